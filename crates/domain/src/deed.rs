//! The deeds that change the partnership, as they stand in acts.
//!
//! A deed says what was done; its envelope (who, when, why, in which import) is the act's, in `record`. Deeds decode for
//! ever: a kind and version once written keeps its meaning, and `record` holds a golden file of each.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::cocreation::{
    AppealDecided, CallOpened, CallRevised, CoCreationScheduled, ForumConstituted, ForumMet, InputSetAside,
    InputsAnswered, InputsSealed, InputsTakenUp, MergeUndone, PhaseClosed, RepositoryCopied, RepositoryUpdated,
    SetAside, SetAsideAppealed,
};
use crate::ids::{CommitmentId, ImportId, Iso3, PagePath, PersonId, Slug, SourceId, TextId, Year};
use crate::membership::deposits::{DepositAnswered, DocumentDeposited};
use crate::membership::eligibility::{MetricId, Verdict};
use crate::membership::extensions::DeadlineExtended;
use crate::membership::letters::LetterPublished;
use crate::membership::local::{LocalApplied, LocalAssessed, LocalCallOpened, LocalDecided};
use crate::networking::{
    AgreementConcluded, AgreementSigned, AgreementTold, CasesCounted, GroupJoined, GroupLeft, OfferPublished,
    OfferRetired, RequestPublished, RequestRetired,
};
use crate::partnership::Authority;
use crate::people::{Body, Ended, Office, OrganisationRecognised, OrganisationRefused};
use crate::plans::challenge::{ChallengeEntered, ChallengeWithdrawn};
use crate::plans::checks::PlanChecked;
use crate::plans::peers::PeersConsulted;
use crate::plans::self_assessment::{
    CommitmentSelfAssessed, SelfAssessmentOpened, SelfAssessmentPublished, SelfCommentAnswered,
};
use crate::review::monitors::MonitoringPublished;
use crate::review::process::{
    CodingHandedIn, CommentAnswered, EvidenceArchived, FindingCorrected, FindingsReconciled, ReportPublished,
    RequirementsFound, ReviewAssigned, ReviewOpened, RoundClosed, RoundOpened,
};
use crate::review::recommendations::{RecommendationAnswered, RecommendationFollowed, RecommendationIssued};
use crate::statement::{Fields, Subject};
use crate::time::{Date, PartialDate};

