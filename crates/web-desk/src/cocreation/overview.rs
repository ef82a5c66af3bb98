//! What one can do in the making of plans: for each member whose forum one sits in the ways to its forms, and what one gave
//! oneself.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::PlanId;
use domain::people::{Action, Office, could};
use views::cocreation::MakingDeskPage;
use views::value::Link;
use views::{Address, Say};

use super::forms::Made;
use super::repository::to_owed;
use crate::access::Who;
use crate::ask::Ask;
use crate::fields::show;
use crate::present::member_name;
use crate::problems::Problem;
use crate::site::Site;

/// How many of one's own inputs are listed.
const OWN: u32 = 50;

/// The page.
pub async fn overview(State(site): State<Arc<Site>>, who: Who, ask: Ask) -> Result<Response<Body>, Problem> {
    let mut links = Vec::new();
    let sits = who.0.actors.iter().filter(|actor| actor.office == Office::ForumMember);
    for member in sits.filter_map(|actor| actor.body.member()) {
        let name = || member_name(&site.app, member);
        let mut link = |to: Address, key: &'static str| {
            links.push(Link { to: to.into(), text: Say::new(key).with("member", name()) });
        };
        link(Address::SetUpForum(member.to_string()), "making-do-forum");
        link(Address::KeepMinutes(member.to_string()), "making-do-minutes");
        links.extend(of_plans(&site, member)?);
    }
    let keepers = who.0.actors.iter().filter(|actor| could(actor, Action::KeepRepository));
    for member in keepers.filter_map(|actor| actor.body.member()) {
        let text = Say::new("making-do-repository").with("member", member_name(&site.app, member));
        links.push(Link { to: Address::KeepRepository(member.to_string()).into(), text });
        links.extend(to_owed(&site, member));
    }
    let moderates = who.0.actors.iter().any(|actor| actor.office == Office::Moderator);
    if moderates {
        links.extend(to_look_at(&site).await?);
    }
    if moderates || who.0.actors.iter().any(|actor| could(actor, Action::DecideAppeal)) {
        links.extend(appeals(&site));
    }
    links.push(Link { to: Address::OwnInputs.into(), text: Say::new("inputs-own") });
    let given = site.app.inputs_by(&who.0.account.person, OWN).await.map_err(Problem::of_store)?;
    links.extend(given.iter().map(|input| {
        let words = input.words.as_ref().ok().map(|(words, _)| words.title.as_deref().unwrap_or(&words.body));
        let text = words.map_or_else(
            || Say::new("input-not-shown"),
            |words| Say::plain(words.chars().take(100).collect::<String>()),
        );
        Link { to: Address::Input(input.id.to_string()).into(), text }
    }));
    let lead = Say::new(if links.len() == 1 { "making-desk-empty" } else { "making-desk-lead" });
    let title = Say::new("making-desk-title");
    let page = MakingDeskPage::reading(title, lead, links);
    show(&site, &ask, &page, false)
}

/// What waits for a moderator: what was given without an account. The longest first.
async fn to_look_at(site: &Site) -> Result<Vec<Link>, Problem> {
    let held = site.app.held_inputs(OWN).await.map_err(Problem::of_store)?;
    Ok(held.iter().map(|input| to_input("making-do-held", input.id)).collect())
}

/// The appeals that wait for whoever decides them.
fn appeals(site: &Site) -> Vec<Link> {
    let state = site.app.history().now();
    let calls = state.cocreations.values().flat_map(|process| process.calls.values());
    calls.flat_map(|call| call.appealed()).map(|input| to_input("making-do-appeal", input)).collect()
}

fn to_input(key: &'static str, id: domain::InputId) -> Link {
    let number = id.to_string();
    let short: String = number.chars().take(8).collect();
    Link { to: Address::OwnInput(number).into(), text: Say::new(key).with("input", short) }
}

/// The ways to the forms of a member's plans: those that are made, and the next one.
fn of_plans(site: &Site, member: &domain::MemberId) -> Result<Vec<Link>, Problem> {
    let state = site.app.history().now();
    let made = state.cocreations.keys().filter(|plan| plan.member == *member).map(|plan| plan.number);
    let made: Vec<u16> = made.collect();
    let known = state.members.get(member).into_iter().flat_map(|m| m.plans.keys().copied());
    let next = made.iter().copied().chain(known).max().unwrap_or(0).saturating_add(1);
    let mut links = Vec::new();
    for number in made.into_iter().chain([next]) {
        let plan = PlanId { member: member.clone(), number };
        let made = Made::find(site, member.as_str(), &number.to_string())?;
        let (of, name) = (member.to_string(), || made.name(site));
        let mut link = |to: Address, key: &'static str| {
            links.push(Link { to: to.into(), text: Say::new(key).with("plan", name()) });
        };
        link(Address::SetTimeline(of.clone(), number), "making-do-timeline");
        let Some(process) = state.cocreations.get(&plan) else { continue };
        link(Address::OpenCall(of.clone(), number), "making-do-call");
        link(Address::ClosePhase(of.clone(), number), "making-do-phase");
        for (call, found) in &process.calls {
            let say = |key: &'static str| Say::new(key).with("plan", name()).with("call", call.to_string());
            let to = Address::Respond(of.clone(), number, *call);
            links.push(Link { to: to.into(), text: say("making-do-respond").with("count", found.unanswered()) });
            links.push(Link { to: Address::TypeIn(of.clone(), number, *call).into(), text: say("making-do-type-in") });
            if !found.drafts.is_empty() {
                let to = Address::ReviseDraft(of.clone(), number, *call);
                links.push(Link { to: to.into(), text: say("making-do-draft") });
            }
        }
    }
    Ok(links)
}
