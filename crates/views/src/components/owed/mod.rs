//! Who owes what: obligations with who owes them, when they are or were due, and how it stands with each.
//!
//! The state is always a word with a date or a number of days, never a colour alone, and what is merely not on record is
//! never drawn as late.

use domain::PartialDate;
use domain::membership::extensions::Moved;
use domain::membership::{Obligation, State};

use super::months::{Mark, Months};
use crate::address::{Address, Target};
use crate::components::ledger::Voice;
use crate::locale::{Arg, Say};
use crate::value::{Code, Link};

/// One obligation.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What is owed, as a code.
    pub duty: Code,
    /// The number of the plan it is about.
    pub plan: Option<u16>,
    /// Who owes it, as a code.
    pub owed_by: Code,
    /// The voice of whoever owes it.
    pub voice: Voice,
    /// The day it is or was due.
    pub due: PartialDate,
    /// Whether it was due then at the latest, since only a year is known.
    pub at_the_latest: bool,
    /// The rule version that gives the day.
    pub rule: String,
    /// The resolution that changed the rule for it.
    pub resolution: Option<String>,
    /// Each step by which resolutions on record moved the day.
    pub moved: Vec<Link>,
    /// How it stands.
    pub state: Say,
    /// The state's code: which line it bears.
    pub code: &'static str,
    /// The act that tells how it stands.
    pub act: Option<u64>,
    /// When the government was reminded of it.
    pub reminded: Vec<Say>,
    /// The letter about it, because it was missed.
    pub letter: Option<Link>,
}

impl Row {
    /// The row of an obligation.
    #[must_use]
    pub fn of(obligation: &Obligation) -> Self {
        use domain::membership::Debtor;
        Self {
            duty: obligation.duty.code().into(),
            plan: obligation.plan,
            owed_by: obligation.owed_by.code().into(),
            voice: match obligation.owed_by {
                Debtor::Government => Voice::Government,
                Debtor::Reviewer => Voice::Reviewer,
                Debtor::Forum => Voice::Public,
            },
            due: obligation.due.into(),
            at_the_latest: obligation.at_the_latest,
            rule: obligation.rule.clone(),
            resolution: obligation.resolution.as_ref().map(ToString::to_string),
            moved: obligation.moved.iter().map(moved).collect(),
            state: state(obligation.state),
            code: obligation.state.code(),
            act: match obligation.state {
                State::Done { act, .. } => act,
                State::NeverCame { act, .. } => Some(act),
                State::Due { .. } | State::Overdue { .. } | State::NotOnRecord => None,
            },
            reminded: Vec::new(),
            letter: obligation.letter.map(letter),
        }
    }

    /// What is owed, with the plan it is about.
    #[must_use]
    pub fn what(&self) -> Say {
        let duty = Arg::Code("duty".into(), self.duty.to_string());
        match self.plan {
            Some(number) => Say::new("owed-of-plan").with("duty", duty).with("number", number.to_string()),
            None => Say::of(duty),
        }
    }

    /// The class of the tag that bears the state.
    #[must_use]
    pub fn class(&self) -> &'static str {
        match self.code {
            "overdue" | "never-came" => "late",
            "done" => "done",
            "due" => "due",
            _ => "sample",
        }
    }

    /// Whether somebody is late.
    #[must_use]
    pub fn is_late(&self) -> bool {
        self.class() == "late"
    }
}

/// That there was a reminder on a day.
#[must_use]
pub fn reminded(on: domain::Date) -> Say {
    Say::new("owed-reminded").with("date", PartialDate::Day(on))
}

/// That a resolution moved the day, with where it stands.
fn moved(step: &Moved) -> Link {
    let text = Say::new("owed-moved").with("from", PartialDate::Day(step.from));
    Link { to: Address::Act(step.act).into(), text: text.with("resolution", step.resolution.as_str()) }
}

/// The letter that an act published.
fn letter(act: u64) -> Link {
    Link { to: Address::Letter(act).into(), text: Say::new("owed-letter").with("position", act) }
}

/// How it stands, in words.
#[must_use]
pub fn state(state: State) -> Say {
    let count = |days: i32| u64::try_from(days).unwrap_or(0);
    match state {
        State::Done { when, lateness, .. } => {
            let how = lateness.map(|lateness| Arg::Code("lateness".into(), lateness.code().into()));
            match (when, how) {
                (None, None) => Say::new("owed-done"),
                (Some(when), None) => Say::new("owed-done-on").with("when", when),
                (None, Some(how)) => Say::new("owed-done-how").with("how", how),
                (Some(when), Some(how)) => Say::new("owed-done-on-how").with("when", when).with("how", how),
            }
        }
        State::Due { days } => Say::new("owed-due").with("days", count(days)),
        State::Overdue { days } => Say::new("owed-overdue").with("days", count(days)),
        State::NeverCame { seen_on, .. } => Say::new("owed-never-came").with("when", seen_on),
        State::NotOnRecord => Say::new("owed-not-on-record"),
    }
}

