//! Lists without words, on real data: the sets of a state list and count what the search index, which walks over its documents,
//! lists and counts, after each of several imports.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use std::collections::BTreeMap;
use std::sync::Arc;

use app::search::{Facet, Kind, Query};
use app::{App, IndexAt, Listed, Settings};
use common::{EDITIONS, FEW, import, piece, settings, surroundings, whole};
use domain::Subject;
use fastrand::Rng;

/// The same from the index.
fn indexed(app: &App, kind: Kind, facets: &[Facet], offset: usize, limit: usize) -> Listed {
    let query = Query { kind, facets: facets.to_vec(), offset, limit, ..Query::default() };
    let found = app.search(&query).unwrap();
    let facets: BTreeMap<Arc<Facet>, u64> = found.facets.into_iter().collect();
    let thing = |id| match id {
        search::Id::Thing(subject) => Some(subject),
        _ => None,
    };
    let shown = found.hits.into_iter().filter_map(|hit| thing(hit.id)).collect();
    Listed { total: found.total, kinds: found.kinds, facets: facets.into_iter().collect(), shown }
}

/// Plans stand by number in lists and by the letters of their names in the index.
fn in_any_order(listed: Listed) -> Listed {
    let mut shown = listed.shown;
    shown.sort();
    Listed { shown, ..listed }
}

fn compare(app: &App, chance: &mut Rng, times: usize) -> usize {
    let state = app.history().now();
    let lists = app.lists(&state);
    let all = lists.find(Kind::Commitment, &[], 0, 0).facets;
    let mut found = 0;
    for _ in 0..times {
        let wanted = chance.usize(0..4);
        let wanted: Vec<Facet> = (0..wanted).filter_map(|_| chance.choice(&all)).map(|(f, _)| (**f).clone()).collect();
        let (offset, limit) = (chance.usize(0..30), chance.usize(1..50));
        let listed = lists.find(Kind::Commitment, &wanted, offset, limit);
        assert_eq!(listed, indexed(app, Kind::Commitment, &wanted, offset, limit), "{wanted:?}");
        found += listed.shown.len();
        for kind in [Kind::Member, Kind::Plan] {
            let (listed, indexed) = (lists.find(kind, &wanted, 0, 1_000), indexed(app, kind, &wanted, 0, 1_000));
            assert_eq!(in_any_order(listed), in_any_order(indexed), "{wanted:?}");
        }
    }
    let first = lists.find(Kind::Commitment, &[], 0, 1).shown;
    assert!(matches!(&first[..], [Subject::Commitment(_)]));
    found
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn lists_are_those_of_the_index_after_each_import_and_of_those_who_begin_anew() {
    let Some(sources) = testkit::sources() else { return };
    let seed = 20_261_123;
    let mut chance = Rng::with_seed(seed);
    let folder = testkit::sqlite_folder();
    let with_index = Settings { index: IndexAt::Memory, ..settings(folder.path()) };
    let app = App::open(with_index, surroundings(), &|_| {}).await.unwrap();
    let [first, second, third, last] = EDITIONS;
    for edition in [first, second, last] {
        import(&app, piece(&sources, edition, &FEW)).await;
        app.settle().await.unwrap();
        assert!(compare(&app, &mut chance, 40) > 40, "seed {seed}: hardly anything was listed");
    }
    import(&app, whole(&sources, third)).await;
    app.settle().await.unwrap();
    compare(&app, &mut chance, 200);
    let state = app.history().now();
    let begun = Settings { index: IndexAt::Memory, ..settings(folder.path()) };
    let anew = App::open(begun, surroundings(), &|_| {}).await.unwrap();
    let all = |app: &App| app.lists(&state).find(Kind::Commitment, &[], 0, usize::MAX);
    assert_eq!(all(&app), all(&anew), "what was changed again and again is what one walk gives");
}
