//! Texts and files beside acts: kept under their salted digest, read by it, and withheld for ever.
//!
//! This is the one place of the store through which words come and go. A withheld text is deleted here, and its digest
//! stays on a list that keeps it from coming back; the same list lies as a file beside the database
//! (`withheld.jsonl`), because a restored backup must not bring back what was withheld after it was made.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::deed::WithholdingReason;
use domain::{TextId, Timestamp};
use record::Salt;
use serde::{Deserialize, Serialize};

use crate::db::{Db, on_reader, ours, row, sql as n};
use crate::files::{blocking, durably};
use crate::packed::{self, PackedWords};
use crate::read::Chunks;
use crate::{Result, Store, StoreError, sql};

/// How many texts are read at once: few, for the same reason as with acts.
const CHUNK: i64 = 256;

/// A text to be kept. Its digest is made from its words, so it can never be kept under a wrong one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewText {
    pub(crate) id: TextId,
    pub(crate) salt: Salt,
    pub(crate) body: Arc<str>,
}

impl NewText {
    /// A text with 32 fresh random bytes.
    #[must_use]
    pub fn new(salt: Salt, body: impl Into<Arc<str>>) -> Self {
        let body = body.into();
        Self { id: record::text::digest(&salt, body.as_bytes()), salt, body }
    }
    /// The digest that acts point to it by.
    #[must_use]
    pub fn id(&self) -> &TextId {
        &self.id
    }
    /// The words.
    #[must_use]
    pub fn body(&self) -> &Arc<str> {
        &self.body
    }
}

/// A text as it lies in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredText {
    /// Its number: texts are numbered in the order in which they became visible, with gaps.
    pub number: u64,
    /// Its digest.
    pub id: TextId,
    /// The random bytes before it.
    pub salt: Salt,
    /// The words.
    pub body: Arc<str>,
}

impl From<StoredText> for NewText {
    fn from(StoredText { id, salt, body, .. }: StoredText) -> Self {
        Self { id, salt, body }
    }
}

/// A file as it lies in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// Its digest.
    pub id: TextId,
    /// The random bytes before it.
    pub salt: Salt,
    /// Its media type, such as `text/csv`.
    pub media: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A withholding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withheld {
    /// What is withheld.
    pub text: TextId,
    /// Why.
    pub reason: WithholdingReason,
    /// Since when.
    pub recorded_at: Timestamp,
}

/// What is found under a digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A text.
    Text(StoredText),
    /// A file.
    File(StoredFile),
    /// Nothing any more, and why.
    Withheld(Withheld),
    /// Nothing: it never came here.
    Unknown,
}

row! {
    pub(crate) struct TextRow {
        pub id: i64,
        pub digest: Vec<u8>,
        pub salt: Vec<u8>,
        pub media: Option<String>,
        pub length: i64,
        pub body: Option<Vec<u8>>,
    }
}

pub(crate) fn text_id(digest: Vec<u8>) -> Result<TextId> {
    let bytes: [u8; 32] = digest.try_into().map_err(|_| StoreError::Damaged("a digest has not 32 bytes".into()))?;
    Ok(TextId::new(bytes))
}

pub(crate) fn salt(id: &TextId, salt: Vec<u8>) -> Result<Salt> {
    salt.try_into().map_err(|_| StoreError::Damaged(format!("the salt of text {id} has not 32 bytes")))
}

impl TextRow {
    fn text(self) -> Result<StoredText> {
        let id = text_id(self.digest)?;
        let damaged = |what: &str| StoreError::Damaged(format!("text {id} {what}"));
        let body = String::from_utf8(self.body.unwrap_or_default()).map_err(|_| damaged("is not UTF-8"))?;
        Ok(StoredText { number: ours(self.id), salt: salt(&id, self.salt)?, body: body.into(), id })
    }
}

pub(crate) type WithheldRow = (Vec<u8>, String, i64);

pub(crate) fn withheld((digest, reason, recorded_at): WithheldRow) -> Result<Withheld> {
    let text = text_id(digest)?;
    let reason = serde_json::from_value(serde_json::Value::String(reason))
        .map_err(|_| StoreError::Damaged(format!("text {text} is withheld for a reason that is unknown")))?;
    Ok(Withheld { text, reason, recorded_at: Timestamp(recorded_at) })
}

