//! `openpact serve`: run the site.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use app::App;
use app::witnessing::WitnessAt;
use axum::Router;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;
use clap::{Args, ValueEnum};
use serde::Deserialize;
use tokio::net::TcpListener;
use transparency::VerifierKey;
use transparency::witness::Witness;
use web::{Allowance, NamedIn, Proxies};

use crate::commands::Failed;
use crate::commands::check_links::LinkSettings;
use crate::commands::open::{Need, open};
use crate::elsewhere::Elsewhere;
use crate::mail::{IncomingMail, MailSettings};
use crate::outgoing::{self, Reach};
use crate::printed::tell;
use crate::settings::{Common, File, LogSettings};

/// Run the site.
///
/// Example: `openpact serve --data /var/lib/openpact --base-url https://openpact.example --key-file /etc/openpact/key`
#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    listen: Listen,
    #[command(flatten)]
    log: LogSettings,
    #[command(flatten)]
    witnesses: Witnesses,
    #[command(flatten)]
    elsewhere: Elsewhere,
    #[command(flatten)]
    mail: MailSettings,
    #[command(flatten)]
    incoming: IncomingMail,
    #[command(flatten)]
    links: LinkSettings,
}

/// Who cosigns, and for whom this site does.
#[derive(Debug, Clone, Default, Args)]
pub struct Witnesses {
    /// A witness that is asked to cosign each checkpoint: its verifier key, @, its address. May be repeated.
    #[arg(long, value_name = "KEY@URL")]
    pub witness: Vec<WitnessAt>,
    /// Let witnesses be in a private network.
    #[arg(long)]
    pub private_witnesses: bool,
    /// Be a witness for the log of this verifier key. May be repeated.
    #[arg(long, value_name = "KEY", requires = "witness_key_file")]
    pub watch: Vec<VerifierKey>,
    /// The file with the key to cosign with; made by `openpact key --witness`.
    #[arg(long, env = "OPENPACT_WITNESS_KEY_FILE", value_name = "FILE")]
    pub witness_key_file: Option<PathBuf>,
}

impl Witnesses {
    /// The witness that this site is, if it is one.
    fn own(&self, common: &Common) -> Result<Option<Witness>, Failed> {
        let Some(file) = &self.witness_key_file else { return Ok(None) };
        let key = app::keys::read_cosigning(file, Some(&common.data)).map_err(|e| Failed::Use(e.to_string()))?;
        let mut witness = Witness::new(key);
        for key in &self.watch {
            witness.watch(key.name(), key.clone());
        }
        Ok(Some(witness))
    }

    /// Has each new checkpoint cosigned, for as long as the process lives.
    async fn ask(self, app: Arc<App>) -> Result<(), Failed> {
        let reach = if self.private_witnesses { Reach::Everywhere } else { Reach::Public };
        let courier = outgoing::courier(reach).map_err(Failed::because)?;
        let mut troubled = vec![false; self.witness.len()];
        loop {
            for (witness, troubled) in self.witness.iter().zip(&mut troubled) {
                let outcome = app.ask_witness(witness, &courier).await;
                let was = std::mem::replace(troubled, outcome.is_err());
                match outcome {
                    Err(problem) if !was => tracing::warn!(witness = witness.key.name(), %problem, "no cosignature"),
                    Ok(()) if was => tracing::info!(witness = witness.key.name(), "cosigns again"),
                    _ => {}
                }
            }
            tokio::time::sleep(ASK_EVERY).await;
        }
    }
}

/// How often witnesses are offered a new checkpoint.
const ASK_EVERY: Duration = Duration::from_secs(5);

/// Where the site answers.
#[derive(Debug, Clone, Args)]
pub struct Listen {
    /// The address to listen at; port 0 takes a free one.
    #[arg(long, env = "OPENPACT_LISTEN", value_name = "ADDR")]
    pub listen: Option<String>,
    /// The address under which people reach the site.
    #[arg(long, env = "OPENPACT_BASE_URL", value_name = "URL")]
    pub base_url: Option<String>,
    /// An address of its own where the program tells what it counts of its work (`/metrics`); keep it from the public.
    #[arg(long, env = "OPENPACT_METRICS_LISTEN", value_name = "ADDR")]
    pub metrics_listen: Option<SocketAddr>,
    /// How much memory made pages may take, in bytes.
    #[arg(long, default_value_t = 16_000_000)]
    pub kept_bytes: u64,
    /// The program that sets pages as PDF (`openpact-pdf`); by default the one beside this program, if there is one.
    #[arg(long, env = "OPENPACT_PDF", value_name = "FILE")]
    pub pdf: Option<PathBuf>,
    #[command(flatten)]
    pub readers: Readers,
}