/// Something done that changes the public state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// A source was entered: from now on statements may rest on it.
    SourceRegistered(SourceRegistered),
    /// An import began; its deeds stay invisible until it is closed.
    ImportOpened(ImportOpened),
    /// An import ended: all of its deeds take effect at this position.
    ImportClosed(ImportClosed),
    /// An import will not be ended; its deeds never take effect.
    ImportAbandoned(ImportAbandoned),
    /// A source says something about a thing.
    Stated(Stated),
    /// A source says something about a thing of which something else was said before.
    Corrected(Stated),
    /// Two identifiers were found to mean the same commitment.
    Recognised(Recognised),
    /// A text, name or file was withheld.
    TextWithheld(TextWithheld),
    /// A figure was published: what it was that day, for ever.
    FigurePublished(FigurePublished),
    /// The key that signs checkpoints was changed.
    KeyRotated(KeyRotated),
    /// The log went on under a new origin after a restore that could not be completed.
    OriginForked(OriginForked),
    /// A reader's report that something is wrong was answered.
    ReportAnswered(ReportAnswered),
    /// Somebody was appointed to an office, from the day on which the act takes effect.
    OfficeAppointed(OfficeAppointed),
    /// An appointment ended before its time: from the day on which the act takes effect the office is not held any more.
    OfficeEnded(OfficeEnded),
    /// A verdict on a country's eligibility was recorded.
    EligibilityAssessed(EligibilityAssessed),
    /// Experts confirmed or rejected a piece of evidence about a country's law.
    EvidenceValidated(EvidenceValidated),
    /// The timeline of a co-creation was published.
    CoCreationScheduled(CoCreationScheduled),
    /// Input was called for.
    CallOpened(CallOpened),
    /// The draft of a call got a new version.
    CallRevised(CallRevised),
    /// A batch of what people gave was sealed.
    InputsSealed(InputsSealed),
    /// Inputs got their reasoned response.
    InputsAnswered(InputsAnswered),
    /// An input needs no response of its own any more.
    InputSetAside(InputSetAside),
    /// The author of a hidden input appealed.
    SetAsideAppealed(SetAsideAppealed),
    /// An appeal against hiding an input was decided.
    AppealDecided(AppealDecided),
    /// An input that was merged with another stands by itself again.
    MergeUndone(MergeUndone),
    /// A commitment takes inputs up.
    InputsTakenUp(InputsTakenUp),
    /// A phase of a co-creation ended.
    PhaseClosed(PhaseClosed),
    /// A forum was set up.
    ForumConstituted(ForumConstituted),
    /// A forum met.
    ForumMet(ForumMet),
    /// A document or page was published.
    RepositoryUpdated(RepositoryUpdated),
    /// A published report found so of the minimum requirements of making a plan.
    RequirementsFound(RequirementsFound),
    /// A copy was kept of a document or page that was published.
    RepositoryCopied(RepositoryCopied),
    /// The review recommended something to a government.
    RecommendationIssued(RecommendationIssued),
    /// A government answered a recommendation.
    RecommendationAnswered(RecommendationAnswered),
    /// The review said whether a later plan took a recommendation up.
    RecommendationFollowed(RecommendationFollowed),
    /// A review was opened.
    ReviewOpened(ReviewOpened),
    /// Somebody was assigned to a review.
    ReviewAssigned(ReviewAssigned),
    /// A coder handed in.
    CodingHandedIn(CodingHandedIn),
    /// Both codings were made into one.
    FindingsReconciled(FindingsReconciled),
    /// A draft was put up for comment.
    RoundOpened(RoundOpened),
    /// A round of comment is over.
    RoundClosed(RoundClosed),
    /// A comment on a draft was answered.
    CommentAnswered(CommentAnswered),
    /// A report of the review was published.
    ReportPublished(ReportPublished),
    /// A published finding was corrected.
    FindingCorrected(FindingCorrected),
    /// A copy of what a finding rests on became public.
    EvidenceArchived(EvidenceArchived),
    /// A body other than the review published what it found of a commitment.
    MonitoringPublished(MonitoringPublished),
    /// A letter was published.
    LetterPublished(LetterPublished),
    /// A resolution moved deadlines.
    DeadlineExtended(DeadlineExtended),
    /// A document was deposited for a government.
    DocumentDeposited(DocumentDeposited),
    /// A government confirmed a document that was deposited for it, or objected.
    DepositAnswered(DepositAnswered),
    /// An organisation was recognised.
    OrganisationRecognised(OrganisationRecognised),
    /// An organisation was not recognised.
    OrganisationRefused(OrganisationRefused),
    /// A call for local jurisdictions was opened.
    LocalCallOpened(LocalCallOpened),
    /// Local jurisdictions applied.
    LocalApplied(LocalApplied),
    /// The Support Unit looked at their application.
    LocalAssessed(LocalAssessed),
    /// It was decided on.
    LocalDecided(LocalDecided),
    /// The draft of a self-assessment was opened to comment.
    SelfAssessmentOpened(SelfAssessmentOpened),
    /// A government said how far it carried a commitment out.
    CommitmentSelfAssessed(CommitmentSelfAssessed),
    /// A comment on the draft of a self-assessment was answered.
    SelfCommentAnswered(SelfCommentAnswered),
    /// A self-assessment was published.
    SelfAssessmentPublished(SelfAssessmentPublished),
    /// It became public how peers were consulted on a plan while it was written.
    PeersConsulted(PeersConsulted),
    /// The Support Unit looked at a version of a plan.
    PlanChecked(PlanChecked),
    /// A government entered something into the Open Gov Challenge, outside any plan.
    ChallengeEntered(ChallengeEntered),
    /// An entry to the Open Gov Challenge was withdrawn.
    ChallengeWithdrawn(ChallengeWithdrawn),
    /// An offer of help was published.
    OfferPublished(OfferPublished),
    /// An offer of help is published no longer.
    OfferRetired(OfferRetired),
    /// A request for support was published.
    RequestPublished(RequestPublished),
    /// A request for support is published no longer.
    RequestRetired(RequestRetired),
    /// A government and whoever helps it signed an agreement.
    AgreementSigned(AgreementSigned),
    /// The case of an agreement was closed.
    AgreementConcluded(AgreementConcluded),
    /// What came of an agreement is told.
    AgreementTold(AgreementTold),
    /// The cases of the networking mechanism were counted.
    CasesCounted(CasesCounted),
    /// A government joined a learning group.
    GroupJoined(GroupJoined),
    /// A government left a learning group.
    GroupLeft(GroupLeft),
}

