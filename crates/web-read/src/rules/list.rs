//! All rules, with how many verdicts each gave.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::figures::verdicts::{Tally, benches};
use domain::rules::{Confidence, RuleId, RuleVersion};
use domain::{Lens, Partnership};
use schemars::JsonSchema;
use serde::Serialize;
use views::Page;
use views::rules::{RuleRow, RulesPage};

use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::rules::versions;
use crate::site::{Question, Site, last_fact};

/// The list, as HTML, JSON or CSV.
pub async fn rules(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    site.answer(ask, Rules).await
}

struct Rules;

/// The rules for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Rules")]
pub struct RulesTold {
    /// Each rule.
    rules: Vec<RuleInList>,
}

/// A rule in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct RuleInList {
    /// The rule.
    rule: RuleId,
    /// Its versions, the oldest first.
    versions: Vec<&'static RuleVersion>,
    /// What it said, as it was in force from time to time; null if it is not judged commitment by commitment.
    verdicts: Option<CountTold>,
}

/// How many verdicts came out how.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "VerdictCount")]
struct CountTold {
    /// It is so.
    holds: u64,
    /// It is not so.
    fails: u64,
    /// It cannot be said.
    open: u64,
}

/// What the rule, as it was in force from time to time, said in all; none if it is judged elsewhere.
fn tally(present: Present<'_>, rule: RuleId) -> Option<Tally> {
    let in_force = benches(rule).into_iter().next()?;
    Some(Tally::of(&in_force.verdicts(present.state, present.lens)))
}

/// How sure we are of the version that is least sure.
fn least_sure(rule: RuleId) -> Confidence {
    versions(rule).map(|version| version.confidence).max().unwrap_or(Confidence::Verified)
}

const COLUMNS: [&str; 9] =
    ["rule", "version", "anchor", "effective_from", "effective_to", "confidence", "sources", "parameters", "address"];

fn cells(version: &RuleVersion) -> Result<[String; 9], Problem> {
    let day = |day: Option<domain::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    Ok([
        version.rule.to_string(),
        version.version.to_owned(),
        version.anchor.to_string(),
        day(version.effective_from),
        day(version.effective_to),
        version.confidence.to_string(),
        version.sources.join(";"),
        serde_json::to_string(&version.parameters)?,
        format!("/rules/{}#{}", version.rule, version.version),
    ])
}

impl Question for Rules {
    fn position(&self, state: &Partnership) -> Option<u64> {
        last_fact(state)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::facts)
    }

    fn is_heavy(&self) -> bool {
        true
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let row = |rule: &RuleId| RuleRow {
            rule: rule.code().into(),
            versions: u64::try_from(versions(*rule).count()).unwrap_or(u64::MAX),
            confidence: least_sure(*rule).code().into(),
            verdicts: tally(present, *rule).map(|tally| (tally.holds, tally.fails)),
        };
        Ok(Box::new(RulesPage { rows: RuleId::ALL.iter().map(row).collect() }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let count = |tally: Tally| CountTold { holds: tally.holds, fails: tally.fails, open: tally.left_open() };
        let rule = |rule: &RuleId| RuleInList {
            rule: *rule,
            versions: versions(*rule).collect(),
            verdicts: tally(present, *rule).map(count),
        };
        Ok(Object::of(&RulesTold { rules: RuleId::ALL.iter().map(rule).collect() })?)
    }

    fn csv(&self, _: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        let rows = domain::rules::all().iter().map(cells).collect::<Result<Vec<_>, _>>()?;
        Ok(Some(app::csv(&COLUMNS, rows)))
    }
}
