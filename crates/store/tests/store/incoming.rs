//! Mail that comes in, on the desk, on both engines: an address is one person's for one thing, a mail is taken once.

use domain::codebook::PolicyArea2024;
use domain::people::{AddressFor, Channel, Letter};
use domain::{PersonId, Timestamp};
use store::Store;
use store::networking::GroupMessage;
use store::people::{Fingerprint, Mailing, NewAddress, NewMail, SecretAddress};

use crate::support::*;

const AREA: PolicyArea2024 = PolicyArea2024::AssetDisclosure;

fn person(seed: u8) -> PersonId {
    PersonId::from_chance(&[seed; 32])
}

fn call(number: u16) -> AddressFor {
    AddressFor::Call { plan: id("ghana/5"), call: number }
}

fn address(digest: u8, of: u8, what: AddressFor) -> NewAddress {
    let address = SecretAddress {
        person: person(of),
        what,
        name: "A reader".into(),
        organisation: None,
        made_at: Timestamp(100),
        expires_at: Timestamp(200),
    };
    NewAddress { digest: Fingerprint([digest; 32]), address }
}

async fn addresses_story(store: &Store) {
    let (first, renewed, others) = (address(1, 1, call(1)), address(2, 1, call(1)), address(3, 2, call(1)));
    let of = async |digest: u8, at: i64| store.secret_address(Fingerprint([digest; 32]), Timestamp(at)).await.unwrap();
    store.renew_address(&first).await.unwrap();
    store.renew_address(&others).await.unwrap();
    store.renew_address(&address(4, 1, call(2))).await.unwrap();
    assert_eq!(of(1, 150).await, Some(first.address));
    store.renew_address(&renewed).await.unwrap();
    assert_eq!(of(1, 150).await, None, "the old one leads nowhere");
    assert_eq!(of(2, 150).await, Some(renewed.address.clone()));
    assert_eq!(of(2, 200).await, None, "its time is over");
    assert_eq!(of(3, 150).await, Some(others.address), "that of somebody else stands");
    assert!(of(4, 150).await.is_some(), "that for another call stands");
    let known = store.secret_address_of(&person(1), &call(1), Timestamp(150)).await.unwrap();
    assert_eq!(known, Some(renewed.address));
    assert_eq!(store.secret_address_of(&person(2), &call(2), Timestamp(150)).await.unwrap(), None);
}

fn mail(n: u32) -> NewMail {
    let email = "ama@private.example".parse().unwrap();
    NewMail { id: format!("mail-{n}"), email, language: "en".into(), letter: Letter::Deleted, created_at: Timestamp(1) }
}

async fn once_story(store: &Store) {
    let writing: Vec<_> = (0..50)
        .map(|n| {
            let store = store.clone();
            let message = GroupMessage {
                at: Timestamp(1_000 + i64::from(n)),
                member: "ghana".parse().unwrap(),
                words: "We publish ours as tables.".into(),
                channel: Channel::Mail,
            };
            let taken = Some(Fingerprint([9; 32]));
            let mailing = Mailing { taken, letters: vec![mail(n)], addresses: Vec::new() };
            tokio::spawn(async move { store.write_to_group(AREA, &person(1), &message, &mailing).await.unwrap() })
        })
        .collect();
    let mut written = 0;
    for one in writing {
        written += u32::from(one.await.unwrap());
    }
    assert_eq!(written, 1);
    let messages = store.group_messages(AREA).await.unwrap();
    assert_eq!(messages.iter().map(|message| message.channel).collect::<Vec<_>>(), [Channel::Mail]);
    assert_eq!(store.mails(100).await.unwrap().len(), 1, "and told once");
    assert!(store.is_mail_taken(Fingerprint([9; 32])).await.unwrap());
    assert!(!store.is_mail_taken(Fingerprint([8; 32])).await.unwrap());
    let again = Mailing { taken: Some(Fingerprint([9; 32])), letters: vec![mail(99)], addresses: Vec::new() };
    assert!(!store.answer_mail(&again, Timestamp(2_000)).await.unwrap());
    assert_eq!(store.mails(100).await.unwrap().len(), 1);
    let later = Mailing { taken: Some(Fingerprint([7; 32])), ..Mailing::default() };
    assert!(store.answer_mail(&later, Timestamp(1_000 + 61 * 86_400_000_000)).await.unwrap());
    assert!(!store.is_mail_taken(Fingerprint([9; 32])).await.unwrap(), "it is forgotten in the end");
}

async fn readers_story(store: &Store) {
    let ghana = "ghana".parse().unwrap();
    assert_eq!(store.not_told_of_group(AREA).await.unwrap(), [], "whoever said nothing is written to");
    for wanted in [false, false] {
        store.mail_of_group(AREA, (&ghana, &person(1)), wanted).await.unwrap();
    }
    assert_eq!(store.not_told_of_group(AREA).await.unwrap(), [(ghana.clone(), person(1))]);
    store.mail_of_group(AREA, (&ghana, &person(1)), true).await.unwrap();
    assert_eq!(store.not_told_of_group(AREA).await.unwrap(), []);
}

async fn case_mail_story(store: &Store) {
    assert!(store.wants_mail_of_cases(&person(1)).await.unwrap(), "whoever said nothing is written to");
    for wanted in [false, false] {
        store.mail_of_cases(&person(1), wanted).await.unwrap();
    }
    assert!(!store.wants_mail_of_cases(&person(1)).await.unwrap());
    assert!(store.wants_mail_of_cases(&person(2)).await.unwrap(), "what one says is for oneself");
    store.mail_of_cases(&person(1), true).await.unwrap();
    assert!(store.wants_mail_of_cases(&person(1)).await.unwrap());
}

both! {
    async fn whoever_wants_no_mail_about_cases_says_so_and_takes_it_back(home) {
        case_mail_story(&home.open().await).await;
    }

    async fn a_new_address_ends_the_old_one_of_the_same_person_for_the_same_thing(home) {
        addresses_story(&home.open().await).await;
    }

    async fn of_fifty_who_bring_one_mail_at_once_one_is_taken(home) {
        once_story(&home.open().await).await;
    }

    async fn what_is_written_in_a_group_is_mailed_to_those_who_asked_for_it(home) {
        readers_story(&home.open().await).await;
    }
}
