//! Starting: folding the record from the store, against folding the same bytes from memory; and what the state takes.
//!
//! The bytes are acts and texts. Opening reads both at the same time, so they are measured together.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use app::{App, IndexAt, Settings, Surroundings};
use domain::{Partnership, Timestamp};
use record::Act;
use serde::{Deserialize, Serialize};
use store::{Options, Place, Store};

use crate::data::Setting;
use crate::measure::{self, Cost, Memory, Meter, Problem, doing, median, size};
use crate::serving::Server;
use crate::table::{Row, megabytes, seconds};

/// What opening a record cost.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
pub struct Opened {
    /// Acts folded.
    pub acts: u64,
    /// Bytes of texts held.
    pub text_bytes: u64,
    /// Until all acts were folded and all texts read.
    pub cost: Cost,
    /// What was resident then.
    #[serde(skip)]
    pub memory: Memory,
    /// As `memory`, for the way between processes.
    resident: [u64; 3],
}

/// Opens a record in a process of its own, without a search index.
pub fn open(setting: &Setting, data: &Path) -> Result<Opened, Problem> {
    let (_, said) = measure::run(setting.part("open")?.arg(data))?;
    let mut opened: Opened = serde_json::from_str(&said).map_err(doing("what the part said"))?;
    let [now, peak, anonymous] = opened.resident;
    opened.memory = Memory { now, peak, anonymous };
    Ok(opened)
}

/// The part that opens a record.
pub async fn open_here(data: PathBuf) -> Result<Opened, Problem> {
    let meter = Meter::start()?;
    let app =
        App::open(settings(Place::Sqlite(data), true), surroundings(), &|_| {}).await.map_err(doing("opening"))?;
    let cost = meter.cost()?;
    let memory = Memory::of("self")?;
    let state = app.history().now();
    let text_bytes = texts(&app, &state);
    let resident = [memory.now, memory.peak, memory.anonymous];
    Ok(Opened { acts: state.length, text_bytes, cost, memory, resident })
}

/// How many bytes of words the commitments of a state point to.
fn texts(app: &App, state: &Partnership) -> u64 {
    let words = app.texts();
    let things = state.rows.values().flat_map(|row| std::iter::once(&row.thing).chain(row.assessments.values()));
    let statements = things.flat_map(|thing| thing.statements(domain::Lens::ALL));
    statements.flat_map(|said| said.fields.texts()).filter_map(|id| words.length(id)).map(|length| length as u64).sum()
}

/// The part that folds from memory: nothing is counted but decoding and applying acts, and keeping texts by their digest.
pub async fn fold_here(data: PathBuf) -> Result<Cost, Problem> {
    let store = Store::open(&Place::Sqlite(data), &Options { read_only: true, ..Options::default() }).await;
    let store = store.map_err(doing("opening the store"))?;
    let (mut acts, mut chunks) = (Vec::new(), store.read_acts(0..u64::MAX));
    while let Some(chunk) = chunks.next().await.map_err(doing("reading acts"))? {
        acts.extend(chunk.into_iter().map(|act| act.bytes));
    }
    let (mut words, mut chunks) = (Vec::new(), store.read_texts(0));
    while let Some(chunk) = chunks.next().await.map_err(doing("reading texts"))? {
        words.extend(chunk.into_iter().map(|text| (text.id, text.body)));
    }
    store.close().await;
    let meter = Meter::start()?;
    let mut state = Partnership::default();
    for bytes in &acts {
        let act = Act::decode(bytes).map_err(doing("decoding"))?;
        state.apply(act.happened()).map_err(doing("folding"))?;
    }
    let mut texts: HashMap<[u8; 32], Arc<str>> = HashMap::new();
    for (id, words) in &words {
        // A copy, for the words that were read are not ours to keep.
        texts.insert(*id.bytes(), Arc::from(words.as_ref()));
    }
    meter.cost()
}

/// How a part of this program opens a record.
pub fn settings(place: Place, read_only: bool) -> Settings {
    Settings {
        place,
        options: Options { read_only, ..Options::default() },
        origin: "openpact.invalid".into(),
        key: None,
        index: IndexAt::Nowhere,
        snapshots: 120,
    }
}

