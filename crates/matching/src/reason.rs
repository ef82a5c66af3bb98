//! Why an offer fits a request, and why it does not: each reason with its evidence and what it counts.
//!
//! A score is the sum of its reasons and nothing else, so that a reason taken away is points taken away.

use domain::codebook::{IncomeGroup, PolicyArea2024 as Area, Region};
use domain::networking::{CostTerms, Finding, Method, ProviderKind, Stage};
use domain::{CommitmentId, LanguageCode};

/// How an area is known.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub enum Basis {
    /// It is stated.
    Stated,
    /// It was read from words, with this likelihood from 0 to 1.
    Read(f32),
}

/// What speaks for or against an offer.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    /// The offer speaks of what the request speaks of, in these words of either.
    Words {
        /// What is meant: a concept of the glossary (`=open data`) or a stem.
        meaning: String,
        /// The request's words.
        asked: String,
        /// The offer's words.
        offered: String,
    },
    /// Both are about a policy area.
    Area {
        /// The area.
        area: Area,
        /// How the request's is known.
        asked: Basis,
        /// How the offer's is known.
        offered: Basis,
    },
    /// So many words and areas of both that make no difference by themselves.
    Together(u16),
    /// The offer helps at a stage that the request is at.
    Stages(Vec<Stage>),
    /// The offer helps in ways that fit the stage.
    Methods(Vec<Method>),
    /// The provider is at home in the country.
    Local,
    /// The offer names the country.
    Serves,
    /// The provider is at home or works in the region.
    InRegion(Region),
    /// A government of the same income group.
    SameIncome(IncomeGroup),
    /// They can work in these languages.
    Languages(Vec<LanguageCode>),
    /// The provider did it before, and the review found so.
    Record {
        /// What it did.
        what: String,
        /// The commitment, where it is one.
        commitment: Option<CommitmentId>,
        /// What the review found.
        finding: Finding,
    },
    /// Against: it helps at other stages only.
    OtherStages(Vec<Stage>),
    /// Against: it names other countries or regions only.
    Elsewhere,
    /// Against: it works in other languages only.
    NoLanguage(Vec<LanguageCode>),
    /// Against: so many of the requests that it can take are taken.
    Busy {
        /// Taken.
        load: u16,
        /// Of so many.
        capacity: u16,
    },
    /// Against: it has no room left.
    Full,
    /// Against: its terms are dearer than what the request can accept.
    Costs(CostTerms),
    /// Against: a firm, where the request is still looking for its strategy (the mechanism's second worked example).
    EarlyVendor,
}

/// The sorts of reasons: what can be left out to see what it changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// Words.
    Words,
    /// Policy areas.
    Areas,
    /// Stages and methods.
    Stage,
    /// Country, region, income group.
    Place,
    /// Languages.
    Language,
    /// What was done before.
    Record,
    /// Room, cost and the order of adviser and vendor.
    Terms,
}

impl Sort {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Words, Self::Areas, Self::Stage, Self::Place, Self::Language, Self::Record, Self::Terms];

    /// Its name in output for programs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Areas => "areas",
            Self::Stage => "stage",
            Self::Place => "place",
            Self::Language => "language",
            Self::Record => "record",
            Self::Terms => "terms",
        }
    }
}

impl Why {
    /// Which sort of reason it is.
    #[must_use]
    pub const fn sort(&self) -> Sort {
        match self {
            Self::Words { .. } | Self::Together(_) => Sort::Words,
            Self::Area { .. } => Sort::Areas,
            Self::Stages(_) | Self::Methods(_) | Self::OtherStages(_) => Sort::Stage,
            Self::Local | Self::Serves | Self::InRegion(_) | Self::SameIncome(_) | Self::Elsewhere => Sort::Place,
            Self::Languages(_) | Self::NoLanguage(_) => Sort::Language,
            Self::Record { .. } => Sort::Record,
            Self::Busy { .. } | Self::Full | Self::Costs(_) | Self::EarlyVendor => Sort::Terms,
        }
    }

    /// Its name in output for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Words { .. } => "words",
            Self::Area { .. } => "area",
            Self::Together(_) => "together",
            Self::Stages(_) => "stages",
            Self::Methods(_) => "methods",
            Self::Local => "local",
            Self::Serves => "serves",
            Self::InRegion(_) => "in-region",
            Self::SameIncome(_) => "same-income",
            Self::Languages(_) => "languages",
            Self::Record { .. } => "record",
            Self::OtherStages(_) => "other-stages",
            Self::Elsewhere => "elsewhere",
            Self::NoLanguage(_) => "no-language",
            Self::Busy { .. } => "busy",
            Self::Full => "full",
            Self::Costs(_) => "costs",
            Self::EarlyVendor => "early-vendor",
        }
    }
}

/// A reason and what it counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// What speaks for or against.
    pub why: Why,
    /// Points: above 0 for, below 0 against.
    pub points: f32,
}

/// Why an offer is no candidate at all, whatever it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Barred {
    /// It is the requesting government's own.
    Own,
    /// It may not take requests of this country.
    Conflict,
    /// The request takes no help from this sort of organisation.
    Refused(ProviderKind),
}
