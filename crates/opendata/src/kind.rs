//! The layouts we know, and how one is told from its heading.

use std::fmt;

use csv::StringRecord;
use domain::partnership::Authority;
use domain::{PartialDate, SourceId};
use serde::{Deserialize, Serialize};

use crate::imported::{Options, SourceDraft};
use crate::sources::{self, Mapper};
use crate::table::{Columns, Refusal, Table};

/// A layout of a published file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Commitments, edition of May 2015.
    #[serde(rename = "commitments-2015-05")]
    Commitments2015May,
    /// Commitments, edition of late 2015.
    #[serde(rename = "commitments-2015b")]
    Commitments2015Late,
    /// Commitments, edition of 2016.
    #[serde(rename = "commitments-2016")]
    Commitments2016,
    /// Commitments about parliaments, edition of July 2024.
    #[serde(rename = "commitments-2024")]
    Commitments2024,
    /// How plans were made, edition of May 2015.
    #[serde(rename = "process-2015")]
    Process2015,
    /// How plans were made, edition of July 2016.
    #[serde(rename = "process-2016")]
    Process2016,
    /// Entry cohorts.
    Cohorts,
    /// Participants at the launch of September 2011.
    LaunchList,
    /// Members by odd and even years, April 2019.
    MembersByCycle,
    /// Seats in the Steering Committee.
    SteeringCommittee,
    /// What happened in memberships.
    StatusEvents,
    /// Countries and their codes.
    Countries,
    /// World Bank regions and income groups.
    WorldBank,
    /// Which budget documents could be had (Open Budget Survey).
    BudgetDocuments,
    /// Civil liberties (Democracy Index).
    DemocracyIndex,
    /// Freedom of civil-society organisations as estimated (V-Dem).
    CivilSocietyInterval,
    /// The same as answers (V-Dem's ordinal columns).
    CivilSocietyOrdinal,
    /// Laws on access to information.
    AccessLaws,
    /// Declarations of assets.
    AssetDeclarations,
    /// Countries named as eligible in December 2014.
    EligibleCountries,
    /// Countries named as near eligibility in December 2014.
    NearEligible,
    /// Single scores of eligibility that were published.
    PublishedScores,
}

/// What a layout is about: the word that a person types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
    /// Commitments and what the review found on them.
    Commitments,
    /// How plans were made.
    Process,
    /// Members, their bodies and what happened in memberships.
    Members,
    /// Countries.
    Countries,
    /// Indicators and evidence by which eligibility is judged.
    Indicators,
}

impl Family {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Commitments, Self::Process, Self::Members, Self::Countries, Self::Indicators];
    /// The word that stands for it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Commitments => "commitments",
            Self::Process => "process",
            Self::Members => "members",
            Self::Countries => "countries",
            Self::Indicators => "indicators",
        }
    }
    /// The family of a word.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|family| family.code() == code)
    }
}

/// What is known of the source in which a layout was first published.
struct Publication {
    code: &'static str,
    source: &'static str,
    published_on: PartialDate,
    authority: Authority,
    title: &'static str,
    licence: &'static str,
}

const OGP_DATA: &str = "Open data of the Open Government Partnership; the file states no licence. Credit the Open Government \
    Partnership.";
const SURVEY: &str = "The repository states no licence for the data. Credit the International Budget Partnership.";
const V_DEM: &str = "The file states no licence; V-Dem asks to cite Coppedge et al., V-Dem Dataset.";
const COMPILED: &str = "Facts compiled from public pages; each row names its page.";

