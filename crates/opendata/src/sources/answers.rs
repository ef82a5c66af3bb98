//! From one cell to the answers to a field, with what the report should say about it. Shared by all layouts.

use domain::codebook::Field;
use domain::statement::MAX_LABEL;
use domain::{Missing, PartialDate, Value};

use super::books::{self, Book, Means};
use crate::cell;
use crate::dates::{self, Orders, Settled};
use crate::imported::{Answer, Out, Row};
use crate::report::{Expectation, Severity};

/// Answers to fields, as they are gathered.
pub(crate) type Answers = Vec<(Field, Answer)>;

/// No answer, and why.
pub(crate) fn no(missing: Missing) -> Answer {
    Answer::Value(Value::Missing(missing))
}

/// A text. `None` alone is how people write that nothing is named.
pub(crate) fn text(row: &Row<'_>, column: usize, field: Field, answers: &mut Answers, out: &mut Out<'_>) {
    let given = row.cell(column);
    let missing = cell::missing(given).or_else(|| (given == "None").then_some(Missing::NotSpecified));
    answers.push((
        field,
        match missing {
            Some(missing) => no(missing),
            None => {
                let text = cell::lines(given);
                if cell::is_broken(&text) {
                    out.cell(column, around_break(&text), Expectation::SoundText, Severity::Warning);
                }
                Answer::Text(text.into_owned())
            }
        },
    ));
}

/// The words before the first broken character.
fn around_break(text: &str) -> &str {
    let place = text.find('\u{fffd}').unwrap_or(0);
    text.get(text.floor_char_boundary(place.saturating_sub(60))..).unwrap_or(text)
}

/// Links, one a line.
pub(crate) fn links(row: &Row<'_>, column: usize, field: Field, answers: &mut Answers) {
    let given = row.cell(column);
    answers.push((field, cell::missing(given).map_or_else(|| Answer::Text(cell::links(given)), no)));
}

/// A label, cut to what a label may hold. `None` says that there is none.
pub(crate) fn label(row: &Row<'_>, column: usize, field: Field, answers: &mut Answers, out: &mut Out<'_>) {
    let given = row.cell(column);
    let missing = cell::missing(given).or_else(|| (given == "None").then_some(Missing::NotApplicable));
    if let Some(missing) = missing {
        answers.push((field, no(missing)));
        return;
    }
    let (label, rounded) = cell::label(given);
    if rounded {
        out.cell(column, given, Expectation::Rounded(label.clone().into_owned()), Severity::Note);
    }
    let one_line: String = label.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let short = cell::cut(&one_line, MAX_LABEL).trim_end();
    if short.len() < one_line.len() {
        out.cell(column, given, Expectation::ShortLabel(MAX_LABEL), Severity::Warning);
    }
    answers.push((field, Value::label(short).map_or(no(Missing::Unreadable), Answer::Value)));
}

/// A whole number, in words where it is none if there is a field for them.
pub(crate) fn number(
    row: &Row<'_>,
    column: usize,
    field: Field,
    in_words: Option<Field>,
    answers: &mut Answers,
    out: &mut Out<'_>,
) {
    let given = row.cell(column);
    match (cell::missing(given), cell::number(given)) {
        (Some(missing), _) => answers.push((field, no(missing))),
        (None, Some(number)) => answers.push((field, Answer::Value(Value::Number(number)))),
        (None, None) => {
            out.cell(column, given, Expectation::Number, Severity::Warning);
            answers.push((field, no(Missing::Unreadable)));
            answers.extend(in_words.map(|words| (words, Answer::Text(cell::lines(given).into_owned()))));
        }
    }
}

/// Holds the sign of a number against a label; the three labels are for below, at and above zero.
pub(crate) fn check_sign(row: &Row<'_>, column: usize, label: &str, signs: [&str; 3], out: &mut Out<'_>) {
    let Some(place) = signs.iter().position(|sign| label.eq_ignore_ascii_case(sign)) else { return };
    let Some(number) = cell::number(row.cell(column)) else { return };
    let agrees = match place {
        0 => number < 0,
        1 => number == 0,
        _ => number > 0,
    };
    if !agrees {
        out.cell(column, row.cell(column), Expectation::SignOf(label.to_owned()), Severity::Warning);
    }
}

/// A year.
pub(crate) fn year(row: &Row<'_>, column: usize, field: Field, answers: &mut Answers, out: &mut Out<'_>) {
    let given = row.cell(column);
    answers.push((
        field,
        match (cell::missing(given), cell::year(given)) {
            (Some(missing), _) => no(missing),
            (None, Some(year)) => Answer::Value(Value::Number(year.into())),
            (None, None) => {
                out.cell(column, given, Expectation::Year, Severity::Warning);
                no(Missing::Unreadable)
            }
        },
    ));
}

