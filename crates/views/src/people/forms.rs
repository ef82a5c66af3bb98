//! The pages that are one form: signing in and up, the code, the recovery code, a link, an offer, leaving.

use domain::people::{LONGEST_NAME, NameFlaw};

use super::below_the_desk;
use crate::address::{Address, Target, is_of_desk};
use crate::chrome::About;
use crate::components::form::{Field, Form, Takes};
use crate::components::passkey::DeviceForm;
use crate::locale::{Arg, Catalogue, Locale, Say};
use crate::page::page;
use crate::value::Link;

/// A page that is one form.
#[derive(Debug, Clone, PartialEq)]
pub struct FormPage {
    /// What it is called.
    pub title: Say,
    /// What it is for.
    pub lead: Say,
    /// The form.
    pub form: Form,
    /// Other ways to the same end, each a button of its own.
    pub also: Vec<Form>,
    /// The same by a device with a passkey, where browsers offer that.
    pub device: Option<DeviceForm>,
    /// What else to know.
    pub notes: Vec<Say>,
    /// Where else to go.
    pub links: Vec<Link>,
}

fn about(page: &FormPage, t: &Catalogue) -> About {
    let description = t.say(&page.lead).into_owned();
    if is_of_desk(&page.form.action.href(Locale::En)) {
        return About { description, ..below_the_desk(t, &page.title) };
    }
    let title = t.say(&page.title).into_owned();
    About { description, part: None, crumbs: vec![(title.clone(), None)], title, twins: &[] }
}

page!(FormPage, "people/form.html");

fn link(to: impl Into<Target>, text: &'static str) -> Link {
    Link { to: to.into(), text: Say::new(text) }
}

fn email(value: &str, flaw: Option<Say>) -> Field {
    Field::new("email", "sign-in-email", Takes::Email).value(value).flaw(flaw)
}

fn name(value: &str, flaw: Option<Say>) -> Field {
    let field = Field::new("name", "sign-up-name", Takes::Line(LONGEST_NAME, "name"));
    field.hint("sign-up-name-hint").value(value).flaw(flaw)
}

/// What is wrong with an address.
#[must_use]
pub fn not_an_address(value: &str) -> Say {
    let shown: String = value.trim().chars().take(80).collect();
    if shown.is_empty() {
        Say::new("sign-in-email-missing")
    } else {
        Say::new("sign-in-email-flaw").with("value", shown)
    }
}

/// What is wrong with a name.
#[must_use]
pub fn name_flaw(flaw: NameFlaw) -> Say {
    match flaw {
        NameFlaw::Missing => Say::new("sign-up-name-missing"),
        NameFlaw::TooLong { has } => Say::new("sign-up-name-long").with("has", has).with("most", LONGEST_NAME),
    }
}

/// What cannot be used any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// A link that signs somebody in.
    Link,
    /// An offer of an office.
    Offer,
}

impl FormPage {
    /// A page with a title, what it is for, and a form.
    #[must_use]
    pub fn new(title: &'static str, lead: Say, form: Form) -> Self {
        let title = Say::new(title);
        Self { title, lead, form, also: Vec::new(), device: None, notes: Vec::new(), links: Vec::new() }
    }

    /// Asking for a code, to sign in and then go on to `next`.
    #[must_use]
    pub fn sign_in(typed: &str, flaw: Option<Say>, next: &str) -> Self {
        let form = Form::new(Address::SignIn, "sign-in-send").field(email(typed, flaw)).carry("next", next);
        Self {
            notes: vec![Say::new("sign-in-note")],
            links: vec![link(Address::SignUp, "sign-up-title"), link(Address::Recovery, "recovery-title")],
            ..Self::new("sign-in-title", Say::new("sign-in-lead"), form)
        }
    }

    /// The same with the other ways to sign in: by a passkey where browsers offer them, at a provider by its name.
    #[must_use]
    pub fn other_ways(mut self, by_passkey: bool, provider: Option<&str>, next: &str) -> Self {
        self.device = by_passkey.then(|| DeviceForm::sign_in(next));
        self.also.extend(provider.map(|name| {
            let submit = Say::new("provider-sign-in").with("name", name);
            Form { submit, ..Form::button(Address::SignInElsewhere, "sign-in-send").carry("next", next) }
        }));
        self
    }