/// See [`Deed::SourceRegistered`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceRegistered {
    /// Its short name.
    pub source: SourceId,
    /// SHA-256 of the file's bytes as fetched, in hexadecimal.
    pub digest: String,
    /// Length of the file in bytes.
    pub bytes: u64,
    /// How much its word counts against other sources'.
    pub authority: Authority,
    /// When it was published.
    pub published_on: PartialDate,
    /// What it is called.
    pub title: TextId,
    /// Under what terms it may be reused and who is to be credited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<TextId>,
}

/// See [`Deed::ImportOpened`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportOpened {
    /// Its short name.
    pub import: ImportId,
    /// What is imported.
    pub source: SourceId,
}

/// See [`Deed::ImportClosed`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportClosed {
    /// Which import.
    pub import: ImportId,
    /// Rows of the source that were read.
    pub rows: u64,
    /// Rows of which something is in the record.
    pub rows_taken: u64,
    /// Rows that only the report speaks of.
    pub rows_reported: u64,
    /// Deeds of the import, this one not counted.
    pub deeds: u64,
    /// The import's report, a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<TextId>,
}

/// See [`Deed::ImportAbandoned`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportAbandoned {
    /// Which import.
    pub import: ImportId,
}

/// See [`Deed::Stated`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stated {
    /// What it is about.
    pub subject: Subject,
    /// Who says so.
    pub source: SourceId,
    /// The line of the source on which the row begins, from 1; 0 where there are no lines.
    pub row: u32,
    /// For a commitment, the plan it stands in: also kept when the plan itself is never described.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<crate::ids::PlanId>,
    /// What is said.
    pub fields: Fields,
}

/// See [`Deed::Recognised`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Recognised {
    /// One of them; the smaller identifier in byte order.
    pub one: CommitmentId,
    /// The other.
    pub other: CommitmentId,
    /// How sure, in thousandths.
    pub confidence: u16,
    /// What it rests on, as codes: `title`, `number`, `text`, `institution`, `case-number`.
    pub basis: Vec<RecognitionBasis>,
}

impl Recognised {
    /// What decides between recognitions of the same two identifiers: how sure, then what it rests on.
    pub(crate) fn sureness(&self) -> (u16, &[RecognitionBasis]) {
        (self.confidence, &self.basis)
    }
}

/// What a recognition rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RecognitionBasis {
    /// The same title, or nearly.
    Title,
    /// The same number in the plan.
    Number,
    /// The same text, or nearly.
    Text,
    /// The same institution, or nearly.
    Institution,
    /// No other candidate in the plan is near.
    OnlyCandidate,
    /// A person decided.
    Person,
}

/// See [`Deed::TextWithheld`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextWithheld {
    /// What is withheld.
    pub text: TextId,
    /// Why.
    pub reason: WithholdingReason,
}

/// Why a text is withheld.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WithholdingReason {
    /// It names a person who may not be named.
    PersonalData,
    /// A court or an authority ordered it.
    LegalOrder,
    /// Its author asked for it.
    AuthorsRequest,
    /// It was published by mistake.
    Mistake,
    /// Somebody else holds the rights.
    Rights,
}

impl WithholdingReason {
    /// Every written form.
    pub const CODES: &'static [&'static str] =
        &["personal-data", "legal-order", "authors-request", "mistake", "rights"];
    /// The written form, the same in acts, addresses and exports.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::PersonalData => "personal-data",
            Self::LegalOrder => "legal-order",
            Self::AuthorsRequest => "authors-request",
            Self::Mistake => "mistake",
            Self::Rights => "rights",
        }
    }
}

/// See [`Deed::FigurePublished`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FigurePublished {
    /// Which figure, with its filters, as in its address.
    pub figure: String,
    /// Top of the fraction.
    pub numerator: u64,
    /// Bottom of the fraction.
    pub denominator: u64,
    /// How many were left out.
    pub excluded: u64,
    /// SHA-256 of the definition, in hexadecimal.
    pub definition: String,
    /// Version of the program that computed it.
    pub program: String,
    /// The position it was computed from.
    pub position: u64,
}

/// See [`Deed::KeyRotated`]. The act is signed by both keys; the checkpoint that covers it bears both signatures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyRotated {
    /// The verifier key until now.
    pub old: String,
    /// The verifier key from now on.
    pub new: String,
    /// Signature of the old key over the new verifier key's text, base64.
    pub by_old: String,
    /// Signature of the new key over the old verifier key's text, base64.
    pub by_new: String,
}

