//! The form by which bodies other than the review publish what they found.

use std::sync::Arc;

use app::WriteError;
use app::monitoring::Monitoring;
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::cocreation::stage_of;
use domain::codebook::Shape;
use domain::people::{Action, Office, Subject};
use domain::plans::Commitment;
use domain::review::monitors::{Refusal, questions};
use domain::statement::Fields;
use domain::{CommitmentId, Field, Value};
use views::address::route;
use views::cocreation::MakingDeskPage;
use views::components::form::{Choice, Form, Takes};
use views::value::Link;
use views::{Address, Arg, Say, Target};

use crate::access::{Access, Desk, Posted, Who};
use crate::ask::{Ask, Part};
use crate::fields::{Flaws, choices, field, flaw_of, form as form_of, go, opening, optional, required, show, whole};
use crate::form::Sent;
use crate::present::{member_name, to_commitment};
use crate::problems::Problem;
use crate::routing::get;
use crate::site::Site;

type Answer = Result<Response<Body>, Problem>;

/// The longest account, in characters.
const LONGEST: usize = 5_000;

/// The routes, each with who may come to it.
pub fn desk(desk: Desk) -> Desk {
    let monitors = Access::Needs(Action::ReportMonitoring);
    desk.route(route::MONITORING, monitors, get(overview)).route(route::MONITOR, monitors, get(form).post(publish))
}

/// The ways to the forms: members first, then the commitments of the one chosen.
async fn overview(State(site): State<Arc<Site>>, _: Who, ask: Ask) -> Answer {
    let state = site.app.history().now();
    let chosen = ask.get("member").and_then(|member| member.parse::<domain::MemberId>().ok());
    let links = match chosen.and_then(|member| state.members.get(&member)) {
        Some(member) => {
            let ids = member.plans.values().flat_map(|plan| &plan.commitments);
            ids.filter_map(|id| state.commitments.get(id)).map(|one| link(&site, one)).collect()
        }
        None => {
            let members = state.members.iter().filter(|(_, known)| !known.rows.is_empty());
            let to = |id: &domain::MemberId| Target::new(Address::Monitoring).and("member", id.as_str());
            members.map(|(id, _)| Link { to: to(id), text: member_name(&site.app, id) }).collect()
        }
    };
    let (title, lead) = (Say::new("monitoring-desk"), Say::new("monitoring-desk-lead"));
    let page = MakingDeskPage::reading(title, lead, links);
    show(&site, &ask, &page, false)
}

fn name(site: &Site, one: &Commitment) -> String {
    let state = site.app.history().now();
    let title = one.thing.text(Field::Title, domain::Lens::ALL).filter(|title| !state.withheld.contains_key(*title));
    let words =
        title.and_then(|title| site.app.texts().get(title).map(|words| words.chars().take(90).collect::<String>()));
    words.map_or_else(|| one.id.to_string(), |words| format!("{} {words}", one.id))
}

fn link(site: &Site, one: &Commitment) -> Link {
    Link { to: Address::Monitor(one.id.to_string()).into(), text: Say::plain(name(site, one)) }
}

fn find(site: &Site, id: &str) -> Result<Arc<Commitment>, Problem> {
    let id: CommitmentId = id.parse().map_err(|_| Problem::NotFound)?;
    site.app.history().now().commitment(&id).cloned().ok_or(Problem::NotFound)
}

/// The field of a question: one of its codes, or any of them.
fn question(sent: Option<&Sent>, asked: Field) -> views::components::form::Field {
    let name = asked.code();
    let takes = match asked.shape() {
        Shape::Codes(book) => {
            let choice = |code: &&'static str| {
                let name = format!("{name}-{code}");
                let chosen = sent.is_some_and(|sent| !sent.get(&name).is_empty());
                Choice { name, label: Say::of(Arg::Code(asked.code().into(), (*code).into())), chosen }
            };
            Takes::AnyOf(book.iter().map(choice).collect())
        }
        Shape::Code(book) => {
            let none = (String::new(), Say::new("monitoring-not-assessed"));
            Takes::OneOf(std::iter::once(none).chain(choices(name, book)).collect())
        }
        _ => Takes::Tick,
    };
    let mut of = field(name, "monitoring-answers", takes, sent, None);
    of.label = Say::of(Arg::Field(asked.code().into()));
    of
}

