//! A document read back as parts of a plan.

use std::collections::BTreeMap;

use domain::codebook::Field;
use domain::plans::draft::{Entry, Item, What};

use super::body::{self, Table};
use super::{OPEN, PART, TICKED, VERSION, book, package};
use crate::plan_sheet::{SheetPart, Wrong, answer};
use crate::table::Limits;

/// A place of a document that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadPlace {
    /// Which part; none where that cannot be told.
    pub item: Option<Item>,
    /// Which table, from 1; 0 for what stands outside of them.
    pub table: u32,
    /// The answer to what; none where that is not known.
    pub field: Option<Field>,
    /// What stands there, at most 80 characters of it.
    pub value: String,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// Why a document is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotRead {
    /// It is no Word document.
    #[error("it is no Word document")]
    NotWord,
    /// It is of an old Word, or locked with a password: the two look alike.
    #[error("it is of an old Word, or locked with a password")]
    OldOrLocked,
    /// It brings a program along.
    #[error("it holds macros")]
    Macros,
    /// It unpacks to more than is allowed, or has a longer table or text than any plan.
    #[error("it is too large")]
    TooLarge,
    /// It is damaged.
    #[error("it is damaged")]
    Broken,
    /// It is a document of something else.
    #[error("it is no document of a plan")]
    NoPlan,
    /// Places cannot be read.
    #[error("{} places cannot be read", .0.len())]
    Places(Vec<BadPlace>),
}

/// Reads a document. A milestone may belong to a commitment for which `knows` says that the plan has it. Blank parts that the plan does
/// not have are passed over.
///
/// # Errors
/// Why nothing of it is taken, with every place that cannot be read.
pub fn read(bytes: &[u8], limits: &Limits, knows: impl Fn(u16) -> bool) -> Result<Vec<SheetPart>, NotRead> {
    let body = body::read(&package::document(bytes, limits)?, limits)?;
    if !body.tables.iter().flatten().any(|row| code_of(row).is_some_and(|(code, _)| code == PART)) {
        return Err(NotRead::NoPlan);
    }
    let mut found = Found::default();
    for (number, table) in (1..).zip(&body.tables) {
        found.table(number, table);
    }
    for text in &body.outside {
        found.bad.push(place(None, 0, None, text, Wrong::Outside));
    }
    let parts = &found.parts;
    let orphans = parts.values().filter(|part| match part.item {
        Item::Milestone(of, _) => !knows(of) && !parts.contains_key(&Item::Commitment(of)),
        Item::Plan | Item::Commitment(_) => false,
    });
    let orphans: Vec<BadPlace> = orphans
        .map(|part| place(Some(part.item), part.at.1, None, &part.item.to_string(), Wrong::NoSuchCommitment))
        .collect();
    found.bad.extend(orphans);
    if found.bad.is_empty() { Ok(found.parts.into_values().collect()) } else { Err(NotRead::Places(found.bad)) }
}

fn place(item: Option<Item>, table: u32, field: Option<Field>, value: &str, wrong: Wrong) -> BadPlace {
    BadPlace { item, table, field, value: value.chars().take(80).collect(), wrong }
}

/// The code at the end of a row's first cell, and the answer beside it.
fn code_of(row: &[String]) -> Option<(&str, &str)> {
    let (named, rest) = row.split_first()?;
    let code = named.trim_end().strip_suffix(']')?.rsplit_once('[')?.1;
    Some((code.trim(), rest.first().map_or("", |answer| answer.trim())))
}

/// Whether nothing was answered in a row.
fn is_blank(row: &[String]) -> bool {
    let answers = row.iter().skip(1).flat_map(|cell| cell.lines());
    answers.map(str::trim).all(|line| line.is_empty() || line.starts_with(OPEN))
}

#[derive(Debug, Default)]
struct Found {
    parts: BTreeMap<Item, SheetPart>,
    bad: Vec<BadPlace>,
}

impl Found {
    fn table(&mut self, number: u32, table: &Table) {
        let told = |code| table.iter().filter_map(|row| code_of(row)).find(|(of, _)| *of == code).map(|(_, said)| said);
        let (named, version) = (told(PART), told(VERSION).unwrap_or(""));
        if named.is_none() && table.iter().flatten().all(|cell| cell.trim().is_empty()) {
            return;
        }
        let item = named.and_then(|named| named.parse::<Item>().ok());
        let read_version = version.parse::<i64>().ok();
        if read_version.is_none() && !version.is_empty() {
            self.bad.push(place(item, number, None, version, Wrong::NotAVersion));
        }
        let entry = self.entry(number, item, table);
        // A table that was left blank is nothing new.
        if entry.is_empty() && read_version.is_none() && (item.is_some() || table.iter().all(|row| is_blank(row))) {
            return;
        }
        match item {
            None => self.bad.push(place(None, number, None, named.unwrap_or(""), Wrong::NoSuchPart)),
            Some(item) if self.parts.contains_key(&item) => {
                self.bad.push(place(Some(item), number, None, &item.to_string(), Wrong::PartTwice));
            }
            Some(item) => {
                let part = SheetPart { item, version: read_version, entry, at: ("document", number) };
                self.parts.insert(item, part);
            }
        }
    }

