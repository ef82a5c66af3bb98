//! Which rows are the same commitment, told as small stories; the counts on real editions are in `docs/recognition.md`.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::collections::BTreeMap;

use domain::deed::RecognitionBasis;
use domain::{CommitmentId, PlanId};
use opendata::{Doubt, Recognition, RowView, recognise, surer_than};
use proptest::prelude::*;

/// A row by hand: identifier, plan, number, title, text.
#[derive(Debug, Clone)]
struct Row(CommitmentId, PlanId, String, String, String);

fn row(id: &str, plan: &str, number: &str, title: &str, text: &str) -> Row {
    Row(id.parse().unwrap(), plan.parse().unwrap(), number.into(), title.into(), text.into())
}

fn views(rows: &[Row]) -> Vec<RowView<'_>> {
    rows.iter().map(view).collect()
}

fn view(Row(id, plan, number, title, text): &Row) -> RowView<'_> {
    RowView { id, plan, number, title, short_title: "", text, lead: "" }
}

fn compared(a: &[Row], b: &[Row]) -> Recognition {
    let found = recognise(&views(a), &views(b));
    assert_eq!(found, recognise(&views(b), &views(a)), "the order of the two lists does not matter");
    found
}

const BROADCASTING: &str = "Within the plan period the government will review and enact the national broadcasting bill to bring \
    broadcasting in line with nationally accepted standards and best practice.";
const PORTAL: &str = "A new version of the government open data portal will be designed and deployed, with tools for reuse and a \
    catalogue of all data sets that agencies hold.";

#[test]
fn the_same_words_under_another_number_are_the_same_commitment() {
    let found = compared(
        &[
            row("gha-1-10-aaaa", "ghana/1", "10", "10. National Broadcasting", BROADCASTING),
            row("gha-1-11-aaaa", "ghana/1", "11", "11. Portal", PORTAL),
        ],
        &[
            row("gha-1-x-bbbb", "ghana/1", "", "NATIONAL BROADCASTING", BROADCASTING),
            row("gha-1-x-cccc", "ghana/1", "", "Portal", PORTAL),
        ],
    );
    let links: Vec<_> = found.links.iter().map(|l| (l.one.as_str(), l.other.as_str())).collect();
    assert_eq!(links, [("gha-1-10-aaaa", "gha-1-x-bbbb"), ("gha-1-11-aaaa", "gha-1-x-cccc")]);
    assert!(found.links.iter().all(|link| link.confidence > 900 && link.basis.contains(&RecognitionBasis::Text)));
    assert_eq!((found.undecided.len(), found.unmatched), (0, 0));
}

#[test]
fn rows_with_the_same_identifier_need_no_recognition_and_take_no_other_row() {
    let same = row("gha-1-10-aaaa", "ghana/1", "10", "National Broadcasting", BROADCASTING);
    let other = row("gha-1-x-bbbb", "ghana/1", "", "National Broadcasting", BROADCASTING);
    let found = compared(std::slice::from_ref(&same), &[same.clone(), other]);
    assert_eq!((found.same_id, found.links.len(), found.unmatched), (1, 0, 1));
}

#[test]
fn a_rewritten_title_is_recognised_by_its_text_and_a_translated_text_by_its_title() {
    let found = compared(
        &[row("gha-1-1-aaaa", "ghana/1", "1", "Oil Revenue Management", BROADCASTING)],
        &[row("gha-1-5-bbbb", "ghana/1", "5", "Extractive Sector", BROADCASTING)],
    );
    assert_eq!(found.links.len(), 1);
    let spanish = "El gobierno se compromete a publicar un nuevo portal de datos abiertos con un catálogo de todos los conjuntos.";
    let found = compared(
        &[row("gha-1-1-aaaa", "ghana/1", "1", "Government open data portal", PORTAL)],
        &[row("gha-1-1-bbbb", "ghana/1", "1", "Government open data portal", spanish)],
    );
    assert_eq!(found.links.len(), 1);
    assert!(found.links[0].confidence < 900);
}

