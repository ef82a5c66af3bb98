//! Writing a plan together: beginning it, saving one part, removing one, endorsing the whole.

use std::collections::BTreeMap;

use domain::people::{Action, Permit, Subject};
use domain::plans::deposit::{NotDeposited, begin, subject_of};
use domain::plans::draft::{Draft, Entry, Item};
use domain::{PersonId, PlanId};
use sha2::{Digest as _, Sha256};
use store::StoreError;
use store::plans::{EndorsedPlan, PlanItem};

use crate::App;
use crate::write::WriteError;

/// How many commitments a draft may have, and how many milestones each: far beyond any plan on record, so that a program that
/// runs wild fills no disk.
const MOST: u16 = 200;

/// How often a free number is looked for while others take numbers too.
const TRIES: usize = 8;

/// A plan that is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drafted {
    /// What was written.
    pub draft: Draft,
    /// Each part as it is saved.
    pub parts: BTreeMap<Item, PlanItem>,
    /// SHA-256 of the draft as it stands.
    pub digest: [u8; 32],
    /// What a minister endorsed last.
    pub endorsed: Option<EndorsedPlan>,
}

impl Drafted {
    /// Whether the minister's endorsement is of the draft as it stands.
    #[must_use]
    pub fn is_endorsed(&self) -> bool {
        self.endorsed.is_some_and(|endorsed| endorsed.digest == self.digest)
    }

    /// Whether somebody began a commitment, so that it is theirs to write.
    #[must_use]
    pub fn is_of(&self, item: Item, who: &PersonId) -> bool {
        let commitment = item.commitment().and_then(|number| self.parts.get(&Item::Commitment(number)));
        commitment.is_some_and(|part| part.begun_by.as_ref() == Some(who))
    }
}

/// Why a part is not written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotWritten {
    /// The permit is not one to write this.
    #[error("the permit is not one to write this")]
    NotPermitted,
    /// The plan cannot be begun.
    #[error("{0}")]
    NotBegun(#[from] NotDeposited),
    /// Somebody has begun it already.
    #[error("somebody has begun it already")]
    Begun,
    /// Somebody saved it in the meantime; this is what stands there now.
    #[error("somebody saved it in the meantime")]
    Meanwhile(Box<PlanItem>),
    /// It is not there, or not any more.
    #[error("it is not there any more")]
    Gone,
    /// There are as many parts as there can be.
    #[error("there are as many as there can be: {0}")]
    Full(u16),
    /// The draft is not what the minister has read.
    #[error("the draft was changed while it was read")]
    Changed,
}

