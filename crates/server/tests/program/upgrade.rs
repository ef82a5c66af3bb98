//! What earlier releases left behind, taken over by this one.
//!
//! `previous/` has a folder for each release, with what that release itself wrote; see its README.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::running::{Site, done, path, refused};

/// The releases whose data must be taken over.
const RELEASES: [&str; 1] = ["0.1.0"];

/// How many acts and texts each holds.
const HELD: &str = "126 acts, 195 texts";

/// A text in it: the digest of the word "Brazil" with its salt.
const BRAZIL: &str = "hWfWD44gxDumVq1pP0dblZ_ZmZ611YbxFSRuZbp7_rk";

fn left_by(release: &str, name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/previous").join(release).join(name)
}

fn unpacked(release: &str, name: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let file = std::fs::File::open(left_by(release, name)).unwrap();
    flate2::read::GzDecoder::new(file).read_to_end(&mut bytes).unwrap();
    bytes
}

/// A record that came from an earlier release: serving it once brings it up to date, it is sound, its old checkpoint
/// verifies, and it goes on growing.
fn lives_on(release: &str, place: &[&str], folder: &Path) {
    let with = |command: &[&str]| done(&[command, place].concat());
    let vkey = std::fs::read_to_string(left_by(release, "verifier-key")).unwrap();
    let [receipt, exported] = ["receipt", "exported"].map(|name| folder.join(name));
    let site = Site::start(&[&["serve"], place].concat());
    std::fs::write(&receipt, site.get("/record/100/receipt").1).unwrap();
    assert!(site.text("/members/brazil").contains("Brazil"));
    drop(site);
    let said = done(&["verify", path(&receipt), "--vkey", vkey.trim()]);
    assert!(said.starts_with("Act 100 is in the log"), "{said}");
    assert!(with(&["check"]).contains(HELD));
    with(&["export", path(&exported)]);
    let said = done(&["verify", path(&exported), "--vkey", vkey.trim()]);
    assert!(said.contains("openpact.example/previous-release over 126 acts"), "{said}");
    for again in [false, true] {
        let said = with(&["withhold", BRAZIL, "--reason", "mistake"]);
        assert!(said.starts_with("Withheld by act 126."), "said twice, done once ({again}): {said}");
    }
    let (code, why) = refused(&[&["withhold", &BRAZIL.replace('W', "V"), "--reason", "mistake"], place].concat());
    assert!(code == 1 && why.contains("there is no text"), "{why}");
    assert!(with(&["check"]).contains("127 acts, 194 texts, 0 files, 1 withheld"));
}

#[test]
fn a_folder_of_an_earlier_release_is_taken_over_as_it_lies() {
    for release in RELEASES {
        let folder = testkit::sqlite_folder();
        let data = folder.path().join("data");
        std::fs::create_dir(&data).unwrap();
        std::fs::write(data.join("openpact.sqlite"), unpacked(release, "record.sqlite.gz")).unwrap();
        lives_on(release, &["--data", path(&data)], folder.path());
    }
}

#[test]
fn a_postgresql_database_of_an_earlier_release_is_taken_over_as_it_lies() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    for release in RELEASES {
        let (database, folder) = (runtime.block_on(testkit::postgres()), testkit::sqlite_folder());
        let dump = String::from_utf8(unpacked(release, "postgres.sql.gz")).unwrap();
        runtime.block_on(database.run(&dump));
        let data = folder.path().join("data");
        lives_on(release, &["--database", database.url(), "--data", path(&data)], folder.path());
    }
}

#[test]
fn a_backup_of_an_earlier_release_is_brought_back_on_either_engine() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    for release in RELEASES {
        let (database, folder) = (runtime.block_on(testkit::postgres()), testkit::sqlite_folder());
        let [saved, lite, files] = ["saved", "lite", "files"].map(|name| folder.path().join(name));
        std::fs::write(&saved, unpacked(release, "backup.sqlite.gz")).unwrap();
        for place in [&["--data", path(&lite)][..], &["--database", database.url(), "--data", path(&files)]] {
            let said = done(&[&["restore", path(&saved)], place].concat());
            assert!(said.starts_with("126 acts and 195 texts restored"), "{said}");
            assert!(done(&[&["check"], place].concat()).contains(HELD));
        }
    }
}
