//! Every statement that is the same text on both databases. A test prepares each of them on both.
//!
//! SQL here only stores, finds and counts; arithmetic and text folding happen in `domain`. A limit is written `LIMIT $n + 0`, so that
//! SQLite does not plan the statement anew for each value: see the test below.

use std::sync::LazyLock;

use crate::db::Conn;

pub(crate) const COMMIT: &str = "COMMIT";
pub(crate) const ROLLBACK: &str = "ROLLBACK";

macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $text:expr;)+) => {
        $($(#[$doc])* pub(crate) const $name: &str = $text;)+
        /// For the test that prepares them.
        #[cfg(test)]
        pub(crate) const STATEMENTS: &[&str] = &[$($name),+];
    };
}
pub(crate) use statements;

statements! {
    HEAD = "SELECT length, recorded_at, texts FROM head";
    MOVE_HEAD = "UPDATE head SET length = $1, recorded_at = $2, texts = $3";

    ACTS = "SELECT seq, leaf, bytes FROM acts WHERE seq >= $1 AND seq < $2 ORDER BY seq";
    RECORDED_BY = "SELECT count(*) FROM acts WHERE seq >= $1 AND seq < $2 AND recorded_at <= $3";
    LEAVES = "SELECT seq, leaf FROM acts WHERE seq >= $1 AND seq < $2 ORDER BY seq";
    ACT_OF_KEY = "SELECT seq FROM acts WHERE key = $1";
    /// The last act of a command: its keys begin with the command's and a tilde, and nothing sorts between a tilde and `$3`.
    LAST_ACT_OF_KEY = "SELECT CAST(max(seq) AS BIGINT) FROM acts WHERE key = $1 OR (key >= $2 AND key < $3)";

    TEXT = "SELECT id, digest, salt, media, length, body FROM texts WHERE digest = $1";
    TEXTS_AFTER = "SELECT id, digest, salt, media, length, body FROM texts WHERE id > $1 AND media IS NULL ORDER BY id LIMIT $2 + 0";
    DELETE_TEXT = "DELETE FROM texts WHERE digest = $1 RETURNING media";

    WITHHOLD = "INSERT INTO withheld (digest, reason, recorded_at) VALUES ($1, $2, $3) ON CONFLICT (digest) DO NOTHING";
    WITHHELD = "SELECT digest, reason, recorded_at FROM withheld WHERE digest = $1";
    ALL_WITHHELD = "SELECT digest, reason, recorded_at FROM withheld ORDER BY recorded_at, digest";

    SETTING = "SELECT value FROM settings WHERE name = $1";
    SET = "INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";

    /// Numbers are given in order and once; two who ask for the same are told apart by the key, and one tries again.
    TAKE_REPORT = "INSERT INTO report (number, received_at, state, page, language, wrong, should_be, evidence, email)
     SELECT coalesce(max(number), 0) + 1, CAST($1 AS BIGINT), 'open', CAST($2 AS TEXT), CAST($3 AS TEXT), CAST($4 AS TEXT),
            CAST($5 AS TEXT), CAST($6 AS TEXT), CAST($7 AS TEXT) FROM report
     WHERE true ON CONFLICT (number) DO NOTHING RETURNING number";
    REPORT = "SELECT number, received_at, state, page, language, wrong, should_be, evidence, email, ended_at
     FROM report WHERE number = $1";
    REPORTS = "SELECT number, received_at, state, page, language, wrong, should_be, evidence, email, ended_at
     FROM report WHERE number < $1 ORDER BY number DESC LIMIT $2 + 0";
    OPEN_REPORTS = "SELECT number, received_at, state, page, language, wrong, should_be, evidence, email, ended_at
     FROM report WHERE state = 'open' ORDER BY number";
    COUNT_REPORTS = "SELECT state, count(*) FROM report GROUP BY state ORDER BY state";
    ANSWER_REPORT = "UPDATE report SET state = 'answered', ended_at = $2, language = NULL, wrong = NULL, should_be = NULL,
     evidence = NULL, email = NULL WHERE number = $1 AND state = 'open'";
    DISCARD_REPORT = "UPDATE report SET state = 'discarded', ended_at = $2, page = NULL, language = NULL, wrong = NULL,
     should_be = NULL, evidence = NULL, email = NULL WHERE number = $1 AND state = 'open'";

    LEASE = "INSERT INTO lease (name, holder, until) VALUES ($1, $2, $3)
     ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
     WHERE lease.holder = excluded.holder OR lease.until <= $4";
    END_LEASE = "DELETE FROM lease WHERE name = $1 AND holder = $2";

    QUEUE_JOB = "INSERT INTO job (kind, key, body, due_at) VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO NOTHING";
    FINISH_JOB = "UPDATE job SET done_at = $3, problem = NULL WHERE id = $1 AND worker = $2 AND done_at IS NULL";
    HOLD_JOB = "UPDATE job SET claimed_until = $3 WHERE id = $1 AND worker = $2 AND done_at IS NULL";
    RETRY_JOB = "UPDATE job SET worker = NULL, claimed_until = 0, due_at = $3, problem = $4
     WHERE id = $1 AND worker = $2 AND done_at IS NULL";

    KEEP_CHECKPOINT = "INSERT INTO checkpoints (size, note, recorded_at) VALUES ($1, $2, $3) ON CONFLICT (size) DO NOTHING";
    CHECKPOINT = "SELECT size, note, recorded_at FROM checkpoints WHERE size = $1";
    LATEST_CHECKPOINT = "SELECT size, note, recorded_at FROM checkpoints ORDER BY size DESC LIMIT 1";
    CHECKPOINT_OVER = "SELECT size, note, recorded_at FROM checkpoints WHERE size > $1 ORDER BY size LIMIT 1";
    KEEP_COSIGNATURE = "INSERT INTO cosignatures (size, witness, line, recorded_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (size, witness) DO NOTHING";
    COSIGNATURES = "SELECT size, witness, line, recorded_at FROM cosignatures WHERE size = $1 ORDER BY witness";

    CHECK_ACTS = "SELECT seq, recorded_at, kind, key, leaf, bytes FROM acts WHERE seq >= $1 ORDER BY seq LIMIT $2 + 0";
    CHECK_TEXTS = "SELECT id, digest, salt, media, length, body FROM texts WHERE id > $1 ORDER BY id LIMIT $2 + 0";
    ALL_CHECKPOINTS = "SELECT size, note, recorded_at FROM checkpoints ORDER BY size";
    /// Everything that makes a place not empty.
    CONTENTS = "SELECT CAST((SELECT count(*) FROM acts) + (SELECT count(*) FROM texts) + (SELECT count(*) FROM withheld)
                + (SELECT count(*) FROM checkpoints) + (SELECT count(*) FROM settings) + (SELECT count(*) FROM job)
                + (SELECT count(*) FROM report) + (SELECT count(*) FROM account) + (SELECT count(*) FROM leaf) AS BIGINT)";
}

