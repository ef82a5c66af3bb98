//! Every example and fixture of the dossier's section on eligibility, and what must hold of any record.

use proptest::prelude::*;

use super::review::listed_since;
use super::*;
use crate::codebook::Field;
use crate::ids::Iso3;
use crate::lens::Lens;
use crate::partnership::Authority;
use crate::rules::{self, Outcome, Reason, RuleId, RuleVersion};
use crate::statement::Value;
use crate::telling::{Telling, code};

/// A record of one country, and of as many others as a survey or index needs to be whole.
struct World(Telling);

const SURVEY_OF_2012: usize = 100;

impl World {
    fn new() -> Self {
        let mut telling = Telling::new();
        telling.source_of("survey", "2013", Authority::Compilation);
        telling.source_of("hand", "2014", Authority::Compilation);
        Self(telling)
    }
    fn say(&mut self, subject: &str, on: &str, answers: &[(Field, Value)]) -> &mut Self {
        self.0.say(subject, ("survey", 7), None, on, answers);
        self
    }
    fn documents(&mut self, country: &str, year: i16, proposal: &str, audit: &str) -> &mut Self {
        let answers = [
            (Field::BudgetProposal, code(Field::BudgetProposal, proposal)),
            (Field::AuditReport, code(Field::AuditReport, audit)),
        ];
        self.say(&format!("country-year/{country}/{year}"), &format!("{year}-12-31"), &answers)
    }
    fn liberties(&mut self, country: &str, year: i16, times_ten: &str) -> &mut Self {
        let number = Value::Measure(times_ten.parse().unwrap());
        let answers = [(Field::CivilLibertiesTimesTen, number), (Field::Interpolated, Value::Flag(false))];
        self.say(&format!("country-year/{country}/{year}"), &format!("{year}-12-31"), &answers)
    }
    fn provision(&mut self, country: &str, name: &str, provision: &str, year: i64) -> &mut Self {
        let answers = [(Field::Provision, code(Field::Provision, provision)), (Field::AdoptedIn, Value::Number(year))];
        self.say(&format!("evidence/{country}/{name}"), &format!("{year}-12-31"), &answers)
    }
    fn assets(&mut self, country: &str, name: &str, public: &str, year: i64) -> &mut Self {
        let answers = [
            (Field::Provision, code(Field::Provision, "asset-law")),
            (Field::AdoptedIn, Value::Number(year)),
            (Field::PublicAccess, code(Field::PublicAccess, public)),
        ];
        self.say(&format!("evidence/{country}/{name}"), &format!("{year}-12-31"), &answers)
    }
    fn no_asset_law(&mut self, country: &str) -> &mut Self {
        self.provision(country, "asset-none-hand", "asset-none", 2010)
    }
    /// Makes the survey of 2012 whole with countries that nobody asks about.
    fn whole_survey(&mut self) -> &mut Self {
        for n in 0..SURVEY_OF_2012 {
            let letter = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap());
            self.documents(&format!("Q{}{}", letter(n / 26), letter(n)), 2012, "internal-use", "not-produced");
        }
        self
    }
    fn assess(&self, country: &str, year: i16, version: &str) -> Assessment {
        let seen = Seen::new(&self.0.state, Lens::ALL);
        assess(&seen, &iso(country), year, core(version)).unwrap()
    }
}

fn iso(code: &str) -> Iso3 {
    code.parse().unwrap()
}
fn core(version: &str) -> &'static RuleVersion {
    rules::version(RuleId::CoreEligibility, version).unwrap()
}
fn sum(assessment: &Assessment) -> String {
    format!("{}/{} {}", assessment.score, assessment.maximum, assessment.verdict)
}
fn found(assessment: &Assessment, id: MetricId) -> Found {
    assessment.metrics.iter().find(|metric| metric.id == id).unwrap().found
}

