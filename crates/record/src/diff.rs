//! What differs between two states, or between two views of one: field by field.

use std::collections::BTreeSet;

use domain::codebook::Field;
use domain::lens::Lens;
use domain::statement::{Said, Thing};
use domain::{CommitmentId, Partnership, Value};

/// One field whose answer differs. `None` where it was not asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// Which field.
    pub field: Field,
    /// What it was.
    pub before: Option<Value>,
    /// What it is.
    pub after: Option<Value>,
    /// Position of the act that gave the later answer, if there is one.
    pub at: Option<u64>,
}

/// The fields in which two views of a thing differ.
#[must_use]
pub fn thing(before: (&Thing, Lens), after: (&Thing, Lens)) -> Vec<FieldChange> {
    let fields: BTreeSet<Field> = before.0.fields(before.1).into_iter().chain(after.0.fields(after.1)).collect();
    let change = |field| {
        let (old, new) = (before.0.said(field, before.1), after.0.said(field, after.1));
        let value = |said: Option<Said<'_>>| said.map(|s| s.value.clone());
        (value(old) != value(new)).then(|| FieldChange {
            field,
            before: value(old),
            after: value(new),
            at: new.map(|s| s.by.at),
        })
    };
    fields.into_iter().filter_map(change).collect()
}

/// What became of one commitment between two states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommitmentChange {
    /// It was not there before.
    Added(CommitmentId),
    /// It is not there any more under this identifier.
    Gone(CommitmentId),
    /// It is there in both and differs in these fields; those of a report carry its product.
    Changed(CommitmentId, Vec<(Option<domain::codebook::Product>, FieldChange)>),
}

/// The commitments in which two states differ. Shared parts of the two are skipped without being looked at.
#[must_use]
pub fn commitments(before: (&Partnership, Lens), after: (&Partnership, Lens)) -> Vec<CommitmentChange> {
    use imbl::ordmap::DiffItem;
    if before.1 != after.1 {
        return by_view(before, after);
    }
    let lens = after.1;
    let mut changes = Vec::new();
    for item in before.0.commitments.diff(&after.0.commitments) {
        match item {
            DiffItem::Add(id, c) if c.thing.exists(lens) => changes.push(CommitmentChange::Added(id.clone())),
            DiffItem::Remove(id, c) if c.thing.exists(lens) => changes.push(CommitmentChange::Gone(id.clone())),
            DiffItem::Update { old: (id, old), new: (_, new) } => {
                let fields = commitment((old, lens), (new, lens));
                if !fields.is_empty() {
                    changes.push(CommitmentChange::Changed(id.clone(), fields));
                }
            }
            DiffItem::Add(..) | DiffItem::Remove(..) => {}
        }
    }
    changes
}

/// Two views of possibly the same state: every commitment has to be looked at.
fn by_view(before: (&Partnership, Lens), after: (&Partnership, Lens)) -> Vec<CommitmentChange> {
    let ids: BTreeSet<&CommitmentId> = before.0.commitments.keys().chain(after.0.commitments.keys()).collect();
    let seen = |view: (&Partnership, Lens), id: &CommitmentId| {
        view.0.commitments.get(id).filter(|c| c.thing.exists(view.1)).cloned()
    };
    ids.into_iter()
        .filter_map(|id| match (seen(before, id), seen(after, id)) {
            (None, Some(_)) => Some(CommitmentChange::Added(id.clone())),
            (Some(_), None) => Some(CommitmentChange::Gone(id.clone())),
            (Some(old), Some(new)) => {
                let fields = commitment((&old, before.1), (&new, after.1));
                (!fields.is_empty()).then(|| CommitmentChange::Changed(id.clone(), fields))
            }
            (None, None) => None,
        })
        .collect()
}

/// The fields in which two views of a commitment differ, its reports' included.
#[must_use]
pub fn commitment(
    before: (&domain::plans::Commitment, Lens),
    after: (&domain::plans::Commitment, Lens),
) -> Vec<(Option<domain::codebook::Product>, FieldChange)> {
    let nothing = Thing::default();
    let products: BTreeSet<_> = before.0.assessments.keys().chain(after.0.assessments.keys()).copied().collect();
    let own = thing((&before.0.thing, before.1), (&after.0.thing, after.1)).into_iter().map(|c| (None, c));
    let found = products.into_iter().flat_map(|product| {
        let old = before.0.assessments.get(&product).unwrap_or(&nothing);
        let new = after.0.assessments.get(&product).unwrap_or(&nothing);
        thing((old, before.1), (new, after.1)).into_iter().map(move |c| (Some(product), c))
    });
    own.chain(found).collect()
}
