//! Stars: the mark that the review gave to model commitments, under every formula that was ever in force.
//!
//! The rule as printed and the rule as applied differ (dossier 5.3), so both are kept, each under its name. A formula is a
//! set of tests; a verdict carries the working of each. Nothing here reads the published star columns: see
//! [`super::agreement`] for those.

use serde::Serialize;

use super::checks::{Test, all_hold};
use super::evidence::View;
use crate::codebook::{Completion, Field, PotentialImpact, Product, Specificity, codes};
use crate::plans::identity::Commitment;
use crate::rules::{Claim, ClaimCode, Derivation, Operand, Outcome, ParameterValue, Reason, RuleId, as_code};

codes! {
    /// A way of deciding on a star. Part of addresses.
    Formula {
        /// As printed: the version in force for the report's year.
        Printed = "printed",
        /// As printed in 2014, for whatever report.
        Printed2014 = "printed-2014",
        /// As printed in 2015, for whatever report.
        Printed2015 = "printed-2015",
    }
}
codes! {
    /// Which report of a plan's pair is asked.
    Report {
        /// The first: progress, design, or action plan review.
        First = "first",
        /// The last: end of term, implementation, or results.
        Last = "last",
        /// The last that has an answer, else the first: the final tally.
        Latest = "latest",
    }
}
codes! {
    /// How relevance is tested.
    RelevanceTest {
        /// At least one of information, participation and accountability; technology alone fails (D8).
        AnyOfThree = "any-of-three",
        /// At least one of the four values.
        AnyOfFour = "any-of-four",
        /// The publisher's own verdict.
        Published = "published",
    }
}
as_code!(Formula, Report, RelevanceTest);

/// The tests of a star. All that are asked must hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StarTests {
    /// The lowest specificity; none if it is not tested.
    pub specificity: Option<Specificity>,
    /// How relevance is tested; none if it is not.
    pub relevance: Option<RelevanceTest>,
    /// The lowest potential impact.
    pub impact: PotentialImpact,
    /// The lowest completion.
    pub completion: Completion,
}

impl StarTests {
    /// Each test's code and value.
    #[must_use]
    pub fn named(&self) -> Vec<(&'static str, ParameterValue)> {
        let asked = |code: Option<&'static str>| code.map_or(ParameterValue::NotAsked, ParameterValue::Code);
        vec![
            ("least-specificity", asked(self.specificity.map(Specificity::code))),
            ("relevance", asked(self.relevance.map(RelevanceTest::code))),
            ("least-impact", ParameterValue::Code(self.impact.code())),
            ("least-completion", ParameterValue::Code(self.completion.code())),
        ]
    }
}

/// The rule as printed in 2014 (STAR15).
pub const PRINTED_2014: StarTests = StarTests {
    specificity: Some(Specificity::Medium),
    relevance: Some(RelevanceTest::AnyOfThree),
    impact: PotentialImpact::Moderate,
    completion: Completion::Substantial,
};
/// The rule as printed in 2015: only transformative commitments can be starred (STAR15).
pub const PRINTED_2015: StarTests = StarTests { impact: PotentialImpact::Transformative, ..PRINTED_2014 };

/// Whether a commitment is starred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// All tests hold.
    Starred,
    /// At least one test fails.
    NotStarred,
    /// There was no such rule for this report.
    DoesNotApply(Reason),
    /// No test fails, but one cannot be answered.
    Undetermined(Reason),
}

impl From<Outcome> for Verdict {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Holds => Self::Starred,
            Outcome::Fails => Self::NotStarred,
            Outcome::DoesNotApply(why) => Self::DoesNotApply(why),
            Outcome::Undetermined(why) => Self::Undetermined(why),
        }
    }
}

impl StarTests {
    /// The tests that are asked, in the order in which they are told.
    pub fn tests(self) -> impl Iterator<Item = Test> {
        [
            self.specificity.map(Test::Specificity),
            self.relevance.map(Test::Relevant),
            Some(Test::Impact(self.impact)),
            Some(Test::Completion(self.completion)),
        ]
        .into_iter()
        .flatten()
    }
}

impl Formula {
    /// Its tests for a report, with the rule version they come from.
    ///
    /// # Errors
    /// Why there was no such rule for the report.
    pub fn tests(
        self,
        commitment: &Commitment,
        view: View<'_>,
        report: Product,
    ) -> Result<(StarTests, &'static str), Reason> {
        match self {
            Self::Printed2014 => Ok((PRINTED_2014, self.code())),
            Self::Printed2015 => Ok((PRINTED_2015, self.code())),
            Self::Printed => match view.finding(commitment, report, Field::ReportYear).number() {
                Ok(..2014) => Err(Reason::BeforeTheRule),
                Ok(2014) => Ok((PRINTED_2014, Self::Printed2014.code())),
                Ok(2015..) => Ok((PRINTED_2015, Self::Printed2015.code())),
                Err(_) => Err(Reason::NoAnchor),
            },
        }
    }
}

impl Formula {
    /// The versions of the star rule that it may apply.
    #[must_use]
    pub const fn versions(self) -> &'static [&'static str] {
        match self {
            Self::Printed => &["printed-2014", "printed-2015"],
            Self::Printed2014 => &["printed-2014"],
            Self::Printed2015 => &["printed-2015"],
        }
    }
    /// What is tested, in order: where the tests differ between reports, the claim names the formula instead of a value.
    #[must_use]
    pub fn claims(self) -> Vec<Claim> {
        let tests = match self {
            Self::Printed | Self::Printed2014 => PRINTED_2014,
            Self::Printed2015 => PRINTED_2015,
        };
        tests.tests().map(Test::claim).collect()
    }
}

/// Whether a commitment is starred by a report under a formula, with the working.
#[must_use]
pub fn judge(commitment: &Commitment, view: View<'_>, formula: Formula, report: Product) -> (Verdict, Derivation) {
    let mut tree = Derivation {
        what: Claim {
            code: ClaimCode::Starred,
            names: vec![Operand::Rule(formula.code()), Operand::Code(report.code())],
        },
        about: Some(commitment.id.clone()),
        outcome: Outcome::Holds,
        rule: None,
        basis: Vec::new(),
        children: Vec::new(),
    };
    match formula.tests(commitment, view, report) {
        Ok((tests, version)) => {
            tree.rule = Some(format!("{}/{version}", RuleId::Star));
            tree.children = tests.tests().map(|test| test.check(commitment, view, report).derivation()).collect();
        }
        Err(why) => {
            let year = view.finding(commitment, report, Field::ReportYear).input();
            let force = Claim { code: ClaimCode::RuleInForce, names: vec![Operand::Rule(formula.code())] };
            tree.children = vec![Derivation::leaf(force, Outcome::DoesNotApply(why), vec![year])];
        }
    }
    tree.outcome = all_hold(tree.children.iter().map(|c| c.outcome));
    (tree.outcome.into(), tree)
}

/// The same without the working, for counting.
#[must_use]
pub fn outcome(commitment: &Commitment, view: View<'_>, formula: Formula, report: Product) -> Outcome {
    match formula.tests(commitment, view, report) {
        Ok((tests, _)) => all_hold(tests.tests().map(|test| test.check(commitment, view, report).outcome)),
        Err(why) => Outcome::DoesNotApply(why),
    }
}
