//! The languages whose grammar we know: recognising them, their stems and their stop words.

use frostem::{Algorithm, Stemmer};
use whatlang::{Detector, Lang};

use crate::fold::{fold_word, prepare_for_stemming};
use crate::stop_words::stop_words;

/// A language with a stemmer and stop words. A text in any other language is found by its folded words only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    English,
    /// Spanish.
    Spanish,
    /// French.
    French,
    /// Portuguese.
    Portuguese,
    /// Arabic.
    Arabic,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::English, Self::Spanish, Self::French, Self::Portuguese, Self::Arabic];

    /// Its code in language tags (BCP 47): `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
            Self::French => "fr",
            Self::Portuguese => "pt",
            Self::Arabic => "ar",
        }
    }

    /// The language that a language tag names, whatever its region or script: `es-MX` is Spanish.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let code = tag.split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|language| code.eq_ignore_ascii_case(language.code()))
    }

    /// What the forms of a word have in common (Snowball stemmers), folded: `commitments` and `commitment` give one stem.
    ///
    /// A stem is for comparing and is often no word. Expects one word; a word of another language comes out more or less
    /// as it is.
    #[must_use]
    pub fn stem(self, word: &str) -> String {
        let stemmer = Stemmer::new(match self {
            Self::English => Algorithm::English,
            Self::Spanish => Algorithm::Spanish,
            Self::French => Algorithm::French,
            Self::Portuguese => Algorithm::Portuguese,
            Self::Arabic => Algorithm::Arabic,
        });
        let word = prepare_for_stemming(word);
        let word = match self {
            Self::Arabic => without_article(&word).to_owned(),
            Self::Spanish | Self::Portuguese => with_usual_accent(self, word),
            Self::English | Self::French => word,
        };
        fold_word(&stemmer.stem(&word))
    }

    /// Whether a folded word carries grammar rather than meaning.
    #[must_use]
    pub fn is_stop_word(self, folded: &str) -> bool {
        stop_words(self).contains(folded)
    }

    /// Whether a word could be of this language by its letters.
    #[must_use]
    pub fn may_write(self, word: &str) -> bool {
        let arabic =
            word.chars().any(|c| matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{feff}'));
        arabic == (self == Self::Arabic)
    }
}

/// Puts the accent back on endings that never stand without it: readers and some plans leave accents out, and the stemmers
/// know the ending only with it.
fn with_usual_accent(language: Language, mut word: String) -> String {
    let endings: &[(&str, &str)] = match language {
        Language::Spanish => &[("cion", "ción"), ("sion", "sión"), ("gion", "gión")],
        Language::Portuguese => &[("cao", "ção"), ("coes", "ções"), ("soes", "sões")],
        _ => &[],
    };
    if let Some((bare, accented)) = endings.iter().find(|(bare, _)| word.len() > bare.len() + 1 && word.ends_with(bare))
    {
        word.truncate(word.len() - bare.len());
        word.push_str(accented);
    }
    word
}

/// What an Arabic word is joined to: "the" with "and" or "so", "in" or "like" before it.
const ARTICLES: [&str; 12] = ["وبال", "فبال", "وكال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال", "ٱل"];

/// Takes the article off with what is joined to it ("والشفافية", "and the transparency"). The stemmer takes most of them off,
/// but then treats the word as another sort of word, so that one in four has another stem with the article than without.
/// Short words are left alone, where the letters may well be the word's own.
fn without_article(word: &str) -> &str {
    let bare = ARTICLES.iter().find_map(|article| word.strip_prefix(article));
    bare.filter(|bare| bare.chars().count() >= 3).unwrap_or(word)
}

/// How much of a text is looked at to recognise its language: more takes time and teaches nothing.
const SAMPLE_BYTES: usize = 1_200;

