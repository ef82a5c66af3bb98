//! What was changed between two texts, word by word: the one place where texts are compared for readers. What shares little is
//! never shown through each other, for nobody could read it.

use similar::{ChangeTag, TextDiff};

/// A stretch of a text that was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// It stands in both.
    Same(String),
    /// It stood there before.
    Gone(String),
    /// It stands there now.
    New(String),
}

impl Piece {
    fn words(&mut self) -> &mut String {
        let (Self::Same(words) | Self::Gone(words) | Self::New(words)) = self;
        words
    }
}

/// The longest text that is compared word by word, in bytes: what is longer takes too long, and nobody reads it in a line.
const COMPARED: usize = 20_000;

/// The least part of words that both texts share, so that single words tell more than the two texts side by side. A judgement.
pub const ALIKE: f32 = 0.4;

/// The pieces of two texts that share at least a part of their words; nothing of texts that share less, or are too long.
#[must_use]
pub fn word_by_word(before: &str, after: &str, alike: f32) -> Option<Vec<Piece>> {
    if before.len().max(after.len()) > COMPARED {
        return None;
    }
    let difference = TextDiff::from_words(before, after);
    if difference.ratio() < alike {
        return None;
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for change in difference.iter_all_changes() {
        let piece = match change.tag() {
            ChangeTag::Equal => Piece::Same(change.value().to_owned()),
            ChangeTag::Delete => Piece::Gone(change.value().to_owned()),
            ChangeTag::Insert => Piece::New(change.value().to_owned()),
        };
        match pieces.last_mut() {
            Some(last) if std::mem::discriminant(last) == std::mem::discriminant(&piece) => {
                last.words().push_str(change.value());
            }
            _ => pieces.push(piece),
        }
    }
    Some(pieces)
}

/// The same, with texts that share little one after the other.
#[must_use]
pub fn pieces(before: &str, after: &str, alike: f32) -> Vec<Piece> {
    word_by_word(before, after, alike).unwrap_or_else(|| {
        let whole = [Piece::Gone(before.to_owned()), Piece::New(after.to_owned())];
        whole.into_iter().filter_map(|mut piece| (!piece.words().is_empty()).then_some(piece)).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_words_are_told_where_much_is_shared_and_whole_texts_where_little_is() {
        let (before, after) = ("Publish the budget each year.", "Publish the budget each month.");
        let expected =
            [Piece::Same("Publish the budget each ".into()), Piece::Gone("year.".into()), Piece::New("month.".into())];
        assert_eq!(pieces(before, after, ALIKE), expected);
        let other = "Open courts now";
        assert_eq!(word_by_word(before, other, ALIKE), None);
        assert_eq!(pieces(before, other, ALIKE), [Piece::Gone(before.into()), Piece::New(other.into())]);
        assert_eq!(pieces("", "New", ALIKE), [Piece::New("New".into())]);
        assert_eq!(word_by_word(&"a ".repeat(11_000), "a", 0.0), None, "too long to be compared");
    }
}
