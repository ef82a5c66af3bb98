//! By what commitments, plans and members can be narrowed down: what the search index and the lists of a state hold of each.

use std::sync::Arc;

use domain::codebook::Field;
use domain::membership;
use domain::partnership::Member;
use domain::plans::Commitment;
use domain::review::{self, Formula, Verdict};
use domain::{Lens, MemberId, PlanId};
use imbl::OrdMap;
use search::Facet;

/// The members of a state.
type Members = OrdMap<MemberId, Arc<Member>>;

/// What a plan and all in it can be narrowed down by.
pub fn of_plan(members: &Members, id: &PlanId) -> Vec<Facet> {
    let plan = members.get(&id.member).and_then(|member| member.plans.get(&id.number));
    let year = plan.and_then(|plan| plan.thing.number(Field::SubmittedIn, Lens::ALL));
    year.map(|year| Facet::new("year", year)).into_iter().chain(of_member(members, &id.member)).collect()
}

/// What all of a member can be narrowed down by: where it lies, its level, and where its membership stands.
pub fn of_member(members: &Members, id: &MemberId) -> Vec<Facet> {
    let Some(member) = members.get(id) else { return Vec::new() };
    let codes = [Field::Region, Field::Level].into_iter().filter_map(|field| {
        let code = member.thing.code(field, Lens::ALL)?;
        Some(Facet::new(field.code(), code))
    });
    let standing = membership::status(member, Lens::ALL).map(|standing| standing.status.code());
    codes.chain(standing.map(|code| Facet::new("status", code))).collect()
}

/// What a commitment can be narrowed down by, besides its member and its plan.
pub fn of_commitment(members: &Members, commitment: &Commitment) -> Vec<Facet> {
    let mut facets = of_plan(members, &commitment.plan);
    facets.extend(of_its_own(commitment));
    facets
}

/// The same without what its plan and its member give it.
pub fn of_its_own(commitment: &Commitment) -> Vec<Facet> {
    let mut facets = Vec::new();
    for field in [Field::Tags, Field::PolicyAreas, Field::GrandChallenges, Field::ChallengeAreas] {
        facets.extend(commitment.thing.codes(field, Lens::ALL).iter().map(|code| Facet::new(field.code(), code)));
    }
    for field in review::counted() {
        let found = commitment.assessments.values().rev().find_map(|thing| thing.code(field, Lens::ALL));
        facets.extend(found.map(|code| Facet::new(field.code(), code)));
    }
    let values = commitment
        .assessments
        .values()
        .rev()
        .map(|thing| thing.codes(Field::Values, Lens::ALL))
        .find(|v| !v.is_empty());
    facets.extend(values.unwrap_or_default().iter().map(|code| Facet::new(Field::Values.code(), code)));
    facets.extend(starred(commitment).map(|starred| Facet::new("starred", if starred { "yes" } else { "no" })));
    facets
}

/// Whether the printed rule that was in force for the last report that it applies to gives a star.
fn starred(commitment: &Commitment) -> Option<bool> {
    let view = review::View::new(Lens::ALL);
    let verdicts = commitment.assessments.keys().rev();
    let mut verdicts = verdicts.map(|p| Verdict::from(review::stars::outcome(commitment, view, Formula::Printed, *p)));
    verdicts.find_map(|verdict| match verdict {
        Verdict::Starred => Some(true),
        Verdict::NotStarred => Some(false),
        Verdict::DoesNotApply(_) | Verdict::Undetermined(_) => None,
    })
}