/// The language of a text, when it is one of ours and there is little doubt. Short texts are often in doubt.
#[must_use]
pub fn recognise(text: &str) -> Option<Language> {
    let sample = text.get(..text.floor_char_boundary(SAMPLE_BYTES)).unwrap_or(text);
    let info = Detector::new().detect(sample).filter(whatlang::Info::is_reliable)?;
    match info.lang() {
        Lang::Eng => Some(Language::English),
        Lang::Spa => Some(Language::Spanish),
        Lang::Fra => Some(Language::French),
        Lang::Por => Some(Language::Portuguese),
        Lang::Ara => Some(Language::Arabic),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_language_is_recognised_by_a_sentence_or_two() {
        for (language, text) in [
            (
                Language::English,
                "The ministry will publish every contract above the threshold on one website, and anybody may ask why a \
                 bid was chosen. An independent panel reports twice a year on what was answered.",
            ),
            (
                Language::Spanish,
                "El ministerio publicará en un solo sitio todos los contratos que superen el umbral, y cualquier persona \
                 podrá preguntar por qué se eligió una oferta.",
            ),
            (
                Language::French,
                "Le ministère publiera sur un seul site tous les marchés qui dépassent le seuil, et chacun pourra demander \
                 pourquoi une offre a été retenue.",
            ),
            (
                Language::Portuguese,
                "O ministério publicará em um único sítio todos os contratos acima do limite, e qualquer pessoa poderá \
                 perguntar por que uma proposta foi escolhida.",
            ),
            (Language::Arabic, "تنشر الوزارة جميع العقود على موقع واحد ويحق لكل مواطن أن يسأل عن سبب اختيار العرض."),
        ] {
            assert_eq!(recognise(text), Some(language), "{text}");
        }
    }

    #[test]
    fn a_language_that_we_do_not_know_is_not_taken_for_one_that_we_do() {
        let georgian = "სამინისტრო ყველა ხელშეკრულებას ერთ ვებგვერდზე გამოაქვეყნებს";
        let romanian = "Ministerul va publica toate contractele pe un singur site, iar orice cetățean poate întreba de ce a \
                        fost aleasă o ofertă și cine a luat această decizie în numele instituției.";
        assert_eq!(recognise(georgian), None);
        assert_eq!(recognise(romanian), None);
        assert_eq!(recognise(""), None);
        assert_eq!(recognise("2015"), None);
    }

    #[test]
    fn forms_of_a_word_share_their_stem() {
        for (language, one, other) in [
            (Language::English, "Commitments", "commitment"),
            (Language::English, "publishing", "published"),
            (Language::Spanish, "compromisos", "compromiso"),
            (Language::Spanish, "presupuestaria", "presupuestarios"),
            (Language::Spanish, "informacion", "informaciones"),
            (Language::Portuguese, "licitacao", "licitações"),
            (Language::French, "publiques", "publique"),
            (Language::French, "données", "donnée"),
            (Language::Portuguese, "cidadãos", "cidadão"),
            (Language::Portuguese, "compromissos", "compromisso"),
            (Language::Arabic, "المواطن", "مواطن"),
            (Language::Arabic, "البيانات", "بيانات"),
            (Language::Arabic, "للمعلومات", "معلومات"),
            (Language::Arabic, "المشتريات", "مشتريات"),
            (Language::Arabic, "والشفافية", "الشفافيّة"),
        ] {
            assert_eq!(language.stem(one), language.stem(other), "{one} {other}");
            assert!(!language.stem(one).is_empty());
        }
        assert_ne!(Language::English.stem("commitment"), Language::English.stem("committee"));
    }

    #[test]
    fn a_tag_names_its_language_whatever_the_region() {
        assert_eq!(Language::from_tag("es-MX"), Some(Language::Spanish));
        assert_eq!(Language::from_tag("PT_br"), Some(Language::Portuguese));
        assert_eq!(Language::from_tag("est"), None);
        assert_eq!(Language::from_tag(""), None);
        for language in Language::ALL {
            assert_eq!(Language::from_tag(language.code()), Some(language));
        }
    }

    #[test]
    fn stop_words_are_known_in_their_folded_form() {
        assert!(Language::French.is_stop_word(&fold_word("été")));
        assert!(Language::Spanish.is_stop_word(&fold_word("más")));
        assert!(Language::Arabic.is_stop_word(&fold_word("إلى")));
        assert!(Language::Arabic.is_stop_word(&fold_word("على")));
        assert!(!Language::English.is_stop_word("budget"));
    }

    proptest! {
        #[test]
        fn any_text_is_survived(text in any::<String>()) {
            let _ = recognise(&text);
            for language in Language::ALL {
                let stem = language.stem(&text);
                prop_assert_eq!(fold_word(&stem), stem);
            }
        }

        #[test]
        fn any_word_of_each_script_is_survived(word in "[a-zà-ÿ']{1,20}|[\u{600}-\u{6ff}]{1,20}") {
            for language in Language::ALL {
                let _ = language.stem(&word);
            }
        }
    }
}
