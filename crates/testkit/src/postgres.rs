//! A fresh PostgreSQL database for each test, on the server that `OPENPACT_TEST_POSTGRES` names.
//!
//! Migrating takes far longer than copying, so a schema is migrated once into a template database, and each test gets a
//! copy of it. Tests run in many processes at once: an advisory lock on the server makes one of them build the template.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::str::FromStr as _;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, Executor as _};

use crate::POSTGRES_VARIABLE;

/// A database of its own on the test server. It is dropped with the value, even while connections to it are open.
#[derive(Debug)]
pub struct Postgres {
    options: PgConnectOptions,
    name: String,
    url: String,
}

impl Postgres {
    /// The address of the database, to be given to the code under test or to a second process.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The name of the database on its server.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Runs a script of SQL in the database, such as a dump of another.
    ///
    /// # Panics
    ///
    /// When the server refuses it.
    pub async fn run(&self, script: &str) {
        let mut database = connect(&self.options.clone().database(&self.name)).await;
        let outcome = sqlx::raw_sql(AssertSqlSafe(script.to_owned())).execute(&mut database).await;
        outcome.unwrap_or_else(|problem| panic!("the test database refused a script: {problem}"));
    }

    /// Takes the database away while the code under test is using it, as an outage would: all its connections are cut and
    /// new ones are refused until [`Postgres::restore`].
    ///
    /// # Panics
    ///
    /// When the server does not answer.
    pub async fn cut_off(&self) {
        let mut server = connect(&self.options).await;
        run(&mut server, format!("ALTER DATABASE {} ALLOW_CONNECTIONS false", self.name)).await;
        let sql = format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{}'", self.name);
        run(&mut server, sql).await;
    }

    /// Ends what [`Postgres::cut_off`] began.
    ///
    /// # Panics
    ///
    /// When the server does not answer.
    pub async fn restore(&self) {
        let mut server = connect(&self.options).await;
        run(&mut server, format!("ALTER DATABASE {} ALLOW_CONNECTIONS true", self.name)).await;
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let options = self.options.clone();
        let sql = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        // A test's own runtime cannot be waited for from inside it, so the farewell has one of its own.
        let dropping = std::thread::spawn(move || -> Result<(), String> {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .map_err(|problem| problem.to_string())?;
            runtime.block_on(async {
                let mut server = PgConnection::connect_with(&options).await.map_err(|problem| problem.to_string())?;
                server.execute(AssertSqlSafe(sql)).await.map_err(|problem| problem.to_string())?;
                Ok(())
            })
        });
        let outcome = dropping.join().unwrap_or_else(|_| Err("the thread that drops it panicked".to_owned()));
        if let Err(problem) = outcome {
            // No panic here: it would hide the failure of the test itself, and the whole server goes at the end of the run.
            eprintln!("the test database {} was left behind: {problem}", self.name);
        }
    }
}

/// A fresh, empty database.
///
/// # Panics
///
/// When `OPENPACT_TEST_POSTGRES` is not set (the message holds the line to type), or the server does not answer.
pub async fn postgres() -> Postgres {
    let options = server();
    let mut server = connect(&options).await;
    let name = fresh_name();
    run(&mut server, format!("CREATE DATABASE {name}")).await;
    database(options, name)
}

/// A fresh database that already has the schema which `migrate` makes.
///
/// `migrate` gets the address of an empty database and must have closed its connections when it returns; it runs once for
/// each `fingerprint` and server. The fingerprint stands for everything that `migrate` does: pass the text of all
/// migrations, so that a server that outlives a change of them never hands out an old schema.
///
/// # Panics
///
/// As [`postgres`] does; a panic in `migrate` fails this test and leaves no half-made template.
pub async fn postgres_migrated(fingerprint: &str, migrate: impl AsyncFnOnce(String)) -> Postgres {
    let options = server();
    let mut server = connect(&options).await;
    let template = format!("openpact_template_{:016x}", digest(fingerprint));
    ensure_template(&mut server, &options, &template, migrate).await;
    let name = fresh_name();
    run(&mut server, format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
    database(options, name)
}

/// Builds the template under another name and renames it when it is whole, so that a killed test leaves none half-made.
async fn ensure_template(
    server: &mut PgConnection,
    options: &PgConnectOptions,
    template: &str,
    migrate: impl AsyncFnOnce(String),
) {
    // One lock for all templates is enough: there are one or two of them. It goes with the connection.
    run(server, "SELECT pg_advisory_lock(7203001)").await;
    if !exists(server, template).await {
        let building = format!("{template}_building");
        run(server, format!("DROP DATABASE IF EXISTS {building} WITH (FORCE)")).await;
        run(server, format!("CREATE DATABASE {building}")).await;
        migrate(address(options, &building)).await;
        run(server, format!("ALTER DATABASE {building} RENAME TO {template}")).await;
    }
    run(server, "SELECT pg_advisory_unlock(7203001)").await;
}

async fn exists(server: &mut PgConnection, name: &str) -> bool {
    sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = $1)")
        .bind(name)
        .fetch_one(server)
        .await
        .expect("the test server must be able to list its databases")
}