#[test]
fn rows_that_nothing_tells_apart_are_left_undecided_with_both_candidates() {
    let found = compared(
        &[row("gha-1-1-aaaa", "ghana/1", "", "Open Parliament", "")],
        &[
            row("gha-1-2-bbbb", "ghana/1", "2", "Open Parliament", ""),
            row("gha-1-3-cccc", "ghana/1", "3", "Open Parliament", ""),
        ],
    );
    assert_eq!((found.links.len(), found.undecided.len()), (0, 2));
    assert!(found.undecided.iter().all(|doubt| doubt.why == Doubt::AnotherIsAsAlike));
}

#[test]
fn a_row_that_shares_its_title_with_others_is_recognised_by_its_text() {
    let title = "COMMITMENT 2: TO IMPROVE OPPORTUNITIES FOR PARTICIPATION";
    let found = compared(
        &[
            row("est-2-2-aaaa", "estonia/2", "2.1", title, BROADCASTING),
            row("est-2-2-bbbb", "estonia/2", "2.2", title, PORTAL),
        ],
        &[
            row("est-2-2-cccc", "estonia/2", "", title, PORTAL),
            row("est-2-2-dddd", "estonia/2", "", title, BROADCASTING),
        ],
    );
    let links: Vec<_> = found.links.iter().map(|l| (l.one.as_str(), l.other.as_str())).collect();
    assert_eq!(links, [("est-2-2-aaaa", "est-2-2-dddd"), ("est-2-2-bbbb", "est-2-2-cccc")]);
}

#[test]
fn milestones_of_a_commitment_are_not_the_commitment() {
    let whole = format!(
        "4.1 {PORTAL} 4.2 {BROADCASTING} 4.3 And much more that this plan promises to do in the years that follow it, year after year after year."
    );
    let found = compared(
        &[row("hrv-2-4-aaaa", "croatia/2", "4", "Fiscal Transparency", &whole)],
        &[row("hrv-2-4-1-bbbb", "croatia/2", "4.1", "Timely publication of data", PORTAL)],
    );
    assert_eq!(found.links, []);
    assert_eq!(found.undecided[0].why, Doubt::OneIsPartOfTheOther);
}

#[test]
fn different_commitments_have_nothing_to_do_with_each_other() {
    let found = compared(
        &[row("gha-1-1-aaaa", "ghana/1", "1", "Right to Information", BROADCASTING)],
        &[row("gha-1-1-bbbb", "ghana/1", "1", "Citizen Budgets", PORTAL)],
    );
    assert_eq!((found.links.len(), found.undecided.len(), found.unmatched), (0, 0, 2));
}

#[test]
fn a_commitment_carried_into_the_next_plan_is_another_one_but_a_plan_may_have_been_counted_differently() {
    let one = row("idn-2-4-aaaa", "indonesia/2", "4", "Open House", PORTAL);
    let two = row("idn-3-4-bbbb", "indonesia/3", "4", "Open House", PORTAL);
    let elsewhere = row("idn-2-9-cccc", "indonesia/2", "9", "Something else altogether", BROADCASTING);
    // Both lists know plan 2, so plan 3 of the one is not plan 2 of the other.
    assert_eq!(compared(std::slice::from_ref(&one), &[two.clone(), elsewhere]).links, []);
    // Neither knows the other's plan: it was counted differently.
    assert_eq!(compared(&[one], &[two]).links.len(), 1);
}

#[test]
fn rows_of_different_members_are_never_compared() {
    let found = compared(
        &[row("gha-1-1-aaaa", "ghana/1", "1", "Portal", PORTAL)],
        &[row("ken-1-1-bbbb", "kenya/1", "1", "Portal", PORTAL)],
    );
    assert_eq!((found.links.len(), found.undecided.len(), found.unmatched), (0, 0, 2));
}

