//! The outbox: mail that waits. Its text is shown only where no server is set, for it may hold a code.

use std::sync::Arc;

use app::App;
use app::people::{Mail, Waiting};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::people::{Action, Subject};
use views::Locale;
use views::people::{MailLine, OutboxPage, Written, write};

use super::offices::body_name;
use super::shown::Shows;
use crate::access::Who;
use crate::ask::Ask;
use crate::problems::Problem;
use crate::site::Site;

/// How many mails are shown.
const SHOWN: u32 = 100;

/// The page.
pub async fn outbox(State(site): State<Arc<Site>>, who: Who, ask: Ask) -> Result<Response<Body>, Problem> {
    let permit = who.permit(Action::ReadOutbox, &Subject::Whole)?;
    let mails = site.app.outbox(&permit, SHOWN).await.map_err(Problem::of_store)?;
    let sends = site.options.sends_mail;
    let page = OutboxPage { sends, mails: mails.iter().map(|waiting| line(&site, waiting, sends)).collect() };
    Shows { site: &site, asked: &ask.asked, headers: &ask.headers }.page(&page)
}

/// A mail in the words of its reader; links in it lead to the site at `base_url`.
#[must_use]
pub fn in_words(app: &App, mail: &Mail, base_url: &str) -> Written {
    let locale = Locale::from_tag(&mail.language).unwrap_or_default();
    write(&mail.letter, locale, base_url, |body| body_name(app, body))
}

fn line(site: &Site, waiting: &Waiting, sends: bool) -> MailLine {
    let written = in_words(&site.app, &waiting.mail, &site.options.base_url);
    MailLine {
        to: waiting.mail.email.to_string(),
        // The subject of a code holds the code.
        subject: if sends { waiting.mail.id.clone() } else { written.subject },
        text: (!sends).then_some(written.text),
        written: waiting.mail.created_at,
        attempts: waiting.attempts,
        problem: waiting.problem.clone(),
    }
}
