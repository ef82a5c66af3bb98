//! Mail that comes in, as a server of mail hands it to the real program: what is taken, and which code says what to do with the rest.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use app::cocreation::{Asked, Calling, Scheduling};
use app::{App, IndexAt, Settings, Surroundings};
use domain::cocreation::{Mechanism, Phase, PhaseKind};
use domain::people::{Action, Actor, Channel, Letter, Office, Stage, Subject, may};
use domain::{Date, PersonId, PlanId, Timestamp};
use store::Place;

use self::member::ghana;
use crate::running::path;

#[path = "../../../app/tests/common/member.rs"]
mod member;

#[expect(clippy::disallowed_methods, reason = "the program that is run beside this looks at the real clock")]
fn now() -> Timestamp {
    Timestamp(jiff::Timestamp::now().as_microsecond())
}

/// Random bytes that are good enough for a test: no two processes share its folder.
fn surroundings(seed: u64) -> Surroundings {
    let chance = std::sync::Mutex::new(testkit::seeded(seed));
    let draw = move || {
        let mut bytes = [0; 32];
        chance.lock().unwrap().fill(&mut bytes);
        bytes
    };
    Surroundings { clock: Arc::new(now), chance: Arc::new(draw) }
}

async fn open(place: Place) -> Arc<App> {
    let settings = Settings {
        place,
        options: store::Options::default(),
        origin: "openpact.example/test".into(),
        key: None,
        index: IndexAt::Nowhere,
        snapshots: 0,
    };
    App::open(settings, surroundings(7), &|_| {}).await.unwrap()
}

fn plan() -> PlanId {
    "ghana/5".parse().unwrap()
}

/// A member whose forum asks everybody for ideas from today on.
async fn called(app: &App) {
    ghana(app).await;
    let body = "member/ghana".parse().unwrap();
    let person = Some(PersonId::from_chance(&[99; 32]));
    let actor = Actor { office: Office::ForumMember, body, person, ties: Vec::new() };
    let forum = |action| may(&actor, action, Subject::Plan(plan(), Stage::CoCreation)).unwrap();
    let days = |days: i32| -> Date { now().date().checked_add(jiff::Span::new().days(days)).unwrap() };
    let (opens, closes) = (days(0), days(14));
    let phases = vec![Phase { kind: PhaseKind::Gathering, opens, closes }];
    let timeline = Scheduling { phases, overview: "Write here, or by e-mail.".into() };
    app.schedule(forum(Action::SetTimeline), &plan(), 0, timeline).await.unwrap();
    let call = Calling {
        phase: PhaseKind::Gathering,
        mechanism: Mechanism::Online,
        opens,
        closes,
        question: "What should the next plan promise?".into(),
        suits: "Two weeks.".into(),
        draft: String::new(),
        without_account: false,
    };
    app.open_call(forum(Action::InviteInput), &plan(), 0, call).await.unwrap();
}

/// Hands a mail to the program; answers with its code and what it said.
fn receive(place: &[&str], to: &str, mail: &[u8]) -> (i32, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_openpact"))
        .args(["receive", "--to", to, "--mail-domain", "in.openpact.example"])
        .args(place)
        .env("OPENPACT_LOG", "error")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The program reads no further than it has to; what is left unread is no failure.
    drop(child.stdin.take().unwrap().write_all(mail));
    let output = child.wait_with_output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(said).unwrap().trim().to_owned())
}

fn mail(head: &str, body: &str) -> Vec<u8> {
    let head = format!("From: Ama <ama@private.example>\r\nSubject: Publish budgets\r\n{head}");
    format!("{head}\r\n{body}\r\n").into_bytes()
}

/// Brings a mail as a server does: again and again while it is told to.
fn brought(place: &[&str], to: &str, mail: &[u8]) -> String {
    for _ in 0..50 {
        let (code, said) = receive(place, to, mail);
        match code {
            0 => return said,
            75 => {}
            _ => panic!("{code}: {said}"),
        }
    }
    panic!("it is never taken")
}

