use super::*;
use crate::codebook::Product;
use crate::ids::TextId;
use crate::membership::changes::{Decision, change};
use crate::partnership::Authority;
use crate::people::{Actor, Office, OwnBody, may};
use crate::review::process::{RequirementFinding, RequirementFound, RequirementsFound, ReviewOpened};
use crate::statement::Value;
use crate::telling::{Telling, code, day, label};

const BY: &str = "edition";
const HERE: &str = "deposits";

fn ghana() -> MemberId {
    "ghana".parse().unwrap()
}

/// A member that deposits here; its first plan is of 2023 and ends in 2025 by the rule, so that the second is due by the end of
/// 2026.
fn member() -> Telling {
    let mut telling = Telling::new();
    telling.source(BY, "2024").source_of(HERE, "2023", Authority::Office);
    let answers = [(Field::Country, label("GHA")), (Field::Joined, Value::Date(day("2022-01-01").into()))];
    telling.say("member/ghana", (BY, 1), None, "2022-01-01", &answers);
    deposit(&mut telling, 1, "2023-12-31");
    telling
}

fn deposit(telling: &mut Telling, plan: u16, on: &str) {
    let answers = [(Field::SubmittedOn, Value::Date(day(on).into()))];
    telling.say(&format!("plan/ghana/{plan}"), (HERE, u32::from(plan)), None, on, &answers);
}

fn shown_on(telling: &Telling, on: &str) -> Vec<(u16, &'static str, String)> {
    let shown = shown(&telling.state, &ghana(), Asked::On(day(on)));
    shown.iter().map(|shown| (shown.what.plan, shown.what.trigger.code(), shown.since.to_string())).collect()
}

fn late(plan: u16) -> Contrary {
    Contrary { plan, trigger: Trigger::LatePlan }
}

fn unit() -> Permit {
    let actor = Actor { office: Office::SupportUnit, body: Body::own(OwnBody::SupportUnit), ..Actor::steward() };
    may(&actor, Action::SendLetter, Subject::Member(ghana())).unwrap()
}

fn at(on: &str) -> Timestamp {
    format!("{on}T12:00:00Z").parse().unwrap()
}

fn writes(telling: &mut Telling, what: Contrary, on: &str) -> Result<(), NotWritten> {
    let words = vec![Worded { language: "en".parse().unwrap(), text: TextId::new([1; 32]) }];
    let (on, deed) = write(&telling.state, &unit(), Writing { member: ghana(), what, words }, at(on))?;
    telling.deed(&on.to_string(), deed).unwrap();
    Ok(())
}

/// What is proposed, in a word each: the plan of a letter, or the change.
fn proposed(telling: &Telling, on: &str) -> Vec<String> {
    let proposed = proposals(&telling.state, &ghana(), Asked::On(day(on)));
    let word = |proposal: &Proposal| match proposal {
        Proposal::Letter(shown) => format!("letter {}", shown.what.plan),
        Proposal::Unmet(unmet) => format!("unmet {} {}", unmet.plan, unmet.requirements.len()),
        Proposal::Change(change, letters) => format!("{change} {}", letters.len()),
    };
    proposed.iter().map(word).collect()
}

fn decides(telling: &mut Telling, of: Change, on: &str) {
    let body = if of == Change::UnderReview { OwnBody::CriteriaAndStandards } else { OwnBody::SteeringCommittee };
    let actor = Actor { office: Office::CommitteeMember, body: Body::own(body), ..Actor::steward() };
    let permit = may(&actor, of.action(), Subject::Member(ghana())).unwrap();
    let source = crate::deed::SourceRegistered {
        source: format!("resolution-{of}-{on}").parse().unwrap(),
        digest: "00".repeat(32),
        bytes: 10,
        authority: Authority::Office,
        published_on: day(on).into(),
        title: TextId::new([2; 32]),
        licence: None,
    };
    let wanted = Decision { member: ghana(), change: of, on: day(on), words: Vec::new(), source };
    for (on, deed) in change(&telling.state, &permit, wanted, day(on)).unwrap() {
        telling.deed(&on.to_string(), deed).unwrap();
    }
}

