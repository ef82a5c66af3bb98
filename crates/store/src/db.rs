//! The two drivers behind one name: this module and [`crate::dialect`] are the only ones that know there are two.

use sqlx::pool::PoolConnection;
use sqlx::{PgPool, Postgres, Sqlite, SqlitePool};

/// The database, open.
#[derive(Debug, Clone)]
pub(crate) enum Db {
    /// One connection that writes, some that only read: SQLite has one writer, and readers never wait for it in WAL mode.
    Lite {
        /// At most one connection, so that whoever wants to write queues here and not in SQLite's busy handler.
        writer: SqlitePool,
        /// Connections opened read-only.
        reader: SqlitePool,
    },
    /// One pool for everything.
    Pg(PgPool),
}

/// One connection, held.
#[derive(Debug)]
pub(crate) enum Conn {
    Lite(PoolConnection<Sqlite>),
    Pg(PoolConnection<Postgres>),
}

/// Runs an expression with whichever pool is for reading.
macro_rules! on_reader {
    ($db:expr, |$pool:ident| $body:expr) => {
        match $db {
            $crate::db::Db::Lite { reader: $pool, .. } => $body,
            $crate::db::Db::Pg($pool) => $body,
        }
    };
}

/// Runs an expression with whichever pool is for writing single statements.
macro_rules! on_writer {
    ($db:expr, |$pool:ident| $body:expr) => {
        match $db {
            $crate::db::Db::Lite { writer: $pool, .. } => $body,
            $crate::db::Db::Pg($pool) => $body,
        }
    };
}

/// Runs an expression with whichever connection is held.
macro_rules! on_conn {
    ($conn:expr, |$held:ident| $body:expr) => {
        match $conn {
            $crate::db::Conn::Lite($held) => {
                let $held = &mut **$held;
                $body
            }
            $crate::db::Conn::Pg($held) => {
                let $held = &mut **$held;
                $body
            }
        }
    };
}

/// A row of either database: each field is read from the column of its name.
macro_rules! row {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $($(#[$doc:meta])* $field_vis:vis $field:ident: $ty:ty),+ $(,)? }) => {
        $(#[$meta])*
        $vis struct $name { $($(#[$doc])* $field_vis $field: $ty),+ }

        impl<'r, R: sqlx::Row> sqlx::FromRow<'r, R> for $name
        where
            &'static str: sqlx::ColumnIndex<R>,
            $($ty: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>),+
        {
            fn from_row(row: &'r R) -> sqlx::Result<Self> {
                Ok(Self { $($field: row.try_get(stringify!($field))?),+ })
            }
        }
    };
}

pub(crate) use {on_conn, on_reader, on_writer, row};

impl Db {
    /// A connection on which a write transaction may be begun.
    pub(crate) async fn writing(&self) -> sqlx::Result<Conn> {
        match self {
            Self::Lite { writer, .. } => writer.acquire().await.map(Conn::Lite),
            Self::Pg(pool) => pool.acquire().await.map(Conn::Pg),
        }
    }

    /// A connection that only reads.
    pub(crate) async fn reading(&self) -> sqlx::Result<Conn> {
        match self {
            Self::Lite { reader, .. } => reader.acquire().await.map(Conn::Lite),
            Self::Pg(pool) => pool.acquire().await.map(Conn::Pg),
        }
    }

    /// Whether it was closed, here and on purpose.
    pub(crate) fn is_closed(&self) -> bool {
        match self {
            Self::Lite { reader, .. } => reader.is_closed(),
            Self::Pg(pool) => pool.is_closed(),
        }
    }

    /// Closes all connections and waits until they are.
    pub(crate) async fn close(&self) {
        match self {
            Self::Lite { writer, reader } => {
                reader.close().await;
                writer.close().await;
            }
            Self::Pg(pool) => pool.close().await,
        }
    }
}

impl Conn {
    /// Lets the connection end instead of going back to its pool: whatever transaction is open on it is undone.
    pub(crate) fn close_on_drop(&mut self) {
        match self {
            Self::Lite(conn) => conn.close_on_drop(),
            Self::Pg(conn) => conn.close_on_drop(),
        }
    }
}

/// A number of ours in the form in which both databases keep numbers. Positions and lengths never come near the limit.
pub(crate) fn sql(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A number as a database gave it; what was never negative cannot become so.
pub(crate) fn ours(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}
