//! Whose turn it is: introductions across requests, when providers can serve only so many.
//!
//! Exact, in this order: as many requests as possible get an introduction; the one that is served worst is served as well as it
//! can be; and then all together get the most, where a step up counts more for who has little than for who has much. Small and
//! local providers go first among nearly equals, which costs nobody more than a twentieth of its best. Solved as flows (Dinic 1970; successive shortest paths after Ahuja,
//! Magnanti and Orlin 1993, chapter 9) over the offers that each request ranked. It tells every pair that would both rather
//! have each other, for a person decides in the end.

use std::collections::{BTreeMap, BTreeSet};

use ac_library::{MfGraph, MinCostFlowGraph};
use domain::networking::{Offer, Size};

/// A step of the scale on which offers are compared: the best that a request has is so many.
pub const BEST: u32 = 1_000;
/// Of two offers that differ by no more than this for a request, the provider whose turn it is goes first.
const NEARLY_EQUAL: i64 = 50;

/// A request line and the offers that fit it.
#[derive(Debug, Clone, PartialEq)]
pub struct Demand {
    /// How many introductions it would like.
    pub wanted: u8,
    /// Offers with their points, in any order; those without points above 0 are left out.
    pub options: Vec<(usize, f32)>,
}

/// A provider as far as turns go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Provider {
    /// How many more requests it can serve.
    pub room: u16,
    /// Whether it is small or works where it is at home, and so should get its turn.
    pub goes_first: bool,
}

impl Provider {
    /// A provider as its offer says: one that does not say how many it can serve is taken to serve one at a time.
    #[must_use]
    pub fn of(offer: &Offer) -> Self {
        let local = offer.home.as_ref().is_some_and(|home| offer.countries.contains(home));
        Self { room: offer.room().unwrap_or(1), goes_first: local || offer.size == Some(Size::Small) }
    }
}

/// An introduction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Introduction {
    /// The demand, by place.
    pub demand: usize,
    /// The provider, by place.
    pub provider: usize,
    /// How good it is for the demand: a part of [`BEST`], its best option having all.
    pub served: u32,
}

/// Introductions across all requests.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assignment {
    /// By demand, then the best first.
    pub introductions: Vec<Introduction>,
    /// How well the first introduction of the worst-served request serves it, of those that get any.
    pub worst_served: Option<u32>,
    /// Demands that get none, though they have options.
    pub without: Vec<usize>,
    /// Demands that have no option at all.
    pub hopeless: Vec<usize>,
    /// Pairs that would both prefer each other to what they got: demand and provider.
    pub would_prefer: Vec<(usize, usize)>,
    /// How many providers got an introduction.
    pub introduced: usize,
}

/// An edge: demand, provider, how well it serves.
type Edge = (usize, usize, u32);