/// See [`Deed::OriginForked`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OriginForked {
    /// The origin until now.
    pub old: String,
    /// The origin from now on.
    pub new: String,
    /// How many acts the last published checkpoint of the old origin covers.
    pub published_size: u64,
    /// Its root, base64.
    pub published_root: String,
    /// How many of them were restored.
    pub restored_size: u64,
    /// The day it was decided.
    pub on: Date,
}

/// See [`Deed::ReportAnswered`]. What the reader wrote, and any address for an answer, are never part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportAnswered {
    /// The report's public number, from 1.
    pub number: u64,
    /// The page it was about.
    pub page: PagePath,
    /// The day on which it came.
    pub received_on: Date,
    /// What became of it.
    pub outcome: ReportOutcome,
}

/// What became of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum ReportOutcome {
    /// It was right: the record was corrected.
    Corrected {
        /// Position of the act that corrects it.
        by: u64,
        /// What there is to say about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        remark: Option<TextId>,
    },
    /// Nothing is changed.
    Declined {
        /// Why not.
        because: TextId,
    },
}

impl ReportOutcome {
    /// The text that goes with it.
    #[must_use]
    pub const fn text(&self) -> Option<&TextId> {
        match self {
            Self::Corrected { remark, .. } => remark.as_ref(),
            Self::Declined { because } => Some(because),
        }
    }
}

/// See [`Deed::OfficeAppointed`]. Name and address of the person are on the desk and never part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeAppointed {
    /// Who.
    pub person: PersonId,
    /// To which office.
    pub office: Office,
    /// For which body.
    pub body: Body,
    /// The last day, if one was set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// See [`Deed::OfficeEnded`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeEnded {
    /// Position of the act that appointed.
    pub appointment: u64,
    /// Why.
    pub because: Ended,
    /// What showed that the person lost the way in, where that had to be said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grounds: Option<TextId>,
}

/// See [`Deed::EligibilityAssessed`]. What is computed from the record stands beside it and never takes its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EligibilityAssessed {
    /// The country.
    pub country: Iso3,
    /// The score year.
    pub year: Year,
    /// The rule version, as its full name.
    pub rule: String,
    /// The verdict.
    pub verdict: Verdict,
    /// Points had.
    pub score: i64,
    /// Points that could be had.
    pub maximum: i64,
    /// The metrics, in their order.
    pub metrics: Vec<MetricRecorded>,
    /// The acts that brought what it rests on, in order.
    pub acts: Vec<u64>,
}

/// One metric of a recorded verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MetricRecorded {
    /// Which.
    pub metric: MetricId,
    /// Its points, if it has some.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<i64>,
    /// Why it has none, as a code of [`crate::rules::Reason`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap: Option<String>,
}

/// See [`Deed::EvidenceValidated`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceValidated {
    /// The country.
    pub country: Iso3,
    /// The piece of evidence, by its short name.
    pub evidence: Slug,
    /// The act that brought what was examined.
    pub examined: u64,
    /// What was found.
    pub finding: EvidenceFinding,
    /// SHA-256 of the document that was examined, in hexadecimal.
    pub document: String,
    /// What there is to say about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<TextId>,
}

/// What experts found of a piece of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceFinding {
    /// It shows what it is said to show. Of one subject only confirmed evidence counts from then on.
    Confirmed,
    /// It does not. It counts for nothing.
    Rejected,
}

impl EvidenceFinding {
    /// The code that stands for it, as in acts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Rejected => "rejected",
        }
    }
}

/// The table of kinds: from it come the kind of a deed, so that none is left out, and the list of all.
macro_rules! kinds {
    (statements about $($sort:literal)*; $($deed:ident: $thing:literal $happened:literal,)*) => {
        impl Deed {
            /// The codes of all kinds of act, as addresses have them: `commitment-stated`.
            pub const KIND_CODES: &'static [&'static str] = &[
                $(concat!($sort, "-stated"), concat!($sort, "-corrected"),)*
                $(concat!($thing, "-", $happened),)*
            ];

            /// The act's kind: two words, the thing and what happened to it.
            #[must_use]
            pub fn kind(&self) -> String {
                match self {
                    Self::Stated(s) => format!("{}.stated", s.subject.sort()),
                    Self::Corrected(s) => format!("{}.corrected", s.subject.sort()),
                    $(Self::$deed(_) => concat!($thing, ".", $happened).into(),)*
                }
            }
        }
    };
}

