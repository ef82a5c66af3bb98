use proptest::prelude::*;

use super::claims::{self, ClaimId};
use super::*;
use crate::codebook::{Cohort, Field, Product, Tag2016};
use crate::lens::Lens;
use crate::review::{Formula, Report, StarColumn};
use crate::rules::Reason;
use crate::statement::{Subject, Value};
use crate::telling::{Telling, code, codes, label};

const PROGRESS: Product = Product::ProgressReport;
const END: Product = Product::EndOfTermReport;

fn completion(level: &str) -> (Field, Value) {
    (Field::Completion, code(Field::Completion, level))
}

/// Three plans of two members in three eras, told by one edition.
pub(super) fn small_world() -> Telling {
    let mut telling = Telling::new();
    telling.source("edition", "2016");
    let place =
        |country: &str, cohort: &str| [(Field::Country, label(country)), (Field::Cohort, code(Field::Cohort, cohort))];
    telling.say("member/ghana", ("edition", 1), None, "2012-12-31", &place("GHA", "c2"));
    telling.say("member/italy", ("edition", 2), None, "2012-12-31", &place("ITA", "c1"));
    telling.plan("ghana/1", ("edition", 3), 2013).plan("ghana/2", ("edition", 4), 2015).plan(
        "italy/1",
        ("edition", 5),
        2021,
    );
    let mut add = |id: &str, row, plan: &str, first: &str, last: Option<&str>| {
        let first = [completion(first), (Field::ReportYear, Value::Number(2014))];
        let last = last.map(|level| [completion(level), (Field::ReportYear, Value::Number(2016))]);
        let mut findings: Vec<(Product, &[(Field, Value)])> = vec![(PROGRESS, &first)];
        findings.extend(last.as_ref().map(|last| (END, &last[..])));
        telling.commitment(id, ("edition", row), plan, &findings);
    };
    add("gha-1-01-aaaa", 10, "ghana/1", "limited", Some("complete"));
    add("gha-1-02-aaaa", 11, "ghana/1", "complete", Some("not-reviewed"));
    add("gha-1-03-aaaa", 12, "ghana/1", "not-reviewed", None);
    add("gha-2-01-aaaa", 13, "ghana/2", "withdrawn", None);
    add("ita-1-01-aaaa", 14, "italy/1", "substantial", None);
    telling
}

fn filter(query: &str) -> Filter {
    query.parse().unwrap()
}
fn completion_rate(telling: &Telling, query: &str) -> Figure {
    compute(&telling.state, Lens::ALL, FigureId::CompletionRate, &filter(query))
}

#[test]
fn the_last_report_that_answers_has_the_last_word() {
    let telling = small_world();
    let figure = completion_rate(&telling, "");
    assert_eq!((figure.numerator, figure.denominator, figure.universe, figure.members), (3, 4, 5, 2));
    assert_eq!(figure.excluded, [Excluded { reason: Reason::NotReviewed, count: 1 }]);
    let first = completion_rate(&telling, "report=first");
    assert_eq!((first.numerator, first.denominator), (2, 4), "limited at midterm");
    let last = completion_rate(&telling, "report=last");
    assert_eq!((last.numerator, last.denominator), (1, 1));
    let excluded: Vec<_> = last.excluded.iter().map(|e| (e.reason, e.count)).collect();
    assert_eq!(excluded, [(Reason::NotReviewed, 1), (Reason::NeverSaid, 3)]);
}

#[test]
fn a_figure_across_code_books_says_where_it_breaks() {
    let telling = small_world();
    let years = |figure: &Figure| figure.breaks.iter().map(|b| b.year).collect::<Vec<_>>();
    assert_eq!(years(&completion_rate(&telling, "")), [2017, 2020]);
    assert_eq!(years(&completion_rate(&telling, "year=2013,2015")), [] as [i16; 0]);
    assert_eq!(completion_rate(&telling, "").eras.iter().map(|e| e.code()).collect::<Vec<_>>(), ["e1", "e2", "e4"]);
}

