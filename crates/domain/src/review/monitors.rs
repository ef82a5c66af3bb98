//! What bodies other than the review found of a commitment, by the same code book.
//!
//! It stands beside the findings of the review and never among them: it is no statement, so that no figure, star or verdict can
//! count it, whoever publishes it and whatever it says (dossier 13, the seed's "other monitoring bodies").

use std::sync::Arc;

use imbl::Vector;
use serde::{Deserialize, Serialize};

use crate::codebook::{Field, Product};
use crate::deed::Deed;
use crate::ids::{CommitmentId, TextId};
use crate::lens::Lens;
use crate::membership::submitted;
use crate::partnership::Partnership;
use crate::people::{Action, Body, Permit, Subject};
use crate::plans::Commitment;
use crate::statement::{Fields, Value};
use crate::time::Date;

/// A body other than the review published what it found of a commitment. A later one of the same body takes the place of an
/// earlier one, which stays in the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MonitoringPublished {
    /// The commitment.
    pub commitment: CommitmentId,
    /// Which body.
    pub body: Body,
    /// Its answers to questions of the code book in force for the plan.
    pub fields: Fields,
    /// What it says in words.
    pub text: TextId,
    /// Where its own report can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<TextId>,
}

/// An assessment of another body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Monitored {
    /// The act.
    pub at: u64,
    /// When.
    pub on: Date,
    /// What was published.
    pub deed: MonitoringPublished,
}

/// What stands against an assessment of another body.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The permit is for something else, or for another body.
    #[error("the permit is for something else")]
    NotPermitted,
    /// There is no such commitment, or its plan has no year by which a code book could be chosen.
    #[error("there is no commitment {0} of a plan whose year is known")]
    NoSuchCommitment(CommitmentId),
    /// Nothing is answered.
    #[error("an assessment answers at least one question")]
    Nothing,
    /// The code book of the plan does not ask this.
    #[error("the code book of the plan does not ask {}", .0.code())]
    NotAsked(Field),
}

/// The questions that can be answered of a commitment: those of the code book in force for its plan.
#[must_use]
pub fn questions(state: &Partnership, commitment: &Commitment) -> Vec<Field> {
    let plan = &commitment.plan;
    let member = state.members.get(&plan.member);
    let Some(when) = member.and_then(|member| submitted(member, plan.number, Lens::ALL)) else { return Vec::new() };
    let year = when.calendar_year();
    let (first, last) = Product::pair_for_plan_year(year);
    let asked = [first, last].map(|report| super::process::indicators(year, report));
    super::findings().filter(|field| asked.iter().any(|asked| asked.contains(field))).collect()
}

/// Publishes an assessment.
///
/// # Errors
/// Everything against it.
pub fn publish(state: &Partnership, permit: &Permit, deed: MonitoringPublished) -> Result<Deed, Vec<Refusal>> {
    let Some(commitment) = state.commitment(&deed.commitment) else {
        return Err(vec![Refusal::NoSuchCommitment(deed.commitment)]);
    };
    let of_plan = matches!(permit.subject(), Subject::Plan(plan, _) if *plan == commitment.plan);
    let is_own = permit.actor().body == deed.body;
    let mut against = Vec::new();
    if !permit.is_for(Action::ReportMonitoring) || !of_plan || !is_own {
        against.push(Refusal::NotPermitted);
    }
    let asked = questions(state, commitment);
    if asked.is_empty() {
        against.push(Refusal::NoSuchCommitment(deed.commitment.clone()));
    }
    if deed.fields.is_empty() {
        against.push(Refusal::Nothing);
    }
    let answers = deed.fields.iter();
    let strange = answers.filter(|(field, value)| !asked.contains(field) || matches!(value, Value::Missing(_)));
    against.extend(strange.map(|(field, _)| Refusal::NotAsked(field)));
    // Whatever it was called by, it is kept under the identifier that leads now.
    let deed = MonitoringPublished { commitment: commitment.id.clone(), ..deed };
    if against.is_empty() { Ok(Deed::MonitoringPublished(deed)) } else { Err(against) }
}

impl Partnership {
    /// Folds what another body found. Nothing of what is said changes.
    pub(crate) fn monitor(&mut self, at: u64, on: Date, deed: MonitoringPublished) {
        let of = self.monitored.entry(deed.commitment.clone()).or_default();
        of.push_back(Arc::new(Monitored { at, on, deed }));
    }

    /// What other bodies found of a commitment by a day, the last assessment of each body, in the order of the bodies' first.
    #[must_use]
    pub fn monitored(&self, commitment: &Commitment, as_of: Option<Date>) -> Vec<&Monitored> {
        let names = std::iter::once(&commitment.id).chain(&commitment.also);
        let all = names.filter_map(|id| self.monitored.get(id)).flat_map(Vector::iter).map(AsRef::as_ref);
        let mut last: Vec<&Monitored> = Vec::new();
        for one in all.filter(|one: &&Monitored| as_of.is_none_or(|day| one.on <= day)) {
            match last.iter_mut().find(|known| known.deed.body == one.deed.body) {
                Some(known) if known.at < one.at => *known = one,
                Some(_) => {}
                None => last.push(one),
            }
        }
        last
    }
}

#[cfg(test)]
#[path = "monitors_tests.rs"]
mod tests;
