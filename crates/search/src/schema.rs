//! The fields of the index, and how a document is laid out in them.
//!
//! A document is found through three fields: `exact` holds its folded words with their places, for exact forms, beginnings and
//! phrases; `stem` holds the stems without grammar; `meaning` holds the concepts of the glossary that it names, the same in
//! every language, and the stems of words that the glossary does not know. In all of them titles stand twice, which is how
//! they count twice.

use std::borrow::Cow;
use std::collections::HashMap;

use domain::Date;
use language::{Concept, Language, glossary, recognise, words};
use serde::{Deserialize, Serialize};
use tantivy::TantivyDocument;
use tantivy::schema::{FAST, Field, IndexRecordOption, STRING, Schema, TextFieldIndexing, TextOptions};

use crate::ask::{exact_form, stem_form};
use crate::doc::{Doc, Facet, Id, Kind, Text};

/// The fields.
#[derive(Debug, Clone)]
pub(crate) struct Fields {
    /// The id, as a path.
    pub id: Field,
    /// The id's place in the order of ids, see [`order`].
    pub order: [Field; 2],
    /// The days since when it is so and published, see [`number_of`].
    pub since: [Field; 2],
    /// What sort of thing it is, as its place in [`Kind::ALL`].
    pub kind: Field,
    /// Facets, as `name=value`.
    pub facet: Field,
    /// Folded words.
    pub exact: Field,
    /// Folded stems.
    pub stem: Field,
    /// Concepts, see [`concept_term`], and folded stems of words that name none.
    pub meaning: Field,
    /// What is needed to show where a word was found: [`Shown`] as JSON.
    pub shown: Field,
    /// All of them.
    pub schema: Schema,
}

/// The names of the fields to sort by id with, see [`order`].
pub(crate) const ORDER: [&str; 2] = ["order-1", "order-2"];
/// The names of the fields of days.
const SINCE: [&str; 2] = ["so-since", "published-since"];
/// The name of the field of facets, for counting them.
pub(crate) const FACET: &str = "facet";
/// The name of the field of kinds.
pub(crate) const KIND: &str = "kind";

impl Fields {
    pub(crate) fn new() -> Self {
        let words = |record| {
            // The words are already cut; blanks stand between them.
            let indexing = TextFieldIndexing::default().set_tokenizer("whitespace").set_index_option(record);
            TextOptions::default().set_indexing_options(indexing)
        };
        let mut schema = Schema::builder();
        let id = schema.add_text_field("id", STRING);
        let order = ORDER.map(|name| schema.add_u64_field(name, FAST));
        let since = SINCE.map(|name| schema.add_u64_field(name, FAST));
        let kind = schema.add_u64_field(KIND, FAST);
        let facet = schema.add_text_field(FACET, STRING | FAST);
        let exact = schema.add_text_field("exact", words(IndexRecordOption::WithFreqsAndPositions));
        let stem = schema.add_text_field("stem", words(IndexRecordOption::WithFreqs));
        let meaning = schema.add_text_field("meaning", words(IndexRecordOption::WithFreqs));
        // As text and not as bytes, which the library reads one by one.
        let shown = schema.add_text_field("shown", TextOptions::default().set_stored());
        Self { id, order, since, kind, facet, exact, stem, meaning, shown, schema: schema.build() }
    }
}

/// The term of a concept in the field of meanings. No word begins with its sign.
pub(crate) fn concept_term(concept: Concept) -> String {
    format!("#{}", concept.place())
}

/// The first 16 bytes of the last part of an id, as two numbers that sort as it does. Sorting by the id itself would look
/// each one up in a dictionary, at the cost of a good part of the search; ids that differ later only are rare. Acts sort by their
/// position, the newest first.
fn order(id: &Id) -> [u64; 2] {
    if let Id::Act(position) = id {
        return [u64::MAX - position, 0];
    }
    let id = id.to_string();
    let last = id.split_once('/').map_or(&*id, |(_, rest)| rest).as_bytes();
    let part = |from: usize| {
        let mut bytes = [0; 8];
        for (to, byte) in bytes.iter_mut().zip(last.iter().skip(from)) {
            *to = *byte;
        }
        u64::from_be_bytes(bytes)
    };
    [part(0), part(8)]
}

/// A day as a number that grows with it.
pub(crate) fn number_of(day: Date) -> u64 {
    let days = Date::MIN.until(day).map_or(0, |span| i64::from(span.get_days()));
    u64::try_from(days).unwrap_or(0)
}

/// The texts of a document as they are shown, each with the language it was indexed in.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Shown<'a> {
    #[serde(rename = "i", borrow)]
    pub id: Cow<'a, str>,
    #[serde(rename = "t", borrow)]
    pub titles: Vec<ShownText<'a>>,
    #[serde(rename = "x", borrow)]
    pub texts: Vec<ShownText<'a>>,
    #[serde(rename = "f", default, skip_serializing_if = "Vec::is_empty", borrow)]
    pub findings: Vec<ShownText<'a>>,
    #[serde(rename = "n", borrow)]
    pub names: Vec<ShownText<'a>>,
}

/// The same where nothing is to be marked: texts that are long are not read.
#[derive(Deserialize)]
pub(crate) struct Titled<'a> {
    #[serde(rename = "i", borrow)]
    pub id: Cow<'a, str>,
    #[serde(rename = "t", borrow)]
    pub titles: Vec<ShownText<'a>>,
}

/// A text with the tag of its language, empty where that is not known.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct ShownText<'a>(#[serde(borrow)] pub Cow<'a, str>, #[serde(borrow)] pub Cow<'a, str>);

