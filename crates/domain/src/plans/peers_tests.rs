use super::*;
use crate::codebook::Field;
use crate::people::{Actor, Stage, may};
use crate::telling::{Telling, day, label};

fn plan() -> PlanId {
    "ghana/2".parse().unwrap()
}

fn actor(office: Office, body: &str) -> Actor {
    Actor { office, body: body.parse().unwrap(), person: None, ties: Vec::new() }
}

fn permit(office: Office, body: &str, action: Action) -> Option<Permit> {
    may(&actor(office, body), action, Subject::Plan(plan(), Stage::CoCreation)).ok()
}

fn world() -> Partnership {
    let mut telling = Telling::new();
    telling.source("list", "2012");
    for (row, (member, country)) in (1..).zip([("ghana", "GHA"), ("italy", "ITA"), ("kenya", "KEN")]) {
        let said = [(Field::Country, label(country))];
        telling.say(&format!("member/{member}"), ("list", row), None, "2012-04-17", &said);
    }
    telling.state
}

fn consultation() -> Consultation {
    let title = [(Field::Title, "Open the courts".to_owned())];
    let items = [(Item::Plan, super::super::draft::Entry::new()), (Item::Commitment(1), title.into())];
    Consultation {
        plan: plan(),
        number: 1,
        opened_on: day("2026-11-21"),
        until: day("2026-12-05"),
        invited: vec!["italy".parse().unwrap()],
        committee: false,
        draft: Draft { plan: plan(), items: items.into() },
        digest: [7; 32],
    }
}

fn contact() -> Permit {
    permit(Office::PointOfContact, "member/ghana", Action::ConsultPeers).unwrap()
}

#[test]
fn a_draft_is_opened_to_peers_by_its_own_government_for_a_week_at_least() {
    let (state, good) = (world(), consultation());
    assert_eq!(open(&state, &contact(), &good, &[]), Ok(()));
    assert_eq!(open(&state, &contact(), &good, std::slice::from_ref(&good)), Err(vec![Refusal::OpenUntil(good.until)]));
    let reading = permit(Office::PointOfContact, "member/italy", Action::AdvisePeer).unwrap();
    assert_eq!(open(&state, &reading, &good, &[]), Err(vec![Refusal::NotPermitted]));
    for (until, is_possible) in
        [("2026-11-27", false), ("2026-11-28", true), ("2027-02-19", true), ("2027-02-20", false)]
    {
        let wanted = Consultation { until: day(until), ..good.clone() };
        assert_eq!(open(&state, &contact(), &wanted, &[]).is_ok(), is_possible, "{until}");
    }
    let nobody = Consultation { invited: Vec::new(), ..good.clone() };
    assert_eq!(open(&state, &contact(), &nobody, &[]), Err(vec![Refusal::NobodyInvited]));
    for member in ["ghana", "atlantis"] {
        let wanted = Consultation { invited: vec![member.parse().unwrap()], ..good.clone() };
        assert_eq!(open(&state, &contact(), &wanted, &[]), Err(vec![Refusal::CannotInvite(member.parse().unwrap())]));
    }
    let empty = Draft { plan: plan(), items: [(Item::Plan, super::super::draft::Entry::new())].into() };
    let wanted = Consultation { draft: empty, ..good };
    assert_eq!(open(&state, &contact(), &wanted, &[]), Err(vec![Refusal::NothingWritten]));
}

