//! Typesetting: what was read becomes a PDF, tagged for whoever listens to it, in our own fonts.
//!
//! The typesetter sees one source and the fonts it is given: no file, no package, no clock.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// Our fonts, as the site sends them to browsers.
const OURS: [&[u8]; 4] = [
    include_bytes!("../../crates/views/src/assets/fonts/openpact-text-latin.woff2"),
    include_bytes!("../../crates/views/src/assets/fonts/openpact-text-latin-ext.woff2"),
    include_bytes!("../../crates/views/src/assets/fonts/openpact-arabic-400.woff2"),
    include_bytes!("../../crates/views/src/assets/fonts/openpact-arabic-700.woff2"),
];

/// It could not be set.
#[derive(Debug, thiserror::Error)]
pub enum NotSet {
    /// One of our own fonts cannot be read.
    #[error("a font of ours cannot be read")]
    Font,
    /// The typesetter does not take it; a fault of the program.
    #[error("the page cannot be set: {0}")]
    Refused(String),
}

/// The fonts that words are set in: ours, and for scripts that they do not cover those of the machine.
pub struct Fonts {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

impl Fonts {
    /// Our fonts, then from some folders whatever covers letters of the text that ours do not. A machine may have thousands of
    /// fonts, so they are looked at only when a letter is missing. What cannot be read there is passed over.
    ///
    /// # Errors
    /// When one of ours cannot be read.
    pub fn for_text(text: &str, folders: impl IntoIterator<Item = PathBuf>) -> Result<Self, NotSet> {
        let mut fonts = Vec::new();
        for packed in OURS {
            let font = wuff::decompress_woff2(packed).map_err(|_| NotSet::Font)?;
            fonts.push(Font::new(Bytes::new(font), 0).ok_or(NotSet::Font)?);
        }
        let covers = |font: &Font, letter: char| font.info().coverage.contains(letter.into());
        let mut missing: BTreeSet<char> = text.chars().filter(|letter| letter.is_alphanumeric()).collect();
        missing.retain(|letter| !fonts.iter().any(|font| covers(font, *letter)));
        let folders: Vec<PathBuf> = if missing.is_empty() { Vec::new() } else { folders.into_iter().collect() };
        for file in folders.into_iter().flat_map(files_below) {
            if missing.is_empty() {
                break;
            }
            let Ok(bytes) = std::fs::read(&file) else { continue };
            for font in Font::iter(Bytes::new(bytes)) {
                let before = missing.len();
                missing.retain(|letter| !covers(&font, *letter));
                if missing.len() < before {
                    fonts.push(font);
                }
            }
        }
        Ok(Self { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts })
    }
}

/// The fonts below a folder, in the order of their names.
fn files_below(folder: PathBuf) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting = vec![folder];
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
            let Ok(kind) = entry.file_type() else { continue };
            let path = entry.path();
            let is_font = path
                .extension()
                .is_some_and(|name| ["ttf", "otf", "ttc"].iter().any(|is| name.eq_ignore_ascii_case(is)));
            if kind.is_dir() {
                waiting.push(path);
            } else if is_font {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// What the typesetter may see.
struct Desk<'a> {
    library: LazyHash<Library>,
    fonts: &'a Fonts,
    source: Source,
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() { Ok(self.source.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// A page that was set.
pub struct Set {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// Why it is tagged but claims no conformance with PDF/UA-1 (ISO 14289-1): mostly letters that no font has.
    pub falls_short: Option<String>,
}

/// Sets what was read.
///
/// # Errors
/// When the typesetter does not take it.
pub fn set(source: String, fonts: &Fonts) -> Result<Set, NotSet> {
    let desk = Desk { library: LazyHash::new(Library::default()), fonts, source: Source::detached(source) };
    let document: PagedDocument = typst::compile(&desk).output.map_err(|why| NotSet::Refused(told(&why)))?;
    let with = |standards: &[PdfStandard]| -> Result<Vec<u8>, String> {
        let standards = PdfStandards::new(standards).map_err(|why| why.message().to_string())?;
        typst_pdf::pdf(&document, &PdfOptions { standards, ..PdfOptions::default() }).map_err(|why| told(&why))
    };
    match with(&[PdfStandard::Ua_1]) {
        Ok(pdf) => Ok(Set { pdf, falls_short: None }),
        Err(why) => Ok(Set { pdf: with(&[]).map_err(NotSet::Refused)?, falls_short: Some(why) }),
    }
}

/// What a typesetter says, in one line.
fn told(all: &[SourceDiagnostic]) -> String {
    let mut out = String::new();
    for (index, one) in all.iter().enumerate().take(5) {
        let apart = if index == 0 { "" } else { "; " };
        // Writing to a string does not fail.
        let _ = write!(out, "{apart}{}", one.message);
    }
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

    use super::*;

    fn page(lang: &str, dir: &str, main: &str) -> Set {
        let html = format!(r#"<html lang="{lang}" dir="{dir}"><title>A page</title><main>{main}</main></html>"#);
        let source = crate::reading::read(&html).unwrap();
        set(source.clone(), &Fonts::for_text(&source, []).unwrap()).unwrap()
    }

    #[test]
    fn a_page_of_everything_that_pages_are_made_of_conforms_with_pdf_ua() {
        let parts: String =
            (1..8).map(|n| format!("<h2>Part {n}</h2><p>Words, <b>bold</b>, <q>quoted</q>.</p>")).collect();
        let main = format!(
            "<h1>Title</h1>{parts}<ul><li>a<ul><li>b</ul></ul><dl><dt>term<dd>what it means</dl>\
             <table><caption>Table</caption><thead><tr><th>a<th>b<tbody><tr><td>1<td>2</table>\
             <blockquote>said</blockquote><pre>code</pre><p><a href=\"https://openpact.example/\">leads on</a></p><hr>"
        );
        for (lang, dir) in [("en", "ltr"), ("ar", "rtl")] {
            let set = page(lang, dir, &main);
            assert_eq!(set.falls_short, None, "{lang}");
            assert!(set.pdf.starts_with(b"%PDF-"));
        }
    }

    #[test]
    fn a_letter_that_no_font_has_is_said_and_the_page_is_set_all_the_same() {
        let set = page("ka", "ltr", "<h1>საქართველო</h1>");
        assert!(set.falls_short.unwrap().contains("could not be displayed"));
        assert!(set.pdf.starts_with(b"%PDF-"));
    }

    #[test]
    fn whatever_stands_in_a_page_cannot_speak_to_the_typesetter() {
        for words in ["#panic()", "#read(\"/etc/passwd\")", "\\\" #panic() \"", "*a _b $c `d @e <f", "]]] ))) ;;;"] {
            let words = words.replace('<', "&lt;");
            assert_eq!(
                page("en", "ltr", &format!("<h1>{words}</h1><p>{words}</p><ul><li>{words}</ul>")).falls_short,
                None
            );
        }
    }
}
