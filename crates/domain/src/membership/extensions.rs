//! Deadlines that a resolution moved: what is decided, by whom, and what it makes of a day that a rule gives (dossier 0 and 3.2).
//!
//! No member of staff grants an extension, and the review's own deadlines do not move for countries that are late. A deadline is
//! only ever moved to a later day, and the letter about one that was missed before stays on record.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::deadlines::after;
use super::duties::Case;
use super::zones::Asked;
use super::{Debtor, Duty, status, zone_of};
use crate::codebook::MembershipStatus;
use crate::deed::Deed;
use crate::ids::{MemberId, OfficeId, Slug, TextId};
use crate::lens::Lens;
use crate::partnership::Partnership;
use crate::people::{Action, Permit, Subject};
use crate::rules::Scope;
use crate::time::{Date, Timestamp};

/// By how many months a deadline is moved at most. The longest of which a paper tells was one year (the resolution on the pandemic
/// of 2020); twice that is a slip of the pen.
pub const MOST_MONTHS: i64 = 24;

/// To when deadlines are moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Until {
    /// All to one day.
    Day(Date),
    /// Each by so many months.
    Months(i64),
}

impl Until {
    /// The day that takes the place of another; never an earlier one.
    #[must_use]
    pub fn of(self, due: Date) -> Date {
        match self {
            Self::Day(day) => day.max(due),
            Self::Months(months) => after(due, months).max(due),
        }
    }
}

/// A resolution moved deadlines. The act takes effect on the day of the resolution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeadlineExtended {
    /// The resolution's short name.
    pub resolution: Slug,
    /// What it is called.
    pub title: TextId,
    /// What was resolved and why.
    pub words: TextId,
    /// The address at which it was published, where it was elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<TextId>,
    /// What is owed.
    pub duty: Duty,
    /// By whom.
    pub scope: Scope,
    /// The first day on which it was due of those that are moved.
    pub from: Date,
    /// The last such day.
    pub to: Date,
    /// To when they are moved.
    pub until: Until,
}

/// A resolution as the record has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// The act.
    pub at: u64,
    /// The day of the resolution.
    pub on: Date,
    /// The office that recorded it.
    pub by: OfficeId,
    /// What it says.
    pub deed: DeadlineExtended,
}

/// One step by which a deadline was moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Moved {
    /// The day on which it was due before.
    pub from: Date,
    /// The resolution.
    pub resolution: Slug,
    /// The act that recorded it.
    pub act: u64,
}

/// Why deadlines are not moved.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotExtended {
    /// The permit is for something else.
    #[error("the permit is not one to extend deadlines")]
    NotPermitted,
    /// Nobody's resolution moves it.
    #[error("{0} is not moved by resolution")]
    DoesNotMove(Duty),
    /// Members are to be named, and none is.
    #[error("no member is named")]
    Nobody,
    /// It is no member today.
    #[error("{0} is not a member")]
    NotAMember(MemberId),
    /// Whoever decides speaks for this member.
    #[error("who decides speaks for {0}")]
    OwnCase(MemberId),
    /// The resolution would be of a day that is to come.
    #[error("{0} is still to come")]
    InTheFuture(Date),
    /// The last day is before the first.
    #[error("{to} is before {from}")]
    BackToFront {
        /// The first day.
        from: Date,
        /// The last.
        to: Date,
    },
    /// The new day is no later than one that it is to take the place of.
    #[error("{new} is not after {old}")]
    NotLater {
        /// The new day.
        new: Date,
        /// The day until now.
        old: Date,
    },
    /// Not so many months.
    #[error("a deadline is moved by 1 to {MOST_MONTHS} months, not by {0}")]
    Months(i64),
    /// Some of these deadlines were moved already.
    #[error("act {0} moved some of these deadlines already")]
    Overlaps(u64),
    /// A member owes no such thing on any of these days.
    #[error("{0} owes no such thing on these days")]
    NothingDue(MemberId),
}

impl Duty {
    /// Whether a resolution can move it: what a government owes by a day. What forums owe is owed in stretches of time, the review's
    /// deadlines do not move, and how long a member may stay inactive is decided on as a change of its standing.
    #[must_use]
    pub fn can_be_extended(self) -> bool {
        self.owed_by() == Debtor::Government && self != Self::ReEngagement
    }
}

/// Moves deadlines by a resolution of a day.
///
/// # Errors
/// Everything that stands against it.
pub fn extend(
    state: &Partnership,
    permit: &Permit,
    (wanted, on): (DeadlineExtended, Date),
    now: Timestamp,
) -> Result<(Date, Deed), Vec<NotExtended>> {
    let mut against = Vec::new();
    if !permit.is_for(Action::ExtendDeadline) || *permit.subject() != Subject::Whole {
        against.push(NotExtended::NotPermitted);
    }
    against.extend(against_parts(state, permit, &Parts::of(&wanted, on), now));
    match wanted.until {
        Until::Day(new) if new <= wanted.from || new < wanted.to => {
            against.push(NotExtended::NotLater { new, old: wanted.to });
        }
        Until::Months(months) if !(1..=MOST_MONTHS).contains(&months) => against.push(NotExtended::Months(months)),
        Until::Day(_) | Until::Months(_) => {}
    }
    against.extend(
        state.extensions.values().find(|known| known.overlaps(&wanted)).map(|known| NotExtended::Overlaps(known.at)),
    );
    if let Scope::Members(members) = &wanted.scope {
        let is_owed = |id: &MemberId| {
            owes(state, id, now).any(|(duty, due)| duty == wanted.duty && (wanted.from..=wanted.to).contains(&due))
        };
        let idle = members.iter().filter(|id| against_member(state, permit, id).is_none() && !is_owed(id));
        against.extend(idle.map(|id| NotExtended::NothingDue(id.clone())));
    }
    if against.is_empty() { Ok((on, Deed::DeadlineExtended(wanted))) } else { Err(against) }
}

