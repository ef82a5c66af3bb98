//! Leaves: what is sealed into the record, in the order in which it was taken.

use domain::{InputId, Timestamp};
use transparency::Hash;

use super::inputs::damaged;
use super::sql;
use crate::db::{on_conn, on_reader, ours, sql as n};
use crate::people::Changing;
use crate::{Result, Store, Turn};

/// A leaf to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLeaf {
    /// Its hash.
    pub leaf: Hash,
    /// Its canonical bytes.
    pub entry: Vec<u8>,
    /// The input that it is of; of a support, the proposal.
    pub input: InputId,
    /// When it was taken.
    pub given_at: Timestamp,
}

/// A leaf as it lies on the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredLeaf {
    /// Its hash.
    pub leaf: Hash,
    /// Its canonical bytes.
    pub entry: Vec<u8>,
    /// The batch in which it was sealed.
    pub batch: Option<u64>,
}

type Row = (Vec<u8>, Vec<u8>, Option<i64>);

pub(super) fn hash(bytes: &[u8]) -> Result<Hash> {
    bytes.try_into().map(Hash::from_bytes).map_err(|_| damaged("a leaf is not of 32 bytes"))
}

fn leaf((leaf, entry, batch): Row) -> Result<StoredLeaf> {
    Ok(StoredLeaf { leaf: hash(&leaf)?, entry, batch: batch.map(ours) })
}

pub(super) async fn put_leaf(changing: &mut Changing, new: &NewLeaf) -> Result<()> {
    put_leaves(changing, &[new]).await
}

pub(super) async fn put_leaves(changing: &mut Changing, new: &[&NewLeaf]) -> Result<()> {
    for (text, leaves) in sql::PUT_LEAVES.pieces(new) {
        let text = text.on(&changing.conn);
        on_conn!(&mut changing.conn, |conn| {
            let query = leaves.iter().fold(sqlx::query(text), |query, new| {
                let query = query.bind(new.leaf.as_bytes().to_vec()).bind(new.entry.clone());
                query.bind(new.input.bytes().to_vec()).bind(new.given_at.0)
            });
            query.execute(conn).await.map(|_| ())
        })?;
    }
    Ok(())
}

/// Marks leaves as those of a batch.
pub(crate) async fn seal_leaves(turn: &mut Turn, batch: u64, leaves: &[Hash]) -> Result<()> {
    for (text, leaves) in super::SEAL_LEAVES.pieces(leaves) {
        let text = text.on(&turn.conn);
        let done = on_conn!(&mut turn.conn, |conn| {
            let mut query = sqlx::query(text);
            for leaf in leaves {
                let found = leaf.as_bytes().to_vec();
                query = query.bind(found).bind(Vec::<u8>::new()).bind(Vec::<u8>::new()).bind(0_i64).bind(n(batch));
            }
            query.execute(conn).await.map(|_| ())
        });
        turn.noted(done)?;
    }
    Ok(())
}

/// Marks inputs as settled.
pub(crate) async fn settle_inputs(turn: &mut Turn, inputs: &[InputId], at: Timestamp) -> Result<()> {
    for input in inputs {
        let done = on_conn!(&mut turn.conn, |conn| {
            sqlx::query(sql::SETTLE_INPUT).bind(input.bytes().to_vec()).bind(at.0).execute(conn).await.map(|_| ())
        });
        turn.noted(done)?;
    }
    Ok(())
}

impl Store {
    /// A leaf by its hash.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn leaf(&self, of: &Hash) -> Result<Option<StoredLeaf>> {
        let row: Option<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::LEAF).bind(of.as_bytes().to_vec()).fetch_optional(pool).await
        })?;
        row.map(leaf).transpose()
    }

    /// The leaves of an input, the oldest first, at most `limit`. Those of its supports are among them.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn leaves_of(&self, input: &InputId, limit: u32) -> Result<Vec<StoredLeaf>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            let query = sqlx::query_as(sql::LEAVES_OF_INPUT).bind(input.bytes().to_vec());
            query.bind(i64::from(limit)).fetch_all(pool).await
        })?;
        rows.into_iter().map(leaf).collect()
    }

    /// What is not sealed yet, the oldest first, at most `limit`.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn unsealed(&self, limit: u32) -> Result<Vec<StoredLeaf>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::UNSEALED).bind(i64::from(limit)).fetch_all(pool).await
        })?;
        rows.into_iter().map(leaf).collect()
    }

    /// The leaves of a batch, in their order.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn batch(&self, number: u64) -> Result<Vec<Hash>> {
        let rows: Vec<Vec<u8>> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_scalar(sql::BATCH).bind(n(number)).fetch_all(pool).await
        })?;
        rows.iter().map(|row| hash(row)).collect()
    }
}
