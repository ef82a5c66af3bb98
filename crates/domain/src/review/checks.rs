//! Single tests of what the review found: cheap enough to run over every commitment, and able to show their working.

use super::agreement::StarColumn;
use super::evidence::{Finding, View, missing};
use super::stars::RelevanceTest;
use crate::codebook::{
    Completion, DidItOpenGovernment, EarlyResults, Field, Novelty, OgpValue, PotentialForResults, PotentialImpact,
    Product, Specificity, Verifiability, codes,
};
use crate::plans::identity::Commitment;
use crate::rules::{Claim, ClaimCode, Derivation, Operand, Outcome, ParameterValue, Reason, as_code};
use crate::statement::Value;

codes! {
    /// Which of two columns of the publisher's tables is read where they disagree.
    Reading {
        /// The label, which is what people were shown.
        Label = "label",
        /// The coded column, which is what the publisher's own formulas read.
        Coded = "coded",
    }
}
codes! {
    /// What a missing answer does to a test.
    Unanswered {
        /// It leaves the test open (D25).
        LeavesOpen = "leaves-open",
        /// It counts as failing.
        Fails = "fails",
        /// It counts as passing.
        Passes = "passes",
    }
}
as_code!(Reading, Unanswered);

/// How a test reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Manner {
    /// Which column decides.
    pub reading: Reading,
    /// What a missing answer does.
    pub unanswered: Unanswered,
}

impl Manner {
    /// As people read: labels, and what is missing is not known.
    pub const PLAIN: Self = Self { reading: Reading::Label, unanswered: Unanswered::LeavesOpen };
    /// As the publisher's tables reckon: coded columns, and what is missing is no pass.
    pub const TABLE: Self = Self { reading: Reading::Coded, unanswered: Unanswered::Fails };
}

/// What a test asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// The review has assessed it.
    Assessed,
    /// Specificity is at least this.
    Specificity(Specificity),
    /// Specificity is at least this, or, where it is not coded any more, it can be verified.
    SpecificityOrVerifiable(Specificity),
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
    /// It was new with the plan.
    New,
    /// The publisher's own column says that it is starred.
    PublishedStar(StarColumn),
}

/// One test of one commitment's findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Test {
    /// What is asked.
    pub ask: Ask,
    /// How the answer is read.
    pub manner: Manner,
}

impl From<Ask> for Test {
    fn from(ask: Ask) -> Self {
        Self { ask, manner: Manner::PLAIN }
    }
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

impl Ask {
    /// The question that answers it.
    #[must_use]
    pub const fn question(self) -> Field {
        self.field().0
    }

    /// The question that answers it, and whether that belongs to each report (results) or is asked once (design).
    const fn field(self) -> (Field, bool) {
        match self {
            Self::Assessed => (Field::Assessed, false),
            Self::Specificity(_) | Self::SpecificityOrVerifiable(_) => (Field::Specificity, false),
            Self::Verifiable => (Field::Verifiability, false),
            Self::Relevant(RelevanceTest::Published) => (Field::Relevant, false),
            Self::Relevant(_) => (Field::Values, false),
            Self::Impact(_) => (Field::PotentialImpact, false),
            Self::Potential(_) => (Field::PotentialForResults, false),
            Self::New => (Field::Novelty, false),
            Self::Completion(_) => (Field::Completion, true),
            Self::Opened(_) => (Field::OpenedGovernment, true),
            Self::Results(_) => (Field::EarlyResults, true),
            Self::PublishedStar(column) => (column.field(), true),
        }
    }

    /// Whether a value is enough.
    fn holds(self, value: Option<&Value>) -> Result<bool, Reason> {
        let code = match value {
            Some(Value::Code(code)) => *code,
            Some(Value::Flag(yes)) => return Ok(*yes),
            Some(Value::Number(number @ (0 | 1))) => return Ok(*number == 1),
            Some(Value::Codes(codes)) => {
                return match self {
                    Self::Relevant(test) => Ok(test.enough().iter().any(|v| codes.contains(&v.code()))),
                    _ => Err(Reason::Unreadable),
                };
            }
            other => return Err(missing(other)),
        };
        Ok(match self {
            Self::Specificity(least) | Self::SpecificityOrVerifiable(least) => {
                Specificity::from_code(code) >= Some(least)
            }
            Self::Verifiable => code == Verifiability::Verifiable.code(),
            Self::Impact(least) => PotentialImpact::from_code(code) >= Some(least),
            Self::Potential(least) => PotentialForResults::from_code(code) >= Some(least),
            Self::Completion(least) => Completion::from_code(code) >= Some(least),
            Self::Opened(least) => DidItOpenGovernment::from_code(code) >= Some(least),
            Self::Results(least) => EarlyResults::from_code(code) >= Some(least),
            Self::New => code == Novelty::New.code(),
            Self::Assessed | Self::Relevant(_) | Self::PublishedStar(_) => return Err(Reason::Unreadable),
        })
    }

