//! Paragraphs: a text cut into pieces that can be spoken of one by one, wherever something is said of a part of a text. What a
//! paragraph is, is told here once; the text itself is never changed in place.

/// The paragraphs of a text, numbered from 1: each of its lines that says something.
pub fn paragraphs(words: &str) -> impl Iterator<Item = (u16, &str)> {
    (1..).zip(words.lines().map(str::trim).filter(|line| !line.is_empty()))
}

/// One of the paragraphs of a text.
#[must_use]
pub fn paragraph(words: &str, number: u16) -> Option<&str> {
    paragraphs(words).find(|(at, _)| *at == number).map(|(_, paragraph)| paragraph)
}

/// As which paragraph of another version of a text a paragraph stands word for word: under its own number, or as the only one that
/// says it. None where it was changed, moved among others like it, or taken out.
#[must_use]
pub fn stands_as(was: &str, number: u16, now: &str) -> Option<u16> {
    let said = paragraph(was, number)?;
    if paragraph(now, number) == Some(said) {
        return Some(number);
    }
    let mut same = paragraphs(now).filter(|(_, paragraph)| *paragraph == said);
    match (same.next(), same.next()) {
        (Some((at, _)), None) => Some(at),
        _ => None,
    }
}

/// A text with other words in the place of one of its paragraphs; an empty line stands between paragraphs. None if it has no such
/// paragraph.
#[must_use]
pub fn with_paragraph(words: &str, number: u16, new: &str) -> Option<String> {
    paragraph(words, number)?;
    let kept = paragraphs(words).map(|(at, old)| if at == number { new.trim() } else { old });
    Some(kept.filter(|paragraph| !paragraph.is_empty()).collect::<Vec<_>>().join("\n\n"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn each_line_that_says_something_is_a_paragraph() {
        let found: Vec<_> = paragraphs("One.\n\n  Two.\r\n \nThree.").collect();
        assert_eq!(found, [(1, "One."), (2, "Two."), (3, "Three.")]);
        assert_eq!(paragraphs(" \n").count(), 0);
    }

    #[test]
    fn a_paragraph_that_was_not_changed_is_found_again_and_one_that_was_is_not() {
        let (was, now) = ("One.\nTwo.\nThree.\nFour.\nFour.", "New.\nOne.\nThree.\nFour.\nAnd so on.\nFour.");
        let found: Vec<_> = (1..=6).map(|number| stands_as(was, number, now)).collect();
        assert_eq!(found, [Some(2), None, Some(3), Some(4), None, None], "two that say the same are not told apart");
    }

    #[test]
    fn other_words_take_the_place_of_one_paragraph() {
        assert_eq!(
            with_paragraph("One.\nTwo.\n\nThree.", 2, " Second. ").as_deref(),
            Some("One.\n\nSecond.\n\nThree.")
        );
        assert_eq!(with_paragraph("One.\nTwo.", 2, "").as_deref(), Some("One."), "no words take it out");
        assert_eq!(with_paragraph("One.", 2, "New."), None);
    }

    proptest! {
        #[test]
        fn any_text_keeps_its_other_paragraphs(words in "[a-c\n]{0,30}", number in 0_u16..9, new in "[x-z]{1,4}") {
            if let Some(changed) = with_paragraph(&words, number, &new) {
                let before: Vec<_> = paragraphs(&words).collect();
                let after: Vec<_> = paragraphs(&changed).collect();
                prop_assert_eq!(before.len(), after.len());
                for ((at, old), (_, now)) in before.into_iter().zip(after) {
                    prop_assert_eq!(now, if at == number { &new } else { old });
                }
            } else {
                prop_assert!(paragraph(&words, number).is_none());
            }
        }
    }
}
