//! Self-assessments: written on the desk, opened to public comment, published with every comment and its answer.

use std::collections::BTreeMap;

use domain::people::{Action, Permit, Subject};
use domain::plans::self_assessment::{Closing, Dealt, Refusal, Report, Said, SelfReport, open, publish};
use domain::{CommitmentId, Date, Deed, InputId, Partnership, PersonId, PlanId, Timestamp};
use record::Key;
use sha2::{Digest as _, Sha256};
use store::plans::{DraftComment, SelfPart};
use store::{NewText, StoreError};

use super::depositing::with_texts;
use crate::App;
use crate::write::{Command, WriteError, Written};

/// Why something of a self-assessment is not done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAssessed {
    /// The rules are against it.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Refused(Vec<Refusal>),
    /// Somebody saved the part in the meantime; this is what stands there now.
    #[error("somebody saved it in the meantime")]
    Meanwhile(Box<SelfPart>),
    /// It takes no comments today.
    #[error("no comments are taken today")]
    NotOpen,
    /// There is no such comment, or it was published with its answer.
    #[error("there is no such comment, or it was published with its answer")]
    NoSuchComment,
}

/// A self-assessment as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SelfDraft {
    /// Its parts, by commitment; the overview under none.
    pub parts: BTreeMap<Option<CommitmentId>, SelfPart>,
    /// What the public says of it, the oldest first.
    pub comments: Vec<DraftComment>,
}

type Assessed<T> = Result<T, WriteError<NotAssessed>>;

fn permitted(permit: &Permit, action: Action, plan: &PlanId) -> Assessed<()> {
    let of_plan = matches!(permit.subject(), Subject::Plan(of, _) if of == plan);
    let refused = || WriteError::Refused(NotAssessed::Refused(vec![Refusal::NotPermitted]));
    (permit.is_for(action) && of_plan).then_some(()).ok_or_else(refused)
}

