//! The mechanism in sight of everyone: what is asked for and not offered, what is offered and not asked for, which governments
//! could learn together, what cases come to, and the stories that both sides let be told.
//!
//! Offers and requests are those that their fillers made public, so this page holds for any day. Cases are private: they
//! are counted only where there are several, and only as of today.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use app::networking::Story;
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::PolicyArea2024;
use domain::networking::{Balance, FEWEST_CASES, Gap, Outcome, Tally, Totals};
use domain::{Lens, MemberId, Partnership, Timestamp};
use serde_json::{Value as Json, json};
use views::networking::{Block, Cell, HelpPlace, Section, SheetPage, Table};
use views::value::{Link, Text, Value};
use views::{Address, Arg, Format, Page, Say, Target};

use super::requests::named;
use super::shown;
use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site};

/// For how long counts of cases stand, in microseconds: no act tells when a case moves.
const STANDS: i64 = 10 * 60 * 1_000_000;

/// Demand and supply, as HTML, JSON or CSV.
pub async fn overview(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let cases =
        if ask.moment.is_past() { None } else { Some(site.app.case_totals().await.map_err(Problem::of_store)?) };
    site.answer(ask, Overview { cases }).await
}

struct Overview {
    /// What cases come to, and their stories; nothing on another day than today.
    cases: Option<(Option<Totals>, Vec<Story>)>,
}

/// One thing by which both sides are counted: what it is called, and both.
type Counted = (Value, String, Tally);

fn say(arg: Arg) -> Value {
    Value::Say(Say::of(arg))
}

/// A name of what is counted, the code of the thing, and the counts.
fn areas(balance: &Balance) -> Vec<Counted> {
    let row = |(area, tally): (&PolicyArea2024, &Tally)| {
        (Value::code("policy-areas", area.code()), area.code().to_owned(), tally.clone())
    };
    balance.areas.iter().map(row).collect()
}

