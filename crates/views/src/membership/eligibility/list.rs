//! All countries for one score year.

use super::Way;
use crate::address::{Address, Format, Target};
use crate::chrome::{About, Part};
use crate::components::facts::Fact;
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::value::{Code, Link, Value};

/// The page of all countries for one score year.
#[derive(Debug, Clone, PartialEq)]
pub struct EligibilityPage {
    /// The score year; none if nothing is on record by which a country could be judged.
    pub year: Option<i16>,
    /// The years that can be chosen.
    pub years: Vec<Way>,
    /// The version of the rule that judges it.
    pub rule: Option<Link>,
    /// How many countries come out how.
    pub facts: Vec<Fact>,
    /// Ways to narrow the list.
    pub ways: Vec<Way>,
    /// The countries, by name.
    pub rows: Vec<CountryRow>,
    /// Countries that one change would make eligible.
    pub near: Vec<NearRow>,
}

/// A country in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct CountryRow {
    /// ISO 3166-1 alpha-3.
    pub country: String,
    /// Its page for the year.
    pub to: Target,
    /// Where its membership stood at the end of the year; none if it had none.
    pub status: Option<Code>,
    /// Its score, or between which it lies.
    pub score: Say,
    /// The verdict, as computed.
    pub verdict: Code,
    /// What the Partnership published for the year.
    pub published: Option<Say>,
    /// The verdict as recorded.
    pub recorded: Option<Code>,
    /// Whether that differs from what is computed.
    pub differs: bool,
}

/// A near miss.
#[derive(Debug, Clone, PartialEq)]
pub struct NearRow {
    /// ISO 3166-1 alpha-3.
    pub country: String,
    /// Its page for the year.
    pub to: Target,
    /// Its score.
    pub score: Say,
    /// Changes, any of which would be enough.
    pub turns: Vec<Say>,
}

fn about(_: &EligibilityPage, t: &Catalogue) -> About {
    About {
        title: t.text("eligibility-title").into_owned(),
        description: t.text("eligibility-description").into_owned(),
        part: Some(Part::Members),
        crumbs: vec![
            (t.text("members-title").into_owned(), Some(Address::Members)),
            (t.text("eligibility-title").into_owned(), None),
        ],
        twins: &[Format::Json, Format::Csv],
    }
}

page!(EligibilityPage, "membership/eligibility/list.html");

/// A score as it stands in a table.
pub(super) fn points(points: &str, of: &str) -> Say {
    Say::new("eligibility-points").with("points", points).with("of", of)
}

impl EligibilityPage {
    /// An example: two countries in 2014.
    #[must_use]
    pub fn sample() -> Self {
        let whole = Target::new(Address::Eligibility);
        let row = |country: &str, score, verdict: &'static str, published: Option<Say>| CountryRow {
            country: country.to_owned(),
            to: Target::new(Address::EligibilityOf(country.to_owned())).and("year", "2014"),
            status: (country == "GEO").then(|| "active".into()),
            score,
            verdict: verdict.into(),
            published,
            recorded: (country == "GEO").then(|| "eligible".into()),
            differs: false,
        };
        let open = Say::new("eligibility-points-between").with("low", "6").with("high", "10");
        Self {
            year: Some(2014),
            years: vec![
                (Say::plain("2014"), whole.clone().and("year", "2014"), true),
                (Say::plain("2015"), whole.clone().and("year", "2015"), false),
            ],
            rule: Some(Link {
                to: Address::Rule("elg-core".into()).into(),
                text: crate::rules::version_name("elg-core", "2014"),
            }),
            facts: vec![
                Fact::new(Say::new("eligibility-count-eligible"), Value::Number(1)),
                Fact::new(Say::new("eligibility-count-not-eligible"), Value::Number(0)),
                Fact::new(Say::new("eligibility-count-not-enough-data"), Value::Number(0)),
                Fact::new(Say::new("eligibility-count-undetermined"), Value::Number(1)),
            ],
            ways: vec![
                (Say::new("eligibility-all"), whole.clone(), true),
                (
                    Say::of(Arg::Code("eligibility-verdict".into(), "eligible".into())),
                    whole.and("verdict", "eligible"),
                    false,
                ),
            ],
            rows: vec![
                row("GEO", points("15", "16"), "eligible", Some(points("15", "16"))),
                row("MAR", open, "undetermined", Some(points("11", "16"))),
            ],
            near: vec![NearRow {
                country: "PNG".into(),
                to: Target::new(Address::EligibilityOf("PNG".into())).and("year", "2014"),
                score: points("11", "16"),
                turns: vec![Say::new("turn-audit-report-published"), Say::new("turn-access-law")],
            }],
        }
    }
}
