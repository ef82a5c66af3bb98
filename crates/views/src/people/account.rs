//! The account: name, language, where one is signed in, ways back in, leaving.

use domain::Timestamp;

use super::below_the_desk;
use crate::address::Address;
use crate::chrome::About;
use crate::components::form::{Field, Form, Takes};
use crate::locale::{Catalogue, Locale, Say};
use crate::page::page;

/// The page of one's own account.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountPage {
    /// The address.
    pub email: String,
    /// Whether something was just changed.
    pub saved: bool,
    /// What can be changed.
    pub details: Form,
    /// Where the person is signed in, the one used last first.
    pub sessions: Vec<SessionLine>,
    /// The button that ends all other sessions, if there are any.
    pub end_others: Option<Form>,
    /// How many recovery codes are left.
    pub codes_left: u64,
}

/// A browser in which the person is signed in.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionLine {
    /// Which browser, as it names itself.
    pub agent: String,
    /// Since when.
    pub since: Timestamp,
    /// When it was last used.
    pub seen: Timestamp,
    /// The button that ends it; none for the one that asks.
    pub end: Option<Form>,
}

fn about(_page: &AccountPage, t: &Catalogue) -> About {
    below_the_desk(t, &Say::new("account-title"))
}

page!(AccountPage, "people/account.html");

impl AccountPage {
    /// The form with what can be changed.
    #[must_use]
    pub fn details(token: &str, name: (&str, Option<Say>), language: Locale, shows: bool) -> Form {
        let languages = Locale::ALL.iter().map(|locale| (locale.lang().to_owned(), Say::plain(locale.own_name())));
        let shown = if shows { "yes" } else { "" };
        Form::new(Address::Account, "account-save")
            .carry("token", token)
            .field(
                Field::new("name", "sign-up-name", Takes::Line(domain::people::LONGEST_NAME, "name"))
                    .value(name.0)
                    .flaw(name.1),
            )
            .field(
                Field::new("language", "account-language", Takes::OneOf(languages.collect()))
                    .hint("account-language-hint")
                    .value(language.lang()),
            )
            .field(Field::new("shows", "account-shows", Takes::Tick).hint("account-shows-hint").value(shown))
    }

    /// An example.
    #[must_use]
    pub fn sample() -> Self {
        let moment = crate::record::sample_moment();
        let end = |id: &str| Form::button(Address::Sessions, "session-end").carry("session", id);
        Self {
            email: "contact@example.org".into(),
            saved: true,
            details: Self::details("abc", ("Point of Contact", None), Locale::En, true),
            sessions: vec![
                SessionLine { agent: "Firefox, Linux".into(), since: moment, seen: moment, end: None },
                SessionLine { agent: "Safari, iPhone".into(), since: moment, seen: moment, end: Some(end("7f")) },
            ],
            end_others: Some(Form::button(Address::Sessions, "session-end-others").carry("session", "others")),
            codes_left: 9,
        }
    }
}
