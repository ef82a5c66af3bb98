//! The forum's timeline, its calls, the versions of its drafts, the end of its phases.

use std::sync::Arc;

use app::cocreation::{Calling, Revising, Scheduling};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::cocreation::{Mechanism, Phase, PhaseKind};
use domain::codebook::Field as Asked;
use domain::people::Action;
use domain::plans::draft::Item;
use views::cocreation::MakingDeskPage;
use views::components::form::{Field, Form, Takes};
use views::value::Link;
use views::{Address, Arg, Catalogue, Say, Target};

use super::forms::{Made, outcome};
use crate::access::{Posted, Who};
use crate::ask::{Ask, Part};
use crate::fields::{
    Flaws, LONGEST, choices, day, field, flaw_of, form as form_of, go, opening, optional, required, show, whole,
};
use crate::form::Sent;
use crate::problems::Problem;
use crate::site::Site;

type Answer = Result<Response<Body>, Problem>;

/// The fields of a phase: its first day and its last.
const DAYS: [(&str, &str); 5] = [
    ("preparation-from", "preparation-to"),
    ("gathering-from", "gathering-to"),
    ("drafting-from", "drafting-to"),
    ("consultation-from", "consultation-to"),
    ("finalisation-from", "finalisation-to"),
];

fn labelled(mut field: Field, key: &'static str, kind: PhaseKind) -> Field {
    field.label = Say::new(key).with("phase", Arg::Code("phase".into(), kind.code().into()));
    field
}

/// The phases that were typed, or what is wrong with the days.
fn phases(sent: &Sent) -> Result<Vec<Phase>, Flaws> {
    let (mut phases, mut flaws) = (Vec::new(), Vec::new());
    for (kind, (from, to)) in PhaseKind::ALL.iter().zip(DAYS) {
        if sent.get(from).trim().is_empty() && sent.get(to).trim().is_empty() {
            continue;
        }
        match (day(sent, from), day(sent, to)) {
            (Ok(opens), Ok(closes)) => phases.push(Phase { kind: *kind, opens, closes }),
            (opens, closes) => {
                flaws.extend(opens.err().map(|flaw| (from, flaw)));
                flaws.extend(closes.err().map(|flaw| (to, flaw)));
            }
        }
    }
    if flaws.is_empty() { Ok(phases) } else { Err(flaws) }
}

