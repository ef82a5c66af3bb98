//! A letter that waits: the Support Unit looks at it, publishes it, or returns it with a reason.

use std::sync::Arc;

use app::WriteError;
use app::membership::{Answered, NotPublished, SignedLetter};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::PartialDate;
use domain::ids::Iso3;
use domain::membership::admission::{NotAdmitted, guards};
use domain::people::{Action, Subject};
use views::components::form::{Field, Form, Takes};
use views::components::tree::Node;
use views::membership::letters::{Guard, WaitingPage};
use views::value::Text;
use views::{Address, Arg, Say, Target};

use crate::access::{Posted, Who};
use crate::ask::{Ask, Part};
use crate::fields::{optional, required};
use crate::form::Sent;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;

/// The longest reason and the longest grounds, in characters.
const LONGEST: usize = 2_000;

/// What is wrong with the two forms: with the field of each, and with publishing as a whole.
#[derive(Default)]
struct Wrong {
    grounds: Option<Say>,
    reason: Option<Say>,
    whole: Vec<Say>,
}

/// A letter of an address, while it waits.
async fn find(site: &Site, name: &str) -> Result<(SignedLetter, Iso3), Problem> {
    let mut id = [0; 16];
    hex::decode_to_slice(name, &mut id).map_err(|_| Problem::NotFound)?;
    let letter = site.app.signed_letter(&id).await.map_err(Problem::of_store)?;
    let letter = letter.filter(|letter| letter.returned.is_none()).ok_or(Problem::NotFound)?;
    let country = match &letter.body {
        domain::people::Body::Country(country) => Some(country.clone()),
        body => body.member().and_then(|id| site.app.history().now().country_of(id)),
    };
    Ok((letter, country.ok_or(Problem::NotFound)?))
}

fn page(
    site: &Site,
    who: &Who,
    (letter, country): &(SignedLetter, Iso3),
    sent: Option<&Sent>,
    wrong: Wrong,
) -> WaitingPage {
    let state = site.app.history().now();
    let guard = |guarded: &domain::membership::admission::Guarded| Guard {
        guard: guarded.guard.code().into(),
        working: Node::from(&guarded.derivation),
    };
    let own = letter.own.as_ref().map(|(language, own)| Text::in_language(own.as_str(), language.as_str()));
    let (name, typed) = (hex::encode(letter.id), |name: &str| sent.map_or("", |sent| sent.get(name)).to_owned());
    let token = who.0.form_token.as_str();
    let grounds = Field::new("grounds", "letter-grounds-field", Takes::Text(LONGEST)).hint("letter-grounds-hint");
    let reason = Field::new("reason", "letter-reason", Takes::Text(LONGEST)).hint("letter-reason-hint");
    let publish = Form::new(Address::WaitingLetter(name.clone()), "letter-publish").carry("token", token);
    let publish = publish.field(grounds.value(typed("grounds")).flaw(wrong.grounds));
    let give_back = Form::button(Address::ReturnLetter(name), "letter-return").carry("token", token);
    WaitingPage {
        country: country.to_string(),
        signed: PartialDate::Day(letter.signed_at.date()),
        words: std::iter::once(Text::in_language(letter.english.as_str(), "en")).chain(own).collect(),
        endorses: letter.endorses,
        ministry: letter.ministry.as_deref().map(Text::new),
        guards: guards(&state, country, site.app.now().date()).iter().map(guard).collect(),
        publish: Form { flaws: wrong.whole, ..publish },
        give_back: give_back.field(reason.value(typed("reason")).flaw(wrong.reason)),
    }
}

/// The page.
pub async fn look(
    State(site): State<Arc<Site>>,
    who: Who,
    Part(name): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let found = find(&site, &name).await?;
    let page = page(&site, &who, &found, None, Wrong::default());
    Shows { site: &site, asked: &ask.asked, headers: &ask.headers }.page(&page)
}

/// Why a letter is not published, in sentences: what its grounds have to cover stands at that field.
fn wrong(refused: &[NotAdmitted]) -> Wrong {
    let mut wrong = Wrong::default();
    for refused in refused {
        let guard = |guard: &domain::membership::admission::Guard| Arg::Code("guard".into(), guard.code().into());
        match refused {
            NotAdmitted::Unfounded(of) => {
                wrong.grounds.get_or_insert_with(|| Say::new("letter-refused-unfounded").with("guard", guard(of)));
            }
            NotAdmitted::Fails(of) => wrong.whole.push(Say::new("letter-refused-fails").with("guard", guard(of))),
            NotAdmitted::AlreadyMember => wrong.whole.push(Say::new("letter-refused-member")),
            NotAdmitted::NameTaken => wrong.whole.push(Say::new("letter-refused-name")),
            NotAdmitted::NotPermitted => wrong.whole.push(Say::new("refused-permit")),
        }
    }
    wrong
}

/// Publishes.
pub async fn publish(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part(name): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let permit = who.permit(Action::PublishDocument, &Subject::Whole)?;
    let found = find(&site, &name).await?;
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    let wrong = match optional(&sent, "grounds", LONGEST) {
        Err(flaw) => Wrong { grounds: Some(flaw), ..Wrong::default() },
        Ok(grounds) => match site.app.publish_letter(permit, &found.0.id, &grounds).await {
            // The first act registers the letter as a source; the next one publishes it.
            Ok(written) => return Ok(shows.go(Address::Letter(written.first + 1))),
            Err(WriteError::Refused(NotPublished::Refused(refused))) => wrong(&refused),
            Err(WriteError::Refused(NotPublished::NoName)) => {
                Wrong { whole: vec![Say::new("letter-refused-no-name")], ..Wrong::default() }
            }
            Err(WriteError::Refused(NotPublished::Gone)) => return Err(Problem::NotFound),
            Err(other) => return Err(Problem::of_write(other)),
        },
    };
    shows.flawed(&page(&site, &who, &found, Some(&sent), wrong))
}

/// Returns it.
pub async fn give_back(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part(name): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let permit = who.permit(Action::PublishDocument, &Subject::Whole)?;
    let found = find(&site, &name).await?;
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    match required(&sent, "reason", LONGEST) {
        Err(flaw) => {
            let wrong = Wrong { reason: Some(flaw), ..Wrong::default() };
            shows.flawed(&page(&site, &who, &found, Some(&sent), wrong))
        }
        Ok(reason) => match site.app.return_letter(&permit, &found.0.id, &reason).await.map_err(Problem::of_write)? {
            Answered::Returned => Ok(shows.go(Target::new(Address::Letters).and("done", "returned"))),
            Answered::Gone => Err(Problem::NotFound),
        },
    }
}
