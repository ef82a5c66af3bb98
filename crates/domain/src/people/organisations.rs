//! Organisations that take part: whoever speaks for one asks, the Support Unit recognises it or refuses with a reason.
//!
//! Being recognised says that an organisation is what it is called, and what that was seen by; it says nothing of what it can do. The
//! person who asked becomes its first representative, and appoints the others from then on. Acts know the person by id only.

use serde::{Deserialize, Serialize};

use crate::codebook::codes;
use crate::deed::{Deed, OfficeAppointed};
use crate::ids::{Iso3, PersonId, Slug, TextId};
use crate::partnership::Partnership;
use crate::people::{Action, Body, Office, Permit};
use crate::rules::{as_code, from_code};
use crate::time::Date;

codes! {
    /// What an organisation is.
    OrganisationKind {
        /// A non-governmental organisation, association or network.
        CivilSociety = "civil-society",
        /// A university or an institute.
        Research = "research",
        /// A newspaper, a broadcaster, an agency.
        Media = "media",
        /// A foundation that gives money.
        Foundation = "foundation",
        /// A firm.
        Firm = "firm",
        /// An organisation of several states, or a development bank.
        Multilateral = "multilateral",
    }
}
as_code!(OrganisationKind);
from_code!(OrganisationKind);

impl OrganisationKind {
    /// The office in which its first representative speaks for it. Whoever holds it can take up the others for the same organisation
    /// (see [`Office::appointed_by`]).
    #[must_use]
    pub const fn office(self) -> Office {
        match self {
            Self::CivilSociety | Self::Research | Self::Media | Self::Foundation => Office::CivilSociety,
            Self::Firm => Office::Provider,
            Self::Multilateral => Office::MultilateralPartner,
        }
    }
}

/// An organisation was recognised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrganisationRecognised {
    /// The short name, its own for ever.
    pub organisation: Slug,
    /// What it is called.
    pub name: TextId,
    /// What it is.
    pub kind: OrganisationKind,
    /// Where it is at home; nothing for one of several countries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Iso3>,
    /// Where it says who it is.
    pub website: TextId,
    /// What showed that it exists and that whoever asked speaks for it.
    pub grounds: TextId,
    /// Who asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_by: Option<PersonId>,
}

/// An organisation was not recognised. Whoever asked can ask again with what was missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrganisationRefused {
    /// The short name that was asked for.
    pub organisation: Slug,
    /// Why.
    pub reason: TextId,
    /// Who asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_by: Option<PersonId>,
}

/// An organisation as the record has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// The act that recognised it.
    pub at: u64,
    /// Since when.
    pub on: Date,
    /// What was recognised.
    pub deed: OrganisationRecognised,
}

/// What stands against recognising an organisation, or refusing to.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotRecognised {
    /// The permit is for something else.
    #[error("the permit is not one to recognise organisations")]
    NotPermitted,
    /// It is recognised.
    #[error("the organisation is recognised, by act {0}")]
    Already(u64),
    /// Whoever asked would decide on it.
    #[error("nobody decides on what they asked for themselves")]
    OwnCase,
}

fn against(state: &Partnership, permit: &Permit, organisation: &Slug, asked: Option<&PersonId>) -> Vec<NotRecognised> {
    let mut against = Vec::new();
    if !permit.is_for(Action::VerifyOrganisation) {
        against.push(NotRecognised::NotPermitted);
    }
    against.extend(state.organisations.get(organisation).map(|known| NotRecognised::Already(known.at)));
    if asked.is_some() && permit.actor().person.as_ref() == asked {
        against.push(NotRecognised::OwnCase);
    }
    against
}

/// Recognises an organisation; whoever asked for it speaks for it from then on.
///
/// # Errors
/// Everything that stands against it.
pub fn recognise(
    state: &Partnership,
    permit: &Permit,
    wanted: OrganisationRecognised,
) -> Result<Vec<Deed>, Vec<NotRecognised>> {
    let against = against(state, permit, &wanted.organisation, wanted.asked_by.as_ref());
    if !against.is_empty() {
        return Err(against);
    }
    let body = Body::Organisation(wanted.organisation.clone());
    let office = wanted.kind.office();
    let first = wanted.asked_by.clone().map(|person| OfficeAppointed { person, office, body, until: None });
    let recognised = Deed::OrganisationRecognised(wanted);
    Ok(std::iter::once(recognised).chain(first.map(Deed::OfficeAppointed)).collect())
}

