//! Words whose frequencies are distributed as words of a language are: the n-th most frequent has a share of about 1/n (Zipf).
//!
//! The most frequent words of each language are real, the others are made of its usual syllables, so that compressing,
//! folding, stemming and indexing generated texts costs what it costs with real ones. No sentence means anything.

use fastrand::Rng;

/// A language in which members write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// English.
    English,
    /// Spanish.
    Spanish,
    /// French.
    French,
    /// Portuguese.
    Portuguese,
    /// Arabic, whose letters take two bytes each.
    Arabic,
}

impl Tongue {
    /// Its most frequent words in texts of the field, the most frequent first.
    const fn frequent(self) -> &'static str {
        match self {
            Self::English => {
                "the of and to in for public a will on by is with information be government data this are as that open \
                 from citizens through access services their which national civil society transparency ministry \
                 commitment it at an or not plan participation have all was other budget new portal more has been"
            }
            Self::Spanish => {
                "de la y el en los a para que las del información se pública con por un una gobierno datos su es como al \
                 abierto acceso ciudadanía transparencia través participación servicios este nacional no más sus plan \
                 compromiso sociedad civil lo públicos entre sobre ministerio presupuesto portal o sistema desarrollo"
            }
            Self::French => {
                "de la et des les le à en du l'information pour un dans par une est sur données que au publique qui \
                 gouvernement accès la transparence citoyens avec ce plan société services ouvertes civile national \
                 participation sont aux ne engagement cette se plus budget ministère site ou mise œuvre leurs publiques"
            }
            Self::Portuguese => {
                "de e a o da do para em que os dos dados as com informação por no na um pública das uma governo ao \
                 acesso participação transparência como cidadãos sociedade se é serviços à nacional civil não mais \
                 plano compromisso portal sobre abertos seus são sistema ou pelo ministério orçamento sua federal"
            }
            Self::Arabic => {
                "في من على إلى و المعلومات أن التي العامة عن الحكومة هذا البيانات مع المفتوحة الوطنية بين خلال \
                 المواطنين الخدمات أو ما الشفافية المجتمع المدني وزارة الوصول كل هذه المشاركة لا الالتزام قانون \
                 الخطة كما تم بعد الميزانية حق نشر عبر ذلك جميع الموقع تعزيز"
            }
        }
    }

    /// Beginnings, vowels and ends of syllables.
    const fn syllables(self) -> [&'static str; 3] {
        match self {
            Self::English => ["b c d f g l m n p pr r s st t tr v w", "a e i o u ea ou", "n r s t l ng ction d"],
            Self::Spanish => ["b c d f g l m n p pr r s t tr v ll", "a e i o u ie ió", "n r s l d ción"],
            Self::French => ["b c d f g l m n p pr r s t tr v ch", "a e i o u é eu oi", "n r s t l tion ment"],
            Self::Portuguese => ["b c d f g l m n p pr r s t tr v lh", "a e i o u ã ei", "r s l m ção"],
            Self::Arabic => ["ب ت ج ح د ر س ش ع ف ق ك ل م ن", "ا و ي", "ن ر ة ت ل م"],
        }
    }
}

/// How many different words a language has here.
const WORDS: u16 = 20_000;
/// Into how many equal shares the frequencies are rounded: a power of two, so that drawing a word is one look-up.
const SHARES: usize = 1 << 18;

/// The words of one language, to be drawn by frequency.
pub struct Vocabulary {
    words: Vec<String>,
    /// For each share the word it belongs to.
    shares: Vec<u16>,
}

impl Vocabulary {
    /// The words of a language; the same on every machine.
    #[must_use]
    pub fn of(tongue: Tongue) -> Self {
        let mut chance = Rng::with_seed(tongue as u64);
        let frequent = tongue.frequent().split_whitespace().map(str::to_owned);
        let syllables = tongue.syllables().map(|list| list.split(' ').collect::<Vec<_>>());
        let made = std::iter::repeat_with(|| make(&syllables, &mut chance));
        let words: Vec<String> = frequent.chain(made).take(WORDS.into()).collect();
        // Zipf and Mandelbrot: the share of the n-th word is one over n and a small constant.
        let weight = |place: u16| 1.0 / (f64::from(place) + 2.7);
        let all: f64 = (0..WORDS).map(weight).sum();
        let mut shares = Vec::with_capacity(SHARES);
        let mut sum = 0.0;
        for place in 0..WORDS {
            sum += weight(place);
            let upto = share(sum / all);
            shares.resize(upto.max(shares.len()), place);
        }
        shares.resize(SHARES, WORDS - 1);
        Self { words, shares }
    }

    /// A word, by frequency.
    pub fn draw(&self, chance: &mut Rng) -> &str {
        let place = self.shares.get(chance.usize(..SHARES)).copied().unwrap_or_default();
        self.words.get(usize::from(place)).map_or("", String::as_str)
    }
}

/// So many of all shares.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a part of a whole is between 0 and 1")]
fn share(part: f64) -> usize {
    (part.clamp(0.0, 1.0) * SHARES as f64) as usize
}

fn make([begins, vowels, ends]: &[Vec<&str>; 3], chance: &mut Rng) -> String {
    let mut word = String::new();
    let mut put = |list: &[&str], chance: &mut Rng| word.push_str(chance.choice(list).copied().unwrap_or(""));
    for _ in 0..chance.usize(1..=4) {
        put(begins, chance);
        put(vowels, chance);
    }
    put(ends, chance);
    word
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn words_are_as_frequent_as_zipf_says() {
        let vocabulary = Vocabulary::of(Tongue::English);
        let (mut chance, mut counts) = (Rng::with_seed(1), HashMap::<&str, u32>::new());
        for _ in 0..200_000 {
            *counts.entry(vocabulary.draw(&mut chance)).or_default() += 1;
        }
        let count = |word: &str| f64::from(counts[word]);
        // The first and the tenth word: (10 - 1 + 2.7) / 2.7 times as often.
        let ratio = count("the") / count("on");
        assert!((4.0..6.5).contains(&ratio), "{ratio}");
        assert!(counts.len() > 12_000, "{}", counts.len());
    }

    #[test]
    fn each_language_has_words_of_its_own_and_always_the_same() {
        for tongue in [Tongue::English, Tongue::Spanish, Tongue::French, Tongue::Portuguese, Tongue::Arabic] {
            let (one, again) = (Vocabulary::of(tongue), Vocabulary::of(tongue));
            assert_eq!(one.words, again.words);
            assert_eq!(one.words.len(), usize::from(WORDS));
            assert_eq!(one.shares.len(), SHARES);
        }
    }
}
