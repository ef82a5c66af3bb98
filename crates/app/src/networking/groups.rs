//! Learning groups: who is invited to learn together, what they answer, and what they write to each other. Governments that ask about
//! the same area in public are invited; from two that accept on the group is public, and each can leave.
//!
//! An answer lies on the desk until there is a group. That somebody was invited, or declined, is told to nobody.

use std::collections::BTreeSet;

use domain::codebook::PolicyArea2024;
use domain::deed::Deed;
use domain::networking::{Balance, GroupAnswer, GroupLeft, LONGEST_WORDS, NotJoined, join_group, leave_group};
use domain::people::{Action, Actor, Channel, Permit, Subject, may};
use domain::{Lens, MemberId, Partnership, PersonId};
use record::Key;
use sha2::{Digest as _, Sha256};
use store::StoreError;
use store::desk::DeskChange;
use store::networking::{GroupMessage, GroupSaid};
use store::people::Fingerprint;

use super::NotLookedAfter;
use crate::App;
use crate::write::{Command, Draft, WriteError};

/// How a government stands to a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupStanding {
    /// The area about which it learns.
    pub area: PolicyArea2024,
    /// What the government answered; nothing where it is invited and has not.
    pub said: Option<GroupAnswer>,
    /// Who is in it.
    pub members: BTreeSet<MemberId>,
    /// The governments that ask about the area in public.
    pub asking: BTreeSet<MemberId>,
}

impl GroupStanding {
    /// Whether the government is to answer.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.said.is_none()
    }
}

/// Why an answer or a message is not taken.
#[derive(Debug, thiserror::Error)]
pub enum NotAnswered {
    /// The permit is for something else.
    #[error("the permit is not for this")]
    NotPermitted,
    /// The government is neither invited nor in the group.
    #[error("this government is neither invited nor in the group")]
    NotInvited,
    /// Nothing was said.
    #[error("nothing was said")]
    Nothing,
    /// More than fits.
    #[error("it has {has} characters; at most {most} fit")]
    TooLong {
        /// How many characters it has.
        has: usize,
        /// How many fit.
        most: usize,
    },
    /// The store cannot do it.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The record does not take it.
    #[error("the record does not take it: {0}")]
    Record(String),
}

impl From<NotLookedAfter> for NotAnswered {
    fn from(why: NotLookedAfter) -> Self {
        match why {
            NotLookedAfter::Store(error) => Self::Store(error),
            NotLookedAfter::Refused(why) => Self::Record(why),
        }
    }
}

pub(super) fn members_of(state: &Partnership, area: PolicyArea2024) -> BTreeSet<MemberId> {
    let group = state.mechanism.groups.get(&area);
    group.map(|group| group.members(Lens::ALL).into_iter().cloned().collect()).unwrap_or_default()
}

/// The member for which a permit lets somebody learn with others.
fn learns(permit: &Permit) -> Option<&MemberId> {
    match permit.subject() {
        Subject::Member(member) if permit.is_for(Action::LearnTogether) => Some(member),
        _ => None,
    }
}

