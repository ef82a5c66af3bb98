//! Turning a question into a query of the index, and so deciding what comes first.
//!
//! Any wanted word makes a document an answer, unless operators say what does ([`crate::need`]). What decides the order is BM25
//! over what is meant: concepts of the glossary, the same in every language, so that rows in the question's own language do not
//! drown the right row in another. Stems and exact forms add a little. The weights were found on the open half of the judged
//! questions, see `docs/search-quality.md`.

use std::ops::Bound;

use domain::Date;
use tantivy::query::{
    AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, EmptyQuery, FuzzyTermQuery, Occur, PhraseQuery, Query,
    RangeQuery, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Score, Term};

use crate::apart::Apart;
use crate::ask::{Ask, Item, Word};
use crate::doc::{Facet, Until};
use crate::need::Need;
use crate::schema::{Fields, concept_term, number_of};

/// What a concept counts, and a term of several words besides the concepts inside it.
const CONCEPT: Score = 1.5;
/// What a word counts that the glossary does not know: a name, a number, a rare word.
const UNKNOWN: Score = 0.7;
/// What the stem counts besides: rows that say it in the question's own words.
const STEM: Score = 0.3;
/// What the exact form counts besides.
const EXACT: Score = 0.1;
/// What a word that begins as asked counts: about as much as a word of middling rarity.
const PREFIX: Score = 3.0;
/// What having everything that was asked for adds, for each item: so much that a document with all of several common words
/// comes before one with a single rare one most times, but not always.
const ALL: Score = 1.0;
/// What having all that was asked for in a row counts: whoever types a title as it stands wants what is called so.
const IN_A_ROW: Score = 1.0;

/// The query for a question within facets and in its time.
pub(crate) fn query(fields: &Fields, ask: &Ask, facets: &[Facet], until: Until) -> Box<dyn Query> {
    if ask.wanted.is_empty() && ask.unwanted.is_empty() && !ask.blank {
        return Box::new(EmptyQuery);
    }
    let mut clauses: Vec<(Occur, Box<dyn Query>)> = Vec::new();
    let (phrases, words): (Vec<&Item>, Vec<&Item>) =
        ask.wanted.iter().partition(|item| matches!(item, Item::Phrase(_)));
    // Where operators say what answers, everything wanted only decides the order.
    let must = if ask.need.is_none() { Occur::Must } else { Occur::Should };
    if let Some(need) = &ask.need {
        clauses.push((Occur::Must, Box::new(ConstScoreQuery::new(answering(fields, ask, need), 0.0))));
    }
    if !words.is_empty() {
        // Beside a phrase, words only decide the order.
        let occur = if phrases.is_empty() { must } else { Occur::Should };
        let mut any: Vec<_> = words.iter().flat_map(|item| parts(fields, item)).collect();
        any.extend(ask.terms.iter().map(|concept| meaning(fields, &concept_term(*concept), CONCEPT)));
        clauses.push((occur, any_of(any)));
    }
    clauses.extend(phrases.into_iter().map(|phrase| (must, one(fields, phrase))));
    if words.len() > 1 {
        let every = BooleanQuery::intersection(words.iter().map(|item| one(fields, item)).collect());
        #[expect(clippy::cast_precision_loss, reason = "a question has at most a few dozen items")]
        let bonus = ALL * words.len() as Score;
        clauses.push((Occur::Should, Box::new(ConstScoreQuery::new(Box::new(every), bonus))));
        clauses.extend(in_a_row(fields, &words).map(|row| (Occur::Should, row)));
    }
    for facet in facets {
        let term = term(fields.facet, &facet.term(), IndexRecordOption::Basic);
        clauses.push((Occur::Must, Box::new(ConstScoreQuery::new(term, 0.0))));
    }
    clauses.extend(bounds(fields, until).map(|bound| (Occur::Must, Box::new(ConstScoreQuery::new(bound, 0.0)) as _)));
    if clauses.is_empty() {
        clauses.push((Occur::Must, Box::new(ConstScoreQuery::new(Box::new(AllQuery), 0.0))));
    }
    if ask.need.is_none() {
        clauses.extend(ask.unwanted.iter().map(|item| (Occur::MustNot, Box::new(Apart(one(fields, item))) as _)));
    }
    Box::new(BooleanQuery::new(clauses))
}

/// What keeps out what is later than a question goes.
fn bounds(fields: &Fields, until: Until) -> impl Iterator<Item = Box<dyn Query>> {
    let [so, published] = fields.since;
    let by = |field: Field, day: Date| {
        let last = Bound::Included(Term::from_field_u64(field, number_of(day)));
        Box::new(RangeQuery::new(Bound::Unbounded, last)) as Box<dyn Query>
    };
    // Acts stand by their positions, the newest first.
    let before = |position: u64| {
        let last = Bound::Excluded(Term::from_field_u64(fields.order[0], u64::MAX - position));
        Box::new(RangeQuery::new(last, Bound::Unbounded)) as Box<dyn Query>
    };
    let days = [(so, until.so), (published, until.published)].into_iter();
    days.filter_map(move |(field, day)| Some(by(field, day?))).chain(until.position.map(before))
}

