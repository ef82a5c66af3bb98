//! What an office does once is done once, though fifty try at a time: on SQLite and on PostgreSQL. What else can be done once, and
//! what holds that it is, stands in `docs/once.md`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

mod common;

use std::sync::Arc;

use app::imports::{self, Input};
use app::membership::{NewDeposit, Signing};
use app::people::{Invite, NewOrganisation};
use app::{App, Settings};
use domain::PersonId;
use domain::membership::changes::Change;
use domain::membership::deposits::{DepositAnswer, DepositKind, DepositSource};
use domain::membership::letters::{Contrary, LetterKind, Trigger};
use domain::people::{Action, Actor, Body, Office, OrganisationKind, Permit, Subject, may};
use domain::review::process::SnapshotKind;
use opendata::Kind;
use opendata::imported::Options;
use store::Place;

async fn open(place: Place) -> Arc<App> {
    let settings = Settings { place, ..common::settings(std::path::Path::new("unused")) };
    App::open(settings, common::surroundings(), &|_| {}).await.unwrap()
}

/// A story told on both databases.
async fn both<F: Future<Output = ()>>(story: impl Fn(Arc<App>) -> F) {
    let folder = testkit::sqlite_folder();
    let app = open(Place::Sqlite(folder.path().to_owned())).await;
    story(Arc::clone(&app)).await;
    app.leave().await.unwrap();
    let (folder, database) = (testkit::sqlite_folder(), testkit::postgres().await);
    let place = Place::Postgres { url: database.url().to_owned(), folder: folder.path().to_owned() };
    let app = open(place).await;
    story(Arc::clone(&app)).await;
    app.leave().await.unwrap();
}

/// Fifty tries at a time: how many were told that they did it, and how many acts there are more.
async fn fifty<F>(app: &Arc<App>, try_it: impl Fn(Arc<App>, u64) -> F) -> (usize, u64)
where
    F: Future<Output = bool> + Send + 'static,
{
    let before = app.history().now().length;
    let tries: Vec<_> = (0..50).map(|n| tokio::spawn(try_it(Arc::clone(app), n))).collect();
    let mut done = 0;
    for one in tries {
        done += usize::from(one.await.unwrap());
    }
    (done, app.history().now().length - before)
}

fn actor(office: Office, body: &str) -> Actor {
    Actor { office, body: body.parse().unwrap(), person: Some(PersonId::from_chance(&[9; 32])), ..Actor::operator() }
}

fn unit() -> Actor {
    actor(Office::SupportUnit, "support-unit")
}

fn right(actor: &Actor, action: Action, subject: Subject) -> Permit {
    may(actor, action, subject).unwrap()
}

/// A file in the layout of a published source.
async fn import(app: &Arc<App>, kind: Kind, name: &str, rows: &[&[(&str, &str)]]) {
    let mut csv = csv::WriterBuilder::new().from_writer(Vec::new());
    let columns = kind.headings();
    csv.write_record(&columns).unwrap();
    for row in rows {
        let cell = |name: &String| row.iter().find(|(of, _)| of == name).map_or("", |(_, cell)| *cell);
        csv.write_record(columns.iter().map(cell)).unwrap();
    }
    let input = Input::file(name, csv.into_inner().unwrap().as_slice(), Options::default()).unwrap();
    imports::import(app, common::permit(Action::ImportSource), input, &|_| {}).await.unwrap();
}

