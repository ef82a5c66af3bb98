//! How a plan is made, through the real router: a forum publishes and answers, citizens give, everybody reads.

use app::cocreation::InputReceipt;
use axum::http::StatusCode;
use domain::people::{Actor, Office};

use crate::evidence::names_a_changed_file;
use crate::people::{in_office, post, read, signed_up, token};
use crate::reader::Answer;
use crate::world::World;

const TIMELINE: &str = "/desk/co-creation/ghana/5/timeline";
const CALLS: &str = "/desk/co-creation/ghana/5/calls";
const GIVE: &str = "/desk/give/ghana/5/1";
const RESPONSES: &str = "/desk/co-creation/ghana/5/calls/1/responses";

pub fn sent_on(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.header("location").to_owned()
}

pub async fn forum(world: &World) -> String {
    let unit = unit(world).await;
    in_office(world, &unit, "forum@private.example", Office::ForumMember, "member/ghana").await
}

/// Somebody of the Support Unit, who may fill the offices of members.
async fn unit(world: &World) -> Actor {
    let email = "unit@private.example";
    in_office(world, &Actor::operator(), email, Office::SupportUnit, "support-unit").await;
    let account = world.app.store().account_of(&email.parse().unwrap()).await.unwrap().unwrap();
    let actors = Actor::all_of(&account.person, &world.app.history().now(), world.app.now().date());
    actors.into_iter().find(|actor| actor.office == Office::SupportUnit).unwrap()
}

/// A timeline of two phases, and a call for ideas with a draft.
pub async fn called(world: &World, forum: &str) {
    called_with(world, forum, &[]).await;
}

/// The same, with more said of the call, or something else.
pub async fn called_with(world: &World, forum: &str, more: &[(&str, &str)]) {
    let timeline = [
        ("opening", "0"),
        ("gathering-from", "2026-11-21"),
        ("gathering-to", "2026-12-31"),
        ("consultation-from", "2027-02-01"),
        ("consultation-to", "2027-02-28"),
        ("overview", "Write here, or come to the town halls."),
    ];
    let to = sent_on(&post(world, TIMELINE, forum, &timeline).await);
    assert_eq!(to, "/members/ghana/plans/5/co-creation");
    let call = [
        ("opening", "0"),
        ("phase", "gathering"),
        ("mechanism", "online"),
        ("opens", "2026-11-21"),
        ("closes", "2026-12-05"),
        ("question", "What should the next plan promise?"),
        ("suits", "Two weeks, announced in the press."),
        ("draft", "1. The budget is published."),
    ];
    let told_anew = |name: &str| more.iter().any(|(anew, _)| *anew == name);
    let call: Vec<_> = call.iter().filter(|(name, _)| !told_anew(name)).chain(more).copied().collect();
    sent_on(&post(world, CALLS, forum, &call).await);
}

pub async fn idea(world: &World, citizen: &str, title: &str) -> String {
    let fields = [("title", title), ("body", "Line by line, each month."), ("name", "A reader in Kumasi")];
    sent_on(&post(world, GIVE, citizen, &fields).await)
}

