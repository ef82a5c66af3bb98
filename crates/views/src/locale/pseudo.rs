//! A language for developers: English with every letter of a catalogue replaced, so that text which is in no catalogue stands
//! out. No address leads to it; the tests draw every page in it, and `cargo run -p openpact-views --example render` writes
//! the pages so that a person can look.

use std::borrow::Cow;

/// Words of a catalogue with each letter under a mark, a third longer, as translations tend to be.
pub(super) fn disguised(words: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(words.len() * 3);
    for (index, letter) in words.chars().enumerate() {
        let disguised = disguise(letter);
        out.push(disguised);
        // One vowel in two is drawn out.
        if disguised != letter && "aeiouAEIOU".contains(letter) && index.is_multiple_of(2) {
            out.push(disguised);
        }
    }
    Cow::Owned(out)
}

/// The letter with a mark, or whatever else stands there as it is.
const fn disguise(letter: char) -> char {
    match letter {
        'a' => 'å',
        'b' => 'ƀ',
        'c' => 'ç',
        'd' => 'đ',
        'e' => 'ë',
        'f' => 'ƒ',
        'g' => 'ğ',
        'h' => 'ħ',
        'i' => 'ï',
        'j' => 'ĵ',
        'k' => 'ķ',
        'l' => 'ł',
        'm' => 'ɱ',
        'n' => 'ñ',
        'o' => 'ö',
        'p' => 'þ',
        'q' => 'ɋ',
        'r' => 'ř',
        's' => 'š',
        't' => 'ŧ',
        'u' => 'ü',
        'v' => 'ṽ',
        'w' => 'ŵ',
        'x' => 'ẋ',
        'y' => 'ÿ',
        'z' => 'ž',
        'A' => 'Å',
        'B' => 'Ɓ',
        'C' => 'Ç',
        'D' => 'Đ',
        'E' => 'Ë',
        'F' => 'Ƒ',
        'G' => 'Ğ',
        'H' => 'Ħ',
        'I' => 'Ï',
        'J' => 'Ĵ',
        'K' => 'Ķ',
        'L' => 'Ł',
        'M' => 'Ṁ',
        'N' => 'Ñ',
        'O' => 'Ö',
        'P' => 'Þ',
        'Q' => 'Ɋ',
        'R' => 'Ř',
        'S' => 'Š',
        'T' => 'Ŧ',
        'U' => 'Ü',
        'V' => 'Ṽ',
        'W' => 'Ŵ',
        'X' => 'Ẋ',
        'Y' => 'Ÿ',
        'Z' => 'Ž',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_letter_of_english_is_left_undisguised() {
        let disguised = disguised("The quick brown fox JUMPS over the lazy dog; WHY NOT, act 12?");
        assert!(!disguised.contains(|c: char| c.is_ascii_alphabetic()), "{disguised}");
        assert!(disguised.contains("12?"), "digits and marks stay");
    }
}
