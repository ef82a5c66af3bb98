//! A plan that is being written as a Word document (DOCX), for those who write it in a word processor without a connection: one table
//! for each part, one row for each question, and back.
//!
//! A row is known by the code in brackets at the end of its first cell, so that a document survives any word processor; the answer
//! stands in the second cell. What is ticked in a list of codes is the answer to it. Changes that were tracked count as accepted.
//! Every place that cannot be read is told; nothing is guessed, no macro is taken, and no words are passed over in silence: what
//! stands outside the tables is told too.

mod body;
pub(crate) mod package;
mod read;
mod write;

use domain::codebook::Field;
use domain::plans::draft::Item;

pub use read::{BadPlace, NotRead, read};
pub use write::{Words, write};
pub(crate) use write::{document, run};

/// The codes of the two rows that say which part a table is, and from which version it was written.
const PART: &str = "part";
const VERSION: &str = "version";

/// What stands before a code that may be ticked, and before one that is.
const OPEN: char = '\u{2610}';
const TICKED: char = '\u{2612}';

/// The codes of a question that is answered by ticking.
const fn book(field: Field) -> Option<&'static [&'static str]> {
    use domain::codebook::Shape;
    match field.shape() {
        Shape::Code(book) | Shape::Codes(book) => Some(book),
        _ => None,
    }
}

/// How many blank tables a document has: commitments, and milestones of each of them. A judgement: enough to begin with, and a table
/// can be copied.
const BLANK: (u16, u16) = (3, 2);

/// The parts of a document that has nothing in them yet, after those that a plan has: more commitments with milestones, and one more
/// milestone for each commitment that is there.
fn blanks(known: &[Item]) -> Vec<Item> {
    let last = |of: u16| {
        let numbers = known.iter().filter_map(|item| match item {
            Item::Milestone(commitment, number) if *commitment == of => Some(*number),
            _ => None,
        });
        numbers.max().unwrap_or(0)
    };
    let commitments =
        || known.iter().filter(|item| matches!(item, Item::Commitment(_))).filter_map(|item| item.commitment());
    let more = commitments().map(|of| Item::Milestone(of, last(of).saturating_add(1)));
    let next = commitments().max().unwrap_or(0).saturating_add(1);
    let fresh = (next..next.saturating_add(BLANK.0)).flat_map(|number| {
        let milestones = (1..=BLANK.1).map(move |milestone| Item::Milestone(number, milestone));
        std::iter::once(Item::Commitment(number)).chain(milestones)
    });
    let plan = (!known.contains(&Item::Plan)).then_some(Item::Plan);
    plan.into_iter().chain(more).chain(fresh).collect()
}
