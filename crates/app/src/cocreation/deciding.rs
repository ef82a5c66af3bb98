//! What forums, moderators and authors decide: each becomes an act. What is to be settled is sealed before, so that nothing is
//! settled that the record does not know.

use domain::cocreation::{
    Constituency, Entry, Evidence, ForumConstituted, ForumMet, InputSetAside, Mechanism, Phase, PhaseKind, Refusal,
    RepositoryUpdated, Response, ResponseOutcome, Seats, SetAside, WantedCall, answer, call, close_phase, constitute,
    keep_copy, meet, publish, revise, schedule, set_aside,
};
use domain::deed::Deed;
use domain::ids::MemberId;
use domain::membership::zone_of;
use domain::people::Permit;
use domain::review::process::{Snapshot, SnapshotKind};
use domain::{CommitmentId, Date, InputId, Lens, Partnership, PlanId, Timestamp};
use record::Key;
use sha2::{Digest as _, Sha256};
use store::NewText;
use store::desk::{DeskChange, Expected};

use super::NotSealed;
use crate::App;
use crate::write::{Command, Draft, WriteError, Written};

/// Why nothing was decided.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotDecided {
    /// The rules stand against it.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Refused(Vec<Refusal>),
    /// It is not the person's own.
    #[error("it is not this person's")]
    NotTheirs,
    /// Its author changed the wording that is decided on: the version that is to be read now.
    #[error("the wording was changed meanwhile and is version {now} now")]
    WordingChanged {
        /// The version.
        now: u16,
    },
    /// What was given could not be sealed before.
    #[error("{0}")]
    NotSealed(String),
}

/// What a decision answers.
pub type Decided = Result<Written, WriteError<NotDecided>>;

/// What the form was made from: the record's position of the thing, as it stood in the form. Sending the same form twice does
/// the thing once.
pub type Opening = u64;

/// A timeline to be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheduling {
    /// Its phases.
    pub phases: Vec<Phase>,
    /// The ways to take part, in words.
    pub overview: String,
}

/// A call to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calling {
    /// In which phase.
    pub phase: PhaseKind,
    /// How.
    pub mechanism: Mechanism,
    /// The first day.
    pub opens: Date,
    /// The last.
    pub closes: Date,
    /// What is asked.
    pub question: String,
    /// Why the period suits the mechanism.
    pub suits: String,
    /// The draft; empty for none.
    pub draft: String,
    /// Whether input is also taken without an account.
    pub without_account: bool,
}

/// Another version of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revising {
    /// The call.
    pub call: u16,
    /// The draft.
    pub draft: String,
}

/// A response on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Responding {
    /// The call.
    pub call: u16,
    /// The inputs.
    pub inputs: Vec<InputId>,
    /// What becomes of them.
    pub outcome: ResponseOutcome,
    /// Why.
    pub response: String,
    /// The commitment that takes them up.
    pub commitment: Option<CommitmentId>,
    /// What of the forum's repository it cites: the acts that entered it.
    pub cites: Vec<u64>,
}

/// A meeting whose minutes are published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// The day.
    pub on: Date,
    /// Who was there.
    pub present: Vec<(Constituency, u16)>,
    /// The minutes.
    pub minutes: String,
    /// What was decided.
    pub decisions: Vec<String>,
    /// Whether results of implementation were presented.
    pub results_presented: bool,
    /// Whether comments on them were collected.
    pub comments_collected: bool,
}

/// Something for the repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publishing {
    /// What it shows.
    pub shows: Evidence,
    /// What it is called.
    pub title: String,
    /// Where it is.
    pub address: String,
    /// Since which day it has been public.
    pub on: Date,
}

impl From<Vec<Refusal>> for NotDecided {
    fn from(refused: Vec<Refusal>) -> Self {
        Self::Refused(refused)
    }
}

impl From<NotSealed> for WriteError<NotDecided> {
    fn from(problem: NotSealed) -> Self {
        match problem {
            NotSealed::Store(error) => Self::Store(error),
            NotSealed::Refused(why) => Self::Refused(NotDecided::NotSealed(why)),
        }
    }
}

/// A file as a copy of what stood somewhere that day.
fn snapshot_of(salt: &record::text::Salt, (kind, bytes): (SnapshotKind, &[u8]), taken: Date) -> Snapshot {
    Snapshot { file: record::text::digest(salt, bytes), kind, bytes: bytes.len() as u64, taken }
}

fn seats(of: &[(Constituency, u16)]) -> Vec<Seats> {
    of.iter().filter(|(_, n)| *n > 0).map(|(of, n)| Seats { of: *of, n: *n }).collect()
}

