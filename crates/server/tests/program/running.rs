//! The program, run: a command to its end, a site until the test is over.

use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Output, Stdio};
use std::sync::{LazyLock, Mutex};

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
    printed: Mutex<BufReader<ChildStdout>>,
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
        Self { watcher, lifeline, printed: Mutex::new(printed), address }
    }

    /// The next link that a demonstration has printed to sign somebody in.
    pub fn link(&mut self) -> String {
        let mut lines = self.printed.get_mut().unwrap().by_ref().lines().map_while(Result::ok);
        let line = lines.find(|line| line.contains("/sign-in/link/")).unwrap();
        line.rsplit(' ').next().unwrap().to_owned()
    }

    /// Whom a demonstration lets in that nobody has asked for yet: as what, and by which link.
    pub fn everybody(&self) -> Vec<(String, String)> {
        let mut printed = self.printed.lock().unwrap();
        let lines = printed.by_ref().lines().map_while(Result::ok).take_while(|line| !line.starts_with("No mail"));
        let both = lines.filter_map(|line| {
            let (label, link) = line.trim().split_once(": ")?;
            link.contains("/sign-in/link/").then(|| (label.to_owned(), link.to_owned()))
        });
        both.collect()
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
    let answer = ask(address, path, "", None);
    (answer.status, answer.body)
}

/// What was answered.
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Answer {
    /// What a header says, if it is there.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

/// Asks over a plain connection, with a cookie, or sends the fields of a form.
pub fn ask(address: &str, path: &str, cookie: &str, form: Option<&str>) -> Answer {
    let port = address.rsplit(':').next().unwrap();
    let mut stream = std::net::TcpStream::connect(format!("127.0.0.1:{port}")).unwrap();
    let (method, sent) = form.map_or(("GET", String::new()), |form| {
        let coded = "content-type: application/x-www-form-urlencoded";
        ("POST", format!("{coded}\r\ncontent-length: {}\r\n", form.len()))
    });
    let cookie = if cookie.is_empty() { String::new() } else { format!("cookie: {cookie}\r\n") };
    let body = form.unwrap_or_default();
    let request =
        format!("{method} {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n{cookie}{sent}\r\n{body}");
    std::io::Write::write_all(&mut stream, request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer.windows(4).position(|w| w == b"\r\n\r\n").unwrap();
    let head = String::from_utf8_lossy(&answer[..end]).into_owned();
    Answer { status: head.split(' ').nth(1).unwrap().parse().unwrap(), head, body: answer[end + 4..].to_vec() }
}

impl Drop for Site {
    fn drop(&mut self) {
        drop(self.lifeline.take());
        drop(self.watcher.wait());
    }
}
