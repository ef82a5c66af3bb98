//! Both rosters as sheets: taken away as far as the reader sees them, and brought in with a report on each cell that is not as
//! expected.

use app::networking::{
    Brought, Expectation, Item, NotBrought, SheetRefusal, request_book, request_sheet, roster, roster_book,
};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{Response, StatusCode};
use domain::networking::{Audience, Survey, audience_of};
use domain::people::{Action, Permit, Subject};
use views::components::facts::Fact;
use views::components::form::{Field, Form, Takes};
use views::networking::{Block, Cell, HelpPlace, Section, SheetPage, Table};
use views::value::Value;
use views::{Arg, Say, Target};

use super::fill::action;
use super::overview::bodies;
use crate::desk::{Answer, AtDesk};
use crate::people::body_name;
use crate::problems::Problem;

/// How many cells are told on a page; whoever has more begins with these.
const TOLD: usize = 200;

/// The right to bring in a roster: for everybody, or for one side of one's own.
fn permit<P>(at: &AtDesk<P>, survey: Survey, body: &str) -> Option<Permit>
where
    P: serde::de::DeserializeOwned + Send,
{
    if body.is_empty() {
        return at.could(Action::ManageCase, &Subject::Whole);
    }
    let body = body.parse().ok()?;
    app::networking::survey_permit(&at.who.0.actors, survey, &body)
}

const fn words(survey: Survey) -> (&'static str, &'static str) {
    match survey {
        Survey::Offer => ("roster-offers", "roster-bring-offers"),
        Survey::Request => ("roster-requests", "roster-bring-requests"),
    }
}

/// The form that brings in a roster; none for whoever may not.
fn form(at: &AtDesk<()>, survey: Survey, flaw: Option<Say>) -> Option<Form> {
    let (_, submit) = words(survey);
    let all = at.could(Action::ManageCase, &Subject::Whole).map(|_| (String::new(), Say::new("roster-for-all")));
    let own = bodies(&at.who.0, survey).into_iter().map(|body| (body.to_string(), body_name(&at.site.app, &body)));
    let named: Vec<(String, Say)> = all.into_iter().chain(own).collect();
    let form = at.form(HelpPlace::Roster(survey.code()), submit);
    let form = match named.as_slice() {
        [] => return None,
        [(one, _)] => form.carry("body", one.as_str()),
        _ => form.field(Field::new("body", "help-for-whom", Takes::OneOf(named))),
    };
    Some(form.field(Field::new("sheet", "roster-sheet", Takes::File).hint("roster-sheet-hint").flaw(flaw)))
}

fn page(at: &AtDesk<()>, flaws: Option<(Survey, Say)>) -> SheetPage {
    let mut page = SheetPage::of_desk(Say::new("roster-title"), Say::new("roster-lead"));
    let take = |survey: Survey| {
        let (name, _) = words(survey);
        ["csv", "xlsx"].map(|format| {
            let to = Target::from(HelpPlace::Roster(survey.code())).and("as", format);
            let says = Say::new("roster-take-as").with("roster", Say::new(name)).with("format", format.to_uppercase());
            (says, Some(to))
        })
    };
    let ways = [Survey::Request, Survey::Offer].into_iter().flat_map(take).collect();
    let taken = Section::new("take", Say::new("roster-take")).help(Say::new("roster-take-help"));
    page.sections.push(taken.with(Block::List(ways)));
    for survey in [Survey::Request, Survey::Offer] {
        let flaw = flaws.as_ref().filter(|(of, _)| *of == survey).map(|(_, say)| say.clone());
        if let Some(form) = form(at, survey, flaw) {
            let (name, _) = words(survey);
            let help = if survey == Survey::Offer { "roster-bring-offers-help" } else { "roster-bring-requests-help" };
            page.sections
                .push(Section::new(survey.code(), Say::new(name)).help(Say::new(help)).with(Block::form(None, form)));
        }
    }
    page
}

/// Both rosters.
pub async fn rosters(at: AtDesk<()>) -> Answer {
    at.show(&page(&at, None), false)
}

/// A roster as a sheet, as far as the reader may see it.
pub async fn take(at: AtDesk<String>) -> Answer {
    let survey = Survey::from_code(&at.part).ok_or(Problem::NotFound)?;
    let audience: Audience = audience_of(&at.who.0.actors);
    let book = at.ask.get("as") == Some("xlsx");
    let app = &at.site.app;
    let bytes = match survey {
        Survey::Offer => {
            let offers = app.offers_for(audience).await.map_err(Problem::of_store)?;
            if book { roster_book(&offers) } else { Ok(roster(&offers)) }
        }
        Survey::Request => {
            let requests = app.requests_for(audience).await.map_err(Problem::of_store)?;
            if book { request_book(&requests) } else { Ok(request_sheet(&requests)) }
        }
    };
    let (kind, ending) = match book {
        true => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        false => ("text/csv; charset=utf-8", "csv"),
    };
    let name = format!("attachment; filename=\"{}s.{ending}\"", survey.code());
    Response::builder()
        .status(StatusCode::OK)
        .header(CONTENT_TYPE, kind)
        .header(CONTENT_DISPOSITION, name)
        .body(bytes.map_err(|why| Problem::fault(std::io::Error::other(why)))?.into())
        .map_err(Problem::fault)
}

