//! Where the pages of joining are: the way in, calls for local jurisdictions, applications, all letters, and documents that were
//! deposited for governments.

use crate::address::{Address, Target, segment};

/// Route patterns; see [`crate::address::route`].
pub mod route {
    /// How a country or a local jurisdiction joins.
    pub const JOIN: &str = "/join";
    /// A call for local jurisdictions, by the act that opened it.
    pub const CALL: &str = "/join/calls/{position}";
    /// An application of local jurisdictions, by the act that handed it in.
    pub const APPLICATION: &str = "/join/applications/{position}";
    /// All letters that were published.
    pub const LETTERS: &str = "/letters";
    /// The documents that the Support Unit deposited for governments.
    pub const DEPOSITS: &str = "/documents";
    /// One of them, by the act that deposited it.
    pub const DEPOSIT: &str = "/documents/{position}";
    /// What was deposited for one's government, and what waits for governments.
    pub const DEPOSITS_DESK: &str = "/desk/documents";
    /// Where a document is deposited for a government.
    pub const NEW_DEPOSIT: &str = "/desk/documents/new";
    /// Where a government confirms one or objects.
    pub const ANSWER_DEPOSIT: &str = "/desk/documents/{position}/answer";
    /// What one can do about calls and applications.
    pub const DESK: &str = "/desk/local";
    /// The form that opens a call.
    pub const OPEN: &str = "/desk/local/open";
    /// Where an application is begun in a call.
    pub const APPLY: &str = "/desk/local/apply/{call}";
    /// An application that is being written.
    pub const DRAFT: &str = "/desk/local/drafts/{draft}";
    /// One jurisdiction of it.
    pub const JURISDICTION: &str = "/desk/local/drafts/{draft}/jurisdictions/{number}";
    /// Where it is handed in.
    pub const HAND_IN: &str = "/desk/local/drafts/{draft}/hand-in";
    /// Where it is thrown away.
    pub const DISCARD: &str = "/desk/local/drafts/{draft}/discard";
    /// Where the Support Unit looks at an application.
    pub const ASSESS: &str = "/desk/local/applications/{position}";
    /// Where the Steering Committee decides on it.
    pub const DECIDE: &str = "/desk/local/applications/{position}/decide";
    /// The form in which the Support Unit tells a member that it acted contrary to process in the cycle of a plan.
    pub const CONTRARY: &str = "/desk/letters/contrary/{member}/{plan}";
    /// Where the Steering Committee moves deadlines by resolution.
    pub const DEADLINES: &str = "/desk/deadlines";
    /// Where the Support Unit looks at a plan that was deposited.
    pub const CHECK_PLAN: &str = "/desk/plan-checks/{member}/{number}";
    /// What waits for the Support Unit.
    pub const SUPPORT_UNIT: &str = "/desk/support-unit";
}

/// A page of joining.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum JoinPlace {
    /// How one joins.
    Join,
    /// A call, by the act that opened it.
    Call(u64),
    /// An application, by the act that handed it in.
    Application(u64),
    /// All letters that were published.
    Letters,
    /// The documents that the Support Unit deposited for governments.
    Deposits,
    /// One of them, by the act that deposited it.
    Deposit(u64),
    /// What was deposited for one's government, and what waits for governments.
    DepositsDesk,
    /// Where a document is deposited for a government.
    NewDeposit,
    /// Where a government confirms one or objects.
    AnswerDeposit(u64),
    /// What one can do about calls and applications.
    Desk,
    /// The form that opens a call.
    Open,
    /// Where an application is begun in a call.
    Apply(u64),
    /// An application that is being written.
    Draft(String),
    /// One jurisdiction of it, by its number; the next after the last is a new one.
    Jurisdiction(String, usize),
    /// Where it is handed in.
    HandIn(String),
    /// Where it is thrown away.
    Discard(String),
    /// Where the Support Unit looks at an application.
    Assess(u64),
    /// Where the Steering Committee decides on it.
    Decide(u64),
    /// The form in which the Support Unit tells a member that it acted contrary to process, and in the cycle of which plan.
    Contrary(String, u16),
    /// Where the Steering Committee moves deadlines by resolution.
    Deadlines,
    /// Where the Support Unit looks at a plan that was deposited.
    CheckPlan(String, u16),
    /// What waits for the Support Unit.
    SupportUnit,
}

