//! A review as it is decided and folded.

use std::collections::BTreeMap;

use super::audit_tests::{audited_with, told};
use super::decide::Correcting;
use super::rounds::WantedRound;
use super::*;
use crate::cocreation::Requirement;
use crate::codebook::{Completion, EarlyResults, Field, Product};
use crate::deed::{Deed, OfficeAppointed};
use crate::ids::{PersonId, TextId};
use crate::lens::Lens;
use crate::people::{Action, Actor, Body, HeldFor, Office, OwnBody, Permit, Stage, Subject, may};
use crate::statement::{Fields, Value};
use crate::telling::{Telling, day};
use crate::time::Date;

pub(super) fn id() -> ReviewId {
    "ghana/3/results-report".parse().unwrap()
}

pub(super) fn text(n: u8) -> TextId {
    TextId::new([n; 32])
}

fn person(n: u8) -> PersonId {
    format!("6e1b9c50-7d0b-4c2a-9a51-3f0c8d2e7b{n:02x}").parse().unwrap()
}

pub(super) const FIRST: u8 = 1;
pub(super) const SECOND: u8 = 2;
const PANEL: u8 = 3;

fn permit(office: Office, n: u8, action: Action) -> Permit {
    let body = match office.held_for() {
        HeldFor::Own(bodies) => Body::own(bodies[0]),
        _ => "member/ghana".parse().unwrap(),
    };
    let actor = Actor { office, body, person: Some(person(n)), ties: Vec::new() };
    may(&actor, action, Subject::Plan(id().plan, Stage::Implementation)).unwrap()
}

fn coder(n: u8) -> Permit {
    permit(Office::Researcher, n, Action::CodeFinding)
}

fn panel() -> Permit {
    permit(Office::ExpertsPanel, PANEL, Action::AssureQuality)
}

fn units() -> Vec<Unit> {
    ["GH0001", "GH0002"].map(|id| Unit { commitments: vec![id.parse().unwrap()] }).into()
}

fn appoint(telling: &mut Telling, n: u8, office: Office, body: &str) {
    let deed = OfficeAppointed { person: person(n), office, body: body.parse().unwrap(), until: None };
    telling.deed("2024-01-01", Deed::OfficeAppointed(deed)).unwrap();
}

/// A plan of 2021 with two commitments, and three people of the review.
fn reviewed() -> Telling {
    let mut telling = Telling::new();
    telling.source("list", "2022").plan("ghana/3", ("list", 1), 2021);
    for n in 1..=2 {
        telling.commitment(&format!("GH000{n}"), ("list", n + 1), "ghana/3", &[]);
    }
    appoint(&mut telling, FIRST, Office::Researcher, OwnBody::Review.code());
    appoint(&mut telling, SECOND, Office::Researcher, OwnBody::Review.code());
    appoint(&mut telling, PANEL, Office::ExpertsPanel, OwnBody::ExpertsPanel.code());
    telling
}

fn opened() -> Telling {
    let mut telling = reviewed();
    let deed = open(&telling.state, &panel(), &id(), units()).unwrap();
    telling.deed("2026-01-05", deed).unwrap();
    for (seat, n) in [(Seat::FirstCoder, FIRST), (Seat::SecondCoder, SECOND), (Seat::QualityReviewer, PANEL)] {
        let deed = assign(&telling.state, &panel(), (&id(), seat), &person(n), day("2026-01-05")).unwrap();
        telling.deed("2026-01-05", deed).unwrap();
    }
    telling
}

fn ground() -> Ground {
    Ground { quote: "The portal went online on 3 May 2023.".into(), ..Ground::default() }
}

pub(super) fn found(completion: Completion, results: EarlyResults) -> UnitCoding {
    let answers =
        [(Field::Completion, Value::Code(completion.code())), (Field::EarlyResults, Value::Code(results.code()))];
    let grounds = [(Field::Completion, ground()), (Field::EarlyResults, ground())];
    UnitCoding { answers: Fields::new(answers), grounds: grounds.into(), account: String::new() }
}

fn coding(first: Completion, second: Completion) -> Coding {
    let units = [(1, found(first, EarlyResults::Moderate)), (2, found(second, EarlyResults::NoNotableResults))];
    Coding { review: id(), summary: String::new(), units: units.into(), requirements: Requirements::new() }
}

