//! One plan that is being written: how it stands, its parts, what can be done with it; and where it is begun.

use domain::codebook::{Field as Question, Level};
use domain::people::Action;
use domain::plans::draft::{Asked, Entry, Item, Standing};
use domain::{Lens, PartialDate};
use views::components::form::{Field, Takes};
use views::plans::PlanPlace;
use views::review::{Cell, ReviewDeskPage as DeskPage, Sheet};
use views::value::Link;
use views::{Address, Arg, Say};

use super::shared::{Drafting, not_written, part_name, remark};
use super::{deposit, document, fields, workbook};
use crate::desk::{Answer, AtDesk};
use crate::fields::required;
use crate::problems::Problem;

/// The longest title of a commitment, in characters.
const TITLE: usize = 300;

/// The page; sent, it begins the plan.
pub async fn draft(at: AtDesk<(String, u16)>) -> Answer {
    let drafting = Drafting::find(&at, &at.part.0, at.part.1).await?;
    if drafting.drafted.is_some() {
        return at.show(&overview(&at, &drafting, None)?, false);
    }
    let permit = at.permit(Action::DraftPlan, &drafting.subject())?;
    let Some(sent) = at.sent() else {
        return at.show(&beginning(&at, &drafting, &first(&at, &drafting), Vec::new()), false);
    };
    let entry = fields::typed(Item::Plan, sent);
    match at.site.app.begin_draft(&permit, &drafting.plan, &entry).await {
        Ok(()) => at.go(drafting.at(PlanPlace::Draft)),
        Err(why) => {
            let flaws = vec![not_written(&at.site.app, why)?];
            at.show(&beginning(&at, &drafting, &entry, flaws), true)
        }
    }
}

/// What a new plan begins with: the level of its member.
fn first<P>(at: &AtDesk<P>, drafting: &Drafting) -> Entry {
    let state = at.site.app.history().now();
    let level = state.members.get(&drafting.plan.member).and_then(|m| m.thing.code(Question::Level, Lens::ALL));
    Entry::from([(Question::Level, level.unwrap_or(Level::National.code()).to_owned())])
}

fn beginning<P>(at: &AtDesk<P>, drafting: &Drafting, entry: &Entry, flaws: Vec<Say>) -> DeskPage {
    let app = &at.site.app;
    let mut form =
        fields::add(at.form(drafting.at(PlanPlace::Draft), "draft-begin"), &|_| true, (Item::Plan, entry), &[]);
    form.flaws = flaws;
    let title = Say::new("draft-begin-title").with("plan", drafting.name(app));
    let mut page = DeskPage::new(title, Say::new("draft-begin-lead")).form(None, form);
    page.notes = drafting.due(app).into_iter().collect();
    page.links = vec![
        Link { to: drafting.at(PlanPlace::Template), text: Say::new("template-way") },
        Link { to: PlanPlace::Desk.into(), text: Say::new("drafts-title") },
    ];
    page
}

/// The parts as a table: what each is called, how much of it is answered, how much stands against the deposit.
fn parts<P>(at: &AtDesk<P>, drafting: &Drafting) -> Result<Sheet, Problem> {
    let drafted = drafting.written()?;
    let remarks = drafted.draft.remarks(&at.site.app.history().now(), drafting.today);
    let row = |(item, entry): (&Item, &Entry)| {
        let belongs =
            |of: Item| of == *item || matches!(of, Item::Milestone(..)) && of.commitment() == item.commitment();
        let against = remarks.iter().filter(|remark| belongs(remark.item) && remark.what.blocks()).count();
        let name = part_name(drafted, *item);
        let asks = |asked: &&Asked| drafted.draft.asks(asked) || entry.contains_key(&asked.field);
        let asked = item.asked().iter().filter(asks).count();
        let milestones = item.commitment().map(|of| drafted.draft.milestones(of).count());
        let stands = match against {
            0 => Say::new("draft-part-ready"),
            count => Say::new("draft-part-open").with("count", count),
        };
        vec![
            Cell::link(name, drafting.part(PlanPlace::Part, *item)),
            Cell::plain(Say::new("draft-answered").with("count", entry.len()).with("of", asked)),
            Cell::plain(milestones.map_or_else(|| Say::plain("–"), |count| Say::of(Arg::from(count)))),
            Cell::plain(stands),
        ]
    };
    let shown = drafted.draft.items.iter().filter(|(item, _)| !matches!(item, Item::Milestone(..)));
    Ok(Sheet {
        caption: Say::new("draft-parts"),
        heads: ["draft-part", "draft-answers", "milestones", "draft-state"].map(Say::new).into(),
        rows: shown.map(row).collect(),
    })
}

