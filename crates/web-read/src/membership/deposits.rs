//! Documents that the Support Unit deposited for governments: all of them, one with where it is from and what the government says, and
//! the lines that lead to them from members and plans.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::membership::deposits::{DepositAnswer, DepositKind, Deposited};
use domain::people::Body as For;
use domain::{Date, Lens, PartialDate, Partnership, PlanId};
use serde_json::{Value as Json, json};
use views::components::facts::Fact;
use views::membership::{JoinPlace, route};
use views::networking::{Block, Cell, Section, SheetPage, Table};
use views::value::{Link, Value};
use views::{Address, Arg, Format, Page, Say, Target};

use crate::access::Open;
use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::local::words;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::record::wording;
use crate::routing::get;
use crate::site::{Question, Site};

/// The routes that anybody may ask for.
pub fn open(open: Open) -> Open {
    open.route(route::DEPOSITS, get(deposits)).route(route::DEPOSIT, get(deposit))
}

async fn deposits(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    site.answer(ask, All).await
}

async fn deposit(State(site): State<Arc<Site>>, Part(at): Part<u64>, ask: Ask) -> Result<Response<Body>, Problem> {
    site.answer(ask, One { at }).await
}

/// What a document is called by its kind.
#[must_use]
pub fn kind(document: DepositKind) -> Arg {
    Arg::Code("deposit".into(), document.code().into())
}

/// How a deposit stands: with what class of tag, and in words.
#[must_use]
pub fn stands(of: &Deposited, as_of: Option<Date>) -> (&'static str, Say) {
    match of.answer(as_of) {
        None => ("due", Say::new("deposit-stands-waits")),
        Some((_, on, said)) => {
            let (class, key) = match said.answer {
                DepositAnswer::Confirmed => ("done", "deposit-stands-confirmed"),
                DepositAnswer::Objected => ("late", "deposit-stands-objected"),
            };
            (class, Say::new(key).with("date", PartialDate::Day(*on)))
        }
    }
}

fn is_shown(present: Present<'_>, of: &Deposited) -> bool {
    present.lens.as_of.is_none_or(|day| of.on <= day)
}

/// A deposit in a line: what it is, since when, how it stands.
fn line(present: Present<'_>, of: &Deposited) -> Link {
    let text = Say::new("deposit-line")
        .with("document", kind(of.deed.document))
        .with("date", PartialDate::Day(of.on))
        .with("stands", stands(of, present.lens.as_of).1);
    Link { to: JoinPlace::Deposit(of.at).into(), text }
}

/// What was deposited for a member or country, the latest first.
#[must_use]
pub fn lines(present: Present<'_>, body: &For) -> Vec<Link> {
    let shown = present.state.deposits_for(body).filter(|of| is_shown(present, of));
    let mut lines: Vec<Link> = shown.map(|of| line(present, of)).collect();
    lines.reverse();
    lines
}

/// What was deposited of a plan, the latest first.
#[must_use]
pub fn of_plan(present: Present<'_>, plan: &PlanId) -> Vec<Link> {
    let body = For::Member(plan.member.clone());
    let of_plan = present.state.deposits_for(&body).filter(|of| of.deed.plan == Some(plan.number));
    let mut lines: Vec<Link> = of_plan.filter(|of| is_shown(present, of)).map(|of| line(present, of)).collect();
    lines.reverse();
    lines
}

/// A deposit for programs.
fn told(present: Present<'_>, of: &Deposited) -> Json {
    let (deed, copy) = (&of.deed, &of.deed.copy);
    let answer = of.answer(present.lens.as_of).map(|(at, on, said)| {
        json!({
            "act": at,
            "on": on,
            "answer": said.answer,
            "reason": said.reason.as_ref().and_then(|id| present.word(id)),
        })
    });
    json!({
        "act": of.at,
        "about": present.state.body_today(&deed.about),
        "document": deed.document,
        "plan": deed.plan,
        "title": present.word(&deed.title),
        "dated": deed.dated,
        "deposited_on": of.on,
        "came": deed.came,
        "from": present.word(&deed.from),
        "file": copy.file,
        "kind": copy.kind,
        "bytes": copy.bytes,
        "withheld": present.withheld(&copy.file).is_some(),
        "answer": answer,
    })
}

struct All;

impl All {
    fn shown(present: Present<'_>) -> impl Iterator<Item = &Deposited> {
        let all = present.state.deposits.values().rev().map(AsRef::as_ref);
        all.filter(move |of: &&Deposited| is_shown(present, of))
    }
}

