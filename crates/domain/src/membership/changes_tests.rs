use super::*;
use crate::codebook::Field;
use crate::ids::TextId;
use crate::partnership::Authority;
use crate::people::{Actor, Office, OwnBody, may};
use crate::statement::Value;
use crate::telling::{Telling, code, day, label};

fn ghana() -> MemberId {
    "ghana".parse().unwrap()
}

fn member() -> Telling {
    let mut telling = Telling::new();
    telling.source("events", "2020");
    telling.say("member/ghana", ("events", 1), None, "2012-04-01", &[(Field::Country, label("GHA"))]);
    let joined = [
        (Field::MembershipEvent, code(Field::MembershipEvent, "joined")),
        (Field::HappenedOn, Value::Date(day("2012-04-01").into())),
    ];
    telling.say("membership-event/ghana/joined", ("events", 2), None, "2012-04-01", &joined);
    telling
}

fn actor(office: Office, body: Body) -> Actor {
    Actor { office, body, ..Actor::steward() }
}

fn permit(change: Change) -> Permit {
    let actor = match change.action() {
        Action::PlaceUnderReview => actor(Office::CommitteeMember, Body::own(OwnBody::CriteriaAndStandards)),
        Action::SignLetter => actor(Office::Minister, Body::Member(ghana())),
        _ => actor(Office::CommitteeMember, Body::own(OwnBody::SteeringCommittee)),
    };
    may(&actor, change.action(), Subject::Member(ghana())).unwrap()
}

fn words() -> Vec<Worded> {
    vec![Worded { language: "en".parse().unwrap(), text: TextId::new([1; 32]) }]
}

fn wanted(change: Change, on: &str) -> Decision {
    let source = SourceRegistered {
        source: format!("resolution-{change}-{on}").parse().unwrap(),
        digest: "00".repeat(32),
        bytes: 10,
        authority: Authority::Office,
        published_on: day(on).into(),
        title: TextId::new([2; 32]),
        licence: None,
    };
    Decision { member: ghana(), change, on: day(on), words: words(), source }
}

fn decide(telling: &mut Telling, of: Change, on: &str) -> Result<(), Vec<NotChanged>> {
    for (on, deed) in change(&telling.state, &permit(of), wanted(of, on), day(on))? {
        telling.deed(&on.to_string(), deed).unwrap();
    }
    Ok(())
}

fn standing(telling: &Telling) -> (MembershipStatus, usize) {
    let standing = status(&telling.state.members[&ghana()], Lens::ALL).unwrap();
    (standing.status, standing.flags.len())
}

#[test]
fn a_member_goes_under_review_becomes_inactive_and_comes_back() {
    let mut telling = member();
    decide(&mut telling, Change::UnderReview, "2018-01-01").unwrap();
    assert_eq!(standing(&telling), (MembershipStatus::Active, 1));
    decide(&mut telling, Change::Inactive, "2018-12-05").unwrap();
    assert_eq!(standing(&telling).0, MembershipStatus::Inactive);
    decide(&mut telling, Change::Reactivated, "2019-06-01").unwrap();
    assert_eq!(standing(&telling), (MembershipStatus::Active, 0));
    assert_eq!(telling.state.letters.len(), 3, "each change has its letter");
}

#[test]
fn a_member_is_removed_after_a_year_of_inactivity_and_not_a_day_before() {
    let mut telling = member();
    decide(&mut telling, Change::Inactive, "2018-12-05").unwrap();
    let early = decide(&mut telling, Change::Removed, "2019-12-05").unwrap_err();
    assert_eq!(early, [NotChanged::DoesNotFollow(MembershipStatus::Inactive)]);
    decide(&mut telling, Change::Removed, "2019-12-06").unwrap();
    assert_eq!(standing(&telling).0, MembershipStatus::Withdrawn);
}

#[test]
fn what_does_not_follow_is_refused_for_each_standing() {
    let mut telling = member();
    for of in [Change::KeptInactive, Change::Reactivated, Change::Suspended, Change::Removed] {
        let refused = decide(&mut telling, of, "2018-12-05").unwrap_err();
        assert_eq!(refused, [NotChanged::DoesNotFollow(MembershipStatus::Active)], "{of}");
    }
    decide(&mut telling, Change::Withdrawn, "2018-12-05").unwrap();
    for of in Change::ALL {
        let refused = decide(&mut telling, *of, "2019-12-05").unwrap_err();
        assert_eq!(refused, [NotChanged::DoesNotFollow(MembershipStatus::Withdrawn)], "{of}");
    }
}

#[test]
fn a_change_is_dated_after_the_last_one_and_not_in_the_future() {
    let mut telling = member();
    decide(&mut telling, Change::UnderReview, "2018-01-01").unwrap();
    let refused = decide(&mut telling, Change::Inactive, "2018-01-01").unwrap_err();
    assert_eq!(refused, [NotChanged::NotAfterTheLast(day("2018-01-01"))]);
    let of = Change::Inactive;
    let refused = change(&telling.state, &permit(of), wanted(of, "2018-02-02"), day("2018-02-01")).unwrap_err();
    assert_eq!(refused, [NotChanged::InTheFuture(day("2018-02-02"))]);
}

#[test]
fn nobody_decides_with_a_permit_for_something_else() {
    let telling = member();
    let review = permit(Change::UnderReview);
    let refused = change(&telling.state, &review, wanted(Change::Inactive, "2018-01-01"), day("2018-01-01"));
    assert_eq!(refused.unwrap_err(), [NotChanged::NotPermitted]);
}

#[test]
fn a_letter_is_answered_once_and_within_three_weeks() {
    let mut telling = member();
    decide(&mut telling, Change::UnderReview, "2018-01-01").unwrap();
    let letter = telling.state.letters.values().next().unwrap().at;
    let minister = permit(Change::Withdrawn);
    let late = reply(&telling.state, &minister, letter, words(), day("2018-01-23")).unwrap_err();
    assert_eq!(late, NotChanged::TooLate(day("2018-01-22")));
    let deed = reply(&telling.state, &minister, letter, words(), day("2018-01-22")).unwrap();
    telling.deed("2018-01-22", deed).unwrap();
    let known = telling.state.reply_to(letter).unwrap();
    let again = reply(&telling.state, &minister, letter, words(), day("2018-01-22")).unwrap_err();
    assert_eq!(again, NotChanged::AnsweredAlready(known));
    let to_reply = reply(&telling.state, &minister, known, words(), day("2018-01-22")).unwrap_err();
    assert_eq!(to_reply, NotChanged::Unknown, "an answer is not answered");
}
