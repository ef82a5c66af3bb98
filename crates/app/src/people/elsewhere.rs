//! Signing in at a provider of identities (OpenID Connect), and binding what it says to an account.
//!
//! An account is found by the identity that was bound to it, never by a name. An identity that is bound to nobody leads to the
//! account with its address only if the provider has *confirmed* that address. Otherwise the person signs in here in another way
//! and says themselves that the two belong together: somebody else may have typed the address there, or may sit at this
//! browser now.

use std::time::Duration;

use domain::PersonId;
use domain::people::{Email, name};
use identity::oidc::{self, Answer, Chance, NotSignedIn, Provider};
use serde::{Deserialize, Serialize};
use store::StoreError;
use store::people::Begun;

use super::Secret;
use super::mail::after;
use crate::App;

/// For how long what was begun at a provider, or waits to be bound, is kept.
const LASTS: Duration = Duration::from_micros(identity::PATIENCE.unsigned_abs());

const AT_PROVIDER: &str = "oidc";
const UNBOUND: &str = "oidc-unbound";

/// What came back from a provider.
#[derive(Debug, Clone)]
pub enum CameBack {
    /// Somebody is signed in.
    In(Secret),
    /// The identity was bound to the account of whoever had asked for that.
    Bound,
    /// The identity is bound to nobody, and its address is not confirmed: whoever holds this can bind it once signed in.
    Unbound(Secret),
}

/// Why nobody came back.
#[derive(Debug, thiserror::Error)]
pub enum NotBack {
    /// The provider has not said who it is, and why.
    #[error(transparent)]
    NotSignedIn(#[from] NotSignedIn),
    /// Nothing was begun in this browser lately, or it has been ended.
    #[error("nothing was begun, or it was ended before")]
    Over,
    /// The identity is bound to another account.
    #[error("the identity is bound to another account")]
    BoundToAnother,
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// An identity that waits to be bound.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unbound {
    /// Who says so.
    pub issuer: String,
    /// The person, as the issuer calls them.
    pub subject: String,
    /// The address that the provider names and has not confirmed.
    pub email: Option<String>,
}

impl App {
    /// A secret for a browser that goes to a provider.
    #[must_use]
    pub fn browser_secret(&self) -> Secret {
        self.secret()
    }

    /// Begins to sign in at a provider: the address to go to. `of` is whoever is signed in and wants the identity bound to their
    /// account. `browser` is a secret of the browser; without it nobody can end what was begun.
    ///
    /// # Errors
    /// When the provider does not answer or the store cannot be written.
    pub async fn go_to_provider(
        &self,
        provider: &Provider,
        browser: &Secret,
        of: Option<&PersonId>,
    ) -> Result<String, NotBack> {
        let (now, chance) = (self.now(), &self.surroundings.chance);
        let begun = provider.begin(Chance([chance(), chance(), chance()]), now.0).await?;
        let handle = browser.fingerprint_with(&begun.state);
        let kept = Begun { person: of.cloned(), state: begun.kept };
        self.store().begin(handle, AT_PROVIDER, &kept, now, after(now, LASTS)).await?;
        Ok(begun.address)
    }

    /// Ends what was begun at a provider. `who` is whoever is signed in now.
    ///
    /// # Errors
    /// Why nobody is signed in, or nothing is bound.
    pub async fn come_back(
        &self,
        provider: &Provider,
        browser: &Secret,
        answer: Answer<'_>,
        who: Option<&PersonId>,
        (language, agent): (&str, &str),
    ) -> Result<CameBack, NotBack> {
        let now = self.now();
        let handle = browser.fingerprint_with(answer.state);
        let begun = self.store().take_up(handle, AT_PROVIDER, now).await?.ok_or(NotBack::Over)?;
        if begun.person.is_some() && begun.person.as_ref() != who {
            return Err(NotBack::Over);
        }
        let known = provider.finish(&begun.state, answer, now.0).await?;
        if let Some(of) = begun.person {
            self.bind(&of, &known.issuer, &known.subject).await?;
            return Ok(CameBack::Bound);
        }
        if let Some(of) = self.store().identity(&known.issuer, &known.subject).await? {
            return Ok(CameBack::In(self.begin_session(&of, agent).await?));
        }
        let confirmed: Option<Email> = match &known.email {
            Some(oidc::Email::Verified(address)) => address.parse().ok(),
            _ => None,
        };
        match confirmed {
            Some(email) => self.sign_in_confirmed(&known, &email, language, agent).await.map(CameBack::In),
            None => self.keep_unbound(known).await.map(CameBack::Unbound),
        }
    }

    /// Signs in the account with an address that the provider has confirmed, making one if there is none.
    async fn sign_in_confirmed(
        &self,
        known: &oidc::Person,
        email: &Email,
        language: &str,
        agent: &str,
    ) -> Result<Secret, NotBack> {
        let fresh = PersonId::from_chance(&(self.surroundings.chance)());
        let called = known.name.as_deref().and_then(|written| name(written).ok());
        let called = called.unwrap_or_else(|| email.as_str().split('@').next().unwrap_or_default().to_owned());
        let account = self.store().account_for(email, &fresh, &called, language, self.now()).await?;
        self.bind(&account.person, &known.issuer, &known.subject).await?;
        Ok(self.begin_session(&account.person, agent).await?)
    }

    async fn keep_unbound(&self, known: oidc::Person) -> Result<Secret, NotBack> {
        let (handle, now) = (self.secret(), self.now());
        let email = known.email.map(|(oidc::Email::Verified(address) | oidc::Email::Unverified(address))| address);
        let unbound = Unbound { issuer: known.issuer, subject: known.subject, email };
        let state = serde_json::to_string(&unbound).map_err(|_| NotSignedIn::Kept)?;
        let begun = Begun { person: None, state };
        self.store().begin(handle.fingerprint(), UNBOUND, &begun, now, after(now, LASTS)).await?;
        Ok(handle)
    }

    /// Binds the identity that waits to the account of somebody who is signed in, and says that it is theirs.
    ///
    /// # Errors
    /// When it waits no longer, or is another's by now.
    pub async fn bind_waiting(&self, handle: &Secret, of: &PersonId) -> Result<Unbound, NotBack> {
        let begun = self.store().take_up(handle.fingerprint(), UNBOUND, self.now()).await?.ok_or(NotBack::Over)?;
        let unbound: Unbound = serde_json::from_str(&begun.state).map_err(|_| NotSignedIn::Kept)?;
        self.bind(of, &unbound.issuer, &unbound.subject).await?;
        Ok(unbound)
    }

    async fn bind(&self, of: &PersonId, issuer: &str, subject: &str) -> Result<(), NotBack> {
        if self.store().put_identity(of, issuer, subject, self.now()).await? {
            if let Some(account) = self.store().account(of).await? {
                self.tell_of_new_key(&account).await?;
            }
            return Ok(());
        }
        let whose = self.store().identity(issuer, subject).await?;
        if whose.as_ref() == Some(of) { Ok(()) } else { Err(NotBack::BoundToAnother) }
    }
}
