//! Where the pages of organisations and of their offices are.

use crate::address::{Address, Target, segment};

/// Route patterns; see [`crate::address::route`].
pub mod route {
    /// The organisations that are recognised.
    pub const ORGANISATIONS: &str = "/organisations";
    /// One of them, by its short name.
    pub const ORGANISATION: &str = "/organisations/{organisation}";
    /// Where one asks that an organisation be recognised, and reads what became of it.
    pub const RECOGNITION: &str = "/desk/recognition";
    /// What waits to be recognised.
    pub const QUEUE: &str = "/desk/organisations";
    /// Where what somebody asked is looked at.
    pub const EXAMINE: &str = "/desk/organisations/{organisation}";
    /// Where it is refused.
    pub const REFUSE: &str = "/desk/organisations/{organisation}/refusal";
    /// Where an office is recovered whose holder lost the way in, by the act that appointed.
    pub const RECOVER: &str = "/desk/offices/{position}/recovery";
}

/// A page of organisations or of their offices.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum PeoplePlace {
    /// The organisations that are recognised.
    Organisations,
    /// One of them, by its short name.
    Organisation(String),
    /// Where one asks that an organisation be recognised.
    Recognition,
    /// What waits to be recognised.
    Queue,
    /// Where what somebody asked is looked at, by the short name.
    Examine(String),
    /// Where it is refused.
    Refuse(String),
    /// Where an office is recovered, by the act that appointed.
    Recover(u64),
}

impl PeoplePlace {
    /// The path of the page in English.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Organisations => route::ORGANISATIONS.to_owned(),
            Self::Organisation(id) => format!("/organisations/{}", segment(id)),
            Self::Recognition => route::RECOGNITION.to_owned(),
            Self::Queue => route::QUEUE.to_owned(),
            Self::Examine(id) => format!("/desk/organisations/{}", segment(id)),
            Self::Refuse(id) => format!("/desk/organisations/{}/refusal", segment(id)),
            Self::Recover(at) => format!("/desk/offices/{at}/recovery"),
        }
    }

    /// The pattern that `web` routes it by.
    #[must_use]
    pub const fn route(&self) -> &'static str {
        match self {
            Self::Organisations => route::ORGANISATIONS,
            Self::Organisation(_) => route::ORGANISATION,
            Self::Recognition => route::RECOGNITION,
            Self::Queue => route::QUEUE,
            Self::Examine(_) => route::EXAMINE,
            Self::Refuse(_) => route::REFUSE,
            Self::Recover(_) => route::RECOVER,
        }
    }

    /// An example of each.
    #[cfg(test)]
    pub(crate) fn samples() -> Vec<Self> {
        let id = || "open-budgets".to_owned();
        vec![
            Self::Organisations,
            Self::Organisation(id()),
            Self::Recognition,
            Self::Queue,
            Self::Examine(id()),
            Self::Refuse(id()),
            Self::Recover(4_013),
        ]
    }
}

impl From<PeoplePlace> for Target {
    fn from(place: PeoplePlace) -> Self {
        Self::new(Address::People(place))
    }
}
