//! How much is made for one network: generous, so that a town hall behind one address is not shut out, and bounded, so that a
//! flood from one network slows that network and nobody else.
//!
//! What is counted is work, not reading: an answer that was at hand, an asset, the log and the checks of an operator count for
//! nothing. Pages of past moments cost more and have an allowance of their own. Counted in memory, by network, and forgotten
//! within minutes.

use std::num::NonZeroU32;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Uri};
use governor::clock::{Clock as _, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use views::Format;

use crate::client::{Client, Neighbours, Proxies};

/// How many answers are made for one network within a minute; 0 is no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    /// Of today.
    pub made: u32,
    /// Of past moments, and of what changed between two.
    pub past: u32,
}

impl Default for Allowance {
    /// Fifty a second made anew: at a few milliseconds each (docs/benchmarks.md) no network takes a quarter of a processor, and a
    /// hundred people who search all the time find each question answered. Of past moments ten a second.
    fn default() -> Self {
        Self { made: 3_000, past: 600 }
    }
}

/// What an answer is counted as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// An answer of today.
    Made,
    /// An answer of a past moment.
    Past,
}

impl Sort {
    /// As an address asks for it; `None` for what is not counted.
    fn of(uri: &Uri) -> Option<Self> {
        const FREE: [&str; 4] = ["/assets/", "/log/", "/healthz", "/readyz"];
        let path = uri.path();
        if FREE.iter().any(|free| path.starts_with(free)) {
            return None;
        }
        let of_the_past = |(name, value): (std::borrow::Cow<'_, str>, std::borrow::Cow<'_, str>)| {
            matches!(&*name, "as_of" | "known_at" | "edition") && !value.is_empty()
        };
        let is_past = form_urlencoded::parse(uri.query().unwrap_or("").as_bytes()).any(of_the_past);
        Some(if is_past || Format::split(path).0.ends_with("/changes") { Self::Past } else { Self::Made })
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Made => "made",
            Self::Past => "past",
        }
    }
}

/// Too much was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMuch {
    /// Of what.
    pub sort: Sort,
    /// When to ask again.
    pub wait: Duration,
}

/// What is left of an allowance after a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    sort: Sort,
    a_minute: u32,
    left: u32,
}

impl Left {
    /// Tells a program what is left (draft-ietf-httpapi-ratelimit-headers): how many more at once, and in how many seconds there
    /// will be as many as ever.
    pub fn tell(self, headers: &mut HeaderMap) {
        let Self { sort, a_minute, left } = self;
        let full_in = (u64::from(a_minute.saturating_sub(left)) * 60).div_ceil(u64::from(a_minute.max(1)));
        let policy = format!("\"{}\";q={a_minute};w=60", sort.name());
        let state = format!("\"{}\";r={left};t={full_in}", sort.name());
        for (name, value) in [("ratelimit-policy", policy), ("ratelimit", state)] {
            if let Ok(value) = HeaderValue::from_str(&value) {
                headers.insert(HeaderName::from_static(name), value);
            }
        }
    }
}

/// An allowance, and what each network has used of it.
#[derive(Debug)]
struct Purse {
    a_minute: NonZeroU32,
    used: DefaultKeyedRateLimiter<Neighbours, StateInformationMiddleware>,
    asked: AtomicU32,
}

/// After how many requests networks that are quiet again are forgotten.
const SWEEP: u32 = 1 << 12;

impl Purse {
    fn new(a_minute: u32) -> Option<Self> {
        let a_minute = NonZeroU32::new(a_minute)?;
        let used = RateLimiter::keyed(Quota::per_minute(a_minute)).with_middleware();
        Some(Self { a_minute, used, asked: AtomicU32::new(0) })
    }

    fn pass(&self, who: Neighbours, sort: Sort) -> Result<Left, TooMuch> {
        if self.asked.fetch_add(1, Ordering::Relaxed) % SWEEP == SWEEP - 1 {
            self.used.retain_recent();
        }
        match self.used.check_key(&who) {
            Ok(state) => Ok(Left { sort, a_minute: self.a_minute.get(), left: state.remaining_burst_capacity() }),
            Err(not_yet) => Err(TooMuch { sort, wait: not_yet.wait_time_from(DefaultClock::default().now()) }),
        }
    }
}

