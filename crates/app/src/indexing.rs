//! The search index of this node: which documents the record gives, and keeping the index up with it.
//!
//! One document for each commitment with what the review wrote of it, for each member and for each plan. What changed is
//! found by comparing two states, which share all that did not.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::codebook::{Field, Product};
use domain::plans::Commitment;
use domain::review::ReviewId;
use domain::review::process::Coding;
use domain::statement::{Thing, Value};
use domain::{CommitmentId, Lens, MemberId, Partnership, PlanId, Subject};
use imbl::ordmap::DiffItem;
use search::{Change, Doc, Fault, Index, Query, Results, Text};
use tokio::sync::Mutex;

use crate::texts::Texts;
use crate::{App, facets};

/// How many documents are put in before the index is committed: enough to be quick, few enough to say how far it is and to end
/// within seconds.
const BATCH: usize = 5_000;

/// The index and the state it was last brought up to.
pub struct Indexing {
    index: Option<Arc<Index>>,
    /// Held by whoever brings the index up, one at a time.
    indexed: Mutex<Option<Arc<Partnership>>>,
}

impl Indexing {
    pub fn new(index: Option<Index>) -> Self {
        Self { index: index.map(Arc::new), indexed: Mutex::new(None) }
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
        let position = self.indexing.index.as_ref().map(|index| index.position());
        position.map_or(0, |position| self.history().now().length.saturating_sub(position))
    }

    /// Brings the index up to the visible state. A whole record takes a while: a second for what OGP publishes, a quarter of an
    /// hour for 600,000 commitments; the log tells how far it is.
    ///
    /// # Errors
    /// When the index cannot be written.
    pub(crate) async fn bring_index_up_to_date(self: &Arc<Self>) -> Result<(), Fault> {
        let Some(index) = &self.indexing.index else { return Ok(()) };
        let mut indexed = self.indexing.indexed.lock().await;
        let now = self.history().now();
        // What was put in and not purged is done again.
        let done = indexed.as_ref().map_or_else(|| index.position(), |known| known.length);
        if done == now.length && index.position() == now.length {
            return Ok(());
        }
        let before = match &*indexed {
            Some(known) => Arc::clone(known),
            None => self.indexed_state(index, &now).await,
        };
        let (earlier, later) = (Arc::clone(&before), Arc::clone(&now));
        let changes: Vec<Subject> = beside(move || Ok(changes(&earlier, &later).into_iter().collect())).await?;
        let (total, mut done) = (changes.len(), 0);
        // Whatever changed, the position moves; without any change, in a batch of nothing.
        let mut batches: Vec<_> = changes.chunks(BATCH).collect();
        let last = batches.pop().unwrap_or_default();
        let batches = batches.into_iter().map(|batch| (batch, before.length)).chain([(last, now.length)]);
        for (batch, position) in batches {
            self.put(Arc::clone(index), Arc::clone(&now), batch.to_vec(), position).await?;
            done += batch.len();
            if total > BATCH {
                tracing::info!(done, of = total, "taking documents into the search index");
            }
        }
        if before.withheld.len() != now.withheld.len() {
            let index = Arc::clone(index);
            beside(move || index.purge()).await?;
        }
        *indexed = Some(now);
        Ok(())
    }

    /// The state that an index on disk was last brought up to; an empty one if that cannot be found again.
    async fn indexed_state(&self, index: &Index, now: &Partnership) -> Arc<Partnership> {
        let position = index.position();
        if position == 0 || position > now.length {
            return Arc::default();
        }
        self.state_at(crate::Point::Position(position - 1)).await.unwrap_or_default()
    }

    /// Puts the documents of things in.
    async fn put(
        self: &Arc<Self>,
        index: Arc<Index>,
        state: Arc<Partnership>,
        subjects: Vec<Subject>,
        position: u64,
    ) -> Result<(), Fault> {
        let app = Arc::clone(self);
        let put = move || {
            // The words are held for one document at a time: a batch reads so many that they should not stay, and whoever publishes
            // new ones waits for them.
            let changes = subjects.into_iter().map(|subject| match doc(&state, &app.texts(), &subject) {
                Some(doc) => Change::Put(Box::new(doc)),
                None => Change::Remove(subject.into()),
            });
            index.update(changes, position)
        };
        beside(put).await
    }
}

