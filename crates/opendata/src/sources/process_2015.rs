//! How plans were made, edition of 14 May 2015: one row a member, no plan named.
//!
//! "No Timeline" and "No advance notice" say why a question has no answer; "Not Online" and "No other channels" are a no.

use domain::codebook::Field as F;

use super::books;
use super::process::Layout;
use super::process::Reads as R;

/// The layout.
pub(crate) static LAYOUT: Layout = Layout { plan: None, columns: COLUMNS };

#[rustfmt::skip]
const COLUMNS: &[(&str, F, R)] = &[
    ("Timeline and process: Prior availability", F::TimelineBeforehand, R::Code(books::YES_NO_2015)),
    ("Timeline: Online", F::TimelineOnline, R::Code(books::YES_NO_2015)),
    ("Timeline: other channels", F::TimelineOtherChannels, R::Code(books::YES_NO_2015)),
    ("Advance notice", F::AdvanceNotice, R::Code(books::YES_NO_2015)),
    ("Days in advance", F::NoticeDays, R::Number(Some(F::NoticeInWords))),
    ("Advance notice: Adequacy", F::NoticeAdequate, R::Code(books::YES_NO_2015)),
    ("Awareness-raising activities", F::AwarenessRaising, R::Code(books::YES_NO_2015)),
    ("Online consultations", F::OnlineConsultation, R::Code(books::YES_NO_2015)),
    ("In-person consultations", F::InPersonConsultation, R::Code(books::YES_NO_2015)),
    ("Summary of comments", F::SummaryOfComments, R::Code(books::YES_NO_2015)),
    ("Consultation during action plan implementation (regular forum)", F::ForumDuringImplementation, R::Code(books::YES_NO_2015)),
    ("Was annual progress report published?", F::SelfAssessmentPublished, R::Code(books::YES_NO_2015)),
    ("Was it done according to schedule?", F::SelfAssessmentOnTime, R::Code(books::YES_NO_2015)),
    ("Did the government provide a two-week public comment period on draft self-assessment reports?", F::SelfAssessmentComment, R::Code(books::YES_NO_2015)),
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