#[test]
fn each_plan_is_asked_the_question_of_its_code_book() {
    let mut telling = Telling::new();
    telling.source("edition", "2024").plan("ghana/3", ("edition", 2), 2019).plan("ghana/4", ("edition", 3), 2021);
    telling.plan("finland/4", ("edition", 4), 2019);
    let opened = [(Field::OpenedGovernment, code(Field::OpenedGovernment, "major"))];
    let early = [(Field::EarlyResults, code(Field::EarlyResults, "moderate"))];
    telling.commitment("GH0001", ("edition", 5), "ghana/3", &[(Product::ImplementationReport, &opened)]);
    telling.commitment("GH0002", ("edition", 6), "ghana/4", &[(Product::ResultsReport, &early)]);
    // Finland's plan of 2019 ran until 2023 and has early results (D13).
    telling.commitment("FI0001", ("edition", 7), "finland/4", &[(Product::ImplementationReport, &early)]);
    let ask = |id, query: &str| compute(&telling.state, Lens::ALL, id, &filter(query));
    let strong = ask(FigureId::StrongResults, "");
    assert_eq!((strong.numerator, strong.denominator), (1, 3));
    assert_eq!(strong.rules, ["irm-strong-results/2011", "irm-strong-results/2021"]);
    let changed = Break { year: 2021, reason: BreakReason::QuestionChanged };
    assert_eq!(strong.breaks, [changed]);
    assert_eq!(ask(FigureId::StrongResults, "year=2021").breaks, []);
    assert_eq!(ask(FigureId::StrongResults, "member=finland").rules, ["irm-strong-results/2021"]);
    assert_eq!(ask(FigureId::OpenedGovernment, "").denominator, 1, "early results are another question");
}

#[test]
fn stars_under_two_printed_rules_are_no_single_figure() {
    let mut telling = Telling::new();
    telling.source("edition", "2016").plan("ghana/1", ("edition", 2), 2013);
    for (row, year) in (3..).zip([2014, 2015]) {
        let findings = [completion("limited"), (Field::ReportYear, Value::Number(year))];
        telling.commitment(&format!("gha-1-{row:02}-aaaa"), ("edition", row), "ghana/1", &[(PROGRESS, &findings)]);
    }
    let ask = |query: &str| compute(&telling.state, Lens::ALL, FigureId::StarShare, &filter(query));
    assert_eq!(ask("").breaks, [Break { year: 2015, reason: BreakReason::RuleChanged }]);
    assert_eq!(ask("report-year=2014").rules, ["irm-star/printed-2014"]);
    assert_eq!(ask("report-year=2014").breaks, []);
    assert_eq!(ask("formula=printed-2014").breaks, [], "one formula for all is one figure");
}

#[test]
fn every_count_can_be_listed() {
    let telling = small_world();
    let listed = |which| {
        let all = counted(&telling.state, Lens::ALL, FigureId::CompletionRate, &Filter::default(), which);
        all.iter().map(Subject::to_string).collect::<Vec<_>>()
    };
    assert_eq!(listed(Which::Excluded(Reason::NotReviewed)), ["commitment/gha-1-03-aaaa"]);
    assert_eq!(
        listed(Which::Numerator),
        ["commitment/gha-1-01-aaaa", "commitment/gha-1-02-aaaa", "commitment/ita-1-01-aaaa"]
    );
    assert_eq!(listed(Which::Universe).len(), 5);
}

#[test]
fn groups_by_year_add_up_and_each_has_its_own_address() {
    let telling = small_world();
    let groups = group(&telling.state, Lens::ALL, FigureId::CompletionRate, &filter("report=first"), By::Year);
    let told: Vec<_> = groups.iter().map(|(key, figure)| (key.code(), figure.numerator, figure.denominator)).collect();
    assert_eq!(told, [("2013".into(), 1, 2), ("2015".into(), 0, 1), ("2021".into(), 1, 1)]);
    for (key, figure) in groups {
        let alone = compute(&telling.state, Lens::ALL, FigureId::CompletionRate, &figure.filter);
        assert_eq!(alone, figure);
        assert_eq!(figure.filter.to_string(), format!("report=first&year={}", key.code()));
    }
}

#[test]
fn groups_by_two_things_at_once_add_up_to_those_by_one() {
    let telling = small_world();
    let by = |text: &str| {
        let division = Division::read(text, FigureId::CompletionRate).unwrap();
        divide(&telling.state, Lens::ALL, FigureId::CompletionRate, &Filter::default(), &division)
    };
    let pairs = by("year,member");
    for group in by("year") {
        let mine = pairs.iter().filter(|pair| pair.keys.first() == group.keys.first());
        assert_eq!(mine.map(|pair| pair.figure.numerator).sum::<u64>(), group.figure.numerator);
    }
    for pair in pairs {
        assert_eq!(compute(&telling.state, Lens::ALL, FigureId::CompletionRate, &pair.figure.filter), pair.figure);
    }
}

