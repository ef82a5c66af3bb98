use super::*;
use crate::codebook::{Field, Product};
use crate::ids::MemberId;
use crate::lens::Lens;
use crate::membership::{Asked, Planned, State, obligations};
use crate::partnership::Authority;
use crate::rules::Input;
use crate::statement::Value;
use crate::telling::{Telling, code, day, label};
use crate::time::PartialDate;

const BY: (&str, u32) = ("edition", 1);

fn ghana() -> MemberId {
    "ghana".parse().unwrap()
}

/// Ghana with a plan of a year.
fn world(year: i64, more: &[(Field, Value)]) -> Telling {
    let mut telling = Telling::new();
    telling.source("edition", "2025");
    telling.say("member/ghana", BY, None, "2011-09-20", &[(Field::Country, label("GHA"))]);
    let mut answers = vec![(Field::SubmittedIn, Value::Number(year))];
    answers.extend_from_slice(more);
    telling.say("plan/ghana/1", BY, None, &format!("{year}-12-31"), &answers);
    telling
}

fn on(telling: &Telling, today: &str) -> Vec<Clock> {
    clocks(&telling.state, &ghana(), Lens::ALL, day(today))
}

fn one(telling: &Telling, today: &str, report: Product) -> Clock {
    on(telling, today).into_iter().find(|clock| clock.report == report).unwrap()
}

#[test]
fn each_year_of_plans_has_the_reports_of_its_time() {
    use Product as P;
    for (year, reports, rule) in [
        (2012, vec![P::ProgressReport], "irm-timing/2011"),
        (2014, vec![P::ProgressReport, P::EndOfTermReport], "irm-timing/2013"),
        (2016, vec![P::ProgressReport, P::EndOfTermReport], "irm-timing/2013"),
        (2017, vec![P::DesignReport, P::ImplementationReport], "irm-timing/2017"),
        (2020, vec![P::ActionPlanReview, P::ResultsReport], "irm-timing/2020"),
        (2022, vec![P::CoCreationBrief, P::ActionPlanReview, P::ResultsReport], "irm-timing/2021"),
    ] {
        let told = on(&world(year, &[]), "2026-01-01");
        assert_eq!(told.iter().map(|clock| clock.report).collect::<Vec<_>>(), reports, "{year}");
        assert!(told.iter().all(|clock| clock.rule.as_deref() == Some(rule)), "{year}");
    }
}

#[test]
fn only_a_plan_of_four_years_has_a_midterm_review_four_months_after_its_middle() {
    let years = |years, ends| [(Field::DurationYears, Value::Number(years)), (Field::EndsIn, Value::Number(ends))];
    let long = world(2023, &years(4, 2027));
    let midterm = one(&long, "2026-01-01", Product::MidtermReview);
    assert_eq!((midterm.started, midterm.due), (Some(day("2025-12-31").into()), Some(day("2026-04-30"))));
    assert_eq!(midterm.stands, Stands::Due { days: 119 });
    let short = world(2023, &years(2, 2025));
    assert!(on(&short, "2026-01-01").iter().all(|clock| clock.report != Product::MidtermReview));
}

/// The dossier's example (5.1): submitted on 20 December 2023, due on 20 April 2024; ended on 31 August 2025, due on 31
/// December 2025.
#[test]
fn four_calendar_months_are_counted_from_the_day_a_clock_started() {
    assert_eq!(crate::membership::after(day("2023-12-20"), 4), day("2024-04-20"));
    assert_eq!(crate::membership::after(day("2025-08-31"), 4), day("2025-12-31"));
    let review = one(&world(2023, &[]), "2024-02-01", Product::ActionPlanReview);
    assert_eq!((review.due, review.at_the_latest), (Some(day("2024-04-30")), true), "only the year is known");
}

