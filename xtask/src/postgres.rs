//! A throw-away PostgreSQL server on a spare port of the loopback interface, with a random password.
//!
//! The server is watched by a small shell script (`postgres.sh`) that holds the other end of a pipe: however this process
//! ends, the pipe closes, the server stops and its folder goes. PostgreSQL refuses to run as root, so root hands the script
//! to the user `postgres` that Debian's package makes.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, ExitCode, Stdio};

use crate::needs;
use crate::run::{self, Problem};

const SCRIPT: &str = include_str!("postgres.sh");

/// How much of what it was told the server must still know after a power cut.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// Nothing: tests of statements and transactions, in which the machine does not fail. Several times faster.
    None,
    /// Everything, as in operation: for measuring.
    Full,
}

/// A running server. It stops, and its data goes, when this is dropped.
pub struct Server {
    url: String,
    watcher: Child,
    lifeline: Option<ChildStdin>,
}

impl Server {
    /// Starts a server from the programs in `folder` and waits until it answers.
    pub fn start(folder: &Path, durability: Durability) -> Result<Self, Problem> {
        let (port, password) = (spare_port()?, random_password()?);
        let mut command = as_its_user(folder)?;
        command.args(["-c", SCRIPT, "postgres.sh"]).arg(folder).arg(port.to_string());
        if durability == Durability::None {
            command.args(["fsync = off", "synchronous_commit = off", "full_page_writes = off"]);
        }
        command.current_dir("/").stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut watcher = command.spawn().map_err(|problem| format!("PostgreSQL could not be started: {problem}"))?;
        let mut lifeline = watcher.stdin.take();
        let answer = watcher.stdout.take();
        if let Some(lifeline) = &mut lifeline {
            // A watcher that is gone already is found out below.
            let _written = writeln!(lifeline, "{password}");
        }
        let mut line = String::new();
        let said = answer.map(|answer| BufReader::new(answer).read_line(&mut line));
        let server =
            Self { url: format!("postgres://openpact:{password}@127.0.0.1:{port}/postgres"), watcher, lifeline };
        match said {
            Some(Ok(_)) if line.trim() == "ready" => Ok(server),
            _ => Err("PostgreSQL did not start; what it said is above".to_owned()),
        }
    }

    /// The address of the server's first database; its user may make others.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.lifeline.take());
        let _status = self.watcher.wait();
    }
}

/// `cargo xtask postgres`: runs a command with the server at hand, or waits for the end of input.
pub fn serve(durable: bool, command: &[String]) -> Result<ExitCode, Problem> {
    let durability = if durable { Durability::Full } else { Durability::None };
    let server = Server::start(&needs::ensure_postgres()?, durability)?;
    let Some((program, arguments)) = command.split_first() else {
        println!("export OPENPACT_TEST_POSTGRES={}", server.url());
        eprintln!("The server runs until this ends (Ctrl-C or the end of input).");
        let _read = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
        return Ok(ExitCode::SUCCESS);
    };
    run::run(Command::new(program).args(arguments).env("OPENPACT_TEST_POSTGRES", server.url()))?;
    Ok(ExitCode::SUCCESS)
}

/// A shell that runs as a user who may run PostgreSQL.
fn as_its_user(folder: &Path) -> Result<Command, Problem> {
    if !run::is_root() {
        return Ok(Command::new("sh"));
    }
    let known = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    if !known.lines().any(|line| line.starts_with("postgres:")) {
        return Err(format!(
            "PostgreSQL in {} refuses to run as root and there is no user `postgres`; type:\n\n    useradd --system postgres\n",
            folder.display()
        ));
    }
    let mut command = Command::new("runuser");
    command.args(["-u", "postgres", "--", "sh"]);
    Ok(command)
}

/// A port that nobody listened on a moment ago.
fn spare_port() -> Result<u16, Problem> {
    let listener = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    listener.map(|address| address.port()).map_err(|problem| format!("no spare port on 127.0.0.1: {problem}"))
}

/// Others on the machine can reach the port, and whoever is PostgreSQL's superuser can run programs.
fn random_password() -> Result<String, Problem> {
    let mut bytes = [0; 16];
    File::open("/dev/urandom")
        .and_then(|mut chance| chance.read_exact(&mut bytes))
        .map_err(|problem| format!("/dev/urandom could not be read: {problem}"))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpStream;

    #[test]
    fn a_server_answers_while_it_is_held_and_not_a_moment_longer() {
        let server = Server::start(&needs::ensure_postgres().unwrap(), Durability::None).unwrap();
        let address = server.url().split('@').nth(1).unwrap().split('/').next().unwrap().to_owned();
        TcpStream::connect(&address).unwrap();
        drop(server);
        assert!(TcpStream::connect(&address).is_err());
    }
}