/// Whom the site takes readers for, and how much it makes for them.
#[derive(Debug, Clone, Default, Args)]
pub struct Readers {
    /// A proxy that is believed when it names the reader: its address or network. May be repeated; without it nobody is.
    #[arg(long, env = "OPENPACT_TRUSTED_PROXY", value_name = "CIDR", value_delimiter = ',')]
    pub trusted_proxy: Vec<web::Network>,
    /// The one header in which that proxy names the reader; default x-forwarded-for.
    #[arg(long, env = "OPENPACT_PROXY_HEADER", value_name = "NAME")]
    pub proxy_header: Option<ProxyHeader>,
    /// How many answers are made within a minute for one network (a /24 of IPv4, a /48 of IPv6), those at hand not counted; 0 is
    /// no limit, default 3000.
    #[arg(long, env = "OPENPACT_MADE_PER_MINUTE", value_name = "NUMBER")]
    pub made_per_minute: Option<u32>,
    /// The same for pages of past moments; default 600.
    #[arg(long, env = "OPENPACT_PAST_PER_MINUTE", value_name = "NUMBER")]
    pub past_per_minute: Option<u32>,
}

/// The header in which a proxy names the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProxyHeader {
    /// X-Forwarded-For.
    XForwardedFor,
    /// Forwarded (RFC 7239).
    Forwarded,
}

impl Readers {
    /// The declared proxies.
    ///
    /// # Errors
    /// When the settings file cannot be read, or names what is no network.
    fn proxies(&self, file: &File) -> Result<Proxies, Failed> {
        let read = |text: &String| text.parse().map_err(|e: web::NoNetwork| Failed::Use(format!("trusted_proxy: {e}")));
        let trusted = if self.trusted_proxy.is_empty() {
            file.trusted_proxy.iter().map(read).collect::<Result<Vec<web::Network>, Failed>>()?
        } else {
            self.trusted_proxy.clone()
        };
        let named_in = match self.proxy_header.or(file.proxy_header) {
            None | Some(ProxyHeader::XForwardedFor) => NamedIn::XForwardedFor,
            Some(ProxyHeader::Forwarded) => NamedIn::Forwarded,
        };
        Ok(Proxies { trusted, named_in })
    }

    fn allowance(&self, file: &File) -> Allowance {
        let usual = Allowance::default();
        Allowance {
            made: self.made_per_minute.or(file.made_per_minute).unwrap_or(usual.made),
            past: self.past_per_minute.or(file.past_per_minute).unwrap_or(usual.past),
        }
    }
}

/// Where the site answers if nothing else is said.
const DEFAULT_LISTEN: &str = "127.0.0.1:8080";

/// What the program that sets pages is called.
const PRESS: &str = "openpact-pdf";

impl Serve {
    /// Serves until the process is told to end.
    ///
    /// # Errors
    /// When the record cannot be opened or the address is taken.
    pub async fn run(&self, common: &Common) -> Result<(), Failed> {
        let listener = self.listen.bind(common).await?;
        let metrics = self.listen.bind_metrics().await?;
        let app = open(common, &self.log, Need::Serving).await?;
        let address = self.listen.address(common, &listener)?;
        let sign_in_at = self.elsewhere.provider(common, &address)?;
        let mail = self.mail.sender(common, &address)?;
        if let Some(domain) = self.incoming.domain(common)? {
            app.takes_mail_at(domain);
        }
        tell!("Openpact answers at {address}")?;
        let options = self.listen.options(common, address, false)?;
        let options = web::Options {
            witness: self.witnesses.own(common)?.map(Arc::new),
            sign_in_at,
            sends_mail: mail.is_some(),
            ..options
        };
        let asking = tokio::spawn(self.witnesses.clone().ask(Arc::clone(&app)));
        let site = Arc::new(web::Site::new(Arc::clone(&app), options));
        let looking = self.links.looking(common, &site)?.map(tokio::spawn);
        let sending = mail.map(|mail| tokio::spawn(Arc::clone(&app).send_mail(mail.courier(&site))));
        let served = serve(listener, metrics, site).await;
        asking.abort();
        sending.inspect(tokio::task::JoinHandle::abort);
        looking.inspect(tokio::task::JoinHandle::abort);
        served
    }
}

