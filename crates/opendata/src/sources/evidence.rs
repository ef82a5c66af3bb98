//! Evidence on which eligibility rests that no survey gives: laws on access to information and on declarations of assets, and
//! the scores that the Partnership itself published.
//!
//! Sources that disagree stand side by side, each as a piece of evidence of its own. What such a file does not list is
//! unknown; it is never read as "there is no such law".

use domain::codebook::{Field, Provision, PublicAccess, ScoreBasis};
use domain::ids::{Iso3, Slug, Year};
use domain::{Date, Missing, PartialDate, Subject, Value};

use super::Mapper;
use super::answers::{Answers, no};
use super::facts::{self, Facts};
use super::indicators::end_of;
use crate::cell;
use crate::countries::{self, slug};
use crate::dates;
use crate::imported::{Answer, Out, Row, SourceDraft};
use crate::report::{Expectation, LeftOut, Severity};
use crate::table::Columns;

/// Laws on access to information.
pub(crate) const ACCESS: &[&str] = &[
    "country",
    "iso3",
    "kind",
    "year_adopted",
    "year_in_force",
    "year_latest_revision",
    "source_key",
    "as_of",
    "note",
];
/// Declarations of assets in Central and Eastern Europe.
pub(crate) const ASSETS: &[&str] =
    &["country", "iso3", "declaration_duty_in_law", "separate_law", "public_availability", "published_online"];
/// Countries that the Partnership named as eligible in December 2014.
pub(crate) const ELIGIBLE: &[&str] = &["country", "iso3", "newly_eligible", "reason_of_change"];
/// Countries that it named as near eligibility.
pub(crate) const NEAR: &[&str] = &["country", "iso3", "percent_of_available_points", "points_derived", "max_derived"];
/// Single scores that it published.
pub(crate) const SCORES: &[&str] = &[
    "country",
    "iso3",
    "when",
    "fiscal_transparency",
    "access_to_information",
    "asset_disclosure",
    "citizen_engagement",
    "points",
    "max",
    "basis",
    "source",
];

/// What the two lists of 2014 repeat of other sources.
const REPEATED: &[(&str, LeftOut)] = &[
    ("obs2012_budget_proposal", LeftOut::Derived),
    ("obs2012_audit_report", LeftOut::Derived),
    ("eiu_civil_liberties_2013", LeftOut::Derived),
    ("eiu_civil_liberties_2014", LeftOut::Derived),
];
const DERIVED: &[(&str, LeftOut)] = &[("points_under_2014_rule_derived", LeftOut::Derived)];

/// The survey of asset declarations was made in the summer of 2017.
const SUMMER_2017: PartialDate = PartialDate::Quarter(2017, 3);
/// When the lists of December 2014 were published.
const DECEMBER_2014: Date = Date::constant(2014, 12, 31);

pub(crate) fn access(columns: &Columns, source: &SourceDraft) -> Box<dyn Mapper> {
    facts::mapper(ACCESS, &[], take_access, columns, source)
}
pub(crate) fn assets(columns: &Columns, source: &SourceDraft) -> Box<dyn Mapper> {
    facts::mapper(ASSETS, DERIVED, take_assets, columns, source)
}
pub(crate) fn eligible(columns: &Columns, source: &SourceDraft) -> Box<dyn Mapper> {
    facts::mapper(ELIGIBLE, REPEATED, take_eligible, columns, source)
}
pub(crate) fn near(columns: &Columns, source: &SourceDraft) -> Box<dyn Mapper> {
    facts::mapper(NEAR, REPEATED, take_near, columns, source)
}
pub(crate) fn scores(columns: &Columns, source: &SourceDraft) -> Box<dyn Mapper> {
    facts::mapper(SCORES, &[], take_score, columns, source)
}

/// The country: the code in the second cell, which must be that of a country we know.
fn country(facts: &Facts, row: &Row<'_>, out: &mut Out<'_>) -> Option<Iso3> {
    let known = countries::place(facts.cell(row, 1)).filter(|place| place.country.as_str() == facts.cell(row, 1));
    if known.is_none() {
        facts.report(row, 1, Expectation::IsoCode, Severity::Error, out);
    }
    known.map(|place| place.country)
}

fn coded(field: Field, code: &'static str) -> (Field, Answer) {
    (field, Value::code(field, code).map_or(no(Missing::Unreadable), Answer::Value))
}

