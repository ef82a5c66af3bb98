//! A small load client: connections that stay open, one request after another on each.
//!
//! It counts answers and checks that each is a whole one with status 200. How fast it is itself matters little, because
//! what is measured is the CPU time of the server.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::{Deserialize, Serialize};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::measure::{Meter, Problem, doing};

/// How many connections ask at the same time.
const CONNECTIONS: usize = 16;

/// An answer over HTTP/1.1.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Its headers, in order.
    pub headers: Vec<(String, String)>,
    /// Its body, as it came.
    pub body: Vec<u8>,
}

fn runtime() -> Result<tokio::runtime::Runtime, Problem> {
    tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(doing("starting a runtime"))
}

/// One answer.
pub fn ask(address: &str, path: &str, coding: &str) -> Result<Answer, Problem> {
    runtime()?.block_on(async { Connection::open(address).await?.ask(&request(address, path, coding)).await })
}

/// Asks for the paths, one after another and round again, until so many answers have come.
pub fn ask_many(address: &str, paths: &[String], coding: &str, requests: usize) -> Result<(), Problem> {
    let asked: Arc<Vec<Vec<u8>>> = Arc::new(paths.iter().map(|path| request(address, path, coding)).collect());
    let next = Arc::new(AtomicUsize::new(0));
    let one = |address: String, asked: Arc<Vec<Vec<u8>>>, next: Arc<AtomicUsize>| async move {
        let mut connection = Connection::open(&address).await?;
        loop {
            let nth = next.fetch_add(1, Ordering::Relaxed);
            let Some(request) = asked.get(nth % asked.len().max(1)).filter(|_| nth < requests) else { return Ok(()) };
            let answer = connection.ask(request).await?;
            if answer.status != 200 {
                return Err(format!("{} was answered with {}", String::from_utf8_lossy(request), answer.status));
            }
        }
    };
    runtime()?.block_on(async {
        let clients: Vec<_> = (0..CONNECTIONS)
            .map(|_| tokio::spawn(one(address.to_owned(), Arc::clone(&asked), Arc::clone(&next))))
            .collect();
        for client in clients {
            client.await.map_err(doing("a client"))??;
        }
        Ok(())
    })
}

/// How many seconds each path takes on the clock, asked one after another over one connection.
pub fn times(address: &str, paths: &[String], coding: &str) -> Result<Vec<f64>, Problem> {
    runtime()?.block_on(async {
        let (mut connection, mut times) = (Connection::open(address).await?, Vec::with_capacity(paths.len()));
        for path in paths {
            let meter = Meter::start()?;
            let answer = connection.ask(&request(address, path, coding)).await?;
            times.push(meter.seconds());
            if answer.status != 200 {
                return Err(format!("{path} was answered with {}", answer.status));
            }
        }
        Ok(times)
    })
}

fn request(address: &str, path: &str, coding: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nAccept: text/html\r\nAccept-Encoding: {coding}\r\n\r\n")
        .into_bytes()
}

struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    async fn open(address: &str) -> Result<Self, Problem> {
        let stream = TcpStream::connect(address).await.map_err(doing(address))?;
        stream.set_nodelay(true).map_err(doing(address))?;
        Ok(Self { stream, buffer: Vec::with_capacity(1 << 16) })
    }

    async fn ask(&mut self, request: &[u8]) -> Result<Answer, Problem> {
        self.stream.write_all(request).await.map_err(doing("asking"))?;
        let end = loop {
            match self.buffer.windows(4).position(|four| four == b"\r\n\r\n") {
                Some(end) => break end + 4,
                None => self.more().await?,
            }
        };
        let (status, headers) = head(self.buffer.get(..end).unwrap_or_default())?;
        let length = headers
            .iter()
            .find(|(name, _)| name == "content-length")
            .and_then(|(_, value)| value.parse::<usize>().ok());
        let whole = end + length.ok_or("an answer does not say how long it is")?;
        while self.buffer.len() < whole {
            self.more().await?;
        }
        let body = self.buffer.get(end..whole).unwrap_or_default().to_vec();
        self.buffer.drain(..whole);
        Ok(Answer { status, headers, body })
    }

    async fn more(&mut self) -> Result<(), Problem> {
        match self.stream.read_buf(&mut self.buffer).await.map_err(doing("reading an answer"))? {
            0 => Err("an answer was cut off".into()),
            _ => Ok(()),
        }
    }
}

/// Status and headers.
fn head(bytes: &[u8]) -> Result<(u16, Vec<(String, String)>), Problem> {
    let text = std::str::from_utf8(bytes).map_err(doing("the head of an answer"))?;
    let mut lines = text.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|status| status.parse().ok());
    let headers = lines.filter_map(|line| line.split_once(':'));
    let headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned())).collect();
    Ok((status.ok_or("an answer without a status")?, headers))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_and_what_is_none_is_refused() {
        let (status, headers) = head(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nX: a: b\r\n\r\n").unwrap();
        assert_eq!(status, 200);
        assert_eq!(headers, [("content-length".into(), "3".into()), ("x".into(), "a: b".into())]);
        assert!(head(b"hello\r\n\r\n").is_err());
    }
}
