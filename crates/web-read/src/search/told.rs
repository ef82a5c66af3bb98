//! Results for programs.

use std::sync::Arc;

use app::search::{Correction, Facet as Term, Kind};
use domain::MemberId;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::value::RawValue;

use super::find::{Found, What};
use crate::glossary::TermTold;
use crate::object::Rows;
use crate::plans::rows::CommitmentTold;
use crate::plans::written;
use crate::present::Present;
use crate::record::ActShape;
use crate::span::Next;
use crate::told;

/// What was found, the nearest first. Each piece is ranked anew: the order may differ where the record changed meanwhile.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Found")]
pub struct SearchTold<'a> {
    /// The words that were asked for.
    query: &'a str,
    /// How many were found.
    total: u64,
    /// How many of each sort of things.
    kinds: Vec<KindTold>,
    /// Words that stand nowhere, and what was looked for instead.
    corrections: Vec<CorrectionTold<'a>>,
    /// The commitments of this piece.
    #[serde(skip_serializing_if = "Rows::are_written_apart")]
    #[schemars(with = "Vec<CommitmentTold>", required)]
    pub(super) commitments: Rows,
    /// The members of this piece.
    members: Vec<&'a MemberId>,
    /// The plans of this piece.
    plans: Vec<told::PlanTold<'a>>,
    /// The acts of this piece, as they stand in the log.
    #[schemars(with = "Vec<ActShape>")]
    acts: Vec<Box<RawValue>>,
    /// The terms of this piece.
    terms: Vec<TermTold>,
    /// How many carry each value by which the results can be narrowed.
    facets: Vec<FacetTold<'a>>,
    #[serde(skip_serializing_if = "Next::is_written_apart")]
    #[schemars(required)]
    pub(super) next: Next,
}

/// How many of a sort of things were found.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "FoundOfKind")]
struct KindTold {
    /// The sort, a code.
    kind: &'static str,
    /// How many.
    count: u64,
}

/// A word that stands nowhere.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Correction")]
struct CorrectionTold<'a> {
    /// As it was written.
    written: &'a str,
    /// What was looked for instead.
    meant: &'a str,
}

/// A value by which results can be narrowed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "FacetValue")]
struct FacetTold<'a> {
    /// The facet.
    name: &'a str,
    /// The value.
    value: &'a str,
    /// How many results carry it.
    count: u64,
}

impl<'a> SearchTold<'a> {
    /// What was found.
    ///
    /// # Errors
    /// When a row cannot be written as JSON.
    pub fn of(
        present: Present<'a>,
        query: &'a str,
        found: &'a Found<'a>,
        next: Next,
        written: &written::Rows,
    ) -> serde_json::Result<Self> {
        let kind = |(kind, count): &(Kind, u64)| KindTold { kind: kind.code(), count: *count };
        let correction = |c: &'a Correction| CorrectionTold { written: &c.written, meant: &c.meant };
        let facet =
            |(facet, count): &'a (Arc<Term>, u64)| FacetTold { name: &facet.name, value: &facet.value, count: *count };
        // The index counts them as its parts lie on the disk of this node; what is told is the same on every node.
        let mut facets: Vec<FacetTold<'a>> = found.facets.iter().map(facet).collect();
        facets.sort_unstable_by_key(|facet| (facet.name, facet.value));
        let mut told = Self {
            query,
            total: found.total,
            kinds: found.kinds.iter().map(kind).collect(),
            corrections: found.corrections.iter().map(correction).collect(),
            commitments: Rows::default(),
            members: Vec::new(),
            plans: Vec::new(),
            acts: Vec::new(),
            terms: Vec::new(),
            facets,
            next,
        };
        for (what, _) in &found.hits {
            match what {
                What::Act(_, bytes) => told.acts.push(serde_json::from_slice(bytes)?),
                What::Term(term) => told.terms.push(TermTold::of(present.words_of(), *term)),
                What::Commitment(commitment) => told.commitments.0.push(written.of(present, commitment)?),
                What::Member(id) => told.members.push(id),
                What::Plan(member, number, _) => {
                    told.plans.push(told::PlanTold { member: member.as_str(), number: *number });
                }
            }
        }
        Ok(told)
    }
}
