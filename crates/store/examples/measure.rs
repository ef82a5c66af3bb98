//! Measures the store on this machine: appending in bulk, reading, and durable acts that are each acknowledged.
//!
//! `cargo run --release -p openpact-store --example measure -- FOLDER [POSTGRES-URL]`; the database must be empty.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a measurement may fail loudly")]
#![expect(clippy::disallowed_methods, reason = "measuring is what this is for")]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use domain::codebook::Field;
use domain::deed::{Deed, SourceRegistered, Stated};
use domain::partnership::Authority;
use domain::{Fields, PartialDate, Partnership, Subject, Timestamp, Value};
use record::{Act, By};
use store::group::{Decision, Draft, Group, Start};
use store::{NewText, Options, Place, Store};

const ACTS: u64 = 60_000;
const WRITERS: u64 = 64;
const FOR: Duration = Duration::from_secs(5);

fn salt(number: u64) -> [u8; 32] {
    let mut salt = [0; 32];
    testkit::seeded(number).fill(&mut salt);
    salt
}

/// About 1,000 bytes of act: a row of OGP's sheet.
fn stated(number: u64, text: &NewText) -> Deed {
    let texts = [
        Field::Title,
        Field::ShortTitle,
        Field::Theme,
        Field::FullText,
        Field::Link,
        Field::Note,
        Field::Citation,
        Field::StartInWords,
        Field::EndInWords,
        Field::LeadInstitution,
        Field::SupportingInstitutions,
    ];
    Deed::Stated(Stated {
        subject: Subject::Commitment(format!("GH{number:06}").parse().unwrap()),
        source: "measure".parse().unwrap(),
        row: 1,
        plan: Some(format!("member-{}/1", number / 20).parse().unwrap()),
        fields: Fields::new(texts.map(|field| (field, Value::Text(text.id().clone())))),
    })
}

fn source(text: &NewText) -> Deed {
    Deed::SourceRegistered(SourceRegistered {
        source: "measure".parse().unwrap(),
        digest: "00".repeat(32),
        bytes: 1,
        authority: Authority::Publisher,
        published_on: PartialDate::year(2016).unwrap(),
        title: text.id().clone(),
        licence: None,
    })
}

fn by() -> By {
    By { office: "import".parse().unwrap(), body: "partnership".parse().unwrap() }
}

fn text(number: u64) -> NewText {
    NewText::new(salt(number), format!("{number} ").repeat(150))
}

/// Wall clock and the time that this process had a processor: on a machine that others use too, the second tells more.
struct Watch(Instant, f64);

impl Watch {
    fn start() -> Self {
        Self(Instant::now(), processor())
    }
    fn rate(&self, what: &str, count: u64) -> f64 {
        let (took, used) = (self.0.elapsed().as_secs_f64(), processor() - self.1);
        let rate = count as f64 / took;
        println!("{what:<48} {rate:>9.0} /s  ({count} in {took:.2} s, {used:.2} s of processor)");
        rate
    }
}

/// Seconds of processor that this process has used, from Linux's `/proc/self/stat` (fields 14 and 15, hundredths).
fn processor() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    fields.skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

async fn appending(store: &Store) {
    let texts: Vec<NewText> = (0..ACTS).map(text).collect();
    let act = |(seq, text): (u64, &NewText)| Act {
        seq,
        recorded_at: Timestamp(i64::try_from(seq).unwrap() + 1),
        effective_on: domain::Date::MAX,
        by: by(),
        cause: None,
        import: None,
        key: format!("measure-{seq}").parse().unwrap(),
        deed: if seq == 0 { source(text) } else { stated(seq, text) },
    };
    let acts: Vec<Act> = (0..).zip(&texts).map(act).collect();
    let watch = Watch::start();
    let bytes: usize =
        acts.iter().map(|act| transparency::Hash::of_leaf(&act.encode().unwrap()).as_bytes().len()).sum();
    watch.rate("acts encoded and hashed, not stored", bytes as u64 / 32);
    let watch = Watch::start();
    for acts in acts.chunks(2_000) {
        let mut turn = store.turn().await.unwrap();
        turn.append(acts).await.unwrap();
        turn.commit().await.unwrap();
    }
    watch.rate("acts appended, 2,000 in a turn", ACTS);
    let watch = Watch::start();
    for texts in texts.chunks(2_000) {
        let mut turn = store.turn().await.unwrap();
        turn.put_texts(texts).await.unwrap();
        turn.commit().await.unwrap();
    }
    watch.rate("texts kept, 2,000 in a turn", ACTS);
}

