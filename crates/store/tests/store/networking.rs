//! Surveys and cases on the desk, on both engines: of two who change the same at once one does.

use domain::networking::{Filling, Survey, SurveyState};
use domain::people::Office;
use domain::{PersonId, Timestamp};
use store::Store;
use store::networking::{CaseHead, Kept, NewStep, StoredSurvey};

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
    assert!(store.take_step(&head(0, Some(person(2))), &step(1_000), &parties).await.unwrap());
    assert!(!store.take_step(&head(0, None), &step(1_001), &[]).await.unwrap(), "a case is opened once");
    let (one, other) = (head(1, Some(person(3))), head(1, Some(person(4))));
    let (first, second) = (step(1_002), step(1_003));
    let two = tokio::join!(store.take_step(&one, &first, &parties[..1]), store.take_step(&other, &second, &[]));
    assert!(two.0.unwrap() != two.1.unwrap(), "of two at once one is taken");
    let known = store.case_head(&"ghana-1".parse().unwrap()).await.unwrap().unwrap();
    assert_eq!(known.steps, 2);
    assert_eq!(store.case_steps(&known.request).await.unwrap().len(), 2);
    assert_eq!(store.cases_of_party(&parties[1]).await.unwrap(), std::slice::from_ref(&known.request));
    assert_eq!(store.case_heads().await.unwrap(), [known]);
}

both! {
    async fn a_survey_is_changed_from_the_version_that_was_seen(home) {
        surveys_story(&home.open().await).await;
    }

    async fn of_two_steps_at_once_one_is_taken(home) {
        cases_story(&home.open().await).await;
    }
}
