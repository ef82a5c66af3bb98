//! What goes wrong around a record: full disks, read-only disks, databases that go away. Always a clear error, never
//! half of anything, and reading goes on.

use std::process::Command;
use std::time::Duration;

use domain::{Partnership, Timestamp};
use sqlx::Executor as _;
use store::group::{Decision, Failed, Group, Start};
use store::{Options, Place, Store, StoreError};

use crate::group::{draft, say};
use crate::process::in_role;
use crate::support::*;

/// Runs a story in another process that sees a small disk of its own at the place's folder, mounted for it alone.
fn on_a_small_disk(role: &str) {
    let folder = testkit::sqlite_folder();
    let place = Place::Sqlite(folder.path().to_owned());
    let mount = ["sh", "-c", "mount -t tmpfs -o size=12m tmpfs \"$0\" && exec \"$@\""];
    // Who is not root may mount in a user namespace of their own, where the machine allows that.
    let ways: [&[&str]; 2] = [&["--mount"], &["--user", "--map-root-user", "--mount"]];
    let possible = |way: &&&[&str]| {
        let mut try_it = Command::new("unshare");
        try_it.args(**way).args(mount).arg(folder.path()).arg("true");
        try_it.output().is_ok_and(|output| output.status.success())
    };
    let Some(way) = ways.iter().find(possible) else {
        return left_out("a mount namespace");
    };
    let story = in_role(role, &place);
    let mut command = Command::new("unshare");
    command.args(*way).args(mount).arg(folder.path()).arg(story.get_program()).args(story.get_args());
    command.envs(story.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let output = command.output().unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}

/// Notes a test that this machine cannot run, as the tests that need real data do.
fn left_out(what: &str) {
    use std::io::Write as _;
    println!("left out: {what}");
    if let Some(note) = std::env::var_os(testkit::LEFT_OUT_VARIABLE) {
        let thread = std::thread::current();
        let line = format!("{what}\t{}\t{}\n", thread.name().unwrap_or_default(), file!());
        let mut file = std::fs::OpenOptions::new().create(true).append(true).open(note).unwrap();
        file.write_all(line.as_bytes()).unwrap();
    }
}

#[test]
fn a_full_disk_is_told_and_nothing_is_half_written() {
    on_a_small_disk("fill the disk");
}

pub async fn fill_the_disk(place: &Place) {
    let ballast = place.folder().join("ballast");
    std::fs::write(&ballast, vec![7; 6 << 20]).unwrap();
    let store = Store::open(place, &Options::default()).await.unwrap();
    let mut length = 0;
    let error = loop {
        let mut turn = store.turn().await.unwrap();
        if let Err(error) = append_some_until(&mut turn, 200).await {
            break error;
        }
        if let Err(error) = append_some_until(&mut turn, 200).await {
            break error;
        }
        match turn.commit().await {
            Ok(now) => length = now,
            Err(error) => break error,
        }
    };
    assert!(matches!(error, StoreError::Full(_)), "{error:?}");
    assert!(error.to_string().starts_with("the disk is full: nothing was recorded"), "{error}");
    // Reading goes on, and there is nothing of the turn that failed.
    assert_eq!(store.length().await.unwrap(), length);
    assert_eq!(all_bytes(&store).await.len() as u64, length);
    assert_eq!(store.check(|_| {}).await.unwrap().problems, []);
    let error = store.backup(&place.folder().join("backup")).await.unwrap_err();
    assert!(matches!(error, StoreError::Full(_)), "{error:?}");
    let error = store.stage_file([1; 32], "text/plain", vec![7; 4 << 20]).await.unwrap_err();
    assert!(matches!(error, StoreError::Full(_)), "{error:?}");
    let left: Vec<_> = std::fs::read_dir(place.folder()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().contains("backup")), "{left:?}");
    // With room again it goes on where it was.
    std::fs::remove_file(&ballast).unwrap();
    filled(&store, 100).await;
    assert_eq!(store.check(|_| {}).await.unwrap().acts, length + 100);
}

#[test]
fn a_read_only_disk_is_told_and_can_be_read() {
    on_a_small_disk("read-only disk");
}

pub async fn read_only_disk(place: &Place) {
    let store = Store::open(place, &Options::default()).await.unwrap();
    filled(&store, 300).await;
    store.close().await;
    let mounted = Command::new("mount").args(["-o", "remount,ro"]).arg(place.folder()).status().unwrap();
    assert!(mounted.success());
    let error = Store::open(place, &Options::default()).await.unwrap_err();
    assert!(matches!(error, StoreError::ReadOnly), "{error:?}");
    let store = Store::open(place, &Options { read_only: true, ..Options::default() }).await.unwrap();
    assert_eq!(all_bytes(&store).await.len(), 300);
    assert_eq!(store.check(|_| {}).await.unwrap().problems, []);
    assert!(matches!(store.turn().await.unwrap_err(), StoreError::ReadOnly));
}

