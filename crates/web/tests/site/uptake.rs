//! From an idea to the verdict, through the real router: a part of a plan is linked to inputs, the deposit makes it public, and the
//! page of the input follows it.

use axum::http::StatusCode;
use domain::InputId;
use opendata::Kind;

use crate::people::{post, read, signed_up};
use crate::plans::{DRAFT, People, endorsed, people, written};
use crate::reader::Answer;
use crate::world::{World, sheet};

const GIVE: &str = "/desk/give/ghana/2/1";
const LINKS: &str = "/desk/plans/ghana/2/parts/1/inputs";
pub const WHY: &str = "Its idea of one address for every court.";

pub const TIMELINE: [(&str, &str); 4] = [
    ("opening", "0"),
    ("gathering-from", "2026-11-21"),
    ("gathering-to", "2026-12-31"),
    ("overview", "Write here, or come to the town halls."),
];

pub const CALL: [(&str, &str); 7] = [
    ("opening", "0"),
    ("phase", "gathering"),
    ("mechanism", "online"),
    ("opens", "2026-11-21"),
    ("closes", "2026-12-05"),
    ("question", "What should the next plan promise?"),
    ("suits", "Two weeks, announced in the press."),
];

fn sent_on(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.header("location").to_owned()
}

async fn called(world: &World, people: &People) {
    sent_on(&post(world, "/desk/co-creation/ghana/2/timeline", &people.forum, &TIMELINE).await);
    sent_on(&post(world, "/desk/co-creation/ghana/2/calls", &people.forum, &CALL).await);
}

/// Gives an idea, and answers with its number.
async fn idea(world: &World, citizen: &str, title: &str) -> String {
    let fields = [("title", title), ("body", "One address for every court."), ("name", "A reader in Kumasi")];
    sent_on(&post(world, GIVE, citizen, &fields).await).trim_start_matches("/inputs/").to_owned()
}

/// Responds to everything that waits.
async fn respond(world: &World, people: &People, outcome: &str) {
    let responses = "/desk/co-creation/ghana/2/calls/1/responses";
    let form = read(world, responses, &people.forum).await.html();
    let chosen = form.attributes("input[name^=input-]", "name");
    let mut fields: Vec<(&str, &str)> = chosen.iter().map(|name| (name.as_str(), "yes")).collect();
    fields.extend([("outcome", outcome), ("response", "It fits the courts' own plans."), ("commitment", "")]);
    sent_on(&post(world, responses, &people.forum, &fields).await);
}

