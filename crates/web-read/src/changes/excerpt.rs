//! The part of two long texts in which they begin to differ. It never shows a whole text: its page does.

/// How much of a text is shown, and how much before the first difference, in characters.
const SHOWN: usize = 240;
const BEFORE: usize = 40;

/// Both texts from shortly before the first difference on.
#[must_use]
pub fn around_difference(one: &str, other: &str) -> (String, String) {
    let alike = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    (cut(one, alike), cut(other, alike))
}

fn cut(text: &str, alike: usize) -> String {
    let length = text.chars().count();
    if length <= SHOWN {
        return text.to_owned();
    }
    let start = alike.saturating_sub(BEFORE).min(length.saturating_sub(BEFORE));
    let shown: String = text.chars().skip(start).take(SHOWN).collect();
    // A word that was cut through is left out.
    let from = if start == 0 { 0 } else { shown.find(' ').map_or(0, |blank| blank + 1) };
    let before = if start == 0 { "" } else { "… " };
    let after = if start + SHOWN < length { " …" } else { "" };
    format!("{before}{}{after}", shown.get(from..).unwrap_or(&shown))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn short_texts_are_shown_whole() {
        assert_eq!(around_difference("one", "two"), ("one".to_owned(), "two".to_owned()));
    }

    #[test]
    fn long_texts_are_shown_from_where_they_differ() {
        let (one, other) = ("a word ".repeat(100) + "of old", "a word ".repeat(100) + "of new");
        let (one, other) = around_difference(&one, &other);
        assert!(one.starts_with("… ") && one.ends_with("of old"), "{one}");
        assert!(other.ends_with("of new") && other.chars().count() < 60, "{other}");
    }

    #[test]
    fn what_follows_is_told_by_dots() {
        let long = "promise ".repeat(100);
        let (one, other) = around_difference(&long, &format!("x{long}"));
        assert!(one.starts_with("promise") && one.ends_with(" …"), "{one}");
        assert!(other.starts_with("xpromise"), "{other}");
    }

    proptest! {
        #[test]
        fn any_texts_are_survived(one in ".{0,400}", other in ".{0,400}") {
            let (one, other) = around_difference(&one, &other);
            prop_assert!(one.chars().count() <= SHOWN + 4 && other.chars().count() <= SHOWN + 4);
        }
    }
}
