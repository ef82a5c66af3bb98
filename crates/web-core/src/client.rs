//! Who asks: the address of a client, through the proxies that the operator declared, and nothing that a client says of itself.
//!
//! Kept in memory for as long as a limit needs it; never written to a log, a page or a database.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::str::FromStr;

use axum::extract::ConnectInfo;
use axum::http::{Extensions, HeaderMap, HeaderName};
use ipnet::IpNet;

/// The header in which proxies that know no standard name the client.
const X_FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
/// The header of RFC 7239.
const FORWARDED: HeaderName = HeaderName::from_static("forwarded");

/// Addresses of a proxy: `127.0.0.1` or `10.0.0.0/8`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network(IpNet);

/// Text that is no address and no network.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is neither an address nor a network; write 127.0.0.1, 10.0.0.0/8 or fd00::/8")]
pub struct NoNetwork(String);

impl FromStr for Network {
    type Err = NoNetwork;

    fn from_str(text: &str) -> Result<Self, NoNetwork> {
        let one = text.parse::<IpAddr>().map(IpNet::from);
        one.or_else(|_| text.parse()).map(Self).map_err(|_| NoNetwork(text.to_owned()))
    }
}

/// The header in which declared proxies name the client. Only one counts: a proxy that writes one passes the other on as it
/// came, and anybody can write that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NamedIn {
    /// `X-Forwarded-For`, which most proxies write.
    #[default]
    XForwardedFor,
    /// `Forwarded` (RFC 7239).
    Forwarded,
}

/// The proxies that are believed when they name a client.
#[derive(Debug, Clone, Default)]
pub struct Proxies {
    /// Where they are. Where there are none, no header counts.
    pub trusted: Vec<Network>,
    /// How they name the client.
    pub named_in: NamedIn,
}

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Client {
    /// Somebody at this address.
    At(IpAddr),
    /// This machine: its operator, a test, or a proxy that was not declared, behind which everybody is.
    Here,
}

impl Proxies {
    fn trusts(&self, address: IpAddr) -> bool {
        self.trusted.iter().any(|Network(network)| network.contains(&address))
    }

    /// Who sent a request: its peer, or whom the declared proxies in front of it name. Read from the last to the first, so that
    /// what a client wrote into the header before it reached them does not count.
    #[must_use]
    pub fn client(&self, extensions: &Extensions, headers: &HeaderMap) -> Client {
        let Some(ConnectInfo(peer)) = extensions.get::<ConnectInfo<SocketAddr>>() else { return Client::Here };
        let mut client = peer.ip().to_canonical();
        if !self.trusts(client) {
            return if client.is_loopback() { Client::Here } else { Client::At(client) };
        }
        for named in self.named(headers).into_iter().rev() {
            // A proxy that does not say whom it speaks for is the last one known.
            let Some(named) = named else { break };
            client = named;
            if !self.trusts(client) {
                break;
            }
        }
        Client::At(client)
    }

    /// Whether a request came through a proxy on this machine that was not declared, so that nobody can be told apart.
    #[must_use]
    pub fn is_undeclared(&self, extensions: &Extensions, headers: &HeaderMap) -> bool {
        let named = headers.contains_key(X_FORWARDED_FOR) || headers.contains_key(FORWARDED);
        named
            && extensions.get::<ConnectInfo<SocketAddr>>().is_some()
            && self.client(extensions, headers) == Client::Here
    }

    /// Those who are named, in order; `None` for a name that is no address.
    fn named(&self, headers: &HeaderMap) -> Vec<Option<IpAddr>> {
        let (name, read): (_, fn(&str) -> Option<IpAddr>) = match self.named_in {
            NamedIn::XForwardedFor => (X_FORWARDED_FOR, address),
            NamedIn::Forwarded => (FORWARDED, forwarded_for),
        };
        let values = headers.get_all(name).iter().map(|value| value.to_str().unwrap_or("?"));
        values.flat_map(|value| value.split(',')).map(read).collect()
    }
}

/// An address as proxies write it: bare, with a port, in brackets, in quotes.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim().trim_matches('"');
    let bare = || text.strip_prefix('[')?.split(']').next()?.parse().ok();
    let found = text.parse::<IpAddr>().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|a| a.ip())).or_else(bare);
    found.map(|address| address.to_canonical())
}

/// Whom an element of `Forwarded` is for (RFC 7239, 4).
fn forwarded_for(element: &str) -> Option<IpAddr> {
    let mut pairs = element.split(';').filter_map(|pair| pair.split_once('='));
    pairs.find(|(name, _)| name.trim().eq_ignore_ascii_case("for")).and_then(|(_, value)| address(value))
}

/// A network: those who answer for each other when something is limited. An organisation is given a /48 of IPv6; of IPv4 a /24
/// is the least that is announced to the world. One that changes its address within it gains nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Neighbours(IpAddr);

