//! Lists that are asked for without words: which commitments, plans and members have some facets, and how many of those each
//! other facet would leave.
//!
//! What a state says of facets is kept as sets of rows: for each facet the set of those that have it, rows numbered by identifier.
//! What is listed is then an intersection, a count the size of one, and no index is asked. The next state changes the sets only by
//! what it says otherwise. Sets are a memory of what the state gives, never a source, and hold no words.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use domain::partnership::Member;
use domain::plans::Commitment;
use domain::{CommitmentId, MemberId, Partnership, PlanId, Subject};
use imbl::OrdMap;
use roaring::RoaringBitmap;
use search::{Facet, Kind};

use crate::indexing::differing;
use crate::{App, facets};

/// The lists of the newest state that was asked for.
#[derive(Default)]
pub struct Kept(Mutex<Arc<Lists>>);

impl App {
    /// The lists of a state: those kept if they are its, else brought up to it. Those of an earlier state are made for whoever asks
    /// and not kept: everybody else asks for the newest.
    pub fn lists(&self, state: &Partnership) -> Arc<Lists> {
        let newest = {
            // Whoever asks meanwhile needs the same, so they wait.
            let mut kept = self.lists.0.lock().unwrap_or_else(PoisonError::into_inner);
            if !kept.are_of(state) && state.length >= kept.length {
                *kept = Arc::new(kept.after(state));
            }
            Arc::clone(&kept)
        };
        if newest.are_of(state) { newest } else { Arc::new(newest.after(state)) }
    }

    /// Whether the lists of a state are at hand.
    #[must_use]
    pub fn has_lists_of(&self, state: &Partnership) -> bool {
        self.lists.0.try_lock().is_ok_and(|kept| kept.are_of(state))
    }
}

/// What was listed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listed {
    /// How many there are in all.
    pub total: u64,
    /// How many of each kind have the facets that were asked for.
    pub kinds: Vec<(Kind, u64)>,
    /// Those on the page, by identifier.
    pub shown: Vec<Subject>,
    /// How many of all have each facet that any of them has, by facet.
    pub facets: Vec<(Arc<Facet>, u64)>,
}

/// The commitments, members and plans of a state, by their facets.
#[derive(Default)]
pub struct Lists {
    /// How long the record was of which they are.
    length: u64,
    from: Facts,
    commitments: Rows<CommitmentId>,
    members: Rows<MemberId>,
    plans: Rows<PlanId>,
}

/// What the facets of a state are worked out from. Maps share their structure, so keeping them costs nothing, and whether a state
/// still has them is whether they are the same in memory.
#[derive(Default)]
struct Facts {
    commitments: OrdMap<CommitmentId, Arc<Commitment>>,
    members: OrdMap<MemberId, Arc<Member>>,
}

impl Facts {
    fn has_plan(&self, id: &PlanId) -> bool {
        self.members.get(&id.member).is_some_and(|member| member.plans.contains_key(&id.number))
    }
}

impl Lists {
    /// Lists what is of a kind and has all of some facets, from a place on.
    #[must_use]
    pub fn find(&self, kind: Kind, wanted: &[Facet], offset: usize, limit: usize) -> Listed {
        let (commitments, members, plans) =
            (self.commitments.having(wanted), self.members.having(wanted), self.plans.having(wanted));
        let total = |kind| match kind {
            Kind::Commitment => self.commitments.count(commitments.as_ref()),
            Kind::Member => self.members.count(members.as_ref()),
            Kind::Plan => self.plans.count(plans.as_ref()),
            // They carry none of these facets and have lists of their own.
            Kind::Act | Kind::Term => 0,
        };
        let (shown, facets) = match kind {
            Kind::Commitment => self.commitments.piece(commitments.as_ref(), offset, limit, Subject::Commitment),
            Kind::Member => self.members.piece(members.as_ref(), offset, limit, Subject::Member),
            Kind::Plan => self.plans.piece(plans.as_ref(), offset, limit, Subject::Plan),
            Kind::Act | Kind::Term => Default::default(),
        };
        Listed { total: total(kind), kinds: Kind::ALL.map(|kind| (kind, total(kind))).into(), shown, facets }
    }

    fn are_of(&self, state: &Partnership) -> bool {
        self.from.commitments.ptr_eq(&state.commitments) && self.from.members.ptr_eq(&state.members)
    }