#[test]
fn a_plan_that_came_on_the_last_day_is_in_order_and_one_a_day_later_is_contrary_to_process() {
    for (came, shown) in [("2026-12-31", vec![]), ("2027-01-01", vec![(2, "late-plan", "2027-01-01".to_owned())])] {
        let mut telling = member();
        deposit(&mut telling, 2, came);
        assert_eq!(shown_on(&telling, "2027-06-01"), shown, "{came}");
    }
}

#[test]
fn a_plan_that_did_not_come_is_contrary_to_process_from_the_day_after_the_last() {
    let telling = member();
    assert_eq!(shown_on(&telling, "2026-12-31"), []);
    assert_eq!(shown_on(&telling, "2027-01-01"), [(2, "late-plan", "2027-01-01".to_owned())]);
}

#[test]
fn of_a_member_that_deposits_elsewhere_silence_shows_nothing() {
    let mut telling = Telling::new();
    telling.source(BY, "2024");
    telling.say("member/ghana", (BY, 1), None, "2022-01-01", &[(Field::Country, label("GHA"))]);
    telling.plan("ghana/1", (BY, 2), 2023);
    assert_eq!(shown_on(&telling, "2027-06-01"), []);
}

#[test]
fn no_progress_on_any_commitment_is_contrary_to_process_and_one_limited_clears_it() {
    for (second, count) in [("not-started", 1), ("limited", 0), ("unclear", 0)] {
        let mut telling = member();
        for (number, completion) in [(1, "not-started"), (2, second)] {
            let found = [(Field::Completion, code(Field::Completion, completion))];
            let of = format!("ghana-1-{number}");
            telling.commitment(&of, (BY, 20 + number), "ghana/1", &[(Product::ResultsReport, &found)]);
        }
        let shown = shown_on(&telling, "2026-06-01");
        assert_eq!(shown.len(), count, "{second}: {shown:?}");
        assert!(
            shown.iter().all(|(plan, trigger, since)| (*plan, *trigger, &**since) == (1, "no-progress", "2024-12-31"))
        );
    }
    assert_eq!(shown_on(&member(), "2026-06-01"), [], "a plan without commitments shows nothing");
}

#[test]
fn two_cycles_in_a_row_propose_a_review_which_is_over_once_the_later_failing_is_made_good() {
    let mut telling = member();
    assert_eq!(proposed(&telling, "2027-01-02"), ["letter 2"]);
    writes(&mut telling, late(2), "2027-01-02").unwrap();
    assert_eq!(proposed(&telling, "2027-01-03"), Vec::<String>::new(), "one cycle is no pattern");
    deposit(&mut telling, 2, "2027-02-01");
    // It ends in 2029 by the rule, and the next is due by the end of 2030.
    assert_eq!(proposed(&telling, "2030-12-31"), Vec::<String>::new());
    assert_eq!(proposed(&telling, "2031-01-01"), ["letter 3"]);
    writes(&mut telling, late(3), "2031-01-02").unwrap();
    assert_eq!(proposed(&telling, "2031-01-03"), ["under-review 2"]);
    decides(&mut telling, Change::UnderReview, "2031-02-01");
    assert_eq!(proposed(&telling, "2031-02-02"), ["inactive 2"], "the third plan has still not come");
    deposit(&mut telling, 3, "2031-03-01");
    assert_eq!(proposed(&telling, "2031-03-02"), ["reactivated 2"]);
    decides(&mut telling, Change::Reactivated, "2031-03-03");
    assert_eq!(proposed(&telling, "2031-03-04"), Vec::<String>::new(), "the same two letters lead to nothing more");
}

