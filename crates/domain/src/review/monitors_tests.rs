use super::*;
use crate::figures::{FigureId, Filter, compute};
use crate::ids::PlanId;
use crate::people::{Actor, Office, Stage, may};
use crate::telling::{Telling, code};

fn plan() -> PlanId {
    "ghana/1".parse().unwrap()
}

fn permit(body: &str) -> Permit {
    let actor = Actor { office: Office::OtherMonitor, body: body.parse().unwrap(), person: None, ties: Vec::new() };
    may(&actor, Action::ReportMonitoring, Subject::Plan(plan(), Stage::Implementation)).unwrap()
}

/// A commitment of a plan of 2014 that the review found limited and not very ambitious.
fn world() -> Telling {
    let mut telling = Telling::new();
    telling.source("edition", "2016");
    telling.plan("ghana/1", ("edition", 1), 2014);
    let found = [
        (Field::Completion, code(Field::Completion, "limited")),
        (Field::PotentialImpact, code(Field::PotentialImpact, "minor")),
        (Field::ReportYear, Value::Number(2016)),
        (Field::Assessed, Value::Flag(true)),
    ];
    telling.commitment("GH0001", ("edition", 2), "ghana/1", &[(Product::EndOfTermReport, &found)]);
    telling
}

fn says(body: &str, answers: &[(Field, &str)]) -> MonitoringPublished {
    MonitoringPublished {
        commitment: "GH0001".parse().unwrap(),
        body: body.parse().unwrap(),
        fields: Fields::new(answers.iter().map(|(field, answer)| (*field, code(*field, answer)))),
        text: TextId::new([1; 32]),
        address: None,
    }
}

#[test]
fn what_another_body_found_changes_no_finding_figure_or_verdict() {
    let mut telling = world();
    let before = telling.state.clone();
    let everything = says(
        "organisation/watchers",
        &[
            (Field::Completion, "complete"),
            (Field::PotentialImpact, "transformative"),
            (Field::Specificity, "high"),
            (Field::OpenedGovernment, "outstanding"),
        ],
    );
    let deed = publish(&telling.state, &permit("organisation/watchers"), everything).unwrap();
    assert!(!deed.changes_facts());
    telling.deed("2017-01-01", deed).unwrap();
    let after = &telling.state;
    assert_eq!(before.commitments, after.commitments);
    assert_eq!(before.facts_at, after.facts_at);
    for figure in FigureId::ALL {
        let counted = |state: &Partnership| compute(state, Lens::ALL, *figure, &Filter::default());
        assert_eq!(counted(&before), counted(after), "{figure}");
    }
    let commitment = after.commitments.values().next().unwrap();
    assert_eq!(after.monitored(commitment, None).len(), 1);
    assert!(after.monitored(commitment, Some(crate::telling::day("2016-12-31"))).is_empty());
}

#[test]
fn each_body_is_heard_once_with_what_it_said_last() {
    let mut telling = world();
    for (on, body, completion) in [
        ("2017-01-01", "organisation/watchers", "limited"),
        ("2017-02-01", "organisation/others", "complete"),
        ("2017-03-01", "organisation/watchers", "substantial"),
    ] {
        let deed = publish(&telling.state, &permit(body), says(body, &[(Field::Completion, completion)])).unwrap();
        telling.deed(on, deed).unwrap();
    }
    let state = &telling.state;
    let heard = state.monitored(state.commitments.values().next().unwrap(), None);
    let heard: Vec<_> = heard.iter().map(|one| (one.deed.body.to_string(), one.at)).collect();
    assert_eq!(heard.len(), 2);
    assert_eq!(heard[0].0, "organisation/watchers");
    assert!(heard[0].1 > heard[1].1, "the later one of the watchers");
}

#[test]
fn the_code_book_of_the_plan_is_the_one_that_is_asked() {
    let telling = world();
    let body = "organisation/watchers";
    let of_today = says(body, &[(Field::EarlyResults, "significant"), (Field::Completion, "complete")]);
    assert_eq!(publish(&telling.state, &permit(body), of_today), Err(vec![Refusal::NotAsked(Field::EarlyResults)]));
    assert_eq!(publish(&telling.state, &permit(body), says(body, &[])), Err(vec![Refusal::Nothing]));
    let for_another = says("organisation/others", &[(Field::Completion, "complete")]);
    assert_eq!(publish(&telling.state, &permit(body), for_another), Err(vec![Refusal::NotPermitted]));
}
