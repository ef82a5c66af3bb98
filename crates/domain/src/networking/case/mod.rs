//! Cases: from a request to people who help each other (domain dossier 9.1, 9.3).

#[expect(clippy::module_inception, reason = "the case is what this folder is about")]
mod case;
mod lines;
mod refusal;
mod rule;
mod state;
mod step;
#[cfg(test)]
mod tests;
mod totals;
mod turn;

pub use case::{Agreement, By, Case, End, Introduction, LONGEST_WORDS, Message, Taken};
pub use lines::{Clocks, LineStatus, line_status};
pub use refusal::CaseRefusal;
pub use rule::{Leads, StepKind, StepRule, Takers};
pub use state::{CaseState, Move, Outcome};
pub use step::{Covers, Evidence, Proposal, Role, Side, Step, StoredLine, Terms};
pub use totals::{FEWEST_CASES, Totals};
