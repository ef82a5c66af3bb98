//! Dates as plans and spreadsheets write them, each as exact as the cell is.
//!
//! Editions mix day-first and month-first dates, sometimes within one plan. So a date whose parts could be exchanged is
//! read by evidence or not at all: see [`settle`]. Nothing is ever more exact than its cell.

use domain::{Date, PartialDate};

/// What a cell holds where a date is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// One date, whatever the order of day and month.
    Certain(PartialDate),
    /// A date that is day-first for certain (`31/12/2014`), and so speaks for its neighbours.
    DayFirst(Date),
    /// A date that is month-first for certain (`12/31/2014`).
    MonthFirst(Date),
    /// `07/01/2012`: either order gives a day.
    Either {
        /// The first number.
        first: i8,
        /// The second number.
        second: i8,
        /// The year.
        year: i16,
    },
    /// A day that a spreadsheet made of something else: `7/15/1905` is its day number 2023, a year; `43525` is a day number.
    Unmade(PartialDate),
    /// Of the form of a date, but no such day exists (`31/9/2014`).
    NoSuchDay,
    /// Words (`Continuous`, `Fall 2014`).
    Words,
}

/// Which order the dates of one plan are written in, as far as its certain dates tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Orders {
    /// How many are day-first for certain.
    pub day_first: u32,
    /// How many are month-first for certain.
    pub month_first: u32,
}

impl Orders {
    /// Counts a cell.
    pub fn add(&mut self, reading: Reading) {
        match reading {
            Reading::DayFirst(_) => self.day_first += 1,
            Reading::MonthFirst(_) => self.month_first += 1,
            _ => {}
        }
    }
}

/// What became of a date that could be read in two ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    /// The plan's other dates are all of one order, and nothing speaks against it: the day.
    ByPlan(PartialDate),
    /// One number is 1: that is how a spreadsheet writes a month (`Jul-12` becomes `07/01/2012`), so the other is the month.
    ByFirstOfMonth(PartialDate),
    /// Not settled: the year.
    Open(PartialDate),
}

/// Settles a date that could be read in two ways.
///
/// Two things can speak: the order of the plan's certain dates, and a 1, which stands for "that month" in nearly every such
/// cell (the edition of May 2015 has the same cells in words). Where both speak and agree, or only the first does, the day
/// is known. Where only the 1 speaks, the month is. Where they contradict each other, or none speaks, only the year is.
#[must_use]
pub fn settle(first: i8, second: i8, year: i16, plan: Orders) -> Settled {
    let day = |month, day| Date::new(year, month, day).ok().map(PartialDate::Day);
    let by_plan = match (plan.day_first, plan.month_first) {
        (1.., 0) => Some((second, first)),
        (0, 1..) => Some((first, second)),
        _ => None,
    };
    let month = match (first, second) {
        (1, month) | (month, 1) => Some(month),
        _ => None,
    };
    let settled = match (by_plan, month) {
        (Some((m, d)), None) => day(m, d).map(Settled::ByPlan),
        (Some((m, d)), Some(month)) if m == month => day(m, d).map(Settled::ByPlan),
        (None, Some(month)) => PartialDate::month(year, month).map(Settled::ByFirstOfMonth),
        _ => None,
    };
    settled.unwrap_or(Settled::Open(PartialDate::Year(year)))
}

/// Reads a cell.
#[must_use]
pub fn read(cell: &str) -> Reading {
    let cell = cell.trim();
    if cell.is_empty() || cell.len() > 40 {
        return Reading::Words;
    }
    if cell.bytes().all(|b| b.is_ascii_digit()) {
        return digits(cell);
    }
    if let Ok(date) = cell.parse::<PartialDate>() {
        return Reading::Certain(date);
    }
    if cell.contains('/') {
        return slashes(cell);
    }
    words(cell).map_or(Reading::Words, Reading::Certain)
}

/// `2014`, or a spreadsheet's day number such as `43525`.
fn digits(cell: &str) -> Reading {
    match cell.parse::<i32>() {
        Ok(year @ 1990..=2100) => {
            i16::try_from(year).map_or(Reading::Words, |y| Reading::Certain(PartialDate::Year(y)))
        }
        // The days of the years 1990 to 2099.
        Ok(number @ 32_874..=73_050) => {
            spreadsheet_day(number).map_or(Reading::Words, |d| Reading::Unmade(PartialDate::Day(d)))
        }
        _ => Reading::Words,
    }
}

