//! Reviews on the desk: nobody reads what another coder writes before both have handed in.

use domain::review::ReviewId;
use domain::review::assignment::Profile;
use domain::review::links::{Answer, Standing};
use domain::review::process::{Seat, Snapshot, SnapshotKind};
use domain::{PersonId, Timestamp};
use store::Store;
use store::desk::DeskChange;
use store::review::{Document, Freezing, Working};

use crate::support::*;

fn review() -> ReviewId {
    id("ghana/1/end-of-term-report")
}

fn person(seed: u8) -> PersonId {
    PersonId::from_chance(&[seed; 32])
}

const FIRST: u8 = 1;
const SECOND: u8 = 2;
const PANEL: u8 = 3;

async fn hand_in(store: &Store, seat: Seat, by: u8) {
    let document = Document { kind: seat.code().to_owned(), salt: [9; 32], body: format!("what {seat} found") };
    let freezing = Freezing { review: review(), person: person(by), document, at: Timestamp(1) };
    let mut turn = store.turn().await.unwrap();
    turn.change_desk(&[DeskChange::Frozen(Box::new(freezing))]).await.unwrap();
    turn.commit().await.unwrap();
}

/// Everything that a person can get of what a coder wrote or handed in, by whatever name it is asked for.
async fn reached(store: &Store, seat: Seat, by: u8) -> Vec<String> {
    let (review, person) = (review(), person(by));
    let working = store.units_of(&review, Working::Coding(seat), &person).await.unwrap();
    let own = store.own_coding(&review, seat, &person).await.unwrap();
    let by_name = store.review_document(&review, seat.code()).await.unwrap();
    let agreed = store.units_of(&review, Working::Agreed, &person).await.unwrap();
    let units = working.into_iter().chain(agreed).map(|(_, body)| body);
    units.chain(own.into_iter().chain(by_name).map(|document| document.body)).collect()
}

both! {
    async fn one_coder_reads_nothing_of_the_other_before_both_have_handed_in(home) {
        let store = home.open().await;
        for (seat, by) in [(Seat::FirstCoder, FIRST), (Seat::SecondCoder, SECOND)] {
            let body = format!("{seat} is at work");
            store.save_unit((&review(), Working::Coding(seat), 1), &person(by), &body, Timestamp(1)).await.unwrap();
        }
        hand_in(&store, Seat::FirstCoder, FIRST).await;
        for reader in [SECOND, PANEL] {
            assert_eq!(reached(&store, Seat::FirstCoder, reader).await, Vec::<String>::new(), "{reader}");
        }
        assert_eq!(reached(&store, Seat::SecondCoder, FIRST).await, Vec::<String>::new());
        assert!(store.both_codings(&review()).await.unwrap().is_none(), "both or none, for whoever asks");
        let own = reached(&store, Seat::FirstCoder, FIRST).await;
        assert_eq!(own, ["first-coder is at work", "what first-coder found"], "what is one's own is there");

        hand_in(&store, Seat::SecondCoder, SECOND).await;
        let both = store.both_codings(&review()).await.unwrap().unwrap().map(|document| document.body);
        assert_eq!(both, ["what first-coder found", "what second-coder found"]);
        assert_eq!(reached(&store, Seat::FirstCoder, SECOND).await, Vec::<String>::new(), "together, and not by one name");
    }

    async fn what_a_reviewer_says_of_themself_is_saved(home) {
        let store = home.open().await;
        let said = Profile { capacity: 2, languages: ["fr".to_owned()].into(), ..Profile::default() };
        store.save_reviewer(&person(FIRST), &Profile::default(), Timestamp(1)).await.unwrap();
        store.save_reviewer(&person(FIRST), &said, Timestamp(2)).await.unwrap();
        assert_eq!(store.reviewer(&person(FIRST)).await.unwrap(), Some(said.clone()));
        assert_eq!(store.reviewers().await.unwrap(), [(person(FIRST), said)]);
        assert_eq!(store.reviewer(&person(SECOND)).await.unwrap(), None);
    }

    async fn what_was_handed_in_stands_as_it_is(home) {
        let store = home.open().await;
        hand_in(&store, Seat::FirstCoder, FIRST).await;
        hand_in(&store, Seat::FirstCoder, SECOND).await;
        let own = store.own_coding(&review(), Seat::FirstCoder, &person(FIRST)).await.unwrap();
        assert_eq!(own.unwrap().body, "what first-coder found");
        assert!(store.own_coding(&review(), Seat::FirstCoder, &person(SECOND)).await.unwrap().is_none());
    }
}

both! {
    async fn a_copy_lies_on_the_desk_of_its_review_until_it_is_a_file_of_the_record(home) {
        let store = home.open().await;
        let (salt, bytes) = ([5; 32], b"%PDF-1.7 the register".to_vec());
        let file = record::text::digest(&salt, &bytes);
        let taken = Snapshot { file, kind: SnapshotKind::Pdf, bytes: 21, taken: "2026-04-02".parse().unwrap() };
        let of = (&review(), Working::Coding(Seat::FirstCoder));
        store.take_snapshot(of, &taken, (salt, &bytes), Timestamp(1)).await.unwrap();
        let other = id("ghana/2/end-of-term-report");
        assert!(store.snapshot(&other, &taken.file).await.unwrap().is_none(), "another review has no part in it");
        let kept = store.snapshot(&review(), &taken.file).await.unwrap().unwrap();
        assert_eq!((&kept.snapshot, kept.kind.as_str(), &kept.bytes), (&taken, "first-coder", &bytes));
        let staged = store.stage_file(kept.salt, kept.snapshot.kind.media(), kept.bytes).await.unwrap();
        let mut turn = store.turn().await.unwrap();
        turn.change_desk(&[DeskChange::Archived(Box::new(staged))]).await.unwrap();
        turn.commit().await.unwrap();
        assert!(store.snapshot(&review(), &taken.file).await.unwrap().is_none());
        let store::Found::File(stored) = store.text(&taken.file).await.unwrap() else { panic!("it is no file") };
        assert_eq!((stored.media.as_str(), stored.bytes), ("application/pdf", bytes));
    }
}

both! {
    async fn an_address_is_asked_by_one_node_in_its_time_and_not_by_two(home) {
        let store = home.open().await;
        let (address, week) = ("https://example.org/register", 7);
        let claim = |now: i64| store.claim_link(address, Timestamp(now), Timestamp(now - week));
        assert!(claim(10).await.unwrap());
        assert!(!claim(10).await.unwrap(), "another node comes at the same moment");
        assert!(!claim(16).await.unwrap());
        assert_eq!(store.links().await.unwrap(), [], "it was claimed and not asked yet");
        let standing = Standing::after(None, Answer::Gone, Timestamp(10));
        store.note_link(address, &standing).await.unwrap();
        assert_eq!(store.links().await.unwrap(), [(address.to_owned(), standing)]);
        assert!(claim(17).await.unwrap());
        store.give_link_back(address).await.unwrap();
        assert!(claim(18).await.unwrap(), "what was given back is due as it was before");
        store.forget_links(|_| false).await.unwrap();
        assert_eq!(store.links().await.unwrap(), []);
    }
}
