//! What is written of a review on its desk, read and saved for whoever may see it.

use std::sync::Arc;

use domain::people::{Action, Permit};
use domain::review::ReviewId;
use domain::review::process::{Coding, Refusal, Requirements, Review, Seat, UnitCoding};
use domain::statement::Fields;
use domain::{PersonId, TextId};
use store::StoreError;
use store::review::{Document, Working, draft_kind};

use super::NotReviewed;
use crate::App;
use crate::write::WriteError;

/// The number under which what is found of the minimum requirements is saved beside the units: no review has so many of them.
const REQUIREMENTS: u16 = u16::MAX;

/// Reads a coding.
fn read(words: &str) -> Result<Coding, StoreError> {
    serde_json::from_str(words).map_err(|problem| StoreError::Damaged(format!("a coding cannot be read: {problem}")))
}

/// Units as they were saved, as a coding. Unit 0 is the report as a whole.
fn written(review: &ReviewId, saved: &[(u16, String)]) -> Result<Coding, StoreError> {
    let problem = |problem| StoreError::Damaged(format!("a unit of a coding cannot be read: {problem}"));
    let read =
        |(number, words): &(u16, String)| Ok((*number, serde_json::from_str::<UnitCoding>(words).map_err(problem)?));
    let (whole, saved): (Vec<_>, Vec<_>) = saved.iter().partition(|(number, _)| *number == REQUIREMENTS);
    let requirements = whole.first().map(|(_, words)| serde_json::from_str(words).map_err(problem)).transpose()?;
    let mut units = saved.into_iter().map(read).collect::<Result<std::collections::BTreeMap<_, _>, StoreError>>()?;
    let summary = units.remove(&0).map(|unit| unit.account).unwrap_or_default();
    Ok(Coding { review: review.clone(), summary, units, requirements: requirements.unwrap_or_default() })
}

/// What the reconciliation begins with: where both coders agree, what they found; where not, nothing yet.
#[must_use]
pub fn agreed_of(first: &UnitCoding, second: &UnitCoding) -> UnitCoding {
    let same = first.answers.iter().filter(|(field, value)| second.answers.get(*field) == Some(*value));
    let answers = Fields::new(same.map(|(field, value)| (field, value.clone())).collect::<Vec<_>>());
    let mut grounds = second.grounds.clone();
    grounds.extend(first.grounds.clone());
    let account = if first.account.is_empty() { second.account.clone() } else { first.account.clone() };
    UnitCoding { answers, grounds, account }
}

/// A unit of a published report with what was corrected in it since.
#[must_use]
pub fn current(review: &Review, number: u16, published: &UnitCoding) -> UnitCoding {
    let mut unit = published.clone();
    for erratum in review.errata.iter().filter(|erratum| erratum.deed.unit == number) {
        unit.answers = erratum.deed.after(&unit.answers);
    }
    unit
}

impl App {
    /// What was written so far: by the person themself of a coding; of what was agreed, by whoever wrote. Units of which nothing
    /// was written yet are what both coders agree on.
    ///
    /// # Errors
    /// When the store does not answer, or holds what cannot be read.
    pub async fn working(&self, review: &ReviewId, working: Working, person: &PersonId) -> Result<Coding, StoreError> {
        match working {
            Working::Agreed => self.agreed(review).await,
            Working::Coding(_) => written(review, &self.store().units_of(review, working, person).await?),
        }
    }

    /// What was agreed so far: for everybody of the review, once both codings are in.
    ///
    /// # Errors
    /// When the store does not answer, or holds what cannot be read.
    pub(super) async fn agreed(&self, review: &ReviewId) -> Result<Coding, StoreError> {
        let mut agreed = written(review, &self.store().agreed_units(review).await?)?;
        if let Some([first, second]) = self.both_codings(review).await? {
            let nothing = UnitCoding::default();
            for (number, of_first) in &first.units {
                let of_second = second.units.get(number).unwrap_or(&nothing);
                agreed.units.entry(*number).or_insert_with(|| agreed_of(of_first, of_second));
            }
        }
        Ok(agreed)
    }

    /// Saves a unit, half done or whole. Unit 0 is the report as a whole: its account is the summary.
    ///
    /// # Errors
    /// When the person does not sit there, or what is written was handed in.
    pub async fn save_unit(
        &self,
        permit: &Permit,
        (review, working, number): (&ReviewId, Working, u16),
        unit: &UnitCoding,
    ) -> Result<(), WriteError<NotReviewed>> {
        let refused = |refusal| WriteError::Refused(NotReviewed::Refused(vec![refusal]));
        let (open, person) = self.may_write(permit, (review, working))?;
        if number > 0 && open.unit(number).is_none() {
            return Err(refused(Refusal::NoSuchUnit(number)));
        }
        let words = serde_json::to_string(unit).map_err(|_| WriteError::Fault)?;
        Ok(self.store().save_unit((review, working, number), &person, &words, self.now()).await?)
    }