impl App {
    /// The groups that a government is invited to, is in, or answered to.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn groups_of(&self, member: &MemberId) -> Result<Vec<GroupStanding>, StoreError> {
        let answers = self.store().group_answers_of(member).await?;
        let state = self.history().now();
        let balance = Balance::of(&state, Lens::ALL);
        let proposed = balance.groups();
        let asking = |area| proposed.iter().find(|(of, _)| *of == area).map(|(_, members)| (*members).clone());
        let invited = proposed.iter().filter(|(_, members)| members.contains(member)).map(|(area, _)| *area);
        let areas: BTreeSet<PolicyArea2024> = invited.chain(answers.iter().map(|said| said.area)).collect();
        let standing = |area| GroupStanding {
            area,
            said: answers.iter().find(|said| said.area == area).map(|said| said.says),
            members: members_of(&state, area),
            asking: asking(area).unwrap_or_default(),
        };
        Ok(areas.into_iter().map(standing).collect())
    }

    /// How a government stands to one group; nothing where it is neither invited nor answered.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn group_of(&self, member: &MemberId, area: PolicyArea2024) -> Result<Option<GroupStanding>, StoreError> {
        Ok(self.groups_of(member).await?.into_iter().find(|standing| standing.area == area))
    }

    fn said(&self, area: PolicyArea2024, member: &MemberId, person: &PersonId, says: GroupAnswer) -> GroupSaid {
        GroupSaid { area, member: member.clone(), person: Some(person.clone()), says, at: self.now() }
    }

    /// Answers for a government to being invited, or leaves.
    ///
    /// # Errors
    /// Why the answer is not taken.
    pub async fn answer_group(
        &self,
        (permit, person): (&Permit, &PersonId),
        area: PolicyArea2024,
        says: GroupAnswer,
    ) -> Result<(), NotAnswered> {
        let member = learns(permit).ok_or(NotAnswered::NotPermitted)?.clone();
        if self.group_of(&member, area).await?.is_none() {
            return Err(NotAnswered::NotInvited);
        }
        let said = self.said(area, &member, person, says);
        let is_in = members_of(&self.history().now(), area).contains(&member);
        match (says, is_in) {
            (GroupAnswer::Accepted, true) => Ok(()),
            (GroupAnswer::Accepted, false) => {
                self.store().answer_group(&said).await?;
                Ok(self.bring_together(area).await?)
            }
            (GroupAnswer::Declined | GroupAnswer::Left, true) => self.leave_group(permit.clone(), said).await,
            (GroupAnswer::Declined | GroupAnswer::Left, false) => Ok(self.store().answer_group(&said).await?),
        }
    }

    async fn leave_group(&self, permit: Permit, said: GroupSaid) -> Result<(), NotAnswered> {
        let command = Command { permit: permit.clone(), key: self.fresh_key(said.area)?, cause: None, import: None };
        let said = GroupSaid { says: GroupAnswer::Left, ..said };
        let decide = move |state: &Partnership, now: domain::Timestamp| {
            let deed = GroupLeft { area: said.area, member: said.member.clone() };
            let deed = leave_group(state, &permit, deed)?;
            Ok::<_, NotJoined>((vec![Draft::plain(now.date(), deed)], vec![DeskChange::Group(Box::new(said))]))
        };
        self.write_and_change_desk(command, decide).await.map(|_| ()).map_err(refused)
    }

    fn fresh_key(&self, area: PolicyArea2024) -> Result<Key, NotAnswered> {
        let random = hex::encode(Sha256::digest((self.surroundings.chance)()));
        let random = random.get(..16).unwrap_or_default();
        format!("group/{area}/{random}").parse().map_err(|_| NotAnswered::Record("no key".to_owned()))
    }

    /// Records who learns together by now: whoever accepted and is not in the group yet, as soon as they are several. Doing it twice
    /// records nothing twice.
    ///
    /// # Errors
    /// When the store does not answer or the record does not take it.
    pub(super) async fn bring_together(&self, area: PolicyArea2024) -> Result<(), NotLookedAfter> {
        let answers = self.store().group_answers(area).await?;
        let accepted: BTreeSet<MemberId> =
            answers.into_iter().filter(|said| said.says == GroupAnswer::Accepted).map(|said| said.member).collect();
        if accepted.is_subset(&members_of(&self.history().now(), area)) {
            return Ok(());
        }
        let permit = may(&Actor::steward(), Action::SealInputs, Subject::Whole);
        let permit = permit.map_err(|why| NotLookedAfter::Refused(why.to_string()))?;
        let key = self.fresh_key(area).map_err(|why| NotLookedAfter::Refused(why.to_string()))?;
        let command = Command { permit: permit.clone(), key, cause: None, import: None };
        let decide = move |state: &Partnership, now: domain::Timestamp| {
            let missing = accepted.difference(&members_of(state, area)).cloned().collect();
            let deeds: Vec<Deed> = join_group(state, &permit, (area, &missing))?;
            Ok::<_, NotJoined>(deeds.into_iter().map(|deed| Draft::plain(now.date(), deed)).collect())
        };
        match self.write(command, decide).await {
            // One by itself waits for a second; or another node was first.
            Ok(_) | Err(WriteError::Refused(NotJoined::TooFew | NotJoined::InIt)) => Ok(()),
            Err(WriteError::Store(error)) => Err(error.into()),
            Err(other) => Err(NotLookedAfter::Refused(other.to_string())),
        }
    }

    /// Writes to the governments of a group.
    ///
    /// # Errors
    /// Why it is not taken.
    pub async fn write_to_group(
        &self,
        by: (&Permit, &PersonId),
        area: PolicyArea2024,
        words: &str,
    ) -> Result<(), NotAnswered> {
        self.write_in_group(by, area, words, None).await.map(|_| ())
    }

    /// The same for what came by mail, which is taken once. Those who asked for it are written to. Answers whether it was written.
    pub(crate) async fn write_in_group(
        &self,
        (permit, person): (&Permit, &PersonId),
        area: PolicyArea2024,
        words: &str,
        mail: Option<Fingerprint>,
    ) -> Result<bool, NotAnswered> {
        let member = learns(permit).ok_or(NotAnswered::NotPermitted)?;
        if !members_of(&self.history().now(), area).contains(member) {
            return Err(NotAnswered::NotInvited);
        }
        let has = words.chars().count();
        if words.trim().is_empty() {
            return Err(NotAnswered::Nothing);
        }
        if has > LONGEST_WORDS {
            return Err(NotAnswered::TooLong { has, most: LONGEST_WORDS });
        }
        let channel = if mail.is_some() { Channel::Mail } else { Channel::Web };
        let mut at = self.now();
        loop {
            let mailing = self.mailing_of_message(area, (member, person, at), mail).await?;
            let message = GroupMessage { at, member: member.clone(), words: words.to_owned(), channel };
            if self.store().write_to_group(area, person, &message, &mailing).await? {
                return Ok(true);
            }
            if let Some(mail) = mail
                && self.store().is_mail_taken(mail).await?
            {
                return Ok(false);
            }
            // The same government wrote at that very moment: this is said right after.
            at = domain::Timestamp(at.0.saturating_add(1));
        }
    }

    /// What was written in a group, for a government that is in it.
    ///
    /// # Errors
    /// When the permit is not for a government of the group, or the store does not answer.
    pub async fn group_thread(&self, permit: &Permit, area: PolicyArea2024) -> Result<Vec<GroupMessage>, NotAnswered> {
        let member = learns(permit).ok_or(NotAnswered::NotPermitted)?;
        if !members_of(&self.history().now(), area).contains(member) {
            return Err(NotAnswered::NotInvited);
        }
        Ok(self.store().group_messages(area).await?)
    }
}

fn refused(why: WriteError<NotJoined>) -> NotAnswered {
    match why {
        WriteError::Refused(NotJoined::NotPermitted) => NotAnswered::NotPermitted,
        WriteError::Refused(NotJoined::NotInIt) => NotAnswered::NotInvited,
        WriteError::Store(error) => NotAnswered::Store(error),
        other => NotAnswered::Record(other.to_string()),
    }
}
