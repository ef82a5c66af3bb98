//! Every rule version this program knows.

use super::Confidence::{Decision, Inferred, Seed, Unverified, Verified};
use super::{Anchor, Confidence, Parameters, RuleId, RuleVersion};
use crate::cocreation::Standard;
use crate::codebook::{
    Completion, Decimal, DidItOpenGovernment, EarlyResults, PotentialForResults, PotentialImpact, Product, years,
};
use crate::membership::eligibility::{AssetTest, CoreTest, Survey, ValuesTest};
use crate::membership::local::asked::LocalRule;
use crate::membership::{PlanDelivery, SelfAssessment, Tolerance, YearDay};
use crate::plans::draft::DraftRule;
use crate::plans::peers::Terms;
use crate::review::process::EvidenceRule;
use crate::review::stars::{self, Formula, RelevanceTest, StarTests};
use crate::review::{Ask, ReviewTiming};
use crate::time::Date;

const fn first_of(year: i16) -> Option<Date> {
    Some(jiff::civil::date(year, 1, 1))
}
const fn last_of(year: i16) -> Option<Date> {
    Some(jiff::civil::date(year, 12, 31))
}

/// Every version, by rule, oldest first.
#[must_use]
pub fn all() -> &'static [RuleVersion] {
    ALL
}

/// The version of a rule with a name.
#[must_use]
pub fn version(rule: RuleId, version: &str) -> Option<&'static RuleVersion> {
    ALL.iter().find(|v| v.rule == rule && v.version == version)
}

/// The version of a rule by which a case is judged whose anchor date is `day`.
#[must_use]
pub fn in_force(rule: RuleId, day: Date) -> Option<&'static RuleVersion> {
    ALL.iter().find(|v| v.rule == rule && v.covers(day))
}

/// A version of the star rule as printed in a paper, for reports of the years from `from` to `to`.
const fn printed(version: Formula, tests: StarTests, from: Option<Date>, to: Option<Date>) -> RuleVersion {
    RuleVersion {
        rule: RuleId::Star,
        version: version.code(),
        anchor: Anchor::ReportYear,
        effective_from: from,
        effective_to: to,
        parameters: Parameters::Star(tests),
        sources: &["STAR15", "DICT16"],
        confidence: Verified,
    }
}

/// A version of the star rule as applied in a published column, found by comparison. It holds for what the column covers.
const fn applied(version: Formula, tests: StarTests, sources: &'static [&'static str]) -> RuleVersion {
    RuleVersion {
        rule: RuleId::Star,
        version: version.code(),
        anchor: Anchor::ReportYear,
        effective_from: None,
        effective_to: None,
        parameters: Parameters::Star(tests),
        sources,
        confidence: Inferred,
    }
}

/// A rule that is one test of what the review found, for plans of the years given.
const fn test(
    rule: RuleId,
    version: &'static str,
    (first, last): (i16, Option<i16>),
    ask: Ask,
    confidence: Confidence,
    sources: &'static [&'static str],
) -> RuleVersion {
    let (effective_from, effective_to) = (
        first_of(first),
        match last {
            Some(last) => last_of(last),
            None => None,
        },
    );
    let parameters = Parameters::Test(ask);
    RuleVersion {
        rule,
        version,
        anchor: Anchor::PlanYear,
        effective_from,
        effective_to,
        parameters,
        sources,
        confidence,
    }
}

/// A rule on what is owed when, in force for anchors in the years given.
const fn owed(
    rule: RuleId,
    version: &'static str,
    anchor: Anchor,
    (first, last): (i16, Option<i16>),
    parameters: Parameters,
    (confidence, sources): (Confidence, &'static [&'static str]),
) -> RuleVersion {
    let effective_to = match last {
        Some(last) => last_of(last),
        None => None,
    };
    RuleVersion {
        rule,
        version,
        anchor,
        effective_from: first_of(first),
        effective_to,
        parameters,
        sources,
        confidence,
    }
}

const JUNE_30: YearDay = YearDay { month: 6, day: 30 };
const AUGUST_31: YearDay = YearDay { month: 8, day: 31 };
const DECEMBER_31: YearDay = YearDay { month: 12, day: 31 };

/// When plans are due.
const fn delivery(
    due: Option<YearDay>,
    ends: YearDay,
    months_after_end: i64,
    (contrary_after_months, moved_after_months): (Option<i64>, Option<i64>),
) -> Parameters {
    let tolerance = Tolerance { contrary_after_months, moved_after_months };
    Parameters::PlanDelivery(PlanDelivery { due, ends, months_after_end, tolerance })
}

