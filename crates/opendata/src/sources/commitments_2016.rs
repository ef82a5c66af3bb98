//! Commitments, edition of 2016: the first with end-of-term reports, years, and numbers in the plan throughout.
//!
//! Above the heading stands a line of column numbers. `<br/>` stands for line breaks.

use domain::codebook::Field as F;

use super::books;
use super::layout::About as A;
use super::layout::Column as C;
use super::layout::Layout;
use super::layout::Reads as R;
use crate::report::LeftOut as L;

/// The layout.
pub(crate) static LAYOUT: Layout = Layout { columns: COLUMNS, tags: (F::Tags, &[]), renamed: RENAMED };

/// Fewer steps, none, more.
const CHANGE: [&str; 3] = ["decrease", "no change", "increase"];

#[rustfmt::skip]
const COLUMNS: &[(&str, C)] = &[
    ("Country", C::Member),
    ("Action Plan Number", C::Plan),
    ("Theme", C::Says(A::Commitment, F::Theme, R::Text)),
    ("Comm No", C::Says(A::Commitment, F::PlanNumber, R::Label)),
    ("Comm Dummy", C::Left(L::Internal)),
    ("Commitment Title", C::Says(A::Commitment, F::Title, R::Text)),
    ("Short Title", C::Says(A::Commitment, F::ShortTitle, R::Text)),
    ("Full Text", C::Says(A::Commitment, F::FullText, R::Text)),
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
    ("PoC Specified? (Delete?)", C::Says(A::Commitment, F::ContactSpecified, R::Flag)),
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
    ("Potential impact", C::Says(A::First, F::PotentialImpact, R::Coded(books::POTENTIAL_IMPACT, "_Pot Impact Coded", Some(F::PotentialImpactCoded)))),
    ("_Pot Impact Coded", C::Twin),
    ("Completion (progress report)", C::Says(A::First, F::Completion, R::Coded(books::COMPLETION, "_CompletionProgress", Some(F::CompletionCoded)))),
    ("_CompletionProgress", C::Twin),
    ("Starred (pre-June 2014 assessments)", C::Says(A::First, F::StarBeforeJune2014, R::Flag)),
    ("Starred (2015 only)", C::Says(A::First, F::StarOnly2015, R::Flag)),
    ("Starred (current formula) progress report", C::Says(A::First, F::StarCurrent, R::Flag)),
    ("IRM Assessed (Y/N)?", C::Says(A::First, F::Assessed, R::Flag)),
    ("Year of submission", C::Says(A::Plan, F::SubmittedIn, R::Year)),
    ("Report publication year (progress report)", C::Says(A::First, F::ReportYear, R::Year)),
    ("Report publication year (end of term)", C::Says(A::Last, F::ReportYear, R::Year)),
    ("Completion (end of term)", C::Says(A::Last, F::Completion, R::Coded(books::COMPLETION, "_CompletionEndTerm", Some(F::CompletionCoded)))),
    ("_CompletionEndTerm", C::Twin),
    ("Change in completion", C::Says(A::Last, F::CompletionChange, R::Code(books::CHANGE))),
    ("_ChangeCompletion", C::Says(A::Last, F::CompletionChangeSteps, R::Steps("Change in completion", CHANGE))),
    ("Did it open government (end of term only)", C::Says(A::Last, F::OpenedGovernment, R::Coded(books::OPENED_2016, "_OpenGovt", None))),
    ("_OpenGovt", C::Twin),
    ("Starred (current formula) end of term", C::Says(A::Last, F::StarCurrent, R::Flag)),
];

const RENAMED: &[(&str, &str)] = &[];

#[cfg(test)]
mod tests {
    #[test]
    fn every_code_of_the_layout_is_in_the_code_book() {
        crate::sources::layout::check(&super::LAYOUT);
    }
}
