//! A roster that is brought in: how far it is while that lasts, and then what came of it, cell by cell. It is seen by whoever gave
//! it and by nobody else.

use app::networking::{Brought, CellKind, Expectation, Item, Stopped};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, REFRESH};
use axum::http::{HeaderValue, Response};
use domain::PartialDate;
use domain::networking::Survey;
use views::components::facts::Fact;
use views::networking::{Block, Cell, HelpPlace, Section, SheetPage, Table};
use views::value::{Link, Value};
use views::{Arg, Say, Target};

use crate::desk::{Answer, AtDesk};
use crate::people::body_name;
use crate::problems::Problem;

/// How many cells are told on the page; all of them are in the sheet that it leads to.
const TOLD: usize = 200;

/// How often the page of a sheet that is under way is asked for again, in seconds: often enough to be believed, and not so often
/// that nobody can read it.
const AGAIN: HeaderValue = HeaderValue::from_static("4");

/// The class and words of how a sheet stands.
pub fn state(of: &Brought) -> (&'static str, Say) {
    match (of.ended_at, of.told.stopped) {
        (None, _) => ("due", Say::new("roster-under-way")),
        (Some(_), None) => ("done", Say::new("roster-is-in")),
        (Some(_), Some(_)) => ("late", Say::new("roster-stopped")),
    }
}

fn expected(of: &Expectation) -> Say {
    match of {
        Expectation::OneOf(codes) => Say::new("roster-one-of").with("codes", codes.join(", ")),
        _ => Say::of(Arg::Code("sheet-expects".into(), of.code().into())),
    }
}

/// The sorts of cells that are not as expected, with how many there are.
fn kinds(of: &[CellKind]) -> Option<Section> {
    let row = |kind: &CellKind| {
        vec![
            Cell::say(Say::plain(kind.column.as_str())),
            Cell::say(expected(&kind.expected)),
            Cell::of(Value::Number(kind.count)),
            Cell::say(Say::plain(kind.first.to_string())),
        ]
    };
    let columns = ["roster-column", "roster-expected", "roster-how-many", "roster-first"].map(Say::new).into();
    let table = Table { caption: Say::new("roster-kinds"), columns, rows: of.iter().map(row).collect() };
    let section = Section::new("kinds", Say::new("roster-kinds")).help(Say::new("roster-cells-help"));
    (!of.is_empty()).then(|| section.with(Block::Table(table)))
}

fn cells(of: &Brought, items: &[Item]) -> Option<Section> {
    let row = |item: &Item| {
        vec![
            Cell::say(Say::plain(item.line.to_string())),
            Cell::say(Say::plain(item.column.as_str())),
            Cell::say(Say::plain(item.value.as_str())),
            Cell::say(expected(&item.expected)),
        ]
    };
    let rows: Vec<_> = items.iter().map(row).collect();
    if rows.is_empty() {
        return None;
    }
    let more = of.told.cells.saturating_sub(rows.len() as u64);
    let more = (more > 0).then(|| Block::Says(Say::new("roster-more").with("count", more)));
    let columns = ["roster-line", "roster-column", "roster-value", "roster-expected"].map(Say::new).into();
    let table = Table { caption: Say::new("roster-cells"), columns, rows };
    let whole = Target::from(HelpPlace::Brought(of.id.clone())).and("as", "csv");
    let way = Block::List(vec![(Say::new("roster-all-cells"), Some(whole))]);
    let section = Section::new("cells", Say::new("roster-cells")).help(Say::new("roster-cells-first"));
    Some(section.with(way).with(Block::Table(table)).and(more))
}

/// What came of it.
fn told(of: &Brought, items: &[Item]) -> Vec<Section> {
    let mut sections = Vec::new();
    if !of.told.others.is_empty() {
        let others = of.told.others.iter().map(|iso3| (Say::of(Arg::Country(iso3.clone())), None)).collect();
        let section = Section::new("others", Say::new("roster-others")).help(Say::new("roster-others-help"));
        sections.push(section.with(Block::List(others)));
    }
    sections.extend(kinds(&of.told.kinds));
    sections.extend(cells(of, items));
    let left = &of.told.columns_left_out;
    if !left.is_empty() {
        let names = left.iter().map(|name| (Say::plain(name.as_str()), None)).collect();
        sections.push(Section::new("columns", Say::new("roster-columns-left")).with(Block::List(names)));
    }
    sections
}

fn facts(at: &AtDesk<String>, of: &Brought) -> Vec<Fact> {
    let fact = |label: &'static str, number: u64| Fact::new(Say::new(label), Value::Number(number));
    let whom = match &of.body {
        Some(body) => body_name(&at.site.app, body),
        None => Say::new("roster-for-all"),
    };
    vec![
        fact("roster-rows", of.told.rows),
        fact("roster-rows-read", of.told.read),
        fact("roster-rows-taken", of.told.taken),
        fact("roster-new", of.new),
        fact("roster-known", of.known),
        fact("roster-cells-count", of.told.cells),
        Fact::new(Say::new("help-for-whom"), Value::Say(whom)),
        Fact::new(Say::new("roster-given"), Value::When(PartialDate::Day(of.begun_at.date()))),
    ]
}

fn lead(of: &Brought) -> Say {
    match (of.ended_at, of.told.stopped) {
        (None, _) => Say::new("roster-under-way-lead").with("read", of.told.read).with("rows", of.told.rows),
        (Some(_), None) => Say::new("roster-brought"),
        (Some(_), Some(Stopped::NotPermitted)) => Say::new("roster-stopped-office"),
        (Some(_), Some(Stopped::Unreadable)) => Say::new("roster-stopped-unreadable"),
    }
}

/// The page, or the whole report as a sheet.
pub async fn brought(at: AtDesk<String>) -> Answer {
    let app = &at.site.app;
    let of = app.brought(&at.who.0.account.person, &at.part).await.map_err(Problem::of_store)?;
    let of = of.ok_or(Problem::NotFound)?;
    if at.ask.get("as") == Some("csv") {
        let report = app.brought_report(&of).await.map_err(Problem::of_store)?;
        return Response::builder()
            .header(CONTENT_TYPE, "text/csv; charset=utf-8")
            .header(CONTENT_DISPOSITION, "attachment; filename=\"report.csv\"")
            .body(report.into())
            .map_err(Problem::fault);
    }
    let title = Say::new(match of.survey {
        Survey::Offer => "roster-bring-offers",
        Survey::Request => "roster-bring-requests",
    });
    let mut page = SheetPage::of_desk(title, lead(&of));
    page.above.push(Link { to: HelpPlace::Rosters.into(), text: Say::new("roster-title") });
    page.tag = Some(state(&of));
    page.facts = facts(&at, &of);
    let is_over = of.ended_at.is_some();
    let next = match is_over {
        true => (HelpPlace::Desk, "help-desk-title"),
        false => (HelpPlace::Brought(of.id.clone()), "roster-look-again"),
    };
    page.ways.push(Link { to: next.0.into(), text: Say::new(next.1) });
    if is_over {
        let items = app.brought_cells(&of, TOLD).await.map_err(Problem::of_store)?;
        page.sections = told(&of, &items);
    }
    let mut answer = at.show(&page, false)?;
    if !is_over {
        answer.headers_mut().insert(REFRESH, AGAIN);
    }
    Ok(answer)
}
