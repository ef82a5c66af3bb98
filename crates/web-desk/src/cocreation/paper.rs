//! What came on paper or was said at a meeting, typed in by those who run the process. It is public, marked and answered like anything
//! that was given here; whom it came from stays on the desk.

use app::WriteError;
use app::cocreation::{Giving, NotGiven};
use domain::cocreation::{Flaw, GiverClass, Part as Asked, Written};
use domain::people::Action;
use views::cocreation::MakingDeskPage;
use views::components::form::{Field, Takes};
use views::value::Link;
use views::{Address, Say};

use super::forms::Made;
use super::give::{not_given, says};
use crate::desk::{Answer, AtDesk};
use crate::fields::{flaw_of, required, whole};
use crate::problems::Problem;

type At = AtDesk<(String, String, u16)>;
type Flaws = Vec<(&'static str, Say)>;

/// The longest line that says whom something came from, in characters. A judgement: a name and an address.
const LONGEST_FROM: usize = 300;

fn page(at: &At, made: &Made, call: u16, flaws: &Flaws) -> MakingDeskPage {
    let (member, number) = (made.plan.member.to_string(), made.plan.number);
    let typed = |name: &str| at.sent().map(|sent| sent.get(name).to_owned()).unwrap_or_default();
    let field = |name: &'static str, label: &'static str, takes: Takes| {
        Field::new(name, label, takes).value(typed(name)).flaw(flaw_of(flaws, name))
    };
    let mut form = at
        .form(Address::TypeIn(member.clone(), number, call), "type-in-send")
        .field(field("from", "type-in-from", Takes::Line(LONGEST_FROM, "off")).hint("type-in-from-hint"))
        .field(field("title", "give-title", Takes::Line(Asked::Title.most(), "off")).hint("give-title-hint"))
        .field(field("body", "type-in-body", Takes::Text(Asked::Body.most())).hint("type-in-body-hint"))
        .field(field("name", "give-name", Takes::Line(Asked::Name.most(), "off")).hint("type-in-name-hint"));
    form.flaws = whole(flaws);
    let lead = Say::new("type-in-lead").with("plan", made.name(&at.site)).with("call", call.to_string());
    let back = Link { to: Address::Call(member, number, call).into(), text: Say::new("give-back") };
    MakingDeskPage::of(Say::new("type-in"), lead, form, vec![back])
}

fn flaws_of(flaws: &[Flaw]) -> Flaws {
    flaws.iter().map(|flaw| (flaw.part().code(), says(*flaw))).collect()
}

/// The form, and what was typed.
pub async fn paper(at: At) -> Answer {
    let (member, number, call) = &at.part;
    let made = Made::find(&at.site, member, number)?;
    let known = made.process.as_ref().is_some_and(|process| process.calls.contains_key(call));
    known.then_some(()).ok_or(Problem::NotFound)?;
    let permit = made.permit(&at.site, &at.who.0, Action::InviteInput)?;
    let Some(sent) = at.sent() else { return at.show(&page(&at, &made, *call, &Vec::new()), false) };
    let from = match required(sent, "from", LONGEST_FROM) {
        Ok(from) => from,
        Err(flaw) => return at.show(&page(&at, &made, *call, &vec![("from", flaw)]), true),
    };
    let text = |name: &str| sent.get(name).to_owned();
    let giving = Giving {
        plan: made.plan.clone(),
        call: *call,
        about: None,
        on: None,
        stance: None,
        amends: false,
        written: Written { title: Some(text("title")), body: text("body"), name: text("name") },
        class: GiverClass::TypedIn,
        person: at.who.0.account.person.clone(),
        organisation: None,
        language: at.ask.asked.locale.lang().to_owned(),
    };
    let flaws = match at.site.app.type_in(&permit, giving, from).await {
        Ok(given) => return at.go(Address::Input(given.input.to_string())),
        Err(WriteError::Refused(NotGiven::Flawed(flaws))) => flaws_of(&flaws),
        Err(WriteError::Refused(why)) => vec![("", not_given(&why))],
        Err(other) => return Err(Problem::of_write(other)),
    };
    at.show(&page(&at, &made, *call, &flaws), true)
}
