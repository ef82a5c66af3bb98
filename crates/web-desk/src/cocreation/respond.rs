//! The forum responds: to one input or to many, each of which it chooses by itself. What waits longest stands first.

use std::sync::Arc;

use app::cocreation::{Asked, Input, Responding};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::cocreation::ResponseOutcome;
use domain::people::Action;
use domain::{CommitmentId, InputId};
use views::cocreation::MakingDeskPage;
use views::components::form::{Choice, Field, Form, Takes};
use views::value::Link;
use views::{Address, Say};

use super::forms::{Made, outcome};
use super::repository::{cited, owed_note, to_cite, to_owed};
use crate::access::{Posted, Who};
use crate::ask::{Ask, Part};
use crate::fields::{LONGEST, choices, field, form as form_of, go, required, show};
use crate::form::Sent;
use crate::problems::Problem;
use crate::site::Site;

/// How many inputs stand in one form.
const AT_ONCE: u32 = 50;

/// How many characters of a comment name it.
const BEGINNING: usize = 100;

fn name(id: &InputId) -> String {
    format!("input-{id}")
}

/// What names an input in the form, with how many that say the same are answered beside it.
fn called(made: &Made, input: &Input) -> Say {
    let call = made.process.as_ref().and_then(|process| process.calls.get(&input.call));
    let same = call.map_or(0, |call| call.merged_with(&input.id).count());
    match &input.words {
        Ok((words, _)) => {
            let words = words.title.as_deref().unwrap_or(&words.body);
            let words = words.chars().take(BEGINNING).collect::<String>();
            if same == 0 {
                Say::plain(words)
            } else {
                Say::new("respond-same").with("words", words).with("count", same)
            }
        }
        Err(_) => Say::new("input-not-shown"),
    }
}

struct Flaws {
    inputs: Option<Say>,
    outcome: Option<Say>,
    response: Option<Say>,
    commitment: Option<Say>,
    whole: Vec<Say>,
}

impl Flaws {
    const NONE: Self = Self { inputs: None, outcome: None, response: None, commitment: None, whole: Vec::new() };
}

fn page(
    site: &Site,
    who: &Who,
    (made, call): (&Made, u16),
    waiting: &[Input],
    sent: Option<&Sent>,
    flaws: Flaws,
) -> MakingDeskPage {
    let choice = |input: &Input| Choice {
        name: name(&input.id),
        label: called(made, input),
        chosen: sent.is_some_and(|sent| !sent.get(&name(&input.id)).is_empty()),
    };
    let to = Address::Respond(made.plan.member.to_string(), made.plan.number, call);
    let inputs = Takes::AnyOf(waiting.iter().map(choice).collect());
    let outcomes = Takes::OneOf(choices("response-outcome", ResponseOutcome::CODES));
    let form = form_of(&who.0, to, "respond-send", made.position())
        .field(Field::new("inputs", "respond-inputs", inputs).hint("respond-inputs-hint").flaw(flaws.inputs))
        .field(field("outcome", "respond-outcome", outcomes, sent, flaws.outcome))
        .field(field("response", "respond-why", Takes::Text(LONGEST), sent, flaws.response).hint("respond-why-hint"))
        .field(
            field("commitment", "respond-commitment", Takes::Line(64, "off"), sent, flaws.commitment)
                .hint("respond-commitment-hint"),
        );
    let member = &made.plan.member;
    let known = to_cite(site, member, sent);
    // Nothing to choose from is no field.
    let cites = (!known.is_empty())
        .then(|| Field::new("cites", "respond-cites", Takes::AnyOf(known)).hint("respond-cites-hint"));
    let form = cites.into_iter().fold(form, Form::field);
    let form = Form { flaws: flaws.whole, ..form };
    let lead = Say::new("respond-lead-of").with("call", call.to_string()).with("plan", made.name(site));
    let mut page = MakingDeskPage::of(Say::new("respond-title"), lead, form, made.links(site));
    // Where each can be read whole.
    let whole =
        waiting.iter().map(|input| Link { to: Address::Input(input.id.to_string()).into(), text: called(made, input) });
    page.links.extend(whole);
    page.notes.extend(owed_note(site, member));
    page.links.splice(..0, to_owed(site, member));
    if waiting.is_empty() {
        page.forms.clear();
        page.done = Some(Say::new("respond-nothing"));
    }
    page
}

async fn waiting(site: &Site, made: &Made, call: u16) -> Result<Vec<Input>, Problem> {
    let of = (&made.plan, call);
    let known = made.process.as_ref().is_some_and(|process| process.calls.contains_key(&call));
    if !known {
        return Err(Problem::NotFound);
    }
    site.app.inputs_of_call(of, Asked::Unsettled, None, AT_ONCE).await.map_err(Problem::of_store)
}

/// The form.
pub async fn form(
    State(site): State<Arc<Site>>,
    who: Who,
    Part((member, plan, call)): Part<(String, String, u16)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let made = Made::find(&site, &member, &plan)?;
    made.permit(&site, &who.0, Action::RespondToInput)?;
    let waiting = waiting(&site, &made, call).await?;
    show(&site, &ask, &page(&site, &who, (&made, call), &waiting, None, Flaws::NONE), false)
}

/// Responds.
pub async fn respond(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part((member, plan, call)): Part<(String, String, u16)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let made = Made::find(&site, &member, &plan)?;
    let permit = made.permit(&site, &who.0, Action::RespondToInput)?;
    let waiting = waiting(&site, &made, call).await?;
    let chosen = waiting.iter().map(|input| input.id).filter(|id| !sent.get(&name(id)).is_empty());
    let inputs: Vec<InputId> = chosen.collect();
    let outcome_of = ResponseOutcome::from_code(sent.get("outcome"));
    let commitment = match sent.get("commitment").trim() {
        "" => Ok(None),
        id => id.parse::<CommitmentId>().map(Some).map_err(|_| Say::new("refused-commitment").with("value", id)),
    };
    let response = required(&sent, "response", LONGEST);
    let cites = cited(&sent);
    let flaws = match (inputs.is_empty(), outcome_of, response, commitment) {
        (false, Some(outcome_of), Ok(response), Ok(commitment)) => {
            let wanted = Responding { call, inputs, outcome: outcome_of, response, commitment, cites };
            match outcome(site.app.respond(permit, &made.plan, wanted).await)? {
                Ok(()) => {
                    let to = Address::Respond(made.plan.member.to_string(), made.plan.number, call);
                    return Ok(go(&site, &ask, to));
                }
                Err(whole) => Flaws { whole, ..Flaws::NONE },
            }
        }
        (none, outcome_of, response, commitment) => Flaws {
            inputs: none.then(|| Say::new("refused-nothing")),
            outcome: outcome_of.is_none().then(|| Say::new("flaw-choose")),
            response: response.err(),
            commitment: commitment.err(),
            whole: Vec::new(),
        },
    };
    show(&site, &ask, &page(&site, &who, (&made, call), &waiting, Some(&sent), flaws), true)
}
