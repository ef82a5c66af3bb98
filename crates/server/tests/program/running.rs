//! The program, run: a command to its end, a site until the test is over.

use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Output, Stdio};
use std::sync::LazyLock;

pub fn openpact(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_openpact")).args(arguments).env("OPENPACT_LOG", "error").output().unwrap()
}

/// What a command printed, if it went well.
pub fn done(arguments: &[&str]) -> String {
    let output = openpact(arguments);
    let (said, wrong) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{arguments:?}: {said}{wrong}");
    said.into_owned()
}

/// The exit code and the sentence of a command that did not go well.
pub fn refused(arguments: &[&str]) -> (i32, String) {
    let output = openpact(arguments);
    assert!(!output.status.success(), "{arguments:?} went well");
    (output.status.code().unwrap(), String::from_utf8_lossy(&output.stderr).into_owned())
}

pub fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Runs a program until the input of the shell ends, which it does with the test, however the test ends.
const WATCH: &str = r#""$@" & read -r _; kill $!; wait $!"#;

/// The demonstration, loaded once for all tests that only look at it.
pub static DEMO: LazyLock<Site> = LazyLock::new(|| Site::start(&["demo"]));

/// A running site, ended with the test.
pub struct Site {
    watcher: Child,
    lifeline: Option<ChildStdin>,
    /// Kept open: whoever prints to nobody is stopped.
    printed: BufReader<ChildStdout>,
    pub address: String,
}

impl Site {
    pub fn start(arguments: &[&str]) -> Self {
        Self::start_at("127.0.0.1:0", arguments)
    }

    /// The same at an address that somebody else has to know before.
    pub fn start_at(listen: &str, arguments: &[&str]) -> Self {
        let mut watcher = Command::new("sh")
            .args(["-c", WATCH, "sh", env!("CARGO_BIN_EXE_openpact")])
            .args(arguments)
            .args(["--listen", listen])
            .env("OPENPACT_LOG", "error")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lifeline = watcher.stdin.take();
        let mut printed = BufReader::new(watcher.stdout.take().unwrap());
        let told = printed
            .by_ref()
            .lines()
            .map_while(Result::ok)
            .find_map(|line| line.strip_prefix("Openpact answers at ").map(ToOwned::to_owned));
        let address = told.unwrap_or_else(|| panic!("{arguments:?} did not start"));
        Self { watcher, lifeline, printed, address }
    }

    /// The next link that a demonstration has printed to sign somebody in.
    pub fn link(&mut self) -> String {
        let mut lines = self.printed.by_ref().lines().map_while(Result::ok);
        let line = lines.find(|line| line.contains("/sign-in/link/")).unwrap();
        line.rsplit(' ').next().unwrap().to_owned()
    }

    /// Status and body of an answer.
    pub fn get(&self, path: &str) -> (u16, Vec<u8>) {
        get(&self.address, path)
    }

    pub fn text(&self, path: &str) -> String {
        let (status, body) = self.get(path);
        assert_eq!(status, 200, "{path}");
        String::from_utf8(body).unwrap()
    }
}

/// Status and body of an answer, over a plain connection.
pub fn get(address: &str, path: &str) -> (u16, Vec<u8>) {
    let port = address.rsplit(':').next().unwrap();
    let mut stream = std::net::TcpStream::connect(format!("127.0.0.1:{port}")).unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
    std::io::Write::write_all(&mut stream, request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer.windows(4).position(|w| w == b"\r\n\r\n").unwrap();
    let head = String::from_utf8_lossy(&answer[..end]).into_owned();
    (head.split(' ').nth(1).unwrap().parse().unwrap(), answer[end + 4..].to_vec())
}

impl Drop for Site {
    fn drop(&mut self) {
        drop(self.lifeline.take());
        drop(self.watcher.wait());
    }
}
