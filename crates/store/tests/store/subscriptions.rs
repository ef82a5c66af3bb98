//! Subscriptions on the desk: however many ask, confirm or tell at once, and whatever dies in between, nothing happens twice.

use domain::Timestamp;
use domain::people::{Cadence, Email, Letter, Topic};
use store::Store;
use store::people::{Begins, Due, Fingerprint, NewAsked, NewMail, Told, Wanted};

use crate::support::*;

const MANY: u8 = 50;
const NOW: Timestamp = Timestamp(1_795_262_400_000_000);

fn wanted(topic: &str, cadence: Cadence) -> Wanted {
    Wanted { email: id("ana@private.example"), topic: id(topic), cadence, language: "fr".into() }
}

fn mail(name: &str) -> NewMail {
    let letter = Letter::News { topic: Topic::Everything, from: 3, to: 9, link: "/subscriptions/abc".into() };
    NewMail { id: name.into(), email: id("ana@private.example"), language: "fr".into(), letter, created_at: NOW }
}

fn asked(seed: u8) -> NewAsked {
    let wanted = wanted("member/ghana", Cadence::AtOnce);
    let (token, expires_at) = (Fingerprint([seed; 32]), Timestamp(NOW.0 + 1_000));
    NewAsked { token, wanted, asked_at: Timestamp(NOW.0 + i64::from(seed)), expires_at }
}

fn begins(seed: u8) -> Begins {
    Begins { leave: [seed; 32], told: 3, now: Timestamp(NOW.0 + 500) }
}

async fn how_many<F>(store: &Store, attempt: impl Fn(Store, u8) -> F) -> usize
where
    F: Future<Output = bool> + Send + 'static,
{
    let trying: Vec<_> = (1..=MANY).map(|nth| tokio::spawn(attempt(store.clone(), nth))).collect();
    let mut yes = 0;
    for one in trying {
        yes += usize::from(one.await.unwrap());
    }
    yes
}

fn due() -> Due {
    Due { topic: id("member/ghana"), cadence: Cadence::AtOnce, told: 3 }
}

