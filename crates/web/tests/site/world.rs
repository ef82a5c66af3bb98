//! A small record: three commitments of Ghana and two of Albania as two editions tell them, and a few events.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};

use app::imports::{self, Input};
use app::{App, IndexAt, Settings, Surroundings};
use domain::people::{Action, Actor, Permit, Subject, may};
use domain::{CommitmentId, Field, Lens, PartialDate, Timestamp};
use opendata::{Kind, Options};
use transparency::{SigningKey, VerifierKey};
use web::Site;

pub const ORIGIN: &str = "openpact.example/record";
pub const BASE: &str = "https://openpact.example";

/// 21 November 2026, 12:00 UTC.
pub const NOW: i64 = 1_795_262_400_000_000;

/// What a row of an edition says, by heading; what is not named is not reviewed.
type Row = [(&'static str, &'static str)];

/// Ghana's policy portal as the edition of 2016 has it.
pub const PORTAL: &Row = &[
    ("Country", "Ghana"),
    ("Action Plan Number", "1"),
    ("Theme", "Technology and Innovation"),
    ("Comm No", "13"),
    ("Commitment Title", "13. Policy Portal"),
    ("Full Text", "Two portals will be opened, one by 2013 and one by 2014, to collect data and to serve citizens."),
    ("End Date", "2014"),
    ("Lead Institution", "Ministry of Communications, NITA"),
    ("open-data", "1"),
    ("e-government", "1"),
    ("Specificity", "c. high"),
    ("_Specificity", "3"),
    ("Value -Info", "1"),
    ("_Relevant", "1"),
    ("Potential impact", "d. Transformative"),
    ("_Pot Impact Coded", "3"),
    ("Completion (progress report)", "c. Substantial"),
    ("_CompletionProgress", "4"),
    ("Starred (2015 only)", "1"),
    ("Starred (current formula) progress report", "1"),
    ("Report publication year (end of term)", "2016"),
    ("Completion (end of term)", "d. Complete"),
    ("_CompletionEndTerm", "5"),
    ("Did it open government (end of term only)", "Major"),
];

const IMMIGRATION: &Row = &[
    ("Country", "Ghana"),
    ("Action Plan Number", "1"),
    ("Comm No", "11"),
    ("Commitment Title", "11. E-Immigration"),
    ("Full Text", "Borders will be watched by computers."),
    ("e-government", "1"),
    ("Potential impact", "b. Minor"),
    ("_Pot Impact Coded", "1"),
    ("Completion (progress report)", "b. Limited"),
    ("_CompletionProgress", "3"),
];

const BUDGET: &Row = &[
    ("Country", "Ghana"),
    ("Action Plan Number", "1"),
    ("Comm No", "2"),
    ("Commitment Title", "=Fiscal transparency"),
    ("Full Text", "A budget for citizens will be published every year."),
    ("fiscal-openness", "1"),
    ("Completion (progress report)", "c. Substantial"),
    ("_CompletionProgress", "4"),
];

const ETHICS: &Row = &[
    ("Country", "Albania"),
    ("Action Plan Number", "1"),
    ("Comm No", "10"),
    ("Commitment Title", "10. Ethics in research"),
    ("Full Text", "A regulation on ethics in research will be published."),
    ("Completion (progress report)", "d. Complete"),
    ("_CompletionProgress", "5"),
    ("Year of submission", "2012"),
];

const ALBANIAN_PORTAL: &Row = &[
    ("Country", "Albania"),
    ("Action Plan Number", "1"),
    ("Comm No", "4"),
    ("Commitment Title", "4. A portal of open data"),
    ("Full Text", "Portals will be opened to collect data and to serve citizens of every district."),
    ("open-data", "1"),
    ("Year of submission", "2012"),
];

const MADE: &Row = &[
    ("Country name", "Ghana"),
    ("Action Plan Number", "1"),
    ("Year AP Submitted", "2013"),
    ("Step 1: Timeline and process: Prior availability", "Yes"),
    ("_Timelineavailability", "1"),
    ("Step 4: Online consultations", "No"),
    ("_Online consultation", "0"),
    ("Days in advance", "7"),
    ("Was annual progress report published?", "No"),
    ("_Self assessment published", "0"),
];

const NOT_LOOKED_AT: &Row = &[("Country name", "Ghana"), ("Action Plan Number", "2"), ("Year AP Submitted", "2015")];