#[test]
fn a_figure_is_divided_only_by_what_it_has() {
    let read = |text: &str, id| Division::read(text, id).map(|division| division.to_string());
    assert_eq!(read("year,region", FigureId::StarShare), Ok("year,region".to_owned()));
    assert_eq!(read("formula", FigureId::StarShare), Ok("formula".to_owned()));
    for (text, id, why) in [
        ("colour", FigureId::StarShare, BadDivision::Unknown("colour".into())),
        ("", FigureId::StarShare, BadDivision::Unknown(String::new())),
        ("year,year", FigureId::StarShare, BadDivision::TooMany),
        ("year,region,level", FigureId::StarShare, BadDivision::TooMany),
        ("year,edition", FigureId::StarShare, BadDivision::Alone(By::Edition)),
        ("formula", FigureId::CompletionRate, BadDivision::Pointless(By::Formula)),
        ("tag", FigureId::Plans, BadDivision::Pointless(By::Tag)),
        ("year", FigureId::Members, BadDivision::Pointless(By::Year)),
    ] {
        assert_eq!(read(text, id), Err(why), "{text}");
    }
}

#[test]
fn a_commitment_with_two_tags_stands_in_both_groups_and_one_without_in_none() {
    let mut telling = small_world();
    let tags = codes(Field::Tags, &[Tag2016::OpenData.code(), Tag2016::Legislature.code()]);
    let on = "2012-12-31";
    telling.say("commitment/gha-1-01-aaaa", ("edition", 10), Some("ghana/1"), on, &[(Field::Tags, tags)]);
    let groups = group(&telling.state, Lens::ALL, FigureId::CompletionRate, &Filter::default(), By::Tag);
    let told: Vec<_> = groups.iter().map(|(key, figure)| (key.code(), figure.numerator)).collect();
    assert_eq!(told, [("open-data".to_owned(), 1), ("legislature".to_owned(), 1)]);
    assert_eq!(completion_rate(&telling, "tag=legislature").denominator, 1);
}

#[test]
fn an_edition_is_counted_on_its_own_word() {
    let mut telling = small_world();
    telling.source("later", "2017");
    telling.commitment("gha-2-01-aaaa", ("later", 2), "ghana/2", &[(PROGRESS, &[completion("complete")])]);
    assert_eq!(completion_rate(&telling, "").numerator, 4);
    assert_eq!(completion_rate(&telling, "source=edition").numerator, 3);
    let later = completion_rate(&telling, "source=later");
    assert_eq!((later.numerator, later.universe), (1, 1));
}

#[test]
fn cohort_country_and_member_narrow_a_figure() {
    let telling = small_world();
    for query in ["cohort=c2", "country=GHA", "member=ghana", "plan=1,2&member=ghana", "era=e1,e2"] {
        assert_eq!(completion_rate(&telling, query).universe, 4, "{query}");
    }
    assert_eq!(completion_rate(&telling, "cohort=c1,c2").universe, 5);
    assert_eq!(completion_rate(&telling, "cohort=c3").universe, 0);
}

#[test]
fn what_rests_on_a_selection_only_is_counted() {
    let mut telling = Telling::new();
    telling.source(SELECTIONS[0], "2024-07-06").plan("ghana/1", (SELECTIONS[0], 1), 2018);
    telling.commitment("GH0001", (SELECTIONS[0], 2), "ghana/1", &[(PROGRESS, &[completion("complete")])]);
    assert_eq!(completion_rate(&telling, "").selected, 1);
    assert_eq!(completion_rate(&small_world(), "").selected, 0);
}

#[test]
fn stars_end_with_the_plans_of_2017() {
    let mut telling = Telling::new();
    telling.source("edition", "2024").plan("ghana/3", ("edition", 2), 2018);
    let findings = [completion("limited"), (Field::ReportYear, Value::Number(2020))];
    telling.commitment("GH0001", ("edition", 3), "ghana/3", &[(Product::ImplementationReport, &findings)]);
    let figure = compute(&telling.state, Lens::ALL, FigureId::StarShare, &Filter::default());
    assert_eq!(figure.excluded, [Excluded { reason: Reason::AfterTheRule, count: 1 }]);
    let id = "GH0001".parse().unwrap();
    let why = explain(&telling.state, Lens::ALL, FigureId::StarShare, &Filter::default(), &id).unwrap();
    assert_eq!(serde_json::to_value(&why).unwrap()["children"][0]["outcome"]["does-not-apply"], "after-the-rule");
}

