//! Finding what was given: by words, by how it stands, by who gave it, by the paragraph that it is about. The database pages from
//! behind the last one that was seen, so that a page takes the same memory whatever was given.

use domain::{PersonId, PlanId};

use super::inputs::{Input, Row};
use super::sql;
use crate::db::{on_conn, on_reader};
use crate::{Result, Store};

/// How many words are looked for at most: what says all of five is a handful.
pub const MOST_WORDS: usize = 5;

/// The most stems of one word: one for each language that has a stemmer, and the word itself.
pub const MOST_STEMS: usize = 6;

/// How an input stands, as it is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// It waits for its response.
    Waits,
    /// It has its response, which takes up nothing of it.
    Answered,
    /// It is taken up, wholly or in part.
    TakenUp,
    /// Its author took it back, or a moderator hid it.
    Aside,
}

impl Stands {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Waits, Self::Answered, Self::TakenUp, Self::Aside];

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waits => "waits",
            Self::Answered => "answered",
            Self::TakenUp => "taken-up",
            Self::Aside => "aside",
        }
    }

    /// What has a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stands| stands.code() == code)
    }
}

/// What is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Words, each as its stems in the languages it may be of: at most [`MOST_WORDS`] of at most [`MOST_STEMS`].
    pub words: Vec<Vec<String>>,
    /// How it stands.
    pub stands: Option<Stands>,
}

impl Wanted {
    /// The stems of a word, as many as a statement asks for.
    fn stems(&self, word: usize) -> [String; MOST_STEMS] {
        let stems = self.words.get(word);
        std::array::from_fn(|n| stems.and_then(|stems| stems.get(n)).cloned().unwrap_or_default())
    }

    fn standing(&self) -> &'static str {
        self.stands.map_or("", Stands::code)
    }
}

/// The place behind which a page begins.
fn from(last: Option<&Input>) -> (i64, Vec<u8>) {
    last.map_or((i64::MAX, vec![0xff; 16]), |last| (last.given_at.0, last.id.bytes().to_vec()))
}

fn read(rows: Vec<Row>) -> Result<Vec<Input>> {
    rows.into_iter().map(Input::try_from).collect()
}

