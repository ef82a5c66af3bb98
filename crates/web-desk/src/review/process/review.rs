//! The desk of one review: what is done and what is open, and the steps that are its reader's to take.
//!
//! A coder sees their own coding and, until both are in, nothing of the other's: not even how far it has come.

use std::sync::Arc;

use app::review::{Rounding, Working};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::people::{Action, Appointed};
use domain::review::process::{Coding, RoundKind, Seat, UnitCoding, check, standard_judged};
use domain::{Date, PersonId};
use views::components::form::{Form, Takes};
use views::review::{Cell, ReviewDeskPage, Sheet};
use views::value::Link;
use views::{Address, Arg, Say};

use super::coding::broken;
use super::shared::{Opened, done, names, person, show, today};
use crate::access::{Posted, Who};
use crate::ask::{Ask, Part};
use crate::fields::{Flaws, choices, day, field, flaw_of, go, required, whole};
use crate::form::Sent;
use crate::problems::Problem;
use crate::site::Site;
use web_read::review::shown::stands;

/// The steps that are forms of this page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Assign,
    HandIn,
    Reconcile,
    Round,
    Publish,
}

/// A step that was tried, with what was typed and what is wrong.
struct Tried<'s> {
    step: Step,
    sent: &'s Sent,
    flaws: Flaws,
}

impl Tried<'_> {
    fn of<'t>(tried: Option<&'t Tried<'t>>, step: Step) -> (Option<&'t Sent>, Flaws) {
        match tried.filter(|tried| tried.step == step) {
            Some(tried) => (Some(tried.sent), tried.flaws.clone()),
            None => (None, Vec::new()),
        }
    }
}

/// The review, for whoever may see this page.
fn find(site: &Site, who: &Who, path: &super::shared::Path) -> Result<Opened, Problem> {
    let opened = Opened::find(site, path)?;
    if opened.is_reviewed_by(site, who) { Ok(opened) } else { Err(Problem::NotAllowed(Action::CodeFinding)) }
}

/// The page.
pub async fn page(
    State(site): State<Arc<Site>>,
    who: Who,
    Part(path): Part<(String, u16, String)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let opened = find(&site, &who, &path)?;
    show(&site, &ask, &drawn(&site, &who, &opened, None).await?, false)
}

/// What the reader may see of the units: their own coding while they code, what is agreed from when both are in.
async fn seen(site: &Site, who: &Who, opened: &Opened) -> Result<Option<(Working, Coding)>, Problem> {
    let coder = opened.seat(who).filter(|seat| Seat::CODERS.contains(seat));
    let working = match (coder, opened.review.both_handed_in()) {
        (_, true) => Working::Agreed,
        (Some(seat), false) => Working::Coding(seat),
        (None, false) => return Ok(None),
    };
    let coding = site.app.working(&opened.id, working, person(who)).await.map_err(Problem::of_store)?;
    Ok(Some((working, coding)))
}

fn sheet(site: &Site, who: &Who, opened: &Opened, seen: Option<&(Working, Coding)>) -> Sheet {
    let indicators = opened.review.indicators();
    let nothing = UnitCoding::default();
    let coder = opened.codes(who).is_ok();
    let corrects = opened.could(site, who, Action::AssureQuality).is_some();
    let published = opened.review.published.is_some();
    let row = |number: u16| {
        let name = opened.unit_name(site, number);
        let Some((working, coding)) = seen else { return vec![Cell::plain(name), Cell::plain(Say::plain("–"))] };
        let to = match working {
            _ if published => corrects.then_some(Address::CorrectFinding as fn(String, u16, String, u16) -> Address),
            Working::Coding(_) => Some(Address::CodeUnit as _),
            Working::Agreed => coder.then_some(Address::AgreeUnit as _),
        };
        let open =
            check(number, (opened.review.book, &indicators), coding.units.get(&number).unwrap_or(&nothing)).len();
        let stands = match open {
            0 => Say::new("review-unit-done"),
            open => Say::new("review-unit-open").with("count", open),
        };
        let name = match to {
            Some(to) => Cell::link(name, opened.unit(to, number)),
            None => Cell::plain(name),
        };
        vec![name, Cell::plain(stands)]
    };
    Sheet {
        caption: Say::new("review-units"),
        heads: ["review-unit", "review-stands"].map(Say::new).into(),
        rows: opened.review.numbered().map(|(number, _)| row(number)).collect(),
    }
}

