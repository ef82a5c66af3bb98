use super::*;
use crate::codebook::Field;
use crate::ids::MemberId;
use crate::partnership::Authority;
use crate::statement::Value;
use crate::telling::{Telling, code, day, label};
use crate::time::Timestamp;

const BY: &str = "edition";
const ON: &str = "2011-09-20";

fn ghana() -> MemberId {
    "ghana".parse().unwrap()
}

/// A member of a cohort that joined in a month, as told by a source of July 2016.
fn member(cohort: &str, joined: &str) -> Telling {
    let mut telling = Telling::new();
    telling.source(BY, "2016-07");
    let answers = [
        (Field::Country, label("GHA")),
        (Field::Level, code(Field::Level, "national")),
        (Field::Cohort, code(Field::Cohort, cohort)),
        (Field::Joined, Value::Date(joined.parse().unwrap())),
    ];
    telling.say("member/ghana", (BY, 1), None, ON, &answers);
    telling
}

fn plan(telling: &mut Telling, number: u16, year: i64, more: &[(Field, Value)]) {
    let mut answers = vec![(Field::SubmittedIn, Value::Number(year))];
    answers.extend_from_slice(more);
    telling.say(&format!("plan/ghana/{number}"), (BY, 10), None, &format!("{year}-12-31"), &answers);
}

fn owed(telling: &Telling, on: &str) -> Vec<Obligation> {
    obligations(&telling.state, &ghana(), Lens::ALL, Asked::On(day(on)))
}

fn find(telling: &Telling, on: &str, duty: Duty, plan: Option<u16>) -> Obligation {
    let found = owed(telling, on).into_iter().find(|o| o.duty == duty && o.plan == plan);
    found.unwrap_or_else(|| panic!("no {duty} of plan {plan:?} among {:?}", owed(telling, on)))
}

#[test]
fn a_first_plan_is_due_in_march_after_the_year_of_joining_and_since_2015_by_the_end_of_that_year() {
    for (joined, due, rule) in [
        ("2012-04", "2013-03-31", "first-plan/2011"),
        ("2014-12-31", "2015-03-31", "first-plan/2011"),
        ("2016-12", "2017-12-31", "first-plan/2015"),
    ] {
        let first = find(&member("c4", joined), "2017-01-01", Duty::FirstPlan, Some(1));
        assert_eq!((first.due, first.rule.as_str()), (day(due), rule));
    }
}

#[test]
fn the_next_plan_is_due_by_the_rule_in_force_when_the_last_one_ends() {
    for (year, more, due, rule) in [
        (2014, vec![], "2016-06-30", "plan-delivery/2014"),
        (2016, vec![], "2018-08-31", "plan-delivery/2018"),
        (2019, vec![], "2021-08-31", "plan-delivery/2018"),
        (2018, vec![(Field::EndsIn, Value::Number(2021))], "2021-08-31", "plan-delivery/2018"),
        (2021, vec![], "2024-08-31", "plan-delivery/2022"),
        (2023, vec![(Field::EndsIn, Value::Number(2027))], "2028-12-31", "plan-delivery/2022"),
    ] {
        let mut telling = member("c3", "2013-04");
        plan(&mut telling, 1, year, &more);
        let next = find(&telling, "2016-01-01", Duty::NextPlan, Some(2));
        assert_eq!((next.due, next.rule.as_str()), (day(due), rule), "submitted in {year}");
        assert_eq!(next.from.len(), 1 + more.len(), "the day is counted from what is on record");
    }
}

#[test]
fn a_plan_due_in_2020_had_time_to_the_end_of_the_year_and_moving_on_was_not_contrary() {
    let mut telling = member("c3", "2013-04");
    plan(&mut telling, 1, 2018, &[]);
    plan(&mut telling, 2, 2021, &[]);
    let next = find(&telling, "2022-01-01", Duty::NextPlan, Some(2));
    assert_eq!(next.due, day("2020-12-31"));
    assert_eq!(next.resolution.as_ref().map(|r| r.as_str()), Some("covid-2020"));
    assert!(matches!(next.state, State::Done { lateness: Some(Lateness::Moved), .. }), "{:?}", next.state);
}

