//! A review through the real router: from its opening to findings on the commitments' pages, with a government that disagrees, and a
//! correction afterwards.

use axum::http::StatusCode;
use domain::people::{Actor, Office};

use crate::people::{in_office, post, read};
use crate::reader::Answer;
use crate::world::World;

const PLAN: &str = "/desk/reviews/ghana/1";
pub const DESK: &str = "/desk/reviews/ghana/1/end-of-term-report";
pub const PUBLIC: &str = "/members/ghana/plans/1/reviews/end-of-term-report";

/// Those who have to do with a review of Ghana's plan, each by the cookie of their session.
pub struct People {
    pub panel: String,
    pub first: String,
    pub second: String,
    pub contact: String,
    pub forum: String,
}

pub async fn person(world: &World, by: &Actor, name: &str, office: Office, body: &str) -> (String, Actor) {
    let email = format!("{name}@private.example");
    let session = in_office(world, by, &email, office, body).await;
    let account = world.app.store().account_of(&email.parse().unwrap()).await.unwrap().unwrap();
    let actors = Actor::all_of(&account.person, &world.app.history().now(), world.app.now().date());
    (session, actors.into_iter().find(|actor| actor.office == office).unwrap())
}

impl People {
    pub async fn of(world: &World) -> Self {
        let operator = Actor::operator();
        let (_, unit) = person(world, &operator, "unit", Office::SupportUnit, "support-unit").await;
        let (_, chair) = person(world, &unit, "chair", Office::CoChair, "steering-committee").await;
        let (panel, expert) = person(world, &chair, "panel", Office::ExpertsPanel, "experts-panel").await;
        let (first, _) = person(world, &expert, "first", Office::Researcher, "irm").await;
        let (second, _) = person(world, &expert, "second", Office::Researcher, "irm").await;
        let (forum, _) = person(world, &unit, "forum", Office::ForumMember, "member/ghana").await;
        let (_, minister) = person(world, &unit, "minister", Office::Minister, "member/ghana").await;
        let (contact, _) = person(world, &minister, "contact", Office::PointOfContact, "member/ghana").await;
        Self { panel, first, second, contact, forum }
    }

    /// Lets days pass; sessions are used now and then, so that they last.
    pub async fn pass(&self, world: &World, days: i64) {
        for _ in 0..days {
            world.pass(1);
            for session in [&self.panel, &self.first, &self.second, &self.contact, &self.forum] {
                read(world, "/desk", session).await;
            }
        }
    }
}

/// Every way that a page of the desk shows its reader is one that they may go.
async fn leads_only_where_its_reader_may_go(world: &World, path: &str, session: &str) {
    for to in read(world, path, session).await.html().attributes("main a", "href") {
        let answer = read(world, &to, session).await;
        assert!(answer.status.is_success(), "{path} leads to {to}, which answers {}", answer.status);
    }
}

pub fn sent_on(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.html().words());
    answer.header("location").to_owned()
}

pub fn refused(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
    answer.html().words()
}

async fn id_of(world: &World, email: &str) -> String {
    let account = world.app.store().account_of(&email.parse().unwrap()).await.unwrap().unwrap();
    account.person.to_string()
}

/// A review that is open, with its three people.
pub async fn opened(world: &World, people: &People) {
    let fields = [("product", "end-of-term-report"), ("clusters", "")];
    assert_eq!(sent_on(&post(world, PLAN, &people.panel, &fields).await), DESK);
    for (seat, name) in [("first-coder", "first"), ("second-coder", "second"), ("quality-reviewer", "panel")] {
        let who = id_of(world, &format!("{name}@private.example")).await;
        let fields = [("seat", seat), ("person", who.as_str())];
        sent_on(&post(world, &format!("{DESK}/assignment"), &people.panel, &fields).await);
    }
}

const OPENED: [(&str, &str); 4] = [
    ("opened-government", "marginal"),
    ("opened-information", "marginal"),
    ("opened-participation", "did-not-change"),
    ("opened-accountability", "did-not-change"),
];

