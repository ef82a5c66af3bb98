//! The networking mechanism through the real router: surveys are filled in on the desk, and everybody sees what was made public.

use axum::http::StatusCode;
use domain::people::{Actor, Letter, Office};

use crate::people::{in_office, post, read};
use crate::reader::Answer;
use crate::world::World;

pub fn went_to(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.header("location").to_owned()
}

/// The newest version of a survey, as its form carries it.
pub async fn version(world: &World, path: &str, who: &str) -> String {
    read(world, path, who).await.html().attributes("input[name=version]", "value")[0].clone()
}

/// Saves a form of the desk as it stands, with what is typed.
pub async fn save(world: &World, path: &str, who: &str, what: &str, typed: &[(&str, &str)]) -> Answer {
    let version = version(world, path, who).await;
    let fields: Vec<(&str, &str)> =
        [("do", what), ("version", version.as_str())].into_iter().chain(typed.iter().copied()).collect();
    post(world, path, who, &fields).await
}

async fn unit(world: &World) -> Actor {
    let email = "unit@private.example";
    in_office(world, &Actor::operator(), email, Office::SupportUnit, "support-unit").await;
    let account = world.app.store().account_of(&email.parse().unwrap()).await.unwrap().unwrap();
    let actors = Actor::all_of(&account.person, &world.app.history().now(), world.app.now().date());
    actors.into_iter().find(|actor| actor.office == Office::SupportUnit).unwrap()
}

pub async fn contact(world: &World, unit: &Actor, member: &str) -> String {
    let email = format!("contact-{member}@private.example");
    in_office(world, unit, &email, Office::PointOfContact, &format!("member/{member}")).await
}

#[tokio::test]
async fn a_government_saves_its_request_half_way_hands_it_in_later_and_everybody_reads_what_it_made_public() {
    let world = World::whole().await;
    let unit = unit(&world).await;
    let ghana = contact(&world, &unit, "ghana").await;
    let first = went_to(&post(&world, "/desk/networking/new/request", &ghana, &[("body", "member/ghana")]).await);
    let request = first.strip_suffix("/needs/1").unwrap();
    let half = [("need", ""), ("exists", "A procurement portal since 2019"), ("stage-design", "yes")];
    went_to(&save(&world, &first, &ghana, "save", &half).await);
    let page = read(&world, request, &ghana).await.html();
    assert!(page.words().contains("Say what is needed"), "{}", page.words());
    assert_eq!(page.count("input[value=file]"), 0, "it cannot be handed in yet");
    let kept = read(&world, &first, &ghana).await;
    assert!(kept.text().contains("A procurement portal since 2019"), "nothing typed is lost");

    let need = [
        ("need", "Publish the contracts of all ministries as open data"),
        ("exists", "A procurement portal since 2019"),
        ("stage-design", "yes"),
        ("area-public-procurement", "yes"),
        ("urgency", "months"),
        ("sees-exists", "case-managers"),
    ];
    went_to(&save(&world, &first, &ghana, "save", &need).await);
    let whole = [("language-en", "yes"), ("sees-usual", "public")];
    went_to(&save(&world, request, &ghana, "save", &whole).await);
    went_to(&save(&world, request, &ghana, "file", &[]).await);

    let list = world.page("/requests").await;
    assert!(list.words().contains("Publish the contracts of all ministries"), "{}", list.words());
    let public = list.attributes("tbody th a", "href")[0].clone();
    let page = world.page(&public).await;
    assert!(page.words().contains("Public procurement") && page.words().contains("Within months"), "{}", page.words());
    assert!(!page.words().contains("portal since 2019"), "that was for case managers only");
    assert!(!world.get(&format!("{public}.json")).await.text().contains("private.example"));
    assert!(world.get("/requests.csv").await.text().contains("Publish the contracts"));
    for locale in crate::reader::other_languages() {
        assert_eq!(world.get(&format!("/{locale}{public}")).await.status, StatusCode::OK);
        assert_eq!(read(&world, &format!("/{locale}{request}"), &ghana).await.status, StatusCode::OK);
    }
    let act = world.page("/record").await;
    assert!(act.words().contains("Publishes a request for support with one need"), "{}", act.words());

    let both = world.page("/networking").await;
    assert!(both.one("#areas tbody tr").contains("Nobody offers it"), "{}", both.one("#areas"));
    assert!(
        both.one("#cases").contains("fewer than 5 cases"),
        "one case is never counted in public: {}",
        both.one("#cases")
    );
    let told = world.json("/networking.json").await;
    assert_eq!(told["areas"][0]["code"], "public-procurement");
    assert_eq!(told["areas"][0]["governments"], serde_json::json!(["ghana"]));
    assert_eq!(world.get("/networking.csv").await.csv()[0]["missing"], "supply");
    assert_eq!(world.json("/networking.json?as_of=2014-01-01").await["needs"], 0, "it was not asked for yet");

    went_to(&save(&world, request, &ghana, "withdraw", &[]).await);
    assert_eq!(world.get(&public).await.status, StatusCode::NOT_FOUND);
    assert!(world.page("/requests").await.words().contains("No request is public yet"));
}

#[tokio::test]
async fn an_offer_is_seen_by_those_it_was_released_for_and_by_nobody_else() {
    let world = World::whole().await;
    let unit = unit(&world).await;
    let (ghana, albania) = (contact(&world, &unit, "ghana").await, contact(&world, &unit, "albania").await);
    let reader = crate::people::signed_up(&world, "reader@private.example").await;
    let offer = went_to(&post(&world, "/desk/networking/new/offer", &ghana, &[("body", "member/ghana")]).await);
    let typed = [
        ("text", "We opened our policy portals and show how"),
        ("countries", "Albania, Atlantis"),
        ("sees-who", "members"),
        ("sees-text", "members"),
    ];
    went_to(&save(&world, &offer, &ghana, "save", &typed).await);
    let page = read(&world, &offer, &ghana).await.html();
    assert!(page.words().contains("“Atlantis” is no country that is known here"), "{}", page.words());
    assert_eq!(page.attributes("#countries", "value"), ["Albania, Atlantis"]);
    assert_eq!(read(&world, &offer, &albania).await.status, StatusCode::FORBIDDEN, "a draft is nobody else's");
    let typed = [typed[0], ("countries", "Albania"), typed[2], typed[3], ("cost", "pro-bono")];
    went_to(&save(&world, &offer, &ghana, "save", &typed).await);
    went_to(&save(&world, &offer, &ghana, "file", &[]).await);
    let seen = read(&world, &offer, &albania).await.html();
    assert!(seen.words().contains("We opened our policy portals"), "{}", seen.words());
    assert!(!seen.words().contains("Free of charge"), "costs were for case managers only");
    assert!(read(&world, "/desk/networking", &albania).await.html().words().contains("Ghana"));
    assert_eq!(read(&world, &offer, &reader).await.status, StatusCode::FORBIDDEN);
    assert!(world.page("/offers").await.words().contains("No offer is public yet"));
    assert!(!world.page("/record").await.words().contains("offer of help"), "what is not public is in no act");
}

