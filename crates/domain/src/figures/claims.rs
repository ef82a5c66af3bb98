//! Numbers that others published, and the closest that the data gives.
//!
//! A claim is quoted as it was made and never corrected. The search goes through a declared, finite family of figures
//! (every edition, every star column and formula, with and without each restriction of [`Restriction`]) and ranks them by
//! how far they are from the claim. It never says that a claim was made in some way, only which figure comes near.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::compute::Figure;
use super::definition::FigureId;
use super::filter::{Filter, Units};
use super::walk::{Met, Place, Seen, Walk};
use super::{compute, per_mille};
use crate::codebook::{Cohort, Field, codes};
use crate::ids::SourceId;
use crate::lens::Lens;
use crate::partnership::Partnership;
use crate::plans::identity::Commitment;
use crate::review::{Formula, Report, StarColumn, columns};
use crate::rules::as_code;
use crate::time::PartialDate;

codes! {
    /// A published claim, by a name of its own.
    ClaimId {
        /// "194 of 783 commitments in 35 countries", mid-2014.
        Starred194Of783 = "starred-194-of-783",
        /// "21 % of 958 commitments", withdrawn by its author.
        Starred21PercentOf958 = "starred-21-percent-of-958",
    }
}
codes! {
    /// A restriction that the search tries with and without.
    Restriction {
        /// Only commitments whose potential impact was asked.
        ImpactAsked = "impact-asked",
        /// Only first reports published by the end of 2014.
        ReportsTo2014 = "reports-to-2014",
        /// Only members of the first two cohorts.
        FirstTwoCohorts = "first-two-cohorts",
        /// Only first plans.
        FirstPlans = "first-plans",
        /// Only commitments marked as assessed.
        Assessed = "assessed",
        /// Each cluster counted once (D23).
        Clusters = "clusters",
    }
}
as_code!(ClaimId, Restriction);

/// A number that somebody published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PublishedClaim {
    /// Its name here.
    pub id: ClaimId,
    /// Top of the fraction; none if only the share was given.
    pub numerator: Option<u64>,
    /// Bottom of the fraction.
    pub denominator: u64,
    /// In how many countries, if that was said.
    pub countries: Option<u64>,
    /// The share as quoted, in tenths of a per cent.
    pub quoted_per_mille: u64,
    /// How many decimals the quotation has.
    pub quoted_decimals: u8,
    /// When it was published, as closely as is known: both stood in a funder's article of the middle of 2014.
    pub published: PartialDate,
    /// The claim that took its place when its author withdrew it.
    pub withdrawn_for: Option<ClaimId>,
}

static CLAIMS: &[PublishedClaim] = &[
    PublishedClaim {
        id: ClaimId::Starred194Of783,
        numerator: Some(194),
        denominator: 783,
        countries: Some(35),
        quoted_per_mille: 247,
        quoted_decimals: 1,
        published: PartialDate::Year(2014),
        withdrawn_for: None,
    },
    PublishedClaim {
        id: ClaimId::Starred21PercentOf958,
        numerator: None,
        denominator: 958,
        countries: None,
        quoted_per_mille: 210,
        quoted_decimals: 0,
        published: PartialDate::Year(2014),
        withdrawn_for: Some(ClaimId::Starred194Of783),
    },
];

/// The claims that are shown beside the data.
#[must_use]
pub fn claims() -> &'static [PublishedClaim] {
    CLAIMS
}

/// A figure of the family that comes near a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Candidate {
    /// The figure.
    pub figure: FigureId,
    /// What is divided by.
    pub filter: Filter,
    /// What is counted, where that is narrower than what is divided by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counted_in: Option<Filter>,
    /// How many count.
    pub numerator: u64,
    /// Of how many.
    pub denominator: u64,
    /// Distinct countries or localities in the denominator.
    pub countries: u64,
    /// The numerator less the claim's: nothing where the claim gives only a share and it comes out as quoted.
    pub numerator_off: i64,
    /// The denominator less the claim's.
    pub denominator_off: i64,
    /// The countries less the claim's, where it gives them.
    pub countries_off: Option<i64>,
    /// The sum of all three, without their signs: what candidates are ranked by.
    pub distance: u64,
}

