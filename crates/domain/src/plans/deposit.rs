//! Depositing a plan: what a draft says becomes statements of the government, all at once, on one day.
//!
//! The deposit is a source of its own, with the authority of an office, so that the plan's page, search, obligations, exports
//! and the clocks of the review follow as they do from any source. Nothing here edits: what was deposited is amended by another
//! source that says more. A plan that another source has told of is not overwritten. Which inputs of the public the plan takes up
//! is said with it, in acts of their own.

use std::collections::BTreeMap;

use super::draft::{Answer, Draft, Item, Remark, read};
use crate::cocreation::{Uptake, take_up};
use crate::codebook::{Declaration, Field, Missing, codes};
use crate::deed::{Deed, SourceRegistered, Stated};
use crate::ids::{CommitmentId, MemberId, PlanId, SourceId, TextId};
use crate::lens::Lens;
use crate::membership::{plans_of, refresh_window, submitted};
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
    /// The plan was not deposited here, so that it cannot be amended here.
    #[error("it was not deposited here")]
    NotDepositedHere,
    /// The time of the plan is over.
    #[error("the plan ended on {0}")]
    Over(Date),
    /// The plan is not as long as those that are refreshed.
    #[error("the plan is not one that is refreshed")]
    NotRefreshed,
    /// It is too early to refresh it.
    #[error("it can be refreshed from {0} on")]
    RefreshOpens(Date),
    /// It was refreshed before.
    #[error("it was refreshed on {0}")]
    RefreshedOn(PartialDate),
    /// Nothing in the working copy differs from what is on record.
    #[error("nothing differs from what is on record")]
    Unchanged,
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
    /// Which inputs its parts take up.
    pub uptakes: &'a [Uptake],
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
            let part = |item: &Item| {
                let mut said = wanted.draft.said(*item, wanted.worded);
                if *item == Item::Plan {
                    said.extend(of_deposit(wanted.draft, endorsed, wanted.today));
                }
                Part { item: *item, said, corrects: false }
            };
            let parts = wanted.draft.items.keys().map(part).collect();
            let deeds = source_id(plan, 1).and_then(|source| version(wanted, &source, parts));
            return deeds.map(|deeds| with_uptakes(state, wanted, deeds)).ok_or(against);
        }
        Some(_) => {}
    }
    Err(against)
}

/// What a deposit says of a plan beside what was written: its version, when it was submitted, what the minister endorsed,
/// and which Declaration it reaffirms.
fn of_deposit(draft: &Draft, endorsed: &Endorsement, today: Date) -> Vec<(Field, Value)> {
    let said = [
        (Field::PlanVersion, Value::Number(1)),
        (Field::SubmittedOn, Value::Date(PartialDate::Day(today))),
        (Field::SubmittedIn, Value::Number(today.year().into())),
        (Field::EndorsedOn, Value::Date(endorsed.on.into())),
    ];
    let digest = Value::label(&hex::encode(endorsed.digest)).map(|label| (Field::EndorsedDigest, label));
    let reaffirmed = Declaration::in_force(today).and_then(|of| Value::code(Field::Declaration, of.code()));
    let reaffirmed = reaffirmed.map(|code| (Field::Declaration, code));
    said.into_iter().chain(digest).chain(reaffirmed).chain(of_times(draft)).collect()
}

/// What follows from the days of a plan: the year in which it ends, and how many years it lasts.
fn of_times(draft: &Draft) -> impl Iterator<Item = (Field, Value)> {
    let ends = draft.day(Item::Plan, Field::End).map(|end| (Field::EndsIn, Value::Number(end.year().into())));
    ends.into_iter().chain(draft.years().map(|years| (Field::DurationYears, Value::Number(years))))
}

/// A part of a plan as one version states it.
struct Part {
    item: Item,
    said: Vec<(Field, Value)>,
    /// Whether something else was said of it before.
    corrects: bool,
}

/// The acts of one version of a plan: its source, and a statement for each of the parts.
fn version(wanted: &Deposit<'_>, source: &SourceId, parts: Vec<Part>) -> Option<Vec<Deed>> {
    let plan = &wanted.draft.plan;
    let mut deeds = vec![Deed::SourceRegistered(SourceRegistered {
        source: source.clone(),
        digest: hex::encode(wanted.digest),
        bytes: wanted.draft.bytes().len() as u64,
        authority: Authority::Office,
        published_on: wanted.today.into(),
        title: wanted.title.clone(),
        licence: None,
    })];
    for Part { item, said, corrects } in parts {
        let subject = subject_of(plan, item)?;
        let of = subject.is_of_commitment().then(|| plan.clone());
        let row = match item {
            Item::Plan => 0,
            Item::Commitment(number) | Item::Milestone(_, number) => number.into(),
        };
        let stated = Stated { subject, source: source.clone(), row, plan: of, fields: Fields::new(said) };
        deeds.push(if corrects { Deed::Corrected(stated) } else { Deed::Stated(stated) });
    }
    Some(deeds)
}

/// What a part of a draft is on record.
#[must_use]
pub fn subject_of(plan: &PlanId, item: Item) -> Option<Subject> {
    Some(match item {
        Item::Plan => Subject::Plan(plan.clone()),
        Item::Commitment(number) => Subject::Commitment(commitment_id(plan, number)?),
        Item::Milestone(number, milestone) => Subject::Milestone(commitment_id(plan, number)?, milestone),
    })
}

