//! The words of a review as codes.

use crate::codebook::{Field, Level, codes};
use crate::ids::MemberId;
use crate::lens::Lens;
use crate::partnership::Partnership;
use crate::people::{Actor, Office};
use crate::rules::{as_code, from_code};

codes! {
    /// A part in a review. Whoever codes does not see the other's codes before both have handed in.
    Seat {
        /// Codes first, and keeps the reconciliation.
        FirstCoder = "first-coder",
        /// Codes independently of the first.
        SecondCoder = "second-coder",
        /// Answers for method and quality, opens rounds, publishes.
        QualityReviewer = "quality-reviewer",
    }
}
codes! {
    /// A round of comment on a draft (dossier 5.1).
    RoundKind {
        /// The International Experts Panel looks at method and quality.
        Panel = "panel",
        /// The government and the forum say where they agree and where not.
        PrePublication = "pre-publication",
        /// Everybody can comment.
        Public = "public",
    }
}
codes! {
    /// Where somebody stands on a finding.
    Stand {
        /// It is right.
        Agree = "agree",
        /// It is not.
        Disagree = "disagree",
    }
}
codes! {
    /// Who comments on a draft.
    Speaker {
        /// The Experts Panel.
        Panel = "panel",
        /// The government.
        Government = "government",
        /// The forum.
        Forum = "forum",
        /// A person of the public.
        Citizen = "citizen",
        /// An organisation.
        Organisation = "organisation",
    }
}
codes! {
    /// What the review made of a comment.
    Disposition {
        /// The draft was changed as asked.
        Accepted = "accepted",
        /// The draft was changed in part.
        InPart = "in-part",
        /// The draft stands.
        NotAccepted = "not-accepted",
        /// The comment asks for no change.
        Noted = "noted",
    }
}
as_code!(Seat, RoundKind, Stand, Speaker, Disposition);
from_code!(Seat, RoundKind, Stand, Speaker, Disposition);

impl Seat {
    /// Those who code, blind to each other.
    pub const CODERS: [Self; 2] = [Self::FirstCoder, Self::SecondCoder];

    /// The office that whoever sits there has to hold, in reviews of national members' plans.
    #[must_use]
    pub const fn office(self) -> Office {
        match self {
            Self::FirstCoder | Self::SecondCoder => Office::Researcher,
            Self::QualityReviewer => Office::ExpertsPanel,
        }
    }

    /// The same in a review of a member's plan: those of a local member are coded by its Local Monitoring Body (dossier 13), the Experts
    /// Panel answers for the method of both.
    #[must_use]
    pub fn office_for(self, state: &Partnership, member: &MemberId) -> Office {
        let level = state.members.get(member).and_then(|of| of.thing.code(Field::Level, Lens::ALL));
        match self {
            Self::FirstCoder | Self::SecondCoder if level == Some(Level::Local.code()) => Office::MonitoringBody,
            _ => self.office(),
        }
    }

    /// Whether one of somebody's offices is the one that this seat asks for: a monitoring body's is that of this member.
    #[must_use]
    pub fn is_for(self, actors: &[Actor], state: &Partnership, member: &MemberId) -> bool {
        let office = self.office_for(state, member);
        let own = |actor: &Actor| office != Office::MonitoringBody || actor.body.member() == Some(member);
        actors.iter().any(|actor| actor.office == office && own(actor))
    }
}

/// Whether somebody speaks for a member in one of their offices. Who monitors it does not.
#[must_use]
pub fn speaks_for(actors: &[Actor], member: &MemberId) -> bool {
    actors.iter().any(|actor| actor.office != Office::MonitoringBody && actor.body.member() == Some(member))
}

impl RoundKind {
    /// Whether everybody may see the draft (dossier 13: before that the government, the forum and the review alone).
    #[must_use]
    pub const fn is_public(self) -> bool {
        matches!(self, Self::Public)
    }
}
