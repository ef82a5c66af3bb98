//! A panel that reviews a real plan: its people, coders who err at stated rates, and a reconciler who sees only what they saw.
#![allow(dead_code, reason = "each story uses some of it")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use app::review::{Done, Rounding, Working};
use app::{App, Command, Draft, Surroundings};
use domain::codebook::{Field, OgpValue, Product, Shape, Verifiability};
use domain::deed::{Deed, OfficeAppointed};
use domain::people::{Action, Actor, Office, Permit, Subject, may};
use domain::review::ReviewId;
use domain::review::process::{Ground, RoundKind, Seat, Unit, UnitCoding, asked, indicators, lens};
use domain::statement::{Fields, Value};
use domain::{Date, Lens, PersonId, Timestamp};
use tempfile::TempDir;

use crate::common::{import, permit, piece, settings, surroundings};

/// A day, in microseconds.
const DAY: i64 = 24 * 3600 * 1_000_000;

/// A review of a real plan, with the people who do it.
pub struct Panel {
    pub app: Arc<App>,
    pub id: ReviewId,
    pub folder: TempDir,
    time: Arc<AtomicI64>,
    chance: testkit::Chance,
}

fn person(seat: Seat) -> PersonId {
    let seed = match seat {
        Seat::FirstCoder => 1,
        Seat::SecondCoder => 2,
        Seat::QualityReviewer => 3,
    };
    PersonId::from_chance(&[seed; 32])
}

/// The body that holds an office of the review.
fn body(office: Office) -> &'static str {
    if office == Office::ExpertsPanel { "experts-panel" } else { "irm" }
}

/// A column of a table of the database, and which of its rows.
#[derive(Clone, Copy)]
pub struct Where {
    pub table: &'static str,
    pub column: &'static str,
    pub rows: &'static str,
}

/// Flips codes of completion in the database behind the program's back: limited and complete change places, and so do not started
/// and substantial. Twice is as before.
pub fn flip(panel: &Panel, Where { table, column, rows }: Where) {
    let mut text = format!("CAST({column} AS TEXT)");
    for (one, other) in [("limited", "complete"), ("not-started", "substantial")] {
        let code = |code: &str| format!("'\"completion\":\"{code}\"'");
        for (from, to) in [(one, "~"), (other, one), ("~", other)] {
            text = format!("replace({text}, {}, {})", code(from), code(to));
        }
    }
    let kind = format!("CASE typeof({column}) WHEN 'blob' THEN CAST({text} AS BLOB) ELSE {text} END");
    let statement = format!("UPDATE {table} SET {column} = {kind} WHERE {rows}; SELECT changes();");
    let file = panel.folder.path().join("openpact.sqlite");
    let done = std::process::Command::new("sqlite3").arg(file).arg(&statement).output().expect("needs sqlite3");
    assert!(done.status.success() && done.stdout != b"0\n", "{statement}: {done:?}");
}

impl Panel {
    /// A record with one country's rows of an edition, and three people in the offices of the review. None without the sources.
    pub async fn of(seed: u64, edition: &str, country: &str, plan: &str, product: Product) -> Option<Self> {
        let sources = testkit::sources()?;
        let folder = testkit::sqlite_folder();
        // Noon of 1 June 2026, which is the same day for every member.
        let time = Arc::new(AtomicI64::new(1_780_315_200_000_000));
        let shared = Arc::clone(&time);
        let clock = Arc::new(move || Timestamp(shared.fetch_add(1, Ordering::Relaxed)));
        let surroundings = Surroundings { clock, ..surroundings() };
        let app = App::open(settings(folder.path()), surroundings, &|_| {}).await.unwrap();
        import(&app, piece(&sources, edition, &[country])).await;
        let id = ReviewId { plan: plan.parse().unwrap(), product };
        let panel = Self { app, id, folder, time, chance: testkit::seeded(seed) };
        let appoint = |seat: Seat| {
            let office = seat.office();
            let body = body(office).parse().unwrap();
            Deed::OfficeAppointed(OfficeAppointed { person: person(seat), office, body, until: None })
        };
        panel.append("offices", Seat::ALL.iter().map(|seat| appoint(*seat)).collect()).await;
        Some(panel)
    }

