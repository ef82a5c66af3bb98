//! Cases: who sees which, what each may do in it, and the steps they take. A case manager sees their own cases, the secretariat
//! all of them, the steering group those in which something is proposed, a government its own, a provider those in which it
//! was asked after the steering group had agreed.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use domain::networking::{
    By, Case, CaseRefusal, CaseState, Introduction, Role, Step, StoredLine, SupportRequest, Survey, SurveyState,
};
use domain::people::{Action, Actor, Body, Channel, Office, could};
use domain::{PersonId, RequestId};
use sha2::{Digest as _, Sha256};
use store::StoreError;
use store::networking::{CaseHead, Listed, NewStep, Standing, StoredSurvey, Waits};
use store::people::Fingerprint;

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

/// In which standings somebody meets a case; in none if it is not for them to see.
#[must_use]
pub fn roles(case: &Case, person: &PersonId, actors: &[Actor]) -> Vec<By> {
    let by = |actor: &Actor, role| {
        let (person, channel) = (Some(person.clone()), Channel::Web);
        By { role, office: actor.office, body: actor.body.clone(), person, channel }
    };
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

/// What is signed under an agreement: the terms, which hold their salt, as JSON in the order of the template.
#[must_use]
pub fn agreement_bytes(of: &Introduction) -> Option<Vec<u8>> {
    serde_json::to_vec(&of.agreement.as_ref()?.terms).ok()
}

/// The same as its digest: SHA-256 in hexadecimal.
#[must_use]
pub fn agreement_digest(of: &Introduction) -> Option<String> {
    agreement_bytes(of).map(|bytes| hex::encode(Sha256::digest(bytes)))
}

/// What is noted beside a case, so that lists need not read its steps.
pub(super) fn noted(case: &Case) -> Waits {
    let agreed = case.introductions.iter().filter(|one| one.group == Some(true));
    Waits {
        introductions: case.introductions.len() as u64,
        turns: case.turns(),
        parties: agreed.filter_map(|one| one.proposal.body.clone()).collect(),
    }
}

/// In which standings somebody may meet cases at all.
fn standings(person: &PersonId, actors: &[Actor]) -> Vec<Standing> {
    let mut all = Vec::new();
    for actor in actors {
        let body = || actor.body.clone();
        if could(actor, Action::ManageCase) {
            all.push(Standing::Manager(person.clone()));
            all.extend((actor.office == Office::SupportUnit).then_some(Standing::Unit));
        }
        all.extend(could(actor, Action::AgreeToIntroduction).then_some(Standing::Group));
        all.extend(could(actor, Action::AskForHelp).then(|| Standing::Government(body())));
        all.extend(could(actor, Action::OfferHelp).then(|| Standing::Provider(body())));
    }
    all
}

/// Cases in a list, those first that wait for the reader, then those that are not over, then the latest.
fn in_order(mut listed: Vec<Listed>) -> Vec<Listed> {
    let is_over = |one: &Listed| one.state.as_deref().and_then(CaseState::from_code).is_some_and(CaseState::is_over);
    listed.sort_by_key(|one| (!one.waits, is_over(one), Reverse(one.filed_at), one.request.clone()));
    listed
}

/// A page of the cases that somebody may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CasesSeen {
    /// How many there are on all pages.
    pub all: usize,
    /// Of each, what it is and in which standings they meet it.
    pub cases: Vec<(OpenCase, Vec<By>)>,
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
        let mut lines: Vec<u16> = request.lines.iter().map(|line| line.number).collect();
        let mut steps = Vec::new();
        for stored in self.store().case_steps(&id).await? {
            let taken = stored.taken;
            let StoredLine { role, channel, step } = serde_json::from_str(&taken.step).map_err(|why| damaged(&why))?;
            // A need for which something was proposed was one then, even if the request lost it since (a sheet was brought in with
            // fewer needs): what was done stays readable.
            if let Step::Proposed { introductions } = &step {
                lines.extend(
                    introductions
                        .iter()
                        .map(|proposal| proposal.line)
                        .filter(|line| !lines.contains(line))
                        .collect::<Vec<_>>(),
                );
            }
            let by = By { role, office: taken.office, body: taken.body, person: taken.person, channel };
            steps.push((taken.at, by, step));
        }
        let mut case = Case::of(id.clone(), member, lines, filed_at);
        for (at, by, step) in steps {
            case.take(at, by, step).map_err(|why| damaged(&why))?;
        }
        Ok(Some(OpenCase { survey, request, case }))
    }

    /// The cases that somebody may meet, each once, without reading what was done in them.
    async fn listed_cases(&self, person: &PersonId, actors: &[Actor]) -> Result<Vec<Listed>, StoreError> {
        let mut known: BTreeMap<RequestId, Listed> = BTreeMap::new();
        for standing in standings(person, actors) {
            for one in self.store().list_cases(&standing).await? {
                // Nobody has taken a step in it: it waits for the secretariat to assign it.
                let waits = one.waits || (standing == Standing::Unit && one.state.is_none());
                let known = known.entry(one.request.clone()).or_insert(one);
                known.waits |= waits;
            }
        }
        Ok(in_order(known.into_values().collect()))
    }

    /// A page of the cases that somebody may see, those first that wait for them.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn cases_of(
        &self,
        person: &PersonId,
        actors: &[Actor],
        (from, most): (usize, usize),
    ) -> Result<CasesSeen, StoreError> {
        let listed = self.listed_cases(person, actors).await?;
        let mut cases = Vec::new();
        for one in listed.iter().skip(from).take(most) {
            let Some(open) = self.open_case(&one.request).await? else { continue };
            let roles = roles(&open.case, person, actors);
            if !roles.is_empty() {
                cases.push((open, roles));
            }
        }
        Ok(CasesSeen { all: listed.len(), cases })
    }

    /// Whether others wait for somebody in a case.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn a_case_waits(&self, person: &PersonId, actors: &[Actor]) -> Result<bool, StoreError> {
        // Those that wait come first, and the case itself has the last word.
        for one in self.listed_cases(person, actors).await?.into_iter().take_while(|one| one.waits) {
            let Some(open) = self.open_case(&one.request).await? else { continue };
            if roles(&open.case, person, actors).iter().any(|by| open.case.waits_for(by)) {
                return Ok(true);
            }
        }
        Ok(false)
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
        self.step_in_case(open, roles, (seen, step), None).await
    }

    /// The same for a step that came by mail, which is taken once. The others in its thread are written to.
    pub(crate) async fn step_in_case(
        &self,
        open: &OpenCase,
        roles: &[By],
        (seen, step): (usize, Step),
        mail: Option<Fingerprint>,
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
                    let stored = StoredLine { role: by.role, channel: by.channel, step };
                    let step = NewStep {
                        at: now,
                        person: by.person.clone(),
                        office: by.office,
                        body: by.body.clone(),
                        step: serde_json::to_string(&stored).map_err(|why| NotTaken::Store(damaged(&why)))?,
                    };
                    let mailing = self.mailing_of_step(&case, mail).await?;
                    let taken = self.store().take_step(&head, &step, &noted(&case), &mailing).await?;
                    if !taken {
                        return Err(NotTaken::Meanwhile);
                    }
                    let after = OpenCase { case, ..open.clone() };
                    // The step is taken; what the record does not take now it is told again within the hour.
                    if let Err(error) = self.record_case(&after).await {
                        tracing::error!(%error, "what both sides of a case let the record know is not in it yet");
                    }
                    return Ok(after.case);
                }
            }
        }
        Err(NotTaken::Refused(refused))
    }

    /// All cases: for counting them, never for showing one.
    pub(super) async fn all_cases(&self) -> Result<Vec<OpenCase>, StoreError> {
        let mut open = Vec::new();
        for state in WITH_CASES {
            for survey in self.store().surveys(Survey::Request, state).await? {
                open.extend(self.opened(survey).await?);
            }
        }
        Ok(open)
    }

    /// Those who may run cases, with how many open ones each has.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn case_managers(&self) -> Result<Vec<(PersonId, String, u64)>, StoreError> {
        let (state, today) = (self.history().now(), self.now().date());
        let heads = self.store().case_heads().await?;
        let over = |head: &CaseHead| CaseState::from_code(&head.state).is_none_or(CaseState::is_over);
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