/// A file in the layout of a published source.
pub fn sheet(kind: Kind, rows: &[&Row], everywhere: &Row) -> Vec<u8> {
    let columns = kind.headings();
    let mut csv = csv::WriterBuilder::new().from_writer(Vec::new());
    csv.write_record(&columns).unwrap();
    for row in rows {
        let cells: BTreeMap<&str, &str> = everywhere.iter().chain(*row).copied().collect();
        for name in cells.keys() {
            assert!(columns.iter().any(|column| column == name), "{name}");
        }
        let cell = |name: &String| cells.get(name.as_str()).copied().unwrap_or("NR").to_owned();
        csv.write_record(columns.iter().map(cell)).unwrap();
    }
    csv.into_inner().unwrap()
}

pub fn edition_2016() -> Vec<u8> {
    let everywhere = [
        ("Year of submission", "2013"),
        ("Report publication year (progress report)", "2015"),
        ("IRM Assessed (Y/N)?", "1"),
        ("Checksum", "NR"),
    ];
    sheet(Kind::Commitments2016, &[PORTAL, IMMIGRATION, BUDGET, ETHICS], &everywhere)
}

/// The policy portal as the edition of late 2015 had it: another title, another completion.
pub fn edition_2015() -> Vec<u8> {
    let portal: &Row = &[
        ("Country", "Ghana"),
        ("Action Plan No", "1"),
        ("Comm No", "13"),
        ("Commitment Title", "13. Policy Portal of NITA"),
        (
            "Full Text",
            "Two portals will be opened, one by 2013 and one by 2014, to collect data and to serve citizens.",
        ),
        ("Lead Institution", "Ministry of Communications, NITA"),
        ("Actual Completion", "b. Limited"),
        ("_Actual Completion", "3"),
    ];
    sheet(Kind::Commitments2015Late, &[portal], &[])
}

pub fn events() -> Vec<u8> {
    let event = |member: &'static str, date: &'static str, event: &'static str| {
        [
            ("member", member),
            ("date", date),
            ("event", event),
            ("detail", "As listed."),
            ("source", "The Partnership's list."),
        ]
    };
    let rows = [event("Ghana", "2013-04", "joined"), event("Albania", "2012-04", "joined")];
    sheet(Kind::StatusEvents, &[&rows[0], &rows[1]], &[])
}

/// A clock that stands but for a microsecond at each look and can be put forward, and chance that never repeats.
fn surroundings(time: Arc<AtomicI64>) -> Surroundings {
    let count = AtomicU64::new(1);
    Surroundings {
        clock: Arc::new(move || Timestamp(time.fetch_add(1, Ordering::Relaxed))),
        chance: Arc::new(move || {
            let mut bytes = [7; 32];
            bytes[..8].copy_from_slice(&count.fetch_add(1, Ordering::Relaxed).to_be_bytes());
            bytes
        }),
    }
}

pub fn key() -> SigningKey {
    SigningKey::generate(ORIGIN, &[3; 32]).unwrap()
}

fn settings(folder: &Path) -> Settings {
    Settings {
        place: store::Place::Sqlite(folder.to_owned()),
        options: store::Options::default(),
        origin: ORIGIN.into(),
        key: Some(key()),
        index: IndexAt::Memory,
        snapshots: 16,
    }
}

pub fn permit(action: Action) -> Permit {
    may(&Actor::operator(), action, Subject::Whole).unwrap()
}

/// A folder for a record that lasts as long as this process; those of processes that have ended are removed.
fn folder_to_read() -> PathBuf {
    let all = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site-to-read");
    let mine = all.join(std::process::id().to_string());
    let _ = std::fs::remove_dir_all(&mine);
    std::fs::create_dir_all(&mine).unwrap();
    for other in std::fs::read_dir(&all).unwrap().filter_map(Result::ok) {
        if !Path::new("/proc").join(other.file_name()).exists() {
            let _ = std::fs::remove_dir_all(other.path());
        }
    }
    mine
}

/// The record, and the site over it.
pub struct World {
    pub app: Arc<App>,
    pub site: Arc<Site>,
    pub door: web::Door,
    time: Arc<AtomicI64>,
    folder: Option<tempfile::TempDir>,
}

impl World {
    /// A record with nothing in it.
    pub async fn empty() -> Self {
        let folder = testkit::sqlite_folder();
        let world = Self::open(folder.path()).await;
        Self { folder: Some(folder), ..world }
    }

    async fn open(folder: &Path) -> Self {
        let time = Arc::new(AtomicI64::new(NOW));
        let app = App::open(settings(folder), surroundings(Arc::clone(&time)), &|_| {}).await.unwrap();
        let (site, door) = Self::door(&app, web::Options::default());
        Self { app, site, door, time, folder: None }
    }

    fn door(app: &Arc<App>, options: web::Options) -> (Arc<Site>, web::Door) {
        let options = web::Options { base_url: BASE.to_owned(), ..options };
        let site = Arc::new(Site::new(Arc::clone(app), options));
        (Arc::clone(&site), web::service(site))
    }

