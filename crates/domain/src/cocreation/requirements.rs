//! The minimum requirements of the standard in force, as a checklist computed from what is on record: each with how it came
//! out, why, and the acts that show it. What only people can judge is left to the review, and a length in days never decides
//! alone (dossier 4.1, 4.3).

use std::collections::BTreeSet;

use super::code::Evidence;
use super::forum::{Forum, Held};
use super::process::CoCreation;
use super::standard::{Requirement, Standard};
use crate::codebook::codes;
use crate::ids::PlanId;
use crate::lens::Lens;
use crate::membership::{after, days_between, submitted};
use crate::partnership::Partnership;
use crate::rules::{Parameters, RuleId, RuleVersion, as_code, in_force};
use crate::time::Date;

codes! {
    /// How a requirement came out.
    Outcome {
        /// It is met.
        Met = "met",
        /// It is not.
        NotMet = "not-met",
        /// That cannot be said yet, or not from what is on record.
        NotYetAssessable = "not-yet-assessable",
    }
}
codes! {
    /// What sort of evidence something is.
    FactKind {
        /// The timeline was published.
        TimelinePublished = "timeline-published",
        /// Input was first taken.
        FirstInput = "first-input",
        /// The forum was set up, with its rules.
        RulesPublished = "rules-published",
        /// The forum met.
        Met = "met",
        /// Something was published.
        Published = "published",
        /// Input was called for.
        Called = "called",
        /// A phase ended, all of its inputs answered.
        PhaseEnded = "phase-ended",
    }
}
as_code!(Outcome, FactKind);

/// A piece of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub kind: FactKind,
    /// When it was.
    pub on: Date,
    /// The act that says so.
    pub at: u64,
}

/// Why a requirement came out as it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The timeline was public so many days before the beginning.
    Notice {
        /// So many.
        days: i64,
        /// So many were asked for.
        least: i64,
    },
    /// The making of the plan has not begun.
    NotBegun {
        /// It begins on this day.
        begins: Date,
    },
    /// Between two days lay more than so many months without a meeting.
    Gap {
        /// The meeting before, or the beginning.
        from: Date,
        /// The meeting after, or today.
        to: Date,
        /// So many were allowed.
        months: i64,
    },
    /// It met, never too far apart.
    MeetsRegularly {
        /// So often.
        meetings: u64,
    },
    /// It has not met, and has until a day to do so.
    FirstMeetingBy(Date),
    /// Its rules are not public.
    NoRules,
    /// Nothing of the kind was published.
    Nothing,
    /// It was published.
    Published {
        /// First on this day.
        on: Date,
    },
    /// A year had so many updates, or has so far.
    Updates {
        /// The year.
        year: i16,
        /// So many, of the same day counted as one.
        has: i64,
        /// So many are asked for.
        least: i64,
    },
    /// Input was called for so often.
    Calls(u64),
    /// Nobody called for input.
    NoCall,
    /// So many inputs have no response.
    Unanswered {
        /// So many.
        waiting: u64,
        /// Of so many.
        given: u64,
    },
    /// Each input has its response.
    Answered {
        /// So many.
        given: u64,
    },
    /// Input is still taken, until a day.
    StillOpen(Date),
    /// A year of implementation had so many meetings, or has so far.
    Meetings {
        /// The year that begins on this day.
        from: Date,
        /// So many.
        has: i64,
        /// So many are asked for.
        least: i64,
    },
    /// The plan is not carried out yet.
    NotImplemented,
    /// Only the review can judge it.
    ForTheReview,
}

impl Why {
    /// The code that stands for it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Notice { .. } => "notice",
            Self::NotBegun { .. } => "not-begun",
            Self::Gap { .. } => "gap",
            Self::MeetsRegularly { .. } => "meets-regularly",
            Self::FirstMeetingBy(_) => "first-meeting-by",
            Self::NoRules => "no-rules",
            Self::Nothing => "nothing",
            Self::Published { .. } => "published",
            Self::Updates { .. } => "updates",
            Self::Calls(_) => "calls",
            Self::NoCall => "no-call",
            Self::Unanswered { .. } => "unanswered",
            Self::Answered { .. } => "answered",
            Self::StillOpen(_) => "still-open",
            Self::Meetings { .. } => "meetings",
            Self::NotImplemented => "not-implemented",
            Self::ForTheReview => "for-the-review",
        }
    }
}

