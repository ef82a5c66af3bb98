use super::admitting::{NotLocal, apply, assess, decide, open_call};
use super::asked::{ComesOut, LocalRule, rule, term_left, worked};
use super::*;
use crate::codebook::{Field, MembershipStatus};
use crate::deed::SourceRegistered;
use crate::lens::Lens;
use crate::membership::status;
use crate::partnership::Authority;
use crate::people::{Action, Actor, Body, Office, OwnBody, Permit, Subject, may};
use crate::statement::Value;
use crate::telling::{Telling, code, day, label};

fn text(n: u8) -> TextId {
    TextId::new([n; 32])
}

fn at(moment: &str) -> Timestamp {
    moment.parse().unwrap()
}

fn ghana() -> MemberId {
    "ghana".parse().unwrap()
}

/// Ghana, a member since 2011, and a call from 1 to 30 November 2026. The call is the last act.
fn world() -> (Telling, u64) {
    let mut telling = Telling::new();
    telling.source("events", "2020");
    telling.say("member/ghana", ("events", 1), None, "2011-09-21", &[(Field::Country, label("GHA"))]);
    event(&mut telling, "joined", "2011-09-21");
    let call = telling.state.length;
    let deed = open_call(&unit(Action::RunCall), call_of("2026-11-01", "2026-11-30"), at("2026-10-20T12:00:00Z"));
    telling.deed("2026-10-20", deed.unwrap()).unwrap();
    (telling, call)
}

fn event(telling: &mut Telling, name: &str, on: &str) {
    let answers = [
        (Field::MembershipEvent, code(Field::MembershipEvent, name)),
        (Field::HappenedOn, Value::Date(day(on).into())),
    ];
    telling.say(&format!("membership-event/ghana/{name}"), ("events", 2), None, on, &answers);
}

fn call_of(opens: &str, closes: &str) -> LocalCallOpened {
    LocalCallOpened { opens: day(opens), closes: day(closes), title: text(1), words: text(2) }
}

fn unit(action: Action) -> Permit {
    let body = Body::own(OwnBody::SupportUnit);
    may(&Actor { office: Office::SupportUnit, body, ..Actor::steward() }, action, Subject::Whole).unwrap()
}

fn seat(ties: Vec<Body>) -> Actor {
    let body = Body::own(OwnBody::SteeringCommittee);
    Actor { office: Office::CommitteeMember, body, ties, ..Actor::steward() }
}

fn judge() -> Permit {
    may(&seat(Vec::new()), Action::SetStatus, Subject::Member(ghana())).unwrap()
}

fn somebody() -> Permit {
    may(&Actor { office: Office::Citizen, ..Actor::steward() }, Action::ApplyLocally, Subject::Whole).unwrap()
}

fn tamale(term_ends: &str, reform_on: &str) -> Jurisdiction {
    Jurisdiction {
        member: "tamale-ghana".parse().unwrap(),
        name: text(3),
        term_ends: day(term_ends),
        letter: text(4),
        reform_on: day(reform_on),
        reform: text(5),
        staff: text(6),
    }
}

fn application(call: u64, jurisdictions: Vec<Jurisdiction>) -> LocalApplied {
    LocalApplied {
        call,
        country: ghana(),
        jurisdictions,
        partner: text(7),
        support: text(8),
        capacity: text(9),
        ambition: text(10),
    }
}

fn source(nth: u8) -> SourceRegistered {
    SourceRegistered {
        source: format!("local-{nth}").parse().unwrap(),
        digest: "00".repeat(32),
        bytes: 1,
        authority: Authority::Office,
        published_on: day("2026-12-10").into(),
        title: text(11),
        licence: None,
    }
}

const MET: [Found; 3] = [
    Found { test: LocalTest::Commitment, met: true },
    Found { test: LocalTest::Ambition, met: true },
    Found { test: LocalTest::Capacity, met: true },
];

/// Hands an application in on 20 November; its position.
fn handed_in(telling: &mut Telling, call: u64) -> u64 {
    let wanted = application(call, vec![tamale("2028-12-31", "2025-03-01")]);
    let deed = apply(&telling.state, &somebody(), wanted, at("2026-11-20T12:00:00Z")).unwrap();
    let position = telling.state.length;
    telling.deed("2026-11-20", deed).unwrap();
    position
}

fn assessed(telling: &mut Telling, application: u64, found: &[Found], proposes: LocalOutcome) {
    let wanted = LocalAssessed { application, found: found.to_vec(), proposes, why: text(12) };
    let deed = assess(&telling.state, &unit(Action::RunCall), wanted).unwrap();
    telling.deed("2026-12-01", deed).unwrap();
}

#[test]
fn sixteen_months_of_the_term_are_left_on_the_day_of_the_application_or_it_is_refused() {
    let (_, rule) = rule(day("2024-05-01")).unwrap();
    assert_eq!(term_left(rule, day("2024-05-01"), day("2025-09-01")).comes_out, ComesOut::Met);
    assert_eq!(term_left(rule, day("2024-05-01"), day("2025-08-31")).comes_out, ComesOut::NotMet);
    let short = LocalRule { months_left: 3, ..rule };
    assert_eq!(term_left(short, day("2024-05-01"), day("2024-08-01")).comes_out, ComesOut::Met, "a parameter");
    assert!(asked::rule(day("2015-01-01")).is_none(), "there was no such call then");
}

