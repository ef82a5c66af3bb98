use super::super::{Obligation, State, obligations, process};
use super::*;
use crate::codebook::{Field, MembershipEvent};
use crate::partnership::Authority;
use crate::people::{Actor, Body, Office, OwnBody, may};
use crate::statement::Value;
use crate::telling::{Telling, code, day, label};

const HERE: &str = "deposits";

/// Two members that deposit here; of each the second plan is due by the end of 2026. A third that left.
fn members() -> Telling {
    let mut telling = Telling::new();
    telling.source("edition", "2024").source_of(HERE, "2023", Authority::Office);
    for (row, (id, country)) in (1_u32..).zip([("ghana", "GHA"), ("italy", "ITA"), ("hungary", "HUN")]) {
        let answers = [(Field::Country, label(country)), (Field::Joined, Value::Date(day("2022-01-01").into()))];
        telling.say(&format!("member/{id}"), ("edition", row), None, "2022-01-01", &answers);
        let answers = [(Field::SubmittedOn, Value::Date(day("2023-12-31").into()))];
        telling.say(&format!("plan/{id}/1"), (HERE, row), None, "2023-12-31", &answers);
    }
    let left = [
        (Field::MembershipEvent, code(Field::MembershipEvent, MembershipEvent::Withdrawn.code())),
        (Field::HappenedOn, Value::Date(day("2025-12-07").into())),
    ];
    telling.say("membership-event/hungary/withdrawn", ("edition", 9), None, "2025-12-07", &left);
    telling
}

fn permit_of(office: Office, body: Body, ties: Vec<Body>) -> Option<Permit> {
    let actor = Actor { office, body, ties, ..Actor::steward() };
    may(&actor, Action::ExtendDeadline, Subject::Whole).ok()
}

fn committee() -> Permit {
    permit_of(Office::CommitteeMember, Body::own(OwnBody::SteeringCommittee), Vec::new()).unwrap()
}

fn wanted(members: &[&str], from: &str, to: &str, until: Until) -> DeadlineExtended {
    let scope = match members {
        ["everyone"] => Scope::Everyone,
        members => Scope::Members(members.iter().map(|id| id.parse().unwrap()).collect()),
    };
    DeadlineExtended {
        resolution: "sc-2026-02".parse().unwrap(),
        title: TextId::new([1; 32]),
        words: TextId::new([2; 32]),
        address: None,
        duty: Duty::NextPlan,
        scope,
        from: day(from),
        to: day(to),
        until,
    }
}

fn now() -> Timestamp {
    "2026-11-20T12:00:00Z".parse().unwrap()
}

fn resolved(telling: &mut Telling, wanted: DeadlineExtended, on: &str) {
    let (on, deed) = extend(&telling.state, &committee(), (wanted, day(on)), now()).unwrap();
    telling.deed(&on.to_string(), deed).unwrap();
}

fn next(telling: &Telling, id: &str, lens: Lens, on: &str) -> Obligation {
    let owed = obligations(&telling.state, &id.parse().unwrap(), lens, Asked::On(day(on)));
    owed.into_iter().find(|owed| owed.duty == Duty::NextPlan && owed.plan == Some(2)).unwrap()
}

#[test]
fn a_resolution_moves_the_deadline_of_whom_it_names_and_tells_from_when() {
    let mut telling = members();
    let before = telling.state.clone();
    resolved(&mut telling, wanted(&["ghana"], "2026-12-01", "2026-12-31", Until::Months(3)), "2026-11-10");
    let at = telling.state.length - 1;
    let moved = next(&telling, "ghana", Lens::ALL, "2027-01-15");
    assert_eq!((moved.due, moved.rule.as_str()), (day("2027-03-31"), "plan-delivery/2022"));
    assert_eq!(moved.state, State::Due { days: 75 });
    let step = Moved { from: day("2026-12-31"), resolution: "sc-2026-02".parse().unwrap(), act: at };
    assert_eq!(moved.moved, [step]);
    assert_eq!(next(&telling, "italy", Lens::ALL, "2027-01-15").state, State::Overdue { days: 15 });
    // What was so and known before.
    let as_of = Lens { as_of: Some(day("2026-11-09")), ..Lens::ALL };
    assert_eq!(next(&telling, "ghana", as_of, "2026-11-09").due, day("2026-12-31"), "not resolved yet");
    let then = Telling { state: before, import: None };
    assert_eq!(next(&then, "ghana", Lens::ALL, "2026-11-15").due, day("2026-12-31"), "not on record yet");
}

#[test]
fn whether_a_member_acted_contrary_to_process_follows_the_day_that_was_resolved_on() {
    let mut telling = members();
    let shown = |telling: &Telling, id: &str, on: &str| {
        process::shown(&telling.state, &id.parse().unwrap(), Asked::On(day(on))).len()
    };
    resolved(&mut telling, wanted(&["ghana"], "2026-12-31", "2026-12-31", Until::Months(3)), "2026-11-10");
    for (id, on, expected) in
        [("ghana", "2027-01-01", 0), ("italy", "2027-01-01", 1), ("ghana", "2027-03-31", 0), ("ghana", "2027-04-01", 1)]
    {
        assert_eq!(shown(&telling, id, on), expected, "{id} on {on}");
    }
}

