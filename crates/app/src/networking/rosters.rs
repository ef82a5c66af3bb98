//! Rosters of offers and requests as sheets.

use domain::networking::{Offer, SupportRequest};
use opendata::networking::{Column, OFFERS, REQUESTS, offer_row, request_rows};

fn headings(columns: &[Column]) -> Vec<&'static str> {
    columns.iter().map(|column| column.name).collect()
}

/// Offers as a sheet that reads back.
#[must_use]
pub fn roster(offers: &[Offer]) -> Vec<u8> {
    crate::csv(&headings(OFFERS), offers.iter().map(offer_row))
}

/// Requests as a sheet that reads back, one need a row.
#[must_use]
pub fn request_sheet(requests: &[SupportRequest]) -> Vec<u8> {
    crate::csv(&headings(REQUESTS), requests.iter().flat_map(request_rows))
}
