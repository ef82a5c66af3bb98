//! All members.

use std::sync::Arc;

use app::dump::Dump;
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::{Cohort, Field, Level, MembershipStatus, Region};
use domain::membership::{Account, account};
use domain::partnership::Member;
use domain::{Lens, MemberId, PartialDate, Partnership};
use schemars::JsonSchema;
use serde::Serialize;
use views::components::pager::Pager;
use views::components::tiles;
use views::membership::{Filter, MemberRow, MembersPage, RegionRow};
use views::value::{Code, Name, Share};
use views::{Address, Catalogue, Page, Target};

use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::record::table::{columns, dumped};
use crate::site::{Question, Site, last_fact};
use crate::span::{Next, Span};

/// How many members stand on one page of the list.
const ON_A_PAGE: u64 = 100;

/// The list of members, as HTML, JSON or CSV.
pub async fn members(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let question = Members {
        name: ask.get("name").unwrap_or("").chars().take(80).collect(),
        region: ask.code("region", Region::from_code, Region::CODES)?,
        status: ask.code("status", MembershipStatus::from_code, MembershipStatus::CODES)?,
        cohort: ask.code("cohort", Cohort::from_code, Cohort::CODES)?,
        level: ask.code("level", Level::from_code, Level::CODES)?,
        span: ask.span.clone(),
    };
    site.answer(ask, question).await
}

struct Members {
    name: String,
    region: Option<Region>,
    status: Option<MembershipStatus>,
    cohort: Option<Cohort>,
    level: Option<Level>,
    span: Span,
}

/// What a member comes to in a list.
pub struct Sum {
    /// Its row.
    pub row: MemberRow,
    /// Its region.
    pub region: Option<Region>,
    /// Its country, where it is one.
    pub country: Option<String>,
}

/// The code that stands for a membership of which nothing is known.
const UNKNOWN: &str = "unknown";

/// The sums of one member.
#[must_use]
pub fn sum(present: Present<'_>, id: &MemberId, member: &Member) -> Sum {
    let lens = present.lens;
    let account = Account::of(present.state, member, lens);
    let region = present.code_of(member, Field::Region).and_then(Region::from_code);
    let standing = domain::membership::status(member, lens);
    let row = MemberRow {
        id: id.to_string(),
        name: present.name(id, member),
        region: region.map(|r| r.code().into()),
        cohort: present.code_of(member, Field::Cohort).map(Into::into),
        level: present.code_of(member, Field::Level).map(Into::into),
        joined: account::joined(member, lens),
        status: standing.map_or(UNKNOWN, |standing| standing.status.code()).into(),
        plans: account.plans,
        commitments: account.commitments,
        done: Share::new(account.high, account.coded),
        starred: account.starred,
    };
    let country = match &row.name {
        Name::Country(code) => Some(code.clone()),
        Name::Given(_) => None,
    };
    Sum { row, region, country }
}

/// The members of which anything is known, in the order of their names.
#[must_use]
pub fn sums(present: Present<'_>) -> Vec<Sum> {
    let t = present.words_of();
    let known = |sum: &Sum| sum.row.plans > 0 || sum.row.joined.is_some() || sum.row.status != UNKNOWN;
    let members = present.state.members.iter();
    let sums = members.map(|(id, member)| sum(present, id, member)).filter(known);
    let mut named: Vec<(String, Sum)> = sums.map(|sum| (sum.row.name.words(t), sum)).collect();
    named.sort_by(|(one, _), (other, _)| t.compare(one, other));
    named.into_iter().map(|(_, sum)| sum).collect()
}

/// Members for programs, in the order of their names.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Members")]
pub struct MembersTold {
    /// How many there are.
    total: usize,
    /// Those of this piece.
    members: Vec<MemberInList>,
    #[serde(skip_serializing_if = "Next::is_written_apart")]
    #[schemars(required)]
    next: Next,
}