#[tokio::test]
async fn a_citizens_idea_gets_its_receipt_and_its_reasoned_response() {
    let world = World::whole().await;
    let forum = forum(&world).await;
    called(&world, &forum).await;
    let page = world.page("/members/ghana/plans/5/co-creation").await;
    assert!(page.words().contains("What should the next plan promise?") && page.words().contains("under way"));
    assert!(page.words().contains("Days between publication and beginning: 0. Asked for: 14."), "{}", page.words());
    assert!(world.page("/members/ghana").await.words().contains("How plan 5 is made"));

    let citizen = signed_up(&world, "ana@private.example").await;
    let input = idea(&world, &citizen, "Publish what ministries spent").await;
    let before = world.json(&format!("{input}.json")).await;
    let receipt = before["receipt"].as_str().unwrap().to_owned();
    let keys = world.app.log_keys();
    let promise = InputReceipt::from_json(world.get(&receipt).await.body.as_ref()).unwrap();
    assert!(!promise.is_sealed() && promise.verify(&keys.origin, &keys.verifiers).unwrap().has_words);

    let form = read(&world, RESPONSES, &forum).await.html();
    let chosen = form.attributes("input[name^=input-]", "name")[0].clone();
    let fields = [
        (chosen.as_str(), "yes"),
        ("outcome", "taken-up"),
        ("response", "It becomes the first commitment of the plan."),
        ("commitment", ""),
    ];
    sent_on(&post(&world, RESPONSES, &forum, &fields).await);
    world.settle().await;
    let told = world.page(&input).await;
    assert!(told.words().contains("Taken up") && told.words().contains("first commitment of the plan"));
    assert!(!told.words().contains("private.example"));
    let proof = InputReceipt::from_json(world.get(&receipt).await.body.as_ref()).unwrap();
    assert!(proof.is_sealed() && proof.verify(&keys.origin, &keys.verifiers).unwrap().sealed.is_some());
    let after = world.json(&format!("{input}.json")).await;
    assert_eq!((&after["input"]["standing"], &before["input"]["standing"]), (&"answered".into(), &"waits".into()));
    let call = &world.table("calls").await[0];
    assert_eq!((&*call["plan"], &*call["inputs"], &*call["proposals_citizen"]), ("5", "1", "1"));
    assert_eq!((&*call["taken_up"], &*call["answered"], &*call["set_aside"]), ("1", "1", "0"));
    for locale in crate::reader::other_languages() {
        for path in ["/members/ghana/plans/5/co-creation", "/members/ghana/plans/5/co-creation/calls/1", &input] {
            assert_eq!(world.get(&format!("/{locale}{path}")).await.status, StatusCode::OK, "{locale} {path}");
        }
    }
}

#[tokio::test]
async fn nothing_typed_is_lost_in_the_forms_of_the_forum_and_of_the_citizen() {
    let world = World::whole().await;
    let forum = forum(&world).await;
    let bad = [("gathering-from", "2026-11-21"), ("gathering-to", "soon"), ("overview", "")];
    let answer = post(&world, TIMELINE, &forum, &bad).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.html();
    assert_eq!(page.attributes(".errors a", "href"), ["#gathering-to", "#overview"]);
    assert_eq!(page.attributes("#gathering-from", "value"), ["2026-11-21"]);
    called(&world, &forum).await;
    let early = [
        ("phase", "consultation"),
        ("mechanism", "online"),
        ("opens", "2026-11-22"),
        ("closes", "2026-11-23"),
        ("question", "A question of mine"),
        ("suits", "Because."),
    ];
    let refused = post(&world, CALLS, &forum, &early).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html().words().contains("a call lies within its phase"), "{}", refused.html().words());
    assert!(refused.text().contains("A question of mine"));
    let citizen = signed_up(&world, "ana@private.example").await;
    let flawed = post(&world, GIVE, &citizen, &[("title", ""), ("body", "Words of mine"), ("name", "Me")]).await;
    assert_eq!(flawed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(flawed.text().contains("Words of mine"));
    assert_eq!(flawed.html().attributes(".errors a", "href"), ["#title"]);
}

#[tokio::test]
async fn a_support_counts_once_names_nobody_and_can_be_taken_back() {
    let world = World::whole().await;
    let forum = forum(&world).await;
    called(&world, &forum).await;
    let author = signed_up(&world, "ana@private.example").await;
    let input = idea(&world, &author, "Publish what ministries spent").await;
    let own = format!("/desk{input}");
    let fan = signed_up(&world, "ben@private.example").await;
    for _ in 0..2 {
        sent_on(&post(&world, &own, &fan, &[("do", "support"), ("version", "1")]).await);
    }
    world.app.seal_all().await.unwrap();
    assert_eq!(world.json(&format!("{input}.json")).await["input"]["supports"], 1);
    sent_on(&post(&world, &own, &fan, &[("do", "unsupport")]).await);
    world.app.seal_all().await.unwrap();
    assert_eq!(world.json(&format!("{input}.json")).await["input"]["supports"], 0);
    let comment =
        [("about", input.trim_start_matches("/inputs/")), ("stance", "for"), ("body", "Yes."), ("name", "Ben")];
    let comment = sent_on(&post(&world, GIVE, &fan, &comment).await);
    assert!(world.page(&input).await.words().contains("Yes."));
    assert_eq!(
        post(&world, &format!("/desk{comment}"), &author, &[("do", "take-back")]).await.status,
        StatusCode::NOT_FOUND
    );
    sent_on(&post(&world, &format!("/desk{comment}"), &fan, &[("do", "take-back")]).await);
    let gone = world.page(&comment).await;
    assert!(!gone.words().contains("Yes.") && gone.words().contains("taken back by its author"), "{}", gone.words());
}

