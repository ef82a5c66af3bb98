//! Appointments as they are decided and folded.

use super::*;
use crate::deed::{Deed, OfficeAppointed, OfficeEnded};
use crate::telling::{Telling, day};

fn person(seed: u8) -> PersonId {
    PersonId::from_chance(&[seed; 32])
}

fn body(text: &str) -> Body {
    text.parse().unwrap()
}

fn unit() -> Actor {
    Actor { office: Office::SupportUnit, body: body("support-unit"), person: Some(person(9)), ties: Vec::new() }
}

fn permit(office: Office, of: &Body) -> Permit {
    may(&unit(), Action::Appoint, Subject::Office(office, of.clone())).unwrap()
}

fn with_ghana() -> Telling {
    let mut telling = Telling::new();
    telling.source("list", "2015").say("member/ghana", ("list", 1), None, "2012-04-17", &[]);
    telling
}

fn wanted(office: Office, of: &str, from: &str) -> Appointment {
    Appointment { person: person(1), office, body: body(of), from: day(from), until: None }
}

fn appointed(telling: &mut Telling, office: Office, of: &str, from: &str) -> u64 {
    let at = telling.state.length;
    let deed = appoint(&telling.state, &permit(office, &body(of)), wanted(office, of, from)).unwrap();
    telling.deed(from, deed).unwrap();
    at
}

#[test]
fn an_office_is_held_from_its_first_day_to_its_last() {
    let mut telling = with_ghana();
    let deed = OfficeAppointed {
        person: person(1),
        office: Office::Minister,
        body: body("member/ghana"),
        until: Some(day("2026-06-30")),
    };
    telling.deed("2026-01-01", Deed::OfficeAppointed(deed)).unwrap();
    let person = person(1);
    let held = telling.state.appointments_of(&person).next().unwrap();
    let on = |text| held.holds_on(day(text));
    assert_eq!([on("2025-12-31"), on("2026-01-01"), on("2026-06-30"), on("2026-07-01")], [false, true, true, false]);
}

#[test]
fn an_appointment_that_was_ended_is_not_held_from_that_day_on_and_the_first_end_counts() {
    let mut telling = with_ghana();
    let at = appointed(&mut telling, Office::Minister, "member/ghana", "2026-01-01");
    for (on, because) in [("2026-03-01", Ended::Resigned), ("2026-02-01", Ended::Recalled)] {
        telling.deed(on, Deed::OfficeEnded(OfficeEnded { appointment: at, because, grounds: None })).unwrap();
    }
    let held = &telling.state.appointments[&at];
    assert!(held.holds_on(day("2026-02-28")) && !held.holds_on(day("2026-03-01")));
    assert_eq!(held.ended.map(|(_, because, _)| because), Some(Ended::Resigned));
    assert!(
        telling
            .deed(
                "2026-01-01",
                Deed::OfficeEnded(OfficeEnded { appointment: 999, because: Ended::Left, grounds: None })
            )
            .is_err()
    );
}

#[test]
fn everything_against_an_appointment_is_told_at_once() {
    let mut telling = with_ghana();
    let held = appointed(&mut telling, Office::PointOfContact, "member/ghana", "2026-01-01");
    let state = &telling.state;
    let refused = |office, of: &str, until: Option<&str>| {
        let wanted = Appointment { until: until.map(day), ..wanted(office, of, "2026-02-01") };
        appoint(state, &permit(Office::Minister, &body("member/ghana")), wanted).unwrap_err()
    };
    let wrong = refused(Office::MonitoringBody, "member/atlantis", Some("2026-01-31"));
    let expected = [
        NotAppointed::NotPermitted,
        NotAppointed::NoSuchMember(body("member/atlantis")),
        NotAppointed::EndsBeforeItBegins { from: day("2026-02-01"), until: day("2026-01-31") },
        NotAppointed::Conflict(Office::MonitoringBody, Office::PointOfContact),
    ];
    assert_eq!(wrong, expected);
    let again = refused(Office::PointOfContact, "member/ghana", None);
    assert_eq!(again, [NotAppointed::NotPermitted, NotAppointed::HeldAlready(held)]);
    let elsewhere = refused(Office::SupportUnit, "member/ghana", None);
    assert!(elsewhere.contains(&NotAppointed::WrongBody(Office::SupportUnit, body("member/ghana"))));
}

#[test]
fn whoever_appoints_can_end_and_so_can_the_person_and_nobody_else() {
    let mut telling = with_ghana();
    let at = appointed(&mut telling, Office::PointOfContact, "member/ghana", "2026-01-01");
    let today = day("2026-05-05");
    let fills = permit(Office::PointOfContact, &body("member/ghana"));
    let own = |seed| {
        let citizen = Actor::all_of(&person(seed), &telling.state, today).remove(0);
        may(&citizen, Action::KeepAccount, Subject::Of(person(seed))).unwrap()
    };
    assert!(end(&telling.state, &fills, at, today, Ended::Recalled).is_ok());
    assert!(end(&telling.state, &own(1), at, today, Ended::Resigned).is_ok());
    assert_eq!(end(&telling.state, &own(2), at, today, Ended::Resigned), Err(NotEnded::NotPermitted));
    let other = permit(Office::Minister, &body("member/ghana"));
    assert_eq!(end(&telling.state, &other, at, today, Ended::Recalled), Err(NotEnded::NotPermitted));
    assert_eq!(end(&telling.state, &fills, 0, today, Ended::Recalled), Err(NotEnded::NoSuchAppointment(0)));
    let recalled = OfficeEnded { appointment: at, because: Ended::Recalled, grounds: None };
    telling.deed("2026-05-05", Deed::OfficeEnded(recalled)).unwrap();
    assert_eq!(end(&telling.state, &fills, at, today, Ended::Recalled), Err(NotEnded::Already(at)));
}

#[test]
fn a_person_is_a_citizen_and_whatever_they_hold_today() {
    let mut telling = with_ghana();
    appointed(&mut telling, Office::CommitteeMember, "steering-committee", "2026-01-01");
    appointed(&mut telling, Office::Minister, "member/ghana", "2026-02-01");
    let on = |text| Actor::all_of(&person(1), &telling.state, day(text));
    let offices = |text| on(text).iter().map(|actor| actor.office).collect::<Vec<_>>();
    assert_eq!(offices("2025-12-31"), [Office::Citizen]);
    assert_eq!(offices("2026-01-15"), [Office::Citizen, Office::CommitteeMember]);
    let now = on("2026-03-01");
    let committee = now.iter().find(|actor| actor.office == Office::CommitteeMember).unwrap();
    let refused = may(committee, Action::Resolve, Subject::Member("ghana".parse().unwrap())).unwrap_err();
    assert_eq!(refused.because, Because::OwnCase, "the minister of Ghana does not resolve on Ghana");
}
