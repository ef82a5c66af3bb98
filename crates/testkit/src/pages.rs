//! What looks at pages: a real browser, and two judges of what it shows.
//!
//! `cargo xtask test` finds or fetches all three and says where they are.

use std::path::PathBuf;
use std::process::Command;

/// The environment variable that names the browser.
pub const CHROMIUM_VARIABLE: &str = "OPENPACT_TEST_CHROMIUM";

/// The environment variable that names axe-core, the script that judges whether a page can be used by everybody.
pub const AXE_VARIABLE: &str = "OPENPACT_TEST_AXE";

/// The environment variable that names html-validate, which Node runs on files.
pub const HTML_VALIDATE_VARIABLE: &str = "OPENPACT_TEST_HTML_VALIDATE";

/// The environment variable that names the program that sets pages as PDF.
pub const PRESS_VARIABLE: &str = "OPENPACT_TEST_PDF";

/// Where the program is that sets pages as PDF.
///
/// # Panics
///
/// When `cargo xtask test` did not say where: the message ends with the line to type.
#[must_use]
pub fn press() -> PathBuf {
    told(PRESS_VARIABLE, "the program that sets pages")
}

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

/// The words of a PDF in the order in which they are read, by an outsider's program (poppler's `pdftotext`).
///
/// # Panics
///
/// When the program is not there, or takes it for no PDF.
#[must_use]
pub fn words_of_pdf(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().expect("a folder for a file");
    let file = folder.path().join("page.pdf");
    std::fs::write(&file, pdf).expect("a file is written");
    let output = Command::new("pdftotext").arg(&file).arg("-").output();
    let output =
        output.unwrap_or_else(|problem| panic!("pdftotext cannot be run: {problem}; type:\n\n    cargo xtask test\n"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

pub(crate) fn told(variable: &str, what: &str) -> PathBuf {
    let Some(path) = std::env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from) else {
        panic!("this test needs {what} ({variable} is not set); type:\n\n    cargo xtask test -p openpact\n");
    };
    assert!(path.is_file(), "{variable} names {}, which is no file", path.display());
    path
}
