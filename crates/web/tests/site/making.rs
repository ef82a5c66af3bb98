//! What people do with inputs after they were given: they change them, word them anew for others, appeal when one is hidden, and take
//! part without an account.

use app::cocreation::InputReceipt;
use axum::http::StatusCode;
use domain::people::{Actor, Letter, Office};

use crate::cocreation::{called, called_with, forum, idea, sent_on};
use crate::people::{in_office, post, read, signed_up};
use crate::reader::Answer;
use crate::world::World;

const GIVE: &str = "/desk/give/ghana/5/1";
const CALL: &str = "/members/ghana/plans/5/co-creation/calls/1";

async fn letters(world: &World) -> Vec<(String, Letter)> {
    let mails = world.app.store().mails(100).await.unwrap();
    mails.into_iter().map(|waiting| (waiting.mail.email.as_str().to_owned(), waiting.mail.letter)).collect()
}

fn flawed(answer: &Answer, words: &str) {
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
    assert!(answer.html().words().contains(words), "{}", answer.html().words());
}

async fn sealed(world: &World) {
    world.app.seal_all().await.unwrap();
    world.settle().await;
}

async fn moderator(world: &World, email: &str) -> String {
    in_office(world, &Actor::operator(), email, Office::Moderator, "site").await
}

#[tokio::test]
async fn a_changed_proposal_keeps_its_earlier_wording_and_who_supported_that_is_asked_again() {
    let world = World::whole().await;
    let forum = forum(&world).await;
    called(&world, &forum).await;
    let author = signed_up(&world, "ana@private.example").await;
    let input = idea(&world, &author, "Publish what ministries spent").await;
    let fan = signed_up(&world, "ben@private.example").await;
    let own = format!("/desk{input}");
    sent_on(&post(&world, &own, &fan, &[("do", "support"), ("version", "1")]).await);
    sealed(&world).await;
    let first = world.json(&format!("{input}.json")).await["receipt"].as_str().unwrap().to_owned();

    let words = format!("{own}/words");
    let form = read(&world, &words, &author).await.html();
    assert_eq!(form.attributes("#title", "value"), ["Publish what ministries spent"]);
    assert_eq!(read(&world, &words, &fan).await.status, StatusCode::NOT_FOUND, "it is not theirs");
    let change = |title: &'static str, from: &'static str| {
        [("from", from), ("title", title), ("body", "Line by line, each week."), ("name", "A reader in Kumasi")]
    };
    let unchanged = [
        ("from", "1"),
        ("title", "Publish what ministries spent"),
        ("body", "Line by line, each month."),
        ("name", "A reader in Kumasi"),
    ];
    flawed(&post(&world, &words, &author, &unchanged).await, "the words that stand there already");
    let empty = post(&world, &words, &author, &change("", "1")).await;
    assert_eq!(empty.html().attributes(".errors a", "href"), ["#title"]);
    assert!(empty.text().contains("each week"), "nothing typed is lost");
    sent_on(&post(&world, &words, &author, &change("Publish what ministries spent", "1")).await);
    sent_on(&post(&world, &words, &author, &change("Publish what ministries spent", "1")).await);
    let stale = post(&world, &words, &author, &change("Publish everything", "1")).await;
    flawed(&stale, "was changed meanwhile");
    assert_eq!(stale.html().attributes("input[name=from]", "value"), ["2"], "sent again it goes on from there");

    flawed(&post(&world, &own, &fan, &[("do", "support"), ("version", "1")]).await, "was changed meanwhile");
    while world.app.ask_supporters_again().await.unwrap() {}
    let asked =
        |(to, letter): &(String, Letter)| to == "ben@private.example" && matches!(letter, Letter::SupportAsked { .. });
    assert_eq!(letters(&world).await.iter().filter(|one| asked(one)).count(), 1);
    assert!(read(&world, &own, &fan).await.html().words().contains("You supported an earlier wording"));
    sealed(&world).await;
    let told = world.json(&format!("{input}.json")).await;
    assert_eq!((&told["input"]["supports"], &told["input"]["earlier_supports"]), (&0.into(), &1.into()));
    sent_on(&post(&world, &own, &fan, &[("do", "support"), ("version", "2")]).await);
    sealed(&world).await;
    let told = world.json(&format!("{input}.json")).await;
    assert_eq!((&told["input"]["supports"], &told["input"]["earlier_supports"]), (&1.into(), &1.into()));
    assert_eq!((&told["version"], &told["earlier"][0]["body"]), (&2.into(), &"Line by line, each month.".into()));
    let page = world.page(&input).await;
    assert!(page.words().contains("Earlier wordings") && page.all("#versions del").join(" ").contains("month."));
    assert!(world.page(CALL).await.words().contains("supported an earlier wording: 1"));

    let keys = world.app.log_keys();
    let now = told["receipt"].as_str().unwrap();
    for (receipt, version) in [(first.as_str(), 1), (now, 2)] {
        let proof = InputReceipt::from_json(world.get(receipt).await.body.as_ref()).unwrap();
        let proven = proof.verify(&keys.origin, &keys.verifiers).unwrap();
        assert!(proven.has_words && proven.sealed.is_some(), "version {version} has its own words and its own seal");
    }
    assert_ne!(first, now);

    let responses = "/desk/co-creation/ghana/5/calls/1/responses";
    let form = read(&world, responses, &forum).await.html();
    let chosen = form.attributes("input[name^=input-]", "name")[0].clone();
    let fields = [(chosen.as_str(), "yes"), ("outcome", "taken-up"), ("response", "Yes."), ("commitment", "")];
    sent_on(&post(&world, responses, &forum, &fields).await);
    flawed(&post(&world, &words, &author, &change("Publish everything", "2")).await, "has its response already");
    sent_on(&post(&world, &own, &author, &[("do", "take-back")]).await);
    let gone = world.page(&input).await;
    assert!(!gone.words().contains("each month") && !gone.words().contains("each week"), "{}", gone.words());
}