/// Assigns providers to demands.
#[must_use]
pub fn assign(demands: &[Demand], providers: &[Provider]) -> Assignment {
    let edges = edges(demands, providers);
    let mut room: Vec<u16> = providers.iter().map(|provider| provider.room).collect();
    let mut assignment = Assignment::default();
    let most = most_served(demands.len(), &room, &edges, 0);
    let floor = highest_floor(demands.len(), &room, &edges, most);
    let rounds = demands.iter().map(|demand| demand.wanted).max().unwrap_or(0);
    let mut taken: BTreeSet<(usize, usize)> = BTreeSet::new();
    for round in 1..=rounds {
        // Everybody's first introduction comes before anybody's second.
        let least = if round == 1 { floor } else { BEST / 2 };
        let open: Vec<Edge> = edges
            .iter()
            .filter(|(demand, provider, served)| {
                let turn = providers.get(*provider).is_some_and(|provider| provider.goes_first);
                let nearly = if turn { NEARLY_EQUAL } else { 0 };
                i64::from(*served) + nearly >= i64::from(least)
                    && demands.get(*demand).is_some_and(|demand| demand.wanted >= round)
                    && !taken.contains(&(*demand, *provider))
            })
            .copied()
            .collect();
        for introduction in cheapest(demands.len(), providers, &room, &open) {
            taken.insert((introduction.demand, introduction.provider));
            if let Some(room) = room.get_mut(introduction.provider) {
                *room = room.saturating_sub(1);
            }
            assignment.introductions.push(introduction);
        }
        if round == 1 {
            assignment.worst_served = assignment.introductions.iter().map(|i| i.served).min();
        }
    }
    assignment.introductions.sort_by_key(|i| (i.demand, std::cmp::Reverse(i.served), i.provider));
    let served: BTreeSet<usize> = assignment.introductions.iter().map(|i| i.demand).collect();
    let hopeful: BTreeSet<usize> = edges.iter().map(|(demand, ..)| *demand).collect();
    let asked = demands.iter().enumerate().filter(|(_, demand)| demand.wanted > 0).map(|(at, _)| at);
    (assignment.without, assignment.hopeless) =
        asked.filter(|at| !served.contains(at)).partition(|at| hopeful.contains(at));
    assignment.introduced = taken.iter().map(|(_, provider)| *provider).collect::<BTreeSet<_>>().len();
    assignment.would_prefer = would_prefer(demands, &room, &assignment.introductions, &edges);
    assignment
}

/// Every pair with how well it serves, on the scale of the demand's own best.
fn edges(demands: &[Demand], providers: &[Provider]) -> Vec<Edge> {
    let mut edges = Vec::new();
    for (at, demand) in demands.iter().enumerate() {
        let best = demand.options.iter().map(|(_, points)| *points).fold(0.0, f32::max);
        let mut own: BTreeMap<usize, u32> = BTreeMap::new();
        for (provider, points) in demand.options.iter().filter(|(of, points)| *points > 0.0 && *of < providers.len()) {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1000")]
            let served = (points / best * 1_000.0).round() as u32;
            own.insert(*provider, served.clamp(1, BEST));
        }
        edges.extend(own.into_iter().map(|(provider, served)| (at, provider, served)));
    }
    edges
}

/// How many demands can get one introduction each that serves at least so well.
fn most_served(demands: usize, room: &[u16], edges: &[Edge], least: u32) -> u32 {
    let (source, sink) = (demands + room.len(), demands + room.len() + 1);
    let mut graph = MfGraph::<u32>::new(sink + 1);
    for demand in 0..demands {
        graph.add_edge(source, demand, 1);
    }
    for (demand, provider, _) in edges.iter().filter(|(.., served)| *served >= least) {
        graph.add_edge(*demand, demands + provider, 1);
    }
    for (provider, room) in room.iter().enumerate().filter(|(_, room)| **room > 0) {
        graph.add_edge(demands + provider, sink, u32::from(*room));
    }
    graph.flow(source, sink)
}

/// The best that the worst served of the most that can be served can have.
fn highest_floor(demands: usize, room: &[u16], edges: &[Edge], most: u32) -> u32 {
    let (mut holds, mut fails) = (0, BEST + 1);
    while fails - holds > 1 {
        let middle = holds.midpoint(fails);
        if most_served(demands, room, edges, middle) == most { holds = middle } else { fails = middle }
    }
    holds
}

