//! Real data as an input of tests: files that are too large, or not ours to redistribute, and so are not in the repository.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::{LEFT_OUT_VARIABLE, SOURCES_VARIABLE};

/// The folder of real data that `OPENPACT_SOURCES` names, or `None` when the variable is unset or empty.
///
/// A test that gets `None` returns at once. It is not passed over in silence: this prints `left out: OPENPACT_SOURCES`
/// and notes the test's name for the closing line of `cargo xtask test`.
///
/// # Panics
///
/// When the variable names something that is not a folder: a typing error must not look like absent data.
#[must_use]
#[track_caller]
pub fn sources() -> Option<PathBuf> {
    let named = std::env::var_os(SOURCES_VARIABLE).filter(|value| !value.is_empty());
    let note = std::env::var_os(LEFT_OUT_VARIABLE).map(PathBuf::from);
    look(named.map(PathBuf::from), note.as_deref())
}

#[track_caller]
fn look(named: Option<PathBuf>, note: Option<&Path>) -> Option<PathBuf> {
    if let Some(folder) = named {
        assert!(
            folder.is_dir(),
            "{SOURCES_VARIABLE} names {}, which is not a folder; correct it, or unset it to leave these tests out",
            folder.display()
        );
        return Some(folder);
    }
    println!("left out: {SOURCES_VARIABLE}");
    if let Some(note) = note {
        let caller = std::panic::Location::caller();
        let thread = std::thread::current();
        let test = thread.name().unwrap_or("a test without a name");
        let line = format!("{SOURCES_VARIABLE}\t{test}\t{}:{}\n", caller.file(), caller.line());
        append(note, &line);
    }
    None
}

/// One write call in append mode, so that lines of test processes that run at the same time do not mix.
fn append(note: &Path, line: &str) {
    let written = std::fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(note)
        .and_then(|mut file| file.write_all(line.as_bytes()));
    if let Err(problem) = written {
        panic!("a left-out test could not be noted in {}: {problem}", note.display());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_without_data_is_noted_by_name() {
        let folder = crate::sqlite_folder();
        let note = folder.path().join("left-out");
        assert_eq!(look(None, Some(&note)), None);
        let noted = std::fs::read_to_string(&note).unwrap();
        assert!(noted.starts_with("OPENPACT_SOURCES\t"), "{noted}");
        assert!(noted.contains("a_test_without_data_is_noted_by_name"), "{noted}");
    }

    #[test]
    fn a_folder_that_is_there_is_given() {
        let folder = crate::sqlite_folder();
        assert_eq!(look(Some(folder.path().to_owned()), None).as_deref(), Some(folder.path()));
    }

    #[test]
    #[should_panic(expected = "which is not a folder")]
    fn a_mistyped_folder_fails_instead_of_leaving_tests_out() {
        let folder = crate::sqlite_folder();
        let _found = look(Some(folder.path().join("absent")), None);
    }
}
