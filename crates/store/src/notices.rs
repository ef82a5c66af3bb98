//! Reminders and letters about deadlines that were mailed: which, never to whom. A notice is noted in the transaction that queues
//! its mails, once, however many processes send it and however often the site begins anew.

use domain::Timestamp;
use domain::membership::letters::Missed;
use domain::membership::notices::{Notice, Step};

use crate::db::{on_conn, on_reader, row};
use crate::people::NewMail;
use crate::sql::statements;
use crate::{Result, Store, StoreError};

statements! {
    INSERT_NOTICE = "INSERT INTO notice (member, duty, plan, due, step, sent_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (member, duty, plan, due, step) DO NOTHING";
    NOTICES = "SELECT member, duty, plan, due, step, sent_at FROM notice ORDER BY sent_at, member, duty, plan, due, step";
}

/// A notice that was mailed, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentNotice {
    /// Which.
    pub notice: Notice,
    /// When it was queued.
    pub at: Timestamp,
}

row! {
    struct Row {
        member: String,
        duty: String,
        plan: i64,
        due: String,
        step: i64,
        sent_at: i64,
    }
}

fn damaged<E>(_: E) -> StoreError {
    StoreError::Damaged("a notice of a deadline cannot be read".into())
}

fn sent(row: Row) -> Result<SentNotice> {
    let plan = u16::try_from(row.plan).map_err(damaged)?;
    let missed = Missed {
        duty: domain::membership::Duty::from_code(&row.duty).ok_or(()).map_err(damaged)?,
        plan: Some(plan).filter(|plan| *plan > 0),
        due: row.due.parse().map_err(damaged)?,
    };
    let notice = Notice { member: row.member.parse().map_err(damaged)?, missed, step: Step::of(row.step) };
    Ok(SentNotice { notice, at: Timestamp(row.sent_at) })
}

impl Store {
    /// Notes that a notice is sent and queues its mails, both or neither; nothing if it was sent before. Answers whether this did.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn send_notice(&self, notice: &Notice, mails: &[NewMail], now: Timestamp) -> Result<bool> {
        let mut changing = self.changing().await?;
        let missed = &notice.missed;
        let made = on_conn!(&mut changing.conn, |conn| {
            let query = sqlx::query(INSERT_NOTICE).bind(notice.member.as_str()).bind(missed.duty.code());
            let query = query.bind(i64::from(missed.plan.unwrap_or(0))).bind(missed.due.to_string());
            let query = query.bind(notice.step.number()).bind(now.0);
            query.execute(conn).await.map(|done| done.rows_affected())
        })?;
        changing.commit_with_mails(made, mails).await
    }

    /// The notices that were sent, the oldest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn notices(&self) -> Result<Vec<SentNotice>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| sqlx::query_as(NOTICES).fetch_all(pool).await)?;
        rows.into_iter().map(sent).collect()
    }
}
