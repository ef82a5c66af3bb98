//! Stars: the mark that the review gave to model commitments, under every formula that was ever in force.
//!
//! The rule as printed and the rule as applied differ (dossier 5.3), so both are kept, each under its name: the printed
//! ones from the papers of 2014 and 2015, the applied ones found by comparing every plausible formula with the published
//! columns, row by row (`docs/stars.md`). A formula is a set of tests; a verdict carries the working of each. Nothing here
//! reads a published star column: see [`mod@super::agreement`] for those.

use schemars::JsonSchema;
use serde::Serialize;

use super::checks::{Ask, Manner, Reading, Test, Unanswered, all_hold};
use super::evidence::View;
use crate::codebook::{Completion, Field, PotentialImpact, Product, Specificity, codes, years};
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
        /// As applied in the column `Starred` of May 2015.
        AppliedMay2015 = "applied-may-2015",
        /// As applied in the column `New x Starred` of May 2015.
        AppliedMay2015New = "applied-may-2015-new",
        /// As applied in the column `Starred x Specificity` of May 2015.
        AppliedMay2015Specific = "applied-may-2015-specific",
        /// As applied in the column "pre-June 2014 assessments".
        AppliedBeforeJune2014 = "applied-before-june-2014",
        /// As applied in the column "2015 only".
        AppliedOnly2015 = "applied-only-2015",
        /// As applied in the columns "current formula".
        AppliedCurrent = "applied-current",
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

/// How specificity is tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpecificityTest {
    /// Not at all.
    NotAsked,
    /// At least this.
    AtLeast(Specificity),
    /// At least this, or verifiable where specificity is not coded any more (plans from 2017).
    OrVerifiable(Specificity),
}

/// The tests of a star. All that are asked must hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StarTests {
    /// How specificity is tested.
    pub specificity: SpecificityTest,
    /// How relevance is tested.
    pub relevance: RelevanceTest,
    /// The lowest potential impact.
    pub impact: PotentialImpact,
    /// The lowest completion.
    pub completion: Completion,
    /// Whether only commitments that were new with the plan can be starred.
    pub only_new: bool,
    /// How answers are read.
    pub manner: Manner,
    /// What a missing potential impact does; elsewhere the manner says it.
    pub impact_unanswered: Unanswered,
}

/// The last year whose plans were starred: from plans of 2018 on the columns are empty (DATA24).
pub const LAST_STARRED_PLAN_YEAR: i16 = years::before(years::THIRD_ERA);

/// The rule as printed in 2014 (STAR15).
pub const PRINTED_2014: StarTests = StarTests {
    specificity: SpecificityTest::AtLeast(Specificity::Medium),
    relevance: RelevanceTest::AnyOfThree,
    impact: PotentialImpact::Moderate,
    completion: Completion::Substantial,
    only_new: false,
    manner: Manner::PLAIN,
    impact_unanswered: Unanswered::LeavesOpen,
};
/// The rule as printed in 2015: only transformative commitments can be starred (STAR15).
pub const PRINTED_2015: StarTests = StarTests { impact: PotentialImpact::Transformative, ..PRINTED_2014 };

/// `Starred` of May 2015: specificity was not tested, and an impact that was unclear or had not been asked counted as
/// enough (954 of 958 rows).
pub const APPLIED_MAY_2015: StarTests = StarTests {
    specificity: SpecificityTest::NotAsked,
    relevance: RelevanceTest::Published,
    manner: Manner { reading: Reading::Label, unanswered: Unanswered::Fails },
    impact_unanswered: Unanswered::Passes,
    ..PRINTED_2014
};
/// `New x Starred` of May 2015 (956 of 958 rows).
pub const APPLIED_MAY_2015_NEW: StarTests = StarTests { only_new: true, ..APPLIED_MAY_2015 };
/// `Starred x Specificity` of May 2015 (954 of 958 rows).
pub const APPLIED_MAY_2015_SPECIFIC: StarTests =
    StarTests { specificity: PRINTED_2014.specificity, ..APPLIED_MAY_2015 };
/// "Pre-June 2014 assessments": specificity had to be coded, whatever it was (792 of 792 rows of 2016, 1,114 of 1,116 of
/// late 2015).
pub const APPLIED_BEFORE_JUNE_2014: StarTests = StarTests {
    specificity: SpecificityTest::AtLeast(Specificity::None),
    relevance: RelevanceTest::Published,
    manner: Manner::TABLE,
    impact_unanswered: Unanswered::Fails,
    ..PRINTED_2014
};
/// "2015 only": the rule as printed in 2014, on the publisher's own verdict of relevance (864 of 867 rows of 2016, 965 of
/// 970 of late 2015, 213 of 213 of 2024).
pub const APPLIED_ONLY_2015: StarTests =
    StarTests { specificity: PRINTED_2014.specificity, ..APPLIED_BEFORE_JUNE_2014 };
/// "Current formula": the rule as printed in 2015, with verifiability in the place of specificity where that is not coded
/// any more (all 644 rows of 2016, 1,148 of 1,150 of late 2015, all 383 of 2024).
pub const APPLIED_CURRENT: StarTests = StarTests {
    specificity: SpecificityTest::OrVerifiable(Specificity::Medium),
    impact: PotentialImpact::Transformative,
    ..APPLIED_ONLY_2015
};