#[tokio::test]
async fn another_wording_is_taken_over_with_credit_or_declined_with_a_reason() {
    let world = World::whole().await;
    let forum = forum(&world).await;
    called(&world, &forum).await;
    let author = signed_up(&world, "ana@private.example").await;
    let input = idea(&world, &author, "Publish what ministries spent").await;
    let helper = signed_up(&world, "ben@private.example").await;
    let about = format!("wording-{}", input.trim_start_matches("/inputs/"));
    let form = read(&world, &format!("{GIVE}?about={about}"), &helper).await.html();
    assert_eq!(
        form.attributes("#title", "value"),
        ["Publish what ministries spent"],
        "one begins with what stands there"
    );
    let wording = |body: &'static str| {
        [
            ("about", about.clone()),
            ("title", "Publish what ministries spent".into()),
            ("body", body.into()),
            ("name", "Ben".into()),
        ]
    };
    let give = async |fields: [(&str, String); 4]| {
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        post(&world, GIVE, &helper, &fields).await
    };
    flawed(&give(wording("Line by line, each month.")).await, "the words that stand there already");
    let better = sent_on(&give(wording("Line by line, each week.")).await);
    let worse = sent_on(&give(wording("Now and then.")).await);
    let told = letters(&world).await;
    let to_author = told.iter().filter(|(to, letter)| {
        to == "ana@private.example" && matches!(letter, Letter::InputDiscussed { amended: true, .. })
    });
    assert_eq!(to_author.count(), 1, "the author is told once a day");
    let page = world.page(&better).await;
    assert_eq!(page.all("#wording ins").len(), 1);
    assert!(page.words().contains("The author has not said yet"));
    assert!(world.page(&input).await.words().contains("another wording"));

    let own = |of: &str| format!("/desk{of}");
    let accept = [("do", "accept"), ("version", "1"), ("wording", "1"), ("reason", "Clearer.")];
    assert_eq!(post(&world, &own(&better), &helper, &accept).await.status, StatusCode::NOT_FOUND, "only the author");
    flawed(
        &post(&world, &own(&worse), &author, &[("do", "decline"), ("wording", "1"), ("decline-reason", "")]).await,
        "Nothing stands here",
    );
    let decline = [("do", "decline"), ("wording", "1"), ("decline-reason", "Too seldom.")];
    sent_on(&post(&world, &own(&worse), &author, &decline).await);
    let declined = world.page(&worse).await;
    assert!(declined.words().contains("does not take it over") && declined.words().contains("Too seldom."));
    sent_on(&post(&world, &own(&better), &author, &accept).await);
    flawed(
        &post(&world, &own(&better), &author, &[("do", "accept"), ("version", "2"), ("wording", "1")]).await,
        "decided on before",
    );
    sealed(&world).await;
    let told = world.json(&format!("{input}.json")).await;
    assert_eq!((&told["version"], told["body"].as_str()), (&2.into(), Some("Line by line, each week.")));
    assert!(told["taken_over_from"].as_str().is_some_and(|id| better.ends_with(id)));
    assert_eq!(told["input"]["by"], "A reader in Kumasi", "it stays its author's");
    let page = world.page(&input).await;
    assert!(page.attributes("#versions a", "href").contains(&better));
    let decided = letters(&world)
        .await
        .into_iter()
        .filter(|(to, letter)| to == "ben@private.example" && matches!(letter, Letter::AmendmentDecided { .. }));
    assert_eq!(decided.count(), 2);
}

