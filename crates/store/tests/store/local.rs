//! Applications of local jurisdictions that are being written, on both engines.

use domain::{PersonId, Timestamp};
use store::Store;

use crate::support::*;

async fn story(store: &Store) {
    let (ana, ben) = (PersonId::from_chance(&[1; 32]), PersonId::from_chance(&[2; 32]));
    let (one, other) = ([1; 16], [2; 16]);
    for (id, person) in [(one, &ana), (other, &ben)] {
        store.begin_local(&id, person, 7, "{}", Timestamp(1_000)).await.unwrap();
    }
    assert!(store.save_local(&one, 1, "{\"name\":\"Tamale \u{1F30D}\"}", Timestamp(2_000)).await.unwrap());
    assert!(!store.save_local(&one, 1, "{\"name\":\"typed elsewhere\"}", Timestamp(3_000)).await.unwrap());
    let saved = store.local(&one).await.unwrap().unwrap();
    assert_eq!((saved.version, saved.call, saved.handed_in), (2, 7, None));
    assert_eq!(saved.body, "{\"name\":\"Tamale \u{1F30D}\"}");
    assert_eq!(store.locals_of(&ana).await.unwrap(), [saved]);

    assert!(!store.discard_local(&other, &ana).await.unwrap(), "another's");
    assert!(store.discard_local(&other, &ben).await.unwrap());
    assert_eq!(store.local(&other).await.unwrap(), None);
}

both! {
    async fn of_two_who_save_the_same_application_one_is_told_and_nobody_discards_anothers(home) {
        let store = home.open().await;
        story(&store).await;
        store.close().await;
    }
}
