//! One value of one row.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::Arc;

use jiff::civil::Date;

/// A value. Borrowed wherever it can be, because a table has millions of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Nothing.
    Empty,
    /// Text, a code, an identifier, a partial date.
    Text(Cow<'a, str>),
    /// Words that are kept elsewhere too.
    Words(Arc<str>),
    /// A whole number.
    Whole(i64),
    /// Yes or no.
    Flag(bool),
    /// A day.
    Day(Date),
    /// Microseconds since 1970-01-01T00:00:00Z.
    Moment(i64),
    /// Several codes or identifiers.
    List(Cow<'a, [&'a str]>),
}

/// What stands between the codes of a list where a format has no lists.
const BETWEEN: &str = ";";

impl<'a> Cell<'a> {
    /// Text that is borrowed.
    #[must_use]
    pub const fn text(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }

    /// Text made for this cell.
    #[must_use]
    pub fn made(text: impl ToString) -> Self {
        Self::Text(Cow::Owned(text.to_string()))
    }

    /// A count. What is beyond the range of 64-bit whole numbers stands at its end.
    #[must_use]
    pub fn count(count: u64) -> Self {
        Self::Whole(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// The cell of something that may not be there.
    #[must_use]
    pub fn maybe<T>(value: Option<T>, cell: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Empty, cell)
    }

    /// How it is written where there is only text; a value that has to be made up is put into `scratch`.
    pub fn written<'s>(&'s self, scratch: &'s mut String) -> &'s str {
        scratch.clear();
        // Writing into a string does not fail.
        match self {
            Self::Empty => {}
            Self::Text(text) => return text,
            Self::Words(text) => return text,
            Self::Flag(yes) => return if *yes { "true" } else { "false" },
            Self::Whole(number) => drop(write!(scratch, "{number}")),
            Self::Day(day) => drop(write!(scratch, "{day}")),
            Self::Moment(moment) => match jiff::Timestamp::from_microsecond(*moment) {
                Ok(moment) => drop(write!(scratch, "{moment:.6}")),
                Err(_) => drop(write!(scratch, "{moment}us")),
            },
            Self::List(codes) => codes.iter().enumerate().for_each(|(at, code)| {
                scratch.push_str(if at > 0 { BETWEEN } else { "" });
                scratch.push_str(code);
            }),
        }
        scratch
    }
}
