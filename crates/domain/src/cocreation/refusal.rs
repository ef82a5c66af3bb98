//! Why something of a co-creation is not done, as data: a page says it in the reader's language.

use super::code::PhaseKind;
use crate::ids::{CommitmentId, InputId};
use crate::time::Date;

/// Why something is not done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The permit is for something else.
    #[error("the permit is not one to do this")]
    NotPermitted,
    /// There is no such member.
    #[error("there is no such member")]
    NoSuchMember,
    /// A timeline has at least one phase.
    #[error("a timeline has at least one phase with its first and its last day")]
    NoPhases,
    /// It ends before it begins.
    #[error("{}: it ends on {closes}, before it begins on {opens}", .phase.map_or("window", PhaseKind::code))]
    EndsBeforeItBegins {
        /// Which phase; none for the window of a call.
        phase: Option<PhaseKind>,
        /// The first day.
        opens: Date,
        /// The last.
        closes: Date,
    },
    /// Phases begin in their order, each once.
    #[error("the phase {0} begins before the one that goes before it, or stands there twice")]
    OutOfOrder(PhaseKind),
    /// A phase that has ended keeps its days.
    #[error("the phase {0} has ended and keeps its days")]
    EndedPhaseMoved(PhaseKind),
    /// A call would lie outside its phase.
    #[error("call {call} takes input from {opens} to {closes}, outside the phase {phase}")]
    CallOutsidePhase {
        /// Its number.
        call: u16,
        /// The phase.
        phase: PhaseKind,
        /// Its first day.
        opens: Date,
        /// Its last.
        closes: Date,
    },
    /// There is no timeline yet.
    #[error("publish the timeline first: a call stands in one of its phases")]
    NoTimeline,
    /// The timeline has no such phase.
    #[error("the timeline has no phase {0}")]
    NoSuchPhase(PhaseKind),
    /// It would begin in the past.
    #[error("it would begin on {0}, which is over")]
    InThePast(Date),
    /// It would be dated in the future.
    #[error("{0} is still to come")]
    InTheFuture(Date),
    /// The phase has ended.
    #[error("the phase {0} has ended")]
    PhaseEnded(PhaseKind),
    /// There is no such call.
    #[error("there is no call {0}")]
    NoSuchCall(u16),
    /// The call put up no draft.
    #[error("call {0} put up no draft")]
    NoDraft(u16),
    /// The batch is not the next: another node sealed meanwhile.
    #[error("batch {found} was to be sealed where batch {expected} is next")]
    NotTheNextBatch {
        /// The next.
        expected: u64,
        /// The one that came.
        found: u64,
    },
    /// Nothing was chosen.
    #[error("nothing was chosen")]
    Nothing,
    /// Too many at once.
    #[error("{has} were chosen; at most {most} go at once")]
    TooMany {
        /// How many were.
        has: usize,
        /// How many may be.
        most: usize,
    },
    /// An input has its response, or was set aside.
    #[error("input {input} was settled before, by act {at}")]
    Settled {
        /// The input.
        input: InputId,
        /// The act.
        at: u64,
    },
    /// More would be settled than the record knows of.
    #[error("some of these inputs are not sealed yet; they are within fifteen minutes")]
    NotSealedYet,
    /// There is no such commitment.
    #[error("there is no commitment {0}")]
    NoSuchCommitment(CommitmentId),
    /// There is no such entry in the repository of the member's forum.
    #[error("act {0} entered nothing into the repository of this forum")]
    NoSuchEntry(u64),
    /// The phase is not over.
    #[error("the phase {phase} lasts until {closes}")]
    NotOver {
        /// Which.
        phase: PhaseKind,
        /// Its last day.
        closes: Date,
    },
    /// Inputs wait for their response.
    #[error("{waiting} inputs of the phase {phase} have no response yet: it ends when each has one")]
    Unanswered {
        /// Which phase.
        phase: PhaseKind,
        /// How many.
        waiting: u64,
    },
    /// An input is not hidden.
    #[error("input {0} is not hidden")]
    NotHidden(InputId),
    /// Its author appealed before against what is in force.
    #[error("the author of input {0} appealed before")]
    AppealedBefore(InputId),
    /// No appeal waits.
    #[error("no appeal about input {0} waits")]
    NoAppeal(InputId),
    /// Whoever hid an input does not decide on the appeal.
    #[error("whoever hid an input does not decide on the appeal")]
    OwnDecision,
    /// Appeals wait.
    #[error("{waiting} appeals of the phase {phase} wait: it ends when each is decided")]
    AppealsWait {
        /// Which phase.
        phase: PhaseKind,
        /// How many.
        waiting: u64,
    },
    /// Nothing says the same as itself.
    #[error("an input says the same as another, not as itself")]
    SameAsItself,
    /// Other inputs were merged with the one that is to be merged.
    #[error("others say the same as input {0}: merge with it instead")]
    OthersMerged(InputId),
    /// Whoever gave it said that it says something else.
    #[error("whoever gave input {0} says that it says something else")]
    Parted(InputId),
    /// It was not merged with another, or not any more.
    #[error("input {0} is not merged with another")]
    NotMerged(InputId),
    /// The draft got another version meanwhile.
    #[error("the draft was changed meanwhile; it is version {now} now")]
    DraftChanged {
        /// The version that it has now.
        now: u16,
    },
    /// A forum has at least one seat.
    #[error("a forum has at least one seat")]
    NoSeats,
}
