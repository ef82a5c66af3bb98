//! Offices and the bodies for which they are held: who exists, never who may do what (that is in [`super::may`]).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use smol_str::SmolStr;

use crate::codebook::codes;
use crate::ids::{BadId, Iso3, MemberId, Slug};

codes! {
    /// An office: the standing in which somebody acts (dossier 13).
    Office {
        /// Runs the site from its machine: keys, imports, backups, withholding. Nobody is appointed to it.
        Operator = "operator",
        /// The program itself, on a schedule.
        Steward = "steward",
        /// Anybody, without an account.
        Reader = "reader",
        /// Anybody with an account.
        Citizen = "citizen",
        /// Runs the desk of the site: recognises the Support Unit and moderators, sees the mail that waits.
        Administrator = "administrator",
        /// The Partnership's secretariat.
        SupportUnit = "support-unit",
        /// The head of state or minister who answers for a member.
        Minister = "minister",
        /// The official who runs a member's part from day to day.
        PointOfContact = "point-of-contact",
        /// An institution that carries commitments out.
        ImplementingInstitution = "implementing-institution",
        /// Has a seat in a member's forum (MSF).
        ForumMember = "forum-member",
        /// Speaks for a civil-society organisation.
        CivilSociety = "civil-society-organisation",
        /// Does for a local member what a Point of Contact does for a national one.
        LocalJurisdiction = "local-jurisdiction",
        /// Assesses a local member's plan from within.
        MonitoringBody = "monitoring-body",
        /// Codes and writes for the review (IRM).
        Researcher = "researcher",
        /// Answers for the review's method and quality (IEP).
        ExpertsPanel = "experts-panel",
        /// Knows a country for the review, and codes no finding.
        LocalExpert = "local-expert",
        /// Follows plans from outside the review.
        OtherMonitor = "other-monitor",
        /// Brings those who ask and those who help together.
        CaseManager = "case-manager",
        /// Offers help in the networking mechanism.
        Provider = "provider",
        /// Speaks for a multilateral partner.
        MultilateralPartner = "multilateral-partner",
        /// Steers the networking mechanism.
        MechanismGroup = "mechanism-steering-group",
        /// Sits on the Steering Committee or one of its subcommittees.
        CommitteeMember = "steering-committee-member",
        /// Leads the Steering Committee with the other co-chairs.
        CoChair = "co-chair",
        /// Keeps public discussion within its rules.
        Moderator = "moderator",
    }
}

codes! {
    /// A body of the Partnership's own.
    OwnBody {
        /// This site.
        Site = "site",
        /// The secretariat.
        SupportUnit = "support-unit",
        /// The Independent Reporting Mechanism.
        Review = "irm",
        /// The International Experts Panel.
        ExpertsPanel = "experts-panel",
        /// The Steering Committee.
        SteeringCommittee = "steering-committee",
        /// Its subcommittee Criteria and Standards.
        CriteriaAndStandards = "criteria-and-standards",
        /// The networking mechanism.
        NetworkingMechanism = "networking-mechanism",
    }
}

/// For which bodies an office can be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeldFor {
    /// Nobody is appointed to it.
    NotHeld,
    /// A member.
    Member,
    /// A member, or a country that is none and may want to become one.
    MemberOrCountry,
    /// An organisation.
    Organisation,
    /// One of these.
    Own(&'static [OwnBody]),
}

impl Office {
    /// For which bodies it can be held.
    #[must_use]
    pub const fn held_for(self) -> HeldFor {
        match self {
            Self::Operator | Self::Steward | Self::Reader | Self::Citizen => HeldFor::NotHeld,
            Self::Minister => HeldFor::MemberOrCountry,
            Self::PointOfContact
            | Self::ImplementingInstitution
            | Self::ForumMember
            | Self::LocalJurisdiction
            | Self::MonitoringBody => HeldFor::Member,
            Self::CivilSociety | Self::OtherMonitor | Self::Provider | Self::MultilateralPartner => {
                HeldFor::Organisation
            }
            Self::Administrator | Self::Moderator => HeldFor::Own(&[OwnBody::Site]),
            Self::SupportUnit | Self::CaseManager => HeldFor::Own(&[OwnBody::SupportUnit]),
            Self::Researcher | Self::LocalExpert => HeldFor::Own(&[OwnBody::Review]),
            Self::ExpertsPanel => HeldFor::Own(&[OwnBody::ExpertsPanel]),
            Self::MechanismGroup => HeldFor::Own(&[OwnBody::NetworkingMechanism]),
            Self::CommitteeMember => HeldFor::Own(&[OwnBody::SteeringCommittee, OwnBody::CriteriaAndStandards]),
            Self::CoChair => HeldFor::Own(&[OwnBody::SteeringCommittee]),
        }
    }

