//! How each need of a request stands, and what is overdue: derived from the steps, the rule and the day (domain dossier 9.3).

use super::case::Case;
use super::step::Covers;
use crate::codebook::codes;
use crate::rules::{Parameters, RuleId, in_force};
use crate::time::{Date, Timestamp};

codes! {
    /// How a need stands.
    LineStatus {
        /// Nobody has answered yet.
        Unanswered = "unanswered",
        /// Somebody can meet it.
        Offered = "offered",
        /// What was offered meets part of it.
        PartlyCovered = "partly-covered",
        /// The government chose somebody who can meet all of it.
        Covered = "covered",
        /// What was agreed is being done.
        Delivering = "delivering",
        /// All that was agreed is done.
        Completed = "completed",
        /// Nobody answered in time.
        Lapsed = "lapsed",
    }
}

/// By when what is to happen in a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clocks {
    /// The last day for the briefing.
    pub briefing: Date,
    /// The last day for answers.
    pub answers: Date,
}

impl Clocks {
    /// The clocks of a case that was handed in at a time, by the rule that was in force; none before there was one.
    #[must_use]
    pub fn of(submitted_at: Timestamp) -> Option<Self> {
        let day = submitted_at.date();
        let Parameters::HelpClocks { briefing_within_days, answers_within_months } =
            in_force(RuleId::HelpClocks, day)?.parameters
        else {
            return None;
        };
        let days = jiff::Span::new().try_days(briefing_within_days).ok()?;
        let months = jiff::Span::new().try_months(answers_within_months).ok()?;
        Some(Self { briefing: day.checked_add(days).ok()?, answers: day.checked_add(months).ok()? })
    }
}

/// How a need stands on a day.
#[must_use]
pub fn line_status(case: &Case, line: u16, today: Date, clocks: Option<Clocks>) -> LineStatus {
    let of_line: Vec<_> =
        case.introductions.iter().filter(|one| one.proposal.line == line && !one.proposal.adviser).collect();
    let agreed: Vec<_> = of_line.iter().filter(|one| one.is_agreed()).collect();
    if !agreed.is_empty() {
        let done = agreed.iter().all(|one| one.is_done());
        return if done { LineStatus::Completed } else { LineStatus::Delivering };
    }
    let covering = |one: &super::case::Introduction| one.response.as_ref().map(|(covers, ..)| *covers);
    if of_line.iter().any(|one| one.selected && covering(one) == Some(Covers::Fully)) {
        return LineStatus::Covered;
    }
    if of_line.iter().any(|one| covering(one) == Some(Covers::Fully)) {
        return LineStatus::Offered;
    }
    if of_line.iter().any(|one| covering(one) == Some(Covers::InPart)) {
        return LineStatus::PartlyCovered;
    }
    if clocks.is_some_and(|clocks| clocks.answers < today) { LineStatus::Lapsed } else { LineStatus::Unanswered }
}

impl LineStatus {
    /// Whether somebody answered.
    #[must_use]
    pub const fn is_answered(self) -> bool {
        !matches!(self, Self::Unanswered | Self::Lapsed)
    }
}
