//! Co-creation as it is decided, folded and judged.

use proptest::prelude::*;

use super::*;
use crate::deed::Deed;
use crate::ids::{InputId, PlanId, TextId};
use crate::people::{Action, Actor, Office, Permit, Stage, Subject, may};
use crate::review::process::{Snapshot, SnapshotKind};
use crate::rules::RuleId;
use crate::telling::{Telling, day};
use crate::time::{Date, Timestamp};

fn plan() -> PlanId {
    "ghana/5".parse().unwrap()
}

fn text(n: u8) -> TextId {
    TextId::new([n; 32])
}

fn input(n: u8) -> InputId {
    InputId::new([n; 16])
}

fn actor(office: Office) -> Actor {
    Actor { office, body: "member/ghana".parse().unwrap(), person: None, ties: Vec::new() }
}

fn of_plan(action: Action) -> Permit {
    may(&actor(Office::ForumMember), action, Subject::Plan(plan(), Stage::CoCreation)).unwrap()
}

fn of_member(action: Action) -> Permit {
    may(&actor(Office::ForumMember), action, Subject::Member(plan().member)).unwrap()
}

fn phase(kind: PhaseKind, opens: &str, closes: &str) -> Phase {
    Phase { kind, opens: day(opens), closes: day(closes) }
}

fn usual() -> Vec<Phase> {
    vec![
        phase(PhaseKind::Gathering, "2024-03-15", "2024-04-30"),
        phase(PhaseKind::Consultation, "2024-06-01", "2024-06-30"),
    ]
}

/// A partnership in which a timeline was published on a day.
fn scheduled(on: &str, phases: Vec<Phase>) -> Telling {
    let mut telling = Telling::new();
    telling.source("list", "2015").say("member/ghana", ("list", 1), None, "2012-04-17", &[]);
    let deed = schedule(&telling.state, &of_plan(Action::SetTimeline), &plan(), phases, text(1)).unwrap();
    telling.deed(on, deed).unwrap();
    telling
}

fn wanted(phase: PhaseKind, opens: &str, closes: &str) -> WantedCall {
    let (opens, closes) = (day(opens), day(closes));
    let mechanism = Mechanism::Online;
    WantedCall {
        phase,
        mechanism,
        opens,
        closes,
        question: text(2),
        suits: text(3),
        draft: None,
        without_account: false,
    }
}

/// The same with a call for ideas.
fn called() -> Telling {
    let mut telling = scheduled("2024-03-01", usual());
    let wanted = wanted(PhaseKind::Gathering, "2024-03-15", "2024-04-15");
    let deed = call(&telling.state, &of_plan(Action::InviteInput), &plan(), wanted, day("2024-03-10")).unwrap();
    telling.deed("2024-03-10", deed).unwrap();
    telling
}

fn leaf(class: GiverClass, what: Given) -> InputLeaf {
    let given_at = "2024-03-20T10:00:00Z".parse().unwrap();
    InputLeaf { plan: plan(), call: 1, class, given_at, digest: text(9), what }
}

fn proposal(n: u8) -> InputLeaf {
    leaf(GiverClass::Citizen, Given::Proposal { input: input(n) })
}

fn sealed(telling: &mut Telling, leaves: &[InputLeaf]) {
    let now = "2024-03-20T10:05:00Z".parse().unwrap();
    let batch = telling.state.seals.len() as u64;
    let deed = seal(&telling.state, batch, leaves, "root".into(), now).unwrap();
    telling.deed("2024-03-20", deed).unwrap();
}

fn response(inputs: &[u8]) -> Response {
    let inputs = inputs.iter().map(|n| input(*n)).collect();
    Response {
        call: 1,
        inputs,
        outcome: ResponseOutcome::TakenUp,
        response: text(4),
        commitment: None,
        cites: Vec::new(),
    }
}

fn respond(telling: &mut Telling, inputs: &[u8]) {
    let deed = answer(&telling.state, &of_plan(Action::RespondToInput), &plan(), response(inputs)).unwrap();
    telling.deed("2024-05-02", deed).unwrap();
}

fn close(telling: &Telling, on: &str) -> Result<Deed, Vec<Refusal>> {
    close_phase(&telling.state, &of_plan(Action::SetTimeline), &plan(), PhaseKind::Gathering, day(on))
}

fn meeting() -> ForumMet {
    let present = vec![Seats { of: Constituency::CivilSociety, n: 4 }];
    let (results_presented, comments_collected) = (true, true);
    let member = plan().member;
    ForumMet { member, present, minutes: text(5), decisions: Vec::new(), results_presented, comments_collected }
}

fn constituted(telling: &mut Telling, on: &str) {
    let seats = vec![Seats { of: Constituency::Government, n: 5 }, Seats { of: Constituency::CivilSociety, n: 5 }];
    let deed = ForumConstituted { member: plan().member, remit: text(6), rules: text(7), seats };
    let deed = constitute(&telling.state, &of_member(Action::KeepMinutes), deed).unwrap();
    telling.deed(on, deed).unwrap();
}

fn met(telling: &mut Telling, on: &str) {
    let meeting = Meeting { on: day(on), met: meeting() };
    let deed = meet(&telling.state, &of_member(Action::KeepMinutes), meeting, day("2030-01-01")).unwrap();
    telling.deed(on, deed).unwrap();
}

fn published(telling: &mut Telling, shows: Evidence, on: &str) {
    let deed = RepositoryUpdated { member: plan().member, shows, title: text(10), address: text(11), copy: None };
    let permit = of_member(Action::KeepRepository);
    let deed = publish(&telling.state, &permit, day(on), deed, day("2030-01-01")).unwrap();
    telling.deed(on, deed).unwrap();
}

