//! Letters: one that was published, with what was checked before; and on the desk one that waits for the Support Unit.

mod letter;
mod list;
mod waiting;

pub use letter::{Check, LetterPage, Version};
pub use list::{LetterRow, LettersPage};
pub use waiting::{Guard, WaitingPage};