/// Does what takes long on a thread of its own, since pages are served meanwhile.
pub(crate) async fn beside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Fault> + Send + 'static,
) -> Result<T, Fault> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|broken| Err(std::io::Error::other(broken).into()))
}

/// The things whose documents differ between two states: those said of differently, and those with words withheld.
fn changes(before: &Partnership, now: &Partnership) -> BTreeSet<Subject> {
    let mut subjects = BTreeSet::new();
    for id in differing(before.commitments.diff(&now.commitments)) {
        subjects.insert(Subject::Commitment(id));
    }
    let mut moved: BTreeSet<MemberId> = BTreeSet::new();
    for id in differing(before.members.diff(&now.members)) {
        if facets::of_member(&before.members, &id) != facets::of_member(&now.members, &id) {
            moved.insert(id.clone());
        }
        for state in [before, now] {
            let plans = state.members.get(&id).into_iter().flat_map(|member| member.plans.keys());
            subjects.extend(plans.map(|number| Subject::Plan(PlanId { member: id.clone(), number: *number })));
        }
        subjects.insert(Subject::Member(id));
    }
    if !moved.is_empty() {
        let theirs = now.commitments.iter().filter(|(_, commitment)| moved.contains(&commitment.plan.member));
        subjects.extend(theirs.map(|(id, _)| Subject::Commitment(id.clone())));
    }
    let withheld: BTreeSet<_> = now.withheld.keys().filter(|id| !before.withheld.contains_key(*id)).collect();
    if !withheld.is_empty() {
        let says = |thing: &Thing| thing.statements(Lens::ALL).any(|s| s.fields.texts().any(|t| withheld.contains(t)));
        let said = now.commitments.iter().filter(|(_, c)| says(&c.thing) || c.assessments.values().any(says));
        subjects.extend(said.map(|(id, _)| Subject::Commitment(id.clone())));
        let reports = now.reviews.values().filter(|review| {
            review.published.as_ref().is_some_and(|published| withheld.contains(&published.deed.report))
        });
        let reported = reports.flat_map(|review| review.units.iter().flat_map(|unit| &unit.commitments));
        subjects.extend(reported.filter_map(|id| now.commitment(id)).map(|of| Subject::Commitment(of.id.clone())));
        for (id, member) in &now.members {
            let plans = member.plans.iter().filter(|(_, plan)| says(&plan.thing));
            subjects.extend(plans.map(|(number, _)| Subject::Plan(PlanId { member: id.clone(), number: *number })));
            if says(&member.thing) {
                subjects.insert(Subject::Member(id.clone()));
            }
        }
    }
    subjects
}

/// The keys of what differs between two maps.
pub(crate) fn differing<'a, K: Clone + 'a, V: PartialEq + 'a>(
    items: impl Iterator<Item = DiffItem<'a, 'a, K, Arc<V>>>,
) -> impl Iterator<Item = K> {
    items.filter_map(|item| match item {
        DiffItem::Add(id, _) | DiffItem::Remove(id, _) => Some(id.clone()),
        DiffItem::Update { old: (_, old), new: (id, new) } => {
            (!Arc::ptr_eq(old, new) && old != new).then(|| id.clone())
        }
    })
}

/// The document of a thing, if it has one.
fn doc(state: &Partnership, texts: &Texts<'_>, subject: &Subject) -> Option<Doc> {
    match subject {
        Subject::Commitment(id) => state.commitments.get(id).map(|commitment| of_commitment(state, texts, commitment)),
        Subject::Member(id) => state.members.get(id).map(|member| of_member(texts, id, &member.thing)),
        Subject::Plan(id) => state.plan(id).map(|plan| of_plan(state, texts, id, &plan.thing)),
        _ => None,
    }
}

/// The words that a thing was given in fields, by whichever source, each once.
fn words<'a>(texts: &Texts<'_>, things: impl Iterator<Item = &'a Thing>, fields: &[Field]) -> Vec<Text> {
    let mut seen = BTreeSet::new();
    let statements = things.flat_map(|thing| thing.statements(Lens::ALL).rev());
    let ids = statements.flat_map(|s| {
        fields.iter().filter_map(|f| match s.fields.get(*f) {
            Some(Value::Text(id)) => texts.get(id),
            _ => None,
        })
    });
    ids.filter(|words| seen.insert(*words)).map(Text::untagged).collect()
}

