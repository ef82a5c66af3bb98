//! Counting what is found: how many in all, and how many of each facet.

use std::collections::BTreeMap;

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::StrColumn;
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

use crate::schema::FACET;

/// What was counted, facets by their term.
#[derive(Debug, Default)]
pub(crate) struct Counted {
    pub total: u64,
    pub facets: BTreeMap<String, u64>,
}

/// Counts each found document once, and once for each of its facets.
pub(crate) struct Counts;

/// The counts of one segment, facets by their place in its dictionary.
pub(crate) struct SegmentCounts {
    column: Option<StrColumn>,
    by_term: Vec<u64>,
    total: u64,
}

impl Collector for Counts {
    type Fruit = Counted;
    type Child = SegmentCounts;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<SegmentCounts> {
        let column = segment.fast_fields().str(FACET)?;
        let terms = column.as_ref().map_or(0, |column| column.num_terms());
        Ok(SegmentCounts { column, by_term: vec![0; terms], total: 0 })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<tantivy::Result<Counted>>) -> tantivy::Result<Counted> {
        let mut all = Counted::default();
        for segment in segments {
            let segment = segment?;
            all.total += segment.total;
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
        self.total += 1;
        let Some(column) = &self.column else { return };
        for term in column.term_ords(doc) {
            if let Some(count) = usize::try_from(term).ok().and_then(|term| self.by_term.get_mut(term)) {
                *count += 1;
            }
        }
    }

    fn harvest(self) -> tantivy::Result<Counted> {
        let mut counted = Counted { total: self.total, ..Counted::default() };
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
