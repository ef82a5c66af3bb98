//! Subscriptions by mail: asking, confirming, ending, and telling those that are due. What is new in a thing is not decided here:
//! whoever tells says whether there is anything.
//!
//! Nobody can learn from any answer who subscribes to what. A link in a mail does nothing by being opened.

use std::time::Duration;

use domain::Timestamp;
use domain::people::{Cadence, Email, Letter};
use store::StoreError;
use store::people::{Begins, Due, NewAsked, Subscription, Told, Wanted};

use super::Secret;
use super::mail::after;
use crate::App;

/// How long what was asked for can be confirmed. A judgement: a weekend.
pub(super) const CONFIRM_WITHIN: Duration = Duration::from_secs(3 * 24 * 3600);
/// How many mails to confirm something an address gets in a day without confirming it. A judgement: more than a careful reader asks
/// for, and too few to be a nuisance to whom they are not meant for.
const ASKED_A_DAY: u64 = 6;
/// How many kinds of subscriptions are looked at in one go, and how many of one kind.
const AT_ONCE: u32 = 200;

/// What of, how often, in which language: what a reader asks for, apart from where it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// What of.
    pub topic: domain::people::Topic,
    /// How often.
    pub cadence: Cadence,
    /// In which language, as a BCP 47 tag.
    pub language: String,
}

impl Wish {
    fn to(self, email: Email) -> Wanted {
        Wanted { email, topic: self.topic, cadence: self.cadence, language: self.language }
    }
}

/// Whether there is something to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    /// There is something to tell.
    Something,
    /// There is nothing.
    Nothing,
}

impl App {
    fn begins(&self) -> Begins {
        let leave = (self.surroundings.chance)();
        Begins { leave, told: self.history().now().length, now: self.now() }
    }

    /// Mails a link to an address with which it confirms that it wants something. Whether the address is known, has asked before or
    /// has asked too often today, the answer is the same.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn ask_to_subscribe(&self, email: Email, wish: Wish) -> Result<(), StoreError> {
        let (secret, now) = (self.secret(), self.now());
        let link = format!("/subscribe/{}", secret.text());
        let letter = Letter::Subscribe { topic: wish.topic.clone(), cadence: wish.cadence, link };
        let mail = self.letter(email.clone(), &wish.language, letter);
        let asked = NewAsked {
            token: secret.fingerprint(),
            wanted: wish.to(email),
            asked_at: now,
            expires_at: after(now, CONFIRM_WITHIN),
        };
        let a_day_ago = Timestamp(now.0.saturating_sub(24 * 3_600_000_000));
        self.store().ask_to_subscribe(&asked, &mail, a_day_ago, ASKED_A_DAY).await.map(|_| ())
    }

    /// What the holder of a link would confirm.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn subscription_asked(&self, link: &Secret) -> Result<Option<Wanted>, StoreError> {
        self.store().subscription_asked(link.fingerprint(), self.now()).await
    }

    /// Confirms what was asked for; the link is used up by it. News begin now. `None` if the link is over.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn confirm_subscription(&self, link: &Secret) -> Result<Option<Subscription>, StoreError> {
        let confirmed = self.store().confirm_subscription(link.fingerprint(), &self.begins()).await?;
        let Some(wanted) = confirmed else { return Ok(None) };
        let all = self.store().subscriptions_of(&wanted.email).await?;
        Ok(all.into_iter().find(|one| one.wanted.topic == wanted.topic))
    }

    /// Subscribes the confirmed address of an account.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn subscribe_account(&self, email: &Email, wish: Wish) -> Result<(), StoreError> {
        self.store().subscribe(&wish.to(email.clone()), &self.begins()).await
    }

    /// The subscription that a word out of a mail stands for, and all others of the same address.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn subscriptions_by(
        &self,
        word: &Secret,
    ) -> Result<Option<(Subscription, Vec<Subscription>)>, StoreError> {
        let Some(one) = self.store().subscription_by(&word.bytes()).await? else { return Ok(None) };
        let all = self.store().subscriptions_of(&one.wanted.email).await?;
        Ok(Some((one, all)))
    }

    /// What is due to be told now, told the longest ago first. What is due and knows all there is waits for its next day or week.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn subscriptions_due(&self, head: u64) -> Result<Vec<Due>, StoreError> {
        let now = self.now();
        for cadence in [Cadence::Daily, Cadence::Weekly] {
            self.store().put_off_subscriptions(cadence, cadence.after(now), head, now).await?;
        }
        self.store().subscriptions_due(now, head, AT_ONCE).await
    }

    /// Tells those that are due of one kind that there is something or nothing new up to a position. Answers how many mails were
    /// queued: of many processes that tell the same, one queues each.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn tell_subscriptions(&self, due: &Due, head: u64, telling: Telling) -> Result<u64, StoreError> {
        let now = self.now();
        let later = due.cadence.after(now);
        if telling == Telling::Nothing {
            let due_at = if due.cadence == Cadence::AtOnce { now } else { later };
            self.store().pass_subscriptions(due, Told { to: head, due_at }, now).await?;
            return Ok(0);
        }
        let mut queued = 0;
        loop {
            let waiting = self.store().subscriptions_to_tell(due, now, AT_ONCE).await?;
            if waiting.is_empty() {
                return Ok(queued);
            }
            for one in &waiting {
                let link = format!("/subscriptions/{}", Secret::new(one.leave).text());
                let letter = Letter::News { topic: due.topic.clone(), from: due.told, to: head, link };
                let mail = self.letter(one.wanted.email.clone(), &one.wanted.language, letter);
                let told = Told { to: head, due_at: later };
                queued += u64::from(self.store().tell_subscription(one, told, &mail).await?);
            }
        }
    }
}
