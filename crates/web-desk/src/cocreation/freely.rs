//! Giving input without an account, where a forum takes it so: a form that anybody may send, and the page of what was given, which is
//! found by a secret address alone. Nothing here shows before a moderator has looked at it, and nothing here supports anything.

use std::sync::Arc;

use app::WriteError;
use app::cocreation::{GivingFreely, Input, NotGiven};
use app::people::Secret;
use axum::extract::{Extension, State};
use axum::http::{Extensions, HeaderMap};
use domain::PlanId;
use domain::cocreation::{CallState, Entry, Part as Asked, SetAside, due};
use domain::membership::zone_of;
use domain::people::{Action, Actor, Email, Permit, Subject, may};
use domain::{Lens, Partnership};
use views::cocreation::{MakingDeskPage, Passage, Titled};
use views::components::form::{Field, Form, Takes};
use views::people::flaws::not_an_address;
use views::value::Link;
use views::{Address, Arg, Say, Target};
use web_read::cocreation::shown::standing;

use super::forms::{Made, outcome};
use super::give::{not_given, says};
use super::own::LONGEST_APPEAL;
use crate::ask::{Ask, Asked as AskedFor, Part};
use crate::desk::Answer;
use crate::fields::required;
use crate::form::Sent;
use crate::problems::{Flood, Problem};
use crate::shows::Shows;
use crate::site::Site;

type Path = (String, String, u16);

/// A call that takes input without an account.
struct Freely {
    made: Made,
    call: u16,
}

impl Freely {
    fn find(site: &Site, (member, plan, call): &Path) -> Result<Self, Problem> {
        let made = Made::find(site, member, plan)?;
        let found = made.process.as_ref().and_then(|process| process.calls.get(call));
        let takes = found.is_some_and(|call| call.deed.without_account);
        takes.then_some(Self { made, call: *call }).ok_or(Problem::NotFound)
    }

    fn address(&self) -> Address {
        Address::GiveFreely(self.made.plan.member.to_string(), self.made.plan.number, self.call)
    }

    fn page(&self, site: &Site, form: &Secret, sent: Option<&Sent>, flaws: &[(&'static str, Say)]) -> MakingDeskPage {
        let typed = |name: &str| sent.map(|sent| sent.get(name).to_owned()).unwrap_or_default();
        let flaw = |name: &str| flaws.iter().find(|(of, _)| *of == name).map(|(_, flaw)| flaw.clone());
        let body = Field::new("body", "give-body", Takes::Text(Asked::Body.most())).hint("give-body-hint");
        let email = Field::new("email", "freely-email", Takes::Email).hint("freely-email-hint");
        let mut asks = Form::new(self.address(), "give-send")
            .carry("form", form.text())
            .field(body.value(typed("body")).flaw(flaw("body")))
            .field(email.value(typed("email")).flaw(flaw("email")));
        asks.flaws = flaws.iter().filter(|(of, _)| of.is_empty()).map(|(_, flaw)| flaw.clone()).collect();
        let lead = Say::new("freely-lead").with("plan", self.made.name(site)).with("call", self.call.to_string());
        let (above, back) = above(&self.made.plan, self.call);
        let mut page = MakingDeskPage::of(Say::new("give-freely"), lead, asks, vec![back]);
        page.notes = ["freely-note-looked-at", "freely-note-receipt", "freely-note-apart"].map(Say::new).into();
        page.above = Some(above);
        page
    }
}

/// The call above these pages, in the crumbs and as a link.
fn above(plan: &PlanId, call: u16) -> ((Say, Address), Link) {
    let to = Address::Call(plan.member.to_string(), plan.number, call);
    let named = Say::new("call-title").with("call", call.to_string());
    ((named, to.clone()), Link { to: to.into(), text: Say::new("give-back") })
}

fn shows<'a>(site: &'a Site, asked: &'a AskedFor, headers: &'a HeaderMap) -> Shows<'a> {
    Shows { site, asked, headers }
}

/// What whoever has no account may do while a plan is made.
fn may_give(site: &Site, plan: &PlanId) -> Result<Permit, Problem> {
    let subject = Subject::Plan(plan.clone(), site.app.stage_of(plan));
    let permit = may(&Actor::reader(), Action::GiveWithoutAccount, subject);
    permit.map_err(|_| Problem::NotAllowed(Action::GiveWithoutAccount))
}

