//! The words and numbers with which editions write the answers of the review, and the answers they mean.
//!
//! An edition writes most answers twice: as a label (`b. medium`) and as a number (`2`). A book holds both, so that a
//! disagreement is seen. The letters before a label only serve sorting and are not compared.

use domain::codebook::Field;
use domain::{Missing, Value};

use crate::cell;

/// What a label means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Means {
    /// A code of the field's book.
    Code(&'static str),
    /// No answer.
    No(Missing),
}

impl Means {
    /// As an answer to a field.
    pub(crate) fn value(self, field: Field) -> Option<Value> {
        match self {
            Self::Code(code) => Value::code(field, code),
            Self::No(missing) => Some(Value::Missing(missing)),
        }
    }
}

/// One answer: its label in small letters, what it means, and its number in the coded column.
pub(crate) type Choice = (&'static str, Means, &'static str);

/// All answers to a question.
pub(crate) type Book = &'static [Choice];

use Means::{Code, No};

pub(crate) const SPECIFICITY: Book = &[
    ("none", Code("none"), "0"),
    ("low", Code("low"), "1"),
    ("medium", Code("medium"), "2"),
    ("high", Code("high"), "3"),
];

/// `Unclear` has the number of "none", and is none.
pub(crate) const POTENTIAL_IMPACT: Book = &[
    ("none", Code("none"), "0"),
    ("minor", Code("minor"), "1"),
    ("moderate", Code("moderate"), "2"),
    ("transformative", Code("transformative"), "3"),
    ("unclear", No(Missing::Unclear), "0"),
];

/// Completion in May 2015: the odd ones are words in the coded column too.
pub(crate) const COMPLETION_2015_05: Book = &[
    ("not started", Code("not-started"), "1"),
    ("limited", Code("limited"), "2"),
    ("substantial", Code("substantial"), "3"),
    ("complete", Code("complete"), "4"),
    ("unclear", Code("unclear"), "Unclear"),
    ("withdrawn", Code("withdrawn"), "Withdrawn"),
];

/// Completion since late 2015.
pub(crate) const COMPLETION: Book = &[
    ("withdrawn", Code("withdrawn"), "0"),
    ("unclear", Code("unclear"), "1"),
    ("no evidence", Code("no-evidence"), "1"),
    ("no evidence available", Code("no-evidence"), "1"),
    ("not started", Code("not-started"), "2"),
    ("limited", Code("limited"), "3"),
    ("substantial", Code("substantial"), "4"),
    ("complete", Code("complete"), "5"),
];

pub(crate) const POTENTIAL_FOR_RESULTS: Book =
    &[("unclear", Code("unclear"), "0"), ("modest", Code("modest"), "1"), ("substantial", Code("substantial"), "2")];

/// Overall verdicts of 2016: "none" was no change.
pub(crate) const OPENED_2016: Book = &[
    ("worsens", Code("worsened"), "0"),
    ("none", Code("did-not-change"), "1"),
    ("marginal", Code("marginal"), "2"),
    ("major", Code("major"), "3"),
    ("outstanding", Code("outstanding"), "4"),
];

/// Overall verdicts of 2024.
pub(crate) const OPENED_2024: Book = &[
    ("worsens", Code("worsened"), "0"),
    ("did not change", Code("did-not-change"), "1"),
    ("no early results to report yet", Code("not-yet"), "1"),
    ("marginal", Code("marginal"), "2"),
    ("major", Code("major"), "3"),
    ("outstanding", Code("outstanding"), "4"),
];

/// Verdicts of 2024 for one value, whose numbers begin one higher.
pub(crate) const OPENED_BY_VALUE_2024: Book = &[
    ("not applicable", No(Missing::NotApplicable), "0"),
    ("worsens", Code("worsened"), "1"),
    ("did not change", Code("did-not-change"), "2"),
    ("marginal", Code("marginal"), "3"),
    ("major", Code("major"), "4"),
    ("outstanding", Code("outstanding"), "5"),
];

pub(crate) const EARLY_RESULTS: Book = &[
    ("no notable results", Code("no-notable-results"), "0"),
    ("moderate", Code("moderate"), "1"),
    ("significant", Code("significant"), "2"),
];

/// `Unclear` has a number of its own and is no answer.
pub(crate) const NOVELTY: Book =
    &[("unclear", No(Missing::Unclear), "0"), ("pre-existing", Code("pre-existing"), "1"), ("new", Code("new"), "2")];

pub(crate) const CHANGE: Book =
    &[("decrease", Code("decrease"), ""), ("no change", Code("no-change"), ""), ("increase", Code("increase"), "")];

pub(crate) const SCHEDULE: Book = &[
    ("behind schedule", Code("behind-schedule"), ""),
    ("on schedule", Code("on-schedule"), ""),
    ("ahead of schedule", Code("ahead-of-schedule"), ""),
];

/// A time frame in supplementary materials only is a part of one.
pub(crate) const TIMEBOUND: Book = &[("clear", Code("yes"), ""), ("supplementary materials", Code("partly"), "")];

pub(crate) const VERIFIABLE: Book = &[("yes", Code("verifiable"), ""), ("no", Code("not-verifiable"), "")];

pub(crate) const LEVEL: Book = &[
    ("national", Code("national"), ""),
    ("legacy local", Code("local"), ""),
    ("local", Code("local"), ""),
    ("other", Code("other"), ""),
];

pub(crate) const REGION: Book = &[
    ("africa and the middle east", Code("africa-and-the-middle-east"), ""),
    ("americas", Code("americas"), ""),
    ("asia and the pacific", Code("asia-and-the-pacific"), ""),
    ("europe", Code("europe"), ""),
];

