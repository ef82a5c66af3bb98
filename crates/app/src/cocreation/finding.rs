//! Finding what was given by its words, in whatever language, and by how it stands. The desk is told in the background what each input
//! says and how it stands; a question is answered page by page from there.

use std::collections::BTreeSet;

use domain::cocreation::{Entry, ResponseOutcome, SetAside};
use domain::{Partnership, PersonId, PlanId};
use language::{Language, fold_word, recognise, words};
use store::StoreError;
use store::cocreation::{Input, MOST_STEMS, MOST_WORDS, Stands, Wanted};

use crate::App;

/// How many inputs are noted in one turn, so that others get theirs. A judgement: some tens of milliseconds of writing.
const NOTED_AT_ONCE: u32 = 200;

/// For how long a node goes on noting before it looks after what else it does, in microseconds.
const GOES_ON: i64 = 2_000_000;

/// The most stems by which one input is found. A judgement: the longest text has some fifteen hundred words, most of them again.
const MOST_OF_ONE: usize = 600;

/// The longest stem, in characters: what is longer is no word that anybody types.
const LONGEST_STEM: usize = 40;

/// What somebody asks for in words: each but those of grammar, as its stems in the languages it may be of.
#[must_use]
pub fn wanted(text: &str, stands: Option<Stands>) -> Wanted {
    let of = |word: &str| {
        let folded = fold_word(word);
        let languages = Language::ALL.into_iter().filter(|language| language.may_write(word));
        let stems = languages.map(|language| language.stem(word)).filter(|stem| !stem.is_empty());
        let mut all: Vec<String> = Vec::new();
        for stem in std::iter::once(folded).chain(stems) {
            if !all.contains(&stem) && all.len() < MOST_STEMS {
                all.push(stem);
            }
        }
        all
    };
    let typed: Vec<&str> = words(text).map(|word| word.text).filter(|word| !fold_word(word).is_empty()).collect();
    let is_grammar = |word: &&str| {
        let folded = fold_word(word);
        Language::ALL.iter().any(|language| language.is_stop_word(&folded))
    };
    // The longest word tells most: the database begins with it.
    let mut telling: Vec<&str> = typed.iter().copied().filter(|word| !is_grammar(word)).collect();
    if telling.is_empty() {
        telling = typed;
    }
    telling.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    Wanted { words: telling.into_iter().take(MOST_WORDS).map(of).collect(), stands }
}

/// The stems by which what an input says is found: those of the language that it is in, of the page on which it was written, and the
/// words themselves.
fn stems(title: &str, body: &str, page: &str) -> Vec<String> {
    let text = format!("{title}\n{body}");
    let languages: BTreeSet<Language> = [recognise(&text), Language::from_tag(page)].into_iter().flatten().collect();
    let mut found = BTreeSet::new();
    for word in words(&text) {
        let folded = fold_word(word.text);
        let own = languages.iter().filter(|language| language.may_write(word.text));
        if own.clone().any(|language| language.is_stop_word(&folded)) {
            continue;
        }
        let stems = own.map(|language| language.stem(word.text)).chain([folded]);
        found.extend(stems.filter(|stem| !stem.is_empty() && stem.chars().count() <= LONGEST_STEM));
        if found.len() >= MOST_OF_ONE {
            break;
        }
    }
    found.into_iter().collect()
}

/// How an input stands by the record.
fn standing(state: &Partnership, input: &Input) -> Stands {
    let process = state.cocreations.get(&input.plan);
    match process.and_then(|process| process.settled(&input.id)).map(|(_, settled)| &settled.how) {
        None | Some(Entry::Aside(SetAside::Merged { .. })) => Stands::Waits,
        Some(Entry::Aside(SetAside::Withdrawn | SetAside::Moderated { .. })) => Stands::Aside,
        Some(Entry::Answered(answer)) => match answer.outcome {
            ResponseOutcome::TakenUp | ResponseOutcome::InPart => Stands::TakenUp,
            ResponseOutcome::DoneAlready
            | ResponseOutcome::Later
            | ResponseOutcome::NotTakenUp
            | ResponseOutcome::Outside => Stands::Answered,
        },
    }
}

impl App {
    /// What was given to a plan, or to one of its calls, the newest first, from behind one that was seen last.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn find_inputs(
        &self,
        of: (&PlanId, Option<u16>),
        wanted: &Wanted,
        last: Option<&Input>,
        limit: u32,
    ) -> Result<Vec<Input>, StoreError> {
        self.store().find_inputs(of, wanted, last, limit).await
    }

    /// What a person gave, for that person alone.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn find_own_inputs(
        &self,
        who: &PersonId,
        wanted: &Wanted,
        last: Option<&Input>,
        limit: u32,
    ) -> Result<Vec<Input>, StoreError> {
        self.store().find_own_inputs(who, wanted, last, limit).await
    }

    /// Notes some of what changed, so that it is found. Answers whether there may be more.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn note_inputs(&self) -> Result<bool, StoreError> {
        let stale = self.store().stale_inputs(NOTED_AT_ONCE).await?;
        if stale.is_empty() {
            return Ok(false);
        }
        let state = self.history().now();
        let noted = |input: Input| {
            let stands = standing(&state, &input);
            let stems = match &input.words {
                Ok((words, _)) if stands != Stands::Aside => {
                    stems(words.title.as_deref().unwrap_or(""), &words.body, &input.language)
                }
                _ => Vec::new(),
            };
            (input, stands, stems)
        };
        self.store().note_inputs(&stale.into_iter().map(noted).collect::<Vec<_>>()).await?;
        Ok(true)
    }

    /// Notes what changed, for as long as others can wait.
    pub(crate) async fn note_changed_inputs(&self) -> Result<(), StoreError> {
        let began = self.now();
        while self.note_inputs().await? && self.now().0.saturating_sub(began.0) < GOES_ON {}
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(asked: &str, said: &str, page: &str) -> bool {
        let stems = stems("", said, page);
        wanted(asked, None).words.iter().all(|word| word.iter().any(|stem| stems.contains(stem)))
    }

    #[test]
    fn a_word_finds_its_other_forms_in_whatever_language_it_was_said() {
        let spanish = "Pedimos que se publiquen los presupuestos de cada ministerio, cada mes, y en formatos abiertos.";
        assert!(finds("presupuesto ministerios", spanish, "en"), "on a page in English as well");
        assert!(finds("the commitments", "Each commitment is published.", "en"));
        assert!(finds("dépenses publiques", "Il faut publier chaque dépense publique du gouvernement.", "fr"));
        assert!(finds("الشفافية", "نطلب شفافية الموازنة العامة في كل وزارة", "ar"));
        assert!(!finds("health", spanish, "es"));
        assert!(!finds("budget health", "Publish the budget.", "en"), "all of the words");
    }

    #[test]
    fn a_question_is_cut_to_what_a_statement_asks_for() {
        let many = wanted(&"budget transparency ministry contract parliament mining water ".repeat(3), None);
        assert_eq!(many.words.len(), MOST_WORDS);
        assert!(many.words.iter().all(|stems| (1..=MOST_STEMS).contains(&stems.len())));
        assert!(many.words[0].contains(&"transparency".to_owned()), "the longest first");
        assert!(wanted(" ,; ", None).words.is_empty());
        assert!(stems("", &"word and word ".repeat(5_000), "en").len() < 3);
    }
}
