//! A published log is altered in one place, and the walk must say which.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use std::sync::LazyLock;

use common::{Files, ORIGIN, entries, entry, key, publish, signed, tree};
use proptest::prelude::*;
use transparency::checkpoint::CheckpointProblem;
use transparency::note::NoteProblem;
use transparency::tiles::{Layer, TilePath, encode_bundle};
use transparency::verify::{Altered, Folder, MAX_PROBLEMS, Problem, Report, Source, Trusted, verify_log};
use transparency::{Checkpoint, Hash, SignedNote};

/// Three tile levels: 257 full leaf tiles and one of 208, one full tile above and one of 1, and one hash on top.
const LARGE: u64 = 66_000;

static LOG: LazyLock<Files> = LazyLock::new(|| publish(&entries(LARGE)));

fn check(files: &Files, earlier: &[Checkpoint]) -> Report {
    let key = key();
    let trusted = Trusted { earlier, ..Trusted::key(key.verifier()) };
    verify_log(files, trusted, |_, _| {})
}

fn problems(files: &Files) -> Vec<Problem> {
    check(files, &[]).problems
}

fn path(text: &str) -> TilePath {
    text.parse().unwrap()
}

fn altered(files: &Files, path: &str, alter: impl FnOnce(&mut Vec<u8>)) -> Files {
    let mut files = files.clone();
    alter(files.0.get_mut(path).unwrap());
    files
}

fn without(files: &Files, path: &str) -> Files {
    let mut files = files.clone();
    files.0.remove(path).unwrap();
    files
}

/// Where entry `position` of a bundle of the common entries starts, its length included.
fn offset(first: u64, position: u64) -> usize {
    (first..first + position).map(|index| 2 + entry(index).len()).sum()
}

#[test]
fn a_good_log_of_any_shape_is_sound_and_shows_each_entry_once() {
    for size in [0, 1, 2, 255, 256, 257, 512, 1_000] {
        let mut seen = Vec::new();
        let key = key();
        let files = publish(&entries(size));
        let report = verify_log(&files, Trusted::key(key.verifier()), |index, bytes| {
            seen.push((index, bytes.to_vec()));
        });
        assert_eq!(report.problems, [], "{size}");
        assert!(report.is_sound());
        assert_eq!(report.entries, size);
        let expected: Vec<_> = (0..size).map(|index| (index, entry(index))).collect();
        assert_eq!(seen, expected);
    }
    assert!(check(&LOG, &[]).is_sound());
}

