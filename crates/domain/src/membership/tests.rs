use super::*;
use crate::statement::Value;
use crate::telling::{Telling, code, day};

const BY: &str = "membership";

/// The events of a member, as the compiled list of status events gives them: an empty date where none is known.
fn told(events: &[(&str, &str)]) -> Telling {
    let mut telling = Telling::new();
    telling.source(BY, "2026-11-21");
    for (row, (date, event)) in (2..).zip(events) {
        let subject = format!("membership-event/somewhere/e{row}");
        let mut answers = vec![(Field::MembershipEvent, code(Field::MembershipEvent, event))];
        let on = match date.parse::<PartialDate>() {
            Ok(date) => {
                answers.push((Field::HappenedOn, Value::Date(date)));
                date.last().to_string()
            }
            Err(_) => "2026-11-21".to_owned(),
        };
        telling.say(&subject, (BY, row), None, &on, &answers);
    }
    telling
}

fn stands(telling: &Telling, lens: Lens) -> Option<Standing<'_>> {
    telling.state.members.get(&"somewhere".parse::<crate::MemberId>().unwrap()).and_then(|member| status(member, lens))
}

fn azerbaijan() -> Telling {
    let mut telling = told(&[
        ("2015-03", "response-policy-triggered"),
        ("2016-05-04", "made-inactive"),
        ("2017-06-29", "inactive-status-kept"),
        ("2018-12", "suspension-extended"),
        ("2023-08-17", "permanently-suspended"),
    ]);
    telling.plan("somewhere/1", (BY, 90), 2012);
    telling
}

#[test]
fn a_standing_can_be_asked_for_any_day() {
    let telling = azerbaijan();
    let on = |date: &str| stands(&telling, Lens::as_of(day(date))).map(|s| s.status.code());
    assert_eq!(on("2012-06-30"), None, "nothing was known to be so yet");
    assert_eq!(on("2013-01-01"), Some("active"));
    assert_eq!(on("2016-05-03"), Some("active"));
    assert_eq!(on("2016-05-04"), Some("inactive"));
    assert_eq!(on("2023-08-16"), Some("inactive"));
    assert_eq!(on("2023-08-17"), Some("permanently-suspended"));
}

#[test]
fn inactivity_after_a_concern_is_told_from_inactivity_after_procedural_review() {
    let values = azerbaijan();
    let standing = stands(&values, Lens::as_of(day("2016-12-31"))).unwrap();
    assert_eq!(standing.grounds, Some(Grounds::Values));
    assert_eq!(standing.cause.row, 3);

    let process = told(&[("2016-05-04", "procedural-review-resolution"), ("2016-09-21", "made-inactive")]);
    let standing = stands(&process, Lens::ALL).unwrap();
    assert_eq!(standing.grounds, Some(Grounds::Process));
    assert_eq!(standing.removal_due, Some(day("2017-09-21")), "the day on which Turkey was taken off the list");
}

#[test]
fn keeping_a_member_inactive_moves_the_day_of_its_removal_but_not_the_day_since_when() {
    let telling = azerbaijan();
    let standing = stands(&telling, Lens::as_of(day("2017-12-31"))).unwrap();
    assert_eq!(standing.since.unwrap().to_string(), "2016-05-04");
    assert_eq!(standing.removal_due, Some(day("2018-06-29")));
}

#[test]
fn time_alone_removes_nobody() {
    let telling = told(&[("2016-09-21", "made-inactive")]);
    assert_eq!(stands(&telling, Lens::as_of(day("2030-01-01"))).unwrap().status, MembershipStatus::Inactive);
}

#[test]
fn a_letter_of_intent_is_not_yet_membership() {
    let telling = told(&[("2016-12", "letter-of-intent")]);
    let standing = stands(&telling, Lens::ALL).unwrap();
    assert_eq!(standing.status, MembershipStatus::IntentSubmitted);
    assert_eq!(standing.since, Some(PartialDate::Month(2016, 12)));
}

#[test]
fn a_withdrawal_without_a_day_counts_from_when_it_can_be_vouched_for() {
    let mut telling = told(&[("", "withdrawn")]);
    telling.plan("somewhere/1", (BY, 90), 2013);
    assert_eq!(stands(&telling, Lens::as_of(day("2020-01-01"))).unwrap().status, MembershipStatus::Active);
    let now = stands(&telling, Lens::ALL).unwrap();
    assert_eq!((now.status, now.since), (MembershipStatus::Withdrawn, None));
}

#[test]
fn a_plan_after_withdrawal_does_not_bring_a_member_back() {
    let mut telling = told(&[("2014", "joined"), ("2017-09-21", "withdrawn")]);
    telling.plan("somewhere/1", (BY, 90), 2018);
    assert_eq!(stands(&telling, Lens::ALL).unwrap().status, MembershipStatus::Withdrawn);
}

#[test]
fn an_eligibility_letter_changes_no_status() {
    let telling = told(&[("2014-01", "joined"), ("2016-02", "eligibility-letter")]);
    let standing = stands(&telling, Lens::ALL).unwrap();
    assert_eq!(standing.status, MembershipStatus::Active);
    assert_eq!(standing.flags, [(Flag::Eligibility, Some(PartialDate::Month(2016, 2)))]);
}

#[test]
fn the_working_names_every_event_in_order() {
    let telling = azerbaijan();
    let standing = stands(&telling, Lens::ALL).unwrap();
    let json = serde_json::to_value(&standing.derivation).unwrap();
    let told: Vec<_> = standing.derivation.children.iter().map(|c| c.what.names.clone()).collect();
    assert_eq!(told.len(), 6, "{json:#}");
    assert_eq!(json["rule"], "membership-status/2016");
    assert_eq!(json["children"][1]["basis"][1]["value"], "2015-03");
}
