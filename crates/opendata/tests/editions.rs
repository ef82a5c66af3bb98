//! The real sources, where they are there, and the bundled facts made from them, always.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod shared;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use domain::codebook::Field;
use domain::{PartialDate, PlanId, Subject, Value};
use opendata::{Answer, Entry, Imported, Kind, LeftOut, Options, bundle, read};
use shared::{answer, check, check_statements, entries, items};

fn source(folder: &std::path::Path, name: &str) -> Imported {
    let imported = read(name, &std::fs::read(folder.join(name)).unwrap(), &Options::default()).unwrap();
    check(&imported);
    imported
}

fn sources() -> Option<(PathBuf, BTreeMap<Kind, Imported>)> {
    let folder = testkit::sources()?;
    let names = [
        "ogp-commitments-2015-2016/commitments-2015-05.csv.gz",
        "ogp-commitments-2015-2016/commitments-2015b-export.csv.gz",
        "ogp-commitments-2015-2016/commitments-2016.csv.gz",
        "ogp-commitments-2015-2016/process-2015-05.csv",
        "ogp-commitments-2015-2016/process-2016-07.csv",
        "ogp-commitments-2024-parliament/open_parliament_0703.csv.gz",
        "ogp-membership/cohorts-2011-2014.csv",
        "ogp-membership/launch-list-2011-09.csv",
        "ogp-membership/members-by-cycle-2019-04.csv",
        "ogp-membership/status-events.csv",
        "ogp-membership/steering-committee.csv",
        "country-reference/countries.csv",
        "country-reference/worldbank-income-region.csv",
        "open-budget-survey/document-availability-2006-2019.csv",
        "eiu-democracy-index/eiu-democracy-index-2006-on.csv",
        "vdem/vdem-cso-indicators.csv",
        "vdem/ghana-1902-2016-ordinal-v7.csv",
        "eligibility-evidence/access-to-information-laws.csv",
        "eligibility-evidence/asset-declarations-cee-2017.csv",
        "eligibility-evidence/eligible-nonmembers-2014-12.csv",
        "eligibility-evidence/near-eligible-2014-12.csv",
        "eligibility-evidence/known-scores.csv",
    ];
    let read = names.map(|name| source(&folder, name)).map(|imported| (imported.kind, imported));
    Some((folder, read.into_iter().collect()))
}

fn plans(imported: &Imported) -> BTreeSet<&PlanId> {
    imported.entries.iter().filter_map(|entry| entry.plan.as_ref()).collect()
}

#[test]
fn every_row_of_every_source_is_taken_or_reported() {
    let Some((_, sources)) = sources() else { return };
    assert_eq!(sources.len(), Kind::ALL.len(), "each layout is met once");
    for (kind, read, taken, entries) in [
        (Kind::Commitments2015May, 1986, 1985, 4031),
        (Kind::Commitments2015Late, 1947, 1947, 3954),
        (Kind::Commitments2016, 1927, 1927, 4667),
        (Kind::Commitments2024, 558, 558, 1901),
        (Kind::Process2015, 65, 65, 65),
        (Kind::Process2016, 119, 116, 116),
        (Kind::Cohorts, 64, 64, 64),
        (Kind::LaunchList, 45, 45, 90),
        (Kind::MembersByCycle, 83, 83, 83),
        (Kind::SteeringCommittee, 64, 64, 64),
        (Kind::StatusEvents, 22, 22, 38),
        (Kind::BudgetDocuments, 672, 672, 672),
        (Kind::DemocracyIndex, 2501, 2501, 2501),
        (Kind::CivilSocietyInterval, 6204, 6115, 6115),
        (Kind::CivilSocietyOrdinal, 115, 115, 115),
        (Kind::AccessLaws, 110, 110, 110),
        (Kind::AssetDeclarations, 19, 19, 19),
        (Kind::EligibleCountries, 28, 28, 28),
        (Kind::NearEligible, 14, 14, 14),
        (Kind::PublishedScores, 9, 9, 9),
        (Kind::Countries, 273, 248, 248),
        (Kind::WorldBank, 264, 216, 216),
    ] {
        let imported = &sources[&kind];
        let report = &imported.report;
        assert_eq!((report.rows_read, report.rows_taken, imported.entries.len()), (read, taken, entries), "{kind}");
    }
}

#[test]
fn the_editions_hold_the_plans_that_the_notes_on_them_count() {
    let Some((_, sources)) = sources() else { return };
    let count = |kind| plans(&sources[&kind]).len();
    assert_eq!(count(Kind::Commitments2016), 100);
    assert_eq!(count(Kind::Commitments2015Late), 97);
    // The notes count one more: the row of totals.
    assert_eq!(count(Kind::Commitments2015May), 98);
    assert_eq!(count(Kind::Commitments2024), 214);
    let usa = |kind| plans(&sources[&kind]).iter().any(|plan| plan.member.as_str() == "united-states");
    assert!(usa(Kind::Commitments2016) && !usa(Kind::Commitments2015Late));
    let official = entries(&sources[&Kind::Commitments2024], "commitment");
    assert!(official.iter().all(|e| matches!(&e.subject, Subject::Commitment(id) if id.is_official())));
}

