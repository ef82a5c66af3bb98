//! Keeping documents out by a phrase.
//!
//! The library asks what is to be kept out about each candidate in turn, also about candidates before the next match; its
//! phrases do not allow that (their `seek_danger` expects to be asked forwards only, and a debug build stops there). This
//! wrapper passes on plain seeking alone, for which asking backwards is answered from where the match stands.

use tantivy::query::{EnableScoring, Explanation, Query, Scorer, Weight};
use tantivy::{DocId, DocSet, Score, SegmentReader};

/// The same documents as the query inside, in a form that may be kept out.
#[derive(Debug)]
pub(crate) struct Apart(pub Box<dyn Query>);

impl Clone for Apart {
    fn clone(&self) -> Self {
        Self(self.0.box_clone())
    }
}

impl Query for Apart {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        Ok(Box::new(ApartWeight(self.0.weight(scoring)?)))
    }
}

struct ApartWeight(Box<dyn Weight>);

impl Weight for ApartWeight {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        Ok(Box::new(ApartScorer(self.0.scorer(reader, boost)?)))
    }

    fn explain(&self, reader: &SegmentReader, doc: DocId) -> tantivy::Result<Explanation> {
        self.0.explain(reader, doc)
    }
}

struct ApartScorer(Box<dyn Scorer>);

// `seek_danger` is left to its default on purpose: it asks where the match stands before it seeks.
impl DocSet for ApartScorer {
    fn advance(&mut self) -> DocId {
        self.0.advance()
    }

    fn seek(&mut self, target: DocId) -> DocId {
        self.0.seek(target)
    }

    fn doc(&self) -> DocId {
        self.0.doc()
    }

    fn size_hint(&self) -> u32 {
        self.0.size_hint()
    }

    fn cost(&self) -> u64 {
        self.0.cost()
    }
}

impl Scorer for ApartScorer {
    fn score(&mut self) -> Score {
        self.0.score()
    }
}