/// What answers to a need. A run that holds all words of a term is answered by the term in any language.
fn answering(fields: &Fields, ask: &Ask, need: &Need) -> Box<dyn Query> {
    let item = |items: &[Item], at: usize| -> Box<dyn Query> {
        items.get(at).map_or_else(|| Box::new(EmptyQuery) as _, |item| one(fields, item))
    };
    match need {
        Need::Wanted(at) => item(&ask.wanted, *at),
        Need::Unwanted(at) => item(&ask.unwanted, *at),
        Need::Any(needs) => {
            let holds = |places: &[usize]| places.iter().all(|place| needs.contains(&Need::Wanted(*place)));
            let terms = ask.terms.iter().zip(&ask.term_places).filter(|(_, places)| holds(places));
            let terms = terms.map(|(concept, _)| meaning(fields, &concept_term(*concept), CONCEPT));
            any_of(needs.iter().map(|need| answering(fields, ask, need)).chain(terms).collect())
        }
        Need::All(needs) => every(needs.iter().map(|need| match need {
            Need::Not(need) => (Occur::MustNot, Box::new(Apart(answering(fields, ask, need))) as _),
            need => (Occur::Must, answering(fields, ask, need)),
        })),
        Need::Not(need) => every([(Occur::MustNot, Box::new(Apart(answering(fields, ask, need))) as _)]),
    }
}

/// What fits all clauses; everything, where they only keep out.
fn every(clauses: impl IntoIterator<Item = (Occur, Box<dyn Query>)>) -> Box<dyn Query> {
    let mut clauses: Vec<_> = clauses.into_iter().collect();
    if clauses.iter().all(|(occur, _)| *occur == Occur::MustNot) {
        clauses.push((Occur::Must, Box::new(AllQuery)));
    }
    Box::new(BooleanQuery::new(clauses))
}

/// The words of a question as one phrase; nothing where it holds more than words.
fn in_a_row(fields: &Fields, items: &[&Item]) -> Option<Box<dyn Query>> {
    let word = |item: &&Item| match item {
        Item::Word(word) => Some(Term::from_field_text(fields.exact, &word.folded)),
        Item::Prefix(_) | Item::Phrase(_) => None,
    };
    let terms = items.iter().map(word).collect::<Option<Vec<Term>>>()?;
    Some(Box::new(BoostQuery::new(Box::new(PhraseQuery::new(terms)), IN_A_ROW)))
}

/// The ways in which a document can have an item, each with its weight.
fn parts(fields: &Fields, item: &Item) -> Vec<Box<dyn Query>> {
    match item {
        Item::Word(Word { folded, stems, concepts, .. }) => {
            let exact = term(fields.exact, folded, IndexRecordOption::WithFreqs);
            let mut parts: Vec<Box<dyn Query>> = vec![Box::new(BoostQuery::new(exact, EXACT))];
            let stem = |stem: &String| -> Box<dyn Query> {
                let term = term(fields.stem, stem, IndexRecordOption::WithFreqs);
                Box::new(BoostQuery::new(term, STEM))
            };
            parts.extend(stems.iter().map(stem));
            parts.extend(concepts.iter().map(|concept| meaning(fields, &concept_term(*concept), CONCEPT)));
            if concepts.is_empty() {
                parts.extend(stems.iter().map(|stem| meaning(fields, stem, UNKNOWN)));
            }
            parts
        }
        Item::Prefix(prefix) => {
            let begins = FuzzyTermQuery::new_prefix(Term::from_field_text(fields.exact, prefix), 0, true);
            vec![Box::new(ConstScoreQuery::new(Box::new(begins), PREFIX))]
        }
        Item::Phrase(words) => match &words[..] {
            [word] => vec![term(fields.exact, word, IndexRecordOption::WithFreqs)],
            words => {
                let terms = words.iter().map(|word| Term::from_field_text(fields.exact, word)).collect();
                vec![Box::new(PhraseQuery::new(terms))]
            }
        },
    }
}

fn meaning(fields: &Fields, word: &str, weight: Score) -> Box<dyn Query> {
    Box::new(BoostQuery::new(term(fields.meaning, word, IndexRecordOption::WithFreqs), weight))
}

fn one(fields: &Fields, item: &Item) -> Box<dyn Query> {
    any_of(parts(fields, item))
}

fn any_of(mut parts: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    match parts.len() {
        1 => parts.remove(0),
        _ => Box::new(BooleanQuery::union(parts)),
    }
}

fn term(field: Field, text: &str, option: IndexRecordOption) -> Box<dyn Query> {
    Box::new(TermQuery::new(Term::from_field_text(field, text), option))
}
