//! Rounds: a draft is frozen and put up, comments are taken while it is open, each gets its answer before it is closed.

use domain::codebook::Field;
use domain::paragraphs::paragraphs;
use domain::people::{Action, Office, Permit};
use domain::review::ReviewId;
use domain::review::process::{
    Coding, Dealt, Disposition, Handing, Refusal, Review, RoundKind, Seat, Speaker, Stand, WantedRound, answers,
    close_round, open_round,
};
use domain::{Date, InputId, Partnership};
use store::NewText;
use store::desk::DeskChange;
use store::review::{Comment, NewComment, Working, draft_kind};

use super::deciding::{Done, Frozen, NotReviewed};
use crate::App;
use crate::write::WriteError;

/// A round to be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rounding {
    /// To whom.
    pub kind: RoundKind,
    /// The first day.
    pub opens: Date,
    /// The last.
    pub closes: Date,
    /// From which day on both language versions are public.
    pub both_languages: Option<Date>,
}

/// A comment on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commenting {
    /// The unit.
    pub unit: u16,
    /// The finding; none for the unit as a whole.
    pub field: Option<Field>,
    /// The paragraph of what is said in words, if it is about one; of the report as a whole nothing else can be commented on.
    pub paragraph: Option<u16>,
    /// Where they stand.
    pub stand: Stand,
    /// What they say, with whatever evidence there is.
    pub words: String,
    /// Whether the words are not to be published.
    pub in_confidence: bool,
}

/// An answer on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answering {
    /// The comment.
    pub comment: InputId,
    /// What the review made of it.
    pub disposition: Disposition,
    /// Why.
    pub words: String,
}

/// What a coding says of a unit in words; of unit 0, of the report as a whole.
#[must_use]
pub fn words_of(coding: &Coding, unit: u16) -> &str {
    match unit {
        0 => &coding.summary,
        unit => coding.units.get(&unit).map(|unit| unit.account.as_str()).unwrap_or_default(),
    }
}

fn refused(refusal: Refusal) -> WriteError<NotReviewed> {
    WriteError::Refused(NotReviewed::Refused(vec![refusal]))
}

/// In what capacity somebody comments in a round, if their permit is for that.
fn speaker(permit: &Permit, kind: RoundKind) -> Option<Speaker> {
    match (kind, permit.action(), permit.actor().office) {
        (RoundKind::Panel, Action::AssureQuality, _) => Some(Speaker::Panel),
        (RoundKind::PrePublication, Action::CommentOnDraft, Office::ForumMember) => Some(Speaker::Forum),
        (RoundKind::PrePublication, Action::CommentOnDraft, _) => Some(Speaker::Government),
        (RoundKind::Public, Action::CommentOnDraft, Office::ForumMember) => Some(Speaker::Forum),
        (RoundKind::Public, Action::CommentOnDraft, _) => Some(Speaker::Government),
        (RoundKind::Public, Action::CommentInPublic, Office::CivilSociety) => Some(Speaker::Organisation),
        (RoundKind::Public, Action::CommentInPublic, _) => Some(Speaker::Citizen),
        _ => None,
    }
}

/// Comments with their answers as they are published: the deeds need the digests, the record the words.
pub(super) fn dealt(comments: Vec<Comment>) -> (Vec<Dealt>, Vec<NewText>) {
    let (mut all, mut texts) = (Vec::new(), Vec::new());
    for comment in comments {
        let Some((disposition, answer, salt)) = comment.answer else { continue };
        let answer = NewText::new(salt, answer);
        let words = (!comment.in_confidence).then(|| NewText::new(comment.salt, comment.body));
        all.push(Dealt {
            unit: comment.unit,
            field: comment.field,
            paragraph: comment.paragraph,
            from: comment.from,
            stand: comment.stand,
            comment: words.as_ref().map(|text| text.id().clone()),
            disposition,
            answer: answer.id().clone(),
        });
        texts.extend(words);
        texts.push(answer);
    }
    (all, texts)
}

