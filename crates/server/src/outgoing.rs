//! The one client for everything that the running site asks of others. It never reaches a private, loopback or metadata
//! address, however a name resolves, unless the operator has named the place; it follows no redirect but where a link is looked at, and
//! then each step is looked at like the first; it has caps on time and size.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use app::review::Asker;
use app::witnessing::Courier;
use domain::review::links::Answer;
use identity::oidc::Carrier;
use identity::oidc::http::{Request, Response};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::LOCATION;
use reqwest::{Client, ClientBuilder, Url, redirect};

/// The longest an answer may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// The longest that an address may take to say whether it is there.
const LINK_PATIENCE: Duration = Duration::from_secs(10);
/// How many redirects a link may lead through: as many as it takes from an old address over HTTPS and a language to a page.
const MOST_REDIRECTS: usize = 5;
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

/// What is said of a name that leads nowhere that is public.
const NO_PUBLIC_ADDRESS: &str = "has no public address";

/// Resolves names and leaves out addresses that are not public.
struct Public;

impl Resolve for Public {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let public: Vec<SocketAddr> = found.filter(|address| is_public(address.ip())).collect();
            if public.is_empty() {
                return Err(format!("{} {NO_PUBLIC_ADDRESS}", name.as_str()).into());
            }
            Ok(Box::new(public.into_iter()) as Addrs)
        })
    }
}

/// Which addresses a client may reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Those that anybody on the internet may be meant by.
    Public,
    /// Private ones too: for what the operator has named and says is in the same network.
    Everywhere,
}

fn client(reach: Reach) -> Result<Client, reqwest::Error> {
    reached(Client::builder().timeout(PATIENCE).redirect(redirect::Policy::none()), reach)
}

fn reached(builder: ClientBuilder, reach: Reach) -> Result<Client, reqwest::Error> {
    match reach {
        Reach::Public => builder.dns_resolver(Arc::new(Public)).build(),
        Reach::Everywhere => builder.build(),
    }
}

/// What asks whether an address answers. It reads the head of the answer only, and says who asks and why.
///
/// # Errors
/// When no client can be made.
pub fn asker(reach: Reach, site: &str) -> Result<Asker, reqwest::Error> {
    let name = format!("openpact/{} (+{site}; looks whether cited evidence is still there)", env!("CARGO_PKG_VERSION"));
    let builder = Client::builder().timeout(LINK_PATIENCE).redirect(redirect::Policy::none()).user_agent(name);
    let client = reached(builder, reach)?;
    Ok(Arc::new(move |address| Box::pin(look(client.clone(), reach, address))))
}

/// Looks whether an address answers, through its redirects; none of them leads where the first may not.
async fn look(client: Client, reach: Reach, address: String) -> Answer {
    let Ok(mut url) = address.parse::<Url>() else { return Answer::NotPublic };
    for _ in 0..=MOST_REDIRECTS {
        if !matches!(url.scheme(), "http" | "https") || !may_reach(reach, &url) {
            return Answer::NotPublic;
        }
        // Only the head is awaited; what follows it is dropped with the connection.
        let answer = match client.get(url.clone()).send().await {
            Ok(answer) => answer,
            Err(problem) if with_causes(&problem).contains(NO_PUBLIC_ADDRESS) => return Answer::NotPublic,
            Err(_) => return Answer::Silent,
        };
        let leads = answer.headers().get(LOCATION).and_then(|to| to.to_str().ok()).map(|to| url.join(to));
        match leads.filter(|_| answer.status().is_redirection()) {
            Some(Ok(to)) => url = to,
            Some(Err(_)) => return Answer::Fails,
            None => return Answer::of_status(answer.status().as_u16()),
        }
    }
    Answer::Fails
}

/// A courier to witnesses.
///
/// # Errors
/// When no client can be made.
pub fn courier(reach: Reach) -> Result<Courier, reqwest::Error> {
    let client = client(reach)?;
    Ok(Arc::new(move |address, body| Box::pin(post(client.clone(), reach, address, body))))
}