    /// The parameter of a rule that is this one test: its code and value.
    #[must_use]
    pub fn parameter(self) -> (&'static str, ParameterValue) {
        use ParameterValue::{Code, Codes};
        match self {
            Self::Assessed => ("assessed", Code("yes")),
            Self::Specificity(least) | Self::SpecificityOrVerifiable(least) => {
                ("least-specificity", Code(least.code()))
            }
            Self::Verifiable => ("verifiability", Code(Verifiability::Verifiable.code())),
            Self::Relevant(RelevanceTest::Published) => ("relevance", Code(RelevanceTest::Published.code())),
            Self::Relevant(test) => ("any-of", Codes(test.enough().iter().map(|v| v.code()).collect())),
            Self::Impact(least) => ("least-impact", Code(least.code())),
            Self::Potential(least) => ("least-potential", Code(least.code())),
            Self::Completion(least) => ("least-completion", Code(least.code())),
            Self::Opened(least) => ("least-opened", Code(least.code())),
            Self::Results(least) => ("least-early-results", Code(least.code())),
            Self::New => ("novelty", Code(Novelty::New.code())),
            Self::PublishedStar(column) => ("column", Code(column.code())),
        }
    }

    /// What is claimed.
    #[must_use]
    pub fn claim(self) -> Claim {
        match self {
            Self::Assessed => Claim::plain(ClaimCode::Reviewed),
            Self::Specificity(least) => Claim::of(ClaimCode::SpecificityAtLeast, least.code()),
            Self::SpecificityOrVerifiable(least) => Claim::of(ClaimCode::SpecificOrVerifiable, least.code()),
            Self::Verifiable => Claim::plain(ClaimCode::Verifiable),
            Self::Relevant(RelevanceTest::Published) => Claim::plain(ClaimCode::FoundRelevant),
            Self::Relevant(test) => {
                let names = vec![Operand::AnyOf(test.enough().iter().map(|v| v.code()).collect())];
                Claim { code: ClaimCode::Relevant, names }
            }
            Self::Impact(least) => Claim::of(ClaimCode::ImpactAtLeast, least.code()),
            Self::Potential(least) => Claim::of(ClaimCode::PotentialAtLeast, least.code()),
            Self::Completion(least) => Claim::of(ClaimCode::CompletionAtLeast, least.code()),
            Self::Opened(least) => Claim::of(ClaimCode::OpenedAtLeast, least.code()),
            Self::Results(least) => Claim::of(ClaimCode::ResultsAtLeast, least.code()),
            Self::New => Claim::plain(ClaimCode::New),
            Self::PublishedStar(column) => Claim::of(ClaimCode::PublishedStar, column.code()),
        }
    }
}

impl Test {
    /// Runs the test on one report of a commitment.
    #[must_use]
    pub fn check<'c>(self, commitment: &'c Commitment, view: View<'_>, report: Product) -> Checked<'c> {
        let (field, of_each_report) = self.ask.field();
        let look = |field| {
            if of_each_report {
                view.finding(commitment, report, field)
            } else {
                view.design(commitment, report, field)
            }
        };
        let mut finding = look(field);
        let mut holds = self.ask.holds(self.read(&finding));
        if let (Ask::SpecificityOrVerifiable(_), Err(_)) = (self.ask, holds) {
            finding = look(Field::Verifiability);
            holds = Ask::Verifiable.holds(finding.value());
        }
        let outcome = match (holds, self.manner.unanswered) {
            (Ok(true), _) | (Err(_), Unanswered::Passes) => Outcome::Holds,
            (Ok(false), _) | (Err(_), Unanswered::Fails) => Outcome::Fails,
            (Err(why), Unanswered::LeavesOpen) => Outcome::Undetermined(why),
        };
        Checked { test: self, finding, outcome }
    }

    fn read<'c>(self, finding: &Finding<'c>) -> Option<&'c Value> {
        match self.manner.reading {
            Reading::Label => finding.value(),
            Reading::Coded => finding.coded().or_else(|| finding.value()),
        }
    }
}

impl Checked<'_> {
    /// The working, as a leaf: the label, and the coded column beside it where it says otherwise.
    #[must_use]
    pub fn derivation(&self) -> Derivation {
        let coded = self.finding.coded_input();
        let basis = std::iter::once(self.finding.input()).chain(coded).collect();
        Derivation::leaf(self.test.ask.claim(), self.outcome, basis)
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
