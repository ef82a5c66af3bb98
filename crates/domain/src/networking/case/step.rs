//! What can be done in a case, by whom. Steps lie on the desk in their order; a case is what they come to.

use serde::{Deserialize, Serialize};

use super::state::Outcome;
use crate::codebook::codes;
use crate::ids::{CommitmentId, PersonId};
use crate::networking::{CostTerms, ProviderKind};
use crate::people::{Body, Channel};
use crate::rules::{as_code, from_code};
use crate::time::Date;

codes! {
    /// In what standing somebody takes a step.
    Role {
        /// Whoever runs the case.
        Manager = "manager",
        /// The secretariat, which sees all cases and assigns them.
        Unit = "unit",
        /// The government that asks.
        Government = "government",
        /// A side that was or is to be introduced.
        Provider = "provider",
        /// The mechanism's steering group.
        Group = "group",
    }
}
codes! {
    /// Which side of an introduction.
    Side {
        /// The government that asks.
        Government = "government",
        /// Whoever offers.
        Provider = "provider",
    }
}
codes! {
    /// How much of a need an answer covers.
    Covers {
        /// All of it.
        Fully = "fully",
        /// Part of it.
        InPart = "in-part",
        /// Nothing: the provider cannot help after all.
        NotAtAll = "not-at-all",
    }
}
as_code!(Role, Side, Covers);
from_code!(Role, Side, Covers);

/// Why an offer was proposed, as the matcher said it when it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Which reason, as the matcher's code.
    pub why: String,
    /// The words, areas, stages, languages or commitments that it rests on: the request's first, then the offer's.
    #[serde(default)]
    pub of: Vec<String>,
    /// What it counted, in hundredths of a point; below 0 where it speaks against.
    pub points: i32,
    /// Whether it tells an answer of the provider's that was released for nobody but those who run cases; then nobody else is told it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub kept: bool,
}

/// An introduction that is proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// For which need.
    pub line: u16,
    /// The offer, or the commitment of a government's own experience.
    pub offer: String,
    /// Whose it is; nobody that has an account here if a roster brought it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Body>,
    /// What they are called. Passed on to the other side only after both have agreed.
    pub name: String,
    /// What sort of organisation that is, which both sides may know before where it is not kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<ProviderKind>,
    /// Whether only those who run cases may know what sort it is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub kind_kept: bool,
    /// What is offered, as far as its provider released it for members.
    #[serde(default)]
    pub words: String,
    /// Whether it is somebody who advises, for a need that is too vague to be met.
    pub adviser: bool,
    /// Why, the weightiest first; nothing where the case manager chose without the matcher.
    #[serde(default)]
    pub reasons: Vec<Evidence>,
    /// What the case manager adds.
    #[serde(default)]
    pub remark: String,
}

/// The terms of a written agreement: the template that both sides fill in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// Between the government and whoever was introduced by this number.
    pub introduction: u16,
    /// What is to be done, and what is not.
    pub scope: String,
    /// From which day.
    pub from: Date,
    /// To which day.
    pub to: Date,
    /// On which terms.
    pub cost: CostTerms,
    /// What else there is to say of money.
    #[serde(default)]
    pub money: String,
    /// What the government does.
    pub government_does: String,
    /// What the provider does.
    pub provider_does: String,
    /// Whether both sides are named in public.
    pub named: bool,
    /// Whether the terms are public.
    pub public: bool,
    /// Random bytes in hexadecimal, so that nobody guesses the terms from their digest.
    pub salt: String,
}

/// A step as it is kept: with the standing in which it was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoredLine {
    /// In which standing.
    pub role: Role,
    /// In which way.
    #[serde(default = "by_page", skip_serializing_if = "is_by_page")]
    pub channel: Channel,
    /// The step.
    pub step: Step,
}

/// What is not said is a form of the site, as all there was before mail came in.
const fn by_page() -> Channel {
    Channel::Web
}

const fn is_by_page(channel: &Channel) -> bool {
    matches!(channel, Channel::Web)
}

/// A step in a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Step {
    /// Somebody is to run it, first or in another's place.
    Assigned {
        /// Who.
        manager: PersonId,
        /// What whoever ran it before hands on.
        #[serde(default)]
        words: String,
    },
    /// The briefing with the government was held.
    Briefed {
        /// On which day.
        on: Date,
    },
    /// The case manager asks the government.
    Asked {
        /// About which need; 0 for all.
        line: u16,
        /// What.
        words: String,
    },
    /// The government answers.
    Answered {
        /// What.
        words: String,
    },
    /// An adviser has it first.
    Referred {
        /// Who advises.
        to: Proposal,
    },
    /// It is back from the adviser.
    Returned {
        /// With what.
        words: String,
    },
    /// Introductions are proposed.
    Proposed {
        /// Which.
        introductions: Vec<Proposal>,
    },
    /// The steering group agrees to an introduction, or does not.
    Decided {
        /// Which, by its number from 1.
        introduction: u16,
        /// Whether it agrees.
        agrees: bool,
        /// Why not.
        #[serde(default)]
        words: String,
    },
    /// A side agrees to be introduced, or does not.
    Consented {
        /// To which.
        introduction: u16,
        /// Which side.
        side: Side,
        /// Whether it does.
        agrees: bool,
    },
    /// Somebody writes in a thread: 0 is between the government and the case manager, any other of those in an introduction.
    Said {
        /// In which.
        thread: u16,
        /// What.
        words: String,
    },
    /// A provider says what it could do.
    Responded {
        /// In which introduction.
        introduction: u16,
        /// How much of the need.
        covers: Covers,
        /// What.
        words: String,
    },
    /// The government chooses with whom it goes on; several may do it together.
    Selected {
        /// Which.
        introductions: Vec<u16>,
    },
    /// An agreement is put down, or put down anew before anybody has signed it.
    Drafted {
        /// What it says.
        terms: Terms,
    },
    /// A side signs.
    Signed {
        /// The agreement of which introduction.
        introduction: u16,
        /// Which side.
        side: Side,
        /// SHA-256 of what was signed, in hexadecimal: the terms with their salt.
        digest: String,
    },
    /// Somebody reports how it goes.
    CheckedIn {
        /// With which agreement.
        introduction: u16,
        /// How.
        words: String,
        /// Whether all that was agreed is done.
        done: bool,
    },
    /// A side allows, or does not, that the story is told in public.
    StoryAllowed {
        /// Which.
        side: Side,
        /// In which introduction.
        introduction: u16,
        /// Whether it does.
        agrees: bool,
    },
    /// It is over.
    Closed {
        /// How.
        outcome: Outcome,
        /// The commitments that came of it.
        #[serde(default)]
        commitments: Vec<CommitmentId>,
        /// What came of it, in words.
        #[serde(default)]
        story: String,
    },
    /// The government takes its request back.
    Withdrawn {
        /// Why.
        #[serde(default)]
        words: String,
    },
    /// Nobody was found.
    NobodyFound {
        /// What was tried.
        words: String,
    },
}
