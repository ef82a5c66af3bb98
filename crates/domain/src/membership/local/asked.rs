//! What is asked of local jurisdictions that apply, each test with its working (dossier 2.3).
//!
//! Days, letters and the standing of the country are worked out here. Whether leaders mean it, whether a plan is ambitious and
//! whether there are people to do it, people say; until they have, those tests are open.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Found, LocalApplication, LocalCall};
use crate::codebook::{MembershipStatus, codes};
use crate::ids::MemberId;
use crate::lens::Lens;
use crate::membership::status;
use crate::partnership::Partnership;
use crate::rules::{Parameters, RuleId, RuleVersion, as_code, from_code, in_force};
use crate::time::Date;

codes! {
    /// What is asked.
    LocalTest {
        /// The country is a member in good standing.
        GoodStanding = "good-standing",
        /// It was handed in while the call was open.
        InTheCall = "in-the-call",
        /// The heads of the jurisdictions and an organisation that is not of government support it in letters.
        Letters = "letters",
        /// A reform of open government in the last years.
        RecentReform = "recent-reform",
        /// Enough of the administration's term is left.
        TermLeft = "term-left",
        /// The leaders stand behind it.
        Commitment = "commitment",
        /// Ambition that fits what the Partnership is for.
        Ambition = "ambition",
        /// People and means on both sides.
        Capacity = "capacity",
    }
}
codes! {
    /// How a test comes out.
    ComesOut {
        /// It is met.
        Met = "met",
        /// It is not.
        NotMet = "not-met",
        /// Nobody has said yet.
        Open = "open",
    }
}
as_code!(LocalTest, ComesOut);
from_code!(LocalTest);

impl LocalTest {
    /// Whether people answer it, because no calendar does.
    #[must_use]
    pub const fn is_for_people(self) -> bool {
        matches!(self, Self::Commitment | Self::Ambition | Self::Capacity)
    }

    /// The tests that people answer.
    pub fn for_people() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|test| test.is_for_people())
    }
}

/// What a version of the rule measures by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LocalRule {
    /// So many months of the administration's term are left on the day of the application.
    pub months_left: i64,
    /// The reform is not older than so many months.
    pub reform_within_months: i64,
    /// Letters of the head of each jurisdiction.
    pub head_letters: i64,
    /// Letters of organisations that are not of government.
    pub partner_letters: i64,
}

/// What a test was worked out from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "from", rename_all = "kebab-case")]
pub enum Working {
    /// The status of the country; none where nothing tells of one.
    Standing {
        /// The status.
        status: Option<MembershipStatus>,
    },
    /// The days of the call, and the day of the application.
    Window {
        /// The first day.
        opens: Date,
        /// The last.
        closes: Date,
        /// The day of the application.
        on: Date,
    },
    /// How many letters there are, of how many.
    Letters {
        /// So many.
        has: i64,
        /// Of at least so many.
        least: i64,
    },
    /// When the reform took place, and the first day that is recent enough.
    Reform {
        /// When.
        on: Date,
        /// Not before.
        since: Date,
    },
    /// When the term ends, and the first day that is late enough.
    Term {
        /// When.
        ends: Date,
        /// Not before.
        least: Date,
    },
    /// People say.
    People,
}

/// A test, worked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Tested {
    /// Which.
    pub test: LocalTest,
    /// Of which jurisdiction of the application, from 0; none where it is about the whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<usize>,
    /// How it comes out.
    pub comes_out: ComesOut,
    /// From what.
    pub working: Working,
}

/// The version of the rule by which an application of a day is judged.
#[must_use]
pub fn rule(on: Date) -> Option<(&'static RuleVersion, LocalRule)> {
    let version = in_force(RuleId::LocalAdmission, on)?;
    match version.parameters {
        Parameters::LocalAdmission(rule) => Some((version, rule)),
        _ => None,
    }
}

/// A day so many calendar months after another, or before it. Of a month that is too short for it, the last day.
fn months_from(day: Date, months: i64) -> Date {
    let moved = jiff::Span::new().try_months(months).ok().and_then(|span| day.checked_add(span).ok());
    moved.unwrap_or(if months < 0 { Date::MIN } else { Date::MAX })
}

const fn comes_out(met: bool) -> ComesOut {
    if met { ComesOut::Met } else { ComesOut::NotMet }
}

/// Whether enough of a term is left on a day.
#[must_use]
pub fn term_left(rule: LocalRule, on: Date, ends: Date) -> Tested {
    let least = months_from(on, rule.months_left);
    let working = Working::Term { ends, least };
    Tested { test: LocalTest::TermLeft, of: None, comes_out: comes_out(least <= ends), working }
}

/// Whether a reform is recent on a day.
#[must_use]
pub fn recent(rule: LocalRule, on: Date, reform_on: Date) -> Tested {
    let since = months_from(on, -rule.reform_within_months);
    let met = since <= reform_on && reform_on <= on;
    let working = Working::Reform { on: reform_on, since };
    Tested { test: LocalTest::RecentReform, of: None, comes_out: comes_out(met), working }
}

/// Whether a country is in good standing.
#[must_use]
pub fn standing(state: &Partnership, country: &MemberId) -> Tested {
    let standing = state.members.get(country).and_then(|member| status(member, Lens::ALL));
    let status = standing.map(|standing| standing.status);
    let met = status == Some(MembershipStatus::Active);
    Tested { test: LocalTest::GoodStanding, of: None, comes_out: comes_out(met), working: Working::Standing { status } }
}

/// Every test of an application, by the version in force on the day it was handed in: those of the whole, those of each
/// jurisdiction, those that people answer. Empty where no version was in force.
#[must_use]
pub fn worked(state: &Partnership, application: &LocalApplication) -> Vec<Tested> {
    let Some((_, rule)) = rule(application.on) else { return Vec::new() };
    let (deed, on) = (&application.deed, application.on);
    let call = state.local.calls.get(&deed.call).map(|call| in_the_call(call, on));
    // Each has one, or it would not have been taken.
    let heads = i64::try_from(deed.jurisdictions.len()).unwrap_or(i64::MAX);
    let letters = Working::Letters {
        has: heads.saturating_add(1),
        least: rule.head_letters.saturating_mul(heads).saturating_add(rule.partner_letters),
    };
    let met = matches!(letters, Working::Letters { has, least } if least <= has);
    let letters = Tested { test: LocalTest::Letters, of: None, comes_out: comes_out(met), working: letters };
    let of_each = deed.jurisdictions.iter().enumerate().flat_map(|(nth, one)| {
        let tested = [recent(rule, on, one.reform_on), term_left(rule, on, one.term_ends)];
        tested.map(|tested| Tested { of: Some(nth), ..tested })
    });
    let found: &[Found] = application.assessed.as_ref().map_or(&[], |(.., assessed)| &assessed.found);
    let by_people = LocalTest::for_people().map(|test| {
        let said = found.iter().find(|found| found.test == test);
        let comes_out = said.map_or(ComesOut::Open, |said| comes_out(said.met));
        Tested { test, of: None, comes_out, working: Working::People }
    });
    let of_whole = std::iter::once(standing(state, &deed.country)).chain(call).chain([letters]);
    of_whole.chain(of_each).chain(by_people).collect()
}

/// Whether a day lies in a call.
#[must_use]
pub fn in_the_call(call: &LocalCall, on: Date) -> Tested {
    let (opens, closes) = (call.deed.opens, call.deed.closes);
    let met = opens <= on && on <= closes;
    let working = Working::Window { opens, closes, on };
    Tested { test: LocalTest::InTheCall, of: None, comes_out: comes_out(met), working }
}
