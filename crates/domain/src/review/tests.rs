use super::*;
use crate::SourceId;
use crate::codebook::{Field, Product};
use crate::lens::Lens;
use crate::plans::identity::Commitment;
use crate::rules::{self, Anchor, Confidence, Outcome, Reason, RuleId};
use crate::statement::Value;
use crate::telling::{Telling, code, codes, day};

const PROGRESS: Product = Product::ProgressReport;
const END: Product = Product::EndOfTermReport;

/// What the review found: specificity, values, potential impact, completion.
fn found(specificity: &str, values: &[&str], impact: &str, completion: &str) -> Vec<(Field, Value)> {
    vec![
        (Field::Specificity, code(Field::Specificity, specificity)),
        (Field::Values, codes(Field::Values, values)),
        (Field::PotentialImpact, code(Field::PotentialImpact, impact)),
        (Field::Completion, code(Field::Completion, completion)),
    ]
}

fn one(findings: &[(Product, &[(Field, Value)])]) -> Telling {
    let mut telling = Telling::new();
    telling.source("source", "2016").commitment("gha-1-01-aaaa", ("source", 3), "ghana/1", findings);
    telling
}

fn verdict(telling: &Telling, formula: Formula, report: Product) -> Verdict {
    judge(only(telling), View::new(Lens::ALL), formula, report).0
}

fn only(telling: &Telling) -> &Commitment {
    telling.state.commitments.values().next().unwrap()
}

const ATI: &str = "access-to-information";
const CP: &str = "civic-participation";
const PA: &str = "public-accountability";
const TECH: &str = "technology-and-innovation";

/// The worked examples a to d of the dossier, 5.3: specificity, values, impact, completion, starred in 2014, from 2015.
#[test]
fn the_worked_examples_come_out_as_printed() {
    let examples = [
        ("a", "medium", &[CP][..], "moderate", "substantial", true, false),
        ("b", "high", &[ATI], "transformative", "complete", true, true),
        ("c", "high", &[TECH], "transformative", "complete", false, false),
        ("d", "low", &[PA], "transformative", "complete", false, false),
    ];
    for (name, specificity, values, impact, completion, in_2014, from_2015) in examples {
        let telling = one(&[(PROGRESS, &found(specificity, values, impact, completion))]);
        let starred = |formula| verdict(&telling, formula, PROGRESS) == Verdict::Starred;
        assert_eq!(starred(Formula::Printed2014), in_2014, "{name} in 2014");
        assert_eq!(starred(Formula::Printed2015), from_2015, "{name} from 2015");
    }
}

/// Example e: limited at midterm, complete at the end. What was found of the design is not asked again.
#[test]
fn the_end_of_term_report_has_the_final_tally() {
    let end = [(Field::Completion, code(Field::Completion, "complete"))];
    let telling = one(&[(PROGRESS, &found("high", &[PA], "transformative", "limited")), (END, &end)]);
    for formula in [Formula::Printed2014, Formula::Printed2015] {
        assert_eq!(verdict(&telling, formula, PROGRESS), Verdict::NotStarred);
        assert_eq!(verdict(&telling, formula, END), Verdict::Starred);
    }
}

#[test]
fn promising_is_what_the_review_calls_so_with_the_gates_before_it_open() {
    const REVIEW: Product = Product::ActionPlanReview;
    let told = |verifiable, values: &[&str], called| {
        let findings = [
            (Field::Verifiability, code(Field::Verifiability, verifiable)),
            (Field::Values, codes(Field::Values, values)),
            (Field::Promising, Value::Flag(called)),
        ];
        let telling = one(&[(REVIEW, &findings)]);
        promising(only(&telling), View::new(Lens::ALL), REVIEW).unwrap().outcome
    };
    assert_eq!(told("verifiable", &[CP], true), Outcome::Holds);
    assert_eq!(told("verifiable", &[CP], false), Outcome::Fails, "the name is the review's to give");
    assert_eq!(told("not-verifiable", &[CP], true), Outcome::Fails);
    assert_eq!(told("verifiable", &[TECH], true), Outcome::Fails, "technology alone is no lens");
    let silent = one(&[(PROGRESS, &found("high", &[CP], "moderate", "limited"))]);
    assert_eq!(promising(only(&silent), View::new(Lens::ALL), PROGRESS), None);
}

#[test]
fn the_printed_rule_is_chosen_by_the_year_of_the_report() {
    let in_year = |year: Option<i64>| {
        let mut findings = found("medium", &[CP], "moderate", "substantial");
        findings.extend(year.map(|year| (Field::ReportYear, Value::Number(year))));
        verdict(&one(&[(PROGRESS, &findings)]), Formula::Printed, PROGRESS)
    };
    assert_eq!(in_year(Some(2013)), Verdict::DoesNotApply(Reason::BeforeTheRule));
    assert_eq!(in_year(Some(2014)), Verdict::Starred);
    assert_eq!(in_year(Some(2015)), Verdict::NotStarred);
    assert_eq!(in_year(None), Verdict::DoesNotApply(Reason::NoAnchor));
}

