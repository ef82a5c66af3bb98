//! A headless Chromium that is steered over a pipe, in the DevTools protocol: messages of JSON that end with a zero byte.
//!
//! The pipe needs no port, no WebDriver and no library, and the browser ends with it; and it can do what WebDriver cannot:
//! another width on the page that is open, dark colours, forced colours, no script, paper. This is for tests and for
//! pictures of our own site; nothing that ships depends on it, and it knows nothing of ours.

mod keys;
mod pipe;
mod walk;

use std::path::Path;

use serde_json::{Value, json};

pub use keys::Key;
use pipe::Pipe;
pub use walk::{kind, languages, one_of_each};

/// What went wrong, as a sentence.
pub type Problem = String;

/// A running browser with one page. It ends, and its profile goes, when this is dropped or when the process that holds it
/// ends.
#[derive(Debug)]
pub struct Browser {
    pipe: Pipe,
}

/// What a page is looked at with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels. What is seen is painted, so a low window makes looking at many pages cheaper.
    pub height: u32,
    /// Whether the reader prefers dark colours.
    pub dark: bool,
    /// Whether the system forces its own few colours on every page.
    pub forced_colours: bool,
    /// Whether the reader asked for less motion.
    pub still: bool,
}

impl Screen {
    /// A screen of a width, in light colours.
    #[must_use]
    pub const fn light(width: u32) -> Self {
        Self { width, height: 844, dark: false, forced_colours: false, still: true }
    }

    /// A screen of a width, in dark colours.
    #[must_use]
    pub const fn dark(width: u32) -> Self {
        Self { dark: true, ..Self::light(width) }
    }

    /// The same in a window that shows a line or two at a time, for judges who ask for places and not for pictures.
    #[must_use]
    pub const fn low(self) -> Self {
        Self { height: 100, ..self }
    }
}

/// A part of a page, in CSS pixels from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// From the left edge of the page.
    pub x: f64,
    /// From the upper edge of the page.
    pub y: f64,
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
}

impl Browser {
    /// Starts the browser at `program` with a new profile in `folder`, which is removed with the browser.
    ///
    /// # Errors
    /// When the program cannot be started or ends at once.
    pub fn start(program: &Path, folder: &Path) -> Result<Self, Problem> {
        let mut browser = Self { pipe: Pipe::open(program, folder)? };
        for (method, parameters) in [
            ("Page.enable", json!({})),
            ("Page.setLifecycleEventsEnabled", json!({"enabled": true})),
            // A page that nobody looks at has no focus, and without that no ring to see.
            ("Emulation.setFocusEmulationEnabled", json!({"enabled": true})),
        ] {
            browser.pipe.ask(method, parameters)?;
        }
        Ok(browser)
    }

    /// Sets what this page and the following ones are shown with.
    ///
    /// # Errors
    /// When the browser is gone.
    pub fn look_with(&mut self, screen: Screen) -> Result<(), Problem> {
        let narrow = screen.width < 600;
        let size = json!({"width": screen.width, "height": screen.height, "deviceScaleFactor": 1, "mobile": narrow});
        self.pipe.ask("Emulation.setDeviceMetricsOverride", size)?;
        let choice = |name: &str, value: &str| json!({"name": name, "value": value});
        let features = json!({"media": "", "features": [
            choice("prefers-color-scheme", if screen.dark { "dark" } else { "light" }),
            choice("prefers-reduced-motion", if screen.still { "reduce" } else { "no-preference" }),
            choice("forced-colors", if screen.forced_colours { "active" } else { "none" }),
        ]});
        self.pipe.ask("Emulation.setEmulatedMedia", features).map(drop)
    }

    /// Whether the pages opened from now on may run script. What is asked here with [`Browser::evaluate`] still is.
    ///
    /// # Errors
    /// When the browser is gone.
    pub fn allow_script(&mut self, allowed: bool) -> Result<(), Problem> {
        self.pipe.ask("Emulation.setScriptExecutionDisabled", json!({"value": !allowed})).map(drop)
    }

