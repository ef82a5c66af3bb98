//! A headless Chromium that is steered over a pipe, in the DevTools protocol: messages of JSON that end with a zero byte.
//!
//! The pipe needs no port, no WebDriver and no library, and the browser ends with it. This is for pictures; journeys of
//! people are tested elsewhere.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

use crate::run::{self, Problem};

/// A running browser with one page.
pub struct Browser {
    process: Child,
    to: Option<ChildStdin>,
    from: BufReader<ChildStdout>,
    session: String,
    last: u64,
}

/// What a page is looked at with.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// In CSS pixels.
    pub width: u32,
    /// Whether the reader prefers dark colours.
    pub dark: bool,
}

impl Browser {
    /// Starts the browser at `program` with a profile in `folder`.
    pub fn start(program: &Path, folder: &Path) -> Result<Self, Problem> {
        // The browser reads commands on descriptor 3 and answers on 4; the shell makes those of the ordinary two.
        let mut command = Command::new("sh");
        command.args(["-c", "exec \"$@\" 3<&0 4>&1 0</dev/null 1>/dev/null 2>/dev/null", "sh"]).arg(program);
        command.args([
            "--headless=new",
            "--remote-debugging-pipe",
            "--disable-gpu",
            "--hide-scrollbars",
            "--no-first-run",
        ]);
        command.args(["--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update"]);
        command.arg(format!("--user-data-dir={}", folder.display()));
        if run::is_root() {
            // Chromium's sandbox refuses to be set up by root; what it shows here is our own site.
            command.arg("--no-sandbox");
        }
        let started = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let mut process =
            started.map_err(|problem| format!("{} could not be started: {problem}", program.display()))?;
        let (to, from) = (process.stdin.take(), process.stdout.take());
        let from = from.ok_or_else(|| "the browser has no output".to_owned())?;
        let mut browser = Self { process, to, from: BufReader::new(from), session: String::new(), last: 0 };
        let target = browser.ask("Target.createTarget", json!({"url": "about:blank"}))?;
        let attach = json!({"targetId": text(&target, "/targetId")?, "flatten": true});
        let attached = browser.ask("Target.attachToTarget", attach)?;
        browser.session = text(&attached, "/sessionId")?;
        browser.ask("Page.enable", json!({}))?;
        Ok(browser)
    }

    /// Sets the width and the colours that the following pages are shown with.
    pub fn look_with(&mut self, screen: Screen) -> Result<(), Problem> {
        let (width, narrow) = (screen.width, screen.width < 600);
        let size = json!({"width": width, "height": 844, "deviceScaleFactor": 1, "mobile": narrow});
        self.ask("Emulation.setDeviceMetricsOverride", size)?;
        let colours = if screen.dark { "dark" } else { "light" };
        let features = json!({"features": [
            {"name": "prefers-color-scheme", "value": colours},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]});
        self.ask("Emulation.setEmulatedMedia", features).map(|_| ())
    }

    /// Opens an address and waits until everything on the page, fonts too, is there. Returns the status of the answer.
    pub fn open(&mut self, address: &str) -> Result<u64, Problem> {
        let opened = self.ask("Page.navigate", json!({"url": address}))?;
        if let Some(problem) = opened.pointer("/errorText").and_then(Value::as_str) {
            return Err(format!("{address} could not be opened: {problem}"));
        }
        // The answer to `navigate` comes when the new page has begun, so this asks the new page.
        self.evaluate("new Promise(done => document.readyState === 'complete' ? done(0) : addEventListener('load', () => done(0)))")?;
        self.evaluate("document.fonts.ready.then(() => 0)")?;
        let status = self.evaluate("performance.getEntriesByType('navigation')[0].responseStatus")?;
        status.as_u64().ok_or_else(|| format!("{address} gave no status"))
    }

    /// The value of a JavaScript expression on the page, promises awaited.
    pub fn evaluate(&mut self, expression: &str) -> Result<Value, Problem> {
        let question = json!({"expression": expression, "awaitPromise": true, "returnByValue": true});
        let answer = self.ask("Runtime.evaluate", question)?;
        if let Some(problem) = answer.pointer("/exceptionDetails") {
            return Err(format!("the page answered `{expression}` with {problem}"));
        }
        Ok(answer.pointer("/result/value").cloned().unwrap_or(Value::Null))
    }

    /// The whole page, as far as it can be scrolled, in PNG coded as base64.
    pub fn picture(&mut self) -> Result<String, Problem> {
        let whole = json!({"format": "png", "captureBeyondViewport": true});
        let answer = self.ask("Page.captureScreenshot", whole)?;
        text(&answer, "/data")
    }

    fn ask(&mut self, method: &str, parameters: Value) -> Result<Value, Problem> {
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
        serde_json::from_slice(&message)
            .map_err(|problem| format!("the browser answered with what is not JSON: {problem}"))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _asked = self.ask("Browser.close", json!({}));
        drop(self.to.take());
        let _status = self.process.wait();
    }
}

fn text(answer: &Value, pointer: &str) -> Result<String, Problem> {
    let found = answer.pointer(pointer).and_then(Value::as_str);
    found.map(str::to_owned).ok_or_else(|| format!("the browser's answer lacks {pointer}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_shown_at_the_width_and_in_the_colours_asked_for() {
        let folder = std::env::temp_dir().join(format!("openpact-browser-{}", std::process::id()));
        let page = folder.join("page.html");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(&page, "<!doctype html><meta name=viewport content=width=device-width><title>t</title><p>text")
            .unwrap();
        let mut browser = Browser::start(&crate::needs::ensure_chromium().unwrap(), &folder.join("profile")).unwrap();
        for (width, dark) in [(390, true), (1280, false)] {
            browser.look_with(Screen { width, dark }).unwrap();
            browser.open(&format!("file://{}", page.display())).unwrap();
            assert_eq!(browser.evaluate("innerWidth").unwrap(), width);
            assert_eq!(browser.evaluate("matchMedia('(prefers-color-scheme: dark)').matches").unwrap(), dark);
            assert!(browser.picture().unwrap().starts_with("iVBORw0KGgo"), "a PNG begins so in base64");
        }
        drop(browser);
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