/// Everything that anybody may read of offers and requests, as one text.
async fn everything_public(world: &World, names: &[&str]) -> String {
    let mut all = String::new();
    let listed = ["/offers", "/requests", "/networking", "/record", "/changes", "/members/ghana", "/"];
    for path in listed.iter().chain(names) {
        for ending in ["", ".json", ".csv"] {
            let answer = world.get(&format!("{path}{ending}")).await;
            all.push_str(answer.text());
        }
    }
    for path in ["/changes.atom", "/changes.feed.json", "/members/ghana.atom", "/api/v1/acts", "/data/acts.jsonl"] {
        all.push_str(world.get(path).await.text());
    }
    for words in ["Zanzibar", "Quetzal", "Wombat", "Kiswahili", "Uruguay"] {
        let page = world.page(&format!("/search?q={words}")).await;
        // What was searched for stands in the box and in the title; what it would lead to does not.
        let leads = page.attributes("main a", "href");
        assert!(!leads.iter().any(|to| names.contains(&to.as_str())), "{words}: {leads:?}");
    }
    let dump = world.get("/data/openpact.sqlite").await.body;
    all.push_str(&String::from_utf8_lossy(&dump));
    all
}

#[tokio::test]
async fn what_is_public_is_said_answer_by_answer_and_what_is_private_shows_nowhere() {
    let world = World::whole().await;
    let unit = unit(&world).await;
    let (ghana, albania) = (contact(&world, &unit, "ghana").await, contact(&world, &unit, "albania").await);
    let offer = went_to(&post(&world, "/desk/networking/new/offer", &ghana, &[("body", "member/ghana")]).await);
    let typed = [
        ("text", "We open our policy portals and show how"),
        ("references", "Quetzal portal of 2019"),
        ("kind", "government"),
        ("countries", "URY"),
        ("home", "Ghana"),
        ("capacity", "4321"),
        ("cost", "low-cost"),
        ("sees-usual", "public"),
        ("sees-references", "members"),
        ("sees-countries", "case-managers"),
        ("sees-capacity", "case-managers"),
    ];
    went_to(&save(&world, &offer, &ghana, "save", &typed).await);
    let again = read(&world, &offer, &ghana).await.html();
    assert_eq!(
        again.attributes("#sees-capacity option[selected]", "value"),
        ["case-managers"],
        "it stands there again"
    );
    assert_eq!(again.attributes("#sees-usual option[selected]", "value"), ["public"]);
    went_to(&save(&world, &offer, &ghana, "file", &[]).await);

    let first = went_to(&post(&world, "/desk/networking/new/request", &ghana, &[("body", "member/ghana")]).await);
    let needs = [
        [
            ("need", "Publish the contracts of all ministries"),
            ("exists", "Zanzibar files"),
            ("sees-exists", "members"),
            ("wanted", "17"),
        ],
        [("need", "Wombat registers"), ("exists", "Nothing yet"), ("sees-need", "case-managers"), ("wanted", "19")],
    ];
    let request = first.strip_suffix("/needs/1").unwrap();
    for (number, need) in (1..).zip(&needs) {
        let mut need = need.to_vec();
        need.push(("sees-wanted", if number == 1 { "public" } else { "case-managers" }));
        went_to(&save(&world, &format!("{request}/needs/{number}"), &ghana, "save", &need).await);
    }
    let whole = [("language-sw", "yes"), ("sees-usual", "public"), ("sees-languages", "case-managers")];
    went_to(&save(&world, request, &ghana, "save", &whole).await);
    went_to(&save(&world, request, &ghana, "file", &[]).await);

    let pages: Vec<String> = [("offers", &offer[..]), ("requests", request)]
        .map(|(list, desk)| format!("/{list}/{}", desk.rsplit('/').next().unwrap()))
        .into();
    let names: Vec<&str> = pages.iter().map(String::as_str).collect();
    let (open, asked) = (world.page(names[0]).await, world.page(names[1]).await);
    assert!(
        open.words().contains("We open our policy portals") && open.words().contains("At cost"),
        "{}",
        open.words()
    );
    assert!(
        asked.words().contains("Publish the contracts") && asked.words().contains("Nothing yet"),
        "{}",
        asked.words()
    );
    assert!(
        asked.one("#need-1").contains("17") && !asked.one("#need-2").contains("Introductions wanted"),
        "{}",
        asked.words()
    );
    let told = world.json(&format!("{}.json", names[1])).await;
    assert_eq!((&told["lines"][0]["wanted"], &told["lines"][1]["wanted"]), (&17.into(), &serde_json::Value::Null));
    assert_eq!(told["lines"][1]["need"], serde_json::Value::Null);
    let all = everything_public(&world, &names).await;
    for secret in ["Zanzibar", "Wombat", "Quetzal", "4321", "Uruguay</", "\"URY\"]", "Swahili"] {
        assert!(!all.contains(secret), "{secret} shows");
    }

    let (offers, requests) = ("/desk/networking/rosters/offer?as=csv", "/desk/networking/rosters/request?as=csv");
    let (seen, needed) = (read(&world, offers, &albania).await, read(&world, requests, &albania).await);
    let (seen, needed) = (seen.text(), needed.text());
    assert!(seen.contains("Quetzal") && !seen.contains("4321") && !seen.contains("URY"), "{seen}");
    assert!(needed.contains("Zanzibar") && !needed.contains("Wombat"), "{needed}");
    let member = read(&world, &offer, &albania).await.html();
    assert!(member.words().contains("Quetzal") && !member.words().contains("4,321"), "{}", member.words());
    let list = read(&world, request, &albania).await.html();
    assert!(list.words().contains("Zanzibar") && !list.words().contains("Wombat"), "{}", list.words());
    for locale in crate::reader::other_languages() {
        assert!(!world.get(&format!("/{locale}{}", names[0])).await.text().contains("4321"));
    }
}

#[tokio::test]
async fn two_colleagues_who_fill_in_at_once_lose_nothing() {
    let world = World::whole().await;
    let unit = unit(&world).await;
    let ghana = contact(&world, &unit, "ghana").await;
    let offer = went_to(&post(&world, "/desk/networking/new/offer", &ghana, &[("body", "member/ghana")]).await);
    let seen = version(&world, &offer, &ghana).await;
    went_to(&save(&world, &offer, &ghana, "save", &[("text", "The words of one")]).await);
    let late = [("do", "save"), ("version", seen.as_str()), ("text", "The words of the other")];
    let refused = post(&world, &offer, &ghana, &late).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("The words of the other"));
    assert!(refused.html().words().contains("Somebody of your side changed this meanwhile"));
    assert!(read(&world, &offer, &ghana).await.text().contains("The words of one"));
}

