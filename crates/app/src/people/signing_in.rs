//! Signing in: a code by mail, a recovery code, a link; and the session that comes of it.

use std::time::Duration;

use domain::people::{Actor, Email, Letter};
use domain::{PersonId, Timestamp};
use store::StoreError;
use store::people::{Account, Fingerprint, Lasting, NewCode, Place, Session};

use super::Secret;
use super::mail::after;
use super::secret::{digits, fingerprint_of, same, typed, typed_digits};
use crate::App;

/// For how long a code is worth something.
pub(super) const CODE_LASTS: Duration = Duration::from_secs(10 * 60);
/// How often a code may be tried.
const TRIES: u64 = 5;
/// How many codes an address gets in an hour.
const CODES_AN_HOUR: u64 = 6;
/// How long a session lasts without being used. A judgement: two weeks of holiday.
const IDLE: Duration = Duration::from_secs(14 * 24 * 3600);
/// How long it lasts at most.
const LONGEST: Duration = Duration::from_secs(90 * 24 * 3600);
/// How often it is noted that a session is used.
const NOTED: Duration = Duration::from_secs(3600);

/// What came of asking for a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// A mail is on its way; whoever holds this can try the code. The answer is the same whether the address is known or not.
    Sent(Secret),
    /// So many were sent to the address that this one has to wait, so long at most.
    Wait(Duration),
}

/// What came of trying a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tried {
    /// It was right.
    In {
        /// The secret of the session.
        session: Secret,
        /// Whether the account was made by it.
        new: bool,
    },
    /// It was wrong, and there are so many tries left.
    Wrong {
        /// Tries left.
        left: u64,
    },
    /// The code is over: used, too old, tried too often, or never made.
    Over,
}

/// Somebody who is signed in.
#[derive(Debug, Clone, PartialEq)]
pub struct SignedIn {
    /// The account.
    pub account: Account,
    /// The session.
    pub session: Session,
    /// What the forms of the session carry.
    pub form_token: String,
    /// Everything that the person is today: a citizen first, then each office.
    pub actors: Vec<Actor>,
}

fn before(now: Timestamp, pause: Duration) -> Timestamp {
    Timestamp(now.0.saturating_sub(i64::try_from(pause.as_micros()).unwrap_or(i64::MAX)))
}

fn lasting(now: Timestamp) -> Lasting {
    Lasting { seen: before(now, IDLE), begun: before(now, LONGEST) }
}

impl App {
    pub(super) fn secret(&self) -> Secret {
        Secret::new((self.surroundings.chance)())
    }

