//! A case: what its steps come to, and which step comes next. Pure: the clock and whoever acts are arguments.
//!
//! A step that is not this role's, not possible from here, or says nothing is refused; the case is then unchanged. The mechanism
//! brings people together and never carries anything out: there is no step for that.

use std::collections::BTreeSet;

use super::refusal::CaseRefusal;
use super::state::{CaseState, Move, Outcome};
use super::step::{Covers, Proposal, Role, Side, Step, Terms};
use crate::ids::{CommitmentId, MemberId, PersonId, RequestId};
use crate::people::{Body, Channel, Office};
use crate::time::{Date, Timestamp};

/// The longest message in a thread, in characters: what the longest form carries, whatever the letters.
pub const LONGEST_WORDS: usize = 10_000;

/// Who takes a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct By {
    /// In what standing.
    pub role: Role,
    /// In which office.
    pub office: Office,
    /// For whom.
    pub body: Body,
    /// Who.
    pub person: Option<PersonId>,
    /// In which way.
    pub channel: Channel,
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: By,
    /// Which.
    pub step: Step,
}

/// An introduction and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Introduction {
    /// What was proposed.
    pub proposal: Proposal,
    /// What the steering group said.
    pub group: Option<bool>,
    /// What the government said.
    pub government: Option<bool>,
    /// What the provider said.
    pub provider: Option<bool>,
    /// Since when both sides know of each other.
    pub made_at: Option<Timestamp>,
    /// What the provider could do, and when it said so.
    pub response: Option<(Covers, String, Timestamp)>,
    /// Whether the government chose it.
    pub selected: bool,
    /// The agreement.
    pub agreement: Option<Agreement>,
}

/// A written agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// What it says.
    pub terms: Terms,
    /// When the government signed.
    pub government: Option<Timestamp>,
    /// When the provider signed.
    pub provider: Option<Timestamp>,
    /// What was signed: its digest in hexadecimal.
    pub digest: Option<String>,
    /// How it goes: when somebody reported, what, and whether all is done.
    pub reports: Vec<(Timestamp, Role, String, bool)>,
    /// Whether each side allows the story to be told: the government, the provider.
    pub story: (Option<bool>, Option<bool>),
}

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// In which thread: 0 between the government and the case manager, else the introduction's number.
    pub thread: u16,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: By,
    /// What.
    pub words: String,
}

/// How a case ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// On which moment.
    pub at: Timestamp,
    /// The outcome; none if it was withdrawn or nobody was found.
    pub outcome: Option<Outcome>,
    /// The commitments that came of it.
    pub commitments: Vec<CommitmentId>,
    /// What came of it, in words.
    pub words: String,
}

/// A case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The request.
    pub request: RequestId,
    /// Who asks.
    pub member: MemberId,
    /// The numbers of its needs.
    pub lines: Vec<u16>,
    /// When it was handed in.
    pub submitted_at: Timestamp,
    /// Where it stands.
    pub state: CaseState,
    /// Who runs it.
    pub manager: Option<PersonId>,
    /// When the briefing was held.
    pub briefed_on: Option<Date>,
    /// The adviser that has or had it.
    pub adviser: Option<Proposal>,
    /// Introductions, the first being number 1.
    pub introductions: Vec<Introduction>,
    /// What was written.
    pub messages: Vec<Message>,
    /// How it ended.
    pub end: Option<End>,
    /// Every step, in order.
    pub steps: Vec<Taken>,
}

impl Introduction {
    const fn new(proposal: Proposal) -> Self {
        Self {
            proposal,
            group: None,
            government: None,
            provider: None,
            made_at: None,
            response: None,
            selected: false,
            agreement: None,
        }
    }

    /// Whether both sides know of each other. Before, neither is told the other's name.
    #[must_use]
    pub const fn is_made(&self) -> bool {
        self.made_at.is_some()
    }

