//! Plans that are being written, on both engines: of two who save the same part one is told, and nothing is overwritten.

use std::sync::Arc;

use domain::cocreation::OfCall;
use domain::plans::draft::{Draft, Entry, Item};
use domain::plans::peers::{Consultation, PeerComment, PeerOutcome};
use domain::{Field, InputId, PersonId, PlanId, Timestamp};
use store::Store;
use store::plans::{EndorsedPlan, StoredPeers};

use crate::support::*;

fn entry(title: &str) -> Entry {
    [(Field::Title, title.to_owned())].into()
}

async fn plans_story(store: &Store) {
    let plan: PlanId = "ghana/6".parse().unwrap();
    let (writer, at) = (PersonId::from_chance(&[1; 32]), Timestamp(1_000));
    let begin =
        async |item: Item| store.begin_plan_item(&plan, item, &Entry::new(), (Some(&writer), at)).await.unwrap();
    for item in [Item::Plan, Item::Commitment(3), Item::Commitment(31), Item::Milestone(3, 1), Item::Milestone(31, 1)] {
        assert!(begin(item).await, "{item}");
    }
    assert!(!begin(Item::Commitment(3)).await, "a part is begun once");
    let save = async |title: &str| {
        store.save_plan_item(&plan, (Item::Commitment(3), 1), &entry(title), Timestamp(2_000)).await.unwrap()
    };
    assert!(save("Budgets in the open \u{1F30D}").await);
    assert!(!save("Somebody else began from the same version").await);
    let saved = store.plan_items(&plan).await.unwrap();
    let third = saved.iter().find(|saved| saved.item == Item::Commitment(3)).unwrap();
    assert_eq!((third.version, &third.entry), (2, &entry("Budgets in the open \u{1F30D}")));
    assert_eq!(third.begun_by, Some(writer));

    assert!(!store.remove_plan_item(&plan, (Item::Commitment(3), 1)).await.unwrap(), "it was saved meanwhile");
    assert!(store.remove_plan_item(&plan, (Item::Commitment(3), 2)).await.unwrap());
    let left: Vec<Item> = store.plan_items(&plan).await.unwrap().iter().map(|saved| saved.item).collect();
    assert_eq!(left, [Item::Plan, Item::Commitment(31), Item::Milestone(31, 1)], "its milestones went, no other's");

    assert_eq!(store.endorsed_plan(&plan).await.unwrap(), None);
    for at in [Timestamp(3_000), Timestamp(4_000)] {
        let endorsed = EndorsedPlan { digest: [u8::try_from(at.0 / 1_000).unwrap(); 32], at };
        store.endorse_plan(&plan, endorsed).await.unwrap();
        assert_eq!(store.endorsed_plan(&plan).await.unwrap(), Some(endorsed));
    }
    assert_eq!(store.plan_drafts().await.unwrap(), [plan]);
}

/// Many save the same part from the same version at once: one of them has saved it.
async fn race_story(store: Store) {
    let plan: PlanId = "ghana/6".parse().unwrap();
    store.begin_plan_item(&plan, Item::Plan, &Entry::new(), (None, Timestamp(1))).await.unwrap();
    let store = Arc::new(store);
    let save = |nth: usize| {
        let (store, plan) = (Arc::clone(&store), plan.clone());
        tokio::spawn(async move {
            store.save_plan_item(&plan, (Item::Plan, 1), &entry(&nth.to_string()), Timestamp(2)).await.unwrap()
        })
    };
    let mut saved = 0;
    for saving in (0..50).map(save).collect::<Vec<_>>() {
        saved += usize::from(saving.await.unwrap());
    }
    assert_eq!(saved, 1);
}

