//! "Something wrong here?": what a reader may report without an account, and how the operator answers.
//!
//! The reader's words and address live on the desk and never reach the record; the answer is an act. This module checks
//! both and words neither: what is wrong with a report is told as data, and a page says it in the reader's language.

use crate::deed::{Deed, ReportAnswered, ReportOutcome};
use crate::ids::PagePath;
use crate::partnership::Partnership;
use crate::people::is_address;
use crate::time::{Date, Timestamp};

/// A report that was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnsweredReport {
    /// Position of the act that answers it.
    pub at: u64,
    /// When it was answered, by our own clock.
    pub recorded_at: Timestamp,
    /// The answer.
    pub answer: ReportAnswered,
}

impl AnsweredReport {
    /// How many days it waited: 0 if it was answered on the day it came.
    #[must_use]
    pub fn days(&self) -> u64 {
        let waited = self.recorded_at.date().since(self.answer.received_on).map(|span| span.get_days());
        waited.ok().and_then(|days| u64::try_from(days).ok()).unwrap_or(0)
    }
}

/// How many days a report waited for its answer, at the median; of an even number, the lower of the two in the middle.
/// None if none was answered.
#[must_use]
pub fn median_days(state: &Partnership) -> Option<u64> {
    let mut days: Vec<u64> = state.reports.values().map(|report| report.days()).collect();
    days.sort_unstable();
    days.get(days.len().checked_sub(1)? / 2).copied()
}

/// The parts of a report that a reader fills in, in the order of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What is wrong.
    Wrong,
    /// What it should be.
    ShouldBe,
    /// Where that can be seen.
    Evidence,
    /// Where the answer is to be sent.
    Email,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 4] = [Self::Wrong, Self::ShouldBe, Self::Evidence, Self::Email];

    /// The most characters it may have. A judgement: enough for a paragraph or a long address, too little for a book.
    #[must_use]
    pub const fn most(self) -> usize {
        match self {
            Self::Wrong | Self::ShouldBe => 2_000,
            Self::Evidence => 1_000,
            Self::Email => 254,
        }
    }

    /// Its name in forms and on the desk.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Wrong => "wrong",
            Self::ShouldBe => "should-be",
            Self::Evidence => "evidence",
            Self::Email => "email",
        }
    }
}

/// What a reader wrote, not checked yet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    /// What is wrong.
    pub wrong: String,
    /// What it should be.
    pub should_be: String,
    /// Where that can be seen: a link, a document, a page.
    pub evidence: String,
    /// Where the answer is to be sent; empty if nowhere.
    pub email: String,
}

impl Written {
    /// One part of it.
    #[must_use]
    pub fn part(&self, part: Part) -> &str {
        match part {
            Part::Wrong => &self.wrong,
            Part::ShouldBe => &self.should_be,
            Part::Evidence => &self.evidence,
            Part::Email => &self.email,
        }
    }
}

/// A report that can be taken: checked, trimmed, about a page. Only [`check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    page: PagePath,
    written: Written,
}

impl Report {
    /// The page it is about.
    #[must_use]
    pub const fn page(&self) -> &PagePath {
        &self.page
    }
    /// What the reader wrote.
    #[must_use]
    pub const fn written(&self) -> &Written {
        &self.written
    }
}

/// What is wrong with a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// It does not say what is wrong.
    Empty,
    /// A part is too long.
    TooLong {
        /// Which.
        part: Part,
        /// How many characters it has.
        has: usize,
    },
    /// The address for the answer is none.
    NotAnAddress,
}

impl Flaw {
    /// The part to change.
    #[must_use]
    pub const fn part(self) -> Part {
        match self {
            Self::Empty => Part::Wrong,
            Self::TooLong { part, .. } => part,
            Self::NotAnAddress => Part::Email,
        }
    }
}

/// Checks what a reader wrote about a page.
///
/// # Errors
/// Everything that is wrong with it, in the order of the form.
pub fn check(page: PagePath, written: &Written) -> Result<Report, Vec<Flaw>> {
    let trimmed = Written {
        wrong: written.wrong.trim().to_owned(),
        should_be: written.should_be.trim().to_owned(),
        evidence: written.evidence.trim().to_owned(),
        email: written.email.trim().to_owned(),
    };
    let mut flaws = Vec::new();
    if trimmed.wrong.is_empty() {
        flaws.push(Flaw::Empty);
    }
    for part in Part::ALL {
        let has = trimmed.part(part).chars().count();
        if has > part.most() {
            flaws.push(Flaw::TooLong { part, has });
        }
    }
    if !trimmed.email.is_empty() && !is_address(&trimmed.email) {
        flaws.push(Flaw::NotAnAddress);
    }
    if flaws.is_empty() { Ok(Report { page, written: trimmed }) } else { Err(flaws) }
}