/// A requirement with how it came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which.
    pub requirement: Requirement,
    /// How it came out.
    pub outcome: Outcome,
    /// Why.
    pub why: Why,
    /// What it rests on, by day.
    pub facts: Vec<Fact>,
}

/// The checklist of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessed {
    /// The rule version.
    pub version: &'static RuleVersion,
    /// What it measures by.
    pub standard: Standard,
    /// When the making of the plan began, or will.
    pub began: Date,
    /// The requirements, in the order of the standard.
    pub findings: Vec<Finding>,
}

/// The version of the standard in force on the day on which the making of a plan began.
#[must_use]
pub fn standard_of(began: Date) -> Option<(&'static RuleVersion, Standard)> {
    let version = in_force(RuleId::CoCreationStandard, began)?;
    match version.parameters {
        Parameters::CoCreation(standard) => Some((version, *standard)),
        _ => None,
    }
}

/// When the making of a plan began, or will: the first day of its timeline or of a call, whichever is earlier.
#[must_use]
pub fn began_on(process: &CoCreation, today: Date) -> Option<Date> {
    let timeline = process.timelines.iter().rfind(|timeline| timeline.on <= today)?;
    let calls = process.calls.values().filter(|call| call.on <= today).map(|call| call.deed.opens);
    calls.chain([timeline.begins()]).min()
}

/// Whether more than so many calendar months lie between two days.
#[must_use]
pub fn has_gap(from: Date, to: Date, months: i64) -> bool {
    to > after(from, months)
}

/// The checklist of a plan on a day. `None` if it has no timeline by then, or began before there was any standard.
#[must_use]
pub fn assess(state: &Partnership, plan: &PlanId, today: Date) -> Option<Assessed> {
    let process = state.cocreations.get(plan)?;
    let began = began_on(process, today)?;
    let (version, standard) = standard_of(began)?;
    let none = Forum::default();
    let forum = state.forums.get(&plan.member).map_or(&none, AsRef::as_ref);
    let member = state.members.get(&plan.member);
    let submitted = member.and_then(|member| submitted(member, plan.number, Lens::ALL)).map(|when| when.last());
    let case = Case { process, forum, standard, began, today, submitted: submitted.filter(|day| *day <= today) };
    let findings = standard.requirements.iter().map(|requirement| case.judge(*requirement)).collect();
    Some(Assessed { version, standard, began, findings })
}

struct Case<'a> {
    process: &'a CoCreation,
    forum: &'a Forum,
    standard: Standard,
    began: Date,
    today: Date,
    submitted: Option<Date>,
}

type Judged = (Outcome, Why, Vec<Fact>);