/// One introduction for as many demands as possible, at the least cost.
fn cheapest(demands: usize, providers: &[Provider], room: &[u16], edges: &[Edge]) -> Vec<Introduction> {
    let (source, sink) = (demands + room.len(), demands + room.len() + 1);
    let mut graph = MinCostFlowGraph::<i64>::new(sink + 1);
    let ids: Vec<usize> = edges
        .iter()
        .map(|(demand, provider, served)| graph.add_edge(*demand, demands + provider, 1, loss(*served)))
        .collect();
    for demand in edges.iter().map(|(demand, ..)| *demand).collect::<BTreeSet<_>>() {
        graph.add_edge(source, demand, 1, 0);
    }
    for ((provider, kept), room) in providers.iter().enumerate().zip(room).filter(|(_, room)| **room > 0) {
        // The first introduction of a provider whose turn it is costs less than everything else.
        let later = if kept.goes_first { 1 } else { 0 };
        graph.add_edge(demands + provider, sink, later, 0);
        graph.add_edge(demands + provider, sink, i64::from(*room) - later, NEARLY_EQUAL);
    }
    let limit = i64::try_from(demands).unwrap_or(i64::MAX);
    graph.flow(source, sink, limit);
    let used = ids.into_iter().zip(edges).filter(|(id, _)| graph.get_edge(*id).flow > 0);
    used.map(|(_, (demand, provider, served))| Introduction { demand: *demand, provider: *provider, served: *served })
        .collect()
}

/// What a request loses by being served so well and not better. Its square: the first step down from the best costs little, each
/// further one more, so that losses are shared instead of heaped on one.
fn loss(served: u32) -> i64 {
    let short = i64::from(BEST.saturating_sub(served));
    short + short * short / i64::from(BEST)
}

