//! Cases: the list of those that a reader may see, and one case.

use std::sync::Arc;

use app::networking::roles;
use app::people::SignedIn;
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::networking::{CaseState, Clocks, FOLLOWS, Role, StepKind, Survey};
use domain::people::{Action, could};
use views::components::facts::Fact;
use views::components::form::Form;
use views::components::ledger::{At, Line as LedgerLine};
use views::networking::{Block, Cell, HelpPlace, Section, SheetPage, Table};
use views::value::{Link, Value};
use views::{Arg, Say, Target};

use super::introduction::{conversation, introduction};
use super::seen::{Seen, day, status_tag, step_name};
use crate::access::{Posted, Who};
use crate::ask::{Ask, Part};
use crate::present::text_of;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;

type Answer = Result<Response<Body>, Problem>;

/// A case that the reader may see.
///
/// # Errors
/// When there is none; one that is not theirs to see is as if it were not there.
pub async fn find(site: &Site, who: &SignedIn, id: &str) -> Result<Seen, Problem> {
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    let open = site.app.open_case(&id).await.map_err(Problem::of_store)?.ok_or(Problem::NotFound)?;
    let roles = roles(&open.case, &who.account.person, &who.actors);
    if roles.is_empty() { Err(Problem::NotFound) } else { Ok(Seen::new(site, open, roles)) }
}

/// A word of a book of codes.
pub fn code(book: &str, code: &str) -> Say {
    Say::of(Arg::Code(book.to_owned(), code.to_owned()))
}

fn state_tag(state: CaseState) -> (&'static str, Say) {
    let class = match state {
        CaseState::Closed | CaseState::Withdrawn | CaseState::NoMatch => "sample",
        CaseState::Submitted => "due",
        _ => "done",
    };
    (class, code("case-state", state.code()))
}

/// How many cases stand on a page.
const LISTED: usize = 50;

/// The section of the overview that lists cases, from a place in their order on; none if there are none for this reader.
pub async fn listed(site: &Site, who: &SignedIn, from: usize) -> Result<Option<Section>, Problem> {
    let seen = site.app.cases_of(&who.account.person, &who.actors, (from, LISTED)).await.map_err(Problem::of_store)?;
    let today = site.app.now().date();
    let row = |(open, roles)| {
        let seen = Seen::new(site, open, roles);
        let case = &seen.open.case;
        let (class, state) = state_tag(case.state);
        let asker = Cell::say(seen.asker(site)).to(HelpPlace::Case(case.request.to_string()));
        let answered = seen.lines().into_iter().filter(|line| seen.status(*line, today).is_answered()).count();
        let clocks = Clocks::of(case.submitted_at);
        let late =
            clocks.is_some_and(|clocks| case.briefed_on.is_none() && clocks.briefing < today && !case.state.is_over());
        let due = if late {
            Cell::say(Say::new("case-briefing-late")).tag("late")
        } else {
            Cell::of(day(case.submitted_at.date()))
        };
        let written = seen.unanswered(&who.account.person);
        let state = Cell::say(state).tag(class);
        vec![
            if seen.waits() { asker.noting(Say::new("case-waits-for-you")) } else { asker },
            match written {
                0 => state,
                _ => state.noting(Say::new("case-written-since").with("count", written as u64)),
            },
            Cell::say(
                Say::new("case-answered-of")
                    .with("answered", answered.to_string())
                    .with("of", seen.lines().len().to_string()),
            ),
            due,
        ]
    };
    let rows: Vec<_> = seen.cases.into_iter().map(row).collect();
    let columns = ["case-of", "help-state", "case-needs", "case-since"].map(Say::new).into();
    let table = Table { caption: Say::new("cases-title"), columns, rows };
    let section = Section::new("cases", Say::new("cases-title")).help(Say::new("cases-help"));
    if seen.all == 0 {
        return Ok(None);
    }
    let section = section.with(Block::Table(table)).and(others(from, LISTED, seen.all, "cases"));
    Ok(Some(section.with(by_mail(site, who).await?)))
}

/// The form by which a reader wants what is written in their cases by mail, or no longer.
async fn by_mail(site: &Site, who: &SignedIn) -> Result<Block, Problem> {
    let wants = site.app.store().wants_mail_of_cases(&who.account.person).await.map_err(Problem::of_store)?;
    let (what, submit) = if wants { ("no-mail", "case-mail-off") } else { ("mail", "case-mail-on") };
    let form = Form::button(HelpPlace::Desk, submit).carry("token", who.form_token.as_str()).carry("do", what);
    Ok(Block::form(None, form))
}

