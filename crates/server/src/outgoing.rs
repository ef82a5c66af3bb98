//! The one client for everything that the running site asks of others. It never reaches a private, loopback or metadata
//! address, however a name resolves; it follows no redirect; it has caps on time and size.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use app::witnessing::Courier;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::{Client, Url, redirect};

/// The longest an answer may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// The longest answer.
const MAX_BYTES: usize = 64 * 1024;

/// Whether anybody on the internet may be meant by an address.
#[must_use]
pub fn is_public(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            let shared = a == 100 && (64..128).contains(&b);
            let protocol = a == 192 && b == 0 && c == 0;
            let benchmark = a == 198 && (b == 18 || b == 19);
            !(v4.is_private()
                || v4.is_loopback()
                || v4.is_link_local()
                || v4.is_broadcast()
                || v4.is_documentation()
                || v4.is_multicast()
                || shared
                || protocol
                || benchmark
                || a == 0
                || a >= 240)
        }
        IpAddr::V6(v6) => {
            let [first, second, ..] = v6.segments();
            !(v6.is_loopback()
                || v6.is_unspecified()
                || v6.is_multicast()
                || first & 0xfe00 == 0xfc00
                || first & 0xffc0 == 0xfe80
                || (first == 0x2001 && second == 0x0db8)
                || first == 0x0064
                || first == 0x2002)
        }
    }
}

/// Resolves names and leaves out addresses that are not public.
struct Public;

impl Resolve for Public {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let public: Vec<SocketAddr> = found.filter(|address| is_public(address.ip())).collect();
            if public.is_empty() {
                return Err(format!("{} has no public address", name.as_str()).into());
            }
            Ok(Box::new(public.into_iter()) as Addrs)
        })
    }
}

/// A courier to public addresses; with `everywhere`, also to private ones, for witnesses in one's own network.
///
/// # Errors
/// When no client can be made.
pub fn courier(everywhere: bool) -> Result<Courier, reqwest::Error> {
    let builder = Client::builder().timeout(PATIENCE).redirect(redirect::Policy::none());
    let client = if everywhere { builder.build()? } else { builder.dns_resolver(Arc::new(Public)).build()? };
    Ok(Arc::new(move |address, body| Box::pin(post(client.clone(), everywhere, address, body))))
}

async fn post(client: Client, everywhere: bool, address: String, body: String) -> Result<(u16, String), String> {
    let url: Url = address.parse().map_err(|e| format!("{address}: {e}"))?;
    // A literal address is not resolved, so it is looked at here.
    let literal = url.host_str().and_then(|host| host.trim_matches(['[', ']']).parse::<IpAddr>().ok());
    if !everywhere && literal.is_some_and(|ip| !is_public(ip)) {
        return Err(format!("{address} is not a public address"));
    }
    let mut answer = client.post(url).body(body).send().await.map_err(|e| e.without_url().to_string())?;
    let status = answer.status().as_u16();
    let mut bytes = Vec::new();
    while let Some(chunk) = answer.chunk().await.map_err(|e| e.without_url().to_string())? {
        if bytes.len() + chunk.len() > MAX_BYTES {
            return Err(format!("{address} answers with more than {MAX_BYTES} bytes"));
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok((status, String::from_utf8_lossy(&bytes).into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_loopback_and_metadata_addresses_are_not_public() {
        let private = [
            "127.0.0.1",
            "10.1.2.3",
            "192.168.0.1",
            "172.16.0.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "::1",
            "::",
            "fe80::1",
            "fd00:ec2::254",
            "::ffff:127.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "255.255.255.255",
            "224.0.0.1",
        ];
        for text in private {
            assert!(text.parse().is_ok_and(|ip| !is_public(ip)), "{text}");
        }
        for text in ["8.8.8.8", "2606:4700::1111"] {
            assert!(text.parse().is_ok_and(is_public), "{text}");
        }
    }

    #[tokio::test]
    async fn a_name_or_number_that_leads_inside_is_refused() {
        drop(rustls::crypto::ring::default_provider().install_default());
        let courier = courier(false);
        for address in ["http://127.0.0.1:1/", "http://[::1]:1/", "http://localhost:1/", "http://2130706433:1/"] {
            let answer = match &courier {
                Ok(courier) => courier(address.into(), String::new()).await,
                Err(problem) => Err(problem.to_string()),
            };
            assert!(answer.is_err(), "{address}");
        }
    }
}