#[test]
fn what_is_not_on_record_is_late_only_where_it_would_be_deposited() {
    let mut telling = member("c3", "2013-04");
    plan(&mut telling, 1, 2013, &[]);
    let next = |telling: &Telling, on| find(telling, on, Duty::NextPlan, Some(2)).state;
    assert_eq!(next(&telling, "2015-06-30"), State::Due { days: 0 });
    assert_eq!(next(&telling, "2015-06-29"), State::Due { days: 1 });
    assert_eq!(next(&telling, "2015-07-01"), State::NotOnRecord, "an edition ends somewhere");
    telling.source_of("office", "2015-01", Authority::Office);
    telling.say("plan/ghana/1", ("office", 0), None, "2013-12-31", &[(Field::SubmittedIn, Value::Number(2013))]);
    assert_eq!(next(&telling, "2015-07-01"), State::Overdue { days: 1 });
}

#[test]
fn a_year_tells_how_late_a_plan_was_only_where_any_day_of_it_would() {
    for (year, lateness) in [(2015, None), (2016, Some(Lateness::ContraryAndMoved)), (2014, Some(Lateness::InTime))] {
        let mut telling = member("c3", "2013-04");
        plan(&mut telling, 1, 2013, &[]);
        plan(&mut telling, 2, year, &[]);
        let state = find(&telling, "2017-01-01", Duty::NextPlan, Some(2)).state;
        assert!(matches!(state, State::Done { lateness: found, .. } if found == lateness), "{year}: {state:?}");
    }
}

#[test]
fn a_later_number_shows_that_a_plan_was_given_and_not_when() {
    let mut telling = member("c3", "2013-04");
    plan(&mut telling, 1, 2013, &[]);
    plan(&mut telling, 3, 2017, &[]);
    let state = find(&telling, "2018-01-01", Duty::NextPlan, Some(2)).state;
    assert_eq!(state, State::Done { when: None, lateness: None, act: None });
}

#[test]
fn a_self_assessment_is_due_three_months_after_what_it_reports_on() {
    for (cohort, year, duty, due) in [
        ("c1", 2011, Duty::SelfAssessment, "2013-03-31"),
        ("c2", 2012, Duty::SelfAssessment, "2013-09-30"),
        ("c2", 2015, Duty::MidtermSelfAssessment, "2016-09-30"),
        ("c2", 2015, Duty::EndOfTermSelfAssessment, "2017-09-30"),
        ("c2", 2018, Duty::EndOfTermSelfAssessment, "2020-11-30"),
    ] {
        let mut telling = member(cohort, "2012-04");
        plan(&mut telling, 1, year, &[]);
        assert_eq!(find(&telling, "2014-01-01", duty, Some(1)).due, day(due), "{duty} of {year}");
    }
    let mut telling = member("c2", "2012-04");
    plan(&mut telling, 1, 2022, &[]);
    assert!(
        owed(&telling, "2023-01-01").iter().all(|o| !o.duty.code().contains("self-assessment")),
        "given up in 2022"
    );
}

#[test]
fn what_the_reviewer_did_not_find_after_the_day_never_came() {
    let process = |answer, due_after_looking: bool| {
        let mut telling = member("c3", "2013-04");
        plan(&mut telling, 1, if due_after_looking { 2015 } else { 2013 }, &[]);
        let answers = [(Field::SelfAssessmentPublished, code(Field::SelfAssessmentPublished, answer))];
        telling.say("process/ghana/1", (BY, 20), None, "2013-12-31", &answers);
        find(&telling, "2026-11-21", Duty::MidtermSelfAssessment, Some(1)).state
    };
    assert!(matches!(process("no", false), State::NeverCame { .. }), "due in September 2014, looked in July 2016");
    assert!(process("no", false).is_late());
    assert_eq!(process("no", true), State::NotOnRecord, "due in September 2016, after the reviewer looked");
    assert!(matches!(process("yes", false), State::Done { when: None, .. }));
    assert_eq!(process("not-reviewed", false), State::NotOnRecord);
}

#[test]
fn a_process_database_shows_that_a_plan_was_given() {
    let mut telling = member("c3", "2013-04");
    plan(&mut telling, 1, 2013, &[]);
    telling.say("process/ghana/2", (BY, 20), None, "2015-12-31", &[(Field::StepsFollowed, Value::Number(0))]);
    let next = find(&telling, "2017-01-01", Duty::NextPlan, Some(2));
    assert!(matches!(next.state, State::Done { when: Some(PartialDate::Year(2015)), .. }), "{:?}", next.state);
    assert_eq!(find(&telling, "2017-01-01", Duty::NextPlan, Some(3)).due, day("2017-06-30"));
}