#[test]
fn what_is_not_known_is_never_guessed_unless_another_test_fails_anyway() {
    let open = one(&[(PROGRESS, &found("high", &[ATI], "not-reviewed", "complete"))]);
    assert_eq!(verdict(&open, Formula::Printed2014, PROGRESS), Verdict::Undetermined(Reason::NotReviewed));
    let failed = one(&[(PROGRESS, &found("low", &[ATI], "not-reviewed", "complete"))]);
    assert_eq!(verdict(&failed, Formula::Printed2014, PROGRESS), Verdict::NotStarred);
    let unsaid = one(&[(PROGRESS, &[(Field::Completion, code(Field::Completion, "complete"))])]);
    assert_eq!(verdict(&unsaid, Formula::Printed2014, PROGRESS), Verdict::Undetermined(Reason::NeverSaid));
}

/// A real row: what the edition says, and what its star column says.
struct Row {
    about: &'static str,
    specificity: (&'static str, Option<&'static str>),
    values: &'static [&'static str],
    relevant: bool,
    impact: &'static str,
    completion: (&'static str, Option<&'static str>),
    column: StarColumn,
    starred: bool,
    printed: Verdict,
}

const NOT: Verdict = Verdict::NotStarred;
const YES: Verdict = Verdict::Starred;

/// Rows of the editions of 2015, 2016 and 2024, picked where printed and applied rule, label and code, or values and
/// verdict differ.
#[rustfmt::skip]
const ROWS: &[Row] = &[
    Row { about: "El Salvador 1, user charter, May 2015: impact unclear, specificity none, and starred", specificity: ("none", None),
        values: &[ATI, PA], relevant: true, impact: "unclear", completion: ("substantial", None), column: StarColumn::May2015, starred: true, printed: NOT },
    Row { about: "the same, late 2015: the star is gone", specificity: ("none", None),
        values: &[ATI, PA], relevant: true, impact: "unclear", completion: ("substantial", None), column: StarColumn::BeforeJune2014, starred: false, printed: NOT },
    Row { about: "Brazil 1, May 2015: a first plan, impact never asked", specificity: ("high", None),
        values: &[ATI], relevant: true, impact: "not-reviewed", completion: ("complete", None), column: StarColumn::May2015, starred: true,
        printed: Verdict::Undetermined(Reason::NotReviewed) },
    Row { about: "Canada 2.1, open licence, 2016: technology alone, yet found relevant", specificity: ("high", None),
        values: &[TECH], relevant: true, impact: "transformative", completion: ("complete", None), column: StarColumn::BeforeJune2014, starred: true, printed: NOT },
    Row { about: "Italy 10, open data contest, 2016: technology alone, not found relevant", specificity: ("medium", None),
        values: &[TECH], relevant: false, impact: "moderate", completion: ("complete", None), column: StarColumn::BeforeJune2014, starred: false, printed: NOT },
    Row { about: "Chile 4.1, 2016: specificity none, and starred", specificity: ("none", None),
        values: &[ATI, CP, PA], relevant: true, impact: "transformative", completion: ("complete", None), column: StarColumn::BeforeJune2014, starred: true, printed: NOT },
    Row { about: "Chile 2.2, 2016: specificity low, and starred", specificity: ("low", None),
        values: &[ATI], relevant: true, impact: "moderate", completion: ("complete", None), column: StarColumn::BeforeJune2014, starred: true, printed: NOT },
    Row { about: "Moldova 11, late 2015: specificity labelled high, coded not reviewed", specificity: ("high", Some("not-reviewed")),
        values: &[CP, PA], relevant: true, impact: "moderate", completion: ("substantial", None), column: StarColumn::BeforeJune2014, starred: false, printed: YES },
    Row { about: "Moldova 1, 2016: completion labelled substantial, coded not started", specificity: ("high", None),
        values: &[ATI, TECH], relevant: true, impact: "moderate", completion: ("substantial", Some("not-started")), column: StarColumn::Only2015, starred: false, printed: YES },
    Row { about: "Moldova 4, 2016, current formula: moderate only", specificity: ("high", None),
        values: &[CP, PA], relevant: true, impact: "moderate", completion: ("substantial", Some("not-started")), column: StarColumn::CurrentAtProgress, starred: false, printed: NOT },
    Row { about: "Chile 11, law on lobbying, 2016, current formula", specificity: ("high", None),
        values: &[ATI, PA, TECH], relevant: true, impact: "transformative", completion: ("substantial", None), column: StarColumn::CurrentAtProgress, starred: true, printed: YES },
    Row { about: "Paraguay 5, 2016: minor impact", specificity: ("medium", None),
        values: &[ATI, CP, TECH], relevant: true, impact: "minor", completion: ("complete", None), column: StarColumn::Only2015, starred: false, printed: NOT },
];