/// A carrier to a provider of identities. What such a provider names as its own addresses is reached on the internet only,
/// unless it stands at `inside`, the origin of a provider that the operator says is in the same network.
///
/// # Errors
/// When no client can be made.
pub fn carrier(inside: Option<&Url>) -> Result<Carrier, reqwest::Error> {
    let (outside, there) = (client(Reach::Public)?, client(Reach::Everywhere)?);
    let inside = inside.map(Url::origin);
    Ok(Arc::new(move |request: Request<Vec<u8>>| {
        let is_inside = request.uri().to_string().parse::<Url>().is_ok_and(|url| Some(url.origin()) == inside);
        let reach = if is_inside { Reach::Everywhere } else { Reach::Public };
        let client = if is_inside { there.clone() } else { outside.clone() };
        Box::pin(carry(client, reach, request))
    }))
}

async fn carry(client: Client, reach: Reach, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, String> {
    let request: reqwest::Request = request.try_into().map_err(|problem: reqwest::Error| problem.to_string())?;
    let (answer, body) = send(&client, reach, request).await?;
    let head = Response::builder().status(answer.status());
    let head = answer.headers().iter().fold(head, |head, (name, value)| head.header(name, value));
    head.body(body).map_err(|problem| problem.to_string())
}

async fn post(client: Client, reach: Reach, address: String, body: String) -> Result<(u16, String), String> {
    let url: Url = address.parse().map_err(|e| format!("{address}: {e}"))?;
    let request = client.post(url).body(body).build().map_err(|e| e.without_url().to_string())?;
    let (answer, bytes) = send(&client, reach, request).await?;
    Ok((answer.status().as_u16(), String::from_utf8_lossy(&bytes).into_owned()))
}

/// A problem with what caused it: the client's own words say only that a request failed.
#[must_use]
pub fn with_causes(problem: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(problem.source(), |cause| cause.source());
    causes.fold(problem.to_string(), |told, cause| format!("{told}: {cause}"))
}

/// Whether an address may be reached, as far as it can be told before its name is resolved: one that is written as a number is not
/// resolved at all.
fn may_reach(reach: Reach, address: &Url) -> bool {
    let literal = address.host_str().and_then(|host| host.trim_matches(['[', ']']).parse::<IpAddr>().ok());
    reach == Reach::Everywhere || literal.is_none_or(is_public)
}

/// Sends a request within the caps; gives the head of the answer, and its body.
async fn send(
    client: &Client,
    reach: Reach,
    request: reqwest::Request,
) -> Result<(reqwest::Response, Vec<u8>), String> {
    let address = request.url().clone();
    if !may_reach(reach, &address) {
        return Err(format!("{address} is not a public address"));
    }
    let mut answer = client.execute(request).await.map_err(|e| with_causes(&e.without_url()))?;
    let mut bytes = Vec::new();
    while let Some(chunk) = answer.chunk().await.map_err(|e| with_causes(&e.without_url()))? {
        if bytes.len() + chunk.len() > MAX_BYTES {
            return Err(format!("{address} answers with more than {MAX_BYTES} bytes"));
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok((answer, bytes))
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

    /// Something in our own network that answers everybody: its port.
    async fn answering() -> u16 {
        drop(rustls::crypto::ring::default_provider().install_default());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                // An answer before the question is none, and with the question unread the connection would be reset.
                drop(tokio::io::AsyncReadExt::read(&mut stream, &mut [0; 4096]).await);
                let answer =
                    b"HTTP/1.1 302 Found\r\nlocation: /elsewhere\r\ncontent-length: 2\r\nconnection: close\r\n\r\nhi";
                drop(tokio::io::AsyncWriteExt::write_all(&mut stream, answer).await);
            }
        });
        port
    }

    fn asking(address: &str) -> Request<Vec<u8>> {
        Request::builder().uri(address).body(Vec::new()).unwrap()
    }

    #[tokio::test]
    async fn a_name_or_number_that_leads_inside_is_refused() {
        let port = answering().await;
        let (courier, carrier) = (courier(Reach::Public).unwrap(), carrier(None).unwrap());
        for host in ["127.0.0.1", "localhost", "2130706433", "[::ffff:127.0.0.1]"] {
            let address = format!("http://{host}:{port}/");
            assert!(courier(address.clone(), String::new()).await.is_err(), "{address}");
            assert!(carrier(asking(&address)).await.is_err(), "{address}");
        }
        let everywhere = super::courier(Reach::Everywhere).unwrap();
        everywhere(format!("http://localhost:{port}/"), String::new()).await.unwrap();
    }

    /// Something in our own network that answers each path with the words that stand behind it: its address.
    async fn leading(answers: &'static [(&'static str, &'static str)]) -> String {
        drop(rustls::crypto::ring::default_provider().install_default());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut asked = [0; 4096];
                let read = tokio::io::AsyncReadExt::read(&mut stream, &mut asked).await.unwrap_or(0);
                let asked = String::from_utf8_lossy(&asked[..read]).into_owned();
                assert!(asked.contains("user-agent: openpact/"), "{asked}");
                let path = asked.split(' ').nth(1).unwrap_or_default();
                let head = answers.iter().find(|(of, _)| *of == path).map_or("404 Not Found", |(_, head)| head);
                let answer = format!("HTTP/1.1 {head}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
                drop(tokio::io::AsyncWriteExt::write_all(&mut stream, answer.as_bytes()).await);
            }
        });
        format!("http://127.0.0.1:{port}")
    }

    #[tokio::test]
    async fn a_link_is_followed_to_where_it_leads_and_no_further_than_it_should() {
        let there = leading(&[
            ("/page", "200 OK"),
            ("/shy", "403 Forbidden"),
            ("/sick", "503 Service Unavailable"),
            ("/moved", "301 Moved Permanently\r\nlocation: /page"),
            ("/circle", "302 Found\r\nlocation: /circle"),
            ("/away", "302 Found\r\nlocation: file:///etc/passwd"),
        ])
        .await;
        let asker = asker(Reach::Everywhere, "https://openpact.example").unwrap();
        for (path, answer) in [
            ("/page", Answer::There),
            ("/shy", Answer::There),
            ("/sick", Answer::Fails),
            ("/moved", Answer::There),
            ("/circle", Answer::Fails),
            ("/away", Answer::NotPublic),
            ("/gone", Answer::Gone),
        ] {
            assert_eq!(asker(format!("{there}{path}")).await, answer, "{path}");
        }
        assert_eq!(asker("http://127.0.0.1:1/".into()).await, Answer::Silent);
    }

    #[tokio::test]
    async fn no_link_leads_into_our_own_network() {
        let there = leading(&[("/", "200 OK")]).await;
        let port = there.rsplit(':').next().unwrap();
        let asker = asker(Reach::Public, "https://openpact.example").unwrap();
        for host in ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "169.254.169.254"]
        {
            let address = format!("http://{host}:{port}/");
            assert_eq!(asker(address.clone()).await, Answer::NotPublic, "{address}");
        }
        for address in ["ftp://example.org/", "file:///etc/passwd", "javascript:alert(1)", "not an address"] {
            assert_eq!(asker(address.into()).await, Answer::NotPublic, "{address}");
        }
    }

    #[test]
    fn where_a_redirect_leads_is_looked_at_like_the_first_address() {
        for to in ["http://169.254.169.254/latest/meta-data", "http://10.0.0.1/", "http://[fd00::1]/"] {
            let to = "https://example.org/a".parse::<Url>().unwrap().join(to).unwrap();
            assert!(!may_reach(Reach::Public, &to), "{to}");
        }
        assert!(may_reach(Reach::Public, &"https://example.org/b".parse().unwrap()));
    }

    #[tokio::test]
    async fn a_provider_inside_is_reached_where_it_was_named_and_nowhere_else() {
        let there: Url = format!("http://127.0.0.1:{}", answering().await).parse().unwrap();
        let carrier = carrier(Some(&there)).unwrap();
        let answer = carrier(asking(&format!("{there}.well-known/openid-configuration"))).await.unwrap();
        assert_eq!((answer.status().as_u16(), answer.body().as_slice()), (302, &b"hi"[..]), "no redirect is followed");
        let beside = format!("http://127.0.0.1:{}/latest/meta-data", answering().await);
        assert!(carrier(asking(&beside)).await.is_err());
    }
}
