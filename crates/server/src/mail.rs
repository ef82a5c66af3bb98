//! Mail out of the house: a letter is put into words and handed to a server of mail (SMTP). What cannot be handed over stays in
//! the outbox and is tried again ([`app::people`]); nothing is ever sent past the server that the operator has named.

use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

use app::people::{Courier, Outgoing};
use clap::Args;
use domain::people::MailDomain;
use lettre::message::Mailbox;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use reqwest::Url;

use crate::commands::Failed;
use crate::outgoing::with_causes;
use crate::settings::Common;

/// The server that mail is sent through.
#[derive(Debug, Clone, Default, Args)]
pub struct MailSettings {
    /// The server that mail is sent through: smtps://USER:PASSWORD@HOST, or smtp://USER:PASSWORD@HOST:587?tls=required. Without one
    /// mail stays in the outbox. Keep the password out of the command line: name the server in the environment or the settings.
    #[arg(long, env = "OPENPACT_SMTP_URL", value_name = "URL", hide_env_values = true)]
    pub smtp_url: Option<String>,
    /// Whom mail is from, such as "Openpact <no-reply@openpact.example>".
    #[arg(long, env = "OPENPACT_MAIL_FROM", value_name = "ADDRESS")]
    pub mail_from: Option<String>,
}

/// Where mail comes in.
#[derive(Debug, Clone, Default, Args)]
pub struct IncomingMail {
    /// The domain that mail comes in for, such as in.openpact.example, once a server of mail hands it to `openpact receive`. Without one
    /// people are offered no addresses to write to.
    #[arg(long, env = "OPENPACT_MAIL_DOMAIN", value_name = "DOMAIN")]
    pub mail_domain: Option<String>,
}

/// The same in the settings file.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailFile {
    /// As `--smtp-url`.
    pub smtp_url: Option<String>,
    /// As `--mail-from`.
    pub from: Option<String>,
    /// As `--mail-domain`.
    pub domain: Option<String>,
}

type Transport = AsyncSmtpTransport<Tokio1Executor>;

/// How long a server of mail has for each step; a mail is claimed for two minutes.
const PATIENCE: Duration = Duration::from_secs(20);

/// What is needed to send mail.
#[derive(Debug, Clone)]
pub struct Sender {
    transport: Transport,
    from: Mailbox,
}

impl IncomingMail {
    /// The domain that mail comes in for, if there is one.
    ///
    /// # Errors
    /// When it is no domain.
    pub fn domain(&self, common: &Common) -> Result<Option<MailDomain>, Failed> {
        let file = common.file()?.mail.unwrap_or_default();
        let Some(domain) = self.mail_domain.clone().or(file.domain) else { return Ok(None) };
        let parsed = domain.parse().map_err(|why| Failed::Use(format!("--mail-domain {domain}: {why}")))?;
        Ok(Some(parsed))
    }
}

impl MailSettings {
    /// What sends mail for a site at an address; none where no server is named. Nobody is asked anything yet.
    ///
    /// # Errors
    /// When a setting is missing, cannot be used, or would send codes for everybody to read.
    pub fn sender(&self, common: &Common, base_url: &str) -> Result<Option<Sender>, Failed> {
        let file = common.file()?.mail.unwrap_or_default();
        let Some(url) = self.smtp_url.clone().or(file.smtp_url) else { return Ok(None) };
        let from = self.mail_from.clone().or(file.from);
        let from = from.ok_or_else(|| Failed::Use("--smtp-url needs --mail-from: whom mail is from".into()))?;
        let flaw =
            |_| Failed::Use(format!("--mail-from {from}: expected an address, such as Openpact <name@example.org>"));
        let from = from.parse().map_err(flaw)?;
        Ok(Some(Sender { transport: transport(&url, base_url)?, from }))
    }
}