fn told(row: &Row) -> Telling {
    let mut findings = found(row.specificity.0, row.values, row.impact, row.completion.0);
    findings.push((Field::Relevant, Value::Flag(row.relevant)));
    findings.extend(row.specificity.1.map(|c| (Field::SpecificityCoded, code(Field::SpecificityCoded, c))));
    findings.extend(row.completion.1.map(|c| (Field::CompletionCoded, code(Field::CompletionCoded, c))));
    findings.push((row.column.field(), Value::Flag(row.starred)));
    one(&[(PROGRESS, &findings)])
}

#[test]
fn the_applied_formulas_give_the_published_stars_of_real_rows_where_the_printed_ones_do_not() {
    for row in ROWS {
        let telling = told(row);
        let applied = verdict(&telling, row.column.applied(), PROGRESS);
        assert_eq!(applied, if row.starred { YES } else { NOT }, "{}", row.about);
        assert_eq!(verdict(&telling, row.column.printed().unwrap(), PROGRESS), row.printed, "{}", row.about);
    }
}

#[test]
fn a_plan_without_coded_specificity_is_starred_on_verifiability() {
    // Argentina's plan of 2018 in the edition of 2024.
    let mut findings = found("no-data", &[ATI], "transformative", "substantial");
    findings.push((Field::Verifiability, code(Field::Verifiability, "verifiable")));
    findings.push((Field::Relevant, Value::Flag(true)));
    let telling = one(&[(Product::ImplementationReport, &findings)]);
    let report = Product::ImplementationReport;
    assert_eq!(verdict(&telling, Formula::AppliedCurrent, report), YES);
    assert_eq!(verdict(&telling, Formula::Printed2015, report), Verdict::Undetermined(Reason::NoData));
}

#[test]
fn agreement_counts_what_can_be_compared_and_lists_the_rest_with_its_cause() {
    let mut telling = Telling::new();
    telling.source("late", "2015-12-31");
    let mut row = 2;
    let mut add = |findings: Vec<(Field, Value)>, star: Option<bool>| {
        row += 1;
        let star = star.map_or(code(Field::StarBeforeJune2014, "no-data"), Value::Flag);
        let findings: Vec<_> = findings.into_iter().chain([(Field::StarBeforeJune2014, star)]).collect();
        let id = format!("gha-1-{row:02}-aaaa");
        telling.commitment(&id, ("late", row), "ghana/1", &[(PROGRESS, &findings)]);
    };
    let relevant = |mut findings: Vec<(Field, Value)>, yes: bool| {
        findings.push((Field::Relevant, Value::Flag(yes)));
        findings
    };
    add(relevant(found("high", &[ATI], "moderate", "complete"), true), Some(true));
    add(relevant(found("low", &[ATI], "moderate", "complete"), true), Some(true));
    add(relevant(found("high", &[TECH], "moderate", "complete"), true), Some(true));
    add(relevant(found("high", &[ATI], "moderate", "unclear"), true), Some(true));
    add(relevant(found("high", &[ATI], "moderate", "complete"), true), Some(false));
    add(relevant(found("high", &[ATI], "not-reviewed", "complete"), true), Some(false));
    add(relevant(found("high", &[ATI], "moderate", "complete"), true), None);
    let late: SourceId = "late".parse().unwrap();
    let sum = agreement(&telling.state, Lens::ALL, &late, StarColumn::BeforeJune2014, Formula::Printed2014);
    assert_eq!((sum.published_stars, sum.agree, sum.open, sum.silent), (4, 1, 1, 1));
    let causes: Vec<_> = sum.disagree.iter().map(|d| d.causes.as_slice()).collect();
    assert_eq!(
        causes,
        [
            &[Cause::SpecificityNotTested][..],
            &[Cause::RelevanceVerdictDiffers],
            &[Cause::UnansweredCounted],
            &[Cause::NothingTells],
        ]
    );
    assert_eq!(columns(&telling.state, Lens::ALL, &late), [StarColumn::BeforeJune2014]);
}

