//! Mail: what waits to be sent is sent by a courier that the program is given, tried again when it fails, and forgotten when it
//! is sent.

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use domain::Timestamp;
use domain::people::{Action, Email, Letter, Permit};
use store::StoreError;
use store::people::{Mail, NewMail, SEND_MAIL, Waiting};

use super::offices::OFFER_LASTS;
use super::signing_in::CODE_LASTS;
use super::subscriptions::CONFIRM_WITHIN;
use crate::App;

/// A mail on its way: to whom and what, ready to be put into words.
pub type Outgoing = Mail;

/// Takes a mail to its reader. An error is a sentence for whoever runs the site; the mail is tried again.
pub type Courier = Arc<dyn Fn(Outgoing) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send>> + Send + Sync>;

/// Why mail is sent no longer.
#[derive(Debug, thiserror::Error)]
pub enum SendingEnded {
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// How long a courier has for one mail before another may take it up.
const CLAIM: Duration = Duration::from_secs(120);

/// After how many failures a mail is tried no more often than once in so long.
const LONGEST_PAUSE: Duration = Duration::from_secs(6 * 3600);

/// How long a mail that only tells something is tried: as long as servers of mail try (RFC 5321, 4.5.4.1).
const TOLD_WITHIN: Duration = Duration::from_secs(5 * 24 * 3600);

/// Until when a letter is worth sending: a code while it can be entered, an offer while it can be accepted.
fn worth_until(letter: &Letter, written: Timestamp) -> Timestamp {
    let lasts = match letter {
        Letter::Code { .. } => CODE_LASTS,
        Letter::Invitation { .. } => OFFER_LASTS,
        Letter::Subscribe { .. } => CONFIRM_WITHIN,
        Letter::NobodyHere | Letter::KeyAdded | Letter::Deleted | Letter::News { .. } => TOLD_WITHIN,
        Letter::DeadlineMoved { .. } | Letter::PlanChecked { .. } => TOLD_WITHIN,
        Letter::PeersInvited { .. } | Letter::CanBeAnswered { .. } => TOLD_WITHIN,
        Letter::OrganisationAnswered { .. } | Letter::DepositWaits { .. } => TOLD_WITHIN,
        Letter::Deadline { .. } | Letter::Missed { .. } | Letter::SurveyExpires { .. } => TOLD_WITHIN,
        Letter::InputTaken { .. } | Letter::MailNotTaken { .. } => TOLD_WITHIN,
        Letter::InputDiscussed { .. } | Letter::SupportAsked { .. } | Letter::AmendmentDecided { .. } => TOLD_WITHIN,
        Letter::SaidTheSame { .. } => TOLD_WITHIN,
        Letter::InputHidden { .. } | Letter::AppealDecided { .. } | Letter::GivenWithoutAccount { .. } => TOLD_WITHIN,
        Letter::CaseMessage { .. } | Letter::GroupMessage { .. } => TOLD_WITHIN,
    };
    after(written, lasts)
}

/// When a mail that failed is tried again: a minute after the first time, then twice as long each time, at most six hours.
fn again(now: Timestamp, attempt: u64) -> Timestamp {
    let doublings = u32::try_from(attempt.saturating_sub(1)).unwrap_or(u32::MAX).min(16);
    let pause = Duration::from_secs(60).saturating_mul(1 << doublings).min(LONGEST_PAUSE);
    after(now, pause)
}

pub(crate) fn after(now: Timestamp, pause: Duration) -> Timestamp {
    Timestamp(now.0.saturating_add(i64::try_from(pause.as_micros()).unwrap_or(i64::MAX)))
}

impl App {
    pub(crate) fn letter(&self, email: Email, language: &str, letter: Letter) -> NewMail {
        let id = super::Secret::new((self.surroundings.chance)()).text();
        NewMail { id: format!("mail-{id}"), email, language: language.to_owned(), letter, created_at: self.now() }
    }

    /// Sends one mail that is due, if there is one. Answers whether there was.
    ///
    /// # Errors
    /// When the store does not answer. That a mail could not be sent is no error here: it is noted and tried again.
    pub async fn send_one_mail(&self, worker: &str, courier: &Courier) -> Result<bool, SendingEnded> {
        let now = self.now();
        let Some(job) = self.store().claim_job_of(SEND_MAIL, worker, now, after(now, CLAIM)).await? else {
            return Ok(false);
        };
        let sent = match self.store().mail(&job.body).await? {
            Some(mail) if worth_until(&mail.letter, mail.created_at) <= now => {
                tracing::warn!(attempt = job.attempt, "a mail is given up: what it says has lost its worth");
                Ok(())
            }
            Some(mail) => courier(mail).await,
            // Its reader has left, or it was sent by a worker that died before it could say so.
            None => Ok(()),
        };
        match sent {
            Ok(()) => {
                self.store().forget_mail(&job.body).await?;
                self.store().finish_job(&job, worker, self.now()).await?;
            }
            Err(problem) => {
                // What a server says may hold an address, so it is told on the desk and not in the log.
                tracing::warn!(
                    attempt = job.attempt,
                    "a mail could not be sent and is tried again; the outbox says why"
                );
                self.store().retry_job(&job, worker, again(self.now(), job.attempt), &problem).await?;
            }
        }
        Ok(true)
    }

    /// Sends mail as it falls due, for as long as the process lives.
    pub async fn send_mail(self: Arc<Self>, courier: Courier) {
        let worker = super::Secret::new((self.surroundings.chance)()).text();
        loop {
            let pause = match self.send_one_mail(&worker, &courier).await {
                Ok(true) => Duration::ZERO,
                Ok(false) => Duration::from_millis(500),
                Err(error) => {
                    tracing::warn!(%error, "mail cannot be sent now");
                    Duration::from_secs(5)
                }
            };
            tokio::time::sleep(pause).await;
        }
    }

    /// The mail that waits, the newest first, for whoever may read it.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn outbox(&self, permit: &Permit, limit: u32) -> Result<Vec<Waiting>, StoreError> {
        if !permit.is_for(Action::ReadOutbox) {
            return Ok(Vec::new());
        }
        self.store().mails(limit).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_sent_no_longer_than_it_can_be_entered() {
        let minutes = |letter| worth_until(&letter, Timestamp(0)).0 / 60_000_000;
        assert_eq!(minutes(Letter::Code { code: "12345678".into() }), 10);
        assert_eq!(minutes(Letter::Deleted), 5 * 24 * 60);
    }

    #[test]
    fn a_mail_that_fails_is_tried_ever_less_often() {
        let minutes = |attempt| (again(Timestamp(0), attempt).0 / 60_000_000).unsigned_abs();
        assert_eq!([1, 2, 3, 4].map(minutes), [1, 2, 4, 8]);
        assert_eq!([9, 10, 1_000, u64::MAX].map(minutes), [256, 360, 360, 360]);
    }
}
