//! A real server of mail (SMTP) for tests: `smtp-server`, run by Node on a free port of this machine.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use crate::pages::told;

/// The environment variable that names the entry file of smtp-server.
pub const SMTP_SERVER_VARIABLE: &str = "OPENPACT_TEST_SMTP_SERVER";

/// How long a test waits for a mail: much longer than one takes, so that only what never comes is missed.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running server of mail. It ends when this is dropped.
#[derive(Debug)]
pub struct MailServer {
    process: Child,
    taken: Receiver<String>,
    port: String,
}

impl MailServer {
    /// Who may send through it.
    pub const USER: &'static str = "openpact";
    /// The password of that user, as addresses write it.
    pub const PASSWORD: &'static str = "a%20secret%20of%20tests";

    /// Starts a server that does not take the first `refused` mails.
    ///
    /// # Panics
    ///
    /// When `cargo xtask test` did not say where smtp-server is, or Node does not run it.
    #[must_use]
    pub fn start(refused: u32) -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/mail.mjs");
        let mut node = Command::new("node");
        node.arg(script).arg(told(SMTP_SERVER_VARIABLE, "smtp-server")).arg(refused.to_string());
        let started = node.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut process = started.expect("Node must run the server of mail");
        let printed = BufReader::new(process.stdout.take().expect("the server of mail prints"));
        let (give, taken) = channel();
        std::thread::spawn(move || printed.lines().map_while(Result::ok).try_for_each(|line| give.send(line)));
        let port = taken.recv_timeout(PATIENCE).expect("the server of mail ended before it answered");
        Self { process, taken, port }
    }

    /// Its host and port.
    #[must_use]
    pub fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// The next mail that it takes, as JSON: `from`, `to` and `data`, the message as it came.
    ///
    /// # Panics
    ///
    /// When none comes within a minute.
    #[must_use]
    pub fn mail(&self) -> String {
        self.taken.recv_timeout(PATIENCE).expect("no mail came within a minute")
    }

    /// How many mails it has taken that nobody looked at.
    #[must_use]
    pub fn unread(&self) -> usize {
        self.taken.try_iter().count()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        // It may have ended already; then there is nothing to end.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