#[tokio::test]
async fn a_moderator_hides_what_breaks_a_rule_and_says_which() {
    let world = World::whole().await;
    let forum = forum(&world).await;
    called(&world, &forum).await;
    let author = signed_up(&world, "ana@private.example").await;
    let input = idea(&world, &author, "Buy my miracle cure").await;
    let own = format!("/desk{input}");
    let fields = [("do", "moderate"), ("rule", "spam"), ("remark", "Advertising.")];
    assert_eq!(post(&world, &own, &forum, &fields).await.status, StatusCode::FORBIDDEN);
    let moderator = in_office(&world, &Actor::operator(), "mod@private.example", Office::Moderator, "site").await;
    sent_on(&post(&world, &own, &moderator, &fields).await);
    let told = world.page(&input).await;
    assert!(!told.words().contains("miracle") && told.words().contains("it advertises"), "{}", told.words());
    assert!(!world.page("/members/ghana/plans/5/co-creation/calls/1").await.words().contains("miracle"));
    assert_eq!(world.json("/co-creation.json").await["hidden"], serde_json::json!({ "spam": 1 }));
}

#[tokio::test]
async fn whoever_looks_for_open_calls_finds_them_from_the_front_page() {
    let world = World::whole().await;
    assert!(world.page("/").await.attributes("a", "href").contains(&"/co-creation".to_owned()));
    assert!(world.page("/co-creation").await.words().contains("No call takes input today"));
    called(&world, &forum(&world).await).await;
    let list = world.page("/co-creation").await;
    assert!(list.words().contains("What should the next plan promise?") && list.words().contains("Gathering"));
    let call = "/members/ghana/plans/5/co-creation/calls/1";
    assert!(list.attributes("#open a", "href").contains(&call.to_owned()));
    let told = world.json("/co-creation.json").await;
    let first = &told["processes"][0];
    assert_eq!((&first["plan"], &first["phase"]["stands"]), (&"ghana/5".into(), &"running".into()));
    assert_eq!(first["open_calls"], serde_json::json!([call]));
    assert_eq!(world.get("/co-creation.csv").await.csv().len(), 1);
    let before = world.json("/co-creation.json?as_of=2026-11-20").await;
    assert_eq!(before["processes"], serde_json::json!([]));
}

const SUMMARY: &[u8] = b"%PDF-1.7 what was said in the second consultation";

async fn bring(world: &World, forum: &str, fields: &[(&str, &str)], copy: &[u8]) -> Answer {
    let token = token(world, forum).await;
    let fields: Vec<_> = fields.iter().copied().chain([("token", token.as_str())]).collect();
    world.send_file("/desk/forum/ghana/repository", forum, &fields, ("copy", copy)).await
}