#[test]
fn a_log_in_a_folder_is_read_as_it_was_written() {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in &publish(&entries(700)).0 {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    let key = key();
    let source = Folder(folder.path().to_owned());
    let report = verify_log(&source, Trusted::key(key.verifier()), |_, _| {});
    assert!(report.is_sound(), "{:?}", report.problems);
    std::fs::write(folder.path().join("tile/0/001"), b"short").unwrap();
    let report = verify_log(&source, Trusted::key(key.verifier()), |_, _| {});
    let length = Problem::TileLength { tile: path("tile/0/001"), expected: 8_192, found: 5 };
    assert_eq!(report.problems, [length]);
}

#[test]
fn a_flipped_bit_in_an_entry_names_the_entry() {
    let bundle = "tile/entries/002";
    let files = altered(&LOG, bundle, |bytes| bytes[offset(512, 10) + 5] ^= 0x10);
    let (index, tile, altered) = (522, path("tile/0/002"), Altered::Below);
    assert_eq!(problems(&files), [Problem::Entry { index, tile, altered }]);
    assert_eq!(
        problems(&files)[0].to_string(),
        "entry 522 does not match its leaf hash in tile/0/002: the entry was altered"
    );
}

#[test]
fn a_flipped_bit_in_a_leaf_hash_names_the_tile_and_the_entry() {
    for (file, index) in [("tile/0/002", 522), ("tile/0/257.p/208", 65_802)] {
        let files = altered(&LOG, file, |bytes| bytes[10 * 32 + 31] ^= 0x01);
        let (tile, altered) = (path(file), Altered::Tile);
        assert_eq!(problems(&files), [Problem::Entry { index, tile, altered }]);
    }
}

#[test]
fn a_flipped_bit_in_an_upper_tile_names_the_hash() {
    for (file, position, below) in
        [("tile/1/000", 3, "tile/0/003"), ("tile/1/001.p/1", 0, "tile/0/256"), ("tile/2/000.p/1", 0, "tile/1/000")]
    {
        let files = altered(&LOG, file, |bytes| bytes[position * 32] ^= 0x80);
        let (tile, below, altered) = (path(file), path(below), Altered::Tile);
        assert_eq!(problems(&files), [Problem::Hash { tile, position, below, altered }]);
    }
}

#[test]
fn a_flipped_bit_in_the_checkpoint_fails_its_signature() {
    let text = String::from_utf8(LOG.0["checkpoint"].clone()).unwrap();
    let bad = Problem::Checkpoint(CheckpointProblem::Note(NoteProblem::BadSignature {
        name: ORIGIN.to_owned(),
        key_id: key().verifier().id(),
    }));
    let root = text.lines().nth(2).unwrap();
    let other = root.replacen(&root[..1], if root.starts_with('A') { "B" } else { "A" }, 1);
    let files = altered(&LOG, "checkpoint", |bytes| *bytes = text.replace(root, &other).into());
    let computed = root.parse().unwrap();
    let signed = other.parse().unwrap();
    // The log itself is whole; only what the unsigned line says does not fit it.
    assert_eq!(problems(&files), [bad.clone(), Problem::Root { size: LARGE, signed, computed }]);
    assert_eq!(check(&files, &[]).checkpoint, None);

    let signature = text.trim_end().len() - 20;
    let files = altered(&LOG, "checkpoint", |bytes| bytes[signature] ^= 0x01);
    assert_eq!(problems(&files), [bad]);
}

#[test]
fn an_unsigned_size_does_not_send_the_walk_looking_for_files_that_never_were() {
    let text = String::from_utf8(publish(&entries(300)).0["checkpoint"].clone()).unwrap();
    let files = altered(&publish(&entries(300)), "checkpoint", |bytes| {
        *bytes = text.replace("\n300\n", "\n9000000000000000000\n").into();
    });
    let report = check(&files, &[]);
    assert_eq!(report.stopped_at, Some(256));
    assert!(!report.is_sound() && report.problems.len() < 10, "{:?}", report.problems);
}

#[test]
fn a_walk_gives_up_when_a_signed_size_is_absurd() {
    let claim = Checkpoint::new(ORIGIN, 1 << 60, Hash::of_empty_tree()).unwrap();
    let mut files = publish(&entries(300));
    files.0.insert("checkpoint".into(), claim.sign(&key()).unwrap().to_string().into());
    let report = check(&files, &[]);
    assert!(report.problems.len() < MAX_PROBLEMS + 10);
    assert!(report.stopped_at.is_some() && !report.is_sound());
}

#[test]
fn a_dropped_leaf_is_named_when_its_hash_is_still_there() {
    let kept: Vec<_> = (512..768).filter(|index| *index != 600).map(entry).collect();
    let files = altered(&LOG, "tile/entries/002", |bytes| *bytes = encode_bundle(&kept).unwrap());
    let bundle = path("tile/entries/002");
    assert_eq!(problems(&files), [Problem::Dropped { index: 600, bundle }]);
}

#[test]
fn a_last_entry_whose_length_was_altered_is_broken_and_was_not_dropped() {
    let files = altered(&LOG, "tile/entries/002", |bytes| bytes[offset(512, 255)] ^= 0x80);
    let bundle = path("tile/entries/002");
    assert_eq!(problems(&files), [Problem::Bundle { bundle, index: 767, expected: 256, found: 255 }]);
}

#[test]
fn a_log_rebuilt_without_one_leaf_does_not_reach_its_checkpoint() {
    let mut rest = entries(1_000);
    rest.remove(600);
    let mut files = publish(&rest);
    let checkpoint = signed(&tree(&entries(1_000))).to_string();
    files.0.insert("checkpoint".into(), checkpoint.into());
    let found = problems(&files);
    let missing = |path: &str| Problem::Missing { path: path.into() };
    assert!(found.contains(&missing("tile/entries/003.p/232")), "{found:?}");
    assert!(found.contains(&Problem::Unproven { size: 1_000 }), "{found:?}");
}

#[test]
fn a_log_rebuilt_without_one_leaf_and_signed_anew_is_found_by_an_older_checkpoint() {
    let before = signed(&tree(&entries(900))).checkpoint().clone();
    let mut rest = entries(1_001);
    rest.remove(600);
    let files = publish(&rest);
    assert!(check(&files, &[]).is_sound());
    let (size, trusted) = (900, before.root());
    assert_eq!(check(&files, &[before]).problems, [Problem::Rewritten { size, trusted }]);
}

#[test]
fn a_rolled_back_checkpoint_and_two_of_one_size_are_told_apart() {
    let at = |size| signed(&tree(&entries(size))).checkpoint().clone();
    let log = publish(&entries(1_000));
    let sizes = [0, 1, 255, 256, 257, 511, 512, 999, 1_000];
    assert!(check(&log, &sizes.map(at)).is_sound());

    let (trusted, found) = (1_200, 1_000);
    assert_eq!(check(&log, &[at(1_200)]).problems, [Problem::RolledBack { trusted, found }]);

    let other = Checkpoint::new(ORIGIN, 1_000, at(999).root()).unwrap();
    let (trusted, found) = (other.root(), at(1_000).root());
    let fork = Problem::Fork { size: 1_000, trusted, found };
    assert_eq!(check(&log, &[other]).problems, [fork]);

    let elsewhere = Checkpoint::new("elsewhere.example", 900, at(900).root()).unwrap();
    let (expected, found) = ("elsewhere.example".to_owned(), ORIGIN.to_owned());
    let other_log = CheckpointProblem::OtherLog { expected, found };
    assert_eq!(check(&log, &[elsewhere]).problems, [Problem::Checkpoint(other_log)]);
}

#[test]
fn an_altered_entry_is_not_mistaken_for_a_rewritten_history() {
    let earlier = [900, 600, 990].map(|size| signed(&tree(&entries(size))).checkpoint().clone());
    let log = publish(&entries(1_000));
    for (file, index) in [("tile/entries/000", 3), ("tile/entries/003.p/232", 771)] {
        let first = index - 3;
        let files = altered(&log, file, |bytes| bytes[offset(first, 3) + 5] ^= 0x10);
        let found = check(&files, &earlier).problems;
        assert!(
            matches!(found.as_slice(), [Problem::Entry { index: i, altered: Altered::Below, .. }] if *i == index),
            "{found:?}"
        );
    }
}

#[test]
fn an_entry_rewritten_together_with_its_leaf_hash_is_found_one_level_up() {
    let forged = b"forged".to_vec();
    let mut bundle: Vec<_> = (512..768).map(entry).collect();
    bundle[10].clone_from(&forged);
    let files = altered(&LOG, "tile/entries/002", |bytes| *bytes = encode_bundle(&bundle).unwrap());
    let files = altered(&files, "tile/0/002", |bytes| {
        bytes[320..352].copy_from_slice(Hash::of_leaf(&forged).as_bytes());
    });
    let (tile, position, below) = (path("tile/1/000"), 2, path("tile/0/002"));
    let altered = Altered::Below;
    let lower = Problem::Hash { tile, position, below, altered };
    assert_eq!(problems(&files), std::slice::from_ref(&lower));

    let earlier = signed(&tree(&entries(5_000))).checkpoint().clone();
    assert_eq!(check(&files, &[earlier]).problems, [lower]);
}

#[test]
fn where_nothing_confirms_either_side_the_report_says_so() {
    let files = altered(&LOG, "tile/entries/002", |bytes| bytes[offset(512, 10) + 5] ^= 0x10);
    let files = altered(&files, "tile/0/002", |bytes| bytes[10 * 32] ^= 0x01);
    let entry = Problem::Entry { index: 522, tile: path("tile/0/002"), altered: Altered::Unknown };
    let (tile, position, below) = (path("tile/1/000"), 2, path("tile/0/002"));
    let hash = Problem::Hash { tile, position, below, altered: Altered::Below };
    assert_eq!(problems(&files), [entry, hash]);
}

#[test]
fn a_file_that_cannot_be_read_is_reported_with_what_the_system_said() {
    struct Broken<'a>(&'a Files);
    impl Source for Broken<'_> {
        fn fetch(&self, path: &str) -> std::io::Result<Option<Vec<u8>>> {
            match path {
                "tile/0/001" => Err(std::io::Error::other("the disk is on fire")),
                path => self.0.fetch(path),
            }
        }
    }
    let (log, key) = (publish(&entries(700)), key());
    let report = verify_log(&Broken(&log), Trusted::key(key.verifier()), |_, _| {});
    let (path, reason) = ("tile/0/001".to_owned(), "the disk is on fire".to_owned());
    assert_eq!(report.problems, [Problem::Unreadable { path, reason }]);
}