impl Question for All {
    fn position(&self, state: &Partnership) -> Option<u64> {
        state.deposits.values().map(|of| of.position()).max()
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let row = |of: &Deposited| {
            let about = wording::for_body(present, &present.state.body_today(&of.deed.about));
            let (class, stands) = stands(of, present.lens.as_of);
            vec![
                Cell::of(words(present, &of.deed.title)).to(JoinPlace::Deposit(of.at)),
                Cell::say(Say::of(kind(of.deed.document))),
                Cell::say(about.text).to(about.to),
                Cell::of(Value::When(PartialDate::Day(of.on))),
                Cell::say(stands).tag(class),
            ]
        };
        let rows: Vec<_> = Self::shown(present).map(row).collect();
        let section = Section::new("documents", Say::new("deposits-title")).with(if rows.is_empty() {
            Block::Empty(Say::new("deposits-none"), Say::new("deposits-none-how"))
        } else {
            let columns = ["deposit-called", "deposit-document", "deposit-about", "deposit-on", "deposit-stands"];
            Block::Table(Table { caption: Say::new("deposits-title"), columns: columns.map(Say::new).into(), rows })
        });
        Ok(Box::new(SheetPage {
            above: vec![Link { to: JoinPlace::Letters.into(), text: Say::new("all-letters-title") }],
            lead: Some(Say::new("deposits-lead")),
            sections: vec![section],
            twins: &[Format::Json],
            ..SheetPage::new(Say::new("deposits-title"))
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let all: Vec<Json> = Self::shown(present).map(|of| told(present, of)).collect();
        Ok(json!({ "total": all.len(), "documents": all }).into())
    }
}

struct One {
    at: u64,
}

impl One {
    fn find<'a>(&self, present: Present<'a>) -> Result<&'a Deposited, Problem> {
        let known = present.state.deposits.get(&self.at).map(AsRef::as_ref);
        known.filter(|of| is_shown(present, of)).ok_or(Problem::NotFound)
    }
}

/// The size of a file, in kibibytes as people read it.
fn size(bytes: u64) -> Say {
    Say::new("deposit-size").with("size", bytes.div_ceil(1024))
}

/// The file: what it is, its digest, and where it is taken away, unless it was withheld.
fn file(present: Present<'_>, of: &Deposited) -> Section {
    let copy = &of.deed.copy;
    let section = Section::new("file", Say::new("deposit-file")).help(Say::new("deposit-file-help"));
    if let Some(withheld) = present.withheld(&copy.file) {
        let why = Value::Withheld { on: withheld.recorded_at.date(), because: withheld.reason.code().into() };
        return section.with(Block::Answers(vec![(Say::new("deposit-file"), why)]));
    }
    let is = Say::of(Arg::AllOf(vec![Arg::Code("snapshot".into(), copy.kind.code().into()), size(copy.bytes).into()]));
    let take: Target = Address::Archived(copy.file.to_string()).into();
    section.with(Block::List(vec![(Say::new("deposit-take"), Some(take))])).with(Block::Answers(vec![
        (Say::new("deposit-file-is"), Value::Say(is)),
        (Say::new("deposit-digest"), Value::Say(Say::plain(copy.file.to_string()))),
    ]))
}

/// What the government says, or that it is asked.
fn answered(present: Present<'_>, of: &Deposited) -> Section {
    let section = Section::new("answer", Say::new("deposit-answer"));
    match of.answer(present.lens.as_of) {
        None => section
            .with(Block::Says(Say::new("deposit-answer-open")))
            .with(Block::List(vec![(Say::new("deposit-answer-link"), Some(JoinPlace::AnswerDeposit(of.at).into()))])),
        Some((at, on, said)) => {
            let mut answers = vec![
                (
                    Say::new("deposit-says"),
                    Value::Say(Say::of(Arg::Code("deposit-answer".into(), said.answer.code().into()))),
                ),
                (Say::new("deposit-on"), Value::When(PartialDate::Day(*on))),
            ];
            answers.extend(said.reason.as_ref().map(|id| (Say::new("deposit-reason"), words(present, id))));
            section
                .with(Block::Answers(answers))
                .with(Block::List(vec![(Say::new("help-see-act"), Some(Address::Act(*at).into()))]))
        }
    }
}

impl Question for One {
    fn position(&self, state: &Partnership) -> Option<u64> {
        state.deposits.get(&self.at).map(|of| of.position())
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let of = self.find(present)?;
        let deed = &of.deed;
        let about = wording::for_body(present, &present.state.body_today(&deed.about));
        let plan = deed.plan.zip(deed.about.member()).map(|(number, member)| Link {
            to: Address::Plan(member.to_string(), number).into(),
            text: Say::new("plan-short-inline").with("number", number.to_string()),
        });
        let (class, says) = stands(of, present.lens.as_of);
        let mut facts = vec![
            Fact::new(Say::new("deposit-document"), Value::Say(Say::of(kind(deed.document)))),
            Fact::new(Say::new("deposit-about"), Value::Say(about.text.clone())),
        ];
        facts.extend(plan.iter().map(|plan| Fact::new(Say::new("deposit-plan"), Value::Say(plan.text.clone()))));
        facts.push(Fact::new(Say::new("deposit-dated"), Value::When(deed.dated)));
        facts.push(Fact::new(Say::new("deposit-on"), Value::When(PartialDate::Day(of.on))));
        let came = Arg::Code("deposit-source".into(), deed.came.code().into());
        let source = Section::new("source", Say::new("deposit-source")).help(Say::new("deposit-source-help"));
        let source = source.with(Block::Answers(vec![
            (Say::new("deposit-came"), Value::Say(Say::of(came))),
            (Say::new("deposit-from"), words(present, &deed.from)),
        ]));
        let titled = match words(present, &deed.title) {
            Value::Text(text) => Some(text),
            _ => None,
        };
        let act = Link { to: Address::Act(of.at).into(), text: Say::new("help-see-act") };
        Ok(Box::new(SheetPage {
            above: vec![about.clone(), Link { to: JoinPlace::Deposits.into(), text: Say::new("deposits-title") }],
            titled,
            lead: Some(Say::new(match class {
                "done" => "deposit-lead-confirmed",
                "late" => "deposit-lead-objected",
                _ => "deposit-lead-waits",
            })),
            tag: Some((class, says)),
            facts,
            ways: [about].into_iter().chain(plan).chain([act]).collect(),
            sections: vec![answered(present, of), file(present, of), source],
            twins: &[Format::Json],
            ..SheetPage::new(Say::of(kind(deed.document)))
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        Ok(told(present, self.find(present)?).into())
    }
}
