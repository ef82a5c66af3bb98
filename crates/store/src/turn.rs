//! A turn: the head lock, held. Whoever has it is the only one who appends, so what they decide on cannot be stale.
//!
//! Everything in a turn is one transaction. Dropping a turn undoes it: its connection is closed, whatever state it is in.
//! A turn in which the database refused something cannot be committed.

use std::collections::BTreeSet;

use domain::deed::{Deed, TextWithheld};
use domain::{TextId, Timestamp};
use record::{Act, Key};
use transparency::Hash;

use crate::db::{Conn, on_conn, ours, sql as n};
use crate::files::StagedFile;
use crate::read::{CHUNK, StoredAct, gapless};
use crate::texts::{NewText, Withheld};
use crate::{Result, Store, StoreError, Unfit, dialect, sql};

/// The head lock, held, in an open transaction. See [`Store::turn`].
#[derive(Debug)]
pub struct Turn {
    pub(crate) conn: Conn,
    store: Store,
    length: u64,
    last_recorded_at: Timestamp,
    texts: u64,
    /// Whether the head has to be moved before the commit.
    moved: bool,
    /// What was withheld in this turn.
    withheld: Vec<TextId>,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    /// The database refused something: the transaction can only be undone.
    Broken,
    Ended,
}

/// An act as a row, ready to be written.
#[derive(Debug, Clone)]
pub(crate) struct Ready {
    pub stored: StoredAct,
    recorded_at: Timestamp,
    kind: String,
    key: String,
    withholds: Option<Withheld>,
}

impl Ready {
    pub(crate) fn new(act: &Act) -> Result<Self, Unfit> {
        let bytes = act.encode().map_err(|problem| Unfit::Bytes { seq: act.seq, problem: problem.to_string() })?;
        let withholds = match &act.deed {
            Deed::TextWithheld(TextWithheld { text, reason }) => {
                Some(Withheld { text: text.clone(), reason: *reason, recorded_at: act.recorded_at })
            }
            _ => None,
        };
        Ok(Self {
            stored: StoredAct { seq: act.seq, leaf: Hash::of_leaf(&bytes), bytes },
            recorded_at: act.recorded_at,
            kind: act.deed.kind(),
            key: act.key.as_str().to_owned(),
            withholds,
        })
    }

    pub(crate) fn stored(self) -> StoredAct {
        self.stored
    }
}

impl Store {
    /// Takes the head lock, waiting for whoever has it, in this process or another.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when it was not free in time; [`StoreError::Gone`] when the database does not answer;
    /// [`StoreError::ReadOnly`] when the store is open for reading only.
    pub async fn turn(&self) -> Result<Turn> {
        if self.shared.read_only {
            return Err(StoreError::ReadOnly);
        }
        let mut turn = Turn {
            conn: self.shared.db.writing().await?,
            store: self.clone(),
            length: 0,
            last_recorded_at: Timestamp::default(),
            texts: 0,
            moved: false,
            withheld: Vec::new(),
            state: State::Broken,
        };
        let begin = dialect::BEGIN_AT_HEAD.on(&turn.conn);
        let (length, recorded_at, texts): (i64, i64, i64) = on_conn!(&mut turn.conn, |conn| {
            let head = sqlx::raw_sql(begin).fetch_one(conn).await?;
            sqlx::FromRow::from_row(&head)
        })?;
        turn.length = ours(length);
        turn.last_recorded_at = Timestamp(recorded_at);
        turn.texts = ours(texts);
        turn.state = State::Open;
        Ok(turn)
    }
}