async fn drawn(site: &Site, who: &Who, opened: &Opened, tried: Option<&Tried<'_>>) -> Result<ReviewDeskPage, Problem> {
    let seen = seen(site, who, opened).await?;
    let mut page = ReviewDeskPage::new(opened.name(site), stands(&opened.review));
    page.sheet = Some(sheet(site, who, opened, seen.as_ref()));
    if let Some((Working::Agreed, coding)) = &seen
        && opened.review.published.is_none()
    {
        page.warnings = coding.units.values().flat_map(|unit| broken(site, unit)).collect();
    }
    let seats = opened.review.seats.iter().map(|(seat, seated)| (*seat, seated.person.clone()));
    let names = names(site, seats.clone().map(|(_, person)| person)).await?;
    page.notes = seats
        .filter_map(|(seat, person)| {
            let name = names.get(&person)?.clone();
            Some(
                Say::new("review-sits")
                    .with("seat", Arg::Code("review-seat".into(), seat.code().into()))
                    .with("name", name),
            )
        })
        .collect();
    page.links = vec![
        Link { to: Address::ReviewsDesk.into(), text: Say::new("reviews-desk-title") },
        Link { to: opened.at(Address::Review).into(), text: Say::new("review-public") },
    ];
    if opened.review.reconciled.is_some() {
        page.links.push(Link { to: opened.at(Address::ReadDraft).into(), text: Say::new("review-draft-title") });
    }
    if opened.codes(who).is_ok() && opened.review.both_handed_in() && opened.review.published.is_none() {
        let to = opened.unit(Address::AgreeUnit, 0).into();
        page.links.push(Link { to, text: Say::new("review-summary") });
        if standard_judged(&site.app.history().now(), &opened.review).is_some() {
            let to = opened.at(Address::JudgeRequirements).into();
            page.links.push(Link { to, text: Say::new("judged-title") });
        }
    }
    for (heading, form) in forms(site, who, opened, tried).await? {
        page = page.form(Some(heading), form);
    }
    Ok(page)
}

/// The forms of the steps that can be taken now by whoever reads.
async fn forms(
    site: &Site,
    who: &Who,
    opened: &Opened,
    tried: Option<&Tried<'_>>,
) -> Result<Vec<(&'static str, Form)>, Problem> {
    let review = &opened.review;
    let mut forms = Vec::new();
    let own = |address: fn(String, u16, String) -> Address, submit: &'static str, step: Step| {
        let (sent, flaws) = Tried::of(tried, step);
        let form = Form::new(opened.at(address), submit).carry("token", who.0.form_token.as_str());
        (Form { flaws: whole(&flaws), ..form }, sent, flaws)
    };
    if review.published.is_some() {
        return Ok(forms);
    }
    if let Ok(seat) = opened.codes(who) {
        if !review.codings.contains_key(&seat) {
            forms.push(("review-hand-in-title", own(Address::HandIn, "review-hand-in", Step::HandIn).0));
        }
        if seat == Seat::FirstCoder && review.both_handed_in() && review.reconciled.is_none() {
            forms.push(("review-reconcile-title", own(Address::Reconcile, "review-reconcile", Step::Reconcile).0));
        }
    }
    if opened.could(site, who, Action::AssureQuality).is_none() {
        return Ok(forms);
    }
    if opened.seat(who) == Some(Seat::QualityReviewer) && review.reconciled.is_some() {
        let heading = if review.open_round().is_some() { "review-round-close" } else { "review-round-open" };
        let (form, sent, flaws) = own(Address::ReviewRound, heading, Step::Round);
        forms.push(match review.open_round() {
            Some(_) => (heading, form.carry("close", "yes")),
            None => (heading, round_fields(site, opened, form, sent, &flaws)),
        });
        if review.open_round().is_none() {
            let (form, sent, flaws) = own(Address::PublishReport, "review-publish", Step::Publish);
            let title = field("title", "review-report-title", Takes::Line(200, "off"), sent, flaw_of(&flaws, "title"));
            forms.push(("review-publish-title", form.field(title.hint("review-report-title-hint"))));
        }
    }
    if review.codings.len() < 2 || !review.seats.contains_key(&Seat::QualityReviewer) {
        let (form, sent, flaws) = own(Address::AssignReview, "review-assign", Step::Assign);
        forms.push(("review-assign-title", assign_fields(site, opened, form, sent, &flaws).await?));
    }
    Ok(forms)
}