fn hand(telling: &mut Telling, seat: Seat, n: u8, coding: &Coding) -> Result<(), Vec<Refusal>> {
    let handing = Handing { coding, text: &text(n) };
    let deed = hand_in(&telling.state, &coder(n), (&id(), seat), handing)?;
    telling.deed("2026-01-20", deed).unwrap();
    Ok(())
}

pub(super) fn agreed() -> Coding {
    let mut agreed = coding(Completion::Substantial, Completion::Limited);
    let ground = agreed.units.get_mut(&2).unwrap().grounds.get_mut(&Field::Completion).unwrap();
    ground.reason = "Two of four milestones have evidence.".into();
    agreed
}

/// Both coders handed in, and differ on the second unit.
pub(super) fn coded() -> (Telling, Coding, Coding) {
    let mut telling = opened();
    let first = coding(Completion::Substantial, Completion::Limited);
    let second = coding(Completion::Substantial, Completion::Complete);
    hand(&mut telling, Seat::FirstCoder, FIRST, &first).unwrap();
    hand(&mut telling, Seat::SecondCoder, SECOND, &second).unwrap();
    (telling, first, second)
}

fn reconciled() -> Telling {
    let (mut telling, first, second) = coded();
    let handing = Handing { coding: &agreed(), text: &text(10) };
    let deed = reconcile(&telling.state, &coder(FIRST), &id(), handing, [&first, &second]).unwrap();
    telling.deed("2026-01-25", deed).unwrap();
    telling
}

fn round(telling: &mut Telling, kind: RoundKind, opens: &str, closes: &str) -> Result<(), Vec<Refusal>> {
    let (draft, both_languages) = (agreed(), (kind == RoundKind::Public).then(|| day(opens)));
    let wanted = WantedRound {
        kind,
        opens: day(opens),
        closes: day(closes),
        both_languages,
        draft: Handing { coding: &draft, text: &text(20) },
        reconciled: &agreed(),
    };
    for deed in open_round(&telling.state, &panel(), &id(), wanted, day(opens))? {
        telling.deed(opens, deed).unwrap();
    }
    Ok(())
}

fn end(telling: &mut Telling, on: &str, comments: (u64, u64)) -> Result<(), Vec<Refusal>> {
    let deed = close_round(&telling.state, &panel(), &id(), comments, day(on))?;
    telling.deed(on, deed).unwrap();
    Ok(())
}

pub(super) fn publication(telling: &Telling) -> Result<Vec<Deed>, Vec<Refusal>> {
    publication_of(telling, &agreed())
}

fn publication_of(telling: &Telling, report: &Coding) -> Result<Vec<Deed>, Vec<Refusal>> {
    let (report, reconciled) = (Handing { coding: report, text: &text(30) }, &agreed());
    let wanted = Publishing { report, reconciled, file: ("00".repeat(32), 1), title: text(31), drafts: vec![text(20)] };
    publish(&telling.state, &panel(), &id(), wanted, day("2026-04-01"))
}

pub(super) fn published() -> Telling {
    let mut telling = ready();
    for deed in publication(&telling).unwrap() {
        telling.deed("2026-04-01", deed).unwrap();
    }
    telling
}

fn completion(telling: &Telling, commitment: &str) -> Option<&'static str> {
    let commitment = telling.state.commitment(&commitment.parse().unwrap()).unwrap();
    commitment.assessments.get(&Product::ResultsReport)?.code(Field::Completion, Lens::ALL)
}

#[test]
fn a_review_goes_from_its_opening_to_findings_on_the_commitments() {
    let telling = published();
    let review = telling.state.reviews.get(&id()).unwrap();
    assert!(review.published.is_some() && review.both_handed_in() && review.rounds.len() == 2);
    assert_eq!(completion(&telling, "GH0001"), Some("substantial"));
    assert_eq!(completion(&telling, "GH0002"), Some("limited"));
    assert_eq!(review.codings.get(&Seat::SecondCoder).unwrap().text, text(SECOND));
    assert_eq!(review.published.as_ref().unwrap().deed.codings, [text(FIRST), text(SECOND)]);
}

