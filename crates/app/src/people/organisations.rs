//! Organisations that take part: whoever speaks for one asks for its recognition, the Support Unit recognises it or refuses, and from
//! then on offices can be held for it.
//!
//! What somebody wrote to show that it exists stays on the desk and is forgotten with the answer; the act says what was seen.

use domain::deed::Deed;
use domain::ids::{Iso3, Slug};
use domain::people::{
    Action, Letter, NotRecognised as Refusal, OrganisationKind, OrganisationRecognised, OrganisationRefused, Permit,
    recognise, refuse,
};
use domain::{Partnership, PersonId, Timestamp};
use record::Key;
use sha2::{Digest as _, Sha256};
use store::desk::DeskChange;
use store::people::{NewMail, Organisation};
use store::{NewText, StoreError};

use crate::App;
use crate::write::{Command, Draft, WriteError, Written};

pub use store::people::Asked as Founded;

/// What an organisation says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOrganisation {
    /// The short name, its own for ever.
    pub id: Slug,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// Where it is at home; nothing for one of several countries.
    pub country: Option<Iso3>,
    /// Where it says who it is.
    pub website: String,
}

/// Why an organisation is not recognised or refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotRecognised {
    /// The rules stand against it.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Refused(Vec<Refusal>),
    /// Somebody asks for this short name: what they ask is looked at, and not passed over.
    #[error("somebody asks for this short name")]
    AskedFor,
    /// It was asked for anew, withdrawn or answered in the meantime.
    #[error("it was asked for anew, withdrawn or answered in the meantime")]
    Gone,
}

/// The key of an answer: short names may be as long as a key.
fn key(what: &str, of: &str) -> Result<Key, WriteError<NotRecognised>> {
    let digest = hex::encode(Sha256::digest(of));
    format!("organisation-{what}/{digest}").parse().map_err(|_| WriteError::Fault)
}

/// The key of an answer to whoever asked then: recognised or refused, once.
fn answered(id: &Slug, asked_at: Timestamp) -> Result<Key, WriteError<NotRecognised>> {
    key("answered", &format!("{id}/{}", asked_at.0))
}

fn refused(against: Vec<Refusal>) -> NotRecognised {
    NotRecognised::Refused(against)
}

