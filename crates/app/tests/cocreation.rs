//! A co-creation from its timeline to its responses: inputs are promised, sealed and proven, and nothing that is erased
//! breaks the log.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

mod common;
#[path = "common/member.rs"]
mod member;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use app::cocreation::{
    Asked, Calling, Given, Giving, GivingFreely, InputReceipt, NotDecided, NotGiven, OnDraft, Responding, Rewording,
    Scheduling, Stands, TakingOver, TakingWording, wanted,
};
use app::{App, Settings, Surroundings, WriteError};
use domain::cocreation::{
    Entry, Flaw, GiverClass, Mechanism, Part, Phase, PhaseKind, Refusal, ResponseOutcome, Stance, Written, due,
};
use domain::people::{Action, Actor, Office, Permit, Stage, Subject, may};
use domain::{InputId, PersonId, PlanId, Timestamp};

use store::Place;

use self::member::ghana;

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
    open_at(Place::Sqlite(folder.to_owned())).await
}

async fn open_at(place: Place) -> (Arc<App>, Time) {
    let time = Time(Arc::default());
    time.set("2027-02-20T12:00:00Z");
    let shared = Arc::clone(&time.0);
    let clock = Arc::new(move || Timestamp(shared.fetch_add(1, Ordering::Relaxed)));
    let surroundings = Surroundings { clock, ..common::surroundings() };
    let settings = Settings { place, ..common::settings(Path::new("unused")) };
    (App::open(settings, surroundings, &|_| {}).await.unwrap(), time)
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
        on: None,
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
    ghana(app).await;
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
    Responding { call: 1, inputs, outcome: ResponseOutcome::TakenUp, response, commitment: None, cites: Vec::new() }
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
    let over = |from, amendment| TakingOver { from, amendment: (amendment, 1), reason: None };
    assert_eq!(why(app.accept_amendment(&own(2), &id, over(1, one)).await), NotGiven::NotTheirs);
    app.reword(&own(1), &id, reworded(1, "Each year.")).await.unwrap();
    let stale = app.accept_amendment(&own(1), &id, over(1, one)).await;
    assert_eq!(why(stale), NotGiven::Changed { now: 2 }, "it was compared with another text");
    app.accept_amendment(&own(1), &id, over(2, one)).await.unwrap();
    let found = app.input(&id).await.unwrap().unwrap();
    assert_eq!((found.version, found.credit), (3, Some(one)));
    assert_eq!(found.words.unwrap().0.name, "A reader", "it stays its author's");
    assert_eq!(why(app.decline_amendment(&own(1), &id, (&one, 1), "No.").await), NotGiven::Decided);
    let other = gave(&app, comment(3, id)).await.input;
    let no_wording = app.accept_amendment(&own(1), &id, over(3, other)).await;
    assert_eq!(why(no_wording), NotGiven::NoSuchInput, "a comment is no wording");
    let leaves = app.store().leaves_of(&id, 9).await.unwrap();
    let last = record::leaf::decode(&leaves.last().unwrap().entry).unwrap();
    assert!(matches!(last.what, domain::cocreation::Given::Revision { version: 3, of: Some(of), .. } if of == one));
}

/// A call with a draft of three paragraphs in the second phase.
async fn drafted(app: &App, time: &Time, without_account: bool) {
    time.set("2027-05-01T08:00:00Z");
    let call = Calling {
        phase: PhaseKind::Consultation,
        mechanism: Mechanism::Online,
        opens: "2027-05-01".parse().unwrap(),
        closes: "2027-05-20".parse().unwrap(),
        question: "What should be said otherwise?".into(),
        suits: "Three weeks.".into(),
        draft: "The budget is published.\n\nEach year.\n\nOnline.".into(),
        without_account,
    };
    app.open_call(forum(Action::InviteInput), &plan(), 1, call).await.unwrap();
}

fn on_draft(seed: u8, (version, paragraph): (u16, u16), body: &str, amends: bool) -> Giving {
    let written = Written { title: None, body: body.into(), name: "A reader".into() };
    let on = Some(OnDraft { version, paragraph });
    Giving { call: 2, on, stance: Some(Stance::WithChanges), amends, written, ..idea(seed, "") }
}

