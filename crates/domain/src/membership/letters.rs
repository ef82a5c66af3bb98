//! Letters that are public: who wrote to whom, on which day, in which words, and what stood for it when it was published.
//!
//! A letter that waits is on the desk. Published, its words stand beside the act in each language, and what it brings about (a
//! membership, another standing) follows in acts of the same command, whose source it is.

use serde::{Deserialize, Serialize};

use super::Duty;
use super::admission::Guard;
use crate::codebook::codes;
use crate::ids::{OfficeId, Slug, TextId};
use crate::partnership::Partnership;
use crate::people::Body;
use crate::rules::{as_code, from_code};
use crate::time::Date;

codes! {
    /// What a letter is for.
    LetterKind {
        /// A country says that it wants to join.
        Intent = "letter-of-intent",
        /// The Support Unit tells a member that it acted contrary to process.
        ContraryToProcess = "contrary-to-process",
        /// A committee of the Partnership resolved.
        Resolution = "resolution",
        /// A member says that it leaves.
        Withdrawal = "withdrawal",
        /// A member answers a letter about it.
        Reply = "reply",
        /// A deadline was missed.
        MissedDeadline = "missed-deadline",
    }
}
codes! {
    /// By what a member acts contrary to process in a cycle (dossier 3.3).
    Trigger {
        /// Its plan came later than the rule of its time bears, or has not come when it is that late.
        LatePlan = "late-plan",
        /// A minimum requirement was not met, as the review found.
        Requirement = "minimum-requirement",
        /// There was no progress on any commitment, as the review found.
        NoProgress = "no-progress",
    }
}
codes! {
    /// How a guard came out when a letter was published.
    GuardOutcome {
        /// It held, by what is on record.
        Holds = "holds",
        /// It could not be worked out here; the letter's grounds say how it was checked.
        Vouched = "vouched",
        /// It was not asked.
        NotAsked = "not-asked",
    }
}
as_code!(LetterKind, GuardOutcome, Trigger);
from_code!(LetterKind, GuardOutcome, Trigger);

/// A letter was published. The act takes effect on the day of its publication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterPublished {
    /// What it is for.
    pub letter: LetterKind,
    /// Who wrote it.
    pub from: Body,
    /// The member, or the country, that it is about.
    pub about: Body,
    /// The day it was signed.
    pub signed_on: Date,
    /// Its words, in each of its languages.
    pub words: Vec<Worded>,
    /// What was checked before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<Checked>,
    /// How that was checked which could not be worked out here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grounds: Option<TextId>,
    /// The act that published the letter which it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<u64>,
    /// The last day on which it can be answered in public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_by: Option<Date>,
    /// What was missed, where it is about that: then it has no words of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missed: Option<Missed>,
    /// Of which cycle a member is told that it acted contrary to process in it, and by what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contrary: Option<Contrary>,
}

/// A cycle in which a member acted contrary to process: that of which plan, and by what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contrary {
    /// The number of the plan.
    pub plan: u16,
    /// By what.
    pub trigger: Trigger,
}

/// Something that was owed by a day: what, of which plan, by when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Missed {
    /// What was owed.
    pub duty: Duty,
    /// The number of the plan that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<u16>,
    /// By the end of which day, in the zone of the member.
    pub due: Date,
}

/// The words of a letter in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Worded {
    /// The language, as ISO 639 writes it: `en`.
    pub language: Slug,
    /// The words.
    pub text: TextId,
}

/// A guard, and how it came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checked {
    /// Which.
    pub guard: Guard,
    /// How it came out.
    pub outcome: GuardOutcome,
}

/// A letter as the record has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedLetter {
    /// Position of the act that published it; it names the letter.
    pub at: u64,
    /// When it was published.
    pub on: Date,
    /// The office that published it.
    pub by: OfficeId,
    /// What it says.
    pub deed: LetterPublished,
}

impl Partnership {
    /// The letters about a body, the oldest first; for a member also those from before it was one.
    pub fn letters_about<'a>(&'a self, body: &'a Body) -> impl Iterator<Item = &'a PublishedLetter> {
        let today = self.body_today(body);
        self.letters.values().map(AsRef::as_ref).filter(move |letter| self.body_today(&letter.deed.about) == today)
    }
}