    /// Asking for a code, to sign up.
    #[must_use]
    pub fn sign_up(typed: (&str, &str), flaws: (Option<Say>, Option<Say>), next: &str) -> Self {
        let form =
            Form::new(Address::SignUp, "sign-in-send").field(name(typed.0, flaws.0)).field(email(typed.1, flaws.1));
        Self {
            notes: vec![Say::new("sign-up-note"), Say::new("sign-up-leave")],
            links: vec![link(Address::SignIn, "sign-in-title"), link(Address::Privacy, "report-privacy")],
            ..Self::new("sign-up-title", Say::new("sign-up-lead"), form.carry("next", next))
        }
    }

    /// Entering the code that was mailed to an address; none if the address is not known any more.
    #[must_use]
    pub fn code(mailed_to: Option<&str>, flaw: Option<Say>, next: &str) -> Self {
        let field = Field::new("code", "code-label", Takes::Digits).hint("code-hint").flaw(flaw);
        let form = Form::new(Address::Code, "code-enter").field(field).carry("next", next);
        let lead = match mailed_to {
            Some(email) => Say::new("code-lead").with("email", email),
            None => Say::new("code-over"),
        };
        Self { links: vec![link(Address::SignIn, "code-again")], ..Self::new("code-title", lead, form) }
    }

    /// Entering a recovery code.
    #[must_use]
    pub fn recovery(typed: &str, flaw: Option<Say>) -> Self {
        let code = Field::new("code", "recovery-label", Takes::Line(40, "off")).hint("recovery-hint");
        let form = Form::new(Address::Recovery, "sign-in-title").field(email(typed, None)).field(code).flawed(flaw);
        Self {
            links: vec![link(Address::SignIn, "sign-in-title")],
            ..Self::new("recovery-title", Say::new("recovery-lead"), form)
        }
    }

    /// Following a link that signs somebody in.
    #[must_use]
    pub fn by_link(secret: &str, whom: &str) -> Self {
        let form = Form::new(Address::SignInLink(secret.to_owned()), "sign-in-title");
        Self::new("link-title", Say::new("link-lead").with("name", whom), form)
    }

    /// Accepting an office that is offered; asks for a name where there is no account yet.
    #[must_use]
    pub fn offer(secret: &str, office: Arg, body: Say, typed: Option<(&str, Option<Say>)>) -> Self {
        let form = Form::new(Address::Invitation(secret.to_owned()), "offer-accept");
        let form = match typed {
            Some((value, flaw)) => form.field(name(value, flaw)),
            None => form,
        };
        let lead = Say::new("offer-lead").with("office", office).with("body", body);
        Self { notes: vec![Say::new("offer-note"), Say::new("offer-decline")], ..Self::new("offer-title", lead, form) }
    }

    /// An example: the office of Point of Contact, offered to somebody without an account.
    #[must_use]
    pub fn sample_offer() -> Self {
        let office = Arg::Code("office".into(), "point-of-contact".into());
        Self::offer("abc", office, Say::of(Arg::Country("GHA".into())), Some(("", None)))
    }

    /// What cannot be done any more: a link or an offer that is over.
    #[must_use]
    pub fn over(what: Over) -> Self {
        let form = Form::button(Address::SignIn, "sign-in-send").field(email("", None));
        match what {
            Over::Link => Self::new("link-title", Say::new("link-over"), form),
            Over::Offer => Self::new("offer-title", Say::new("offer-over"), form),
        }
    }

    /// Making new recovery codes.
    #[must_use]
    pub fn make_codes(token: &str, left: u64) -> Self {
        let form = Form::new(Address::RecoveryCodes, "codes-make").carry("token", token);
        let lead = Say::new("codes-lead").with("left", left);
        let back = vec![link(Address::Account, "account-title"), link(Address::Desk, "desk-title")];
        Self { notes: vec![Say::new("codes-note")], links: back, ..Self::new("codes-title", lead, form) }
    }

    /// Leaving for good.
    #[must_use]
    pub fn leave(token: &str, flaw: Option<Say>) -> Self {
        let tick = Field::new("sure", "leave-sure", Takes::Tick).flaw(flaw);
        let form = Form::new(Address::DeleteAccount, "leave-do").field(tick).carry("token", token);
        let notes = ["leave-offices", "leave-acts", "leave-backups"].map(Say::new).into();
        Self {
            notes,
            links: vec![link(Address::Account, "leave-back")],
            ..Self::new("leave-title", Say::new("leave-lead"), form)
        }
    }

    /// An example: signing up with a flaw in each field.
    #[must_use]
    pub fn sample() -> Self {
        let flaws = (Some(name_flaw(NameFlaw::Missing)), Some(not_an_address("reader")));
        Self::sign_up(("", "reader"), flaws, "/desk")
    }
}
