//! Who may do what: one table, one function, and the only place where a [`Permit`] is made.
//!
//! The table is dossier 13 with what it leaves open decided by us. Two of its lines are meant to be seen: nobody but the review
//! touches a finding, and nobody on staff extends a deadline; only the Steering Committee does, by resolution.

use super::offices::{Body, Office, OwnBody};
use super::{Actor, Permit};
use crate::codebook::codes;
use crate::ids::{Iso3, MemberId, PersonId, PlanId};

codes! {
    /// What can be done.
    Action {
        /// Read the public record.
        Read = "read",
        /// Enter what a source says.
        ImportSource = "import-source",
        /// Give up an import that was not ended.
        AbandonImport = "abandon-import",
        /// Publish a figure as of a position.
        PublishFigure = "publish-figure",
        /// Withhold a text.
        WithholdText = "withhold-text",
        /// Change the signing key.
        RotateKey = "rotate-key",
        /// Begin a new origin after a restore.
        ForkOrigin = "fork-origin",
        /// Read readers' reports that something is wrong, and answer or discard them.
        AnswerReport = "answer-report",
        /// Read the mail that waits to be sent.
        ReadOutbox = "read-outbox",
        /// Appoint somebody to an office, and end an appointment.
        Appoint = "appoint",
        /// Recognise an organisation and its representatives.
        VerifyOrganisation = "verify-organisation",
        /// Look after one's own account.
        KeepAccount = "keep-account",
        /// Sign the letter of intent.
        SignLetter = "sign-letter",
        /// Apply for local jurisdictions in a call of the Support Unit.
        ApplyLocally = "apply-locally",
        /// Endorse a plan for the government.
        EndorsePlan = "endorse-plan",
        /// Write a plan.
        DraftPlan = "draft-plan",
        /// Write commitments of a plan, those that one began.
        DraftCommitment = "draft-commitment",
        /// Read a plan that is being written.
        ReadDraft = "read-draft",
        /// Ask other members and the Steering Committee what they think of a draft, and answer them.
        ConsultPeers = "consult-peers",
        /// Read the draft of another government that asked one to, and comment on it.
        AdvisePeer = "advise-peer",
        /// Deposit a plan.
        DepositPlan = "deposit-plan",
        /// Amend a plan that was deposited.
        AmendPlan = "amend-plan",
        /// Keep the repository of evidence.
        KeepRepository = "keep-repository",
        /// Deposit a self-assessment.
        AssessItself = "assess-itself",
        /// Report progress on a milestone, with evidence.
        UpdateMilestone = "update-milestone",
        /// Enter a commitment into the Open Gov Challenge.
        EnterChallenge = "enter-challenge",
        /// Say in a survey what help a government needs.
        AskForHelp = "ask-for-help",
        /// Learn together with governments that asked about the same.
        LearnTogether = "learn-together",
        /// Vote for the national members' side in an election of the Steering Committee.
        VoteInElection = "vote-in-election",
        /// Set the timeline of a co-creation.
        SetTimeline = "set-timeline",
        /// Call for input.
        InviteInput = "invite-input",
        /// Give the reasoned response to an input.
        RespondToInput = "respond-to-input",
        /// Publish the minutes of a forum.
        KeepMinutes = "keep-minutes",
        /// Give input to a plan in the making.
        GiveInput = "give-input",
        /// Give input without an account, where the forum takes it.
        GiveWithoutAccount = "give-without-account",
        /// Comment where the public is asked to.
        CommentInPublic = "comment-in-public",
        /// Comment on a draft of the review before the public does.
        CommentOnDraft = "comment-on-draft",
        /// Change or take back what one wrote.
        ChangeContribution = "change-contribution",
        /// Hide what breaks the rules of discussion, with a reason.
        Moderate = "moderate",
        /// Decide an appeal against hiding something that somebody else hid.
        DecideAppeal = "decide-appeal",
        /// Appeal against hiding what one gave without an account, or say that it says something else than another.
        AppealWithoutAccount = "appeal-without-account",
        /// Seal what people gave into the record.
        SealInputs = "seal-inputs",
        /// Write to a member that missed a deadline.
        SendLateLetter = "send-late-letter",
        /// Nominate for an award.
        NominateForAward = "nominate-for-award",
        /// Offer help.
        OfferHelp = "offer-help",
        /// File a concern under the Response Policy, or ask for a rapid response.
        FileConcern = "file-concern",
        /// Code the findings of a review, write it, answer comments on it.
        CodeFinding = "code-finding",
        /// Set method and check the quality of a review.
        AssureQuality = "assure-quality",
        /// Recommend something to a government for the review, and say what became of it.
        AdviseGovernment = "advise-government",
        /// Answer a recommendation of the review.
        AnswerRecommendation = "answer-recommendation",
        /// Tell the review what is known locally.
        InformReview = "inform-review",
        /// Publish what was seen of a plan from outside the review.
        ReportMonitoring = "report-monitoring",
        /// Enter the evidence of eligibility.
        CheckEligibility = "check-eligibility",
        /// Confirm or reject evidence of eligibility, with the document that was examined.
        ValidateEvidence = "validate-evidence",
        /// Publish a document of a member, for a member.
        PublishDocument = "publish-document",
        /// Look at a plan that was deposited, and note whether it is in order.
        CheckPlan = "check-plan",
        /// Confirm a document that the Support Unit deposited for one's government, or object to it.
        ConfirmDeposit = "confirm-deposit",
        /// Send a letter of the Partnership.
        SendLetter = "send-letter",
        /// See whether a concern can be looked at.
        TriageConcern = "triage-concern",
        /// Tag a commitment with an outside promise.
        TagCommitment = "tag-commitment",
        /// Run a call, a survey, an election.
        RunCall = "run-call",
        /// Scope a case, introduce, record an agreement.
        ManageCase = "manage-case",
        /// Agree to introductions in the networking mechanism.
        AgreeToIntroduction = "agree-to-introduction",
        /// Place a member under review.
        PlaceUnderReview = "place-under-review",
        /// Recommend a resolution.
        Recommend = "recommend",
        /// Resolve.
        Resolve = "resolve",
        /// Make a member inactive, active again, or no member.
        SetStatus = "set-status",
        /// Set another day for a deadline.
        ExtendDeadline = "extend-deadline",
        /// Elect co-chairs.
        ElectCoChair = "elect-co-chair",
        /// Endorse candidates where there is no vote.
        EndorseCandidate = "endorse-candidate",
        /// See who voted how.
        SeeBallots = "see-ballots",
    }
}

