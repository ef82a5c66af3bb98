//! Cases: the list of those that a reader may see, one case, what the matcher says of a need, and the answer to the government.

use std::sync::Arc;

use app::networking::roles;
use app::networking::{Because, Question};
use app::people::SignedIn;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Response, header};
use domain::networking::{Agreement, CaseState, Clocks, Evidence, Introduction, Role, Side};
use serde_json::json;
use views::components::facts::Fact;
use views::components::form::Form;
use views::components::ledger::{At, Line as LedgerLine};
use views::networking::{Block, Cell, HelpPlace, Section, SheetPage, Table};
use views::value::{Link, Value};
use views::{Arg, Format, Say, Target};

use super::super::shown;
use super::seen::{Seen, day, status_tag, step_name};
use crate::access::Who;
use crate::ask::{Ask, Part};
use crate::cocreation::text_of;
use crate::people::Shows;
use crate::problems::Problem;
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
    if roles.is_empty() { Err(Problem::NotFound) } else { Ok(Seen { open, roles }) }
}

fn code(book: &str, code: &str) -> Say {
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

/// The section of the overview that lists cases; none if there are none for this reader.
pub async fn listed(site: &Site, who: &SignedIn) -> Result<Option<Section>, Problem> {
    let cases = site.app.cases_of(&who.account.person, &who.actors).await.map_err(Problem::of_store)?;
    let today = site.app.now().date();
    let row = |(open, roles)| {
        let seen = Seen { open, roles };
        let case = &seen.open.case;
        let (class, state) = state_tag(case.state);
        let answered = seen.lines().into_iter().filter(|line| seen.status(*line, today).is_answered()).count();
        let clocks = Clocks::of(case.submitted_at);
        let late =
            clocks.is_some_and(|clocks| case.briefed_on.is_none() && clocks.briefing < today && !case.state.is_over());
        let due = if late {
            Cell::say(Say::new("case-briefing-late")).tag("late")
        } else {
            Cell::of(day(case.submitted_at.date()))
        };
        vec![
            Cell::say(seen.asker(site)).to(HelpPlace::Case(case.request.to_string())),
            Cell::say(state).tag(class),
            Cell::say(
                Say::new("case-answered-of")
                    .with("answered", answered.to_string())
                    .with("of", seen.lines().len().to_string()),
            ),
            due,
        ]
    };
    let rows: Vec<_> = cases.into_iter().map(row).collect();
    let columns = ["case-of", "help-state", "case-needs", "case-since"].map(Say::new).into();
    let table = Table { caption: Say::new("cases-title"), columns, rows };
    let section = Section::new("cases", Say::new("cases-title")).help(Say::new("cases-help"));
    Ok((!table.rows.is_empty()).then(|| section.with(Block::Table(table))))
}

/// A button in a case.
fn button(who: &SignedIn, seen: &Seen, what: &'static str, number: u16, submit: &'static str) -> Block {
    let to = HelpPlace::CaseStep(seen.open.case.request.to_string(), what, number);
    let form = Form::button(to, submit).carry("token", who.form_token.as_str());
    Block::form(None, form.carry("seen", seen.open.case.steps.len().to_string()))
}

fn way(seen: &Seen, what: &'static str, number: u16, text: &'static str) -> (Say, Option<Target>) {
    let to = HelpPlace::CaseStep(seen.open.case.request.to_string(), what, number);
    (Say::new(text), Some(to.into()))
}

/// What the reader can do about the whole of a case.
fn ways(seen: &Seen) -> Vec<(Say, Option<Target>)> {
    let case = &seen.open.case;
    let mut ways = Vec::new();
    if case.state.is_over() {
        return ways;
    }
    if seen.is(&[Role::Unit, Role::Manager]) {
        let text = if case.manager.is_none() { "case-assign" } else { "case-hand-over" };
        ways.push(way(seen, "assign", 0, text));
    }
    if seen.is(&[Role::Manager]) {
        if case.briefed_on.is_none() {
            ways.push(way(seen, "brief", 0, "case-brief"));
        }
        ways.push(way(seen, "ask", 0, "case-ask"));
        if case.state == CaseState::ReferredToAdviser {
            ways.push(way(seen, "return", 0, "case-return"));
        }
        ways.push(way(seen, "close", 0, "case-close"));
        ways.push(way(seen, "nobody", 0, "case-nobody"));
    }
    if seen.is(&[Role::Government]) {
        ways.push(way(seen, "answer", 0, "case-answer"));
        ways.push(way(seen, "withdraw", 0, "case-withdraw"));
    }
    ways
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

fn yes_no(said: Option<bool>) -> Value {
    Value::Say(Say::new(match said {
        None => "case-asked",
        Some(true) => "case-agrees",
        Some(false) => "case-declines",
    }))
}

/// Why an offer was proposed, in sentences.
fn reasons(all: &[Evidence]) -> Vec<Say> {
    let coded = |book: &str, codes: &[String]| -> Say {
        let all = codes.iter().map(|one| Arg::Code(book.to_owned(), one.clone())).collect();
        Say::of(Arg::AllOf(all))
    };
    let word = |evidence: &Evidence, at: usize| evidence.of.get(at).cloned().unwrap_or_default();
    let say = |evidence: &Evidence| {
        let says = Say::new(format!("why-{}", evidence.why));
        match evidence.why.as_str() {
            "words" => says.with("asked", word(evidence, 0)).with("offered", word(evidence, 1)),
            "area" => says.with("what", coded("policy-areas", &evidence.of)),
            "stages" | "other-stages" => says.with("what", coded("help-stage", &evidence.of)),
            "methods" => says.with("what", coded("help-method", &evidence.of)),
            "in-region" => says.with("what", coded("region", &evidence.of)),
            "same-income" => says.with("what", coded("income-group", &evidence.of)),
            "languages" | "no-language" => {
                let known = evidence.of.iter().filter_map(|one| one.parse().ok());
                says.with("what", Say::of(Arg::AllOf(known.map(|one| shown::language(&one)).collect())))
            }
            "record" => says
                .with("what", word(evidence, 1))
                .with("finding", coded("review-finding", evidence.of.get(..1).unwrap_or_default())),
            "busy" => says.with("load", word(evidence, 0)).with("capacity", word(evidence, 1)),
            "costs" => says.with("what", coded("cost-terms", &evidence.of)),
            _ => says,
        }
    };
    all.iter().map(say).collect()
}

fn introduction(seen: &Seen, who: &SignedIn, number: u16, one: &Introduction) -> Section {
    let heading = Say::new(if one.proposal.adviser { "case-adviser-numbered" } else { "case-introduction-numbered" });
    let heading = heading.with("number", number.to_string());
    let mut answers = vec![
        (Say::new("help-need"), seen.need(one.proposal.line)),
        (Say::new("help-provider"), Value::Say(seen.provider(one))),
    ];
    if !one.proposal.words.is_empty() {
        answers.push((Say::new("help-offer"), Value::Text(text_of(&one.proposal.words))));
    }
    answers.push((Say::new("case-group"), yes_no(one.group)));
    if one.group == Some(true) {
        answers.push((Say::new("case-the-government"), yes_no(one.government)));
        answers.push((Say::new("case-the-provider"), yes_no(one.provider)));
    }
    if let Some((covers, words, _)) = &one.response {
        answers.push((Say::new("case-covers"), Value::Say(code("help-covers", covers.code()))));
        answers.push((Say::new("case-response"), Value::Text(text_of(words))));
    }
    let mut section = Section::new(format!("introduction-{number}"), heading).with(Block::Answers(answers));
    let told = reasons(&one.proposal.reasons);
    if !told.is_empty() && (seen.sees_all() || seen.is(&[Role::Government])) {
        section = section.with(Block::Folded(Say::new("case-why"), told));
    }
    section = section.and(conversation(seen, number));
    section.and(doings(seen, who, number, one)).and(agreement(seen, who, number, one))
}

fn conversation(seen: &Seen, thread: u16) -> Option<Block> {
    let messages: Vec<_> = seen.open.case.messages.iter().filter(|message| message.thread == thread).collect();
    let row = |message: &&domain::networking::Message| {
        let author = match message.by.role {
            Role::Provider => {
                seen.open.case.introduction(thread).map_or_else(|| Say::new("case-somebody"), |one| seen.provider(one))
            }
            Role::Government => Say::new("case-the-government"),
            _ => Say::new("case-manager"),
        };
        vec![
            Cell::say(author).noting(Say::of(Arg::When(domain::PartialDate::Day(message.at.date())))),
            Cell::of(Value::Text(text_of(&message.words))),
        ]
    };
    let rows: Vec<_> = messages.iter().map(row).collect();
    let columns = ["case-who-wrote", "case-message"].map(Say::new).into();
    (!rows.is_empty()).then(|| Block::Table(Table { caption: Say::new("case-thread"), columns, rows }))
}

/// What the reader can do about an introduction.
fn doings(seen: &Seen, who: &SignedIn, number: u16, one: &Introduction) -> Vec<Block> {
    let mut blocks = Vec::new();
    if seen.open.case.state.is_over() || one.is_refused() {
        return blocks;
    }
    let government = seen.is(&[Role::Government]);
    if one.group.is_none() && seen.is(&[Role::Group]) {
        blocks.push(button(who, seen, "group-agrees", number, "case-group-agrees"));
        blocks.push(Block::List(vec![way(seen, "group-declines", number, "case-group-declines")]));
    }
    if one.group == Some(true) {
        if government && one.government.is_none() {
            blocks.push(button(who, seen, "government-agrees", number, "case-consent"));
            blocks.push(button(who, seen, "government-declines", number, "case-decline"));
        }
        if seen.provides(one) && one.provider.is_none() {
            blocks.push(button(who, seen, "provider-agrees", number, "case-consent"));
            blocks.push(button(who, seen, "provider-declines", number, "case-decline"));
        }
    }
    if one.is_made() {
        let mut ways = vec![way(seen, "say", number, "case-write")];
        if seen.provides(one) && !one.proposal.adviser {
            ways.push(way(seen, "respond", number, "case-respond"));
        }
        if one.selected && (government || seen.provides(one) || seen.is(&[Role::Manager])) {
            let text = if one.agreement.is_none() { "case-draft" } else { "case-draft-anew" };
            if !one.is_agreed() {
                ways.push(way(seen, "draft", number, text));
            }
        }
        if one.is_agreed() {
            ways.push(way(seen, "check-in", number, "case-check-in"));
        }
        let may_write = government || seen.provides(one) || seen.is(&[Role::Manager]);
        if may_write {
            blocks.push(Block::List(ways));
        }
        if government && !one.selected && !one.proposal.adviser {
            blocks.push(button(who, seen, "select", number, "case-select"));
        }
    }
    blocks
}

fn agreement(seen: &Seen, who: &SignedIn, number: u16, one: &Introduction) -> Vec<Block> {
    let Some(Agreement { terms, government, provider, digest, reports, .. }) = &one.agreement else {
        return Vec::new();
    };
    let text = |words: &str| Value::Text(text_of(words));
    let signed = |at: &Option<domain::Timestamp>| {
        at.map_or_else(|| Value::Say(Say::new("case-not-signed")), |at| day(at.date()))
    };
    let mut answers = vec![
        (Say::new("terms-scope"), text(&terms.scope)),
        (Say::new("terms-from"), day(terms.from)),
        (Say::new("terms-to"), day(terms.to)),
        (Say::new("help-cost"), Value::code("cost-terms", terms.cost.code())),
        (Say::new("terms-government-does"), text(&terms.government_does)),
        (Say::new("terms-provider-does"), text(&terms.provider_does)),
        (Say::new("terms-named"), Value::Flag(terms.named)),
        (Say::new("terms-public"), Value::Flag(terms.public)),
        (Say::new("case-signed-government"), signed(government)),
        (Say::new("case-signed-provider"), signed(provider)),
    ];
    if !terms.money.is_empty() {
        answers.insert(4, (Say::new("terms-money"), text(&terms.money)));
    }
    if let Some(digest) = digest {
        answers.push((Say::new("case-digest"), Value::Say(Say::plain(digest.as_str()))));
    }
    answers.extend(reports.iter().map(|(at, _, words, done)| {
        let label = Say::new(if *done { "case-report-done" } else { "case-report" });
        (label.with("on", Arg::When(domain::PartialDate::Day(at.date()))), text(words))
    }));
    let mut blocks = vec![Block::Says(Say::new("case-agreement")), Block::Answers(answers)];
    if government.is_none() && seen.is(&[Role::Government]) {
        blocks.push(button(who, seen, "sign-government", number, "case-sign"));
    }
    if provider.is_none() && seen.provides(one) {
        blocks.push(button(who, seen, "sign-provider", number, "case-sign"));
    }
    blocks
}

fn facts(seen: &Seen, today: domain::Date, manager: Option<Say>) -> Vec<Fact> {
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

async fn manager_name(site: &Site, seen: &Seen) -> Result<Option<Say>, Problem> {
    let Some(person) = &seen.open.case.manager else { return Ok(Some(Say::new("case-nobody-yet"))) };
    let account = site.app.store().account(person).await.map_err(Problem::of_store)?;
    Ok(account.map(|account| Say::plain(account.name)))
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
    let ways = ways(seen);
    if !ways.is_empty() {
        page.sections.push(Section::new("next", Say::new("case-next")).with(Block::List(ways)));
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

/// What to ask about a need that is not clear.
const fn question(of: Question) -> &'static str {
    match of {
        Question::Subject => "ask-subject",
        Question::Object => "ask-object",
        Question::Stage => "ask-stage",
        Question::Exists => "ask-exists",
        Question::Urgency => "ask-urgency",
    }
}

fn because(of: &Because) -> Say {
    match of {
        Because::NothingNamed => Say::new("ask-because-nothing"),
        Because::OnlyBroad(words) => Say::new("ask-because-broad").with("words", words.join(", ")),
        Because::Blank => Say::new("ask-because-blank"),
    }
}

/// What the matcher says of a need: what to ask, whom to introduce and why.
pub async fn need(
    State(site): State<Arc<Site>>,
    Who(who): Who,
    Part((id, number)): Part<(String, u16)>,
    ask: Ask,
) -> Answer {
    let seen = find(&site, &who, &id).await?;
    if !seen.is(&[Role::Manager]) {
        return Err(Problem::NotFound);
    }
    let line = seen.open.request.lines.iter().find(|line| line.number == number).ok_or(Problem::NotFound)?;
    let matched = site.app.matched(&seen.open, line).await.map_err(Problem::of_store)?;
    let vague = matched.clarity.asks_first();
    let mut page = SheetPage::of_desk(
        Say::new("help-need-numbered").with("number", number.to_string()),
        Say::new(if vague { "match-vague" } else { "match-clear" }),
    );
    let place = HelpPlace::Case(id.clone());
    page.above.push(Link { to: place.into(), text: Say::new("case-title").with("who", seen.asker(&site)) });
    page.sections.push(Section::new("need", Say::new("help-need")).with(Block::Words(text_of(&line.need))));
    if !matched.clarity.questions.is_empty() {
        let questions = matched
            .clarity
            .questions
            .iter()
            .map(|(of, why)| (Say::new(question(*of)).with("because", because(why)), None));
        let section = Section::new("questions", Say::new("match-questions"));
        let ask = way(&seen, "ask", number, "case-ask");
        page.sections.push(section.with(Block::List(questions.collect())).with(Block::List(vec![ask])));
    }
    if !matched.team.is_empty() {
        let names = matched.team.iter().map(|name| (Say::plain(name.as_str()), None)).collect();
        page.sections.push(
            Section::new("team", Say::new("match-team")).help(Say::new("match-team-help")).with(Block::List(names)),
        );
    }
    for (place, proposal) in (1_u16..).zip(&matched.proposals) {
        let mut section = Section::new(format!("offer-{place}"), Say::plain(format!("{place}. {}", proposal.name)));
        if let Some(kind) = proposal.kind {
            section = section.help(code("provider-kind", kind.code()));
        }
        if !proposal.words.is_empty() {
            section = section.with(Block::Words(text_of(&proposal.words)));
        }
        section = section.with(Block::List(reasons(&proposal.reasons).into_iter().map(|say| (say, None)).collect()));
        let (what, submit) = if vague { ("refer", "case-refer") } else { ("propose", "case-propose") };
        let to = HelpPlace::CaseStep(id.clone(), what, number);
        let form = Form::button(to, submit).carry("token", who.form_token.as_str());
        let form = form.carry("seen", seen.open.case.steps.len().to_string()).carry("offer", proposal.offer.as_str());
        page.sections.push(section.with(Block::form(None, form)));
    }
    if matched.proposals.is_empty() {
        let empty = Block::Empty(Say::new("match-nobody"), Say::new("match-nobody-how"));
        page.sections.push(Section::new("nobody", Say::new("match-offers")).with(empty));
    }
    Shows { site: &site, asked: &ask.asked, headers: &ask.headers }.page(&page)
}

/// The one answer to the government: each need, who could meet it and how far, in one document.
pub async fn consolidated(State(site): State<Arc<Site>>, Who(who): Who, Part(id): Part<String>, ask: Ask) -> Answer {
    let seen = find(&site, &who, &id).await?;
    if !seen.sees_all() && !seen.is(&[Role::Government]) {
        return Err(Problem::NotFound);
    }
    let today = site.app.now().date();
    // What stands in the answer is what the government may know: names of those it was introduced to.
    let made = |line: u16| -> Vec<&Introduction> {
        let all = seen.open.case.introductions.iter();
        all.filter(|one| one.is_made() && one.proposal.line == line).collect()
    };
    if ask.asked.format == Format::Json {
        let lines: Vec<_> = seen.open.request.lines.iter().map(|line| {
            let answers: Vec<_> = made(line.number).iter().map(|one| json!({
                "provider": one.proposal.name,
                "adviser": one.proposal.adviser,
                "covers": one.response.as_ref().map(|(covers, ..)| covers),
                "response": one.response.as_ref().map(|(_, words, _)| words),
                "selected": one.selected,
                "agreed": one.is_agreed(),
            })).collect();
            json!({ "number": line.number, "need": line.need, "status": seen.status(line.number, today).code(), "answers": answers })
        }).collect();
        let answered = seen.open.case.lines.iter().filter(|line| seen.status(**line, today).is_answered()).count();
        let told = json!({
            "request": seen.open.case.request, "member": seen.open.case.member, "state": seen.open.case.state,
            "needs": seen.open.case.lines.len(), "answered": answered, "lines": lines,
        });
        let body = serde_json::to_vec(&told).map_err(Problem::fault)?;
        return Response::builder()
            .header(header::CONTENT_TYPE, "application/json")
            .body(Body::from(body))
            .map_err(Problem::fault);
    }
    let asker = crate::people::body_name(&site.app, &domain::people::Body::Member(seen.open.case.member.clone()));
    let mut page = SheetPage::of_desk(Say::new("answer-title").with("member", asker), Say::new("answer-lead"));
    page.above
        .push(Link { to: HelpPlace::Case(id).into(), text: Say::new("case-title").with("who", seen.asker(&site)) });
    page.twins = &[Format::Json];
    page.facts = facts(&seen, today, manager_name(&site, &seen).await?);
    for line in &seen.open.request.lines {
        let (_, status) = status_tag(seen.status(line.number, today));
        let mut answers = vec![
            (Say::new("help-need"), Value::Text(text_of(&line.need))),
            (Say::new("help-state"), Value::Say(status)),
        ];
        for one in made(line.number) {
            let label = Say::plain(one.proposal.name.as_str());
            let value = one
                .response
                .as_ref()
                .map_or_else(|| Value::Say(Say::new("case-no-response")), |(_, words, _)| Value::Text(text_of(words)));
            answers.push((label.clone(), value));
            if let Some((covers, ..)) = &one.response {
                answers.push((Say::new("case-covers"), Value::Say(code("help-covers", covers.code()))));
            }
        }
        let heading = Say::new("help-need-numbered").with("number", line.number.to_string());
        page.sections.push(Section::new(format!("need-{}", line.number), heading).with(Block::Answers(answers)));
    }
    Shows { site: &site, asked: &ask.asked, headers: &ask.headers }.page(&page)
}

/// Which side a step is of.
pub const fn side(government: bool) -> Side {
    if government { Side::Government } else { Side::Provider }
}
