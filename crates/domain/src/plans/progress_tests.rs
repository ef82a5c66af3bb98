use super::*;
use crate::partnership::Source;
use crate::statement::Statement;
use std::sync::Arc;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// A milestone that is due on a day, with reports of a status on days.
fn milestone(due: &str, reports: &[(&str, &str)]) -> Thing {
    let mut thing = Thing::default();
    let mut say = |id: &str, on: &str, fields: Vec<(Field, Value)>| {
        let source = Source {
            id: id.parse().unwrap(),
            authority: Authority::Office,
            published_on: day(on).into(),
            digest: String::new(),
            bytes: 0,
            title: TextId::new([1; 32]),
            licence: None,
            at: 0,
        };
        let (row, at, effective_on, fields) = (0, 0, day(on), Fields::new(fields));
        thing.add(Arc::new(Statement { source: Arc::new(source), row, at, effective_on, fields }));
    };
    say("plan-ghana-2-v001", "2026-11-21", vec![(Field::End, Value::Date(day(due).into()))]);
    for (at, (status, on)) in reports.iter().enumerate() {
        let status = Value::code(Field::MilestoneStatus, status).unwrap();
        say(&format!("progress-ghana-2-1-1-{at:04}"), on, vec![(Field::MilestoneStatus, status)]);
    }
    thing
}

#[test]
fn a_milestone_is_overdue_from_the_day_after_its_day_until_it_is_reported_done() {
    let state = |reports: &[(&str, &str)], today| state_of(&milestone("2027-12-31", reports), Lens::ALL, day(today));
    assert_eq!(state(&[], "2027-12-31"), MilestoneState::Expected);
    assert_eq!(state(&[], "2028-01-01"), MilestoneState::Overdue);
    assert_eq!(state(&[("under-way", "2027-06-01")], "2028-01-01"), MilestoneState::Overdue);
    assert_eq!(state(&[("done", "2027-12-31")], "2028-06-01"), MilestoneState::Done);
    assert_eq!(state(&[("done", "2028-01-01")], "2028-06-01"), MilestoneState::DoneLate);
    assert_eq!(state(&[("under-way", "2027-01-01"), ("dropped", "2027-02-01")], "2028-06-01"), MilestoneState::Dropped);
}

#[test]
fn the_last_report_counts_and_each_is_counted() {
    let seen = milestone("2027-12-31", &[("under-way", "2027-01-01"), ("done", "2027-05-01")]);
    assert_eq!(reported(&seen, Lens::ALL), Some((MilestoneStatus::Done, day("2027-05-01"))));
    assert_eq!(reported(&seen, Lens::as_of(day("2027-03-01"))), Some((MilestoneStatus::UnderWay, day("2027-01-01"))));
    assert_eq!(reports(&seen, Lens::ALL), 2);
}