#[test]
fn the_review_has_four_months_after_a_plan_came_and_after_it_ended() {
    let mut telling = member("c3", "2013-04");
    plan(&mut telling, 4, 2023, &[(Field::EndsIn, Value::Number(2025))]);
    let review = find(&telling, "2024-01-01", Duty::PlanReview, Some(4));
    assert_eq!((review.due, review.at_the_latest, review.owed_by), (day("2024-04-30"), true, Debtor::Reviewer));
    let results = find(&telling, "2024-01-01", Duty::ResultsReview, Some(4));
    assert_eq!((results.due, results.at_the_latest), (day("2026-04-30"), false));
    assert_eq!(find(&telling, "2026-05-01", Duty::ResultsReview, Some(4)).state, State::NotOnRecord);
}

#[test]
fn a_plan_of_four_years_is_renewed_halfway() {
    let mut telling = member("c3", "2013-04");
    plan(&mut telling, 5, 2023, &[(Field::EndsIn, Value::Number(2027)), (Field::DurationYears, Value::Number(4))]);
    // Halfway is 31 December 2025, and there are six months around it.
    assert_eq!(find(&telling, "2024-01-01", Duty::PlanRefresh, Some(5)).due, day("2026-06-30"));
    plan(&mut telling, 6, 2023, &[(Field::EndsIn, Value::Number(2027)), (Field::DurationYears, Value::Number(2))]);
    assert!(
        owed(&telling, "2024-01-01").iter().all(|o| (o.duty, o.plan) != (Duty::PlanRefresh, Some(6))),
        "of two years"
    );
}

#[test]
fn a_refresh_counts_from_the_exact_end_and_is_late_only_after_its_window() {
    for (refreshed, lateness) in [("2026-02-28", Some(Lateness::InTime)), ("2026-03-01", Some(Lateness::Late))] {
        let mut telling = member("c3", "2013-04");
        let on = Value::Date(day(refreshed).into());
        let said = [
            (Field::EndsIn, Value::Number(2027)),
            (Field::DurationYears, Value::Number(4)),
            (Field::End, Value::Date(day("2027-08-31").into())),
            (Field::RefreshedOn, on),
        ];
        plan(&mut telling, 5, 2023, &said);
        let found = find(&telling, "2026-12-01", Duty::PlanRefresh, Some(5));
        assert_eq!(found.due, day("2026-02-28"), "six months after the middle of the plan (dossier 3.6)");
        let State::Done { lateness: known, .. } = found.state else { panic!("{:?}", found.state) };
        assert_eq!(known, lateness, "{refreshed}");
    }
}

#[test]
fn standing_duties_fall_in_the_twelve_months_around_today() {
    let telling = member("c3", "2013-04");
    let standing: Vec<(Duty, String)> = owed(&telling, "2026-11-21")
        .into_iter()
        .filter(|o| o.rule == "standing-duties/2022")
        .map(|o| (o.duty, o.due.to_string()))
        .collect();
    assert_eq!(
        standing,
        [
            (Duty::DialogueMeeting, "2026-12-31".to_owned()),
            (Duty::RepositoryUpdates, "2026-12-31".to_owned()),
            (Duty::ImplementationMeetings, "2026-12-31".to_owned()),
            (Duty::DialogueMeeting, "2027-06-30".to_owned()),
        ]
    );
    assert!(owed(&telling, "2016-11-21").iter().all(|o| !o.rule.starts_with("standing")), "the standards are of 2022");
}

/// What a forum did, as acts say it.
fn did(telling: &mut Telling, on: &str, what: Option<bool>) {
    use crate::cocreation::{Evidence, ForumMet, RepositoryUpdated};
    use crate::deed::Deed;
    use crate::ids::TextId;
    let (member, text) = (ghana(), || TextId::new([1; 32]));
    let deed = match what {
        Some(presented) => Deed::ForumMet(ForumMet {
            member,
            present: Vec::new(),
            minutes: text(),
            decisions: Vec::new(),
            results_presented: presented,
            comments_collected: presented,
        }),
        None => Deed::RepositoryUpdated(RepositoryUpdated {
            member,
            shows: Evidence::Implementation,
            title: text(),
            address: text(),
            copy: None,
        }),
    };
    telling.deed(on, deed).unwrap();
}

