//! The last act by which something was said that is no fact about a thing: what advice, other monitors, governments and agreements
//! say stands beside facts, and a page that tells it is made anew when one of them speaks.

use domain::networking::Agreed;
use domain::people::Body;
use domain::plans::Commitment;
use domain::{MemberId, Partnership, PlanId};

/// The last act about any recommendation.
#[must_use]
pub fn last_advice(state: &Partnership) -> Option<u64> {
    state.recommendations.values().flat_map(|of| of.values()).map(|one| one.position).max()
}

/// The last act by which another body spoke of a commitment.
#[must_use]
pub fn last_heard(state: &Partnership, commitment: &Commitment) -> Option<u64> {
    state.monitored(commitment, None).iter().map(|one| one.at).max()
}

/// The last act by which a government spoke of its own plan, by which a document was deposited for it, a deadline of it moved,
/// or it was looked at.
#[must_use]
pub fn last_said(state: &Partnership, plan: &PlanId) -> Option<u64> {
    let itself = state.self_assessments_of(plan).map(|(_, of)| of.position).max();
    let moved = state.last_extension(&plan.member);
    let moved = moved.into_iter().chain(state.plan_checks.get(plan).and_then(|of| of.last()).map(|known| known.at));
    itself.into_iter().chain(last_deposited(state, &plan.member)).chain(moved).max()
}

/// The last act about a document that was deposited for a member.
#[must_use]
pub fn last_deposited(state: &Partnership, member: &MemberId) -> Option<u64> {
    let body = Body::Member(member.clone());
    state.deposits_for(&body).map(|of| of.position()).max()
}

/// The agreements of which a commitment came, under any identifier that it bears.
pub fn helped<'a>(state: &'a Partnership, commitment: &'a Commitment) -> impl Iterator<Item = &'a Agreed> {
    let all = state.mechanism.agreements.all.values().map(AsRef::as_ref);
    all.filter(|of| [&commitment.id].into_iter().chain(&commitment.also).any(|id| of.led_to(id)))
}

/// The last act by which a commitment was said to have come of help.
#[must_use]
pub fn last_helped(state: &Partnership, commitment: &Commitment) -> Option<u64> {
    helped(state, commitment).map(Agreed::position).max()
}

/// The last act about an agreement in which a member is named, about a group that it was ever in, or about what was deposited for it,
/// or by which a resolution moved a deadline of it.
#[must_use]
pub fn last_of_member(state: &Partnership, member: &MemberId) -> Option<u64> {
    let agreements = state.mechanism.agreements.all.values().filter(|of| of.names(member)).map(|of| of.position());
    let groups = state.mechanism.groups.values().filter(|group| group.stays.iter().any(|stay| stay.member == *member));
    agreements
        .chain(groups.map(|group| group.position()))
        .chain(last_deposited(state, member))
        .chain(state.last_extension(member))
        .max()
}
