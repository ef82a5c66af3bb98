//! The list of changes, as HTML, JSON or CSV: first what was done, then what differs in things, on pages of one list.

use std::ops::Range;
use std::sync::Arc;

use app::View;
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::Product;
use domain::noted::Place;
use domain::people::Body as For;
use domain::{Lens, PartialDate, Partnership, Subject, Value};
use record::Act;
use record::diff::{self, Became, Change, Done, FieldChange, Scope};
use schemars::JsonSchema;
use serde::Serialize;
use views::changes::{Became as Shown, ChangesPage, Field as ShownField, Thing, Time};
use views::components::ledger::{At, Line};
use views::components::pager::Pager;
use views::value::{Link, Value as ShownValue};
use views::{Address, Arg, Format, Page, Say, Target};

use super::asked::{Asked, editions};
use super::excerpt::around_difference;
use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::plans::editions::same;
use crate::present::Present;
use crate::problems::Problem;
use crate::record::wording;
use crate::site::{Question, Site, last};
use crate::span::{Next, Span};
use crate::told;

/// How many deeds and things stand on one page.
const ON_A_PAGE: usize = 40;

/// What changed between two dates.
pub async fn changes(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let state = site.app.history().now();
    let today = site.app.now().date();
    let held_on = site.held_on(&ask).await?;
    let asked = Asked::read(&ask, &state, today, held_on)?;
    let before = site.view(asked.from.1, &asked.from.0.asked).await?;
    let after = site.view(asked.to.1, &asked.to.0.asked).await?;
    let done = diff::deeds((&before.state, before.lens), (&after.state, after.lens), &asked.scope);
    // A list for spreadsheets names kinds, which are at hand; sentences are told of the acts themselves.
    let told: &[Done] = match ask.asked.format {
        Format::Csv => &[],
        Format::Json => cut(&done, &(ask.span.first(ON_A_PAGE)..ask.span.end(ON_A_PAGE))),
        Format::Html | Format::Pdf | Format::Svg | Format::Png => {
            // A page beyond the last one shows the last one.
            let pager = Pager::new(done.len() as u64, ON_A_PAGE as u64, ask.span.page, Address::Changes);
            cut(&done, &places(&pager))
        }
    };
    let positions: Vec<u64> = told.iter().map(|done| done.noted.at).collect();
    let acts = site.acts_at(positions).await?;
    site.answer(ask.clone(), Changes { asked, before, after, done, acts, span: ask.span }).await
}

/// The places of the list that stand on a page.
fn places(pager: &Pager) -> Range<usize> {
    let first = usize::try_from(pager.page - 1).unwrap_or(0).saturating_mul(ON_A_PAGE);
    first..first.saturating_add(ON_A_PAGE)
}

/// What of a list stands in these places.
fn cut<'l, T>(list: &'l [T], places: &Range<usize>) -> &'l [T] {
    list.get(places.start.min(list.len())..places.end.min(list.len())).unwrap_or_default()
}

struct Changes {
    asked: Asked,
    before: View,
    after: View,
    /// What was done between the two, the last first.
    done: Vec<Done>,
    /// The acts of those of them that are told with their sentences.
    acts: Vec<Act>,
    span: Span,
}

impl Changes {
    /// What changed, as far as readers can tell.
    fn find(&self, present: Present<'_>) -> Vec<Change> {
        let (before, after) = ((&*self.before.state, self.before.lens), (&*self.after.state, self.after.lens));
        visible(present, diff::changes(before, after, &self.asked.scope))
    }

    fn list(&self) -> Target {
        let Asked { about, time, from, to, .. } = &self.asked;
        let list = Target::new(Address::Changes).and("about", about).and("time", time.code());
        list.and("from", &from.0.asked).and("to", &to.0.asked)
    }

    fn about(&self, present: Present<'_>) -> Option<Link> {
        let subject = match &self.asked.scope {
            Scope::Everything => return None,
            Scope::Member(id) => Subject::Member(id.clone()),
            Scope::Plan(id) => Subject::Plan(id.clone()),
            Scope::Commitment(id) => Subject::Commitment(id.clone()),
        };
        Some(wording::subject(present, &subject))
    }