impl Turn {
    /// How many acts the record has, those of this turn included: the next act's position.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.length
    }

    /// The number of the last text, those of this turn included.
    pub(crate) fn texts(&self) -> u64 {
        self.texts
    }

    /// When the last act was recorded; the beginning of time (0) in an empty record.
    #[must_use]
    pub fn last_recorded_at(&self) -> Timestamp {
        self.last_recorded_at
    }

    /// The moment at which the next act is recorded if the clock shows `now`: never the same as the last one's, and never
    /// before it, even if the clock was put back.
    #[must_use]
    pub fn next_moment(&self, now: Timestamp) -> Timestamp {
        now.max(Timestamp(self.last_recorded_at.0.saturating_add(1)))
    }

    /// Acts from a position on, at most a chunk of them: for catching up, call it until it answers with none.
    ///
    /// # Errors
    /// When the database does not answer, or an act is missing.
    pub async fn acts_since(&mut self, from: u64) -> Result<Vec<StoredAct>> {
        let to = from.saturating_add(CHUNK).min(self.length);
        let acts: sqlx::Result<Vec<StoredAct>> = on_conn!(&mut self.conn, |conn| {
            sqlx::query_as(sql::ACTS).bind(n(from)).bind(n(to)).fetch_all(conn).await
        });
        let acts = self.noted(acts)?;
        gapless(from, acts.iter().map(|act| act.seq))?;
        Ok(acts)
    }

    /// The positions of the acts of the command with this key, if it was recorded before: the first and the last.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn find_key(&mut self, key: &Key) -> Result<Option<(u64, u64)>> {
        let found: sqlx::Result<Option<i64>> = on_conn!(&mut self.conn, |conn| {
            sqlx::query_scalar(sql::ACT_OF_KEY).bind(key.as_str()).fetch_optional(conn).await
        });
        let Some(first) = self.noted(found)? else { return Ok(None) };
        let (low, high) = (format!("{}~", key.as_str()), format!("{}\u{7f}", key.as_str()));
        let last: sqlx::Result<Option<i64>> = on_conn!(&mut self.conn, |conn| {
            sqlx::query_scalar(sql::LAST_ACT_OF_KEY).bind(key.as_str()).bind(low).bind(high).fetch_one(conn).await
        });
        let last = self.noted(last)?.unwrap_or(first);
        Ok(Some((ours(first), ours(last))))
    }

    /// Which of these keys are in the record.
    pub(crate) async fn find_keys(&mut self, keys: &[&str]) -> Result<BTreeSet<String>> {
        let mut found = BTreeSet::new();
        for (text, keys) in sql::FIND_KEYS.padded(keys) {
            let text = text.on(&self.conn);
            let rows: sqlx::Result<Vec<(i64, String)>> = on_conn!(&mut self.conn, |conn| {
                let query = keys.iter().fold(sqlx::query_as(text), |query, key| query.bind((**key).to_owned()));
                query.fetch_all(conn).await
            });
            found.extend(self.noted(rows)?.into_iter().map(|(_, key)| key));
        }
        Ok(found)
    }

    /// Appends acts. They must bear the next positions and grow in time. A text that an act withholds is deleted with it.
    ///
    /// # Errors
    /// [`StoreError::Unfit`] when they do not follow on the record, with nothing written; else what the database said.
    pub async fn append(&mut self, acts: &[Act]) -> Result<()> {
        let ready = acts.iter().map(Ready::new).collect::<Result<Vec<_>, _>>()?;
        self.append_ready(&ready).await
    }

    pub(crate) async fn append_ready(&mut self, acts: &[Ready]) -> Result<()> {
        let Some(last) = acts.last() else { return Ok(()) };
        self.must_follow(acts)?;
        for (text, acts) in sql::INSERT_ACTS.pieces(acts) {
            let text = text.on(&self.conn);
            let done = on_conn!(&mut self.conn, |conn| {
                let mut query = sqlx::query(text);
                for act in acts {
                    query = query
                        .bind(n(act.stored.seq))
                        .bind(act.recorded_at.0)
                        .bind(act.kind.clone())
                        .bind(act.key.clone())
                        .bind(act.stored.leaf.as_bytes().to_vec())
                        .bind(act.stored.bytes.clone());
                }
                query.execute(conn).await.map(|_| ())
            });
            self.noted(done).map_err(|error| key_taken(error, acts))?;
        }
        (self.length, self.last_recorded_at, self.moved) = (last.stored.seq + 1, last.recorded_at, true);
        for withheld in acts.iter().filter_map(|act| act.withholds.as_ref()) {
            self.withhold(withheld).await?;
        }
        Ok(())
    }

    fn must_follow(&self, acts: &[Ready]) -> Result<(), Unfit> {
        let (mut expected, mut before) = (self.length, self.last_recorded_at);
        for Ready { stored: StoredAct { seq, .. }, recorded_at, .. } in acts {
            if *seq != expected {
                return Err(Unfit::Position { expected, found: *seq });
            }
            if *recorded_at <= before {
                return Err(Unfit::NotLater { seq: *seq });
            }
            (expected, before) = (expected + 1, *recorded_at);
        }
        Ok(())
    }

    /// Keeps texts. One that is there already, or was withheld, is passed over.
    ///
    /// # Errors
    /// What the database said.
    pub async fn put_texts(&mut self, texts: &[NewText]) -> Result<()> {
        let rows = texts.iter().map(|text| Row {
            id: &text.id,
            salt: &text.salt,
            media: None,
            length: text.body.len() as u64,
            body: Some(&text.body),
        });
        self.put_rows(rows.collect()).await
    }

    /// Enters files that are on disk, see [`Store::stage_file`]. One that is there already, or was withheld, is passed over.
    ///
    /// # Errors
    /// What the database said.
    pub async fn put_files(&mut self, files: &[StagedFile]) -> Result<()> {
        let rows = files.iter().map(|file| Row {
            id: &file.id,
            salt: &file.salt,
            media: Some(&file.media),
            length: file.length,
            body: None,
        });
        self.put_rows(rows.collect()).await
    }

    async fn put_rows(&mut self, mut rows: Vec<Row<'_>>) -> Result<()> {
        let withheld = self.find_withheld(&rows).await?;
        rows.retain(|row| !withheld.contains(row.id.bytes().as_slice()));
        let mut number = self.texts;
        for (text, rows) in sql::INSERT_TEXTS.pieces(&rows) {
            let text = text.on(&self.conn);
            let done = on_conn!(&mut self.conn, |conn| {
                let mut query = sqlx::query(text);
                for row in rows {
                    number += 1;
                    query = query
                        .bind(n(number))
                        .bind(row.id.bytes().to_vec())
                        .bind(row.salt.to_vec())
                        .bind(row.media.map(ToOwned::to_owned))
                        .bind(n(row.length))
                        .bind(row.body.map(|body| body.as_bytes().to_vec()));
                }
                query.execute(conn).await.map(|_| ())
            });
            self.noted(done)?;
        }
        self.moved |= number > self.texts;
        self.texts = number;
        Ok(())
    }

    async fn find_withheld(&mut self, rows: &[Row<'_>]) -> Result<BTreeSet<Vec<u8>>> {
        let mut found = BTreeSet::new();
        for (text, rows) in sql::FIND_WITHHELD.padded(rows) {
            let text = text.on(&self.conn);
            let digests: sqlx::Result<Vec<Vec<u8>>> = on_conn!(&mut self.conn, |conn| {
                let query =
                    rows.iter().fold(sqlx::query_scalar(text), |query, row| query.bind(row.id.bytes().to_vec()));
                query.fetch_all(conn).await
            });
            found.extend(self.noted(digests)?);
        }
        Ok(found)
    }

    /// Deletes a text or file for ever and remembers why. Acts do this by themselves, see [`Turn::append`]; this is for
    /// replaying a list of withholdings.
    ///
    /// # Errors
    /// What the database said.
    pub async fn withhold(&mut self, withheld: &Withheld) -> Result<()> {
        let digest = withheld.text.bytes().to_vec();
        let done = on_conn!(&mut self.conn, |conn| {
            let query = sqlx::query(sql::WITHHOLD).bind(digest.clone()).bind(withheld.reason.code());
            query.bind(withheld.recorded_at.0).execute(conn).await.map(|_| ())
        });
        self.noted(done)?;
        let done =
            on_conn!(&mut self.conn, |conn| sqlx::query(sql::DELETE_TEXT).bind(digest).execute(conn).await.map(|_| ()));
        self.noted(done)?;
        self.withheld.push(withheld.text.clone());
        Ok(())
    }

    /// Makes the head that of a record which was copied in.
    pub(crate) fn adopt(&mut self, length: u64, recorded_at: Timestamp, texts: u64) {
        (self.length, self.last_recorded_at, self.texts, self.moved) = (length, recorded_at, texts, true);
    }

    /// Makes everything of this turn durable and visible, all at once, and gives the lock back. Answers with the length of
    /// the record.
    ///
    /// # Errors
    /// What the database said. After [`StoreError::Gone`] it may have happened or not: ask for the key in the next turn.
    pub async fn commit(mut self) -> Result<u64> {
        if self.state != State::Open {
            return Err(sqlx::Error::WorkerCrashed.into());
        }
        // From here on the transaction is over whatever happens, or its connection has to be closed.
        self.state = State::Broken;
        if self.moved {
            let (length, recorded_at, texts) = (n(self.length), self.last_recorded_at.0, n(self.texts));
            on_conn!(&mut self.conn, |conn| {
                sqlx::query(sql::MOVE_HEAD).bind(length).bind(recorded_at).bind(texts).execute(conn).await.map(|_| ())
            })?;
        }
        let commit = if self.moved { dialect::COMMIT_GROWN.on(&self.conn) } else { sql::COMMIT };
        on_conn!(&mut self.conn, |conn| sqlx::raw_sql(commit).execute(conn).await.map(|_| ()))?;
        self.state = State::Ended;
        self.store.shared.grown.send_if_modified(|length| {
            let longer = self.length > *length;
            *length = self.length.max(*length);
            longer
        });
        self.forget_withheld().await;
        Ok(self.length)
    }

    /// What a withholding asks for outside the transaction. The record is right already, so a failure is told, not returned;
    /// opening the store and `openpact check` do the rest.
    async fn forget_withheld(&mut self) {
        if self.withheld.is_empty() {
            return;
        }
        for text in &self.withheld {
            if let Err(error) = self.store.shared.files.remove(text).await {
                tracing::error!(%text, %error, "a withheld file could not be deleted");
            }
        }
        if let Conn::Lite(conn) = &mut self.conn {
            // Otherwise the words would stay readable in the write-ahead log until it is next overwritten.
            if let Err(error) = sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut **conn).await {
                tracing::warn!(%error, "withheld words may stay in the write-ahead log for a while");
            }
        }
        if let Err(error) = self.store.write_withheld_list().await {
            tracing::error!(%error, "the list of withholdings could not be written");
        }
    }

    /// Undoes everything of this turn and gives the lock back at once. Dropping the turn does the same more slowly.
    ///
    /// # Errors
    /// What the database said; everything is undone nonetheless.
    pub async fn undo(mut self) -> Result<()> {
        if self.state == State::Open {
            self.state = State::Broken;
            on_conn!(&mut self.conn, |conn| sqlx::raw_sql(sql::ROLLBACK).execute(conn).await.map(|_| ()))?;
            self.state = State::Ended;
        }
        Ok(())
    }

    /// Remembers that the database refused something: PostgreSQL would answer a later commit by undoing all in silence.
    pub(crate) fn noted<T>(&mut self, answer: sqlx::Result<T>) -> Result<T> {
        if answer.is_err() {
            self.state = State::Broken;
        }
        answer.map_err(StoreError::from)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if self.state != State::Ended {
            self.conn.close_on_drop();
        }
    }
}

/// A row of the table of texts.
struct Row<'a> {
    id: &'a TextId,
    salt: &'a record::Salt,
    media: Option<&'a str>,
    length: u64,
    body: Option<&'a str>,
}

fn key_taken(error: StoreError, acts: &[Ready]) -> StoreError {
    let StoreError::Other(source) = &error else { return error };
    let Some(said) = source.as_database_error().filter(|said| said.is_unique_violation()) else { return error };
    // PostgreSQL names the constraint's value in its details only; SQLite names nothing. One act is the common case.
    let keys: Vec<&str> = acts.iter().map(|act| act.key.as_str()).collect();
    match keys.as_slice() {
        [key] => Unfit::KeyTaken((*key).to_owned()).into(),
        _ => Unfit::KeyTaken(format!("one of {} ({})", keys.join(", "), said.message())).into(),
    }
}
