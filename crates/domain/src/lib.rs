//! The vocabulary of the partnership, its state, the deeds that change it, and the rules.
//!
//! Pure: no input or output, no clock, no randomness, no SQL, no prose. A rule that a civil servant could argue with
//! lives here, as data with dates; text for people is chosen in `views`. What this crate never does: read a file, know
//! what time it is, know a database, or speak to a person in a language.
//!
//! Start with [`Partnership`], the whole public state, and [`deed::Deed`], the only thing that changes it.

pub mod cocreation;
pub mod codebook;
pub mod deed;
pub mod figures;
pub mod ids;
pub mod imports;
pub mod lens;
pub mod membership;
pub mod networking;
pub mod noted;
pub mod paragraphs;
pub mod partnership;
pub mod people;
pub mod plans;
pub mod reports;
pub mod review;
pub mod rules;
mod schema;
pub mod statement;
pub mod time;

pub use codebook::{Decimal, Field, Missing};
pub use deed::Deed;
pub use ids::{
    AgreementId, CommitmentId, ImportId, InputId, Iso3, LanguageCode, MemberId, OfferId, PagePath, PersonId, PlanId,
    RequestId, SourceId, TextId, Year,
};
pub use lens::Lens;
pub use partnership::Partnership;
pub use statement::{Fields, Statement, Subject, Thing, Value};
pub use time::{Date, PartialDate, Timestamp};

#[cfg(test)]
mod codebook_tests;
#[cfg(test)]
mod partnership_tests;
#[cfg(test)]
mod statement_tests;
#[cfg(test)]
mod telling;
