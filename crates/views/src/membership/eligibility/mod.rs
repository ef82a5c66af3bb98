//! Which countries are eligible: all of them for one year, and one of them with its working.

mod country;
mod evidence;
mod list;
mod verdicts;

pub use country::{Cell, CountryPage, EvidenceRow, Measured, PathStep, VersionRow, YearRow};
pub use evidence::{
    Entered, EvidencePage, EvidenceWaiting, Found, LONGEST_REMARK, LONGEST_TITLE, enter, sample_enter, sample_validate,
    validate,
};
pub use list::{CountryRow, EligibilityPage, NearRow};
pub use verdicts::{ProposalRow, VerdictsPage};

use crate::address::Target;
use crate::locale::Say;

/// A way to narrow what is shown: what it is called, where it leads, whether it is chosen.
pub type Way = (Say, Target, bool);