/// The day that a spreadsheet counts from the end of 1899.
fn spreadsheet_day(number: i32) -> Option<Date> {
    Date::constant(1899, 12, 30).checked_add(jiff::Span::new().try_days(number).ok()?).ok()
}

fn slashes(cell: &str) -> Reading {
    let mut parts = cell.split('/').map(str::trim);
    let (Some(first), Some(second), third, None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return Reading::Words;
    };
    let (Some(first), Some(second)) = (small(first), small(second)) else { return Reading::Words };
    let Some(third) = third else {
        // `07/12`: a month and a year of two digits. No edition has days without a year.
        let date = PartialDate::month(2000 + i16::from(second), first);
        return date.map_or(Reading::Words, Reading::Certain);
    };
    let Some(year) = full_year(third) else { return Reading::Words };
    let day = |month, day| Date::new(year, month, day);
    match (first, second) {
        (1..=12, 1..=12) if year == 1905 => day(first, second).map_or(Reading::Words, unmade),
        (1..=12, 13..) if year == 1905 => day(first, second).map_or(Reading::NoSuchDay, unmade),
        (1..=12, _) if first == second => day(first, second).map_or(Reading::NoSuchDay, |d| Reading::Certain(d.into())),
        (1..=12, 1..=12) => Reading::Either { first, second, year },
        (13.., 1..=12) => day(second, first).map_or(Reading::NoSuchDay, Reading::DayFirst),
        (1..=12, 13..) => day(first, second).map_or(Reading::NoSuchDay, Reading::MonthFirst),
        _ => Reading::NoSuchDay,
    }
}

/// A year that was typed as a number into a cell for dates became the day of that number, which lies in 1905.
fn unmade(day: Date) -> Reading {
    let number = Date::constant(1899, 12, 30).until(day).map(|span| span.get_days()).unwrap_or(0);
    match i16::try_from(number) {
        Ok(year @ 1990..=2100) => Reading::Unmade(PartialDate::Year(year)),
        _ => Reading::Words,
    }
}

