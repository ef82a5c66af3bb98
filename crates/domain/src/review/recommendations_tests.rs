use super::*;
use crate::people::{Actor, Office, may};
use crate::telling::{Telling, day};

fn plan() -> PlanId {
    "ghana/1".parse().unwrap()
}

fn text(n: u8) -> TextId {
    TextId::new([n; 32])
}

fn permit(office: Office, action: Action) -> Permit {
    let body = if office == Office::ExpertsPanel { "experts-panel" } else { "member/ghana" };
    let actor = Actor { office, body: body.parse().unwrap(), person: None, ties: Vec::new() };
    may(&actor, action, Subject::Member(plan().member)).unwrap()
}

fn panel() -> Permit {
    permit(Office::ExpertsPanel, Action::AdviseGovernment)
}

fn government() -> Permit {
    permit(Office::PointOfContact, Action::AnswerRecommendation)
}

/// Two plans of Ghana with a commitment each.
fn world() -> Telling {
    let mut telling = Telling::new();
    telling.source("edition", "2016");
    telling.plan("ghana/1", ("edition", 1), 2013).plan("ghana/2", ("edition", 2), 2015);
    telling.commitment("GH0001", ("edition", 3), "ghana/1", &[]);
    telling.commitment("GH0011", ("edition", 4), "ghana/2", &[]);
    telling
}

/// The same with so many recommendations of a day.
fn advised(count: u8) -> Telling {
    let mut telling = world();
    for n in 0..count {
        let deed =
            issue(&telling.state, &panel(), (&plan(), Product::ProgressReport), (Advice::Process, None), text(n));
        telling.deed("2015-02-01", deed.unwrap()).unwrap();
    }
    telling
}

fn answered(number: u16, response: Response) -> RecommendationAnswered {
    RecommendationAnswered { plan: plan(), number, response, text: text(90) }
}

fn followed(number: u16, carried_by: Option<&str>) -> RecommendationFollowed {
    let carried_by = carried_by.map(|id| id.parse().unwrap());
    RecommendationFollowed { plan: plan(), number, next: 2, carried_by, text: text(91) }
}

fn uptake(telling: &Telling, today: &str) -> Uptake {
    let all = telling.state.recommendations.values().flat_map(|of| of.values());
    Uptake::of(all.map(AsRef::as_ref), None, day(today))
}

/// The dossier's example (5.4): five issued, four answered, two taken up are 80 and 40 per cent.
#[test]
fn five_issued_four_answered_and_two_taken_up_are_counted_so() {
    let mut telling = advised(5);
    for (number, response) in
        [(1, Response::Accepted), (2, Response::Rejected), (3, Response::Partly), (4, Response::Accepted)]
    {
        let deed = answer(&telling.state, &government(), answered(number, response)).unwrap();
        telling.deed("2015-04-01", deed).unwrap();
    }
    for (number, carried_by) in [(1, Some("GH0011")), (3, Some("GH0011")), (4, None)] {
        let deed = follow(&telling.state, &panel(), followed(number, carried_by)).unwrap();
        telling.deed("2015-12-01", deed).unwrap();
    }
    assert_eq!(uptake(&telling, "2015-05-01"), Uptake { issued: 5, answered: 4, integrated: 2, overdue: 0 });
    assert_eq!(uptake(&telling, "2016-01-01").overdue, 1, "the fifth was never answered");
    let all = || telling.state.recommendations.values().flat_map(|of| of.values()).map(AsRef::as_ref);
    let then = Uptake::of(all(), Some(day("2015-03-01")), day("2015-03-01"));
    assert_eq!(then, Uptake { issued: 5, answered: 0, integrated: 0, overdue: 0 }, "as of a day before");
}

#[test]
fn an_answer_has_time_to_the_end_of_its_last_day() {
    let telling = advised(1);
    let one = telling.state.recommendations.get(&plan()).unwrap().get(&1).unwrap();
    assert_eq!(one.answer_due(), Some(day("2015-08-01")));
    assert_eq!(one.answer_state(None, day("2015-08-01")), AnswerState::Open);
    assert_eq!(one.answer_state(None, day("2015-08-02")), AnswerState::Overdue);
}

#[test]
fn a_later_answer_counts_and_the_earlier_one_stays() {
    let mut telling = advised(1);
    for (on, response) in [("2015-03-01", Response::Rejected), ("2015-06-01", Response::Accepted)] {
        let deed = answer(&telling.state, &government(), answered(1, response)).unwrap();
        telling.deed(on, deed).unwrap();
    }
    let one = telling.state.recommendations.get(&plan()).unwrap().get(&1).unwrap();
    assert_eq!(one.answer(None).unwrap().2.response, Response::Accepted);
    assert_eq!(one.answer(Some(day("2015-05-31"))).unwrap().2.response, Response::Rejected);
    assert_eq!(one.answers.len(), 2);
}

#[test]
fn what_does_not_fit_is_refused_with_everything_against_it() {
    let telling = advised(1);
    let state = &telling.state;
    let commitment = |id: &str| Some(id.parse::<CommitmentId>().unwrap());
    let report = Product::ProgressReport;
    assert_eq!(
        issue(state, &panel(), (&plan(), report), (Advice::Commitment, None), text(1)),
        Err(vec![Refusal::WhichCommitment])
    );
    assert_eq!(
        issue(state, &government(), (&plan(), report), (Advice::Commitment, commitment("GH0011")), text(1)),
        Err(vec![Refusal::NotPermitted, Refusal::NotInPlan { commitment: "GH0011".parse().unwrap(), plan: plan() }])
    );
    assert_eq!(
        answer(state, &government(), answered(2, Response::Accepted)),
        Err(vec![Refusal::NoSuchRecommendation(2)])
    );
    assert_eq!(answer(state, &panel(), answered(1, Response::Accepted)), Err(vec![Refusal::NotPermitted]));
    assert_eq!(
        follow(state, &panel(), followed(1, Some("GH0001"))),
        Err(vec![Refusal::NotInPlan { commitment: "GH0001".parse().unwrap(), plan: "ghana/2".parse().unwrap() }])
    );
    let of_itself = RecommendationFollowed { next: 1, ..followed(1, None) };
    assert_eq!(follow(state, &panel(), of_itself), Err(vec![Refusal::NotLater(1)]));
    let of_none = RecommendationFollowed { next: 7, ..followed(1, None) };
    assert_eq!(follow(state, &panel(), of_none), Err(vec![Refusal::NoSuchPlan("ghana/7".parse().unwrap())]));
}

#[test]
fn only_the_review_advises_and_only_the_government_answers() {
    let body: crate::people::Body = "member/ghana".parse().unwrap();
    for office in Office::ALL {
        let actor = Actor { office: *office, body: body.clone(), person: None, ties: Vec::new() };
        let advises = may(&actor, Action::AdviseGovernment, Subject::Member(plan().member)).is_ok();
        assert!(!advises || *office == Office::ExpertsPanel, "{office}");
        let answers = may(&actor, Action::AnswerRecommendation, Subject::Member(plan().member)).is_ok();
        assert_eq!(answers, matches!(office, Office::PointOfContact | Office::LocalJurisdiction), "{office}");
    }
}

#[test]
fn an_act_about_no_recommendation_cannot_be_folded() {
    let mut telling = world();
    let deed = Deed::RecommendationAnswered(answered(1, Response::Partly));
    assert!(matches!(telling.deed("2015-04-01", deed), Err(Unsound::NoSuchRecommendation { number: 1, .. })));
}
