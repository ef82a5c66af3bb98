//! Recognising, folding and stemming text.
//!
//! What search, the recognition of rows and (later) matching must agree on: which language a text is in, where its words
//! are, which written forms are one word, and which words of several languages name one thing of the field. Pure, and knows nothing of the partnership. It never translates and never
//! changes a text that is shown: everything here is for finding and comparing.
//!
//! The order is: cut into [`words()`], take the stem in the text's [`Language`], then [`fold()`] accents away. Stemmers need the
//! accents, readers do not type them.

pub mod fold;
pub mod glossary;
mod language;
mod stop_words;
pub mod words;

pub use fold::{fold, fold_word};
pub use glossary::{Concept, Glossary, glossary};
pub use language::{Language, recognise};
pub use words::{Word, words};