impl Candidate {
    /// The share in tenths of a per cent, rounded half up (D3).
    #[must_use]
    pub fn per_mille(&self) -> Option<u64> {
        per_mille(self.numerator, self.denominator)
    }
    /// The figure of the denominator, with everything that a figure carries.
    #[must_use]
    pub fn figure(&self, state: &Partnership, lens: Lens) -> Figure {
        compute(state, lens, self.figure, &self.filter)
    }
}

/// How many candidates are given for a claim.
const SHOWN: usize = 6;

/// The figures of the family that come nearest to each claim, nearest first, the least restricted first among equals.
#[must_use]
pub fn closest(state: &Partnership, lens: Lens) -> Vec<(&'static PublishedClaim, Vec<Candidate>)> {
    let family = family(state, lens);
    CLAIMS.iter().map(|claim| (claim, nearest(claim, &family))).collect()
}

fn nearest(claim: &PublishedClaim, family: &[Observed]) -> Vec<Candidate> {
    let mut by_distance: BTreeMap<u64, Vec<(&Observed, Off)>> = BTreeMap::new();
    for seen in family.iter().filter(|seen| seen.denominator > 0) {
        let off = claim.compare(seen);
        by_distance.entry(off.distance()).or_default().push((seen, off));
    }
    let (mut nearest, mut shown): (Vec<Candidate>, _) = (Vec::new(), BTreeSet::new());
    for equally_near in by_distance.into_values() {
        if nearest.len() >= SHOWN {
            break;
        }
        // Filters are written out for these few only: of thousands that would take most of the time.
        let mut candidates: Vec<Candidate> = equally_near.iter().map(|(seen, off)| seen.candidate(off)).collect();
        candidates.sort_by_cached_key(|c| (c.counted_in.is_some(), c.filter.pairs().len(), c.filter.to_string()));
        candidates.retain(|c| shown.insert((c.numerator, c.denominator, c.countries)));
        nearest.extend(candidates);
    }
    nearest.truncate(SHOWN);
    nearest
}

/// How far a figure is from a claim.
struct Off {
    numerator: i64,
    denominator: i64,
    countries: Option<i64>,
}

impl Off {
    fn distance(&self) -> u64 {
        let countries = self.countries.map_or(0, i64::unsigned_abs);
        self.numerator.unsigned_abs() + self.denominator.unsigned_abs() + countries
    }
}

impl PublishedClaim {
    fn compare(&self, seen: &Observed) -> Off {
        let off = |found: u64, said: u64| i64::try_from(found).unwrap_or(i64::MAX) - i64::try_from(said).unwrap_or(0);
        Off {
            numerator: match self.numerator {
                Some(said) => off(seen.numerator, said),
                None => self.off_quotation(seen.numerator),
            },
            denominator: off(seen.denominator, self.denominator),
            countries: self.countries.map(|said| off(seen.countries, said)),
        }
    }

    /// How far a numerator is from those that give the share as quoted of the claim's own denominator, rounded half up or
    /// cut off.
    fn off_quotation(&self, numerator: u64) -> i64 {
        let unit = if self.quoted_decimals == 0 { 10 } else { 1 };
        // n gives the quotation q if q - 1/2 unit <= 1000 n / d < q + 1 unit; kept whole by doubling.
        let (n, d) = (i128::from(numerator) * 2000, i128::from(self.denominator));
        let low = (i128::from(self.quoted_per_mille) * 2 - unit) * d;
        let high = (i128::from(self.quoted_per_mille) + unit) * 2 * d;
        let off = if n < low {
            -((low - n + 1999) / 2000)
        } else if n >= high {
            (n - high) / 2000 + 1
        } else {
            0
        };
        i64::try_from(off).unwrap_or(i64::MAX)
    }
}

/// A figure of the family, counted.
struct Observed {
    judged: Arc<(FigureId, Filter)>,
    /// The restrictions of what is counted, and of what is divided by.
    counted: Set,
    over: Set,
    numerator: u64,
    denominator: u64,
    countries: u64,
}

impl Observed {
    fn candidate(&self, off: &Off) -> Candidate {
        let (figure, filter) = &*self.judged;
        Candidate {
            figure: *figure,
            filter: restrict(filter, self.over),
            counted_in: (self.counted != self.over).then(|| restrict(filter, self.counted)),
            numerator: self.numerator,
            denominator: self.denominator,
            countries: self.countries,
            numerator_off: off.numerator,
            denominator_off: off.denominator,
            countries_off: off.countries,
            distance: off.distance(),
        }
    }
}