    /// Each edition with the one before it.
    fn editions(&self, state: &Partnership) -> Vec<Link> {
        let days = editions(state);
        let link = |(from, to): (&PartialDate, &PartialDate)| {
            let list =
                Target::new(Address::Changes).and("about", &self.asked.about).and("time", Time::Published.code());
            let text = Say::new("changes-edition-pair").with("from", *from).with("to", *to);
            Link { to: list.and("from", &from.to_string()).and("to", &to.to_string()), text }
        };
        days.iter().zip(days.iter().skip(1)).map(link).collect()
    }

    /// What stands in these places of the list of all that was done and all that differs.
    fn cut<'c>(&'c self, changes: &'c [Change], places: &Range<usize>) -> (&'c [Done], &'c [Change]) {
        let after = |place: usize| place.saturating_sub(self.done.len());
        (cut(&self.done, places), cut(changes, &(after(places.start)..after(places.end))))
    }

    fn total(&self, changes: &[Change]) -> usize {
        self.done.len() + changes.len()
    }

    fn pager(&self, changes: &[Change]) -> Pager {
        let total = u64::try_from(self.total(changes)).unwrap_or(u64::MAX);
        Pager::new(total, ON_A_PAGE as u64, self.span.page, self.list())
    }

    /// Deeds with their acts.
    fn with_acts<'c>(&'c self, done: &'c [Done]) -> impl Iterator<Item = (&'c Done, &'c Act)> {
        let act = |at: u64| self.acts.iter().find(move |act| act.seq == at);
        done.iter().filter_map(move |done| Some((done, act(done.noted.at)?)))
    }

    /// A deed as a line: dated as the two dates are meant.
    fn line(&self, present: Present<'_>, done: &Done, act: &Act) -> Line {
        let day = match self.asked.time {
            Time::So => done.noted.on,
            Time::Known | Time::Published => done.noted.recorded_at.date(),
        };
        let says = says(present, done, act);
        let line = Line::new(At::When(PartialDate::Day(day)), says).act(act.seq);
        match wording::about(present, &act.deed) {
            Some(Link { to, text }) => line.link(to, text),
            None => line,
        }
    }
}

/// What was done; of what the later of the two dates does not know yet, that it was not done by then.
fn says(present: Present<'_>, done: &Done, act: &Act) -> Say {
    let says = wording::says(present, &act.deed);
    if done.came { says } else { Say::new("changes-undone").with("says", Arg::from(says)) }
}

/// Of what changed, what readers can tell: the same words under another digest are no change.
pub fn visible(present: Present<'_>, changes: Vec<Change>) -> Vec<Change> {
    let told = |mut change: Change| {
        if let Became::Changed(fields) = &mut change.became {
            fields.retain(|(_, field)| differs(present, field));
            if fields.is_empty() {
                return None;
            }
        }
        Some(change)
    };
    changes.into_iter().filter_map(told).collect()
}

fn differs(present: Present<'_>, change: &FieldChange) -> bool {
    match (&change.before, &change.after) {
        (Some(before), Some(after)) => !same(present, before, after),
        _ => true,
    }
}

/// How many answers differ.
fn fields(changes: &[Change]) -> u64 {
    let count = |change: &Change| match &change.became {
        Became::Changed(fields) => fields.len(),
        Became::Added | Became::Gone => 0,
    };
    u64::try_from(changes.iter().map(count).sum::<usize>()).unwrap_or(u64::MAX)
}

/// Whose a commitment is, or which milestone of a commitment.
fn kicker(present: Present<'_>, subject: &Subject) -> Option<Say> {
    match subject {
        Subject::Commitment(id) => {
            let plan = &present.now.commitment(id)?.plan;
            Some(wording::subject(present, &Subject::Plan(plan.clone())).text)
        }
        Subject::Milestone(_, number) => Some(Say::new("changes-milestone").with("number", number.to_string())),
        _ => None,
    }
}

