//! The Networking Mechanism as people use it: surveys that are filled in, published and confirmed, and cases that come of them.
//!
//! What is typed lies on the desk; what its filler makes public becomes an act. Who is introduced to whom people decide.

mod bringing;
mod cases;
mod expiring;
mod groups;
mod known;
mod matching;
mod recording;
mod rosters;
pub(crate) mod supply;
mod surveys;
mod telling;
mod turns;

pub use self::matching::{Matched, clarity_of};
pub use ::matching::{Because, Clarity, Move, Moves, Question, Unsaid, What};
pub(crate) use bringing::AtWork;
pub use bringing::{Brought, Kind as CellKind, NotBrought, Stopped};
pub use cases::{CasesSeen, NotTaken, OpenCase, agreement_bytes, agreement_digest, roles};
pub use expiring::NotLookedAfter;
pub use groups::{GroupStanding, NotAnswered};
pub use known::{country_of, experienced, name_of, peers, places};
pub use opendata::report::{Expectation, Item};
pub use opendata::table::Refusal as SheetRefusal;
pub use rosters::{Released, request_book, request_sheet, roster, roster_book, sheet_book};
pub use store::networking::{GroupMessage, Kept, StoredSurvey};
pub use surveys::{NotFiled, Owner, survey_permit};
pub use telling::said_in;
pub use turns::{Given, NeedTurn, Standing, Turns};
