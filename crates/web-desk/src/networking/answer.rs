//! The one answer to a government, as a page and for programs.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::{Response, header};
use domain::networking::{Introduction, Role};
use serde_json::json;
use views::networking::{Block, HelpPlace, Section, SheetPage};
use views::value::{Link, Value};
use views::{Format, Say};

use super::cases::{code, facts, find, manager_name};
use super::seen::status_tag;
use crate::access::Who;
use crate::ask::{Ask, Part};
use crate::present::text_of;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;

type Answer = Result<Response<Body>, Problem>;

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
