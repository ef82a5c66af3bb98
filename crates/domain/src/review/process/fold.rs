//! How the deeds of a review change the state.

use std::sync::Arc;

use imbl::{OrdMap, Vector};

use super::deeds::ReviewOpened;
use super::id::ReviewId;
use super::requirements::RequirementsOf;
use super::state::{Answered, Archived, Erratum, Handed, Published, Review, Round, Seated};
use crate::deed::Deed;
use crate::partnership::{Partnership, Unsound};
use crate::time::Date;

impl Partnership {
    /// Folds what is said of a review.
    pub(crate) fn review(&mut self, at: u64, on: Date, deed: Deed) -> Result<(), Unsound> {
        match deed {
            Deed::ReviewOpened(d) => {
                let id = d.review.clone();
                self.reviews.entry(id).or_insert_with(|| Arc::new(Review::opened(at, on, d)));
            }
            Deed::ReviewAssigned(d) => {
                let seated = Seated { person: d.person, on, at };
                self.review_mut(at, &d.review)?.seats.insert(d.seat, seated);
            }
            Deed::CodingHandedIn(d) => {
                let handed = Handed { text: d.coding, on, at };
                self.review_mut(at, &d.review)?.codings.entry(d.seat).or_insert(handed);
            }
            Deed::FindingsReconciled(d) => {
                let handed = Handed { text: d.findings, on, at };
                self.review_mut(at, &d.review)?.reconciled.get_or_insert(handed);
            }
            Deed::RoundOpened(deed) => {
                let review = deed.review.clone();
                let round = Round { deed, at, closed: None, answered: Vector::new() };
                self.review_mut(at, &review)?.rounds.push_back(round);
            }
            Deed::RoundClosed(d) => {
                self.round_mut(at, &d.review, d.round)?.closed.get_or_insert((on, at, d.comments));
            }
            Deed::CommentAnswered(deed) => {
                let round = self.round_mut(at, &deed.review.clone(), deed.round)?;
                round.answered.push_back(Answered { at, on, deed });
            }
            Deed::ReportPublished(deed) => {
                let review = deed.review.clone();
                self.review_mut(at, &review)?.published.get_or_insert(Published { at, on, deed });
            }
            Deed::RequirementsFound(deed) => {
                let review = deed.review.clone();
                self.review_mut(at, &review)?.requirements.get_or_insert(RequirementsOf { at, on, deed });
            }
            Deed::FindingCorrected(deed) => {
                let review = deed.review.clone();
                self.review_mut(at, &review)?.errata.push_back(Erratum { at, on, deed });
            }
            Deed::EvidenceArchived(deed) => {
                let review = deed.review.clone();
                self.review_mut(at, &review)?.archived.push_back(Archived { at, on, deed });
            }
            _ => {}
        }
        Ok(())
    }

    fn review_mut(&mut self, at: u64, id: &ReviewId) -> Result<&mut Review, Unsound> {
        let unknown = || Unsound::NoSuchReview { at, review: id.clone() };
        let review = Arc::make_mut(self.reviews.get_mut(id).ok_or_else(unknown)?);
        review.position = at;
        Ok(review)
    }

    fn round_mut(&mut self, at: u64, id: &ReviewId, number: u16) -> Result<&mut Round, Unsound> {
        let review = self.review_mut(at, id)?;
        let found = review.rounds.iter_mut().find(|round| round.deed.round == number);
        found.ok_or_else(|| Unsound::NoSuchReview { at, review: id.clone() })
    }
}

impl Review {
    fn opened(at: u64, on: Date, deed: ReviewOpened) -> Self {
        let ReviewOpened { review: id, book, units } = deed;
        Self {
            id,
            at,
            on,
            book,
            units: units.into(),
            seats: OrdMap::new(),
            codings: OrdMap::new(),
            reconciled: None,
            rounds: Vector::new(),
            published: None,
            errata: Vector::new(),
            requirements: None,
            archived: Vector::new(),
            position: at,
        }
    }
}
