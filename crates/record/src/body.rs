//! The bodies of acts by kind and version: the one place that knows which deed a kind stands for.

use domain::Value;
use domain::deed::{Deed, Stated};
use domain::ids::{PlanId, SourceId};
use domain::statement::Fields;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::value::RawValue;

use crate::act::Undecodable;

/// The version in which bodies are written. Each earlier one stays readable.
pub const VERSION: u16 = 1;

/// The largest whole number that RFC 8785 writes as it is: its numbers are those of JavaScript.
const MAX_WHOLE: u64 = (1 << 53) - 1;

/// A statement's body: what it is about stands in the envelope.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StatedBody {
    source: SourceId,
    row: u32,
    #[serde(default)]
    plan: Option<PlanId>,
    fields: Fields,
}

/// A body in the form of RFC 8785, ready to be written into its envelope.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Canonical<'a> {
    /// A statement, which nearly all acts are: its names stand in order here, so that writing it out is enough.
    Stated {
        fields: Sorted<'a>,
        #[serde(skip_serializing_if = "Option::is_none")]
        plan: Option<&'a PlanId>,
        row: u32,
        source: &'a SourceId,
    },
    /// Anything else, as the canonicaliser has put it in order.
    Text(Box<RawValue>),
}

/// Answers by the code of their field, in the order of the codes.
pub struct Sorted<'a>(&'a Fields);

impl Serialize for Sorted<'_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut answers: Vec<_> = self.0.iter().map(|(field, value)| (field.code(), value)).collect();
        // The codes are ASCII, whose order in bytes is that of UTF-16, which the standard asks for.
        answers.sort_unstable_by_key(|(code, _)| *code);
        s.collect_map(answers)
    }
}

