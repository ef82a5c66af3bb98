//! The files that quality is measured by are whole: they are read by a command that few run, so a slip would go unseen.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests and their helpers")]

use std::collections::{BTreeSet, HashMap};

use domain::Iso3;
use domain::codebook::PolicyArea2024 as Area;

const REQUESTS: &str = include_str!("../quality/requests.tsv");
const JUDGEMENTS: &str = include_str!("../quality/judgements.tsv");
const SECOND: &str = include_str!("../quality/second.tsv");
const OTHER: &str = include_str!("../quality/other.tsv");
const REWORDINGS: &str = include_str!("../quality/rewordings.tsv");

fn rows(table: &'static str) -> Vec<Vec<&'static str>> {
    table.lines().skip(1).map(|line| line.split('\t').collect()).collect()
}

#[test]
fn every_judged_request_names_a_country_known_areas_and_a_need() {
    let requests = rows(REQUESTS);
    let languages: BTreeSet<&str> = requests.iter().map(|columns| columns[2]).collect();
    assert_eq!(languages, BTreeSet::from(["ar", "en", "es", "fr", "pt"]));
    assert!(requests.len() >= 40);
    for columns in requests {
        let [id, country, language, areas, from, need] = columns[..] else { panic!("{columns:?}") };
        assert!(id.starts_with(language) && country.parse::<Iso3>().is_ok() && !from.is_empty(), "{id}");
        assert!(areas.split_whitespace().all(|code| Area::from_code(code).is_some()), "{id}: {areas}");
        assert!(need.chars().count() > 40, "{id}: {need}");
    }
}

#[test]
fn every_row_is_graded_once_for_a_request_that_is_there() {
    let asked: BTreeSet<&str> = rows(REQUESTS).iter().map(|columns| columns[0]).collect();
    let mut grades: HashMap<(&str, &str), u8> = HashMap::new();
    for columns in rows(JUDGEMENTS) {
        let [request, row, grade] = columns[..] else { panic!("{columns:?}") };
        let grade: u8 = grade.parse().unwrap();
        assert!(asked.contains(request) && grade <= 3, "{columns:?}");
        assert_eq!(grades.insert((request, row), grade), None, "graded twice: {columns:?}");
    }
    let judged: BTreeSet<&str> = grades.keys().map(|(request, _)| *request).collect();
    assert_eq!(judged, asked);
    for columns in rows(SECOND).into_iter().chain(rows(OTHER)) {
        assert!(grades.contains_key(&(columns[0], columns[1])), "read twice and not once: {columns:?}");
        assert!(columns[2].parse::<u8>().unwrap() <= 3, "{columns:?}");
    }
}

#[test]
fn every_need_is_put_once_in_other_words_and_never_twice_in_a_language() {
    let needs: HashMap<&str, (&str, &str)> =
        rows(REQUESTS).into_iter().map(|columns| (columns[0], (columns[2], columns[5]))).collect();
    let mut put: BTreeSet<(&str, &str)> = BTreeSet::new();
    for columns in rows(REWORDINGS) {
        let [request, language, need] = columns[..] else { panic!("{columns:?}") };
        assert!(["ar", "en", "es", "fr", "pt"].contains(&language) && need.chars().count() > 30, "{columns:?}");
        assert_ne!(needs[request].1, need, "{request} is not put otherwise");
        assert!(put.insert((request, language)), "{request} is put twice in {language}");
    }
    assert!(needs.iter().all(|(id, (language, _))| put.contains(&(*id, *language))), "a need is put in one way only");
}