/// A member in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct MemberInList {
    /// Its short name, as in addresses.
    id: String,
    /// Its name, in the language asked for where it is a country.
    name: String,
    /// The country, ISO 3166-1 alpha-3; null for a locality.
    country: Option<String>,
    /// Its region, a code.
    region: Option<String>,
    /// National or local, a code.
    level: Option<String>,
    /// The wave in which it joined, a code.
    cohort: Option<String>,
    /// When it joined.
    joined: Option<PartialDate>,
    /// Its standing, a code.
    status: String,
    /// How many plans are known of it.
    plans: u64,
    /// How many commitments.
    commitments: u64,
    /// How far those have come.
    completion: CompletionTold,
    /// How many are starred by the printed rule of their time.
    starred: u64,
}

/// How many commitments were completed, substantially or fully, of those whose completion the review coded.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Completed")]
pub struct CompletionTold {
    /// Substantially or fully completed.
    high: u64,
    /// Coded.
    coded: u64,
}

impl From<Share> for CompletionTold {
    fn from(done: Share) -> Self {
        Self { high: done.numerator, coded: done.denominator }
    }
}

impl MemberInList {
    fn of(t: &Catalogue, sum: &Sum) -> Self {
        let (row, code) = (&sum.row, |code: &Option<Code>| code.as_ref().map(ToString::to_string));
        Self {
            id: row.id.clone(),
            name: row.name.words(t),
            country: sum.country.clone(),
            region: code(&row.region),
            level: code(&row.level),
            cohort: code(&row.cohort),
            joined: row.joined,
            status: row.status.to_string(),
            plans: row.plans,
            commitments: row.commitments,
            completion: row.done.into(),
            starred: row.starred,
        }
    }
}

/// A question by which the list can be narrowed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Facet {
    Region,
    Status,
    Cohort,
    Level,
}

impl Facet {
    const ALL: [Self; 4] = [Self::Region, Self::Status, Self::Cohort, Self::Level];

    /// What a member answers.
    fn of(self, sum: &Sum) -> Option<&str> {
        match self {
            Self::Region => sum.row.region.as_deref(),
            Self::Status => Some(&sum.row.status),
            Self::Cohort => sum.row.cohort.as_deref(),
            Self::Level => sum.row.level.as_deref(),
        }
    }

    const fn book(self) -> &'static [&'static str] {
        match self {
            Self::Region => Region::CODES,
            Self::Status => MembershipStatus::CODES,
            Self::Cohort => Cohort::CODES,
            Self::Level => Level::CODES,
        }
    }
}

impl Members {
    /// What was chosen.
    fn chosen(&self, facet: Facet) -> Option<&'static str> {
        match facet {
            Facet::Region => self.region.map(Region::code),
            Facet::Status => self.status.map(MembershipStatus::code),
            Facet::Cohort => self.cohort.map(Cohort::code),
            Facet::Level => self.level.map(Level::code),
        }
    }

    fn fits(&self, t: &Catalogue, sum: &Sum) -> bool {
        self.fits_but_for(t, sum, None)
    }

    /// Whether a member fits what was asked, one question aside.
    fn fits_but_for(&self, t: &Catalogue, sum: &Sum, aside: Option<Facet>) -> bool {
        let fits =
            |facet: Facet| aside == Some(facet) || self.chosen(facet).is_none_or(|code| facet.of(sum) == Some(code));
        Facet::ALL.into_iter().all(fits)
            && (self.name.is_empty() || app::fold(&sum.row.name.words(t)).contains(&app::fold(&self.name)))
    }

    fn list(&self) -> Target {
        let asked = |facet| self.chosen(facet).unwrap_or("");
        Target::new(Address::Members)
            .and("name", &self.name)
            .and("region", asked(Facet::Region))
            .and("status", asked(Facet::Status))
            .and("cohort", asked(Facet::Cohort))
            .and("level", asked(Facet::Level))
    }

    /// The filter, with how many members each answer would leave.
    fn filter(&self, t: &Catalogue, sums: &[Sum]) -> Filter {
        let counted = |facet: Facet| {
            let fits: Vec<&Sum> = sums.iter().filter(|sum| self.fits_but_for(t, sum, Some(facet))).collect();
            let count = |code: &&'static str| {
                let count = fits.iter().filter(|sum| facet.of(sum) == Some(*code)).count() as u64;
                (Code::from(*code), count)
            };
            let chosen = self.chosen(facet);
            let options = facet.book().iter().map(count);
            let mut options: Vec<(Code, u64)> =
                options.filter(|(code, count)| *count > 0 || chosen == Some(code)).collect();
            if facet == Facet::Region {
                let label = |code: &Code| t.code("region", code).into_owned();
                options.sort_by(|(one, _), (other, _)| t.compare(&label(one), &label(other)));
            }
            options
        };
        let chosen = |facet| self.chosen(facet).map(Into::into);
        Filter {
            name: self.name.clone(),
            region: chosen(Facet::Region),
            status: chosen(Facet::Status),
            cohort: chosen(Facet::Cohort),
            level: chosen(Facet::Level),
            regions: counted(Facet::Region),
            statuses: counted(Facet::Status),
            cohorts: counted(Facet::Cohort),
            levels: counted(Facet::Level),
        }
    }
}

