//! An introduction in a case, as one reader may see it: consents, messages, the answer, the agreement and its reports.

use app::people::SignedIn;
use axum::http::Response;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use domain::networking::{Agreement, Evidence, Introduction, Role};
use domain::people::Channel;
use views::networking::{Block, Cell, HelpPlace, Section, Table};
use views::value::Value;
use views::{Address, Arg, Say, Target};

use super::cases::{button, code, find, way};
use super::seen::{Seen, day};
use crate::desk::{Answer, AtDesk};
use crate::present::text_of;
use crate::problems::Problem;
use web_read::networking::shown;

fn yes_no(said: Option<bool>) -> Value {
    Value::Say(Say::new(match said {
        None => "case-asked",
        Some(true) => "case-agrees",
        Some(false) => "case-declines",
    }))
}

/// How many reasons for an offer are told: the weightiest. What speaks against it is told whole.
const TOLD: usize = 8;

/// Why an offer was proposed, in sentences.
pub fn reasons(all: &[Evidence]) -> Vec<Say> {
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
            "together" => says.with("count", word(evidence, 0)),
            "costs" => says.with("what", coded("cost-terms", &evidence.of)),
            _ => says,
        }
    };
    let is_for = |evidence: &&Evidence| evidence.points > 0;
    let mut told: Vec<Say> = Vec::new();
    // The weightiest come first; a word that means several things is told once.
    for says in all.iter().filter(is_for).map(say) {
        if told.len() < TOLD && !told.contains(&says) {
            told.push(says);
        }
    }
    told.extend(all.iter().filter(|evidence| !is_for(evidence)).map(say));
    told
}

/// An introduction: how it stands, why it was proposed, what was written, and what the reader can do.
pub fn introduction(seen: &Seen, who: &SignedIn, number: u16, one: &Introduction) -> Section {
    let heading = Say::new(if one.proposal.adviser { "case-adviser-numbered" } else { "case-introduction-numbered" });
    let heading = heading.with("number", number.to_string());
    let mut answers = vec![(Say::new("case-group"), yes_no(one.group))];
    // Of a request with one need it is clear which is meant.
    if seen.open.case.lines.len() > 1 {
        answers.push((Say::new("help-need"), seen.need(one.proposal.line)));
    }
    if one.group == Some(true) {
        answers.push((Say::new("case-the-government"), yes_no(one.government)));
        answers.push((Say::new("case-the-provider"), yes_no(one.provider)));
    }
    if let Some((covers, ..)) = &one.response {
        answers.push((Say::new("case-covers"), Value::Say(code("help-covers", covers.code()))));
    }
    let words = |label, words: &str| (!words.is_empty()).then(|| Block::Told(Say::new(label), text_of(words)));
    let response = one.response.as_ref().and_then(|(_, response, _)| words("case-response", response));
    let section = Section::new(format!("introduction-{number}"), heading).help(seen.provider(one));
    let section = section.and(words("help-offer", &one.proposal.words)).and(response);
    let mut section = section.with(Block::Answers(answers));
    // What a provider kept to those who run cases shows in no reason that others read.
    let shown: Vec<Evidence> =
        one.proposal.reasons.iter().filter(|reason| seen.sees_all() || !reason.kept).cloned().collect();
    let told = reasons(&shown);
    if !told.is_empty() && (seen.sees_all() || seen.is(&[Role::Government])) {
        section = section.with(Block::Folded(Say::new("case-why"), told));
    }
    section = section.and(conversation(seen, number));
    section.and(doings(seen, who, number, one)).and(agreement(seen, who, number, one))
}

/// When a message was written, and in which way if not here.
pub fn written_on(at: domain::Timestamp, channel: Channel) -> Say {
    let on = Arg::When(domain::PartialDate::Day(at.date()));
    if channel == Channel::Mail { Say::new("message-by-mail").with("on", on) } else { Say::of(on) }
}

/// What was written in a thread; nothing if nobody wrote.
pub fn conversation(seen: &Seen, thread: u16) -> Option<Block> {
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
            Cell::say(author).noting(written_on(message.at, message.by.channel)),
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

fn allowed(said: Option<bool>) -> Value {
    said.map_or_else(|| Value::Say(Say::new("case-asked")), Value::Flag)
}

/// Whether what came of it may be told in public, asked of each side.
fn telling(
    seen: &Seen,
    who: &SignedIn,
    number: u16,
    one: &Introduction,
    (government, provider): (Option<bool>, Option<bool>),
) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut ask = |may: &'static str, may_not: &'static str| {
        blocks.push(Block::Says(Say::new("case-story-help")));
        blocks.push(button(who, seen, may, number, "case-story-may"));
        blocks.push(button(who, seen, may_not, number, "case-story-may-not"));
    };
    if government.is_none() && seen.is(&[Role::Government]) {
        ask("government-tells", "government-keeps");
    }
    if provider.is_none() && seen.provides(one) {
        ask("provider-tells", "provider-keeps");
    }
    blocks
}

fn agreement(seen: &Seen, who: &SignedIn, number: u16, one: &Introduction) -> Vec<Block> {
    let Some(Agreement { terms, government, provider, digest, reports, story }) = &one.agreement else {
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
    let bytes = HelpPlace::Agreement(seen.open.case.request.to_string(), number);
    let mut proof = vec![(Say::new("case-agreement-bytes"), Some(bytes.into()))];
    proof.extend(
        seen.acts.get(&number).map(|at| (Say::new("case-agreement-act"), Some(Target::new(Address::Act(*at))))),
    );
    answers.extend(reports.iter().map(|(at, _, words, done)| {
        let label = Say::new(if *done { "case-report-done" } else { "case-report" });
        (label.with("on", Arg::When(domain::PartialDate::Day(at.date()))), text(words))
    }));
    if seen.open.case.may_be_told(one) {
        answers.push((Say::new("case-story-government"), allowed(story.0)));
        answers.push((Say::new("case-story-provider"), allowed(story.1)));
    }
    let mut blocks = vec![Block::Says(Say::new("case-agreement")), Block::Answers(answers), Block::List(proof)];
    if government.is_none() && seen.is(&[Role::Government]) {
        blocks.push(button(who, seen, "sign-government", number, "case-sign"));
    }
    if provider.is_none() && seen.provides(one) {
        blocks.push(button(who, seen, "sign-provider", number, "case-sign"));
    }
    if seen.open.case.may_be_told(one) {
        blocks.extend(telling(seen, who, number, one, *story));
    }
    blocks
}

/// What is signed under an agreement, byte for byte: whoever has it can work out the digest that is on record.
pub async fn signed_bytes(at: AtDesk<(String, u16)>) -> Answer {
    let (id, number) = &at.part;
    let seen = find(&at.site, &at.who.0, id).await?;
    let one = seen.introductions().into_iter().find(|(of, _)| of == number).map(|(_, one)| one);
    let bytes = one.and_then(app::networking::agreement_bytes).ok_or(Problem::NotFound)?;
    Response::builder()
        .header(CONTENT_TYPE, "application/json")
        .header(CONTENT_DISPOSITION, "attachment; filename=\"agreement.json\"")
        .body(bytes.into())
        .map_err(Problem::fault)
}