both! {
    async fn what_is_open_for_reading_only_refuses_every_write(home) {
        let writing = home.open().await;
        filled(&writing, 3).await;
        let store = Store::open(&home.place, &Options { read_only: true, ..Options::default() }).await.unwrap();
        let read_only = |error: StoreError| assert!(matches!(error, StoreError::ReadOnly), "{error:?}");
        read_only(store.turn().await.map(|_| ()).unwrap_err());
        read_only(store.set("a", "b").await.unwrap_err());
        read_only(store.try_lease("a", "b", Timestamp(0), Timestamp(1)).await.unwrap_err());
        read_only(store.stage_file([0; 32], "text/plain", vec![]).await.unwrap_err());
        let (group, _) = Group::start(store.clone(), Start { state: Partnership::default(), texts: 0 }, || Timestamp(0), |_| {});
        let outcome = group.submit(id("k"), say(1)).await.unwrap_err();
        assert!(matches!(outcome, Failed::Store(StoreError::ReadOnly)), "{outcome:?}");
        // It follows what the other writes.
        filled(&writing, 2).await;
        let mut tail = store.tail();
        assert_eq!(tokio::time::timeout(Duration::from_secs(2), tail.longer_than(4)).await.unwrap().unwrap(), 5);
        assert_eq!(all_bytes(&store).await.len(), 5);
    }

    async fn a_place_that_is_not_there_is_not_made_by_reading(home) {
        let place = match (&home.place, &home.postgres) {
            (Place::Postgres { url, folder }, Some(postgres)) => {
                let url = url.replace(postgres.name(), "openpact_absent");
                Place::Postgres { url, folder: folder.clone() }
            }
            (place, _) => Place::Sqlite(place.folder().join("absent")),
        };
        let options = Options { read_only: true, patience: Duration::from_secs(1), ..Options::default() };
        let error = Store::open(&place, &options).await.unwrap_err();
        assert!(matches!(error, StoreError::Gone(_)), "{error:?}");
        assert!(!place.folder().exists());
    }

    async fn whoever_waits_too_long_for_the_head_lock_is_told_that_it_is_busy(home) {
        let store = home.open().await;
        let impatient = Options { patience: Duration::from_millis(300), ..Options::default() };
        let other = Store::open(&home.place, &impatient).await.unwrap();
        let turn = store.turn().await.unwrap();
        let error = other.turn().await.unwrap_err();
        assert!(matches!(error, StoreError::Busy(_)), "{error:?}");
        turn.undo().await.unwrap();
        other.turn().await.unwrap().undo().await.unwrap();
    }
}

#[tokio::test]
async fn a_full_disk_of_postgres_is_told_and_nothing_is_half_written() {
    let home = Home::on_postgres().await;
    let store = home.open().await;
    filled(&store, 3).await;
    let pool = sqlx::PgPool::connect(home.postgres.as_ref().unwrap().url()).await.unwrap();
    // The server's own disk cannot be filled here, so a trigger says what it would say.
    let full = "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
                CREATE TRIGGER full_disk BEFORE INSERT ON texts EXECUTE FUNCTION full_disk()";
    pool.execute(full).await.unwrap();
    let (group, _) =
        Group::start(store.clone(), Start { state: Partnership::default(), texts: 0 }, || Timestamp(0), |_| {});
    let error = group.submit(id("k"), say(9)).await.unwrap_err();
    assert!(matches!(error, Failed::Store(StoreError::Full(_))), "{error:?}");
    assert_eq!(store.check(|_| {}).await.unwrap().acts, 3, "its act went with its text");
    pool.execute("DROP TRIGGER full_disk ON texts").await.unwrap();
    assert_eq!(group.submit(id("k"), say(9)).await.unwrap().positions(), 3..4);
}

#[tokio::test]
async fn nobody_at_the_address_is_told() {
    let folder = testkit::sqlite_folder();
    let url = "postgres://nobody@127.0.0.1:1/nothing".to_owned();
    let options = Options { patience: Duration::from_millis(500), ..Options::default() };
    let error = Store::open(&Place::Postgres { url, folder: folder.path().into() }, &options).await.unwrap_err();
    assert!(matches!(error, StoreError::Gone(_)), "{error:?}");
    assert!(error.to_string().starts_with("the database cannot be reached"), "{error}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_goes_away_is_told_and_followed_again_when_it_is_back() {
    let home = Home::on_postgres().await;
    let options = Options { patience: Duration::from_secs(2), ..Options::default() };
    let store = Store::open(&home.place, &options).await.unwrap();
    let (group, _) =
        Group::start(store.clone(), Start { state: Partnership::default(), texts: 0 }, || Timestamp(0), |_| {});
    group.submit(id("before"), say(1)).await.unwrap();
    let turn = store.turn().await.unwrap();

    let postgres = home.postgres.as_ref().unwrap();
    postgres.cut_off().await;
    let error = turn.commit().await.unwrap_err();
    assert!(matches!(error, StoreError::Gone(_)), "{error:?}");
    assert!(error.is_passing());
    let error = group.submit(id("during"), say(2)).await.unwrap_err();
    assert!(matches!(error, Failed::Store(StoreError::Gone(_))), "{error:?}");
    let error = store.acts(0..2).await.unwrap_err();
    assert!(matches!(error, StoreError::Gone(_)), "{error:?}");
    eventually(|| group.trouble().is_some()).await;

    postgres.restore().await;
    eventually(|| group.trouble().is_none()).await;
    assert_eq!(group.submit(id("during"), say(2)).await.unwrap().positions(), 2..3);
    let deed = commitment(3, text(3).id());
    let decide = move |_: &Partnership, _| Ok::<_, ()>(Decision::acts(vec![draft(deed)]));
    assert_eq!(group.submit(id("after"), decide).await.unwrap().positions(), 3..4);
}

async fn eventually(mut so: impl FnMut() -> bool) {
    let waiting = async {
        while !so() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), waiting).await.expect("within ten seconds");
}
