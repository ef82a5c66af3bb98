//! All letters that were published: of intent, of the Support Unit and the committees, about missed deadlines, and the answers.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::membership::letters::{LetterKind, PublishedLetter};
use domain::people::Body as For;
use domain::{Lens, MemberId, PartialDate, Partnership};
use serde_json::{Value as Json, json};
use views::components::pager::Pager;
use views::membership::JoinPlace;
use views::membership::letters::{LetterRow, LettersPage};
use views::{Page, Say, Target};

use crate::api::findings::only_of;
use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::record::wording;
use crate::site::{Question, Site};
use crate::span::Span;

/// How many letters stand on one page of the list.
const ON_A_PAGE: usize = 50;

/// The list, as HTML, JSON or CSV.
pub async fn letters(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let year = ask.get("year").map(|year| {
        let unknown = || Problem::asked(Say::new("bad-thing").with("value", year.chars().take(80).collect::<String>()));
        year.parse::<i16>().map_err(|_| unknown())
    });
    let question = Letters {
        member: only_of(&ask, &site)?,
        kind: ask.code("kind", LetterKind::from_code, LetterKind::CODES)?,
        year: year.transpose()?,
        span: ask.span.clone(),
    };
    site.answer(ask, question).await
}

struct Letters {
    member: Option<MemberId>,
    kind: Option<LetterKind>,
    year: Option<i16>,
    span: Span,
}

const COLUMNS: [&str; 8] = ["act", "letter", "from", "about", "signed_on", "published_on", "answers", "reply_by"];

fn cells(letter: &PublishedLetter) -> [String; 8] {
    let deed = &letter.deed;
    [
        letter.at.to_string(),
        deed.letter.code().to_owned(),
        deed.from.to_string(),
        deed.about.to_string(),
        deed.signed_on.to_string(),
        letter.on.to_string(),
        deed.answers.map(|at| at.to_string()).unwrap_or_default(),
        deed.reply_by.map(|day| day.to_string()).unwrap_or_default(),
    ]
}

fn told(letter: &PublishedLetter) -> Json {
    let deed = &letter.deed;
    json!({
        "act": letter.at,
        "letter": deed.letter,
        "from": deed.from,
        "about": deed.about,
        "signed_on": deed.signed_on,
        "published_on": letter.on,
        "answers": deed.answers,
        "reply_by": deed.reply_by,
    })
}

impl Letters {
    /// Those that a view shows, the latest first.
    fn all<'a>(present: Present<'a>) -> Vec<&'a PublishedLetter> {
        let shown = |letter: &&PublishedLetter| present.lens.as_of.is_none_or(|day| letter.on <= day);
        let mut all: Vec<_> = present.state.letters.values().map(AsRef::as_ref).filter(shown).collect();
        all.reverse();
        all
    }

    fn fits(&self, present: Present<'_>, letter: &PublishedLetter) -> bool {
        let about = || present.state.body_today(&letter.deed.about);
        self.kind.is_none_or(|kind| kind == letter.deed.letter)
            && self.year.is_none_or(|year| year == letter.on.year())
            && self.member.as_ref().is_none_or(|member| about() == For::Member(member.clone()))
    }

    fn found<'a>(&self, present: Present<'a>) -> Vec<&'a PublishedLetter> {
        Self::all(present).into_iter().filter(|letter| self.fits(present, letter)).collect()
    }

    fn list(&self) -> Target {
        Target::from(JoinPlace::Letters)
            .and("member", self.member.as_ref().map_or("", MemberId::as_str))
            .and("kind", self.kind.map_or("", LetterKind::code))
            .and("year", &self.year.map(|year| year.to_string()).unwrap_or_default())
    }
}

impl Question for Letters {
    fn position(&self, state: &Partnership) -> Option<u64> {
        state.letters.get_max().map(|(at, _)| *at)
    }

    /// A letter changes what is said; so does that a country it is about has become a member.
    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::facts)
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let all = Self::all(present);
        let found = self.found(present);
        let pager = Pager::new(found.len() as u64, ON_A_PAGE as u64, self.span.page, self.list());
        let first = usize::try_from(pager.page - 1).unwrap_or(0).saturating_mul(ON_A_PAGE);
        let row = |letter: &&PublishedLetter| LetterRow {
            act: letter.at,
            kind: letter.deed.letter.code().into(),
            about: wording::for_body(present, &present.state.body_today(&letter.deed.about)),
            published: PartialDate::Day(letter.on),
            reply_by: letter.deed.reply_by.map(PartialDate::Day),
        };
        let t = present.words_of();
        let about = all.iter().filter_map(|letter| present.state.body_today(&letter.deed.about).member().cloned());
        let about: std::collections::BTreeSet<MemberId> = about.chain(self.member.clone()).collect();
        let mut members: Vec<_> = about.iter().map(|id| (id.to_string(), present.name_of(id))).collect();
        members.sort_by(|(_, one), (_, other)| t.compare(&one.words(t), &other.words(t)));
        let kind =
            |kind: &&LetterKind| self.kind == Some(**kind) || all.iter().any(|letter| letter.deed.letter == **kind);
        let years = all.iter().map(|letter| letter.on.year()).chain(self.year.filter(|_| !all.is_empty()));
        let years: std::collections::BTreeSet<i16> = years.collect();
        Ok(Box::new(LettersPage {
            member: self.member.as_ref().map(ToString::to_string),
            members,
            kind: self.kind.map(|kind| kind.code().into()),
            kinds: LetterKind::ALL.iter().filter(kind).map(|kind| kind.code().into()).collect(),
            year: self.year,
            years: years.into_iter().rev().collect(),
            found: found.len() as u64,
            rows: found.iter().skip(first).take(ON_A_PAGE).map(row).collect(),
            pager,
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let found = self.found(present);
        let (piece, next) = self.span.cut(&found, ON_A_PAGE);
        let letters: Vec<Json> = piece.iter().map(|letter| told(letter)).collect();
        Ok(Object::piece(&json!({ "total": found.len(), "letters": letters }), &next)?)
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        Ok(Some(app::csv(&COLUMNS, self.found(present).into_iter().map(cells))))
    }
}
