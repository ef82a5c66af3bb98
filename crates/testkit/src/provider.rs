//! A real provider of identities (OpenID Connect) for tests: `oidc-provider`, run by Node on a free port of this machine.

use std::io::{BufRead as _, BufReader, Write as _};
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
