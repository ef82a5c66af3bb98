//! Group commit: many callers, one writer.

use std::sync::{Arc, Mutex};

use domain::deed::Deed;
use domain::{Partnership, Timestamp};
use record::Key;
use store::group::{Decision, Done, Draft, Failed, Group, Published, Start};
use store::{Found, Store, StoreError, Unfit};

use crate::support::*;

pub fn draft(deed: Deed) -> Draft {
    Draft { effective_on: jiff::civil::date(2016, 7, 1), by: by(), cause: None, import: None, deed }
}

/// What has become visible, as a page would see it.
#[derive(Debug, Default)]
struct Seen {
    state: Partnership,
    acts: Vec<u64>,
    texts: Vec<Arc<str>>,
}

fn start(store: &Store) -> (Group<Partnership>, Arc<Mutex<Seen>>) {
    let seen = Arc::new(Mutex::new(Seen::default()));
    let show = Arc::clone(&seen);
    let publish = move |new: Published<'_, Partnership>| {
        let mut seen = show.lock().unwrap();
        seen.state = new.state.clone();
        seen.acts.extend(new.acts.iter().map(|act| act.seq));
        seen.texts.extend(new.texts.iter().map(|text| Arc::clone(text.body())));
    };
    let start = Start { state: Partnership::default(), texts: 0 };
    let (group, _) = Group::start(store.clone(), start, || Timestamp(5), publish);
    (group, seen)
}

/// States one commitment, registering the source first where it is not there.
pub fn say(number: u64) -> impl FnOnce(&Partnership, Timestamp) -> Result<Decision<u64>, String> + Send + 'static {
    move |state, _| {
        let text = text(number);
        let mut acts = Vec::new();
        if state.sources.is_empty() {
            acts.push(draft(source(text.id())));
        }
        acts.push(draft(commitment(number, text.id())));
        Ok(Decision { texts: vec![text], ..Decision::acts(acts).answering(state.length) })
    }
}

async fn submit(group: &Group<Partnership>, key: &str, number: u64) -> Done<u64> {
    group.submit(id(key), say(number)).await.unwrap()
}

