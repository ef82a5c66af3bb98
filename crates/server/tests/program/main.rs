//! The program as a person uses it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

mod commands;
mod incoming;
mod mail;
mod matching;
mod pages;
mod running;
mod upgrade;
