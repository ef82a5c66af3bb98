//! The schema of each release after the other, for both databases.
//!
//! They are listed here and not found by sqlx's macro: its macros would compile both databases' drivers a second time, for
//! the compiler itself, which is an eighth of a cold build. A test holds the list against the folder.

use std::sync::LazyLock;

use sqlx::SqlSafeStr as _;
use sqlx::migrate::{Migration, MigrationType, Migrator};

/// A migration on one database: its number, its name in words, and what it does.
type Listed = (i64, &'static str, &'static str);

macro_rules! migrations {
    ($($file:literal: $number:literal $name:literal;)+) => {
        const SQLITE_LIST: &[Listed] =
            &[$(($number, $name, include_str!(concat!("../migrations/sqlite/", $file)))),+];
        const POSTGRES_LIST: &[Listed] =
            &[$(($number, $name, include_str!(concat!("../migrations/postgres/", $file)))),+];
        /// For the test that looks for files that are not listed.
        #[cfg(test)]
        const FILES: &[&str] = &[$($file),+];
    };
}

migrations! {
    "0001_record.sql": 1 "record";
    "0002_imports_resume_from_acts.sql": 2 "imports resume from acts";
    "0003_reports.sql": 3 "reports";
    "0004_people.sql": 4 "people";
    "0006_co_creation.sql": 6 "co creation";
    "0007_review.sql": 7 "review";
    "0008_networking.sql": 8 "networking";
    "0009_letters.sql": 9 "letters";
    "0010_plans.sql": 10 "plans";
    "0011_reviewers.sql": 11 "reviewers";
    "0012_subscriptions.sql": 12 "subscriptions";
    "0013_evidence.sql": 13 "evidence";
    "0014_learning_groups.sql": 14 "learning groups";
    "0015_uptake.sql": 15 "uptake";
    "0016_self_assessment.sql": 16 "self assessment";
    "0017_incoming_mail.sql": 17 "incoming mail";
    "0019_paragraphs.sql": 19 "paragraphs";
    "0020_making.sql": 20 "making";
    "0021_peers.sql": 21 "peers";
    "0022_local.sql": 22 "local";
    "0023_case_mail.sql": 23 "case mail";
    "0024_drafts.sql": 24 "drafts";
    "0025_organisations.sql": 25 "organisations";
    "0026_rosters.sql": 26 "rosters";
}

/// What brings a SQLite database up to date.
pub(crate) static SQLITE: LazyLock<Migrator> = LazyLock::new(|| migrator(SQLITE_LIST));

/// What brings a PostgreSQL database up to date.
pub(crate) static POSTGRES: LazyLock<Migrator> = LazyLock::new(|| migrator(POSTGRES_LIST));

fn migrator(list: &[Listed]) -> Migrator {
    let migration = |(number, name, statements): &Listed| {
        Migration::new(*number, (*name).into(), MigrationType::Simple, (*statements).into_sql_str(), false)
    };
    Migrator::with_migrations(list.iter().map(migration).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_migration_of_the_folders_is_listed_under_its_number_and_name() {
        let named: Vec<String> =
            SQLITE_LIST.iter().map(|(number, name, _)| format!("{number:04}_{}.sql", name.replace(' ', "_"))).collect();
        assert_eq!(named, FILES);
        for engine in ["sqlite", "postgres"] {
            let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(engine);
            let mut files: Vec<String> = std::fs::read_dir(folder)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect();
            files.sort();
            assert_eq!(files, FILES, "{engine}");
        }
    }
}
