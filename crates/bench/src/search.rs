//! Searching, against SQLite's FTS5 over the same titles and texts: any word, BM25, the best twenty and how many there are.
//!
//! Ours is the page of search as a reader gets it, with facets, counts and highlights, in no cache and without compression,
//! in the very configuration whose quality `docs/search-quality.md` reports. The reference answers from one process, without
//! HTTP, facets or highlights.

use std::path::{Path, PathBuf};
use std::str::FromStr as _;

use app::App;
use domain::{Field, Lens, Value};
use fastrand::Rng;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{Connection as _, Executor as _};
use store::Place;

use crate::data::Setting;
use crate::load;
use crate::measure::{self, Cost, Meter, Problem, doing, median};
use crate::serving::Server;
use crate::start::{settings, surroundings};
use crate::table::Row;
use crate::words::{Tongue, Vocabulary};

/// The questions that were judged, with their words in the fourth column.
const JUDGED: &str = include_str!("../../search/quality/questions.tsv");
/// How many questions are made for generated commitments.
const MADE: usize = 200;
/// How many requests a round has.
const REQUESTS: usize = 600;

/// Real data with the questions that were judged; a small and the large record with questions of their own words.
pub fn run(setting: &Setting) -> Result<Vec<Row>, Problem> {
    let judged: Vec<String> =
        JUDGED.lines().skip(1).filter_map(|line| line.split('\t').nth(3)).map(str::to_owned).collect();
    let mut rows = vec![measured(setting, &setting.real_record()?, "all real data, the judged questions", &judged)?.0];
    let made = made();
    let (small, _) = measured(setting, &setting.generated_record(6_000)?, "6,000 commitments", &made)?;
    rows.push(small);
    let what = format!("{} commitments", setting.large);
    let (large, slowest) = measured(setting, &setting.generated_record(setting.large)?, &what, &made)?;
    rows.push(Row { target: None, ..large });
    rows.push(slowest);
    Ok(rows)
}

/// Two words that are neither the most frequent nor the rarest, as people ask.
fn made() -> Vec<String> {
    let mut chance = Rng::with_seed(7);
    let tongues = [Tongue::English, Tongue::Spanish, Tongue::French, Tongue::Portuguese, Tongue::Arabic];
    let books = tongues.map(Vocabulary::of);
    let two = |nth: usize| {
        let book = books.get(nth % books.len())?;
        let mut word = || std::iter::repeat_with(|| book.draw(&mut chance)).find(|word| word.chars().count() > 4);
        Some(format!("{} {}", word()?, word()?))
    };
    (0..MADE).filter_map(two).collect()
}

/// What the questions cost, and how long the slowest in a hundred took.
fn measured(setting: &Setting, record: &Path, what: &str, questions: &[String]) -> Result<(Row, Row), Problem> {
    let database = setting.fresh("documents.sqlite")?;
    measure::run(setting.part("documents")?.arg(record).arg(&database))?;
    let asked = setting.folder.join("questions");
    std::fs::write(&asked, questions.join("\n")).map_err(doing(asked.display()))?;
    let site = Server::start(setting, record, Some(0))?;
    site.wait_for_index()?;
    let query = |words: &String| {
        let mut pairs = form_urlencoded::Serializer::new(String::new());
        format!("/search?{}", pairs.append_pair("q", words).finish())
    };
    let paths: Vec<String> = questions.iter().map(query).collect();
    let requests = REQUESTS.max(paths.len());
    let mut took = load::times(&site.address, &paths, "identity")?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..setting.rounds.max(1) {
        let (_, said) = measure::run(setting.part("ask")?.arg(&database).arg(&asked))?;
        let cost: Cost = serde_json::from_str(&said).map_err(doing("what the part said"))?;
        theirs.push(cost.cpu / questions.len() as f64);
        let before = site.cpu()?;
        load::ask_many(&site.address, &paths, "identity", requests)?;
        ours.push((site.cpu()? - before) / requests as f64);
    }
    took.sort_by(f64::total_cmp);
    let slowest = took.get(took.len() * 99 / 100).copied().unwrap_or(f64::NAN);
    let ratio = median(ours.iter().zip(&theirs).map(|(ours, theirs)| ours / theirs).collect());
    let micros = |values: Vec<f64>| format!("{:.0} µs CPU", median(values) * 1e6);
    let row = Row::new(format!("search with facets and highlights, in no cache: {what}"), micros(ours));
    let p99 = Row::new(format!("the slowest of a hundred searches: {what}"), format!("{:.1} ms", slowest * 1e3));
    Ok((
        row.against(format!("FTS5: {}", micros(theirs)), ratio).target("≤ 0.5 × its CPU", ratio <= 0.5),
        p99.target("under 30 ms", slowest < 0.03),
    ))
}

