//! The report becomes public, and is corrected where it was wrong.
//!
//! What was handed in comes out under the digest that the record has held since: whatever lies on the desk with another digest was
//! changed in between, and nothing is published.

use domain::people::{Action, Permit};
use domain::review::ReviewId;
use domain::review::process::{
    Correcting, Handing, Publishing, Refusal, Review, Seat, UnitCoding, answers, correct, publish,
};
use domain::{Partnership, TextId};
use sha2::{Digest as _, Sha256};
use store::NewText;
use store::review::{Document, Working, draft_kind};

use super::coding::{current, is_as_handed_in};
use super::deciding::{Done, NotReviewed};
use super::rounds::dealt;
use crate::App;
use crate::write::WriteError;

/// A correction on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Errata {
    /// The unit.
    pub unit: u16,
    /// What is found now.
    pub now: UnitCoding,
    /// Why.
    pub reason: String,
}

fn refused(refusal: Refusal) -> WriteError<NotReviewed> {
    WriteError::Refused(NotReviewed::Refused(vec![refusal]))
}

fn file(words: &str) -> (String, u64) {
    (hex::encode(Sha256::digest(words.as_bytes())), words.len() as u64)
}

/// Each document as a text under its digest in the record; whatever has another one was changed since.
fn held(sealed: Vec<(Option<Document>, TextId)>) -> Result<Vec<NewText>, WriteError<NotReviewed>> {
    let text = |(document, text): (Option<Document>, TextId)| match document {
        Some(document) if is_as_handed_in(&document, &text) => Ok(NewText::new(document.salt, document.body)),
        Some(document) => Err(WriteError::Refused(NotReviewed::Changed(document.kind))),
        None => Err(WriteError::Refused(NotReviewed::Changed(text.to_string()))),
    };
    sealed.into_iter().map(text).collect()
}

impl App {
    /// Both codings as they were handed in, each held against its digest in the record.
    pub(super) async fn sealed_codings(&self, open: &Review) -> Result<Vec<NewText>, WriteError<NotReviewed>> {
        let both = self.store().both_codings(&open.id).await?.ok_or_else(|| refused(Refusal::NotBothIn))?;
        let coded = Seat::CODERS.iter().filter_map(|seat| open.codings.get(seat)).map(|handed| handed.text.clone());
        held(both.into_iter().map(Some).zip(coded).collect())
    }

    /// Everything that was handed in and not public yet, each held against its digest in the record.
    async fn sealed(&self, open: &Review) -> Result<Vec<NewText>, WriteError<NotReviewed>> {
        let id = &open.id;
        let mut texts = self.sealed_codings(open).await?;
        let reconciled = open.reconciled.as_ref().ok_or_else(|| refused(Refusal::NotReconciled))?;
        let agreed = self.store().review_document(id, Working::Agreed.code()).await?;
        let mut sealed = vec![(agreed, reconciled.text.clone())];
        for round in open.rounds.iter().filter(|round| !round.deed.kind.is_public()) {
            let draft = self.store().review_document(id, &draft_kind(round.deed.round)).await?;
            sealed.push((draft, round.deed.draft.clone()));
        }
        texts.extend(held(sealed)?);
        Ok(texts)
    }

    /// Publishes the report as the draft stands now: what was handed in, what government and forum said with the answers, what
    /// is found of each commitment, and the act that joins them.
    ///
    /// # Errors
    /// Everything against it; also where something was changed after it was handed in.
    pub async fn publish_report(&self, permit: &Permit, review: &ReviewId, title: &str) -> Done {
        let person = Self::whose(permit)?;
        let state = self.history().now();
        let open = state.reviews.get(review).ok_or_else(|| refused(Refusal::NoSuchReview))?;
        if !permit.is_for(Action::AssureQuality) {
            return Err(refused(Refusal::NotPermitted));
        }
        let mut texts = self.sealed(open).await?;
        let drafts: Vec<_> = texts.iter().skip(3).map(|text| text.id().clone()).collect();
        let mut said = Vec::new();
        for round in open.rounds.iter().filter(|round| !round.deed.kind.is_public()) {
            let comments = self.store().comments_of_round(review, round.deed.round).await?;
            let (dealt, words) = dealt(comments);
            said.extend(answers(review, round.deed.round, dealt));
            texts.extend(words);
        }
        let reconciled = self.reconciliation(review).await?;
        let coding = self.working(review, Working::Agreed, &person).await?;
        let copies = self.archived(review, &coding).await?;
        let body = serde_json::to_string(&coding).map_err(|_| WriteError::Fault)?;
        let (file, title) = (file(&body), self.words(title));
        let (id, content) = (review.clone(), body.clone());
        let report = NewText::new((self.surroundings.chance)(), body);
        let (report_id, title_id) = (report.id().clone(), title.id().clone());
        texts.extend([report, title]);
        let decide = move |state: &Partnership, permit: &Permit, today| {
            let report = Handing { coding: &coding, text: &report_id };
            let wanted = Publishing { report, reconciled: &reconciled, file, title: title_id, drafts };
            let published = publish(state, permit, &id, wanted, today)?;
            Ok(said.into_iter().chain(published).collect())
        };
        self.step((permit, "review-publish"), (review, content), texts, copies, decide).await
    }

    /// Corrects a finding of a published report.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn correct_finding(&self, permit: &Permit, review: &ReviewId, wanted: Errata) -> Done {
        let state = self.history().now();
        let open = state.reviews.get(review).ok_or_else(|| refused(Refusal::NoSuchReview))?;
        let published = open.published.as_ref().ok_or_else(|| refused(Refusal::NotPublished))?;
        let report = self.published_coding(&published.deed.report).ok_or(WriteError::Fault)?;
        let was = report.units.get(&wanted.unit).ok_or_else(|| refused(Refusal::NoSuchUnit(wanted.unit)))?;
        let last = current(open, wanted.unit, was);
        let body = serde_json::to_string(&wanted.now).map_err(|_| WriteError::Fault)?;
        let source = state.sources.get(&published.deed.source);
        let called = source.and_then(|source| self.texts().get(&source.title).map(ToString::to_string));
        let (reason, title) = (self.words(&wanted.reason), self.words(&called.unwrap_or_else(|| review.to_string())));
        let (reason_id, title_id, file) = (reason.id().clone(), title.id().clone(), file(&body));
        let (id, content) = (review.clone(), format!("{}/{body}", wanted.unit));
        let decide = move |state: &Partnership, permit: &Permit, today| {
            let Errata { unit, now, .. } = &wanted;
            let correcting = Correcting { unit: *unit, now, last: &last, reason: reason_id, file, title: title_id };
            correct(state, permit, &id, correcting, today)
        };
        self.step_of_days((permit, "review-correct"), (review, content), vec![reason, title], Vec::new(), decide).await
    }
}
