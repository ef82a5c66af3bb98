//! The workbook of a plan: taken to be filled in without a connection, blank or as far as the plan is written, and brought back.
//! Every cell that cannot be taken is told with its place, and then nothing is taken.

use app::plan_sheet::{self, BadCell, NotTaken, SheetPart, Wrong};
use app::plans::NotTakenIn;
use app::{Limits, WriteError};
use axum::http::header::CONTENT_DISPOSITION;
use domain::people::Action;
use domain::plans::draft::Item;
use views::components::form::{Field, Form, Takes};
use views::plans::PlanPlace;
use views::review::{Cell, ReviewDeskPage as DeskPage, Sheet};
use views::value::Link;
use views::{Arg, Catalogue, Say};

use super::shared::{Drafting, not_written, part_name, says};
use crate::answer::{Keep, Ready};
use crate::desk::{Answer, AtDesk};
use crate::problems::Problem;

/// The media type of a workbook.
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// How large a workbook may be: far beyond any plan on record.
const LIMITS: Limits = Limits { max_bytes: 32 << 20, max_rows: 20_000, max_columns: 100, max_cell: 64 << 10 };

/// How many cells that cannot be taken are listed.
const LISTED: usize = 200;

/// The workbook; sent back, it is taken.
pub async fn sheet(at: AtDesk<(String, u16)>) -> Answer {
    let drafting = Drafting::find(&at, &at.part.0, at.part.1).await?;
    match at.sent() {
        None => given(&at, &drafting),
        Some(sent) => match sent.file("sheet") {
            None => at.show(&page(&at, &drafting, Some(Say::new("draft-sheet-missing")))?, true),
            Some(bytes) => taken(&at, &drafting, bytes).await,
        },
    }
}

fn given<P>(at: &AtDesk<P>, drafting: &Drafting) -> Answer {
    let parts: Vec<_> = match &drafting.drafted {
        Some(drafted) if at.ask.get("blank").is_none() => {
            drafted.parts.values().map(|part| (part.item, Some(part.version), part.entry.clone())).collect()
        }
        _ => Vec::new(),
    };
    let t = Catalogue::of(at.ask.asked.locale);
    let book = plan_sheet::write(&parts, |field| t.field(field.code()).into_owned()).map_err(Problem::fault)?;
    let name = format!("attachment; filename=\"{}-{}.xlsx\"", drafting.plan.member, drafting.plan.number);
    let ready = Ready::new(WORKBOOK, book, Keep::Private).with_header(CONTENT_DISPOSITION, &name);
    Ok(ready.not_indexed().serve_once(&at.ask.headers))
}

async fn taken(at: &AtDesk<(String, u16)>, drafting: &Drafting, bytes: &[u8]) -> Answer {
    let drafted = drafting.written()?;
    let knows = |number| drafted.parts.contains_key(&Item::Commitment(number));
    let parts = match plan_sheet::read(bytes, &LIMITS, knows) {
        Ok(parts) => parts,
        Err(NotTaken::Unreadable(why)) => {
            tracing::info!(%why, "a workbook could not be read");
            return at.show(&page(at, drafting, Some(Say::new("draft-sheet-unreadable")))?, true);
        }
        Err(NotTaken::NoSheet(name)) => {
            let flaw = Say::new("draft-sheet-no-sheet").with("name", name);
            return at.show(&page(at, drafting, Some(flaw))?, true);
        }
        Err(NotTaken::Cells(bad)) => {
            let flaw = Say::new("draft-sheet-bad").with("count", bad.len());
            let mut page = page(at, drafting, Some(flaw))?;
            page.sheet = Some(listed(&bad));
            return at.show(&page, true);
        }
    };
    match take(at, drafting, parts).await? {
        Ok(()) => at.go(drafting.at(PlanPlace::Draft).and("done", "sheet")),
        Err(flaw) => at.show(&page(at, drafting, Some(flaw))?, true),
    }
}

