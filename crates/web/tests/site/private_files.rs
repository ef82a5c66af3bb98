//! The files that the desk hands out: an address alone opens none of them. Each is bound to whoever is signed in and to their offices of
//! that moment, so a link that is handed on, or kept after an office ended, opens nothing; and no browser, proxy or other site keeps it.

use axum::http::StatusCode;
use domain::people::Office;

use crate::people::{post, read, signed_up, token};
use crate::plans::{DRAFT, People, people, written};
use crate::reader::Answer;
use crate::world::World;
use crate::{networking, review};

/// The files of a draft, and what they are.
const OF_DRAFT: [(&str, &str); 4] = [
    ("/workbook", "spreadsheetml"),
    ("/workbook?blank=yes", "spreadsheetml"),
    ("/document", "wordprocessingml"),
    ("/document?blank=yes", "wordprocessingml"),
];

fn addresses() -> impl Iterator<Item = (String, &'static str)> {
    OF_DRAFT.into_iter().map(|(path, kind)| (format!("{DRAFT}{path}"), kind))
}

async fn end(world: &World, people: &People, office: Office) {
    let state = world.app.history().now();
    let held =
        state.appointments.iter().find(|(_, held)| held.office == office && held.body.to_string() == "member/ghana");
    let appointment = held.unwrap().0.to_string();
    let done = post(world, "/desk/offices/end", &people.contact, &[("appointment", &appointment)]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
}

#[tokio::test]
async fn a_file_of_a_draft_is_for_its_reader_and_nobody_keeps_it() {
    let world = World::whole().await;
    let people = people(&world).await;
    written(&world, &people).await;
    for (address, kind) in addresses() {
        for reader in [&people.contact, &people.forum, &people.unit] {
            let answer = read(&world, &address, reader).await;
            assert_eq!(answer.status, StatusCode::OK, "{address}");
            assert!(answer.header("content-type").contains(kind), "{}", answer.header("content-type"));
            assert!(answer.header("content-disposition").starts_with("attachment"), "{address}");
            assert_eq!(answer.header("cache-control"), "private, no-store", "{address}");
            assert_eq!(answer.header("x-content-type-options"), "nosniff", "{address}");
            assert!(answer.headers.get("access-control-allow-origin").is_none(), "no other site's page reads it");
        }
    }
}

#[tokio::test]
async fn a_link_that_is_handed_on_or_kept_after_the_office_ended_opens_nothing() {
    let world = World::whole().await;
    let people = people(&world).await;
    written(&world, &people).await;
    let citizen = signed_up(&world, "ana@private.example").await;
    for (address, _) in addresses() {
        let out = world.get(&address).await;
        assert_eq!(out.status, StatusCode::SEE_OTHER, "{address}");
        assert!(out.header("location").contains("/sign-in"), "{}", out.header("location"));
        let other = read(&world, &address, &citizen).await;
        assert_eq!(other.status, StatusCode::FORBIDDEN, "another account: {address}");
        assert!(other.header("cache-control").contains("no-store"), "{address}");
        assert_eq!(read(&world, &address, &people.forum).await.status, StatusCode::OK);
    }
    end(&world, &people, Office::ForumMember).await;
    for (address, _) in addresses() {
        assert_eq!(
            read(&world, &address, &people.forum).await.status,
            StatusCode::FORBIDDEN,
            "the office ended: {address}"
        );
    }
    let signed_out = post(&world, "/sign-out", &people.contact, &[]).await;
    assert_eq!(signed_out.status, StatusCode::SEE_OTHER);
    for (address, _) in addresses() {
        assert_eq!(
            read(&world, &address, &people.contact).await.status,
            StatusCode::SEE_OTHER,
            "signed out: {address}"
        );
    }
}

#[tokio::test]
async fn a_roster_is_no_file_for_everybody_who_is_not_signed_in() {
    let world = World::whole().await;
    let people = people(&world).await;
    for path in
        ["/desk/networking/rosters/offer", "/desk/networking/rosters/offer?as=xlsx", "/desk/networking/rosters/request"]
    {
        assert_eq!(world.get(path).await.status, StatusCode::SEE_OTHER, "{path}");
        let answer = read(&world, path, &people.unit).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(answer.header("cache-control"), "private, no-store");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert!(answer.headers.get("access-control-allow-origin").is_none());
    }
}

/// A file of the desk: where it is, whose it is by session and address, and words that only its reader may see, where it is text.
struct Private {
    path: String,
    session: String,
    email: &'static str,
    words: &'static str,
}

impl Private {
    fn new(path: impl Into<String>, session: &str, email: &'static str, words: &'static str) -> Self {
        Self { path: path.into(), session: session.to_owned(), email, words }
    }

    /// Whether an answer gives it away.
    fn is_given(&self, answer: &Answer) -> bool {
        answer.status == StatusCode::OK && (self.words.is_empty() || answer.text().contains(self.words))
    }
}

/// An agreement that both sides signed, and an offer that only case managers see.
async fn of_a_case(world: &World) -> Vec<Private> {
    let all = networking::people(world).await;
    networking::offered(world, &all.albania, &networking::HELPS).await;
    let case = networking::asked(world, &all.ghana, &networking::CONTRACTS).await;
    let manager = networking::person(world, "manager@private.example").await;
    let terms = [
        ("scope", "A standard for contracts, no software"),
        ("from", "2027-01-01"),
        ("to", "2027-06-30"),
        ("cost", "pro-bono"),
        ("government-does", "Opens its files"),
        ("provider-does", "Sends two people"),
    ];
    let terms: Vec<(&'static str, String)> = terms.map(|(name, value)| (name, value.to_owned())).to_vec();
    let says = |name: &'static str, value: &str| vec![(name, value.to_owned())];
    let mut offer = String::new();
    for (who, step, typed) in [
        (&all.unit, ("assign", 0), says("manager", &manager)),
        (&all.manager, ("propose", 1), Vec::new()),
        (&all.group, ("group-agrees", 1), Vec::new()),
        (&all.ghana, ("government-agrees", 1), Vec::new()),
        (&all.albania, ("provider-agrees", 1), Vec::new()),
        (&all.albania, ("respond", 1), [says("covers", "fully"), says("words", "Two people")].concat()),
        (&all.ghana, ("select", 1), Vec::new()),
        (&all.manager, ("draft", 1), terms),
        (&all.ghana, ("sign-government", 1), Vec::new()),
        (&all.albania, ("sign-provider", 1), Vec::new()),
    ] {
        let mut typed = typed;
        if step.0 == "propose" {
            let need = read(world, &format!("{case}/needs/1"), &all.manager).await.html();
            offer.clone_from(&need.attributes("input[name=offer]", "value")[0]);
            typed = says("offer", &offer);
        }
        let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let done = networking::step(world, &case, who, step, &typed).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{step:?}: {}", done.html().words());
    }
    let (agreement, answer) = (format!("{case}/agreement/1"), format!("{case}/answer?as=docx"));
    let roster = "/desk/networking/rosters/offer";
    vec![
        Private::new(agreement, &all.albania, "contact-albania@private.example", "A standard for contracts"),
        Private::new(answer, &all.ghana, "contact-ghana@private.example", ""),
        Private::new(roster, &all.manager, "manager@private.example", "beneficial owners"),
        Private::new("/desk/networking/rosters/request", &all.other, "other@private.example", "beneficial owners"),
    ]
}

/// A copy of what a finding rests on, before it is published.
async fn of_a_review(world: &World) -> Private {
    let people = review::People::of(world).await;
    review::opened(world, &people).await;
    let path = format!("{}/coding/1", review::DESK);
    let token = token(world, &people.first).await;
    let fields: Vec<(&str, &str)> = review::coded("substantial")
        .into_iter()
        .chain([
            ("completion-title", "Register of contracts"),
            ("completion-address", "https://register.example.org/contracts"),
            ("token", token.as_str()),
        ])
        .collect();
    let file = ("completion-copy", b"%PDF-1.7 the register before anything is public".as_slice());
    let brought = world.send_file(&path, &people.first, &fields, file).await;
    assert_eq!(brought.status, StatusCode::SEE_OTHER, "{}", brought.html().words());
    let form = read(world, &path, &people.first).await.html();
    let copy = form.attributes("a[href*='/copies/']", "href")[0].clone();
    Private::new(copy, &people.first, "first@private.example", "before anything is public")
}

/// Ends every office of somebody: they give them up.
async fn resigns(world: &World, of: &Private) {
    let account = world.app.store().account_of(&of.email.parse().unwrap()).await.unwrap().unwrap();
    let (state, today) = (world.app.history().now(), world.app.now().date());
    let held: Vec<u64> =
        state.appointments_of(&account.person).filter(|held| held.holds_on(today)).map(|held| held.at).collect();
    assert!(!held.is_empty(), "{} holds an office", of.email);
    for at in held {
        let done = post(world, "/desk/offices/end", &of.session, &[("appointment", &at.to_string())]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    }
}

/// Each is given to its reader, kept by nobody, and refused to another account, to nobody and to an office that ended.
async fn held_back(world: &World, all: &[Private]) {
    let citizen = signed_up(world, "ana@private.example").await;
    for of in all {
        let given = read(world, &of.path, &of.session).await;
        assert!(of.is_given(&given), "{}: {} {}", of.path, given.status, given.text());
        assert_eq!(given.header("cache-control"), "private, no-store", "{}", of.path);
        assert_eq!(given.header("x-content-type-options"), "nosniff", "{}", of.path);
        assert!(given.header("content-disposition").starts_with("attachment"), "{}", of.path);
        assert!(given.headers.get("access-control-allow-origin").is_none(), "{}", of.path);
        let nobody = world.get(&of.path).await;
        assert_eq!(nobody.status, StatusCode::SEE_OTHER, "nobody signed in: {}", of.path);
        assert!(nobody.header("cache-control").contains("no-store"), "{}", of.path);
        let other = read(world, &of.path, &citizen).await;
        assert!(!of.is_given(&other), "another account: {}", of.path);
        assert!(other.header("cache-control").contains("no-store"), "{}", of.path);
    }
    for of in all {
        resigns(world, of).await;
        let after = read(world, &of.path, &of.session).await;
        assert!(!of.is_given(&after), "the office ended: {}", of.path);
        assert!(after.header("cache-control").contains("no-store"), "{}", of.path);
    }
}

#[tokio::test]
async fn agreements_and_rosters_are_for_nobody_else_and_for_no_office_that_ended() {
    let world = World::whole().await;
    let all = of_a_case(&world).await;
    held_back(&world, &all).await;
}

#[tokio::test]
async fn evidence_before_publication_is_for_nobody_else_and_for_no_office_that_ended() {
    let world = World::whole().await;
    let copy = of_a_review(&world).await;
    held_back(&world, &[copy]).await;
}