/// What was made lately, for whom.
#[derive(Debug)]
pub struct Limits {
    made: Option<Purse>,
    past: Option<Purse>,
    warned: AtomicBool,
}

impl Limits {
    /// Nothing was made yet.
    #[must_use]
    pub fn new(allowance: Allowance) -> Self {
        Self { made: Purse::new(allowance.made), past: Purse::new(allowance.past), warned: AtomicBool::new(false) }
    }

    /// Lets a request pass, with what is left for its network; `None` where nothing is counted. This machine itself is not
    /// limited: who runs the site measures it, and behind a proxy that was not declared everybody would be one.
    ///
    /// # Errors
    /// When too much was made for its network lately.
    pub fn pass(&self, proxies: &Proxies, request: &Request) -> Result<Option<Left>, TooMuch> {
        let (Some(sort), client) = (Sort::of(request.uri()), proxies.client(request.extensions(), request.headers()))
        else {
            return Ok(None);
        };
        let Client::At(address) = client else {
            self.warn(proxies, request);
            return Ok(None);
        };
        let purse = match sort {
            Sort::Made => &self.made,
            Sort::Past => &self.past,
        };
        purse.as_ref().map(|purse| purse.pass(Neighbours::of(address), sort)).transpose()
    }

    /// Says once that a proxy on this machine was not declared.
    fn warn(&self, proxies: &Proxies, request: &Request) {
        let undeclared = proxies.is_undeclared(request.extensions(), request.headers());
        if undeclared && !self.warned.swap(true, Ordering::Relaxed) {
            tracing::warn!(
                "requests come through a proxy on this machine; declare it with --trusted-proxy, or nobody is limited"
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::extract::ConnectInfo;
    use std::net::SocketAddr;

    fn asking(peer: &str, address: &'static str) -> Request {
        let mut request = Request::new(axum::body::Body::empty());
        *request.uri_mut() = Uri::from_static(address);
        request.extensions_mut().insert(ConnectInfo::<SocketAddr>(peer.parse().unwrap()));
        request
    }

    #[test]
    fn a_flood_from_one_network_slows_that_network_only() {
        let (limits, direct) = (Limits::new(Allowance { made: 60, past: 3 }), Proxies::default());
        let pass = |peer: &str, address| limits.pass(&direct, &asking(peer, address));
        for left in (0..60).rev() {
            assert_eq!(pass("203.0.113.9:1", "/members").unwrap().unwrap().left, left);
        }
        let stopped = pass("203.0.113.77:1", "/search?q=x").unwrap_err();
        assert!(stopped.wait <= Duration::from_secs(1), "one a second: {stopped:?}");
        assert_eq!(pass("203.0.114.9:1", "/members").unwrap().unwrap().left, 59, "the next network");
        assert_eq!(pass("203.0.113.9:1", "/assets/site.css"), Ok(None), "what costs nothing");
        assert_eq!(pass("127.0.0.1:1", "/members"), Ok(None), "this machine");
    }

    #[test]
    fn past_moments_have_an_allowance_of_their_own() {
        let (limits, direct) = (Limits::new(Allowance { made: 60, past: 3 }), Proxies::default());
        let pass = |address| limits.pass(&direct, &asking("203.0.113.9:1", address));
        for _ in 0..3 {
            assert!(pass("/members?as_of=2014").is_ok());
        }
        assert_eq!(pass("/members?known_at=7").unwrap_err().sort, Sort::Past);
        assert_eq!(pass("/es/changes").unwrap_err().sort, Sort::Past);
        assert!(pass("/members?as_of=").is_ok(), "of today");
    }

    #[test]
    fn nothing_is_limited_where_nobody_says_so() {
        let (limits, direct) = (Limits::new(Allowance { made: 0, past: 0 }), Proxies::default());
        assert!((0..100).all(|_| limits.pass(&direct, &asking("203.0.113.9:1", "/members")) == Ok(None)));
    }

    #[test]
    fn what_is_left_is_told_as_the_draft_standard_says() {
        let mut headers = HeaderMap::new();
        Left { sort: Sort::Made, a_minute: 600, left: 590 }.tell(&mut headers);
        assert_eq!(headers["ratelimit-policy"], "\"made\";q=600;w=60");
        assert_eq!(headers["ratelimit"], "\"made\";r=590;t=1");
    }
}