impl Neighbours {
    /// The network of an address.
    #[must_use]
    pub fn of(address: IpAddr) -> Self {
        Self(match address {
            IpAddr::V4(v4) => IpAddr::V4(Ipv4Addr::from_bits(v4.to_bits() & !0xff)),
            IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() >> 80 << 80)),
        })
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn from(peer: &str, header: (&'static str, &str), proxies: &Proxies) -> Client {
        let mut extensions = Extensions::new();
        extensions.insert(ConnectInfo::<SocketAddr>(peer.parse().unwrap()));
        let headers = HeaderMap::from_iter([(HeaderName::from_static(header.0), header.1.parse().unwrap())]);
        proxies.client(&extensions, &headers)
    }

    fn trusting(networks: &[&str], named_in: NamedIn) -> Proxies {
        Proxies { trusted: networks.iter().map(|text| text.parse().unwrap()).collect(), named_in }
    }

    fn at(address: &str) -> Client {
        Client::At(address.parse().unwrap())
    }

    #[test]
    fn a_header_counts_only_from_a_declared_proxy() {
        let (nobody, header) = (Proxies::default(), ("x-forwarded-for", "203.0.113.9"));
        assert_eq!(from("198.51.100.1:400", header, &nobody), at("198.51.100.1"));
        assert_eq!(from("127.0.0.1:400", header, &nobody), Client::Here);
        let proxies = trusting(&["127.0.0.1", "10.0.0.0/8"], NamedIn::XForwardedFor);
        assert_eq!(from("127.0.0.1:400", header, &proxies), at("203.0.113.9"));
        assert_eq!(from("[::ffff:10.1.2.3]:400", header, &proxies), at("203.0.113.9"));
        assert_eq!(from("198.51.100.1:400", header, &proxies), at("198.51.100.1"), "another machine");
        let other = ("forwarded", "for=203.0.113.9");
        assert_eq!(from("127.0.0.1:400", other, &proxies), at("127.0.0.1"), "the header that the proxy does not write");
    }

    #[test]
    fn what_a_client_wrote_before_the_proxies_does_not_count() {
        let proxies = trusting(&["127.0.0.1", "10.0.0.0/8"], NamedIn::XForwardedFor);
        for (forged, client) in [
            ("192.0.2.66, 203.0.113.9, 10.0.0.4", "203.0.113.9"),
            ("10.9.9.9, 203.0.113.9", "203.0.113.9"),
            ("10.9.9.9, nonsense, 10.0.0.4", "10.0.0.4"),
            ("unknown", "127.0.0.1"),
            ("203.0.113.9:4711", "203.0.113.9"),
        ] {
            assert_eq!(from("127.0.0.1:400", ("x-forwarded-for", forged), &proxies), at(client), "{forged}");
        }
    }

    #[test]
    fn the_standard_header_is_read_too() {
        let proxies = trusting(&["::1"], NamedIn::Forwarded);
        for (said, client) in [
            ("for=192.0.2.60;proto=http;by=203.0.113.43", "192.0.2.60"),
            ("For=\"[2001:db8:cafe::17]:4711\"", "2001:db8:cafe::17"),
            ("for=192.0.2.66, proto=https; for = \"[2001:db8::9]\"", "2001:db8::9"),
            ("for=_hidden", "::1"),
        ] {
            assert_eq!(from("[::1]:400", ("forwarded", said), &proxies), at(client), "{said}");
        }
    }

    #[test]
    fn neighbours_answer_for_each_other() {
        let of = |address: &str| Neighbours::of(address.parse().unwrap());
        assert_eq!(of("203.0.113.9"), of("203.0.113.200"));
        assert_ne!(of("203.0.113.9"), of("203.0.114.9"));
        assert_eq!(of("2001:db8:7:1::1"), of("2001:db8:7:ffff::2"));
        assert_ne!(of("2001:db8:7::1"), of("2001:db8:8::1"));
    }

    #[test]
    fn a_network_is_written_as_an_address_or_with_its_length() {
        for right in ["127.0.0.1", "10.0.0.0/8", "fd00::/8", "::1"] {
            assert!(right.parse::<Network>().is_ok(), "{right}");
        }
        for wrong in ["", "localhost", "10.0.0.0/33", "10.0.0"] {
            assert!(wrong.parse::<Network>().unwrap_err().to_string().contains("10.0.0.0/8"), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn nothing_in_a_header_breaks_us(said in "\\PC{0,60}") {
            let proxies = trusting(&["127.0.0.1"], NamedIn::Forwarded);
            if let Ok(value) = said.parse() {
                let mut extensions = Extensions::new();
                extensions.insert(ConnectInfo::<SocketAddr>("127.0.0.1:1".parse().unwrap()));
                let headers = HeaderMap::from_iter([(FORWARDED, value)]);
                let _ = proxies.client(&extensions, &headers);
            }
            let _ = address(&said);
            let _ = said.parse::<Network>();
        }
    }
}
