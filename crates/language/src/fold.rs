//! Folding: what is left of a text when the differences that readers do not mean are taken away.
//!
//! "Transparência", "TRANSPARENCIA" and a decomposed "Transparência" fold to one form, as do Arabic words with and without
//! their vowel signs. Used to compare titles and to find exact forms. Folding never guesses: it knows no language, removes no
//! ending, and folding what is folded changes nothing.

use unicode_normalization::char::decompose_compatible;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

use crate::words::{begins_word, is_part_of_word, words};

/// A text as its folded words, one blank between them: lower case, without accents, punctuation and layout.
///
/// Compatibility forms are unified (Unicode NFKD), so ligatures, full-width letters and Arabic presentation forms become
/// plain letters.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in words(text) {
        let before = folded.len();
        if before > 0 {
            folded.push(' ');
        }
        let start = folded.len();
        fold_word_into(word.text, &mut folded);
        if folded.len() == start {
            folded.truncate(before);
        }
    }
    folded
}

/// One word, folded. Empty when nothing of it can be told apart from layout, such as an accent that stands alone.
#[must_use]
pub fn fold_word(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_word_into(word, &mut folded);
    folded
}

/// Appends the folded word to `folded`, so that a caller who folds many words needs one buffer only.
pub fn fold_word_into(word: &str, folded: &mut String) {
    let start = folded.len();
    for c in word.chars() {
        match c {
            'a'..='z' | '0'..='9' => folded.push(c),
            'A'..='Z' => folded.push(c.to_ascii_lowercase()),
            _ if c.is_ascii() => {}
            // Letter by letter, which is enough where signs are taken away and several times faster than whole words.
            _ => decompose_compatible(c, |part| fold_part(part, start, folded)),
        }
    }
    let Some(made) = folded.get(start..).filter(|made| !made.is_ascii()) else { return };
    if is_nfc_quick(made.chars()) != IsNormalized::Yes {
        let composed: String = made.nfc().collect();
        folded.truncate(start);
        folded.push_str(&composed);
    }
}

/// Appends what is left of one decomposed character to a word that begins at `start`.
fn fold_part(part: char, start: usize, folded: &mut String) {
    if is_accent(part) || !is_part_of_word(part) || is_invisible(part) {
        return;
    }
    // Lowering may bring an accent of its own, as in the Turkish dotted capital.
    for letter in part.to_lowercase().filter(|c| !is_accent(*c)) {
        match plain_letters(letter) {
            Some(letters) => folded.push_str(letters),
            // Taking a sign apart may leave a mark with nothing to stand on, which begins no word.
            None if folded.len() > start || begins_word(letter) => folded.push(western_digit(letter)),
            None => {}
        }
    }
}

/// A word as stemmers expect it: composed and in lower case with its accents, but without what Arabic writes or leaves out at
/// will.
#[must_use]
pub(crate) fn prepare_for_stemming(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    // The accented letters of western Europe are composed already.
    if word.chars().all(|c| c.is_ascii() || matches!(c, 'À'..='ÿ')) {
        return word.to_lowercase();
    }
    word.nfkc().filter(|c| !is_arabic_sign(*c) && !is_invisible(*c)).flat_map(char::to_lowercase).nfc().collect()
}

/// Signs above and below letters that readers leave out when they type. Vowel signs of Indic scripts are not among them:
/// without those a word is another word.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
        || is_arabic_sign(c)
}

/// Arabic vowel signs, hamza written as a sign, Koranic marks, and tatweel, which only stretches a word.
fn is_arabic_sign(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}')
}

/// Hyphenation and joining hints, which stand inside words without being seen.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// Letters that Unicode does not take apart although readers type them as others.
fn plain_letters(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ħ' => "h",
        'ŧ' => "t",
        'þ' => "th",
        'ı' => "i",
        'ς' => "σ",
        // Arabic letters that are exchanged freely at the end of a word, and their Persian forms.
        'ى' | 'ی' => "ي",
        'ة' => "ه",
        'ک' => "ك",
        _ => return None,
    })
}

/// Arabic-Indic and Persian digits as Western ones.
fn western_digit(c: char) -> char {
    let zero = match c {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        _ => return c,
    };
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_readers_do_not_mean_is_taken_away() {
        for (written, folded) in [
            ("Transparência  Fiscal!", "transparencia fiscal"),
            ("Transpare\u{302}ncia", "transparencia"),
            ("L’accès à l'information", "l acces a l information"),
            ("open-data (portal)", "open data portal"),
            ("Œuvre, Straße, Łódź, İstanbul", "oeuvre strasse lodz istanbul"),
            ("ＦＯＩ ﬁnances", "foi finances"),
            ("co\u{ad}operation", "cooperation"),
            ("Ενημέρωσης", "ενημερωσησ"),
            ("", ""),
            (" …—! ", ""),
            ("\u{ff9e}", ""),
            ("\u{2de0}\u{a3c}", ""),
        ] {
            assert_eq!(fold(written), folded, "{written}");
        }
    }

    #[test]
    fn arabic_is_found_with_and_without_its_signs() {
        assert_eq!(fold("الشَّفَافِيَّة"), fold("الشفافية"));
        assert_eq!(fold("الشـــفافية"), fold("الشفافية"));
        assert_eq!(fold("إدارة"), fold("ادارة"));
        assert_eq!(fold("على"), fold("علي"));
        assert_eq!(fold("خطة ٢٠١٥"), fold("خطه 2015"));
    }

    #[test]
    fn the_vowel_signs_of_indic_scripts_stay() {
        assert_ne!(fold("कि"), fold("की"));
    }

    proptest! {
        #[test]
        fn folding_what_is_folded_changes_nothing(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn case_and_composition_do_not_matter(text in "[a-zA-ZÀ-ÿ ]{0,40}") {
            prop_assert_eq!(fold(&text.nfd().collect::<String>()), fold(&text));
            // German sharp s has no single capital; it folds to the two letters that capitals make of it.
            prop_assert_eq!(fold(&text.to_uppercase()), fold(&text));
        }
    }
}
