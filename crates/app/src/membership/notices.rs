//! Reminders of deadlines and letters about missed ones: each is sent once to whoever is Point of Contact or minister of the member
//! then, however often the site begins anew. A letter is an act first; its mails follow from the act.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwap;
use domain::membership::letters::Missed;
use domain::membership::notices::{self, NotMissed, Notice, Step};
use domain::people::{Action, Actor, Body, Letter, Office, Subject, may};
use domain::{Date, Lens, MemberId, Partnership, PersonId, Timestamp};
use record::Key;
use store::StoreError;
use store::desk::DeskChange;
use store::people::NewMail;

use crate::App;
use crate::write::{Command, Draft, WriteError};

/// How often it is looked whether a notice is due. Deadlines end at midnight somewhere every hour.
const LOOK_EVERY: Duration = Duration::from_secs(60);

/// Which reminders were sent, held in memory so that public pages can be made without asking the desk: never to whom.
#[derive(Debug, Clone, Default)]
pub struct Notices(Arc<ArcSwap<Sent>>);

#[derive(Debug, Default)]
struct Sent {
    reminders: BTreeMap<(MemberId, Missed), Vec<Date>>,
    version: u64,
}

impl Notices {
    /// On which days there was a reminder of something that is or was owed, the earliest first.
    #[must_use]
    pub fn reminded(&self, member: &MemberId, of: Missed) -> Vec<Date> {
        self.0.load().reminders.get(&(member.clone(), of)).cloned().unwrap_or_default()
    }

    /// Counts up whenever there are more: a page that tells them is good for one version only.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.0.load().version
    }

    fn set(&self, reminders: BTreeMap<(MemberId, Missed), Vec<Date>>) {
        self.0.rcu(|known| {
            if known.reminders == reminders {
                return Arc::clone(known);
            }
            Arc::new(Sent { reminders: reminders.clone(), version: known.version + 1 })
        });
    }
}

/// Who is written to about what a member owes: whoever is Point of Contact or minister on a day.
fn written_to(state: &Partnership, member: &MemberId, today: Date) -> Vec<PersonId> {
    let body = Body::Member(member.clone());
    let holds = state.appointments_for(&body).filter(|held| held.holds_on(today));
    let mut people: Vec<PersonId> = holds
        .filter(|held| matches!(held.office, Office::PointOfContact | Office::Minister))
        .map(|held| held.person.clone())
        .collect();
    people.sort();
    people.dedup();
    people
}

impl App {
    /// What tells whoever is Point of Contact or minister of a member of a letter about it.
    pub(crate) async fn told_to_government(
        &self,
        member: &MemberId,
        letter: Letter,
    ) -> Result<Vec<DeskChange>, StoreError> {
        let (state, now) = (self.history().now(), self.now());
        let today = domain::membership::zone_of(&state, member, Lens::ALL).day(now);
        let mut told = Vec::new();
        for person in written_to(&state, member, today) {
            if let Some(account) = self.store().account(&person).await? {
                let mail = self.letter(account.email, &account.language, letter.clone());
                told.push(DeskChange::Mail(Box::new(mail)));
            }
        }
        Ok(told)
    }

    /// The reminders that were sent.
    #[must_use]
    pub fn notices(&self) -> &Notices {
        &self.notices
    }

    /// Reads anew which reminders were sent: another node may have sent some.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn refresh_notices(&self) -> Result<(), StoreError> {
        let mut reminders: BTreeMap<_, Vec<Date>> = BTreeMap::new();
        for sent in self.store().notices().await? {
            if sent.notice.step != Step::Missed {
                reminders.entry((sent.notice.member, sent.notice.missed)).or_default().push(sent.at.date());
            }
        }
        self.notices.set(reminders);
        Ok(())
    }

    /// Sends the notices that are due and were not sent. Answers how many.
    ///
    /// # Errors
    /// When the record or the store cannot be written.
    pub async fn send_notices(&self) -> Result<u64, WriteError<NotMissed>> {
        let (state, now) = (self.history().now(), self.now());
        let known: std::collections::BTreeSet<Notice> =
            self.store().notices().await?.into_iter().map(|sent| sent.notice).collect();
        let mut sent = 0;
        for member in state.members.keys() {
            for notice in notices::due(&state, member, now).into_iter().filter(|notice| !known.contains(notice)) {
                if notice.step == Step::Missed {
                    self.write_late_letter(&notice).await?;
                }
                sent += u64::from(self.send_notice(&notice, now).await?);
            }
        }
        self.refresh_notices().await?;
        Ok(sent)
    }

    /// The letter about a missed deadline, if nobody has written it.
    async fn write_late_letter(&self, notice: &Notice) -> Result<(), WriteError<NotMissed>> {
        if notices::letter(&self.history().now(), &notice.member, &notice.missed).is_some() {
            return Ok(());
        }
        let Missed { duty, plan, due } = notice.missed;
        let key = format!("late/{}/{duty}/{}/{due}", notice.member, plan.unwrap_or(0));
        let key: Key = key.parse().map_err(|_| WriteError::Fault)?;
        let permit = may(&Actor::steward(), Action::SendLateLetter, Subject::Whole).map_err(|_| WriteError::Fault)?;
        let command = Command { permit: permit.clone(), key, cause: None, import: None };
        let notice = notice.clone();
        let decide = move |state: &Partnership, now: Timestamp| {
            let (on, deed) = notices::write(state, &permit, &notice, now)?;
            Ok(vec![Draft::plain(on, deed)])
        };
        match self.write(command, decide).await {
            // What was missing has come meanwhile, or another process was quicker.
            Ok(_) | Err(WriteError::Refused(NotMissed::NotLate | NotMissed::WrittenAlready(_))) => Ok(()),
            Err(other) => Err(other),
        }
    }

    /// Queues the mails of a notice to those in office. Where nobody is, nothing is noted: whoever comes into office is told.
    async fn send_notice(&self, notice: &Notice, now: Timestamp) -> Result<bool, StoreError> {
        let state = self.history().now();
        let letter = match (notice.step, notices::letter(&state, &notice.member, &notice.missed)) {
            (Step::Missed, None) => return Ok(false),
            (Step::Missed, Some((act, _))) => {
                Letter::Missed { member: notice.member.clone(), missed: notice.missed, act }
            }
            (Step::Before(_), _) => Letter::Deadline { member: notice.member.clone(), missed: notice.missed },
        };
        let today = domain::membership::zone_of(&state, &notice.member, Lens::ALL).day(now);
        let mut mails: Vec<NewMail> = Vec::new();
        for person in written_to(&state, &notice.member, today) {
            if let Some(account) = self.store().account(&person).await? {
                mails.push(self.letter(account.email, &account.language, letter.clone()));
            }
        }
        if mails.is_empty() { Ok(false) } else { self.store().send_notice(notice, &mails, now).await }
    }

    /// Sends notices as they fall due, for as long as the process lives.
    pub async fn keep_deadlines(self: Arc<Self>) {
        loop {
            if let Err(error) = self.send_notices().await {
                tracing::warn!(%error, "notices of deadlines cannot be sent now");
            }
            if let Err(error) = self.remind_peers().await {
                tracing::warn!(%error, "peers cannot be reminded now");
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }
}
