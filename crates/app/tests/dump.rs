//! The whole record as tables, read back by other readers, and nothing withheld in any of them.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail loudly")]

mod common;

use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use app::dump::Dump;
use app::export::{CODEBOOK, Dumping, FileFormat, PACKAGE, README, SQLITE, path_of};
use app::imports::Input;
use app::tabular::{Kind, Package, Table, harmless};
use app::{App, dump::Words, tabular};
use domain::deed::WithholdingReason;
use domain::people::Action;
use domain::{Field, Lens, Value};
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use serde_json::Value as Json;

use common::{EDITIONS, FEW, import, open, permit, piece, whole};

/// Words that are enough for what is tested here; those for people are tested where they are.
struct Plain;

impl tabular::Words for Plain {
    fn table(&self, table: &str) -> String {
        table.to_owned()
    }
    fn rows(&self, table: &str) -> String {
        format!("rows of {table}")
    }
    fn column(&self, table: &str, column: &str) -> String {
        format!("{column} of {table}")
    }
    fn code(&self, _: &str, code: &str) -> Option<String> {
        Some(code.to_uppercase())
    }
}

impl Words for Plain {
    fn country(&self, code: &str) -> String {
        format!("the country {code}")
    }
}

fn package() -> Package {
    Package {
        name: "openpact".into(),
        title: "Openpact".into(),
        description: "A test.".into(),
        homepage: None,
        version: "1".into(),
        created: "2026-11-21T12:00:00Z".into(),
        sources: Vec::new(),
        tables: Vec::new(),
    }
}

async fn export(app: &Arc<App>, folder: &Path) -> BTreeMap<&'static str, u64> {
    let dumping = Dumping::of_today(app, Arc::new(|code| format!("the country {code}")));
    let folder = folder.to_owned();
    let written = tokio::task::spawn_blocking(move || {
        dumping.export(&folder, package(), &Plain, "Credit the sources.", &|_, _| {})
    });
    written.await.unwrap().unwrap().rows.into_iter().collect()
}

/// A row as text, in the order of the columns: nothing where there is no value.
type Row = Vec<String>;

fn from_json(table: &Table, row: &Json) -> Row {
    let cell = |value: &Json| match value {
        Json::Null => String::new(),
        Json::String(text) => text.clone(),
        Json::Array(items) => items.iter().map(|item| item.as_str().unwrap()).collect::<Vec<_>>().join(";"),
        other => other.to_string(),
    };
    assert_eq!(row.as_object().unwrap().len(), table.columns.len());
    table.columns.iter().map(|column| cell(&row[column.name])).collect()
}

fn json_lines(folder: &Path, dump: Dump) -> Vec<Row> {
    let text = std::fs::read_to_string(folder.join(path_of(dump, FileFormat::JsonLines))).unwrap();
    text.lines().map(|line| from_json(&dump.table(), &serde_json::from_str(line).unwrap())).collect()
}

fn csv(folder: &Path, dump: Dump) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(folder.join(path_of(dump, FileFormat::Csv))).unwrap();
    let header: Vec<&str> = reader.headers().unwrap().iter().collect();
    assert_eq!(header, dump.table().columns.iter().map(|column| column.name).collect::<Vec<_>>());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn parquet(folder: &Path, dump: Dump) -> Vec<Row> {
    use parquet::record::Field as Cell;
    let file = File::open(folder.join(path_of(dump, FileFormat::Parquet))).unwrap();
    let cell = |cell: &Cell| match cell {
        Cell::Null => String::new(),
        Cell::Bool(yes) => yes.to_string(),
        Cell::Long(number) => number.to_string(),
        Cell::Str(text) => text.clone(),
        Cell::Date(days) => (jiff::civil::date(1970, 1, 1) + jiff::Span::new().days(*days)).to_string(),
        Cell::TimestampMicros(moment) => format!("{:.6}", jiff::Timestamp::from_microsecond(*moment).unwrap()),
        Cell::ListInternal(list) => {
            let item = |item: &Cell| if let Cell::Str(text) = item { text.clone() } else { format!("{item:?}") };
            list.elements().iter().map(item).collect::<Vec<_>>().join(";")
        }
        other => format!("{other:?}"),
    };
    let reader = SerializedFileReader::new(file).unwrap();
    let rows = reader.get_row_iter(None).unwrap();
    rows.map(|row| row.unwrap().get_column_iter().map(|(_, value)| cell(value)).collect()).collect()
}

