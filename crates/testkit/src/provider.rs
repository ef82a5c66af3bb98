//! A real provider of identities (OpenID Connect) for tests: `oidc-provider`, run by Node on a free port of this machine.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::pages::told;

/// The environment variable that names the entry file of oidc-provider.
pub const OIDC_PROVIDER_VARIABLE: &str = "OPENPACT_TEST_OIDC_PROVIDER";

/// A running provider, where anybody signs in by typing a name. It ends when this is dropped.
///
/// Whoever types `NAME` is `subject-NAME` and has the confirmed address `NAME@people.example`; an address of a name that begins
/// with `new-` is not confirmed, and a name that begins with `silent-` has none.
#[derive(Debug)]
pub struct Provider {
    process: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    issuer: String,
}

impl Provider {
    /// The name that the provider knows us by.
    pub const CLIENT: &'static str = "openpact";
    /// The secret of that client.
    pub const SECRET: &'static str = "a secret of tests";
    /// Another client, of which we should take no word.
    pub const OTHER_CLIENT: &'static str = "somebody-else";
    /// The secret of the other client.
    pub const OTHER_SECRET: &'static str = "another secret";

    /// Starts a provider that sends people back to an address of ours.
    ///
    /// # Panics
    ///
    /// When `cargo xtask test` did not say where oidc-provider is, or Node does not run it.
    #[must_use]
    pub fn start(redirect: &str) -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/provider.mjs");
        let mut node = Command::new("node");
        node.arg(script).arg(told(OIDC_PROVIDER_VARIABLE, "oidc-provider")).arg(redirect);
        let started = node.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut process = started.expect("Node must run the provider of identities");
        let to = process.stdin.take().expect("the provider reads commands");
        let mut from = BufReader::new(process.stdout.take().expect("the provider answers"));
        let issuer = line(&mut from);
        assert!(issuer.starts_with("http://127.0.0.1:"), "the provider of identities ended before it answered");
        Self { process, to, from, issuer }
    }

    /// Its issuer identifier, which is its address.
    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// Makes it forget its signing keys and take new ones.
    ///
    /// # Panics
    ///
    /// When it is gone.
    pub fn change_keys(&mut self) {
        self.tell("keys");
    }

    /// Makes identity tokens hold for so many seconds from now on.
    ///
    /// # Panics
    ///
    /// When it is gone.
    pub fn issue_for(&mut self, seconds: u32) {
        self.tell(&format!("fleeting {seconds}"));
    }

    fn tell(&mut self, what: &str) {
        writeln!(self.to, "{what}").expect("the provider reads commands");
        assert_eq!(line(&mut self.from), "ready");
    }
}

/// Somebody with a browser of their own goes to an address, types what a form asks for (`name=ama`, or `refuse=yes`), keeps
/// cookies, and follows where they are sent. Gives the address outside of what listens on `127.0.0.1` at which they end.
///
/// # Panics
///
/// When they do not end anywhere else.
#[must_use]
pub fn visit(address: &str, typed: &str) -> String {
    let mut cookies = BTreeMap::new();
    let (mut address, mut form) = (address.to_owned(), None);
    for _ in 0..8 {
        let jar = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
        let mut headers = vec![("cookie".to_owned(), jar)];
        let method = if form.is_some() { "POST" } else { "GET" };
        headers.extend(form.as_ref().map(|_| ("content-type".into(), "application/x-www-form-urlencoded".into())));
        let answer = exchange(method, &address, &headers, form.take().unwrap_or_default());
        for (name, value) in answer.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let set = value.split(';').next().and_then(|set| set.split_once('='));
            let (name, value) = set.unwrap_or_else(|| panic!("{name}: {value}"));
            cookies.insert(name.to_owned(), value.to_owned());
        }
        match answer.headers.iter().find(|(name, _)| name == "location") {
            Some((_, to)) if to.starts_with('/') => address = format!("{}{to}", origin(&address)),
            Some((_, to)) => address.clone_from(to),
            None => form = Some(typed.as_bytes()),
        }
        if !address.starts_with("http://127.0.0.1:") {
            return address;
        }
    }
    panic!("the provider sends nobody back from {address}");
}

/// What something on this machine answered.
#[derive(Debug)]
pub struct Exchanged {
    /// The status.
    pub status: u16,
    /// The headers, their names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// Asks something on this machine over a plain connection, and waits for the answer.
///
/// # Panics
///
/// When nothing is there, or it does not speak HTTP.
#[must_use]
pub fn exchange(method: &str, address: &str, headers: &[(String, String)], body: &[u8]) -> Exchanged {
    try_exchange(method, address, headers, body).unwrap_or_else(|problem| panic!("{address}: {problem}"))
}

/// The same; what went wrong is for the caller to judge.
///
/// # Errors
///
/// When nothing is there, or it does not speak HTTP.
pub fn try_exchange(
    method: &str,
    address: &str,
    headers: &[(String, String)],
    body: &[u8],
) -> Result<Exchanged, std::io::Error> {
    let origin = origin(address);
    let host = origin.strip_prefix("http://").unwrap_or(origin);
    let path = address.get(origin.len()..).filter(|path| !path.is_empty()).unwrap_or("/");
    // In this version of the protocol bodies come as they are, and the connection ends with them.
    let mut request = format!("{method} {path} HTTP/1.0\r\nhost: {host}\r\ncontent-length: {}\r\n", body.len());
    for (name, value) in headers.iter().filter(|(_, value)| !value.is_empty()) {
        request.extend([name, ": ", value, "\r\n"]);
    }
    request.push_str("\r\n");
    let mut stream = TcpStream::connect(host)?;
    stream.write_all(&[request.as_bytes(), body].concat())?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let nonsense = || std::io::Error::other("what answers there does not speak HTTP");
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").ok_or_else(nonsense)?;
    let body = answer.split_off(end + 4);
    let head = String::from_utf8_lossy(&answer).into_owned();
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).ok_or_else(nonsense)?;
    let headers = lines.filter_map(|line| line.split_once(": "));
    let headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned())).collect();
    Ok(Exchanged { status, headers, body })
}

/// Scheme, host and port of an address.
fn origin(address: &str) -> &str {
    let after = address.find("://").map_or(0, |at| at + 3);
    let path = address.get(after..).and_then(|rest| rest.find('/'));
    path.and_then(|at| address.get(..after + at)).unwrap_or(address)
}

fn line(from: &mut BufReader<ChildStdout>) -> String {
    let mut line = String::new();
    from.read_line(&mut line).expect("what the provider says must be text");
    line.trim().to_owned()
}

impl Drop for Provider {
    fn drop(&mut self) {
        // It may have ended already; then there is nothing to end.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