/// Notes whether the reader wants by mail what is written in their cases.
pub async fn mail(State(site): State<Arc<Site>>, Who(who): Who, Posted(sent): Posted, ask: Ask) -> Answer {
    let wanted = match sent.get("do") {
        "mail" => true,
        "no-mail" => false,
        _ => return Err(Problem::NotFound),
    };
    site.app.store().mail_of_cases(&who.account.person, wanted).await.map_err(Problem::of_store)?;
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    Ok(shows.go(Target::from(HelpPlace::Desk).and("done", "yes")))
}

/// The ways to what comes before and after in a list, with how many there are.
pub fn others(from: usize, most: usize, all: usize, list: &'static str) -> Option<Block> {
    let to = |from: usize| Some(Target::from(HelpPlace::Desk).and(list, &from.to_string()));
    let count = Say::new("help-list-count")
        .with("from", (from + 1) as u64)
        .with("to", (from + most).min(all) as u64)
        .with("count", all as u64);
    let before = (from > 0).then(|| (Say::new("help-list-before"), to(from.saturating_sub(most))));
    let after = (from + most < all).then(|| (Say::new("help-list-after"), to(from + most)));
    (all > most).then(|| Block::List([Some((count, None)), before, after].into_iter().flatten().collect()))
}

/// Whether others wait for somebody in a case. Whoever holds no office of the mechanism has no part in any.
///
/// # Errors
/// When the store does not answer.
pub async fn a_case_waits(site: &Site, who: &SignedIn) -> Result<bool, Problem> {
    const PARTS: [Action; 4] = [Action::ManageCase, Action::AgreeToIntroduction, Action::AskForHelp, Action::OfferHelp];
    if !who.actors.iter().any(|actor| PARTS.iter().any(|part| could(actor, *part))) {
        return Ok(false);
    }
    site.app.a_case_waits(&who.account.person, &who.actors).await.map_err(Problem::of_store)
}

/// A button in a case.
pub fn button(who: &SignedIn, seen: &Seen, what: &'static str, number: u16, submit: &'static str) -> Block {
    let to = HelpPlace::CaseStep(seen.open.case.request.to_string(), what, number);
    let form = Form::button(to, submit).carry("token", who.form_token.as_str());
    Block::form(None, form.carry("seen", seen.open.case.steps.len().to_string()))
}

/// A way to the form of a step.
pub fn way(seen: &Seen, what: &'static str, number: u16, text: &'static str) -> (Say, Option<Target>) {
    let to = HelpPlace::CaseStep(seen.open.case.request.to_string(), what, number);
    (Say::new(text), Some(to.into()))
}

/// What the reader can do about the whole of a case.
fn ways(seen: &Seen) -> Vec<(Say, Option<Target>)> {
    let case = &seen.open.case;
    let assign = if case.manager.is_none() { "case-assign" } else { "case-hand-over" };
    // What is about one need or introduction is offered where that stands.
    let whole = [
        (StepKind::Assigned, "assign", assign),
        (StepKind::Briefed, "brief", "case-brief"),
        (StepKind::Asked, "ask", "case-ask"),
        (StepKind::Returned, "return", "case-return"),
        (StepKind::Closed, "close", "case-close"),
        (StepKind::NobodyFound, "nobody", "case-nobody"),
        (StepKind::Answered, "answer", "case-answer"),
        (StepKind::Withdrawn, "withdraw", "case-withdraw"),
    ];
    let offered = |kind: StepKind| {
        let is_done = kind == StepKind::Briefed && case.briefed_on.is_some();
        kind.is_possible(case.state) && !is_done && kind.is_for(|roles| seen.is(roles))
    };
    whole.into_iter().filter(|(kind, ..)| offered(*kind)).map(|(_, step, text)| way(seen, step, 0, text)).collect()
}

fn needs(seen: &Seen, today: domain::Date) -> Section {
    let row = |line: u16| {
        let (class, status) = status_tag(seen.status(line, today));
        let cell = Cell::of(seen.need(line));
        let manages = seen.is(&[Role::Manager]) && !seen.open.case.state.is_over();
        let to = HelpPlace::CaseNeed(seen.open.case.request.to_string(), line);
        let cell = if manages { cell.to(to).noting(Say::new("case-find")) } else { cell };
        vec![cell, Cell::say(status).tag(class)]
    };
    let rows = seen.lines().into_iter().map(row).collect();
    let columns = ["help-need", "help-state"].map(Say::new).into();
    Section::new("needs", Say::new("request-lines")).with(Block::Table(Table {
        caption: Say::new("request-lines"),
        columns,
        rows,
    }))
}