#[tokio::test]
async fn a_proposed_wording_is_changed_until_it_is_decided_on_and_decided_on_as_it_was_read() {
    let world = World::whole().await;
    let forum = forum(&world).await;
    called(&world, &forum).await;
    let author = signed_up(&world, "ana@private.example").await;
    let input = idea(&world, &author, "Publish what ministries spent").await;
    let helper = signed_up(&world, "ben@private.example").await;
    let about = format!("wording-{}", input.trim_start_matches("/inputs/"));
    let title = ("title", "Publish what ministries spent");
    let fields = [("about", about.as_str()), title, ("body", "Line by line, each week."), ("name", "Ben")];
    let wording = sent_on(&post(&world, GIVE, &helper, &fields).await);
    sealed(&world).await;
    let first = world.json(&format!("{wording}.json")).await["receipt"].as_str().unwrap().to_owned();
    let (own, words) = (format!("/desk{wording}"), format!("/desk{wording}/words"));
    assert!(read(&world, &own, &helper).await.html().attributes("a", "href").contains(&words));
    for other in [&author, &forum] {
        assert!(!read(&world, &own, other).await.html().attributes("a", "href").contains(&words));
        assert_eq!(read(&world, &words, other).await.status, StatusCode::NOT_FOUND, "it is not theirs");
    }
    let change = |from: &'static str, body: &'static str| [("from", from), title, ("body", body), ("name", "Ben")];
    flawed(&post(&world, &words, &helper, &change("1", "Line by line, each month.")).await, "stand there already");
    let empty =
        post(&world, &words, &helper, &[("from", "1"), ("title", ""), ("body", "Daily."), ("name", "Ben")]).await;
    assert_eq!(empty.html().attributes(".errors a", "href"), ["#title"]);
    assert!(empty.text().contains("Daily."), "nothing typed is lost");
    assert!(empty.html().words().contains("Whoever decides on it is told"));
    sent_on(&post(&world, &words, &helper, &change("1", "Line by line, each day.")).await);
    let told = letters(&world).await;
    let to_author = told.iter().filter(|(to, letter)| {
        to == "ana@private.example" && matches!(letter, Letter::InputDiscussed { amended: true, .. })
    });
    assert_eq!(to_author.count(), 1, "the author of the proposal is told, once a day");

    // What the author of the proposal had read before is not what they would take over or decline now.
    let accept = |wording: &'static str| [("do", "accept"), ("version", "1"), ("wording", wording), ("reason", "")];
    let stale = post(&world, &own, &author, &accept("1")).await;
    flawed(&stale, "was changed meanwhile and is version 2");
    assert!(stale.html().attributes("input[name=wording]", "value").contains(&"2".to_owned()));
    let decline = [("do", "decline"), ("wording", "1"), ("decline-reason", "Too often.")];
    flawed(&post(&world, &own, &author, &decline).await, "was changed meanwhile");
    sealed(&world).await;
    let page = world.page(&wording).await;
    assert!(page.words().contains("Earlier wordings") && page.all("#versions ins").join(" ").contains("day."));
    let told = world.json(&format!("{wording}.json")).await;
    assert_eq!((&told["wording"], &told["version"]), (&2.into(), &1.into()), "of the same version of the proposal");
    let keys = world.app.log_keys();
    for receipt in [first.as_str(), told["receipt"].as_str().unwrap()] {
        let proof = InputReceipt::from_json(world.get(receipt).await.body.as_ref()).unwrap();
        let proven = proof.verify(&keys.origin, &keys.verifiers).unwrap();
        assert!(proven.has_words && proven.sealed.is_some(), "each wording has its own seal");
    }
    sent_on(&post(&world, &own, &author, &accept("2")).await);
    let told = world.json(&format!("{input}.json")).await;
    assert_eq!(told["body"], "Line by line, each day.");
    assert!(!read(&world, &own, &helper).await.html().attributes("a", "href").contains(&words), "it is decided on");
    flawed(&post(&world, &words, &helper, &change("2", "Now and then.")).await, "decided on before");
}

