//! Offices: offered to an address, accepted by whoever has it, ended. The appointment is an act; the offer is on the desk.

use std::time::Duration;

use domain::membership::zone_of;
use domain::people::{
    Action, Actor, Appointment, Body, Email, Ended, Letter, NotAllowed, NotAppointed, NotEnded, Office, Permit,
    Subject, appoint, end, may, recover,
};
use domain::{Date, Lens, Partnership, PersonId, Timestamp};
use record::Key;
use store::desk::DeskChange;
use store::people::{Fingerprint, Invitation, NewMail};
use store::{NewText, StoreError};

use super::Secret;
use super::mail::after;
use crate::App;
use crate::write::{Command, Draft, WriteError, Written};

/// For how long an office stays offered.
pub(super) const OFFER_LASTS: Duration = Duration::from_secs(14 * 24 * 3600);

/// An office to be offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invite {
    /// To whom.
    pub email: Email,
    /// Which.
    pub office: Office,
    /// For whom.
    pub body: Body,
    /// The last day, if one is set.
    pub until: Option<Date>,
    /// In which language to write.
    pub language: String,
}

/// Why an office is not offered, accepted or ended.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotDone {
    /// Whoever offers it may not.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// The appointment cannot be made.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    NotAppointed(Vec<NotAppointed>),
    /// The appointment cannot be ended.
    #[error(transparent)]
    NotEnded(#[from] NotEnded),
    /// The offer is over, withdrawn, or was accepted before.
    #[error("the offer is over; ask for a new one")]
    Over,
}

/// An offer as whoever holds its link sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// The offer.
    pub invitation: Invitation,
    /// The account that has the address already.
    pub person: Option<PersonId>,
}

/// What would stand against the appointment that an offer leads to, as far as it can be told without the person.
fn against(
    state: &Partnership,
    permit: &Permit,
    invite: &Invite,
    today: Date,
    nobody: PersonId,
) -> Result<(), NotDone> {
    let wanted = Appointment {
        person: nobody,
        office: invite.office,
        body: invite.body.clone(),
        from: today,
        until: invite.until,
    };
    appoint(state, permit, wanted).map(|_| ()).map_err(NotDone::NotAppointed)
}

impl App {
    /// Offers an office to whoever has an address, and mails them. Answers with the secret of the link.
    ///
    /// # Errors
    /// When the actor may not, the appointment could not be made, or the store cannot be written.
    pub async fn offer_office(&self, by: &Actor, invite: Invite) -> Result<Secret, WriteError<NotDone>> {
        let permit = fills(by, invite.office, &invite.body)?;
        self.can_be_offered(&permit, &invite).await?;
        let (secret, invitation, mail) = self.invitation(by, invite);
        self.store().put_invitation(&invitation, &mail).await?;
        Ok(secret)
    }

    /// What would stand against the appointment if whoever has the address accepted today.
    async fn can_be_offered(&self, permit: &Permit, invite: &Invite) -> Result<(), WriteError<NotDone>> {
        let state = self.history().now();
        let person = self.store().account_of(&invite.email).await?.map(|account| account.person);
        let person = person.unwrap_or_else(|| PersonId::from_chance(&(self.surroundings.chance)()));
        against(&state, permit, invite, holds_from(&state, &invite.body, self.now()), person)
            .map_err(WriteError::Refused)
    }

    /// An offer with the mail that brings it, and the secret of its link.
    fn invitation(&self, by: &Actor, invite: Invite) -> (Secret, Invitation, NewMail) {
        let (now, secret) = (self.now(), self.secret());
        let Invite { email, office, body, until, language } = invite;
        let link = format!("/invitations/{}", secret.text());
        let letter = Letter::Invitation { office, body: body.clone(), link };
        let mail = self.letter(email.clone(), &language, letter);
        let invitation = Invitation {
            token: secret.fingerprint(),
            email,
            office,
            body,
            until,
            by_person: by.person.clone(),
            by_office: by.office,
            by_body: by.body.clone(),
            language,
            created_at: now,
            expires_at: after(now, OFFER_LASTS),
        };
        (secret, invitation, mail)
    }

