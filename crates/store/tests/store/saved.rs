//! Backup, restore, check.

use std::path::Path;

use domain::deed::WithholdingReason;
use domain::{TextId, Timestamp};
use sqlx::{AssertSqlSafe, Executor as _};
use store::{Found, Options, Place, Problem, Store, StoreError, Unfit, Withheld, restore};
use transparency::{Checkpoint, Hash, SigningKey, Tree};

use crate::support::*;

/// A record with everything in it: acts, texts, a file, a withheld text, a checkpoint, a setting.
async fn full(store: &Store, count: u64) -> TextId {
    filled(store, count).await;
    let file = store.stage_file([3; 32], "text/csv", b"a,b\n".to_vec()).await.unwrap();
    let mut turn = store.turn().await.unwrap();
    turn.append(&[act(count, "withhold", withholding(text(2).id()))]).await.unwrap();
    turn.put_files(std::slice::from_ref(&file)).await.unwrap();
    turn.commit().await.unwrap();
    store.set("origin", "openpact.test").await.unwrap();
    checkpointed(store).await;
    assert_eq!(store.check(|_| {}).await.unwrap().problems, []);
    file.id().clone()
}

async fn checkpointed(store: &Store) {
    let length = store.length().await.unwrap();
    let mut tree = Tree::new();
    store.leaves(0..length).await.unwrap().into_iter().for_each(|leaf| tree.append(leaf));
    let key = SigningKey::generate("openpact.test", &[9; 32]).unwrap();
    let note = Checkpoint::of("openpact.test", &tree).unwrap().sign(&key).unwrap();
    store.keep_checkpoint(length, &note.to_string(), Timestamp(1)).await.unwrap();
}

async fn same(one: &Store, other: &Store) {
    assert_eq!(all_bytes(one).await, all_bytes(other).await);
    let length = one.length().await.unwrap();
    assert_eq!(one.leaves(0..length).await.unwrap(), other.leaves(0..length).await.unwrap());
    let (mut here, mut there) = (one.read_texts(0), other.read_texts(0));
    loop {
        let texts = here.next().await.unwrap();
        assert_eq!(texts, there.next().await.unwrap());
        if texts.is_none() {
            break;
        }
    }
    assert_eq!(one.withheld().await.unwrap(), other.withheld().await.unwrap());
    assert_eq!(one.latest_checkpoint().await.unwrap(), other.latest_checkpoint().await.unwrap());
    assert_eq!(one.setting("origin").await.unwrap(), other.setting("origin").await.unwrap());
}

async fn run(home: &Home, sql: &str) {
    match &home.postgres {
        Some(postgres) => {
            let pool = sqlx::PgPool::connect(postgres.url()).await.unwrap();
            pool.execute(AssertSqlSafe(sql)).await.unwrap();
        }
        None => {
            let path = home.place.folder().join(store::DATABASE_FILE);
            let pool = sqlx::SqlitePool::connect(path.to_str().unwrap()).await.unwrap();
            pool.execute(AssertSqlSafe(sql)).await.unwrap();
        }
    }
}

/// Hexadecimal bytes as either engine reads them.
fn bytes(home: &Home, hex: &str) -> String {
    if home.postgres.is_some() { format!("'\\x{hex}'::bytea") } else { format!("x'{hex}'") }
}

