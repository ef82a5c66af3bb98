//! Changes of a standing that a body decides: which follow on which standing, who decides them, and the answer of whom they are
//! about (dossier 3.3).
//!
//! Nothing here happens by itself: a rule that is broken, or a day that passes, proposes; an office decides, with its words in
//! public, and the member may answer in public for some weeks.

use super::admission::happened;
use super::letters::{LetterKind, LetterPublished, Worded};
use super::{Flag, Standing, status};
use crate::codebook::{MembershipEvent, MembershipStatus, codes};
use crate::deed::{Deed, SourceRegistered};
use crate::ids::MemberId;
use crate::lens::Lens;
use crate::partnership::Partnership;
use crate::people::{Action, Body, Permit, Subject};
use crate::time::Date;

codes! {
    /// A change of a standing.
    Change {
        /// It is placed under procedural review; it stays active.
        UnderReview = "under-review",
        /// It is made inactive.
        Inactive = "inactive",
        /// It stays inactive for another while.
        KeptInactive = "kept-inactive",
        /// It takes full part again, or is off the list of those under review.
        Reactivated = "reactivated",
        /// It is suspended for good.
        Suspended = "permanently-suspended",
        /// It is no member any more, after a year of inactivity.
        Removed = "removed",
        /// It leaves by its own letter.
        Withdrawn = "withdrawn",
    }
}

/// For how many days a member can answer a letter about it in public. No paper gives a number; three weeks are what governments
/// have for a draft of the review before it is published (D19).
pub const DAYS_TO_REPLY: i64 = 21;

impl Change {
    /// What happens in the membership.
    #[must_use]
    pub const fn event(self) -> MembershipEvent {
        match self {
            Self::UnderReview => MembershipEvent::ProceduralReviewResolution,
            Self::Inactive => MembershipEvent::MadeInactive,
            Self::KeptInactive => MembershipEvent::InactiveStatusKept,
            Self::Reactivated => MembershipEvent::Reactivated,
            Self::Suspended => MembershipEvent::PermanentlySuspended,
            Self::Removed | Self::Withdrawn => MembershipEvent::Withdrawn,
        }
    }

    /// The power that it takes: the subcommittee places under review, the Steering Committee does the rest, and a member leaves
    /// by a letter of its minister.
    #[must_use]
    pub const fn action(self) -> Action {
        match self {
            Self::UnderReview => Action::PlaceUnderReview,
            Self::Withdrawn => Action::SignLetter,
            _ => Action::SetStatus,
        }
    }

    /// Whether it can follow on a standing, on a day.
    #[must_use]
    pub fn follows(self, standing: &Standing<'_>, today: Date) -> bool {
        let (active, inactive) =
            (standing.status == MembershipStatus::Active, standing.status == MembershipStatus::Inactive);
        let under_review = standing.flags.iter().any(|(flag, _)| *flag == Flag::ProceduralReview);
        match self {
            Self::UnderReview => active && !under_review,
            Self::Inactive => active,
            Self::KeptInactive | Self::Suspended => inactive,
            Self::Reactivated => inactive || (active && !standing.flags.is_empty()),
            Self::Removed => inactive && standing.removal_due.is_some_and(|due| due < today),
            Self::Withdrawn => active || inactive || standing.status == MembershipStatus::IntentSubmitted,
        }
    }
}

/// A change that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Of which member.
    pub member: MemberId,
    /// Which.
    pub change: Change,
    /// The day from which it holds.
    pub on: Date,
    /// The resolution, or the letter of the member, in words.
    pub words: Vec<Worded>,
    /// The same as a source.
    pub source: SourceRegistered,
}

/// Why a standing is not changed, or a letter not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotChanged {
    /// The permit is for something else.
    #[error("the permit is not one to do this")]
    NotPermitted,
    /// There is no such member, or no such letter about it.
    #[error("there is no such member, or no such letter about it")]
    Unknown,
    /// It does not follow on the standing.
    #[error("it does not follow on the status {0}")]
    DoesNotFollow(MembershipStatus),
    /// It would be dated in the future.
    #[error("{0} is still to come")]
    InTheFuture(Date),
    /// It would be dated before what the standing rests on, or on the same day.
    #[error("{0} is not after the day of the last change")]
    NotAfterTheLast(Date),
    /// The time to answer is over.
    #[error("the time to answer ended on {0}")]
    TooLate(Date),
    /// It was answered.
    #[error("it was answered already, by act {0}")]
    AnsweredAlready(u64),
}

