//! What eligibility is judged by: measures that bear their scale, and the answers of the sources (domain dossier 1).
//!
//! A [`Decimal`] alone means nothing: the field that it answers says on which [`Scale`] it stands, and a threshold for one
//! scale is never held against a number on another. What no exact arithmetic leads to is not converted.

use std::fmt;
use std::str::FromStr;

use super::{Field, codes};
use crate::ids::BadId;

/// An exact decimal number with at most four decimals, between ±100 billion. Written without needless zeros: `58.8`, `-2.511`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Decimal(i64);

/// Ten-thousandths in one.
const UNIT: i64 = 10_000;
/// The largest number, in ten-thousandths.
const MOST: i64 = 100_000_000_000 * UNIT;

impl Decimal {
    /// So many ten-thousandths, as constants of rules are written: `75_000` is 7.5. What is too large is cut to the largest.
    #[must_use]
    pub const fn ten_thousandths(n: i64) -> Self {
        Self(if n > MOST {
            MOST
        } else if n < -MOST {
            -MOST
        } else {
            n
        })
    }
    /// A whole number.
    #[must_use]
    pub const fn whole(n: i32) -> Self {
        Self(n as i64 * UNIT)
    }
    /// The nearest whole number of hundredths, a half away from zero.
    #[must_use]
    pub const fn to_hundredths(self) -> Self {
        let half = if self.0 < 0 { -50 } else { 50 };
        Self((self.0 + half) / 100 * 100)
    }
    /// Whether it is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }
    /// A tenth of it, if that has at most four decimals.
    #[must_use]
    pub const fn tenth(self) -> Option<Self> {
        if self.0 % 10 == 0 { Some(Self(self.0 / 10)) } else { None }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0.unsigned_abs() / UNIT.unsigned_abs(), self.0.unsigned_abs() % UNIT.unsigned_abs());
        let sign = if self.0 < 0 { "-" } else { "" };
        let decimals = format!("{rest:04}");
        match decimals.trim_end_matches('0') {
            "" => write!(f, "{sign}{whole}"),
            decimals => write!(f, "{sign}{whole}.{decimals}"),
        }
    }
}

impl FromStr for Decimal {
    type Err = BadId;
    /// Reads what sources write: `58.80` is `58.8`. More than four decimals are refused, never rounded.
    fn from_str(text: &str) -> Result<Self, BadId> {
        let bad =
            || BadId { text: text.chars().take(80).collect(), expected: "a decimal number with at most four decimals" };
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let decimals = if digits.contains('.') { decimals.trim_end_matches('0') } else { decimals };
        let are_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        let ends_in_a_point = digits.ends_with('.');
        if !(1..=12).contains(&whole.len())
            || decimals.len() > 4
            || ends_in_a_point
            || !are_digits(whole)
            || !are_digits(decimals)
        {
            return Err(bad());
        }
        let whole: i64 = whole.parse().map_err(|_| bad())?;
        let parts: i64 = format!("{decimals:0<4}").parse().map_err(|_| bad())?;
        let n = whole * UNIT + parts;
        if n > MOST {
            return Err(bad());
        }
        Ok(Self(if text.starts_with('-') { -n } else { n }))
    }
}

impl serde::Serialize for Decimal {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

crate::schema::of_text!(Decimal, "a decimal number with at most four decimals, without needless zeros");

codes! {
    /// What the numbers of a measure mean.
    Scale {
        /// 0 to 10, higher is freer: how the Economist Intelligence Unit prints its index.
        ZeroToTen = "zero-to-ten",
        /// The same times ten, as Gapminder republishes it.
        ZeroToHundred = "zero-to-hundred",
        /// One of five ordered answers, 0 to 4, higher is freer: V-Dem's ordinal columns.
        Ordinal = "ordinal",
        /// What a measurement model estimates, about -4 to 4, around a world mean of 0: V-Dem's default columns.
        Interval = "interval",
    }
}

impl Scale {
    /// A number of this scale on another one. `None` where no exact arithmetic leads there: an estimate of a measurement
    /// model is no answer of its question.
    #[must_use]
    pub fn convert(self, number: Decimal, to: Self) -> Option<Decimal> {
        match (self, to) {
            (Self::ZeroToTen, Self::ZeroToTen)
            | (Self::ZeroToHundred, Self::ZeroToHundred)
            | (Self::Ordinal, Self::Ordinal)
            | (Self::Interval, Self::Interval) => Some(number),
            (Self::ZeroToHundred, Self::ZeroToTen) => number.tenth(),
            _ => None,
        }
    }

