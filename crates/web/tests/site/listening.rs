//! Floods against a site that really listens, from addresses of their own: each network is counted for itself, as the connection says, or
//! as a declared proxy does.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpSocket};
use web::{Allowance, NamedIn, Options, Proxies, Site};

use crate::people::signed_up;
use crate::world::World;

/// How many answers a network gets in a minute here.
const ALLOWED: usize = 10;

/// Addresses of three networks of this machine: all of 127.0.0.0/8 is it.
const FLOOD: Ipv4Addr = Ipv4Addr::new(127, 1, 1, 1);
const NEIGHBOUR: Ipv4Addr = Ipv4Addr::new(127, 1, 1, 200);
const OTHER: Ipv4Addr = Ipv4Addr::new(127, 2, 2, 2);
const PROXY: Ipv4Addr = Ipv4Addr::new(127, 3, 3, 3);

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

/// Asks all at once for pages that nobody asked for before; tells what came.
async fn flood(from: Ipv4Addr, to: SocketAddr, count: usize, named: &str) -> Vec<Came> {
    let one = |number: usize| {
        let (path, named) = (format!("/es/search?q={from}-{named}-{number}"), named.to_owned());
        tokio::spawn(async move {
            let header = [("x-forwarded-for", named.as_str())];
            ask(from, to, &path, if named.is_empty() { &[] } else { &header }).await
        })
    };
    let asking: Vec<_> = (0..count).map(one).collect();
    let mut came = Vec::new();
    for one in asking {
        came.push(one.await.unwrap());
    }
    came
}

fn answered(came: &[Came]) -> usize {
    came.iter().filter(|came| came.status == 200).count()
}

const NARROW: Allowance = Allowance { made: 10, past: 2 };

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_flood_slows_its_own_network_while_others_are_answered() {
    let world = World::to_read();
    let site = listening(world, NARROW, &[]).await;
    let flooding = tokio::spawn(flood(FLOOD, site, 40, ""));
    let meanwhile = ask(OTHER, site, "/search?q=meanwhile", &[]).await;
    assert_eq!(meanwhile.status, 200, "{}", meanwhile.head);
    let came = flooding.await.unwrap();
    assert_eq!(answered(&came), ALLOWED, "as many as are allowed, however many ask at once");
    let slowed = came.iter().find(|came| came.status == 429).unwrap();
    let wait: u64 = slowed.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=60).contains(&wait), "{wait}");
    assert!(slowed.body.contains("lang=\"es\"") && slowed.body.contains("segundos"), "in the reader's language");
    assert_eq!(ask(NEIGHBOUR, site, "/search?q=neighbour", &[]).await.status, 429, "it is the same network");
    assert_eq!(ask(OTHER, site, "/search?q=afterwards", &[]).await.status, 200);
    assert_eq!(ask(FLOOD, site, "/healthz", &[]).await.status, 200, "whoever runs the site still sees it");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_address_that_a_declared_proxy_forwards_counts_and_no_other() {
    let world = World::to_read();
    let site = listening(world, NARROW, &["127.3.0.0/16"]).await;
    let through = flood(PROXY, site, 20, "203.0.113.9").await;
    assert_eq!(answered(&through), ALLOWED, "one client behind the proxy");
    let other = ask(PROXY, site, "/search?q=other-client", &[("x-forwarded-for", "198.51.100.7")]).await;
    assert_eq!(other.status, 200, "another client behind the same proxy");
    let mut forged = Vec::new();
    for number in 0..20 {
        forged.extend(flood(FLOOD, site, 1, &format!("192.0.2.{number}")).await);
    }
    assert_eq!(answered(&forged), ALLOWED, "who is no proxy is counted by its own address, whatever it says");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fifty_people_who_are_signed_in_behind_one_address_are_not_shut_out() {
    let world = World::empty().await;
    let mut sessions = Vec::new();
    for nth in 0..50 {
        sessions.push(signed_up(&world, &format!("citizen-{nth}@private.example")).await);
    }
    let site = listening(&world, Allowance::default(), &[]).await;
    let town_hall = sessions.into_iter().map(|session| {
        tokio::spawn(async move {
            let mut came = Vec::new();
            for path in ["/desk", "/desk/account", "/desk/offices", "/desk/recognition"] {
                came.push((path, ask(FLOOD, site, path, &[("cookie", session.as_str())]).await.status));
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
