//! In which time zone a member's deadlines end: a parameter of its country.
//!
//! A deadline ends at 24:00 where the member is. A country with several zones counts by the one of its capital. The rules
//! are those of the IANA time zone database as of 2025, and they are taken for every year, since a deadline that a change
//! of a zone would move by an hour is years old. Nothing here asks what time it is.

use std::collections::HashMap;
use std::sync::LazyLock;

use jiff::tz::TimeZone;

use crate::time::{Date, Timestamp};

/// A time zone.
#[derive(Debug, Clone)]
pub struct Zone {
    /// Its name in the IANA time zone database.
    pub name: &'static str,
    rules: TimeZone,
}

static UTC: LazyLock<Zone> = LazyLock::new(|| Zone { name: "UTC", rules: TimeZone::UTC });

static ZONES: LazyLock<HashMap<&'static str, Zone>> = LazyLock::new(|| {
    let rows = include_str!("zones.csv").lines().filter(|line| !line.starts_with('#'));
    let zone = |row: &'static str| {
        let mut cells = row.split(';');
        let (country, name, rules) = (cells.next()?, cells.next()?, cells.next()?);
        Some((country, Zone { name, rules: TimeZone::posix(rules).ok()? }))
    };
    rows.filter_map(zone).collect()
});

impl Zone {
    /// The zone of a country, by ISO 3166-1 alpha-3; UTC where the country is not known.
    #[must_use]
    pub fn of(country: &str) -> &'static Self {
        ZONES.get(country).unwrap_or(&UTC)
    }

    /// The day that a moment falls on there.
    #[must_use]
    pub fn day(&self, moment: Timestamp) -> Date {
        jiff::Timestamp::from_microsecond(moment.0).map_or_else(|_| moment.date(), |t| self.rules.to_datetime(t).date())
    }

    /// The first moment after a day there: when a deadline of that day is over.
    #[must_use]
    pub fn end_of(&self, day: Date) -> Timestamp {
        let next = day.tomorrow().ok().and_then(|next| self.rules.to_timestamp(next.at(0, 0, 0, 0)).ok());
        next.map_or(Timestamp(i64::MAX), |t| Timestamp(t.as_microsecond()))
    }
}

/// When somebody asks: on a day as a whole, or at a moment, which is another day in another zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Asked as of a day, which counts as today everywhere.
    On(Date),
    /// Asked at a moment.
    At(Timestamp),
}

impl Asked {
    /// What counts as today in a zone.
    #[must_use]
    pub fn day_in(self, zone: &Zone) -> Date {
        match self {
            Self::On(day) => day,
            Self::At(moment) => zone.day(moment),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn every_row_of_the_table_is_a_zone() {
        let rows = include_str!("zones.csv").lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(ZONES.len(), rows);
        assert!(rows > 190);
    }

    #[test]
    fn a_deadline_lasts_to_the_last_second_of_the_day_where_the_member_is() {
        let due: Date = "2016-06-30".parse().unwrap();
        for (country, last, first_after) in [
            ("GHA", "2016-06-30T23:59:59Z", "2016-07-01T00:00:00Z"),
            ("NZL", "2016-06-30T11:59:59Z", "2016-06-30T12:00:00Z"),
            ("USA", "2016-07-01T03:59:59Z", "2016-07-01T04:00:00Z"),
            ("ZZZ", "2016-06-30T23:59:59Z", "2016-07-01T00:00:00Z"),
        ] {
            let zone = Zone::of(country);
            assert_eq!(zone.day(at(last)), due, "{country}");
            assert_eq!(zone.day(at(first_after)), due.tomorrow().unwrap(), "{country}");
            assert_eq!(zone.end_of(due), at(first_after), "{country}");
        }
    }
}
