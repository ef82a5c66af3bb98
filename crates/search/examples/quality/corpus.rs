//! What is searched: the commitments of the editions of 2016 and 2024, rows that are one commitment as one document.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::Path;

use domain::codebook::Field;
use domain::{CommitmentId, PlanId, Subject, Value};
use opendata::{Answer, Imported, Options, RowView, read, recognise};
use search::{Doc, Facet, Id, Text};

/// The editions, below the folder of sources.
const EDITIONS: [&str; 2] = [
    "ogp-commitments-2015-2016/commitments-2016.csv.gz",
    "ogp-commitments-2024-parliament/open_parliament_0703.csv.gz",
];

/// A row of an edition.
struct Row {
    id: CommitmentId,
    plan: PlanId,
    words: BTreeMap<Field, String>,
    facets: BTreeSet<Facet>,
}

impl Row {
    fn word(&self, field: Field) -> &str {
        self.words.get(&field).map_or("", String::as_str)
    }
    fn view(&self) -> RowView<'_> {
        RowView {
            id: &self.id,
            plan: &self.plan,
            number: self.word(Field::PlanNumber),
            title: self.word(Field::Title),
            short_title: self.word(Field::ShortTitle),
            text: self.word(Field::FullText),
            lead: self.word(Field::LeadInstitution),
        }
    }
}

/// The documents, and which rows each was made from.
pub struct Corpus {
    pub docs: Vec<Doc>,
    /// The place of each row's document, by edition and identifier: `ogp-commitments-2016/gha-1-10-a4cz`.
    pub rows: BTreeMap<String, usize>,
    names: Vec<String>,
    places: HashMap<Id, usize>,
}

fn views(rows: &[Row]) -> Vec<RowView<'_>> {
    rows.iter().map(Row::view).collect()
}

impl Corpus {
    /// Reads the editions and puts rows together that are recognised as one commitment.
    pub fn read(sources: &Path) -> Self {
        let editions = EDITIONS.map(|name| {
            let edition = read(name, &fs::read(sources.join(name)).unwrap(), &Options::default()).unwrap();
            (edition.source.id.to_string(), rows(edition))
        });
        let links = recognise(&views(&editions[0].1), &views(&editions[1].1)).links;
        let older: BTreeSet<CommitmentId> = editions[0].1.iter().map(|row| row.id.clone()).collect();
        let leading: HashMap<CommitmentId, CommitmentId> = links
            .into_iter()
            .map(|link| if older.contains(&link.one) { (link.other, link.one) } else { (link.one, link.other) })
            .collect();
        let mut corpus = Self { docs: Vec::new(), rows: BTreeMap::new(), names: Vec::new(), places: HashMap::new() };
        for (source, rows) in editions {
            for row in rows {
                let id = leading.get(&row.id).unwrap_or(&row.id).clone();
                corpus.add(&source, Subject::Commitment(id).into(), row);
            }
        }
        corpus
    }

    fn add(&mut self, source: &str, id: Id, row: Row) {
        let name = format!("{source}/{}", row.id);
        let place = *self.places.entry(id.clone()).or_insert(self.docs.len());
        if place == self.docs.len() {
            let (member, plan) = (Some(row.plan.member.clone()), Some(row.plan.clone()));
            let names = vec![Text::untagged(row.plan.member.to_string().replace('-', " "))];
            self.docs.push(Doc {
                id,
                member,
                plan,
                titles: vec![],
                texts: vec![],
                findings: vec![],
                names,
                facets: vec![],
                since: None,
            });
        }
        let doc = &mut self.docs[place];
        let put = |fields: &[Field], texts: &mut Vec<Text>| {
            for words in fields.iter().map(|field| row.word(*field)).filter(|words| !words.is_empty()) {
                let text = Text::untagged(words);
                if !texts.contains(&text) {
                    texts.push(text);
                }
            }
        };
        put(&[Field::Title, Field::ShortTitle], &mut doc.titles);
        put(&[Field::FullText, Field::Theme], &mut doc.texts);
        put(&[Field::LeadInstitution, Field::SupportingInstitutions], &mut doc.names);
        doc.facets.extend(row.facets);
        doc.facets.sort();
        doc.facets.dedup();
        self.names.push(name.clone());
        self.rows.insert(name, place);
    }

    /// The place of a document.
    pub fn place(&self, id: &Id) -> usize {
        self.places[id]
    }

    /// A document in one line, its text up to some characters.
    pub fn line(&self, place: usize, chars: usize) -> String {
        let doc = &self.docs[place];
        let cut = |text: Option<&Text>, chars| {
            let text = text.map_or("", |text| text.text.as_str());
            text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(chars).collect::<String>()
        };
        let plan = doc.plan.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("{place}|{plan}|{}|{}", cut(doc.titles.first(), 100), cut(doc.texts.first(), chars))
    }

    /// Prints every row with its document, in the order of the editions.
    pub fn print(&self) {
        for row in &self.names {
            println!("{row}|{}", self.line(self.rows[row], 200));
        }
    }
}

/// The commitments of an edition with what can narrow them down.
fn rows(edition: Imported) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut places: HashMap<CommitmentId, usize> = HashMap::new();
    let mut facets: HashMap<CommitmentId, BTreeSet<Facet>> = HashMap::new();
    for entry in edition.entries {
        let coded = entry.answers.iter().flat_map(|(field, answer)| match answer {
            Answer::Value(Value::Code(code)) => vec![Facet::new(field.code(), code)],
            Answer::Value(Value::Codes(codes)) => codes.iter().map(|code| Facet::new(field.code(), code)).collect(),
            _ => vec![],
        });
        let of = match &entry.subject {
            Subject::Commitment(id) => id,
            Subject::Assessment(id, _) => id,
            _ => continue,
        };
        facets.entry(of.clone()).or_default().extend(coded);
        let (Subject::Commitment(id), Some(plan)) = (entry.subject, entry.plan) else { continue };
        let words = entry.answers.into_iter().filter_map(|(field, answer)| match answer {
            Answer::Text(text) => Some((field, text)),
            Answer::Value(Value::Label(label)) => Some((field, label.into())),
            Answer::Value(_) => None,
        });
        places.insert(id.clone(), rows.len());
        rows.push(Row { id, plan, words: words.collect(), facets: BTreeSet::new() });
    }
    for (id, facets) in facets {
        if let Some(place) = places.get(&id) {
            rows[*place].facets = facets;
        }
    }
    rows
}