#[tokio::test]
async fn an_appeal_is_decided_by_another_moderator_and_its_numbers_are_public() {
    let world = World::whole().await;
    let forum = forum(&world).await;
    called(&world, &forum).await;
    let author = signed_up(&world, "ana@private.example").await;
    let input = idea(&world, &author, "Publish what ministries spent").await;
    let own = format!("/desk{input}");
    let appeal = [("do", "appeal"), ("appeal", "Zanzibar is about the budget.")];
    flawed(&post(&world, &own, &author, &appeal).await, "is not hidden");
    let one = moderator(&world, "mod@private.example").await;
    let other = moderator(&world, "second@private.example").await;
    sent_on(&post(&world, &own, &one, &[("do", "moderate"), ("rule", "off-topic"), ("remark", "")]).await);
    let receipt = world.json(&format!("{input}.json")).await["receipt"].as_str().unwrap().to_owned();
    assert!(!world.get(&receipt).await.text().contains("each month"), "no receipt shows what is hidden");
    let hidden =
        |(to, letter): &(String, Letter)| to == "ana@private.example" && matches!(letter, Letter::InputHidden { .. });
    assert!(letters(&world).await.iter().any(hidden));

    let stranger = signed_up(&world, "eve@private.example").await;
    assert_eq!(post(&world, &own, &stranger, &appeal).await.status, StatusCode::NOT_FOUND);
    flawed(&post(&world, &own, &author, &[("do", "appeal"), ("appeal", "")]).await, "Nothing stands here");
    sent_on(&post(&world, &own, &author, &appeal).await);
    sent_on(&post(&world, &own, &author, &appeal).await);
    let more = [("do", "appeal"), ("appeal", "And more.")];
    flawed(&post(&world, &own, &author, &more).await, "appealed against this before");
    assert!(!world.page(&input).await.words().contains("Zanzibar"), "what the author says stays on the desk");
    assert!(read(&world, "/desk/co-creation", &other).await.html().words().contains("Decide the appeal"));
    assert!(read(&world, &own, &other).await.html().words().contains("Zanzibar"));
    assert!(!read(&world, &own, &stranger).await.html().words().contains("Zanzibar"));

    let decision = [("do", "decide-appeal"), ("outcome", "restored"), ("appeal-reason", "It is about the budget.")];
    assert_eq!(post(&world, &own, &forum, &decision).await.status, StatusCode::FORBIDDEN);
    flawed(&post(&world, &own, &one, &decision).await, "You hid this input yourself");
    let moderation = || async { world.json("/members/ghana/plans/5/co-creation.json").await["moderation"].clone() };
    let counted = |restored: u64, waiting: u64| serde_json::json!([{ "rule": "off-topic", "hidden": 1, "appealed": 1, "restored": restored, "waiting": waiting }]);
    assert_eq!(moderation().await, counted(0, 1));
    sent_on(&post(&world, &own, &other, &decision).await);
    assert_eq!(moderation().await, counted(1, 0));
    let page = world.page(&input).await;
    assert!(
        page.words().contains("each month") && page.words().contains("It is about the budget."),
        "{}",
        page.words()
    );
    assert!(world.page("/members/ghana/plans/5/co-creation").await.all("#moderation td").contains(&"1".to_owned()));
    let waits = read(&world, "/desk/co-creation/ghana/5/calls/1/responses", &forum).await.html();
    assert_eq!(waits.count("input[name^=input-]"), 1, "it waits for its response again");
    assert!(
        letters(&world).await.iter().any(|(_, letter)| matches!(letter, Letter::AppealDecided { restored: true, .. }))
    );
    for locale in crate::reader::other_languages() {
        for path in [input.as_str(), "/members/ghana/plans/5/co-creation"] {
            assert_eq!(world.get(&format!("/{locale}{path}")).await.status, StatusCode::OK);
        }
    }
}

