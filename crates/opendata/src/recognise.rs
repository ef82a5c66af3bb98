//! Which rows of two editions are the same commitment.
//!
//! A pure, symmetric function of two lists of rows. It compares words and numbers and never looks at what the review
//! found, so that a changed verdict cannot make a row look like another. It links rows only one to one: a source does not
//! name a commitment twice. What it cannot decide it says, with both candidates.
//!
//! How alike two rows are is a weighted mean of four things, each from 0 to 1: titles, texts, numbers and institutions (see
//! [`likeness`]). Pairs are then taken from the most alike downwards. A pair is linked if it is alike enough and clearly
//! more alike than every pair that either row could still form; else it is left undecided. `docs/recognition.md` holds
//! what came of it on OGP's own editions, checked by hand.

mod likeness;

use std::collections::{BTreeMap, BTreeSet};

use domain::deed::{Recognised, RecognitionBasis};
use domain::{CommitmentId, MemberId, PlanId};
use serde::{Deserialize, Serialize};

use likeness::{Likeness, Words};

/// What recognition looks at of one row of one source.
///
/// The words must be those of the same source for all rows of a list, not the merged view of several sources: only then
/// does the result not depend on the order in which sources were imported. Compare each pair of sources on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowView<'a> {
    /// The row's own identifier.
    pub id: &'a CommitmentId,
    /// The plan it stands in.
    pub plan: &'a PlanId,
    /// Its number in the plan, empty if not given.
    pub number: &'a str,
    /// Its title, empty if not given.
    pub title: &'a str,
    /// Its short title, empty if not given.
    pub short_title: &'a str,
    /// Its full text, empty if not given or withheld.
    pub text: &'a str,
    /// Institution in charge, empty if not given.
    pub lead: &'a str,
}

/// Two rows that may be the same commitment, left for a person to decide.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Undecided {
    /// The smaller identifier in byte order.
    pub one: CommitmentId,
    /// The other.
    pub other: CommitmentId,
    /// How alike they are, in thousandths.
    pub confidence: u16,
    /// What speaks for it.
    pub basis: Vec<RecognitionBasis>,
    /// Why it was not decided.
    pub why: Doubt,
}

/// Why two rows were not linked although they are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    /// They are somewhat alike, not enough.
    NotAlikeEnough,
    /// Another row is as alike, or nearly.
    AnotherIsAsAlike,
    /// The text of one is a small part of the other's: a milestone, or a commitment that an edition cut into several.
    OneIsPartOfTheOther,
    /// They stand in different plans, and commitments are carried from plan to plan.
    OtherPlan,
}

/// What comparing two lists gave.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recognition {
    /// Rows that are the same commitment under different identifiers, by identifier.
    pub links: Vec<Recognised>,
    /// Rows that may be, by identifier.
    pub undecided: Vec<Undecided>,
    /// Identifiers that both lists have: nothing to link.
    pub same_id: usize,
    /// Rows of the two lists, taken together, that have no counterpart, decided or undecided.
    pub unmatched: usize,
}

/// From this likeness on, in thousandths, two rows are linked if no other pair comes near.
pub const ALIKE: u16 = 700;
/// From this likeness on, two rows that are not linked are named as undecided.
pub const PERHAPS: u16 = 520;
/// By how much a pair must be more alike than every other pair of its rows.
pub const MARGIN: u16 = 40;
/// From this likeness on, rows of different plans are compared at all.
pub const ALIKE_ACROSS_PLANS: u16 = 930;

