//! Counting what is found: how many of each kind, and of the kind that is shown how many have each facet.

use std::collections::BTreeMap;

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::{Column, StrColumn};
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

use crate::doc::Kind;
use crate::schema::{FACET, KIND};

/// What was counted, facets by their term.
#[derive(Debug, Default)]
pub(crate) struct Counted {
    /// How many of each kind, in the order of [`Kind::ALL`].
    pub kinds: [u64; Kind::ALL.len()],
    pub facets: BTreeMap<String, u64>,
}

/// Counts each found document once, and if it is of this kind, once for each of its facets.
pub(crate) struct Counts(pub Kind);

/// The counts of one segment, facets by their place in its dictionary.
pub(crate) struct SegmentCounts {
    column: Option<StrColumn>,
    kind: Column<u64>,
    shown: usize,
    by_term: Vec<u64>,
    kinds: [u64; Kind::ALL.len()],
}

impl Collector for Counts {
    type Fruit = Counted;
    type Child = SegmentCounts;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<SegmentCounts> {
        let column = segment.fast_fields().str(FACET)?;
        let terms = column.as_ref().map_or(0, |column| column.num_terms());
        let kind = segment.fast_fields().u64(KIND)?;
        let kinds = [0; Kind::ALL.len()];
        Ok(SegmentCounts { column, kind, shown: self.0 as usize, by_term: vec![0; terms], kinds })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<tantivy::Result<Counted>>) -> tantivy::Result<Counted> {
        let mut all = Counted::default();
        for segment in segments {
            let segment = segment?;
            all.kinds.iter_mut().zip(segment.kinds).for_each(|(all, more)| *all += more);
            for (term, count) in segment.facets {
                *all.facets.entry(term).or_default() += count;
            }
        }
        Ok(all)
    }
}

impl SegmentCollector for SegmentCounts {
    type Fruit = tantivy::Result<Counted>;

    fn collect(&mut self, doc: DocId, _: Score) {
        let kind = self.kind.first(doc).and_then(|kind| usize::try_from(kind).ok());
        if let Some(count) = kind.and_then(|kind| self.kinds.get_mut(kind)) {
            *count += 1;
        }
        let Some(column) = self.column.as_ref().filter(|_| kind == Some(self.shown)) else { return };
        for term in column.term_ords(doc) {
            if let Some(count) = usize::try_from(term).ok().and_then(|term| self.by_term.get_mut(term)) {
                *count += 1;
            }
        }
    }

    fn harvest(self) -> tantivy::Result<Counted> {
        let mut counted = Counted { kinds: self.kinds, ..Counted::default() };
        let Some(column) = self.column else { return Ok(counted) };
        let (terms, counts): (Vec<u64>, Vec<u64>) = (0_u64..).zip(self.by_term).filter(|(_, count)| *count > 0).unzip();
        let mut counts = counts.into_iter();
        // All names in one walk of the dictionary: looking them up one by one costs more than the search itself.
        column.dictionary().sorted_ords_to_term_cb(&terms, |name| {
            if let (Ok(name), Some(count)) = (std::str::from_utf8(name), counts.next()) {
                counted.facets.insert(name.to_owned(), count);
            }
        })?;
        Ok(counted)
    }
}