    /// Whose appointment it is: the offices that can appoint to it, end it, and by that recover it for whoever lost the way
    /// in. One that is held for a member or an organisation appoints for that alone.
    ///
    /// The minister names the Point of Contact and the Experts Panel chooses researchers (dossier 13). The others are our own
    /// decision: nearest to whoever knows the person, and never the review by those whom it reviews.
    #[must_use]
    pub const fn appointed_by(self) -> &'static [Self] {
        match self {
            Self::Operator | Self::Steward | Self::Reader | Self::Citizen => &[],
            Self::Administrator => &[Self::Operator, Self::Administrator],
            Self::SupportUnit | Self::Moderator => &[Self::Operator, Self::Administrator],
            Self::PointOfContact | Self::LocalJurisdiction => &[Self::Minister, Self::SupportUnit],
            Self::ImplementingInstitution | Self::ForumMember => {
                &[Self::PointOfContact, Self::LocalJurisdiction, Self::SupportUnit]
            }
            Self::CivilSociety | Self::OtherMonitor | Self::Provider | Self::MultilateralPartner => {
                &[Self::CivilSociety, Self::OtherMonitor, Self::Provider, Self::MultilateralPartner, Self::SupportUnit]
            }
            Self::Researcher | Self::LocalExpert => &[Self::ExpertsPanel],
            Self::ExpertsPanel => &[Self::CoChair],
            Self::Minister
            | Self::MonitoringBody
            | Self::CaseManager
            | Self::MechanismGroup
            | Self::CommitteeMember
            | Self::CoChair => &[Self::SupportUnit],
        }
    }

    /// Which side it is on where the two may not meet in one person: those who promise and decide, those who judge.
    const fn side(self) -> Option<Side> {
        match self {
            Self::Researcher | Self::ExpertsPanel | Self::LocalExpert | Self::MonitoringBody => Some(Side::Judging),
            Self::Minister
            | Self::PointOfContact
            | Self::ImplementingInstitution
            | Self::ForumMember
            | Self::LocalJurisdiction
            | Self::SupportUnit
            | Self::CaseManager
            | Self::CommitteeMember
            | Self::CoChair => Some(Side::Judged),
            _ => None,
        }
    }

    /// Whether one person may hold both at once. The review works without conflict of interest, and a monitoring body does
    /// not carry out what it assesses (dossier 13).
    #[must_use]
    pub fn goes_with(self, other: Self) -> bool {
        match (self.side(), other.side()) {
            (Some(one), Some(two)) => one == two,
            _ => true,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Judging,
    Judged,
}

/// For whom an office is held and an act is done. Written `member/ghana`, `country/AUT`, `organisation/a-name`, or the short name
/// of a body of the Partnership's own: `support-unit`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Body {
    /// A member.
    Member(MemberId),
    /// A country that is no member. Once it is one, what is held for the country is held for the member.
    Country(Iso3),
    /// An organisation.
    Organisation(Slug),
    /// A body of the Partnership's own. Old acts name some that are no longer in [`OwnBody`].
    Own(Slug),
}

impl Body {
    /// One of the Partnership's own bodies.
    #[must_use]
    pub fn own(body: OwnBody) -> Self {
        Self::Own(Slug::of_code(body.code()))
    }

    /// Which of the Partnership's own bodies it is, if it is one that exists today.
    #[must_use]
    pub fn as_own(&self) -> Option<OwnBody> {
        match self {
            Self::Own(slug) => OwnBody::from_code(slug.as_str()),
            Self::Member(_) | Self::Country(_) | Self::Organisation(_) => None,
        }
    }

    /// The member that it is.
    #[must_use]
    pub const fn member(&self) -> Option<&MemberId> {
        match self {
            Self::Member(id) => Some(id),
            Self::Country(_) | Self::Organisation(_) | Self::Own(_) => None,
        }
    }

