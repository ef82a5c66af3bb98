//! Numbers and dates as a reader expects them: the one place that knows how a language groups digits and orders a date.
//!
//! Names of months and the order of a date come from the catalogues; only digits, separators and the percent sign are
//! decided here, after CLDR. Nothing here rounds twice: a share is kept as numerator and denominator and rounded once, when shown.

use std::borrow::Cow;

use domain::{Decimal, PartialDate, Timestamp};
use jiff::tz::TimeZone;

use crate::locale::{Arg, Catalogue, Locale};

/// A small value as a template hands it over: itself, or behind the references that loops and patterns leave.
pub trait Given<T: Copy> {
    /// The value.
    fn given(&self) -> T;
}

impl<T: Copy> Given<T> for T {
    fn given(&self) -> T {
        *self
    }
}

impl<T: Copy> Given<T> for &T {
    fn given(&self) -> T {
        **self
    }
}

impl<T: Copy> Given<T> for &&T {
    fn given(&self) -> T {
        ***self
    }
}

/// How a language writes numbers, after CLDR 48.
struct Digits {
    group: &'static str,
    /// How many digits stand before the first separator at least: Spanish writes 1927, but 19.270.
    before_group: usize,
    decimal: &'static str,
    percent: &'static str,
}

const fn digits(locale: Locale) -> Digits {
    match locale {
        Locale::En | Locale::Pseudo => Digits { group: ",", before_group: 1, decimal: ".", percent: "%" },
        Locale::Es => Digits { group: ".", before_group: 2, decimal: ",", percent: "\u{a0}%" },
        Locale::Fr => Digits { group: "\u{202f}", before_group: 1, decimal: ",", percent: "\u{a0}%" },
        // The marks keep the percent sign behind its number inside text from right to left.
        Locale::Ar => Digits { group: ",", before_group: 1, decimal: ".", percent: "\u{200e}%\u{200e}" },
    }
}

/// A count with its digits grouped in threes: `1,927`.
#[must_use]
pub fn number(locale: Locale, number: u64) -> String {
    let plain = number.to_string();
    let rule = digits(locale);
    let mut out = String::with_capacity(plain.len() + plain.len());
    let grouped = plain.len() >= 3 + rule.before_group;
    for (index, digit) in plain.chars().enumerate() {
        if grouped && index > 0 && (plain.len() - index).is_multiple_of(3) {
            out.push_str(rule.group);
        }
        out.push(digit);
    }
    out
}

/// A share given in per mille as a percentage with one decimal: 238 is `23.8%`.
#[must_use]
pub fn per_mille(locale: Locale, share: impl Given<u64>) -> String {
    let share = share.given();
    let rule = digits(locale);
    format!("{}{}{}{}", number(locale, share / 10), rule.decimal, share % 10, rule.percent)
}

/// A number in tenths, as the language writes it: *4.5*.
#[must_use]
pub fn tenths(locale: Locale, tenths: impl Given<u64>) -> String {
    let tenths = tenths.given();
    format!("{}{}{}", number(locale, tenths / 10), digits(locale).decimal, tenths % 10)
}

/// A decimal number as the language writes it, with all the decimals it has: *5.88*.
#[must_use]
pub fn decimal(locale: Locale, number: impl Given<Decimal>) -> String {
    let plain = number.given().to_string();
    let (sign, plain) = plain.strip_prefix('-').map_or(("", plain.as_str()), |plain| ("\u{2212}", plain));
    format!("{sign}{}", plain.replace('.', digits(locale).decimal))
}

/// A share in per mille, rounded half up once; `None` of nothing.
#[must_use]
pub fn share(numerator: u64, denominator: u64) -> Option<u64> {
    if denominator == 0 {
        return None;
    }
    let doubled = u128::from(numerator) * 2000 + u128::from(denominator);
    u64::try_from(doubled / (u128::from(denominator) * 2)).ok()
}

/// A whole percentage, for keys of charts where a decimal would pretend precision.
#[must_use]
pub fn whole_percent(locale: Locale, numerator: impl Given<u64>, denominator: impl Given<u64>) -> String {
    let (numerator, denominator) = (numerator.given(), denominator.given());
    let rounded = if denominator == 0 { 0 } else { (numerator * 200 + denominator) / (denominator * 2) };
    format!("{}{}", number(locale, rounded), digits(locale).percent)
}

/// A size in bytes, in steps of 1,000, with at most one decimal: `8.2 MB`.
#[must_use]
pub fn bytes(t: &Catalogue, size: impl Given<u64>) -> Cow<'_, str> {
    let size = size.given();
    let (unit, scale) = match size {
        0..1_000 => ("bytes-b", 1),
        1_000..1_000_000 => ("bytes-kb", 1_000),
        1_000_000..1_000_000_000 => ("bytes-mb", 1_000_000),
        _ => ("bytes-gb", 1_000_000_000),
    };
    let tenths = size / (scale / 10).max(1);
    let text = if scale == 1 || tenths >= 100 {
        number(t.locale(), size / scale)
    } else {
        format!("{}{}{}", tenths / 10, digits(t.locale()).decimal, tenths % 10)
    };
    t.with(unit, &[("size", Arg::Text(text))])
}

