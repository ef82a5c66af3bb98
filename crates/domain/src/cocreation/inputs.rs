//! What people give, as it is sealed: a leaf each, which names an input and never a person, and what many leaves come to.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::code::{GiverClass, Stance};
use super::deeds::SealedCount;
use crate::ids::{InputId, PlanId, TextId};
use crate::time::Timestamp;

/// Within how many microseconds what was taken has to be sealed: fifteen minutes. A decision; design, "Participation".
pub const PROMISED_WITHIN: i64 = 15 * 60 * 1_000_000;

/// The most different things that one seal counts: each takes at most some 270 bytes of the 16 KiB of an act.
pub const MOST_COUNTS: usize = 52;

/// The most inputs that one act answers: each takes 35 bytes of the 16 KiB.
pub const MOST_ANSWERED: usize = 300;

/// Something that somebody gave or took back. Its canonical bytes are a leaf of a batch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InputLeaf {
    /// The plan.
    pub plan: PlanId,
    /// The call for input.
    pub call: u16,
    /// In what capacity.
    pub class: GiverClass,
    /// When it was taken.
    pub given_at: Timestamp,
    /// Salted digest of what was given: of the words, and of a support of whoever gave it. Without the salt, which is deleted with
    /// the words, nobody can find out what it was of.
    pub digest: TextId,
    /// What.
    pub what: Given,
}

/// What was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "given", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Given {
    /// A proposal, in its first version.
    Proposal {
        /// Its name.
        input: InputId,
    },
    /// A proposal in another version.
    Revision {
        /// Which proposal.
        input: InputId,
        /// Which version, from 2.
        version: u16,
        /// The proposed wording that it takes over, where another's was accepted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<InputId>,
    },
    /// A comment on a version of a text.
    Comment {
        /// Its own name.
        input: InputId,
        /// The proposal that it is about; the draft of the call where it names none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        about: Option<InputId>,
        /// The version of that text; 0 where the call put up none.
        version: u16,
        /// Where its author stands.
        stance: Stance,
        /// Of the draft, the paragraph that it is about, if it is about one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        paragraph: Option<u16>,
    },
    /// A support of a version of a proposal.
    Support {
        /// The proposal.
        input: InputId,
        /// The version.
        version: u16,
    },
    /// A support that was taken back.
    SupportWithdrawn {
        /// The proposal.
        input: InputId,
        /// The version that had been supported.
        version: u16,
    },
}

impl Given {
    /// Whether it is an input that has to have a response.
    #[must_use]
    pub const fn asks_for_response(&self) -> bool {
        matches!(self, Self::Proposal { .. } | Self::Comment { .. })
    }
}

/// What is counted together: never across plans, calls, versions, stances or classes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// The plan.
    pub plan: PlanId,
    /// The call.
    pub call: u16,
    /// What.
    pub sort: Sort,
    /// The proposal that is supported, commented on or revised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub input: Option<InputId>,
    /// The version of the text; none of a proposal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u16>,
    /// Of a comment, where its author stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    /// In what capacity.
    pub class: GiverClass,
    /// Of a comment on a draft, the paragraph that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<u16>,
}

/// A sort of what is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// Proposals.
    Proposal,
    /// New versions of proposals.
    Revision,
    /// Comments.
    Comment,
    /// Supports.
    Support,
}

impl InputLeaf {
    /// What it counts as, and how much: a support taken back counts against the supports.
    #[must_use]
    pub fn tally(&self) -> (Tally, i64) {
        let (sort, input, version, stance, n) = match &self.what {
            Given::Proposal { .. } => (Sort::Proposal, None, None, None, 1),
            Given::Revision { input, version, .. } => (Sort::Revision, Some(*input), Some(*version), None, 1),
            Given::Comment { about, version, stance, .. } => (Sort::Comment, *about, Some(*version), Some(*stance), 1),
            Given::Support { input, version } => (Sort::Support, Some(*input), Some(*version), None, 1),
            Given::SupportWithdrawn { input, version } => (Sort::Support, Some(*input), Some(*version), None, -1),
        };
        let paragraph = match &self.what {
            Given::Comment { paragraph, .. } => *paragraph,
            _ => None,
        };
        let (plan, call, class) = (self.plan.clone(), self.call, self.class);
        let of = Tally { plan, call, sort, input, version, stance, class, paragraph };
        (of, n)
    }
}

/// What leaves come to, in the order of what is counted. What adds up to nothing is left out.
#[must_use]
pub fn counts<'a>(leaves: impl IntoIterator<Item = &'a InputLeaf>) -> Vec<SealedCount> {
    let mut sums = BTreeMap::<Tally, i64>::new();
    for (of, n) in leaves.into_iter().map(InputLeaf::tally) {
        *sums.entry(of).or_default() += n;
    }
    sums.into_iter().filter(|(_, n)| *n != 0).map(|(of, n)| SealedCount { of, n }).collect()
}

/// By when what was taken at a moment is to be sealed.
#[must_use]
pub const fn due(given_at: Timestamp) -> Timestamp {
    Timestamp(given_at.0.saturating_add(PROMISED_WITHIN))
}

/// Whether a promise is missed by sealing at a moment.
#[must_use]
pub fn is_late(leaf: &InputLeaf, sealed_at: Timestamp) -> bool {
    due(leaf.given_at) < sealed_at
}