#[test]
fn an_edition_is_compared_on_its_own_codes_and_a_later_one_may_tell_why() {
    let mut telling = Telling::new();
    telling.source("early", "2015-05-15").source("late", "2016");
    let id = "gha-1-01-aaaa";
    let mut early = found("high", &[ATI], "moderate", "limited");
    early.push((Field::StarBeforeJune2014, Value::Flag(true)));
    let mut late = found("high", &[ATI], "moderate", "complete");
    late.push((Field::StarBeforeJune2014, Value::Flag(false)));
    telling.commitment(id, ("early", 3), "ghana/1", &[(PROGRESS, &early)]);
    telling.commitment(id, ("late", 3), "ghana/1", &[(PROGRESS, &late)]);
    let compare = |source: &str| {
        agreement(&telling.state, Lens::ALL, &source.parse().unwrap(), StarColumn::BeforeJune2014, Formula::Printed2014)
    };
    assert_eq!(compare("early").disagree[0].computed, NOT);
    assert_eq!(compare("early").disagree[0].causes, [Cause::LaterEditionDiffers]);
    assert_eq!(compare("late").disagree[0].computed, YES);
    assert_eq!(compare("late").disagree[0].causes, [Cause::NothingTells]);
}

#[test]
fn the_working_of_a_verdict_names_rule_tests_answers_and_acts() {
    let mut findings = found("high", &[ATI], "moderate", "substantial");
    findings.push((Field::CompletionCoded, code(Field::CompletionCoded, "not-started")));
    findings.push((Field::Relevant, Value::Flag(true)));
    let telling = one(&[(PROGRESS, &findings)]);
    let (verdict, tree) = judge(only(&telling), View::new(Lens::ALL), Formula::AppliedOnly2015, PROGRESS);
    assert_eq!((verdict, tree.outcome), (NOT, Outcome::Fails));
    let json = serde_json::to_value(&tree).unwrap();
    assert_eq!(json["rule"], "irm-star/applied-only-2015");
    assert_eq!(json["about"], "gha-1-01-aaaa");
    assert_eq!(json["children"][0]["what"]["code"], "specificity-at-least");
    assert_eq!(json["children"][0]["outcome"], "holds");
    let completion = &json["children"][3];
    assert_eq!(completion["outcome"], "fails");
    assert_eq!(completion["basis"][0]["value"], "substantial");
    assert_eq!(completion["basis"][1]["field"], "completion-coded");
    assert_eq!(completion["basis"][1]["value"], "not-started");
    assert_eq!(completion["basis"][0]["source"], "source");
    assert_eq!(completion["basis"][0]["row"], 3);
    assert_eq!(tree.position(), Some(2), "the act that brought the assessment");
}

#[test]
fn every_formula_is_a_rule_version_with_its_parameters_and_sources() {
    for formula in Formula::ALL.iter().filter(|f| f.fixed().is_some()) {
        let version = rules::version(RuleId::Star, formula.code()).unwrap();
        assert_eq!(version.parameters, rules::Parameters::Star(formula.fixed().unwrap()));
        assert!(!version.sources.is_empty());
        let printed = formula.code().starts_with("printed");
        assert_eq!(
            version.confidence == Confidence::Verified,
            printed,
            "an inferred rule is weaker than a printed one"
        );
    }
    let on = |date: &str| rules::in_force(RuleId::Star, day(date)).map(|v| v.version);
    assert_eq!(on("2013-12-31"), None);
    assert_eq!(on("2014-06-01"), Some("printed-2014"));
    assert_eq!(on("2015-01-01"), Some("printed-2015"));
}

#[test]
fn no_two_versions_of_a_rule_are_in_force_on_one_day_and_none_shares_a_name() {
    let mut names = std::collections::BTreeSet::new();
    for version in rules::all() {
        assert!(names.insert(version.name()), "{}", version.name());
        assert!(version.anchor != Anchor::PlanDue || version.effective_from.is_some());
    }
    for year in 2005..2035 {
        for rule in RuleId::ALL {
            let day = day(&format!("{year}-07-01"));
            let in_force = rules::all().iter().filter(|v| v.rule == *rule && v.covers(day)).count();
            assert!(in_force <= 1, "{rule} in {year}");
        }
    }
}

#[test]
fn a_resolution_suspends_a_rule_for_those_it_names_while_it_lasts() {
    use rules::{Parameters, RuleOverride, Scope};
    let suspended = RuleOverride {
        resolution: "covid-2020".parse().unwrap(),
        rule: RuleId::MembershipStatus,
        scope: Scope::Members(vec!["ghana".parse().unwrap()]),
        from: day("2020-03-25"),
        to: day("2020-12-31"),
        parameters: Parameters::MembershipStatus { months_inactive_before_removal: 24 },
    };
    let applies =
        |member: &str, on: &str| suspended.applies(RuleId::MembershipStatus, &member.parse().unwrap(), day(on));
    assert!(applies("ghana", "2020-12-31"));
    assert!(!applies("ghana", "2021-01-01"));
    assert!(!applies("italy", "2020-06-01"));
}
