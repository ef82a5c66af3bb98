//! What people give, on the desk: each counts once however many try, is paged from behind the last one seen, and can be erased.

use domain::cocreation::{Given, GiverClass, InputLeaf, Stance};
use domain::people::Channel;
use domain::{InputId, PersonId, PlanId, Timestamp};
use record::leaf;
use store::Store;
use store::cocreation::{Asked, NewInput, NewLeaf, NewSupport, Taken, Taking, Words};
use store::desk::DeskChange;
use store::people::{Fingerprint, Mailing};
use transparency::Hash;

use crate::support::*;

pub fn plan() -> PlanId {
    id("ghana/5")
}

fn person(seed: u8) -> PersonId {
    PersonId::from_chance(&[seed; 32])
}

fn put_down(leaf: &InputLeaf, input: InputId) -> NewLeaf {
    let entry = leaf::encode(leaf).unwrap();
    NewLeaf { leaf: Hash::of_leaf(&entry), entry, input, given_at: leaf.given_at }
}

pub fn input(n: u8, stance: Option<Stance>) -> NewInput {
    let (input, given_at) = (InputId::new([n; 16]), Timestamp(1_000 + i64::from(n / 2)));
    let words =
        Words { title: stance.is_none().then(|| format!("Idea {n}")), body: "Words.".into(), name: "Me".into() };
    let salt = [n; 32];
    let what = match stance {
        None => Given::Proposal { input },
        Some(stance) => Given::Comment { input, about: None, version: 1, stance },
    };
    let class = GiverClass::Citizen;
    let leaf = InputLeaf { plan: plan(), call: 1, class, given_at, digest: words.digest(&salt), what };
    let leaf = put_down(&leaf, input);
    NewInput {
        id: input,
        plan: plan(),
        call: 1,
        about: None,
        version: 1,
        stance,
        class,
        person: Some(person(n)),
        organisation: None,
        channel: Channel::Web,
        sender: None,
        words,
        salt,
        language: "en".into(),
        given_at,
        key: Fingerprint([n; 32]),
        leaf,
        mailing: Mailing::default(),
    }
}

fn support(of: u8, who: u8, version: u16, at: i64) -> NewSupport {
    let (input, given_at) = (InputId::new([of; 16]), Timestamp(at));
    let mut salt = [0; 32];
    testkit::seeded(u64::try_from(at).unwrap()).fill(&mut salt);
    let digest = record::text::digest(&salt, &[who]);
    let (class, what) = (GiverClass::Citizen, Given::Support { input, version });
    let leaf = put_down(&InputLeaf { plan: plan(), call: 1, class, given_at, digest, what }, input);
    NewSupport { input, version, person: person(who), class, given_at, salt, leaf }
}

pub async fn take(store: &Store, taking: Taking) -> Taken {
    store.take_inputs(&[taking]).await.unwrap().remove(0)
}

async fn unsealed(store: &Store) -> Vec<Hash> {
    store.unsealed(1_000).await.unwrap().into_iter().map(|leaf| leaf.leaf).collect()
}

