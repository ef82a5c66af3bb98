//! One file for each layout: its columns, what they mean, and when what they say became so.
//!
//! A layout is mostly a table of columns; [`commitments`] and [`process`] read such tables. What a layout never does: look
//! at another file, or give a row an answer that its cells do not hold.

mod answers;
mod books;
mod cohorts;
mod commitments;
mod commitments_2015_05;
mod commitments_2015b;
mod commitments_2016;
mod commitments_2024;
mod countries;
mod evidence;
mod facts;
mod indicators;
mod launch_list;
mod layout;
mod members_by_cycle;
mod process;
mod process_2015;
mod process_2016;
mod status_events;
mod steering_committee;
mod worldbank;

use crate::imported::{Out, Row, SourceDraft};
use crate::kind::Kind;
use crate::report::LeftOut;
use crate::table::Columns;

/// Turns the rows of one file into statements, in two passes: what one row means may depend on the others (repeated rows,
/// the order of day and month).
pub(crate) trait Mapper {
    /// Sees a row in the first pass.
    fn survey(&mut self, _row: &Row<'_>) {}
    /// Ends the first pass.
    fn surveyed(&mut self) {}
    /// Makes statements of a row in the second pass. A row of which none is made must be reported.
    fn take(&mut self, row: &Row<'_>, out: &mut Out<'_>);
    /// Ends the second pass, with what is to be said of whole columns.
    fn close(&mut self, _out: &mut Out<'_>) {}
    /// The columns that nothing is taken from, and why.
    fn left_out(&self, columns: &Columns) -> Vec<(String, LeftOut)>;
}

/// The columns by which a layout is recognised.
pub(crate) fn headings(kind: Kind) -> Vec<&'static str> {
    match kind {
        Kind::Commitments2015May => commitments_2015_05::LAYOUT.headings(),
        Kind::Commitments2015Late => commitments_2015b::LAYOUT.headings(),
        Kind::Commitments2016 => commitments_2016::LAYOUT.headings(),
        Kind::Commitments2024 => commitments_2024::LAYOUT.headings(),
        Kind::Process2015 => process_2015::LAYOUT.headings(),
        Kind::Process2016 => process_2016::LAYOUT.headings(),
        Kind::Cohorts => cohorts::HEADINGS.to_vec(),
        Kind::LaunchList => launch_list::HEADINGS.to_vec(),
        Kind::MembersByCycle => members_by_cycle::HEADINGS.to_vec(),
        Kind::SteeringCommittee => steering_committee::HEADINGS.to_vec(),
        Kind::StatusEvents => status_events::HEADINGS.to_vec(),
        Kind::Countries => countries::HEADINGS.to_vec(),
        Kind::WorldBank => worldbank::HEADINGS.to_vec(),
        Kind::BudgetDocuments => indicators::BUDGET.to_vec(),
        Kind::DemocracyIndex => indicators::DEMOCRACY.to_vec(),
        Kind::CivilSocietyInterval => indicators::INTERVAL.to_vec(),
        Kind::CivilSocietyOrdinal => indicators::ORDINAL.to_vec(),
        Kind::AccessLaws => evidence::ACCESS.to_vec(),
        Kind::AssetDeclarations => evidence::ASSETS.to_vec(),
        Kind::EligibleCountries => evidence::ELIGIBLE.to_vec(),
        Kind::NearEligible => evidence::NEAR.to_vec(),
        Kind::PublishedScores => evidence::SCORES.to_vec(),
    }
}

/// What turns the rows of a layout into statements.
pub(crate) fn mapper(kind: Kind, columns: &Columns, source: &SourceDraft) -> Box<dyn Mapper> {
    match kind {
        Kind::Commitments2015May => commitments::mapper(&commitments_2015_05::LAYOUT, columns, source),
        Kind::Commitments2015Late => commitments::mapper(&commitments_2015b::LAYOUT, columns, source),
        Kind::Commitments2016 => commitments::mapper(&commitments_2016::LAYOUT, columns, source),
        Kind::Commitments2024 => commitments::mapper(&commitments_2024::LAYOUT, columns, source),
        Kind::Process2015 => process::mapper(&process_2015::LAYOUT, columns, source),
        Kind::Process2016 => process::mapper(&process_2016::LAYOUT, columns, source),
        Kind::Cohorts => cohorts::mapper(columns, source),
        Kind::LaunchList => launch_list::mapper(columns, source),
        Kind::MembersByCycle => members_by_cycle::mapper(columns, source),
        Kind::SteeringCommittee => steering_committee::mapper(columns, source),
        Kind::StatusEvents => status_events::mapper(columns, source),
        Kind::Countries => countries::mapper(columns, source),
        Kind::WorldBank => worldbank::mapper(columns, source),
        Kind::BudgetDocuments => indicators::budget(columns, source),
        Kind::DemocracyIndex => indicators::democracy(columns, source),
        Kind::CivilSocietyInterval => indicators::interval(columns, source),
        Kind::CivilSocietyOrdinal => indicators::ordinal(columns, source),
        Kind::AccessLaws => evidence::access(columns, source),
        Kind::AssetDeclarations => evidence::assets(columns, source),
        Kind::EligibleCountries => evidence::eligible(columns, source),
        Kind::NearEligible => evidence::near(columns, source),
        Kind::PublishedScores => evidence::scores(columns, source),
    }
}
