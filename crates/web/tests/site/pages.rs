//! Each kind of page, as a person reads it.

use axum::http::StatusCode;

use crate::world::World;

#[tokio::test]
async fn the_front_page_draws_every_commitment_and_names_its_sources() {
    let world = World::to_read();
    let page = world.page("/").await;
    assert!(page.one(".signature figcaption b").starts_with('4'), "{}", page.one(".signature figcaption b"));
    assert_eq!(page.count("aside .list li"), 3, "three sources");
    assert!(page.attributes("a", "href").contains(&"/areas/tags/e-government".to_owned()));
    assert!(page.words().contains("Albania"), "what happened last names who it happened to");
}

#[tokio::test]
async fn an_empty_record_has_a_front_page_too() {
    let world = World::empty().await;
    for path in [
        "/",
        "/members",
        "/search",
        "/figures",
        "/record",
        "/data",
        "/styleguide",
        "/rules",
        "/rules/irm-star",
        "/glossary",
        "/reports",
        "/about",
    ] {
        world.page(path).await;
    }
}

#[tokio::test]
async fn members_are_listed_by_name_and_can_be_narrowed() {
    let world = World::to_read();
    let page = world.page("/members").await;
    let names = page.all("table a[href^='/members/']");
    assert!(names.iter().position(|n| n == "Albania") < names.iter().position(|n| n == "Ghana"), "{names:?}");
    let narrowed = world.page("/members?name=GHÁN").await;
    assert!(narrowed.all("table a[href^='/members/']").iter().all(|name| name != "Albania"));
}

#[tokio::test]
async fn a_member_shows_its_plans_and_its_membership() {
    let world = World::to_read();
    let page = world.page("/members/ghana").await;
    assert_eq!(page.one("h1"), "Ghana");
    assert!(page.words().contains("Member since April 2013"), "{}", page.words());
    assert_eq!(page.count("table.cards tbody th a[href^='/commitments/']"), 3);
    assert!(page.words().contains("Joined"));
}

#[tokio::test]
async fn a_plan_lists_its_commitments_in_the_order_of_their_numbers() {
    let world = World::to_read();
    let page = world.page("/members/ghana/plans/1").await;
    assert_eq!(
        page.all("tbody th a[href^='/commitments/']"),
        ["=Fiscal transparency", "E-Immigration", "Policy Portal"]
    );
    assert!(page.words().contains("2013") && !page.words().contains("2,013"), "a year is no count");
}

#[tokio::test]
async fn a_commitment_keeps_the_voices_apart_and_tells_which_edition_said_what() {
    let world = World::to_read();
    let page = world.page(&format!("/commitments/{}", world.ghana("13"))).await;
    assert_eq!(page.one("h1"), "Policy Portal");
    assert!(page.one(".voice.gov").contains("Two portals will be opened"));
    let reviewer = page.one(".voice.rev");
    assert!(reviewer.contains("Transformative") && reviewer.contains("Complete"), "{reviewer}");
    assert!(!reviewer.contains("Two portals"));
    assert!(page.all(".ledger del").iter().any(|was| was.contains("Limited")), "late 2015 found it limited");
    assert!(page.words().contains("Recognised in 2 editions"));
    assert_eq!(page.count(".receipt"), 1);
}

#[tokio::test]
async fn another_identifier_of_a_commitment_leads_to_the_one_that_leads() {
    let world = World::to_read();
    let state = world.app.history().now();
    let (alias, lead) = state.aliases.iter().next().expect("two editions, two identifiers");
    let answer = world.get(&format!("/commitments/{alias}")).await;
    assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(answer.header("location"), format!("/commitments/{lead}"));
    let answer = world.get(&format!("/commitments/{alias}.json?as_of=2016")).await;
    assert_eq!(answer.header("location"), format!("/commitments/{lead}.json?as_of=2016"), "format and date stay");
}

#[tokio::test]
async fn search_finds_words_in_titles_and_texts_and_marks_them() {
    let world = World::to_read();
    let page = world.page("/search?q=portals").await;
    assert_eq!(page.count("article.result"), 1);
    assert!(!page.all("mark").is_empty());
    let everything = world.page("/search").await;
    assert_eq!(everything.count("article.result"), 4, "all commitments are listed where nothing is asked");
    let nothing = world.page("/search?q=perpetual+motion").await;
    assert_eq!(nothing.count("article.result"), 0);
}