/// A change as it is shown.
pub fn shown(present: Present<'_>, change: &Change) -> Thing {
    Thing {
        link: wording::subject(present, &change.subject),
        kicker: kicker(present, &change.subject),
        became: match &change.became {
            Became::Added => Shown::Added,
            Became::Gone => Shown::Gone,
            Became::Changed(fields) => {
                Shown::Changed(fields.iter().map(|(report, field)| shown_field(present, *report, field)).collect())
            }
        },
    }
}

fn shown_field(present: Present<'_>, report: Option<Product>, change: &FieldChange) -> ShownField {
    let value = |value: &Option<Value>| value.as_ref().map(|value| present.value(change.field, value));
    let (mut before, mut after) = (value(&change.before), value(&change.after));
    if let (Some(ShownValue::Text(one)), Some(ShownValue::Text(other))) = (&mut before, &mut after) {
        (one.words, other.words) = around_difference(&one.words, &other.words);
    }
    ShownField {
        field: change.field.code().into(),
        report: report.map(|report| report.code().into()),
        before,
        after,
        act: change.at,
    }
}

/// What changed, for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Changes")]
pub struct ChangesTold<'a> {
    /// What of, by path; null for everything.
    of: Option<&'a str>,
    /// By which time the two dates are meant.
    time: &'static str,
    /// The earlier date, as it was asked for.
    from: &'a str,
    /// The later one; empty for now.
    to: &'a str,
    /// How many things changed.
    things: usize,
    /// How many answers.
    fields: u64,
    /// How many acts were done that are told by themselves.
    deeds: usize,
    /// Those of this piece, the last first; the list goes on with things when all are told.
    acts: Vec<DoneTold>,
    /// The things of this piece.
    changes: Vec<ChangeTold<'a>>,
    #[serde(skip_serializing_if = "Next::is_written_apart")]
    #[schemars(required)]
    next: Next,
}

/// What became of a thing.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Change")]
struct ChangeTold<'a> {
    /// The thing, by path.
    about: &'a Subject,
    /// What became of it: added, gone, changed.
    became: &'static str,
    /// The answers that changed.
    fields: Vec<FieldTold<'a>>,
}

/// An act that was done between the two dates.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Done")]
struct DoneTold {
    /// Its position in the record.
    act: u64,
    /// What became of it: done; undone where the later date does not know it yet.
    became: &'static str,
    /// Its kind, as in acts.
    kind: String,
    /// When it was recorded.
    recorded_at: String,
    /// The day from which it is so.
    effective_on: String,
    /// What it belongs to, by path; null where to nothing in particular.
    of: Option<String>,
    /// What was done, in the language that was asked.
    says: String,
    /// Where it is shown.
    page: Option<String>,
}

const fn became(done: &Done) -> &'static str {
    if done.came { "done" } else { "undone" }
}

/// What a deed belongs to, by path.
fn path(place: &Place) -> Option<String> {
    Some(match place {
        Place::Whole => return None,
        Place::Body(For::Member(id)) => Subject::Member(id.clone()).to_string(),
        Place::Body(For::Country(id)) => Subject::Country(id.clone()).to_string(),
        Place::Body(For::Organisation(id)) => format!("organisation/{id}"),
        Place::Body(For::Own(name)) => format!("body/{name}"),
        Place::Plan(id) => Subject::Plan(id.clone()).to_string(),
        Place::Commitment(id) => Subject::Commitment(id.clone()).to_string(),
    })
}

fn told_done(present: Present<'_>, done: &Done, act: &Act) -> DoneTold {
    DoneTold {
        act: act.seq,
        became: became(done),
        kind: done.noted.kind.to_string(),
        recorded_at: done.noted.recorded_at.to_string(),
        effective_on: done.noted.on.to_string(),
        of: path(&done.noted.place),
        says: present.words_of().say(&says(present, done, act)).into_owned(),
        page: wording::about(present, &act.deed).map(|link| link.to.href(present.locale)),
    }
}

/// A deed for spreadsheets: its kind stands where the question of an answer stands.
fn row(done: &Done) -> [String; 7] {
    let of = path(&done.noted.place).unwrap_or_default();
    let (none, kind) = (String::new, done.noted.kind.to_string());
    [of, became(done).to_owned(), none(), kind, none(), none(), done.noted.at.to_string()]
}