/// The idempotency key of a form: what is done to what, from which state, with which content.
pub(crate) fn key(
    what: &str,
    of: &dyn std::fmt::Display,
    opening: Opening,
    content: &dyn std::fmt::Debug,
) -> Result<Key, Fault> {
    let digest = Sha256::digest(format!("{of}\0{opening}\0{content:?}"));
    format!("{what}/{}", hex::encode(digest)).parse().map_err(|_| Fault)
}

/// A key could not be made, which is a fault of this program.
pub(crate) struct Fault;

impl<R> From<Fault> for WriteError<R> {
    fn from(_: Fault) -> Self {
        Self::Fault
    }
}

/// What a decision settles on the desk.
fn settles(deed: &Deed, at: Timestamp) -> Vec<DeskChange> {
    match deed {
        Deed::InputsAnswered(answered) => vec![DeskChange::InputsSettled { inputs: answered.inputs.clone(), at }],
        Deed::InputSetAside(InputSetAside { input, because: SetAside::Merged { into }, .. }) => {
            vec![DeskChange::InputMerged { input: *input, into: Some(*into) }]
        }
        Deed::InputSetAside(aside) => {
            let settled = DeskChange::InputsSettled { inputs: vec![aside.input], at };
            vec![settled, DeskChange::InputGone { input: aside.input }]
        }
        _ => Vec::new(),
    }
}

impl App {
    pub(crate) fn words(&self, words: &str) -> NewText {
        NewText::new((self.surroundings.chance)(), words.trim())
    }

    /// What counts as today where a member is.
    pub(crate) fn today_of(state: &Partnership, member: &MemberId, now: Timestamp) -> Date {
        zone_of(state, member, Lens::ALL).day(now)
    }

    async fn decide(
        &self,
        (permit, key): (Permit, Key),
        on: impl FnOnce(Date) -> Date + Send + 'static,
        member: MemberId,
        texts: Vec<NewText>,
        decide: impl FnOnce(&Partnership, Date) -> Result<Deed, Vec<Refusal>> + Send + 'static,
    ) -> Decided {
        let command = Command { permit, key, cause: None, import: None };
        let decide = move |state: &Partnership, now: Timestamp| {
            let today = Self::today_of(state, &member, now);
            let deed = decide(state, today).map_err(NotDecided::from)?;
            let desk = settles(&deed, now);
            Ok((vec![Draft { effective_on: on(today), deed, texts }], desk))
        };
        self.write_and_change_desk(command, decide).await
    }

    /// The same where a decision changes more of the desk.
    pub(super) async fn decide_with(
        &self,
        (permit, key): (Permit, Key),
        (member, texts): (MemberId, Vec<NewText>),
        decide: impl FnOnce(&Partnership, Date) -> Result<Deed, Vec<Refusal>> + Send + 'static,
        desk: impl FnOnce(&Partnership, Timestamp) -> Vec<DeskChange> + Send + 'static,
    ) -> Decided {
        let command = Command { permit, key, cause: None, import: None };
        let decide = move |state: &Partnership, now: Timestamp| {
            let today = Self::today_of(state, &member, now);
            let deed = decide(state, today).map_err(NotDecided::from)?;
            Ok((vec![Draft { effective_on: today, deed, texts }], desk(state, now)))
        };
        self.write_and_change_desk(command, decide).await
    }

