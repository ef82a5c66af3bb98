//! `cargo xtask pictures`: what the pages of a running demo look like, on a phone and on a desk, in light, in dark and in
//! Arabic, and on paper; and each component of the style guide for itself.
//!
//! Starts `openpact demo` on a spare port, follows links from the first page, takes the first address of each kind (one
//! member, one plan, one commitment) and the states below that no link leads to, and writes pictures and a sheet of them
//! all. It judges no picture; it does fail on a page that answers with an error it was not asked for, and it names those
//! that are wider than the screen.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use browser::{Area, Browser, Screen};

use crate::needs;
use crate::run::{self, Problem};
use crate::workspace::{Workspace, cargo};

/// A phone and a desk, in light and in dark.
const SCREENS: [Screen; 4] = [Screen::light(390), Screen::dark(390), Screen::light(1280), Screen::dark(1280)];

/// Looked at beside the first of each kind: full pages, and states that no link leads to.
const STATES: [&str; 9] = [
    "/members/ghana",
    "/members/ghana/plans/1",
    "/members/ghana?as_of=2014-06-30",
    "/compare?member=ghana,mexico",
    "/changes?time=edition",
    "/figures/completion-rate",
    "/search?q=open+data",
    "/search?q=xyzzy",
    "/nowhere",
];

/// The page of the components, and what on it is one of them.
const STYLE_GUIDE: (&str, &str) = ("/styleguide", "main .row");

/// What to take pictures of.
pub struct Wanted<'a> {
    /// An instance that is already running, or `None` to start a demo.
    pub address: Option<&'a str>,
    /// The pages, or none for one of each kind.
    pub paths: &'a [String],
    /// Where the pictures go; `target/pictures` if not said.
    pub folder: Option<&'a Path>,
    /// Whether to build the demo for release.
    pub release: bool,
}

/// Takes the pictures; fails when a page answered with an error.
pub fn run(wanted: &Wanted<'_>) -> Result<ExitCode, Problem> {
    let workspace = Workspace::read()?;
    let folder = wanted.folder.map_or_else(|| workspace.target.join("pictures"), Path::to_owned);
    let scratch = workspace.target.join("pictures-scratch");
    // A folder that the caller named may hold other things; ours are started afresh.
    let ours = wanted.folder.is_none().then_some(&folder);
    for place in ours.into_iter().chain([&scratch]).filter(|place| place.exists()) {
        fs::remove_dir_all(place).map_err(|problem| format!("{} could not be emptied: {problem}", place.display()))?;
    }
    for place in [&folder, &scratch] {
        fs::create_dir_all(place).map_err(|problem| format!("{} could not be made: {problem}", place.display()))?;
    }
    let demo = match wanted.address {
        Some(_) => None,
        None => Some(Demo::start(&workspace, &scratch.join("data"), wanted.release)?),
    };
    let address =
        wanted.address.or(demo.as_ref().map(|demo| demo.address.as_str())).unwrap_or_default().trim_end_matches('/');
    let mut browser = Browser::start(&needs::ensure_chromium()?, &scratch.join("profile"))?;
    let paths = if wanted.paths.is_empty() {
        let kinds = browser::one_of_each(&mut browser, address)?;
        let states = STATES.iter().map(|state| (*state).to_owned()).filter(|state| !kinds.contains(state));
        kinds.iter().cloned().chain(states).collect()
    } else {
        wanted.paths.to_vec()
    };
    let mut camera = Camera { browser, address, folder: &folder, shots: Vec::new() };
    camera.take(&paths)?;
    if wanted.paths.is_empty() {
        camera.take_components()?;
    }
    let shots = camera.shots;
    drop(demo);
    report(&shots, &folder)
}

/// One page on one screen, in one language, or on paper.
struct Shot {
    path: String,
    file: String,
    status: u64,
    /// How wide the screen is, and by how many pixels the page is wider.
    width: u32,
    too_wide: u64,
}

struct Camera<'a> {
    browser: Browser,
    address: &'a str,
    folder: &'a Path,
    shots: Vec<Shot>,
}

impl Camera<'_> {
    fn take(&mut self, paths: &[String]) -> Result<(), Problem> {
        for screen in SCREENS {
            self.browser.look_with(screen)?;
            for path in paths {
                self.take_one(path, screen, file_name(path))?;
                let arabic = browser::languages(&mut self.browser)?.into_iter().find(|(tag, _)| tag == "ar");
                if let Some((_, translated)) = arabic {
                    let question = path.split_once('?').map(|(_, question)| format!("?{question}")).unwrap_or_default();
                    self.take_one(&format!("{translated}{question}"), screen, format!("{}-ar", file_name(path)))?;
                }
            }
        }
        self.browser.look_with(Screen::light(1280))?;
        for path in paths {
            self.browser.open(&format!("{}{path}", self.address))?;
            let paper = self.browser.print()?;
            self.keep(&format!("{}-print.pdf", file_name(path)), &paper)?;
        }
        Ok(())
    }

    fn take_one(&mut self, path: &str, screen: Screen, name: String) -> Result<(), Problem> {
        let status = self.browser.open(&format!("{}{path}", self.address))?;
        let wide = self.browser.evaluate("document.documentElement.scrollWidth")?.as_u64().unwrap_or_default();
        let file = format!("{name}-{}.png", screen_name(screen));
        let picture = self.browser.picture(None)?;
        self.keep(&file, &picture)?;
        let too_wide = wide.saturating_sub(u64::from(screen.width));
        self.shots.push(Shot { path: path.to_owned(), file, status, width: screen.width, too_wide });
        Ok(())
    }

    /// Each component of the style guide for itself.
    fn take_components(&mut self) -> Result<(), Problem> {
        let (path, component) = STYLE_GUIDE;
        for screen in SCREENS {
            self.browser.look_with(screen)?;
            let status = self.browser.open(&format!("{}{path}", self.address))?;
            for (name, area) in self.browser.areas(component)? {
                let file = format!("component-{}-{}.png", file_name(&name), screen_name(screen));
                let around = Area { x: 0.0, y: area.y, width: f64::from(screen.width), height: area.height };
                let picture = self.browser.picture(Some(around))?;
                self.keep(&file, &picture)?;
                let path = format!("{path}: {name}");
                self.shots.push(Shot { path, file, status, width: screen.width, too_wide: 0 });
            }
        }
        Ok(())
    }

    fn keep(&self, file: &str, coded: &str) -> Result<(), Problem> {
        let bytes = BASE64_STANDARD.decode(coded).map_err(|problem| format!("{file} is broken: {problem}"))?;
        fs::write(self.folder.join(file), bytes).map_err(|problem| format!("{file} could not be written: {problem}"))
    }
}

