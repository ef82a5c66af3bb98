//! The index in its folder: it lasts, it is built again when it must be, and it forgets what was withheld.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fs;
use std::path::Path;

use search::{Change, Doc, Fault, Index, Options, Query, SCHEMA, Text};

fn doc(id: &str, text: &str) -> Change {
    Doc {
        id: format!("commitment/{id}").parse().unwrap(),
        member: Some("ghana".parse().unwrap()),
        plan: None,
        titles: vec![Text::tagged("en", "A title")],
        texts: vec![Text::tagged("en", text)],
        findings: vec![],
        names: vec![],
        facets: vec![],
        since: None,
    }
    .into()
}

fn open(folder: &Path) -> Index {
    Index::open(folder, Options::default()).unwrap()
}

fn total(index: &Index, text: &str) -> u64 {
    index.search(&Query { text: text.to_owned(), limit: 1, ..Query::default() }).unwrap().total
}

#[test]
fn what_was_taken_in_is_there_after_opening_again() {
    let folder = tempfile::tempdir().unwrap();
    let index = open(folder.path());
    assert_eq!((index.position(), index.len()), (0, 0));
    index.update([doc("GH0001", "Water for the village.")], 12).unwrap();
    index.update([], 15).unwrap();
    drop(index);
    let index = open(folder.path());
    assert_eq!((index.position(), index.len(), total(&index, "villages")), (15, 1, 1));
}

#[test]
fn an_update_that_does_not_end_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let index = open(folder.path());
    index.update([doc("GH0001", "Water for the village.")], 1).unwrap();
    let broken_off = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let changes =
            (2..200).map(|n| if n < 150 { doc(&format!("GH{n:04}"), "A road.") } else { panic!("the power fails") });
        index.update(changes, 2)
    }));
    assert!(broken_off.is_err());
    assert_eq!((index.position(), index.len(), total(&index, "road")), (1, 1, 0));
    drop(index);
    let index = open(folder.path());
    assert_eq!((index.position(), index.len()), (1, 1));
    index.update([doc("GH0002", "A road.")], 2).unwrap();
    assert_eq!((index.position(), total(&index, "road")), (2, 1));
}

#[test]
fn an_index_of_another_form_gives_way_and_nothing_else_is_touched() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("schema-0")).unwrap();
    fs::write(folder.path().join("schema-0/meta.json"), "old").unwrap();
    fs::create_dir(folder.path().join("schema-of-mine")).unwrap();
    fs::write(folder.path().join("notes.txt"), "keep").unwrap();
    let index = open(folder.path());
    assert_eq!(index.position(), 0);
    let mut left: Vec<String> =
        fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    left.sort();
    assert_eq!(left, ["notes.txt".to_owned(), format!("schema-{SCHEMA}"), "schema-of-mine".to_owned()]);
}

#[test]
fn a_damaged_index_is_begun_again() {
    for damage in ["meta.json broken", "a file gone", "a file cut"] {
        let folder = tempfile::tempdir().unwrap();
        let index = open(folder.path());
        index.update([doc("GH0001", "Water for the village.")], 7).unwrap();
        drop(index);
        let place = folder.path().join(format!("schema-{SCHEMA}"));
        let store = fs::read_dir(&place)
            .unwrap()
            .map(|e| e.unwrap().path())
            .find(|p| p.extension().is_some_and(|e| e == "idx"));
        let store = store.unwrap();
        match damage {
            "meta.json broken" => fs::write(place.join("meta.json"), "{\"segments\": 3").unwrap(),
            "a file gone" => fs::remove_file(store).unwrap(),
            _ => fs::File::options().write(true).open(store).unwrap().set_len(3).unwrap(),
        }
        let index = open(folder.path());
        assert_eq!((index.position(), index.len()), (0, 0), "{damage}");
        index.update([doc("GH0001", "Water for the village.")], 7).unwrap();
        assert_eq!(total(&index, "water"), 1, "{damage}");
    }
}

#[test]
fn what_was_withheld_leaves_the_disk_when_the_index_is_purged() {
    let folder = tempfile::tempdir().unwrap();
    let index = open(folder.path());
    let secret = "xylophonist";
    let on_disk = || {
        let mut files = vec![folder.path().to_owned()];
        let mut found = false;
        while let Some(path) = files.pop() {
            if path.is_dir() {
                files.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
            } else {
                found |= fs::read(path).unwrap().windows(secret.len()).any(|window| window == secret.as_bytes());
            }
        }
        found
    };
    index.update([doc("GH0001", "It names a xylophonist."), doc("GH0002", "Water.")], 1).unwrap();
    assert!(on_disk());
    index.update([doc("GH0001", "")], 2).unwrap();
    assert_eq!(total(&index, secret), 0);
    index.purge().unwrap();
    assert!(!on_disk());
    assert_eq!((index.position(), index.len(), total(&index, "water")), (2, 2, 1));
    drop(index);
    assert_eq!(open(folder.path()).position(), 2);
}

#[test]
fn two_writers_in_one_folder_are_told_apart_and_readers_go_on() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (open(folder.path()), open(folder.path()));
    one.update([doc("GH0001", "Water.")], 1).unwrap();
    let changes = (2..4).map(|n| {
        let refused = two.update([doc("GH0009", "A road.")], 5);
        assert!(matches!(refused, Err(Fault::Busy)), "{refused:?}");
        assert_eq!(total(&one, "water"), 1);
        doc(&format!("GH{n:04}"), "Water.")
    });
    one.update(changes, 2).unwrap();
    assert_eq!((one.len(), one.position()), (3, 2));
}

#[test]
fn a_folder_that_cannot_be_made_is_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    let refused = Index::open(&folder.path().join("file"), Options::default()).err().unwrap();
    assert!(matches!(refused, Fault::Folder(_)), "{refused:?}");
    assert!(refused.to_string().contains("cannot be read or written"));
}

#[test]
fn many_small_updates_do_not_leave_many_small_parts() {
    let folder = tempfile::tempdir().unwrap();
    let index = open(folder.path());
    for n in 1..=40 {
        index.update([doc(&format!("GH{n:04}"), "Water.")], n).unwrap();
    }
    let files = fs::read_dir(folder.path().join(format!("schema-{SCHEMA}"))).unwrap().count();
    assert!(files < 150, "{files}");
    assert_eq!((index.len(), total(&index, "water")), (40, 40));
}
