//! Languages: each page under an address of its own, and a front page that meets a stranger in theirs.

use axum::http::{Method, StatusCode};
use views::Locale;

use crate::world::World;

#[tokio::test]
async fn a_page_is_there_in_every_language_and_leads_on_in_it() {
    let world = World::whole().await;
    for (lang, dir, heading) in [("es", "ltr", "Miembros"), ("fr", "ltr", "Membres"), ("ar", "rtl", "الأعضاء")] {
        let answer = world.get(&format!("/{lang}/members")).await;
        assert_eq!((answer.status, answer.header("content-language")), (StatusCode::OK, lang));
        let page = answer.html();
        assert_eq!(
            (page.attributes("html", "lang"), page.attributes("html", "dir")),
            (vec![lang.into()], vec![dir.into()])
        );
        assert_eq!(page.one("h1"), heading);
        let links = page.attributes("main a[href^='/']:not([href*='.'])", "href");
        assert!(!links.is_empty() && links.iter().all(|to| to.split('/').nth(1) == Some(lang)), "{links:?}");
    }
    assert_eq!(world.get("/members").await.header("content-language"), "en");
}

#[tokio::test]
async fn a_page_names_itself_in_the_other_languages() {
    let world = World::whole().await;
    let page = world.page("/fr/members/ghana?as_of=2016").await;
    let others = page.attributes(".tools a[hreflang], .languages a[hreflang]", "href");
    for to in ["/members/ghana?as_of=2016", "/es/members/ghana?as_of=2016", "/ar/members/ghana?as_of=2016"] {
        assert!(others.iter().any(|other| other == to), "{to} in {others:?}");
    }
    let alternates = page.attributes("link[rel=alternate][hreflang]", "hreflang");
    assert_eq!(alternates, Locale::tags().chain(["x-default"]).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_stranger_is_sent_to_the_front_page_in_their_language_and_only_there() {
    let world = World::whole().await;
    // Kept in English first, so that the kept page could be handed to the wrong reader.
    assert_eq!(world.get("/").await.status, StatusCode::OK);
    let spanish = [("accept-language", "es-CL,es;q=0.9,en;q=0.5")];
    let sent = world.ask(Method::GET, "/", &spanish).await;
    assert_eq!((sent.status, sent.header("location")), (StatusCode::FOUND, "/es"));
    assert!(sent.header("vary").contains("accept-language") && sent.header("cache-control") == "no-store");
    for path in ["/members", "/index.json", "/fr"] {
        assert_eq!(world.ask(Method::GET, path, &spanish).await.status, StatusCode::OK, "{path}");
    }
    let german = world.ask(Method::GET, "/", &[("accept-language", "de")]).await;
    assert_eq!(german.status, StatusCode::OK);
    let varies: Vec<_> = german.headers.get_all("vary").iter().map(|v| v.to_str().unwrap()).collect();
    assert!(varies.join(", ").contains("accept-language"), "{varies:?}");
}

#[tokio::test]
async fn a_choice_on_the_front_page_is_remembered() {
    let world = World::whole().await;
    let english = world.page("/es").await.attributes(".tools a[hreflang=en], .languages a[hreflang=en]", "href");
    let chosen = world.ask(Method::GET, &english[0], &[("accept-language", "es")]).await;
    assert_eq!((chosen.status, chosen.header("location")), (StatusCode::SEE_OTHER, "/"));
    let cookie = chosen.header("set-cookie").split(';').next().unwrap().to_owned();
    let again = world.ask(Method::GET, "/", &[("accept-language", "es"), ("cookie", &cookie)]).await;
    assert_eq!((again.status, again.header("content-language")), (StatusCode::OK, "en"));
}

#[tokio::test]
async fn what_went_wrong_is_told_in_the_readers_language() {
    let world = World::whole().await;
    let page = world.get("/fr/nowhere").await;
    assert_eq!((page.status, page.header("content-language")), (StatusCode::NOT_FOUND, "fr"));
    assert!(page.html().one("h1").contains("rien à cette adresse"));
    let details = world.get("/es/members.json?as_of=pronto").await;
    assert_eq!(details.status, StatusCode::BAD_REQUEST);
    let said = details.json()["problems"][0].as_str().unwrap().to_owned();
    assert!(said.contains("«pronto» no es una fecha"), "{said}");
}

#[tokio::test]
async fn a_list_names_and_sorts_in_the_readers_language() {
    let world = World::whole().await;
    let names = |rows: Vec<std::collections::BTreeMap<String, String>>| -> Vec<String> {
        rows.into_iter().map(|row| row["name"].clone()).collect()
    };
    assert_eq!(names(world.get("/fr/members.csv").await.csv()), ["Albanie", "Ghana"]);
    assert_eq!(names(world.get("/ar/members.csv").await.csv()), ["ألبانيا", "غانا"]);
}

#[tokio::test]
async fn a_text_keeps_its_own_language_and_direction() {
    let world = World::whole().await;
    let page = world.page(&format!("/ar/commitments/{}", world.ghana("13"))).await;
    let said = page.attributes(".voice.gov [lang]", "lang");
    assert!(said.contains(&"en".to_owned()), "{said:?}");
    let directions = page.attributes(".voice.gov [lang=en]", "dir");
    assert!(!directions.is_empty() && directions.iter().all(|dir| dir == "ltr"), "{directions:?}");
}
