//! Supports that many send while the process is killed: none that was acknowledged is lost, and each counts once though its sender
//! repeats it.

use std::time::Duration;

use domain::cocreation::{Given, GiverClass, InputLeaf};
use domain::{InputId, PersonId, Timestamp};
use record::leaf;
use store::cocreation::{NewLeaf, NewSupport, Taken, Taking};
use store::{Options, Place, Store};
use transparency::Hash;

use crate::cocreation::{input, plan, take};
use crate::process::{Kill, in_role, told};
use crate::support::*;

const IDEA: InputId = InputId::new([1; 16]);

fn person(number: u64) -> PersonId {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&number.to_be_bytes());
    PersonId::from_chance(&bytes)
}

/// A support of the idea; each time it is sent it has a salt of its own, as on the site.
fn support(number: u64, sent: u64) -> NewSupport {
    let mut salt = [0; 32];
    salt[..8].copy_from_slice(&number.to_be_bytes());
    salt[8..16].copy_from_slice(&sent.to_be_bytes());
    let (class, given_at, version) = (GiverClass::Citizen, Timestamp(2_000), 1);
    let digest = record::text::digest(&salt, person(number).as_str().as_bytes());
    let what = Given::Support { input: IDEA, version };
    let entry = leaf::encode(&InputLeaf { plan: plan(), call: 1, class, given_at, digest, what }).unwrap();
    let leaf = NewLeaf { leaf: Hash::of_leaf(&entry), entry, input: IDEA, given_at };
    NewSupport { input: IDEA, version, person: person(number), class, given_at, salt, leaf }
}

/// Eight who send support after support, each twice, and tell of each as soon as it is durable.
pub async fn support_for_ever(place: &Place) {
    let store = Store::open(place, &Options::default()).await.unwrap();
    let from: u64 = std::env::var("OPENPACT_STORE_FROM").unwrap().parse().unwrap();
    let senders: Vec<_> = (0..8)
        .map(|sender| {
            let store = store.clone();
            tokio::spawn(async move {
                for number in (from + sender..).step_by(8) {
                    let first = take(&store, Taking::Support(support(number, 1))).await;
                    println!("\nacknowledged {number} x");
                    let again = take(&store, Taking::Support(support(number, 2))).await;
                    assert!(first == Taken::Now && again != Taken::Now, "support {number}");
                }
            })
        })
        .collect();
    for sender in senders {
        sender.await.unwrap();
    }
}

both! {
    async fn no_support_that_was_acknowledged_is_lost_and_each_counts_once_when_the_process_is_killed(home) {
        let store = home.open().await;
        take(&store, Taking::Input(Box::new(input(1, None)))).await;
        store.close().await;
        let (mut chance, mut acknowledged) = (testkit::seeded(13), Vec::new());
        for round in 0..5_u64 {
            let kill = Kill::AfterLine(Duration::from_millis(chance.u64(0..150)));
            let mut process = in_role("support for ever", &home.place);
            let process = process.env("OPENPACT_STORE_FROM", (round * 1_000_000).to_string()).spawn().unwrap();
            let lines = tokio::task::spawn_blocking(move || told(process, "acknowledged", kill)).await.unwrap();
            acknowledged.extend(lines.into_iter().map(|(number, _)| number));
            let store = home.open().await;
            for number in &acknowledged {
                let kept = store.support(&IDEA, &person(*number)).await.unwrap();
                assert!(kept.is_some(), "support {number} was acknowledged and is lost");
                let again = take(&store, Taking::Support(support(*number, 100 + round))).await;
                assert_ne!(again, Taken::Now, "support {number} counts twice");
            }
            assert_eq!(store.check(|_| {}).await.unwrap().problems, []);
            store.close().await;
        }
        assert!(acknowledged.len() > 40, "only {} supports were taken; the test proves little", acknowledged.len());
        let store = home.open().await;
        let leaves = store.unsealed(u32::MAX / 2).await.unwrap().len();
        // One of the idea; of each round at most eight were durable before anybody was told.
        assert!((acknowledged.len() + 1..=acknowledged.len() + 1 + 5 * 8).contains(&leaves), "{leaves} leaves");
    }
}