/// What a deed is about, as a path.
pub fn about(deed: &Deed) -> String {
    match deed {
        Deed::Stated(s) | Deed::Corrected(s) => s.subject.to_string(),
        Deed::SourceRegistered(s) => format!("source/{}", s.source),
        Deed::ImportOpened(i) => format!("import/{}", i.import),
        Deed::ImportClosed(i) => format!("import/{}", i.import),
        Deed::ImportAbandoned(i) => format!("import/{}", i.import),
        Deed::Recognised(r) => format!("commitment/{}", r.one),
        Deed::TextWithheld(t) => format!("text/{}", t.text),
        Deed::FigurePublished(f) => format!("figure/{}", f.figure),
        Deed::KeyRotated(_) => "log/key".into(),
        Deed::OriginForked(_) => "log/origin".into(),
        Deed::ReportAnswered(r) => format!("report/{}", r.number),
        Deed::OfficeAppointed(o) => format!("office/{}/{}", o.office, o.body),
        Deed::OfficeEnded(o) => format!("appointment/{}", o.appointment),
        Deed::EligibilityAssessed(e) => format!("country-year/{}/{}", e.country, e.year),
        Deed::EvidenceValidated(v) => format!("evidence/{}/{}", v.country, v.evidence),
        Deed::CoCreationScheduled(s) => format!("co-creation/{}", s.plan),
        Deed::CallOpened(c) => format!("co-creation/{}/calls/{}", c.plan, c.call),
        Deed::CallRevised(c) => format!("co-creation/{}/calls/{}", c.plan, c.call),
        Deed::InputsSealed(s) => format!("inputs/{}", s.batch),
        Deed::InputsAnswered(a) => format!("co-creation/{}/calls/{}", a.plan, a.call),
        Deed::InputSetAside(i) => format!("input/{}", i.input),
        Deed::SetAsideAppealed(i) => format!("input/{}", i.input),
        Deed::AppealDecided(i) => format!("input/{}", i.input),
        Deed::MergeUndone(i) => format!("input/{}", i.input),
        Deed::InputsTakenUp(t) => match t.milestone {
            Some(milestone) => format!("milestone/{}/{milestone}", t.commitment),
            None => format!("commitment/{}", t.commitment),
        },
        Deed::PhaseClosed(p) => format!("co-creation/{}", p.plan),
        Deed::ForumConstituted(f) => format!("forum/{}", f.member),
        Deed::ForumMet(m) => format!("forum/{}", m.member),
        Deed::RepositoryUpdated(r) => format!("repository/{}", r.member),
        Deed::RequirementsFound(r) => format!("review/{}", r.review),
        Deed::RepositoryCopied(r) => format!("repository/{}", r.member),
        Deed::RecommendationIssued(r) => format!("recommendation/{}/{}", r.plan, r.number),
        Deed::RecommendationAnswered(r) => format!("recommendation/{}/{}", r.plan, r.number),
        Deed::RecommendationFollowed(r) => format!("recommendation/{}/{}", r.plan, r.number),
        Deed::ReviewOpened(r) => format!("review/{}", r.review),
        Deed::ReviewAssigned(r) => format!("review/{}", r.review),
        Deed::CodingHandedIn(r) => format!("review/{}", r.review),
        Deed::FindingsReconciled(r) => format!("review/{}", r.review),
        Deed::RoundOpened(r) => format!("review/{}", r.review),
        Deed::RoundClosed(r) => format!("review/{}", r.review),
        Deed::CommentAnswered(r) => format!("review/{}", r.review),
        Deed::ReportPublished(r) => format!("review/{}", r.review),
        Deed::FindingCorrected(r) => format!("review/{}", r.review),
        Deed::EvidenceArchived(r) => format!("review/{}", r.review),
        Deed::MonitoringPublished(m) => format!("commitment/{}", m.commitment),
        Deed::LetterPublished(l) => format!("letter/{}", l.about),
        Deed::DeadlineExtended(d) => format!("deadline/{}", d.resolution),
        Deed::DocumentDeposited(d) => format!("document/{}", d.about),
        Deed::DepositAnswered(d) => format!("deposit/{}", d.deposit),
        Deed::OrganisationRecognised(o) => format!("organisation/{}", o.organisation),
        Deed::OrganisationRefused(o) => format!("organisation/{}", o.organisation),
        Deed::LocalCallOpened(c) => format!("local-call/{}", c.opens),
        Deed::LocalApplied(a) => format!("local-call/{}/{}", a.call, a.country),
        Deed::LocalAssessed(a) => format!("local-application/{}", a.application),
        Deed::LocalDecided(d) => format!("local-application/{}", d.application),
        Deed::SelfAssessmentOpened(s) => format!("self-assessment/{}/{}", s.plan, s.report),
        Deed::CommitmentSelfAssessed(s) => format!("commitment/{}", s.commitment),
        Deed::SelfCommentAnswered(s) => format!("self-assessment/{}/{}", s.plan, s.report),
        Deed::SelfAssessmentPublished(s) => format!("self-assessment/{}/{}", s.plan, s.report),
        Deed::PeersConsulted(p) => format!("plan/{}", p.plan),
        Deed::ChallengeEntered(c) => format!("challenge/{}", c.member),
        Deed::ChallengeWithdrawn(c) => format!("challenge/{}", c.member),
        Deed::PlanChecked(p) => format!("plan/{}", p.plan),
        Deed::OfferPublished(o) => format!("offer/{}", o.offer),
        Deed::OfferRetired(o) => format!("offer/{}", o.offer),
        Deed::RequestPublished(r) => format!("request/{}", r.request),
        Deed::RequestRetired(r) => format!("request/{}", r.request),
        Deed::AgreementSigned(a) => format!("agreement/{}", a.agreement),
        Deed::AgreementConcluded(a) => format!("agreement/{}", a.agreement),
        Deed::AgreementTold(a) => format!("agreement/{}", a.agreement),
        Deed::CasesCounted(c) => format!("cases/{}", c.until),
        Deed::GroupJoined(g) => format!("group/{}", g.area),
        Deed::GroupLeft(g) => format!("group/{}", g.area),
    }
}