async fn open(file: &Path) -> Result<SqliteConnection, Problem> {
    let options = SqliteConnectOptions::from_str(&format!("sqlite://{}", file.display())).map_err(doing("a place"))?;
    SqliteConnection::connect_with(&options.create_if_missing(true)).await.map_err(doing(file.display()))
}

/// The part that makes the reference: titles and texts in an index of FTS5 that folds letters as SQLite does.
pub async fn documents_here(data: PathBuf, file: PathBuf) -> Result<(), Problem> {
    let app =
        App::open(settings(Place::Sqlite(data), true), surroundings(), &|_| {}).await.map_err(doing("opening"))?;
    let documents = documents(&app);
    let mut database = open(&file).await?;
    let failed = || doing("filling the index of FTS5");
    let table = "CREATE VIRTUAL TABLE documents USING fts5(title, body, tokenize = 'unicode61 remove_diacritics 2')";
    database.execute(table).await.map_err(failed())?;
    let mut all = database.begin().await.map_err(failed())?;
    for [title, body] in documents {
        let insert = sqlx::query("INSERT INTO documents (title, body) VALUES (?, ?)").bind(title).bind(body);
        insert.execute(&mut *all).await.map_err(failed())?;
    }
    all.commit().await.map_err(failed())?;
    database.execute("INSERT INTO documents (documents) VALUES ('optimize')").await.map_err(failed())?;
    Ok(())
}

/// The title and the text of each commitment.
fn documents(app: &App) -> Vec<[String; 2]> {
    let (state, words) = (app.history().now(), app.texts());
    let said = |thing: &domain::Thing, field| match thing.value(field, Lens::ALL) {
        Some(Value::Text(id)) => words.get(id).unwrap_or_default().to_owned(),
        _ => String::new(),
    };
    let both = |thing| [said(thing, Field::Title), said(thing, Field::FullText)];
    state.commitments.values().map(|commitment| both(&commitment.thing)).collect()
}

/// The part that asks FTS5 every question once.
pub async fn ask_here(database: PathBuf, questions: PathBuf) -> Result<Cost, Problem> {
    let text = std::fs::read_to_string(&questions).map_err(doing(questions.display()))?;
    let mut database = open(&database).await?;
    let meter = Meter::start()?;
    for question in text.lines() {
        // Each word in quotation marks, so that none of them is read as an operator.
        let words = question.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        let any = words.map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" OR ");
        let best = "SELECT rowid, title, bm25(documents) FROM documents WHERE documents MATCH ? ORDER BY rank LIMIT 20";
        let best = sqlx::query_as::<_, (i64, String, f64)>(best).bind(&any).fetch_all(&mut database);
        best.await.map_err(doing("asking FTS5"))?;
        let count = "SELECT count(*) FROM documents WHERE documents MATCH ?";
        let count = sqlx::query_as::<_, (i64,)>(count).bind(&any).fetch_one(&mut database);
        count.await.map_err(doing("asking FTS5"))?;
    }
    meter.cost()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_are_made_of_words_in_five_languages_and_the_judged_ones_are_read() {
        let made = made();
        assert_eq!(made.len(), MADE);
        assert!(made.iter().all(|question| question.split(' ').count() == 2));
        assert!(JUDGED.lines().skip(1).all(|line| line.split('\t').nth(3).is_some()));
    }
}
