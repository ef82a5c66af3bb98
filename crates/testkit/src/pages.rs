//! What looks at pages: a real browser, and two judges of what it shows.
//!
//! `cargo xtask test` finds or fetches all three and says where they are.

use std::path::PathBuf;

/// The environment variable that names the browser.
pub const CHROMIUM_VARIABLE: &str = "OPENPACT_TEST_CHROMIUM";

/// The environment variable that names axe-core, the script that judges whether a page can be used by everybody.
pub const AXE_VARIABLE: &str = "OPENPACT_TEST_AXE";

/// The environment variable that names html-validate, which Node runs on files.
pub const HTML_VALIDATE_VARIABLE: &str = "OPENPACT_TEST_HTML_VALIDATE";

/// Where the browser is.
///
/// # Panics
///
/// When `cargo xtask test` did not say where: the message ends with the line to type.
#[must_use]
pub fn chromium() -> PathBuf {
    told(CHROMIUM_VARIABLE, "a browser")
}

/// The text of axe-core; evaluated on a page it leaves `axe` there.
///
/// # Panics
///
/// When `cargo xtask test` did not say where it is: the message ends with the line to type.
#[must_use]
pub fn axe() -> String {
    let path = told(AXE_VARIABLE, "axe-core");
    match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(problem) => panic!("{} cannot be read: {problem}; {AXE_VARIABLE} names it", path.display()),
    }
}

/// Where html-validate is; `node` runs it.
///
/// # Panics
///
/// When `cargo xtask test` did not say where: the message ends with the line to type.
#[must_use]
pub fn html_validate() -> PathBuf {
    told(HTML_VALIDATE_VARIABLE, "html-validate")
}

pub(crate) fn told(variable: &str, what: &str) -> PathBuf {
    let Some(path) = std::env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from) else {
        panic!("this test needs {what} ({variable} is not set); type:\n\n    cargo xtask test -p openpact\n");
    };
    assert!(path.is_file(), "{variable} names {}, which is no file", path.display());
    path
}
