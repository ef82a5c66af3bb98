//! What the stories of this crate share: an application in a folder, and pieces of the real editions.
#![allow(dead_code, reason = "each story uses some of it")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use app::imports::{self, Input, Outcome};
use app::{App, IndexAt, Settings, Surroundings};
use domain::people::{Action, Actor, Permit, Subject, may};
use domain::{Partnership, Timestamp};
use opendata::imported::Options;
use store::Place;
use transparency::SigningKey;

pub const ORIGIN: &str = "openpact.example/test";

/// The four editions of commitments, oldest first.
pub const EDITIONS: [&str; 4] = [
    "ogp-commitments-2015-2016/commitments-2015-05.csv.gz",
    "ogp-commitments-2015-2016/commitments-2015b-export.csv.gz",
    "ogp-commitments-2015-2016/commitments-2016.csv.gz",
    "ogp-commitments-2024-parliament/open_parliament_0703.csv.gz",
];

/// A clock that moves by a microsecond at each look, and chance that never repeats.
pub fn surroundings() -> Surroundings {
    static COUNT: AtomicU64 = AtomicU64::new(1);
    let time = AtomicI64::new(1_780_000_000_000_000);
    Surroundings {
        clock: Arc::new(move || Timestamp(time.fetch_add(1, Ordering::Relaxed))),
        chance: Arc::new(|| {
            let mut bytes = [7; 32];
            bytes[..8].copy_from_slice(&COUNT.fetch_add(1, Ordering::Relaxed).to_be_bytes());
            bytes
        }),
    }
}

pub fn key(seed: u8) -> SigningKey {
    SigningKey::generate(ORIGIN, &[seed; 32]).unwrap()
}

pub fn settings(folder: &Path) -> Settings {
    Settings {
        place: Place::Sqlite(folder.to_owned()),
        options: store::Options::default(),
        origin: ORIGIN.into(),
        key: Some(key(1)),
        index: IndexAt::Nowhere,
        snapshots: 16,
    }
}

pub async fn open(folder: &Path) -> Arc<App> {
    App::open(settings(folder), surroundings(), &|_| {}).await.unwrap()
}

pub fn permit(action: Action) -> Permit {
    may(&Actor::operator(), action, Subject::Whole).unwrap()
}

/// A whole file of the real data.
pub fn whole(sources: &Path, name: &str) -> Input {
    let bytes = std::fs::read(sources.join(name)).unwrap();
    Input::file(name.rsplit('/').next().unwrap(), bytes.as_slice(), Options::default()).unwrap()
}

/// The rows of an edition that are about some countries, under the edition's own heading.
pub fn piece(sources: &Path, name: &str, countries: &[&str]) -> Input {
    let mut text = String::new();
    flate2::read::GzDecoder::new(std::fs::File::open(sources.join(name)).unwrap()).read_to_string(&mut text).unwrap();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    let headings = if name.contains("2024") { 1 } else { 2 };
    for (line, row) in reader.records().enumerate() {
        let row = row.unwrap();
        if line < headings || row.iter().take(4).any(|cell| countries.contains(&cell)) {
            writer.write_record(&row).unwrap();
        }
    }
    let bytes = writer.into_inner().unwrap();
    Input::file(name.rsplit('/').next().unwrap(), bytes.as_slice(), Options::default()).unwrap()
}

/// A few countries that every edition speaks of.
pub const FEW: [&str; 3] = ["Ghana", "Albania", "Georgia"];

/// Countries enough for an import of several batches.
pub const MANY: [&str; 8] =
    ["Albania", "Brazil", "Ghana", "Macedonia", "El Salvador", "Georgia", "Honduras", "Ukraine"];

pub async fn import(app: &App, input: Input) -> Outcome {
    imports::import(app, permit(Action::ImportSource), input, &|_| {}).await.unwrap_or_else(|e| panic!("{e}"))
}

/// Kills an import as soon as some of it is recorded.
pub async fn import_killed(app: Arc<App>, input: Input) {
    let (begun, mut heard) = tokio::sync::mpsc::unbounded_channel();
    let task = tokio::spawn(async move {
        let told = move |done: u64| {
            let _ = begun.send(done);
        };
        imports::import(&app, permit(Action::ImportSource), input, &told).await.map(|_| ())
    });
    heard.recv().await.unwrap();
    task.abort();
    assert!(task.await.is_err(), "the import ended before it could be killed");
}

/// What the fold gives, as text.
pub fn dump(state: &Partnership) -> String {
    let mut out = Vec::new();
    record::dump::write(state, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// What the fold gives, without the positions of acts and with words in place of digests: what readers see.
pub fn told(app: &App, state: &Partnership) -> String {
    let texts = app.texts();
    let word = |cell: &str| {
        let id = cell.trim_matches('"').parse().ok();
        id.and_then(|id| texts.get(&id).map(ToOwned::to_owned)).unwrap_or_else(|| cell.to_owned())
    };
    let line = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        cells
            .iter()
            .take(cells.len().saturating_sub(1).max(3).min(cells.len()))
            .map(|c| word(c))
            .collect::<Vec<_>>()
            .join("\t")
    };
    dump(state).lines().filter(|l| !l.contains("\tdigest\t")).map(line).collect::<Vec<_>>().join("\n")
}
