//! Forms that nobody filled in here: forged, another's, too large, not in UTF-8, in pieces, sent again, fifty at once. Each is answered
//! with a sentence in the reader's language, and nothing of the record is changed.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::http::{Method, StatusCode};
use domain::people::{Actor, Office};
use web::Access;

use crate::people::{FORM, HERE, in_office, post, read, signed_up, token};
use crate::reader::Answer;
use crate::world::World;

/// Somebody who is signed in: their cookie and the token of their forms.
struct Reader {
    session: String,
    token: String,
}

impl Reader {
    async fn of(world: &World, session: String) -> Self {
        let token = token(world, &session).await;
        Self { session, token }
    }
}

/// People who between them may come to most of the desk.
async fn readers(world: &World) -> Vec<Reader> {
    let operator = Actor::operator();
    let unit = in_office(world, &operator, "unit@private.example", Office::SupportUnit, "support-unit").await;
    let account = world.app.store().account_of(&"unit@private.example".parse().unwrap()).await.unwrap().unwrap();
    let actors = Actor::all_of(&account.person, &world.app.history().now(), world.app.now().date());
    let by = actors.into_iter().find(|actor| actor.office == Office::SupportUnit).unwrap();
    let mut sessions = vec![unit];
    for (email, office, body) in [
        ("minister@private.example", Office::Minister, "member/ghana"),
        ("contact@private.example", Office::PointOfContact, "member/ghana"),
        ("forum@private.example", Office::ForumMember, "member/ghana"),
        ("seat@private.example", Office::CommitteeMember, "steering-committee"),
        ("standards@private.example", Office::CommitteeMember, "criteria-and-standards"),
        ("watch@private.example", Office::OtherMonitor, "organisation/budget-watch"),
    ] {
        sessions.push(in_office(world, &by, email, office, body).await);
    }
    for (email, office) in
        [("admin@private.example", Office::Administrator), ("moderator@private.example", Office::Moderator)]
    {
        sessions.push(in_office(world, &operator, email, office, "site").await);
    }
    sessions.push(signed_up(world, "ana@private.example").await);
    let mut readers = Vec::new();
    for session in sessions {
        readers.push(Reader::of(world, session).await);
    }
    readers
}

/// An address of a route with something that there is in each of its places, as far as one thing can be in many.
fn address(path: &str) -> String {
    let part = |part: &str| match part {
        "{member}" => "ghana".to_owned(),
        "{country}" => "GHA".to_owned(),
        "{plan}" | "{number}" | "{call}" | "{unit}" => "1".to_owned(),
        "{product}" | "{report}" => "progress-report".to_owned(),
        "{survey}" => "offer".to_owned(),
        part if part.starts_with('{') => "x".to_owned(),
        part => part.to_owned(),
    };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// That an answer says in Spanish what was wrong, unless it is one of those that are refused before anything is said.
fn told(answer: &Answer, what: &str) {
    let page = answer.html();
    assert_eq!(page.attributes("html", "lang"), ["es"], "{what}");
    assert!(!page.one("h1").is_empty() && !page.words().contains('⟦'), "{what}: {}", page.words());
}

/// The routes of the desk that take forms, each with somebody who may come there.
async fn forms<'a>(world: &World, readers: &'a [Reader]) -> Vec<(String, &'a Reader)> {
    let mut forms = Vec::new();
    for route in web::declared().iter().filter(|route| route.access != Access::Open) {
        let path = format!("/es{}", address(route.path));
        for reader in readers {
            let headers = [FORM, HERE, ("cookie", reader.session.as_str())];
            let answer = world.send_with(&path, &[("token", "x")], &headers).await;
            if answer.status == StatusCode::BAD_REQUEST {
                told(&answer, route.path);
                forms.push((path, reader));
                break;
            }
            let turned = [StatusCode::FORBIDDEN, StatusCode::METHOD_NOT_ALLOWED, StatusCode::NOT_FOUND];
            assert!(turned.contains(&answer.status), "{}: {}", route.path, answer.status);
        }
    }
    forms
}

