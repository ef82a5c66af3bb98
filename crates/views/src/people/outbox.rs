//! The outbox: mail that waits to be sent, for whoever runs the site.

use domain::Timestamp;

use super::below_the_desk;
use crate::chrome::About;
use crate::locale::{Catalogue, Say};
use crate::page::page;

/// The page of mail that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxPage {
    /// Whether there is a server that mail is sent through.
    pub sends: bool,
    /// The mail, the newest first.
    pub mails: Vec<MailLine>,
}

/// A mail that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailLine {
    /// To whom.
    pub to: String,
    /// What it is called.
    pub subject: String,
    /// What it says; only where no server is set, for it may hold a code.
    pub text: Option<String>,
    /// When it was written.
    pub written: Timestamp,
    /// How often it was tried.
    pub attempts: u64,
    /// Why it could not be sent.
    pub problem: Option<String>,
}

fn about(_page: &OutboxPage, t: &Catalogue) -> About {
    below_the_desk(t, &Say::new("outbox-title"))
}

page!(OutboxPage, "people/outbox.html");

impl OutboxPage {
    /// An example: a mail that failed twice, and one where nothing is sent.
    #[must_use]
    pub fn sample() -> Self {
        let written = crate::record::sample_moment();
        let mail = |to: &str, text: Option<&str>, attempts, problem: Option<&str>| MailLine {
            to: to.into(),
            subject: "Openpact: 1234 5678".into(),
            text: text.map(str::to_owned),
            written,
            attempts,
            problem: problem.map(str::to_owned),
        };
        Self {
            sends: false,
            mails: vec![
                mail("reader@example.org", Some("1234 5678"), 0, None),
                mail("contact@example.org", None, 2, Some("451 try again later")),
            ],
        }
    }
}
