//! Which countries are eligible: all of them for one year, and one of them with its working.

mod country;
mod list;

pub use country::{Cell, CountryPage, EvidenceRow, Measured, VersionRow, YearRow};
pub use list::{CountryRow, EligibilityPage, NearRow};

use crate::address::Target;
use crate::locale::Say;

/// A way to narrow what is shown: what it is called, where it leads, whether it is chosen.
pub type Way = (Say, Target, bool);
