//! Months: a year as twelve cells, with what is due in each.
//!
//! On a phone the months in which nothing is due are left out. A table with the same dates and their states stands below.

use domain::Date;

use crate::locale::Say;

/// How a date stands: what line it bears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Still to come, or not known.
    Plain,
    /// Late.
    Late,
    /// Done.
    Done,
}

impl Mark {
    /// The class that draws it.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Late => "lt",
            Self::Done => "dn2",
        }
    }
}

/// Something with a date.
#[derive(Debug, Clone, PartialEq)]
pub struct Dated {
    /// The day of the month.
    pub day: i8,
    /// What.
    pub what: Say,
    /// How it stands.
    pub how: Say,
    /// The line it bears.
    pub mark: Mark,
}

/// One month.
#[derive(Debug, Clone, PartialEq)]
pub struct Month {
    /// The year.
    pub year: i16,
    /// The month, from 1.
    pub month: i8,
    /// Whether today is in it.
    pub is_now: bool,
    /// What is due in it, by day.
    pub dated: Vec<Dated>,
}

impl Month {
    /// The message that names the month without its year.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self.month {
            1 => "month-1",
            2 => "month-2",
            3 => "month-3",
            4 => "month-4",
            5 => "month-5",
            6 => "month-6",
            7 => "month-7",
            8 => "month-8",
            9 => "month-9",
            10 => "month-10",
            11 => "month-11",
            _ => "month-12",
        }
    }

    /// The whole name, where the year has to be said.
    #[must_use]
    pub const fn when(&self) -> domain::PartialDate {
        domain::PartialDate::Month(self.year, self.month)
    }
}

/// Twelve months.
#[derive(Debug, Clone, PartialEq)]
pub struct Months(pub Vec<Month>);

impl Months {
    /// The twelve months that begin two months before a day, with nothing in them.
    #[must_use]
    pub fn around(today: Date) -> Self {
        let (year, month) = (i32::from(today.year()), i32::from(today.month()));
        let of = |nth: i32| {
            let months = year * 12 + month - 1 - 2 + nth;
            let year = i16::try_from(months.div_euclid(12)).unwrap_or(i16::MAX);
            let month = i8::try_from(months.rem_euclid(12) + 1).unwrap_or(1);
            Month { year, month, is_now: nth == 2, dated: Vec::new() }
        };
        Self((0..12).map(of).collect())
    }

    /// Whether nothing is due in any of them.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|month| month.dated.is_empty())
    }

    /// Puts something on its day; what lies outside of the months is left out.
    pub fn put(&mut self, day: Date, what: Say, how: Say, mark: Mark) {
        let month = self.0.iter_mut().find(|month| (month.year, month.month) == (day.year(), day.month()));
        if let Some(month) = month {
            month.dated.push(Dated { day: day.day(), what, how, mark });
            month.dated.sort_by_key(|dated| dated.day);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_months_begin_two_before_today_and_cross_the_year() {
        let months = Months::around(jiff::civil::date(2026, 1, 31));
        let named: Vec<_> = months.0.iter().map(|m| (m.year, m.month)).collect();
        assert_eq!((named.len(), named[0], named[2], named[11]), (12, (2025, 11), (2026, 1), (2026, 10)));
        assert!(months.0.iter().filter(|m| m.is_now).map(|m| m.month).eq([1]));
    }

    #[test]
    fn dates_stand_in_order_and_those_outside_are_left_out() {
        let mut months = Months::around(jiff::civil::date(2026, 11, 21));
        for day in [jiff::civil::date(2026, 12, 31), jiff::civil::date(2026, 12, 1), jiff::civil::date(2028, 1, 1)] {
            months.put(day, Say::plain("it"), Say::plain("so"), Mark::Plain);
        }
        let days: Vec<i8> = months.0.iter().flat_map(|m| &m.dated).map(|d| d.day).collect();
        assert_eq!(days, [1, 31]);
    }
}