#[test]
fn a_column_is_read_at_the_report_it_belongs_to() {
    let mut telling = Telling::new();
    telling.source("edition", "2016").plan("ghana/1", ("edition", 2), 2013);
    let star = |yes| [(Field::StarCurrent, Value::Flag(yes))];
    telling.commitment("gha-1-01-aaaa", ("edition", 3), "ghana/1", &[(PROGRESS, &star(true)), (END, &star(false))]);
    let share =
        |query: &str| compute(&telling.state, Lens::ALL, FigureId::PublishedStarShare, &filter(query)).numerator;
    assert_eq!(share("column=current-at-progress"), 1);
    assert_eq!(share("column=current-at-end-of-term"), 0);
    assert_eq!(share(""), 0, "the final tally");
}

#[test]
fn the_position_is_that_of_the_last_act_that_changed_a_fact() {
    let mut telling = small_world();
    let before = completion_rate(&telling, "").position;
    telling.source("other", "2017");
    assert_eq!(completion_rate(&telling, "").position, before, "a source alone says nothing");
    telling.open("other-1", "other");
    telling.commitment("gha-1-09-aaaa", ("other", 2), "ghana/1", &[(PROGRESS, &[completion("complete")])]);
    assert_eq!(completion_rate(&telling, "").position, before, "an open import is not visible");
    telling.close();
    let after = completion_rate(&telling, "");
    assert_eq!((after.position, after.universe), (telling.state.length - 1, 6));
}

#[test]
fn shares_are_rounded_half_up_and_once() {
    assert_eq!(per_mille(194, 783), Some(248), "24.776 %, which its source cut to 24.7");
    assert_eq!(per_mille(149, 265), Some(562), "56.2 %, as published for 23 Results Reports");
    assert_eq!(per_mille(1, 2000), Some(1), "half is rounded up");
    assert_eq!(per_mille(0, 0), None);
    assert_eq!(per_mille(u64::MAX, u64::MAX), Some(1000));
}

#[test]
fn clusters_are_counted_once_where_that_is_asked() {
    let mut telling = small_world();
    for id in ["gha-1-01-aaaa", "gha-1-02-aaaa"] {
        let cluster = [(Field::Cluster, label("A"))];
        telling.say(&format!("commitment/{id}"), ("edition", 10), Some("ghana/1"), "2012-12-31", &cluster);
    }
    assert_eq!(completion_rate(&telling, "units=clusters").universe, 4);
    assert_eq!(completion_rate(&telling, "units=commitments").universe, 5);
}

#[test]
fn an_unknown_key_or_value_is_refused_with_its_name() {
    let refused = |query: &str| query.parse::<Filter>().unwrap_err().to_string();
    assert_eq!(refused("colour=red"), "there is no filter \"colour\"");
    assert_eq!(refused("cohort=c1,c9"), "cohort cannot be \"c9\"");
    assert_eq!(refused("source=A%20B"), "source cannot be \"A B\"");
    assert!(refused(&format!("tag={}", "x".repeat(5000))).len() < 120);
}

#[test]
fn a_filter_has_one_address() {
    let written = |query: &str| filter(query).to_string();
    assert_eq!(written("?year=2014&cohort=c2&cohort=c1&formula="), "cohort=c1,c2&year=2014");
    assert_eq!(written("year=2014,2013"), "year=2013,2014");
    assert_eq!(written("tag=open%2Ddata%2Clegislature"), "tag=open-data,legislature");
    assert_eq!(written("assessed=no"), "");
}

