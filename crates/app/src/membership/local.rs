//! Local jurisdictions: opening a call, writing an application on the desk and handing it in, looking at it, deciding on it. What is asked
//! of it is in `domain::membership::local`; nothing is decided here.

use domain::ids::Slug;
use domain::membership::local::admitting::{self, NotLocal};
use domain::membership::local::{
    Found, Jurisdiction, LocalApplied, LocalAssessed, LocalCallOpened, LocalDecided, LocalOutcome, clock,
};
use domain::people::Permit;
use domain::{Date, MemberId, Partnership, PersonId, Timestamp};
use record::{Cause, Key};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use store::desk::DeskChange;
use store::{NewText, StoreError};

use super::letters::as_source;
use crate::App;
use crate::write::{Command, Draft, WriteError, Written};

pub use store::local::{LocalDraft, LocalId};

/// What was typed into an application.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LocalWords {
    /// The short name of the country.
    pub country: String,
    /// What the organisation is called that applies with the jurisdictions.
    pub partner: String,
    /// Its letter.
    pub support: String,
    /// Its people and means.
    pub capacity: String,
    /// What they want to reach.
    pub ambition: String,
    /// The jurisdictions.
    pub jurisdictions: Vec<JurisdictionWords>,
}

/// What was typed about a jurisdiction.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct JurisdictionWords {
    /// What it is called.
    pub name: String,
    /// When the term of its administration ends.
    pub term_ends: String,
    /// The letter of its head.
    pub letter: String,
    /// When the reform took place.
    pub reform_on: String,
    /// The reform.
    pub reform: String,
    /// Its people and means.
    pub staff: String,
}

/// Something that an application still lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// Of which jurisdiction, from 0; none for what is asked once.
    pub of: Option<usize>,
    /// The field.
    pub field: &'static str,
}

/// Why an application is not handed in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotHandedIn {
    /// The rules stand against it.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Refused(Vec<NotLocal>),
    /// Something is missing, or is no day.
    #[error("{} fields are missing", .0.len())]
    Gaps(Vec<Gap>),
    /// It is another's, was discarded or handed in.
    #[error("it is another's, was discarded or handed in")]
    Gone,
}

/// Why something else about calls and applications is not done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
pub struct NotDone(pub Vec<NotLocal>);