impl App {
    /// Freezes the draft as it is now and puts it up for comment.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn open_round(&self, permit: &Permit, review: &ReviewId, wanted: Rounding) -> Done {
        let person = Self::whose(permit)?;
        let rounds = self.history().now().reviews.get(review).map_or(0, |review| review.rounds.len());
        let kind = draft_kind(u16::try_from(rounds).unwrap_or(u16::MAX).saturating_add(1));
        let reconciled = self.reconciliation(review).await?;
        let coding = self.working(review, Working::Agreed, &person).await?;
        let Frozen { coding, text, freezing } = self.frozen(coding, &kind, &person)?;
        // Everybody may see the draft of a public round; of the others the record has the digest alone.
        let public = wanted.kind.is_public();
        let words = public.then(|| NewText::new(freezing.document.salt, freezing.document.body.as_str()));
        let (id, content) = (review.clone(), format!("{wanted:?}/{}", freezing.document.body));
        let mut desk = vec![DeskChange::Frozen(Box::new(freezing))];
        if public {
            desk.extend(self.archived(review, &coding).await?);
        }
        let Rounding { kind, opens, closes, both_languages } = wanted;
        let decide = move |state: &Partnership, permit: &Permit, today| {
            let draft = Handing { coding: &coding, text: &text };
            let wanted = WantedRound { kind, opens, closes, both_languages, draft, reconciled: &reconciled };
            open_round(state, permit, &id, wanted, today)
        };
        self.step((permit, "review-round"), (review, content), words.into_iter().collect(), desk, decide).await
    }

    /// Takes a comment on the draft that is open.
    ///
    /// # Errors
    /// When the round is not theirs, is not open today, or there is no such unit.
    pub async fn comment_on_draft(
        &self,
        permit: &Permit,
        review: &ReviewId,
        wanted: Commenting,
    ) -> Result<InputId, WriteError<NotReviewed>> {
        let (state, now, person) = (self.history().now(), self.now(), Self::whose(permit)?);
        let open = state.reviews.get(review).ok_or_else(|| refused(Refusal::NoSuchReview))?;
        let round = open.open_round().ok_or_else(|| refused(Refusal::NoRound))?;
        let today = Self::today_of(&state, &review.plan.member, now);
        if today < round.deed.opens || round.deed.closes < today {
            return Err(refused(Refusal::NoRound));
        }
        let from = speaker(permit, round.deed.kind).ok_or_else(|| refused(Refusal::NotPermitted))?;
        if open.unit(wanted.unit).is_none() && (wanted.unit > 0 || wanted.paragraph.is_none()) {
            return Err(refused(Refusal::NoSuchUnit(wanted.unit)));
        }
        if let Some(paragraph) = wanted.paragraph {
            let draft = self.draft_of(review, round.deed.round).await?;
            let words = draft.as_ref().map(|draft| words_of(draft, wanted.unit)).unwrap_or_default();
            if !paragraphs(words).any(|(number, _)| number == paragraph) {
                return Err(refused(Refusal::NoSuchParagraph(paragraph)));
            }
        }
        let id = InputId::from_chance(&(self.surroundings.chance)());
        let new = NewComment {
            id,
            review: review.clone(),
            round: round.deed.round,
            unit: wanted.unit,
            field: wanted.field,
            paragraph: wanted.paragraph,
            from,
            stand: wanted.stand,
            person,
            body: wanted.words,
            salt: (self.surroundings.chance)(),
            in_confidence: wanted.in_confidence,
            given_at: now,
        };
        self.store().take_comment(&new).await?;
        Ok(id)
    }

    /// Answers a comment of the round that is open. The same comment can be answered anew until the round is closed.
    ///
    /// # Errors
    /// When the person is not of this review, or there is no such comment.
    pub async fn answer_comment(
        &self,
        permit: &Permit,
        review: &ReviewId,
        wanted: Answering,
    ) -> Result<(), WriteError<NotReviewed>> {
        let (state, person) = (self.history().now(), Self::whose(permit)?);
        let open = state.reviews.get(review).ok_or_else(|| refused(Refusal::NoSuchReview))?;
        if !permit.is_for(Action::CodeFinding) || open.seat_of(&person).is_none() {
            return Err(refused(Refusal::NotTheirSeat(Seat::FirstCoder)));
        }
        let round = open.open_round().ok_or_else(|| refused(Refusal::NoRound))?.deed.round;
        let salt = (self.surroundings.chance)();
        let of = (review, round, &wanted.comment);
        match self.store().answer_comment(of, wanted.disposition, (&wanted.words, salt)).await? {
            true => Ok(()),
            false => Err(refused(Refusal::Nothing)),
        }
    }

    /// Closes the round that is open, with every comment and its answer where it was public.
    ///
    /// # Errors
    /// Everything against it: a comment without an answer is one.
    pub async fn close_round(&self, permit: &Permit, review: &ReviewId) -> Done {
        let state = self.history().now();
        let round = state.reviews.get(review).and_then(|open: &std::sync::Arc<Review>| {
            open.open_round().map(|round| (round.deed.round, round.deed.kind))
        });
        let (round, kind) = round.ok_or_else(|| refused(Refusal::NoRound))?;
        let comments = self.store().comments_of_round(review, round).await?;
        let has = comments.len() as u64;
        let unanswered = comments.iter().filter(|comment| comment.answer.is_none()).count() as u64;
        let (dealt, texts) = if kind.is_public() { dealt(comments) } else { (Vec::new(), Vec::new()) };
        let (id, content) = (review.clone(), format!("{round}/{has}"));
        let decide = move |state: &Partnership, permit: &Permit, today| {
            let closed = close_round(state, permit, &id, (has, unanswered), today)?;
            Ok(answers(&id, round, dealt).chain([closed]).collect())
        };
        self.step((permit, "review-close-round"), (review, content), texts, Vec::new(), decide).await
    }
}