fn others(balance: &Balance) -> [(&'static str, Vec<Counted>); 3] {
    let stages = balance.stages.iter().map(|(of, tally)| (Value::code("help-stage", of.code()), of.to_string(), tally));
    let regions = balance.regions.iter().map(|(of, tally)| (Value::code("region", of.code()), of.to_string(), tally));
    let languages = balance.languages.iter().map(|(of, tally)| (say(shown::language(of)), of.to_string(), tally));
    let own = |(name, code, tally): (Value, String, &Tally)| (name, code, tally.clone());
    [
        ("help-stages", stages.map(own).collect()),
        ("help-regions", regions.map(own).collect()),
        ("help-languages", languages.map(own).collect()),
    ]
}

fn missing(tally: &Tally) -> Cell {
    match tally.missing() {
        Some(Gap::Supply) => Cell::say(Say::new("balance-no-supply")).tag("late"),
        Some(Gap::Demand) => Cell::say(Say::new("balance-no-demand")).tag("quiet"),
        None => Cell::say(Say::new("balance-both")),
    }
}

fn cells((name, _, tally): &Counted) -> Vec<Cell> {
    let number = |of: u64| Cell::of(Value::Number(of));
    vec![
        Cell::of(name.clone()),
        number(tally.needs),
        number(tally.governments.len() as u64),
        number(tally.offers),
        missing(tally),
    ]
}

fn table(caption: Say, first: &'static str, rows: Vec<Vec<Cell>>, with_peers: bool) -> Block {
    let mut columns: Vec<Say> =
        [first, "balance-needs", "balance-governments", "balance-offers", "balance-gap"].map(Say::new).into();
    if with_peers {
        columns.insert(4, Say::new("balance-peers"));
    }
    Block::Table(Table { caption, columns, rows })
}

type Experienced = BTreeMap<PolicyArea2024, BTreeSet<MemberId>>;

/// By policy area, with the governments whose own experience nobody had to type in.
fn by_area(balance: &Balance, known: &Experienced) -> Section {
    let section = Section::new("areas", Say::new("help-areas")).help(Say::new("balance-areas-help"));
    let rows = balance.areas.keys().zip(areas(balance)).map(|(area, counted)| {
        let mut row = cells(&counted);
        let peers = known.get(area).map_or(0, |members| members.len() as u64);
        row.insert(4, Cell::of(Value::Number(peers)).to(Target::new(Address::Search).and("policy-area", area.code())));
        row
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    section.with(if rows.is_empty() {
        Block::Empty(Say::new("balance-nothing"), Say::new("balance-nothing-how"))
    } else {
        table(Say::new("help-areas"), "help-areas", rows, true)
    })
}

/// Governments that ask about the same.
fn groups(present: Present<'_>, balance: &Balance) -> Section {
    let section = Section::new("groups", Say::new("balance-groups")).help(Say::new("balance-groups-help"));
    let sentence = |(area, members): (PolicyArea2024, &BTreeSet<MemberId>)| {
        let names = members.iter().map(|id| Arg::Say(Box::new(named(present, id)))).collect();
        let area = Arg::Code("policy-areas".into(), area.code().into());
        (Say::new("balance-group").with("area", area).with("members", Arg::AllOf(names)), None)
    };
    let list: Vec<_> = balance.groups().into_iter().map(sentence).collect();
    section.with(if list.is_empty() { Block::Says(Say::new("balance-no-group")) } else { Block::List(list) })
}

fn counts(totals: Option<&Totals>) -> Section {
    let section = Section::new("cases", Say::new("balance-cases")).help(Say::new("balance-cases-help"));
    let Some(totals) = totals else {
        return section.with(Block::Says(Say::new("balance-too-few").with("fewest", FEWEST_CASES as u64)));
    };
    let days = totals.days_to_first.map_or(Value::missing("never-said"), Value::Number);
    let outcome = |of: Outcome| Value::Number(totals.outcomes.get(&of).copied().unwrap_or(0));
    section.with(Block::Answers(vec![
        (Say::new("balance-cases-all"), Value::Number(totals.cases)),
        (Say::new("balance-cases-open"), Value::Number(totals.open)),
        (Say::new("balance-introductions"), Value::Number(totals.introductions)),
        (Say::new("balance-days"), days),
        (Say::new("balance-agreements"), Value::Number(totals.agreements)),
        (Say::new("balance-achieved"), outcome(Outcome::Achieved)),
        (Say::new("balance-in-part"), outcome(Outcome::InPart)),
        (Say::new("balance-advised"), outcome(Outcome::Advised)),
        (Say::new("balance-nothing-came"), outcome(Outcome::Nothing)),
        (Say::new("balance-no-match"), Value::Number(totals.no_match)),
        (Say::new("balance-withdrawn"), Value::Number(totals.withdrawn)),
    ]))
}

fn stories(present: Present<'_>, stories: &[Story]) -> Option<Section> {
    let section = Section::new("stories", Say::new("balance-stories")).help(Say::new("balance-stories-help"));
    let told = stories.iter().flat_map(|story| {
        let both = Say::new("balance-story").with("member", named(present, &story.member));
        let links = story.commitments.iter().map(|id| {
            let to = Target::new(Address::Commitment(id.to_string()));
            (Say::new("balance-story-commitment").with("id", id.as_str()), Some(to))
        });
        let links: Vec<_> = links.collect();
        let list = (!links.is_empty()).then_some(Block::List(links));
        [Block::Says(both.with("provider", &story.provider)), Block::Words(Text::new(story.words.clone()))]
            .into_iter()
            .chain(list)
    });
    (!stories.is_empty()).then(|| section.and(told))
}

impl Question for Overview {
    fn position(&self, state: &Partnership) -> Option<u64> {
        let is_empty = state.mechanism.offers.is_empty() && state.mechanism.requests.is_empty();
        (!is_empty).then_some(state.mechanism.position)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    fn is_heavy(&self) -> bool {
        true
    }

    fn holds_until(&self, _: &Partnership, now: Timestamp) -> Timestamp {
        Timestamp(now.0.saturating_add(STANDS))
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let balance = Balance::of(present.state, present.lens);
        let known = app::networking::experienced(present.state, present.lens);
        let mut sections = vec![by_area(&balance, &known)];
        for (heading, rows) in others(&balance).into_iter().filter(|(_, rows)| !rows.is_empty()) {
            let rows = rows.iter().map(cells).collect();
            let section = Section::new(heading, Say::new(heading));
            sections.push(section.with(table(Say::new(heading), heading, rows, false)));
        }
        sections.push(groups(present, &balance));
        if let Some((totals, told)) = &self.cases {
            sections.push(counts(totals.as_ref()));
            sections.extend(stories(present, told));
        }
        let link = |to: HelpPlace, text| Link { to: to.into(), text: Say::new(text) };
        Ok(Box::new(SheetPage {
            lead: Some(Say::new("balance-lead")),
            facts: vec![
                views::components::facts::Fact::new(Say::new("balance-needs"), Value::Number(balance.whole.needs)),
                views::components::facts::Fact::new(Say::new("balance-offers"), Value::Number(balance.whole.offers)),
            ],
            ways: vec![
                link(HelpPlace::Requests, "requests-title"),
                link(HelpPlace::Offers, "offers-title"),
                link(HelpPlace::Desk, "requests-ask"),
            ],
            sections,
            twins: &[Format::Json, Format::Csv],
            ..SheetPage::new(Say::new("balance-title"))
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Json, Problem> {
        let balance = Balance::of(present.state, present.lens);
        let known = app::networking::experienced(present.state, present.lens);
        let told = |(_, code, tally): &Counted| {
            json!({
                "code": code,
                "needs": tally.needs,
                "governments": tally.governments,
                "offers": tally.offers,
                "missing": tally.missing().map(gap),
            })
        };
        let listed = |rows: &[Counted]| rows.iter().map(told).collect::<Vec<_>>();
        let [(_, stages), (_, regions), (_, languages)] = others(&balance);
        let mut areas = listed(&areas(&balance));
        for (area, row) in balance.areas.keys().zip(&mut areas) {
            row["experienced"] = json!(known.get(area));
        }
        let groups = balance.groups().into_iter().map(|(area, members)| json!({ "area": area, "members": members }));
        let totals = self.cases.as_ref().and_then(|(totals, _)| totals.as_ref());
        let cases = totals.map(|totals| {
            json!({
                "cases": totals.cases,
                "open": totals.open,
                "introductions": totals.introductions,
                "days_to_first": totals.days_to_first,
                "agreements": totals.agreements,
                "outcomes": totals.outcomes,
                "no_match": totals.no_match,
                "withdrawn": totals.withdrawn,
            })
        });
        let stories = self.cases.iter().flat_map(|(_, stories)| stories);
        let stories = stories.map(|story| {
            json!({
                "member": story.member,
                "provider": story.provider,
                "words": story.words,
                "commitments": story.commitments,
            })
        });
        Ok(json!({
            "needs": balance.whole.needs,
            "offers": balance.whole.offers,
            "areas": areas,
            "stages": listed(&stages),
            "regions": listed(&regions),
            "languages": listed(&languages),
            "groups": groups.collect::<Vec<_>>(),
            "cases": cases,
            "stories": stories.collect::<Vec<_>>(),
        }))
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        let balance = Balance::of(present.state, present.lens);
        let all = [("areas", areas(&balance))].into_iter().chain(others(&balance));
        let rows = all.flat_map(|(by, rows)| {
            let by = by.trim_start_matches("help-").to_owned();
            rows.into_iter().map(move |(_, code, tally)| {
                let governments = tally.governments.len().to_string();
                let missing = tally.missing().map(gap).unwrap_or_default().to_owned();
                [by.clone(), code, tally.needs.to_string(), governments, tally.offers.to_string(), missing]
            })
        });
        Ok(Some(app::csv(&["by", "code", "needs", "governments", "offers", "missing"], rows)))
    }
}

const fn gap(of: Gap) -> &'static str {
    match of {
        Gap::Supply => "supply",
        Gap::Demand => "demand",
    }
}