#[test]
fn every_era_is_asked_its_own_questions() {
    use Field as F;
    let asked = |year, product| indicators(year, product);
    assert_eq!(asked(2014, Product::ProgressReport), [F::Specificity, F::Values, F::PotentialImpact, F::Completion]);
    assert_eq!(asked(2018, Product::DesignReport), [F::Verifiability, F::Values, F::PotentialImpact]);
    assert_eq!(
        asked(2021, Product::ActionPlanReview),
        [F::Verifiability, F::Values, F::PotentialForResults, F::Promising]
    );
    assert_eq!(asked(2021, Product::ResultsReport), [F::Completion, F::EarlyResults]);
    assert!(asked(2020, Product::ResultsReport).contains(&F::OpenedGovernment));
    assert!(asked(2014, Product::ResultsReport).is_empty() && asked(2021, Product::CoCreationBrief).is_empty());
}

#[test]
fn what_cannot_be_verified_is_asked_nothing_more_and_nothing_without_a_lens_is_promising() {
    let book = (2021, indicators(2021, Product::ActionPlanReview));
    let unit = |answers: Vec<(Field, Value)>| UnitCoding { answers: Fields::new(answers), ..UnitCoding::default() };
    let not = (Field::Verifiability, Value::Code("not-verifiable"));
    assert!(check(1, (book.0, &book.1), &unit(vec![not.clone()])).is_empty());
    let more = unit(vec![not, (Field::PotentialForResults, Value::Code("modest"))]);
    assert_eq!(check(1, (book.0, &book.1), &more)[0].why, Why::NotAsked);
    let promising = |values: &[&'static str]| {
        unit(vec![
            (Field::Verifiability, Value::Code("verifiable")),
            (Field::Values, Value::Codes(values.into())),
            (Field::PotentialForResults, Value::Code("modest")),
            (Field::Promising, Value::Flag(true)),
        ])
    };
    let why = |unit: &UnitCoding| check(1, (book.0, &book.1), unit).into_iter().map(|p| (p.field, p.why)).collect();
    let found: Vec<_> = why(&promising(&["technology-and-innovation"]));
    assert!(found.contains(&(Field::Promising, Why::NoLens)), "technology alone is no lens (D8)");
    let mut quoted = promising(&["civic-participation"]);
    assert_eq!(why(&quoted), vec![(Field::Values, Why::NoEvidence)]);
    quoted.grounds = BTreeMap::from([(Field::Values, ground())]);
    assert!(check(1, (book.0, &book.1), &quoted).is_empty());
}

#[test]
fn completion_above_not_started_is_not_taken_without_evidence() {
    let mut telling = opened();
    let mut bare = coding(Completion::NotStarted, Completion::Limited);
    bare.units.get_mut(&1).unwrap().grounds.remove(&Field::Completion);
    bare.units.get_mut(&2).unwrap().grounds.remove(&Field::Completion);
    let refused = hand(&mut telling, Seat::FirstCoder, FIRST, &bare).unwrap_err();
    let problem = Problem { unit: 2, field: Field::Completion, why: Why::NoEvidence };
    assert_eq!(refused, [Refusal::Coding(vec![problem])], "not started needs none");
}

#[test]
fn nobody_but_the_one_who_sits_there_hands_in_and_only_once() {
    let mut telling = opened();
    let whole = coding(Completion::Limited, Completion::Limited);
    let refused = hand(&mut telling, Seat::SecondCoder, FIRST, &whole).unwrap_err();
    assert_eq!(refused, [Refusal::NotTheirSeat(Seat::SecondCoder)]);
    hand(&mut telling, Seat::FirstCoder, FIRST, &whole).unwrap();
    assert_eq!(hand(&mut telling, Seat::FirstCoder, FIRST, &whole).unwrap_err(), [Refusal::HandedIn(Seat::FirstCoder)]);
}

#[test]
fn whoever_speaks_for_the_member_is_not_assigned_and_nobody_sits_twice() {
    let mut telling = opened();
    appoint(&mut telling, 9, Office::Researcher, OwnBody::Review.code());
    appoint(&mut telling, 9, Office::ForumMember, "member/ghana");
    let try_seat = |telling: &Telling, seat, n| {
        assign(&telling.state, &panel(), (&id(), seat), &person(n), day("2026-01-06")).unwrap_err()
    };
    assert_eq!(try_seat(&telling, Seat::SecondCoder, 9), [Refusal::OwnCase]);
    let twice = try_seat(&telling, Seat::SecondCoder, FIRST);
    assert_eq!(twice, [Refusal::SitsAlready(Seat::FirstCoder)]);
    assert!(try_seat(&telling, Seat::QualityReviewer, 8).contains(&Refusal::WrongOffice(Seat::QualityReviewer)));
}