impl StarTests {
    /// Each test's code and value.
    #[must_use]
    pub fn named(&self) -> Vec<(&'static str, ParameterValue)> {
        use ParameterValue::{Code, NotAsked};
        let specificity = match self.specificity {
            SpecificityTest::NotAsked => NotAsked,
            SpecificityTest::AtLeast(least) | SpecificityTest::OrVerifiable(least) => Code(least.code()),
        };
        let or_verifiable = matches!(self.specificity, SpecificityTest::OrVerifiable(_));
        let yes = |yes| Code(if yes { "yes" } else { "no" });
        vec![
            ("least-specificity", specificity),
            ("or-verifiable", yes(or_verifiable)),
            ("relevance", Code(self.relevance.code())),
            ("least-impact", Code(self.impact.code())),
            ("least-completion", Code(self.completion.code())),
            ("only-new", yes(self.only_new)),
            ("reading", Code(self.manner.reading.code())),
            ("unanswered", Code(self.manner.unanswered.code())),
            ("impact-unanswered", Code(self.impact_unanswered.code())),
        ]
    }

    /// The tests that are asked, in the order in which they are told.
    pub fn tests(self) -> impl Iterator<Item = Test> {
        let specificity = match self.specificity {
            SpecificityTest::NotAsked => None,
            SpecificityTest::AtLeast(least) => Some(Ask::Specificity(least)),
            SpecificityTest::OrVerifiable(least) => Some(Ask::SpecificityOrVerifiable(least)),
        };
        let impact = Manner { unanswered: self.impact_unanswered, ..self.manner };
        [
            specificity.map(|ask| Test { ask, manner: self.manner }),
            Some(Test { ask: Ask::Relevant(self.relevance), manner: self.manner }),
            Some(Test { ask: Ask::Impact(self.impact), manner: impact }),
            Some(Test { ask: Ask::Completion(self.completion), manner: self.manner }),
            self.only_new.then_some(Test { ask: Ask::New, manner: self.manner }),
        ]
        .into_iter()
        .flatten()
    }
}

/// Whether a commitment is starred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "StarVerdict")]
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

impl Formula {
    /// Its tests; none where the report's year chooses them.
    #[must_use]
    pub const fn fixed(self) -> Option<StarTests> {
        Some(match self {
            Self::Printed => return None,
            Self::Printed2014 => PRINTED_2014,
            Self::Printed2015 => PRINTED_2015,
            Self::AppliedMay2015 => APPLIED_MAY_2015,
            Self::AppliedMay2015New => APPLIED_MAY_2015_NEW,
            Self::AppliedMay2015Specific => APPLIED_MAY_2015_SPECIFIC,
            Self::AppliedBeforeJune2014 => APPLIED_BEFORE_JUNE_2014,
            Self::AppliedOnly2015 => APPLIED_ONLY_2015,
            Self::AppliedCurrent => APPLIED_CURRENT,
        })
    }

    /// Its tests for a report, and the formula that they belong to.
    ///
    /// # Errors
    /// Why there was no such rule for the report.
    pub fn tests(self, commitment: &Commitment, view: View<'_>, report: Product) -> Result<(StarTests, Self), Reason> {
        if let Some(tests) = self.fixed() {
            return Ok((tests, self));
        }
        match view.finding(commitment, report, Field::ReportYear).number() {
            Ok(..2014) => Err(Reason::BeforeTheRule),
            Ok(2014) => Ok((PRINTED_2014, Self::Printed2014)),
            Ok(2015..) => Ok((PRINTED_2015, Self::Printed2015)),
            Err(_) => Err(Reason::NoAnchor),
        }
    }

    /// The versions of the star rule that it may apply.
    #[must_use]
    pub const fn versions(self) -> &'static [Self] {
        match self {
            Self::Printed => &[Self::Printed2014, Self::Printed2015],
            Self::Printed2014 => &[Self::Printed2014],
            Self::Printed2015 => &[Self::Printed2015],
            Self::AppliedMay2015 => &[Self::AppliedMay2015],
            Self::AppliedMay2015New => &[Self::AppliedMay2015New],
            Self::AppliedMay2015Specific => &[Self::AppliedMay2015Specific],
            Self::AppliedBeforeJune2014 => &[Self::AppliedBeforeJune2014],
            Self::AppliedOnly2015 => &[Self::AppliedOnly2015],
            Self::AppliedCurrent => &[Self::AppliedCurrent],
        }
    }

    /// What is tested, in order. Where the report's year chooses the threshold of impact, the claim names each.
    #[must_use]
    pub fn claims(self) -> Vec<Claim> {
        let claims = self.fixed().unwrap_or(PRINTED_2014).tests().map(|test| test.ask.claim());
        let named_twice = |mut claim: Claim| {
            if self == Self::Printed && claim.code == ClaimCode::ImpactAtLeast {
                claim.names.push(Operand::Code(PRINTED_2015.impact.code()));
            }
            claim
        };
        claims.map(named_twice).collect()
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
