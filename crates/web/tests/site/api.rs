//! The interface for programs: the same values as the pages, in pieces that hold together, described as they are.

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode};
use serde_json::Value;

use crate::world::{BASE, World};

/// A site of its own over the record that all read, so that what is kept of it is kept for these tests only.
fn world() -> World {
    World::to_read().run_with(web::Options::default())
}

/// Follows a list from its first piece to its last.
async fn walk(world: &World, first: &str, list: &str) -> Vec<Value> {
    let (mut address, mut told) = (first.to_owned(), Vec::new());
    loop {
        let piece = world.json(&address).await;
        told.extend(piece[list].as_array().unwrap_or_else(|| panic!("{address}: {piece}")).iter().cloned());
        match piece["next"].as_str() {
            Some(next) => address = next.strip_prefix(BASE).unwrap().to_owned(),
            None => return told,
        }
    }
}

/// An address of each operation that the small record can answer.
fn addresses(world: &World) -> Vec<String> {
    let portal = world.ghana("13");
    let paths = [
        "/members",
        "/members/ghana",
        "/members/ghana/obligations",
        "/plans",
        "/members/ghana/plans/1",
        "/commitments",
        "/findings",
        "/areas",
        "/areas/tags/open-data",
        "/figures",
        "/figures/star-share",
        "/figures/completion-rate/by/year,country",
        "/rules",
        "/rules/irm-star",
        "/obligations",
        "/reviews",
        "/reviews/agreement",
        "/recommendations",
        "/search?q=portals",
        "/changes?time=edition",
        "/acts",
        "/acts/3",
        "/reports",
    ];
    let paths = paths.into_iter().map(str::to_owned).chain([format!("/commitments/{portal}")]);
    paths.map(|path| format!("/api/v1{path}")).collect()
}

#[tokio::test]
async fn an_answer_is_that_of_the_page() {
    let world = &world();
    for address in addresses(world) {
        let path = address.strip_prefix("/api/v1").unwrap();
        let page = match path.split('?').next().unwrap() {
            "/plans" | "/commitments" | "/findings" | "/obligations" => continue,
            "/acts" => "/record.json".to_owned(),
            "/acts/3" => "/record/3.json".to_owned(),
            bare => format!("{bare}.json{}", &path[bare.len()..]),
        };
        let (mut of_api, mut of_page) = (world.json(&address).await, world.json(&page).await);
        for told in [&mut of_api, &mut of_page] {
            let told = told.as_object_mut().unwrap();
            told.remove("about");
            told.remove("next");
        }
        assert_eq!(of_api, of_page, "{address}");
    }
}

#[tokio::test]
async fn page_interface_and_download_tell_the_same() {
    let world = &world();
    let listed = walk(world, "/api/v1/commitments?limit=2", "commitments").await;
    let whole = world.json("/data/commitments.json").await;
    let rows = world.get("/data/commitments.csv").await.csv();
    assert_eq!((listed.len(), whole.as_array().unwrap().len(), rows.len()), (4, 4, 4));
    for (one, download) in listed.iter().zip(whole.as_array().unwrap()) {
        let id = one["id"].as_str().unwrap();
        let row = rows.iter().find(|row| row["id"] == id).unwrap();
        let mut alone = world.json(&format!("/api/v1/commitments/{id}")).await;
        for aside in ["about", "similar"] {
            alone.as_object_mut().unwrap().remove(aside);
        }
        assert_eq!(&alone, download, "the interface and the download");
        assert_eq!(one["position"], download["position"]);
        let found = one["findings"]["completion"]["value"].as_str().unwrap_or("");
        assert_eq!(found, row["completion"], "the list and the table");
        let page = world.page(&format!("/commitments/{id}")).await;
        assert_eq!(page.one("h1"), one["title"].as_str().unwrap(), "the list and the page");
    }
    let findings = walk(world, "/api/v1/findings?limit=1", "findings").await;
    let table = world.get("/data/findings.csv").await.csv();
    let of_list: Vec<_> =
        findings.iter().map(|f| (f["commitment"].as_str().unwrap(), f["report"].as_str().unwrap())).collect();
    let of_table: Vec<_> = table.iter().map(|row| (row["commitment"].as_str(), row["report"].as_str())).collect();
    assert_eq!(of_list, of_table);
    let members = walk(world, "/api/v1/members?limit=1", "members").await;
    let table = world.get("/members.csv").await.csv();
    for (member, row) in members.iter().zip(&table) {
        assert_eq!(
            (member["id"].as_str(), member["commitments"].to_string()),
            (Some(row["id"].as_str()), row["commitments"].clone())
        );
    }
    assert_eq!(members.len(), table.len());
}