#[test]
fn a_clean_cycle_in_between_begins_the_count_anew() {
    let mut telling = member();
    writes(&mut telling, late(2), "2027-01-02").unwrap();
    deposit(&mut telling, 2, "2027-02-01");
    deposit(&mut telling, 3, "2030-12-31");
    assert_eq!(shown_on(&telling, "2034-01-01").len(), 2, "the second, and the fourth");
    writes(&mut telling, late(4), "2034-01-02").unwrap();
    assert_eq!(proposed(&telling, "2034-01-03"), Vec::<String>::new());
}

#[test]
fn what_is_years_ago_is_shown_and_no_letter_is_proposed() {
    let mut telling = member();
    deposit(&mut telling, 2, "2027-02-01");
    assert_eq!(proposed(&telling, "2029-01-01"), ["letter 2"]);
    assert_eq!(proposed(&telling, "2029-01-02"), Vec::<String>::new());
    assert_eq!(shown_on(&telling, "2029-01-02").len(), 1);
}

#[test]
fn a_member_that_stays_inactive_for_a_year_is_proposed_for_removal() {
    let mut telling = member();
    deposit(&mut telling, 2, "2026-12-01");
    decides(&mut telling, Change::Inactive, "2027-01-05");
    assert_eq!(proposed(&telling, "2028-01-05"), Vec::<String>::new());
    assert_eq!(proposed(&telling, "2028-01-06"), ["removed 0"]);
}

#[test]
fn a_letter_says_what_the_record_shows_and_says_it_once() {
    let mut telling = member();
    assert_eq!(writes(&mut telling, late(2), "2026-12-31"), Err(NotWritten::NotShown), "the day is not over");
    writes(&mut telling, late(2), "2027-01-02").unwrap();
    let (act, letter) = telling.state.letters.iter().next_back().unwrap();
    let (act, until) = (*act, letter.deed.reply_by);
    assert_eq!((letter.deed.letter, until), (LetterKind::ContraryToProcess, Some(day("2027-01-23"))));
    assert_eq!(writes(&mut telling, late(2), "2027-01-03"), Err(NotWritten::WrittenAlready(act)));
    let idle = Contrary { plan: 1, trigger: Trigger::NoProgress };
    assert_eq!(writes(&mut telling, idle, "2027-01-03"), Err(NotWritten::NotShown));
    let unmet = |plan| Contrary { plan, trigger: Trigger::Requirement };
    writes(&mut telling, unmet(1), "2027-01-03").unwrap();
    assert_eq!(writes(&mut telling, unmet(9), "2027-01-03"), Err(NotWritten::Unknown));
    let words = Vec::new();
    let other = Writing { member: "albania".parse().unwrap(), what: late(2), words };
    assert_eq!(write(&telling.state, &unit(), other, at("2027-01-03")).unwrap_err(), NotWritten::NotPermitted);
}

/// The making of a plan that was announced a week before it began, and of which nothing else is on record.
fn hurried(telling: &mut Telling, plan: u16, announced: &str, begins: &str, ends: &str) {
    use crate::cocreation::{CoCreationScheduled, Phase, PhaseKind};
    let phase = Phase { kind: PhaseKind::Gathering, opens: day(begins), closes: day(ends) };
    let plan = PlanId { member: ghana(), number: plan };
    let scheduled = CoCreationScheduled { plan, phases: vec![phase], overview: TextId::new([3; 32]) };
    telling.deed(announced, Deed::CoCreationScheduled(scheduled)).unwrap();
}

