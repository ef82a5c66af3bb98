//! "Something wrong here?", from the foot of a page to the answer in the record.

use app::reports::Answer;
use axum::http::{Method, StatusCode};
use domain::people::Action;

use crate::reader::Answer as Got;
use crate::world::{World, permit};

/// What a reader writes: each of these words is a reader's own, and none may be seen again.
const SECRETS: [&str; 4] = ["Quintessential", "Zanzibar", "whistle.example", "reader@private.example"];

fn report(page: &str) -> [(&str, &str); 5] {
    [
        ("page", page),
        ("wrong", "Quintessential mistake:\r\nthe year."),
        ("should-be", "Zanzibar"),
        ("evidence", "https://whistle.example/plan.pdf"),
        ("email", "reader@private.example"),
    ]
}

fn without_secrets(what: &str, text: &str) {
    for secret in SECRETS {
        assert!(!text.contains(secret), "{what} shows {secret}");
    }
}

async fn sent(world: &World, page: &str) -> Got {
    let answer = world.send("/reports", &report(page)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer
}

#[tokio::test]
async fn every_page_leads_to_a_form_about_itself() {
    let world = World::to_read();
    let page = world.page("/members/ghana?as_of=2014").await;
    assert_eq!(page.attributes(".wrong a", "href"), ["/reports/new?page=%2Fmembers%2Fghana"]);
    let form = world.page("/reports/new?page=%2Fmembers%2Fghana").await;
    assert_eq!(form.attributes("input[name=page]", "value"), ["/members/ghana"]);
    assert_eq!(form.attributes("main form", "method"), ["post"]);
    for name in ["wrong", "should-be", "evidence", "email"] {
        assert_eq!(form.count(&format!("[name={name}][aria-describedby]")), 1, "{name}");
    }
    let kept = world.get("/reports/new?page=%2Fmembers%2Fghana").await;
    assert!(kept.header("cache-control").starts_with("public") && kept.header("set-cookie").is_empty());
}

#[tokio::test]
async fn a_report_gets_a_number_and_its_page_shows_nothing_that_the_reader_wrote() {
    let world = World::whole().await;
    let answer = sent(&world, "/members/ghana").await;
    assert_eq!(answer.header("location"), "/reports/1");
    assert!(answer.header("set-cookie").is_empty());
    let page = world.page("/reports/1").await;
    assert_eq!(page.one("h1"), "Report 1");
    assert!(page.words().contains("Waiting") && page.words().contains("21 November 2026"), "{}", page.words());
    assert!(page.attributes("main a", "href").contains(&"/members/ghana".to_owned()));
    let told = world.json("/reports/1.json").await;
    assert_eq!(told["report"]["standing"], "open");
    assert_eq!(told["report"]["page"], "/members/ghana");
    assert_eq!(world.get("/reports/2").await.status, StatusCode::NOT_FOUND);
    for path in ["/reports/1", "/reports/1.json", "/reports", "/reports.json", "/reports.csv", "/record", "/"] {
        without_secrets(path, world.get(path).await.text());
    }
}

#[tokio::test]
async fn an_answer_is_an_act_and_the_readers_words_are_deleted_with_it() {
    let world = World::whole().await;
    sent(&world, "/members/ghana").await;
    sent(&world, "/search?q=Quintessential").await;
    let state = world.app.history().now();
    let portal = state.commitment(&world.ghana("13")).unwrap();
    let by = portal.thing.statements(domain::Lens::ALL).next_back().unwrap().at;
    let corrected = Answer::Corrected { by, remark: Some("The year is 2014 now.".into()) };
    let written = world.app.answer_report(permit(Action::AnswerReport), 1, corrected).await.unwrap();
    let declined = Answer::Declined { because: "The plan itself says so.".into() };
    world.app.answer_report(permit(Action::AnswerReport), 2, declined.clone()).await.unwrap();
    world.settle().await;

    let page = world.page("/reports/1").await;
    assert_eq!(page.one("blockquote"), "The year is 2014 now.");
    assert!(page.attributes("main a", "href").contains(&format!("/record/{by}")));
    assert!(world.page("/reports/2").await.words().contains("The plan itself says so."));
    assert_eq!(world.json("/reports/2.json").await["report"]["page"], "/search", "a question is not kept");

    let act = world.json(&format!("/record/{}.json", written.first)).await;
    assert_eq!(act["act"]["kind"], "report.answered");
    assert_eq!(act["act"]["about"], "report/1");
    assert_eq!(act["act"]["cause"], format!("act/{by}"));
    assert_eq!(act["texts"][0]["text"], "The year is 2014 now.");
    assert!(world.page(&format!("/record/{}", written.first)).await.words().contains("Report 1"));
    assert_eq!(world.get(&format!("/record/{}/receipt", written.first)).await.status, StatusCode::OK);

    let list = world.json("/reports.json").await;
    assert_eq!((&list["open"], &list["answered"]), (&0.into(), &2.into()));
    assert_eq!(list["median_days_to_answer"], 0);
    let rows = world.get("/reports.csv").await.csv();
    assert_eq!(rows.iter().map(|row| row["standing"].as_str()).collect::<Vec<_>>(), ["declined", "corrected"]);

    let again = world.app.answer_report(permit(Action::AnswerReport), 1, declined).await;
    assert!(again.is_err(), "an answer is never changed");
    let open = world.app.open_reports(&permit(Action::AnswerReport)).await.unwrap();
    assert!(open.is_empty());
    let state = format!("{:?}", world.app.store().reports_below(u64::MAX, 10).await.unwrap());
    without_secrets("the desk", &state);
}

#[tokio::test]
async fn no_act_no_text_and_no_export_holds_what_a_reader_wrote() {
    let world = World::whole().await;
    sent(&world, "/members/ghana").await;
    let declined = Answer::Declined { because: "It is right as it is.".into() };
    world.app.answer_report(permit(Action::AnswerReport), 1, declined).await.unwrap();
    world.settle().await;
    for (_, bytes) in world.app.acts(0, u32::MAX).await.unwrap() {
        without_secrets("an act", &String::from_utf8_lossy(&bytes));
    }
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("export");
    world.app.export(&out).await.unwrap();
    let mut folders = vec![out];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else {
                files += 1;
                let bytes = std::fs::read(entry.path()).unwrap();
                without_secrets(&entry.path().display().to_string(), &String::from_utf8_lossy(&bytes));
            }
        }
    }
    assert!(files > 3);
}

