//! A co-creation from its timeline to its responses: inputs are promised, sealed and proven, and nothing that is erased
//! breaks the log.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

mod common;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use app::cocreation::{
    Asked, Calling, Given, Giving, InputReceipt, NotDecided, NotGiven, Responding, Rewording, Scheduling, TakingOver,
};
use app::{App, Command, Draft, Surroundings, WriteError};
use domain::cocreation::{
    Entry, Flaw, GiverClass, Mechanism, Part, Phase, PhaseKind, Refusal, ResponseOutcome, Stance, Written, due,
};
use domain::deed::{Deed, SourceRegistered, Stated};
use domain::partnership::Authority;
use domain::people::{Action, Actor, Office, Permit, Stage, Subject, may};
use domain::{Fields, InputId, PersonId, PlanId, TextId, Timestamp};

/// The time of a test, which it sets.
#[derive(Clone)]
struct Time(Arc<AtomicI64>);

impl Time {
    fn set(&self, text: &str) {
        let moment: Timestamp = text.parse().unwrap();
        self.0.store(moment.0, Ordering::Relaxed);
    }
}

async fn open(folder: &Path) -> (Arc<App>, Time) {
    let time = Time(Arc::default());
    time.set("2027-02-20T12:00:00Z");
    let shared = Arc::clone(&time.0);
    let clock = Arc::new(move || Timestamp(shared.fetch_add(1, Ordering::Relaxed)));
    let surroundings = Surroundings { clock, ..common::surroundings() };
    (App::open(common::settings(folder), surroundings, &|_| {}).await.unwrap(), time)
}

fn plan() -> PlanId {
    "ghana/5".parse().unwrap()
}

fn person(seed: u8) -> PersonId {
    PersonId::from_chance(&[seed; 32])
}

fn forum(action: Action) -> Permit {
    let body = "member/ghana".parse().unwrap();
    let actor = Actor { office: Office::ForumMember, body, person: Some(person(99)), ties: Vec::new() };
    may(&actor, action, Subject::Plan(plan(), Stage::CoCreation)).unwrap()
}

fn citizen(seed: u8) -> Actor {
    Actor { office: Office::Citizen, person: Some(person(seed)), ..Actor::operator() }
}

fn gives(seed: u8, action: Action) -> Permit {
    may(&citizen(seed), action, Subject::Plan(plan(), Stage::CoCreation)).unwrap()
}

fn own(seed: u8) -> Permit {
    may(&citizen(seed), Action::ChangeContribution, Subject::Of(person(seed))).unwrap()
}

fn idea(seed: u8, title: &str) -> Giving {
    Giving {
        plan: plan(),
        call: 1,
        about: None,
        stance: None,
        amends: false,
        written: Written {
            title: Some(title.into()),
            body: "Line by line, each month.".into(),
            name: "A reader".into(),
        },
        class: GiverClass::Citizen,
        person: person(seed),
        organisation: None,
        language: "en".into(),
    }
}

fn comment(seed: u8, about: InputId) -> Giving {
    let written = Written { title: None, body: "Add the contracts.".into(), name: "Another reader".into() };
    Giving { about: Some(about), stance: Some(Stance::WithChanges), written, ..idea(seed, "") }
}

/// A member, a timeline of two phases, and a call for ideas in the first.
async fn called(app: &App, time: &Time) {
    let source = SourceRegistered {
        source: "list".parse().unwrap(),
        digest: "00".repeat(32),
        bytes: 1,
        authority: Authority::Publisher,
        published_on: "2015".parse().unwrap(),
        title: TextId::new([0; 32]),
        licence: None,
    };
    let subject = "member/ghana".parse().unwrap();
    let member = Stated { subject, source: "list".parse().unwrap(), row: 1, plan: None, fields: Fields::new([]) };
    let permit = common::permit(Action::ImportSource);
    let command = Command { permit, key: "a-list".parse().unwrap(), cause: None, import: None };
    let on = jiff::civil::date(2015, 1, 1);
    let drafts = vec![Draft::plain(on, Deed::SourceRegistered(source)), Draft::plain(on, Deed::Stated(member))];
    app.write(command, move |_, _| Ok::<_, ()>(drafts)).await.unwrap();
    let phase = |kind, opens: &str, closes: &str| Phase {
        kind,
        opens: opens.parse().unwrap(),
        closes: closes.parse().unwrap(),
    };
    let phases = vec![
        phase(PhaseKind::Gathering, "2027-03-10", "2027-03-31"),
        phase(PhaseKind::Consultation, "2027-05-01", "2027-05-31"),
    ];
    let timeline = Scheduling { phases, overview: "Write here, or come to the town halls.".into() };
    app.schedule(forum(Action::SetTimeline), &plan(), 0, timeline).await.unwrap();
    time.set("2027-03-10T08:00:00Z");
    let call = Calling {
        phase: PhaseKind::Gathering,
        mechanism: Mechanism::Online,
        opens: "2027-03-10".parse().unwrap(),
        closes: "2027-03-24".parse().unwrap(),
        question: "What should the next plan promise?".into(),
        suits: "Two weeks, announced two weeks before.".into(),
        draft: String::new(),
        without_account: false,
    };
    app.open_call(forum(Action::InviteInput), &plan(), 0, call).await.unwrap();
}

