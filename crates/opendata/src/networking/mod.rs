//! Rosters of help: what is offered and what is asked for, as tables that people fill in.
//!
//! A sheet has one heading row and then an offer, or one line of a request, in each row. Headings may stand in any order and
//! under the names that people use for them (those of answers are in the tables of `domain::networking`); what a cell says beyond what is known is reported and left out, and the rest of
//! its row is taken. A row is taken when it says who offers what, or who needs what. Nothing here compares or introduces anybody.

mod cells;
mod offers;
mod requests;
mod sees;
mod write;

pub use offers::{OFFERS, OfferRow, Offers, count_offers, each_offer, offers};
pub use requests::{REQUESTS, Requests, count_requests, requests};
pub use write::{book, offer_row, request_rows};

use domain::networking::{Asked, Heading};

/// A column of a sheet.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its heading.
    pub name: &'static str,
    /// Other headings under which it is known.
    pub also: &'static [&'static str],
    /// Whether a file without it is refused.
    pub needed: bool,
    /// What stands in it, in plain English.
    pub holds: &'static str,
}

impl Column {
    /// The column of an answer.
    const fn asking(asked: &Asked) -> Self {
        let Heading { name, also, holds } = asked.column;
        Self::of(name, also, holds)
    }

    const fn of(name: &'static str, also: &'static [&'static str], holds: &'static str) -> Self {
        Self { name, also, needed: false, holds }
    }

    const fn needed(self) -> Self {
        Self { needed: true, ..self }
    }
}
