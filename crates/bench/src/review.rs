//! A review of a plan with a hundred commitments: what its desk reads when it is opened, and publishing its report.
//!
//! Pages are drawn by `web`, which nothing here knows: of opening the desk this is everything but the drawing.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use app::review::{Rounding, Working};
use app::{App, Command, Draft, Surroundings};
use domain::codebook::Field;
use domain::deed::{Deed, OfficeAppointed, SourceRegistered, Stated};
use domain::partnership::Authority;
use domain::people::{self, Action, Actor, Office, Permit, may};
use domain::review::ReviewId;
use domain::review::process::{Ground, RoundKind, Seat, Unit, UnitCoding};
use domain::statement::{Fields, Subject, Value};
use domain::{CommitmentId, Date, PersonId, TextId, Timestamp};
use serde::{Deserialize, Serialize};
use store::Place;

use crate::data::Setting;
use crate::measure::{self, Meter, Problem, doing, median};
use crate::start::{settings, surroundings};
use crate::table::{Row, seconds};

/// How many commitments the plan has.
const COMMITMENTS: u16 = 100;
/// How often the desk is opened.
const OPENED: usize = 50;
/// A day, in microseconds.
const DAY: i64 = 24 * 3600 * 1_000_000;

/// What a review came to, in seconds of the clock on the wall.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Reviewed {
    /// Opening the desk, the median.
    desk: f64,
    /// Publishing the report.
    publishing: f64,
}

/// A record with a plan to be reviewed, and a clock that can be put forward.
struct Panel {
    app: Arc<App>,
    time: Arc<AtomicI64>,
    id: ReviewId,
}

fn person(seat: Seat) -> PersonId {
    let seed = Seat::ALL.iter().position(|of| *of == seat).and_then(|place| u8::try_from(place).ok());
    PersonId::from_chance(&[seed.unwrap_or_default().saturating_add(1); 32])
}

const fn body(office: Office) -> &'static str {
    match office {
        Office::ExpertsPanel => "experts-panel",
        _ => "irm",
    }
}

fn permit(seat: Seat, action: Action, panel: &Panel) -> Result<Permit, Problem> {
    let office = seat.office();
    let body = body(office).parse().map_err(doing("a body"))?;
    let actor = Actor { office, body, person: Some(person(seat)), ties: Vec::new() };
    let plan = panel.id.plan.clone();
    let stage = panel.app.stage_of(&plan);
    may(&actor, action, people::Subject::Plan(plan, stage)).map_err(doing("asking for permission"))
}

impl Panel {
    async fn open(data: PathBuf) -> Result<Self, Problem> {
        // 1 January 2026.
        let time = Arc::new(AtomicI64::new(1_767_225_600_000_000));
        let shared = Arc::clone(&time);
        let clock: app::Clock = Arc::new(move || Timestamp(shared.fetch_add(1, Ordering::Relaxed)));
        let surroundings = Surroundings { clock, ..surroundings() };
        let app = App::open(settings(Place::Sqlite(data), false), surroundings, &|_| {}).await;
        let app = app.map_err(doing("opening"))?;
        let id = "ghana/1/results-report".parse().map_err(doing("a review"))?;
        let panel = Self { app, time, id };
        panel.append(panel.plan()?).await?;
        Ok(panel)
    }

    fn today(&self) -> Date {
        Timestamp(self.time.load(Ordering::Relaxed)).date()
    }

    fn plan(&self) -> Result<Vec<Deed>, Problem> {
        let list = || "a-list".parse().map_err(doing("a source"));
        let mut deeds = vec![Deed::SourceRegistered(SourceRegistered {
            source: list()?,
            digest: "00".repeat(32),
            bytes: 1,
            authority: Authority::Publisher,
            published_on: "2021".parse().map_err(doing("a date"))?,
            title: TextId::new([0; 32]),
            licence: None,
        })];
        let mut say = |subject, plan: Option<_>, row, answer: (Field, Value)| {
            let fields = Fields::new([answer]);
            deeds.push(Deed::Stated(Stated { subject, source: list()?, row, plan, fields }));
            Ok::<_, Problem>(())
        };
        let plan = &self.id.plan;
        say(Subject::Plan(plan.clone()), None, 1, (Field::SubmittedIn, Value::Number(2021)))?;
        for number in 1..=COMMITMENTS {
            let id: CommitmentId = format!("GH{number:04}").parse().map_err(doing("a commitment"))?;
            let label = Value::label(&number.to_string()).ok_or("a number is no label")?;
            say(Subject::Commitment(id), Some(plan.clone()), u32::from(number), (Field::PlanNumber, label))?;
        }
        for seat in Seat::ALL {
            let (office, person) = (seat.office(), person(*seat));
            let body = body(office).parse().map_err(doing("a body"))?;
            deeds.push(Deed::OfficeAppointed(OfficeAppointed { person, office, body, until: None }));
        }
        Ok(deeds)
    }

    async fn append(&self, deeds: Vec<Deed>) -> Result<(), Problem> {
        let permit = may(&Actor::operator(), Action::ImportSource, people::Subject::Whole);
        let permit = permit.map_err(doing("asking for permission"))?;
        let command = Command { permit, key: "a-plan".parse().map_err(doing("a key"))?, cause: None, import: None };
        let on = self.today();
        let drafts: Vec<Draft> = deeds.into_iter().map(|deed| Draft::plain(on, deed)).collect();
        let written = self.app.write(command, move |_, _| Ok::<_, std::convert::Infallible>(drafts)).await;
        written.map(drop).map_err(doing("writing the plan"))
    }

