//! The commitments of an edition as the evaluation sees them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use domain::codebook::{Completion, DidItOpenGovernment, EarlyResults, Field, PolicyArea2024 as Area, Tag2016};
use domain::networking::{Offer, ProviderKind};
use domain::{Iso3, Subject, Value};
use matching::{Experience, Gist, areas};
use opendata::{Answer, Options, countries, read};
use sha2::{Digest as _, Sha256};

/// Which half a country is in: told by the SHA-256 of its code, so that nobody chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// Is learnt from and tuned on.
    Open,
    /// Is looked at once a version, and nothing is ever learnt from it.
    Test,
}

/// Into how many parts countries are put, for learning without the one that asks.
pub const FOLDS: u8 = 5;

/// A commitment.
#[derive(Debug, Clone)]
pub struct Doc {
    pub country: Iso3,
    pub member: String,
    pub title: String,
    pub text: String,
    /// The tags of its edition, a bit each.
    pub tags: u128,
    /// What its title and text mean.
    pub gist: Gist,
    pub experience: Experience,
}

impl Doc {
    /// The half of its country.
    pub fn half(&self) -> Half {
        let last = Sha256::digest(self.country.as_str()).last().copied().unwrap_or(0);
        if last % 2 == 0 { Half::Open } else { Half::Test }
    }

    /// The part of the countries that it is in, for learning without the one that asks.
    pub fn fold(&self) -> u8 {
        Sha256::digest(self.country.as_str()).first().copied().unwrap_or(0) % FOLDS
    }

    /// The title and the first characters of the text: what a person would paste.
    pub fn beginning(&self, chars: usize) -> String {
        let text: String = self.text.chars().take(chars).collect();
        format!("{}\n{text}", self.title)
    }

    /// The commitment as an offer of its government, reviewed or not, with its areas stated or not.
    pub fn offer(&self, stated: bool) -> Offer {
        let areas = if stated { self.experience.areas.clone() } else { BTreeSet::new() };
        Offer {
            kind: Some(ProviderKind::Government),
            home: Some(self.country.clone()),
            areas,
            ..Offer::of(
                self.experience.commitment.as_str().parse().unwrap(),
                &self.member,
                &format!("{}\n{}", self.title, self.text),
            )
        }
    }
}

/// Reads the commitments of an edition in the order of its rows.
pub fn edition(sources: &Path, name: &str) -> Vec<Doc> {
    let edition = read(name, &fs::read(sources.join(name)).unwrap(), &Options::default()).unwrap();
    let mut docs: Vec<Doc> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for entry in edition.entries {
        match &entry.subject {
            Subject::Commitment(id) => {
                let Some(plan) = &entry.plan else { continue };
                let member = plan.member.to_string().replace('-', " ");
                let Some(country) = countries::place(&member).map(|place| place.country) else { continue };
                places.insert(id.to_string(), docs.len());
                let text = |field| {
                    entry.answers.iter().find(|(of, _)| *of == field).and_then(|(_, answer)| match answer {
                        Answer::Text(text) => Some(text.clone()),
                        Answer::Value(Value::Label(label)) => Some(label.to_string()),
                        Answer::Value(_) => None,
                    })
                };
                let tags: BTreeSet<&'static str> = entry
                    .answers
                    .iter()
                    .filter(|(field, _)| matches!(field, Field::Tags | Field::PolicyAreas))
                    .flat_map(|(_, answer)| match answer {
                        Answer::Value(Value::Codes(codes)) => codes.to_vec(),
                        _ => vec![],
                    })
                    .collect();
                let (title, text) = (text(Field::Title).unwrap_or_default(), text(Field::FullText).unwrap_or_default());
                docs.push(Doc {
                    gist: Gist::of(&format!("{title}\n{text}")),
                    experience: Experience {
                        commitment: id.clone(),
                        government: member.clone(),
                        country: country.clone(),
                        title: title.clone(),
                        text: text.clone(),
                        areas: tags.iter().filter_map(|code| areas::from_code(code)).collect::<BTreeSet<Area>>(),
                        completion: None,
                        starred: false,
                        opened: None,
                        results: None,
                    },
                    country,
                    member,
                    title,
                    text,
                    tags: tags.iter().filter_map(|code| bit(code)).fold(0, |all, bit| all | bit),
                });
            }
            Subject::Assessment(id, _) => {
                let Some(doc) = places.get(id.as_str()).and_then(|at| docs.get_mut(*at)) else { continue };
                for (field, answer) in &entry.answers {
                    find(&mut doc.experience, *field, answer);
                }
            }
            _ => {}
        }
    }
    docs
}

/// The bit of a tag of either book.
fn bit(code: &str) -> Option<u128> {
    let of = |book: &[&str]| book.iter().position(|known| *known == code);
    of(Tag2016::CODES).or_else(|| of(Area::CODES)).map(|at| 1 << at)
}

/// Takes what the review found; reports come in the order of their dates, so that the last has the last word.
fn find(experience: &mut Experience, field: Field, answer: &Answer) {
    match (field, answer) {
        (Field::Completion, Answer::Value(Value::Code(code))) => experience.completion = Completion::from_code(code),
        (Field::OpenedGovernment, Answer::Value(Value::Code(code))) => {
            experience.opened = DidItOpenGovernment::from_code(code);
        }
        (Field::EarlyResults, Answer::Value(Value::Code(code))) => experience.results = EarlyResults::from_code(code),
        (Field::StarCurrent | Field::StarMostRecent, Answer::Value(Value::Flag(flag))) => experience.starred |= flag,
        _ => {}
    }
}