/// Takes the parts that a file holds; or says why nothing of it is taken.
///
/// # Errors
/// When it is no refusal to be told at the form.
pub async fn take<P>(at: &AtDesk<P>, drafting: &Drafting, parts: Vec<SheetPart>) -> Result<Result<(), Say>, Problem> {
    let drafted = drafting.written()?;
    let permit = |item: Option<Item>| match item {
        Some(item) => drafting.may_write(at, item),
        None => drafting.may_begin(at),
    };
    let named = |items: &[Item]| Arg::AllOf(items.iter().map(|item| part_name(drafted, *item).into()).collect());
    let flaw = match at.site.app.take_sheet(&drafting.plan, drafted, parts, permit).await {
        Ok(_) => return Ok(Ok(())),
        Err(WriteError::Refused(NotTakenIn::Meanwhile(items))) => {
            Say::new("draft-sheet-meanwhile").with("parts", named(&items))
        }
        Err(WriteError::Refused(NotTakenIn::NotTheirs(items))) => {
            Say::new("draft-sheet-not-theirs").with("parts", named(&items))
        }
        Err(WriteError::Refused(NotTakenIn::NotWritten(why))) => not_written(&at.site.app, WriteError::Refused(why))?,
        Err(other) => return Err(Problem::of_write(other)),
    };
    Ok(Err(flaw))
}

/// The form that brings it back.
pub fn form<P>(at: &AtDesk<P>, drafting: &Drafting) -> Form {
    let file = Field::new("sheet", "draft-sheet-file", Takes::File).hint("draft-sheet-hint");
    at.button(drafting.at(PlanPlace::Workbook), "draft-sheet-take").field(file)
}

/// The ways to the workbook, for whoever may write.
pub fn links(drafting: &Drafting) -> [Link; 2] {
    let to = drafting.at(PlanPlace::Workbook);
    [
        Link { to: to.clone(), text: Say::new("draft-sheet-filled") },
        Link { to: to.and("blank", "yes"), text: Say::new("draft-sheet-blank") },
    ]
}

fn page<P>(at: &AtDesk<P>, drafting: &Drafting, flaw: Option<Say>) -> Result<DeskPage, Problem> {
    drafting.may_begin(at).ok_or(Problem::NotAllowed(Action::DraftCommitment))?;
    let mut page = DeskPage::new(Say::new("draft-sheet-title"), Say::new("draft-sheet-lead"));
    page = page.form(None, form(at, drafting).flawed(flaw));
    page.links.extend(links(drafting));
    page.links.push(drafting.back(&at.site.app));
    Ok(page)
}

/// The cells that cannot be taken, as a table.
fn listed(bad: &[BadCell]) -> Sheet {
    let row = |bad: &BadCell| {
        let wrong = match &bad.wrong {
            Wrong::Answer(what) => says(what),
            Wrong::NoSuchColumn | Wrong::QuestionTwice | Wrong::Outside => Say::new("draft-sheet-no-such-column"),
            Wrong::NoSuchPart => Say::new("draft-sheet-no-such-part"),
            Wrong::PartTwice => Say::new("draft-sheet-part-twice"),
            Wrong::NoSuchCommitment => Say::new("draft-sheet-no-such-commitment"),
            Wrong::NotAVersion => Say::new("draft-sheet-not-a-version"),
        };
        let cells = [bad.sheet.clone(), format!("{}{}", bad.column, bad.row), bad.value.clone()];
        cells.map(|cell| Cell::plain(Say::plain(cell))).into_iter().chain([Cell::plain(wrong)]).collect()
    };
    Sheet {
        caption: Say::new("draft-sheet-cells"),
        heads: ["draft-sheet-name", "draft-sheet-cell", "draft-sheet-value", "draft-sheet-wrong"].map(Say::new).into(),
        rows: bad.iter().take(LISTED).map(row).collect(),
    }
}
