//! Drafts paragraph by paragraph, inputs that say the same, and looking for what was given: through the real router.

use axum::http::StatusCode;
use domain::people::{Actor, Letter, Office};

use crate::cocreation::{called, called_with, forum, idea, sent_on};
use crate::people::{in_office, post, read, signed_up};
use crate::reader::Answer;
use crate::uptake::{CALL as CALLED, TIMELINE};
use crate::world::World;

const GIVE: &str = "/desk/give/ghana/5/1";
const CALL: &str = "/members/ghana/plans/5/co-creation/calls/1";
const DRAFT: &str = "/members/ghana/plans/5/co-creation/calls/1/draft";
const SAY: &str = "/desk/give/ghana/5/1/draft";
const INPUTS: &str = "/members/ghana/plans/5/co-creation/inputs";
const WORDS: [(&str, &str); 1] = [("draft", "The budget is published.\n\nEach year.\n\nOnline.")];

fn flawed(answer: &Answer, words: &str) {
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
    assert!(answer.html().words().contains(words), "{}", answer.html().words());
}

fn number(input: &str) -> &str {
    input.trim_start_matches("/inputs/")
}

async fn sealed(world: &World) {
    world.app.seal_all().await.unwrap();
    while world.app.note_inputs().await.unwrap() {}
    world.settle().await;
}

/// Says something of a paragraph, and answers with its address.
async fn said(world: &World, who: &str, about: &str, body: &str) -> String {
    let fields = [("about", about), ("stance", "with-changes"), ("body", body), ("name", "A reader in Kumasi")];
    sent_on(&post(world, GIVE, who, &fields).await)
}

async fn told(world: &World, to: &str, is: fn(&Letter) -> bool) -> usize {
    let mails = world.app.store().mails(100).await.unwrap();
    mails.iter().filter(|waiting| waiting.mail.email.as_str() == to && is(&waiting.mail.letter)).count()
}

