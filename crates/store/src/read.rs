//! Reading the record: acts and leaves, in order, a chunk at a time, so that memory stays the same however long it is.

use std::fmt;
use std::ops::Range;
use std::pin::Pin;
use std::sync::Arc;

use domain::Timestamp;
use record::{Act, Key};
use tokio::task::JoinHandle;
use transparency::Hash;

use crate::db::{Db, on_reader, ours, sql as n};
use crate::{Result, Store, StoreError, packed, sql};

/// How many acts are read at once: 4 MiB at most, usually a tenth of that. Larger pieces leave holes in memory that a start never fills.
pub(crate) const CHUNK: u64 = 256;

/// An act as it lies in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredAct {
    /// Its position.
    pub seq: u64,
    /// The hash of its bytes as a leaf of the log.
    pub leaf: Hash,
    /// Its canonical bytes.
    pub bytes: Vec<u8>,
}

impl StoredAct {
    /// Reads the bytes.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when they are not an act that this program knows, or one of another position.
    pub fn decode(&self) -> Result<Act> {
        let act = Act::decode(&self.bytes).map_err(|problem| StoreError::undecodable(self.seq, &problem))?;
        if act.seq == self.seq {
            Ok(act)
        } else {
            Err(StoreError::Damaged(format!("at position {} lies act {}", self.seq, act.seq)))
        }
    }
}

/// A row is read where it lies, since a start reads all of them.
impl<'r, R: sqlx::Row> sqlx::FromRow<'r, R> for StoredAct
where
    usize: sqlx::ColumnIndex<R>,
    i64: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    &'r [u8]: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
{
    fn from_row(row: &'r R) -> sqlx::Result<Self> {
        let leaf: [u8; 32] = row.try_get::<&[u8], _>(1)?.try_into().map_err(|wrong| strange(1, wrong))?;
        let bytes = row.try_get::<&[u8], _>(2)?.to_vec();
        Ok(Self { seq: ours(row.try_get(0)?), leaf: Hash::from_bytes(leaf), bytes })
    }
}

/// A column that holds what we never wrote.
fn strange(column: usize, wrong: impl std::error::Error + Send + Sync + 'static) -> sqlx::Error {
    sqlx::Error::ColumnDecode { index: column.to_string(), source: Box::new(wrong) }
}

fn hash(seq: i64, leaf: Vec<u8>) -> Result<Hash> {
    let leaf = leaf.try_into().map_err(|_| StoreError::Damaged(format!("the leaf of act {seq} has not 32 bytes")))?;
    Ok(Hash::from_bytes(leaf))
}

/// Says which act is missing if positions are not gapless from `first` on.
pub(crate) fn gapless(first: u64, found: impl Iterator<Item = u64>) -> Result<()> {
    for (expected, found) in (first..).zip(found) {
        if expected != found {
            return Err(StoreError::Damaged(format!("act {expected} is missing")));
        }
    }
    Ok(())
}

impl Store {
    /// The acts of a range, all at once: for a page, not for the whole record.
    ///
    /// # Errors
    /// When the database does not answer, or an act is missing.
    pub async fn acts(&self, range: Range<u64>) -> Result<Vec<StoredAct>> {
        acts(&self.shared.db, range).await
    }

