//! Which reports the review owes on a plan, since when the clock of each runs, when it runs out, and whether anything of the
//! report is on record (dossier 5.1).
//!
//! A clock starts with what is said of the plan: its submission, its end, a day between the two. The days of the review do not
//! move for a member that is late: only the review of the plan itself, which cannot begin before there is one, counts from the
//! day on which it came. Where the sources print no deadline there is none here either. Nothing here is an act.

use schemars::JsonSchema;
use serde::Serialize;

use crate::codebook::{Field, Product, codes};
use crate::ids::{MemberId, PlanId};
use crate::lens::Lens;
use crate::membership::{Planned, after, days_between, end_of, plans_of};
use crate::partnership::{Authority, Partnership};
use crate::rules::{self, Confidence, Input, Parameters, RuleId, RuleVersion, as_code};
use crate::statement::Thing;
use crate::time::{Date, PartialDate};

codes! {
    /// What starts the clock of a report.
    Start {
        /// The first day of the plan's co-creation.
        CoCreation = "co-creation",
        /// The plan's submission.
        Submission = "submission",
        /// The end of its first year.
        FirstYear = "first-year",
        /// The middle of a plan of four years.
        Midway = "midway",
        /// The end of the plan.
        PlanEnd = "plan-end",
    }
}
as_code!(Start, Product);

impl Start {
    /// What starts the clock of a report.
    #[must_use]
    pub const fn of(report: Product) -> Self {
        match report {
            Product::CoCreationBrief => Self::CoCreation,
            Product::DesignReport | Product::ActionPlanReview => Self::Submission,
            Product::ProgressReport => Self::FirstYear,
            Product::MidtermReview => Self::Midway,
            Product::EndOfTermReport
            | Product::ImplementationReport
            | Product::TransitionalResultsReport
            | Product::ResultsReport => Self::PlanEnd,
        }
    }
}

/// Which reports a plan gets and when: the parameters of a version of the rule on the review's timing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReviewTiming {
    /// The reports, in order. The midterm review is for plans of four years only.
    pub reports: &'static [Product],
    /// Months after a plan's submission; none where no deadline is printed.
    pub months_after_submission: Option<i64>,
    /// Months after the middle of a plan of four years; none where no deadline is printed.
    pub months_after_midway: Option<i64>,
    /// Months after a plan's end; none where no deadline is printed.
    pub months_after_end: Option<i64>,
}

impl ReviewTiming {
    /// In how many months after its clock started a report is due, where a deadline is printed.
    #[must_use]
    pub const fn months(&self, start: Start) -> Option<i64> {
        match start {
            Start::Submission => self.months_after_submission,
            Start::Midway => self.months_after_midway,
            Start::PlanEnd => self.months_after_end,
            Start::CoCreation | Start::FirstYear => None,
        }
    }

    /// The parameter that times a report whose clock starts so.
    #[must_use]
    pub const fn parameter(start: Start) -> Option<&'static str> {
        match start {
            Start::Submission => Some("months-after-submission"),
            Start::Midway => Some("months-after-midway"),
            Start::PlanEnd => Some("months-after-plan-end"),
            Start::CoCreation | Start::FirstYear => None,
        }
    }
}

/// Plans of so many years have a midterm review (MIDTERM).
const LONG_PLAN_YEARS: i64 = 4;

/// How it stands with a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "state", rename_all = "kebab-case")]
#[schemars(rename = "ReviewState")]
pub enum Stands {
    /// Findings of it are on record.
    Known {
        /// The year in which it was published, where a source gives it.
        #[serde(skip_serializing_if = "Option::is_none")]
        published: Option<PartialDate>,
        /// The act that brought the last of them.
        act: u64,
    },
    /// Its clock has not started: the day is still to come, or nothing on record tells it.
    NotStarted,
    /// Its clock runs.
    Due {
        /// How many days are left; 0 on the last.
        days: i32,
    },
    /// Its clock ran out, the review enters its findings on the plan here, and there are none.
    Overdue {
        /// For how many days.
        days: i32,
    },
    /// Its clock ran out, and nothing on record tells whether it came.
    NotOnRecord,
    /// Its clock runs, and no source prints a deadline.
    NoDeadline,
}

