//! Self-assessments: what is asked when, the window for comments, and that nothing of it mixes with what the review found.

use std::collections::BTreeMap;

use super::*;
use crate::codebook::{Field, Product};
use crate::deed::Deed;
use crate::figures::{FigureId, Filter, compute};
use crate::ids::{CommitmentId, PlanId, TextId};
use crate::lens::Lens;
use crate::membership::{Asked, Lateness, State, obligations};
use crate::people::{Action, Actor, Office, Permit, Stage, Subject, may};
use crate::statement::Value;
use crate::telling::{Telling, code, day, label};

fn plan() -> PlanId {
    "ghana/1".parse().unwrap()
}

fn permit() -> Permit {
    let body = "member/ghana".parse().unwrap();
    let actor = Actor { office: Office::PointOfContact, body, person: None, ties: Vec::new() };
    may(&actor, Action::AssessItself, Subject::Plan(plan(), Stage::Implementation)).unwrap()
}

/// A member with a plan of a year and one commitment, of which the review found little.
fn world(year: i64) -> Telling {
    let mut telling = Telling::new();
    let member = [
        (Field::Country, label("GHA")),
        (Field::Level, code(Field::Level, "national")),
        (Field::Joined, Value::Date("2012-04-17".parse().unwrap())),
    ];
    telling.source("list", "2012").say("member/ghana", ("list", 1), None, "2012-04-17", &member);
    telling.plan("ghana/1", ("list", 3), year);
    let found = [(Field::Completion, code(Field::Completion, "limited"))];
    telling.commitment("GH0001", ("list", 4), "ghana/1", &[(Product::EndOfTermReport, &found)]);
    telling
}

fn report(report: SelfReport, ids: &[&str]) -> Report {
    let said = |id: &&str| {
        let said = Said { fulfilment: Fulfilment::Fully, account: TextId::new([2; 32]) };
        (id.parse::<CommitmentId>().unwrap(), said)
    };
    let overview = Some(TextId::new([1; 32]));
    Report { plan: plan(), report, overview, said: ids.iter().map(said).collect::<BTreeMap<_, _>>() }
}

fn told(telling: &mut Telling, on: &str, deeds: Vec<Deed>) {
    for deed in deeds {
        telling.deed(on, deed).unwrap();
    }
}

fn midterm() -> Report {
    report(SelfReport::Midterm, &["GH0001"])
}

#[test]
fn a_draft_of_the_twentieth_takes_comments_until_the_fourth_at_least() {
    let telling = world(2015);
    let until = |closes: &str| open(&telling.state, &permit(), &midterm(), (day("2016-09-20"), day(closes)));
    assert_eq!(until("2016-10-03").unwrap_err(), [Refusal::TooShort { has: 13, least: 14 }]);
    assert_eq!(until("2016-10-04").unwrap().len(), 2);
}

#[test]
fn everything_that_is_missing_is_told_at_once() {
    let telling = world(2015);
    let empty = Report { overview: None, said: BTreeMap::new(), ..midterm() };
    let against = open(&telling.state, &permit(), &empty, (day("2016-09-01"), day("2016-09-30"))).unwrap_err();
    assert_eq!(against, [Refusal::Silent(vec!["GH0001".parse().unwrap()]), Refusal::NoOverview]);
    let none = Telling::new();
    let against = open(&none.state, &permit(), &midterm(), (day("2016-09-01"), day("2016-09-30"))).unwrap_err();
    assert!(against.contains(&Refusal::NoSuchPlan), "{against:?}");
}

#[test]
fn it_is_published_once_comments_are_over_and_answered() {
    let mut telling = world(2015);
    let publishing = |telling: &Telling, on: &str, unanswered| {
        let comment = Dealt { commitment: None, comment: TextId::new([3; 32]), answer: TextId::new([4; 32]) };
        publish(&telling.state, &permit(), &midterm(), Closing { dealt: vec![comment], unanswered }, day(on))
    };
    assert_eq!(publishing(&telling, "2016-09-20", 0).unwrap_err(), [Refusal::NotOpened]);
    let opened = open(&telling.state, &permit(), &midterm(), (day("2016-09-01"), day("2016-09-20"))).unwrap();
    told(&mut telling, "2016-09-01", opened);
    let of = |telling: &Telling| telling.state.self_assessments[&(plan(), SelfReport::Midterm)].clone();
    assert!(of(&telling).takes_comments(day("2016-09-20")) && !of(&telling).takes_comments(day("2016-09-21")));
    let again = open(&telling.state, &permit(), &midterm(), (day("2016-09-02"), day("2016-09-30")));
    assert_eq!(again.unwrap_err(), [Refusal::OpenUntil(day("2016-09-20"))]);
    let early = publishing(&telling, "2016-09-20", 1).unwrap_err();
    assert_eq!(early, [Refusal::NotOver(day("2016-09-20")), Refusal::Unanswered(1)]);
    let deeds = publishing(&telling, "2016-09-21", 0).unwrap();
    assert_eq!(deeds.len(), 3);
    told(&mut telling, "2016-09-21", deeds);
    assert_eq!(publishing(&telling, "2016-09-22", 0).unwrap_err(), [Refusal::PublishedOn(day("2016-09-21"))]);
    assert_eq!(of(&telling).comments.len(), 1);
}

#[test]
fn what_is_published_here_fulfils_the_duty_and_a_late_one_is_late() {
    for (on, lateness) in [("2016-09-30", Lateness::InTime), ("2016-10-05", Lateness::Late)] {
        let mut telling = world(2015);
        let opened = open(&telling.state, &permit(), &midterm(), (day("2016-09-10"), day("2016-09-25"))).unwrap();
        told(&mut telling, "2016-09-10", opened);
        let deeds = publish(&telling.state, &permit(), &midterm(), Closing::default(), day(on)).unwrap();
        told(&mut telling, on, deeds);
        let owed = obligations(&telling.state, &plan().member, Lens::ALL, Asked::On(day("2017-01-01")));
        let owed = owed.iter().find(|owed| owed.duty == SelfReport::Midterm.duty()).unwrap();
        let State::Done { when, lateness: found, act } = owed.state else { panic!("{:?}", owed.state) };
        assert_eq!((when, found), (Some(day(on).into()), Some(lateness)));
        assert_eq!(act, Some(telling.state.length - 1));
    }
}

#[test]
fn what_a_government_says_of_itself_changes_no_figure_and_no_finding() {
    let mut telling = world(2015);
    let before = telling.state.clone();
    let opened = open(&telling.state, &permit(), &midterm(), (day("2016-09-01"), day("2016-09-20"))).unwrap();
    told(&mut telling, "2016-09-01", opened);
    assert_eq!(telling.state.commitments, before.commitments);
    assert_eq!(telling.state.facts_at, before.facts_at);
    let figure = |state| compute(state, Lens::ALL, FigureId::CompletionRate, &Filter::default());
    assert_eq!(format!("{:?}", figure(&telling.state)), format!("{:?}", figure(&before)));
}
