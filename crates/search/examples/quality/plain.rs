//! What search is compared with: BM25 over the words as they stand, any of which makes a row an answer.

use search::Doc;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, STORED, Schema, TEXT, Value as _};
use tantivy::{Index, IndexReader, TantivyDocument, Term};

/// An index of plain words: lower case, cut at whatever is no letter or digit.
pub struct Plain {
    reader: IndexReader,
    text: Field,
    place: Field,
}

impl Plain {
    pub fn new(docs: &[Doc]) -> Self {
        let mut schema = Schema::builder();
        let (text, place) = (schema.add_text_field("text", TEXT), schema.add_u64_field("place", STORED));
        let index = Index::create_in_ram(schema.build());
        let mut writer = index.writer_with_num_threads(1, 50_000_000).unwrap();
        for (at, doc) in docs.iter().enumerate() {
            let mut plain = TantivyDocument::new();
            plain.add_u64(place, at.try_into().unwrap());
            for words in doc.titles.iter().chain(&doc.texts).chain(&doc.names) {
                plain.add_text(text, &words.text);
            }
            writer.add_document(plain).unwrap();
        }
        writer.commit().unwrap();
        writer.wait_merging_threads().unwrap();
        Self { reader: index.reader().unwrap(), text, place }
    }

    /// The best documents for any of the words.
    pub fn ask(&self, words: &str, limit: usize) -> Vec<usize> {
        let words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let term = |word: &str| Term::from_field_text(self.text, &word.to_lowercase());
        let any =
            words.map(|word| -> Box<dyn Query> { Box::new(TermQuery::new(term(word), IndexRecordOption::WithFreqs)) });
        let searcher = self.reader.searcher();
        let best = TopDocs::with_limit(limit).order_by_score();
        let found = searcher.search(&BooleanQuery::union(any.collect()), &best).unwrap();
        let place = |doc: TantivyDocument| doc.get_first(self.place).and_then(|value| value.as_u64()).unwrap();
        found.into_iter().map(|(_, at)| usize::try_from(place(searcher.doc(at).unwrap())).unwrap()).collect()
    }
}
