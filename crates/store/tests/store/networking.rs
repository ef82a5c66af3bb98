//! Surveys and cases on the desk, on both engines: of two who change the same at once one does.

use domain::codebook::PolicyArea2024;
use domain::networking::{Filling, GroupAnswer, Role, Survey, SurveyState};
use domain::people::{Channel, Office};
use domain::{PersonId, Timestamp};
use store::Store;
use store::networking::{
    BRING_ROSTER, CaseHead, GroupMessage, GroupSaid, Kept, NewRoster, NewStep, RosterPiece, Standing, StoredSurvey,
    Waits,
};
use store::people::Mailing;

use crate::support::*;

fn person(seed: u8) -> PersonId {
    PersonId::from_chance(&[seed; 32])
}

fn survey(id: &str) -> StoredSurvey {
    StoredSurvey {
        id: id.into(),
        survey: Survey::Offer,
        body: Some("member/ghana".parse().unwrap()),
        person: Some(person(1)),
        language: "en".into(),
        filling: Filling { whole: [("text".to_owned(), "Words \u{1F30D}".to_owned())].into(), lines: Vec::new() },
        state: SurveyState::Draft,
        version: 0,
        saved_at: Timestamp(1_000),
        filed_at: None,
        confirmed_at: None,
        reminded_at: None,
    }
}

fn head(steps: u64, manager: Option<PersonId>) -> CaseHead {
    let (opened_at, changed_at) = (Timestamp(1_000), Timestamp(1_000 + i64::try_from(steps).unwrap()));
    CaseHead { request: "ghana-1".parse().unwrap(), state: "scoping".into(), manager, steps, opened_at, changed_at }
}

fn step(at: i64) -> NewStep {
    NewStep {
        at: Timestamp(at),
        person: Some(person(2)),
        office: Office::CaseManager,
        body: "support-unit".parse().unwrap(),
        step: "{}".into(),
    }
}

/// What is noted beside a case in which others wait for the first of those who take part.
fn with(parties: &[domain::people::Body]) -> Waits {
    let turns = vec![(Role::Unit, None), (Role::Provider, parties.last().cloned())];
    Waits { introductions: 1, turns, parties: parties.to_vec() }
}

async fn surveys_story(store: &Store) {
    assert_eq!(store.begin_surveys(&[survey("offer-1"), survey("offer-2")]).await.unwrap(), 2);
    assert_eq!(store.begin_surveys(&[survey("offer-1")]).await.unwrap(), 0, "a name is taken once");
    let filed = StoredSurvey { state: SurveyState::Filed, filed_at: Some(Timestamp(2_000)), ..survey("offer-1") };
    assert_eq!(store.change_survey(&filed).await.unwrap(), Kept::Now);
    assert_eq!(store.change_survey(&filed).await.unwrap(), Kept::ChangedSince);
    assert_eq!(store.survey("offer-1").await.unwrap(), Some(StoredSurvey { version: 1, ..filed.clone() }));
    assert_eq!(store.surveys(Survey::Offer, SurveyState::Filed).await.unwrap().len(), 1);
    assert_eq!(store.surveys_of(&"member/ghana".parse().unwrap()).await.unwrap().len(), 2);
    assert!(!store.delete_draft("offer-1").await.unwrap(), "what was handed in stays");
    assert!(store.delete_draft("offer-2").await.unwrap());
}

async fn cases_story(store: &Store) {
    let parties = ["member/ghana".parse().unwrap(), "organisation/wananchi".parse().unwrap()];
    assert!(
        store.take_step(&head(0, Some(person(2))), &step(1_000), &with(&parties), &Mailing::default()).await.unwrap()
    );
    assert!(
        !store.take_step(&head(0, None), &step(1_001), &Waits::default(), &Mailing::default()).await.unwrap(),
        "a case is opened once"
    );
    let (one, other) = (head(1, Some(person(3))), head(1, Some(person(4))));
    let (first, second) = (step(1_002), step(1_003));
    let (sole, none) = (with(&parties[..1]), Mailing::default());
    let two = tokio::join!(store.take_step(&one, &first, &sole, &none), store.take_step(&other, &second, &sole, &none));
    assert!(two.0.unwrap() != two.1.unwrap(), "of two at once one is taken");
    let known = store.case_head(&"ghana-1".parse().unwrap()).await.unwrap().unwrap();
    assert_eq!(known.steps, 2);
    assert_eq!(store.case_steps(&known.request).await.unwrap().len(), 2);
    assert_eq!(store.cases_of_party(&parties[1]).await.unwrap(), std::slice::from_ref(&known.request));
    assert_eq!(store.case_heads().await.unwrap(), [known]);
}

