//! Where a membership stands: folded from what happened in it, with the event that caused it (dossier 3.3).
//!
//! Only what happened changes a standing. The passing of time alone changes none: a member that stays inactive is due for
//! removal on a day, but it takes a resolution to remove it. No list of members decides by itself; being on one is
//! evidence that the member had joined by then, where no event says when.

pub mod account;
pub mod admission;
pub mod changes;
mod deadlines;
pub mod deposits;
mod duties;
pub mod eligibility;
pub mod extensions;
pub mod joining;
pub mod letters;
pub mod local;
pub mod notices;
mod obligations;
pub mod process;
mod zones;

pub use account::Account;
pub use deadlines::{Lateness, Tolerance, after, days_between};
pub(crate) use duties::{Planned, end_of, plans_of};
pub use duties::{RefreshWindow, refresh_window, submitted};
pub use obligations::{Debtor, Duty, Obligation, PlanDelivery, SelfAssessment, State, YearDay, obligations, zone_of};
pub use zones::{Asked, Zone};

use std::sync::Arc;

use crate::codebook::{Field, MembershipEvent, MembershipStatus, codes};
use crate::ids::Slug;
use crate::lens::Lens;
use crate::partnership::Member;
use crate::rules::{Claim, ClaimCode, Derivation, Input, Outcome, RuleId, as_code, version};
use crate::statement::{Said, Statement, Thing};
use crate::time::{Date, PartialDate};

codes! {
    /// Why a member was made inactive: causes, remedies and exits differ (D6).
    Grounds {
        /// After procedural review.
        Process = "process",
        /// Under the Response Policy, called a suspension since 2017.
        Values = "values",
    }
}
codes! {
    /// What is going on in a membership without changing its status.
    Flag {
        /// It was found below the eligibility bar.
        Eligibility = "eligibility",
        /// A concern was filed under the Response Policy.
        Concern = "concern",
        /// It is under procedural review.
        ProceduralReview = "procedural-review",
    }
}
as_code!(Grounds, Flag, MembershipStatus, MembershipEvent);

/// How long a member may be inactive before it is due for removal, in months (rule `membership-status`, GL-MEMBER).
pub const MONTHS_INACTIVE_BEFORE_REMOVAL: i64 = 12;

/// Where a membership stands.
#[derive(Debug, Clone)]
pub struct Standing<'a> {
    /// The status.
    pub status: MembershipStatus,
    /// Since when, as exact as the source gives it; none if the source gives no day.
    pub since: Option<PartialDate>,
    /// What happened; none where being listed or having a plan is the only evidence of having joined.
    pub event: Option<(&'a Slug, MembershipEvent)>,
    /// The statement that says so.
    pub cause: &'a Arc<Statement>,
    /// Why it was made inactive, if it is.
    pub grounds: Option<Grounds>,
    /// What else is going on, since when.
    pub flags: Vec<(Flag, Option<PartialDate>)>,
    /// For an inactive member, the day after which it may be removed: twelve months after it was made so or last kept so.
    pub removal_due: Option<Date>,
    /// Everything that was weighed, in order, as the working of the status.
    pub derivation: Derivation,
}

/// One thing that happened, or is known to have been so.
struct Moment<'a> {
    /// When; where the source gives no day, when it can first be vouched for.
    when: PartialDate,
    /// The day as the source gives it.
    dated: Option<PartialDate>,
    event: MembershipEvent,
    named: Option<&'a Slug>,
    field: Field,
    said: Said<'a>,
}

/// Where a membership stands, as far as the lens shows; none if nothing tells that it ever began.
#[must_use]
pub fn status(member: &Member, lens: Lens) -> Option<Standing<'_>> {
    let moments = moments(member, lens);
    let mut standing: Option<Standing<'_>> = None;
    for moment in &moments {
        take(&mut standing, moment);
    }
    let mut standing = standing?;
    standing.derivation = derivation(&standing, &moments);
    Some(standing)
}

/// When the member joined, as exact as it is known: the day of the event, else the earliest sign of it.
#[must_use]
pub fn joined(member: &Member, lens: Lens) -> Option<PartialDate> {
    moments(member, lens).iter().find(|m| m.event == MembershipEvent::Joined).and_then(|m| m.dated)
}

/// Everything that bears on the status, in order of time.
fn moments(member: &Member, lens: Lens) -> Vec<Moment<'_>> {
    let mut moments: Vec<Moment<'_>> =
        member.events.iter().filter_map(|(slug, thing)| happened(slug, thing, lens)).collect();
    let joined = moments.iter().filter(|m| m.event == MembershipEvent::Joined).map(|m| m.when).min();
    let evidence = evidence_of_joining(member, lens).filter(|e| joined.is_none_or(|joined| e.when < joined));
    moments.extend(evidence);
    moments.sort_by_key(|m| (m.when, m.event));
    moments
}

fn happened<'a>(slug: &'a Slug, thing: &'a Thing, lens: Lens) -> Option<Moment<'a>> {
    let said = thing.said(Field::MembershipEvent, lens)?;
    let event = MembershipEvent::from_code(thing.code(Field::MembershipEvent, lens)?)?;
    let dated = thing.date(Field::HappenedOn, lens);
    let when = dated.unwrap_or(PartialDate::Day(said.by.effective_on));
    Some(Moment { when, dated, event, named: Some(slug), field: Field::MembershipEvent, said })
}

