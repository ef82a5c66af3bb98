//! A published finding is corrected: what it says now, and why. What it said before stays.

use std::sync::Arc;

use app::review::{Errata, current};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::people::Action;
use domain::review::process::UnitCoding;
use views::components::form::{Form, Takes};
use views::review::ReviewDeskPage;
use views::{Address, Say};

use super::coding::known;
use super::shared::{Opened, Path, done, show};
use super::unit::{Beyond, Flaws, ask as questions, typed};
use crate::access::{Posted, Who};
use crate::ask::{Ask, Part};
use crate::cocreation::forms::{field, go, required};
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
    page.links.push(opened.back(site));
    let form = Form::new(opened.unit(Address::CorrectFinding, unit), "review-correct-send");
    let form = form.carry("token", who.0.form_token.as_str());
    let form = questions(form, &opened.review.indicators(), last, sent, (Beyond::Evidence, flaws));
    let flaw = flaws.iter().find(|(name, _)| *name == "why").map(|(_, say)| say.clone());
    let form = form.field(field("why", "review-correct-why", Takes::Text(LONGEST), sent, flaw));
    page.form(None, Form { flaws: whole, ..form })
}

/// The form.
pub async fn form(
    State(site): State<Arc<Site>>,
    who: Who,
    Part((member, plan, product, unit)): Part<(String, u16, String, u16)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let (opened, last) = find(&site, &who, &(member, plan, product), unit)?;
    show(&site, &ask, &page(&site, &who, (&opened, &last, unit), None, &Vec::new(), Vec::new()), false)
}

/// Corrects.
pub async fn correct(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part((member, plan, product, unit)): Part<(String, u16, String, u16)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let (opened, last) = find(&site, &who, &(member, plan, product), unit)?;
    let permit = opened.permit(&site, &who, Action::AssureQuality)?;
    let (now, mut flaws) = typed(&opened.id.plan, &opened.review.indicators(), &sent);
    let reason = required(&sent, "why", LONGEST);
    flaws.extend(reason.as_ref().err().map(|flaw| ("why", flaw.clone())));
    let refused = match (flaws.is_empty(), reason) {
        (true, Ok(reason)) => {
            match done(site.app.correct_finding(&permit, &opened.id, Errata { unit, now, reason }).await)? {
                Ok(()) => return Ok(go(&site, &ask, opened.at(Address::Review))),
                Err(whole) => whole,
            }
        }
        _ => Vec::new(),
    };
    show(&site, &ask, &page(&site, &who, (&opened, &last, unit), Some(&sent), &flaws, refused), true)
}