/// The pairs that would both rather have each other: the demand has room or something worse, and so has the provider.
fn would_prefer(demands: &[Demand], left: &[u16], made: &[Introduction], edges: &[Edge]) -> Vec<(usize, usize)> {
    let mut of_demand: BTreeMap<usize, (usize, u32)> = BTreeMap::new();
    let mut of_provider: BTreeMap<usize, u32> = BTreeMap::new();
    for introduction in made {
        let (count, worst) = of_demand.entry(introduction.demand).or_insert((0, u32::MAX));
        (*count, *worst) = (*count + 1, (*worst).min(introduction.served));
        let worst = of_provider.entry(introduction.provider).or_insert(u32::MAX);
        *worst = (*worst).min(introduction.served);
    }
    let taken: BTreeSet<(usize, usize)> = made.iter().map(|i| (i.demand, i.provider)).collect();
    let rather = |(demand, provider, served): &&Edge| {
        let wanted = demands.get(*demand).map_or(0, |demand| usize::from(demand.wanted));
        let (count, worst) = of_demand.get(demand).copied().unwrap_or((0, 0));
        let demand_would = count < wanted || *served > worst;
        let free = left.get(*provider).is_some_and(|left| *left > 0);
        let provider_would = free || of_provider.get(provider).is_some_and(|worst| served > worst);
        wanted > 0 && demand_would && provider_would && !taken.contains(&(*demand, *provider))
    };
    // Below half of its best a request is not introduced a second time, so such a pair is no oversight.
    let pairs = edges.iter().filter(|(demand, _, served)| *served >= BEST / 2 || !of_demand.contains_key(demand));
    pairs.filter(rather).map(|(demand, provider, _)| (*demand, *provider)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn provider(room: u16) -> Provider {
        Provider { room, goes_first: false }
    }

    fn demand(options: &[(usize, f32)]) -> Demand {
        Demand { wanted: 1, options: options.to_vec() }
    }

    fn pairs(assignment: &Assignment) -> Vec<(usize, usize)> {
        assignment.introductions.iter().map(|i| (i.demand, i.provider)).collect()
    }

    #[test]
    fn nobody_goes_without_for_the_sake_of_a_better_total() {
        // The first could take either, the second only provider 0.
        let assignment = assign(&[demand(&[(0, 9.0), (1, 5.0)]), demand(&[(0, 1.0)])], &[provider(1), provider(1)]);
        assert_eq!(pairs(&assignment), [(0, 1), (1, 0)]);
        assert!(assignment.without.is_empty());
    }

    #[test]
    fn the_worst_served_is_served_as_well_as_it_can_be() {
        // Together 0-0 and 1-1 would give more, but then request 1 gets a tenth of its best.
        let demands = [demand(&[(0, 10.0), (1, 7.0)]), demand(&[(0, 10.0), (1, 1.0)])];
        let assignment = assign(&demands, &[provider(1), provider(1)]);
        assert_eq!(pairs(&assignment), [(0, 1), (1, 0)]);
        assert_eq!(assignment.worst_served, Some(700));
    }

    #[test]
    fn a_small_provider_goes_first_among_nearly_equals_and_not_before_a_better_one() {
        let providers = [provider(5), Provider { room: 5, goes_first: true }];
        assert_eq!(pairs(&assign(&[demand(&[(0, 10.0), (1, 9.8)])], &providers)), [(0, 1)]);
        assert_eq!(pairs(&assign(&[demand(&[(0, 10.0), (1, 8.0)])], &providers)), [(0, 0)]);
    }

    #[test]
    fn a_pair_that_would_both_prefer_each_other_is_told() {
        // Fairness gives provider 0 to request 1, though it and request 0 fit best of all.
        let demands = [demand(&[(0, 10.0), (1, 9.0)]), demand(&[(0, 9.0), (2, 1.0), (1, 10.0)])];
        let none = assign(&demands, &[provider(1), provider(1), provider(1)]);
        assert!(none.would_prefer.is_empty(), "{none:?}");
        let forced = [demand(&[(0, 10.0), (1, 7.0)]), demand(&[(0, 9.0), (1, 1.0), (2, 10.0)])];
        let forced = assign(&forced, &[provider(1), provider(1), provider(0)]);
        assert_eq!(pairs(&forced), [(0, 1), (1, 0)]);
        assert_eq!(forced.would_prefer, [(0, 0)]);
    }

    #[test]
    fn who_has_no_option_is_told_apart_from_who_lost_out() {
        let demands = [demand(&[(0, 2.0)]), demand(&[(0, 2.0)]), demand(&[])];
        let assignment = assign(&demands, &[provider(1)]);
        assert_eq!((assignment.without.len(), assignment.hopeless), (1, vec![2]));
    }

    proptest! {
        /// Against every possible choice, at a size where they can all be tried.
        #[test]
        fn it_is_the_best_of_all_assignments(
            points in proptest::collection::vec(proptest::collection::vec(0_u8..6, 3), 1..4),
            room in proptest::collection::vec(0_u16..2, 3),
        ) {
            let demands: Vec<Demand> = points.iter()
                .map(|row| demand(&row.iter().enumerate().map(|(at, p)| (at, f32::from(*p))).collect::<Vec<_>>())).collect();
            let providers: Vec<Provider> = room.iter().map(|room| provider(*room)).collect();
            let edges = edges(&demands, &providers);
            let mut best: Option<(usize, u32, i64)> = None;
            for code in 0..4_usize.pow(u32::try_from(demands.len()).unwrap()) {
                let choice: Vec<usize> = (0..demands.len()).map(|d| code / 4_usize.pow(u32::try_from(d).unwrap()) % 4).collect();
                let mut used = [0_u16; 3];
                let mut all: Vec<u32> = vec![];
                let possible = choice.iter().enumerate().filter(|(_, p)| **p < 3).all(|(d, p)| {
                    used[*p] += 1;
                    let edge = edges.iter().find(|e| (e.0, e.1) == (d, *p));
                    all.extend(edge.map(|e| e.2));
                    edge.is_some() && used[*p] <= room[*p]
                });
                if possible {
                    let told = (all.len(), all.iter().copied().min().unwrap_or(0), -all.iter().map(|s| loss(*s)).sum::<i64>());
                    best = best.max(Some(told));
                }
            }
            let made = assign(&demands, &providers);
            let served: Vec<u32> = made.introductions.iter().map(|i| i.served).collect();
            let told = (served.len(), served.iter().copied().min().unwrap_or(0), -served.iter().map(|s| loss(*s)).sum::<i64>());
            prop_assert_eq!(Some(told), best);
        }
    }
}