/// Questions of the process databases; their coded columns say 1 and 0.
pub(crate) const YES_NO: Book =
    &[("yes", Code("yes"), "1"), ("no", Code("no"), "0"), ("1", Code("yes"), "1"), ("0", Code("no"), "0")];

/// The process database of 2015 says why there is no answer.
pub(crate) const YES_NO_2015: Book = &[
    ("yes", Code("yes"), "1"),
    ("no", Code("no"), "0"),
    ("no timeline", No(Missing::NotApplicable), ""),
    ("not online", Code("no"), ""),
    ("no other channels", Code("no"), ""),
    ("no advance notice", No(Missing::NotApplicable), ""),
];

pub(crate) const OPENNESS: Book = &[("open", Code("open"), ""), ("invitation-only", Code("invitation-only"), "")];

pub(crate) const INFLUENCE: Book = &[
    ("no consultation", Code("no-consultation"), ""),
    ("inform", Code("inform"), ""),
    ("consult", Code("consult"), ""),
    ("involve", Code("involve"), ""),
    ("collaborate", Code("collaborate"), ""),
    ("empower", Code("empower"), ""),
];

pub(crate) const INCOME: Book = &[
    ("low income", Code("low-income"), ""),
    ("lower middle income", Code("lower-middle-income"), ""),
    ("upper middle income", Code("upper-middle-income"), ""),
    ("high income", Code("high-income"), ""),
];

/// The answer that a label names. The book is asked before the words for "missing": `None` and `Unclear` are answers in
/// some books and not in others.
pub(crate) fn look_up(book: Book, label: &str) -> Option<Choice> {
    let label = label.trim();
    let plain = match label.as_bytes() {
        [b'a'..=b'f', b'.', b' ', ..] => label.get(3..).unwrap_or(""),
        _ => label,
    };
    let known = book.iter().find(|(word, ..)| word.eq_ignore_ascii_case(plain.trim()));
    known.copied().or_else(|| cell::missing(label).map(|missing| ("", No(missing), "")))
}

/// The answer that a number in the coded column stands for.
pub(crate) fn by_number(book: Book, number: &str) -> Option<Means> {
    let known = book.iter().find(|(.., n)| !n.is_empty() && *n == number);
    known.map(|(_, means, _)| *means).or_else(|| cell::missing(number).map(No))
}

/// The words of a book, for a report.
pub(crate) fn words(book: Book) -> Vec<String> {
    book.iter().map(|(word, ..)| (*word).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_found_with_or_without_their_letter_and_in_any_case() {
        assert_eq!(look_up(SPECIFICITY, "b. medium").map(|c| c.1), Some(Code("medium")));
        assert_eq!(look_up(SPECIFICITY, "High").map(|c| c.1), Some(Code("high")));
        assert_eq!(look_up(COMPLETION, "a. Not Started").map(|c| c.1), Some(Code("not-started")));
        assert_eq!(look_up(COMPLETION, "a. Not started").map(|c| c.1), Some(Code("not-started")));
        assert_eq!(look_up(OPENED_2016, "b. None").map(|c| c.1), Some(Code("did-not-change")));
        assert_eq!(look_up(YES_NO, "Yes ").map(|c| c.1), Some(Code("yes")));
    }

    #[test]
    fn none_and_unclear_are_answers_only_where_the_book_says_so() {
        assert_eq!(look_up(SPECIFICITY, "None").map(|c| c.1), Some(Code("none")));
        assert_eq!(look_up(COMPLETION, "Unclear").map(|c| c.1), Some(Code("unclear")));
        assert_eq!(look_up(POTENTIAL_IMPACT, "Unclear").map(|c| c.1), Some(No(Missing::Unclear)));
        assert_eq!(look_up(TIMEBOUND, "Unclear").map(|c| c.1), Some(No(Missing::Unclear)));
        assert_eq!(look_up(SPECIFICITY, "NR").map(|c| c.1), Some(No(Missing::NotReviewed)));
        assert_eq!(look_up(SPECIFICITY, "quite high"), None);
    }

    #[test]
    fn every_code_of_a_book_is_in_the_code_book_of_its_field() {
        for (field, book) in [
            (Field::Specificity, SPECIFICITY),
            (Field::PotentialImpact, POTENTIAL_IMPACT),
            (Field::Completion, COMPLETION),
            (Field::Completion, COMPLETION_2015_05),
            (Field::PotentialForResults, POTENTIAL_FOR_RESULTS),
            (Field::OpenedGovernment, OPENED_2016),
            (Field::OpenedGovernment, OPENED_2024),
            (Field::OpenedInformation, OPENED_BY_VALUE_2024),
            (Field::EarlyResults, EARLY_RESULTS),
            (Field::Novelty, NOVELTY),
            (Field::CompletionChange, CHANGE),
            (Field::Schedule, SCHEDULE),
            (Field::Timebound, TIMEBOUND),
            (Field::Verifiability, VERIFIABLE),
            (Field::Level, LEVEL),
            (Field::Region, REGION),
            (Field::AdvanceNotice, YES_NO),
            (Field::AdvanceNotice, YES_NO_2015),
            (Field::DevelopmentOpenness, OPENNESS),
            (Field::DevelopmentInfluence, INFLUENCE),
            (Field::IncomeGroup, INCOME),
        ] {
            for (word, means, _) in book {
                assert!(means.value(field).is_some(), "{} {word}", field.code());
            }
        }
    }
}
