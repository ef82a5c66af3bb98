//! Rounds: a draft, a window, comments with an answer each, and what comes after what.

use super::code::{Disposition, RoundKind, Seat, Speaker, Stand};
use super::coding::Coding;
use super::copies::archiving;
use super::decide::{Handing, allowed, decided, found, sits, unready};
use super::deeds::{CommentAnswered, RoundClosed, RoundOpened};
use super::id::ReviewId;
use super::refusal::Refusal;
use crate::cocreation;
use crate::codebook::Field;
use crate::deed::Deed;
use crate::ids::{PlanId, TextId};
use crate::partnership::Partnership;
use crate::people::{Action, Permit, Stage};
use crate::rules::{self, Parameters, RuleId};
use crate::time::Date;

/// How far a plan has come: the comment period lasts while a draft of its review is open to the public.
#[must_use]
pub fn stage_of(state: &Partnership, plan: &PlanId) -> Stage {
    let open = state.reviews.iter().filter(|(id, _)| id.plan == *plan).filter_map(|(_, review)| review.open_round());
    match open.into_iter().any(|round| round.deed.kind.is_public()) {
        true => Stage::CommentPeriod,
        false => cocreation::stage_of(state, plan),
    }
}

/// A round that is wanted.
#[derive(Debug, Clone, Copy)]
pub struct WantedRound<'r> {
    /// To whom.
    pub kind: RoundKind,
    /// The first day.
    pub opens: Date,
    /// The last.
    pub closes: Date,
    /// From which day on both language versions are public; asked of a public round.
    pub both_languages: Option<Date>,
    /// The draft.
    pub draft: Handing<'r>,
    /// The reconciliation as it was handed in.
    pub reconciled: &'r Coding,
}

/// The least days of a kind of round, by the rule in force on a day.
fn least_days(kind: RoundKind, day: Date) -> i64 {
    match rules::in_force(RuleId::ReviewRounds, day).map(|rule| rule.parameters) {
        Some(Parameters::ReviewRounds { pre_publication_days, public_days }) => match kind {
            RoundKind::Panel => 0,
            RoundKind::PrePublication => pre_publication_days,
            RoundKind::Public => public_days,
        },
        _ => 0,
    }
}

/// Puts a draft up for comment; in a public round with the copies of evidence that it points to.
///
/// # Errors
/// Everything against it.
pub fn open_round(
    state: &Partnership,
    permit: &Permit,
    review: &ReviewId,
    wanted: WantedRound<'_>,
    today: Date,
) -> Result<Vec<Deed>, Vec<Refusal>> {
    let open = found(state, review)?;
    let WantedRound { kind, opens, closes, both_languages, draft, reconciled } = wanted;
    let mut against: Vec<Refusal> = allowed(permit, Action::AssureQuality, &review.plan).into_iter().collect();
    against.extend(sits(open, Seat::QualityReviewer, permit));
    against.extend(open.published.as_ref().map(|_| Refusal::PublishedAlready));
    against.extend(open.open_round().map(|round| Refusal::RoundOpen(round.deed.round)));
    if open.reconciled.is_none() {
        against.push(Refusal::NotReconciled);
    }
    if let Some(later) = open.rounds.iter().find(|round| round.deed.kind > kind) {
        against.push(Refusal::OutOfOrder(later.deed.kind));
    }
    if kind == RoundKind::Public && !open.went_through(RoundKind::PrePublication) {
        against.push(Refusal::RoundMissing(RoundKind::PrePublication));
    }
    if opens < today {
        against.push(Refusal::InThePast(opens));
    }
    match (kind, both_languages) {
        (RoundKind::Public, None) => against.push(Refusal::NoLanguageDate),
        (RoundKind::Public, Some(both)) if both > opens => against.push(Refusal::NotInBothLanguages(both)),
        _ => {}
    }
    against.extend(unready(open, draft.coding, reconciled));
    // Both the first and the last day count: from 21 July to 4 August a comment could be sent on fifteen days.
    let has = opens.until(closes).map_or(0, |span| i64::from(span.get_days()));
    let least = least_days(kind, opens);
    if has < least {
        against.push(Refusal::TooShort { has, least });
    }
    let round = u16::try_from(open.rounds.len()).unwrap_or(u16::MAX).saturating_add(1);
    let deed = RoundOpened { review: review.clone(), round, kind, opens, closes, draft: draft.text.clone() };
    let copies = if kind.is_public() { archiving(open, draft.coding) } else { Vec::new() };
    decided(std::iter::once(Deed::RoundOpened(deed)).chain(copies).collect(), against)
}

/// A comment with its answer, as it is on the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dealt {
    /// The unit.
    pub unit: u16,
    /// The finding, if it is about one.
    pub field: Option<Field>,
    /// The paragraph, if it is about one.
    pub paragraph: Option<u16>,
    /// Who comments.
    pub from: Speaker,
    /// Where they stand.
    pub stand: Stand,
    /// What they say, unless they asked for confidence.
    pub comment: Option<TextId>,
    /// What the review made of it.
    pub disposition: Disposition,
    /// Why.
    pub answer: TextId,
}

/// Comments with their answers, as they are published.
pub fn answers(review: &ReviewId, round: u16, dealt: Vec<Dealt>) -> impl Iterator<Item = Deed> {
    let review = review.clone();
    (1..).zip(dealt).map(move |(number, dealt)| {
        let Dealt { unit, field, paragraph, from, stand, comment, disposition, answer } = dealt;
        let review = review.clone();
        Deed::CommentAnswered(CommentAnswered {
            review,
            round,
            number,
            unit,
            field,
            paragraph,
            from,
            stand,
            comment,
            disposition,
            answer,
        })
    })
}

/// Closes the round that is open.
///
/// # Errors
/// Everything against it: a round with a comment that has no answer stays open.
pub fn close_round(
    state: &Partnership,
    permit: &Permit,
    review: &ReviewId,
    (comments, unanswered): (u64, u64),
    today: Date,
) -> Result<Deed, Vec<Refusal>> {
    let open = found(state, review)?;
    let mut against: Vec<Refusal> = allowed(permit, Action::AssureQuality, &review.plan).into_iter().collect();
    against.extend(sits(open, Seat::QualityReviewer, permit));
    let Some(round) = open.open_round() else {
        against.push(Refusal::NoRound);
        return Err(against);
    };
    // The panel is the review's own: it is through when it has said so.
    if round.deed.kind != RoundKind::Panel && today <= round.deed.closes {
        against.push(Refusal::NotOver(round.deed.closes));
    }
    if unanswered > 0 {
        against.push(Refusal::Unanswered(unanswered));
    }
    let deed = RoundClosed { review: review.clone(), round: round.deed.round, comments };
    decided(Deed::RoundClosed(deed), against)
}
