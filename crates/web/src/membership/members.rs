//! All members.

use std::sync::Arc;

use app::View;
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::{Completion, Field, MembershipStatus, Region};
use domain::partnership::Member;
use domain::plans::Commitment;
use domain::{MemberId, Partnership};
use serde_json::json;
use views::Page;
use views::components::pager::Pager;
use views::components::tiles;
use views::membership::{Filter, MemberRow, MembersPage, RegionRow};
use views::value::{Name, Share, Value as Shown};
use views::{Address, Catalogue, Locale, Target};

use crate::ask::Ask;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site};

/// The list of members, as HTML, JSON or CSV.
pub async fn members(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let question = Members {
        name: ask.get("name").unwrap_or("").chars().take(80).collect(),
        region: ask.get("region").and_then(Region::from_code),
        status: ask.get("status").and_then(MembershipStatus::from_code),
        page: ask.page(),
        locale: ask.locale,
    };
    site.answer(ask, question).await
}

struct Members {
    name: String,
    region: Option<Region>,
    status: Option<MembershipStatus>,
    page: u64,
    locale: Locale,
}

/// How many members stand on one page of the list.
const ON_A_PAGE: u64 = 100;

/// What a member comes to in a list.
pub struct Sum {
    /// Its row.
    pub row: MemberRow,
    /// Its region.
    pub region: Option<Region>,
    /// Its country, where it is one.
    pub country: Option<String>,
}

/// The sums of one member.
pub fn sum(present: Present<'_>, id: &MemberId, member: &Member) -> Sum {
    let lens = present.lens;
    let mut done = Share { numerator: 0, denominator: 0 };
    let (mut commitments, mut starred, mut plans) = (0, 0, 0);
    for plan in member.plans.values() {
        let shown = plan.commitments.iter().filter_map(|id| present.state.commitments.get(id)).filter(|c| c.thing.exists(lens));
        let before = commitments;
        for commitment in shown {
            commitments += 1;
            starred += u64::from(present.star(commitment) == Shown::Star(true));
            if let Some(completion) = completion(present, commitment) {
                done.denominator += 1;
                done.numerator += u64::from(completion.is_high());
            }
        }
        plans += u64::from(commitments > before || plan.thing.exists(lens));
    }
    let standing = domain::membership::status(member, lens);
    let region = member.thing.code(Field::Region, lens).and_then(Region::from_code);
    let row = MemberRow {
        id: id.to_string(),
        name: present.name(id, member),
        region: region.map(|r| r.code().into()),
        joined: domain::membership::joined(member, lens),
        status: standing.status.map_or("unknown", MembershipStatus::code).into(),
        plans,
        commitments,
        done,
        starred,
    };
    let country = match &row.name {
        Name::Country(code) => Some(code.clone()),
        Name::Given(_) => None,
    };
    Sum { row, region, country }
}

/// The completion that the last report found, if it found one.
pub fn completion(present: Present<'_>, commitment: &Commitment) -> Option<Completion> {
    let lens = present.lens;
    commitment.assessments.values().rev().find_map(|thing| thing.code(Field::Completion, lens)).and_then(Completion::from_code)
}

impl Members {
    fn sums(&self, site: &Site, view: &View) -> Vec<Sum> {
        let texts = site.app.texts();
        let present = Present { state: &view.state, lens: view.lens, texts: &texts };
        let t = Catalogue::of(self.locale);
        let mut sums: Vec<Sum> = view
            .state
            .members
            .iter()
            .map(|(id, member)| sum(present, id, member))
            .filter(|sum| sum.row.plans > 0 || sum.row.joined.is_some() || sum.row.status != "unknown")
            .collect();
        sums.sort_by_cached_key(|sum| domain_order(&shown_name(t, &sum.row.name)));
        sums
    }

    fn fits(&self, t: &Catalogue, sum: &Sum) -> bool {
        self.region.is_none_or(|region| sum.region == Some(region))
            && self.status.is_none_or(|status| sum.row.status == status.code())
            && (self.name.is_empty() || domain_order(&shown_name(t, &sum.row.name)).contains(&domain_order(&self.name)))
    }

    fn list(&self) -> Target {
        Target::new(Address::Members)
            .and("name", &self.name)
            .and("region", self.region.map_or("", Region::code))
            .and("status", self.status.map_or("", MembershipStatus::code))
    }
}

/// A name as it is sorted and searched: folded.
fn domain_order(name: &str) -> String {
    app::fold(name)
}

