//! Whether every code that is flipped on its way to the record is named.

use std::collections::BTreeMap;

use super::tests::{FIRST, SECOND, agreed, coded, found, id, publication, published, ready, text};
use super::*;
use crate::codebook::{Completion, EarlyResults, Field};
use crate::deed::Deed;
use crate::ids::TextId;
use crate::statement::{Fields, Value};
use crate::telling::Telling;

/// What the texts of the told review say.
fn words(first: Coding, second: Coding) -> BTreeMap<TextId, Coding> {
    let report = (text(30), agreed());
    [(text(FIRST), first), (text(SECOND), second), (text(10), agreed()), report].into()
}

pub(super) fn audited_with(telling: &Telling, words: &BTreeMap<TextId, Coding>) -> Vec<Unfounded> {
    audit(&telling.state, |text| words.get(text).map_or(Words::Absent, |coding| Words::Coding(coding.clone())))
}

pub(super) fn told() -> BTreeMap<TextId, Coding> {
    let (_, first, second) = coded();
    words(first, second)
}

#[test]
fn a_code_that_is_flipped_anywhere_on_its_way_to_the_record_is_named() {
    let telling = published();
    assert_eq!(audited_with(&telling, &told()), []);
    assert_eq!(audited(&telling.state).collect::<std::collections::BTreeSet<_>>(), told().keys().collect());
    for flipped in [text(SECOND), text(10), text(30)] {
        for unit in 1..=2 {
            let mut words = told();
            let coding = words.get_mut(&flipped).unwrap();
            coding.units.get_mut(&unit).unwrap().answers =
                found(Completion::NotStarted, EarlyResults::Significant).answers;
            let named = audited_with(&telling, &words);
            let of = |one: &Unfounded| match one {
                Unfounded::Coded { problem, .. } => problem.unit == unit,
                Unfounded::Statement { commitment, .. } => commitment.as_str() == format!("GH000{unit}"),
                _ => false,
            };
            assert!(!named.is_empty() && named.iter().all(of), "{flipped} {unit}: {named:?}");
        }
    }
}

#[test]
fn a_statement_that_no_report_made_is_named_and_so_is_one_that_is_missing() {
    for flip in 0..3 {
        let mut telling = ready();
        let mut deeds = publication(&telling).unwrap();
        let place = deeds.iter().position(|deed| matches!(deed, Deed::Stated(said) if said.row == 2)).unwrap();
        if flip == 2 {
            deeds.remove(place);
        } else if let Deed::Stated(said) = &mut deeds[place] {
            if flip == 0 {
                let other = (Field::Completion, Value::Code("complete"));
                let kept = said.fields.iter().map(|(field, value)| (field, value.clone()));
                said.fields = Fields::new(kept.chain([other]).collect::<Vec<_>>());
            } else {
                said.row = 1;
            }
        }
        for deed in deeds {
            telling.deed("2026-04-01", deed).unwrap();
        }
        let named = audited_with(&telling, &told());
        let of_it = |one: &Unfounded| {
            matches!(one, Unfounded::Statement { commitment, field, .. }
            if commitment.as_str() == "GH0002" && (flip > 0 || *field == Field::Completion))
        };
        assert!(!named.is_empty() && named.iter().all(of_it), "{flip}: {named:?}");
    }
}

#[test]
fn words_of_another_review_and_other_digests_are_named() {
    let telling = published();
    let mut words = told();
    words.get_mut(&text(10)).unwrap().review = "ghana/4/results-report".parse().unwrap();
    assert!(matches!(&audited_with(&telling, &words)[..], [Unfounded::NotACoding { .. }]));
    let mut telling = ready();
    for mut deed in publication(&telling).unwrap() {
        if let Deed::ReportPublished(published) = &mut deed {
            published.codings.reverse();
        }
        telling.deed("2026-04-01", deed).unwrap();
    }
    let named = audited_with(&telling, &BTreeMap::new());
    assert_eq!(named, [Unfounded::OtherWords { review: id(), what: "coding" }]);
}

#[test]
fn a_finding_that_rests_on_a_copy_which_no_act_archives_is_named() {
    let telling = published();
    let mut words = told();
    let snapshot = Snapshot { file: text(40), kind: SnapshotKind::Pdf, bytes: 7, taken: "2026-01-18".parse().unwrap() };
    let report = words.get_mut(&text(30)).unwrap();
    report.units.get_mut(&1).unwrap().grounds.get_mut(&Field::Completion).unwrap().copy = Some(snapshot);
    let named = audited_with(&telling, &words);
    assert_eq!(named, [Unfounded::NotArchived { review: id(), unit: 1, field: Field::Completion }]);
}