fn round_fields(site: &Site, opened: &Opened, form: Form, sent: Option<&Sent>, flaws: &Flaws) -> Form {
    let kinds = Takes::OneOf(choices("review-round", RoundKind::CODES));
    let first = sent.map_or_else(|| today(site, &opened.id).to_string(), |sent| sent.get("opens").to_owned());
    form.field(field("kind", "review-round-of", kinds, sent, flaw_of(flaws, "kind")))
        .field(field("opens", "review-opens", Takes::Day, sent, flaw_of(flaws, "opens")).value(first))
        .field(field("closes", "review-closes", Takes::Day, sent, flaw_of(flaws, "closes")).hint("review-closes-hint"))
        .field(
            field("languages", "review-languages", Takes::Day, sent, flaw_of(flaws, "languages"))
                .hint("review-languages-hint"),
        )
}

/// Who can be assigned: everybody who is a researcher, or of the local member's monitoring body, or sits on the panel today.
async fn assign_fields(
    site: &Site,
    opened: &Opened,
    form: Form,
    sent: Option<&Sent>,
    flaws: &Flaws,
) -> Result<Form, Problem> {
    let state = site.app.history().now();
    let today = site.app.now().date();
    let member = &opened.id.plan.member;
    let offices = [Seat::FirstCoder, Seat::QualityReviewer].map(|seat| seat.office_for(&state, member));
    let is_theirs = |held: &Appointed| held.body.member().is_none_or(|of| of == member);
    let held = state.appointments.values().filter(|held| held.holds_on(today) && offices.contains(&held.office));
    let held = held.filter(|held| is_theirs(held));
    let held: Vec<_> = held.map(|held| (held.person.clone(), held.office)).collect();
    let names = names(site, held.iter().map(|(person, _)| person.clone())).await?;
    let named = held.iter().filter_map(|(person, office)| {
        let name = names.get(person)?.clone();
        let office = Arg::Code("office".into(), office.code().into());
        Some((person.to_string(), Say::new("review-person").with("name", name).with("office", office)))
    });
    let seats = Takes::OneOf(choices("review-seat", Seat::CODES));
    Ok(form.field(field("seat", "review-seat-head", seats, sent, flaw_of(flaws, "seat"))).field(field(
        "person",
        "review-who",
        Takes::OneOf(named.collect()),
        sent,
        flaw_of(flaws, "person"),
    )))
}

async fn again(
    site: &Site,
    who: &Who,
    ask: &Ask,
    opened: &Opened,
    tried: Tried<'_>,
) -> Result<Response<Body>, Problem> {
    show(site, ask, &drawn(site, who, opened, Some(&tried)).await?, true)
}

fn of_whole(flaws: Vec<Say>) -> Flaws {
    flaws.into_iter().map(|flaw| ("", flaw)).collect()
}

/// Assigns somebody.
pub async fn assign(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part(path): Part<(String, u16, String)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let opened = find(&site, &who, &path)?;
    let permit = opened.permit(&site, &who, Action::AssureQuality)?;
    let flaws = match (Seat::from_code(sent.get("seat")), sent.get("person").parse::<PersonId>()) {
        (Some(seat), Ok(person)) => match done(site.app.assign_review(&permit, &opened.id, seat, person).await)? {
            Ok(()) => return Ok(go(&site, &ask, opened.at(Address::ReviewDesk))),
            Err(whole) => of_whole(whole),
        },
        (seat, _) => vec![(if seat.is_none() { "seat" } else { "person" }, Say::new("flaw-choose"))],
    };
    again(&site, &who, &ask, &opened, Tried { step: Step::Assign, sent: &sent, flaws }).await
}

