//! The site over HTTP: routes, languages and formats, cached answers.
//!
//! A handler reads as a sentence: find the thing, answer with its page. What a page shows is put together in the module
//! that bears the part's name, from the state that `app` gives; words are chosen by `views`; nothing is decided here and
//! nothing is read from a database. Nothing sent from outside makes this crate panic.

mod answer;
mod ask;
mod assets;
mod data;
mod figures;
mod front;
mod health;
mod home;
mod log;
mod membership;
mod plans;
mod present;
mod problems;
mod record_pages;
mod routes;
mod search;
mod site;

pub use routes::service;
pub use site::{Options, Site};