codes! {
    /// How far a plan has come.
    Stage {
        /// It is being made.
        CoCreation = "co-creation",
        /// It was deposited and is being carried out.
        Implementation = "implementation",
        /// A draft of its review is open for comment.
        CommentPeriod = "comment-period",
        /// Its time is over.
        Ended = "ended",
    }
}

/// What an action is done to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// Nothing that belongs to one member or person: the site, the record, the Partnership.
    Whole,
    /// A member.
    Member(MemberId),
    /// A country that is no member.
    Country(Iso3),
    /// A plan, and how far it has come.
    Plan(PlanId, Stage),
    /// Something that a person wrote or owns.
    Of(PersonId),
    /// An office, held for a body.
    Office(Office, Body),
}

impl Subject {
    fn member(&self) -> Option<&MemberId> {
        match self {
            Self::Member(id) => Some(id),
            Self::Plan(plan, _) => Some(&plan.member),
            Self::Office(_, body) => body.member(),
            Self::Whole | Self::Country(_) | Self::Of(_) => None,
        }
    }
}

/// Where an office may use a power.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Everywhere.
    Everywhere,
    /// For the member that the office is held for.
    OwnMember,
    /// For the country that the office is held for, which is no member.
    OwnCountry,
    /// On what the person wrote or owns.
    OwnThing,
    /// Everywhere but where the person also speaks for the member: nobody reviews or judges their own case.
    OthersCases,
    /// The same, and only for this body of the Partnership.
    OthersCasesAs(OwnBody),
    /// On the offices that are the office's to fill (see [`Office::appointed_by`]).
    OfficesToFill,
}