impl App {
    /// The plans that are being written, or were.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn drafts(&self) -> Result<Vec<PlanId>, StoreError> {
        self.store().plan_drafts().await
    }

    /// A plan that is being written, or the working copy of one that was deposited; none if nobody has begun it.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn written_plan(&self, plan: &PlanId) -> Result<Option<Drafted>, StoreError> {
        let parts: BTreeMap<Item, PlanItem> =
            self.store().plan_items(plan).await?.into_iter().map(|part| (part.item, part)).collect();
        if !parts.contains_key(&Item::Plan) {
            return Ok(None);
        }
        let items = parts.iter().map(|(item, part)| (*item, part.entry.clone())).collect();
        let draft = Draft { plan: plan.clone(), items };
        let digest = Sha256::digest(draft.bytes()).into();
        Ok(Some(Drafted { draft, parts, digest, endorsed: self.store().endorsed_plan(plan).await? }))
    }

    /// Begins the next plan of a member.
    ///
    /// # Errors
    /// Why it is not begun.
    pub async fn begin_draft(
        &self,
        permit: &Permit,
        plan: &PlanId,
        entry: &Entry,
    ) -> Result<(), WriteError<NotWritten>> {
        writes(permit, plan, &[Action::DraftPlan])?;
        begin(&self.history().now(), plan).map_err(|why| WriteError::Refused(NotWritten::NotBegun(why)))?;
        let who = (permit.actor().person.as_ref(), self.now());
        match self.store().begin_plan_item(plan, Item::Plan, entry, who).await? {
            true => Ok(()),
            false => Err(WriteError::Refused(NotWritten::Begun)),
        }
    }

    /// Begins a commitment, or a milestone of one, and answers with its number in the draft.
    ///
    /// # Errors
    /// Why it is not begun.
    pub async fn begin_part(
        &self,
        permit: &Permit,
        plan: &PlanId,
        of: Option<u16>,
        entry: &Entry,
    ) -> Result<Item, WriteError<NotWritten>> {
        writes(permit, plan, WRITE)?;
        for _ in 0..TRIES {
            let drafted = self.written_plan(plan).await?.ok_or(WriteError::Refused(NotWritten::Gone))?;
            let last = match of {
                None => drafted.draft.commitments().max(),
                Some(commitment) => {
                    own(permit, &drafted, Item::Commitment(commitment))?;
                    drafted.draft.milestones(commitment).max()
                }
            };
            let number = last.unwrap_or(0).saturating_add(1);
            if number > MOST {
                return Err(WriteError::Refused(NotWritten::Full(MOST)));
            }
            let item = of.map_or(Item::Commitment(number), |commitment| Item::Milestone(commitment, number));
            let who = (permit.actor().person.as_ref(), self.now());
            if self.store().begin_plan_item(plan, item, entry, who).await? {
                return Ok(item);
            }
        }
        Err(WriteError::Refused(NotWritten::Begun))
    }

    /// Saves a part, if it still is as the writer found it.
    ///
    /// # Errors
    /// Why it is not saved; with what stands there if somebody saved it in the meantime.
    pub async fn save_part(
        &self,
        permit: &Permit,
        plan: &PlanId,
        (item, version): (Item, i64),
        entry: &Entry,
    ) -> Result<i64, WriteError<NotWritten>> {
        let part = self.writable_part(permit, plan, item).await?;
        if part.entry == *entry {
            return Ok(part.version);
        }
        match self.store().save_plan_item(plan, (item, version), entry, self.now()).await? {
            true => Ok(version + 1),
            false => Err(self.meanwhile(plan, item).await?),
        }
    }

    /// Removes a commitment with its milestones, or one milestone, if it still is as the reader saw it.
    ///
    /// # Errors
    /// Why it is not removed.
    pub async fn remove_part(
        &self,
        permit: &Permit,
        plan: &PlanId,
        (item, version): (Item, i64),
    ) -> Result<(), WriteError<NotWritten>> {
        self.writable_part(permit, plan, item).await?;
        let is_on_record = subject_of(plan, item).is_some_and(|of| self.history().now().thing(&of).is_some());
        if item == Item::Plan || is_on_record {
            return Err(WriteError::Refused(NotWritten::NotPermitted));
        }
        match self.store().remove_plan_item(plan, (item, version)).await? {
            true => Ok(()),
            false => Err(self.meanwhile(plan, item).await?),
        }
    }

    /// Endorses a draft as the minister has read it.
    ///
    /// # Errors
    /// When it is another by now, or the permit is for something else.
    pub async fn endorse_draft(
        &self,
        permit: &Permit,
        plan: &PlanId,
        digest: [u8; 32],
    ) -> Result<(), WriteError<NotWritten>> {
        writes(permit, plan, &[Action::EndorsePlan])?;
        let drafted = self.written_plan(plan).await?.ok_or(WriteError::Refused(NotWritten::Gone))?;
        if drafted.digest != digest {
            return Err(WriteError::Refused(NotWritten::Changed));
        }
        self.store().endorse_plan(plan, EndorsedPlan { digest, at: self.now() }).await.map_err(WriteError::Store)
    }

    /// A part that the permit lets one write, as it is saved.
    pub(super) async fn writable_part(
        &self,
        permit: &Permit,
        plan: &PlanId,
        item: Item,
    ) -> Result<PlanItem, WriteError<NotWritten>> {
        writes(permit, plan, WRITE)?;
        let mut drafted = self.written_plan(plan).await?.ok_or(WriteError::Refused(NotWritten::Gone))?;
        own(permit, &drafted, item)?;
        drafted.parts.remove(&item).ok_or(WriteError::Refused(NotWritten::Gone))
    }

    /// What stands where somebody else has saved.
    async fn meanwhile(&self, plan: &PlanId, item: Item) -> Result<WriteError<NotWritten>, StoreError> {
        let saved = self.store().plan_items(plan).await?.into_iter().find(|part| part.item == item);
        Ok(WriteError::Refused(saved.map_or(NotWritten::Gone, |saved| NotWritten::Meanwhile(Box::new(saved)))))
    }
}

/// What lets one write parts of a plan: all of it before and after the deposit, or commitments of one's own.
const WRITE: &[Action] = &[Action::DraftPlan, Action::DraftCommitment, Action::AmendPlan];

fn writes(permit: &Permit, plan: &PlanId, actions: &[Action]) -> Result<(), WriteError<NotWritten>> {
    let of_plan = matches!(permit.subject(), Subject::Plan(of, _) if of == plan);
    match of_plan && actions.iter().any(|action| permit.is_for(*action)) {
        true => Ok(()),
        false => Err(WriteError::Refused(NotWritten::NotPermitted)),
    }
}

/// Whoever may write commitments only writes those that they began.
fn own(permit: &Permit, drafted: &Drafted, item: Item) -> Result<(), WriteError<NotWritten>> {
    let theirs = || permit.actor().person.as_ref().is_some_and(|who| drafted.is_of(item, who));
    match !permit.is_for(Action::DraftCommitment) || theirs() {
        true => Ok(()),
        false => Err(WriteError::Refused(NotWritten::NotPermitted)),
    }
}
