//! How many reports are taken: few from one network, not many from all together, so that a flood drowns nobody.
//!
//! Counted in memory only, by a part of the sender's address, and forgotten within the hour. A reader who is stopped is told
//! when to try again.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::num::NonZeroU32;
use std::time::Duration;

use axum::extract::ConnectInfo;
use axum::http::{Extensions, HeaderMap};
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, Quota, RateLimiter};

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
        Self { of_one: RateLimiter::keyed(OF_ONE), of_all: RateLimiter::direct(OF_ALL) }
    }
}

impl Limit {
    /// Lets one report through.
    ///
    /// # Errors
    /// How long its sender has to wait when there were too many.
    pub fn pass(&self, sender: Option<IpAddr>) -> Result<(), Duration> {
        let now = DefaultClock::default().now();
        self.of_one.check_key(&sender.map(network)).map_err(|not_yet| not_yet.wait_time_from(now))?;
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

/// Who sent a request. What comes from this machine itself comes through a proxy, which names the sender last.
#[must_use]
pub fn sender(extensions: &Extensions, headers: &HeaderMap) -> Option<IpAddr> {
    let ConnectInfo(peer) = extensions.get::<ConnectInfo<SocketAddr>>()?;
    let forwarded = headers.get_all("x-forwarded-for").iter().next_back().and_then(|value| value.to_str().ok());
    let named = forwarded.and_then(|list| list.rsplit(',').next()).and_then(|last| last.trim().parse().ok());
    match named {
        Some(named) if peer.ip().to_canonical().is_loopback() => Some(named),
        _ => Some(peer.ip()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_network_is_stopped_before_it_stops_others() {
        let limit = Limit::default();
        let from = |last: u16| Some(IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 1, 0, 0, 0, last)));
        for last in 0..5 {
            assert_eq!(limit.pass(from(last)), Ok(()), "{last}");
        }
        let wait = limit.pass(from(9)).unwrap_err();
        assert!(wait > Duration::from_secs(500) && wait <= Duration::from_secs(600), "{wait:?}");
        assert_eq!(limit.pass(Some(IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 2, 0, 0, 0, 1)))), Ok(()));
        assert_eq!(limit.pass(None), Ok(()), "who cannot be told is one of their own");
    }

    #[test]
    fn all_together_are_stopped_too() {
        let limit = Limit::default();
        let from = |n: u32| Some(IpAddr::V4(n.into()));
        assert!((0..60).all(|n| limit.pass(from(n)).is_ok()));
        assert!(limit.pass(from(99)).is_err());
    }

    #[test]
    fn a_proxy_on_this_machine_names_the_sender_and_nobody_else_can() {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "203.0.113.9, 198.51.100.7".parse().unwrap());
        let from = |peer: &str| {
            let mut extensions = Extensions::new();
            extensions.insert(ConnectInfo::<SocketAddr>(peer.parse().unwrap()));
            sender(&extensions, &headers).map(|address| address.to_string())
        };
        assert_eq!(from("127.0.0.1:4000").as_deref(), Some("198.51.100.7"));
        assert_eq!(from("192.0.2.1:4000").as_deref(), Some("192.0.2.1"));
        assert_eq!(sender(&Extensions::new(), &headers), None);
    }
}
