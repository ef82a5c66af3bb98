//! People: offices and the bodies they are held for, who was appointed when, and who may do what.
//!
//! A person is a random identifier here; name and address are on the desk and never in an act. A [`Permit`] can only come
//! from [`may`], and whoever changes the record has to hold one.

mod account;
mod appointments;
mod incoming;
mod letters;
mod offices;
mod organisations;
mod permission;
mod subscriptions;
#[cfg(test)]
mod tests;

pub use account::{Email, LONGEST_ADDRESS, LONGEST_NAME, NameFlaw, NotAnAddress, is_address, name};
pub use appointments::{Appointed, Appointment, Ended, NotAppointed, NotEnded, appoint, end, recover};
pub use incoming::{AddressFor, Channel, ForNothing, LARGEST_MAIL, MailDomain, MailFlaw, NotADomain};
pub use letters::Letter;
pub use offices::{Body, HeldFor, Office, OwnBody};
pub use organisations::{
    NotRecognised, Organisation, OrganisationKind, OrganisationRecognised, OrganisationRefused, recognise, refuse,
};
pub use permission::{
    Action, Because, NOT_IN_USE, NotAllowed, POWERS, Power, Reach, Stage, Subject, could, may, powers,
};
pub use subscriptions::{Cadence, LONGEST_SEARCH, NoTopic, Topic};

use crate::ids::{MemberId, OfficeId, PersonId};
use crate::partnership::Partnership;
use crate::time::Date;

/// Who acts: an office, for a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The office.
    pub office: Office,
    /// The body it acts for.
    pub body: Body,
    /// Who holds it; the operator, the program and readers are nobody in particular.
    pub person: Option<PersonId>,
    /// The other bodies that the person also holds an office for.
    pub ties: Vec<Body>,
}

impl Actor {
    /// Whoever runs the site from its machine.
    #[must_use]
    pub fn operator() -> Self {
        Self::of_site(Office::Operator, None)
    }

    /// The program itself.
    #[must_use]
    pub fn steward() -> Self {
        Self::of_site(Office::Steward, None)
    }

    /// Whoever reads, without an account.
    #[must_use]
    pub fn reader() -> Self {
        Self::of_site(Office::Reader, None)
    }

    fn of_site(office: Office, person: Option<PersonId>) -> Self {
        Self { office, body: Body::own(OwnBody::Site), person, ties: Vec::new() }
    }

    /// Everything that a person with an account is on a day: a citizen first, then each office, the oldest first.
    #[must_use]
    pub fn all_of(person: &PersonId, state: &Partnership, day: Date) -> Vec<Self> {
        let held = state.appointments_of(person).filter(|appointed| appointed.holds_on(day));
        let held: Vec<(Office, Body)> = held.map(|held| (held.office, state.body_today(&held.body))).collect();
        let ties =
            |not: Option<&Body>| held.iter().map(|(_, body)| body).filter(|body| Some(*body) != not).cloned().collect();
        let citizen = Self { ties: ties(None), ..Self::of_site(Office::Citizen, Some(person.clone())) };
        let offices = held.iter().map(|(office, body)| Self {
            office: *office,
            body: body.clone(),
            person: Some(person.clone()),
            ties: ties(Some(body)),
        });
        std::iter::once(citizen).chain(offices).collect()
    }

    /// The office's identifier in acts.
    #[must_use]
    pub fn office_id(&self) -> OfficeId {
        OfficeId::of(self.office)
    }

    /// Whether the person speaks for a member, in this office or another.
    #[must_use]
    pub fn speaks_for(&self, member: &MemberId) -> bool {
        self.ties.iter().chain([&self.body]).any(|body| body.member() == Some(member))
    }
}

/// The right of one actor to do one thing to one subject. Only [`may`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Permit {
    actor: Actor,
    action: Action,
    subject: Subject,
}

impl Permit {
    /// Who may.
    #[must_use]
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }
    /// What.
    #[must_use]
    pub const fn action(&self) -> Action {
        self.action
    }
    /// To what.
    #[must_use]
    pub const fn subject(&self) -> &Subject {
        &self.subject
    }
    /// Whether it is for this action.
    #[must_use]
    pub fn is_for(&self, action: Action) -> bool {
        self.action == action
    }
}