#[tokio::test]
async fn a_draft_is_spoken_of_paragraph_by_paragraph_and_a_wording_becomes_its_next_version() {
    let world = World::whole().await;
    let forum = forum(&world).await;
    called_with(&world, &forum, &WORDS).await;
    let page = world.page(DRAFT).await;
    assert_eq!(page.all("section[id^=paragraph-] h2"), ["Paragraph 1", "Paragraph 2", "Paragraph 3"]);
    assert!(page.attributes("a", "href").contains(&SAY.to_owned()));
    assert!(world.page(CALL).await.attributes("a", "href").contains(&DRAFT.to_owned()));
    assert_eq!(page.count("form textarea"), 0, "nobody writes who is not signed in");

    let ana = signed_up(&world, "ana@private.example").await;
    let form = read(&world, &format!("{SAY}?paragraph=2"), &ana).await.html();
    assert_eq!((form.count("form textarea"), form.count("details[open] textarea#body-2")), (3, 1));
    assert_eq!(form.attributes("#paragraph-2 input[name=about]", "value"), ["draft-1-2"]);
    let remark = said(&world, &ana, "draft-1-2", "Too seldom.").await;
    let empty =
        post(&world, GIVE, &ana, &[("about", "draft-1-2"), ("stance", "for"), ("body", ""), ("name", "Ana")]).await;
    assert_eq!(empty.html().attributes(".errors a", "href"), ["#body"]);
    assert!(empty.html().words().contains("Each year."), "one reads what one speaks of");

    let ben = signed_up(&world, "ben@private.example").await;
    let begun = read(&world, &format!("{GIVE}?about=wording-draft-1-2"), &ben).await.html();
    assert_eq!(begun.all("#body"), ["Each year."], "one begins with what stands there");
    flawed(
        &post(&world, GIVE, &ben, &[("about", "wording-draft-1-2"), ("body", "Each year."), ("name", "Ben")]).await,
        "stand there already",
    );
    let better = said(&world, &ben, "wording-draft-1-2", "Each quarter.").await;
    let worse = said(&world, &ben, "wording-draft-1-3", "On paper.").await;
    let page = world.page(DRAFT).await;
    assert!(page.one("#paragraph-2").contains("Too seldom.") && !page.one("#paragraph-1").contains("Too seldom."));
    assert_eq!((page.all("#paragraph-2 del").len(), page.all("#paragraph-2 ins").len()), (1, 1), "word by word");
    let of = world.page(&remark).await;
    assert!(of.words().contains("Paragraph 2 of version 1 of the draft"), "{}", of.words());

    let own = |input: &str| format!("/desk{input}");
    // Its author words it better still; what the forum had read before is not what it would take over.
    let (words, change) = (format!("/desk{better}/words"), [("from", "1"), ("body", "Each month."), ("name", "Ben")]);
    flawed(
        &post(&world, &words, &ben, &[("from", "1"), ("body", "Each year."), ("name", "Ben")]).await,
        "stand there already",
    );
    assert_eq!(read(&world, &words, &ana).await.status, StatusCode::NOT_FOUND);
    sent_on(&post(&world, &words, &ben, &change).await);
    let before = [("do", "take-wording"), ("wording", "1"), ("version", "1"), ("wording-reason", "Clearer.")];
    let lost = post(&world, &own(&better), &forum, &before).await;
    flawed(&lost, "was changed meanwhile and is version 2");
    assert!(lost.html().words().contains("What its author changed since you read it (version 2 now)"), "both texts");
    assert_eq!(lost.html().attributes("input[name=wording]", "value")[0], "2", "the next try is about what stands now");
    assert!(lost.html().words().contains("Clearer."), "nothing typed is lost");
    let take = [("do", "take-wording"), ("wording", "2"), ("version", "1"), ("wording-reason", "Months are clearer.")];
    for session in [&ana, &ben] {
        assert_eq!(post(&world, &own(&better), session, &take).await.status, StatusCode::FORBIDDEN);
    }
    assert!(read(&world, &own(&better), &forum).await.html().words().contains("Take it over into the draft"));
    flawed(
        &post(
            &world,
            &own(&better),
            &forum,
            &[("do", "take-wording"), ("wording", "2"), ("version", "1"), ("wording-reason", "")],
        )
        .await,
        "Nothing stands here",
    );
    sent_on(&post(&world, &own(&better), &forum, &take).await);
    let other = [("do", "take-wording"), ("wording", "1"), ("version", "1"), ("wording-reason", "Also.")];
    flawed(&post(&world, &own(&worse), &forum, &other).await, "was changed meanwhile and is version 2");
    let decline = [("do", "decline-wording"), ("wording", "1"), ("decline-reason", "Paper is not read.")];
    sent_on(&post(&world, &own(&worse), &forum, &decline).await);
    sealed(&world).await;
    let is_accepted =
        |letter: &Letter| matches!(letter, Letter::AmendmentDecided { accepted: true, of_draft: true, .. });
    assert_eq!(told(&world, "ben@private.example", is_accepted).await, 1);
    let taken = world.page(&better).await;
    assert!(
        taken.words().contains("took it over into the next version") && taken.words().contains("Months are clearer.")
    );
    assert!(world.page(&worse).await.words().contains("Paper is not read."));

    let now = world.page(DRAFT).await;
    assert!(now.one("#paragraph-2").contains("Each month.") && !now.words().contains("Too seldom."));
    assert!(now.attributes("a", "href").contains(&better), "with credit");
    let before = world.page(&format!("{DRAFT}?version=1")).await;
    assert!(before.one("#paragraph-2").contains("Too seldom.") && before.words().contains("earlier version"));
    let json = world.json(&format!("{DRAFT}.json?version=1")).await;
    assert_eq!(
        (&json["version"], &json["versions"], &json["paragraphs"][1]["comments"]),
        (&1.into(), &2.into(), &2.into())
    );
    assert_eq!(world.json(&format!("{DRAFT}.json")).await["taken_over_from"], number(&better));

    // Who read the earlier version is told, and nothing typed is lost.
    let fields = [("about", "draft-1-2"), ("stance", "for"), ("body", "A thought of mine"), ("name", "Ana")];
    let stale = post(&world, GIVE, &ana, &fields).await;
    flawed(&stale, "the draft is version 2 now");
    assert!(stale.text().contains("A thought of mine"));
    assert_eq!(
        stale.html().attributes("form input[name=about]", "value"),
        ["draft"],
        "sent again it is about the whole"
    );
    let moved = said(&world, &ana, "draft-1-3", "Where?").await;
    assert!(
        world.page(&moved).await.words().contains("Paragraph 3 of version 2"),
        "what was not changed is meant all the same"
    );
    let all = world.page(&format!("{DRAFT}?paragraph=3")).await;
    assert_eq!(all.count("section[id^=paragraph-]"), 1);
    for wrong in [
        format!("{DRAFT}?version=9"),
        format!("{DRAFT}?paragraph=9"),
        format!("{DRAFT}?version=x"),
        format!("{DRAFT}?paragraph=3&after={}", number(&remark)),
    ] {
        assert_eq!(world.get(&wrong).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    for locale in crate::reader::other_languages() {
        for path in [DRAFT, CALL, better.as_str(), INPUTS] {
            assert_eq!(world.get(&format!("/{locale}{path}")).await.status, StatusCode::OK, "{locale} {path}");
        }
        assert_eq!(read(&world, &format!("/{locale}{SAY}"), &ana).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn two_inputs_that_say_the_same_are_answered_together_unless_an_author_objects() {
    let world = World::whole().await;
    let forum = forum(&world).await;
    called(&world, &forum).await;
    let ana = signed_up(&world, "ana@private.example").await;
    let ben = signed_up(&world, "ben@private.example").await;
    let eve = signed_up(&world, "eve@private.example").await;
    let one = idea(&world, &ana, "Publish what ministries spent").await;
    let two = idea(&world, &ben, "Ministries publish their spending").await;
    sealed(&world).await;
    let own = |input: &str| format!("/desk{input}");
    let offered = read(&world, &own(&two), &forum).await.html();
    assert!(
        offered.attributes("#same option", "value").contains(&number(&one).to_owned()),
        "what shares words is offered"
    );
    assert_eq!(read(&world, &own(&two), &eve).await.html().count("#same"), 0);
    let merge = [("do", "merge"), ("same", number(&one)), ("other", "")];
    assert_eq!(post(&world, &own(&two), &eve, &merge).await.status, StatusCode::FORBIDDEN);
    let unknown = [("do", "merge"), ("same", ""), ("other", "https://openpact.example/inputs/nonsense")];
    flawed(&post(&world, &own(&two), &forum, &unknown).await, "There is no such input in this call");
    let by_address = format!("https://openpact.example{one}?x=1");
    sent_on(&post(&world, &own(&two), &forum, &[("do", "merge"), ("same", ""), ("other", &by_address)]).await);
    sent_on(&post(&world, &own(&two), &forum, &merge).await);
    let is_same = |letter: &Letter| matches!(letter, Letter::SaidTheSame { undone: false, .. });
    for email in ["ana@private.example", "ben@private.example"] {
        assert_eq!(told(&world, email, is_same).await, 1, "both are told, once");
    }
    let page = world.page(&two).await;
    assert!(page.words().contains("says the same as another") && page.attributes("#response a", "href").contains(&one));
    assert!(world.page(&one).await.attributes("#response a", "href").contains(&two));
    assert_eq!(world.json(&format!("{CALL}.json")).await["waiting"], 2, "the gate counts both");

    let responses = "/desk/co-creation/ghana/5/calls/1/responses";
    let form = read(&world, responses, &forum).await.html();
    assert_eq!(form.count("input[name^=input-]"), 1);
    assert!(form.words().contains("answered with it: 1"), "{}", form.words());
    let chosen = format!("input-{}", number(&one));
    let fields = [
        (chosen.as_str(), "yes"),
        ("outcome", "taken-up"),
        ("response", "It becomes a commitment."),
        ("commitment", ""),
    ];
    sent_on(&post(&world, responses, &forum, &fields).await);
    for input in [&one, &two] {
        assert!(world.page(input).await.words().contains("It becomes a commitment."), "each by its own address");
    }
    assert_eq!(world.json(&format!("{CALL}.json")).await["waiting"], 0);

    let object = [("do", "part")];
    assert_eq!(post(&world, &own(&two), &eve, &object).await.status, StatusCode::NOT_FOUND);
    sent_on(&post(&world, &own(&two), &ana, &object).await);
    assert!(world.page(&two).await.words().contains("waits for its response"), "it gets one of its own");
    assert!(world.page(&one).await.words().contains("It becomes a commitment."));
    flawed(&post(&world, &own(&two), &forum, &merge).await, "do not say the same");
    assert_eq!(
        told(&world, "ben@private.example", |letter| matches!(letter, Letter::SaidTheSame { undone: true, .. })).await,
        1
    );
    assert!(world.page("/record").await.words().contains("stand by itself again"));
}

#[tokio::test]
async fn what_was_given_is_looked_for_by_words_and_state_page_by_page_at_an_address_that_can_be_kept() {
    let world = World::whole().await;
    let forum = forum(&world).await;
    called(&world, &forum).await;
    let ana = signed_up(&world, "ana@private.example").await;
    for n in 0..35 {
        idea(&world, &ana, &format!("Publish the budget of district {n}")).await;
    }
    let court = idea(&world, &ana, "Open the courts").await;
    assert_eq!(world.json(&format!("{INPUTS}.json?q=courts")).await["inputs"].as_array().unwrap().len(), 0, "not yet");
    sealed(&world).await;
    let first = world.json(&format!("{INPUTS}.json?q=budgets&state=waits&call=1")).await;
    assert_eq!(first["inputs"].as_array().unwrap().len(), 30);
    let older = first["older"].as_str().unwrap();
    for kept in ["q=budgets", "state=waits", "call=1", "after="] {
        assert!(older.contains(kept), "{older}");
    }
    let (path, query) = older.split_once('?').unwrap();
    let rest = world.json(&format!("{path}.json?{query}")).await;
    assert_eq!((rest["inputs"].as_array().unwrap().len(), &rest["older"]), (5, &serde_json::Value::Null));
    let page = world.page(&format!("{INPUTS}?q=court&state=")).await;
    assert_eq!(page.attributes("tbody a", "href"), [court.as_str()]);
    assert_eq!(page.attributes("#f-words", "value"), ["court"]);
    assert!(world.page(&format!("{INPUTS}?state=taken-up")).await.words().contains("Nothing was found"));
    assert!(world.page(CALL).await.attributes("form.filters", "action").contains(&INPUTS.to_owned()));
    assert!(
        world.page("/members/ghana/plans/5/co-creation").await.attributes("a", "href").contains(&INPUTS.to_owned())
    );

    let moderator = in_office(&world, &Actor::operator(), "mod@private.example", Office::Moderator, "site").await;
    sent_on(
        &post(&world, &format!("/desk{court}"), &moderator, &[("do", "moderate"), ("rule", "spam"), ("remark", "")])
            .await,
    );
    assert!(
        world.page(&format!("{INPUTS}?q=courts")).await.words().contains("Nothing was found"),
        "no word finds what is hidden"
    );
    assert_eq!(world.page(&format!("{INPUTS}?state=aside")).await.attributes("tbody a", "href"), [court.as_str()]);

    let own = read(&world, "/desk/inputs?q=district", &ana).await.html();
    assert_eq!(own.count("tbody tr"), 30);
    assert_eq!(read(&world, "/desk/inputs", &moderator).await.html().count("tbody tr"), 0);
    assert_eq!(world.get("/desk/inputs").await.status, StatusCode::SEE_OTHER, "nobody else's");
    for wrong in ["call=9", "call=x", "after=x", &format!("after={}", "0f".repeat(16))] {
        assert_eq!(world.get(&format!("{INPUTS}?{wrong}")).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    assert_eq!(world.get(&format!("{INPUTS}?state=lost")).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(world.get("/members/ghana/plans/9/co-creation/inputs").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_has_no_account_appeals_at_the_secret_address_and_somebody_else_than_the_one_moderator_decides() {
    let world = World::whole().await;
    let forum = forum(&world).await;
    called_with(&world, &forum, &[("freely", "yes")]).await;
    let give = format!("{CALL}/give");
    let word = world.get(&give).await.html().attributes("input[name=form]", "value")[0].clone();
    let fields = [("form", word.as_str()), ("body", "Mend the well of Tamale."), ("email", "")];
    let secret = sent_on(&world.send(&give, &fields).await);
    let link = secret.split('?').next().unwrap().to_owned();
    assert_eq!(world.page(&link).await.count("#appeal"), 0, "nothing is hidden yet");
    let moderator = in_office(&world, &Actor::operator(), "mod@private.example", Office::Moderator, "site").await;
    let desk = read(&world, "/desk/co-creation", &moderator).await.html();
    let to = desk.attributes("main a", "href").into_iter().find(|to| to.starts_with("/desk/inputs/")).unwrap();
    sent_on(&post(&world, &to, &moderator, &[("do", "moderate"), ("rule", "off-topic"), ("remark", "")]).await);

    flawed(&world.send(&link, &[("do", "appeal"), ("appeal", "")]).await, "Nothing stands here");
    let appeal = [("do", "appeal"), ("appeal", "Wells are about budgets.")];
    assert_eq!(world.send("/given/AAAA", &appeal).await.status, StatusCode::NOT_FOUND);
    let gone = sent_on(&world.send(&link, &appeal).await);
    assert!(world.page(&gone).await.words().contains("Your appeal was taken"));
    flawed(&world.send(&link, &[("do", "appeal"), ("appeal", "Once more.")]).await, "appealed against this before");

    let decision = [("do", "decide-appeal"), ("outcome", "restored"), ("appeal-reason", "It is about the budget.")];
    flawed(&post(&world, &to, &moderator, &decision).await, "You hid this input yourself");
    assert_eq!(post(&world, &to, &forum, &decision).await.status, StatusCode::FORBIDDEN);
    let unit =
        in_office(&world, &Actor::operator(), "second-unit@private.example", Office::SupportUnit, "support-unit").await;
    assert!(read(&world, "/desk/co-creation", &unit).await.html().words().contains("Decide the appeal"));
    let form = read(&world, &to, &unit).await.html();
    assert!(form.words().contains("Wells are about budgets.") && form.words().contains("Mend the well"));
    assert_eq!(form.count("#rule"), 0, "who decides hides nothing");
    assert_eq!(post(&world, &to, &unit, &[("do", "moderate"), ("rule", "spam")]).await.status, StatusCode::FORBIDDEN);
    sent_on(&post(&world, &to, &unit, &decision).await);
    let input = to.trim_start_matches("/desk");
    assert!(world.page(input).await.words().contains("It is about the budget."));
    let rule = world.page("/rules/moderation-appeals").await;
    assert!(rule.words().contains("two weeks"));
    assert!(
        rule.one("#verdicts").contains("input") && rule.one("#verdicts td:last-child").contains("holds"),
        "{}",
        rule.words()
    );
    let cases = world.json("/rules/moderation-appeals.json").await["cases"].clone();
    assert_eq!((&cases[0]["verdict"], cases.as_array().unwrap().len()), (&"holds".into(), 1), "{cases}");
    assert_eq!(world.get("/rules/moderation-appeals.csv").await.csv()[0]["verdict"], "holds");
    assert_eq!(world.json("/rules/moderation-appeals.json?as_of=2014-01-01").await["cases"], serde_json::json!([]));
    for locale in crate::reader::other_languages() {
        assert!(world.page(&format!("/{locale}/rules/moderation-appeals")).await.count("#verdicts tbody tr") == 1);
    }
}

#[tokio::test]
async fn a_comment_is_changed_on_its_own_page_and_its_earlier_words_stay_readable() {
    let world = World::whole().await;
    let forum = forum(&world).await;
    called(&world, &forum).await;
    let ana = signed_up(&world, "ana@private.example").await;
    let input = idea(&world, &ana, "Publish what ministries spent").await;
    let ben = signed_up(&world, "ben@private.example").await;
    let comment = said(&world, &ben, number(&input), "Add the contracts.").await;
    let words = format!("/desk{comment}/words");
    assert!(read(&world, &format!("/desk{comment}"), &ben).await.html().attributes("a", "href").contains(&words));
    assert_eq!(read(&world, &words, &ana).await.status, StatusCode::NOT_FOUND);
    let form = read(&world, &words, &ben).await.html();
    assert_eq!((form.count("#title"), form.count("#body")), (0, 1));
    let fields = [("from", "1"), ("body", "Add all contracts."), ("name", "Ben")];
    sent_on(&post(&world, &words, &ben, &fields).await);
    flawed(
        &post(&world, &words, &ben, &[("from", "1"), ("body", "More."), ("name", "Ben")]).await,
        "changed meanwhile",
    );
    let page = world.page(&comment).await;
    assert!(page.words().contains("Earlier wordings") && page.all("#versions ins").join(" ").contains("all"));
    let wording = format!("wording-{}", number(&input));
    let fields = [("about", wording.as_str()), ("title", "Publish all"), ("body", "Each week."), ("name", "Ben")];
    let wording = sent_on(&post(&world, GIVE, &ben, &fields).await);
    let form = read(&world, &format!("/desk{wording}/words"), &ben).await.html();
    assert_eq!((form.count("#title"), form.count("#body")), (1, 1), "a wording of a proposal has its title too");
}

#[tokio::test]
async fn a_call_puts_up_a_commitment_as_it_is_being_written_for_whoever_may_read_it() {
    let world = World::whole().await;
    let people = crate::plans::people(&world).await;
    crate::plans::written(&world, &people).await;
    let calls = "/desk/co-creation/ghana/2/calls";
    sent_on(&post(&world, "/desk/co-creation/ghana/2/timeline", &people.forum, &TIMELINE).await);
    let form = read(&world, calls, &people.forum).await.html();
    let from = format!("{calls}?from=1");
    assert!(form.attributes("a", "href").contains(&from), "{}", form.words());
    let begun = read(&world, &from, &people.forum).await.html();
    let draft = begun.all("#draft").remove(0);
    assert!(draft.contains("Problem") && draft.contains("Open the courts"), "{draft}");
    let fields: Vec<(&str, &str)> = CALLED.into_iter().chain([("draft", draft.as_str())]).collect();
    sent_on(&post(&world, calls, &people.forum, &fields).await);
    assert!(world.page("/members/ghana/plans/2/co-creation/calls/1/draft").await.words().contains("Open the courts"));
}