fn against(result: app::cocreation::Decided) -> Vec<Refusal> {
    match result {
        Err(WriteError::Refused(NotDecided::Refused(refused))) => refused,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("it was decided"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wording_of_a_paragraph_becomes_the_next_version_and_what_was_said_of_the_old_one_stays_with_it() {
    let folder = testkit::sqlite_folder();
    let (app, time) = open(folder.path()).await;
    called(&app, &time).await;
    drafted(&app, &time, false).await;
    let said = gave(&app, on_draft(1, (1, 2), "Too seldom.", false)).await.input;
    let better = gave(&app, on_draft(2, (1, 2), "Each month.", true)).await.input;
    let worse = gave(&app, on_draft(3, (1, 3), "On paper.", true)).await.input;
    let permit = gives(4, Action::CommentInPublic);
    let same = app.give_input(&permit, on_draft(4, (1, 2), "Each year.", true)).await;
    assert_eq!(why(same), NotGiven::Unchanged);
    for on in [(1, 4), (3, 1), (0, 1)] {
        assert_eq!(why(app.give_input(&permit, on_draft(4, on, "Words.", false)).await), NotGiven::NoSuchParagraph);
    }
    let taking = |wording, from| TakingWording { wording: (wording, 1), from, reason: "Months are clearer.".into() };
    let permits = || (forum(Action::InviteInput), forum(Action::RespondToInput));
    let other = (gives(1, Action::GiveInput), gives(1, Action::GiveInput));
    let refused = against(app.take_wording_over(other, &plan(), taking(better, 1)).await);
    assert!(refused.contains(&Refusal::NotPermitted), "{refused:?}");
    app.take_wording_over(permits(), &plan(), taking(better, 1)).await.unwrap();
    app.take_wording_over(permits(), &plan(), taking(better, 1)).await.unwrap();
    let state = app.history().now();
    let call = &state.cocreations[&plan()].calls[&2];
    assert_eq!((call.version(), call.drafts[1].of), (2, Some(better)), "once, with credit");
    let words = "The budget is published.\n\nEach month.\n\nOnline.";
    assert_eq!(app.draft_words(call, 2).as_deref(), Some(words));
    assert!(matches!(app.settled(&plan(), &better), Some(Entry::Answered(_))), "and that is the response to it");
    assert_eq!(app.paragraph_of(&app.input(&said).await.unwrap().unwrap()).as_deref(), Some("Each year."));
    assert_eq!(call.on_paragraphs(1).into_iter().collect::<Vec<_>>(), [(Some(2), 2), (Some(3), 1)], "as sealed");
    assert!(call.on_paragraphs(2).is_empty());

    // What stands there still is meant, wherever; what was changed is to be read first.
    let moved = gave(&app, on_draft(5, (1, 3), "Where?", false)).await.input;
    let moved = app.input(&moved).await.unwrap().unwrap();
    assert_eq!((moved.version, moved.paragraph), (2, Some(3)));
    let stale = app.give_input(&permit, on_draft(4, (1, 2), "Words.", false)).await;
    assert_eq!(why(stale), NotGiven::Changed { now: 2 });
    let read_before = against(app.take_wording_over(permits(), &plan(), taking(worse, 1)).await);
    assert!(read_before.contains(&Refusal::DraftChanged { now: 2 }), "{read_before:?}");
    let of = forum(Action::RespondToInput);
    app.decline_wording(of, &plan(), (worse, 1), "Paper is not read.").await.unwrap();
    let decided = against(app.take_wording_over(permits(), &plan(), taking(worse, 2)).await);
    assert!(matches!(decided[..], [Refusal::Settled { .. }]), "{decided:?}");
    let on = OnDraft { version: 1, paragraph: 2 };
    assert_eq!(app.inputs_on_paragraph((&plan(), 2), on, None, 9).await.unwrap().len(), 2);
}

/// A forum takes wordings over while their authors reword them: what is taken over is what was read, or nothing is.
async fn reworded_while_it_is_taken_over(place: Place) {
    const TIMES: u8 = 12;
    let (app, time) = open_at(place).await;
    called(&app, &time).await;
    drafted(&app, &time, false).await;
    let (mut taken, mut changed) = (0, 0);
    for n in 0..TIMES {
        let state = app.history().now();
        let before = state.cocreations[&plan()].calls[&2].version();
        let words = format!("In month {n}.");
        let wording = gave(&app, on_draft(n, (before, 2), &words, true)).await.input;
        app.seal_all().await.unwrap();
        let written = Written { title: None, body: format!("In no month, {n}."), name: "A reader".into() };
        let own = own(n);
        let reason = "Months are clearer.".to_owned();
        let wanted = TakingWording { wording: (wording, 1), from: before, reason };
        let permits = (forum(Action::InviteInput), forum(Action::RespondToInput));
        let (author, taker) = (Arc::clone(&app), Arc::clone(&app));
        let rewords =
            tokio::spawn(async move { author.reword(&own, &wording, Rewording { from: 1, written }).await.is_ok() });
        let takes = tokio::spawn(async move { taker.take_wording_over(permits, &plan(), wanted).await });
        let (reworded, took) = (rewords.await.unwrap(), takes.await.unwrap());
        let state = app.history().now();
        let call = &state.cocreations[&plan()].calls[&2];
        match took {
            Ok(_) => {
                taken += 1;
                assert!(!reworded, "{n}: the author lost, and is told so");
                assert_eq!(call.version(), before + 1);
                assert!(app.draft_words(call, call.version()).unwrap().contains(&words), "{n}: as it was read");
                assert_eq!(app.input(&wording).await.unwrap().unwrap().wording, 1, "{n}");
            }
            Err(WriteError::Refused(NotDecided::WordingChanged { now })) => {
                changed += 1;
                assert!(reworded && now == 2, "{n}: the forum lost, and is told what to read");
                assert_eq!(call.version(), before, "{n}: nothing of it was written");
                assert!(app.settled(&plan(), &wording).is_none(), "{n}");
            }
            Err(other) => panic!("{n}: {other}"),
        }
    }
    assert_eq!(taken + changed, TIMES);
    app.leave().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_forum_that_takes_a_wording_over_and_an_author_who_rewords_it_meanwhile_exactly_one_wins() {
    let folder = testkit::sqlite_folder();
    reworded_while_it_is_taken_over(Place::Sqlite(folder.path().to_owned())).await;
    let (folder, database) = (testkit::sqlite_folder(), testkit::postgres().await);
    let place = Place::Postgres { url: database.url().to_owned(), folder: folder.path().to_owned() };
    reworded_while_it_is_taken_over(place).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_says_the_same_is_answered_beside_the_other_and_its_author_can_object() {
    let folder = testkit::sqlite_folder();
    let (app, time) = open(folder.path()).await;
    called(&app, &time).await;
    let mut all = Vec::new();
    for (n, title) in [(1, "Open the budget"), (2, "Publish the budget"), (3, "Budget, now"), (4, "Open the courts")] {
        all.push(gave(&app, idea(n, title)).await.input);
    }
    let [one, two, three, four] = all[..] else { panic!("four") };
    let responds = || forum(Action::RespondToInput);
    for input in [two, three] {
        app.merge_inputs(responds(), &input, &one).await.unwrap();
    }
    assert!(app.merge_inputs(responds(), &four, &InputId::new([7; 16])).await.is_err(), "there is no such other");
    let refused = against(app.merge_inputs(own(4), &four, &one).await);
    assert_eq!(refused, [Refusal::NotPermitted]);
    assert_eq!(counted(&app), (4, 4));
    let waiting = app.inputs_of_call((&plan(), 1), Asked::Unsettled, None, 10).await.unwrap();
    assert_eq!(waiting.iter().map(|input| input.id).collect::<Vec<_>>(), [one, four], "asked for once");
    assert!(app.part_inputs(own(4), &two).await.is_err(), "whoever gave neither has no word");
    app.part_inputs(own(1), &three).await.unwrap();
    assert_eq!(against(app.merge_inputs(responds(), &three, &one).await), [Refusal::Parted(three)]);
    app.respond(responds(), &plan(), responding(&[one])).await.unwrap();
    for input in [one, two] {
        assert!(matches!(app.settled(&plan(), &input), Some(Entry::Answered(_))));
        assert!(app.input(&input).await.unwrap().unwrap().settled_at.is_some());
    }
    assert_eq!(counted(&app), (4, 2));
    app.part_inputs(own(2), &two).await.unwrap();
    assert_eq!(counted(&app), (4, 3), "it waits for a response of its own");
    assert!(app.input(&two).await.unwrap().unwrap().settled_at.is_none());
    app.merge_inputs(responds(), &four, &two).await.unwrap();
    app.withdraw_input(own(2), &two).await.unwrap();
    assert_eq!(app.settled(&plan(), &four), None, "what it said the same as is gone");
    app.withdraw_input(own(4), &four).await.unwrap();
    assert_eq!(counted(&app), (4, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_given_is_found_by_words_in_other_forms_and_by_how_it_stands() {
    let folder = testkit::sqlite_folder();
    let (app, time) = open(folder.path()).await;
    called(&app, &time).await;
    let budget = gave(&app, idea(1, "Publish the budgets of ministries")).await.input;
    let spanish = Giving { language: "es".into(), ..idea(2, "Publicar los presupuestos municipales") };
    let spanish = gave(&app, spanish).await.input;
    let courts = gave(&app, idea(3, "Open the courts")).await.input;
    while app.note_inputs().await.unwrap() {}
    let of = plan();
    let find = async |text: &str, stands| {
        let wanted = wanted(text, stands);
        let found = app.find_inputs((&of, Some(1)), &wanted, None, 9).await.unwrap();
        found.into_iter().map(|input| input.id).collect::<Vec<_>>()
    };
    assert_eq!(find("budget ministry", None).await, [budget]);
    assert_eq!(find("presupuesto", None).await, [spanish]);
    assert_eq!(find("", None).await, [courts, spanish, budget], "the newest first");
    assert_eq!(find("hospital", None).await, []);
    app.respond(forum(Action::RespondToInput), &plan(), responding(&[budget])).await.unwrap();
    assert_eq!(find("", Some(Stands::TakenUp)).await, [budget]);
    assert_eq!(find("court", Some(Stands::Waits)).await, [courts]);
    let because = domain::cocreation::ModerationRule::OffTopic;
    let moderator = Actor { office: Office::Moderator, person: Some(person(50)), ..Actor::operator() };
    let hides = may(&moderator, Action::Moderate, Subject::Plan(plan(), Stage::CoCreation)).unwrap();
    app.moderate(hides, (&of, 1), courts, because, "").await.unwrap();
    assert_eq!(find("court", None).await, [], "what is hidden is found by no word");
    assert_eq!(find("", Some(Stands::Aside)).await, [courts]);
    let own_of = async |seed| app.find_own_inputs(&person(seed), &wanted("", None), None, 9).await.unwrap().len();
    assert_eq!((own_of(3).await, own_of(4).await), (1, 0));
    app.reword(&own(2), &spanish, reworded(1, "Each month.")).await.unwrap();
    while app.note_inputs().await.unwrap() {}
    assert_eq!(find("presupuesto", None).await, [], "it says something else by now");
    assert_eq!(find("budget", Some(Stands::Waits)).await, [spanish]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_no_account_appeals_by_the_secret_address_and_the_support_unit_decides() {
    let folder = testkit::sqlite_folder();
    let (app, time) = open(folder.path()).await;
    called(&app, &time).await;
    drafted(&app, &time, true).await;
    let reader = |action| may(&Actor::reader(), action, Subject::Plan(plan(), Stage::CoCreation)).unwrap();
    let giving = GivingFreely {
        plan: plan(),
        call: 2,
        text: "Mend the well.".into(),
        email: None,
        language: "en".into(),
        form: app.new_form(),
    };
    let (given, secret) = app.give_freely(&reader(Action::GiveWithoutAccount), giving).await.unwrap();
    let of = plan();
    let appeals = || reader(Action::AppealWithoutAccount);
    assert_eq!(
        against(app.appeal_freely(appeals(), &secret, "It is on topic.").await),
        [Refusal::NotHidden(given.input)]
    );
    let office = |office, seed| Actor { office, person: Some(person(seed)), ..Actor::operator() };
    let permit = |actor: &Actor, action| may(actor, action, Subject::Plan(plan(), Stage::CoCreation)).unwrap();
    let (moderator, unit) = (office(Office::Moderator, 60), office(Office::SupportUnit, 61));
    let rule = domain::cocreation::ModerationRule::OffTopic;
    app.moderate(permit(&moderator, Action::Moderate), (&of, 2), given.input, rule, "").await.unwrap();
    let stranger = app.new_form();
    assert!(app.appeal_freely(appeals(), &stranger, "Mine.").await.is_err(), "the address has to be known");
    app.appeal_freely(appeals(), &secret, "It is on topic.").await.unwrap();
    assert_eq!(app.appeal_of(&given.input).await.unwrap().as_deref(), Some("It is on topic."));
    let outcome = (domain::cocreation::AppealOutcome::Restored, "Wells are on topic.");
    let decide = |actor: &Actor| app.decide_appeal(permit(actor, Action::DecideAppeal), (&of, 2), given.input, outcome);
    assert_eq!(against(decide(&moderator).await), [Refusal::OwnDecision]);
    decide(&unit).await.unwrap();
    assert_eq!(app.settled(&plan(), &given.input), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn comments_and_proposed_wordings_are_changed_by_their_authors_a_wording_until_it_is_decided_on() {
    let folder = testkit::sqlite_folder();
    let (app, time) = open(folder.path()).await;
    called(&app, &time).await;
    let id = gave(&app, idea(1, "Open the budget")).await.input;
    app.reword(&own(1), &id, reworded(1, "Each week.")).await.unwrap();
    let said = gave(&app, comment(2, id)).await;
    let written = |body: &str| Written { title: Some("No title".into()), body: body.into(), name: "Ben".into() };
    let change = |from, body| Rewording { from, written: written(body) };
    assert_eq!(why(app.reword(&own(1), &said.input, change(1, "Mine.")).await), NotGiven::NotTheirs);
    let second = app.reword(&own(2), &said.input, change(1, "Add all contracts.")).await.unwrap();
    assert_eq!(why(app.reword(&own(2), &said.input, change(1, "More.")).await), NotGiven::Changed { now: 2 });
    let found = app.input(&said.input).await.unwrap().unwrap();
    assert_eq!((found.version, found.wording, found.stance), (2, 2, Some(Stance::WithChanges)));
    assert_eq!(found.words.unwrap().0.title, None);
    app.seal_all().await.unwrap();
    app.settle().await.unwrap();
    let keys = app.log_keys();
    for given in [&said, &second] {
        let proven = receipt(&app, given).await.verify(&keys.origin, &keys.verifiers).unwrap();
        assert!(proven.has_words && proven.sealed.is_some());
    }
    assert_eq!(counted(&app), (2, 2), "another wording is no other comment");
    let wording = Written { title: Some("Open it".into()), body: "Each hour.".into(), name: "Ben".into() };
    let wording = Giving { about: Some(id), stance: Some(Stance::For), amends: true, written: wording, ..idea(3, "") };
    let wording = gave(&app, wording).await.input;
    assert_eq!(why(app.reword(&own(2), &wording, change(1, "Other.")).await), NotGiven::NotTheirs);
    let as_it_stands = Written { title: Some("Open the budget".into()), body: "Each week.".into(), name: "Ben".into() };
    let same = app.reword(&own(3), &wording, Rewording { from: 1, written: as_it_stands }).await;
    assert_eq!(why(same), NotGiven::Unchanged, "it would change nothing of what it is about");
    app.reword(&own(3), &wording, change(1, "Each day.")).await.unwrap();
    let found = app.input(&wording).await.unwrap().unwrap();
    assert_eq!((found.version, found.wording, found.amends), (2, 2, true), "of the same version of the proposal");
    assert_eq!(found.words.unwrap().0.title.as_deref(), Some("No title"));
    let over = |read| TakingOver { from: 2, amendment: (wording, read), reason: None };
    let before = app.accept_amendment(&own(1), &id, over(1)).await;
    assert_eq!(why(before), NotGiven::Changed { now: 2 }, "it was read before it was changed");
    assert_eq!(why(app.decline_amendment(&own(1), &id, (&wording, 1), "No.").await), NotGiven::Changed { now: 2 });
    app.accept_amendment(&own(1), &id, over(2)).await.unwrap();
    assert_eq!(app.input(&id).await.unwrap().unwrap().words.unwrap().0.body, "Each day.");
    assert_eq!(why(app.reword(&own(3), &wording, change(2, "Never.")).await), NotGiven::Decided);
    app.seal_all().await.unwrap();
    assert_eq!(counted(&app).1, 3, "and it is one comment");
}
