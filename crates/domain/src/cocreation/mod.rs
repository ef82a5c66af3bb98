//! Co-creation: how a plan is made with the public, from its timeline to the reasoned response (domain dossier 4).
//!
//! What is decided in public (timeline, calls for input, responses, what a commitment takes up, the end of a phase, the forum's
//! meetings, the repository) are deeds. What people give (proposals, comments, supports) is on the desk and reaches the record in sealed batches: a seal
//! holds a Merkle root and counts, so that every number shown is a fold of the record, and nobody is named in it. Nothing here
//! knows a text, a name or a database.

mod appeals;
mod code;
mod decide;
mod deeds;
mod fold;
mod forum;
mod inputs;
mod merges;
mod process;
mod refusal;
mod requirements;
mod standard;
#[cfg(test)]
mod tests;
mod uptake;
mod written;

pub use appeals::{Appeal, Applied, DecidedAppeal, appeal, decide_appeal};
pub use code::{
    AppealOutcome, Constituency, Evidence, GiverClass, Mechanism, ModerationRule, PhaseKind, ResponseOutcome, Stance,
};
pub use decide::{
    MOST_CITED, Meeting, Response, TakingOver, WantedCall, answer, call, close_phase, constitute, keep_copy, meet,
    publish, revise, schedule, seal, set_aside, stage_of,
};
pub use deeds::{
    AppealDecided, CallOpened, CallRevised, CoCreationScheduled, ForumConstituted, ForumMet, InputSetAside,
    InputsAnswered, InputsSealed, InputsTakenUp, MergeUndone, OfCall, Phase, PhaseClosed, RepositoryCopied,
    RepositoryUpdated, SealedCount, Seats, SetAside, SetAsideAppealed,
};
pub use forum::{Forum, Held, Kept, Published};
pub use inputs::{Given, InputLeaf, MOST_ANSWERED, MOST_COUNTS, PROMISED_WITHIN, Sort, Tally, counts, due, is_late};
pub use merges::part;
pub use process::{CallState, CoCreation, Entry, Seal, Settled, Timeline, Version};
pub use refusal::Refusal;
pub use requirements::{Assessed, Fact, FactKind, Finding, Outcome, Why, assess, began_on, has_gap, standard_of};
pub use standard::{Requirement, Standard, StandardName};
pub use uptake::{MOST_TAKEN_UP, TakenUp, Uptake, take_up};
pub use written::{Flaw, LONGEST_PSEUDONYM, Part, Written, check, check_text};
