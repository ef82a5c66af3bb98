//! Any earlier moment of the record can be told, and equals a plain fold of the acts until then.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use app::{Moment, NoSuchMoment, Point};
use common::{EDITIONS, dump, import, open, piece};
use domain::Partnership;
use domain::partnership::Import;

/// What a state shows: how much waits for the end of an import, and what, is no part of it.
fn seen(state: &Partnership) -> Partnership {
    let mut seen = state.to_look_at();
    for (id, import) in &state.imports {
        seen.imports.insert(id.clone(), Import { waiting: imbl::Vector::new(), waited: 0, ..import.clone() });
    }
    seen
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_known_at_any_position_is_a_plain_fold_until_there() {
    let Some(sources) = testkit::sources() else { return };
    let folder = testkit::sqlite_folder();
    let app = open(folder.path()).await;
    for edition in EDITIONS {
        import(&app, piece(&sources, edition, &["Ghana", "Albania"])).await;
    }
    let now = app.history().now();
    let reopened = open(folder.path()).await;
    let mut plain = Partnership::default();
    let mut position = 0;
    while position < now.length {
        for (act, _) in app.acts(position, 97).await.unwrap() {
            plain.apply(act.happened()).unwrap();
        }
        position = plain.length;
        for app in [&app, &reopened] {
            let moment = Moment { known_at: Some(Point::Position(position - 1)), ..Moment::default() };
            let view = app.view(moment).await.unwrap();
            assert_eq!(view.state.length, position);
            assert!(seen(&view.state) == seen(&plain), "the state at {position} is not the plain fold");
            let time = Moment { known_at: Some(Point::Time(plain.recorded_at)), ..Moment::default() };
            let view = app.view(time).await.unwrap();
            assert!(seen(&view.state) == seen(&plain), "the state at {} is not the plain fold", plain.recorded_at);
        }
    }
    assert_eq!(dump(&plain), dump(&now));
    let future = Moment { known_at: Some(Point::Position(position)), ..Moment::default() };
    assert!(matches!(app.view(future).await, Err(NoSuchMoment::NotYet { length }) if length == now.length));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_import_becomes_visible_at_one_position_and_not_before() {
    let Some(sources) = testkit::sources() else { return };
    let folder = testkit::sqlite_folder();
    let app = open(folder.path()).await;
    let outcome = import(&app, piece(&sources, EDITIONS[2], &["Ghana"])).await;
    let at = outcome.visible_at.unwrap();
    let seen = |position| {
        let app = &app;
        async move {
            let moment = Moment { known_at: Some(Point::Position(position)), ..Moment::default() };
            app.view(moment).await.unwrap().state.commitments.len()
        }
    };
    assert_eq!(seen(at - 1).await, 0);
    assert_eq!(seen(at).await, app.history().now().commitments.len());
    assert!(seen(at).await > 10);
}
