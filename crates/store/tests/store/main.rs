//! What the store promises, on both engines: one binary, so that it is linked once.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod support;

mod cocreation;
mod desk;
mod group;
mod incoming;
mod local;
mod networking;
mod outage;
mod people;
mod plans;
mod process;
mod record;
mod reports;
mod review;
mod saved;
mod schema;
mod subscriptions;
mod supports;
