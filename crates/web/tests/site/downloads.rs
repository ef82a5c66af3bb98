//! Downloads: the same as the pages, resumable, never out of date, and described in every language.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::http::{Method, StatusCode};
use domain::deed::WithholdingReason;
use domain::people::Action;
use domain::{Field, Lens};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use web_core::shelf::Version;

use crate::reader::Answer;
use crate::world::{World, permit};

const TABLES: [&str; 20] = [
    "members",
    "plans",
    "commitments",
    "milestones",
    "findings",
    "statements",
    "verdicts",
    "calls",
    "peers",
    "reviews",
    "requirements",
    "recommendations",
    "letters",
    "extensions",
    "entries",
    "eligibility",
    "figures",
    "sources",
    "withholdings",
    "acts",
];

fn lines(answer: &Answer) -> Vec<Value> {
    answer.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[tokio::test]
async fn every_table_is_there_in_every_format_and_every_link_of_the_page_leads_to_a_file() {
    let world = World::to_read();
    let page = world.page("/data").await;
    let links = page.attributes("a[itemprop=contentUrl]", "href");
    assert_eq!(links.len(), TABLES.len() * 3 + 5);
    for link in &links {
        let answer = world.ask(Method::HEAD, link, &[]).await;
        assert_eq!(answer.status, StatusCode::OK, "{link}");
        assert_eq!(answer.header("accept-ranges"), "bytes", "{link}");
        assert!(answer.header("etag").starts_with('"'), "{link}: a strong tag");
    }
    for table in TABLES {
        let rows = world.get(&format!("/data/{table}.csv")).await.csv();
        let answer = world.get(&format!("/data/{table}.jsonl")).await;
        assert_eq!(rows.len(), lines(&answer).len(), "{table}");
        assert!(world.get(&format!("/data/{table}.parquet")).await.body.starts_with(b"PAR1"), "{table}");
    }
    assert!(world.get("/data/openpact.sqlite").await.body.starts_with(b"SQLite format 3"));
    assert!(world.get("/data/openpact.zip").await.body.starts_with(b"PK"));
}

/// The answers of a commitment as its page tells them to programs: field, value as text, why missing, source, row, act.
type Answered = (String, String, String, String, u64, u64);

fn told(json: &Value) -> Vec<Answered> {
    let text = |value: &Value| match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(codes) => codes.iter().map(|code| code.as_str().unwrap()).collect::<Vec<_>>().join(";"),
        other => other.to_string(),
    };
    let statement = |statement: &Value| {
        let by = (text(&statement["source"]), statement["row"].as_u64().unwrap(), statement["act"].as_u64().unwrap());
        let fields = statement["fields"].as_object().unwrap().clone().into_iter();
        fields
            .map(move |(field, answer)| {
                (field, text(&answer["value"]), text(&answer["missing"]), by.0.clone(), by.1, by.2)
            })
            .collect::<Vec<_>>()
    };
    let reports = json["reports"].as_object().unwrap().values();
    let parts = reports.chain([&json["commitment"]]);
    let mut told: Vec<Answered> =
        parts.flat_map(|part| part["statements"].as_array().unwrap()).flat_map(statement).collect();
    told.sort();
    told
}

#[tokio::test]
async fn the_table_of_statements_says_what_the_pages_say() {
    let world = World::to_read();
    let rows = lines(&world.get("/data/statements.jsonl").await);
    let mut by_commitment: BTreeMap<String, Vec<Answered>> = BTreeMap::new();
    let text = |row: &Value, name: &str| row[name].as_str().unwrap_or("").to_owned();
    for row in rows.iter().filter(|row| row["commitment"].is_string()) {
        let said = (
            text(row, "field"),
            text(row, "value"),
            text(row, "missing"),
            text(row, "source"),
            row["row"].as_u64().unwrap(),
            row["act"].as_u64().unwrap(),
        );
        by_commitment.entry(text(row, "commitment")).or_default().push(said);
    }
    assert_eq!(by_commitment.len(), 4);
    for (id, mut said) in by_commitment {
        said.sort();
        assert_eq!(said, told(&world.json(&format!("/commitments/{id}.json")).await), "{id}");
    }
}

