//! The text of a Word document: its tables as rows of cells, and what stands outside of them. What a tracked change took out is not
//! there, what it put in is.

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};

use super::read::NotRead;
use super::{OPEN, TICKED};
use crate::table::Limits;

/// How deep elements may stand in each other: Word nests some twenty.
const DEEPEST: usize = 256;

/// A table: its rows, each with its cells.
pub(super) type Table = Vec<Vec<String>>;

/// What a document says.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// Its tables; one in a cell of another is text of that cell.
    pub tables: Vec<Table>,
    /// What stands outside of them and is no heading.
    pub outside: Vec<String>,
}

/// Reads a document.
pub(super) fn read(xml: &str, limits: &Limits) -> Result<Body, NotRead> {
    let mut reader = Reader::from_str(xml.trim_start_matches('\u{feff}'));
    let mut at = At { limits: *limits, ..At::default() };
    loop {
        match reader.read_event().map_err(|_| NotRead::Broken)? {
            Event::Start(element) => at.start(&element)?,
            Event::Empty(element) => {
                at.start(&element)?;
                at.end();
            }
            Event::End(_) => at.end(),
            Event::Text(text) => at.text(&text.xml10_content()),
            Event::CData(text) => at.text(&text.xml10_content()),
            Event::GeneralRef(named) => match named.resolve_char_ref().map_err(|_| NotRead::Broken)? {
                Some(sign) => at.text(sign.encode_utf8(&mut [0; 4])),
                // There is no DTD, so there are no entities but those of XML.
                None => at.text(resolve_xml_entity(&named).ok_or(NotRead::Broken)?),
            },
            Event::DocType(_) => return Err(NotRead::Broken),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            Event::Eof => break,
        }
    }
    if at.open.is_empty() && at.is_document { Ok(at.body) } else { Err(NotRead::Broken) }
}

/// What an open element does when it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    /// Nothing.
    Plain,
    /// Text that counts.
    Text,
    /// What is in it does not count.
    Skipped,
    /// A paragraph.
    Paragraph,
    /// The properties of a paragraph.
    ParagraphProperties,
    /// The properties of a row.
    RowProperties,
    /// A table, a row or a cell of one that is not in another.
    Table,
    Row,
    Cell,
    /// A table in a cell.
    Inner,
}

#[derive(Debug, Default)]
struct Paragraph {
    /// Whether it is a title or a heading.
    is_heading: bool,
    /// Whether its end was taken out, so that the next one goes on in its line.
    joins: bool,
}

/// Where reading is.
#[derive(Debug, Default)]
struct At {
    limits: Limits,
    open: Vec<Open>,
    paragraphs: Vec<Paragraph>,
    is_document: bool,
    is_gone: bool,
    /// Text outside the tables, of the paragraph that is read.
    outside: String,
    body: Body,
}

