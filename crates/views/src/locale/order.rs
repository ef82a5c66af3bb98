//! What of a language is not words: in which order it puts names, and how it strings alternatives together.
//!
//! Names are few and short (members, institutions, labels of codes), so two of them are compared letter by letter: first
//! without marks and case, as a reader looks for them, then with them. That is the order of CLDR's root for the scripts we
//! write in; where a language differs, its letter is named here. Full collation (ICU4X) would add six crates for the same
//! order of these lists.

use std::cmp::Ordering;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::Locale;

/// Which of two names comes first in an alphabetical list of a language.
pub(super) fn compare(locale: Locale, one: &str, other: &str) -> Ordering {
    letters(locale, one).cmp(letters(locale, other)).then_with(|| one.cmp(other))
}

/// The letters and digits of a name by which it is looked for. A letter that a language counts as one of its own stands
/// after the letter it is written with.
fn letters(locale: Locale, name: &str) -> impl Iterator<Item = (char, bool)> {
    name.nfc().flat_map(move |letter| {
        let own = locale == Locale::Es && matches!(letter, 'ñ' | 'Ñ');
        // Alef with madda stands before the other alefs.
        let letter = if letter == 'آ' { 'ء' } else { letter };
        let bare = letter.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
        bare.map(move |c| if c.is_alphanumeric() { c } else { ' ' }).map(move |c| (c, own)).collect::<Vec<_>>()
    })
}

/// The message that joins the last of several alternatives to those before it. Spanish says *u* before the sound *o*.
pub(super) fn last_alternative(locale: Locale, last: &str) -> &'static str {
    let starts: String = last.chars().take(2).flat_map(char::to_lowercase).collect();
    let sounds_like_o = starts.starts_with(['o', 'ó']) || matches!(starts.as_str(), "ho" | "hó");
    if locale == Locale::Es && sounds_like_o { "list-or-o" } else { "list-or" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(locale: Locale, mut names: Vec<&str>) -> Vec<&str> {
        names.sort_by(|one, other| compare(locale, one, other));
        names
    }

    #[test]
    fn names_stand_where_a_reader_looks_for_them() {
        // As `Intl.Collator` of ICU 78 (CLDR 48) sorts them.
        let french = ["Albanie", "Égypte", "Équateur", "Espagne", "États-Unis", "Éthiopie", "Fidji", "Zambie"];
        assert_eq!(sorted(Locale::Fr, french.iter().rev().copied().collect()), french);
        let spanish = ["Níger", "nube", "ñandú", "Ñemby", "Noruega", "Países Bajos", "Panamá"];
        assert_eq!(
            sorted(Locale::Es, spanish.iter().rev().copied().collect()),
            ["Níger", "Noruega", "nube", "ñandú", "Ñemby", "Países Bajos", "Panamá"]
        );
        let arabic = ["آيسلندا", "إثيوبيا", "أرمينيا", "الأردن", "ألبانيا", "إيطاليا", "تونس", "غانا"];
        assert_eq!(sorted(Locale::Ar, arabic.iter().rev().copied().collect()), arabic);
        assert_eq!(
            sorted(Locale::En, vec!["Österreich", "Oslo", "Zagreb", "Oxford"]),
            ["Oslo", "Österreich", "Oxford", "Zagreb"]
        );
    }

    #[test]
    fn names_that_differ_by_a_mark_only_have_an_order_too() {
        assert_eq!(compare(Locale::Fr, "cote", "côte"), Ordering::Less);
        assert_eq!(compare(Locale::Fr, "côte", "côte"), Ordering::Equal);
    }
}
