//! A review in a real browser, without script: from its opening to the final report with a government that disagrees, and a
//! correction afterwards. The clock is the test's, since a draft is open for weeks.

use std::path::Path;
use std::sync::Arc;

use app::people::Place;
use browser::{Browser, Key};
use domain::people::{Actor, Office};
use web::Site;

use crate::people::in_office;
use crate::world::World;

const PLAN: &str = "/desk/reviews/ghana/1";
const DESK: &str = "/desk/reviews/ghana/1/end-of-term-report";
const PUBLIC: &str = "/members/ghana/plans/1/reviews/end-of-term-report";

/// Somebody at the browser, and the site that they look at.
struct Reader<'w> {
    world: &'w World,
    browser: Browser,
    address: String,
    runtime: tokio::runtime::Handle,
}

impl<'w> Reader<'w> {
    fn start(world: &'w World, address: String) -> Self {
        let profile = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("profile-review-{}", std::process::id()));
        let mut browser = Browser::start(&testkit::chromium(), &profile).unwrap();
        browser.allow_script(false).unwrap();
        Self { world, browser, address, runtime: tokio::runtime::Handle::current() }
    }

    /// Lets a holder of an office in, in place of whoever was.
    fn be(&mut self, name: &str) -> &mut Self {
        self.browser.forget_cookies().unwrap();
        let link = self.runtime.block_on(async {
            let account = self.world.app.store().account_of(&email(name)).await.unwrap().unwrap();
            let lasts = std::time::Duration::from_secs(60);
            self.world.app.make_link(&account.person, Place::Anywhere, lasts).await.unwrap()
        });
        self.go(&format!("/sign-in/link/{}", link.text())).send("");
        assert_eq!(self.place(), "/desk");
        self
    }

    fn go(&mut self, path: &str) -> &mut Self {
        assert_eq!(self.browser.open(&format!("{}{path}", self.address)).unwrap(), 200, "{path}");
        self
    }

    /// Writes into a field, as somebody at a keyboard would.
    fn fill(&mut self, field: &str, words: &str) -> &mut Self {
        let focus = format!("(e => {{ e?.focus(); e?.select?.(); return !!e }})(document.getElementById({field:?}))");
        assert_eq!(self.browser.evaluate(&focus).unwrap(), true, "{field} is not on {}", self.place());
        self.browser.write(words).unwrap();
        self
    }

    /// Chooses a day or an answer.
    fn set(&mut self, field: &str, value: &str) -> &mut Self {
        let set = format!(
            "(e => {{ if (!e) return false; e.value = {value:?}; return e.value === {value:?} }})(document.getElementById({field:?}))"
        );
        assert_eq!(self.browser.evaluate(&set).unwrap(), true, "{field} has no {value} on {}", self.place());
        self
    }

    /// Presses Enter on the button of the form that leads to an address with this end, and says what the page answered.
    fn press(&mut self, to: &str) -> u64 {
        let find = format!(
            "(e => {{ e?.focus(); return !!e }})([...document.querySelectorAll('main form')].find(f => f.action.endsWith({to:?}))?.querySelector('button:not([type=button])'))"
        );
        assert_eq!(self.browser.evaluate(&find).unwrap(), true, "no form to {to} on {}", self.place());
        self.browser.follow(|browser| browser.press(Key::Enter)).unwrap()
    }

    fn send(&mut self, to: &str) -> &mut Self {
        let status = self.press(to);
        assert_eq!(status, 200, "{to}: {}", self.words());
        self
    }

    fn place(&mut self) -> String {
        self.browser.words("location.pathname").unwrap()
    }

    fn words(&mut self) -> String {
        let shown = self.browser.words("document.querySelector('main').innerText").unwrap();
        shown.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn reads(&mut self, words: &str) -> &mut Self {
        let shown = self.words();
        assert!(shown.contains(words), "{words:?} is not on {}: {shown}", self.place());
        self
    }

    /// Codes a unit: completion with a quotation, and that little opened.
    fn code(&mut self, address: &str, completion: &str) -> &mut Self {
        self.go(&format!("{DESK}/{address}")).set("completion", completion);
        for (field, answer) in [
            ("government", "marginal"),
            ("information", "marginal"),
            ("participation", "did-not-change"),
            ("accountability", "did-not-change"),
        ] {
            self.set(&format!("opened-{field}"), answer);
        }
        self.fill("completion-quote", "The portal has been open since May.")
    }

    /// Codes all three units and hands in.
    fn hand_in(&mut self, completions: [&str; 3]) {
        for (unit, completion) in (1..).zip(completions) {
            let address = format!("coding/{unit}");
            self.code(&address, completion).send(&address);
        }
        self.go(DESK).send("/coding");
    }
}

fn email(name: &str) -> domain::people::Email {
    format!("{name}@private.example").parse().unwrap()
}

async fn holder(world: &World, by: &Actor, name: &str, office: Office, body: &str) -> Actor {
    in_office(world, by, email(name).as_str(), office, body).await;
    let account = world.app.store().account_of(&email(name)).await.unwrap().unwrap();
    let actors = Actor::all_of(&account.person, &world.app.history().now(), world.app.now().date());
    actors.into_iter().find(|actor| actor.office == office).unwrap()
}

