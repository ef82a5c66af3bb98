//! The three times of the record, as values.
//!
//! [`Timestamp`] is our own clock to the microsecond (what both databases keep). [`Date`] is a day in the proleptic
//! Gregorian calendar. [`PartialDate`] is what sources really say: a day, a month, a quarter or a year. Nothing here
//! asks what time it is; the clock is always an argument.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A calendar day.
pub type Date = jiff::civil::Date;

/// Microseconds since 1970-01-01T00:00:00Z, our own clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// The UTC day in which the moment lies. Moments outside the calendar's range (the years -9999 to 9999) give its nearest end.
    #[must_use]
    pub fn date(self) -> Date {
        jiff::Timestamp::from_microsecond(self.0)
            .map(|t| t.to_zoned(jiff::tz::TimeZone::UTC).date())
            .unwrap_or(if self.0 < 0 { Date::MIN } else { Date::MAX })
    }

    /// The first moment of a UTC day.
    #[must_use]
    pub fn start_of(day: Date) -> Self {
        jiff::tz::TimeZone::UTC.to_timestamp(day.at(0, 0, 0, 0)).map_or(Self(i64::MIN), |t| Self(t.as_microsecond()))
    }
}

impl fmt::Display for Timestamp {
    /// RFC 3339 in UTC with six decimals, fixed width, so that text order is time order.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match jiff::Timestamp::from_microsecond(self.0) {
            Ok(t) => write!(f, "{t:.6}"),
            Err(_) => write!(f, "{}us", self.0),
        }
    }
}

impl FromStr for Timestamp {
    type Err = BadDate;
    /// Reads RFC 3339.
    fn from_str(s: &str) -> Result<Self, BadDate> {
        jiff::Timestamp::from_str(s).map(|t| Self(t.as_microsecond())).map_err(|_| BadDate)
    }
}

/// The text is not a date in the form expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a date of the form 2016, 2016-Q1, 2016-07 or 2016-07-01")]
pub struct BadDate;

/// A date as exact as its source gives it.
///
/// Written `2016`, `2016-Q1`, `2016-07` or `2016-07-01`. Ordered by its last day, then by its first: a thing dated
/// "2016" counts from the end of 2016, since that is the first day on which it surely was so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// A whole year.
    Year(i16),
    /// A quarter, 1 to 4.
    Quarter(i16, i8),
    /// A month, 1 to 12.
    Month(i16, i8),
    /// One day.
    Day(Date),
}

impl PartialDate {
    /// A year, if the calendar has it (1 to 9999).
    #[must_use]
    pub fn year(year: i16) -> Option<Self> {
        (1..=9999).contains(&year).then_some(Self::Year(year))
    }
    /// A month of a year, if both exist.
    #[must_use]
    pub fn month(year: i16, month: i8) -> Option<Self> {
        ((1..=9999).contains(&year) && (1..=12).contains(&month)).then_some(Self::Month(year, month))
    }
    /// A quarter of a year, if both exist.
    #[must_use]
    pub fn quarter(year: i16, quarter: i8) -> Option<Self> {
        ((1..=9999).contains(&year) && (1..=4).contains(&quarter)).then_some(Self::Quarter(year, quarter))
    }
    /// The first day it can mean.
    #[must_use]
    pub fn first(self) -> Date {
        let day = |y, m| Date::new(y, m, 1).unwrap_or(Date::MIN);
        match self {
            Self::Year(y) => day(y, 1),
            Self::Quarter(y, q) => day(y, q * 3 - 2),
            Self::Month(y, m) => day(y, m),
            Self::Day(d) => d,
        }
    }
    /// The last day it can mean.
    #[must_use]
    pub fn last(self) -> Date {
        let end = |y, m| Date::new(y, m, 1).map_or(Date::MAX, Date::last_of_month);
        match self {
            Self::Year(y) => end(y, 12),
            Self::Quarter(y, q) => end(y, q * 3),
            Self::Month(y, m) => end(y, m),
            Self::Day(d) => d,
        }
    }
    /// The calendar year.
    #[must_use]
    pub fn calendar_year(self) -> i16 {
        self.first().year()
    }
}

impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.last(), self.first()).cmp(&(other.last(), other.first()))
    }
}
impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl From<Date> for PartialDate {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(y) => write!(f, "{y:04}"),
            Self::Quarter(y, q) => write!(f, "{y:04}-Q{q}"),
            Self::Month(y, m) => write!(f, "{y:04}-{m:02}"),
            Self::Day(d) => write!(f, "{d}"),
        }
    }
}
impl FromStr for PartialDate {
    type Err = BadDate;
    fn from_str(s: &str) -> Result<Self, BadDate> {
        let mut parts = s.splitn(3, '-');
        let (year, second, third) = (parts.next().unwrap_or(""), parts.next(), parts.next());
        if year.len() != 4 || !year.bytes().all(|b| b.is_ascii_digit()) {
            return Err(BadDate);
        }
        let year: i16 = year.parse().map_err(|_| BadDate)?;
        let two = |t: &str| (t.len() == 2).then(|| t.parse::<i8>().ok()).flatten();
        match (second, third) {
            (None, None) => Self::year(year),
            (Some(q), None) if q.starts_with('Q') => {
                q.get(1..).and_then(|q| q.parse().ok()).and_then(|q| Self::quarter(year, q))
            }
            (Some(m), None) => two(m).and_then(|m| Self::month(year, m)),
            (Some(m), Some(d)) => {
                two(m).zip(two(d)).and_then(|(m, d)| Date::new(year, m, d).ok()).filter(|_| year > 0).map(Self::Day)
            }
            (None, Some(_)) => None,
        }
        .ok_or(BadDate)
    }
}
impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(d)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_year_counts_from_its_last_day() {
        let year: PartialDate = "2014".parse().unwrap();
        let day: PartialDate = "2014-06-30".parse().unwrap();
        assert!(day < year);
        assert_eq!(year.last().to_string(), "2014-12-31");
        assert_eq!("2014-Q1".parse::<PartialDate>().unwrap().last().to_string(), "2014-03-31");
    }

    #[test]
    fn what_is_not_a_date_is_refused() {
        for bad in ["", "14", "2014-13", "2014-02-30", "2014-Q5", "2014-7", "2014-07-1x", "-014", "+014", "٢٠١٤"] {
            assert!(bad.parse::<PartialDate>().is_err(), "{bad}");
        }
    }

    #[test]
    fn text_order_of_timestamps_is_time_order() {
        let moments = [0, 1, 1_000_000, 1_447_000_000_000_000, 1_447_000_000_500_000].map(Timestamp);
        let texts = moments.map(|t| t.to_string());
        assert!(texts.is_sorted());
        assert_eq!(texts[1], "1970-01-01T00:00:00.000001Z");
        assert!(moments.iter().zip(&texts).all(|(t, s)| s.parse::<Timestamp>().unwrap() == *t));
    }

    proptest! {
        #[test]
        fn every_date_reads_back(year in 1i16..=9999, month in 1i8..=12, day in 1i8..=28, quarter in 1i8..=4) {
            for date in [
                PartialDate::year(year), PartialDate::month(year, month), PartialDate::quarter(year, quarter),
                Date::new(year, month, day).ok().map(PartialDate::Day),
            ].into_iter().flatten() {
                prop_assert_eq!(date.to_string().parse::<PartialDate>().unwrap(), date);
                prop_assert!(date.first() <= date.last());
            }
        }

        #[test]
        fn reading_never_panics(text in ".*") {
            let _ = text.parse::<PartialDate>();
            let _ = text.parse::<Timestamp>();
        }
    }
}
