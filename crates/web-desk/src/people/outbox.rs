//! The outbox: mail that waits. Its text is shown only where no server is set, for it may hold a code.

use std::sync::Arc;

use app::people::{Mail, Waiting};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::networking::Role;
use domain::people::{Action, Letter, Subject};
use views::people::{MailLine, Names, OutboxPage, Written, write};
use views::{Locale, Say};

use super::offices::body_name;
use crate::access::Who;
use crate::ask::Ask;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;
use web_read::subscriptions;

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
    written(site, mail, Words::Told).await
}

/// Whether what people wrote to each other stands in a letter about it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Words {
    /// It does: the letter goes to its reader.
    Told,
    /// It does not: somebody else looks at the letter.
    Kept,
}

async fn written(site: &Arc<Site>, mail: &Mail, words: Words) -> Result<Option<Written>, Problem> {
    let locale = Locale::from_tag(&mail.language).unwrap_or_default();
    let names = match &mail.letter {
        Letter::DeadlineMoved { member, .. } => {
            Names::One(body_name(&site.app, &domain::people::Body::Member(member.clone())))
        }
        Letter::Deadline { member, .. } | Letter::Missed { member, .. } | Letter::CanBeAnswered { member, .. } => {
            Names::One(body_name(&site.app, &domain::people::Body::Member(member.clone())))
        }
        Letter::PeersInvited { plan, .. } | Letter::PlanChecked { plan, .. } => {
            Names::One(body_name(&site.app, &domain::people::Body::Member(plan.member.clone())))
        }
        Letter::Invitation { body, .. } => Names::One(body_name(&site.app, body)),
        Letter::DepositWaits { about, .. } => Names::One(body_name(&site.app, about)),
        Letter::OrganisationAnswered { organisation, .. } => {
            let known = site.app.store().organisation(organisation).await.map_err(Problem::of_store)?;
            Names::One(Say::plain(known.map_or_else(|| organisation.to_string(), |known| known.name)))
        }
        Letter::Subscribe { topic, .. } => Names::One(subscriptions::name(site, topic, locale)),
        Letter::News { .. } => match subscriptions::digest(site, &mail.letter, locale).await? {
            Some(digest) => Names::News(Box::new(digest)),
            None => return Ok(None),
        },
        Letter::CaseMessage { .. } | Letter::GroupMessage { .. } => message(site, mail, words).await?,
        _ => Names::Nothing,
    };
    Ok(Some(write(&mail.letter, locale, &site.options.base_url, &names)))
}

/// Who wrote, and what, as far as the reader of a letter may see it when it is sent.
async fn message(site: &Arc<Site>, mail: &Mail, words: Words) -> Result<Names, Problem> {
    let reader = site.app.store().account_of(&mail.email).await.map_err(Problem::of_store)?;
    let reader = reader.filter(|_| words == Words::Told).map(|account| account.person);
    match &mail.letter {
        Letter::CaseMessage { request, step, .. } => {
            let found = match &reader {
                Some(reader) => site.app.words_in_case(request, *step, reader).await.map_err(Problem::of_store)?,
                None => None,
            };
            let who = Say::new(match found.as_ref().map(|(role, _)| *role) {
                Some(Role::Government) => "case-the-government",
                Some(Role::Provider) => "case-the-provider",
                Some(_) => "case-manager",
                None => "message-somebody",
            });
            Ok(Names::Message(who, found.map(|(_, words)| words)))
        }
        Letter::GroupMessage { area, member, at, .. } => {
            let found = match &reader {
                Some(reader) => {
                    site.app.words_in_group(*area, (member, *at), reader).await.map_err(Problem::of_store)?
                }
                None => None,
            };
            let who = body_name(&site.app, &domain::people::Body::Member(member.clone()));
            Ok(Names::Message(who, found))
        }
        _ => Ok(Names::Nothing),
    }
}

async fn line(site: &Arc<Site>, waiting: &Waiting, sends: bool) -> Result<MailLine, Problem> {
    // Where mail is sent nothing is shown of it, so it need not be written.
    let written = if sends { None } else { written(site, &waiting.mail, Words::Kept).await? };
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