fn story(runtime: &tokio::runtime::Runtime, place: Place, named: &[&str]) {
    let app = runtime.block_on(open(place));
    app.takes_mail_at("in.openpact.example".parse().unwrap());
    runtime.block_on(called(&app));
    let (ama, email) = (PersonId::from_chance(&[1; 32]), "ama@private.example".parse().unwrap());
    runtime.block_on(app.store().account_for(&email, &ama, "Ama", "fr", now())).unwrap();
    let address = || {
        let (plan, name) = (plan(), "A reader in Kumasi".to_owned());
        runtime.block_on(app.address_for_call(&ama, (&plan, 1), (name, None))).unwrap().unwrap()
    };
    let (old, own) = (address(), address());
    let good = mail("Message-ID: <1@private.example>\r\n", "Line by line.\r\n\r\n-- \r\nAma");

    let wrong = format!("call+{}@in.openpact.example", "0c".repeat(20));
    for nowhere in [&old, &wrong, "postmaster@in.openpact.example"] {
        let (code, said) = receive(named, nowhere, &good);
        assert_eq!((code, said.as_str()), (67, "openpact: there is no such address"), "{nowhere}");
    }
    let (code, said) = receive(named, &own, &mail("Auto-Submitted: auto-replied\r\n", "I am away."));
    assert!(code == 65 && said.contains("a program wrote this mail"), "{code}: {said}");
    let (code, said) = receive(named, &own, &mail("", &"Long. ".repeat(400_000)));
    assert!(code == 65 && said.contains("larger than 2000000 bytes"), "{code}: {said}");
    let (code, said) = receive(named, &own, b"no mail at all");
    assert!(code == 65 && said.contains("cannot be read"), "{code}: {said}");

    let said: Vec<String> = std::thread::scope(|scope| {
        let bringing: Vec<_> = (0..50).map(|_| scope.spawn(|| brought(named, &own, &good))).collect();
        bringing.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(said.iter().filter(|said| *said == "taken").count(), 1, "{said:?}");
    assert_eq!(brought(named, &own.to_uppercase(), &good), "taken before", "some servers of mail write it otherwise");

    let inputs = runtime.block_on(app.inputs_of_call((&plan(), 1), Asked::All, None, 10)).unwrap();
    assert_eq!(inputs.len(), 1);
    let (words, _) = inputs[0].words.as_ref().unwrap();
    assert_eq!((words.title.as_deref(), words.body.as_str()), (Some("Publish budgets"), "Line by line."));
    assert_eq!((words.name.as_str(), inputs[0].channel), ("A reader in Kumasi", Channel::Mail));
    let waiting = runtime.block_on(app.store().mails(100)).unwrap();
    assert!(waiting.iter().all(|one| one.mail.email == email && one.mail.language == "fr"));
    let is_receipt = |letter: &Letter| matches!(letter, Letter::InputTaken { .. });
    assert_eq!(waiting.iter().filter(|one| is_receipt(&one.mail.letter)).count(), 1, "one receipt");
    assert_eq!(waiting.len(), 3, "and what was too large and what was broken, told once each");
    runtime.block_on(app.leave()).unwrap();
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap()
}

#[test]
fn a_mail_that_is_brought_fifty_times_at_once_is_taken_once() {
    let (runtime, folder) = (runtime(), testkit::sqlite_folder());
    story(&runtime, Place::Sqlite(folder.path().to_owned()), &["--data", path(folder.path())]);
}

#[test]
fn a_mail_that_is_brought_fifty_times_at_once_is_taken_once_on_postgresql() {
    let (runtime, folder) = (runtime(), testkit::sqlite_folder());
    let database = runtime.block_on(testkit::postgres());
    let place = Place::Postgres { url: database.url().to_owned(), folder: folder.path().to_owned() };
    story(&runtime, place, &["--database", database.url(), "--data", path(folder.path())]);
}

#[test]
fn where_the_record_cannot_be_reached_the_mail_is_to_be_brought_again() {
    let folder = testkit::sqlite_folder();
    let address = format!("call+{}@in.openpact.example", "0c".repeat(20));
    let nowhere = ["--database", "postgres://nobody@127.0.0.1:1/none", "--data", path(folder.path())];
    let (code, said) = receive(&nowhere, &address, b"From: a@b.example\r\n\r\nWords");
    assert!(code == 75 && said.contains("database"), "{code}: {said}");
    let empty = folder.path().join("empty");
    let (code, said) = receive(&["--data", path(&empty)], &address, b"From: a@b.example\r\n\r\nWords");
    assert!(code == 75 && said.contains("there is no record") && !Path::new(&empty).exists(), "{code}: {said}");
}