/// Hands a coding in.
pub async fn hand_in(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part(path): Part<(String, u16, String)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let opened = find(&site, &who, &path)?;
    let permit = opened.permit(&site, &who, Action::CodeFinding)?;
    let seat = opened.codes(&who)?;
    match done(site.app.hand_in_coding(&permit, &opened.id, seat).await)? {
        Ok(()) => Ok(go(&site, &ask, opened.at(Address::ReviewDesk))),
        Err(whole) => {
            let tried = Tried { step: Step::HandIn, sent: &sent, flaws: of_whole(whole) };
            again(&site, &who, &ask, &opened, tried).await
        }
    }
}

/// Hands the reconciliation in.
pub async fn reconcile(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part(path): Part<(String, u16, String)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let opened = find(&site, &who, &path)?;
    let permit = opened.permit(&site, &who, Action::CodeFinding)?;
    match done(site.app.reconcile_findings(&permit, &opened.id).await)? {
        Ok(()) => Ok(go(&site, &ask, opened.at(Address::ReviewDesk))),
        Err(whole) => {
            let tried = Tried { step: Step::Reconcile, sent: &sent, flaws: of_whole(whole) };
            again(&site, &who, &ask, &opened, tried).await
        }
    }
}

/// What is wanted of a round, or what is wrong with what was typed.
fn wanted(sent: &Sent) -> Result<Rounding, Flaws> {
    let kind = RoundKind::from_code(sent.get("kind")).ok_or_else(|| Say::new("flaw-choose"));
    let (opens, closes) = (day(sent, "opens"), day(sent, "closes"));
    let both: Result<Option<Date>, Say> = match sent.get("languages").trim() {
        "" => Ok(None),
        _ => day(sent, "languages").map(Some),
    };
    match (kind, opens, closes, both) {
        (Ok(kind), Ok(opens), Ok(closes), Ok(both_languages)) => Ok(Rounding { kind, opens, closes, both_languages }),
        (kind, opens, closes, both) => {
            let flaws =
                [("kind", kind.err()), ("opens", opens.err()), ("closes", closes.err()), ("languages", both.err())];
            Err(flaws.into_iter().filter_map(|(name, flaw)| Some((name, flaw?))).collect())
        }
    }
}

/// Opens a round, or closes the one that is open.
pub async fn round(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part(path): Part<(String, u16, String)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let opened = find(&site, &who, &path)?;
    let permit = opened.permit(&site, &who, Action::AssureQuality)?;
    let tried = if sent.get("close").is_empty() {
        match wanted(&sent) {
            Ok(wanted) => done(site.app.open_round(&permit, &opened.id, wanted).await)?.map_err(of_whole),
            Err(flaws) => Err(flaws),
        }
    } else {
        done(site.app.close_round(&permit, &opened.id).await)?.map_err(of_whole)
    };
    match tried {
        Ok(()) => Ok(go(&site, &ask, opened.at(Address::ReviewDesk))),
        Err(flaws) => again(&site, &who, &ask, &opened, Tried { step: Step::Round, sent: &sent, flaws }).await,
    }
}

/// Publishes the report.
pub async fn publish(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part(path): Part<(String, u16, String)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let opened = find(&site, &who, &path)?;
    let permit = opened.permit(&site, &who, Action::AssureQuality)?;
    let flaws = match required(&sent, "title", 200) {
        Ok(title) => match done(site.app.publish_report(&permit, &opened.id, &title).await)? {
            Ok(()) => return Ok(go(&site, &ask, opened.at(Address::Review))),
            Err(whole) => of_whole(whole),
        },
        Err(flaw) => vec![("title", flaw)],
    };
    again(&site, &who, &ask, &opened, Tried { step: Step::Publish, sent: &sent, flaws }).await
}