#[tokio::test]
async fn a_search_is_joined_by_operators_and_the_page_says_how() {
    let world = World::to_read();
    let titles = async |question: &str| world.page(&format!("/search?q={question}")).await.all("article.result h3");
    let portal = titles("portals").await;
    assert_eq!(portal.len(), 1);
    assert_eq!(titles("portals+OR+perpetual").await, portal);
    assert_eq!(titles("portals+AND+NOT+perpetual").await, portal);
    assert_eq!(titles("%2Bportals+motion").await, portal);
    for none in
        ["portals+AND+perpetual", "%2Bportals+%2Bperpetual", "portals+NOT+portal", "(portals+OR+motion)+AND+perpetual"]
    {
        assert_eq!(titles(none).await, Vec::<String>::new(), "{none}");
    }
    assert_eq!(titles("NOT+portal").await.len(), 3, "all but the one");
    for (path, word) in [("/search", "OR"), ("/fr/search", "SAUF"), ("/es/search", "O"), ("/ar/search", "OR")] {
        let said = world.page(path).await.one("#syntax");
        assert!(said.split(|c: char| !c.is_alphanumeric()).any(|said| said.ends_with(word)), "{path}: {said}");
    }
    assert_eq!(world.page("/search?q=portals").await.count("#syntax"), 0, "where there are results, they come first");
    assert_eq!(world.page("/search?q=portals+AND+perpetual").await.count("#syntax"), 1);
}

#[tokio::test]
async fn search_is_narrowed_by_what_was_found() {
    let world = World::to_read();
    let page = world.page("/search").await;
    let narrowed = page.attributes(".facet a", "href");
    assert!(narrowed.contains(&"/search?completion=complete".to_owned()), "{narrowed:?}");
    let page = world.page("/search?completion=complete&tag=open-data").await;
    assert_eq!(page.all("article.result h3"), ["Policy Portal"]);
    assert!(page.count("[aria-current=true]") >= 2, "what is chosen is marked");
}

#[tokio::test]
async fn a_figure_opens_the_list_that_it_counts() {
    let world = World::to_read();
    let page = world.page("/figures/completion-rate").await;
    assert!(page.one("h1").starts_with("75.0%"), "three of four: {}", page.one("h1"));
    let lists = page.attributes(".tree a", "href");
    let counted = lists.iter().find(|href| href.contains("part=denominator")).expect("a list behind the denominator");
    assert_eq!(world.page(counted).await.count("article.result"), 4);
    let step = lists.iter().find(|href| href.contains("part=step-1")).expect("a list behind the numerator");
    assert_eq!(world.page(step).await.count("article.result"), 3);
}

#[tokio::test]
async fn a_figure_is_narrowed_by_its_address() {
    let world = World::to_read();
    let page = world.page("/figures/commitments?member=ghana").await;
    assert!(page.one("h1").starts_with('3'));
    assert!(page.words().contains("ghana"));
}

#[tokio::test]
async fn a_figure_is_divided_by_one_thing_or_two_and_each_group_has_its_own_page() {
    let world = World::to_read();
    let whole = world.page("/figures/completion-rate").await;
    let ways = whole.attributes("a", "href");
    assert!(ways.iter().any(|href| href.contains("/figures/completion-rate/by/year")), "{ways:?}");
    let page = world.page("/figures/completion-rate/by/year,country").await;
    assert!(page.count("tbody tr") >= 2 && page.one("h1") == "Share substantially or fully complete");
    let row = page.attributes("tbody a", "href").into_iter().next().expect("a group with a page");
    assert!(row.contains("country=") && row.contains("year="), "{row}");
    assert_eq!(world.get(&row).await.status, StatusCode::OK);
    let table = world.get("/figures/completion-rate/by/year.csv").await.csv();
    let counted: u64 = table.iter().map(|group| group["denominator"].parse::<u64>().unwrap()).sum();
    assert_eq!(counted, 4, "those of the whole");
    let json = world.json("/figures/completion-rate/by/member.json?country=GHA").await;
    assert!(json["groups"].as_array().unwrap().iter().all(|group| group["keys"][0] == "ghana"), "{json}");
}

#[tokio::test]
async fn the_list_of_figures_ends_with_what_was_said_elsewhere() {
    let world = World::to_read();
    let page = world.page("/figures").await;
    assert!(page.all("h2").iter().any(|title| title == "Completion"));
    let claims = page.one("#claims");
    assert!(claims.contains("194 of 783") && claims.contains("Withdrawn"), "{claims}");
}