/// The answers to one unit, with a quotation.
pub fn coded(completion: &str) -> Vec<(&str, &str)> {
    let mut fields = OPENED.to_vec();
    fields.extend([("completion", completion), ("completion-quote", "The portal has been open since May.")]);
    fields
}

pub async fn codes(world: &World, session: &str, completions: [&str; 3]) {
    for (unit, completion) in (1..).zip(completions) {
        sent_on(&post(world, &format!("{DESK}/coding/{unit}"), session, &coded(completion)).await);
    }
    sent_on(&post(world, &format!("{DESK}/coding"), session, &[]).await);
}

/// Both coded, and differ on the second unit.
pub async fn reconciled(world: &World, people: &People) {
    opened(world, people).await;
    codes(world, &people.first, ["substantial", "limited", "not-started"]).await;
    codes(world, &people.second, ["substantial", "complete", "not-started"]).await;
    let refusal = refused(&post(world, &format!("{DESK}/agreed"), &people.first, &[]).await);
    assert!(refusal.contains("Unit 2, Completion: it has no answer yet."), "{refusal}");
    let mut agreed = coded("substantial");
    agreed.extend([("completion-reason", "Three of four steps were done."), ("completion-dissent", "All were done.")]);
    sent_on(&post(world, &format!("{DESK}/agreed/2"), &people.first, &agreed).await);
    sent_on(&post(world, &format!("{DESK}/agreed"), &people.first, &[]).await);
}

pub async fn round(world: &World, people: &People, kind: &str, opens: &str, closes: &str) -> Answer {
    let languages = if kind == "public" { opens } else { "" };
    let fields = [("kind", kind), ("opens", opens), ("closes", closes), ("languages", languages)];
    post(world, &format!("{DESK}/round"), &people.panel, &fields).await
}

pub async fn close(world: &World, people: &People) -> Answer {
    post(world, &format!("{DESK}/round"), &people.panel, &[("close", "yes")]).await
}

/// The answer of the review to the one comment of the round.
async fn answer(world: &World, people: &People) {
    let draft = read(world, &format!("{DESK}/draft"), &people.first).await.html();
    let comments = draft.attributes("a[href*='/comments/']", "href");
    let fields = [("disposition", "not-accepted"), ("answer", "The fourth step was done after the end of the plan.")];
    sent_on(&post(world, &comments[0], &people.first, &fields).await);
}

/// Through both rounds, with a government that disagrees.
pub async fn through_its_rounds(world: &World, people: &People) {
    let short = refused(&round(world, people, "pre-publication", "2026-11-21", "2026-12-01").await);
    assert!(short.contains("The window lasts 10 days. Give at least 21."), "{short}");
    sent_on(&round(world, people, "pre-publication", "2026-11-21", "2026-12-12").await);
    let draft = read(world, &format!("{DESK}/draft"), &people.contact).await;
    assert_eq!(draft.status, StatusCode::OK);
    assert_eq!(world.get(PUBLIC).await.status, StatusCode::OK);
    assert!(world.page(PUBLIC).await.words().contains("No finding is public yet."));
    let comment = [("field", "completion"), ("stand", "disagree"), ("words", "All four steps were done in time.")];
    sent_on(&post(world, &format!("{DESK}/draft/2"), &people.contact, &comment).await);
    people.pass(world, 22).await;
    let waiting = refused(&close(world, people).await);
    assert!(waiting.contains("Comments without an answer: 1."), "{waiting}");
    answer(world, people).await;
    sent_on(&close(world, people).await);
    sent_on(&round(world, people, "public", "2026-12-13", "2026-12-27").await);
    let page = world.page(PUBLIC).await.words();
    assert!(page.contains("Comment on the draft") && page.contains("Marginal"), "{page}");
    people.pass(world, 15).await;
    sent_on(&close(world, people).await);
}

