//! Plans that are being written, on the desk: each part by itself with the number of its version, so that of two who write the
//! same part at once one is told, and nothing is lost; and what a minister endorsed.
//!
//! What stands here is nobody's statement yet. A deposited plan's rows stay, as the working copy from which it is amended.

mod peers;
mod self_assessments;
mod uptakes;

#[cfg(test)]
pub(crate) use peers::STATEMENTS as PEER_STATEMENTS;
pub use peers::StoredPeers;
pub(crate) use peers::forget_peer;
#[cfg(test)]
pub(crate) use self_assessments::STATEMENTS as SELF_STATEMENTS;
pub(crate) use self_assessments::forget_self_commenter;
pub use self_assessments::{DraftComment, SelfPart};
pub use uptakes::LinkedInput;
#[cfg(test)]
pub(crate) use uptakes::STATEMENTS as UPTAKE_STATEMENTS;

use domain::plans::draft::{Entry, Item};
use domain::{PersonId, PlanId, Timestamp};

use crate::db::{on_reader, on_writer, row};
use crate::people::Changing;
use crate::sql::statements;
use crate::{Result, Store, StoreError};

statements! {
    BEGIN_PLAN_ITEM = "INSERT INTO plan_item (plan, item, version, body, begun_by, changed_at)
     VALUES ($1, $2, 1, $3, $4, $5) ON CONFLICT (plan, item) DO NOTHING";
    SAVE_PLAN_ITEM = "UPDATE plan_item SET body = $4, version = version + 1, changed_at = $5
     WHERE plan = $1 AND item = $2 AND version = $3";
    REMOVE_PLAN_ITEM = "DELETE FROM plan_item WHERE plan = $1 AND item = $2 AND version = $3";
    /// The milestones of a commitment: a point sorts before a slash, and nothing between `3.` and `3/` is anything else.
    REMOVE_MILESTONES = "DELETE FROM plan_item WHERE plan = $1 AND item > $2 AND item < $3";
    /// What a part that was taken out was linked to.
    UNLINK_PART = "DELETE FROM plan_input WHERE plan = $1 AND (item = $2 OR (item > $3 AND item < $4))";
    PLAN_ITEMS = "SELECT item, version, body, begun_by, changed_at FROM plan_item WHERE plan = $1 ORDER BY item";
    PLAN_DRAFTS = "SELECT plan FROM plan_item WHERE item = 'plan' ORDER BY plan";
    FORGET_PLAN_WRITER = "UPDATE plan_item SET begun_by = NULL WHERE begun_by = $1";
    ENDORSE_PLAN = "INSERT INTO plan_endorsement (plan, digest, endorsed_at) VALUES ($1, $2, $3)
     ON CONFLICT (plan) DO UPDATE SET digest = excluded.digest, endorsed_at = excluded.endorsed_at";
    PLAN_ENDORSEMENT = "SELECT digest, endorsed_at FROM plan_endorsement WHERE plan = $1";
}

/// A part of a plan that is being written, as it is saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanItem {
    /// Which part.
    pub item: Item,
    /// The number of its version, from 1: whoever saves says which one they began from.
    pub version: i64,
    /// What was typed.
    pub entry: Entry,
    /// Who began it; nobody any more once the account is gone.
    pub begun_by: Option<PersonId>,
    /// When it was saved last.
    pub changed_at: Timestamp,
}

/// What a minister endorsed, by its digest, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EndorsedPlan {
    /// SHA-256 of what the draft said.
    pub digest: [u8; 32],
    /// When.
    pub at: Timestamp,
}

row! {
    struct Row {
        item: String,
        version: i64,
        body: String,
        begun_by: Option<String>,
        changed_at: i64,
    }
}

fn damaged(what: &str) -> StoreError {
    StoreError::Damaged(format!("a plan that is being written: {what}"))
}

fn saved(row: Row) -> Result<PlanItem> {
    Ok(PlanItem {
        item: row.item.parse().map_err(|_| damaged("a part of an unknown name"))?,
        version: row.version,
        entry: serde_json::from_str(&row.body).map_err(|_| damaged("what was typed cannot be read"))?,
        begun_by: row.begun_by.map(|who| who.parse()).transpose().map_err(|_| damaged("who began a part"))?,
        changed_at: Timestamp(row.changed_at),
    })
}

fn body(entry: &Entry) -> Result<String> {
    serde_json::to_string(entry).map_err(|_| damaged("what was typed cannot be written"))
}

