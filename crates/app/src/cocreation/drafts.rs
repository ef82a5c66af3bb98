//! Drafts of calls, paragraph by paragraph: what is said of one names it and the version of the draft; another wording of one is taken
//! over by the forum, as the next version, with credit, or declined with a reason. Either is the reasoned response to it.

use domain::cocreation::{CallState, Refusal, Response, ResponseOutcome, TakingOver, answer, revise};
use domain::deed::Deed;
use domain::paragraphs::{paragraph, paragraphs, stands_as, with_paragraph};
use domain::people::{Letter, Permit};
use domain::{InputId, Partnership, PlanId};
use store::StoreError;
use store::cocreation::Input;
use store::desk::{DeskChange, Expected};

use super::deciding::{Decided, NotDecided, Responding, key};
use super::giving::NotGiven;
use crate::App;
use crate::write::{Command, Draft, WriteError};

/// A paragraph of a version of a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OnDraft {
    /// The version that was read.
    pub version: u16,
    /// The number of the paragraph, from 1.
    pub paragraph: u16,
}

/// Taking over, or not, another wording of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakingWording {
    /// Which wording, and the version of it that was read.
    pub wording: (InputId, u16),
    /// The version of the draft that was read.
    pub from: u16,
    /// Why.
    pub reason: String,
}

/// That a wording stands as it was read; one whose words are taken over, with its words.
fn as_read((input, version): (InputId, u16), with_words: bool) -> Vec<Expected> {
    vec![Expected::Wording { input, version, with_words }]
}

fn refused<T>(why: Refusal) -> Result<T, WriteError<NotDecided>> {
    Err(WriteError::Refused(NotDecided::Refused(vec![why])))
}

impl App {
    /// The words of a version of a call's draft, if it is there and not withheld.
    #[must_use]
    pub fn draft_words(&self, call: &CallState, version: u16) -> Option<String> {
        let draft = call.drafts.get(usize::from(version.checked_sub(1)?))?;
        self.texts().get(&draft.text).map(ToOwned::to_owned)
    }

    /// The paragraph of the present version that is meant by one that was read: the same words, wherever they stand by now.
    pub(super) fn meant(&self, call: &CallState, on: OnDraft) -> Result<OnDraft, NotGiven> {
        let now = call.version();
        let was = self.draft_words(call, on.version).ok_or(NotGiven::NoSuchParagraph)?;
        if !paragraphs(&was).any(|(number, _)| number == on.paragraph) {
            return Err(NotGiven::NoSuchParagraph);
        }
        let words = self.draft_words(call, now).ok_or(NotGiven::NoSuchParagraph)?;
        let stands = stands_as(&was, on.paragraph, &words);
        stands.map(|paragraph| OnDraft { version: now, paragraph }).ok_or(NotGiven::Changed { now })
    }

    /// The words of the paragraph that an input is about, in the version that it is about.
    #[must_use]
    pub fn paragraph_of(&self, input: &Input) -> Option<String> {
        let state = self.history().now();
        let call = state.cocreations.get(&input.plan)?.calls.get(&input.call)?;
        let words = self.draft_words(call, input.version)?;
        paragraph(&words, input.paragraph?).map(ToOwned::to_owned)
    }