    /// Whether somebody said no.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        [self.group, self.government, self.provider].contains(&Some(false))
    }

    const fn consent(&mut self, side: Side) -> &mut Option<bool> {
        match side {
            Side::Government => &mut self.government,
            Side::Provider => &mut self.provider,
        }
    }

    /// Whether both have signed.
    #[must_use]
    pub fn is_agreed(&self) -> bool {
        self.agreement.as_ref().is_some_and(|agreement| agreement.government.is_some() && agreement.provider.is_some())
    }

    /// Whether all that was agreed is done.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.agreement.as_ref().is_some_and(|agreement| agreement.reports.iter().any(|(.., done)| *done))
    }
}

fn said(words: &str) -> Result<(), CaseRefusal> {
    let has = words.chars().count();
    if words.trim().is_empty() {
        Err(CaseRefusal::Nothing)
    } else if has > LONGEST_WORDS {
        Err(CaseRefusal::TooLong { has, most: LONGEST_WORDS })
    } else {
        Ok(())
    }
}

impl Case {
    /// The case that a request begins when it is handed in.
    #[must_use]
    pub const fn of(request: RequestId, member: MemberId, lines: Vec<u16>, submitted_at: Timestamp) -> Self {
        Self {
            request,
            member,
            lines,
            submitted_at,
            state: CaseState::Submitted,
            manager: None,
            briefed_on: None,
            adviser: None,
            introductions: Vec::new(),
            messages: Vec::new(),
            end: None,
            steps: Vec::new(),
        }
    }

    /// An introduction by its number, from 1.
    #[must_use]
    pub fn introduction(&self, number: u16) -> Option<&Introduction> {
        self.introductions.get(usize::from(number).checked_sub(1)?)
    }

    fn introduction_mut(&mut self, number: u16) -> Result<&mut Introduction, CaseRefusal> {
        let at = usize::from(number).checked_sub(1);
        at.and_then(|at| self.introductions.get_mut(at)).ok_or(CaseRefusal::NoSuchIntroduction(number))
    }

