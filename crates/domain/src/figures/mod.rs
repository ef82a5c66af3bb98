//! Headline figures: each a numerator, a denominator, and everyone who was left out, with the reason.
//!
//! A figure is a pure function of the state, a lens, a definition and a filter. It never stands as a bare ratio (dossier
//! 14), never hides who was excluded, and never crosses from one code book into another without saying where.

pub mod claims;
mod columns;
mod compute;
mod coverage;
mod definition;
mod filter;
mod groups;
mod judging;
mod series;
mod uncertainty;
pub mod verdicts;
mod walk;

pub use columns::Kept;
pub use compute::{
    Break, BreakReason, Excluded, Figure, Listed, Step, Which, compute, counted, explain, listed, per_mille,
};
pub use coverage::SELECTIONS;
pub use definition::{FigureId, Kind, definition};
pub use filter::{BadFilter, Filter, Units};
pub use groups::{BadDivision, By, Division, Group, GroupKey, divide, group};
pub use series::{FEW, Point, breaks, series};
pub use uncertainty::interval;

#[cfg(test)]
mod tests;
