//! The deeds of co-creation, as they stand in acts.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::code::{AppealOutcome, Constituency, Evidence, Mechanism, ModerationRule, PhaseKind, ResponseOutcome};
use super::inputs::Tally;
use crate::ids::{CommitmentId, InputId, MemberId, PlanId, TextId};
use crate::review::process::Snapshot;
use crate::time::Date;

/// The timeline of a co-creation was published, or published anew. The act takes effect on the day it was public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoCreationScheduled {
    /// The plan that is made.
    pub plan: PlanId,
    /// Its parts, in their order.
    pub phases: Vec<Phase>,
    /// The ways to take part, in words.
    pub overview: TextId,
}

/// A part of the making of a plan, with its public window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Which.
    pub kind: PhaseKind,
    /// Its first day.
    pub opens: Date,
    /// Its last day; it ends at 24:00 where the member is.
    pub closes: Date,
}

/// Input was called for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallOpened {
    /// The plan.
    pub plan: PlanId,
    /// Its number in the process, from 1.
    pub call: u16,
    /// In which phase.
    pub phase: PhaseKind,
    /// How.
    pub mechanism: Mechanism,
    /// The first day on which input is taken.
    pub opens: Date,
    /// The last.
    pub closes: Date,
    /// What is asked.
    pub question: TextId,
    /// Why the period suits the mechanism.
    pub suits: TextId,
    /// The draft that is put up for comment: its first version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<TextId>,
    /// Whether input is also taken from people without an account. It is looked at before it shows, and counted apart.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub without_account: bool,
}

/// The draft of a call got a new version. What was said of the old one stays bound to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallRevised {
    /// The plan.
    pub plan: PlanId,
    /// The call.
    pub call: u16,
    /// The version, the next after the last.
    pub version: u16,
    /// The draft.
    pub draft: TextId,
    /// The proposed wording of a paragraph that it takes over, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<InputId>,
}

/// A batch of what people gave was sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InputsSealed {
    /// Its number, from 0.
    pub batch: u64,
    /// How many leaves it has.
    pub leaves: u64,
    /// The root of its Merkle tree (RFC 6962), base64.
    pub root: String,
    /// How many of them were promised to be sealed earlier.
    pub late: u64,
    /// What they come to.
    pub counts: Vec<SealedCount>,
}

/// So many of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SealedCount {
    /// What is counted.
    pub of: Tally,
    /// How many; what was taken back counts against them.
    pub n: i64,
}

/// Inputs got their reasoned response. Each is named, also where many get the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InputsAnswered {
    /// The plan.
    pub plan: PlanId,
    /// The call that they answered.
    pub call: u16,
    /// The inputs.
    pub inputs: Vec<InputId>,
    /// What becomes of them.
    pub outcome: ResponseOutcome,
    /// Why, in words.
    pub response: TextId,
    /// The commitment that takes them up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commitment: Option<CommitmentId>,
    /// What of the repository of the member's forum it cites: the acts that entered it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<u64>,
}

/// An input needs no response of its own any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InputSetAside {
    /// The plan.
    pub plan: PlanId,
    /// The call.
    pub call: u16,
    /// The input.
    pub input: InputId,
    /// Why.
    pub because: SetAside,
}

/// Why an input needs no response of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "kebab-case", deny_unknown_fields)]
pub enum SetAside {
    /// Its author took it back.
    Withdrawn,
    /// It broke a rule of discussion, and its words are not shown.
    Moderated {
        /// Which.
        rule: ModerationRule,
        /// What there is to say about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        remark: Option<TextId>,
    },
    /// It says the same as another, which is answered for both.
    Merged {
        /// The other.
        into: InputId,
    },
}

/// The author of an input that was hidden asks that somebody else looks at it. What they say of it stays on the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetAsideAppealed {
    /// The plan.
    pub plan: PlanId,
    /// The call.
    pub call: u16,
    /// The input.
    pub input: InputId,
}

/// An appeal against hiding an input was decided, by somebody else than who hid it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppealDecided {
    /// The plan.
    pub plan: PlanId,
    /// The call.
    pub call: u16,
    /// The input.
    pub input: InputId,
    /// What becomes of it.
    pub outcome: AppealOutcome,
    /// Why.
    pub reason: TextId,
}

/// An input that was merged with another stands by itself again: one of those who gave them says that they do not say the same, or
/// whoever merged them sees that it was a mistake. Who says so is on the desk alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MergeUndone {
    /// The plan.
    pub plan: PlanId,
    /// The call.
    pub call: u16,
    /// The input that was merged with another.
    pub input: InputId,
}

/// A commitment of a plan takes inputs up, as whoever wrote the plan says. Each is named; whoever gave it never is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InputsTakenUp {
    /// The plan.
    pub plan: PlanId,
    /// The commitment.
    pub commitment: CommitmentId,
    /// The milestone of it that does; none for the commitment as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub milestone: Option<u16>,
    /// The inputs.
    pub inputs: Vec<OfCall>,
    /// What of them it takes up, and why.
    pub why: TextId,
}

/// An input with the call that it answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfCall {
    /// The call.
    pub call: u16,
    /// The input.
    pub input: InputId,
}

/// A phase ended: every input that was given in it has its response.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhaseClosed {
    /// The plan.
    pub plan: PlanId,
    /// The phase.
    pub phase: PhaseKind,
}

/// A member's forum was set up, or set up anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForumConstituted {
    /// The member.
    pub member: MemberId,
    /// What it is for.
    pub remit: TextId,
    /// Its basic rules of participation.
    pub rules: TextId,
    /// Its seats by constituency.
    pub seats: Vec<Seats>,
}

/// Seats, or people present, of one constituency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seats {
    /// Whose.
    pub of: Constituency,
    /// How many.
    pub n: u16,
}

/// A member's forum met; the act takes effect on the day of the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForumMet {
    /// The member.
    pub member: MemberId,
    /// Who was there.
    pub present: Vec<Seats>,
    /// The minutes.
    pub minutes: TextId,
    /// What was decided.
    pub decisions: Vec<TextId>,
    /// Whether results of implementation were presented to civil society.
    pub results_presented: bool,
    /// Whether comments on them were collected.
    pub comments_collected: bool,
}

/// A document or page was published; the act takes effect on the day it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RepositoryUpdated {
    /// The member.
    pub member: MemberId,
    /// What it is evidence of.
    pub shows: Evidence,
    /// What it is called.
    pub title: TextId,
    /// Where it can be reached without signing in.
    pub address: TextId,
    /// What stood there that day, kept as a file: an address can die.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy: Option<Snapshot>,
}

/// A copy was kept of something that stands in a repository: the first of it, or another. Earlier ones stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RepositoryCopied {
    /// The member.
    pub member: MemberId,
    /// The act that entered it.
    pub entry: u64,
    /// What stood there that day, kept as a file.
    pub copy: Snapshot,
}
