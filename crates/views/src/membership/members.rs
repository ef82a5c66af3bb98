//! All members: a tile map, sums by region, and a list that can be narrowed.

use domain::PartialDate;

use crate::address::{Address, Format};
use crate::chrome::{About, Part};
use crate::components::pager::Pager;
use crate::components::tiles;
use crate::locale::Catalogue;
use crate::page::page;
use crate::value::{Code, Name, Share};

/// The page of all members.
#[derive(Debug, Clone, PartialEq)]
pub struct MembersPage {
    /// How many members have a plan on record.
    pub with_plans: u64,
    /// The countries on the map.
    pub map: Vec<tiles::Member>,
    /// Sums by region.
    pub regions: Vec<RegionRow>,
    /// Sums of all.
    pub all: RegionRow,
    /// What the list was narrowed to.
    pub filter: Filter,
    /// How many members the narrowed list has.
    pub found: u64,
    /// The members on this page of the list.
    pub rows: Vec<MemberRow>,
    /// The pages of the list.
    pub pager: Pager,
}

/// What the list of members was narrowed to, and what it can be narrowed to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Part of a name.
    pub name: String,
    /// A region, as a code.
    pub region: Option<Code>,
    /// A status, as a code.
    pub status: Option<Code>,
    /// The regions that there are.
    pub regions: Vec<Code>,
    /// The statuses that there are.
    pub statuses: Vec<Code>,
}

impl Filter {
    fn is(chosen: &Option<Code>, code: &Code) -> bool {
        chosen.as_ref() == Some(code)
    }
}

/// One region and what its members did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionRow {
    /// The region, as a code; `None` for the sum of all.
    pub region: Option<Code>,
    /// Its members with a plan.
    pub members: u64,
    /// Their commitments.
    pub commitments: u64,
    /// Substantially or fully complete, of those with a finding.
    pub done: Share,
}

/// One member in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct MemberRow {
    /// Its short name, as in addresses.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// Its region, as a code, where that is known.
    pub region: Option<Code>,
    /// When it joined.
    pub joined: Option<PartialDate>,
    /// Its status, as a code.
    pub status: Code,
    /// Its plans on record.
    pub plans: u64,
    /// Its commitments.
    pub commitments: u64,
    /// Substantially or fully complete, of those with a finding.
    pub done: Share,
    /// Starred under the rule in force at each review.
    pub starred: u64,
}

impl MemberRow {
    /// Whether the status calls for attention.
    #[must_use]
    pub fn is_out(&self) -> bool {
        !matches!(self.status.as_ref(), "active" | "intent-submitted")
    }
}

fn about(page: &MembersPage, t: &Catalogue) -> About {
    About {
        title: t.text("members-title").into_owned(),
        description: crate::say!(t, "members-lead", count = page.with_plans).into_owned(),
        part: Some(Part::Members),
        crumbs: vec![(t.text("members-title").into_owned(), None)],
        twins: &[Format::Json, Format::Csv],
    }
}

page!(MembersPage, "membership/members.html");

impl MembersPage {
    /// An example from the edition of 2016: the first members of the list.
    #[must_use]
    pub fn sample() -> Self {
        let rows: Vec<MemberRow> = SAMPLE.iter().map(MemberRow::of_sample).collect();
        let map = rows.iter().filter_map(MemberRow::tile).collect();
        let region = |code: &'static str, members, commitments, done, found| RegionRow {
            region: (!code.is_empty()).then(|| code.into()),
            members,
            commitments,
            done: Share::new(done, found),
        };
        Self {
            with_plans: 61,
            map,
            regions: vec![
                region("africa-and-the-middle-east", 7, 104, 28, 100),
                region("americas", 17, 708, 403, 707),
                region("asia-and-the-pacific", 7, 180, 90, 180),
                region("europe", 30, 935, 425, 800),
            ],
            all: region("", 61, 1927, 946, 1787),
            filter: Filter {
                regions: ["africa-and-the-middle-east", "americas", "asia-and-the-pacific", "europe"]
                    .map(Code::from)
                    .into(),
                statuses: ["active", "inactive", "permanently-suspended", "withdrawn"].map(Code::from).into(),
                ..Filter::default()
            },
            found: 61,
            rows,
            pager: Pager::new(61, 22, 1, Address::Members),
        }
    }
}

/// Country, short name, region, month of joining, status, plans, commitments, done, with a finding, starred.
type Sample = (&'static str, &'static str, &'static str, (i16, i8), &'static str, u64, u64, u64, u64, u64);

const SAMPLE: [Sample; 8] = [
    ("ALB", "albania", "europe", (2012, 4), "active", 2, 43, 21, 43, 11),
    ("ARG", "argentina", "americas", (2013, 4), "active", 1, 19, 12, 16, 3),
    ("ARM", "armenia", "europe", (2012, 4), "active", 2, 26, 12, 26, 1),
    ("AZE", "azerbaijan", "europe", (2012, 4), "permanently-suspended", 1, 37, 12, 35, 3),
    ("BRA", "brazil", "americas", (2011, 9), "active", 2, 83, 68, 80, 13),
    ("GHA", "ghana", "africa-and-the-middle-east", (2013, 4), "active", 1, 13, 5, 13, 3),
    ("GRC", "greece", "europe", (2012, 4), "active", 2, 30, 6, 30, 2),
    ("MLT", "malta", "europe", (2013, 4), "active", 1, 10, 0, 0, 0),
];

impl MemberRow {
    fn of_sample(
        (country, id, region, (year, month), status, plans, commitments, done, found, starred): &Sample,
    ) -> Self {
        Self {
            id: (*id).to_owned(),
            name: Name::Country((*country).to_owned()),
            region: Some((*region).into()),
            joined: Some(PartialDate::Month(*year, *month)),
            status: (*status).into(),
            plans: *plans,
            commitments: *commitments,
            done: Share::new(*done, *found),
            starred: *starred,
        }
    }

    fn tile(&self) -> Option<tiles::Member> {
        let Name::Country(country) = &self.name else { return None };
        let done = (self.done.denominator > 0).then_some(self.done);
        Some(tiles::Member { country: country.clone(), to: Address::Member(self.id.clone()).into(), done })
    }
}
