//! A consultation that many take part in: supports a second, each durable when it is answered, with reads going on; and a call with a
//! million inputs, whose pages and sealing take as much memory as those of a call with a few.
//!
//! Everything goes through the same functions as on the site, so that permission, the open call and the one support of each person are
//! asked each time.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};

use app::cocreation::{Asked, Calling, Giving, Scheduling};
use app::{App, Command, Draft, Surroundings};
use domain::cocreation::{GiverClass, Mechanism, Phase, PhaseKind, Written};
use domain::deed::{Deed, SourceRegistered, Stated};
use domain::partnership::Authority;
use domain::people::{self, Action, Actor, Office, Permit, Stage, may};
use domain::{Fields, InputId, PersonId, PlanId, Subject, TextId, Timestamp};
use serde::{Deserialize, Serialize};
use store::Place;

use crate::data::Setting;
use crate::measure::{self, Cost, Memory, Meter, Problem, doing, median};
use crate::start::{settings, surroundings};
use crate::table::{Row, megabytes, seconds};

/// How many give at the same time.
const WRITERS: usize = 64;
/// How many read a page of the call at the same time, one page after another.
const READERS: usize = 2;
/// How many inputs stand on a page.
const ON_A_PAGE: u32 = 50;
/// How many pages are read, one after another, of the call with a million inputs.
const PAGES: usize = 200;
/// Every so many supports the same one is sent again at once: it may not count twice.
const REPEATED: usize = 10;

/// How much is given.
#[derive(Debug, Clone, clap::Args)]
pub struct Target {
    /// An empty folder for the data.
    pub data: PathBuf,
    /// How many supports or inputs.
    #[arg(long, default_value_t = 1_000_000)]
    pub count: usize,
}

/// What supports came to.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Supported {
    cost: Cost,
    /// Pages that were read meanwhile.
    pages: u64,
}

/// What a large call came to.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Gave {
    /// Taking everything in.
    taking: Cost,
    /// A page of it, the median, in seconds.
    page: f64,
    /// Memory that was resident after the pages, in bytes.
    after_pages: u64,
    /// Sealing everything, with the most memory that was resident until then.
    sealing: Cost,
}

fn plan() -> Result<PlanId, Problem> {
    "ghana/5".parse().map_err(doing("a plan"))
}

fn person(number: usize) -> PersonId {
    let mut bytes = [0; 32];
    // In the last bytes of those that are taken: the version and the variant of an identifier stand in the ones between.
    bytes.iter_mut().skip(9).zip(number.to_le_bytes()).for_each(|(to, from)| *to = from);
    PersonId::from_chance(&bytes)
}

fn permit(office: Office, who: usize, action: Action) -> Result<Permit, Problem> {
    let body = if office == Office::Citizen { "site" } else { "member/ghana" };
    let body = body.parse().map_err(doing("a body"))?;
    let actor = Actor { office, body, person: Some(person(who)), ties: Vec::new() };
    may(&actor, action, people::Subject::Plan(plan()?, Stage::CoCreation)).map_err(doing("asking for permission"))
}

