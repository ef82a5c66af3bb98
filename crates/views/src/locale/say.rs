//! What is to be said, before it is put into words.

use std::borrow::Cow;

use domain::{Decimal, PartialDate, Timestamp};

/// What a message can be given to speak of.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// Words as they are: a title, a name, an identifier.
    Text(String),
    /// A count or a number; grouped as the language does, and able to choose a plural.
    Number(u64),
    /// A share as per mille, shown as a percentage with one decimal: 238 is 23.8 %.
    PerMille(u64),
    /// A decimal number, written as the language does.
    Decimal(Decimal),
    /// A country by ISO 3166-1 alpha-3 code.
    Country(String),
    /// A code of the code book: the field and the value.
    Code(String, String),
    /// The name of a field of the code book.
    Field(String),
    /// A date as precise as it is known.
    When(PartialDate),
    /// A moment on our own clock, shown in UTC.
    Moment(Timestamp),
    /// Another message.
    Say(Box<Say>),
    /// Several things, any of which is meant: *information, participation or accountability*.
    AnyOf(Vec<Arg>),
    /// Several things, all of which are meant: *information, participation*.
    AllOf(Vec<Arg>),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Cow<'_, str>> for Arg {
    fn from(text: Cow<'_, str>) -> Self {
        Self::Text(text.into_owned())
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<&u64> for Arg {
    fn from(number: &u64) -> Self {
        Self::Number(*number)
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(u64::from(number))
    }
}

impl From<&u32> for Arg {
    fn from(number: &u32) -> Self {
        Self::Number(u64::from(*number))
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(u64::try_from(number).unwrap_or(u64::MAX))
    }
}

impl From<PartialDate> for Arg {
    fn from(when: PartialDate) -> Self {
        Self::When(when)
    }
}

impl From<&PartialDate> for Arg {
    fn from(when: &PartialDate) -> Self {
        Self::When(*when)
    }
}

impl From<Timestamp> for Arg {
    fn from(moment: Timestamp) -> Self {
        Self::Moment(moment)
    }
}

impl From<&Timestamp> for Arg {
    fn from(moment: &Timestamp) -> Self {
        Self::Moment(*moment)
    }
}

impl From<Say> for Arg {
    fn from(say: Say) -> Self {
        Self::Say(Box::new(say))
    }
}

/// A sentence to be spoken: which message, and what about. Chosen where the page is filled, worded where it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Say {
    /// The identifier of the message in the catalogues.
    pub key: Cow<'static, str>,
    /// The placeables of the message.
    pub args: Vec<(&'static str, Arg)>,
}

impl Say {
    /// A message without placeables.
    #[must_use]
    pub fn new(key: impl Into<Cow<'static, str>>) -> Self {
        Self { key: key.into(), args: Vec::new() }
    }

    /// The same message, given one more thing to speak of.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }

    /// Not a message of the catalogues: the argument itself is what is said.
    pub(super) const OF: &'static str = "plain";

    /// Words that belong to no language of ours, such as a title: shown as they are.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self::of(Arg::Text(text.into()))
    }

    /// The field of the code book that is named, where the thing itself is one.
    #[must_use]
    pub fn field(&self) -> Option<&str> {
        match self.args.as_slice() {
            [(_, Arg::Field(field))] if self.key == Self::OF => Some(field),
            _ => None,
        }
    }

    /// Just the thing itself: a country, a code, a field, a date.
    #[must_use]
    pub fn of(arg: impl Into<Arg>) -> Self {
        Self { key: Cow::Borrowed(Self::OF), args: vec![("text", arg.into())] }
    }
}

/// Builds the wording of a message with its placeables: `say!(t, "key", count = n, name = title)`.
#[macro_export]
macro_rules! say {
    ($t:expr, $key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $t.with($key, &[$((stringify!($name), $crate::Arg::from($value))),*])
    };
}