#[tokio::test]
async fn an_idea_is_followed_from_its_response_to_the_commitment_its_progress_and_the_verdict() {
    let world = World::whole().await;
    let people = people(&world).await;
    called(&world, &people).await;
    let citizen = signed_up(&world, "ana@private.example").await;
    let id = idea(&world, &citizen, "Put every judgment online").await;
    respond(&world, &people, "taken-up").await;
    let input = format!("/inputs/{id}");
    assert!(world.page(&input).await.words().contains("No commitment takes it up so far"));

    written(&world, &people).await;
    let part = read(&world, &format!("{DRAFT}/parts/1"), &people.ministry).await.html();
    assert!(part.attributes("a", "href").contains(&LINKS.to_owned()), "the part leads to its inputs");
    let form = read(&world, LINKS, &people.ministry).await.html();
    let offered = format!("input-{id}");
    assert_eq!(form.attributes("input[name^=input-]", "name"), std::slice::from_ref(&offered));
    let empty = post(&world, LINKS, &people.ministry, &[("do", "link"), (&offered, "yes"), ("why", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(empty.html().attributes(".errors a", "href"), ["#why"]);
    assert!(empty.text().contains("checked"), "what was ticked stays ticked");
    sent_on(&post(&world, LINKS, &people.ministry, &[("do", "link"), (&offered, "yes"), ("why", WHY)]).await);
    let linked = read(&world, LINKS, &people.ministry).await.html();
    assert!(linked.words().contains("public with the deposit") && linked.words().contains(WHY), "{}", linked.words());
    assert!(!world.page(&input).await.words().contains(WHY), "a draft is not public");

    endorsed(&world, &people).await;
    sent_on(&post(&world, &format!("{DRAFT}/deposit"), &people.contact, &[]).await);
    let told = world.page(&input).await;
    for words in ["Open the courts", WHY, "Milestones done: 0 of 1.", "The review has published nothing on it yet."] {
        assert!(told.words().contains(words), "{words} in {}", told.words());
    }
    let commitment = world.page("/commitments/ghana-2-1").await;
    assert!(commitment.words().contains("Takes up one input") && commitment.words().contains(WHY));
    assert!(commitment.attributes("#inputs a", "href").contains(&input));
    assert!(!commitment.words().contains("Kumasi"), "nobody is named there");
    let json = world.json("/commitments/ghana-2-1.json").await;
    assert_eq!(json["takes_up"][0]["inputs"], serde_json::json!([{ "call": 1, "input": id }]));
    let acts = world.page("/record").await;
    assert!(acts.words().contains("takes up one input of the public"), "{}", acts.words());

    let done = [("status", "done"), ("on", "2026-11-21"), ("evidence", "https://courts.example"), ("opening", "0")];
    sent_on(&post(&world, &format!("{DRAFT}/progress/1.1"), &people.ministry, &done).await);
    assert!(world.page(&input).await.words().contains("Milestones done: 1 of 1."));
    reviewed(&world).await;
    let verdict = world.page(&input).await;
    assert!(verdict.words().contains("Substantial") && !verdict.words().contains("published nothing"));
    for locale in crate::reader::other_languages() {
        for path in [&input, "/commitments/ghana-2-1"] {
            assert_eq!(world.get(&format!("/{locale}{path}")).await.status, StatusCode::OK, "{locale} {path}");
        }
    }
}

/// A later edition tells what the review found of the commitment.
pub async fn reviewed(world: &World) {
    let row = [
        ("Country", "Ghana"),
        ("Action Plan Number", "2"),
        ("Comm No", "1"),
        ("Commitment Title", "Open the courts"),
        ("Full Text", "All courts publish within a week."),
        ("Year of submission", "2026"),
        ("Completion (end of term)", "c. Substantial"),
        ("_CompletionEndTerm", "4"),
    ];
    world.import_as("a-later-edition", "2028", sheet(Kind::Commitments2016, &[&row], &[])).await;
}

#[tokio::test]
async fn what_was_taken_back_is_left_out_and_what_says_the_same_leads_where_the_other_does() {
    let world = World::whole().await;
    let people = people(&world).await;
    called(&world, &people).await;
    let ana = signed_up(&world, "ana@private.example").await;
    let ben = signed_up(&world, "ben@private.example").await;
    let (kept, gone) = (idea(&world, &ana, "Judgments online").await, idea(&world, &ben, "Courts on a map").await);
    let same = idea(&world, &ben, "All judgments online").await;
    let late = idea(&world, &ana, "Judgments in every language").await;
    written(&world, &people).await;
    let both = format!("{kept} https://openpact.example/inputs/{gone}");
    sent_on(&post(&world, LINKS, &people.ministry, &[("do", "link"), ("others", &both), ("why", WHY)]).await);
    sent_on(&post(&world, &format!("/desk/inputs/{gone}"), &ben, &[("do", "take-back")]).await);
    let plan: domain::PlanId = "ghana/2".parse().unwrap();
    let into: InputId = kept.parse().unwrap();
    let because = domain::cocreation::SetAside::Merged { into };
    let forum = crate::plans::permit(&world, "forum@private.example", domain::people::Action::RespondToInput).await;
    world.app.set_aside(forum, (&plan, 1), same.parse().unwrap(), because).await.unwrap();
    let table = read(&world, LINKS, &people.ministry).await.html();
    assert!(table.words().contains("left out: it was taken back or hidden"), "{}", table.words());

    endorsed(&world, &people).await;
    sent_on(&post(&world, &format!("{DRAFT}/deposit"), &people.contact, &[]).await);
    let json = world.json("/commitments/ghana-2-1.json").await;
    assert_eq!(json["takes_up"][0]["inputs"], serde_json::json!([{ "call": 1, "input": kept }]));
    let merged = world.page(&format!("/inputs/{same}")).await;
    assert!(merged.words().contains(WHY) && merged.attributes("a", "href").contains(&format!("/inputs/{kept}")));

    // What is linked later is public with an amendment, and alone is reason enough for one.
    sent_on(&post(&world, LINKS, &people.contact, &[("do", "link"), ("others", &late), ("why", WHY)]).await);
    let amend = [("reason", "Another idea is taken up.")];
    sent_on(&post(&world, &format!("{DRAFT}/amendment"), &people.contact, &amend).await);
    let json = world.json("/commitments/ghana-2-1.json").await;
    assert_eq!(json["takes_up"].as_array().unwrap().len(), 2, "{json:#}");
    assert!(world.page(&format!("/inputs/{late}")).await.words().contains("Open the courts"));
}

#[tokio::test]
async fn only_writers_of_a_part_link_it_and_only_to_what_was_given_to_its_plan() {
    let world = World::whole().await;
    let people = people(&world).await;
    called(&world, &people).await;
    let citizen = signed_up(&world, "ana@private.example").await;
    let id = idea(&world, &citizen, "Judgments online").await;
    written(&world, &people).await;
    let link = [("do", "link"), ("others", id.as_str()), ("why", WHY)];
    for session in [&people.forum, &people.unit, &people.minister, &citizen] {
        assert_eq!(post(&world, LINKS, session, &link).await.status, StatusCode::FORBIDDEN);
    }
    for wrong in ["no-number", &"0f".repeat(16)] {
        let refused = post(&world, LINKS, &people.ministry, &[("do", "link"), ("others", wrong), ("why", WHY)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert_eq!(refused.html().attributes(".errors a", "href"), ["#others"]);
        assert!(refused.text().contains(wrong) && refused.text().contains(WHY), "nothing typed is lost");
    }
    let nothing = post(&world, LINKS, &people.ministry, &[("do", "link"), ("why", WHY)]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    sent_on(&post(&world, LINKS, &people.ministry, &link).await);
    let off = format!("off-{id}");
    sent_on(&post(&world, LINKS, &people.ministry, &[("do", "unlink"), (&off, "yes")]).await);
    assert!(world.app.linked_inputs(&"ghana/2".parse().unwrap()).await.unwrap().is_empty());
    for path in ["/desk/plans/ghana/2/parts/plan/inputs", "/desk/plans/ghana/2/parts/7/inputs"] {
        assert_eq!(read(&world, path, &people.contact).await.status, StatusCode::NOT_FOUND);
    }
}
