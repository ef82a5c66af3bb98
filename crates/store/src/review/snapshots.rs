//! Archived copies of evidence while they are on the desk: their bytes with the salt of the digest by which a coding points to them. What
//! becomes public leaves the desk and enters the record as a file.

use domain::review::ReviewId;
use domain::review::process::{Snapshot, SnapshotKind};
use domain::{TextId, Timestamp};
use record::Salt;

use super::{Working, damaged, sql};
use crate::db::{on_conn, on_reader, on_writer, row};
use crate::{Result, Store, Turn};

/// A copy with its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptSnapshot {
    /// What a coding says of it.
    pub snapshot: Snapshot,
    /// Where it was written: a coder’s seat, or what was agreed.
    pub kind: String,
    /// The random bytes of its digest.
    pub salt: Salt,
    /// The file.
    pub bytes: Vec<u8>,
}

row! {
    struct Row {
        digest: Vec<u8>,
        kind: String,
        salt: Vec<u8>,
        is_a: String,
        taken: String,
        bytes: Vec<u8>,
    }
}

fn kept(row: Row) -> Result<KeptSnapshot> {
    let unreadable = || damaged("an archived copy");
    let snapshot = Snapshot {
        file: crate::texts::text_id(row.digest)?,
        kind: SnapshotKind::from_code(&row.is_a).ok_or_else(unreadable)?,
        bytes: row.bytes.len() as u64,
        taken: row.taken.parse().map_err(|_| unreadable())?,
    };
    let salt = Salt::try_from(row.salt.as_slice()).map_err(|_| unreadable())?;
    Ok(KeptSnapshot { snapshot, kind: row.kind, salt, bytes: row.bytes })
}

/// Takes a copy off the desk in the turn in which it enters the record.
pub(crate) async fn forget_snapshot(turn: &mut Turn, file: &TextId) -> Result<()> {
    let done = on_conn!(&mut turn.conn, |conn| {
        sqlx::query(sql::FORGET_SNAPSHOT).bind(file.bytes().to_vec()).execute(conn).await.map(|_| ())
    });
    turn.noted(done)
}

impl Store {
    /// Keeps a copy that somebody of a review brings.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn take_snapshot(
        &self,
        (review, working): (&ReviewId, Working),
        taken: &Snapshot,
        (salt, bytes): (Salt, &[u8]),
        at: Timestamp,
    ) -> Result<()> {
        on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::TAKE_SNAPSHOT).bind(taken.file.bytes().to_vec()).bind(review.to_string());
            let query = query.bind(working.code()).bind(salt.to_vec()).bind(taken.kind.code());
            query.bind(taken.taken.to_string()).bind(bytes.to_vec()).bind(at.0).execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }

    /// A copy that lies on the desk of a review.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn snapshot(&self, review: &ReviewId, file: &TextId) -> Result<Option<KeptSnapshot>> {
        let row: Option<Row> = on_reader!(&self.shared.db, |pool| {
            let query = sqlx::query_as(sql::SNAPSHOT).bind(file.bytes().to_vec()).bind(review.to_string());
            query.fetch_optional(pool).await
        })?;
        row.map(kept).transpose()
    }
}
