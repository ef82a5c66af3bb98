//! Every question that a statement can answer, with the shape of its answer.
//!
//! A field's code is part of the record for ever: codes are added, never renamed or reused.

use super::*;

/// What an answer to a field looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Something a person wrote: kept beside the act, under its digest.
    Text,
    /// A short label that is an identifier of its source's making, such as a commitment number `16.B`; at most 64 bytes.
    Label,
    /// A date as exact as the source gives it.
    Date,
    /// A whole number.
    Number,
    /// Yes or no.
    Flag,
    /// One code of a book.
    Code(&'static [&'static str]),
    /// Any number of codes of a book.
    Codes(&'static [&'static str]),
    /// A number on this scale.
    Measure(Scale),
}

macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident = $code:literal, $shape:expr;)+) => {
        /// A question that a source, an office or the review answers about a thing.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Field { $($(#[$doc])* $variant,)+ }
        impl Field {
            /// Every field, in the order in which pages and exports show them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The code that stands for it in acts, addresses and exports.
            #[must_use]
            pub const fn code(self) -> &'static str { match self { $(Self::$variant => $code),+ } }
            /// The field of a code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> { match code { $($code => Some(Self::$variant),)+ _ => None } }
            /// What its answers look like.
            #[must_use]
            pub const fn shape(self) -> Shape { match self { $(Self::$variant => $shape),+ } }
        }
    };
}

use Shape::{Code, Codes, Date, Flag, Label, Measure, Number, Text};

