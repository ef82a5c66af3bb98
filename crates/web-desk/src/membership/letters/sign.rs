//! A minister signs the letter of intent of their country.

use std::sync::Arc;

use app::membership::{SignedLetter, Signing};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::PartialDate;
use domain::ids::Iso3;
use domain::people::{Action, Body as For, Permit, Subject};
use views::cocreation::MakingDeskPage;
use views::components::form::{Form, Takes};
use views::value::Link;
use views::{Address, Say, Target};

use super::country;
use crate::access::{Posted, Who};
use crate::ask::{Ask, Part};
use crate::fields::{Flaws, LONGEST, field, flaw_of, optional, required, whole};
use crate::form::Sent;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;

/// The longest name of a ministry, in characters.
const LONGEST_NAME: usize = 300;

/// A country of an address, and the body that its minister signs for.
struct Signs {
    country: Iso3,
    body: For,
    permit: Permit,
    waiting: Option<SignedLetter>,
}

impl Signs {
    async fn find(site: &Site, who: &Who, code: &str) -> Result<Self, Problem> {
        let country: Iso3 = code.to_ascii_uppercase().parse().map_err(|_| Problem::NotFound)?;
        let body = site.app.history().now().body_today(&For::Country(country.clone()));
        let subject = match &body {
            For::Member(id) => Subject::Member(id.clone()),
            _ => Subject::Country(country.clone()),
        };
        let permit = who.permit(Action::SignLetter, &subject)?;
        let waiting = site.app.letter_for(&body).await.map_err(Problem::of_store)?;
        Ok(Self { country, body, permit, waiting })
    }

    /// The form, with what was typed, else with the letter that was signed last.
    fn page(&self, site: &Site, who: &Who, sent: Option<&Sent>, flaws: &Flaws) -> MakingDeskPage {
        let state = site.app.history().now();
        let last = self.waiting.as_ref();
        let stood = |name: &str| match (last, name) {
            (Some(last), "english") => last.english.clone(),
            (Some(last), "language") => last.own.as_ref().map_or_else(String::new, |(language, _)| language.clone()),
            (Some(last), "own") => last.own.as_ref().map_or_else(String::new, |(_, own)| own.clone()),
            (Some(last), "ministry") => last.ministry.clone().unwrap_or_default(),
            (Some(last), "endorses") if last.endorses => "yes".to_owned(),
            _ => String::new(),
        };
        let fill = |name: &'static str, label, takes| {
            let field = field(name, label, takes, sent, flaw_of(flaws, name));
            if sent.is_none() { field.value(stood(name)) } else { field }
        };
        let form = Form::new(Address::SignLetter(self.country.to_string()), "letter-sign")
            .carry("token", who.0.form_token.as_str())
            .field(fill("english", "letter-english", Takes::Text(LONGEST)).hint("letter-english-hint"))
            .field(fill("own", "letter-own", Takes::Text(LONGEST)).hint("letter-own-hint"))
            .field(fill("language", "letter-language", Takes::Line(3, "off")).hint("letter-language-hint"))
            .field(fill("ministry", "letter-ministry", Takes::Line(LONGEST_NAME, "organization")))
            .field(fill("endorses", "letter-endorses", Takes::Tick).hint("letter-endorses-hint"));
        let lead = Say::new("letter-sign-lead").with("country", country(self.country.as_str()));
        let links = vec![
            Link { to: Address::Letters.into(), text: Say::new("letters-desk-title") },
            Link { to: Address::EligibilityOf(self.country.to_string()).into(), text: Say::new("letter-working") },
        ];
        let form = Form { flaws: whole(flaws), ..form };
        let mut page = MakingDeskPage::of(Say::new("letter-sign-title"), lead, form, links);
        page.notes.extend(last.map(|last| match &last.returned {
            None => Say::new("letter-waits").with("date", PartialDate::Day(last.signed_at.date())),
            Some((reason, on)) => {
                Say::new("letter-returned").with("date", PartialDate::Day(on.date())).with("reason", reason.as_str())
            }
        }));
        if state.letters_about(&self.body).next().is_some() {
            page.notes.push(Say::new("letter-published-before"));
        }
        page
    }
}

/// The form.
pub async fn form(
    State(site): State<Arc<Site>>,
    who: Who,
    Part(code): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let signs = Signs::find(&site, &who, &code).await?;
    let page = signs.page(&site, &who, None, &Vec::new());
    Shows { site: &site, asked: &ask.asked, headers: &ask.headers }.page(&page)
}

/// The letter in a language of the country: its words, and which language that is, said or recognised.
fn own(sent: &Sent) -> Result<Option<(String, String)>, (&'static str, Say)> {
    let own = optional(sent, "own", LONGEST).map_err(|flaw| ("own", flaw))?;
    let said = sent.get("language").trim().to_ascii_lowercase();
    if own.is_empty() {
        return if said.is_empty() { Ok(None) } else { Err(("own", Say::new("letter-own-flaw"))) };
    }
    let is_code = |code: &str| matches!(code.len(), 2 | 3) && code.bytes().all(|b| b.is_ascii_lowercase());
    let language = if said.is_empty() { app::language_of(&own).map(str::to_owned) } else { Some(said) };
    match language.filter(|code| is_code(code) && code != "en") {
        Some(language) => Ok(Some((language, own))),
        None => Err(("language", Say::new("letter-language-flaw"))),
    }
}

/// Signs.
pub async fn sign(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part(code): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let signs = Signs::find(&site, &who, &code).await?;
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    let english = required(&sent, "english", LONGEST);
    let ministry = optional(&sent, "ministry", LONGEST_NAME);
    let flaws: Flaws = match (english, own(&sent), ministry) {
        (Ok(english), Ok(own), Ok(ministry)) => {
            let ministry = Some(ministry).filter(|ministry| !ministry.is_empty());
            let signing = Signing { english, own, endorses: !sent.get("endorses").is_empty(), ministry };
            site.app.sign_letter(&signs.permit, signing).await.map_err(Problem::of_write)?;
            return Ok(shows.go(Target::new(Address::Letters).and("done", "signed")));
        }
        (english, own, ministry) => {
            let flaws =
                [english.err().map(|flaw| ("english", flaw)), own.err(), ministry.err().map(|f| ("ministry", f))];
            flaws.into_iter().flatten().collect()
        }
    };
    shows.flawed(&signs.page(&site, &who, Some(&sent), &flaws))
}
