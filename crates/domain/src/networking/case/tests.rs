//! Cases as stories, and the worked example of the requests' statuses (domain dossier 9.3).

use super::*;
use crate::ids::PersonId;
use crate::networking::CostTerms;
use crate::people::{Body, Channel, Office};
use crate::time::{Date, Timestamp};

fn at(text: &str) -> Timestamp {
    Timestamp(text.parse::<jiff::Timestamp>().unwrap().as_microsecond())
}

fn body(text: &str) -> Body {
    text.parse().unwrap()
}

fn by(role: Role, office: Office, of: &str) -> By {
    let person = Some(PersonId::from_chance(&[1; 32]));
    By { role, office, body: body(of), person, channel: Channel::Web }
}

fn manager() -> By {
    by(Role::Manager, Office::CaseManager, "support-unit")
}

fn government() -> By {
    by(Role::Government, Office::PointOfContact, "member/ghana")
}

fn group() -> By {
    by(Role::Group, Office::MechanismGroup, "networking-mechanism")
}

fn provider(name: &str) -> By {
    by(Role::Provider, Office::Provider, &format!("organisation/{name}"))
}

fn proposal(line: u16, name: &str) -> Proposal {
    Proposal {
        line,
        offer: format!("offer-{name}"),
        body: Some(body(&format!("organisation/{name}"))),
        name: name.into(),
        kind: None,
        kind_kept: false,
        words: String::new(),
        adviser: false,
        reasons: Vec::new(),
        remark: String::new(),
    }
}

fn case(lines: u16) -> Case {
    Case::of("ghana-1".parse().unwrap(), "ghana".parse().unwrap(), (1..=lines).collect(), at("2025-03-03T09:00:00Z"))
}

fn assigned(lines: u16) -> Case {
    let mut case = case(lines);
    let unit = by(Role::Unit, Office::SupportUnit, "support-unit");
    let step = Step::Assigned { manager: PersonId::from_chance(&[1; 32]), words: String::new() };
    case.take(at("2025-03-04T09:00:00Z"), unit, step).unwrap();
    case
}

fn take(case: &mut Case, by: By, step: Step) {
    case.take(at("2025-04-01T09:00:00Z"), by, step).unwrap();
}

/// Proposes somebody for a line and lets everybody agree. Answers with the introduction's number.
fn introduced(case: &mut Case, line: u16, name: &str) -> u16 {
    take(case, manager(), Step::Proposed { introductions: vec![proposal(line, name)] });
    let introduction = u16::try_from(case.introductions.len()).unwrap();
    take(case, group(), Step::Decided { introduction, agrees: true, words: String::new() });
    take(case, government(), Step::Consented { introduction, side: Side::Government, agrees: true });
    take(case, provider(name), Step::Consented { introduction, side: Side::Provider, agrees: true });
    introduction
}

fn answers(case: &mut Case, introduction: u16, name: &str, covers: Covers) {
    take(case, provider(name), Step::Responded { introduction, covers, words: "We can.".into() });
}

fn terms(introduction: u16) -> Terms {
    Terms {
        introduction,
        scope: "A standard for contracts".into(),
        from: Date::constant(2025, 5, 1),
        to: Date::constant(2025, 9, 30),
        cost: CostTerms::ProBono,
        money: String::new(),
        government_does: "Opens its files".into(),
        provider_does: "Sends two people".into(),
        named: true,
        public: false,
        salt: "00".into(),
    }
}

#[test]
fn of_four_needs_two_are_answered_and_two_lapse_after_two_months() {
    let mut case = assigned(4);
    let clocks = Clocks::of(case.submitted_at).unwrap();
    assert_eq!((clocks.briefing, clocks.answers), (Date::constant(2025, 3, 17), Date::constant(2025, 5, 3)));
    for name in ["one", "two"] {
        let introduction = introduced(&mut case, 1, name);
        answers(&mut case, introduction, name, Covers::Fully);
    }
    let introduction = introduced(&mut case, 2, "three");
    answers(&mut case, introduction, "three", Covers::InPart);
    let on = |day| [1, 2, 3, 4].map(|line| line_status(&case, line, day, Some(clocks)));
    use LineStatus::{Lapsed, Offered, PartlyCovered, Unanswered};
    assert_eq!(on(Date::constant(2025, 5, 3)), [Offered, PartlyCovered, Unanswered, Unanswered]);
    assert_eq!(on(Date::constant(2025, 5, 4)), [Offered, PartlyCovered, Lapsed, Lapsed]);
    assert_eq!(on(Date::constant(2025, 5, 4)).into_iter().filter(|status| status.is_answered()).count(), 2);
}

