//! Floods against a site that really listens, from addresses of their own: each network is counted for itself, as the connection says, or
//! as a declared proxy does.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use domain::people::{Actor, Office};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpSocket};
use web::{Allowance, NamedIn, Options, Proxies, Site};

use crate::people::in_office;
use crate::world::World;

/// How many answers a network gets in a minute here.
const ALLOWED: usize = 10;

/// A declared proxy, and who is none: both are this machine, of which all of 127.0.0.0/8 is an address. Whoever asks from it and is no
/// proxy is the operator and is not counted, so networks from elsewhere come through the proxy here.
const PROXY: Ipv4Addr = Ipv4Addr::new(127, 3, 3, 3);
const NO_PROXY: Ipv4Addr = Ipv4Addr::new(127, 1, 1, 1);
const DECLARED: &[&str] = &["127.3.0.0/16"];

/// Networks from elsewhere (RFC 5737).
const FLOOD: &str = "203.0.113.9";
const NEIGHBOUR: &str = "203.0.113.200";
const OTHER: &str = "198.51.100.7";

/// A site that listens; what it allows, and behind which proxies.
async fn listening(world: &World, allowance: Allowance, trusted: &[&str]) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let trusted = trusted.iter().map(|text| text.parse().unwrap()).collect();
    let proxies = Proxies { trusted, named_in: NamedIn::XForwardedFor };
    let base_url = "https://openpact.example".to_owned();
    let options = Options { allowance, proxies, base_url, ..Options::default() };
    let site = Arc::new(Site::new(Arc::clone(&world.app), options));
    tokio::spawn(web::serve(listener, site, std::future::pending()));
    address
}

/// An answer as it came over the line.
struct Came {
    status: u16,
    head: String,
    body: String,
}

impl Came {
    fn header(&self, name: &str) -> Option<&str> {
        let line = self.head.lines().find(|line| line.to_ascii_lowercase().starts_with(&format!("{name}:")))?;
        line.split_once(':').map(|(_, value)| value.trim())
    }
}

/// Asks from an address, over a connection of its own.
async fn ask(from: Ipv4Addr, to: SocketAddr, path: &str, headers: &[(&str, &str)]) -> Came {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind(SocketAddr::from((from, 0))).unwrap();
    let mut stream = socket.connect(to).await.unwrap();
    let more: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let request = format!("GET {path} HTTP/1.1\r\nhost: openpact.example\r\nconnection: close\r\n{more}\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let status = head.split_whitespace().nth(1).unwrap().parse().unwrap();
    Came { status, head: head.to_owned(), body: body.to_owned() }
}

/// Asks as the client that a header names.
async fn ask_as(from: Ipv4Addr, to: SocketAddr, client: &str, path: &str) -> Came {
    ask(from, to, path, &[("x-forwarded-for", client)]).await
}

/// Asks all at once for pages that nobody asked for before; tells what came.
async fn flood(from: Ipv4Addr, to: SocketAddr, clients: Vec<String>) -> Vec<Came> {
    let one = |(number, client): (usize, String)| {
        tokio::spawn(async move { ask_as(from, to, &client, &format!("/es/search?q=flood-{number}")).await })
    };
    let asking: Vec<_> = clients.into_iter().enumerate().map(one).collect();
    let mut came = Vec::new();
    for one in asking {
        came.push(one.await.unwrap());
    }
    came
}

fn always(client: &str, times: usize) -> Vec<String> {
    vec![client.to_owned(); times]
}

fn answered(came: &[Came]) -> usize {
    came.iter().filter(|came| came.status == 200).count()
}

const NARROW: Allowance = Allowance { made: 10, past: 2 };

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_flood_slows_its_own_network_while_others_are_answered() {
    let world = World::to_read();
    let site = listening(world, NARROW, DECLARED).await;
    let flooding = tokio::spawn(flood(PROXY, site, always(FLOOD, 40)));
    let meanwhile = ask_as(PROXY, site, OTHER, "/search?q=meanwhile").await;
    assert_eq!(meanwhile.status, 200, "{}", meanwhile.head);
    let came = flooding.await.unwrap();
    assert_eq!(answered(&came), ALLOWED, "as many as are allowed, however many ask at once");
    let slowed = came.iter().find(|came| came.status == 429).unwrap();
    let wait: u64 = slowed.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=60).contains(&wait), "{wait}");
    assert!(slowed.body.contains("lang=\"es\"") && slowed.body.contains("segundos"), "in the reader's language");
    assert_eq!(ask_as(PROXY, site, NEIGHBOUR, "/search?q=neighbour").await.status, 429, "it is the same network");
    assert_eq!(ask_as(PROXY, site, OTHER, "/search?q=afterwards").await.status, 200);
    assert_eq!(ask_as(PROXY, site, FLOOD, "/healthz").await.status, 200, "whoever runs the site still sees it");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_address_that_a_declared_proxy_forwards_counts_and_nothing_that_is_merely_said() {
    let world = World::to_read();
    let site = listening(world, NARROW, DECLARED).await;
    // Each claims to come from elsewhere; the proxy saw one client.
    let forged = (0..20).map(|number| format!("192.0.2.{number}, {FLOOD}")).collect();
    assert_eq!(answered(&flood(PROXY, site, forged).await), ALLOWED, "the one whom the proxy saw");
    assert_eq!(ask_as(PROXY, site, OTHER, "/search?q=other-client").await.status, 200, "another behind the same proxy");
    // Who is no declared proxy speaks for nobody: what it floods with is not charged to the network that it names.
    let site = listening(world, NARROW, DECLARED).await;
    flood(NO_PROXY, site, always(FLOOD, 20)).await;
    assert_eq!(ask_as(PROXY, site, FLOOD, "/search?q=the-real-one").await.status, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fifty_people_who_are_signed_in_behind_one_address_are_not_shut_out() {
    let world = World::empty().await;
    let mut sessions = Vec::new();
    for nth in 0..50 {
        let email = format!("moderator-{nth}@private.example");
        sessions.push(in_office(&world, &Actor::operator(), &email, Office::Moderator, "site").await);
    }
    let site = listening(&world, Allowance::default(), DECLARED).await;
    let town_hall = sessions.into_iter().map(|session| {
        tokio::spawn(async move {
            let mut came = Vec::new();
            for path in ["/desk", "/desk/account", "/desk/recognition"] {
                let headers = [("cookie", session.as_str()), ("x-forwarded-for", FLOOD)];
                came.push((path, ask(PROXY, site, path, &headers).await.status));
            }
            came
        })
    });
    for one in town_hall.collect::<Vec<_>>() {
        for (path, status) in one.await.unwrap() {
            assert_eq!(status, 200, "{path}");
        }
    }
}
