//! Passkeys of an account: adding, using and taking away. What proves a person is told by `identity`; here it is bound to an
//! account, used once, and kept.

use std::time::Duration;

use domain::PersonId;
use domain::people::Letter;
use identity::passkey::{Begun as Question, NotProven, Person, RelyingParty};
use store::StoreError;
use store::people::{Account, Begun, NewPasskey, Passkey};

use super::Secret;
use super::mail::after;
use crate::App;

/// How many passkeys an account may have. A judgement: each device of somebody who has many, and room to spare.
pub const MOST_PASSKEYS: usize = 20;

/// The longest name of a passkey, in characters.
pub const LONGEST_PASSKEY_NAME: usize = 60;

/// For how long a question to a device is kept.
const LASTS: Duration = Duration::from_micros(identity::PATIENCE.unsigned_abs());

const ADDING: &str = "passkey-add";
const SIGNING_IN: &str = "passkey-sign-in";

/// A question to a browser, and what its answer has to come with.
#[derive(Debug, Clone)]
pub struct Asking {
    /// What the browser holds until it answers.
    pub handle: Secret,
    /// The options of `navigator.credentials`, in JSON.
    pub options: String,
}

/// Why a passkey was not added, or let nobody in.
#[derive(Debug, thiserror::Error)]
pub enum NotByPasskey {
    /// The answer proves nothing, and why.
    #[error(transparent)]
    NotProven(#[from] NotProven),
    /// Nothing was asked of this browser lately, or it has been answered.
    #[error("nothing was asked, or it was answered before")]
    Over,
    /// The account has as many as it may have.
    #[error("an account has at most {MOST_PASSKEYS} passkeys")]
    TooMany,
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl App {
    /// Asks the device of somebody who is signed in for a new passkey.
    ///
    /// # Errors
    /// When they have too many, or the store cannot be written.
    pub async fn ask_for_passkey(&self, site: &RelyingParty, of: &Account) -> Result<Asking, NotByPasskey> {
        let known = self.store().passkeys(&of.person).await?;
        if known.len() >= MOST_PASSKEYS {
            return Err(NotByPasskey::TooMany);
        }
        let known: Vec<Vec<u8>> = known.into_iter().map(|passkey| passkey.credential).collect();
        let person = Person { id: of.person.bytes(), account: of.email.as_str(), name: &of.name };
        let question = site.begin_registration(person, &known, self.now().0)?;
        self.keep_question(ADDING, Some(of.person.clone()), question).await
    }

    /// Adds the passkey that a device has made. A key is bound to one account, for ever; its name is what the person calls it.
    ///
    /// # Errors
    /// Why it is not added.
    pub async fn add_passkey(
        &self,
        site: &RelyingParty,
        of: &Account,
        handle: &Secret,
        answer: &[u8],
        name: &str,
    ) -> Result<(), NotByPasskey> {
        let now = self.now();
        let begun = self.store().take_up(handle.fingerprint(), ADDING, now).await?.ok_or(NotByPasskey::Over)?;
        if begun.person.as_ref() != Some(&of.person) {
            return Err(NotByPasskey::Over);
        }
        let made = site.finish_registration(&begun.state, answer, now.0)?;
        let new = NewPasskey { credential: made.id, name: name.to_owned(), data: made.stored };
        if !self.store().put_passkey(&of.person, &new, now).await? {
            return Err(NotProven::AlreadyThere.into());
        }
        Ok(self.tell_of_new_key(of).await?)
    }

    /// Asks whoever is there to sign in by any passkey of theirs.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn ask_who_is_there(&self, site: &RelyingParty) -> Result<Asking, NotByPasskey> {
        let question = site.begin_sign_in(self.now().0)?;
        self.keep_question(SIGNING_IN, None, question).await
    }

    /// Signs in whoever has answered with a passkey of an account; gives the secret of the session.
    ///
    /// # Errors
    /// Why nobody is signed in.
    pub async fn sign_in_by_passkey(
        &self,
        site: &RelyingParty,
        handle: &Secret,
        answer: &[u8],
        agent: &str,
    ) -> Result<Secret, NotByPasskey> {
        let now = self.now();
        let begun = self.store().take_up(handle.fingerprint(), SIGNING_IN, now).await?.ok_or(NotByPasskey::Over)?;
        let claimed = site.claimed(answer)?;
        let known = self.store().passkey(&claimed.passkey).await?.ok_or(NotProven::Unknown)?;
        let Passkey { person, data, credential, .. } = known;
        let done = site.finish_sign_in(&begun.state, answer, person.bytes(), &data, now.0)?;
        self.store().use_passkey(&credential, done.stored.as_deref().unwrap_or(&data), now).await?;
        Ok(self.begin_session(&person, agent).await?)
    }

    /// The passkeys of a person, the oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn passkeys(&self, of: &PersonId) -> Result<Vec<Passkey>, StoreError> {
        self.store().passkeys(of).await
    }

    /// Takes a passkey of a person away. Answers whether there was one.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn forget_passkey(&self, of: &PersonId, credential: &[u8]) -> Result<bool, StoreError> {
        self.store().forget_passkey(of, credential).await
    }

    /// Mails a person that there is a new way to sign in as them, so that whoever did not add it learns of it.
    pub(super) async fn tell_of_new_key(&self, of: &Account) -> Result<(), StoreError> {
        self.store().put_mail(&self.letter(of.email.clone(), &of.language, Letter::KeyAdded)).await
    }

    async fn keep_question(
        &self,
        kind: &str,
        person: Option<PersonId>,
        question: Question,
    ) -> Result<Asking, NotByPasskey> {
        let (handle, now) = (self.secret(), self.now());
        let begun = Begun { person, state: question.kept };
        self.store().begin(handle.fingerprint(), kind, &begun, now, after(now, LASTS)).await?;
        Ok(Asking { handle, options: question.for_browser })
    }
}