/// The page of a draft; with what is wrong with the form that was sent, if something is.
///
/// # Errors
/// When nobody has begun it.
pub fn overview<P>(at: &AtDesk<P>, drafting: &Drafting, wrong: Option<Say>) -> Result<DeskPage, Problem> {
    let (app, drafted) = (&at.site.app, drafting.written()?);
    let standing = drafting.standing(app);
    let title = Say::new("draft-title").with("plan", drafting.name(app));
    let mut page = DeskPage::new(title, stands(drafting, standing));
    page.warnings.extend(done(at.done()));
    page.sheet = Some(parts(at, drafting)?);
    let of_whole = |remark: &&domain::plans::draft::Remark| remark.field.is_none() || !remark.what.blocks();
    let remarks = drafted.draft.remarks(&app.history().now(), drafting.today);
    let advice = remarks.iter().filter(of_whole).map(|of| {
        let part = part_name(drafted, of.item);
        Say::new("draft-remark-on").with("part", part).with("says", remark(of))
    });
    page.notes = drafting.due(app).into_iter().filter(|_| standing != Standing::Deposited).chain(advice).collect();
    if drafting.may_begin(at).is_some() {
        let title = Field::new("title", "draft-commitment-title", Takes::Line(TITLE, "off"));
        let form = at.form(drafting.at(PlanPlace::Begin), "draft-commitment-begin");
        page = page.form(Some("draft-commitment-new"), form.field(title.flaw(wrong)));
        page = page.form(Some("draft-sheet-title"), workbook::form(at, drafting));
        page = page.form(Some("draft-doc-title"), document::form(at, drafting));
        page.links.extend(workbook::links(drafting).into_iter().chain(document::links(drafting)));
    }
    if standing != Standing::Deposited {
        page = deposit::offered(at, drafting, page)?;
        if at.could(Action::ConsultPeers, &drafting.subject()).is_some() {
            page.links.push(Link { to: drafting.at(PlanPlace::Peers), text: Say::new("peer-ask") });
        }
    } else {
        let differing = app.differing_parts(&drafted.draft);
        if !differing.is_empty() {
            page.warnings.push(Say::new("draft-differs-from-record").with("count", differing.len()));
        }
        if at.could(Action::AmendPlan, &drafting.subject()).is_some() {
            page.links.push(Link { to: drafting.at(PlanPlace::Amendment), text: Say::new("draft-to-amend") });
        }
        let to = Address::Plan(drafting.plan.member.to_string(), drafting.plan.number).into();
        page.links.push(Link { to, text: Say::new("draft-public") });
    }
    page.links.push(Link { to: drafting.at(PlanPlace::Template), text: Say::new("template-way") });
    page.links.push(Link { to: PlanPlace::Desk.into(), text: Say::new("drafts-title") });
    Ok(page)
}

/// How a draft stands, in a sentence.
pub fn stands(drafting: &Drafting, standing: Standing) -> Say {
    let say = Say::new(format!("draft-stands-{}", standing.code()));
    let endorsed = drafting.drafted.as_ref().and_then(|drafted| drafted.endorsed);
    match endorsed {
        Some(endorsed) => say.with("on", PartialDate::Day(endorsed.at.date())),
        None => say,
    }
}

/// What was just done, in a sentence.
pub fn done(what: Option<&str>) -> Option<Say> {
    match what? {
        "sheet" => Some(Say::new("draft-sheet-done")),
        "saved" => Some(Say::new("draft-done-saved")),
        "begun" => Some(Say::new("draft-done-begun")),
        "removed" => Some(Say::new("draft-done-removed")),
        "endorsed" => Some(Say::new("draft-done-endorsed")),
        _ => None,
    }
}

/// Begins a commitment.
pub async fn begin(at: AtDesk<(String, u16)>) -> Answer {
    let drafting = Drafting::find(&at, &at.part.0, at.part.1).await?;
    let permit = drafting.may_begin(&at).ok_or(Problem::NotAllowed(Action::DraftCommitment))?;
    let sent = at.sent().ok_or(Problem::Method)?;
    let drafted = drafting.written()?;
    let title = match required(sent, "title", TITLE) {
        Ok(title) => title,
        Err(flaw) => return at.show(&overview(&at, &drafting, Some(flaw))?, true),
    };
    let number = drafted.draft.commitments().max().unwrap_or(0).saturating_add(1);
    let plan = |field| drafted.draft.typed(Item::Plan, field).to_owned();
    let entry = Entry::from([
        (Question::PlanNumber, number.to_string()),
        (Question::Title, title),
        (Question::Start, plan(Question::Start)),
        (Question::End, plan(Question::End)),
    ]);
    match at.site.app.begin_part(&permit, &drafting.plan, None, &without_nothing(entry)).await {
        Ok(item) => at.go(drafting.part(PlanPlace::Part, item).and("done", "begun")),
        Err(why) => {
            let flaw = not_written(&at.site.app, why)?;
            at.show(&overview(&at, &drafting, Some(flaw))?, true)
        }
    }
}

/// The same without answers that say nothing.
pub fn without_nothing(mut entry: Entry) -> Entry {
    entry.retain(|_, typed| !typed.is_empty());
    entry
}
