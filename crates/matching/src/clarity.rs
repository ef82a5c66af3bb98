//! Whether a need is clear enough to look for anybody, and what to ask when it is not.
//!
//! The mechanism's second worked example: a government that asks for help with "open government data" is first introduced to
//! people who help it find out what it wants, and comes back months later. So a need that names no thing is answered with
//! questions, each with its reason, and with advisers instead of vendors. What counts is what is named, not how long or how well it is
//! put: every term of the glossary gives as much as it is rare among commitments, a word that is no term gives less, and words that
//! only sound like a need and the broadest terms of the field give nothing.

use std::collections::HashSet;
use std::sync::LazyLock;

use domain::networking::{Line, Offer, ProviderKind, Stage};
use language::{Language, fold_word, words};

use crate::learnt::Learnt;
use crate::text::{Gist, Meaning};

/// Words that name nothing.
const HOLLOW: &str = include_str!("../hollow.txt");
/// Terms of the glossary that name the field and nothing in it.
const BROAD: &str = include_str!("../broad.txt");
/// From which rarity on a term of the glossary says anything: rarer than in one commitment of four.
const COMMON: f32 = 1.4;
/// No single term says more than this: two things make a need, or one and what is to be done with it.
const MOST: f32 = 3.0;
/// From which rarity on a word that is no term says anything: rarer than in one commitment of thirty.
const COMMON_WORD: f32 = 3.4;
/// No single word says more than this. Rare words are as often turns of phrase as things, and a name or a typing error is rare as well.
const MOST_WORD: f32 = 1.0;
/// So much has to be said for a need to be clear: more than two rare words. Chosen on the open halves of `quality/clarity.tsv` and
/// `quality/short.tsv`.
pub const ENOUGH: f32 = 2.1;
/// The most that is quoted as too broad.
const QUOTED: usize = 4;

/// What to ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Which issue is it about?
    Subject,
    /// Which thing exactly: which records, service, law, body?
    Object,
    /// How far along is it: strategy, design, implementation, technology, finance?
    Stage,
    /// What is there already?
    Exists,
    /// By when?
    Urgency,
}

/// Why it is asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Because {
    /// Nothing in it is a thing of any field.
    NothingNamed,
    /// It names a field and nothing in it: these words are all that could be looked for, and each fits too many.
    OnlyBroad(Vec<String>),
    /// The field is left blank, and the answer changes who fits.
    Blank,
}

/// How clear a need is.
#[derive(Debug, Clone, PartialEq)]
pub struct Clarity {
    /// What it says, in units of rarity.
    pub said: f32,
    /// The words that say it, the rarest first.
    pub telling: Vec<String>,
    /// What to ask and why; the first two kinds only where the need is not clear.
    pub questions: Vec<(Question, Because)>,
}

impl Clarity {
    /// Whether to ask instead of matching.
    #[must_use]
    pub fn asks_first(&self) -> bool {
        self.said < ENOUGH
    }
}

/// How clear a line of a request is.
#[must_use]
pub fn clarity(learnt: &Learnt, line: &Line) -> Clarity {
    let need = Gist::of(&line.need);
    let exists = Gist::of(&line.exists);
    let mut seen: HashSet<&str> = HashSet::new();
    let mut telling: Vec<(f32, &str)> = Vec::new();
    let mut broad: Vec<&str> = Vec::new();
    for meaning in need.meanings.iter().chain(&exists.meanings).filter(|meaning| seen.insert(&meaning.key)) {
        if is_hollow(&meaning.form) {
            continue;
        }
        let says = says(learnt, meaning);
        if says > 0.0 {
            telling.push((says, &meaning.form));
        } else {
            broad.push(&meaning.form);
        }
    }
    telling.sort_by(|a, b| b.0.total_cmp(&a.0));
    let said = telling.iter().map(|(says, _)| says).sum::<f32>();
    let mut questions = Vec::new();
    if said < ENOUGH {
        broad.truncate(QUOTED);
        questions.push(if broad.is_empty() && telling.is_empty() {
            (Question::Subject, Because::NothingNamed)
        } else {
            let words = telling.iter().map(|(_, form)| *form).chain(broad).take(QUOTED).map(str::to_owned);
            (Question::Object, Because::OnlyBroad(words.collect()))
        });
    }
    let blank = [
        (Question::Stage, line.stages.is_empty()),
        (Question::Exists, line.exists.trim().is_empty()),
        (Question::Urgency, line.urgency.is_none()),
    ];
    questions.extend(blank.into_iter().filter(|(_, is)| *is).map(|(question, _)| (question, Because::Blank)));
    Clarity { said, telling: telling.into_iter().map(|(_, form)| form.to_owned()).collect(), questions }
}