impl Store {
    /// What was given to a plan, or to one of its calls, the newest first, from behind the one that was seen last, at most `limit`.
    /// Words have to stand in what is shown; what waits for a moderator is never found.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn find_inputs(
        &self,
        (plan, call): (&PlanId, Option<u16>),
        wanted: &Wanted,
        last: Option<&Input>,
        limit: u32,
    ) -> Result<Vec<Input>> {
        let ((at, id), call) = (from(last), i64::from(call.unwrap_or(0)));
        let Some(first) = wanted.words.first() else {
            let statement = if wanted.stands.is_some() { sql::FIND_STANDING } else { sql::FIND };
            let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
                let query = sqlx::query_as(statement).bind(plan.to_string()).bind(call).bind(at).bind(id.clone());
                let query = query.bind(i64::from(limit));
                let query = if wanted.stands.is_some() { query.bind(wanted.standing()) } else { query };
                query.fetch_all(pool).await
            })?;
            return read(rows);
        };
        let mut found: Vec<Input> = Vec::new();
        // One stem of the first word after the other: each list comes in the order of time, and they are joined here.
        for stem in first.iter().take(MOST_STEMS) {
            let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
                let query = sqlx::query_as(sql::FIND_WORDS).bind(plan.to_string()).bind(call).bind(at).bind(id.clone());
                let mut query = query.bind(i64::from(limit)).bind(wanted.standing()).bind(stem);
                for word in 1..MOST_WORDS {
                    for stem in wanted.stems(word) {
                        query = query.bind(stem);
                    }
                }
                query.fetch_all(pool).await
            })?;
            found.extend(read(rows)?);
        }
        found.sort_by_key(|input| std::cmp::Reverse((input.given_at, *input.id.bytes())));
        found.dedup_by_key(|input| input.id);
        found.truncate(limit as usize);
        Ok(found)
    }

    /// What a person gave, the newest first, from behind the one that was seen last.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn find_own_inputs(
        &self,
        who: &PersonId,
        wanted: &Wanted,
        last: Option<&Input>,
        limit: u32,
    ) -> Result<Vec<Input>> {
        let (at, id) = from(last);
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            let query = sqlx::query_as(sql::FIND_OWN).bind(who.as_str()).bind(wanted.standing()).bind(at);
            let mut query = query.bind(id.clone()).bind(i64::from(limit));
            for word in 0..MOST_WORDS {
                for stem in wanted.stems(word) {
                    query = query.bind(stem);
                }
            }
            query.fetch_all(pool).await
        })?;
        read(rows)
    }

    /// The newest few of what was said of each paragraph of a version of a draft, paragraph by paragraph; how many of each, and how
    /// many paragraphs there are.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn inputs_on_paragraphs(
        &self,
        (plan, call): (&PlanId, u16),
        version: u16,
        (paragraphs, each): (u16, u16),
    ) -> Result<Vec<Input>> {
        if paragraphs == 0 || each == 0 {
            return Ok(Vec::new());
        }
        let most = i64::from(paragraphs) * i64::from(each);
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            let query = sqlx::query_as(sql::ON_PARAGRAPHS).bind(plan.to_string()).bind(i64::from(call));
            let query = query.bind(i64::from(version)).bind(i64::from(paragraphs)).bind(i64::from(each) - 1);
            query.bind(most).fetch_all(pool).await
        })?;
        read(rows)
    }

    /// What was said of one paragraph of a version of a draft, the newest first, from behind the one that was seen last.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn inputs_on_paragraph(
        &self,
        (plan, call): (&PlanId, u16),
        (version, paragraph): (u16, u16),
        last: Option<&Input>,
        limit: u32,
    ) -> Result<Vec<Input>> {
        let (at, id) = from(last);
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            let query = sqlx::query_as(sql::ON_PARAGRAPH).bind(plan.to_string()).bind(i64::from(call));
            let query = query.bind(i64::from(version)).bind(i64::from(paragraph)).bind(at).bind(id.clone());
            query.bind(i64::from(limit)).fetch_all(pool).await
        })?;
        read(rows)
    }

    /// What changed since it was noted for searching, the oldest first, at most `limit`.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn stale_inputs(&self, limit: u32) -> Result<Vec<Input>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::STALE).bind(i64::from(limit)).fetch_all(pool).await
        })?;
        read(rows)
    }

    /// Notes how inputs stand and which stems they are found by. What changed since it was looked up is left for the next time.
    ///
    /// # Errors
    /// When the database cannot be written; then nothing is noted.
    pub async fn note_inputs(&self, noted: &[(Input, Stands, Vec<String>)]) -> Result<()> {
        let mut changing = self.changing().await?;
        for (input, stands, stems) in noted {
            let id = input.id.bytes().to_vec();
            let changed = on_conn!(&mut changing.conn, |conn| {
                let query = sqlx::query(sql::NOTE_INPUT).bind(id.clone()).bind(stands.code()).bind(input.stale);
                query.execute(conn).await.map(|done| done.rows_affected())
            })?;
            if changed != 1 {
                continue;
            }
            on_conn!(&mut changing.conn, |conn| {
                sqlx::query(sql::ERASE_WORDS).bind(id.clone()).execute(conn).await.map(|_| ())
            })?;
            for (statement, stems) in sql::PUT_WORDS.pieces(stems) {
                let text = statement.on(&changing.conn);
                on_conn!(&mut changing.conn, |conn| {
                    let mut query = sqlx::query(text);
                    for stem in stems {
                        query = query.bind(input.plan.to_string()).bind(stem).bind(input.given_at.0).bind(id.clone());
                    }
                    query.execute(conn).await.map(|_| ())
                })?;
            }
        }
        changing.commit().await
    }
}
