//! Surveys: begun, saved as far as they go, handed in, confirmed, taken back. What is public goes into the record with the same
//! stroke.

use domain::deed::Deed;
use domain::ids::{Iso3, MemberId};
use domain::networking::{
    Audience, Filling, Flaw, NotPublished, OfferRetired, RequestRetired, Retirement, Survey, SurveyField, SurveyState,
    publish_offer, publish_request, retire_offer, retire_request,
};
use domain::people::{Action, Actor, Body, Permit, Subject, may};
use domain::{Lens, OfferId, Partnership, PersonId, RequestId, Timestamp};
use record::Key;
use sha2::{Digest as _, Sha256};
use store::desk::DeskChange;
use store::networking::{Kept, StoredSurvey, SurveyChange};
use store::{NewText, StoreError};

use super::{country_of, name_of};
use crate::App;
use crate::write::{Command, Draft, WriteError};

/// Why a survey is not handed in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotFiled {
    /// Something has to be changed: in the whole, and in each line.
    #[error("something has to be changed before it can be handed in")]
    Flawed(Vec<Flaw>, Vec<Vec<Flaw>>),
    /// It may not be published.
    #[error(transparent)]
    NotPublished(#[from] NotPublished),
    /// Somebody changed it since.
    #[error("somebody changed it since")]
    ChangedSince,
    /// It is not of an organisation or member that is known here.
    #[error("it is of nobody who is known here")]
    NoOwner,
}

/// For whom a survey is filled in, as far as it is known here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// What it is called.
    pub name: String,
    /// The member that it is, with its country.
    pub member: Option<(MemberId, Iso3)>,
}

/// The right of one of somebody's offices to fill in a survey for a body.
#[must_use]
pub fn survey_permit(actors: &[Actor], survey: Survey, body: &Body) -> Option<Permit> {
    let action = match survey {
        Survey::Offer => Action::OfferHelp,
        Survey::Request => Action::AskForHelp,
    };
    let subject = body.member().map_or(Subject::Whole, |member| Subject::Member(member.clone()));
    let own = actors.iter().filter(|actor| actor.body == *body);
    own.filter_map(|actor| may(actor, action, subject.clone()).ok()).next()
}

fn key(what: &str, stored: &StoredSurvey) -> Result<Key, WriteError<NotFiled>> {
    format!("survey/{what}/{}/{}", stored.id, stored.version).parse().map_err(|_| WriteError::Fault)
}

