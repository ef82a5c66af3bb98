//! A letter that was published.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::membership::letters::{LetterKind, PublishedLetter, Worded};
use domain::membership::zone_of;
use domain::people::Body as For;
use domain::{Lens, PartialDate, Partnership};
use serde_json::json;
use views::membership::letters::{Check, LetterPage, Version};
use views::people::owed;
use views::value::{Link, Value};
use views::{Address, Arg, Page, Say};

use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::record::wording;
use crate::site::{Question, Site};

/// A letter, as HTML or JSON.
pub async fn letter(
    State(site): State<Arc<Site>>,
    Part(position): Part<u64>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    site.answer(ask, OneLetter { position }).await
}

/// The letters about a body, the latest first.
#[must_use]
pub fn lines(present: Present<'_>, body: &For) -> Vec<Link> {
    let shown = |letter: &&PublishedLetter| present.lens.as_of.is_none_or(|day| letter.on <= day);
    let line = |letter: &PublishedLetter| {
        let kind = Arg::Code("letter".into(), letter.deed.letter.code().into());
        let text = Say::new("letter-line").with("kind", kind).with("date", PartialDate::Day(letter.on));
        Link { to: Address::Letter(letter.at).into(), text }
    };
    let mut lines: Vec<Link> = present.state.letters_about(body).filter(shown).map(line).collect();
    lines.reverse();
    lines
}

struct OneLetter {
    position: u64,
}

impl OneLetter {
    fn find<'a>(&self, present: Present<'a>) -> Result<&'a PublishedLetter, Problem> {
        present.state.letters.get(&self.position).map(AsRef::as_ref).ok_or(Problem::NotFound)
    }
}

fn version(present: Present<'_>, worded: &Worded) -> Version {
    let words = present.text(&worded.text).map_or_else(|withheld| withheld, Value::Text);
    Version { language: worded.language.to_string(), words }
}

/// Where the eligibility of the country was worked out, for a letter by which it wants to join.
fn working(present: Present<'_>, letter: &PublishedLetter) -> Option<Link> {
    let about = &letter.deed.about;
    let country = about.country().cloned().or_else(|| present.state.country_of(about.member()?))?;
    let to = Address::EligibilityOf(country.to_string()).into();
    (letter.deed.letter == LetterKind::Intent).then(|| Link { to, text: Say::new("letter-working") })
}

/// What a letter about a missed deadline or on acting contrary to process says by itself, and where everything stands that the
/// member owes.
fn says(present: Present<'_>, letter: &PublishedLetter) -> Option<(Say, Link)> {
    let about = present.state.body_today(&letter.deed.about);
    let member = about.member()?;
    let says = match (&letter.deed.missed, letter.deed.contrary) {
        (Some(missed), _) => {
            let zone = zone_of(present.state, member, present.lens).name;
            let says = Say::new("letter-missed").with("what", owed(missed)).with("zone", zone);
            says.with("date", PartialDate::Day(missed.due))
        }
        (None, Some(contrary)) => {
            let trigger = Arg::Code("contrary".into(), contrary.trigger.code().into());
            let of = Say::new("contrary-of").with("plan", contrary.plan.to_string()).with("trigger", trigger);
            Say::new("letter-contrary").with("what", of)
        }
        (None, None) => return None,
    };
    let says = says.with("member", wording::body(present, &about));
    let to = Address::Obligations(member.to_string()).into();
    Some((says, Link { to, text: Say::new("member-owed") }))
}

/// Until when a letter can be answered, as long as that is to come and nobody has.
fn reply_until(present: Present<'_>, letter: &PublishedLetter) -> Option<(PartialDate, Link)> {
    let is_open = |until: &domain::Date| present.today <= *until && present.state.reply_to(letter.at).is_none();
    let until = letter.deed.reply_by.filter(is_open)?;
    let link = Link { to: Address::Reply(letter.at).into(), text: Say::new("letter-reply-link") };
    Some((PartialDate::Day(until), link))
}

/// The answer to a letter, and the letter that it answers.
fn beside(present: Present<'_>, letter: &PublishedLetter) -> Vec<Link> {
    let link = |at: u64, text| Link { to: Address::Letter(at).into(), text: Say::new(text) };
    let reply = present.state.reply_to(letter.at).map(|at| link(at, "letter-reply-shown"));
    reply.into_iter().chain(letter.deed.answers.map(|at| link(at, "letter-answers"))).collect()
}

impl Question for OneLetter {
    fn position(&self, _: &Partnership) -> Option<u64> {
        Some(self.position)
    }

    /// It never changes; whom it is about may have become a member since, and it can be answered until a day.
    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::facts)
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let letter = self.find(present)?;
        let deed = &letter.deed;
        let check = |check: &domain::membership::letters::Checked| Check {
            guard: check.guard.code().into(),
            outcome: check.outcome.code().into(),
        };
        let grounds = deed.grounds.as_ref().map(|id| present.text(id).map_or_else(|why| why, Value::Text));
        Ok(Box::new(LetterPage {
            kind: deed.letter.code().into(),
            about: wording::for_body(present, &present.state.body_today(&deed.about)),
            signed: PartialDate::Day(deed.signed_on),
            published: PartialDate::Day(letter.on),
            act: letter.at,
            says: says(present, letter),
            versions: deed.words.iter().map(|worded| version(present, worded)).collect(),
            checks: deed.checks.iter().map(check).collect(),
            grounds,
            working: working(present, letter),
            reply_until: reply_until(present, letter),
            beside: beside(present, letter),
            receipt: present.receipt(self.position),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let letter = self.find(present)?;
        let deed = &letter.deed;
        let words = deed.words.iter().map(
            |worded| json!({ "language": worded.language, "digest": worded.text, "text": present.word(&worded.text) }),
        );
        Ok(json!({
            "act": letter.at,
            "letter": deed.letter,
            "from": deed.from,
            "of": present.state.body_today(&deed.about),
            "signed_on": deed.signed_on,
            "published_on": letter.on,
            "words": words.collect::<Vec<_>>(),
            "checks": deed.checks,
            "grounds": deed.grounds.as_ref().map(|id| present.word(id)),
            "answers": deed.answers,
            "reply_by": deed.reply_by,
            "missed": deed.missed,
            "contrary": deed.contrary,
        })
        .into())
    }
}