/// A record with one call for ideas that is open.
async fn open(data: PathBuf) -> Result<Arc<App>, Problem> {
    // 20 February 2027.
    let time = Arc::new(AtomicI64::new(1_803_124_800_000_000));
    let shared = Arc::clone(&time);
    let clock: app::Clock = Arc::new(move || Timestamp(shared.fetch_add(1, Ordering::Relaxed)));
    let surroundings = Surroundings { clock, ..surroundings() };
    let app = App::open(settings(Place::Sqlite(data), false), surroundings, &|_| {}).await.map_err(doing("opening"))?;
    let source = SourceRegistered {
        source: "a-list".parse().map_err(doing("a source"))?,
        digest: "00".repeat(32),
        bytes: 1,
        authority: Authority::Publisher,
        published_on: "2015".parse().map_err(doing("a date"))?,
        title: TextId::new([0; 32]),
        licence: None,
    };
    let subject: Subject = "member/ghana".parse().map_err(doing("a member"))?;
    let by = source.source.clone();
    let member = Stated { subject, source: by, row: 1, plan: None, fields: Fields::new([]) };
    let operator = may(&Actor::operator(), Action::ImportSource, people::Subject::Whole);
    let operator = operator.map_err(doing("asking for permission"))?;
    let key = "a-list".parse().map_err(doing("a key"))?;
    let command = Command { permit: operator, key, cause: None, import: None };
    let on = jiff::civil::date(2015, 1, 1);
    let drafts = vec![Draft::plain(on, Deed::SourceRegistered(source)), Draft::plain(on, Deed::Stated(member))];
    let written = app.write(command, move |_, _| Ok::<_, std::convert::Infallible>(drafts)).await;
    written.map_err(doing("writing a member"))?;
    let day = |text: &str| text.parse().map_err(doing("a day"));
    let phases = vec![
        Phase { kind: PhaseKind::Gathering, opens: day("2027-03-10")?, closes: day("2027-03-31")? },
        Phase { kind: PhaseKind::Consultation, opens: day("2027-05-01")?, closes: day("2027-05-31")? },
    ];
    let forum = |action| permit(Office::ForumMember, 0, action);
    let timeline = Scheduling { phases, overview: "Write here.".into() };
    let of = plan()?;
    app.schedule(forum(Action::SetTimeline)?, &of, 0, timeline).await.map_err(doing("setting the timeline"))?;
    let opens = "2027-03-10T08:00:00Z".parse::<Timestamp>().map_err(doing("a moment"))?;
    time.store(opens.0, Ordering::Relaxed);
    let call = Calling {
        without_account: false,
        phase: PhaseKind::Gathering,
        mechanism: Mechanism::Online,
        opens: day("2027-03-10")?,
        closes: day("2027-03-24")?,
        question: "What should the next plan promise?".into(),
        suits: "Two weeks, announced two weeks before.".into(),
        draft: String::new(),
    };
    app.open_call(forum(Action::InviteInput)?, &of, 0, call).await.map_err(doing("opening the call"))?;
    Ok(app)
}

fn idea(number: usize) -> Result<Giving, Problem> {
    Ok(Giving {
        amends: false,
        plan: plan()?,
        call: 1,
        about: None,
        on: None,
        stance: None,
        written: Written {
            title: Some(format!("Open the budget of district {number}")),
            body: format!("Line by line, each month, for district {number}. ").repeat(4),
            name: "A reader".into(),
        },
        class: GiverClass::Citizen,
        person: person(number),
        organisation: None,
        language: "en".into(),
    })
}

async fn give(app: &App, number: usize) -> Result<InputId, Problem> {
    let permit = permit(Office::Citizen, number, Action::GiveInput)?;
    let given = app.give_input(&permit, idea(number)?).await.map_err(doing("giving an input"))?;
    if given.repeated { Err(format!("input {number} was given before")) } else { Ok(given.input) }
}

async fn support(app: &App, of: InputId, number: usize) -> Result<bool, Problem> {
    let permit = permit(Office::Citizen, number, Action::CommentInPublic)?;
    let given = app.support(&permit, &of, (person(number), GiverClass::Citizen), 1).await;
    given.map(|given| given.repeated).map_err(doing("supporting"))
}

/// The part that supports one idea, each supporter once, some of them twice.
pub async fn support_here(target: Target) -> Result<Supported, Problem> {
    let Target { data, count } = target;
    let app = open(data).await?;
    let of = give(&app, 0).await?;
    let (ended, pages) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
    let readers: Vec<_> = (0..READERS)
        .map(|_| {
            let (app, ended, pages) = (Arc::clone(&app), Arc::clone(&ended), Arc::clone(&pages));
            tokio::spawn(async move {
                while !ended.load(Ordering::Relaxed) {
                    let page = app.inputs_of_call((&plan()?, 1), Asked::All, None, ON_A_PAGE).await;
                    page.map_err(doing("reading a page"))?;
                    pages.fetch_add(1, Ordering::Relaxed);
                }
                Ok::<_, Problem>(())
            })
        })
        .collect();
    let meter = Meter::start()?;
    let writers: Vec<_> = (0..WRITERS)
        .map(|writer| {
            let app = Arc::clone(&app);
            tokio::spawn(async move {
                for number in (writer..count).step_by(WRITERS) {
                    if support(&app, of, number + 1).await? {
                        return Err(format!("support {number} was there before"));
                    }
                    if number % REPEATED == 0 && !support(&app, of, number + 1).await? {
                        return Err(format!("support {number} counts twice"));
                    }
                }
                Ok::<_, Problem>(())
            })
        })
        .collect();
    for writer in writers {
        writer.await.map_err(doing("a writer"))??;
    }
    let cost = meter.cost()?;
    ended.store(true, Ordering::Relaxed);
    for reader in readers {
        reader.await.map_err(doing("a reader"))??;
    }
    app.seal_all().await.map_err(doing("sealing"))?;
    let state = app.history().now();
    let call = state.cocreations.get(&plan()?).and_then(|process| process.calls.get(&1)).ok_or("there is no call")?;
    let counted = call.supports(&of, 1, GiverClass::Citizen);
    if counted != count as u64 {
        return Err(format!("{counted} of {count} supports are counted"));
    }
    Ok(Supported { cost, pages: pages.load(Ordering::Relaxed) })
}

