//! Both engines have the same tables.

use std::collections::BTreeSet;

use sqlx::Row as _;

use crate::support::*;

/// Table, column, type, whether it must be there, whether it is part of the key.
type Column = (String, String, &'static str, bool, bool);

async fn of_sqlite(home: &Home) -> BTreeSet<Column> {
    let path = home.place.folder().join(store::DATABASE_FILE);
    let pool = sqlx::SqlitePool::connect(path.to_str().unwrap()).await.unwrap();
    let sql = "SELECT t.name AS table_name, c.name, c.type, c.\"notnull\", c.pk FROM sqlite_schema t, pragma_table_info(t.name) c
               WHERE t.type = 'table' AND t.name NOT LIKE '%sqlx%' AND t.name NOT LIKE 'sqlite%'";
    let rows = sqlx::query(sql).fetch_all(&pool).await.unwrap();
    let column = |row: sqlx::sqlite::SqliteRow| {
        let kind = match row.get::<String, _>("type").as_str() {
            "INTEGER" => "number",
            "TEXT" => "text",
            "BLOB" => "bytes",
            other => panic!("a column type that has no partner: {other}"),
        };
        let key = row.get::<i64, _>("pk") > 0;
        // SQLite does not say that a primary key must be there; it must.
        (row.get("table_name"), row.get("name"), kind, row.get::<bool, _>("notnull") || key, key)
    };
    rows.into_iter().map(column).collect()
}

async fn of_postgres(home: &Home) -> BTreeSet<Column> {
    let pool = sqlx::PgPool::connect(home.postgres.as_ref().unwrap().url()).await.unwrap();
    let sql = "SELECT c.table_name::text, c.column_name::text AS name, c.data_type::text AS type, c.is_nullable = 'NO' AS needed,
                      c.collation_name::text AS collation,
                      EXISTS (SELECT 1 FROM information_schema.key_column_usage k
                              JOIN information_schema.table_constraints p USING (constraint_name, table_name)
                              WHERE p.constraint_type = 'PRIMARY KEY' AND k.table_name = c.table_name
                                AND k.column_name = c.column_name) AS key
               FROM information_schema.columns c WHERE c.table_schema = 'public' AND c.table_name NOT LIKE '%sqlx%'";
    let rows = sqlx::query(sql).fetch_all(&pool).await.unwrap();
    let column = |row: sqlx::postgres::PgRow| {
        let collation: Option<String> = row.get("collation");
        let kind = match (row.get::<String, _>("type").as_str(), collation.as_deref()) {
            ("bigint", _) => "number",
            ("text", Some("C")) => "text",
            ("bytea", _) => "bytes",
            other => panic!("a column type that has no partner: {other:?}"),
        };
        (row.get("table_name"), row.get("name"), kind, row.get("needed"), row.get("key"))
    };
    rows.into_iter().map(column).collect()
}

#[tokio::test]
async fn the_two_schemas_are_the_same() {
    let (lite, pg) = (Home::on_sqlite().await, Home::on_postgres().await);
    lite.open().await.close().await;
    let (lite, pg) = (of_sqlite(&lite).await, of_postgres(&pg).await);
    assert!(lite.len() > 40, "{lite:?}");
    let only = |one: &BTreeSet<Column>, other: &BTreeSet<Column>| one.difference(other).cloned().collect::<Vec<_>>();
    assert_eq!((only(&lite, &pg), only(&pg, &lite)), (vec![], vec![]));
}

#[test]
fn migrations_have_the_same_numbers_and_names() {
    let names = |engine: &str| {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(engine);
        let files = std::fs::read_dir(folder).unwrap();
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect::<BTreeSet<_>>()
    };
    assert_eq!(names("sqlite"), names("postgres"));
}

both! {
    async fn a_place_that_a_newer_program_made_is_refused(home) {
        home.open().await.close().await;
        let sql = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
                   VALUES (9999, 'of the future', TRUE, '', 0)";
        match &home.postgres {
            Some(postgres) => {
                sqlx::PgPool::connect(postgres.url()).await.unwrap().execute(sql).await.unwrap();
            }
            None => {
                let path = home.place.folder().join(store::DATABASE_FILE);
                sqlx::SqlitePool::connect(path.to_str().unwrap()).await.unwrap().execute(sql).await.unwrap();
            }
        }
        for read_only in [false, true] {
            let options = store::Options { read_only, ..store::Options::default() };
            let error = store::Store::open(&home.place, &options).await.unwrap_err();
            assert!(matches!(error, store::StoreError::Newer { found: 9999, .. }), "{error}");
        }
    }

    async fn many_can_open_an_empty_place_at_once(home) {
        let opening = (0..6).map(|_| {
            let place = home.place.clone();
            tokio::spawn(async move { store::Store::open(&place, &store::Options::default()).await.unwrap() })
        });
        for one in opening.collect::<Vec<_>>() {
            one.await.unwrap().close().await;
        }
    }
}

#[tokio::test]
async fn many_can_migrate_one_empty_database_at_once() {
    let (postgres, folder) = (testkit::postgres().await, testkit::sqlite_folder());
    let opening = (0..4).map(|_| {
        let place = store::Place::Postgres { url: postgres.url().to_owned(), folder: folder.path().to_owned() };
        tokio::spawn(async move { store::Store::open(&place, &store::Options::default()).await.unwrap() })
    });
    for one in opening.collect::<Vec<_>>() {
        one.await.unwrap().close().await;
    }
}

use sqlx::Executor as _;
