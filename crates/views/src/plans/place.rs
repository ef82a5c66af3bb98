//! Where plans are written on the desk.

use crate::address::{Address, Target, segment};

/// Route patterns; see [`crate::address::route`].
pub mod route {
    /// The plans that one can read or write.
    pub const DESK: &str = "/desk/plans";
    /// One plan that is being written: the member's short name and the number of the plan.
    pub const DRAFT: &str = "/desk/plans/{member}/{plan}";
    /// Where a commitment is begun.
    pub const BEGIN: &str = "/desk/plans/{member}/{plan}/commitments";
    /// One part of a plan: `plan`, a commitment by its number, or a milestone such as `3.2`.
    pub const PART: &str = "/desk/plans/{member}/{plan}/parts/{part}";
    /// Where a milestone of a commitment is begun.
    pub const MILESTONE: &str = "/desk/plans/{member}/{plan}/parts/{part}/milestones";
    /// The form that removes a part.
    pub const REMOVAL: &str = "/desk/plans/{member}/{plan}/parts/{part}/removal";
    /// Which inputs of the public a part takes up.
    pub const UPTAKE: &str = "/desk/plans/{member}/{plan}/parts/{part}/inputs";
    /// The form that endorses the draft.
    pub const ENDORSEMENT: &str = "/desk/plans/{member}/{plan}/endorsement";
    /// The form that publishes an amendment.
    pub const AMENDMENT: &str = "/desk/plans/{member}/{plan}/amendment";
    /// The form that reports on a milestone.
    pub const PROGRESS: &str = "/desk/plans/{member}/{plan}/progress/{part}";
    /// The plan as a workbook, to be filled in elsewhere and brought back.
    pub const WORKBOOK: &str = "/desk/plans/{member}/{plan}/workbook";
    /// The plan as a Word document, to be filled in elsewhere and brought back.
    pub const DOCUMENT: &str = "/desk/plans/{member}/{plan}/document";
    /// The blank form of the plan, to be printed.
    pub const TEMPLATE: &str = "/desk/plans/{member}/{plan}/template";
    /// Where peers are asked about the draft.
    pub const PEERS: &str = "/desk/plans/{member}/{plan}/peers";
    /// A comment of a peer, to be answered.
    pub const PEER_ANSWER: &str = "/desk/plans/{member}/{plan}/peers/{comment}";
    /// The drafts that one is invited to read as a peer.
    pub const PEER_DESK: &str = "/desk/peers";
    /// One of them.
    pub const PEER_READING: &str = "/desk/peers/{member}/{plan}";
    /// A self-assessment that is being written.
    pub const OWN_REPORT: &str = "/desk/plans/{member}/{plan}/self-assessments/{report}";
    /// One part of it: `overview`, or the identifier of a commitment.
    pub const OWN_PART: &str = "/desk/plans/{member}/{plan}/self-assessments/{report}/parts/{part}";
    /// A comment on its draft, to be answered.
    pub const OWN_ANSWER: &str = "/desk/plans/{member}/{plan}/self-assessments/{report}/comments/{comment}";
    /// Where anybody who is signed in comments on its draft.
    pub const OWN_COMMENT: &str = "/desk/self-assessments/{member}/{plan}/{report}";
    /// The members for which one may enter something into the Open Gov Challenge.
    pub const CHALLENGE_DESK: &str = "/desk/challenge";
    /// The form that enters something for a member, outside any plan.
    pub const CHALLENGE: &str = "/desk/challenge/{member}";
    /// The form that withdraws an entry: the act that entered it.
    pub const CHALLENGE_ENTRY: &str = "/desk/challenge/{member}/{entry}";
    /// The form that deposits it.
    pub const DEPOSIT: &str = "/desk/plans/{member}/{plan}/deposit";
}

/// A page of the desk on which plans are written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum PlanPlace {
    /// The plans that one can read or write.
    Desk,
    /// One plan that is being written.
    Draft(String, u16),
    /// Where a commitment is begun.
    Begin(String, u16),
    /// One part of a plan.
    Part(String, u16, String),
    /// Where a milestone of a commitment is begun.
    Milestone(String, u16, String),
    /// The form that removes a part.
    Removal(String, u16, String),
    /// Which inputs of the public a part takes up.
    Uptake(String, u16, String),
    /// The form that endorses the draft.
    Endorsement(String, u16),
    /// The form that deposits it.
    Deposit(String, u16),
    /// The form that publishes an amendment.
    Amendment(String, u16),
    /// The form that reports on a milestone.
    Progress(String, u16, String),
    /// The plan as a workbook.
    Workbook(String, u16),
    /// The plan as a Word document.
    Document(String, u16),
    /// The blank form of the plan, to be printed.
    Template(String, u16),
    /// Where peers are asked about the draft.
    Peers(String, u16),
    /// A comment of a peer, to be answered.
    PeerAnswer(String, u16, String),
    /// The members for which one may enter something into the Open Gov Challenge.
    ChallengeDesk,
    /// The form that enters something for a member.
    Challenge(String),
    /// The form that withdraws an entry.
    ChallengeEntry(String, u64),
    /// The drafts that one is invited to read as a peer.
    PeerDesk,
    /// One of them.
    PeerReading(String, u16),
    /// A self-assessment that is being written.
    OwnReport(String, u16, String),
    /// One part of it.
    OwnPart(String, u16, String, String),
    /// A comment on its draft, to be answered.
    OwnAnswer(String, u16, String, String),
    /// Where anybody who is signed in comments on its draft.
    OwnComment(String, u16, String),
}