#[test]
fn what_coders_see_differently_is_agreed_with_a_reason() {
    let (telling, first, second) = coded();
    let differ = differences(telling.state.reviews.get(&id()).unwrap(), &first, &second);
    assert_eq!(differ.iter().map(|d| (d.unit, d.field)).collect::<Vec<_>>(), [(2, Field::Completion)]);
    let mut silent = agreed();
    silent.units.get_mut(&2).unwrap().grounds.get_mut(&Field::Completion).unwrap().reason.clear();
    let handing = Handing { coding: &silent, text: &text(10) };
    let refused = reconcile(&telling.state, &coder(FIRST), &id(), handing, [&first, &second]).unwrap_err();
    let problem = Problem { unit: 2, field: Field::Completion, why: Why::NoReason };
    assert_eq!(refused, [Refusal::Coding(vec![problem])]);
}

#[test]
fn rounds_come_in_their_order_and_last_as_long_as_the_rule_asks() {
    let mut telling = reconciled();
    let early = round(&mut telling, RoundKind::Public, "2026-02-01", "2026-02-22").unwrap_err();
    assert_eq!(early, [Refusal::RoundMissing(RoundKind::PrePublication)]);
    let short = round(&mut telling, RoundKind::PrePublication, "2026-02-01", "2026-02-21").unwrap_err();
    assert_eq!(short, [Refusal::TooShort { has: 20, least: 21 }]);
    round(&mut telling, RoundKind::PrePublication, "2026-02-01", "2026-02-22").unwrap();
    assert_eq!(end(&mut telling, "2026-02-22", (0, 0)).unwrap_err(), [Refusal::NotOver(day("2026-02-22"))]);
    assert_eq!(end(&mut telling, "2026-02-23", (2, 1)).unwrap_err(), [Refusal::Unanswered(1)]);
    assert_eq!(stage_of(&telling.state, &id().plan), Stage::Implementation);
    end(&mut telling, "2026-02-23", (2, 0)).unwrap();
    // The fixture of the rule: open from 21 July to 4 August (dossier 5.1).
    assert_eq!(
        round(&mut telling, RoundKind::Public, "2026-07-21", "2026-08-03").unwrap_err(),
        [Refusal::TooShort { has: 13, least: 14 }]
    );
    round(&mut telling, RoundKind::Public, "2026-07-21", "2026-08-04").unwrap();
    assert_eq!(stage_of(&telling.state, &id().plan), Stage::CommentPeriod);
    assert!(publication(&telling).unwrap_err().contains(&Refusal::RoundOpen(2)));
}

/// A publication through both rounds, short of the act itself.
pub(super) fn ready() -> Telling {
    let mut telling = reconciled();
    round(&mut telling, RoundKind::PrePublication, "2026-02-01", "2026-02-22").unwrap();
    end(&mut telling, "2026-02-23", (1, 0)).unwrap();
    round(&mut telling, RoundKind::Public, "2026-03-01", "2026-03-15").unwrap();
    end(&mut telling, "2026-03-16", (0, 0)).unwrap();
    telling
}

#[test]
fn the_public_is_asked_only_from_a_day_that_is_said_on_which_both_languages_are_out() {
    let mut telling = reconciled();
    round(&mut telling, RoundKind::PrePublication, "2026-02-01", "2026-02-22").unwrap();
    end(&mut telling, "2026-02-23", (0, 0)).unwrap();
    let (draft, opens) = (agreed(), day("2026-07-21"));
    let tried = |both_languages| {
        let draft = Handing { coding: &draft, text: &text(20) };
        let (kind, closes) = (RoundKind::Public, day("2026-08-04"));
        let wanted = WantedRound { kind, opens, closes, both_languages, draft, reconciled: &agreed() };
        open_round(&telling.state, &panel(), &id(), wanted, opens)
    };
    assert_eq!(tried(None).unwrap_err(), [Refusal::NoLanguageDate]);
    let later = day("2026-07-22");
    assert_eq!(tried(Some(later)).unwrap_err(), [Refusal::NotInBothLanguages(later)]);
    assert!(tried(Some(opens)).is_ok());
}