    /// Plugs in a device that keeps passkeys and recognises its owner, as the ones built into telephones and laptops do. Gives
    /// the name by which it is taken out again.
    ///
    /// # Errors
    /// When the browser is gone.
    pub fn plug_in_device(&mut self) -> Result<String, Problem> {
        self.pipe.ask("WebAuthn.enable", json!({"enableUI": false}))?;
        let device = json!({
            "protocol": "ctap2", "ctap2Version": "ctap2_1", "transport": "internal", "hasResidentKey": true,
            "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true,
        });
        let added = self.pipe.ask("WebAuthn.addVirtualAuthenticator", json!({"options": device}))?;
        pipe::text(&added, "/authenticatorId")
    }

    /// Whether a device recognises its owner from now on.
    ///
    /// # Errors
    /// When there is no such device.
    pub fn let_device_recognise(&mut self, device: &str, recognises: bool) -> Result<(), Problem> {
        let what = json!({"authenticatorId": device, "isUserVerified": recognises});
        self.pipe.ask("WebAuthn.setUserVerified", what).map(drop)
    }

    /// Takes a device out, with the passkeys that it keeps.
    ///
    /// # Errors
    /// When there is no such device.
    pub fn take_out_device(&mut self, device: &str) -> Result<(), Problem> {
        self.pipe.ask("WebAuthn.removeVirtualAuthenticator", json!({"authenticatorId": device})).map(drop)
    }

    /// Forgets the cookies of all sites: nobody is signed in any more.
    ///
    /// # Errors
    /// When the browser is gone.
    pub fn forget_cookies(&mut self) -> Result<(), Problem> {
        self.pipe.ask("Storage.clearCookies", json!({})).map(drop)
    }

    /// Gives a site's cookie to the browser, as if the site had set it.
    ///
    /// # Errors
    /// When the browser does not take it.
    pub fn keep_cookie(&mut self, address: &str, name: &str, value: &str) -> Result<(), Problem> {
        self.pipe.ask("Network.setCookie", json!({"url": address, "name": name, "value": value})).map(drop)
    }

    /// Whether what was fetched for one page serves the following ones, as it does for people; without, each page is opened as
    /// by somebody who comes for the first time.
    ///
    /// # Errors
    /// When the browser is gone.
    pub fn remember(&mut self, remembers: bool) -> Result<(), Problem> {
        self.pipe.ask("Network.enable", json!({}))?;
        self.pipe.ask("Network.setCacheDisabled", json!({"cacheDisabled": !remembers})).map(drop)
    }

    /// Opens an address and waits until everything on the page, fonts too, is there. Returns the status of the answer.
    ///
    /// # Errors
    /// When nothing answers there, or what answers is a file to be kept.
    pub fn open(&mut self, address: &str) -> Result<u64, Problem> {
        self.open_page(address)?.ok_or_else(|| format!("{address} is a download"))
    }

    /// The same; `None` for a download, which leaves the page as it was.
    pub(crate) fn open_page(&mut self, address: &str) -> Result<Option<u64>, Problem> {
        let opened = self.pipe.ask("Page.navigate", json!({"url": address}))?;
        if opened.pointer("/isDownload") == Some(&Value::Bool(true)) {
            return Ok(None);
        }
        if let Some(problem) = opened.pointer("/errorText").and_then(Value::as_str) {
            return Err(format!("{address} could not be opened: {problem}"));
        }
        // Without one the address is a place on the page that is open already.
        if let Some(load) = opened.pointer("/loaderId").and_then(Value::as_str) {
            self.pipe.wait_for_load(|done| done == load)?;
        }
        self.ready().map(Some)
    }

    /// Does what leads to another page, and waits for it like [`Browser::open`].
    ///
    /// # Errors
    /// When what is done fails.
    pub fn follow(&mut self, act: impl FnOnce(&mut Self) -> Result<(), Problem>) -> Result<u64, Problem> {
        let before = self.pipe.loaded().to_owned();
        act(self)?;
        self.pipe.wait_for_load(|done| done != before)?;
        self.ready()
    }

    fn ready(&mut self) -> Result<u64, Problem> {
        self.evaluate("document.fonts.ready.then(() => 0)")?;
        let status = self.evaluate("performance.getEntriesByType('navigation')[0].responseStatus")?;
        status.as_u64().ok_or_else(|| "the page gave no status".to_owned())
    }