fn finding(telling: &Telling, requirement: Requirement, today: &str) -> (Outcome, Why) {
    let assessed = assess(&telling.state, &plan(), day(today)).unwrap();
    let finding = assessed.findings.into_iter().find(|finding| finding.requirement == requirement).unwrap();
    (finding.outcome, finding.why)
}

fn outcome(telling: &Telling, requirement: Requirement, today: &str) -> Outcome {
    finding(telling, requirement, today).0
}

#[test]
fn a_timeline_is_published_two_weeks_before_the_beginning_or_it_is_not_enough() {
    for (on, begins, expected) in [
        ("2024-03-01", "2024-03-15", Outcome::Met),
        ("2024-03-01", "2024-03-14", Outcome::NotMet),
        ("2024-03-01", "2024-03-01", Outcome::NotMet),
    ] {
        let telling = scheduled(on, vec![phase(PhaseKind::Gathering, begins, "2024-04-30")]);
        assert_eq!(outcome(&telling, Requirement::Timeline, "2024-03-20"), expected, "{on} {begins}");
    }
}

#[test]
fn a_beginning_that_is_put_off_keeps_its_notice_and_one_that_is_brought_forward_loses_it() {
    let again = |telling: &mut Telling, on: &str, begins: &str| {
        let phases = vec![phase(PhaseKind::Gathering, begins, "2024-05-30")];
        let deed = schedule(&telling.state, &of_plan(Action::SetTimeline), &plan(), phases, text(1)).unwrap();
        telling.deed(on, deed).unwrap();
    };
    let first = || scheduled("2024-03-01", vec![phase(PhaseKind::Gathering, "2024-04-01", "2024-04-30")]);
    let mut put_off = first();
    again(&mut put_off, "2024-03-30", "2024-04-03");
    assert_eq!(finding(&put_off, Requirement::Timeline, "2024-05-01").1, Why::Notice { days: 33, least: 14 });
    let mut brought_forward = first();
    again(&mut brought_forward, "2024-03-10", "2024-03-20");
    assert_eq!(outcome(&brought_forward, Requirement::Timeline, "2024-03-15"), Outcome::NotYetAssessable);
    assert_eq!(outcome(&brought_forward, Requirement::Timeline, "2024-05-01"), Outcome::NotMet);
    assert_eq!(outcome(&brought_forward, Requirement::Timeline, "2024-03-05"), Outcome::Met, "as it was told then");
}

#[test]
fn a_forum_that_does_not_meet_for_more_than_six_months_fails_the_space_for_dialogue() {
    let meets = |days: &[&str]| {
        let mut telling = scheduled("2023-12-01", vec![phase(PhaseKind::Gathering, "2024-01-10", "2024-12-31")]);
        constituted(&mut telling, "2024-01-10");
        days.iter().for_each(|on| met(&mut telling, on));
        telling
    };
    let gap = Why::Gap { from: day("2024-01-10"), to: day("2024-07-11"), months: 6 };
    let late = meets(&["2024-01-10", "2024-07-11"]);
    assert_eq!(finding(&late, Requirement::DialogueSpace, "2024-07-12"), (Outcome::NotMet, gap));
    let in_time = meets(&["2024-07-10", "2024-01-10"]);
    assert_eq!(outcome(&in_time, Requirement::DialogueSpace, "2024-07-12"), Outcome::Met, "in whatever order recorded");
    assert_eq!(outcome(&in_time, Requirement::DialogueSpace, "2025-01-11"), Outcome::NotMet, "the clock runs on");
    assert_eq!(outcome(&meets(&[]), Requirement::DialogueSpace, "2024-07-10"), Outcome::NotYetAssessable);
    assert_eq!(outcome(&meets(&[]), Requirement::DialogueSpace, "2024-07-11"), Outcome::NotMet);
}

#[test]
fn a_forum_without_public_rules_is_no_space_for_dialogue() {
    let mut telling = scheduled("2023-12-01", vec![phase(PhaseKind::Gathering, "2024-01-10", "2024-12-31")]);
    met(&mut telling, "2024-02-01");
    assert_eq!(finding(&telling, Requirement::DialogueSpace, "2024-03-01"), (Outcome::NotMet, Why::NoRules));
    constituted(&mut telling, "2024-02-20");
    assert_eq!(outcome(&telling, Requirement::DialogueSpace, "2024-03-01"), Outcome::Met);
    assert_eq!(outcome(&telling, Requirement::DialogueSpace, "2024-02-19"), Outcome::NotMet, "as of a day before");
}

#[test]
fn the_repository_is_updated_on_two_days_of_each_year() {
    let updated = |days: &[&str]| {
        let mut telling = scheduled("2024-01-02", vec![phase(PhaseKind::Gathering, "2024-01-20", "2024-12-31")]);
        days.iter().for_each(|on| published(&mut telling, Evidence::CoCreation, on));
        telling
    };
    let two = updated(&["2024-02-01", "2024-11-30"]);
    assert_eq!(outcome(&two, Requirement::Repository, "2025-01-01"), Outcome::Met);
    assert_eq!(outcome(&two, Requirement::Repository, "2024-11-29"), Outcome::NotYetAssessable);
    assert_eq!(outcome(&two, Requirement::Repository, "2026-01-01"), Outcome::NotMet, "nothing in 2025");
    let same_day = updated(&["2024-02-01", "2024-02-01"]);
    let why = Why::Updates { year: 2024, has: 1, least: 2 };
    assert_eq!(finding(&same_day, Requirement::Repository, "2025-01-01"), (Outcome::NotMet, why));
}

#[test]
fn a_website_is_not_an_update_of_the_repository() {
    let mut telling = scheduled("2024-01-02", vec![phase(PhaseKind::Gathering, "2024-01-20", "2024-12-31")]);
    assert_eq!(outcome(&telling, Requirement::Website, "2024-02-02"), Outcome::NotMet);
    published(&mut telling, Evidence::Website, "2024-02-01");
    published(&mut telling, Evidence::Website, "2024-03-01");
    assert_eq!(outcome(&telling, Requirement::Website, "2024-04-01"), Outcome::Met);
    assert_eq!(outcome(&telling, Requirement::Repository, "2025-01-01"), Outcome::NotMet);
}