/// A date as precise as it is known.
#[must_use]
pub fn when(t: &Catalogue, when: PartialDate) -> Cow<'_, str> {
    match when {
        PartialDate::Year(year) => Cow::Owned(year.to_string()),
        PartialDate::Quarter(year, quarter) => t.with(
            "date-quarter",
            &[("quarter", Arg::Number(u64::from(quarter.unsigned_abs()))), ("year", Arg::Text(year.to_string()))],
        ),
        PartialDate::Month(year, month) => {
            t.with("date-month", &[("month", month_name(t, month)), ("year", Arg::Text(year.to_string()))])
        }
        PartialDate::Day(date) => day(t, date),
    }
}

fn day(t: &Catalogue, date: jiff::civil::Date) -> Cow<'_, str> {
    t.with(
        "date-day",
        &[
            ("day", Arg::Number(u64::from(date.day().unsigned_abs()))),
            ("month", month_name(t, date.month())),
            ("year", Arg::Text(date.year().to_string())),
        ],
    )
}

fn month_name(t: &Catalogue, month: i8) -> Arg {
    Arg::Text(t.text(&format!("month-{month}")).into_owned())
}

/// A moment in UTC to the minute.
#[must_use]
pub fn moment(t: &Catalogue, moment: Timestamp) -> Cow<'_, str> {
    let Ok(instant) = jiff::Timestamp::from_microsecond(moment.0) else { return Cow::Owned(moment.to_string()) };
    let zoned = instant.to_zoned(TimeZone::UTC);
    t.with(
        "date-moment",
        &[
            ("date", Arg::Text(day(t, zoned.date()).into_owned())),
            ("time", Arg::Text(format!("{:02}:{:02}", zoned.hour(), zoned.minute()))),
        ],
    )
}

/// A digest in groups of four hexadecimal digits, as a person compares them.
#[must_use]
pub fn digest(bytes: &[u8]) -> String {
    let plain = hex::encode(bytes);
    let mut out = String::with_capacity(plain.len() * 5 / 4);
    for (index, digit) in plain.chars().enumerate() {
        if index > 0 && index.is_multiple_of(4) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_in_threes() {
        assert_eq!(number(Locale::En, 0), "0");
        assert_eq!(number(Locale::En, 999), "999");
        assert_eq!(number(Locale::En, 1_927), "1,927");
        assert_eq!(number(Locale::En, 1_200_000), "1,200,000");
    }

    #[test]
    fn numbers_are_written_as_cldr_says() {
        // What `Intl.NumberFormat` of ICU 78 (CLDR 48) gives for en-GB, es, fr and ar.
        let written =
            |locale| [number(locale, 1_927), number(locale, 19_270), number(locale, 1_200_000), per_mille(locale, 238)];
        assert_eq!(written(Locale::En), ["1,927", "19,270", "1,200,000", "23.8%"]);
        assert_eq!(written(Locale::Es), ["1927", "19.270", "1.200.000", "23,8\u{a0}%"]);
        assert_eq!(written(Locale::Fr), ["1\u{202f}927", "19\u{202f}270", "1\u{202f}200\u{202f}000", "23,8\u{a0}%"]);
        assert_eq!(written(Locale::Ar), ["1,927", "19,270", "1,200,000", "23.8\u{200e}%\u{200e}"]);
    }

    #[test]
    fn a_date_stands_in_the_order_of_its_language() {
        let day = PartialDate::Day(jiff::civil::date(2016, 5, 4));
        let in_each = |when: PartialDate| Locale::ALL.iter().map(move |l| Catalogue::of(*l).when(when).into_owned());
        let plain = |said: String| said.replace(['\u{2068}', '\u{2069}'], "");
        let days: Vec<String> = in_each(day).map(plain).collect();
        assert_eq!(days, ["4 May 2016", "4 de mayo de 2016", "4 mai 2016", "4 مايو 2016"]);
        let first = PartialDate::Day(jiff::civil::date(2016, 8, 1));
        let days: Vec<String> = in_each(first).map(plain).collect();
        assert_eq!(days, ["1 August 2016", "1 de agosto de 2016", "1er août 2016", "1 أغسطس 2016"]);
    }

    #[test]
    fn a_share_is_rounded_once() {
        assert_eq!(share(194, 783), Some(248), "the published 24.7 % is not what the counts give");
        assert_eq!(share(206, 867), Some(238));
        assert_eq!(share(1, 2000), Some(1), "half of a per mille is rounded up");
        assert_eq!(share(1, 0), None);
        assert_eq!(per_mille(Locale::En, 238), "23.8%");
        assert_eq!(per_mille(Locale::En, 1000), "100.0%");
    }

    #[test]
    fn a_date_says_no_more_than_is_known() {
        let t = Catalogue::of(Locale::En);
        assert_eq!(t.when(PartialDate::Year(2014)), "2014");
        assert_eq!(t.when(PartialDate::Month(2016, 7)), "July 2016");
        assert_eq!(t.when(PartialDate::Day(jiff::civil::date(2016, 5, 4))), "4 May 2016");
        assert_eq!(t.when(PartialDate::Quarter(2014, 1)), "first quarter of 2014");
    }

    #[test]
    fn sizes_are_short() {
        let t = Catalogue::of(Locale::En);
        assert_eq!(bytes(t, 512), "512 bytes");
        assert_eq!(bytes(t, 8_240), "8.2 kB");
        assert_eq!(bytes(t, 24_100_000), "24 MB");
    }
}
