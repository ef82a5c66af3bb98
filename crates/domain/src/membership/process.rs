//! Acting contrary to process, and what that leads to (dossier 3.3): what the record shows of each cycle of a member, and what
//! follows.
//!
//! Nothing here changes a standing. What is shown proposes: a letter of the Support Unit, then a change that a body decides on
//! ([`super::changes`]). Where a published report judges the minimum requirements of making a plan, its word decides what is proposed
//! ([`Unmet`]). Where none does, what the checklist of the plan shows to be unmet is proposed to the Support Unit as just that, and never
//! as a finding: a letter that names a requirement says where the review found it.

use std::collections::BTreeSet;

use super::account::{self, completion};
use super::changes::{Change, DAYS_TO_REPLY};
use super::deadlines::{Lateness, after};
use super::duties::tolerance_of;
use super::letters::{Contrary, LetterKind, LetterPublished, Trigger, Worded};
use super::zones::Asked;
use super::{Duty, Flag, Obligation, Standing, State, obligations, status, submitted, zone_of};
use crate::cocreation::{Outcome, Requirement, assess};
use crate::codebook::{Completion, Field, MembershipEvent, MembershipStatus};
use crate::deed::Deed;
use crate::ids::{CommitmentId, MemberId, PlanId};
use crate::lens::Lens;
use crate::partnership::{Member, Partnership};
use crate::people::{Action, Body, Permit, Subject};
use crate::review::process::RequirementFound;
use crate::review::{ReviewId, found};
use crate::rules::{self, Parameters, RuleId};
use crate::time::{Date, Timestamp};

/// What the record shows of a cycle in which a member acted contrary to process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// Of which plan, and by what.
    pub what: Contrary,
    /// The first day on which it was so.
    pub since: Date,
    /// The act that shows it; none where it is that nothing came.
    pub act: Option<u64>,
}

/// What follows from what is shown, for somebody to decide on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proposal {
    /// A letter of the Support Unit to the member.
    Letter(Shown),
    /// That minimum requirements of making a plan look unmet by what is on record: to be held against what the review found.
    Unmet(Unmet),
    /// Another standing, and the acts that published the letters it rests on.
    Change(Change, Vec<u64>),
}

/// Minimum requirements of making a plan that were not met: by the word of the review, or as the record shows it on the day on which
/// the plan was submitted, which is no finding of the review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmet {
    /// The number of the plan.
    pub plan: u16,
    /// Which.
    pub requirements: Vec<Requirement>,
    /// The day on which the plan was submitted, or on which the report was published.
    pub since: Date,
    /// The review whose report says so, and the act that does; none where the checklist of the record shows it.
    pub found: Option<(ReviewId, u64)>,
    /// The rule version that asks for them, as [`crate::rules::RuleVersion::name`].
    pub rule: String,
}

/// A letter that told a member of acting contrary to process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Told {
    what: Contrary,
    act: u64,
    on: Date,
}

/// A letter on acting contrary to process that is to be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Writing {
    /// To which member.
    pub member: MemberId,
    /// Of which plan, and by what.
    pub what: Contrary,
    /// Its words.
    pub words: Vec<Worded>,
}

/// Why such a letter is not published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotWritten {
    /// The permit is for something else.
    #[error("the permit is not one to write to this member")]
    NotPermitted,
    /// There is no such member, or nothing is known of such a plan.
    #[error("there is no such member, or nothing is known of such a plan")]
    Unknown,
    /// The record does not show it.
    #[error("the record does not show that the member acted so")]
    NotShown,
    /// There is a letter about it already.
    #[error("act {0} is a letter about it already")]
    WrittenAlready(u64),
}

/// The cycles in which a member acted contrary to process, as far as the record shows it, by the day on which that was so first.
#[must_use]
pub fn shown(state: &Partnership, id: &MemberId, asked: Asked) -> Vec<Shown> {
    let Some(member) = state.members.get(id) else { return Vec::new() };
    let today = asked.day_in(zone_of(state, id, Lens::ALL));
    let owed = obligations(state, id, Lens::ALL, asked);
    let late = owed.iter().filter_map(|owed| late(owed, today));
    let idle = member.plans.iter().filter_map(|(number, plan)| idle(state, *number, &plan.commitments));
    let mut shown: Vec<Shown> = late.chain(idle).collect();
    shown.sort_by_key(|shown| (shown.since, shown.what));
    shown
}

/// That a plan came later than the rule of its time bears, or has not come when it is that late.
fn late(owed: &Obligation, today: Date) -> Option<Shown> {
    let last = after(owed.due, tolerance_of(owed)?.contrary_after_months?);
    let act = match owed.state {
        State::Done { lateness: Some(Lateness::Contrary | Lateness::ContraryAndMoved), act, .. } => act,
        State::Overdue { .. } if last < today => None,
        _ => return None,
    };
    let what = Contrary { plan: owed.plan?, trigger: Trigger::LatePlan };
    Some(Shown { what, since: last.tomorrow().ok()?, act })
}

