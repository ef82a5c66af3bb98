//! Archived copies of evidence: what a page or document said when a finding was made, kept as a file beside the record. An address can
//! die; the copy stands under a digest that an act holds, so that anybody can see that it is the one that was looked at.
//!
//! Nothing here reads a file: what a copy is was recognised where it was taken.

use serde::{Deserialize, Serialize};

use super::code::Seat;
use super::coding::Coding;
use super::decide::found;
use super::deeds::EvidenceArchived;
use super::id::ReviewId;
use super::refusal::Refusal;
use super::state::{Archived, Review};
use crate::codebook::{Field, codes};
use crate::deed::Deed;
use crate::ids::TextId;
use crate::partnership::Partnership;
use crate::people::{Action, Permit, Subject};
use crate::rules::{as_code, from_code};
use crate::time::Date;

codes! {
    /// What an archived copy is, recognised by its bytes and never by its name. Nothing else is taken.
    SnapshotKind {
        /// A document in Portable Document Format.
        Pdf = "pdf",
        /// A picture.
        Png = "png",
        /// A picture.
        Jpeg = "jpeg",
        /// A page of the web, saved as one file.
        Html = "html",
        /// Plain text in UTF-8, tables as CSV among it.
        Text = "text",
        /// An office document or anything else that is packed with ZIP.
        Zip = "zip",
        /// A web archive (ISO 28500), packed with gzip or not.
        Warc = "warc",
    }
}
as_code!(SnapshotKind);
from_code!(SnapshotKind);

impl SnapshotKind {
    /// Its media type.
    #[must_use]
    pub const fn media(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Html => "text/html; charset=utf-8",
            Self::Text => "text/plain; charset=utf-8",
            Self::Zip => "application/zip",
            Self::Warc => "application/warc",
        }
    }

    /// What the name of such a file ends with.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Text => "txt",
            other => other.code(),
        }
    }
}

/// An archived copy, as an answer points to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Snapshot {
    /// The salted digest of the file.
    pub file: TextId,
    /// What it is.
    pub kind: SnapshotKind,
    /// How many bytes it has.
    pub bytes: u64,
    /// The day on which it was taken.
    pub taken: Date,
}

/// The copies that a coding points to, with the unit and the question that they bear out.
pub fn copies(coding: &Coding) -> impl Iterator<Item = (u16, Field, &Snapshot)> {
    coding.units.iter().flat_map(|(unit, coded)| {
        coded.grounds.iter().filter_map(|(field, ground)| Some((*unit, *field, ground.copy.as_ref()?)))
    })
}

fn archived(review: &ReviewId, (unit, field): (u16, Field), copy: Snapshot) -> Deed {
    Deed::EvidenceArchived(EvidenceArchived { review: review.clone(), unit, field, copy })
}

/// The deeds by which the copies become public that a text of a review points to: once for each place where one stands.
#[must_use]
pub fn archiving(review: &Review, text: &Coding) -> Vec<Deed> {
    let there =
        |unit, field, copy: &Snapshot| review.archived_of(unit, field).any(|known| known.deed.copy.file == copy.file);
    copies(text)
        .filter(|(unit, field, copy)| !there(*unit, *field, copy))
        .map(|(unit, field, copy)| archived(&review.id, (unit, field), copy.clone()))
        .collect()
}

/// Archives a copy of what a published finding rests on: for evidence that had none, or whose address answers no longer.
///
/// # Errors
/// Everything against it: it is for those who coded, and for the quality reviewer.
pub fn archive(
    state: &Partnership,
    permit: &Permit,
    review: &ReviewId,
    place: (u16, Field),
    copy: Snapshot,
) -> Result<Deed, Vec<Refusal>> {
    let open = found(state, review)?;
    let (unit, field) = place;
    let of_plan = matches!(permit.subject(), Subject::Plan(of, _) if *of == review.plan);
    let seat = permit.actor().person.as_ref().and_then(|person| open.seat_of(person));
    let may = match seat {
        Some(Seat::FirstCoder | Seat::SecondCoder) => permit.is_for(Action::CodeFinding),
        Some(Seat::QualityReviewer) => permit.is_for(Action::AssureQuality),
        None => false,
    };
    let mut against = Vec::new();
    if !(of_plan && may) {
        against.push(Refusal::NotPermitted);
    }
    if open.published.is_none() {
        against.push(Refusal::NotPublished);
    }
    if open.unit(unit).is_none() || !open.indicators().contains(&field) {
        against.push(Refusal::NoSuchUnit(unit));
    }
    super::decide::decided(archived(review, place, copy), against)
}

impl Review {
    /// The copies that were archived of what a finding rests on, in their order.
    pub fn archived_of(&self, unit: u16, field: Field) -> impl Iterator<Item = &Archived> {
        self.archived.iter().filter(move |archived| archived.deed.unit == unit && archived.deed.field == field)
    }
}

impl Partnership {
    /// Every file that acts made public: copies of what findings rest on, documents that were deposited for governments, and copies of
    /// what stands in the repositories of forums.
    pub fn public_files(&self) -> impl Iterator<Item = &Snapshot> {
        let archived = self.reviews.values().flat_map(|review| &review.archived).map(|archived| &archived.deed.copy);
        let deposited = self.deposits.values().map(|of| &of.deed.copy);
        let entries = self.forums.values().flat_map(|forum| &forum.published);
        let kept = entries.flat_map(|entry| &entry.copies).map(|kept| &kept.copy);
        archived.chain(deposited).chain(kept)
    }

    /// A public file by its digest.
    #[must_use]
    pub fn public_file(&self, file: &TextId) -> Option<&Snapshot> {
        self.public_files().find(|copy| copy.file == *file)
    }

    /// An archived copy by its digest.
    #[must_use]
    pub fn archived(&self, file: &TextId) -> Option<&Archived> {
        self.reviews.values().flat_map(|review| &review.archived).find(|archived| archived.deed.copy.file == *file)
    }
}
