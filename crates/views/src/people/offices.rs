//! Offices that are somebody's to fill: who holds them, to whom they are offered, and the form that offers one.

use domain::PartialDate;

use super::below_the_desk;
use crate::address::{Address, Target};
use crate::chrome::About;
use crate::components::form::{Field, Form, Takes};
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;

/// The page on which offices are offered and ended.
#[derive(Debug, Clone, PartialEq)]
pub struct OfficesPage {
    /// What was just done.
    pub done: Option<Say>,
    /// The form that offers one; none for whoever has none to fill.
    pub offer: Option<Form>,
    /// Offers that wait to be accepted.
    pub offered: Vec<InOffice>,
    /// Who holds what.
    pub held: Vec<InOffice>,
}

/// An office, held by or offered to somebody.
#[derive(Debug, Clone, PartialEq)]
pub struct InOffice {
    /// Who: a name, else an address, else the words for somebody who has left.
    pub who: Say,
    /// The office.
    pub office: Arg,
    /// For whom.
    pub body: Say,
    /// Since when, or when it was offered.
    pub since: PartialDate,
    /// The act that appoints.
    pub act: Option<u64>,
    /// Where it is recovered if its holder lost the way in.
    pub recover: Option<Target>,
    /// The button that ends or withdraws it.
    pub end: Option<Form>,
}

fn about(_page: &OfficesPage, t: &Catalogue) -> About {
    below_the_desk(t, &Say::new("offices-title"))
}

page!(OfficesPage, "people/offices.html");

/// What stands in the form that offers an office.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Typed {
    /// To whom.
    pub email: (String, Option<Say>),
    /// Which office, as a code.
    pub office: (String, Option<Say>),
    /// For whom, as acts write it.
    pub body: (String, Option<Say>),
    /// The last day.
    pub until: (String, Option<Say>),
}

impl OfficesPage {
    /// The form that offers one of these offices for one of these bodies.
    #[must_use]
    pub fn offer(token: &str, offices: Vec<(String, Say)>, bodies: Vec<(String, Say)>, typed: Typed) -> Form {
        let Typed { email, office, body, until } = typed;
        Form::new(Address::Offices, "offices-offer")
            .carry("token", token)
            .field(
                Field::new("email", "offices-email", Takes::Email)
                    .hint("offices-email-hint")
                    .value(email.0)
                    .flaw(email.1),
            )
            .field(Field::new("office", "offices-office", Takes::OneOf(offices)).value(office.0).flaw(office.1))
            .field(Field::new("body", "offices-body", Takes::OneOf(bodies)).value(body.0).flaw(body.1))
            .field(
                Field::new("until", "offices-until", Takes::Day)
                    .hint("offices-until-hint")
                    .value(until.0)
                    .flaw(until.1),
            )
    }

    /// An example.
    #[must_use]
    pub fn sample() -> Self {
        let office = |code: &str| Arg::Code("office".into(), code.into());
        let ghana = || Say::of(Arg::Country("GHA".into()));
        let offices = vec![("forum-member".to_owned(), Say::of(office("forum-member")))];
        let end = |kind: &'static str, submit| Some(Form::button(Address::EndOffice, submit).carry(kind, "21960"));
        let line = |who: Say, act: Option<u64>, end| InOffice {
            recover: act.map(|at| super::PeoplePlace::Recover(at).into()),
            who,
            office: office("forum-member"),
            body: ghana(),
            since: PartialDate::Day(jiff::civil::date(2026, 3, 1)),
            act,
            end,
        };
        Self {
            done: Some(Say::new("offices-offered-now").with("email", "forum@example.org")),
            offer: Some(Self::offer("abc", offices, vec![("member/ghana".into(), ghana())], Typed::default())),
            offered: vec![line(Say::plain("forum@example.org"), None, end("offer", "offices-withdraw"))],
            held: vec![line(Say::plain("Forum member"), Some(21_960), end("appointment", "offices-end"))],
        }
    }
}