    /// The country that it is, as long as that is no member.
    #[must_use]
    pub const fn country(&self) -> Option<&Iso3> {
        match self {
            Self::Country(country) => Some(country),
            Self::Member(_) | Self::Organisation(_) | Self::Own(_) => None,
        }
    }

    /// Whether an office can be held for it.
    #[must_use]
    pub fn has(&self, office: Office) -> bool {
        match (office.held_for(), self) {
            (HeldFor::Member | HeldFor::MemberOrCountry, Self::Member(_))
            | (HeldFor::MemberOrCountry, Self::Country(_))
            | (HeldFor::Organisation, Self::Organisation(_)) => true,
            (HeldFor::Own(bodies), Self::Own(_)) => self.as_own().is_some_and(|own| bodies.contains(&own)),
            _ => false,
        }
    }
}

impl fmt::Display for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Member(id) => write!(f, "member/{id}"),
            Self::Country(country) => write!(f, "country/{country}"),
            Self::Organisation(name) => write!(f, "organisation/{name}"),
            Self::Own(name) => f.write_str(name.as_str()),
        }
    }
}

impl FromStr for Body {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        match text.split_once('/') {
            None => text.parse().map(Self::Own),
            Some(("member", id)) => id.parse().map(Self::Member),
            Some(("country", code)) => code.parse().map(Self::Country),
            Some(("organisation", name)) => name.parse().map(Self::Organisation),
            Some(_) => Err(BadId {
                text: text.chars().take(80).collect(),
                expected: "member/ and a member, country/ and its code, organisation/ and an organisation, or a body's short name",
            }),
        }
    }
}

impl Serialize for Body {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Body {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<'de, str>::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

impl Serialize for Office {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.code())
    }
}
impl<'de> Deserialize<'de> for Office {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let code = SmolStr::deserialize(d)?;
        Self::from_code(&code).ok_or_else(|| serde::de::Error::custom(format!("{code:?} is no office")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_is_held_for_its_kind_of_body_only() {
        let body = |text: &str| text.parse::<Body>().unwrap();
        assert!(body("member/ghana").has(Office::PointOfContact));
        assert!(body("country/AUT").has(Office::Minister), "somebody has to sign the letter of intent");
        assert!(!body("country/AUT").has(Office::PointOfContact));
        assert!(!body("support-unit").has(Office::PointOfContact));
        assert!(!body("organisation/ghana").has(Office::PointOfContact));
        assert!(body("criteria-and-standards").has(Office::CommitteeMember));
        assert!(!body("criteria-and-standards").has(Office::CoChair));
        assert!(!body("a-body-of-the-past").has(Office::SupportUnit));
        for office in Office::ALL.iter().filter(|office| office.held_for() == HeldFor::NotHeld) {
            assert!(office.appointed_by().is_empty(), "{office}");
            assert!(!body("site").has(*office));
        }
    }

    #[test]
    fn a_body_reads_back_and_one_word_is_a_body_of_our_own() {
        for text in ["member/ghana", "country/AUT", "organisation/a-name", "site", "operator"] {
            assert_eq!(text.parse::<Body>().unwrap().to_string(), text);
        }
        for bad in ["", "member/", "country/austria", "Member/ghana", "person/x", "member/ghana/1"] {
            assert!(bad.parse::<Body>().is_err(), "{bad}");
        }
    }

    #[test]
    fn whoever_can_be_appointed_can_be_traced_back_to_whoever_runs_the_site() {
        for office in Office::ALL.iter().filter(|office| office.held_for() != HeldFor::NotHeld) {
            let mut known = vec![*office];
            while !known.contains(&Office::Operator) {
                let more: Vec<Office> = known.iter().flat_map(|o| o.appointed_by()).copied().collect();
                let before = known.len();
                known.extend(more);
                known.sort_unstable();
                known.dedup();
                assert!(known.len() > before, "nobody can appoint to {office}");
            }
        }
    }

    #[test]
    fn nobody_judges_and_is_judged() {
        assert!(!Office::Researcher.goes_with(Office::PointOfContact));
        assert!(!Office::MonitoringBody.goes_with(Office::ImplementingInstitution));
        assert!(!Office::ExpertsPanel.goes_with(Office::SupportUnit));
        assert!(Office::Researcher.goes_with(Office::LocalExpert));
        assert!(Office::Researcher.goes_with(Office::Citizen));
        assert!(Office::Minister.goes_with(Office::CommitteeMember));
    }
}