/// Yes or no.
pub(crate) fn flag(row: &Row<'_>, column: usize, field: Field, answers: &mut Answers, out: &mut Out<'_>) {
    let given = row.cell(column);
    answers.push((
        field,
        match (cell::missing(given), cell::flag(given)) {
            (Some(Missing::Unreadable), _) => {
                out.cell(column, given, Expectation::Readable, Severity::Warning);
                no(Missing::Unreadable)
            }
            (Some(missing), _) => no(missing),
            (None, Some(yes)) => Answer::Value(Value::Flag(yes)),
            (None, None) => {
                out.cell(column, given, Expectation::Flag, Severity::Warning);
                no(Missing::Unreadable)
            }
        },
    ));
}

/// A code by its label, held against the coded column.
pub(crate) struct Coded {
    pub field: Field,
    pub book: Book,
    /// The coded column beside it.
    pub twin: Option<usize>,
    /// Where the coded column's answer goes if it is another one.
    pub coded: Option<Field>,
}

/// Reads a code. The label is the value; the coded column is only kept where it says otherwise.
pub(crate) fn code(row: &Row<'_>, column: usize, how: &Coded, answers: &mut Answers, out: &mut Out<'_>) {
    let given = row.cell(column);
    let Some((word, means, number)) = books::look_up(how.book, given) else {
        let by_flag = (how.field == Field::Verifiability).then(|| cell::flag(given)).flatten();
        out.cell(column, given, Expectation::OneOf(books::words(how.book)), Severity::Warning);
        let value =
            by_flag.and_then(|yes| Means::Code(if yes { "verifiable" } else { "not-verifiable" }).value(how.field));
        answers.push((how.field, value.map_or(no(Missing::Unreadable), Answer::Value)));
        return;
    };
    answers.extend(means.value(how.field).map(|value| (how.field, Answer::Value(value))));
    let Some(twin) = how.twin else { return };
    let coded = row.cell(twin);
    let agrees = if word.is_empty() {
        // A word for "missing": the coded column should hold one of the same meaning, or nothing.
        matches!((means, cell::missing(coded)), (Means::No(a), Some(b)) if a == b || b == Missing::Blank)
    } else {
        coded == number || coded.is_empty()
    };
    if agrees {
        return;
    }
    out.cell(column, given, Expectation::SameAsCode(cell::cut(coded, 24).to_owned()), Severity::Warning);
    let otherwise = books::by_number(how.book, coded).filter(|other| *other != means);
    let value = how.coded.and_then(|field| Some((field, Answer::Value(otherwise?.value(field)?))));
    answers.extend(value);
}

/// A date, and its words where it is none. `orders` is what the plan's certain dates say about day and month.
pub(crate) fn date(
    row: &Row<'_>,
    column: usize,
    (field, in_words): (Field, Field),
    orders: Orders,
    answers: &mut Answers,
    out: &mut Out<'_>,
) {
    let given = row.cell(column);
    if let Some(missing) = cell::missing(given) {
        answers.push((field, no(missing)));
        return;
    }
    let mut report = |expected, severity| out.cell(column, given, expected, severity);
    let date: Option<PartialDate> = match dates::read(given) {
        dates::Reading::Certain(date) => Some(date),
        dates::Reading::DayFirst(day) | dates::Reading::MonthFirst(day) => Some(day.into()),
        dates::Reading::Either { first, second, year } => Some(match dates::settle(first, second, year, orders) {
            Settled::ByPlan(date) | Settled::ByFirstOfMonth(date) => {
                report(Expectation::UnambiguousDate(date), Severity::Note);
                date
            }
            Settled::Open(date) => {
                report(Expectation::UnambiguousDate(date), Severity::Warning);
                date
            }
        }),
        dates::Reading::Unmade(date) => {
            report(Expectation::NoSpreadsheetNumber(date), Severity::Warning);
            Some(date)
        }
        dates::Reading::NoSuchDay => {
            report(Expectation::Date, Severity::Warning);
            answers.push((field, no(Missing::Unreadable)));
            answers.push((in_words, Answer::Text(given.to_owned())));
            return;
        }
        dates::Reading::Words => None,
    };
    match date {
        Some(date) => answers.push((field, Answer::Value(Value::Date(date)))),
        None => {
            report(Expectation::Date, Severity::Note);
            answers.push((field, no(Missing::NotSpecified)));
            answers.push((in_words, Answer::Text(cell::lines(given).into_owned())));
        }
    }
}