/// The real clock, and salts that repeat: nothing that is written here is kept.
pub fn surroundings() -> Surroundings {
    let chance = Mutex::new(fastrand::Rng::with_seed(1));
    let draw = move || {
        let mut salt = [0; 32];
        chance.lock().unwrap_or_else(PoisonError::into_inner).fill(&mut salt);
        salt
    };
    #[expect(clippy::disallowed_methods, reason = "the edge of this program")]
    let clock = || Timestamp(jiff::Timestamp::now().as_microsecond());
    Surroundings { clock: Arc::new(clock), chance: Arc::new(draw) }
}

/// Start-up and memory, of all real data and of the large record.
pub fn run(setting: &Setting) -> Result<Vec<Row>, Problem> {
    let real = setting.real_record()?;
    let mut rows = fold_rows(setting, &real, "all real data", setting.rounds)?;
    let server = Server::start(setting, &real, None)?;
    let resident = server.memory()?.now;
    let met = resident < 80_000_000;
    rows.push(Row::new("memory of the site with all real data", megabytes(resident)).target("< 80 MB", met));
    drop(server);
    rows.extend(large(setting)?);
    Ok(rows)
}

fn large(setting: &Setting) -> Result<Vec<Row>, Problem> {
    let data = setting.generated_record(setting.large)?;
    let name = format!("{} commitments", setting.large);
    let mut rows = fold_rows(setting, &data, &name, setting.rounds.min(3))?;
    let index = data.join("index");
    let without = (!index.is_dir()).then(|| Server::start(setting, &data, None)).transpose()?;
    if let Some(server) = without {
        let what = format!("{name}: the first start, pages ready");
        rows.push(Row::new(what, format!("{}, {} CPU", seconds(server.ready.wall), seconds(server.ready.cpu))));
        server.wait_for_index()?;
    }
    let server = Server::start(setting, &data, None)?;
    let what = format!("{name}: start with its index on disk, pages ready");
    let ready = server.ready;
    rows.push(
        Row::new(what, format!("{} CPU, {}", seconds(ready.cpu), seconds(ready.wall)))
            .target("< 20 s", ready.wall < 20.0),
    );
    let (memory, texts) = (server.memory()?, open(setting, &data)?.text_bytes);
    let ratio = memory.now as f64 / texts as f64;
    let row = Row::new(format!("{name}: memory of the site"), megabytes(memory.now));
    rows.push(row.against(format!("{} of texts", megabytes(texts)), ratio).target("< 2 ×", ratio < 2.0));
    rows.push(Row::new("of it, not a part of a file", megabytes(memory.anonymous)));
    rows.push(Row::new(
        "on disk: the record; its index",
        [size(&data) - size(&index), size(&index)].map(megabytes).join("; "),
    ));
    Ok(rows)
}

/// Folding from the store against folding from memory.
fn fold_rows(setting: &Setting, data: &Path, name: &str, rounds: usize) -> Result<Vec<Row>, Problem> {
    let (mut ours, mut references) = (Vec::new(), Vec::new());
    for _ in 0..rounds.max(1) {
        let (_, said) = measure::run(setting.part("fold")?.arg(data))?;
        let bare: Cost = serde_json::from_str(&said).map_err(doing("what the part said"))?;
        references.push(bare.cpu);
        ours.push(open(setting, data)?);
    }
    let ratio = median(ours.iter().zip(&references).map(|(ours, bare)| ours.cost.cpu / bare).collect());
    let of = |value: fn(&Opened) -> f64| median(ours.iter().map(value).collect());
    let acts = ours.first().map_or(0, |opened| opened.acts);
    let ours = format!("{} CPU, {}", seconds(of(|o| o.cost.cpu)), seconds(of(|o| o.cost.wall)));
    let row = Row::new(format!("{name}: folding {acts} acts and their texts from the store"), ours);
    Ok(vec![row.against(format!("{} CPU", seconds(median(references))), ratio).target("≤ 2 ×", ratio <= 2.0)])
}
