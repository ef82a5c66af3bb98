//! The steps of a case as forms: each asks what the step needs and nothing else, and what was typed stands there again when
//! something has to be changed.

use std::sync::Arc;

use app::networking::{NotTaken, clarity_of};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::Date;
use domain::networking::{CaseRefusal, CostTerms, Covers, LONGEST_WORDS, Outcome, Proposal, Side, Step, Terms, parts};
use views::components::form::{Field, Form, Takes};
use views::networking::{Block, HelpPlace, Section, SheetPage};
use views::value::Link;
use views::{Arg, Catalogue, Locale, Say, Target};

use super::cases::find;
use super::need::questions;
use super::seen::Seen;
use crate::access::{Posted, Who};
use crate::ask::{Ask, Part};
use crate::form::Sent;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;
use web_read::networking::agreements::unknown;

type Answer = Result<Response<Body>, Problem>;
type Flaws = Vec<(&'static str, Say)>;

fn choices(book: &str, codes: &[&'static str]) -> Takes {
    Takes::OneOf(crate::fields::to_choose(book, codes))
}

fn words(label: &'static str) -> (&'static str, &'static str, Takes) {
    ("words", label, Takes::Text(LONGEST_WORDS))
}

/// The title of a form and its fields; nothing for a step that is a button.
async fn fields(
    site: &Site,
    what: &str,
) -> Result<Option<(&'static str, Vec<(&'static str, &'static str, Takes)>)>, Problem> {
    Ok(Some(match what {
        "assign" => {
            let managers = site.app.case_managers().await.map_err(Problem::of_store)?;
            let named = managers.into_iter().map(|(person, name, load)| {
                (person.to_string(), Say::new("case-manager-load").with("name", name).with("load", load))
            });
            (
                "case-assign",
                vec![("manager", "case-manager", Takes::OneOf(named.collect())), words("case-handing-over")],
            )
        }
        "brief" => ("case-brief", vec![("on", "case-on", Takes::Day)]),
        "ask" => ("case-ask", vec![words("case-question")]),
        "answer" => ("case-answer", vec![words("case-message")]),
        "return" => ("case-return", vec![words("case-returned-with")]),
        "say" => ("case-write", vec![words("case-message")]),
        "respond" => (
            "case-respond",
            vec![("covers", "case-covers", choices("help-covers", Covers::CODES)), words("case-response")],
        ),
        "group-declines" => ("case-group-declines", vec![words("case-why-not")]),
        "draft" => (
            "case-draft",
            vec![
                ("scope", "terms-scope", Takes::Text(LONGEST_WORDS)),
                ("from", "terms-from", Takes::Day),
                ("to", "terms-to", Takes::Day),
                ("cost", "help-cost", choices("cost-terms", CostTerms::CODES)),
                ("money", "terms-money", Takes::Text(LONGEST_WORDS)),
                ("government-does", "terms-government-does", Takes::Text(LONGEST_WORDS)),
                ("provider-does", "terms-provider-does", Takes::Text(LONGEST_WORDS)),
                ("named", "terms-named", Takes::Tick),
                ("public", "terms-public", Takes::Tick),
            ],
        ),
        "check-in" => ("case-check-in", vec![words("case-how-it-goes"), ("done", "case-all-done", Takes::Tick)]),
        "close" => (
            "case-close",
            vec![
                ("outcome", "case-outcome", choices("case-outcome", Outcome::CODES)),
                ("commitments", "case-commitments", Takes::Line(500, "off")),
                words("case-end"),
            ],
        ),
        "withdraw" => ("case-withdraw", vec![words("case-reason")]),
        "nobody" => ("case-nobody", vec![words("case-tried")]),
        _ => return Ok(None),
    }))
}

async fn form(
    site: &Site,
    who: &Who,
    seen: &Seen,
    (what, number): (&str, u16),
    sent: Option<&Sent>,
    flaws: &Flaws,
) -> Result<SheetPage, Problem> {
    let (title, fields) = fields(site, what).await?.ok_or(Problem::NotFound)?;
    let id = seen.open.case.request.to_string();
    let to = HelpPlace::CaseStep(id.clone(), name_of(what).ok_or(Problem::NotFound)?, number);
    // What was seen stays what was seen when the form comes back: only whoever opens it anew has seen more.
    let steps = sent.map_or_else(|| seen.open.case.steps.len().to_string(), |sent| sent.get("seen").to_owned());
    let mut form = Form::new(to, "case-send").carry("token", who.0.form_token.as_str()).carry("seen", steps);
    for (name, label, takes) in fields {
        let flaw = flaws.iter().find(|(of, _)| *of == name).map(|(_, say)| say.clone());
        let value = match sent {
            Some(sent) => sent.get(name).to_owned(),
            None if what == "ask" => questions_of(seen, number),
            None => String::new(),
        };
        form = form.field(Field::new(name, label, takes).value(value).flaw(flaw));
    }
    form.flaws = flaws.iter().filter(|(of, _)| of.is_empty()).map(|(_, say)| say.clone()).collect();
    let lead = match what {
        "draft" => "case-draft-lead",
        "close" => "case-close-lead",
        _ => "case-step-lead",
    };
    let mut page = SheetPage::of_desk(Say::new(title), Say::new(lead));
    page.above
        .push(Link { to: HelpPlace::Case(id).into(), text: Say::new("case-title").with("who", seen.asker(site)) });
    page.sections = vec![Section::new("step", Say::new(title)).with(Block::form(None, form))];
    Ok(page)
}

/// The name of a step as a word of ours.
fn name_of(what: &str) -> Option<&'static str> {
    const NAMES: [&str; 13] = [
        "assign",
        "brief",
        "ask",
        "answer",
        "return",
        "say",
        "respond",
        "group-declines",
        "draft",
        "check-in",
        "close",
        "withdraw",
        "nobody",
    ];
    NAMES.into_iter().find(|name| *name == what)
}

/// The form of a step.
pub async fn open(
    State(site): State<Arc<Site>>,
    who: Who,
    Part((id, what, number)): Part<(String, String, u16)>,
    ask: Ask,
) -> Answer {
    let seen = find(&site, &who.0, &id).await?;
    let page = form(&site, &who, &seen, (&what, number), None, &Vec::new()).await?;
    Shows { site: &site, asked: &ask.asked, headers: &ask.headers }.page(&page)
}

fn day(sent: &Sent, name: &'static str) -> Result<Date, (&'static str, Say)> {
    crate::fields::day(sent, name).map_err(|flaw| (name, flaw))
}

/// Which side a step is of.
const fn side(government: bool) -> Side {
    if government { Side::Government } else { Side::Provider }
}

/// The step that was sent, or what is wrong with it.
async fn step(
    site: &Site,
    seen: &Seen,
    (what, number): (&str, u16),
    sent: &Sent,
) -> Result<Result<Step, Flaws>, Problem> {
    let words = || sent.get("words").trim().to_owned();
    let consented = |government, agrees| Step::Consented { introduction: number, side: side(government), agrees };
    Ok(Ok(match what {
        "assign" => match sent.get("manager").parse() {
            Ok(manager) => Step::Assigned { manager, words: words() },
            Err(_) => return Ok(Err(vec![("manager", Say::new("flaw-choose"))])),
        },
        "brief" => match day(sent, "on") {
            Ok(on) => Step::Briefed { on },
            Err(flaw) => return Ok(Err(vec![flaw])),
        },
        "ask" => Step::Asked { line: number, words: words() },
        "answer" => Step::Answered { words: words() },
        "return" => Step::Returned { words: words() },
        "say" => Step::Said { thread: number, words: words() },
        "respond" => match Covers::from_code(sent.get("covers")) {
            Some(covers) => Step::Responded { introduction: number, covers, words: words() },
            None => return Ok(Err(vec![("covers", Say::new("flaw-choose"))])),
        },
        "group-agrees" => Step::Decided { introduction: number, agrees: true, words: String::new() },
        "group-declines" => Step::Decided { introduction: number, agrees: false, words: words() },
        "government-agrees" => consented(true, true),
        "government-declines" => consented(true, false),
        "provider-agrees" => consented(false, true),
        "provider-declines" => consented(false, false),
        "select" => Step::Selected { introductions: vec![number] },
        "draft" => return Ok(terms(site, number, sent).map(|terms| Step::Drafted { terms })),
        "sign-government" | "sign-provider" => {
            let side = side(what == "sign-government");
            let digest = seen.open.case.introduction(number).and_then(app::networking::agreement_digest);
            match digest {
                Some(digest) => Step::Signed { introduction: number, side, digest },
                None => return Err(Problem::NotFound),
            }
        }
        "check-in" => Step::CheckedIn { introduction: number, words: words(), done: !sent.get("done").is_empty() },
        "close" => {
            let commitments = parts(sent.get("commitments")).map(str::parse).collect::<Result<Vec<_>, _>>();
            match (Outcome::from_code(sent.get("outcome")), commitments) {
                (Some(outcome), Ok(commitments)) => {
                    if let Some(unknown) = unknown(&site.app.history().now(), &commitments) {
                        let flaw = Say::new("refused-commitment").with("value", unknown.as_str());
                        return Ok(Err(vec![("commitments", flaw)]));
                    }
                    Step::Closed { outcome, commitments, story: words() }
                }
                (None, _) => return Ok(Err(vec![("outcome", Say::new("flaw-choose"))])),
                (_, Err(why)) => {
                    return Ok(Err(vec![("commitments", Say::new("refused-commitment").with("value", why.text))]));
                }
            }
        }
        "withdraw" => Step::Withdrawn { words: words() },
        "nobody" => Step::NobodyFound { words: words() },
        "government-tells" | "government-keeps" | "provider-tells" | "provider-keeps" => Step::StoryAllowed {
            introduction: number,
            side: side(what.starts_with("government")),
            agrees: what.ends_with("tells"),
        },
        "propose-team" => Step::Proposed { introductions: team(site, seen, number).await? },
        "propose" | "refer" => {
            let proposal = proposed(site, seen, number, sent.get("offer")).await?;
            match what {
                "refer" => Step::Referred { to: proposal },
                _ => Step::Proposed { introductions: vec![Proposal { adviser: false, ..proposal }] },
            }
        }
        _ => return Err(Problem::NotFound),
    }))
}

/// What the matcher says now of the offer that was chosen.
async fn proposed(site: &Site, seen: &Seen, number: u16, offer: &str) -> Result<Proposal, Problem> {
    let line = seen.open.request.lines.iter().find(|line| line.number == number).ok_or(Problem::NotFound)?;
    let matched = site.app.matched(&seen.open, line).await.map_err(Problem::of_store)?;
    let found = matched.proposals.into_iter().find(|proposal| proposal.offer == offer);
    found.ok_or_else(|| Problem::asked(Say::new("case-offer-gone")))
}

/// Those of the team that the matcher puts together now who are not proposed yet.
async fn team(site: &Site, seen: &Seen, number: u16) -> Result<Vec<Proposal>, Problem> {
    let line = seen.open.request.lines.iter().find(|line| line.number == number).ok_or(Problem::NotFound)?;
    let matched = site.app.matched(&seen.open, line).await.map_err(Problem::of_store)?;
    let is_new = |proposal: &Proposal| !seen.open.case.is_proposed(proposal.line, &proposal.offer);
    Ok(matched.team.into_iter().filter(is_new).collect())
}

/// What to ask about a need, in the language in which the government wrote: whoever runs the case goes on from there.
fn questions_of(seen: &Seen, number: u16) -> String {
    let Some(line) = seen.open.request.lines.iter().find(|line| line.number == number) else { return String::new() };
    let wrote = Locale::ALL.iter().find(|locale| locale.lang() == seen.open.survey.language);
    let t = Catalogue::of(*wrote.unwrap_or(&Locale::En));
    let clarity = clarity_of(line);
    let asked = questions(&clarity.questions).map(|say| t.say(&say).into_owned());
    asked.collect::<Vec<_>>().join("\n").replace(['\u{2068}', '\u{2069}'], "")
}

fn terms(site: &Site, introduction: u16, sent: &Sent) -> Result<Terms, Flaws> {
    let text = |name: &str| sent.get(name).trim().to_owned();
    let needed = |name: &'static str| sent.get(name).trim().is_empty().then(|| (name, Say::new("flaw-missing")));
    let mut flaws: Flaws = ["scope", "government-does", "provider-does"].into_iter().filter_map(needed).collect();
    let (from, to) = (day(sent, "from"), day(sent, "to"));
    let cost = CostTerms::from_code(sent.get("cost"));
    match (from, to, cost) {
        (Ok(from), Ok(to), Some(cost)) if flaws.is_empty() => Ok(Terms {
            introduction,
            scope: text("scope"),
            from,
            to,
            cost,
            money: text("money"),
            government_does: text("government-does"),
            provider_does: text("provider-does"),
            named: !sent.get("named").is_empty(),
            public: !sent.get("public").is_empty(),
            salt: site.app.fresh_salt(),
        }),
        (from, to, cost) => {
            flaws.extend(from.err().into_iter().chain(to.err()));
            flaws.extend(cost.is_none().then(|| ("cost", Say::new("flaw-choose"))));
            Err(flaws)
        }
    }
}

fn refusal(why: &CaseRefusal) -> Say {
    match why {
        CaseRefusal::NotYours => Say::new("case-not-yours"),
        CaseRefusal::Over => Say::new("case-over"),
        CaseRefusal::NotFromHere(state, _) => {
            Say::new("case-not-from-here").with("state", Arg::Code("case-state".into(), state.code().into()))
        }
        CaseRefusal::Nothing => Say::new("flaw-missing"),
        CaseRefusal::TooLong { has, most } => Say::new("flaw-long").with("has", *has).with("most", *most),
        CaseRefusal::NoSuchIntroduction(_) | CaseRefusal::NoSuchNeed(_) => Say::new("case-no-such"),
        CaseRefusal::ProposedAlready(name) => Say::new("case-proposed-already").with("name", name.clone()),
        CaseRefusal::DecidedAlready => Say::new("case-decided-already"),
        CaseRefusal::GroupFirst => Say::new("case-group-first"),
        CaseRefusal::NotIntroduced => Say::new("case-not-introduced"),
        CaseRefusal::NotSelected => Say::new("case-not-selected"),
        CaseRefusal::NoAgreement => Say::new("case-no-agreement"),
        CaseRefusal::SignedAlready => Say::new("case-signed-already"),
        CaseRefusal::OtherTerms => Say::new("case-other-terms"),
        CaseRefusal::EndsBeforeItBegins => Say::new("case-ends-before"),
    }
}

/// Takes a step.
pub async fn take(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part((id, what, number)): Part<(String, String, u16)>,
    ask: Ask,
) -> Answer {
    let seen = find(&site, &who.0, &id).await?;
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    let flaws = match step(&site, &seen, (&what, number), &sent).await? {
        Err(flaws) => flaws,
        Ok(step) => {
            let steps = sent.get("seen").parse().unwrap_or(usize::MAX);
            match site.app.take_case_step(&seen.open, &seen.roles, steps, step).await {
                Ok(_) => return Ok(shows.go(Target::from(HelpPlace::Case(id)).and("done", "yes"))),
                Err(NotTaken::Store(cause)) => return Err(Problem::of_store(cause)),
                Err(NotTaken::Meanwhile) => vec![("", Say::new("case-meanwhile"))],
                Err(NotTaken::Refused(why @ (CaseRefusal::Nothing | CaseRefusal::TooLong { .. })))
                    if name_of(&what).is_some() =>
                {
                    vec![("words", refusal(&why))]
                }
                Err(NotTaken::Refused(why)) => vec![("", refusal(&why))],
            }
        }
    };
    // A step that is only a button has no form to go back to.
    if name_of(&what).is_none() {
        return Err(Problem::Asked(flaws.into_iter().map(|(_, say)| say).collect()));
    }
    shows.flawed(&form(&site, &who, &seen, (&what, number), Some(&sent), &flaws).await?)
}
