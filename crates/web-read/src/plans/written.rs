//! Rows of lists for programs that were written for one answer and are kept for the next.
//!
//! What stands in a row follows from the commitment, the lens and which texts may be shown, and from nothing else. A row knows
//! those it was written from and is good only for the very same: a commitment of which something new is said is another one in memory,
//! and once a text is withheld no row from before is used again.

use std::sync::{Arc, Weak};

use domain::plans::Commitment;
use domain::{CommitmentId, Lens};
use moka::sync::Cache;
use web_core::object::Written;

use crate::plans::rows;
use crate::present::Present;

/// How many bytes of rows are kept, with what finding them takes: three thousand.
const MOST: u64 = 4 << 20;
/// What a row takes besides its words: the key twice, and what the cache knows of it.
const BESIDES: usize = 300;

/// Rows that were written.
pub struct Rows(Cache<(CommitmentId, Lens), Arc<Row>>);

struct Row {
    /// Held weakly, so that a row keeps no commitment that has become another one; its place in memory stays taken.
    of: Weak<Commitment>,
    withheld: usize,
    written: Arc<Written>,
}

impl Default for Rows {
    fn default() -> Self {
        let weigh = |_: &(CommitmentId, Lens), row: &Arc<Row>| {
            u32::try_from(row.written.json().len() + BESIDES).unwrap_or(u32::MAX)
        };
        Self(Cache::builder().max_capacity(MOST).weigher(weigh).build())
    }
}

impl Rows {
    /// The row of a commitment.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn of(&self, present: Present<'_>, commitment: &Arc<Commitment>) -> serde_json::Result<Arc<Written>> {
        let (key, withheld) = ((commitment.id.clone(), present.lens), present.now.withheld.len());
        let kept = self.0.get(&key);
        if let Some(row) = kept.filter(|row| row.withheld == withheld && row.of.as_ptr() == Arc::as_ptr(commitment)) {
            return Ok(Arc::clone(&row.written));
        }
        let written = Arc::new(Written::of(&rows::json(present, commitment))?);
        let row = Row { of: Arc::downgrade(commitment), withheld, written: Arc::clone(&written) };
        self.0.insert(key, Arc::new(row));
        Ok(written)
    }
}
