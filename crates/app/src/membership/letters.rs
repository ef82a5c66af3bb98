//! A letter of intent: signed on the desk, looked at by the Support Unit, published or returned. What it brings about is decided
//! in `domain::membership::admission`.

use domain::deed::SourceRegistered;
use domain::ids::{Iso3, Slug, SourceId};
use domain::membership::admission::{Admission, NotAdmitted, admit};
use domain::membership::letters::Worded;
use domain::partnership::Authority;
use domain::people::{Action, Body, Permit, Subject};
use domain::{Date, MemberId, Partnership, Timestamp};
use record::Key;
use sha2::{Digest as _, Sha256};
use store::desk::DeskChange;
use store::{NewText, StoreError};

use crate::App;
use crate::write::{Command, Draft, WriteError, Written};

pub use store::membership::{LetterId, SignedLetter};

/// A letter as a minister signs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signing {
    /// Its words in English.
    pub english: String,
    /// The same in a language of the country, and which that is (ISO 639).
    pub own: Option<(String, String)>,
    /// Whether it endorses the Open Government Declaration.
    pub endorses: bool,
    /// The ministry or agency that leads.
    pub ministry: Option<String>,
}

/// Why a letter is not published.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotPublished {
    /// The rules stand against it.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Refused(Vec<NotAdmitted>),
    /// It was signed anew, returned or published in the meantime.
    #[error("the letter was signed anew, returned or published in the meantime")]
    Gone,
    /// Nobody has told under which short name the country would be a member.
    #[error("the country has no short name; add it to the table of countries")]
    NoName,
}

/// What came of returning a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// It waits at the minister's again.
    Returned,
    /// It did not wait any more.
    Gone,
}

/// Words as a source: what follows from them rests on it.
pub(super) fn as_source(source: SourceId, whole: &str, title: &NewText, today: Date) -> SourceRegistered {
    SourceRegistered {
        source,
        digest: hex::encode(Sha256::digest(whole)),
        bytes: whole.len() as u64,
        authority: Authority::Office,
        published_on: today.into(),
        title: title.id().clone(),
        licence: None,
    }
}

/// The country of a body that may sign, and the short name that it has, or would have, as a member.
fn applicant(state: &Partnership, body: &Body) -> Option<(Iso3, MemberId)> {
    let country = match body {
        Body::Country(country) => country.clone(),
        Body::Member(member) => state.country_of(member)?,
        Body::Organisation(_) | Body::Own(_) => return None,
    };
    let known = state.national_member(&country).cloned();
    let named = || opendata::countries::place(country.as_str()).filter(|place| !place.local).map(|place| place.member);
    let member = known.or_else(named)?;
    Some((country, member))
}

impl App {
    /// Signs a letter of intent: from now on it waits for the Support Unit. It takes the place of one that waits already.
    ///
    /// # Errors
    /// When the database cannot be written, or the permit is for something else.
    pub async fn sign_letter(&self, permit: &Permit, signing: Signing) -> Result<(), WriteError<NotPublished>> {
        if !permit.is_for(Action::SignLetter) {
            return Err(WriteError::Refused(NotPublished::Refused(vec![NotAdmitted::NotPermitted])));
        }
        let body = match permit.subject() {
            Subject::Country(country) => Body::Country(country.clone()),
            Subject::Member(member) => Body::Member(member.clone()),
            _ => return Err(WriteError::Refused(NotPublished::Refused(vec![NotAdmitted::NotPermitted]))),
        };
        let chance = (self.surroundings.chance)();
        let mut id = [0; 16];
        id.iter_mut().zip(chance).for_each(|(to, from)| *to = from);
        let Signing { english, own, endorses, ministry } = signing;
        let letter = SignedLetter { id, body, english, own, endorses, ministry, signed_at: self.now(), returned: None };
        self.store().sign_letter(&letter).await.map_err(WriteError::Store)
    }