/// What was answered to a question; nothing where it was left.
fn answered(sent: &Sent, asked: Field) -> Option<(Field, Value)> {
    let value = match asked.shape() {
        Shape::Codes(book) => {
            let ticked = book.iter().filter(|code| !sent.get(&format!("{}-{code}", asked.code())).is_empty());
            let ticked: Vec<&str> = ticked.copied().collect();
            if ticked.is_empty() { None } else { Value::codes(asked, ticked) }
        }
        _ => Value::code(asked, sent.get(asked.code())),
    };
    value.map(|value| (asked, value))
}

fn page(site: &Site, who: &Who, one: &Commitment, sent: Option<&Sent>, flaws: &Flaws) -> MakingDeskPage {
    let state = site.app.history().now();
    let said = state.monitored.get(&one.id).map_or(0, |of| of.len() as u64);
    let form = form_of(&who.0, Address::Monitor(one.id.to_string()), "monitoring-send", said);
    let form = questions(&state, one).into_iter().fold(form, |form, asked| form.field(question(sent, asked)));
    let form = form
        .field(field("text", "monitoring-text", Takes::Text(LONGEST), sent, flaw_of(flaws, "text")))
        .field(field("address", "monitoring-address", Takes::Line(500, "url"), sent, flaw_of(flaws, "address")));
    let lead = Say::new("monitoring-lead").with("commitment", name(site, one));
    let links = vec![
        Link { to: Address::Monitoring.into(), text: Say::new("monitoring-desk") },
        Link { to: to_commitment(&one.id), text: Say::plain(name(site, one)) },
    ];
    MakingDeskPage::of(Say::new("monitoring-title"), lead, Form { flaws: whole(flaws), ..form }, links)
}

fn permit(site: &Site, who: &Who, one: &Commitment) -> Result<domain::people::Permit, Problem> {
    let stage = stage_of(&site.app.history().now(), &one.plan);
    who.permit(Action::ReportMonitoring, &Subject::Plan(one.plan.clone(), stage))
}

async fn form(State(site): State<Arc<Site>>, who: Who, Part(id): Part<String>, ask: Ask) -> Answer {
    let one = find(&site, &id)?;
    permit(&site, &who, &one)?;
    show(&site, &ask, &page(&site, &who, &one, None, &Vec::new()), false)
}

fn refusal(refused: &Refusal) -> Say {
    match refused {
        Refusal::NotPermitted => Say::new("refused-permit"),
        Refusal::NoSuchCommitment(id) => Say::new("refused-commitment").with("value", id.to_string()),
        Refusal::Nothing => Say::new("monitoring-refused-nothing"),
        Refusal::NotAsked(field) => {
            Say::new("monitoring-refused-not-asked").with("field", Arg::Field(field.code().into()))
        }
    }
}

/// An address that one can be led to, or none.
fn address(sent: &Sent) -> Result<String, Say> {
    let typed = optional(sent, "address", 500)?;
    let is_web = typed.is_empty() || typed.starts_with("https://") || typed.starts_with("http://");
    let plain = !typed.contains(|c: char| c.is_whitespace() || c.is_control());
    if is_web && plain { Ok(typed) } else { Err(Say::new("flaw-address").with("value", typed)) }
}

async fn publish(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part(id): Part<String>,
    ask: Ask,
) -> Answer {
    let one = find(&site, &id)?;
    let permit = permit(&site, &who, &one)?;
    let body = permit.actor().body.clone();
    debug_assert_eq!(permit.actor().office, Office::OtherMonitor);
    let flaws = match (required(&sent, "text", LONGEST), address(&sent)) {
        (Ok(words), Ok(address)) => {
            let asked = questions(&site.app.history().now(), &one);
            let answers = Fields::new(asked.into_iter().filter_map(|asked| answered(&sent, asked)));
            let wanted = Monitoring { commitment: one.id.clone(), body, answers, words, address };
            match site.app.publish_monitoring(permit, opening(&sent), wanted).await {
                Ok(_) => Vec::new(),
                Err(WriteError::Refused(against)) => against.0.iter().map(|why| ("", refusal(why))).collect(),
                Err(other) => return Err(Problem::of_write(other)),
            }
        }
        (text, address) => {
            let flaws = [("text", text.err()), ("address", address.err())];
            flaws.into_iter().filter_map(|(name, flaw)| Some((name, flaw?))).collect()
        }
    };
    if flaws.is_empty() {
        return Ok(go(&site, &ask, to_commitment(&one.id)));
    }
    show(&site, &ask, &page(&site, &who, &one, Some(&sent), &flaws), true)
}
