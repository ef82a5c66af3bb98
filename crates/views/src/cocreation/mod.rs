//! Co-creation: how a plan is made, a call with what was given to it, and what became of one input.
//!
//! No page has a field for who supports anything, and none shows words that their author took back.

mod call;
mod desk;
mod draft;
mod input;
mod inputs;
mod list;
mod process;
mod row;

pub use call::{CallPage, Draft};
pub use desk::{MakingDeskPage, Passage, Titled};
pub use draft::{AskedOfParagraph, DraftPage, DraftParagraph, Remark, about_paragraph};
pub use input::{Appealed, Count, InputPage, Reply, Said, Wording};
pub use inputs::{InputsOf, InputsPage};
pub use list::{Plan, ProcessRow, ProcessesPage};
pub(crate) use process::window;
pub use process::{
    Applied, CallRow, Checklist, Entered, Evidence, ForumShown, FoundByReview, PhaseRow, PhaseState, ProcessPage,
    RequirementRow,
};
pub use row::{InputRow, Standing};

use crate::address::Address;
use crate::locale::Catalogue;
use crate::value::Name;

/// The way from the list of members to the making of a plan.
fn crumbs(name: &Name, (member, number): (&str, u16), t: &Catalogue) -> Vec<(String, Option<Address>)> {
    vec![
        (t.text("members-title").into_owned(), Some(Address::Members)),
        (name.words(t), Some(Address::Member(member.to_owned()))),
        (t.text("making-short").into_owned(), Some(Address::CoCreation(member.to_owned(), number))),
    ]
}
