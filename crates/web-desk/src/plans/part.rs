//! One part of a plan: its form, for whoever may write it; what stands there, for whoever reads. When somebody else has saved it
//! in the meantime, both are shown, question by question, and nothing that was typed is lost. With a script it is saved while one
//! writes, through the same form.

use app::WriteError;
use app::plans::{NotWritten, PlanItem};
use domain::codebook::{Field as Question, Shape};
use domain::people::Action;
use domain::plans::deposit::subject_of;
use domain::plans::draft::{Asked, Entry, Item, Remark, What};
use views::components::form::{Field, Form, Takes};
use views::plans::PlanPlace;
use views::review::{Beside, Cell, ReviewDeskPage as DeskPage, Sheet};
use views::value::{Text, Value as Shown};
use views::{Arg, Say};

use super::draft::{done, without_nothing};
use super::shared::{Drafting, not_written, part_name, remark};
use super::{fields, uptake};
use crate::desk::{Answer, AtDesk};
use crate::fields::required;
use crate::problems::Problem;

/// The longest title of a milestone, in characters.
const TITLE: usize = 300;

type Path = (String, u16, String);

/// A part of an address.
struct At {
    drafting: Drafting,
    saved: PlanItem,
}

impl At {
    async fn find(at: &AtDesk<Path>) -> Result<Self, Problem> {
        let drafting = Drafting::find(at, &at.part.0, at.part.1).await?;
        let item: Item = at.part.2.parse().map_err(|_| Problem::NotFound)?;
        let saved = drafting.written()?.parts.get(&item).cloned().ok_or(Problem::NotFound)?;
        Ok(Self { drafting, saved })
    }
}

/// The page of a part; sent, it saves.
pub async fn part(at: AtDesk<Path>) -> Answer {
    let of = At::find(&at).await?;
    let item = of.saved.item;
    let Some(sent) = at.sent() else {
        return at.show_keeping(&page(&at, &of, None)?, false);
    };
    let keeps = sent.get("keep") == "yes";
    let permit = of.drafting.may_write(&at, item).ok_or(Problem::NotAllowed(Action::DraftPlan))?;
    let entry = fields::typed(item, sent);
    let version = sent.get("version").parse().unwrap_or(0);
    match at.site.app.save_part(&permit, &of.drafting.plan, (item, version), &entry).await {
        Ok(version) if keeps => at.kept(Some(version), &Say::new("draft-kept")),
        Ok(_) => at.go(of.drafting.part(PlanPlace::Part, item).and("done", "saved")),
        Err(WriteError::Refused(NotWritten::Meanwhile(_))) if keeps => at.kept(None, &Say::new("draft-kept-by-others")),
        Err(WriteError::Refused(NotWritten::Meanwhile(saved))) => at.show(&meanwhile(&at, &of, &entry, &saved), true),
        Err(why) => {
            let flaw = not_written(&at.site.app, why)?;
            if keeps { at.kept(None, &flaw) } else { at.show_keeping(&page(&at, &of, Some(flaw))?, true) }
        }
    }
}

/// The form of a part.
fn form(at: &AtDesk<Path>, of: &At, version: i64, entry: &Entry, remarks: &[Remark]) -> Form {
    let item = of.saved.item;
    let form =
        at.form(of.drafting.part(PlanPlace::Part, item), "draft-save").carry("version", version.to_string()).keeping();
    let draft = of.drafting.drafted.as_ref().map(|drafted| &drafted.draft);
    let asks = |asked: &Asked| draft.is_none_or(|draft| draft.asks(asked));
    fields::add(form, &asks, (item, entry), remarks)
}

/// An answer as it is shown beside a form.
pub fn shown(field: Question, typed: &str) -> Shown {
    match field.shape() {
        Shape::Codes(_) => Shown::Codes {
            field: field.code().into(),
            codes: typed.split_whitespace().map(|code| code.to_owned().into()).collect(),
        },
        Shape::Code(_) => Shown::code(field.code(), typed.to_owned()),
        _ => Shown::Text(Text::new(typed)),
    }
}

