//! A file of any length takes the same memory.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use peak_alloc::PeakAlloc;
use tabular::{Cell, Column, Csv, JsonLines, Kind, Parquet, Rows, Sqlite, Table};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

fn table() -> Table {
    let column = |name, kind| Column { name, kind, required: true };
    Table {
        name: "texts",
        columns: vec![column("seq", Kind::Whole), column("text", Kind::Text), column("on", Kind::Moment)],
        key: &["seq"],
        references: &[],
    }
}

/// The most that is held while `rows` rows of 1 kB are written, in bytes.
fn held(rows: i64, mut to: Box<dyn Rows + '_>) -> usize {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    for seq in 0..rows {
        // No two texts are alike, so no format can keep one for many.
        let text = format!("{seq:0>1024}");
        to.row(&[Cell::Whole(seq), Cell::Text(text.into()), Cell::Moment(seq)]).unwrap();
    }
    to.finish().unwrap();
    MEMORY.peak_usage().saturating_sub(before)
}

/// One test, since others at the same time would be counted with it.
#[test]
fn four_times_the_rows_take_no_more_memory() {
    // 10 MB, more than a group of Parquet holds.
    const FEW: i64 = 10_000;
    let folder = tempfile::tempdir().unwrap();
    let sink = std::io::sink;
    let mut measured = Vec::new();
    let mut measure = |format: &'static str, begin: &dyn Fn(i64) -> usize| {
        let (few, many) = (begin(FEW), begin(4 * FEW));
        measured.push((format, few, many));
        assert!(many < few + few / 4 + 500_000, "{format}: {few} bytes for {FEW} rows, {many} for four times as many");
        assert!(many < 40_000_000, "{format}: {many} bytes");
    };
    measure("CSV", &|rows| held(rows, Box::new(Csv::new(&table(), sink()).unwrap())));
    measure("JSON Lines", &|rows| held(rows, Box::new(JsonLines::new(&table(), sink()))));
    measure("Parquet", &|rows| held(rows, Box::new(Parquet::new(&table(), sink()).unwrap())));
    measure("SQLite", &|rows| {
        let mut database = Sqlite::create(&folder.path().join(format!("{rows}.sqlite"))).unwrap();
        held(rows, database.table(&table()).unwrap())
    });
    println!("{measured:?}");
}
