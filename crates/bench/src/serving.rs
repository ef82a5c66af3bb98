//! The site as a process of its own, and the bare handler beside it.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response};
use bytes::Bytes;

use crate::data::Setting;
use crate::load::{self, Answer};
use crate::measure::{Cost, Memory, Meter, Problem, Running, cpu_of, doing};

/// A server that answers at an address.
pub struct Server {
    process: Running,
    /// Its address: host and port.
    pub address: String,
    /// What it cost until it was ready.
    pub ready: Cost,
}

impl Server {
    /// Starts the site on a record and waits until it answers; `kept_bytes` is the memory for made pages, if not as usual.
    pub fn start(setting: &Setting, data: &Path, kept_bytes: Option<u64>) -> Result<Self, Problem> {
        let mut serve = setting.openpact("serve");
        serve.args(["--listen", "127.0.0.1:0", "--data"]).arg(data);
        serve.args(kept_bytes.map(|bytes| format!("--kept-bytes={bytes}")));
        Self::spawn(serve)
    }

    /// Starts a bare handler that gives one answer to everything.
    pub fn bare(setting: &Setting, answer: &Answer) -> Result<Self, Problem> {
        let file = setting.folder.join("answer.json");
        std::fs::write(&file, serde_json::to_vec(answer).map_err(doing("an answer"))?)
            .map_err(doing(file.display()))?;
        let mut bare = setting.part("bare")?;
        bare.arg(&file);
        Self::spawn(bare)
    }

    /// A server that another program is, answering at an address that is known before.
    pub fn foreign(mut command: Command, address: String) -> Result<Self, Problem> {
        let meter = Meter::start()?;
        let child = command.stdin(Stdio::null()).spawn();
        let process = Running(child.map_err(doing(command.get_program().to_string_lossy()))?);
        while std::net::TcpStream::connect(&address).is_err() {
            if meter.seconds() > 10.0 {
                return Err(format!("{} does not answer at {address}", command.get_program().to_string_lossy()));
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        let ready = Cost { cpu: cpu_of(process.0.id())?, wall: meter.seconds(), peak: 0 };
        Ok(Self { process, address, ready })
    }

    fn spawn(mut command: Command) -> Result<Self, Problem> {
        // As the unit in docs/operating.md runs the site; the handlers that it is held against are run so too.
        command.env("MALLOC_ARENA_MAX", "2");
        let meter = Meter::start()?;
        let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
        let mut process = Running(child.map_err(doing(command.get_program().to_string_lossy()))?);
        let out = process.0.stdout.take().ok_or("a server without output")?;
        let said = BufReader::new(out).lines().map_while(Result::ok).find_map(|line| {
            let (_, address) = line.split_once("answers at http://")?;
            Some(address.trim().replace("localhost", "127.0.0.1"))
        });
        let address = said.ok_or("a server ended before it answered")?;
        let ready = Cost { cpu: cpu_of(process.0.id())?, wall: meter.seconds(), peak: 0 };
        Ok(Self { process, address, ready })
    }

    /// Its memory.
    pub fn memory(&self) -> Result<Memory, Problem> {
        Memory::of(self.process.0.id())
    }

    /// CPU seconds that it has used so far.
    pub fn cpu(&self) -> Result<f64, Problem> {
        cpu_of(self.process.0.id())
    }

    /// Waits until the site says that its search index has caught up: until it uses no CPU any more.
    pub fn wait_for_index(&self) -> Result<(), Problem> {
        loop {
            let before = self.cpu()?;
            std::thread::sleep(std::time::Duration::from_secs(3));
            if self.cpu()? - before < 0.1 {
                return Ok(());
            }
        }
    }
}

/// The part that answers the same to everything, with the HTTP library of the site and nothing else.
pub async fn bare(file: &Path) -> Result<(), Problem> {
    let bytes = std::fs::read(file).map_err(doing(file.display()))?;
    let answer: Answer = serde_json::from_slice(&bytes).map_err(doing(file.display()))?;
    let mut headers = HeaderMap::new();
    for (name, value) in &answer.headers {
        // The library writes these two itself.
        if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_str(value))
            && !matches!(name.as_str(), "content-length" | "date")
        {
            headers.append(name, value);
        }
    }
    let body = Bytes::from(answer.body);
    let handler = move || {
        let mut response = Response::new(Body::from(body.clone()));
        *response.headers_mut() = headers.clone();
        std::future::ready(response)
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.map_err(doing("listening"))?;
    let address = listener.local_addr().map_err(doing("listening"))?;
    println!("A bare handler answers at http://{address}");
    axum::serve(listener, Router::new().fallback(handler)).await.map_err(doing("serving"))
}

/// One answer of a server.
pub fn ask(server: &Server, path: &str, coding: &str) -> Result<Answer, Problem> {
    load::ask(&server.address, path, coding)
}