impl Stands {
    /// Every code.
    pub const CODES: &'static [&'static str] =
        &["known", "not-started", "due", "overdue", "not-on-record", "no-deadline"];

    /// Its code without what it carries.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Known { .. } => "known",
            Self::NotStarted => "not-started",
            Self::Due { .. } => "due",
            Self::Overdue { .. } => "overdue",
            Self::NotOnRecord => "not-on-record",
            Self::NoDeadline => "no-deadline",
        }
    }
}

/// A report on a plan and its clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Clock {
    /// The plan.
    pub plan: PlanId,
    /// The report.
    pub report: Product,
    /// What starts its clock.
    pub starts: Start,
    /// When that was or will be, as exactly as it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started: Option<PartialDate>,
    /// By the end of which day it is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// Whether it is due on that day at the latest, since the clock started on a day of which only the year is known.
    pub at_the_latest: bool,
    /// How sure we are of the deadline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
    /// The rule version that asks for it, as [`RuleVersion::name`]; none of a report that is on record although no rule of
    /// its time asks for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// What the clock was counted from.
    pub from: Vec<Input>,
    /// How it stands.
    #[serde(flatten)]
    pub stands: Stands,
}

/// The reports on all plans of a member, by plan, as they stand on a day. Empty for a member without plans.
#[must_use]
pub fn clocks(state: &Partnership, member: &MemberId, lens: Lens, today: Date) -> Vec<Clock> {
    let Some(known) = state.members.get(member) else { return Vec::new() };
    let plans = plans_of(state, known, lens);
    let of_plan = |(number, plan): (&u16, &Planned)| {
        let id = PlanId { member: member.clone(), number: *number };
        of_plan(state, &id, plan, lens, today)
    };
    plans.iter().flat_map(of_plan).collect()
}

/// The reports on one plan: those that the rule of its time asks for, and those that are on record besides.
pub(crate) fn of_plan(state: &Partnership, id: &PlanId, plan: &Planned, lens: Lens, today: Date) -> Vec<Clock> {
    let submitted = plan.submitted.as_ref().map(|(when, _)| *when);
    let rule = submitted.and_then(|when| rules::in_force(RuleId::ReviewTiming, when.first()));
    let timing = rule.and_then(|rule| match rule.parameters {
        Parameters::ReviewTiming(timing) => Some((rule, timing)),
        _ => None,
    });
    let case = Case { state, id, plan, lens, today };
    let asked = timing.map_or(&[][..], |(_, timing)| timing.reports);
    let is_asked = |report: &Product| {
        asked.contains(report) && (*report != Product::MidtermReview || plan.years == Some(LONG_PLAN_YEARS))
    };
    let told = |report: &Product| {
        let known = case.known(*report);
        match timing.filter(|_| is_asked(report)) {
            Some((rule, timing)) => Some(case.clock(*report, Some((rule, timing)), known)),
            None => known.map(|known| case.clock(*report, None, Some(known))),
        }
    };
    Product::ALL.iter().filter_map(told).collect()
}

/// How sure we are of the deadline of reports whose clock starts so.
fn sureness(rule: &RuleVersion, start: Start) -> Confidence {
    let backing = ReviewTiming::parameter(start).and_then(|parameter| rules::backing(rule, parameter));
    backing.map_or(rule.confidence, |(confidence, _)| confidence)
}

/// One plan seen on a day.
struct Case<'a> {
    state: &'a Partnership,
    id: &'a PlanId,
    plan: &'a Planned,
    lens: Lens,
    today: Date,
}

