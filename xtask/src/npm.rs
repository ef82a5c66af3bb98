//! Programs that come through the npm client, at the versions and with the digests that a lock file of ours names.
//!
//! They come into the build folder; they are not in the repository, and nothing that ships knows of them. npm refuses bytes
//! whose digest is not the one named.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{self, Problem};

/// What is fetched together.
pub struct Wanted {
    /// The folder below the build folder.
    pub name: &'static str,
    /// What is wanted, and at which versions.
    pub package: &'static str,
    /// With which digests.
    pub lock: &'static str,
    /// What cannot be done without it, as the subject of a sentence.
    pub serves: &'static str,
}

impl Wanted {
    /// Where its modules are below `target`, fetched where they are not there, or of other versions. Needs `npm`.
    ///
    /// # Errors
    /// When they cannot be fetched, with the line to type.
    pub fn fetch(&self, target: &Path) -> Result<PathBuf, Problem> {
        let folder = target.join(self.name);
        let modules = folder.join("node_modules");
        // Written last, so that a fetch that broke off is begun anew.
        let fetched = folder.join("fetched");
        if fs::read_to_string(&fetched).is_ok_and(|lock| lock == self.lock) {
            return Ok(modules);
        }
        let failed = |problem: std::io::Error| format!("{} could not be written: {problem}", folder.display());
        fs::create_dir_all(&folder).map_err(failed)?;
        fs::write(folder.join("package.json"), self.package).map_err(failed)?;
        fs::write(folder.join("package-lock.json"), self.lock).map_err(failed)?;
        let mut npm = Command::new("npm");
        // Not `npm ci`: it refuses a lock that does not name what is for other systems only and what a registry may lack.
        npm.args(["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
            .current_dir(&folder);
        run::run(&mut npm).map_err(|problem| {
            format!(
                "{problem}\n{} cannot run without this. Once the reason above is gone, type:\n\n    (cd {} && npm install --no-save --ignore-scripts)\n",
                self.serves,
                folder.display()
            )
        })?;
        fs::write(&fetched, self.lock).map_err(failed)?;
        Ok(modules)
    }
}

/// The files of a package, if all of them are there.
///
/// # Errors
/// Which is not.
pub fn found<const N: usize>(modules: &Path, files: [&str; N]) -> Result<[PathBuf; N], Problem> {
    let files = files.map(|file| modules.join(file));
    match files.iter().find(|file| !file.is_file()) {
        Some(missing) => Err(format!("npm ended well, but {} is not there", missing.display())),
        None => Ok(files),
    }
}

#[cfg(test)]
mod tests {
    use crate::{bench, judges};

    #[test]
    fn every_package_is_pinned_to_its_digest() {
        for wanted in [&judges::JUDGES, &bench::REFERENCES] {
            let lock: serde_json::Value = serde_json::from_str(wanted.lock).unwrap();
            let packages = lock["packages"].as_object().unwrap();
            let named: serde_json::Value = serde_json::from_str(wanted.package).unwrap();
            assert_eq!(packages[""]["dependencies"], named["dependencies"]);
            let fetched: Vec<_> = packages.iter().filter(|(path, _)| !path.is_empty()).collect();
            assert!(fetched.len() > 2);
            for (path, package) in fetched {
                assert!(package["integrity"].as_str().is_some_and(|digest| digest.starts_with("sha512-")), "{path}");
            }
        }
    }
}