both! {
    async fn of_fifty_who_ask_for_one_address_at_once_six_are_mailed(home) {
        let store = home.open().await;
        let mailed = how_many(&store, |store, nth| async move {
            store.ask_to_subscribe(&asked(nth), &mail(&format!("mail-{nth}")), NOW, 6).await.unwrap()
        });
        assert_eq!(mailed.await, 6);
        assert_eq!(store.count_mail().await.unwrap(), 6);
        let later = NewAsked { asked_at: Timestamp(NOW.0 + 900), ..asked(60) };
        assert!(!store.ask_to_subscribe(&later, &mail("later"), NOW, 6).await.unwrap());
        assert!(store.ask_to_subscribe(&later, &mail("next-day"), Timestamp(NOW.0 + 800), 6).await.unwrap());
    }

    async fn a_link_is_confirmed_once_and_not_after_its_time(home) {
        let store = home.open().await;
        store.ask_to_subscribe(&asked(1), &mail("mail-1"), NOW, 6).await.unwrap();
        store.ask_to_subscribe(&asked(2), &mail("mail-2"), NOW, 6).await.unwrap();
        let confirmed = how_many(&store, |store, nth| async move {
            store.confirm_subscription(Fingerprint([1; 32]), &begins(nth)).await.unwrap().is_some()
        });
        assert_eq!(confirmed.await, 1);
        let late = Begins { now: Timestamp(NOW.0 + 1_000), ..begins(9) };
        assert_eq!(store.confirm_subscription(Fingerprint([2; 32]), &late).await.unwrap(), None);
        assert_eq!(store.confirm_subscription(Fingerprint([7; 32]), &begins(9)).await.unwrap(), None, "nobody was given it");
        let email: Email = id("ana@private.example");
        let all = store.subscriptions_of(&email).await.unwrap();
        assert_eq!(all.len(), 1);
        assert_eq!((all[0].told, all[0].wanted.language.as_str()), (3, "fr"));
    }

    async fn who_confirms_again_keeps_what_was_told_and_the_word_that_ends_it(home) {
        let store = home.open().await;
        store.subscribe(&wanted("member/ghana", Cadence::AtOnce), &begins(1)).await.unwrap();
        let again = Begins { told: 90, ..begins(2) };
        store.subscribe(&wanted("member/ghana", Cadence::Weekly), &again).await.unwrap();
        let email: Email = id("ana@private.example");
        let all = store.subscriptions_of(&email).await.unwrap();
        assert_eq!(all.len(), 1);
        assert_eq!((all[0].told, all[0].leave, all[0].wanted.cadence), (3, [1; 32], Cadence::Weekly));
        assert_eq!(store.subscription_by(&[1; 32]).await.unwrap().as_ref(), all.first());
        assert_eq!(store.subscription_by(&[2; 32]).await.unwrap(), None);
    }

    async fn of_fifty_who_tell_the_same_news_one_queues_the_mail(home) {
        let store = home.open().await;
        store.subscribe(&wanted("member/ghana", Cadence::AtOnce), &begins(1)).await.unwrap();
        let now = Timestamp(NOW.0 + 600);
        assert_eq!(store.subscriptions_due(now, 9, 10).await.unwrap(), [due()]);
        let of = store.subscriptions_to_tell(&due(), now, 10).await.unwrap().remove(0);
        let told = Told { to: 9, due_at: Timestamp(NOW.0 + 700) };
        let queued = how_many(&store, |store, nth| {
            let of = of.clone();
            async move { store.tell_subscription(&of, told, &mail(&format!("mail-{nth}"))).await.unwrap() }
        });
        assert_eq!(queued.await, 1);
        assert_eq!(store.count_mail().await.unwrap(), 1);
        assert_eq!(store.subscriptions_due(Timestamp(NOW.0 + 800), 9, 10).await.unwrap(), [], "it knows all there is");
        assert_eq!(store.subscriptions_due(Timestamp(NOW.0 + 699), 12, 10).await.unwrap(), [], "it was told just now");
        assert_eq!(store.subscriptions_due(Timestamp(NOW.0 + 700), 12, 10).await.unwrap(), [Due { told: 9, ..due() }]);
    }

    async fn a_mail_that_cannot_be_queued_leaves_the_news_untold(home) {
        let store = home.open().await;
        store.subscribe(&wanted("member/ghana", Cadence::AtOnce), &begins(1)).await.unwrap();
        store.put_mail(&mail("the-same")).await.unwrap();
        let now = Timestamp(NOW.0 + 600);
        let of = store.subscriptions_to_tell(&due(), now, 10).await.unwrap().remove(0);
        let told = Told { to: 9, due_at: now };
        // The name of the mail is taken, so the transaction dies between its two parts.
        assert!(store.tell_subscription(&of, told, &mail("the-same")).await.is_err());
        assert_eq!(store.subscriptions_due(now, 9, 10).await.unwrap(), [due()], "it is told the next time");
        assert!(store.tell_subscription(&of, told, &mail("another")).await.unwrap());
    }

    async fn who_ended_it_meanwhile_gets_no_mail(home) {
        let store = home.open().await;
        store.subscribe(&wanted("member/ghana", Cadence::AtOnce), &begins(1)).await.unwrap();
        store.subscribe(&wanted("everything", Cadence::AtOnce), &begins(2)).await.unwrap();
        let now = Timestamp(NOW.0 + 600);
        let of = store.subscriptions_to_tell(&due(), now, 10).await.unwrap().remove(0);
        let email: Email = id("ana@private.example");
        assert_eq!(store.end_subscriptions(&email, Some(&due().topic)).await.unwrap(), 1);
        assert!(!store.tell_subscription(&of, Told { to: 9, due_at: now }, &mail("mail-1")).await.unwrap());
        assert_eq!(store.count_mail().await.unwrap(), 0);
        assert_eq!(store.end_subscriptions(&email, None).await.unwrap(), 1);
        assert_eq!(store.subscriptions_of(&email).await.unwrap(), []);
    }

    async fn what_comes_at_noon_waits_for_the_next_morning(home) {
        let store = home.open().await;
        store.subscribe(&wanted("member/ghana", Cadence::Daily), &begins(1)).await.unwrap();
        let morning = Cadence::Daily.after(NOW);
        assert_eq!(store.subscriptions_due(morning, 3, 10).await.unwrap(), [], "there is nothing new");
        let next = Cadence::Daily.after(morning);
        store.put_off_subscriptions(Cadence::Daily, next, 3, morning).await.unwrap();
        let noon = Timestamp(morning.0 + 6 * 3_600_000_000);
        assert_eq!(store.subscriptions_due(noon, 9, 10).await.unwrap(), []);
        assert_eq!(store.subscriptions_due(next, 9, 10).await.unwrap().len(), 1);
    }
}
