//! Depositing a plan: what a draft says becomes statements of the government, all at once, on one day.
//!
//! The deposit is a source of its own, with the authority of an office, so that the plan's page, search, obligations, exports
//! and the clocks of the review follow as they do from any source. Nothing here edits: what was deposited is amended by another
//! source that says more. A plan that another source has told of is not overwritten.

use std::collections::BTreeMap;

use super::draft::{Answer, Draft, Item, Remark, read};
use crate::codebook::Field;
use crate::deed::{Deed, SourceRegistered, Stated};
use crate::ids::{CommitmentId, MemberId, PlanId, SourceId, TextId};
use crate::lens::Lens;
use crate::membership::{plans_of, submitted};
use crate::partnership::{Authority, Partnership};
use crate::people::{Action, Permit, Subject as Of};
use crate::statement::{Fields, Subject, Value};
use crate::time::{Date, PartialDate};

/// A minister's endorsement of a draft as it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endorsement {
    /// SHA-256 of [`Draft::bytes`].
    pub digest: [u8; 32],
    /// The day, where the member is.
    pub on: Date,
}

/// The digests of the words of a draft, by part and field.
pub type Worded = BTreeMap<(Item, Field), TextId>;

/// Why a plan is not begun or not deposited.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotDeposited {
    /// The permit is for something else.
    #[error("the permit is not one to do this")]
    NotPermitted,
    /// There is no such member.
    #[error("there is no such member")]
    NoSuchMember,
    /// The plan is on record, and what is on record is not overwritten.
    #[error("plan {0} is on record")]
    OnRecord(PlanId),
    /// The number is not the next one.
    #[error("the next plan has the number {0}")]
    NotTheNext(u16),
    /// Something in the draft stands against it.
    #[error("the draft is not complete")]
    Incomplete(Vec<Remark>),
    /// No minister has endorsed it.
    #[error("no minister has endorsed it")]
    NotEndorsed,
    /// It was changed after the minister endorsed it.
    #[error("it was changed after it was endorsed on {0}")]
    ChangedSince(Date),
}

/// Everything that goes into a deposit.
#[derive(Debug)]
pub struct Deposit<'a> {
    /// The draft.
    pub draft: &'a Draft,
    /// The digests of its words.
    pub worded: &'a Worded,
    /// SHA-256 of the draft as it stands now.
    pub digest: [u8; 32],
    /// What the minister endorsed.
    pub endorsement: Option<&'a Endorsement>,
    /// What the source is called.
    pub title: &'a TextId,
    /// Today, where the member is.
    pub today: Date,
}

/// The beginning of the names of what a plan brings: the member's short name as far as it leaves room, and the plan's number.
fn stem(plan: &PlanId) -> String {
    let member: String = plan.member.as_str().chars().take(48).collect();
    format!("{}-{}", member.trim_end_matches('-'), plan.number)
}

/// The identifier of a commitment that is written here, from the number under which it was begun.
#[must_use]
pub fn commitment_id(plan: &PlanId, number: u16) -> Option<CommitmentId> {
    format!("{}-{number}", stem(plan)).parse().ok()
}

/// The source that a version of a plan is. Versions sort as they follow.
#[must_use]
pub fn source_id(plan: &PlanId, version: i64) -> Option<SourceId> {
    format!("plan-{}-v{version:03}", stem(plan)).parse().ok()
}

impl Partnership {
    /// Whether anything is on record of a plan: what a source says of it, of its commitments or of its submission.
    #[must_use]
    pub fn tells_of_plan(&self, id: &PlanId) -> bool {
        let Some(member) = self.members.get(&id.member) else { return false };
        submitted(member, id.number, Lens::ALL).is_some() || plans_of(self, member, Lens::ALL).contains_key(&id.number)
    }

    /// The number that a member's next plan has.
    #[must_use]
    pub fn next_plan(&self, id: &MemberId) -> Option<u16> {
        let member = self.members.get(id)?;
        plans_of(self, member, Lens::ALL).keys().max().map_or(Some(1), |last| last.checked_add(1))
    }

    /// The version of a plan that was deposited here last; none if it was not deposited here.
    #[must_use]
    pub fn plan_version(&self, id: &PlanId) -> Option<i64> {
        self.plan(id)?.thing.number(Field::PlanVersion, Lens::ALL)
    }
}

/// Whether a plan can be begun.
///
/// # Errors
/// Why not.
pub fn begin(state: &Partnership, plan: &PlanId) -> Result<(), NotDeposited> {
    let next = state.next_plan(&plan.member).ok_or(NotDeposited::NoSuchMember)?;
    match state.tells_of_plan(plan) {
        true => Err(NotDeposited::OnRecord(plan.clone())),
        false if plan.number != next => Err(NotDeposited::NotTheNext(next)),
        false => Ok(()),
    }
}

