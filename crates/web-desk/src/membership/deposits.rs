//! Documents that the Support Unit deposits for governments, and what those say of them: the form that deposits one with its file and its
//! source, the form by which a government confirms or objects, and what waits.

use app::WriteError;
use app::membership::{NewDeposit, NotTaken};
use domain::PartialDate;
use domain::membership::deposits::{DepositAnswer, DepositKind, DepositSource, Deposited, NotDeposited, answers_for};
use domain::people::{Action, Body as For, Permit, Subject, could};
use views::components::form::{Form, Takes};
use views::membership::{JoinPlace, route};
use views::networking::{Block, Section, SheetPage};
use views::value::Link;
use views::{Address, Catalogue, Say, Target};
use web_read::membership::deposits::{kind, stands};

use crate::access::{Access, Desk};
use crate::desk::{Answer, AtDesk};
use crate::fields::{Flaws, choices, copy_of, field, flaw_of, optional, required, whole};
use crate::form::Sent;
use crate::people::body_name;
use crate::present::{text_of, word};
use crate::problems::Problem;
use crate::routing::get;
use crate::site::Site;

/// The longest title and source, and the longest reason, in characters.
const LONGEST: (usize, usize) = (300, 4_000);

/// The forms of deposits.
pub fn desk(desk: Desk) -> Desk {
    desk.route(route::DEPOSITS_DESK, Access::SignedIn, get(overview))
        .route(route::NEW_DEPOSIT, Access::Needs(Action::PublishDocument), get(deposit).post(deposit))
        .route(route::ANSWER_DEPOSIT, Access::Needs(Action::ConfirmDeposit), get(answer).post(answer))
}

/// A page of this desk.
fn sheet(title: &'static str, lead: &'static str) -> SheetPage {
    let above = vec![
        Link { to: Address::Desk.into(), text: Say::new("desk-title") },
        Link { to: JoinPlace::DepositsDesk.into(), text: Say::new("deposits-desk-title") },
    ];
    SheetPage { above, lead: Some(Say::new(lead)), ..SheetPage::new(Say::new(title)) }
}

type Line = (Say, Option<Target>);

/// A deposit, by what it is, for whom, and how it stands.
fn line(site: &Site, of: &Deposited) -> Say {
    let state = site.app.history().now();
    Say::new("deposit-line-of")
        .with("member", body_name(&site.app, &state.body_today(&of.deed.about)))
        .with("document", kind(of.deed.document))
        .with("date", PartialDate::Day(of.on))
        .with("stands", stands(of, None).1)
}

/// What waits for an answer of governments, the oldest first: for the Support Unit.
pub fn unanswered(site: &Site) -> Vec<Line> {
    let state = site.app.history().now();
    let open = state.deposits.values().filter(|of| of.answered.is_none());
    open.map(|of| (line(site, of), Some(JoinPlace::Deposit(of.at).into()))).collect()
}

/// What waits for an answer of somebody, the oldest first.
pub fn to_answer(site: &Site, who: &app::people::SignedIn) -> Vec<Line> {
    let state = site.app.history().now();
    let theirs = |of: &&std::sync::Arc<Deposited>| {
        let subject = answers_for(&state, of);
        let may = |subject: Subject| {
            who.actors.iter().any(|actor| domain::people::may(actor, Action::ConfirmDeposit, subject.clone()).is_ok())
        };
        of.answered.is_none() && subject.is_some_and(may)
    };
    let open = state.deposits.values().filter(theirs);
    open.map(|of| (line(site, of), Some(JoinPlace::AnswerDeposit(of.at).into()))).collect()
}

fn list(id: &'static str, heading: &'static str, lines: Vec<Line>) -> Section {
    let section = Section::new(id, Say::new(heading));
    section.with(if lines.is_empty() { Block::Says(Say::new("unit-nothing")) } else { Block::List(lines) })
}

/// What waits for whoever looks.
async fn overview(at: AtDesk<()>) -> Answer {
    let deposits = at.who.0.actors.iter().any(|actor| could(actor, Action::PublishDocument));
    let mut page = sheet("deposits-desk-title", "deposits-desk-lead");
    page.above.pop();
    page.done = at.done().map(|_| Say::new("deposit-answered-now"));
    page.ways = vec![Link { to: JoinPlace::Deposits.into(), text: Say::new("deposits-title") }];
    page.sections = vec![list("yours", "deposits-to-answer", to_answer(&at.site, &at.who.0))];
    if deposits {
        page.ways.insert(0, Link { to: JoinPlace::NewDeposit.into(), text: Say::new("deposit-new-title") });
        page.sections.push(list("waiting", "deposits-unanswered", unanswered(&at.site)));
    }
    at.show(&page, false)
}