/// An answer that changed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "FieldChange")]
struct FieldTold<'a> {
    /// The question.
    field: &'static str,
    /// The report that answers it.
    report: Option<&'static str>,
    /// What was answered; null for nothing.
    before: Option<told::Answer<'a>>,
    /// What is.
    after: Option<told::Answer<'a>>,
    /// The act that gave the later answer.
    act: Option<u64>,
}

/// One change for programs.
fn told_change<'a>(present: Present<'a>, change: &'a Change) -> ChangeTold<'a> {
    let field = |(report, field): &'a (Option<Product>, FieldChange)| FieldTold {
        field: field.field.code(),
        report: report.map(Product::code),
        before: field.before.as_ref().map(|value| told::answer(present, value)),
        after: field.after.as_ref().map(|value| told::answer(present, value)),
        act: field.at,
    };
    let (became, fields) = match &change.became {
        Became::Added => ("added", Vec::new()),
        Became::Gone => ("gone", Vec::new()),
        Became::Changed(fields) => ("changed", fields.iter().map(field).collect()),
    };
    ChangeTold { about: &change.subject, became, fields }
}

const COLUMNS: [&str; 7] = ["about", "became", "report", "field", "before", "after", "act"];

fn cells(present: Present<'_>, change: &Change) -> Vec<[String; 7]> {
    let about = change.subject.to_string();
    let whole = |became: &str| {
        let none = String::new;
        vec![[about.clone(), became.to_owned(), none(), none(), none(), none(), none()]]
    };
    let row = |(report, field): &(Option<Product>, FieldChange)| {
        [
            about.clone(),
            "changed".to_owned(),
            report.map_or("", Product::code).to_owned(),
            field.field.code().to_owned(),
            told::cell(present, field.before.as_ref()),
            told::cell(present, field.after.as_ref()),
            field.at.map(|at| at.to_string()).unwrap_or_default(),
        ]
    };
    match &change.became {
        Became::Added => whole("added"),
        Became::Gone => whole("gone"),
        Became::Changed(fields) => fields.iter().map(row).collect(),
    }
}

impl Question for Changes {
    fn position(&self, _: &Partnership) -> Option<u64> {
        last(&self.after.state)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::facts_and_deeds)
    }

    fn is_heavy(&self) -> bool {
        true
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let changes = self.find(present);
        let pager = self.pager(&changes);
        let (done, things) = self.cut(&changes, &places(&pager));
        let Asked { about, time, from, to, .. } = &self.asked;
        Ok(Box::new(ChangesPage {
            about: self.about(present),
            scope: about.clone(),
            time: *time,
            from: from.0.clone(),
            to: to.0.clone(),
            fields: fields(&changes),
            total: u64::try_from(changes.len()).unwrap_or(u64::MAX),
            deeds: u64::try_from(self.done.len()).unwrap_or(u64::MAX),
            done: self.with_acts(done).map(|(done, act)| self.line(present, done, act)).collect(),
            things: things.iter().map(|change| shown(present, change)).collect(),
            editions: self.editions(present.state),
            pager,
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let changes = self.find(present);
        let (done, things) = self.cut(&changes, &(self.span.first(ON_A_PAGE)..self.span.end(ON_A_PAGE)));
        let next = self.span.next(ON_A_PAGE, self.total(&changes));
        let told = ChangesTold {
            of: (!self.asked.about.is_empty()).then_some(&self.asked.about),
            time: self.asked.time.code(),
            from: &self.asked.from.0.asked,
            to: &self.asked.to.0.asked,
            things: changes.len(),
            fields: fields(&changes),
            deeds: self.done.len(),
            acts: self.with_acts(done).map(|(done, act)| told_done(present, done, act)).collect(),
            changes: things.iter().map(|change| told_change(present, change)).collect(),
            next,
        };
        Ok(Object::piece(&told, &told.next)?)
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        let changes = self.find(present);
        let things = changes.iter().flat_map(|change| cells(present, change));
        Ok(Some(app::csv(&COLUMNS, self.done.iter().map(row).chain(things))))
    }
}