#[tokio::test]
async fn who_has_no_account_gives_a_text_that_is_looked_at_counted_apart_and_found_by_a_secret_address() {
    let world = World::whole().await;
    let forum = forum(&world).await;
    let give = format!("{CALL}/give");
    called_with(&world, &forum, &[("freely", "yes")]).await;
    assert!(world.page(CALL).await.attributes("a", "href").contains(&give));
    let form = world.get(&give).await;
    assert_eq!((form.header("cache-control"), form.header("set-cookie")), ("private, no-store", ""));
    let word = form.html().attributes("input[name=form]", "value")[0].clone();
    let empty = world.send(&give, &[("form", &word), ("body", ""), ("email", "nobody")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let flawed_text = world.send(&give, &[("form", &word), ("body", ""), ("email", "")]).await;
    assert_eq!(flawed_text.html().attributes(".errors a", "href"), ["#body"]);
    let fields = [("form", word.as_str()), ("body", "Mend the well of Tamale."), ("email", "kofi@private.example")];
    let secret = sent_on(&world.send(&give, &fields).await);
    assert_eq!(sent_on(&world.send(&give, &fields).await), secret, "sent twice it is taken once");
    let own = world.get(&secret).await;
    assert_eq!(own.header("cache-control"), "private, no-store");
    assert!(own.html().words().contains("Mend the well") && own.header("x-robots-tag") == "noindex");
    let link = secret.split('?').next().unwrap().to_owned();
    let mailed = letters(&world).await;
    let receipt = mailed.iter().filter(|(to, letter)| {
        to == "kofi@private.example" && matches!(letter, Letter::GivenWithoutAccount { link: to } if *to == link)
    });
    assert_eq!(receipt.count(), 1);

    sealed(&world).await;
    assert!(!world.page(CALL).await.words().contains("Mend the well"), "nobody has looked at it yet");
    let told = world.json(&format!("{CALL}.json")).await;
    assert_eq!((&told["given"], &told["given_without_account"]), (&1.into(), &1.into()));
    let responses = "/desk/co-creation/ghana/5/calls/1/responses";
    assert_eq!(read(&world, responses, &forum).await.html().count("input[name^=input-]"), 0);
    let moderator = moderator(&world, "mod@private.example").await;
    let desk = read(&world, "/desk/co-creation", &moderator).await.html();
    let to = desk.attributes("main a", "href").into_iter().find(|to| to.starts_with("/desk/inputs/")).unwrap();
    let input = to.trim_start_matches("/desk").to_owned();
    assert!(!world.page(&input).await.words().contains("Mend the well"));
    assert!(read(&world, &to, &moderator).await.html().words().contains("Mend the well"));
    assert_eq!(post(&world, &to, &forum, &[("do", "let-show")]).await.status, StatusCode::FORBIDDEN);
    sent_on(&post(&world, &to, &moderator, &[("do", "let-show")]).await);
    assert!(world.page(&input).await.words().contains("Mend the well"));
    assert!(world.page(CALL).await.words().contains("Mend the well"));
    assert_eq!(read(&world, responses, &forum).await.html().count("input[name^=input-]"), 1);

    // Nothing is supported without an account.
    assert_eq!(world.send(&to, &[("do", "support"), ("version", "1")]).await.status, StatusCode::BAD_REQUEST);
    sealed(&world).await;
    assert_eq!(world.json(&format!("{input}.json")).await["input"]["supports"], 0);

    assert_eq!(world.get("/given/AAAA").await.status, StatusCode::NOT_FOUND);
    let gone = sent_on(&world.send(&link, &[]).await);
    assert!(world.page(&gone).await.words().contains("taken back"));
    assert!(!world.page(&input).await.words().contains("Mend the well"));
    assert_eq!(world.json(&format!("{input}.json")).await["input"]["standing"], "withdrawn");
    for locale in crate::reader::other_languages() {
        assert_eq!(world.get(&format!("/{locale}{give}")).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_forum_that_takes_input_with_an_account_only_is_asked_for_nothing_else() {
    let world = World::whole().await;
    let forum = forum(&world).await;
    called(&world, &forum).await;
    let give = format!("{CALL}/give");
    assert!(!world.page(CALL).await.attributes("a", "href").contains(&give));
    assert_eq!(world.get(&give).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.send(&give, &[("body", "Words."), ("email", "")]).await.status, StatusCode::NOT_FOUND);
    assert!(world.app.held_inputs(9).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_flood_without_accounts_from_one_network_is_slowed_down_and_told_when_to_go_on() {
    let world = World::whole().await;
    let forum = forum(&world).await;
    called_with(&world, &forum, &[("freely", "yes")]).await;
    let give = format!("{CALL}/give");
    let mut stopped = None;
    for n in 0..60 {
        let words = format!("The same again {n}");
        let answer = world.send(&give, &[("body", words.as_str()), ("email", "")]).await;
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            stopped = Some((n, answer));
            break;
        }
    }
    let (after, answer) = stopped.expect("a flood is stopped");
    assert!((40..45).contains(&after), "a town hall is one network: {after}");
    assert!(answer.html().words().contains("without an account from your network"), "{}", answer.html().words());
    assert_eq!(world.app.held_inputs(100).await.unwrap().len(), after, "what was taken is kept");
}