#[tokio::test]
async fn tables_and_lists_are_one_and_the_same() {
    let world = World::to_read();
    let of_ghana = |rows: Vec<BTreeMap<String, String>>| {
        rows.into_iter()
            .filter(|row| row["member"] == "ghana")
            .map(|row| (row["id"].clone(), row))
            .collect::<BTreeMap<_, _>>()
    };
    let table = of_ghana(world.get("/data/commitments.csv").await.csv());
    assert_eq!(table, of_ghana(world.get("/members/ghana/plans/1.csv").await.csv()));
    assert_eq!(table.len(), 3);
    let members = |rows: Vec<BTreeMap<String, String>>| {
        rows.into_iter().map(|row| (row["id"].clone(), row)).collect::<BTreeMap<_, _>>()
    };
    assert_eq!(members(world.get("/data/members.csv").await.csv()), members(world.get("/members.csv").await.csv()));
}

#[tokio::test]
async fn a_download_that_breaks_off_is_taken_up_again_in_either_coding() {
    let world = World::to_read();
    for coding in ["identity", "gzip"] {
        let path = "/data/statements.csv";
        let whole = world.get_packed(path, coding).await;
        assert_eq!(whole.header("content-encoding"), if coding == "gzip" { "gzip" } else { "" });
        let tag = whole.header("etag").to_owned();
        let headers = [("accept-encoding", coding), ("range", "bytes=100-"), ("if-range", &*tag)];
        let rest = world.ask(Method::GET, path, &headers).await;
        assert_eq!((rest.status, rest.body.as_slice()), (StatusCode::PARTIAL_CONTENT, &whole.body[100..]), "{coding}");
        let known = world.ask(Method::GET, path, &[("accept-encoding", coding), ("if-none-match", &*tag)]).await;
        assert_eq!((known.status, known.body.len()), (StatusCode::NOT_MODIFIED, 0));
    }
}