#[test]
fn how_long_a_call_lasts_never_fails_it_and_no_call_does_once_the_plan_is_made() {
    let mut one_day = scheduled("2024-03-01", usual());
    assert_eq!(outcome(&one_day, Requirement::InputMechanism, "2024-06-30"), Outcome::NotYetAssessable);
    assert_eq!(outcome(&one_day, Requirement::InputMechanism, "2024-07-01"), Outcome::NotMet);
    let wanted = wanted(PhaseKind::Gathering, "2024-03-20", "2024-03-20");
    let deed = call(&one_day.state, &of_plan(Action::InviteInput), &plan(), wanted, day("2024-03-20")).unwrap();
    one_day.deed("2024-03-20", deed).unwrap();
    assert_eq!(outcome(&one_day, Requirement::InputMechanism, "2024-07-01"), Outcome::Met);
}

#[test]
fn two_meetings_on_results_in_each_year_of_implementation() {
    use crate::codebook::Field;
    use crate::statement::Value;
    let mut telling = called();
    assert_eq!(finding(&telling, Requirement::ImplementationMeetings, "2024-07-01").1, Why::NotImplemented);
    telling.say("plan/ghana/5", ("list", 2), None, "2024-12-31", &[(Field::SubmittedIn, Value::Number(2024))]);
    met(&mut telling, "2025-03-01");
    assert_eq!(outcome(&telling, Requirement::ImplementationMeetings, "2025-06-01"), Outcome::NotYetAssessable);
    met(&mut telling, "2025-09-01");
    assert_eq!(outcome(&telling, Requirement::ImplementationMeetings, "2025-10-01"), Outcome::Met);
    assert_eq!(outcome(&telling, Requirement::ImplementationMeetings, "2026-06-01"), Outcome::Met);
    assert_eq!(outcome(&telling, Requirement::ImplementationMeetings, "2027-01-01"), Outcome::NotMet);
}

#[test]
fn a_plan_is_judged_by_the_standard_in_force_when_its_making_began() {
    for (begins, version, requirements) in
        [("2014-03-01", "2012", 6), ("2018-03-01", "2017", 6), ("2021-12-31", "2017", 6), ("2022-01-01", "2022", 8)]
    {
        let telling = scheduled("2012-01-01", vec![phase(PhaseKind::Gathering, begins, "2023-01-01")]);
        let assessed = assess(&telling.state, &plan(), day("2023-01-01")).unwrap();
        assert_eq!((assessed.version.rule, assessed.version.version), (RuleId::CoCreationStandard, version));
        assert_eq!(assessed.findings.len(), requirements);
    }
    let before = scheduled("2011-01-01", vec![phase(PhaseKind::Gathering, "2011-03-01", "2011-04-01")]);
    assert_eq!(assess(&before.state, &plan(), day("2011-05-01")), None);
}

#[test]
fn sufficient_notice_of_old_plans_is_left_to_the_review() {
    let telling = scheduled("2014-01-01", vec![phase(PhaseKind::Gathering, "2014-03-01", "2014-04-01")]);
    let judged = finding(&telling, Requirement::Channels, "2015-01-01");
    assert_eq!(judged, (Outcome::NotYetAssessable, Why::ForTheReview));
}

#[test]
fn a_phase_cannot_end_while_an_input_lacks_its_response() {
    let mut telling = called();
    sealed(&mut telling, &[proposal(1), proposal(2), proposal(3)]);
    let waiting = |waiting| vec![Refusal::Unanswered { phase: PhaseKind::Gathering, waiting }];
    assert_eq!(close(&telling, "2024-05-01"), Err(waiting(3)));
    respond(&mut telling, &[1, 2]);
    assert_eq!(close(&telling, "2024-05-01"), Err(waiting(1)));
    assert_eq!(outcome(&telling, Requirement::ReasonedResponse, "2024-05-01"), Outcome::NotYetAssessable);
    assert_eq!(outcome(&telling, Requirement::ReasonedResponse, "2024-07-01"), Outcome::NotMet);
    respond(&mut telling, &[3]);
    let not_over = Refusal::NotOver { phase: PhaseKind::Gathering, closes: day("2024-04-30") };
    assert_eq!(close(&telling, "2024-04-30"), Err(vec![not_over]));
    let deed = close(&telling, "2024-05-01").unwrap();
    telling.deed("2024-05-01", deed).unwrap();
    assert_eq!(close(&telling, "2024-05-01"), Err(vec![Refusal::PhaseEnded(PhaseKind::Gathering)]));
    assert_eq!(outcome(&telling, Requirement::ReasonedResponse, "2024-07-01"), Outcome::Met);
    let process = &telling.state.cocreations[&plan()];
    assert!(!process.calls[&1].is_open(process, day("2024-03-20")), "a phase that has ended takes nothing");
}

#[test]
fn what_was_set_aside_needs_no_response_and_what_is_not_sealed_cannot_be_settled() {
    let mut telling = called();
    sealed(&mut telling, &[proposal(1), proposal(2)]);
    let moderator = Actor { office: Office::Moderator, ..actor(Office::Moderator) };
    let permit = may(&moderator, Action::Moderate, Subject::Plan(plan(), Stage::CoCreation)).unwrap();
    let because = SetAside::Moderated { rule: ModerationRule::Spam, remark: None };
    let deed = set_aside(&telling.state, &permit, &plan(), 1, input(1), because.clone()).unwrap();
    telling.deed("2024-03-21", deed).unwrap();
    let again = set_aside(&telling.state, &permit, &plan(), 1, input(1), because).unwrap_err();
    assert!(matches!(again.as_slice(), [Refusal::Settled { .. }]));
    respond(&mut telling, &[2]);
    let more = answer(&telling.state, &of_plan(Action::RespondToInput), &plan(), response(&[3])).unwrap_err();
    assert_eq!(more, [Refusal::NotSealedYet]);
    assert!(close(&telling, "2024-05-01").is_ok());
}