#[test]
fn a_reform_counts_for_three_years_and_none_is_still_to_come() {
    let (_, rule) = rule(day("2026-11-20")).unwrap();
    for (reform_on, comes_out) in [
        ("2023-11-20", ComesOut::Met),
        ("2023-11-19", ComesOut::NotMet),
        ("2026-11-20", ComesOut::Met),
        ("2026-11-21", ComesOut::NotMet),
    ] {
        assert_eq!(asked::recent(rule, day("2026-11-20"), day(reform_on)).comes_out, comes_out, "{reform_on}");
    }
}

#[test]
fn a_call_closes_at_the_end_of_its_last_day_by_the_clock_of_the_support_unit() {
    let (telling, call) = world();
    let wanted = || application(call, vec![tamale("2028-12-31", "2025-03-01")]);
    let taken = |moment: &str| apply(&telling.state, &somebody(), wanted(), at(moment));
    // Washington is five hours behind in winter, four in summer.
    assert!(taken("2026-12-01T04:59:59Z").is_ok());
    let late = taken("2026-12-01T05:00:00Z").unwrap_err();
    assert!(matches!(&late[..], [NotLocal::NotMet(tested)] if tested.test == LocalTest::InTheCall), "{late:?}");
    assert!(taken("2026-11-01T03:59:59Z").is_err(), "before it opens");
    assert!(taken("2026-11-01T04:00:00Z").is_ok());
}

#[test]
fn a_jurisdiction_applies_once_in_a_call_and_not_beside_itself() {
    let (mut telling, call) = world();
    let one = || tamale("2028-12-31", "2025-03-01");
    let now = at("2026-11-20T12:00:00Z");
    let beside = apply(&telling.state, &somebody(), application(call, vec![one(), one()]), now).unwrap_err();
    assert_eq!(beside, [NotLocal::Twice(one().member)]);
    handed_in(&mut telling, call);
    let again = apply(&telling.state, &somebody(), application(call, vec![one()]), now).unwrap_err();
    assert_eq!(again, [NotLocal::Twice(one().member)]);
    assert_eq!(apply(&telling.state, &somebody(), application(call, vec![]), now).unwrap_err(), [NotLocal::Nobody]);
    let own = Jurisdiction { member: ghana(), ..one() };
    let name = apply(&telling.state, &somebody(), application(call, vec![own]), now).unwrap_err();
    assert_eq!(name, [NotLocal::IsMember(ghana())], "the name of the country");
}

#[test]
fn a_country_that_is_inactive_brings_no_jurisdictions() {
    let (mut telling, call) = world();
    event(&mut telling, "made-inactive", "2026-11-10");
    let wanted = application(call, vec![tamale("2028-12-31", "2025-03-01")]);
    let refused = apply(&telling.state, &somebody(), wanted, at("2026-11-20T12:00:00Z")).unwrap_err();
    assert!(matches!(&refused[..], [NotLocal::NotMet(tested)] if tested.test == LocalTest::GoodStanding));
}

#[test]
fn the_committee_admits_what_the_support_unit_has_looked_at_and_every_test_is_met() {
    let (mut telling, call) = world();
    let application = handed_in(&mut telling, call);
    let state = |telling: &Telling| telling.state.local.applications[&application].state(None);
    let admit = LocalDecided { application, outcome: LocalOutcome::Admit, why: text(13) };
    let today = day("2026-12-10");
    let early = decide(&telling.state, &judge(), admit.clone(), source(1), today).unwrap_err();
    assert!(early.contains(&NotLocal::NotAssessed), "{early:?}");
    assert!(early.contains(&NotLocal::NotSaid(LocalTest::Ambition)), "{early:?}");

    let unmet = [MET[0], Found { test: LocalTest::Ambition, met: false }, MET[2]];
    assessed(&mut telling, application, &unmet, LocalOutcome::Refuse);
    let against = decide(&telling.state, &judge(), admit.clone(), source(1), today).unwrap_err();
    assert!(matches!(&against[..], [NotLocal::NotMet(tested)] if tested.test == LocalTest::Ambition), "{against:?}");

    assessed(&mut telling, application, &MET, LocalOutcome::Admit);
    assert_eq!(state(&telling), LocalState::Assessed);
    assert!(
        worked(&telling.state, &telling.state.local.applications[&application])
            .iter()
            .all(|t| t.comes_out == ComesOut::Met)
    );
    for (on, deed) in decide(&telling.state, &judge(), admit.clone(), source(1), today).unwrap() {
        telling.deed(&on.to_string(), deed).unwrap();
    }
    assert_eq!(state(&telling), LocalState::Admitted);
    let id: MemberId = "tamale-ghana".parse().unwrap();
    let member = &telling.state.members[&id];
    assert_eq!(status(member, Lens::ALL).unwrap().status, MembershipStatus::Active);
    assert_eq!(member.thing.code(Field::Level, Lens::ALL), Some("local"));
    assert_eq!(telling.state.country_of(&id), None, "it is no country");
    assert_eq!(telling.state.national_member(&"GHA".parse().unwrap()), Some(&ghana()));
    let again = decide(&telling.state, &judge(), admit, source(2), today).unwrap_err();
    assert!(again.iter().any(|why| matches!(why, NotLocal::Decided(_))), "{again:?}");
}

