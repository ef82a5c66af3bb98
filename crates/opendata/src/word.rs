//! A document that is read and passed on (DOCX): a title, sentences, and headings with questions and their answers below. Nothing of
//! it is read back; a plan that comes back has a writer and a reader of its own (`plan_word`), whose archive this shares.

use zip::result::ZipError;

use crate::plan_word::{document, package, run};

/// Words with the side from which they are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The words; each line becomes a paragraph.
    pub words: String,
    /// Whether they are read from right to left.
    pub from_the_right: bool,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Part {
    /// Its heading; nothing for what stands before the first.
    pub heading: String,
    /// What was asked, each with what was answered.
    pub rows: Vec<(String, Said)>,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document<'a> {
    /// The language that it is in, as `fr`.
    pub language: &'a str,
    /// Whether that is written from right to left.
    pub from_the_right: bool,
    /// What it is called.
    pub title: String,
    /// What stands below the title.
    pub lead: Vec<String>,
    /// Its parts.
    pub parts: Vec<Part>,
}

impl Document<'_> {
    /// Writes it. Signs that XML cannot hold become a line break if they break a page, and are left out otherwise. The same document
    /// gives the same bytes.
    ///
    /// # Errors
    /// When the document cannot be made.
    pub fn write(&self) -> Result<Vec<u8>, ZipError> {
        let mut xml = paragraphs("Title", &self.title, self.from_the_right, "");
        for line in &self.lead {
            xml.push_str(&paragraphs("Subtitle", line, self.from_the_right, ""));
        }
        for part in &self.parts {
            if !part.heading.is_empty() {
                xml.push_str(&paragraphs("Heading1", &part.heading, self.from_the_right, ""));
            }
            for (asked, said) in &part.rows {
                // What was asked stays on the page of its answer.
                xml.push_str(&paragraphs("Normal", asked, self.from_the_right, "<w:keepNext/>"));
                xml.push_str(&paragraphs("Normal", &said.words, said.from_the_right, "<w:ind w:start=\"340\"/>"));
            }
        }
        package::write(&self.title, self.language, &document(&xml))
    }
}

/// Each line as a paragraph. `more` is what else they are: kept with what follows, which makes
/// them stand out, or indented.
fn paragraphs(style: &str, words: &str, from_the_right: bool, more: &str) -> String {
    let (keep, indent) = if more.starts_with("<w:keepNext") { (more, "") } else { ("", more) };
    let bold = if keep.is_empty() { "" } else { "<w:b/><w:bCs/>" };
    let (paragraph, side) = if from_the_right { ("<w:bidi/>", "<w:rtl/>") } else { ("", "") };
    let properties = format!("{bold}{side}");
    let line = |line: &str| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{keep}{paragraph}{indent}</w:pPr>{}</w:p>",
            run(&properties, line)
        )
    };
    words.split(['\n', '\u{b}', '\u{c}']).map(line).collect()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    fn said(words: &str, from_the_right: bool) -> Said {
        Said { words: words.to_owned(), from_the_right }
    }

    fn xml(of: &Document<'_>) -> String {
        let bytes = of.write().unwrap();
        assert_eq!(bytes, of.write().unwrap(), "the same twice");
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        archive.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn what_was_asked_stands_before_its_answer_and_each_line_is_a_paragraph() {
        let part = Part {
            heading: "Need 1".to_owned(),
            rows: vec![("What is needed".to_owned(), said("Budgets & audits\nin <plain> words\u{1}", false))],
        };
        let document = Document {
            language: "en",
            from_the_right: false,
            title: "Answer".to_owned(),
            lead: vec!["All needs".to_owned()],
            parts: vec![part],
        };
        let xml = xml(&document);
        let at = |words: &str| xml.find(words).unwrap_or_else(|| panic!("{words} in {xml}"));
        let order =
            ["Answer", "All needs", "Need 1", "What is needed", "Budgets &amp; audits", "in &lt;plain&gt; words"];
        let places = order.map(at);
        assert!(places.is_sorted(), "{places:?}");
        assert!(!xml.contains('\u{1}'));
        assert!(!xml.contains("<w:bidi/>"));
        let mut reader = quick_xml::Reader::from_str(&xml);
        while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
    }

    #[test]
    fn each_text_runs_from_the_side_that_its_language_does() {
        let rows = vec![
            ("ما المطلوب".to_owned(), said("Publish the budget", false)),
            ("الإجابة".to_owned(), said("نعم", true)),
        ];
        let document = Document {
            language: "ar",
            from_the_right: true,
            title: "رد".to_owned(),
            lead: Vec::new(),
            parts: vec![Part { heading: String::new(), rows }],
        };
        let xml = xml(&document);
        let paragraph = |words: &str| {
            let at = xml.find(words).unwrap();
            let from = xml[..at].rfind("<w:p>").unwrap();
            xml[from..at].contains("<w:bidi/>")
        };
        assert!(paragraph("رد") && paragraph("ما المطلوب") && paragraph("نعم"));
        assert!(!paragraph("Publish the budget"));
    }
}