async fn joined(app: &Arc<App>) {
    let ghana = [
        ("member", "Ghana"),
        ("date", "2013-04"),
        ("event", "joined"),
        ("detail", "As listed."),
        ("source", "A list."),
    ];
    import(app, Kind::StatusEvents, "status-events.csv", &[&ghana]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_of_intent_is_published_once() {
    both(async |app: Arc<App>| {
        let row = [("country", "AUT"), ("name", "Austria"), ("iso3166_1_alpha3", "AUT"), ("un_state", "TRUE")];
        import(&app, Kind::Countries, "countries.csv", &[&row]).await;
        let minister = actor(Office::Minister, "country/AUT");
        let signs = right(&minister, Action::SignLetter, Subject::Country("AUT".parse().unwrap()));
        let signing = Signing { english: "We want to join.".into(), own: None, endorses: true, ministry: None };
        app.sign_letter(&signs, signing).await.unwrap();
        let letter = app.waiting_letters().await.unwrap()[0].id;
        let (done, acts) = fifty(&app, move |app, _| async move {
            let permit = right(&unit(), Action::PublishDocument, Subject::Whole);
            app.publish_letter(permit, &letter, "Scores as published.").await.is_ok()
        })
        .await;
        let state = app.history().now();
        assert!(done >= 1);
        assert_eq!((state.letters.len(), acts), (1, 5), "a source, the letter, the member, two events");
        assert!(app.waiting_letters().await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_is_recognised_or_refused_and_not_both() {
    both(async |app: Arc<App>| {
        let ana = PersonId::from_chance(&[1; 32]);
        let email = "ana@private.example".parse().unwrap();
        app.store().account_for(&email, &ana, "Ana", "en", app.now()).await.unwrap();
        let new = NewOrganisation {
            id: "open-budgets".parse().unwrap(),
            name: "Open Budgets".into(),
            kind: OrganisationKind::CivilSociety,
            country: None,
            website: "https://open-budgets.example".into(),
        };
        app.found_organisation(&ana, new, "Register, number 4711.").await.unwrap();
        let asked = app.waiting_organisations().await.unwrap().remove(0);
        let (_, acts) = fifty(&app, move |app, n| {
            let (id, at) = (asked.id.clone(), asked.asked_at);
            async move {
                let permit = right(&unit(), Action::VerifyOrganisation, Subject::Whole);
                match n % 2 {
                    0 => app.answer_organisation(permit, (&id, at), "The register was seen.").await.is_ok(),
                    _ => app.refuse_organisation(permit, (&id, at), "There is no such register.").await.is_ok(),
                }
            }
        })
        .await;
        let recognised = app.history().now().organisations.len();
        let appointed = app.history().now().appointments.len();
        assert_eq!((acts, appointed), if recognised == 1 { (2, 1) } else { (1, 0) }, "with its first representative");
        assert!(app.waiting_organisations().await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_is_deposited_once_and_a_government_answers_for_it_once() {
    both(async |app: Arc<App>| {
        joined(&app).await;
        let new = || NewDeposit {
            about: "member/ghana".parse().unwrap(),
            document: DepositKind::Plan,
            plan: Some(1),
            title: "First plan".into(),
            dated: "2013".parse().unwrap(),
            came: DepositSource::Address,
            from: "https://ghana.example/plan.pdf".into(),
            kind: SnapshotKind::Pdf,
            bytes: b"%PDF-1.7 the first plan".to_vec(),
        };
        let (_, acts) = fifty(&app, move |app, _| async move {
            let permit = right(&unit(), Action::PublishDocument, Subject::Whole);
            app.deposit_document(permit, new()).await.is_ok()
        })
        .await;
        assert_eq!(acts, 1);
        let at = app.history().now().length - 1;
        let (_, acts) = fifty(&app, move |app, n| async move {
            let contact = actor(Office::PointOfContact, "member/ghana");
            let permit = right(&contact, Action::ConfirmDeposit, Subject::Member("ghana".parse().unwrap()));
            let says = if n % 2 == 0 { (DepositAnswer::Confirmed, "") } else { (DepositAnswer::Objected, "A draft.") };
            app.answer_deposit(permit, at, says).await.is_ok()
        })
        .await;
        assert_eq!(acts, 1, "it is confirmed or objected to");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_office_is_recovered_once_and_offered_to_one_address() {
    both(async |app: Arc<App>| {
        joined(&app).await;
        let (office, body) = (Office::PointOfContact, "member/ghana".parse::<Body>().unwrap());
        let invite = |n: u64| Invite {
            email: format!("p{n}@private.example").parse().unwrap(),
            office,
            body: body.clone(),
            until: None,
            language: "en".into(),
        };
        let of_unit = Invite { office: Office::SupportUnit, body: "support-unit".parse().unwrap(), ..invite(98) };
        let link = app.offer_office(&Actor::operator(), of_unit).await.unwrap();
        app.accept_office(&link, "Kofi", "en", "a test").await.unwrap();
        let state = app.history().now();
        let kofi = &state.appointments.values().next_back().unwrap().person;
        let unit = Actor { person: Some(kofi.clone()), ..unit() };
        let link = app.offer_office(&unit, invite(99)).await.unwrap();
        let (_, written) = app.accept_office(&link, "Ama", "en", "a test").await.unwrap();
        let held = written.first;
        let (done, acts) = fifty(&app, move |app, n| {
            let (unit, email) = (unit.clone(), format!("p{n}@private.example").parse().unwrap());
            async move { app.recover_office(&unit, held, (email, "en"), "").await.is_ok() }
        })
        .await;
        assert_eq!((done, acts), (1, 1), "whoever was second is told so");
        assert_eq!(app.store().invitations(app.now()).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_on_acting_contrary_to_process_is_written_once_and_so_is_a_resolution() {
    both(async |app: Arc<App>| {
        joined(&app).await;
        let commitment = [
            ("Country", "Ghana"),
            ("Action Plan Number", "1"),
            ("Comm No", "1"),
            ("Commitment Title", "A register"),
            ("Year of submission", "2013"),
        ];
        import(&app, Kind::Commitments2016, "commitments-2016.csv", &[&commitment]).await;
        let ghana = || -> domain::MemberId { "ghana".parse().unwrap() };
        let (_, acts) = fifty(&app, move |app, n| async move {
            let permit = right(&unit(), Action::SendLetter, Subject::Member(ghana()));
            let what = Contrary { plan: 1, trigger: Trigger::Requirement };
            app.write_contrary_letter(permit, (ghana(), what), &format!("Letter number {n}.")).await.is_ok()
        })
        .await;
        let letters = app.history().now().letters.values().map(|of| of.deed.letter).collect::<Vec<_>>();
        assert_eq!((acts, letters), (1, vec![LetterKind::ContraryToProcess]));
        let (_, acts) = fifty(&app, move |app, _| async move {
            let seat = actor(Office::CommitteeMember, "steering-committee");
            let permit = right(&seat, Action::SetStatus, Subject::Member(ghana()));
            let today = app.now().date();
            app.change_standing(permit, (ghana(), Change::Inactive, today), "No plan came.").await.is_ok()
        })
        .await;
        assert_eq!(acts, 3, "the words as a source, the letter, what happened");
    })
    .await;
}