/// The way to a server. The address is told nowhere, since it may hold a password.
fn transport(url: &str, base_url: &str) -> Result<Transport, Failed> {
    let wrong = |problem: &str| Failed::Use(format!("--smtp-url: {problem}"));
    let server: Url =
        url.parse().map_err(|_| wrong("expected an address such as smtps://user:password@mail.example.org"))?;
    let is_near = matches!(server.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    let is_plain = server.scheme() == "smtp" && !server.query_pairs().any(|(name, _)| name == "tls");
    if is_plain && !is_near {
        return Err(wrong("this would send codes unencrypted; write smtps://..., or end the address in ?tls=required"));
    }
    let builder = Transport::from_url(url).map_err(|problem| wrong(&with_causes(&problem)))?;
    let ours = base_url.parse::<Url>().ok().and_then(|ours| ours.host_str().map(ToOwned::to_owned));
    let builder = match ours {
        Some(host) if server.path().len() < 2 => builder.hello_name(ClientId::Domain(host)),
        _ => builder,
    };
    Ok(builder.timeout(Some(PATIENCE)).build())
}

impl Sender {
    /// A courier that takes mail to the server.
    #[must_use]
    pub fn courier(self, site: &Arc<web::Site>) -> Courier {
        let site = Arc::clone(site);
        Arc::new(move |mail: Outgoing| {
            let (there, site) = (self.clone(), Arc::clone(&site));
            Box::pin(async move {
                let written = web::in_words(&site, &mail).await.map_err(|problem| format!("{problem:?}"))?;
                let words = written.ok_or("the search index does not know yet what is new")?;
                let message = there.message(words, &mail)?;
                there.transport.send(message).await.map(|_| ()).map_err(|problem| with_causes(&problem))
            })
        })
    }

    /// The message. It bears the same name however often it is sent, so that one that came twice is known to be one; programs
    /// that answer mail by themselves leave it alone (RFC 3834).
    fn message(&self, words: web::Written, mail: &Outgoing) -> Result<Message, String> {
        let to = mail.email.as_str().parse().map_err(|_| "the address cannot be written to".to_owned())?;
        let written = UNIX_EPOCH + Duration::from_micros(mail.created_at.0.unsigned_abs());
        let builder = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(words.subject)
            .date(written)
            .message_id(Some(format!("<{}@{}>", mail.id, self.from.email.domain())))
            .header(ContentType::TEXT_PLAIN);
        // An answer goes into the conversation.
        let builder = match &words.reply_to {
            Some(reply_to) => {
                let to = reply_to.parse().map_err(|_| "an answer could not be sent to its address".to_owned())?;
                builder.reply_to(Mailbox::new(None, to))
            }
            None => builder,
        };
        let mut message = builder.body(words.text).map_err(|problem| with_causes(&problem))?;
        let always = [("Auto-Submitted", "auto-generated".to_owned()), ("Content-Language", mail.language.clone())];
        // One click ends it (RFC 2369, RFC 8058).
        let leave = words.leave.map(|address| {
            [
                ("List-Unsubscribe", format!("<{address}>")),
                ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".into()),
            ]
        });
        for (name, value) in always.into_iter().chain(leave.into_iter().flatten()) {
            let name = HeaderName::new_from_ascii_str(name);
            message.headers_mut().insert_raw(HeaderValue::new(name, value));
        }
        Ok(message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_goes_to_the_address_that_the_letter_names_and_nowhere_where_it_names_none() {
        let transport = transport("smtp://127.0.0.1:25", "https://openpact.example").unwrap();
        let sender = Sender { transport, from: "Openpact <no-reply@openpact.example>".parse().unwrap() };
        let mail = Outgoing {
            id: "mail-1".into(),
            email: "ama@private.example".parse().unwrap(),
            language: "en".into(),
            letter: domain::people::Letter::Deleted,
            created_at: domain::Timestamp(0),
        };
        let sent = |reply_to: Option<&str>| {
            let reply_to = reply_to.map(ToOwned::to_owned);
            let words = web::Written { subject: "News".into(), text: "Words".into(), leave: None, reply_to };
            String::from_utf8(sender.message(words, &mail).unwrap().formatted()).unwrap()
        };
        let own = format!("reply+{}@in.openpact.example", "0c".repeat(20));
        assert!(sent(Some(&own)).contains(&format!("Reply-To: {own}\r\n")), "{}", sent(Some(&own)));
        assert!(!sent(None).contains("Reply-To"));
    }

    #[test]
    fn codes_are_never_sent_unencrypted_out_of_the_machine() {
        let told = |url| transport(url, "https://openpact.example").err().map(|failed| failed.to_string());
        for good in ["smtps://u:p@mail.example.org", "smtp://mail.example.org?tls=required", "smtp://127.0.0.1:25"] {
            assert_eq!(told(good), None, "{good}");
        }
        for bad in ["smtp://u:secret@mail.example.org", "mail.example.org", "http://mail.example.org", "smtps://"] {
            let problem = told(bad).unwrap();
            assert!(problem.contains("--smtp-url") && !problem.contains("secret"), "{bad}: {problem}");
        }
    }
}
