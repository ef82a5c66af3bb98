//! Examining a place: that database, acts, leaves, texts, files and checkpoints are what was written.
//!
//! It reads everything once, in constant memory but for the set of digests, and may run while others write: it speaks of
//! the record as it was when it began. It repairs nothing.

use std::collections::{BTreeMap, HashSet};
use std::fmt;

use domain::{TextId, Timestamp};
use record::Act;
use transparency::checkpoint::Standing;
use transparency::{Checkpoint, Hash, SignedNote, Tree};

use crate::db::{Db, on_reader, ours, sql as n};
use crate::texts::{TextRow, text_id};
use crate::{Result, Store, sql};

/// How many rows are read at once.
const CHUNK: i64 = 512;

/// What an examination found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checked {
    /// How many acts were read.
    pub acts: u64,
    /// How many texts.
    pub texts: u64,
    /// How many files.
    pub files: u64,
    /// How many texts and files are withheld.
    pub withheld: u64,
    /// How many checkpoints were compared with the acts.
    pub checkpoints: u64,
    /// What is wrong, in the order in which it was found.
    pub problems: Vec<Problem>,
    /// Files that no row points to, left over from a turn that failed: harmless, may be deleted.
    pub left_over: Vec<String>,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The engine found its own file damaged, or could not read it.
    #[error("the database says: {0}")]
    Database(String),
    /// A position without an act.
    #[error("act {0} is missing")]
    ActMissing(u64),
    /// The head and the acts disagree.
    #[error("the head says {head} acts, and there are {acts}")]
    Head {
        /// What the head says.
        head: u64,
        /// How many there are.
        acts: u64,
    },
    /// The bytes of an act are not an act.
    #[error("act {seq} cannot be read: {why}")]
    Unreadable {
        /// Its position.
        seq: u64,
        /// Why.
        why: String,
    },
    /// The bytes of an act are not its canonical bytes.
    #[error("the bytes of act {0} are not its canonical form")]
    NotCanonical(u64),
    /// A column disagrees with the bytes.
    #[error("the {column} of act {seq} is not what its bytes say")]
    Column {
        /// Its position.
        seq: u64,
        /// Which column.
        column: &'static str,
    },
    /// The leaf hash is not that of the bytes.
    #[error("the leaf of act {0} is not the hash of its bytes")]
    Leaf(u64),
    /// Time went back.
    #[error("act {0} is not recorded later than the act before it")]
    NotLater(u64),
    /// An act points to a text that is neither there nor withheld.
    #[error("act {seq} points to text {text}, which is neither there nor withheld")]
    TextMissing {
        /// The act.
        seq: u64,
        /// The text.
        text: TextId,
    },
    /// The words are not those whose digest this is.
    #[error("text {0} is not what its digest says")]
    TextChanged(TextId),
    /// A file is not on disk.
    #[error("file {0} is not on disk")]
    FileMissing(TextId),
    /// The bytes of a file are not those whose digest this is.
    #[error("file {0} is not what its digest says")]
    FileChanged(TextId),
    /// A withheld text is there nonetheless.
    #[error("text {0} is withheld and there nonetheless")]
    NotWithheld(TextId),
    /// Words of a review on the desk are not those that were handed in: the act has the digest of others.
    #[error("{kind} of the review {review} is not what act {seq} says that was handed in")]
    HandedInChanged {
        /// The review.
        review: String,
        /// Which words.
        kind: String,
        /// The act.
        seq: u64,
    },
    /// A checkpoint was signed over other acts.
    #[error("the checkpoint of size {size} {why}")]
    Checkpoint {
        /// How many acts it covers.
        size: u64,
        /// What is wrong.
        why: String,
    },
}

/// How far an examination has come, for a progress bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Acts and texts read.
    pub done: u64,
    /// Acts and texts to read.
    pub of: u64,
}

impl fmt::Display for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.done, self.of)
    }
}

type CheckRow = (i64, i64, String, String, Vec<u8>, Vec<u8>);

/// What is known while the record is being read.
struct Examination<'a> {
    store: &'a Store,
    found: Checked,
    there: HashSet<[u8; 32]>,
    withheld: HashSet<[u8; 32]>,
    tree: Tree,
    last_recorded_at: Option<Timestamp>,
    /// What acts say that was handed in for reviews: the review and which words, the act, the digest.
    handed_in: BTreeMap<(String, String), (u64, TextId)>,
}