fn small(text: &str) -> Option<i8> {
    ((1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

fn full_year(text: &str) -> Option<i16> {
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    match text.len() {
        2 => text.parse::<i16>().ok().map(|year| 2000 + year),
        4 => text.parse().ok().filter(|year| *year > 0),
        _ => None,
    }
}

/// `Jul-12`, `13-Feb-11`, `Feb 13, 11`, `July 2014`, `Quarter IV, 2012`, `Trimester III, 2012`, `I quarter of 2021`.
fn words(cell: &str) -> Option<PartialDate> {
    let lower = cell.to_lowercase();
    let parts: Vec<&str> = lower.split([' ', ',', '-', '.']).filter(|part| !part.is_empty() && *part != "of").collect();
    match parts.as_slice() {
        [name, year] if month(name).is_some() => PartialDate::month(full_year(year)?, month(name)?),
        [day, name, year] if month(name).is_some() => {
            Some(Date::new(full_year(year)?, month(name)?, small(day)?).ok()?.into())
        }
        [name, day, year] if month(name).is_some() => {
            Some(Date::new(full_year(year)?, month(name)?, small(day)?).ok()?.into())
        }
        ["quarter" | "trimester", which, year] | [which, "quarter" | "trimester", year] => {
            PartialDate::quarter(full_year(year)?, quarter(which)?)
        }
        _ => None,
    }
}

fn month(name: &str) -> Option<i8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let place = MONTHS.iter().position(|m| {
        *m == name || (name.len() == 3 && m.starts_with(name)) || (name == "sept" && m.starts_with(name))
    })?;
    i8::try_from(place + 1).ok()
}

fn quarter(which: &str) -> Option<i8> {
    match which {
        "i" | "1" => Some(1),
        "ii" | "2" => Some(2),
        "iii" | "3" => Some(3),
        "iv" | "4" => Some(4),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> PartialDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_form_that_the_editions_use_is_read_as_exactly_as_it_is_written() {
        for (cell, expected) in [
            ("2012", "2012"),
            ("Jul-12", "2012-07"),
            ("07/12", "2012-07"),
            ("13-Feb-11", "2011-02-13"),
            ("Feb 13, 11", "2011-02-13"),
            ("July 2014", "2014-07"),
            ("Quarter 1 2014", "2014-Q1"),
            ("Quarter IV, 2012", "2012-Q4"),
            ("Trimester III, 2012", "2012-Q3"),
            ("I quarter of 2021", "2021-Q1"),
            ("01/01/2014", "2014-01-01"),
            ("2014-07-01", "2014-07-01"),
        ] {
            assert_eq!(read(cell), Reading::Certain(date(expected)), "{cell}");
        }
        assert_eq!(read("30/6/2016"), Reading::DayFirst(Date::constant(2016, 6, 30)));
        assert_eq!(read("12/31/2014"), Reading::MonthFirst(Date::constant(2014, 12, 31)));
        assert_eq!(read("6/30/20"), Reading::MonthFirst(Date::constant(2020, 6, 30)));
        assert_eq!(read("9/1/2018"), Reading::Either { first: 9, second: 1, year: 2018 });
    }

    #[test]
    fn what_is_no_date_stays_words() {
        for cell in [
            "Continuous",
            "Ongoing",
            "Prior to OGP plan",
            "2012-2013",
            "September/December 2011",
            "Fall 2014",
            "Before end of 2012",
            "On monthly basis",
            "Ya en ejecución al iniciarse el plan.",
            "",
        ] {
            assert_eq!(read(cell), Reading::Words, "{cell}");
        }
        assert_eq!(read("31/9/2014"), Reading::NoSuchDay);
        assert_eq!(read("2/29/2014"), Reading::NoSuchDay);
    }

    #[test]
    fn years_and_days_that_a_spreadsheet_hid_are_found_again() {
        assert_eq!(read("7/15/1905"), Reading::Unmade(date("2023")));
        assert_eq!(read("7/19/1905"), Reading::Unmade(date("2027")));
        assert_eq!(read("43525"), Reading::Unmade(date("2019-03-01")));
        assert_eq!(read("44439"), Reading::Unmade(date("2021-08-31")));
    }

    #[test]
    fn a_date_that_could_be_two_is_settled_by_its_plan_or_its_one_or_left_a_year() {
        let none = Orders::default();
        let day_first = Orders { day_first: 4, month_first: 0 };
        let month_first = Orders { day_first: 0, month_first: 1 };
        let mixed = Orders { day_first: 3, month_first: 2 };
        // Macedonia's second plan: 01/07/2014 beside 31/12/2016.
        assert_eq!(settle(1, 7, 2014, day_first), Settled::ByPlan(date("2014-07-01")));
        // The edition of 2024: 9/1/2018 beside 8/31/2020.
        assert_eq!(settle(9, 1, 2018, month_first), Settled::ByPlan(date("2018-09-01")));
        assert_eq!(settle(2, 3, 2014, day_first), Settled::ByPlan(date("2014-03-02")));
        // Canada's first plan: 07/01/2012 is July 2012, as the edition of May 2015 says in words.
        assert_eq!(settle(7, 1, 2012, none), Settled::ByFirstOfMonth(date("2012-07")));
        assert_eq!(settle(1, 7, 2013, mixed), Settled::ByFirstOfMonth(date("2013-07")));
        // Canada's second plan: 11/01/2014 beside 30/6/2016; the two clues contradict each other.
        assert_eq!(settle(11, 1, 2014, day_first), Settled::Open(date("2014")));
        assert_eq!(settle(5, 2, 2013, mixed), Settled::Open(date("2013")));
        assert_eq!(settle(5, 2, 2013, none), Settled::Open(date("2013")));
    }

    proptest! {
        #[test]
        fn any_cell_is_survived(cell in ".*|[0-9/ -]{0,12}|[a-z]{3,9}[ ,-][0-9]{1,5}") {
            let _ = read(&cell);
        }
        #[test]
        fn settling_never_leaves_the_year(first in 1i8..=12, second in 1i8..=12, year in 1900i16..=2100, d in 0u32..2, m in 0u32..2) {
            let (Settled::ByPlan(date) | Settled::ByFirstOfMonth(date) | Settled::Open(date)) =
                settle(first, second, year, Orders { day_first: d, month_first: m });
            prop_assert_eq!(date.calendar_year(), year);
        }
    }
}
