//! Reminders before a deadline and the letter after a missed one: which are due of what a member's government owes.
//!
//! They follow from the same obligations that everybody sees, and no staff has to remember them. A reminder is mailed and noted on
//! the desk; a letter is public. Nothing here extends a deadline, and what is merely not on record is never called missed.

use super::changes::DAYS_TO_REPLY;
use super::letters::{LetterKind, LetterPublished, Missed};
use super::zones::Asked;
use super::{Debtor, Obligation, State, obligations, zone_of};
use crate::deed::Deed;
use crate::ids::MemberId;
use crate::lens::Lens;
use crate::partnership::Partnership;
use crate::people::{Action, Body, Permit};
use crate::rules::{self, Parameters, RuleId};
use crate::time::{Date, Timestamp};

/// What a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// A reminder: so many days before the deadline, or as soon after that as the site ran.
    Before(i64),
    /// The letter after it was missed.
    Missed,
}

impl Step {
    /// As the desk keeps it: the days before, 0 for the letter.
    #[must_use]
    pub const fn number(self) -> i64 {
        match self {
            Self::Before(days) => days,
            Self::Missed => 0,
        }
    }

    /// The step of a number.
    #[must_use]
    pub const fn of(number: i64) -> Self {
        if number > 0 { Self::Before(number) } else { Self::Missed }
    }
}

/// A notice to a member's Point of Contact and ministers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Notice {
    /// Whose government owes it.
    pub member: MemberId,
    /// What is owed.
    pub missed: Missed,
    /// Whether it is a reminder or the letter.
    pub step: Step,
}

/// Why no letter is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotMissed {
    /// The permit is for something else.
    #[error("the permit is not one to do this")]
    NotPermitted,
    /// It came, it is still to come, or it is no obligation of this member.
    #[error("there is no such missed deadline")]
    NotLate,
    /// There is a letter about it already.
    #[error("act {0} is a letter about it already")]
    WrittenAlready(u64),
}

/// The notices that are due of a member at a moment, whether they were sent or not: of each obligation at most one. A step that
/// was slept through is not made up for; the next one is.
#[must_use]
pub fn due(state: &Partnership, member: &MemberId, now: Timestamp) -> Vec<Notice> {
    let owed = obligations(state, member, Lens::ALL, Asked::At(now));
    let of_government = owed.into_iter().filter(|owed| owed.owed_by == Debtor::Government);
    let notice = |owed: Obligation| {
        let missed = Missed { duty: owed.duty, plan: owed.plan, due: owed.due };
        step(&owed).map(|step| Notice { member: member.clone(), missed, step })
    };
    of_government.filter_map(notice).collect()
}

/// What somebody owes of which they have to think now: it is overdue, or its day is as near as the first reminder. What an old source
/// says never came is history, and stands on the member's page.
#[must_use]
pub fn at_hand(state: &Partnership, member: &MemberId, now: Timestamp, of: &[Debtor]) -> Vec<Obligation> {
    let mut owed = obligations(state, member, Lens::ALL, Asked::At(now));
    let is_near = |owed: &Obligation| matches!(step(owed), Some(Step::Before(_)));
    owed.retain(|owed| of.contains(&owed.owed_by) && (matches!(owed.state, State::Overdue { .. }) || is_near(owed)));
    owed
}

/// The step that an obligation is at, by the rule in force on its day.
fn step(owed: &Obligation) -> Option<Step> {
    let rule = rules::in_force(RuleId::DeadlineNotices, owed.due)?;
    let Parameters::DeadlineNotices { first_days, second_days, last_days, letter_within_days } = rule.parameters else {
        return None;
    };
    match owed.state {
        State::Due { days } => {
            let steps = [last_days, second_days, first_days];
            steps.into_iter().find(|step| i64::from(days) <= *step).map(Step::Before)
        }
        State::Overdue { days } => (i64::from(days) <= letter_within_days).then_some(Step::Missed),
        State::Done { .. } | State::NeverCame { .. } | State::NotOnRecord => None,
    }
}

/// The letter about a missed deadline, if there is one.
#[must_use]
pub fn letter(state: &Partnership, member: &MemberId, missed: &Missed) -> Option<(u64, Date)> {
    let about = Body::Member(member.clone());
    let letter = state.letters_about(&about).find(|letter| letter.deed.missed.as_ref() == Some(missed));
    letter.map(|letter| (letter.at, letter.on))
}

/// Decides on the letter about a missed deadline. Its words are nobody's: it names what was missed, and is read in the language of
/// whoever reads it. The member may answer in public.
///
/// # Errors
/// Why none is written.
pub fn write(state: &Partnership, permit: &Permit, notice: &Notice, now: Timestamp) -> Result<(Date, Deed), NotMissed> {
    if !permit.is_for(Action::SendLateLetter) {
        return Err(NotMissed::NotPermitted);
    }
    if notice.step != Step::Missed || !due(state, &notice.member, now).contains(notice) {
        return Err(NotMissed::NotLate);
    }
    if let Some((at, _)) = letter(state, &notice.member, &notice.missed) {
        return Err(NotMissed::WrittenAlready(at));
    }
    let today = zone_of(state, &notice.member, Lens::ALL).day(now).min(now.date());
    let deed = LetterPublished {
        letter: LetterKind::MissedDeadline,
        from: permit.actor().body.clone(),
        about: Body::Member(notice.member.clone()),
        signed_on: today,
        words: Vec::new(),
        checks: Vec::new(),
        grounds: None,
        answers: None,
        reply_by: today.checked_add(jiff::Span::new().days(DAYS_TO_REPLY)).ok(),
        missed: Some(notice.missed),
        contrary: None,
    };
    Ok((today, Deed::LetterPublished(deed)))
}
