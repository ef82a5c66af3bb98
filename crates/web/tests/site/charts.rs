//! Charts by themselves: in a frame, as a drawing, as a picture, as numbers; live, or as they were.

use axum::http::StatusCode;
use opendata::Kind;

use crate::world::{World, sheet};

const CHARTS: [&str; 4] = ["members", "commitments", "completion", "star-share"];

#[tokio::test]
async fn every_chart_can_stand_in_a_frame_of_anybody_and_no_other_page_can() {
    let world = World::to_read();
    for chart in CHARTS {
        let answer = world.get(&format!("/charts/{chart}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{chart}");
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("frame-ancestors *") && policy.contains("form-action 'none'"), "{chart}: {policy}");
        let page = answer.html();
        assert!(page.count("main svg") > 0 && page.count("body > header") == 0, "{chart} by itself");
        assert!(page.one(".from").contains("public record up to act"), "{}", page.one(".from"));
    }
    for other in ["/", "/members", "/figures/star-share"] {
        let policy = world.get(other).await.header("content-security-policy").to_owned();
        assert!(policy.contains("frame-ancestors 'none'"), "{other}: {policy}");
    }
}

#[tokio::test]
async fn a_chart_is_taken_as_a_drawing_a_picture_or_numbers() {
    let world = World::to_read();
    for chart in CHARTS {
        let svg = world.get(&format!("/charts/{chart}.svg")).await;
        assert_eq!((svg.status, svg.header("content-type")), (StatusCode::OK, "image/svg+xml"), "{chart}");
        assert!(svg.text().starts_with("<svg ") && !svg.text().contains('⟦'), "{chart}");
        assert!(svg.text().contains("https://openpact.example/"), "it says where it comes from");
        let png = world.get(&format!("/charts/{chart}.png?width=640")).await;
        assert_eq!((png.status, png.header("content-type")), (StatusCode::OK, "image/png"), "{chart}");
        assert_eq!(&png.body[..8], b"\x89PNG\r\n\x1a\n");
        assert_eq!(png.body[16..20], 640u32.to_be_bytes(), "as wide as it was asked for");
        let rows = world.get(&format!("/charts/{chart}.csv")).await.csv();
        let told = world.json(&format!("/charts/{chart}.json")).await;
        assert_eq!(Some(rows.len()), told["rows"].as_array().map(Vec::len), "{chart}");
        assert!(!rows.is_empty() && told["claim"].is_string(), "{chart}");
    }
    let rows = world.get("/charts/commitments.csv").await.csv();
    let all: u64 = rows.iter().map(|row| row["commitments"].parse::<u64>().unwrap()).sum();
    assert_eq!(all, 4, "as many as on the front page");
}

#[tokio::test]
async fn a_pinned_chart_stays_as_it_was() {
    let world = World::to_read();
    let now = world.get("/charts/commitments.csv").await.csv();
    let before = world.get("/charts/commitments.csv?known_at=0").await;
    assert_eq!(before.status, StatusCode::NOT_FOUND, "the first act registers a source: there is nothing to draw");
    let length = world.app.history().now().length;
    let pinned = world.get(&format!("/charts/commitments.csv?known_at={}", length - 1)).await.csv();
    assert_eq!(pinned, now);
    let page = world.page(&format!("/charts/commitments?known_at={}", length - 1)).await;
    assert!(page.one(".from").contains("as it stood after act"), "{}", page.one(".from"));
}

#[tokio::test]
async fn a_page_offers_its_charts_without_script() {
    let world = World::to_read();
    for (page, chart) in [("/members", "members"), ("/", "commitments"), ("/figures/star-share", "star-share")] {
        let page = world.page(page).await;
        let links = page.attributes(".take a", "href");
        for form in [".svg", ".png?width=2560", ".csv", ""] {
            let wanted = format!("/charts/{chart}{form}");
            assert!(links.contains(&wanted), "{wanted} is not in {links:?}");
        }
        let pasted = page.all(".take pre");
        assert!(pasted[0].starts_with("<iframe src=\"https://openpact.example/charts/"), "{pasted:?}");
        assert!(pasted[1].contains("known_at=") && pasted[2].contains("<img "), "{pasted:?}");
    }
}

#[tokio::test]
async fn what_has_no_chart_and_what_is_no_size_is_said() {
    let world = World::to_read();
    assert_eq!(world.get("/charts/nonsense").await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.get("/charts/plans").await.status, StatusCode::NOT_FOUND, "a count has nothing beside it");
    assert_eq!(world.get("/members.png").await.status, StatusCode::NOT_FOUND, "a page is no picture");
    let wrong = world.get("/charts/members.png?width=641").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert!(wrong.text().contains("640, 1280, 2560"), "{}", wrong.text());
    let filtered = world.get("/charts/star-share.csv?formula=printed&width=640").await;
    assert_eq!(filtered.status, StatusCode::OK, "{}", filtered.text());
}