impl App {
    /// Begins a survey, with what stands in it already: of a request that follows on another, the needs of that one. Answers with
    /// its short name.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn begin_survey(
        &self,
        person: &PersonId,
        survey: Survey,
        body: &Body,
        (language, filling): (&str, Filling),
    ) -> Result<StoredSurvey, StoreError> {
        let mut new = StoredSurvey {
            id: self.survey_name(survey, Some(body)),
            survey,
            body: Some(body.clone()),
            person: Some(person.clone()),
            language: language.to_owned(),
            filling,
            state: SurveyState::Draft,
            version: 0,
            saved_at: self.now(),
            filed_at: None,
            confirmed_at: None,
            reminded_at: None,
        };
        // Whoever meets a name that somebody has takes another.
        while self.store().begin_surveys(std::slice::from_ref(&new)).await? == 0 {
            new.id = self.survey_name(survey, Some(body));
        }
        Ok(new)
    }

    /// A short name that nobody has: of an offer, or of a member's request.
    pub(super) fn survey_name(&self, survey: Survey, body: Option<&Body>) -> String {
        let random = hex::encode(Sha256::digest((self.surroundings.chance)()));
        let random = random.get(..10).unwrap_or_default();
        match (survey, body.and_then(Body::member)) {
            (Survey::Request, Some(member)) => {
                let member: String = member.as_str().chars().take(80).collect();
                format!("{member}-{random}")
            }
            _ => format!("offer-{random}"),
        }
    }

    /// Keeps what was typed, as it stands.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn save_survey(
        &self,
        seen: &StoredSurvey,
        person: &PersonId,
        filling: Filling,
    ) -> Result<Kept, StoreError> {
        let after = StoredSurvey { filling, person: Some(person.clone()), saved_at: self.now(), ..seen.clone() };
        self.store().change_survey(&after).await
    }

    /// For whom a survey is filled in.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn owner(&self, body: &Body) -> Result<Option<Owner>, StoreError> {
        Ok(match body {
            Body::Member(id) => {
                let state = self.history().now();
                let country = country_of(&state, id, Lens::ALL);
                let name = name_of(&state, &self.texts(), id, Lens::ALL);
                country.map(|country| Owner { name, member: Some((id.clone(), country)) })
            }
            Body::Organisation(id) => {
                self.store().organisation(id).await?.map(|known| Owner { name: known.name, member: None })
            }
            Body::Own(_) | Body::Country(_) => None,
        })
    }

    /// Hands a survey in, and publishes what is public of it. Handing it in again publishes what has changed.
    ///
    /// # Errors
    /// Everything that has to be changed before.
    pub async fn file_survey(&self, permit: Permit, seen: &StoredSurvey) -> Result<(), WriteError<NotFiled>> {
        let now = self.now();
        let body = seen.body.clone().ok_or(WriteError::Refused(NotFiled::NoOwner))?;
        let owner = self.owner(&body).await?.ok_or(WriteError::Refused(NotFiled::NoOwner))?;
        let after = StoredSurvey {
            state: SurveyState::Filed,
            saved_at: now,
            filed_at: seen.filed_at.or(Some(now)),
            confirmed_at: Some(now),
            reminded_at: None,
            ..seen.clone()
        };
        let drafted = self.drafted(seen, &body, &owner).map_err(WriteError::Refused)?;
        self.change_both(permit, after, "file", drafted, Retirement::Withdrawn).await
    }

    /// Takes a survey back, or brings it to another state in which nothing of it is published.
    ///
    /// # Errors
    /// When somebody changed it since.
    pub async fn retire_survey(
        &self,
        permit: Permit,
        seen: &StoredSurvey,
        because: Retirement,
    ) -> Result<(), WriteError<NotFiled>> {
        let state = match because {
            Retirement::Withdrawn => SurveyState::Withdrawn,
            Retirement::Expired => SurveyState::Expired,
        };
        let after = StoredSurvey { state, saved_at: self.now(), ..seen.clone() };
        self.change_both(permit, after, because.code(), None, because).await
    }

    /// Changes the desk, and with it the record where something was or is to be public.
    async fn change_both(
        &self,
        permit: Permit,
        after: StoredSurvey,
        what: &str,
        drafted: Option<(Deed, Vec<NewText>)>,
        because: Retirement,
    ) -> Result<(), WriteError<NotFiled>> {
        if drafted.is_none() && !is_public(&self.history().now(), &after) {
            return match self.store().change_survey(&after).await? {
                Kept::Now => Ok(()),
                Kept::ChangedSince => Err(WriteError::Refused(NotFiled::ChangedSince)),
            };
        }
        let command = Command { permit: permit.clone(), key: key(what, &after)?, cause: None, import: None };
        let decide = move |state: &Partnership, now: Timestamp| {
            let (deed, texts) = match drafted {
                Some((Deed::OfferPublished(deed), texts)) => (publish_offer(state, &permit, deed)?, texts),
                Some((Deed::RequestPublished(deed), texts)) => (publish_request(state, &permit, deed)?, texts),
                _ => (retirement(state, &permit, &after, because)?, Vec::new()),
            };
            let draft = Draft { effective_on: now.date(), deed, texts };
            Ok((vec![draft], vec![DeskChange::Survey(Box::new(SurveyChange { after }))]))
        };
        self.write_and_change_desk(command, decide).await.map(|_| ())
    }

    /// What a survey publishes, if anything; what is wrong with it.
    fn drafted(&self, of: &StoredSurvey, body: &Body, owner: &Owner) -> Result<Option<(Deed, Vec<NewText>)>, NotFiled> {
        let flawed = |whole: Vec<Flaw>, lines: Vec<Vec<Flaw>>| {
            let is = !whole.is_empty() || lines.iter().any(|line| !line.is_empty());
            if is { Err(NotFiled::Flawed(whole, lines)) } else { Ok(()) }
        };
        let public = of.filling.shows(SurveyField::Who, Audience::Public);
        let mut texts = Vec::new();
        let seal = |words: String| {
            let text = self.words(&words);
            let id = text.id().clone();
            texts.push(text);
            id
        };
        let deed = match of.survey {
            Survey::Offer => {
                let id: OfferId = of.id.parse().map_err(|_| NotFiled::NoOwner)?;
                let (offer, flaws) = of.filling.offer(&id, Some(&owner.name));
                flawed(flaws, Vec::new())?;
                public.then(|| Deed::OfferPublished(of.filling.published_offer(&offer, body.clone(), seal)))
            }
            Survey::Request => {
                let id: RequestId = of.id.parse().map_err(|_| NotFiled::NoOwner)?;
                let (member, country) = owner.member.as_ref().ok_or(NotFiled::NoOwner)?;
                let (request, whole, lines) = of.filling.request(&id, country);
                flawed(whole, lines)?;
                public.then(|| Deed::RequestPublished(of.filling.published_request(&request, member.clone(), seal)))
            }
        };
        Ok(deed.map(|deed| (deed, texts)))
    }
}

/// Whether something of a survey stands in the record as published.
fn is_public(state: &Partnership, survey: &StoredSurvey) -> bool {
    let mechanism = &state.mechanism;
    match survey.survey {
        Survey::Offer => survey
            .id
            .parse()
            .is_ok_and(|id: OfferId| mechanism.offers.get(&id).is_some_and(|known| known.retired.is_none())),
        Survey::Request => survey
            .id
            .parse()
            .is_ok_and(|id: RequestId| mechanism.requests.get(&id).is_some_and(|known| known.retired.is_none())),
    }
}

fn retirement(
    state: &Partnership,
    permit: &Permit,
    survey: &StoredSurvey,
    because: Retirement,
) -> Result<Deed, NotFiled> {
    let nowhere = |_| NotFiled::NotPublished(NotPublished::Nowhere);
    Ok(match survey.survey {
        Survey::Offer => {
            let offer = survey.id.parse().map_err(nowhere)?;
            retire_offer(state, permit, OfferRetired { offer, because })?
        }
        Survey::Request => {
            let request = survey.id.parse().map_err(nowhere)?;
            retire_request(state, permit, RequestRetired { request, because })?
        }
    })
}