impl App {
    /// A self-assessment as it is written.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn self_draft(&self, plan: &PlanId, report: SelfReport) -> Result<SelfDraft, StoreError> {
        let parts = self.store().self_parts(plan, report).await?;
        let parts = parts.into_iter().map(|part| (part.commitment.clone(), part)).collect();
        Ok(SelfDraft { parts, comments: self.store().draft_comments(plan, report).await? })
    }

    /// Whether a self-assessment was published.
    fn is_published(&self, plan: &PlanId, report: SelfReport) -> bool {
        let state = self.history().now();
        state.self_assessments.get(&(plan.clone(), report)).is_some_and(|known| known.published.is_some())
    }

    /// Saves a part, if it still is as the writer found it.
    ///
    /// # Errors
    /// Why it is not saved; with what stands there if somebody saved it in the meantime.
    pub async fn save_self_part(
        &self,
        permit: &Permit,
        (plan, report): (&PlanId, SelfReport),
        wanted: SelfPart,
    ) -> Assessed<()> {
        permitted(permit, Action::AssessItself, plan)?;
        let is_of_plan =
            |id: &CommitmentId| self.history().now().commitment(id).is_some_and(|commitment| commitment.plan == *plan);
        if !wanted.commitment.as_ref().is_none_or(is_of_plan) {
            return Err(WriteError::Refused(NotAssessed::Refused(vec![Refusal::NoSuchPlan])));
        }
        if self.store().save_self_part((plan, report), &wanted, self.now()).await? {
            return Ok(());
        }
        let there = self.self_draft(plan, report).await?.parts.remove(&wanted.commitment);
        Err(WriteError::Refused(
            there.map_or(NotAssessed::NoSuchComment, |part| NotAssessed::Meanwhile(Box::new(part))),
        ))
    }

    /// A report as it goes into the record, with the texts that it brings.
    fn report_of(&self, plan: &PlanId, report: SelfReport, draft: &SelfDraft) -> (Report, Vec<NewText>) {
        let mut texts = Vec::new();
        let mut worded = |words: &str| {
            let text = self.words(words);
            let id = text.id().clone();
            texts.push(text);
            id
        };
        let overview = draft.parts.get(&None).filter(|part| !part.body.trim().is_empty());
        let overview = overview.map(|part| worded(&part.body));
        let said = draft.parts.values().filter(|part| !part.body.trim().is_empty()).filter_map(|part| {
            let (commitment, fulfilment) = (part.commitment.clone()?, part.fulfilment?);
            Some((commitment, Said { fulfilment, account: worded(&part.body) }))
        });
        let said = said.collect();
        (Report { plan: plan.clone(), report, overview, said }, texts)
    }

    async fn assess(
        &self,
        permit: Permit,
        what: &str,
        wanted: Report,
        texts: Vec<NewText>,
        decide: impl FnOnce(&Partnership, &Report, Date) -> Result<Vec<Deed>, Vec<Refusal>> + Send + 'static,
    ) -> Assessed<Written> {
        // The words are drawn with chance, so what repeats a command is what it is about and what the record said before.
        let state = self.history().now();
        let before = state.self_assessments.get(&(wanted.plan.clone(), wanted.report)).map_or(0, |of| of.position);
        let digest = Sha256::digest(format!("{what}\0{}\0{}\0{before}", wanted.plan, wanted.report));
        let key: Key = format!("self-assessment/{}", hex::encode(digest)).parse().map_err(|_| WriteError::Fault)?;
        let command = Command { permit, key, cause: None, import: None };
        self.write(command, move |state: &Partnership, now: Timestamp| {
            let today = Self::today_of(state, &wanted.plan.member, now);
            let deeds = decide(state, &wanted, today).map_err(NotAssessed::Refused)?;
            Ok(with_texts(deeds.into_iter().map(|deed| (today, deed)), texts))
        })
        .await
    }

    /// Opens a draft to public comment, from today to a day.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn open_self_assessment(
        &self,
        permit: Permit,
        (plan, report): (&PlanId, SelfReport),
        closes: Date,
    ) -> Assessed<Written> {
        let draft = self.self_draft(plan, report).await?;
        let (wanted, texts) = self.report_of(plan, report, &draft);
        let by = permit.clone();
        let decide = move |state: &Partnership, wanted: &Report, today| open(state, &by, wanted, (today, closes));
        self.assess(permit, "open", wanted, texts, decide).await
    }

    /// Publishes a report with every comment on its draft and the answer to it.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn publish_self_assessment(
        &self,
        permit: Permit,
        (plan, report): (&PlanId, SelfReport),
    ) -> Assessed<Written> {
        let draft = self.self_draft(plan, report).await?;
        let (wanted, mut texts) = self.report_of(plan, report, &draft);
        let mut closing = Closing::default();
        for comment in &draft.comments {
            let Some(answer) = &comment.answer else {
                closing.unanswered += 1;
                continue;
            };
            let (said, answer) = (self.words(&comment.body), self.words(answer));
            let (comment_id, answer_id) = (said.id().clone(), answer.id().clone());
            let commitment = comment.commitment.clone();
            closing.dealt.push(Dealt { commitment, comment: comment_id, answer: answer_id });
            texts.extend([said, answer]);
        }
        let by = permit.clone();
        let decide = move |state: &Partnership, wanted: &Report, today| publish(state, &by, wanted, closing, today);
        self.assess(permit, "publish", wanted, texts, decide).await
    }

    /// Takes a comment on a draft. The same from the same person is there once.
    ///
    /// # Errors
    /// When no comments are taken today, or the permit is for something else.
    pub async fn comment_on_self_assessment(
        &self,
        permit: &Permit,
        (plan, report): (&PlanId, SelfReport),
        commitment: Option<CommitmentId>,
        (person, words): (&PersonId, &str),
    ) -> Assessed<()> {
        permitted(permit, Action::CommentInPublic, plan)?;
        let (now, state) = (self.now(), self.history().now());
        let today = Self::today_of(&state, &plan.member, now);
        let known = state.self_assessments.get(&(plan.clone(), report));
        let is_of_it = |id: &CommitmentId| known.is_some_and(|known| known.commitments.contains_key(id));
        if !known.is_some_and(|known| known.takes_comments(today)) || !commitment.as_ref().is_none_or(is_of_it) {
            return Err(WriteError::Refused(NotAssessed::NotOpen));
        }
        let about = commitment.as_ref().map(ToString::to_string).unwrap_or_default();
        let digest = Sha256::digest(format!("{person}\0{plan}\0{report}\0{about}\0{}", words.trim()));
        let mut name = [0; 32];
        name.copy_from_slice(&digest);
        let comment = DraftComment {
            id: InputId::from_chance(&name),
            commitment,
            person: Some(person.clone()),
            body: words.trim().to_owned(),
            given_at: now,
            answer: None,
        };
        self.store().take_draft_comment((plan, report), &comment).await.map_err(WriteError::Store)
    }

    /// Answers a comment on a draft, or answers it anew before the report is published.
    ///
    /// # Errors
    /// When there is no such comment.
    pub async fn answer_draft_comment(
        &self,
        permit: &Permit,
        (plan, report): (&PlanId, SelfReport),
        (id, answer): (&InputId, &str),
    ) -> Assessed<()> {
        permitted(permit, Action::AssessItself, plan)?;
        let is_open = !self.is_published(plan, report);
        match is_open && self.store().answer_draft_comment((plan, report), id, answer.trim()).await? {
            true => Ok(()),
            false => Err(WriteError::Refused(NotAssessed::NoSuchComment)),
        }
    }
}