    /// Recovers an office whose holder lost the way in: their appointment ends, and the office is offered to another address, both or
    /// neither. `grounds` says what was seen; an act holds it where the Support Unit recovers an organisation.
    ///
    /// # Errors
    /// When it is not theirs to recover, others speak for the organisation, or it is not said what was seen.
    pub async fn recover_office(
        &self,
        by: &Actor,
        appointment: u64,
        (email, language): (Email, &str),
        grounds: &str,
    ) -> Result<(Secret, Written), WriteError<NotDone>> {
        let state = self.history().now();
        let held = state.appointments.get(&appointment);
        let held = held.ok_or(WriteError::Refused(NotEnded::NoSuchAppointment(appointment).into()))?;
        let body = state.body_today(&held.body);
        let permit = fills::<NotDone>(by, held.office, &held.body)?;
        let invite = Invite { email, office: held.office, body, until: held.until, language: language.to_owned() };
        let grounds = Some(grounds.trim()).filter(|grounds| !grounds.is_empty());
        let grounds = grounds.map(|words| NewText::new((self.surroundings.chance)(), words));
        let saw = grounds.as_ref().map(|text| text.id().clone());
        let ends = holds_from(&state, &held.body, self.now());
        recover(&state, &permit, appointment, ends, saw.clone()).map_err(|why| WriteError::Refused(why.into()))?;
        self.can_be_offered(&fills(by, invite.office, &invite.body)?, &invite).await?;
        let (secret, invitation, mail) = self.invitation(by, invite);
        let key: Key = format!("recover/{appointment}").parse().map_err(|_| WriteError::Fault)?;
        let cause = Some(record::Cause::Act(appointment));
        let command = Command { permit: permit.clone(), key, cause, import: None };
        let decide = move |state: &Partnership, now: Timestamp| {
            let body = state.appointments.get(&appointment).map(|held| held.body.clone());
            let today = body.map_or_else(|| now.date(), |body| holds_from(state, &body, now));
            let deed = recover(state, &permit, appointment, today, saw).map_err(NotDone::from)?;
            let draft = Draft { effective_on: today, deed, texts: grounds.into_iter().collect() };
            Ok((vec![draft], vec![DeskChange::Offered(Box::new((invitation, mail)))]))
        };
        let written = self.write_and_change_desk(command, decide).await?;
        // Whoever was second finds that it has ended; their link would lead nowhere.
        if written.repeated {
            return Err(WriteError::Refused(NotEnded::Already(appointment).into()));
        }
        Ok((secret, written))
    }

