//! The pipe to the browser: one question at a time, and what the browser tells unasked is heard in between.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

use crate::Problem;

/// Starts the browser, which reads commands on descriptor 3 and answers on 4: the shell makes those of the ordinary two. It
/// ends when the pipe is closed, and then its profile is of no use to anybody.
const SCRIPT: &str = r#"profile=$1; shift; "$@" 3<&0 4>&1 0</dev/null 1>/dev/null 2>/dev/null; rm -rf "$profile""#;

/// What the browser is told beside the pipe and the profile: no window, nothing asked of the network by itself.
const ARGUMENTS: [&str; 11] = [
    "--headless=new",
    "--remote-debugging-pipe",
    // The sandbox refuses root and many containers; what is shown here is our own site.
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--no-first-run",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
];

#[derive(Debug)]
pub struct Pipe {
    process: Child,
    to: Option<ChildStdin>,
    from: BufReader<ChildStdout>,
    session: String,
    last: u64,
    /// The last document that was loaded to its end.
    loaded: String,
}

impl Pipe {
    /// Starts the browser and attaches to a page.
    pub fn open(program: &Path, folder: &Path) -> Result<Self, Problem> {
        let mut command = Command::new("sh");
        command.args(["-c", SCRIPT, "sh"]).arg(folder).arg(program).args(ARGUMENTS);
        command.arg(format!("--user-data-dir={}", folder.display()));
        let started = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let mut process =
            started.map_err(|problem| format!("{} could not be started: {problem}", program.display()))?;
        let (to, from) = (process.stdin.take(), process.stdout.take());
        let from = from.ok_or_else(|| "the browser has no output".to_owned())?;
        let (session, loaded) = (String::new(), String::new());
        let mut pipe = Self { process, to, from: BufReader::new(from), session, last: 0, loaded };
        let target = pipe.ask("Target.createTarget", json!({"url": "about:blank"}))?;
        let attach = json!({"targetId": text(&target, "/targetId")?, "flatten": true});
        let attached = pipe.ask("Target.attachToTarget", attach)?;
        pipe.session = text(&attached, "/sessionId")?;
        Ok(pipe)
    }

    /// The name that the browser gave to the last document that was loaded to its end.
    pub fn loaded(&self) -> &str {
        &self.loaded
    }

    /// The answer to a command.
    pub fn ask(&mut self, method: &str, parameters: Value) -> Result<Value, Problem> {
        self.last += 1;
        let mut message = json!({"id": self.last, "method": method, "params": parameters});
        if let (false, Some(fields)) = (self.session.is_empty(), message.as_object_mut()) {
            fields.insert("sessionId".to_owned(), self.session.clone().into());
        }
        let to = self.to.as_mut().ok_or_else(|| "the browser has no input".to_owned())?;
        let sent = write!(to, "{message}\0").and_then(|()| to.flush());
        sent.map_err(|problem| format!("the browser went away before {method}: {problem}"))?;
        loop {
            let answer = self.hear()?;
            if answer.get("id").and_then(Value::as_u64) != Some(self.last) {
                continue;
            }
            return match answer.get("error") {
                Some(problem) => Err(format!("the browser refused {method}: {problem}")),
                None => Ok(answer.get("result").cloned().unwrap_or(Value::Null)),
            };
        }
    }

    /// Listens until the last document that was loaded to its end is the one waited for.
    pub fn wait_for_load(&mut self, is_it: impl Fn(&str) -> bool) -> Result<(), Problem> {
        while !is_it(&self.loaded) {
            self.hear()?;
        }
        Ok(())
    }

    fn hear(&mut self) -> Result<Value, Problem> {
        let mut message = Vec::new();
        let read = self
            .from
            .read_until(0, &mut message)
            .map_err(|problem| format!("the browser cannot be heard: {problem}"))?;
        if read == 0 {
            return Err(
                "the browser ended; start it by hand (`chromium --headless=new about:blank`) to see why".to_owned()
            );
        }
        message.pop();
        let message: Value = serde_json::from_slice(&message)
            .map_err(|problem| format!("the browser answered with what is not JSON: {problem}"))?;
        let is_load = message.pointer("/method").and_then(Value::as_str) == Some("Page.lifecycleEvent")
            && message.pointer("/params/name").and_then(Value::as_str) == Some("load");
        if is_load {
            self.loaded = text(&message, "/params/loaderId")?;
        }
        Ok(message)
    }
}

impl Drop for Pipe {
    fn drop(&mut self) {
        let _asked = self.ask("Browser.close", json!({}));
        drop(self.to.take());
        let _status = self.process.wait();
    }
}

/// The words at a place in an answer.
pub fn text(answer: &Value, pointer: &str) -> Result<String, Problem> {
    let found = answer.pointer(pointer).and_then(Value::as_str);
    found.map(str::to_owned).ok_or_else(|| format!("the browser's answer lacks {pointer}"))
}