    /// The introductions of a provider, with their numbers.
    pub fn of_provider<'a>(&'a self, body: &'a Body) -> impl Iterator<Item = (u16, &'a Introduction)> {
        (1_u16..).zip(&self.introductions).filter(move |(_, one)| one.proposal.body.as_ref() == Some(body))
    }

    /// Whether a body was asked in this case after the steering group had agreed: whoever was only thought of learns nothing.
    #[must_use]
    pub fn takes_part(&self, body: &Body) -> bool {
        self.of_provider(body).any(|(_, one)| one.group == Some(true))
    }

    /// Takes a step.
    ///
    /// # Errors
    /// Why it cannot be taken; the case is unchanged.
    pub fn take(&mut self, at: Timestamp, by: By, step: Step) -> Result<(), CaseRefusal> {
        let mut next = self.clone();
        next.change(at, &by, &step)?;
        next.steps.push(Taken { at, by, step });
        *self = next;
        Ok(())
    }

    /// The case as it stood before a moment; nothing if it had not begun.
    #[must_use]
    pub fn until(&self, end: Timestamp) -> Option<Self> {
        if self.submitted_at >= end {
            return None;
        }
        let begun = Self::of(self.request.clone(), self.member.clone(), self.lines.clone(), self.submitted_at);
        let taken = self.steps.iter().take_while(|taken| taken.at < end);
        taken.cloned().try_fold(begun, |mut case, taken| {
            case.take(taken.at, taken.by, taken.step).ok()?;
            Some(case)
        })
    }

    /// Whether it began or a step was taken in it from a moment on.
    #[must_use]
    pub fn has_moved(&self, since: Timestamp) -> bool {
        self.submitted_at >= since || self.steps.last().is_some_and(|taken| taken.at >= since)
    }

    /// Whether an adviser was introduced to the government.
    #[must_use]
    pub fn is_advised(&self) -> bool {
        self.introductions.iter().any(|one| one.proposal.adviser && one.is_made())
    }

    /// Whether an offer is proposed for a need already, whatever came of it.
    #[must_use]
    pub fn is_proposed(&self, line: u16, offer: &str) -> bool {
        let introduced = self.introductions.iter().filter(|one| !one.proposal.adviser);
        introduced.map(|one| &one.proposal).any(|proposal| proposal.line == line && proposal.offer == offer)
    }

    fn goes(&mut self, by: Move) -> Result<(), CaseRefusal> {
        self.state = self.state.after(by).ok_or(CaseRefusal::NotFromHere(self.state, by))?;
        Ok(())
    }

    fn change(&mut self, at: Timestamp, by: &By, step: &Step) -> Result<(), CaseRefusal> {
        if self.state.is_over() && !matches!(step, Step::StoryAllowed { .. }) {
            return Err(CaseRefusal::Over);
        }
        match step {
            Step::Decided { .. } | Step::Consented { .. } => self.consents(at, by, step),
            Step::Drafted { .. } | Step::Signed { .. } | Step::CheckedIn { .. } | Step::StoryAllowed { .. } => {
                self.agrees(at, by, step)
            }
            Step::Said { .. } | Step::Responded { .. } | Step::Selected { .. } => self.talks(at, by, step),
            _ => self.runs(at, by, step),
        }
    }

    /// Steps of those who run the case, and of the government about the whole of it.
    fn runs(&mut self, at: Timestamp, by: &By, step: &Step) -> Result<(), CaseRefusal> {
        match step {
            Step::Assigned { manager, .. } => {
                only(by, &[Role::Unit, Role::Manager])?;
                self.goes(Move::Assign)?;
                self.manager = Some(manager.clone());
            }
            Step::Briefed { on } => {
                only(by, &[Role::Manager])?;
                self.briefed_on = Some(*on);
            }
            Step::Asked { words, .. } => {
                only(by, &[Role::Manager])?;
                said(words)?;
                if matches!(self.state, CaseState::CaseAssigned | CaseState::Scoping) {
                    self.goes(Move::Scope)?;
                }
                self.writes(at, by, 0, words);
            }
            Step::Answered { words } => {
                only(by, &[Role::Government])?;
                said(words)?;
                self.writes(at, by, 0, words);
            }
            Step::Referred { to } => {
                only(by, &[Role::Manager])?;
                self.goes(Move::Refer)?;
                self.adviser = Some(to.clone());
                self.introductions.push(Introduction::new(Proposal { adviser: true, ..to.clone() }));
            }
            Step::Returned { words } => {
                only(by, &[Role::Manager])?;
                said(words)?;
                self.goes(Move::Return)?;
                self.writes(at, by, 0, words);
            }
            Step::Proposed { introductions } => {
                only(by, &[Role::Manager])?;
                self.propose(introductions)?;
            }
            Step::Closed { outcome, commitments, story } => {
                only(by, &[Role::Manager])?;
                // Closing with the adviser says that there was advice.
                if self.state == CaseState::ReferredToAdviser && !self.is_advised() {
                    return Err(CaseRefusal::NotIntroduced);
                }
                self.goes(Move::Close)?;
                let (outcome, commitments) = (Some(*outcome), commitments.clone());
                self.end = Some(End { at, outcome, commitments, words: story.clone() });
            }
            Step::Withdrawn { words } => {
                only(by, &[Role::Government])?;
                self.ends(at, Move::Withdraw, words)?;
            }
            Step::NobodyFound { words } => {
                only(by, &[Role::Manager])?;
                said(words)?;
                self.ends(at, Move::GiveUp, words)?;
            }
            // A step that nobody has the word on is taken by nobody.
            _ => return Err(CaseRefusal::NotYours),
        }
        Ok(())
    }

    fn ends(&mut self, at: Timestamp, by: Move, words: &str) -> Result<(), CaseRefusal> {
        self.goes(by)?;
        self.end = Some(End { at, outcome: None, commitments: Vec::new(), words: words.to_owned() });
        Ok(())
    }

    fn writes(&mut self, at: Timestamp, by: &By, thread: u16, words: &str) {
        self.messages.push(Message { thread, at, by: by.clone(), words: words.to_owned() });
    }

    fn propose(&mut self, proposed: &[Proposal]) -> Result<(), CaseRefusal> {
        if proposed.is_empty() {
            return Err(CaseRefusal::Nothing);
        }
        // A case that was only assigned is scoped by having its needs looked at.
        if self.state == CaseState::CaseAssigned {
            self.goes(Move::Scope)?;
        }
        self.goes(Move::Propose)?;
        let mut known: BTreeSet<(u16, String)> = self
            .introductions
            .iter()
            .filter(|one| !one.proposal.adviser)
            .map(|one| (one.proposal.line, one.proposal.offer.clone()))
            .collect();
        for proposal in proposed {
            if !self.lines.contains(&proposal.line) {
                return Err(CaseRefusal::NoSuchNeed(proposal.line));
            }
            if !known.insert((proposal.line, proposal.offer.clone())) {
                return Err(CaseRefusal::ProposedAlready(proposal.name.clone()));
            }
            self.introductions.push(Introduction::new(proposal.clone()));
        }
        Ok(())
    }

    /// Steps of those who agree to an introduction.
    fn consents(&mut self, at: Timestamp, by: &By, step: &Step) -> Result<(), CaseRefusal> {
        match step {
            Step::Decided { introduction, agrees, words } => {
                only(by, &[Role::Group])?;
                if !agrees {
                    said(words)?;
                }
                let one = self.introduction_mut(*introduction)?;
                if one.group.is_some() {
                    return Err(CaseRefusal::DecidedAlready);
                }
                one.group = Some(*agrees);
                Ok(())
            }
            Step::Consented { introduction, side, agrees } => {
                let one = self.introduction_mut(*introduction)?;
                let whose = match side {
                    Side::Government => by.role == Role::Government,
                    Side::Provider => speaks_for(by, one),
                };
                if !whose {
                    return Err(CaseRefusal::NotYours);
                }
                if one.group != Some(true) {
                    return Err(CaseRefusal::GroupFirst);
                }
                let consent = one.consent(*side);
                if consent.is_some() {
                    return Err(CaseRefusal::DecidedAlready);
                }
                *consent = Some(*agrees);
                if one.government == Some(true) && one.provider == Some(true) {
                    one.made_at = Some(at);
                    let adviser = one.proposal.adviser;
                    if !adviser {
                        self.goes(Move::Introduce)?;
                    }
                }
                Ok(())
            }
            _ => Err(CaseRefusal::NotYours),
        }
    }

    /// Steps of those who were introduced.
    fn talks(&mut self, at: Timestamp, by: &By, step: &Step) -> Result<(), CaseRefusal> {
        match step {
            Step::Said { thread: 0, words } => {
                only(by, &[Role::Government, Role::Manager])?;
                said(words)?;
                self.writes(at, by, 0, words);
            }
            Step::Said { thread, words } => {
                said(words)?;
                self.may_talk(by, *thread)?;
                self.writes(at, by, *thread, words);
                if !self.introduction_mut(*thread)?.proposal.adviser && by.role != Role::Manager {
                    self.goes(Move::Talk)?;
                }
            }
            Step::Responded { introduction, covers, words } => {
                said(words)?;
                let one = self.introduction_mut(*introduction)?;
                if !speaks_for(by, one) {
                    return Err(CaseRefusal::NotYours);
                }
                if !one.is_made() {
                    return Err(CaseRefusal::NotIntroduced);
                }
                one.response = Some((*covers, words.clone(), at));
                if !one.proposal.adviser {
                    self.goes(Move::Talk)?;
                }
            }
            Step::Selected { introductions } => {
                only(by, &[Role::Government])?;
                if introductions.is_empty() {
                    return Err(CaseRefusal::Nothing);
                }
                for number in introductions {
                    let one = self.introduction_mut(*number)?;
                    if !one.is_made() || one.proposal.adviser {
                        return Err(CaseRefusal::NotIntroduced);
                    }
                    one.selected = true;
                }
                self.goes(Move::Select)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn may_talk(&mut self, by: &By, thread: u16) -> Result<(), CaseRefusal> {
        let one = self.introduction_mut(thread)?;
        let theirs = matches!(by.role, Role::Government | Role::Manager) || speaks_for(by, one);
        match (one.is_made(), theirs) {
            (_, false) => Err(CaseRefusal::NotYours),
            (false, _) => Err(CaseRefusal::NotIntroduced),
            (true, true) => Ok(()),
        }
    }

    /// Steps of those who agree on terms and report on them.
    fn agrees(&mut self, at: Timestamp, by: &By, step: &Step) -> Result<(), CaseRefusal> {
        match step {
            Step::Drafted { terms } => {
                let one = self.introduction_mut(terms.introduction)?;
                if !matches!(by.role, Role::Manager | Role::Government) && !speaks_for(by, one) {
                    return Err(CaseRefusal::NotYours);
                }
                if !one.selected {
                    return Err(CaseRefusal::NotSelected);
                }
                let signed = one.agreement.as_ref().is_some_and(|known| known.government.or(known.provider).is_some());
                if signed {
                    return Err(CaseRefusal::SignedAlready);
                }
                if terms.to < terms.from {
                    return Err(CaseRefusal::EndsBeforeItBegins);
                }
                [&terms.scope, &terms.government_does, &terms.provider_does]
                    .into_iter()
                    .try_for_each(|words| said(words))?;
                let (government, provider, digest) = (None, None, None);
                let (reports, story) = (Vec::new(), (None, None));
                one.agreement = Some(Agreement { terms: terms.clone(), government, provider, digest, reports, story });
            }
            Step::Signed { introduction, side, digest } => {
                let one = self.introduction_mut(*introduction)?;
                whose(by, one, *side)?;
                let agreement = one.agreement.as_mut().ok_or(CaseRefusal::NoAgreement)?;
                if agreement.digest.as_ref().is_some_and(|known| known != digest) {
                    return Err(CaseRefusal::OtherTerms);
                }
                let signature = match side {
                    Side::Government => &mut agreement.government,
                    Side::Provider => &mut agreement.provider,
                };
                if signature.is_some() {
                    return Err(CaseRefusal::SignedAlready);
                }
                *signature = Some(at);
                agreement.digest = Some(digest.clone());
                if one.is_agreed() {
                    self.goes(Move::Agree)?;
                }
            }
            Step::CheckedIn { introduction, words, done } => {
                said(words)?;
                let one = self.introduction_mut(*introduction)?;
                let theirs = matches!(by.role, Role::Government | Role::Manager) || speaks_for(by, one);
                if !theirs {
                    return Err(CaseRefusal::NotYours);
                }
                if !one.is_agreed() {
                    return Err(CaseRefusal::NoAgreement);
                }
                if let Some(agreement) = &mut one.agreement {
                    agreement.reports.push((at, by.role, words.clone(), *done));
                }
                self.goes(Move::Deliver)?;
            }
            Step::StoryAllowed { side, introduction, agrees } => {
                let one = self.introduction_mut(*introduction)?;
                whose(by, one, *side)?;
                let agreement = one.agreement.as_mut().ok_or(CaseRefusal::NoAgreement)?;
                match side {
                    Side::Government => agreement.story.0 = Some(*agrees),
                    Side::Provider => agreement.story.1 = Some(*agrees),
                }
            }
            _ => {}
        }
        Ok(())
    }
}

fn only(by: &By, roles: &[Role]) -> Result<(), CaseRefusal> {
    if roles.contains(&by.role) { Ok(()) } else { Err(CaseRefusal::NotYours) }
}

/// Whether somebody speaks for the providing side: they themselves, or the case manager for one that has no account here.
fn speaks_for(by: &By, one: &Introduction) -> bool {
    match &one.proposal.body {
        Some(body) => by.role == Role::Provider && by.body == *body,
        None => by.role == Role::Manager,
    }
}

fn whose(by: &By, one: &Introduction, side: Side) -> Result<(), CaseRefusal> {
    let theirs = match side {
        Side::Government => by.role == Role::Government,
        Side::Provider => speaks_for(by, one),
    };
    if theirs { Ok(()) } else { Err(CaseRefusal::NotYours) }
}