/// Counts the whole family: one pass over the record for each edition, then sums for each way of judging and each set of
/// restrictions.
fn family(state: &Partnership, lens: Lens) -> Vec<Observed> {
    let mut family = Vec::new();
    for source in state.sources.keys() {
        let columns = columns(state, lens, source);
        if columns.is_empty() {
            continue;
        }
        let published = columns.iter().filter(|c| !c.is_final()).map(|c| judged_by_column(source, *c));
        let computed = Formula::ALL.iter().filter(|f| f.fixed().is_some()).map(|f| judged_by_formula(source, *f));
        let judges: Vec<(FigureId, Filter)> = published.chain(computed).collect();
        let gathered = gather(state, lens, source, &judges);
        family.extend(judges.into_iter().zip(gathered).flat_map(|(judge, units)| observe(judge, &units)));
    }
    family
}

fn judged_by_column(source: &SourceId, column: StarColumn) -> (FigureId, Filter) {
    let filter = Filter { source: Some(source.clone()), column: Some(column), ..first_reports() };
    (FigureId::PublishedStarShare, filter)
}
fn judged_by_formula(source: &SourceId, formula: Formula) -> (FigureId, Filter) {
    let filter = Filter { source: Some(source.clone()), formula: Some(formula), ..first_reports() };
    (FigureId::StarShare, filter)
}
fn first_reports() -> Filter {
    Filter { report: Some(Report::First), ..Filter::default() }
}

/// A set of restrictions, a bit for each.
type Set = u8;

fn bit(restriction: Restriction) -> Set {
    1 << (restriction as u8)
}
fn sets() -> impl Iterator<Item = Set> {
    0..1 << Restriction::ALL.len()
}

/// What a commitment counts for under one way of judging.
#[derive(Clone, Copy)]
struct Unit {
    holds: bool,
    satisfies: Set,
    country: usize,
    cluster: Option<usize>,
}

/// The commitments of an edition, for each way of judging those that it counts.
fn gather(state: &Partnership, lens: Lens, source: &SourceId, judges: &[(FigureId, Filter)]) -> Vec<Vec<Unit>> {
    let all = Filter { source: Some(source.clone()), ..first_reports() };
    let walk = Walk::new(state, lens, FigureId::Commitments, &all);
    let judges: Vec<Walk<'_>> = judges.iter().map(|(figure, filter)| Walk::new(state, lens, *figure, filter)).collect();
    let mut units: Vec<Vec<Unit>> = judges.iter().map(|_| Vec::new()).collect();
    // All judges want the same commitments: they differ in how they judge only.
    let (mut countries, mut clusters) = (Numbers::default(), Numbers::default());
    walk.run(|seen| {
        let Met::Commitment(commitment) = seen.subject else { return };
        let country = countries.of(seen.member);
        let label = walk.cluster(commitment);
        let cluster = label.map(|label| clusters.of(&(commitment.plan.clone(), label.to_owned())));
        let satisfies = satisfied(&walk, commitment, seen);
        for (judge, units) in judges.iter().zip(&mut units) {
            if let Some(Place::Counted { holds, .. }) = judge.place_of_wanted(commitment, seen.year) {
                units.push(Unit { holds, satisfies, country, cluster });
            }
        }
    });
    units
}

/// The restrictions that a commitment satisfies, each judged as the filter of [`restrict`] judges it.
fn satisfied(walk: &Walk<'_>, commitment: &Commitment, seen: &Seen<'_>) -> Set {
    let satisfies = |restriction: &Restriction| match restriction {
        Restriction::ImpactAsked => walk.asked(commitment, Field::PotentialImpact),
        Restriction::ReportsTo2014 => walk.first_report_year(commitment).is_some_and(|y| (2011..=2014).contains(&y)),
        Restriction::FirstTwoCohorts => matches!(seen.standing.cohort, Some(Cohort::C1 | Cohort::C2)),
        Restriction::FirstPlans => commitment.plan.number == 1,
        Restriction::Assessed => walk.assessed(commitment),
        Restriction::Clusters => true,
    };
    Restriction::ALL.iter().filter(|r| satisfies(r)).fold(0, |set, r| set | bit(*r))
}