/// How much a meaning says of what is needed, in units of rarity.
fn says(learnt: &Learnt, meaning: &Meaning) -> f32 {
    let rarity = learnt.rarity(&meaning.key);
    if !meaning.is_concept() {
        return (rarity - COMMON_WORD).clamp(0.0, MOST_WORD);
    }
    if is_broad(&meaning.key) {
        return 0.0;
    }
    // A word that may mean several things says each of them by its part.
    (rarity - COMMON).clamp(0.0, MOST) * f32::from(meaning.part) / 100.0
}

/// Whether a term names the field and nothing in it.
fn is_broad(key: &str) -> bool {
    static TERMS: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let lines: Vec<&str> = BROAD.lines().filter(|line| !line.starts_with('#')).collect();
        let joined = lines.join("; ");
        joined.split(';').map(|term| term.trim().to_owned()).filter(|term| !term.is_empty()).collect()
    });
    key.strip_prefix('=').is_some_and(|term| TERMS.contains(term))
}

/// Whether an offer is one of advice on what to do at all, not of something to buy.
#[must_use]
pub fn advises(offer: &Offer) -> bool {
    offer.stages.contains(&Stage::Strategy)
        || (offer.stages.is_empty()
            && matches!(offer.kind, Some(ProviderKind::Government | ProviderKind::CivilSociety)))
}

/// Whether all words of a form only sound like a need.
pub(crate) fn is_hollow(form: &str) -> bool {
    static STEMS: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let lines = HOLLOW.lines().filter_map(|line| line.split_once(": "));
        let known = lines.filter_map(|(tag, list)| Some((Language::from_tag(tag)?, list)));
        let stems = known.flat_map(|(language, list)| words(list).map(move |word| language.stem(word.text)));
        stems.collect()
    });
    words(form).all(|word| {
        let folded = fold_word(word.text);
        STEMS.contains(&folded) || Language::ALL.into_iter().any(|language| STEMS.contains(&language.stem(word.text)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learnt::learnt;

    fn of(need: &str) -> Clarity {
        clarity(learnt(), &Line::of(1, need))
    }

    #[test]
    fn the_second_worked_example_is_asked_about_before_anybody_is_introduced() {
        for need in [
            "Our government would like help with open government data.",
            "Queremos apoyo en datos abiertos de gobierno, siguiendo las mejores prácticas internacionales.",
            "We wish to improve transparency and citizen participation through innovative digital solutions.",
        ] {
            let clarity = of(need);
            assert!(clarity.asks_first(), "{need} {clarity:?}");
            assert!(matches!(clarity.questions[0].0, Question::Object | Question::Subject), "{clarity:?}");
        }
    }

    #[test]
    fn a_need_that_names_its_thing_is_not_held_up_for_being_short() {
        for need in [
            "Publish land registry parcels and cadastral maps without the owners' names.",
            "Formar a jueces de paz para publicar sentencias anonimizadas en zonas rurales.",
            "Verify asset declarations of officials and publish them on a website",
            "Publicar el presupuesto ciudadano en lenguaje sencillo",
            "A website on which citizens can follow the public budget, and people trained to use it",
        ] {
            let clarity = of(need);
            assert!(!clarity.asks_first(), "{need} {clarity:?}");
        }
    }

    #[test]
    fn a_name_or_a_rare_turn_of_phrase_makes_no_need_of_the_broadest_terms() {
        for need in
            ["Open data for everyone.", "Fight corruption and build trust.", "Open government with Xanthippe Quux"]
        {
            assert!(of(need).asks_first(), "{need} {:?}", of(need));
        }
    }

    #[test]
    fn no_need_that_was_judged_is_held_up_by_questions() {
        let needs = include_str!("../quality/requests.tsv").lines().skip(1);
        for need in needs.filter_map(|line| line.split('\t').nth(5)) {
            assert!(!of(need).asks_first(), "{need} {:?}", of(need));
        }
    }

    #[test]
    fn the_broadest_terms_are_those_of_their_list() {
        for term in ["transparency", "open data", "access to information", "civil society"] {
            assert!(is_broad(&format!("={term}")), "{term}");
        }
        assert!(!is_broad("transparency") && !is_broad("=asset declaration") && !is_broad("="));
    }

    #[test]
    fn saying_nothing_at_greater_length_says_no_more() {
        let vague = "We would like support to improve our open data policy.";
        let long = format!(
            "{vague} {}",
            "We seek innovative, holistic and sustainable approaches, expertise and best practices. ".repeat(20)
        );
        assert!(of(&long).said <= of(vague).said + 0.01, "{:?} {:?}", of(&long), of(vague));
    }

    #[test]
    fn what_is_left_blank_is_asked_for_even_where_the_need_is_clear() {
        let clarity = of("Publish land registry parcels and cadastral maps without the owners' names.");
        assert_eq!(
            clarity.questions.iter().map(|(question, _)| *question).collect::<Vec<_>>(),
            [Question::Stage, Question::Exists, Question::Urgency]
        );
    }
}