/// Builds a country by the points that the dossier's table gives for its metrics (`-` where the survey does not cover it).
fn example(fiscal: &str, access: i64, assets: i64, engagement: i64) -> Assessment {
    let mut world = World::new();
    world.whole_survey();
    match fiscal {
        "4" => world.documents("GEO", 2012, "published", "published"),
        "2" => world.documents("GEO", 2012, "published", "late"),
        "0" => world.documents("GEO", 2012, "hard-copy", "internal-use"),
        _ => &mut world,
    };
    match access {
        4 => world.provision("GEO", "access-law-hand", "access-law", 2005),
        3 => world.provision("GEO", "access-constitution-hand", "access-constitution", 2005),
        1 => world.provision("GEO", "access-draft-hand", "access-draft", 2005),
        _ => world.provision("GEO", "access-none-hand", "access-none", 2005),
    };
    match assets {
        4 => world.assets("GEO", "asset-law-hand", "partly", 2005),
        2 => world.assets("GEO", "asset-law-hand", "no", 2005),
        _ => world.no_asset_law("GEO"),
    };
    world.liberties("GEO", 2013, ["0", "10", "41.2", "58.8", "94.1"][usize::try_from(engagement).unwrap()]);
    world.assess("GEO", 2014, "2014")
}

#[test]
fn the_examples_of_the_dossier_come_out() {
    for (metrics, expected) in [
        (("4", 4, 4, 3), "15/16 eligible"),
        (("2", 4, 4, 2), "12/16 eligible"),
        (("2", 4, 2, 3), "11/16 not-eligible"),
        (("-", 3, 4, 2), "9/12 eligible"),
        (("-", 4, 2, 2), "8/12 not-eligible"),
        (("0", 0, 0, 0), "0/16 not-eligible"),
        (("4", 1, 4, 4), "13/16 eligible"),
    ] {
        let (fiscal, access, assets, engagement) = metrics;
        assert_eq!(sum(&example(fiscal, access, assets, engagement)), expected, "{metrics:?}");
    }
}

#[test]
fn with_data_on_two_metrics_only_there_is_no_verdict() {
    let mut world = World::new();
    world.whole_survey().provision("GEO", "access-law-hand", "access-law", 2005).assets(
        "GEO",
        "asset-law-hand",
        "yes",
        2005,
    );
    // The index is whole, and does not cover the country.
    for n in 0..167usize {
        let letter = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap());
        world.liberties(&format!("R{}{}", letter(n / 26), letter(n)), 2013, "50");
    }
    let assessment = world.assess("GEO", 2014, "2023");
    assert_eq!(sum(&assessment), "8/8 not-enough-data");
    assert_eq!(assessment.derivation.outcome, Outcome::Undetermined(Reason::TooFewMetrics));
}

#[test]
fn civil_liberties_give_points_strictly_above_each_cut_point() {
    for (times_ten, points) in [
        ("100", 4),
        ("76.5", 4),
        ("75", 3),
        ("73.5", 3),
        ("70.6", 3),
        ("58.8", 3),
        ("52.9", 3),
        ("50", 2),
        ("47.1", 2),
        ("44.1", 2),
        ("38.2", 2),
        ("32.4", 2),
        ("26.5", 2),
        ("25", 1),
        ("23.5", 1),
        ("0.1", 1),
        ("0", 0),
    ] {
        let mut world = World::new();
        world.liberties("GEO", 2013, times_ten);
        let engagement = found(&world.assess("GEO", 2014, "2014"), MetricId::CitizenEngagement);
        assert_eq!(engagement, Found::Points(points), "{times_ten}");
    }
}

