//! Entries to the Open Gov Challenge (2023 to 2028) that stand outside any plan (dossier 3.4): a public institution of a member takes on
//! something in one of the ten areas. What stands in a plan is a commitment and is none of this; what editions say of entries stands in
//! statements, and nothing here is one.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::codebook::{ChallengeArea, OgpValue};
use crate::deed::Deed;
use crate::ids::{MemberId, TextId};
use crate::partnership::{Partnership, Unsound};
use crate::people::{Action, Permit, Subject};
use crate::rules::{as_code, from_code};
use crate::time::Date;

as_code!(ChallengeArea, OgpValue);
from_code!(ChallengeArea, OgpValue);

/// A government entered something into the Challenge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChallengeEntered {
    /// The member.
    pub member: MemberId,
    /// The one area that it serves, by the government's own word. The dossier has the Support Unit assign it: a judgement, so that an entry
    /// is public at once; a wrong one is withdrawn and entered anew.
    pub area: ChallengeArea,
    /// The values of open government that are visible in it.
    pub values: BTreeSet<OgpValue>,
    /// What it is called.
    pub title: TextId,
    /// What is to be done, in words.
    pub text: TextId,
    /// The public institution that owns it.
    pub institution: TextId,
    /// The day of the next milestone, which lies ahead.
    pub next: Date,
}

/// An entry was withdrawn. It stays readable, with why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChallengeWithdrawn {
    /// The member.
    pub member: MemberId,
    /// The act that entered it.
    pub entry: u64,
    /// Why.
    pub reason: TextId,
}

/// An entry as the record has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChallengeEntry {
    /// The act that entered it.
    pub at: u64,
    /// The day.
    pub on: Date,
    /// What it says.
    pub deed: ChallengeEntered,
    /// That it was withdrawn: by which act, on which day, why.
    pub withdrawn: Option<(u64, Date, TextId)>,
}

/// Why nothing is entered or withdrawn.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotEntered {
    /// The permit is for something else.
    #[error("the permit is not one to enter something for this member")]
    NotPermitted,
    /// There is no such member.
    #[error("there is no such member")]
    NoSuchMember,
    /// None of the three values of open government is visible in it: technology alone is none.
    #[error("an entry shows access to information, participation or accountability")]
    NoValue,
    /// Nothing of it lies ahead.
    #[error("the next milestone of an entry lies ahead; {0} does not")]
    NothingAhead(Date),
    /// There is no such entry of the member.
    #[error("act {0} entered nothing for this member")]
    NoSuchEntry(u64),
    /// It was withdrawn before.
    #[error("act {0} withdrew it before")]
    Withdrawn(u64),
}

fn allowed(permit: &Permit, member: &MemberId) -> Option<NotEntered> {
    let fits = permit.is_for(Action::EnterChallenge) && *permit.subject() == Subject::Member(member.clone());
    (!fits).then_some(NotEntered::NotPermitted)
}

/// Enters something into the Challenge.
///
/// # Errors
/// Everything against it.
pub fn enter(
    state: &Partnership,
    permit: &Permit,
    entry: ChallengeEntered,
    today: Date,
) -> Result<Deed, Vec<NotEntered>> {
    let mut against: Vec<NotEntered> = allowed(permit, &entry.member).into_iter().collect();
    if !state.members.contains_key(&entry.member) {
        against.push(NotEntered::NoSuchMember);
    }
    if entry.values.iter().all(|value| *value == OgpValue::TechnologyAndInnovation) {
        against.push(NotEntered::NoValue);
    }
    if entry.next <= today {
        against.push(NotEntered::NothingAhead(entry.next));
    }
    if against.is_empty() { Ok(Deed::ChallengeEntered(entry)) } else { Err(against) }
}

/// Withdraws an entry.
///
/// # Errors
/// Everything against it.
pub fn withdraw(
    state: &Partnership,
    permit: &Permit,
    (member, entry): (&MemberId, u64),
    reason: TextId,
) -> Result<Deed, Vec<NotEntered>> {
    let mut against: Vec<NotEntered> = allowed(permit, member).into_iter().collect();
    match state.challenge.get(&entry).filter(|known| known.deed.member == *member) {
        None => against.push(NotEntered::NoSuchEntry(entry)),
        Some(known) => against.extend(known.withdrawn.as_ref().map(|(at, ..)| NotEntered::Withdrawn(*at))),
    }
    let deed = ChallengeWithdrawn { member: member.clone(), entry, reason };
    if against.is_empty() { Ok(Deed::ChallengeWithdrawn(deed)) } else { Err(against) }
}