#[test]
fn everything_against_a_response_is_told_at_once() {
    let mut telling = called();
    sealed(&mut telling, &[proposal(1)]);
    respond(&mut telling, &[1]);
    let elsewhere = Response { commitment: Some("GH0099".parse().unwrap()), ..response(&[1]) };
    let refused = answer(&telling.state, &of_plan(Action::InviteInput), &plan(), elsewhere).unwrap_err();
    assert!(matches!(
        refused.as_slice(),
        [Refusal::NotPermitted, Refusal::Settled { .. }, Refusal::NoSuchCommitment(_)]
    ));
    let unknown =
        answer(&telling.state, &of_plan(Action::RespondToInput), &plan(), Response { call: 7, ..response(&[1]) });
    assert_eq!(unknown, Err(vec![Refusal::NoSuchCall(7)]));
    let nothing = answer(&telling.state, &of_plan(Action::RespondToInput), &plan(), response(&[]));
    assert_eq!(nothing, Err(vec![Refusal::Nothing]));
}

#[test]
fn a_call_lies_within_its_phase_and_a_timeline_around_its_calls() {
    let telling = called();
    let permit = of_plan(Action::InviteInput);
    let against = |wanted| call(&telling.state, &permit, &plan(), wanted, day("2024-03-16")).unwrap_err();
    assert!(matches!(
        against(wanted(PhaseKind::Gathering, "2024-03-16", "2024-05-01")).as_slice(),
        [Refusal::CallOutsidePhase { call: 2, .. }]
    ));
    assert_eq!(
        against(wanted(PhaseKind::Drafting, "2024-03-16", "2024-03-17")),
        [Refusal::NoSuchPhase(PhaseKind::Drafting)]
    );
    let backwards = against(wanted(PhaseKind::Gathering, "2024-03-15", "2024-03-10"));
    assert!(matches!(backwards.as_slice(), [Refusal::EndsBeforeItBegins { .. }, Refusal::InThePast(_), ..]));
    let shorter = vec![phase(PhaseKind::Gathering, "2024-03-15", "2024-04-01")];
    let refused = schedule(&telling.state, &of_plan(Action::SetTimeline), &plan(), shorter, text(1)).unwrap_err();
    assert!(matches!(refused.as_slice(), [Refusal::CallOutsidePhase { call: 1, .. }]));
}

#[test]
fn phases_stand_in_their_order_each_once() {
    let telling = called();
    let against =
        |phases| schedule(&telling.state, &of_plan(Action::SetTimeline), &plan(), phases, text(1)).unwrap_err();
    let mut twice = usual();
    twice.push(phase(PhaseKind::Consultation, "2024-07-01", "2024-07-02"));
    assert_eq!(against(twice), [Refusal::OutOfOrder(PhaseKind::Consultation)]);
    assert!(against(Vec::new()).contains(&Refusal::NoPhases));
    let mut backwards = usual();
    backwards[1].closes = day("2024-05-31");
    assert!(matches!(against(backwards).as_slice(), [Refusal::EndsBeforeItBegins { .. }]));
}

#[test]
fn nobody_but_the_forum_of_the_member_decides() {
    let of = |office, member: &str| Actor { body: format!("member/{member}").parse().unwrap(), ..actor(office) };
    let subject = || Subject::Plan(plan(), Stage::CoCreation);
    assert!(may(&of(Office::PointOfContact, "ghana"), Action::RespondToInput, subject()).is_err());
    assert!(may(&of(Office::ForumMember, "kenya"), Action::RespondToInput, subject()).is_err());
    let other = Subject::Plan("kenya/5".parse().unwrap(), Stage::CoCreation);
    let permit = may(&of(Office::ForumMember, "kenya"), Action::SetTimeline, other).unwrap();
    let refused = schedule(&called().state, &permit, &plan(), usual(), text(1)).unwrap_err();
    assert_eq!(refused, [Refusal::NotPermitted]);
}

#[test]
fn a_promise_that_is_missed_is_counted_in_the_seal() {
    let telling = called();
    let leaf = proposal(1);
    let late_of = |now: Timestamp| {
        let Ok(Deed::InputsSealed(sealed)) = seal(&telling.state, 0, std::slice::from_ref(&leaf), "root".into(), now)
        else {
            panic!("it was refused")
        };
        sealed.late
    };
    assert_eq!(late_of(due(leaf.given_at)), 0);
    assert_eq!(late_of(Timestamp(due(leaf.given_at).0 + 1)), 1);
}

#[test]
fn two_nodes_that_seal_at_once_have_one_winner() {
    let mut telling = called();
    let now = "2024-03-20T10:05:00Z".parse().unwrap();
    sealed(&mut telling, &[proposal(1)]);
    let second = seal(&telling.state, 0, &[proposal(1)], "root".into(), now);
    assert_eq!(second, Err(Refusal::NotTheNextBatch { expected: 1, found: 0 }));
    let nowhere = InputLeaf { call: 9, ..proposal(2) };
    assert_eq!(seal(&telling.state, 1, &[nowhere], "root".into(), now), Err(Refusal::NoSuchCall(9)));
}