/// What a plan that is being written has to have.
const fn drafted(
    (years, or_years): (Option<i64>, Option<i64>),
    commitments_advised: Option<i64>,
    grand_challenges: i64,
) -> Parameters {
    Parameters::PlanDraft(DraftRule { years, or_years, commitments_advised, both_languages: true, grand_challenges })
}

/// When a government reports on itself: three months after what it reports on has ended, and after so many days of comment.
const fn reports(first_cycle: bool, midterm: bool, end_of_term: bool, comment_days: i64) -> Parameters {
    Parameters::SelfAssessment(SelfAssessment { months_after: 3, first_cycle, midterm, end_of_term, comment_days })
}

/// When the review reports on plans of the years given.
const fn timing(
    version: &'static str,
    years: (i16, Option<i16>),
    timing: ReviewTiming,
    rests: (Confidence, &'static [&'static str]),
) -> RuleVersion {
    owed(RuleId::ReviewTiming, version, Anchor::PlanYear, years, Parameters::ReviewTiming(timing), rests)
}

/// Reports for which no source prints a deadline.
const fn untimed(reports: &'static [Product]) -> ReviewTiming {
    ReviewTiming { reports, months_after_submission: None, months_after_midway: None, months_after_end: None }
}
const REPORT_OF_2011: ReviewTiming = untimed(&[Product::ProgressReport]);
const REPORTS_OF_2013: ReviewTiming = untimed(&[Product::ProgressReport, Product::EndOfTermReport]);
const REPORTS_OF_2017: ReviewTiming = untimed(&[Product::DesignReport, Product::ImplementationReport]);
const REPORTS_OF_2020: ReviewTiming = untimed(&[Product::ActionPlanReview, Product::ResultsReport]);
/// The products since the refresh. When the midterm review is due was not found: as long after the middle as the others have.
const REPORTS_OF_2021: ReviewTiming = ReviewTiming {
    reports: &[Product::CoCreationBrief, Product::ActionPlanReview, Product::MidtermReview, Product::ResultsReport],
    months_after_submission: Some(4),
    months_after_midway: Some(4),
    months_after_end: Some(4),
};

/// The day of the text that added "not enough data" and the Eligibility Review.
const TEXT_OF_2023: Date = jiff::civil::date(2023, 5, 26);

/// The day before it.
const BEFORE_TEXT_OF_2023: Date = jiff::civil::date(2023, 5, 25);

/// A version of core eligibility.
const fn core(
    version: &'static str,
    (effective_from, effective_to): (Option<Date>, Option<Date>),
    test: &'static CoreTest,
    sources: &'static [&'static str],
) -> RuleVersion {
    RuleVersion {
        rule: RuleId::CoreEligibility,
        version,
        anchor: Anchor::ScoreYear,
        effective_from,
        effective_to,
        parameters: Parameters::CoreEligibility(test),
        sources,
        confidence: Verified,
    }
}

/// A round of the Open Budget Survey, the countries it covered, the first score year it counted in. Scores are updated in the
/// first half of a year, so a round that came out later counts from the year after; that of 2015 counted in the review at the
/// end of 2015 (FI-2016-02).
const fn round(year: i16, countries: usize, counts_from: i16) -> Survey {
    Survey { year, countries, counts_from }
}

/// Core eligibility since 2014. The metric of assets was simplified that year (ELIG14).
const CORE_2014: CoreTest = CoreTest {
    budget_proposal: 2,
    audit_report: 2,
    surveys: &[
        round(2010, 94, 2011),
        round(2012, 100, 2013),
        round(2015, 102, 2015),
        round(2017, 115, 2018),
        round(2019, 117, 2020),
        round(2021, 120, 2022),
        round(2023, 125, 2024),
    ],
    access_law: 4,
    access_constitution: 3,
    access_draft: 1,
    assets: AssetTest::Simple,
    asset_law: 2,
    asset_public: 2,
    civil_liberties: &[
        (Decimal::ten_thousandths(75_000), 4),
        (Decimal::whole(5), 3),
        (Decimal::ten_thousandths(25_000), 2),
        (Decimal::whole(0), 1),
    ],
    strictly_above: true,
    index_lag: 1,
    index_countries: 167,
    points_per_metric: 4,
    pass_per_cent: 75,
    least_metrics: 3,
};
/// Core eligibility before: the metric of assets was finer, and gave odd points.
const CORE_2011: CoreTest = CoreTest { assets: AssetTest::Detailed, ..CORE_2014 };