/// A statement that takes many rows at once: a driver's cost for each statement is far above a database's for each row.
///
/// It exists in eight sizes, so that any number of rows is a few statements and each is prepared only once.
pub(crate) struct Bulk {
    by_rows: [(usize, Numbered); SIZES.len()],
}

/// The sizes: halves, so that a number of rows below the largest takes no more statements than it has binary digits.
const SIZES: [usize; 8] = [128, 64, 32, 16, 8, 4, 2, 1];

/// A statement whose parameters are bound in the order in which they stand.
pub(crate) struct Numbered {
    lite: String,
    pg: String,
}

impl Numbered {
    /// The text for the engine at hand. On SQLite each parameter is a plain `?`: the driver asks for the name of each, and
    /// SQLite finds the name of a numbered one by walking through all of them, which takes most of the time of a long
    /// statement.
    pub(crate) fn on(&self, conn: &Conn) -> &str {
        match conn {
            Conn::Lite(_) => &self.lite,
            Conn::Pg(_) => &self.pg,
        }
    }
}

impl Bulk {
    /// `VALUES` with so many columns in each row.
    pub(crate) fn rows(before: &str, columns: usize, after: &str) -> Self {
        let row = |r: usize, place: &dyn Fn(usize) -> String| {
            let places: Vec<String> = (1..=columns).map(|c| place(r * columns + c)).collect();
            format!("({})", places.join(", "))
        };
        Self::new(before, row, after)
    }