/// A part is linked to inputs, with a reason; taken out, it leaves no link behind.
async fn links_story(store: &Store) {
    let plan: PlanId = "ghana/6".parse().unwrap();
    let of = |n: u8| OfCall { call: 1, input: InputId::new([n; 16]) };
    for item in [Item::Plan, Item::Commitment(3), Item::Milestone(3, 1), Item::Commitment(31)] {
        store.begin_plan_item(&plan, item, &Entry::new(), (None, Timestamp(1))).await.unwrap();
        store.link_inputs(&plan, item, (&[of(1), of(2)], "It asks for the same."), Timestamp(2)).await.unwrap();
    }
    store.link_inputs(&plan, Item::Commitment(31), (&[of(1)], "It was the first to ask."), Timestamp(3)).await.unwrap();
    let links = store.linked_inputs(&plan).await.unwrap();
    assert_eq!(links.len(), 8, "linked again, it is there once");
    let last = links.last().unwrap();
    assert_eq!((last.item, last.of, last.why.as_str()), (Item::Commitment(31), of(1), "It was the first to ask."));

    assert!(store.unlink_input(&plan, Item::Commitment(31), &of(2).input).await.unwrap());
    assert!(!store.unlink_input(&plan, Item::Commitment(31), &of(2).input).await.unwrap());
    assert!(store.remove_plan_item(&plan, (Item::Commitment(3), 1)).await.unwrap());
    let left: Vec<Item> = store.linked_inputs(&plan).await.unwrap().iter().map(|link| link.item).collect();
    assert_eq!(left, [Item::Plan, Item::Plan, Item::Commitment(31)], "its milestones' links went, no other's");
}

/// A consultation is there once under its number, keeps the snapshot as it was, is reminded of once, and takes a comment once.
async fn peers_story(store: &Store) {
    let plan: PlanId = "ghana/6".parse().unwrap();
    let items = [(Item::Plan, Entry::new()), (Item::Commitment(3), entry("Budgets in the open \u{1F30D}"))];
    let of = Consultation {
        plan: plan.clone(),
        number: 1,
        opened_on: "2026-11-21".parse().unwrap(),
        until: "2026-12-05".parse().unwrap(),
        invited: vec!["italy".parse().unwrap(), "kenya".parse().unwrap()],
        committee: true,
        draft: Draft { plan: plan.clone(), items: items.into() },
        digest: [9; 32],
    };
    assert!(store.open_peers(&of, &[]).await.unwrap());
    assert!(
        !store.open_peers(&Consultation { committee: false, ..of.clone() }, &[]).await.unwrap(),
        "the number is taken"
    );
    assert_eq!(store.peers_of(&plan).await.unwrap(), [StoredPeers { of: of.clone(), reminded_at: None }]);
    assert_eq!(store.peers_open(of.until).await.unwrap().len(), 1);
    assert!(store.peers_open("2026-12-06".parse().unwrap()).await.unwrap().is_empty());

    assert!(store.remind_peers(&of, &[], Timestamp(5)).await.unwrap());
    assert!(!store.remind_peers(&of, &[], Timestamp(6)).await.unwrap(), "once");
    assert_eq!(store.peers_of(&plan).await.unwrap()[0].reminded_at, Some(Timestamp(5)));

    let comment = PeerComment {
        id: InputId::new([1; 16]),
        from: "member/italy".parse().unwrap(),
        person: Some(PersonId::from_chance(&[1; 32])),
        about: "3/title".parse().unwrap(),
        words: "Say \u{201c}by when\u{201d}.".to_owned(),
        consents: true,
        given_at: Timestamp(7),
        answer: None,
    };
    for _ in 0..2 {
        store.take_peer_comment(&of, &comment).await.unwrap();
    }
    assert_eq!(store.peer_comments(&of).await.unwrap(), std::slice::from_ref(&comment));
    assert!(!store.answer_peer(&of, &InputId::new([2; 16]), (PeerOutcome::TakenUp, "No")).await.unwrap());
    assert!(store.answer_peer(&of, &comment.id, (PeerOutcome::PartlyTakenUp, "By 2027.")).await.unwrap());
    let answer = Some((PeerOutcome::PartlyTakenUp, "By 2027.".to_owned()));
    assert_eq!(store.peer_comments(&of).await.unwrap(), [PeerComment { answer, ..comment }]);
}

both! {
    async fn peers_are_asked_once_under_a_number_and_say_a_thing_once(home) {
        peers_story(&home.open().await).await;
    }

    async fn a_part_is_linked_to_inputs_until_it_is_taken_out(home) {
        links_story(&home.open().await).await;
    }

    async fn a_part_of_a_plan_is_saved_from_the_version_that_was_seen(home) {
        plans_story(&home.open().await).await;
    }

    async fn of_fifty_who_save_the_same_part_one_has_saved_it(home) {
        race_story(home.open().await).await;
    }
}
