//! Rules as data: which rule was in force when, with its parameters, its source and how sure we are of it.
//!
//! A case is judged by the version in force at its [`Anchor`], never by today's. What is computed under a rule carries
//! a [`Derivation`]. This module never words a rule for people, and nothing here forgets an old version.

mod cases;
mod derivation;
mod overrides;
mod parameters;
mod registry;

pub use cases::{Found, Judged, judged};
pub use derivation::{Claim, ClaimCode, Derivation, Input, Operand, Outcome, Reason};
pub use overrides::{RuleOverride, Scope, overrides};
pub use parameters::{ParameterValue, Parameters};
pub use registry::{all, backing, in_force, version};

use schemars::JsonSchema;
use serde::Serialize;

use crate::codebook::codes;
use crate::time::Date;

/// Serialises an enum of codes as its code.
macro_rules! as_code {
    ($($name:ident),+ $(,)?) => { $(
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> { s.serialize_str(self.code()) }
        }
        $crate::schema::of_codes!($name);
    )+ };
}
pub(crate) use as_code;

/// Reads an enum of codes from its code.
macro_rules! from_code {
    ($($name:ident),+ $(,)?) => { $(
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let code = std::borrow::Cow::<'de, str>::deserialize(d)?;
                Self::from_code(&code).ok_or_else(|| serde::de::Error::unknown_variant(&code, Self::CODES))
            }
        }
    )+ };
}
pub(crate) use from_code;

codes! {
    /// What a rule decides.
    RuleId {
        /// Whether a commitment is starred (dossier 5.3).
        Star = "irm-star",
        /// Whether a commitment serves a value of open government (dossier 5.2, D8).
        Relevance = "irm-relevance",
        /// Whether completion is high (dossier 14).
        HighCompletion = "irm-high-completion",
        /// Whether a commitment is ambitious (dossier 14, D11).
        Ambition = "irm-ambition",
        /// Whether a commitment can be verified (dossier 5.2).
        Verifiability = "irm-verifiability",
        /// Whether results are strong (dossier 14, D13).
        StrongResults = "irm-strong-results",
        /// Whether there are results at all (dossier 14, D13).
        AnyResults = "irm-any-results",
        /// Where a membership stands (dossier 3.3).
        MembershipStatus = "membership-status",
        /// When a member's first plan is due (D18).
        FirstPlan = "first-plan",
        /// When each next plan is due, and what lateness means (dossier 3.2).
        PlanDelivery = "plan-delivery",
        /// When a plan of four years is to be renewed (dossier 3.1, 3.6).
        PlanRefresh = "plan-refresh",
        /// What a plan that is being written has to have (dossier 3.1, 3.4, 3.5).
        PlanDraft = "plan-draft",
        /// How peers are consulted on a plan that is being written, and when that was a required step (dossier 2.1, D27).
        PeerConsultation = "peer-consultation",
        /// When a government reports on itself (dossier 6).
        SelfAssessment = "self-assessment",
        /// When the review reports (dossier 5.1).
        ReviewTiming = "irm-timing",
        /// Which findings of the review need evidence (dossier 5.2).
        ReviewEvidence = "irm-evidence",
        /// How long a draft of the review is open for comment (dossier 5.1, D19).
        ReviewRounds = "irm-rounds",
        /// By when a government answers a recommendation of the review (dossier 5.4).
        RecommendationAnswer = "irm-recommendation-answer",
        /// What is owed all the time while a member takes part (dossier 4.3).
        StandingDuties = "standing-duties",
        /// When a government is reminded of a deadline, and written to after it was missed (dossier 3.3).
        DeadlineNotices = "deadline-notices",
        /// When acting contrary to process is written about, and after how many such cycles a member is placed under review
        /// (dossier 3.3).
        ProceduralReview = "procedural-review",
        /// By when a member that fell below the eligibility bar is to be above it again (dossier 1.4).
        BelowTheBar = "below-the-bar",
        /// What is asked of local jurisdictions that apply (dossier 2.3).
        LocalAdmission = "local-admission",
        /// How shares are rounded for show (D3).
        Rounding = "rounding",
        /// Whether a country is eligible by its score (dossier 1.1).
        CoreEligibility = "elg-core",
        /// Whether a country that has not joined passes the Values Check (dossier 1.2).
        ValuesCheck = "elg-values",
        /// Whether a country is one of the United Nations, without which it cannot join (dossier 1.3).
        UnMembership = "elg-un-member",
        /// What the making of a plan with the public has to have at least (dossier 4).
        CoCreationStandard = "co-creation-standard",
        /// For how long a phase waits for the decision on an appeal against hiding an input.
        ModerationAppeals = "moderation-appeals",
        /// By when a government that asked for help hears back (dossier 9.3).
        HelpClocks = "help-clocks",
        /// Until when what somebody offers or asks for counts as true without being confirmed (dossier 9.1).
        SurveyExpiry = "survey-expiry",
        /// Whether a member is under Eligibility Review (dossier 1.4).
        EligibilityReview = "elg-review",
    }
}
codes! {
    /// The date by which the version of a rule is chosen (dossier 0).
    Anchor {
        /// The year of an eligibility score.
        ScoreYear = "score-year",
        /// The day on which a plan was due.
        PlanDue = "plan-due",
        /// The day on which the co-creation of a plan began.
        CoCreationBegan = "co-creation-began",
        /// The year in which a plan was submitted.
        PlanYear = "plan-year",
        /// The year in which a report of the review was published.
        ReportYear = "report-year",
        /// The day on which a case was opened.
        CaseOpened = "case-opened",
        /// The day of a letter of intent, or of joining where no letter is on record.
        LetterOfIntent = "letter-of-intent",
        /// The day that is asked about.
        DayAsked = "day-asked",
    }
}
codes! {
    /// How sure we are that a rule was so, surest first (the dossier's tags).
    Confidence {
        /// Read in a page of its time, or counted from its data.
        Verified = "verified",
        /// Read in one of the seed documents.
        Seed = "seed",
        /// Inferred from published results: weaker than a printed rule.
        Inferred = "inferred",
        /// Recalled, not verified.
        Unverified = "unverified",
        /// Our own decision where the sources are silent or contradict each other.
        Decision = "decision",
    }
}
as_code!(RuleId, Anchor, Confidence);

/// One version of one rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RuleVersion {
    /// What it decides.
    pub rule: RuleId,
    /// Its name among the versions of the rule: part of addresses, never reused.
    pub version: &'static str,
    /// The date by which it is chosen.
    pub anchor: Anchor,
    /// The first day of its force; none if it was never in force by itself but is applied to what a column covers.
    pub effective_from: Option<Date>,
    /// The last day of its force; none if it still is.
    pub effective_to: Option<Date>,
    /// What it measures by.
    pub parameters: Parameters,
    /// Keys of the pages, data or decisions it rests on, as in the list of sources.
    pub sources: &'static [&'static str],
    /// How sure we are.
    pub confidence: Confidence,
}

impl RuleVersion {
    /// Whether it is the one to judge by on a day.
    #[must_use]
    pub fn covers(&self, day: Date) -> bool {
        self.effective_from.is_some_and(|from| from <= day) && self.effective_to.is_none_or(|to| day <= to)
    }
    /// Its full name: `irm-star/printed-2014`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}/{}", self.rule, self.version)
    }
}
