//! A thing that is described, and what is said of it.

use super::Words;

/// The prefixes that names are shortened by.
pub(super) const PREFIXES: [(&str, &str); 9] = [
    ("adms", "http://www.w3.org/ns/adms#"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// What is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Object {
    /// Another thing, by its address.
    Link(String),
    /// Words in a language.
    Words(String, String),
    /// Text in no language.
    Text(String),
    /// A day.
    Day(String),
    /// A moment.
    Moment(String),
    /// A thing that has no address.
    Nested(Resource),
}

/// A thing that is described.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resource {
    /// Its address, if it has one.
    pub(super) id: Option<String>,
    /// Its class, shortened.
    pub(super) class: &'static str,
    /// What is said of it: each property once, shortened, with everything that is said under it.
    pub(super) said: Vec<(&'static str, Vec<Object>)>,
}

impl Resource {
    /// A thing with an address.
    #[must_use]
    pub fn new(id: String, class: &'static str) -> Self {
        Self { id: Some(id), class, said: Vec::new() }
    }

    /// A thing without one.
    #[must_use]
    pub fn nameless(class: &'static str) -> Self {
        Self { id: None, class, said: Vec::new() }
    }

    /// The same, of which one thing more is said.
    #[must_use]
    pub fn with(mut self, property: &'static str, object: Object) -> Self {
        match self.said.iter_mut().find(|(known, _)| *known == property) {
            Some((_, objects)) => objects.push(object),
            None => self.said.push((property, vec![object])),
        }
        self
    }

    /// The same with words in each language.
    #[must_use]
    pub fn words(self, property: &'static str, words: &Words) -> Self {
        let said = words.iter().map(|(lang, text)| Object::Words(lang.clone(), text.clone()));
        said.fold(self, |told, object| told.with(property, object))
    }

    /// The same with a link.
    #[must_use]
    pub fn link(self, property: &'static str, to: &str) -> Self {
        self.with(property, Object::Link(to.to_owned()))
    }

    /// The same with links.
    #[must_use]
    pub fn links(self, property: &'static str, to: impl IntoIterator<Item = String>) -> Self {
        to.into_iter().fold(self, |told, to| told.with(property, Object::Link(to)))
    }

    /// The same with a thing that has no address.
    #[must_use]
    pub fn nested(self, property: &'static str, resource: Self) -> Self {
        self.with(property, Object::Nested(resource))
    }
}
