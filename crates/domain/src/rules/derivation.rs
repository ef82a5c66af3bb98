//! The working of a verdict, as a tree: what was claimed, how it came out, on what it rests.
//!
//! A page, a JSON answer and a test show the same tree. It holds codes, never words: catalogues label them.

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use super::as_code;
use crate::codebook::{Decimal, Field, Missing, Product, codes};
use crate::ids::{CommitmentId, SourceId};
use crate::statement::{Said, Value};

codes! {
    /// What a node of a derivation claims.
    ClaimCode {
        /// The commitment is starred under the rule.
        Starred = "starred",
        /// The rule was in force for the report.
        RuleInForce = "rule-in-force",
        /// The review has assessed the commitment.
        Reviewed = "reviewed",
        /// It is promising in the report named.
        Promising = "promising",
        /// The review calls it promising.
        CalledPromising = "called-promising",
        /// Specificity is at least the value named.
        SpecificityAtLeast = "specificity-at-least",
        /// Specificity is at least the value named or, where it is not coded any more, the commitment can be verified.
        SpecificOrVerifiable = "specific-or-verifiable",
        /// It can be verified.
        Verifiable = "verifiable",
        /// It clearly serves at least one of the values named.
        Relevant = "relevant",
        /// The publisher's own verdict is that it is clearly relevant.
        FoundRelevant = "found-relevant",
        /// It was new with the plan.
        New = "new",
        /// Potential impact is at least the value named.
        ImpactAtLeast = "impact-at-least",
        /// Completion is at least the value named.
        CompletionAtLeast = "completion-at-least",
        /// It is ambitious: by the first value named in the older book, by the second in the newer.
        Ambitious = "ambitious",
        /// Potential for results is at least the value named.
        PotentialAtLeast = "potential-at-least",
        /// Government was opened to at least the degree named.
        OpenedAtLeast = "opened-at-least",
        /// Early results are at least the value named.
        ResultsAtLeast = "results-at-least",
        /// It has results: by the first value named in the older book, by the second in the newer.
        HasResults = "has-results",
        /// The publisher's column says that it is starred.
        PublishedStar = "published-star",
        /// It belongs to what the filter asks for.
        Selected = "selected",
        /// Everything that the figure divides by.
        Counted = "counted",
        /// What is named happened.
        Happened = "happened",
        /// The membership has the status named.
        Standing = "standing",
        /// The country is eligible by its score for the year named.
        CoreEligible = "core-eligible",
        /// It has at least the share named of the points that it could have.
        ScoreIsEnough = "score-is-enough",
        /// The metric named has the points named.
        MetricPoints = "metric-points",
        /// The metric named has no points to count.
        MetricOpen = "metric-open",
        /// The budget document named was published on time.
        DocumentPublished = "document-published",
        /// The provision named is in force.
        ProvisionShown = "provision-shown",
        /// Some of the declarations are open to the public.
        OpenToThePublic = "open-to-the-public",
        /// Civil liberties were measured.
        CivilLibertiesMeasured = "civil-liberties-measured",
        /// Civil liberties are above the number named, which gives the points named.
        CivilLibertiesAbove = "civil-liberties-above",
        /// The Partnership published points for the metric.
        StatedPoints = "stated-points",
        /// The country passes the Values Check of the year named.
        ValuesChecked = "values-checked",
        /// The answer to the question named is at least the number named.
        AnswerAtLeast = "answer-at-least",
        /// The country is a member of the United Nations.
        UnMember = "un-member",
        /// The country is under Eligibility Review.
        UnderEligibilityReview = "under-eligibility-review",
        /// The country was below the bar in the year named.
        BelowTheBar = "below-the-bar",
    }
}
codes! {
    /// Why nothing can be said, or why the question does not arise.
    Reason {
        /// The review has not looked yet.
        NotReviewed = "not-reviewed",
        /// The question was not asked of this plan.
        NoData = "no-data",
        /// The question does not apply.
        NotApplicable = "not-applicable",
        /// The source does not specify.
        NotSpecified = "not-specified",
        /// The reviewer could not tell.
        Unclear = "unclear",
        /// The cell is empty.
        Blank = "blank",
        /// The cell cannot be read.
        Unreadable = "unreadable",
        /// No source says anything about it.
        NeverSaid = "never-said",
        /// The report came before any such rule.
        BeforeTheRule = "before-the-rule",
        /// The rule had been given up.
        AfterTheRule = "after-the-rule",
        /// The year that chooses the rule is not known.
        NoAnchor = "no-anchor",
        /// Not verifiable, so not reviewed further (D12).
        NotVerifiable = "not-verifiable",
        /// The cycle uses another code book.
        OtherCodeBook = "other-code-book",
        /// The source does not cover the country.
        NotCovered = "not-covered",
        /// Nothing of the source is held for the year that counts.
        YearNotHeld = "year-not-held",
        /// The source covers the country, and has no value for the year that counts.
        YearMissing = "year-missing",
        /// Only a part of the source is held, so that its silence says nothing.
        SourceIncomplete = "source-incomplete",
        /// The number was filled in between two that were measured.
        Interpolated = "interpolated",
        /// The number stands on another scale than the rule.
        OtherScale = "other-scale",
        /// Sources contradict each other.
        SourcesDisagree = "sources-disagree",
        /// There is a regulation or an order; whether it counts as a law is not known.
        NotALaw = "not-a-law",
        /// There was no law yet; whether anything less was there is not known.
        NoLawYet = "no-law-yet",
        /// How the rule gave points then is not known.
        TestNotKnown = "test-not-known",
        /// Too few metrics have data.
        TooFewMetrics = "too-few-metrics",
        /// The country had joined already.
        AlreadyMember = "already-member",
        /// The country is no active member.
        NotAMember = "not-a-member",
    }
}
as_code!(ClaimCode, Reason);

