//! Looking at an application for the Support Unit, and deciding on it for the Steering Committee: the tests with their working beside
//! each form.

use app::WriteError;
use app::membership::NotDone;
use domain::membership::local::asked::{LocalTest, worked};
use domain::membership::local::{Found, LocalApplication, LocalOutcome};
use domain::people::{Action, Subject};
use std::sync::Arc;
use views::components::form::{Field, Form, Takes};
use views::membership::JoinPlace;
use views::networking::{Block, Section, SheetPage};
use views::value::{Link, Text, Value};
use views::{Say, Target};

use super::{called, sheet};
use crate::desk::{Answer, AtDesk};
use crate::fields::{Flaws, field, flaw_of, opening, required, whole};
use crate::form::Sent;
use crate::local::{names, refusal, tests};
use crate::present::word;
use crate::problems::Problem;

/// The longest reason, in characters.
const LONGEST: usize = 5_000;

fn find(at: &AtDesk<u64>) -> Result<Arc<LocalApplication>, Problem> {
    at.site.app.history().now().local.applications.get(&at.part).cloned().ok_or(Problem::NotFound)
}

fn one_of(choices: [(&str, &'static str); 2]) -> Takes {
    let none = (String::new(), Say::new("choose-one"));
    let choices = choices.into_iter().map(|(value, label)| (value.to_owned(), Say::new(label)));
    Takes::OneOf(std::iter::once(none).chain(choices).collect())
}

fn outcome_field(name: &'static str, label: &'static str, sent: Option<&Sent>, flaws: &Flaws) -> Field {
    let takes = one_of([("admit", "local-outcome-admit"), ("refuse", "local-outcome-refuse")]);
    field(name, label, takes, sent, flaw_of(flaws, name))
}

fn why_field(sent: Option<&Sent>, flaws: &Flaws) -> Field {
    field("why", "local-why", Takes::Text(LONGEST), sent, flaw_of(flaws, "why")).hint("local-why-hint")
}

/// The page of an application with a form.
fn page(at: &AtDesk<u64>, one: &LocalApplication, title: &'static str, lead: &'static str, form: Form) -> SheetPage {
    let state = at.site.app.history().now();
    let tested = worked(&state, one);
    let table = tests(&tested, one, |id| word(&at.site.app, id));
    let section = Section::new("tests", Say::new("local-tests")).help(Say::new("local-tests-help"));
    let proposed = one.assessed.as_ref().map(|(.., assessed)| {
        let why = word(&at.site.app, &assessed.why);
        let why = why.map_or_else(|| Value::missing("not-held"), |why| Value::Text(Text::new(why)));
        Section::new("proposal", Say::new("local-proposal")).with(Block::Answers(vec![
            (Say::new("local-proposes"), Value::Say(Say::new(format!("local-outcome-{}", assessed.proposes)))),
            (Say::new("local-why"), why),
        ]))
    });
    let decides = Section::new("form", Say::new(title)).with(match one.decided {
        None => Block::form(None, form),
        Some(_) => Block::Says(Say::new("local-refused-decided")),
    });
    let read = Link { to: JoinPlace::Application(one.at).into(), text: Say::new("local-read-application") };
    let sections = std::iter::once(section.with(Block::Table(table))).chain(proposed).chain([decides]).collect();
    SheetPage { ways: vec![read], sections, ..sheet(called(&at.site, one), Say::new(lead)) }
}

fn refusals(at: &AtDesk<u64>, one: &LocalApplication, against: &NotDone) -> Flaws {
    let names = names(one, |id| word(&at.site.app, id));
    against.0.iter().map(|why| ("", refusal(why, &names))).collect()
}

/// What the Support Unit finds and proposes, shown and taken.
pub(super) async fn assess(at: AtDesk<u64>) -> Answer {
    let permit = at.permit(Action::RunCall, &Subject::Whole)?;
    let one = find(&at)?;
    let mut flaws = Flaws::new();
    if let Some(sent) = at.sent() {
        let mut found = Vec::new();
        for test in LocalTest::for_people() {
            match sent.get(test.code()) {
                "met" => found.push(Found { test, met: true }),
                "not-met" => found.push(Found { test, met: false }),
                _ => flaws.push((test.code(), Say::new("flaw-choose"))),
            }
        }
        let proposes = LocalOutcome::from_code(sent.get("proposes"));
        if proposes.is_none() {
            flaws.push(("proposes", Say::new("flaw-choose")));
        }
        match (proposes, required(sent, "why", LONGEST)) {
            (_, Err(flaw)) => flaws.push(("why", flaw)),
            (Some(proposes), Ok(why)) if flaws.is_empty() => {
                let of = (one.at, opening(sent));
                match at.site.app.assess_local(permit, of, (found, proposes), &why).await {
                    Ok(_) => return at.go(Target::from(JoinPlace::Application(one.at))),
                    Err(WriteError::Refused(against)) => flaws = refusals(&at, &one, &against),
                    Err(other) => return Err(Problem::of_write(other)),
                }
            }
            _ => {}
        }
    }
    let sent = at.sent();
    let last = one.assessed.as_ref().map_or(0, |(at, ..)| *at);
    let mut form = at.form(JoinPlace::Assess(one.at), "local-assess-send").carry("opening", last.to_string());
    for test in LocalTest::for_people() {
        let takes = one_of([("met", "local-comes-out-met"), ("not-met", "local-comes-out-not-met")]);
        let label = match test {
            LocalTest::Commitment => "local-test-commitment",
            LocalTest::Ambition => "local-test-ambition",
            _ => "local-test-capacity",
        };
        form = form.field(field(test.code(), label, takes, sent, flaw_of(&flaws, test.code())));
    }
    let form = form.field(outcome_field("proposes", "local-proposes", sent, &flaws)).field(why_field(sent, &flaws));
    let form = Form { flaws: whole(&flaws), ..form };
    at.show(&page(&at, &one, "local-assess-title", "local-assess-lead", form), !flaws.is_empty())
}

/// What the Steering Committee decides, shown and taken.
pub(super) async fn decide(at: AtDesk<u64>) -> Answer {
    let one = find(&at)?;
    let permit = at.permit(Action::SetStatus, &Subject::Member(one.deed.country.clone()))?;
    let mut flaws = Flaws::new();
    if let Some(sent) = at.sent() {
        match (LocalOutcome::from_code(sent.get("outcome")), required(sent, "why", LONGEST)) {
            (Some(outcome), Ok(why)) => match at.site.app.decide_local(permit, (one.at, outcome), &why).await {
                Ok(_) => return at.go(Target::from(JoinPlace::Application(one.at))),
                Err(WriteError::Refused(against)) => flaws = refusals(&at, &one, &against),
                Err(other) => return Err(Problem::of_write(other)),
            },
            (outcome, why) => {
                let found = [("outcome", outcome.is_none().then(|| Say::new("flaw-choose"))), ("why", why.err())];
                flaws.extend(found.into_iter().filter_map(|(name, flaw)| Some((name, flaw?))));
            }
        }
    }
    let sent = at.sent();
    let form = at.form(JoinPlace::Decide(one.at), "local-decide-send");
    let form = form.field(outcome_field("outcome", "local-decided", sent, &flaws)).field(why_field(sent, &flaws));
    let form = Form { flaws: whole(&flaws), ..form };
    at.show(&page(&at, &one, "local-decide-title", "local-decide-lead", form), !flaws.is_empty())
}