/// That the review found of every commitment of a plan that nothing was done. One of which it found more, or could not tell, clears
/// it.
fn idle(state: &Partnership, plan: u16, commitments: &[CommitmentId]) -> Option<Shown> {
    let mut last = None;
    for commitment in account::shown(state, commitments, Lens::ALL) {
        if completion(commitment, Lens::ALL) != Some(Completion::NotStarted) {
            return None;
        }
        let said = found(commitment, Field::Completion, Lens::ALL)?;
        last = last.max(Some((said.by.source.published_on.last(), said.by.at)));
    }
    let what = Contrary { plan, trigger: Trigger::NoProgress };
    last.map(|(since, act)| Shown { what, since, act: Some(act) })
}

/// The minimum requirements that were not met in the making of a member's plans, by plan: as the review found where a published report
/// judges them, else as the checklist shows.
#[must_use]
pub fn unmet(state: &Partnership, id: &MemberId, today: Date) -> Vec<Unmet> {
    let made = state.cocreations.keys().filter(|plan| plan.member == *id);
    let judged = state.reviews.values().filter(|review| review.requirements.is_some()).map(|review| &review.id.plan);
    let plans: BTreeSet<&PlanId> = made.chain(judged.filter(|plan| plan.member == *id)).collect();
    let of = |plan: &PlanId| {
        let found = state.requirements_found(plan, Lens::as_of(today));
        if found.is_empty() { by_checklist(state, plan, today) } else { by_review(state, plan, today) }
    };
    plans.into_iter().filter_map(of).collect()
}

/// What the latest report that judged it found not to be met, of all that the standard asks for. What the review could not tell is not
/// proposed, whatever the checklist shows.
fn by_review(state: &Partnership, plan: &PlanId, today: Date) -> Option<Unmet> {
    let found = |of: &Requirement| state.requirement_found(plan, *of, Lens::as_of(today));
    let failed = Requirement::ALL.iter().filter_map(|of| Some((*of, found(of)?)));
    let failed: Vec<_> = failed.filter(|(_, (_, found))| *found == RequirementFound::NotMet).collect();
    let (_, (last, _)) = failed.iter().max_by_key(|(_, (of, _))| of.at)?;
    Some(Unmet {
        plan: plan.number,
        requirements: failed.iter().map(|(requirement, _)| *requirement).collect(),
        since: last.on,
        found: Some((last.deed.review.clone(), last.at)),
        rule: last.deed.rule.clone(),
    })
}

/// What the checklist shows unmet: requirements that end with the making of a plan, on the day on which it was submitted. What is asked
/// for as long as a plan runs, and what only people can judge, is left to the review.
fn by_checklist(state: &Partnership, plan: &PlanId, today: Date) -> Option<Unmet> {
    let since = submitted(state.members.get(&plan.member)?, plan.number, Lens::ALL)?.last();
    let assessed = assess(state, plan, since).filter(|_| since <= today)?;
    let failed = assessed.findings.iter().filter(|of| of.outcome == Outcome::NotMet);
    let requirements: Vec<_> = failed.map(|of| of.requirement).filter(|of| of.ends_with_the_making()).collect();
    let rule = assessed.version.name();
    (!requirements.is_empty()).then_some(Unmet { plan: plan.number, requirements, since, found: None, rule })
}

/// What follows for a member from what is shown of it and from the letters that were written, on a day.
#[must_use]
pub fn proposals(state: &Partnership, id: &MemberId, asked: Asked) -> Vec<Proposal> {
    let Some(member) = state.members.get(id) else { return Vec::new() };
    let Some(standing) = status(member, Lens::ALL) else { return Vec::new() };
    let today = asked.day_in(zone_of(state, id, Lens::ALL));
    let told = told(state, id);
    let mut proposed: Vec<Proposal> = Vec::new();
    if matches!(standing.status, MembershipStatus::Active | MembershipStatus::Inactive) {
        let is_due = |shown: &Shown| is_written_about(shown, today) && !told.iter().any(|told| told.what == shown.what);
        proposed.extend(shown(state, id, asked).into_iter().filter(is_due).map(Proposal::Letter));
        let as_shown = |of: &Unmet| {
            let what = Contrary { plan: of.plan, trigger: Trigger::Requirement };
            is_due(&Shown { what, since: of.since, act: of.found.as_ref().map(|(_, act)| *act) })
        };
        proposed.extend(unmet(state, id, today).into_iter().filter(as_shown).map(Proposal::Unmet));
    }
    proposed.extend(of_standing(state, id, asked, &standing, &run(&told, today)).map(|(change, letters)| {
        let acts = letters.iter().map(|told| told.act).collect();
        Proposal::Change(change, acts)
    }));
    proposed
}

