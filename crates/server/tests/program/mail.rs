//! Mail through a real server of mail: a code that signs somebody up, and what is seen of a mail that was not taken.

use std::time::Duration;

use testkit::{Exchanged, MailServer, exchange};

use crate::running::{Site, done, path, refused};

fn send(site: &Site, to: &str, cookie: &str, fields: &str) -> Exchanged {
    let headers = [
        ("content-type".to_owned(), "application/x-www-form-urlencoded".to_owned()),
        ("cookie".to_owned(), cookie.to_owned()),
    ];
    exchange("POST", &format!("{}{to}", site.address), &headers, fields.as_bytes())
}

fn read(site: &Site, at: &str, cookie: &str) -> (u16, String) {
    let headers = [("cookie".to_owned(), cookie.to_owned())];
    let answer = exchange("GET", &format!("{}{at}", site.address), &headers, b"");
    (answer.status, String::from_utf8(answer.body).unwrap())
}

/// The cookie that an answer sets, as a browser sends it back.
fn cookie(answer: &Exchanged, name: &str) -> String {
    let set = answer.headers.iter().filter(|(header, _)| header == "set-cookie").map(|(_, value)| value);
    let found = set.filter_map(|value| value.split(';').next()).find(|set| set.starts_with(&format!("{name}=")));
    found.unwrap_or_else(|| panic!("no {name}: {} {:?}", answer.status, answer.headers)).to_owned()
}

