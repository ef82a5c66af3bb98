//! Importing what was published, on real files: whole, in any order, once, and resumable.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use app::imports;
use common::{EDITIONS, FEW, MANY, dump, import, import_killed, open, permit, piece, told, whole};
use domain::people::Action;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_edition_is_taken_whole_and_the_same_bytes_again_append_nothing() {
    let Some(sources) = testkit::sources() else { return };
    let folder = testkit::sqlite_folder();
    let app = open(folder.path()).await;
    for (edition, rows) in EDITIONS.iter().zip([1_986, 1_947, 1_927, 558]) {
        let report = import(&app, whole(&sources, edition)).await.plan.report;
        assert_eq!(report.rows_read, rows, "{edition}");
        assert_eq!(report.rows_read, report.rows_taken + report.rows_reported, "{edition}");
        assert!(report.rows_reported <= 1, "{edition}: only the row of totals is not taken");
    }
    let state = app.history().now();
    assert!(state.imports.values().all(|i| i.end.is_some() && i.waiting.is_empty()));
    let again = import(&app, whole(&sources, EDITIONS[2])).await;
    assert!(again.plan.already);
    assert_eq!(app.history().now().length, state.length);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn editions_in_any_order_give_the_same_record_to_readers() {
    let Some(sources) = testkit::sources() else { return };
    let mut first: Option<String> = None;
    let pieces = EDITIONS.map(|edition| piece(&sources, edition, &FEW));
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]] {
        let folder = testkit::sqlite_folder();
        let app = open(folder.path()).await;
        for edition in order {
            import(&app, pieces[edition].clone()).await;
        }
        let told = told(&app, &app.history().now());
        match &first {
            None => first = Some(told),
            Some(first) => {
                let differs = first.lines().zip(told.lines()).find(|(a, b)| a != b);
                assert_eq!(differs, None, "order {order:?}");
                assert_eq!(first.lines().count(), told.lines().count(), "order {order:?}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_import_that_was_killed_is_invisible_and_goes_on_where_it_was() {
    let Some(sources) = testkit::sources() else { return };
    let (folder, other) = (testkit::sqlite_folder(), testkit::sqlite_folder());
    let app = open(folder.path()).await;
    import_killed(app, piece(&sources, EDITIONS[2], &MANY)).await;
    let app = open(folder.path()).await;
    let state = app.history().now();
    assert!(state.length > 500 && state.commitments.is_empty(), "some of it is recorded and nothing of it is visible");
    let recorded = state.length;
    import(&app, piece(&sources, EDITIONS[2], &MANY)).await;
    let once = open(other.path()).await;
    import(&once, piece(&sources, EDITIONS[2], &MANY)).await;
    assert_eq!(told(&app, &app.history().now()), told(&once, &once.history().now()));
    assert_eq!(app.history().now().length, once.history().now().length, "{recorded} acts were not recorded again");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_dry_run_tells_the_effect_and_writes_nothing() {
    let Some(sources) = testkit::sources() else { return };
    let folder = testkit::sqlite_folder();
    let app = open(folder.path()).await;
    import(&app, piece(&sources, EDITIONS[0], &FEW)).await;
    let before = dump(&app.history().now());
    let planned = imports::plan(&app, &piece(&sources, EDITIONS[2], &FEW)).unwrap();
    assert_eq!(dump(&app.history().now()), before);
    let done = import(&app, piece(&sources, EDITIONS[2], &FEW)).await;
    assert_eq!(planned.effect, done.plan.effect);
    assert_eq!(planned.report, done.plan.report);
    assert!(done.plan.effect.corrected > 0 && done.plan.effect.new > 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_file_under_the_name_of_a_source_is_refused() {
    let Some(sources) = testkit::sources() else { return };
    let folder = testkit::sqlite_folder();
    let app = open(folder.path()).await;
    import(&app, piece(&sources, EDITIONS[0], &["Ghana"])).await;
    let length = app.history().now().length;
    let other = piece(&sources, EDITIONS[0], &["Albania"]);
    let refused = imports::import(&app, permit(Action::ImportSource), other, &|_| {}).await;
    assert!(matches!(refused, Err(imports::ImportError::OtherFile { .. })));
    assert_eq!(app.history().now().length, length);
}
