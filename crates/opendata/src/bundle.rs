//! The bundled facts: what real sources say, without the texts, small enough to be kept with the program.
//!
//! A bundled source is the source itself with answers left out: it has the digest, the length and the rows of the file it
//! was made from, and each of its statements stands on the same row. Kept are identifiers, dates, numbers and codes, and of
//! texts only titles, names of institutions and members, and what compiled facts say in a few words. Full texts, themes and
//! advice are never in it. Of indicators it holds the years that scores rest on, and where a source states no licence only
//! the countries of which the other facts make a score: its silence about a country says nothing.
//!
//! Format: one gzipped file a source, lines of JSON: the source first, then its statements.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};

use domain::codebook::Field;
use domain::deed::Recognised;
use domain::partnership::Authority;
use domain::{Date, Fields, PartialDate, PlanId, SourceId, Subject};
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde::{Deserialize, Serialize};

use crate::imported::{Answer, Entry, Imported, SourceDraft};
use crate::kind::{Family, Kind};
use crate::report::{LeftOut, Report};

/// The bundle in the program does not read back, or a source cannot be bundled.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the bundled facts are damaged: {0}")]
pub struct Damaged(String);

fn damaged(why: impl std::fmt::Display) -> Damaged {
    Damaged(why.to_string())
}

/// The texts that facts are stated in.
const KEPT: [Field; 5] =
    [Field::Title, Field::ShortTitle, Field::LeadInstitution, Field::SupportingInstitutions, Field::Link];

/// Whether a text is kept. What was compiled by hand about memberships and eligibility is facts throughout.
fn is_kept(subject: &Subject, field: Field) -> bool {
    use Subject::{CountryYear, Evidence, Member, MembershipEvent, Seat};
    KEPT.contains(&field)
        || matches!(subject, Member(_) | MembershipEvent(..) | Seat(..) | CountryYear(..) | Evidence(..))
}

#[derive(Serialize, Deserialize)]
struct Head {
    kind: Kind,
    source: SourceId,
    digest: String,
    bytes: u64,
    authority: Authority,
    published_on: PartialDate,
    title: String,
    licence: Option<String>,
    rows_read: u64,
    rows_taken: u64,
    rows_reported: u64,
    columns_left_out: Vec<(String, LeftOut)>,
}

#[derive(Serialize, Deserialize)]
struct Line {
    subject: Subject,
    row: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    plan: Option<PlanId>,
    on: Date,
    #[serde(default, skip_serializing_if = "Fields::is_empty")]
    fields: Fields,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    texts: BTreeMap<String, String>,
}

/// The first year of an index that a score rests on: that before the first score year.
const FIRST_INDEX: i16 = 2010;
/// The first round of the budget survey that is bundled: the one of the lists of 2014.
const FIRST_SURVEY: i16 = 2012;

/// What of the sources is bundled: all of them whole but the indicators, of which it holds what the scores of 2011 and later
/// rest on. Where a source states no licence, only so much of it as stands for the countries of which the other bundled
/// evidence makes a score; V-Dem's world file is left out.
#[must_use]
pub fn excerpt(mut sources: Vec<Imported>) -> Vec<Imported> {
    sources.retain(|source| source.kind != Kind::CivilSocietyInterval);
    let speaks_of = |source: &&Imported| {
        matches!(
            source.kind,
            Kind::AssetDeclarations | Kind::EligibleCountries | Kind::NearEligible | Kind::PublishedScores
        )
    };
    let of = |entry: &Entry| match &entry.subject {
        Subject::CountryYear(country, _) | Subject::Evidence(country, _) => Some(country.clone()),
        _ => None,
    };
    let entries = sources.iter().filter(speaks_of).flat_map(|source| &source.entries);
    let evidenced: std::collections::BTreeSet<_> = entries.filter_map(of).collect();
    for source in sources.iter_mut().filter(|source| source.kind.family() == Family::Indicators) {
        let kind = source.kind;
        source.entries.retain(|entry| match (&entry.subject, kind) {
            (Subject::CountryYear(country, year), Kind::BudgetDocuments) => {
                year.get() >= FIRST_SURVEY && evidenced.contains(country)
            }
            (Subject::CountryYear(_, year), Kind::DemocracyIndex | Kind::CivilSocietyOrdinal) => {
                year.get() >= FIRST_INDEX
            }
            _ => true,
        });
        // One row is one statement in these files: of what is left out, only the file itself speaks.
        source.report.rows_taken = source.entries.len() as u64;
        source.report.rows_reported = source.report.rows_read.saturating_sub(source.report.rows_taken);
    }
    sources
}

/// Writes a source without its texts. The same source gives the same bytes.
///
/// # Errors
/// Never, as far as is known; the writer's own.
pub fn pack(imported: &Imported) -> Result<Vec<u8>, Damaged> {
    let Imported { kind, source, entries, report } = imported;
    let mut columns_left_out = report.columns_left_out.clone();
    let dropped = entries.iter().flat_map(|entry| {
        let texts = entry.answers.iter().filter(|(_, answer)| matches!(answer, Answer::Text(_)));
        texts.map(|(field, _)| *field).filter(|field| !is_kept(&entry.subject, *field))
    });
    let dropped: std::collections::BTreeSet<Field> = dropped.collect();
    columns_left_out.extend(dropped.into_iter().map(|field| (field.code().to_owned(), LeftOut::NotBundled)));
    let head = Head {
        kind: *kind,
        source: source.id.clone(),
        digest: source.digest.clone(),
        bytes: source.bytes,
        authority: source.authority,
        published_on: source.published_on,
        title: source.title.clone(),
        licence: source.licence.clone(),
        rows_read: report.rows_read,
        rows_taken: report.rows_taken,
        rows_reported: report.rows_reported,
        columns_left_out,
    };
    let mut out = GzEncoder::new(Vec::new(), Compression::best());
    let mut put = |line: String| out.write_all(line.as_bytes()).and_then(|()| out.write_all(b"\n")).map_err(damaged);
    put(serde_json::to_string(&head).map_err(damaged)?)?;
    for entry in entries {
        put(serde_json::to_string(&line(entry)).map_err(damaged)?)?;
    }
    out.finish().map_err(damaged)
}

