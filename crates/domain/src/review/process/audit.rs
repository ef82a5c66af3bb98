//! Whether what the record says as a finding of a review follows from what was handed in for it.
//!
//! Publishing writes the findings as statements and fixes by digest the codings, the reconciliation and the report that they were
//! made of. Here the way is gone once more from those words, without asking whoever published: a code that was changed anywhere
//! between desk and statement is named. Words that are withheld, or not there yet, are not judged.

use std::collections::{BTreeMap, BTreeSet};

use super::code::Seat;
use super::coding::{Coding, Problem, Unit as UnitCoding, clustered, departures, findings, without_reason};
use super::copies::archiving;
use super::deeds::Unit;
use super::id::ReviewId;
use super::requirements::RequirementFound;
use super::state::{Published, Review};
use crate::cocreation::Requirement;
use crate::codebook::{Field, Product};
use crate::deed::Deed;
use crate::ids::{CommitmentId, SourceId, TextId};
use crate::lens::Lens;
use crate::partnership::Partnership;
use crate::statement::{Fields, Value};

/// Something that does not follow.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unfounded {
    /// The report rests on other words than those that were handed in.
    #[error("the report {review} rests on another {what} than the one that was handed in")]
    OtherWords {
        /// The review.
        review: ReviewId,
        /// Which words.
        what: &'static str,
    },
    /// Words that were handed in are not a coding.
    #[error("the text {text} of the review {review} is not a coding")]
    NotACoding {
        /// The review.
        review: ReviewId,
        /// The text.
        text: TextId,
    },
    /// A code of the reconciliation or of the report could not have been taken.
    #[error("the {what} of {review}, unit {}, {}: {:?}", .problem.unit, .problem.field.code(), .problem.why)]
    Coded {
        /// The review.
        review: ReviewId,
        /// In which words.
        what: &'static str,
        /// What stands against it.
        problem: Problem,
    },
    /// The record says something other of a commitment than follows from the report or its correction.
    #[error("{commitment}, {}: under {source_of} the record says {says}; from what was handed in follows {follows}", .field.code())]
    Statement {
        /// The commitment.
        commitment: CommitmentId,
        /// The source under which it is said.
        source_of: SourceId,
        /// The question.
        field: Field,
        /// What the record says, as in its JSON.
        says: String,
        /// What follows, as in its JSON.
        follows: String,
    },
    /// A finding points to an archived copy that no act made public.
    #[error("the report {review}, unit {unit}, {} rests on a copy that no act archives", .field.code())]
    NotArchived {
        /// The review.
        review: ReviewId,
        /// The unit.
        unit: u16,
        /// The question.
        field: Field,
    },
    /// The record says something other of a minimum requirement than the report.
    #[error("{review}, {}: the record says {says}; from the report follows {follows}", .requirement.code())]
    Requirement {
        /// The review.
        review: ReviewId,
        /// The requirement.
        requirement: Requirement,
        /// What the record says.
        says: &'static str,
        /// What follows.
        follows: &'static str,
    },
    /// A correction says that something else was found before than was.
    #[error("erratum {erratum} of {review}, {}: it says that {says} was found before, and that was {follows}", .field.code())]
    Before {
        /// The review.
        review: ReviewId,
        /// The correction.
        erratum: u16,
        /// The question.
        field: Field,
        /// What it says.
        says: String,
        /// What was found.
        follows: String,
    },
}

/// Words that may be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Words {
    /// They are a coding.
    Coding(Coding),
    /// They are there, and no coding.
    Other,
    /// They are withheld, or not there.
    Absent,
}

/// The texts whose words [`audit`] asks for.
pub fn audited(state: &Partnership) -> impl Iterator<Item = &TextId> {
    let published = state.reviews.values().filter_map(|review| review.published.as_ref());
    published.flat_map(|published| {
        let deed = &published.deed;
        [&deed.report, &deed.reconciliation].into_iter().chain(&deed.codings)
    })
}

