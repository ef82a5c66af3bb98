//! The mechanism in sight of everyone: what is asked for and not offered, what is offered and not asked for, which governments
//! could learn together, what cases come to, and the stories that both sides let be told.
//!
//! Everything here is on record, so the page holds for any day. Cases are private: what they come to is counted once a month, where
//! there are several, and of an agreement stands here what both sides made public.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::PolicyArea2024;
use domain::networking::{Balance, CasesCounted, FEWEST_CASES, Gap, LearningGroup, Outcome, Tally, Version};
use domain::{Lens, MemberId, PartialDate, Partnership};
use serde_json::json;
use views::networking::{Block, Cell, HelpPlace, Section, SheetPage, Table};
use views::value::{Link, Value};
use views::{Address, Arg, Format, Page, Say, Target};

use super::requests::named;
use super::{agreements, shown};
use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site};

/// Demand and supply, as HTML, JSON or CSV.
pub async fn overview(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    site.answer(ask, Overview).await
}

struct Overview;

/// How many counts are shown: of a year.
const COUNTS: usize = 12;

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

/// Governments that learn together.
fn learning(present: Present<'_>) -> Option<Section> {
    let groups = present.state.mechanism.groups.iter();
    let shown = groups.filter_map(|(area, group)| Some((area, group, group.shown(present.lens)?)));
    let row = |(area, group, members): (&PolicyArea2024, &Arc<LearningGroup>, BTreeSet<&MemberId>)| {
        let names = members.iter().map(|id| Arg::Say(Box::new(named(present, id)))).collect();
        let since = group.stays.iter().map(|stay| stay.from.0).min();
        let since = since.map_or_else(|| Value::missing("blank"), |since| Value::When(PartialDate::Day(since)));
        vec![
            Cell::of(Value::code("policy-areas", area.code())),
            Cell::of(Value::Say(Say::of(Arg::AllOf(names)))),
            Cell::of(since).to(Address::Act(group.position())),
        ]
    };
    let rows: Vec<_> = shown.map(row).collect();
    let columns = ["group-about", "group-members", "group-since"].map(Say::new).into();
    let section = Section::new("learning", Say::new("groups-title")).help(Say::new("groups-help"));
    let table = Table { caption: Say::new("groups-title"), columns, rows };
    (!table.rows.is_empty()).then(|| section.with(Block::Table(table)))
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

/// What cases had come to by the last count, and by those before.
fn counts(present: Present<'_>) -> Section {
    let section = Section::new("cases", Say::new("balance-cases")).help(Say::new("balance-cases-help"));
    let counts: Vec<&Version<CasesCounted>> =
        present.state.mechanism.agreements.counted(present.lens).take(COUNTS).collect();
    let Some(last) = counts.first() else {
        return section.with(Block::Says(Say::new("balance-too-few").with("fewest", FEWEST_CASES as u64)));
    };
    let totals = &last.deed;
    let days = |of: &CasesCounted| of.days_to_first.map_or(Value::missing("never-said"), Value::Number);
    let outcome = |of: Outcome| Value::Number(totals.outcomes.get(&of).copied().unwrap_or(0));
    let section = section.with(Block::Answers(vec![
        (Say::new("balance-until"), Value::When(PartialDate::Day(totals.until))),
        (Say::new("balance-cases-all"), Value::Number(totals.cases)),
        (Say::new("balance-cases-open"), Value::Number(totals.open)),
        (Say::new("balance-introductions"), Value::Number(totals.introductions)),
        (Say::new("balance-days"), days(totals)),
        (Say::new("balance-agreements"), Value::Number(totals.agreements)),
        (Say::new("balance-achieved"), outcome(Outcome::Achieved)),
        (Say::new("balance-in-part"), outcome(Outcome::InPart)),
        (Say::new("balance-advised"), outcome(Outcome::Advised)),
        (Say::new("balance-nothing-came"), outcome(Outcome::Nothing)),
        (Say::new("balance-no-match"), Value::Number(totals.no_match)),
        (Say::new("balance-withdrawn"), Value::Number(totals.withdrawn)),
    ]));
    let row = |count: &&Version<CasesCounted>| {
        let number = |of: u64| Cell::of(Value::Number(of));
        let of = &count.deed;
        vec![
            Cell::of(Value::When(PartialDate::Day(of.until))).to(Address::Act(count.at)),
            number(of.cases),
            number(of.introductions),
            Cell::of(days(of)),
            number(of.agreements),
        ]
    };
    let columns = ["balance-until", "balance-cases-all", "balance-introductions", "balance-days", "balance-agreements"];
    let table = Table {
        caption: Say::new("balance-counts"),
        columns: columns.map(Say::new).into(),
        rows: counts.iter().map(row).collect(),
    };
    section.with(Block::Table(table))
}

impl Question for Overview {
    fn position(&self, state: &Partnership) -> Option<u64> {
        (state.mechanism.position > 0).then_some(state.mechanism.position)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    fn is_heavy(&self) -> bool {
        true
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
        sections.extend(learning(present));
        sections.push(counts(present));
        sections.extend(agreements::table(present));
        sections.extend(agreements::stories(present));
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

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
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
        let learning = present.state.mechanism.groups.iter().filter_map(|(area, group)| {
            let members = group.shown(present.lens)?;
            Some(json!({ "area": area, "members": members, "act": group.position() }))
        });
        let counted = |count: &Version<CasesCounted>| json!({ "act": count.at, "count": count.deed });
        let signed = present.state.mechanism.agreements.shown(present.lens);
        Ok(json!({
            "needs": balance.whole.needs,
            "offers": balance.whole.offers,
            "areas": areas,
            "stages": listed(&stages),
            "regions": listed(&regions),
            "languages": listed(&languages),
            "groups": groups.collect::<Vec<_>>(),
            "learning": learning.collect::<Vec<_>>(),
            "counts": present.state.mechanism.agreements.counted(present.lens).map(counted).collect::<Vec<_>>(),
            "agreements": signed.into_iter().map(|of| agreements::told(present, of)).collect::<Vec<_>>(),
        })
        .into())
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