fn line(entry: &Entry) -> Line {
    let mut texts = BTreeMap::new();
    let mut fields = Vec::new();
    for (field, answer) in &entry.answers {
        match answer {
            Answer::Value(value) => fields.push((*field, value.clone())),
            Answer::Text(text) if is_kept(&entry.subject, *field) => {
                texts.insert(field.code().to_owned(), text.clone());
            }
            Answer::Text(_) => {}
        }
    }
    Line {
        subject: entry.subject.clone(),
        row: entry.row,
        plan: entry.plan.clone(),
        on: entry.effective_on,
        fields: Fields::new(fields),
        texts,
    }
}

/// Reads a source that [`pack`] wrote. Its report has the counts and the columns left out, no items.
///
/// # Errors
/// When the bytes are not such a source.
pub fn unpack(bytes: &[u8]) -> Result<Imported, Damaged> {
    let text = text(bytes)?;
    let mut lines = text.lines();
    let head: Head = serde_json::from_str(lines.next().unwrap_or("")).map_err(damaged)?;
    let entries = lines.map(|line| {
        let line: Line = serde_json::from_str(line).map_err(damaged)?;
        let mut answers: Vec<(Field, Answer)> =
            line.fields.iter().map(|(field, value)| (field, Answer::Value(value.clone()))).collect();
        for (code, text) in line.texts {
            let field = Field::from_code(&code).ok_or_else(|| damaged(format_args!("no field {code}")))?;
            answers.push((field, Answer::Text(text)));
        }
        Ok(Entry { subject: line.subject, row: line.row, plan: line.plan, effective_on: line.on, answers })
    });
    let entries = entries.collect::<Result<Vec<_>, Damaged>>()?;
    let source = SourceDraft {
        id: head.source,
        digest: head.digest,
        bytes: head.bytes,
        authority: head.authority,
        published_on: head.published_on,
        title: head.title,
        licence: head.licence,
    };
    let report = Report {
        rows_read: head.rows_read,
        rows_taken: head.rows_taken,
        rows_reported: head.rows_reported,
        items: Vec::new(),
        columns_left_out: head.columns_left_out,
    };
    Ok(Imported { kind: head.kind, source, entries, report })
}

/// A bundle is ours and small; this only keeps a damaged one from filling the memory.
const MOST: u64 = 64 << 20;

fn text(bytes: &[u8]) -> Result<String, Damaged> {
    let mut text = String::new();
    GzDecoder::new(bytes).take(MOST).read_to_string(&mut text).map_err(damaged)?;
    Ok(text)
}

/// Writes what was recognised across the editions while their texts were still there. Without the texts less would be.
///
/// # Errors
/// Never, as far as is known; the writer's own.
pub fn pack_recognised(links: &[Recognised]) -> Result<Vec<u8>, Damaged> {
    let mut out = GzEncoder::new(Vec::new(), Compression::best());
    for link in links {
        let line = serde_json::to_string(link).map_err(damaged)?;
        out.write_all(line.as_bytes()).and_then(|()| out.write_all(b"\n")).map_err(damaged)?;
    }
    out.finish().map_err(damaged)
}

/// Reads what [`pack_recognised`] wrote.
///
/// # Errors
/// When the bytes are nothing of the kind.
pub fn unpack_recognised(bytes: &[u8]) -> Result<Vec<Recognised>, Damaged> {
    text(bytes)?.lines().map(|line| serde_json::from_str(line).map_err(damaged)).collect()
}

macro_rules! files {
    ($($name:literal),+ $(,)?) => { &[$(($name, include_bytes!(concat!("../bundle/", $name, ".jsonl.gz")).as_slice())),+] };
}

/// The bundled sources, oldest first.
const SOURCES: &[(&str, &[u8])] = files!(
    "country-reference",
    "eiu-democracy-index-2006-2020",
    "obs-documents-2006-2019",
    "vdem-civil-society-ghana-v7",
    "access-to-information-laws",
    "asset-declarations-cee-2017",
    "ogp-eligible-2014-12",
    "ogp-near-eligible-2014-12",
    "ogp-published-scores",
    "worldbank-income-region",
    "ogp-launch-list-2011-09",
    "ogp-cohorts-2011-2014",
    "ogp-members-by-cycle-2019-04",
    "ogp-status-events",
    "ogp-steering-committee",
    "ogp-process-2015-05",
    "ogp-commitments-2015-05",
    "ogp-commitments-2015b",
    "ogp-commitments-2016",
    "ogp-process-2016-07",
    "ogp-commitments-2024-parliament",
);
const RECOGNISED: &[u8] = include_bytes!("../bundle/recognised.jsonl.gz");

/// Every bundled source.
///
/// # Errors
/// When the program was built with a damaged bundle; a test reads it.
pub fn bundled() -> Result<Vec<Imported>, Damaged> {
    SOURCES.iter().map(|(_, bytes)| unpack(bytes)).collect()
}

/// What was recognised across the bundled sources when their texts were still there.
///
/// # Errors
/// When the program was built with a damaged bundle; a test reads it.
pub fn recognised() -> Result<Vec<Recognised>, Damaged> {
    unpack_recognised(RECOGNISED)
}
