//! Evidence on a country's law: entering a piece with its document, the pieces that wait for the experts, and what they found.

use crate::address::{Address, Target};
use crate::chrome::About;
use crate::components::form::{Field, Form, Takes};
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::people::{FormPage, below_the_desk};
use crate::value::{Link, Text, Value};

/// How long the name of a document may be, in characters.
pub const LONGEST_TITLE: usize = 300;
/// How long a remark may be, in characters: a paragraph.
pub const LONGEST_REMARK: usize = 2000;

/// The page of evidence that waits for the experts.
#[derive(Debug, Clone, PartialEq)]
pub struct EvidencePage {
    /// What was just done.
    pub done: Option<Say>,
    /// The pieces that no expert has looked at, by name of country.
    pub waiting: Vec<EvidenceWaiting>,
}

/// A piece of evidence that waits.
#[derive(Debug, Clone, PartialEq)]
pub struct EvidenceWaiting {
    /// ISO 3166-1 alpha-3.
    pub country: String,
    /// Where it is said what the experts found.
    pub to: Target,
    /// What it is said to show.
    pub provision: Value,
    /// From which year on.
    pub since: Value,
    /// Who says so.
    pub source: Text,
    /// The act that brought it.
    pub act: u64,
}

fn about(_page: &EvidencePage, t: &Catalogue) -> About {
    below_the_desk(t, &Say::new("evidence-title"))
}

page!(EvidencePage, "membership/eligibility/evidence.html");

impl EvidencePage {
    /// An example: two pieces of one country.
    #[must_use]
    pub fn sample() -> Self {
        let waiting = |name: &str, provision: &'static str, act| EvidenceWaiting {
            country: "GEO".into(),
            to: Address::ValidateEvidence("GEO".into(), name.into()).into(),
            provision: Value::code("provision", provision),
            since: Value::When(domain::PartialDate::Year(1999)),
            source: Text::new("access-to-information-laws"),
            act,
        };
        Self {
            done: Some(Say::new("evidence-found").with("act", Say::new("act-reference").with("position", 21_980_u64))),
            waiting: vec![waiting("a-law", "access-law", 4_021), waiting("assets", "asset-law", 4_022)],
        }
    }
}

/// What stands in the form that enters evidence, each with what is wrong with it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Entered {
    /// The country, a code.
    pub country: (String, Option<Say>),
    /// What the document shows, a code.
    pub provision: (String, Option<Say>),
    /// From which year on.
    pub since: (String, Option<Say>),
    /// Whether declarations are open to the public, a code or nothing.
    pub public_access: (String, Option<Say>),
    /// What the document is called.
    pub title: (String, Option<Say>),
    /// When it was published.
    pub published_on: (String, Option<Say>),
    /// What is wrong with the document.
    pub document: Option<Say>,
}

fn choices(book: &str, codes: &[&str]) -> Vec<(String, Say)> {
    let choice = |code: &&str| ((*code).to_owned(), Say::of(Arg::Code(book.into(), (*code).into())));
    codes.iter().map(choice).collect()
}

fn links() -> Vec<Link> {
    let eligibility = Link { to: Address::Eligibility.into(), text: Say::new("eligibility-title") };
    vec![eligibility, Link { to: Address::Desk.into(), text: Say::new("desk-title") }]
}

/// The form that enters evidence for one of these countries.
#[must_use]
pub fn enter(token: &str, countries: Vec<(String, Say)>, typed: Entered) -> FormPage {
    let Entered { country, provision, since, public_access, title, published_on, document } = typed;
    let mut access = vec![(String::new(), Say::new("evidence-not-asked"))];
    access.extend(choices("public-access", domain::codebook::PublicAccess::CODES));
    let field = |name, label, takes, (value, flaw): (String, Option<Say>)| {
        Field::new(name, label, takes).value(value).flaw(flaw)
    };
    let provisions = choices("provision", domain::codebook::Provision::CODES);
    let form = Form::new(Address::EnterEvidence, "evidence-enter")
        .carry("token", token)
        .field(field("country", "eligibility-country", Takes::OneOf(countries), country))
        .field(field("provision", "field-provision", Takes::OneOf(provisions), provision))
        .field(field("since", "evidence-since", Takes::Line(4, "off"), since).hint("evidence-since-hint"))
        .field(
            field("public-access", "field-public-access", Takes::OneOf(access), public_access)
                .hint("evidence-access-hint"),
        )
        .field(Field::new("document", "evidence-document", Takes::File).hint("evidence-document-hint").flaw(document))
        .field(field("title", "evidence-called", Takes::Line(LONGEST_TITLE, "off"), title))
        .field(
            field("published", "evidence-published", Takes::Line(10, "off"), published_on)
                .hint("evidence-published-hint"),
        );
    let notes = vec![Say::new("evidence-enter-note"), Say::new("evidence-digest-note")];
    FormPage { notes, links: links(), ..FormPage::new("evidence-enter-title", Say::new("evidence-enter-lead"), form) }
}

/// What stands in the form in which experts say what they found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Found {
    /// What was found, a code.
    pub finding: (String, Option<Say>),
    /// What there is to say about it.
    pub remark: (String, Option<Say>),
    /// What is wrong with the document.
    pub document: Option<Say>,
}

/// The form in which experts say what they found of a piece of evidence, which is told in `notes`.
#[must_use]
pub fn validate(token: &str, (country, name): (&str, &str), notes: Vec<Say>, typed: Found) -> FormPage {
    let Found { finding, remark, document } = typed;
    let findings = vec![
        (String::new(), Say::new("evidence-choose")),
        ("confirmed".to_owned(), Say::new("evidence-confirmed")),
        ("rejected".to_owned(), Say::new("evidence-rejected")),
    ];
    let form = Form::new(Address::ValidateEvidence(country.to_owned(), name.to_owned()), "evidence-say")
        .carry("token", token)
        .field(Field::new("finding", "evidence-finding", Takes::OneOf(findings)).value(finding.0).flaw(finding.1))
        .field(Field::new("document", "evidence-examined", Takes::File).hint("evidence-examined-hint").flaw(document))
        .field(
            Field::new("remark", "evidence-remark", Takes::Text(LONGEST_REMARK))
                .hint("evidence-remark-hint")
                .value(remark.0)
                .flaw(remark.1),
        );
    let lead = Say::new("evidence-lead-of").with("country", Arg::Country(country.into()));
    let of = Link { to: Address::EligibilityOf(country.to_owned()).into(), text: Say::new("evidence-whole") };
    let waiting = Link { to: Address::Evidence.into(), text: Say::new("evidence-title") };
    FormPage { notes, links: vec![of, waiting], ..FormPage::new("evidence-validate-title", lead, form) }
}

/// An example of entering: a year that cannot be, and no document.
#[must_use]
pub fn sample_enter() -> FormPage {
    let typed = Entered {
        since: ("next year".into(), Some(Say::new("evidence-year-flaw").with("value", "next year"))),
        document: Some(Say::new("evidence-no-document")),
        ..Entered::default()
    };
    enter("abc", vec![("GEO".into(), Say::of(Arg::Country("GEO".into())))], typed)
}

/// An example of validating.
#[must_use]
pub fn sample_validate() -> FormPage {
    let shows = Say::of(Arg::Code("provision".into(), "access-law".into()));
    validate("abc", ("GEO", "a-law"), vec![shows], Found::default())
}
