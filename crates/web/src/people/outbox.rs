//! The outbox: mail that waits. Its text is shown only where no server is set, for it may hold a code.

use std::sync::Arc;

use app::people::{Mail, Waiting};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::people::Letter;
use domain::people::{Action, Subject};
use views::Locale;
use views::people::{MailLine, Names, OutboxPage, Written, write};

use super::offices::body_name;
use super::shown::Shows;
use crate::access::Who;
use crate::ask::Ask;
use crate::problems::Problem;
use crate::site::Site;
use crate::subscriptions;

/// How many mails are shown.
const SHOWN: u32 = 100;

/// The page.
pub async fn outbox(State(site): State<Arc<Site>>, who: Who, ask: Ask) -> Result<Response<Body>, Problem> {
    let permit = who.permit(Action::ReadOutbox, &Subject::Whole)?;
    let mails = site.app.outbox(&permit, SHOWN).await.map_err(Problem::of_store)?;
    let sends = site.options.sends_mail;
    let mut lines = Vec::with_capacity(mails.len());
    for waiting in &mails {
        lines.push(line(&site, waiting, sends).await?);
    }
    let page = OutboxPage { sends, mails: lines };
    Shows { site: &site, asked: &ask.asked, headers: &ask.headers }.page(&page)
}

/// A mail in the words of its reader, as the record is now. `None` if it cannot be written yet.
///
/// # Errors
/// When the store or the search index does not answer.
pub async fn in_words(site: &Arc<Site>, mail: &Mail) -> Result<Option<Written>, Problem> {
    let locale = Locale::from_tag(&mail.language).unwrap_or_default();
    let names = match &mail.letter {
        Letter::Deadline { member, .. } | Letter::Missed { member, .. } => {
            Names::One(body_name(&site.app, &domain::people::Body::Member(member.clone())))
        }
        Letter::Invitation { body, .. } => Names::One(body_name(&site.app, body)),
        Letter::Subscribe { topic, .. } => Names::One(subscriptions::name(site, topic, locale)),
        Letter::News { .. } => match subscriptions::digest(site, &mail.letter, locale).await? {
            Some(digest) => Names::News(Box::new(digest)),
            None => return Ok(None),
        },
        _ => Names::Nothing,
    };
    Ok(Some(write(&mail.letter, locale, &site.options.base_url, &names)))
}

async fn line(site: &Arc<Site>, waiting: &Waiting, sends: bool) -> Result<MailLine, Problem> {
    // Where mail is sent nothing is shown of it, so it need not be written.
    let written = if sends { None } else { in_words(site, &waiting.mail).await? };
    let (subject, text) = match written {
        Some(written) => (written.subject, Some(written.text)),
        None => (waiting.mail.id.clone(), None),
    };
    Ok(MailLine {
        to: waiting.mail.email.to_string(),
        // The subject of a code holds the code.
        subject,
        text,
        written: waiting.mail.created_at,
        attempts: waiting.attempts,
        problem: waiting.problem.clone(),
    })
}