impl JoinPlace {
    /// The path of the page in English.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Join => route::JOIN.to_owned(),
            Self::Call(at) => format!("/join/calls/{at}"),
            Self::Application(at) => format!("/join/applications/{at}"),
            Self::Letters => route::LETTERS.to_owned(),
            Self::Deposits => route::DEPOSITS.to_owned(),
            Self::Deposit(at) => format!("/documents/{at}"),
            Self::DepositsDesk => route::DEPOSITS_DESK.to_owned(),
            Self::NewDeposit => route::NEW_DEPOSIT.to_owned(),
            Self::AnswerDeposit(at) => format!("/desk/documents/{at}/answer"),
            Self::Desk => route::DESK.to_owned(),
            Self::Open => route::OPEN.to_owned(),
            Self::Apply(call) => format!("/desk/local/apply/{call}"),
            Self::Draft(id) => format!("/desk/local/drafts/{}", segment(id)),
            Self::Jurisdiction(id, number) => format!("/desk/local/drafts/{}/jurisdictions/{number}", segment(id)),
            Self::HandIn(id) => format!("/desk/local/drafts/{}/hand-in", segment(id)),
            Self::Discard(id) => format!("/desk/local/drafts/{}/discard", segment(id)),
            Self::Assess(at) => format!("/desk/local/applications/{at}"),
            Self::Decide(at) => format!("/desk/local/applications/{at}/decide"),
            Self::Contrary(member, plan) => format!("/desk/letters/contrary/{}/{plan}", segment(member)),
            Self::Deadlines => route::DEADLINES.to_owned(),
            Self::CheckPlan(member, number) => format!("/desk/plan-checks/{}/{number}", segment(member)),
            Self::SupportUnit => route::SUPPORT_UNIT.to_owned(),
        }
    }

    /// The pattern that `web` routes it by.
    #[must_use]
    pub const fn route(&self) -> &'static str {
        match self {
            Self::Join => route::JOIN,
            Self::Call(_) => route::CALL,
            Self::Application(_) => route::APPLICATION,
            Self::Letters => route::LETTERS,
            Self::Deposits => route::DEPOSITS,
            Self::Deposit(_) => route::DEPOSIT,
            Self::DepositsDesk => route::DEPOSITS_DESK,
            Self::NewDeposit => route::NEW_DEPOSIT,
            Self::AnswerDeposit(_) => route::ANSWER_DEPOSIT,
            Self::Desk => route::DESK,
            Self::Open => route::OPEN,
            Self::Apply(_) => route::APPLY,
            Self::Draft(_) => route::DRAFT,
            Self::Jurisdiction(..) => route::JURISDICTION,
            Self::HandIn(_) => route::HAND_IN,
            Self::Discard(_) => route::DISCARD,
            Self::Assess(_) => route::ASSESS,
            Self::Decide(_) => route::DECIDE,
            Self::Contrary(..) => route::CONTRARY,
            Self::Deadlines => route::DEADLINES,
            Self::CheckPlan(..) => route::CHECK_PLAN,
            Self::SupportUnit => route::SUPPORT_UNIT,
        }
    }

    /// An example of each.
    #[cfg(test)]
    pub(crate) fn samples() -> Vec<Self> {
        let id = || "0c".repeat(16);
        vec![
            Self::Join,
            Self::Call(52_001),
            Self::Application(52_002),
            Self::Letters,
            Self::Deposits,
            Self::Deposit(52_003),
            Self::DepositsDesk,
            Self::NewDeposit,
            Self::AnswerDeposit(52_003),
            Self::Desk,
            Self::Open,
            Self::Apply(52_001),
            Self::Draft(id()),
            Self::Jurisdiction(id(), 0),
            Self::HandIn(id()),
            Self::Discard(id()),
            Self::Assess(52_002),
            Self::Decide(52_002),
            Self::Contrary("ghana".into(), 2),
            Self::Deadlines,
            Self::CheckPlan("ghana".into(), 6),
            Self::SupportUnit,
        ]
    }
}

impl From<JoinPlace> for Target {
    fn from(place: JoinPlace) -> Self {
        Self::new(Address::Join(place))
    }
}