    /// Whether a number can stand on it.
    #[must_use]
    pub fn holds(self, number: Decimal) -> bool {
        let within = |low: i32, high: i32| (Decimal::whole(low)..=Decimal::whole(high)).contains(&number);
        match self {
            Self::ZeroToTen => within(0, 10),
            Self::ZeroToHundred => within(0, 100),
            Self::Ordinal => within(0, 4) && number.0 % UNIT == 0,
            Self::Interval => within(-10, 10),
        }
    }
}

codes! {
    /// Whether a budget document could be had by the public (Open Budget Survey).
    BudgetDocument {
        /// On the web and on time.
        Published = "published",
        /// Published late.
        Late = "late",
        /// On paper only.
        HardCopy = "hard-copy",
        /// As a file on request only.
        SoftCopy = "soft-copy",
        /// Made for use inside the government.
        InternalUse = "internal-use",
        /// Not made.
        NotProduced = "not-produced",
    }
}
codes! {
    /// What a piece of evidence about a country's law shows.
    Provision {
        /// A law on access to information.
        AccessLaw = "access-law",
        /// A law, or a regulation of the same force.
        AccessRegime = "access-regime",
        /// A regulation that is no law.
        AccessRegulation = "access-regulation",
        /// An order of the executive.
        AccessOrder = "access-order",
        /// The constitution guarantees access to information.
        AccessConstitution = "access-constitution",
        /// A draft law on access to information is under consideration.
        AccessDraft = "access-draft",
        /// There is neither law, guarantee nor draft on access to information.
        AccessNone = "access-none",
        /// Officials must declare their assets by law.
        AssetLaw = "asset-law",
        /// No law asks officials to declare their assets.
        AssetNone = "asset-none",
    }
}
codes! {
    /// How far declarations of assets are open to the public.
    PublicAccess {
        /// They are.
        Yes = "yes",
        /// Some are, or in part.
        Partly = "partly",
        /// They are not.
        No = "no",
    }
}
codes! {
    /// How a score that was published is known.
    ScoreBasis {
        /// The points of each metric are stated.
        Stated = "stated",
        /// Only their sum is stated.
        TotalStated = "total-stated",
        /// A percentage is stated, from which the points were derived.
        Derived = "derived",
        /// Only that the country is eligible is stated.
        VerdictStated = "verdict-stated",
    }
}

/// The heading of the column in which the source of a field has it. Each of these fields comes from one column.
#[must_use]
pub const fn column_at_source(field: Field) -> Option<&'static str> {
    Some(match field {
        Field::BudgetProposal => "executive_budget_proposal",
        Field::AuditReport => "audit_report",
        Field::CivilLibertiesTimesTen => "civlibx_eiu",
        Field::CsoEntry => "v2cseeorgs_ord",
        Field::CsoEntryInterval => "v2cseeorgs",
        Field::CsoRepression => "v2csreprss_ord",
        Field::CsoRepressionInterval => "v2csreprss",
        Field::AdoptedIn => "year_adopted",
        Field::InForceIn => "year_in_force",
        Field::PublicAccess => "public_availability",
        Field::PublishedFiscalTransparency => "fiscal_transparency",
        Field::PublishedAccessToInformation => "access_to_information",
        Field::PublishedAssetDisclosure => "asset_disclosure",
        Field::PublishedCitizenEngagement => "citizen_engagement",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decimal(text: &str) -> Option<String> {
        text.parse::<Decimal>().ok().map(|d| d.to_string())
    }

    #[test]
    fn a_decimal_is_written_shortly_and_never_rounded() {
        for (given, written) in
            [("58.8", "58.8"), ("58.80", "58.8"), ("0.0", "0"), ("-2.511", "-2.511"), ("7", "7"), ("10.0", "10")]
        {
            assert_eq!(decimal(given).as_deref(), Some(written), "{given}");
        }
        for bad in ["", "-", ".5", "5.", "1,5", "1e3", "0.12345", "NaN", "--1", "1.-2", "9999999999999", "+1"] {
            assert_eq!(decimal(bad), None, "{bad}");
        }
    }

    #[test]
    fn an_interval_score_never_becomes_an_answer_and_a_hundredth_becomes_a_tenth() {
        let n = |text: &str| text.parse::<Decimal>().unwrap();
        assert_eq!(Scale::ZeroToHundred.convert(n("58.8"), Scale::ZeroToTen), Some(n("5.88")));
        assert_eq!(Scale::ZeroToHundred.convert(n("0.0001"), Scale::ZeroToTen), None, "it would have to be rounded");
        for to in Scale::ALL {
            let there = Scale::Interval.convert(n("3"), *to);
            assert_eq!(there.is_some(), *to == Scale::Interval, "{to}");
        }
        assert!(Scale::Ordinal.holds(n("3")) && !Scale::Ordinal.holds(n("2.5")) && !Scale::Ordinal.holds(n("5")));
        assert!(!Scale::ZeroToHundred.holds(n("-0.1")), "an interpolation below zero is no score");
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(n in -1_000_000_000i64..1_000_000_000) {
            let decimal = Decimal::ten_thousandths(n);
            prop_assert_eq!(decimal.to_string().parse::<Decimal>().unwrap(), decimal);
        }
        #[test]
        fn any_text_is_survived(text in ".*|[-0-9.]*") {
            let _ = text.parse::<Decimal>();
        }
    }
}
