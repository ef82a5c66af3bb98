//! Who owes what when, what is late and what never came: computed from what is on record and the rules of the time.
//!
//! A date comes from a rule version, chosen by the anchor of the case (dossier 0), never from a list of dates. Most of the
//! record is made from editions that end somewhere, so that something is not on record does not mean that it never came:
//! [`State::NotOnRecord`] says just that. It is [`State::Overdue`] only where the member deposits here, and
//! [`State::NeverCame`] only where a source looked after the day and says so. Nothing here is an act: a day that passes
//! changes no record.

use schemars::JsonSchema;
use serde::Serialize;

use super::deadlines::{Lateness, Tolerance};
use super::extensions::Moved;
use super::letters::Missed;
use super::zones::{Asked, Zone};
use crate::codebook::{Field, codes};
use crate::ids::{MemberId, Slug};
use crate::lens::Lens;
use crate::partnership::Partnership;
use crate::rules::{Input, as_code, from_code};
use crate::time::{Date, PartialDate};

codes! {
    /// What is owed.
    Duty {
        /// A first plan after the letter of intent.
        FirstPlan = "first-plan",
        /// The next plan.
        NextPlan = "next-plan",
        /// A plan of four years, renewed halfway.
        PlanRefresh = "plan-refresh",
        /// A report of the government on the first year of its plan.
        SelfAssessment = "self-assessment",
        /// A report of the government halfway.
        MidtermSelfAssessment = "midterm-self-assessment",
        /// A report of the government at the end.
        EndOfTermSelfAssessment = "end-of-term-self-assessment",
        /// The review of a plan.
        PlanReview = "plan-review",
        /// The review of a plan of four years halfway.
        MidtermReview = "midterm-review",
        /// The review of what came of a plan.
        ResultsReview = "results-review",
        /// A meeting of the space for dialogue.
        DialogueMeeting = "dialogue-meeting",
        /// The updates of the repository in a year.
        RepositoryUpdates = "repository-updates",
        /// The meetings on implementation in a year.
        ImplementationMeetings = "implementation-meetings",
        /// Being above the eligibility bar again.
        AboveTheBar = "above-the-bar",
        /// Taking part again, before an inactive member may be removed.
        ReEngagement = "re-engagement",
    }
}
codes! {
    /// Who owes it.
    Debtor {
        /// The member's government.
        Government = "government",
        /// The independent review.
        Reviewer = "reviewer",
        /// The forum, or the government where there is none (dossier 4.3).
        Forum = "forum",
    }
}
as_code!(Duty, Debtor);
from_code!(Duty);

impl Duty {
    /// Who owes it.
    #[must_use]
    pub const fn owed_by(self) -> Debtor {
        match self {
            Self::PlanReview | Self::MidtermReview | Self::ResultsReview => Debtor::Reviewer,
            Self::DialogueMeeting | Self::RepositoryUpdates | Self::ImplementationMeetings => Debtor::Forum,
            _ => Debtor::Government,
        }
    }
}

/// A day of any year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearDay {
    /// The month, from 1.
    pub month: i8,
    /// The day of the month, from 1; never one that some years do not have.
    pub day: i8,
}

impl YearDay {
    /// The day in a year.
    #[must_use]
    pub fn of(self, year: i16) -> Date {
        Date::new(year, self.month, self.day).unwrap_or(Date::MAX)
    }
}

impl Serialize for YearDay {
    /// As RFC 3339 writes month and day: `06-30`.
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(&format_args!("{:02}-{:02}", self.month, self.day))
    }
}

/// When plans are due: the parameters of a version of the rule on delivering them (dossier 3.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanDelivery {
    /// The day of the year in which the plan before ends; none where the rule fixes none.
    pub due: Option<YearDay>,
    /// The day on which plans end that do not say otherwise.
    pub ends: YearDay,
    /// How many months after the end of the plan before it is due, where the rule fixes no day.
    pub months_after_end: i64,
    /// What lateness means.
    pub tolerance: Tolerance,
}

