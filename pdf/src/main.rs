//! `openpact-pdf`: a page of the site comes in as HTML, and goes out as a PDF that a screen reader can read.
//!
//! It is a program of its own so that a page that cannot be set costs nobody else anything, and so that nobody compiles a
//! typesetter who does not need one. It opens no connection, reads no file but fonts, and runs nothing that the page says:
//! every word of the page reaches the typesetter as a quoted string.

mod reading;
mod setting;

use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use setting::Fonts;

/// No page is larger than this, in bytes: the largest of the real data has two hundred thousand.
const LARGEST: u64 = 16 << 20;

const HELP: &str = "\
openpact-pdf: a page of Openpact as PDF

  openpact-pdf [--fonts FOLDER]... < page.html > page.pdf

  --fonts FOLDER   look here for scripts that our own fonts do not cover (default: /usr/share/fonts)
";

/// There is no PDF.
#[derive(Debug, thiserror::Error)]
enum Fault {
    /// What was typed is not understood.
    #[error("`{0}` is not known\n\n{HELP}")]
    Asked(String),
    /// The page could not be read or the PDF not be written.
    #[error("the page or its PDF did not pass: {0}")]
    Passing(#[from] std::io::Error),
    /// The page is too large.
    #[error("the page is larger than {LARGEST} bytes")]
    Large,
    /// It is none of our pages.
    #[error(transparent)]
    Page(#[from] reading::NoPage),
    /// It could not be set.
    #[error(transparent)]
    Setting(#[from] setting::NotSet),
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("openpact-pdf: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Fault> {
    let mut folders = Vec::new();
    let mut asked = std::env::args().skip(1);
    while let Some(word) = asked.next() {
        match (word.as_str(), asked.next()) {
            ("--fonts", Some(folder)) => folders.push(PathBuf::from(folder)),
            ("--help" | "-h", _) => {
                print!("{HELP}");
                return Ok(());
            }
            _ => return Err(Fault::Asked(word)),
        }
    }
    if folders.is_empty() {
        folders.push(PathBuf::from("/usr/share/fonts"));
    }
    let mut html = String::new();
    std::io::stdin().lock().take(LARGEST + 1).read_to_string(&mut html)?;
    if html.len() as u64 > LARGEST {
        return Err(Fault::Large);
    }
    let source = reading::read(&html)?;
    let fonts = Fonts::for_text(&source, folders)?;
    let set = setting::set(source, &fonts)?;
    if let Some(why) = &set.falls_short {
        eprintln!("openpact-pdf: tagged, but not PDF/UA-1: {why}");
    }
    std::io::stdout().lock().write_all(&set.pdf)?;
    Ok(())
}
