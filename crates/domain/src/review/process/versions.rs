//! What differs between two versions of a report: the reconciliation, the drafts of the rounds, what was published. Answer by answer
//! and text by text; how words differ within a text is for whoever shows them.

use std::sync::LazyLock;

use super::coding::{Coding, Ground, Unit};
use super::state::Review;
use crate::codebook::{Field, codes};
use crate::rules::as_code;
use crate::statement::Value;

codes! {
    /// A text of a report.
    Part {
        /// What is said of the plan as a whole.
        Summary = "summary",
        /// What is said of a unit.
        Account = "account",
        /// The words that a finding rests on.
        Quote = "quote",
        /// What its evidence is called.
        Title = "title",
        /// Where its evidence is.
        Address = "address",
        /// Why this answer and not another.
        Reason = "reason",
        /// What whoever does not agree has to say.
        Dissent = "dissent",
    }
}
as_code!(Part);

/// One thing in which two versions differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Revised<'c> {
    /// An answer; none where the question was closed.
    Answer {
        /// The unit.
        unit: u16,
        /// The question.
        field: Field,
        /// What it was.
        was: Option<&'c Value>,
        /// What it is.
        now: Option<&'c Value>,
    },
    /// A text; empty where there is none.
    Words {
        /// The unit; 0 for the report as a whole.
        unit: u16,
        /// The question that it belongs to.
        field: Option<Field>,
        /// Which text.
        part: Part,
        /// What it was.
        was: &'c str,
        /// What it is.
        now: &'c str,
    },
}

/// Everything in which two versions differ, unit by unit in the order of the questions.
#[must_use]
pub fn revised<'c>(review: &Review, was: &'c Coding, now: &'c Coding) -> Vec<Revised<'c>> {
    static NOTHING: LazyLock<Unit> = LazyLock::new(Unit::default);
    let mut found: Vec<Revised<'c>> = words((0, None, Part::Summary), &was.summary, &now.summary).into_iter().collect();
    for (unit, _) in review.numbered() {
        let of = |coding: &'c Coding| coding.units.get(&unit).unwrap_or(&NOTHING);
        let (was, now) = (of(was), of(now));
        found.extend(words((unit, None, Part::Account), &was.account, &now.account));
        for field in review.indicators() {
            let (before, after) = (was.answers.get(field), now.answers.get(field));
            if before != after {
                found.push(Revised::Answer { unit, field, was: before, now: after });
            }
            let texts = grounds(was.grounds.get(&field)).into_iter().zip(grounds(now.grounds.get(&field)));
            found.extend(texts.filter_map(|((part, was), (_, now))| words((unit, Some(field), part), was, now)));
        }
    }
    found
}

/// The texts of a ground.
fn grounds(ground: Option<&Ground>) -> [(Part, &str); 5] {
    let text = |of: fn(&Ground) -> &str| ground.map_or("", of);
    [
        (Part::Quote, text(|ground| &ground.quote)),
        (Part::Title, text(|ground| &ground.title)),
        (Part::Address, text(|ground| &ground.address)),
        (Part::Reason, text(|ground| &ground.reason)),
        (Part::Dissent, text(|ground| &ground.dissent)),
    ]
}

fn words<'c>((unit, field, part): (u16, Option<Field>, Part), was: &'c str, now: &'c str) -> Option<Revised<'c>> {
    (was.trim() != now.trim()).then_some(Revised::Words { unit, field, part, was: was.trim(), now: now.trim() })
}
