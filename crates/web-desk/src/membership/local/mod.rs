//! The desk of local jurisdictions: what one can do, opening a call, beginning an application.

mod draft;
mod judging;
mod unit;

use app::WriteError;
use domain::PartialDate;
use domain::membership::local::{LocalApplication, LocalCall, LocalState, clock};
use domain::people::{Action, Subject, could, may};
use views::components::form::{Form, Takes};
use views::membership::{JoinPlace, route};
use views::networking::{Block, Section, SheetPage};
use views::value::Link;
use views::{Address, Say, Target};

use crate::access::{Access, Desk};
use crate::desk::{Answer, AtDesk};
use crate::fields::{Flaws, day, field, flaw_of, opening, required, whole};
use crate::local::{named, refusal, stands};
use crate::present::{member_name, word};
use crate::problems::Problem;
use crate::routing::{get, post};
use crate::site::Site;

/// The longest title of a call, and the longest text, in characters.
const LONGEST: (usize, usize) = (200, 10_000);

/// The forms of calls and applications.
pub fn desk(desk: Desk) -> Desk {
    let (runs, decides) = (Access::Needs(Action::RunCall), Access::Needs(Action::SetStatus));
    desk.route(route::DESK, Access::SignedIn, get(overview))
        .route(route::SUPPORT_UNIT, Access::Needs(Action::PublishDocument), get(unit::unit))
        .route(route::OPEN, runs, get(open).post(open))
        .route(route::APPLY, Access::SignedIn, get(apply).post(apply))
        .route(route::DRAFT, Access::SignedIn, get(draft::draft).post(draft::draft))
        .route(route::JURISDICTION, Access::SignedIn, get(draft::jurisdiction).post(draft::jurisdiction))
        .route(route::HAND_IN, Access::SignedIn, post(draft::hand_in))
        .route(route::DISCARD, Access::SignedIn, post(draft::discard))
        .route(route::ASSESS, runs, get(judging::assess).post(judging::assess))
        .route(route::DECIDE, decides, get(judging::decide).post(judging::decide))
}

/// A page of this desk.
fn sheet(title: Say, lead: Say) -> SheetPage {
    let above = vec![
        Link { to: Address::Desk.into(), text: Say::new("desk-title") },
        Link { to: JoinPlace::Desk.into(), text: Say::new("local-desk-title") },
    ];
    SheetPage { above, lead: Some(lead), ..SheetPage::new(title) }
}

/// An application, by who applies and for which country.
fn called(site: &Site, one: &LocalApplication) -> Say {
    Say::new("local-called")
        .with("names", named(one, |id| word(&site.app, id)))
        .with("country", member_name(&site.app, &one.deed.country))
}

fn call_title(site: &Site, call: &LocalCall) -> Say {
    word(&site.app, &call.deed.title).map_or_else(|| Say::new("local-call"), Say::plain)
}

type Line = (Say, Option<Target>);

fn list(id: &'static str, heading: &'static str, lines: Vec<Line>, none: &'static str) -> Section {
    let section = Section::new(id, Say::new(heading));
    if lines.is_empty() { section.with(Block::Says(Say::new(none))) } else { section.with(Block::List(lines)) }
}

/// What one can do: apply in an open call, go on with one's own applications, look at what waits, decide.
async fn overview(at: AtDesk<()>) -> Answer {
    let (site, person) = (&at.site, &at.who.0.account.person);
    let state = site.app.history().now();
    let today = clock().day(site.app.now());
    let open = state.local.calls.values().filter(|call| stands(call, today) == "open");
    let open = open.map(|call| {
        let until = PartialDate::Day(call.deed.closes);
        let line = Say::new("local-open-call").with("call", call_title(site, call)).with("date", until);
        (line, Some(JoinPlace::Apply(call.at).into()))
    });
    let own = site.app.store().locals_of(person).await.map_err(Problem::of_store)?;
    let own = own.into_iter().map(|own| match own.handed_in.and_then(|at| state.local.applications.get(&at)) {
        Some(one) => {
            let line = Say::new("local-own-handed-in").with("what", called(site, one));
            let line = line.with("state", Say::new(format!("local-state-{}", one.state(None))));
            (line, Some(JoinPlace::Application(one.at).into()))
        }
        None => {
            let call = state.local.calls.get(&own.call);
            let line = Say::new("local-own-draft").with("date", PartialDate::Day(own.changed_at.date()));
            let line = line.with("call", call.map_or_else(|| Say::new("local-call"), |call| call_title(site, call)));
            (line, Some(JoinPlace::Draft(hex::encode(own.id)).into()))
        }
    });
    let mut sections = vec![
        list("open", "local-open-calls", open.collect(), "local-open-none"),
        list("own", "local-own", own.collect(), "local-own-none"),
    ];
    let mut ways = vec![Link { to: JoinPlace::Join.into(), text: Say::new("join-title") }];
    let actors = &at.who.0.actors;
    if actors.iter().any(|actor| could(actor, Action::RunCall)) {
        ways.insert(0, Link { to: JoinPlace::Open.into(), text: Say::new("local-open-title") });
        let waiting = waiting(site, |one| matches!(one.state(None), LocalState::Received | LocalState::Assessed));
        let lines = waiting.into_iter().map(|(say, at)| (say, Some(JoinPlace::Assess(at).into()))).collect();
        sections.push(list("queue", "local-queue", lines, "local-queue-none"));
    }
    if actors.iter().any(|actor| could(actor, Action::SetStatus)) {
        let judges = |one: &LocalApplication| {
            let subject = Subject::Member(one.deed.country.clone());
            actors.iter().any(|actor| may(actor, Action::SetStatus, subject.clone()).is_ok())
        };
        let waiting = waiting(site, |one| one.state(None) == LocalState::Assessed && judges(one));
        let lines = waiting.into_iter().map(|(say, at)| (say, Some(JoinPlace::Decide(at).into()))).collect();
        sections.push(list("decide", "local-to-decide", lines, "local-to-decide-none"));
    }
    let title = Say::new("local-desk-title");
    let page = SheetPage { ways, sections, ..sheet(title, Say::new("local-desk-lead")) };
    at.show(&SheetPage { above: vec![Link { to: Address::Desk.into(), text: Say::new("desk-title") }], ..page }, false)
}