impl From<Missing> for Reason {
    fn from(why: Missing) -> Self {
        match why {
            Missing::NotReviewed => Self::NotReviewed,
            Missing::NoData => Self::NoData,
            Missing::NotApplicable => Self::NotApplicable,
            Missing::NotSpecified => Self::NotSpecified,
            Missing::Unclear => Self::Unclear,
            Missing::Blank => Self::Blank,
            Missing::Unreadable => Self::Unreadable,
        }
    }
}

/// What a claim names beside its code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Operand {
    /// A code of a code book.
    Code(&'static str),
    /// Codes of a code book, any of which is enough.
    AnyOf(Vec<&'static str>),
    /// A year.
    Year(i64),
    /// A whole number.
    Number(i64),
    /// A decimal number.
    Decimal(Decimal),
    /// Points, of so many.
    Points {
        /// How many.
        points: i64,
        /// Of how many.
        of: i64,
    },
    /// A rule version's or formula's name.
    Rule(&'static str),
}

/// What a node claims: a code, and the values it names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Claim {
    /// The claim.
    pub code: ClaimCode,
    /// The values it names, in the order the catalogue expects.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<Operand>,
}

impl Claim {
    /// A claim that names nothing.
    #[must_use]
    pub const fn plain(code: ClaimCode) -> Self {
        Self { code, names: Vec::new() }
    }
    /// A claim that names one code.
    #[must_use]
    pub fn of(code: ClaimCode, name: &'static str) -> Self {
        Self { code, names: vec![Operand::Code(name)] }
    }
}

/// How a claim came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It is so.
    Holds,
    /// It is not so.
    Fails,
    /// It cannot be known.
    Undetermined(Reason),
    /// The question does not arise.
    DoesNotApply(Reason),
}

/// One thing that was looked at: the answer, and the statement that gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Input {
    /// The question.
    #[serde(serialize_with = "field_code")]
    #[schemars(with = "String")]
    pub field: Field,
    /// The report in which it is answered; none for what is said of the commitment, plan or member itself.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "product_code")]
    #[schemars(with = "Option<String>")]
    pub report: Option<Product>,
    /// The answer; none if nobody answered.
    pub value: Option<Value>,
    /// Who says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    /// The line of the source, from 1; 0 where it has none.
    pub row: u32,
    /// The act that brought it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<u64>,
    /// The year it is about, for what was measured of a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
    /// The heading of its column, where the source is known by one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<&'static str>,
}

fn field_code<S: Serializer>(field: &Field, s: S) -> Result<S::Ok, S::Error> {
    s.serialize_str(field.code())
}
fn product_code<S: Serializer>(product: &Option<Product>, s: S) -> Result<S::Ok, S::Error> {
    s.serialize_some(&product.map(Product::code))
}

impl Input {
    /// An answer with where it comes from.
    #[must_use]
    pub fn said(field: Field, report: Option<Product>, said: Said<'_>) -> Self {
        Self {
            field,
            report,
            value: Some(said.value.clone()),
            source: Some(said.by.source.id.clone()),
            row: said.by.row,
            at: Some(said.by.at),
            year: None,
            column: None,
        }
    }
    /// A question nobody answered.
    #[must_use]
    pub const fn unsaid(field: Field, report: Option<Product>) -> Self {
        Self { field, report, value: None, source: None, row: 0, at: None, year: None, column: None }
    }
}

/// A node of the working.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Derivation {
    /// What is claimed.
    pub what: Claim,
    /// Of which commitment, where the tree is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<CommitmentId>,
    /// How it came out.
    pub outcome: Outcome,
    /// The rule version by which it was judged, as [`super::RuleVersion::name`] gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// What was looked at.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub basis: Vec<Input>,
    /// The claims that it follows from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<Derivation>,
}

impl Derivation {
    /// A node without children.
    #[must_use]
    pub const fn leaf(what: Claim, outcome: Outcome, basis: Vec<Input>) -> Self {
        Self { what, about: None, outcome, rule: None, basis, children: Vec::new() }
    }
    /// Every input in the tree, depth first.
    #[must_use]
    pub fn inputs(&self) -> Vec<&Input> {
        self.basis.iter().chain(self.children.iter().flat_map(Self::inputs)).collect()
    }
    /// The highest act it rests on.
    #[must_use]
    pub fn position(&self) -> Option<u64> {
        self.inputs().into_iter().filter_map(|i| i.at).max()
    }
}