/// The earliest sign that the member had joined: the day its cohort joined, its place in a cohort or cycle, a plan.
fn evidence_of_joining(member: &Member, lens: Lens) -> Option<Moment<'_>> {
    let known_by = |field| {
        let said = member.thing.said(field, lens)?;
        let listed = !matches!(said.value, crate::statement::Value::Missing(_));
        let dated = member.thing.date(field, lens);
        listed.then_some((dated.unwrap_or(PartialDate::Day(said.by.effective_on)), dated, field, said))
    };
    let of_plan = |thing: &'_ Thing| {
        let year = thing.number(Field::SubmittedIn, lens).and_then(|y| i16::try_from(y).ok());
        year.and_then(PartialDate::year)
    };
    let plans = member.plans.values().filter_map(|plan| {
        let said = plan.thing.said(Field::SubmittedIn, lens)?;
        let year = of_plan(&plan.thing)?;
        Some((year, Some(year), Field::SubmittedIn, said))
    });
    let listed = [Field::Joined, Field::Cohort, Field::Cycle].into_iter().filter_map(known_by);
    let (when, dated, field, said) = listed.chain(plans).min_by_key(|(when, ..)| *when)?;
    Some(Moment { when, dated, event: MembershipEvent::Joined, named: None, field, said })
}

/// What an event does to the standing.
fn take<'a>(standing: &mut Option<Standing<'a>>, moment: &Moment<'a>) {
    use MembershipEvent as E;
    use MembershipStatus as S;
    let now = standing.as_ref().map(|s| s.status);
    let ended = matches!(now, Some(S::PermanentlySuspended | S::Withdrawn));
    match moment.event {
        E::LaunchParticipant | E::LetterOfIntent if now.is_none() || ended => set(standing, S::IntentSubmitted, moment),
        E::LaunchParticipant | E::LetterOfIntent => {}
        E::Joined if now == Some(S::Active) => {}
        E::Joined | E::Reactivated => set(standing, S::Active, moment),
        E::EligibilityLetter => flag(standing, Flag::Eligibility, moment),
        E::ResponsePolicyTriggered => flag(standing, Flag::Concern, moment),
        E::ProceduralReviewResolution => flag(standing, Flag::ProceduralReview, moment),
        E::MadeInactive => set(standing, S::Inactive, moment),
        E::InactiveStatusKept | E::SuspensionExtended if now == Some(S::Inactive) => {
            if let Some(standing) = standing {
                standing.removal_due = removal_due(moment);
            }
        }
        E::InactiveStatusKept | E::SuspensionExtended => set(standing, S::Inactive, moment),
        E::PermanentlySuspended => set(standing, S::PermanentlySuspended, moment),
        E::Withdrawn => set(standing, S::Withdrawn, moment),
    }
}

fn set<'a>(standing: &mut Option<Standing<'a>>, status: MembershipStatus, moment: &Moment<'a>) {
    let flags = standing.as_ref().map(|s| s.flags.clone()).unwrap_or_default();
    let inactive = status == MembershipStatus::Inactive;
    let concern = flags.iter().any(|(flag, _)| *flag == Flag::Concern);
    *standing = Some(Standing {
        status,
        since: moment.dated,
        event: moment.named.map(|slug| (slug, moment.event)),
        cause: moment.said.by,
        grounds: inactive.then_some(if concern { Grounds::Values } else { Grounds::Process }),
        flags: if status == MembershipStatus::Active { Vec::new() } else { flags },
        removal_due: if inactive { removal_due(moment) } else { None },
        derivation: Derivation::leaf(Claim::plain(ClaimCode::Standing), Outcome::Holds, Vec::new()),
    });
}

fn flag<'a>(standing: &mut Option<Standing<'a>>, flag: Flag, moment: &Moment<'a>) {
    if standing.is_none() {
        // A member to whom this happens had joined; the event is the first sign of it.
        set(standing, MembershipStatus::Active, moment);
    }
    if let Some(standing) = standing {
        standing.flags.retain(|(other, _)| *other != flag);
        standing.flags.push((flag, moment.dated));
    }
}

fn removal_due(moment: &Moment<'_>) -> Option<Date> {
    let span = jiff::Span::new().try_months(MONTHS_INACTIVE_BEFORE_REMOVAL).ok()?;
    moment.dated?.last().checked_add(span).ok()
}

fn derivation(standing: &Standing<'_>, moments: &[Moment<'_>]) -> Derivation {
    let weighed = moments.iter().map(|m| {
        let when = if m.named.is_some() { Field::HappenedOn } else { m.field };
        let date = m.said.by.fields.get(when).filter(|_| when != m.field);
        let date = date.map(|value| Input::said(when, None, Said { value, by: m.said.by }));
        let basis = std::iter::once(Input::said(m.field, None, m.said)).chain(date).collect();
        Derivation::leaf(Claim::of(ClaimCode::Happened, m.event.code()), Outcome::Holds, basis)
    });
    Derivation {
        what: Claim::of(ClaimCode::Standing, standing.status.code()),
        about: None,
        outcome: Outcome::Holds,
        rule: version(RuleId::MembershipStatus, "2016").map(crate::rules::RuleVersion::name),
        basis: Vec::new(),
        children: weighed.collect(),
    }
}

#[cfg(test)]
mod obligations_tests;
#[cfg(test)]
mod tests;
