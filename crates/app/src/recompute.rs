//! Working everything out again: each published figure and each recorded verdict at the place where it stands in the record,
//! and every verdict that follows from all of it, line by line against an earlier telling.
//!
//! Nothing here writes to the record. What differs is told; people decide what follows from it.

use std::io::{self, BufRead, Write};

use domain::figures::verdicts::{Ruling, benches};
use domain::figures::{FigureId, Filter};
use domain::membership::eligibility::{Seen, as_recorded, assess, in_force, score_years};
use domain::partnership::Unsound;
use domain::rules::{self, RuleId, RuleVersion};
use domain::{Deed, Lens, Partnership};
use record::Act;
use serde_json::json;
use store::StoreError;

use crate::App;
use crate::figures::published;

/// The name of the file of verdicts in an export.
pub const VERDICTS: &str = "verdicts.jsonl";

/// Something that comes out otherwise than it was told.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Differs {
    /// What: a figure, a verdict on a country, or a line of a file of verdicts.
    pub what: String,
    /// The act that told it, if one did.
    pub act: Option<u64>,
    /// As it was told.
    pub told: String,
    /// As it comes out.
    pub recomputed: String,
}

/// What working everything out again gave.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Recomputed {
    /// Acts folded.
    pub acts: u64,
    /// Published figures that were worked out again.
    pub figures: u64,
    /// Recorded verdicts that were worked out again.
    pub verdicts: u64,
    /// Lines of a file of verdicts that were compared.
    pub lines: u64,
    /// Everything that differs.
    pub differs: Vec<Differs>,
}

/// Works out again what acts tell, one act after another.
#[derive(Debug, Default)]
pub struct Recomputer {
    state: Partnership,
    done: Recomputed,
}

impl Recomputer {
    /// Takes the next act: compares what it tells with what follows from the acts before it, then folds it.
    ///
    /// # Errors
    /// When it does not follow on the acts before it.
    pub fn take(&mut self, act: Act) -> Result<(), Unsound> {
        match &act.deed {
            Deed::FigurePublished(told) => {
                self.done.figures += 1;
                let (name, query) = told.figure.split_once('?').unwrap_or((&told.figure, ""));
                let pairs = form_pairs(query);
                let filter = Filter::from_pairs(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
                let again = FigureId::from_code(name).zip(filter.ok()).map(|(id, filter)| {
                    let figure = published(&self.state, id, &filter);
                    (figure.numerator, figure.denominator, figure.excluded, figure.definition)
                });
                let then = (told.numerator, told.denominator, told.excluded, told.definition.clone());
                self.compare(format!("figure/{}", told.figure), act.seq, Some(then), again);
            }
            Deed::EligibilityAssessed(told) => {
                self.done.verdicts += 1;
                let version = version(&told.rule);
                let seen = Seen::new(&self.state, Lens::ALL);
                let again = version.and_then(|version| assess(&seen, &told.country, told.year.get(), version));
                let again = again.as_ref().and_then(as_recorded);
                self.compare(format!("eligibility/{}/{}", told.country, told.year), act.seq, Some(told.clone()), again);
            }
            _ => {}
        }
        self.done.acts += 1;
        self.state.apply(act.happened())
    }

    fn compare<T: PartialEq + std::fmt::Debug>(&mut self, what: String, at: u64, told: Option<T>, again: Option<T>) {
        if told != again {
            let words = |value: Option<T>| value.map_or_else(String::new, |value| format!("{value:?}"));
            let (told, recomputed) = (words(told), words(again));
            self.done.differs.push(Differs { what, act: Some(at), told, recomputed });
        }
    }

    /// Compares every verdict with an earlier telling, line by line.
    ///
    /// # Errors
    /// When the telling cannot be read.
    pub fn against(&mut self, told: impl BufRead) -> io::Result<()> {
        let mut again = Vec::new();
        write_verdicts(&self.state, &mut again)?;
        let mut here = again.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        let mut there = told.split(b'\n');
        loop {
            let (told, recomputed) = (there.next().transpose()?, here.next());
            if told.is_none() && recomputed.is_none() {
                return Ok(());
            }
            self.done.lines += 1;
            if told.as_deref() != recomputed {
                let words = |line: Option<&[u8]>| String::from_utf8_lossy(line.unwrap_or_default()).into_owned();
                let what = format!("{VERDICTS}:{}", self.done.lines);
                let (told, recomputed) = (words(told.as_deref()), words(recomputed));
                self.done.differs.push(Differs { what, act: None, told, recomputed });
            }
        }
    }

    /// What everything folded gave.
    #[must_use]
    pub const fn state(&self) -> &Partnership {
        &self.state
    }

    /// What was found.
    #[must_use]
    pub fn done(self) -> Recomputed {
        self.done
    }
}

fn form_pairs(query: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(query.as_bytes()).into_owned().collect()
}

/// The rule version of a full name.
fn version(name: &str) -> Option<&'static RuleVersion> {
    rules::all().iter().find(|version| version.name() == name)
}

/// Writes every verdict that follows from a state, one a line, in a fixed order: of each rule on each commitment, and on each
/// country for each score year under each version of core eligibility, with the working under the one in force.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write_verdicts(state: &Partnership, out: &mut impl Write) -> io::Result<()> {
    for (rule, bench) in RuleId::ALL.iter().flat_map(|rule| benches(*rule).into_iter().map(move |b| (*rule, b))) {
        for verdict in bench.verdicts(state, Lens::ALL) {
            let why = match verdict.ruling {
                Ruling::Open(why) => Some(why),
                _ => None,
            };
            let version = verdict.ruling.version().map(|version| version.version);
            let line = json!({ "rule": rule, "commitment": verdict.commitment, "version": version,
                "verdict": verdict.ruling.code(), "why": why });
            writeln!(out, "{line}")?;
        }
    }
    let seen = Seen::new(state, Lens::ALL);
    let (countries, years) = (seen.countries(), score_years(&seen));
    let versions: Vec<_> = rules::all().iter().filter(|v| v.rule == RuleId::CoreEligibility).collect();
    for country in &countries {
        for year in &years {
            let current = in_force(RuleId::CoreEligibility, *year);
            for computed in versions.iter().filter_map(|version| assess(&seen, country, *year, version)) {
                let working = (current == Some(computed.version)).then_some(&computed.derivation);
                let line = json!({ "rule": computed.version.name(), "country": country, "year": year,
                    "verdict": computed.verdict, "score": computed.score, "maximum": computed.maximum,
                    "between": computed.bounds, "turns": computed.turns, "working": working });
                writeln!(out, "{line}")?;
            }
        }
    }
    Ok(())
}

impl App {
    /// Works everything out again from the acts in the store.
    ///
    /// # Errors
    /// When the store does not answer, or an act does not follow on those before it.
    pub async fn recompute(&self) -> Result<Recomputer, StoreError> {
        let mut recomputer = Recomputer::default();
        let mut acts = self.store().read_acts(0..self.history().now().length);
        while let Some(chunk) = acts.next().await? {
            for stored in chunk {
                let act = stored.decode()?;
                recomputer.take(act).map_err(|why| StoreError::Damaged(why.to_string()))?;
            }
        }
        Ok(recomputer)
    }
}
