//! Governments' own experience as supply that nobody has to type in.
//!
//! A commitment that the independent review found substantially complete, complete, starred or with results makes its
//! government a peer on that issue, with the finding as the reason. A commitment that was not reviewed, or found wanting,
//! makes nobody a peer.

use std::collections::BTreeSet;

use domain::codebook::{Completion, DidItOpenGovernment, EarlyResults, PolicyArea2024 as Area};
use domain::networking::{Finding, Method, Offer, ProviderKind, Reference};
use domain::{CommitmentId, Iso3, OfferId};

/// A commitment as far as it can make a peer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Experience {
    /// Which.
    pub commitment: CommitmentId,
    /// The government's name.
    pub government: String,
    /// Its country.
    pub country: Iso3,
    /// The title.
    pub title: String,
    /// What was promised.
    pub text: String,
    /// Its policy areas.
    pub areas: BTreeSet<Area>,
    /// The last that the review said of completion.
    pub completion: Option<Completion>,
    /// Whether it was starred, under the formula of its time.
    pub starred: bool,
    /// The last that the review said of opening government.
    pub opened: Option<DidItOpenGovernment>,
    /// The early results that the review found.
    pub results: Option<EarlyResults>,
}

impl Experience {
    /// The strongest thing that the review found, if it is enough to make a peer.
    #[must_use]
    pub fn finding(&self) -> Option<Finding> {
        let opened = matches!(self.opened, Some(DidItOpenGovernment::Major | DidItOpenGovernment::Outstanding));
        if self.starred {
            Some(Finding::Starred)
        } else if opened || self.results == Some(EarlyResults::Significant) {
            Some(Finding::Results)
        } else {
            match self.completion {
                Some(Completion::Complete) => Some(Finding::Complete),
                Some(Completion::Substantial) => Some(Finding::Substantial),
                _ => None,
            }
        }
    }

    /// What this government can offer to others; nothing where the review found too little.
    #[must_use]
    pub fn peer(&self) -> Option<Offer> {
        let finding = self.finding()?;
        let id: OfferId = self.commitment.as_str().parse().ok()?;
        let reference =
            Reference { what: self.title.clone(), commitment: Some(self.commitment.clone()), finding: Some(finding) };
        Some(Offer {
            kind: Some(ProviderKind::Government),
            areas: self.areas.clone(),
            methods: BTreeSet::from([Method::PeerExchange]),
            home: Some(self.country.clone()),
            references: vec![reference],
            ..Offer::of(id, &self.government, &format!("{}\n{}", self.title, self.text))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn experience() -> Experience {
        Experience {
            commitment: "GH0033".parse().unwrap(),
            government: "Ghana".into(),
            country: "GHA".parse().unwrap(),
            title: "Oil revenue reports".into(),
            text: "Publish them.".into(),
            areas: BTreeSet::new(),
            completion: Some(Completion::Limited),
            starred: false,
            opened: None,
            results: None,
        }
    }

    #[test]
    fn what_the_review_found_wanting_makes_nobody_a_peer() {
        assert_eq!(experience().peer(), None);
        assert_eq!(Experience { completion: None, ..experience() }.peer(), None);
    }

    #[test]
    fn the_strongest_finding_is_the_reason() {
        let complete = Experience { completion: Some(Completion::Complete), ..experience() };
        assert_eq!(complete.finding(), Some(Finding::Complete));
        let starred = Experience { starred: true, ..complete };
        let offer = starred.peer().unwrap();
        assert_eq!(offer.references[0].finding, Some(Finding::Starred));
        assert_eq!(offer.id.as_str(), "GH0033");
        assert_eq!(offer.kind, Some(ProviderKind::Government));
    }
}
