//! `cargo xtask audit`: licences, bans, sources and known vulnerabilities of everything we build on, by cargo-deny and the
//! rules in `deny.toml`.
//!
//! cargo-deny is built from source for minutes, so it is used where it is installed and installed where that is asked for.
//! It fetches the RustSec advisories over the network; where that is closed, a folder of them serves. This module judges
//! nothing itself: versions are matched, and exceptions kept, by cargo-deny alone.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::layers;
use crate::run::{self, Problem};
use crate::workspace::{Workspace, cargo};

/// The rules, in the root of each workspace.
const RULES: &str = "deny.toml";

/// `cargo install` succeeded and its program is still not found.
const INSTALLED_ELSEWHERE: &str =
    "cargo-deny was installed into a folder that is not on the search path; add ~/.cargo/bin to PATH";

/// What helps when the advisories could not be fetched.
const WITHOUT_NETWORK: &str = "Where the advisories cannot be fetched, take a copy of the RustSec database along and type:\n\n    \
     cargo xtask audit --advisories FOLDER\n";

/// Runs the audit. `advisories` names a folder of RustSec advisories to use instead of the network; `install` allows
/// cargo-deny to be installed first.
pub fn run(advisories: Option<&Path>, install: bool) -> Result<ExitCode, Problem> {
    let workspace = Workspace::read()?;
    let upward = layers::problems(&workspace);
    if !upward.is_empty() {
        return Err(upward.join("\n"));
    }
    println!("layers: all dependencies between our crates point down");
    ensure_cargo_deny(install)?;
    for folder in folders(&workspace) {
        deny(&folder, &folder.join(RULES), &["bans", "licenses", "sources"], &[])?;
    }
    let local = advisories.map(|copy| LocalAdvisories::prepare(&workspace, copy)).transpose()?;
    if let Some(local) = &local {
        println!("{} advisories, the newest of {}", local.count, local.newest);
    }
    for (number, folder) in folders(&workspace).iter().enumerate() {
        match &local {
            Some(local) => {
                let rules = local.rules(&folder.join(RULES), number)?;
                deny(folder, &rules, &["advisories"], &local.surroundings())?;
            }
            None => deny(folder, &folder.join(RULES), &["advisories"], &[])
                .map_err(|problem| format!("{problem}\n{WITHOUT_NETWORK}"))?,
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The workspaces that are audited, each with rules of its own: ours, and that of the program that sets pages.
fn folders(workspace: &Workspace) -> [PathBuf; 2] {
    [workspace.root.clone(), workspace.root.join("pdf")]
}

fn ensure_cargo_deny(install: bool) -> Result<(), Problem> {
    if run::find("cargo-deny").is_some() {
        return Ok(());
    }
    if !install {
        return Err("the audit is done by cargo-deny, which is not installed; type one of:\n\n    \
                    cargo xtask audit --install\n    cargo install cargo-deny --locked\n\n\
                    Either builds it from source, which takes some minutes."
            .to_owned());
    }
    println!("cargo-deny is built from source; this takes some minutes.");
    run::run(Command::new(cargo()).args(["install", "cargo-deny", "--locked"]))?;
    run::find("cargo-deny").map(|_| ()).ok_or_else(|| INSTALLED_ELSEWHERE.to_owned())
}

fn deny(folder: &Path, rules: &Path, checks: &[&str], surroundings: &[(&str, String)]) -> Result<(), Problem> {
    let mut command = Command::new("cargo-deny");
    command.current_dir(folder).args(["--workspace", "--all-features", "--config"]).arg(rules);
    command.arg("check").args(checks).envs(surroundings.iter().map(|(name, value)| (name, value)));
    run::run(&mut command).map_err(|problem| {
        format!("{problem}\nWhat is wrong is above. Where it cannot be put right, {RULES} takes an exception with its reason.")
    })
}

/// Stands for a local repository where cargo-deny wants an address with a domain. `.invalid` is reserved (RFC 2606), so
/// the network cannot answer in its place.
const STAND_IN: &str = "https://advisories.invalid/advisory-db";

/// A folder of advisories in the shape in which cargo-deny fetches them: a git repository with a branch `main`.
struct LocalAdvisories {
    /// The repository, in a folder of its own.
    repository: PathBuf,
    /// That folder.
    place: PathBuf,
    /// How many advisories it holds.
    count: usize,
    /// The date of the newest: a copy grows old without anybody noticing.
    newest: String,
}

impl LocalAdvisories {
    fn prepare(workspace: &Workspace, folder: &Path) -> Result<Self, Problem> {
        let crates = folder.join("crates");
        let dates = dates_in(&crates)?;
        let Some(newest) = dates.iter().max() else {
            return Err(format!("{} holds no advisories (crates/NAME/RUSTSEC-YEAR-NUMBER.md)", folder.display()));
        };
        let place = workspace.target.join("advisories");
        let repository = place.join("advisory-db");
        if place.exists() {
            fs::remove_dir_all(&place)
                .map_err(|problem| format!("{} could not be emptied: {problem}", place.display()))?;
        }
        fs::create_dir_all(&repository)
            .map_err(|problem| format!("{} could not be made: {problem}", repository.display()))?;
        run::output(Command::new("cp").arg("-R").arg(&crates).arg(&repository))?;
        let git = |arguments: &[&str]| {
            let who = ["-c", "user.name=xtask", "-c", "user.email=xtask@localhost", "-c", "commit.gpgsign=false"];
            run::output(Command::new("git").arg("-C").arg(&repository).args(who).args(arguments))
        };
        git(&["init", "--quiet", "--initial-branch", "main"])?;
        git(&["add", "--all", "--force"])?;
        git(&["commit", "--quiet", "--message", "A copy of the advisories"])?;
        Ok(Self { repository, place, count: dates.len(), newest: newest.clone() })
    }

    /// A copy of rules that names the stand-in.
    fn rules(&self, rules: &Path, number: usize) -> Result<PathBuf, Problem> {
        let copy = self.place.join(format!("{number}-{RULES}"));
        let text =
            fs::read_to_string(rules).map_err(|problem| format!("{} could not be read: {problem}", rules.display()))?;
        fs::write(&copy, pointed_elsewhere(&text, &self.place.join("db"))?)
            .map_err(|problem| format!("{} could not be written: {problem}", copy.display()))?;
        Ok(copy)
    }

    /// Tells git, which cargo-deny calls, where the stand-in really lies.
    fn surroundings(&self) -> [(&'static str, String); 3] {
        [
            ("GIT_CONFIG_COUNT", "1".to_owned()),
            ("GIT_CONFIG_KEY_0", format!("url.file://{}.insteadOf", self.repository.display())),
            ("GIT_CONFIG_VALUE_0", STAND_IN.to_owned()),
        ]
    }
}

/// The rules with the stand-in as the source of advisories and `clones` as the folder to clone it into.
fn pointed_elsewhere(rules: &str, clones: &Path) -> Result<String, Problem> {
    let mut table: toml::Table = rules.parse().map_err(|problem| format!("deny.toml could not be read: {problem}"))?;
    let advisories = table.entry("advisories").or_insert_with(|| toml::Table::new().into());
    let Some(advisories) = advisories.as_table_mut() else {
        return Err("in deny.toml, `advisories` is not a table".to_owned());
    };
    advisories.insert("db-path".to_owned(), clones.to_string_lossy().into_owned().into());
    advisories.insert("db-urls".to_owned(), vec![STAND_IN].into());
    Ok(table.to_string())
}

/// The dates of all advisories below `crates`.
fn dates_in(crates: &Path) -> Result<Vec<String>, Problem> {
    let unreadable = |problem: std::io::Error| format!("{} could not be read: {problem}", crates.display());
    let mut dates = Vec::new();
    for package in fs::read_dir(crates).map_err(unreadable)? {
        let package = package.map_err(unreadable)?.path();
        if !package.is_dir() {
            continue;
        }
        for file in fs::read_dir(package).map_err(unreadable)? {
            let path = file.map_err(unreadable)?.path();
            if path.extension() == Some(OsStr::new("md")) {
                let text = fs::read_to_string(&path).map_err(unreadable)?;
                dates.extend(date_of(&text));
            }
        }
    }
    Ok(dates)
}

/// The line `date = "2024-04-05"` of an advisory.
fn date_of(advisory: &str) -> Option<String> {
    let line = advisory.lines().find_map(|line| line.strip_prefix("date"))?;
    let date = line.split('"').nth(1)?;
    Some(date.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exceptions_of_our_rules_hold_for_local_advisories_too() {
        let rules = "[advisories]\nignore = [\"RUSTSEC-2023-0071\"]\n\n[bans]\nmultiple-versions = \"allow\"\n";
        let text = pointed_elsewhere(rules, Path::new("/p")).unwrap();
        let table: toml::Table = text.parse().unwrap();
        let advisories = table.get("advisories").unwrap();
        assert_eq!(advisories.get("ignore").unwrap().as_array().unwrap().len(), 1);
        assert_eq!(advisories.get("db-urls").unwrap().to_string(), format!("[\"{STAND_IN}\"]"));
        assert!(table.contains_key("bans"));
    }

    #[test]
    fn our_own_rules_can_be_read() {
        for folder in folders(&Workspace::read().unwrap()) {
            let text = fs::read_to_string(folder.join(RULES)).unwrap();
            pointed_elsewhere(&text, Path::new("/p")).unwrap();
        }
    }

    #[test]
    fn the_date_of_an_advisory_is_found() {
        let advisory = "```toml\n[advisory]\nid = \"RUSTSEC-2024-0334\"\ndate = \"2024-04-05\"\n```\n# Title\n";
        assert_eq!(date_of(advisory).as_deref(), Some("2024-04-05"));
        assert_eq!(date_of("# No front matter"), None);
    }
}
