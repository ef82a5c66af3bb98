//! A published finding is corrected: what it says now, and why. What it said before stays.

use app::review::{Errata, current};
use domain::people::Action;
use domain::review::process::UnitCoding;
use views::components::form::{Form, Takes};
use views::review::ReviewDeskPage;
use views::value::Link;
use views::{Address, Say};

use super::coding::known;
use super::shared::{Opened, Path, UnitPath, done};
use super::unit::{Beyond, Copies, Flaws, ask as questions, typed};
use crate::access::Who;
use crate::desk::{Answer, AtDesk};
use crate::fields::{field, required};
use crate::form::Sent;
use crate::problems::Problem;
use crate::site::Site;

/// The longest reason, in characters.
const LONGEST: usize = 4_000;

fn find(site: &Site, who: &Who, path: &Path, unit: u16) -> Result<(Opened, UnitCoding), Problem> {
    let opened = Opened::find(site, path)?;
    opened.permit(site, who, Action::AssureQuality)?;
    let published = opened.review.published.as_ref().ok_or(Problem::NotFound)?;
    let report = site.app.published_coding(&published.deed.report).ok_or(Problem::NotFound)?;
    let last = current(&opened.review, unit, report.units.get(&unit).ok_or(Problem::NotFound)?);
    Ok((opened, last))
}

fn page(
    site: &Site,
    who: &Who,
    (opened, last, unit): (&Opened, &UnitCoding, u16),
    sent: Option<&Sent>,
    flaws: &Flaws,
    whole: Vec<Say>,
) -> ReviewDeskPage {
    let lead = Say::new("review-correct-lead").with("unit", opened.unit_name(site, unit));
    let mut page = ReviewDeskPage::new(Say::new("review-correct-title"), lead);
    page.known = known(site, opened, unit);
    page.links.push(opened.back(site, who));
    let to = opened.unit(Address::ArchiveEvidence, unit).into();
    page.links.push(Link { to, text: Say::new("archive-evidence-title") });
    let form = Form::new(opened.unit(Address::CorrectFinding, unit), "review-correct-send");
    let form = form.carry("token", who.0.form_token.as_str());
    let form = questions(form, &opened.review.indicators(), last, sent, (Beyond::Source, flaws));
    let flaw = flaws.iter().find(|(name, _)| *name == "why").map(|(_, say)| say.clone());
    let form = form.field(field("why", "review-correct-why", Takes::Text(LONGEST), sent, flaw));
    page.form(None, Form { flaws: whole, ..form })
}

/// The copies that stand: a correction takes none away.
fn stand(last: &UnitCoding) -> Copies {
    last.grounds.iter().filter_map(|(field, ground)| Some((*field, ground.copy.clone()?))).collect()
}

/// The form; what is sent corrects the finding.
pub async fn unit(desk: AtDesk<UnitPath>) -> Answer {
    let (site, who) = (&*desk.site, &desk.who);
    let (member, plan, product, unit) = desk.part.clone();
    let (opened, last) = find(site, who, &(member, plan, product), unit)?;
    let drawn = |sent, flaws: &Flaws, whole| page(site, who, (&opened, &last, unit), sent, flaws, whole);
    let Some(sent) = desk.sent() else { return desk.show(&drawn(None, &Vec::new(), Vec::new()), false) };
    let permit = opened.permit(site, who, Action::AssureQuality)?;
    let (now, mut flaws) = typed(opened.about(unit), &opened.review.indicators(), sent, &stand(&last));
    let reason = required(sent, "why", LONGEST);
    flaws.extend(reason.as_ref().err().map(|flaw| ("why", flaw.clone())));
    let refused = match (flaws.is_empty(), reason) {
        (true, Ok(reason)) => {
            match done(site.app.correct_finding(&permit, &opened.id, Errata { unit, now, reason }).await)? {
                Ok(()) => return desk.go(opened.at(Address::Review)),
                Err(whole) => whole,
            }
        }
        _ => Vec::new(),
    };
    desk.show(&drawn(Some(sent), &flaws, refused), true)
}
