//! Accounts: what a person changes of theirs, recovery codes, and leaving.

use domain::people::{Action, Ended, Letter, NotEnded, Permit, Subject, end};
use domain::{Partnership, PersonId};
use record::Key;
use store::StoreError;
use store::people::{Account, Named};

use super::SignedIn;
use super::secret::{fingerprint_of, recovery_code, typed};
use crate::App;
use crate::write::{Command, Draft, WriteError};

/// How many recovery codes a person gets.
pub const RECOVERY_CODES: usize = 10;

impl App {
    /// Changes what a person can change of their account.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn name_account(
        &self,
        account: &Account,
        name: String,
        language: &str,
        shows: bool,
    ) -> Result<(), StoreError> {
        let shown_at = shows.then(|| account.name_shown_at.unwrap_or_else(|| self.now()));
        let named = Named { name, language: language.to_owned(), shown_at };
        self.store().name_account(&account.person, &named).await?;
        self.refresh_names().await
    }

    /// Gives a person new recovery codes. This is the only time that anybody sees them; older ones are worth nothing.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn new_recovery_codes(&self, of: &PersonId) -> Result<Vec<String>, StoreError> {
        let codes: Vec<String> = (0..RECOVERY_CODES).map(|_| recovery_code(&(self.surroundings.chance)())).collect();
        let kept: Vec<_> = codes.iter().map(|code| fingerprint_of(&typed(code))).collect();
        self.store().put_recovery_codes(of, &kept, self.now()).await?;
        Ok(codes)
    }

    /// Deletes an account: the person's offices end by acts, then everything that is known of them is taken away. The record
    /// still verifies, for it never held more than a number.
    ///
    /// # Errors
    /// When the record or the store cannot be written.
    pub async fn delete_account(&self, who: &SignedIn, permit: Permit) -> Result<(), WriteError<NotEnded>> {
        let account = &who.account;
        if !permit.is_for(Action::KeepAccount) || *permit.subject() != Subject::Of(account.person.clone()) {
            return Err(WriteError::Refused(NotEnded::NotPermitted));
        }
        let (person, today) = (account.person.clone(), self.now().date());
        let holds = self.history().now().appointments_of(&person).any(|held| held.may_hold_after(today));
        if holds {
            let key: Key = format!("left/{person}").parse().map_err(|_| WriteError::Fault)?;
            let command = Command { permit: permit.clone(), key, cause: None, import: None };
            let decide = move |state: &Partnership, _| {
                let held = state.appointments_of(&person).filter(|held| held.may_hold_after(today));
                let ended = held.map(|held| end(state, &permit, held.at, today, Ended::Left));
                ended.map(|deed| deed.map(|deed| Draft::plain(today, deed))).collect::<Result<Vec<_>, NotEnded>>()
            };
            self.write(command, decide).await?;
        }
        let farewell = self.letter(account.email.clone(), &account.language, Letter::Deleted);
        self.store().delete_account(account, &farewell).await?;
        self.refresh_names().await?;
        Ok(())
    }
}
