//! Cases: who sees which, what each may do in it, and the steps they take. A case manager sees their own cases, the secretariat
//! all of them, the steering group those in which something is proposed, a government its own, a provider those in which it
//! was asked after the steering group had agreed.

use domain::networking::{
    Agreement, By, Case, CaseRefusal, Introduction, Role, Step, StoredLine, SupportRequest, Survey, SurveyState, Totals,
};
use domain::people::{Action, Actor, Body, Office, could};
use domain::{CommitmentId, MemberId, PersonId, RequestId};
use sha2::{Digest as _, Sha256};
use store::StoreError;
use store::networking::{CaseHead, NewStep, StoredSurvey};

use super::{clarity_of, survey_permit};
use crate::App;

/// The states of requests that have a case: those that were handed in, whatever became of them since.
const WITH_CASES: [SurveyState; 3] = [SurveyState::Filed, SurveyState::Expired, SurveyState::Withdrawn];

/// A case with what was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenCase {
    /// The request as it lies on the desk.
    pub survey: StoredSurvey,
    /// The same, read.
    pub request: SupportRequest,
    /// The case.
    pub case: Case,
}

impl OpenCase {
    /// The request as it is known by now: to a need that could mean many things belongs what the government answered, and what was
    /// clear when the adviser had been heard.
    #[must_use]
    pub fn as_known(&self) -> SupportRequest {
        let told: Vec<&str> = self.case.steps.iter().filter_map(|taken| told(&taken.step)).collect();
        let mut request = self.request.clone();
        for line in request.lines.iter_mut().filter(|line| !told.is_empty() && clarity_of(line).asks_first()) {
            line.need = format!("{}\n{}", line.need, told.join("\n"));
        }
        request
    }
}

/// What a step adds to what is known of a need.
fn told(step: &Step) -> Option<&str> {
    match step {
        Step::Answered { words } | Step::Returned { words } => Some(words),
        _ => None,
    }
}

/// Why a step was not taken.
#[derive(Debug, thiserror::Error)]
pub enum NotTaken {
    /// It is refused.
    #[error(transparent)]
    Refused(#[from] CaseRefusal),
    /// Somebody else took a step meanwhile.
    #[error("somebody took a step meanwhile")]
    Meanwhile,
    /// The store cannot do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What came of a request, which the government and whoever helped both allow to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// Who asked.
    pub member: MemberId,
    /// Who helped.
    pub provider: String,
    /// What came of it, in the words with which the case was closed.
    pub words: String,
    /// The commitments that came of it.
    pub commitments: Vec<CommitmentId>,
}

/// The stories of a case that is closed.
fn stories(case: &Case) -> Vec<Story> {
    let Some(end) = case.end.as_ref().filter(|end| end.outcome.is_some()) else { return Vec::new() };
    let allowed = |one: &&Introduction| {
        let told = |agreement: &Agreement| agreement.terms.named && agreement.story == (Some(true), Some(true));
        one.is_agreed() && one.agreement.as_ref().is_some_and(told)
    };
    let story = |one: &Introduction| Story {
        member: case.member.clone(),
        provider: one.proposal.name.clone(),
        words: end.words.clone(),
        commitments: end.commitments.clone(),
    };
    case.introductions.iter().filter(allowed).map(story).collect()
}

/// In which standings somebody meets a case; in none if it is not for them to see.
#[must_use]
pub fn roles(case: &Case, person: &PersonId, actors: &[Actor]) -> Vec<By> {
    let by =
        |actor: &Actor, role| By { role, office: actor.office, body: actor.body.clone(), person: Some(person.clone()) };
    let role = |actor: &Actor| {
        let runs = could(actor, Action::ManageCase);
        let member = Body::Member(case.member.clone());
        if runs && case.manager.as_ref() == Some(person) {
            Some(Role::Manager)
        } else if runs && actor.office == Office::SupportUnit {
            Some(Role::Unit)
        } else if actor.body == member && survey_permit(std::slice::from_ref(actor), Survey::Request, &member).is_some()
        {
            Some(Role::Government)
        } else if could(actor, Action::AgreeToIntroduction) && !case.introductions.is_empty() {
            Some(Role::Group)
        } else if case.takes_part(&actor.body) && could(actor, Action::OfferHelp) {
            Some(Role::Provider)
        } else {
            None
        }
    };
    let mut all: Vec<By> = actors.iter().filter_map(|actor| Some(by(actor, role(actor)?))).collect();
    // Whoever runs a case and belongs to the secretariat may also hand it over.
    if let Some(unit) = actors.iter().find(|actor| actor.office == Office::SupportUnit) {
        all.push(by(unit, Role::Unit));
    }
    all
}

/// What is signed under an agreement, as its digest: SHA-256 of the terms, which hold their salt, as JSON in the order of the template.
#[must_use]
pub fn agreement_digest(of: &Introduction) -> Option<String> {
    let terms = &of.agreement.as_ref()?.terms;
    let bytes = serde_json::to_vec(terms).ok()?;
    Some(hex::encode(Sha256::digest(bytes)))
}

fn damaged(why: &dyn std::fmt::Display) -> StoreError {
    StoreError::Damaged(format!("a case: {why}"))
}

impl App {
    /// The case of a request that was handed in.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn open_case(&self, id: &RequestId) -> Result<Option<OpenCase>, StoreError> {
        let Some(survey) = self.store().survey(id.as_str()).await? else { return Ok(None) };
        self.opened(survey).await
    }

