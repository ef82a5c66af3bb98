//! What differs between a version of a report and the one before it: answers, and texts word by word.

use crate::address::{Address, Format, Target};
use crate::chrome::{About, Part};
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::value::{Code, Link, Name, Value};

use super::Answer;

/// The page of one version.
#[derive(Debug, Clone, PartialEq)]
pub struct VersionPage {
    /// The member's short name.
    pub member: String,
    /// What it is called.
    pub name: Name,
    /// The number of the plan.
    pub number: u16,
    /// The product, as a code.
    pub product: Code,
    /// What this version is: a draft of a round, or the report.
    pub title: Say,
    /// What it is held against.
    pub before: Say,
    /// What differs, unit by unit; the report as a whole first.
    pub units: Vec<RevisedUnit>,
    /// The other versions.
    pub others: Vec<Link>,
}

/// What differs in a unit.
#[derive(Debug, Clone, PartialEq)]
pub struct RevisedUnit {
    /// Its commitments; none for the report as a whole.
    pub commitments: Vec<Link>,
    /// Each difference.
    pub changes: Vec<RevisedRow>,
}

/// One difference.
#[derive(Debug, Clone, PartialEq)]
pub struct RevisedRow {
    /// What differs.
    pub label: Say,
    /// How.
    pub how: How,
}

/// How two versions differ in one thing.
#[derive(Debug, Clone, PartialEq)]
pub enum How {
    /// An answer.
    Answer(Answer, Answer),
    /// Words: pieces that stayed, went, or came.
    Words(Vec<(Fate, String)>),
}

/// What became of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// They stayed.
    Stayed,
    /// They went.
    Went,
    /// They came.
    Came,
}

impl VersionPage {
    /// An example: the report on a plan of Mexico held against the draft that the public saw.
    #[must_use]
    pub fn sample() -> Self {
        let code = |code: &'static str| Some(Value::code("completion", code));
        let to = |version| Address::ReviewVersion("mexico".into(), 3, "results-report".into(), version).into();
        let draft = |number: &str| {
            Say::new("version-draft")
                .with("number", number)
                .with("kind", Arg::Code("review-round".into(), "public".into()))
        };
        let words = [
            (Fate::Stayed, "Two of four registers "),
            (Fate::Went, "are"),
            (Fate::Came, "have been"),
            (Fate::Stayed, " public."),
        ];
        Self {
            member: "mexico".into(),
            name: Name::Country("MEX".into()),
            number: 3,
            product: "results-report".into(),
            title: Say::new("version-report"),
            before: draft("1"),
            units: vec![RevisedUnit {
                commitments: vec![Link {
                    to: Address::Commitment("MX0080".into()).into(),
                    text: Say::plain("Open contracts"),
                }],
                changes: vec![
                    RevisedRow {
                        label: Say::of(Arg::Field("completion".into())),
                        how: How::Answer(code("limited"), code("substantial")),
                    },
                    RevisedRow {
                        label: Say::new("review-account"),
                        how: How::Words(words.map(|(fate, words)| (fate, words.to_owned())).into()),
                    },
                ],
            }],
            others: vec![Link { to: to(1), text: draft("1") }],
        }
    }

    fn heading(&self) -> Say {
        Say::new("version-title").with("version", Arg::Say(Box::new(self.title.clone())))
    }

    fn review(&self) -> Target {
        Address::Review(self.member.clone(), self.number, self.product.to_string()).into()
    }
}

fn about(page: &VersionPage, t: &Catalogue) -> About {
    let name = page.name.words(t);
    let short = t.code("product", &page.product).into_owned();
    let review = Address::Review(page.member.clone(), page.number, page.product.to_string());
    About {
        description: t.text("version-description").into_owned(),
        part: Some(Part::Members),
        title: format!("{name}: {}", t.say(&page.heading())),
        crumbs: vec![
            (t.text("members-title").into_owned(), Some(Address::Members)),
            (name, Some(Address::Member(page.member.clone()))),
            (short, Some(review)),
            (t.say(&page.title).into_owned(), None),
        ],
        twins: &[Format::Json],
    }
}

page!(VersionPage, "review/version.html");