#[test]
fn a_text_refers_to_figures_that_there_are_or_is_not_taken() {
    let telling = ready();
    let mut report = agreed();
    report.units.get_mut(&1).unwrap().account = "Of all commitments {figure:completion-rate} came far.".into();
    assert!(publication_of(&telling, &report).is_ok());
    report.summary = "Better than {figure:luck}.".into();
    assert_eq!(publication_of(&telling, &report).unwrap_err(), [Refusal::NoSuchFigure("figure:luck".into())]);
}

#[test]
fn what_was_reconciled_is_changed_only_with_a_reason_of_its_own() {
    let telling = ready();
    let mut report = agreed();
    let unit = report.units.get_mut(&2).unwrap();
    unit.answers = found(Completion::Complete, EarlyResults::NoNotableResults).answers;
    let problem = Problem { unit: 2, field: Field::Completion, why: Why::Changed };
    let silent = publication_of(&telling, &report).unwrap_err();
    assert_eq!(silent, [Refusal::Coding(vec![problem])], "the reason that is there is that of the code before");
    let ground = report.units.get_mut(&2).unwrap().grounds.get_mut(&Field::Completion).unwrap();
    ground.reason = "The government showed the two others.".into();
    assert!(publication_of(&telling, &report).is_ok());
}

#[test]
fn agreement_leaves_out_what_has_no_place_on_the_scale_and_says_how_many() {
    let telling = opened();
    let review = telling.state.reviews.get(&id()).unwrap();
    let withdrawn = coding(Completion::Withdrawn, Completion::Limited);
    let other = coding(Completion::NotStarted, Completion::Limited);
    let agreed = agreement([(review.as_ref(), &[withdrawn, other])]);
    let of = |field| agreed.iter().find(|one| one.field == field).unwrap();
    assert_eq!((of(Field::Completion).off_scale, of(Field::Completion).reliability.units), (1, 1));
    assert_eq!((of(Field::EarlyResults).off_scale, of(Field::EarlyResults).reliability.alike), (0, 2));
}

#[test]
fn a_correction_keeps_what_was_found_before() {
    let mut telling = published();
    let last = agreed().units.remove(&2).unwrap();
    let mut now = last.clone();
    let file = || ("11".repeat(32), 1);
    let wanted = |now| Correcting { unit: 2, now, last: &last, reason: text(40), file: file(), title: text(41) };
    let same = correct(&telling.state, &panel(), &id(), wanted(&last), day("2026-05-01")).unwrap_err();
    assert_eq!(same, [Refusal::Nothing]);
    now.answers = found(Completion::Substantial, EarlyResults::NoNotableResults).answers;
    let deeds = correct(&telling.state, &panel(), &id(), wanted(&now), day("2026-05-01")).unwrap();
    for (on, deed) in deeds {
        telling.deed(&on.to_string(), deed).unwrap();
    }
    assert_eq!(completion(&telling, "GH0002"), Some("substantial"));
    let came_out = telling.state.reviews.get(&id()).unwrap().published.as_ref().unwrap().on;
    assert!(came_out < day("2026-05-01"));
    let asked = |on: Date| {
        let commitment = telling.state.commitment(&"GH0002".parse().unwrap()).unwrap();
        let thing = commitment.assessments.get(&Product::ResultsReport).unwrap();
        let lens = Lens { as_of: Some(on), ..Lens::ALL };
        (thing.code(Field::Completion, lens), thing.number(Field::ReportYear, lens))
    };
    let year = Some(i64::from(came_out.year()));
    assert_eq!(asked(came_out), (Some("substantial"), year), "what is found now was so when the report came out");
    assert_eq!(asked(came_out.yesterday().unwrap()), (None, None), "and not before");
    let erratum = &telling.state.reviews.get(&id()).unwrap().errata[0].deed;
    assert_eq!(erratum.was.get(Field::Completion), Some(&Value::Code("limited")));
    let commitment = telling.state.commitment(&"GH0002".parse().unwrap()).unwrap();
    let thing = commitment.assessments.get(&Product::ResultsReport).unwrap();
    assert_eq!(thing.statements(Lens::ALL).count(), 2, "both statements stand");
    assert_eq!(audited_with(&telling, &told()), [], "and both follow");
    let other = Correcting { unit: 2, now: &last, last: &last, reason: text(42), file: file(), title: text(43) };
    let forged = found(Completion::Complete, EarlyResults::NoNotableResults);
    let wanted = Correcting { last: &forged, ..other };
    for (on, deed) in correct(&telling.state, &panel(), &id(), wanted, day("2026-05-02")).unwrap() {
        telling.deed(&on.to_string(), deed).unwrap();
    }
    let named = audited_with(&telling, &told());
    assert!(matches!(&named[..], [Unfounded::Before { erratum: 2, .. }]), "{named:?}");
}