#[test]
fn everyone_is_moved_to_one_day_and_a_later_resolution_goes_on_from_there() {
    let mut telling = members();
    let until = |on| Until::Day(day(on));
    resolved(&mut telling, wanted(&["everyone"], "2026-01-01", "2026-12-31", until("2027-06-30")), "2026-11-10");
    resolved(&mut telling, wanted(&["italy"], "2027-06-30", "2027-06-30", until("2027-08-31")), "2026-11-12");
    assert_eq!(next(&telling, "ghana", Lens::ALL, "2026-12-01").due, day("2027-06-30"));
    let italy = next(&telling, "italy", Lens::ALL, "2026-12-01");
    assert_eq!(italy.due, day("2027-08-31"));
    assert_eq!(italy.moved.iter().map(|step| step.from).collect::<Vec<_>>(), [day("2026-12-31"), day("2027-06-30")]);
    let again = wanted(&["ghana"], "2026-12-31", "2026-12-31", Until::Months(1));
    let refused = extend(&telling.state, &committee(), (again, day("2026-11-12")), now()).unwrap_err();
    assert!(refused.contains(&NotExtended::Overlaps(telling.state.length - 2)), "{refused:?}");
}

#[test]
fn only_the_steering_committee_extends_and_nobody_on_staff_does() {
    for office in Office::ALL {
        for body in OwnBody::ALL {
            let may = permit_of(*office, Body::own(*body), Vec::new()).is_some();
            let committee = matches!(office, Office::CommitteeMember | Office::CoChair);
            assert_eq!(may, committee && *body == OwnBody::SteeringCommittee, "{office} of {body}");
        }
    }
    let telling = members();
    let ghana = || (wanted(&["ghana"], "2026-12-31", "2026-12-31", Until::Months(3)), day("2026-11-10"));
    let seat = Body::own(OwnBody::SteeringCommittee);
    let own = permit_of(Office::CommitteeMember, seat, vec!["member/ghana".parse().unwrap()]).unwrap();
    let refused = extend(&telling.state, &own, ghana(), now()).unwrap_err();
    assert_eq!(refused, [NotExtended::OwnCase("ghana".parse().unwrap())]);
    let actor = Actor { office: Office::CoChair, body: Body::own(OwnBody::SteeringCommittee), ..Actor::steward() };
    let other = may(&actor, Action::Resolve, Subject::Whole).unwrap();
    assert_eq!(extend(&telling.state, &other, ghana(), now()).unwrap_err(), [NotExtended::NotPermitted]);
}

#[test]
fn what_stands_against_a_resolution_is_told() {
    let telling = members();
    let whole = |members: &[&str], until| wanted(members, "2026-12-31", "2026-12-31", until);
    let three = Until::Months(3);
    let id = |id: &str| id.parse().unwrap();
    let old = day("2026-12-31");
    let reviewer = DeadlineExtended { duty: Duty::PlanReview, ..whole(&["everyone"], three) };
    let forum = DeadlineExtended { duty: Duty::DialogueMeeting, ..whole(&["everyone"], three) };
    for (wanted, expected) in [
        (whole(&[], three), NotExtended::Nobody),
        (whole(&["atlantis"], three), NotExtended::NotAMember(id("atlantis"))),
        (whole(&["hungary"], three), NotExtended::NotAMember(id("hungary"))),
        (wanted(&["ghana"], "2026-06-01", "2026-06-30", three), NotExtended::NothingDue(id("ghana"))),
        (whole(&["ghana"], Until::Day(old)), NotExtended::NotLater { new: old, old }),
        (whole(&["ghana"], Until::Day(day("2026-11-30"))), NotExtended::NotLater { new: day("2026-11-30"), old }),
        (whole(&["ghana"], Until::Months(0)), NotExtended::Months(0)),
        (whole(&["ghana"], Until::Months(MOST_MONTHS + 1)), NotExtended::Months(MOST_MONTHS + 1)),
        (reviewer, NotExtended::DoesNotMove(Duty::PlanReview)),
        (forum, NotExtended::DoesNotMove(Duty::DialogueMeeting)),
        (
            wanted(&["everyone"], "2026-12-31", "2026-01-01", three),
            NotExtended::BackToFront { from: old, to: day("2026-01-01") },
        ),
    ] {
        let refused = extend(&telling.state, &committee(), (wanted, day("2026-11-10")), now()).unwrap_err();
        assert_eq!(refused, [expected]);
    }
    let later = extend(&telling.state, &committee(), (whole(&["ghana"], three), day("2026-11-21")), now());
    assert_eq!(later.unwrap_err(), [NotExtended::InTheFuture(day("2026-11-21"))]);
}
