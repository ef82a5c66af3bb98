//! Rosters of offers and requests as sheets: what is written here reads back, and what people fill in elsewhere comes onto the desk.
//!
//! A sheet publishes nothing: an offer that a case manager brings is seen by case managers, and whatever somebody brings for their
//! own side is a draft that they look at and hand in. A bad cell is told where it stands, and the rest is taken.

use std::collections::{BTreeMap, BTreeSet};

use domain::networking::{
    Audience, Filling, Offer, SupportRequest, Survey, SurveyPart, SurveyState, typed_offer, typed_request,
};
use domain::people::{Action, Body, Permit, Subject};
use domain::{OfferId, PersonId, RequestId};
use opendata::networking::{Column, OFFERS, REQUESTS, offer_row, offers, request_rows, requests};
use opendata::report::Report;
use opendata::table::{Limits, Refusal};
use sha2::{Digest as _, Sha256};
use store::StoreError;
use store::networking::StoredSurvey;

use crate::App;

/// What a sheet may hold: what fits an upload when it is unpacked, and rows for ten times the largest roster that is known.
const LIMITS: Limits = Limits { max_bytes: 64 << 20, max_rows: 100_001, max_columns: 100, max_cell: 64 << 10 };

/// How many surveys are taken in with one stroke: a tenth of a second of work for the database.
const AT_ONCE: usize = 1_000;

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

/// What came of bringing in a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brought {
    /// What was not as expected, cell by cell.
    pub report: Report,
    /// How many offers or requests are new on the desk.
    pub new: u64,
    /// How many were there already. Those of providers without an account say now what the sheet says, and count as confirmed.
    pub known: u64,
    /// The countries of requests that are not this reader's to bring in.
    pub others: BTreeSet<String>,
}