#[tokio::test]
async fn a_form_that_is_forged_or_anothers_or_no_text_is_answered_with_a_sentence_and_changes_nothing() {
    let world = World::whole().await;
    let readers = readers(&world).await;
    let forms = forms(&world, &readers).await;
    assert!(forms.len() > 60, "only {} forms were reached", forms.len());
    let before = world.app.history().now().length;
    for (path, reader) in &forms {
        let headers = [FORM, HERE, ("cookie", reader.session.as_str())];
        let own = reader.token.as_str();
        let other = readers.iter().find(|other| other.token != own).unwrap().token.as_str();
        let long = format!("token={own}&words={}", "x".repeat(70_000));
        for (what, body) in [
            ("without a token", b"words=Yes".to_vec()),
            ("with another's token", format!("token={other}&words=Yes").into_bytes()),
            ("not in UTF-8", format!("token={own}&words=%FF%FE").into_bytes()),
            ("not in UTF-8, uncoded", [format!("token={own}&words=").as_bytes(), &[0xe9, 0x20]].concat()),
            ("with a field twice", format!("token={own}&words=one&words=two").into_bytes()),
            ("longer than any form", long.into_bytes()),
        ] {
            let answer = world.send_bytes(path, body, &headers).await;
            let what = format!("{path} {what}");
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{what}: {}", answer.text());
            told(&answer, &what);
        }
        let elsewhere = [FORM, ("sec-fetch-site", "cross-site"), ("cookie", reader.session.as_str())];
        let answer = world.send_with(path, &[("token", own)], &elsewhere).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path} from another site");
        let declared = [FORM, HERE, ("cookie", reader.session.as_str()), ("content-length", "10485761")];
        let answer = world.ask(Method::POST, path, &declared).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path} of more than ten megabytes");
        told(&answer, path);
    }
    assert_eq!(world.app.history().now().length, before, "not one act");
}

#[tokio::test]
async fn a_form_with_nothing_in_it_never_breaks_and_writes_nothing() {
    let world = World::whole().await;
    let readers = readers(&world).await;
    let forms = forms(&world, &readers).await;
    let before = world.app.history().now().length;
    for (path, reader) in &forms {
        // What ends a session or makes something new of one's own takes nothing but the token.
        if ["/sign-out", "/sessions", "/recovery-codes"].iter().any(|without| path.contains(without)) {
            continue;
        }
        let headers = [FORM, HERE, ("cookie", reader.session.as_str())];
        let answer = world.send_with(path, &[("token", reader.token.as_str())], &headers).await;
        assert!(answer.status.as_u16() < 500, "{path}: {} {}", answer.status, answer.text());
        // What a script of ours asks for is answered to the script.
        if answer.status != StatusCode::SEE_OTHER && answer.header("content-type").starts_with("text/html") {
            told(&answer, path);
        }
    }
    assert_eq!(world.app.history().now().length, before, "not one act");
}

#[tokio::test]
async fn the_forms_of_those_who_are_not_signed_in_are_as_careful() {
    let world = World::whole().await;
    let before = world.app.history().now().length;
    for path in ["/es/sign-up", "/es/sign-in", "/es/sign-in/code", "/es/sign-in/recovery"] {
        for (what, body) in [
            ("not in UTF-8", b"name=%FF&email=%FE".to_vec()),
            ("with a field twice", b"email=a@private.example&email=b@private.example".to_vec()),
        ] {
            let answer = world.send_bytes(path, body, &[FORM, HERE]).await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path} {what}: {}", answer.text());
            told(&answer, path);
        }
        let long = [FORM, HERE, ("content-length", "10485761")];
        let answer = world.ask(Method::POST, path, &long).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path} of more than ten megabytes");
        told(&answer, path);
    }
    let report = world.send_bytes("/es/reports", b"what=%FF".to_vec(), &[FORM, HERE]).await;
    assert_eq!(report.status, StatusCode::BAD_REQUEST, "{}", report.text());
    assert!(world.app.store().mails(10).await.unwrap().is_empty(), "nobody was written to");
    assert_eq!(world.app.history().now().length, before);
}

/// Sends the same form fifty times at once; how each was answered.
async fn fifty(world: &Arc<World>, path: &str, session: &str, fields: &[(&str, &str)]) -> Vec<StatusCode> {
    let token = token(world, session).await;
    let fields: Vec<(String, String)> = fields
        .iter()
        .chain(&[("token", token.as_str())])
        .map(|(name, value)| ((*name).into(), (*value).into()))
        .collect();
    let sending: Vec<_> = (0..50)
        .map(|_| {
            let (world, path, session, fields) =
                (Arc::clone(world), path.to_owned(), session.to_owned(), fields.clone());
            tokio::spawn(async move {
                let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
                world.send_with(&path, &fields, &[FORM, HERE, ("cookie", &session)]).await.status
            })
        })
        .collect();
    let mut all = Vec::new();
    for sent in sending {
        all.push(sent.await.unwrap());
    }
    all
}