#[tokio::test]
async fn what_has_to_be_changed_is_said_and_nothing_is_lost() {
    let world = World::empty().await;
    let fields = [("page", "/members"), ("wrong", " "), ("should-be", "Zanzibar"), ("email", "nobody")];
    let answer = world.send("/reports", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.header("cache-control"), "no-store");
    let page = answer.html();
    assert_eq!(page.attributes(".errors a", "href"), ["#wrong", "#email"]);
    assert_eq!(page.one("textarea[name=should-be]"), "Zanzibar");
    assert_eq!(page.attributes("input[name=page]", "value"), ["/members"]);
    assert_eq!(page.count("[aria-invalid=true]"), 2);
    assert!(world.app.open_reports(&permit(Action::AnswerReport)).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_program_that_fills_every_field_is_told_so_and_a_person_can_mend_it() {
    let world = World::empty().await;
    let mut fields = report("/").to_vec();
    fields.push(("website", "https://watches.example"));
    let answer = world.send("/reports", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.html();
    assert_eq!(page.attributes(".errors a", "href"), ["#website"]);
    assert_eq!(page.count(".vh #website"), 0, "now it can be seen, so that it can be emptied");
}

#[tokio::test]
async fn a_form_on_another_site_cannot_send_a_report() {
    let world = World::empty().await;
    for headers in
        [&[("sec-fetch-site", "cross-site")][..], &[("origin", "https://evil.example"), ("host", "openpact.example")]]
    {
        let answer = world.send_with("/reports", &report("/"), headers).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert!(answer.text().contains("another site"), "{}", answer.text());
    }
    assert!(world.app.open_reports(&permit(Action::AnswerReport)).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_flood_is_stopped_and_told_when_to_come_back() {
    let world = World::empty().await;
    for number in 1..=5 {
        assert_eq!(sent(&world, "/").await.header("location"), format!("/reports/{number}"));
    }
    let answer = world.send("/reports", &report("/")).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    let wait: u64 = answer.header("retry-after").parse().unwrap();
    assert!((500..=601).contains(&wait), "{wait}");
    assert!(answer.html().words().contains("10 minutes"));
    let answer = world.send("/reports.json", &report("/")).await;
    assert_eq!(answer.json()["status"], 429);
}

#[tokio::test]
async fn a_program_gets_the_number_as_json() {
    let world = World::empty().await;
    let answer = world.send("/reports.json", &report("/members")).await;
    assert_eq!(answer.status, StatusCode::CREATED);
    assert_eq!(answer.json()["address"], "https://openpact.example/reports/1");
    let answer = world.send("/reports.json", &[("page", "/")]).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert!(answer.json()["problems"][0].as_str().is_some_and(|said| said.contains("one sentence is enough")));
}

#[tokio::test]
async fn an_address_where_nothing_is_stays_on_the_desk() {
    let world = World::empty().await;
    for (claimed, page) in [
        ("/members/your-neighbour-is-a-thief", "/"),
        ("//evil.example", "/"),
        ("/data/commitments.csv", "/"),
        ("/members.json", "/members"),
        ("/members?name=thief", "/members"),
    ] {
        sent(&world, claimed).await;
        let open = world.app.open_reports(&permit(Action::AnswerReport)).await.unwrap();
        assert_eq!(open.last().unwrap().waiting().unwrap().page.as_str(), page, "{claimed}");
    }
    let public = world.get("/reports.json").await;
    assert!(!public.text().contains("thief"), "{}", public.text());
}

#[tokio::test]
async fn a_discarded_report_keeps_its_number_only() {
    let world = World::empty().await;
    sent(&world, "/members").await;
    world.app.discard_report(&permit(Action::AnswerReport), 1).await.unwrap();
    let page = world.page("/reports/1").await;
    assert!(page.words().contains("Discarded"));
    assert!(!page.attributes("main a", "href").contains(&"/members".to_owned()));
    assert_eq!(world.json("/reports/1.json").await["report"]["page"], serde_json::Value::Null);
    let answer = Answer::Declined { because: "Late.".into() };
    assert!(world.app.answer_report(permit(Action::AnswerReport), 1, answer).await.is_err());
}

#[tokio::test]
async fn only_an_act_that_changes_something_can_be_the_correction() {
    let world = World::whole().await;
    sent(&world, "/members").await;
    let answer = |by| Answer::Corrected { by, remark: None };
    let refused = |by| {
        let app = std::sync::Arc::clone(&world.app);
        async move { app.answer_report(permit(Action::AnswerReport), 1, answer(by)).await.unwrap_err().to_string() }
    };
    assert!(refused(999_999).await.contains("there is no act 999999"));
    assert!(refused(0).await.contains("changes nothing"), "the first act registers a source");
    let nothing = Answer::Declined { because: "  ".into() };
    assert!(world.app.answer_report(permit(Action::AnswerReport), 1, nothing).await.is_err());
    let other = permit(Action::ImportSource);
    let answer = Answer::Declined { because: "No.".into() };
    assert!(world.app.answer_report(other, 1, answer).await.is_err(), "a permit for something else");
}

#[tokio::test]
async fn reports_are_read_with_get_and_sent_with_post_and_nothing_else() {
    let world = World::empty().await;
    let answer = world.ask(Method::DELETE, "/reports", &[]).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(world.ask(Method::POST, "/reports/1", &[]).await.status, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn every_page_asks_whether_something_is_wrong_also_where_nothing_is_and_at_the_door() {
    let world = World::to_read();
    let portal = format!("/commitments/{}", world.ghana("13"));
    let paths = [
        "/",
        "/about",
        "/accessibility",
        "/api",
        "/areas",
        "/changes",
        "/co-creation",
        "/compare",
        "/data",
        "/data/codebook",
        "/documents",
        "/eligibility",
        "/figures",
        "/figures/completion-rate",
        "/glossary",
        "/join",
        "/letters",
        "/members",
        "/members/ghana/plans/1",
        "/networking",
        "/organisations",
        "/privacy",
        "/problems/too-many",
        "/recommendations",
        "/record",
        "/record/3",
        "/reports",
        "/reports/new",
        "/requests",
        "/reviews",
        "/rules",
        "/rules/irm-star",
        "/search",
        "/sign-in",
        "/sign-up",
        "/subscribe",
        "/nowhere",
        "/members?as_of=tomorrow",
        &portal,
    ];
    for path in paths {
        let page = world.get(path).await.html();
        let bare = path.split('?').next().unwrap().replace('/', "%2F");
        assert_eq!(page.attributes(".wrong a", "href"), [format!("/reports/new?page={bare}")], "{path}");
    }
    assert_eq!(world.page("/charts/members").await.count(".wrong a"), 0, "what stands on other sites is without");
    let gone = world.get("/sign-in/link/0123456789abcdef").await;
    assert!(!gone.text().contains("page=%2Fsign-in%2Flink"), "a secret is not handed on");
    assert_eq!(gone.html().attributes(".wrong a", "href"), ["/reports/new?page=%2Fsign-in"]);
}