/// Finds the rows of two sources that are the same commitment. `recognise(a, b) == recognise(b, a)`.
///
/// Rows that have the same identifier in both lists are the same already and take no part. Rows of different members are
/// never compared; rows of different plans only where one list lacks the other's plan altogether, as happens when plans
/// were counted differently.
#[must_use]
pub fn recognise(a: &[RowView<'_>], b: &[RowView<'_>]) -> Recognition {
    let ids = |rows: &[RowView<'_>]| rows.iter().map(|row| row.id.clone()).collect::<BTreeSet<_>>();
    let same: BTreeSet<CommitmentId> = ids(a).intersection(&ids(b)).cloned().collect();
    let mut found = Recognition { same_id: same.len(), ..Recognition::default() };
    let (a, b) = (by_member(a, &same), by_member(b, &same));
    for (member, one) in &a {
        let Some(other) = b.get(member) else { continue };
        compare(one, other, &mut found);
    }
    let told: BTreeSet<&CommitmentId> = found
        .links
        .iter()
        .flat_map(|link| [&link.one, &link.other])
        .chain(found.undecided.iter().flat_map(|doubt| [&doubt.one, &doubt.other]))
        .collect();
    let all: BTreeSet<&CommitmentId> = [&a, &b].into_iter().flat_map(BTreeMap::values).flat_map(Side::ids).collect();
    found.unmatched = all.difference(&told).count();
    found.links.sort_by(|x, y| (&x.one, &x.other).cmp(&(&y.one, &y.other)));
    found.undecided.sort();
    found
}

/// What is new in some links: of each pair of identifiers the surest link, and none that the record holds as sure already.
///
/// Several pairs of sources can show the same two identifiers, each with its own words and so with its own confidence. If
/// only the surest is recorded, it does not matter in which order the sources came.
#[must_use]
pub fn surer_than<'a>(
    links: impl IntoIterator<Item = Recognised>,
    known: impl Fn(&CommitmentId, &CommitmentId) -> Option<&'a Recognised>,
) -> Vec<Recognised> {
    let rank = |link: &Recognised| (link.confidence, link.basis.clone());
    let mut surest: BTreeMap<(CommitmentId, CommitmentId), Recognised> = BTreeMap::new();
    for link in links {
        if known(&link.one, &link.other).is_some_and(|known| rank(known) >= rank(&link)) {
            continue;
        }
        let best = surest.entry((link.one.clone(), link.other.clone())).or_insert_with(|| link.clone());
        if rank(best) < rank(&link) {
            *best = link;
        }
    }
    surest.into_values().collect()
}

/// One list's rows of one member, and all plans that it has of it.
#[derive(Default)]
struct Side<'a> {
    rows: Vec<RowView<'a>>,
    plans: BTreeSet<u16>,
}

impl<'a> Side<'a> {
    fn ids(&self) -> impl Iterator<Item = &'a CommitmentId> {
        self.rows.iter().map(|row| row.id)
    }
}

fn by_member<'a>(rows: &[RowView<'a>], same: &BTreeSet<CommitmentId>) -> BTreeMap<&'a MemberId, Side<'a>> {
    let mut members: BTreeMap<&MemberId, Side<'_>> = BTreeMap::new();
    for row in rows {
        let side = members.entry(&row.plan.member).or_default();
        side.plans.insert(row.plan.number);
        if !same.contains(row.id) {
            side.rows.push(*row);
        }
    }
    members
}

/// A pair of rows and how alike they are. Ordered so that the most alike comes last, ties by identifier.
struct Pair<'a> {
    one: &'a CommitmentId,
    other: &'a CommitmentId,
    likeness: Likeness,
    same_plan: bool,
}

fn compare(a: &Side<'_>, b: &Side<'_>, found: &mut Recognition) {
    let words = |side: &Side<'_>| side.rows.iter().map(Words::new).collect::<Vec<_>>();
    let (one, other) = (words(a), words(b));
    let mut pairs = Vec::new();
    for (i, j) in likeness::candidates(&one, &other) {
        let (Some(x), Some(y), Some(p), Some(q)) = (one.get(i), other.get(j), a.rows.get(i), b.rows.get(j)) else {
            continue;
        };
        let same_plan = p.plan.number == q.plan.number;
        let counted_differently = !a.plans.contains(&q.plan.number) && !b.plans.contains(&p.plan.number);
        let likeness = Likeness::of(x, y);
        let least = if same_plan { PERHAPS } else { ALIKE_ACROSS_PLANS };
        if likeness.score >= least && (same_plan || counted_differently) {
            let (one, other) = if p.id <= q.id { (p.id, q.id) } else { (q.id, p.id) };
            pairs.push(Pair { one, other, likeness, same_plan });
        }
    }
    pairs.sort_by(|x, y| {
        let rank = |pair: &Pair<'_>| (pair.same_plan, pair.likeness.score);
        rank(y).cmp(&rank(x)).then_with(|| (x.one, x.other).cmp(&(y.one, y.other)))
    });
    assign(&pairs, found);
}