#[test]
fn no_government_forum_or_secretariat_touches_a_finding() {
    let subject = || Subject::Plan(id().plan, Stage::CommentPeriod);
    let others =
        Office::ALL.iter().filter(|o| !matches!(o, Office::Researcher | Office::ExpertsPanel | Office::MonitoringBody));
    for office in others {
        for body in ["member/ghana", "support-unit", "site", "steering-committee"] {
            let body = body.parse().unwrap();
            let actor = Actor { office: *office, body, person: Some(person(7)), ties: Vec::new() };
            for action in [Action::CodeFinding, Action::AssureQuality] {
                assert!(may(&actor, action, subject()).is_err(), "{office} {action}");
            }
        }
    }
    // And a permit for something else does nothing here.
    let telling = opened();
    let commenting = permit(Office::PointOfContact, 7, Action::CommentOnDraft);
    assert!(open(&telling.state, &commenting, &id(), units()).unwrap_err().contains(&Refusal::NotPermitted));
    let whole = coding(Completion::Limited, Completion::Limited);
    let handing = Handing { coding: &whole, text: &text(1) };
    let refused = hand_in(&telling.state, &commenting, (&id(), Seat::FirstCoder), handing).unwrap_err();
    assert!(refused.contains(&Refusal::NotPermitted) && refused.contains(&Refusal::NotTheirSeat(Seat::FirstCoder)));
}

#[test]
fn a_code_that_contradicts_dates_or_an_earlier_report_is_looked_at_again() {
    let known = Known { begins: Some(day("2027-01-01")), ends: Some(day("2028-12-31")), ..Known::default() };
    let unit = found(Completion::Complete, EarlyResults::Moderate);
    let warned = warnings(known, &unit, day("2026-06-01"));
    assert_eq!(warned, [Warning::BeforeItBegan(day("2027-01-01")), Warning::NotEnded(day("2028-12-31"))]);
    let known = Known { earlier: Some(Completion::Substantial), ..Known::default() };
    let lower = found(Completion::Limited, EarlyResults::Moderate);
    assert_eq!(warnings(known, &lower, day("2026-06-01")), [Warning::LowerThanBefore(Completion::Substantial)]);
    let mut dated = found(Completion::Limited, EarlyResults::Moderate);
    dated.grounds.get_mut(&Field::Completion).unwrap().on = Some(day("2026-06-02"));
    let found = warnings(Known::default(), &dated, day("2026-06-01"));
    assert_eq!(found, [Warning::EvidenceToCome(Field::Completion, day("2026-06-02"))]);
}

#[test]
fn results_of_what_was_not_started_are_looked_at_again() {
    let today = day("2026-06-01");
    let warned = |completion, results| warnings(Known::default(), &found(completion, results), today);
    let of_nothing = [Warning::ResultsOfNothing(Field::EarlyResults)];
    assert_eq!(warned(Completion::NotStarted, EarlyResults::Moderate), of_nothing);
    assert_eq!(warned(Completion::NotStarted, EarlyResults::NoNotableResults), []);
    assert_eq!(warned(Completion::Limited, EarlyResults::Significant), []);
}

#[test]
fn a_code_that_contradicts_what_the_government_reports_is_looked_at_again() {
    let today = day("2026-06-01");
    let reported = |done, of| Known { reported: Some(Reported { done, of }), ..Known::default() };
    let [complete, substantial, limited, unclear] =
        [Completion::Complete, Completion::Substantial, Completion::Limited, Completion::Unclear]
            .map(|completion| found(completion, EarlyResults::Moderate));
    assert_eq!(warnings(reported(3, 3), &limited, today), [Warning::ReportedDone(3)]);
    assert_eq!(warnings(reported(2, 3), &complete, today), [Warning::ReportedOpen(2, 3)]);
    for (known, unit) in [(reported(3, 3), &complete), (reported(3, 3), &substantial), (reported(2, 3), &limited)] {
        assert_eq!(warnings(known, unit, today), [], "they agree");
    }
    assert_eq!(warnings(reported(3, 3), &unclear, today), [], "what could not be told contradicts nothing");
    assert_eq!(warnings(Known::default(), &complete, today), [], "who reported nothing is not contradicted");
}