async fn lists_story(store: &Store) {
    let (ghana, helper): (domain::people::Body, domain::people::Body) =
        ("member/ghana".parse().unwrap(), "organisation/wananchi".parse().unwrap());
    let filed = |id: &str| StoredSurvey {
        survey: Survey::Request,
        state: SurveyState::Filed,
        filed_at: Some(Timestamp(900)),
        ..survey(id)
    };
    store.begin_surveys(&[filed("ghana-1"), filed("ghana-2")]).await.unwrap();
    let head = head(0, Some(person(2)));
    assert!(
        store
            .take_step(&head, &step(1_000), &with(&[ghana.clone(), helper.clone()]), &Mailing::default())
            .await
            .unwrap()
    );
    let seen = async |of: Standing| {
        let listed = store.list_cases(&of).await.unwrap();
        listed.into_iter().map(|one| (one.request.to_string(), one.waits)).collect::<Vec<_>>()
    };
    let (first, second) = (|waits| ("ghana-1".to_owned(), waits), ("ghana-2".to_owned(), false));
    assert_eq!(seen(Standing::Unit).await, [first(true), second.clone()]);
    assert_eq!(seen(Standing::Group).await, [first(false)], "nobody is proposed in the other");
    assert_eq!(seen(Standing::Government(ghana)).await, [first(false), second]);
    assert_eq!(seen(Standing::Provider(helper)).await, [first(true)]);
    assert_eq!(seen(Standing::Manager(person(2))).await, [first(false)]);
    assert_eq!(seen(Standing::Manager(person(3))).await, []);
    store.note_waits(&head.request, 9, &Waits::default()).await.unwrap();
    assert_eq!(seen(Standing::Unit).await[0], first(true), "a step was taken meanwhile");
    store.note_waits(&head.request, 1, &Waits::default()).await.unwrap();
    assert_eq!(seen(Standing::Unit).await[0], first(false));
    assert_eq!(store.count_moved_cases(Timestamp(950)).await.unwrap(), 1);
    assert_eq!(store.case_heads_since(Timestamp(0)).await.unwrap(), [], "it is noted, and nothing is agreed in it");
}

async fn groups_story(store: &Store) {
    let area = PolicyArea2024::OpenData;
    let said = |member: &str, says| GroupSaid {
        area,
        member: member.parse().unwrap(),
        person: Some(person(1)),
        says,
        at: Timestamp(5),
    };
    store.answer_group(&said("ghana", GroupAnswer::Declined)).await.unwrap();
    store.answer_group(&said("ghana", GroupAnswer::Accepted)).await.unwrap();
    store.answer_group(&said("albania", GroupAnswer::Left)).await.unwrap();
    let known = store.group_answers(area).await.unwrap();
    assert_eq!(known, [said("albania", GroupAnswer::Left), said("ghana", GroupAnswer::Accepted)]);
    assert_eq!(store.group_answers_of(&"ghana".parse().unwrap()).await.unwrap(), &known[1..]);
    assert_eq!(store.accepted_groups().await.unwrap(), [area]);
    let message = |at: i64, words: &str| GroupMessage {
        at: Timestamp(at),
        member: "ghana".parse().unwrap(),
        words: words.into(),
        channel: Channel::Web,
    };
    for message in [message(8, "second"), message(7, "first")] {
        assert!(store.write_to_group(area, &person(1), &message, &Mailing::default()).await.unwrap());
    }
    assert_eq!(store.group_messages(area).await.unwrap(), [message(7, "first"), message(8, "second")]);
}

async fn rosters_story(store: &Store) {
    let new = |id: &str, seed: u8, body: Option<&str>| NewRoster {
        id: id.into(),
        person: person(seed),
        body: body.map(|body| body.parse().unwrap()),
        survey: Survey::Offer,
        language: "en".into(),
        begun_at: Timestamp(1_000),
        told: "{}".into(),
    };
    let begin = async |new: NewRoster| store.begin_roster(&new, b"provider", Timestamp(0)).await.unwrap();
    assert!(begin(new("one", 1, None)).await);
    assert!(!begin(new("two", 1, None)).await, "one at a time");
    assert!(begin(new("three", 2, None)).await && begin(new("four", 1, Some("member/ghana"))).await, "for each");
    assert!(!begin(new("five", 2, Some("member/ghana"))).await, "a colleague brings another one for the same side");
    assert_eq!(store.roster_file("one").await.unwrap().as_deref(), Some(&b"provider"[..]));
    let job = store.claim_job_of(BRING_ROSTER, "w", Timestamp(2_000), Timestamp(3_000)).await.unwrap().unwrap();
    assert_eq!(job.body, "one");
    assert!(store.hold_job(&job, "w", Timestamp(9_000)).await.unwrap());
    assert!(!store.hold_job(&job, "other", Timestamp(9_000)).await.unwrap(), "it is not theirs");
    let next = store.claim_job_of(BRING_ROSTER, "v", Timestamp(4_000), Timestamp(5_000)).await.unwrap().unwrap();
    assert_eq!(next.body, "three", "the first is held for longer");

    let surveys = [survey("offer-7"), survey("offer-8")];
    let parts = ["[1]".to_owned(), "[2]".to_owned()];
    let piece = RosterPiece { id: "one", from: 0, to: 2, told: "{2}", surveys: &surveys, parts: &parts };
    assert!(store.take_piece(&piece).await.unwrap());
    assert!(!store.take_piece(&piece).await.unwrap(), "somebody else did that");
    let more = [survey("offer-8"), survey("offer-9")];
    let parts = ["[3]".to_owned()];
    let piece = RosterPiece { id: "one", from: 2, to: 4, told: "{4}", surveys: &more, parts: &parts };
    assert!(store.take_piece(&piece).await.unwrap());
    let known = store.roster("one").await.unwrap().unwrap();
    assert_eq!((known.passed, known.brought, known.fresh, known.parts), (4, 4, 3, 3));
    assert_eq!(store.roster_part("one", 2).await.unwrap().as_deref(), Some("[3]"));
    assert_eq!(store.roster_part("one", 3).await.unwrap(), None);
    store.end_roster("one", Timestamp(5_000), "{end}").await.unwrap();
    let ended = store.roster("one").await.unwrap().unwrap();
    assert_eq!((ended.ended_at, ended.of.told.as_str()), (Some(Timestamp(5_000)), "{end}"));
    assert_eq!(store.roster_file("one").await.unwrap(), None, "its bytes are of no more use");
    assert_eq!(store.rosters_of(&person(1), 10).await.unwrap().len(), 2);
    assert!(store.begin_roster(&new("six", 1, None), b"x", Timestamp(6_000)).await.unwrap());
    assert_eq!(store.roster("one").await.unwrap(), None, "reports are not kept for ever");
    assert_eq!(store.roster_part("one", 0).await.unwrap(), None);
}

