//! What is kept, until when, and in which coding.

use axum::http::{Method, StatusCode};
use domain::Lens;
use domain::deed::WithholdingReason;
use domain::people::Action;
use opendata::Kind;

use crate::world::{World, permit, sheet};

/// A later edition that says something else of Ghana's commitment 11 and nothing of the others.
pub fn later_immigration() -> Vec<u8> {
    let row = [
        ("Country", "Ghana"),
        ("Action Plan Number", "1"),
        ("Comm No", "11"),
        ("Commitment Title", "11. E-Immigration"),
        ("Full Text", "Borders will be watched by computers."),
        ("Completion (progress report)", "d. Complete"),
        ("_CompletionProgress", "5"),
        ("Year of submission", "2013"),
        ("Checksum", "NR"),
    ];
    sheet(Kind::Commitments2016, &[&row], &[])
}

#[tokio::test]
async fn a_page_that_the_reader_has_is_not_sent_again() {
    let world = World::whole().await;
    for path in ["/members", "/members.json", "/figures/star-share", "/robots.txt"] {
        let tag = world.get(path).await.header("etag").to_owned();
        let again = world.ask(Method::GET, path, &[("if-none-match", &tag)]).await;
        assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0), "{path}");
        let other = world.ask(Method::GET, path, &[("if-none-match", "\"of-another-day\"")]).await;
        assert_eq!(other.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn an_act_elsewhere_keeps_a_page_and_an_act_about_it_renews_it() {
    let world = World::whole().await;
    let portal = format!("/commitments/{}", world.ghana("13"));
    let ethics = format!("/commitments/{}", world.find("albania", "10"));
    let immigration = format!("/commitments/{}", world.ghana("11"));
    let pages = [portal.as_str(), ethics.as_str(), immigration.as_str(), "/members/albania", "/members/ghana", "/"];
    let mut before = Vec::new();
    for path in pages {
        before.push(world.get(path).await.header("etag").to_owned());
    }
    world.import_as("a-later-edition", "2020-01-01", later_immigration()).await;
    world.settle().await;
    let mut changed = Vec::new();
    for (path, tag) in pages.iter().zip(&before) {
        changed.push((*path, world.get(path).await.header("etag") != tag));
    }
    let expected = [false, false, true, false, true, true];
    assert_eq!(changed, pages.into_iter().zip(expected).collect::<Vec<_>>());
    assert!(world.page(&immigration).await.one(".voice.rev").contains("Complete"));
}

#[tokio::test]
async fn a_page_that_was_not_signed_yet_says_so_until_it_is() {
    let world = World::empty().await;
    world.import("commitments-2016.csv", crate::world::edition_2016()).await;
    let path = format!("/commitments/{}", world.ghana("13"));
    assert!(world.page(&path).await.one(".receipt").contains("not signed yet"));
    world.settle().await;
    assert!(!world.page(&path).await.one(".receipt").contains("not signed yet"));
}

#[tokio::test]
async fn a_site_answers_before_its_index_is_made_and_a_search_says_so_until_it_is() {
    let before = World::whole().await;
    let (world, portal) = (before.begun_again().await, before.ghana("13").to_string());
    let asked = "/search?q=portal";
    let early = world.page(asked).await;
    assert!(early.one("main").contains("still being taken into the index") && !early.one("main").contains(&portal));
    assert_eq!(world.get(&format!("/commitments/{portal}")).await.status, 200);
    assert!(world.page("/search").await.count("article.result") > 0, "lists without words need no index");
    let following = tokio::spawn(std::sync::Arc::clone(&world.app).follow());
    while world.app.search_behind() > 0 {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    following.abort();
    let late = world.page(asked).await;
    assert!(!late.one("main").contains("still being taken into the index"));
    assert!(late.one("main").contains("Ghana"));
}

#[tokio::test]
async fn words_that_were_withheld_are_on_no_page_however_old_and_in_no_file() {
    let world = World::whole().await;
    let id = world.ghana("13");
    let known_at = world.app.history().now().length - 1;
    let state = world.app.history().now();
    let portal = state.commitment(&id).unwrap();
    let told: Vec<_> =
        portal.thing.statements(Lens::ALL).filter_map(|s| s.fields.get(domain::Field::FullText)).collect();
    let texts: std::collections::BTreeSet<_> = told
        .into_iter()
        .filter_map(|value| match value {
            domain::Value::Text(id) => Some(id.clone()),
            _ => None,
        })
        .collect();
    let at = portal.thing.statements(Lens::ALL).next_back().unwrap().at;
    let paths = [
        format!("/commitments/{id}"),
        format!("/commitments/{id}.json"),
        format!("/commitments/{id}?known_at={known_at}"),
        format!("/commitments/{id}?as_of=2026"),
        format!("/record/{at}"),
        format!("/record/{at}.json"),
        "/search?q=collect".to_owned(),
        "/data/commitments.json".to_owned(),
        "/data/texts.jsonl".to_owned(),
    ];
    for path in &paths {
        assert!(world.get(path).await.text().contains("to serve citizens"), "{path}");
    }
    for text in texts {
        world.app.withhold(permit(Action::WithholdText), text, WithholdingReason::PersonalData).await.unwrap();
    }
    for path in &paths {
        let answer = world.get(path).await;
        assert!(!answer.text().contains("to serve citizens"), "{path}");
    }
    let page = world.page(&paths[0]).await;
    assert!(page.one(".voice.gov").contains("Withheld on 21 November 2026"), "{}", page.one(".voice.gov"));
    assert!(world.page(&paths[2]).await.one(".voice.gov").contains("Withheld on"), "of a past state too");
    world.settle().await;
    assert_eq!(world.page("/search?q=collect").await.count("article.result"), 0);
}

/// What Ghana's commitment 11 may be called, and how far it may be.
const CALLED: [&str; 3] = ["11. E-Immigration", "11. Borders", "11. A very different promise"];
const COMPLETION: [(&str, &str); 3] = [("b. Limited", "3"), ("c. Substantial", "4"), ("d. Complete", "5")];

#[tokio::test]
async fn after_any_acts_lists_and_the_front_page_tell_what_a_site_that_begins_now_tells() {
    const LISTS: [&str; 9] = [
        "/api/v1/commitments?limit=50",
        "/api/v1/commitments?limit=2&as_of=2015",
        "/api/v1/search?limit=50",
        "/search.json?completion=complete",
        "/search.json?region=europe",
        "/search",
        "/es/search?starred=yes",
        "/",
        "/index.json",
    ];
    let world = World::whole().await;
    let (seed, immigration) = (20_261_123, world.ghana("11"));
    let mut chance = fastrand::Rng::with_seed(seed);
    for turn in 0..9 {
        let mut withheld = None;
        if turn % 3 == 2 {
            let state = world.app.history().now();
            let others = state.commitments.values().filter(|other| other.id != immigration);
            let commitments: Vec<_> = others.collect();
            let title = chance.choice(&commitments).unwrap().thing.text(domain::Field::Title, Lens::ALL).cloned();
            if let Some(title) = title.filter(|title| !state.withheld.contains_key(title)) {
                withheld = world.app.texts().get(&title).map(str::to_owned);
                let because = WithholdingReason::PersonalData;
                world.app.withhold(permit(Action::WithholdText), title, because).await.unwrap();
            }
        } else {
            let (called, (completion, coded)) = (CALLED[chance.usize(0..3)], COMPLETION[chance.usize(0..3)]);
            // Everything in a plan is narrowed down by its year.
            let year = ["2013", "2014"][turn % 2];
            let row = [
                ("Country", "Ghana"),
                ("Action Plan Number", "1"),
                ("Comm No", "11"),
                ("Commitment Title", called),
                ("Completion (progress report)", completion),
                ("_CompletionProgress", coded),
                ("Year of submission", year),
                ("Checksum", "NR"),
            ];
            let source = format!("edition-{turn}");
            world
                .import_as(&source, &format!("2020-0{}-01", turn + 1), sheet(Kind::Commitments2016, &[&row], &[]))
                .await;
            let told = world.json("/api/v1/search?limit=50").await;
            let titles: Vec<_> = told["commitments"].as_array().unwrap().iter().map(|row| &row["title"]).collect();
            assert!(titles.iter().any(|title| called.ends_with(title.as_str().unwrap())), "at once: {titles:?}");
        }
        // The sets of lists belong to the application, so one that begins now is asked for them too.
        let opened = world.begun_again().await;
        for path in ["/search.json?region=africa&year=2013", "/search.json?year=2014", "/search.json?starred=no"] {
            let (kept, anew) = (world.get(path).await, opened.get(path).await);
            assert_eq!(kept.text(), anew.text(), "{path} after act {turn} of seed {seed}");
        }
        let begun = world.run_with(web::Options { kept_bytes: 0, ..web::Options::default() });
        for path in LISTS {
            let (kept, anew) = (world.get(path).await, begun.get(path).await);
            assert_eq!(kept.text(), anew.text(), "{path} after act {turn} of seed {seed}");
            assert_eq!(kept.header("etag"), anew.header("etag"), "{path}: the same bytes, the same tag");
            let words = withheld.as_deref().and_then(|title| title.split_once(". ")).map(|(_, words)| words);
            assert!(
                words.is_none_or(|words| !kept.text().contains(words)),
                "{path} shows what was withheld: {words:?}"
            );
        }
    }
}

#[tokio::test]
async fn who_goes_on_in_an_earlier_state_leaves_the_lists_of_the_newest_at_hand() {
    let world = World::whole().await;
    let next = world.json("/api/v1/search?limit=1").await["next"].as_str().unwrap().to_owned();
    let next = next.strip_prefix(crate::world::BASE).unwrap_or(&next).to_owned();
    world.import_as("a-later-edition", "2020-01-01", later_immigration()).await;
    let at_hand = || world.app.has_lists_of(&world.app.history().now());
    assert!(!at_hand(), "nobody has asked since");
    assert_eq!(world.get("/search").await.status, 200);
    assert!(at_hand());
    assert_eq!(world.get(&next).await.status, 200, "{next}");
    assert!(at_hand());
}

#[tokio::test]
async fn a_page_is_compressed_for_who_can_read_it() {
    let world = World::whole().await;
    let plain = world.get("/members").await;
    assert_eq!(plain.header("content-encoding"), "");
    for (coding, asked) in [("br", "gzip, br"), ("gzip", "gzip")] {
        let packed = world.get_packed("/members", asked).await;
        assert_eq!(packed.header("content-encoding"), coding);
        assert_eq!(packed.header("vary"), "accept-encoding");
        assert!(packed.body.len() * 2 < plain.body.len());
    }
}

#[tokio::test]
async fn every_kind_of_page_stays_under_fifty_kilobytes() {
    let world = World::whole().await;
    let portal = format!("/commitments/{}", world.ghana("13"));
    for path in [
        "/",
        "/members",
        "/members/ghana",
        &portal,
        "/search",
        "/figures",
        "/figures/star-share",
        "/record",
        "/styleguide",
    ] {
        let size = world.get_packed(path, "br").await.body.len();
        assert!(size < 50_000, "{path}: {size}");
    }
}

#[tokio::test]
async fn a_reader_with_a_cookie_that_is_not_ours_is_not_given_what_was_kept_for_others() {
    let world = World::whole().await;
    // What is made is compressed quickly, what is kept is compressed well, and the tag says which.
    let first = world.get_packed("/members", "gzip").await;
    assert!(first.header("etag").ends_with("-g1\""), "it was made: {}", first.header("etag"));
    let kept = world.get_packed("/members", "gzip").await;
    assert!(kept.header("etag").ends_with("-g6\""), "it was kept: {}", kept.header("etag"));
    let with = |cookie| [("cookie", cookie), ("accept-encoding", "gzip")];
    let unknown = world.ask(Method::GET, "/members", &with("tracker=1")).await;
    assert!(unknown.header("etag").ends_with("-g1\""), "it was made: {}", unknown.header("etag"));
    let signed_in = world.ask(Method::GET, "/members", &with("__Host-session=1")).await;
    assert!(signed_in.header("etag").ends_with("-g6\""), "who is signed in sees what everybody sees");
}

#[tokio::test]
async fn every_answer_bears_the_name_that_the_log_gives_its_request() {
    let world = World::whole().await;
    let names = [world.get("/members").await, world.get("/members").await, world.get("/").await];
    let names: std::collections::BTreeSet<&str> = names.iter().map(|answer| answer.header("x-request-id")).collect();
    assert!(names.len() == 3 && !names.contains(""), "made or kept, each has its own: {names:?}");
    let given = world.ask(Method::GET, "/members", &[("x-request-id", "proxy-17")]).await;
    assert_eq!(given.header("x-request-id"), "proxy-17", "a kept answer bears the name that a proxy gave");
}
