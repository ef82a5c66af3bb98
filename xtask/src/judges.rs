//! The judges of pages: axe-core (WCAG 2.2) and html-validate (the HTML standard); of graphs: rdf-validate-shacl with the
//! parser N3; the provider of identities that signing in is tested against, oidc-provider; and the server of mail that takes what
//! is sent, smtp-server.

use std::path::{Path, PathBuf};

use crate::npm::{Wanted, found};
use crate::run::Problem;

/// What the tests fetch.
pub const JUDGES: Wanted = Wanted {
    name: "judges",
    package: include_str!("../judges/package.json"),
    lock: include_str!("../judges/package-lock.json"),
    serves: "The judges of pages",
};

/// The judges, the provider and the server of mail, found.
pub struct Judges {
    /// The script that is run on a page.
    pub axe: PathBuf,
    /// The script that Node runs on files.
    pub html_validate: PathBuf,
    /// The validator of graphs; N3 lies beside it.
    pub shacl: PathBuf,
    /// The module that is run as a provider of identities.
    pub oidc_provider: PathBuf,
    /// The module that is run as a server of mail.
    pub smtp_server: PathBuf,
}

/// Finds them below `target`, fetching them where they are not there, or of other versions.
///
/// # Errors
/// When they cannot be fetched, with the line to type.
pub fn ensure(target: &Path) -> Result<Judges, Problem> {
    let files = [
        "axe-core/axe.min.js",
        "html-validate/bin/html-validate.mjs",
        "rdf-validate-shacl/index.js",
        "oidc-provider/lib/index.js",
        "smtp-server/dist/esm/smtp-server.js",
    ];
    let [axe, html_validate, shacl, oidc_provider, smtp_server] = found(&JUDGES.fetch(target)?, files)?;
    Ok(Judges { axe, html_validate, shacl, oidc_provider, smtp_server })
}