    fn entry(&mut self, number: u32, item: Option<Item>, table: &Table) -> Entry {
        let mut entry = Entry::new();
        for row in table {
            let more = row.iter().skip(2).find(|cell| !cell.trim().is_empty());
            if let Some(more) = more {
                self.bad.push(place(item, number, None, more.trim(), Wrong::Outside));
            }
            let Some((code, typed)) = code_of(row) else {
                if let Some(said) = row.iter().find(|cell| !cell.trim().is_empty()) {
                    self.bad.push(place(item, number, None, said.trim(), Wrong::NoSuchColumn));
                }
                continue;
            };
            if code == PART || code == VERSION {
                continue;
            }
            let asked = item.map_or(&[][..], Item::asked);
            let Some(field) = asked.iter().map(|asked| asked.field).find(|field| field.code() == code) else {
                // Of a table that is no part this is said once, for the whole of it.
                if item.is_some() && !typed.is_empty() {
                    self.bad.push(place(item, number, None, typed, Wrong::NoSuchColumn));
                }
                continue;
            };
            let typed = match book(field).map(|book| ticked(book, typed)) {
                None => typed.to_owned(),
                Some(Ok(codes)) => codes,
                Some(Err(line)) => {
                    self.bad.push(place(item, number, Some(field), &line, Wrong::Answer(What::NotACode(line.clone()))));
                    continue;
                }
            };
            if typed.is_empty() {
                continue;
            }
            if let Err(what) = answer(item, field, &typed) {
                self.bad.push(place(item, number, Some(field), &typed, Wrong::Answer(what)));
            } else if entry.insert(field, typed.clone()).is_some() {
                self.bad.push(place(item, number, Some(field), &typed, Wrong::QuestionTwice));
            }
        }
        entry
    }
}

/// The codes that are ticked, apart by blanks; the line that is none, where one is none. Codes may also be written one by one.
fn ticked(book: &[&str], typed: &str) -> Result<String, String> {
    let mut codes = Vec::new();
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let named = line.strip_suffix(']').and_then(|line| line.rsplit_once('['));
        let Some((before, code)) = named else {
            codes.extend(line.split(|c: char| c.is_whitespace() || c == ',').filter(|code| !code.is_empty()));
            continue;
        };
        if before.trim_start().starts_with(OPEN) {
            continue;
        }
        let is_ticked = before.trim_start().starts_with([TICKED, '\u{2611}', '\u{2713}', '\u{2714}', 'x', 'X']);
        match book.iter().find(|known| **known == code.trim()) {
            Some(code) if is_ticked => codes.push(code),
            _ => return Err(line.chars().take(80).collect()),
        }
    }
    Ok(codes.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_ticked_is_the_answer() {
        let book = ["access-to-information", "civic-participation"];
        let typed =
            "\u{2612} Access to information [access-to-information]\n\u{2610} Participation [civic-participation]";
        assert_eq!(ticked(&book, typed), Ok("access-to-information".into()));
        assert_eq!(ticked(&book, "x Participation [civic-participation]"), Ok("civic-participation".into()));
        assert_eq!(
            ticked(&book, "civic-participation, access-to-information"),
            Ok("civic-participation access-to-information".into())
        );
        assert!(ticked(&book, "\u{2612} Justice [justice]").is_err());
    }

    proptest! {
        #[test]
        fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(read(&bytes, &Limits::default(), |_| false).is_err());
        }

        #[test]
        fn any_document_is_survived(body in "(<w:(tbl|tr|tc|p|r|t|del|pPr|sdt|br/|sym w:char='F0FE'/)>|</w:(tbl|tr|tc|p|r|t|del|pPr|sdt)>|&amp;|&x;|a|\\[part\\]|\\]){0,40}") {
            let xml = format!("<w:document xmlns:w='w'><w:body>{body}</w:body></w:document>");
            let _ = body::read(&xml, &Limits::default());
        }
    }
}