    /// The newest few of what was said of each paragraph of a version of a draft.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn inputs_on_paragraphs(
        &self,
        of: (&PlanId, u16),
        version: u16,
        how_many: (u16, u16),
    ) -> Result<Vec<Input>, StoreError> {
        self.store().inputs_on_paragraphs(of, version, how_many).await
    }

    /// What was said of one paragraph, the newest first, from behind one that was seen last.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn inputs_on_paragraph(
        &self,
        of: (&PlanId, u16),
        on: OnDraft,
        last: Option<&Input>,
        limit: u32,
    ) -> Result<Vec<Input>, StoreError> {
        self.store().inputs_on_paragraph(of, (on.version, on.paragraph), last, limit).await
    }

    /// A proposed wording of a paragraph as it was read: what its author changed since is read first.
    async fn wording_for_draft(
        &self,
        plan: &PlanId,
        (id, read): (InputId, u16),
    ) -> Result<Input, WriteError<NotDecided>> {
        let found = self.store().input(&id).await?;
        let is_one = |input: &Input| input.plan == *plan && input.amends && input.paragraph.is_some();
        let found = found.filter(is_one).ok_or(WriteError::Refused(NotDecided::NotTheirs))?;
        let now = found.wording;
        if now == read { Ok(found) } else { Err(WriteError::Refused(NotDecided::WordingChanged { now })) }
    }

    async fn told_of_wording(&self, wording: &Input, accepted: bool) -> Result<Option<DeskChange>, StoreError> {
        self.tell_giver(wording, Letter::AmendmentDecided { input: wording.id, accepted, of_draft: true }).await
    }

    /// Takes another wording of a paragraph over: the draft gets its next version, which names it, and the wording its response. The
    /// two permits are those to put up drafts and to respond.
    ///
    /// # Errors
    /// Everything against it; also when the paragraph does not stand there any more as it was read.
    pub async fn take_wording_over(
        &self,
        (revises, responds): (Permit, Permit),
        plan: &PlanId,
        wanted: TakingWording,
    ) -> Decided {
        self.seal_all().await?;
        let wording = self.wording_for_draft(plan, wanted.wording).await?;
        let Ok((words, _)) = &wording.words else { return Err(WriteError::Refused(NotDecided::NotTheirs)) };
        let state = self.history().now();
        let found = state.cocreations.get(plan).and_then(|process| process.calls.get(&wording.call));
        let Some(found) = found else { return refused(Refusal::NoSuchCall(wording.call)) };
        let (was, now) = (self.draft_words(found, wording.version), self.draft_words(found, wanted.from));
        let put = was
            .zip(now)
            .zip(wording.paragraph)
            .and_then(|((was, now), number)| with_paragraph(&now, stands_as(&was, number, &now)?, &words.body));
        let Some(put) = put else { return refused(Refusal::DraftChanged { now: found.version() }) };
        let key = key("wording", plan, 0, &wanted)?;
        let (draft, reason) = (self.words(&put), self.words(&wanted.reason));
        let letter = self.told_of_wording(&wording, true).await?;
        let (of, call, member) = (plan.clone(), wording.call, plan.member.clone());
        let (draft_id, reason_id) = (draft.id().clone(), reason.id().clone());
        let taking = TakingOver { wording: wording.id, from: wanted.from };
        let by = revises.clone();
        let command = Command { permit: revises, key, cause: None, import: None };
        let decide = move |state: &Partnership, now| {
            let response = Response {
                call,
                inputs: vec![taking.wording],
                outcome: ResponseOutcome::TakenUp,
                response: reason_id,
                commitment: None,
                cites: Vec::new(),
            };
            let deeds =
                [revise(state, &by, (&of, call), draft_id, Some(taking)), answer(state, &responds, &of, response)];
            let against: Vec<Refusal> =
                deeds.iter().filter_map(|deed| deed.as_ref().err()).flatten().cloned().collect();
            if !against.is_empty() {
                return Err(NotDecided::Refused(against));
            }
            let today = Self::today_of(state, &member, now);
            let answered = deeds.iter().flatten().find_map(|deed| match deed {
                Deed::InputsAnswered(answered) => Some(answered.inputs.clone()),
                _ => None,
            });
            let settled = DeskChange::InputsSettled { inputs: answered.unwrap_or_default(), at: now };
            let texts = [draft, reason].map(|text| vec![text]);
            let drafts = deeds.into_iter().flatten().zip(texts);
            let drafts = drafts.map(|(deed, texts)| Draft { effective_on: today, deed, texts }).collect();
            Ok((drafts, std::iter::once(settled).chain(letter).collect()))
        };
        let written = self.write_resting_on(command, as_read(wanted.wording, true), decide).await;
        let written = self.unless_reworded(wanted.wording, written).await?;
        self.note_changed_inputs().await?;
        Ok(written)
    }

    /// Says no to another wording of a paragraph, and why: its reasoned response.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn decline_wording(&self, permit: Permit, plan: &PlanId, read: (InputId, u16), reason: &str) -> Decided {
        let wording = self.wording_for_draft(plan, read).await?;
        let (inputs, outcome) = (vec![wording.id], ResponseOutcome::NotTakenUp);
        let response = reason.to_owned();
        let wanted = Responding { call: wording.call, inputs, outcome, response, commitment: None, cites: Vec::new() };
        let letter = self.told_of_wording(&wording, false).await?;
        let decided =
            self.respond_and_tell(permit, plan, wanted, (letter.into_iter().collect(), as_read(read, false))).await;
        self.unless_reworded(read, decided).await
    }

    /// What was decided; where its author reworded it while that was written, the version that is to be read now.
    async fn unless_reworded(&self, (id, _): (InputId, u16), decided: Decided) -> Decided {
        match decided {
            Err(WriteError::Moved) => {
                // One that was erased meanwhile has no words any more to be taken over.
                let found = self.store().input(&id).await?.filter(|found| found.words.is_ok());
                let now = found.ok_or(WriteError::Refused(NotDecided::NotTheirs))?.wording;
                Err(WriteError::Refused(NotDecided::WordingChanged { now }))
            }
            decided => decided,
        }
    }
}