both! {
    async fn many_callers_are_recorded_gapless_and_each_learns_its_position(home) {
        let store = home.open().await;
        let (group, seen) = start(&store);
        submit(&group, "first", 0).await;
        let callers = (1..=200_u64).map(|number| {
            let group = group.clone();
            tokio::spawn(async move { (number, submit(&group, &format!("k{number}"), number).await) })
        });
        for caller in callers.collect::<Vec<_>>() {
            let (number, done) = caller.await.unwrap();
            let Done::Recorded { positions, answer } = done else { panic!("{done:?}") };
            assert_eq!(positions, answer..answer + 1);
            let act = store.act(answer).await.unwrap().unwrap().decode().unwrap();
            assert_eq!(act.key.as_str(), format!("k{number}"));
            assert!(seen.lock().unwrap().state.length > answer, "answered before it was visible");
        }
        let seen = seen.lock().unwrap();
        assert_eq!(seen.acts, (0..202).collect::<Vec<_>>());
        assert_eq!(seen.texts.len(), 201);
        assert_eq!(seen.state.commitments.len(), 201);
    }

    async fn a_repeated_key_changes_nothing_and_is_answered_with_the_same_positions(home) {
        let store = home.open().await;
        let (group, _) = start(&store);
        let first = submit(&group, "k", 1).await;
        assert_eq!(first.positions(), 0..2);
        assert_eq!(submit(&group, "k", 1).await, Done::Repeated { positions: 0..2 });
        // Within one round too: the same key from many callers at once.
        let callers: Vec<_> = (0..20)
            .map(|_| { let group = group.clone(); tokio::spawn(async move { submit(&group, "same", 2).await }) })
            .collect();
        let mut recorded = 0;
        for caller in callers {
            let done = caller.await.unwrap();
            assert_eq!(done.positions(), 2..3);
            recorded += u32::from(matches!(done, Done::Recorded { .. }));
        }
        assert_eq!((recorded, store.length().await.unwrap()), (1, 3));
    }

    async fn one_that_refuses_panics_or_does_not_fit_spoils_nothing_for_the_others(home) {
        let store = home.open().await;
        let (group, _) = start(&store);
        submit(&group, "first", 0).await;
        let callers: Vec<_> = (1..=40_u64).map(|number| {
            let group = group.clone();
            tokio::spawn(async move {
                let key: Key = id(&format!("k{number}"));
                match number % 4 {
                    0 => group.submit::<u64, String, _>(key, move |_, _| Err(format!("no {number}"))).await,
                    1 => group.submit::<u64, String, _>(key, |_, _| panic!("a fault in a rule")).await,
                    2 => group.submit::<u64, String, _>(key, |_, _| {
                        let mut deed = commitment(1, text(1).id());
                        let Deed::Stated(stated) = &mut deed else { unreachable!() };
                        stated.plan = None;
                        Ok(Decision::acts(vec![draft(commitment(7, text(7).id())), draft(deed)]).answering(0))
                    }).await,
                    _ => group.submit(key, say(number)).await,
                }
            })
        }).collect();
        for (number, caller) in (1..=40_u64).zip(callers) {
            let outcome = caller.await.unwrap();
            match number % 4 {
                0 => assert!(matches!(outcome, Err(Failed::Refused(why)) if why == format!("no {number}"))),
                1 => assert!(matches!(outcome, Err(Failed::Panicked))),
                2 => assert!(matches!(outcome, Err(Failed::Store(StoreError::Unfit(Unfit::Fold(_)))))),
                _ => assert!(matches!(outcome, Ok(Done::Recorded { .. }))),
            }
        }
        assert_eq!(store.length().await.unwrap(), 12, "the source, the first, and ten more");
    }

    async fn two_groups_on_one_record_decide_on_each_others_acts(home) {
        let (here, there) = (home.open().await, home.open().await);
        let ((one, seen_one), (two, seen_two)) = (start(&here), start(&there));
        submit(&one, "first", 0).await;
        // A race for one thing: whoever comes second sees it in the state and refuses.
        let race = |group: Group<Partnership>, name: &'static str| async move {
            group.submit::<(), String, _>(id(name), |state, _| {
                if state.commitments.contains_key(&id::<domain::CommitmentId>("GH0099")) {
                    return Err("deposited already".into());
                }
                Ok(Decision::acts(vec![draft(commitment(99, text(99).id()))]))
            }).await
        };
        let (a, b) = tokio::join!(race(one.clone(), "a"), race(two.clone(), "b"));
        let refused = |outcome: &Result<_, Failed<String>>| matches!(outcome, Err(Failed::Refused(_)));
        assert_eq!(u32::from(a.is_ok()) + u32::from(b.is_ok()), 1, "{a:?} {b:?}");
        assert!(refused(&a) || refused(&b));
        for number in 100..140 {
            submit(if number % 2 == 0 { &one } else { &two }, &format!("k{number}"), number).await;
        }
        let length = here.length().await.unwrap();
        assert_eq!(length, 43);
        for seen in [seen_one, seen_two] {
            let deadline = tokio::time::timeout(std::time::Duration::from_secs(2), async {
                while seen.lock().unwrap().state.length < length {
                    tokio::time::sleep(std::time::Duration::from_millis(5)).await;
                }
            });
            deadline.await.unwrap();
            let seen = seen.lock().unwrap();
            assert_eq!(seen.acts, (0..length).collect::<Vec<_>>());
            assert_eq!(seen.texts.len(), 41);
        }
    }

    async fn a_clock_that_is_put_back_does_not_put_the_record_back(home) {
        let store = home.open().await;
        filled(&store, 3).await;
        let (group, _) = start(&store);
        // The group's clock shows 5 microseconds; the record is at 1,002 already.
        let done = submit(&group, "k", 5).await;
        let act = store.act(done.positions().start).await.unwrap().unwrap().decode().unwrap();
        assert_eq!(act.recorded_at, Timestamp(1_003));
    }

    async fn a_command_that_withholds_takes_the_words_away(home) {
        let store = home.open().await;
        let (group, _) = start(&store);
        submit(&group, "k", 1).await;
        let withhold = |_: &Partnership, _| Ok::<_, String>(Decision::acts(vec![draft(withholding(text(1).id()))]));
        group.submit(id("w"), withhold).await.unwrap();
        assert!(matches!(store.text(text(1).id()).await.unwrap(), Found::Withheld(_)));
    }
}

#[tokio::test]
async fn a_key_that_leaves_no_room_for_suffixes_is_refused() {
    let home = Home::on_sqlite().await;
    let (group, _) = start(&home.open().await);
    for key in ["a~1".to_owned(), "k".repeat(101)] {
        let outcome = group.submit(id(&key), say(1)).await;
        assert!(matches!(outcome, Err(Failed::Store(StoreError::Unfit(Unfit::KeyForm(_))))));
    }
}