/// What is known already of a resolution that is typed: what stands against each part of it by itself can be told while others are
/// still missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Parts<'w> {
    /// What is owed.
    pub duty: Option<Duty>,
    /// By whom.
    pub scope: Option<&'w Scope>,
    /// The day of the resolution.
    pub on: Option<Date>,
    /// The first and the last day on which what is moved was due.
    pub days: Option<(Date, Date)>,
}

impl<'w> Parts<'w> {
    const fn of(wanted: &'w DeadlineExtended, on: Date) -> Self {
        let days = Some((wanted.from, wanted.to));
        Self { duty: Some(wanted.duty), scope: Some(&wanted.scope), on: Some(on), days }
    }
}

/// What stands against parts of a resolution by themselves.
#[must_use]
pub fn against_parts(state: &Partnership, permit: &Permit, parts: &Parts<'_>, now: Timestamp) -> Vec<NotExtended> {
    let duty = parts.duty.filter(|duty| !duty.can_be_extended()).map(NotExtended::DoesNotMove);
    let on = parts.on.filter(|on| *on > now.date()).map(NotExtended::InTheFuture);
    let turned = parts.days.filter(|(from, to)| to < from);
    let turned = turned.map(|(from, to)| NotExtended::BackToFront { from, to });
    let members = match parts.scope {
        Some(Scope::Members(members)) if members.is_empty() => vec![NotExtended::Nobody],
        Some(Scope::Members(members)) => members.iter().filter_map(|id| against_member(state, permit, id)).collect(),
        Some(Scope::Everyone) | None => Vec::new(),
    };
    duty.into_iter().chain(on).chain(turned).chain(members).collect()
}

/// What stands against moving a deadline of a member, whichever.
fn against_member(state: &Partnership, permit: &Permit, id: &MemberId) -> Option<NotExtended> {
    let standing = state.members.get(id).and_then(|member| status(member, Lens::ALL));
    if !standing.is_some_and(|standing| is_member(standing.status)) {
        return Some(NotExtended::NotAMember(id.clone()));
    }
    permit.actor().speaks_for(id).then(|| NotExtended::OwnCase(id.clone()))
}

/// Whether somebody of this standing owes anything.
const fn is_member(standing: MembershipStatus) -> bool {
    use MembershipStatus as S;
    !matches!(standing, S::Withdrawn | S::PermanentlySuspended)
}

/// What a member owes on which days.
fn owes(state: &Partnership, id: &MemberId, now: Timestamp) -> impl Iterator<Item = (Duty, Date)> {
    let today = Asked::At(now).day_in(zone_of(state, id, Lens::ALL));
    let member = state.members.get(id);
    let owed = member.map(|member| Case::new(state, id, member, Lens::ALL, today).owed()).unwrap_or_default();
    owed.into_iter().map(|owed| (owed.duty, owed.due))
}

impl Extension {
    /// Whether it moves deadlines that another resolution would move. One that names only the day to which this one moved them goes
    /// on from there.
    fn overlaps(&self, wanted: &DeadlineExtended) -> bool {
        let deed = &self.deed;
        let shared = match (&deed.scope, &wanted.scope) {
            (Scope::Members(one), Scope::Members(other)) => one.iter().any(|member| other.contains(member)),
            (Scope::Everyone, _) | (_, Scope::Everyone) => true,
        };
        let goes_on = deed.until == Until::Day(wanted.from) && wanted.from == wanted.to;
        deed.duty == wanted.duty && shared && deed.from <= wanted.to && wanted.from <= deed.to && !goes_on
    }

    /// The day to which it moves a deadline, if it moves that one.
    fn moves(&self, duty: Duty, member: &MemberId, due: Date) -> Option<Date> {
        let deed = &self.deed;
        let is_it = deed.duty == duty && deed.scope.includes(member) && (deed.from..=deed.to).contains(&due);
        Some(deed.until.of(due)).filter(|new| is_it && *new > due)
    }
}

impl Partnership {
    /// The day on which something is due that a rule gives a day for, and each step by which resolutions moved it, the oldest
    /// first.
    #[must_use]
    pub fn extended(&self, member: &MemberId, duty: Duty, due: Date, lens: Lens) -> (Date, Vec<Moved>) {
        let (mut day, mut steps) = (due, Vec::new());
        for known in self.extensions.values().filter(|known| lens.as_of.is_none_or(|day| known.on <= day)) {
            if let Some(new) = known.moves(duty, member, day) {
                let resolution = known.deed.resolution.clone();
                steps.push(Moved { from: std::mem::replace(&mut day, new), resolution, act: known.at });
            }
        }
        (day, steps)
    }

    /// The last resolution that moved a deadline of a member.
    #[must_use]
    pub fn last_extension(&self, member: &MemberId) -> Option<u64> {
        self.extensions.values().filter(|known| known.deed.scope.includes(member)).map(|known| known.at).max()
    }
}

#[cfg(test)]
#[path = "extensions_tests.rs"]
mod tests;