/// Read by the program that everybody has.
fn sqlite(folder: &Path, dump: Dump) -> Vec<Row> {
    let table = dump.table();
    let sql = format!("SELECT * FROM \"{}\" ORDER BY rowid", table.name);
    let said = Command::new("sqlite3").arg("-json").arg(folder.join(SQLITE)).arg(sql).output();
    let said = said.expect("this test needs the program sqlite3");
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let rows: Vec<Json> =
        if said.stdout.is_empty() { Vec::new() } else { serde_json::from_slice(&said.stdout).unwrap() };
    let row = |row: &Json| {
        let mut cells = from_json(&table, row);
        for (cell, column) in cells.iter_mut().zip(&table.columns) {
            if column.kind == Kind::Flag && !cell.is_empty() {
                *cell = if cell == "1" { "true".into() } else { "false".into() };
            }
        }
        cells
    };
    rows.iter().map(row).collect()
}

/// Every format holds the same rows with the same values; says how many rows each table has.
fn compare(folder: &Path, written: &BTreeMap<&'static str, u64>) {
    for dump in Dump::ALL {
        let rows = parquet(folder, *dump);
        assert_eq!(rows.len() as u64, written[dump.name()], "{dump:?}");
        assert!(sqlite(folder, *dump) == rows, "SQLite differs from Parquet in {dump:?}");
        let safe = |row: &Row| row.iter().map(|cell| harmless(cell).into_owned()).collect::<Row>();
        assert!(
            csv(folder, *dump) == rows.iter().map(safe).collect::<Vec<_>>(),
            "CSV differs from Parquet in {dump:?}"
        );
        if *dump == Dump::Acts {
            let lines = std::fs::read_to_string(folder.join(path_of(*dump, FileFormat::JsonLines))).unwrap();
            assert!(lines.lines().eq(rows.iter().map(|row| row.last().unwrap())), "acts stand to the letter");
        } else {
            assert!(json_lines(folder, *dump) == rows, "JSON Lines differ from Parquet in {dump:?}");
        }
    }
}

