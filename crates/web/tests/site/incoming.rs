//! Mail that comes in: an address of one's own for a call, answers to mails about conversations, and what came on paper.

use app::receiving::{NotReceived, Received};
use axum::http::StatusCode;
use domain::people::{Actor, Letter, MailFlaw, Office};

use crate::cocreation::{called, forum};
use crate::networking::{CONTRACTS, HELPS, asked, asks_in_public, offered, people, person, step, went_to};
use crate::people::{in_office, post, read, signed_up};
use crate::world::World;

const CALL: &str = "/members/ghana/plans/5/co-creation/calls/1";
const ADDRESS: &str = "/desk/give/ghana/5/1/mail";
const PAPER: &str = "/desk/give/ghana/5/1/paper";
const OWN: &str = "ama@private.example";

async fn taking_mail() -> World {
    let world = World::whole().await;
    world.app.takes_mail_at("in.openpact.example".parse().unwrap());
    world
}

/// A mail as a server hands it over.
fn mail(from: &str, name: &str, head: &str, body: &str) -> Vec<u8> {
    let head =
        format!("From: Ama <{from}>\r\nMessage-ID: <{name}@private.example>\r\nSubject: Publish budgets\r\n{head}");
    format!("{head}\r\n{body}\r\n").into_bytes()
}

/// The letters that wait for somebody, in words, the newest first.
async fn letters(world: &World, to: &str) -> Vec<web::Written> {
    let mut written = Vec::new();
    for waiting in world.app.store().mails(100).await.unwrap() {
        let told = !matches!(waiting.mail.letter, Letter::Code { .. } | Letter::Invitation { .. });
        if told && waiting.mail.email.as_str() == to {
            written.push(web::in_words(&world.site, &waiting.mail).await.unwrap().unwrap());
        }
    }
    written
}

/// Asks for an address and answers with it.
async fn address(world: &World, who: &str) -> String {
    let page = post(world, ADDRESS, who, &[("name", "A reader in Kumasi")]).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    page.html().one(".note code")
}

#[tokio::test]
async fn what_is_mailed_to_ones_own_address_for_a_call_becomes_ones_input_with_a_receipt() {
    let world = taking_mail().await;
    called(&world, &forum(&world).await).await;
    let citizen = signed_up(&world, OWN).await;
    assert!(world.page(CALL).await.words().contains("Give it by e-mail"));
    let address = address(&world, &citizen).await;
    assert!(address.ends_with("@in.openpact.example"), "{address}");
    let again = read(&world, ADDRESS, &citizen).await.html().words();
    assert!(again.contains("cannot be shown again") && !again.contains("call+"), "it is told once: {again}");

    let attached = "Content-Type: multipart/mixed; boundary=x\r\n";
    let body = "--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nLine by line, in août.\r\n\r\n-- \r\nAma\r\n\
        --x\r\nContent-Type: application/pdf; name=plan.pdf\r\n\r\nx\r\n--x--";
    let raw = mail("somebody@else.example", "1", attached, body);
    assert_eq!(world.app.receive(&address, &raw).await.unwrap(), Received::Now);
    let call = world.json(&format!("{CALL}.json")).await;
    let input = &call["inputs"][0];
    assert_eq!((&input["channel"], &input["class"]), (&"mail".into(), &"citizen".into()), "{call}");
    assert_eq!((&input["words"], &input["by"]), (&"Publish budgets".into(), &"A reader in Kumasi".into()));
    let page = world.page(input["address"].as_str().unwrap()).await;
    let words = page.words();
    assert!(words.contains("Line by line, in août.") && words.contains("By e-mail"), "{words}");
    assert!(!words.contains("private.example") && !words.contains("else.example"), "{words}");

    let receipt = letters(&world, OWN).await;
    assert_eq!(receipt.len(), 1);
    let text = &receipt[0].text;
    assert!(text.contains(input["address"].as_str().unwrap()) && text.contains("plan.pdf"), "{text}");
    assert!(text.contains("another address than that of your account"), "{text}");
    assert!(letters(&world, "somebody@else.example").await.is_empty(), "to a sender nothing is written");
    for _ in 0..2 {
        assert_eq!(world.app.receive(&address, &raw).await.unwrap(), Received::Before);
    }
    assert_eq!(letters(&world, OWN).await.len(), 1);
    world.app.seal_all().await.unwrap();
    world.settle().await;
    assert_eq!(world.json(&format!("{CALL}.json")).await["given"], 1, "it counts like any other");
}