#[test]
fn a_coding_reads_back_as_it_was_written() {
    let whole = agreed();
    let json = serde_json::to_string(&whole).unwrap();
    assert_eq!(serde_json::from_str::<Coding>(&json).unwrap(), whole);
    assert!(json.contains("\"2\":{\"answers\":{\"completion\":\"limited\""), "{json}");
}

fn snapshot(n: u8) -> Snapshot {
    Snapshot { file: text(n), kind: SnapshotKind::Pdf, bytes: 48_213, taken: day("2026-01-18") }
}

#[test]
fn the_copies_that_a_public_draft_points_to_become_public_with_it_and_once() {
    let telling = reconciled();
    let mut draft = agreed();
    draft.units.get_mut(&1).unwrap().grounds.get_mut(&Field::Completion).unwrap().copy = Some(snapshot(40));
    let review = &telling.state.reviews[&id()];
    let deeds = archiving(review, &draft);
    let [Deed::EvidenceArchived(archived)] = deeds.as_slice() else { panic!("{deeds:?}") };
    assert_eq!((archived.unit, archived.field, &archived.copy), (1, Field::Completion, &snapshot(40)));
    let mut telling = telling;
    telling.deed("2026-02-01", deeds[0].clone()).unwrap();
    assert_eq!(archiving(&telling.state.reviews[&id()], &draft), [], "what is public already is not archived again");
    assert_eq!(telling.state.archived(&text(40)).unwrap().deed.copy, snapshot(40));
    let json = serde_json::to_string(&draft).unwrap();
    assert_eq!(serde_json::from_str::<Coding>(&json).unwrap(), draft);
}

#[test]
fn a_copy_is_evidence_and_is_archived_after_publication_by_those_who_reviewed_alone() {
    let with_copy = Ground { copy: Some(snapshot(40)), ..Ground::default() };
    assert!(with_copy.is_evidence() && !Ground::default().is_evidence());
    let telling = reconciled();
    let place = (1, Field::Completion);
    let tried = |telling: &Telling, permit: &Permit, place| archive(&telling.state, permit, &id(), place, snapshot(41));
    assert_eq!(tried(&telling, &coder(FIRST), place).unwrap_err(), [Refusal::NotPublished]);
    let mut telling = ready();
    for deed in publication_of(&telling, &agreed()).unwrap() {
        telling.deed("2026-09-01", deed).unwrap();
    }
    assert!(tried(&telling, &coder(FIRST), place).is_ok() && tried(&telling, &panel(), place).is_ok());
    assert_eq!(tried(&telling, &coder(9), place).unwrap_err(), [Refusal::NotPermitted], "who does not sit there");
    let government = permit(Office::PointOfContact, 7, Action::CommentOnDraft);
    assert_eq!(tried(&telling, &government, place).unwrap_err(), [Refusal::NotPermitted]);
    assert_eq!(tried(&telling, &panel(), (7, Field::Completion)).unwrap_err(), [Refusal::NoSuchUnit(7)]);
}

#[test]
fn a_local_members_plan_is_coded_by_its_own_monitoring_body_and_by_nobody_elses() {
    let monitor = permit_of_monitor(5, "member/ghana");
    let mut telling = reviewed();
    appoint(&mut telling, 5, Office::MonitoringBody, "member/ghana");
    appoint(&mut telling, 6, Office::MonitoringBody, "member/kenya");
    let deed = open(&telling.state, &panel(), &id(), units()).unwrap();
    telling.deed("2026-01-05", deed).unwrap();
    let tried = |telling: &Telling, n: u8| {
        assign(&telling.state, &panel(), (&id(), Seat::FirstCoder), &person(n), day("2026-01-06"))
    };
    assert_eq!(tried(&telling, 5).unwrap_err(), [Refusal::WrongOffice(Seat::FirstCoder)], "of a national member");
    let level = Value::Code(crate::codebook::Level::Local.code());
    telling.say("member/ghana", ("list", 1), None, "2021-01-01", &[(Field::Level, level)]);
    assert_eq!(tried(&telling, FIRST).unwrap_err(), [Refusal::WrongOffice(Seat::FirstCoder)]);
    assert_eq!(tried(&telling, 6).unwrap_err(), [Refusal::WrongOffice(Seat::FirstCoder)], "another member's");
    let deed = tried(&telling, 5).unwrap();
    telling.deed("2026-01-06", deed).unwrap();
    let whole = coding(Completion::Limited, Completion::Limited);
    let handing = Handing { coding: &whole, text: &text(1) };
    assert!(hand_in(&telling.state, &monitor, (&id(), Seat::FirstCoder), handing).is_ok());
    // Who carries commitments out for the member does not review it, whatever else they are.
    let offices = ["member/ghana", "member/kenya"].map(|body| {
        let body: Body = body.parse().unwrap();
        Actor { office: Office::ImplementingInstitution, body, person: Some(person(5)), ties: Vec::new() }
    });
    let ghana = "ghana".parse().unwrap();
    assert!(speaks_for(&offices[..1], &ghana) && !speaks_for(&offices[1..], &ghana));
}