both! {
    async fn a_backup_brings_the_same_record_back_on_either_engine(home) {
        let store = home.open().await;
        let file = full(&store, 700).await;
        let path = home.file("backup.openpact");
        let backup = store.backup(&path).await.unwrap();
        assert_eq!((backup.acts, backup.missing), (701, vec![]));
        assert_eq!(backup.bytes, std::fs::metadata(&path).unwrap().len());
        for elsewhere in [Home::on_sqlite().await, Home::on_postgres().await] {
            let restored = restore(&path, &elsewhere.place, &Options::default(), &[]).await.unwrap();
            assert_eq!(restored.checked.problems, []);
            assert_eq!(restored.checked.acts, 701);
            same(&store, &restored.store).await;
            let Found::File(found) = restored.store.text(&file).await.unwrap() else { panic!() };
            assert_eq!(found.bytes, b"a,b\n");
            // And it can go on.
            filled(&restored.store, 1).await;
            let mut turn = restored.store.turn().await.unwrap();
            let job = store::jobs::NewJob { kind: "k".into(), key: "k".into(), body: String::new(), due_at: Timestamp(0) };
            turn.change_desk(&[store::desk::DeskChange::Job(job)]).await.unwrap();
            turn.commit().await.unwrap();
        }
    }

    async fn a_backup_made_while_others_write_is_the_record_of_one_moment(home) {
        let store = home.open().await;
        filled(&store, 500).await;
        let writer = { let store = store.clone(); tokio::spawn(async move {
            for _ in 0..40 { filled(&store, 5).await; }
        }) };
        let mut lengths = Vec::new();
        for number in 0..3 {
            let path = home.file(&format!("backup-{number}"));
            store.backup(&path).await.unwrap();
            let elsewhere = Home::on_sqlite().await;
            let restored = restore(&path, &elsewhere.place, &Options::default(), &[]).await.unwrap();
            assert_eq!(restored.checked.problems, []);
            let bytes = all_bytes(&restored.store).await;
            assert_eq!(bytes, all_bytes(&store).await[..bytes.len()]);
            lengths.push(bytes.len());
        }
        writer.await.unwrap();
        assert!(lengths.is_sorted() && lengths.iter().all(|length| length % 5 == 0), "{lengths:?}");
        assert_eq!(store.length().await.unwrap(), 700);
    }

    async fn what_was_withheld_after_a_backup_stays_withheld(home) {
        let store = home.open().await;
        let file = full(&store, 5).await;
        let path = home.file("backup");
        store.backup(&path).await.unwrap();
        let mut turn = store.turn().await.unwrap();
        let acts = [act(6, "w6", withholding(text(3).id())), act(7, "w7", withholding(&file))];
        turn.append(&acts).await.unwrap();
        turn.commit().await.unwrap();
        let list = store::texts::read_list(&store::texts::list_path(home.place.folder())).unwrap();
        assert_eq!(list.len(), 3);
        let elsewhere = Home::on_sqlite().await;
        let restored = restore(&path, &elsewhere.place, &Options::default(), &list).await.unwrap();
        assert_eq!(restored.checked.problems, []);
        for gone in [text(3).id(), &file] {
            assert!(matches!(restored.store.text(gone).await.unwrap(), Found::Withheld(_)));
        }
        assert_eq!(restored.checked.files, 0);
        assert_eq!(restored.checked.left_over, Vec::<String>::new());
        assert_eq!(restored.store.withheld().await.unwrap(), store.withheld().await.unwrap());
    }

    async fn whoever_restores_finds_the_list_of_what_is_withheld_though_nothing_ever_was(home) {
        let store = home.open().await;
        filled(&store, 2).await;
        let path = home.file("backup");
        store.backup(&path).await.unwrap();
        let list = store::texts::list_path(home.place.folder());
        assert_eq!(store::texts::read_list(&list).unwrap(), []);
        let elsewhere = Home::on_sqlite().await;
        let restored = restore(&path, &elsewhere.place, &Options::default(), &[]).await.unwrap();
        assert_eq!(restored.checked.problems, []);
        assert!(store::texts::read_list(&home.file("never-was")).is_err(), "a name that is mistyped is no empty list");
    }

    async fn only_an_empty_place_is_restored_into(home) {
        let store = home.open().await;
        filled(&store, 2).await;
        let path = home.file("backup");
        store.backup(&path).await.unwrap();
        let error = restore(&path, &home.place, &Options::default(), &[]).await.unwrap_err();
        assert!(matches!(error, StoreError::Unfit(Unfit::NotEmpty)), "{error}");
        assert_eq!(store.length().await.unwrap(), 2);
        let error = store.backup(&path).await.unwrap_err();
        assert!(matches!(error, StoreError::Unfit(Unfit::FileExists(_))), "{error}");
    }

    async fn a_file_that_is_no_backup_is_refused_and_nothing_is_made(home) {
        let other = home.file("other.sqlite");
        let url = format!("sqlite://{}?mode=rwc", other.display());
        sqlx::SqlitePool::connect(&url).await.unwrap().execute("CREATE TABLE t (a)").await.unwrap();
        let text = home.file("text");
        std::fs::write(&text, "acts").unwrap();
        let sqlite = Home::on_sqlite().await;
        for path in [other, text, home.file("absent"), home.folder.path().to_owned()] {
            let error = restore(&path, &sqlite.place, &Options::default(), &[]).await.unwrap_err();
            assert!(matches!(error, StoreError::Unfit(Unfit::NotABackup(_))), "{error}");
        }
        assert!(!sqlite.place.folder().exists());
    }

    async fn a_backup_that_fails_leaves_no_file(home) {
        let store = home.open().await;
        filled(&store, 2).await;
        let error = store.backup(Path::new("/proc/backup")).await.unwrap_err();
        assert!(matches!(error, StoreError::Gone(_)), "{error}");
        let file = full_of_missing(&store).await;
        let path = home.file("backup");
        assert_eq!(store.backup(&path).await.unwrap().missing, [file]);
    }

    async fn each_way_in_which_a_record_can_be_damaged_is_named(home) {
        let store = home.open().await;
        let file = full(&store, 10).await;
        let flipped = bytes(home, "00");
        let damage = [
            format!("UPDATE acts SET leaf = {} WHERE seq = 1", bytes(home, &"ab".repeat(32))),
            "UPDATE acts SET kind = 'plan.stated' WHERE seq = 2".into(),
            "UPDATE acts SET recorded_at = 1000 WHERE seq = 3".into(),
            format!("UPDATE acts SET bytes = {flipped} WHERE seq = 4"),
            "DELETE FROM acts WHERE seq = 5".into(),
            format!("DELETE FROM texts WHERE digest = {}", bytes(home, &hex::encode(text(6).id().bytes()))),
            format!("UPDATE texts SET body = {flipped} WHERE digest = {}", bytes(home, &hex::encode(text(7).id().bytes()))),
        ];
        for sql in &damage {
            run(home, sql).await;
        }
        let name = hex::encode(file.bytes());
        let on_disk = home.place.folder().join("files").join(&name[..2]).join(&name);
        std::fs::write(&on_disk, "a;b\n").unwrap();
        std::fs::write(on_disk.with_file_name(format!("{}00", &name[..62])), "nobody's").unwrap();
        let checked = store.check(|_| {}).await.unwrap();
        let (six, seven) = (text(6).id().clone(), text(7).id().clone());
        let expected = [
            Problem::TextChanged(seven),
            Problem::FileChanged(file),
            Problem::Leaf(1),
            Problem::Column { seq: 2, column: "kind" },
            Problem::NotLater(3),
            Problem::Column { seq: 3, column: "time" },
            Problem::Leaf(4),
            Problem::Unreadable { seq: 4, why: String::new() },
            Problem::ActMissing(5),
            Problem::TextMissing { seq: 6, text: six },
            Problem::Head { head: 11, acts: 10 },
            Problem::Checkpoint { size: 11, why: "covers 1 acts that are not there".into() },
        ];
        let mut found = checked.problems.clone();
        for problem in &mut found {
            if let Problem::Unreadable { why, .. } = problem { why.clear(); }
        }
        assert_eq!(found, expected, "{checked:#?}");
        assert_eq!(checked.left_over.len(), 1);
    }

    async fn acts_that_were_changed_together_with_their_leaves_do_not_pass_for_those_that_were_signed(home) {
        let store = home.open().await;
        full(&store, 10).await;
        let stored = store.act(4).await.unwrap().unwrap();
        let forged = String::from_utf8(stored.bytes).unwrap().replace("GH0004", "GH0044");
        let leaf = Hash::of_leaf(forged.as_bytes());
        let (forged, leaf) = (bytes(home, &hex::encode(&forged)), bytes(home, &hex::encode(leaf.as_bytes())));
        run(home, &format!("UPDATE acts SET bytes = {forged}, leaf = {leaf} WHERE seq = 4")).await;
        let found = store.check(|_| {}).await.unwrap().problems;
        assert!(matches!(found.as_slice(), [Problem::Checkpoint { size: 11, .. }]), "{found:?}");
    }
}

