//! Subscriptions by mail: of what a reader wants to hear, how often, and which deeds belong to it (see [`crate::noted`]).
//!
//! Who subscribes is on the desk and never in an act. Nothing here sends anything.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::codebook::codes;
use crate::ids::{CommitmentId, MemberId, PlanId};
use crate::partnership::Partnership;
use crate::rules::{as_code, from_code};
use crate::statement::Subject;
use crate::time::{Date, Timestamp};

/// The longest question of a saved search, in bytes: room for the longest question that search takes (400 characters, written as
/// addresses write them) and for what narrows it.
pub const LONGEST_SEARCH: usize = 4_000;

/// What somebody wants to hear of: what the feeds tell of, and single plans and commitments.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Topic {
    /// Everything in the record.
    Everything,
    /// A member, its plans and their commitments.
    Member(MemberId),
    /// A plan and its commitments.
    Plan(PlanId),
    /// A commitment.
    Commitment(CommitmentId),
    /// The commitments that a search finds: the question as it stands in the address of the search.
    Search(String),
}

/// The text names nothing that can be subscribed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("nothing that can be subscribed to")]
pub struct NoTopic;

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Everything => f.write_str("everything"),
            Self::Member(id) => write!(f, "member/{id}"),
            Self::Plan(id) => write!(f, "plan/{}/{}", id.member, id.number),
            Self::Commitment(id) => write!(f, "commitment/{id}"),
            Self::Search(question) => write!(f, "search?{question}"),
        }
    }
}

impl FromStr for Topic {
    type Err = NoTopic;

    fn from_str(text: &str) -> Result<Self, NoTopic> {
        if text == "everything" {
            return Ok(Self::Everything);
        }
        if let Some(question) = text.strip_prefix("search?") {
            let fits = !question.is_empty()
                && question.len() <= LONGEST_SEARCH
                && question.bytes().all(|byte| byte.is_ascii_graphic());
            return fits.then(|| Self::Search(question.to_owned())).ok_or(NoTopic);
        }
        match text.parse::<Subject>() {
            Ok(Subject::Member(id)) => Ok(Self::Member(id)),
            Ok(Subject::Plan(id)) => Ok(Self::Plan(id)),
            Ok(Subject::Commitment(id)) => Ok(Self::Commitment(id)),
            _ => Err(NoTopic),
        }
    }
}

impl TryFrom<String> for Topic {
    type Error = NoTopic;

    fn try_from(text: String) -> Result<Self, NoTopic> {
        text.parse()
    }
}

impl From<Topic> for String {
    fn from(topic: Topic) -> Self {
        topic.to_string()
    }
}

impl Topic {
    /// Whether the record knows it.
    #[must_use]
    pub fn is_known(&self, state: &Partnership) -> bool {
        match self {
            Self::Everything | Self::Search(_) => true,
            Self::Member(id) => state.members.contains_key(id),
            Self::Plan(id) => state.plan(id).is_some(),
            Self::Commitment(id) => state.commitment(id).is_some(),
        }
    }
}

codes! {
    /// How often somebody wants to hear.
    Cadence {
        /// As soon as there is something.
        AtOnce = "at-once",
        /// Each morning on which there is something.
        Daily = "daily",
        /// Each Monday morning on which there is something.
        Weekly = "weekly",
    }
}
as_code!(Cadence);
from_code!(Cadence);

/// At which hour of a day (UTC) mails of a day or a week are written. A judgement: before work begins from Africa to America, and
/// not at midnight, when other programs write theirs.
const MORNING: i64 = 6 * 3_600_000_000;

/// How long whoever wants to hear at once is left alone after a mail, in microseconds. A judgement: who enters ten milestones one
/// after the other causes two mails and not ten.
const PAUSE: i64 = 10 * 60_000_000;

impl Cadence {
    /// When there may be a mail for the first time.
    #[must_use]
    pub fn first(self, now: Timestamp) -> Timestamp {
        match self {
            Self::AtOnce => now,
            Self::Daily | Self::Weekly => self.after(now),
        }
    }

    /// When there may be a mail again after one of now.
    #[must_use]
    pub fn after(self, now: Timestamp) -> Timestamp {
        let wanted = |day: Date| self == Self::Daily || day.weekday() == jiff::civil::Weekday::Monday;
        match self {
            Self::AtOnce => Timestamp(now.0.saturating_add(PAUSE)),
            Self::Daily | Self::Weekly => {
                let mut days = std::iter::successors(Some(now.date()), |day| day.tomorrow().ok()).take(9);
                let morning = |day: Date| Timestamp(Timestamp::start_of(day).0.saturating_add(MORNING));
                let next = days.find(|day| wanted(*day) && morning(*day) > now);
                next.map_or(Timestamp(i64::MAX), morning)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_subscribed_to_is_written_as_it_is_read() {
        for text in
            ["everything", "member/ghana", "plan/ghana/3", "commitment/GH0033", "search?q=open%20data&tag=justice"]
        {
            assert_eq!(text.parse::<Topic>().map(|topic| topic.to_string()).as_deref(), Ok(text));
        }
        let long = format!("search?{}", "a".repeat(LONGEST_SEARCH + 1));
        for text in ["", "search?", "member/", "country/GHA", "search?a b", "search?a\nb", "assessment/GH0033/x", &long]
        {
            assert_eq!(text.parse::<Topic>(), Err(NoTopic), "{text}");
        }
    }

    #[test]
    fn a_day_begins_at_six_and_a_week_on_monday() {
        let friday = at("2026-11-20T12:00:00Z");
        assert_eq!(Cadence::Daily.after(friday), at("2026-11-21T06:00:00Z"));
        assert_eq!(Cadence::Daily.after(at("2026-11-21T05:59:59Z")), at("2026-11-21T06:00:00Z"));
        assert_eq!(Cadence::Daily.after(at("2026-11-21T06:00:00Z")), at("2026-11-22T06:00:00Z"));
        assert_eq!(Cadence::Weekly.after(friday), at("2026-11-23T06:00:00Z"));
        assert_eq!(Cadence::Weekly.after(at("2026-11-23T06:00:00Z")), at("2026-11-30T06:00:00Z"));
        assert_eq!(
            (Cadence::AtOnce.first(friday), Cadence::AtOnce.after(friday)),
            (friday, at("2026-11-20T12:10:00Z"))
        );
    }

    proptest! {
        #[test]
        fn the_next_mail_lies_ahead(now in any::<i64>(), nth in 0..3_usize) {
            let cadence = Cadence::ALL[nth];
            let next = cadence.after(Timestamp(now));
            prop_assert!(next.0 > now || next.0 == i64::MAX);
        }

        #[test]
        fn any_text_is_survived(text in ".{0,60}") {
            if let Ok(topic) = text.parse::<Topic>() {
                prop_assert_eq!(topic.to_string(), text);
            }
        }
    }
}