#[test]
fn nobody_is_introduced_before_the_group_and_both_sides_agree() {
    let mut case = assigned(1);
    take(&mut case, manager(), Step::Proposed { introductions: vec![proposal(1, "one")] });
    let consent = |side| Step::Consented { introduction: 1, side, agrees: true };
    let now = at("2025-04-01T09:00:00Z");
    assert_eq!(case.take(now, government(), consent(Side::Government)), Err(CaseRefusal::GroupFirst));
    assert!(!case.takes_part(&body("organisation/one")), "whoever was only thought of learns nothing");
    take(&mut case, group(), Step::Decided { introduction: 1, agrees: true, words: String::new() });
    assert_eq!(case.take(now, provider("two"), consent(Side::Provider)), Err(CaseRefusal::NotYours));
    take(&mut case, government(), consent(Side::Government));
    assert!(!case.introductions[0].is_made());
    let said = Step::Said { thread: 1, words: "Hello".into() };
    assert_eq!(case.take(now, government(), said.clone()), Err(CaseRefusal::NotIntroduced));
    take(&mut case, provider("one"), consent(Side::Provider));
    assert!(case.introductions[0].is_made() && case.state == CaseState::Introduced);
    take(&mut case, provider("one"), said);
    assert_eq!(case.state, CaseState::InDialogue);
}

#[test]
fn one_request_leads_to_several_introductions_side_by_side_and_to_terms_that_both_sign() {
    let mut case = assigned(1);
    for name in ["expert", "neighbour", "vendor"] {
        introduced(&mut case, 1, name);
    }
    answers(&mut case, 1, "expert", Covers::Fully);
    take(&mut case, government(), Step::Selected { introductions: vec![1, 2] });
    take(&mut case, manager(), Step::Drafted { terms: terms(1) });
    let sign = |side, digest: &str| Step::Signed { introduction: 1, side, digest: digest.into() };
    take(&mut case, government(), sign(Side::Government, "a1"));
    let now = at("2025-04-02T09:00:00Z");
    assert_eq!(case.take(now, provider("expert"), sign(Side::Provider, "b2")), Err(CaseRefusal::OtherTerms));
    assert_eq!(case.take(now, manager(), Step::Drafted { terms: terms(1) }), Err(CaseRefusal::SignedAlready));
    take(&mut case, provider("expert"), sign(Side::Provider, "a1"));
    assert_eq!(case.state, CaseState::Agreed);
    assert_eq!(line_status(&case, 1, Date::constant(2025, 6, 1), None), LineStatus::Delivering);
    take(&mut case, government(), Step::CheckedIn { introduction: 1, words: "It is done".into(), done: true });
    assert_eq!(line_status(&case, 1, Date::constant(2025, 6, 1), None), LineStatus::Completed);
    let close = Step::Closed { outcome: Outcome::Achieved, commitments: Vec::new(), story: String::new() };
    assert_eq!(case.take(now, government(), close.clone()), Err(CaseRefusal::NotYours));
    take(&mut case, manager(), close);
    assert_eq!(case.take(now, government(), Step::Withdrawn { words: String::new() }), Err(CaseRefusal::Over));
}

#[test]
fn a_vague_request_goes_to_an_adviser_first_and_comes_back() {
    let mut case = assigned(1);
    take(&mut case, manager(), Step::Asked { line: 1, words: "Which data exactly?".into() });
    assert_eq!(case.state, CaseState::Scoping);
    take(&mut case, manager(), Step::Referred { to: proposal(1, "adviser") });
    assert_eq!(case.state, CaseState::ReferredToAdviser);
    let propose = Step::Proposed { introductions: vec![proposal(1, "vendor")] };
    let now = at("2025-04-02T09:00:00Z");
    assert_eq!(
        case.take(now, manager(), propose.clone()),
        Err(CaseRefusal::NotFromHere(CaseState::ReferredToAdviser, Move::Propose)),
        "no vendor while the adviser has it"
    );
    take(&mut case, group(), Step::Decided { introduction: 1, agrees: true, words: String::new() });
    take(&mut case, government(), Step::Consented { introduction: 1, side: Side::Government, agrees: true });
    take(&mut case, provider("adviser"), Step::Consented { introduction: 1, side: Side::Provider, agrees: true });
    take(&mut case, government(), Step::Said { thread: 1, words: "Where do we begin?".into() });
    assert_eq!(case.state, CaseState::ReferredToAdviser);
    let mut ends = case.clone();
    take(
        &mut ends,
        manager(),
        Step::Closed { outcome: Outcome::Advised, commitments: Vec::new(), story: String::new() },
    );
    assert_eq!(ends.state, CaseState::Closed, "advice may be all that was needed for now");
    take(&mut case, manager(), Step::Returned { words: "The land registry, as open data".into() });
    take(&mut case, manager(), propose);
    assert_eq!(case.state, CaseState::IntroductionsProposed);
}