impl Partnership {
    /// Folds an entry.
    pub(crate) fn enter_challenge(&mut self, at: u64, on: Date, deed: ChallengeEntered) {
        self.challenge.insert(at, Arc::new(ChallengeEntry { at, on, deed, withdrawn: None }));
    }

    /// Folds that one was withdrawn.
    pub(crate) fn withdraw_entry(&mut self, at: u64, on: Date, deed: ChallengeWithdrawn) -> Result<(), Unsound> {
        let unknown = Unsound::NoSuchChallengeEntry { at, entry: deed.entry };
        let entry = Arc::make_mut(self.challenge.get_mut(&deed.entry).ok_or(unknown)?);
        entry.withdrawn.get_or_insert((at, on, deed.reason));
        Ok(())
    }

    /// The entries of a member, the latest first.
    pub fn challenge_entries<'s>(&'s self, member: &'s MemberId) -> impl Iterator<Item = &'s Arc<ChallengeEntry>> {
        self.challenge.values().rev().filter(move |entry| entry.deed.member == *member)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::{Actor, Office, may};
    use crate::telling::{Telling, day};

    fn ghana() -> MemberId {
        "ghana".parse().unwrap()
    }

    fn permit(member: &str) -> Permit {
        let actor = Actor {
            office: Office::PointOfContact,
            body: format!("member/{member}").parse().unwrap(),
            ..Actor::steward()
        };
        may(&actor, Action::EnterChallenge, Subject::Member(member.parse().unwrap())).unwrap()
    }

    fn member() -> Telling {
        let mut telling = Telling::new();
        telling.source("list", "2022").plan("ghana/3", ("list", 1), 2021);
        telling
    }

    fn entry(values: &[OgpValue], next: &str) -> ChallengeEntered {
        let text = |n| TextId::new([n; 32]);
        ChallengeEntered {
            member: ghana(),
            area: ChallengeArea::Justice,
            values: values.iter().copied().collect(),
            title: text(1),
            text: text(2),
            institution: text(3),
            next: day(next),
        }
    }

    #[test]
    fn an_entry_shows_a_value_of_open_government_and_has_something_ahead() {
        use OgpValue::{CivicParticipation, TechnologyAndInnovation};
        let telling = member();
        let entered = |values: &[OgpValue], next| {
            enter(&telling.state, &permit("ghana"), entry(values, next), day("2026-06-01")).err().unwrap_or_default()
        };
        assert_eq!(entered(&[CivicParticipation], "2026-06-02"), []);
        assert_eq!(entered(&[CivicParticipation], "2026-06-01"), [NotEntered::NothingAhead(day("2026-06-01"))]);
        assert_eq!(entered(&[TechnologyAndInnovation], "2026-06-02"), [NotEntered::NoValue]);
        let nothing = [NotEntered::NoValue, NotEntered::NothingAhead(day("2025-01-01"))];
        assert_eq!(entered(&[], "2025-01-01"), nothing, "all that stands against it is told at once");
        let other =
            enter(&telling.state, &permit("italy"), entry(&[CivicParticipation], "2026-06-02"), day("2026-06-01"));
        assert_eq!(other.unwrap_err(), [NotEntered::NotPermitted]);
    }

    #[test]
    fn an_entry_is_withdrawn_once_by_its_own_government_and_stays_readable() {
        let mut telling = member();
        let deed = enter(
            &telling.state,
            &permit("ghana"),
            entry(&[OgpValue::CivicParticipation], "2026-09-01"),
            day("2026-06-01"),
        );
        telling.deed("2026-06-01", deed.unwrap()).unwrap();
        let at = telling.state.challenge_entries(&ghana()).next().unwrap().at;
        let withdraws = |telling: &Telling, by, entry| {
            withdraw(&telling.state, &permit(by), (&by.parse().unwrap(), entry), TextId::new([9; 32]))
        };
        assert_eq!(withdraws(&telling, "italy", at).unwrap_err(), [NotEntered::NoSuchEntry(at)]);
        assert_eq!(withdraws(&telling, "ghana", at + 7).unwrap_err(), [NotEntered::NoSuchEntry(at + 7)]);
        let deed = withdraws(&telling, "ghana", at).unwrap();
        telling.deed("2026-07-01", deed).unwrap();
        let entry = telling.state.challenge.get(&at).unwrap();
        assert_eq!(entry.withdrawn.as_ref().unwrap().1, day("2026-07-01"));
        let by = entry.withdrawn.as_ref().unwrap().0;
        assert_eq!(withdraws(&telling, "ghana", at).unwrap_err(), [NotEntered::Withdrawn(by)]);
    }
}