/// The part that gives inputs, pages through them and seals them.
pub async fn inputs_here(target: Target) -> Result<Gave, Problem> {
    let Target { data, count } = target;
    let app = open(data).await?;
    let meter = Meter::start()?;
    let writers: Vec<_> = (0..WRITERS)
        .map(|writer| {
            let app = Arc::clone(&app);
            tokio::spawn(async move {
                for number in (writer..count).step_by(WRITERS) {
                    give(&app, number).await?;
                }
                Ok::<_, Problem>(())
            })
        })
        .collect();
    for writer in writers {
        writer.await.map_err(doing("a writer"))??;
    }
    let taking = meter.cost()?;
    let (mut last, mut pages) = (None, Vec::new());
    for _ in 0..PAGES {
        let meter = Meter::start()?;
        let page = app.inputs_of_call((&plan()?, 1), Asked::All, last.as_ref(), ON_A_PAGE).await;
        let page = page.map_err(doing("reading a page"))?;
        pages.push(meter.seconds());
        last = page.into_iter().next_back();
    }
    let after_pages = Memory::of("self")?.now;
    let meter = Meter::start()?;
    app.seal_all().await.map_err(doing("sealing"))?;
    let sealing = meter.cost()?;
    let sealed: u64 =
        app.history().now().cocreations.get(&plan()?).and_then(|of| of.calls.get(&1)).map_or(0, |of| of.given());
    if sealed != count as u64 {
        return Err(format!("{sealed} of {count} inputs are sealed"));
    }
    Ok(Gave { taking, page: median(pages), after_pages, sealing })
}

/// Supports a second.
pub fn supports(setting: &Setting) -> Result<Vec<Row>, Problem> {
    const SUPPORTS: usize = 50_000;
    let (mut rates, mut pages) = (Vec::new(), Vec::new());
    for _ in 0..setting.rounds.max(1) {
        let data = setting.fresh("supports")?;
        let mut part = setting.part("supports")?;
        let (_, said) = measure::run(part.arg(&data).arg(format!("--count={SUPPORTS}")))?;
        let supported: Supported = serde_json::from_str(&said).map_err(doing("what the part said"))?;
        rates.push(SUPPORTS as f64 / supported.cost.wall);
        pages.push(supported.pages as f64 / supported.cost.wall);
    }
    let (rate, read) = (median(rates), median(pages));
    let what = format!("durable supports on SQLite, {WRITERS} at a time, every tenth sent twice");
    let row = Row::new(what, format!("{rate:.0} a second, beside {read:.0} pages of the call"));
    Ok(vec![row.target("≥ 5000/s", rate >= 5_000.0)])
}

/// A call with few inputs and one with a million.
pub fn inputs(setting: &Setting) -> Result<Vec<Row>, Problem> {
    let gave = |count: usize| {
        let data = setting.fresh("inputs")?;
        let mut part = setting.part("inputs")?;
        let (_, said) = measure::run(part.arg(&data).arg(format!("--count={count}")))?;
        serde_json::from_str::<Gave>(&said).map_err(doing("what the part said"))
    };
    let (few, many) = (gave(20_000)?, gave(1_000_000)?);
    // Of the memory a part is the record itself: a seal for each batch.
    let constant = many.sealing.peak < few.sealing.peak.saturating_mul(2);
    let page = |of: &Gave| seconds(of.page);
    Ok(vec![
        Row::new("a page of a call with 1,000,000 inputs", page(&many))
            .against(format!("{} with 20,000", page(&few)), many.page / few.page.max(f64::EPSILON))
            .target("≤ 10 ms", many.page <= 0.01),
        Row::new("most memory while 1,000,000 inputs are taken, paged and sealed", megabytes(many.sealing.peak))
            .against(
                format!("{} with 20,000", megabytes(few.sealing.peak)),
                many.sealing.peak as f64 / few.sealing.peak.max(1) as f64,
            )
            .target("< 2 ×", constant),
        Row::new("sealing 1,000,000 inputs", seconds(many.sealing.wall)),
    ])
}