/// What a member, its forum and its reviewer owe.
#[derive(Debug, Clone, PartialEq)]
pub struct Owed {
    /// The twelve months around today.
    pub months: Months,
    /// The obligations that are shown.
    pub rows: Vec<Row>,
    /// The time zone in which the days end.
    pub zone: String,
    /// Where all of them are; none where these are all.
    pub all: Option<Target>,
    /// How many there are in all.
    pub count: u64,
}

impl Owed {
    /// Obligations as they are shown on a day.
    #[must_use]
    pub fn of<'o>(
        obligations: impl Iterator<Item = &'o Obligation>,
        today: domain::Date,
        zone: &str,
        all: Option<Target>,
        count: u64,
    ) -> Self {
        let (mut months, mut rows) = (Months::around(today), Vec::new());
        for obligation in obligations {
            let row = Row::of(obligation);
            let mark = match obligation.state {
                State::Done { .. } => Mark::Done,
                state if state.is_late() => Mark::Late,
                _ => Mark::Plain,
            };
            months.put(obligation.due, row.what(), row.state.clone(), mark);
            rows.push(row);
        }
        Self { months, rows, zone: zone.to_owned(), all, count }
    }

    /// What is late.
    pub fn late(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.is_late())
    }

    /// An example: Ghana in November 2026, as its first plan and the standards of 2022 have it.
    #[must_use]
    pub fn sample() -> Self {
        use domain::membership::{Duty, Lateness};
        let owed = |duty: Duty, plan, due: (i16, i8, i8), rule: &str, state| Obligation {
            duty,
            plan,
            owed_by: duty.owed_by(),
            due: domain::Date::constant(due.0, due.1, due.2),
            at_the_latest: false,
            rule: rule.to_owned(),
            resolution: None,
            moved: Vec::new(),
            from: Vec::new(),
            letter: None,
            state,
        };
        let seen_on = PartialDate::Month(2016, 7);
        let year = PartialDate::Year(2015);
        let done = State::Done { when: Some(year), lateness: None, act: Some(15_077) };
        let late = State::Done { when: Some(year), lateness: Some(Lateness::Late), act: Some(15_077) };
        let mut obligations = [
            owed(
                Duty::MidtermSelfAssessment,
                Some(1),
                (2014, 9, 30),
                "self-assessment/2013",
                State::NeverCame { seen_on, act: 22_641 },
            ),
            owed(Duty::NextPlan, Some(2), (2015, 6, 30), "plan-delivery/2014", done),
            owed(Duty::FirstPlan, Some(1), (2014, 3, 31), "first-plan/2011", late),
            owed(Duty::EndOfTermSelfAssessment, Some(1), (2015, 9, 30), "self-assessment/2013", State::NotOnRecord),
            owed(Duty::PlanReview, Some(5), (2026, 9, 30), "irm-timing/2021", State::NotOnRecord),
            owed(Duty::NextPlan, Some(6), (2026, 11, 9), "plan-delivery/2022", State::Overdue { days: 12 }),
            owed(Duty::DialogueMeeting, None, (2026, 12, 31), "standing-duties/2022", State::Due { days: 40 }),
            owed(Duty::RepositoryUpdates, None, (2026, 12, 31), "standing-duties/2022", State::Due { days: 40 }),
            owed(Duty::DialogueMeeting, None, (2027, 6, 30), "standing-duties/2022", State::Due { days: 221 }),
        ];
        if let Some(plan) = obligations.iter_mut().find(|owed| owed.plan == Some(6)) {
            let from = domain::Date::constant(2026, 6, 30);
            plan.moved = vec![Moved { from, resolution: domain::ids::Slug::first(), act: 52_010 }];
        }
        let all = Target::new(Address::Obligations("ghana".into()));
        let mut sample =
            Self::of(obligations.iter(), domain::Date::constant(2026, 11, 21), "Africa/Accra", Some(all), 14);
        if let Some(late) = sample.rows.iter_mut().find(|row| row.code == "overdue") {
            late.reminded = vec![reminded(domain::Date::constant(2026, 10, 10))];
            late.letter = Some(letter(52_012));
        }
        sample
    }
}