codes! {
    /// What a later version of a plan is.
    VersionKind {
        /// Something was changed while the plan runs.
        Amendment = "amendment",
        /// A long plan was gone through halfway, as its rule asks. It may find that nothing has to change, and says why.
        Refresh = "refresh",
    }
}

/// What stands against refreshing a plan on a day.
#[must_use]
pub fn against_refresh(state: &Partnership, plan: &PlanId, today: Date) -> Option<NotDeposited> {
    let Some(window) = refresh_window(state, plan, Lens::ALL) else { return Some(NotDeposited::NotRefreshed) };
    let before = state.plan(plan).and_then(|known| known.thing.date(Field::RefreshedOn, Lens::ALL));
    match before {
        Some(on) => Some(NotDeposited::RefreshedOn(on)),
        // After the window it is late, and late is better than never.
        None => (today < window.opens).then_some(NotDeposited::RefreshOpens(window.opens)),
    }
}

/// Decides on an amendment or a refresh: another version of a plan that was deposited here, which says anew what differs. A plan can
/// be amended as long as it runs, with a reason (D15); what was said before stays and is seen at its time.
///
/// # Errors
/// Everything that stands against it.
pub fn amend(
    state: &Partnership,
    permit: &Permit,
    wanted: &Deposit<'_>,
    (kind, reason): (VersionKind, &TextId),
) -> Result<Vec<Deed>, Vec<NotDeposited>> {
    let plan = &wanted.draft.plan;
    let mut against = Vec::new();
    if !permit.is_for(Action::AmendPlan) || !matches!(permit.subject(), Of::Plan(of, _) if of == plan) {
        against.push(NotDeposited::NotPermitted);
    }
    let Some(before) = state.plan_version(plan) else {
        against.push(NotDeposited::NotDepositedHere);
        return Err(against);
    };
    let ends = state.plan(plan).and_then(|known| known.thing.date(Field::End, Lens::ALL)).map(PartialDate::last);
    against.extend(ends.filter(|end| *end < wanted.today).map(NotDeposited::Over));
    let mut remarks = wanted.draft.remarks(state, wanted.today);
    remarks.retain(|remark| remark.what.blocks());
    if !remarks.is_empty() {
        against.push(NotDeposited::Incomplete(remarks));
    }
    let mut parts = changed(state, wanted.draft, wanted.worded);
    match kind {
        VersionKind::Refresh => against.extend(against_refresh(state, plan, wanted.today)),
        VersionKind::Amendment if parts.is_empty() && take_up(state, plan, wanted.uptakes).is_empty() => {
            against.push(NotDeposited::Unchanged);
        }
        VersionKind::Amendment => {}
    }
    if !against.is_empty() {
        return Err(against);
    }
    let number = before.saturating_add(1);
    let of_plan = match parts.iter().position(|part| part.item == Item::Plan) {
        Some(place) => parts.remove(place).said,
        None => Vec::new(),
    };
    let refreshed = (kind == VersionKind::Refresh).then(|| (Field::RefreshedOn, Value::Date(wanted.today.into())));
    let said = of_plan
        .into_iter()
        .chain(of_times(wanted.draft))
        .chain(refreshed)
        .chain([(Field::PlanVersion, Value::Number(number)), (Field::AmendmentReason, Value::Text(reason.clone()))]);
    parts.insert(0, Part { item: Item::Plan, said: said.collect(), corrects: true });
    let deeds = source_id(plan, number).and_then(|source| version(wanted, &source, parts));
    deeds.map(|deeds| with_uptakes(state, wanted, deeds)).ok_or(against)
}

/// The acts of a version, and after them which inputs its parts take up.
fn with_uptakes(state: &Partnership, wanted: &Deposit<'_>, mut deeds: Vec<Deed>) -> Vec<Deed> {
    deeds.extend(take_up(state, &wanted.draft.plan, wanted.uptakes));
    deeds
}

/// The parts of a draft that say something else than the record does, whole; what is not answered any more is stated as blank.
fn changed(state: &Partnership, draft: &Draft, worded: &Worded) -> Vec<Part> {
    let part = |item: &Item| {
        let subject = subject_of(&draft.plan, *item)?;
        let known = state.thing(&subject);
        let mut said = draft.said(*item, worded);
        let answered: Vec<Field> = said.iter().map(|(field, _)| *field).collect();
        let there = |field: Field| known.and_then(|thing| thing.value(field, Lens::ALL));
        let is_gone = |field: &Field| {
            !answered.contains(field) && there(*field).is_some_and(|value| !matches!(value, Value::Missing(_)))
        };
        let gone: Vec<Field> = item.asked().iter().map(|asked| asked.field).filter(is_gone).collect();
        let differs = !gone.is_empty() || said.iter().any(|(field, value)| there(*field) != Some(value));
        said.extend(gone.into_iter().map(|field| (field, Value::Missing(Missing::Blank))));
        differs.then_some(Part { item: *item, said, corrects: known.is_some() })
    };
    draft.items.keys().filter_map(part).collect()
}

/// Which parts of a working copy say something else than the record does. Words that the record holds have to be in `worded`
/// under their digest there; all others count as changed.
#[must_use]
pub fn differing(state: &Partnership, draft: &Draft, worded: &Worded) -> Vec<Item> {
    changed(state, draft, worded).into_iter().map(|part| part.item).collect()
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