/// The rows of May 2015 in small: what became of "194 of 783" and "21 % of 958".
#[test]
fn the_search_finds_the_figure_behind_a_claim_and_says_what_is_off() {
    let mut telling = Telling::new();
    telling.source("may", "2015-05-15").open("may-1", "may");
    let mut row = 2;
    let mut add = |member: &str, impact: &str, done: &str, star: bool, times: u32| {
        for _ in 0..times {
            row += 1;
            let findings = [
                (Field::PotentialImpact, code(Field::PotentialImpact, impact)),
                (Field::Relevant, Value::Flag(true)),
                completion(done),
                (Field::StarMay2015, Value::Flag(star)),
                (Field::Assessed, Value::Flag(true)),
            ];
            let id = format!("gha-1-{row:04}-aaaa");
            telling.commitment(&id, ("may", row), &format!("{member}/1"), &[(PROGRESS, &findings)]);
        }
    };
    add("peru", "moderate", "unclear", true, 4);
    add("el-salvador", "unclear", "complete", true, 4);
    add("italy", "moderate", "complete", true, 190);
    add("ghana", "minor", "complete", false, 585);
    add("brazil", "not-reviewed", "complete", true, 118);
    add("mexico", "not-reviewed", "limited", false, 57);
    telling.close();
    let found = claims::closest(&telling.state, Lens::ALL);
    let best = |id: ClaimId| found.iter().find(|(claim, _)| claim.id == id).unwrap().1[0].clone();

    let first = best(ClaimId::Starred194Of783);
    assert_eq!((first.numerator, first.denominator, first.countries), (194, 783, 4));
    assert_eq!((first.numerator_off, first.denominator_off, first.countries_off), (0, 0, Some(-31)));
    assert_eq!(first.filter.formula, Some(Formula::AppliedMay2015));
    assert_eq!(first.filter.asked, [Field::PotentialImpact].into());

    let withdrawn = best(ClaimId::Starred21PercentOf958);
    assert_eq!((withdrawn.numerator, withdrawn.denominator, withdrawn.distance), (198, 958, 0));
    assert_eq!(withdrawn.per_mille(), Some(207), "which rounds to 21 %");
    assert!(withdrawn.counted_in.is_some(), "stars of those asked, divided by all who were assessed");

    for candidate in found.iter().flat_map(|(_, candidates)| candidates) {
        let whole = candidate.figure(&telling.state, Lens::ALL);
        assert_eq!((whole.denominator, whole.members), (candidate.denominator, candidate.countries));
        let counted_in = candidate.counted_in.as_ref().unwrap_or(&candidate.filter);
        assert_eq!(compute(&telling.state, Lens::ALL, candidate.figure, counted_in).numerator, candidate.numerator);
    }
}

#[test]
fn a_definition_depends_on_what_is_counted_and_by_which_rule_only() {
    let of = |id, query: &str| definition(id, &filter(query));
    assert_eq!(
        of(FigureId::CompletionRate, "year=2014&year=2013"),
        concat!(
            r#"{"revision":1,"figure":"completion-rate","kind":"share","filter":"year=2013,2014","#,
            r#""tests":[{"code":"completion-at-least","names":[{"code":"substantial"}]}],"#,
            r#""rules":[{"name":"irm-high-completion/2011","parameters":{"least-completion":"substantial"}}]}"#
        )
    );
    let all: std::collections::BTreeSet<_> =
        Formula::ALL.iter().map(|f| of(FigureId::StarShare, &format!("formula={f}"))).collect();
    assert_eq!(all.len(), Formula::ALL.len());
}

