//! One call for input, and a page of what was given.

use std::sync::Arc;

use app::cocreation::{Asked, Input};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::cocreation::{CallState, CoCreation, GiverClass};
use domain::membership::zone_of;
use domain::{Lens, PartialDate, Partnership, PlanId};
use serde_json::{Value as Json, json};
use views::cocreation::{CallPage, Draft};
use views::components::facts::Fact;
use views::value::{Link, Value};
use views::{Address, Page, Say, Target};

use super::process::words;
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

/// A call, as HTML or JSON.
pub async fn call(
    State(site): State<Arc<Site>>,
    Part((member, number, call)): Part<(String, String, u16)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let plan: PlanId = format!("{member}/{number}").parse().map_err(|_| Problem::NotFound)?;
    let last = match ask.get("after") {
        None => None,
        Some(after) => {
            let id = after.parse().map_err(|_| Problem::NotFound)?;
            let found = site.app.input(&id).await.map_err(Problem::of_store)?;
            Some(found.filter(|input| input.plan == plan && input.call == call).ok_or(Problem::NotFound)?)
        }
    };
    // One more than is shown tells whether there are more.
    let limit = u32::try_from(ON_A_PAGE + 1).unwrap_or(u32::MAX);
    let mut inputs =
        site.app.inputs_of_call((&plan, call), Asked::All, last.as_ref(), limit).await.map_err(Problem::of_store)?;
    let more = inputs.len() > ON_A_PAGE;
    inputs.truncate(ON_A_PAGE);
    site.answer(
        ask,
        OneCall { plan, call, inputs, more, later: last.is_some(), mail: site.app.mail_domain().is_some() },
    )
    .await
}

struct OneCall {
    plan: PlanId,
    call: u16,
    inputs: Vec<Input>,
    more: bool,
    /// Whether this is not the first page.
    later: bool,
    /// Whether the site takes mail.
    mail: bool,
}

impl OneCall {
    fn find<'a>(&self, present: Present<'a>) -> Result<(&'a CoCreation, &'a CallState), Problem> {
        let process = present.state.cocreations.get(&self.plan).ok_or(Problem::NotFound)?;
        let call = process.calls.get(&self.call).filter(|call| present.lens.as_of.is_none_or(|day| call.on <= day));
        Ok((process, call.ok_or(Problem::NotFound)?))
    }

    fn here(&self) -> Target {
        Target::new(Address::Call(self.plan.member.to_string(), self.plan.number, self.call))
    }

    /// Where one gives something.
    fn ways(&self, call: &CallState) -> Vec<Link> {
        let give = || Target::new(Address::Give(self.plan.member.to_string(), self.plan.number, self.call));
        let link = |to, text| Link { to, text: Say::new(text) };
        let draft = (!call.drafts.is_empty()).then(|| link(give().and("about", "draft"), "give-comment-draft"));
        let by_mail = self.mail.then(|| way_by_mail(&self.plan, self.call));
        let (member, number) = (self.plan.member.to_string(), self.plan.number);
        let freely = || link(Target::new(Address::GiveFreely(member, number, self.call)), "give-freely");
        let freely = call.deed.without_account.then(freely);
        std::iter::once(link(give(), "give-proposal")).chain(draft).chain(by_mail).chain(freely).collect()
    }

    /// The draft paragraph by paragraph, with how many comments on this version of it there are.
    fn annotated(&self, call: &CallState) -> Option<(Target, u64)> {
        let count = call.on_paragraphs(call.version()).values().sum();
        let to = || Target::new(Address::Draft(self.plan.member.to_string(), self.plan.number, self.call));
        (!call.drafts.is_empty()).then(|| (to(), count))
    }

    fn older(&self) -> Option<Target> {
        let last = self.inputs.last().filter(|_| self.more)?;
        Some(self.here().and("after", &last.id.to_string()))
    }

    fn is_open(&self, present: Present<'_>, (process, call): (&CoCreation, &CallState)) -> bool {
        call.is_open(process, present.asked.day_in(zone_of(present.state, &self.plan.member, Lens::ALL)))
    }
}

impl Question for OneCall {
    fn position(&self, state: &Partnership) -> Option<u64> {
        Some(state.cocreations.get(&self.plan)?.calls.get(&self.call)?.position)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    /// The desk changes without the record.
    fn may_be_kept(&self, _: &Partnership) -> bool {
        false
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let (process, call) = self.find(present)?;
        let deed = &call.deed;
        let day = PartialDate::Day;
        let draft = call.drafts.last().map(|draft| Draft {
            version: call.version(),
            words: words(present, &draft.text),
            act: draft.at,
        });
        Ok(Box::new(CallPage {
            member: self.plan.member.to_string(),
            name: present.name_of(&self.plan.member),
            number: self.plan.number,
            call: self.call,
            question: words(present, &deed.question),
            suits: words(present, &deed.suits),
            mechanism: deed.mechanism.code().into(),
            window: (day(deed.opens), day(deed.closes)),
            open: self.is_open(present, (process, call)),
            facts: vec![
                Fact::new(Say::new("making-given"), Value::Number(call.given())),
                Fact::new(Say::new("making-answered"), Value::Number(call.given().saturating_sub(call.unanswered()))),
                Fact::new(
                    Say::new("making-without-account"),
                    Value::Number(call.proposals(GiverClass::WithoutAccount)),
                ),
            ],
            draft,
            versions: (1..).zip(&call.drafts).map(|(number, draft)| (number, day(draft.on), draft.at)).collect(),
            inputs: self.inputs.iter().map(|input| row(present, input)).collect(),
            older: self.older(),
            newest: self.later.then(|| self.here()),
            annotated: self.annotated(call),
            ways: if self.is_open(present, (process, call)) { self.ways(call) } else { Vec::new() },
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let (process, call) = self.find(present)?;
        let inputs: Vec<Json> = self.inputs.iter().map(|input| told(&row(present, input))).collect();
        Ok(json!({
            "plan": self.plan,
            "call": self.call,
            "phase": call.deed.phase,
            "mechanism": call.deed.mechanism,
            "opens": call.deed.opens,
            "closes": call.deed.closes,
            "open": self.is_open(present, (process, call)),
            "question": present.word(&call.deed.question),
            "draft_version": call.version(),
            "takes_without_account": call.deed.without_account,
            "given": call.given(),
            "given_without_account": call.proposals(GiverClass::WithoutAccount),
            "waiting": call.unanswered(),
            "inputs": inputs,
            "older": self.older().map(|to| to.path()),
        })
        .into())
    }
}

/// The way to the page of a call's address.
fn way_by_mail(plan: &PlanId, call: u16) -> Link {
    let to = Target::new(Address::GiveByMail(plan.member.to_string(), plan.number, call));
    Link { to, text: Say::new("give-by-mail") }
}
