//! Readers' reports on the desk: numbered, answered with their act, discarded without trace.

use std::collections::BTreeSet;

use domain::Timestamp;
use domain::reports::{Report, Written, check};
use store::desk::DeskChange;
use store::reports::{DeskReport, ReportCounts, ReportState};

use crate::support::*;

/// The tables that there were before readers' reports.
const OF_THEN: [&str; 10] = [
    "head",
    "acts",
    "texts",
    "withheld",
    "checkpoints",
    "cosignatures",
    "lease",
    "settings",
    "job",
    "_sqlx_migrations",
];

fn written(wrong: &str) -> Written {
    Written {
        wrong: wrong.into(),
        should_be: "2014, as the plan says".into(),
        evidence: String::new(),
        email: "reader@example.org".into(),
    }
}

fn report(wrong: &str) -> Report {
    check(id("/commitments/GH0033"), &written(wrong)).unwrap()
}

/// Every cell of the desk's table of reports, as text.
async fn all_cells(home: &Home) -> String {
    let sql = "SELECT coalesce(page, '') || coalesce(language, '') || coalesce(wrong, '') || coalesce(should_be, '')
               || coalesce(evidence, '') || coalesce(email, '') FROM report";
    let cells: Vec<String> = match &home.postgres {
        Some(postgres) => {
            let pool = sqlx::PgPool::connect(postgres.url()).await.unwrap();
            sqlx::query_scalar(sql).fetch_all(&pool).await.unwrap()
        }
        None => {
            let path = home.place.folder().join(store::DATABASE_FILE);
            let pool = sqlx::SqlitePool::connect(path.to_str().unwrap()).await.unwrap();
            sqlx::query_scalar(sql).fetch_all(&pool).await.unwrap()
        }
    };
    cells.concat()
}