    /// Mails a code to an address. With a name it may sign a new person up; without one, an address that nobody has gets a
    /// mail that says so, and no code will do.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn ask_for_code(&self, email: &Email, name: Option<&str>, language: &str) -> Result<Asked, StoreError> {
        let now = self.now();
        let hour = Duration::from_secs(3600);
        if self.store().count_codes(email, before(now, hour)).await? >= CODES_AN_HOUR {
            return Ok(Asked::Wait(hour));
        }
        let known = self.store().account_of(email).await?.is_some();
        let (handle, code) = (self.secret(), digits(&(self.surroundings.chance)()));
        let (digest, letter) = if known || name.is_some() {
            (Some(handle.fingerprint_with(&code)), Letter::Code { code })
        } else {
            (None, Letter::NobodyHere)
        };
        let new = NewCode {
            handle: handle.fingerprint(),
            email: email.clone(),
            digest,
            name: name.map(str::to_owned),
            language: language.to_owned(),
            created_at: now,
            expires_at: after(now, CODE_LASTS),
        };
        self.store().put_code(&new, &self.letter(email.clone(), language, letter)).await?;
        Ok(Asked::Sent(handle))
    }

    /// Where the code of a handle was mailed, while it can be used.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn code_address(&self, handle: &Secret) -> Result<Option<Email>, StoreError> {
        self.store().code_address(handle.fingerprint(), self.now()).await
    }

    /// Tries a code: five times at most, however many try at once; once it was right, never again.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn try_code(&self, handle: &Secret, code: &str, agent: &str) -> Result<Tried, StoreError> {
        let (now, code) = (self.now(), typed_digits(code));
        let Some(tried) = self.store().try_code(handle.fingerprint(), TRIES, now).await? else {
            return Ok(Tried::Over);
        };
        let given = handle.fingerprint_with(&code);
        let right = tried.digest.is_some_and(|digest| same(&digest.0, &given.0));
        if !right {
            let left = TRIES.saturating_sub(tried.tries);
            return Ok(if left == 0 { Tried::Over } else { Tried::Wrong { left } });
        }
        if !self.store().use_code(handle.fingerprint(), now).await? {
            return Ok(Tried::Over);
        }
        let fresh = PersonId::from_chance(&(self.surroundings.chance)());
        let account = match &tried.name {
            Some(name) => self.store().account_for(&tried.email, &fresh, name, &tried.language, now).await?,
            None => match self.store().account_of(&tried.email).await? {
                Some(account) => account,
                None => return Ok(Tried::Over),
            },
        };
        let new = account.person == fresh;
        Ok(Tried::In { session: self.begin_session(&account.person, agent).await?, new })
    }

    /// Signs a person in with a recovery code, which is used up by it. `None` if address and code do not belong together.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn recover(&self, email: &Email, code: &str, agent: &str) -> Result<Option<Secret>, StoreError> {
        let code = fingerprint_of(&typed(code));
        let Some(account) = self.store().account_of(email).await? else { return Ok(None) };
        if !self.store().use_recovery_code(&account.person, code).await? {
            return Ok(None);
        }
        self.begin_session(&account.person, agent).await.map(Some)
    }

    /// Makes a link that signs a person in once, soon: to be given to them by whoever runs the site.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn make_link(&self, of: &PersonId, from: Place, lasts: Duration) -> Result<Secret, StoreError> {
        let (secret, now) = (self.secret(), self.now());
        self.store().put_link(secret.fingerprint(), of, from, now, after(now, lasts)).await?;
        Ok(secret)
    }

    /// Whom a link would sign in.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn link(&self, link: &Secret) -> Result<Option<(PersonId, Place)>, StoreError> {
        self.store().link(link.fingerprint(), self.now()).await
    }

    /// Signs in with a link, which is used up by it. `None` if it is over.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn follow_link(&self, link: &Secret, agent: &str) -> Result<Option<Secret>, StoreError> {
        match self.store().use_link(link.fingerprint(), self.now()).await? {
            Some(person) => self.begin_session(&person, agent).await.map(Some),
            None => Ok(None),
        }
    }

    /// Begins a session for a person who has shown who they are.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn begin_session(&self, of: &PersonId, agent: &str) -> Result<Secret, StoreError> {
        let (secret, now) = (self.secret(), self.now());
        let agent = agent.chars().filter(|c| !c.is_control()).take(200).collect();
        let session = Session { token: secret.fingerprint(), person: of.clone(), created_at: now, seen_at: now, agent };
        self.store().begin_session(&session, lasting(now)).await?;
        Ok(secret)
    }

    /// Who holds a session, with everything that they are today.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn signed_in(&self, session: &Secret) -> Result<Option<SignedIn>, StoreError> {
        let now = self.now();
        let form_token = session.form_token();
        let Some(session) = self.store().session(session.fingerprint(), lasting(now)).await? else { return Ok(None) };
        let Some(account) = self.store().account(&session.person).await? else { return Ok(None) };
        if session.seen_at < before(now, NOTED) {
            self.store().see_session(session.token, now).await?;
        }
        let actors = Actor::all_of(&account.person, &self.history().now(), now.date());
        Ok(Some(SignedIn { account, session, form_token, actors }))
    }

    /// The sessions of a person, the one used last first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn sessions(&self, of: &PersonId) -> Result<Vec<Session>, StoreError> {
        self.store().sessions(of, lasting(self.now())).await
    }

    /// Ends a session of a person. Answers whether there was one.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn end_session(&self, of: &PersonId, token: Fingerprint) -> Result<bool, StoreError> {
        self.store().end_session(of, token).await
    }
}
