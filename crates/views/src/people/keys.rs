//! The keys of an account: passkeys and accounts elsewhere, by which a person signs in.

use domain::Timestamp;

use super::below_the_desk;
use crate::address::Address;
use crate::chrome::About;
use crate::components::form::{Field, Form, Takes};
use crate::components::passkey::{Asks, DeviceForm};
use crate::locale::{Catalogue, Say};
use crate::page::page;

/// The page of the keys.
#[derive(Debug, Clone, PartialEq)]
pub struct KeysPage {
    /// What was just done.
    pub done: Option<Say>,
    /// What could not be done, and why.
    pub flaw: Option<Say>,
    /// The passkeys, the oldest first.
    pub passkeys: Vec<KeyLine>,
    /// The form that adds one; none where browsers offer no passkeys.
    pub add: Option<DeviceForm>,
    /// What people call the provider that they may sign in at, if there is one.
    pub provider: Option<String>,
    /// The accounts there that are bound to this one.
    pub elsewhere: Vec<KeyLine>,
    /// The button that binds one, where there is a provider.
    pub bind: Option<Form>,
    /// The button that binds an account there which was signed in with in this browser and is bound to nobody.
    pub waiting: Option<Form>,
}

/// A key.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyLine {
    /// What it is called.
    pub name: String,
    /// Since when it is there.
    pub since: Timestamp,
    /// When it was last used, if that is known.
    pub used: Option<Timestamp>,
    /// The button that takes it away.
    pub remove: Form,
}

fn about(_page: &KeysPage, t: &Catalogue) -> About {
    let mut about = below_the_desk(t, &Say::new("keys-title"));
    about.crumbs.insert(1, (t.text("account-title").into_owned(), Some(Address::Account)));
    about
}

page!(KeysPage, "people/keys.html");

impl KeysPage {
    /// The form that adds a passkey. `most` is the longest name, in characters.
    #[must_use]
    pub fn add(token: &str, (name, flaw): (&str, Option<Say>), most: usize) -> DeviceForm {
        let field = Field::new("name", "keys-name", Takes::Line(most, "off")).hint("keys-name-hint");
        let form = Form::new(Address::Passkeys, "keys-add").carry("token", token).field(field.value(name).flaw(flaw));
        DeviceForm { form, asks: Asks::Create, question: Address::PasskeyQuestion.into() }
    }

    /// The button that takes a key away: `key` is its identifier as a form can carry it.
    #[must_use]
    pub fn remove(token: &str, key: &str) -> Form {
        Form::button(Address::Keys, "key-remove").carry("token", token).carry("key", key)
    }

    /// The button that goes to the provider to bind an account there.
    #[must_use]
    pub fn bind(token: &str, provider: &str) -> Form {
        let say = Say::new("provider-bind").with("name", provider);
        Form { submit: say, ..Form::button(Address::Elsewhere, "provider-bind").carry("token", token) }
    }

    /// The button that binds the account that waits.
    #[must_use]
    pub fn bind_waiting(token: &str) -> Form {
        Form::button(Address::Waiting, "provider-waiting-yes").carry("token", token)
    }

    /// An example.
    #[must_use]
    pub fn sample() -> Self {
        let since = crate::record::sample_moment();
        let line = |name: &str, used| KeyLine { name: name.into(), since, used, remove: Self::remove("abc", "AQID") };
        Self {
            done: Some(Say::new("keys-added")),
            flaw: None,
            passkeys: vec![line("Telephone", Some(since)), line("Laptop", None)],
            add: Some(Self::add("abc", ("", None), 60)),
            provider: Some("Government login".into()),
            elsewhere: vec![line("https://login.example.org", None)],
            bind: Some(Self::bind("abc", "Government login")),
            waiting: Some(Self::bind_waiting("abc")),
        }
    }
}
