//! What each report of the review found of each commitment.

use std::ops::Bound;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::Product;
use domain::plans::Commitment;
use domain::{CommitmentId, Lens, MemberId, Partnership, Thing};
use schemars::JsonSchema;
use serde::Serialize;
use views::{Page, Say};

use crate::api::USUAL;
use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site, last_fact};
use crate::span::{Next, Span};
use crate::told;

/// The list.
pub async fn findings(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let member = only_of(&ask, &site)?;
    let product = ask.code("product", Product::from_code, Product::CODES)?;
    let after = ask.span.after.as_deref().map(|place| place_of(place).ok_or(Problem::Cursor)).transpose()?;
    let span = ask.span.clone();
    site.answer(ask, Findings { member, product, after, span }).await
}

/// The member that a list is asked for.
///
/// # Errors
/// When there is none of that name.
pub fn only_of(ask: &Ask, site: &Site) -> Result<Option<MemberId>, Problem> {
    let Some(name) = ask.get("member") else { return Ok(None) };
    let state = site.app.history().now();
    let known = name.parse().ok().filter(|id| state.members.contains_key(id));
    let unknown = || Problem::asked(Say::new("bad-thing").with("value", name.chars().take(80).collect::<String>()));
    known.map(Some).ok_or_else(unknown)
}

/// A place in the list: a commitment and a report on it.
type Place = (CommitmentId, Product);

fn place_of(text: &str) -> Option<Place> {
    let (commitment, product) = text.split_once('/')?;
    Some((commitment.parse().ok()?, Product::from_code(product)?))
}

struct Findings {
    member: Option<MemberId>,
    product: Option<Product>,
    after: Option<Place>,
    span: Span,
}

/// Reports on commitments, by identifier of the commitment.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Findings")]
pub struct FindingsTold<'a> {
    /// Those of this piece.
    findings: Vec<FindingTold<'a>>,
    #[serde(skip_serializing_if = "Next::is_written_apart")]
    #[schemars(required)]
    next: Next,
}

/// What a report found of a commitment.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Finding")]
struct FindingTold<'a> {
    /// The commitment.
    commitment: &'a CommitmentId,
    /// Its plan.
    plan: told::PlanTold<'a>,
    /// The report, a code.
    report: &'static str,
    /// What it says: of each question the answer that counts.
    fields: told::Answers<'a>,
    /// The last act that says something of it.
    position: u64,
}

impl Findings {
    /// The reports on a commitment that are asked for and come after the place.
    fn of<'a>(
        &self,
        present: Present<'a>,
        commitment: &'a Commitment,
    ) -> impl Iterator<Item = (&'a Commitment, Product, &'a Thing)> {
        let is_asked = self.member.as_ref().is_none_or(|only| *only == commitment.plan.member);
        let comes = |product: Product| match &self.after {
            Some((id, last)) if *id == commitment.id => product > *last,
            _ => true,
        };
        let reports = commitment.assessments.iter().filter(move |(product, thing)| {
            is_asked
                && comes(**product)
                && self.product.is_none_or(|only| only == **product)
                && thing.exists(present.lens)
        });
        reports.map(move |(product, thing)| (commitment, *product, thing))
    }
}

impl Question for Findings {
    fn position(&self, state: &Partnership) -> Option<u64> {
        last_fact(state)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::facts)
    }

    fn is_heavy(&self) -> bool {
        true
    }

    fn page(&self, _: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        Err(Problem::NotFound)
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let from = self.after.as_ref().map_or(Bound::Unbounded, |(id, _)| Bound::Included(id));
        let commitments = present.state.commitments.range::<_, CommitmentId>((from, Bound::Unbounded));
        let shown = commitments.map(|(_, c)| c.as_ref()).filter(|c| c.thing.exists(present.lens));
        let limit = self.span.limit(USUAL);
        let mut found: Vec<_> = shown.flat_map(|c| self.of(present, c)).take(limit + 1).collect();
        let has_more = found.len() > limit;
        found.truncate(limit);
        let last = found.last().filter(|_| has_more);
        let next = Next(last.map(|(commitment, product, _)| format!("{}/{}", commitment.id, product.code())));
        let findings = found.into_iter().map(|(c, product, thing)| told_of(present, c, product, thing)).collect();
        let told = FindingsTold { findings, next };
        Ok(Object::piece(&told, &told.next)?)
    }
}

fn told_of<'a>(
    present: Present<'a>,
    commitment: &'a Commitment,
    product: Product,
    thing: &'a Thing,
) -> FindingTold<'a> {
    FindingTold {
        commitment: &commitment.id,
        plan: told::plan(&commitment.plan),
        report: product.code(),
        fields: told::fields(present, thing),
        position: thing.position(),
    }
}