/// The applications for which something holds, the oldest first: what each is called, and by which act it was handed in.
fn waiting(site: &Site, is: impl Fn(&LocalApplication) -> bool) -> Vec<(Say, u64)> {
    let state = site.app.history().now();
    let all = state.local.applications.values().filter(|one| is(one));
    all.map(|one| {
        let line = Say::new("local-waits").with("what", called(site, one));
        let line = line.with("date", PartialDate::Day(one.on));
        (line.with("state", Say::new(format!("local-state-{}", one.state(None)))), one.at)
    })
    .collect()
}

/// The form that opens a call, shown and taken.
async fn open(at: AtDesk<()>) -> Answer {
    let permit = at.permit(Action::RunCall, &Subject::Whole)?;
    let mut flaws = Flaws::new();
    if let Some(sent) = at.sent() {
        let title = required(sent, "title", LONGEST.0);
        let words = required(sent, "words", LONGEST.1);
        match (title, words, day(sent, "opens"), day(sent, "closes")) {
            (Ok(title), Ok(words), Ok(opens), Ok(closes)) => {
                let done = at.site.app.open_local_call(permit, opening(sent), (opens, closes), (&title, &words)).await;
                match done {
                    Ok(written) => return at.go(JoinPlace::Call(written.first)),
                    Err(WriteError::Refused(against)) => {
                        flaws.extend(against.0.iter().map(|why| ("", refusal(why, &[]))));
                    }
                    Err(other) => return Err(Problem::of_write(other)),
                }
            }
            (title, words, opens, closes) => {
                let found =
                    [("title", title.err()), ("words", words.err()), ("opens", opens.err()), ("closes", closes.err())];
                flaws.extend(found.into_iter().filter_map(|(name, flaw)| Some((name, flaw?))));
            }
        }
    }
    let sent = at.sent();
    let calls = at.site.app.history().now().local.calls.len();
    let form = at
        .form(JoinPlace::Open, "local-open-send")
        .carry("opening", calls.to_string())
        .field(field("title", "local-call-title", Takes::Line(LONGEST.0, "off"), sent, flaw_of(&flaws, "title")))
        .field(
            field("words", "local-call-words", Takes::Text(LONGEST.1), sent, flaw_of(&flaws, "words"))
                .hint("local-call-words-hint"),
        )
        .field(field("opens", "local-opens", Takes::Day, sent, flaw_of(&flaws, "opens")))
        .field(field("closes", "local-closes", Takes::Day, sent, flaw_of(&flaws, "closes")).hint("local-closes-clock"));
    let form = Form { flaws: whole(&flaws), ..form };
    let section = Section::new("call", Say::new("local-call")).with(Block::form(None, form));
    let page = sheet(Say::new("local-open-title"), Say::new("local-open-lead"));
    at.show(&SheetPage { sections: vec![section], ..page }, !flaws.is_empty())
}

/// Where an application is begun: one button, so that a link begins nothing.
async fn apply(at: AtDesk<u64>) -> Answer {
    at.permit(Action::ApplyLocally, &Subject::Whole)?;
    let state = at.site.app.history().now();
    let call = state.local.calls.get(&at.part).ok_or(Problem::NotFound)?;
    let is_open = call.takes(at.site.app.now());
    if at.sent().is_some() && is_open {
        let person = &at.who.0.account.person;
        let id = at.site.app.begin_local(person, call.at).await.map_err(Problem::of_store)?;
        return at.go(JoinPlace::Draft(hex::encode(id)));
    }
    let section = Section::new("begin", call_title(&at.site, call)).help(Say::new("local-apply-help"));
    let block = if is_open {
        Block::form(None, at.form(JoinPlace::Apply(call.at), "local-apply"))
    } else {
        Block::Says(Say::new("local-not-open"))
    };
    let see = Link { to: JoinPlace::Call(call.at).into(), text: Say::new("local-call") };
    let page = sheet(Say::new("local-apply-title"), Say::new("local-apply-lead"));
    at.show(&SheetPage { ways: vec![see], sections: vec![section.with(block)], ..page }, at.sent().is_some())
}