#[test]
fn several_alterations_are_all_reported() {
    let files = altered(&LOG, "tile/entries/002", |bytes| bytes[offset(512, 10) + 5] ^= 0x10);
    let files = altered(&files, "tile/0/100", |bytes| bytes[0] ^= 0x01);
    let files = altered(&files, "tile/1/000", |bytes| bytes[200 * 32] ^= 0x01);
    let files = without(&files, "tile/entries/050");
    let found = problems(&files);
    assert_eq!(
        found,
        [
            Problem::Entry { index: 522, tile: path("tile/0/002"), altered: Altered::Below },
            Problem::Missing { path: "tile/entries/050".into() },
            Problem::Entry { index: 25_600, tile: path("tile/0/100"), altered: Altered::Tile },
            Problem::Hash {
                tile: path("tile/1/000"),
                position: 200,
                below: path("tile/0/200"),
                altered: Altered::Tile,
            },
        ]
    );
}

#[test]
fn any_one_missing_file_is_named_and_nothing_else() {
    let log = publish(&entries(1_000));
    for path in log.0.keys() {
        let missing = Problem::Missing { path: path.clone() };
        assert_eq!(problems(&without(&log, path)), [missing]);
    }
    let both = without(&without(&LOG, "tile/entries/002"), "tile/0/002");
    let missing = |path: &str| Problem::Missing { path: path.into() };
    assert_eq!(problems(&both), [missing("tile/0/002"), missing("tile/entries/002")]);
    let edge = without(&without(&log, "tile/entries/003.p/232"), "tile/0/003.p/232");
    let unproven = Problem::Unproven { size: 1_000 };
    assert_eq!(problems(&edge), [missing("tile/0/003.p/232"), missing("tile/entries/003.p/232"), unproven]);
}

