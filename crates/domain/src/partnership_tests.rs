//! The fold of statements into a partnership: stories and properties.

use std::collections::BTreeSet;

use proptest::prelude::*;

use crate::codebook::{Field, Product};
use crate::deed::Deed;
use crate::lens::Lens;
use crate::partnership::{Authority, Partnership, Unsound};
use crate::plans::identity::{Touched, settle};
use crate::statement::Value;
use crate::telling::{Telling, code, day, label, recognised, stated};
use crate::{CommitmentId, PlanId};

/// What can be told in any order: a row of a source, or a recognition.
#[derive(Debug, Clone)]
enum Told {
    Row { source: usize, id: usize, row: u32, plan: u16, year: i16, answers: Vec<(Field, Value)> },
    Same { one: usize, other: usize, confidence: u16 },
}

const SOURCES: [(&str, &str, Authority); 3] = [
    ("early", "2015-05-15", Authority::Publisher),
    ("late", "2016", Authority::Publisher),
    ("compiled", "2026-11-21", Authority::Compilation),
];
const IDS: [&str; 6] = ["gha-1-01-aaaa", "gha-1-02-bbbb", "gha-1-03-cccc", "GH0001", "GH0002", "gha-2-01-dddd"];
/// Each identifier stands in one plan, as identifiers are made of plan and title.
const PLANS: [u16; 6] = [1, 1, 1, 1, 2, 2];

fn any_answer() -> impl Strategy<Value = (Field, Value)> {
    let completion = proptest::sample::select(&["limited", "complete", "not-reviewed"][..]);
    prop_oneof![
        completion.prop_map(|level| (Field::Completion, code(Field::Completion, level))),
        any::<bool>().prop_map(|yes| (Field::Relevant, Value::Flag(yes))),
        (1i64..4).prop_map(|n| (Field::Compound, Value::Number(n))),
        (1u8..30).prop_map(|n| (Field::PlanNumber, label(&n.to_string()))),
    ]
}

fn any_told() -> impl Strategy<Value = Vec<Told>> {
    let row = (0..SOURCES.len(), 0..IDS.len(), 2012i16..2018, proptest::collection::vec(any_answer(), 1..4))
        .prop_map(|(source, id, year, answers)| (Some((source, id, year, answers)), None));
    let same = (0..IDS.len(), 0..IDS.len(), 500u16..1000).prop_map(|same| (None, Some(same)));
    proptest::collection::vec(prop_oneof![4 => row, 1 => same], 0..16).prop_map(|told| {
        let numbered = (1..).zip(told).filter_map(|(row, (said, same))| match (said, same) {
            // A row of a file stands on a line of its own.
            (Some((source, id, year, answers)), _) => {
                Some(Told::Row { source, id, row, plan: PLANS[id], year, answers })
            }
            (None, Some((one, other, confidence))) if one != other => Some(Told::Same { one, other, confidence }),
            _ => None,
        });
        numbered.collect()
    })
}

fn begin() -> Telling {
    let mut telling = Telling::new();
    for (id, published_on, authority) in SOURCES {
        telling.source_of(id, published_on, authority);
    }
    telling
}

fn tell(telling: &mut Telling, told: &Told) {
    match told {
        Told::Row { source, id, row, plan, year, answers } => {
            let by = (SOURCES[*source].0, *row);
            let plan = format!("ghana/{plan}");
            let on = format!("{year}-12-31");
            telling.say(&format!("commitment/{}", IDS[*id]), by, Some(&plan), &on, answers);
            let assessment = format!("assessment/{}/{}", IDS[*id], Product::ProgressReport);
            telling.say(&assessment, by, Some(&plan), &on, answers);
        }
        Told::Same { one, other, confidence } => {
            telling.recognise(IDS[*one], IDS[*other], *confidence);
        }
    }
}

fn told_all<'a>(told: impl IntoIterator<Item = &'a Told>) -> Telling {
    let mut telling = begin();
    for told in told {
        tell(&mut telling, told);
    }
    telling
}

fn lenses() -> Vec<Lens> {
    let days = ["2013-06-30", "2015-12-31", "2016-12-31"].map(day);
    let editions = days.map(Lens::edition);
    let both = Lens { as_of: Some(days[1]), edition: Some(days[2]) };
    days.map(Lens::as_of).into_iter().chain(editions).chain([Lens::ALL, both]).collect()
}

/// Everything that a reader can see of the commitments, without the positions of acts.
type Seen = Vec<(CommitmentId, Vec<CommitmentId>, PlanId, u16, Vec<Option<Value>>)>;