/// A deed's body in canonical form.
pub fn encode(deed: &Deed) -> Result<Canonical<'_>, serde_json::Error> {
    match deed {
        Deed::Stated(s) | Deed::Corrected(s) => {
            let body =
                Canonical::Stated { fields: Sorted(&s.fields), plan: s.plan.as_ref(), row: s.row, source: &s.source };
            let whole = |value: &Value| !matches!(value, Value::Number(n) if n.unsigned_abs() > MAX_WHOLE);
            if s.fields.iter().all(|(_, value)| whole(value)) { Ok(body) } else { canonical(&body) }
        }
        Deed::SourceRegistered(d) => canonical(d),
        Deed::ImportOpened(d) => canonical(d),
        Deed::ImportClosed(d) => canonical(d),
        Deed::ImportAbandoned(d) => canonical(d),
        Deed::Recognised(d) => canonical(d),
        Deed::TextWithheld(d) => canonical(d),
        Deed::FigurePublished(d) => canonical(d),
        Deed::KeyRotated(d) => canonical(d),
        Deed::OriginForked(d) => canonical(d),
        Deed::ReportAnswered(d) => canonical(d),
        Deed::OfficeAppointed(d) => canonical(d),
        Deed::OfficeEnded(d) => canonical(d),
        Deed::EligibilityAssessed(d) => canonical(d),
        Deed::EvidenceValidated(d) => canonical(d),
        Deed::CoCreationScheduled(d) => canonical(d),
        Deed::CallOpened(d) => canonical(d),
        Deed::CallRevised(d) => canonical(d),
        Deed::InputsSealed(d) => canonical(d),
        Deed::InputsAnswered(d) => canonical(d),
        Deed::InputSetAside(d) => canonical(d),
        Deed::SetAsideAppealed(d) => canonical(d),
        Deed::AppealDecided(d) => canonical(d),
        Deed::MergeUndone(d) => canonical(d),
        Deed::InputsTakenUp(d) => canonical(d),
        Deed::PhaseClosed(d) => canonical(d),
        Deed::ForumConstituted(d) => canonical(d),
        Deed::ForumMet(d) => canonical(d),
        Deed::RepositoryUpdated(d) => canonical(d),
        Deed::RepositoryCopied(d) => canonical(d),
        Deed::RequirementsFound(d) => canonical(d),
        Deed::RecommendationIssued(d) => canonical(d),
        Deed::RecommendationAnswered(d) => canonical(d),
        Deed::RecommendationFollowed(d) => canonical(d),
        Deed::ReviewOpened(d) => canonical(d),
        Deed::ReviewAssigned(d) => canonical(d),
        Deed::CodingHandedIn(d) => canonical(d),
        Deed::FindingsReconciled(d) => canonical(d),
        Deed::RoundOpened(d) => canonical(d),
        Deed::RoundClosed(d) => canonical(d),
        Deed::CommentAnswered(d) => canonical(d),
        Deed::ReportPublished(d) => canonical(d),
        Deed::FindingCorrected(d) => canonical(d),
        Deed::EvidenceArchived(d) => canonical(d),
        Deed::MonitoringPublished(d) => canonical(d),
        Deed::LetterPublished(d) => canonical(d),
        Deed::DeadlineExtended(d) => canonical(d),
        Deed::DocumentDeposited(d) => canonical(d),
        Deed::DepositAnswered(d) => canonical(d),
        Deed::OrganisationRecognised(d) => canonical(d),
        Deed::OrganisationRefused(d) => canonical(d),
        Deed::LocalCallOpened(d) => canonical(d),
        Deed::LocalApplied(d) => canonical(d),
        Deed::LocalAssessed(d) => canonical(d),
        Deed::LocalDecided(d) => canonical(d),
        Deed::SelfAssessmentOpened(d) => canonical(d),
        Deed::CommitmentSelfAssessed(d) => canonical(d),
        Deed::SelfCommentAnswered(d) => canonical(d),
        Deed::SelfAssessmentPublished(d) => canonical(d),
        Deed::PeersConsulted(d) => canonical(d),
        Deed::ChallengeEntered(d) => canonical(d),
        Deed::ChallengeWithdrawn(d) => canonical(d),
        Deed::PlanChecked(d) => canonical(d),
        Deed::OfferPublished(d) => canonical(d),
        Deed::OfferRetired(d) => canonical(d),
        Deed::RequestPublished(d) => canonical(d),
        Deed::RequestRetired(d) => canonical(d),
        Deed::AgreementSigned(d) => canonical(d),
        Deed::AgreementConcluded(d) => canonical(d),
        Deed::AgreementTold(d) => canonical(d),
        Deed::CasesCounted(d) => canonical(d),
        Deed::GroupJoined(d) => canonical(d),
        Deed::GroupLeft(d) => canonical(d),
    }
}