fn any_filter() -> impl Strategy<Value = Filter> {
    let report = proptest::option::of(proptest::sample::select(Report::ALL));
    let formula = proptest::option::of(proptest::sample::select(Formula::ALL));
    let column = proptest::option::of(proptest::sample::select(StarColumn::ALL));
    let cohorts = proptest::collection::btree_set(proptest::sample::select(Cohort::ALL), 0..3);
    let years = proptest::collection::btree_set(2011i16..2024, 0..3);
    let tags = proptest::collection::btree_set(proptest::sample::select(Tag2016::ALL), 0..3);
    let asked = proptest::collection::btree_set(proptest::sample::select(Field::ALL), 0..2);
    let source = proptest::option::of("[a-z][a-z0-9-]{0,8}[a-z]".prop_map(|s| s.parse().unwrap()));
    (report, formula, column, cohorts, years, tags, asked, source, any::<bool>()).prop_map(
        |(report, formula, column, cohorts, plan_years, tags, asked, source, assessed)| Filter {
            report,
            formula,
            column,
            cohorts,
            plan_years,
            tags,
            asked,
            source,
            assessed,
            ..Filter::default()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_filter_reads_back(filter in any_filter()) {
        prop_assert_eq!(filter.to_string().parse::<Filter>().unwrap(), filter.clone());
        let pairs = filter.pairs();
        let pairs = pairs.iter().map(|(key, value)| (*key, value.as_str()));
        prop_assert_eq!(Filter::from_pairs(pairs).unwrap(), filter);
    }

    #[test]
    fn reading_a_filter_never_panics(query in ".*") {
        let _ = query.parse::<Filter>();
    }

    /// Whatever is asked, each commitment stands in one place, and every count is that of a list.
    #[test]
    fn every_commitment_stands_in_exactly_one_place(
        id in proptest::sample::select(FigureId::ALL),
        filter in any_filter(),
        levels in proptest::collection::vec((proptest::sample::select(&["complete", "limited", "unclear", "no-data", "not-reviewed"][..]), 0..3u16), 1..20),
    ) {
        let mut telling = Telling::new();
        telling.source("edition", "2016").open("edition-1", "edition");
        for (row, (level, plan)) in (1..).zip(levels) {
            let plan = format!("ghana/{}", plan + 1);
            telling.plan(&plan, ("edition", row), 2011 + i64::from(row % 12));
            let findings = [completion(level), (Field::ReportYear, Value::Number(2012 + i64::from(row % 5)))];
            telling.commitment(&format!("gha-1-{row:02}-aaaa"), ("edition", row), &plan, &[(PROGRESS, &findings)]);
        }
        telling.close();
        let figure = compute(&telling.state, Lens::ALL, id, &filter);
        let size = |which| counted(&telling.state, Lens::ALL, id, &filter, which).len() as u64;
        let excluded: u64 = figure.excluded.iter().map(|e| e.count).sum();
        prop_assert_eq!(figure.universe, figure.denominator + excluded);
        prop_assert!(figure.numerator <= figure.denominator);
        prop_assert_eq!(size(Which::Universe), figure.universe);
        prop_assert_eq!(size(Which::Numerator), figure.numerator);
        prop_assert_eq!(size(Which::Denominator), figure.denominator);
        for e in &figure.excluded {
            prop_assert_eq!(size(Which::Excluded(e.reason)), e.count);
        }
        for (step, told) in (1..).zip(&figure.steps) {
            prop_assert_eq!(size(Which::Step(step)), told.passed);
        }
        if let Some(last) = figure.steps.last() {
            prop_assert_eq!(last.passed, figure.numerator);
        }
        for by in By::ALL.iter().filter(|by| !matches!(by, By::Tag | By::PolicyArea | By::Edition | By::Formula)) {
            let groups = group(&telling.state, Lens::ALL, id, &filter, *by);
            prop_assert_eq!(groups.iter().map(|(_, figure)| figure.universe).sum::<u64>(), figure.universe);
        }
    }
}

/// What a figure is asked for in these stories: every restriction and every way of reading.
const ASKED: &[&str] = &[
    "",
    "cohort=c2",
    "country=ITA",
    "era=e1",
    "member=ghana",
    "plan=1",
    "plan=1&year=2013",
    "year=2013,2021",
    "report=first",
    "report-year=2016",
    "assessed=yes&member=ghana",
    "source=edition",
    "source=other",
    "tag=health-and-nutrition",
    "tag=health-and-nutrition,water-and-sanitation&plan=2",
    "policy-area=open-contracting",
    "formula=printed-2014",
];

/// A figure is its commitments one by one, each with its own working: what is kept of a state may not change that.
fn is_counted_one_by_one(state: &crate::partnership::Partnership, lens: Lens, query: &str) {
    let filter = filter(query);
    for id in [FigureId::Commitments, FigureId::Assessed, FigureId::CompletionRate, FigureId::StarShare] {
        let worked = |commitment| explain(state, lens, id, &filter, commitment).map(|working| working.outcome);
        let one_by_one: Vec<_> = state.commitments.keys().filter_map(worked).collect();
        let holding = one_by_one.iter().filter(|outcome| **outcome == crate::rules::Outcome::Holds).count() as u64;
        let figure = compute(state, lens, id, &filter);
        assert_eq!((figure.universe, figure.numerator), (one_by_one.len() as u64, holding), "{id} {query:?}");
    }
    let named = counted(state, lens, FigureId::Commitments, &filter, Which::Universe);
    let list = listed(state, lens, &filter);
    let told: Vec<Subject> = list.piece(0, list.len()).map(|c| Subject::Commitment(c.id.clone())).collect();
    assert_eq!((told.len(), &told), (list.len(), &named), "{query:?}");
    assert_eq!(list.piece(1, 2).count(), list.len().saturating_sub(1).min(2));
}

#[test]
fn a_figure_is_its_commitments_one_by_one_whatever_was_asked_before() {
    let of_one_edition = |query: &&&str| query.starts_with("source=");
    let all = || ASKED.iter().filter(|query| !of_one_edition(query)).copied().collect::<Vec<_>>();
    let days = [Lens::as_of("2014-06-30".parse().unwrap()), Lens::edition("2017-01-01".parse().unwrap())];
    for lens in days.into_iter().chain([Lens::ALL]) {
        each_is_counted_one_by_one_while_more_is_said(lens, &all());
    }
    for query in ASKED.iter().filter(of_one_edition) {
        each_is_counted_one_by_one_while_more_is_said(Lens::ALL, &[query]);
    }
}

/// Each of these changes what some figure counts; nothing that was worked out before may outlive it.
fn each_is_counted_one_by_one_while_more_is_said(lens: Lens, queries: &[&str]) {
    let mut telling = small_world();
    telling.source("other", "2018");
    let tags = [(Field::Tags, codes(Field::Tags, &["health-and-nutrition", "water-and-sanitation"]))];
    let areas = [(Field::PolicyAreas, codes(Field::PolicyAreas, &["open-contracting"]))];
    let check = |telling: &Telling| queries.iter().for_each(|query| is_counted_one_by_one(&telling.state, lens, query));
    check(&telling);
    telling.say("commitment/gha-1-03-aaaa", ("other", 1), Some("ghana/1"), "2014-01-01", &tags);
    check(&telling);
    telling.say("commitment/ita-1-01-aaaa", ("other", 2), Some("italy/1"), "2014-01-01", &areas);
    check(&telling);
    telling.say("member/ghana", ("other", 3), None, "2014-01-01", &[(Field::Cohort, code(Field::Cohort, "c1"))]);
    check(&telling);
    let done = [completion("complete"), (Field::ReportYear, Value::Number(2018))];
    telling.commitment("gha-2-01-aaaa", ("other", 4), "ghana/2", &[(END, &done)]);
    check(&telling);
    telling.commitment("gha-2-02-bbbb", ("other", 5), "ghana/2", &[(PROGRESS, &done)]);
    check(&telling);
}

#[test]
fn a_state_that_follows_has_its_own_figures_and_the_earlier_one_keeps_its_own() {
    let mut telling = small_world();
    let before = telling.state.clone();
    let rate = |state: &crate::partnership::Partnership| {
        compute(state, Lens::ALL, FigureId::CompletionRate, &filter("")).numerator
    };
    assert_eq!((rate(&telling.state), rate(&before)), (3, 3));
    telling.source("other", "2018");
    let done = [completion("complete"), (Field::ReportYear, Value::Number(2018))];
    telling.commitment("gha-1-03-aaaa", ("other", 1), "ghana/1", &[(END, &done)]);
    assert_eq!((rate(&telling.state), rate(&before)), (4, 3));
    assert_eq!((rate(&telling.state.clone()), rate(&before)), (4, 3));
}

#[test]
fn divided_by_two_things_each_commitment_stands_in_each_of_its_groups_once() {
    let mut telling = small_world();
    telling.source("other", "2018");
    let tags = [(Field::Tags, codes(Field::Tags, &["health-and-nutrition", "water-and-sanitation"]))];
    telling.say("commitment/gha-1-03-aaaa", ("other", 1), Some("ghana/1"), "2018-01-01", &tags);
    telling.say("commitment/gha-2-01-aaaa", ("other", 2), Some("ghana/2"), "2018-01-01", &tags);
    let division = Division::read("year,tag", FigureId::Assessed).unwrap();
    let groups = divide(&telling.state, Lens::ALL, FigureId::Assessed, &filter(""), &division);
    let told =
        |group: &Group| (group.keys.iter().map(GroupKey::code).collect::<Vec<_>>().join(" "), group.figure.universe);
    let told: Vec<_> = groups.iter().map(told).collect();
    let expected = [
        "2013 health-and-nutrition",
        "2013 water-and-sanitation",
        "2015 health-and-nutrition",
        "2015 water-and-sanitation",
    ]
    .map(|keys| (keys.to_owned(), 1));
    assert_eq!(told, expected);
    for group in &groups {
        let asked = compute(&telling.state, Lens::ALL, FigureId::Assessed, &group.figure.filter);
        assert_eq!(asked, group.figure, "a group is the figure that its own address asks for");
    }
}