#[test]
fn a_complete_tile_serves_in_place_of_the_partial_one_it_replaced() {
    let (mut files, longer) = (publish(&entries(1_000)), publish(&entries(1_100)));
    for (partial, full) in [("tile/entries/003.p/232", "tile/entries/003"), ("tile/0/003.p/232", "tile/0/003")] {
        files.0.remove(partial).unwrap();
        files.0.insert(full.into(), longer.0[full].clone());
    }
    let report = check(&files, &[]);
    assert!(report.is_sound(), "{:?}", report.problems);
    assert_eq!(report.entries, 1_000);
}

#[test]
fn a_bundle_whose_lengths_were_altered_says_at_which_entry_it_goes_wrong() {
    let files = altered(&LOG, "tile/entries/002", |bytes| bytes[offset(512, 10)] ^= 0x80);
    let found = problems(&files);
    assert!(matches!(found.as_slice(), [Problem::Bundle { index: 522, expected: 256, .. }]), "{found:?}");
    let extra = altered(&LOG, "tile/entries/002", |bytes| bytes.extend_from_slice(&[0, 1, 65]));
    let bundle = path("tile/entries/002");
    let long = Problem::Bundle { bundle, index: 768, expected: 256, found: 257 };
    assert_eq!(problems(&extra), [long]);
}