/// Refuses to recognise an organisation.
///
/// # Errors
/// Everything that stands against it.
pub fn refuse(state: &Partnership, permit: &Permit, wanted: OrganisationRefused) -> Result<Deed, Vec<NotRecognised>> {
    let against = against(state, permit, &wanted.organisation, wanted.asked_by.as_ref());
    if against.is_empty() { Ok(Deed::OrganisationRefused(wanted)) } else { Err(against) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::{Actor, Appointment, Ended, NotAppointed, NotEnded, Subject, appoint, may, recover};
    use crate::telling::{Telling, day};

    fn person(seed: u8) -> PersonId {
        PersonId::from_chance(&[seed; 32])
    }

    fn unit() -> Actor {
        let body = "support-unit".parse().unwrap();
        Actor { office: Office::SupportUnit, body, person: Some(person(9)), ties: Vec::new() }
    }

    fn wanted(asked_by: Option<PersonId>) -> OrganisationRecognised {
        OrganisationRecognised {
            organisation: "open-budgets".parse().unwrap(),
            name: TextId::new([1; 32]),
            kind: OrganisationKind::CivilSociety,
            country: "GHA".parse().ok(),
            website: TextId::new([2; 32]),
            grounds: TextId::new([3; 32]),
            asked_by,
        }
    }

    fn verifies(actor: &Actor) -> Permit {
        may(actor, Action::VerifyOrganisation, Subject::Whole).unwrap()
    }

    fn recognised() -> Telling {
        let mut telling = Telling::new();
        for deed in recognise(&telling.state, &verifies(&unit()), wanted(Some(person(1)))).unwrap() {
            telling.deed("2026-11-01", deed).unwrap();
        }
        telling
    }

    fn body(text: &str) -> Body {
        text.parse().unwrap()
    }

    /// Appoints somebody for an organisation, by whoever.
    fn joins(telling: &mut Telling, by: &Actor, seed: u8, office: Office, of: &str) -> Result<u64, Vec<NotAppointed>> {
        let of = body(of);
        let permit = may(by, Action::Appoint, Subject::Office(office, of.clone())).unwrap();
        let new = Appointment { person: person(seed), office, body: of, from: day("2026-11-02"), until: None };
        let at = telling.state.length;
        let deed = appoint(&telling.state, &permit, new)?;
        telling.deed("2026-11-02", deed).unwrap();
        Ok(at)
    }

    fn as_of(telling: &Telling, seed: u8, on: &str) -> Vec<Actor> {
        Actor::all_of(&person(seed), &telling.state, day(on)).into_iter().skip(1).collect()
    }

    #[test]
    fn whoever_asked_speaks_for_a_recognised_organisation_and_appoints_the_others() {
        let mut telling = recognised();
        let first = as_of(&telling, 1, "2026-11-01").remove(0);
        assert_eq!(
            (first.office, first.body.to_string().as_str()),
            (Office::CivilSociety, "organisation/open-budgets")
        );
        assert!(joins(&mut telling, &first, 2, Office::Provider, "organisation/open-budgets").is_ok());
        let other = Subject::Office(Office::Provider, body("organisation/other"));
        assert!(may(&first, Action::Appoint, other).is_err(), "for no other organisation");
    }

    #[test]
    fn a_representative_whose_office_ended_appoints_nobody() {
        let mut telling = recognised();
        let first = as_of(&telling, 1, "2026-11-01").remove(0);
        let at = telling.state.length - 1;
        let permit = may(&first, Action::Appoint, Subject::Office(first.office, first.body.clone())).unwrap();
        let deed = crate::people::end(&telling.state, &permit, at, day("2026-11-03"), Ended::Recalled).unwrap();
        telling.deed("2026-11-03", deed).unwrap();
        assert!(as_of(&telling, 1, "2026-11-03").is_empty());
    }

    #[test]
    fn no_office_is_held_for_an_organisation_that_nobody_recognised() {
        let mut telling = Telling::new();
        let refused = joins(&mut telling, &unit(), 2, Office::Provider, "organisation/nobody").unwrap_err();
        assert_eq!(refused, [NotAppointed::NoSuchOrganisation(body("organisation/nobody"))]);
    }

    #[test]
    fn an_organisation_is_recognised_once_and_by_nobody_who_asked_for_it() {
        let telling = recognised();
        let again = recognise(&telling.state, &verifies(&unit()), wanted(Some(person(2)))).unwrap_err();
        assert_eq!(again, [NotRecognised::Already(0)]);
        let own = recognise(&Partnership::default(), &verifies(&unit()), wanted(Some(person(9)))).unwrap_err();
        assert_eq!(own, [NotRecognised::OwnCase]);
        let appoints =
            may(&unit(), Action::Appoint, Subject::Office(Office::Provider, body("organisation/x"))).unwrap();
        let wrong = recognise(&Partnership::default(), &appoints, wanted(None)).unwrap_err();
        assert_eq!(wrong, [NotRecognised::NotPermitted]);
        let reason = TextId::new([4; 32]);
        let refusal = OrganisationRefused { organisation: "open-budgets".parse().unwrap(), reason, asked_by: None };
        assert_eq!(refuse(&telling.state, &verifies(&unit()), refusal), Err(vec![NotRecognised::Already(0)]));
    }

    #[test]
    fn the_support_unit_recovers_an_organisation_only_when_nobody_else_speaks_for_it_and_says_what_it_saw() {
        let mut telling = recognised();
        let (first, today) = (telling.state.length - 1, day("2026-11-05"));
        let of = Subject::Office(Office::CivilSociety, body("organisation/open-budgets"));
        let permit = may(&unit(), Action::Appoint, of.clone()).unwrap();
        let saw = Some(TextId::new([5; 32]));
        assert_eq!(recover(&telling.state, &permit, first, today, None), Err(NotEnded::NoGrounds));
        assert!(recover(&telling.state, &permit, first, today, saw.clone()).is_ok());
        let one = as_of(&telling, 1, "2026-11-02").remove(0);
        joins(&mut telling, &one, 2, Office::Provider, "organisation/open-budgets").unwrap();
        assert_eq!(recover(&telling.state, &permit, first, today, saw), Err(NotEnded::OthersRemain));
        let second = as_of(&telling, 2, "2026-11-05").remove(0);
        let own = may(&second, Action::Appoint, of).unwrap();
        let ended = recover(&telling.state, &own, first, today, None).unwrap();
        telling.deed("2026-11-05", ended).unwrap();
        assert_eq!(recover(&telling.state, &own, first, today, None), Err(NotEnded::Already(first)));
    }
}