/// Every row of the table that says who said what is in the state, and the other way round.
fn statements_are_the_record(app: &App, folder: &Path) {
    let state = app.history().now();
    let things = state.rows.values().flat_map(|row| row.assessments.values().chain([&row.thing]));
    let members = state.members.values().flat_map(|m| {
        let plans = m.plans.values().map(|plan| &plan.thing);
        plans.chain(m.events.values()).chain(m.processes.values()).chain([&m.thing])
    });
    let all = things.chain(members).chain(state.countries.values()).chain(state.seats.values());
    let all = all.chain(state.entries.values()).chain(state.indicators.values()).chain(state.evidence.values());
    let answers: usize = all.flat_map(|thing| thing.statements(Lens::ALL)).map(|by| by.fields.iter().count()).sum();
    let rows = json_lines(folder, Dump::Statements);
    assert_eq!(rows.len(), answers);
    let table = Dump::Statements.table();
    let at = |name: &str| table.columns.iter().position(|column| column.name == name).unwrap();
    let titles = rows.iter().filter(|row| row[at("field")] == Field::Title.code() && row[at("counts")] == "true");
    let texts = app.texts();
    let mut told = 0;
    for row in titles.filter(|row| !row[at("commitment")].is_empty() && row[at("report")].is_empty()) {
        let commitment = state.commitment(&row[at("commitment")].parse().unwrap()).unwrap();
        let said = commitment.thing.said(Field::Title, Lens::ALL).unwrap();
        let words = match said.value {
            Value::Text(id) => texts.get(id).unwrap_or_default(),
            _ => "",
        };
        assert_eq!((row[at("value")].as_str(), row[at("act")].clone()), (words, said.by.at.to_string()));
        told += 1;
    }
    assert_eq!(told, state.commitments.values().filter(|c| c.thing.said(Field::Title, Lens::ALL).is_some()).count());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_bundled_facts_are_the_same_in_every_format() {
    let (data, out) = (testkit::sqlite_folder(), testkit::sqlite_folder());
    let app = open(data.path()).await;
    let recognised: Arc<[_]> = opendata::bundle::recognised().unwrap().into();
    for imported in opendata::bundle::bundled().unwrap() {
        import(&app, Input::bundled(imported, Arc::clone(&recognised))).await;
    }
    app.publish_headlines(permit(Action::PublishFigure)).await.unwrap();
    let written = export(&app, out.path()).await;
    // What only offices bring about here is in no edition.
    let brought_here = [
        Dump::Milestones,
        Dump::Calls,
        Dump::Peers,
        Dump::Reviews,
        Dump::Requirements,
        Dump::Recommendations,
        Dump::Letters,
        Dump::Extensions,
        Dump::Entries,
    ];
    let brought_here = [brought_here.as_slice(), &[Dump::Eligibility, Dump::Withholdings]].concat();
    let empty = Dump::ALL.iter().copied().filter(|dump| written[dump.name()] == 0);
    assert_eq!(empty.collect::<Vec<_>>(), brought_here, "{written:?}");
    compare(out.path(), &written);
    statements_are_the_record(&app, out.path());
    let described: Json = serde_json::from_slice(&std::fs::read(out.path().join(PACKAGE)).unwrap()).unwrap();
    for (dump, resource) in Dump::ALL.iter().zip(described["resources"].as_array().unwrap()) {
        let bytes = std::fs::read(out.path().join(resource["path"].as_str().unwrap())).unwrap();
        assert_eq!(
            (resource["name"].as_str(), resource["bytes"].as_u64()),
            (Some(dump.name()), Some(bytes.len() as u64))
        );
        use sha2::Digest as _;
        assert_eq!(resource["hash"], format!("sha256:{}", hex::encode(sha2::Sha256::digest(&bytes))));
    }
    let readme = std::fs::read_to_string(out.path().join(README)).unwrap();
    assert!(readme.contains("Credit the sources.") && readme.contains("Open Government Partnership"), "{readme}");
    let book = std::fs::read_to_string(out.path().join(CODEBOOK)).unwrap();
    assert!(book.contains("commitments,completion,code,false,completion of commitments,substantial,SUBSTANTIAL"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_edition_with_its_texts_is_the_same_in_every_format() {
    let Some(sources) = testkit::sources() else { return };
    let (data, out) = (testkit::sqlite_folder(), testkit::sqlite_folder());
    let app = open(data.path()).await;
    import(&app, whole(&sources, EDITIONS[2])).await;
    let written = export(&app, out.path()).await;
    compare(out.path(), &written);
    statements_are_the_record(&app, out.path());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withheld_text_is_in_no_file() {
    let Some(sources) = testkit::sources() else { return };
    let (data, before, after) = (testkit::sqlite_folder(), testkit::sqlite_folder(), testkit::sqlite_folder());
    let app = open(data.path()).await;
    import(&app, piece(&sources, EDITIONS[2], &FEW)).await;
    let state = app.history().now();
    let (id, words) = state
        .commitments
        .values()
        .filter_map(|commitment| commitment.thing.text(Field::FullText, Lens::ALL))
        .find_map(|id| Some((id.clone(), app.texts().get(id).filter(|words| words.len() > 200)?.to_owned())))
        .unwrap();
    let words: String = words.split('"').max_by_key(|part| part.len()).unwrap().lines().next().unwrap().to_owned();
    let holds = |folder: &Path| {
        let files = ["csv", "jsonl"].map(|kind| folder.join(kind).join(format!("statements.{kind}")));
        let texts = files.map(|file| std::fs::read_to_string(file).unwrap().contains(&words));
        let told = |rows: Vec<Row>| rows.iter().flatten().any(|cell| cell.contains(&words));
        [texts[0], texts[1], told(parquet(folder, Dump::Statements)), told(sqlite(folder, Dump::Statements))]
    };
    export(&app, before.path()).await;
    assert_eq!(holds(before.path()), [true; 4], "{words}");
    app.withhold(permit(Action::WithholdText), id.clone(), WithholdingReason::PersonalData).await.unwrap();
    let written = export(&app, after.path()).await;
    assert_eq!(holds(after.path()), [false; 4], "{words}");
    assert_eq!(written["withholdings"], 1);
    let rows = json_lines(after.path(), Dump::Statements);
    assert!(
        rows.iter().any(|row| row.contains(&id.to_string()) && row[9] == "true"),
        "its place says that it is withheld"
    );
    compare(after.path(), &written);
}