/// When a government reports on itself: the parameters of a version of that rule (dossier 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SelfAssessment {
    /// How many months after what it reports on.
    pub months_after: i64,
    /// After the first cycle of twelve months.
    pub first_cycle: bool,
    /// After the first year.
    pub midterm: bool,
    /// At the end.
    pub end_of_term: bool,
    /// For how many days the public can comment on the draft at least.
    pub comment_days: i64,
}

/// How it stands with something that is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "state", rename_all = "kebab-case")]
#[schemars(rename = "ObligationState")]
pub enum State {
    /// It came.
    Done {
        /// When, as exactly as a source gives it; none where only something later shows that it came.
        #[serde(skip_serializing_if = "Option::is_none")]
        when: Option<PartialDate>,
        /// How late; none where that cannot be told.
        #[serde(skip_serializing_if = "Option::is_none")]
        lateness: Option<Lateness>,
        /// The act that says so.
        #[serde(skip_serializing_if = "Option::is_none")]
        act: Option<u64>,
    },
    /// The day is still to come, or is today.
    Due {
        /// How many days are left; 0 on the day.
        days: i32,
    },
    /// The day has passed, the member deposits here, and nothing came.
    Overdue {
        /// For how many days.
        days: i32,
    },
    /// A source that looked after the day says that it had not come.
    NeverCame {
        /// When the source was published.
        seen_on: PartialDate,
        /// The act that says so.
        act: u64,
    },
    /// The day has passed, and nothing on record tells whether it came.
    NotOnRecord,
}

impl State {
    /// Whether somebody is late by it: it calls for attention.
    #[must_use]
    pub const fn is_late(self) -> bool {
        matches!(self, Self::Overdue { .. } | Self::NeverCame { .. })
    }

    /// Its code without what it carries.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Done { .. } => "done",
            Self::Due { .. } => "due",
            Self::Overdue { .. } => "overdue",
            Self::NeverCame { .. } => "never-came",
            Self::NotOnRecord => "not-on-record",
        }
    }

    /// Every code.
    pub const CODES: &'static [&'static str] = &["done", "due", "overdue", "never-came", "not-on-record"];
}

/// Something that is or was owed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Obligation {
    /// What.
    pub duty: Duty,
    /// The number of the plan that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<u16>,
    /// Who owes it.
    pub owed_by: Debtor,
    /// By the end of which day.
    pub due: Date,
    /// Whether it was due on that day at the latest, since the rule counts from a day of which only the year is known.
    pub at_the_latest: bool,
    /// The rule version that gives the day, as [`crate::rules::RuleVersion::name`].
    pub rule: String,
    /// The resolution that changed the rule for this case, if one did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolution: Option<Slug>,
    /// Each step by which resolutions on record moved the day, the oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub moved: Vec<Moved>,
    /// What the day was counted from.
    pub from: Vec<Input>,
    /// The act that published a letter about it, because it was missed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub letter: Option<u64>,
    /// How it stands.
    #[serde(flatten)]
    pub state: State,
}

/// The time zone in which a member's deadlines end: that of its country.
#[must_use]
pub fn zone_of(state: &Partnership, id: &MemberId, lens: Lens) -> &'static Zone {
    let country = state.members.get(id).and_then(|member| member.thing.label(Field::Country, lens));
    Zone::of(country.unwrap_or(""))
}

/// Everything that a member, its forum or the review of its plans owes or owed, by day. Empty for whoever is no member.
///
/// What is owed all the time is listed for the twelve months that begin two months before the day asked about. What would
/// have fallen due after the member left is not owed.
#[must_use]
pub fn obligations(state: &Partnership, id: &MemberId, lens: Lens, asked: Asked) -> Vec<Obligation> {
    let Some(member) = state.members.get(id) else { return Vec::new() };
    let today = asked.day_in(zone_of(state, id, lens));
    let case = super::duties::Case::new(state, id, member, lens, today);
    let mut owed = case.owed();
    for owed in &mut owed {
        let missed = Missed { duty: owed.duty, plan: owed.plan, due: owed.due };
        let letter = super::notices::letter(state, id, &missed);
        owed.letter = letter.filter(|(_, on)| lens.as_of.is_none_or(|day| *on <= day)).map(|(at, _)| at);
    }
    owed.sort_by_key(|o| (o.due, o.duty, o.plan));
    owed
}
