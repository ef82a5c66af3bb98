//! Changes of a standing, decided on the desk: by the subcommittee, the Steering Committee, or the member's own minister; and a
//! member's answer to a letter about it.

use std::sync::Arc;

use app::WriteError;
use app::membership::NotDecided;
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::ids::MemberId;
use domain::membership::changes::{Change, NotChanged};
use domain::membership::status;
use domain::people::{Action, Subject, could, may};
use domain::{Date, Lens, PartialDate};
use views::cocreation::MakingDeskPage;
use views::components::form::{Form, Takes};
use views::value::Link;
use views::{Address, Arg, Say};

use super::contrary::{change_proposed, changes_proposed};
use crate::access::{Posted, Who};
use crate::ask::{Ask, Part};
use crate::fields::{Flaws, LONGEST, choices, day, field, flaw_of, member as member_of, required, whole};
use crate::form::Sent;
use crate::present::member_name;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;

type Answer = Result<Response<Body>, Problem>;

/// The members whose standing somebody could change.
pub async fn overview(State(site): State<Arc<Site>>, who: Who, ask: Ask) -> Answer {
    let state = site.app.history().now();
    let judges = |action| who.0.actors.iter().any(|actor| could(actor, action));
    let judges = judges(Action::SetStatus) || judges(Action::PlaceUnderReview);
    let shown = state.members.iter().filter(|_| judges).filter(|(_, member)| status(member, Lens::ALL).is_some());
    let link = |(id, _): (&MemberId, _)| Link {
        to: Address::ChangeStanding(id.to_string()).into(),
        text: member_name(&site.app, id),
    };
    let decides = |member: &MemberId, change: Change| {
        let subject = Subject::Member(member.clone());
        who.0.actors.iter().any(|actor| may(actor, change.action(), subject.clone()).is_ok())
    };
    let proposed = changes_proposed(&site).into_iter().filter(|(member, change)| judges && decides(member, *change));
    let proposed = proposed.map(|(member, change)| {
        let text = Say::new("standing-proposed").with("member", member_name(&site.app, &member));
        let text = text.with("change", Arg::Code("change".into(), change.code().into()));
        Link { to: Address::ChangeStanding(member.to_string()).into(), text }
    });
    let links: Vec<Link> = proposed.chain(shown.map(link)).collect();
    let lead = Say::new(if judges { "standing-desk-lead" } else { "standing-desk-none" });
    let title = Say::new("standing-desk-title");
    let page = MakingDeskPage::reading(title, lead, links);
    Shows { site: &site, asked: &ask.asked, headers: &ask.headers }.page(&page)
}

/// What somebody could decide of a member today.
fn open_to(site: &Site, who: &Who, member: &MemberId) -> Vec<Change> {
    let state = site.app.history().now();
    let standing = state.members.get(member).and_then(|member| status(member, Lens::ALL));
    let Some(standing) = standing else { return Vec::new() };
    let today = site.app.now().date();
    let subject = Subject::Member(member.clone());
    let permits = |change: &Change| who.0.actors.iter().any(|a| may(a, change.action(), subject.clone()).is_ok());
    Change::ALL.iter().copied().filter(|change| permits(change) && change.follows(&standing, today)).collect()
}

fn page(site: &Site, who: &Who, member: &MemberId, sent: Option<&Sent>, flaws: &Flaws) -> MakingDeskPage {
    let state = site.app.history().now();
    let codes: Vec<&'static str> = open_to(site, who, member).into_iter().map(Change::code).collect();
    let takes = Takes::OneOf(choices("change", &codes));
    let proposed = change_proposed(site, member).filter(|(change, _)| codes.contains(&change.code()));
    let mut what = field("change", "standing-change", takes, sent, flaw_of(flaws, "change"));
    if let Some((change, _)) = proposed.as_ref().filter(|_| sent.is_none()) {
        what = what.value(change.code());
    }
    let form = Form::new(Address::ChangeStanding(member.to_string()), "standing-send")
        .carry("token", who.0.form_token.as_str())
        .field(what)
        .field(field("on", "standing-on", Takes::Day, sent, flaw_of(flaws, "on")).hint("standing-on-hint"))
        .field(
            field("words", "standing-words", Takes::Text(LONGEST), sent, flaw_of(flaws, "words"))
                .hint("standing-words-hint"),
        );
    let lead = Say::new("standing-lead").with("member", member_name(&site.app, member));
    let mut links = vec![
        Link { to: Address::Member(member.to_string()).into(), text: member_name(&site.app, member) },
        Link { to: Address::Obligations(member.to_string()).into(), text: Say::new("member-owed") },
    ];
    let letters = proposed.iter().flat_map(|(_, letters)| letters);
    links.extend(letters.map(|at| {
        let text = Say::new("contrary-letter").with("act", Say::new("act-reference").with("position", *at));
        Link { to: Address::Letter(*at).into(), text }
    }));
    let mut page = MakingDeskPage::of(Say::new("standing-title"), lead, Form { flaws: whole(flaws), ..form }, links);
    if codes.is_empty() {
        page.forms.clear();
        page.notes.push(Say::new("standing-nothing"));
    }
    page.notes.extend(proposed.map(|(change, _)| {
        Say::new("standing-proposal").with("change", Arg::Code("change".into(), change.code().into()))
    }));
    let standing = state.members.get(member).and_then(|member| status(member, Lens::ALL));
    page.notes.extend(standing.map(|standing| {
        let code = Arg::Code("status".into(), standing.status.code().into());
        Say::new("standing-now").with("status", code)
    }));
    page
}