/// The sums of some members, as a row of a region.
fn region_row<'s>(region: Option<Region>, sums: impl Iterator<Item = &'s Sum>) -> RegionRow {
    let region = region.map(|r| r.code().into());
    let empty = RegionRow { region, members: 0, commitments: 0, done: Share::new(0, 0) };
    sums.filter(|sum| sum.row.plans > 0).fold(empty, |mut row, sum| {
        row.members += 1;
        row.commitments += sum.row.commitments;
        row.done.numerator += sum.row.done.numerator;
        row.done.denominator += sum.row.done.denominator;
        row
    })
}

/// The members that have a plan, as tiles of the map.
#[must_use]
pub fn map(present: Present<'_>) -> Vec<tiles::Member> {
    sums(present).iter().filter_map(tile).collect()
}

fn tile(sum: &Sum) -> Option<tiles::Member> {
    let done = (sum.row.done.denominator > 0).then_some(sum.row.done);
    let has_plan = sum.row.plans > 0;
    has_plan.then_some(())?;
    Some(tiles::Member { country: sum.country.clone()?, to: Target::new(Address::Member(sum.row.id.clone())), done })
}

impl Question for Members {
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
        let (t, sums) = (present.words_of(), sums(present));
        let found: Vec<&Sum> = sums.iter().filter(|sum| self.fits(t, sum)).collect();
        let total = u64::try_from(found.len()).unwrap_or(u64::MAX);
        let pager = Pager::new(total, ON_A_PAGE, self.span.page, self.list());
        let first = usize::try_from((pager.page - 1) * ON_A_PAGE).unwrap_or(usize::MAX);
        let on_this_page = found.into_iter().skip(first).take(ON_A_PAGE as usize);
        let of_region =
            |region: &Region| region_row(Some(*region), sums.iter().filter(|sum| sum.region == Some(*region)));
        let local = |local: bool| sums.iter().filter(|sum| sum.row.is_local() == local).count() as u64;
        Ok(Box::new(MembersPage {
            with_plans: sums.iter().map(|sum| u64::from(sum.row.plans > 0)).sum(),
            levels: (local(false), local(true)),
            map: sums.iter().filter_map(tile).collect(),
            regions: Region::ALL.iter().map(of_region).filter(|row| row.members > 0).collect(),
            all: region_row(None, sums.iter()),
            filter: self.filter(t, &sums),
            found: total,
            rows: on_this_page.map(|sum| sum.row.clone()).collect(),
            pager,
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let (t, sums) = (present.words_of(), sums(present));
        let found: Vec<&Sum> = sums.iter().filter(|sum| self.fits(t, sum)).collect();
        let (piece, next) = self.span.cut(&found, usize::MAX);
        let members = piece.iter().map(|sum| MemberInList::of(t, sum)).collect();
        let told = MembersTold { total: found.len(), members, next };
        Ok(Object::piece(&told, &told.next)?)
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        let (t, sums) = (present.words_of(), sums(present));
        let found = sums.iter().filter(|sum| self.fits(t, sum));
        let cells = found.filter_map(|sum| {
            let (id, member) =
                present.state.members.get_key_value(sum.row.id.as_str().parse::<MemberId>().ok().as_ref()?)?;
            Some(dumped(present, |seen, out| app::dump::member(seen, id, member, out)))
        });
        Ok(Some(app::csv(&columns(Dump::Members), cells)))
    }
}