/// Enters a file and takes it off the disk.
async fn full_of_missing(store: &Store) -> TextId {
    let file = store.stage_file([5; 32], "text/plain", b"soon gone".to_vec()).await.unwrap();
    let mut turn = store.turn().await.unwrap();
    turn.put_files(std::slice::from_ref(&file)).await.unwrap();
    turn.commit().await.unwrap();
    std::fs::remove_dir_all(store.place().folder().join("files")).unwrap();
    assert_eq!(store.check(|_| {}).await.unwrap().problems, [Problem::FileMissing(file.id().clone())]);
    file.id().clone()
}

#[tokio::test]
async fn a_database_file_with_a_broken_page_is_reported_as_damaged() {
    let home = Home::on_sqlite().await;
    let store = home.open().await;
    filled(&store, 600).await;
    store.close().await;
    let path = home.place.folder().join(store::DATABASE_FILE);
    let mut file = std::fs::read(&path).unwrap();
    let middle = file.len() / 2 / 8192 * 8192;
    file[middle..middle + 4096].fill(0xAA);
    std::fs::write(&path, file).unwrap();
    let found = home.open().await.check(|_| {}).await.unwrap().problems;
    assert!(found.iter().any(|problem| matches!(problem, Problem::Database(_))), "{found:?}");
}

#[test]
fn a_list_of_withholdings_reads_back_and_a_bad_line_is_named() {
    let folder = testkit::sqlite_folder();
    let path = folder.path().join("list");
    let withheld =
        Withheld { text: text(1).id().clone(), reason: WithholdingReason::LegalOrder, recorded_at: Timestamp(7) };
    let line = format!("{{\"text\":\"{}\",\"reason\":\"legal-order\",\"recorded_at\":7}}\n", withheld.text);
    std::fs::write(&path, &line).unwrap();
    assert_eq!(store::texts::read_list(&path).unwrap(), [withheld]);
    std::fs::write(&path, format!("{line}nonsense\n")).unwrap();
    let error = store::texts::read_list(&path).unwrap_err().to_string();
    assert!(error.contains("line 2"), "{error}");
    assert!(matches!(Place::Sqlite(folder.path().into()).folder(), folder if folder.exists()));
}
