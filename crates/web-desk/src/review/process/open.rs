//! What one can do in reviews, and the form that opens one.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::Product;
use domain::people::{Action, Subject, may};
use domain::review::ReviewId;
use domain::review::process::{Review, Unit, indicators};
use domain::{CommitmentId, Lens, PlanId};
use views::components::form::{Field, Form, Takes};
use views::review::{Cell, ReviewDeskPage, Sheet};
use views::value::Link;
use views::{Address, Arg, Say};

use super::shared::{done, name_of, person, show};
use crate::access::{Posted, Who};
use crate::ask::{Ask, Part};
use crate::fields::{Flaws, field, flaw_of, go, optional, permit, whole};
use crate::form::Sent;
use crate::present::member_name;
use crate::problems::Problem;
use crate::site::Site;
use web_read::review::shown::{product, stands};

/// Whether a review is one that somebody has to do with.
fn concerns(site: &Site, who: &Who, review: &Review) -> bool {
    let subject = || Subject::Plan(review.id.plan.clone(), site.app.stage_of(&review.id.plan));
    let may = |action| who.0.actors.iter().any(|actor| may(actor, action, subject()).is_ok());
    review.seat_of(person(who)).is_some()
        || may(Action::AssureQuality)
        || (may(Action::CommentOnDraft) && review.open_round().is_some())
}

/// The page.
pub async fn overview(State(site): State<Arc<Site>>, who: Who, ask: Ask) -> Result<Response<Body>, Problem> {
    show(&site, &ask, &page(&site, &who, None, None), false)
}

fn page(site: &Site, who: &Who, sent: Option<&Sent>, flaw: Option<Say>) -> ReviewDeskPage {
    let state = site.app.history().now();
    let reviews = state.reviews.values().filter(|review| concerns(site, who, review));
    let seat = |review: &Review| match review.seat_of(person(who)) {
        Some(seat) => Say::of(Arg::Code("review-seat".into(), seat.code().into())),
        None => Say::plain("–"),
    };
    let to = |id: &ReviewId| Address::ReviewDesk(id.plan.member.to_string(), id.plan.number, id.product.to_string());
    let draft = |id: &ReviewId| Address::ReadDraft(id.plan.member.to_string(), id.plan.number, id.product.to_string());
    let rows = reviews.map(|review| {
        let here = review.seat_of(person(who)).is_some() || who.permit(Action::AssureQuality, &Subject::Whole).is_ok();
        let to = if here { to(&review.id) } else { draft(&review.id) };
        vec![Cell::link(name_of(site, &review.id), to), Cell::plain(stands(review)), Cell::plain(seat(review))]
    });
    let rows: Vec<_> = rows.collect();
    let lead = Say::new(if rows.is_empty() { "reviews-desk-empty" } else { "reviews-desk-lead" });
    let mut page = ReviewDeskPage::new(Say::new("reviews-desk-title"), lead);
    page.sheet = (!rows.is_empty()).then(|| Sheet {
        caption: Say::new("reviews-desk-title"),
        heads: ["review-review", "review-stands", "review-seat-head"].map(Say::new).into(),
        rows,
    });
    page.links.push(Link { to: Address::Desk.into(), text: Say::new("desk-title") });
    if super::assigning::reviews(who).is_ok() {
        page.links.push(Link { to: Address::ReviewerProfile.into(), text: Say::new("reviewer-title") });
        page.links.push(Link { to: Address::BrokenLinks.into(), text: Say::new("broken-links-title") });
    }
    if who.permit(Action::AssureQuality, &Subject::Whole).is_err() {
        return page;
    }
    page.links.push(Link { to: Address::Assigning.into(), text: Say::new("assigning-title") });
    let form = Form::new(Address::ReviewsDesk, "review-choose").carry("token", who.0.form_token.as_str());
    let plan = field("plan", "review-plan", Takes::Line(120, "off"), sent, flaw).hint("review-plan-hint");
    page.form(Some("review-open-title"), form.field(plan))
}

/// Goes to the form for a plan.
pub async fn choose(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    who.permit(Action::AssureQuality, &Subject::Whole)?;
    let typed = sent.get("plan").trim();
    let plan = typed.parse::<PlanId>().ok().filter(|plan| site.app.history().now().plan(plan).is_some());
    match plan {
        Some(plan) => Ok(go(&site, &ask, Address::OpenReview(plan.member.to_string(), plan.number))),
        None => {
            let flaw = Say::new("review-flaw-plan").with("value", typed);
            show(&site, &ask, &page(&site, &who, Some(&sent), Some(flaw)), true)
        }
    }
}

/// A plan that a review is opened for.
struct Planned {
    plan: PlanId,
    commitments: Vec<CommitmentId>,
    products: Vec<Product>,
}

fn planned(site: &Site, member: &str, number: u16) -> Result<Planned, Problem> {
    let plan: PlanId = format!("{member}/{number}").parse().map_err(|_| Problem::NotFound)?;
    let state = site.app.history().now();
    let commitments = state.plan(&plan).ok_or(Problem::NotFound)?.commitments.clone();
    let submitted = state.members.get(&plan.member).and_then(|m| domain::membership::submitted(m, number, Lens::ALL));
    let year = submitted.map(|on| on.first().year());
    let asks = |product: &Product| year.is_some_and(|year| !indicators(year, *product).is_empty());
    let opened = |product: &Product| state.reviews.contains_key(&ReviewId { plan: plan.clone(), product: *product });
    let products = Product::ALL.iter().copied().filter(asks).filter(|product| !opened(product)).collect();
    Ok(Planned { plan, commitments, products })
}

