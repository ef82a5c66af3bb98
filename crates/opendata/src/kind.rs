//! The layouts we know, and how one is told from its heading.

use serde::{Deserialize, Serialize};

use crate::imported::{Imported, Options};
use crate::table::{Refusal, Table};

/// A layout of a published file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Commitments, edition of May 2015.
    Commitments2015May,
    /// Commitments, edition of late 2015.
    Commitments2015Late,
    /// Commitments, edition of 2016.
    Commitments2016,
    /// Commitments about parliaments, edition of July 2024.
    Commitments2024,
    /// How plans were made, edition of May 2015.
    Process2015,
    /// How plans were made, edition of July 2016.
    Process2016,
    /// Entry cohorts.
    Cohorts,
    /// Participants at the launch of September 2011.
    LaunchList,
    /// Members by odd and even years, April 2019.
    MembersByCycle,
    /// Seats in the Steering Committee.
    SteeringCommittee,
    /// What happened in memberships.
    StatusEvents,
    /// Countries and their codes.
    Countries,
    /// World Bank regions and income groups.
    WorldBank,
}

impl Kind {
    /// Every layout, in the order in which a heading is compared with them.
    pub const ALL: &'static [Self] = &[
        Self::Commitments2015May,
        Self::Commitments2015Late,
        Self::Commitments2016,
        Self::Commitments2024,
        Self::Process2015,
        Self::Process2016,
        Self::Cohorts,
        Self::LaunchList,
        Self::MembersByCycle,
        Self::SteeringCommittee,
        Self::StatusEvents,
        Self::Countries,
        Self::WorldBank,
    ];
}

/// Maps a table to statements.
pub(crate) fn map(kind: Kind, _table: Table, _bytes: &[u8], _options: &Options) -> Result<Imported, Refusal> {
    Err(Refusal::OtherLayout { expected: kind, found: None })
}
