//! Which commitments are like one another, and why.
//!
//! The model is made from the words and codes on record when it is first needed and again when they have changed, beside
//! everything else, so that no reader waits for it. It decides nothing and is no part of the record.

mod model;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::ArcSwap;
use domain::codebook::{Field, Region};
use domain::plans::Commitment;
use domain::{Lens, Partnership, Timestamp, Value};
use language::{Language, fold_word, recognise, words};

pub use model::{Alike, Model, Near, Reasons, Whose};
use model::{Builder, Seen};

use crate::App;
use crate::texts::Texts;

/// How much of a text is read: commitments say early what they are about, and the rest names units and dates.
const READ_BYTES: usize = 1_500;
/// Of how many commitments the words are read in one turn.
const IN_A_TURN: usize = 50;
/// The model is made again no sooner than after so many times what making it took, so that it never takes more than one
/// part in so many of the machine.
const PAUSE: i64 = 20;

/// The model, and from what it was made.
pub struct Similar {
    made: ArcSwap<Made>,
    making: Mutex<()>,
}

/// A model of a state.
#[derive(Default)]
pub struct Made {
    model: Model,
    /// Counts up with each model; 0 for the empty one before the first.
    pub version: u64,
    /// What it was made from: the last act that changed facts, and how many texts are withheld.
    from: Option<(u64, usize)>,
    /// When it was made, and how long that took, in microseconds.
    at: (Timestamp, i64),
}

impl Made {
    /// Whether it was made from what a state says; a model of a later state is good for an earlier one.
    #[must_use]
    pub fn is_current(&self, state: &Partnership) -> bool {
        self.from.is_some_and(|(facts_at, withheld)| facts_at >= state.facts_at && withheld >= state.withheld.len())
    }

    /// The model, unless it still knows words that have been withheld since, or there is none yet.
    #[must_use]
    pub fn model(&self, now: &Partnership) -> Option<&Model> {
        self.from.filter(|(_, withheld)| *withheld == now.withheld.len()).map(|_| &self.model)
    }
}

impl Similar {
    pub(crate) fn new() -> Self {
        Self { made: ArcSwap::default(), making: Mutex::new(()) }
    }

    /// The model as it is now.
    #[must_use]
    pub fn now(&self) -> Arc<Made> {
        self.made.load_full()
    }
}

impl App {
    /// What commitments have in common.
    #[must_use]
    pub const fn similar(&self) -> &Arc<Similar> {
        &self.similar
    }

    /// Makes the model anew if what is on record has changed since, unless it was made just now.
    pub fn bring_similar_up_to_date(&self) {
        let _turn = self.similar.making.lock().unwrap_or_else(PoisonError::into_inner);
        let (state, before, begun) = (self.history().now(), self.similar.now(), self.now());
        let from = Some((state.facts_at, state.withheld.len()));
        let (made_at, took) = before.at;
        // What was withheld must go at once, whatever it takes.
        let has_to = before.from.is_none_or(|(_, withheld)| withheld != state.withheld.len());
        if before.from == from || !(has_to || begun.0 - made_at.0 >= took.saturating_mul(PAUSE)) {
            return;
        }
        let mut builder = Builder::default();
        for chunk in state.commitments.values().collect::<Vec<_>>().chunks(IN_A_TURN) {
            // The words are held in short turns: whoever publishes new ones waits for them, and what was read stays as long.
            let texts = self.texts();
            chunk.iter().for_each(|commitment| builder.add(seen(&state, &texts, commitment)));
        }
        let model = builder.finish();
        let ended = self.now();
        let made = Made { model, version: before.version + 1, from, at: (ended, ended.0 - begun.0) };
        tracing::debug!(commitments = made.model.len(), "worked out which commitments are alike");
        self.similar.made.store(Arc::new(made));
    }
}

/// What the model is told of a commitment.
fn seen(state: &Partnership, texts: &Texts<'_>, commitment: &Commitment) -> Seen {
    let lens = Lens::ALL;
    let subjects = [Field::Tags, Field::PolicyAreas, Field::GrandChallenges, Field::ChallengeAreas];
    let subjects =
        subjects.into_iter().flat_map(|field| commitment.thing.codes(field, lens).iter().map(move |c| (field, *c)));
    let values = commitment.assessments.values().rev().map(|thing| thing.codes(Field::Values, lens));
    let region = state.members.get(&commitment.plan.member).and_then(|m| m.thing.code(Field::Region, lens));
    Seen {
        id: commitment.id.clone(),
        member: commitment.plan.member.clone(),
        plan: commitment.plan.number,
        region: region.and_then(Region::from_code),
        subjects: subjects.collect(),
        values: values.into_iter().find(|values| !values.is_empty()).unwrap_or_default().to_vec(),
        words: words_of(texts, commitment),
    }
}

/// The fields that tell what a commitment is about, in English or in the language of the plan.
const WORDED: [Field; 8] = [
    Field::Title,
    Field::ShortTitle,
    Field::Theme,
    Field::FullText,
    Field::Problem,
    Field::StatusQuo,
    Field::Action,
    Field::Results,
];

/// The words of a commitment: what they have in common in all forms, one form, how often they count.
fn words_of(texts: &Texts<'_>, commitment: &Commitment) -> Vec<(String, String, u32)> {
    // The leading statement's words: other editions say the same in other spellings.
    let text = |field| match commitment.thing.value(field, Lens::ALL) {
        Some(Value::Text(id)) => {
            texts.get(id).map(|text| text.get(..text.floor_char_boundary(READ_BYTES)).unwrap_or(text))
        }
        _ => None,
    };
    // A plan is in one language, and the longest text shows best which.
    let language = [Field::FullText, Field::Problem, Field::Title].into_iter().find_map(text).and_then(recognise);
    let mut counts: HashMap<String, (String, u32)> = HashMap::new();
    for field in WORDED {
        let Some(text) = text(field) else { continue };
        let count = model::weight(matches!(field, Field::Title | Field::ShortTitle));
        for word in words(text) {
            let folded = fold_word(word.text);
            if folded.chars().count() < 3 || folded.bytes().all(|b| b.is_ascii_digit()) || is_grammar(language, &folded)
            {
                continue;
            }
            let stem = language.map_or_else(|| folded.clone(), |language| language.stem(word.text));
            counts.entry(stem).or_insert((word.text.to_lowercase(), 0)).1 += count;
        }
    }
    let mut words: Vec<_> = counts.into_iter().map(|(stem, (form, count))| (stem, form, count)).collect();
    words.sort_unstable();
    words
}

fn is_grammar(language: Option<Language>, folded: &str) -> bool {
    match language {
        Some(language) => language.is_stop_word(folded),
        None => Language::ALL.into_iter().any(|language| language.is_stop_word(folded)),
    }
}