async fn changes_story(store: &Store) {
    let filed = |id: &str, at: i64| StoredSurvey {
        state: SurveyState::Filed,
        saved_at: Timestamp(at),
        filed_at: Some(Timestamp(at)),
        ..survey(id)
    };
    store.begin_surveys(&[filed("offer-a", 100), filed("offer-b", 200), survey("offer-c")]).await.unwrap();
    let since = async |at| {
        let all = store.offers_since(Timestamp(at)).await.unwrap();
        all.into_iter().map(|of| of.id).collect::<Vec<_>>()
    };
    assert_eq!(since(101).await, ["offer-b"], "a draft was never handed in");
    assert_eq!(store.offers_stamp().await.unwrap().count, 2);
    let withdrawn = StoredSurvey { state: SurveyState::Withdrawn, saved_at: Timestamp(300), ..filed("offer-a", 100) };
    store.change_survey(&withdrawn).await.unwrap();
    assert_eq!(since(201).await, ["offer-a"], "one that is taken back has changed too");
    assert_eq!(store.offer_versions().await.unwrap(), [("offer-b".to_owned(), 0)]);
}

/// Fifty who saw the same number of steps take the next one at once.
async fn steps_story(store: &Store) {
    for seen in 0..3 {
        let taking: Vec<_> = (0..50_u8)
            .map(|n| {
                let store = store.clone();
                tokio::spawn(async move {
                    let (head, step) = (head(seen, Some(person(n))), step(1_000 + i64::from(n)));
                    store.take_step(&head, &step, &Waits::default(), &Mailing::default()).await.unwrap()
                })
            })
            .collect();
        let mut taken = 0;
        for one in taking {
            taken += u64::from(one.await.unwrap());
        }
        let known = store.case_head(&"ghana-1".parse().unwrap()).await.unwrap().unwrap();
        let kept = store.case_steps(&known.request).await.unwrap().len();
        assert_eq!((taken, known.steps, kept), (1, seen + 1, usize::try_from(seen + 1).unwrap()), "after {seen}");
    }
}

/// Fifty who saw the same version of a survey change it at once.
async fn versions_story(store: &Store) {
    store.begin_surveys(&[survey("offer-1")]).await.unwrap();
    let changing: Vec<_> = (0..50)
        .map(|n| {
            let store = store.clone();
            tokio::spawn(async move {
                let changed = StoredSurvey { saved_at: Timestamp(2_000 + n), ..survey("offer-1") };
                store.change_survey(&changed).await.unwrap() == Kept::Now
            })
        })
        .collect();
    let mut kept = 0;
    for one in changing {
        kept += usize::from(one.await.unwrap());
    }
    assert_eq!((kept, store.survey("offer-1").await.unwrap().unwrap().version), (1, 1));
}

both! {
    async fn of_fifty_who_take_the_next_step_of_a_case_at_once_one_does(home) {
        steps_story(&home.open().await).await;
    }

    async fn of_fifty_who_change_one_version_of_a_survey_at_once_one_does(home) {
        versions_story(&home.open().await).await;
    }

    async fn a_roster_is_taken_piece_by_piece_each_piece_once(home) {
        rosters_story(&home.open().await).await;
    }

    async fn offers_that_changed_are_told_from_those_that_did_not(home) {
        changes_story(&home.open().await).await;
    }

    async fn a_survey_is_changed_from_the_version_that_was_seen(home) {
        surveys_story(&home.open().await).await;
    }

    async fn of_two_steps_at_once_one_is_taken(home) {
        cases_story(&home.open().await).await;
    }

    async fn a_list_of_cases_says_whose_turn_it_is_and_reads_no_steps(home) {
        lists_story(&home.open().await).await;
    }

    async fn what_governments_say_to_a_group_is_kept_once_and_their_messages_in_order(home) {
        groups_story(&home.open().await).await;
    }
}
