//! Appointments: who holds which office for which body, from when to when. Folded from acts that name a person by id only.

use crate::codebook::codes;
use crate::deed::{Deed, OfficeAppointed, OfficeEnded};
use crate::ids::{OfficeId, PersonId, TextId};
use crate::partnership::Partnership;
use crate::people::{Action, Body, Office, Permit, Subject};
use crate::time::Date;

codes! {
    /// Why an appointment ended before its time.
    Ended {
        /// The person gave it up.
        Resigned = "resigned",
        /// Whoever appointed the person took it back.
        Recalled = "recalled",
        /// Somebody else took over.
        Replaced = "replaced",
        /// The person has left the site and can no longer act in it.
        Left = "left",
        /// The person lost the way in; the office is offered anew by whoever fills it.
        Lost = "lost",
    }
}

impl serde::Serialize for Ended {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.code())
    }
}
impl<'de> serde::Deserialize<'de> for Ended {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let code = std::borrow::Cow::<'de, str>::deserialize(d)?;
        Self::from_code(&code).ok_or_else(|| serde::de::Error::custom(format!("{code:?} is no end of an appointment")))
    }
}

/// An appointment as the record has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointed {
    /// Position of the act that appoints; it names the appointment.
    pub at: u64,
    /// Who.
    pub person: PersonId,
    /// To which office.
    pub office: Office,
    /// For which body.
    pub body: Body,
    /// The first day.
    pub from: Date,
    /// The last day, if one was set.
    pub until: Option<Date>,
    /// Which office appointed.
    pub by: OfficeId,
    /// When it ended before its time: the first day on which it is not held any more, why, and the act that says so.
    pub ended: Option<(Date, Ended, u64)>,
}

impl Appointed {
    /// As the act at a position makes it.
    pub(crate) fn by_act(at: u64, from: Date, by: OfficeId, deed: OfficeAppointed) -> Self {
        let OfficeAppointed { person, office, body, until } = deed;
        Self { at, person, office, body, from, until, by, ended: None }
    }

    /// The last act that says something of it.
    #[must_use]
    pub fn position(&self) -> u64 {
        self.ended.map_or(self.at, |(_, _, at)| at)
    }

    /// Whether it is held on a day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day
            && self.until.is_none_or(|last| day <= last)
            && self.ended.is_none_or(|(ended, ..)| day < ended)
    }

    /// Whether it will be held on some day from this one on.
    #[must_use]
    pub fn may_hold_after(&self, day: Date) -> bool {
        self.until.is_none_or(|last| day <= last)
            && self.ended.is_none_or(|(ended, ..)| day < ended && self.from < ended)
    }
}

/// An appointment that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// Who.
    pub person: PersonId,
    /// To which office.
    pub office: Office,
    /// For which body.
    pub body: Body,
    /// The first day.
    pub from: Date,
    /// The last day, if one is set.
    pub until: Option<Date>,
}

/// Why an appointment is not made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAppointed {
    /// The permit is for something else.
    #[error("the permit is not one to appoint to this office")]
    NotPermitted,
    /// The office cannot be held for such a body.
    #[error("the office {0} is not held for {1}")]
    WrongBody(Office, Body),
    /// There is no such member.
    #[error("there is no member {0}")]
    NoSuchMember(Body),
    /// Nothing is known of the country.
    #[error("nothing is on record of {0}")]
    NoSuchCountry(Body),
    /// The country is a member: the office is held for that.
    #[error("{0} is a member; the office is held for that")]
    IsMember(Body),
    /// Nobody recognised the organisation.
    #[error("{0} is not recognised")]
    NoSuchOrganisation(Body),
    /// It would end before it begins.
    #[error("it would end on {until}, before it begins on {from}")]
    EndsBeforeItBegins {
        /// The first day.
        from: Date,
        /// The last.
        until: Date,
    },
    /// The person holds this office for this body already.
    #[error("the person holds this office already, by act {0}")]
    HeldAlready(u64),
    /// The person holds an office that does not go with it.
    #[error("nobody is {0} and {1}: those who promise and those who judge are different people")]
    Conflict(Office, Office),
}