#[tokio::test]
async fn what_a_forum_brings_to_its_repository_is_kept_as_a_file_under_the_digest_that_the_act_holds() {
    let world = World::whole().await;
    let forum = forum(&world).await;
    called(&world, &forum).await;
    let item =
        [("shows", "website"), ("title", "OGP Ghana"), ("address", "https://ogp.example.gh"), ("on", "2026-11-01")];
    sent_on(&post(&world, "/desk/forum/ghana/repository", &forum, &item).await);
    let summary = [
        ("shows", "co-creation"),
        ("title", "Summary of the consultation"),
        ("address", "https://ogp.example.gh/summary.pdf"),
        ("on", "2026-11-02"),
    ];
    let refused = bring(&world, &forum, &summary, b"MZ\x90\x00 a program").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.html().attributes(".errors a", "href"), ["#copy"]);
    assert_eq!(refused.html().attributes("#title", "value"), ["Summary of the consultation"], "nothing typed is lost");
    for _ in 0..2 {
        sent_on(&bring(&world, &forum, &summary, SUMMARY).await);
    }
    world.settle().await;
    let page = world.page("/members/ghana/plans/5/co-creation").await;
    assert_eq!(page.count("#repository ~ ul > li"), 2, "sent twice, it is entered once");
    let links = page.attributes("#repository ~ ul a[href^='https']", "href");
    assert_eq!(links, ["https://ogp.example.gh/summary.pdf", "https://ogp.example.gh"], "the latest first");
    let [copy] = page.attributes("#repository ~ ul a[href^='/record/files/']", "href").try_into().unwrap();
    let file = world.get(&copy).await;
    assert_eq!((file.header("content-type"), file.body.as_slice()), ("application/pdf", SUMMARY));
    assert!(file.header("content-disposition").starts_with("attachment"));
    let told = world.json("/members/ghana/plans/5/co-creation.json").await;
    let kept = &told["repository"][1]["copies"][0]["copy"];
    assert_eq!((kept["kind"].as_str(), kept["bytes"].as_u64()), (Some("pdf"), Some(SUMMARY.len() as u64)));
    assert!(copy.ends_with(kept["file"].as_str().unwrap()), "under the digest that the act holds");
    names_a_changed_file(&world, SUMMARY).await;
}

#[tokio::test]
async fn a_response_cites_what_stands_in_the_repository_and_says_that_a_copy_is_owed_until_one_is_kept() {
    let world = World::whole().await;
    let forum = forum(&world).await;
    called(&world, &forum).await;
    let citizen = signed_up(&world, "ana@private.example").await;
    let input = idea(&world, &citizen, "Publish what ministries spent").await;
    let summary = [
        ("shows", "co-creation"),
        ("title", "Summary of the consultation"),
        ("address", "https://ogp.example.gh/summary.pdf"),
        ("on", "2026-11-02"),
    ];
    let form = read(&world, RESPONSES, &forum).await.html();
    assert_eq!(form.count("input[name^=cite-]"), 0, "nothing stands in the repository");
    sent_on(&post(&world, "/desk/forum/ghana/repository", &forum, &summary).await);
    let form = read(&world, RESPONSES, &forum).await.html();
    let [cite] = form.attributes("input[name^=cite-]", "name").try_into().unwrap();
    let chosen = form.attributes("input[name^=input-]", "name")[0].clone();
    let fields = [
        (chosen.as_str(), "yes"),
        (cite.as_str(), "yes"),
        ("outcome", "done-already"),
        ("response", ""),
        ("commitment", ""),
    ];
    let refused = post(&world, RESPONSES, &forum, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.html().count("input[name^=cite-][checked]"), 1, "what was chosen stands there again");
    let fields =
        fields.map(|(name, value)| (name, if name == "response" { "It stands in the summary." } else { value }));
    sent_on(&post(&world, RESPONSES, &forum, &fields).await);
    world.settle().await;

    let told = world.page(&input).await;
    assert_eq!(told.attributes("#response a[href^='https']", "href"), ["https://ogp.example.gh/summary.pdf"]);
    assert_eq!(told.count("#response .tag.due"), 1, "a copy is owed");
    // What was ticked and stands in no repository is refused, not passed over.
    let stranger = [("cite-999999", "yes"), (chosen.as_str(), "yes"), ("outcome", "done-already"), ("response", "So.")];
    let refused = post(&world, RESPONSES, &forum, &stranger).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
    assert_eq!(world.page("/members/ghana/plans/5/co-creation").await.count("#forum .tag.due"), 1);
    let entry = cite.strip_prefix("cite-").unwrap();
    let way = format!("/desk/forum/ghana/repository/{entry}");
    for page in ["/desk/co-creation", RESPONSES, "/desk/forum/ghana/repository"] {
        let links = read(&world, page, &forum).await.html().attributes("a", "href");
        assert!(links.contains(&way), "{page} leads to what is owed: {links:?}");
    }
    let refused = post(&world, &way, &forum, &[]).await;
    assert_eq!(refused.html().attributes(".errors a", "href"), ["#copy"]);
    assert_eq!(post(&world, &way, &citizen, &[]).await.status, StatusCode::FORBIDDEN, "not everybody keeps it");
    assert_eq!(read(&world, "/desk/forum/ghana/repository/999999", &forum).await.status, StatusCode::NOT_FOUND);
    assert_eq!(read(&world, "/desk/forum/ghana/repository/0", &forum).await.status, StatusCode::NOT_FOUND);

    for copy in [SUMMARY, SUMMARY, b"%PDF-1.7 what was said, with the annex"] {
        let token = token(&world, &forum).await;
        let answer = world.send_file(&way, &forum, &[("token", token.as_str())], ("copy", copy)).await;
        assert_eq!(sent_on(&answer), way);
    }
    world.settle().await;
    let told = world.page(&input).await;
    assert_eq!(told.count("#response .tag.due"), 0);
    let copies = told.attributes("#response a[href^='/record/files/']", "href");
    assert_eq!(copies.len(), 2, "the earlier copy stays, and what is sent twice is kept once: {copies:?}");
    assert_eq!(world.get(&copies[1]).await.body.as_slice(), SUMMARY, "the latest first");
    let cited = &world.json(&format!("{input}.json")).await["response"]["cites"][0];
    assert_eq!((cited["act"].to_string().as_str(), cited["copies"].as_array().unwrap().len()), (entry, 2));
    for locale in crate::reader::other_languages() {
        assert_eq!(world.get(&format!("/{locale}{input}")).await.status, StatusCode::OK, "{locale}");
    }
    let out = testkit::sqlite_folder();
    assert_eq!(world.app.export(out.path()).await.unwrap().copies, 2, "both go into an export");
}