impl App {
    /// Asks for the recognition of an organisation, for whoever speaks for it; what is asked again takes the place of what waits.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn found_organisation(
        &self,
        person: &PersonId,
        new: NewOrganisation,
        shown_by: &str,
    ) -> Result<Founded, StoreError> {
        if self.history().now().organisations.contains_key(&new.id) {
            return Ok(Founded::Taken);
        }
        let NewOrganisation { id, name, kind, country, website } = new;
        let asked = Organisation {
            id,
            name,
            website,
            kind: Some(kind),
            country,
            shown_by: shown_by.trim().to_owned(),
            asked_by: Some(person.clone()),
            asked_at: self.now(),
            verified_at: None,
            refused: None,
        };
        self.store().ask_organisation(&asked).await
    }

    /// What waits to be recognised, the oldest first. Those that were recognised before recognitions went on record wait too.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn waiting_organisations(&self) -> Result<Vec<Organisation>, StoreError> {
        let state = self.history().now();
        let mut all = self.store().organisations().await?;
        all.retain(|of| of.refused.is_none() && !state.organisations.contains_key(&of.id));
        Ok(all)
    }

    /// What somebody asked for: what waits, and what was refused and not asked for again.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn organisations_asked_by(&self, person: &PersonId) -> Result<Vec<Organisation>, StoreError> {
        let mut all = self.store().organisations().await?;
        all.retain(|of| of.asked_by.as_ref() == Some(person));
        Ok(all)
    }

    /// Recognises an organisation of which nobody asked here; offices can be offered for it from then on. `grounds` says what was seen.
    ///
    /// # Errors
    /// When the permit is for something else, it is recognised already, or somebody asks for the short name.
    pub async fn recognise_organisation(
        &self,
        permit: Permit,
        new: NewOrganisation,
        grounds: &str,
    ) -> Result<Written, WriteError<NotRecognised>> {
        let known = self.store().organisation(&new.id).await?;
        if known.is_some_and(|known| known.waits()) {
            return Err(WriteError::Refused(NotRecognised::AskedFor));
        }
        let key = key("recognised", new.id.as_str())?;
        self.recognised((permit, key), new, grounds, None).await
    }

    /// Recognises an organisation that waits. Whoever asked speaks for it from then on, and is written to.
    ///
    /// # Errors
    /// When the permit is for something else, it does not wait, or whoever asked would decide.
    pub async fn answer_organisation(
        &self,
        permit: Permit,
        (id, asked_at): (&Slug, Timestamp),
        grounds: &str,
    ) -> Result<Written, WriteError<NotRecognised>> {
        let asked = self.asked_for(id, asked_at).await?;
        let Organisation { id, name, website, kind, country, asked_by, .. } = asked;
        let kind = kind.unwrap_or(OrganisationKind::CivilSociety);
        let key = answered(&id, asked_at)?;
        let new = NewOrganisation { id, name, kind, country, website };
        self.recognised((permit, key), new, grounds, asked_by).await
    }

    /// Refuses to recognise an organisation that waits. Whoever asked reads why, and can ask again.
    ///
    /// # Errors
    /// When the permit is for something else, it does not wait, or whoever asked would decide.
    pub async fn refuse_organisation(
        &self,
        permit: Permit,
        (id, asked_at): (&Slug, Timestamp),
        reason: &str,
    ) -> Result<Written, WriteError<NotRecognised>> {
        let asked = self.asked_for(id, asked_at).await?;
        let key = answered(id, asked_at)?;
        let reason = NewText::new((self.surroundings.chance)(), reason.trim());
        let mail = self.answered_by_mail(asked.asked_by.as_ref(), id, false).await?;
        let deed = OrganisationRefused {
            organisation: id.clone(),
            reason: reason.id().clone(),
            asked_by: asked.asked_by.clone(),
        };
        let command = Command { permit: permit.clone(), key, cause: None, import: None };
        let id = id.clone();
        let decide = move |state: &Partnership, now: Timestamp| {
            let deed = refuse(state, &permit, deed).map_err(refused)?;
            let words = reason.body().to_string();
            let desk = DeskChange::OrganisationRefused { id, reason: words, at: now };
            let mails = mail.map(|mail| DeskChange::Mail(Box::new(mail)));
            let draft = Draft { effective_on: now.date(), deed, texts: vec![reason] };
            Ok((vec![draft], std::iter::once(desk).chain(mails).collect()))
        };
        let written = self.write_and_change_desk(command, decide).await?;
        // Somebody else was quicker, and said otherwise.
        let is_recognised = written.repeated && self.history().now().organisations.contains_key(&asked.id);
        if is_recognised { Err(WriteError::Refused(NotRecognised::Gone)) } else { Ok(written) }
    }

    /// What waits under a short name, as it was when it was looked at.
    async fn asked_for(&self, id: &Slug, asked_at: Timestamp) -> Result<Organisation, WriteError<NotRecognised>> {
        let known = self.store().organisation(id).await?;
        let same = known.filter(|known| known.refused.is_none() && known.asked_at == asked_at);
        same.ok_or(WriteError::Refused(NotRecognised::Gone))
    }

    async fn answered_by_mail(
        &self,
        person: Option<&PersonId>,
        id: &Slug,
        recognised: bool,
    ) -> Result<Option<NewMail>, StoreError> {
        let Some(person) = person else { return Ok(None) };
        let letter = Letter::OrganisationAnswered { organisation: id.clone(), recognised };
        let account = self.store().account(person).await?;
        Ok(account.map(|account| self.letter(account.email, &account.language, letter)))
    }

    async fn recognised(
        &self,
        (permit, key): (Permit, Key),
        new: NewOrganisation,
        grounds: &str,
        asked_by: Option<PersonId>,
    ) -> Result<Written, WriteError<NotRecognised>> {
        if !permit.is_for(Action::VerifyOrganisation) {
            return Err(WriteError::Refused(refused(vec![Refusal::NotPermitted])));
        }
        let NewOrganisation { id, name, kind, country, website } = new;
        if let Some(known) = self.history().now().organisations.get(&id) {
            return Err(WriteError::Refused(refused(vec![Refusal::Already(known.at)])));
        }
        let text = |words: &str| NewText::new((self.surroundings.chance)(), words.trim());
        let [called, website_text, grounds] = [text(&name), text(&website), text(grounds)];
        let mail = self.answered_by_mail(asked_by.as_ref(), &id, true).await?;
        let deed = OrganisationRecognised {
            organisation: id.clone(),
            name: called.id().clone(),
            kind,
            country: country.clone(),
            website: website_text.id().clone(),
            grounds: grounds.id().clone(),
            asked_by: asked_by.clone(),
        };
        let (now, of) = (self.now(), id.clone());
        let row = Organisation {
            id,
            name,
            website,
            kind: Some(kind),
            country,
            shown_by: String::new(),
            asked_by,
            asked_at: now,
            verified_at: Some(now),
            refused: None,
        };
        let command = Command { permit: permit.clone(), key, cause: None, import: None };
        let decide = move |state: &Partnership, now: Timestamp| {
            let deeds: Vec<Deed> = recognise(state, &permit, deed).map_err(refused)?;
            let mut drafts: Vec<Draft> = deeds.into_iter().map(|deed| Draft::plain(now.date(), deed)).collect();
            if let Some(first) = drafts.first_mut() {
                first.texts = vec![called, website_text, grounds];
            }
            let desk = std::iter::once(DeskChange::OrganisationRecognised(Box::new(row)));
            Ok((drafts, desk.chain(mail.map(|mail| DeskChange::Mail(Box::new(mail)))).collect()))
        };
        let written = self.write_and_change_desk(command, decide).await?;
        self.refresh_names().await?;
        // Somebody else was quicker, and said otherwise.
        let is_refused = written.repeated && !self.history().now().organisations.contains_key(&of);
        if is_refused { Err(WriteError::Refused(NotRecognised::Gone)) } else { Ok(written) }
    }
}
