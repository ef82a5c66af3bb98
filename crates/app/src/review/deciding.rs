//! Opening, assigning, handing in and reconciling: each becomes an act, with what it freezes on the desk.

use domain::deed::Deed;
use domain::people::Permit;
use domain::review::ReviewId;
use domain::review::process::{Coding, Handing, Refusal, Seat, Unit, assign, hand_in, open, reconcile};
use domain::{Date, Partnership, PersonId, TextId};
use store::NewText;
use store::desk::DeskChange;
use store::review::{Document, Freezing, Working};

use crate::App;
use crate::cocreation::deciding::key;
use crate::write::{Command, Draft, WriteError, Written};

/// Why a step of a review was not done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotReviewed {
    /// The rules stand against it.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Refused(Vec<Refusal>),
    /// What lies on the desk is not what was handed in: the digest in the record says otherwise.
    #[error("{0} was changed after it was handed in: its digest is not the one in the record")]
    Changed(String),
}

impl From<Vec<Refusal>> for NotReviewed {
    fn from(refused: Vec<Refusal>) -> Self {
        Self::Refused(refused)
    }
}

/// What a step of a review answers.
pub type Done = Result<Written, WriteError<NotReviewed>>;

/// Words on their way into a document: what they say, under which digest.
pub(super) struct Frozen {
    pub coding: Coding,
    pub text: TextId,
    pub freezing: Freezing,
}

impl App {
    /// Words as they will be frozen.
    pub(super) fn frozen(
        &self,
        coding: Coding,
        kind: &str,
        person: &PersonId,
    ) -> Result<Frozen, WriteError<NotReviewed>> {
        let body = serde_json::to_string(&coding).map_err(|_| WriteError::Fault)?;
        let salt = (self.surroundings.chance)();
        let text = NewText::new(salt, body.as_str()).id().clone();
        let document = Document { kind: kind.to_owned(), salt, body };
        let freezing = Freezing { review: coding.review.clone(), person: person.clone(), document, at: self.now() };
        Ok(Frozen { coding, text, freezing })
    }

    /// Does one step of a review, which is so from today on.
    pub(super) async fn step(
        &self,
        what: (&Permit, &str),
        review: (&ReviewId, String),
        texts: Vec<NewText>,
        desk: Vec<DeskChange>,
        decide: impl FnOnce(&Partnership, &Permit, Date) -> Result<Vec<Deed>, Vec<Refusal>> + Send + 'static,
    ) -> Done {
        let decide = move |state: &Partnership, permit: &Permit, today| {
            Ok(decide(state, permit, today)?.into_iter().map(|deed| (today, deed)).collect())
        };
        self.step_of_days(what, review, texts, desk, decide).await
    }

    /// Does one step of a review, each of whose acts says from which day on it is so.
    pub(super) async fn step_of_days(
        &self,
        (permit, what): (&Permit, &str),
        (review, content): (&ReviewId, String),
        texts: Vec<NewText>,
        desk: Vec<DeskChange>,
        decide: impl FnOnce(&Partnership, &Permit, Date) -> Result<Vec<(Date, Deed)>, Vec<Refusal>> + Send + 'static,
    ) -> Done {
        let position = self.history().now().reviews.get(review).map_or(0, |review| review.position);
        let key = key(what, review, position, &content)?;
        let command = Command { permit: permit.clone(), key, cause: None, import: None };
        let (permit, member) = (permit.clone(), review.plan.member.clone());
        let decide = move |state: &Partnership, now| {
            let today = Self::today_of(state, &member, now);
            let deeds = decide(state, &permit, today).map_err(NotReviewed::from)?;
            let mut drafts: Vec<Draft> = deeds.into_iter().map(|(on, deed)| Draft::plain(on, deed)).collect();
            if let Some(first) = drafts.first_mut() {
                first.texts = texts;
            }
            Ok((drafts, desk))
        };
        self.write_and_change_desk(command, decide).await
    }

    /// Opens a review of a plan.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn open_review(&self, permit: &Permit, review: &ReviewId, units: Vec<Unit>) -> Done {
        let id = review.clone();
        let content = format!("{units:?}");
        let decide = move |state: &Partnership, permit: &Permit, _| Ok(vec![open(state, permit, &id, units)?]);
        self.step((permit, "review-open"), (review, content), Vec::new(), Vec::new(), decide).await
    }

    /// Assigns somebody to a review.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn assign_review(&self, permit: &Permit, review: &ReviewId, seat: Seat, person: PersonId) -> Done {
        if self.is_torn(review, &person).await? {
            return Err(WriteError::Refused(NotReviewed::Refused(vec![Refusal::Conflict])));
        }
        let id = review.clone();
        let content = format!("{seat}/{}", person.as_str());
        let decide = move |state: &Partnership, permit: &Permit, today| {
            Ok(vec![assign(state, permit, (&id, seat), &person, today)?])
        };
        self.step((permit, "review-assign"), (review, content), Vec::new(), Vec::new(), decide).await
    }

    /// Hands a coder's coding in: from then on it stands as it is.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn hand_in_coding(&self, permit: &Permit, review: &ReviewId, seat: Seat) -> Done {
        let person = Self::whose(permit)?;
        let coding = self.working(review, Working::Coding(seat), &person).await?;
        let Frozen { coding, text, freezing } = self.frozen(coding, seat.code(), &person)?;
        let (id, content) = (review.clone(), freezing.document.body.clone());
        let desk = vec![DeskChange::Frozen(Box::new(freezing))];
        let decide = move |state: &Partnership, permit: &Permit, _| {
            Ok(vec![hand_in(state, permit, (&id, seat), Handing { coding: &coding, text: &text })?])
        };
        self.step((permit, "review-hand-in"), (review, content), Vec::new(), desk, decide).await
    }

    /// Hands the reconciliation in.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn reconcile_findings(&self, permit: &Permit, review: &ReviewId) -> Done {
        let person = Self::whose(permit)?;
        let not_both = || WriteError::Refused(NotReviewed::Refused(vec![Refusal::NotBothIn]));
        let state = self.history().now();
        let open = state.reviews.get(review).ok_or_else(not_both)?;
        self.sealed_codings(open).await?;
        let [first, second] = self.both_codings(review).await?.ok_or_else(not_both)?;
        let coding = self.working(review, Working::Agreed, &person).await?;
        let Frozen { coding, text, freezing } = self.frozen(coding, Working::Agreed.code(), &person)?;
        let (id, content) = (review.clone(), freezing.document.body.clone());
        let desk = vec![DeskChange::Frozen(Box::new(freezing))];
        let decide = move |state: &Partnership, permit: &Permit, _| {
            let handing = Handing { coding: &coding, text: &text };
            Ok(vec![reconcile(state, permit, &id, handing, [&first, &second])?])
        };
        self.step((permit, "review-reconcile"), (review, content), Vec::new(), desk, decide).await
    }

    /// Who acts; the program itself reviews nothing.
    pub(super) fn whose(permit: &Permit) -> Result<PersonId, WriteError<NotReviewed>> {
        let refused = || WriteError::Refused(NotReviewed::Refused(vec![Refusal::NotPermitted]));
        permit.actor().person.clone().ok_or_else(refused)
    }
}