/// One line of the table: a power, who has it, where, at which stages of a plan (none named: always).
#[derive(Debug, Clone, Copy)]
pub struct Power {
    /// What.
    pub action: Action,
    /// Who.
    pub offices: &'static [Office],
    /// Where.
    pub reach: Reach,
    /// When.
    pub stages: &'static [Stage],
}

const fn power(action: Action, offices: &'static [Office], reach: Reach, stages: &'static [Stage]) -> Power {
    Power { action, offices, reach, stages }
}

const ALWAYS: &[Stage] = &[];

/// The whole table. What is not in it nobody may do.
pub const POWERS: &[Power] = {
    use Action as A;
    use Office as O;
    use Reach::{Everywhere, OfficesToFill, OthersCases, OthersCasesAs, OwnCountry, OwnMember, OwnThing};
    use Stage::{CoCreation, CommentPeriod, Ended, Implementation};
    const GOVERNMENT: &[O] = &[O::PointOfContact, O::LocalJurisdiction];
    const FORUM: &[O] = &[O::ForumMember];
    const COMMITTEE: &[O] = &[O::CommitteeMember, O::CoChair];
    const SECRETARIAT: &[O] = &[O::SupportUnit];
    const DEPOSITED: &[Stage] = &[Implementation, CommentPeriod, Ended];
    &[
        power(A::Read, O::ALL, Everywhere, ALWAYS),
        power(A::ImportSource, &[O::Operator], Everywhere, ALWAYS),
        power(A::AbandonImport, &[O::Operator], Everywhere, ALWAYS),
        power(A::PublishFigure, &[O::Operator, O::Steward], Everywhere, ALWAYS),
        power(A::WithholdText, &[O::Operator], Everywhere, ALWAYS),
        power(A::RotateKey, &[O::Operator], Everywhere, ALWAYS),
        power(A::ForkOrigin, &[O::Operator], Everywhere, ALWAYS),
        power(A::AnswerReport, &[O::Operator, O::Administrator, O::SupportUnit], Everywhere, ALWAYS),
        power(A::ReadOutbox, &[O::Operator, O::Administrator], Everywhere, ALWAYS),
        power(A::Appoint, O::ALL, OfficesToFill, ALWAYS),
        power(A::VerifyOrganisation, &[O::Administrator, O::SupportUnit], Everywhere, ALWAYS),
        power(A::KeepAccount, &[O::Citizen], OwnThing, ALWAYS),
        // Governments.
        power(A::SignLetter, &[O::Minister], OwnMember, ALWAYS),
        power(A::SignLetter, &[O::Minister], OwnCountry, ALWAYS),
        // A jurisdiction that applies has no office yet: whoever has an account writes for it, and letters show who stands behind it.
        power(A::ApplyLocally, &[O::Citizen], Everywhere, ALWAYS),
        power(A::EndorsePlan, &[O::Minister], OwnMember, &[CoCreation]),
        power(A::DraftPlan, GOVERNMENT, OwnMember, &[CoCreation]),
        power(
            A::DraftCommitment,
            &[O::PointOfContact, O::LocalJurisdiction, O::ImplementingInstitution],
            OwnMember,
            &[CoCreation],
        ),
        power(
            A::ReadDraft,
            &[O::PointOfContact, O::LocalJurisdiction, O::ImplementingInstitution, O::Minister, O::ForumMember],
            OwnMember,
            ALWAYS,
        ),
        power(A::ReadDraft, SECRETARIAT, Everywhere, ALWAYS),
        // Dossier 2.1, step 5. Whether somebody was invited is asked of the consultation.
        power(A::ConsultPeers, GOVERNMENT, OwnMember, &[CoCreation]),
        power(A::AdvisePeer, GOVERNMENT, OthersCases, &[CoCreation]),
        power(A::AdvisePeer, COMMITTEE, OthersCasesAs(OwnBody::SteeringCommittee), &[CoCreation]),
        power(A::DepositPlan, GOVERNMENT, OwnMember, &[CoCreation]),
        power(A::AmendPlan, GOVERNMENT, OwnMember, &[Implementation]),
        power(A::KeepRepository, &[O::PointOfContact, O::LocalJurisdiction, O::ForumMember], OwnMember, ALWAYS),
        power(A::AssessItself, GOVERNMENT, OwnMember, DEPOSITED),
        power(
            A::UpdateMilestone,
            &[O::PointOfContact, O::LocalJurisdiction, O::ImplementingInstitution],
            OwnMember,
            &[Implementation, CommentPeriod],
        ),
        // An entry of this kind stands outside any plan, so that no stage of one binds it (dossier 3.4).
        power(A::EnterChallenge, &[O::PointOfContact, O::ImplementingInstitution], OwnMember, ALWAYS),
        power(A::AskForHelp, &[O::PointOfContact, O::LocalJurisdiction, O::Minister], OwnMember, ALWAYS),
        power(A::LearnTogether, GOVERNMENT, OwnMember, ALWAYS),
        power(A::VoteInElection, &[O::PointOfContact, O::Minister], OwnMember, ALWAYS),
        // Forums and those who take part.
        power(A::SetTimeline, FORUM, OwnMember, &[CoCreation]),
        power(A::InviteInput, FORUM, OwnMember, &[CoCreation]),
        power(A::RespondToInput, FORUM, OwnMember, &[CoCreation]),
        power(A::KeepMinutes, FORUM, OwnMember, ALWAYS),
        power(A::GiveInput, &[O::Citizen, O::CivilSociety], Everywhere, &[CoCreation]),
        // Only input, only where the forum takes it so: who has no account supports nothing and comments on nothing.
        power(A::GiveWithoutAccount, &[O::Reader], Everywhere, &[CoCreation]),
        power(A::CommentInPublic, &[O::Citizen, O::CivilSociety], Everywhere, &[CoCreation, CommentPeriod]),
        power(
            A::CommentOnDraft,
            &[O::PointOfContact, O::LocalJurisdiction, O::ForumMember],
            OwnMember,
            &[Implementation, CommentPeriod],
        ),
        power(A::ChangeContribution, &[O::Citizen], OwnThing, ALWAYS),
        power(A::Moderate, &[O::Moderator], Everywhere, ALWAYS),
        // Where a site has one moderator, somebody else than who hid it decides all the same.
        power(A::DecideAppeal, &[O::Moderator, O::SupportUnit], Everywhere, ALWAYS),
        // Whoever holds the secret address of what they gave; until when is asked of the co-creation.
        power(A::AppealWithoutAccount, &[O::Reader], Everywhere, ALWAYS),
        power(A::SealInputs, &[O::Steward], Everywhere, ALWAYS),
        power(A::SendLateLetter, &[O::Steward], Everywhere, ALWAYS),
        power(A::NominateForAward, &[O::CivilSociety], Everywhere, ALWAYS),
        power(A::OfferHelp, &[O::CivilSociety, O::Provider, O::MultilateralPartner], Everywhere, ALWAYS),
        // A government is invited to fill in both surveys (dossier 9.1).
        power(A::OfferHelp, GOVERNMENT, OwnMember, ALWAYS),
        power(A::FileConcern, &[O::CivilSociety, O::MultilateralPartner, O::CommitteeMember], Everywhere, ALWAYS),
        // The review, and those beside it.
        power(A::CodeFinding, &[O::Researcher], OthersCases, DEPOSITED),
        power(A::AssureQuality, &[O::ExpertsPanel], OthersCases, DEPOSITED),
        power(A::AdviseGovernment, &[O::ExpertsPanel], OthersCases, ALWAYS),
        power(A::AnswerRecommendation, GOVERNMENT, OwnMember, ALWAYS),
        power(A::InformReview, &[O::LocalExpert], OthersCases, DEPOSITED),
        // A local member's plan is reviewed by its own monitoring body; where it sits is asked of the review.
        power(A::CodeFinding, &[O::MonitoringBody], OwnMember, DEPOSITED),
        power(A::ReportMonitoring, &[O::OtherMonitor], Everywhere, DEPOSITED),
        // The secretariat and the mechanism.
        power(A::CheckEligibility, SECRETARIAT, Everywhere, ALWAYS),
        power(A::ValidateEvidence, &[O::ExpertsPanel], Everywhere, ALWAYS),
        power(A::PublishDocument, SECRETARIAT, Everywhere, ALWAYS),
        power(A::CheckPlan, SECRETARIAT, OthersCases, ALWAYS),
        // What was deposited for a government is its own only once it says so; a country that is no member has a minister alone.
        power(A::ConfirmDeposit, GOVERNMENT, OwnMember, ALWAYS),
        power(A::ConfirmDeposit, &[O::Minister], OwnCountry, ALWAYS),
        power(A::SendLetter, SECRETARIAT, Everywhere, ALWAYS),
        power(A::TriageConcern, SECRETARIAT, Everywhere, ALWAYS),
        power(A::TagCommitment, SECRETARIAT, Everywhere, ALWAYS),
        power(A::RunCall, SECRETARIAT, Everywhere, ALWAYS),
        power(A::ManageCase, &[O::SupportUnit, O::CaseManager], Everywhere, ALWAYS),
        power(A::AgreeToIntroduction, &[O::MechanismGroup], Everywhere, ALWAYS),
        // Governance.
        power(A::PlaceUnderReview, &[O::CommitteeMember], OthersCasesAs(OwnBody::CriteriaAndStandards), ALWAYS),
        power(A::Recommend, &[O::CommitteeMember], OthersCasesAs(OwnBody::CriteriaAndStandards), ALWAYS),
        power(A::Resolve, COMMITTEE, OthersCasesAs(OwnBody::SteeringCommittee), ALWAYS),
        power(A::SetStatus, COMMITTEE, OthersCasesAs(OwnBody::SteeringCommittee), ALWAYS),
        power(A::ExtendDeadline, COMMITTEE, OthersCasesAs(OwnBody::SteeringCommittee), ALWAYS),
        power(A::ElectCoChair, COMMITTEE, OthersCasesAs(OwnBody::SteeringCommittee), ALWAYS),
        power(A::EndorseCandidate, &[O::CoChair], OthersCasesAs(OwnBody::SteeringCommittee), ALWAYS),
        // A::SeeBallots stands in no line: only the outside administrator of an election sees them, and has no office here.
    ]
};