/// Members, and countries that are none, by name.
fn governments(at: &AtDesk<()>) -> Vec<(String, Say)> {
    let (t, state) = (Catalogue::of(at.ask.asked.locale), at.site.app.history().now());
    let members = state.members.keys().cloned().map(For::Member);
    let others = state.countries.keys().filter(|country| state.national_member(country).is_none());
    let all = members.chain(others.cloned().map(For::Country));
    let mut named: Vec<(String, Say)> = all.map(|body| (body.to_string(), body_name(&at.site.app, &body))).collect();
    named.sort_by(|one, other| t.compare(&t.say(&one.1), &t.say(&other.1)));
    named
}

/// The file that was chosen, by what its bytes say.
fn file(sent: &Sent) -> Result<(domain::review::process::SnapshotKind, Vec<u8>), Say> {
    copy_of(sent, "file")?.ok_or_else(|| Say::new("review-copy-missing"))
}

/// Reads what was typed; what cannot be taken comes back with why.
fn read(sent: &Sent) -> Result<NewDeposit, Flaws> {
    let about = sent.get("about").parse::<For>().map_err(|_| Say::new("deposit-about-flaw"));
    let document = DepositKind::from_code(sent.get("document")).ok_or_else(|| Say::new("deposit-document-flaw"));
    let number = sent.get("plan").trim();
    let plan = if number.is_empty() { Ok(None) } else { number.parse::<u16>().map(Some) };
    let plan =
        plan.map_err(|_| Say::new("deposit-plan-flaw").with("value", number.chars().take(20).collect::<String>()));
    let title = required(sent, "title", LONGEST.0);
    let dated = sent.get("dated").trim();
    let day_flaw = || Say::new("evidence-day-flaw").with("value", dated.chars().take(40).collect::<String>());
    let dated = dated.parse::<PartialDate>().map_err(|_| day_flaw());
    let came = DepositSource::from_code(sent.get("came")).ok_or_else(|| Say::new("deposit-came-flaw"));
    let from = required(sent, "from", LONGEST.0).and_then(|from| {
        let of_web = came.as_ref().is_ok_and(|came| *came == DepositSource::Address);
        let flaw = || Say::new("organisations-website-flaw").with("value", from.chars().take(80).collect::<String>());
        if of_web && !web_read::review::shown::is_web(&from) { Err(flaw()) } else { Ok(from) }
    });
    match (about, document, plan, title, dated, came, from, file(sent)) {
        (Ok(about), Ok(document), Ok(plan), Ok(title), Ok(dated), Ok(came), Ok(from), Ok((kind, bytes))) => {
            Ok(NewDeposit { about, document, plan, title, dated, came, from, kind, bytes })
        }
        (about, document, plan, title, dated, came, from, file) => {
            let found = [
                ("about", about.err()),
                ("document", document.err()),
                ("plan", plan.err()),
                ("title", title.err()),
                ("dated", dated.err()),
                ("came", came.err()),
                ("from", from.err()),
                ("file", file.err()),
            ];
            Err(found.into_iter().filter_map(|(name, flaw)| Some((name, flaw?))).collect())
        }
    }
}

/// What stands against a deposit, at its field.
fn against(why: &NotTaken) -> Flaws {
    let flaw = |why: &NotDeposited| match why {
        NotDeposited::NoSuchBody(_) => ("about", Say::new("deposit-about-flaw")),
        NotDeposited::PlanNumber => ("plan", Say::new("deposit-plan-number")),
        NotDeposited::ToCome(date) => ("dated", Say::new("deposit-to-come").with("date", *date)),
        NotDeposited::NoReason => ("reason", Say::new("deposit-no-reason")),
        NotDeposited::OwnDeposit => ("", Say::new("deposit-own")),
        NotDeposited::Answered(_) => ("", Say::new("deposit-answered-already")),
        NotDeposited::NotPermitted | NotDeposited::NoSuchDeposit(_) => ("", Say::new("deposit-not-yours")),
    };
    why.0.iter().map(flaw).collect()
}