/// What one wants to know first of a case.
pub fn facts(seen: &Seen, today: domain::Date, manager: Option<Say>) -> Vec<Fact> {
    let case = &seen.open.case;
    let mut facts = vec![Fact::new(Say::new("case-since"), day(case.submitted_at.date()))];
    if let Some(name) = manager {
        facts.push(Fact::new(Say::new("case-manager"), Value::Say(name)));
    }
    if let Some(clocks) = Clocks::of(case.submitted_at) {
        let briefing = match case.briefed_on {
            Some(on) => Fact::new(Say::new("case-briefed"), day(on)),
            None => Fact::new(Say::new("case-briefing-due"), day(clocks.briefing)),
        };
        let late = case.briefed_on.is_none() && clocks.briefing < today && !case.state.is_over();
        facts.push(if late { briefing.noting(Say::new("case-overdue")) } else { briefing });
        let open = case.lines.iter().any(|line| !seen.status(*line, today).is_answered());
        let answers = Fact::new(Say::new("case-answers-due"), day(clocks.answers));
        facts.push(if open && clocks.answers < today { answers.noting(Say::new("case-overdue")) } else { answers });
    }
    facts
}

/// Who runs a case.
///
/// # Errors
/// When the store does not answer.
pub async fn manager_name(site: &Site, seen: &Seen) -> Result<Option<Say>, Problem> {
    let Some(person) = &seen.open.case.manager else { return Ok(Some(Say::new("case-nobody-yet"))) };
    let account = site.app.store().account(person).await.map_err(Problem::of_store)?;
    Ok(account.map(|account| Say::plain(account.name)))
}

/// The way to the case that this one follows on, for those who may see that.
async fn earlier(site: &Site, who: &SignedIn, seen: &Seen) -> Result<Option<Link>, Problem> {
    let Some(id) = seen.open.survey.filling.follows() else { return Ok(None) };
    match find(site, who, id.as_str()).await {
        Ok(_) => Ok(Some(Link { to: HelpPlace::Case(id.to_string()).into(), text: Say::new("case-follows") })),
        Err(Problem::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

/// How a government comes back: with the same needs, to be said as it knows them now.
fn again(who: &SignedIn, seen: &Seen) -> Section {
    let form =
        Form::button(HelpPlace::Begin(Survey::Request.code()), "case-again").carry("token", who.form_token.as_str());
    let member = domain::people::Body::Member(seen.open.case.member.clone());
    let form = form.carry("body", member.to_string()).carry(FOLLOWS, seen.open.case.request.to_string());
    Section::new("again", Say::new("case-again-title")).help(Say::new("case-again-help")).with(Block::form(None, form))
}

/// The page of a case.
pub async fn page(site: &Site, who: &SignedIn, seen: &Seen) -> Result<SheetPage, Problem> {
    let today = site.app.now().date();
    let case = &seen.open.case;
    let mut page = SheetPage::of_desk(Say::new("case-title").with("who", seen.asker(site)), Say::new("case-lead"));
    page.tag = Some(state_tag(case.state));
    page.facts = facts(seen, today, manager_name(site, seen).await?);
    if seen.sees_all() || seen.is(&[Role::Government]) {
        page.ways.push(Link {
            to: HelpPlace::CaseAnswer(case.request.to_string()).into(),
            text: Say::new("case-consolidated"),
        });
    }
    if let Some(earlier) = earlier(site, who, seen).await? {
        page.ways.push(earlier);
    }
    let ways = ways(seen);
    if !ways.is_empty() {
        page.sections.push(Section::new("next", Say::new("case-next")).with(Block::List(ways)));
    }
    if case.state.is_over() && seen.is(&[Role::Government]) {
        page.sections.push(again(who, seen));
    }
    page.sections.push(needs(seen, today));
    if seen.is(&[Role::Government, Role::Manager, Role::Unit])
        && let Some(block) = conversation(seen, 0)
    {
        page.sections.push(Section::new("scoping", Say::new("case-scoping")).with(block));
    }
    page.sections.extend(seen.introductions().into_iter().map(|(number, one)| introduction(seen, who, number, one)));
    if let Some(end) = case.end.as_ref().filter(|end| !end.words.is_empty()) {
        let section = Section::new("end", Say::new("case-end"));
        page.sections.push(section.with(Block::Words(text_of(&end.words))));
    }
    if seen.is(&[Role::Manager, Role::Unit]) {
        let line = |taken: &domain::networking::Taken| LedgerLine {
            at: At::When(domain::PartialDate::Day(taken.at.date())),
            voice: None,
            says: Say::new(step_name(&taken.step)).with("who", code("office", taken.by.office.code())),
            link: None,
            changes: Vec::new(),
            act: None,
        };
        let ledger = Block::Ledger(case.steps.iter().map(line).collect());
        page.sections.push(Section::new("history", Say::new("case-history")).with(ledger));
    }
    Ok(page)
}

/// A case.
pub async fn case(State(site): State<Arc<Site>>, Who(who): Who, Part(id): Part<String>, ask: Ask) -> Answer {
    let seen = find(&site, &who, &id).await?;
    let mut page = page(&site, &who, &seen).await?;
    page.done = ask.get("done").map(|_| Say::new("case-step-taken"));
    Shows { site: &site, asked: &ask.asked, headers: &ask.headers }.page(&page)
}