#[track_caller]
fn server() -> PgConnectOptions {
    let Some(url) = std::env::var(POSTGRES_VARIABLE).ok().filter(|url| !url.is_empty()) else {
        panic!(
            "{POSTGRES_VARIABLE} is not set, and this test needs a PostgreSQL server. `cargo xtask test` starts one; type:\n\n    \
             cargo xtask test\n"
        );
    };
    match PgConnectOptions::from_str(&url) {
        Ok(options) => options,
        Err(problem) => {
            panic!("{POSTGRES_VARIABLE} is not the address of a PostgreSQL server: {problem}")
        }
    }
}

async fn connect(options: &PgConnectOptions) -> PgConnection {
    match PgConnection::connect_with(options).await {
        Ok(connection) => connection,
        Err(problem) => panic!("the PostgreSQL server that {POSTGRES_VARIABLE} names does not answer: {problem}"),
    }
}

async fn run(server: &mut PgConnection, sql: impl Into<String>) {
    let sql = sql.into();
    if let Err(problem) = server.execute(AssertSqlSafe(sql.as_str())).await {
        panic!("the test server refused `{sql}`: {problem}");
    }
}

fn database(options: PgConnectOptions, name: String) -> Postgres {
    let url = address(&options, &name);
    Postgres { options, name, url }
}

fn address(options: &PgConnectOptions, name: &str) -> String {
    options.clone().database(name).to_url_lossy().to_string()
}

/// Unique on the server: processes differ by their id, tests of one process by a counter; the rest of a process that was
/// killed cannot be met again, because a stale database of that name would be refused loudly, not reused.
fn fresh_name() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    format!("openpact_test_{}_{number}", std::process::id())
}

fn digest(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn count_tables(url: &str) -> i64 {
        let mut connection = PgConnection::connect(url).await.unwrap();
        let count = sqlx::query_scalar("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
            .fetch_one(&mut connection)
            .await
            .unwrap();
        connection.close().await.unwrap();
        count
    }

    async fn make_a_table(url: String) {
        let mut connection = PgConnection::connect(&url).await.unwrap();
        connection.execute("CREATE TABLE here (id BIGINT)").await.unwrap();
        connection.close().await.unwrap();
    }

    #[tokio::test]
    async fn each_test_has_a_database_of_its_own() {
        let (one, other) = (postgres().await, postgres().await);
        assert_ne!(one.name(), other.name());
        make_a_table(one.url().to_owned()).await;
        assert_eq!(count_tables(one.url()).await, 1);
        assert_eq!(count_tables(other.url()).await, 0);
    }

    #[tokio::test]
    async fn a_dropped_database_is_gone_even_while_it_is_in_use() {
        let database = postgres().await;
        let name = database.name().to_owned();
        let _in_use = PgConnection::connect(database.url()).await.unwrap();
        drop(database);
        assert!(!exists(&mut connect(&server()).await, &name).await);
    }

    #[tokio::test]
    async fn the_schema_is_migrated_once_and_copied() {
        let fingerprint = format!("test of the kit, process {}", std::process::id());
        let first = postgres_migrated(&fingerprint, make_a_table).await;
        let second =
            postgres_migrated(&fingerprint, async |_| panic!("the template is there, nothing is to be migrated")).await;
        assert_eq!(count_tables(first.url()).await, 1);
        assert_eq!(count_tables(second.url()).await, 1);
        let template = format!("openpact_template_{:016x}", digest(&fingerprint));
        run(&mut connect(&server()).await, format!("DROP DATABASE {template}")).await;
    }

    #[tokio::test]
    async fn a_database_that_is_cut_off_refuses_until_it_is_restored() {
        let database = postgres().await;
        database.cut_off().await;
        assert!(PgConnection::connect(database.url()).await.is_err());
        database.restore().await;
        assert_eq!(count_tables(database.url()).await, 0);
    }
}