impl Store {
    /// What lies under a digest.
    ///
    /// # Errors
    /// When database or disk do not answer, or what lies there is damaged.
    pub async fn text(&self, id: &TextId) -> Result<Found> {
        let row: Option<TextRow> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::TEXT).bind(id.bytes().as_slice()).fetch_optional(pool).await
        })?;
        match row {
            Some(TextRow { media: Some(media), salt: random, .. }) => {
                let bytes = self.shared.files.read(id).await?;
                let bytes = bytes.ok_or_else(|| StoreError::Damaged(format!("the file {id} is not on disk")))?;
                Ok(Found::File(StoredFile { salt: salt(id, random)?, id: id.clone(), media, bytes }))
            }
            Some(row) => row.text().map(Found::Text),
            None => self.why_missing(id).await,
        }
    }

    async fn why_missing(&self, id: &TextId) -> Result<Found> {
        let row: Option<WithheldRow> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::WITHHELD).bind(id.bytes().as_slice()).fetch_optional(pool).await
        })?;
        row.map_or(Ok(Found::Unknown), |row| withheld(row).map(Found::Withheld))
    }

    /// The random bytes before a file, without reading it; none where there is no such file any more.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn salt_of_file(&self, id: &TextId) -> Result<Option<Salt>> {
        let row: Option<TextRow> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::TEXT).bind(id.bytes().as_slice()).fetch_optional(pool).await
        })?;
        row.filter(|row| row.media.is_some()).map(|row| salt(id, row.salt)).transpose()
    }

    /// All texts with a number above `after`, in the order in which they became visible; files are not among them. While
    /// one chunk is looked at, the next is being read.
    #[must_use]
    pub fn read_texts(&self, after: u64) -> Chunks<StoredText> {
        let db = self.shared.db.clone();
        Chunks::new(after, move |after| {
            let db = db.clone();
            Box::pin(async move {
                let texts = texts_after(&db, after).await?;
                Ok(texts.last().map(|last| last.number).map(|last| (texts, last)))
            })
        })
    }

    /// The same, only the words: what a start reads.
    #[must_use]
    pub fn read_words(&self, after: u64) -> Chunks<PackedWords> {
        let db = self.shared.db.clone();
        Chunks::new(after, move |after| {
            let db = db.clone();
            Box::pin(async move {
                let words = packed::words(&db, after, CHUNK).await?;
                let last = words.last;
                Ok((!words.is_empty()).then(|| (vec![words], last)))
            })
        })
    }

    /// Everything that is withheld, oldest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn withheld(&self) -> Result<Vec<Withheld>> {
        let rows: Vec<WithheldRow> =
            on_reader!(&self.shared.db, |pool| sqlx::query_as(sql::ALL_WITHHELD).fetch_all(pool).await)?;
        rows.into_iter().map(withheld).collect()
    }

    /// Brings the list of withholdings beside the database up to date. It lies there even while it is empty: whoever restores
    /// a backup names it, and a missing file is then a mistake and not a record of which nothing is withheld.
    pub(crate) async fn write_withheld_list(&self) -> Result<()> {
        let list = self.withheld().await?;
        let path = list_path(self.shared.place.folder());
        blocking(move || {
            let text = list_text(&list)?;
            match std::fs::read_to_string(&path) {
                // An empty database beside a list that is not empty is one that is about to be restored.
                Ok(there) if there == text || text.is_empty() => Ok(()),
                _ => durably(&path, text.as_bytes()).map_err(|problem| StoreError::file(&path, problem)),
            }
        })
        .await
    }
}

async fn texts_after(db: &Db, after: u64) -> Result<Vec<StoredText>> {
    let rows: Vec<TextRow> =
        on_reader!(db, |pool| { sqlx::query_as(sql::TEXTS_AFTER).bind(n(after)).bind(CHUNK).fetch_all(pool).await })?;
    rows.into_iter().map(TextRow::text).collect()
}

/// The list of withholdings beside a database.
#[must_use]
pub fn list_path(folder: &Path) -> PathBuf {
    folder.join("withheld.jsonl")
}

fn list_text(list: &[Withheld]) -> Result<String> {
    let lines = list.iter().map(serde_json::to_string).collect::<Result<Vec<_>, _>>();
    let lines = lines.map_err(|problem| StoreError::Damaged(problem.to_string()))?;
    Ok(lines.iter().map(|line| format!("{line}\n")).collect())
}

/// Reads a list of withholdings as it lies beside a database: one JSON object a line.
///
/// # Errors
/// When the file cannot be read, or a line is not a withholding.
pub fn read_list(path: &Path) -> Result<Vec<Withheld>> {
    let text = std::fs::read_to_string(path).map_err(|problem| StoreError::file(path, problem))?;
    let line = |(at, line): (usize, &str)| {
        serde_json::from_str(line).map_err(|problem| {
            StoreError::Damaged(format!("line {} of {} is not a withholding: {problem}", at + 1, path.display()))
        })
    };
    text.lines().enumerate().map(line).collect()
}
