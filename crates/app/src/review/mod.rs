//! A review as people do it: opened and assigned by the Experts Panel, coded twice, reconciled, put through its rounds, published,
//! corrected.
//!
//! Until the report is published its words are on the desk and the record holds their digests; whatever comes out then is held
//! against these. A government or a forum comments and never writes a finding. No page is made here.

mod assigning;
mod coding;
mod deciding;
mod links;
mod publishing;
mod rounds;
mod snapshots;

pub use assigning::{Proposals, Proposed};
pub use coding::{agreed_of, current};
pub use deciding::{Done, NotReviewed};
pub use links::{Asker, Asking, Broken, Cited, Links, Looked};
pub use publishing::Errata;
pub use rounds::{Answering, Commenting, Rounding, words_of};
pub use snapshots::{LARGEST_SNAPSHOT, NotTaken, snapshot_kind};
pub use store::review::{Comment, Document, KeptSnapshot, Working};