kinds! {
    statements about
        "country" "member" "membership-event" "seat" "plan" "process" "commitment" "milestone" "assessment" "challenge-entry"
        "country-year" "evidence";
    SourceRegistered: "source" "registered",
    ImportOpened: "import" "opened",
    ImportClosed: "import" "closed",
    ImportAbandoned: "import" "abandoned",
    Recognised: "commitment" "recognised",
    TextWithheld: "text" "withheld",
    FigurePublished: "figure" "published",
    KeyRotated: "key" "rotated",
    OriginForked: "origin" "forked",
    ReportAnswered: "report" "answered",
    OfficeAppointed: "office" "appointed",
    OfficeEnded: "office" "ended",
    EligibilityAssessed: "eligibility" "assessed",
    EvidenceValidated: "evidence" "validated",
    CoCreationScheduled: "co-creation" "scheduled",
    CallOpened: "call" "opened",
    CallRevised: "call" "revised",
    InputsSealed: "inputs" "sealed",
    InputsAnswered: "inputs" "answered",
    InputSetAside: "input" "set-aside",
    SetAsideAppealed: "set-aside" "appealed",
    AppealDecided: "appeal" "decided",
    MergeUndone: "merge" "undone",
    InputsTakenUp: "inputs" "taken-up",
    PhaseClosed: "phase" "closed",
    ForumConstituted: "forum" "constituted",
    ForumMet: "forum" "met",
    RepositoryUpdated: "repository" "updated",
    RepositoryCopied: "repository" "copied",
    RequirementsFound: "requirements" "found",
    RecommendationIssued: "recommendation" "issued",
    RecommendationAnswered: "recommendation" "answered",
    RecommendationFollowed: "recommendation" "followed",
    ReviewOpened: "review" "opened",
    ReviewAssigned: "review" "assigned",
    CodingHandedIn: "coding" "handed-in",
    FindingsReconciled: "findings" "reconciled",
    RoundOpened: "round" "opened",
    RoundClosed: "round" "closed",
    CommentAnswered: "comment" "answered",
    ReportPublished: "review" "published",
    FindingCorrected: "finding" "corrected",
    EvidenceArchived: "evidence" "archived",
    MonitoringPublished: "monitoring" "published",
    LetterPublished: "letter" "published",
    DeadlineExtended: "deadline" "extended",
    DocumentDeposited: "document" "deposited",
    DepositAnswered: "deposit" "answered",
    OrganisationRecognised: "organisation" "recognised",
    OrganisationRefused: "organisation" "refused",
    LocalCallOpened: "local-call" "opened",
    LocalApplied: "local-application" "received",
    LocalAssessed: "local-application" "assessed",
    LocalDecided: "local-application" "decided",
    SelfAssessmentOpened: "self-assessment" "opened",
    CommitmentSelfAssessed: "commitment" "self-assessed",
    SelfCommentAnswered: "self-comment" "answered",
    SelfAssessmentPublished: "self-assessment" "published",
    PeersConsulted: "peers" "consulted",
    PlanChecked: "plan" "checked",
    ChallengeEntered: "challenge" "entered",
    ChallengeWithdrawn: "challenge" "withdrawn",
    OfferPublished: "offer" "published",
    OfferRetired: "offer" "retired",
    RequestPublished: "request" "published",
    RequestRetired: "request" "retired",
    AgreementSigned: "agreement" "signed",
    AgreementConcluded: "agreement" "concluded",
    AgreementTold: "agreement" "told",
    CasesCounted: "cases" "counted",
    GroupJoined: "group" "joined",
    GroupLeft: "group" "left",
}

impl Deed {
    /// The code of its kind, as addresses have it: `commitment-stated`.
    #[must_use]
    pub fn kind_code(&self) -> String {
        self.kind().replace('.', "-")
    }

    /// Whether an import ends with it.
    #[must_use]
    pub const fn ends_an_import(&self) -> bool {
        matches!(self, Self::ImportClosed(_) | Self::ImportAbandoned(_))
    }

    /// Whether it changes what is said, or which commitments there are, when it takes effect.
    #[must_use]
    pub const fn changes_facts(&self) -> bool {
        matches!(
            self,
            Self::Stated(_)
                | Self::Corrected(_)
                | Self::Recognised(_)
                | Self::ImportClosed(_)
                | Self::EligibilityAssessed(_)
                | Self::EvidenceValidated(_)
                | Self::LetterPublished(_)
                | Self::DeadlineExtended(_)
        )
    }