impl ShownText<'_> {
    pub(crate) fn tag(&self) -> Option<&str> {
        (!self.0.is_empty()).then_some(&*self.0)
    }
    pub(crate) fn language(&self) -> Option<Language> {
        Language::from_tag(&self.0)
    }
}

/// Lays documents out, and remembers stems: a few thousand words make up most of all texts.
pub(crate) struct Layout<'a> {
    fields: &'a Fields,
    stems: HashMap<Language, HashMap<String, Option<String>>>,
}

/// How many stems of a language are remembered before the memory is emptied.
const REMEMBERED_STEMS: usize = 20_000;

impl<'a> Layout<'a> {
    pub(crate) fn new(fields: &'a Fields) -> Self {
        Self { fields, stems: HashMap::new() }
    }

    /// The document as the index takes it.
    pub(crate) fn document(&mut self, doc: &Doc) -> TantivyDocument {
        let shown = shown(doc);
        let mut laid_out = TantivyDocument::new();
        laid_out.add_text(self.fields.id, &shown.id);
        for (field, part) in self.fields.order.into_iter().zip(order(&doc.id)) {
            laid_out.add_u64(field, part);
        }
        laid_out.add_u64(self.fields.kind, Kind::of(&doc.id) as u64);
        if let Some(since) = doc.since {
            for (field, day) in self.fields.since.into_iter().zip([since.so, since.published]) {
                laid_out.add_u64(field, number_of(day));
            }
        }
        let member = doc.member.as_ref().map(Facet::member);
        let plan = doc.plan.as_ref().map(Facet::plan);
        for facet in member.iter().chain(&plan).chain(&doc.facets) {
            laid_out.add_text(self.fields.facet, facet.term());
        }
        let twice = shown.titles.iter().chain(&shown.titles);
        for text in twice.chain(&shown.texts).chain(&shown.findings).chain(&shown.names) {
            self.add(text, &mut laid_out);
        }
        if let Ok(json) = serde_json::to_string(&shown) {
            laid_out.add_text(self.fields.shown, json);
        }
        laid_out
    }

    fn add(&mut self, text: &ShownText<'_>, laid_out: &mut TantivyDocument) {
        let mut exact = String::with_capacity(text.1.len());
        let language = text.language();
        let mut stems: Vec<String> = Vec::new();
        for word in words(&text.1) {
            let Some(form) = exact_form(word.text) else { continue };
            stems.extend(self.stem(language, word.text, &form).map(str::to_owned));
            exact.push_str(&form);
            exact.push(' ');
        }
        laid_out.add_text(self.fields.exact, exact);
        laid_out.add_text(self.fields.meaning, meanings(language, &stems));
        laid_out.add_text(self.fields.stem, stems.join(" "));
    }

    /// The stem of a word, its folded form where we have no stemmer, and nothing for grammar.
    fn stem<'b>(&'b mut self, language: Option<Language>, written: &str, folded: &'b str) -> Option<&'b str> {
        let Some(language) = language else { return Some(folded) };
        let remembered = self.stems.entry(language).or_default();
        if remembered.len() >= REMEMBERED_STEMS {
            remembered.clear();
        }
        if !remembered.contains_key(written) {
            let stem = if language.is_stop_word(folded) { None } else { stem_form(language, written) };
            remembered.insert(written.to_owned(), stem);
        }
        remembered.get(written)?.as_deref()
    }
}

/// The concepts that a run of stems names, and the stems that name none.
fn meanings(language: Option<Language>, stems: &[String]) -> String {
    let mut known = vec![false; stems.len()];
    let mut meanings = Vec::new();
    if let Some(language) = language {
        glossary().find(language, stems, |concept, place| {
            meanings.push(concept_term(concept));
            known.get_mut(place).unwrap_or_default().fill(true);
        });
    }
    meanings.extend(stems.iter().zip(known).filter(|(_, known)| !known).map(|(stem, _)| stem.clone()));
    meanings.join(" ")
}

/// The language that most words of a document are of, if there is one: for documents of a few words.
fn by_its_words(doc: &Doc) -> Option<String> {
    let words: Vec<&str> = doc.titles.iter().chain(&doc.texts).map(|text| text.text.as_str()).collect();
    glossary().recognise(&words.join(" ")).map(|language| language.code().to_owned())
}

/// The texts with their languages: the tag that came with each, else what it is recognised as, else what the longest text of
/// the document is in, for a title is often too short to tell.
fn shown(doc: &Doc) -> Shown<'static> {
    let tag = |text: &Text| match &text.tag {
        Some(tag) => Some(tag.clone()),
        None => recognise(&text.text).map(|language| language.code().to_owned()),
    };
    let all = |texts: &[Text]| texts.iter().map(|text| (tag(text), text.text.clone())).collect::<Vec<_>>();
    let (titles, texts) = (all(&doc.titles), all(&doc.texts));
    let (findings, names) = (all(&doc.findings), all(&doc.names));
    let longest = texts.iter().chain(&titles).filter(|(tag, _)| tag.is_some()).max_by_key(|(_, text)| text.len());
    let usual = longest.and_then(|(tag, _)| tag.clone()).or_else(|| by_its_words(doc)).unwrap_or_default();
    let settle = |texts: Vec<(Option<String>, String)>, usual: &str| {
        texts
            .into_iter()
            .map(|(tag, text)| ShownText(tag.unwrap_or_else(|| usual.to_owned()).into(), text.into()))
            .collect()
    };
    Shown {
        id: doc.id.to_string().into(),
        titles: settle(titles, &usual),
        texts: settle(texts, &usual),
        findings: settle(findings, &usual),
        names: settle(names, &usual),
    }
}