#[tokio::test]
async fn without_a_domain_for_mail_nothing_is_offered() {
    let world = World::whole().await;
    called(&world, &forum(&world).await).await;
    let citizen = signed_up(&world, OWN).await;
    assert!(!world.page(CALL).await.words().contains("Give it by e-mail"));
    assert_eq!(read(&world, ADDRESS, &citizen).await.status, StatusCode::NOT_FOUND);
    assert_eq!(post(&world, ADDRESS, &citizen, &[("name", "A reader")]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_not_taken_is_told_to_the_owner_of_the_address_and_to_nobody_else() {
    let world = taking_mail().await;
    called(&world, &forum(&world).await).await;
    let citizen = signed_up(&world, OWN).await;
    let old = address(&world, &citizen).await;
    let own = address(&world, &citizen).await;
    let empty = post(&world, ADDRESS, &citizen, &[("name", " ")]).await;
    assert_eq!(empty.html().attributes(".errors a", "href"), ["#name"]);
    let good = mail(OWN, "1", "", "Line by line.");
    let wrong = format!("call+{}@in.openpact.example", "0c".repeat(20));
    for nowhere in [old.as_str(), &wrong, "call@in.openpact.example", "", OWN] {
        let refused = world.app.receive(nowhere, &good).await.unwrap_err();
        assert!(matches!(refused, NotReceived::NoSuchAddress), "{nowhere}: {refused}");
    }
    for head in ["Auto-Submitted: auto-replied\r\n", "Precedence: bulk\r\n", "Return-Path: <>\r\n", "List-Id: <x>\r\n"]
    {
        let refused = world.app.receive(&own, &mail(OWN, "2", head, "I am away.")).await.unwrap_err();
        assert!(matches!(refused, NotReceived::Automatic(_)), "{head}: {refused}");
    }
    assert!(letters(&world, OWN).await.is_empty(), "nothing is ever answered to programs or to the wrong address");

    let large = mail(OWN, "3", "", &"Long. ".repeat(400_000));
    let long = mail(OWN, "4", "", &"Long. ".repeat(4_000));
    let looks = mail(OWN, "5", "Content-Type: text/html\r\n", "<p> </p><img src=\"picture.png\">");
    let unnamed = String::from_utf8(good.clone()).unwrap().replace("Subject: Publish budgets", "Subject: Re: ");
    for (raw, says) in [
        (large, "larger than"),
        (long, "at most"),
        (looks, "plain text"),
        (unnamed.into_bytes(), "no subject"),
        (b"\xff\x00".to_vec(), "form is broken"),
    ] {
        for _ in 0..2 {
            let refused = world.app.receive(&own, &raw).await.unwrap_err();
            assert!(matches!(refused, NotReceived::Flawed(_)), "{says}: {refused}");
        }
        let told = letters(&world, OWN).await;
        assert!(told[0].text.contains(says), "{says}: {}", told[0].text);
    }
    assert_eq!(letters(&world, OWN).await.len(), 5, "each once");
    world.pass(30);
    let late = world.app.receive(&own, &good).await.unwrap_err();
    assert!(matches!(late, NotReceived::Flawed(MailFlaw::NotOpen { .. })), "{late}");
    world.pass(60);
    assert!(
        matches!(world.app.receive(&own, &good).await.unwrap_err(), NotReceived::NoSuchAddress),
        "its time is over"
    );
    assert_eq!(world.json(&format!("{CALL}.json")).await["inputs"], serde_json::json!([]));
}

#[tokio::test]
async fn an_answer_to_a_mail_about_a_case_goes_into_its_thread_and_to_the_others() {
    let world = taking_mail().await;
    let all = people(&world).await;
    let (ghana, albania) = ("contact-ghana@private.example", "contact-albania@private.example");
    offered(&world, &all.albania, &HELPS).await;
    let case = asked(&world, &all.ghana, &CONTRACTS).await;
    let manager = person(&world, "manager@private.example").await;
    went_to(&step(&world, &case, &all.unit, ("assign", 0), &[("manager", &manager)]).await);
    let question = [("words", "Which ministry leads?")];
    went_to(&step(&world, &case, &all.manager, ("ask", 1), &question).await);
    let asks = letters(&world, ghana).await;
    assert!(
        asks[0].text.contains("Which ministry leads?") && asks[0].text.contains("Case manager"),
        "{}",
        asks[0].text
    );
    let scoping = asks[0].reply_to.clone().unwrap();
    let answer =
        mail(ghana, "1", "", "Finance.\r\n\r\nOn Sat, 21 Nov 2026, Openpact wrote:\r\n> Which ministry leads?");
    assert_eq!(world.app.receive(&scoping, &answer).await.unwrap(), Received::Now);
    let told = read(&world, &case, &all.manager).await.html().words();
    assert!(told.contains("Finance.") && told.contains("by e-mail"), "{told}");
    assert!(letters(&world, albania).await.is_empty(), "nobody else is part of it yet");

    let found = read(&world, &format!("{case}/needs/1"), &all.manager).await.html();
    let offer = found.attributes("input[name=offer]", "value")[0].clone();
    went_to(&step(&world, &case, &all.manager, ("propose", 1), &[("offer", &offer)]).await);
    went_to(&step(&world, &case, &all.group, ("group-agrees", 1), &[]).await);
    went_to(&step(&world, &case, &all.ghana, ("government-agrees", 1), &[]).await);
    went_to(&step(&world, &case, &all.albania, ("provider-agrees", 1), &[]).await);
    went_to(&step(&world, &case, &all.ghana, ("say", 1), &[("words", "How did you begin?")]).await);
    let letter = letters(&world, albania).await.remove(0);
    assert!(letter.text.starts_with("How did you begin?") && letter.text.contains(&case), "{}", letter.text);
    assert!(!letter.text.contains("reply+"), "the address stands in the head only");
    let reply = letter.reply_to.unwrap();
    let raw = mail("anybody@else.example", "2", "", "With two people.");
    assert_eq!(world.app.receive(&reply, &raw).await.unwrap(), Received::Now);
    assert_eq!(world.app.receive(&reply, &raw).await.unwrap(), Received::Before);
    let thread = read(&world, &case, &all.ghana).await.html().words();
    assert_eq!(thread.matches("With two people.").count(), 1, "{thread}");
    assert!(letters(&world, ghana).await[0].text.starts_with("With two people."));
    assert!(letters(&world, "manager@private.example").await[0].text.starts_with("With two people."));
    let desk = "/desk/networking";
    went_to(&post(&world, desk, &all.ghana, &[("do", "no-mail")]).await);
    let before = (letters(&world, ghana).await.len(), letters(&world, "manager@private.example").await.len());
    went_to(&step(&world, &case, &all.albania, ("say", 1), &[("words", "And what did you publish first?")]).await);
    assert_eq!(letters(&world, ghana).await.len(), before.0, "whoever wants no mail about cases gets none");
    assert_eq!(letters(&world, "manager@private.example").await.len(), before.1 + 1, "what one says is for oneself");
    let listed = read(&world, desk, &all.ghana).await.html();
    assert!(listed.words().contains("messages since you last did something here"), "{}", listed.words());
    assert_eq!(listed.attributes("input[name=do]", "value"), ["mail"], "and can be taken back");
    went_to(&post(&world, desk, &all.ghana, &[("do", "mail")]).await);
    for email in ["other@private.example", "group@private.example", "unit@private.example", "second@private.example"] {
        assert!(letters(&world, email).await.is_empty(), "who has no part in the thread is not written to: {email}");
    }
    assert!(!read(&world, &case, &all.other).await.text().contains("With two people."));
    let waiting = world.app.store().mails(100).await.unwrap();
    let kept = serde_json::to_string(&waiting.iter().map(|one| one.mail.letter.clone()).collect::<Vec<_>>()).unwrap();
    assert!(!kept.contains("two people"), "words are put in when a letter is sent and kept with none");

    let body = "site";
    let administrator = in_office(&world, &Actor::operator(), "ada@private.example", Office::Administrator, body).await;
    let outbox = read(&world, "/desk/outbox", &administrator).await.html().words();
    assert!(outbox.contains("A message in a case") && !outbox.contains("two people"), "{outbox}");
    assert!(!outbox.contains("reply+"), "whoever runs the site answers for nobody: {outbox}");

    went_to(&step(&world, &case, &all.ghana, ("withdraw", 0), &[("words", "Done")]).await);
    let over = world.app.receive(&reply, &mail(albania, "3", "", "One more thing.")).await.unwrap_err();
    assert!(matches!(over, NotReceived::Flawed(MailFlaw::Over)), "{over}");
    assert!(letters(&world, albania).await[0].text.contains("is over"));
}

#[tokio::test]
async fn of_fifty_who_bring_one_mail_at_once_one_is_taken_and_each_is_told_so() {
    let world = taking_mail().await;
    called(&world, &forum(&world).await).await;
    let own = address(&world, &signed_up(&world, OWN).await).await;
    let raw = mail(OWN, "1", "", "Line by line.");
    let bringing: Vec<_> = (0..50)
        .map(|_| {
            let (app, own, raw) = (std::sync::Arc::clone(&world.app), own.clone(), raw.clone());
            tokio::spawn(async move { app.receive(&own, &raw).await.unwrap() })
        })
        .collect();
    let mut taken = 0;
    for one in bringing {
        taken += u32::from(one.await.unwrap() == Received::Now);
    }
    assert_eq!((taken, letters(&world, OWN).await.len()), (1, 1));
    assert_eq!(world.json(&format!("{CALL}.json")).await["inputs"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn what_is_written_in_a_group_is_mailed_to_whoever_has_not_said_otherwise_and_answered_by_mail() {
    let world = taking_mail().await;
    let all = people(&world).await;
    let group = "/desk/networking/groups/public-procurement";
    let (ghana, albania) = ("contact-ghana@private.example", "contact-albania@private.example");
    for (who, member) in [(&all.ghana, "ghana"), (&all.albania, "albania")] {
        asks_in_public(&world, who, member).await;
    }
    for (who, member) in [(&all.ghana, "ghana"), (&all.albania, "albania")] {
        went_to(&post(&world, group, who, &[("do", "accepted"), ("member", member)]).await);
    }
    let says = async |words: &str| {
        let written = [("do", "write"), ("member", "ghana"), ("words", words)];
        went_to(&post(&world, group, &all.ghana, &written).await)
    };
    says("Who checks?").await;
    let letter = letters(&world, albania).await.remove(0);
    assert!(letter.text.starts_with("Who checks?") && letter.text.contains("Ghana"), "{}", letter.text);
    assert!(letter.text.contains("end these mails"), "it says how to have no more of them: {}", letter.text);
    let foreign = post(&world, group, &all.albania, &[("do", "no-mail"), ("member", "ghana")]).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    let reply = letter.reply_to.unwrap();
    assert_eq!(world.app.receive(&reply, &mail(albania, "1", "", "Each quarter.")).await.unwrap(), Received::Now);
    let thread = read(&world, group, &all.ghana).await.html().words();
    assert!(thread.contains("Each quarter.") && thread.contains("by e-mail"), "{thread}");
    assert_eq!(letters(&world, ghana).await.len(), 1, "whoever wrote first hears the answer, and not their own words");
    went_to(&post(&world, group, &all.albania, &[("do", "no-mail"), ("member", "albania")]).await);
    says("Thank you.").await;
    assert_eq!(letters(&world, albania).await.len(), 1);
    went_to(&post(&world, group, &all.albania, &[("do", "mail"), ("member", "albania")]).await);
    says("Until next month.").await;
    assert_eq!(letters(&world, albania).await.len(), 2);
    went_to(&post(&world, group, &all.albania, &[("do", "left"), ("member", "albania")]).await);
    let left = world.app.receive(&reply, &mail(albania, "2", "", "Still there?")).await.unwrap_err();
    assert!(matches!(left, NotReceived::Flawed(MailFlaw::Over)), "{left}");
}

#[tokio::test]
async fn what_came_on_paper_is_typed_in_by_the_forum_and_marked_as_such() {
    let world = World::whole().await;
    let forum = forum(&world).await;
    called(&world, &forum).await;
    let citizen = signed_up(&world, OWN).await;
    assert_eq!(read(&world, PAPER, &citizen).await.status, StatusCode::FORBIDDEN);
    assert!(read(&world, "/desk/co-creation", &forum).await.text().contains(PAPER), "the way there");
    let fields =
        [("from", ""), ("title", "Open the courts"), ("body", "As my letter says."), ("name", "A reader in Tamale")];
    let missing = post(&world, PAPER, &forum, &fields).await;
    assert_eq!(missing.html().attributes(".errors a", "href"), ["#from"]);
    assert!(missing.text().contains("As my letter says."), "nothing typed is lost");
    let fields: Vec<_> =
        fields.into_iter().map(|(n, v)| (n, if n == "from" { "Kofi, P.O. Box 7" } else { v })).collect();
    // Days after the call, and as long as its phase is not closed. Whoever looks in meanwhile stays signed in.
    world.pass(8);
    assert_eq!(read(&world, PAPER, &forum).await.status, StatusCode::OK);
    world.pass(8);
    let input = went_to(&post(&world, PAPER, &forum, &fields).await);
    let words = world.page(&input).await.words();
    assert!(words.contains("On paper, typed in") && words.contains("A reader in Tamale"), "{words}");
    assert!(!words.contains("P.O. Box") && !words.contains("Kofi"), "{words}");
    let json = world.json(&format!("{input}.json")).await;
    assert_eq!((&json["input"]["channel"], &json["input"]["class"]), (&"post".into(), &"typed-in".into()));
    assert!(!json.to_string().contains("P.O. Box"));
    world.app.seal_all().await.unwrap();
    world.settle().await;
    assert_eq!(world.table("calls").await[0]["inputs"], "1", "it is sealed and counted like any other");
    let waits = read(&world, "/desk/co-creation/ghana/5/calls/1/responses", &forum).await;
    assert!(waits.html().words().contains("Open the courts"), "and waits for its response");
}
