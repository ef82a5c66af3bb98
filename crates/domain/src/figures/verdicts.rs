//! Every verdict that a rule gave: what a figure counts, one commitment after another, by the rule version that decided.

use std::collections::BTreeMap;

use super::definition::FigureId;
use super::filter::Filter;
use super::walk::{Met, Place, Walk};
use crate::ids::CommitmentId;
use crate::lens::Lens;
use crate::partnership::Partnership;
use crate::review::Formula;
use crate::rules::{Reason, RuleId, RuleVersion};

/// What a rule says of one commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Of which.
    pub commitment: CommitmentId,
    /// How it came out.
    pub ruling: Ruling,
}

/// How a verdict came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ruling {
    /// The rule's test holds.
    Holds(&'static RuleVersion),
    /// It does not.
    Fails(&'static RuleVersion),
    /// No version of the rule could decide.
    Open(Reason),
}

impl Ruling {
    /// The version that decided, if one did.
    #[must_use]
    pub const fn version(self) -> Option<&'static RuleVersion> {
        match self {
            Self::Holds(version) | Self::Fails(version) => Some(version),
            Self::Open(_) => None,
        }
    }
    /// Its code, as in addresses and tables.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Holds(_) => "holds",
            Self::Fails(_) => "fails",
            Self::Open(_) => "open",
        }
    }
}

/// How many verdicts came out how.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many hold.
    pub holds: u64,
    /// How many fail.
    pub fails: u64,
    /// How many were left open, by reason.
    pub open: BTreeMap<Reason, u64>,
}

impl Tally {
    /// Counts verdicts.
    #[must_use]
    pub fn of<'v>(verdicts: impl IntoIterator<Item = &'v Verdict>) -> Self {
        let mut tally = Self::default();
        for verdict in verdicts {
            match verdict.ruling {
                Ruling::Holds(_) => tally.holds += 1,
                Ruling::Fails(_) => tally.fails += 1,
                Ruling::Open(why) => *tally.open.entry(why).or_default() += 1,
            }
        }
        tally
    }
    /// How many were left open in all.
    #[must_use]
    pub fn left_open(&self) -> u64 {
        self.open.values().sum()
    }
}

/// What judges by a rule: the versions that are asked together, and the figure that asks them.
///
/// The versions that follow each other in time are asked as one, each for the cases of its time. A formula that was found to be
/// applied in a column stands alone, and is asked of every report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bench {
    /// The versions.
    pub versions: Vec<&'static RuleVersion>,
    figure: FigureId,
    filter: Filter,
}

/// The benches of a rule; none for a rule that is not judged commitment by commitment.
#[must_use]
pub fn benches(rule: RuleId) -> Vec<Bench> {
    let versions = || crate::rules::all().iter().filter(move |version| version.rule == rule);
    let alone = |formula: Formula| {
        let versions: Vec<_> =
            versions().filter(|v| formula.versions().iter().any(|f| f.code() == v.version)).collect();
        let filter = Filter { formula: Some(formula), ..Filter::default() };
        Bench { versions, figure: FigureId::StarShare, filter }
    };
    let together = |figure| vec![Bench { versions: versions().collect(), figure, filter: Filter::default() }];
    match rule {
        RuleId::Star => {
            let applied = Formula::ALL
                .iter()
                .filter(|formula| !matches!(formula, Formula::Printed | Formula::Printed2014 | Formula::Printed2015));
            std::iter::once(Formula::Printed).chain(applied.copied()).map(alone).collect()
        }
        RuleId::Relevance => together(FigureId::RelevanceShare),
        RuleId::HighCompletion => together(FigureId::CompletionRate),
        RuleId::Ambition => together(FigureId::AmbitiousShare),
        RuleId::Verifiability => together(FigureId::VerifiableShare),
        RuleId::StrongResults => together(FigureId::StrongResults),
        RuleId::AnyResults => together(FigureId::AnyResults),
        _ => Vec::new(),
    }
}

impl Bench {
    /// Its verdicts on every commitment on record, in the order of the record.
    #[must_use]
    pub fn verdicts(&self, state: &Partnership, lens: Lens) -> Vec<Verdict> {
        let mut verdicts = Vec::new();
        self.each(state, lens, |id, ruling| verdicts.push(Verdict { commitment: id.clone(), ruling }));
        verdicts
    }

    /// The same, one after another: a record of any length takes no more memory.
    pub fn each(&self, state: &Partnership, lens: Lens, mut tell: impl FnMut(&CommitmentId, Ruling)) {
        let walk = Walk::new(state, lens, self.figure, &self.filter);
        let versions: Vec<&'static RuleVersion> = walk.versions().collect();
        walk.run(|seen| {
            let Met::Commitment(commitment) = seen.subject else { return };
            let ruling = match seen.place {
                Place::Excluded(why) => Ruling::Open(why),
                Place::Counted { holds, version, .. } => match versions.get(usize::from(version)) {
                    Some(version) if holds => Ruling::Holds(version),
                    Some(version) => Ruling::Fails(version),
                    None => return,
                },
            };
            tell(&commitment.id, ruling);
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::compute;

    #[test]
    fn every_version_of_a_rule_that_is_judged_has_one_bench() {
        for rule in RuleId::ALL {
            let benches = benches(*rule);
            let mut named: Vec<String> = benches.iter().flat_map(|b| &b.versions).map(|v| v.name()).collect();
            named.sort();
            let known = crate::rules::all().iter().filter(|v| v.rule == *rule).map(RuleVersion::name);
            let mut known: Vec<String> = known.collect();
            known.sort();
            assert!(benches.is_empty() || named == known, "{rule}: {named:?}");
        }
    }

    #[test]
    fn verdicts_add_up_to_the_figure_that_asks_them() {
        let state = super::super::tests::small_world().state;
        for bench in RuleId::ALL.iter().flat_map(|rule| benches(*rule)) {
            let tally = Tally::of(&bench.verdicts(&state, Lens::ALL));
            assert!(tally.holds + tally.fails + tally.left_open() == 5, "every commitment is asked: {tally:?}");
            let figure = compute(&state, Lens::ALL, bench.figure, &bench.filter);
            assert_eq!(tally.holds, figure.numerator, "{:?}", bench.figure);
            assert_eq!(tally.holds + tally.fails, figure.denominator, "{:?}", bench.figure);
            assert_eq!(tally.left_open(), figure.universe - figure.denominator, "{:?}", bench.figure);
        }
    }
}