#[test]
fn parity_is_a_warning() {
    let mut telling = called();
    let seats = vec![Seats { of: Constituency::Government, n: 5 }, Seats { of: Constituency::CivilSociety, n: 3 }];
    let deed = ForumConstituted { member: plan().member, remit: text(6), rules: text(7), seats };
    let deed = constitute(&telling.state, &of_member(Action::KeepMinutes), deed).unwrap();
    telling.deed("2024-01-01", deed).unwrap();
    assert!(telling.state.forums[&plan().member].lacks_parity());
}

#[test]
fn what_is_written_is_checked_as_a_whole() {
    let of = |title: Option<&str>, body: &str, name: &str| Written {
        title: title.map(str::to_owned),
        body: body.into(),
        name: name.into(),
    };
    let flaws = check(&of(Some(" "), &"ع".repeat(10_001), "\n")).unwrap_err();
    let expected =
        [Flaw::Missing(Part::Title), Flaw::TooLong { part: Part::Body, has: 10_001 }, Flaw::Missing(Part::Name)];
    assert_eq!(flaws, expected);
    let good = check(&of(None, " Open\r\nthe budget\u{0} ", " A  name\n")).unwrap();
    assert_eq!(good, of(None, "Open\nthe budget", "A name"));
}

fn any_leaf() -> impl Strategy<Value = InputLeaf> {
    let class = proptest::sample::select(GiverClass::ALL);
    let stance = proptest::sample::select(Stance::ALL);
    (class, stance, 0u8..5, 1u16..3, 0u8..5).prop_map(|(class, stance, sort, version, n)| {
        let input = input(n);
        let what = match sort {
            0 => Given::Proposal { input },
            1 => Given::Revision { input, version, of: None },
            2 => {
                let paragraph = (n < 2).then_some(version);
                Given::Comment { input, about: (n > 2).then_some(input), version, stance, paragraph }
            }
            3 => Given::Support { input, version },
            _ => Given::SupportWithdrawn { input, version },
        };
        leaf(class, what)
    })
}

proptest! {
    /// However leaves are cut into batches, the counts fold to what one would count by hand.
    #[test]
    fn counts_fold_from_seals_as_one_counts_by_hand(leaves in proptest::collection::vec(any_leaf(), 1..60), cut in 1usize..20) {
        let mut telling = called();
        for batch in leaves.chunks(cut) {
            sealed(&mut telling, batch);
        }
        let folded = &telling.state.cocreations[&plan()].calls[&1];
        let by_hand = |of: &Tally| leaves.iter().map(InputLeaf::tally).filter(|(t, _)| t == of).map(|(_, n)| n).sum::<i64>();
        for (of, n) in &folded.counts {
            prop_assert_eq!(*n, by_hand(of));
        }
        for (of, _) in leaves.iter().map(InputLeaf::tally) {
            prop_assert_eq!(folded.counts.get(&of).copied().unwrap_or(0), by_hand(&of));
        }
        let given = leaves.iter().filter(|leaf| leaf.what.asks_for_response()).count() as u64;
        prop_assert_eq!(folded.given(), given);
        for version in 1..3 {
            let on = |leaf: &&InputLeaf| matches!(leaf.what, Given::Comment { about: None, version: of, .. } if of == version);
            let whole = leaves.iter().filter(on).count() as u64;
            prop_assert_eq!(folded.on_paragraphs(version).values().sum::<u64>(), whole);
        }
        prop_assert_eq!(telling.state.seals.iter().map(|seal| seal.leaves).sum::<u64>(), leaves.len() as u64);
    }

    #[test]
    fn judging_never_panics_on_any_day(year in 1i16..9999, month in 1i8..=12) {
        let mut telling = called();
        constituted(&mut telling, "2024-01-10");
        met(&mut telling, "2024-02-10");
        let today = Date::new(year, month, 1).unwrap();
        let _ = assess(&telling.state, &plan(), today);
    }

    #[test]
    fn any_words_are_checked_without_a_panic(title in any::<Option<String>>(), body in any::<String>(), name in any::<String>()) {
        let _ = check(&Written { title, body, name });
    }
}

fn of(n: u8) -> OfCall {
    OfCall { call: 1, input: input(n) }
}

fn uptake(commitment: &str, milestone: Option<u16>, inputs: &[u8]) -> Uptake {
    let inputs = inputs.iter().copied().map(of).collect();
    Uptake { commitment: commitment.parse().unwrap(), milestone, inputs, why: text(8) }
}

#[test]
fn a_commitment_takes_inputs_up_once_each_and_none_that_was_taken_back_or_hidden() {
    let mut telling = called();
    let gone = [
        (1, SetAside::Withdrawn),
        (2, SetAside::Moderated { rule: ModerationRule::Spam, remark: None }),
        (3, SetAside::Merged { into: input(4) }),
    ];
    for (n, because) in gone {
        let deed = InputSetAside { plan: plan(), call: 1, input: input(n), because };
        telling.deed("2024-05-01", Deed::InputSetAside(deed)).unwrap();
    }
    let wanted = [uptake("ghana-5-1", None, &[1, 2, 3, 4]), uptake("ghana-5-1", Some(1), &[4])];
    let deeds = take_up(&telling.state, &plan(), &wanted);
    let named = |deed: &Deed| match deed {
        Deed::InputsTakenUp(taken) => (taken.milestone, taken.inputs.clone()),
        other => panic!("{other:?}"),
    };
    assert_eq!(deeds.iter().map(named).collect::<Vec<_>>(), [(None, vec![of(3), of(4)]), (Some(1), vec![of(4)])]);
    for deed in deeds {
        telling.deed("2024-09-01", deed).unwrap();
    }
    assert_eq!(take_up(&telling.state, &plan(), &wanted), [], "what is on record is not said again");
    let process = &telling.state.cocreations[&plan()];
    assert_eq!(process.uptakes_of(&input(4)).count(), 2);
    assert_eq!(process.uptakes_of(&input(1)).count(), 0);
}