both! {
    async fn of_fifty_who_send_the_same_at_once_one_is_taken(home) {
        let store = home.open().await;
        let sending: Vec<_> = (0..50)
            .map(|n| {
                let store = store.clone();
                // Each try makes a leaf of its own; only one may stay.
                let mut new = input(1, None);
                new.id = InputId::new([100 + n; 16]);
                new.leaf = put_down(&leaf::decode(&input(100 + n, None).leaf.entry).unwrap(), new.id);
                tokio::spawn(async move { take(&store, Taking::Input(Box::new(new))).await })
            })
            .collect();
        let mut now = 0;
        for sent in sending {
            now += usize::from(sent.await.unwrap() == Taken::Now);
        }
        assert_eq!(now, 1);
        assert_eq!(unsealed(&store).await.len(), 1);
    }

    async fn of_fifty_supports_of_one_person_at_once_one_counts(home) {
        let store = home.open().await;
        take(&store, Taking::Input(Box::new(input(1, None)))).await;
        let sending: Vec<_> = (0..50)
            .map(|n| {
                let store = store.clone();
                tokio::spawn(async move { take(&store, Taking::Support(support(1, 7, 1, 2_000 + n))).await })
            })
            .collect();
        let mut now = 0;
        for sent in sending {
            now += usize::from(sent.await.unwrap() == Taken::Now);
        }
        assert_eq!((now, unsealed(&store).await.len()), (1, 2));
        assert_eq!(take(&store, Taking::Support(support(1, 7, 2, 3_000))).await, Taken::Now, "of another version again");
        let back = |at| {
            let what = Given::SupportWithdrawn { input: InputId::new([1; 16]), version: 2 };
            let leaf = InputLeaf { given_at: Timestamp(at), what, ..leaf::decode(&support(1, 7, 2, at).leaf.entry).unwrap() };
            put_down(&leaf, InputId::new([1; 16]))
        };
        let of = InputId::new([1; 16]);
        assert!(store.withdraw_support((&of, 2), &person(7), &back(4_000)).await.unwrap());
        assert!(!store.withdraw_support((&of, 2), &person(7), &back(4_001)).await.unwrap());
        assert!(!store.withdraw_support((&of, 1), &person(7), &back(4_002)).await.unwrap());
        assert_eq!(unsealed(&store).await.len(), 4);
        assert_eq!(take(&store, Taking::Support(support(1, 7, 2, 5_000))).await, Taken::Now, "and supported anew");
    }

    async fn inputs_are_paged_without_a_gap_also_where_many_came_at_once(home) {
        let store = home.open().await;
        let all: Vec<_> = (1..=21).map(|n| Taking::Input(Box::new(input(n, (n % 3 == 0).then_some(Stance::For))))).collect();
        assert!(store.take_inputs(&all).await.unwrap().iter().all(|taken| *taken == Taken::Now));
        for asked in [Asked::All, Asked::Unsettled] {
            let (mut seen, mut last) = (Vec::new(), None);
            loop {
                let page = store.inputs_of_call((&plan(), 1), asked, last.as_ref(), 4).await.unwrap();
                if page.is_empty() {
                    break;
                }
                seen.extend(page.iter().map(|input| input.id.bytes()[0]));
                last = page.into_iter().next_back();
            }
            let mut once = seen.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!((seen.len(), once.len()), (21, 21));
            let newest_first = matches!(asked, Asked::All);
            assert_eq!(seen.first() > seen.last(), newest_first);
        }
        assert!(store.inputs_of_call((&plan(), 2), Asked::All, None, 4).await.unwrap().is_empty());
    }

    async fn a_batch_takes_its_leaves_and_settling_takes_from_what_waits(home) {
        let store = home.open().await;
        let all: Vec<_> = (1..=9).map(|n| Taking::Input(Box::new(input(n, None)))).collect();
        store.take_inputs(&all).await.unwrap();
        let waiting = unsealed(&store).await;
        let mut turn = store.turn().await.unwrap();
        let sealed = DeskChange::Sealed { batch: 0, leaves: waiting[..6].to_vec() };
        let settled = DeskChange::InputsSettled { inputs: vec![InputId::new([3; 16])], at: Timestamp(9_000) };
        turn.change_desk(&[sealed, settled]).await.unwrap();
        turn.commit().await.unwrap();
        assert_eq!(store.batch(0).await.unwrap(), waiting[..6], "in the order in which they were taken");
        assert_eq!(unsealed(&store).await, waiting[6..]);
        let found = store.leaf(&waiting[0]).await.unwrap().unwrap();
        assert_eq!((found.batch, Hash::of_leaf(&found.entry)), (Some(0), waiting[0]), "and its bytes are untouched");
        let left = store.inputs_of_call((&plan(), 1), Asked::Unsettled, None, 20).await.unwrap();
        assert_eq!(left.len(), 8);
    }

    async fn what_is_erased_leaves_its_leaf_and_nothing_else(home) {
        let store = home.open().await;
        take(&store, Taking::Input(Box::new(input(1, None)))).await;
        let of = InputId::new([1; 16]);
        assert!(!store.erase_input(&of, &person(2), Timestamp(5)).await.unwrap(), "not by another");
        let before = store.input(&of).await.unwrap().unwrap();
        let (words, salt) = before.words.unwrap();
        let entry = store.leaves_of(&of, 5).await.unwrap().remove(0).entry;
        assert_eq!(leaf::decode(&entry).unwrap().digest, words.digest(&salt));
        assert!(store.erase_input(&of, &person(1), Timestamp(5)).await.unwrap());
        assert!(!store.erase_input(&of, &person(1), Timestamp(6)).await.unwrap(), "once");
        let after = store.input(&of).await.unwrap().unwrap();
        assert_eq!(after.words.unwrap_err().at, Timestamp(5));
        assert_eq!((after.person, after.organisation), (None, None));
        assert_eq!(store.leaves_of(&of, 5).await.unwrap().len(), 1);
        assert_eq!(take(&store, Taking::Input(Box::new(NewInput { id: InputId::new([2; 16]), ..other() }))).await, Taken::Now);
    }
}

/// The same words of the same person, said again after they were erased.
fn other() -> NewInput {
    let again = input(2, None);
    NewInput { key: Fingerprint([1; 32]), ..again }
}