/// What `/data.json` tells of each file, once all of them were made.
async fn described(world: &World) -> BTreeMap<String, (u64, String)> {
    for _ in 0..600 {
        let told = world.json("/data.json").await;
        let tables = told["tables"].as_array().unwrap().iter().flat_map(|table| table["files"].as_array().unwrap());
        let files = told["files"].as_array().unwrap().iter().chain(tables);
        let one = |file: &Value| {
            let (bytes, sha256) = (file["bytes"].as_u64()?, file["sha256"].as_str()?.to_owned());
            Some((file["file"].as_str()?.to_owned(), (bytes, sha256)))
        };
        if let Some(all) = files.map(one).collect() {
            return all;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the files that the page of downloads has begun are never there");
}

#[tokio::test]
async fn whoever_opens_the_page_of_downloads_is_told_soon_how_long_each_file_is_and_what_its_digest_is() {
    let world = World::whole().await;
    let first = world.page("/data").await;
    assert_eq!((first.count(".note"), first.count("[itemprop=contentSize]")), (1, 0), "they are only begun");
    let files = described(&world).await;
    assert_eq!(files.len(), TABLES.len() * 3 + 5);
    for name in ["openpact.zip", "openpact.sqlite", "statements.csv", "acts.parquet"] {
        let body = world.get(&format!("/data/{name}")).await.body;
        let digest = hex::encode(Sha256::digest(&body));
        assert_eq!(files[name], (body.len() as u64, digest), "{name}");
    }
    let sums = world.get("/data/SHA256SUMS").await.text().to_owned();
    assert_eq!(sums.lines().count(), files.len());
    assert!(sums.lines().any(|line| line == format!("{}  members.csv", files["members.csv"].1)), "{sums}");
    let page = world.page("/es/data").await;
    assert_eq!((page.count(".note"), page.count("[itemprop=contentSize]")), (0, files.len()));
    let told = world.json("/data.json").await;
    for table in told["tables"].as_array().unwrap() {
        let name = table["table"].as_str().unwrap();
        let csv = world.get(&format!("/data/{name}.csv")).await.csv();
        assert_eq!(table["rows"].as_u64(), Some(csv.len() as u64), "{name}");
        let heading = world.get(&format!("/data/{name}.csv")).await.text().lines().next().unwrap().split(',').count();
        assert_eq!(table["columns"].as_u64(), Some(heading as u64), "{name}");
    }
}

#[tokio::test]
async fn the_list_of_digests_is_never_empty_whoever_asks_for_it_first() {
    let world = World::whole().await;
    let sums = world.get("/data/SHA256SUMS").await;
    assert!(sums.text().lines().any(|line| line.len() > 66), "what is there by now: {}", sums.text());
    let then = world.get("/data/SHA256SUMS?as_of=2014-01-01").await;
    assert!(then.text().starts_with("# No file of this time"), "{}", then.text());
}

#[tokio::test]
async fn a_reader_is_told_what_a_download_waits_for_and_a_program_gets_it() {
    let world = World::whole().await;
    // Another file is being made, and takes as long as we like.
    let (begun, held) = (tokio::sync::oneshot::channel(), std::sync::mpsc::channel::<()>());
    let (site, hold) = (Arc::clone(&world.site), held.1);
    let making = tokio::spawn(async move {
        let before = Version { name: "before".to_owned(), newest: "before".to_owned(), kept: true };
        let make = move |path: &Path| {
            std::fs::write(path, "12345")?;
            begun.0.send(()).map_err(|()| std::io::Error::other("nobody waits"))?;
            hold.recv().map_err(std::io::Error::other)?;
            Ok::<_, std::io::Error>(None)
        };
        site.shelf.file(&before, "the-file-before", make).await.map(drop)
    });
    begun.1.await.unwrap();
    let path = "/fr/data/members.csv";
    let reader = [("accept", "text/html,application/xhtml+xml,*/*;q=0.8")];
    let waits = world.ask(Method::GET, path, &reader).await;
    assert_eq!((waits.status, waits.header("refresh")), (StatusCode::ACCEPTED, "3"));
    assert_eq!(waits.header("cache-control"), "no-store");
    let told = waits.html();
    assert!(told.one("h1").contains("members.csv"), "{}", told.one("h1"));
    assert!(told.words().contains("the-file-before") && told.words().contains("5 octets"), "{}", told.words());
    // A day of the past is begun by who asks first and waited for as now is; too many days at once are for later.
    let days = ["2014-01-01", "2014-01-01", "2014-01-02", "2014-01-03", "2014-01-04", "2014-01-05"];
    let mut statuses = Vec::new();
    for day in days {
        statuses.push(world.ask(Method::GET, &format!("/data/members.csv?as_of={day}"), &reader).await.status.as_u16());
    }
    assert_eq!(statuses, [202, 202, 202, 202, 202, 503]);
    let past = world.ask(Method::GET, "/data/members.csv?as_of=2014-01-01", &reader).await.html();
    assert!(past.words().contains("It then lies there for an hour"), "{}", past.words());
    held.0.send(()).unwrap();
    making.await.unwrap().unwrap();
    let then = world.get("/data/members.csv?as_of=2014-01-01").await;
    assert_eq!(then.status, StatusCode::OK, "it went on being made");
    // A program waits; it went on being made for whoever left.
    let csv = world.get(path).await;
    assert_eq!((csv.status, csv.csv().is_empty()), (StatusCode::OK, false));
    let there = world.ask(Method::GET, path, &reader).await;
    assert_eq!(
        (there.status, there.header("content-disposition")),
        (StatusCode::OK, "attachment; filename=\"members.csv\"")
    );
}

#[tokio::test]
async fn a_download_follows_the_record_and_loses_what_is_withheld() {
    let world = World::whole().await;
    let words = "Borders will be watched by computers.";
    let path = "/data/statements.csv";
    let before = world.get(path).await;
    assert!(before.text().contains(words));
    let id = world.ghana("11");
    let state = world.app.history().now();
    let text = state.commitment(&id).unwrap().thing.text(Field::FullText, Lens::ALL).unwrap().clone();
    world.app.withhold(permit(Action::WithholdText), text.clone(), WithholdingReason::PersonalData).await.unwrap();
    world.settle().await;
    let kept = std::fs::read_dir(world.app.downloads()).unwrap().count();
    assert_eq!(kept, 0, "files that may hold it are gone at once");
    let after = world.get(path).await;
    assert!(!after.text().contains(words));
    assert_ne!(before.header("etag"), after.header("etag"));
    let held = after.csv().into_iter().filter(|row| row["withheld"] == "true").count();
    assert_eq!(held, 1);
    for file in ["openpact.zip", "openpact.sqlite", "statements.parquet"] {
        let bytes = world.get(&format!("/data/{file}")).await.body;
        assert!(!bytes.windows(words.len()).any(|part| part == words.as_bytes()), "{file}");
    }
    let rows = world.get("/data/withholdings.csv").await.csv();
    assert_eq!((rows.len(), &*rows[0]["digest"], &*rows[0]["because"]), (1, &*text.to_string(), "personal-data"));
}

#[tokio::test]
async fn the_code_book_speaks_the_readers_language() {
    let world = World::to_read();
    for (prefix, substantial) in [("", "Substantial"), ("/es", "Sustancial"), ("/fr", "Substantiel"), ("/ar", "كبير")]
    {
        let page = world.page(&format!("{prefix}/data/codebook")).await;
        assert!(page.words().contains(substantial), "{prefix}");
        let rows = world.get(&format!("{prefix}/data/codebook.csv")).await.csv();
        let row = rows.iter().find(|row| row["column"] == "completion" && row["code"] == "substantial").unwrap();
        assert_eq!(row["code_meaning"].to_lowercase(), substantial.to_lowercase());
        let json = world.json(&format!("{prefix}/data/codebook.json")).await;
        assert_eq!(json["codebook"].as_array().unwrap().len(), rows.len());
    }
}

#[tokio::test]
async fn the_descriptor_names_every_column_of_the_files_beside_it_in_order() {
    let world = World::to_read();
    let package = world.json("/es/data/datapackage.json").await;
    let resources = package["resources"].as_array().unwrap();
    assert_eq!(resources.iter().map(|r| r["name"].as_str().unwrap()).collect::<Vec<_>>(), TABLES);
    for resource in resources {
        let csv = world.get(&format!("/data/{}", resource["path"].as_str().unwrap())).await;
        let header = csv.text().lines().next().unwrap().to_owned();
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let names: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        assert_eq!(header, names.join(","));
    }
    assert_eq!(resources[0]["title"], "Miembros");
    assert_eq!(package["sources"].as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn a_table_of_another_time_lies_there_for_a_while_beside_that_of_now() {
    let world = World::whole().await;
    let then = world.get("/data/commitments.parquet?edition=2015-12-31").await;
    assert!(then.body.starts_with(b"PAR1"));
    assert_ne!(then.body, world.get("/data/commitments.parquet").await.body);
    let kept: Vec<_> = std::fs::read_dir(world.app.downloads()).unwrap().collect();
    assert_eq!(kept.len(), 2);
    assert_eq!(world.get("/data/commitments.parquet?edition=2015-12-31").await.body, then.body);
}

#[tokio::test]
async fn the_catalogue_names_every_language_of_the_site() {
    let turtle = World::to_read().get("/data/catalogue.ttl").await.text().to_owned();
    // A language that the list of the European Union is not asked for yet would be left out without a word.
    let (_, named) = turtle.split_once("dct:language").unwrap();
    let named = named.split_once(';').map_or(named, |(named, _)| named);
    assert_eq!(named.matches("authority/language/").count(), views::Locale::ALL.len(), "{named}");
}

#[tokio::test]
async fn the_catalogue_keeps_to_the_published_shapes_of_dcat_ap() {
    let Some(sources) = testkit::sources() else { return };
    let shapes = ["shapes.ttl", "range.ttl"].map(|file| sources.join("dcat-ap-3.0.1").join(file));
    let world = World::to_read();
    let turtle = world.get("/data/catalogue.ttl").await.text().to_owned();
    assert_eq!(testkit::against_shapes(&turtle, &shapes), Vec::<String>::new());
    // The judge sees: a catalogue without its title breaks a shape.
    let (untitled, rest) = turtle.split_once("dct:title").unwrap();
    let untitled = format!("{untitled}<http://example.org/no-title>{rest}");
    assert!(!testkit::against_shapes(&untitled, &shapes).is_empty());
}