/// Powers that the table has by OGP's papers, and for which there is no page, command or act yet. Nobody is shown the way to them. A test
/// holds this list against the program.
pub const NOT_IN_USE: &[Action] = &[
    Action::AbandonImport,
    Action::VoteInElection,
    Action::NominateForAward,
    Action::FileConcern,
    Action::InformReview,
    Action::TriageConcern,
    Action::TagCommitment,
    Action::Recommend,
    Action::Resolve,
    Action::ElectCoChair,
    Action::EndorseCandidate,
    Action::SeeBallots,
];

/// Why somebody may not do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// The office does not have this power.
    Power,
    /// The office has it, but for another member, body or person.
    Reach,
    /// The person also speaks for the member that it is about.
    OwnCase,
    /// The office has it, but not while the plan is where it is.
    Stage(Stage),
}

/// The office may not do this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the office {office} may not {action} here")]
pub struct NotAllowed {
    /// The office.
    pub office: Office,
    /// What was asked for.
    pub action: Action,
    /// Why not.
    pub because: Because,
}

/// Whether somebody may do something to something.
///
/// # Errors
/// Why not. Where several lines of the table say why, the one that comes nearest to a yes.
pub fn may(actor: &Actor, action: Action, subject: Subject) -> Result<Permit, NotAllowed> {
    let refused = |because| NotAllowed { office: actor.office, action, because };
    let lines = POWERS.iter().filter(|line| line.action == action && line.offices.contains(&actor.office));
    let mut nearest = Because::Power;
    for line in lines {
        match line.refuses(actor, &subject) {
            None => return Ok(Permit { actor: actor.clone(), action, subject }),
            Some(because) => nearest = because,
        }
    }
    Err(refused(nearest))
}