async fn reading(store: &Store) -> Partnership {
    let watch = Watch::start();
    let (mut reader, mut bytes, mut count) = (store.read_acts(0..u64::MAX), 0, 0);
    while let Some(acts) = reader.next().await.unwrap() {
        count += acts.len() as u64;
        bytes += acts.iter().map(|act| act.bytes.len()).sum::<usize>();
    }
    let rate = watch.rate("acts read", count);
    println!(
        "{:<48} {:>9.0} MB/s ({} bytes an act)",
        "",
        rate * bytes as f64 / count as f64 / 1e6,
        bytes as u64 / count
    );
    let watch = Watch::start();
    let (mut reader, mut state) = (store.read_acts(0..u64::MAX), Partnership::default());
    while let Some(acts) = reader.next().await.unwrap() {
        record::history::fold(&mut state, acts.iter().map(|act| act.decode().unwrap())).unwrap();
    }
    watch.rate("acts read and folded", count);
    let watch = Watch::start();
    let (mut reader, mut bytes) = (store.read_texts(0), 0);
    while let Some(texts) = reader.next().await.unwrap() {
        bytes += texts.iter().map(|text| text.body.len()).sum::<usize>();
    }
    let rate = watch.rate("texts read", count);
    println!("{:<48} {:>9.0} MB/s", "", rate * bytes as f64 / count as f64 / 1e6);
    let watch = Watch::start();
    store.leaves(0..count).await.unwrap();
    watch.rate("leaves read", count);
    let watch = Watch::start();
    let checked = store.check(|_| {}).await.unwrap();
    watch.rate("acts and texts checked", checked.acts + checked.texts);
    state
}

/// One sync after another, as one writer for each act would do: the reference.
fn syncing(folder: &Path) -> f64 {
    let mut file = std::fs::File::create(folder.join("syncing")).unwrap();
    let (watch, mut count) = (Watch::start(), 0);
    while watch.0.elapsed() < Duration::from_secs(2) {
        file.write_all(&[7; 4096]).unwrap();
        file.sync_data().unwrap();
        count += 1;
    }
    watch.rate("one sync after another", count)
}

async fn acknowledging(store: &Store, state: Partnership) -> f64 {
    let texts = state.length;
    let (group, task) = Group::start(store.clone(), Start { state, texts }, || Timestamp(0), |_| {});
    let watch = Watch::start();
    let began = watch.0;
    let writers: Vec<_> = (0..WRITERS)
        .map(|writer| {
            let group = group.clone();
            tokio::spawn(async move {
                let mut count = 0;
                while began.elapsed() < FOR {
                    let key = format!("writer-{writer}-{count}").parse().unwrap();
                    let text = text(1_000_000 + writer * 100_000 + count);
                    let decide = move |_: &Partnership, _| {
                        let deed = stated(100_000 + writer * 5_000 + count % 5_000, &text);
                        let acts =
                            vec![Draft { effective_on: domain::Date::MAX, by: by(), cause: None, import: None, deed }];
                        Ok::<_, ()>(Decision { texts: vec![text], ..Decision::acts(acts) })
                    };
                    group.submit(key, decide).await.expect("every command is recorded");
                    count += 1;
                }
                count
            })
        })
        .collect();
    let mut count = 0;
    for writer in writers {
        count += writer.await.unwrap();
    }
    let rate = watch.rate("durable acts with a text, 64 writers, each told", count);
    drop(group);
    task.await.unwrap();
    rate
}

async fn measured(place: Place, folder: &Path, backup: &str) {
    println!("\n{place:?}");
    let store = Store::open(&place, &Options::default()).await.unwrap();
    appending(&store).await;
    let state = reading(&store).await;
    let reference = syncing(folder);
    let reached = acknowledging(&store, state).await;
    println!("{:<48} {:>9.1} times", "that is", reached / reference);
    let watch = Watch::start();
    let backup = store.backup(&folder.join(backup)).await.unwrap();
    watch.rate("acts backed up", backup.acts);
    store.close().await;
}

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().expect("name an empty folder"));
    std::fs::create_dir_all(&folder).unwrap();
    measured(Place::Sqlite(folder.join("sqlite")), &folder, "of-sqlite").await;
    if let Some(url) = arguments.next() {
        measured(Place::Postgres { url, folder: folder.join("postgres") }, &folder, "of-postgres").await;
    }
}