/// How sure we are of a parameter and what it rests on, where that is not what its version rests on.
#[must_use]
pub fn backing(version: &RuleVersion, parameter: &str) -> Option<(Confidence, &'static [&'static str])> {
    use RuleId::{CoreEligibility, PeerConsultation, ReviewTiming, ValuesCheck};
    Some(match (version.rule, version.version, parameter) {
        (CoreEligibility, _, "surveys") => (Inferred, &["FI-2016-02", "DATA-EIU", "ELG-YEARS"]),
        (CoreEligibility, _, "access-constitution") => (Verified, &["ELIG18", "MA18", "MA-OECD"]),
        (CoreEligibility, _, "access-law") => (Verified, &["ELIG18", "ELG-LAWS"]),
        (CoreEligibility, "2011", "asset-test") => (Inferred, &["MRA14", "FI-2014-01"]),
        (CoreEligibility, _, "civil-liberties-first" | "civil-liberties-second" | "civil-liberties-third") => {
            (Unverified, &["D21", "DATA-EIU", "AF16", "MRA14"])
        }
        (CoreEligibility, _, "civil-liberties-fourth" | "strictly-above") => (Unverified, &["D21"]),
        (CoreEligibility, _, "index-lag") => (Decision, &["ELG-YEARS"]),
        (CoreEligibility, "2011" | "2014" | "2018", "least-metrics") => (Decision, &["ELIG23", "D25"]),
        // That it was a step is in the brochure of 2011; no source gives a length or a limit.
        (PeerConsultation, "2011", "required-step") => return None,
        (PeerConsultation, "2011", _) => (Decision, &["D27"]),
        (ReviewTiming, "2021", "months-after-midway") => (Unverified, &["MIDTERM"]),
        (ValuesCheck, _, "least-answer" | "least-indicators") => (Unverified, &["D22"]),
        (ValuesCheck, _, "answers-lag") => (Decision, &["ELG-YEARS"]),
        _ => return None,
    })
}

