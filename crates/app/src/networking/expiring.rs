//! Surveys that nobody has confirmed for long: whoever filled one in is reminded, and in the end it expires. What is public of it is
//! then retired in the record, by the program itself.

use domain::networking::{Due, Expiry, Retirement, Survey, SurveyState};
use domain::people::{Action, Actor, Body, Letter, Subject, may};
use domain::{Date, PersonId};
use store::StoreError;
use store::networking::{Kept, StoredSurvey};
use store::people::Account;

use super::{NotFiled, survey_permit};
use crate::App;
use crate::write::WriteError;

/// Why surveys are not looked after.
#[derive(Debug, thiserror::Error)]
pub enum NotLookedAfter {
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The record does not take it.
    #[error("a survey could not expire: {0}")]
    Refused(String),
}

impl App {
    /// Reminds of surveys that will expire, and lets those expire whose time is over. Doing it twice, or on two nodes at once, sends
    /// nothing twice.
    ///
    /// # Errors
    /// When the store does not answer or the record does not take it.
    pub async fn look_after_surveys(&self) -> Result<(), NotLookedAfter> {
        let today = self.now().date();
        let Some(from) = Expiry::not_due_from(self.now()) else { return Ok(()) };
        for stored in self.store().surveys_confirmed_before(from).await? {
            let Some(expiry) = stored.confirmed_at.and_then(Expiry::of) else { continue };
            match expiry.due(stored.reminded_at, today) {
                Due::Nothing => {}
                _ if self.is_worked_on(&stored).await? => {}
                Due::Reminder => self.remind(&stored, expiry.last).await?,
                Due::Expiry => self.expire(&stored, today).await?,
            }
        }
        Ok(())
    }

    /// Whether somebody works on what a request asks for: then it is no matter of being confirmed.
    async fn is_worked_on(&self, of: &StoredSurvey) -> Result<bool, StoreError> {
        let (Survey::Request, Ok(id)) = (of.survey, of.id.parse()) else { return Ok(false) };
        let open = self.open_case(&id).await?;
        Ok(open.is_some_and(|open| open.case.manager.is_some() && !open.case.state.is_over()))
    }

    /// Whom to write to: whoever filled it in, if it is still theirs to confirm, else everybody who may.
    async fn who_may_confirm(
        &self,
        survey: Survey,
        body: &Body,
        filler: Option<&PersonId>,
    ) -> Result<Vec<Account>, StoreError> {
        let (state, today) = (self.history().now(), self.now().date());
        let held = state.appointments.values().filter(|held| held.body == *body && held.holds_on(today));
        let may = |person: &PersonId| survey_permit(&Actor::all_of(person, &state, today), survey, body).is_some();
        let mut people: Vec<PersonId> = held.map(|held| held.person.clone()).filter(|person| may(person)).collect();
        people.sort();
        people.dedup();
        if let Some(filler) = filler.filter(|filler| people.contains(filler)) {
            people = vec![filler.clone()];
        }
        let mut accounts = Vec::new();
        for person in people {
            accounts.extend(self.store().account(&person).await?);
        }
        Ok(accounts)
    }

    async fn remind(&self, of: &StoredSurvey, last: Date) -> Result<(), StoreError> {
        let Some(body) = &of.body else { return Ok(()) };
        let link = format!("/desk/networking/{}/{}/confirm", of.survey.code(), of.id);
        let letter = Letter::SurveyExpires { survey: of.survey, last, link };
        let accounts = self.who_may_confirm(of.survey, body, of.person.as_ref()).await?;
        let mails: Vec<_> =
            accounts.into_iter().map(|account| self.letter(account.email, &account.language, letter.clone())).collect();
        // Where nobody is left to remind it is noted all the same, or it would be looked at anew each time.
        self.store().remind(&StoredSurvey { reminded_at: Some(self.now()), ..of.clone() }, &mails).await?;
        Ok(())
    }

    async fn expire(&self, of: &StoredSurvey, today: Date) -> Result<(), NotLookedAfter> {
        let permit = may(&Actor::steward(), Action::SealInputs, Subject::Whole);
        let permit = permit.map_err(|why| NotLookedAfter::Refused(why.to_string()))?;
        match self.retire_survey(permit, of, Retirement::Expired).await {
            Ok(()) => tracing::info!(survey = %of.id, %today, "a survey that nobody confirmed has expired"),
            // Somebody confirmed or changed it at the same moment, or another node was first.
            Err(WriteError::Refused(NotFiled::ChangedSince)) => {}
            Err(WriteError::Store(error)) => return Err(error.into()),
            Err(other) => return Err(NotLookedAfter::Refused(other.to_string())),
        }
        Ok(())
    }

    /// Confirms that a survey is still so. What is public of it stays as it was published; one that has expired is handed in again.
    ///
    /// # Errors
    /// When somebody changed it since, or it cannot be handed in as it is.
    pub async fn confirm_survey(
        &self,
        permit: domain::people::Permit,
        seen: &StoredSurvey,
    ) -> Result<(), WriteError<NotFiled>> {
        if seen.state != SurveyState::Filed {
            return self.file_survey(permit, seen).await;
        }
        let confirmed = StoredSurvey { confirmed_at: Some(self.now()), reminded_at: None, ..seen.clone() };
        match self.store().change_survey(&confirmed).await? {
            Kept::Now => Ok(()),
            Kept::ChangedSince => Err(WriteError::Refused(NotFiled::ChangedSince)),
        }
    }
}
