//! A SQLite database of all tables, for those who would rather ask than read.
//!
//! Tables are `STRICT`; days and moments are text in the forms of ISO 8601, which sort as time does and which SQLite's own
//! functions read; yes and no are 1 and 0; lists are their codes with `;` between them. Nothing else is changed.

use std::path::Path;

use sqlx::query::Query;
use sqlx::sqlite::{SqliteArguments, SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, Sqlite as Engine, SqliteConnection};
use tokio::runtime::Runtime;

use crate::{Cell, Column, Failed, Kind, Rows, Table};

/// A database that is being written. Called from a thread that may wait.
pub struct Sqlite {
    connection: SqliteConnection,
    /// The driver speaks with its database from another thread; this one waits for it.
    runtime: Runtime,
}

/// How many values a statement takes with it: enough that the way there and back is cheap, well below SQLite's limit of 32,766.
const VALUES: usize = 4_000;

impl Sqlite {
    /// Begins a database in a file that is not there yet. It has no journal: a file that is broken off is thrown away.
    ///
    /// # Errors
    /// When the file cannot be made.
    pub fn create(path: &Path) -> Result<Self, Failed> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Off)
            .synchronous(SqliteSynchronous::Off);
        let mut connection = runtime.block_on(options.connect())?;
        runtime.block_on(sqlx::query("BEGIN").execute(&mut connection))?;
        Ok(Self { connection, runtime })
    }

    /// Makes a table, and gives what its rows are handed to.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn table(&mut self, table: &Table) -> Result<Box<dyn Rows + '_>, Failed> {
        let create = sqlx::query(AssertSqlSafe(statement(table)));
        self.runtime.block_on(create.execute(&mut self.connection))?;
        let (columns, most) = (table.columns.len(), (VALUES / table.columns.len().max(1)).max(1));
        Ok(Box::new(Filling { to: self, table: table.name, columns, most, values: Vec::with_capacity(VALUES) }))
    }

    /// Writes everything to the file and closes it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(mut self) -> Result<(), Failed> {
        self.runtime.block_on(sqlx::query("COMMIT").execute(&mut self.connection))?;
        Ok(self.runtime.block_on(self.connection.close())?)
    }
}

/// The statement that makes a table. Names are ours, none holds a quotation mark.
fn statement(table: &Table) -> String {
    let column = |column: &Column| {
        let kind = match column.kind {
            Kind::Whole | Kind::Flag => "INTEGER",
            _ => "TEXT",
        };
        let required = if column.required { " NOT NULL" } else { "" };
        format!("\"{}\" {kind}{required}", column.name)
    };
    let mut parts: Vec<String> = table.columns.iter().map(column).collect();
    if !table.key.is_empty() {
        parts.push(format!("PRIMARY KEY ({})", quoted(table.key)));
    }
    format!("CREATE TABLE \"{}\" (\n  {}\n) STRICT", table.name, parts.join(",\n  "))
}

fn quoted(names: &[&str]) -> String {
    names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
}

/// A value as SQLite keeps it.
enum Value {
    Null,
    Text(String),
    Whole(i64),
}

/// Rows on their way into a table, many in one statement.
struct Filling<'a> {
    to: &'a mut Sqlite,
    table: &'static str,
    columns: usize,
    /// How many rows go together.
    most: usize,
    values: Vec<Value>,
}

impl Filling<'_> {
    fn flush(&mut self) -> Result<(), Failed> {
        let rows = self.values.len() / self.columns.max(1);
        if rows == 0 {
            return Ok(());
        }
        let row = format!("({})", vec!["?"; self.columns].join(","));
        let insert = format!("INSERT INTO \"{}\" VALUES {}", self.table, vec![row; rows].join(","));
        let query = sqlx::query(AssertSqlSafe(insert)).persistent(rows == self.most);
        let query = self.values.drain(..).fold(query, bound);
        self.to.runtime.block_on(query.execute(&mut self.to.connection))?;
        Ok(())
    }
}

fn bound(query: Query<'_, Engine, SqliteArguments>, value: Value) -> Query<'_, Engine, SqliteArguments> {
    match value {
        Value::Null => query.bind(None::<i64>),
        Value::Text(text) => query.bind(text),
        Value::Whole(number) => query.bind(number),
    }
}

impl Rows for Filling<'_> {
    fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), Failed> {
        let mut scratch = String::new();
        self.values.extend(cells.iter().map(|cell| match cell {
            Cell::Empty => Value::Null,
            Cell::Whole(number) => Value::Whole(*number),
            Cell::Flag(yes) => Value::Whole(i64::from(*yes)),
            text => Value::Text(text.written(&mut scratch).to_owned()),
        }));
        if self.values.len() >= self.most * self.columns { self.flush() } else { Ok(()) }
    }

    fn finish(mut self: Box<Self>) -> Result<(), Failed> {
        self.flush()
    }
}