async fn people(world: &World) {
    let unit = holder(world, &Actor::operator(), "unit", Office::SupportUnit, "support-unit").await;
    let chair = holder(world, &unit, "chair", Office::CoChair, "steering-committee").await;
    let panel = holder(world, &chair, "panel", Office::ExpertsPanel, "experts-panel").await;
    holder(world, &panel, "first", Office::Researcher, "irm").await;
    holder(world, &panel, "second", Office::Researcher, "irm").await;
    let minister = holder(world, &unit, "minister", Office::Minister, "member/ghana").await;
    holder(world, &minister, "contact", Office::PointOfContact, "member/ghana").await;
}

async fn id_of(world: &World, name: &str) -> String {
    world.app.store().account_of(&email(name)).await.unwrap().unwrap().person.to_string()
}

/// The site of a record on a port of this machine, for as long as the process lives.
async fn served(world: &World) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://localhost:{}", listener.local_addr().unwrap().port());
    let options = web::Options { base_url: address.clone(), ..web::Options::default() };
    let site = Arc::new(Site::new(Arc::clone(&world.app), options));
    tokio::spawn(web::serve(listener, site, std::future::pending()));
    address
}

/// Opened, assigned, coded by two who differ on the second unit, reconciled.
fn reconciled(reader: &mut Reader<'_>, ids: [String; 3]) {
    reader.be("panel").go("/desk/reviews").fill("plan", "ghana/1").send("/desk/reviews");
    assert_eq!(reader.place(), PLAN);
    reader.set("product", "end-of-term-report").send(PLAN);
    for (seat, person) in ["first-coder", "second-coder", "quality-reviewer"].into_iter().zip(ids) {
        reader.set("seat", seat).set("person", &person).send("/assignment");
    }
    reader.be("first").hand_in(["substantial", "limited", "not-started"]);
    reader.be("second").hand_in(["substantial", "complete", "not-started"]);
    reader.be("first").go(DESK);
    assert_eq!(reader.press("/agreed"), 422);
    reader.reads("Unit 2, Completion: it has no answer yet.");
    reader.code("agreed/2", "substantial");
    reader.fill("completion-reason", "Three of four steps were done.").send("agreed/2");
    reader.go(DESK).send("/agreed").reads("There is a draft");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_review_is_walked_from_assignment_to_final_with_a_government_that_disagrees_and_corrected() {
    let world = World::whole().await;
    people(&world).await;
    let address = served(&world).await;
    let ids = [id_of(&world, "first").await, id_of(&world, "second").await, id_of(&world, "panel").await];
    tokio::task::block_in_place(|| {
        let mut reader = Reader::start(&world, address);
        let reader = &mut reader;
        reconciled(reader, ids);

        reader
            .be("panel")
            .go(DESK)
            .set("kind", "pre-publication")
            .set("opens", "2026-11-21")
            .set("closes", "2026-12-12");
        reader.send("/round").reads("A draft is open for comment until");
        reader.be("contact").go("/desk/reviews").reads("End-of-term report");
        reader.go(&format!("{DESK}/draft/2")).set("field", "completion").set("stand", "disagree");
        reader.fill("words", "All four steps were done in time.").send("/draft/2");
        world.pass(22);
        reader.be("panel").go(DESK);
        assert_eq!(reader.press("/round"), 422);
        reader.reads("Comments without an answer: 1.");
        reader.be("first").go(&format!("{DESK}/draft"));
        let comment = reader.browser.words("document.querySelector('a[href*=\"/comments/\"]').pathname").unwrap();
        reader.go(&comment).set("disposition", "not-accepted").fill("answer", "The fourth came after the plan’s end.");
        reader.send(&comment);
        reader.be("panel").go(DESK).send("/round");
        reader.set("kind", "public").set("opens", "2026-12-13").set("closes", "2026-12-27");
        assert_eq!(reader.press("/round"), 422);
        reader.reads("give the day from which on both language versions are public").set("languages", "2026-12-13");
        reader.send("/round");
        world.pass(15);
        reader.be("panel").go(DESK).send("/round").fill("title", "End-of-term report on Ghana’s first plan");
        reader.send("/publication");
        assert_eq!(reader.place(), PUBLIC);
        reader
            .reads("Government: Disagrees")
            .reads("The fourth came after the plan’s end.")
            .reads("Agreement of coders");

        reader.go(&format!("{DESK}/correction/2")).set("completion", "complete");
        reader.fill("why", "The ministry showed the fourth step’s protocol.").send("/correction/2");
        assert_eq!(reader.place(), PUBLIC);
        reader.reads("Before the correction: Substantial").reads("The ministry showed the fourth step’s protocol.");
        let commitment = reader.browser.words("document.querySelector('#unit-2 h3 a').pathname").unwrap();
        reader.go(&commitment).reads("The ministry showed the fourth step’s protocol.");
        reader.reads("Before the correction: Substantial");
    });
}