#[test]
fn inputs_of_a_call_that_never_was_are_not_taken_up() {
    let mut telling = called();
    let strange = OfCall { call: 9, input: input(1) };
    let wanted = Uptake { inputs: [strange].into(), ..uptake("ghana-5-1", None, &[]) };
    assert_eq!(take_up(&telling.state, &plan(), &[wanted]), []);
    assert_eq!(take_up(&telling.state, &"ghana/6".parse().unwrap(), &[uptake("ghana-6-1", None, &[1])]), []);
    let deed = InputsTakenUp {
        plan: plan(),
        commitment: "ghana-5-1".parse().unwrap(),
        milestone: None,
        inputs: vec![strange],
        why: text(8),
    };
    assert!(telling.deed("2024-09-01", Deed::InputsTakenUp(deed)).is_err());
}

#[test]
fn more_inputs_than_one_act_holds_are_taken_up_in_several() {
    let telling = called();
    let many = (0..=MOST_TAKEN_UP).map(|n| {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&(n as u64).to_be_bytes());
        OfCall { call: 1, input: InputId::new(bytes) }
    });
    let wanted = Uptake { inputs: many.collect(), ..uptake("ghana-5-1", None, &[]) };
    assert_eq!(take_up(&telling.state, &plan(), &[wanted]).len(), 2);
}

fn moderator(person: u8) -> Permit {
    moderates(person, Action::Moderate)
}

fn moderates(person: u8, action: Action) -> Permit {
    let person = Some(crate::ids::PersonId::from_chance(&[person; 32]));
    let actor = Actor { office: Office::Moderator, body: "site".parse().unwrap(), person, ties: Vec::new() };
    may(&actor, action, Subject::Plan(plan(), Stage::CoCreation)).unwrap()
}

fn author() -> Permit {
    let person = crate::ids::PersonId::from_chance(&[7; 32]);
    let actor = Actor { office: Office::Citizen, person: Some(person.clone()), ..Actor::operator() };
    may(&actor, Action::ChangeContribution, Subject::Of(person)).unwrap()
}

fn hide(telling: &mut Telling, n: u8) {
    let because = SetAside::Moderated { rule: ModerationRule::OffTopic, remark: None };
    let deed = set_aside(&telling.state, &moderator(1), &plan(), 1, input(n), because).unwrap();
    telling.deed("2024-05-03", deed).unwrap();
}

fn appealed(telling: &mut Telling, n: u8) {
    let deed = appeal(&telling.state, &author(), (&plan(), 1), input(n)).unwrap();
    telling.deed("2024-05-04", deed).unwrap();
}

fn decide(telling: &Telling, by: u8, n: u8, outcome: AppealOutcome) -> Result<Deed, Vec<Refusal>> {
    let hidden_by = crate::ids::PersonId::from_chance(&[1; 32]);
    let permit = moderates(by, Action::DecideAppeal);
    decide_appeal(&telling.state, &permit, (&plan(), 1), (input(n), Some(&hidden_by)), (outcome, text(12)))
}

#[test]
fn an_appeal_is_made_once_against_what_is_hidden_and_decided_by_somebody_else() {
    let mut telling = called();
    sealed(&mut telling, &[proposal(1), proposal(2)]);
    let refused = appeal(&telling.state, &author(), (&plan(), 1), input(1)).unwrap_err();
    assert_eq!(refused, [Refusal::NotHidden(input(1))], "nothing to appeal against");
    hide(&mut telling, 1);
    assert_eq!(decide(&telling, 2, 1, AppealOutcome::Restored).unwrap_err(), [Refusal::NoAppeal(input(1))]);
    let stranger = moderator(2);
    assert_eq!(
        appeal(&telling.state, &stranger, (&plan(), 1), input(1)).unwrap_err(),
        [Refusal::NotPermitted],
        "only an author appeals"
    );
    appealed(&mut telling, 1);
    let again = appeal(&telling.state, &author(), (&plan(), 1), input(1)).unwrap_err();
    assert_eq!(again, [Refusal::AppealedBefore(input(1))]);
    assert_eq!(decide(&telling, 1, 1, AppealOutcome::Upheld).unwrap_err(), [Refusal::OwnDecision]);
    let decision = decide(&telling, 2, 1, AppealOutcome::Restored).unwrap();
    telling.deed("2024-05-05", decision).unwrap();
    assert_eq!(decide(&telling, 2, 1, AppealOutcome::Restored).unwrap_err(), [Refusal::NoAppeal(input(1))]);
    let process = &telling.state.cocreations[&plan()];
    let call = &process.calls[&1];
    assert!(!call.settled.contains_key(&input(1)), "it waits for its response again");
    assert_eq!(call.unanswered(), 2);
    assert_eq!(call.decided_appeal(&input(1)).unwrap().outcome, AppealOutcome::Restored);
    let counted = Applied { hidden: 1, appealed: 1, restored: 1, waiting: 0 };
    assert_eq!(process.moderation(), [(ModerationRule::OffTopic, counted)]);
    // Hidden anew it can be appealed against anew, and the numbers grow.
    hide(&mut telling, 1);
    appealed(&mut telling, 1);
    let decision = decide(&telling, 2, 1, AppealOutcome::Upheld).unwrap();
    telling.deed("2024-05-06", decision).unwrap();
    let counted = Applied { hidden: 2, appealed: 2, restored: 1, waiting: 0 };
    assert_eq!(telling.state.cocreations[&plan()].moderation(), [(ModerationRule::OffTopic, counted)]);
}

