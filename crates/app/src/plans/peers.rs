//! Peers who are asked about the draft of a plan: opened with mails to those invited, commented on, answered, and told in public at the
//! deposit.

use std::collections::BTreeMap;

use domain::people::{Action, Actor, Letter, Permit, Subject, may};
use domain::plans::peers::{About, Consultation, PeerComment, PeerOutcome, Refusal, comment, consulted, open};
use domain::{Date, Deed, InputId, MemberId, PersonId, PlanId};
use sha2::{Digest as _, Sha256};
use store::people::NewMail;
use store::{NewText, StoreError};

use crate::App;
use crate::write::WriteError;

/// Why something of a consultation is not done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotConsulted {
    /// The rules are against it.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Refused(Vec<Refusal>),
    /// Nobody has begun the plan.
    #[error("nobody has begun the plan")]
    Gone,
    /// Somebody opened one at the same moment.
    #[error("somebody opened one at the same moment")]
    Meanwhile,
    /// There is no such comment, or the plan was deposited with it.
    #[error("there is no such comment")]
    NoSuchComment,
}

type Consulted<T> = Result<T, WriteError<NotConsulted>>;

fn refused(why: Refusal) -> WriteError<NotConsulted> {
    WriteError::Refused(NotConsulted::Refused(vec![why]))
}