/// Takes pairs from the most alike downwards, each row once, again and again until nothing more is decided: a link may
/// take away the rival that left another pair undecided.
fn assign(pairs: &[Pair<'_>], found: &mut Recognition) {
    let mut of: BTreeMap<&CommitmentId, Vec<&Pair<'_>>> = BTreeMap::new();
    for pair in pairs {
        of.entry(pair.one).or_default().push(pair);
        of.entry(pair.other).or_default().push(pair);
    }
    let mut taken: BTreeSet<&CommitmentId> = BTreeSet::new();
    let mut undecided = Vec::new();
    loop {
        let before = taken.len();
        undecided.clear();
        for pair in pairs {
            if taken.contains(pair.one) || taken.contains(pair.other) {
                continue;
            }
            let (basis, doubt) = judge(pair, &of, &taken);
            let (one, other, confidence) = (pair.one.clone(), pair.other.clone(), pair.likeness.score);
            match doubt {
                None => {
                    taken.extend([pair.one, pair.other]);
                    found.links.push(Recognised { one, other, confidence, basis });
                }
                Some(why) => undecided.push(Undecided { one, other, confidence, basis, why }),
            }
        }
        if taken.len() == before {
            break;
        }
    }
    // Of the pairs of a row only those near its best: the others would not be taken either way.
    let mut best: BTreeMap<CommitmentId, u16> = BTreeMap::new();
    for doubt in &undecided {
        for id in [&doubt.one, &doubt.other] {
            let most = best.entry(id.clone()).or_default();
            *most = doubt.confidence.max(*most);
        }
    }
    let near = |doubt: &Undecided| {
        [&doubt.one, &doubt.other]
            .into_iter()
            .any(|id| best.get(id).is_some_and(|best| *best < doubt.confidence + MARGIN))
    };
    found.undecided.extend(undecided.into_iter().filter(near));
}

/// What a pair rests on, and why it cannot be linked, if it cannot.
fn judge(
    pair: &Pair<'_>,
    of: &BTreeMap<&CommitmentId, Vec<&Pair<'_>>>,
    taken: &BTreeSet<&CommitmentId>,
) -> (Vec<RecognitionBasis>, Option<Doubt>) {
    let rivals = |id: &CommitmentId, partner: &CommitmentId| {
        let others = of.get(id).into_iter().flatten();
        let others = others.filter(|p| p.one != partner && p.other != partner);
        others.filter(|p| !taken.contains(p.one) && !taken.contains(p.other)).map(|p| p.likeness.score).max()
    };
    let nearest = rivals(pair.one, pair.other).max(rivals(pair.other, pair.one));
    let mut basis = pair.likeness.basis();
    if nearest.is_none() {
        basis.push(RecognitionBasis::OnlyCandidate);
    }
    let confidence = pair.likeness.score;
    let doubt = if !pair.same_plan && nearest.is_some() {
        Some(Doubt::OtherPlan)
    } else if pair.likeness.part {
        Some(Doubt::OneIsPartOfTheOther)
    } else if nearest.is_some_and(|nearest| confidence < nearest.saturating_add(MARGIN)) {
        Some(Doubt::AnotherIsAsAlike)
    } else if confidence < ALIKE {
        Some(Doubt::NotAlikeEnough)
    } else {
        None
    };
    (basis, doubt)
}