/// How far the coders agree, and what changed from version to version.
async fn how_it_came_about(world: &World) {
    let agreed = world.json("/reviews/agreement.json").await;
    assert_eq!(agreed["reviews"].as_array().unwrap(), &["ghana/1/end-of-term-report"]);
    let questions = agreed["questions"].as_array().unwrap();
    let completion = questions.iter().find(|one| one["question"] == "completion").unwrap();
    assert_eq!((completion["units"].as_u64(), completion["alike"].as_u64()), (Some(3), Some(2)));
    assert_eq!(completion["measures"][0]["value"], "0.6667");
    assert_eq!(world.json(&format!("{PUBLIC}.json")).await["agreement"], agreed["questions"], "one review is all");
    let rows = world.get("/reviews/agreement.csv").await.csv();
    assert!(rows.iter().any(|row| row["review"] == "all" && row["measure"] == "alpha" && !row["value"].is_empty()));
    assert!(world.page("/reviews/agreement").await.words().contains("Krippendorff"));
    assert!(world.page("/reviews").await.attributes(".head a", "href").contains(&"/reviews/agreement".to_owned()));
    let first = world.page(&format!("{PUBLIC}/versions/1")).await.words();
    assert!(first.contains("Nothing differs from the version before."), "{first}");
    assert_eq!(world.get(&format!("{PUBLIC}/versions/0")).await.status, StatusCode::NOT_FOUND);
    let links = world.page(PUBLIC).await.attributes("#rounds a", "href");
    assert!(links.contains(&format!("{PUBLIC}/versions/3")), "{links:?}");
}

/// The correction stands on the page of the commitment and of each figure that goes over it.
async fn corrected_everywhere(world: &World, commitment: &str) {
    let shown = world.page(commitment).await.one("#corrections");
    assert!(shown.contains("Why: A new document.") && shown.contains("Before the correction: Substantial"), "{shown}");
    let told = world.json(&format!("{commitment}.json")).await;
    assert_eq!(told["corrections"][0]["was"]["completion"], "substantial");
    assert!(world.page("/figures/completion-rate").await.one("#corrections").contains("A new document."));
    for page in ["/members/ghana", "/members/ghana/plans/1"] {
        assert!(world.page(page).await.one("#corrections").contains("Why: A new document."), "{page}");
    }
    assert!(world.page("/figures/completion-rate?member=albania").await.attributes("#corrections", "id").is_empty());
    let told = world.json("/figures/completion-rate.json").await;
    assert_eq!(told["corrections"][0]["reason"], "A new document.");
}