fn screen_name(screen: Screen) -> String {
    format!("{}-{}", screen.width, if screen.dark { "dark" } else { "light" })
}

fn report(shots: &[Shot], folder: &Path) -> Result<ExitCode, Problem> {
    let sheet = folder.join("index.html");
    fs::write(&sheet, sheet_of(shots))
        .map_err(|problem| format!("{} could not be written: {problem}", sheet.display()))?;
    for shot in shots.iter().filter(|shot| shot.too_wide > 0) {
        println!("{} is {} pixels wider than a screen of {}", shot.path, shot.too_wide, shot.width);
    }
    let is_state = |path: &str| STATES.iter().any(|state| path.ends_with(state));
    let failed: BTreeMap<&str, u64> = shots
        .iter()
        .filter(|shot| shot.status >= 400 && !is_state(&shot.path))
        .map(|shot| (shot.path.as_str(), shot.status))
        .collect();
    for (path, status) in &failed {
        println!("{path} answered {status}");
    }
    println!("{} pictures, all on {}", shots.len(), sheet.display());
    Ok(if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn sheet_of(shots: &[Shot]) -> String {
    let mut pages: BTreeMap<&str, Vec<&Shot>> = BTreeMap::new();
    for shot in shots {
        pages.entry(&shot.path).or_default().push(shot);
    }
    let mut html = String::from(
        "<!doctype html><meta charset=utf-8><title>Pictures</title>\
         <style>body{font:16px sans-serif}div{display:flex;gap:1em;align-items:start}img{max-height:80vh;border:1px solid}</style>\n",
    );
    for (path, shots) in pages {
        let images: String =
            shots.iter().map(|shot| format!("<a href=\"{0}\"><img src=\"{0}\" alt=\"\"></a>", shot.file)).collect();
        html.push_str(&format!("<h2>{}</h2><div>{images}</div>\n", path.replace('&', "&amp;").replace('<', "&lt;")));
    }
    html
}

fn file_name(path: &str) -> String {
    let name: String =
        path.trim_matches('/').chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    if name.is_empty() { "home".to_owned() } else { name.to_lowercase() }
}

/// A running demo; it is stopped when this is dropped.
struct Demo {
    process: Child,
    address: String,
}

impl Demo {
    fn start(workspace: &Workspace, data: &Path, release: bool) -> Result<Self, Problem> {
        let mut build = Command::new(cargo());
        // The workspace is named so that what the tests compiled serves: a package alone selects other features.
        build.args(["build", "--workspace", "--bin", "openpact"]).args(release.then_some("--release"));
        run::run(&mut build)?;
        let program: PathBuf = workspace.target.join(if release { "release" } else { "debug" }).join("openpact");
        let mut command = Command::new(program);
        command
            .args(["demo", "--listen", "127.0.0.1:0", "--keep"])
            .arg(data)
            .stdout(Stdio::piped())
            .stdin(Stdio::null());
        println!("+ {}", run::shown(&command));
        let mut process = command.spawn().map_err(|problem| format!("the demo could not be started: {problem}"))?;
        let said = process.stdout.take();
        let mut demo = Self { process, address: String::new() };
        let mut lines = said.map(|said| BufReader::new(said).lines()).into_iter().flatten();
        let address = lines.by_ref().map_while(Result::ok).find_map(|line| address_in(&line));
        demo.address = address.ok_or_else(|| "the demo ended without printing an address".to_owned())?;
        // Whoever prints into a closed pipe is stopped, so go on listening.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(demo)
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _killed = self.process.kill();
        let _status = self.process.wait();
    }
}

fn address_in(line: &str) -> Option<String> {
    let found = line.split_whitespace().find(|word| word.starts_with("http://"))?;
    Some(found.trim_end_matches(['.', ',', '/', ')', '\u{1b}']).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_read_from_what_the_demo_prints() {
        assert_eq!(
            address_in("Openpact listens on http://localhost:41234/"),
            Some("http://localhost:41234".to_owned())
        );
        assert_eq!(address_in("loading 1,985 commitments"), None);
    }

    #[test]
    fn pictures_are_named_after_their_page() {
        assert_eq!(file_name("/"), "home");
        assert_eq!(file_name("/members/ghana/plans/3"), "members-ghana-plans-3");
    }
}