fn opening(site: &Site, who: &Who, planned: &Planned, sent: Option<&Sent>, flaws: &Flaws) -> ReviewDeskPage {
    let Planned { plan, commitments, products } = planned;
    let lead = Say::new("review-open-lead")
        .with("member", member_name(&site.app, &plan.member))
        .with("number", plan.number.to_string())
        .with("count", commitments.len());
    let mut page = ReviewDeskPage::new(Say::new("review-open-title"), lead);
    let rows = commitments.iter().map(|id| {
        let to = Address::Commitment(id.to_string());
        vec![Cell::link(Say::plain(id.to_string()), to), Cell::plain(Say::plain(super::shared::title(site, id)))]
    });
    page.sheet = Some(Sheet {
        caption: Say::new("review-units"),
        heads: ["review-unit", "review-commitment"].map(Say::new).into(),
        rows: rows.collect(),
    });
    page.links.push(Link { to: Address::ReviewsDesk.into(), text: Say::new("reviews-desk-title") });
    if products.is_empty() {
        page.warnings.push(Say::new("review-open-none"));
        return page;
    }
    let choices = products.iter().map(|of| (of.code().to_owned(), Say::of(product(*of)))).collect();
    let form = Form::new(Address::OpenReview(plan.member.to_string(), plan.number), "review-open-send")
        .carry("token", who.0.form_token.as_str())
        .field(field("product", "review-product", Takes::OneOf(choices), sent, flaw_of(flaws, "product")))
        .field(clusters(sent, flaws));
    page.form(None, Form { flaws: whole(flaws), ..form })
}

fn clusters(sent: Option<&Sent>, flaws: &Flaws) -> Field {
    let flaw = flaw_of(flaws, "clusters");
    field("clusters", "review-clusters", Takes::Text(4_000), sent, flaw).hint("review-clusters-hint")
}

/// The form.
pub async fn form(
    State(site): State<Arc<Site>>,
    who: Who,
    Part((member, plan)): Part<(String, u16)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let planned = planned(&site, &member, plan)?;
    allowed(&site, &who, &planned)?;
    show(&site, &ask, &opening(&site, &who, &planned, None, &Vec::new()), false)
}

fn allowed(site: &Site, who: &Who, planned: &Planned) -> Result<domain::people::Permit, Problem> {
    let subject = Subject::Plan(planned.plan.clone(), site.app.stage_of(&planned.plan));
    permit(&who.0, Action::AssureQuality, &subject)
}

/// The units: each line of clusters is one, every other commitment is one by itself, in the order of the plan.
fn units(commitments: &[CommitmentId], clusters: &str) -> Result<Vec<Unit>, Say> {
    let mut together: Vec<Vec<CommitmentId>> = Vec::new();
    for line in clusters.lines() {
        let ids = line.split([' ', ',', '\t']).filter(|word| !word.is_empty());
        let ids = ids.map(|id| id.parse().map_err(|_| Say::new("refused-commitment").with("value", id)));
        let ids: Vec<CommitmentId> = ids.collect::<Result<_, _>>()?;
        if !ids.is_empty() {
            together.push(ids);
        }
    }
    let alone =
        commitments.iter().filter(|id| !together.iter().flatten().any(|of| of == *id)).map(|id| vec![id.clone()]);
    let mut all: Vec<Vec<CommitmentId>> = alone.chain(together.clone()).collect();
    let place = |id: Option<&CommitmentId>| commitments.iter().position(|of| Some(of) == id).unwrap_or(usize::MAX);
    all.sort_by_key(|unit| unit.iter().map(|id| place(Some(id))).min());
    Ok(all.into_iter().map(|commitments| Unit { commitments }).collect())
}

/// Opens the review.
pub async fn open(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part((member, plan)): Part<(String, u16)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let planned = planned(&site, &member, plan)?;
    let permit = allowed(&site, &who, &planned)?;
    let chosen = Product::from_code(sent.get("product"));
    let together = optional(&sent, "clusters", 4_000).and_then(|lines| units(&planned.commitments, &lines));
    let flaws: Flaws = match (chosen, together) {
        (Some(product), Ok(units)) => {
            let review = ReviewId { plan: planned.plan.clone(), product };
            match done(site.app.open_review(&permit, &review, units).await)? {
                Ok(()) => {
                    let to = Address::ReviewDesk(member, plan, product.to_string());
                    return Ok(go(&site, &ask, to));
                }
                Err(whole) => whole.into_iter().map(|say| ("", say)).collect(),
            }
        }
        (chosen, together) => {
            let chosen = chosen.is_none().then(|| ("product", Say::new("flaw-choose")));
            chosen.into_iter().chain(together.err().map(|flaw| ("clusters", flaw))).collect()
        }
    };
    show(&site, &ask, &opening(&site, &who, &planned, Some(&sent), &flaws), true)
}
