//! The sources of eligibility: scales, filled-in years, countries by many names, and rows that are none.

mod shared;

use domain::codebook::{Field, column_at_source};
use opendata::{Kind, Options, Severity, read};
use shared::{Sheet, answer, check};

#[test]
fn a_column_is_read_onto_its_own_scale_and_a_number_off_it_is_reported() {
    let democracy = Sheet::new(Kind::DemocracyIndex)
        .row("", &[("country", "geo"), ("time", "2014"), ("civlibx_eiu", "58.80")])
        .row("", &[("country", "geo"), ("time", "2009"), ("civlibx_eiu", "60.3")])
        .row("", &[("country", "geo"), ("time", "2015"), ("civlibx_eiu", "-1.5")])
        .read();
    check(&democracy);
    let of = |nth, field| answer(&democracy, "country-year", nth, field);
    assert_eq!(of(0, Field::CivilLibertiesTimesTen), "58.8");
    assert_eq!((of(0, Field::Interpolated), of(1, Field::Interpolated)), ("false".into(), "true".into()));
    assert_eq!(of(2, Field::CivilLibertiesTimesTen), "no: unreadable", "below zero is no score");
    let reported: Vec<_> =
        democracy.report.items.iter().map(|i| (i.line, i.column.as_str(), i.value.as_str())).collect();
    assert_eq!(reported, [(4, "civlibx_eiu", "-1.5")]);
    let interval = Sheet::new(Kind::CivilSocietyInterval)
        .row("", &[("iso3", "GHA"), ("year", "2016"), ("v2cseeorgs", "2.511"), ("v2csreprss", "-0.8")])
        .row("", &[("iso3", "DDR"), ("year", "1990"), ("v2cseeorgs", "1"), ("v2csreprss", "1")])
        .read();
    assert_eq!(answer(&interval, "country-year", 0, Field::CsoEntryInterval), "2.511");
    assert_eq!(answer(&interval, "country-year", 0, Field::CsoEntry), "-", "an estimate is no answer");
    assert_eq!((interval.report.rows_taken, interval.report.rows_reported), (1, 1), "a country that is no more");
    let ordinal = Sheet::new(Kind::CivilSocietyOrdinal)
        .row("2.5", &[("country_name", "Ghana"), ("year", "2016.0"), ("v2csreprss_ord", "4")])
        .read();
    assert_eq!(answer(&ordinal, "country-year", 0, Field::CsoRepression), "4");
    assert_eq!(answer(&ordinal, "country-year", 0, Field::CsoEntry), "no: unreadable", "half an answer is none");
}

#[test]
fn budget_documents_keep_the_code_of_the_survey_and_an_unknown_one_is_reported() {
    let sheet = Sheet::new(Kind::BudgetDocuments);
    let (proposal, audit) = ("executive_budget_proposal", "audit_report");
    let survey = sheet
        .row("", &[("country", "São Tomé e Príncipe"), ("survey_year", "2012"), (proposal, "PW"), (audit, "NP")])
        .row("", &[("country", "Dem. Rep. of Congo"), ("survey_year", "2012"), (proposal, "XX"), (audit, "HC")])
        .row("", &[("country", "Atlantis"), ("survey_year", "2012"), (proposal, "PW"), (audit, "PW")])
        .row("", &[("country", "Ghana"), ("survey_year", "soon"), (proposal, "PW"), (audit, "PW")])
        .read();
    check(&survey);
    assert_eq!(answer(&survey, "country-year", 0, Field::BudgetProposal), "published");
    assert_eq!(answer(&survey, "country-year", 1, Field::BudgetProposal), "no: unreadable");
    assert_eq!(answer(&survey, "country-year", 1, Field::AuditReport), "hard-copy");
    let reported: Vec<_> =
        survey.report.items.iter().map(|i| (i.line, i.column.as_str(), i.value.as_str(), i.severity)).collect();
    let expected = [
        (3, proposal, "XX", Severity::Warning),
        (4, "country", "Atlantis", Severity::Error),
        (5, "survey_year", "soon", Severity::Error),
    ];
    assert_eq!(reported, expected);
}

#[test]
fn sources_that_disagree_about_a_law_stand_side_by_side() {
    let laws = Sheet::new(Kind::AccessLaws)
        .row(
            "",
            &[
                ("country", "Vanuatu"),
                ("iso3", "VUT"),
                ("kind", "law"),
                ("year_adopted", "2016"),
                ("source_key", "one"),
                ("as_of", "2017-09-28"),
            ],
        )
        .row(
            "",
            &[
                ("country", "Sweden"),
                ("iso3", "SWE"),
                ("kind", "law"),
                ("year_adopted", "1766"),
                ("source_key", "two"),
                ("as_of", "stored page dated 2016-04-05, updated later"),
            ],
        )
        .row(
            "",
            &[("country", "Vanuatu"), ("iso3", "VUT"), ("kind", "custom"), ("source_key", "two"), ("as_of", "2014")],
        )
        .read();
    check(&laws);
    let about: Vec<_> = laws.entries.iter().map(|entry| entry.subject.to_string()).collect();
    assert_eq!(about, ["evidence/VUT/access-law-one", "evidence/SWE/access-law-two"]);
    assert_eq!(answer(&laws, "evidence", 1, Field::AdoptedIn), "1766");
    assert_eq!(answer(&laws, "evidence", 1, Field::ObservedOn), "2016-04-05");
    assert_eq!(laws.report.rows_reported, 1);
}

#[test]
fn the_headings_that_pages_name_are_those_of_the_layouts() {
    let kinds = Kind::ALL.iter().filter(|kind| kind.family() == opendata::Family::Indicators);
    let headings: Vec<String> = kinds.flat_map(|kind| kind.headings()).collect();
    for column in Field::ALL.iter().filter_map(|field| column_at_source(*field)) {
        assert!(headings.iter().any(|heading| heading == column), "{column}");
    }
}

#[test]
fn a_file_that_lacks_the_column_a_rule_needs_is_refused_by_its_name() {
    let refusal = read("eiu.csv", b"country,time,demox_eiu\ngeo,2014,58\n", &Options::default()).unwrap_err();
    assert!(refusal.to_string().contains("civlibx_eiu"), "{refusal}");
}