both! {
    async fn reports_are_numbered_in_the_order_in_which_they_come(home) {
        let store = home.open().await;
        for (number, at) in [(1, 10), (2, 20), (3, 30)] {
            assert_eq!(store.take_report(&report("The year."), "en", Timestamp(at)).await.unwrap(), number);
        }
        let numbers = |reports: Vec<DeskReport>| reports.into_iter().map(|r| r.number).collect::<Vec<_>>();
        assert_eq!(numbers(store.reports_below(u64::MAX, 2).await.unwrap()), [3, 2]);
        assert_eq!(numbers(store.reports_below(2, 2).await.unwrap()), [1]);
        assert_eq!(numbers(store.open_reports().await.unwrap()), [1, 2, 3]);
        let found = store.report(2).await.unwrap().unwrap();
        let state = ReportState::Open {
            page: id("/commitments/GH0033"), written: written("The year."), language: "en".into(),
        };
        assert_eq!(found, DeskReport { number: 2, received_at: Timestamp(20), state });
        assert_eq!(store.report(4).await.unwrap(), None);
    }

    async fn no_number_is_given_twice(home) {
        let store = home.open().await;
        let taking = (0..24).map(|_| {
            let store = store.clone();
            tokio::spawn(async move { store.take_report(&report("At once."), "en", Timestamp(1)).await.unwrap() })
        });
        let mut numbers = BTreeSet::new();
        for one in taking.collect::<Vec<_>>() {
            numbers.insert(one.await.unwrap());
        }
        assert_eq!(numbers, (1..=24).collect());
        store.discard_report(24, Timestamp(2)).await.unwrap();
        assert_eq!(store.take_report(&report("Later."), "en", Timestamp(3)).await.unwrap(), 25);
    }

    async fn what_a_reader_wrote_goes_when_the_report_is_answered(home) {
        let store = home.open().await;
        store.take_report(&report("My neighbour's name is on it."), "es", Timestamp(1)).await.unwrap();
        let answer = DeskChange::ReportAnswered { number: 1, at: Timestamp(9) };
        let mut turn = store.turn().await.unwrap();
        append_some(&mut turn, 1).await;
        turn.change_desk(std::slice::from_ref(&answer)).await.unwrap();
        drop(turn);
        assert!(store.report(1).await.unwrap().unwrap().waiting().is_some(), "the turn was not committed");
        let mut turn = store.turn().await.unwrap();
        append_some(&mut turn, 1).await;
        turn.change_desk(&[answer]).await.unwrap();
        turn.commit().await.unwrap();
        let state = ReportState::Answered { page: id("/commitments/GH0033"), at: Timestamp(9) };
        assert_eq!(store.report(1).await.unwrap().unwrap().state, state);
        assert_eq!(all_cells(home).await, "/commitments/GH0033");
        assert!(!store.discard_report(1, Timestamp(10)).await.unwrap(), "what was answered stays answered");
    }

    async fn what_is_discarded_leaves_its_number_only(home) {
        let store = home.open().await;
        store.take_report(&report("Buy cheap watches."), "en", Timestamp(1)).await.unwrap();
        assert!(store.discard_report(1, Timestamp(5)).await.unwrap());
        assert!(!store.discard_report(1, Timestamp(6)).await.unwrap());
        assert!(!store.discard_report(7, Timestamp(6)).await.unwrap());
        let state = ReportState::Discarded { at: Timestamp(5) };
        assert_eq!(store.report(1).await.unwrap().unwrap(), DeskReport { number: 1, received_at: Timestamp(1), state });
        assert_eq!(all_cells(home).await, "");
        let counts = ReportCounts { open: 0, answered: 0, discarded: 1 };
        assert_eq!(store.count_reports().await.unwrap(), counts);
    }

    async fn a_backup_brings_reports_back_with_their_numbers(home) {
        let store = home.open().await;
        filled(&store, 2).await;
        for wrong in ["One.", "Two."] {
            store.take_report(&report(wrong), "en", Timestamp(1)).await.unwrap();
        }
        store.backup(&home.file("saved")).await.unwrap();
        let other = Home::on_sqlite().await;
        let options = store::Options::default();
        let restored = store::restore(&home.file("saved"), &other.place, &options, &[]).await.unwrap().store;
        assert_eq!(restored.open_reports().await.unwrap(), store.open_reports().await.unwrap());
        assert_eq!(restored.take_report(&report("Three."), "en", Timestamp(2)).await.unwrap(), 3);
    }

    async fn a_backup_from_before_there_were_reports_is_brought_back_and_left_as_it_was(home) {
        let store = home.open().await;
        filled(&store, 3).await;
        let path = home.file("of-an-older-program");
        store.backup(&path).await.unwrap();
        let pool = sqlx::SqlitePool::connect(path.to_str().unwrap()).await.unwrap();
        let all: Vec<(String,)> =
            sqlx::query_as("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'").fetch_all(&pool).await.unwrap();
        for (table,) in all.into_iter().filter(|(table,)| !OF_THEN.contains(&table.as_str())) {
            sqlx::query(sqlx::AssertSqlSafe(format!("DROP TABLE {table}"))).execute(&pool).await.unwrap();
        }
        let forget = "DELETE FROM _sqlx_migrations WHERE version >= 3";
        sqlx::query(forget).execute(&pool).await.unwrap();
        pool.close().await;
        let before = std::fs::read(&path).unwrap();
        for elsewhere in [Home::on_sqlite().await, Home::on_postgres().await] {
            let options = store::Options::default();
            let restored = store::restore(&path, &elsewhere.place, &options, &[]).await.unwrap();
            assert_eq!(restored.checked.problems, []);
            assert_eq!(all_bytes(&restored.store).await, all_bytes(&store).await);
            assert_eq!(restored.store.take_report(&report("First."), "en", Timestamp(1)).await.unwrap(), 1);
            let left = elsewhere.place.folder().join("restoring.sqlite");
            assert!(!left.exists(), "the copy was left behind");
        }
        assert!(std::fs::read(&path).unwrap() == before, "the backup was changed");
    }
}
