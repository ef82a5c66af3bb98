//! Archived copies of evidence: taken at the desk, looked at for what they are, and entered into the record when the text that points to
//! them becomes public, or by themselves once the report is out.

use domain::codebook::Field;
use domain::people::Permit;
use domain::review::ReviewId;
use domain::review::process::{Coding, Refusal, Snapshot, SnapshotKind, archive, archiving};
use domain::{Date, Deed, TextId};
use store::StoreError;
use store::desk::DeskChange;
use store::files::StagedFile;
use store::review::{KeptSnapshot, Working};

use super::deciding::{Done, NotReviewed};
use crate::App;
use crate::write::WriteError;

/// The largest copy that is taken, in bytes: a form of the desk carries ten million with everything else in it (a judgement; a page saved
/// as one file seldom has more than four).
pub const LARGEST_SNAPSHOT: usize = 8 * 1024 * 1024;

/// Why a file is not taken as a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotTaken {
    /// It has more bytes than [`LARGEST_SNAPSHOT`].
    TooLarge(usize),
    /// It is none of the kinds that are taken.
    Unknown,
}

/// What a file is by its first bytes. Its name and what the sender calls it count for nothing: a reader is told what we saw.
///
/// # Errors
/// Why it is not taken.
pub fn snapshot_kind(bytes: &[u8]) -> Result<SnapshotKind, NotTaken> {
    if bytes.len() > LARGEST_SNAPSHOT {
        return Err(NotTaken::TooLarge(bytes.len()));
    }
    let begins = |with: &[u8]| bytes.starts_with(with);
    if begins(b"%PDF-") {
        Ok(SnapshotKind::Pdf)
    } else if begins(b"\x89PNG\r\n\x1a\n") {
        Ok(SnapshotKind::Png)
    } else if begins(b"\xff\xd8\xff") {
        Ok(SnapshotKind::Jpeg)
    } else if begins(b"PK\x03\x04") {
        Ok(SnapshotKind::Zip)
    } else if begins(b"WARC/1.") || begins(b"\x1f\x8b") {
        Ok(SnapshotKind::Warc)
    } else {
        of_words(bytes).ok_or(NotTaken::Unknown)
    }
}

/// A page of the web or plain text, if the bytes are words at all.
fn of_words(bytes: &[u8]) -> Option<SnapshotKind> {
    let words = std::str::from_utf8(bytes).ok().filter(|words| !words.trim().is_empty())?;
    let is_code = |letter: char| letter.is_control() && !letter.is_whitespace();
    if words.contains(is_code) {
        return None;
    }
    let start: String = words.trim_start_matches('\u{feff}').trim_start().chars().take(200).collect();
    let start = start.to_ascii_lowercase();
    let is_page = ["<!doctype html", "<html", "<!--", "<?xml"].iter().any(|with| start.starts_with(with));
    Some(if is_page { SnapshotKind::Html } else { SnapshotKind::Text })
}

impl App {
    /// Takes a copy to the desk of a review; it is nobody’s but whoever may see what is written there. `kind` is what
    /// [`snapshot_kind`] said of the bytes.
    ///
    /// # Errors
    /// When the person does not write there now, or the store cannot be written.
    pub async fn take_snapshot(
        &self,
        permit: &Permit,
        of: (&ReviewId, Working),
        kind: SnapshotKind,
        bytes: &[u8],
    ) -> Result<Snapshot, WriteError<NotReviewed>> {
        self.may_write(permit, of)?;
        let salt = (self.surroundings.chance)();
        let taken = Self::today_of(&self.history().now(), &of.0.plan.member, self.now());
        let file = record::text::digest(&salt, bytes);
        let snapshot = Snapshot { file, kind, bytes: bytes.len() as u64, taken };
        self.store().take_snapshot(of, &snapshot, (salt, bytes), self.now()).await?;
        Ok(snapshot)
    }

