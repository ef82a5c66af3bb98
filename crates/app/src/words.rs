//! Small things about words and tables that pages need and that other crates of ours know.

/// A word or name folded for comparing: without case, accents and marks.
#[must_use]
pub fn fold(text: &str) -> String {
    language::fold(text)
}

/// The language that words are written in, as a BCP 47 tag, when it is one that we know and there is little doubt.
#[must_use]
pub fn language_of(words: &str) -> Option<&'static str> {
    language::recognise(words).map(|language| language.code())
}

/// A table as CSV (RFC 4180, UTF-8, with a header). A cell that a spreadsheet would take for a formula gets an apostrophe
/// before it; JSON and other formats for programs keep what was typed.
#[must_use]
pub fn csv<R, C>(header: &[&str], rows: impl IntoIterator<Item = R>) -> Vec<u8>
where
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory cannot fail, and rows of another length than the header are a mistake that a test would find.
    let mut whole = out.write_record(header).is_ok();
    for row in rows {
        whole &= out.write_record(row.into_iter().map(|cell| tabular::harmless(cell.as_ref()).into_owned())).is_ok();
    }
    debug_assert!(whole, "a row has another length than the header");
    out.into_inner().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_becomes_words_and_a_number_stays_a_number() {
        let table = csv(&["a", "b"], [["=HYPERLINK(\"x\")", "-3"], ["plain, text", "@me"]]);
        assert_eq!(String::from_utf8_lossy(&table), "a,b\r\n\"'=HYPERLINK(\"\"x\"\")\",-3\r\n\"plain, text\",'@me\r\n");
    }
}
