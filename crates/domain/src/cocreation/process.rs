//! The state of a co-creation, folded from its deeds.

use std::collections::BTreeMap;
use std::sync::Arc;

use imbl::{OrdMap, OrdSet, Vector};

use super::appeals::Appeal;
use super::code::{GiverClass, ModerationRule, PhaseKind, Stance};
use super::deeds::{
    CallOpened, CallRevised, CoCreationScheduled, InputSetAside, InputsAnswered, InputsSealed, PhaseClosed,
    SealedCount, SetAside,
};
use super::inputs::{Sort, Tally};
use super::uptake::TakenUp;
use crate::ids::{InputId, TextId};
use crate::time::{Date, Timestamp};

/// The making of one plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CoCreation {
    /// Every timeline that was published, the latest last.
    pub timelines: Vector<Arc<Timeline>>,
    /// Calls for input, by number.
    pub calls: OrdMap<u16, Arc<CallState>>,
    /// Phases that ended: on which day, by which act.
    pub closed: OrdMap<PhaseKind, (Date, u64)>,
    /// Which inputs the plan's commitments take up, in the order in which it was said.
    pub taken_up: Vector<Arc<TakenUp>>,
    /// The last act that says something of it.
    pub position: u64,
}

/// A timeline as it was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// The act.
    pub at: u64,
    /// The day on which it was public.
    pub on: Date,
    /// What it says.
    pub deed: CoCreationScheduled,
}

impl Timeline {
    /// The first day of the first phase; the end of time for a timeline without any.
    #[must_use]
    pub fn begins(&self) -> Date {
        self.deed.phases.iter().map(|phase| phase.opens).min().unwrap_or(Date::MAX)
    }

    /// The last day of the last phase.
    #[must_use]
    pub fn ends(&self) -> Date {
        self.deed.phases.iter().map(|phase| phase.closes).max().unwrap_or(Date::MAX)
    }
}

/// A call for input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallState {
    /// The act that opened it.
    pub at: u64,
    /// On which day.
    pub on: Date,
    /// What it says.
    pub deed: CallOpened,
    /// The draft's versions, the first first.
    pub drafts: Vector<Version>,
    /// What was sealed of it, by what is counted.
    pub counts: OrdMap<Tally, i64>,
    /// How many inputs were sealed that have to have a response.
    pub given: u64,
    /// What became of inputs.
    pub settled: OrdMap<InputId, Settled>,
    /// Inputs that say the same as another, with that other.
    pub merged: OrdMap<InputId, InputId>,
    /// Inputs that were merged and of which somebody who gave them says that they say something else.
    pub parted: OrdSet<InputId>,
    /// How many inputs were ever hidden, by the rule that they broke; those that stand again by now among them.
    pub hidden: OrdMap<ModerationRule, u64>,
    /// Appeals against hiding, by input and by the act that hid it.
    pub appeals: OrdMap<(InputId, u64), Appeal>,
    /// The last act that says something of it.
    pub position: u64,
}

/// A version of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The act that brought it.
    pub at: u64,
    /// On which day.
    pub on: Date,
    /// Its words.
    pub text: TextId,
    /// The proposed wording of a paragraph that it took over.
    pub of: Option<InputId>,
}

/// What became of an input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// The act that says so.
    pub at: u64,
    /// On which day.
    pub on: Date,
    /// How.
    pub how: Entry,
    /// What it took the place of: the answer to an input that was hidden afterwards.
    pub over: Option<Arc<Settled>>,
}

/// How an input was settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// It has its reasoned response.
    Answered(Arc<InputsAnswered>),
    /// It was set aside.
    Aside(SetAside),
}

/// A seal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// The act.
    pub at: u64,
    /// When.
    pub recorded_at: Timestamp,
    /// How many leaves.
    pub leaves: u64,
    /// How many of them too late.
    pub late: u64,
}

