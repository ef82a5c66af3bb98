//! What was done, told by itself: which deeds are, and of what. Whatever tells what changed (the list of changes between two dates,
//! feeds, mails) takes it from here, so that nothing that an act made public is left out of one of them.
//!
//! What is said of things is told as what differs in them, answer by answer; every other deed is told by its sentence. Nothing here
//! knows the sentences.

use crate::deed::Deed;
use crate::ids::{CommitmentId, Iso3, MemberId, PlanId};
use crate::lens::Lens;
use crate::partnership::Partnership;
use crate::people::Body;
use crate::rules::Scope;
use crate::time::{Date, Timestamp};

/// How a deed is told where it is told what changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// As what differs in the things that it speaks of, answer by answer.
    InThings,
    /// By itself, with its sentence, in what it belongs to.
    ByItself(Place),
    /// Not at all.
    Never(Silence),
}

/// Why a deed is not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// An import began: nothing of it shows before it is closed, and that is told.
    NothingShowsYet,
}

/// Where a deed belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// To no thing in particular.
    Whole,
    /// To a body; to the member that a country has become by now.
    Body(Body),
    /// To a plan, and so to its member.
    Plan(PlanId),
    /// To a commitment, and so to its plan and member.
    Commitment(CommitmentId),
}

/// A deed that is told by itself: all that is needed to find it and to say of what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// Position of its act.
    pub at: u64,
    /// The day from which it is so.
    pub on: Date,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// Its kind, as in acts.
    pub kind: Box<str>,
    /// Where it belongs.
    pub place: Place,
}

/// Kinds of which nobody is written to: what prepares something that is told when it is there, or seals what was told.
const QUIET: [&str; 3] = ["source.registered", "import.abandoned", "inputs.sealed"];

impl Noted {
    /// Whether it is worth a letter or an entry of a feed, and not only a line of what changed.
    #[must_use]
    pub fn is_news(&self) -> bool {
        !QUIET.contains(&&*self.kind)
    }

    /// Whether it is seen through a lens. What is done here is published on the day on which it is recorded.
    #[must_use]
    pub fn is_seen(&self, lens: Lens) -> bool {
        lens.as_of.is_none_or(|day| self.on <= day) && lens.edition.is_none_or(|day| self.recorded_at.date() <= day)
    }
}

impl Place {
    fn member(id: &MemberId) -> Self {
        Self::Body(Body::Member(id.clone()))
    }

    fn country(id: &Iso3) -> Self {
        Self::Body(Body::Country(id.clone()))
    }

    /// Whether it is of a member, one of its plans, or a commitment in one.
    #[must_use]
    pub fn is_of_member(&self, id: &MemberId, state: &Partnership) -> bool {
        match self {
            Self::Whole | Self::Body(Body::Organisation(_) | Body::Own(_)) => false,
            Self::Body(Body::Member(of)) => of == id,
            Self::Body(Body::Country(of)) => state.country_of(id).as_ref() == Some(of),
            Self::Plan(of) => of.member == *id,
            Self::Commitment(of) => state.commitment(of).is_some_and(|commitment| commitment.plan.member == *id),
        }
    }

    /// Whether it is of a plan or a commitment in it.
    #[must_use]
    pub fn is_of_plan(&self, id: &PlanId, state: &Partnership) -> bool {
        match self {
            Self::Whole | Self::Body(_) => false,
            Self::Plan(of) => of == id,
            Self::Commitment(of) => state.commitment(of).is_some_and(|commitment| commitment.plan == *id),
        }
    }

    /// Whether it is of a commitment, by whatever identifier.
    #[must_use]
    pub fn is_of_commitment(&self, id: &CommitmentId, state: &Partnership) -> bool {
        let lead = |id| state.commitment(id).map(|commitment| &commitment.id);
        matches!(self, Self::Commitment(of) if lead(of).is_some() && lead(of) == lead(id))
    }
}

/// How a deed is told, seen from the state in which it takes effect.
#[must_use]
pub fn told(deed: &Deed, state: &Partnership) -> Told {
    match deed {
        Deed::Stated(_) | Deed::Corrected(_) | Deed::Recognised(_) => Told::InThings,
        Deed::ImportOpened(_) => Told::Never(Silence::NothingShowsYet),
        deed => Told::ByItself(place(deed, state)),
    }
}

