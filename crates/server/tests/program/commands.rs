//! Commands as a person uses them: their answers, their refusals and exit codes.

use std::path::{Path, PathBuf};

use crate::running::{DEMO, Site, done, get, path, refused};

/// A few rows in the layout of the edition of 2016, about a country, with facts from that edition.
fn small_edition(folder: &Path) -> Option<PathBuf> {
    use std::io::Write as _;
    let sources = testkit::sources()?;
    let file = std::fs::File::open(sources.join("ogp-commitments-2015-2016/commitments-2016.csv.gz")).unwrap();
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(flate2::read::GzDecoder::new(file));
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for (line, row) in reader.records().map(Result::unwrap).enumerate() {
        if line < 2 || row.get(0) == Some("Ghana") {
            writer.write_record(&row).unwrap();
        }
    }
    let path = folder.join("ghana-2016.csv");
    std::fs::File::create(&path).unwrap().write_all(&writer.into_inner().unwrap()).unwrap();
    Some(path)
}

#[test]
fn the_demonstration_shows_real_facts_with_receipts_that_a_stranger_can_check() {
    let folder = testkit::sqlite_folder();
    let site = &*DEMO;
    assert!(site.text("/members/ghana").contains("Ghana"));
    assert_eq!(site.get("/readyz").0, 200);
    let vkey = site.text("/log/vkey");
    let receipt = folder.path().join("receipt.json");
    std::fs::write(&receipt, site.get("/record/100/receipt").1).unwrap();
    let said = done(&["verify", path(&receipt), "--vkey", vkey.trim()]);
    assert!(said.starts_with("Act 100 is in the log"), "{said}");
    let (code, why) = refused(&["verify", path(&receipt)]);
    assert_eq!(code, 2, "without a key nothing is proven: {why}");
    let altered = std::fs::read_to_string(&receipt).unwrap().replacen("recorded_at", "recorded_aT", 1);
    std::fs::write(&receipt, altered).unwrap();
    assert_eq!(refused(&["verify", path(&receipt), "--vkey", vkey.trim()]).0, 1);
    let said = done(&["verify", &site.address, "--vkey", vkey.trim()]);
    assert!(said.contains("read, hashed, decoded and folded"), "{said}");
}

#[test]
fn a_record_is_made_signed_exported_checked_saved_and_brought_back() {
    let folder = testkit::sqlite_folder();
    let at = |name: &str| folder.path().join(name);
    let Some(edition) = small_edition(folder.path()) else { return };
    let (data, key, out, saved, back) = (at("data"), at("key"), at("out"), at("saved.sqlite"), at("back"));
    let made = done(&["key", path(&key), "--origin", "openpact.example/record", "--data", path(&data)]);
    let vkey = made.trim();
    assert_eq!(done(&["key", path(&key), "--data", path(&data)]).trim(), vkey);
    let said = done(&["import", "commitments", path(&edition), "--dry-run", "--data", path(&at("dry"))]);
    assert!(said.contains("Nothing was written"), "{said}");
    let import = ["import", "commitments", path(&edition), "--data", path(&data), "--key-file", path(&key)];
    assert!(done(&import).contains("acts appended"));
    assert!(done(&import).contains("nothing was appended"));
    let figures = done(&["figures", "star-share", "--data", path(&data)]);
    assert!(figures.contains("star-share"), "{figures}");
    done(&["export", path(&out), "--data", path(&data), "--key-file", path(&key)]);
    let said = done(&["verify", path(&out), "--vkey", vkey]);
    assert!(said.contains("compared with what the fold gives"), "{said}");
    done(&["backup", path(&saved), "--data", path(&data)]);
    let (code, _) = refused(&["backup", path(&saved), "--data", path(&data)]);
    assert_eq!(code, 3, "a backup never overwrites a file");
    done(&["restore", path(&saved), "--data", path(&back), "--published", path(&out)]);
    assert!(done(&["check", "--data", path(&back)]).contains("examined"));
    let other = at("other");
    done(&["export", path(&other), "--data", path(&back), "--key-file", path(&key)]);
    let state = |folder: &Path| std::fs::read(folder.join("state.tsv")).unwrap();
    assert_eq!(state(&out), state(&other), "what was brought back is the same record");
    let log = |folder: &Path| std::fs::read(folder.join("log/checkpoint")).unwrap();
    assert_eq!(log(&out), log(&other));
}

#[test]
fn wrong_use_and_wrong_files_are_answered_with_a_sentence_and_a_code() {
    let folder = testkit::sqlite_folder();
    let at = |name: &str| folder.path().join(name);
    let data = at("data");
    std::fs::write(at("words.csv"), "name,colour\nsky,blue\n").unwrap();
    std::fs::write(at("latin.csv"), b"Country,Action Plan Number\nC\xf4te d'Ivoire,1\n").unwrap();
    std::fs::write(at("cut.csv.gz"), [0x1f, 0x8b, 8, 0, 0, 0]).unwrap();
    for (name, code) in [("words.csv", 1), ("latin.csv", 1), ("cut.csv.gz", 1), ("nowhere.csv", 3)] {
        let (found, why) = refused(&["import", "any", path(&at(name)), "--data", path(&data)]);
        assert_eq!(found, code, "{name}: {why}");
        assert!(why.contains(name), "{why}");
    }
    assert!(!data.exists() || done(&["check", "--data", path(&data)]).starts_with("0 acts"), "nothing was written");
    let key = data.join("key");
    std::fs::create_dir_all(&data).unwrap();
    let (code, why) = refused(&["key", path(&key), "--origin", "openpact.example", "--data", path(&data)]);
    assert_eq!(code, 2, "a key in the data folder would be in every copy: {why}");
    assert_eq!(refused(&["figures", "happiness", "--data", path(&data)]).0, 2);
    assert_eq!(refused(&["serve", "--listen", "everywhere", "--data", path(&data)]).0, 2);
    assert_eq!(refused(&["serve", "--database", "mysql://x", "--data", path(&data)]).0, 2);
    let (code, why) = refused(&["check", "--database", "postgres://nobody@127.0.0.1:1/none", "--data", path(&data)]);
    assert_eq!(code, 3);
    assert!(why.contains("cannot be reached"), "{why}");
}

