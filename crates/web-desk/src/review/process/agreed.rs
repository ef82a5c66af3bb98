//! Both codings of a unit side by side, and what is agreed: where they are the same it stands, where not it gets a reason.

use app::review::Working;
use domain::codebook::Field;
use domain::figures::FigureId;
use domain::people::{Action, Permit};
use domain::review::process::UnitCoding;
use views::components::form::{Field as FormField, Form, Takes};
use views::review::{Beside, Cell, ReviewDeskPage, Sheet};
use views::value::Value;
use views::{Address, Arg, Say};

use super::coding::{known, look_again};
use super::shared::{Opened, Path, UnitPath, outcome, person, shown};
use super::unit::{Beyond, Flaws, ask as questions, bearing, copies, copy_links, strange_figure, typed};
use crate::access::Who;
use crate::desk::{Answer, AtDesk};
use crate::fields::optional;
use crate::form::Sent;
use crate::problems::Problem;
use crate::site::Site;

/// The longest summary, in characters.
const SUMMARY: usize = 10_000;

struct Agreed {
    opened: Opened,
    unit: u16,
    saved: UnitCoding,
    coded: [UnitCoding; 2],
}

/// Unit 0 is the report as a whole.
async fn find(site: &Site, who: &Who, path: &Path, unit: u16) -> Result<Agreed, Problem> {
    let opened = Opened::find(site, path)?;
    opened.permit(site, who, Action::CodeFinding)?;
    opened.codes(who)?;
    if unit > 0 {
        opened.review.unit(unit).ok_or(Problem::NotFound)?;
    }
    let both = site.app.both_codings(&opened.id).await.map_err(Problem::of_store)?;
    let both = both.ok_or(Problem::NotAllowed(Action::CodeFinding))?;
    let coded = both.map(|mut coding| coding.units.remove(&unit).unwrap_or_default());
    let mut agreed = site.app.working(&opened.id, Working::Agreed, person(who)).await.map_err(Problem::of_store)?;
    let saved = match unit {
        0 => UnitCoding { account: agreed.summary, ..UnitCoding::default() },
        _ => agreed.units.remove(&unit).unwrap_or_default(),
    };
    Ok(Agreed { opened, unit, saved, coded })
}

/// An answer in a sentence.
pub fn say(value: &Value) -> Say {
    match value {
        Value::Code { field, code } => Say::of(Arg::Code(field.to_string(), code.to_string())),
        Value::Codes { codes, .. } if codes.is_empty() => Say::new("value-none"),
        Value::Codes { field, codes } => {
            Say::of(Arg::AllOf(codes.iter().map(|code| Arg::Code(field.to_string(), code.to_string())).collect()))
        }
        Value::Flag(yes) => Say::new(if *yes { "value-yes" } else { "value-no" }),
        _ => Say::new("review-not-asked"),
    }
}

fn both(found: &Agreed) -> Sheet {
    let [first, second] = &found.coded;
    let answer = |of: &UnitCoding, field| Cell::plain(say(&shown(field, of.answers.get(field))));
    let quote = |of: &UnitCoding, field| of.grounds.get(&field).map(|ground| ground.quote.clone()).unwrap_or_default();
    let row = |field: &Field| {
        let differ = first.answers.get(*field) != second.answers.get(*field);
        let same = Say::new(if differ { "review-differ" } else { "review-same" });
        let quotes = [quote(first, *field), quote(second, *field)];
        let quotes = quotes.iter().filter(|quote| !quote.is_empty()).cloned().collect::<Vec<_>>().join(" · ");
        vec![
            Cell::plain(Say::of(Arg::Field(field.code().into()))),
            answer(first, *field),
            answer(second, *field),
            Cell::plain(same),
            Cell::plain(Say::plain(quotes)),
        ]
    };
    let heads = ["review-question", "review-first", "review-second", "review-stands", "review-quote"];
    Sheet {
        caption: Say::new("review-both"),
        heads: heads.map(Say::new).into(),
        rows: found.opened.review.indicators().iter().map(row).collect(),
    }
}

