//! Rosters of offers and requests as sheets that are taken away, each as far as an audience may see it: what is written here reads
//! back.

use domain::networking::{Audience, Filling, Offer, SupportRequest, Survey, SurveyField, SurveyState};
use domain::{OfferId, RequestId};
use opendata::networking::{Column, OFFERS, REQUESTS, offer_row, request_rows};
use store::StoreError;

use crate::App;

/// Something of a roster as far as an audience may see it, with who else does where the audience may know that.
pub type Released<T> = (T, Filling);

fn headings(columns: &[Column]) -> Vec<&'static str> {
    columns.iter().map(|column| column.name).collect()
}

/// Offers as a sheet that reads back.
#[must_use]
pub fn roster(offers: &[Released<Offer>]) -> Vec<u8> {
    crate::csv(&headings(&OFFERS), offers.iter().map(|(offer, sees)| offer_row(offer, sees)))
}

/// Requests as a sheet that reads back, one need a row.
#[must_use]
pub fn request_sheet(requests: &[Released<SupportRequest>]) -> Vec<u8> {
    crate::csv(&headings(&REQUESTS), requests.iter().flat_map(|(request, sees)| request_rows(request, sees)))
}

impl App {
    /// The offers that are handed in, as far as an audience may see each; those of whom it may not know who offers are left out.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn offers_for(&self, audience: Audience) -> Result<Vec<Released<Offer>>, StoreError> {
        let mut shown = Vec::new();
        for stored in self.store().surveys(Survey::Offer, SurveyState::Filed).await? {
            if !stored.filling.shows(SurveyField::Who, audience) {
                continue;
            }
            let owner = match &stored.body {
                Some(body) => self.owner(body).await?.map(|owner| owner.name),
                None => None,
            };
            let Ok(id) = stored.id.parse::<OfferId>() else { continue };
            let (offer, _) = stored.filling.offer(&id, owner.as_deref());
            shown.push((stored.filling.released_offer(offer, audience), sees(stored.filling, audience)));
        }
        Ok(shown)
    }

    /// The requests that are handed in, as far as an audience may see each. Needs that it may not read are left out, and with all of
    /// its needs a request; so is one of which it may not know who asks.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn requests_for(&self, audience: Audience) -> Result<Vec<Released<SupportRequest>>, StoreError> {
        let mut shown = Vec::new();
        for stored in self.store().surveys(Survey::Request, SurveyState::Filed).await? {
            if !stored.filling.shows(SurveyField::Who, audience) {
                continue;
            }
            let (Some(body), Ok(id)) = (&stored.body, stored.id.parse::<RequestId>()) else { continue };
            let Some((_, country)) = self.owner(body).await?.and_then(|owner| owner.member) else { continue };
            let (request, ..) = stored.filling.request(&id, &country);
            let mut released = stored.filling.released_request(request, audience);
            released.lines.retain(|line| !line.need.is_empty());
            if !released.lines.is_empty() {
                shown.push((released, sees(stored.filling, audience)));
            }
        }
        Ok(shown)
    }
}

/// Who sees what, for those who may know it: whoever runs cases.
fn sees(filling: Filling, audience: Audience) -> Filling {
    if audience == Audience::CaseManagers { filling } else { Filling::default() }
}

/// Offers as a spreadsheet.
///
/// # Errors
/// What the writer says.
pub fn roster_book(offers: &[Released<Offer>]) -> Result<Vec<u8>, String> {
    opendata::networking::book(&headings(&OFFERS), offers.iter().map(|(offer, sees)| offer_row(offer, sees)))
}

/// Requests as a spreadsheet.
///
/// # Errors
/// What the writer says.
pub fn request_book(requests: &[Released<SupportRequest>]) -> Result<Vec<u8>, String> {
    let rows = requests.iter().flat_map(|(request, sees)| request_rows(request, sees));
    opendata::networking::book(&headings(&REQUESTS), rows)
}

/// Any table as a spreadsheet in which every cell is text.
///
/// # Errors
/// What the writer says.
pub fn sheet_book<R: IntoIterator<Item = String>>(
    headings: &[&str],
    rows: impl IntoIterator<Item = R>,
) -> Result<Vec<u8>, String> {
    opendata::networking::book(headings, rows)
}