fn seen(state: &Partnership) -> Seen {
    let fields = [Field::Completion, Field::Relevant, Field::Compound, Field::PlanNumber];
    let answers = |c: &crate::plans::Commitment| {
        let things = [Some(&c.thing), c.assessments.get(&Product::ProgressReport)].into_iter().flatten();
        let looks = things.flat_map(|t| lenses().into_iter().map(move |lens| (t, lens)));
        looks.flat_map(|(t, lens)| fields.map(|field| t.value(field, lens).cloned())).collect()
    };
    let row = |c: &crate::plans::Commitment| (c.id.clone(), c.also.clone(), c.plan.clone(), c.confidence(), answers(c));
    state.commitments.values().map(|c| row(c.as_ref())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_same_acts_in_the_same_order_give_the_same_state(told in any_told()) {
        prop_assert_eq!(told_all(&told).state, told_all(&told).state);
    }

    #[test]
    fn the_order_in_which_sources_and_recognitions_come_does_not_matter(
        (told, shuffled) in any_told().prop_flat_map(|told| (Just(told.clone()), Just(told).prop_shuffle())),
    ) {
        let (one, other) = (told_all(&told).state, told_all(&shuffled).state);
        prop_assert_eq!(seen(&one), seen(&other));
        prop_assert_eq!(&one.aliases, &other.aliases);
        let plans = |state: &Partnership| state.plans().map(|(id, p)| (id, p.commitments.clone())).collect::<Vec<_>>();
        prop_assert_eq!(plans(&one), plans(&other));
    }

    /// As-of and edition are the same as never having been told what they hide.
    #[test]
    fn a_lens_is_the_same_as_a_naive_filter(told in any_told()) {
        let whole = told_all(&told).state;
        for lens in lenses() {
            let visible = told.iter().filter(|told| match told {
                Told::Row { source, year, .. } => {
                    let published = SOURCES[*source].1.parse::<crate::PartialDate>().unwrap().last();
                    lens.as_of.is_none_or(|d| day(&format!("{year}-12-31")) <= d) && lens.edition.is_none_or(|d| published <= d)
                }
                Told::Same { .. } => true,
            });
            let part = told_all(visible).state;
            for (id, row) in &whole.rows {
                let naive = part.rows.get(id);
                for field in [Field::Completion, Field::Relevant, Field::Compound, Field::PlanNumber] {
                    let without = naive.and_then(|row| row.thing.value(field, Lens::ALL));
                    prop_assert_eq!(row.thing.value(field, lens), without);
                }
                prop_assert_eq!(row.thing.exists(lens), naive.is_some());
            }
        }
    }

    /// What is made anew after an act is what would be made of everything that was said.
    #[test]
    fn settling_what_an_act_touches_is_as_good_as_settling_everything(before in any_told(), told in any_told()) {
        let mut telling = told_all(&before);
        let settled = |state: &Partnership| {
            let (mut state, mut all) = (state.clone(), Touched::default());
            state.members.keys().for_each(|member| all.regroup(member));
            settle(&mut state, &all);
            state
        };
        prop_assert_eq!(&settled(&telling.state), &telling.state);
        telling.open("late-1", "late");
        told.into_iter().map(moved_below).for_each(|told| tell(&mut telling, &told));
        telling.close();
        prop_assert_eq!(&settled(&telling.state), &telling.state);
    }

    /// An import says nothing until it is closed; then it says what the same acts would have said outside any import.
    #[test]
    fn an_import_is_invisible_until_it_is_closed(before in any_told(), told in any_told()) {
        let mut telling = told_all(&before);
        let visible = seen(&telling.state);
        let facts_at = telling.state.facts_at;
        telling.open("late-1", "late");
        let told: Vec<Told> = told.into_iter().map(moved_below).collect();
        for told in &told {
            tell(&mut telling, told);
        }
        prop_assert_eq!(seen(&telling.state), visible.clone());
        prop_assert_eq!(telling.state.facts_at, facts_at);
        let mut abandoned = telling.clone();
        abandoned.abandon();
        prop_assert_eq!(seen(&abandoned.state), visible);
        telling.close();
        let plainly = told_all(before.iter().chain(&told));
        prop_assert_eq!(seen(&telling.state), seen(&plainly.state));
    }

    /// Every identifier that ever named a commitment leads to exactly one, and that one names it back.
    #[test]
    fn every_alias_leads_to_the_leading_identifier(told in any_told()) {
        let state = told_all(&told).state;
        let mut named = BTreeSet::new();
        for (id, commitment) in &state.commitments {
            prop_assert_eq!(id, &commitment.id);
            for also in std::iter::once(id).chain(&commitment.also) {
                prop_assert!(named.insert(also.clone()), "{} names two commitments", also);
                prop_assert_eq!(&state.commitment(also).unwrap().id, id);
            }
            prop_assert!(id.is_official() || !commitment.also.iter().any(CommitmentId::is_official));
            prop_assert!(state.plan(&commitment.plan).unwrap().commitments.contains(id));
        }
        prop_assert_eq!(named, state.rows.keys().cloned().collect::<BTreeSet<_>>());
    }

    /// A source does not name a commitment twice.
    #[test]
    fn two_rows_of_one_source_never_become_one_commitment(told in any_told()) {
        let state = told_all(&told).state;
        for commitment in state.commitments.values() {
            let mut sources = BTreeSet::new();
            for id in std::iter::once(&commitment.id).chain(&commitment.also) {
                let row = state.rows.get(id).unwrap();
                let of_row: BTreeSet<_> = row.thing.statements(Lens::ALL).map(|s| s.source.id.clone()).collect();
                prop_assert!(sources.is_disjoint(&of_row), "{} is in one source twice", commitment.id);
                sources.extend(of_row);
            }
        }
    }
}

/// The same on lines of its own, so that two files do not say two things on one line.
fn moved_below(told: Told) -> Told {
    match told {
        Told::Row { source, id, row, plan, year, answers } => {
            Told::Row { source, id, row: row + 1000, plan, year, answers }
        }
        same => same,
    }
}

#[test]
fn competing_statements_rank_by_authority_then_by_publication_never_by_arrival() {
    let completion = |level: &str| [(Field::Completion, code(Field::Completion, level))];
    let assessment = "assessment/gha-1-01-aaaa/progress-report";
    let mut telling = begin();
    telling.say(assessment, ("compiled", 1), Some("ghana/1"), "2014-12-31", &completion("not-started"));
    telling.say(assessment, ("late", 1), Some("ghana/1"), "2014-12-31", &completion("complete"));
    telling.say(assessment, ("early", 1), Some("ghana/1"), "2014-12-31", &completion("limited"));
    let row = telling.state.rows.get(&"gha-1-01-aaaa".parse::<CommitmentId>().unwrap()).unwrap();
    let thing = row.assessments.get(&Product::ProgressReport).unwrap();
    let says = |lens| thing.code(Field::Completion, lens);
    assert_eq!(says(Lens::ALL), Some("complete"));
    assert_eq!(says(Lens::edition(day("2015-12-31"))), Some("limited"), "before the later edition was published");
}

#[test]
fn a_later_edition_that_was_not_asked_leaves_the_answer_and_one_that_does_not_know_takes_it_back() {
    let subject = "commitment/gha-1-01-aaaa";
    let mut telling = begin();
    telling.say(subject, ("early", 1), Some("ghana/1"), "2014-12-31", &[(Field::Relevant, Value::Flag(true))]);
    telling.say(subject, ("late", 1), Some("ghana/1"), "2014-12-31", &[(Field::Compound, Value::Number(1))]);
    let id = "gha-1-01-aaaa".parse::<CommitmentId>().unwrap();
    let relevant = |telling: &Telling| telling.state.rows.get(&id).unwrap().thing.flag(Field::Relevant, Lens::ALL);
    assert_eq!(relevant(&telling), Some(true));
    let unknown = [(Field::Relevant, code(Field::Completion, "not-reviewed"))];
    telling.say(subject, ("late", 1), Some("ghana/1"), "2014-12-31", &unknown);
    assert_eq!(relevant(&telling), None);
}

#[test]
fn an_act_that_cannot_follow_leaves_the_state_as_it_was() {
    let mut telling = begin();
    telling.open("late-1", "late");
    let before = telling.state.clone();
    let compound = [(Field::Compound, Value::Number(1))];
    let unknown = stated("commitment/gha-1-01-aaaa", ("nobody", 1), Some("ghana/1"), &compound);
    let planless = stated("commitment/gha-1-01-aaaa", ("late", 1), None, &compound);
    let mut outside = Telling { state: before.clone(), ..Telling::new() };
    for deed in [Deed::Stated(unknown.clone()), Deed::Corrected(unknown), Deed::Stated(planless)] {
        let refused = outside.deed("2015-12-31", deed.clone());
        assert!(matches!(refused, Err(Unsound::UnknownSource { .. } | Unsound::NoPlan { .. })), "{refused:?}");
        assert_eq!(outside.state, before);
        let refused = telling.deed("2015-12-31", deed);
        assert!(matches!(refused, Err(Unsound::UnknownSource { .. } | Unsound::NoPlan { .. })), "{refused:?}");
        assert_eq!(telling.state, before, "also when it would only have taken effect at the end of its import");
    }
}

#[test]
fn a_closed_import_takes_no_more_acts() {
    let mut telling = begin();
    telling.open("late-1", "late").close();
    let mut again = Telling { state: telling.state.clone(), import: Some("late-1".into()) };
    let compound =
        stated("commitment/gha-1-01-aaaa", ("late", 1), Some("ghana/1"), &[(Field::Compound, Value::Number(1))]);
    assert!(matches!(again.deed("2015-12-31", Deed::Stated(compound)), Err(Unsound::ImportNotOpen { .. })));
}

#[test]
fn a_recognition_across_members_unites_nothing() {
    let mut telling = begin();
    let compound = [(Field::Compound, Value::Number(1))];
    telling.say("commitment/gha-1-01-aaaa", ("early", 1), Some("ghana/1"), "2014-12-31", &compound);
    telling.say("commitment/ita-1-01-aaaa", ("late", 1), Some("italy/1"), "2014-12-31", &compound);
    telling.deed("2020-01-01", Deed::Recognised(recognised("gha-1-01-aaaa", "ita-1-01-aaaa", 990))).unwrap();
    assert_eq!(telling.state.commitments.len(), 2);
    assert!(telling.state.aliases.is_empty());
}