#[test]
fn a_gap_says_its_cause_and_gives_no_verdict() {
    use MetricId::{AccessToInformation, AssetDisclosure, CitizenEngagement, FiscalTransparency};
    let cause = |world: &World, id, year| found(&world.assess("GEO", year, "2014"), id);
    let mut world = World::new();
    for id in MetricId::ALL {
        assert!(matches!(cause(&world, *id, 2014), Found::Undetermined(_)), "{id}: an empty record tells nothing");
    }
    world.documents("ALB", 2012, "published", "published");
    assert_eq!(cause(&world, FiscalTransparency, 2014), Found::Undetermined(Reason::SourceIncomplete));
    world.whole_survey();
    assert_eq!(cause(&world, FiscalTransparency, 2014), Found::NoData(Reason::NotCovered));
    assert_eq!(
        cause(&world, FiscalTransparency, 2020),
        Found::Undetermined(Reason::YearNotHeld),
        "documents end in 2012 here"
    );
    world.liberties("GEO", 2012, "58.8").liberties("ALB", 2013, "58.8");
    assert_eq!(cause(&world, CitizenEngagement, 2014), Found::Undetermined(Reason::YearMissing));
    assert_eq!(cause(&world, CitizenEngagement, 2016), Found::Undetermined(Reason::YearNotHeld));
    world.provision("GEO", "access-regulation-hand", "access-regulation", 2005);
    assert_eq!(cause(&world, AccessToInformation, 2014), Found::Undetermined(Reason::NotALaw));
    world.provision("GEO", "access-law-one", "access-law", 2013);
    assert_eq!(cause(&world, AccessToInformation, 2014), Found::Points(4));
    world.provision("GEO", "access-law-two", "access-law", 2016);
    assert_eq!(cause(&world, AccessToInformation, 2014), Found::Undetermined(Reason::SourcesDisagree));
    assert_eq!(cause(&world, AccessToInformation, 2016), Found::Points(4), "by then they agree");
    assert_eq!(cause(&world, AssetDisclosure, 2014), Found::Undetermined(Reason::NeverSaid));
    assert_eq!(world.assess("GEO", 2014, "2014").verdict, Verdict::Undetermined);
}

#[test]
fn an_interpolated_year_is_no_evidence() {
    let mut world = World::new();
    let answers = [
        (Field::CivilLibertiesTimesTen, Value::Measure("58.8".parse().unwrap())),
        (Field::Interpolated, Value::Flag(true)),
    ];
    world.say("country-year/GEO/2013", "2013-12-31", &answers);
    let assessment = world.assess("GEO", 2014, "2014");
    assert_eq!(found(&assessment, MetricId::CitizenEngagement), Found::Undetermined(Reason::Interpolated));
    assert!(
        assessment.derivation.inputs().iter().any(|i| i.column == Some("civlibx_eiu")),
        "the cell is shown all the same"
    );
}

#[test]
fn before_2014_assets_were_tested_otherwise_and_only_stated_points_count() {
    let mut world = World::new();
    world.assets("TUN", "asset-law-hand", "yes", 2005);
    assert_eq!(
        found(&world.assess("TUN", 2013, "2011"), MetricId::AssetDisclosure),
        Found::Undetermined(Reason::TestNotKnown)
    );
    world.say("country-year/TUN/2013", "2013-12-31", &[(Field::PublishedAssetDisclosure, Value::Number(3))]);
    assert_eq!(found(&world.assess("TUN", 2013, "2011"), MetricId::AssetDisclosure), Found::Points(3));
}

#[test]
fn the_version_of_a_score_is_that_of_its_year() {
    for (year, version) in
        [(2011, "2011"), (2013, "2011"), (2014, "2014"), (2017, "2014"), (2018, "2018"), (2022, "2018"), (2023, "2023")]
    {
        assert_eq!(in_force(RuleId::CoreEligibility, year).unwrap().version, version, "{year}");
    }
    assert_eq!(in_force(RuleId::CoreEligibility, 2010), None);
    assert_eq!(in_force(RuleId::ValuesCheck, 2017), None, "agreed in September, after the scores of the year");
    assert!(in_force(RuleId::ValuesCheck, 2018).is_some() && in_force(RuleId::EligibilityReview, 2022).is_none());
}

