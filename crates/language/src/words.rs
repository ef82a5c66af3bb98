//! Cutting a text into words, each with its place in the text, so that what was found can be marked where it stands.
//!
//! A word is a run of letters and digits with the signs that belong to them. An apostrophe or hyphen ends a word, so that
//! "l'information" and "open-data" are found by their parts. Scripts that write without blanks between words (Chinese, Thai)
//! come out as one long word: nobody in the partnership writes in them so far.

use unicode_normalization::char::is_combining_mark;

use crate::fold::is_invisible;

/// A word where it stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<'a> {
    /// As written.
    pub text: &'a str,
    /// The byte at which it begins.
    pub start: usize,
}

impl Word<'_> {
    /// The byte after its last.
    #[must_use]
    pub const fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The words of a text, in order.
#[must_use]
pub const fn words(text: &str) -> Words<'_> {
    Words { text, at: 0 }
}

/// See [`words`].
#[derive(Debug, Clone)]
pub struct Words<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Iterator for Words<'a> {
    type Item = Word<'a>;

    fn next(&mut self) -> Option<Word<'a>> {
        let rest = self.text.get(self.at..)?;
        let start = self.at + rest.find(begins_word)?;
        let from_start = self.text.get(start..)?;
        let length = from_start.find(|c| !is_part_of_word(c)).unwrap_or(from_start.len());
        self.at = start + length;
        Some(Word { text: from_start.get(..length)?, start })
    }
}

/// Whether a character can be a word's first: a letter or digit that stands by itself. Some signs count as letters.
pub(crate) fn begins_word(c: char) -> bool {
    c.is_alphanumeric() && (c.is_ascii() || !is_combining_mark(c))
}

/// Whether a character continues a word that has begun.
pub(crate) fn is_part_of_word(c: char) -> bool {
    c.is_alphanumeric() || (!c.is_ascii() && (is_combining_mark(c) || is_invisible(c)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_end_where_a_reader_would_end_them() {
        let found: Vec<&str> = words("L'État publie 3,5 données-clés (2015).").map(|w| w.text).collect();
        assert_eq!(found, ["L", "État", "publie", "3", "5", "données", "clés", "2015"]);
        let found: Vec<&str> = words("نشر البيانات، والميزانية").map(|w| w.text).collect();
        assert_eq!(found, ["نشر", "البيانات", "والميزانية"]);
    }

    proptest! {
        #[test]
        fn a_word_stands_where_it_says(text in any::<String>()) {
            let mut last = 0;
            for word in words(&text) {
                prop_assert!(word.start >= last && !word.text.is_empty());
                prop_assert_eq!(&text[word.start..word.end()], word.text);
                last = word.end();
            }
        }
    }
}
