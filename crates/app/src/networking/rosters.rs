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
    crate::csv(&headings(OFFERS), offers.iter().map(|(offer, sees)| offer_row(offer, sees)))
}

/// Requests as a sheet that reads back, one need a row.
#[must_use]
pub fn request_sheet(requests: &[Released<SupportRequest>]) -> Vec<u8> {
    crate::csv(&headings(REQUESTS), requests.iter().flat_map(|(request, sees)| request_rows(request, sees)))
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
            shown.push((released_offer(offer, &stored.filling, audience), sees(stored.filling, audience)));
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
            let released = released_request(request, &stored.filling, audience);
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

fn when<T: Default>(shown: bool, value: T) -> T {
    if shown { value } else { T::default() }
}

fn released_offer(offer: Offer, filling: &Filling, audience: Audience) -> Offer {
    use SurveyField as F;
    let shows = |field| filling.shows(field, audience);
    Offer {
        text: when(shows(F::Text), offer.text),
        kind: offer.kind.filter(|_| shows(F::Kind)),
        areas: when(shows(F::Areas), offer.areas),
        stages: when(shows(F::Stages), offer.stages),
        methods: when(shows(F::Methods), offer.methods),
        home: offer.home.filter(|_| shows(F::Home)),
        coverage: domain::networking::Coverage {
            countries: when(shows(F::Countries), offer.coverage.countries),
            regions: when(shows(F::Regions), offer.coverage.regions),
        },
        languages: when(shows(F::Languages), offer.languages),
        cost: offer.cost.filter(|_| shows(F::Cost)),
        capacity: offer.capacity.filter(|_| shows(F::Capacity)),
        size: offer.size.filter(|_| shows(F::Size)),
        references: when(shows(F::References), offer.references),
        // Conflicts of interest are for case managers, whatever else was released.
        conflicts: when(audience == Audience::CaseManagers, offer.conflicts),
        ..Offer::of(offer.id, &offer.provider, "")
    }
}

fn released_request(mut request: SupportRequest, filling: &Filling, audience: Audience) -> SupportRequest {
    use SurveyField as F;
    let shows = |number, field| filling.shows_of_need(number, field, audience);
    request.languages = when(filling.shows(F::Languages, audience), request.languages);
    request.lines.retain(|line| shows(line.number, F::Need));
    for line in &mut request.lines {
        let shows = |field| shows(line.number, field);
        if !shows(F::Exists) {
            line.exists.clear();
        }
        if !shows(F::Areas) {
            line.areas.clear();
        }
        if !shows(F::Stages) {
            line.stages.clear();
        }
        line.urgency = line.urgency.filter(|_| shows(F::Urgency));
        line.cost_limit = line.cost_limit.filter(|_| shows(F::Cost));
        if !shows(F::Refuses) {
            line.refuses.clear();
        }
        if !shows(F::Wanted) {
            line.wanted = domain::networking::Line::of(line.number, "").wanted;
        }
    }
    request
}

/// Offers as a spreadsheet.
///
/// # Errors
/// What the writer says.
pub fn roster_book(offers: &[Released<Offer>]) -> Result<Vec<u8>, String> {
    opendata::networking::book(&headings(OFFERS), offers.iter().map(|(offer, sees)| offer_row(offer, sees)))
}

/// Requests as a spreadsheet.
///
/// # Errors
/// What the writer says.
pub fn request_book(requests: &[Released<SupportRequest>]) -> Result<Vec<u8>, String> {
    let rows = requests.iter().flat_map(|(request, sees)| request_rows(request, sees));
    opendata::networking::book(&headings(REQUESTS), rows)
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