/// What one person or office does once: a decision, an answer to a letter, a letter of intent, an appointment and its end.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_is_done_once_is_done_once_by_fifty_tries_at_a_time() {
    let world = Arc::new(World::whole().await);
    let readers = readers(&world).await;
    let [unit, minister, .., seat, _, _, _, _, _] = &readers[..] else { panic!("readers") };
    let length = |world: &World| world.app.history().now().length;
    let fine = |answers: &[StatusCode]| {
        let known = [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY, StatusCode::NOT_FOUND];
        answers.iter().all(|status| known.contains(status)) && answers.contains(&StatusCode::SEE_OTHER)
    };

    let resolution = [("change", "inactive"), ("on", "2026-11-20"), ("words", "No plan came in two cycles.")];
    let before = length(&world);
    let answers = fifty(&world, "/desk/standing/ghana", &seat.session, &resolution).await;
    assert!(fine(&answers), "{answers:?}");
    assert_eq!(length(&world), before + 3, "the words as a source, the letter, what happened");

    let letter = *world.app.history().now().letters.keys().next_back().unwrap();
    let before = length(&world);
    let reply = format!("/desk/replies/{letter}");
    let answers = fifty(&world, &reply, &minister.session, &[("words", "The plan is on its way.")]).await;
    assert!(fine(&answers), "{answers:?}");
    assert_eq!(length(&world), before + 1, "one answer");

    let office =
        [("email", "new@private.example"), ("office", "point-of-contact"), ("body", "member/albania"), ("until", "")];
    post(&world, "/desk/offices", &unit.session, &office).await;
    let link = world.app.store().mails(100).await.unwrap().into_iter().find_map(|waiting| match waiting.mail.letter {
        domain::people::Letter::Invitation { link, .. } => Some(link),
        _ => None,
    });
    let link = link.unwrap();
    let before = length(&world);
    let accepting: Vec<_> = (0..50)
        .map(|_| {
            let (world, link) = (Arc::clone(&world), link.clone());
            tokio::spawn(async move { world.send(&link, &[("name", "Holder")]).await.status })
        })
        .collect();
    let mut accepted = 0;
    for one in accepting {
        accepted += usize::from(one.await.unwrap() == StatusCode::SEE_OTHER);
    }
    assert!(accepted > 0);
    assert_eq!(length(&world), before + 1, "one appointment, however often the link is sent at once");

    let appointment = world.app.history().now().appointments.keys().next_back().unwrap().to_string();
    let before = length(&world);
    let answers = fifty(&world, "/desk/offices/end", &unit.session, &[("appointment", &appointment)]).await;
    assert!(answers.contains(&StatusCode::SEE_OTHER), "{answers:?}");
    assert_eq!(length(&world), before + 1, "it ends once");
}

#[tokio::test]
async fn the_same_form_sent_again_is_answered_as_before_and_is_one_act() {
    let world = World::whole().await;
    let readers = readers(&world).await;
    let unit = &readers[0].session;
    let call = [
        ("opening", "0"),
        ("title", "Call of 2026"),
        ("words", "Cities and regions, apply."),
        ("opens", "2026-11-01"),
        ("closes", "2026-11-30"),
    ];
    let first = post(&world, "/desk/local/open", unit, &call).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
    let before = world.app.history().now().length;
    let again = post(&world, "/desk/local/open", unit, &call).await;
    assert_eq!((again.status, again.header("location")), (StatusCode::SEE_OTHER, first.header("location")));
    assert_eq!(world.app.history().now().length, before);
}

#[tokio::test]
async fn a_town_hall_behind_one_address_with_fifty_who_are_signed_in_is_not_shut_out() {
    let world = World::whole().await;
    let session = signed_up(&world, "ana@private.example").await;
    let mut seen = BTreeSet::new();
    // Fifty people within a minute, each with a page of their desk, a search of their own and a page of the record.
    for number in 0..50 {
        for path in ["/desk".to_owned(), format!("/search?q=portal+{number}"), format!("/members?name={number}")] {
            let answer = world.ask_from("203.0.113.9:400", &path, &[("cookie", &session)]).await;
            seen.insert(answer.status);
        }
    }
    assert_eq!(seen, BTreeSet::from([StatusCode::OK]));
    assert_eq!(read(&world, "/desk", &session).await.status, StatusCode::OK);
}