impl Case<'_> {
    fn clock(&self, report: Product, asked: Option<(&RuleVersion, ReviewTiming)>, known: Option<Stands>) -> Clock {
        let starts = Start::of(report);
        let (started, from) = self.started(starts);
        let months = asked.and_then(|(_, timing)| timing.months(starts));
        let due = started.zip(months).map(|(started, months)| after(started.last(), months));
        Clock {
            plan: self.id.clone(),
            report,
            starts,
            started,
            due,
            at_the_latest: due.is_some() && !matches!(started, Some(PartialDate::Day(_))),
            confidence: due.and(asked).map(|(rule, _)| sureness(rule, starts)),
            rule: asked.map(|(rule, _)| rule.name()),
            from,
            stands: known.unwrap_or_else(|| self.waits(started, due)),
        }
    }

    /// When a clock started or will start, and what says so.
    fn started(&self, start: Start) -> (Option<PartialDate>, Vec<Input>) {
        let Planned { submitted, ends_in, years } = self.plan;
        let began = submitted.as_ref().map(|(when, _)| when.calendar_year());
        let end = began.zip(ends_in.as_ref()).map(|(began, (year, _))| end_of(began, *year));
        let when = match start {
            Start::CoCreation => {
                let timelines = self.state.cocreations.get(self.id).map(|made| &made.timelines);
                let shown = |on: Date| self.lens.as_of.is_none_or(|day| on <= day);
                let shown = timelines.into_iter().flatten().filter(|timeline| shown(timeline.on)).last();
                return (shown.map(|timeline| timeline.begins().into()), Vec::new());
            }
            Start::Submission => {
                let by = submitted.iter().map(|(_, by)| by.clone()).collect();
                return (submitted.as_ref().map(|(when, _)| *when), by);
            }
            Start::FirstYear => began.and_then(|began| Some(end_of(began, began.checked_add(1)?))),
            Start::Midway => end.zip(*years).map(|(end, years)| after(end, -6 * years)),
            Start::PlanEnd => end,
        };
        (when.map(Into::into), self.plan.inputs())
    }

    /// How it stands with a report of which nothing is on record.
    fn waits(&self, started: Option<PartialDate>, due: Option<Date>) -> Stands {
        let Some(started) = started.filter(|started| started.first() <= self.today) else { return Stands::NotStarted };
        let Some(due) = due else {
            // A clock that started on a day of which only the year is known may not have started yet.
            return if started.last() <= self.today { Stands::NoDeadline } else { Stands::NotStarted };
        };
        let days = days_between(self.today, due);
        match (days >= 0, self.works_here()) {
            (true, _) => Stands::Due { days },
            (false, true) => Stands::Overdue { days: -days },
            (false, false) => Stands::NotOnRecord,
        }
    }

    /// Whether the review enters what it finds of the plan here, so that what is missing here is missing. Most findings come
    /// from editions that end somewhere.
    fn works_here(&self) -> bool {
        let by_office = |thing: &Thing| thing.statements(self.lens).any(|s| s.source.authority == Authority::Office);
        let commitments = self.state.plan(self.id).into_iter().flat_map(|plan| &plan.commitments);
        let mut found =
            commitments.filter_map(|id| self.state.commitments.get(id)).flat_map(|c| c.assessments.values());
        found.any(by_office)
    }

    /// Whether anything of a report is on record: what it found of the plan's commitments, or what it advised where it finds nothing.
    fn known(&self, report: Product) -> Option<Stands> {
        if report == Product::CoCreationBrief { self.advised(report) } else { self.found(report) }
    }

    /// The last recommendation of a report.
    fn advised(&self, report: Product) -> Option<Stands> {
        let shown = |on: Date| self.lens.as_of.is_none_or(|day| on <= day);
        let mut advice = self.state.recommendations.get(self.id)?.values().rev();
        let last = advice.find(|one| one.deed.report == report && shown(one.on))?;
        Some(Stands::Known { published: Some(last.on.into()), act: last.at })
    }

    fn found(&self, report: Product) -> Option<Stands> {
        let commitments = self.state.plan(self.id)?.commitments.iter();
        let mut things = commitments.filter_map(|id| self.state.commitments.get(id)?.assessments.get(&report));
        let thing = things.find(|thing| super::counted().any(|field| thing.code(field, self.lens).is_some()))?;
        let year = thing.number(Field::ReportYear, self.lens).and_then(|year| i16::try_from(year).ok());
        let act = thing.statements(self.lens).next_back()?.at;
        Some(Stands::Known { published: year.and_then(PartialDate::year), act })
    }
}