impl At {
    fn is(&self, what: Open) -> bool {
        self.open.contains(&what)
    }

    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), NotRead> {
        if self.open.len() >= DEEPEST {
            return Err(NotRead::Broken);
        }
        let name = element.local_name();
        let open = match name.as_ref() {
            _ if self.is(Open::Skipped) => Open::Plain,
            "document" => {
                self.is_document = true;
                Open::Plain
            }
            "pStyle" if self.is(Open::ParagraphProperties) => {
                let style = value(element, "val").to_ascii_lowercase();
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.is_heading = ["title", "subtitle", "heading"].iter().any(|of| style.starts_with(of));
                }
                Open::Plain
            }
            "del" | "moveFrom" if self.open.last() == Some(&Open::RowProperties) => {
                self.is_gone = !self.is(Open::Inner);
                Open::Plain
            }
            "del" | "moveFrom" if self.is(Open::ParagraphProperties) => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.joins = true;
                }
                Open::Plain
            }
            _ if self.is(Open::ParagraphProperties) => Open::Plain,
            // The fallback of a drawing says again what the drawing says.
            "del" | "moveFrom" | "Fallback" | "sectPr" => Open::Skipped,
            "pPr" => Open::ParagraphProperties,
            "trPr" => Open::RowProperties,
            "p" => {
                // A paragraph in a paragraph is that of a text box.
                if !self.paragraphs.is_empty() {
                    self.put("\n");
                }
                self.paragraphs.push(Paragraph::default());
                Open::Paragraph
            }
            "tbl" if self.is(Open::Table) => Open::Inner,
            "tbl" => {
                self.body.tables.push(Table::new());
                Open::Table
            }
            "tr" if !self.is(Open::Inner) => self.row()?,
            "tc" if !self.is(Open::Inner) => self.cell()?,
            "t" => Open::Text,
            "br" | "cr" => {
                self.put("\n");
                Open::Plain
            }
            "tab" => {
                self.put("\t");
                Open::Plain
            }
            "noBreakHyphen" => {
                self.put("\u{2011}");
                Open::Plain
            }
            "softHyphen" => {
                self.put("\u{ad}");
                Open::Plain
            }
            "sym" => {
                self.put(&symbol(&value(element, "char")).to_string());
                Open::Plain
            }
            _ => Open::Plain,
        };
        self.open.push(open);
        self.check()
    }

    fn row(&mut self) -> Result<Open, NotRead> {
        let table = self.body.tables.last_mut().ok_or(NotRead::Broken)?;
        if table.len() >= self.limits.max_rows as usize {
            return Err(NotRead::TooLarge);
        }
        table.push(Vec::new());
        Ok(Open::Row)
    }

    fn cell(&mut self) -> Result<Open, NotRead> {
        let row = self.body.tables.last_mut().and_then(|table| table.last_mut()).ok_or(NotRead::Broken)?;
        if row.len() >= self.limits.max_columns as usize {
            return Err(NotRead::TooLarge);
        }
        row.push(String::new());
        Ok(Open::Cell)
    }

    /// Where text goes now.
    fn sink(&mut self) -> &mut String {
        if self.is(Open::Cell) {
            let cell = self.body.tables.last_mut().and_then(|table| table.last_mut()).and_then(|row| row.last_mut());
            if let Some(cell) = cell {
                return cell;
            }
        }
        &mut self.outside
    }

    fn put(&mut self, text: &str) {
        self.sink().push_str(text);
    }

    fn check(&mut self) -> Result<(), NotRead> {
        let most = self.limits.max_cell;
        if self.sink().len() > most { Err(NotRead::TooLarge) } else { Ok(()) }
    }

    fn text(&mut self, text: &str) {
        if self.open.last() == Some(&Open::Text) && !self.is(Open::Skipped) {
            self.put(text);
        }
    }

    fn end(&mut self) {
        match self.open.pop() {
            Some(Open::Paragraph) => {
                let paragraph = self.paragraphs.pop().unwrap_or_default();
                if self.is(Open::Cell) {
                    if !paragraph.joins {
                        self.put("\n");
                    }
                } else if self.paragraphs.is_empty() {
                    let said = std::mem::take(&mut self.outside);
                    if !paragraph.is_heading && !said.trim().is_empty() {
                        self.body.outside.push(said.trim().to_owned());
                    }
                }
            }
            Some(Open::Row) if std::mem::take(&mut self.is_gone) => {
                self.body.tables.last_mut().and_then(Vec::pop);
            }
            _ => {}
        }
    }
}

/// The value of an attribute, whatever its prefix; nothing if there is none.
fn value(element: &BytesStart<'_>, name: &str) -> String {
    let found = element.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name);
    found.map(|attribute| attribute.value.into_owned()).unwrap_or_default()
}

/// A sign of a font of symbols: boxes as they are put into forms, anything else as a sign that nobody reads.
fn symbol(code: &str) -> char {
    match code.to_ascii_uppercase().as_str() {
        "F0FE" | "F0FD" | "F0FC" | "F054" | "F053" | "F052" => TICKED,
        "F0A8" | "F06F" | "F071" | "F0A3" => OPEN,
        _ => '\u{fffd}',
    }
}