/// The form.
pub async fn form(State(site): State<Arc<Site>>, Part(path): Part<Path>, ask: Ask) -> Answer {
    let freely = Freely::find(&site, &path)?;
    shows(&site, &ask.asked, &ask.headers).page(&freely.page(&site, &site.app.new_form(), None, &[]))
}

/// Takes what was written, and leads to its secret address.
pub async fn give(
    State(site): State<Arc<Site>>,
    Part(path): Part<Path>,
    Extension(asked): Extension<AskedFor>,
    headers: HeaderMap,
    extensions: Extensions,
    sent: Sent,
) -> Answer {
    let freely = Freely::find(&site, &path)?;
    let form = Secret::read(sent.get("form")).unwrap_or_else(|| site.app.new_form());
    let again = |flaws: &[(&'static str, Say)]| {
        shows(&site, &asked, &headers).flawed(&freely.page(&site, &form, Some(&sent), flaws))
    };
    let email = match sent.get("email").trim() {
        "" => None,
        typed => match typed.parse::<Email>() {
            Ok(email) => Some(email),
            Err(_) => return again(&[("email", not_an_address(typed))]),
        },
    };
    let sender = site.options.proxies.client(&extensions, &headers);
    site.given_freely.pass(sender).map_err(|wait| Problem::TooMany(Flood::Given, wait))?;
    let plan = freely.made.plan.clone();
    let permit = may_give(&site, &plan)?;
    let giving = GivingFreely {
        plan,
        call: freely.call,
        text: sent.get("body").to_owned(),
        email,
        language: asked.locale.lang().to_owned(),
        form: form.clone(),
    };
    match site.app.give_freely(&permit, giving).await {
        Ok((_, secret)) => {
            let to = Target::new(Address::Given(secret.text())).and("done", "given");
            Ok(shows(&site, &asked, &headers).go(to))
        }
        Err(WriteError::Refused(NotGiven::Flawed(flaws))) => {
            let flaws: Vec<_> = flaws.iter().map(|flaw| ("body", says(*flaw))).collect();
            again(&flaws)
        }
        Err(WriteError::Refused(why)) => again(&[("", not_given(&why))]),
        Err(WriteError::Store(cause)) => Err(Problem::of_store(cause)),
        Err(other) => Err(Problem::of_write(other)),
    }
}

async fn find(site: &Site, secret: &str) -> Result<(Secret, Input), Problem> {
    let secret = Secret::read(secret).ok_or(Problem::NotFound)?;
    let input = site.app.given_freely(&secret).await.map_err(Problem::of_store)?;
    Ok((secret, input.ok_or(Problem::NotFound)?))
}

fn is_open(state: &Partnership, site: &Site, input: &Input) -> Option<bool> {
    let process = state.cocreations.get(&input.plan)?;
    let call: &Arc<CallState> = process.calls.get(&input.call)?;
    let today = zone_of(state, &input.plan.member, Lens::ALL).day(site.app.now());
    Some(call.is_open(process, today))
}

/// What whoever holds the address can do: appeal when it was hidden, object when it was merged with another, take it back.
fn forms(
    state: &Partnership,
    (secret, input): (&Secret, &Input),
    (sent, flaws): (Option<&Sent>, &[Say]),
) -> Vec<Titled> {
    let button = |does: &'static str, submit| Form::button(Address::Given(secret.text()), submit).carry("do", does);
    let titled = |heading: &'static str, form| Titled { heading: Some(Say::new(heading)), form };
    let mut forms = Vec::new();
    let process = state.cocreations.get(&input.plan);
    let call = process.and_then(|process| process.calls.get(&input.call));
    let how = call.and_then(|call| call.settled.get(&input.id)).map(|settled| &settled.how);
    let is_hidden = matches!(how, Some(Entry::Aside(SetAside::Moderated { .. })));
    if is_hidden && call.is_some_and(|call| call.appeal_of(&input.id).is_none()) {
        let typed = sent.map_or("", |sent| sent.get("appeal"));
        let words = Field::new("appeal", "own-appeal-words", Takes::Text(LONGEST_APPEAL)).hint("own-appeal-hint");
        let mut form = button("appeal", "own-appeal").field(words.value(typed));
        form.flaws = flaws.to_vec();
        forms.push(titled("own-appeal-title", form));
    }
    let closed = call.zip(process).is_none_or(|(call, process)| process.closed.contains_key(&call.deed.phase));
    if input.merged_into.is_some() && !closed {
        forms.push(titled("part-title", button("part", "part-send")));
    }
    if input.words.is_ok() {
        forms.push(titled("own-take-back-title", button("take-back", "own-take-back")));
    }
    forms
}

fn page(
    site: &Site,
    (secret, input): (&Secret, &Input),
    done: Option<Say>,
    asked: (Option<&Sent>, &[Say]),
) -> MakingDeskPage {
    let state = site.app.history().now();
    let settled = state.cocreations.get(&input.plan).and_then(|process| process.settled(&input.id));
    let stands = standing(input, settled.map(|(_, settled)| settled)).says();
    let lead = Say::new("given-lead").with("standing", Arg::Say(Box::new(stands)));
    let (above, back) = above(&input.plan, input.call);
    let public = Link { to: Address::Input(input.id.to_string()).into(), text: Say::new("input-title") };
    let mut links = vec![public, back];
    if let Some(leaf) = &input.leaf {
        let to = Address::InputReceipt(hex::encode(leaf.as_bytes()));
        links.push(Link { to: to.into(), text: Say::new("input-receipt") });
    }
    let mut page = MakingDeskPage::reading(Say::new("given-title"), lead, links);
    let by = Arg::from(due(input.given_at));
    page.notes = vec![Say::new("given-note-keep"), Say::new("input-promised").with("by", by)];
    if is_open(&state, site, input) == Some(false) {
        page.notes.push(Say::new("given-note-closed"));
    }
    if let Ok((words, _)) = &input.words {
        page.passages = vec![Passage::of("input-words", words.body.as_str())];
    }
    page.forms = forms(&state, (secret, input), asked);
    page.done = done;
    page.above = Some(above);
    page
}

/// What was given, and how it stands.
pub async fn given(State(site): State<Arc<Site>>, Part(secret): Part<String>, ask: Ask) -> Answer {
    let (secret, input) = find(&site, &secret).await?;
    let done = match ask.get("done") {
        Some("given") => Some(Say::new("given-done")),
        Some("taken-back") => Some(Say::new("given-taken-back")),
        Some("appealed") => Some(Say::new("given-appealed")),
        Some("parted") => Some(Say::new("given-parted")),
        _ => None,
    };
    shows(&site, &ask.asked, &ask.headers).page(&page(&site, (&secret, &input), done, (None, &[])))
}

/// Does what its button says: takes it back, appeals, objects.
pub async fn act(
    State(site): State<Arc<Site>>,
    Part(secret): Part<String>,
    Extension(asked): Extension<AskedFor>,
    headers: HeaderMap,
    sent: Sent,
) -> Answer {
    let (secret, input) = find(&site, &secret).await?;
    let subject = Subject::Plan(input.plan.clone(), site.app.stage_of(&input.plan));
    let appeals = || {
        let permit = may(&Actor::reader(), Action::AppealWithoutAccount, subject);
        permit.map_err(|_| Problem::NotAllowed(Action::AppealWithoutAccount))
    };
    let (done, refused) = match sent.get("do") {
        "appeal" => match required(&sent, "appeal", LONGEST_APPEAL) {
            Err(flaw) => ("", vec![flaw]),
            Ok(words) => {
                let decided = site.app.appeal_freely(appeals()?, &secret, &words).await;
                ("appealed", outcome(decided)?.err().unwrap_or_default())
            }
        },
        "part" => ("parted", outcome(site.app.part_freely(appeals()?, &secret).await)?.err().unwrap_or_default()),
        _ => {
            let permit = may_give(&site, &input.plan).ok();
            site.app.take_back_freely(permit, &secret).await.map_err(Problem::of_write)?;
            ("taken-back", Vec::new())
        }
    };
    if refused.is_empty() {
        let to = Target::new(Address::Given(secret.text())).and("done", done);
        return Ok(shows(&site, &asked, &headers).go(to));
    }
    let mut page = page(&site, (&secret, &input), None, (Some(&sent), &refused));
    if page.forms.iter().all(|titled| titled.form.flaws.is_empty()) {
        // What stands against it took the form away as well: it is said all the same.
        page.done = refused.into_iter().next();
    }
    shows(&site, &asked, &headers).flawed(&page)
}