#[test]
fn an_answer_that_a_moderator_overruled_is_there_again_when_the_input_is_restored() {
    let mut telling = called();
    sealed(&mut telling, &[proposal(1)]);
    respond(&mut telling, &[1]);
    hide(&mut telling, 1);
    appealed(&mut telling, 1);
    let decision = decide(&telling, 2, 1, AppealOutcome::Restored).unwrap();
    telling.deed("2024-05-05", decision).unwrap();
    let (call, settled) = telling.state.cocreations[&plan()].settled(&input(1)).unwrap();
    assert!(matches!(settled.how, Entry::Answered(_)));
    assert_eq!(call.unanswered(), 0);
}

#[test]
fn a_phase_does_not_end_while_an_appeal_waits() {
    let mut telling = called();
    sealed(&mut telling, &[proposal(1)]);
    hide(&mut telling, 1);
    appealed(&mut telling, 1);
    let wait = Refusal::AppealsWait { phase: PhaseKind::Gathering, waiting: 1 };
    assert_eq!(close(&telling, "2024-05-10").unwrap_err(), [wait]);
    let decision = decide(&telling, 2, 1, AppealOutcome::Upheld).unwrap();
    telling.deed("2024-05-05", decision).unwrap();
    assert!(close(&telling, "2024-05-10").is_ok());
}

#[test]
fn a_phase_waits_two_weeks_for_an_appeal_that_nobody_decides_and_the_appeal_stays_open() {
    let mut telling = called();
    sealed(&mut telling, &[proposal(1)]);
    hide(&mut telling, 1);
    appealed(&mut telling, 1);
    let wait = Refusal::AppealsWait { phase: PhaseKind::Gathering, waiting: 1 };
    assert_eq!(close(&telling, "2024-05-18").unwrap_err(), [wait], "the last day of fourteen");
    let deed = close(&telling, "2024-05-19").unwrap();
    telling.deed("2024-05-19", deed).unwrap();
    let counted = Applied { hidden: 1, appealed: 1, restored: 0, waiting: 1 };
    assert_eq!(telling.state.cocreations[&plan()].moderation(), [(ModerationRule::OffTopic, counted)]);
    assert_eq!(
        decide(&telling, 1, 1, AppealOutcome::Upheld).unwrap_err(),
        [Refusal::OwnDecision],
        "never by who hid it"
    );
    let unit =
        Actor { office: Office::SupportUnit, body: "support-unit".parse().unwrap(), ..actor(Office::SupportUnit) };
    let subject = || Subject::Plan(plan(), Stage::CoCreation);
    assert!(may(&unit, Action::Moderate, subject()).is_err(), "who decides on appeals hides nothing");
    let permit = may(&unit, Action::DecideAppeal, subject()).unwrap();
    let hidden_by = crate::ids::PersonId::from_chance(&[1; 32]);
    let of = (input(1), Some(&hidden_by));
    assert!(decide_appeal(&telling.state, &permit, (&plan(), 1), of, (AppealOutcome::Upheld, text(12))).is_ok());
}

fn merged(telling: &Telling, n: u8, into: u8) -> Result<Deed, Vec<Refusal>> {
    let because = SetAside::Merged { into: input(into) };
    set_aside(&telling.state, &of_plan(Action::RespondToInput), &plan(), 1, input(n), because)
}

fn parted(telling: &Telling, n: u8) -> Result<Deed, Vec<Refusal>> {
    part(&telling.state, &author(), (&plan(), 1), input(n))
}

#[test]
fn what_says_the_same_is_counted_and_answered_by_name() {
    let mut telling = called();
    sealed(&mut telling, &[proposal(1), proposal(2), proposal(3), proposal(4)]);
    assert_eq!(merged(&telling, 1, 1).unwrap_err(), [Refusal::SameAsItself]);
    let deed = merged(&telling, 2, 1).unwrap();
    telling.deed("2024-04-02", deed).unwrap();
    let call = |telling: &Telling| telling.state.cocreations[&plan()].calls[&1].as_ref().clone();
    assert_eq!((call(&telling).given(), call(&telling).unanswered()), (4, 4), "the gate counts both");
    assert_eq!(merged(&telling, 1, 3).unwrap_err(), [Refusal::OthersMerged(input(1))], "no chains");
    assert!(matches!(merged(&telling, 3, 2).unwrap_err()[..], [Refusal::Settled { .. }]));
    assert_eq!(
        close(&telling, "2024-05-10").unwrap_err(),
        [Refusal::Unanswered { phase: PhaseKind::Gathering, waiting: 4 }]
    );
    let Deed::InputsAnswered(answered) =
        answer(&telling.state, &of_plan(Action::RespondToInput), &plan(), response(&[1])).unwrap()
    else {
        panic!("an answer")
    };
    assert_eq!(answered.inputs, [input(1), input(2)], "each is named");
    respond(&mut telling, &[1]);
    assert_eq!(call(&telling).unanswered(), 2);
    assert_eq!(call(&telling).same_as(&input(2)), Some(input(1)), "and still says the same");
    assert!(matches!(merged(&telling, 3, 1).unwrap_err()[..], [Refusal::Settled { .. }]), "too late to wait with it");
    let by_moderator = SetAside::Merged { into: input(4) };
    assert!(set_aside(&telling.state, &moderator(1), &plan(), 1, input(3), by_moderator.clone()).is_ok());
    let refused = set_aside(&telling.state, &author(), &plan(), 1, input(3), by_moderator).unwrap_err();
    assert_eq!(refused, [Refusal::NotPermitted], "authors do not merge");
}

