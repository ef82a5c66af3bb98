//! Somebody else's code checks our log: Go's `golang.org/x/mod/sumdb`, from Debian's packages.
//!
//! The Go program in `tests/outsider/` reads the folder that we publish. It shares no line with this crate.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use common::{Files, entries, entry, key, publish, signed, tree};
use transparency::Hash;

/// More than one full tile above the leaves, so that Go climbs three tile levels.
const SIZE: u64 = 66_000;
const OLDER: u64 = 40_123;

const INSTALL: &str = "apt-get install golang-go golang-golang-x-mod-dev";

/// Compiles the Go program into a folder of this test run.
fn outsider(folder: &Path) -> PathBuf {
    let program = folder.join("outsider");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/outsider/main.go");
    let built = Command::new("go")
        .args(["build", "-o"])
        .args([&program, &source])
        // Debian's Go libraries lie in a GOPATH; no module and no network is asked for.
        .env("GO111MODULE", "off")
        .env("GOPATH", "/usr/share/gocode")
        .env("GOCACHE", Path::new(env!("CARGO_TARGET_TMPDIR")).join("go-cache"))
        .output();
    let said = match &built {
        Ok(built) => String::from_utf8_lossy(&built.stderr).into_owned(),
        Err(error) => error.to_string(),
    };
    let good = built.is_ok_and(|built| built.status.success());
    assert!(good, "this test needs Go and its sumdb library; type: {INSTALL}\n({said})");
    program
}

/// Writes the log, and beside it the proofs and keys that the outsider is to check.
fn write(folder: &Path, files: &Files) {
    for (path, bytes) in &files.0 {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    let (tree, older) = (tree(&entries(SIZE)), tree(&entries(OLDER)));
    let text = |hashes: Vec<Hash>| hashes.iter().map(ToString::to_string).collect::<Vec<_>>();
    let inclusions: Vec<_> = [0, 1, 255, 256, 40_122, 65_535, 65_536, SIZE - 1]
        .into_iter()
        .map(|index| {
            let proof = text(tree.inclusion_proof(index, SIZE).unwrap());
            let entry = String::from_utf8(entry(index)).unwrap();
            serde_json::json!({ "Index": index, "Entry": entry, "Proof": proof })
        })
        .collect();
    let claims = serde_json::json!({
        "VerifierKey": key().verifier().to_string(),
        "SigningKey": key().reveal(),
        "Older": signed(&older).to_string(),
        "Consistency": text(tree.consistency_proof(OLDER, SIZE).unwrap()),
        "Inclusions": inclusions,
    });
    std::fs::write(folder.join("claims.json"), claims.to_string()).unwrap();
}

fn says(program: &Path, folder: &Path) -> String {
    let Output { status, stdout, .. } = Command::new(program).arg(folder).output().unwrap();
    let said = String::from_utf8(stdout).unwrap().trim().to_owned();
    assert_eq!(status.success(), said == "sound", "{said}");
    said
}

#[test]
fn gos_verifier_accepts_our_log_and_refuses_each_flipped_byte() {
    let folder = tempfile::tempdir().unwrap();
    let program = outsider(folder.path());
    let log = folder.path().join("log");
    let files = publish(&entries(SIZE));
    write(&log, &files);
    assert_eq!(says(&program, &log), "sound");

    for (file, byte, complaint) in [
        ("checkpoint", 30, "checkpoint: invalid signature"),
        ("tile/entries/100", 100, "tile/0/100: Go makes another tile"),
        ("tile/0/100", 100, "tile/0/100: Go makes another tile"),
        ("tile/1/000", 100, "tile/1/000: Go makes another tile"),
        ("tile/2/000.p/1", 3, "tiles: downloaded inconsistent tile"),
    ] {
        let mut bytes = files.0[file].clone();
        bytes[byte] ^= 0x01;
        std::fs::write(log.join(file), bytes).unwrap();
        let said = says(&program, &log);
        assert!(said.starts_with(complaint), "{file}: {said}");
        std::fs::write(log.join(file), &files.0[file]).unwrap();
    }
    assert_eq!(says(&program, &log), "sound");
}
