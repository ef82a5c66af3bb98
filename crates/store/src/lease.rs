//! A lease: one holder at a time, until a moment. The log's signer holds one.
//!
//! A lease alone does not keep a holder who was asleep from doing one thing more after it has run out. So what the holder
//! does must be safe to do twice: a checkpoint is kept once for each size, see [`crate::Store::keep_checkpoint`], and
//! only a kept one is published.

use domain::Timestamp;

use crate::db::on_writer;
use crate::{Result, Store, sql};

impl Store {
    /// Takes a lease, or prolongs one's own, if nobody else holds it at `now`. Answers whether `holder` has it until `until`.
    ///
    /// Clocks of different machines differ: choose leases much longer than they may.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn try_lease(&self, name: &str, holder: &str, now: Timestamp, until: Timestamp) -> Result<bool> {
        let changed = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::LEASE).bind(name).bind(holder).bind(until.0).bind(now.0);
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(changed == 1)
    }

    /// Gives a lease back before it runs out. One that somebody else holds stays theirs.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn end_lease(&self, name: &str, holder: &str) -> Result<()> {
        on_writer!(&self.shared.db, |pool| {
            sqlx::query(sql::END_LEASE).bind(name).bind(holder).execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }
}