#[test]
fn the_values_check_asks_answers_and_refuses_estimates() {
    let version = rules::version(RuleId::ValuesCheck, "2017").unwrap();
    let check = |fields: &[(Field, &str)]| {
        let mut world = World::new();
        let answers: Vec<_> = fields.iter().map(|(f, n)| (*f, Value::Measure(n.parse().unwrap()))).collect();
        world.say("country-year/BEN/2018", "2018-12-31", &answers);
        values_check(&Seen::new(&world.0.state, Lens::ALL), &iso("BEN"), 2019, version).unwrap().outcome
    };
    use Field::{CsoEntry, CsoEntryInterval, CsoRepression, CsoRepressionInterval};
    assert_eq!(check(&[(CsoEntry, "2"), (CsoRepression, "3")]), Outcome::Holds);
    assert_eq!(check(&[(CsoEntry, "2"), (CsoRepression, "2")]), Outcome::Fails);
    assert_eq!(check(&[(CsoEntry, "3")]), Outcome::Holds, "one missing and the other 3");
    assert_eq!(check(&[(CsoEntry, "2")]), Outcome::Undetermined(Reason::NeverSaid), "one missing and the other 2");
    let estimated = check(&[(CsoEntryInterval, "3.2"), (CsoRepressionInterval, "3.1")]);
    assert_eq!(estimated, Outcome::Undetermined(Reason::OtherScale));
}

#[test]
fn the_values_check_never_touches_a_member() {
    let mut world = World::new();
    let country =
        [(Field::Country, crate::telling::label("GHA")), (Field::Joined, Value::Date("2011".parse().unwrap()))];
    world.say("member/ghana", "2011-12-31", &country);
    let answers = [(Field::CsoEntry, Value::Measure("0".parse().unwrap()))];
    world.say("country-year/GHA/2018", "2018-12-31", &answers);
    let version = rules::version(RuleId::ValuesCheck, "2017").unwrap();
    let seen = Seen::new(&world.0.state, Lens::ALL);
    let outcome = |year| values_check(&seen, &iso("GHA"), year, version).unwrap().outcome;
    assert_eq!(outcome(2019), Outcome::DoesNotApply(Reason::AlreadyMember));
    assert!(matches!(outcome(2010), Outcome::Undetermined(_)), "before it joined the question arises");
}

#[test]
fn two_years_below_the_bar_list_a_member_and_one_above_takes_it_off() {
    use Verdict::{Eligible as E, NotEligible as N, NotEnoughData as D, Undetermined as U};
    let listed = |verdicts: &[(i16, Verdict)]| listed_since(verdicts, 2, |year| year >= 2023);
    assert_eq!(listed(&[(2021, E), (2022, N), (2023, N)]), Some(2023));
    assert_eq!(listed(&[(2021, E), (2022, N), (2023, N), (2024, E)]), None);
    assert_eq!(listed(&[(2021, N), (2022, N)]), None, "there was no such rule yet");
    assert_eq!(listed(&[(2021, N), (2022, N), (2023, N)]), Some(2023));
    assert_eq!(listed(&[(2022, N), (2023, D), (2024, U), (2025, N)]), Some(2025), "they neither count nor reset");
    assert_eq!(listed(&[(2022, N), (2023, D), (2024, E), (2025, N)]), None);
    assert_eq!(listed(&[(2022, N), (2023, N), (2024, U)]), Some(2023));
}

#[test]
fn the_single_changes_that_turn_a_verdict_are_named() {
    let turns =
        |a: &Assessment| a.turns.iter().map(|t| format!("{} {}/{}", t.turn, t.score, t.maximum)).collect::<Vec<_>>();
    let near = example("2", 4, 2, 3);
    assert_eq!(
        turns(&near),
        ["audit-report-published 13/16", "assets-public 13/16", "liberties-above 12/16"],
        "an access law is there already"
    );
    let just = example("2", 4, 4, 2);
    assert_eq!(
        turns(&just),
        ["budget-proposal-withheld 10/16", "access-constitution 11/16", "assets-law 10/16", "liberties-above 11/16",]
    );
    let uncovered = example("-", 3, 4, 2);
    assert!(turns(&uncovered).contains(&"surveyed-with-none 9/16".to_owned()), "{:?}", turns(&uncovered));
    let far = example("0", 0, 2, 2);
    assert!(far.turns.is_empty(), "{:?}", far.turns);
}

