//! Verdicts that wait to be recorded. What is computed is proposed; what is recorded is what somebody of the Support Unit ticked.

use std::collections::BTreeSet;
use std::sync::Arc;

use app::WriteError;
use app::eligibility::{NotDone, Proposal, proposals};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::Lens;
use domain::ids::Iso3;
use domain::membership::eligibility::{Seen, score_years};
use domain::people::{Action, Subject};
use views::components::form::Form;
use views::membership::eligibility::{ProposalRow, VerdictsPage};
use views::{Address, Catalogue, Say, Target};

use crate::access::{Posted, Who};
use crate::ask::Ask;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;
use web_read::membership::eligibility::{score, year};

fn of_year(year: i16) -> Target {
    Target::new(Address::Verdicts).and("year", &year.to_string())
}

/// The page of a year, with some countries ticked.
fn page(site: &Site, ask: &Ask, year: i16, years: &[i16], form: Form, chosen: &BTreeSet<&str>) -> VerdictsPage {
    let t = Catalogue::of(ask.asked.locale);
    let mut proposed = proposals(&site.app.history().now(), year);
    let name = |proposal: &Proposal| t.country(proposal.computed.country.as_str()).into_owned();
    proposed.sort_by(|one, other| t.compare(&name(one), &name(other)));
    let row = |Proposal { computed, difference }: &Proposal| ProposalRow {
        country: computed.country.to_string(),
        to: Target::new(Address::EligibilityOf(computed.country.to_string())).and("year", &year.to_string()),
        score: score(computed),
        verdict: computed.verdict.code().into(),
        recorded: difference.as_ref().map(|differs| (differs.verdict.0.code().to_owned(), differs.act)),
        is_chosen: chosen.contains(computed.country.as_str()),
    };
    let way = |of: &i16| (Say::plain(of.to_string()), of_year(*of), *of == year);
    let years = years.iter().rev().map(way).collect();
    VerdictsPage { done: None, years, form, rows: proposed.iter().map(row).collect() }
}

/// The score years of the record; the one that is asked for, else the last.
fn years(site: &Site, asked: Option<i16>) -> (Vec<i16>, i16) {
    let state = site.app.history().now();
    let years = score_years(&Seen::new(&state, Lens::ALL));
    let year = asked.or(years.last().copied()).unwrap_or_else(|| site.app.now().date().year());
    (years, year)
}

/// The page.
pub async fn verdicts(State(site): State<Arc<Site>>, Who(who): Who, ask: Ask) -> Result<Response<Body>, Problem> {
    let (years, year) = years(&site, year(&ask)?);
    let mut page = page(&site, &ask, year, &years, VerdictsPage::form(&who.form_token, year), &BTreeSet::new());
    let recorded: Option<u64> = ask.get("recorded").and_then(|count| count.parse().ok());
    page.done = recorded.map(|count| Say::new("verdicts-recorded").with("count", count));
    Shows { site: &site, asked: &ask.asked, headers: &ask.headers }.page(&page)
}

/// Records what is ticked.
pub async fn record(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let permit = who.permit(Action::CheckEligibility, &Subject::Whole)?;
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    let (years, year) = years(&site, sent.get("year").parse().ok());
    let chosen: BTreeSet<&str> = sent.ticked("country-").collect();
    let countries: Vec<Iso3> = chosen.iter().filter_map(|code| code.parse().ok()).collect();
    let flawed = |flaw: Say| {
        let form = VerdictsPage::form(&who.0.form_token, year).flawed(Some(flaw));
        shows.flawed(&page(&site, &ask, year, &years, form, &chosen))
    };
    if countries.is_empty() {
        return flawed(Say::new("verdicts-none-chosen"));
    }
    match site.app.record_eligibility(permit, year, countries).await {
        Ok(written) => {
            let count = (written.last - written.first + 1).to_string();
            Ok(shows.go(of_year(year).and("recorded", &count)))
        }
        Err(WriteError::Refused(NotDone::NotPermitted)) => Err(Problem::NotAllowed(Action::CheckEligibility)),
        Err(WriteError::Refused(_)) => flawed(Say::new("verdicts-changed")),
        Err(other) => Err(Problem::of_write(other)),
    }
}
