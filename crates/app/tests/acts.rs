//! Acts are found from the end of their import on, each once, and by whoever opens the record again.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use std::path::Path;
use std::sync::Arc;

use app::search::{Doc, Id, Kind, Query, Text};
use app::{App, IndexAt, Settings};
use common::{EDITIONS, MANY, import, import_killed, piece, settings, surroundings};
use domain::Partnership;
use record::Act;

/// An act under the words of its kind.
#[expect(clippy::unnecessary_wraps, reason = "the shape that is asked for")]
fn by_kind(_: &App, _: &Arc<Partnership>, act: &Act) -> Option<Doc> {
    let kind = act.deed.kind().replace('.', " ");
    Some(Doc {
        id: Id::Act(act.seq),
        member: None,
        plan: None,
        titles: vec![Text::tagged("en", kind)],
        texts: vec![],
        findings: vec![],
        names: vec![],
        facets: vec![],
        since: None,
    })
}

async fn open(folder: &Path) -> Arc<App> {
    let with_index = Settings { index: IndexAt::Folder(folder.join("index")), ..settings(folder) };
    let app = App::open(with_index, surroundings(), &|_| {}).await.unwrap();
    app.describe_acts(by_kind);
    app
}

/// How many acts are found by some words; by none, all.
fn found(app: &App, words: &str) -> u64 {
    let query = Query { text: words.into(), kind: Kind::Act, limit: 3, ..Query::default() };
    let results = app.search_acts(&query).unwrap();
    assert_eq!(app.count_acts(&query).unwrap(), results.total);
    results.total
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_acts_of_an_import_are_found_together_when_it_has_ended() {
    let Some(sources) = testkit::sources() else { return };
    let folder = testkit::sqlite_folder();
    let app = open(folder.path()).await;
    import_killed(app, piece(&sources, EDITIONS[2], &MANY)).await;

    let app = open(folder.path()).await;
    app.settle().await.unwrap();
    let length = app.history().now().length;
    assert!(length > 500 && app.acts_behind() == 0);
    assert_eq!(found(&app, ""), 2, "the source and the beginning of its import, of {length} acts");

    import(&app, piece(&sources, EDITIONS[2], &MANY)).await;
    assert!(app.acts_behind() > 0);
    app.settle().await.unwrap();
    assert_eq!(found(&app, ""), app.history().now().length, "those that were passed over too, each once");
    assert!(found(&app, "\"commitment stated\"") > 100);
    drop(app);

    let app = open(folder.path()).await;
    assert_eq!((app.acts_behind(), found(&app, "")), (0, app.history().now().length), "they lie on the disk");
}