fn place(deed: &Deed, state: &Partnership) -> Place {
    let plan = |id: &PlanId| Place::Plan(id.clone());
    let of_body = |body: Option<&Body>| body.map_or(Place::Whole, |body| Place::Body(body.clone()));
    let of_member = |member: Option<&MemberId>| member.map_or(Place::Whole, Place::member);
    let of_application = |at| of_member(state.local.applications.get(&at).map(|known| &known.deed.country));
    let of_agreement = |id| {
        let known = state.mechanism.agreements.all.get(id);
        of_member(known.and_then(|known| known.signed.deed.member.as_ref()))
    };
    match deed {
        Deed::Stated(_)
        | Deed::Corrected(_)
        | Deed::Recognised(_)
        | Deed::SourceRegistered(_)
        | Deed::ImportOpened(_)
        | Deed::ImportAbandoned(_)
        | Deed::ImportClosed(_)
        | Deed::InputsSealed(_)
        | Deed::TextWithheld(_)
        | Deed::FigurePublished(_)
        | Deed::KeyRotated(_)
        | Deed::OriginForked(_)
        | Deed::ReportAnswered(_)
        | Deed::LocalCallOpened(_)
        | Deed::CasesCounted(_) => Place::Whole,
        Deed::EligibilityAssessed(of) => Place::country(&of.country),
        Deed::EvidenceValidated(of) => Place::country(&of.country),
        Deed::OrganisationRecognised(of) => Place::Body(Body::Organisation(of.organisation.clone())),
        Deed::OrganisationRefused(of) => Place::Body(Body::Organisation(of.organisation.clone())),
        Deed::OfferPublished(of) => Place::Body(of.body.clone()),
        Deed::OfferRetired(of) => of_body(state.mechanism.offers.get(&of.offer).map(|known| &known.body)),
        Deed::RequestPublished(of) => Place::member(&of.member),
        Deed::RequestRetired(of) => of_body(state.mechanism.requests.get(&of.request).map(|known| &known.body)),
        Deed::AgreementSigned(of) => of_member(of.member.as_ref()),
        Deed::AgreementConcluded(of) => of_agreement(&of.agreement),
        Deed::AgreementTold(of) => of_agreement(&of.agreement),
        Deed::GroupJoined(of) => Place::member(&of.member),
        Deed::GroupLeft(of) => Place::member(&of.member),
        Deed::LocalApplied(of) => Place::member(&of.country),
        Deed::LocalAssessed(of) => of_application(of.application),
        Deed::LocalDecided(of) => of_application(of.application),
        Deed::OfficeAppointed(of) => Place::Body(of.body.clone()),
        Deed::OfficeEnded(of) => of_body(state.appointments.get(&of.appointment).map(|held| &held.body)),
        Deed::LetterPublished(of) => Place::Body(of.about.clone()),
        Deed::DeadlineExtended(of) => match &of.scope {
            Scope::Members(members) if members.len() == 1 => of_member(members.first()),
            _ => Place::Whole,
        },
        Deed::DocumentDeposited(of) => Place::Body(of.about.clone()),
        Deed::DepositAnswered(of) => of_body(state.deposits.get(&of.deposit).map(|known| &known.deed.about)),
        Deed::ForumConstituted(of) => Place::member(&of.member),
        Deed::ForumMet(of) => Place::member(&of.member),
        Deed::RepositoryUpdated(of) => Place::member(&of.member),
        Deed::RepositoryCopied(of) => Place::member(&of.member),
        Deed::CoCreationScheduled(of) => plan(&of.plan),
        Deed::CallOpened(of) => plan(&of.plan),
        Deed::CallRevised(of) => plan(&of.plan),
        Deed::InputsAnswered(of) => plan(&of.plan),
        Deed::InputSetAside(of) => plan(&of.plan),
        Deed::SetAsideAppealed(of) => plan(&of.plan),
        Deed::AppealDecided(of) => plan(&of.plan),
        Deed::MergeUndone(of) => plan(&of.plan),
        Deed::PhaseClosed(of) => plan(&of.plan),
        Deed::SelfAssessmentOpened(of) => plan(&of.plan),
        Deed::CommitmentSelfAssessed(of) => Place::Commitment(of.commitment.clone()),
        Deed::SelfCommentAnswered(of) => plan(&of.plan),
        Deed::SelfAssessmentPublished(of) => plan(&of.plan),
        Deed::PeersConsulted(of) => plan(&of.plan),
        Deed::ChallengeEntered(of) => Place::member(&of.member),
        Deed::ChallengeWithdrawn(of) => Place::member(&of.member),
        Deed::PlanChecked(of) => plan(&of.plan),
        Deed::InputsTakenUp(of) => Place::Commitment(of.commitment.clone()),
        Deed::RecommendationIssued(of) => plan(&of.plan),
        Deed::RecommendationAnswered(of) => plan(&of.plan),
        Deed::RecommendationFollowed(of) => plan(&of.plan),
        Deed::ReviewOpened(of) => plan(&of.review.plan),
        Deed::ReviewAssigned(of) => plan(&of.review.plan),
        Deed::CodingHandedIn(of) => plan(&of.review.plan),
        Deed::FindingsReconciled(of) => plan(&of.review.plan),
        Deed::RoundOpened(of) => plan(&of.review.plan),
        Deed::RoundClosed(of) => plan(&of.review.plan),
        Deed::CommentAnswered(of) => plan(&of.review.plan),
        Deed::ReportPublished(of) => plan(&of.review.plan),
        Deed::FindingCorrected(of) => plan(&of.review.plan),
        Deed::RequirementsFound(of) => plan(&of.review.plan),
        Deed::EvidenceArchived(of) => plan(&of.review.plan),
        Deed::MonitoringPublished(of) => Place::Commitment(of.commitment.clone()),
    }
}