fn canonical<T: Serialize>(body: &T) -> Result<Canonical<'static>, serde_json::Error> {
    RawValue::from_string(serde_json_canonicalizer::to_string(body)?).map(Canonical::Text)
}

/// The deed that an envelope's kind, version, subject and body stand for.
pub fn decode(kind: &str, version: u16, about: &str, body: &str) -> Result<Deed, Undecodable> {
    if version != VERSION {
        return Err(Undecodable::UnknownKind { kind: kind.into(), version });
    }
    Ok(match kind {
        "source.registered" => Deed::SourceRegistered(serde_json::from_str(body)?),
        "import.opened" => Deed::ImportOpened(serde_json::from_str(body)?),
        "import.closed" => Deed::ImportClosed(serde_json::from_str(body)?),
        "import.abandoned" => Deed::ImportAbandoned(serde_json::from_str(body)?),
        "commitment.recognised" => Deed::Recognised(serde_json::from_str(body)?),
        "text.withheld" => Deed::TextWithheld(serde_json::from_str(body)?),
        "figure.published" => Deed::FigurePublished(serde_json::from_str(body)?),
        "key.rotated" => Deed::KeyRotated(serde_json::from_str(body)?),
        "origin.forked" => Deed::OriginForked(serde_json::from_str(body)?),
        "report.answered" => Deed::ReportAnswered(serde_json::from_str(body)?),
        "office.appointed" => Deed::OfficeAppointed(serde_json::from_str(body)?),
        "office.ended" => Deed::OfficeEnded(serde_json::from_str(body)?),
        "eligibility.assessed" => Deed::EligibilityAssessed(serde_json::from_str(body)?),
        "evidence.validated" => Deed::EvidenceValidated(serde_json::from_str(body)?),
        "co-creation.scheduled" => Deed::CoCreationScheduled(serde_json::from_str(body)?),
        "call.opened" => Deed::CallOpened(serde_json::from_str(body)?),
        "call.revised" => Deed::CallRevised(serde_json::from_str(body)?),
        "inputs.sealed" => Deed::InputsSealed(serde_json::from_str(body)?),
        "inputs.answered" => Deed::InputsAnswered(serde_json::from_str(body)?),
        "input.set-aside" => Deed::InputSetAside(serde_json::from_str(body)?),
        "set-aside.appealed" => Deed::SetAsideAppealed(serde_json::from_str(body)?),
        "appeal.decided" => Deed::AppealDecided(serde_json::from_str(body)?),
        "merge.undone" => Deed::MergeUndone(serde_json::from_str(body)?),
        "inputs.taken-up" => Deed::InputsTakenUp(serde_json::from_str(body)?),
        "phase.closed" => Deed::PhaseClosed(serde_json::from_str(body)?),
        "forum.constituted" => Deed::ForumConstituted(serde_json::from_str(body)?),
        "forum.met" => Deed::ForumMet(serde_json::from_str(body)?),
        "repository.updated" => Deed::RepositoryUpdated(serde_json::from_str(body)?),
        "requirements.found" => Deed::RequirementsFound(serde_json::from_str(body)?),
        "repository.copied" => Deed::RepositoryCopied(serde_json::from_str(body)?),
        "recommendation.issued" => Deed::RecommendationIssued(serde_json::from_str(body)?),
        "recommendation.answered" => Deed::RecommendationAnswered(serde_json::from_str(body)?),
        "recommendation.followed" => Deed::RecommendationFollowed(serde_json::from_str(body)?),
        "review.opened" => Deed::ReviewOpened(serde_json::from_str(body)?),
        "review.assigned" => Deed::ReviewAssigned(serde_json::from_str(body)?),
        "coding.handed-in" => Deed::CodingHandedIn(serde_json::from_str(body)?),
        "findings.reconciled" => Deed::FindingsReconciled(serde_json::from_str(body)?),
        "round.opened" => Deed::RoundOpened(serde_json::from_str(body)?),
        "round.closed" => Deed::RoundClosed(serde_json::from_str(body)?),
        "comment.answered" => Deed::CommentAnswered(serde_json::from_str(body)?),
        "review.published" => Deed::ReportPublished(serde_json::from_str(body)?),
        "finding.corrected" => Deed::FindingCorrected(serde_json::from_str(body)?),
        "evidence.archived" => Deed::EvidenceArchived(serde_json::from_str(body)?),
        "monitoring.published" => Deed::MonitoringPublished(serde_json::from_str(body)?),
        "letter.published" => Deed::LetterPublished(serde_json::from_str(body)?),
        "deadline.extended" => Deed::DeadlineExtended(serde_json::from_str(body)?),
        "document.deposited" => Deed::DocumentDeposited(serde_json::from_str(body)?),
        "deposit.answered" => Deed::DepositAnswered(serde_json::from_str(body)?),
        "organisation.recognised" => Deed::OrganisationRecognised(serde_json::from_str(body)?),
        "organisation.refused" => Deed::OrganisationRefused(serde_json::from_str(body)?),
        "local-call.opened" => Deed::LocalCallOpened(serde_json::from_str(body)?),
        "local-application.received" => Deed::LocalApplied(serde_json::from_str(body)?),
        "local-application.assessed" => Deed::LocalAssessed(serde_json::from_str(body)?),
        "local-application.decided" => Deed::LocalDecided(serde_json::from_str(body)?),
        "self-assessment.opened" => Deed::SelfAssessmentOpened(serde_json::from_str(body)?),
        "commitment.self-assessed" => Deed::CommitmentSelfAssessed(serde_json::from_str(body)?),
        "self-comment.answered" => Deed::SelfCommentAnswered(serde_json::from_str(body)?),
        "challenge.entered" => Deed::ChallengeEntered(serde_json::from_str(body)?),
        "challenge.withdrawn" => Deed::ChallengeWithdrawn(serde_json::from_str(body)?),
        "plan.checked" => Deed::PlanChecked(serde_json::from_str(body)?),
        "peers.consulted" => Deed::PeersConsulted(serde_json::from_str(body)?),
        "self-assessment.published" => Deed::SelfAssessmentPublished(serde_json::from_str(body)?),
        "offer.published" => Deed::OfferPublished(serde_json::from_str(body)?),
        "offer.retired" => Deed::OfferRetired(serde_json::from_str(body)?),
        "request.published" => Deed::RequestPublished(serde_json::from_str(body)?),
        "request.retired" => Deed::RequestRetired(serde_json::from_str(body)?),
        "agreement.signed" => Deed::AgreementSigned(serde_json::from_str(body)?),
        "agreement.concluded" => Deed::AgreementConcluded(serde_json::from_str(body)?),
        "agreement.told" => Deed::AgreementTold(serde_json::from_str(body)?),
        "cases.counted" => Deed::CasesCounted(serde_json::from_str(body)?),
        "group.joined" => Deed::GroupJoined(serde_json::from_str(body)?),
        "group.left" => Deed::GroupLeft(serde_json::from_str(body)?),
        _ => stated(kind, version, about, body)?,
    })
}

/// A statement or a correction: the kind is the subject's sort and what happened to it.
fn stated(kind: &str, version: u16, about: &str, body: &str) -> Result<Deed, Undecodable> {
    let unknown = || Undecodable::UnknownKind { kind: kind.into(), version };
    let (sort, verb) = kind.split_once('.').ok_or_else(unknown)?;
    let deed: fn(Stated) -> Deed = match verb {
        "stated" => Deed::Stated,
        "corrected" => Deed::Corrected,
        _ => return Err(unknown()),
    };
    let subject = about.parse::<domain::Subject>();
    let subject = subject.map_err(|problem| Undecodable::About { kind: kind.into(), about: about.into(), problem })?;
    if subject.sort() != sort {
        return Err(unknown());
    }
    let StatedBody { source, row, plan, fields } = serde_json::from_str(body)?;
    Ok(deed(Stated { subject, source, row, plan, fields }))
}
