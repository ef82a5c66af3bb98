//! The reports on plans with their clocks, as a view shows them.

use domain::membership::zone_of;
use domain::review::{Clock, ReviewId, Stands, clocks};
use domain::{MemberId, Partnership, PlanId};

use views::Address;
use views::review::ClockRow;

use crate::present::Present;
use crate::site::last_fact;

/// The reports on all plans of a member, on the day that it is there.
#[must_use]
pub fn of_member(present: Present<'_>, id: &MemberId) -> Vec<Clock> {
    let today = present.asked.day_in(zone_of(present.state, id, present.lens));
    clocks(present.state, id, present.lens, today)
}

/// The reports on one plan.
#[must_use]
pub fn of_plan(present: Present<'_>, id: &PlanId) -> Vec<Clock> {
    of_member(present, &id.member).into_iter().filter(|clock| clock.plan == *id).collect()
}

/// A report with its clock as a row, leading to its page where it was opened here or anything of it is on record.
#[must_use]
pub fn row(present: Present<'_>, clock: &Clock) -> ClockRow {
    let id = ReviewId { plan: clock.plan.clone(), product: clock.report };
    let is_told = present.state.reviews.contains_key(&id) || matches!(clock.stands, Stands::Known { .. });
    let to =
        is_told.then(|| Address::Review(id.plan.member.to_string(), id.plan.number, id.product.to_string()).into());
    ClockRow { to, ..ClockRow::of(clock) }
}

/// The last act that clocks rest on: what is said, and the timelines of co-creation and the reviews, which are no facts.
#[must_use]
pub fn position(state: &Partnership) -> Option<u64> {
    let made = state.cocreations.values().map(|made| made.position);
    made.chain(state.reviews.values().map(|review| review.position)).chain(last_fact(state)).max()
}
