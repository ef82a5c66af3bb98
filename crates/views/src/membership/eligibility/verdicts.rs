//! Verdicts on eligibility that no office has recorded as they come out: proposals, of which people record those they tick.

use super::Way;
use super::list::points;
use crate::address::{Address, Target};
use crate::chrome::About;
use crate::components::form::Form;
use crate::locale::{Catalogue, Say};
use crate::page::page;
use crate::people::below_the_desk;

/// The page of proposals.
#[derive(Debug, Clone, PartialEq)]
pub struct VerdictsPage {
    /// What was just done.
    pub done: Option<Say>,
    /// The score years that can be chosen, the latest first.
    pub years: Vec<Way>,
    /// The form that records what is ticked.
    pub form: Form,
    /// What is proposed, by name of country.
    pub rows: Vec<ProposalRow>,
}

/// A proposed verdict.
#[derive(Debug, Clone, PartialEq)]
pub struct ProposalRow {
    /// ISO 3166-1 alpha-3.
    pub country: String,
    /// Where it is worked out.
    pub to: Target,
    /// The score as computed.
    pub score: Say,
    /// The verdict as computed, a code.
    pub verdict: String,
    /// The verdict that is recorded, a code, and the act that says so.
    pub recorded: Option<(String, u64)>,
    /// Whether it is ticked.
    pub is_chosen: bool,
}

fn about(_page: &VerdictsPage, t: &Catalogue) -> About {
    below_the_desk(t, &Say::new("verdicts-title"))
}

page!(VerdictsPage, "membership/eligibility/verdicts.html");

impl VerdictsPage {
    /// The form for a year.
    #[must_use]
    pub fn form(token: &str, year: i16) -> Form {
        Form::new(Address::Verdicts, "verdicts-record").carry("token", token).carry("year", year.to_string())
    }

    /// An example: one verdict that is not recorded, one that came out otherwise, and nothing ticked.
    #[must_use]
    pub fn sample() -> Self {
        let row = |country: &str, had: &str, verdict: &str, recorded: Option<(&str, u64)>| ProposalRow {
            country: country.into(),
            to: Address::EligibilityOf(country.into()).into(),
            score: points(had, "16"),
            verdict: verdict.into(),
            recorded: recorded.map(|(code, act)| (code.to_owned(), act)),
            is_chosen: recorded.is_some(),
        };
        let year = |year: &str| (Say::plain(year), Target::new(Address::Verdicts).and("year", year), year == "2014");
        Self {
            done: Some(Say::new("verdicts-recorded").with("count", 2_u64)),
            years: vec![year("2015"), year("2014")],
            form: Self::form("abc", 2014).flawed(Some(Say::new("verdicts-none-chosen"))),
            rows: vec![
                row("GEO", "15", "eligible", None),
                row("MAR", "11", "not-eligible", Some(("eligible", 21_970))),
            ],
        }
    }
}
