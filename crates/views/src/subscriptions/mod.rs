//! News by mail: asking for it, confirming it, what an address gets and how it ends, and the mail itself.

mod digest;
mod list;
mod place;

pub use digest::{Digest, DigestDeed};
pub use list::{SubscriptionLine, SubscriptionsPage};
pub use place::{MailPlace, route};

use crate::address::{Address, Target};
use crate::components::form::{Field, Form, Takes};
use crate::locale::{Arg, Say};
use crate::people::FormPage;
use crate::value::Link;

/// How often, as it can be chosen: the codes of `domain`.
pub const CADENCES: [&str; 3] = ["at-once", "daily", "weekly"];

/// How often, in words.
#[must_use]
pub fn cadence(code: &str) -> Say {
    Say::of(Arg::Code("cadence".into(), code.into()))
}

/// Where news of something is asked for by mail, by its name: `member/ghana`.
#[must_use]
pub fn by_mail(topic: &str) -> Target {
    Target::new(Address::ByMail(MailPlace::Subscribe)).and("about", topic)
}

/// The field in which one says how often.
fn how_often(chosen: &str) -> Field {
    let options = CADENCES.iter().map(|code| ((*code).to_owned(), cadence(code))).collect();
    Field::new("cadence", "subscribe-cadence", Takes::OneOf(options)).hint("subscribe-cadence-hint").value(chosen)
}

/// The form that asks for news by mail of something, by its name and what it is called: with an address, or with that of one's
/// account, whose form token is then carried.
#[must_use]
pub fn subscribe(topic: &str, about: &Link, (email, flaw): (&str, Option<Say>), chosen: &str) -> FormPage {
    let field = Field::new("email", "sign-in-email", Takes::Email).value(email).flaw(flaw);
    let form = Form::new(Address::ByMail(MailPlace::Subscribe), "subscribe-do").field(field).field(how_often(chosen));
    let account = Target::new(Address::ByMail(MailPlace::Desk)).and("about", topic);
    let lead = Say::new("subscribe-lead").with("topic", about.text.clone());
    FormPage {
        notes: vec![Say::new("subscribe-note"), Say::new("subscribe-privacy")],
        links: vec![
            about.clone(),
            Link { to: account, text: Say::new("subscribe-by-account") },
            Link { to: Address::Privacy.into(), text: Say::new("report-privacy") },
        ],
        ..FormPage::new("subscribe-title", lead, form.carry("about", topic))
    }
}

/// The same for the address of one's account.
#[must_use]
pub fn subscribe_account(token: &str, topic: &str, about: &Link) -> Form {
    let form = Form::new(Address::ByMail(MailPlace::Desk), "subscribe-account-do").carry("token", token);
    let mut field = how_often("daily");
    field.label = Say::new("subscribe-account-cadence").with("topic", about.text.clone());
    form.carry("about", topic).field(field)
}

/// The page whose button confirms what was asked for.
#[must_use]
pub fn confirm(secret: &str, about: &Link, often: &str) -> FormPage {
    let form = Form::new(Address::ByMail(MailPlace::Confirm(secret.to_owned())), "subscribe-confirm-do");
    let lead = Say::new("subscribe-confirm-lead").with("topic", about.text.clone()).with("cadence", cadence(often));
    FormPage { links: vec![about.clone()], ..FormPage::new("subscribe-confirm-title", lead, form) }
}

/// An example of the form.
#[must_use]
pub fn sample_form() -> FormPage {
    let about = Link { to: Address::Member("ghana".into()).into(), text: Say::of(Arg::Country("GHA".into())) };
    subscribe("member/ghana", &about, ("reader", Some(Say::new("sign-in-email-flaw").with("value", "reader"))), "daily")
}

/// An example of the page that confirms.
#[must_use]
pub fn sample_confirm() -> FormPage {
    let about = Link { to: Address::Member("ghana".into()).into(), text: Say::of(Arg::Country("GHA".into())) };
    confirm("abc", &about, "weekly")
}