#[test]
fn the_oddities_that_the_notes_name_are_in_the_reports() {
    let Some((_, sources)) = sources() else { return };
    let of = |kind: Kind, column: &str| items(&sources[&kind], column);
    assert_eq!(of(Kind::Commitments2016, "Specificity").len(), 19);
    assert_eq!(of(Kind::Commitments2016, "Potential impact").len(), 13);
    assert_eq!(of(Kind::Commitments2016, "Completion (progress report)").len(), 4);
    assert_eq!(of(Kind::Commitments2016, "_Relevant").len(), 2);
    assert_eq!(of(Kind::Commitments2016, "Checksum").len(), 0, "the sum of tags holds for every row");
    assert_eq!(of(Kind::Commitments2016, "Full Text").len(), 5);
    assert_eq!(of(Kind::Commitments2015Late, "Starred (old formulas)").len(), 21);
    assert_eq!(of(Kind::Commitments2015Late, "").len(), 1, "one row is a cell short");
    assert_eq!(of(Kind::Commitments2024, "Verifiable").len(), 1);
    let personal = |kind: Kind| {
        sources[&kind].report.columns_left_out.iter().filter(|(_, why)| *why == LeftOut::PersonalData).count()
    };
    assert_eq!(personal(Kind::Commitments2015May), 4);
    let unknown = sources.values().flat_map(|s| &s.report.columns_left_out).filter(|(_, why)| *why == LeftOut::Unknown);
    assert_eq!(unknown.count(), 2, "two questions of the process database have no field yet");
}

#[test]
fn ghanas_tenth_commitment_is_read_as_it_stands_in_the_edition_of_2016() {
    let Some((_, sources)) = sources() else { return };
    let imported = &sources[&Kind::Commitments2016];
    let nth = entries(imported, "commitment")
        .iter()
        .position(|e| e.subject.to_string().starts_with("commitment/gha-1-10-"))
        .unwrap();
    let said = |field| answer(imported, "commitment", nth, field);
    assert_eq!(said(Field::Title), "\"10. National Broadcasting\"");
    assert_eq!(said(Field::PlanNumber), "[10]");
    assert!(said(Field::FullText).contains("Government will review and enact the national Broadcasting Bill"));
}

/// The reading of `07/01/2012` as July 2012, held against the same commitments in the edition of May 2015, which has
/// `Jul-12` where the edition of 2016 has `07/01/2012`.
#[test]
fn a_first_of_the_month_means_the_month_as_the_edition_of_may_2015_shows_in_words() {
    let Some((_, sources)) = sources() else { return };
    let dates = |kind: Kind| {
        let mut dates: BTreeMap<(Subject, Field), PartialDate> = BTreeMap::new();
        for entry in entries(&sources[&kind], "commitment") {
            for field in [Field::Start, Field::End] {
                if let Some(Answer::Value(Value::Date(date))) = said(entry, field) {
                    dates.insert((entry.subject.clone(), field), *date);
                }
            }
        }
        dates
    };
    let (then, now) = (dates(Kind::Commitments2015May), dates(Kind::Commitments2016));
    let both = now.iter().filter_map(|(key, now)| Some((then.get(key)?, now)));
    let months: Vec<_> =
        both.filter(|(then, now)| matches!((then, now), (PartialDate::Month(..), PartialDate::Month(..)))).collect();
    let agree = months.iter().filter(|(then, now)| then == now).count();
    println!("{agree} of {} months agree", months.len());
    assert!(months.len() > 300 && agree * 100 >= months.len() * 98, "{agree} of {}", months.len());
}

fn said(entry: &Entry, field: Field) -> Option<&Answer> {
    entry.answers.iter().find(|(f, _)| *f == field).map(|(_, answer)| answer)
}

#[test]
fn the_bundle_is_what_the_sources_give_without_their_texts() {
    let Some((_, sources)) = sources() else { return };
    let bundled: BTreeMap<Kind, Imported> = bundle::bundled().unwrap().into_iter().map(|s| (s.kind, s)).collect();
    let sources = bundle::excerpt(sources.into_values().collect());
    assert_eq!(bundled.len(), sources.len());
    for (kind, source) in sources.iter().map(|source| (source.kind, source)) {
        let again = bundle::unpack(&bundle::pack(source).unwrap()).unwrap();
        assert_eq!(again, bundled[&kind], "{kind}: make the bundle anew (see crates/opendata/bundle/README.md)");
        assert_eq!(again.source, source.source, "digest, length and date are the file's own");
        let rows = |s: &Imported| s.entries.iter().map(|e| (e.subject.clone(), e.row)).collect::<Vec<_>>();
        assert_eq!(rows(&again), rows(source));
    }
}

#[test]
fn the_bundle_holds_codes_and_titles_and_no_full_text() {
    let bundled = bundle::bundled().unwrap();
    assert_eq!(bundled.len(), Kind::ALL.len() - 1, "all but V-Dem's world file");
    for source in &bundled {
        check_statements(source);
        for entry in &source.entries {
            for field in [Field::FullText, Field::Theme, Field::NextSteps, Field::StartInWords, Field::EndInWords] {
                assert!(!matches!(said(entry, field), Some(Answer::Text(_))), "{} {}", entry.subject, field.code());
            }
        }
    }
    let of = |kind: Kind| bundled.iter().find(|source| source.kind == kind).unwrap();
    let coded = entries(of(Kind::Commitments2016), "assessment")
        .iter()
        .filter(|e| matches!(said(e, Field::Specificity), Some(Answer::Value(Value::Code(_)))))
        .count();
    assert_eq!(coded, 726 + 677 + 409 + 46);
    assert!(of(Kind::Commitments2016).report.columns_left_out.contains(&("full-text".to_owned(), LeftOut::NotBundled)));
    assert!(bundle::recognised().unwrap().len() > 1000);
}

#[test]
fn a_damaged_bundle_is_refused() {
    let whole = bundle::pack(&shared::commitment_2016(&[])).unwrap();
    assert!(bundle::unpack(&whole).is_ok());
    for cut in [0, 1, whole.len() / 2, whole.len() - 1] {
        assert!(bundle::unpack(&whole[..cut]).is_err(), "{cut}");
    }
    assert!(bundle::unpack_recognised(&whole).is_err());
}