    /// The lists of another state: what that does not say otherwise stays.
    fn after(&self, state: &Partnership) -> Self {
        let before = &self.from;
        let now = Facts { commitments: state.commitments.clone(), members: state.members.clone() };
        let mut commitments: BTreeSet<_> = differing(before.commitments.diff(&now.commitments)).collect();
        let (mut members, mut plans) = (BTreeSet::new(), BTreeSet::new());
        for member in differing(before.members.diff(&now.members)) {
            if facets::of_member(&before.members, &member) != facets::of_member(&now.members, &member) {
                commitments.extend(self.commitments.all_having(&Facet::member(&member)));
            }
            let of_both = [before, &now].into_iter().filter_map(|facts| facts.members.get(&member));
            for number in of_both.flat_map(|member| member.plans.keys()) {
                let plan = PlanId { member: member.clone(), number: *number };
                let differs = facets::of_plan(&before.members, &plan) != facets::of_plan(&now.members, &plan);
                if differs || before.has_plan(&plan) != now.has_plan(&plan) {
                    commitments.extend(self.commitments.all_having(&Facet::plan(&plan)));
                    plans.insert(plan);
                }
            }
            members.insert(member);
        }
        // Commitments of one plan mostly come together, and their member is weighed once for all of them.
        let mut of_plan: Option<(PlanId, Vec<Facet>)> = None;
        let of_commitment = |id: &CommitmentId| {
            let Some(commitment) = now.commitments.get(id) else { return Vec::new() };
            let plan = &commitment.plan;
            if of_plan.as_ref().is_none_or(|(known, _)| known != plan) {
                let mut facets = facets::of_plan(&now.members, plan);
                facets.extend([Facet::member(&plan.member), Facet::plan(plan)]);
                of_plan = Some((plan.clone(), facets));
            }
            let mut facets = facets::of_its_own(commitment);
            facets.extend(of_plan.iter().flat_map(|(_, facets)| facets).cloned());
            facets
        };
        let of_plan = |id: &PlanId| {
            let mut facets = facets::of_plan(&now.members, id);
            facets.push(Facet::member(&id.member));
            facets
        };
        let commitments = self.commitments.after(&commitments, |id| now.commitments.contains_key(id), of_commitment);
        let members = self.members.after(&members, |id| now.members.contains_key(id), |id| vec![Facet::member(id)]);
        let plans = self.plans.after(&plans, |id| now.has_plan(id), of_plan);
        Self { length: state.length, commitments, members, plans, from: now }
    }
}

/// Things of one kind, numbered by identifier, and for each facet the numbers of those that have it.
#[derive(Clone)]
struct Rows<K> {
    ids: Arc<[K]>,
    sets: BTreeMap<Arc<Facet>, RoaringBitmap>,
}

impl<K> Default for Rows<K> {
    fn default() -> Self {
        Self { ids: Arc::new([]), sets: BTreeMap::new() }
    }
}

impl<K: Ord + Clone> Rows<K> {
    /// The rows that have all of some facets; `None` where nothing is asked, so that all have.
    fn having(&self, wanted: &[Facet]) -> Option<RoaringBitmap> {
        let (first, others) = wanted.split_first()?;
        let set = |facet: &Facet| self.sets.get(facet).cloned().unwrap_or_default();
        Some(others.iter().fold(set(first), |rows, facet| match self.sets.get(facet) {
            Some(set) => rows & set,
            None => RoaringBitmap::new(),
        }))
    }

    fn all_having(&self, facet: &Facet) -> impl Iterator<Item = K> {
        self.sets.get(facet).into_iter().flatten().filter_map(|row| self.ids.get(row as usize).cloned())
    }

    fn count(&self, rows: Option<&RoaringBitmap>) -> u64 {
        rows.map_or(self.ids.len() as u64, RoaringBitmap::len)
    }

    /// A piece of the rows, and how many of all of them have each facet.
    fn piece(
        &self,
        rows: Option<&RoaringBitmap>,
        offset: usize,
        limit: usize,
        subject: impl Fn(K) -> Subject,
    ) -> (Vec<Subject>, Vec<(Arc<Facet>, u64)>) {
        let shown = match rows {
            None => self.ids.iter().skip(offset).take(limit).cloned().map(subject).collect(),
            Some(rows) => {
                let ids = rows.iter().skip(offset).take(limit).filter_map(|row| self.ids.get(row as usize));
                ids.cloned().map(subject).collect()
            }
        };
        let left = |set: &RoaringBitmap| rows.map_or_else(|| set.len(), |rows| rows.intersection_len(set));
        let counted = self.sets.iter().map(|(facet, set)| (facet, left(set))).filter(|(_, count)| *count > 0);
        (shown, counted.map(|(facet, count)| (Arc::clone(facet), count)).collect())
    }

