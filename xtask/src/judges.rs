//! The judges of pages: axe-core (WCAG 2.2) and html-validate (the HTML standard); the provider of identities that signing in
//! is tested against, oidc-provider; and the server of mail that takes what is sent, smtp-server: at the versions and with the digests that `xtask/judges/package-lock.json` names.
//!
//! They come through the npm client into the build folder; they are not in the repository, and nothing that ships knows of
//! them. npm refuses bytes whose digest is not the one named.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{self, Problem};

const PACKAGE: &str = include_str!("../judges/package.json");
const LOCK: &str = include_str!("../judges/package-lock.json");

/// The judges, the provider and the server of mail, found.
pub struct Judges {
    /// The script that is run on a page.
    pub axe: PathBuf,
    /// The script that Node runs on files.
    pub html_validate: PathBuf,
    /// The module that is run as a provider of identities.
    pub oidc_provider: PathBuf,
    /// The module that is run as a server of mail.
    pub smtp_server: PathBuf,
}

/// Finds them below `target`, fetching them where they are not there, or of other versions. Needs `npm`.
pub fn ensure(target: &Path) -> Result<Judges, Problem> {
    let folder = target.join("judges");
    let modules = folder.join("node_modules");
    let judges = Judges {
        axe: modules.join("axe-core/axe.min.js"),
        html_validate: modules.join("html-validate/bin/html-validate.mjs"),
        oidc_provider: modules.join("oidc-provider/lib/index.js"),
        smtp_server: modules.join("smtp-server/dist/esm/smtp-server.js"),
    };
    // Written last, so that a fetch that broke off is begun anew.
    let fetched = folder.join("fetched");
    if fs::read_to_string(&fetched).is_ok_and(|lock| lock == LOCK) {
        return Ok(judges);
    }
    let failed = |problem: std::io::Error| format!("{} could not be written: {problem}", folder.display());
    fs::create_dir_all(&folder).map_err(failed)?;
    fs::write(folder.join("package.json"), PACKAGE).map_err(failed)?;
    fs::write(folder.join("package-lock.json"), LOCK).map_err(failed)?;
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&folder);
    run::run(&mut npm).map_err(|problem| {
        format!(
            "{problem}\nThe tests cannot run without the judges of pages. Once the reason above is gone, type:\n\n    (cd {} && npm ci --ignore-scripts)\n",
            folder.display()
        )
    })?;
    for judge in [&judges.axe, &judges.html_validate, &judges.oidc_provider, &judges.smtp_server] {
        if !judge.is_file() {
            return Err(format!("npm ended well, but {} is not there", judge.display()));
        }
    }
    fs::write(&fetched, LOCK).map_err(failed)?;
    Ok(judges)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_package_of_the_judges_is_pinned_to_its_digest() {
        let lock: serde_json::Value = serde_json::from_str(LOCK).unwrap();
        let packages = lock["packages"].as_object().unwrap();
        let wanted: serde_json::Value = serde_json::from_str(PACKAGE).unwrap();
        assert_eq!(packages[""]["dependencies"], wanted["dependencies"]);
        let fetched: Vec<_> = packages.iter().filter(|(path, _)| !path.is_empty()).collect();
        assert!(fetched.len() > 2);
        for (path, package) in fetched {
            assert!(package["integrity"].as_str().is_some_and(|digest| digest.starts_with("sha512-")), "{path}");
        }
    }
}
