//! Memberships as people bring them about: letters of intent on their way from the minister to the record.

mod letters;

pub use letters::{Answered, LetterId, NotPublished, SignedLetter, Signing};
