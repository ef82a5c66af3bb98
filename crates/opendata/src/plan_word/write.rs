//! A plan written as a document.

use domain::codebook::Field;
use domain::plans::draft::{Entry, Item};
use quick_xml::escape::escape;
use zip::result::ZipError;

use super::{OPEN, PART, TICKED, VERSION, blanks, book, package};

/// What a document says beside what was answered: in the languages that whoever fills it in reads, one line for each.
pub struct Words<'a> {
    /// The language of the first line, as `fr`.
    pub language: &'a str,
    /// Whether that is written from right to left.
    pub from_the_right: bool,
    /// What the document is called.
    pub title: String,
    /// How it is filled in.
    pub lead: Vec<String>,
    /// What a part is called.
    pub part: &'a dyn Fn(Item) -> String,
    /// What the row is called that says which part a table is.
    pub part_row: Vec<String>,
    /// What the row is called that says from which version it was written.
    pub version_row: Vec<String>,
    /// What a question is called.
    pub field: &'a dyn Fn(Field) -> Vec<String>,
    /// What a code is called.
    pub code: &'a dyn Fn(Field, &str) -> String,
}

/// Writes the parts of a plan, each with the version from which it is written on, and blank ones after them. Without parts it is a
/// blank template. Signs that XML cannot hold become a line break if they break a page, and are left out otherwise.
///
/// # Errors
/// When the document cannot be made.
pub fn write(parts: &[(Item, Option<i64>, Entry)], words: &Words<'_>) -> Result<Vec<u8>, ZipError> {
    let known: Vec<Item> = parts.iter().map(|(item, ..)| *item).collect();
    let fresh = blanks(&known).into_iter().map(|item| (item, None, Entry::new()));
    let mut all: Vec<_> = parts.iter().cloned().chain(fresh).collect();
    all.sort_by_key(|(item, ..)| *item);
    let mut page = Page { xml: String::new(), words };
    page.paragraph("Title", &words.title);
    for line in &words.lead {
        page.paragraph("Subtitle", line);
    }
    for (item, version, entry) in &all {
        page.part(*item, *version, entry);
    }
    package::write(&words.title, words.language, &document(&page.xml))
}

/// A document on its way.
struct Page<'a> {
    xml: String,
    words: &'a Words<'a>,
}