/// Decides on an appointment.
///
/// # Errors
/// Everything that stands against it.
pub fn appoint(state: &Partnership, permit: &Permit, wanted: Appointment) -> Result<Deed, Vec<NotAppointed>> {
    let Appointment { person, office, body, from, until } = wanted;
    let mut against = Vec::new();
    if !permit.is_for(Action::Appoint) || *permit.subject() != Subject::Office(office, body.clone()) {
        against.push(NotAppointed::NotPermitted);
    }
    if !body.has(office) {
        against.push(NotAppointed::WrongBody(office, body.clone()));
    }
    if body.member().is_some_and(|member| !state.members.contains_key(member)) {
        against.push(NotAppointed::NoSuchMember(body.clone()));
    }
    if let Some(country) = body.country() {
        if state.national_member(country).is_some() {
            against.push(NotAppointed::IsMember(body.clone()));
        } else if !state.countries.contains_key(country) {
            against.push(NotAppointed::NoSuchCountry(body.clone()));
        }
    }
    if matches!(&body, Body::Organisation(name) if !state.organisations.contains_key(name)) {
        against.push(NotAppointed::NoSuchOrganisation(body.clone()));
    }
    if let Some(until) = until.filter(|until| *until < from) {
        against.push(NotAppointed::EndsBeforeItBegins { from, until });
    }
    for held in state.appointments_of(&person).filter(|held| held.may_hold_after(from)) {
        if held.office == office && state.body_today(&held.body) == body {
            against.push(NotAppointed::HeldAlready(held.at));
        } else if !held.office.goes_with(office) {
            against.push(NotAppointed::Conflict(office, held.office));
        }
    }
    let deed = Deed::OfficeAppointed(OfficeAppointed { person, office, body, until });
    if against.is_empty() { Ok(deed) } else { Err(against) }
}

/// Why an appointment is not ended.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotEnded {
    /// There is none made by this act.
    #[error("act {0} appoints nobody")]
    NoSuchAppointment(u64),
    /// It has ended.
    #[error("the appointment of act {0} has ended already")]
    Already(u64),
    /// The permit is neither one to fill the office nor the person's own.
    #[error("the permit is not one to end this appointment")]
    NotPermitted,
    /// Others speak for the organisation: it recovers the office itself.
    #[error("others speak for the organisation, which recovers the office itself")]
    OthersRemain,
    /// It is not said what was seen.
    #[error("it is not said what showed that the person lost the way in")]
    NoGrounds,
}

/// Decides on the end of an appointment: by whoever may fill the office, or by the person who holds it.
///
/// # Errors
/// Why it is not ended.
pub fn end(state: &Partnership, permit: &Permit, at: u64, today: Date, because: Ended) -> Result<Deed, NotEnded> {
    let held = state.appointments.get(&at).ok_or(NotEnded::NoSuchAppointment(at))?;
    let fills = permit.is_for(Action::Appoint) && *permit.subject() == Subject::Office(held.office, held.body.clone());
    let own = permit.is_for(Action::KeepAccount) && *permit.subject() == Subject::Of(held.person.clone());
    if !(fills || own) {
        return Err(NotEnded::NotPermitted);
    }
    if !held.may_hold_after(today) {
        return Err(NotEnded::Already(at));
    }
    Ok(Deed::OfficeEnded(OfficeEnded { appointment: at, because, grounds: None }))
}

/// Decides on the recovery of an office whose holder lost the way in: it ends, and whoever fills it offers it anew. The body that
/// appoints does that. For an organisation of which nobody is left who could, the Support Unit does, and says what it saw.
///
/// # Errors
/// Why it is not recovered.
pub fn recover(
    state: &Partnership,
    permit: &Permit,
    at: u64,
    today: Date,
    grounds: Option<TextId>,
) -> Result<Deed, NotEnded> {
    let held = state.appointments.get(&at).ok_or(NotEnded::NoSuchAppointment(at))?;
    if !permit.is_for(Action::Appoint) || permit.actor().person.as_ref() == Some(&held.person) {
        return Err(NotEnded::NotPermitted);
    }
    end(state, permit, at, today, Ended::Lost)?;
    if matches!(held.body, Body::Organisation(_)) && permit.actor().body != held.body {
        let others = state.appointments_for(&held.body).filter(|other| other.person != held.person);
        if others.into_iter().any(|other| other.holds_on(today)) {
            return Err(NotEnded::OthersRemain);
        }
        if grounds.is_none() {
            return Err(NotEnded::NoGrounds);
        }
    }
    Ok(Deed::OfficeEnded(OfficeEnded { appointment: at, because: Ended::Lost, grounds }))
}

impl Partnership {
    /// All appointments of a person, the oldest first.
    pub fn appointments_of<'a>(&'a self, person: &'a PersonId) -> impl Iterator<Item = &'a Appointed> {
        self.appointments.values().map(AsRef::as_ref).filter(move |appointed| appointed.person == *person)
    }

    /// All appointments for a body, the oldest first; for a member also those for its country from before it was one.
    pub fn appointments_for<'a>(&'a self, body: &'a Body) -> impl Iterator<Item = &'a Appointed> {
        let country = body.member().and_then(|member| self.country_of(member)).map(Body::Country);
        let is_for = move |held: &&Appointed| held.body == *body || Some(&held.body) == country.as_ref();
        self.appointments.values().map(AsRef::as_ref).filter(is_for)
    }

    /// A body as it is today: a country that has become a member is that member.
    #[must_use]
    pub fn body_today(&self, body: &Body) -> Body {
        let member = body.country().and_then(|country| self.national_member(country));
        member.map_or_else(|| body.clone(), |member| Body::Member(member.clone()))
    }
}
