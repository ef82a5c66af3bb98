//! The site as a reader meets it: requests through the real router, over a record that was imported from two small editions.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod api;
mod asked_wrongly;
mod at_browser;
mod changes;
mod charts;
mod cocreation;
mod downloads;
mod eligibility;
mod feeds;
mod formats;
mod kept;
mod keys;
mod languages;
mod letters;
mod limits;
mod monitors;
mod networking;
mod networking_journey;
mod pages;
mod people;
mod plans;
mod plans_journey;
mod proofs;
mod reader;
mod reading;
mod recommendations;
mod reference;
mod reports;
mod review;
mod review_journey;
mod reviews;
mod subscriptions;
mod suggestions;
mod time;
mod world;
