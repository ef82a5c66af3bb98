//! The answers of the independent review, indicator by indicator (domain dossier 5.2), lowest first.

use super::{codes, years};

codes! {
    /// How far a commitment's text can be checked; coded up to plans of 2016.
    Specificity { /// No verifiable deliverable.
        None = "none", /// Measurable with interpretation.
        Low = "low", /// Objectively verifiable, without milestones.
        Medium = "medium", /// Clear, measurable milestones.
        High = "high", }
}
codes! {
    /// Whether a commitment can be verified; from plans of 2017, back-filled for older ones.
    Verifiability { /// It cannot, and is not reviewed further.
        NotVerifiable = "not-verifiable", /// It can.
        Verifiable = "verifiable", }
}
codes! {
    /// The values of open government a commitment serves. Technology alone never satisfies relevance (D8).
    OgpValue { /// Access to information.
        AccessToInformation = "access-to-information", /// Civic participation.
        CivicParticipation = "civic-participation", /// Public accountability.
        PublicAccountability = "public-accountability", /// Technology and innovation: a tag, never sufficient.
        TechnologyAndInnovation = "technology-and-innovation", }
}
codes! {
    /// How much a commitment could change; coded for plans up to 2019.
    PotentialImpact { /// Keeps or worsens the status quo.
        None = "none", /// Incremental.
        Minor = "minor", /// A major step, limited in scope.
        Moderate = "moderate", /// Could transform practice.
        Transformative = "transformative", }
}
codes! {
    /// What results a commitment could have; coded for plans from 2020.
    PotentialForResults { /// Continues existing practice.
        Unclear = "unclear", /// Positive, standalone.
        Modest = "modest", /// Binding, institutionalised change.
        Substantial = "substantial", }
}
codes! {
    /// How far a commitment was carried out. `NoEvidence` is today's "no evidence available", `Unclear` the older word.
    Completion { /// Taken back by the government.
        Withdrawn = "withdrawn", /// The reviewer could not tell.
        Unclear = "unclear", /// Today's scale: no evidence available.
        NoEvidence = "no-evidence", /// Nothing done.
        NotStarted = "not-started", /// Some of it.
        Limited = "limited", /// Most of it.
        Substantial = "substantial", /// All of it.
        Complete = "complete", }
}
impl Completion {
    /// Whether it counts as high completion: substantial or complete (dossier 14).
    #[must_use]
    pub const fn is_high(self) -> bool {
        matches!(self, Self::Substantial | Self::Complete)
    }
}
codes! {
    /// How completion moved between two reports.
    CompletionChange { /// Lower.
        Decrease = "decrease", /// The same.
        NoChange = "no-change", /// Higher.
        Increase = "increase", }
}
codes! {
    /// Whether a commitment opened government: end-of-term reports of plans of 2013 to 2020.
    DidItOpenGovernment { /// Worse than before.
        Worsened = "worsened", /// As before.
        DidNotChange = "did-not-change", /// Plans of 2019 and 2020: nothing to report yet, counted like no change.
        NotYet = "not-yet", /// A little.
        Marginal = "marginal", /// Much.
        Major = "major", /// A model for others.
        Outstanding = "outstanding", }
}
codes! {
    /// Early results: plans of 2021 on, and Finland's of 2019.
    EarlyResults { /// None worth noting.
        NoNotableResults = "no-notable-results", /// Some.
        Moderate = "moderate", /// Significant.
        Significant = "significant", }
}
codes! {
    /// Whether the review found the commitment on time (edition of May 2015 and late 2015).
    Schedule { /// Later than promised.
        BehindSchedule = "behind-schedule", /// As promised.
        OnSchedule = "on-schedule", /// Earlier than promised.
        AheadOfSchedule = "ahead-of-schedule", }
}
codes! {
    /// Whether a commitment was new with the plan.
    Novelty { /// It existed before.
        PreExisting = "pre-existing", /// It is new.
        New = "new", }
}
codes! {
    /// The reports of the review, by era (dossier 5.1).
    Product { /// Plans to 2016: after the first year.
        ProgressReport = "progress-report", /// Plans to 2016: after the second year.
        EndOfTermReport = "end-of-term-report", /// Plans of 2017 to 2019.
        DesignReport = "design-report", /// Plans of 2017 to 2019.
        ImplementationReport = "implementation-report", /// The bridge to the new products.
        TransitionalResultsReport = "transitional-results-report", /// Plans of 2020 on, during co-creation.
        CoCreationBrief = "co-creation-brief", /// Plans of 2020 on, after submission.
        ActionPlanReview = "action-plan-review", /// Four-year plans, midway.
        MidtermReview = "midterm-review", /// Plans of 2020 on, after the end.
        ResultsReport = "results-report", }
}
impl Product {
    /// The first and the last report on a plan of `year`: the pair that the data's two column groups stand for.
    #[must_use]
    pub const fn pair_for_plan_year(year: i16) -> (Self, Self) {
        match year {
            ..years::DESIGN_REPORTS => (Self::ProgressReport, Self::EndOfTermReport),
            years::DESIGN_REPORTS..years::REFRESHED => (Self::DesignReport, Self::ImplementationReport),
            _ => (Self::ActionPlanReview, Self::ResultsReport),
        }
    }
    /// Whether it reports on results after the plan ended, so that it has the last word on completion.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(
            self,
            Self::EndOfTermReport | Self::ImplementationReport | Self::TransitionalResultsReport | Self::ResultsReport
        )
    }
}