    /// The letters that wait for the Support Unit, the oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn waiting_letters(&self) -> Result<Vec<SignedLetter>, StoreError> {
        self.store().waiting_letters().await
    }

    /// A letter that was signed and not published.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn signed_letter(&self, id: &LetterId) -> Result<Option<SignedLetter>, StoreError> {
        self.store().letter(id).await
    }

    /// The letter that a country signed and that is not published.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn letter_for(&self, body: &Body) -> Result<Option<SignedLetter>, StoreError> {
        self.store().letter_for(body).await
    }

    /// Returns a letter with a reason that the minister reads.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn return_letter(
        &self,
        permit: &Permit,
        id: &LetterId,
        reason: &str,
    ) -> Result<Answered, WriteError<NotPublished>> {
        if !permit.is_for(Action::PublishDocument) {
            return Err(WriteError::Refused(NotPublished::Refused(vec![NotAdmitted::NotPermitted])));
        }
        let done = self.store().return_letter(id, reason.trim(), self.now()).await?;
        Ok(if done { Answered::Returned } else { Answered::Gone })
    }

    /// Publishes a letter of intent, with how that was checked which the record cannot tell. The country is a member, or on
    /// its way to be one, from then on.
    ///
    /// # Errors
    /// Everything that stands against it.
    pub async fn publish_letter(
        &self,
        permit: Permit,
        id: &LetterId,
        grounds: &str,
    ) -> Result<Written, WriteError<NotPublished>> {
        let gone = || WriteError::Refused(NotPublished::Gone);
        let letter = self.store().letter(id).await?.filter(|letter| letter.returned.is_none()).ok_or_else(gone)?;
        let text = |words: &str| NewText::new((self.surroundings.chance)(), words.trim());
        let english: Slug = "en".parse().map_err(|_| WriteError::Fault)?;
        let own = match &letter.own {
            Some((language, own)) => Some((language.parse::<Slug>().map_err(|_| WriteError::Fault)?, text(own))),
            None => None,
        };
        let words: Vec<(Slug, NewText)> = std::iter::once((english, text(&letter.english))).chain(own).collect();
        let ministry = letter.ministry.as_deref().map(text);
        let grounds = Some(grounds.trim()).filter(|grounds| !grounds.is_empty()).map(text);
        let whole = words.iter().map(|(_, text)| text.body().as_ref()).collect::<Vec<&str>>().join("\n\n");
        let name = hex::encode(letter.id);
        let source: SourceId = format!("letter-{name}").parse().map_err(|_| WriteError::Fault)?;
        let signed_on = letter.signed_at.date();
        let title = text(&format!("Letter of intent, {}, {signed_on}", letter.body));
        let key: Key = format!("letter/{name}").parse().map_err(|_| WriteError::Fault)?;
        let command = Command { permit: permit.clone(), key, cause: None, import: None };
        let (body, endorses, letter_id) = (letter.body, letter.endorses, letter.id);
        let decide = move |state: &Partnership, now: Timestamp| {
            let today = now.date();
            let (country, member) = applicant(state, &body).ok_or(NotPublished::NoName)?;
            let registered = as_source(source, &whole, &title, today);
            let worded =
                |(language, text): &(Slug, NewText)| Worded { language: language.clone(), text: text.id().clone() };
            let wanted = Admission {
                country,
                member,
                signed_on,
                words: words.iter().map(worded).collect(),
                endorses,
                ministry: ministry.as_ref().map(|text| text.id().clone()),
                grounds: grounds.as_ref().map(|text| text.id().clone()),
                source: registered,
            };
            let deeds = admit(state, &permit, wanted, today).map_err(NotPublished::Refused)?;
            let mut texts: Vec<NewText> = words.into_iter().map(|(_, text)| text).collect();
            texts.extend([title].into_iter().chain(ministry).chain(grounds));
            let mut drafts: Vec<Draft> =
                deeds.into_iter().map(|(effective_on, deed)| Draft::plain(effective_on, deed)).collect();
            if let Some(first) = drafts.first_mut() {
                first.texts = texts;
            }
            Ok((drafts, vec![DeskChange::LetterPublished { id: letter_id }]))
        };
        self.write_and_change_desk(command, decide).await
    }
}
