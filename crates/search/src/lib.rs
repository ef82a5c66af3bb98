//! The full-text index, one per node, built from the acts.
//!
//! An [`Index`] lies in a folder and follows the record: it remembers the position up to which it has taken acts in, and the
//! [`SCHEMA`] it was built with. Another schema, or damage, means that it is built again; nothing is lost, because everything in
//! it comes from the record. The caller folds acts into [`Doc`]s and says which [`Change`]s they make; this crate knows no
//! store, no clock and no fold.
//!
//! What it never does: refuse a question for its form ([`Query`] takes any text), decide what may be shown (a text that was
//! withheld is put in again without it, then [`Index::purge`]), or keep the only copy of anything.

mod apart;
mod ask;
mod correct;
mod counts;
mod doc;
mod fault;
mod index;
mod mark;
mod need;
mod rank;
mod schema;

pub use correct::Correction;
pub use doc::{Change, Doc, Facet, Id, Kind, NoSuchId, Since, Text, Until};
pub use fault::Fault;
pub use index::{Hit, Index, Options, Query, Results};
pub use mark::Snippet;

/// The number of the index's form. Raised whenever fields, facets, stems, stop words, folding or the glossary change, for then what was
/// written before is found no more.
pub const SCHEMA: u32 = 5;
