//! Until when an answer holds that nothing but the passing of time makes wrong.

use domain::membership::zone_of;
use domain::{Lens, MemberId, Partnership, Timestamp};

/// When the day ends where a member is.
#[must_use]
pub fn day_ends(state: &Partnership, id: &MemberId, now: Timestamp) -> Timestamp {
    let zone = zone_of(state, id, Lens::ALL);
    zone.end_of(zone.day(now))
}

/// The next midnight (UTC).
#[must_use]
pub fn midnight_after(now: Timestamp) -> Timestamp {
    now.date().tomorrow().map_or(Timestamp(i64::MAX), Timestamp::start_of)
}