    /// Opened, assigned, coded twice with a paragraph and a quotation for everything.
    async fn coded(&self) -> Result<(), Problem> {
        let quality = permit(Seat::QualityReviewer, Action::AssureQuality, self)?;
        let state = self.app.history().now();
        let plan = state.plan(&self.id.plan).ok_or("there is no plan")?;
        let units = plan.commitments.iter().map(|id| Unit { commitments: vec![id.clone()] }).collect();
        self.app.open_review(&quality, &self.id, units).await.map_err(doing("opening the review"))?;
        for seat in Seat::ALL {
            let assigned = self.app.assign_review(&quality, &self.id, *seat, person(*seat)).await;
            assigned.map_err(doing("assigning"))?;
        }
        for seat in Seat::CODERS {
            let permit = permit(seat, Action::CodeFinding, self)?;
            for unit in 1..=COMMITMENTS {
                let of = (&self.id, Working::Coding(seat), unit);
                self.app.save_unit(&permit, of, &coding()).await.map_err(doing("saving"))?;
            }
        }
        Ok(())
    }

    /// Everything that opening the desk asks of the record and of the store.
    async fn desk(&self) -> Result<usize, Problem> {
        let state = self.app.history().now();
        let review = state.reviews.get(&self.id).ok_or("there is no review")?;
        let seat = Seat::FirstCoder;
        let working = self.app.working(&self.id, Working::Coding(seat), &person(seat)).await;
        Ok(working.map_err(doing("reading the coding"))?.problems(review).len())
    }

    async fn through(&self, kind: RoundKind) -> Result<(), Problem> {
        let quality = permit(Seat::QualityReviewer, Action::AssureQuality, self)?;
        let opens = self.today();
        let closes = opens.checked_add(jiff::Span::new().days(22)).map_err(doing("a day"))?;
        let wanted = Rounding { kind, opens, closes, both_languages: Some(opens) };
        self.app.open_round(&quality, &self.id, wanted).await.map_err(doing("opening a round"))?;
        self.time.fetch_add(24 * DAY, Ordering::Relaxed);
        let quality = permit(Seat::QualityReviewer, Action::AssureQuality, self)?;
        self.app.close_round(&quality, &self.id).await.map(drop).map_err(doing("closing a round"))
    }

    async fn publish(&self) -> Result<(), Problem> {
        for seat in Seat::CODERS {
            let permit = permit(seat, Action::CodeFinding, self)?;
            self.app.hand_in_coding(&permit, &self.id, seat).await.map_err(doing("handing in"))?;
        }
        let first = permit(Seat::FirstCoder, Action::CodeFinding, self)?;
        self.app.reconcile_findings(&first, &self.id).await.map_err(doing("reconciling"))?;
        self.through(RoundKind::PrePublication).await?;
        self.through(RoundKind::Public).await
    }
}

fn coding() -> UnitCoding {
    let answers = [(Field::Completion, Value::Code("substantial")), (Field::EarlyResults, Value::Code("moderate"))];
    let quote = "The ministry published it in the gazette, with the data of all districts. ".repeat(4);
    let ground = || Ground { quote: quote.clone(), ..Ground::default() };
    let grounds = BTreeMap::from([(Field::Completion, ground()), (Field::EarlyResults, ground())]);
    UnitCoding { answers: Fields::new(answers), grounds, account: quote.repeat(3) }
}

/// The part that reviews a plan.
pub async fn review_here(data: PathBuf) -> Result<Reviewed, Problem> {
    let panel = Panel::open(data).await?;
    panel.coded().await?;
    let mut opened = Vec::new();
    for _ in 0..OPENED {
        let meter = Meter::start()?;
        let open = panel.desk().await?;
        opened.push(meter.seconds());
        if open > 0 {
            return Err(format!("{open} questions are open where everything was answered"));
        }
    }
    panel.publish().await?;
    let quality = permit(Seat::QualityReviewer, Action::AssureQuality, &panel)?;
    let meter = Meter::start()?;
    panel.app.publish_report(&quality, &panel.id, "A report").await.map_err(doing("publishing"))?;
    Ok(Reviewed { desk: median(opened), publishing: meter.seconds() })
}

/// Both rows.
pub fn run(setting: &Setting) -> Result<Vec<Row>, Problem> {
    let (mut desks, mut publishings) = (Vec::new(), Vec::new());
    for _ in 0..setting.rounds.max(1) {
        let data = setting.fresh("review")?;
        let (_, said) = measure::run(setting.part("review")?.arg(&data))?;
        let reviewed: Reviewed = serde_json::from_str(&said).map_err(doing("what the part said"))?;
        desks.push(reviewed.desk);
        publishings.push(reviewed.publishing);
    }
    let (desk, publishing) = (median(desks), median(publishings));
    let plan = format!("a plan with {COMMITMENTS} commitments");
    Ok(vec![
        Row::new(format!("opening the coding desk of {plan}, but for drawing"), seconds(desk))
            .target("≤ 50 ms", desk <= 0.05),
        Row::new(format!("publishing the report on {plan}, durable"), seconds(publishing))
            .target("≤ 5 s", publishing <= 5.0),
    ])
}