#[test]
fn a_checkpoint_of_another_log_or_by_another_key_is_refused() {
    let mut files = publish(&entries(10));
    let text = SignedNote::parse(&files.0["checkpoint"]).unwrap().text().to_owned();
    let stranger = transparency::SigningKey::generate(ORIGIN, &[8; 32]).unwrap();
    let note = SignedNote::sign(&text, &stranger).unwrap();
    files.0.insert("checkpoint".into(), note.to_string().into());
    let not_signed = NoteProblem::NotSigned(key().verifier().to_string());
    assert_eq!(problems(&files), [Problem::Checkpoint(not_signed.into())]);
    let missing = Problem::Missing { path: "checkpoint".into() };
    assert_eq!(problems(&Files::default()), [missing]);
}

/// What a flipped bit of that file must be reported as.
fn expected(file: &str, byte: usize, problems: &[Problem]) -> bool {
    let Ok(tile) = file.parse::<TilePath>() else {
        // Size, root, origin and signature are all covered by the signature.
        return matches!(problems.first(), Some(Problem::Checkpoint(_)));
    };
    let [problem] = problems else { return false };
    let first = tile.index() * 256;
    match tile.layer() {
        Layer::Entries => {
            let hit = (0..u64::from(tile.width()))
                .find(|position| offset(first, position + 1) > byte)
                .map(|position| first + position);
            match problem {
                Problem::Entry { index, altered: Altered::Below, .. } | Problem::Bundle { index, .. } => {
                    Some(*index) == hit
                }
                _ => false,
            }
        }
        Layer::Hashes(0) => {
            let index = first + byte as u64 / 32;
            *problem == Problem::Entry { index, tile, altered: Altered::Tile }
        }
        Layer::Hashes(_) => match problem {
            Problem::Hash { tile: t, position, altered: Altered::Tile, .. } => (*t, *position) == (tile, byte / 32),
            _ => false,
        },
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn one_flipped_bit_in_any_file_is_reported_once_and_in_its_place(
        size in 1_u64..1_400, file in any::<prop::sample::Index>(), bit in any::<prop::sample::Index>()
    ) {
        let log = publish(&entries(size));
        let names: Vec<_> = log.0.keys().cloned().collect();
        let name = file.get(&names);
        let bit = bit.index(log.0[name].len() * 8);
        let files = altered(&log, name, |bytes| bytes[bit / 8] ^= 1 << (bit % 8));
        let report = check(&files, &[]);
        prop_assert!(!report.is_sound());
        prop_assert!(expected(name, bit / 8, &report.problems), "{name} bit {bit}: {:?}", report.problems);
    }

    #[test]
    fn no_files_whatever_make_the_walk_panic(
        checkpoint_size in 0_u64..600,
        files in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..600), 8)
    ) {
        let claim = Checkpoint::new(ORIGIN, checkpoint_size, Hash::of_empty_tree()).unwrap();
        let mut log = Files::default();
        log.0.insert("checkpoint".into(), claim.sign(&key()).unwrap().to_string().into());
        let paths: Vec<_> = transparency::tiles::published_between(0, checkpoint_size).collect();
        for (path, bytes) in paths.iter().zip(files) {
            log.0.insert(path.to_string(), bytes);
        }
        let report = check(&log, &[]);
        prop_assert!(report.is_sound() == (checkpoint_size == 0));
    }
}