    /// One act, if the record is so long.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn act(&self, seq: u64) -> Result<Option<StoredAct>> {
        Ok(self.acts(seq..seq.saturating_add(1)).await?.pop())
    }

    /// How many acts of a range were recorded by a moment.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn recorded_by(&self, range: Range<u64>, moment: Timestamp) -> Result<u64> {
        if range.is_empty() {
            return Ok(0);
        }
        let count: i64 = on_reader!(&self.shared.db, |pool| {
            sqlx::query_scalar(sql::RECORDED_BY)
                .bind(n(range.start))
                .bind(n(range.end))
                .bind(moment.0)
                .fetch_one(pool)
                .await
        })?;
        Ok(ours(count))
    }

    /// The acts of a range, which may end beyond the record, in chunks. While one is looked at, the next is being read.
    #[must_use]
    pub fn read_acts(&self, range: Range<u64>) -> Chunks<StoredAct> {
        let db = self.shared.db.clone();
        Chunks::new(range.start, move |from| {
            let db = db.clone();
            let end = range.end.min(from.saturating_add(CHUNK));
            Box::pin(async move {
                let acts = many_acts(&db, from..end).await?;
                Ok(acts.last().map(|last| last.seq + 1).map(|next| (acts, next)))
            })
        })
    }

    /// The leaf hashes of a range, in order.
    ///
    /// # Errors
    /// When the database does not answer, or an act is missing.
    pub async fn leaves(&self, range: Range<u64>) -> Result<Vec<Hash>> {
        let rows: Vec<(i64, Vec<u8>)> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::LEAVES).bind(n(range.start)).bind(n(range.end)).fetch_all(pool).await
        })?;
        gapless(range.start, rows.iter().map(|(seq, _)| ours(*seq)))?;
        rows.into_iter().map(|(seq, leaf)| hash(seq, leaf)).collect()
    }

    /// The position of the act with a key.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn find_key(&self, key: &Key) -> Result<Option<u64>> {
        let found: Option<i64> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_scalar(sql::ACT_OF_KEY).bind(key.as_str()).fetch_optional(pool).await
        })?;
        Ok(found.map(ours))
    }
}

/// The acts of a range as a start reads them; row by row only where something is wrong with them, which is then said.
async fn many_acts(db: &Db, range: Range<u64>) -> Result<Vec<StoredAct>> {
    match packed::acts(db, range.start, range.end).await? {
        Some(acts) => Ok(acts),
        None => acts(db, range).await,
    }
}

async fn acts(db: &Db, range: Range<u64>) -> Result<Vec<StoredAct>> {
    let acts: Vec<StoredAct> = on_reader!(db, |pool| {
        sqlx::query_as(sql::ACTS).bind(n(range.start)).bind(n(range.end)).fetch_all(pool).await
    })?;
    gapless(range.start, acts.iter().map(|act| act.seq))?;
    Ok(acts)
}

/// Rows and the mark after them; nothing at the end.
type Fetched<T> = Result<Option<(Vec<T>, u64)>>;
type Fetching<T> = Pin<Box<dyn Future<Output = Fetched<T>> + Send>>;
type Fetch<T> = dyn Fn(u64) -> Fetching<T> + Send + Sync;

/// Rows in order, a chunk at a time, one chunk ahead of the reader.
pub struct Chunks<T> {
    fetch: Arc<Fetch<T>>,
    coming: Option<JoinHandle<Fetched<T>>>,
    next: Option<u64>,
}

impl<T> fmt::Debug for Chunks<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Chunks").field("next", &self.next).finish_non_exhaustive()
    }
}

impl<T: Send + 'static> Chunks<T> {
    /// `fetch` answers with the rows from a mark on and the mark after them, or nothing at the end.
    pub(crate) fn new(first: u64, fetch: impl Fn(u64) -> Fetching<T> + Send + Sync + 'static) -> Self {
        Self { fetch: Arc::new(fetch), coming: None, next: Some(first) }
    }

    /// The next chunk, never empty; nothing at the end.
    ///
    /// # Errors
    /// When the database does not answer or a row is damaged. Asking again then asks for the same chunk.
    pub async fn next(&mut self) -> Result<Option<Vec<T>>> {
        let Some(mark) = self.next else { return Ok(None) };
        let answer = match self.coming.take() {
            Some(coming) => coming.await.unwrap_or_else(|_| Err(sqlx::Error::WorkerCrashed.into()))?,
            None => (self.fetch)(mark).await?,
        };
        let Some((rows, mark)) = answer else {
            self.next = None;
            return Ok(None);
        };
        self.next = Some(mark);
        self.coming = Some(tokio::spawn((self.fetch)(mark)));
        Ok(Some(rows))
    }
}

impl<T> Drop for Chunks<T> {
    fn drop(&mut self) {
        if let Some(coming) = &self.coming {
            coming.abort();
        }
    }
}