fn take_access(facts: &mut Facts, row: &Row<'_>, out: &mut Out<'_>) {
    let Some(country) = country(facts, row, out) else { return };
    let provision = match facts.cell(row, 2) {
        "law" => Provision::AccessLaw,
        "regime" => Provision::AccessRegime,
        "regulation" => Provision::AccessRegulation,
        "order" => Provision::AccessOrder,
        _ => {
            let words = ["law", "regime", "regulation", "order"].map(str::to_owned).to_vec();
            return facts.report(row, 2, Expectation::OneOf(words), Severity::Error, out);
        }
    };
    let mut answers = vec![coded(Field::Provision, provision.code())];
    let mut first: Option<Year> = None;
    for (nth, field) in [(3, Field::AdoptedIn), (4, Field::InForceIn), (5, Field::RevisedIn)] {
        let Some(year) = year(facts, row, nth, out) else { continue };
        answers.push((field, Answer::Value(Value::Number(year.get().into()))));
        first = first.filter(|first| *first <= year).or(Some(year));
    }
    let seen = seen_on(facts, row, 7, out);
    answers.extend(seen.map(|date| (Field::ObservedOn, Answer::Value(Value::Date(date)))));
    facts.text(row, 8, Field::Note, &mut answers);
    facts.text(row, 6, Field::Citation, &mut answers);
    let effective_on = first.and_then(end_of).or(seen.map(PartialDate::last)).unwrap_or(facts.published);
    put(facts, (country, provision, facts.cell(row, 6)), effective_on, answers, row, out);
}

/// A year of any century, if the cell holds one.
fn year(facts: &Facts, row: &Row<'_>, nth: usize, out: &mut Out<'_>) -> Option<Year> {
    let given = facts.cell(row, nth);
    let year = given.parse::<Year>().ok();
    if year.is_none() && !given.is_empty() {
        facts.report(row, nth, Expectation::Year, Severity::Warning, out);
    }
    year
}

/// When the source saw it so; of words (`stored page dated 2016-04-05, updated later`) the first date among them.
fn seen_on(facts: &Facts, row: &Row<'_>, nth: usize, out: &mut Out<'_>) -> Option<PartialDate> {
    let given = facts.cell(row, nth);
    let certain = |text: &str| match dates::read(text) {
        dates::Reading::Certain(date) => Some(date),
        _ => None,
    };
    certain(given).or_else(|| {
        let date = given.split([' ', ',']).find_map(certain);
        let kept = date.map_or(Expectation::Date, Expectation::FirstDate);
        facts.report(row, nth, kept, Severity::Note, out);
        date
    })
}

fn take_assets(facts: &mut Facts, row: &Row<'_>, out: &mut Out<'_>) {
    let Some(country) = country(facts, row, out) else { return };
    let provision = match cell::flag(facts.cell(row, 2)) {
        Some(true) => Provision::AssetLaw,
        Some(false) => Provision::AssetNone,
        None => return facts.report(row, 2, Expectation::Flag, Severity::Error, out),
    };
    let mut answers = vec![coded(Field::Provision, provision.code())];
    match cell::flag(facts.cell(row, 3)) {
        Some(separate) => answers.push((Field::SeparateLaw, Answer::Value(Value::Flag(separate)))),
        None => facts.report(row, 3, Expectation::Flag, Severity::Warning, out),
    }
    for (nth, field) in [(4, Field::PublicAccess), (5, Field::PublishedOnline)] {
        match facts::code(field, facts.cell(row, nth)) {
            Some(answer) => answers.push(answer),
            None => {
                let words = PublicAccess::CODES.iter().map(|code| (*code).to_owned()).collect();
                facts.report(row, nth, Expectation::OneOf(words), Severity::Warning, out);
                answers.push((field, no(Missing::Unreadable)));
            }
        }
    }
    answers.push((Field::ObservedOn, Answer::Value(Value::Date(SUMMER_2017))));
    put(facts, (country, provision, "cee-2017"), SUMMER_2017.last(), answers, row, out);
}

/// A piece of evidence, named after what it shows and who says so.
fn put(
    facts: &mut Facts,
    (country, provision, source): (Iso3, Provision, &str),
    effective_on: Date,
    answers: Answers,
    row: &Row<'_>,
    out: &mut Out<'_>,
) {
    match format!("{provision}-{}", slug(source)).trim_end_matches('-').parse::<Slug>() {
        Ok(name) => facts.put(Subject::Evidence(country, name), effective_on, answers, row, out),
        Err(_) => out.row(source, Expectation::Identifier, Severity::Error),
    }
}