/// The fields that hold what a government wrote of a commitment.
const WRITTEN: &[Field] = &[
    Field::FullText,
    Field::Theme,
    Field::Problem,
    Field::StatusQuo,
    Field::Action,
    Field::Results,
    Field::Stretch,
    Field::OriginalProblem,
    Field::OriginalStatusQuo,
    Field::OriginalAction,
    Field::OriginalResults,
];

/// The document of a commitment: every edition's title and words, what the review wrote, and what it can be narrowed down by.
fn of_commitment(state: &Partnership, texts: &Texts<'_>, commitment: &Commitment) -> Doc {
    let thing = || std::iter::once(&commitment.thing);
    let mut names = words(texts, thing(), &[Field::LeadInstitution, Field::SupportingInstitutions]);
    names.extend(member_names(state, texts, &commitment.plan.member));
    Doc {
        id: Subject::Commitment(commitment.id.clone()).into(),
        member: Some(commitment.plan.member.clone()),
        plan: Some(commitment.plan.clone()),
        titles: words(texts, thing(), &[Field::Title, Field::ShortTitle, Field::OriginalTitle]),
        texts: words(texts, thing(), WRITTEN),
        findings: words(texts, commitment.assessments.values(), &[Field::NextSteps, Field::Note])
            .into_iter()
            .chain(reported(state, texts, commitment))
            .collect(),
        names,
        facets: facets::of_commitment(&state.members, commitment),
        since: None,
    }
}

/// The words that published reports say of a commitment, each once: what is said of it, what is quoted, and why it was found so.
fn reported(state: &Partnership, texts: &Texts<'_>, commitment: &Commitment) -> Vec<Text> {
    let of_plan = |product: &Product| {
        let review = state.reviews.get(&ReviewId { plan: commitment.plan.clone(), product: *product })?;
        let is_it = |id: &CommitmentId| state.commitment(id).is_some_and(|of| of.id == commitment.id);
        let (unit, _) = review.numbered().find(|(_, unit)| unit.commitments.iter().any(is_it))?;
        let words = texts.get(&review.published.as_ref()?.deed.report)?;
        serde_json::from_str::<Coding>(words).ok()?.units.remove(&unit)
    };
    let mut seen = BTreeSet::new();
    for unit in Product::ALL.iter().filter_map(of_plan) {
        let grounds = unit.grounds.into_values().flat_map(|ground| [ground.quote, ground.reason]);
        seen.extend(std::iter::once(unit.account).chain(grounds).filter(|words| !words.trim().is_empty()));
    }
    seen.into_iter().map(Text::untagged).collect()
}

/// The document of a member: its names.
fn of_member(texts: &Texts<'_>, id: &MemberId, thing: &Thing) -> Doc {
    Doc {
        id: Subject::Member(id.clone()).into(),
        member: Some(id.clone()),
        plan: None,
        titles: words(texts, std::iter::once(thing), &[Field::Title, Field::ShortTitle]),
        texts: words(texts, std::iter::once(thing), &[Field::Note]),
        findings: vec![],
        names: vec![Text::untagged(id.to_string().replace('-', " "))],
        facets: vec![],
        since: None,
    }
}

/// The document of a plan: its title, its number in words that readers use, and its member's names.
fn of_plan(state: &Partnership, texts: &Texts<'_>, id: &PlanId, thing: &Thing) -> Doc {
    let mut titles = words(texts, std::iter::once(thing), &[Field::Title, Field::ShortTitle]);
    titles.push(Text::tagged("en", format!("{} action plan {}", id.member.to_string().replace('-', " "), id.number)));
    Doc {
        id: Subject::Plan(id.clone()).into(),
        member: Some(id.member.clone()),
        plan: None,
        titles,
        texts: words(texts, std::iter::once(thing), &[Field::Note]),
        findings: vec![],
        names: member_names(state, texts, &id.member),
        facets: facets::of_plan(&state.members, id),
        since: None,
    }
}

/// What a member is called: by its sources, and by its short name.
fn member_names(state: &Partnership, texts: &Texts<'_>, id: &MemberId) -> Vec<Text> {
    let named = state.members.get(id).and_then(|m| m.thing.text(Field::Title, Lens::ALL)).and_then(|id| texts.get(id));
    let short = id.to_string().replace('-', " ");
    let same = named.is_some_and(|name| name.eq_ignore_ascii_case(&short));
    named.map(Text::untagged).into_iter().chain((!same).then(|| Text::untagged(short))).collect()
}