#[tokio::test]
async fn a_chart_speaks_the_language_of_its_address() {
    let world = World::to_read();
    let arabic = world.get("/ar/charts/star-share.svg").await;
    assert!(arabic.text().contains("xml:lang=\"ar\"") && arabic.text().contains("scale(-1 1)"), "{}", arabic.text());
    assert_eq!(arabic.header("content-language"), "ar");
    let map = world.get("/ar/charts/members.svg").await;
    assert!(!map.text().contains("scale(-1 1)"), "east stays east");
}

/// Two plans of Ghana on two sides of a break, and one of Albania.
async fn of_three_years() -> World {
    let world = World::empty().await;
    let plan = |number, year, title, text| {
        [
            ("Country", "Ghana"),
            ("Action Plan Number", number),
            ("Comm No", "1"),
            ("Commitment Title", title),
            ("Full Text", text),
            ("Completion (progress report)", "d. Complete"),
            ("_CompletionProgress", "5"),
            ("Year of submission", year),
            ("Checksum", "NR"),
        ]
    };
    let rows = [
        plan("1", "2012", "1. Open the budget", "The budget will be published each spring."),
        plan("2", "2013", "1. Courts online", "Judgments will be found by everybody."),
        plan("3", "2015", "1. Beneficial owners", "A register of those who own companies."),
    ];
    let rows: Vec<&[(&str, &str)]> = rows.iter().map(|row| &row[..]).collect();
    world.import_as("one-edition", "2016-07-01", sheet(Kind::Commitments2016, &rows, &[])).await;
    world.settle().await;
    world
}

#[tokio::test]
async fn a_share_year_by_year_is_a_line_that_ends_where_the_code_book_does() {
    let world = of_three_years().await;
    let page = world.page("/figures/completion-rate/by/year").await;
    let told = world.get("/figures/completion-rate/by/year.csv").await;
    let told = told.text();
    assert_eq!(page.count(".trend svg.w-wide .tl"), 1, "2012 and 2013 are joined, 2015 is not: {told}");
    assert_eq!(page.count(".trend svg.w-wide .brk"), 1);
    let points = page.all(".trend svg.w-wide a title");
    assert_eq!(points.len(), 3, "{points:?}");
    assert!(points[0].contains("2012") && points[0].contains("1 of 1") && points[0].contains("20.7"), "{points:?}");
    let leads = page.attributes(".trend svg.w-wide a", "href");
    assert_eq!(leads[2], "/figures/completion-rate?year=2015");
    let said = page.one(".trend");
    assert!(said.contains("plans of 2015 and later: another code book"), "{said}");
    assert!(said.contains("Fewer than 30") && said.contains("Wilson") && said.contains("cannot be compared"), "{said}");
    assert_eq!(page.count(".figs .brk-above"), 1, "the table beneath breaks where the line does");
    let taken = page.attributes(".take a", "href");
    assert!(taken.contains(&"/charts/completion-rate-by-year.png?width=1280".to_owned()), "{taken:?}");
    let rows = world.get("/charts/completion-rate-by-year.csv").await.csv();
    let breaks: Vec<_> = rows.iter().map(|row| (&*row["year"], &*row["breaks-with-the-row-before"])).collect();
    assert_eq!(breaks, [("2012", ""), ("2013", ""), ("2015", "code-book-changed")]);
    for form in ["", ".svg", ".png", ".json"] {
        let answer = world.get(&format!("/charts/completion-rate-by-year{form}?country=GHA")).await;
        assert_eq!(answer.status, StatusCode::OK, "{form}");
    }
    let alone = world.page("/charts/completion-rate-by-year").await;
    assert_eq!((alone.count(".trend table"), alone.count("base[target=_top]")), (1, 1));
    let svg = world.get("/ar/charts/completion-rate-by-year.svg").await;
    assert!(svg.text().contains("<circle ") && svg.text().contains("Wilson"), "{}", svg.text());
    assert_eq!(world.get("/charts/plans-by-year").await.status, StatusCode::NOT_FOUND, "a count is no share");
    assert_eq!(
        world.get("/charts/star-share-by-year?year=2012").await.status,
        StatusCode::NOT_FOUND,
        "one year is no line"
    );
}

#[tokio::test]
async fn the_points_of_every_chart_are_reached_by_keyboard() {
    let world = World::to_read();
    for chart in CHARTS {
        let page = world.page(&format!("/charts/{chart}")).await;
        let named = page.all("main svg a title, main svg g[tabindex] title");
        assert!(
            !named.is_empty() && named.iter().all(|name| name.chars().any(|c| c.is_numeric()) || chart == "members"),
            "{chart}: {named:?}"
        );
        assert_eq!(
            page.count("main svg[role=img] a, main svg[aria-hidden] a"),
            0,
            "{chart}: what is hidden is not reached"
        );
        assert_eq!(page.count("main svg .fo"), named.len(), "{chart}: each shows that it is reached");
    }
}