    /// Publishes a timeline.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn schedule(&self, permit: Permit, plan: &PlanId, opening: Opening, wanted: Scheduling) -> Decided {
        let key = key("timeline", plan, opening, &wanted)?;
        let (overview, plan, by) = (self.words(&wanted.overview), plan.clone(), permit.clone());
        let (text, member) = (overview.id().clone(), plan.member.clone());
        let decide = move |state: &Partnership, _| schedule(state, &by, &plan, wanted.phases, text);
        self.decide((permit, key), |today| today, member, vec![overview], decide).await
    }

    /// Opens a call for input.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn open_call(&self, permit: Permit, plan: &PlanId, opening: Opening, wanted: Calling) -> Decided {
        let key = key("call", plan, opening, &wanted)?;
        let draft = Some(wanted.draft.trim()).filter(|draft| !draft.is_empty()).map(|draft| self.words(draft));
        let (question, suits) = (self.words(&wanted.question), self.words(&wanted.suits));
        let Calling { phase, mechanism, opens, closes, without_account, .. } = wanted;
        let call_of = WantedCall {
            phase,
            mechanism,
            opens,
            closes,
            question: question.id().clone(),
            suits: suits.id().clone(),
            draft: draft.as_ref().map(|draft| draft.id().clone()),
            without_account,
        };
        let texts = [question, suits].into_iter().chain(draft).collect();
        let (plan, by) = (plan.clone(), permit.clone());
        let member = plan.member.clone();
        let decide = move |state: &Partnership, today| call(state, &by, &plan, call_of, today);
        self.decide((permit, key), |today| today, member, texts, decide).await
    }

    /// Puts up another version of a draft.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn revise_draft(&self, permit: Permit, plan: &PlanId, opening: Opening, wanted: Revising) -> Decided {
        let key = key("draft", plan, opening, &wanted)?;
        let (draft, plan, by) = (self.words(&wanted.draft), plan.clone(), permit.clone());
        let (text, member) = (draft.id().clone(), plan.member.clone());
        let decide = move |state: &Partnership, _| revise(state, &by, (&plan, wanted.call), text, None);
        self.decide((permit, key), |today| today, member, vec![draft], decide).await
    }

    /// Gives inputs their reasoned response.
    ///
    /// # Errors
    /// Everything against it; also when an input is not one of the call.
    pub async fn respond(&self, permit: Permit, plan: &PlanId, wanted: Responding) -> Decided {
        self.respond_and_tell(permit, plan, wanted, (Vec::new(), Vec::new())).await
    }

    /// The same, with letters that go out with it, and resting on what was read of the inputs.
    pub(super) async fn respond_and_tell(
        &self,
        permit: Permit,
        plan: &PlanId,
        wanted: Responding,
        (letters, expected): (Vec<DeskChange>, Vec<Expected>),
    ) -> Decided {
        self.seal_all().await?;
        for input in &wanted.inputs {
            let found = self.store().input(input).await?;
            // What nobody has looked at yet is not answered.
            if !found.is_some_and(|found| found.plan == *plan && found.call == wanted.call && !found.held) {
                let refused = vec![Refusal::NoSuchCall(wanted.call)];
                return Err(WriteError::Refused(NotDecided::Refused(refused)));
            }
        }
        let key = key("response", plan, 0, &wanted)?;
        let (response, plan, by) = (self.words(&wanted.response), plan.clone(), permit.clone());
        let (text, member) = (response.id().clone(), plan.member.clone());
        let Responding { call, inputs, outcome, commitment, cites, .. } = wanted;
        let given = Response { call, inputs, outcome, response: text, commitment, cites };
        let command = Command { permit, key, cause: None, import: None };
        let decide = move |state: &Partnership, now: Timestamp| {
            let deed = answer(state, &by, &plan, given).map_err(NotDecided::from)?;
            let desk = settles(&deed, now).into_iter().chain(letters).collect();
            let today = Self::today_of(state, &member, now);
            Ok((vec![Draft { effective_on: today, deed, texts: vec![response] }], desk))
        };
        let written = self.write_resting_on(command, expected, decide).await?;
        self.note_changed_inputs().await?;
        Ok(written)
    }

    /// Sets an input aside.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn set_aside(
        &self,
        permit: Permit,
        (plan, call): (&PlanId, u16),
        input: InputId,
        because: SetAside,
    ) -> Decided {
        self.seal_all().await?;
        let key = key("aside", plan, u64::from(call), &(input, &because))?;
        let (plan, by) = (plan.clone(), permit.clone());
        let member = plan.member.clone();
        let decide = move |state: &Partnership, _| set_aside(state, &by, &plan, call, input, because);
        let written = self.decide((permit, key), |today| today, member, Vec::new(), decide).await?;
        self.note_changed_inputs().await?;
        Ok(written)
    }

    /// Ends a phase: everything that was taken is sealed before, and each input has its response.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn close_phase(&self, permit: Permit, plan: &PlanId, phase: PhaseKind) -> Decided {
        self.seal_all().await?;
        let key = key("phase", plan, 0, &phase)?;
        let (plan, by) = (plan.clone(), permit.clone());
        let member = plan.member.clone();
        let decide = move |state: &Partnership, today| close_phase(state, &by, &plan, phase, today);
        self.decide((permit, key), |today| today, member, Vec::new(), decide).await
    }

    /// Sets up a member's forum.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn constitute_forum(
        &self,
        permit: Permit,
        member: &MemberId,
        opening: Opening,
        (remit, rules): (&str, &str),
        of: &[(Constituency, u16)],
    ) -> Decided {
        let key = key("forum", member, opening, &(remit, rules, of))?;
        let (remit, rules, by) = (self.words(remit), self.words(rules), permit.clone());
        let (remit_id, rules_id) = (remit.id().clone(), rules.id().clone());
        let deed = ForumConstituted { member: member.clone(), remit: remit_id, rules: rules_id, seats: seats(of) };
        let decide = move |state: &Partnership, _| constitute(state, &by, deed);
        self.decide((permit, key), |today| today, member.clone(), vec![remit, rules], decide).await
    }

    /// Publishes the minutes of a meeting.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn keep_minutes(&self, permit: Permit, member: &MemberId, meeting: Meeting) -> Decided {
        let key = key("minutes", member, 0, &meeting)?;
        let Meeting { on, present, minutes, decisions, results_presented, comments_collected } = meeting;
        let minutes = self.words(&minutes);
        let decisions: Vec<NewText> = decisions
            .iter()
            .filter(|decision| !decision.trim().is_empty())
            .map(|decision| self.words(decision))
            .collect();
        let met = ForumMet {
            member: member.clone(),
            present: seats(&present),
            minutes: minutes.id().clone(),
            decisions: decisions.iter().map(|decision| decision.id().clone()).collect(),
            results_presented,
            comments_collected,
        };
        let texts = std::iter::once(minutes).chain(decisions).collect();
        let by = permit.clone();
        let decide = move |state: &Partnership, today| meet(state, &by, domain::cocreation::Meeting { on, met }, today);
        self.decide((permit, key), move |_| on, member.clone(), texts, decide).await
    }

    /// Enters something into the repository, with a copy of what stood there where one is brought: its kind is what
    /// [`crate::review::snapshot_kind`] said of its bytes.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn keep_repository(
        &self,
        permit: Permit,
        member: &MemberId,
        wanted: Publishing,
        copy: Option<(SnapshotKind, Vec<u8>)>,
    ) -> Decided {
        let digest = copy.as_ref().map(|(_, bytes)| Sha256::digest(bytes));
        let key = key("repository", member, 0, &(&wanted, digest))?;
        let Publishing { shows, title, address, on } = wanted;
        let (title, address, salt) = (self.words(&title), self.words(&address), (self.surroundings.chance)());
        let (state, by, member) = (self.history().now(), permit.clone(), member.clone());
        let today = Self::today_of(&state, &member, self.now());
        let snapshot = |(kind, bytes): &(SnapshotKind, Vec<u8>)| snapshot_of(&salt, (*kind, bytes), today);
        let deed = RepositoryUpdated {
            member: member.clone(),
            shows,
            title: title.id().clone(),
            address: address.id().clone(),
            copy: copy.as_ref().map(snapshot),
        };
        // What is refused is not written to disk either.
        publish(&state, &by, on, deed.clone(), today).map_err(|why| WriteError::Refused(NotDecided::from(why)))?;
        let mut desk = Vec::new();
        if let Some((kind, bytes)) = copy {
            let staged = self.store().stage_file(salt, kind.media(), bytes).await?;
            desk.push(DeskChange::Archived(Box::new(staged)));
        }
        let command = Command { permit, key, cause: None, import: None };
        let decide = move |state: &Partnership, now: Timestamp| {
            let deed = publish(state, &by, on, deed, Self::today_of(state, &member, now)).map_err(NotDecided::from)?;
            Ok((vec![Draft { effective_on: on, deed, texts: vec![title, address] }], desk))
        };
        self.write_and_change_desk(command, decide).await
    }

    /// Keeps a copy of what stands in the repository, the first or another; earlier ones stay.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn keep_copy(
        &self,
        permit: Permit,
        (member, entry): (&MemberId, u64),
        (kind, bytes): (SnapshotKind, Vec<u8>),
    ) -> Decided {
        let key = key("repository-copy", member, entry, &Sha256::digest(&bytes))?;
        let (state, by, member) = (self.history().now(), permit.clone(), member.clone());
        let (salt, today) = ((self.surroundings.chance)(), Self::today_of(&state, &member, self.now()));
        let copy = snapshot_of(&salt, (kind, &bytes), today);
        // What is refused is not written to disk either.
        keep_copy(&state, &by, (&member, entry), copy.clone(), today)
            .map_err(|why| WriteError::Refused(NotDecided::from(why)))?;
        let staged = self.store().stage_file(salt, kind.media(), bytes).await?;
        let command = Command { permit, key, cause: None, import: None };
        let decide = move |state: &Partnership, now: Timestamp| {
            let today = Self::today_of(state, &member, now);
            let deed = keep_copy(state, &by, (&member, entry), copy, today).map_err(NotDecided::from)?;
            let desk = vec![DeskChange::Archived(Box::new(staged))];
            Ok((vec![Draft { effective_on: today, deed, texts: Vec::new() }], desk))
        };
        self.write_and_change_desk(command, decide).await
    }

    /// How an input was settled, as the record has it now.
    #[must_use]
    pub fn settled(&self, plan: &PlanId, input: &InputId) -> Option<Entry> {
        let state = self.history().now();
        let (_, settled) = state.cocreations.get(plan)?.settled(input)?;
        Some(settled.how.clone())
    }
}
