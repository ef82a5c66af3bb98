//! The two surveys of the mechanism: what a form holds as somebody typed it, and the offer or request that it comes to.
//!
//! A survey is kept as it was typed, so that it can be left half-way and taken up again, and nothing is lost when something has
//! to be changed. It is read anew each time. Who may see which answer is the filler's word, answer by answer (`sees.rs`).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::answers::{Asked, NEED, OFFER, REQUEST, Row};
use super::kind::{Given, Kind};
use super::sees::spread;
use super::{CostTerms, Line, Method, Offer, ProviderKind, Size, Stage, SupportRequest, Urgency};
use crate::codebook::codes;
use crate::ids::{Iso3, LanguageCode, OfferId, RequestId};
use crate::rules::{as_code, from_code};

codes! {
    /// Which survey.
    Survey {
        /// What is offered.
        Offer = "offer",
        /// What is asked for.
        Request = "request",
    }
}
codes! {
    /// How far a survey has come.
    SurveyState {
        /// It is being filled in; only those who fill it in see it.
        Draft = "draft",
        /// It is handed in, and can be matched.
        Filed = "filed",
        /// Nobody has confirmed it in time; it is not matched until somebody does.
        Expired = "expired",
        /// Whoever handed it in took it back.
        Withdrawn = "withdrawn",
    }
}
codes! {
    /// Why something published is published no longer.
    Retirement {
        /// Whoever published it took it back.
        Withdrawn = "withdrawn",
        /// Nobody confirmed it in time.
        Expired = "expired",
    }
}

as_code!(Survey, SurveyState, Retirement, Stage, ProviderKind, Method, CostTerms, Urgency, Size);
from_code!(Survey, SurveyState, Retirement, Stage, ProviderKind, Method, CostTerms, Urgency, Size);

/// The longest text of a survey, in characters: two pages. Whoever needs more has more than one need.
pub const LONGEST_TEXT: usize = 5_000;
/// The longest single line, in characters.
pub const LONGEST_LINE: usize = 500;
/// The most lines of a request. The requests that the mechanism and its successors describe have one to four.
pub const MOST_LINES: usize = 12;

/// What stands in the fields of a form, by their names. Boxes that are ticked stand under the name of their list, a hyphen and
/// their code.
pub type Answers = BTreeMap<String, String>;

/// The name under which a request keeps which earlier one it follows on, that came to an end before: somebody was advised, and comes
/// back with what is needed now.
pub const FOLLOWS: &str = "follows";

/// A survey as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "Kept")]
pub struct Filling {
    /// What is asked once.
    pub whole: Answers,
    /// What is asked of each need; an offer has none.
    #[serde(default)]
    pub lines: Vec<Answers>,
}

/// A survey as it lies on the desk, perhaps since before each answer had an audience of its own.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    whole: Answers,
    #[serde(default)]
    lines: Vec<Answers>,
}

impl From<Kept> for Filling {
    fn from(Kept { mut whole, mut lines }: Kept) -> Self {
        spread(&mut whole, &mut lines);
        Self { whole, lines }
    }
}

/// What keeps a survey from being handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// Nothing stands there, and something has to.
    Missing {
        /// The field.
        field: &'static str,
    },
    /// More characters than fit.
    TooLong {
        /// The field.
        field: &'static str,
        /// How many it has.
        has: usize,
        /// How many fit.
        most: usize,
    },
    /// Something stands there that is none of what can stand there.
    Unknown {
        /// The field.
        field: &'static str,
        /// What stands there.
        value: String,
    },
    /// A request without a need.
    NoLines,
    /// More needs than fit.
    TooManyLines,
}

impl Flaw {
    /// The field that it is about; none if it is about the whole.
    #[must_use]
    pub const fn field(&self) -> Option<&'static str> {
        match self {
            Self::Missing { field } | Self::TooLong { field, .. } | Self::Unknown { field, .. } => Some(field),
            Self::NoLines | Self::TooManyLines => None,
        }
    }
}

/// Reads answers, and notes what is wrong with them.
struct Reading<'a> {
    answers: &'a Answers,
    flaws: Vec<Flaw>,
}

impl<'a> Reading<'a> {
    const fn of(answers: &'a Answers) -> Self {
        Self { answers, flaws: Vec::new() }
    }