    /// The offer behind a link, while it lasts.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn offered(&self, link: &Secret) -> Result<Option<Offered>, StoreError> {
        let Some(invitation) = self.store().invitation(link.fingerprint(), self.now()).await? else { return Ok(None) };
        let person = self.store().account_of(&invitation.email).await?.map(|account| account.person);
        Ok(Some(Offered { invitation, person }))
    }

    /// Accepts an office: the link has confirmed the address, so an account is made if there is none, the act is appended, and
    /// the person is signed in.
    ///
    /// # Errors
    /// When the offer is over, whoever made it may not any more, or the appointment cannot be made.
    pub async fn accept_office(
        &self,
        link: &Secret,
        name: &str,
        language: &str,
        agent: &str,
    ) -> Result<(Secret, Written), WriteError<NotDone>> {
        let (now, token) = (self.now(), link.fingerprint());
        let offered = self.store().invitation(token, now).await?.ok_or(WriteError::Refused(NotDone::Over))?;
        let by = self.still(&offered, now);
        let permit = fills(&by, offered.office, &offered.body)?;
        let fresh = PersonId::from_chance(&(self.surroundings.chance)());
        let account = self.store().account_for(&offered.email, &fresh, name, language, now).await?;
        let written = self.appoint(permit, account.person.clone(), &offered, now).await?;
        self.store().forget_invitation(token).await?;
        Ok((self.begin_session(&account.person, agent).await?, written))
    }

    /// Whoever made an offer, as they are today.
    fn still(&self, offered: &Invitation, now: Timestamp) -> Actor {
        let made = |actor: &Actor| actor.office == offered.by_office && actor.body == offered.by_body;
        let Some(person) = &offered.by_person else { return Actor::operator() };
        let actors = Actor::all_of(person, &self.history().now(), now.date());
        // Whoever has lost the office since is a citizen, who appoints nobody.
        let citizen = actors.first().cloned();
        actors.into_iter().find(made).or(citizen).unwrap_or_else(Actor::steward)
    }

    async fn appoint(
        &self,
        permit: Permit,
        person: PersonId,
        offered: &Invitation,
        now: Timestamp,
    ) -> Result<Written, WriteError<NotDone>> {
        let key: Key = format!("appoint/{}", hex::encode(offered.token.0)).parse().map_err(|_| WriteError::Fault)?;
        let command = Command { permit: permit.clone(), key, cause: None, import: None };
        let (office, body, until) = (offered.office, offered.body.clone(), offered.until);
        let decide = move |state: &Partnership, _| {
            let from = holds_from(state, &body, now);
            let deed = appoint(state, &permit, Appointment { person, office, body, from, until });
            Ok(vec![Draft::plain(from, deed.map_err(NotDone::NotAppointed)?)])
        };
        self.write(command, decide).await
    }

    /// Withdraws an offer. Answers whether there was one that the actor could have made.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn withdraw_offer(&self, actors: &[Actor], token: Fingerprint) -> Result<bool, StoreError> {
        let Some(offered) = self.store().invitation(token, self.now()).await? else { return Ok(false) };
        let theirs = actors.iter().any(|actor| fills::<NotDone>(actor, offered.office, &offered.body).is_ok());
        Ok(theirs && self.store().forget_invitation(token).await?)
    }

    /// Ends an appointment, by whoever may fill the office or by the person who holds it.
    ///
    /// # Errors
    /// When it is not theirs to end, or has ended.
    pub async fn end_office(
        &self,
        permit: Permit,
        appointment: u64,
        because: Ended,
    ) -> Result<Written, WriteError<NotDone>> {
        let key: Key = format!("end/{appointment}").parse().map_err(|_| WriteError::Fault)?;
        let cause = Some(record::Cause::Act(appointment));
        let command = Command { permit: permit.clone(), key, cause, import: None };
        let decide = move |state: &Partnership, now: Timestamp| {
            let held = state.appointments.get(&appointment).map(|held| held.body.clone());
            let today = held.map_or_else(|| now.date(), |body| holds_from(state, &body, now));
            let deed = end(state, &permit, appointment, today, because).map_err(NotDone::from)?;
            Ok(vec![Draft::plain(today, deed)])
        };
        self.write(command, decide).await
    }
}

/// The day from which an appointment of this moment holds, or does not hold any more: the earlier of the days here (UTC) and where the
/// member is. Rights are asked by the day here, pages of a member show its own day, and what was done a moment ago is so on both.
fn holds_from(state: &Partnership, body: &Body, now: Timestamp) -> Date {
    let there = state.body_today(body).member().map(|id| zone_of(state, id, Lens::ALL).day(now));
    there.map_or(now.date(), |there| there.min(now.date()))
}

/// The right to fill an office.
fn fills<R: From<NotAllowed>>(by: &Actor, office: Office, body: &Body) -> Result<Permit, WriteError<R>> {
    may(by, Action::Appoint, Subject::Office(office, body.clone()))
        .map_err(|refused| WriteError::Refused(refused.into()))
}