impl App {
    /// The consultations on a plan, the first one first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn peers_of(&self, plan: &PlanId) -> Result<Vec<Consultation>, StoreError> {
        Ok(self.store().peers_of(plan).await?.into_iter().map(|stored| stored.of).collect())
    }

    /// What peers said in one, the oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn peer_comments(&self, of: &Consultation) -> Result<Vec<PeerComment>, StoreError> {
        self.store().peer_comments(of).await
    }

    /// The consultations that are open now and to which one of these offices is invited. One whose plan was deposited is over.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn peers_for(&self, actors: &[Actor]) -> Result<Vec<Consultation>, StoreError> {
        let (state, now) = (self.history().now(), self.now());
        // A day is not over everywhere when it is over here.
        let yesterday = now.date().yesterday().unwrap_or_else(|_| now.date());
        let mut open = Vec::new();
        for stored in self.store().peers_open(yesterday).await? {
            let of = stored.of;
            let subject = Subject::Plan(of.plan.clone(), self.stage_of(&of.plan));
            let permits = actors.iter().filter_map(|actor| may(actor, Action::AdvisePeer, subject.clone()).ok());
            if of.is_open(Self::today_of(&state, &of.plan.member, now))
                && permits.into_iter().any(|p| of.reader(&p).is_some())
            {
                open.push(of);
            }
        }
        Ok(open)
    }

    /// Opens the draft as it stands to peers, and writes to those invited.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn consult_peers(
        &self,
        permit: &Permit,
        plan: &PlanId,
        (invited, committee): (Vec<MemberId>, bool),
        until: Date,
    ) -> Consulted<()> {
        let drafted = self.written_plan(plan).await?.ok_or(WriteError::Refused(NotConsulted::Gone))?;
        let state = self.history().now();
        let known = self.peers_of(plan).await?;
        let number = u16::try_from(known.len()).unwrap_or(u16::MAX).saturating_add(1);
        let opened_on = Self::today_of(&state, &plan.member, self.now());
        let plan = plan.clone();
        let (draft, digest) = (drafted.draft, drafted.digest);
        let wanted = Consultation { plan, number, opened_on, until, invited, committee, draft, digest };
        open(&state, permit, &wanted, &known).map_err(|why| WriteError::Refused(NotConsulted::Refused(why)))?;
        let mails = self.to_peers(&wanted, false, &[]).await?;
        match self.store().open_peers(&wanted, &mails).await? {
            true => Ok(()),
            false => Err(WriteError::Refused(NotConsulted::Meanwhile)),
        }
    }

    /// The mails to those invited, but for those who have commented.
    async fn to_peers(
        &self,
        of: &Consultation,
        is_reminder: bool,
        comments: &[PeerComment],
    ) -> Result<Vec<NewMail>, StoreError> {
        let (state, today) = (self.history().now(), self.now().date());
        let mut people: Vec<PersonId> = Vec::new();
        for (body, offices) in of.written_to() {
            let held =
                state.appointments_for(&body).filter(|held| held.holds_on(today) && offices.contains(&held.office));
            people.extend(held.map(|held| held.person.clone()));
        }
        people.sort();
        people.dedup();
        people.retain(|person| comments.iter().all(|comment| comment.person.as_ref() != Some(person)));
        let mut mails = Vec::new();
        for person in people {
            if let Some(account) = self.store().account(&person).await? {
                let letter = Letter::PeersInvited { plan: of.plan.clone(), until: of.until, is_reminder };
                mails.push(self.letter(account.email, &account.language, letter));
            }
        }
        Ok(mails)
    }

    /// Reminds those who have not commented, before a consultation ends. Doing it twice, or on two nodes at once, sends nothing twice.
    /// Answers of how many consultations.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn remind_peers(&self) -> Result<u64, StoreError> {
        let (state, now) = (self.history().now(), self.now());
        let mut reminded = 0;
        for stored in self.store().peers_open(now.date()).await? {
            let today = Self::today_of(&state, &stored.of.plan.member, now);
            let is_written = self.stage_of(&stored.of.plan) == domain::people::Stage::CoCreation;
            if stored.reminded_at.is_some() || !is_written || !stored.of.reminds_on(today) {
                continue;
            }
            let comments = self.store().peer_comments(&stored.of).await?;
            let mails = self.to_peers(&stored.of, true, &comments).await?;
            reminded += u64::from(self.store().remind_peers(&stored.of, &mails, now).await?);
        }
        Ok(reminded)
    }

    /// Takes a comment of a peer. The same from the same person on the same is there once.
    ///
    /// # Errors
    /// Why it is not taken.
    pub async fn comment_as_peer(
        &self,
        permit: &Permit,
        of: &Consultation,
        about: About,
        (words, consents): (&str, bool),
    ) -> Consulted<()> {
        let (state, now) = (self.history().now(), self.now());
        let today = Self::today_of(&state, &of.plan.member, now);
        let has = self.store().peer_comments(of).await?.len();
        let from = comment(permit, of, (about, has), today).map_err(refused)?;
        let person = permit.actor().person.clone();
        let named = person.as_ref().map_or("", |person| person.as_str());
        let digest = Sha256::digest(format!("{named}\0{}\0{}\0{about}\0{}", of.plan, of.number, words.trim()));
        let mut name = [0; 32];
        name.copy_from_slice(&digest);
        let id = InputId::from_chance(&name);
        let words = words.trim().to_owned();
        let comment = PeerComment { id, from, person, about, words, consents, given_at: now, answer: None };
        self.store().take_peer_comment(of, &comment).await.map_err(WriteError::Store)
    }

    /// Answers a comment of a peer, or answers it anew while the plan is written.
    ///
    /// # Errors
    /// When there is no such comment, or the permit is for something else.
    pub async fn answer_peer(
        &self,
        permit: &Permit,
        of: &Consultation,
        (id, outcome, answer): (&InputId, PeerOutcome, &str),
    ) -> Consulted<()> {
        let is_of = matches!(permit.subject(), Subject::Plan(plan, _) if *plan == of.plan);
        if !permit.is_for(Action::ConsultPeers) || !is_of {
            return Err(refused(Refusal::NotPermitted));
        }
        match self.store().answer_peer(of, id, (outcome, answer.trim())).await? {
            true => Ok(()),
            false => Err(WriteError::Refused(NotConsulted::NoSuchComment)),
        }
    }

    /// What becomes public at the deposit of how peers were consulted, with the texts of those who consented.
    pub(super) async fn peers_told(&self, plan: &PlanId, texts: &mut Vec<NewText>) -> Result<Vec<Deed>, StoreError> {
        let mut deeds = Vec::new();
        for of in self.peers_of(plan).await? {
            let comments = self.peer_comments(&of).await?;
            let mut put = |words: &str| {
                let text = self.words(words);
                let id = text.id().clone();
                texts.push(text);
                id
            };
            let mut worded = BTreeMap::new();
            for comment in comments.iter().filter(|comment| comment.consents) {
                let words = put(&comment.words);
                let answer = comment.answer.as_ref().map(|(_, answer)| put(answer));
                worded.insert(comment.id, (words, answer));
            }
            deeds.extend(consulted(&of, &comments, |comment| worded.get(&comment.id).cloned()));
        }
        Ok(deeds)
    }
}
