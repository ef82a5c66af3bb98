//! Looking for what was given to a plan, or for what one gave oneself. The desk's tables page; nothing of it is held here.

use std::sync::Arc;

use app::cocreation::{Input, Stands, wanted};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::{Lens, Partnership, PersonId, PlanId};
use serde_json::{Value as Json, json};
use views::cocreation::{InputsOf, InputsPage};
use views::value::Link;
use views::{Address, Page, Say, Target};

use super::shown::{row, told};
use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site};

/// How many inputs stand on one page.
const ON_A_PAGE: usize = 30;

/// The longest question, in characters.
const LONGEST: usize = 200;

/// The codes of how an input can stand.
const STATES: [&str; 4] = [Stands::Waits.code(), Stands::Answered.code(), Stands::TakenUp.code(), Stands::Aside.code()];

/// What was given to a plan, as HTML or JSON.
pub async fn inputs(
    State(site): State<Arc<Site>>,
    Part((member, number)): Part<(String, String)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let plan: PlanId = format!("{member}/{number}").parse().map_err(|_| Problem::NotFound)?;
    let state = site.app.history().now();
    let process = state.cocreations.get(&plan).ok_or(Problem::NotFound)?;
    let call = match ask.get("call").filter(|call| !call.is_empty()) {
        None => None,
        Some(call) => {
            let call: u16 = call.parse().map_err(|_| Problem::NotFound)?;
            Some(process.calls.contains_key(&call).then_some(call).ok_or(Problem::NotFound)?)
        }
    };
    Found::of(&site, &ask, From::Plan(plan, call)).await?.answer(&site, ask).await
}

/// What somebody gave, for them alone.
///
/// # Errors
/// When the store does not answer.
pub async fn own_inputs(site: &Arc<Site>, who: PersonId, ask: Ask) -> Result<Response<Body>, Problem> {
    Found::of(site, &ask, From::Own(who)).await?.answer(site, ask).await
}

/// Where is looked.
enum From {
    Plan(PlanId, Option<u16>),
    Own(PersonId),
}

impl From {
    fn holds(&self, input: &Input) -> bool {
        match self {
            Self::Plan(plan, call) => input.plan == *plan && call.is_none_or(|call| input.call == call),
            Self::Own(who) => input.person.as_ref() == Some(who),
        }
    }
}

struct Found {
    from: From,
    words: String,
    stands: Option<Stands>,
    inputs: Vec<Input>,
    more: bool,
    /// Whether this is not the first page.
    later: bool,
}

impl Found {
    async fn of(site: &Site, ask: &Ask, from: From) -> Result<Self, Problem> {
        let words: String = ask.get("q").unwrap_or("").trim().chars().take(LONGEST).collect();
        let stands = ask.code("state", Stands::from_code, &STATES)?;
        let last = match ask.get("after") {
            None => None,
            Some(after) => {
                let id = after.parse().map_err(|_| Problem::NotFound)?;
                let found = site.app.input(&id).await.map_err(Problem::of_store)?;
                Some(found.filter(|input| from.holds(input)).ok_or(Problem::NotFound)?)
            }
        };
        // One more than is shown tells whether there are more.
        let limit = u32::try_from(ON_A_PAGE + 1).unwrap_or(u32::MAX);
        let (asked, app) = (wanted(&words, stands), &site.app);
        let found = match &from {
            From::Plan(plan, call) => app.find_inputs((plan, *call), &asked, last.as_ref(), limit).await,
            From::Own(who) => app.find_own_inputs(who, &asked, last.as_ref(), limit).await,
        };
        let mut inputs = found.map_err(Problem::of_store)?;
        let more = inputs.len() > ON_A_PAGE;
        inputs.truncate(ON_A_PAGE);
        Ok(Self { from, words, stands, inputs, more, later: last.is_some() })
    }

    async fn answer(self, site: &Arc<Site>, ask: Ask) -> Result<Response<Body>, Problem> {
        site.answer(ask, self).await
    }

    fn here(&self) -> Target {
        let to = match &self.from {
            From::Plan(plan, call) => {
                let to = Target::new(Address::Inputs(plan.member.to_string(), plan.number));
                call.map_or(to.clone(), |call| to.and("call", &call.to_string()))
            }
            From::Own(_) => Address::OwnInputs.into(),
        };
        let to = if self.words.is_empty() { to } else { to.and("q", &self.words) };
        self.stands.map_or(to.clone(), |stands| to.and("state", stands.code()))
    }

    fn older(&self) -> Option<Target> {
        let last = self.inputs.last().filter(|_| self.more)?;
        Some(self.here().and("after", &last.id.to_string()))
    }
}

impl Question for Found {
    fn position(&self, state: &Partnership) -> Option<u64> {
        match &self.from {
            From::Plan(plan, _) => Some(state.cocreations.get(plan)?.position),
            From::Own(_) => None,
        }
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    /// The desk changes without the record.
    fn may_be_kept(&self, _: &Partnership) -> bool {
        false
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let of = match &self.from {
            From::Own(_) => None,
            From::Plan(plan, call) => {
                let process = present.state.cocreations.get(plan).ok_or(Problem::NotFound)?;
                Some(InputsOf {
                    member: plan.member.to_string(),
                    name: present.name_of(&plan.member),
                    number: plan.number,
                    calls: process.calls.keys().copied().collect(),
                    call: *call,
                })
            }
        };
        let own = of.is_some().then(|| Link { to: Address::OwnInputs.into(), text: Say::new("inputs-own") });
        Ok(Box::new(InputsPage {
            of,
            words: self.words.clone(),
            states: STATES.to_vec(),
            state: self.stands.map(Stands::code),
            rows: self.inputs.iter().map(|input| row(present, input)).collect(),
            older: self.older(),
            newest: self.later.then(|| self.here()),
            links: own.into_iter().collect(),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let inputs: Vec<Json> = self.inputs.iter().map(|input| told(&row(present, input))).collect();
        let (plan, call) = match &self.from {
            From::Plan(plan, call) => (Some(plan), *call),
            From::Own(_) => (None, None),
        };
        Ok(json!({
            "plan": plan,
            "call": call,
            "q": self.words,
            "state": self.stands.map(Stands::code),
            "inputs": inputs,
            "older": self.older().map(|to| to.path()),
        })
        .into())
    }
}