#[test]
fn what_a_forum_recorded_here_is_not_owed_any_more() {
    let mut telling = member("c3", "2013-04");
    did(&mut telling, "2026-06-30", Some(false));
    let stands = |telling: &Telling, on: &str| {
        let owed =
            owed(telling, on).into_iter().filter(|o| o.rule == "standing-duties/2022" && o.due <= day("2026-12-31"));
        owed.map(|o| o.state.code()).collect::<Vec<_>>()
    };
    assert_eq!(stands(&telling, "2026-11-21"), ["due"; 3], "a meeting in June is one of the half-year before");
    did(&mut telling, "2026-07-01", Some(true));
    assert_eq!(stands(&telling, "2026-11-21"), ["done", "due", "due"]);
    for on in ["2026-07-02", "2026-07-02", "2026-12-01"] {
        did(&mut telling, on, None);
    }
    did(&mut telling, "2026-12-02", Some(true));
    assert_eq!(stands(&telling, "2026-11-21"), ["done", "due", "due"], "two on one day are one; December is to come");
    assert_eq!(stands(&telling, "2026-12-31"), ["done"; 3]);
    let when = find(&telling, "2026-12-31", Duty::RepositoryUpdates, None).state;
    assert!(matches!(when, State::Done { when: Some(on), .. } if on == day("2026-12-01").into()), "{when:?}");
    assert_eq!(stands(&telling, "2026-07-01")[0], "done", "as of that day");
}

#[test]
fn who_left_owes_nothing_that_falls_due_later() {
    let mut telling = member("c3", "2013-04");
    plan(&mut telling, 1, 2013, &[]);
    let left = |telling: &mut Telling, date: Option<&str>| {
        let mut answers = vec![(Field::MembershipEvent, code(Field::MembershipEvent, "withdrawn"))];
        answers.extend(date.map(|date| (Field::HappenedOn, Value::Date(date.parse().unwrap()))));
        telling.say("membership-event/ghana/left", (BY, 30), None, date.unwrap_or("2026-11-21"), &answers);
    };
    let mut dated = telling.clone();
    left(&mut dated, Some("2015-05-01"));
    let last = owed(&dated, "2026-11-21").into_iter().map(|o| o.due).max();
    assert_eq!(last, Some(day("2014-09-30")), "the self-assessment was due before it left");
    left(&mut telling, None);
    assert!(owed(&telling, "2026-11-21").iter().all(|o| matches!(o.state, State::Done { .. })));
}

#[test]
fn a_member_below_the_bar_had_to_the_end_of_the_year_and_an_inactive_one_twelve_months() {
    let mut telling = member("c3", "2013-04");
    let event = |telling: &mut Telling, name: &str, on: &str| {
        let answers = [
            (Field::MembershipEvent, code(Field::MembershipEvent, name)),
            (Field::HappenedOn, Value::Date(on.parse().unwrap())),
        ];
        telling.say(&format!("membership-event/ghana/{name}"), (BY, 30), None, on, &answers);
    };
    event(&mut telling, "eligibility-letter", "2016-02-09");
    event(&mut telling, "made-inactive", "2016-09-21");
    assert_eq!(find(&telling, "2016-12-01", Duty::AboveTheBar, None).state, State::Due { days: 30 });
    assert_eq!(find(&telling, "2016-12-01", Duty::ReEngagement, None).due, day("2017-09-21"));
}

#[test]
fn a_deadline_ends_with_the_day_of_the_member() {
    let mut telling = member("c3", "2013-04");
    telling.say("member/ghana", (BY, 2), None, "2011-09-21", &[(Field::Country, label("NZL"))]);
    plan(&mut telling, 1, 2014, &[]);
    let at = |moment: &str| {
        let asked = Asked::At(moment.parse::<Timestamp>().unwrap());
        let owed = obligations(&telling.state, &ghana(), Lens::ALL, asked);
        owed.into_iter().find(|o| o.duty == Duty::NextPlan).unwrap().state
    };
    assert_eq!(zone_of(&telling.state, &ghana(), Lens::ALL).name, "Pacific/Auckland");
    assert_eq!(at("2016-06-30T11:59:59Z"), State::Due { days: 0 });
    assert_eq!(at("2016-06-30T12:00:00Z"), State::NotOnRecord);
}

#[test]
fn what_is_owed_depends_on_what_the_lens_shows() {
    let mut telling = member("c3", "2013-04");
    plan(&mut telling, 1, 2013, &[]);
    plan(&mut telling, 2, 2015, &[]);
    let as_of = day("2014-06-30");
    let owed = obligations(&telling.state, &ghana(), Lens::as_of(as_of), Asked::On(as_of));
    let next = owed.iter().find(|o| o.duty == Duty::NextPlan && o.plan == Some(2)).unwrap();
    assert_eq!(next.state, State::Due { days: 365 });
    assert!(owed.iter().all(|o| o.plan != Some(3)));
}
