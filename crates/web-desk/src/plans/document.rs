//! The Word document of a plan: taken to be filled in without a connection, blank or as far as the plan is written, in the language of
//! the government and in English, and brought back as the workbook is. Every place that cannot be taken is told, and then nothing is.

use app::Limits;
use app::plan_sheet::Wrong;
use app::plan_word::{self, BadPlace, NotRead, Words};
use axum::http::header::CONTENT_DISPOSITION;
use domain::codebook::Field as Question;
use domain::people::Action;
use domain::plans::draft::Item;
use views::components::form::{Field, Form, Takes};
use views::locale::Direction;
use views::plans::PlanPlace;
use views::review::{Cell, ReviewDeskPage as DeskPage, Sheet};
use views::value::Link;
use views::{Arg, Catalogue, Locale, Say};

use super::shared::{Drafting, part_name, says};
use super::workbook::take;
use crate::answer::{Keep, Ready};
use crate::desk::{Answer, AtDesk};
use crate::problems::Problem;

/// The media type of a Word document.
const DOCUMENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// How large a document may be: far beyond any plan on record. Pictures in it are not unpacked.
const LIMITS: Limits = Limits { max_bytes: 32 << 20, max_rows: 1_000, max_columns: 100, max_cell: 256 << 10 };

/// How many places that cannot be taken are listed.
const LISTED: usize = 200;

/// The document; sent back, it is taken.
pub async fn document(at: AtDesk<(String, u16)>) -> Answer {
    let drafting = Drafting::find(&at, &at.part.0, at.part.1).await?;
    match at.sent() {
        None => given(&at, &drafting),
        Some(sent) => match sent.file("document") {
            None => at.show(&page(&at, &drafting, Some(Say::new("draft-doc-missing")))?, true),
            Some(bytes) => taken(&at, &drafting, bytes).await,
        },
    }
}

/// The languages in which a blank form of a plan is given: that of the government, as far as the site is written in it, else that of
/// the reader; and English.
pub fn languages<P>(at: &AtDesk<P>, drafting: &Drafting) -> Vec<Locale> {
    let typed =
        drafting.drafted.as_ref().map_or("", |all| all.draft.typed(Item::Plan, Question::AdministrativeLanguage));
    let own = Locale::from_tag(typed).filter(|locale| *locale != Locale::En).unwrap_or(at.ask.asked.locale);
    if own == Locale::En { vec![own] } else { vec![own, Locale::En] }
}

/// What somebody reads in each of some languages.
pub fn each(locales: &[Locale], say: &Say) -> Vec<String> {
    locales.iter().map(|locale| Catalogue::of(*locale).say(say).into_owned()).collect()
}

/// What a part of a blank form is called.
fn blank_name(item: Item) -> Say {
    match item {
        Item::Plan => Say::new("draft-part-plan"),
        Item::Commitment(number) => Say::new("draft-doc-commitment").with("number", number.to_string()),
        Item::Milestone(..) => Say::new("draft-doc-milestone").with("number", item.to_string()),
    }
}

fn given<P>(at: &AtDesk<P>, drafting: &Drafting) -> Answer {
    let written = drafting.drafted.as_ref().filter(|_| at.ask.get("blank").is_none());
    let parts: Vec<_> = written
        .map(|drafted| drafted.parts.values().map(|part| (part.item, Some(part.version), part.entry.clone())).collect())
        .unwrap_or_default();
    let locales = languages(at, drafting);
    let first = locales.first().copied().unwrap_or_default();
    let inline = |say: &Say| each(&locales, say).join(" / ");
    let words = Words {
        language: first.lang(),
        from_the_right: first.dir() == Direction::RightToLeft,
        title: Catalogue::of(first).say(&drafting.name(&at.site.app)).into_owned(),
        lead: each(&locales, &Say::new("draft-doc-how")),
        part: &|item| match written.filter(|drafted| drafted.parts.contains_key(&item)) {
            Some(drafted) => Catalogue::of(first).say(&part_name(drafted, item)).into_owned(),
            None => inline(&blank_name(item)),
        },
        part_row: each(&locales, &Say::new("draft-doc-part")),
        version_row: each(&locales, &Say::new("draft-doc-version")),
        field: &|field| each(&locales, &Say::of(Arg::Field(field.code().into()))),
        code: &|field, code| inline(&Say::of(Arg::Code(field.code().into(), code.into()))),
    };
    let bytes = plan_word::write(&parts, &words).map_err(Problem::fault)?;
    let name = format!("attachment; filename=\"{}-{}.docx\"", drafting.plan.member, drafting.plan.number);
    let ready = Ready::new(DOCUMENT, bytes, Keep::Private).with_header(CONTENT_DISPOSITION, &name);
    Ok(ready.not_indexed().serve_once(&at.ask.headers))
}

