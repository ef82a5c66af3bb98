//! Rosters of offers and requests as sheets that are taken away, each as far as an audience may see it: what is written here reads
//! back.

use domain::networking::{Audience, Filling, Offer, SupportRequest, Survey, SurveyPart, SurveyState};
use domain::{OfferId, RequestId};
use opendata::networking::{Column, OFFERS, REQUESTS, offer_row, request_rows};
use store::StoreError;

use crate::App;

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

impl App {
    /// The offers that are handed in, as far as an audience may see each; those of whom it may not know who offers are left out.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn offers_for(&self, audience: Audience) -> Result<Vec<Offer>, StoreError> {
        let mut shown = Vec::new();
        for stored in self.store().surveys(Survey::Offer, SurveyState::Filed).await? {
            if !stored.filling.shows(SurveyPart::Who, audience) {
                continue;
            }
            let owner = match &stored.body {
                Some(body) => self.owner(body).await?.map(|owner| owner.name),
                None => None,
            };
            let Ok(id) = stored.id.parse::<OfferId>() else { continue };
            let (offer, _) = stored.filling.offer(&id, owner.as_deref());
            shown.push(released_offer(offer, &stored.filling, audience));
        }
        Ok(shown)
    }

    /// The requests that are handed in, as far as an audience may see each; those of whom it may not know who asks, or what, are left
    /// out.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn requests_for(&self, audience: Audience) -> Result<Vec<SupportRequest>, StoreError> {
        let mut shown = Vec::new();
        for stored in self.store().surveys(Survey::Request, SurveyState::Filed).await? {
            let filling = &stored.filling;
            if !filling.shows(SurveyPart::Who, audience) || !filling.shows(SurveyPart::Words, audience) {
                continue;
            }
            let (Some(body), Ok(id)) = (&stored.body, stored.id.parse::<RequestId>()) else { continue };
            let Some((_, country)) = self.owner(body).await?.and_then(|owner| owner.member) else { continue };
            let (request, ..) = filling.request(&id, &country);
            shown.push(released_request(request, filling, audience));
        }
        Ok(shown)
    }
}

fn released_offer(offer: Offer, filling: &Filling, audience: Audience) -> Offer {
    let shows = |part| filling.shows(part, audience);
    let text = if shows(SurveyPart::Words) { offer.text.clone() } else { String::new() };
    let mut shown = Offer { kind: offer.kind, ..Offer::of(offer.id.clone(), &offer.provider, &text) };
    if shows(SurveyPart::Subject) {
        (shown.areas, shown.stages, shown.methods) = (offer.areas, offer.stages, offer.methods);
    }
    if shows(SurveyPart::Places) {
        (shown.home, shown.coverage, shown.languages) = (offer.home, offer.coverage, offer.languages);
    }
    if shows(SurveyPart::Terms) {
        (shown.cost, shown.capacity, shown.size) = (offer.cost, offer.capacity, offer.size);
    }
    if shows(SurveyPart::References) {
        shown.references = offer.references;
    }
    // Conflicts of interest are for case managers, whatever else was released.
    if audience == Audience::CaseManagers {
        shown.conflicts = offer.conflicts;
    }
    shown
}

fn released_request(mut request: SupportRequest, filling: &Filling, audience: Audience) -> SupportRequest {
    let shows = |part| filling.shows(part, audience);
    if !shows(SurveyPart::Places) {
        request.languages.clear();
    }
    for line in &mut request.lines {
        if !shows(SurveyPart::Exists) {
            line.exists.clear();
        }
        if !shows(SurveyPart::Subject) {
            line.areas.clear();
            line.stages.clear();
        }
        if !shows(SurveyPart::Terms) {
            line.urgency = None;
            line.cost_limit = None;
            line.refuses.clear();
        }
    }
    request
}

/// Offers as a spreadsheet.
///
/// # Errors
/// What the writer says.
pub fn roster_book(offers: &[Offer]) -> Result<Vec<u8>, String> {
    opendata::networking::book(&headings(OFFERS), offers.iter().map(offer_row))
}

/// Requests as a spreadsheet.
///
/// # Errors
/// What the writer says.
pub fn request_book(requests: &[SupportRequest]) -> Result<Vec<u8>, String> {
    opendata::networking::book(&headings(REQUESTS), requests.iter().flat_map(request_rows))
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
