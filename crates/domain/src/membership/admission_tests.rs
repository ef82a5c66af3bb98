use super::*;
use crate::membership::letters::GuardOutcome;
use crate::partnership::Authority;
use crate::people::{Actor, Office, OwnBody, Subject as On, may};
use crate::telling::{Telling, day};

const TODAY: &str = "2026-11-22";

/// Austria, of which only that it is in the United Nations is known.
fn austria(un_member: bool) -> Telling {
    let mut telling = Telling::new();
    telling.source("countries", "2026");
    telling.say("country/AUT", ("countries", 1), None, "2026-01-01", &[(Field::UnMember, Value::Flag(un_member))]);
    telling
}

fn unit() -> Permit {
    let body = Body::own(OwnBody::SupportUnit);
    may(&Actor { office: Office::SupportUnit, body, ..Actor::steward() }, Action::PublishDocument, On::Whole).unwrap()
}

fn text(n: u8) -> TextId {
    TextId::new([n; 32])
}

fn letter(endorses: bool, grounds: Option<TextId>) -> Admission {
    Admission {
        country: "AUT".parse().unwrap(),
        member: "austria".parse().unwrap(),
        signed_on: day("2026-11-20"),
        words: vec![Worded { language: "en".parse().unwrap(), text: text(1) }],
        endorses,
        ministry: Some(text(2)),
        grounds,
        source: SourceRegistered {
            source: "letter-0123".parse().unwrap(),
            digest: "00".repeat(32),
            bytes: 10,
            authority: Authority::Office,
            published_on: day(TODAY).into(),
            title: text(3),
            licence: None,
        },
    }
}

fn publish(telling: &mut Telling, wanted: Admission) -> Result<(), Vec<NotAdmitted>> {
    for (on, deed) in admit(&telling.state, &unit(), wanted, day(TODAY))? {
        telling.deed(&on.to_string(), deed).unwrap();
    }
    Ok(())
}

fn standing(telling: &Telling) -> Option<MembershipStatus> {
    let member = telling.state.members.get(&"austria".parse::<MemberId>().unwrap())?;
    status(member, Lens::ALL).map(|standing| standing.status)
}

#[test]
fn what_cannot_be_worked_out_keeps_a_letter_back_until_somebody_says_how_it_was_checked() {
    let mut telling = austria(true);
    let refused = publish(&mut telling, letter(true, None)).unwrap_err();
    assert!(refused.contains(&NotAdmitted::Unfounded(Guard::Eligible)), "{refused:?}");
    assert!(!refused.contains(&NotAdmitted::Unfounded(Guard::UnMember)), "{refused:?}");
    assert_eq!(standing(&telling), None);
    publish(&mut telling, letter(true, Some(text(9)))).unwrap();
    let letter = telling.state.letters.values().next().unwrap();
    let outcomes: Vec<_> = letter.deed.checks.iter().map(|check| (check.guard, check.outcome)).collect();
    assert_eq!(outcomes[0], (Guard::Eligible, GuardOutcome::Vouched));
    assert_eq!(outcomes[2], (Guard::UnMember, GuardOutcome::Holds));
}

#[test]
fn no_grounds_help_a_country_that_fails() {
    let mut telling = austria(false);
    let refused = publish(&mut telling, letter(true, Some(text(9)))).unwrap_err();
    assert_eq!(refused, [NotAdmitted::Fails(Guard::UnMember)]);
    assert!(telling.state.letters.is_empty());
}

#[test]
fn a_letter_without_the_declaration_makes_no_member_and_the_endorsement_does() {
    let mut telling = austria(true);
    publish(&mut telling, letter(false, Some(text(9)))).unwrap();
    assert_eq!(standing(&telling), Some(MembershipStatus::IntentSubmitted));
    publish(&mut telling, letter(true, Some(text(9)))).unwrap();
    assert_eq!(standing(&telling), Some(MembershipStatus::Active));
    let member = telling.state.national_member(&"AUT".parse().unwrap()).unwrap();
    assert_eq!(member.as_str(), "austria");
    assert_eq!(telling.state.members[member].events.len(), 2, "one letter of intent, one joining");
    let refused = publish(&mut telling, letter(true, Some(text(9)))).unwrap_err();
    assert!(refused.contains(&NotAdmitted::AlreadyMember));
}

#[test]
fn a_short_name_belongs_to_one_member() {
    let mut telling = austria(true);
    telling.say("member/austria", ("countries", 2), None, TODAY, &[(Field::Country, Value::label("AUS").unwrap())]);
    let refused = publish(&mut telling, letter(true, Some(text(9)))).unwrap_err();
    assert_eq!(refused, [NotAdmitted::NameTaken]);
}

#[test]
fn nobody_but_the_secretariat_publishes() {
    let telling = austria(true);
    let operator = may(&Actor::operator(), Action::ImportSource, On::Whole).unwrap();
    let refused = admit(&telling.state, &operator, letter(true, Some(text(9))), day(TODAY)).unwrap_err();
    assert!(refused.contains(&NotAdmitted::NotPermitted));
}

#[test]
fn a_minister_of_the_country_is_the_minister_of_the_member_that_it_becomes() {
    let mut telling = austria(true);
    let person = crate::ids::PersonId::from_chance(&[7; 32]);
    let body: Body = "country/AUT".parse().unwrap();
    let appointed =
        crate::deed::OfficeAppointed { person: person.clone(), office: Office::Minister, body, until: None };
    telling.deed("2026-11-01", Deed::OfficeAppointed(appointed)).unwrap();
    let minister = |telling: &Telling| Actor::all_of(&person, &telling.state, day(TODAY)).pop().unwrap();
    let before = minister(&telling);
    assert!(may(&before, Action::SignLetter, On::Country("AUT".parse().unwrap())).is_ok());
    assert!(may(&before, Action::SignLetter, On::Country("DEU".parse().unwrap())).is_err());
    publish(&mut telling, letter(true, Some(text(9)))).unwrap();
    let after = minister(&telling);
    let austria: MemberId = "austria".parse().unwrap();
    assert_eq!(after.body, Body::Member(austria.clone()));
    assert!(may(&after, Action::SignLetter, On::Member(austria.clone())).is_ok());
    let contact = On::Office(Office::PointOfContact, Body::Member(austria.clone()));
    assert!(may(&after, Action::Appoint, contact).is_ok(), "the Point of Contact is the minister's to name");
    assert_eq!(telling.state.appointments_for(&Body::Member(austria)).count(), 1);
}
