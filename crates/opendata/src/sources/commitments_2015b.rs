//! Commitments, edition of late 2015: star columns for each formula, no end-of-term reports, no years.
//!
//! Above the heading stands a line of column numbers. `<br/>` stands for line breaks, once in a heading. The milestone and
//! year columns are empty; two columns are marked for deletion by the source.

use domain::codebook::Field as F;

use super::books;
use super::layout::About as A;
use super::layout::Column as C;
use super::layout::Layout;
use super::layout::Reads as R;
use crate::report::LeftOut as L;

/// The layout.
pub(crate) static LAYOUT: Layout = Layout { columns: COLUMNS, tags: (F::Tags, &[]), renamed: RENAMED };

/// Steps ahead are counted below zero.
const SCHEDULE: [&str; 3] = ["ahead of schedule", "on schedule", "behind schedule"];

#[rustfmt::skip]
const COLUMNS: &[(&str, C)] = &[
    ("Country", C::Member),
    ("Action Plan No", C::Plan),
    ("Theme", C::Says(A::Commitment, F::Theme, R::Text)),
    ("Comm No", C::Says(A::Commitment, F::PlanNumber, R::Label)),
    ("Comm Dummy", C::Left(L::Internal)),
    ("Commitment Title", C::Says(A::Commitment, F::Title, R::Text)),
    ("Short Title", C::Says(A::Commitment, F::ShortTitle, R::Text)),
    ("Full Text", C::Says(A::Commitment, F::FullText, R::Text)),
    ("Milestone No", C::Left(L::Empty)),
    ("Milestones/Activities", C::Left(L::Empty)),
    ("Milestone Short Title", C::Left(L::Empty)),
    ("Milestone Dummy", C::Left(L::Internal)),
    ("Start Date", C::Says(A::Commitment, F::Start, R::Date(F::StartInWords))),
    ("End Date", C::Says(A::Commitment, F::End, R::Date(F::EndInWords))),
    ("Lead Institution", C::Says(A::Commitment, F::LeadInstitution, R::Text)),
    ("Supporting Institution(s)", C::Says(A::Commitment, F::SupportingInstitutions, R::Text)),
    ("Contact Name", C::Left(L::PersonalData)),
    ("Contact Position", C::Left(L::PersonalData)),
    ("Contact Email", C::Left(L::PersonalData)),
    ("Contact Telephone", C::Left(L::PersonalData)),
    ("Checksum", C::TagSum),
    ("ODWG", C::Sets(A::Commitment, F::WorkingGroups, "open-data")),
    ("FOWG", C::Sets(A::Commitment, F::WorkingGroups, "fiscal-openness")),
    ("LOWG", C::Sets(A::Commitment, F::WorkingGroups, "legislative-openness")),
    ("ATWG", C::Sets(A::Commitment, F::WorkingGroups, "access-to-information")),
    ("ONRWG", C::Sets(A::Commitment, F::WorkingGroups, "natural-resources")),
    ("Compound", C::Says(A::Commitment, F::Compound, R::Number)),
    ("Cluster", C::Says(A::Commitment, F::Cluster, R::Label)),
    ("PoC Specificed? (Delete?)", C::Says(A::Commitment, F::ContactSpecified, R::Flag)),
    ("Specificity", C::Says(A::First, F::Specificity, R::Coded(books::SPECIFICITY, "_Specificity", Some(F::SpecificityCoded)))),
    ("_Specificity", C::Twin),
    ("GC-PubInt", C::Sets(A::Commitment, F::GrandChallenges, "increasing-public-integrity")),
    ("GC-PubRes", C::Sets(A::Commitment, F::GrandChallenges, "managing-public-resources")),
    ("GC-PubSvc", C::Sets(A::Commitment, F::GrandChallenges, "improving-public-services")),
    ("GC-CorpAcc", C::Sets(A::Commitment, F::GrandChallenges, "increasing-corporate-accountability")),
    ("GC-SafComm", C::Sets(A::Commitment, F::GrandChallenges, "creating-safer-communities")),
    ("Value -Info", C::Sets(A::First, F::Values, "access-to-information")),
    ("Value -Part", C::Sets(A::First, F::Values, "civic-participation")),
    ("Value -Acc", C::Sets(A::First, F::Values, "public-accountability")),
    ("Value -Tech", C::Sets(A::First, F::Values, "technology-and-innovation")),
    ("_Relevant", C::Relevant(A::First)),
    ("NewvPre-exist (Delete?)", C::Says(A::Commitment, F::Novelty, R::Coded(books::NOVELTY, "_NewvPre-exist (Delete?)", None))),
    ("_NewvPre-exist (Delete?)", C::Twin),
    ("Potential Impact", C::Says(A::First, F::PotentialImpact, R::Coded(books::POTENTIAL_IMPACT, "_Pot Impact Coded", Some(F::PotentialImpactCoded)))),
    ("_Pot Impact Coded", C::Twin),
    ("Actual Completion", C::Says(A::First, F::Completion, R::Coded(books::COMPLETION, "_Actual Completion", Some(F::CompletionCoded)))),
    ("_Actual Completion", C::Twin),
    ("Projected Completion", C::Says(A::First, F::ProjectedCompletion, R::Coded(books::COMPLETION, "_Proj Completion", None))),
    ("_Proj Completion", C::Twin),
    ("On time", C::Says(A::First, F::OnTimeSteps, R::Steps("On schedule", SCHEDULE))),
    ("On schedule", C::Says(A::First, F::Schedule, R::Code(books::SCHEDULE))),
    ("Starred (pre-June 2014 assessments)", C::Says(A::First, F::StarBeforeJune2014, R::Flag)),
    ("Starred (2015 only)", C::Says(A::First, F::StarOnly2015, R::Flag)),
    ("IRM Assessed (Y/N)?", C::Says(A::First, F::Assessed, R::Flag)),
    ("Starred (Current formula)", C::Says(A::First, F::StarCurrent, R::Flag)),
    ("DELETE THIS COLUMN", C::Left(L::MarkedForDeletion)),
    ("DELETE THIS COLUMN", C::Left(L::MarkedForDeletion)),
    ("Year of submission", C::Left(L::Empty)),
    ("Report publication year", C::Left(L::Empty)),
    ("Starred (old formulas)", C::Says(A::First, F::StarOldFormulas, R::Flag)),
];

const RENAMED: &[(&str, &str)] = &[];

#[cfg(test)]
mod tests {
    #[test]
    fn every_code_of_the_layout_is_in_the_code_book() {
        crate::sources::layout::check(&super::LAYOUT);
    }
}
