//! What anybody may read: pages, lists, searches, figures, charts, feeds, downloads and the interface for programs.
//!
//! A handler reads as a sentence: find the thing, answer with its page. What a page shows is put together in the module that bears
//! the part's name, from the state that `app` gives; words are chosen by `views`. The forms of those who are signed in
//! are in `web-desk`, what all pages need is in `web-core`.

pub mod about;
pub mod api;
pub mod areas;
pub mod assets;
pub mod changes;
pub mod charts;
pub mod cocreation;
pub mod feeds;
pub mod figures;
pub mod glossary;
pub mod health;
pub mod home;
pub mod log;
pub mod membership;
pub mod networking;
mod open;
pub mod people;
pub mod plans;
pub mod record;
pub mod reports;
pub mod review;
pub mod rules;
pub mod search;
pub mod sitemap;
pub mod styleguide;
pub mod subscriptions;

pub use open::open_pages;
use web_core::{
    access, answer, around, ask, basis, desk, files, form, front, last, local, object, present, problems, routing,
    shelf, shows, site, span, taken, told, until,
};