/// The form of a timeline: empty, with the one in force, or with what was typed.
fn timeline(site: &Site, who: &Who, made: &Made, sent: Option<&Sent>, flaws: &[(&'static str, Say)]) -> MakingDeskPage {
    let known = made.process.as_ref().and_then(|process| process.timeline());
    let before = |kind: PhaseKind, last: bool| {
        let phase = known.and_then(|timeline| timeline.deed.phases.iter().find(|phase| phase.kind == kind));
        phase.map(|phase| if last { phase.closes } else { phase.opens }.to_string()).unwrap_or_default()
    };
    let flaw = |name: &str| flaw_of(flaws, name);
    let to = Address::SetTimeline(made.plan.member.to_string(), made.plan.number);
    let mut form = form_of(&who.0, to, "timeline-publish", made.position());
    for (kind, (from, to)) in PhaseKind::ALL.iter().zip(DAYS) {
        for (name, label, last) in [(from, "timeline-from", false), (to, "timeline-to", true)] {
            let typed = sent.map_or_else(|| before(*kind, last), |sent| sent.get(name).to_owned());
            let field = Field::new(name, label, Takes::Day).value(typed).flaw(flaw(name));
            form = form.field(labelled(field, label, *kind));
        }
    }
    let overview = known.and_then(|timeline| {
        let texts = site.app.texts();
        texts.get(&timeline.deed.overview).map(ToOwned::to_owned)
    });
    let typed = sent.map_or_else(|| overview.unwrap_or_default(), |sent| sent.get("overview").to_owned());
    let words = Field::new("overview", "timeline-overview", Takes::Text(LONGEST)).hint("timeline-overview-hint");
    form = form.field(words.value(typed).flaw(flaw("overview")));
    form.flaws = whole(flaws);
    let lead = Say::new("timeline-lead").with("plan", made.name(site));
    let mut page = MakingDeskPage::of(Say::new("timeline-title"), lead, form, made.links(site));
    page.notes = vec![Say::new("timeline-two-weeks")];
    page
}

/// The form that publishes a timeline.
pub async fn form(
    State(site): State<Arc<Site>>,
    who: Who,
    Part((member, plan)): Part<(String, String)>,
    ask: Ask,
) -> Answer {
    let made = Made::find(&site, &member, &plan)?;
    made.permit(&site, &who.0, Action::SetTimeline)?;
    show(&site, &ask, &timeline(&site, &who, &made, None, &[]), false)
}

/// Publishes a timeline.
pub async fn publish(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part((member, plan)): Part<(String, String)>,
    ask: Ask,
) -> Answer {
    let made = Made::find(&site, &member, &plan)?;
    let permit = made.permit(&site, &who.0, Action::SetTimeline)?;
    let overview = required(&sent, "overview", LONGEST).map_err(|flaw| ("overview", flaw));
    let flaws = match (phases(&sent), overview) {
        (Ok(phases), Ok(overview)) => {
            let wanted = Scheduling { phases, overview };
            match outcome(site.app.schedule(permit, &made.plan, opening(&sent), wanted).await)? {
                Ok(()) => return Ok(go(&site, &ask, made.page())),
                Err(refused) => refused.into_iter().map(|say| ("", say)).collect(),
            }
        }
        (phases, overview) => phases.err().into_iter().flatten().chain(overview.err()).collect::<Vec<_>>(),
    };
    show(&site, &ask, &timeline(&site, &who, &made, Some(&sent), &flaws), true)
}

/// The fields of a commitment that is being written, of which a draft for comment is made: in the administrative language where that
/// was written, with what each answers before it.
const OF_DRAFT: [(Asked, Asked); 5] = [
    (Asked::OriginalTitle, Asked::Title),
    (Asked::OriginalProblem, Asked::Problem),
    (Asked::OriginalStatusQuo, Asked::StatusQuo),
    (Asked::OriginalAction, Asked::Action),
    (Asked::OriginalResults, Asked::Results),
];

/// The commitments that are being written for a plan, as far as somebody may read them: the number of each, its title, and the draft
/// that it makes.
async fn commitments(
    site: &Site,
    who: &Who,
    made: &Made,
    t: &Catalogue,
) -> Result<Vec<(u16, String, String)>, Problem> {
    if made.permit(site, &who.0, Action::ReadDraft).is_err() {
        return Ok(Vec::new());
    }
    let Some(written) = site.app.written_plan(&made.plan).await.map_err(Problem::of_store)? else {
        return Ok(Vec::new());
    };
    let told = written.draft.items.iter().filter_map(|(item, entry)| {
        let Item::Commitment(number) = item else { return None };
        let said = |(original, english): &(Asked, Asked)| {
            let words = entry.get(original).or_else(|| entry.get(english))?;
            Some((*english, words.trim())).filter(|(_, words)| !words.is_empty())
        };
        let parts: Vec<(Asked, &str)> = OF_DRAFT.iter().filter_map(said).collect();
        let title = parts.iter().find(|(field, _)| *field == Asked::Title).map_or("", |(_, words)| *words);
        let text = parts.iter().map(|(field, words)| match field {
            Asked::Title => (*words).to_owned(),
            field => format!("{}{} {words}", t.field(field.code()), t.text("colon")),
        });
        Some((*number, title.to_owned(), text.collect::<Vec<_>>().join("\n\n")))
    });
    Ok(told.collect())
}

/// The form of a call; `drafts` are the commitments that are being written, and `from` the one whose words are put up.
fn call_page(
    site: &Site,
    who: &Who,
    made: &Made,
    (sent, from): (Option<&Sent>, Option<&str>),
    drafts: &[(u16, String, String)],
    flaws: &[(&'static str, Say)],
) -> MakingDeskPage {
    let flaw = |name: &str| flaw_of(flaws, name);
    let known = made.process.as_ref().and_then(|process| process.timeline());
    let phases = known.map(|timeline| timeline.deed.phases.as_slice()).unwrap_or_default();
    let ended = |kind: &PhaseKind| made.process.as_ref().is_some_and(|process| process.closed.contains_key(kind));
    let codes: Vec<&'static str> =
        phases.iter().filter(|phase| !ended(&phase.kind)).map(|phase| phase.kind.code()).collect();
    let to = Address::OpenCall(made.plan.member.to_string(), made.plan.number);
    let text = |name, label, hint, most| field(name, label, Takes::Text(most), sent, flaw(name)).hint(hint);
    let form = form_of(&who.0, to, "open-call-send", made.position())
        .field(field("phase", "making-phase", Takes::OneOf(choices("phase", &codes)), sent, flaw("phase")))
        .field(field(
            "mechanism",
            "call-mechanism",
            Takes::OneOf(choices("mechanism", Mechanism::CODES)),
            sent,
            flaw("mechanism"),
        ))
        .field(field("opens", "open-call-opens", Takes::Day, sent, flaw("opens")))
        .field(field("closes", "open-call-closes", Takes::Day, sent, flaw("closes")))
        .field(text("question", "call-question", "open-call-question-hint", 500))
        .field(text("suits", "call-suits", "open-call-suits-hint", 1_000))
        .field(match from {
            Some(words) => text("draft", "open-call-draft", "open-call-draft-hint", LONGEST).value(words),
            None => text("draft", "open-call-draft", "open-call-draft-hint", LONGEST),
        })
        .field(field("freely", "open-call-freely", Takes::Tick, sent, None).hint("open-call-freely-hint"));
    let form = Form { flaws: whole(flaws), ..form };
    let lead = Say::new("open-call-lead").with("plan", made.name(site));
    let mut page = MakingDeskPage::of(Say::new("open-call-title"), lead, form, made.links(site));
    page.links.extend(drafts.iter().map(|(number, title, _)| {
        let to = Address::OpenCall(made.plan.member.to_string(), made.plan.number);
        let text = Say::new("open-call-from").with("number", number.to_string()).with("title", &**title);
        Link { to: Target::new(to).and("from", &number.to_string()), text }
    }));
    page
}

/// The form that calls for input.
pub async fn call(
    State(site): State<Arc<Site>>,
    who: Who,
    Part((member, plan)): Part<(String, String)>,
    ask: Ask,
) -> Answer {
    let made = Made::find(&site, &member, &plan)?;
    made.permit(&site, &who.0, Action::InviteInput)?;
    let t = Catalogue::of(ask.asked.locale);
    let drafts = commitments(&site, &who, &made, t).await?;
    let from = ask.get("from").and_then(|number| number.parse::<u16>().ok());
    let from = drafts.iter().find(|(number, ..)| Some(*number) == from).map(|(.., words)| words.as_str());
    show(&site, &ask, &call_page(&site, &who, &made, (None, from), &drafts, &[]), false)
}

fn calling(sent: &Sent) -> Result<Calling, Flaws> {
    let phase = PhaseKind::from_code(sent.get("phase")).ok_or_else(|| Say::new("flaw-choose"));
    let mechanism = Mechanism::from_code(sent.get("mechanism")).ok_or_else(|| Say::new("flaw-choose"));
    let (opens, closes) = (day(sent, "opens"), day(sent, "closes"));
    let question = required(sent, "question", 500);
    let suits = required(sent, "suits", 1_000);
    let draft = optional(sent, "draft", LONGEST);
    match (phase, mechanism, opens, closes, question, suits, draft) {
        (Ok(phase), Ok(mechanism), Ok(opens), Ok(closes), Ok(question), Ok(suits), Ok(draft)) => {
            let without_account = !sent.get("freely").is_empty();
            Ok(Calling { phase, mechanism, opens, closes, question, suits, draft, without_account })
        }
        (phase, mechanism, opens, closes, question, suits, draft) => {
            let flaws = [
                ("phase", phase.err()),
                ("mechanism", mechanism.err()),
                ("opens", opens.err()),
                ("closes", closes.err()),
                ("question", question.err()),
                ("suits", suits.err()),
                ("draft", draft.err()),
            ];
            Err(flaws.into_iter().filter_map(|(name, flaw)| Some((name, flaw?))).collect())
        }
    }
}

/// Calls for input.
pub async fn open(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part((member, plan)): Part<(String, String)>,
    ask: Ask,
) -> Answer {
    let made = Made::find(&site, &member, &plan)?;
    let permit = made.permit(&site, &who.0, Action::InviteInput)?;
    let flaws = match calling(&sent) {
        Ok(wanted) => match outcome(site.app.open_call(permit, &made.plan, opening(&sent), wanted).await)? {
            Ok(()) => return Ok(go(&site, &ask, made.page())),
            Err(refused) => refused.into_iter().map(|say| ("", say)).collect(),
        },
        Err(flaws) => flaws,
    };
    show(&site, &ask, &call_page(&site, &who, &made, (Some(&sent), None), &[], &flaws), true)
}

fn draft_page(
    site: &Site,
    who: &Who,
    made: &Made,
    call: u16,
    typed: &str,
    flaws: (Option<Say>, Vec<Say>),
) -> MakingDeskPage {
    let to = Address::ReviseDraft(made.plan.member.to_string(), made.plan.number, call);
    let words = Field::new("draft", "revise-draft", Takes::Text(LONGEST)).hint("revise-draft-hint");
    let form = form_of(&who.0, to, "revise-send", made.position()).field(words.value(typed).flaw(flaws.0));
    let form = Form { flaws: flaws.1, ..form };
    let lead = Say::new("revise-lead").with("call", call.to_string()).with("plan", made.name(site));
    MakingDeskPage::of(Say::new("revise-title"), lead, form, made.links(site))
}

/// The form that puts up another version of a draft.
pub async fn draft(
    State(site): State<Arc<Site>>,
    who: Who,
    Part((member, plan, call)): Part<(String, String, u16)>,
    ask: Ask,
) -> Answer {
    let made = Made::find(&site, &member, &plan)?;
    made.permit(&site, &who.0, Action::InviteInput)?;
    let found = made.process.as_ref().and_then(|process| process.calls.get(&call)).ok_or(Problem::NotFound)?;
    let last = found.drafts.last().ok_or(Problem::NotFound)?;
    let words = site.app.texts().get(&last.text).unwrap_or("").to_owned();
    show(&site, &ask, &draft_page(&site, &who, &made, call, &words, (None, Vec::new())), false)
}

/// Puts up another version of a draft.
pub async fn revise(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part((member, plan, call)): Part<(String, String, u16)>,
    ask: Ask,
) -> Answer {
    let made = Made::find(&site, &member, &plan)?;
    let permit = made.permit(&site, &who.0, Action::InviteInput)?;
    let flaws = match required(&sent, "draft", LONGEST) {
        Ok(draft) => {
            let wanted = Revising { call, draft };
            match outcome(site.app.revise_draft(permit, &made.plan, opening(&sent), wanted).await)? {
                Ok(()) => {
                    let (member, number) = (made.plan.member.to_string(), made.plan.number);
                    return Ok(go(&site, &ask, Address::Call(member, number, call)));
                }
                Err(refused) => (None, refused),
            }
        }
        Err(flaw) => (Some(flaw), Vec::new()),
    };
    show(&site, &ask, &draft_page(&site, &who, &made, call, sent.get("draft"), flaws), true)
}

fn phase_page(site: &Site, who: &Who, made: &Made, sent: Option<&Sent>, flaws: Vec<Say>) -> MakingDeskPage {
    let known = made.process.as_ref().and_then(|process| process.timeline());
    let phases = known.map(|timeline| timeline.deed.phases.as_slice()).unwrap_or_default();
    let open = |kind: &PhaseKind| made.process.as_ref().is_some_and(|process| !process.closed.contains_key(kind));
    let codes: Vec<&'static str> = phases.iter().filter(|p| open(&p.kind)).map(|p| p.kind.code()).collect();
    let to = Address::ClosePhase(made.plan.member.to_string(), made.plan.number);
    let form = form_of(&who.0, to, "close-phase-send", made.position());
    let form = form.field(field("phase", "making-phase", Takes::OneOf(choices("phase", &codes)), sent, None));
    let form = Form { flaws, ..form };
    let lead = Say::new("close-phase-lead").with("plan", made.name(site));
    MakingDeskPage::of(Say::new("close-phase-title"), lead, form, made.links(site))
}

/// The form that ends a phase.
pub async fn phase(
    State(site): State<Arc<Site>>,
    who: Who,
    Part((member, plan)): Part<(String, String)>,
    ask: Ask,
) -> Answer {
    let made = Made::find(&site, &member, &plan)?;
    made.permit(&site, &who.0, Action::SetTimeline)?;
    show(&site, &ask, &phase_page(&site, &who, &made, None, Vec::new()), false)
}

/// Ends a phase.
pub async fn close(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part((member, plan)): Part<(String, String)>,
    ask: Ask,
) -> Answer {
    let made = Made::find(&site, &member, &plan)?;
    let permit = made.permit(&site, &who.0, Action::SetTimeline)?;
    let flaws = match PhaseKind::from_code(sent.get("phase")) {
        Some(kind) => match outcome(site.app.close_phase(permit, &made.plan, kind).await)? {
            Ok(()) => return Ok(go(&site, &ask, made.page())),
            Err(refused) => refused,
        },
        None => vec![Say::new("flaw-choose")],
    };
    show(&site, &ask, &phase_page(&site, &who, &made, Some(&sent), flaws), true)
}