fields! {
    // What a thing is called and where it stands
    /// Title, or name of a member, body or source.
    Title = "title", Text;
    /// Short title.
    ShortTitle = "short-title", Text;
    /// Number in the plan, as the plan or the review gives it.
    PlanNumber = "number", Label;
    /// Case number of the edition of May 2015.
    CaseNumber = "case-number", Label;
    /// The publisher's own row identifier (edition of 2024).
    PublisherId = "publisher-id", Label;
    /// Theme of the plan under which the commitment stands.
    Theme = "theme", Text;
    /// The whole text, in the language of the plan.
    FullText = "full-text", Text;
    /// Address of a page of the publisher about the thing.
    Link = "link", Text;
    /// A remark of the source.
    Note = "note", Text;
    /// The page or paper the source itself cites.
    Citation = "citation", Text;

    // Commitments
    /// Start of implementation.
    Start = "start", Date;
    /// End of implementation.
    End = "end", Date;
    /// What the source wrote instead of a start date (`Continuous`, `Quarter 1 2014` is a date and stands there).
    StartInWords = "start-in-words", Text;
    /// What the source wrote instead of an end date.
    EndInWords = "end-in-words", Text;
    /// Institution in charge.
    LeadInstitution = "lead-institution", Text;
    /// Supporting institutions.
    SupportingInstitutions = "supporting-institutions", Text;
    /// Whether the plan names a person in charge.
    ContactSpecified = "contact-specified", Flag;
    /// Tags of the editions of 2015 and 2016.
    Tags = "tags", Codes(Tag2016::CODES);
    /// Policy areas of the edition of 2024.
    PolicyAreas = "policy-areas", Codes(PolicyArea2024::CODES);
    /// Working groups whose subject it is.
    WorkingGroups = "working-groups", Codes(WorkingGroup::CODES);
    /// Grand challenges it addresses.
    GrandChallenges = "grand-challenges", Codes(GrandChallenge::CODES);
    /// How many commitments were assessed together, or 0 or 1 for whether it is compound (the source is not of one mind).
    Compound = "compound", Number;
    /// Cluster under which the review assessed it.
    Cluster = "cluster", Label;
    /// New with the plan, or older.
    Novelty = "novelty", Code(Novelty::CODES);
    /// Whether it was carried into the next plan.
    CarriedForward = "carried-forward", Flag;

    // Commitments and plans as a government writes them here
    /// Title in the administrative language; the title itself is in English.
    OriginalTitle = "original-title", Text;
    /// What is wrong, whom it affects, and why.
    Problem = "problem", Text;
    /// The same in the administrative language.
    OriginalProblem = "original-problem", Text;
    /// What was done about it so far.
    StatusQuo = "status-quo", Text;
    /// The same in the administrative language.
    OriginalStatusQuo = "original-status-quo", Text;
    /// What is to be done.
    Action = "action", Text;
    /// The same in the administrative language.
    OriginalAction = "original-action", Text;
    /// What is to come of it.
    Results = "results", Text;
    /// The same in the administrative language.
    OriginalResults = "original-results", Text;
    /// How it goes beyond what is done already.
    Stretch = "stretch", Text;
    /// What exists that it builds on.
    Efforts = "existing-efforts", Text;
    /// Values that the government says it serves; what the review finds is another question.
    ClaimedValues = "claimed-values", Codes(OgpValue::CODES);
    /// Targets of the United Nations' goals that it serves, such as `16.6 16.10`.
    SdgTargets = "sdg-targets", Label;
    /// The commitment, of whichever member, that it was adapted from.
    AdaptedFrom = "adapted-from", Label;
    /// What was changed in adapting it.
    AdaptedHow = "adapted-how", Text;
    /// What a plan says before its commitments.
    Introduction = "introduction", Text;
    /// The same in the administrative language.
    OriginalIntroduction = "original-introduction", Text;

    // Plans
    /// Day on which the plan was deposited, where the member is.
    SubmittedOn = "submitted-on", Date;
    /// The language in which the member works, as ISO 639 writes it.
    AdministrativeLanguage = "administrative-language", Label;
    /// Day on which the minister endorsed it.
    EndorsedOn = "endorsed-on", Date;
    /// SHA-256 of what the minister endorsed, in hexadecimal.
    EndorsedDigest = "endorsed-digest", Label;
    /// The Declaration that its deposit reaffirms.
    Declaration = "declaration", Code(Declaration::CODES);
    /// Which version of the plan it is, from 1.
    PlanVersion = "plan-version", Number;
    /// Why the plan was amended.
    AmendmentReason = "amendment-reason", Text;
    /// When a long plan was refreshed halfway.
    RefreshedOn = "refreshed-on", Date;
    /// Year in which the plan was submitted.
    SubmittedIn = "submitted-in", Number;
    /// Year in which the plan ends.
    EndsIn = "ends-in", Number;
    /// Length of the plan in years.
    DurationYears = "duration-years", Number;
    /// Identifier of the plan in the edition of 2024.
    OfficialPlanId = "official-plan-id", Label;
    /// Whether it is a plan of its parliament.
    ParliamentPlan = "parliament-plan", Flag;

    // What a government reports on a milestone
    /// How far it has come.
    MilestoneStatus = "milestone-status", Code(MilestoneStatus::CODES);
    /// Why it is late.
    LateBecause = "late-because", Code(LateBecause::CODES);
    /// What shows it: an address or words.
    ProgressEvidence = "progress-evidence", Text;

    // What the review found
    /// Whether the review has assessed the commitment.
    Assessed = "assessed", Flag;
    /// Year in which the report was published.
    ReportYear = "report-year", Number;
    /// Specificity.
    Specificity = "specificity", Code(Specificity::CODES);
    /// Specificity in the coded column, where it says something other than the label.
    SpecificityCoded = "specificity-coded", Code(Specificity::CODES);
    /// Verifiability.
    Verifiability = "verifiability", Code(Verifiability::CODES);
    /// Values found clearly relevant.
    Values = "values", Codes(OgpValue::CODES);
    /// The publisher's own verdict whether it is relevant.
    Relevant = "relevant", Flag;
    /// Potential impact.
    PotentialImpact = "potential-impact", Code(PotentialImpact::CODES);
    /// Potential impact in the coded column, where it says something other than the label.
    PotentialImpactCoded = "potential-impact-coded", Code(PotentialImpact::CODES);
    /// Potential for results.
    PotentialForResults = "potential-for-results", Code(PotentialForResults::CODES);
    /// Completion.
    Completion = "completion", Code(Completion::CODES);
    /// Completion in the coded column, where it says something other than the label.
    CompletionCoded = "completion-coded", Code(Completion::CODES);
    /// Completion that the plan's schedule led to expect by then.
    ProjectedCompletion = "projected-completion", Code(Completion::CODES);
    /// How completion moved since the report before.
    CompletionChange = "completion-change", Code(CompletionChange::CODES);
    /// By how many steps completion moved, as published.
    CompletionChangeSteps = "completion-change-steps", Number;
    /// Whether it has a time frame.
    Timebound = "timebound", Code(ProcessAnswer::CODES);
    /// Steps behind (positive) or ahead of schedule, as published.
    OnTimeSteps = "on-time-steps", Number;
    /// On, behind or ahead of schedule.
    Schedule = "schedule", Code(Schedule::CODES);
    /// Whether it was to be done before July 2013, as published.
    BeforeJuly2013 = "before-july-2013", Number;
    /// Whether it opened government, overall.
    OpenedGovernment = "opened-government", Code(DidItOpenGovernment::CODES);
    /// Whether it opened government: access to information.
    OpenedInformation = "opened-information", Code(DidItOpenGovernment::CODES);
    /// Whether it opened government: civic participation.
    OpenedParticipation = "opened-participation", Code(DidItOpenGovernment::CODES);
    /// Whether it opened government: public accountability.
    OpenedAccountability = "opened-accountability", Code(DidItOpenGovernment::CODES);
    /// Early results.
    EarlyResults = "early-results", Code(EarlyResults::CODES);
    /// Whether the review finds it promising (plans from 2020 on).
    Promising = "promising", Flag;
    /// Commitments assessed with it as one cluster, by identifier.
    ClusterMembers = "cluster-members", Text;
    /// The star column of May 2015.
    StarMay2015 = "star-may-2015", Flag;
    /// The star column for reports before June 2014.
    StarBeforeJune2014 = "star-before-june-2014", Flag;
    /// The star column "2015 only".
    StarOnly2015 = "star-only-2015", Flag;
    /// The star column of the current formula, at this report.
    StarCurrent = "star-current", Flag;
    /// The star column "old formulas" of late 2015.
    StarOldFormulas = "star-old-formulas", Flag;
    /// May 2015: new and starred.
    NewAndStarred = "new-and-starred", Flag;
    /// May 2015: starred and specific, as published.
    StarredAndSpecific = "starred-and-specific", Number;
    /// The publisher's star at the most recent assessment (edition of 2024).
    StarMostRecent = "star-most-recent", Flag;
    /// Whether the reviewer advised to go on in the next plan.
    NextPlan = "next-plan", Flag;
    /// What the reviewer advised.
    NextSteps = "next-steps", Text;

    // Members, countries, bodies
    /// Level of government.
    Level = "level", Code(Level::CODES);
    /// Branch of government.
    Branch = "branch", Code(Branch::CODES);
    /// Country, ISO 3166-1 alpha-3.
    Country = "country", Label;
    /// ISO 3166-1 alpha-2.
    Iso2 = "iso2", Label;
    /// Whether it is a member of the United Nations.
    UnMember = "un-member", Flag;
    /// Region of the Partnership.
    Region = "region", Code(Region::CODES);
    /// Region of the United Nations' goals.
    SdgRegion = "sdg-region", Code(SdgRegion::CODES);
    /// Income group.
    IncomeGroup = "income-group", Code(IncomeGroup::CODES);
    /// Least developed country.
    LeastDeveloped = "least-developed", Flag;
    /// Landlocked country.
    Landlocked = "landlocked", Flag;
    /// Entry cohort.
    Cohort = "cohort", Code(Cohort::CODES);
    /// When the cohort, or the member, joined.
    Joined = "joined", Date;
    /// Year group of the action-plan cycle.
    Cycle = "cycle", Code(Cycle::CODES);
    /// What happened in a membership.
    MembershipEvent = "membership-event", Code(MembershipEvent::CODES);
    /// On what day it happened, as exact as the source gives it.
    HappenedOn = "happened-on", Date;
    /// Body in which a seat is held.
    Body = "body", Label;
    /// Constituency of a seat.
    Constituency = "constituency", Code(Constituency::CODES);
    /// Role in a body.
    Role = "role", Text;
    /// The snapshot in which the seat was seen.
    SeenOn = "seen-on", Date;
    /// When the term ends, in the source's words.
    TermEnds = "term-ends", Text;
    /// Areas of the Open Gov Challenge.
    ChallengeAreas = "challenge-areas", Codes(ChallengeArea::CODES);

    // How a plan was made (process databases of 2015 and 2016)
    /// Timeline and process published beforehand.
    TimelineBeforehand = "timeline-beforehand", Code(ProcessAnswer::CODES);
    /// Timeline published online.
    TimelineOnline = "timeline-online", Code(ProcessAnswer::CODES);
    /// Timeline published in other ways.
    TimelineOtherChannels = "timeline-other-channels", Code(ProcessAnswer::CODES);
    /// Where the timeline stood.
    TimelineLinks = "timeline-links", Text;
    /// Notice given in advance.
    AdvanceNotice = "advance-notice", Code(ProcessAnswer::CODES);
    /// Days of notice.
    NoticeDays = "notice-days", Number;
    /// Days of notice in the source's words, where they are no number.
    NoticeInWords = "notice-in-words", Text;
    /// Whether the review found the notice adequate; never derived from the days (dossier 4.1).
    NoticeAdequate = "notice-adequate", Code(ProcessAnswer::CODES);
    /// Awareness-raising.
    AwarenessRaising = "awareness-raising", Code(ProcessAnswer::CODES);
    /// Where awareness-raising is documented.
    AwarenessLinks = "awareness-links", Text;
    /// Consultation online.
    OnlineConsultation = "online-consultation", Code(ProcessAnswer::CODES);
    /// Where the online consultation stood.
    OnlineConsultationLinks = "online-consultation-links", Text;
    /// Consultation in person.
    InPersonConsultation = "in-person-consultation", Code(ProcessAnswer::CODES);
    /// Summary of comments published.
    SummaryOfComments = "summary-of-comments", Code(ProcessAnswer::CODES);
    /// Where the summary stands.
    SummaryLinks = "summary-links", Text;
    /// Steps followed, of six, as published.
    StepsFollowed = "steps-followed", Number;
    /// Who could take part while the plan was made.
    DevelopmentOpenness = "development-openness", Code(Openness::CODES);
    /// Public influence while the plan was made.
    DevelopmentInfluence = "development-influence", Code(Influence::CODES);
    /// Regular forum during implementation.
    ForumDuringImplementation = "forum-during-implementation", Code(ProcessAnswer::CODES);
    /// Who could take part during implementation.
    ImplementationOpenness = "implementation-openness", Code(Openness::CODES);
    /// Public influence during implementation.
    ImplementationInfluence = "implementation-influence", Code(Influence::CODES);
    /// Self-assessment published.
    SelfAssessmentPublished = "self-assessment-published", Code(ProcessAnswer::CODES);
    /// Self-assessment on time.
    SelfAssessmentOnTime = "self-assessment-on-time", Code(ProcessAnswer::CODES);
    /// Self-assessment in the local language.
    SelfAssessmentLocalLanguage = "self-assessment-local-language", Code(ProcessAnswer::CODES);
    /// Self-assessment in English.
    SelfAssessmentEnglish = "self-assessment-english", Code(ProcessAnswer::CODES);
    /// Two weeks of public comment on the self-assessment.
    SelfAssessmentComment = "self-assessment-comment", Code(ProcessAnswer::CODES);
    /// Self-assessment reviews the consultation.
    SelfAssessmentReviewsConsultation = "self-assessment-reviews-consultation", Code(ProcessAnswer::CODES);
    /// Public comments were received.
    SelfAssessmentCommentsReceived = "self-assessment-comments-received", Code(ProcessAnswer::CODES);
    /// Self-assessment deposited in the portal.
    SelfAssessmentInPortal = "self-assessment-in-portal", Code(ProcessAnswer::CODES);
    /// Self-assessment reviews consultation during implementation.
    SelfAssessmentReviewsImplementation = "self-assessment-reviews-implementation", Code(ProcessAnswer::CODES);
    /// Self-assessment covers all commitments.
    SelfAssessmentCoversAll = "self-assessment-covers-all", Code(ProcessAnswer::CODES);
    /// Self-assessment measures completion against the schedule.
    SelfAssessmentCompletion = "self-assessment-completion", Code(ProcessAnswer::CODES);
    /// Self-assessment answers the review's recommendations, or reaffirms responsibility for openness.
    SelfAssessmentRecommendations = "self-assessment-recommendations", Code(ProcessAnswer::CODES);
    /// Only one branch of government takes part.
    OnlyOneBranch = "only-one-branch", Code(ProcessAnswer::CODES);
    /// Only the executive takes part.
    OnlyExecutive = "only-executive", Code(ProcessAnswer::CODES);
    /// Several agencies rather than one.
    MultiAgency = "multi-agency", Code(ProcessAnswer::CODES);
    /// One agency leads.
    SingleLead = "single-lead", Code(ProcessAnswer::CODES);
    /// The office of the president or prime minister takes part.
    HeadOffice = "head-office", Code(ProcessAnswer::CODES);
    /// The executive's office leads.
    HeadOfficeLeads = "head-office-leads", Code(ProcessAnswer::CODES);
    /// The ministry of foreign affairs takes part.
    ForeignAffairs = "foreign-affairs", Code(ProcessAnswer::CODES);
    /// The ministry of foreign affairs leads.
    ForeignAffairsLeads = "foreign-affairs-leads", Code(ProcessAnswer::CODES);
    /// Official mandate.
    OfficialMandate = "official-mandate", Code(ProcessAnswer::CODES);
    /// Legal mandate.
    LegalMandate = "legal-mandate", Code(ProcessAnswer::CODES);
    /// Several arrangements.
    MultipleArrangements = "multiple-arrangements", Code(ProcessAnswer::CODES);
    /// The same agency makes and implements the plan.
    SameAgency = "same-agency", Code(ProcessAnswer::CODES);
    /// The executive changed.
    ChangeOfExecutive = "change-of-executive", Code(ProcessAnswer::CODES);

    // What eligibility is judged by (dossier 1): indicators of a country in a year
    /// Whether the executive's budget proposal could be had (Open Budget Survey).
    BudgetProposal = "budget-proposal", Code(BudgetDocument::CODES);
    /// Whether the audit report could be had (Open Budget Survey).
    AuditReport = "audit-report", Code(BudgetDocument::CODES);
    /// Civil liberties (Democracy Index), as printed.
    CivilLiberties = "civil-liberties", Measure(Scale::ZeroToTen);
    /// The same times ten.
    CivilLibertiesTimesTen = "civil-liberties-times-ten", Measure(Scale::ZeroToHundred);
    /// Entry and exit of civil-society organisations (V-Dem), as an answer.
    CsoEntry = "cso-entry", Measure(Scale::Ordinal);
    /// Entry and exit of civil-society organisations (V-Dem), as estimated.
    CsoEntryInterval = "cso-entry-interval", Measure(Scale::Interval);
    /// Repression of civil-society organisations (V-Dem), as an answer.
    CsoRepression = "cso-repression", Measure(Scale::Ordinal);
    /// Repression of civil-society organisations (V-Dem), as estimated.
    CsoRepressionInterval = "cso-repression-interval", Measure(Scale::Interval);
    /// Whether the numbers were filled in between two years that were measured: then they are no evidence.
    Interpolated = "interpolated", Flag;

    // A score that the Partnership published
    /// Whether the country was found eligible.
    PublishedEligible = "published-eligible", Flag;
    /// Points in all.
    PublishedPoints = "published-points", Number;
    /// Points that could be had.
    PublishedMaximum = "published-maximum", Number;
    /// Points for fiscal transparency.
    PublishedFiscalTransparency = "published-fiscal-transparency", Number;
    /// Points for access to information.
    PublishedAccessToInformation = "published-access-to-information", Number;
    /// Points for asset disclosure.
    PublishedAssetDisclosure = "published-asset-disclosure", Number;
    /// Points for citizen engagement.
    PublishedCitizenEngagement = "published-citizen-engagement", Number;
    /// How the score is known.
    ScoreBasis = "score-basis", Code(ScoreBasis::CODES);

    // Evidence about a country's law
    /// What the evidence shows.
    Provision = "provision", Code(Provision::CODES);
    /// Year in which it was adopted.
    AdoptedIn = "adopted-in", Number;
    /// Year in which it came into force.
    InForceIn = "in-force-in", Number;
    /// Year in which it was last revised.
    RevisedIn = "revised-in", Number;
    /// When the source saw it so.
    ObservedOn = "observed-on", Date;
    /// Whether the declarations are open to the public.
    PublicAccess = "public-access", Code(PublicAccess::CODES);
    /// Whether the declarations are on the web.
    PublishedOnline = "published-online", Code(PublicAccess::CODES);
    /// Whether one law holds the duty, rather than several.
    SeparateLaw = "separate-law", Flag;
}

impl serde::Serialize for Field {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.code())
    }
}
impl<'de> serde::Deserialize<'de> for Field {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let code = std::borrow::Cow::<'de, str>::deserialize(d)?;
        Self::from_code(&code).ok_or_else(|| serde::de::Error::custom(format_args!("{code:?} is no field")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_fields_share_a_code_and_every_code_reads_back() {
        let codes: std::collections::BTreeSet<_> = Field::ALL.iter().map(|f| f.code()).collect();
        assert_eq!(codes.len(), Field::ALL.len());
        assert!(Field::ALL.iter().all(|f| Field::from_code(f.code()) == Some(*f)));
    }
}
