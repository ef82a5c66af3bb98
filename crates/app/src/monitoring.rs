//! What bodies other than the review publish of commitments: each becomes an act, and nothing else changes.

use domain::membership::zone_of;
use domain::people::{Body, Permit};
use domain::review::monitors::{MonitoringPublished, Refusal, publish};
use domain::statement::Fields;
use domain::{CommitmentId, Lens, Partnership, Timestamp};
use record::Key;
use sha2::{Digest as _, Sha256};
use store::NewText;

use crate::App;
use crate::write::{Command, Draft, WriteError, Written};

/// Why nothing was published: everything that stands against it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
pub struct NotPublished(pub Vec<Refusal>);

/// An assessment to be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Monitoring {
    /// The commitment.
    pub commitment: CommitmentId,
    /// Whose assessment it is.
    pub body: Body,
    /// The answers.
    pub answers: Fields,
    /// What it says in words.
    pub words: String,
    /// Where its own report can be read; empty for nowhere.
    pub address: String,
}

impl App {
    /// Publishes what another body found of a commitment. `opening` tells two forms of the same words apart.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn publish_monitoring(
        &self,
        permit: Permit,
        opening: u64,
        wanted: Monitoring,
    ) -> Result<Written, WriteError<NotPublished>> {
        let digest = Sha256::digest(format!("{opening}\0{wanted:?}"));
        let key: Key = format!("monitoring/{}", hex::encode(digest)).parse().map_err(|_| WriteError::Fault)?;
        let text = |words: &str| NewText::new((self.surroundings.chance)(), words.trim());
        let words = text(&wanted.words);
        let address = Some(wanted.address.trim()).filter(|address| !address.is_empty()).map(text);
        let deed = MonitoringPublished {
            commitment: wanted.commitment,
            body: wanted.body,
            fields: wanted.answers,
            text: words.id().clone(),
            address: address.as_ref().map(|address| address.id().clone()),
        };
        let by = permit.clone();
        let command = Command { permit, key, cause: None, import: None };
        self.write(command, move |state: &Partnership, now: Timestamp| {
            let member = state.commitment(&deed.commitment).map(|commitment| commitment.plan.member.clone());
            let effective_on = member.map_or_else(|| now.date(), |id| zone_of(state, &id, Lens::ALL).day(now));
            let deed = publish(state, &by, deed).map_err(NotPublished)?;
            let texts = std::iter::once(words).chain(address).collect();
            Ok::<_, NotPublished>(vec![Draft { effective_on, deed, texts }])
        })
        .await
    }
}