/// The fields of a jurisdiction, and what was typed into each.
fn fields_of(one: &JurisdictionWords) -> [(&'static str, &str, bool); 6] {
    [
        ("name", &one.name, false),
        ("term_ends", &one.term_ends, true),
        ("letter", &one.letter, false),
        ("reform_on", &one.reform_on, true),
        ("reform", &one.reform, false),
        ("staff", &one.staff, false),
    ]
}

impl LocalWords {
    /// What it still lacks, in the order in which it is asked. A day that cannot be read is lacking, and so is a name from which no
    /// short name can be made.
    #[must_use]
    pub fn gaps(&self, state: &Partnership) -> Vec<Gap> {
        let country = self.country_in(state);
        let of_all = [
            ("country", country.is_some()),
            ("partner", !self.partner.trim().is_empty()),
            ("support", !self.support.trim().is_empty()),
            ("capacity", !self.capacity.trim().is_empty()),
            ("ambition", !self.ambition.trim().is_empty()),
            ("jurisdictions", !self.jurisdictions.is_empty()),
        ];
        let of_all = of_all.into_iter().filter(|(_, is_there)| !is_there).map(|(field, _)| Gap { of: None, field });
        let of_each = self.jurisdictions.iter().enumerate().flat_map(|(nth, one)| {
            let named = country.as_ref().is_none_or(|country| short_name(state, country, &one.name).is_some());
            let lacks = move |(field, words, is_day): &(&'static str, &str, bool)| {
                let words = words.trim();
                words.is_empty() || (*is_day && words.parse::<Date>().is_err()) || (*field == "name" && !named)
            };
            fields_of(one)
                .into_iter()
                .filter(lacks)
                .map(move |(field, ..)| Gap { of: Some(nth), field })
                .collect::<Vec<_>>()
        });
        of_all.chain(of_each).collect()
    }

    /// The country, if it is a national member.
    fn country_in(&self, state: &Partnership) -> Option<MemberId> {
        let id: MemberId = self.country.parse().ok()?;
        state.country_of(&id).map(|_| id)
    }
}

/// The short name that a jurisdiction of a country has, or would have, as a member.
fn short_name(state: &Partnership, country: &MemberId, name: &str) -> Option<MemberId> {
    let code = state.country_of(country)?;
    let place = opendata::countries::place(&format!("{}, {code}", name.trim()))?;
    (place.local && place.country == code).then_some(place.member)
}

/// What was typed, of a row of the desk.
#[must_use]
pub fn typed(draft: &LocalDraft) -> LocalWords {
    serde_json::from_str(&draft.body).unwrap_or_default()
}

impl App {
    fn text(&self, words: &str) -> NewText {
        NewText::new((self.surroundings.chance)(), words.trim())
    }

    /// Opens a call. `opening` tells two forms of the same words apart.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn open_local_call(
        &self,
        permit: Permit,
        opening: u64,
        (opens, closes): (Date, Date),
        (title, words): (&str, &str),
    ) -> Result<Written, WriteError<NotDone>> {
        let digest = Sha256::digest(format!("{opening}\0{opens}\0{closes}\0{title}\0{words}"));
        let key: Key = format!("local-call/{}", hex::encode(digest)).parse().map_err(|_| WriteError::Fault)?;
        let (title, words) = (self.text(title), self.text(words));
        let deed = LocalCallOpened { opens, closes, title: title.id().clone(), words: words.id().clone() };
        let by = permit.clone();
        let command = Command { permit, key, cause: None, import: None };
        self.write(command, move |_, now: Timestamp| {
            let deed = admitting::open_call(&by, deed, now).map_err(NotDone)?;
            Ok(vec![Draft { effective_on: now.date(), deed, texts: vec![title, words] }])
        })
        .await
    }

    /// Begins an application in a call.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn begin_local(&self, person: &PersonId, call: u64) -> Result<LocalId, StoreError> {
        let mut id = [0; 16];
        id.iter_mut().zip((self.surroundings.chance)()).for_each(|(to, from)| *to = from);
        self.store().begin_local(&id, person, call, "{}", self.now()).await?;
        Ok(id)
    }

    /// Somebody's own application.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn own_local(&self, id: &LocalId, person: &PersonId) -> Result<Option<LocalDraft>, StoreError> {
        Ok(self.store().local(id).await?.filter(|draft| draft.person == *person))
    }

    /// Saves what was typed into somebody's own application, if nothing was saved since it was shown. Answers whether it was.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn save_local(
        &self,
        id: &LocalId,
        version: i64,
        words: &LocalWords,
    ) -> Result<bool, WriteError<NotDone>> {
        let body = serde_json::to_string(words).map_err(|_| WriteError::Fault)?;
        Ok(self.store().save_local(id, version, &body, self.now()).await?)
    }

    /// Hands somebody's own application in: it is public from then on, and nothing in it can be changed.
    ///
    /// # Errors
    /// Everything against it. Nothing that was typed is lost.
    pub async fn hand_in_local(
        &self,
        permit: Permit,
        id: &LocalId,
        person: &PersonId,
    ) -> Result<Written, WriteError<NotHandedIn>> {
        let gone = || WriteError::Refused(NotHandedIn::Gone);
        let draft = self.own_local(id, person).await?.filter(|draft| draft.handed_in.is_none()).ok_or_else(gone)?;
        let words = typed(&draft);
        let gaps = words.gaps(&self.history().now());
        if !gaps.is_empty() {
            return Err(WriteError::Refused(NotHandedIn::Gaps(gaps)));
        }
        let key: Key = format!("local-application/{}", hex::encode(id)).parse().map_err(|_| WriteError::Fault)?;
        let of_all = [&words.partner, &words.support, &words.capacity, &words.ambition].map(|words| self.text(words));
        let of_each: Vec<[NewText; 4]> = (words.jurisdictions.iter())
            .map(|one| [&one.name, &one.letter, &one.reform, &one.staff].map(|words| self.text(words)))
            .collect();
        let (by, call, id) = (permit.clone(), draft.call, *id);
        let command = Command { permit, key, cause: Some(Cause::Act(call)), import: None };
        let decide = move |state: &Partnership, now: Timestamp| {
            let (Some(country), [partner, support, capacity, ambition]) = (words.country_in(state), &of_all) else {
                return Err(NotHandedIn::Refused(vec![NotLocal::Unknown]));
            };
            let jurisdiction = |(one, texts): (&JurisdictionWords, &[NewText; 4])| {
                let [name, letter, reform, staff] = texts;
                Some(Jurisdiction {
                    member: short_name(state, &country, &one.name)?,
                    name: name.id().clone(),
                    term_ends: one.term_ends.trim().parse().ok()?,
                    letter: letter.id().clone(),
                    reform_on: one.reform_on.trim().parse().ok()?,
                    reform: reform.id().clone(),
                    staff: staff.id().clone(),
                })
            };
            let all: Option<Vec<Jurisdiction>> = words.jurisdictions.iter().zip(&of_each).map(jurisdiction).collect();
            let jurisdictions = all.ok_or_else(|| NotHandedIn::Refused(vec![NotLocal::Nobody]))?;
            let wanted = LocalApplied {
                call,
                country: country.clone(),
                jurisdictions,
                partner: partner.id().clone(),
                support: support.id().clone(),
                capacity: capacity.id().clone(),
                ambition: ambition.id().clone(),
            };
            let deed = admitting::apply(state, &by, wanted, now).map_err(NotHandedIn::Refused)?;
            let texts = of_all.into_iter().chain(of_each.into_iter().flatten()).collect();
            let draft = Draft { effective_on: clock().day(now), deed, texts };
            Ok((vec![draft], vec![DeskChange::LocalHandedIn { id, at: state.length }]))
        };
        self.write_and_change_desk(command, decide).await
    }

    /// Publishes what the Support Unit found of an application, and what it proposes.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn assess_local(
        &self,
        permit: Permit,
        (application, opening): (u64, u64),
        (found, proposes): (Vec<Found>, LocalOutcome),
        why: &str,
    ) -> Result<Written, WriteError<NotDone>> {
        let key: Key = format!("local-assessed/{application}/{opening}").parse().map_err(|_| WriteError::Fault)?;
        let text = self.text(why);
        let deed = LocalAssessed { application, found, proposes, why: text.id().clone() };
        let by = permit.clone();
        let command = Command { permit, key, cause: Some(Cause::Act(application)), import: None };
        self.write(command, move |state: &Partnership, now: Timestamp| {
            let deed = admitting::assess(state, &by, deed).map_err(NotDone)?;
            Ok(vec![Draft { effective_on: now.date(), deed, texts: vec![text] }])
        })
        .await
    }

    /// Decides on an application. Those who are admitted are local members from then on. Deciding the same twice decides once.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn decide_local(
        &self,
        permit: Permit,
        (application, outcome): (u64, LocalOutcome),
        why: &str,
    ) -> Result<Written, WriteError<NotDone>> {
        let key: Key = format!("local-decided/{application}/{outcome}").parse().map_err(|_| WriteError::Fault)?;
        let name: Slug = format!("local-application-{application}").parse().map_err(|_| WriteError::Fault)?;
        let source = name.as_str().parse().map_err(|_| WriteError::Fault)?;
        let (text, title) = (self.text(why), self.text(&format!("Decision on local application {application}")));
        let deed = LocalDecided { application, outcome, why: text.id().clone() };
        let by = permit.clone();
        let command = Command { permit, key, cause: Some(Cause::Act(application)), import: None };
        self.write(command, move |state: &Partnership, now: Timestamp| {
            let today = now.date();
            let source = as_source(source, text.body(), &title, today);
            let deeds = admitting::decide(state, &by, deed, source, today).map_err(NotDone)?;
            let mut drafts: Vec<Draft> = deeds.into_iter().map(|(on, deed)| Draft::plain(on, deed)).collect();
            if let Some(first) = drafts.first_mut() {
                first.texts = vec![text, title];
            }
            Ok(drafts)
        })
        .await
    }
}