    /// Appends deeds as the program does, whatever they say.
    pub async fn append(&self, key: &str, deeds: Vec<Deed>) {
        let permit = permit(Action::ImportSource);
        let command = Command { permit, key: key.parse().unwrap(), cause: None, import: None };
        let on = self.today();
        let drafts = deeds.into_iter().map(|deed| Draft::plain(on, deed)).collect();
        self.app.write(command, move |_, _| Ok::<Vec<Draft>, ()>(drafts)).await.unwrap();
    }

    fn today(&self) -> Date {
        Timestamp(self.time.load(Ordering::Relaxed)).date()
    }

    fn pass(&self, days: i64) {
        self.time.fetch_add(days * DAY, Ordering::Relaxed);
    }

    fn permit(&self, seat: Seat, action: Action) -> Permit {
        let office = seat.office();
        let actor = Actor { office, body: body(office).parse().unwrap(), person: Some(person(seat)), ties: Vec::new() };
        let stage = self.app.stage_of(&self.id.plan);
        may(&actor, action, Subject::Plan(self.id.plan.clone(), stage)).unwrap_or_else(|e| panic!("{stage:?}: {e:?}"))
    }

    fn quality(&self) -> Permit {
        self.permit(Seat::QualityReviewer, Action::AssureQuality)
    }

    /// From the opening to the publication.
    pub async fn review(&mut self, errs: [f64; 2]) {
        self.open_and_code(errs).await;
        self.agree().await;
        self.reconcile().await.unwrap();
        self.through(RoundKind::PrePublication).await;
        self.through(RoundKind::Public).await;
        self.publish().await.unwrap();
    }

    /// Opens the review, each commitment by itself, and has both coders hand in.
    pub async fn open_and_code(&mut self, errs: [f64; 2]) {
        let commitments = self.app.history().now().plan(&self.id.plan).unwrap().commitments.clone();
        let units = commitments.iter().map(|id| Unit { commitments: vec![id.clone()] }).collect();
        self.app.open_review(&self.quality(), &self.id, units).await.unwrap();
        for seat in Seat::ALL {
            let assigned = self.app.assign_review(&self.quality(), &self.id, *seat, person(*seat)).await;
            assigned.unwrap_or_else(|problem| panic!("{}, {seat}: {problem:?}", self.id));
        }
        let truths = self.truths();
        for (seat, errs) in Seat::CODERS.into_iter().zip(errs) {
            let permit = self.permit(seat, Action::CodeFinding);
            for (number, truth) in (1..).zip(&truths) {
                let coded = self.coded(truth, errs);
                self.app.save_unit(&permit, (&self.id, Working::Coding(seat), number), &coded).await.unwrap();
            }
            self.app.hand_in_coding(&permit, &self.id, seat).await.unwrap();
        }
    }

    /// What the edition says of each commitment; where it says nothing, whatever chance says: coders find something.
    fn truths(&mut self) -> Vec<BTreeMap<Field, Value>> {
        let state = self.app.history().now();
        let plan = state.plan(&self.id.plan).unwrap();
        let year = state.reviews.get(&self.id).unwrap().book;
        let questions = indicators(year, self.id.product);
        let mut truths = Vec::new();
        for id in &plan.commitments {
            let commitment = state.commitment(id).unwrap();
            let mut truth = BTreeMap::new();
            for field in &questions {
                let said = domain::review::found(commitment, *field, Lens::ALL).map(|said| said.value.clone());
                let found = said.filter(|value| !matches!(value, Value::Missing(_)));
                truth.insert(*field, found.unwrap_or_else(|| self.anything(*field)));
            }
            truths.push(truth);
        }
        truths
    }

