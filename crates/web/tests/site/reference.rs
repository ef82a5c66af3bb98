//! Rules with their verdicts, the glossary, and what the site says of itself.

use axum::http::StatusCode;

use crate::world::World;

#[tokio::test]
async fn every_rule_has_a_page_with_all_its_versions_in_plain_words() {
    let world = World::to_read();
    let list = world.page("/rules").await;
    let rules = list.attributes("table a[href^='/rules/']", "href");
    assert_eq!(rules.len(), domain::rules::RuleId::ALL.len());
    for address in rules {
        let page = world.page(&address).await;
        let code = address.trim_start_matches("/rules/");
        let versions = domain::rules::all().iter().filter(|version| version.rule.code() == code).count();
        assert!(page.count("main section.row dl.answers") >= versions, "{address}");
        assert_eq!(page.count("main section.row[id] .tag"), versions, "{address}: how sure we are of each version");
    }
    assert_eq!(world.get("/rules/irm-luck").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_rule_shows_every_verdict_it_gave_and_they_can_be_narrowed() {
    let world = World::to_read();
    let told = world.json("/rules/irm-high-completion.json").await;
    assert_eq!((&told["verdicts"]["holds"], &told["verdicts"]["fails"]), (&3.into(), &1.into()));
    let page = world.page("/rules/irm-high-completion").await;
    assert_eq!(page.count("#verdicts tbody tr"), 4);
    let failing = world.page("/rules/irm-high-completion?outcome=fails").await;
    assert_eq!(failing.all("#verdicts tbody th a"), ["E-Immigration"]);
    assert_eq!(failing.all("#verdicts [aria-current=true]"), ["fails"]);
    let rows = world.get("/rules/irm-high-completion.csv?outcome=holds").await.csv();
    assert_eq!(rows.len(), 3);
    assert!(rows.iter().all(|row| row["version"] == "2011" && row["verdict"] == "holds"));
}

#[tokio::test]
async fn verdicts_of_one_formula_are_not_mixed_with_those_of_another() {
    let world = World::to_read();
    let applied = world.json("/rules/irm-star.json?version=applied-current").await;
    let versions: Vec<_> = applied["verdicts"]["list"].as_array().unwrap().iter().map(|v| &v["version"]).collect();
    assert!(!versions.is_empty() && versions.iter().all(|v| v.is_null() || **v == "applied-current"), "{versions:?}");
    let printed = world.json("/rules/irm-star.json?version=printed-2015&outcome=holds").await;
    assert_eq!(printed["verdicts"]["holds"], printed["verdicts"]["list"].as_array().unwrap().len());
    let wrong = world.get("/rules/irm-star?version=printed-1999").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert!(wrong.text().contains("printed-2014"), "it names those that there are");
}

#[tokio::test]
async fn a_rule_of_another_day_gives_the_verdicts_of_that_day() {
    let world = World::to_read();
    let today = world.json("/rules/irm-high-completion.json").await;
    let before = world.json("/rules/irm-high-completion.json?as_of=2010").await;
    assert_ne!(today["verdicts"]["holds"], before["verdicts"]["holds"]);
}

#[tokio::test]
async fn every_term_has_a_place_that_can_be_linked_to() {
    let world = World::to_read();
    let page = world.page("/glossary").await;
    assert_eq!(page.count("dl.glossary > div[id]"), views::glossary::Term::ALL.len());
    assert_eq!(page.count("#irm dt"), 1);
    let names = page.all("dl.glossary dt");
    assert!(names.is_sorted_by_key(|name| name.to_lowercase()), "{names:?}");
    let told = world.json("/glossary.json").await;
    assert!(told["terms"][0]["means"].as_str().is_some_and(|means| !means.contains("](")));
    assert_eq!(world.get("/glossary.csv").await.csv().len(), names.len());
}

#[tokio::test]
async fn the_foot_of_every_page_leads_to_what_the_site_says_of_itself() {
    let world = World::to_read();
    let foot = world.page("/members/ghana").await.attributes("footer a", "href");
    for path in ["/about", "/accessibility", "/privacy", "/glossary", "/rules", "/reports"] {
        assert!(foot.contains(&path.to_owned()), "{path}");
        assert!(world.page(path).await.count("main section.row") > 0, "{path}");
    }
}

#[tokio::test]
async fn who_only_reads_gets_no_cookie_as_the_site_says() {
    let world = World::to_read();
    assert!(world.page("/privacy").await.words().contains("One cookie at most"));
    for path in ["/", "/search?q=data", "/reports/new", "/record", "/figures.json", "/nowhere"] {
        assert!(world.get(path).await.header("set-cookie").is_empty(), "{path}");
    }
}
