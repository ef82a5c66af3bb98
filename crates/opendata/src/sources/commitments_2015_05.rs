//! Commitments, edition of 15 May 2015: case numbers, schedules and next steps, but no numbers in the plan and no years.
//!
//! Above the heading stands a line of group names; at the end a row of totals, which names no country. The columns for the
//! person in charge, with address and telephone, are never taken.

use domain::codebook::Field as F;

use super::books;
use super::layout::About as A;
use super::layout::Column as C;
use super::layout::Layout;
use super::layout::Reads as R;
use crate::report::LeftOut as L;

/// The layout.
pub(crate) static LAYOUT: Layout =
    Layout { columns: COLUMNS, tags: (F::Tags, &["marginalized-communities"]), renamed: RENAMED };

/// Steps ahead are counted below zero.
const SCHEDULE: [&str; 3] = ["ahead of schedule", "on schedule", "behind schedule"];

#[rustfmt::skip]
const COLUMNS: &[(&str, C)] = &[
    ("000 Case No.", C::Says(A::Commitment, F::CaseNumber, R::Label)),
    ("Action Plan No.", C::Plan),
    ("Country", C::Member),
    ("Commitment Title", C::Says(A::Commitment, F::Title, R::Text)),
    ("Full Text", C::Says(A::Commitment, F::FullText, R::Text)),
    ("Lead institution (Responsible Instutitution)", C::Says(A::Commitment, F::LeadInstitution, R::Text)),
    ("Supporting Institution", C::Says(A::Commitment, F::SupportingInstitutions, R::Text)),
    ("", C::TagSum),
    ("Person Reponsible from Lead Institution", C::Left(L::PersonalData)),
    ("Title, Department", C::Left(L::PersonalData)),
    ("Email", C::Left(L::PersonalData)),
    ("Phone", C::Left(L::PersonalData)),
    ("ODWG", C::Sets(A::Commitment, F::WorkingGroups, "open-data")),
    ("FOWG", C::Sets(A::Commitment, F::WorkingGroups, "fiscal-openness")),
    ("LOWG", C::Sets(A::Commitment, F::WorkingGroups, "legislative-openness")),
    ("ATWG", C::Sets(A::Commitment, F::WorkingGroups, "access-to-information")),
    ("ONRWG", C::Sets(A::Commitment, F::WorkingGroups, "natural-resources")),
    ("Compound", C::Says(A::Commitment, F::Compound, R::Number)),
    ("Cluster", C::Says(A::Commitment, F::Cluster, R::Label)),
    ("PoC Specificed?", C::Says(A::Commitment, F::ContactSpecified, R::Flag)),
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
    ("NewvPre-exist", C::Says(A::Commitment, F::Novelty, R::Coded(books::NOVELTY, "_NewvPre-exist", None))),
    ("_NewvPre-exist", C::Twin),
    ("Potential Impact", C::Says(A::First, F::PotentialImpact, R::Coded(books::POTENTIAL_IMPACT, "_Pot Impact Coded", Some(F::PotentialImpactCoded)))),
    ("_Pot Impact Coded", C::Twin),
    ("Timebound?", C::Says(A::First, F::Timebound, R::Code(books::TIMEBOUND))),
    ("Start", C::Says(A::Commitment, F::Start, R::Date(F::StartInWords))),
    ("End", C::Says(A::Commitment, F::End, R::Date(F::EndInWords))),
    ("_Before July 2013", C::Says(A::First, F::BeforeJuly2013, R::Number)),
    ("Actual Completion", C::Says(A::First, F::Completion, R::Coded(books::COMPLETION_2015_05, "_Actual Completion", Some(F::CompletionCoded)))),
    ("_Actual Completion", C::Twin),
    ("Projected Completion", C::Says(A::First, F::ProjectedCompletion, R::Coded(books::COMPLETION_2015_05, "_Proj Completion", None))),
    ("_Proj Completion", C::Twin),
    ("On time", C::Says(A::First, F::OnTimeSteps, R::Steps("On schedule", SCHEDULE))),
    ("On schedule", C::Says(A::First, F::Schedule, R::Code(books::SCHEDULE))),
    ("Starred", C::Says(A::First, F::StarMay2015, R::Flag)),
    ("New x Starred", C::Says(A::First, F::NewAndStarred, R::Flag)),
    ("Starred x Specificity", C::Says(A::First, F::StarredAndSpecific, R::Number)),
    ("Next Y/N", C::Says(A::First, F::NextPlan, R::Flag)),
    ("Next Steps", C::Says(A::First, F::NextSteps, R::Text)),
    ("Action Plan No.", C::Left(L::Derived)),
    ("IRM Assessed (Y/N)?", C::Says(A::First, F::Assessed, R::Flag)),
];

const RENAMED: &[(&str, &str)] = &[
    ("Budget Transparency", "fiscal-openness"),
    ("Public Service Delivery Improvement", "public-service-delivery"),
    ("Sub-national governance", "sub-national"),
];

#[cfg(test)]
mod tests {
    #[test]
    fn every_code_of_the_layout_is_in_the_code_book() {
        crate::sources::layout::check(&super::LAYOUT);
    }
}
