//! A review as the record has it.

use std::sync::Arc;

use imbl::{OrdMap, Vector};

use super::asked::indicators;
use super::code::{RoundKind, Seat};
use super::deeds::{CommentAnswered, EvidenceArchived, FindingCorrected, ReportPublished, RoundOpened, Unit};
use super::id::ReviewId;
use super::requirements::RequirementsOf;
use crate::codebook::Field;
use crate::ids::{CommitmentId, PersonId, TextId};
use crate::time::Date;

/// A review as far as it has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Which.
    pub id: ReviewId,
    /// The act that opened it.
    pub at: u64,
    /// The day on which it was opened.
    pub on: Date,
    /// The year by which the code book is chosen.
    pub book: i16,
    /// What is coded.
    pub units: Arc<[Unit]>,
    /// Who sits where.
    pub seats: OrdMap<Seat, Seated>,
    /// Codings handed in.
    pub codings: OrdMap<Seat, Handed>,
    /// The reconciliation handed in.
    pub reconciled: Option<Handed>,
    /// The rounds, in their order.
    pub rounds: Vector<Round>,
    /// Its publication.
    pub published: Option<Published>,
    /// Corrections after it, in their order.
    pub errata: Vector<Erratum>,
    /// What its report found of the minimum requirements of making the plan.
    pub requirements: Option<RequirementsOf>,
    /// Copies of evidence that are public, in their order.
    pub archived: Vector<Archived>,
    /// The last act about it.
    pub position: u64,
}

/// A copy of evidence that is public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archived {
    /// The act.
    pub at: u64,
    /// The day.
    pub on: Date,
    /// The copy, and what it bears out.
    pub deed: EvidenceArchived,
}

/// Who sits on a seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seated {
    /// Who.
    pub person: PersonId,
    /// Since when.
    pub on: Date,
    /// The act.
    pub at: u64,
}

/// Something that was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handed {
    /// Its salted digest.
    pub text: TextId,
    /// When.
    pub on: Date,
    /// The act.
    pub at: u64,
}

/// A round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// As it was opened.
    pub deed: RoundOpened,
    /// The act that opened it.
    pub at: u64,
    /// When it was closed, by which act, after how many comments.
    pub closed: Option<(Date, u64, u64)>,
    /// Comments with their answers, as far as they are public.
    pub answered: Vector<Answered>,
}

/// A comment with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The act.
    pub at: u64,
    /// The day.
    pub on: Date,
    /// The comment and its answer.
    pub deed: CommentAnswered,
}

/// A publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The act.
    pub at: u64,
    /// The day.
    pub on: Date,
    /// What was published.
    pub deed: ReportPublished,
}

/// A correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erratum {
    /// The act.
    pub at: u64,
    /// The day.
    pub on: Date,
    /// What was corrected.
    pub deed: FindingCorrected,
}

impl Review {
    /// The questions that are asked of each unit.
    #[must_use]
    pub fn indicators(&self) -> Vec<Field> {
        indicators(self.book, self.id.product)
    }

    /// The units with their numbers.
    pub fn numbered(&self) -> impl Iterator<Item = (u16, &Unit)> {
        (1..).zip(self.units.iter())
    }

    /// A unit by its number.
    #[must_use]
    pub fn unit(&self, number: u16) -> Option<&Unit> {
        self.units.get(usize::from(number).checked_sub(1)?)
    }

    /// The unit that a commitment is coded in.
    #[must_use]
    pub fn unit_of(&self, commitment: &CommitmentId) -> Option<u16> {
        self.numbered().find(|(_, unit)| unit.commitments.contains(commitment)).map(|(number, _)| number)
    }

    /// Where somebody sits.
    #[must_use]
    pub fn seat_of(&self, person: &PersonId) -> Option<Seat> {
        self.seats.iter().find(|(_, seated)| seated.person == *person).map(|(seat, _)| *seat)
    }

    /// Whether both coders have handed in: from then on each may see what the other found.
    #[must_use]
    pub fn both_handed_in(&self) -> bool {
        Seat::CODERS.iter().all(|seat| self.codings.contains_key(seat))
    }

    /// The round that was opened last and is not closed.
    #[must_use]
    pub fn open_round(&self) -> Option<&Round> {
        self.rounds.last().filter(|round| round.closed.is_none())
    }

    /// A round by its number.
    #[must_use]
    pub fn round(&self, number: u16) -> Option<&Round> {
        self.rounds.iter().find(|round| round.deed.round == number)
    }

    /// Whether a draft was ever public.
    #[must_use]
    pub fn was_public(&self) -> bool {
        self.rounds.iter().any(|round| round.deed.kind.is_public())
    }

    /// Whether a round of a kind was closed.
    #[must_use]
    pub fn went_through(&self, kind: RoundKind) -> bool {
        self.rounds.iter().any(|round| round.deed.kind == kind && round.closed.is_some())
    }
}
