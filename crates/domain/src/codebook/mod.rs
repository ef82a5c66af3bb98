//! The code books: every question that a source or the review answers, and the exact answers it may give.
//!
//! Code books change: the questions of 2014, of 2017 and of 2021 are different questions even where they share a word,
//! and a figure never mixes them without saying so. [`Era`] says which book applies to a plan; [`Field`] lists every
//! question; the enums list the answers. No text for people stands here: a label for each code is in the locale catalogues.

mod eligibility;
mod field;
mod indicators;
mod vocabularies;
pub mod years;

pub use eligibility::{BudgetDocument, Decimal, Provision, PublicAccess, Scale, ScoreBasis, column_at_source};
pub use field::{Field, Shape};
pub use indicators::*;
pub use vocabularies::*;

/// Defines an enum of codes: the variants, their written form, and the table of all of them.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }
        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// Every written form, in the same order.
            pub const CODES: &'static [&'static str] = &[$($code),+];
            /// The written form, the same in acts, addresses and exports.
            #[must_use]
            pub const fn code(self) -> &'static str { match self { $(Self::$variant => $code),+ } }
            /// The value that a code stands for, if it is one of this book.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> { match code { $($code => Some(Self::$variant),)+ _ => None } }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(self.code()) }
        }
    };
}
pub(crate) use codes;

codes! {
    /// Why a source gives no answer. The words differ between sources; these are what they mean.
    Missing {
        /// The review has not looked yet (`NR`).
        NotReviewed = "not-reviewed",
        /// The question was not used for this plan, or no data exists (`ND`).
        NoData = "no-data",
        /// The question does not apply (`NA`, `N/A`).
        NotApplicable = "not-applicable",
        /// The plan does not say (`Not Specified`, `None specified`).
        NotSpecified = "not-specified",
        /// The source says that it is unclear.
        Unclear = "unclear",
        /// The cell is empty.
        Blank = "blank",
        /// The cell cannot be read (`#NAME?`, broken bytes); the import report says what stood there.
        Unreadable = "unreadable",
    }
}

codes! {
    /// Which code book of the review applies to a plan, by the year it was submitted (domain dossier 5.2, D13).
    Era {
        /// Plans of 2011 to 2013: brochure rules, progress report after a year.
        E1 = "e1",
        /// Plans of 2014 to 2017 (specificity, relevance, potential impact, stars).
        E2 = "e2",
        /// Plans of 2018 and 2019 (verifiability, potential impact; no stars).
        E3 = "e3",
        /// Plans of 2020 on (verifiability, lens, potential for results; early results from 2021).
        E4 = "e4",
    }
}

impl Era {
    /// The era of a plan submitted in `year`.
    #[must_use]
    pub const fn of_plan_year(year: i16) -> Self {
        match year {
            ..years::SECOND_ERA => Self::E1,
            years::SECOND_ERA..years::THIRD_ERA => Self::E2,
            years::THIRD_ERA..years::REFRESHED => Self::E3,
            _ => Self::E4,
        }
    }

    /// The last year of plans that belong to it; none if it still goes on.
    #[must_use]
    pub const fn last_plan_year(self) -> Option<i16> {
        match self {
            Self::E1 => Some(years::before(years::SECOND_ERA)),
            Self::E2 => Some(years::before(years::THIRD_ERA)),
            Self::E3 => Some(years::before(years::REFRESHED)),
            Self::E4 => None,
        }
    }
}