fn page(at: &AtDesk<Path>, of: &At, wrong: Option<Say>) -> Result<DeskPage, Problem> {
    let (app, item, drafted) = (&at.site.app, of.saved.item, of.drafting.written()?);
    let mut remarks = drafted.draft.remarks(&app.history().now(), of.drafting.today);
    remarks.retain(|remark| remark.item == item);
    let lead = Say::new("draft-part-lead").with("plan", of.drafting.name(app));
    let mut page = DeskPage::new(part_name(drafted, item), lead);
    page.warnings.extend(done(at.done()));
    if let Item::Commitment(number) = item {
        page.sheet = milestones(at, &of.drafting, number)?;
    }
    if of.drafting.may_write(at, item).is_some() {
        let flawless = form(at, of, of.saved.version, &of.saved.entry, &remarks);
        page = page.form(None, flawless.flawed(wrong));
        page = more(at, of, page);
    } else {
        let answers = item.asked().iter().filter_map(|asked| {
            let typed = of.saved.entry.get(&asked.field)?;
            Some(Beside { label: Say::of(Arg::Field(asked.field.code().into())), value: shown(asked.field, typed) })
        });
        page.known = answers.collect();
    }
    if item != Item::Plan && of.drafting.may_write(at, item).is_some() {
        page.links.push(uptake::way(&of.drafting, item));
    }
    let missing = remarks.iter().filter(|remark| remark.what == What::Missing).filter_map(|remark| remark.field);
    let missing: Vec<Arg> = missing.map(|field| Arg::Field(field.code().into())).collect();
    if !missing.is_empty() {
        page.notes.push(Say::new("draft-still-missing").with("fields", Arg::AllOf(missing)));
    }
    let others = remarks.iter().filter(|of| of.what != What::Missing && (of.field.is_none() || !of.what.blocks()));
    page.notes.extend(others.map(remark));
    page.links.push(of.drafting.back(app));
    if let Item::Milestone(commitment, _) = item {
        let commitment = Item::Commitment(commitment);
        let to = of.drafting.part(PlanPlace::Part, commitment);
        page.links.insert(0, views::value::Link { to, text: part_name(drafted, commitment) });
    }
    Ok(page)
}

/// What else can be done with a part: a milestone more, and taking it out.
fn more(at: &AtDesk<Path>, of: &At, page: DeskPage) -> DeskPage {
    let item = of.saved.item;
    let page = match item {
        Item::Commitment(_) => {
            let form = at.button(of.drafting.part(PlanPlace::Milestone, item), "draft-milestone-begin");
            let title = Field::new("milestone", "draft-milestone-title", Takes::Line(TITLE, "off"));
            let by = Field::new("by", "draft-milestone-by", Takes::Day);
            page.form(Some("draft-milestone-new"), form.field(title).field(by))
        }
        Item::Plan => return page,
        Item::Milestone(..) => page,
    };
    let subject = subject_of(&of.drafting.plan, item);
    if subject.is_some_and(|subject| at.site.app.history().now().thing(&subject).is_some()) {
        return page;
    }
    let removal = at.button(of.drafting.part(PlanPlace::Removal, item), "draft-remove");
    page.form(Some("draft-removal"), removal.carry("version", of.saved.version.to_string()))
}

/// The milestones of a commitment.
fn milestones<P>(at: &AtDesk<P>, drafting: &Drafting, of: u16) -> Result<Option<Sheet>, Problem> {
    let draft = &drafting.written()?.draft;
    let row = |number: u16| {
        let item = Item::Milestone(of, number);
        let typed = |field| Say::plain(draft.typed(item, field));
        vec![
            Cell::link(typed(Question::Title), drafting.part(PlanPlace::Part, item)),
            Cell::plain(typed(Question::Start)),
            Cell::plain(typed(Question::End)),
        ]
    };
    let mut rows: Vec<_> = draft.milestones(of).map(row).collect();
    let field = |field: Question| Say::of(Arg::Field(field.code().into()));
    let mut heads = vec![Say::new("milestones"), field(Question::Start), field(Question::End)];
    if at.could(Action::UpdateMilestone, &drafting.subject()).is_some() {
        let state = at.site.app.history().now();
        heads.push(Say::new("progress-column"));
        for (row, number) in rows.iter_mut().zip(draft.milestones(of)) {
            let item = Item::Milestone(of, number);
            let known = subject_of(&drafting.plan, item).is_some_and(|subject| state.thing(&subject).is_some());
            row.push(match known && drafting.may_report(at, item).is_some() {
                true => Cell::link(Say::new("progress-report"), drafting.part(PlanPlace::Progress, item)),
                false => Cell::plain(Say::plain("–")),
            });
        }
    }
    Ok((!rows.is_empty()).then_some(Sheet { caption: Say::new("milestones"), heads, rows }))
}

