//! What the imports of a source brought.

use crate::partnership::{ImportEnd, Partnership, Source};

/// What an import of a source brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Brought {
    /// Rows of which something is in the record.
    pub taken: u64,
    /// Rows that only the report speaks of.
    pub reported: u64,
    /// The act that made it visible.
    pub at: Option<u64>,
}

impl Brought {
    /// By all imports of a source that came to their end.
    #[must_use]
    pub fn by(state: &Partnership, source: &Source) -> Self {
        let imports = state.imports.values().filter(|import| import.source == source.id);
        imports.fold(Self::default(), |sum, import| match &import.end {
            Some(ImportEnd::Closed { at, counts }) => Self {
                taken: sum.taken + counts.rows_taken,
                reported: sum.reported + counts.rows_reported,
                at: sum.at.max(Some(*at)),
            },
            _ => sum,
        })
    }
}