/// Whether somebody may do something somewhere: enough to show the way to a page, never enough to do it.
#[must_use]
pub fn could(actor: &Actor, action: Action) -> bool {
    POWERS.iter().any(|line| line.action == action && line.offices.contains(&actor.office) && line.suits(actor))
}

/// What an actor may do somewhere, in the order of the table; reading and the own account left out, as everybody may, and what is not in
/// use yet.
pub fn powers(actor: &Actor) -> impl Iterator<Item = Action> {
    let common = |action: &Action| matches!(action, Action::Read | Action::KeepAccount) || NOT_IN_USE.contains(action);
    let lines = POWERS.iter().filter(|line| line.offices.contains(&actor.office) && line.suits(actor));
    lines.map(|line| line.action).filter(move |action| !common(action))
}

impl Power {
    /// Whether the line can ever say yes to an actor.
    fn suits(&self, actor: &Actor) -> bool {
        match self.reach {
            Reach::OthersCasesAs(body) => actor.body.as_own() == Some(body),
            Reach::OfficesToFill => Office::ALL.iter().any(|office| office.appointed_by().contains(&actor.office)),
            Reach::OwnMember => actor.body.member().is_some(),
            Reach::OwnCountry => actor.body.country().is_some(),
            Reach::OwnThing => actor.person.is_some(),
            Reach::Everywhere | Reach::OthersCases => true,
        }
    }

