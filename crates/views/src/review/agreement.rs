//! How far coders who did not see each other's answers agree: as a table, and over all reviews that were published here.

use domain::codebook::Decimal;

use crate::address::{Address, Format};
use crate::chrome::{About, Part};
use crate::components::facts::Fact;
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::value::{Code, Link, Value};

/// How far coders agree on one question.
#[derive(Debug, Clone, PartialEq)]
pub struct AgreementRow {
    /// The question, as a code.
    pub field: Code,
    /// Units that both answered on its scale.
    pub units: u64,
    /// How many of them both answered alike.
    pub alike: u64,
    /// Units that were left out, since an answer has no place on the scale.
    pub off_scale: u64,
    /// Units that one alone was asked about.
    pub one_alone: u64,
    /// The share answered alike, and the coefficients in the order of the table's columns; none for one that the question does
    /// not have.
    pub measures: Vec<Option<Measured>>,
}

/// A number that says how far coders agree.
#[derive(Debug, Clone, PartialEq)]
pub enum Measured {
    /// It is so much, to two decimals, and lies between these with 95 per cent confidence; none where that cannot be told.
    Is(Decimal, Option<(Decimal, Decimal)>),
    /// It cannot be told; the code says why.
    Silent(Code),
}

/// What the table's columns hold beside the questions and the counts, as codes.
pub const MEASURES: [&str; 5] = ["share", "kappa", "kappa-linear", "kappa-quadratic", "alpha"];

impl Measured {
    /// What it says.
    #[must_use]
    pub fn says(&self) -> Say {
        let shown = |number: Decimal| Arg::Decimal(number.to_hundredths());
        match self {
            Self::Is(value, Some((low, high))) => Say::new("agreement-estimate")
                .with("value", shown(*value))
                .with("low", shown(*low))
                .with("high", shown(*high)),
            Self::Is(value, None) => Say::new("agreement-bare").with("value", shown(*value)),
            Self::Silent(why) => Say::of(Arg::Code("agreement-silence".into(), why.to_string())),
        }
    }
}

impl AgreementRow {
    /// The measures with the codes of their columns.
    pub(crate) fn cells(&self) -> impl Iterator<Item = (&'static str, &Option<Measured>)> {
        MEASURES.into_iter().zip(&self.measures)
    }

    /// How many were left out and why; none where none was.
    pub(crate) fn left_out(&self) -> Option<Say> {
        let say = Say::new("agreement-left-out").with("off", self.off_scale).with("alone", self.one_alone);
        (self.off_scale + self.one_alone > 0).then_some(say)
    }

    /// Examples: completion, which has an order, and the values, which are a set.
    #[must_use]
    pub fn samples() -> Vec<Self> {
        let number = Decimal::ten_thousandths;
        let is = |value, low, high| Some(Measured::Is(number(value), Some((number(low), number(high)))));
        let completion = Self {
            field: "completion".into(),
            units: 42,
            alike: 34,
            off_scale: 1,
            one_alone: 0,
            measures: vec![
                is(8_095, 6_671, 9_002),
                is(7_183, 5_400, 8_966),
                is(7_702, 6_212, 9_192),
                is(8_246, 6_904, 9_588),
                is(8_251, 6_915, 9_587),
            ],
        };
        let values = Self {
            field: "values".into(),
            units: 3,
            alike: 3,
            off_scale: 0,
            one_alone: 2,
            measures: vec![is(10_000, 4_385, 10_000), Some(Measured::Silent("all-alike".into())), None, None, None],
        };
        vec![completion, values]
    }
}

/// The page of all published reviews together.
#[derive(Debug, Clone, PartialEq)]
pub struct AgreementPage {
    /// How many reviews and units it rests on.
    pub facts: Vec<Fact>,
    /// Question by question, the units of all reviews together.
    pub rows: Vec<AgreementRow>,
    /// The reviews that it rests on.
    pub reviews: Vec<Link>,
}

impl AgreementPage {
    /// An example.
    #[must_use]
    pub fn sample() -> Self {
        let to = Address::Review("mexico".into(), 3, "results-report".into());
        let name = Say::new("review-name")
            .with("product", Arg::Code("product".into(), "results-report".into()))
            .with("member", Arg::Country("MEX".into()))
            .with("number", "3");
        Self {
            facts: vec![Fact::new(Say::new("agreement-reviews"), Value::Number(1))],
            rows: AgreementRow::samples(),
            reviews: vec![Link { to: to.into(), text: name }],
        }
    }
}

fn about(_: &AgreementPage, t: &Catalogue) -> About {
    let title = t.text("agreement-title").into_owned();
    About {
        description: t.text("agreement-description").into_owned(),
        part: Some(Part::Members),
        crumbs: vec![(t.text("reviews-title").into_owned(), Some(Address::Reviews)), (title.clone(), None)],
        title,
        twins: &[Format::Json, Format::Csv],
    }
}

page!(AgreementPage, "review/agreement.html");