#[tokio::test]
async fn a_walk_sees_one_list_whatever_is_appended_meanwhile() {
    let world = World::whole().await;
    let lists = [
        ("/api/v1/commitments?limit=1", "commitments"),
        ("/api/v1/findings?limit=1", "findings"),
        ("/api/v1/acts?limit=7", "acts"),
        ("/api/v1/acts?from=3&limit=7", "acts"),
        ("/api/v1/members?limit=1", "members"),
        ("/api/v1/plans?limit=1", "plans"),
    ];
    let mut before = Vec::new();
    for (first, list) in lists {
        before.push((world.json(first).await, walk(&world, first, list).await));
    }
    world.import_as("a-later-edition", "2020-01-01", crate::kept::later_immigration()).await;
    for ((first, list), (piece, whole)) in lists.into_iter().zip(before) {
        let next = piece["next"].as_str().unwrap().strip_prefix(BASE).unwrap();
        let mut told = piece[list].as_array().unwrap().clone();
        told.extend(walk(&world, next, list).await);
        assert_eq!(told, whole, "{first}");
        assert!(walk(&world, first, list).await.len() >= whole.len());
    }
    let now = walk(&world, "/api/v1/acts?limit=500", "acts").await;
    assert_eq!(now.len() as u64, world.app.history().now().length);
    let seq: Vec<u64> = walk(&world, "/api/v1/acts?from=5&limit=4", "acts")
        .await
        .iter()
        .map(|act| act["seq"].as_u64().unwrap())
        .collect();
    assert_eq!(seq, (5..now.len() as u64).collect::<Vec<_>>(), "the earliest first");
}

#[tokio::test]
async fn a_question_that_nobody_would_read_is_refused() {
    let world = &world();
    let cursor = world.json("/api/v1/commitments?limit=1").await["next"].as_str().unwrap().to_owned();
    let cursor = cursor.split("cursor=").nth(1).unwrap();
    for (address, sort, names) in [
        ("/api/v1/members?regoin=africa".to_owned(), "unknown-parameter", "regoin"),
        ("/api/v1/members/ghana?limit=5".to_owned(), "unknown-parameter", "limit"),
        ("/api/v1/members?region=atlantis".to_owned(), "bad-value", "atlantis"),
        ("/api/v1/members?region=africa&region=europe".to_owned(), "bad-value", "twice"),
        ("/api/v1/members?limit=0".to_owned(), "bad-value", "500"),
        ("/api/v1/members?limit=501".to_owned(), "bad-value", "501"),
        ("/api/v1/members?language=tlh".to_owned(), "bad-value", "tlh"),
        ("/api/v1/members?as_of=soon".to_owned(), "bad-value", "soon"),
        ("/api/v1/plans?member=atlantis".to_owned(), "bad-value", "atlantis"),
        ("/api/v1/acts?from=x".to_owned(), "bad-value", "from"),
        ("/api/v1/commitments?cursor=nonsense".to_owned(), "bad-cursor", "Begin again"),
        (format!("/api/v1/commitments?member=ghana&cursor={cursor}"), "bad-cursor", "Begin again"),
    ] {
        let answer = world.get(&address).await;
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (StatusCode::BAD_REQUEST, "application/problem+json"),
            "{address}"
        );
        let told = answer.json();
        assert_eq!(told["type"], format!("{BASE}/problems/{sort}"), "{address}: {told}");
        assert!(told["problems"][0].as_str().is_some_and(|says| says.contains(names)), "{address}: {told}");
    }
    for nowhere in ["/api/v1/nothing", "/api/v1/members/atlantis", "/api/v1/acts/999999", "/api/v1"] {
        let answer = world.get(nowhere).await;
        assert_eq!(
            (answer.status, &answer.json()["type"]),
            (StatusCode::NOT_FOUND, &Value::from(format!("{BASE}/problems/not-found"))),
            "{nowhere}"
        );
    }
    let answer = world.ask(Method::POST, "/api/v1/members", &[]).await;
    assert_eq!(
        (answer.status, answer.json()["type"].as_str().unwrap()),
        (StatusCode::METHOD_NOT_ALLOWED, "https://openpact.example/problems/method")
    );
}

