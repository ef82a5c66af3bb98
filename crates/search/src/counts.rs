//! Counting what is found: how many of each kind, and of the kind that is shown how many have each facet.
//!
//! A segment of the index never changes, so what it says of kinds and facets is read off the disk once and kept as plain
//! lists for as long as the segment is searched: a count is then a walk over memory, and no name is looked up in a dictionary.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::index::SegmentId;
use tantivy::{DocId, Score, Searcher, SegmentOrdinal, SegmentReader};

use crate::doc::{Facet, Kind};
use crate::schema::{FACET, KIND};

/// What was counted.
#[derive(Debug, Default)]
pub(crate) struct Counted {
    /// How many of each kind, in the order of [`Kind::ALL`].
    pub kinds: [u64; Kind::ALL.len()],
    /// How many have each facet that any has, in no order.
    pub facets: Vec<(Arc<Facet>, u64)>,
}

/// The kinds and facets of one segment's documents.
struct Segment {
    /// The place of each document's kind in [`Kind::ALL`].
    kinds: Vec<u8>,
    /// Where each document's facets begin in `of_documents`, and at the end where they stop.
    starts: Vec<u32>,
    /// Places in `facets`, one document's after another's.
    of_documents: Vec<u32>,
    /// Each facet that a document has; none for a term that is no facet.
    facets: Vec<Option<Arc<Facet>>>,
}

impl Segment {
    fn read(reader: &SegmentReader) -> tantivy::Result<Self> {
        let kind = reader.fast_fields().u64(KIND)?;
        let column = reader.fast_fields().str(FACET)?;
        let (mut kinds, mut starts, mut of_documents) = (Vec::new(), vec![0], Vec::new());
        for doc in 0..reader.max_doc() {
            kinds.push(kind.first(doc).and_then(|kind| u8::try_from(kind).ok()).unwrap_or(u8::MAX));
            let terms = column.iter().flat_map(|column| column.term_ords(doc));
            of_documents.extend(terms.filter_map(|term| u32::try_from(term).ok()));
            starts.push(u32::try_from(of_documents.len()).unwrap_or(u32::MAX));
        }
        let mut facets = Vec::new();
        if let Some(column) = column {
            let mut names = column.dictionary().stream()?;
            while let Some((name, _)) = names.next() {
                facets.push(std::str::from_utf8(name).ok().and_then(Facet::from_term).map(Arc::new));
            }
        }
        Ok(Self { kinds, starts, of_documents, facets })
    }

    fn facets_of(&self, doc: DocId) -> &[u32] {
        let at = |doc: usize| self.starts.get(doc).map_or(0, |start| *start as usize);
        self.of_documents.get(at(doc as usize)..at(doc as usize + 1)).unwrap_or_default()
    }
}

/// What was read of the segments that are searched.
#[derive(Default)]
pub(crate) struct Segments(Mutex<HashMap<SegmentId, Arc<Segment>>>);

impl Segments {
    fn of(&self, reader: &SegmentReader) -> tantivy::Result<Arc<Segment>> {
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let id = reader.segment_id();
        if let Some(segment) = known().get(&id) {
            return Ok(Arc::clone(segment));
        }
        // Read without holding the others up; who else reads the same meanwhile does it in vain.
        let segment = Arc::new(Segment::read(reader)?);
        known().insert(id, Arc::clone(&segment));
        Ok(segment)
    }

    /// Forgets the segments that are not searched any more.
    pub(crate) fn keep(&self, searcher: &Searcher) {
        let searched: HashSet<SegmentId> = searcher.segment_readers().iter().map(SegmentReader::segment_id).collect();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|id, _| searched.contains(id));
    }
}

/// Counts each found document once, and if it is of this kind, once for each of its facets.
pub(crate) struct Counts<'s> {
    pub shown: Kind,
    pub segments: &'s Segments,
}

/// The counts of one segment, facets by their place in it.
pub(crate) struct SegmentCounts {
    segment: Arc<Segment>,
    shown: usize,
    by_facet: Vec<u64>,
    kinds: [u64; Kind::ALL.len()],
}

impl Collector for Counts<'_> {
    type Fruit = Counted;
    type Child = SegmentCounts;

    fn for_segment(&self, _: SegmentOrdinal, reader: &SegmentReader) -> tantivy::Result<SegmentCounts> {
        let segment = self.segments.of(reader)?;
        let by_facet = vec![0; segment.facets.len()];
        Ok(SegmentCounts { segment, shown: self.shown as usize, by_facet, kinds: [0; Kind::ALL.len()] })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<Counted>) -> tantivy::Result<Counted> {
        let mut segments = segments.into_iter();
        let Some(mut all) = segments.next() else { return Ok(Counted::default()) };
        if segments.len() > 0 {
            let mut facets: BTreeMap<Arc<Facet>, u64> = all.facets.into_iter().collect();
            for segment in segments {
                all.kinds.iter_mut().zip(segment.kinds).for_each(|(all, more)| *all += more);
                segment.facets.into_iter().for_each(|(facet, count)| *facets.entry(facet).or_default() += count);
            }
            all.facets = facets.into_iter().collect();
        }
        Ok(all)
    }
}

impl SegmentCollector for SegmentCounts {
    type Fruit = Counted;

    fn collect(&mut self, doc: DocId, _: Score) {
        let kind = self.segment.kinds.get(doc as usize).map(|kind| usize::from(*kind));
        if let Some(count) = kind.and_then(|kind| self.kinds.get_mut(kind)) {
            *count += 1;
        }
        if kind != Some(self.shown) {
            return;
        }
        for facet in self.segment.facets_of(doc) {
            if let Some(count) = self.by_facet.get_mut(*facet as usize) {
                *count += 1;
            }
        }
    }

    fn harvest(self) -> Counted {
        let counted = self.segment.facets.iter().zip(self.by_facet).filter(|(_, count)| *count > 0);
        let facets = counted.filter_map(|(facet, count)| Some((Arc::clone(facet.as_ref()?), count))).collect();
        Counted { kinds: self.kinds, facets }
    }
}