#[test]
fn of_links_that_several_sources_show_the_surest_is_new_and_only_once() {
    let surest = compared(
        &[row("gha-1-1-aaaa", "ghana/1", "1", "Portal", PORTAL)],
        &[row("gha-1-1-bbbb", "ghana/1", "1", "Portal", PORTAL)],
    );
    let less = compared(
        &[row("gha-1-1-aaaa", "ghana/1", "1", "Portal", PORTAL)],
        &[row("gha-1-1-bbbb", "ghana/1", "", "Portal", PORTAL)],
    );
    let (surest, less) = (surest.links[0].clone(), less.links[0].clone());
    assert!(surest.confidence > less.confidence);
    assert_eq!(surer_than([less.clone(), surest.clone()], |_, _| None), std::slice::from_ref(&surest));
    assert_eq!(surer_than([surest.clone(), less.clone()], |_, _| None), std::slice::from_ref(&surest));
    assert_eq!(surer_than([less.clone()], |_, _| Some(&surest)), []);
    assert_eq!(surer_than([surest.clone()], |_, _| Some(&less)), [surest]);
}

/// Two editions of many members in other words, in other orders: found all, and in a time that grows with the rows.
#[test]
fn many_members_with_many_rows_are_compared_member_by_member() {
    let words: Vec<String> = (0..400).map(|n: u32| format!("word{}", n.wrapping_mul(2_654_435_761) % 9973)).collect();
    let text = |seed: usize| {
        (0..60).map(|i| words[(seed * 31 + i * 7 + i * i) % words.len()].as_str()).collect::<Vec<_>>().join(" ")
    };
    let edition = |suffix: &str, cut: usize| -> Vec<Row> {
        let rows = (0..60).flat_map(|m| (0..100).map(move |n| (m, n)));
        rows.map(|(m, n)| {
            let (plan, text) = (format!("town-{m}-kenya/{}", n / 20 + 1), text(m * 100 + n));
            let title = format!("Promise {} {}", words[(m * 7 + n * 3) % 400], words[(m + n * 11) % 400]);
            row(&format!("k{m}-{n}-{suffix}"), &plan, &n.to_string(), &title, &text[..text.len() - cut])
        })
        .collect()
    };
    let found = compared(&edition("a", 0), &edition("b", 20));
    assert!(found.links.len() > 5_900, "{}", found.links.len());
    let right =
        found.links.iter().filter(|l| l.one.as_str().trim_end_matches("-a") == l.other.as_str().trim_end_matches("-b"));
    assert_eq!(right.count(), found.links.len());
}

proptest! {
    #[test]
    fn whatever_the_words_links_are_one_to_one_and_symmetric(
        a in prop::collection::vec(("[1-3]?", "open|data|open data|budget|", "(open data portal budget aid |for the people of the land ){0,3}", 1u16..3), 0..7),
        b in prop::collection::vec(("[1-3]?", "open|data|open data|budget|", "(open data portal budget aid |for the people of the land ){0,3}", 1u16..3), 0..7),
    ) {
        let rows = |list: &[(String, String, String, u16)], suffix: &str| -> Vec<Row> {
            let made = |(i, (number, title, text, plan)): (usize, &(String, String, String, u16))|
                row(&format!("g-{i}-{suffix}"), &format!("ghana/{plan}"), number, title, text);
            list.iter().enumerate().map(made).collect()
        };
        let (a, b) = (rows(&a, "a"), rows(&b, "b"));
        let found = compared(&a, &b);
        let mut uses: BTreeMap<&CommitmentId, u32> = BTreeMap::new();
        for link in &found.links {
            prop_assert!(link.one < link.other && link.confidence <= 1000);
            *uses.entry(&link.one).or_default() += 1;
            *uses.entry(&link.other).or_default() += 1;
        }
        prop_assert!(uses.values().all(|n| *n == 1));
        prop_assert!(found.undecided.iter().all(|d| d.one < d.other && !(uses.contains_key(&d.one) || uses.contains_key(&d.other))));
        let mut turned = a.clone();
        turned.reverse();
        prop_assert_eq!(compared(&turned, &b), found);
    }

    #[test]
    fn any_words_are_survived(title in any::<String>(), text in any::<String>(), number in any::<String>()) {
        let _ = compared(&[row("a1", "ghana/1", &number, &title, &text)], &[row("b1", "ghana/1", &number, &title, &text)]);
    }
}