#[test]
fn only_whoever_is_invited_comments_and_only_until_the_last_day() {
    let good = consultation();
    let about = About { item: Item::Commitment(1), field: None };
    let said = |office, body, today| {
        let permit = permit(office, body, Action::AdvisePeer)?;
        Some(comment(&permit, &good, (about, 0), day(today)))
    };
    let italy = Body::Member("italy".parse().unwrap());
    assert_eq!(said(Office::PointOfContact, "member/italy", "2026-12-05"), Some(Ok(italy)));
    assert_eq!(said(Office::PointOfContact, "member/italy", "2026-12-06"), Some(Err(Refusal::Over(good.until))));
    assert_eq!(said(Office::PointOfContact, "member/kenya", "2026-11-30"), Some(Err(Refusal::NotInvited)));
    assert_eq!(said(Office::CommitteeMember, "steering-committee", "2026-11-30"), Some(Err(Refusal::NotInvited)));
    assert_eq!(said(Office::PointOfContact, "member/ghana", "2026-11-30"), None, "nobody is their own peer");
    assert_eq!(said(Office::Minister, "member/italy", "2026-11-30"), None);
    let permit = permit(Office::PointOfContact, "member/italy", Action::AdvisePeer).unwrap();
    let elsewhere = About { item: Item::Commitment(9), field: None };
    assert_eq!(comment(&permit, &good, (elsewhere, 0), good.until), Err(Refusal::NoSuchPart));
    let most = usize::try_from(Terms::on(good.opened_on).most_comments).unwrap();
    assert_eq!(comment(&permit, &good, (about, most), good.until), Err(Refusal::Full(most)));
}

#[test]
fn what_a_comment_is_about_is_written_and_read() {
    for text in ["plan", "3", "3.2", "3/problem", "plan/introduction"] {
        assert_eq!(text.parse::<About>().unwrap().to_string(), text);
    }
    for text in ["", "0", "3/", "3/introduction", "3/nothing", "3/problem/x"] {
        assert!(text.parse::<About>().is_err(), "{text}");
    }
}

#[test]
fn numbers_become_public_and_words_only_of_those_who_consented() {
    let good = consultation();
    let one = |seed: u8, from: &str, consents, answer| PeerComment {
        id: InputId::from_chance(&[seed; 32]),
        from: from.parse().unwrap(),
        person: Some(PersonId::from_chance(&[seed; 32])),
        about: About { item: Item::Commitment(1), field: None },
        words: "Say by when.".to_owned(),
        consents,
        given_at: Timestamp(0),
        answer,
    };
    let comments = [
        one(1, "member/italy", true, Some((PeerOutcome::TakenUp, "Done.".to_owned()))),
        one(2, "member/italy", false, Some((PeerOutcome::NotTakenUp, "No.".to_owned()))),
        one(3, "steering-committee", false, None),
    ];
    let texts = |_: &PeerComment| Some((TextId::new([1; 32]), Some(TextId::new([2; 32]))));
    let deeds = consulted(&good, &comments, texts);
    let [Deed::PeersConsulted(deed)] = deeds.as_slice() else { panic!("{deeds:?}") };
    assert_eq!((deed.answered, deed.comments, deed.taken_up, deed.unanswered), (2, 3, 1, 1));
    assert_eq!(deed.told.len(), 1, "one consented");
    let many: Vec<_> = (0..90).map(|seed| one(seed, "member/italy", true, None)).collect();
    let told: Vec<usize> = consulted(&good, &many, texts)
        .iter()
        .map(|deed| if let Deed::PeersConsulted(deed) = deed { deed.told.len() } else { 0 })
        .collect();
    assert_eq!(told, [40, 40, 10], "an act holds so many");
}

#[test]
fn consulting_peers_was_a_step_of_every_plan_in_2011_and_2012_and_is_offered_since() {
    let required = |on: &str| Terms::on(day(on)).required;
    assert_eq!(["2011-09-20", "2012-12-31", "2013-01-01", "2026-11-23"].map(required), [true, true, false, false]);
    let [first, last] =
        ["2011", "2013"].map(|version| crate::rules::version(RuleId::PeerConsultation, version).unwrap());
    assert_eq!(
        (first.confidence, last.confidence),
        (crate::rules::Confidence::Seed, crate::rules::Confidence::Decision)
    );
    let length = crate::rules::backing(first, "open-least-days").unwrap();
    assert_eq!(length.0, crate::rules::Confidence::Decision, "no source gives a length");
}
