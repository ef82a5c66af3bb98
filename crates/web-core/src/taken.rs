//! How many reports, and tries to sign in, are taken: few from one network, not many from all together, so that a flood drowns nobody.
//!
//! Counted in memory only, by a part of the sender's address, and forgotten within the hour. A reader who is stopped is told
//! when to try again.

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::time::Duration;

use axum::http::{Extensions, HeaderMap};
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::client::Client;
use crate::problems::{Flood, Problem};
use crate::site::Site;

/// Five reports from one network at once, then one each ten minutes. A judgement: more than a careful reader sends.
const OF_ONE: Quota = Quota::per_hour(many(6)).allow_burst(many(5));
/// Sixty reports from all together at once, then one a minute: about what one person could answer.
const OF_ALL: Quota = Quota::per_hour(many(60));

const fn many(number: u32) -> NonZeroU32 {
    match NonZeroU32::new(number) {
        Some(number) => number,
        None => NonZeroU32::MIN,
    }
}

/// What was taken lately.
#[derive(Debug)]
pub struct Limit {
    of_one: DefaultKeyedRateLimiter<Option<IpAddr>>,
    of_all: DefaultDirectRateLimiter,
}

impl Default for Limit {
    fn default() -> Self {
        Self::of(OF_ONE, OF_ALL)
    }
}

/// Trying to sign in: forty from one network at once, for a town hall is one network, then two a minute.
const SIGNING_IN_OF_ONE: Quota = Quota::per_hour(many(120)).allow_burst(many(40));
/// The same of all together.
const SIGNING_IN_OF_ALL: Quota = Quota::per_hour(many(3600)).allow_burst(many(600));

impl Limit {
    fn of(one: Quota, all: Quota) -> Self {
        Self { of_one: RateLimiter::keyed(one), of_all: RateLimiter::direct(all) }
    }

    /// The limit on tries to sign in or up.
    #[must_use]
    pub fn on_signing_in() -> Self {
        Self::of(SIGNING_IN_OF_ONE, SIGNING_IN_OF_ALL)
    }

    /// The limit on giving input without an account: as on trying to sign in, for a town hall is one network.
    #[must_use]
    pub fn on_giving() -> Self {
        Self::of(SIGNING_IN_OF_ONE, SIGNING_IN_OF_ALL)
    }

    /// Lets one report through.
    ///
    /// # Errors
    /// How long its sender has to wait when there were too many.
    pub fn pass(&self, sender: Client) -> Result<(), Duration> {
        let now = DefaultClock::default().now();
        let network = match sender {
            Client::At(address) => Some(network(address)),
            Client::Here => None,
        };
        self.of_one.check_key(&network).map_err(|not_yet| not_yet.wait_time_from(now))?;
        self.of_all.check().map_err(|not_yet| not_yet.wait_time_from(now))?;
        self.of_one.retain_recent();
        Ok(())
    }
}

/// The part of an address that stands for one subscriber: all of an IPv4 address, the first 64 bits of an IPv6 address.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX))),
        v4 => v4,
    }
}

/// Counts a try to sign in against the network that it comes from.
///
/// # Errors
/// How long to wait, when there were too many.
pub fn count_try(site: &Site, extensions: &Extensions, headers: &HeaderMap) -> Result<(), Problem> {
    site.sign_ins.pass(site.options.proxies.client(extensions, headers)).map_err(too_many)
}

/// What somebody is told who tried too often.
#[must_use]
pub fn too_many(wait: Duration) -> Problem {
    Problem::TooMany(Flood::Tries, wait)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_network_is_stopped_before_it_stops_others() {
        let limit = Limit::default();
        let from = |last: u16| Client::At(IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 1, 0, 0, 0, last)));
        for last in 0..5 {
            assert_eq!(limit.pass(from(last)), Ok(()), "{last}");
        }
        let wait = limit.pass(from(9)).unwrap_err();
        assert!(wait > Duration::from_secs(500) && wait <= Duration::from_secs(600), "{wait:?}");
        assert_eq!(limit.pass(Client::At(IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 2, 0, 0, 0, 1)))), Ok(()));
        assert_eq!(limit.pass(Client::Here), Ok(()), "who cannot be told is one of their own");
    }

    #[test]
    fn all_together_are_stopped_too() {
        let limit = Limit::default();
        let from = |n: u32| Client::At(IpAddr::V4(n.into()));
        assert!((0..60).all(|n| limit.pass(from(n)).is_ok()));
        assert!(limit.pass(from(99)).is_err());
    }
}