/// Everything that the record says as a finding of a published review and that does not follow from what was handed in.
#[must_use]
pub fn audit(state: &Partnership, words: impl Fn(&TextId) -> Words) -> Vec<Unfounded> {
    let mut found = Vec::new();
    let said = Said::of(state);
    for review in state.reviews.values() {
        if let Some(published) = &review.published {
            Audit { state, said: &said, review, published, found: &mut found }.run(&words);
        }
    }
    found
}

/// What is said of commitments under the sources of reviews: by source, then by commitment, report and unit.
struct Said<'s>(BTreeMap<&'s SourceId, Vec<(Place, &'s Fields)>>);

/// A commitment by the identifier that leads, the report, and the unit.
type Place = (CommitmentId, Option<Product>, u32);

impl<'s> Said<'s> {
    fn of(state: &'s Partnership) -> Self {
        let published = state.reviews.values().filter_map(|review| Some((review, review.published.as_ref()?)));
        let sources = published.flat_map(|(review, published)| {
            std::iter::once(&published.deed.source).chain(review.errata.iter().map(|erratum| &erratum.deed.source))
        });
        let mut said = Self(sources.map(|source| (source, Vec::new())).collect());
        if said.0.is_empty() {
            return said;
        }
        for (id, commitment) in &state.commitments {
            let reports = commitment.assessments.iter().map(|(product, thing)| (Some(*product), thing));
            for (product, thing) in reports.chain([(None, &commitment.thing)]) {
                for statement in thing.statements(Lens::ALL) {
                    if let Some(of) = said.0.get_mut(&statement.source.id) {
                        of.push(((id.clone(), product, statement.row), &statement.fields));
                    }
                }
            }
        }
        said
    }
}

struct Audit<'a> {
    state: &'a Partnership,
    said: &'a Said<'a>,
    review: &'a Review,
    published: &'a Published,
    found: &'a mut Vec<Unfounded>,
}