/// A name in the reader's language.
pub fn shown_name(t: &Catalogue, name: &Name) -> String {
    match name {
        Name::Country(code) => t.country(code).into_owned(),
        Name::Given(name) => name.clone(),
    }
}

/// The sums of some members, as a row of a region.
fn region_row<'s>(region: Option<Region>, sums: impl Iterator<Item = &'s Sum>) -> RegionRow {
    let empty = RegionRow {
        region: region.map(|r| r.code().into()),
        members: 0,
        commitments: 0,
        done: Share { numerator: 0, denominator: 0 },
    };
    sums.filter(|sum| sum.row.plans > 0).fold(empty, |mut row, sum| {
        row.members += 1;
        row.commitments += sum.row.commitments;
        row.done.numerator += sum.row.done.numerator;
        row.done.denominator += sum.row.done.denominator;
        row
    })
}

impl Question for Members {
    fn rests_on(&self, state: &Partnership) -> u64 {
        state.length
    }

    fn page(&self, site: &Site, view: &View) -> Result<Box<dyn Page>, Problem> {
        let sums = self.sums(site, view);
        let t = Catalogue::of(self.locale);
        let map = sums.iter().filter_map(|sum| {
            let done = (sum.row.done.denominator > 0).then_some(sum.row.done);
            Some(tiles::Member { country: sum.country.clone()?, to: Target::new(Address::Member(sum.row.id.clone())), done })
        });
        let found: Vec<&Sum> = sums.iter().filter(|sum| self.fits(t, sum)).collect();
        let total = u64::try_from(found.len()).unwrap_or(u64::MAX);
        let pager = Pager::new(total, ON_A_PAGE, self.page, self.list());
        let first = usize::try_from((pager.page - 1) * ON_A_PAGE).unwrap_or(usize::MAX);
        let statuses = MembershipStatus::ALL.iter().filter(|s| sums.iter().any(|sum| sum.row.status == s.code()));
        Ok(Box::new(MembersPage {
            with_plans: sums.iter().map(|sum| u64::from(sum.row.plans > 0)).sum(),
            map: map.collect(),
            regions: Region::ALL.iter().map(|r| region_row(Some(*r), sums.iter().filter(|sum| sum.region == Some(*r)))).collect(),
            all: region_row(None, sums.iter()),
            filter: Filter {
                name: self.name.clone(),
                region: self.region.map(|r| r.code().into()),
                status: self.status.map(|s| s.code().into()),
                regions: Region::CODES.iter().map(|c| (*c).into()).collect(),
                statuses: statuses.map(|s| s.code().into()).collect(),
            },
            found: total,
            rows: found.into_iter().skip(first).take(ON_A_PAGE as usize).map(|sum| sum.row.clone()).collect(),
            pager,
        }))
    }

    fn json(&self, site: &Site, view: &View) -> Result<serde_json::Value, Problem> {
        let t = Catalogue::of(self.locale);
        let sums = self.sums(site, view);
        let rows = sums.iter().filter(|sum| self.fits(t, sum)).map(|sum| {
            json!({
                "id": sum.row.id,
                "name": shown_name(t, &sum.row.name),
                "country": sum.country,
                "region": sum.row.region,
                "joined": sum.row.joined.map(|d| d.to_string()),
                "status": sum.row.status,
                "plans": sum.row.plans,
                "commitments": sum.row.commitments,
                "completion": { "high": sum.row.done.numerator, "coded": sum.row.done.denominator },
                "starred": sum.row.starred,
            })
        });
        Ok(json!({ "members": rows.collect::<Vec<_>>(), "position": view.state.length }))
    }

    fn csv(&self, site: &Site, view: &View) -> Result<Option<Vec<u8>>, Problem> {
        let t = Catalogue::of(self.locale);
        let sums = self.sums(site, view);
        let header = ["id", "name", "country", "region", "joined", "status", "plans", "commitments", "high_completion", "coded_completion", "starred"];
        let rows = sums.iter().filter(|sum| self.fits(t, sum)).map(|sum| {
            let row = &sum.row;
            vec![
                row.id.clone(),
                shown_name(t, &row.name),
                sum.country.clone().unwrap_or_default(),
                row.region.clone().unwrap_or_default().into_owned(),
                row.joined.map(|d| d.to_string()).unwrap_or_default(),
                row.status.to_string(),
                row.plans.to_string(),
                row.commitments.to_string(),
                row.done.numerator.to_string(),
                row.done.denominator.to_string(),
                row.starred.to_string(),
            ]
        });
        Ok(Some(app::csv(&header, rows)))
    }
}
