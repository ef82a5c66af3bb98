//! The networking mechanism through the real router: surveys are filled in on the desk, and everybody sees what was made public.

use axum::http::StatusCode;
use domain::people::{Actor, Office};

use crate::people::{in_office, post, read};
use crate::reader::Answer;
use crate::world::World;

/// The names of the parts of a survey, for those who release all of them to somebody.
const PARTS: [&str; 7] =
    ["sees-who", "sees-words", "sees-exists", "sees-subject", "sees-places", "sees-terms", "sees-references"];

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

fn released(to: &'static str) -> Vec<(&'static str, &'static str)> {
    PARTS.iter().map(|part| (*part, to)).collect()
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
    ];
    went_to(&save(&world, &first, &ghana, "save", &need).await);
    let mut whole = released("public");
    whole.extend([("language-en", "yes"), ("sees-exists", "case-managers")]);
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
    for locale in ["es", "fr", "ar"] {
        assert_eq!(world.get(&format!("/{locale}{public}")).await.status, StatusCode::OK);
        assert_eq!(read(&world, &format!("/{locale}{request}"), &ghana).await.status, StatusCode::OK);
    }
    let act = world.page("/record").await;
    assert!(act.words().contains("Publishes a request for support with one need"), "{}", act.words());

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
        ("sees-words", "members"),
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
