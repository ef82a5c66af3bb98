//! A report of the review that was made elsewhere: the template of its product, and what editions tell that it found.

use domain::{Date, PartialDate};

use super::AdviceRow;
use crate::address::{Address, Format};
use crate::chrome::{About, Frame, Part};
use crate::components::facts::Fact;
use crate::described;
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::value::{Code, Link, Name, Value};

/// The page of one such report.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// The member's short name.
    pub member: String,
    /// What it is called.
    pub name: Name,
    /// The number of the plan.
    pub number: u16,
    /// The product, as a code.
    pub product: Code,
    /// What one wants to know first.
    pub facts: Vec<Fact>,
    /// The sections of its product, as codes, with what the editions carry of each.
    pub sections: Vec<(Code, Say)>,
    /// What it advises, with what became of that.
    pub advice: Vec<AdviceRow>,
    /// Question by question, how often each answer was given.
    pub tallies: Vec<Tally>,
    /// Its questions, as codes.
    pub fields: Vec<Code>,
    /// What it found of each commitment.
    pub rows: Vec<ImportedRow>,
    /// Whether stars were awarded in its time.
    pub stars: bool,
    /// The sources that tell of it, with the last act of each.
    pub sources: Vec<(Say, u64)>,
}

/// How often each answer to a question was given.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    /// The question, as a code.
    pub field: Code,
    /// The answers that were given at all, in the order of the code book.
    pub answers: Vec<(Value, u64)>,
    /// Of how many commitments no answer is told.
    pub left_out: u64,
}

/// What it found of one commitment.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportedRow {
    /// The commitment.
    pub commitment: Link,
    /// The answers, in the order of the questions.
    pub answers: Vec<Value>,
    /// Whether it is starred by the printed rule of the report's time; nothing where no star was to be had.
    pub star: Option<Value>,
    /// The last act that says so.
    pub act: Option<u64>,
}

impl Imported {
    /// An example: a progress report on the first plan of Ghana.
    #[must_use]
    pub fn sample() -> Self {
        let code = |field: &'static str, code: &'static str| Value::code(field, code);
        Self {
            member: "ghana".into(),
            name: Name::Country("GHA".into()),
            number: 1,
            product: "progress-report".into(),
            facts: vec![
                Fact::new(Say::new("imported-known"), Value::Number(1))
                    .noting(Say::new("imported-in-plan").with("count", 23u64)),
                Fact::new(Say::new("imported-published"), Value::When(PartialDate::Year(2014))),
                Fact::new(Say::new("reviews-started"), Value::When(PartialDate::Day(Date::constant(2014, 6, 30)))),
                Fact::new(Say::new("imported-stars"), Value::Number(1)).noting(Say::new("imported-stars-note")),
            ],
            sections: vec![
                ("making".into(), Say::new("imported-nothing")),
                ("commitments".into(), Say::new("imported-of").with("count", 1u64).with("of", 23u64)),
            ],
            advice: AdviceRow::samples(),
            tallies: vec![Tally {
                field: "completion".into(),
                answers: vec![(code("completion", "limited"), 6), (code("completion", "substantial"), 9)],
                left_out: 1,
            }],
            fields: vec!["specificity".into(), "completion".into()],
            rows: vec![ImportedRow {
                commitment: Link { to: Address::Commitment("GH0013".into()).into(), text: Say::plain("Policy portal") },
                answers: vec![code("specificity", "high"), code("completion", "substantial")],
                star: Some(Value::Star(true)),
                act: Some(1_204),
            }],
            stars: true,
            sources: vec![(Say::plain("OGP commitments and IRM findings, July 2016"), 4_670)],
        }
    }

    fn heading(&self) -> Say {
        Say::new("review-title")
            .with("product", Arg::Code("product".into(), self.product.to_string()))
            .with("number", self.number.to_string())
    }
}

fn about(page: &Imported, t: &Catalogue) -> About {
    let name = page.name.words(t);
    let short = t.code("product", &page.product).into_owned();
    About {
        description: t.text("imported-description").into_owned(),
        part: Some(Part::Members),
        title: format!("{name}: {}", t.say(&page.heading())),
        crumbs: vec![
            (t.text("members-title").into_owned(), Some(Address::Members)),
            (name, Some(Address::Member(page.member.clone()))),
            (
                crate::say!(t, "plan-short", number = page.number.to_string()).into_owned(),
                Some(Address::Plan(page.member.clone(), page.number)),
            ),
            (short, None),
        ],
        twins: &[Format::Json, Format::Csv, Format::Pdf],
    }
}

/// The report, for programs.
fn thing(page: &Imported, f: &Frame<'_>, t: &Catalogue) -> serde_json::Value {
    described::report(f, t, (&page.member, &page.name, page.number), &page.product)
}

page!(Imported, "review/imported.html", tells thing);
