//! Deadlines that a resolution moves. What stands against it is decided in `domain::membership::extensions`; here it is recorded, and
//! the governments that it concerns are written to.

use domain::ids::Slug;
use domain::membership::Duty;
use domain::membership::extensions::{DeadlineExtended, NotExtended, Until, extend};
use domain::people::{Letter, Permit};
use domain::rules::Scope;
use domain::{Date, MemberId, Partnership, Timestamp};
use record::Key;
use sha2::{Digest as _, Sha256};
use store::NewText;

use crate::App;
use crate::write::{Command, Draft, WriteError, Written};

/// A resolution as it is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewExtension {
    /// Its short name.
    pub resolution: Slug,
    /// What it is called.
    pub title: String,
    /// What was resolved and why.
    pub words: String,
    /// Where it was published, if elsewhere.
    pub address: Option<String>,
    /// What is owed.
    pub duty: Duty,
    /// By whom.
    pub scope: Scope,
    /// The first day on which it was due of those that are moved.
    pub from: Date,
    /// The last such day.
    pub to: Date,
    /// To when.
    pub until: Until,
    /// The day of the resolution.
    pub on: Date,
}

/// Why no deadline is moved.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
pub struct NotMoved(pub Vec<NotExtended>);

impl NewExtension {
    /// By what the same resolution is known that is sent twice.
    fn key(&self) -> Option<Key> {
        let what = format!("{:?} {} {} {:?} {}", self.scope, self.from, self.to, self.until, self.on);
        let mut digest = hex::encode(Sha256::digest(what));
        digest.truncate(16);
        let resolution: String = self.resolution.as_str().chars().take(40).collect();
        format!("extension/{resolution}/{}/{digest}", self.duty).parse().ok()
    }
}

impl App {
    /// Moves deadlines by a resolution, and writes to the governments that owe something by them. The same resolution sent twice
    /// moves them once.
    ///
    /// # Errors
    /// Everything that stands against it.
    pub async fn extend_deadlines(
        &self,
        permit: Permit,
        wanted: NewExtension,
    ) -> Result<Written, WriteError<NotMoved>> {
        let key = wanted.key().ok_or(WriteError::Fault)?;
        let command = Command { permit: permit.clone(), key, cause: None, import: None };
        let text = |words: &str| NewText::new((self.surroundings.chance)(), words.trim());
        let (title, words) = (text(&wanted.title), text(&wanted.words));
        let address = wanted.address.as_deref().map(text);
        let deed = DeadlineExtended {
            resolution: wanted.resolution,
            title: title.id().clone(),
            words: words.id().clone(),
            address: address.as_ref().map(|text| text.id().clone()),
            duty: wanted.duty,
            scope: wanted.scope,
            from: wanted.from,
            to: wanted.to,
            until: wanted.until,
        };
        let mut told = Vec::new();
        for member in self.concerned(&deed.scope) {
            let (duty, resolution) = (deed.duty, deed.resolution.clone());
            let letter = Letter::DeadlineMoved { member: member.clone(), duty, resolution };
            told.extend(self.told_to_government(&member, letter).await?);
        }
        let on = wanted.on;
        let decide = move |state: &Partnership, now: Timestamp| {
            let (effective_on, deed) = extend(state, &permit, (deed, on), now).map_err(NotMoved)?;
            let texts = [title, words].into_iter().chain(address).collect();
            Ok((vec![Draft { effective_on, deed, texts }], told))
        };
        self.write_and_change_desk(command, decide).await
    }

    /// The members that a resolution concerns.
    fn concerned(&self, scope: &Scope) -> Vec<MemberId> {
        match scope {
            Scope::Members(members) => members.clone(),
            Scope::Everyone => self.history().now().members.keys().cloned().collect(),
        }
    }
}