/// Why a file as a whole cannot be read.
fn refused(why: &SheetRefusal) -> Say {
    match why {
        SheetRefusal::Empty => Say::new("roster-empty"),
        SheetRefusal::TooManyBytes { max_bytes } => {
            Say::new("roster-too-large").with("most", max_bytes / (1024 * 1024))
        }
        SheetRefusal::TooManyRows { max_rows } => {
            // The row with the headings is one of them.
            Say::new("roster-too-many-rows").with("most", u64::from(max_rows.saturating_sub(1)))
        }
        SheetRefusal::TooManyColumns { line, max_columns } => {
            Say::new("roster-too-many-columns").with("line", line.to_string()).with("most", u64::from(*max_columns))
        }
        SheetRefusal::CellTooLong { line, max_cell } => {
            Say::new("roster-cell-too-long").with("line", line.to_string()).with("most", *max_cell as u64)
        }
        SheetRefusal::UnknownHeading { missing } => Say::new("roster-heading").with("columns", missing.join(", ")),
        SheetRefusal::NotUtf8 { .. } => Say::new("roster-not-utf8"),
        _ => Say::new("roster-no-sheet"),
    }
}

fn expected(of: &Expectation) -> Say {
    let code = Say::of(Arg::Code("sheet-expects".into(), of.code().into()));
    match of {
        Expectation::OneOf(codes) => Say::new("roster-one-of").with("codes", codes.join(", ")),
        _ => code,
    }
}

fn cells(items: &[Item]) -> Option<Section> {
    let row = |item: &Item| {
        vec![
            Cell::say(Say::plain(item.line.to_string())),
            Cell::say(Say::plain(item.column.as_str())),
            Cell::say(Say::plain(item.value.as_str())),
            Cell::say(expected(&item.expected)),
        ]
    };
    let rows: Vec<_> = items.iter().take(TOLD).map(row).collect();
    if rows.is_empty() {
        return None;
    }
    let more = items.len().saturating_sub(TOLD);
    let more = (more > 0).then(|| Block::Says(Say::new("roster-more").with("count", more as u64)));
    let columns = ["roster-line", "roster-column", "roster-value", "roster-expected"].map(Say::new).into();
    let table = Block::Table(Table { caption: Say::new("roster-cells"), columns, rows });
    Some(Section::new("cells", Say::new("roster-cells")).help(Say::new("roster-cells-help")).with(table).and(more))
}

/// What came of it, above the forms.
fn told(page: &mut SheetPage, of: &Brought) {
    let fact = |label: &'static str, number: u64| Fact::new(Say::new(label), Value::Number(number));
    page.done = Some(Say::new("roster-brought"));
    page.facts = vec![
        fact("roster-rows", of.report.rows_read),
        fact("roster-rows-taken", of.report.rows_taken),
        fact("roster-new", of.new),
        fact("roster-known", of.known),
    ];
    let mut first = Vec::new();
    if !of.others.is_empty() {
        let others = of.others.iter().map(|iso3| (Say::of(Arg::Country(iso3.clone())), None)).collect();
        let section = Section::new("others", Say::new("roster-others")).help(Say::new("roster-others-help"));
        first.push(section.with(Block::List(others)));
    }
    first.extend(cells(&of.report.items));
    let left = &of.report.columns_left_out;
    if !left.is_empty() {
        let names = left.iter().map(|(name, _)| (Say::plain(name.as_str()), None)).collect();
        first.push(Section::new("columns", Say::new("roster-columns-left")).with(Block::List(names)));
    }
    page.sections.splice(0..0, first);
}

/// Brings in a sheet.
pub async fn bring(at: AtDesk<String>) -> Answer {
    let survey = Survey::from_code(&at.part).ok_or(Problem::NotFound)?;
    let sent = at.sent().cloned().unwrap_or_default();
    let permit = permit(&at, survey, sent.get("body")).ok_or(Problem::NotAllowed(action(survey)))?;
    let language = at.ask.asked.locale.lang();
    let person = at.who.0.account.person.clone();
    let brought = match sent.file("sheet") {
        None => Err(Say::new("roster-no-file")),
        Some(bytes) => {
            let brought = at.site.app.bring_roster((&permit, &person), survey, (bytes.to_vec(), language)).await;
            match brought {
                Ok(brought) => Ok(brought),
                Err(NotBrought::File(why)) => Err(refused(&why)),
                Err(NotBrought::NotPermitted) => return Err(Problem::NotAllowed(action(survey))),
                Err(NotBrought::Store(cause)) => return Err(Problem::of_store(cause)),
            }
        }
    };
    let at = at.elsewhere(());
    match brought {
        Ok(brought) => {
            let mut page = page(&at, None);
            told(&mut page, &brought);
            at.show(&page, false)
        }
        Err(flaw) => at.show(&page(&at, Some((survey, flaw))), true),
    }
}
