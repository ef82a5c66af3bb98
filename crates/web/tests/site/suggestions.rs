//! What is suggested while one types.

use axum::http::StatusCode;

use crate::world::World;

/// What is suggested for what was typed: words, sort and address of each.
async fn suggested(world: &World, path: &str) -> Vec<(String, String, String)> {
    let answer = world.json(path).await;
    let text = |entry: &serde_json::Value, name: &str| entry[name].as_str().unwrap_or_default().to_owned();
    let entries = answer["suggestions"].as_array().unwrap();
    entries.iter().map(|entry| (text(entry, "words"), text(entry, "sort"), text(entry, "to"))).collect()
}

fn three(words: &str, sort: &str, to: &str) -> (String, String, String) {
    (words.to_owned(), sort.to_owned(), to.to_owned())
}

#[tokio::test]
async fn names_subjects_terms_and_titles_are_suggested_in_the_language_of_the_page() {
    let world = World::to_read();
    let ghana = suggested(world, "/search/suggestions?q=gha").await;
    assert_eq!(ghana[0], three("Ghana", "Member", "/members/ghana"));
    let in_french = suggested(world, "/fr/search/suggestions?q=alba").await;
    assert_eq!(in_french[0], three("Albanie", "Membre", "/fr/members/albania"));
    let portal = suggested(world, "/search/suggestions?q=portal").await;
    let of_ghana = format!("/commitments/{}", world.ghana("13"));
    assert!(portal.contains(&three("Policy Portal", "Commitment", &of_ghana)), "{portal:?}");
    let subject = suggested(world, "/search/suggestions?q=open+d").await;
    assert!(subject.contains(&three("Open data", "Subject", "/areas/tags/open-data")), "{subject:?}");
    let term = suggested(world, "/search/suggestions?q=milest").await;
    assert_eq!(term[0], three("Milestone", "Term", "/glossary#milestone"));
}

#[tokio::test]
async fn every_suggestion_leads_to_a_page() {
    let world = World::to_read();
    for typed in ["a", "al", "op", "e", "re", "po", "co"] {
        for (words, _, to) in suggested(world, &format!("/search/suggestions?q={typed}")).await {
            assert_eq!(world.get(to.split('#').next().unwrap()).await.status, StatusCode::OK, "{words}: {to}");
        }
    }
}

#[tokio::test]
async fn what_is_suggested_on_a_dated_page_keeps_the_date() {
    let world = World::to_read();
    let dated = suggested(world, "/search/suggestions?q=ghana&as_of=2016-01-01").await;
    assert_eq!(dated[0].2, "/members/ghana?as_of=2016-01-01");
}

#[tokio::test]
async fn one_letter_and_nonsense_suggest_nothing_and_say_so() {
    let world = World::to_read();
    for typed in ["", "g", "xyzzy", "%00%ff", "%F0%9F%A6%84"] {
        let answer = world.json(&format!("/search/suggestions?q={typed}")).await;
        assert_eq!(answer["suggestions"].as_array().map(Vec::len), Some(0), "{typed}");
        assert_eq!(answer["says"], "No suggestion", "{typed}");
    }
}

#[tokio::test]
async fn only_pages_with_a_search_box_may_run_its_script() {
    let world = World::to_read();
    for path in ["/", "/search", "/es/search?q=datos"] {
        let answer = world.get(path).await;
        assert!(answer.header("content-security-policy").contains("script-src 'self'; connect-src 'self'"), "{path}");
        let page = answer.html();
        assert_eq!(page.count("script[src^='/assets/suggest.'][defer]"), 1, "{path}");
        assert_eq!(page.count("input[data-suggestions]"), 1, "{path}");
    }
    for path in ["/members", "/figures", "/data"] {
        let answer = world.get(path).await;
        assert!(!answer.header("content-security-policy").contains("script-src"), "{path}");
        assert_eq!(answer.html().count("script:not([type='application/ld+json'])"), 0, "{path}");
    }
}

#[tokio::test]
async fn commitments_are_narrowed_by_the_standing_of_their_members() {
    let world = World::to_read();
    let page = world.page("/search").await;
    let links = page.attributes(".facet a", "href");
    let by_standing: Vec<&String> = links.iter().filter(|href| href.contains("status=")).collect();
    assert!(!by_standing.is_empty(), "{links:?}");
    let told = world.json("/search.json").await;
    let facets = told["facets"].as_array().unwrap().iter().filter(|facet| facet["name"] == "status");
    let mut all = 0;
    for facet in facets {
        let (code, count) = (facet["value"].as_str().unwrap(), facet["count"].as_u64().unwrap());
        let today = world.json(&format!("/search.json?status={code}")).await;
        assert_eq!(today["total"], count, "{code}");
        // The same by a walk over the record, as on another date.
        let walked = world.json(&format!("/search.json?status={code}&edition=2099")).await;
        assert_eq!(walked["total"], count, "{code}");
        all += count;
    }
    assert_eq!(all, 4, "each commitment is of a member that stands somewhere");
    assert_eq!(world.get("/search?status=nonsense").await.status, StatusCode::BAD_REQUEST);
}
