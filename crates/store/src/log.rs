//! The log's notes: signed checkpoints and the witnesses' signatures under them. Kept as text; `transparency` reads them.

use domain::Timestamp;

use crate::db::{on_reader, on_writer, ours, sql as n};
use crate::{Result, Store, sql};

/// A checkpoint that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptCheckpoint {
    /// How many acts it covers.
    pub size: u64,
    /// The signed note.
    pub note: String,
    /// When it was kept.
    pub recorded_at: Timestamp,
}

/// A witness's signature under a checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptCosignature {
    /// How many acts the checkpoint covers.
    pub size: u64,
    /// The witness's name.
    pub witness: String,
    /// The signature line of the note.
    pub line: String,
    /// When it was kept.
    pub recorded_at: Timestamp,
}

type CheckpointRow = (i64, String, i64);

fn checkpoint((size, note, recorded_at): CheckpointRow) -> KeptCheckpoint {
    KeptCheckpoint { size: ours(size), note, recorded_at: Timestamp(recorded_at) }
}

impl Store {
    /// Keeps a checkpoint, unless one of its size is kept already: then answers with that one. Publish only what this
    /// answers with, and there are never two checkpoints of one size.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn keep_checkpoint(&self, size: u64, note: &str, now: Timestamp) -> Result<KeptCheckpoint> {
        let row = on_writer!(&self.shared.db, |pool| {
            sqlx::query(sql::KEEP_CHECKPOINT).bind(n(size)).bind(note).bind(now.0).execute(pool).await?;
            sqlx::query_as(sql::CHECKPOINT).bind(n(size)).fetch_one(pool).await
        })?;
        Ok(checkpoint(row))
    }

    /// The checkpoint that covers the most acts.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn latest_checkpoint(&self) -> Result<Option<KeptCheckpoint>> {
        let row: Option<CheckpointRow> =
            on_reader!(&self.shared.db, |pool| sqlx::query_as(sql::LATEST_CHECKPOINT).fetch_optional(pool).await)?;
        Ok(row.map(checkpoint))
    }

    /// The smallest kept checkpoint that covers a position: the first that a receipt for it can rest on.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn checkpoint_over(&self, seq: u64) -> Result<Option<KeptCheckpoint>> {
        let row: Option<CheckpointRow> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::CHECKPOINT_OVER).bind(n(seq)).fetch_optional(pool).await
        })?;
        Ok(row.map(checkpoint))
    }

    /// Keeps a witness's signature; a second one of the same witness for the same size changes nothing.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn keep_cosignature(&self, cosignature: &KeptCosignature) -> Result<()> {
        let KeptCosignature { size, witness, line, recorded_at } = cosignature;
        on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::KEEP_COSIGNATURE).bind(n(*size)).bind(witness).bind(line).bind(recorded_at.0);
            query.execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }

    /// The witnesses' signatures under the checkpoint of a size, by witness.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn cosignatures(&self, size: u64) -> Result<Vec<KeptCosignature>> {
        let rows: Vec<(i64, String, String, i64)> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::COSIGNATURES).bind(n(size)).fetch_all(pool).await
        })?;
        let row =
            |(size, witness, line, at)| KeptCosignature { size: ours(size), witness, line, recorded_at: Timestamp(at) };
        Ok(rows.into_iter().map(row).collect())
    }
}