    fn get(&self, field: &str) -> &'a str {
        self.answers.get(field).map_or("", |value| value.trim())
    }

    fn words(&mut self, field: &'static str, most: usize) -> String {
        let words = self.get(field);
        let has = words.chars().count();
        if has > most {
            self.flaws.push(Flaw::TooLong { field, has, most });
        }
        words.to_owned()
    }

    fn needed(&mut self, field: &'static str, most: usize) -> String {
        let words = self.words(field, most);
        if words.is_empty() {
            self.flaws.push(Flaw::Missing { field });
        }
        words
    }

    fn one<T>(&mut self, field: &'static str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let value = self.get(field);
        if value.is_empty() {
            return None;
        }
        let read = read(value);
        if read.is_none() {
            self.flaws.push(Flaw::Unknown { field, value: value.chars().take(80).collect() });
        }
        read
    }

    /// The ticked boxes of a list.
    fn ticked<T: Ord>(&self, list: &str, read: impl Fn(&str) -> Option<T>) -> BTreeSet<T> {
        let beginning = format!("{list}-");
        let boxes = self.answers.range(beginning.clone()..).take_while(|(name, _)| name.starts_with(&beginning));
        let codes = boxes.filter(|(_, value)| !value.is_empty()).filter_map(|(name, _)| name.strip_prefix(&beginning));
        codes.filter_map(read).collect()
    }

    /// A list in one line, apart by commas, semicolons or lines.
    fn list<T: Ord>(&mut self, field: &'static str, read: impl Fn(&str) -> Option<T>) -> BTreeSet<T> {
        let mut all = BTreeSet::new();
        for part in parts(self.get(field)) {
            match read(part) {
                Some(one) => drop(all.insert(one)),
                None => self.flaws.push(Flaw::Unknown { field, value: part.chars().take(80).collect() }),
            }
        }
        all
    }

    fn languages(&mut self, field: &'static str) -> BTreeSet<LanguageCode> {
        let mut all = self.ticked("language", |code| code.parse().ok());
        all.extend(self.list(field, |code| code.to_lowercase().parse().ok()));
        all
    }

    /// An answer.
    fn answer(&mut self, asked: &Asked) -> Given<String> {
        let field = asked.field.code();
        match asked.kind {
            Kind::Words => {
                let words = match asked.needed {
                    Some(_) => self.needed(field, LONGEST_TEXT),
                    None => self.words(field, LONGEST_TEXT),
                };
                Given::Words((!words.is_empty()).then_some(words))
            }
            Kind::Listed => {
                let lines = self.words(field, LONGEST_TEXT);
                Given::Listed(lines.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect())
            }
            Kind::One(book) => Given::One(self.one(field, |code| book.find(code))),
            Kind::Any(book) => Given::Any(self.ticked(field, |code| book.find(code)).into_iter().collect()),
            Kind::Country => Given::Country(self.one(field, country)),
            Kind::Countries => Given::Countries(self.list(field, country).into_iter().collect()),
            Kind::Languages => Given::Languages(self.languages(field).into_iter().collect()),
            Kind::Number { least, most } => {
                let within = |typed: &str| typed.parse().ok().filter(|number| (least..=most).contains(number));
                Given::Number(self.one(field, within))
            }
        }
    }

    /// Every answer of a table.
    fn all<T, K>(&mut self, rows: &[Row<T, K>], said: &mut T) {
        for row in rows {
            (row.write)(said, self.answer(&row.asked));
        }
    }
}

/// The parts of a list that somebody typed.
pub fn parts(typed: &str) -> impl Iterator<Item = &str> {
    typed.split([',', ';', '\n', '،', '؛']).map(str::trim).filter(|part| !part.is_empty())
}

fn country(code: &str) -> Option<Iso3> {
    code.to_uppercase().parse().ok()
}

impl Filling {
    /// The request on which this one follows, if it does.
    #[must_use]
    pub fn follows(&self) -> Option<RequestId> {
        self.whole.get(FOLLOWS)?.parse().ok()
    }

    /// A request that follows on this one: the same needs, to be said anew, and the same audiences.
    #[must_use]
    pub fn following(&self, id: &RequestId) -> Self {
        let mut next = self.clone();
        next.whole.insert(FOLLOWS.to_owned(), id.to_string());
        next
    }

    /// The offer that it comes to, for as much as can be read, with everything that keeps it from being handed in. The
    /// provider's name is the one under which its organisation or government is known; one that has no account here
    /// stands in the field `provider`.
    #[must_use]
    pub fn offer(&self, id: &OfferId, provider: Option<&str>) -> (Offer, Vec<Flaw>) {
        let mut reading = Reading::of(&self.whole);
        let provider = match provider {
            Some(known) => known.to_owned(),
            None => reading.needed("provider", LONGEST_LINE),
        };
        let mut offer = Offer::of(id.clone(), &provider, "");
        reading.all(OFFER, &mut offer);
        (offer, reading.flaws)
    }

    /// The request that it comes to, for as much as can be read. What is wrong with the whole, and of each line.
    #[must_use]
    pub fn request(&self, id: &RequestId, country: &Iso3) -> (SupportRequest, Vec<Flaw>, Vec<Vec<Flaw>>) {
        let mut reading = Reading::of(&self.whole);
        let (lines, flaws) = (1_u16..).zip(&self.lines).map(|(number, answers)| line(number, answers)).unzip();
        let mut request = SupportRequest::blank(id.clone(), country.clone(), lines);
        reading.all(REQUEST, &mut request);
        if self.lines.is_empty() {
            reading.flaws.push(Flaw::NoLines);
        }
        if self.lines.len() > MOST_LINES {
            reading.flaws.push(Flaw::TooManyLines);
        }
        (request, reading.flaws, flaws)
    }
}

/// A need, and what is wrong with it.
#[must_use]
pub fn line(number: u16, answers: &Answers) -> (Line, Vec<Flaw>) {
    let mut reading = Reading::of(answers);
    let mut line = Line::of(number, "");
    reading.all(NEED, &mut line);
    (line, reading.flaws)
}