#[test]
fn a_command_whose_output_nobody_reads_does_its_work_and_ends_in_peace() {
    let folder = testkit::sqlite_folder();
    let [key, data] = ["key", "data"].map(|name| folder.path().join(name));
    let (nobody, output) = std::io::pipe().unwrap();
    drop(nobody);
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_openpact"));
    command.args(["key", path(&key), "--origin", "openpact.example", "--data", path(&data)]);
    let ended = command.stdout(output).stderr(std::process::Stdio::piped()).output().unwrap();
    assert!(ended.status.success() && ended.stderr.is_empty(), "{}", String::from_utf8_lossy(&ended.stderr));
    assert!(key.exists());
}

#[test]
fn what_a_node_counts_is_told_at_an_address_of_its_own_only() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let folder = testkit::sqlite_folder();
    let site = Site::start(&["serve", "--data", path(folder.path()), "--metrics-listen", &free]);
    assert_eq!(site.get("/metrics").0, 404, "the public is not told");
    let (status, told) = get(&free, "/metrics");
    let told = String::from_utf8(told).unwrap();
    assert_eq!(status, 200);
    for wanted in
        ["openpact_record_acts 0", "openpact_ready 1", "openpact_answers_made_total{status=\"404\"} 1", "# EOF"]
    {
        assert!(told.contains(wanted), "{wanted}: {told}");
    }
}

#[test]
fn a_second_site_on_the_same_postgresql_shows_new_acts_within_a_second() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let database = runtime.block_on(testkit::postgres());
    let folder = testkit::sqlite_folder();
    let Some(edition) = small_edition(folder.path()) else { return };
    let shared = folder.path().join("shared");
    let place = ["--database", database.url(), "--data", path(&shared)];
    let tried = done(&[&["import", "commitments", path(&edition), "--dry-run"], &place[..]].concat());
    assert!(tried.contains("rows read"), "an empty database is tried as an empty folder is: {tried}");
    let (one, two) = (Site::start(&[&["serve"], &place[..]].concat()), Site::start(&[&["serve"], &place[..]].concat()));
    assert_eq!(one.get("/members/ghana").0, 404);
    done(&[&["import", "commitments", path(&edition)], &place[..]].concat());
    std::thread::sleep(std::time::Duration::from_secs(1));
    for site in [&one, &two] {
        assert!(site.text("/members/ghana").contains("Policy Portal"));
    }
}

#[test]
fn the_demonstration_keeps_its_record_in_the_postgresql_database_that_is_named_if_that_is_empty() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let (database, folder) = (runtime.block_on(testkit::postgres()), testkit::sqlite_folder());
    let keep = folder.path().join("kept");
    let demo = ["demo", "--database", database.url(), "--keep", path(&keep)];
    let site = Site::start(&demo);
    assert!(site.text("/members/ghana").contains("Ghana"));
    drop(site);
    assert!(!keep.join("openpact.sqlite").exists(), "nothing of it lies in SQLite");
    let (code, why) = refused(&["demo", "--listen", "127.0.0.1:0", "--database", database.url()]);
    assert_eq!(code, 2);
    assert!(why.contains("begins with an empty one"), "{why}");
}

#[test]
fn one_site_has_its_checkpoints_cosigned_by_another() {
    let folder = testkit::sqlite_folder();
    let at = |name: &str| folder.path().join(name);
    let Some(edition) = small_edition(folder.path()) else { return };
    let (log, witness) = (at("log"), at("witness"));
    let vkey = done(&["key", path(&at("log-key")), "--origin", "openpact.example/record", "--data", path(&log)]);
    let own = done(&["key", path(&at("witness-key")), "--witness", "witness.example", "--data", path(&witness)]);
    done(&["import", "commitments", path(&edition), "--data", path(&log), "--key-file", path(&at("log-key"))]);
    let key_file = at("witness-key");
    let watch = ["serve", "--data", path(&witness), "--watch", vkey.trim(), "--witness-key-file", path(&key_file)];
    let other = Site::start(&watch);
    let asked = format!("{}@{}/witness", own.trim(), other.address);
    let key_file = at("log-key");
    let ask =
        ["serve", "--data", path(&log), "--key-file", path(&key_file), "--witness", &asked, "--private-witnesses"];
    let site = Site::start(&ask);
    let cosigned = (0..100).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(100));
        site.text("/log/checkpoint").contains("\u{2014} witness.example ")
    });
    assert!(cosigned, "no cosignature was published");
}
