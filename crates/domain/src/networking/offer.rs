//! What is offered: an organisation's help, or a government's own experience as the review found it. What an offer says is in
//! `answers.rs`.

use super::Finding;
use super::answers::Offer;
use crate::{CommitmentId, OfferId};

/// Something a provider did before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// In a few words.
    pub what: String,
    /// The commitment, where it is one.
    pub commitment: Option<CommitmentId>,
    /// What the review found on it.
    pub finding: Option<Finding>,
}

impl Offer {
    /// An offer that says who offers what and nothing else.
    #[must_use]
    pub fn of(id: OfferId, provider: &str, text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::blank(id, provider.to_owned(), 0) }
    }

    /// How many more requests it can serve; unknown where it does not say how many at all.
    #[must_use]
    pub fn room(&self) -> Option<u16> {
        self.capacity.map(|capacity| capacity.saturating_sub(self.load))
    }
}