    /// The rows after some things have changed, appeared or gone.
    fn after(
        &self,
        changed: &BTreeSet<K>,
        is_there: impl Fn(&K) -> bool,
        mut facets: impl FnMut(&K) -> Vec<Facet>,
    ) -> Self {
        if changed.is_empty() {
            return self.clone();
        }
        let moves = |id: &K| is_there(id) != self.ids.binary_search(id).is_ok();
        let mut rows = if changed.iter().any(moves) { self.renumbered(changed, &is_there) } else { self.clone() };
        // One thing after another: a state has some twenty facets for each, and all of them at once would take more than the sets.
        let (mut anew, mut by_facet): (_, HashMap<Facet, Vec<u32>>) = (RoaringBitmap::new(), HashMap::new());
        for id in changed.iter().filter(|id| is_there(id)) {
            let Some(row) = rows.ids.binary_search(id).ok().and_then(|row| u32::try_from(row).ok()) else { continue };
            anew.insert(row);
            facets(id).into_iter().for_each(|facet| by_facet.entry(facet).or_default().push(row));
        }
        rows.sets.values_mut().for_each(|set| *set -= &anew);
        for (facet, those) in by_facet {
            rows.sets.entry(Arc::new(facet)).or_default().extend(those);
        }
        rows.sets.retain(|_, set| !set.is_empty());
        rows.sets.values_mut().for_each(|set| {
            set.optimize();
        });
        rows
    }

    /// The rows with numbers for those that appeared, and without those that are gone.
    fn renumbered(&self, changed: &BTreeSet<K>, is_there: impl Fn(&K) -> bool) -> Self {
        let stay = self.ids.iter().filter(|id| !changed.contains(id) || is_there(id));
        let new = changed.iter().filter(|id| is_there(id) && self.ids.binary_search(id).is_err());
        let mut ids: Vec<K> = stay.chain(new).cloned().collect();
        ids.sort();
        let number = |id: &K| ids.binary_search(id).ok().and_then(|row| u32::try_from(row).ok());
        let to: Vec<Option<u32>> = self.ids.iter().map(number).collect();
        let moved = |set: &RoaringBitmap| set.iter().filter_map(|row| *to.get(row as usize)?).collect();
        let sets = self.sets.iter().map(|(facet, set)| (Arc::clone(facet), moved(set))).collect();
        Self { sets, ids: ids.into() }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn facet(number: u8) -> Facet {
        Facet::new(if number.is_multiple_of(2) { "even" } else { "odd" }, number)
    }

    /// What a walk over everything would list.
    fn walked(things: &BTreeMap<u16, BTreeSet<u8>>, wanted: &[u8]) -> (Vec<u16>, BTreeMap<Facet, u64>) {
        let mut counts = BTreeMap::new();
        let fits = things.iter().filter(|(_, has)| wanted.iter().all(|facet| has.contains(facet)));
        let listed = fits.map(|(id, has)| {
            has.iter().for_each(|number| *counts.entry(facet(*number)).or_default() += 1);
            *id
        });
        (listed.collect(), counts)
    }

    proptest! {
        #[test]
        fn after_any_changes_sets_list_and_count_what_a_walk_does(
            changes in prop::collection::vec(
                prop::collection::btree_map(0u16..60, prop::option::of(prop::collection::btree_set(0u8..12, 0..6)), 0..25),
                1..6,
            ),
            wanted in prop::collection::vec(0u8..12, 0..3),
            (offset, limit) in (0usize..20, 1usize..20),
        ) {
            let (mut things, mut rows): (BTreeMap<u16, BTreeSet<u8>>, _) = (BTreeMap::new(), Rows::default());
            for change in changes {
                let changed = change.keys().copied().collect();
                for (id, has) in change {
                    match has {
                        Some(has) => things.insert(id, has),
                        None => things.remove(&id),
                    };
                }
                let has = |id: &u16| things.get(id).into_iter().flatten().copied().map(facet).collect();
                rows = rows.after(&changed, |id| things.contains_key(id), has);
                let facets: Vec<Facet> = wanted.iter().copied().map(facet).collect();
                let having = rows.having(&facets);
                let member = |id: u16| Subject::Member(format!("m{id:05}").parse().unwrap());
                let (shown, counted) = rows.piece(having.as_ref(), offset, limit, member);
                let (all, counts) = walked(&things, &wanted);
                prop_assert_eq!(rows.count(having.as_ref()), all.len() as u64);
                prop_assert_eq!(shown, all.into_iter().skip(offset).take(limit).map(member).collect::<Vec<_>>());
                let counted: BTreeMap<Facet, u64> = counted.iter().map(|(facet, count)| ((**facet).clone(), *count)).collect();
                prop_assert_eq!(counted, counts);
            }
        }
    }
}
