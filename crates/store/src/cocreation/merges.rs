//! Which inputs say the same as another: what waits with it is not asked for by itself.

use domain::InputId;

use super::sql;
use crate::db::on_conn;
use crate::{Result, Turn};

/// Notes that an input waits with another.
pub(crate) async fn merge(turn: &mut Turn, input: &InputId, into: &InputId) -> Result<()> {
    let done = on_conn!(&mut turn.conn, |conn| {
        let query = sqlx::query(sql::MERGE_INPUT).bind(input.bytes().to_vec()).bind(into.bytes().to_vec());
        query.execute(conn).await.map(|_| ())
    });
    turn.noted(done)
}

/// Lets an input wait by itself again.
pub(crate) async fn part(turn: &mut Turn, input: &InputId) -> Result<()> {
    let done = on_conn!(&mut turn.conn, |conn| {
        sqlx::query(sql::PART_INPUT).bind(input.bytes().to_vec()).execute(conn).await.map(|_| ())
    });
    turn.noted(done)
}

/// Lets what waits with an input that is gone wait by itself.
pub(crate) async fn release(turn: &mut Turn, gone: &InputId) -> Result<()> {
    let done = on_conn!(&mut turn.conn, |conn| {
        sqlx::query(sql::RELEASE_MERGED).bind(gone.bytes().to_vec()).execute(conn).await.map(|_| ())
    });
    turn.noted(done)
}