/// Decides on a deposit: the source, the plan, its commitments, their milestones.
///
/// # Errors
/// Everything that stands against it.
pub fn deposit(state: &Partnership, permit: &Permit, wanted: &Deposit<'_>) -> Result<Vec<Deed>, Vec<NotDeposited>> {
    let plan = &wanted.draft.plan;
    let mut against = Vec::new();
    if !permit.is_for(Action::DepositPlan) || !matches!(permit.subject(), Of::Plan(of, _) if of == plan) {
        against.push(NotDeposited::NotPermitted);
    }
    against.extend(begin(state, plan).err());
    let mut remarks = wanted.draft.remarks(state, wanted.today);
    remarks.retain(|remark| remark.what.blocks());
    if !remarks.is_empty() {
        against.push(NotDeposited::Incomplete(remarks));
    }
    match wanted.endorsement {
        None => against.push(NotDeposited::NotEndorsed),
        Some(endorsed) if endorsed.digest != wanted.digest => against.push(NotDeposited::ChangedSince(endorsed.on)),
        Some(endorsed) if against.is_empty() => {
            let mut said = wanted.draft.said(Item::Plan, wanted.worded);
            said.extend(of_deposit(wanted.draft, wanted.today));
            said.push((Field::EndorsedOn, Value::Date(endorsed.on.into())));
            said.extend(Value::label(&hex::encode(endorsed.digest)).map(|label| (Field::EndorsedDigest, label)));
            return source_id(plan, 1).and_then(|source| version(wanted, &source, 1, said)).ok_or(against);
        }
        Some(_) => {}
    }
    Err(against)
}

/// What a deposit says of a plan beside what was written: when it was submitted, and what follows from its days.
fn of_deposit(draft: &Draft, today: Date) -> Vec<(Field, Value)> {
    let ends = draft.day(Item::Plan, Field::End).map(|end| (Field::EndsIn, Value::Number(end.year().into())));
    let years = draft.years().map(|years| (Field::DurationYears, Value::Number(years)));
    let submitted = [
        (Field::SubmittedOn, Value::Date(PartialDate::Day(today))),
        (Field::SubmittedIn, Value::Number(today.year().into())),
    ];
    submitted.into_iter().chain(ends).chain(years).collect()
}

/// The acts of one version of a plan: its source, and a statement for each part of the draft.
fn version(wanted: &Deposit<'_>, source: &SourceId, number: i64, of_plan: Vec<(Field, Value)>) -> Option<Vec<Deed>> {
    let plan = &wanted.draft.plan;
    let bytes = wanted.draft.bytes();
    let mut deeds = vec![Deed::SourceRegistered(SourceRegistered {
        source: source.clone(),
        digest: hex::encode(wanted.digest),
        bytes: bytes.len() as u64,
        authority: Authority::Office,
        published_on: wanted.today.into(),
        title: wanted.title.clone(),
        licence: None,
    })];
    let of_plan = of_plan.into_iter().chain([(Field::PlanVersion, Value::Number(number))]);
    let mut say = |subject: Subject, row: u16, fields: Fields| {
        let of = subject.is_of_commitment().then(|| plan.clone());
        deeds.push(Deed::Stated(Stated { subject, source: source.clone(), row: row.into(), plan: of, fields }));
    };
    say(Subject::Plan(plan.clone()), 0, Fields::new(of_plan));
    for item in wanted.draft.items.keys() {
        let fields = || Fields::new(wanted.draft.said(*item, wanted.worded));
        match *item {
            Item::Plan => {}
            Item::Commitment(number) => say(Subject::Commitment(commitment_id(plan, number)?), number, fields()),
            Item::Milestone(number, milestone) => {
                say(Subject::Milestone(commitment_id(plan, number)?, milestone), milestone, fields());
            }
        }
    }
    Some(deeds)
}

impl Draft {
    /// The answers of a part, as they are stated. What cannot be read is not stated; [`Draft::remarks`] tells of it before.
    #[must_use]
    pub fn said(&self, item: Item, worded: &Worded) -> Vec<(Field, Value)> {
        let said = |(field, typed): (&Field, &String)| {
            let value = match read(*field, typed).ok()? {
                Answer::Words(_) => Value::Text(worded.get(&(item, *field))?.clone()),
                Answer::Value(value) => value,
            };
            Some((*field, value))
        };
        self.items.get(&item).into_iter().flatten().filter_map(said).collect()
    }

    /// The words of the draft, by part and field.
    pub fn words(&self) -> impl Iterator<Item = ((Item, Field), &str)> {
        self.items.iter().flat_map(|(item, entry)| {
            entry.iter().filter_map(|(field, typed)| match read(*field, typed) {
                Ok(Answer::Words(words)) if !words.is_empty() => Some(((*item, *field), words)),
                _ => None,
            })
        })
    }
}