/// What is said, as a form would hold it.
fn typed<T, K>(rows: &[Row<T, K>], said: &T) -> Answers {
    let mut answers = Answers::new();
    for row in rows {
        put(&mut answers, row.asked.field.code(), (row.read)(said));
    }
    answers
}

fn put(answers: &mut Answers, field: &str, given: Given<String>) {
    let value = match given {
        Given::Any(codes) => {
            answers.extend(codes.into_iter().map(|code| (format!("{field}-{code}"), "yes".to_owned())));
            return;
        }
        Given::Words(words) => words.unwrap_or_default(),
        Given::Listed(all) => all.join("\n"),
        Given::One(code) => code.unwrap_or_default().to_owned(),
        Given::Country(country) => joined(country),
        Given::Countries(countries) => joined(countries),
        Given::Languages(languages) => joined(languages),
        Given::Number(number) => joined(number),
    };
    if !value.is_empty() {
        answers.insert(field.to_owned(), value);
    }
}

fn joined<T: ToString>(all: impl IntoIterator<Item = T>) -> String {
    all.into_iter().map(|one| one.to_string()).collect::<Vec<_>>().join(", ")
}

/// An offer as the form would hold it: what a roster brings is looked after like what was typed here.
#[must_use]
pub fn typed_offer(offer: &Offer) -> Filling {
    let mut whole = typed(OFFER, offer);
    if !offer.provider.is_empty() {
        whole.insert("provider".to_owned(), offer.provider.clone());
    }
    Filling { whole, lines: Vec::new() }
}

/// A request as the form would hold it.
#[must_use]
pub fn typed_request(request: &SupportRequest) -> Filling {
    Filling { whole: typed(REQUEST, request), lines: request.lines.iter().map(|line| typed(NEED, line)).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codebook::{PolicyArea2024, Region};
    use crate::networking::Reference;

    fn answers(of: &[(&str, &str)]) -> Answers {
        of.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn id() -> OfferId {
        "o-1".parse().unwrap()
    }

    #[test]
    fn a_form_left_half_way_is_read_as_far_as_it_goes() {
        let filling = Filling { whole: answers(&[("kind", "firm"), ("area-open-data", "yes")]), lines: Vec::new() };
        let (offer, flaws) = filling.offer(&id(), Some("A firm"));
        assert_eq!((offer.provider.as_str(), offer.kind), ("A firm", Some(ProviderKind::Firm)));
        assert_eq!(flaws, [Flaw::Missing { field: "text" }]);
    }

    #[test]
    fn every_flaw_is_told_with_its_field_and_what_stands_there() {
        let whole =
            answers(&[("text", "x"), ("countries", "GHA; Atlantis"), ("capacity", "many"), ("languages", "EN, 9")]);
        let (offer, flaws) = Filling { whole, lines: Vec::new() }.offer(&id(), Some("P"));
        let told: Vec<_> = flaws.iter().map(|flaw| flaw.field().unwrap()).collect();
        assert_eq!(told, ["countries", "languages", "capacity"]);
        assert!(offer.countries.contains(&"GHA".parse().unwrap()));
        assert!(offer.languages.contains(&"en".parse().unwrap()));
    }

    #[test]
    fn an_offer_of_a_roster_reads_back_from_the_form_as_it_was() {
        let offer = Offer {
            kind: Some(ProviderKind::CivilSociety),
            areas: PolicyArea2024::ALL.iter().copied().take(3).collect(),
            stages: [Stage::Design].into(),
            methods: [Method::Training].into(),
            home: country("ken"),
            countries: [country("UGA").unwrap()].into(),
            regions: [Region::ALL[0]].into(),
            languages: ["en".parse().unwrap(), "sw".parse().unwrap()].into(),
            cost: Some(CostTerms::ProBono),
            capacity: Some(2),
            size: Some(Size::Small),
            conflicts: [country("TZA").unwrap()].into(),
            references: vec![Reference { what: "A budget in Kisumu".into(), commitment: None, finding: None }],
            ..Offer::of(id(), "Wananchi", "We train treasuries.")
        };
        assert_eq!(typed_offer(&offer).offer(&id(), None), (offer, Vec::new()));
    }

    #[test]
    fn a_request_reads_back_and_one_without_a_need_cannot_be_handed_in() {
        let (gha, id): (Iso3, RequestId) = (country("gha").unwrap(), "r-1".parse().unwrap());
        let line = Line {
            stages: [Stage::Strategy].into(),
            urgency: Some(Urgency::Weeks),
            refuses: [ProviderKind::Firm].into(),
            wanted: 5,
            ..Line::of(1, "Publish contracts")
        };
        let request = SupportRequest {
            id: id.clone(),
            country: gha.clone(),
            languages: ["en".parse().unwrap()].into(),
            lines: vec![line],
        };
        assert_eq!(typed_request(&request).request(&id, &gha), (request, vec![], vec![vec![]]));
        assert_eq!(Filling::default().request(&id, &gha).1, [Flaw::NoLines]);
    }
}
