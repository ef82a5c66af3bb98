//! What every page of the site needs, and nothing about any one page.
//!
//! A handler makes a [`site::Question`] and lets [`site::Site`] answer it; a form of the desk is taken by [`desk::AtDesk`]. Language,
//! format and moment are read off the address ([`ask`]), what was made is kept in front ([`front`]) until what it rests on
//! changes ([`basis`]), and problems are told in one place ([`problems`]). Nothing is decided here, nothing is read from a
//! database, and nothing sent from outside makes this crate panic.

pub mod access;
pub mod answer;
pub mod around;
pub mod ask;
pub mod basis;
pub mod client;
pub mod cookies;
pub mod desk;
pub mod fields;
pub mod files;
pub mod form;
pub mod front;
pub mod interface;
pub mod language;
pub mod last;
pub mod limits;
pub mod local;
pub mod making;
pub mod metrics;
pub mod object;
pub mod painter;
pub mod present;
pub mod press;
pub mod problems;
pub mod routing;
pub mod shelf;
pub mod shows;
pub mod site;
pub mod span;
pub mod taken;
pub mod told;
pub mod until;
