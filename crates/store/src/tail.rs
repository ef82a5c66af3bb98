//! Hearing that the record has grown: at once when this process did it, and within a second when another did.
//!
//! PostgreSQL tells (LISTEN, NOTIFY). Because a message can be lost with a connection, and SQLite has none, a tail also
//! looks at the head twice a second.

use std::time::Duration;

use sqlx::PgPool;
use sqlx::postgres::PgListener;
use tokio::sync::watch;
use tokio::task::AbortHandle;

use crate::db::Db;
use crate::{Result, Store, dialect};

/// How often to look where nobody tells.
const LOOK: Duration = Duration::from_millis(500);

/// Waits for the record to grow. See [`Store::tail`].
#[derive(Debug)]
pub struct Tail {
    store: Store,
    grown: watch::Receiver<u64>,
    told: watch::Receiver<()>,
    _listening: Option<Listening>,
}

impl Store {
    /// A way to wait for new acts, those of other processes included. On PostgreSQL it keeps a connection of its own.
    #[must_use]
    pub fn tail(&self) -> Tail {
        let (tell, told) = watch::channel(());
        let listening = match &self.shared.db {
            Db::Pg(pool) => Some(Listening(tokio::spawn(listen(pool.clone(), tell)).abort_handle())),
            Db::Lite { .. } => None,
        };
        Tail { store: self.clone(), grown: self.shared.grown.subscribe(), told, _listening: listening }
    }
}

impl Tail {
    /// Waits until the record is longer than `length`, and answers with its length. May be dropped while it waits.
    ///
    /// # Errors
    /// When the database does not answer. Asking again waits a moment before it looks again, so it can be asked in a loop.
    pub async fn longer_than(&mut self, length: u64) -> Result<u64> {
        loop {
            let known = *self.grown.borrow_and_update();
            if known > length {
                return Ok(known);
            }
            tokio::select! {
                // Neither sender goes while we hold the store, but a listener that ended may not make us spin.
                Ok(()) = self.grown.changed() => continue,
                Ok(()) = self.told.changed() => {}
                () = tokio::time::sleep(LOOK) => {}
            }
            let there = self.store.length().await?;
            if there > length {
                return Ok(there);
            }
        }
    }
}

/// The task that listens, ended with the tail.
#[derive(Debug)]
struct Listening(AbortHandle);

impl Drop for Listening {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Listens until the pool is closed; connects again whenever the connection was lost.
async fn listen(pool: PgPool, tell: watch::Sender<()>) {
    while !pool.is_closed() {
        if let Err(error) = listen_once(&pool, &tell).await {
            tracing::debug!(%error, "not told of new acts for a while; looking for them instead");
        }
        tokio::time::sleep(LOOK).await;
    }
    // Keeps the channel open for as long as the tail lives.
    std::future::pending::<()>().await;
}

async fn listen_once(pool: &PgPool, tell: &watch::Sender<()>) -> sqlx::Result<()> {
    let mut listener = PgListener::connect_with(pool).await?;
    listener.listen(dialect::CHANNEL).await?;
    loop {
        // Nothing is told while a connection is being made, so whoever waits looks once when it stands.
        tell.send_replace(());
        if listener.try_recv().await?.is_none() {
            return Ok(());
        }
    }
}