    /// A copy that lies on the desk of a review, or that is public.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn snapshot_of(&self, review: &ReviewId, file: &TextId) -> Result<Option<Snapshot>, StoreError> {
        if let Some(archived) = self.history().now().archived(file) {
            return Ok((archived.deed.review == *review).then(|| archived.deed.copy.clone()));
        }
        Ok(self.store().snapshot(review, file).await?.map(|kept| kept.snapshot))
    }

    /// The copies of a text that becomes public, staged as files, as changes of the desk.
    pub(super) async fn archived(
        &self,
        review: &ReviewId,
        text: &Coding,
    ) -> Result<Vec<DeskChange>, WriteError<NotReviewed>> {
        let state = self.history().now();
        let Some(open) = state.reviews.get(review) else { return Ok(Vec::new()) };
        let mut staged = Vec::new();
        for deed in archiving(open, text) {
            let Deed::EvidenceArchived(archived) = deed else { continue };
            let file = &archived.copy.file;
            // The same file may bear out several answers; once it is in the record it is not on the desk any more.
            if state.archived(file).is_some() {
                continue;
            }
            let gone = || WriteError::Refused(NotReviewed::Changed(file.to_string()));
            let KeptSnapshot { snapshot, salt, bytes, .. } =
                self.store().snapshot(review, file).await?.ok_or_else(gone)?;
            let there = self.staged(salt, &snapshot, bytes).await?;
            if there.id() != file {
                return Err(gone());
            }
            staged.push(DeskChange::Archived(Box::new(there)));
        }
        Ok(staged)
    }

    async fn staged(
        &self,
        salt: record::Salt,
        snapshot: &Snapshot,
        bytes: Vec<u8>,
    ) -> Result<StagedFile, WriteError<NotReviewed>> {
        Ok(self.store().stage_file(salt, snapshot.kind.media(), bytes).await?)
    }

    /// Archives a copy of what a published finding rests on.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn archive_evidence(
        &self,
        permit: &Permit,
        review: &ReviewId,
        (unit, field): (u16, Field),
        (kind, bytes): (SnapshotKind, Vec<u8>),
    ) -> Done {
        let state = self.history().now();
        let salt = (self.surroundings.chance)();
        let (file, length) = (record::text::digest(&salt, &bytes), bytes.len() as u64);
        let taken = Self::today_of(&state, &review.plan.member, self.now());
        let copy = Snapshot { file, kind, bytes: length, taken };
        // What is refused is not written to disk either.
        archive(&state, permit, review, (unit, field), copy.clone())
            .map_err(|refused: Vec<Refusal>| WriteError::Refused(NotReviewed::Refused(refused)))?;
        let staged = self.staged(salt, &copy, bytes).await?;
        let (id, content) = (review.clone(), format!("{unit}/{}/{}", field.code(), copy.file));
        let desk = vec![DeskChange::Archived(Box::new(staged))];
        let decide = move |state: &domain::Partnership, permit: &Permit, _: Date| {
            Ok(vec![archive(state, permit, &id, (unit, field), copy)?])
        };
        self.step((permit, "review-archive"), (review, content), Vec::new(), desk, decide).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_say_and_nothing_else_is_taken() {
        let cases: [(&[u8], Result<SnapshotKind, NotTaken>); 9] = [
            (b"%PDF-1.7\n", Ok(SnapshotKind::Pdf)),
            (b"\x89PNG\r\n\x1a\n\0\0", Ok(SnapshotKind::Png)),
            (b"\xff\xd8\xff\xe0", Ok(SnapshotKind::Jpeg)),
            (b"PK\x03\x04\x14\0", Ok(SnapshotKind::Zip)),
            (b"\n <!DOCTYPE html><html>", Ok(SnapshotKind::Html)),
            ("Année;Montant\n2024;5".as_bytes(), Ok(SnapshotKind::Text)),
            (b"MZ\x90\0", Err(NotTaken::Unknown)),
            (b"\x7fELF\x02", Err(NotTaken::Unknown)),
            (b"", Err(NotTaken::Unknown)),
        ];
        for (bytes, kind) in cases {
            assert_eq!(snapshot_kind(bytes), kind, "{bytes:?}");
        }
    }

    #[test]
    fn a_file_that_is_too_large_is_not_taken() {
        let large = vec![b'a'; LARGEST_SNAPSHOT + 1];
        assert_eq!(snapshot_kind(&large), Err(NotTaken::TooLarge(LARGEST_SNAPSHOT + 1)));
    }
}
