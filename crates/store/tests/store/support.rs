//! A place of its own for each test, on each engine, and acts to fill it with.

use std::path::PathBuf;

use domain::codebook::Field;
use domain::deed::{Deed, SourceRegistered, Stated, TextWithheld, WithholdingReason};
use domain::partnership::Authority;
use domain::{Fields, PartialDate, Subject, TextId, Timestamp, Value};
use record::{Act, By, Key};
use store::{NewText, Options, Place, Store, Turn};
use tempfile::TempDir;

/// A place of a test's own, which goes with the value.
pub struct Home {
    pub place: Place,
    pub postgres: Option<testkit::Postgres>,
    pub folder: TempDir,
}

impl Home {
    pub async fn on_sqlite() -> Self {
        let folder = testkit::sqlite_folder();
        Self { place: Place::Sqlite(folder.path().join("data")), postgres: None, folder }
    }

    /// A copy of a migrated template: migrating takes far longer than copying.
    pub async fn on_postgres() -> Self {
        let folder = testkit::sqlite_folder();
        let fingerprint = concat!(
            include_str!("../../migrations/postgres/0001_record.sql"),
            include_str!("../../migrations/postgres/0003_reports.sql"),
            include_str!("../../migrations/postgres/0004_people.sql"),
            include_str!("../../migrations/postgres/0006_co_creation.sql"),
        );
        let postgres = testkit::postgres_migrated(fingerprint, async |url| {
            let folder = testkit::sqlite_folder();
            let place = Place::Postgres { url, folder: folder.path().to_owned() };
            Store::open(&place, &Options::default()).await.unwrap().close().await;
        });
        let postgres = postgres.await;
        let place = Place::Postgres { url: postgres.url().to_owned(), folder: folder.path().join("data") };
        Self { place, postgres: Some(postgres), folder }
    }

    pub async fn open(&self) -> Store {
        Store::open(&self.place, &Options::default()).await.unwrap()
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// One test for each engine from one body.
macro_rules! both {
    ($($(#[$doc:meta])* async fn $name:ident($home:ident) $body:block)+) => {
        $(
            $(#[$doc])*
            async fn $name($home: &$crate::support::Home) $body
            mod $name {
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn on_sqlite() {
                    super::$name(&$crate::support::Home::on_sqlite().await).await;
                }
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn on_postgres() {
                    super::$name(&$crate::support::Home::on_postgres().await).await;
                }
            }
        )+
    };
}
pub(crate) use both;

pub fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> T {
    text.parse().unwrap()
}

pub fn by() -> By {
    By { office: id("support-unit"), body: id("partnership") }
}

pub fn text(number: u64) -> NewText {
    let mut salt = [0; 32];
    testkit::seeded(number).fill(&mut salt);
    NewText::new(salt, format!("The government will publish budget line {number} — quarterly, línea a línea."))
}

pub fn source(title: &TextId) -> Deed {
    Deed::SourceRegistered(SourceRegistered {
        source: id("a-source"),
        digest: "00".repeat(32),
        bytes: 1,
        authority: Authority::Publisher,
        published_on: PartialDate::year(2016).unwrap(),
        title: title.clone(),
        licence: None,
    })
}

pub fn commitment(number: u64, title: &TextId) -> Deed {
    Deed::Stated(Stated {
        subject: Subject::Commitment(id(&format!("GH{number:04}"))),
        source: id("a-source"),
        row: 1,
        plan: Some(id("ghana/1")),
        fields: Fields::new([(Field::Title, Value::Text(title.clone()))]),
    })
}

pub fn withholding(text: &TextId) -> Deed {
    Deed::TextWithheld(TextWithheld { text: text.clone(), reason: WithholdingReason::Mistake })
}

pub fn act(seq: u64, key: &str, deed: Deed) -> Act {
    Act {
        seq,
        recorded_at: Timestamp(1_000 + i64::try_from(seq).unwrap()),
        effective_on: jiff::civil::date(2016, 7, 1),
        by: by(),
        cause: None,
        import: None,
        key: id::<Key>(key),
        deed,
    }
}

/// The `count` next acts, with their texts, the first of a record being its source.
pub async fn append_some(turn: &mut Turn, count: u64) {
    append_some_until(turn, count).await.unwrap();
}

/// The same, until the database refuses.
pub async fn append_some_until(turn: &mut Turn, count: u64) -> store::Result<()> {
    let from = turn.length();
    let texts: Vec<NewText> = (from..from + count).map(text).collect();
    let deed = |seq: u64, text: &NewText| if seq == 0 { source(text.id()) } else { commitment(seq, text.id()) };
    let acts: Vec<Act> =
        (from..).zip(&texts).map(|(seq, text)| act(seq, &format!("key-{seq}"), deed(seq, text))).collect();
    turn.append(&acts).await?;
    turn.put_texts(&texts).await
}

/// A record of so many acts.
pub async fn filled(store: &Store, count: u64) {
    let mut turn = store.turn().await.unwrap();
    append_some(&mut turn, count).await;
    turn.commit().await.unwrap();
}

/// Every act's bytes, in order.
pub async fn all_bytes(store: &Store) -> Vec<Vec<u8>> {
    let mut reader = store.read_acts(0..u64::MAX);
    let mut bytes = Vec::new();
    while let Some(acts) = reader.next().await.unwrap() {
        bytes.extend(acts.into_iter().map(|act| act.bytes));
    }
    bytes
}
