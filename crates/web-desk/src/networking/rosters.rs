//! Both rosters as sheets: taken away as far as the reader sees them, and given to be brought in. How far that is, and what came of
//! it, is on a page of its own ([`super::brought`]).

use std::sync::Arc;

use app::networking::{Brought, NotBrought, SheetRefusal, request_book, request_sheet, roster, roster_book};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{Response, StatusCode};
use domain::PartialDate;
use domain::networking::{Audience, Survey, audience_of};
use domain::people::{Action, Permit, Subject};
use views::components::form::{Field, Form, Takes};
use views::networking::{Block, Cell, HelpPlace, Section, SheetPage, Table};
use views::value::Value;
use views::{Say, Target};

use super::fill::action;
use super::overview::bodies;
use crate::desk::{Answer, AtDesk};
use crate::people::body_name;
use crate::problems::Problem;

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

/// What the fields of a form are called: for whom, and the sheet. Both forms stand on one page, where a name is a place.
const fn fields(survey: Survey) -> (&'static str, &'static str) {
    match survey {
        Survey::Offer => ("offers-for", "offers"),
        Survey::Request => ("requests-for", "requests"),
    }
}

/// The form that brings in a roster; none for whoever may not.
fn form(at: &AtDesk<()>, survey: Survey, flaw: Option<Say>) -> Option<Form> {
    let ((_, submit), (whose, sheet)) = (words(survey), fields(survey));
    let all = at.could(Action::ManageCase, &Subject::Whole).map(|_| (String::new(), Say::new("roster-for-all")));
    let own = bodies(&at.who.0, survey).into_iter().map(|body| (body.to_string(), body_name(&at.site.app, &body)));
    let named: Vec<(String, Say)> = all.into_iter().chain(own).collect();
    let form = at.form(HelpPlace::Roster(survey.code()), submit);
    let form = match named.as_slice() {
        [] => return None,
        [(one, _)] => form.carry(whose, one.as_str()),
        _ => form.field(Field::new(whose, "help-for-whom", Takes::OneOf(named))),
    };
    Some(form.field(Field::new(sheet, "roster-sheet", Takes::File).hint("roster-sheet-hint").flaw(flaw)))
}

/// The sheets that the reader brings or brought in.
fn earlier(of: &[Brought]) -> Option<Section> {
    let row = |one: &Brought| {
        let (name, _) = words(one.survey);
        let (class, state) = super::brought::state(one);
        vec![
            Cell::say(Say::new(name)).to(HelpPlace::Brought(one.id.clone())),
            Cell::of(Value::When(PartialDate::Day(one.begun_at.date()))),
            Cell::of(Value::Number(one.told.rows)),
            Cell::say(state).tag(class),
        ]
    };
    let columns = ["roster-of", "roster-given", "roster-rows", "help-state"].map(Say::new).into();
    let table = Table { caption: Say::new("roster-earlier"), columns, rows: of.iter().map(row).collect() };
    let section = Section::new("earlier", Say::new("roster-earlier")).help(Say::new("roster-earlier-help"));
    (!of.is_empty()).then(|| section.with(Block::Table(table)))
}

async fn page(at: &AtDesk<()>, flaws: Option<(Survey, Say)>) -> Result<SheetPage, Problem> {
    let mut page = SheetPage::of_desk(Say::new("roster-title"), Say::new("roster-lead"));
    let brought = at.site.app.all_brought(&at.who.0.account.person).await.map_err(Problem::of_store)?;
    page.sections.extend(earlier(&brought));
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
    Ok(page)
}

/// Both rosters.
pub async fn rosters(at: AtDesk<()>) -> Answer {
    at.show(&page(&at, None).await?, false)
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

/// Gives a sheet to be brought in, and waits a moment for it.
pub async fn bring(at: AtDesk<String>) -> Answer {
    let survey = Survey::from_code(&at.part).ok_or(Problem::NotFound)?;
    let sent = at.sent().cloned().unwrap_or_default();
    let (whose, sheet) = fields(survey);
    let permit = permit(&at, survey, sent.get(whose)).ok_or(Problem::NotAllowed(action(survey)))?;
    let language = at.ask.asked.locale.lang();
    let person = at.who.0.account.person.clone();
    let begun = match sent.file(sheet) {
        None => Err(Say::new("roster-no-file")),
        Some(bytes) => match at.site.app.begin_roster((&permit, &person), survey, (bytes.to_vec(), language)).await {
            Ok(id) => Ok(id),
            Err(NotBrought::File(why)) => Err(refused(&why)),
            Err(NotBrought::Busy) => Err(Say::new("roster-busy")),
            Err(NotBrought::NotPermitted) => return Err(Problem::NotAllowed(action(survey))),
            Err(NotBrought::Store(cause)) => return Err(Problem::of_store(cause)),
        },
    };
    let at = at.elsewhere(());
    match begun {
        Ok(id) => {
            Arc::clone(&at.site.app).bring_now(&person, &id).await;
            at.go(HelpPlace::Brought(id))
        }
        Err(flaw) => at.show(&page(&at, Some((survey, flaw))).await?, true),
    }
}