    /// The answers that coders choose among.
    fn book(field: Field) -> Vec<&'static str> {
        match (field, field.shape()) {
            (Field::Completion, _) => vec!["not-started", "limited", "substantial", "complete"],
            (_, Shape::Code(book)) => book.to_vec(),
            _ => Vec::new(),
        }
    }

    fn anything(&mut self, field: Field) -> Value {
        match field {
            Field::Verifiability => Value::Code(Verifiability::Verifiable.code()),
            Field::Values => Value::codes(field, [OgpValue::AccessToInformation.code()]).unwrap(),
            Field::Promising => Value::Flag(self.chance.bool()),
            _ => {
                let book = Self::book(field);
                Value::Code(book[self.chance.usize(0..book.len())])
            }
        }
    }

    /// One of the other answers.
    fn another(&mut self, field: Field, truth: &Value) -> Value {
        match truth {
            Value::Codes(values) => {
                let all = OgpValue::CODES;
                let turned = all[self.chance.usize(0..all.len())];
                let kept = values.iter().copied().filter(|value| *value != turned);
                let added = (!values.contains(&turned)).then_some(turned);
                Value::codes(field, kept.chain(added)).unwrap()
            }
            Value::Flag(yes) => Value::Flag(!yes),
            _ => {
                let others: Vec<_> = Self::book(field).into_iter().filter(|code| *truth != Value::Code(code)).collect();
                Value::Code(others[self.chance.usize(0..others.len())])
            }
        }
    }

    /// What a coder finds who errs at a rate, with a quotation for everything.
    fn coded(&mut self, truth: &BTreeMap<Field, Value>, errs: f64) -> UnitCoding {
        let mut unit = UnitCoding::default();
        for (field, truth) in truth {
            let found = if self.chance.f64() < errs { self.another(*field, truth) } else { truth.clone() };
            let answered = unit.answers.iter().map(|(field, value)| (field, value.clone()));
            unit.answers = Fields::new(answered.chain([(*field, found)]).collect::<Vec<_>>());
        }
        self.within_the_gates(&mut unit, &truth.keys().copied().collect::<Vec<_>>());
        unit.grounds = quoted(&unit.answers);
        unit
    }

    /// What cannot be verified is not assessed further, and nothing without a lens is promising.
    fn within_the_gates(&self, unit: &mut UnitCoding, questions: &[Field]) {
        let open = asked(questions, unit);
        let lens = lens(unit);
        let kept = unit.answers.iter().filter(|(field, _)| open.contains(field));
        let kept = kept.map(|(field, value)| match (field, value) {
            (Field::Promising, Value::Flag(yes)) => (field, Value::Flag(*yes && lens)),
            _ => (field, value.clone()),
        });
        unit.answers = Fields::new(kept.collect::<Vec<_>>());
    }

    /// Where the coders differ the reconciler takes one of the two, and says why. Nothing else is looked at.
    pub async fn agree(&mut self) {
        let [first, second] = self.app.both_codings(&self.id).await.unwrap().unwrap();
        let permit = self.permit(Seat::FirstCoder, Action::CodeFinding);
        for (number, one) in &first.units {
            let other = &second.units[number];
            if one.answers == other.answers {
                continue;
            }
            let taken = if self.chance.bool() { one } else { other };
            let mut agreed = UnitCoding { grounds: quoted(&taken.answers), ..taken.clone() };
            for ground in agreed.grounds.values_mut() {
                ground.reason = "The text bears this reading out.".to_owned();
            }
            self.app.save_unit(&permit, (&self.id, Working::Agreed, *number), &agreed).await.unwrap();
        }
        // What both found alike is saved too, so that it lies on the desk like everything else.
        let agreed = self.app.working(&self.id, Working::Agreed, &person(Seat::FirstCoder)).await.unwrap();
        for (number, unit) in &agreed.units {
            self.app.save_unit(&permit, (&self.id, Working::Agreed, *number), unit).await.unwrap();
        }
    }

    pub async fn reconcile(&self) -> Done {
        self.app.reconcile_findings(&self.permit(Seat::FirstCoder, Action::CodeFinding), &self.id).await
    }

    /// A round in which nobody says anything.
    pub async fn through(&self, kind: RoundKind) {
        let opens = self.today();
        let closes = opens.checked_add(jiff::Span::new().days(22)).unwrap();
        let wanted = Rounding { kind, opens, closes, both_languages: Some(opens) };
        self.app.open_round(&self.quality(), &self.id, wanted).await.unwrap();
        self.pass(24);
        self.app.close_round(&self.quality(), &self.id).await.unwrap();
    }

    pub async fn publish(&self) -> Done {
        self.app.publish_report(&self.quality(), &self.id, "A report").await
    }
}

fn quoted(answers: &Fields) -> BTreeMap<Field, Ground> {
    let quote = || Ground { quote: "The ministry published it in the gazette.".to_owned(), ..Ground::default() };
    answers.iter().map(|(field, _)| (field, quote())).collect()
}