#[tokio::test]
async fn only_the_forum_of_the_member_decides() {
    let world = World::whole().await;
    let citizen = signed_up(&world, "ana@private.example").await;
    assert_eq!(read(&world, TIMELINE, &citizen).await.status, StatusCode::FORBIDDEN);
    let unit = unit(&world).await;
    let albania = in_office(&world, &unit, "other@private.example", Office::ForumMember, "member/albania").await;
    assert_eq!(read(&world, TIMELINE, &albania).await.status, StatusCode::FORBIDDEN);
    let forum = in_office(&world, &unit, "forum@private.example", Office::ForumMember, "member/ghana").await;
    let minutes = [
        ("on", "2026-11-20"),
        ("minutes", "We agreed on the timeline."),
        ("decisions", "The timeline is published.\nWe meet again in May."),
        ("seats-civil-society", "6"),
    ];
    sent_on(&post(&world, "/desk/forum/ghana/minutes", &forum, &minutes).await);
    let future = [("on", "2027-11-20"), ("minutes", "We will agree.")];
    let refused = post(&world, "/desk/forum/ghana/minutes", &forum, &future).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let rules = [("remit", "To make plans."), ("rules", "Open to all."), ("seats-government", "x")];
    assert_eq!(
        post(&world, "/desk/forum/ghana", &forum, &rules).await.html().attributes(".errors a", "href"),
        ["#seats-government"]
    );
    let rules = [("remit", "To make plans."), ("rules", "Open to all."), ("seats-government", "5")];
    sent_on(&post(&world, "/desk/forum/ghana", &forum, &rules).await);
    let item =
        [("shows", "website"), ("title", "OGP Ghana"), ("address", "https://ogp.example.gh"), ("on", "2026-11-01")];
    sent_on(&post(&world, "/desk/forum/ghana/repository", &forum, &item).await);
    called(&world, &forum).await;
    let page = world.page("/members/ghana/plans/5/co-creation").await;
    for words in ["Open to all.", "Civil society has fewer seats", "OGP Ghana", "The forum met."] {
        assert!(page.words().contains(words), "{words} in {}", page.words());
    }
    let overview = read(&world, "/desk/co-creation", &forum).await.html();
    assert!(
        overview.words().contains("call for input") && overview.words().contains("Waiting: 0"),
        "{}",
        overview.words()
    );
}