/// Waits until a page says something.
fn wait_for(site: &Site, at: &str, cookie: &str, says: &str) -> String {
    let mut page = String::new();
    for _ in 0..600 {
        (_, page) = read(site, at, cookie);
        if page.contains(says) {
            return page;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("{at} does not say {says}: {page}");
}

#[test]
fn a_code_comes_by_mail_and_what_the_server_does_not_take_stands_in_the_outbox_with_the_reason() {
    let (folder, server) = (testkit::sqlite_folder(), MailServer::start(1));
    let data = path(folder.path());
    let offered =
        done(&["invite", "ada@private.example", "--office", "administrator", "--body", "site", "--data", data]);
    let offer = offered.lines().last().unwrap().split_once("/invitations/").unwrap().1.to_owned();
    let url = format!("smtp://{}:{}@{}", MailServer::USER, MailServer::PASSWORD, server.host());
    let from = "Openpact <no-reply@openpact.example>";
    let site = Site::start(&["serve", "--data", data, "--smtp-url", &url, "--mail-from", from]);

    // The offer waits, and the server is busy just then. Its link was printed as well.
    let administrator = cookie(&send(&site, &format!("/invitations/{offer}"), "", "name=Ada"), "session");
    let outbox = wait_for(&site, "/desk/outbox", &administrator, "451");
    assert!(outbox.contains("Tried once") && outbox.contains("ada@private.example"), "{outbox}");
    assert!(!outbox.contains(&offer), "what is sent is not read here");

    let handle = cookie(&send(&site, "/sign-up", "", "name=Ama&email=ama%40private.example"), "signing-in");
    let mail: serde_json::Value = serde_json::from_str(&server.mail()).unwrap();
    assert_eq!(
        (mail["from"].as_str(), mail["to"][0].as_str()),
        (Some("no-reply@openpact.example"), Some("ama@private.example"))
    );
    let message = mail["data"].as_str().unwrap();
    for head in ["From: Openpact <no-reply@openpact.example>", "Auto-Submitted: auto-generated", "Content-Language: en"]
    {
        assert!(message.contains(head), "{head}: {message}");
    }
    let (_, code) = message.split_once("Subject: Your code: ").unwrap();
    let code: String = code.lines().next().unwrap().replace(' ', "%20");
    let entered = send(&site, "/sign-in/code", &handle, &format!("code={code}"));
    let (status, desk) = read(&site, "/desk", &cookie(&entered, "session"));
    assert!(status == 200 && desk.contains("Ama"), "{status}: {desk}");
    let (_, outbox) = read(&site, "/desk/outbox", &administrator);
    assert!(!outbox.contains("ama@private.example"), "what is sent is deleted: {outbox}");
    assert_eq!(server.unread(), 0, "and sent once");
}

#[test]
fn a_server_whose_certificate_is_nobodys_gets_no_mail() {
    let (folder, server) = (testkit::sqlite_folder(), MailServer::start(0));
    let data = path(folder.path());
    let offered =
        done(&["invite", "ada@private.example", "--office", "administrator", "--body", "site", "--data", data]);
    let offer = offered.lines().last().unwrap().split_once("/invitations/").unwrap().1.to_owned();
    let url = format!("smtp://{}?tls=required", server.host());
    let site = Site::start(&["serve", "--data", data, "--smtp-url", &url, "--mail-from", "no-reply@openpact.example"]);
    let administrator = cookie(&send(&site, &format!("/invitations/{offer}"), "", "name=Ada"), "session");
    wait_for(&site, "/desk/outbox", &administrator, "certificate");
    assert_eq!(server.unread(), 0);
}

#[test]
fn settings_of_mail_that_cannot_be_used_are_said_before_the_site_starts() {
    let folder = testkit::sqlite_folder();
    let data = path(folder.path());
    let serve = ["serve", "--listen", "127.0.0.1:0", "--data", data, "--smtp-url"];
    for (rest, said) in [
        (&["smtp://u:secret@mail.example.org", "--mail-from", "a@example.org"][..], "unencrypted"),
        (&["smtps://mail.example.org"], "--mail-from"),
        (&["smtps://mail.example.org", "--mail-from", "nobody"], "expected an address"),
    ] {
        let (code, told) = refused(&[&serve[..], rest].concat());
        assert!(code != 0 && told.contains(said) && !told.contains("secret"), "{rest:?}: {told}");
    }
}

/// The links of a mail below an address of the site: its text may be written as quoted-printable.
fn link(message: &str, below: &str) -> String {
    let whole = message.replace("=\r\n", "").replace("=\n", "");
    let (_, rest) = whole.split_once(below).unwrap_or_else(|| panic!("no {below}: {message}"));
    let secret: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
    format!("{below}{secret}")
}

#[test]
fn news_come_by_mail_once_confirmed_and_end_by_the_address_in_their_head() {
    let (folder, server) = (testkit::sqlite_folder(), MailServer::start(0));
    let data = path(folder.path());
    let offered =
        done(&["invite", "ada@private.example", "--office", "administrator", "--body", "site", "--data", data]);
    let offer = offered.lines().last().unwrap().split_once("/invitations/").unwrap().1.to_owned();
    let url = format!("smtp://{}:{}@{}", MailServer::USER, MailServer::PASSWORD, server.host());
    let site = Site::start(&["serve", "--data", data, "--smtp-url", &url, "--mail-from", "no-reply@openpact.example"]);
    let message = || {
        let mail: serde_json::Value = serde_json::from_str(&server.mail()).unwrap();
        (mail["to"][0].as_str().unwrap().to_owned(), mail["data"].as_str().unwrap().to_owned())
    };
    assert_eq!(message().0, "ada@private.example", "the offer");

    let asked = "about=everything&cadence=at-once&email=ama%40private.example";
    assert_eq!(send(&site, "/subscribe", "", asked).status, 303);
    let (to, confirm) = message();
    assert_eq!(to, "ama@private.example");
    assert!(!confirm.contains("List-Unsubscribe"), "nothing is sent yet that could be ended");
    assert_eq!(send(&site, &link(&confirm, "/subscribe/"), "", "").status, 303);

    // Somebody takes up an office: an act.
    send(&site, &format!("/invitations/{offer}"), "", "name=Ada");
    let (to, news) = message();
    assert_eq!(to, "ama@private.example");
    let own = link(&news, "/subscriptions/");
    let head = format!("List-Unsubscribe: <{}{own}>", site.address);
    assert!(news.contains(&head) && news.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{news}");
    assert!(news.contains("/record/0"), "{news}");
    let ended = send(&site, &own, "", "List-Unsubscribe=One-Click");
    assert_eq!(ended.status, 200);
    let (_, page) = read(&site, &own, "");
    assert!(page.contains("stands for nothing"), "{page}");
    assert_eq!(server.unread(), 0, "and nothing was sent twice");
}
