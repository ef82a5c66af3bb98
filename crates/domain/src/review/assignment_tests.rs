use super::*;
use crate::deed::{Deed, OfficeAppointed};
use crate::people::{Action, Body, Office, OwnBody, Permit, Stage, Subject, may};
use crate::review::process::{ReviewId, Unit, assign, open};
use crate::telling::{Telling, day};

fn person(n: u8) -> PersonId {
    PersonId::from_chance(&[n; 32])
}

fn id(plan: u16) -> ReviewId {
    format!("ghana/{plan}/results-report").parse().unwrap()
}

fn panel(plan: u16) -> Permit {
    let body = Body::own(OwnBody::ExpertsPanel);
    let actor = Actor { office: Office::ExpertsPanel, body, person: Some(person(9)), ties: Vec::new() };
    may(&actor, Action::AssureQuality, Subject::Plan(id(plan).plan, Stage::Implementation)).unwrap()
}

/// Two plans of Ghana under review, and three researchers.
fn reviewed() -> Telling {
    let mut telling = Telling::new();
    telling.source("list", "2022");
    for plan in 3..=4 {
        let (plan, commitment) = (format!("ghana/{plan}"), format!("GH000{plan}"));
        telling.plan(&plan, ("list", 1), 2021).commitment(&commitment, ("list", 2), &plan, &[]);
    }
    for n in 1..=3 {
        let body = Body::own(OwnBody::Review);
        let deed = OfficeAppointed { person: person(n), office: Office::Researcher, body, until: None };
        telling.deed("2024-01-01", Deed::OfficeAppointed(deed)).unwrap();
    }
    for plan in 3..=4 {
        let units = vec![Unit { commitments: vec![format!("GH000{plan}").parse().unwrap()] }];
        let deed = open(&telling.state, &panel(plan), &id(plan), units).unwrap();
        telling.deed("2026-01-05", deed).unwrap();
    }
    telling
}

fn profile(capacity: u8) -> Profile {
    Profile { capacity, ..Profile::default() }
}

fn looked_for(telling: &Telling, profiles: [Profile; 3]) -> Vec<Candidate> {
    let review = telling.state.reviews.get(&id(3)).unwrap();
    let wanted = Wanted { review, seat: Seat::FirstCoder, language: Some("en") };
    let reviewers: Vec<_> = (1..).map(person).zip(profiles).collect();
    candidates(&telling.state, wanted, &reviewers, day("2026-02-01"))
}

#[test]
fn who_reads_the_plan_comes_before_who_knows_the_country_and_who_has_room_before_who_has_less() {
    let telling = reviewed();
    let reads = Profile { languages: ["en".into()].into(), ..profile(2) };
    let knows = Profile { countries: ["ghana".parse().unwrap()].into(), ..profile(2) };
    let found = looked_for(&telling, [profile(2), knows, reads]);
    assert_eq!(found.iter().map(|one| one.person.clone()).collect::<Vec<_>>(), [person(3), person(2), person(1)]);
    assert!(found[0].reads && found[1].knows_country && found.iter().all(|one| one.bars.is_empty()));
}

#[test]
fn a_declared_conflict_bars_and_so_does_a_full_desk() {
    let mut telling = reviewed();
    let deed = assign(&telling.state, &panel(4), (&id(4), Seat::FirstCoder), &person(2), day("2026-01-06")).unwrap();
    telling.deed("2026-01-06", deed).unwrap();
    let conflict = Conflict { member: "ghana".parse().unwrap(), because: "I advise the ministry.".into() };
    let torn = Profile { conflicts: vec![conflict], ..profile(2) };
    let found = looked_for(&telling, [torn, profile(1), profile(1)]);
    let bars = |n| found.iter().find(|one| one.person == person(n)).unwrap().bars.clone();
    assert_eq!((bars(1), bars(2), bars(3)), (vec![Bar::Conflict], vec![Bar::Full], vec![]));
    assert_eq!(found[0].person, person(3), "whoever is barred comes last");
    assert_eq!((load(&telling.state, &person(2)), load(&telling.state, &person(3))), (1, 0));
}

#[test]
fn somebody_without_the_office_and_somebody_who_speaks_for_the_member_are_barred() {
    let mut telling = reviewed();
    let body: Body = "member/ghana".parse().unwrap();
    let deed = OfficeAppointed { person: person(2), office: Office::ForumMember, body, until: None };
    telling.deed("2024-01-01", Deed::OfficeAppointed(deed)).unwrap();
    let review = telling.state.reviews.get(&id(3)).unwrap();
    let wanted = Wanted { review, seat: Seat::FirstCoder, language: None };
    let reviewers = [(person(2), profile(1)), (person(8), profile(1))];
    let found = candidates(&telling.state, wanted, &reviewers, day("2026-02-01"));
    let bars = |n| found.iter().find(|one| one.person == person(n)).unwrap().bars.clone();
    assert_eq!((bars(2), bars(8)), (vec![Bar::OwnCase], vec![Bar::Office]));
}
