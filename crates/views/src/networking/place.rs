//! Where the pages of the networking mechanism are.

use crate::address::segment;

/// Route patterns; see [`crate::address::route`].
pub mod route {
    /// The mechanism in figures, for everybody.
    pub const OVERVIEW: &str = "/networking";
    /// What is offered.
    pub const OFFERS: &str = "/offers";
    /// One offer.
    pub const OFFER: &str = "/offers/{offer}";
    /// What is asked for.
    pub const REQUESTS: &str = "/requests";
    /// One request.
    pub const REQUEST: &str = "/requests/{request}";
    /// What one can do in the mechanism.
    pub const DESK: &str = "/desk/networking";
    /// One case, by its request.
    pub const CASE: &str = "/desk/networking/cases/{request}";
    /// The one answer to the government.
    pub const CASE_ANSWER: &str = "/desk/networking/cases/{request}/answer";
    /// What the matcher says of a need.
    pub const CASE_NEED: &str = "/desk/networking/cases/{request}/needs/{number}";
    /// A step in a case: which, and about which introduction or need.
    pub const CASE_STEP: &str = "/desk/networking/cases/{request}/{step}/{number}";
    /// What is signed under an agreement of a case, as the bytes whose digest is on record.
    pub const AGREEMENT: &str = "/desk/networking/cases/{request}/agreement/{number}";
    /// A learning group, by its area.
    pub const GROUP: &str = "/desk/networking/groups/{area}";
    /// Both rosters as sheets.
    pub const ROSTERS: &str = "/desk/networking/rosters";
    /// One roster, to be taken away or brought in.
    pub const ROSTER: &str = "/desk/networking/rosters/{survey}";
    /// A roster that is brought in: how far it is, and what came of it.
    pub const BROUGHT: &str = "/desk/networking/rosters/brought/{id}";
    /// Whose turn it is, across requests.
    pub const TURNS: &str = "/desk/networking/turns";
    /// Where a survey is begun: of which kind.
    pub const BEGIN: &str = "/desk/networking/new/{survey}";
    /// A survey that is filled in: of which kind, under which name.
    pub const FILL: &str = "/desk/networking/{survey}/{id}";
    /// Where a survey is confirmed.
    pub const CONFIRM: &str = "/desk/networking/{survey}/{id}/confirm";
    /// One need of a request.
    pub const LINE: &str = "/desk/networking/request/{id}/needs/{number}";
}

/// A page of the mechanism.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum HelpPlace {
    /// The mechanism in figures, for everybody.
    Overview,
    /// What is offered.
    Offers,
    /// One offer, by its short name.
    Offer(String),
    /// What is asked for.
    Requests,
    /// One request, by its short name.
    Request(String),
    /// What one can do in the mechanism.
    Desk,
    /// One case, by its request.
    Case(String),
    /// The one answer to the government.
    CaseAnswer(String),
    /// What the matcher says of a need.
    CaseNeed(String, u16),
    /// A step in a case: which, and about which introduction or need.
    CaseStep(String, &'static str, u16),
    /// What is signed under an agreement of a case: which introduction's.
    Agreement(String, u16),
    /// A learning group, by its area.
    Group(&'static str),
    /// Both rosters as sheets.
    Rosters,
    /// One roster, to be taken away or brought in.
    Roster(&'static str),
    /// A roster that is brought in, by its short name.
    Brought(String),
    /// Whose turn it is, across requests.
    Turns,
    /// Where a survey is begun.
    Begin(&'static str),
    /// A survey that is filled in: which, and its short name.
    Fill(&'static str, String),
    /// Where a survey is confirmed: which, and its short name.
    Confirm(&'static str, String),
    /// One need of a request, by its number; the next after the last is a new one.
    Line(String, usize),
}

impl HelpPlace {
    /// The path of the page in English.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Overview => route::OVERVIEW.to_owned(),
            Self::Offers => route::OFFERS.to_owned(),
            Self::Offer(id) => format!("/offers/{}", segment(id)),
            Self::Requests => route::REQUESTS.to_owned(),
            Self::Request(id) => format!("/requests/{}", segment(id)),
            Self::Desk => route::DESK.to_owned(),
            Self::Case(id) => format!("/desk/networking/cases/{}", segment(id)),
            Self::CaseAnswer(id) => format!("/desk/networking/cases/{}/answer", segment(id)),
            Self::CaseNeed(id, number) => format!("/desk/networking/cases/{}/needs/{number}", segment(id)),
            Self::CaseStep(id, step, number) => format!("/desk/networking/cases/{}/{step}/{number}", segment(id)),
            Self::Agreement(id, number) => format!("/desk/networking/cases/{}/agreement/{number}", segment(id)),
            Self::Group(area) => format!("/desk/networking/groups/{area}"),
            Self::Rosters => route::ROSTERS.to_owned(),
            Self::Roster(survey) => format!("/desk/networking/rosters/{survey}"),
            Self::Brought(id) => format!("/desk/networking/rosters/brought/{}", segment(id)),
            Self::Turns => route::TURNS.to_owned(),
            Self::Begin(survey) => format!("/desk/networking/new/{survey}"),
            Self::Fill(survey, id) => format!("/desk/networking/{survey}/{}", segment(id)),
            Self::Confirm(survey, id) => format!("/desk/networking/{survey}/{}/confirm", segment(id)),
            Self::Line(id, number) => format!("/desk/networking/request/{}/needs/{number}", segment(id)),
        }
    }

    /// The pattern that `web` routes it by.
    #[must_use]
    pub const fn route(&self) -> &'static str {
        match self {
            Self::Overview => route::OVERVIEW,
            Self::Offers => route::OFFERS,
            Self::Offer(_) => route::OFFER,
            Self::Requests => route::REQUESTS,
            Self::Request(_) => route::REQUEST,
            Self::Desk => route::DESK,
            Self::Case(_) => route::CASE,
            Self::CaseAnswer(_) => route::CASE_ANSWER,
            Self::CaseNeed(..) => route::CASE_NEED,
            Self::CaseStep(..) => route::CASE_STEP,
            Self::Agreement(..) => route::AGREEMENT,
            Self::Group(_) => route::GROUP,
            Self::Rosters => route::ROSTERS,
            Self::Roster(_) => route::ROSTER,
            Self::Brought(_) => route::BROUGHT,
            Self::Turns => route::TURNS,
            Self::Begin(_) => route::BEGIN,
            Self::Fill(..) => route::FILL,
            Self::Confirm(..) => route::CONFIRM,
            Self::Line(..) => route::LINE,
        }
    }
}
