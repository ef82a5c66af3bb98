//! What governments enter into the Open Gov Challenge outside any plan, and withdraw. The rules are in `domain::plans::challenge`.

use std::collections::BTreeSet;

use domain::codebook::{ChallengeArea, OgpValue};
use domain::people::Permit;
use domain::plans::challenge::{ChallengeEntered, NotEntered, enter, withdraw};
use domain::{Date, MemberId, Partnership, Timestamp};
use record::Key;
use sha2::{Digest as _, Sha256};

use crate::App;
use crate::write::{Command, Draft, WriteError, Written};

/// Why nothing was entered or withdrawn: everything that stands against it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
pub struct NotChallenged(pub Vec<NotEntered>);

/// An entry on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenging {
    /// The area.
    pub area: ChallengeArea,
    /// The values that are visible in it.
    pub values: BTreeSet<OgpValue>,
    /// What it is called.
    pub title: String,
    /// What is to be done.
    pub text: String,
    /// The institution that owns it.
    pub institution: String,
    /// The day of the next milestone.
    pub next: Date,
}

impl App {
    /// Enters something into the Challenge. The same form sent twice enters it once; what was withdrawn can be entered anew.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn enter_challenge(
        &self,
        permit: Permit,
        member: &MemberId,
        wanted: Challenging,
    ) -> Result<Written, WriteError<NotChallenged>> {
        let state = self.history().now();
        let before = state.challenge_entries(member).filter(|entry| entry.withdrawn.is_some()).count();
        let digest = Sha256::digest(format!("{member}\0{before}\0{wanted:?}"));
        let key: Key = format!("challenge/{}", hex::encode(digest)).parse().map_err(|_| WriteError::Fault)?;
        let Challenging { area, values, title, text, institution, next } = wanted;
        let (title, text, institution) = (self.words(&title), self.words(&text), self.words(&institution));
        let deed = ChallengeEntered {
            member: member.clone(),
            area,
            values,
            title: title.id().clone(),
            text: text.id().clone(),
            institution: institution.id().clone(),
            next,
        };
        let command = Command { permit: permit.clone(), key, cause: None, import: None };
        self.write(command, move |state: &Partnership, now: Timestamp| {
            let today = Self::today_of(state, &deed.member, now);
            let deed = enter(state, &permit, deed, today).map_err(NotChallenged)?;
            Ok::<_, NotChallenged>(vec![Draft { effective_on: today, deed, texts: vec![title, text, institution] }])
        })
        .await
    }

    /// Withdraws an entry, and says why.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn withdraw_from_challenge(
        &self,
        permit: Permit,
        (member, entry): (&MemberId, u64),
        reason: &str,
    ) -> Result<Written, WriteError<NotChallenged>> {
        let key: Key = format!("challenge-withdrawn/{entry}").parse().map_err(|_| WriteError::Fault)?;
        let (reason, member) = (self.words(reason), member.clone());
        let command = Command { permit: permit.clone(), key, cause: None, import: None };
        self.write(command, move |state: &Partnership, now: Timestamp| {
            let today = Self::today_of(state, &member, now);
            let deed = withdraw(state, &permit, (&member, entry), reason.id().clone()).map_err(NotChallenged)?;
            Ok::<_, NotChallenged>(vec![Draft { effective_on: today, deed, texts: vec![reason] }])
        })
        .await
    }
}
