//! The search index of this node: which documents the record gives, and keeping the index up with it.
//!
//! One document for each commitment. What changed is found by comparing two states, which share all that did not.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use domain::codebook::Field;
use domain::plans::Commitment;
use domain::statement::{Thing, Value};
use domain::{CommitmentId, Lens, Partnership, Subject};
use imbl::ordmap::DiffItem;
use record::Texts;
use search::{Change, Doc, Facet, Fault, Index, Query, Results, Text};

use crate::{App, Loading};

/// How many documents are put in before the index is committed: enough to be quick, few enough to say how far it is.
const BATCH: usize = 20_000;

/// The index and the state it was last brought up to.
pub struct Indexing {
    index: Option<Index>,
    indexed: Mutex<Option<Arc<Partnership>>>,
}

impl Indexing {
    pub const fn new(index: Option<Index>) -> Self {
        Self { index, indexed: Mutex::new(None) }
    }
}

impl App {
    /// Finds commitments.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn search(&self, query: &Query) -> Result<Results, Fault> {
        self.indexing.index.as_ref().map_or_else(|| Ok(Results::default()), |index| index.search(query))
    }

    /// How many acts the index has still to take in.
    #[must_use]
    pub fn search_behind(&self) -> u64 {
        let position = self.indexing.index.as_ref().map(Index::position);
        position.map_or(0, |position| self.history().now().length.saturating_sub(position))
    }

    /// Brings the index up to the visible state.
    ///
    /// # Errors
    /// When the index cannot be written.
    pub(crate) async fn bring_index_up_to_date(&self, progress: &(dyn Fn(Loading) + Send + Sync)) -> Result<(), Fault> {
        let now = self.history().now();
        let Some(index) = self.indexing.index.as_ref().filter(|index| index.position() != now.length) else {
            return Ok(());
        };
        let before = self.indexed_state(index, &now).await;
        let changes = changes(&before, &now);
        let total = changes.len() as u64;
        let withheld = before.withheld.len() != now.withheld.len();
        let (mut changes, mut done) = (changes.into_iter().peekable(), 0);
        loop {
            let batch: Vec<CommitmentId> = changes.by_ref().take(BATCH).collect();
            done += batch.len() as u64;
            let position = if changes.peek().is_none() { now.length } else { before.length };
            self.put(index, &now, batch, position)?;
            progress(Loading::Index(done, total));
            if changes.peek().is_none() {
                break;
            }
        }
        if withheld {
            index.purge()?;
        }
        *self.indexing.indexed.lock().unwrap_or_else(PoisonError::into_inner) = Some(now);
        Ok(())
    }

    /// The state that the index was last brought up to; an empty one if that cannot be found again.
    async fn indexed_state(&self, index: &Index, now: &Arc<Partnership>) -> Arc<Partnership> {
        if let Some(known) = &*self.indexing.indexed.lock().unwrap_or_else(PoisonError::into_inner) {
            return Arc::clone(known);
        }
        let position = index.position();
        if position == 0 || position > now.length {
            return Arc::default();
        }
        self.state_at(crate::Point::Position(position - 1)).await.unwrap_or_default()
    }

    fn put(&self, index: &Index, state: &Partnership, ids: Vec<CommitmentId>, position: u64) -> Result<(), Fault> {
        let texts = self.texts();
        let changes = ids.into_iter().map(|id| match state.commitments.get(&id) {
            Some(commitment) => Change::Put(Box::new(doc(state, &texts, commitment))),
            None => Change::Remove(Subject::Commitment(id)),
        });
        index.update(changes, position)
    }
}

/// The commitments whose documents differ between two states: those said of differently, and those with words withheld.
fn changes(before: &Partnership, now: &Partnership) -> BTreeSet<CommitmentId> {
    let mut ids = BTreeSet::new();
    for item in before.commitments.diff(&now.commitments) {
        match item {
            DiffItem::Add(id, _) | DiffItem::Remove(id, _) => ids.insert(id.clone()),
            DiffItem::Update { old: (_, old), new: (id, new) } => {
                !Arc::ptr_eq(old, new) && old != new && ids.insert(id.clone())
            }
        };
    }
    let withheld: BTreeSet<_> = now.withheld.keys().filter(|id| !before.withheld.contains_key(*id)).collect();
    if !withheld.is_empty() {
        let says = |thing: &Thing| thing.statements(Lens::ALL).any(|s| s.fields.texts().any(|t| withheld.contains(t)));
        ids.extend(now.commitments.iter().filter(|(_, c)| says(&c.thing)).map(|(id, _)| id.clone()));
    }
    ids
}

/// The document of a commitment: every edition's title and words, and what it can be narrowed down by.
fn doc(state: &Partnership, texts: &Texts, commitment: &Commitment) -> Doc {
    let words = |fields: &[Field]| {
        let mut seen = BTreeSet::new();
        let statements = commitment.thing.statements(Lens::ALL).rev();
        let ids = statements.flat_map(|s| {
            fields.iter().filter_map(|f| match s.fields.get(*f) {
                Some(Value::Text(id)) => texts.get(id),
                _ => None,
            })
        });
        ids.filter(|words| seen.insert(*words)).map(Text::untagged).collect::<Vec<_>>()
    };
    let member_name = state.members.get(&commitment.plan.member).and_then(|m| m.thing.text(Field::Title, Lens::ALL));
    let mut names = words(&[Field::LeadInstitution, Field::SupportingInstitutions]);
    names.extend(member_name.and_then(|id| texts.get(id)).map(Text::untagged));
    Doc {
        id: Subject::Commitment(commitment.id.clone()),
        member: commitment.plan.member.clone(),
        plan: Some(commitment.plan.clone()),
        titles: words(&[Field::Title, Field::ShortTitle]),
        texts: words(&[Field::FullText, Field::Theme]),
        names,
        facets: facets(state, commitment),
    }
}

fn facets(state: &Partnership, commitment: &Commitment) -> Vec<Facet> {
    let mut facets = Vec::new();
    let year = state.plan(&commitment.plan).and_then(|plan| plan.thing.number(Field::SubmittedIn, Lens::ALL));
    facets.extend(year.map(|year| Facet::new("year", year)));
    let region = state.members.get(&commitment.plan.member).and_then(|m| m.thing.code(Field::Region, Lens::ALL));
    facets.extend(region.map(|region| Facet::new("region", region)));
    for field in [Field::Tags, Field::PolicyAreas, Field::GrandChallenges] {
        facets.extend(commitment.thing.codes(field, Lens::ALL).iter().map(|code| Facet::new(field.code(), code)));
    }
    for field in [
        Field::Completion,
        Field::PotentialImpact,
        Field::PotentialForResults,
        Field::OpenedGovernment,
        Field::EarlyResults,
    ] {
        let found = commitment.assessments.values().rev().find_map(|thing| thing.code(field, Lens::ALL));
        facets.extend(found.map(|code| Facet::new(field.code(), code)));
    }
    let values = commitment
        .assessments
        .values()
        .rev()
        .map(|thing| thing.codes(Field::Values, Lens::ALL))
        .find(|v| !v.is_empty());
    facets.extend(values.unwrap_or_default().iter().map(|code| Facet::new(Field::Values.code(), code)));
    facets
}