impl PlanPlace {
    /// The path of the page in English.
    #[must_use]
    pub fn path(&self) -> String {
        let of = |member: &str, plan: u16, rest: &str| format!("/desk/plans/{}/{plan}{rest}", segment(member));
        let part = |member: &str, plan: u16, item: &str, rest: &str| {
            of(member, plan, &format!("/parts/{}{rest}", segment(item)))
        };
        let own = |member: &str, plan: u16, report: &str, rest: &str| {
            of(member, plan, &format!("/self-assessments/{}{rest}", segment(report)))
        };
        match self {
            Self::Desk => route::DESK.to_owned(),
            Self::Draft(member, plan) => of(member, *plan, ""),
            Self::Begin(member, plan) => of(member, *plan, "/commitments"),
            Self::Part(member, plan, item) => part(member, *plan, item, ""),
            Self::Milestone(member, plan, item) => part(member, *plan, item, "/milestones"),
            Self::Removal(member, plan, item) => part(member, *plan, item, "/removal"),
            Self::Uptake(member, plan, item) => part(member, *plan, item, "/inputs"),
            Self::Endorsement(member, plan) => of(member, *plan, "/endorsement"),
            Self::Deposit(member, plan) => of(member, *plan, "/deposit"),
            Self::Amendment(member, plan) => of(member, *plan, "/amendment"),
            Self::Workbook(member, plan) => of(member, *plan, "/workbook"),
            Self::Document(member, plan) => of(member, *plan, "/document"),
            Self::Template(member, plan) => of(member, *plan, "/template"),
            Self::Peers(member, plan) => of(member, *plan, "/peers"),
            Self::PeerAnswer(member, plan, comment) => of(member, *plan, &format!("/peers/{}", segment(comment))),
            Self::ChallengeDesk => route::CHALLENGE_DESK.to_owned(),
            Self::Challenge(member) => format!("/desk/challenge/{}", segment(member)),
            Self::ChallengeEntry(member, entry) => format!("/desk/challenge/{}/{entry}", segment(member)),
            Self::PeerDesk => route::PEER_DESK.to_owned(),
            Self::PeerReading(member, plan) => format!("/desk/peers/{}/{plan}", segment(member)),
            Self::OwnReport(member, plan, report) => own(member, *plan, report, ""),
            Self::OwnPart(member, plan, report, item) => {
                own(member, *plan, report, &format!("/parts/{}", segment(item)))
            }
            Self::OwnAnswer(member, plan, report, comment) => {
                own(member, *plan, report, &format!("/comments/{}", segment(comment)))
            }
            Self::OwnComment(member, plan, report) => {
                format!("/desk/self-assessments/{}/{plan}/{}", segment(member), segment(report))
            }
            Self::Progress(member, plan, item) => of(member, *plan, &format!("/progress/{}", segment(item))),
        }
    }

    /// The pattern that `web` routes it by.
    #[must_use]
    pub const fn route(&self) -> &'static str {
        match self {
            Self::Desk => route::DESK,
            Self::Draft(..) => route::DRAFT,
            Self::Begin(..) => route::BEGIN,
            Self::Part(..) => route::PART,
            Self::Milestone(..) => route::MILESTONE,
            Self::Removal(..) => route::REMOVAL,
            Self::Uptake(..) => route::UPTAKE,
            Self::Endorsement(..) => route::ENDORSEMENT,
            Self::Deposit(..) => route::DEPOSIT,
            Self::Amendment(..) => route::AMENDMENT,
            Self::Progress(..) => route::PROGRESS,
            Self::Workbook(..) => route::WORKBOOK,
            Self::Document(..) => route::DOCUMENT,
            Self::Template(..) => route::TEMPLATE,
            Self::Peers(..) => route::PEERS,
            Self::PeerAnswer(..) => route::PEER_ANSWER,
            Self::ChallengeDesk => route::CHALLENGE_DESK,
            Self::Challenge(..) => route::CHALLENGE,
            Self::ChallengeEntry(..) => route::CHALLENGE_ENTRY,
            Self::PeerDesk => route::PEER_DESK,
            Self::PeerReading(..) => route::PEER_READING,
            Self::OwnReport(..) => route::OWN_REPORT,
            Self::OwnPart(..) => route::OWN_PART,
            Self::OwnAnswer(..) => route::OWN_ANSWER,
            Self::OwnComment(..) => route::OWN_COMMENT,
        }
    }
}

impl From<PlanPlace> for Target {
    fn from(place: PlanPlace) -> Self {
        Self::new(Address::Planning(place))
    }
}
