//! Supports: one for each person and proposal, bound to the version that was supported. Who supports is never public.

use std::collections::HashSet;

use domain::cocreation::GiverClass;
use domain::{InputId, PersonId, Timestamp};
use record::Salt;
use transparency::Hash;

use super::inputs::{class, small};
use super::leaves::{NewLeaf, hash, put_leaf};
use super::sql;
use crate::db::{on_conn, on_reader};
use crate::people::Changing;
use crate::{Result, Store};

/// A support to be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSupport {
    /// Of which proposal.
    pub input: InputId,
    /// Of which version.
    pub version: u16,
    /// Whose.
    pub person: PersonId,
    /// In what capacity.
    pub class: GiverClass,
    /// When.
    pub given_at: Timestamp,
    /// The random bytes with which the giver is told apart in the leaf.
    pub salt: Salt,
    /// Its leaf.
    pub leaf: NewLeaf,
}

/// A support as it lies on the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Support {
    /// The version that is supported.
    pub version: u16,
    /// In what capacity.
    pub class: GiverClass,
    /// Since when.
    pub given_at: Timestamp,
    /// Its leaf.
    pub leaf: Hash,
    /// Since when it is taken back.
    pub withdrawn_at: Option<Timestamp>,
}

type Row = (i64, String, i64, Vec<u8>, Option<i64>);

fn support((version, of, given_at, leaf, withdrawn_at): Row) -> Result<Support> {
    let (given_at, withdrawn_at) = (Timestamp(given_at), withdrawn_at.map(Timestamp));
    Ok(Support { version: small(version)?, class: class(&of)?, given_at, leaf: hash(&leaf)?, withdrawn_at })
}

/// Takes supports, each with its place in the list of whoever asks, and answers with the places of those that were not there. The same
/// person's of the same proposal count one after another.
pub(super) async fn take(changing: &mut Changing, mut waiting: Vec<(usize, &NewSupport)>) -> Result<Vec<usize>> {
    let mut taken = Vec::new();
    while !waiting.is_empty() {
        let mut seen = HashSet::new();
        let (first, again): (Vec<_>, Vec<_>) =
            waiting.into_iter().partition(|(_, new)| seen.insert((new.input, &new.person)));
        for (text, supports) in sql::TAKE_SUPPORTS.pieces(&first) {
            let text = text.on(&changing.conn);
            let leaves: Vec<Vec<u8>> = on_conn!(&mut changing.conn, |conn| {
                let query = supports.iter().fold(sqlx::query_scalar(text), |query, (_, new)| {
                    let query = query.bind(new.input.bytes().to_vec()).bind(new.person.as_str());
                    let query = query.bind(i64::from(new.version)).bind(new.class.code()).bind(new.given_at.0);
                    query.bind(new.leaf.leaf.as_bytes().to_vec()).bind(new.salt.to_vec())
                });
                query.fetch_all(conn).await
            })?;
            let leaves: HashSet<_> = leaves.iter().map(Vec::as_slice).collect();
            let now = supports.iter().filter(|(_, new)| leaves.contains(new.leaf.leaf.as_bytes().as_slice()));
            taken.extend(now.map(|(place, _)| *place));
        }
        waiting = again;
    }
    Ok(taken)
}

/// The leaf of the support that was there before this one.
pub(super) async fn before(changing: &mut Changing, new: &NewSupport) -> Result<Hash> {
    let before: Row = on_conn!(&mut changing.conn, |conn| {
        let query = sqlx::query_as(sql::SUPPORT).bind(new.input.bytes().to_vec()).bind(new.person.as_str());
        query.fetch_one(conn).await
    })?;
    Ok(support(before)?.leaf)
}

impl Store {
    /// A person's support of a proposal.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn support(&self, input: &InputId, who: &PersonId) -> Result<Option<Support>> {
        let row: Option<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::SUPPORT).bind(input.bytes().to_vec()).bind(who.as_str()).fetch_optional(pool).await
        })?;
        row.map(support).transpose()
    }

    /// Takes a support of a version back, with the leaf that counts against it. Answers whether there was one: of many who try at
    /// once, one is told yes.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn withdraw_support(
        &self,
        (input, version): (&InputId, u16),
        who: &PersonId,
        leaf: &NewLeaf,
    ) -> Result<bool> {
        let mut changing = self.changing().await?;
        let changed = on_conn!(&mut changing.conn, |conn| {
            let query = sqlx::query(sql::WITHDRAW_SUPPORT).bind(input.bytes().to_vec()).bind(who.as_str());
            let query = query.bind(i64::from(version)).bind(leaf.given_at.0);
            query.execute(conn).await.map(|done| done.rows_affected())
        })?;
        if changed == 1 {
            put_leaf(&mut changing, leaf).await?;
        }
        changing.commit().await?;
        Ok(changed == 1)
    }
}