async fn taken(at: &AtDesk<(String, u16)>, drafting: &Drafting, bytes: &[u8]) -> Answer {
    let drafted = drafting.written()?;
    let knows = |number| drafted.parts.contains_key(&Item::Commitment(number));
    let refused = |key: &'static str| Say::new(key);
    let flaw = match plan_word::read(bytes, &LIMITS, knows) {
        Ok(parts) => match take(at, drafting, parts).await? {
            Ok(()) => return at.go(drafting.at(PlanPlace::Draft).and("done", "sheet")),
            Err(flaw) => flaw,
        },
        Err(NotRead::Places(bad)) => {
            let flaw = Say::new("draft-doc-bad").with("count", bad.len());
            let mut page = page(at, drafting, Some(flaw))?;
            page.sheet = Some(listed(drafting, &bad));
            return at.show(&page, true);
        }
        Err(NotRead::NotWord) => refused("draft-doc-not-word"),
        Err(NotRead::OldOrLocked) => refused("draft-doc-old"),
        Err(NotRead::Macros) => refused("draft-doc-macros"),
        Err(NotRead::TooLarge) => refused("draft-doc-too-large"),
        Err(NotRead::Broken) => refused("draft-doc-broken"),
        Err(NotRead::NoPlan) => refused("draft-doc-no-plan"),
    };
    at.show(&page(at, drafting, Some(flaw))?, true)
}

/// The form that brings it back.
pub fn form<P>(at: &AtDesk<P>, drafting: &Drafting) -> Form {
    let file = Field::new("document", "draft-doc-file", Takes::File).hint("draft-doc-hint");
    at.button(drafting.at(PlanPlace::Document), "draft-sheet-take").field(file)
}

/// The ways to the document, for whoever may write.
pub fn links(drafting: &Drafting) -> [Link; 2] {
    let to = drafting.at(PlanPlace::Document);
    [
        Link { to: to.clone(), text: Say::new("draft-doc-filled") },
        Link { to: to.and("blank", "yes"), text: Say::new("draft-doc-blank") },
    ]
}

fn page<P>(at: &AtDesk<P>, drafting: &Drafting, flaw: Option<Say>) -> Result<DeskPage, Problem> {
    drafting.may_begin(at).ok_or(Problem::NotAllowed(Action::DraftCommitment))?;
    let mut page = DeskPage::new(Say::new("draft-doc-title"), Say::new("draft-doc-lead"));
    page = page.form(None, form(at, drafting).flawed(flaw));
    page.links.extend(links(drafting));
    page.links.push(drafting.back(&at.site.app));
    Ok(page)
}

/// The places that cannot be taken, as a table: of which part, the answer to what, what stands there, what is wrong.
fn listed(drafting: &Drafting, bad: &[BadPlace]) -> Sheet {
    let named = |bad: &BadPlace| match (bad.item, &drafting.drafted) {
        (Some(item), Some(drafted)) if drafted.parts.contains_key(&item) => part_name(drafted, item),
        (Some(item), _) => blank_name(item),
        (None, _) if bad.table > 0 => Say::new("draft-doc-table").with("number", bad.table.to_string()),
        (None, _) => Say::new("draft-doc-outside"),
    };
    let row = |bad: &BadPlace| {
        let wrong = match &bad.wrong {
            Wrong::Answer(what) => says(what),
            Wrong::NoSuchColumn => Say::new("draft-doc-no-such-question"),
            Wrong::NoSuchPart => Say::new("draft-doc-no-such-part"),
            Wrong::PartTwice => Say::new("draft-doc-part-twice"),
            Wrong::QuestionTwice => Say::new("draft-doc-question-twice"),
            Wrong::Outside => Say::new("draft-doc-is-outside"),
            Wrong::NoSuchCommitment => Say::new("draft-sheet-no-such-commitment"),
            Wrong::NotAVersion => Say::new("draft-doc-not-a-version"),
        };
        let field = bad.field.map_or_else(|| Say::plain("–"), |field| Say::of(Arg::Field(field.code().into())));
        [named(bad), field, Say::plain(bad.value.clone()), wrong].map(Cell::plain).into()
    };
    Sheet {
        caption: Say::new("draft-doc-places"),
        heads: ["draft-part", "draft-doc-question", "draft-sheet-value", "draft-sheet-wrong"].map(Say::new).into(),
        rows: bad.iter().take(LISTED).map(row).collect(),
    }
}