/// The form again for whoever comes second: their words in it, those that were saved beside it, and each question on which the
/// two differ told at its field. Saved again, it takes the place of what they have seen: so only its button saves it.
fn meanwhile(at: &AtDesk<Path>, of: &At, entry: &Entry, saved: &PlanItem) -> DeskPage {
    let typed = |entry: &Entry, field| entry.get(&field).cloned().unwrap_or_default();
    let differs: Vec<Question> = saved
        .item
        .asked()
        .iter()
        .map(|asked| asked.field)
        .filter(|field| typed(entry, *field) != typed(&saved.entry, *field))
        .collect();
    let mut form = form(at, of, saved.version, entry, &[]);
    for field in form.fields.iter_mut().filter(|field| differs.iter().any(|of| of.code() == field.name)) {
        field.flaw = Some(Say::new("draft-differs"));
    }
    form.keeps = false;
    form.flaws.push(Say::new("draft-meanwhile").with("count", differs.len()));
    let beside = |field: Question| {
        let label = Say::new("draft-saved-by-others").with("field", Arg::Field(field.code().into()));
        let there = typed(&saved.entry, field);
        let value = if there.is_empty() { Shown::Text(Text::new("–")) } else { shown(field, &there) };
        Beside { label, value }
    };
    let lead = Say::new("draft-meanwhile-lead");
    let name = of.drafting.drafted.as_ref().map_or_else(|| Say::new("draft-part"), |all| part_name(all, saved.item));
    let mut page = DeskPage::new(name, lead).form(None, form);
    page.known = differs.into_iter().map(beside).collect();
    page.links = vec![of.drafting.back(&at.site.app)];
    page
}

/// Begins a milestone.
pub async fn begin(at: AtDesk<Path>) -> Answer {
    let of = At::find(&at).await?;
    let Item::Commitment(commitment) = of.saved.item else { return Err(Problem::NotFound) };
    let permit = of.drafting.may_write(&at, of.saved.item).ok_or(Problem::NotAllowed(Action::DraftCommitment))?;
    let sent = at.sent().ok_or(Problem::Method)?;
    let title = match required(sent, "milestone", TITLE) {
        Ok(title) => title,
        Err(flaw) => {
            let mut page = page(&at, &of, None)?;
            for field in page.forms.iter_mut().flat_map(|titled| &mut titled.form.fields) {
                match field.name {
                    "milestone" => field.flaw = Some(flaw.clone()),
                    "by" => sent.get("by").clone_into(&mut field.value),
                    _ => {}
                }
            }
            return at.show(&page, true);
        }
    };
    let entry = Entry::from([(Question::Title, title), (Question::End, sent.get("by").trim().to_owned())]);
    match at.site.app.begin_part(&permit, &of.drafting.plan, Some(commitment), &without_nothing(entry)).await {
        Ok(_) => at.go(of.drafting.part(PlanPlace::Part, of.saved.item).and("done", "begun")),
        Err(why) => {
            let flaw = not_written(&at.site.app, why)?;
            at.show(&page(&at, &of, Some(flaw))?, true)
        }
    }
}

/// Removes a part.
pub async fn remove(at: AtDesk<Path>) -> Answer {
    let of = At::find(&at).await?;
    let item = of.saved.item;
    let permit = of.drafting.may_write(&at, item).ok_or(Problem::NotAllowed(Action::DraftCommitment))?;
    let version = at.sent().ok_or(Problem::Method)?.get("version").parse().unwrap_or(0);
    match at.site.app.remove_part(&permit, &of.drafting.plan, (item, version)).await {
        Ok(()) => match item {
            Item::Milestone(commitment, _) => {
                at.go(of.drafting.part(PlanPlace::Part, Item::Commitment(commitment)).and("done", "removed"))
            }
            Item::Plan | Item::Commitment(_) => at.go(of.drafting.at(PlanPlace::Draft).and("done", "removed")),
        },
        Err(why) => {
            let flaw = not_written(&at.site.app, why)?;
            at.show(&page(&at, &of, Some(flaw))?, true)
        }
    }
}
