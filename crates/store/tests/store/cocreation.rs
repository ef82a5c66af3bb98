//! What people give, on the desk: each counts once however many try, is paged from behind the last one seen, and can be erased.

use domain::cocreation::{Given, GiverClass, InputLeaf, Stance};
use domain::people::Channel;
use domain::{InputId, PersonId, PlanId, Timestamp};
use record::leaf;
use store::Store;
use store::cocreation::{Asked, NewInput, NewLeaf, NewSupport, NewVersion, Stands, Taken, Taking, Wanted, Words};
use store::desk::DeskChange;
use store::people::{Fingerprint, Mailing, NewMail};
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
        Some(stance) => Given::Comment { input, about: None, version: 1, stance, paragraph: None },
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
        amends: false,
        held: false,
        secret: None,
        paragraph: None,
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

    async fn of_fifty_who_change_one_version_at_once_one_does_and_the_old_words_stay(home) {
        let store = home.open().await;
        take(&store, Taking::Input(Box::new(input(1, None)))).await;
        let of = InputId::new([1; 16]);
        let sending: Vec<_> = (0..50)
            .map(|n| {
                let (store, new) = (store.clone(), version(1, 1, 2_000 + n));
                tokio::spawn(async move { store.revise_input(&new).await.unwrap() })
            })
            .collect();
        let mut now = 0;
        for sent in sending {
            now += usize::from(sent.await.unwrap());
        }
        assert_eq!((now, unsealed(&store).await.len()), (1, 2));
        let found = store.input(&of).await.unwrap().unwrap();
        assert_eq!((found.version, &*found.words.as_ref().unwrap().0.body), (2, "Better words."));
        let before = store.versions_of(&of, 10).await.unwrap();
        assert_eq!((before.len(), before[0].version, &*before[0].words.body), (1, 1, "Words."));
        assert_eq!(Some(before[0].leaf), store.leaves_of(&of, 9).await.unwrap().first().map(|leaf| leaf.leaf));
        assert!(!store.revise_input(&NewVersion { person: person(2), ..version(1, 2, 3_000) }).await.unwrap(), "another's");
        let mut turn = store.turn().await.unwrap();
        turn.change_desk(&[DeskChange::InputsSettled { inputs: vec![of], at: Timestamp(4_000) }]).await.unwrap();
        turn.commit().await.unwrap();
        assert!(!store.revise_input(&version(1, 2, 5_000)).await.unwrap(), "what is answered stays as it was answered");
        assert!(store.erase_input(&of, &person(1), Timestamp(6_000)).await.unwrap());
        assert!(store.versions_of(&of, 10).await.unwrap().is_empty(), "earlier words go with it");
    }

    async fn of_fifty_supports_of_a_new_version_one_counts_and_none_goes_back(home) {
        let store = home.open().await;
        take(&store, Taking::Input(Box::new(input(1, None)))).await;
        take(&store, Taking::Support(support(1, 7, 1, 1_900))).await;
        assert!(store.revise_input(&version(1, 1, 2_000)).await.unwrap());
        let sending: Vec<_> = (0..50)
            .map(|n| {
                let store = store.clone();
                tokio::spawn(async move { take(&store, Taking::Support(support(1, 7, 2, 2_100 + n))).await })
            })
            .collect();
        let mut now = 0;
        for sent in sending {
            now += usize::from(sent.await.unwrap() == Taken::Now);
        }
        assert_eq!(now, 1);
        assert!(matches!(take(&store, Taking::Support(support(1, 7, 1, 3_000))).await, Taken::Before(_)), "too late for it");
        assert_eq!(store.support(&InputId::new([1; 16]), &person(7)).await.unwrap().unwrap().version, 2);
    }

    async fn supporters_of_an_earlier_version_are_asked_again_once(home) {
        let store = home.open().await;
        take(&store, Taking::Input(Box::new(input(1, None)))).await;
        for who in 2..=6 {
            let email = format!("p{who}@private.example").parse().unwrap();
            store.account_for(&email, &person(who), "Me", "fr", Timestamp(1)).await.unwrap();
            take(&store, Taking::Support(support(1, who, 1, 2_000 + i64::from(who)))).await;
        }
        let of = InputId::new([1; 16]);
        assert_eq!(store.asking().await.unwrap(), None);
        assert!(store.revise_input(&version(1, 1, 3_000)).await.unwrap());
        take(&store, Taking::Support(support(1, 6, 2, 3_100))).await;
        assert_eq!(store.asking().await.unwrap(), Some((of, 2)));
        let first = store.to_ask_again((&of, 2), 3).await.unwrap();
        assert_eq!(first.len(), 3);
        let mails: Vec<_> = first.iter().map(|one| (one.person.clone(), mail_to(&one.email))).collect();
        store.ask_again((&of, 2), &mails).await.unwrap();
        let twice: Vec<_> = first.iter().map(|one| (one.person.clone(), mail_to(&one.email))).collect();
        store.ask_again((&of, 2), &twice).await.unwrap();
        assert_eq!(store.count_mail().await.unwrap(), 3, "each once");
        let rest = store.to_ask_again((&of, 2), 3).await.unwrap();
        assert_eq!(rest.len(), 1, "whoever supports the new one already is not asked");
        assert_eq!(rest[0].language, "fr");
        store.all_asked((&of, 2)).await.unwrap();
        assert_eq!(store.asking().await.unwrap(), None);
    }

    async fn a_proposed_wording_is_decided_on_once(home) {
        let store = home.open().await;
        take(&store, Taking::Input(Box::new(input(1, None)))).await;
        let (of, other) = (InputId::new([1; 16]), InputId::new([2; 16]));
        for n in [2, 3] {
            let wording = NewInput { about: Some(of), amends: true, ..input(n, Some(Stance::WithChanges)) };
            take(&store, Taking::Input(Box::new(wording))).await;
        }
        let taken = NewVersion { credit: Some((other, 1)), reason: Some("Clearer.".into()), ..version(1, 1, 3_000) };
        assert!(store.revise_input(&taken).await.unwrap());
        assert_eq!(store.input(&of).await.unwrap().unwrap().credit, Some(other));
        let decided = store.input(&other).await.unwrap().unwrap().decided.unwrap();
        assert!(decided.accepted && decided.reason.as_deref() == Some("Clearer."));
        let again = NewVersion { from: 2, leaf: version(1, 2, 4_000).leaf, ..taken };
        assert!(!store.revise_input(&again).await.unwrap(), "it was decided on");
        assert_eq!(store.input(&of).await.unwrap().unwrap().version, 2, "and nothing is changed by it");
        assert!(!store.decline_amendment((&other, 1, &of), "No.", &[], Timestamp(5_000)).await.unwrap());
        let third = InputId::new([3; 16]);
        assert!(store.decline_amendment((&third, 1, &of), "Longer.", &[], Timestamp(5_000)).await.unwrap());
        assert!(!store.input(&third).await.unwrap().unwrap().decided.unwrap().accepted);
    }

    async fn of_fifty_who_change_and_decide_on_a_wording_at_once_it_is_decided_on_once_and_as_it_was_read(home) {
        let store = home.open().await;
        take(&store, Taking::Input(Box::new(input(1, None)))).await;
        let (of, other) = (InputId::new([1; 16]), InputId::new([2; 16]));
        let wording = NewInput { about: Some(of), amends: true, ..input(2, Some(Stance::WithChanges)) };
        take(&store, Taking::Input(Box::new(wording))).await;
        let trying: Vec<_> = (0..50)
            .map(|n| {
                let store = store.clone();
                tokio::spawn(async move {
                    let at = 3_000 + n;
                    let decides = NewVersion { credit: Some((other, 1)), ..version(1, 1, at) };
                    let change = if n % 2 == 0 { version(2, 1, at) } else { decides };
                    (n % 2, store.revise_input(&change).await.unwrap())
                })
            })
            .collect();
        let mut done = [0, 0];
        for one in trying {
            let (which, is_done) = one.await.unwrap();
            done[usize::try_from(which).unwrap()] += usize::from(is_done);
        }
        assert_eq!(done.iter().sum::<usize>(), 1, "either it is changed or it is decided on: {done:?}");
        let (found, of_author) = (store.input(&other).await.unwrap().unwrap(), store.input(&of).await.unwrap().unwrap());
        let expected = if done[0] == 1 { (2, false, 1) } else { (1, true, 2) };
        assert_eq!((found.wording, found.decided.is_some(), of_author.wording), expected);
        assert_eq!(found.version, 1, "it is a wording of what it was about");
        assert_eq!(store.asking().await.unwrap().is_some(), done[1] == 1, "nobody supports a wording");
        if done[0] == 1 {
            assert!(!store.decline_amendment((&other, 1, &of), "No.", &[], Timestamp(5_000)).await.unwrap(), "not as it was read");
            assert!(store.decline_amendment((&other, 2, &of), "No.", &[], Timestamp(5_000)).await.unwrap());
        }
        let last = version(2, found.wording, 6_000);
        assert!(!store.revise_input(&last).await.unwrap(), "what is decided on stays as it is");
    }

    async fn what_came_without_an_account_is_held_until_it_is_let_through_and_found_by_its_secret(home) {
        let store = home.open().await;
        let secret = Fingerprint([9; 32]);
        let new = NewInput {
            class: GiverClass::WithoutAccount,
            person: None,
            held: true,
            secret: Some(secret),
            ..input(1, None)
        };
        take(&store, Taking::Input(Box::new(new))).await;
        let of = InputId::new([1; 16]);
        assert!(store.inputs_of_call((&plan(), 1), Asked::All, None, 9).await.unwrap().is_empty());
        assert!(store.inputs_of_call((&plan(), 1), Asked::Unsettled, None, 9).await.unwrap().is_empty());
        assert_eq!(store.held_inputs(9).await.unwrap().len(), 1);
        assert_eq!(store.input_of_secret(secret).await.unwrap().unwrap().id, of);
        assert!(store.let_show(&of).await.unwrap() && !store.let_show(&of).await.unwrap());
        assert_eq!(store.inputs_of_call((&plan(), 1), Asked::All, None, 9).await.unwrap().len(), 1);
        assert!(!store.erase_input_of_secret(&of, Fingerprint([8; 32]), Timestamp(5)).await.unwrap());
        assert!(store.erase_input_of_secret(&of, secret, Timestamp(5)).await.unwrap());
        assert!(store.input_of_secret(secret).await.unwrap().unwrap().words.is_err(), "its page goes on to be there");
    }

    async fn who_hid_something_and_what_its_author_says_is_kept_until_the_appeal_is_decided(home) {
        let store = home.open().await;
        take(&store, Taking::Input(Box::new(input(1, None)))).await;
        let of = InputId::new([1; 16]);
        let change = async |changes: Vec<DeskChange>| {
            let mut turn = store.turn().await.unwrap();
            turn.change_desk(&changes).await.unwrap();
            turn.commit().await.unwrap();
        };
        let hidden = DeskChange::InputHidden { input: of, by: Some(person(9)), at: Timestamp(2_000) };
        let mail = mail_to(&"p1@private.example".parse().unwrap());
        change(vec![hidden, DeskChange::Mail(Box::new(mail.clone())), DeskChange::Mail(Box::new(mail))]).await;
        assert_eq!(store.input(&of).await.unwrap().unwrap().hidden_by, Some(person(9)));
        assert_eq!(store.count_mail().await.unwrap(), 1, "a mail of one name goes out once");
        change(vec![DeskChange::Appealed { input: of, words: "It is on topic.".into(), at: Timestamp(3_000) }]).await;
        assert_eq!(store.appeal_of(&of).await.unwrap().as_deref(), Some("It is on topic."));
        change(vec![DeskChange::AppealDecided { input: of, restored: true, answered: false }]).await;
        let found = store.input(&of).await.unwrap().unwrap();
        assert_eq!((store.appeal_of(&of).await.unwrap(), found.settled_at, found.hidden_by), (None, None, None));
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

    async fn what_is_found_by_words_and_standing_is_paged_in_the_order_of_time(home) {
        let store = home.open().await;
        let all: Vec<_> = (1..=21).map(|n| Taking::Input(Box::new(input(n, None)))).collect();
        store.take_inputs(&all).await.unwrap();
        let note = async |stands: fn(u8) -> Stands| {
            let stale = store.stale_inputs(99).await.unwrap();
            let noted: Vec<_> = stale
                .into_iter()
                .map(|input| {
                    let n = input.id.bytes()[0];
                    let even = if n % 2 == 0 { "budget" } else { "presupuest" };
                    let stems = ["open".to_owned(), even.to_owned(), format!("n{}", n % 5)];
                    (input, stands(n), stems.to_vec())
                })
                .collect();
            store.note_inputs(&noted).await.unwrap();
            noted.len()
        };
        assert_eq!(note(|n| if n % 3 == 0 { Stands::TakenUp } else { Stands::Waits }).await, 21);
        assert_eq!(note(|_| Stands::Aside).await, 0, "noted once");
        let pages = async |of: Option<u16>, words: &[&[&str]], stands| {
            let words = words.iter().map(|stems| stems.iter().map(|stem| (*stem).to_owned()).collect()).collect();
            let wanted = Wanted { words, stands };
            let (mut seen, mut last) = (Vec::new(), None);
            loop {
                let page = store.find_inputs((&plan(), of), &wanted, last.as_ref(), 4).await.unwrap();
                seen.extend(page.iter().map(|input| input.id.bytes()[0]));
                last = match page.into_iter().next_back() {
                    Some(last) => Some(last),
                    None => break seen,
                };
            }
        };
        let down = |all: std::ops::RangeInclusive<u8>, keep: fn(&u8) -> bool| all.rev().filter(keep).collect::<Vec<_>>();
        assert_eq!(pages(None, &[], None).await, down(1..=21, |_| true));
        assert_eq!(pages(Some(2), &[], None).await, [0; 0], "another call");
        assert_eq!(pages(Some(1), &[], Some(Stands::TakenUp)).await, down(1..=21, |n| n % 3 == 0));
        assert_eq!(pages(None, &[&["budget", "presupuest"]], None).await, down(1..=21, |_| true), "one word in two languages");
        assert_eq!(pages(None, &[&["open"], &["x", "budget"]], None).await, down(1..=21, |n| n % 2 == 0));
        let both: &[&[&str]] = &[&["n1", "n2"], &["budget"], &["open"]];
        assert_eq!(pages(None, both, Some(Stands::Waits)).await, down(1..=21, |n| matches!(n % 5, 1 | 2) && n % 2 == 0 && n % 3 != 0));
        assert_eq!(pages(None, &[&["open"], &["nothing"]], None).await, [0; 0]);
        let own = async |words: Vec<Vec<String>>, stands| {
            store.find_own_inputs(&person(6), &Wanted { words, stands }, None, 9).await.unwrap().len()
        };
        assert_eq!((own(Vec::new(), None).await, own(vec![vec!["budget".into()]], Some(Stands::TakenUp)).await), (1, 1));
        assert_eq!(own(vec![vec!["presupuest".into()]], None).await, 0);
        assert!(store.erase_input(&InputId::new([4; 16]), &person(4), Timestamp(9)).await.unwrap());
        assert!(!pages(None, &[&["budget"]], None).await.contains(&4), "what is erased is found by no word from then on");
        assert_eq!(store.stale_inputs(9).await.unwrap().len(), 1);
    }

    async fn the_newest_of_each_paragraph_are_found_and_the_rest_is_paged(home) {
        let store = home.open().await;
        let on = |n: u8, paragraph| NewInput { paragraph: Some(paragraph), ..input(n, Some(Stance::Against)) };
        let all: Vec<_> = (1..=12).map(|n| Taking::Input(Box::new(on(n, u16::from(n % 3) + 1)))).collect();
        store.take_inputs(&all).await.unwrap();
        take(&store, Taking::Input(Box::new(NewInput { version: 2, ..on(40, 1) }))).await;
        let of = (&plan(), 1);
        let found = store.inputs_on_paragraphs(of, 1, (3, 2)).await.unwrap();
        let told: Vec<_> = found.iter().map(|input| (input.paragraph, input.id.bytes()[0])).collect();
        assert_eq!(told, [(Some(1), 12), (Some(1), 9), (Some(2), 10), (Some(2), 7), (Some(3), 11), (Some(3), 8)]);
        assert!(store.inputs_on_paragraphs(of, 1, (0, 2)).await.unwrap().is_empty());
        let first = store.inputs_on_paragraph(of, (1, 1), None, 3).await.unwrap();
        let rest = store.inputs_on_paragraph(of, (1, 1), first.last(), 3).await.unwrap();
        let told = |found: &[store::cocreation::Input]| found.iter().map(|input| input.id.bytes()[0]).collect::<Vec<_>>();
        assert_eq!((told(&first), told(&rest)), (vec![12, 9, 6], vec![3]), "and none of another version");
    }

    async fn what_says_the_same_waits_with_the_other_until_that_is_gone(home) {
        let store = home.open().await;
        let all: Vec<_> = (1..=4).map(|n| Taking::Input(Box::new(input(n, None)))).collect();
        store.take_inputs(&all).await.unwrap();
        let of = |n: u8| InputId::new([n; 16]);
        let change = async |change: DeskChange| {
            let mut turn = store.turn().await.unwrap();
            turn.change_desk(&[change]).await.unwrap();
            turn.commit().await.unwrap();
            let left = store.inputs_of_call((&plan(), 1), Asked::Unsettled, None, 9).await.unwrap();
            left.iter().map(|input| input.id.bytes()[0]).collect::<Vec<_>>()
        };
        assert_eq!(change(DeskChange::InputMerged { input: of(2), into: Some(of(1)) }).await, [1, 3, 4]);
        assert_eq!(store.input(&of(2)).await.unwrap().unwrap().merged_into, Some(of(1)));
        change(DeskChange::InputMerged { input: of(3), into: Some(of(1)) }).await;
        assert_eq!(change(DeskChange::InputMerged { input: of(3), into: None }).await, [1, 3, 4]);
        let gone = DeskChange::InputHidden { input: of(1), by: None, at: Timestamp(5) };
        assert_eq!(change(gone).await, [2, 3, 4]);
    }

    async fn a_comment_or_wording_is_changed_and_stays_on_the_version_of_the_text_that_it_was_on(home) {
        let store = home.open().await;
        let comment = NewInput { version: 3, ..input(1, Some(Stance::For)) };
        take(&store, Taking::Input(Box::new(comment))).await;
        assert!(store.revise_input(&version(1, 1, 3_000)).await.unwrap());
        assert!(!store.revise_input(&version(1, 1, 4_000)).await.unwrap(), "it was changed meanwhile");
        let found = store.input(&InputId::new([1; 16])).await.unwrap().unwrap();
        assert_eq!((found.version, found.wording), (3, 2));
        assert_eq!(store.asking().await.unwrap(), None, "nobody supports a comment");
        assert_eq!(store.versions_of(&found.id, 9).await.unwrap()[0].version, 1);
        let wording = NewInput { version: 3, amends: true, ..input(2, Some(Stance::WithChanges)) };
        take(&store, Taking::Input(Box::new(wording))).await;
        assert!(store.revise_input(&version(2, 1, 5_000)).await.unwrap(), "so is a proposed wording");
        let found = store.input(&InputId::new([2; 16])).await.unwrap().unwrap();
        assert_eq!((found.version, found.wording), (3, 2));
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

/// Version `from` + 1 of a proposal.
fn version(of: u8, from: u16, at: i64) -> NewVersion {
    let (input, given_at) = (InputId::new([of; 16]), Timestamp(at));
    let words = Words { title: Some("A better idea".into()), body: "Better words.".into(), name: "Me".into() };
    let mut salt = [0; 32];
    testkit::seeded(u64::try_from(at).unwrap()).fill(&mut salt);
    let what = Given::Revision { input, version: from + 1, of: None };
    let (class, digest) = (GiverClass::Citizen, words.digest(&salt));
    let leaf = put_down(&InputLeaf { plan: plan(), call: 1, class, given_at, digest, what }, input);
    let (credit, reason, letters) = (None, None, Vec::new());
    NewVersion { input, person: person(of), from, words, salt, given_at, credit, reason, leaf, letters }
}

fn mail_to(email: &domain::people::Email) -> NewMail {
    NewMail {
        id: format!("mail-{}", email.as_str()),
        email: email.clone(),
        language: "en".into(),
        letter: domain::people::Letter::KeyAdded,
        created_at: Timestamp(7),
    }
}

/// The same words of the same person, said again after they were erased.
fn other() -> NewInput {
    let again = input(2, None);
    NewInput { key: Fingerprint([1; 32]), ..again }
}
