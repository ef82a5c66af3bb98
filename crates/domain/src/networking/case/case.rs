//! A case: what its steps come to, and which step comes next. Pure: the clock and whoever acts are arguments.
//!
//! A step that is not this role's, not possible from here, or says nothing is refused; the case is then unchanged. The mechanism
//! brings people together and never carries anything out: there is no step for that.

use std::collections::BTreeSet;

use super::refusal::CaseRefusal;
use super::rule::{Leads, Takers};
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

    /// Whether a need can still be taken out of the request: those after it move up by one, and what is proposed for a need knows it
    /// by its number.
    #[must_use]
    pub fn may_lose(&self, line: u16) -> bool {
        self.introductions.iter().filter(|one| !one.proposal.adviser).all(|one| one.proposal.line < line)
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

    /// Whether somebody may take a step, as the table of steps has it.
    fn permits(&self, by: &By, step: &Step) -> Result<(), CaseRefusal> {
        let number = step.introduction();
        let one = number.map(|number| self.introduction(number).ok_or(CaseRefusal::NoSuchIntroduction(number)));
        let provides = |one: Option<&Introduction>| one.is_some_and(|one| speaks_for(by, one));
        let may = match step.kind().rule().takers {
            // Whose an introduction is makes no difference here; whether there is one is looked at where it is changed.
            Takers::Standing(roles) => roles.contains(&by.role),
            Takers::Side if step.side() == Some(Side::Government) => by.role == Role::Government,
            Takers::Side | Takers::Provider => provides(one.transpose()?),
            Takers::Parties => {
                let one = one.transpose()?;
                matches!(by.role, Role::Government | Role::Manager) || provides(one)
            }
        };
        if may { Ok(()) } else { Err(CaseRefusal::NotYours) }
    }

    fn change(&mut self, at: Timestamp, by: &By, step: &Step) -> Result<(), CaseRefusal> {
        let rule = step.kind().rule();
        if self.state.is_over() && !rule.after_the_end {
            return Err(CaseRefusal::Over);
        }
        self.permits(by, step)?;
        let moves = self.effect(at, by, step)?;
        match rule.leads {
            Leads::By(way) => self.goes(way),
            Leads::Perhaps(way) if moves => self.goes(way),
            Leads::Perhaps(_) | Leads::Nowhere => Ok(()),
        }
    }

    /// What a step changes beside where the case stands. Answers whether it brings about the move that it may make.
    fn effect(&mut self, at: Timestamp, by: &By, step: &Step) -> Result<bool, CaseRefusal> {
        match step {
            Step::Assigned { manager, .. } => {
                self.manager = Some(manager.clone());
                Ok(true)
            }
            Step::Briefed { on } => {
                self.briefed_on = Some(*on);
                Ok(false)
            }
            Step::Asked { words, .. } => {
                self.writes(at, by, 0, words)?;
                Ok(matches!(self.state, CaseState::CaseAssigned | CaseState::Scoping))
            }
            Step::Answered { words } | Step::Returned { words } => self.writes(at, by, 0, words).map(|()| true),
            Step::Referred { to } => {
                self.adviser = Some(to.clone());
                self.introductions.push(Introduction::new(Proposal { adviser: true, ..to.clone() }));
                Ok(true)
            }
            Step::Proposed { introductions } => self.propose(introductions).map(|()| true),
            Step::Decided { introduction, agrees, words } => self.decide(*introduction, *agrees, words),
            Step::Consented { introduction, side, agrees } => self.consent(at, *introduction, (*side, *agrees)),
            Step::Said { thread, words } => self.talk(at, by, *thread, words),
            Step::Responded { introduction, covers, words } => self.respond(at, *introduction, *covers, words),
            Step::Selected { introductions } => self.select(introductions),
            Step::Drafted { terms } => self.draft(terms),
            Step::Signed { introduction, side, digest } => self.sign(at, *introduction, *side, digest),
            Step::CheckedIn { introduction, words, done } => {
                said(words)?;
                let one = self.introduction_mut(*introduction)?;
                let agreed = one.is_agreed();
                let agreement = one.agreement.as_mut().filter(|_| agreed).ok_or(CaseRefusal::NoAgreement)?;
                agreement.reports.push((at, by.role, words.clone(), *done));
                Ok(true)
            }
            Step::StoryAllowed { side, introduction, agrees } => {
                let one = self.introduction_mut(*introduction)?;
                let agreement = one.agreement.as_mut().ok_or(CaseRefusal::NoAgreement)?;
                match side {
                    Side::Government => agreement.story.0 = Some(*agrees),
                    Side::Provider => agreement.story.1 = Some(*agrees),
                }
                Ok(false)
            }
            Step::Closed { outcome, commitments, story } => {
                // Closing with the adviser says that there was advice.
                if self.state == CaseState::ReferredToAdviser && !self.is_advised() {
                    return Err(CaseRefusal::NotIntroduced);
                }
                let (outcome, commitments) = (Some(*outcome), commitments.clone());
                self.end = Some(End { at, outcome, commitments, words: story.clone() });
                Ok(true)
            }
            Step::NobodyFound { words } => {
                said(words)?;
                self.end = Some(End { at, outcome: None, commitments: Vec::new(), words: words.clone() });
                Ok(true)
            }
            Step::Withdrawn { words } => {
                self.end = Some(End { at, outcome: None, commitments: Vec::new(), words: words.clone() });
                Ok(true)
            }
        }
    }

    fn writes(&mut self, at: Timestamp, by: &By, thread: u16, words: &str) -> Result<(), CaseRefusal> {
        said(words)?;
        self.messages.push(Message { thread, at, by: by.clone(), words: words.to_owned() });
        Ok(())
    }

    fn propose(&mut self, proposed: &[Proposal]) -> Result<(), CaseRefusal> {
        if proposed.is_empty() {
            return Err(CaseRefusal::Nothing);
        }
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

    fn decide(&mut self, introduction: u16, agrees: bool, words: &str) -> Result<bool, CaseRefusal> {
        if !agrees {
            said(words)?;
        }
        let one = self.introduction_mut(introduction)?;
        if one.group.is_some() {
            return Err(CaseRefusal::DecidedAlready);
        }
        one.group = Some(agrees);
        Ok(false)
    }

    /// A side agrees or does not. The introduction is made by the last to agree.
    fn consent(&mut self, at: Timestamp, introduction: u16, (side, agrees): (Side, bool)) -> Result<bool, CaseRefusal> {
        let one = self.introduction_mut(introduction)?;
        if one.group != Some(true) {
            return Err(CaseRefusal::GroupFirst);
        }
        let consent = one.consent(side);
        if consent.is_some() {
            return Err(CaseRefusal::DecidedAlready);
        }
        *consent = Some(agrees);
        let both = one.government == Some(true) && one.provider == Some(true);
        if both {
            one.made_at = Some(at);
        }
        Ok(both && !one.proposal.adviser)
    }

    /// Somebody writes. Those who were introduced talk by it; the case manager's word among them moves nothing.
    fn talk(&mut self, at: Timestamp, by: &By, thread: u16, words: &str) -> Result<bool, CaseRefusal> {
        let with_adviser = match thread {
            0 => true,
            _ => {
                let one = self.introduction_mut(thread)?;
                if !one.is_made() {
                    return Err(CaseRefusal::NotIntroduced);
                }
                one.proposal.adviser
            }
        };
        self.writes(at, by, thread, words)?;
        Ok(!with_adviser && by.role != Role::Manager)
    }

    fn respond(&mut self, at: Timestamp, number: u16, covers: Covers, words: &str) -> Result<bool, CaseRefusal> {
        said(words)?;
        let one = self.introduction_mut(number)?;
        if !one.is_made() {
            return Err(CaseRefusal::NotIntroduced);
        }
        one.response = Some((covers, words.to_owned(), at));
        Ok(!one.proposal.adviser)
    }

    fn select(&mut self, introductions: &[u16]) -> Result<bool, CaseRefusal> {
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
        Ok(true)
    }

    fn draft(&mut self, terms: &Terms) -> Result<bool, CaseRefusal> {
        let one = self.introduction_mut(terms.introduction)?;
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
        [&terms.scope, &terms.government_does, &terms.provider_does].into_iter().try_for_each(|words| said(words))?;
        let (government, provider, digest) = (None, None, None);
        let (reports, story) = (Vec::new(), (None, None));
        one.agreement = Some(Agreement { terms: terms.clone(), government, provider, digest, reports, story });
        Ok(false)
    }

    /// A side signs. Terms are agreed by the last signature.
    fn sign(&mut self, at: Timestamp, introduction: u16, side: Side, digest: &str) -> Result<bool, CaseRefusal> {
        let one = self.introduction_mut(introduction)?;
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
        agreement.digest = Some(digest.to_owned());
        Ok(one.is_agreed())
    }
}

/// Whether somebody speaks for the providing side: they themselves, or the case manager for one that has no account here.
fn speaks_for(by: &By, one: &Introduction) -> bool {
    match &one.proposal.body {
        Some(body) => by.role == Role::Provider && by.body == *body,
        None => by.role == Role::Manager,
    }
}
