//! Commitments about parliaments, edition of July 2024: the first with OGP's own identifiers, and the newer indicators.
//!
//! Most dates are month-first, those of older plans day-first; a few are numbers of a spreadsheet. Verifiability and relevance
//! are answered even where values are not (`ND`). The columns at the end that are computed from others are left out.

use domain::codebook::Field as F;

use super::books;
use super::layout::About as A;
use super::layout::Column as C;
use super::layout::Layout;
use super::layout::Reads as R;
use crate::report::LeftOut as L;

/// The layout.
pub(crate) static LAYOUT: Layout = Layout { columns: COLUMNS, tags: (F::PolicyAreas, &[]), renamed: RENAMED };

/// Fewer steps, none, more.
const CHANGE: [&str; 3] = ["decrease", "no change", "increase"];

#[rustfmt::skip]
const COLUMNS: &[(&str, C)] = &[
    ("Commitment Unique Identifier", C::OfficialId),
    ("Country/Locality", C::Member),
    ("Action Plan Number", C::Plan),
    ("Commitment Number", C::Says(A::Commitment, F::PlanNumber, R::Label)),
    ("Code", C::Left(L::Derived)),
    ("Region", C::Says(A::Member, F::Region, R::Code(books::REGION))),
    ("National Or Local", C::Says(A::Member, F::Level, R::Code(books::LEVEL))),
    ("Commitment Dummy", C::Left(L::Internal)),
    ("Year Of Submission", C::Says(A::Plan, F::SubmittedIn, R::Year)),
    ("Action Plan End Year", C::Says(A::Plan, F::EndsIn, R::Year)),
    ("Action Plan Duration (Years)", C::Says(A::Plan, F::DurationYears, R::Number)),
    ("Theme", C::Says(A::Commitment, F::Theme, R::Text)),
    ("Commitment Title", C::Says(A::Commitment, F::Title, R::Text)),
    ("Short Title", C::Says(A::Commitment, F::ShortTitle, R::Text)),
    ("Full Text", C::Says(A::Commitment, F::FullText, R::Text)),
    ("Start Date", C::Says(A::Commitment, F::Start, R::Date(F::StartInWords))),
    ("End Date", C::Says(A::Commitment, F::End, R::Date(F::EndInWords))),
    ("Lead Institution", C::Says(A::Commitment, F::LeadInstitution, R::Text)),
    ("Supporting Institution(s)", C::Says(A::Commitment, F::SupportingInstitutions, R::Text)),
    ("Report Publication Year (Progress Report)", C::Says(A::First, F::ReportYear, R::Year)),
    ("Compound", C::Says(A::Commitment, F::Compound, R::Number)),
    ("Cluster", C::Says(A::Commitment, F::Cluster, R::Label)),
    ("Specificity", C::Says(A::First, F::Specificity, R::Coded(books::SPECIFICITY, "_Specificity", Some(F::SpecificityCoded)))),
    ("_Specificity", C::Twin),
    ("Verifiable", C::Says(A::First, F::Verifiability, R::Code(books::VERIFIABLE))),
    ("OGP Value Access To Information", C::Sets(A::First, F::Values, "access-to-information")),
    ("OGP Value Civic Participation", C::Sets(A::First, F::Values, "civic-participation")),
    ("OGP Value Public Accountability", C::Sets(A::First, F::Values, "public-accountability")),
    ("OGP Value Technology", C::Sets(A::First, F::Values, "technology-and-innovation")),
    ("_Relevant", C::Relevant(A::First)),
    ("Potential Impact", C::Says(A::First, F::PotentialImpact, R::Coded(books::POTENTIAL_IMPACT, "_Potential Impact", Some(F::PotentialImpactCoded)))),
    ("_Potential Impact", C::Twin),
    ("Completion (Progress Report)", C::Says(A::First, F::Completion, R::Coded(books::COMPLETION, "_CompletionProgress", Some(F::CompletionCoded)))),
    ("_CompletionProgress", C::Twin),
    ("Starred (2015 Only)", C::Says(A::First, F::StarOnly2015, R::Flag)),
    ("Starred (Current Formula) Progress Report", C::Says(A::First, F::StarCurrent, R::Flag)),
    ("Potential for Results", C::Says(A::First, F::PotentialForResults, R::Coded(books::POTENTIAL_FOR_RESULTS, "_Potential for Results", None))),
    ("_Potential for Results", C::Twin),
    ("Cluster Commitment ID(s)", C::Says(A::First, F::ClusterMembers, R::Text)),
    ("Report Publication Year (End Of Term)", C::Says(A::Last, F::ReportYear, R::Year)),
    ("Completion (End Of Term)", C::Says(A::Last, F::Completion, R::Coded(books::COMPLETION, "_CompletionEndTerm", Some(F::CompletionCoded)))),
    ("_CompletionEndTerm", C::Twin),
    ("Change In Completion", C::Says(A::Last, F::CompletionChange, R::Code(books::CHANGE))),
    ("_ChangeCompletion", C::Says(A::Last, F::CompletionChangeSteps, R::Steps("Change In Completion", CHANGE))),
    ("Early Results", C::Says(A::Last, F::EarlyResults, R::Coded(books::EARLY_RESULTS, "_Early Results", None))),
    ("_Early Results", C::Twin),
    ("Did It Open Government (Overall)", C::Says(A::Last, F::OpenedGovernment, R::Coded(books::OPENED_2024, "_OpenGovernment", None))),
    ("_OpenGovernment", C::Twin),
    ("Did It Open Government (Access To Information)", C::Says(A::Last, F::OpenedInformation, R::Coded(books::OPENED_BY_VALUE_2024, "_DIOGATI", None))),
    ("_DIOGATI", C::Twin),
    ("Did It Open Government (Civic Participation)", C::Says(A::Last, F::OpenedParticipation, R::Coded(books::OPENED_BY_VALUE_2024, "_DIOGCP", None))),
    ("_DIOGCP", C::Twin),
    ("Did It Open Government: Public Accountability", C::Says(A::Last, F::OpenedAccountability, R::Coded(books::OPENED_BY_VALUE_2024, "_DIOGPA", None))),
    ("_DIOGPA", C::Twin),
    ("Starred (Current Formula) End of Term", C::Says(A::Last, F::StarCurrent, R::Flag)),
    ("Carried Forward", C::Says(A::Commitment, F::CarriedForward, R::Flag)),
    ("Star - Most Recently Assessed", C::Says(A::First, F::StarMostRecent, R::Flag)),
    ("IRM Assessed", C::Says(A::First, F::Assessed, R::Flag)),
    ("Updated? (Website)", C::Left(L::Internal)),
    ("Active Commitment", C::Left(L::Internal)),
    ("Most Recently Assessed", C::Left(L::Derived)),
    ("Max star", C::Left(L::Derived)),
    ("Ambition Assessed", C::Left(L::Derived)),
    ("Comp Assessed", C::Left(L::Derived)),
    ("DIOG Assessed", C::Left(L::Derived)),
    ("Midterm Only", C::Left(L::Derived)),
    ("Max Completion", C::Left(L::Derived)),
    ("Raw Completion", C::Left(L::Derived)),
    ("High Completion", C::Left(L::Derived)),
    ("High Ambition", C::Left(L::Derived)),
    ("High DIOG", C::Left(L::Derived)),
    ("Ambitious and complete, or DIOG", C::Left(L::Derived)),
    ("Ambitious but not complete", C::Left(L::Derived)),
    ("Complete but not ambitious", C::Left(L::Derived)),
    ("Not complete or ambitious", C::Left(L::Derived)),
    ("Not reviewed", C::Left(L::Derived)),
    ("CHECKSUM", C::Left(L::Derived)),
    ("IRM-Based Score", C::Left(L::Derived)),
    ("Binding constraint", C::Left(L::Derived)),
    ("Latest IRM Report", C::Left(L::Derived)),
    ("Cluster (AP Review)", C::Left(L::Derived)),
    ("URL", C::Says(A::Commitment, F::Link, R::Text)),
    ("Action Plan ID", C::Says(A::Plan, F::OfficialPlanId, R::Label)),
    ("id", C::Says(A::Commitment, F::PublisherId, R::Label)),
];

const RENAMED: &[(&str, &str)] = &[];

#[cfg(test)]
mod tests {
    #[test]
    fn every_code_of_the_layout_is_in_the_code_book() {
        crate::sources::layout::check(&super::LAYOUT);
    }
}