#[test]
fn who_gave_one_of_two_that_were_merged_may_object_until_the_phase_ends() {
    let mut telling = called();
    sealed(&mut telling, &[proposal(1), proposal(2)]);
    assert_eq!(parted(&telling, 2).unwrap_err(), [Refusal::NotMerged(input(2))]);
    let deed = merged(&telling, 2, 1).unwrap();
    telling.deed("2024-04-02", deed).unwrap();
    respond(&mut telling, &[1]);
    let deed = parted(&telling, 2).unwrap();
    telling.deed("2024-05-03", deed).unwrap();
    let process = &telling.state.cocreations[&plan()];
    assert_eq!(process.calls[&1].unanswered(), 1, "it waits for a response of its own");
    assert!(process.settled(&input(1)).is_some() && process.settled(&input(2)).is_none());
    let again = merged(&telling, 2, 1).unwrap_err();
    assert!(again.contains(&Refusal::Parted(input(2))), "an objection stands: {again:?}");
    respond(&mut telling, &[2]);
    let deed = close(&telling, "2024-05-10").unwrap();
    telling.deed("2024-05-10", deed).unwrap();
    assert_eq!(
        parted(&telling, 2).unwrap_err(),
        [Refusal::NotMerged(input(2)), Refusal::PhaseEnded(PhaseKind::Gathering)]
    );
}

#[test]
fn what_says_the_same_as_something_that_is_gone_waits_by_itself() {
    let mut telling = called();
    sealed(&mut telling, &[proposal(1), proposal(2), proposal(3)]);
    for n in [2, 3] {
        let deed = merged(&telling, n, 1).unwrap();
        telling.deed("2024-04-02", deed).unwrap();
    }
    let deed = set_aside(&telling.state, &author(), &plan(), 1, input(3), SetAside::Withdrawn).unwrap();
    telling.deed("2024-04-03", deed).unwrap();
    hide(&mut telling, 1);
    let call = &telling.state.cocreations[&plan()].calls[&1];
    assert_eq!((call.unanswered(), call.same_as(&input(2))), (1, None));
    assert!(call.settled.contains_key(&input(3)) && call.settled.contains_key(&input(1)));
    respond(&mut telling, &[2]);
    assert_eq!(telling.state.cocreations[&plan()].calls[&1].unanswered(), 0);
}

#[test]
fn a_draft_takes_over_a_wording_that_was_compared_with_how_it_stands() {
    let mut telling = scheduled("2024-03-01", usual());
    let wanted = WantedCall { draft: Some(text(20)), ..wanted(PhaseKind::Gathering, "2024-03-15", "2024-04-15") };
    let permit = of_plan(Action::InviteInput);
    let deed = call(&telling.state, &permit, &plan(), wanted, day("2024-03-10")).unwrap();
    telling.deed("2024-03-10", deed).unwrap();
    let taking = |from| Some(TakingOver { wording: input(1), from });
    let deed = revise(&telling.state, &permit, (&plan(), 1), text(21), taking(1)).unwrap();
    telling.deed("2024-03-20", deed).unwrap();
    let call = &telling.state.cocreations[&plan()].calls[&1];
    assert_eq!((call.version(), call.drafts[1].of), (2, Some(input(1))), "with credit");
    let stale = revise(&telling.state, &permit, (&plan(), 1), text(22), taking(1)).unwrap_err();
    assert_eq!(stale, [Refusal::DraftChanged { now: 2 }]);
    assert!(revise(&telling.state, &permit, (&plan(), 1), text(22), None).is_ok());
}

fn copied(telling: &Telling, entry: u64, file: u8, taken: &str) -> Result<Deed, Vec<Refusal>> {
    let copy = Snapshot { file: text(file), kind: SnapshotKind::Pdf, bytes: 12, taken: day(taken) };
    let permit = of_member(Action::KeepRepository);
    keep_copy(&telling.state, &permit, (&plan().member, entry), copy, day("2024-06-01"))
}

#[test]
fn what_a_response_cites_without_a_copy_is_owed_until_one_is_kept() {
    let mut telling = called();
    sealed(&mut telling, &[proposal(1), proposal(2)]);
    published(&mut telling, Evidence::CoCreation, "2024-04-01");
    let entry = telling.state.forums[&plan().member].published[0].at;
    let citing = |cites: Vec<u64>| Response { cites, ..response(&[1]) };
    let permit = of_plan(Action::RespondToInput);
    let refused = answer(&telling.state, &permit, &plan(), citing(vec![entry, 9_999])).unwrap_err();
    assert_eq!(refused, [Refusal::NoSuchEntry(9_999)]);
    let many = (0..=MOST_CITED as u64).map(|more| entry + more).collect();
    let refused = answer(&telling.state, &permit, &plan(), citing(many)).unwrap_err();
    assert!(refused.contains(&Refusal::TooMany { has: MOST_CITED + 1, most: MOST_CITED }));

    let owed = |telling: &Telling| {
        telling.state.forums[&plan().member].owed_copies(&telling.state).map(|of| of.at).collect::<Vec<_>>()
    };
    assert!(owed(&telling).is_empty(), "nothing is owed of what nobody cites");
    let deed = answer(&telling.state, &permit, &plan(), citing(vec![entry, entry])).unwrap();
    telling.deed("2024-05-02", deed).unwrap();
    assert_eq!(owed(&telling), [entry]);
    let known = telling.state.forums[&plan().member].entry(entry).unwrap();
    assert_eq!(known.cited_by(day("2024-05-01")), None, "the day before, nobody cited it");
    assert!(known.cited_by(day("2024-05-02")).is_some());
    assert_eq!(copied(&telling, entry, 30, "2024-06-02").unwrap_err(), [Refusal::InTheFuture(day("2024-06-02"))]);
    for (file, taken) in [(30, "2024-05-20"), (31, "2024-05-30")] {
        let deed = copied(&telling, entry, file, taken).unwrap();
        telling.deed(taken, deed).unwrap();
    }
    assert!(owed(&telling).is_empty());
    let files: Vec<_> = telling.state.public_files().map(|copy| copy.file.clone()).collect();
    assert_eq!(files, [text(30), text(31)], "the earlier copy stays public");
    assert_eq!(copied(&telling, 9_999, 32, "2024-05-30").unwrap_err(), [Refusal::NoSuchEntry(9_999)]);
}