#[test]
fn what_the_checklist_shows_unmet_is_proposed_as_that_once_the_plan_is_submitted_and_until_it_is_written_about() {
    let mut telling = member();
    hurried(&mut telling, 2, "2026-02-01", "2026-02-08", "2026-06-30");
    assert!(unmet(&telling.state, &ghana(), day("2026-07-01")).is_empty(), "it may still come");
    deposit(&mut telling, 2, "2026-10-01");
    let found = unmet(&telling.state, &ghana(), day("2026-10-02"));
    let [of] = found.as_slice() else { panic!("{found:?}") };
    assert!(of.requirements.contains(&Requirement::Timeline), "a week is no fortnight: {:?}", of.requirements);
    assert!(of.requirements.iter().all(|of| of.ends_with_the_making()));
    assert_eq!((of.since, of.rule.as_str()), (day("2026-10-01"), "co-creation-standard/2022"));
    let expected = format!("unmet 2 {}", of.requirements.len());
    assert_eq!(proposed(&telling, "2026-10-02"), [expected]);
    assert!(shown_on(&telling, "2026-10-02").is_empty(), "it is nothing that the review found");
    writes(&mut telling, Contrary { plan: 2, trigger: Trigger::Requirement }, "2026-10-05").unwrap();
    assert!(proposed(&telling, "2026-10-06").is_empty(), "it is written about once");
}

/// A published report on a plan that found so of its minimum requirements.
fn judged(telling: &mut Telling, plan: u16, found: &[(Requirement, RequirementFound)], on: &str) {
    let review: ReviewId = format!("ghana/{plan}/action-plan-review").parse().unwrap();
    let opened = ReviewOpened { review: review.clone(), book: 2026, units: Vec::new() };
    telling.deed(on, Deed::ReviewOpened(opened)).unwrap();
    let findings =
        found.iter().map(|(requirement, found)| RequirementFinding { requirement: *requirement, found: *found });
    let rule = "co-creation-standard/2022".to_owned();
    let deed = RequirementsFound { review, rule, findings: findings.collect() };
    telling.deed(on, Deed::RequirementsFound(deed)).unwrap();
}

#[test]
fn what_a_published_report_found_of_the_requirements_stands_above_what_the_checklist_shows() {
    use Requirement::{ImplementationMeetings, Outreach, Timeline};
    use RequirementFound::{CannotTell, Met, NotMet};
    let mut telling = member();
    hurried(&mut telling, 2, "2026-02-01", "2026-02-08", "2026-06-30");
    deposit(&mut telling, 2, "2026-10-01");
    let by_checklist = unmet(&telling.state, &ghana(), day("2026-10-02"));
    assert!(by_checklist[0].requirements.contains(&Timeline) && by_checklist[0].found.is_none());
    let of = |telling: &Telling, on: &str| unmet(&telling.state, &ghana(), day(on));

    let mut clears = telling.clone();
    judged(&mut clears, 2, &[(Timeline, Met), (Outreach, CannotTell)], "2026-12-01");
    assert_eq!(of(&clears, "2026-12-02"), [], "the review found otherwise, or could not tell");
    assert_eq!(of(&clears, "2026-11-30"), by_checklist, "until it was published the checklist stands");
    assert!(proposed(&clears, "2026-12-02").is_empty());

    judged(&mut telling, 2, &[(Timeline, Met), (Outreach, NotMet), (ImplementationMeetings, NotMet)], "2026-12-01");
    let found = of(&telling, "2026-12-02");
    let [one] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(one.requirements, [Outreach, ImplementationMeetings], "all that the review judges, whenever it is due");
    assert_eq!(
        (one.since, one.found.as_ref().unwrap().0.to_string().as_str()),
        (day("2026-12-01"), "ghana/2/action-plan-review")
    );
    assert_eq!(proposed(&telling, "2026-12-02"), ["unmet 2 2"]);
    writes(&mut telling, Contrary { plan: 2, trigger: Trigger::Requirement }, "2026-12-05").unwrap();
    assert!(proposed(&telling, "2026-12-06").is_empty(), "it is written about once");

    let mut unmade = member();
    judged(&mut unmade, 1, &[(Outreach, NotMet)], "2026-12-01");
    assert_eq!(of(&unmade, "2026-12-02").len(), 1, "also where nothing is on record of how the plan was made");
}
