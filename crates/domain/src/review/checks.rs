//! Single tests of what the review found: cheap enough to run over every commitment, and able to show their working.

use crate::codebook::{
    Completion, DidItOpenGovernment, EarlyResults, Field, OgpValue, PotentialForResults, PotentialImpact, Product,
    Specificity, Verifiability,
};
use crate::plans::identity::Commitment;
use crate::review::agreement::StarColumn;
use crate::review::evidence::{Finding, View};
use crate::review::stars::RelevanceTest;
use crate::rules::{Claim, ClaimCode, Derivation, Operand, Outcome, Reason};

/// One test of one commitment's findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Test {
    /// The review has assessed it.
    Assessed,
    /// Specificity is at least this.
    Specificity(Specificity),
    /// It can be verified.
    Verifiable,
    /// It is relevant.
    Relevant(RelevanceTest),
    /// Potential impact is at least this.
    Impact(PotentialImpact),
    /// Potential for results is at least this.
    Potential(PotentialForResults),
    /// Completion is at least this.
    Completion(Completion),
    /// It opened government at least to this degree.
    Opened(DidItOpenGovernment),
    /// Early results are at least this.
    Results(EarlyResults),
    /// The publisher's own column says that it is starred.
    PublishedStar(StarColumn),
}

/// A test, what it looked at and how it came out.
#[derive(Debug, Clone, Copy)]
pub struct Checked<'c> {
    /// The test.
    pub test: Test,
    /// What it looked at.
    pub finding: Finding<'c>,
    /// How it came out.
    pub outcome: Outcome,
}

const VALUES: [OgpValue; 4] = [
    OgpValue::AccessToInformation,
    OgpValue::CivicParticipation,
    OgpValue::PublicAccountability,
    OgpValue::TechnologyAndInnovation,
];

impl RelevanceTest {
    /// The values any of which is enough; none where the publisher's verdict decides.
    #[must_use]
    pub fn enough(self) -> &'static [OgpValue] {
        match self {
            Self::AnyOfThree => VALUES.get(..3).unwrap_or_default(),
            Self::AnyOfFour => &VALUES,
            Self::Published => &[],
        }
    }
}

impl Test {
    /// Runs the test on one report of a commitment.
    #[must_use]
    pub fn check<'c>(self, commitment: &'c Commitment, view: View<'_>, report: Product) -> Checked<'c> {
        let design = |field| view.design(commitment, report, field);
        let result = |field| view.finding(commitment, report, field);
        let (finding, holds) = match self {
            Self::Assessed => with(design(Field::Assessed), |f| f.flag()),
            Self::Specificity(least) => {
                with(design(Field::Specificity), |f| f.code().map(|code| Specificity::from_code(code) >= Some(least)))
            }
            Self::Verifiable => with(design(Field::Verifiability), |f| {
                f.code().map(|code| Verifiability::from_code(code) == Some(Verifiability::Verifiable))
            }),
            Self::Relevant(RelevanceTest::Published) => with(design(Field::Relevant), |f| f.flag()),
            Self::Relevant(test) => with(design(Field::Values), |f| {
                f.codes().map(|codes| test.enough().iter().any(|v| codes.contains(&v.code())))
            }),
            Self::Impact(least) => with(design(Field::PotentialImpact), |f| {
                f.code().map(|code| PotentialImpact::from_code(code) >= Some(least))
            }),
            Self::Potential(least) => with(design(Field::PotentialForResults), |f| {
                f.code().map(|code| PotentialForResults::from_code(code) >= Some(least))
            }),
            Self::Completion(least) => {
                with(result(Field::Completion), |f| f.code().map(|code| Completion::from_code(code) >= Some(least)))
            }
            Self::Opened(least) => with(result(Field::OpenedGovernment), |f| {
                f.code().map(|code| DidItOpenGovernment::from_code(code) >= Some(least))
            }),
            Self::Results(least) => {
                with(result(Field::EarlyResults), |f| f.code().map(|code| EarlyResults::from_code(code) >= Some(least)))
            }
            Self::PublishedStar(column) => with(result(column.field()), |f| f.flag()),
        };
        let outcome = match holds {
            Ok(true) => Outcome::Holds,
            Ok(false) => Outcome::Fails,
            Err(why) => Outcome::Undetermined(why),
        };
        Checked { test: self, finding, outcome }
    }

    /// What the test claims.
    #[must_use]
    pub fn claim(self) -> Claim {
        match self {
            Self::Assessed => Claim::plain(ClaimCode::Reviewed),
            Self::Specificity(least) => Claim::of(ClaimCode::SpecificityAtLeast, least.code()),
            Self::Verifiable => Claim::plain(ClaimCode::Verifiable),
            Self::Relevant(test) if test.enough().is_empty() => Claim::of(ClaimCode::Relevant, test.code()),
            Self::Relevant(test) => {
                let names = vec![Operand::AnyOf(test.enough().iter().map(|v| v.code()).collect())];
                Claim { code: ClaimCode::Relevant, names }
            }
            Self::Impact(least) => Claim::of(ClaimCode::ImpactAtLeast, least.code()),
            Self::Potential(least) => Claim::of(ClaimCode::PotentialAtLeast, least.code()),
            Self::Completion(least) => Claim::of(ClaimCode::CompletionAtLeast, least.code()),
            Self::Opened(least) => Claim::of(ClaimCode::OpenedAtLeast, least.code()),
            Self::Results(least) => Claim::of(ClaimCode::ResultsAtLeast, least.code()),
            Self::PublishedStar(column) => Claim::of(ClaimCode::PublishedStar, column.code()),
        }
    }
}

fn with<'c>(
    finding: Finding<'c>,
    read: impl FnOnce(&Finding<'c>) -> Result<bool, Reason>,
) -> (Finding<'c>, Result<bool, Reason>) {
    let holds = read(&finding);
    (finding, holds)
}

impl Checked<'_> {
    /// The working, as a leaf.
    #[must_use]
    pub fn derivation(&self) -> Derivation {
        Derivation::leaf(self.test.claim(), self.outcome, vec![self.finding.input()])
    }
}

/// The outcome of claims that must all hold: a rule that does not apply decides first, then one failure, then one open
/// question.
#[must_use]
pub fn all_hold(outcomes: impl IntoIterator<Item = Outcome>) -> Outcome {
    let rank = |o: &Outcome| match o {
        Outcome::DoesNotApply(_) => 3,
        Outcome::Fails => 2,
        Outcome::Undetermined(_) => 1,
        Outcome::Holds => 0,
    };
    outcomes.into_iter().fold(Outcome::Holds, |worst, next| if rank(&next) > rank(&worst) { next } else { worst })
}