/// The form that deposits a document, shown and taken.
async fn deposit(at: AtDesk<()>) -> Answer {
    let permit = at.permit(Action::PublishDocument, &Subject::Whole)?;
    let mut flaws = Flaws::new();
    if let Some(sent) = at.sent() {
        match read(sent) {
            Ok(new) => match at.site.app.deposit_document(permit, new).await {
                Ok(written) => return at.go(JoinPlace::Deposit(written.first)),
                Err(WriteError::Refused(why)) => flaws = against(&why),
                Err(other) => return Err(Problem::of_write(other)),
            },
            Err(found) => flaws = found,
        }
    }
    let sent = at.sent();
    let fill = |name: &'static str, label, takes| field(name, label, takes, sent, flaw_of(&flaws, name));
    let form = at
        .form(JoinPlace::NewDeposit, "deposit-do")
        .field(fill("about", "deposit-about", Takes::OneOf(governments(&at))))
        .field(fill("document", "deposit-document", Takes::OneOf(choices("deposit", DepositKind::CODES))))
        .field(fill("plan", "deposit-plan", Takes::Line(5, "off")).hint("deposit-plan-hint"))
        .field(fill("title", "deposit-called", Takes::Line(LONGEST.0, "off")).hint("deposit-called-hint"))
        .field(fill("dated", "deposit-dated", Takes::Line(10, "off")).hint("deposit-dated-hint"))
        .field(fill("came", "deposit-came", Takes::OneOf(choices("deposit-source", DepositSource::CODES))))
        .field(fill("from", "deposit-from", Takes::Line(LONGEST.0, "off")).hint("deposit-from-hint"))
        .field(fill("file", "deposit-file", Takes::File).hint("deposit-file-hint"));
    let form = Form { flaws: whole(&flaws), ..form };
    let section = Section::new("deposit", Say::new("deposit-new")).help(Say::new("deposit-new-help"));
    let page = sheet("deposit-new-title", "deposit-new-lead");
    at.show(&SheetPage { sections: vec![section.with(Block::form(None, form))], ..page }, !flaws.is_empty())
}

/// The deposit of an address, and the right to answer for it.
fn find(at: &AtDesk<u64>) -> Result<(Permit, Deposited), Problem> {
    let state = at.site.app.history().now();
    let of = state.deposits.get(&at.part).ok_or(Problem::NotFound)?;
    let subject = answers_for(&state, of).ok_or(Problem::NotFound)?;
    Ok((at.permit(Action::ConfirmDeposit, &subject)?, of.as_ref().clone()))
}

/// The form by which a government confirms or objects, shown and taken.
async fn answer(at: AtDesk<u64>) -> Answer {
    let (permit, of) = find(&at)?;
    let mut flaws = Flaws::new();
    if let Some(sent) = at.sent() {
        let says = DepositAnswer::from_code(sent.get("answer")).ok_or_else(|| Say::new("deposit-answer-flaw"));
        match (says, optional(sent, "reason", LONGEST.1)) {
            (Ok(says), Ok(reason)) => match at.site.app.answer_deposit(permit, of.at, (says, &reason)).await {
                Ok(_) => return at.go(Target::from(JoinPlace::DepositsDesk).and("done", "answered")),
                Err(WriteError::Refused(why)) => flaws = against(&why),
                Err(other) => return Err(Problem::of_write(other)),
            },
            (says, reason) => {
                let found = [("answer", says.err()), ("reason", reason.err())];
                flaws = found.into_iter().filter_map(|(name, flaw)| Some((name, flaw?))).collect();
            }
        }
    }
    let mut page = sheet("deposit-answer-title", "deposit-answer-lead");
    page.titled = word(&at.site.app, &of.deed.title).map(|title| text_of(&title));
    let (class, stands) = stands(&of, None);
    page.tag = Some((class, stands));
    page.ways = vec![Link { to: JoinPlace::Deposit(of.at).into(), text: Say::new("deposit-see") }];
    let section = Section::new("saying", Say::new("deposit-answer")).help(Say::new("deposit-answer-help"));
    let sent = at.sent();
    let form = at
        .form(JoinPlace::AnswerDeposit(of.at), "deposit-answer-send")
        .field(field(
            "answer",
            "deposit-says",
            Takes::OneOf(choices("deposit-answer", DepositAnswer::CODES)),
            sent,
            flaw_of(&flaws, "answer"),
        ))
        .field(
            field("reason", "deposit-reason", Takes::Text(LONGEST.1), sent, flaw_of(&flaws, "reason"))
                .hint("deposit-reason-hint"),
        );
    let form = Form { flaws: whole(&flaws), ..form };
    let block = match &of.answered {
        // What was just sent is shown with why it is not taken; else nothing is left to be said.
        Some(_) if flaws.is_empty() => Block::Says(Say::new("deposit-answered-already")),
        _ => Block::form(None, form),
    };
    page.sections = vec![section.with(block)];
    at.show(&page, !flaws.is_empty())
}
