//! The one answer to a government: as a page, for programs, and as a document that a ministry passes on.

use std::sync::Arc;

use app::word::{Document, Part as DocumentPart, Said};
use axum::body::Body;
use axum::extract::State;
use axum::http::{Response, header};
use domain::networking::{CaseState, Introduction, Role};
use serde_json::json;
use views::locale::Direction;
use views::networking::{Block, HelpPlace, Section, SheetPage};
use views::value::{Link, Value};
use views::{Arg, Catalogue, Format, Locale, Say, Target};

use super::cases::{code, facts, find, manager_name};
use super::seen::status_tag;
use crate::access::Who;
use crate::answer::{Keep, Ready};
use crate::ask::{Ask, Part};
use crate::present::text_of;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;

type Answer = Result<Response<Body>, Problem>;

/// The media type of a Word document.
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Whether the first letter is one of a script that is written from right to left, as a browser judges a text of no known language.
fn begins_from_the_right(words: &str) -> bool {
    let first = words.chars().find(|letter| letter.is_alphabetic());
    first.is_some_and(
        |letter| matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'),
    )
}

/// What a value is in words; the page of an answer has none that is more than words.
fn said(t: &Catalogue, value: &Value) -> Said {
    let from_the_right = t.locale().dir() == Direction::RightToLeft;
    let words = match value {
        Value::Text(text) => {
            let from_the_right = match text.dir() {
                "rtl" => true,
                "ltr" => false,
                _ => begins_from_the_right(&text.words),
            };
            return Said { words: text.words.clone(), from_the_right };
        }
        Value::Say(say) => t.say(say).into_owned(),
        Value::When(when) => t.when(*when).into_owned(),
        _ => String::new(),
    };
    Said { words, from_the_right }
}

/// The page as a document, in the language of its reader: what stands on the one stands in the other.
fn document(page: &SheetPage, locale: Locale, lead: &[Say]) -> Result<Vec<u8>, Problem> {
    let t = Catalogue::of(locale);
    let facts = page.facts.iter().map(|fact| (t.say(&fact.label).into_owned(), said(t, &fact.value)));
    let first = DocumentPart { heading: String::new(), rows: facts.collect() };
    let part = |section: &Section| {
        let rows = section.blocks.iter().flat_map(|block| match block {
            Block::Told(label, text) => vec![(t.say(label).into_owned(), said(t, &Value::Text(text.clone())))],
            Block::Answers(answers) => {
                answers.iter().map(|(asked, value)| (t.say(asked).into_owned(), said(t, value))).collect()
            }
            _ => Vec::new(),
        });
        DocumentPart { heading: t.say(&section.heading).into_owned(), rows: rows.collect() }
    };
    let document = Document {
        language: locale.lang(),
        from_the_right: locale.dir() == Direction::RightToLeft,
        title: t.say(&page.title).into_owned(),
        lead: page.lead.iter().chain(lead).map(|say| t.say(say).into_owned()).collect(),
        parts: std::iter::once(first).chain(page.sections.iter().map(part)).collect(),
    };
    document.write().map_err(Problem::fault)
}

/// Whom the government was introduced to: what they could do, how much of the need that is, and what has come of it.
fn introduced(one: &Introduction) -> [Block; 2] {
    let name = Say::plain(one.proposal.name.as_str());
    let says = |label, said| (Say::new(label), Value::Say(said));
    let (words, covers) = match &one.response {
        Some((covers, words, _)) => (words.as_str(), Some(code("help-covers", covers.code()))),
        None => ("", None),
    };
    let state = if one.is_agreed() {
        Some(code("case-state", CaseState::Agreed.code()))
    } else if one.selected {
        Some(Say::new("answer-chosen"))
    } else {
        one.response.is_none().then(|| Say::new("case-no-response"))
    };
    let adviser = one.proposal.adviser.then(|| says("answer-as", Say::new("answer-adviser")));
    let covers = covers.map(|covers| says("case-covers", covers));
    let state = state.map(|state| says("help-state", state));
    let answers = [adviser, covers, state].into_iter().flatten().collect();
    [Block::Told(name, text_of(words)), Block::Answers(answers)]
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
        let heading = Say::new("help-need-numbered").with("number", line.number.to_string());
        let section = Section::new(format!("need-{}", line.number), heading)
            .with(Block::Told(Say::new("help-need"), text_of(&line.need)))
            .with(Block::Answers(vec![(Say::new("help-state"), Value::Say(status))]));
        page.sections.push(section.and(made(line.number).into_iter().flat_map(introduced)));
    }
    if ask.get("as") == Some("docx") {
        let stood = Say::new("answer-stood").with("on", Arg::When(domain::PartialDate::Day(today)));
        let bytes = document(&page, ask.asked.locale, &[stood, Say::new("answer-private")])?;
        let name = format!("attachment; filename=\"{}.docx\"", seen.open.case.request);
        let ready = Ready::new(WORD, bytes, Keep::Private).with_header(header::CONTENT_DISPOSITION, &name);
        return Ok(ready.not_indexed().serve_once(&ask.headers));
    }
    let place = HelpPlace::CaseAnswer(seen.open.case.request.to_string());
    page.ways.push(Link { to: Target::from(place).and("as", "docx"), text: Say::new("answer-take") });
    Shows { site: &site, asked: &ask.asked, headers: &ask.headers }.page(&page)
}