impl CoCreation {
    /// The timeline in force.
    #[must_use]
    pub fn timeline(&self) -> Option<&Arc<Timeline>> {
        self.timelines.last()
    }

    pub(crate) fn schedule(&mut self, at: u64, on: Date, deed: CoCreationScheduled) {
        self.timelines.push_back(Arc::new(Timeline { at, on, deed }));
        self.position = at;
    }

    pub(crate) fn open(&mut self, at: u64, on: Date, deed: CallOpened) {
        let drafts = deed.draft.iter().map(|text| Version { at, on, text: text.clone(), of: None }).collect();
        let number = deed.call;
        let (counts, given, settled, merged, parted, hidden, appeals) = Default::default();
        let call =
            CallState { at, on, deed, drafts, counts, given, settled, merged, parted, hidden, appeals, position: at };
        self.calls.insert(number, Arc::new(call));
        self.position = at;
    }

    /// Answers whether there is such a call.
    pub(crate) fn revise(&mut self, at: u64, on: Date, deed: CallRevised) -> bool {
        let Some(call) = self.call_mut(deed.call, at) else { return false };
        call.drafts.push_back(Version { at, on, text: deed.draft, of: deed.of });
        true
    }

    /// Answers whether there is such a call.
    pub(crate) fn count(&mut self, at: u64, count: &SealedCount) -> bool {
        let Some(call) = self.call_mut(count.of.call, at) else { return false };
        if matches!(count.of.sort, Sort::Proposal | Sort::Comment) {
            call.given = call.given.saturating_add_signed(count.n);
        }
        let sum = call.counts.get(&count.of).copied().unwrap_or(0) + count.n;
        if sum == 0 {
            call.counts.remove(&count.of);
        } else {
            call.counts.insert(count.of.clone(), sum);
        }
        true
    }

    /// Answers whether there is such a call.
    pub(crate) fn answer(&mut self, at: u64, on: Date, deed: InputsAnswered) -> bool {
        let Some(call) = self.call_mut(deed.call, at) else { return false };
        let deed = Arc::new(deed);
        for input in &deed.inputs {
            // The last answer counts, and a moderator's word stands above it.
            let how = Entry::Answered(Arc::clone(&deed));
            call.settled.insert(*input, Settled { at, on, how, over: None });
        }
        true
    }

    /// Answers whether there is such a call.
    pub(crate) fn set_aside(&mut self, at: u64, on: Date, deed: InputSetAside) -> bool {
        let Some(call) = self.call_mut(deed.call, at) else { return false };
        if let SetAside::Moderated { rule, .. } = &deed.because {
            *call.hidden.entry(*rule).or_default() += 1;
        }
        match &deed.because {
            SetAside::Merged { into } => {
                call.merged.insert(deed.input, *into);
            }
            // What says the same as something that is gone waits for a response of its own again.
            SetAside::Withdrawn | SetAside::Moderated { .. } => {
                call.merged.remove(&deed.input);
                call.release(&deed.input);
            }
        }
        let over = call.settled.get(&deed.input).filter(|before| !before.is_merged()).cloned().map(Arc::new);
        call.settled.insert(deed.input, Settled { at, on, how: Entry::Aside(deed.because), over });
        true
    }

    pub(crate) fn close(&mut self, at: u64, on: Date, deed: &PhaseClosed) {
        self.closed.entry(deed.phase).or_insert((on, at));
        self.position = at;
    }

    pub(super) fn call_mut(&mut self, number: u16, at: u64) -> Option<&mut CallState> {
        self.position = at;
        let call = Arc::make_mut(self.calls.get_mut(&number)?);
        call.position = at;
        Some(call)
    }

    /// How many inputs of a phase still wait for their response.
    #[must_use]
    pub fn unanswered_in(&self, phase: PhaseKind) -> u64 {
        self.calls.values().filter(|call| call.deed.phase == phase).map(|call| call.unanswered()).sum()
    }

