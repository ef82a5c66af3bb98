//! The same rows in every format, read back by other programs' readers.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::io::Write;
use std::process::Command;
use std::sync::{Arc, Mutex};

use jiff::civil::date;
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::record::Field;
use serde_json::{Value as Json, json};
use tabular::{Cell, Column, Csv, JsonLines, Kind, Parquet, Rows, Sqlite, Table};

fn table() -> Table {
    let column = |name, kind, required| Column { name, kind, required };
    let columns = vec![
        column("id", Kind::Text, true),
        column("lead-institution", Kind::Text, false),
        column("tags", Kind::List(Some(&["open-data", "e-government"])), false),
        column("rows_taken", Kind::Whole, false),
        column("star", Kind::Flag, false),
        column("start", Kind::When, false),
        column("effective_on", Kind::Day, false),
        column("recorded_at", Kind::Moment, true),
    ];
    Table { name: "things", columns, key: &["id"], references: &[] }
}

fn rows() -> Vec<Vec<Cell<'static>>> {
    vec![
        vec![
            Cell::text("GH0033"),
            Cell::Words("Ministère, \"NITA\"\nوزارة".into()),
            Cell::List(vec!["e-government", "open-data"].into()),
            Cell::Whole(-3),
            Cell::Flag(true),
            Cell::text("2014-Q1"),
            Cell::Day(date(2014, 6, 30)),
            Cell::Moment(1_447_000_000_500_000),
        ],
        vec![
            Cell::text("=SUM(A1)"),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Moment(0),
        ],
        vec![
            Cell::text("x"),
            Cell::text("-"),
            Cell::List(vec![].into()),
            Cell::Whole(i64::MAX),
            Cell::Flag(false),
            Cell::text("2014"),
            Cell::Day(date(1969, 12, 31)),
            Cell::Moment(-1),
        ],
    ]
}

/// What every format has to give back.
fn expected() -> Json {
    json!([
        { "id": "GH0033", "lead-institution": "Ministère, \"NITA\"\nوزارة", "tags": ["e-government", "open-data"], "rows_taken": -3,
          "star": true, "start": "2014-Q1", "effective_on": "2014-06-30", "recorded_at": "2015-11-08T16:26:40.500000Z" },
        { "id": "=SUM(A1)", "lead-institution": null, "tags": null, "rows_taken": null, "star": null, "start": null,
          "effective_on": null, "recorded_at": "1970-01-01T00:00:00.000000Z" },
        { "id": "x", "lead-institution": "-", "tags": [], "rows_taken": i64::MAX, "star": false, "start": "2014",
          "effective_on": "1969-12-31", "recorded_at": "1969-12-31T23:59:59.999999Z" },
    ])
}

/// A place in memory to write to.
#[derive(Clone, Default)]
struct Memory(Arc<Mutex<Vec<u8>>>);

impl Write for Memory {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn written(begin: impl FnOnce(Memory) -> Box<dyn Rows>) -> Vec<u8> {
    let memory = Memory::default();
    let mut to = begin(memory.clone());
    for row in rows() {
        to.row(&row).unwrap();
    }
    to.finish().unwrap();
    std::mem::take(&mut *memory.0.lock().unwrap())
}

#[test]
fn json_lines_hold_every_value_as_it_is() {
    let bytes = written(|out| Box::new(JsonLines::new(&table(), out)));
    let lines = std::str::from_utf8(&bytes).unwrap().lines();
    let rows: Vec<Json> = lines.map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(Json::from(rows), expected());
}

#[test]
fn a_spreadsheet_is_given_no_formula_and_nothing_else_is_changed() {
    let bytes = written(|out| Box::new(Csv::new(&table(), out).unwrap()));
    let mut reader = csv::Reader::from_reader(&*bytes);
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>()[1], "lead-institution");
    let rows: Vec<Vec<String>> = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    assert_eq!(rows[0][1], "Ministère, \"NITA\"\nوزارة");
    assert_eq!(rows[0][2..5], ["e-government;open-data", "-3", "true"]);
    assert_eq!(rows[1][0], "'=SUM(A1)");
    assert_eq!(rows[1][1..7], ["", "", "", "", "", ""]);
    assert_eq!(rows[2][1], "'-");
    assert_eq!(rows[2][6..8], ["1969-12-31", "1969-12-31T23:59:59.999999Z"]);
}

#[test]
fn parquet_holds_every_value_with_its_type() {
    let bytes = written(|out| Box::new(Parquet::new(&table(), out).unwrap()));
    let reader = SerializedFileReader::new(bytes::Bytes::from(bytes)).unwrap();
    let value = |field: &Field| match field {
        Field::Null => Json::Null,
        Field::Bool(yes) => json!(yes),
        Field::Long(number) => json!(number),
        Field::Str(text) => json!(text),
        Field::Date(days) => json!((date(1970, 1, 1) + jiff::Span::new().days(*days)).to_string()),
        Field::TimestampMicros(moment) => json!(format!("{:.6}", jiff::Timestamp::from_microsecond(*moment).unwrap())),
        Field::ListInternal(list) => {
            let texts =
                list.elements().iter().map(|item| if let Field::Str(text) = item { json!(text) } else { Json::Null });
            texts.collect()
        }
        other => Json::from(format!("{other:?}")),
    };
    let rows = reader.get_row_iter(None).unwrap().map(|row| {
        let row = row.unwrap();
        row.get_column_iter().map(|(name, field)| (name.clone(), value(field))).collect::<serde_json::Map<_, _>>()
    });
    assert_eq!(rows.map(Json::from).collect::<Json>(), expected());
}

#[test]
fn sqlite_itself_reads_every_value() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("things.sqlite");
    let mut database = Sqlite::create(&path).unwrap();
    let mut to = database.table(&table()).unwrap();
    for row in rows() {
        to.row(&row).unwrap();
    }
    to.finish().unwrap();
    database.finish().unwrap();
    let said = Command::new("sqlite3").args(["-json"]).arg(&path).arg("SELECT * FROM things ORDER BY rowid").output();
    let said = said.expect("the tests need the program sqlite3");
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let rows: Json = serde_json::from_slice(&said.stdout).unwrap();
    let mut expected = expected();
    for row in expected.as_array_mut().unwrap() {
        row["star"] = row["star"].as_bool().map(i64::from).into();
        row["tags"] = row["tags"]
            .as_array()
            .map(|tags| tags.iter().map(|t| t.as_str().unwrap()).collect::<Vec<_>>().join(";"))
            .into();
    }
    assert_eq!(rows, expected);
    let integrity = Command::new("sqlite3").arg(&path).arg("PRAGMA integrity_check").output().unwrap();
    assert_eq!(String::from_utf8_lossy(&integrity.stdout).trim(), "ok");
}

#[test]
fn the_same_rows_give_the_same_bytes() {
    let parquet = || written(|out| Box::new(Parquet::new(&table(), out).unwrap()));
    assert_eq!(parquet(), parquet());
}