impl Page<'_> {
    fn put(&mut self, xml: &str) {
        self.xml.push_str(xml);
    }

    /// A paragraph of ours.
    fn paragraph(&mut self, style: &str, text: &str) {
        let right = if self.words.from_the_right { "<w:bidi/>" } else { "" };
        self.put(&format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{right}</w:pPr>{}</w:p>", run("", text)));
    }

    fn part(&mut self, item: Item, version: Option<i64>, entry: &Entry) {
        let words = self.words;
        let style = if matches!(item, Item::Milestone(..)) { "Heading2" } else { "Heading1" };
        self.paragraph(style, &(words.part)(item));
        let right = if words.from_the_right { "<w:bidiVisual/>" } else { "" };
        self.put(&format!(
            "<w:tbl><w:tblPr>{right}<w:tblW w:w=\"5000\" w:type=\"pct\"/>{BORDERS}<w:tblLayout w:type=\"fixed\"/></w:tblPr>\
             <w:tblGrid><w:gridCol w:w=\"3200\"/><w:gridCol w:w=\"6400\"/></w:tblGrid>"
        ));
        self.row(&words.part_row, PART, &lines(&item.to_string()));
        let version = version.map(|version| version.to_string()).unwrap_or_default();
        self.row(&words.version_row, VERSION, &lines(&version));
        for asked in item.asked() {
            let typed = entry.get(&asked.field).map_or("", String::as_str);
            let answer = match book(asked.field) {
                Some(book) => self.boxes(asked.field, book, typed),
                None => lines(typed),
            };
            self.row(&(words.field)(asked.field), asked.field.code(), &answer);
        }
        // Two tables without a paragraph between them would become one.
        self.put("</w:tbl><w:p/>");
    }

    fn row(&mut self, named: &[String], code: &str, answer: &str) {
        let right = if self.words.from_the_right { "<w:pPr><w:bidi/></w:pPr>" } else { "" };
        let named: String = named.iter().map(|line| format!("<w:p>{right}{}</w:p>", run("<w:b/>", line))).collect();
        let code = run("<w:color w:val=\"595959\"/><w:sz w:val=\"16\"/>", &format!("[{code}]"));
        self.put(&format!(
            "<w:tr><w:tc><w:tcPr><w:tcW w:w=\"3200\" w:type=\"dxa\"/></w:tcPr>{named}<w:p>{code}</w:p></w:tc>\
             <w:tc><w:tcPr><w:tcW w:w=\"6400\" w:type=\"dxa\"/></w:tcPr>{answer}</w:tc></w:tr>"
        ));
    }

    /// A list of codes to be ticked; what was typed and is none of them stands below as it was.
    fn boxes(&self, field: Field, book: &[&str], typed: &str) -> String {
        let chosen: Vec<&str> =
            typed.split(|c: char| c.is_whitespace() || c == ',').filter(|c| !c.is_empty()).collect();
        let line = |code: &&str| {
            let ticked = chosen.contains(code);
            let (sign, value) = if ticked { (TICKED, 1) } else { (OPEN, 0) };
            let name = run("", &format!(" {} [{code}]", (self.words.code)(field, code)));
            format!(
                "<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"{value}\"/>\
                 <w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/><w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/>\
                 </w14:checkbox></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>{name}</w:p>",
                run(
                    "<w:rFonts w:ascii=\"MS Gothic\" w:hAnsi=\"MS Gothic\" w:eastAsia=\"MS Gothic\"/>",
                    &sign.to_string()
                )
            )
        };
        let unknown: Vec<&str> = chosen.iter().copied().filter(|code| !book.contains(code)).collect();
        let rest = if unknown.is_empty() { String::new() } else { lines(&unknown.join(" ")) };
        book.iter().map(line).collect::<String>() + &rest
    }
}

/// The whole of a document, by what stands in it: on A4, with margins of two centimetres.
pub(crate) fn document(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document \
         xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
         xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" \
         xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"w14\"><w:body>{body}\
         <w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" \
         w:left=\"1134\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    )
}

const BORDERS: &str = "<w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:color=\"808080\"/>\
    <w:left w:val=\"single\" w:sz=\"4\" w:color=\"808080\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:color=\"808080\"/>\
    <w:right w:val=\"single\" w:sz=\"4\" w:color=\"808080\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:color=\"808080\"/>\
    <w:insideV w:val=\"single\" w:sz=\"4\" w:color=\"808080\"/></w:tblBorders>";

/// An answer: each line a paragraph.
fn lines(text: &str) -> String {
    text.split(['\n', '\u{b}', '\u{c}']).map(|line| format!("<w:p>{}</w:p>", run("", line))).collect()
}

/// A run of text.
pub(crate) fn run(properties: &str, text: &str) -> String {
    let text: String = text.chars().filter(|c| is_allowed(*c)).collect();
    if text.is_empty() {
        return String::new();
    }
    let properties = if properties.is_empty() { String::new() } else { format!("<w:rPr>{properties}</w:rPr>") };
    let pieces: Vec<String> = text
        .split('\t')
        .map(|piece| match piece {
            "" => String::new(),
            piece => format!("<w:t xml:space=\"preserve\">{}</w:t>", escape(piece)),
        })
        .collect();
    format!("<w:r>{properties}{}</w:r>", pieces.join("<w:tab/>"))
}

/// Whether a sign may stand in XML 1.0.
const fn is_allowed(sign: char) -> bool {
    matches!(sign, '\t' | '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}