/// Decides on a change: the source, the letter that tells of it, and what happens in the membership.
///
/// # Errors
/// Everything that stands against it.
pub fn change(
    state: &Partnership,
    permit: &Permit,
    wanted: Decision,
    today: Date,
) -> Result<Vec<(Date, Deed)>, Vec<NotChanged>> {
    let Decision { member, change, on, words, source } = wanted;
    let mut against = Vec::new();
    if !permit.is_for(change.action()) || *permit.subject() != Subject::Member(member.clone()) {
        against.push(NotChanged::NotPermitted);
    }
    if on > today {
        against.push(NotChanged::InTheFuture(on));
    }
    match state.members.get(&member).and_then(|member| status(member, Lens::ALL)) {
        None => against.push(NotChanged::Unknown),
        Some(standing) => {
            if !change.follows(&standing, today) {
                against.push(NotChanged::DoesNotFollow(standing.status));
            }
            let flagged = standing.flags.iter().filter_map(|(_, since)| *since);
            let last = standing.since.into_iter().chain(flagged).map(|since| since.first()).max();
            if last.is_some_and(|last| on <= last) {
                against.push(NotChanged::NotAfterTheLast(on));
            }
        }
    }
    if !against.is_empty() {
        return Err(against);
    }
    let about = Body::Member(member.clone());
    let own = change == Change::Withdrawn;
    let letter = LetterPublished {
        letter: if own { LetterKind::Withdrawal } else { LetterKind::Resolution },
        from: if own { about.clone() } else { permit.actor().body.clone() },
        about,
        signed_on: on,
        words,
        checks: Vec::new(),
        grounds: None,
        answers: None,
        reply_by: (!own).then(|| today.checked_add(jiff::Span::new().days(DAYS_TO_REPLY)).ok()).flatten(),
        missed: None,
        contrary: None,
    };
    let event = happened(&member, change.event(), on, &source.source);
    let told = [(today, Deed::SourceRegistered(source)), (today, Deed::LetterPublished(letter))];
    Ok(told.into_iter().chain(event).collect())
}

/// Decides on the answer of a member to a letter about it.
///
/// # Errors
/// Why it cannot be given.
pub fn reply(
    state: &Partnership,
    permit: &Permit,
    letter: u64,
    words: Vec<Worded>,
    today: Date,
) -> Result<Deed, NotChanged> {
    let answered = state.letters.get(&letter).ok_or(NotChanged::Unknown)?;
    let about = state.body_today(&answered.deed.about);
    let member = about.member().ok_or(NotChanged::Unknown)?;
    if !permit.is_for(Action::SignLetter) || *permit.subject() != Subject::Member(member.clone()) {
        return Err(NotChanged::NotPermitted);
    }
    let until = answered.deed.reply_by.ok_or(NotChanged::Unknown)?;
    if until < today {
        return Err(NotChanged::TooLate(until));
    }
    if let Some(known) = state.reply_to(letter) {
        return Err(NotChanged::AnsweredAlready(known));
    }
    Ok(Deed::LetterPublished(LetterPublished {
        letter: LetterKind::Reply,
        from: about.clone(),
        about,
        signed_on: today,
        words,
        checks: Vec::new(),
        grounds: None,
        answers: Some(letter),
        reply_by: None,
        missed: None,
        contrary: None,
    }))
}

impl Partnership {
    /// The act that published the answer to a letter.
    #[must_use]
    pub fn reply_to(&self, letter: u64) -> Option<u64> {
        self.letters.values().find(|known| known.deed.answers == Some(letter)).map(|known| known.at)
    }
}

#[cfg(test)]
#[path = "changes_tests.rs"]
mod tests;