    /// Brings a script along to every page that is opened from now on; answers with a name for it.
    ///
    /// # Errors
    /// When the browser is gone.
    pub fn bring(&mut self, script: &str) -> Result<String, Problem> {
        let answer = self.pipe.ask("Page.addScriptToEvaluateOnNewDocument", json!({"source": script}))?;
        pipe::text(&answer, "/identifier")
    }

    /// Leaves behind what was brought along under a name.
    ///
    /// # Errors
    /// When nothing was.
    pub fn leave(&mut self, brought: &str) -> Result<(), Problem> {
        self.pipe.ask("Page.removeScriptToEvaluateOnNewDocument", json!({"identifier": brought})).map(drop)
    }

    /// The value of a JavaScript expression on the page, promises awaited.
    ///
    /// # Errors
    /// When the expression throws.
    pub fn evaluate(&mut self, expression: &str) -> Result<Value, Problem> {
        let question = json!({"expression": expression, "awaitPromise": true, "returnByValue": true});
        let answer = self.pipe.ask("Runtime.evaluate", question)?;
        if let Some(problem) = answer.pointer("/exceptionDetails") {
            let asked: String = expression.chars().take(200).collect();
            return Err(format!("the page answered `{asked}` with {problem}"));
        }
        Ok(answer.pointer("/result/value").cloned().unwrap_or(Value::Null))
    }

    /// The value of a JavaScript expression, as words.
    ///
    /// # Errors
    /// When the expression throws, or is no string.
    pub fn words(&mut self, expression: &str) -> Result<String, Problem> {
        let value = self.evaluate(expression)?;
        value.as_str().map(str::to_owned).ok_or_else(|| format!("`{expression}` gave {value}, which is no string"))
    }

    /// Presses and releases a key.
    ///
    /// # Errors
    /// When the browser is gone.
    pub fn press(&mut self, key: Key) -> Result<(), Problem> {
        for what in ["keyDown", "keyUp"] {
            self.pipe.ask("Input.dispatchKeyEvent", key.event(what))?;
        }
        Ok(())
    }

    /// Writes into the field that has the focus.
    ///
    /// # Errors
    /// When the browser is gone.
    pub fn write(&mut self, text: &str) -> Result<(), Problem> {
        self.pipe.ask("Input.insertText", json!({"text": text})).map(drop)
    }

    /// The whole page as far as it can be scrolled, or a part of it, in PNG coded as base64.
    ///
    /// # Errors
    /// When the part lies outside of the page.
    pub fn picture(&mut self, part: Option<Area>) -> Result<String, Problem> {
        let mut what = json!({"format": "png", "captureBeyondViewport": true});
        if let (Some(area), Some(fields)) = (part, what.as_object_mut()) {
            let clip = json!({"x": area.x, "y": area.y, "width": area.width, "height": area.height, "scale": 1});
            fields.insert("clip".to_owned(), clip);
        }
        let answer = self.pipe.ask("Page.captureScreenshot", what)?;
        pipe::text(&answer, "/data")
    }

    /// The page as it is printed on A4, in PDF coded as base64.
    ///
    /// # Errors
    /// When the browser cannot print it.
    pub fn print(&mut self) -> Result<String, Problem> {
        let paper =
            json!({"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true, "printBackground": true});
        let answer = self.pipe.ask("Page.printToPDF", paper)?;
        pipe::text(&answer, "/data")
    }

    /// Where the elements are that a selector finds, each with the words of its first heading.
    ///
    /// # Errors
    /// When the selector is none.
    pub fn areas(&mut self, selector: &str) -> Result<Vec<(String, Area)>, Problem> {
        let asked = format!(
            "[...document.querySelectorAll({})].map(e => {{ const r = e.getBoundingClientRect(); \
             return [e.querySelector('h1,h2,h3')?.textContent ?? '', r.x + scrollX, r.y + scrollY, r.width, r.height] }})",
            json!(selector)
        );
        let found = self.evaluate(&asked)?;
        let area = |row: &Value| {
            let number = |place: usize| row.get(place).and_then(Value::as_f64);
            let name = row.get(0)?.as_str()?.to_owned();
            Some((name, Area { x: number(1)?, y: number(2)?, width: number(3)?, height: number(4)? }))
        };
        Ok(found.as_array().into_iter().flatten().filter_map(area).collect())
    }
}

#[cfg(test)]
mod tests;
