//! What pages tell programs that read pages, in the vocabulary of schema.org: the same as the address says in JSON.

use serde_json::Value;

use crate::world::World;

/// What a page tells programs: the thing that it is about, or the way to it where it is about none.
async fn told(world: &World, path: &str) -> Value {
    let page = world.page(path).await;
    let block = page.one("head script[type='application/ld+json']");
    let told: Value = serde_json::from_str(&block).unwrap_or_else(|problem| panic!("{path}: {problem}: {block}"));
    told["@graph"][0].clone()
}

/// The path of an address of the site.
fn path(address: &Value) -> &str {
    let address = address.as_str().unwrap();
    address.find("://").map_or(address, |at| &address[at + 3..][address[at + 3..].find('/').unwrap()..])
}

#[tokio::test]
async fn a_commitment_tells_programs_what_its_json_says() {
    let world = World::to_read();
    let id = world.ghana("13");
    let address = format!("/commitments/{id}");
    let (thing, json) = (told(world, &address).await, world.json(&format!("{address}.json")).await);
    assert_eq!(thing["@type"], "CreativeWork");
    assert_eq!(thing["identifier"], json["id"], "{thing} {json}");
    assert_eq!(path(&thing["url"]), address);
    assert_eq!(path(&thing["creator"]["url"]), "/members/ghana");
    assert_eq!(path(&thing["isPartOf"]["url"]), "/members/ghana/plans/1");
    // The page names it without its number, which editions write before the title.
    let title = json["commitment"]["fields"]["title"]["value"].as_str().unwrap();
    assert!(title.ends_with(thing["name"].as_str().unwrap()), "{title} {thing}");
    assert_eq!(told(world, "/members/ghana/plans/1").await["identifier"], "ghana/1");
}

#[tokio::test]
async fn a_figure_tells_programs_its_counts_and_where_they_can_be_taken() {
    let world = World::to_read();
    let (thing, json) = (told(world, "/figures/star-share").await, world.json("/figures/star-share.json").await);
    let value = |name: &str| {
        let mut values = thing["variableMeasured"].as_array().unwrap().iter();
        values.find(|value| value["name"] == name).unwrap()["value"].clone()
    };
    assert_eq!(
        (value("numerator"), value("denominator")),
        (json["figure"]["numerator"].clone(), json["figure"]["denominator"].clone()),
        "{json}"
    );
    for file in thing["distribution"].as_array().unwrap() {
        let answer = world.get(path(&file["contentUrl"])).await;
        let media = file["encodingFormat"].as_str().unwrap().split(';').next().unwrap().to_owned();
        assert!(answer.header("content-type").starts_with(&media), "{file}");
    }
}

#[tokio::test]
async fn a_figure_of_some_commitments_is_told_as_another_than_that_of_all() {
    let world = World::to_read();
    let thing = told(world, "/figures/star-share?country=GHA").await;
    assert_eq!(thing["identifier"], "star-share?country=GHA");
    assert!(thing["url"].as_str().unwrap().ends_with("/figures/star-share?country=GHA"), "{thing}");
}

#[tokio::test]
async fn the_front_page_tells_programs_how_to_search_and_that_is_answered() {
    let world = World::to_read();
    let thing = told(world, "/").await;
    let template = &thing["potentialAction"]["target"]["urlTemplate"];
    let search = path(template).replace("{words}", "portal");
    assert_eq!(world.page(&search).await.count("article.result"), 1, "{search}");
    let member = told(world, "/members/ghana").await;
    assert_eq!((member["@type"].as_str(), member["name"].as_str()), (Some("GovernmentOrganization"), Some("Ghana")));
}

#[tokio::test]
async fn the_terms_are_told_to_programs_as_the_page_explains_them() {
    let world = World::to_read();
    for language in ["", "/ar"] {
        let set = told(world, &format!("{language}/glossary")).await;
        let json = world.json(&format!("{language}/glossary.json")).await;
        let terms = set["hasDefinedTerm"].as_array().unwrap();
        let said: Vec<_> = terms.iter().map(|term| (&term["termCode"], &term["name"], &term["description"])).collect();
        let shown = json["terms"].as_array().unwrap().iter();
        let shown: Vec<_> = shown.map(|term| (&term["name"], &term["term"], &term["means"])).collect();
        assert_eq!(said, shown);
    }
}

#[tokio::test]
async fn what_is_asked_of_another_day_tells_programs_nothing() {
    let world = World::to_read();
    let page = world.page("/members/ghana?as_of=2014-06-30").await;
    assert_eq!(page.count("script[type='application/ld+json']"), 0);
}
