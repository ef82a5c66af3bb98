//! The sections of each report of the review: our reading of what the products are for (dossier 5.1), since the sources print no
//! table of contents. The questions that a report answers of each commitment are [`super::process::indicators`].

use crate::codebook::{Product, codes};
use crate::rules::as_code;

codes! {
    /// A section of a report.
    Section {
        /// What earlier plans taught, for the plan that is being made.
        Lessons = "lessons",
        /// How the plan was made, against the rules of its time.
        Making = "making",
        /// The commitments as they are written.
        Commitments = "commitments",
        /// How the plan is being carried out with the public.
        Carrying = "carrying-out",
        /// The government's report on itself.
        SelfAssessment = "self-assessment",
        /// How far the commitments came, and what came of them.
        Results = "results",
        /// What the review advises.
        Recommendations = "recommendations",
        /// How the review came to what it says.
        Method = "method",
    }
}
as_code!(Section);

/// The sections of a report, in order.
#[must_use]
pub const fn sections(report: Product) -> &'static [Section] {
    use Section as S;
    match report {
        Product::CoCreationBrief => &[S::Lessons, S::Recommendations],
        Product::ProgressReport => {
            &[S::Making, S::Commitments, S::Carrying, S::SelfAssessment, S::Results, S::Recommendations, S::Method]
        }
        Product::DesignReport | Product::ActionPlanReview => {
            &[S::Making, S::Commitments, S::Recommendations, S::Method]
        }
        Product::EndOfTermReport | Product::ImplementationReport => {
            &[S::Carrying, S::SelfAssessment, S::Results, S::Method]
        }
        Product::MidtermReview => &[S::Carrying, S::Commitments, S::Recommendations, S::Method],
        Product::TransitionalResultsReport | Product::ResultsReport => {
            &[S::Carrying, S::Results, S::Recommendations, S::Method]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_report_says_how_it_came_to_what_it_says_but_the_brief_which_finds_nothing() {
        for report in Product::ALL {
            let sections = sections(*report);
            assert_eq!(sections.contains(&Section::Method), *report != Product::CoCreationBrief, "{report}");
            assert_eq!(sections.contains(&Section::Results), report.is_final() || *report == Product::ProgressReport);
        }
    }
}
