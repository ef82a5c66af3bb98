//! What the tests need beside Rust, and how it comes onto the machine.
//!
//! On Debian and its kin missing packages are installed with `apt-get`, as root or through `sudo` where that asks no
//! password. Everywhere else the command stops with the one line to type. Nothing is installed that is there already, and
//! nothing is ever left out instead.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::run::{self, Problem};

/// The programs that the tests use, each found.
pub struct Found {
    /// The folder that holds `initdb` and `pg_ctl`.
    pub postgres: PathBuf,
    /// The browser.
    pub chromium: PathBuf,
}

/// The Go module that checks our log as an outsider would; Debian puts its source where `GOPATH` expects it.
const GO_TLOG: &str = "/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog";

/// Finds what the tests need, installing what is missing where that is possible.
pub fn ensure() -> Result<Found, Problem> {
    let missing = missing_packages();
    if !missing.is_empty() {
        install(&missing)?;
        let still = missing_packages();
        if !still.is_empty() {
            return Err(format!("still missing after installation: {}", still.join(" ")));
        }
    }
    let gone = || "a program that was just found is gone".to_owned();
    Ok(Found { postgres: postgres_folder().ok_or_else(gone)?, chromium: chromium().ok_or_else(gone)? })
}

/// The folder of PostgreSQL's server programs, for the commands that need nothing else.
pub fn ensure_postgres() -> Result<PathBuf, Problem> {
    if postgres_folder().is_none() {
        install(&["postgresql"])?;
    }
    postgres_folder().ok_or_else(|| "no PostgreSQL server 15 or newer was found after installing one".to_owned())
}

/// The browser, for the commands that need nothing else.
pub fn ensure_chromium() -> Result<PathBuf, Problem> {
    if chromium().is_none() {
        install(&["chromium"])?;
    }
    chromium().ok_or_else(|| "no Chromium was found after installing it".to_owned())
}

/// The shell of SQLite, whose import is a reference.
pub fn ensure_sqlite() -> Result<(), Problem> {
    if run::find("sqlite3").is_none() {
        install(&["sqlite3"])?;
    }
    run::find("sqlite3").map(drop).ok_or_else(|| "no sqlite3 was found after installing it".to_owned())
}

/// The web server that a kept page is measured against.
pub fn ensure_nginx() -> Result<(), Problem> {
    // Debian keeps it where only root's search path leads.
    let is_there = || run::find("nginx").is_some() || Path::new("/usr/sbin/nginx").is_file();
    if !is_there() {
        install(&["nginx-light"])?;
    }
    is_there().then_some(()).ok_or_else(|| "no nginx was found after installing it".to_owned())
}

fn missing_packages() -> Vec<&'static str> {
    let needs: [(&str, bool); 7] = [
        ("postgresql", postgres_folder().is_some()),
        ("chromium", chromium().is_some()),
        ("npm", run::find("npm").is_some()),
        ("sqlite3", run::find("sqlite3").is_some()),
        ("golang-go", run::find("go").is_some()),
        ("poppler-utils", run::find("pdftotext").is_some()),
        ("golang-golang-x-mod-dev", Path::new(GO_TLOG).is_dir()),
    ];
    needs.iter().filter(|(_, there)| !there).map(|(package, _)| *package).collect()
}

fn chromium() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(run::find)
}

/// Debian keeps the server's programs off the search path, in a folder for each major version; the newest serves.
fn postgres_folder() -> Option<PathBuf> {
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().filter_map(|entry| {
        let version: u32 = entry.file_name().to_str()?.parse().ok()?;
        let programs = entry.path().join("bin");
        (version >= 15 && programs.join("pg_ctl").is_file() && programs.join("initdb").is_file())
            .then_some((version, programs))
    });
    let newest = debian.max_by_key(|(version, _)| *version).map(|(_, programs)| programs);
    newest.or_else(|| Some(run::find("pg_ctl")?.parent()?.to_owned()))
}

fn install(packages: &[&str]) -> Result<(), Problem> {
    let line = format!("apt-get update && apt-get install --yes --no-install-recommends {}", packages.join(" "));
    println!("The tests need what this machine lacks: {}", packages.join(", "));
    if run::find("apt-get").is_none() {
        return Err(format!("install with this system's package manager what Debian calls: {}", packages.join(" ")));
    }
    let mut shell = if run::is_root() {
        Command::new("sh")
    } else if sudo_asks_nothing() {
        let mut sudo = Command::new("sudo");
        sudo.args(["--non-interactive", "sh"]);
        sudo
    } else {
        return Err(format!("this needs packages that only root may install; type:\n\n    sudo sh -c '{line}'\n"));
    };
    let quiet = format!("export DEBIAN_FRONTEND=noninteractive; {line}");
    run::run(shell.args(["-c", &quiet]))
        .map_err(|problem| format!("{problem}\nThe tests cannot run without these packages. Once the reason above is gone, type:\n\n    sudo sh -c '{line}'\n"))
}

fn sudo_asks_nothing() -> bool {
    run::find("sudo").is_some()
        && Command::new("sudo")
            .args(["--non-interactive", "true"])
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
}
