//! How plans were made, edition of July 2016: one row a plan.
//!
//! Above the heading stand a line of column numbers and one of group names; both lines of names stand once more below it and
//! are reported. Links come several in a cell, some without a scheme.

use domain::codebook::Field as F;

use super::books;
use super::process::Layout;
use super::process::Reads as R;

/// The layout.
pub(crate) static LAYOUT: Layout = Layout { plan: Some(("Action Plan Number", "Year AP Submitted")), columns: COLUMNS };

#[rustfmt::skip]
const COLUMNS: &[(&str, F, R)] = &[
    ("Step 1: Timeline and process: Prior availability", F::TimelineBeforehand, R::Coded(books::YES_NO, "_Timelineavailability")),
    ("Timeline: Online", F::TimelineOnline, R::Code(books::YES_NO)),
    ("Timeline: other channels", F::TimelineOtherChannels, R::Code(books::YES_NO)),
    ("Timeline: links", F::TimelineLinks, R::Links),
    ("Step 2: Advance notice", F::AdvanceNotice, R::Coded(books::YES_NO, "_Advance notice")),
    ("Days in advance", F::NoticeDays, R::Number(Some(F::NoticeInWords))),
    ("Advance notice: Adequacy", F::NoticeAdequate, R::Code(books::YES_NO)),
    ("Step 3: Awareness-raising activities", F::AwarenessRaising, R::Coded(books::YES_NO, "_Awareness-Raising")),
    ("Awareness-raising activities: Links", F::AwarenessLinks, R::Links),
    ("Step 4: Online consultations", F::OnlineConsultation, R::Coded(books::YES_NO, "_Online consultation")),
    ("Online consultations: Link", F::OnlineConsultationLinks, R::Links),
    ("Step 5: In-person consultations", F::InPersonConsultation, R::Coded(books::YES_NO, "_In-person consultations")),
    ("Step 6: Summary of comments", F::SummaryOfComments, R::Coded(books::YES_NO, "_Summary of comments")),
    ("Summary of comments: Link", F::SummaryLinks, R::Links),
    ("_Number of steps followed (out of 6)", F::StepsFollowed, R::Number(None)),
    ("Invitation-only or open participation during dev. consultation", F::DevelopmentOpenness, R::Code(books::OPENNESS)),
    ("IAP2 level during development", F::DevelopmentInfluence, R::Code(books::INFLUENCE)),
    ("Consultation during action plan implementation (regular forum)", F::ForumDuringImplementation, R::Coded(books::YES_NO, "_Regular forum")),
    ("Invitation-only or open participation during imp. consultation", F::ImplementationOpenness, R::Code(books::OPENNESS)),
    ("IAP2 level during imp.", F::ImplementationInfluence, R::Code(books::INFLUENCE)),
    ("Was annual progress report published?", F::SelfAssessmentPublished, R::Coded(books::YES_NO, "_Self assessment published")),
    ("Was it done according to schedule?", F::SelfAssessmentOnTime, R::Code(books::YES_NO)),
    ("Is the report available in the local language?", F::SelfAssessmentLocalLanguage, R::Code(books::YES_NO)),
    ("Is the report available in English?", F::SelfAssessmentEnglish, R::Code(books::YES_NO)),
    ("Did the government provide a two-week public comment period on draft self-assessment reports?", F::SelfAssessmentComment, R::Code(books::YES_NO)),
    ("Were any public comments received?", F::SelfAssessmentCommentsReceived, R::Code(books::YES_NO)),
    ("Is the report deposited in the OGP portal?", F::SelfAssessmentInPortal, R::Code(books::YES_NO)),
    ("Did the self-assessment report include review of the consultation efforts?", F::SelfAssessmentReviewsConsultation, R::Code(books::YES_NO)),
    ("Did the report cover all of the commitments?", F::SelfAssessmentCoversAll, R::Code(books::YES_NO)),
    ("Did it assess completion according to schedule?", F::SelfAssessmentCompletion, R::Code(books::YES_NO)),
    ("Only one branch", F::OnlyOneBranch, R::Code(books::YES_NO)),
    ("Executive", F::OnlyExecutive, R::Code(books::YES_NO)),
    ("Multi-agency (1) vs. Single (0)", F::MultiAgency, R::Code(books::YES_NO)),
    ("Single Lead", F::SingleLead, R::Code(books::YES_NO)),
    ("Pres Office/PM", F::HeadOffice, R::Code(books::YES_NO)),
    ("Executive Lead Agency", F::HeadOfficeLeads, R::Code(books::YES_NO)),
    ("Ministry of Foreign Affairs", F::ForeignAffairs, R::Code(books::YES_NO)),
    ("MOFA Lead Agency", F::ForeignAffairsLeads, R::Code(books::YES_NO)),
    ("Officially Mandated", F::OfficialMandate, R::Code(books::YES_NO)),
    ("Legally mandated", F::LegalMandate, R::Code(books::YES_NO)),
    ("Multiple Arrangements", F::MultipleArrangements, R::Code(books::YES_NO)),
    ("Implementing agency same as developing agency? 1=Y, 0=N", F::SameAgency, R::Code(books::YES_NO)),
    ("Change of executive", F::ChangeOfExecutive, R::Code(books::YES_NO)),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_of_the_layout_is_in_the_code_book() {
        for (name, field, reads) in COLUMNS {
            if let R::Code(book) | R::Coded(book, _) = reads {
                assert!(book.iter().all(|(_, means, _)| means.value(*field).is_some()), "{name}");
            }
        }
    }
}