/// Why a sheet is not brought in.
#[derive(Debug, thiserror::Error)]
pub enum NotBrought {
    /// The permit is for something else.
    #[error("the permit is not for this")]
    NotPermitted,
    /// The file as a whole cannot be read.
    #[error(transparent)]
    File(#[from] Refusal),
    /// The store cannot do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A survey to be begun, by the name that its words give it: the same words twice are one.
fn name_of(survey: Survey, words: &[&str]) -> String {
    let mut digest = Sha256::new();
    for part in words {
        digest.update(part.as_bytes());
        digest.update([0]);
    }
    let hex = hex::encode(digest.finalize());
    let hex = hex.get(..16).unwrap_or_default();
    match survey {
        Survey::Offer => format!("offer-{hex}"),
        Survey::Request => format!("request-{hex}"),
    }
}

/// For whom somebody brings in a sheet.
enum For {
    /// For providers without an account and for governments: whoever runs cases.
    All,
    /// For one side of their own.
    Own(Body),
}

fn reach(survey: Survey, permit: &Permit) -> Option<For> {
    let own = match survey {
        Survey::Offer => Action::OfferHelp,
        Survey::Request => Action::AskForHelp,
    };
    match permit.subject() {
        Subject::Whole if permit.is_for(Action::ManageCase) => Some(For::All),
        Subject::Whole | Subject::Member(_) if permit.is_for(own) => Some(For::Own(permit.actor().body.clone())),
        _ => None,
    }
}

impl App {
    /// Brings in a sheet of offers or requests: for whoever runs cases, offers of providers without an account, and drafts of requests
    /// for the governments that they are of; for others, drafts of their own side.
    ///
    /// # Errors
    /// When the permit is for something else, the file cannot be read at all, or the store cannot be written.
    pub async fn bring_roster(
        &self,
        (permit, person): (&Permit, &PersonId),
        survey: Survey,
        (bytes, language): (Vec<u8>, &str),
    ) -> Result<Brought, NotBrought> {
        let reach = reach(survey, permit).ok_or(NotBrought::NotPermitted)?;
        let read = tokio::task::spawn_blocking(move || read(survey, &bytes));
        let read = read.await.map_err(|why| StoreError::Damaged(format!("reading a sheet stopped: {why}")))??;
        let mut others = BTreeSet::new();
        let mut surveys: BTreeMap<String, StoredSurvey> = BTreeMap::new();
        for (id, country, filling) in read.fillings {
            let (body, state) = match (&reach, survey) {
                (For::All, Survey::Offer) => (None, SurveyState::Filed),
                (For::All, Survey::Request) => {
                    let member = country.as_ref().and_then(|iso3| self.history().now().national_member(iso3).cloned());
                    match (member, country) {
                        (Some(member), _) => (Some(Body::Member(member)), SurveyState::Draft),
                        (None, country) => {
                            others.extend(country.map(|iso3| iso3.to_string()));
                            continue;
                        }
                    }
                }
                (For::Own(body), Survey::Offer) => (Some(body.clone()), SurveyState::Draft),
                (For::Own(body), Survey::Request) => {
                    let owner = self.owner(body).await?.and_then(|owner| owner.member);
                    if owner.map(|(_, iso3)| iso3) != country {
                        others.extend(country.map(|iso3| iso3.to_string()));
                        continue;
                    }
                    (Some(body.clone()), SurveyState::Draft)
                }
            };
            let new = self.brought((id, survey), body, state, (filling, language), person);
            surveys.insert(new.id.clone(), new);
        }
        let surveys: Vec<StoredSurvey> = surveys.into_values().collect();
        let mut new = 0;
        // Some at a time, so that others get their turn. Whoever brings the same sheet again after a fault brings nothing twice.
        for some in surveys.chunks(AT_ONCE) {
            new += self.store().bring_surveys(some).await?;
        }
        Ok(Brought { report: read.report, new, known: (surveys.len() as u64).saturating_sub(new), others })
    }

    fn brought(
        &self,
        (id, survey): (String, Survey),
        body: Option<Body>,
        state: SurveyState,
        (mut filling, language): (Filling, &str),
        person: &PersonId,
    ) -> StoredSurvey {
        let now = self.now();
        if body.is_some() {
            // Who offers is known by the account.
            filling.whole.remove("provider");
        }
        let filed = (state == SurveyState::Filed).then_some(now);
        // What one side brings in and another brings in too are two.
        let of = body.as_ref().map(ToString::to_string).unwrap_or_default();
        StoredSurvey {
            id: name_of(survey, &[&id, &of]),
            survey,
            body,
            person: Some(person.clone()),
            language: language.to_owned(),
            filling,
            state,
            version: 0,
            saved_at: now,
            filed_at: filed,
            confirmed_at: filed,
            reminded_at: None,
        }
    }

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

/// A sheet that was read: of each offer or request what it is known by, its country if it is a request, and what it says.
struct Read {
    report: Report,
    fillings: Vec<(String, Option<domain::Iso3>, Filling)>,
}

fn read(survey: Survey, bytes: &[u8]) -> Result<Read, Refusal> {
    Ok(match survey {
        Survey::Offer => {
            let sheet = offers("sheet", bytes, &LIMITS)?;
            let filling = |offer: &Offer| (format!("{}\u{0}{}", offer.provider, offer.text), None, typed_offer(offer));
            Read { fillings: sheet.offers.iter().map(filling).collect(), report: sheet.report }
        }
        Survey::Request => {
            let sheet = requests("sheet", bytes, &LIMITS)?;
            let words = |request: &SupportRequest| -> String {
                let needs: Vec<&str> = request.lines.iter().map(|line| line.need.as_str()).collect();
                format!("{}\u{0}{}", request.country, needs.join("\u{0}"))
            };
            let filling =
                |request: &SupportRequest| (words(request), Some(request.country.clone()), typed_request(request));
            Read { fillings: sheet.requests.iter().map(filling).collect(), report: sheet.report }
        }
    })
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