    /// Saves what is found of the minimum requirements, half done or whole: part of what is agreed.
    ///
    /// # Errors
    /// When the person does not code here, both have not handed in yet, or the report is published.
    pub async fn save_requirements(
        &self,
        permit: &Permit,
        review: &ReviewId,
        found: &Requirements,
    ) -> Result<(), WriteError<NotReviewed>> {
        let (_, person) = self.may_write(permit, (review, Working::Agreed))?;
        let words = serde_json::to_string(found).map_err(|_| WriteError::Fault)?;
        let of = (review, Working::Agreed, REQUIREMENTS);
        Ok(self.store().save_unit(of, &person, &words, self.now()).await?)
    }

    /// The review and who writes there, if they write there now.
    pub(super) fn may_write(
        &self,
        permit: &Permit,
        (review, working): (&ReviewId, Working),
    ) -> Result<(Arc<Review>, PersonId), WriteError<NotReviewed>> {
        let refused = |refusal| WriteError::Refused(NotReviewed::Refused(vec![refusal]));
        let state = self.history().now();
        let open = state.reviews.get(review).ok_or_else(|| refused(Refusal::NoSuchReview))?;
        let person = permit.actor().person.as_ref().filter(|_| permit.is_for(Action::CodeFinding));
        let person = person.ok_or_else(|| refused(Refusal::NotPermitted))?;
        let sits = open.seat_of(person).filter(|seat| Seat::CODERS.contains(seat));
        match working {
            Working::Coding(seat) if sits != Some(seat) => return Err(refused(Refusal::NotTheirSeat(seat))),
            Working::Coding(seat) if open.codings.contains_key(&seat) => return Err(refused(Refusal::HandedIn(seat))),
            Working::Agreed if sits.is_none() => return Err(refused(Refusal::NotTheirSeat(Seat::FirstCoder))),
            Working::Agreed if !open.both_handed_in() => return Err(refused(Refusal::NotBothIn)),
            Working::Agreed if open.published.is_some() => return Err(refused(Refusal::PublishedAlready)),
            _ => {}
        }
        Ok((Arc::clone(open), person.clone()))
    }

    /// A coder's own coding as it was handed in.
    ///
    /// # Errors
    /// When the store does not answer, or holds what cannot be read.
    pub async fn own_coding(
        &self,
        review: &ReviewId,
        seat: Seat,
        person: &PersonId,
    ) -> Result<Option<Coding>, StoreError> {
        self.store().own_coding(review, seat, person).await?.map(|document| read(&document.body)).transpose()
    }

    /// Both codings once both were handed in, the first coder's first, for those who reconcile them: every step that rests on them
    /// holds them against their digests.
    ///
    /// # Errors
    /// When the store does not answer, or holds what cannot be read.
    pub async fn both_codings(&self, review: &ReviewId) -> Result<Option<[Coding; 2]>, StoreError> {
        match self.store().both_codings(review).await? {
            Some([first, second]) => Ok(Some([read(&first.body)?, read(&second.body)?])),
            None => Ok(None),
        }
    }

    /// The reconciliation as it was handed in, held against its digest in the record.
    ///
    /// # Errors
    /// When there is none, when it was changed since, or the store does not answer.
    pub(super) async fn reconciliation(&self, review: &ReviewId) -> Result<Coding, WriteError<NotReviewed>> {
        let refused = || WriteError::Refused(NotReviewed::Refused(vec![Refusal::NotReconciled]));
        let state = self.history().now();
        let handed = state.reviews.get(review).and_then(|open| open.reconciled.as_ref()).ok_or_else(refused)?;
        let document = self.store().review_document(review, Working::Agreed.code()).await?.ok_or_else(refused)?;
        match is_as_handed_in(&document, &handed.text) {
            true => Ok(read(&document.body)?),
            false => Err(WriteError::Refused(NotReviewed::Changed(document.kind))),
        }
    }

    /// A draft as it was put up for comment in a round.
    ///
    /// # Errors
    /// When the store does not answer, or holds what cannot be read.
    pub async fn draft_of(&self, review: &ReviewId, round: u16) -> Result<Option<Coding>, StoreError> {
        let document = self.store().review_document(review, &draft_kind(round)).await?;
        document.map(|document| read(&document.body)).transpose()
    }

    /// A coding, a draft or a report that is public, by its digest.
    #[must_use]
    pub fn published_coding(&self, text: &TextId) -> Option<Coding> {
        self.texts().get(text).and_then(|words| serde_json::from_str(words).ok())
    }
}

/// Whether a document is what the record holds a digest of.
pub(super) fn is_as_handed_in(document: &Document, text: &TextId) -> bool {
    record::text::digest(&document.salt, document.body.as_bytes()) == *text
}
