//! All countries for one score year.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::ids::{Iso3, Year};
use domain::membership::eligibility::{Seen, Verdict, in_force, score_years};
use domain::rules::{RuleId, RuleVersion};
use domain::{Lens, Partnership};
use serde_json::json;
use views::components::facts::Fact;
use views::membership::eligibility::{CountryRow, EligibilityPage, NearRow, Way};
use views::rules::version_name;
use views::value::{Link, Value as Shown};
use views::{Address, Page, Say, Target};

use super::{COLUMNS, Case, named, score, turn, year};
use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site, last_fact};

/// Whether a country is a member, as addresses ask it.
const ANSWERS: [&str; 2] = ["yes", "no"];

/// Every country of a score year, as HTML, JSON or CSV.
pub async fn list(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let yes_or_no = |name| ask.code(name, |value| ANSWERS.into_iter().find(|known| *known == value), &ANSWERS);
    let question = Countries {
        year: year(&ask)?,
        verdict: ask.code("verdict", Verdict::from_code, Verdict::CODES)?,
        member: yes_or_no("member")?,
        differs: yes_or_no("differs")? == Some("yes"),
    };
    site.answer(ask, question).await
}

struct Countries {
    year: Option<i16>,
    verdict: Option<Verdict>,
    member: Option<&'static str>,
    differs: bool,
}

/// What is asked for, worked out.
struct Asked<'a> {
    years: Vec<i16>,
    year: Option<i16>,
    version: Option<&'static RuleVersion>,
    /// All countries, by name.
    cases: Vec<(String, Case<'a>)>,
}

impl Countries {
    fn asked<'a>(&self, present: Present<'a>) -> Asked<'a> {
        let (lens, t) = (present.lens, present.words_of());
        let seen = Seen::new(present.state, lens);
        let years = score_years(&seen);
        let year = self.year.or(years.last().copied());
        let case = |country: Iso3| {
            let year = year?;
            let of_year = present.state.indicators.get(&(country.clone(), Year::new(year)?));
            Some((t.country(country.as_str()).into_owned(), Case::new(&seen, &country, year, lens, of_year)?))
        };
        let mut cases: Vec<_> = seen.countries().into_iter().filter_map(case).collect();
        cases.sort_by(|(one, _), (other, _)| t.compare(one, other));
        Asked { years, year, version: year.and_then(|year| in_force(RuleId::CoreEligibility, year)), cases }
    }

    fn shows(&self, case: &Case<'_>) -> bool {
        let is_member = case.status.is_some();
        self.verdict.is_none_or(|verdict| verdict == case.computed.verdict)
            && self.member.is_none_or(|asked| (asked == "yes") == is_member)
            && (!self.differs || case.difference().is_some())
    }

    fn whole(&self) -> Target {
        let to = Target::new(Address::Eligibility);
        match self.year {
            Some(year) => to.and("year", &year.to_string()),
            None => to,
        }
    }

    /// The ways to narrow the list.
    fn ways(&self) -> Vec<Way> {
        let whole = self.whole();
        let is_whole = self.verdict.is_none() && self.member.is_none() && !self.differs;
        let mut ways = vec![(Say::new("eligibility-all"), whole.clone(), is_whole)];
        ways.extend(Verdict::ALL.iter().map(|verdict| {
            (Say::of(named(*verdict)), whole.clone().and("verdict", verdict.code()), self.verdict == Some(*verdict))
        }));
        ways.push((Say::new("eligibility-members"), whole.clone().and("member", "yes"), self.member == Some("yes")));
        ways.push((Say::new("eligibility-others"), whole.clone().and("member", "no"), self.member == Some("no")));
        ways.push((Say::new("eligibility-differing"), whole.and("differs", "yes"), self.differs));
        ways
    }
}

/// Where a country is shown in a year.
fn page_of(case: &Case<'_>) -> Target {
    let to = Target::new(Address::EligibilityOf(case.computed.country.to_string()));
    to.and("year", &case.computed.year.to_string())
}

fn facts(cases: &[(String, Case<'_>)]) -> Vec<Fact> {
    let count = |is: &dyn Fn(&Case<'_>) -> bool| {
        Shown::Number(cases.iter().filter(|(_, case)| is(case)).count().try_into().unwrap_or(u64::MAX))
    };
    let of = |verdict: Verdict| {
        let label = Say::new(format!("eligibility-count-{verdict}"));
        Fact::new(label, count(&|case| case.computed.verdict == verdict))
    };
    let mut facts: Vec<Fact> = Verdict::ALL.iter().map(|verdict| of(*verdict)).collect();
    if cases.iter().any(|(_, case)| case.recorded.is_some()) {
        let differing = count(&|case| case.difference().is_some());
        facts.push(Fact::new(Say::new("eligibility-count-differing"), differing));
    }
    facts
}

fn row(case: &Case<'_>) -> CountryRow {
    CountryRow {
        country: case.computed.country.to_string(),
        to: page_of(case),
        status: case.status.map(Into::into),
        score: score(&case.computed),
        verdict: case.computed.verdict.code().into(),
        published: case.published.say(),
        recorded: case.recorded.map(|known| known.deed.verdict.code().into()),
        differs: case.difference().is_some(),
    }
}

/// A country that is not eligible and that one change would make so.
fn near(case: &Case<'_>) -> Option<NearRow> {
    let is_near = case.computed.verdict == Verdict::NotEligible && !case.computed.turns.is_empty();
    is_near.then(|| NearRow {
        country: case.computed.country.to_string(),
        to: page_of(case),
        score: score(&case.computed),
        turns: case.computed.turns.iter().map(turn).collect(),
    })
}

impl Question for Countries {
    fn position(&self, state: &Partnership) -> Option<u64> {
        last_fact(state)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::facts)
    }

    fn is_heavy(&self) -> bool {
        true
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let asked = self.asked(present);
        let link = |version: &RuleVersion| Link {
            to: Target::new(Address::Rule(version.rule.to_string())),
            text: version_name(version.rule.code(), version.version),
        };
        let year_way = |year: &i16| {
            let to = Target::new(Address::Eligibility).and("year", &year.to_string());
            (Say::plain(year.to_string()), to, asked.year == Some(*year))
        };
        Ok(Box::new(EligibilityPage {
            year: asked.year,
            years: asked.years.iter().rev().map(year_way).collect(),
            rule: asked.version.map(link),
            facts: facts(&asked.cases),
            ways: self.ways(),
            rows: asked.cases.iter().filter(|(_, case)| self.shows(case)).map(|(_, case)| row(case)).collect(),
            near: asked.cases.iter().filter_map(|(_, case)| near(case)).collect(),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let asked = self.asked(present);
        let cases = asked.cases.iter().filter(|(_, case)| self.shows(case)).map(|(_, case)| case.told());
        Ok(json!({
            "year": asked.year,
            "years": asked.years,
            "rule": asked.version,
            "countries": cases.collect::<Vec<_>>(),
        })
        .into())
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        let asked = self.asked(present);
        let rows = asked.cases.iter().filter(|(_, case)| self.shows(case)).map(|(name, case)| case.cells(name));
        Ok(Some(app::csv(&COLUMNS, rows)))
    }
}