#[tokio::test]
async fn each_paragraph_shows_what_it_rests_on_and_a_comment_on_it_gets_its_answer() {
    let world = World::whole().await;
    let people = People::of(&world).await;
    reconciled(&world, &people).await;
    let summary = format!("{DESK}/agreed/0");
    let nowhere = [("account", "The plan came {finding:completion}.")];
    let refusal = refused(&post(&world, &summary, &people.first, &nowhere).await);
    assert!(refusal.contains("“finding:completion” leads nowhere."), "{refusal}");
    let words =
        "Of all, {figure:completion-rate} came far.\n\nThe first was found {finding:1/completion}.\nIt is a plan.";
    sent_on(&post(&world, &summary, &people.first, &[("account", words)]).await);
    let account = coded("substantial").into_iter().chain([("account", "Its completion is {finding:completion}.")]);
    sent_on(&post(&world, &format!("{DESK}/agreed/1"), &people.first, &account.collect::<Vec<_>>()).await);
    sent_on(&round(&world, &people, "pre-publication", "2026-11-21", "2026-12-12").await);
    people.pass(&world, 22).await;
    sent_on(&close(&world, &people).await);
    sent_on(&round(&world, &people, "public", "2026-12-13", "2026-12-27").await);

    let to = format!("{DESK}/draft/0");
    for session in [&people.contact, &people.forum, &people.first, &people.panel] {
        leads_only_where_its_reader_may_go(&world, &format!("{DESK}/draft"), session).await;
    }
    let form = read(&world, &to, &people.contact).await.html();
    let offered = form.one("select[name=field]");
    assert!(offered.contains("Paragraph 2: The first was found") && !offered.contains("Completion"), "{offered}");
    let comment = |about| [("field", about), ("stand", "disagree"), ("words", "It was complete.")];
    let missing = refused(&post(&world, &to, &people.contact, &comment("paragraph-9")).await);
    assert!(missing.contains("There is no paragraph 9 in this draft."), "{missing}");
    let none = refused(&post(&world, &to, &people.contact, &comment("")).await);
    assert!(none.contains("There is no unit 0 in this review."), "{none}");
    sent_on(&post(&world, &to, &people.contact, &comment("paragraph-2")).await);
    answer(&world, &people).await;
    people.pass(&world, 15).await;
    sent_on(&close(&world, &people).await);
    sent_on(&post(&world, &format!("{DESK}/publication"), &people.panel, &[("title", "Report")]).await);
    world.settle().await;

    let page = world.page(PUBLIC).await;
    let first = page.one("#unit-0-paragraph-1");
    assert!(first.contains("It rests on: Share substantially or fully complete"), "{first}");
    let second = page.one("#unit-0-paragraph-2");
    assert!(second.contains("The first was found Substantial."), "{second}");
    assert!(second.contains("It rests on: Completion of unit 1") && second.contains("one comment"), "{second}");
    assert!(page.attributes("#unit-0-paragraph-2 a", "href").contains(&"#unit-1-completion".to_owned()));
    assert!(page.one("#unit-1-completion").contains("The portal has been open since May."), "there is the evidence");
    let third = page.one("#unit-0-paragraph-3");
    assert!(third.contains("It names no finding and no figure that it rests on."), "{third}");
    assert!(page.one("#unit-1-paragraph-1").contains("Its completion is Substantial."));
    assert!(page.attributes("#comments a", "href").contains(&"#unit-0-paragraph-2".to_owned()));
    let told = world.json(&format!("{PUBLIC}.json")).await;
    let answered = &told["rounds"][1]["answered"][0];
    assert_eq!((answered["unit"].as_u64(), answered["paragraph"].as_u64()), (Some(0), Some(2)));
    assert_eq!(answered["disposition"], "not-accepted");
}

#[tokio::test]
async fn what_was_revised_after_a_round_stands_word_by_word_against_the_draft() {
    let world = World::whole().await;
    let people = People::of(&world).await;
    reconciled(&world, &people).await;
    let revised: Vec<_> = coded("complete").into_iter().chain([("account", "All steps were taken.")]).collect();
    sent_on(&post(&world, &format!("{DESK}/agreed/2"), &people.first, &revised).await);
    let silent = refused(&round(&world, &people, "pre-publication", "2026-11-21", "2026-12-12").await);
    assert!(silent.contains("it is not what was reconciled"), "{silent}");
    let reason = ("completion-reason", "The ministry showed the fourth step.");
    let revised: Vec<_> = revised.into_iter().chain([reason]).collect();
    sent_on(&post(&world, &format!("{DESK}/agreed/2"), &people.first, &revised).await);
    through_its_rounds(&world, &people).await;
    assert_eq!(
        world.get(&format!("{PUBLIC}/versions/1")).await.status,
        StatusCode::NOT_FOUND,
        "the draft of a round that was not public stays sealed until the report is out"
    );
    let title = [("title", "End-of-Term Report")];
    sent_on(&post(&world, &format!("{DESK}/publication"), &people.panel, &title).await);
    let page = world.page(&format!("{PUBLIC}/versions/1")).await.words();
    assert!(page.contains("Complete Before: Substantial"), "{page}");
    let json = world.json(&format!("{PUBLIC}/versions/1.json")).await;
    let account = json["changes"].as_array().unwrap().iter().find(|one| one["text"] == "account").unwrap();
    assert_eq!((account["was"].as_str(), account["now"].as_str()), (Some(""), Some("All steps were taken.")));
}