#[tokio::test]
async fn each_sort_of_problem_has_a_page_that_explains_it() {
    let world = &world();
    for sort in views::problems::Sort::ALL {
        let page = world.page(&format!("/fr/problems/{}", sort.code())).await;
        assert!(page.words().contains(&sort.status().to_string()));
    }
    assert_eq!(world.get("/problems/happiness").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn problems_are_told_in_the_readers_language() {
    let world = &world();
    let ask = |address: &'static str| world.ask(Method::GET, address, &[("accept-language", "fr, en;q=0.5")]);
    let french = ask("/api/v1/members/atlantis").await;
    assert_eq!((french.header("content-language"), french.header("vary")), ("fr", "accept-language"));
    assert_eq!(french.json()["type"], format!("{BASE}/fr/problems/not-found"));
    let spanish = ask("/api/v1/members/atlantis?language=es").await;
    assert_eq!(spanish.header("content-language"), "es");
    assert_eq!(ask("/api/v1/members").await.header("content-language"), "en", "an answer depends on its address alone");
    let named = world.json("/api/v1/members/albania?language=es").await;
    assert_eq!(named["name"], "Albania");
    assert_eq!(world.json("/api/v1/members/albania?language=ar").await["name"], "ألبانيا");
}

#[tokio::test]
async fn an_answer_bears_a_strong_tag_and_is_not_sent_twice() {
    let world = &world();
    for address in addresses(world) {
        for coding in ["identity", "gzip", "br"] {
            let first = world.get_packed(&address, coding).await;
            let tag = first.header("etag").to_owned();
            assert!(tag.starts_with('"'), "{address}: {tag}");
            let known = [("if-none-match", tag.as_str()), ("accept-encoding", coding)];
            let again = world.ask(Method::GET, &address, &known).await;
            assert_eq!(
                (again.status, again.body.len(), again.header("etag")),
                (StatusCode::NOT_MODIFIED, 0, tag.as_str()),
                "{address}"
            );
        }
        let head = world.ask(Method::HEAD, &address, &[]).await;
        assert_eq!((head.status, head.body.len()), (StatusCode::OK, 0), "{address}");
    }
}

#[tokio::test]
async fn programs_in_other_sites_pages_may_read() {
    let world = &world();
    let headers = [("origin", "https://elsewhere.example"), ("access-control-request-method", "GET")];
    let preflight = world.ask(Method::OPTIONS, "/api/v1/members", &headers).await;
    assert_eq!((preflight.status, preflight.header("access-control-allow-origin")), (StatusCode::NO_CONTENT, "*"));
    assert!(preflight.header("access-control-allow-headers").contains("if-none-match"));
    for address in ["/api/v1/members", "/api/v1/members/atlantis", "/api/v1/openapi.json"] {
        let answer = world.ask(Method::GET, address, &headers[..1]).await;
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{address}");
        assert!(answer.header("access-control-expose-headers").contains("etag"), "{address}");
    }
}

#[tokio::test]
async fn every_answer_can_be_asked_of_another_time() {
    let world = &world();
    let today = world.json("/api/v1/findings").await;
    let edition = world.json("/api/v1/findings?edition=ogp-commitments-2015b").await;
    assert!(edition["findings"].as_array().unwrap().len() < today["findings"].as_array().unwrap().len());
    assert_eq!(world.json("/api/v1/commitments?known_at=0").await["total"], 0);
    let about = &world.json("/api/v1/members?as_of=2014").await["about"];
    assert_eq!(about["as_of"], "2014-12-31");
    let permanent = world.json("/api/v1/members").await["about"]["permanent"].as_str().unwrap().to_owned();
    let again = world.json(permanent.strip_prefix(BASE).unwrap()).await;
    assert_eq!(again["members"], world.json("/api/v1/members").await["members"]);
}

#[tokio::test]
async fn a_commitment_that_goes_by_another_identifier_leads_on_within_the_interface() {
    let world = &world();
    let state = world.app.history().now();
    let (alias, lead) = state.aliases.iter().next().unwrap();
    let answer = world.get(&format!("/api/v1/commitments/{alias}?as_of=2016")).await;
    assert_eq!(answer.header("location"), format!("/api/v1/commitments/{lead}?as_of=2016"));
}

#[tokio::test]
async fn every_answer_is_as_it_is_described() {
    let world = &world();
    let description = world.json("/api/v1/openapi.json").await;
    let paths = description["paths"].as_object().unwrap();
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for address in addresses(world)
        .iter()
        .chain(&["/api/v1/obligations?limit=500".to_owned(), "/api/v1/acts?limit=500".to_owned()])
    {
        let asked: Vec<&str> =
            address.strip_prefix("/api/v1/").unwrap().split('?').next().unwrap().split('/').collect();
        let fits = |path: &&String| {
            let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
            parts.len() == asked.len()
                && parts.iter().zip(&asked).all(|(part, asked)| part == asked || part.starts_with('{'))
        };
        let path = paths.keys().find(fits).unwrap_or_else(|| panic!("{address} is not described"));
        told.insert(path);
        let schema = &paths[path]["get"]["responses"]["200"]["content"]["application/json"]["schema"];
        let answer = world.json(address).await;
        if let Err(why) = (Described { root: &description }).holds(schema, &answer, "") {
            panic!("{address}: {why}\n{answer}");
        }
    }
    let untold: Vec<&String> = paths.keys().filter(|path| !told.contains(path.as_str())).collect();
    assert_eq!(untold, ["/figures/{figure}/pins/{act}", "/reports/{number}"], "nothing of those is in this record");
    assert!(!description.to_string().contains('⟦'));
}

/// A description against which answers are held: whatever it does not name may not be there.
struct Described<'a> {
    root: &'a Value,
}

impl Described<'_> {
    fn holds(&self, schema: &Value, value: &Value, at: &str) -> Result<(), String> {
        let known = self.known(schema, value, at)?;
        for name in value.as_object().iter().flat_map(|object| object.keys()) {
            if !known.contains("*") && !known.contains(name) {
                return Err(format!("{at}/{name} is not described"));
            }
        }
        Ok(())
    }

    /// The names that a schema describes, if the value is as it says.
    fn known(&self, schema: &Value, value: &Value, at: &str) -> Result<BTreeSet<String>, String> {
        let mut known = BTreeSet::new();
        let Some(schema) = schema.as_object() else { return Ok(BTreeSet::from(["*".to_owned()])) };
        for (keyword, says) in schema {
            match keyword.as_str() {
                "$ref" => {
                    let pointer = says.as_str().unwrap().trim_start_matches('#');
                    let found = self.root.pointer(pointer).ok_or_else(|| format!("{pointer} leads nowhere"))?;
                    known.extend(self.known(found, value, at)?);
                }
                "allOf" => {
                    for one in says.as_array().unwrap() {
                        known.extend(self.known(one, value, at)?);
                    }
                }
                "anyOf" | "oneOf" => {
                    let tried: Vec<_> = says.as_array().unwrap().iter().map(|one| self.known(one, value, at)).collect();
                    let why =
                        tried.iter().filter_map(|one| one.as_ref().err()).cloned().collect::<Vec<_>>().join(" / ");
                    let first = tried.into_iter().flatten().next();
                    known.extend(first.ok_or_else(|| format!("{at} is none of {keyword}: {why}"))?);
                }
                "type" => self.is_a(says, value).then_some(()).ok_or_else(|| format!("{at} is {value}, not {says}"))?,
                "enum" => {
                    says.as_array().unwrap().contains(value).then_some(()).ok_or_else(|| format!("{at} is {value}"))?
                }
                "const" => (says == value).then_some(()).ok_or_else(|| format!("{at} is {value}, not {says}"))?,
                "required" => {
                    for name in says.as_array().unwrap().iter().filter_map(Value::as_str) {
                        value.get(name).ok_or_else(|| format!("{at}/{name} is missing"))?;
                    }
                }
                "properties" => {
                    for (name, schema) in says.as_object().unwrap() {
                        known.insert(name.clone());
                        if let Some(value) = value.get(name) {
                            self.holds(schema, value, &format!("{at}/{name}"))?;
                        }
                    }
                }
                "additionalProperties" => {
                    known.insert("*".to_owned());
                    let own = schema.get("properties").and_then(Value::as_object);
                    for (name, value) in value.as_object().into_iter().flatten() {
                        if own.is_none_or(|own| !own.contains_key(name)) {
                            self.holds(says, value, &format!("{at}/{name}"))?;
                        }
                    }
                }
                "items" => {
                    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                        self.holds(says, item, &format!("{at}/{index}"))?;
                    }
                }
                "minimum" | "maximum" | "format" | "description" | "title" | "propertyNames" | "default" => {}
                other => return Err(format!("the test does not know {other}")),
            }
        }
        Ok(known)
    }

    fn is_a(&self, says: &Value, value: &Value) -> bool {
        let is = |name: &str| match name {
            "null" => value.is_null(),
            "boolean" => value.is_boolean(),
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "integer" => value.is_i64() || value.is_u64(),
            "number" => value.is_number(),
            _ => false,
        };
        match says {
            Value::Array(several) => several.iter().filter_map(Value::as_str).any(is),
            one => one.as_str().is_some_and(is),
        }
    }
}

#[tokio::test]
async fn the_page_for_people_explains_what_there_is_and_its_examples_work() {
    let world = &world();
    for path in ["/api", "/es/api", "/fr/api", "/ar/api"] {
        let page = world.page(path).await;
        let described = world.json("/api/v1/openapi.json").await;
        assert_eq!(page.count("tbody tr"), described["paths"].as_object().unwrap().len(), "{path}");
        let examples = page.all("pre code");
        assert_eq!(examples.len(), 4);
        for example in examples {
            let address = example.split('\'').nth(1).unwrap().strip_prefix(BASE).unwrap();
            assert_eq!(world.get(address).await.status, StatusCode::OK, "{example}");
        }
    }
    for path in ["/data", "/about", "/"] {
        assert!(world.page(path).await.attributes("a", "href").contains(&"/api".to_owned()), "{path}");
    }
}