#[test]
fn a_verdict_open_for_one_metric_says_what_each_outcome_would_make_of_it() {
    let mut world = World::new();
    world.documents("GEO", 2012, "published", "published").liberties("GEO", 2013, "58.8");
    world.provision("GEO", "access-law-hand", "access-law", 2005);
    let assessment = world.assess("GEO", 2014, "2014");
    assert_eq!((assessment.verdict, assessment.bounds), (Verdict::Undetermined, (11, 15)));
    let verdicts: Vec<_> = assessment.turns.iter().map(|t| format!("{} {}", t.turn, t.verdict)).collect();
    assert_eq!(verdicts, ["assets-public eligible", "assets-law eligible", "assets-none not-eligible"]);
}

#[test]
fn what_experts_confirm_settles_what_sources_contest() {
    use crate::deed::{Deed, EvidenceFinding, EvidenceValidated};
    let mut world = World::new();
    world.provision("GEO", "access-law-one", "access-law", 2013).provision("GEO", "access-law-two", "access-law", 2016);
    let validated = |evidence: &str, finding| {
        Deed::EvidenceValidated(EvidenceValidated {
            country: iso("GEO"),
            evidence: evidence.parse().unwrap(),
            examined: 2,
            finding,
            document: "00".repeat(32),
            remark: None,
        })
    };
    let access = |world: &World| found(&world.assess("GEO", 2014, "2014"), MetricId::AccessToInformation);
    assert_eq!(access(&world), Found::Undetermined(Reason::SourcesDisagree));
    world.0.deed("2015-01-01", validated("access-law-one", EvidenceFinding::Confirmed)).unwrap();
    assert_eq!(access(&world), Found::Points(4));
    let before = Seen::new(&world.0.state, Lens::as_of(jiff::civil::date(2014, 12, 31)));
    let then = assess(&before, &iso("GEO"), 2014, core("2014")).unwrap();
    assert!(
        found(&then, MetricId::AccessToInformation) == Found::Points(4),
        "the other law was not there yet on that day"
    );
    world.0.deed("2015-02-01", validated("access-law-one", EvidenceFinding::Rejected)).unwrap();
    assert_eq!(
        access(&world),
        Found::Undetermined(Reason::NoLawYet),
        "of the law of 2016 it is known that it came later"
    );
}

#[test]
fn a_recorded_verdict_stays_when_its_source_changes_and_the_difference_is_told() {
    use crate::deed::Deed;
    let mut world = World::new();
    world.documents("PNG", 2012, "published", "published").liberties("PNG", 2013, "82.4");
    world.provision("PNG", "access-constitution-hand", "access-constitution", 2005).assets(
        "PNG",
        "asset-law-hand",
        "no",
        2005,
    );
    let computed = world.assess("PNG", 2014, "2014");
    assert_eq!(sum(&computed), "13/16 eligible", "as stated for Papua New Guinea before the review of 2015");
    let deed = as_recorded(&computed).unwrap();
    world.0.deed("2014-06-30", Deed::EligibilityAssessed(deed)).unwrap();
    let compare = |world: &World| {
        let seen = Seen::new(&world.0.state, Lens::ALL);
        let known = recorded(&seen, &iso("PNG"), 2014).unwrap();
        (known.deed.verdict, difference(known, &assess(&seen, &iso("PNG"), 2014, core("2014")).unwrap()))
    };
    assert_eq!(compare(&world), (Verdict::Eligible, None));
    world.0.source_of("zz-survey-revised", "2015", Authority::Compilation);
    let revised = [(Field::AuditReport, code(Field::AuditReport, "not-produced"))];
    world.0.say("country-year/PNG/2012", ("zz-survey-revised", 3), None, "2012-12-31", &revised);
    let (kept, difference) = compare(&world);
    let difference = difference.unwrap();
    assert_eq!(kept, Verdict::Eligible, "nothing is applied silently");
    assert_eq!(difference.verdict, (Verdict::Eligible, Verdict::NotEligible));
    assert_eq!((difference.score, difference.metrics), (((13, 16), (11, 16)), vec![MetricId::FiscalTransparency]));
}