#[tokio::test]
async fn a_review_goes_from_its_opening_to_a_commitments_page_and_is_corrected() {
    let world = World::whole().await;
    let people = People::of(&world).await;
    reconciled(&world, &people).await;
    through_its_rounds(&world, &people).await;
    let title = [("title", "End-of-Term Report on Ghana’s first plan")];
    assert_eq!(sent_on(&post(&world, &format!("{DESK}/publication"), &people.panel, &title).await), PUBLIC);
    world.settle().await;

    let page = world.page(PUBLIC).await;
    let words = page.words();
    assert!(words.contains("First coder: Limited") && words.contains("Second coder: Complete"), "{words}");
    assert!(words.contains("Three of four steps were done.") && words.contains("All were done."), "{words}");
    assert!(words.contains("Government: Disagrees") && words.contains("All four steps were done in time."), "{words}");
    assert!(words.contains("The fourth step was done after the end of the plan."), "{words}");
    let second = page.attributes("#unit-2 h3 a", "href")[0].clone();
    let commitment = world.page(&second).await;
    let leads = |page: &crate::reader::Page, part: &str| page.attributes(part, "href").contains(&PUBLIC.to_owned());
    assert!(leads(&commitment, ".steps a"), "the commitment's page leads to the review");
    assert!(commitment.words().contains("Completion: Substantial (End-of-term report)"));
    let plan = world.page("/members/ghana/plans/1").await;
    assert!(leads(&plan, "#reviews a"), "so does the plan's");
    let json = world.json(&format!("{PUBLIC}.json")).await;
    assert_eq!(json["report"]["units"]["2"]["answers"]["completion"], "substantial");
    assert_eq!(json["coders"][1]["units"]["2"]["answers"]["completion"], "complete");
    assert!(world.get(&format!("{PUBLIC}.csv")).await.text().contains("substantial"));
    for locale in crate::reader::other_languages() {
        assert_eq!(world.get(&format!("/{locale}{PUBLIC}")).await.status, StatusCode::OK, "{locale}");
    }

    let made_from = world.page("/").await.all("aside .list b");
    assert!(!made_from.is_empty() && !made_from.iter().any(|source| source.contains("End-of-Term")), "{made_from:?}");

    how_it_came_about(&world).await;
    for session in [&people.first, &people.second, &people.panel] {
        leads_only_where_its_reader_may_go(&world, DESK, session).await;
    }

    let correction = format!("{DESK}/correction/2");
    let same: Vec<_> = coded("substantial").into_iter().chain([("why", "A new document.")]).collect();
    assert!(refused(&post(&world, &correction, &people.panel, &same).await).contains("Nothing would change by this."));
    let other: Vec<_> = coded("complete").into_iter().chain([("why", "A new document.")]).collect();
    sent_on(&post(&world, &correction, &people.panel, &other).await);
    world.settle().await;
    let words = world.page(PUBLIC).await.words();
    assert!(words.contains("Before the correction: Substantial"), "{words}");
    corrected_everywhere(&world, &second).await;
    let row = &world.table("reviews").await[0];
    assert_eq!((&*row["member"], &*row["codings"], &*row["rounds"], &*row["errata"]), ("ghana", "2", "2", "1"));
    assert!(world.table("sources").await.iter().any(|source| source["id"] == row["source"]));
    let state = world.app.history().now();
    let id = second.trim_start_matches("/commitments/").parse().unwrap();
    let found = domain::review::found(state.commitment(&id).unwrap(), domain::Field::Completion, domain::Lens::ALL);
    assert_eq!(found.unwrap().value, &domain::Value::Code("complete"));
}

