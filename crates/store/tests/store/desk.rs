//! The desk: settings, imports, jobs; and the log's lease, checkpoints and signatures.

use domain::Timestamp;
use store::desk::DeskChange;
use store::jobs::NewJob;
use store::log::KeptCosignature;

use crate::support::*;

fn job(key: &str, due_at: i64) -> NewJob {
    NewJob { kind: "mail".into(), key: key.into(), body: "7".into(), due_at: Timestamp(due_at) }
}

both! {
    async fn only_one_holds_a_lease_at_a_time(home) {
        let store = home.open().await;
        let lease = |holder, now, until| store.try_lease("signer", holder, Timestamp(now), Timestamp(until));
        assert!(lease("a", 0, 10).await.unwrap());
        assert!(!lease("b", 9, 20).await.unwrap(), "a still holds it");
        assert!(lease("a", 9, 30).await.unwrap(), "the holder prolongs it");
        assert!(!lease("b", 29, 40).await.unwrap());
        assert!(lease("b", 30, 40).await.unwrap(), "it has run out");
        store.end_lease("signer", "a").await.unwrap();
        assert!(!lease("a", 31, 50).await.unwrap(), "nobody gives back what is another's");
        store.end_lease("signer", "b").await.unwrap();
        assert!(lease("a", 31, 50).await.unwrap());
        assert!(store.try_lease("other", "b", Timestamp(31), Timestamp(50)).await.unwrap());
    }

    async fn of_many_who_want_a_lease_one_gets_it(home) {
        let store = home.open().await;
        let wanting = (0..16).map(|holder| {
            let store = store.clone();
            tokio::spawn(async move {
                store.try_lease("signer", &format!("holder-{holder}"), Timestamp(0), Timestamp(10)).await.unwrap()
            })
        });
        let mut holders = 0;
        for one in wanting.collect::<Vec<_>>() {
            holders += u32::from(one.await.unwrap());
        }
        assert_eq!(holders, 1);
    }

    async fn a_checkpoint_of_one_size_is_kept_once(home) {
        let store = home.open().await;
        assert_eq!(store.latest_checkpoint().await.unwrap(), None);
        assert_eq!(store.keep_checkpoint(10, "first", Timestamp(1)).await.unwrap().note, "first");
        assert_eq!(store.keep_checkpoint(10, "second", Timestamp(2)).await.unwrap().note, "first");
        store.keep_checkpoint(12, "third", Timestamp(3)).await.unwrap();
        assert_eq!(store.latest_checkpoint().await.unwrap().unwrap().note, "third");
        assert_eq!(store.checkpoint_over(9).await.unwrap().unwrap().size, 10);
        assert_eq!(store.checkpoint_over(10).await.unwrap().unwrap().size, 12);
        assert_eq!(store.checkpoint_over(12).await.unwrap(), None);
        for (witness, line) in [("w", "one"), ("w", "two"), ("v", "three")] {
            let (witness, line) = (witness.to_owned(), line.to_owned());
            let kept = KeptCosignature { size: 12, witness, line, recorded_at: Timestamp(4) };
            store.keep_cosignature(&kept).await.unwrap();
        }
        let lines: Vec<_> = store.cosignatures(12).await.unwrap().into_iter().map(|kept| kept.line).collect();
        assert_eq!(lines, ["three", "one"]);
    }

    async fn a_setting_keeps_its_last_value(home) {
        let store = home.open().await;
        assert_eq!(store.setting("origin").await.unwrap(), None);
        store.set("origin", "a").await.unwrap();
        store.set("origin", "b").await.unwrap();
        assert_eq!(store.setting("origin").await.unwrap().as_deref(), Some("b"));
    }

    async fn the_desk_changes_with_the_acts_of_its_turn_or_not_at_all(home) {
        let store = home.open().await;
        for value in ["kept", "lost"] {
            let mut turn = store.turn().await.unwrap();
            append_some(&mut turn, 5).await;
            turn.change_desk(&[DeskChange::Setting { name: "seen".into(), value: value.into() }]).await.unwrap();
            // The second turn is killed before it is committed.
            if value == "kept" { turn.commit().await.unwrap(); }
        }
        assert_eq!(store.setting("seen").await.unwrap().as_deref(), Some("kept"));
        assert_eq!(store.length().await.unwrap(), 5);
    }

    async fn a_job_is_queued_once_and_claimed_by_one(home) {
        let store = home.open().await;
        let mut turn = store.turn().await.unwrap();
        let jobs = [job("later", 50), job("second", 2), job("first", 1), job("first", 7)];
        turn.change_desk(&jobs.map(DeskChange::Job)).await.unwrap();
        turn.commit().await.unwrap();
        let claim = |worker, now| store.claim_job(worker, Timestamp(now), Timestamp(now + 10));
        let first = claim("a", 5).await.unwrap().unwrap();
        assert_eq!((first.key.as_str(), first.attempt), ("first", 1));
        assert_eq!(claim("b", 5).await.unwrap().unwrap().key, "second");
        assert_eq!(claim("c", 5).await.unwrap(), None, "the last is not due");
        // The worker was killed; its claim runs out and another takes the job.
        let again = claim("c", 16).await.unwrap().unwrap();
        assert_eq!((again.key.as_str(), again.attempt), ("first", 2));
        assert!(!store.finish_job(&first, "a", Timestamp(17)).await.unwrap(), "its claim is another's");
        assert!(store.finish_job(&again, "c", Timestamp(17)).await.unwrap());
        let second = claim("c", 16).await.unwrap().unwrap();
        assert!(store.retry_job(&second, "c", Timestamp(40), "no answer").await.unwrap());
        assert_eq!(claim("a", 39).await.unwrap(), None);
        assert_eq!(claim("a", 40).await.unwrap().unwrap().key, "second");
        assert_eq!(claim("a", 60).await.unwrap().unwrap().key, "second", "whoever is due longest comes first");
        assert_eq!(claim("a", 60).await.unwrap().unwrap().key, "later");
    }

    async fn whoever_waits_for_new_acts_is_woken(home) {
        let (here, there) = (home.open().await, home.open().await);
        filled(&here, 3).await;
        let mut tail = there.tail();
        let soon = std::time::Duration::from_secs(1);
        assert_eq!(tokio::time::timeout(soon, tail.longer_than(0)).await.unwrap().unwrap(), 3);
        for more in 1..=3 {
            let waiting = tokio::spawn(async move {
                let length = tokio::time::timeout(soon, tail.longer_than(2 + more)).await.unwrap().unwrap();
                (tail, length)
            });
            // The other waits already when this process appends.
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            filled(&here, 1).await;
            let (again, length) = waiting.await.unwrap();
            assert_eq!(length, 3 + more);
            tail = again;
        }
        assert!(tokio::time::timeout(soon, tail.longer_than(6)).await.is_err(), "nothing came");
    }
}