#[tokio::test]
async fn nobody_fills_in_a_survey_for_others() {
    let world = World::whole().await;
    let unit = unit(&world).await;
    let ghana = contact(&world, &unit, "ghana").await;
    let reader = crate::people::signed_up(&world, "reader@private.example").await;
    for (who, survey, body) in [
        (&ghana, "request", "member/albania"),
        (&reader, "request", "member/ghana"),
        (&reader, "offer", "organisation/somebody"),
    ] {
        let answer = post(&world, &format!("/desk/networking/new/{survey}"), who, &[("body", body)]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{survey} for {body}");
    }
    assert!(read(&world, "/desk/networking", &reader).await.html().words().contains("You hold no office"));
}

/// The people of a case, each by the cookie of their session.
pub struct People {
    pub unit: String,
    pub manager: String,
    pub other: String,
    pub group: String,
    pub ghana: String,
    pub albania: String,
}

pub async fn person(world: &World, email: &str) -> String {
    let account = world.app.store().account_of(&email.parse().unwrap()).await.unwrap().unwrap();
    account.person.to_string()
}

pub async fn people(world: &World) -> People {
    let actor = unit(world).await;
    let own = |email: &'static str, office, body: &'static str| in_office(world, &actor, email, office, body);
    People {
        manager: own("manager@private.example", Office::CaseManager, "support-unit").await,
        other: own("other@private.example", Office::CaseManager, "support-unit").await,
        group: own("group@private.example", Office::MechanismGroup, "networking-mechanism").await,
        ghana: contact(world, &actor, "ghana").await,
        albania: contact(world, &actor, "albania").await,
        unit: in_office(world, &Actor::operator(), "second@private.example", Office::SupportUnit, "support-unit").await,
    }
}

/// Hands in a request with one need; answers with the address of its case.
pub async fn asked(world: &World, ghana: &str, need: &[(&str, &str)]) -> String {
    let first = went_to(&post(world, "/desk/networking/new/request", ghana, &[("body", "member/ghana")]).await);
    went_to(&save(world, &first, ghana, "save", need).await);
    let request = first.strip_suffix("/needs/1").unwrap();
    went_to(&save(world, request, ghana, "save", &[("language-en", "yes")]).await);
    went_to(&save(world, request, ghana, "file", &[]).await);
    request.replace("/networking/request/", "/networking/cases/")
}

/// Hands in an offer that only case managers see.
pub async fn offered(world: &World, who: &str, typed: &[(&str, &str)]) {
    let offer = went_to(&post(world, "/desk/networking/new/offer", who, &[("body", "member/albania")]).await);
    went_to(&save(world, &offer, who, "save", typed).await);
    went_to(&save(world, &offer, who, "file", &[]).await);
}

/// Takes a step as somebody who has just looked at the case.
pub async fn step(world: &World, case: &str, who: &str, (what, number): (&str, u16), typed: &[(&str, &str)]) -> Answer {
    let id = case.rsplit('/').next().unwrap().parse().unwrap();
    let seen = world.app.open_case(&id).await.unwrap().unwrap().case.steps.len().to_string();
    let fields: Vec<(&str, &str)> = [("seen", seen.as_str())].into_iter().chain(typed.iter().copied()).collect();
    post(world, &format!("{case}/{what}/{number}"), who, &fields).await
}

pub const CONTRACTS: [(&str, &str); 3] = [
    (
        "need",
        "Publish public procurement contracts and the beneficial owners of the companies that win tenders, in the Open Contracting Data Standard",
    ),
    ("stage-design", "yes"),
    ("area-public-procurement", "yes"),
];

pub const HELPS: [(&str, &str); 5] = [
    (
        "text",
        "We publish procurement contracts with the beneficial owners of companies in the Open Contracting Data Standard",
    ),
    ("stage-design", "yes"),
    ("area-public-procurement", "yes"),
    ("language-en", "yes"),
    ("sees-stage", "members"),
];

#[tokio::test]
async fn from_a_need_to_a_signed_agreement_and_no_name_is_passed_before_both_sides_agree() {
    let world = World::whole().await;
    let all = people(&world).await;
    offered(&world, &all.albania, &HELPS).await;
    let case = asked(&world, &all.ghana, &CONTRACTS).await;
    let manager = person(&world, "manager@private.example").await;
    went_to(&step(&world, &case, &all.unit, ("assign", 0), &[("manager", &manager)]).await);
    let shown = read(&world, &case, &all.manager).await.html();
    assert!(shown.words().contains("Briefing by") && shown.words().contains("Assigned"), "{}", shown.words());
    for stranger in [&all.other, &all.albania, &all.group] {
        assert_eq!(read(&world, &case, stranger).await.status, StatusCode::NOT_FOUND, "it is not theirs to see");
    }
    let found = read(&world, &format!("{case}/needs/1"), &all.manager).await.html();
    assert!(found.words().contains("1. Albania") && found.words().contains("Both are about"), "{}", found.words());
    let offer = found.attributes("input[name=offer]", "value")[0].clone();
    went_to(&step(&world, &case, &all.manager, ("propose", 1), &[("offer", &offer)]).await);
    assert_eq!(read(&world, &case, &all.albania).await.status, StatusCode::NOT_FOUND, "only thought of so far");
    let need = format!("{}/needs/1", case.replace("/cases/", "/request/"));
    let form = read(&world, &need, &all.ghana).await.html();
    assert_eq!(form.count("form input[name=do][value=remove]"), 0, "a need for which something is proposed stays");
    let removed = save(&world, &need, &all.ghana, "remove", &[]).await;
    assert_eq!(removed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(removed.text().contains("so it stays"), "{}", removed.html().words());
    went_to(&step(&world, &case, &all.group, ("group-agrees", 1), &[]).await);

    let (asks, helps) = (read(&world, &case, &all.ghana).await, read(&world, &case, &all.albania).await);
    assert!(!asks.text().contains("Albania"), "the government does not know who it is yet");
    let known = read(&world, &case, &all.manager).await.html();
    assert!(
        known.words().contains("Both are about") && known.words().contains("Helps at this stage"),
        "{}",
        known.words()
    );
    assert!(
        !asks.html().words().contains("Both are about"),
        "areas are kept to case managers: {}",
        asks.html().words()
    );
    assert!(asks.html().words().contains("Helps at this stage"), "stages are for members: {}", asks.html().words());
    assert!(!helps.text().contains("Ghana"), "nor does the provider: {}", helps.html().words());
    assert!(helps.html().words().contains("a government"));
    went_to(&step(&world, &case, &all.ghana, ("government-agrees", 1), &[]).await);
    assert!(!read(&world, &case, &all.ghana).await.text().contains("Albania"), "one side is not both");
    let early = step(&world, &case, &all.ghana, ("say", 1), &[("words", "Hello, whoever you are")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.text().contains("Hello, whoever you are"), "nothing typed is lost");
    went_to(&step(&world, &case, &all.albania, ("provider-agrees", 1), &[]).await);
    assert!(read(&world, &case, &all.ghana).await.text().contains("Albania"));
    assert!(read(&world, &case, &all.albania).await.text().contains("Ghana"));

    went_to(&step(&world, &case, &all.ghana, ("say", 1), &[("words", "How did you begin?")]).await);
    let answer = [("covers", "fully"), ("words", "Two people for a month")];
    went_to(&step(&world, &case, &all.albania, ("respond", 1), &answer).await);
    let told = world.ask(axum::http::Method::GET, &format!("{case}/answer.json"), &[("cookie", &all.ghana)]).await;
    let told: serde_json::Value = serde_json::from_slice(&told.body).unwrap();
    assert_eq!((&told["answered"], &told["lines"][0]["status"]), (&1.into(), &"offered".into()), "{told}");
    for (locale, language, heading) in [("", "en", "What is needed"), ("/ar", "ar", "ما يُحتاج إليه")] {
        let given = read(&world, &format!("{locale}{case}/answer?as=docx"), &all.ghana).await;
        assert!(
            given.header("content-type").ends_with("wordprocessingml.document"),
            "{}",
            given.header("content-type")
        );
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(given.body)).unwrap();
        let mut part = |name: &str| std::io::read_to_string(archive.by_name(name).unwrap()).unwrap();
        let document = part("word/document.xml");
        for told in [heading, "beneficial owners", "Albania", "Two people for a month"] {
            assert!(document.contains(told), "{told}: {document}");
        }
        assert!(part("docProps/core.xml").contains(&format!("<dc:language>{language}<")));
    }
    let page = read(&world, &format!("{case}/answer"), &all.ghana).await.html();
    assert!(page.attributes("a.btn", "href").iter().any(|to| to.ends_with("/answer?as=docx")), "{}", page.words());
    went_to(&step(&world, &case, &all.ghana, ("select", 1), &[]).await);
    let terms = [
        ("scope", "A standard for contracts, no software"),
        ("from", "2027-01-01"),
        ("to", "2027-06-30"),
        ("cost", "pro-bono"),
        ("government-does", "Opens its files"),
        ("provider-does", "Sends two people"),
        ("named", "yes"),
        ("public", "yes"),
    ];
    let backwards: Vec<_> = terms.iter().map(|(n, v)| (*n, if *n == "to" { "2026-06-30" } else { v })).collect();
    let refused = step(&world, &case, &all.manager, ("draft", 1), &backwards).await;
    assert!(
        refused.text().contains("A standard for contracts") && refused.html().words().contains("ends before it begins")
    );
    went_to(&step(&world, &case, &all.manager, ("draft", 1), &terms).await);
    went_to(&step(&world, &case, &all.ghana, ("sign-government", 1), &[]).await);
    went_to(&step(&world, &case, &all.albania, ("sign-provider", 1), &[]).await);
    let agreed = read(&world, &case, &all.ghana).await.html();
    assert!(
        agreed.words().contains("Agreed") && agreed.words().contains("The act that records it"),
        "{}",
        agreed.words()
    );
    let public = world.json("/networking.json").await["agreements"][0].clone();
    assert_eq!(public["areas"], serde_json::json!(["public-procurement"]), "{public}");
    assert_eq!((&public["member"], &public["provider"]), (&"ghana".into(), &"member/albania".into()), "{public}");
    let signed = read(&world, &format!("{case}/agreement/1"), &all.albania).await;
    let digest = hex::encode(<sha2::Sha256 as sha2::Digest>::digest(&signed.body));
    assert_eq!(public["digest"], digest.as_str(), "whoever has the file can show what was signed");
    assert!(signed.text().contains("A standard for contracts"));
    for stranger in [&all.other, &all.unit] {
        let there = read(&world, &format!("{case}/agreement/1"), stranger).await.status;
        assert_eq!(there == StatusCode::OK, stranger == &all.unit, "it is for those who have a part in the case");
    }
    assert!(world.page("/networking").await.one("#agreements").contains("Ghana and Albania"));
    went_to(
        &step(&world, &case, &all.ghana, ("check-in", 1), &[("words", "The standard is law"), ("done", "yes")]).await,
    );
    let under_way = read(&world, &case, &all.manager).await.html();
    let steps = under_way.attributes("a", "href");
    assert!(steps.contains(&format!("{case}/close/0")) && !steps.contains(&format!("{case}/nobody/0")), "{steps:?}");
    let answer = read(&world, &format!("{case}/answer"), &all.ghana).await.html();
    assert!(answer.one("#need-1").contains("Two people for a month") && answer.one("#need-1").contains("Agreed"));
    let unsaid = step(&world, &case, &all.manager, ("close", 0), &[("words", "Contracts are open now")]).await.html();
    assert_eq!(unsaid.attributes(".errors a", "href"), ["#outcome"]);
    assert!(unsaid.one(".errors a").contains("Outcome: Choose one from the list"), "{}", unsaid.words());
    let portal = world.ghana("13").to_string();
    let unknown = [("outcome", "achieved"), ("commitments", "ZZ0001"), ("words", "Contracts are open now")];
    let refused = step(&world, &case, &all.manager, ("close", 0), &unknown).await;
    assert!(refused.text().contains("There is no commitment") && refused.text().contains("Contracts are open now"));
    let close = [("outcome", "achieved"), ("commitments", portal.as_str()), ("words", "Contracts are open now")];
    went_to(&step(&world, &case, &all.manager, ("close", 0), &close).await);
    let end = read(&world, &case, &all.manager).await.html();
    assert!(end.words().contains("Completed") && end.words().contains("Contracts are open now"), "{}", end.words());
    for locale in crate::reader::other_languages() {
        for path in [case.clone(), format!("{case}/answer")] {
            assert_eq!(read(&world, &format!("/{locale}{path}"), &all.manager).await.status, StatusCode::OK);
        }
    }
    let came = world.page(&format!("/commitments/{portal}")).await;
    assert!(came.one("#helped").contains("Ghana and Albania: What was needed was done"), "{}", came.words());
    for member in ["ghana", "albania"] {
        assert!(world.page(&format!("/members/{member}")).await.one("#helped").contains("Ghana and Albania"));
    }
    let words = |page: &crate::reader::Page| page.words().contains("Contracts are open now");
    assert!(!words(&world.page("/networking").await), "how it went is told only if both sides allow it");
    went_to(&step(&world, &case, &all.ghana, ("government-tells", 1), &[]).await);
    assert!(!words(&world.page("/networking").await), "one side is not both");
    went_to(&step(&world, &case, &all.albania, ("provider-tells", 1), &[]).await);
    assert!(words(&world.page("/networking").await));
    for locale in crate::reader::other_languages() {
        for path in ["/networking", &format!("/commitments/{portal}"), "/members/ghana", "/record"] {
            assert_eq!(world.get(&format!("/{locale}{path}")).await.status, StatusCode::OK);
        }
    }
    let acts = world.app.history().now().length;
    world.app.look_after_cases(domain::Timestamp(0)).await.unwrap();
    assert_eq!(world.app.history().now().length, acts, "looking again records nothing twice");
}

/// Makes a request of a government public that names an area.
pub async fn asks_in_public(world: &World, who: &str, member: &str) {
    let body = format!("member/{member}");
    let first = went_to(&post(world, "/desk/networking/new/request", who, &[("body", &body)]).await);
    went_to(&save(world, &first, who, "save", &CONTRACTS).await);
    let request = first.strip_suffix("/needs/1").unwrap();
    went_to(&save(world, request, who, "save", &[("sees-usual", "public")]).await);
    went_to(&save(world, request, who, "file", &[]).await);
}

#[tokio::test]
async fn governments_that_ask_about_the_same_are_invited_to_learn_together_and_from_two_on_everybody_sees_it() {
    let world = World::whole().await;
    let all = people(&world).await;
    let (group, area) = ("/desk/networking/groups/public-procurement", "Public procurement");
    asks_in_public(&world, &all.ghana, "ghana").await;
    assert_eq!(read(&world, group, &all.ghana).await.status, StatusCode::NOT_FOUND, "nobody else asks about it");
    asks_in_public(&world, &all.albania, "albania").await;
    assert!(read(&world, "/desk", &all.ghana).await.html().words().contains("is invited to learn together"));
    let desk = read(&world, "/desk/networking", &all.ghana).await.html();
    assert!(
        desk.one("#learning").contains(area) && desk.one("#learning").contains("You are invited"),
        "{}",
        desk.words()
    );
    assert_eq!(read(&world, group, &all.group).await.status, StatusCode::FORBIDDEN, "only governments learn here");
    let says =
        async |who: &str, member: &str, what: &str| post(&world, group, who, &[("do", what), ("member", member)]).await;
    assert_eq!(says(&all.ghana, "albania", "accepted").await.status, StatusCode::NOT_FOUND, "not theirs to answer for");
    went_to(&says(&all.ghana, "ghana", "accepted").await);
    assert!(!read(&world, "/desk", &all.ghana).await.html().words().contains("is invited to learn together"));
    let alone = read(&world, group, &all.ghana).await.html();
    assert!(alone.words().contains("As soon as a second government accepts"), "{}", alone.words());
    let seen = world.json("/networking.json").await;
    assert_eq!(seen["learning"], serde_json::json!([]), "one by itself is told to nobody");
    assert_eq!(seen["groups"][0]["members"], serde_json::json!(["albania", "ghana"]), "asking is public already");

    went_to(&says(&all.albania, "albania", "accepted").await);
    let public = world.page("/networking").await;
    assert!(
        public.one("#learning").contains("Albania") && public.one("#learning").contains("Ghana"),
        "{}",
        public.words()
    );
    assert!(world.page("/members/ghana").await.one("#helped").contains("together with Albania"));
    assert!(world.page("/record").await.words().contains("Begins to learn together with others: Public procurement"));

    let written = [("do", "write"), ("member", "ghana"), ("words", "How do you check beneficial owners?")];
    went_to(&post(&world, group, &all.ghana, &written).await);
    let thread = read(&world, group, &all.albania).await.html();
    assert!(thread.words().contains("How do you check beneficial owners?"), "{}", thread.words());
    let empty = post(&world, group, &all.ghana, &[("do", "write"), ("member", "ghana"), ("words", " ")]).await;
    assert_eq!(empty.html().attributes(".errors a", "href"), ["#words"]);
    for locale in crate::reader::other_languages() {
        for path in [group, "/desk/networking", "/desk"] {
            assert_eq!(read(&world, &format!("/{locale}{path}"), &all.ghana).await.status, StatusCode::OK);
        }
    }

    went_to(&says(&all.albania, "albania", "left").await);
    assert!(world.json("/networking.json").await["learning"].as_array().unwrap().is_empty());
    assert_eq!(read(&world, "/desk", &all.albania).await.html().words().matches("is invited to learn").count(), 0);
    assert!(
        !read(&world, group, &all.albania).await.text().contains("beneficial owners?"),
        "who left reads it no more"
    );
    world.app.look_after_cases(domain::Timestamp(0)).await.unwrap();
    assert!(world.json("/networking.json").await["learning"].as_array().unwrap().is_empty(), "nobody is brought back");
    went_to(&says(&all.albania, "albania", "accepted").await);
    assert_eq!(world.json("/networking.json").await["learning"][0]["members"], serde_json::json!(["albania", "ghana"]));
}

#[tokio::test]
async fn cases_are_counted_at_the_end_of_a_month_if_several_have_moved_and_never_before() {
    let world = World::whole().await;
    people(&world).await;
    world.be_at("2027-02-10T09:00:00Z".parse().unwrap());
    let ghana = again(&world, "contact-ghana@private.example").await;
    for _ in 0..4 {
        asked(&world, &ghana, &CONTRACTS).await;
    }
    let counts = async || {
        world.app.look_after_cases(world.app.now()).await.unwrap();
        world.json("/networking.json").await["counts"].as_array().unwrap().clone()
    };
    world.be_at("2027-03-02T09:00:00Z".parse().unwrap());
    assert!(counts().await.is_empty(), "of four a number would point at one");
    let ghana = again(&world, "contact-ghana@private.example").await;
    asked(&world, &ghana, &CONTRACTS).await;
    assert!(counts().await.is_empty(), "the fifth came after the month that is over");
    world.be_at("2027-04-03T09:00:00Z".parse().unwrap());
    let counted = counts().await;
    assert_eq!((counted.len(), &counted[0]["count"]["cases"]), (1, &5.into()), "{counted:?}");
    assert_eq!(counted[0]["count"]["until"], "2027-03-31");
    let page = world.page("/networking").await;
    assert!(page.one("#cases").contains("31 March 2027"), "{}", page.one("#cases"));
    world.be_at("2027-05-03T09:00:00Z".parse().unwrap());
    assert_eq!(counts().await.len(), 1, "nothing has moved since, so nothing is counted anew");
    assert!(world.json("/networking.json?as_of=2027-03-30").await["counts"].as_array().unwrap().is_empty());
}

#[tokio::test]
async fn a_vague_request_is_asked_about_and_meets_an_adviser_before_any_vendor() {
    let world = World::whole().await;
    let all = people(&world).await;
    offered(&world, &all.albania, &[("text", "We advise on open data strategy"), ("stage-strategy", "yes")]).await;
    let case = asked(&world, &all.ghana, &[("need", "Help us with open data")]).await;
    let manager = person(&world, "manager@private.example").await;
    went_to(&step(&world, &case, &all.unit, ("assign", 0), &[("manager", &manager)]).await);
    let found = read(&world, &format!("{case}/needs/1"), &all.manager).await.html();
    assert!(found.words().contains("Too vague to introduce anybody"), "{}", found.words());
    assert!(
        found.words().contains("What to ask") && found.words().contains("Which thing exactly"),
        "{}",
        found.words()
    );
    assert!(found.words().contains("Refer to this adviser") && !found.words().contains("Propose this introduction"));
    let offer = found.attributes("input[name=offer]", "value")[0].clone();
    went_to(&step(&world, &case, &all.manager, ("refer", 1), &[("offer", &offer)]).await);
    assert!(read(&world, &case, &all.manager).await.html().words().contains("With an adviser"));
    went_to(&step(&world, &case, &all.manager, ("return", 0), &[("words", "The land registry first")]).await);
    assert!(read(&world, &case, &all.ghana).await.html().words().contains("The land registry first"));
}

#[tokio::test]
async fn of_two_steps_taken_at_once_the_second_is_told() {
    let world = World::whole().await;
    let all = people(&world).await;
    let case = asked(&world, &all.ghana, &CONTRACTS).await;
    let manager = person(&world, "manager@private.example").await;
    went_to(&step(&world, &case, &all.unit, ("assign", 0), &[("manager", &manager)]).await);
    let late =
        post(&world, &format!("{case}/ask/1"), &all.manager, &[("seen", "0"), ("words", "Which ministries?")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        late.text().contains("Which ministries?") && late.html().words().contains("took a step in this case meanwhile")
    );
    let empty = step(&world, &case, &all.manager, ("ask", 1), &[("words", " ")]).await;
    assert_eq!(empty.html().attributes(".errors a", "href"), ["#words"]);
    assert_eq!(read(&world, "/desk/networking", &all.unit).await.html().count("#cases tbody tr"), 1);
    assert_eq!(read(&world, "/desk/networking", &all.other).await.html().count("#cases tbody tr"), 0);
}

/// The mails that wait for an address and say that something expires.
async fn reminders(world: &World, email: &str) -> usize {
    let mails = world.app.store().mails(100).await.unwrap();
    let reminds = |waiting: &&app::people::Waiting| {
        matches!(waiting.mail.letter, Letter::SurveyExpires { .. }) && waiting.mail.email.as_str() == email
    };
    mails.iter().filter(reminds).count()
}

#[tokio::test]
async fn a_profile_that_nobody_confirms_is_reminded_of_twice_then_expires_and_says_so() {
    let world = World::whole().await;
    let all = people(&world).await;
    let offer = went_to(&post(&world, "/desk/networking/new/offer", &all.albania, &[("body", "member/albania")]).await);
    let typed: Vec<_> = [("sees-usual", "public")].into_iter().chain(HELPS).collect();
    went_to(&save(&world, &offer, &all.albania, "save", &typed).await);
    went_to(&save(&world, &offer, &all.albania, "file", &[]).await);
    let public = offer.replace("/desk/networking/offer/", "/offers/");
    let filler = "contact-albania@private.example";
    let days = async |days: i64| {
        world.pass(days);
        world.app.look_after_surveys().await.unwrap();
        world.app.look_after_surveys().await.unwrap();
        reminders(&world, filler).await
    };
    assert_eq!(days(334).await, 0);
    assert_eq!(days(1).await, 1, "thirty days before, once however often it is looked at");
    assert_eq!(days(20).await, 1);
    assert_eq!(days(3).await, 2, "seven days before");
    let (albania, ghana) = (again(&world, filler).await, again(&world, "contact-ghana@private.example").await);
    let link = format!("{offer}/confirm");
    let desk = async |who: &str| read(&world, "/desk", who).await.html();
    let waits = desk(&albania).await;
    assert!(waits.words().contains("holds until 21 November 2027"), "{}", waits.words());
    assert!(waits.attributes("main a", "href").contains(&link));
    assert!(!desk(&ghana).await.words().contains("holds until"), "it is not theirs");
    let page = read(&world, &link, &albania).await.html();
    assert!(page.words().contains("Counts until21 November 2027"), "{}", page.words());
    assert_eq!(read(&world, &link, &ghana).await.status, StatusCode::FORBIDDEN, "it is not theirs to confirm");
    let acts = world.app.history().now().length;
    let version = page.attributes("input[name=version]", "value")[0].clone();
    went_to(&post(&world, &link, &albania, &[("version", &version)]).await);
    assert_eq!(world.app.history().now().length, acts, "what is public stays as it was published");
    assert!(read(&world, &offer, &albania).await.html().words().contains("Counts until13 November 2028"));
    assert_eq!(days(365).await, 3, "one mail where both days passed unseen");
    assert_eq!(world.get(&public).await.status, StatusCode::OK);
    assert_eq!(days(1).await, 3);

    let told = world.page(&public).await;
    assert!(told.words().contains("Nobody confirmed this offer in time"), "{}", told.words());
    assert!(!told.words().contains("beneficial owners"), "what it said is shown no more: {}", told.words());
    assert!(world.page("/offers").await.words().contains("No offer is public yet"));
    let albania = again(&world, filler).await;
    assert!(read(&world, "/desk", &albania).await.html().words().contains("has expired"));
    let own = read(&world, &offer, &albania).await.html();
    assert!(own.words().contains("Nobody confirmed it in time") && own.words().contains("Expired"), "{}", own.words());
    let (ghana, unit) =
        (again(&world, "contact-ghana@private.example").await, again(&world, "second@private.example").await);
    let running = again(&world, "manager@private.example").await;
    let case = asked(&world, &ghana, &CONTRACTS).await;
    let manager = person(&world, "manager@private.example").await;
    went_to(&step(&world, &case, &unit, ("assign", 0), &[("manager", &manager)]).await);
    let found = read(&world, &format!("{case}/needs/1"), &running).await.html();
    assert_eq!(found.attributes("input[name=offer]", "value").iter().filter(|id| id.starts_with("offer-")).count(), 0);
    let version = version_of(&world, &link, &albania).await;
    went_to(&post(&world, &link, &albania, &[("version", &version)]).await);
    assert!(world.page(&public).await.words().contains("beneficial owners"), "handed in again it is back");
}

/// Signs somebody in anew: sessions end long before what is told here.
async fn again(world: &World, email: &str) -> String {
    let account = world.app.store().account_of(&email.parse().unwrap()).await.unwrap().unwrap();
    let lasts = std::time::Duration::from_secs(60);
    let link = world.app.make_link(&account.person, app::people::Place::Anywhere, lasts).await.unwrap();
    crate::people::cookie(&world.send(&format!("/sign-in/link/{}", link.text()), &[]).await, "session")
}

async fn version_of(world: &World, path: &str, who: &str) -> String {
    read(world, path, who).await.html().attributes("input[name=version]", "value")[0].clone()
}

async fn given(world: &World, survey: &str, who: &str, body: &str, sheet: &[u8]) -> Answer {
    let token = crate::people::token(world, who).await;
    let path = format!("/desk/networking/rosters/{survey}");
    let (whose, name) = if survey == "offer" { ("offers-for", "offers") } else { ("requests-for", "requests") };
    world.send_file(&path, who, &[("token", &token), (whose, body)], (name, sheet)).await
}

/// Gives a sheet and looks again until it is brought in.
async fn bring(world: &World, survey: &str, who: &str, body: &str, sheet: &[u8]) -> Answer {
    let report = went_to(&given(world, survey, who, body, sheet).await);
    loop {
        let page = read(world, &report, who).await;
        if page.headers.get("refresh").is_none() {
            return page;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn a_roster_brings_in_what_is_good_tells_each_bad_cell_and_is_taken_away_as_a_spreadsheet() {
    let world = World::whole().await;
    let all = people(&world).await;
    let sheet = "provider,offer,stages,languages,capacity,country\n\
        Wananchi,\"=HYPERLINK(\"\"https://evil.example\"\",\"\"x\"\") budgets for citizens\",design; dreams,en,2,Kenya\n\
        ,nobody offers this,,,,\n\
        Sunlight,We read contracts,technology,klingonese,many,Atlantis\n";
    let answer = bring(&world, "offer", &all.manager, "", sheet.as_bytes()).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.html().words());
    let page = answer.html();
    for told in ["dreams", "klingonese", "many", "Atlantis"] {
        assert!(page.one("#cells").contains(told), "{told}: {}", page.one("#cells"));
    }
    assert!(page.words().contains("Rows taken2") && page.words().contains("New here2"), "{}", page.words());
    let again = bring(&world, "offer", &all.manager, "", sheet.as_bytes()).await.html();
    assert!(again.words().contains("New here0") && again.words().contains("Here already2"), "{}", again.words());
    assert!(world.page("/offers").await.words().contains("No offer is public yet"), "a sheet publishes nothing");
    let desk = read(&world, "/desk/networking", &all.manager).await.html();
    assert!(desk.words().contains("Wananchi") && desk.words().contains("Sunlight"), "{}", desk.words());
    assert!(!read(&world, "/desk/networking", &all.ghana).await.html().words().contains("Wananchi"));

    let csv = read(&world, "/desk/networking/rosters/offer?as=csv", &all.manager).await;
    assert!(csv.text().contains("'=HYPERLINK"), "a formula is harmless: {}", csv.text());
    let book = read(&world, "/desk/networking/rosters/offer?as=xlsx", &all.manager).await;
    assert!(book.body.starts_with(b"PK"), "a spreadsheet is a zip");
    let again = bring(&world, "offer", &all.manager, "", &book.body).await.html();
    assert!(again.words().contains("New here0") && again.words().contains("Here already2"), "{}", again.words());
    assert!(!read(&world, "/desk/networking/rosters/offer?as=csv", &all.ghana).await.text().contains("Wananchi"));

    let seen = "provider,offer,size,members-see,everybody-sees\n\
        Moonlight,We read budgets aloud,small,provider; what,\n\
        Starlight,We read audits aloud,small,all,size; nonsense\n";
    let told = bring(&world, "offer", &all.manager, "", seen.as_bytes()).await.html();
    assert!(told.one("#cells").contains("nonsense"), "{}", told.words());
    let theirs = read(&world, "/desk/networking/rosters/offer?as=csv", &all.ghana).await;
    let theirs = theirs.text();
    assert!(theirs.contains("Moonlight") && theirs.contains("We read audits aloud"), "{theirs}");
    let row = |name: &str| theirs.lines().find(|line| line.contains(name)).unwrap().to_owned();
    assert!(!row("Moonlight").contains("small") && row("Starlight").contains("small"), "{theirs}");
    let kept = read(&world, "/desk/networking/rosters/offer?as=csv", &all.manager).await;
    let cells = kept.csv();
    let cells = |name: &str| cells.iter().find(|row| row["provider"] == name).unwrap().clone();
    assert_eq!(cells("Moonlight")["members-see"], "provider; offer");
    assert_eq!((&cells("Starlight")["everybody-sees"][..], cells("Wananchi")["members-see"].as_str()), ("size", ""));
    let back = bring(&world, "offer", &all.manager, "", &kept.body).await.html();
    assert!(back.words().contains("New here0") && back.words().contains("Cells not as expected0"), "{}", back.words());
    let still = read(&world, "/desk/networking/rosters/offer?as=csv", &all.manager).await;
    assert_eq!(still.text(), kept.text(), "what is taken away and brought back is seen by the same");
    assert!(
        world.page("/offers").await.words().contains("No offer is public yet"),
        "nobody has an account to publish it"
    );

    let requests = "country,need\nGhana,Publish the contracts of ministries\nAlbania,Open the courts\nAustria,Join\n";
    let own = bring(&world, "request", &all.ghana, "member/ghana", requests.as_bytes()).await.html();
    assert!(own.words().contains("New here1") && own.one("#others").contains("Albania"), "{}", own.words());
    let whole = bring(&world, "request", &all.manager, "", requests.as_bytes()).await.html();
    assert!(whole.one("#others").contains("Austria"), "{}", whole.words());
    assert!(read(&world, "/desk/networking", &all.albania).await.html().words().contains("Open the courts"));
    let refused = given(&world, "offer", &all.ghana, "", sheet.as_bytes()).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "only who runs cases brings in offers of others");
    for (bytes, told) in [
        (&b""[..], "Choose a sheet"),
        (&b"name of nothing\nx\n"[..], "No heading has these columns: provider"),
        (&b"%PDF-1.7"[..], "no sheet that can be opened"),
    ] {
        let answer = given(&world, "offer", &all.manager, "", bytes).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
        assert!(answer.html().words().contains(told), "{told}: {}", answer.html().words());
    }
}

/// A sheet of so many offers, every tenth of which has a cell that says nothing we know.
fn many(rows: usize) -> String {
    let row = |n: usize| {
        let stage = if n.is_multiple_of(10) { "dreams" } else { "design" };
        format!("Provider {n},We help with open budgets number {n},{stage}\n")
    };
    let rows: String = (0..rows).map(row).collect();
    format!("provider,offer,stages\n{rows}")
}

#[tokio::test]
async fn a_long_roster_says_how_far_it_is_goes_on_after_an_end_by_force_and_is_told_once() {
    let world = World::whole().await;
    let all = people(&world).await;
    let manager = person(&world, "manager@private.example").await.parse().unwrap();
    let actors = Actor::all_of(&manager, &world.app.history().now(), world.app.now().date());
    let permit = actors.iter().find_map(|actor| {
        domain::people::may(actor, domain::people::Action::ManageCase, domain::people::Subject::Whole).ok()
    });
    let (permit, sheet) = (permit.unwrap(), many(3_500));
    let survey = domain::networking::Survey::Offer;
    let begin = || world.app.begin_roster((&permit, &manager), survey, (sheet.clone().into_bytes(), "en"));
    let id = begin().await.unwrap();
    let report = format!("/desk/networking/rosters/brought/{id}");
    let page = read(&world, &report, &all.manager).await;
    assert_eq!(page.header("refresh"), "4", "it looks again by itself");
    assert!(page.html().words().contains("0 of 3,500 rows are read"), "{}", page.html().words());
    let busy = given(&world, "offer", &all.manager, "", sheet.as_bytes()).await;
    assert_eq!(busy.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(busy.html().words().contains("Another sheet of this side"), "{}", busy.html().words());
    assert_eq!(read(&world, &report, &all.other).await.status, StatusCode::NOT_FOUND, "it is nobody else's to see");

    // Whoever brings it in is stopped after some pieces.
    let store = world.app.store();
    let far = |passed: u64| async move {
        while store.roster(&id).await.unwrap().unwrap().passed < passed {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
        id
    };
    let id = tokio::select! {
        id = far(2_000) => id,
        done = world.app.take_rosters() => panic!("it was done before it could be stopped: {done:?}"),
    };
    let stopped = store.roster(&id).await.unwrap().unwrap();
    assert!(stopped.ended_at.is_none() && stopped.passed < 3_500, "{stopped:?}");
    world.pass_seconds(60);
    world.app.take_rosters().await.unwrap();
    let page = read(&world, &report, &all.manager).await.html();
    assert!(page.words().contains("Brought in"), "{}", page.words());
    for fact in ["Rows read3,500", "Rows taken3,500", "New here3,500", "Here already0", "Cells not as expected350"] {
        assert!(page.words().contains(fact), "{fact}: {}", page.words());
    }
    assert!(page.one("#kinds tbody tr").contains("350"), "{}", page.one("#kinds"));
    let whole = read(&world, &format!("{report}?as=csv"), &all.manager).await;
    assert_eq!(whole.text().lines().count(), 351, "each cell is told once");
    assert_eq!(read(&world, &format!("{report}?as=csv"), &all.other).await.status, StatusCode::NOT_FOUND);
    let list = read(&world, "/desk/networking/rosters", &all.manager).await.html();
    assert_eq!(list.attributes("#earlier tbody a", "href"), [report]);
    assert!(!read(&world, "/desk/networking/rosters", &all.other).await.html().words().contains("Given before"));
}

#[tokio::test]
async fn a_case_manager_reads_what_would_move_an_offer_and_whose_turn_it_is_across_needs() {
    let world = World::whole().await;
    let all = people(&world).await;
    let sheet = "provider,offer,stages,areas,languages,capacity\n\
        Wananchi,We publish procurement contracts with the beneficial owners of companies,technology,public-procurement,en,1\n\
        Sunlight,Procurement contracts and beneficial owners of companies in the Open Contracting Data Standard,design,public-procurement,fr,\n";
    bring(&world, "offer", &all.manager, "", sheet.as_bytes()).await;
    let manager = person(&world, "manager@private.example").await;
    let mut cases = Vec::new();
    for _ in 0..2 {
        let case = asked(&world, &all.ghana, &CONTRACTS).await;
        went_to(&step(&world, &case, &all.unit, ("assign", 0), &[("manager", &manager)]).await);
        cases.push(case);
    }
    let need = read(&world, &format!("{}/needs/1", cases[0]), &all.manager).await.html();
    let words = need.words();
    assert!(words.contains("What would move it") && words.contains("it would be number"), "{words}");
    let turns = read(&world, "/desk/networking/turns", &all.manager).await.html();
    assert_eq!(turns.count("#needs tbody tr"), 2, "{}", turns.words());
    assert!(turns.words().contains("% of its best") && turns.words().contains("Would rather have each other"));
    assert!(turns.attributes("#needs tbody th a", "href").iter().all(|to| to.ends_with("/needs/1")));
    let others = read(&world, "/desk/networking/turns", &all.other).await.html();
    assert!(others.words().contains("No need is open"), "a case manager sees their own cases only: {}", others.words());
    for stranger in [&all.ghana, &all.albania, &all.group] {
        assert_eq!(read(&world, "/desk/networking/turns", stranger).await.status, StatusCode::FORBIDDEN);
    }
    for locale in crate::reader::other_languages() {
        let page = format!("/{locale}/desk/networking/turns");
        assert_eq!(read(&world, &page, &all.manager).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn an_offer_that_changes_is_found_as_it_is_now_and_one_that_is_taken_back_is_not() {
    let world = World::whole().await;
    let all = people(&world).await;
    let case = asked(&world, &all.ghana, &CONTRACTS).await;
    let manager = person(&world, "manager@private.example").await;
    went_to(&step(&world, &case, &all.unit, ("assign", 0), &[("manager", &manager)]).await);
    let need = format!("{case}/needs/1");
    let found = async || read(&world, &need, &all.manager).await.html().words();
    assert!(!found().await.contains("Albania"), "nobody offers it yet");
    let offer = went_to(&post(&world, "/desk/networking/new/offer", &all.albania, &[("body", "member/albania")]).await);
    went_to(&save(&world, &offer, &all.albania, "save", &HELPS).await);
    assert!(!found().await.contains("Albania"), "a draft is no offer");
    went_to(&save(&world, &offer, &all.albania, "file", &[]).await);
    assert!(found().await.contains("1. Albania"));
    let other = [("text", "We repair bridges"), ("area-public-procurement", ""), ("stage-design", "")];
    went_to(&save(&world, &offer, &all.albania, "save", &other).await);
    went_to(&save(&world, &offer, &all.albania, "file", &[]).await);
    assert!(!found().await.contains("Albania"), "it says something else now");
    went_to(&save(&world, &offer, &all.albania, "save", &HELPS).await);
    assert!(found().await.contains("1. Albania"));
    went_to(&save(&world, &offer, &all.albania, "withdraw", &[]).await);
    assert!(!found().await.contains("Albania"), "it is offered no longer");
}