#[tokio::test]
async fn a_cited_figure_stands_beside_what_the_record_gives_today() {
    let world = World::whole().await;
    let permit = crate::world::permit(domain::people::Action::PublishFigure);
    world.app.publish_headlines(permit).await.unwrap();
    let state = world.app.history().now();
    let pin = state.figures.values().find(|f| f.figure.figure == "completion-rate").unwrap().at;
    let address = format!("/figures/completion-rate/pins/{pin}");
    let today = world.page("/figures/completion-rate").await;
    assert!(today.attributes("a", "href").contains(&address), "today's value has a permanent address");
    assert!(world.page(&address).await.one(".note").contains("give the same"));

    world.import_as("a-later-edition", "2020-01-01", crate::kept::later_immigration()).await;
    let page = world.page(&address).await;
    let note = page.one(".note.mark");
    assert!(note.contains("3 of 4") && note.contains("4 of 4"), "{note}");
    assert_eq!(world.get(&format!("/figures/star-share/pins/{pin}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_record_tells_its_acts_newest_first() {
    let world = World::to_read();
    let length = world.app.history().now().length;
    let page = world.page("/record").await;
    let acts = page.all("ol.acts > li > a");
    assert_eq!(acts.first().map(String::as_str), Some(format!("act {}", length - 1).as_str()), "{acts:?}");
    assert!(page.words().contains("openpact.example/record"));
}

#[tokio::test]
async fn an_act_shows_its_bytes_and_the_words_beside_it() {
    let world = World::to_read();
    let state = world.app.history().now();
    let portal = state.commitment(&world.ghana("13")).unwrap();
    let at = portal.thing.statements(domain::Lens::ALL).next_back().unwrap().at;
    let page = world.page(&format!("/record/{at}")).await;
    assert!(page.one("main pre").contains("\"kind\":\"commitment."));
    assert!(page.one(".beside").contains("Two portals will be opened"));
    assert!(page.attributes("a", "href").contains(&format!("/record/{}", at + 1)));
}

#[tokio::test]
async fn downloads_are_listed_and_there() {
    let world = World::to_read();
    let page = world.page("/data").await;
    assert_eq!(page.all("tr[id]").len(), 20, "a row for each table");
    assert_eq!(page.count(".sources > li"), 3);
}

#[tokio::test]
async fn every_link_on_every_kind_of_page_is_answered() {
    let world = World::to_read();
    let portal = format!("/commitments/{}", world.ghana("13"));
    let start = [
        "/",
        "/members",
        "/members/ghana",
        "/members/ghana/plans/1",
        "/members/ghana/obligations",
        "/compare?member=ghana&member=albania",
        "/areas",
        "/co-creation",
        "/areas/tags/e-government",
        &portal,
        "/search?q=data",
        "/figures",
        "/figures/star-share",
        "/figures/completion-rate",
        "/figures/completion-rate/by/year,country",
        "/networking",
        "/record",
        "/record/3",
        "/data",
        "/rules",
        "/rules/irm-star",
        "/rules/irm-high-completion?outcome=holds",
        "/rules/rounding",
        "/glossary",
        "/reports",
        "/reports/new?page=/members/ghana",
        "/about",
        "/api",
        "/problems/too-many",
        "/accessibility",
        "/privacy",
    ];
    let mut seen = std::collections::BTreeSet::new();
    for path in start {
        let page = world.page(path).await;
        let links = page.attributes("a", "href").into_iter().chain(page.attributes("link", "href"));
        for link in links.filter(|link| link.starts_with('/')) {
            if seen.insert(link.clone()) {
                let status = world.get(&link).await.status;
                // The switch of languages on the front page leads on to the page it chooses.
                let leads_on = matches!(status, StatusCode::PERMANENT_REDIRECT | StatusCode::SEE_OTHER);
                assert!(status == StatusCode::OK || leads_on, "{path} -> {link}: {status}");
            }
        }
    }
    assert!(seen.len() > 80, "{}", seen.len());
}

#[tokio::test]
async fn the_sitemap_names_every_page_and_robots_are_told_where_it_is() {
    let world = World::to_read();
    let sitemap = world.get("/sitemap.xml").await;
    assert_eq!(sitemap.header("content-type"), "application/xml");
    for path in ["", "/members/ghana", "/members/ghana/plans/1", "/figures/star-share"] {
        assert!(sitemap.text().contains(&format!("<loc>https://openpact.example{path}")), "{path}");
    }
    assert!(sitemap.text().contains(world.ghana("13").as_str()));
    let robots = world.get("/robots.txt").await;
    let robots = robots.text();
    assert!(robots.contains("Sitemap: https://openpact.example/sitemap.xml"));
    assert!(robots.contains("# Reuse is welcome") && robots.contains("https://openpact.example/data"), "{robots}");
    assert!(!robots.contains("Disallow: /log"), "whoever mirrors the log may: {robots}");
}

#[tokio::test]
async fn the_process_says_that_it_lives_and_that_it_is_ready() {
    let world = World::to_read();
    assert_eq!(world.get("/healthz").await.text(), "ok\n");
    let ready = world.get("/readyz").await;
    assert_eq!(ready.text(), format!("ready at {}\n", world.app.history().now().length));
}