#[test]
fn nobody_was_advised_before_the_adviser_was_introduced() {
    let mut case = assigned(1);
    take(&mut case, manager(), Step::Referred { to: proposal(1, "adviser") });
    let close = Step::Closed { outcome: Outcome::Advised, commitments: Vec::new(), story: String::new() };
    assert_eq!(case.take(at("2025-04-02T09:00:00Z"), manager(), close), Err(CaseRefusal::NotIntroduced));
}

#[test]
fn a_case_waits_for_whoever_has_to_answer_and_for_nobody_else() {
    let unit = by(Role::Unit, Office::SupportUnit, "support-unit");
    let all = [
        ("unit", unit),
        ("manager", manager()),
        ("government", government()),
        ("group", group()),
        ("one", provider("one")),
    ];
    let waits =
        |case: &Case| -> Vec<&str> { all.iter().filter(|(_, by)| case.waits_for(by)).map(|(name, _)| *name).collect() };
    assert_eq!(waits(&case(1)), ["unit"]);
    let mut case = assigned(1);
    assert_eq!(waits(&case), ["manager"]);
    take(&mut case, manager(), Step::Asked { line: 1, words: "Which data exactly?".into() });
    assert_eq!(waits(&case), ["government"]);
    take(&mut case, government(), Step::Answered { words: "The land registry".into() });
    assert_eq!(waits(&case), ["manager"]);
    take(&mut case, manager(), Step::Proposed { introductions: vec![proposal(1, "one")] });
    assert_eq!(waits(&case), ["manager", "group"], "the government's answer still stands last");
    take(&mut case, group(), Step::Decided { introduction: 1, agrees: true, words: String::new() });
    take(&mut case, government(), Step::Consented { introduction: 1, side: Side::Government, agrees: true });
    take(&mut case, provider("one"), Step::Consented { introduction: 1, side: Side::Provider, agrees: true });
    assert!(waits(&case).contains(&"one"), "its answer is waited for");
    answers(&mut case, 1, "one", Covers::Fully);
    assert!(!waits(&case).contains(&"one"));
    take(&mut case, government(), Step::Selected { introductions: vec![1] });
    take(&mut case, manager(), Step::Drafted { terms: terms(1) });
    assert!(waits(&case).contains(&"one") && waits(&case).contains(&"government"), "both are to sign");
    for (by, side) in [(government(), Side::Government), (provider("one"), Side::Provider)] {
        take(&mut case, by, Step::Signed { introduction: 1, side, digest: "a1".into() });
    }
    take(
        &mut case,
        manager(),
        Step::Closed { outcome: Outcome::Achieved, commitments: Vec::new(), story: "Done".into() },
    );
    assert_eq!(waits(&case), ["government", "one"], "both may let the story be told");
    for (by, side) in [(government(), Side::Government), (provider("one"), Side::Provider)] {
        take(&mut case, by, Step::StoryAllowed { introduction: 1, side, agrees: true });
    }
    assert!(waits(&case).is_empty());
}

#[test]
fn every_step_reads_back_from_its_written_form() {
    let steps = [
        Step::Referred { to: proposal(1, "adviser") },
        Step::Drafted { terms: terms(1) },
        Step::Decided { introduction: 1, agrees: false, words: "Too many at once".into() },
        Step::NobodyFound { words: "Asked everybody".into() },
    ];
    for (step, channel) in steps.into_iter().zip([Channel::Web, Channel::Mail].into_iter().cycle()) {
        let stored = StoredLine { role: Role::Manager, channel, step };
        let text = serde_json::to_string(&stored).unwrap();
        assert_eq!(text.contains("channel"), channel == Channel::Mail, "what was kept before reads on");
        assert_eq!(serde_json::from_str::<StoredLine>(&text).unwrap(), stored);
    }
}

#[test]
fn nothing_is_counted_of_few_cases_and_no_wait_is_told_that_would_be_somebodys() {
    let met = || {
        let mut case = assigned(1);
        introduced(&mut case, 1, "one");
        case
    };
    let waiting = assigned(1);
    let counted = |met: &[Case], more: usize| {
        let cases: Vec<&Case> = met.iter().chain(std::iter::repeat_n(&waiting, more)).collect();
        Totals::of(&cases)
    };
    assert_eq!(counted(&[met(), met(), met(), met()], 0), None, "four are too few");
    let one = counted(&[met()], FEWEST_CASES).unwrap();
    assert_eq!(
        (one.cases, one.open, one.introductions, one.days_to_first),
        (6, 6, 1, None),
        "its wait would be that case's"
    );
    let all = counted(&[met(), met(), met(), met(), met()], 0).unwrap();
    assert_eq!((all.introductions, all.days_to_first), (5, Some(29)), "from 3 March to 1 April");
}