    /// What became of an input, and in which call.
    #[must_use]
    pub fn settled(&self, input: &InputId) -> Option<(&Arc<CallState>, &Settled)> {
        self.calls.values().find_map(|call| Some((call, call.settled.get(input)?)))
    }
}

impl Settled {
    /// Whether it only says the same as another, and waits with it.
    pub(super) const fn is_merged(&self) -> bool {
        matches!(self.how, Entry::Aside(SetAside::Merged { .. }))
    }
}

impl CallState {
    /// How many inputs were given that have to have a response, as sealed.
    #[must_use]
    pub const fn given(&self) -> u64 {
        self.given
    }

    /// How many of them have none yet. What says the same as another is counted beside it until both are answered.
    #[must_use]
    pub fn unanswered(&self) -> u64 {
        let with_another = self.merged.keys().filter(|input| self.waits_with(input).is_some()).count() as u64;
        (self.given() + with_another).saturating_sub(self.settled.len() as u64)
    }

    /// The comments on a version of the draft, in all classes and stances, by the paragraph that they are about; none for those that
    /// are about the whole.
    #[must_use]
    pub fn on_paragraphs(&self, version: u16) -> BTreeMap<Option<u16>, u64> {
        let mut sums = BTreeMap::<Option<u16>, u64>::new();
        let of_draft = self
            .counts
            .iter()
            .filter(|(of, _)| of.sort == Sort::Comment && of.input.is_none() && of.version == Some(version));
        for (of, n) in of_draft {
            let sum = sums.entry(of.paragraph).or_default();
            *sum = sum.saturating_add_signed(*n);
        }
        sums
    }

    /// How many proposals, by class.
    #[must_use]
    pub fn proposals(&self, class: GiverClass) -> u64 {
        self.sum(|of| of.sort == Sort::Proposal && of.class == class)
    }

    /// How many comments of a stance there are on a version of a text, by class; `about` is a proposal, none the draft.
    #[must_use]
    pub fn comments(&self, about: Option<&InputId>, version: u16, stance: Stance, class: GiverClass) -> u64 {
        self.sum(|of| {
            of.sort == Sort::Comment
                && of.input.as_ref() == about
                && of.version == Some(version)
                && of.stance == Some(stance)
                && of.class == class
        })
    }

    /// How many support a version of a proposal, by class.
    #[must_use]
    pub fn supports(&self, input: &InputId, version: u16, class: GiverClass) -> u64 {
        let (plan, call, sort) = (self.deed.plan.clone(), self.deed.call, Sort::Support);
        let (input, version) = (Some(*input), Some(version));
        let of = Tally { plan, call, sort, input, version, stance: None, class, paragraph: None };
        self.counts.get(&of).and_then(|n| u64::try_from(*n).ok()).unwrap_or(0)
    }

    /// How many of what is asked for there are.
    fn sum(&self, asked: impl Fn(&Tally) -> bool) -> u64 {
        let sum: i64 = self.counts.iter().filter(|(of, _)| asked(of)).map(|(_, n)| n).sum();
        u64::try_from(sum).unwrap_or(0)
    }

    /// The number of the draft's version that is up now; 0 where the call put up none.
    #[must_use]
    pub fn version(&self) -> u16 {
        u16::try_from(self.drafts.len()).unwrap_or(u16::MAX)
    }

    /// Whether input is taken on a day. A phase that has ended takes none.
    #[must_use]
    pub fn is_open(&self, of: &CoCreation, day: Date) -> bool {
        (self.deed.opens..=self.deed.closes).contains(&day) && !of.closed.contains_key(&self.deed.phase)
    }
}

/// What a seal leaves behind beside its counts.
impl From<(u64, Timestamp, &InputsSealed)> for Seal {
    fn from((at, recorded_at, deed): (u64, Timestamp, &InputsSealed)) -> Self {
        Self { at, recorded_at, leaves: deed.leaves, late: deed.late }
    }
}
