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
    /// How many countries and how many local members are on record.
    pub levels: (u64, u64),
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
    /// An entry cohort, as a code.
    pub cohort: Option<Code>,
    /// A level of government, as a code.
    pub level: Option<Code>,
    /// The regions that there are, each with how many members of the list so narrowed are of it.
    pub regions: Vec<(Code, u64)>,
    /// The statuses that there are, counted likewise.
    pub statuses: Vec<(Code, u64)>,
    /// The cohorts that there are, counted likewise.
    pub cohorts: Vec<(Code, u64)>,
    /// The levels that there are, counted likewise.
    pub levels: Vec<(Code, u64)>,
}

/// One question of the filter, ready to be drawn.
#[derive(Debug)]
pub(crate) struct Facet<'a> {
    name: &'static str,
    chosen: &'a Option<Code>,
    options: &'a [(Code, u64)],
}

impl Facet<'_> {
    fn is(&self, code: &Code) -> bool {
        self.chosen.as_ref() == Some(code)
    }
}

impl Filter {
    fn facets(&self) -> [Facet<'_>; 4] {
        [
            Facet { name: "level", chosen: &self.level, options: &self.levels },
            Facet { name: "region", chosen: &self.region, options: &self.regions },
            Facet { name: "status", chosen: &self.status, options: &self.statuses },
            Facet { name: "cohort", chosen: &self.cohort, options: &self.cohorts },
        ]
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
    /// Its entry cohort, as a code, where that is known.
    pub cohort: Option<Code>,
    /// Its level of government, as a code, where that is known.
    pub level: Option<Code>,
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
    /// Whether it is no country.
    #[must_use]
    pub fn is_local(&self) -> bool {
        self.level.as_deref().is_some_and(|level| level != "national")
    }

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
        // Those of the list by the names that they have there.
        let named = |country: &str| {
            let listed = SAMPLE.iter().find(|row| row.0 == country);
            listed.map_or_else(|| country.to_lowercase(), |row| row.1.to_owned())
        };
        let tile = |(country, done, found): &(&str, u64, u64)| tiles::Member {
            country: (*country).to_owned(),
            to: Address::Member(named(country)).into(),
            done: (*found > 0).then_some(Share::new(*done, *found)),
        };
        let map = TILES.iter().map(tile).collect();
        let region = |code: &'static str, members, commitments, done, found| RegionRow {
            region: (!code.is_empty()).then(|| code.into()),
            members,
            commitments,
            done: Share::new(done, found),
        };
        Self {
            with_plans: 61,
            levels: (79, 3),
            map,
            regions: vec![
                region("africa-and-the-middle-east", 7, 104, 28, 100),
                region("americas", 17, 708, 403, 707),
                region("asia-and-the-pacific", 7, 180, 90, 180),
                region("europe", 30, 935, 425, 800),
            ],
            all: region("", 61, 1927, 946, 1787),
            filter: Filter {
                regions: counted(&[
                    ("africa-and-the-middle-east", 7),
                    ("americas", 17),
                    ("asia-and-the-pacific", 7),
                    ("europe", 30),
                ]),
                statuses: counted(&[("active", 58), ("permanently-suspended", 1), ("withdrawn", 2)]),
                cohorts: counted(&[("c1", 8), ("c2", 38), ("c3", 8), ("c4", 7)]),
                levels: counted(&[("national", 61), ("local", 3)]),
                ..Filter::default()
            },
            found: 61,
            rows,
            pager: Pager::new(61, 22, 1, Address::Members),
        }
    }
}

fn counted(codes: &[(&'static str, u64)]) -> Vec<(Code, u64)> {
    codes.iter().map(|(code, count)| ((*code).into(), *count)).collect()
}

/// Country, short name, region, month of joining, status, plans, commitments, done, with a finding, starred.
type Sample = (&'static str, &'static str, &'static str, (i16, i8), &'static str, u64, u64, u64, u64, u64);

/// Country, done, with a finding: what every tile of the map says in the edition of 2016.
const TILES: [(&str, u64, u64); 61] = [
    ("ALB", 21, 43),
    ("ARG", 12, 16),
    ("ARM", 12, 26),
    ("AZE", 12, 35),
    ("BGR", 20, 34),
    ("BRA", 68, 80),
    ("CAN", 22, 41),
    ("CHL", 23, 31),
    ("COL", 12, 28),
    ("CRI", 10, 23),
    ("CZE", 7, 15),
    ("DNK", 36, 48),
    ("DOM", 16, 35),
    ("ESP", 17, 23),
    ("EST", 28, 38),
    ("FIN", 10, 18),
    ("GBR", 39, 57),
    ("GEO", 25, 41),
    ("GHA", 5, 13),
    ("GRC", 6, 30),
    ("GTM", 32, 61),
    ("HND", 15, 46),
    ("HRV", 34, 49),
    ("HUN", 3, 5),
    ("IDN", 24, 44),
    ("IRL", 24, 29),
    ("ISR", 5, 13),
    ("ITA", 7, 21),
    ("JOR", 24, 45),
    ("KEN", 2, 9),
    ("KOR", 8, 13),
    ("LBR", 3, 6),
    ("LTU", 2, 8),
    ("LVA", 13, 17),
    ("MDA", 12, 20),
    ("MEX", 43, 62),
    ("MKD", 25, 86),
    ("MLT", 0, 0),
    ("MNE", 20, 56),
    ("MNG", 5, 21),
    ("NLD", 10, 14),
    ("NOR", 15, 21),
    ("NZL", 1, 4),
    ("PAN", 0, 5),
    ("PER", 14, 42),
    ("PHL", 17, 28),
    ("PRY", 10, 24),
    ("ROU", 7, 29),
    ("SLE", 1, 11),
    ("SLV", 21, 55),
    ("SRB", 8, 13),
    ("SVK", 8, 16),
    ("SWE", 6, 9),
    ("TTO", 2, 12),
    ("TUN", 4, 20),
    ("TUR", 0, 0),
    ("TZA", 7, 25),
    ("UKR", 30, 54),
    ("URY", 42, 58),
    ("USA", 37, 51),
    ("ZAF", 4, 10),
];

const SAMPLE: [Sample; 8] = [
    ("ALB", "albania", "europe", (2012, 4), "active", 2, 43, 21, 43, 11),
    ("ARG", "argentina", "americas", (2013, 4), "active", 1, 19, 12, 16, 3),
    ("ARM", "armenia", "europe", (2012, 4), "active", 2, 26, 12, 26, 1),
    ("AZE", "azerbaijan", "europe", (2012, 4), "permanently-suspended", 1, 37, 12, 35, 3),
    ("BRA", "brazil", "americas", (2011, 9), "active", 2, 83, 68, 80, 13),
    ("GHA", "ghana", "africa-and-the-middle-east", (2013, 4), "active", 1, 13, 5, 13, 3),
    ("GRC", "greece", "europe", (2012, 4), "active", 2, 30, 6, 30, 2),
    ("MLT", "malta", "europe", (2013, 4), "active", 1, 7, 0, 0, 0),
];

impl MemberRow {
    fn of_sample(
        (country, id, region, (year, month), status, plans, commitments, done, found, starred): &Sample,
    ) -> Self {
        Self {
            id: (*id).to_owned(),
            name: Name::Country((*country).to_owned()),
            region: Some((*region).into()),
            cohort: None,
            level: Some("national".into()),
            joined: Some(PartialDate::Month(*year, *month)),
            status: (*status).into(),
            plans: *plans,
            commitments: *commitments,
            done: Share::new(*done, *found),
            starred: *starred,
        }
    }
}