static ALL: &[RuleVersion] = &[
    printed(Formula::Printed2014, stars::PRINTED_2014, first_of(2014), last_of(2014)),
    printed(Formula::Printed2015, stars::PRINTED_2015, first_of(2015), None),
    applied(Formula::AppliedMay2015, stars::APPLIED_MAY_2015, &["DATA15"]),
    applied(Formula::AppliedMay2015New, stars::APPLIED_MAY_2015_NEW, &["DATA15"]),
    applied(Formula::AppliedMay2015Specific, stars::APPLIED_MAY_2015_SPECIFIC, &["DATA15"]),
    applied(Formula::AppliedBeforeJune2014, stars::APPLIED_BEFORE_JUNE_2014, &["DATA15B", "DATA16"]),
    applied(Formula::AppliedOnly2015, stars::APPLIED_ONLY_2015, &["DATA15B", "DATA16", "DATA24"]),
    applied(Formula::AppliedCurrent, stars::APPLIED_CURRENT, &["DATA15B", "DATA16", "DATA24"]),
    test(
        RuleId::Relevance,
        "any-of-three",
        (2011, None),
        Ask::Relevant(RelevanceTest::AnyOfThree),
        Verified,
        &["DICT16", "D8"],
    ),
    test(
        RuleId::HighCompletion,
        "2011",
        (2011, None),
        Ask::Completion(Completion::Substantial),
        Verified,
        &["GL-COMP", "D10"],
    ),
    test(
        RuleId::Ambition,
        "2011",
        (years::FIRST_PLANS, Some(years::before(years::REFRESHED))),
        Ask::Impact(PotentialImpact::Transformative),
        Decision,
        &["D11"],
    ),
    test(
        RuleId::Ambition,
        "2020",
        (years::REFRESHED, None),
        Ask::Potential(PotentialForResults::Substantial),
        Verified,
        &["S4D", "D13"],
    ),
    test(RuleId::Verifiability, "2011", (2011, None), Ask::Verifiable, Verified, &["GL-VER", "DATA24"]),
    test(
        RuleId::StrongResults,
        "2011",
        (years::FIRST_PLANS, Some(years::before(years::EARLY_RESULTS))),
        Ask::Opened(DidItOpenGovernment::Major),
        Verified,
        &["GL-ER"],
    ),
    test(
        RuleId::StrongResults,
        "2021",
        (years::EARLY_RESULTS, None),
        Ask::Results(EarlyResults::Significant),
        Decision,
        &["D13", "DATA24"],
    ),
    test(
        RuleId::AnyResults,
        "2011",
        (years::FIRST_PLANS, Some(years::before(years::EARLY_RESULTS))),
        Ask::Opened(DidItOpenGovernment::Marginal),
        Decision,
        &["GL-ER", "D13"],
    ),
    test(
        RuleId::AnyResults,
        "2021",
        (years::EARLY_RESULTS, None),
        Ask::Results(EarlyResults::Moderate),
        Verified,
        &["IRM23", "GL-ER2"],
    ),
    RuleVersion {
        rule: RuleId::MembershipStatus,
        version: "2016",
        anchor: Anchor::DayAsked,
        effective_from: first_of(2011),
        effective_to: None,
        parameters: Parameters::MembershipStatus {
            months_inactive_before_removal: crate::membership::MONTHS_INACTIVE_BEFORE_REMOVAL,
        },
        sources: &["GL-MEMBER", "TT"],
        confidence: Verified,
    },
    owed(
        RuleId::FirstPlan,
        "2011",
        Anchor::LetterOfIntent,
        (2011, Some(2014)),
        Parameters::FirstPlan(YearDay { month: 3, day: 31 }),
        (Verified, &["DATES-E1", "FI-2012-05", "D18"]),
    ),
    owed(
        RuleId::FirstPlan,
        "2015",
        Anchor::LetterOfIntent,
        (2015, None),
        Parameters::FirstPlan(DECEMBER_31),
        (Decision, &["D18"]),
    ),
    owed(
        RuleId::PlanDelivery,
        "2014",
        Anchor::PlanDue,
        (2014, Some(2017)),
        delivery(Some(JUNE_30), JUNE_30, 0, (Some(4), Some(6))),
        (Verified, &["DATES-OLD", "LET14"]),
    ),
    owed(
        RuleId::PlanDelivery,
        "2018",
        Anchor::PlanDue,
        (2018, Some(2021)),
        delivery(Some(AUGUST_31), AUGUST_31, 0, (Some(4), Some(4))),
        (Verified, &["DATES"]),
    ),
    owed(
        RuleId::PlanDelivery,
        "2022",
        Anchor::PlanDue,
        (2022, None),
        delivery(None, DECEMBER_31, 12, (Some(0), None)),
        (Verified, &["PR22", "GL-PR", "D5"]),
    ),
    owed(
        RuleId::PlanRefresh,
        "2022",
        Anchor::PlanYear,
        (2022, None),
        // That it is halfway is verified; the window around it is a decision (dossier 3.6).
        Parameters::PlanRefresh { years: 4, after_months: 24, window_months: 6 },
        (Verified, &["AOG22", "HB-DEV"]),
    ),
    owed(
        RuleId::PeerConsultation,
        "2011",
        Anchor::PlanYear,
        (2011, Some(2012)),
        Parameters::PeerConsultation(Terms { required: true, ..Terms::OURS }),
        (Seed, &["S2", "D27"]),
    ),
    owed(
        RuleId::PeerConsultation,
        "2013",
        Anchor::PlanYear,
        (2013, None),
        Parameters::PeerConsultation(Terms::OURS),
        (Decision, &["D27"]),
    ),
    owed(
        RuleId::PlanDraft,
        "2011",
        Anchor::DayAsked,
        (2011, Some(2012)),
        drafted((None, None), None, 1),
        (Seed, &["S2"]),
    ),
    owed(
        RuleId::PlanDraft,
        "2013",
        Anchor::DayAsked,
        (2013, Some(2017)),
        drafted((Some(2), None), Some(15), 0),
        (Verified, &["DATES-OLD"]),
    ),
    owed(
        RuleId::PlanDraft,
        "2018",
        Anchor::DayAsked,
        (2018, Some(2021)),
        drafted((Some(2), None), Some(20), 0),
        (Unverified, &["DATES", "D16"]),
    ),
    owed(
        RuleId::PlanDraft,
        "2022",
        Anchor::DayAsked,
        (2022, None),
        drafted((Some(2), Some(4)), Some(20), 0),
        (Unverified, &["AOG22", "D16"]),
    ),
    owed(
        RuleId::SelfAssessment,
        "2011",
        Anchor::PlanYear,
        (2011, Some(2012)),
        reports(true, false, false, 0),
        (Verified, &["S2", "IDFI13"]),
    ),
    owed(
        RuleId::SelfAssessment,
        "2013",
        Anchor::PlanYear,
        (2013, Some(2017)),
        reports(false, true, true, 14),
        (Unverified, &["RO16", "DATES-OLD"]),
    ),
    owed(
        RuleId::SelfAssessment,
        "2018",
        Anchor::PlanYear,
        (2018, Some(2021)),
        reports(false, false, true, 14),
        (Decision, &["TOOLS", "SA-E3"]),
    ),
    timing(
        "2011",
        (years::FIRST_PLANS, Some(years::before(years::END_OF_TERM_REPORTS))),
        REPORT_OF_2011,
        (Verified, &["STAR15", "DATA24"]),
    ),
    timing(
        "2013",
        (years::END_OF_TERM_REPORTS, Some(years::before(years::DESIGN_REPORTS))),
        REPORTS_OF_2013,
        (Verified, &["STAR15", "DATA24"]),
    ),
    timing(
        "2017",
        (years::DESIGN_REPORTS, Some(years::before(years::REFRESHED))),
        REPORTS_OF_2017,
        (Verified, &["IRM-LIST", "DATA24"]),
    ),
    timing(
        "2020",
        (years::REFRESHED, Some(years::before(years::EARLY_RESULTS))),
        REPORTS_OF_2020,
        (Decision, &["GL-IRM", "D13"]),
    ),
    timing(
        "2021",
        (years::EARLY_RESULTS, None),
        REPORTS_OF_2021,
        (Verified, &["IRM-APR", "GL-IRM", "GL-COMP", "GL-ER"]),
    ),
    owed(
        RuleId::ReviewEvidence,
        "2011",
        Anchor::PlanYear,
        (2011, None),
        Parameters::ReviewEvidence(EvidenceRule {
            completion_above: Completion::NotStarted,
            early_results_above: EarlyResults::NoNotableResults,
            lens: true,
        }),
        (Decision, &["IRM-APR", "GL-COMP", "GL-REL"]),
    ),
    owed(
        RuleId::ReviewRounds,
        "2015",
        Anchor::DayAsked,
        (2011, None),
        Parameters::ReviewRounds { pre_publication_days: 21, public_days: 14 },
        (Unverified, &["IRM-COMMENT", "UK15", "D19"]),
    ),
    owed(
        RuleId::RecommendationAnswer,
        "2011",
        Anchor::DayAsked,
        (2011, None),
        Parameters::RecommendationAnswer { months: 6 },
        (Decision, &["REC-ANSWER"]),
    ),
    owed(
        RuleId::StandingDuties,
        "2022",
        Anchor::DayAsked,
        (2022, None),
        Parameters::StandingDuties { dialogue_every_months: 6, repository_updates_a_year: 2, meetings_a_year: 2 },
        (Verified, &["STD21", "STD-SLIDES", "D9"]),
    ),
    owed(
        RuleId::DeadlineNotices,
        "2022",
        Anchor::DayAsked,
        (2022, None),
        // The letter after a trigger is in the papers, the days are not; four months are the tolerance of the rules before.
        Parameters::DeadlineNotices { first_days: 60, second_days: 30, last_days: 7, letter_within_days: 120 },
        (Unverified, &["PR22", "LET14"]),
    ),
    owed(
        RuleId::ProceduralReview,
        "2014",
        Anchor::DayAsked,
        (2014, Some(2021)),
        // Two cycles in a row are in the papers; until when a letter is written is not. Two years are a cycle.
        Parameters::ProceduralReview { consecutive_cycles: 2, letter_within_months: 24 },
        (Unverified, &["PR-OLD"]),
    ),
    owed(
        RuleId::ProceduralReview,
        "2022",
        Anchor::DayAsked,
        (2022, None),
        Parameters::ProceduralReview { consecutive_cycles: 2, letter_within_months: 24 },
        (Unverified, &["PR22"]),
    ),
    owed(
        RuleId::BelowTheBar,
        "2016",
        Anchor::CaseOpened,
        (2016, Some(2017)),
        Parameters::BelowTheBar(DECEMBER_31),
        (Verified, &["FI-2016-02"]),
    ),
    owed(
        RuleId::LocalAdmission,
        "2020",
        Anchor::CaseOpened,
        (2020, None),
        Parameters::LocalAdmission(LocalRule {
            months_left: 16,
            reform_within_months: 36,
            head_letters: 1,
            partner_letters: 1,
        }),
        (Verified, &["GL-LOCAL", "LOCAL-HB", "LOCAL22", "LOCAL20"]),
    ),
    core("2011", (first_of(2011), last_of(2013)), &CORE_2011, &["S2", "MRA14", "FI-2014-01"]),
    core("2014", (first_of(2014), last_of(2017)), &CORE_2014, &["ELIG14"]),
    core("2018", (first_of(2018), Some(BEFORE_TEXT_OF_2023)), &CORE_2014, &["ELIG18"]),
    core("2023", (Some(TEXT_OF_2023), None), &CORE_2014, &["ELIG23"]),
    RuleVersion {
        rule: RuleId::ValuesCheck,
        version: "2017",
        anchor: Anchor::ScoreYear,
        effective_from: Some(jiff::civil::date(2017, 9, 20)),
        effective_to: None,
        parameters: Parameters::ValuesCheck(ValuesTest {
            least_answer: Decimal::whole(3),
            least_indicators: 1,
            answers_lag: 1,
        }),
        sources: &["GL-VALUES", "SC2017", "VDEM-CB", "D7", "D22"],
        confidence: Verified,
    },
    RuleVersion {
        rule: RuleId::UnMembership,
        version: "2011",
        anchor: Anchor::ScoreYear,
        effective_from: first_of(2011),
        effective_to: None,
        parameters: Parameters::UnMembership,
        sources: &["NURS"],
        confidence: Verified,
    },
    RuleVersion {
        rule: RuleId::EligibilityReview,
        version: "2023",
        anchor: Anchor::ScoreYear,
        effective_from: Some(TEXT_OF_2023),
        effective_to: None,
        parameters: Parameters::EligibilityReview { consecutive_years: 2 },
        sources: &["ELIG23b", "D25"],
        confidence: Verified,
    },
    owed(
        RuleId::CoCreationStandard,
        "2012",
        Anchor::CoCreationBegan,
        (2012, Some(2016)),
        Parameters::CoCreation(&Standard::OF_2012),
        (Verified, &["CLD13", "PREP"]),
    ),
    owed(
        RuleId::CoCreationStandard,
        "2017",
        Anchor::CoCreationBegan,
        (2017, Some(2021)),
        Parameters::CoCreation(&Standard::OF_2017),
        (Verified, &["EUSK", "IWA17"]),
    ),
    owed(
        RuleId::CoCreationStandard,
        "2022",
        Anchor::CoCreationBegan,
        (2022, None),
        Parameters::CoCreation(&Standard::OF_2022),
        (Verified, &["STD21", "STD-SLIDES", "D9"]),
    ),
    RuleVersion {
        rule: RuleId::ModerationAppeals,
        version: "2022",
        anchor: Anchor::DayAsked,
        effective_from: first_of(2022),
        effective_to: None,
        parameters: Parameters::ModerationAppeals { decided_within_days: 14 },
        sources: &["MOD-APPEALS"],
        confidence: Decision,
    },
    RuleVersion {
        rule: RuleId::HelpClocks,
        version: "ndc",
        anchor: Anchor::CaseOpened,
        effective_from: first_of(2011),
        effective_to: None,
        parameters: Parameters::HelpClocks { briefing_within_days: 14, answers_within_months: 2 },
        sources: &["NDC-STAGE1", "D28"],
        confidence: Decision,
    },
    RuleVersion {
        rule: RuleId::SurveyExpiry,
        version: "yearly",
        anchor: Anchor::DayAsked,
        effective_from: first_of(2011),
        effective_to: None,
        parameters: Parameters::SurveyExpiry {
            expires_after_days: 365,
            first_reminder_days_before: 30,
            second_reminder_days_before: 7,
        },
        sources: &["D28"],
        confidence: Decision,
    },
    RuleVersion {
        rule: RuleId::Rounding,
        version: "half-up",
        anchor: Anchor::DayAsked,
        effective_from: first_of(2011),
        effective_to: None,
        parameters: Parameters::Rounding { decimals: 1 },
        sources: &["D3"],
        confidence: Decision,
    },
];
