//! Giving input by mail: an address of one's own for a call, shown once. Where the site takes no mail there is no such page.

use app::people::Account;
use domain::PartialDate;
use domain::cocreation::LONGEST_PSEUDONYM;
use domain::people::AddressFor;
use views::cocreation::MakingDeskPage;
use views::components::form::{Field, Form, Takes};
use views::value::Link;
use views::{Address, Arg, Say};

use super::forms::Made;
use super::give::{capacities, chosen};
use crate::desk::{Answer, AtDesk};
use crate::fields::required;
use crate::problems::Problem;

type At = AtDesk<(String, String, u16)>;

/// A call, and the person who wants an address for it.
struct Wanted<'a> {
    at: &'a At,
    made: Made,
    call: u16,
    what: AddressFor,
}

impl<'a> Wanted<'a> {
    /// The call of the address, if it takes input and the site takes mail.
    fn find(at: &'a At) -> Result<Self, Problem> {
        at.site.app.mail_domain().ok_or(Problem::NotFound)?;
        let (member, number, call) = &at.part;
        let made = Made::find(&at.site, member, number)?;
        let known = made.process.as_ref().is_some_and(|process| process.calls.contains_key(call));
        known.then_some(()).ok_or(Problem::NotFound)?;
        let what = AddressFor::Call { plan: made.plan.clone(), call: *call };
        Ok(Self { at, made, call: *call, what })
    }

    fn account(&self) -> &Account {
        &self.at.who.0.account
    }

    fn parts(&self) -> (String, u16, u16) {
        (self.made.plan.member.to_string(), self.made.plan.number, self.call)
    }

    async fn page(&self, told: Option<String>, flaw: Option<Say>) -> Result<MakingDeskPage, Problem> {
        let known = self.at.site.app.has_address_for(&self.account().person, &self.what).await;
        let known = known.map_err(Problem::of_store)?;
        let (member, number, call) = self.parts();
        let form = self.at.form(Address::GiveByMail(member.clone(), number, call), "by-mail-make");
        let typed = self.at.sent().map(|sent| sent.get("name").to_owned());
        let name = Field::new("name", "give-name", Takes::Line(LONGEST_PSEUDONYM, "name")).hint("give-name-hint");
        let name = name.value(typed.unwrap_or_else(|| self.account().name.clone())).flaw(flaw);
        let capacities = capacities(&self.at.who);
        let form = form.field(name);
        let form = if capacities.len() > 1 {
            let typed = self.at.sent().map_or("", |sent| sent.get("as"));
            form.field(Field::new("as", "give-as", Takes::OneOf(capacities)).value(typed))
        } else {
            form
        };
        let lead = Say::new("by-mail-lead").with("plan", self.made.name(&self.at.site));
        let lead = lead.with("call", self.call.to_string());
        let back = Link { to: Address::Call(member, number, call).into(), text: Say::new("give-back") };
        let mut page = MakingDeskPage::of(Say::new("give-by-mail"), lead, Form { is_main: true, ..form }, vec![back]);
        page.notes = ["by-mail-note-public", "by-mail-note-yours", "by-mail-note-text"].map(Say::new).into();
        page.told = told;
        page.done = match (&page.told, known) {
            (Some(_), _) => Some(Say::new("by-mail-made")),
            (None, Some(since)) => {
                let on = Arg::When(PartialDate::Day(since.date()));
                Some(Say::new("by-mail-has").with("on", on))
            }
            (None, None) => None,
        };
        Ok(page)
    }
}

/// The page, and the address once it is made. It is made by sending the form and shown in the answer, so that it stands in no
/// address of a page.
pub async fn address(at: At) -> Answer {
    let wanted = Wanted::find(&at)?;
    let Some(sent) = at.sent() else { return at.show(&wanted.page(None, None).await?, false) };
    let name = match required(sent, "name", LONGEST_PSEUDONYM) {
        Ok(name) => name,
        Err(flaw) => return at.show(&wanted.page(None, Some(flaw)).await?, true),
    };
    let organisation = chosen(&at.who, sent.get("as"));
    let (plan, person) = (&wanted.made.plan, &wanted.account().person);
    let made = at.site.app.address_for_call(person, (plan, wanted.call), (name, organisation)).await;
    let told = made.map_err(Problem::of_store)?.ok_or(Problem::NotFound)?;
    at.show(&wanted.page(Some(told), None).await?, false)
}
