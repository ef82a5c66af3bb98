//! `openpact receive`: take one mail from a server of mail. The exit code says to the server what to do with the mail, in the codes
//! that such servers know (sysexits.h).

use std::io::Read as _;

use app::receiving::{NotReceived, Received};
use app::{App, IndexAt, Settings};
use clap::Args;
use domain::people::LARGEST_MAIL;
use store::Options;

use crate::commands::Failed;
use crate::mail::IncomingMail;
use crate::printed::tell;
use crate::settings::{Common, LogSettings};

/// What a server of mail says of the mail that it hands over.
#[derive(Debug, Args)]
pub struct Receive {
    /// The address that the mail came to, with the secret in it: the recipient of the envelope, not the line To.
    #[arg(long, env = "ORIGINAL_RECIPIENT", hide_env_values = true, value_name = "ADDRESS")]
    to: String,
    #[command(flatten)]
    incoming: IncomingMail,
}

/// Cannot be taken as it is.
const DATA_ERROR: u8 = 65;
/// There is no such address.
const NO_USER: u8 = 67;
/// Not now.
const TRY_AGAIN: u8 = 75;

impl Receive {
    /// Takes the mail.
    ///
    /// # Errors
    /// Why it is not taken, with the code for the server of mail. Whatever is wrong with the surroundings or the settings, the mail is
    /// to be kept and brought again.
    pub async fn run(&self, common: &Common) -> Result<(), Failed> {
        let later = |failed: Failed| Failed::Told { code: TRY_AGAIN, why: failed.to_string() };
        let app = self.open(common).await.map_err(later)?;
        let mut raw = Vec::new();
        // One byte more than is taken tells that it is too large.
        let read = std::io::stdin().lock().take(LARGEST_MAIL + 1).read_to_end(&mut raw);
        read.map_err(|problem| later(Failed::because(problem)))?;
        let received = app.receive(&self.to, &raw).await;
        if let Err(problem) = app.leave().await {
            tracing::warn!(%problem, "the record is left without saying so");
        }
        let code = match &received {
            Ok(Received::Now) => {
                tell!("taken")?;
                return Ok(());
            }
            Ok(Received::Before) => {
                tell!("taken before")?;
                return Ok(());
            }
            Err(NotReceived::NoSuchAddress) => NO_USER,
            Err(NotReceived::Automatic(_) | NotReceived::Flawed(_)) => DATA_ERROR,
            Err(NotReceived::Store(_) | NotReceived::NotNow(_)) => TRY_AGAIN,
        };
        received.map(|_| ()).map_err(|why| Failed::Told { code, why: why.to_string() })
    }

    /// Opens the record without search index and key: nothing is found here, and nothing signed.
    async fn open(&self, common: &Common) -> Result<std::sync::Arc<App>, Failed> {
        let log = LogSettings { origin: None, key_file: None, key: None };
        let settings = Settings {
            place: common.place()?,
            options: Options::default(),
            origin: log.origin(common, None)?,
            key: None,
            index: IndexAt::Nowhere,
            snapshots: 0,
        };
        if common.has_no_record().await? {
            return Err(Failed::Use("there is no record at this place: name the one of `openpact serve`".into()));
        }
        let app = App::open(settings, crate::surroundings::real(), &|_| {}).await.map_err(Failed::because)?;
        if let Some(domain) = self.incoming.domain(common)? {
            app.takes_mail_at(domain);
        }
        Ok(app)
    }
}
