//! Messages that name terms: `The [independent review](irm) found …`, taken apart once when a catalogue is built.

/// A piece of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Words(String),
    /// Words that say a term.
    Term {
        /// The words.
        words: String,
        /// The name of the term.
        term: String,
    },
}

/// Takes a message apart; `None` if it names no term.
#[must_use]
pub fn pieces(message: &str) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut rest = message;
    while let Some((before, words, term, after)) = next(rest) {
        if !before.is_empty() {
            pieces.push(Piece::Words(before.to_owned()));
        }
        pieces.push(Piece::Term { words: words.to_owned(), term: term.to_owned() });
        rest = after;
    }
    if pieces.is_empty() {
        return None;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest.to_owned()));
    }
    Some(pieces)
}

/// The message as it is read where nothing can be a link: in a title, in JSON.
#[must_use]
pub fn bare(message: String) -> String {
    match pieces(&message) {
        None => message,
        Some(pieces) => {
            let words = pieces.into_iter().map(|piece| match piece {
                Piece::Words(words) | Piece::Term { words, .. } => words,
            });
            words.collect()
        }
    }
}

/// The first term in a message, with what stands before and after it.
fn next(message: &str) -> Option<(&str, &str, &str, &str)> {
    let (at, _) = message.match_indices("](").next()?;
    let (head, tail) = (message.get(..at)?, message.get(at + 2..)?);
    let (before, words) = head.rsplit_once('[')?;
    let (term, after) = tail.split_once(')')?;
    Some((before, words, term, after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_message_is_taken_apart_at_its_terms() {
        let message = "A [plan](action-plan) is a list of [commitments](commitment).";
        let term = |words: &str, term: &str| Piece::Term { words: words.into(), term: term.into() };
        let words = |words: &str| Piece::Words(words.into());
        let expected = vec![
            words("A "),
            term("plan", "action-plan"),
            words(" is a list of "),
            term("commitments", "commitment"),
            words("."),
        ];
        assert_eq!(pieces(message), Some(expected));
        assert_eq!(bare(message.to_owned()), "A plan is a list of commitments.");
        for plain in ["No term here.", "An array [1] (of one)", "[open](never", "](nothing)"] {
            assert_eq!(bare(plain.to_owned()), plain);
        }
    }

    proptest! {
        #[test]
        fn taking_apart_never_panics_and_loses_no_words(text in "[a-c\\[\\]\\(\\) ع]{0,40}") {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
            let terms: usize = pieces(&text).into_iter().flatten().map(|piece| match piece {
                Piece::Term { term, .. } => letters(&term),
                Piece::Words(_) => 0,
            }).sum();
            prop_assert_eq!(letters(&bare(text.clone())) + terms, letters(&text));
        }
    }
}