/// The change of standing that follows, with the letters that it rests on.
fn of_standing<'a>(
    state: &Partnership,
    id: &MemberId,
    asked: Asked,
    standing: &Standing<'_>,
    run: &'a [Told],
) -> Option<(Change, &'a [Told])> {
    let today = asked.day_in(zone_of(state, id, Lens::ALL));
    if Change::Removed.follows(standing, today) {
        return Some((Change::Removed, &[]));
    }
    let last = run.iter().max_by_key(|told| told.what)?;
    let under_review = standing.flags.iter().any(|(flag, _)| *flag == Flag::ProceduralReview);
    let change = match (standing.status, under_review) {
        (MembershipStatus::Active, false) => {
            let settled = settled_on(state.members.get(id)?);
            let written = run.iter().map(|told| told.on).max()?;
            settled.is_none_or(|day| day < written).then_some(Change::UnderReview)?
        }
        // What has to be made good is the later failing; of the review's findings nothing here tells whether it was.
        (MembershipStatus::Active, true) if last.what.trigger == Trigger::LatePlan => {
            let owed = obligations(state, id, Lens::ALL, asked);
            let plan = owed.iter().find(|owed| owed.duty == Duty::NextPlan && owed.plan == Some(last.what.plan))?;
            match plan.state {
                State::Done { .. } => Change::Reactivated,
                State::Overdue { .. } => Change::Inactive,
                _ => return None,
            }
        }
        _ => return None,
    };
    Some((change, run))
}

/// Whether what is shown is recent enough that a letter is written about it.
fn is_written_about(shown: &Shown, today: Date) -> bool {
    let rule = rules::in_force(RuleId::ProceduralReview, shown.since).map(|rule| rule.parameters);
    let Some(Parameters::ProceduralReview { letter_within_months, .. }) = rule else { return false };
    shown.since <= today && today <= after(shown.since, letter_within_months)
}

/// The letters on so many cycles in a row as the rule asks for, the latest such; empty where there are fewer. A cycle without one
/// in between begins the count anew.
fn run(told: &[Told], today: Date) -> Vec<Told> {
    let rule = rules::in_force(RuleId::ProceduralReview, today).map(|rule| rule.parameters);
    let Some(Parameters::ProceduralReview { consecutive_cycles, .. }) = rule else { return Vec::new() };
    let of = |plan: u16| told.iter().filter(move |told| told.what.plan == plan);
    let mut plans: Vec<u16> = told.iter().map(|told| told.what.plan).collect();
    plans.sort_unstable();
    let before = |last: u16| (0..consecutive_cycles).map(move |back| last.checked_sub(u16::try_from(back).ok()?));
    let is_run = |last: &u16| before(*last).all(|plan| plan.is_some_and(|plan| of(plan).next().is_some()));
    let last = plans.into_iter().rev().find(is_run);
    last.map_or_else(Vec::new, |last| before(last).flatten().flat_map(of).copied().collect())
}

/// When a review of the member's procedure was last resolved on, or ended.
fn settled_on(member: &Member) -> Option<Date> {
    let ends = [MembershipEvent::ProceduralReviewResolution, MembershipEvent::Reactivated].map(MembershipEvent::code);
    let event = |thing: &crate::statement::Thing| {
        let code = thing.code(Field::MembershipEvent, Lens::ALL)?;
        thing.date(Field::HappenedOn, Lens::ALL).filter(|_| ends.contains(&code)).map(crate::time::PartialDate::last)
    };
    member.events.values().filter_map(event).max()
}

/// The letters on acting contrary to process that a member got.
fn told(state: &Partnership, id: &MemberId) -> Vec<Told> {
    let about = Body::Member(id.clone());
    let letters = state.letters_about(&about);
    letters.filter_map(|letter| Some(Told { what: letter.deed.contrary?, act: letter.at, on: letter.on })).collect()
}

/// Decides on a letter that tells a member that it acted contrary to process. The member may answer in public.
///
/// # Errors
/// Why none is written.
pub fn write(
    state: &Partnership,
    permit: &Permit,
    wanted: Writing,
    now: Timestamp,
) -> Result<(Date, Deed), NotWritten> {
    let Writing { member: id, what, words } = wanted;
    if !permit.is_for(Action::SendLetter) || *permit.subject() != Subject::Member(id.clone()) {
        return Err(NotWritten::NotPermitted);
    }
    let member = state.members.get(&id).ok_or(NotWritten::Unknown)?;
    if let Some(told) = told(state, &id).iter().find(|told| told.what == what) {
        return Err(NotWritten::WrittenAlready(told.act));
    }
    let is_known = match what.trigger {
        Trigger::Requirement if !account::numbers(member).contains(&what.plan) => return Err(NotWritten::Unknown),
        Trigger::Requirement => true,
        Trigger::LatePlan | Trigger::NoProgress => {
            shown(state, &id, Asked::At(now)).iter().any(|shown| shown.what == what)
        }
    };
    if !is_known {
        return Err(NotWritten::NotShown);
    }
    let today = zone_of(state, &id, Lens::ALL).day(now).min(now.date());
    let deed = LetterPublished {
        letter: LetterKind::ContraryToProcess,
        from: permit.actor().body.clone(),
        about: Body::Member(id),
        signed_on: today,
        words,
        checks: Vec::new(),
        grounds: None,
        answers: None,
        reply_by: today.checked_add(jiff::Span::new().days(DAYS_TO_REPLY)).ok(),
        missed: None,
        contrary: Some(what),
    };
    Ok((today, Deed::LetterPublished(deed)))
}

#[cfg(test)]
#[path = "process_tests.rs"]
mod tests;