impl Store {
    /// Examines the place and lists precisely what is wrong.
    ///
    /// # Errors
    /// Only when the database cannot be asked at all; what it answers wrongly is in the list.
    pub async fn check(&self, mut progress: impl FnMut(Progress) + Send) -> Result<Checked> {
        let (length, texts) = self.head().await?;
        let mut examination = Examination {
            store: self,
            found: Checked::default(),
            there: HashSet::new(),
            withheld: HashSet::new(),
            tree: Tree::new(),
            last_recorded_at: None,
            handed_in: BTreeMap::new(),
        };
        let of = length + texts;
        examination.database().await?;
        examination.texts(|done| progress(Progress { done: done.min(texts), of })).await?;
        examination.withheld().await?;
        examination.acts(length, |done| progress(Progress { done: texts + done, of })).await?;
        examination.handed_in().await?;
        examination.checkpoints().await?;
        examination.files().await?;
        Ok(examination.found)
    }
}

impl Examination<'_> {
    fn problem(&mut self, problem: Problem) {
        self.found.problems.push(problem);
    }

    /// A row that cannot be read is a finding; a database that does not answer is not.
    fn unless_unreadable<T>(&mut self, answer: sqlx::Result<Vec<T>>) -> Result<Option<Vec<T>>> {
        match answer.map_err(crate::StoreError::from) {
            Ok(rows) => Ok(Some(rows)),
            Err(crate::StoreError::Damaged(why)) => {
                self.problem(Problem::Database(why));
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// SQLite can examine its own file; PostgreSQL reads every row below and tells what it cannot read.
    async fn database(&mut self) -> Result<()> {
        if let Db::Lite { reader, .. } = &self.store.shared.db {
            let answer = sqlx::query_scalar::<_, String>("PRAGMA integrity_check").fetch_all(reader).await;
            let lines = self.unless_unreadable(answer)?.unwrap_or_default();
            self.found.problems.extend(lines.into_iter().filter(|line| line != "ok").map(Problem::Database));
        }
        Ok(())
    }

    async fn texts(&mut self, mut progress: impl FnMut(u64)) -> Result<()> {
        let mut after = 0_i64;
        loop {
            let answer: sqlx::Result<Vec<TextRow>> = on_reader!(&self.store.shared.db, |pool| {
                sqlx::query_as(sql::CHECK_TEXTS).bind(after).bind(CHUNK).fetch_all(pool).await
            });
            let Some(rows) = self.unless_unreadable(answer)? else { return Ok(()) };
            let Some(last) = rows.last() else { return Ok(()) };
            after = last.id;
            for row in rows {
                self.text(row).await?;
            }
            progress(ours(after));
        }
    }

    async fn text(&mut self, row: TextRow) -> Result<()> {
        let id = match text_id(row.digest) {
            Ok(id) => id,
            Err(error) => {
                self.problem(Problem::Database(error.to_string()));
                return Ok(());
            }
        };
        self.there.insert(*id.bytes());
        let is_file = row.media.is_some();
        let body = if is_file { self.store.shared.files.read(&id).await? } else { row.body };
        let counter = if is_file { &mut self.found.files } else { &mut self.found.texts };
        *counter += 1;
        let salt: Option<record::Salt> = row.salt.try_into().ok();
        let problem = match (body, salt) {
            (Some(body), Some(salt))
                if record::text::digest(&salt, &body) == id && ours(row.length) == body.len() as u64 =>
            {
                return Ok(());
            }
            (None, _) if is_file => Problem::FileMissing(id),
            _ if is_file => Problem::FileChanged(id),
            _ => Problem::TextChanged(id),
        };
        self.problem(problem);
        Ok(())
    }

    async fn withheld(&mut self) -> Result<()> {
        for withheld in self.store.withheld().await? {
            self.found.withheld += 1;
            self.withheld.insert(*withheld.text.bytes());
            // What was withheld after its row was read above is not there any more.
            if self.there.contains(withheld.text.bytes())
                && !matches!(self.store.text(&withheld.text).await, Ok(crate::Found::Withheld(_)))
            {
                self.problem(Problem::NotWithheld(withheld.text));
            }
        }
        Ok(())
    }

    async fn acts(&mut self, length: u64, mut progress: impl FnMut(u64)) -> Result<()> {
        let mut due = 0;
        while due < length {
            let answer: sqlx::Result<Vec<CheckRow>> = on_reader!(&self.store.shared.db, |pool| {
                sqlx::query_as(sql::CHECK_ACTS).bind(n(due)).bind(CHUNK).fetch_all(pool).await
            });
            let Some(rows) = self.unless_unreadable(answer)? else { return Ok(()) };
            if rows.is_empty() {
                break;
            }
            for row in rows.into_iter().filter(|row| ours(row.0) < length) {
                let seq = ours(row.0);
                self.found.problems.extend((due..seq).map(Problem::ActMissing));
                self.act(row);
                due = seq + 1;
            }
            progress(due);
        }
        if self.found.acts != length {
            self.problem(Problem::Head { head: length, acts: self.found.acts });
        }
        Ok(())
    }

    fn act(&mut self, (seq, recorded_at, kind, key, leaf, bytes): CheckRow) {
        let (seq, recorded_at) = (ours(seq), Timestamp(recorded_at));
        self.found.acts += 1;
        let hash = Hash::of_leaf(&bytes);
        self.tree.append(hash);
        if hash.as_bytes().as_slice() != leaf {
            self.problem(Problem::Leaf(seq));
        }
        if self.last_recorded_at.is_some_and(|last| recorded_at <= last) {
            self.problem(Problem::NotLater(seq));
        }
        self.last_recorded_at = Some(recorded_at);
        let act = match Act::decode(&bytes) {
            Ok(act) => act,
            Err(problem) => return self.problem(Problem::Unreadable { seq, why: problem.to_string() }),
        };
        if act.encode().ok().as_ref() != Some(&bytes) {
            self.problem(Problem::NotCanonical(seq));
        }
        let columns = [
            ("position", act.seq == seq),
            ("time", act.recorded_at == recorded_at),
            ("kind", act.deed.kind() == kind),
            ("key", act.key.as_str() == key),
        ];
        for (column, _) in columns.into_iter().filter(|(_, agrees)| !agrees) {
            self.problem(Problem::Column { seq, column });
        }
        if let Some((name, text)) = crate::review::handed_in(&act.deed) {
            // The first stands: what is handed in a second time changes nothing.
            self.handed_in.entry(name).or_insert_with(|| (seq, text.clone()));
        }
        for text in act.deed.texts().into_iter().chain(act.deed.files()) {
            if !self.there.contains(text.bytes()) && !self.withheld.contains(text.bytes()) {
                self.problem(Problem::TextMissing { seq, text: text.clone() });
            }
        }
    }

    /// Words that wait on the desk until their report is published are held against the digests in acts. Where none are, as after
    /// a restore from what is public, there is nothing to hold.
    async fn handed_in(&mut self) -> Result<()> {
        for (review, document) in self.store.review_documents().await? {
            let name = (review, document.kind);
            if let Some((seq, text)) = self.handed_in.get(&name)
                && record::text::digest(&document.salt, document.body.as_bytes()) != *text
            {
                let ((review, kind), seq) = (name, *seq);
                self.problem(Problem::HandedInChanged { review, kind, seq });
            }
        }
        Ok(())
    }

    /// Whoever holds a checkpoint can prove what we had; a record that does not contain it was changed or rolled back.
    async fn checkpoints(&mut self) -> Result<()> {
        let answer: sqlx::Result<Vec<(i64, String, i64)>> =
            on_reader!(&self.store.shared.db, |pool| sqlx::query_as(sql::ALL_CHECKPOINTS).fetch_all(pool).await);
        let Some(rows) = self.unless_unreadable(answer)? else { return Ok(()) };
        for (size, note, _) in rows {
            let size = ours(size);
            // One that was signed while we were reading covers acts that we have not read.
            if size > self.tree.len() && self.found.problems.is_empty() {
                continue;
            }
            self.found.checkpoints += 1;
            if let Some(why) = self.against(size, &note) {
                self.problem(Problem::Checkpoint { size, why });
            }
        }
        Ok(())
    }

    fn against(&self, size: u64, note: &str) -> Option<String> {
        let note = match SignedNote::parse(note.as_bytes()) {
            Ok(note) => note,
            Err(problem) => return Some(format!("cannot be read: {problem}")),
        };
        let checkpoint = match Checkpoint::parse(note.text()) {
            Ok(checkpoint) => checkpoint,
            Err(problem) => return Some(format!("cannot be read: {problem}")),
        };
        match checkpoint.against(&self.tree) {
            _ if checkpoint.size() != size => Some(format!("says it is of size {}", checkpoint.size())),
            Standing::Contained { .. } => None,
            Standing::Ahead { missing } => Some(format!("covers {missing} acts that are not there")),
            Standing::Forked { ours, theirs, .. } => Some(format!("has root {theirs}, and the acts have root {ours}")),
        }
    }

    async fn files(&mut self) -> Result<()> {
        for name in self.store.shared.files.names().await? {
            let digest: Option<[u8; 32]> = hex::decode(&name).ok().and_then(|digest| digest.try_into().ok());
            if !digest.is_some_and(|digest| self.there.contains(&digest)) {
                self.found.left_over.push(name);
            }
        }
        Ok(())
    }
}
