//! SQLite and PostgreSQL behind one concrete [`Store`]: acts, texts, files, and the desk.
//!
//! The store keeps bytes safe and in order. It takes the head lock before anybody decides ([`Store::turn`]), gives each act
//! the position after the last, and commits acts, texts and desk in one transaction. It never judges a rule, never asks
//! what time it is, never makes a random number, and never changes or deletes an act. There are no repository traits and
//! no mocks: tests run on the two real engines.
//!
//! | to | read |
//! |---|---|
//! | open a place | [`Place`], [`Options`], [`Store::open`] |
//! | decide and append, many at once | [`group::Group`] |
//! | hold the head lock oneself | [`Store::turn`], [`Turn`] |
//! | read acts and leaves | [`Store::acts`], [`Store::read_acts`] |
//! | read, keep and withhold texts and files | [`texts`], [`files`] |
//! | hear of new acts, also of other processes | [`Store::tail`] |
//! | be the one signer | [`Store::try_lease`] |
//! | take readers' reports that something is wrong | [`reports`] |
//! | take what people give to the making of plans | [`cocreation`] |
//! | keep what is written of a review until it is published | [`review`] |
//! | keep letters of intent until they are published | [`membership`] |
//! | keep applications of local jurisdictions until they are handed in | [`local`] |
//! | keep what is offered and asked for, and the cases that come of it | [`networking`] |
//! | know people, their sessions and the mail to them | [`people`] |
//! | know which notices of deadlines were sent | [`notices`] |
//! | save, bring back, examine | [`Store::backup`], [`restore()`], [`Store::check`] |
//!
//! # One dialect
//!
//! A statement is one text for both engines (`src/sql.rs`); the few true differences have names (`src/dialect.rs`). A test
//! prepares all of them on both and compares the two schemas. Migrations lie in `migrations/sqlite` and
//! `migrations/postgres` under the same numbers and names, and only ever go forward.
//!
//! | what | SQLite (strict tables) | PostgreSQL |
//! |---|---|---|
//! | a number, an identifier, a position | `INTEGER` | `BIGINT` |
//! | a time: microseconds since 1970 in UTC | `INTEGER` | `BIGINT` |
//! | text, compared byte by byte | `TEXT` | `TEXT COLLATE "C"` |
//! | bytes, digests | `BLOB` | `BYTEA` |
//! | yes or no | none so far; `INTEGER` 0 or 1 | none so far; `BOOLEAN` |
//! | JSON | none so far; `TEXT` | none so far; `TEXT` |

mod backup;
pub mod check;
pub mod cocreation;
mod copy;
mod db;
pub mod desk;
mod dialect;
pub mod error;
pub mod files;
pub mod group;
pub mod jobs;
mod lease;
pub mod local;
pub mod log;
pub mod membership;
mod migrations;
pub mod networking;
pub mod notices;
mod packed;
pub mod people;
mod place;
pub mod plans;
mod read;
pub mod reports;
pub mod review;
mod sql;
mod tail;
pub mod texts;
mod turn;
mod writer;

pub use backup::{Backup, Restored, restore};
pub use check::{Checked, Problem};
pub use error::{StoreError, Unfit};
pub use group::Group;
pub use packed::PackedWords;
pub use place::{DATABASE_FILE, Options, Place, Store};
pub use read::{Chunks, StoredAct};
pub use tail::Tail;
pub use texts::{Found, NewText, StoredText, Withheld};
pub use turn::Turn;

/// What the store's functions answer.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;