async fn gave(app: &App, giving: Giving) -> Given {
    let action = if giving.stance.is_some() { Action::CommentInPublic } else { Action::GiveInput };
    let actor = Actor { person: Some(giving.person.clone()), ..citizen(0) };
    let permit = may(&actor, action, Subject::Plan(plan(), Stage::CoCreation)).unwrap();
    app.give_input(&permit, giving).await.unwrap()
}

fn responding(inputs: &[InputId]) -> Responding {
    let inputs = inputs.to_vec();
    let response = "The next plan takes it up.".to_owned();
    Responding { call: 1, inputs, outcome: ResponseOutcome::TakenUp, response, commitment: None }
}

async fn receipt(app: &App, given: &Given) -> InputReceipt {
    app.input_receipt(&given.leaf).await.unwrap().unwrap()
}

fn counted(app: &App) -> (u64, u64) {
    let state = app.history().now();
    let call = &state.cocreations[&plan()].calls[&1];
    (call.given(), call.unanswered())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_idea_gets_its_promise_at_once_its_proof_after_sealing_and_its_reasoned_response() {
    let folder = testkit::sqlite_folder();
    let (app, time) = open(folder.path()).await;
    called(&app, &time).await;
    let given = gave(&app, idea(1, "Open the budget")).await;
    let keys = app.log_keys();

    let promise = receipt(&app, &given).await;
    let proven = promise.verify(&keys.origin, &keys.verifiers).unwrap();
    assert!(!promise.is_sealed() && proven.has_words);
    assert_eq!(proven.promised, Some(given.due));

    app.seal_all().await.unwrap();
    app.settle().await.unwrap();
    let proof = receipt(&app, &given).await;
    let file = InputReceipt::from_json(proof.to_json().as_bytes()).unwrap();
    let proven = file.verify(&keys.origin, &keys.verifiers).unwrap();
    assert_eq!(proven.sealed.map(|(_, place)| place), Some(0));
    assert_eq!(counted(&app), (1, 1));

    app.respond(forum(Action::RespondToInput), &plan(), responding(&[given.input])).await.unwrap();
    assert!(matches!(app.settled(&plan(), &given.input), Some(Entry::Answered(_))));
    assert_eq!(counted(&app), (1, 0));
    assert!(app.input(&given.input).await.unwrap().unwrap().settled_at.is_some());
    assert!(app.inputs_of_call((&plan(), 1), Asked::Unsettled, None, 10).await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phase_ends_when_each_input_has_its_response_and_not_before() {
    let folder = testkit::sqlite_folder();
    let (app, time) = open(folder.path()).await;
    called(&app, &time).await;
    let one = gave(&app, idea(1, "Open the budget")).await;
    let two = gave(&app, comment(2, one.input)).await;
    time.set("2027-04-01T00:00:01Z");
    let of = plan();
    let close = || app.close_phase(forum(Action::SetTimeline), &of, PhaseKind::Gathering);
    let waiting = |result: app::cocreation::Decided| match result.unwrap_err() {
        WriteError::Refused(NotDecided::Refused(refused)) => refused,
        other => panic!("{other}"),
    };
    assert_eq!(waiting(close().await), [Refusal::Unanswered { phase: PhaseKind::Gathering, waiting: 2 }]);
    app.respond(forum(Action::RespondToInput), &plan(), responding(&[one.input])).await.unwrap();
    assert_eq!(waiting(close().await), [Refusal::Unanswered { phase: PhaseKind::Gathering, waiting: 1 }]);
    app.respond(forum(Action::RespondToInput), &plan(), responding(&[two.input])).await.unwrap();
    close().await.unwrap();
    let elsewhere = app.respond(forum(Action::RespondToInput), &plan(), responding(&[InputId::new([1; 16])])).await;
    assert!(waiting(elsewhere).contains(&Refusal::NoSuchCall(1)), "an input that was never given");
}

#[tokio::test(flavor = "multi_thread")]
async fn input_is_taken_while_the_call_is_open_where_the_member_is() {
    let folder = testkit::sqlite_folder();
    let (app, time) = open(folder.path()).await;
    called(&app, &time).await;
    let permit = gives(1, Action::GiveInput);
    let give = |n: u8| app.give_input(&permit, idea(n, &format!("Idea {n}")));
    time.set("2027-03-24T23:59:58Z");
    assert!(give(1).await.is_ok());
    time.set("2027-03-25T00:00:01Z");
    let refused = give(2).await.unwrap_err();
    assert!(matches!(refused, WriteError::Refused(NotGiven::NotOpen { .. })), "{refused}");
    time.set("2027-03-09T23:59:58Z");
    assert!(give(3).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_said_twice_by_the_same_person_counts_once_and_a_flaw_is_told() {
    let folder = testkit::sqlite_folder();
    let (app, time) = open(folder.path()).await;
    called(&app, &time).await;
    let first = gave(&app, idea(1, "Open the budget")).await;
    let again = gave(&app, idea(1, "Open the budget")).await;
    assert!(again.repeated && !first.repeated);
    assert_eq!((again.leaf, again.input), (first.leaf, first.input));
    assert!(!gave(&app, idea(2, "Open the budget")).await.repeated, "of another person it is another input");
    app.seal_all().await.unwrap();
    assert_eq!(counted(&app).0, 2);
    let refused = app.give_input(&gives(3, Action::GiveInput), idea(3, " ")).await.unwrap_err();
    assert!(matches!(refused, WriteError::Refused(NotGiven::Flawed(flaws)) if flaws == [Flaw::Missing(Part::Title)]));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn fifty_supports_of_one_person_count_once_and_fifty_of_fifty_people_fifty_times() {
    let folder = testkit::sqlite_folder();
    let (app, time) = open(folder.path()).await;
    called(&app, &time).await;
    let idea = gave(&app, idea(200, "Open the budget")).await.input;
    let many = |of: fn(u8) -> u8| {
        let tries: Vec<_> = (0..50)
            .map(|n| {
                let (app, who) = (Arc::clone(&app), of(n));
                tokio::spawn(async move {
                    let permit = gives(who, Action::CommentInPublic);
                    app.support(&permit, &idea, (person(who), GiverClass::Citizen), 1).await.unwrap().repeated
                })
            })
            .collect();
        async {
            let mut new = 0;
            for one in tries {
                new += usize::from(!one.await.unwrap());
            }
            new
        }
    };
    assert_eq!(many(|_| 7).await, 1);
    assert_eq!(many(|n| n + 100).await, 50);
    app.seal_all().await.unwrap();
    let supports = |app: &App| {
        let state = app.history().now();
        state.cocreations[&plan()].calls[&1].supports(&idea, 1, GiverClass::Citizen)
    };
    assert_eq!(supports(&app), 51);
    app.withdraw_support(&own(7), &idea).await.unwrap();
    assert!(app.withdraw_support(&own(7), &idea).await.is_err(), "once only");
    app.seal_all().await.unwrap();
    assert_eq!(supports(&app), 50);
    assert_eq!(app.store().unsealed(10).await.unwrap().len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_erased_text_leaves_receipts_and_log_good() {
    let folder = testkit::sqlite_folder();
    let (app, time) = open(folder.path()).await;
    called(&app, &time).await;
    let given = gave(&app, idea(1, "Open the budget")).await;
    gave(&app, idea(2, "Open the contracts")).await;
    app.seal_all().await.unwrap();
    app.settle().await.unwrap();
    let kept = receipt(&app, &given).await;
    assert!(app.withdraw_input(own(2), &given.input).await.is_err(), "nobody takes back what another wrote");
    app.withdraw_input(own(1), &given.input).await.unwrap();
    let input = app.input(&given.input).await.unwrap().unwrap();
    assert!(input.words.is_err() && input.person.is_none());
    assert!(matches!(app.settled(&plan(), &given.input), Some(Entry::Aside(_))));
    let keys = app.log_keys();
    assert!(kept.verify(&keys.origin, &keys.verifiers).unwrap().has_words, "the author's own copy");
    let now = receipt(&app, &given).await;
    assert!(!now.verify(&keys.origin, &keys.verifiers).unwrap().has_words);
    assert_eq!(counted(&app), (2, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_promise_that_was_missed_stands_in_the_record() {
    let folder = testkit::sqlite_folder();
    let (app, time) = open(folder.path()).await;
    called(&app, &time).await;
    let given = gave(&app, idea(1, "Open the budget")).await;
    time.set("2027-03-10T08:20:00Z");
    assert!(due(Timestamp(0)).0 < 20 * 60 * 1_000_000);
    gave(&app, idea(2, "Open the contracts")).await;
    app.seal_all().await.unwrap();
    let state = app.history().now();
    let seal = state.seals.last().unwrap();
    assert_eq!((seal.leaves, seal.late), (2, 1));
    assert!(given.due < seal.recorded_at);
}

#[tokio::test(flavor = "multi_thread")]
async fn more_kinds_of_counts_than_an_act_holds_become_several_batches() {
    let folder = testkit::sqlite_folder();
    let (app, time) = open(folder.path()).await;
    called(&app, &time).await;
    for n in 0..70 {
        let idea = gave(&app, idea(n, &format!("Idea {n}"))).await.input;
        let permit = gives(n + 100, Action::CommentInPublic);
        app.support(&permit, &idea, (person(n + 100), GiverClass::Citizen), 1).await.unwrap();
    }
    app.seal_all().await.unwrap();
    let state = app.history().now();
    assert!(state.seals.len() > 1);
    assert_eq!(state.seals.iter().map(|seal| seal.leaves).sum::<u64>(), 140);
    assert_eq!(counted(&app).0, 70);
    let from_the_desk: u64 = {
        let mut leaves = 0;
        for batch in 0..state.seals.len() as u64 {
            leaves += app.store().batch(batch).await.unwrap().len() as u64;
        }
        leaves
    };
    assert_eq!(from_the_desk, 140);
}

fn reworded(from: u16, body: &str) -> Rewording {
    let written = Written { title: Some("Open the budget".into()), body: body.into(), name: "A reader".into() };
    Rewording { from, written }
}

fn why<T>(result: Result<T, WriteError<NotGiven>>) -> NotGiven {
    match result {
        Err(WriteError::Refused(why)) => why,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("it was taken"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proposal_is_changed_by_its_author_while_its_call_is_open_where_the_member_is_and_nobody_has_answered() {
    let folder = testkit::sqlite_folder();
    let (app, time) = open(folder.path()).await;
    called(&app, &time).await;
    let idea = gave(&app, idea(1, "Open the budget")).await;
    let id = idea.input;
    app.seal_all().await.unwrap();
    assert_eq!(why(app.reword(&own(2), &id, reworded(1, "Mine.")).await), NotGiven::NotTheirs);
    let permit = gives(1, Action::GiveInput);
    assert_eq!(why(app.reword(&permit, &id, reworded(1, "Mine.")).await), NotGiven::NotPermitted);
    time.set("2027-03-24T23:59:58Z");
    let second = app.reword(&own(1), &id, reworded(1, "Each week.")).await.unwrap();
    assert!(!second.repeated && second.leaf != idea.leaf);
    let again = app.reword(&own(1), &id, reworded(1, "Each week.")).await.unwrap();
    assert!(again.repeated && again.leaf == second.leaf, "the same form once more");
    assert_eq!(why(app.reword(&own(1), &id, reworded(1, "Each day.")).await), NotGiven::Changed { now: 2 });
    assert_eq!(why(app.reword(&own(1), &id, reworded(2, "Each week.")).await), NotGiven::Unchanged);
    app.seal_all().await.unwrap();
    app.settle().await.unwrap();
    assert_eq!(counted(&app), (1, 1), "another version is no other input");
    let keys = app.log_keys();
    for (given, body) in [(&idea, "Line by line, each month."), (&second, "Each week.")] {
        let file = receipt(&app, given).await.to_json();
        assert!(file.contains(body), "{file}");
        let proven = InputReceipt::from_json(file.as_bytes()).unwrap().verify(&keys.origin, &keys.verifiers).unwrap();
        assert!(proven.has_words && proven.sealed.is_some());
    }
    time.set("2027-03-25T00:00:01Z");
    let over = why(app.reword(&own(1), &id, reworded(2, "Each day.")).await);
    assert!(matches!(over, NotGiven::NotOpen { .. }), "{over}");
    time.set("2027-03-24T12:00:00Z");
    app.respond(forum(Action::RespondToInput), &plan(), responding(&[id])).await.unwrap();
    assert_eq!(why(app.reword(&own(1), &id, reworded(2, "Each day.")).await), NotGiven::Settled);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn fifty_supports_of_one_person_of_a_changed_proposal_count_once_for_it_and_once_for_the_earlier_one() {
    let folder = testkit::sqlite_folder();
    let (app, time) = open(folder.path()).await;
    called(&app, &time).await;
    let id = gave(&app, idea(1, "Open the budget")).await.input;
    let permit = gives(7, Action::CommentInPublic);
    app.support(&permit, &id, (person(7), GiverClass::Citizen), 1).await.unwrap();
    app.reword(&own(1), &id, reworded(1, "Each week.")).await.unwrap();
    let seen = app.support(&permit, &id, (person(7), GiverClass::Citizen), 1).await;
    assert_eq!(why(seen), NotGiven::Changed { now: 2 }, "what was changed is to be read first");
    let tries: Vec<_> = (0..50)
        .map(|_| {
            let (app, permit) = (Arc::clone(&app), permit.clone());
            let of = (person(7), GiverClass::Citizen);
            tokio::spawn(async move { app.support(&permit, &id, of, 2).await.unwrap().repeated })
        })
        .collect();
    let mut new = 0;
    for one in tries {
        new += usize::from(!one.await.unwrap());
    }
    assert_eq!(new, 1);
    app.seal_all().await.unwrap();
    let state = app.history().now();
    let call = &state.cocreations[&plan()].calls[&1];
    let supports = |version| call.supports(&id, version, GiverClass::Citizen);
    assert_eq!((supports(1), supports(2)), (1, 1));
    let freely = app.support(&permit, &id, (person(7), GiverClass::WithoutAccount), 2).await;
    assert_eq!(why(freely), NotGiven::NotPermitted, "never without an account");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_compared_is_what_is_taken_over_and_each_wording_is_decided_on_once() {
    let folder = testkit::sqlite_folder();
    let (app, time) = open(folder.path()).await;
    called(&app, &time).await;
    let id = gave(&app, idea(1, "Open the budget")).await.input;
    let wording = |seed: u8, body: &str| {
        let written = Written { title: Some("Open the budget".into()), body: body.into(), name: "Ben".into() };
        Giving { about: Some(id), stance: Some(Stance::WithChanges), amends: true, written, ..idea(seed, "") }
    };
    let one = gave(&app, wording(2, "Each week.")).await.input;
    let over = |from, amendment| TakingOver { from, amendment, reason: None };
    assert_eq!(why(app.accept_amendment(&own(2), &id, over(1, one)).await), NotGiven::NotTheirs);
    app.reword(&own(1), &id, reworded(1, "Each year.")).await.unwrap();
    let stale = app.accept_amendment(&own(1), &id, over(1, one)).await;
    assert_eq!(why(stale), NotGiven::Changed { now: 2 }, "it was compared with another text");
    app.accept_amendment(&own(1), &id, over(2, one)).await.unwrap();
    let found = app.input(&id).await.unwrap().unwrap();
    assert_eq!((found.version, found.credit), (3, Some(one)));
    assert_eq!(found.words.unwrap().0.name, "A reader", "it stays its author's");
    assert_eq!(why(app.decline_amendment(&own(1), &id, &one, "No.").await), NotGiven::Decided);
    let other = gave(&app, comment(3, id)).await.input;
    let no_wording = app.accept_amendment(&own(1), &id, over(3, other)).await;
    assert_eq!(why(no_wording), NotGiven::NoSuchInput, "a comment is no wording");
    let leaves = app.store().leaves_of(&id, 9).await.unwrap();
    let last = record::leaf::decode(&leaves.last().unwrap().entry).unwrap();
    assert!(matches!(last.what, domain::cocreation::Given::Revision { version: 3, of: Some(of), .. } if of == one));
}
