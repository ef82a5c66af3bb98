//! `cargo xtask pictures`: what the pages of a running demo look like, on a phone and on a desk, in light and in dark.
//!
//! Starts `openpact demo` on a spare port, follows links from the first page, takes the first address of each kind (one
//! member, one plan, one commitment), and writes pictures and a sheet of them all. It judges no picture; it does fail on a
//! page that answers with an error, and it names those that are wider than the screen.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::Value;

use crate::browser::{Browser, Screen};
use crate::needs;
use crate::run::{self, Problem};
use crate::workspace::{Workspace, cargo};

/// A phone and a desk, in light and in dark.
const SCREENS: [Screen; 4] = [
    Screen { width: 390, dark: false },
    Screen { width: 390, dark: true },
    Screen { width: 1280, dark: false },
    Screen { width: 1280, dark: true },
];

/// Enough for every kind of page; a site that has more kinds than this is asked for by name.
const MOST_PAGES: usize = 80;

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
    let paths = if wanted.paths.is_empty() { one_of_each(&mut browser, address)? } else { wanted.paths.to_vec() };
    let shots = take(&mut browser, address, &paths, &folder)?;
    drop((browser, demo));
    report(&shots, &folder)
}

/// One page on one screen.
struct Shot {
    path: String,
    screen: Screen,
    file: String,
    status: u64,
    /// By how many pixels the page is wider than the screen.
    too_wide: u64,
}

fn take(browser: &mut Browser, address: &str, paths: &[String], folder: &Path) -> Result<Vec<Shot>, Problem> {
    let mut shots = Vec::new();
    for screen in SCREENS {
        browser.look_with(screen)?;
        for path in paths {
            let status = browser.open(&format!("{address}{path}"))?;
            let wide = browser.evaluate("document.documentElement.scrollWidth")?.as_u64().unwrap_or_default();
            let file =
                format!("{}-{}-{}.png", file_name(path), screen.width, if screen.dark { "dark" } else { "light" });
            let picture = BASE64_STANDARD
                .decode(browser.picture()?)
                .map_err(|problem| format!("the picture of {path} is broken: {problem}"))?;
            fs::write(folder.join(&file), picture)
                .map_err(|problem| format!("{file} could not be written: {problem}"))?;
            let too_wide = wide.saturating_sub(u64::from(screen.width));
            shots.push(Shot { path: path.clone(), screen, file, status, too_wide });
        }
    }
    Ok(shots)
}

fn report(shots: &[Shot], folder: &Path) -> Result<ExitCode, Problem> {
    let sheet = folder.join("index.html");
    fs::write(&sheet, sheet_of(shots))
        .map_err(|problem| format!("{} could not be written: {problem}", sheet.display()))?;
    for shot in shots.iter().filter(|shot| shot.too_wide > 0) {
        println!("{} is {} pixels wider than a screen of {}", shot.path, shot.too_wide, shot.screen.width);
    }
    let failed: BTreeMap<&str, u64> =
        shots.iter().filter(|shot| shot.status >= 400).map(|shot| (shot.path.as_str(), shot.status)).collect();
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

/// Follows links from the first page and keeps the first address of each kind.
fn one_of_each(browser: &mut Browser, address: &str) -> Result<Vec<String>, Problem> {
    let (mut kinds, mut paths) = (BTreeSet::from([kind("/")]), Vec::new());
    let mut waiting = VecDeque::from(["/".to_owned()]);
    while let Some(path) = waiting.pop_front().filter(|_| paths.len() < MOST_PAGES) {
        browser.open(&format!("{address}{path}"))?;
        let links = browser.evaluate(
            "[...document.links].filter(a => a.origin === location.origin && !a.hasAttribute('download')).map(a => a.pathname)",
        )?;
        for link in links.as_array().into_iter().flatten().filter_map(Value::as_str) {
            if is_page(link) && kinds.insert(kind(link)) {
                waiting.push_back(link.to_owned());
            }
        }
        paths.push(path);
    }
    Ok(paths)
}

/// Whether an address is one to look at: not a download, not the log's files, not the interface for programs.
fn is_page(path: &str) -> bool {
    let last = path.rsplit('/').next().unwrap_or_default();
    !last.contains('.') && !["/log/", "/api/"].iter().any(|start| path.starts_with(start))
}

/// What addresses of one kind share: names of things (every second part) are left out. `/members/ghana/plans/3` and
/// `/members/italy/plans/1` are of one kind.
fn kind(path: &str) -> Vec<String> {
    let parts = path.split('/').filter(|part| !part.is_empty());
    parts.enumerate().map(|(place, part)| if place % 2 == 0 { part.to_owned() } else { "*".to_owned() }).collect()
}

fn file_name(path: &str) -> String {
    let name: String =
        path.trim_matches('/').chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    if name.is_empty() { "home".to_owned() } else { name }
}

/// A running demo; it is stopped when this is dropped.
struct Demo {
    process: Child,
    address: String,
}

impl Demo {
    fn start(workspace: &Workspace, data: &Path, release: bool) -> Result<Self, Problem> {
        let mut build = Command::new(cargo());
        build.args(["build", "--package", "openpact"]).args(release.then_some("--release"));
        run::run(&mut build)?;
        let program: PathBuf = workspace.target.join(if release { "release" } else { "debug" }).join("openpact");
        let mut command = Command::new(program);
        command
            .args(["demo", "--listen", "127.0.0.1:0", "--data"])
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
    fn pages_about_things_of_one_sort_are_of_one_kind() {
        assert_eq!(kind("/members/ghana/plans/3"), kind("/members/italy/plans/1"));
        assert_ne!(kind("/members/ghana"), kind("/members"));
        assert_ne!(kind("/members/ghana"), kind("/commitments/GH0033"));
    }

    #[test]
    fn downloads_and_the_log_are_no_pages() {
        assert!(is_page("/members/ghana") && is_page("/"));
        assert!(!is_page("/members.csv") && !is_page("/log/checkpoint") && !is_page("/api/v1/members"));
    }

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
