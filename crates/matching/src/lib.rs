//! Requests and offers: what fits and why, what to ask first, who fits together, whose turn it is.
//!
//! Pure: requests, offers and what is known of countries come in, answers with reasons go out. No input or output, clock, chance
//! or statements; no text for people either, reasons are enums. What it never does: introduce anybody, learn from those who
//! use it, or weigh anything that its answer does not show.
//!
//! [`clarity()`] says whether a need can be matched or has to be asked about, [`Supply`] holds the offers, [`Supply::rank`] orders
//! them for a need, [`changes()`] says what the order hangs on, [`Supply::team`] puts providers together, [`assign()`] shares them
//! among requests.

pub mod areas;
pub mod assign;
mod change;
mod claim;
pub mod clarity;
pub mod learn;
pub mod learnt;
pub mod peers;
mod places;
mod rank;
mod reason;
mod supply;
pub mod team;
pub mod text;
mod weights;

pub use assign::{Assignment, Demand, Introduction, Provider, assign};
pub use change::{Change, Move, Moves, Unsaid, What, changes};
pub use clarity::{Because, Clarity, Question, clarity};
pub use learnt::{Learnt, learnt};
pub use peers::Experience;
pub use places::{Country, Places};
pub use rank::{Ranked, Ranking, Wish, fitting};
pub use reason::{Barred, Basis, Reason, Sort, Why};
pub use supply::{About, Entry, Supply};
pub use team::{Member, Part, Team};
pub use text::{Gist, Meaning};
pub use weights::{BadWeights, Weights};