impl Case<'_> {
    fn judge(&self, requirement: Requirement) -> Finding {
        let (outcome, why, mut facts) = match requirement {
            Requirement::Timeline => self.timeline(),
            _ if self.today < self.began => self.open(Why::NotBegun { begins: self.began }),
            Requirement::DialogueSpace => self.dialogue(),
            Requirement::Website => self.published(Evidence::Website),
            Requirement::Contact => self.published(Evidence::Contact),
            Requirement::Repository => self.repository(),
            Requirement::Outreach => self.in_time(Evidence::Outreach),
            Requirement::Summary => self.in_time(Evidence::CoCreation),
            Requirement::InputMechanism => self.mechanism(),
            Requirement::ReasonedResponse => self.responses(),
            Requirement::ImplementationMeetings => self.implementation(),
            Requirement::Languages | Requirement::WideConsultation | Requirement::Channels => {
                self.open(Why::ForTheReview)
            }
        };
        facts.sort_by_key(|fact| (fact.on, fact.at));
        Finding { requirement, outcome, why, facts }
    }

    fn open(&self, why: Why) -> Judged {
        (Outcome::NotYetAssessable, why, Vec::new())
    }

    /// The last day of the timeline in force.
    fn ends(&self) -> Date {
        let timeline = self.process.timelines.iter().rfind(|timeline| timeline.on <= self.today);
        timeline.map_or(Date::MAX, |timeline| timeline.ends())
    }

    /// Whether the making of the plan is over.
    fn is_over(&self) -> bool {
        self.submitted.is_some() || self.ends() < self.today
    }

    /// Not met once the plan is made; until then it may still come.
    fn missing(&self, why: Why) -> Judged {
        let outcome = if self.is_over() { Outcome::NotMet } else { Outcome::NotYetAssessable };
        (outcome, why, Vec::new())
    }

    /// Whoever was told of an earlier beginning was told in time for a later one; one that was brought forward is told anew.
    fn timeline(&self) -> Judged {
        let least = self.standard.notice_days.unwrap_or(0);
        let known = self.process.timelines.iter().filter(|timeline| timeline.on <= self.today);
        let told = known.filter(|timeline| timeline.begins() <= self.began).min_by_key(|timeline| timeline.on);
        // A call that begins before every timeline said so was announced by itself.
        let calls = self.process.calls.values().filter(|call| call.on <= self.today && call.deed.opens <= self.began);
        let told = told.map(|timeline| (timeline.on, timeline.at));
        let told = told.or_else(|| calls.map(|call| (call.on, call.at)).min());
        let Some((on, at)) = told else { return self.missing(Why::Nothing) };
        let days = i64::from(days_between(on, self.began));
        let outcome = match days >= least {
            true => Outcome::Met,
            // It can still be put off.
            false if self.today < self.began => Outcome::NotYetAssessable,
            false => Outcome::NotMet,
        };
        (outcome, Why::Notice { days, least }, vec![Fact { kind: FactKind::TimelinePublished, on, at }])
    }

    fn meetings(&self) -> Vec<&Held> {
        self.forum.by_day().into_iter().map(AsRef::as_ref).filter(|held| held.on <= self.today).collect()
    }

    /// Meetings, never too far apart: from the beginning or the last meeting before it to today.
    fn dialogue(&self) -> Judged {
        let rules = self.forum.constituted.iter().find(|(_, on, _)| *on <= self.today);
        let meetings = self.meetings();
        let met = |held: &&Held| Fact { kind: FactKind::Met, on: held.on, at: held.at };
        let mut facts: Vec<Fact> = meetings.iter().map(met).collect();
        facts.extend(rules.map(|(at, on, _)| Fact { kind: FactKind::RulesPublished, on: *on, at: *at }));
        let months = self.standard.dialogue_every_months;
        let before = meetings.iter().rfind(|held| held.on <= self.began).map_or(self.began, |held| held.on);
        let days = meetings.iter().map(|held| held.on).filter(|on| *on > before).chain([self.today]);
        let mut from = before;
        for to in days {
            if let Some(months) = months.filter(|months| has_gap(from, to, *months)) {
                return (Outcome::NotMet, Why::Gap { from, to, months }, facts);
            }
            from = to;
        }
        match (meetings.len() as u64, rules) {
            (0, _) => match months {
                Some(months) => (Outcome::NotYetAssessable, Why::FirstMeetingBy(after(self.began, months)), facts),
                None => self.missing(Why::Nothing),
            },
            (_, None) => (Outcome::NotMet, Why::NoRules, facts),
            (meetings, Some(_)) => (Outcome::Met, Why::MeetsRegularly { meetings }, facts),
        }
    }

    fn evidence(&self, shows: impl Fn(Evidence) -> bool, by: Date) -> Vec<Fact> {
        let published = self.forum.published.iter().filter(|p| shows(p.deed.shows) && p.on <= by);
        published.map(|p| Fact { kind: FactKind::Published, on: p.on, at: p.at }).collect()
    }

    /// Something that is there or is not.
    fn published(&self, shows: Evidence) -> Judged {
        let facts = self.evidence(|of| of == shows, self.today);
        match facts.iter().map(|fact| fact.on).min() {
            Some(on) => (Outcome::Met, Why::Published { on }, facts),
            None => (Outcome::NotMet, Why::Nothing, facts),
        }
    }

    /// Something that has to be there before the making of the plan is over.
    fn in_time(&self, shows: Evidence) -> Judged {
        let facts = self.evidence(|of| of == shows, self.today.min(self.ends()));
        match facts.iter().map(|fact| fact.on).min() {
            Some(on) => (Outcome::Met, Why::Published { on }, facts),
            None => self.missing(Why::Nothing),
        }
    }

    /// So many updates in each calendar year that is over, beginning with the year in which the making of the plan began; two on
    /// one day count as one (D9).
    fn repository(&self) -> Judged {
        let facts = self.evidence(Evidence::is_of_repository, self.today);
        let Some(least) = self.standard.repository_updates_a_year else {
            return match facts.iter().map(|fact| fact.on).min() {
                Some(on) => (Outcome::Met, Why::Published { on }, facts),
                None => (Outcome::NotMet, Why::Nothing, facts),
            };
        };
        let updates = |year: i16| {
            let days: BTreeSet<Date> = facts.iter().map(|fact| fact.on).filter(|on| on.year() == year).collect();
            i64::try_from(days.len()).unwrap_or(i64::MAX)
        };
        let why = |year: i16| Why::Updates { year, has: updates(year), least };
        let over = self.began.year()..self.today.year();
        if let Some(year) = over.clone().find(|year| updates(*year) < least) {
            return (Outcome::NotMet, why(year), facts);
        }
        let this = self.today.year();
        match (updates(this) >= least, over.last()) {
            (true, _) => (Outcome::Met, why(this), facts),
            (false, Some(last)) => (Outcome::Met, why(last), facts),
            (false, None) => (Outcome::NotYetAssessable, why(this), facts),
        }
    }

    fn called(&self) -> Vec<Fact> {
        let calls = self.process.calls.values().filter(|call| call.on <= self.today);
        calls.map(|call| Fact { kind: FactKind::Called, on: call.on, at: call.at }).collect()
    }

    /// A call states its window, its mechanism and why the one suits the other; its length decides nothing.
    fn mechanism(&self) -> Judged {
        let facts = self.called();
        if facts.is_empty() {
            return self.missing(Why::NoCall);
        }
        (Outcome::Met, Why::Calls(facts.len() as u64), facts)
    }

    fn responses(&self) -> Judged {
        let calls: Vec<_> = self.process.calls.values().filter(|call| call.on <= self.today).collect();
        let given: u64 = calls.iter().map(|call| call.given()).sum();
        let waiting: u64 = calls.iter().map(|call| call.unanswered()).sum();
        let ended = self.process.closed.values().filter(|(on, _)| *on <= self.today);
        let facts = ended.map(|(on, at)| Fact { kind: FactKind::PhaseEnded, on: *on, at: *at }).collect();
        if waiting > 0 {
            let outcome = if self.is_over() { Outcome::NotMet } else { Outcome::NotYetAssessable };
            return (outcome, Why::Unanswered { waiting, given }, facts);
        }
        let open = calls.iter().map(|call| call.deed.closes).filter(|closes| self.today <= *closes).max();
        match open {
            Some(until) => (Outcome::NotYetAssessable, Why::StillOpen(until), facts),
            None if calls.is_empty() => self.missing(Why::NoCall),
            None => (Outcome::Met, Why::Answered { given }, facts),
        }
    }

    /// In each full year since the plan was submitted.
    fn implementation(&self) -> Judged {
        let least = self.standard.meetings_a_year.unwrap_or(0);
        let Some(submitted) = self.submitted else { return self.open(Why::NotImplemented) };
        let counts = |held: &&Held| held.deed.results_presented && held.deed.comments_collected && held.on > submitted;
        let meetings: Vec<&Held> = self.meetings().into_iter().filter(counts).collect();
        let facts = || meetings.iter().map(|held| Fact { kind: FactKind::Met, on: held.on, at: held.at }).collect();
        let mut from = submitted;
        let mut last = None;
        loop {
            let to = after(from, 12);
            let days: BTreeSet<Date> =
                meetings.iter().map(|held| held.on).filter(|on| from < *on && *on <= to).collect();
            let has = i64::try_from(days.len()).unwrap_or(i64::MAX);
            let why = Why::Meetings { from, has, least };
            if self.today <= to {
                return match last {
                    _ if has >= least => (Outcome::Met, why, facts()),
                    Some(last) => (Outcome::Met, last, facts()),
                    None => (Outcome::NotYetAssessable, why, facts()),
                };
            }
            if has < least {
                return (Outcome::NotMet, why, facts());
            }
            (from, last) = (to, Some(why));
        }
    }
}
