//! What is published can be checked by a program that trusts nobody, and what is wrong is named.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use app::App;
use app::WriteError;
use app::export::{STATE, TEXTS};
use app::restoring;
use app::verification::{Problem, Verified, check_folder};
use app::withholding::NotWithheld;
use common::{EDITIONS, ORIGIN, dump, import, key, open, permit, piece, settings, surroundings};
use domain::codebook::Field;
use domain::deed::WithholdingReason;
use domain::people::Action;
use domain::{Lens, TextId};
use transparency::verify::Folder;

async fn small_record(folder: &Path) -> Option<Arc<App>> {
    let sources = testkit::sources()?;
    let app = open(folder).await;
    import(&app, piece(&sources, EDITIONS[0], &["Ghana"])).await;
    import(&app, piece(&sources, EDITIONS[2], &["Ghana"])).await;
    app.settle().await.unwrap();
    Some(app)
}

fn check(folder: &Path) -> Verified {
    check_folder(folder, ORIGIN, &[key(1).verifier().clone()], &[])
}

fn some_text(app: &App) -> TextId {
    let state = app.history().now();
    let commitment = state.commitments.values().find(|c| c.thing.text(Field::FullText, Lens::ALL).is_some()).unwrap();
    commitment.thing.text(Field::FullText, Lens::ALL).unwrap().clone()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_exported_record_is_sound_and_one_changed_byte_anywhere_is_named() {
    let (folder, out) = (testkit::sqlite_folder(), testkit::sqlite_folder());
    let Some(app) = small_record(folder.path()).await else { return };
    let exported = app.export(out.path()).await.unwrap();
    let verified = check(out.path());
    assert!(verified.problems.is_empty(), "{:?}", verified.problems);
    assert_eq!((verified.acts, verified.texts), (exported.acts, Some(exported.texts)));
    assert!(verified.state_compared);

    let spoil = |name: &str, at: usize| {
        let path: PathBuf = out.path().join(name);
        let good = std::fs::read(&path).unwrap();
        let mut bad = good.clone();
        bad[at] ^= 1;
        std::fs::write(&path, bad).unwrap();
        let problems = check(out.path()).problems;
        std::fs::write(&path, good).unwrap();
        problems
    };
    let width = exported.acts;
    assert!(width < 256, "the piece of Ghana fits into one partial tile");
    let (entries, leaves) = (format!("log/tile/entries/000.p/{width}"), format!("log/tile/0/000.p/{width}"));
    assert!(matches!(spoil(&entries, 700).as_slice(), [Problem::Log(_), ..]));
    assert!(matches!(spoil(&leaves, 700).as_slice(), [Problem::Log(_)]));
    assert!(matches!(spoil("log/checkpoint", 30).as_slice(), [Problem::Log(_), ..]));
    assert!(matches!(spoil(STATE, 300).as_slice(), [Problem::State { .. }]));
    let text = std::fs::read_to_string(out.path().join(TEXTS)).unwrap();
    let words = text.find("\"text\":\"").unwrap() + 10;
    assert!(matches!(spoil(TEXTS, words).as_slice(), [Problem::Text { line: 1, .. }, Problem::NoText(_)]));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_withheld_text_is_gone_everywhere_and_no_leaf_changes() {
    let (folder, out) = (testkit::sqlite_folder(), testkit::sqlite_folder());
    let Some(app) = small_record(folder.path()).await else { return };
    let text = some_text(&app);
    let before = app.log().tree();
    app.withhold(permit(Action::WithholdText), text.clone(), WithholdingReason::PersonalData).await.unwrap();
    let twice = app.withhold(permit(Action::WithholdText), text.clone(), WithholdingReason::Mistake).await;
    assert!(twice.is_ok_and(|written| written.repeated), "the same withholding again changes nothing");
    let unknown = app.withhold(permit(Action::WithholdText), TextId::new([9; 32]), WithholdingReason::Mistake).await;
    assert!(matches!(unknown, Err(WriteError::Refused(NotWithheld::Unknown(_)))));
    assert_eq!(app.texts().get(&text), None);
    let after = app.log().tree();
    assert_eq!(after.root_at(before.len()).unwrap(), before.root(), "no leaf has changed");
    app.settle().await.unwrap();
    app.export(out.path()).await.unwrap();
    let verified = check(out.path());
    assert!(verified.problems.is_empty(), "{:?}", verified.problems);
    assert_eq!(verified.withheld, 1);
    let reopened = open(folder.path()).await;
    assert_eq!(reopened.texts().get(&text), None);
    assert!(reopened.history().now().withheld.contains_key(&text));
    let found = app.store().check(|_| {}).await.unwrap();
    assert!(found.problems.is_empty(), "{:?}", found.problems);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_that_is_behind_refuses_to_append_until_the_missing_acts_are_fetched() {
    let folders = [(); 4].map(|()| testkit::sqlite_folder());
    let [folder, out, restored, forked] = folders.each_ref().map(|f| f.path());
    let Some(app) = small_record(folder).await else { return };
    let file = folders[1].path().with_extension("backup");
    app.store().backup(&file).await.unwrap();
    let text = some_text(&app);
    app.withhold(permit(Action::WithholdText), text.clone(), WithholdingReason::LegalOrder).await.unwrap();
    import(&app, piece(&testkit::sources().unwrap(), EDITIONS[1], &["Ghana"])).await;
    app.settle().await.unwrap();
    app.export(out).await.unwrap();
    let published = app.log().checkpoint().unwrap().checkpoint().clone();

    let withheld = app.store().withheld().await.unwrap();
    for place in [restored, forked] {
        let settings = settings(place);
        let done = store::restore(&file, &settings.place, &settings.options, &withheld).await.unwrap();
        let behind = restoring::compare(&done.store, &published).await.unwrap().unwrap();
        assert!(behind.restored < behind.published);
        done.store.close().await;
        let app = open(place).await;
        assert_eq!(app.texts().get(&text), None, "what was withheld after the backup stays withheld");
        let refused = app.publish_headlines(permit(Action::PublishFigure)).await;
        assert!(matches!(refused, Err(WriteError::Behind(_))), "a place that is behind may not be appended to");
    }

    let store = store::Store::open(&settings(restored).place, &store::Options::default()).await.unwrap();
    let texts = std::io::BufReader::new(std::fs::File::open(out.join(TEXTS)).unwrap());
    let keys = [key(1).verifier().clone()];
    restoring::fetch_missing(&store, &Folder(out.join("log")), &keys, texts).await.unwrap();
    store.close().await;
    let whole = open(restored).await;
    assert_eq!(dump(&whole.history().now()), dump(&app.history().now()));
    assert_eq!(whole.log().tree().root(), app.log().tree().root());
    whole.publish_headlines(permit(Action::PublishFigure)).await.unwrap();

    let store = store::Store::open(&settings(forked).place, &store::Options::default()).await.unwrap();
    let behind = restoring::behind(&store).await.unwrap().unwrap();
    let now = (surroundings().clock)();
    let same = restoring::fork_origin(&store, &permit(Action::ForkOrigin), &behind, ORIGIN, now).await;
    assert!(matches!(same, Err(restoring::CannotGoOn::SameOrigin(_))));
    restoring::fork_origin(&store, &permit(Action::ForkOrigin), &behind, "openpact.example/second", now).await.unwrap();
    store.close().await;
    let second = transparency::SigningKey::generate("openpact.example/second", &[2; 32]).unwrap();
    let app = App::open(
        app::Settings { origin: "openpact.example/second".into(), key: Some(second), ..settings(forked) },
        surroundings(),
        &|_| {},
    )
    .await
    .unwrap();
    app.publish_headlines(permit(Action::PublishFigure)).await.unwrap();
    app.settle().await.unwrap();
    assert_eq!(app.log().checkpoint().unwrap().checkpoint().origin(), "openpact.example/second");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_changed_key_is_recorded_by_both_keys_and_old_checkpoints_stay_good() {
    let (folder, out) = (testkit::sqlite_folder(), testkit::sqlite_folder());
    let Some(app) = small_record(folder.path()).await else { return };
    let old_checkpoint = app.log().checkpoint().unwrap().to_string();
    app.rotate_key(permit(Action::RotateKey), &key(1), &key(2)).await.unwrap();
    app.leave().await.unwrap();
    let app = App::open(app::Settings { key: Some(key(2)), ..settings(folder.path()) }, surroundings(), &|_| {})
        .await
        .unwrap();
    app.settle().await.unwrap();
    let keys = app.log_keys();
    assert_eq!(keys.verifiers, [key(2).verifier().clone(), key(1).verifier().clone()]);
    assert!(keys.open(old_checkpoint.as_bytes()).is_ok());
    app.export(out.path()).await.unwrap();
    let verified = check_folder(out.path(), ORIGIN, &[key(2).verifier().clone()], &[]);
    assert!(verified.problems.is_empty(), "{:?}", verified.problems);
    let stolen = check_folder(out.path(), ORIGIN, &[key(3).verifier().clone()], &[]);
    assert!(stolen.checkpoint.is_none());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_witness_cosigns_growth_and_refuses_another_history() {
    let folders = [(); 3].map(|()| testkit::sqlite_folder());
    let Some(app) = small_record(folders[0].path()).await else { return };
    let other = open(folders[1].path()).await;
    let mut witness =
        transparency::witness::Witness::new(transparency::CosigningKey::generate("witness.example", &[5; 32]).unwrap());
    witness.watch(ORIGIN, key(1).verifier().clone());
    let at = app::witnessing::WitnessAt { key: witness.verifier().clone(), address: "https://witness.example".into() };
    let courier: app::witnessing::Courier = Arc::new(move |address, body| {
        assert_eq!(address, "https://witness.example/add-checkpoint");
        let (other, witness) = (other.clone(), witness.clone());
        Box::pin(async move {
            let (status, _, body) =
                other.judge_checkpoint(&witness, body.as_bytes()).await.map_err(|e| e.to_string())?;
            Ok((status, body))
        })
    });
    app.ask_witness(&at, &courier).await.unwrap();
    assert!(app.log().checkpoint().unwrap().cosigned_at(&at.key).is_ok());
    app.publish_headlines(permit(Action::PublishFigure)).await.unwrap();
    app.settle().await.unwrap();
    app.ask_witness(&at, &courier).await.unwrap();
    let reopened = open(folders[0].path()).await;
    assert!(reopened.log().checkpoint().unwrap().cosigned_at(&at.key).is_ok(), "cosignatures are kept");

    let fork = open(folders[2].path()).await;
    import(&fork, piece(&testkit::sources().unwrap(), EDITIONS[3], &["Ghana"])).await;
    fork.settle().await.unwrap();
    assert!(fork.ask_witness(&at, &courier).await.is_err(), "another history under the same key is refused");
}