impl Kind {
    /// Every layout, in the order in which a heading is compared with them.
    pub const ALL: &'static [Self] = &[
        Self::Commitments2015May,
        Self::Commitments2015Late,
        Self::Commitments2016,
        Self::Commitments2024,
        Self::Process2015,
        Self::Process2016,
        Self::Cohorts,
        Self::LaunchList,
        Self::MembersByCycle,
        Self::SteeringCommittee,
        Self::StatusEvents,
        Self::Countries,
        Self::WorldBank,
        Self::BudgetDocuments,
        Self::DemocracyIndex,
        Self::CivilSocietyInterval,
        Self::CivilSocietyOrdinal,
        Self::AccessLaws,
        Self::AssetDeclarations,
        Self::EligibleCountries,
        Self::NearEligible,
        Self::PublishedScores,
    ];

    /// What it is about.
    #[must_use]
    pub const fn family(self) -> Family {
        match self {
            Self::Commitments2015May | Self::Commitments2015Late | Self::Commitments2016 | Self::Commitments2024 => {
                Family::Commitments
            }
            Self::Process2015 | Self::Process2016 => Family::Process,
            Self::Cohorts | Self::LaunchList | Self::MembersByCycle | Self::SteeringCommittee | Self::StatusEvents => {
                Family::Members
            }
            Self::Countries | Self::WorldBank => Family::Countries,
            Self::BudgetDocuments
            | Self::DemocracyIndex
            | Self::CivilSocietyInterval
            | Self::CivilSocietyOrdinal
            | Self::AccessLaws
            | Self::AssetDeclarations
            | Self::EligibleCountries
            | Self::NearEligible
            | Self::PublishedScores => Family::Indicators,
        }
    }

    /// Its short name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.publication().code
    }

    /// The layout of a short name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.code() == code)
    }

    #[rustfmt::skip]
    const fn publication(self) -> Publication {
        use Authority::{Compilation, Publisher};
        use PartialDate::{Month, Quarter, Year};
        let (code, source, published_on, authority, title, licence) = match self {
            Self::Commitments2015May => ("commitments-2015-05", "ogp-commitments-2015-05", day(2015, 5, 15), Publisher,
                "OGP commitments and IRM assessments, edition of 15 May 2015", OGP_DATA),
            Self::Commitments2015Late => ("commitments-2015b", "ogp-commitments-2015b", Quarter(2015, 4), Publisher,
                "OGP commitments and IRM assessments, edition of late 2015", OGP_DATA),
            Self::Commitments2016 => ("commitments-2016", "ogp-commitments-2016", Year(2016), Publisher,
                "OGP commitments and IRM assessments, edition of 2016", OGP_DATA),
            Self::Commitments2024 => ("commitments-2024", "ogp-commitments-2024-parliament", day(2024, 7, 6), Publisher,
                "OGP commitments about parliaments, edition of July 2024 (extract by g0v)", OGP_DATA),
            Self::Process2015 => ("process-2015", "ogp-process-2015-05", day(2015, 5, 14), Publisher,
                "OGP process database, edition of 14 May 2015", OGP_DATA),
            Self::Process2016 => ("process-2016", "ogp-process-2016-07", Month(2016, 7), Publisher,
                "OGP process database, edition of July 2016", OGP_DATA),
            Self::Cohorts => ("cohorts", "ogp-cohorts-2011-2014", day(2026, 11, 21), Compilation,
                "OGP entry cohorts, 2011 to 2014", COMPILED),
            Self::LaunchList => ("launch-list", "ogp-launch-list-2011-09", day(2026, 11, 21), Compilation,
                "Participants at the launch of OGP, September 2011", COMPILED),
            Self::MembersByCycle => ("members-by-cycle", "ogp-members-by-cycle-2019-04", day(2026, 11, 21), Compilation,
                "OGP members by action-plan cycle, April 2019", COMPILED),
            Self::SteeringCommittee => ("steering-committee", "ogp-steering-committee", day(2026, 11, 21), Compilation,
                "OGP Steering Committee, four snapshots, 2011 to 2025", COMPILED),
            Self::StatusEvents => ("status-events", "ogp-status-events", day(2026, 11, 21), Compilation,
                "What happened in OGP memberships", COMPILED),
            Self::Countries => ("countries", "country-reference", day(2026, 7, 15), Compilation,
                "Countries, codes, regions and income groups (Gapminder)", "CC BY 4.0, Gapminder."),
            Self::WorldBank => ("worldbank", "worldbank-income-region", day(2026, 5, 13), Compilation,
                "World Bank classification of economies by region and income, 2025", "CC BY 4.0, World Bank."),
            Self::BudgetDocuments => ("budget-documents", "obs-documents-2006-2019", day(2022, 11, 3), Compilation,
                "Open Budget Survey: availability of budget documents, 2006 to 2019 (by way of okfn/ibp-explorer)", SURVEY),
            Self::DemocracyIndex => ("democracy-index", "eiu-democracy-index-2006-2020", day(2026, 7, 15), Compilation,
                "Democracy Index: civil liberties, 2006 to 2020 (by way of Gapminder)",
                "CC BY 4.0, Gapminder. The index is by the Economist Intelligence Unit."),
            Self::CivilSocietyInterval => ("civil-society-interval", "vdem-civil-society-v15", day(2026, 5, 13), Compilation,
                "V-Dem: entry and repression of civil-society organisations as estimated, 1990 to 2024", V_DEM),
            Self::CivilSocietyOrdinal => ("civil-society-ordinal", "vdem-civil-society-ghana-v7", Year(2017), Compilation,
                "V-Dem 7.1: entry and repression of civil-society organisations in Ghana as answers, 1902 to 2016", V_DEM),
            Self::AccessLaws => ("access-laws", "access-to-information-laws", day(2026, 11, 21), Compilation,
                "Laws on access to information, from six public lists", COMPILED),
            Self::AssetDeclarations => ("asset-declarations", "asset-declarations-cee-2017", day(2018, 8, 30), Compilation,
                "Declarations of assets in Central and Eastern Europe, summer 2017 (Open Data Kosovo, TransparenCEE)",
                "The repository states no licence. Credit Open Data Kosovo and the TransparenCEE partners."),
            Self::EligibleCountries => ("eligible-countries", "ogp-eligible-2014-12", day(2026, 11, 21), Compilation,
                "Countries that OGP named as eligible in December 2014", COMPILED),
            Self::NearEligible => ("near-eligible", "ogp-near-eligible-2014-12", day(2026, 11, 21), Compilation,
                "Countries that OGP named as near eligibility in December 2014", COMPILED),
            Self::PublishedScores => ("published-scores", "ogp-published-scores", day(2026, 11, 21), Compilation,
                "Single eligibility scores that OGP published, 2014 to 2018", COMPILED),
        };
        Publication { code, source, published_on, authority, title, licence }
    }

    /// The source as it stands before its bytes are known.
    ///
    /// # Errors
    /// Never for the layouts that exist: their short names are checked by a test.
    pub(crate) fn draft(self, digest: String, bytes: u64, options: &Options) -> Option<SourceDraft> {
        let publication = self.publication();
        Some(SourceDraft {
            id: match &options.source {
                Some(id) => id.clone(),
                None => publication.source.parse::<SourceId>().ok()?,
            },
            digest,
            bytes,
            authority: publication.authority,
            published_on: options.published_on.unwrap_or(publication.published_on),
            title: publication.title.to_owned(),
            licence: Some(publication.licence.to_owned()),
        })
    }

    /// The headings by which it is recognised: all must be there, in any order, among any others.
    #[must_use]
    pub fn headings(self) -> Vec<String> {
        sources::headings(self).into_iter().map(str::to_owned).collect()
    }

    /// The columns of it that a heading does not have.
    fn missing_in(self, columns: &Columns) -> Vec<String> {
        self.headings().into_iter().filter(|name| columns.find(name, 0).is_none()).collect()
    }

    /// What turns its rows into statements.
    pub(crate) fn mapper(self, columns: &Columns, source: &SourceDraft) -> Box<dyn Mapper> {
        sources::mapper(self, columns, source)
    }
}

