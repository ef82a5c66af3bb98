//! What a command prints for whoever asked.
//!
//! Who reads only the beginning (`openpact figures | head -1`) closes the pipe: what is left then goes nowhere, and the
//! command does its work to the end and keeps its exit code. An output that cannot be written, as on a full disk, is told.

use std::fmt::Arguments;
use std::io::{self, Write as _, stdout};

use crate::commands::Failed;

/// Prints a line, formatted as by `println!`; gives what [`line()`] gives.
macro_rules! tell {
    ($($words:tt)*) => { $crate::printed::line(format_args!($($words)*)) };
}
pub(crate) use tell;

/// Prints a line.
///
/// # Errors
/// When the output cannot be written, unless nobody reads it any more.
pub fn line(words: Arguments<'_>) -> Result<(), Failed> {
    unless_closed(writeln!(stdout(), "{words}"))
}

/// Prints bytes as they are.
///
/// # Errors
/// When the output cannot be written, unless nobody reads it any more.
pub fn bytes(bytes: &[u8]) -> Result<(), Failed> {
    unless_closed(stdout().write_all(bytes).and_then(|()| stdout().flush()))
}

fn unless_closed(written: io::Result<()>) -> Result<(), Failed> {
    match written {
        Err(problem) if problem.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failed::Surroundings(format!("the output cannot be written: {problem}")))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}