fn page(site: &Site, who: &Who, found: &Agreed, sent: Option<&Sent>, flaws: &Flaws, whole: Vec<Say>) -> ReviewDeskPage {
    let Agreed { opened, unit, saved, .. } = found;
    let to = opened.unit(Address::AgreeUnit, *unit);
    let form = Form::new(to, "review-save").carry("token", who.0.form_token.as_str());
    let back = opened.back(site, who);
    if *unit == 0 {
        let title = Say::new("review-summary");
        let mut page = ReviewDeskPage::new(title, Say::new("review-summary-lead"));
        page.links.push(back);
        page.known = figures();
        let value = sent.map_or(saved.account.as_str(), |sent| sent.get("account"));
        let flaw = flaws.first().map(|(_, say)| say.clone());
        let field = FormField::new("account", "review-summary", Takes::Text(SUMMARY)).value(value).flaw(flaw);
        return page.form(None, Form { flaws: whole, ..form.field(field) });
    }
    let lead = Say::new("review-agree-lead").with("unit", opened.unit_name(site, *unit));
    let mut page = ReviewDeskPage::new(Say::new("review-agree-title").with("number", unit.to_string()), lead);
    if sent.is_none() {
        page.warnings = look_again(site, opened, *unit, saved);
    }
    page.sheet = Some(both(found));
    page.known = known(site, opened, *unit);
    let accounts = [("review-first", &found.coded[0]), ("review-second", &found.coded[1])];
    page.known.extend(accounts.into_iter().filter(|(_, unit)| !unit.account.is_empty()).map(|(key, unit)| Beside {
        label: Say::new(key),
        value: Value::Text(views::value::Text::new(unit.account.as_str())),
    }));
    page.links.push(back);
    page.links.extend(copy_links(opened, saved));
    page.notes.push(Say::new("review-account-refers"));
    let asked = opened.review.indicators();
    let same = |field: &Field| found.coded[0].answers.get(*field) == found.coded[1].answers.get(*field);
    let same: Vec<Field> = asked.iter().copied().filter(same).collect();
    let form = questions(form, &asked, saved, sent, (Beyond::Reasons { same: &same }, flaws));
    page.form(None, Form { flaws: whole, ..form })
}

/// The form; what is agreed so far is saved.
pub async fn unit(desk: AtDesk<UnitPath>) -> Answer {
    let (site, who) = (&*desk.site, &desk.who);
    let (member, plan, product, unit) = desk.part.clone();
    let found = find(site, who, &(member, plan, product), unit).await?;
    let Some(sent) = desk.sent() else {
        return desk.show(&page(site, who, &found, None, &Vec::new(), Vec::new()), false);
    };
    let permit = found.opened.permit(site, who, Action::CodeFinding)?;
    let (found, typed, flaws) = taken(site, &permit, found, sent).await?;
    let drawn = |sent, flaws: &Flaws, whole| page(site, who, &found, sent, flaws, whole);
    if !flaws.is_empty() {
        return desk.show(&drawn(Some(sent), &flaws, Vec::new()), true);
    }
    match outcome(site.app.save_unit(&permit, (&found.opened.id, Working::Agreed, unit), &typed).await)? {
        Ok(()) => desk.go(found.opened.unit(Address::AgreeUnit, unit)),
        Err(whole) => desk.show(&drawn(Some(sent), &flaws, whole), true),
    }
}

/// The figures that a text can name, as it names them: a number that was typed could not be checked.
fn figures() -> Vec<Beside> {
    let figure = |id: &FigureId| Beside {
        label: views::figures::name(*id),
        value: Value::Text(views::value::Text::new(format!("{{figure:{}}}", id.code()))),
    };
    FigureId::ALL.iter().map(figure).collect()
}

/// What was typed, with the copies that came with it.
async fn taken(
    site: &Site,
    permit: &Permit,
    found: Agreed,
    sent: &Sent,
) -> Result<(Agreed, UnitCoding, Flaws), Problem> {
    if found.unit == 0 {
        let (typed, flaws) = whole_report(&found.opened, sent);
        return Ok((found, typed, flaws));
    }
    let (id, questions) = (&found.opened.id, found.opened.review.indicators());
    let (copies, mut flaws) = copies(site, permit, (id, Working::Agreed), &questions, sent).await?;
    let (typed, more) = typed(found.opened.about(found.unit), &questions, sent, &copies);
    flaws.extend(more);
    let saved = bearing(&found.saved, &copies);
    Ok((Agreed { saved, ..found }, typed, flaws))
}

/// What was typed of the report as a whole.
fn whole_report(opened: &Opened, sent: &Sent) -> (UnitCoding, Flaws) {
    match optional(sent, "account", SUMMARY) {
        Ok(account) => {
            let flaws = strange_figure(opened.about(0), &account).map(|flaw| ("account", flaw)).into_iter().collect();
            (UnitCoding { account, ..UnitCoding::default() }, flaws)
        }
        Err(flaw) => (UnitCoding::default(), vec![("account", flaw)]),
    }
}