impl Audit<'_> {
    fn run(&mut self, words: &impl Fn(&TextId) -> Words) {
        self.handed_in();
        let deed = &self.published.deed;
        let codings: Vec<Option<Coding>> = deed.codings.iter().map(|text| self.read(text, words)).collect();
        let reconciliation = self.read(&deed.reconciliation, words);
        let report = self.read(&deed.report, words);
        if let (Some(reconciliation), [Some(first), Some(second)]) = (&reconciliation, codings.as_slice()) {
            let mut problems = reconciliation.problems(self.review);
            problems.extend(without_reason(self.review, reconciliation, [first, second]));
            self.coded("reconciliation", problems);
        }
        let Some(report) = report else { return };
        let mut problems = report.problems(self.review);
        if let Some(reconciliation) = &reconciliation {
            problems.extend(departures(self.review, reconciliation, &report));
        }
        self.coded("report", problems);
        self.found.extend(archiving(self.review, &report).into_iter().filter_map(|deed| match deed {
            Deed::EvidenceArchived(of) => {
                Some(Unfounded::NotArchived { review: of.review, unit: of.unit, field: of.field })
            }
            _ => None,
        }));
        self.requirements(&report);
        self.statements(&report);
        self.errata(&report);
    }

    /// Holds what the record says of the minimum requirements against the report.
    fn requirements(&mut self, report: &Coding) {
        let code = |found: Option<RequirementFound>| found.map_or("nothing", RequirementFound::code);
        let held = |of: &Requirement| {
            let says = code(self.review.requirements.as_ref().and_then(|found| found.of(*of)));
            let follows = code(report.requirements.get(of).map(|judged| judged.found));
            let (review, requirement) = (self.review.id.clone(), *of);
            (says != follows).then_some(Unfounded::Requirement { review, requirement, says, follows })
        };
        let differ: Vec<_> = Requirement::ALL.iter().filter_map(held).collect();
        self.found.extend(differ);
    }

    /// Whether the act of publication names the words that were handed in.
    fn handed_in(&mut self) {
        let (review, deed) = (self.review, &self.published.deed);
        let codings = Seat::CODERS.iter().map(|seat| review.codings.get(seat).map(|handed| &handed.text));
        let same = [
            ("coding", codings.eq(deed.codings.iter().map(Some))),
            ("reconciliation", review.reconciled.as_ref().map(|handed| &handed.text) == Some(&deed.reconciliation)),
        ];
        let other = same.into_iter().filter(|(_, same)| !same);
        self.found.extend(other.map(|(what, _)| Unfounded::OtherWords { review: review.id.clone(), what }));
    }

    fn read(&mut self, text: &TextId, words: &impl Fn(&TextId) -> Words) -> Option<Coding> {
        match words(text) {
            Words::Coding(coding) if coding.review == self.review.id => Some(coding),
            Words::Absent => None,
            Words::Coding(_) | Words::Other => {
                self.found.push(Unfounded::NotACoding { review: self.review.id.clone(), text: text.clone() });
                None
            }
        }
    }

    fn coded(&mut self, what: &'static str, problems: Vec<Problem>) {
        let coded = |problem| Unfounded::Coded { review: self.review.id.clone(), what, problem };
        self.found.extend(problems.into_iter().map(coded));
    }

    /// Holds what is said of each commitment against the report.
    fn statements(&mut self, report: &Coding) {
        let (review, published) = (self.review, self.published);
        let mut follows = BTreeMap::new();
        for (number, unit) in review.numbered() {
            if let Some(coded) = report.units.get(&number) {
                self.follow((number, unit, coded), published.on.year(), &mut follows);
            }
        }
        self.hold(&published.deed.source, &follows);
    }

    /// Holds each correction against what was found until then, and what is said under it against the correction.
    fn errata(&mut self, report: &Coding) {
        let review = self.review;
        let mut units = report.units.clone();
        for erratum in &review.errata {
            let deed = &erratum.deed;
            let Some((coded, unit)) = units.get_mut(&deed.unit).zip(review.unit(deed.unit)) else { continue };
            for (field, says) in deed.was.iter().filter(|(field, says)| coded.answers.get(*field) != Some(*says)) {
                let (says, follows) = (json(Some(says)), json(coded.answers.get(field)));
                let (review, erratum) = (review.id.clone(), deed.erratum);
                self.found.push(Unfounded::Before { review, erratum, field, says, follows });
            }
            coded.answers = deed.after(&coded.answers);
            let mut follows = BTreeMap::new();
            self.follow((deed.unit, unit, coded), erratum.on.year(), &mut follows);
            self.hold(&deed.source, &follows);
        }
    }

    /// What follows for the commitments of a unit.
    fn follow(
        &self,
        (number, unit, coded): (u16, &Unit, &UnitCoding),
        year: i16,
        follows: &mut BTreeMap<Place, Fields>,
    ) {
        let fields = clustered(findings(&self.review.indicators(), coded, year), number, unit);
        for id in &unit.commitments {
            let leads = self.state.commitment(id).map_or(id, |commitment| &commitment.id);
            let place = (leads.clone(), Some(self.review.id.product), u32::from(number));
            follows.insert(place, fields.clone());
        }
    }

    /// Holds what is said under a source against what follows: each thing said has to follow, and what follows is said.
    fn hold(&mut self, source: &SourceId, follows: &BTreeMap<Place, Fields>) {
        let said = self.said.0.get(source).map(Vec::as_slice).unwrap_or_default();
        let nothing = Fields::default();
        for (place, says) in said {
            self.compare(source, &place.0, says, follows.get(place).unwrap_or(&nothing));
        }
        for (place, follows) in follows.iter().filter(|(place, _)| !said.iter().any(|(of, _)| of == *place)) {
            self.compare(source, &place.0, &nothing, follows);
        }
    }

    fn compare(&mut self, source: &SourceId, commitment: &CommitmentId, says: &Fields, follows: &Fields) {
        let asked: BTreeSet<Field> = says.iter().chain(follows.iter()).map(|(field, _)| field).collect();
        let differ = asked.into_iter().filter(|field| says.get(*field) != follows.get(*field));
        self.found.extend(differ.map(|field| Unfounded::Statement {
            commitment: commitment.clone(),
            source_of: source.clone(),
            field,
            says: json(says.get(field)),
            follows: json(follows.get(field)),
        }));
    }
}

fn json(value: Option<&Value>) -> String {
    value.map_or_else(|| "nothing".to_owned(), |value| serde_json::to_string(value).unwrap_or_default())
}