    /// The same record opened once more, with an index that has nothing in it.
    pub async fn begun_again(&self) -> Self {
        Self::open(self.folder()).await
    }

    /// The same record behind a site that is run in another way.
    pub fn run_with(&self, options: web::Options) -> Self {
        let (app, time) = (Arc::clone(&self.app), Arc::clone(&self.time));
        let (site, door) = Self::door(&app, options);
        Self { app, site, door, time, folder: None }
    }

    /// Lets so many days pass.
    pub fn pass(&self, days: i64) {
        self.time.fetch_add(days * 24 * 3600 * 1_000_000, Ordering::Relaxed);
    }

    /// Lets so many seconds pass.
    pub fn pass_seconds(&self, seconds: i64) {
        self.time.fetch_add(seconds * 1_000_000, Ordering::Relaxed);
    }

    /// Puts the clock to a moment.
    pub fn be_at(&self, moment: Timestamp) {
        self.time.store(moment.0, Ordering::Relaxed);
    }

    /// The folder of the record.
    pub fn folder(&self) -> &Path {
        self.folder.as_ref().unwrap().path()
    }

    /// The record of both editions and the events, signed and indexed.
    pub async fn whole() -> Self {
        let world = Self::empty().await;
        world.fill().await;
        world
    }

    async fn fill(&self) {
        self.import("status-events.csv", events()).await;
        self.import("commitments-2016.csv", edition_2016()).await;
        self.import("commitments-2015b-export.csv", edition_2015()).await;
        self.settle().await;
        self.app.bring_similar_up_to_date();
    }

    /// What the process database of July 2016 and a later plan add: how Ghana made its first plan, that there is a second one,
    /// and a portal that Albania promised as well.
    pub async fn reviewed() -> Self {
        let world = Self::empty().await;
        let everywhere =
            [("Report publication year (progress report)", "2015"), ("IRM Assessed (Y/N)?", "1"), ("Checksum", "NR")];
        let ghana: Vec<(&str, &str)> = PORTAL.iter().copied().chain([("Year of submission", "2013")]).collect();
        let rows: [&Row; 4] = [&ghana, BUDGET, ETHICS, ALBANIAN_PORTAL];
        world.import("status-events.csv", events()).await;
        world.import("commitments-2016.csv", sheet(Kind::Commitments2016, &rows, &everywhere)).await;
        world.import("process-2016.csv", sheet(Kind::Process2016, &[MADE, NOT_LOOKED_AT], &[])).await;
        world.settle().await;
        world.app.bring_similar_up_to_date();
        world
    }

    /// The same record, one for all who only read it. It lies where the build lies, since nobody is left to remove it.
    pub fn to_read() -> &'static Self {
        static SHARED: LazyLock<(World, tokio::runtime::Runtime)> = LazyLock::new(|| {
            let folder = folder_to_read();
            let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
            let filled = async {
                let world = World::open(&folder).await;
                world.fill().await;
                world
            };
            (std::thread::scope(|scope| scope.spawn(|| runtime.block_on(filled)).join().unwrap()), runtime)
        });
        &SHARED.0
    }

    pub async fn import(&self, name: &str, bytes: Vec<u8>) {
        let input = Input::file(name, bytes.as_slice(), Options::default()).unwrap();
        let outcome = imports::import(&self.app, permit(Action::ImportSource), input, &|_| {}).await.unwrap();
        let report = &outcome.plan.report;
        assert_eq!(report.rows_read, report.rows_taken, "{report:?}");
    }

    /// An edition that names its source itself.
    pub async fn import_as(&self, source: &str, published: &str, bytes: Vec<u8>) {
        let published_on: PartialDate = published.parse().unwrap();
        let options = Options { source: source.parse().ok(), published_on: Some(published_on), ..Options::default() };
        let input = Input::file("a-later-edition.csv", bytes.as_slice(), options).unwrap();
        imports::import(&self.app, permit(Action::ImportSource), input, &|_| {}).await.unwrap();
    }

    pub async fn settle(&self) {
        self.app.settle().await.unwrap();
    }

    /// The identifier that leads, of the commitment with a number in Ghana's plan.
    pub fn ghana(&self, number: &str) -> CommitmentId {
        self.find("ghana", number)
    }

    pub fn find(&self, member: &str, number: &str) -> CommitmentId {
        let state = self.app.history().now();
        let of = |c: &&Arc<domain::plans::Commitment>| {
            c.plan.member.as_str() == member && c.thing.label(Field::PlanNumber, Lens::ALL) == Some(number)
        };
        state.commitments.values().find(of).unwrap_or_else(|| panic!("no commitment {number}")).id.clone()
    }

    pub fn verifier(&self) -> VerifierKey {
        key().verifier().clone()
    }
}