    /// `IN` with a list of single values.
    fn list(before: &str) -> Self {
        Self::new(before, |r, place| place(r + 1), ")")
    }

    fn new(before: &str, row: impl Fn(usize, &dyn Fn(usize) -> String) -> String, after: &str) -> Self {
        let text = |rows: usize, place: &dyn Fn(usize) -> String| {
            let rows: Vec<String> = (0..rows).map(|r| row(r, place)).collect();
            format!("{before} {} {after}", rows.join(", "))
        };
        let sized = |rows| {
            let (lite, pg) = (text(rows, &|_| "?".to_owned()), text(rows, &|number| format!("${number}")));
            (rows, Numbered { lite, pg })
        };
        Self { by_rows: SIZES.map(sized) }
    }

    /// Cuts a list into pieces, each with the statement that takes exactly so many rows.
    pub(crate) fn pieces<'a, T>(
        &'static self,
        mut rows: &'a [T],
    ) -> impl Iterator<Item = (&'static Numbered, &'a [T])> {
        std::iter::from_fn(move || {
            let (size, text) = self.by_rows.iter().find(|(size, _)| *size <= rows.len())?;
            let (now, later) = rows.split_at(*size);
            rows = later;
            Some((text, now))
        })
    }

    /// Cuts a list into pieces of at most the largest size, each with the smallest statement that takes it and, by
    /// repeating its last element, as many elements as that asks for: for lists in which a repetition says nothing new.
    pub(crate) fn padded<'a, T>(&'static self, rows: &'a [T]) -> impl Iterator<Item = (&'static Numbered, Vec<&'a T>)> {
        let (most, _) = &self.by_rows[0];
        rows.chunks(*most).filter_map(|rows| {
            let (size, text) = self.by_rows.iter().rev().find(|(size, _)| *size >= rows.len())?;
            let last = rows.last()?;
            Some((text, rows.iter().chain(std::iter::repeat(last)).take(*size).collect()))
        })
    }

    #[cfg(test)]
    fn texts(&'static self, db: &crate::db::Db) -> impl Iterator<Item = &'static str> {
        let lite = matches!(db, crate::db::Db::Lite { .. });
        self.by_rows.iter().map(move |(_, text)| if lite { text.lite.as_str() } else { text.pg.as_str() })
    }
}

pub(crate) static INSERT_ACTS: LazyLock<Bulk> =
    LazyLock::new(|| Bulk::rows("INSERT INTO acts (seq, recorded_at, kind, key, leaf, bytes) VALUES", 6, ""));

/// A text that is there already stays as it is: its digest says that it is the same.
pub(crate) static INSERT_TEXTS: LazyLock<Bulk> = LazyLock::new(|| {
    Bulk::rows("INSERT INTO texts (id, digest, salt, media, length, body) VALUES", 6, "ON CONFLICT (digest) DO NOTHING")
});

/// Which of many keys are in the record.
pub(crate) static FIND_KEYS: LazyLock<Bulk> = LazyLock::new(|| Bulk::list("SELECT seq, key FROM acts WHERE key IN ("));

/// Which of many texts are withheld.
pub(crate) static FIND_WITHHELD: LazyLock<Bulk> =
    LazyLock::new(|| Bulk::list("SELECT digest FROM withheld WHERE digest IN ("));

#[cfg(test)]
mod tests {
    use sqlx::{Executor as _, SqlSafeStr as _};

    use super::*;
    use crate::copy::TABLES;
    use crate::db::Db;
    use crate::{Options, Place, Store, dialect};

