//! A roster of a hundred thousand offers: what bringing it in costs, and what is asked of the matcher then. Of a need's page this
//! is everything but the drawing: what was offered first, again, and after one of the offers has changed.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use app::App;
use app::networking::{OpenCase, StoredSurvey};
use domain::codebook::PolicyArea2024 as Area;
use domain::deed::{Deed, OfficeAppointed};
use domain::networking::{Case, Filling, Line, Stage, SupportRequest, Survey, SurveyState};
use domain::people::{Action, Actor, Office, Permit, Subject, may};
use domain::{PersonId, RequestId};
use serde::{Deserialize, Serialize};
use store::Place;

use crate::data::Setting;
use crate::measure::{self, Cost, Meter, Problem, doing, median};
use crate::start::{settings, surroundings};
use crate::table::Row;

/// How many rows the sheet has: the most that is taken.
const ROWS: u32 = 100_000;
/// How often a need is looked at.
const LOOKED: usize = 9;
/// The most CPU that a need may cost after one offer has changed.
const AFTER_A_CHANGE: f64 = 0.1;

/// What it cost.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Rostered {
    /// Bringing the sheet in.
    brought: Cost,
    /// The bytes of the sheet.
    bytes: usize,
    /// CPU seconds: a need when nothing was read yet, when everything was, and after one offer has changed (medians).
    first: f64,
    again: f64,
    changed: f64,
}

/// As CSV and as XLSX.
pub fn run(setting: &Setting) -> Result<Vec<Row>, Problem> {
    let mut rows = Vec::new();
    for format in ["csv", "xlsx"] {
        let data = setting.fresh(&format!("rosters-{format}"))?;
        let (_, said) = measure::run(setting.part("rosters")?.arg(&data).arg(format))?;
        let cost: Rostered = serde_json::from_str(&said).map_err(doing("what the part said"))?;
        let (cpu, wall, peak) = (cost.brought.cpu, cost.brought.wall, cost.brought.peak / 1_000_000);
        let megabytes = cost.bytes / 1_000_000;
        rows.push(Row::new(
            format!("a roster of {ROWS} offers brought in, {format} of {megabytes} MB"),
            format!("{cpu:.1} s CPU, {wall:.1} s, {peak} MB at most"),
        ));
        let millis = |seconds: f64| format!("{:.0} ms CPU", seconds * 1e3);
        rows.push(Row::new("a need among them, when nothing was read yet", millis(cost.first)));
        rows.push(Row::new("the same again", millis(cost.again)));
        rows.push(
            Row::new("the same after one offer has changed", millis(cost.changed))
                .target("under 100 ms", cost.changed < AFTER_A_CHANGE),
        );
    }
    Ok(rows)
}

/// A sheet of offers by the same seed, of which one row in twenty has a cell that says nothing that is known.
fn sheet() -> Vec<[String; 7]> {
    const DOES: [&str; 8] = [
        "publish procurement contracts as open data",
        "train journalists to read budgets",
        "help ministries with access to information",
        "write software for citizen reporting",
        "facilitate the making of action plans",
        "disclose the beneficial owners of companies",
        "monitor public services with communities",
        "advise parliaments on lobbying registers",
    ];
    const WHERE: [&str; 6] = ["Kenya", "Ghana", "Chile", "Albania", "Indonesia", "Atlantis"];
    let mut chance = fastrand::Rng::with_seed(2011);
    let row = |n: u32| {
        let mut pick = |from: &[&str]| from.get(chance.usize(..from.len())).copied().unwrap_or_default().to_owned();
        let text = format!("We {} and {}, number {n}, for those who ask.", pick(&DOES), pick(&DOES));
        let stage = pick(&["strategy", "design", "implementation", "technology", "finance"]);
        let stage = if n.is_multiple_of(20) { "dreams".to_owned() } else { stage };
        let area = pick(&["public-procurement", "right-to-information", "open-data", "fiscal-openness"]);
        [
            format!("Provider {n}"),
            text,
            stage,
            area,
            pick(&WHERE),
            pick(&["en", "es", "fr", "en; ar"]),
            (n % 5).to_string(),
        ]
    };
    (0..ROWS).map(row).collect()
}