/// Dossier 3.2 (c): the review's deadlines do not move for late countries.
#[test]
fn the_days_of_the_review_do_not_move_for_a_member_that_was_late() {
    let telling = world(2016, &[]);
    let id = "ghana/1".parse().unwrap();
    let told = |submitted: &str| {
        let by = Input {
            field: Field::SubmittedIn,
            report: None,
            value: None,
            source: None,
            row: 0,
            at: None,
            year: None,
            column: None,
        };
        let plan = Planned {
            submitted: Some((submitted.parse::<PartialDate>().unwrap(), by)),
            ends_in: Some((2018, None)),
            years: None,
        };
        let clocks = clock::of_plan(&telling.state, &id, &plan, Lens::ALL, day("2018-01-01"));
        clocks.into_iter().map(|clock| (clock.report, clock.started)).collect::<Vec<_>>()
    };
    let punctual = told("2016-06-30");
    assert_eq!(punctual, told("2016-10-31"), "late");
    assert_eq!(punctual, told("2016-12-30"), "contrary to process");
    assert_eq!(punctual[0], (Product::ProgressReport, Some(day("2017-06-30").into())));
    assert_eq!(punctual[1], (Product::EndOfTermReport, Some(day("2018-06-30").into())));
}

#[test]
fn a_clock_that_no_source_times_runs_without_a_deadline() {
    let telling = world(2014, &[]);
    assert_eq!(one(&telling, "2015-06-29", Product::ProgressReport).stands, Stands::NotStarted);
    let progress = one(&telling, "2015-06-30", Product::ProgressReport);
    assert_eq!((progress.stands, progress.due), (Stands::NoDeadline, None));
}

#[test]
fn what_is_not_on_record_is_overdue_only_where_the_review_enters_its_findings() {
    let mut telling = world(2023, &[(Field::EndsIn, Value::Number(2025))]);
    let stands = |telling: &Telling, today| one(telling, today, Product::ResultsReport).stands;
    assert_eq!(stands(&telling, "2025-12-30"), Stands::NotStarted);
    assert_eq!(stands(&telling, "2026-04-30"), Stands::Due { days: 0 });
    assert_eq!(stands(&telling, "2026-05-01"), Stands::NotOnRecord);
    telling.source_of("irm", "2024", Authority::Office);
    let answers = [(Field::Verifiability, code(Field::Verifiability, "verifiable"))];
    telling.commitment("GH0001", ("irm", 1), "ghana/1", &[(Product::ActionPlanReview, &answers)]);
    assert_eq!(stands(&telling, "2026-05-01"), Stands::Overdue { days: 1 });
    let review = one(&telling, "2026-05-01", Product::ActionPlanReview);
    assert!(matches!(review.stands, Stands::Known { published: None, act } if act + 1 == telling.state.length));
}

#[test]
fn a_report_on_record_is_shown_although_no_rule_of_its_time_asks_for_it() {
    let mut telling = world(2022, &[]);
    let found = [(Field::Completion, code(Field::Completion, "limited")), (Field::ReportYear, Value::Number(2024))];
    telling.commitment("GH0001", BY, "ghana/1", &[(Product::TransitionalResultsReport, &found)]);
    let bridge = one(&telling, "2025-01-01", Product::TransitionalResultsReport);
    assert_eq!((bridge.rule, bridge.due), (None, None));
    assert!(matches!(bridge.stands, Stands::Known { published: Some(PartialDate::Year(2024)), .. }));
}

#[test]
fn obligations_and_clocks_tell_the_same_days() {
    let telling = world(2023, &[(Field::DurationYears, Value::Number(4)), (Field::EndsIn, Value::Number(2027))]);
    let mut telling = telling;
    let joined = [(Field::Joined, Value::Date("2011-09-20".parse().unwrap()))];
    telling.say("member/ghana", ("edition", 2), None, "2011-09-21", &joined);
    let today = day("2026-05-01");
    let owed = obligations(&telling.state, &ghana(), Lens::ALL, Asked::On(today));
    let owed: Vec<_> = owed.iter().filter(|o| o.rule == "irm-timing/2021").map(|o| (o.due, o.state)).collect();
    let clocks = on(&telling, "2026-05-01");
    let clocks: Vec<_> = clocks.iter().filter_map(|clock| Some((clock.due?, clock.stands))).collect();
    assert_eq!(owed.len(), 3);
    for ((due, state), (counted, stands)) in owed.into_iter().zip(clocks) {
        assert_eq!(due, counted);
        assert!(matches!(
            (state, stands),
            (State::NotOnRecord, Stands::NotOnRecord) | (State::Due { .. }, Stands::Due { .. } | Stands::NotStarted)
        ));
    }
}

#[test]
fn what_a_lens_does_not_show_starts_no_clock() {
    let telling = world(2023, &[]);
    let before = day("2023-06-01");
    assert_eq!(clocks(&telling.state, &ghana(), Lens::as_of(before), before), Vec::new());
}