    /// Why the line says no to an actor whose office it names; `None` if it says yes.
    fn refuses(&self, actor: &Actor, subject: &Subject) -> Option<Because> {
        if !self.suits(actor) {
            return Some(if self.reach == Reach::OfficesToFill { Because::Power } else { Because::Reach });
        }
        if let Subject::Plan(_, stage) = subject
            && !self.stages.is_empty()
            && !self.stages.contains(stage)
        {
            return Some(Because::Stage(*stage));
        }
        let own_case = subject.member().is_some_and(|member| actor.speaks_for(member));
        let reaches = match self.reach {
            Reach::Everywhere => true,
            Reach::OwnMember => subject.member().is_some() && subject.member() == actor.body.member(),
            Reach::OwnCountry => matches!(subject, Subject::Country(country) if actor.body.country() == Some(country)),
            Reach::OwnThing => matches!(subject, Subject::Of(person) if actor.person.as_ref() == Some(person)),
            Reach::OfficesToFill => matches!(subject, Subject::Office(office, body) if actor.fills(*office, body)),
            Reach::OthersCases | Reach::OthersCasesAs(_) if own_case => return Some(Because::OwnCase),
            Reach::OthersCases | Reach::OthersCasesAs(_) => true,
        };
        (!reaches).then_some(Because::Reach)
    }
}

impl Actor {
    /// Whether an office for a body is this actor's to fill: an office for a member or organisation fills offices of that
    /// alone.
    fn fills(&self, office: Office, body: &Body) -> bool {
        let at_home = match &self.body {
            Body::Own(_) => true,
            own => own == body,
        };
        body.has(office) && at_home && office.appointed_by().contains(&self.office)
    }
}