/// A filter with the restrictions of a set.
fn restrict(filter: &Filter, set: Set) -> Filter {
    let mut narrow = filter.clone();
    for restriction in Restriction::ALL.iter().filter(|r| set & bit(**r) != 0) {
        match restriction {
            Restriction::ImpactAsked => narrow.asked = [Field::PotentialImpact].into(),
            Restriction::ReportsTo2014 => narrow.report_years = (2011..=2014).collect(),
            Restriction::FirstTwoCohorts => narrow.cohorts = [Cohort::C1, Cohort::C2].into(),
            Restriction::FirstPlans => narrow.plan_numbers = [1].into(),
            Restriction::Assessed => narrow.assessed = true,
            Restriction::Clusters => narrow.units = Some(Units::Clusters),
        }
    }
    narrow
}

/// The figure of each set, and, where the set asks for impact, the same count over the wider set that does not.
fn observe(judge: (FigureId, Filter), units: &[Unit]) -> Vec<Observed> {
    let (judged, tallies) = (Arc::new(judge), tallies(units));
    let figure = |counted: Set, over: Set| {
        let (top, bottom) = (tallies.get(usize::from(counted))?, tallies.get(usize::from(over))?);
        let (numerator, denominator) = (top.numerator, bottom.denominator);
        let judged = Arc::clone(&judged);
        Some(Observed { judged, counted, over, numerator, denominator, countries: bottom.countries.count() })
    };
    let asks_for_impact = bit(Restriction::ImpactAsked);
    let mixed = |set: Set| if set & asks_for_impact == 0 { None } else { figure(set, set & !asks_for_impact) };
    sets().flat_map(|set| figure(set, set).into_iter().chain(mixed(set))).collect()
}

/// What the units of a set come to.
#[derive(Clone, Default)]
struct Tally {
    numerator: u64,
    denominator: u64,
    countries: Marks,
}

impl Tally {
    fn add(&mut self, unit: &Unit) {
        self.denominator += 1;
        self.numerator += u64::from(unit.holds);
        self.countries.mark(unit.country);
    }

    fn join(&mut self, other: &Self) {
        self.denominator += other.denominator;
        self.numerator += other.numerator;
        self.countries.join(&other.countries);
    }
}

/// The tally of each set of restrictions, in the order of [`sets`].
///
/// A unit is put into the largest set that it satisfies; then each set takes what its supersets hold, one restriction after
/// another, instead of going over all units once for each set. Clusters have to be gone over: which of a cluster's
/// commitments comes first depends on the set.
fn tallies(units: &[Unit]) -> Vec<Tally> {
    let mut tallies = vec![Tally::default(); sets().count()];
    for unit in units.iter().filter(|unit| unit.cluster.is_none()) {
        tallies.get_mut(usize::from(unit.satisfies)).into_iter().for_each(|tally| tally.add(unit));
    }
    for restriction in Restriction::ALL.iter().map(|restriction| bit(*restriction)) {
        for set in sets().filter(|set| set & restriction == 0) {
            if let Ok([narrow, wide]) = tallies.get_disjoint_mut([usize::from(set | restriction), usize::from(set)]) {
                wide.join(narrow);
            }
        }
    }
    for (set, tally) in sets().zip(&mut tallies) {
        let once = set & bit(Restriction::Clusters) != 0;
        let mut met = Marks::default();
        for unit in units.iter().filter(|unit| unit.satisfies & set == set) {
            if unit.cluster.is_some_and(|cluster| !once || met.mark(cluster)) {
                tally.add(unit);
            }
        }
    }
    tallies
}

/// Numbers things in the order in which they are met.
struct Numbers<T>(BTreeMap<T, usize>);

impl<T> Default for Numbers<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T: Ord + Clone> Numbers<T> {
    fn of(&mut self, thing: &T) -> usize {
        let next = self.0.len();
        *self.0.entry(thing.clone()).or_insert(next)
    }
}

/// Which of a few numbered things were met, a bit for each.
#[derive(Clone, Default)]
struct Marks(Vec<u64>);

impl Marks {
    /// Notes a thing; whether it was new.
    fn mark(&mut self, number: usize) -> bool {
        let (place, bit) = (number / 64, 1 << (number % 64));
        if self.0.len() <= place {
            self.0.resize(place + 1, 0);
        }
        let Some(word) = self.0.get_mut(place) else { return false };
        let new = *word & bit == 0;
        *word |= bit;
        new
    }

    fn join(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        self.0.iter_mut().zip(&other.0).for_each(|(mine, theirs)| *mine |= theirs);
    }

    fn count(&self) -> u64 {
        self.0.iter().map(|word| u64::from(word.count_ones())).sum()
    }
}