fn any_world() -> impl Strategy<Value = (usize, usize, usize, usize, usize)> {
    (0..6usize, 0..6usize, 0..5usize, 0..5usize, 0..6usize)
}

const DOCUMENT: [&str; 6] = ["published", "late", "hard-copy", "soft-copy", "internal-use", "not-produced"];
const LIBERTIES: [&str; 6] = ["0", "10", "30", "50", "58.8", "80"];

/// A country made of choices; the last of each kind of evidence is that there is none on record.
fn made((proposal, audit, access, assets, liberties): (usize, usize, usize, usize, usize)) -> World {
    let mut world = World::new();
    world.documents("GEO", 2012, DOCUMENT[proposal], DOCUMENT[audit]).liberties("GEO", 2013, LIBERTIES[liberties]);
    if let Some(kind) = ["access-none", "access-draft", "access-constitution", "access-law"].get(access) {
        world.provision("GEO", "access-hand", kind, 2005);
    }
    match assets {
        0 => world.no_asset_law("GEO"),
        1 => world.assets("GEO", "asset-law-hand", "no", 2005),
        2 => world.assets("GEO", "asset-law-hand", "partly", 2005),
        3 => world.assets("GEO", "asset-law-hand", "yes", 2005),
        _ => &mut world,
    };
    world
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn more_openness_never_lowers_a_score(choice in any_world()) {
        let (proposal, audit, access, assets, liberties) = choice;
        let score = |choice| made(choice).assess("GEO", 2014, "2014").score;
        let before = score(choice);
        prop_assert!(score((0, audit, access, assets, liberties)) >= before);
        prop_assert!(score((proposal, 0, access, assets, liberties)) >= before);
        prop_assert!(score((proposal, audit, 3, assets, liberties)) >= before || access == 4);
        prop_assert!(score((proposal, audit, access, 3, liberties)) >= before);
        prop_assert!(score((proposal, audit, access, assets, 5)) >= before);
    }

    #[test]
    fn no_verdict_comes_of_a_metric_that_is_not_known(choice in any_world()) {
        let assessment = made(choice).assess("GEO", 2014, "2014");
        let open = assessment.metrics.iter().any(|m| matches!(m.found, Found::Undetermined(_)));
        prop_assert_eq!(open, assessment.verdict == Verdict::Undetermined);
        prop_assert!(assessment.bounds.0 <= assessment.score + 16 && assessment.bounds.0 <= assessment.bounds.1);
        prop_assert_eq!(open, assessment.bounds.0 != assessment.bounds.1);
        let points: i64 = assessment.metrics.iter().filter_map(Metric::points).sum();
        prop_assert_eq!(points, assessment.score);
        if !open {
            prop_assert_eq!(assessment.verdict == Verdict::Eligible, 4 * assessment.score >= 3 * assessment.maximum);
        }
    }

    #[test]
    fn a_change_that_is_named_turns_the_verdict_and_gives_the_score_it_says(choice in any_world()) {
        let assessment = made(choice).assess("GEO", 2014, "2014");
        for turned in &assessment.turns {
            let others: i64 = assessment.metrics.iter().filter(|m| m.id != turned.metric).filter_map(Metric::points).sum();
            prop_assert_eq!(others + turned.points, turned.score);
            prop_assert_eq!(turned.verdict == Verdict::Eligible, 4 * turned.score >= 3 * turned.maximum);
            prop_assert_ne!(turned.verdict, assessment.verdict);
        }
    }

    #[test]
    fn the_same_record_gives_the_same_bytes(choice in any_world()) {
        let told = |a: &Assessment| serde_json::to_string(&(&a.derivation, &a.turns)).unwrap();
        prop_assert_eq!(told(&made(choice).assess("GEO", 2014, "2014")), told(&made(choice).assess("GEO", 2014, "2014")));
    }
}