    fn all(db: &Db) -> Vec<&'static str> {
        let bulk = [
            &INSERT_ACTS,
            &INSERT_TEXTS,
            &FIND_KEYS,
            &FIND_WITHHELD,
            &crate::cocreation::SEAL_LEAVES,
            &crate::cocreation::PUT_WORDS,
            &crate::cocreation::PUT_LEAVES,
            &crate::cocreation::TAKE_SUPPORTS,
        ];
        let copied = TABLES.iter().flat_map(|table| table.insert.texts(db).chain([table.select.as_str()]));
        let mut all = STATEMENTS.to_vec();
        all.extend(crate::people::sql::STATEMENTS);
        all.extend(crate::cocreation::SQL_STATEMENTS);
        all.extend(crate::review::SQL_STATEMENTS);
        all.extend(crate::membership::STATEMENTS);
        all.extend(crate::local::STATEMENTS);
        all.extend(crate::plans::STATEMENTS);
        all.extend(crate::plans::UPTAKE_STATEMENTS);
        all.extend(crate::plans::SELF_STATEMENTS);
        all.extend(crate::plans::PEER_STATEMENTS);
        all.extend(crate::notices::STATEMENTS);
        all.extend(crate::networking::SQL_STATEMENTS);
        all.extend(bulk.iter().flat_map(|bulk| bulk.texts(db)));
        all.extend(copied);
        all.extend([dialect::CLAIM_JOB.of(db), dialect::CLAIM_JOB_OF.of(db)]);
        all.extend([dialect::PACKED_ACTS.of(db), dialect::PACKED_WORDS.of(db)]);
        all
    }

    async fn every_statement_is_understood(store: &Store) {
        let db = &store.shared.db;
        for text in all(db) {
            let outcome = match db {
                Db::Lite { writer, .. } => {
                    writer.acquire().await.unwrap().prepare(text.into_sql_str()).await.map(|_| ())
                }
                Db::Pg(pool) => pool.acquire().await.unwrap().prepare(text.into_sql_str()).await.map(|_| ()),
            };
            assert!(outcome.is_ok(), "{text}: {outcome:?}");
        }
        assert!(all(db).len() > 60);
    }

    #[tokio::test]
    async fn every_statement_is_understood_by_sqlite() {
        let folder = testkit::sqlite_folder();
        let place = Place::Sqlite(folder.path().to_owned());
        every_statement_is_understood(&Store::open(&place, &Options::default()).await.unwrap()).await;
    }

    #[tokio::test]
    async fn every_statement_is_understood_by_postgres() {
        let (postgres, folder) = (testkit::postgres().await, testkit::sqlite_folder());
        let place = Place::Postgres { url: postgres.url().to_owned(), folder: folder.path().to_owned() };
        every_statement_is_understood(&Store::open(&place, &Options::default()).await.unwrap()).await;
    }

    /// SQLite 3.51 looks at what is bound to a bare `LIMIT` while it plans, and so plans anew each time the statement is run; 3.40 did not.
    #[tokio::test]
    async fn no_statement_is_planned_anew_for_its_limit() {
        let folder = testkit::sqlite_folder();
        let place = Place::Sqlite(folder.path().to_owned());
        let store = Store::open(&place, &Options::default()).await.unwrap();
        let limited: Vec<&str> = all(&store.shared.db).into_iter().filter(|text| text.contains("LIMIT $")).collect();
        assert!(limited.len() > 20);
        for text in limited {
            let of = text.split("LIMIT $").skip(1);
            let hidden = |limit: &str| limit.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(" + 0");
            assert!(of.clone().all(hidden), "{text}");
        }
    }

    #[test]
    fn any_number_of_rows_is_cut_into_pieces_that_have_a_statement() {
        for count in [0, 1, 15, 16, 17, 127, 128, 129, 400] {
            let rows: Vec<usize> = (0..count).collect();
            let pieces: Vec<_> = INSERT_ACTS.pieces(&rows).collect();
            for (text, rows) in &pieces {
                assert!(text.pg.contains(&format!("${})", rows.len() * 6)));
                assert_eq!(text.lite.matches('?').count(), rows.len() * 6);
            }
            let padded: Vec<_> = FIND_KEYS.padded(&rows).collect();
            assert!(padded.iter().all(|(text, rows)| text.lite.matches('?').count() == rows.len()));
            let mut asked: Vec<usize> = padded.iter().flat_map(|(_, rows)| rows.iter().map(|row| **row)).collect();
            asked.dedup();
            assert_eq!(asked, rows);
            assert_eq!(padded.len(), count.div_ceil(128));
            assert_eq!(pieces.iter().flat_map(|(_, rows)| rows.iter().copied()).collect::<Vec<_>>(), rows);
        }
    }
}