impl Listen {
    /// Takes the address, so that a second instance says so before it loads anything.
    ///
    /// # Errors
    /// When it is no address, or taken.
    pub async fn bind(&self, common: &Common) -> Result<TcpListener, Failed> {
        let listen = self.listen.clone().or(common.file()?.listen).unwrap_or_else(|| DEFAULT_LISTEN.into());
        let address: SocketAddr = listen.parse().map_err(|_| {
            Failed::Use(format!("--listen {listen}: expected an address and a port, such as {DEFAULT_LISTEN}"))
        })?;
        TcpListener::bind(address).await.map_err(|e| Failed::Surroundings(format!("cannot listen at {address}: {e}")))
    }

    /// Takes the address for what is counted, if there is to be one.
    ///
    /// # Errors
    /// When it is taken.
    pub async fn bind_metrics(&self) -> Result<Option<TcpListener>, Failed> {
        let Some(address) = self.metrics_listen else { return Ok(None) };
        let cannot = |e| Failed::Surroundings(format!("cannot listen at {address} for metrics: {e}"));
        TcpListener::bind(address).await.map(Some).map_err(cannot)
    }

    /// The address that people use.
    ///
    /// # Errors
    /// When the listener has none.
    pub fn address(&self, common: &Common, listener: &TcpListener) -> Result<String, Failed> {
        let given = self.base_url.clone().or(common.file()?.base_url);
        let local = listener.local_addr().map_err(Failed::because)?;
        // Passkeys need a name, so a loopback address is called by its.
        let host = if local.ip().is_loopback() { "localhost".to_owned() } else { local.ip().to_string() };
        Ok(given.unwrap_or_else(|| format!("http://{host}:{}", local.port())).trim_end_matches('/').to_owned())
    }

    /// The program that sets pages as PDF: the one that is named, else the one that lies beside this program.
    fn press(&self, file: &File) -> Result<Option<web::Press>, Failed> {
        let named = self.pdf.as_ref().or(file.pdf.as_ref());
        if let Some(named) = named.filter(|program| !program.is_file()) {
            return Err(Failed::Use(format!("--pdf {}: there is no such file", named.display())));
        }
        let here = std::env::current_exe().ok().and_then(|program| Some(program.parent()?.join(PRESS)));
        let program = named.cloned().or(here.filter(|program| program.is_file()));
        Ok(program.map(web::Press::new))
    }

    /// How the site is run.
    ///
    /// # Errors
    /// When the settings file cannot be read.
    pub fn options(&self, common: &Common, base_url: String, demo: bool) -> Result<web::Options, Failed> {
        let file = common.file()?;
        let (proxies, allowance) = (self.readers.proxies(&file)?, self.readers.allowance(&file));
        let (kept_bytes, press) = (self.kept_bytes, self.press(&file)?);
        Ok(web::Options { base_url, demo, kept_bytes, proxies, allowance, press, ..web::Options::default() })
    }
}

/// Serves a site at a listener until the process is told to end; requests under way are finished.
///
/// # Errors
/// When the listener fails.
pub async fn serve(listener: TcpListener, metrics: Option<TcpListener>, site: Arc<web::Site>) -> Result<(), Failed> {
    let app = Arc::clone(&site.app);
    let following = tokio::spawn(Arc::clone(&app).follow());
    let telling = tokio::spawn(web::tell_subscribers(Arc::clone(&site)));
    let reminding = tokio::spawn(Arc::clone(&app).keep_deadlines());
    let bringing = tokio::spawn(Arc::clone(&app).keep_rosters());
    let counting = metrics.map(|metrics| tokio::spawn(tell_metrics(metrics, Arc::clone(&site))));
    let served = web::serve(listener, site, told_to_end()).await;
    following.abort();
    telling.abort();
    reminding.abort();
    bringing.abort();
    counting.inspect(tokio::task::JoinHandle::abort);
    // What the index has not taken in, it takes in after the next start.
    app.sign_what_is_visible().await.map_err(Failed::because)?;
    app.leave().await.map_err(Failed::because)?;
    served.map_err(Failed::because)
}

/// Answers with what is counted, on a listener of its own, for as long as the process lives.
async fn tell_metrics(listener: TcpListener, site: Arc<web::Site>) {
    let tell = move || {
        std::future::ready(
            site.metrics()
                .map(|text| ([(CONTENT_TYPE, web::METRICS_TYPE)], text))
                .map_err(|error| (StatusCode::INTERNAL_SERVER_ERROR, error.to_string())),
        )
    };
    if let Err(error) = axum::serve(listener, Router::new().route("/metrics", get(tell))).await {
        tracing::error!(%error, "metrics are told no longer");
    }
}

/// Waits for an interrupt or a termination signal.
async fn told_to_end() {
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending::<()>().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminate => {}
    }
}
