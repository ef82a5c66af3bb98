//! Which inputs a part of a plan takes up, as whoever writes the plan has linked them, until the deposit says so in public.

use domain::cocreation::OfCall;
use domain::plans::draft::Item;
use domain::{InputId, PlanId, Timestamp};

use super::damaged;
use crate::db::{on_conn, on_reader, on_writer, row};
use crate::sql::statements;
use crate::{Result, Store};

statements! {
    /// Linked again, the reason is the one given last.
    LINK_INPUT = "INSERT INTO plan_input (plan, item, input, call, why, linked_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (plan, item, input) DO UPDATE SET why = excluded.why, linked_at = excluded.linked_at";
    UNLINK_INPUT = "DELETE FROM plan_input WHERE plan = $1 AND item = $2 AND input = $3";
    PLAN_INPUTS = "SELECT item, input, call, why FROM plan_input WHERE plan = $1 ORDER BY linked_at, item, input";
}

/// An input that a part of a plan takes up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedInput {
    /// The part.
    pub item: Item,
    /// The input, with its call.
    pub of: OfCall,
    /// What of it the part takes up, and why.
    pub why: String,
}

row! {
    struct Row {
        item: String,
        input: Vec<u8>,
        call: i64,
        why: String,
    }
}

impl TryFrom<Row> for LinkedInput {
    type Error = crate::StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let input: [u8; 16] = row.input.try_into().map_err(|_| damaged("the name of an input is not of 16 bytes"))?;
        let call = u16::try_from(row.call).map_err(|_| damaged("the number of a call is out of range"))?;
        let item = row.item.parse().map_err(|_| damaged("a part of an unknown name"))?;
        Ok(Self { item, of: OfCall { call, input: InputId::new(input) }, why: row.why })
    }
}

impl Store {
    /// Links a part of a plan to inputs, all of them or none. An input that was linked before has the new reason.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn link_inputs(
        &self,
        plan: &PlanId,
        item: Item,
        (inputs, why): (&[OfCall], &str),
        now: Timestamp,
    ) -> Result<()> {
        let mut changing = self.changing().await?;
        for of in inputs {
            on_conn!(&mut changing.conn, |conn| {
                let query = sqlx::query(LINK_INPUT).bind(plan.to_string()).bind(item.to_string());
                let query = query.bind(of.input.bytes().to_vec()).bind(i64::from(of.call)).bind(why).bind(now.0);
                query.execute(conn).await.map(|_| ())
            })?;
        }
        changing.commit().await
    }

    /// Takes a link away. Answers whether it was there.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn unlink_input(&self, plan: &PlanId, item: Item, input: &InputId) -> Result<bool> {
        self.writable()?;
        let done = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(UNLINK_INPUT).bind(plan.to_string()).bind(item.to_string());
            query.bind(input.bytes().to_vec()).execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(done == 1)
    }

    /// Every link of a plan's parts to inputs, in the order in which they were made.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn linked_inputs(&self, plan: &PlanId) -> Result<Vec<LinkedInput>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(PLAN_INPUTS).bind(plan.to_string()).fetch_all(pool).await
        })?;
        rows.into_iter().map(LinkedInput::try_from).collect()
    }
}
