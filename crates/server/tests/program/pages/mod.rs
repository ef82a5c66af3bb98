//! The pages as people meet them: a demonstration on the bundled facts, in a real browser.

mod cocreation;
mod desk;
mod everybody;
mod journeys;
mod printed;
mod reader;
mod screens;
mod seen;
mod signing_in;
mod standard;
mod weight;