const fn day(year: i16, month: i8, day: i8) -> PartialDate {
    PartialDate::Day(jiff::civil::Date::constant(year, month, day))
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A heading that was found.
pub(crate) struct Found {
    pub kind: Kind,
    pub columns: Columns,
    /// How many rows stand above and in the heading.
    pub rows: usize,
}

/// How far down a heading is looked for: one edition has a line of numbers and one of group names above it.
const HEADING_WITHIN: usize = 6;

/// Finds the heading of a known layout in the first rows.
pub(crate) fn find(table: &mut Table, wanted: Option<Kind>) -> Result<Found, Refusal> {
    // How many thousandths of its columns are there, which layout, which are not.
    let mut nearest: Option<(usize, Kind, Vec<String>)> = None;
    for sign in [b',', b';', b'\t'] {
        table.set_delimiter(sign);
        for (i, row) in first_rows(table)?.iter().enumerate() {
            let columns = Columns::new(row);
            for &kind in Kind::ALL {
                let missing = kind.missing_in(&columns);
                if missing.is_empty() {
                    return match wanted {
                        Some(expected) if expected != kind => Err(Refusal::OtherLayout { expected, found: kind }),
                        _ => Ok(Found { kind, columns, rows: i + 1 }),
                    };
                }
                let all = kind.headings().len();
                let there = (all - missing.len()) * 1000 / all.max(1);
                let counts = wanted.map_or(there >= NEAR, |wanted| wanted == kind);
                if counts && nearest.as_ref().is_none_or(|(most, ..)| there > *most) {
                    nearest = Some((there, kind, missing));
                }
            }
        }
    }
    let (nearest, missing) = nearest.map_or((None, Vec::new()), |(_, kind, missing)| (Some(kind), missing));
    Err(Refusal::UnknownLayout { nearest, missing })
}

/// From how many thousandths of its columns on a layout is named as near.
const NEAR: usize = 400;

fn first_rows(table: &Table) -> Result<Vec<StringRecord>, Refusal> {
    let mut rows = Vec::new();
    table.each(|_, row| -> Result<bool, Refusal> {
        rows.push(row.clone());
        Ok(rows.len() < HEADING_WITHIN)
    })?;
    Ok(rows)
}
