//! Memberships as people bring them about: letters of intent on their way from the minister to the record, and decisions on a
//! standing with the answers to them, deadlines that a resolution moves, letters on acting contrary to process, documents deposited for governments, applications of
//! local jurisdictions.

mod deposits;
mod extensions;
mod letters;
mod local;
mod notices;
mod process;
mod standing;

pub use deposits::{NewDeposit, NotTaken};
pub use extensions::{NewExtension, NotMoved};
pub use letters::{Answered, LetterId, NotPublished, SignedLetter, Signing};
pub use local::{Gap, JurisdictionWords, LocalDraft, LocalId, LocalWords, NotDone, NotHandedIn, typed};
pub use notices::Notices;
pub use standing::NotDecided;