/// A report on the desk that waits for its answer: what of it may become public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Its public number.
    pub number: u64,
    /// The page it is about.
    pub page: PagePath,
    /// The day on which it came.
    pub received_on: Date,
}

/// Why a report is not answered like that.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAnswered {
    /// It was answered before.
    #[error("report {number} was answered before, by act {at}; an answer is never changed")]
    Already {
        /// Its number.
        number: u64,
        /// Position of the act that answers it.
        at: u64,
    },
    /// The act that is to correct it is not in the record.
    #[error("the record holds {length} acts, so there is no act {by} that could correct anything")]
    NoSuchAct {
        /// The position named.
        by: u64,
        /// How many acts there are.
        length: u64,
    },
    /// The act that is to correct it corrects nothing.
    #[error("act {by} ({kind}) changes nothing that a page says, so it cannot be the correction")]
    CorrectsNothing {
        /// The position named.
        by: u64,
        /// What kind of act it is.
        kind: String,
    },
}

/// Whether a deed can be the correction that answers a report: it changes what is said, or withholds a text.
#[must_use]
pub const fn corrects(deed: &Deed) -> bool {
    deed.changes_facts() || matches!(deed, Deed::TextWithheld(_))
}

/// Decides on an answer.
///
/// # Errors
/// When the report was answered before, or the correction is not in the record.
pub fn answer(state: &Partnership, report: Waiting, outcome: ReportOutcome) -> Result<Deed, NotAnswered> {
    let Waiting { number, page, received_on } = report;
    if let Some(before) = state.reports.get(&number) {
        return Err(NotAnswered::Already { number, at: before.at });
    }
    if let ReportOutcome::Corrected { by, .. } = outcome
        && by >= state.length
    {
        return Err(NotAnswered::NoSuchAct { by, length: state.length });
    }
    Ok(Deed::ReportAnswered(ReportAnswered { number, page, received_on, outcome }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::TextId;

    fn page() -> PagePath {
        "/members/ghana".parse().unwrap()
    }

    fn written(wrong: &str, email: &str) -> Written {
        Written { wrong: wrong.into(), email: email.into(), ..Written::default() }
    }

    #[test]
    fn a_report_needs_only_what_is_wrong() {
        let report = check(page(), &written("  The year is 2014. ", "")).unwrap();
        assert_eq!(report.written().wrong, "The year is 2014.");
        assert_eq!(report.page(), &page());
    }

    #[test]
    fn everything_that_is_wrong_with_a_report_is_told_at_once() {
        let long = "x".repeat(2_001);
        let bad = Written { should_be: long, ..written(" \n", "nobody") };
        let flaws = check(page(), &bad).unwrap_err();
        let expected = [Flaw::Empty, Flaw::TooLong { part: Part::ShouldBe, has: 2_001 }, Flaw::NotAnAddress];
        assert_eq!(flaws, expected);
        assert_eq!(flaws.iter().map(|f| f.part().code()).collect::<Vec<_>>(), ["wrong", "should-be", "email"]);
    }

    #[test]
    fn length_is_counted_in_characters_not_bytes() {
        assert!(check(page(), &written(&"ع".repeat(2_000), "")).is_ok());
        assert!(check(page(), &written(&"ع".repeat(2_001), "")).is_err());
    }

    fn waiting(number: u64) -> Waiting {
        Waiting { number, page: page(), received_on: jiff::civil::date(2026, 11, 1) }
    }

    fn answered(number: u64, day: i8) -> AnsweredReport {
        let outcome = ReportOutcome::Declined { because: TextId::new([1; 32]) };
        let Ok(Deed::ReportAnswered(answer)) = answer(&Partnership::default(), waiting(number), outcome) else {
            panic!("it was refused");
        };
        AnsweredReport { at: number, recorded_at: Timestamp::start_of(jiff::civil::date(2026, 11, day)), answer }
    }

    #[test]
    fn a_report_is_answered_once_and_by_an_act_that_is_there() {
        let mut state = Partnership { length: 5, ..Partnership::default() };
        let corrected = |by| ReportOutcome::Corrected { by, remark: None };
        assert_eq!(answer(&state, waiting(1), corrected(5)), Err(NotAnswered::NoSuchAct { by: 5, length: 5 }));
        assert!(answer(&state, waiting(1), corrected(4)).is_ok());
        state.reports.insert(1, std::sync::Arc::new(answered(1, 2)));
        assert_eq!(answer(&state, waiting(1), corrected(4)), Err(NotAnswered::Already { number: 1, at: 1 }));
    }

    #[test]
    fn the_median_is_of_days_between_coming_and_answer() {
        let mut state = Partnership::default();
        assert_eq!(median_days(&state), None);
        for (number, day) in [(1, 1), (2, 30), (3, 3), (4, 8)] {
            state.reports.insert(number, std::sync::Arc::new(answered(number, day)));
        }
        assert_eq!(median_days(&state), Some(2), "0, 2, 7 and 29 days");
    }
}