#[test]
fn a_refusal_makes_nobody_a_member_and_the_name_is_free_in_the_next_call() {
    let (mut telling, call) = world();
    let application_at = handed_in(&mut telling, call);
    assessed(&mut telling, application_at, &MET, LocalOutcome::Refuse);
    let refuse = LocalDecided { application: application_at, outcome: LocalOutcome::Refuse, why: text(13) };
    for (on, deed) in decide(&telling.state, &judge(), refuse, source(1), day("2026-12-10")).unwrap() {
        telling.deed(&on.to_string(), deed).unwrap();
    }
    assert_eq!(telling.state.members.len(), 1);
    let next = telling.state.length;
    let deed = open_call(&unit(Action::RunCall), call_of("2027-02-01", "2027-02-28"), at("2027-01-10T12:00:00Z"));
    telling.deed("2027-01-10", deed.unwrap()).unwrap();
    let wanted = application(next, vec![tamale("2028-12-31", "2025-03-01")]);
    assert!(apply(&telling.state, &somebody(), wanted, at("2027-02-10T12:00:00Z")).is_ok());
}

#[test]
fn nobody_decides_on_their_own_country_and_nobody_on_staff_decides_at_all() {
    let subject = || Subject::Member(ghana());
    assert!(may(&seat(vec![Body::Member(ghana())]), Action::SetStatus, subject()).is_err());
    let body = Body::own(OwnBody::SupportUnit);
    let staff = Actor { office: Office::SupportUnit, body, ..Actor::steward() };
    assert!(may(&staff, Action::SetStatus, subject()).is_err());
    let (mut telling, call) = world();
    let application = handed_in(&mut telling, call);
    assessed(&mut telling, application, &MET, LocalOutcome::Admit);
    let admit = LocalDecided { application, outcome: LocalOutcome::Admit, why: text(13) };
    let elsewhere = may(&seat(Vec::new()), Action::SetStatus, Subject::Member("albania".parse().unwrap())).unwrap();
    let against = decide(&telling.state, &elsewhere, admit, source(1), day("2026-12-10")).unwrap_err();
    assert!(against.contains(&NotLocal::NotPermitted), "a permit for another country: {against:?}");
}

#[test]
fn what_people_answer_is_answered_whole_and_nothing_else_is() {
    let (mut telling, call) = world();
    let application = handed_in(&mut telling, call);
    let try_it = |found: Vec<Found>, proposes| {
        let wanted = LocalAssessed { application, found, proposes, why: text(12) };
        assess(&telling.state, &unit(Action::RunCall), wanted).unwrap_err()
    };
    assert_eq!(try_it(vec![MET[0], MET[2]], LocalOutcome::Refuse), [NotLocal::NotSaid(LocalTest::Ambition)]);
    let calendar = Found { test: LocalTest::TermLeft, met: true };
    let strange = try_it(MET.into_iter().chain([calendar]).collect(), LocalOutcome::Admit);
    assert_eq!(strange, [NotLocal::NotForPeople(LocalTest::TermLeft)]);
    let unmet = vec![Found { test: LocalTest::Commitment, met: false }, MET[1], MET[2]];
    assert!(matches!(&try_it(unmet, LocalOutcome::Admit)[..], [NotLocal::NotMet(_)]));
}

#[test]
fn a_call_does_not_close_before_it_opens_or_before_today() {
    let now = at("2026-11-20T12:00:00Z");
    let run = unit(Action::RunCall);
    assert!(matches!(
        &open_call(&run, call_of("2026-12-10", "2026-12-01"), now).unwrap_err()[..],
        [NotLocal::ClosesBeforeItOpens { .. }]
    ));
    assert_eq!(
        open_call(&run, call_of("2026-11-01", "2026-11-19"), now).unwrap_err(),
        [NotLocal::Past(day("2026-11-19"))]
    );
    let other = may(&Actor::operator(), Action::ImportSource, Subject::Whole).unwrap();
    assert_eq!(open_call(&other, call_of("2026-11-01", "2026-11-30"), now).unwrap_err(), [NotLocal::NotPermitted]);
}

#[test]
fn an_act_about_an_application_that_there_is_not_does_not_fold() {
    let (mut telling, _) = world();
    let decided = LocalDecided { application: 1, outcome: LocalOutcome::Refuse, why: text(13) };
    let length = telling.state.length;
    assert_eq!(
        telling.deed("2026-12-10", Deed::LocalDecided(decided)),
        Err(Unsound::NoSuchApplication { at: length, application: 1 })
    );
}
