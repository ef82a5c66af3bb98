//! The site over HTTP: routes, languages and formats, cached answers.
//!
//! A handler reads as a sentence: find the thing, answer with its page. What a page shows is put together in the module
//! that bears the part's name, from the state that `app` gives; words are chosen by `views`; nothing is decided here and
//! nothing is read from a database. Nothing sent from outside makes this crate panic.
//!
//! A request comes in at the `Door`, which hands out what is kept. What is not kept goes through `around` (language and format
//! off the address, a limit on time, problems told in one place) to a handler, which makes a `Question` and lets `Site`
//! answer it: as a page, as JSON with who said what, as CSV.

mod about;
mod access;
mod answer;
mod api;
mod areas;
mod around;
mod ask;
mod assets;
mod basis;
mod changes;
mod charts;
mod client;
mod cocreation;
mod desk;
mod feeds;
mod figures;
mod files;
mod form;
mod front;
mod glossary;
mod health;
mod home;
mod language;
mod limits;
mod log;
mod membership;
mod metrics;
mod networking;
mod people;
mod plans;
mod present;
mod press;
mod problems;
mod record;
mod reports;
mod review;
mod routes;
mod rules;
mod search;
mod shelf;
mod site;
mod sitemap;
mod span;
mod styleguide;
mod subscriptions;
mod told;

pub use access::{Access, Declared};
pub use client::{NamedIn, Network, NoNetwork, Proxies};
pub use limits::Allowance;
pub use metrics::CONTENT_TYPE as METRICS_TYPE;
pub use people::{body_name, in_words};
pub use press::Press;
pub use record::Spoken;
pub use routes::{Door, declared, serve, service};
pub use site::{Options, SignInAt, Site};
pub use subscriptions::{tell_due, tell_subscribers};
pub use views::people::Written;