/// The form.
pub async fn form(State(site): State<Arc<Site>>, who: Who, Part(id): Part<String>, ask: Ask) -> Answer {
    let member = member_of(&site, &id)?;
    let page = page(&site, &who, &member, None, &Vec::new());
    Shows { site: &site, asked: &ask.asked, headers: &ask.headers }.page(&page)
}

/// Why something is not decided, in sentences.
fn refusals(refused: &NotDecided) -> Vec<Say> {
    let when = |day: &Date| Arg::When(PartialDate::Day(*day));
    let say = |why: &NotChanged| match why {
        NotChanged::NotPermitted => Say::new("refused-permit"),
        NotChanged::Unknown => Say::new("standing-nothing"),
        NotChanged::DoesNotFollow(status) => {
            Say::new("standing-refused-from").with("status", Arg::Code("status".into(), status.code().into()))
        }
        NotChanged::InTheFuture(day) => Say::new("refused-future").with("on", when(day)),
        NotChanged::NotAfterTheLast(day) => Say::new("standing-refused-early").with("date", when(day)),
        NotChanged::TooLate(day) => Say::new("reply-refused-late").with("date", when(day)),
        NotChanged::AnsweredAlready(_) => Say::new("reply-refused-again"),
    };
    refused.0.iter().map(say).collect()
}

/// Decides.
pub async fn decide(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part(id): Part<String>,
    ask: Ask,
) -> Answer {
    let member = member_of(&site, &id)?;
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    let change = Change::from_code(sent.get("change")).ok_or_else(|| Say::new("flaw-choose"));
    let flaws: Flaws = match (change, day(&sent, "on"), required(&sent, "words", LONGEST)) {
        (Ok(change), Ok(on), Ok(words)) => {
            let permit = who.permit(change.action(), &Subject::Member(member.clone()))?;
            match site.app.change_standing(permit, (member.clone(), change, on), &words).await {
                // The first act registers the words as a source; the next one publishes them.
                Ok(written) => return Ok(shows.go(Address::Letter(written.first + 1))),
                Err(WriteError::Refused(refused)) => refusals(&refused).into_iter().map(|say| ("", say)).collect(),
                Err(other) => return Err(Problem::of_write(other)),
            }
        }
        (change, on, words) => {
            let flaws = [("change", change.err()), ("on", on.err()), ("words", words.err())];
            flaws.into_iter().filter_map(|(name, flaw)| Some((name, flaw?))).collect()
        }
    };
    shows.flawed(&page(&site, &who, &member, Some(&sent), &flaws))
}

/// A letter that can be answered, with the member that it is about.
fn answerable(site: &Site, position: u64) -> Result<(MemberId, Date), Problem> {
    let state = site.app.history().now();
    let letter = state.letters.get(&position).ok_or(Problem::NotFound)?;
    let member = state.body_today(&letter.deed.about).member().cloned().ok_or(Problem::NotFound)?;
    Ok((member, letter.deed.reply_by.ok_or(Problem::NotFound)?))
}

fn reply_page(
    site: &Site,
    who: &Who,
    position: u64,
    sent: Option<&Sent>,
    flaws: &Flaws,
) -> Result<MakingDeskPage, Problem> {
    let (member, until) = answerable(site, position)?;
    let form = Form::new(Address::Reply(position), "reply-send")
        .carry("token", who.0.form_token.as_str())
        .field(field("words", "reply-words", Takes::Text(LONGEST), sent, flaw_of(flaws, "words")));
    let lead = Say::new("reply-lead").with("member", member_name(&site.app, &member));
    let lead = lead.with("date", PartialDate::Day(until));
    let links = vec![Link { to: Address::Letter(position).into(), text: Say::new("letter-words") }];
    Ok(MakingDeskPage::of(Say::new("reply-title"), lead, Form { flaws: whole(flaws), ..form }, links))
}

/// The form in which a member answers.
pub async fn replying(State(site): State<Arc<Site>>, who: Who, Part(position): Part<u64>, ask: Ask) -> Answer {
    let (member, _) = answerable(&site, position)?;
    who.permit(Action::SignLetter, &Subject::Member(member))?;
    let page = reply_page(&site, &who, position, None, &Vec::new())?;
    Shows { site: &site, asked: &ask.asked, headers: &ask.headers }.page(&page)
}

/// Answers.
pub async fn reply(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part(position): Part<u64>,
    ask: Ask,
) -> Answer {
    let (member, _) = answerable(&site, position)?;
    let permit = who.permit(Action::SignLetter, &Subject::Member(member))?;
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    let flaws: Flaws = match required(&sent, "words", LONGEST) {
        Err(flaw) => vec![("words", flaw)],
        Ok(words) => match site.app.reply_to_letter(permit, position, &words).await {
            Ok(written) => return Ok(shows.go(Address::Letter(written.first))),
            Err(WriteError::Refused(refused)) => refusals(&refused).into_iter().map(|say| ("", say)).collect(),
            Err(other) => return Err(Problem::of_write(other)),
        },
    };
    shows.flawed(&reply_page(&site, &who, position, Some(&sent), &flaws)?)
}