    async fn opened(&self, survey: StoredSurvey) -> Result<Option<OpenCase>, StoreError> {
        let (Some(filed_at), Ok(id)) = (survey.filed_at, survey.id.parse::<RequestId>()) else { return Ok(None) };
        let Some(body) = survey.body.clone().filter(|_| survey.survey == Survey::Request) else { return Ok(None) };
        let Some((member, country)) = self.owner(&body).await?.and_then(|owner| owner.member) else { return Ok(None) };
        let (request, ..) = survey.filling.request(&id, &country);
        let lines = request.lines.iter().map(|line| line.number).collect();
        let mut case = Case::of(id.clone(), member, lines, filed_at);
        for stored in self.store().case_steps(&id).await? {
            let taken = stored.taken;
            let step: StoredLine = serde_json::from_str(&taken.step).map_err(|why| damaged(&why))?;
            let by = By { role: step.role, office: taken.office, body: taken.body, person: taken.person };
            case.take(taken.at, by, step.step).map_err(|why| damaged(&why))?;
        }
        Ok(Some(OpenCase { survey, request, case }))
    }

    /// The cases that somebody may see: of each, what it is and in which standings they meet it.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn cases_of(&self, person: &PersonId, actors: &[Actor]) -> Result<Vec<(OpenCase, Vec<By>)>, StoreError> {
        let mut cases = Vec::new();
        for state in WITH_CASES {
            for survey in self.store().surveys(Survey::Request, state).await? {
                let Some(open) = self.opened(survey).await? else { continue };
                let roles = roles(&open.case, person, actors);
                if !roles.is_empty() {
                    cases.push((open, roles));
                }
            }
        }
        Ok(cases)
    }

    /// Takes a step in a case, in whichever of somebody's standings may, from as many steps as they have seen.
    ///
    /// # Errors
    /// Why it is not taken.
    pub async fn take_case_step(
        &self,
        open: &OpenCase,
        roles: &[By],
        seen: usize,
        step: Step,
    ) -> Result<Case, NotTaken> {
        if open.case.steps.len() != seen {
            return Err(NotTaken::Meanwhile);
        }
        let (now, mut refused) = (self.now(), CaseRefusal::NotYours);
        for by in roles {
            let mut case = open.case.clone();
            match case.take(now, by.clone(), step.clone()) {
                Err(CaseRefusal::NotYours) => {}
                Err(why) => refused = why,
                Ok(()) => {
                    let head = CaseHead {
                        request: case.request.clone(),
                        state: case.state.code().to_owned(),
                        manager: case.manager.clone(),
                        steps: seen as u64,
                        opened_at: case.submitted_at,
                        changed_at: now,
                    };
                    let stored = StoredLine { role: by.role, step };
                    let step = NewStep {
                        at: now,
                        person: by.person.clone(),
                        office: by.office,
                        body: by.body.clone(),
                        step: serde_json::to_string(&stored).map_err(|why| NotTaken::Store(damaged(&why)))?,
                    };
                    let parties: Vec<Body> = case
                        .introductions
                        .iter()
                        .filter(|one| one.group == Some(true))
                        .filter_map(|one| one.proposal.body.clone())
                        .collect();
                    let taken = self.store().take_step(&head, &step, &parties).await?;
                    return if taken { Ok(case) } else { Err(NotTaken::Meanwhile) };
                }
            }
        }
        Err(NotTaken::Refused(refused))
    }

    /// What all cases come to, and the stories that both sides allow to be told; no counts where there are too few cases.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn case_totals(&self) -> Result<(Option<Totals>, Vec<Story>), StoreError> {
        let mut open = Vec::new();
        for state in WITH_CASES {
            for survey in self.store().surveys(Survey::Request, state).await? {
                open.extend(self.opened(survey).await?);
            }
        }
        let cases: Vec<&Case> = open.iter().map(|open| &open.case).collect();
        Ok((Totals::of(&cases), cases.into_iter().flat_map(stories).collect()))
    }

    /// Those who may run cases, with how many open ones each has.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn case_managers(&self) -> Result<Vec<(PersonId, String, u64)>, StoreError> {
        let (state, today) = (self.history().now(), self.now().date());
        let heads = self.store().case_heads().await?;
        let over = |head: &CaseHead| {
            domain::networking::CaseState::from_code(&head.state).is_none_or(domain::networking::CaseState::is_over)
        };
        let mut people: Vec<PersonId> = state
            .appointments
            .values()
            .filter(|held| matches!(held.office, Office::CaseManager | Office::SupportUnit) && held.holds_on(today))
            .map(|held| held.person.clone())
            .collect();
        people.sort();
        people.dedup();
        let mut managers = Vec::new();
        for person in people {
            let load = heads.iter().filter(|head| head.manager.as_ref() == Some(&person) && !over(head)).count();
            if let Some(account) = self.store().account(&person).await? {
                managers.push((person, account.name, load as u64));
            }
        }
        Ok(managers)
    }

    /// Random bytes in hexadecimal for what is to be signed.
    #[must_use]
    pub fn fresh_salt(&self) -> String {
        hex::encode((self.surroundings.chance)())
    }
}
