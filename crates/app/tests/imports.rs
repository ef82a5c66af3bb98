//! Importing what was published, on real files: whole, in any order, once, and verifiably.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail loudly")]

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use app::imports::{self, Input, Outcome};
use app::{App, IndexAt, Settings, Surroundings};
use domain::Timestamp;
use domain::people::{Action, Actor, Office, Permit, may};
use opendata::imported::Options;
use store::Place;

/// A clock that moves by a microsecond at each look, and chance that never repeats.
fn surroundings() -> Surroundings {
    let (time, count) = (AtomicI64::new(1_780_000_000_000_000), AtomicU64::new(0));
    Surroundings {
        clock: Arc::new(move || Timestamp(time.fetch_add(1, Ordering::Relaxed))),
        chance: Arc::new(move || {
            let mut bytes = [7; 32];
            bytes[..8].copy_from_slice(&count.fetch_add(1, Ordering::Relaxed).to_be_bytes());
            bytes
        }),
    }
}

async fn open(folder: &Path) -> Arc<App> {
    let surroundings = surroundings();
    let key = app::keys::make("openpact.example/test", &surroundings.chance).unwrap();
    let settings = Settings {
        place: Place::Sqlite(folder.to_owned()),
        options: store::Options::default(),
        origin: "openpact.example/test".into(),
        key: Some(key),
        index: IndexAt::Nowhere,
        snapshots: 16,
    };
    App::open(settings, surroundings, &|_| {}).await.unwrap()
}

fn permit() -> Permit {
    may(&Actor { office: Office::Operator, body: "site".parse().unwrap() }, Action::ImportSource).unwrap()
}

fn file(sources: &Path, name: &str) -> Input {
    let path = sources.join(name);
    let short = path.file_name().unwrap().to_string_lossy().into_owned();
    Input::file(&short, std::fs::read(&path).unwrap(), Options::default()).unwrap_or_else(|e| panic_with(&e.to_string()))
}

#[expect(clippy::panic, reason = "a test may fail loudly")]
fn panic_with(problem: &str) -> ! {
    panic!("{problem}")
}

async fn import(app: &App, input: Input) -> Outcome {
    imports::import(app, permit(), input, &|_| {}).await.unwrap_or_else(|e| panic_with(&e.to_string()))
}

const EDITIONS: [&str; 4] = [
    "ogp-commitments-2015-2016/commitments-2015-05.csv.gz",
    "ogp-commitments-2015-2016/commitments-2015b-export.csv.gz",
    "ogp-commitments-2015-2016/commitments-2016.csv.gz",
    "ogp-commitments-2024-parliament/open_parliament_0703.csv.gz",
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_edition_is_taken_whole_and_the_same_bytes_again_append_nothing() {
    let Some(sources) = testkit::sources() else { return };
    let folder = testkit::sqlite_folder();
    let app = open(folder.path()).await;
    for edition in EDITIONS {
        let outcome = import(&app, file(&sources, edition)).await;
        println!("{edition}: {:?} acts {} items {}", outcome.plan.effect, outcome.acts, outcome.plan.report.items.len());
        let report = &outcome.plan.report;
        assert_eq!(report.rows_read, report.rows_taken + report.rows_reported);
    }
    let state = app.history().now();
    println!("commitments {} members {} aliases {} length {}", state.commitments.len(), state.members.len(), state.aliases.len(), state.length);
    let again = import(&app, file(&sources, EDITIONS[2])).await;
    assert!(again.plan.already);
    assert_eq!(app.history().now().length, state.length);
}