fn bytes(format: &str) -> Result<Vec<u8>, Problem> {
    let headings = ["provider", "offer", "stages", "areas", "home", "languages", "capacity"];
    if format == "xlsx" {
        return app::networking::sheet_book(&headings, sheet());
    }
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(headings).map_err(doing("writing a sheet"))?;
    for row in sheet() {
        csv.write_record(row).map_err(doing("writing a sheet"))?;
    }
    csv.into_inner().map_err(doing("writing a sheet"))
}

fn person() -> PersonId {
    PersonId::from_chance(&[7; 32])
}

async fn open(data: PathBuf) -> Result<(Arc<App>, Permit), Problem> {
    let app =
        App::open(settings(Place::Sqlite(data), false), surroundings(), &|_| {}).await.map_err(doing("opening"))?;
    let (office, body) = (Office::CaseManager, "support-unit".parse().map_err(doing("a body"))?);
    let appointed = Deed::OfficeAppointed(OfficeAppointed { person: person(), office, body, until: None });
    let permit =
        may(&Actor::operator(), Action::ImportSource, Subject::Whole).map_err(doing("asking for permission"))?;
    let command = app::Command { permit, key: "an-office".parse().map_err(doing("a key"))?, cause: None, import: None };
    let drafts = vec![app::Draft::plain(app.now().date(), appointed)];
    let written = app.write(command, move |_, _| Ok::<_, std::convert::Infallible>(drafts)).await;
    written.map_err(doing("appointing"))?;
    let actors = Actor::all_of(&person(), &app.history().now(), app.now().date());
    let permit = actors.iter().find_map(|actor| may(actor, Action::ManageCase, Subject::Whole).ok());
    Ok((app, permit.ok_or("nobody may bring a roster in")?))
}

fn case() -> Result<(OpenCase, Line), Problem> {
    let id: RequestId = "ghana-1".parse().map_err(doing("a request"))?;
    let line = Line {
        areas: BTreeSet::from([Area::PublicProcurement]),
        stages: BTreeSet::from([Stage::Design]),
        ..Line::of(1, "Publish public procurement contracts and the beneficial owners of companies as open data")
    };
    let (country, member) = ("GHA".parse().map_err(doing("a country"))?, "ghana".parse().map_err(doing("a member"))?);
    let languages = BTreeSet::from(["en".parse().map_err(doing("a language"))?]);
    let request = SupportRequest { id: id.clone(), country, languages, lines: vec![line.clone()] };
    let now = domain::Timestamp(0);
    let survey = StoredSurvey {
        id: id.to_string(),
        survey: Survey::Request,
        body: None,
        person: None,
        language: "en".into(),
        filling: Filling::default(),
        state: SurveyState::Filed,
        version: 0,
        saved_at: now,
        filed_at: Some(now),
        confirmed_at: Some(now),
        reminded_at: None,
    };
    Ok((OpenCase { survey, request, case: Case::of(id, member, vec![1], now) }, line))
}

/// The part that brings a sheet in and looks at a need, in an empty folder.
pub async fn rosters_here(data: PathBuf, format: String) -> Result<Rostered, Problem> {
    let (app, permit) = open(data).await?;
    let sheet = bytes(&format)?;
    let size = sheet.len();
    let bring = async |sheet: Vec<u8>| {
        let begun = app.begin_roster((&permit, &person()), Survey::Offer, (sheet, "en")).await;
        begun.map_err(doing("giving a sheet"))?;
        app.take_rosters().await.map_err(doing("bringing a sheet in"))
    };
    let meter = Meter::start()?;
    bring(sheet).await?;
    let brought = meter.cost()?;
    let (open, line) = case()?;
    let look = async || {
        let meter = Meter::start()?;
        let found = app.matched(&open, &line).await.map_err(doing("looking at a need"))?;
        if found.proposals.is_empty() { Err("nobody was found".to_owned()) } else { Ok(meter.cost()?.cpu) }
    };
    let first = look().await?;
    let (mut again, mut changed) = (Vec::new(), Vec::new());
    for number in 0..LOOKED {
        again.push(look().await?);
        let one =
            format!("provider,offer,languages\nProvider of one {number},We publish contracts number {number},en\n");
        bring(one.into_bytes()).await?;
        changed.push(look().await?);
    }
    Ok(Rostered { brought, bytes: size, first, again: median(again), changed: median(changed) })
}