    /// The files it points to: they stand beside it under salted digests like texts.
    #[must_use]
    pub fn files(&self) -> Vec<&TextId> {
        match self {
            Self::EvidenceArchived(e) => vec![&e.copy.file],
            Self::DocumentDeposited(d) => vec![&d.copy.file],
            Self::RepositoryCopied(r) => vec![&r.copy.file],
            Self::RepositoryUpdated(r) => r.copy.iter().map(|copy| &copy.file).collect(),
            _ => Vec::new(),
        }
    }

    /// The texts it points to.
    #[must_use]
    pub fn texts(&self) -> Vec<&TextId> {
        match self {
            Self::Stated(s) | Self::Corrected(s) => s.fields.texts().collect(),
            Self::SourceRegistered(s) => std::iter::once(&s.title).chain(&s.licence).collect(),
            Self::ImportClosed(i) => i.report.iter().collect(),
            Self::ReportAnswered(r) => r.outcome.text().into_iter().collect(),
            Self::EvidenceValidated(v) => v.remark.iter().collect(),
            Self::CoCreationScheduled(s) => vec![&s.overview],
            Self::CallOpened(c) => [&c.question, &c.suits].into_iter().chain(&c.draft).collect(),
            Self::CallRevised(c) => vec![&c.draft],
            Self::InputsAnswered(a) => vec![&a.response],
            Self::InputSetAside(InputSetAside { because: SetAside::Moderated { remark, .. }, .. }) => {
                remark.iter().collect()
            }
            Self::AppealDecided(a) => vec![&a.reason],
            Self::InputsTakenUp(t) => vec![&t.why],
            Self::ForumConstituted(f) => vec![&f.remit, &f.rules],
            Self::ForumMet(m) => std::iter::once(&m.minutes).chain(&m.decisions).collect(),
            Self::RepositoryUpdated(r) => vec![&r.title, &r.address],
            Self::RecommendationIssued(r) => vec![&r.text],
            Self::RecommendationAnswered(r) => vec![&r.text],
            Self::RecommendationFollowed(r) => vec![&r.text],
            Self::RoundOpened(r) if r.kind.is_public() => vec![&r.draft],
            Self::CommentAnswered(c) => std::iter::once(&c.answer).chain(&c.comment).collect(),
            Self::ReportPublished(r) => {
                [&r.report, &r.reconciliation].into_iter().chain(&r.codings).chain(&r.drafts).collect()
            }
            Self::FindingCorrected(f) => vec![&f.reason],
            Self::MonitoringPublished(m) => std::iter::once(&m.text).chain(&m.address).collect(),
            Self::LetterPublished(l) => l.words.iter().map(|worded| &worded.text).chain(&l.grounds).collect(),
            Self::DeadlineExtended(d) => [&d.title, &d.words].into_iter().chain(&d.address).collect(),
            Self::OfficeEnded(e) => e.grounds.iter().collect(),
            Self::DocumentDeposited(d) => vec![&d.title, &d.from],
            Self::DepositAnswered(d) => d.reason.iter().collect(),
            Self::OrganisationRecognised(o) => vec![&o.name, &o.website, &o.grounds],
            Self::OrganisationRefused(o) => vec![&o.reason],
            Self::LocalCallOpened(c) => vec![&c.title, &c.words],
            Self::LocalApplied(a) => a.texts(),
            Self::LocalAssessed(a) => vec![&a.why],
            Self::LocalDecided(d) => vec![&d.why],
            Self::SelfAssessmentOpened(s) => vec![&s.overview],
            Self::CommitmentSelfAssessed(s) => vec![&s.account],
            Self::SelfCommentAnswered(s) => vec![&s.comment, &s.answer],
            Self::SelfAssessmentPublished(s) => vec![&s.overview],
            Self::PeersConsulted(p) => p.texts(),
            Self::PlanChecked(p) => p.words.iter().collect(),
            Self::ChallengeEntered(c) => vec![&c.title, &c.text, &c.institution],
            Self::ChallengeWithdrawn(c) => vec![&c.reason],
            Self::OfferPublished(o) => o.texts(),
            Self::RequestPublished(r) => r.texts(),
            Self::AgreementSigned(a) => a.texts(),
            Self::AgreementTold(t) => vec![&t.words],
            _ => Vec::new(),
        }
    }
}
