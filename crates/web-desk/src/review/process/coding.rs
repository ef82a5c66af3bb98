//! One coder codes one unit: the commitment's text beside the questions of the book in force. What is written is saved as far as it
//! has come; what stands against handing it in is said, and so is what contradicts what is known.

use std::collections::BTreeSet;

use app::review::Working;
use domain::codebook::Field;
use domain::people::Action;
use domain::review::findings;
use domain::review::process::{Ground, Known, Seat, UnitCoding, Warning, check, warnings};
use domain::{Lens, PartialDate};
use views::components::form::Form;
use views::review::{Beside, ReviewDeskPage};
use views::value::{Text, Value};
use views::{Address, Arg, Say};

use super::shared::{Opened, Path, UnitPath, outcome, person, shown, title, today, warning, why, words};
use super::unit::{Beyond, Flaws, ask as questions, bearing, copies, copy_links, typed};
use crate::access::Who;
use crate::desk::{Answer, AtDesk};
use crate::form::Sent;
use crate::problems::Problem;
use crate::site::Site;
use web_read::review::shown::product as name_of_product;

/// What of a commitment is shown beside its questions.
const KNOWN: [Field; 6] =
    [Field::FullText, Field::LeadInstitution, Field::Start, Field::End, Field::Link, Field::Theme];

/// What is known of a unit's commitments: their text, and what earlier reports found.
pub fn known(site: &Site, opened: &Opened, unit: u16) -> Vec<Beside> {
    let state = site.app.history().now();
    let commitments = opened.review.unit(unit).map(|unit| unit.commitments.as_slice()).unwrap_or_default();
    let mut known = Vec::new();
    for id in commitments {
        known.push(Beside { label: Say::plain(id.to_string()), value: Value::Text(Text::new(title(site, id))) });
        let Some(commitment) = state.commitment(id) else { continue };
        for field in KNOWN {
            let value = match words(site, id, field) {
                Some(words) => Some(Value::Text(Text::new(words))),
                None => commitment.thing.date(field, Lens::ALL).map(Value::When),
            };
            known.extend(value.map(|value| Beside { label: Say::of(Arg::Field(field.code().into())), value }));
        }
        for (product, thing) in commitment.assessments.iter().filter(|(product, _)| **product < opened.id.product) {
            for field in findings() {
                let Some(found) = thing.value(field, Lens::ALL) else { continue };
                let label = Say::new("review-earlier")
                    .with("product", name_of_product(*product))
                    .with("field", Arg::Field(field.code().into()));
                known.push(Beside { label, value: shown(field, Some(found)) });
            }
        }
    }
    known
}

/// The addresses that a unit rests on and that answer no longer, as far as they were asked.
pub fn broken(site: &Site, unit: &UnitCoding) -> Vec<Say> {
    let links = site.app.links();
    let told = |(field, ground): (&Field, &Ground)| {
        let since = links.standing(ground.address.trim())?.broken_since()?;
        Some(
            Say::new("review-warn-link")
                .with("field", Arg::Field(field.code().into()))
                .with("address", ground.address.trim())
                .with("since", PartialDate::Day(since.date())),
        )
    };
    unit.grounds.iter().filter_map(told).collect()
}

/// What a coder should look at again: what contradicts what is known, and what stands against handing the unit in.
pub fn look_again(site: &Site, opened: &Opened, number: u16, unit: &UnitCoding) -> Vec<Say> {
    let (state, today) = (site.app.history().now(), today(site, &opened.id));
    let clustered = opened.review.unit(number).map(|unit| unit.commitments.as_slice()).unwrap_or_default();
    // One code stands for the whole cluster: it may contradict what is known of any of its commitments.
    let known = clustered.iter().filter_map(|id| state.commitment(id));
    let known = known.map(|commitment| Known::of(commitment, opened.id.product, Lens::ALL));
    let warned: BTreeSet<Warning> = known.flat_map(|known| warnings(known, unit, today)).collect();
    let against = check(number, (opened.review.book, &opened.review.indicators()), unit);
    let against = against.iter().map(|problem| {
        Say::new("review-against")
            .with("field", Arg::Field(problem.field.code().into()))
            .with("why", Arg::Say(Box::new(why(problem.why))))
    });
    warned.iter().map(warning).chain(broken(site, unit)).chain(against).collect()
}

struct Coded {
    opened: Opened,
    seat: Seat,
    unit: u16,
    saved: UnitCoding,
    written: bool,
}

async fn find(site: &Site, who: &Who, path: &Path, unit: u16) -> Result<Coded, Problem> {
    let opened = Opened::find(site, path)?;
    opened.permit(site, who, Action::CodeFinding)?;
    let seat = opened.codes(who)?;
    opened.review.unit(unit).ok_or(Problem::NotFound)?;
    let coding = site.app.working(&opened.id, Working::Coding(seat), person(who)).await.map_err(Problem::of_store)?;
    let saved = coding.units.get(&unit).cloned();
    let written = saved.is_some();
    Ok(Coded { opened, seat, unit, saved: saved.unwrap_or_default(), written })
}

fn page(site: &Site, who: &Who, coded: &Coded, sent: Option<&Sent>, flaws: &Flaws, whole: Vec<Say>) -> ReviewDeskPage {
    let Coded { opened, unit, saved, .. } = coded;
    let lead = Say::new("review-code-lead").with("unit", opened.unit_name(site, *unit));
    let mut page = ReviewDeskPage::new(Say::new("review-code-title").with("number", unit.to_string()), lead);
    if coded.written && sent.is_none() {
        page.warnings = look_again(site, opened, *unit, saved);
    }
    page.known = known(site, opened, *unit);
    page.links.push(opened.back(site, who));
    page.links.extend(copy_links(opened, saved));
    if opened.review.codings.contains_key(&coded.seat) {
        page.notes.push(Say::new("review-handed-in"));
        return page;
    }
    let form = Form::new(opened.unit(Address::CodeUnit, *unit), "review-save");
    let form = form.carry("token", who.0.form_token.as_str());
    let form = questions(form, &opened.review.indicators(), saved, sent, (Beyond::Evidence, flaws));
    page.form(None, Form { flaws: whole, ..form })
}

/// The form; what is written is saved, half done or whole, and what is still open is shown.
pub async fn unit(desk: AtDesk<UnitPath>) -> Answer {
    let (site, who) = (&*desk.site, &desk.who);
    let (member, plan, product, unit) = desk.part.clone();
    let coded = find(site, who, &(member, plan, product), unit).await?;
    let Some(sent) = desk.sent() else {
        return desk.show(&page(site, who, &coded, None, &Vec::new(), Vec::new()), false);
    };
    let permit = coded.opened.permit(site, who, Action::CodeFinding)?;
    let (questions, working) = (coded.opened.review.indicators(), Working::Coding(coded.seat));
    let (copies, mut flaws) = copies(site, &permit, (&coded.opened.id, working), &questions, sent).await?;
    let (typed, more) = typed(coded.opened.about(unit), &questions, sent, &copies);
    flaws.extend(more);
    let coded = Coded { saved: bearing(&coded.saved, &copies), ..coded };
    let again = |flaws: &Flaws, whole| desk.show(&page(site, who, &coded, Some(sent), flaws, whole), true);
    if !flaws.is_empty() {
        return again(&flaws, Vec::new());
    }
    let of = (&coded.opened.id, working, unit);
    match outcome(site.app.save_unit(&permit, of, &typed).await)? {
        Ok(()) => desk.go(coded.opened.unit(Address::CodeUnit, unit)),
        Err(whole) => again(&flaws, whole),
    }
}
