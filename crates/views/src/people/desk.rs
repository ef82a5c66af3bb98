//! The desk: who I am here, what waits for me, what I may do.

use domain::PartialDate;

use super::below_the_desk;
use crate::address::Address;
use crate::chrome::About;
use crate::components::form::Form;
use crate::components::owed::Owed;
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::value::Link;

/// The page of the desk.
#[derive(Debug, Clone, PartialEq)]
pub struct DeskPage {
    /// What the person is called.
    pub name: String,
    /// What waits for the person, each with where it is done.
    pub waits: Vec<Link>,
    /// What those owe whom the person speaks for, as far as it is overdue or near: whose it is, and what.
    pub owed: Vec<(Link, Owed)>,
    /// The person's offices, the oldest first, after what everybody may.
    pub offices: Vec<Held>,
    /// Pages of the desk that the person may open.
    pub places: Vec<Link>,
    /// The button that signs out.
    pub sign_out: Form,
}

/// An office of the person's own.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    /// Which.
    pub office: Arg,
    /// For whom; nobody for a citizen.
    pub body: Option<Link>,
    /// Since when.
    pub since: Option<PartialDate>,
    /// What may be done in it, as codes.
    pub powers: Vec<&'static str>,
}

fn about(_page: &DeskPage, t: &Catalogue) -> About {
    About { crumbs: vec![(t.text("desk-title").into_owned(), None)], ..below_the_desk(t, &Say::new("desk-title")) }
}

page!(DeskPage, "people/desk.html");

impl DeskPage {
    /// An example: a Point of Contact on their first day.
    #[must_use]
    pub fn sample() -> Self {
        let office = |code: &str| Arg::Code("office".into(), code.into());
        let ghana = Link { to: Address::Member("ghana".into()).into(), text: Say::of(Arg::Country("GHA".into())) };
        Self {
            name: "Point of Contact".into(),
            waits: vec![Link { to: Address::RecoveryCodes.into(), text: Say::new("desk-waits-codes") }],
            owed: vec![(ghana.clone(), Owed::sample())],
            offices: vec![
                Held { office: office("citizen"), body: None, since: None, powers: vec!["give-input"] },
                Held {
                    office: office("point-of-contact"),
                    body: Some(ghana),
                    since: Some(PartialDate::Day(jiff::civil::date(2026, 3, 1))),
                    powers: vec!["draft-plan", "deposit-plan", "appoint"],
                },
            ],
            places: vec![
                Link { to: Address::Account.into(), text: Say::new("account-title") },
                Link { to: Address::Offices.into(), text: Say::new("offices-title") },
            ],
            sign_out: Form::button(Address::SignOut, "sign-out").carry("token", "abc"),
        }
    }
}
