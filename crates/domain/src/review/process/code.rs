//! The words of a review as codes.

use crate::codebook::codes;
use crate::people::Office;
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

    /// The office that whoever sits there has to hold.
    #[must_use]
    pub const fn office(self) -> Office {
        match self {
            Self::FirstCoder | Self::SecondCoder => Office::Researcher,
            Self::QualityReviewer => Office::ExpertsPanel,
        }
    }
}

impl RoundKind {
    /// Whether everybody may see the draft (dossier 13: before that the government, the forum and the review alone).
    #[must_use]
    pub const fn is_public(self) -> bool {
        matches!(self, Self::Public)
    }
}