#[tokio::test]
async fn what_the_review_finds_of_the_minimum_requirements_is_published_with_the_report() {
    let world = World::whole().await;
    let people = People::of(&world).await;
    let form = format!("{DESK}/requirements");
    opened(&world, &people).await;
    assert_eq!(read(&world, &form, &people.first).await.status, StatusCode::FORBIDDEN, "both code first");
    codes(&world, &people.first, ["substantial", "complete", "not-started"]).await;
    codes(&world, &people.second, ["substantial", "complete", "not-started"]).await;
    sent_on(&post(&world, &format!("{DESK}/agreed"), &people.first, &[]).await);
    let links = read(&world, DESK, &people.first).await.html().attributes("main a", "href");
    assert!(links.contains(&form), "the desk leads there: {links:?}");
    let lost = [("timeline-quote", "It was published late.")];
    let answer = post(&world, &form, &people.first, &lost).await;
    assert!(refused(&answer).contains("Choose"), "{}", answer.html().words());
    assert_eq!(answer.html().attributes(".errors a", "href"), ["#timeline"]);
    assert!(answer.html().words().contains("It was published late."), "nothing typed is lost");
    let timeline = [
        ("timeline", "not-met"),
        ("timeline-quote", "It was published late."),
        ("timeline-address", "https://ogp.example/timeline"),
    ];
    sent_on(&post(&world, &form, &people.first, &timeline).await);
    through_its_rounds(&world, &people).await;
    let publication = format!("{DESK}/publication");
    let said = refused(&post(&world, &publication, &people.panel, &[("title", "Report")]).await);
    assert!(said.contains("Outreach that makes the ways to take part known: no finding yet."), "{said}");
    let rest = ["wide-consultation", "summary", "outreach", "channels", "dialogue-space"];
    let rest: Vec<(String, &str)> = rest
        .iter()
        .flat_map(|of| [((*of).to_owned(), "cannot-tell"), (format!("{of}-quote"), "Nothing of it was kept.")])
        .collect();
    let whole: Vec<(&str, &str)> =
        timeline.into_iter().chain(rest.iter().map(|(name, said)| (name.as_str(), *said))).collect();
    sent_on(&post(&world, &form, &people.first, &whole).await);
    let draft = read(&world, &format!("{DESK}/draft"), &people.panel).await;
    assert_eq!(draft.status, StatusCode::OK);
    sent_on(&post(&world, &publication, &people.panel, &[("title", "Report")]).await);
    world.settle().await;

    let page = world.page(PUBLIC).await;
    assert_eq!(page.count("#requirements tbody tr"), 6);
    let shown = page.one("#requirements");
    assert!(shown.contains("Not met") && shown.contains("It was published late."), "{shown}");
    assert_eq!(page.attributes("#requirements tbody a[href^='https']", "href"), ["https://ogp.example/timeline"]);
    let told = world.json(&format!("{PUBLIC}.json")).await;
    let finding = &told["requirements"]["findings"][0];
    assert_eq!((finding["requirement"].as_str(), finding["found"].as_str()), (Some("timeline"), Some("not-met")));
    for locale in crate::reader::other_languages() {
        assert_eq!(world.get(&format!("/{locale}{PUBLIC}")).await.status, StatusCode::OK, "{locale}");
    }
    let support =
        in_office(&world, &Actor::operator(), "unit9@private.example", Office::SupportUnit, "support-unit").await;
    let letter = read(&world, "/desk/letters/contrary/ghana/1", &support).await.html();
    assert!(letter.words().contains("found these minimum requirements unmet"), "{}", letter.words());
    assert!(letter.attributes("main a", "href").contains(&PUBLIC.to_owned()), "with the way to the report");
    let handed = read(&world, &form, &people.first).await.html();
    assert_eq!(handed.count("main form"), 0, "what is published is not written any more");
    assert_ne!(post(&world, &form, &people.first, &timeline).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn one_coder_sees_nothing_of_the_other_before_both_have_handed_in() {
    let world = World::whole().await;
    let people = People::of(&world).await;
    opened(&world, &people).await;
    codes(&world, &people.first, ["substantial", "limited", "not-started"]).await;
    for path in ["/agreed/1", "/agreed/0"] {
        let there = read(&world, &format!("{DESK}{path}"), &people.second).await;
        assert_eq!(there.status, StatusCode::FORBIDDEN, "{path}");
    }
    let desk = read(&world, DESK, &people.second).await.html().words();
    assert!(!desk.contains("Nothing is open"), "what the second coder sees is their own: {desk}");
    let unit = read(&world, &format!("{DESK}/coding/1"), &people.second).await;
    assert!(!unit.text().contains("The portal has been open since May."));
    let review = "ghana/1/end-of-term-report".parse().unwrap();
    assert!(world.app.store().both_codings(&review).await.unwrap().is_none(), "the store gives both or none");
    let second = id_of(&world, "second@private.example").await.parse().unwrap();
    let seat = domain::review::process::Seat::FirstCoder;
    assert!(world.app.store().own_coding(&review, seat, &second).await.unwrap().is_none());
    let working = app::review::Working::Coding(seat);
    assert!(world.app.store().units_of(&review, working, &second).await.unwrap().is_empty());
}

#[tokio::test]
async fn nobody_who_is_reviewed_touches_a_finding() {
    let world = World::whole().await;
    let people = People::of(&world).await;
    opened(&world, &people).await;
    let operator = Actor::operator();
    let admin = in_office(&world, &operator, "admin@private.example", Office::Administrator, "site").await;
    let (_, unit) = person(&world, &operator, "unit2", Office::SupportUnit, "support-unit").await;
    let support = in_office(&world, &operator, "unit3@private.example", Office::SupportUnit, "support-unit").await;
    let minister = in_office(&world, &unit, "minister2@private.example", Office::Minister, "member/ghana").await;
    let forms = [
        "/assignment",
        "/coding",
        "/coding/1",
        "/agreed",
        "/agreed/1",
        "/requirements",
        "/round",
        "/publication",
        "/correction/1",
        "/archive/1",
    ];
    let before = world.app.history().now();
    let everybody = [&people.contact, &people.forum, &minister, &support, &admin];
    for session in everybody {
        for form in forms {
            let path = format!("{DESK}{form}");
            assert_eq!(post(&world, &path, session, &[]).await.status, StatusCode::FORBIDDEN, "{form}");
            assert_eq!(read(&world, &path, session).await.status, StatusCode::FORBIDDEN, "{form}");
        }
        assert_eq!(read(&world, DESK, session).await.status, StatusCode::FORBIDDEN);
        assert_ne!(
            read(&world, &format!("{DESK}/draft"), session).await.status,
            StatusCode::OK,
            "there is no draft yet"
        );
    }
    let after = world.app.history().now();
    assert_eq!((after.length, &after.reviews), (before.length, &before.reviews), "what was refused left no act");
}

#[tokio::test]
async fn a_coding_that_was_changed_on_the_desk_is_named_and_not_published() {
    let world = World::whole().await;
    let people = People::of(&world).await;
    reconciled(&world, &people).await;
    through_its_rounds(&world, &people).await;
    let file = world.folder().join("openpact.sqlite");
    let flip =
        "UPDATE review_document SET body = replace(body, '\"completion\":\"complete\"', '\"completion\":\"limited\"')
                WHERE kind = 'second-coder'";
    let done = std::process::Command::new("sqlite3").arg(&file).arg(flip).status().expect("needs sqlite3");
    assert!(done.success());
    let answer = post(&world, &format!("{DESK}/publication"), &people.panel, &[("title", "A report")]).await;
    let said = refused(&answer);
    assert!(said.contains("“second-coder” is not what was handed in"), "{said}");
    assert!(world.page(PUBLIC).await.words().contains("Substantial"), "the draft stands as it was");
}

#[tokio::test]
async fn what_is_half_done_is_saved_and_what_cannot_be_read_is_said() {
    let world = World::whole().await;
    let people = People::of(&world).await;
    opened(&world, &people).await;
    let unit = format!("{DESK}/coding/1");
    sent_on(&post(&world, &unit, &people.first, &[("completion", "substantial")]).await);
    let page = read(&world, &unit, &people.first).await.html();
    assert!(page.words().contains("Completion: this answer needs a quotation"), "{}", page.words());
    assert!(page.words().contains("Opened government: it has no answer yet."), "{}", page.words());
    let wrong = [("completion", "limited"), ("completion-on", "soon"), ("completion-address", "my drawer")];
    let answer = post(&world, &unit, &people.first, &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.html();
    assert_eq!(page.attributes("#completion-address", "value"), ["my drawer"], "nothing typed is lost");
    let handed = refused(&post(&world, &format!("{DESK}/coding"), &people.first, &[]).await);
    assert!(handed.contains("Unit 1, Completion: this answer needs a quotation"), "{handed}");
}

#[tokio::test]
async fn reviewers_are_proposed_with_reasons_and_nobody_in_conflict_is_assigned() {
    let world = World::whole().await;
    let people = People::of(&world).await;
    sent_on(&post(&world, PLAN, &people.panel, &[("product", "end-of-term-report"), ("clusters", "")]).await);
    let (profile, assignments) = ("/desk/reviews/profile", "/desk/reviews/assignments");
    assert_eq!(read(&world, profile, &people.contact).await.status, StatusCode::FORBIDDEN);
    assert_eq!(read(&world, assignments, &people.first).await.status, StatusCode::FORBIDDEN);
    let before = read(&world, assignments, &people.panel).await.html().words();
    assert!(before.contains("Nobody could take this") && before.contains("takes on no more reviews"), "{before}");

    let strange = [("languages", "english"), ("countries", "atlantis"), ("capacity", "2"), ("conflicts", "ghana")];
    let flawed = post(&world, profile, &people.first, &strange).await;
    assert_eq!(flawed.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = flawed.html().words();
    assert!(words.contains("“english” is no code of two letters") && words.contains("no member “atlantis”"), "{words}");
    assert!(words.contains("Say after “ghana” why"), "{words}");
    assert_eq!(flawed.html().attributes("#countries", "value"), ["atlantis"], "nothing typed is lost");
    let fits = [("languages", "en"), ("countries", "Ghana"), ("capacity", "2"), ("conflicts", "")];
    assert_eq!(post(&world, profile, &people.first, &fits).await.status, StatusCode::OK);
    let torn = [("languages", "en"), ("capacity", "2"), ("conflicts", "ghana: I advise its ministry.")];
    assert_eq!(post(&world, profile, &people.second, &torn).await.status, StatusCode::OK);

    let page = read(&world, assignments, &people.panel).await.html();
    let words = page.words();
    assert!(words.contains("knows the country") && words.contains("sits in 0 of 2 reviews"), "{words}");
    assert!(words.contains("declared a conflict of interest"), "{words}");
    let boxes = page.attributes("input[type=checkbox]", "name");
    assert_eq!(boxes.len(), 1, "one can be proposed for two seats of coders, and nobody takes both: {boxes:?}");
    let confirmed = post(&world, assignments, &people.panel, &[(boxes[0].as_str(), "yes")]).await;
    assert_eq!(confirmed.status, StatusCode::SEE_OTHER, "{}", confirmed.text());
    let review = world.app.history().now().reviews.values().next().unwrap().clone();
    let first = id_of(&world, "first@private.example").await;
    assert_eq!(review.seats.values().map(|seated| seated.person.to_string()).collect::<Vec<_>>(), [first]);

    let second = id_of(&world, "second@private.example").await;
    let by_hand = [("seat", "second-coder"), ("person", second.as_str())];
    let refusal = refused(&post(&world, &format!("{DESK}/assignment"), &people.panel, &by_hand).await);
    assert!(refusal.contains("declared a conflict of interest with the member"), "{refusal}");
}