/// Takes away who somebody was in what they began: the words stay their government's.
pub(crate) async fn forget_plan_writer(changing: &mut Changing, person: &str) -> Result<()> {
    changing.run(FORGET_PLAN_WRITER, person).await
}

impl Store {
    fn writable(&self) -> Result<()> {
        if self.shared.read_only { Err(StoreError::ReadOnly) } else { Ok(()) }
    }

    /// Begins a part of a plan. Answers whether it was not there yet.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn begin_plan_item(
        &self,
        plan: &PlanId,
        item: Item,
        entry: &Entry,
        (who, now): (Option<&PersonId>, Timestamp),
    ) -> Result<bool> {
        self.writable()?;
        let body = body(entry)?;
        let done = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(BEGIN_PLAN_ITEM).bind(plan.to_string()).bind(item.to_string()).bind(body);
            let query = query.bind(who.map(|who| who.as_str().to_owned())).bind(now.0);
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(done == 1)
    }

    /// Saves a part of a plan, if it still has the version from which the writer began. Answers whether it had.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn save_plan_item(
        &self,
        plan: &PlanId,
        (item, version): (Item, i64),
        entry: &Entry,
        now: Timestamp,
    ) -> Result<bool> {
        self.writable()?;
        let body = body(entry)?;
        let done = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(SAVE_PLAN_ITEM).bind(plan.to_string()).bind(item.to_string()).bind(version);
            query.bind(body).bind(now.0).execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(done == 1)
    }

    /// Removes a part of a plan, with its milestones if it is a commitment, if it still has the version that the reader saw.
    /// Answers whether it had.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn remove_plan_item(&self, plan: &PlanId, (item, version): (Item, i64)) -> Result<bool> {
        self.writable()?;
        let done = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(REMOVE_PLAN_ITEM).bind(plan.to_string()).bind(item.to_string()).bind(version);
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        if done == 1 {
            on_writer!(&self.shared.db, |pool| {
                let query = sqlx::query(UNLINK_PART).bind(plan.to_string()).bind(item.to_string());
                query.bind(format!("{item}.")).bind(format!("{item}/")).execute(pool).await.map(|_| ())
            })?;
        }
        if let (1, Item::Commitment(number)) = (done, item) {
            on_writer!(&self.shared.db, |pool| {
                let query = sqlx::query(REMOVE_MILESTONES).bind(plan.to_string());
                query.bind(format!("{number}.")).bind(format!("{number}/")).execute(pool).await.map(|_| ())
            })?;
        }
        Ok(done == 1)
    }

    /// The parts of a plan that is being written. A milestone whose commitment is gone is none of them.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn plan_items(&self, plan: &PlanId) -> Result<Vec<PlanItem>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(PLAN_ITEMS).bind(plan.to_string()).fetch_all(pool).await
        })?;
        let mut items = rows.into_iter().map(saved).collect::<Result<Vec<_>>>()?;
        let known: std::collections::BTreeSet<Item> = items.iter().map(|saved| saved.item).collect();
        items.retain(|saved| match saved.item {
            Item::Milestone(commitment, _) => known.contains(&Item::Commitment(commitment)),
            Item::Plan | Item::Commitment(_) => true,
        });
        items.sort_by_key(|saved| saved.item);
        Ok(items)
    }

    /// The plans that are being written, or were.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn plan_drafts(&self) -> Result<Vec<PlanId>> {
        let rows: Vec<(String,)> =
            on_reader!(&self.shared.db, |pool| sqlx::query_as(PLAN_DRAFTS).fetch_all(pool).await)?;
        rows.into_iter().map(|(plan,)| plan.parse().map_err(|_| damaged("a plan of an unknown name"))).collect()
    }

    /// Keeps what a minister endorsed, in the place of what was endorsed before.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn endorse_plan(&self, plan: &PlanId, endorsed: EndorsedPlan) -> Result<()> {
        self.writable()?;
        on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(ENDORSE_PLAN).bind(plan.to_string()).bind(endorsed.digest.to_vec());
            query.bind(endorsed.at.0).execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }

    /// What a minister endorsed last.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn endorsed_plan(&self, plan: &PlanId) -> Result<Option<EndorsedPlan>> {
        let row: Option<(Vec<u8>, i64)> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(PLAN_ENDORSEMENT).bind(plan.to_string()).fetch_optional(pool).await
        })?;
        let endorsed = |(digest, at): (Vec<u8>, i64)| {
            let digest = digest.try_into().map_err(|_| damaged("a digest is not of 32 bytes"))?;
            Ok(EndorsedPlan { digest, at: Timestamp(at) })
        };
        row.map(endorsed).transpose()
    }
}
