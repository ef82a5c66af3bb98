//! What a rule measures by: a type for each rule, and the same as a list of names and values for pages and exports.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::cocreation::Standard;
use crate::codebook::Decimal;
use crate::membership::eligibility::{CoreTest, Survey, ValuesTest};
use crate::membership::local::asked::LocalRule;
use crate::membership::{PlanDelivery, SelfAssessment, YearDay};
use crate::plans::draft::DraftRule;
use crate::plans::peers::Terms;
use crate::review::{Ask, ReviewTiming, StarTests};

/// The parameters of one rule version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parameters {
    /// The tests of a star.
    Star(StarTests),
    /// One test of what the review found.
    Test(Ask),
    /// How many months an inactive member has before it is removed.
    MembershipStatus {
        /// Months without re-engaging.
        months_inactive_before_removal: i64,
    },
    /// The day of the year after the letter of intent by which a first plan is due.
    FirstPlan(YearDay),
    /// When the next plan is due, and what lateness means.
    PlanDelivery(PlanDelivery),
    /// When a plan is to be renewed.
    PlanRefresh {
        /// Plans of so many years are.
        years: i64,
        /// Months after its beginning.
        after_months: i64,
        /// For so many months before and after that day.
        window_months: i64,
    },
    /// What a plan that is being written has to have.
    PlanDraft(DraftRule),
    /// How peers are consulted on a plan that is being written.
    PeerConsultation(Terms),
    /// When a government reports on itself.
    SelfAssessment(SelfAssessment),
    /// When the review reports.
    ReviewTiming(ReviewTiming),
    /// Which findings need evidence.
    ReviewEvidence(crate::review::process::EvidenceRule),
    /// How long a draft is open for comment at least.
    ReviewRounds {
        /// Days for the government and the forum.
        pre_publication_days: i64,
        /// Days for the public, from when both language versions are public.
        public_days: i64,
    },
    /// In how many months a government answers a recommendation.
    RecommendationAnswer {
        /// So many.
        months: i64,
    },
    /// What is owed all the time.
    StandingDuties {
        /// The space for dialogue meets at least once in so many months.
        dialogue_every_months: i64,
        /// Updates of the repository in a calendar year.
        repository_updates_a_year: i64,
        /// Meetings on implementation in a calendar year.
        meetings_a_year: i64,
    },
    /// When a government is reminded of a deadline, and written to after it was missed.
    DeadlineNotices {
        /// Days before, the first time.
        first_days: i64,
        /// The second time.
        second_days: i64,
        /// The last time.
        last_days: i64,
        /// Until how many days after a deadline a letter is written about it.
        letter_within_days: i64,
    },
    /// When acting contrary to process is written about, and when it leads to a review.
    ProceduralReview {
        /// After so many cycles in a row.
        consecutive_cycles: i64,
        /// Until how many months after it was so a letter is written about it.
        letter_within_months: i64,
    },
    /// The day of the year of a letter by which a member is to be above the bar again.
    BelowTheBar(YearDay),
    /// What is asked of local jurisdictions that apply.
    LocalAdmission(LocalRule),
    /// What core eligibility measures by.
    CoreEligibility(&'static CoreTest),
    /// What the Values Check measures by.
    ValuesCheck(ValuesTest),
    /// Membership of the United Nations, which is there or not.
    UnMembership,
    /// For how many years on end a member is below the bar before it is listed.
    EligibilityReview {
        /// So many.
        consecutive_years: i64,
    },
    /// What a version of the standards of participation and co-creation asks for.
    CoCreation(&'static Standard),
    /// By when a government that asked for help hears back.
    HelpClocks {
        /// Days from the request to a briefing.
        briefing_within_days: i64,
        /// Months from the request to answers.
        answers_within_months: i64,
    },
    /// For how long a phase waits for the decision on an appeal.
    ModerationAppeals {
        /// Days after the appeal.
        decided_within_days: i64,
    },
    /// Until when a survey of the networking mechanism holds, and when its filler is reminded.
    SurveyExpiry {
        /// Days from its last confirmation.
        expires_after_days: i64,
        /// Days before that on which a first reminder goes out.
        first_reminder_days_before: i64,
        /// Days before on which a second goes out.
        second_reminder_days_before: i64,
    },
    /// Decimals of a share in per cent, rounded half up.
    Rounding {
        /// How many decimals.
        decimals: i64,
    },
}

/// The value of one parameter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum ParameterValue {
    /// A code of a code book.
    Code(&'static str),
    /// Codes of a code book.
    Codes(Vec<&'static str>),
    /// A whole number.
    Number(i64),
    /// A day of any year, as `06-30`.
    DayOfYear(YearDay),
    /// A decimal number.
    Decimal(Decimal),
    /// Above a cut point, so many points.
    Cut {
        /// The cut point.
        above: Decimal,
        /// The points.
        points: i64,
    },
    /// Rounds of a survey, and from which year on each counts.
    #[serde(serialize_with = "rounds")]
    Surveys(&'static [Survey]),
    /// Yes or no.
    Flag(bool),
    /// Not asked by this version.
    NotAsked,
}

fn rounds<S: Serializer>(surveys: &&'static [Survey], s: S) -> Result<S::Ok, S::Error> {
    s.collect_seq(surveys.iter().map(|survey| (survey.year, survey.counts_from)))
}

impl Parameters {
    /// Each parameter's code and value, in order.
    #[must_use]
    pub fn named(&self) -> Vec<(&'static str, ParameterValue)> {
        use ParameterValue::{Codes, DayOfYear, Flag, NotAsked, Number};
        let months = |months: Option<i64>| months.map_or(NotAsked, Number);
        match *self {
            Self::Star(tests) => tests.named(),
            Self::Test(ask) => vec![ask.parameter()],
            Self::MembershipStatus { months_inactive_before_removal } => {
                vec![("months-inactive-before-removal", Number(months_inactive_before_removal))]
            }
            Self::FirstPlan(due) | Self::BelowTheBar(due) => vec![("due", DayOfYear(due))],
            Self::PlanDelivery(PlanDelivery { due, ends, months_after_end, tolerance }) => vec![
                ("due", due.map_or(NotAsked, DayOfYear)),
                ("plan-ends", DayOfYear(ends)),
                ("months-after-end", Number(months_after_end)),
                ("contrary-after-months", months(tolerance.contrary_after_months)),
                ("moved-after-months", months(tolerance.moved_after_months)),
            ],
            Self::PlanRefresh { years, after_months, window_months } => vec![
                ("plan-years", Number(years)),
                ("after-months", Number(after_months)),
                ("window-months", Number(window_months)),
            ],
            Self::PlanDraft(DraftRule { years, or_years, commitments_advised, both_languages, grand_challenges }) => {
                vec![
                    ("usual-years", months(years)),
                    ("or-years", months(or_years)),
                    ("commitments-advised", months(commitments_advised)),
                    ("both-languages", Flag(both_languages)),
                    ("grand-challenges-least", Number(grand_challenges)),
                ]
            }
            Self::PeerConsultation(Terms { required, least_days, most_days, remind_days, most_comments }) => vec![
                ("required-step", Flag(required)),
                ("open-least-days", Number(least_days)),
                ("open-most-days", Number(most_days)),
                ("remind-days-before-end", Number(remind_days)),
                ("comments-at-most", Number(most_comments)),
            ],
            Self::SelfAssessment(SelfAssessment { months_after, first_cycle, midterm, end_of_term, comment_days }) => {
                vec![
                    ("months-after", Number(months_after)),
                    ("after-first-cycle", Flag(first_cycle)),
                    ("midterm", Flag(midterm)),
                    ("end-of-term", Flag(end_of_term)),
                    ("comment-days", Number(comment_days)),
                ]
            }
            Self::ReviewTiming(timing) => vec![
                ("reports", Codes(timing.reports.iter().map(|report| report.code()).collect())),
                ("months-after-submission", months(timing.months_after_submission)),
                ("months-after-midway", months(timing.months_after_midway)),
                ("months-after-plan-end", months(timing.months_after_end)),
            ],
            Self::ReviewEvidence(evidence) => vec![
                ("completion-above", ParameterValue::Code(evidence.completion_above.code())),
                ("early-results-above", ParameterValue::Code(evidence.early_results_above.code())),
                ("lens", Flag(evidence.lens)),
            ],
            Self::ReviewRounds { pre_publication_days, public_days } => {
                vec![("pre-publication-days", Number(pre_publication_days)), ("public-days", Number(public_days))]
            }
            Self::RecommendationAnswer { months } => vec![("months-to-answer", Number(months))],
            Self::StandingDuties { dialogue_every_months, repository_updates_a_year, meetings_a_year } => vec![
                ("dialogue-every-months", Number(dialogue_every_months)),
                ("repository-updates-a-year", Number(repository_updates_a_year)),
                ("meetings-a-year", Number(meetings_a_year)),
            ],
            Self::DeadlineNotices { first_days, second_days, last_days, letter_within_days } => vec![
                ("remind-first-days-before", Number(first_days)),
                ("remind-second-days-before", Number(second_days)),
                ("remind-last-days-before", Number(last_days)),
                ("letter-within-days-after", Number(letter_within_days)),
            ],
            Self::ProceduralReview { consecutive_cycles, letter_within_months } => vec![
                ("consecutive-cycles", Number(consecutive_cycles)),
                ("letter-within-months-after", Number(letter_within_months)),
            ],
            Self::LocalAdmission(rule) => vec![
                ("months-of-term-left", Number(rule.months_left)),
                ("reform-within-months", Number(rule.reform_within_months)),
                ("letters-of-heads-least", Number(rule.head_letters)),
                ("letters-of-partners-least", Number(rule.partner_letters)),
            ],
            Self::CoreEligibility(test) => test.named(),
            Self::ValuesCheck(test) => test.named(),
            Self::UnMembership => vec![("un-member", Flag(true))],
            Self::EligibilityReview { consecutive_years } => vec![("consecutive-years", Number(consecutive_years))],
            Self::CoCreation(standard) => standard.named(),
            Self::HelpClocks { briefing_within_days, answers_within_months } => vec![
                ("briefing-within-days", Number(briefing_within_days)),
                ("answers-within-months", Number(answers_within_months)),
            ],
            Self::ModerationAppeals { decided_within_days } => {
                vec![("decided-within-days", Number(decided_within_days))]
            }
            Self::SurveyExpiry { expires_after_days, first_reminder_days_before, second_reminder_days_before } => vec![
                ("expires-after-days", Number(expires_after_days)),
                ("first-reminder-days-before", Number(first_reminder_days_before)),
                ("second-reminder-days-before", Number(second_reminder_days_before)),
            ],
            Self::Rounding { decimals } => vec![("decimals", Number(decimals))],
        }
    }
}

impl Serialize for Parameters {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let named = self.named();
        let mut map = s.serialize_map(Some(named.len()))?;
        for (name, value) in named {
            map.serialize_entry(name, &value)?;
        }
        map.end()
    }
}