fn permit_of_monitor(n: u8, body: &str) -> Permit {
    let body = body.parse().unwrap();
    let actor = Actor { office: Office::MonitoringBody, body, person: Some(person(n)), ties: Vec::new() };
    may(&actor, Action::CodeFinding, Subject::Plan(id().plan, Stage::Implementation)).unwrap()
}

fn judged(found: RequirementFound, quote: &str) -> Judged {
    Judged { found, ground: Ground { quote: quote.into(), ..Ground::default() } }
}

/// The report with a finding on each requirement of the standard: the timeline was not published in time.
fn judging() -> Coding {
    let (telling, mut report) = (reviewed(), agreed());
    let deed = open(&telling.state, &panel(), &id(), units()).unwrap();
    let mut telling = telling;
    telling.deed("2026-01-05", deed).unwrap();
    let (_, standard) = standard_judged(&telling.state, &telling.state.reviews[&id()]).unwrap();
    let found = |of: &Requirement| match of {
        Requirement::Website => judged(RequirementFound::CannotTell, "The site was gone when we looked."),
        Requirement::DialogueSpace => judged(RequirementFound::NotMet, "It met once in the year."),
        _ => judged(RequirementFound::Met, "Seen."),
    };
    report.requirements = standard.requirements.iter().map(|of| (*of, found(of))).collect();
    report
}

#[test]
fn a_report_judges_every_minimum_requirement_with_what_it_rests_on_or_none() {
    let telling = ready();
    let whole = judging();
    let lacks = |change: &dyn Fn(&mut Requirements)| {
        let mut report = judging();
        change(&mut report.requirements);
        match publication_of(&telling, &report) {
            Err(refused) => match refused.as_slice() {
                [Refusal::Requirements(lacks)] => lacks.clone(),
                other => panic!("{other:?}"),
            },
            Ok(deeds) => panic!("{deeds:?}"),
        }
    };
    let of = Requirement::DialogueSpace;
    assert_eq!(lacks(&|found| drop(found.remove(&of))), [(of, Lacking::Open)]);
    assert_eq!(lacks(&|found| drop(found.insert(of, judged(RequirementFound::Met, " ")))), [(of, Lacking::NoEvidence)]);
    let strange = Requirement::WideConsultation;
    let more = lacks(&|found| drop(found.insert(strange, judged(RequirementFound::Met, "Seen."))));
    assert_eq!(more, [(strange, Lacking::NotAsked)], "the standard of the time does not ask for it");
    let none = publication_of(&telling, &agreed()).unwrap();
    assert!(!none.iter().any(|deed| matches!(deed, Deed::RequirementsFound(_))), "a report may judge none");

    let mut telling = telling;
    for deed in publication_of(&telling, &whole).unwrap() {
        telling.deed("2026-04-01", deed).unwrap();
    }
    let plan = id().plan;
    let found = |lens| telling.state.requirement_found(&plan, of, lens).map(|(_, found)| found);
    assert_eq!(found(Lens::ALL), Some(RequirementFound::NotMet));
    assert_eq!(found(Lens::as_of(day("2026-03-31"))), None, "not before it was published");
    let mut words = told();
    words.insert(text(30), whole.clone());
    assert_eq!(audited_with(&telling, &words), []);
    words.get_mut(&text(30)).unwrap().requirements.get_mut(&of).unwrap().found = RequirementFound::Met;
    let named = audited_with(&telling, &words);
    assert!(
        matches!(named.as_slice(), [Unfounded::Requirement { says: "not-met", follows: "met", .. }]),
        "what was flipped on the way is named: {named:?}"
    );
}