fn take_eligible(facts: &mut Facts, row: &Row<'_>, out: &mut Out<'_>) {
    let Some(country) = country(facts, row, out) else { return };
    let mut answers = vec![
        (Field::PublishedEligible, Answer::Value(Value::Flag(true))),
        coded(Field::ScoreBasis, ScoreBasis::VerdictStated.code()),
    ];
    facts.text(row, 3, Field::Note, &mut answers);
    put_score(facts, country, Year::new(2014), DECEMBER_2014, answers, row, out);
}

fn take_near(facts: &mut Facts, row: &Row<'_>, out: &mut Out<'_>) {
    let Some(country) = country(facts, row, out) else { return };
    let mut answers = vec![
        (Field::PublishedEligible, Answer::Value(Value::Flag(false))),
        coded(Field::ScoreBasis, ScoreBasis::Derived.code()),
    ];
    points(facts, row, 3, Field::PublishedPoints, &mut answers, out);
    points(facts, row, 4, Field::PublishedMaximum, &mut answers, out);
    answers.push((Field::Note, Answer::Text(format!("{} %", facts.cell(row, 2)))));
    put_score(facts, country, Year::new(2014), DECEMBER_2014, answers, row, out);
}

fn take_score(facts: &mut Facts, row: &Row<'_>, out: &mut Out<'_>) {
    let Some(country) = country(facts, row, out) else { return };
    let Some((year, day)) = scored(facts.cell(row, 2)) else {
        return facts.report(row, 2, Expectation::Year, Severity::Error, out);
    };
    let basis = match facts.cell(row, 9) {
        "stated" => ScoreBasis::Stated,
        words if words.starts_with("total stated") => ScoreBasis::TotalStated,
        words if words.contains("derived") => ScoreBasis::Derived,
        _ => {
            let words = ["stated", "total stated", "derived"].map(str::to_owned).to_vec();
            return facts.report(row, 9, Expectation::OneOf(words), Severity::Error, out);
        }
    };
    let mut answers = vec![coded(Field::ScoreBasis, basis.code())];
    for (nth, field) in [
        (3, Field::PublishedFiscalTransparency),
        (4, Field::PublishedAccessToInformation),
        (5, Field::PublishedAssetDisclosure),
        (6, Field::PublishedCitizenEngagement),
        (7, Field::PublishedPoints),
        (8, Field::PublishedMaximum),
    ] {
        points(facts, row, nth, field, &mut answers, out);
    }
    facts.text(row, 9, Field::Note, &mut answers);
    facts.text(row, 10, Field::Citation, &mut answers);
    put_score(facts, country, Some(year), day, answers, row, out);
}

/// Points, where the cell has some.
fn points(facts: &Facts, row: &Row<'_>, nth: usize, field: Field, answers: &mut Answers, out: &mut Out<'_>) {
    let given = facts.cell(row, nth);
    match cell::number(given).filter(|n| (0..=16).contains(n)) {
        Some(n) => answers.push((field, Answer::Value(Value::Number(n)))),
        None if given.is_empty() => {}
        None => facts.report(row, nth, Expectation::Number, Severity::Warning, out),
    }
}

/// The year of a score and the day by which it was so: `2014-12`, `2016`, `2015 review`; what was so "before" a year is the
/// score of the year before.
fn scored(when: &str) -> Option<(Year, Date)> {
    if let Ok(date) = when.parse::<PartialDate>() {
        return Some((Year::new(date.calendar_year())?, date.last()));
    }
    let before = when.starts_with("before ");
    let year: Year = when.split(' ').find_map(|word| word.parse().ok())?;
    let year = if before { Year::new(year.get() - 1)? } else { year };
    Some((year, end_of(year)?))
}

fn put_score(
    facts: &mut Facts,
    country: Iso3,
    year: Option<Year>,
    effective_on: Date,
    answers: Answers,
    row: &Row<'_>,
    out: &mut Out<'_>,
) {
    if let Some(year) = year {
        facts.put(Subject::CountryYear(country, year), effective_on, answers, row, out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_a_score_is_read_as_the_year_it_stood_for() {
        let read = |when: &str| scored(when).map(|(year, day)| format!("{year} {day}"));
        for (when, expected) in [
            ("2014-12", "2014 2014-12-31"),
            ("2016", "2016 2016-12-31"),
            ("2014-01", "2014 2014-01-31"),
            ("before 2015 review", "2014 2014-12-31"),
            ("2015 review", "2015 2015-12-31"),
            ("before 2018 law", "2017 2017-12-31"),
        ] {
            assert_eq!(read(when).as_deref(), Some(expected), "{when}");
        }
        assert_eq!(read("some time ago"), None);
    }
}
