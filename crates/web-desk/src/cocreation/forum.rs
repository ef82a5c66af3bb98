//! The forum keeps its house: remit, rules and seats, minutes.

use std::sync::Arc;

use app::cocreation::Meeting;
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::cocreation::Constituency;
use domain::ids::MemberId;
use domain::people::{Action, Subject};
use views::cocreation::MakingDeskPage;
use views::components::form::{Form, Takes};
use views::value::Link;
use views::{Address, Arg, Say};

use super::forms::outcome;
use crate::access::{Posted, Who};
use crate::ask::{Ask, Part};
use crate::fields::{
    Flaws, LONGEST, day, field, flaw_of, form as form_of, go, member as member_of, opening, permit, required, show,
    whole,
};
use crate::form::Sent;
use crate::present::member_name;
use crate::problems::Problem;
use crate::site::Site;

pub(super) type Answer = Result<Response<Body>, Problem>;

/// The fields of seats, by constituency.
const SEATS: [&str; 8] = [
    "seats-government",
    "seats-parliament",
    "seats-local-government",
    "seats-civil-society",
    "seats-academia",
    "seats-business",
    "seats-media",
    "seats-citizens",
];

fn with_seats(form: Form, sent: Option<&Sent>, flaws: &Flaws) -> Form {
    Constituency::ALL.iter().zip(SEATS).fold(form, |form, (of, name)| {
        let mut field = field(name, "forum-seats", Takes::Line(4, "off"), sent, flaw_of(flaws, name));
        field.label = Say::new("seats-of").with("of", Arg::Code("forum-side".into(), of.code().into()));
        form.field(field)
    })
}

/// The seats that were typed; nothing is none.
fn seats(sent: &Sent) -> Result<Vec<(Constituency, u16)>, Flaws> {
    let (mut seats, mut flaws) = (Vec::new(), Vec::new());
    for (of, name) in Constituency::ALL.iter().zip(SEATS) {
        match sent.get(name).trim() {
            "" => {}
            typed => match typed.parse() {
                Ok(n) => seats.push((*of, n)),
                Err(_) => flaws.push((name, Say::new("flaw-number").with("value", typed))),
            },
        }
    }
    if flaws.is_empty() { Ok(seats) } else { Err(flaws) }
}

fn links() -> Vec<Link> {
    vec![Link { to: Address::Making.into(), text: Say::new("making-desk-title") }]
}

/// The last act that says something of the forum: what a form was made from.
pub(super) fn position(site: &Site, member: &MemberId) -> u64 {
    site.app.history().now().forums.get(member).map_or(0, |forum| forum.position)
}

/// A page of the desk for the forum of a member.
pub(super) fn titled(
    site: &Site,
    member: &MemberId,
    (title, lead): (&'static str, &'static str),
    form: Form,
) -> MakingDeskPage {
    let lead = Say::new(lead).with("member", member_name(&site.app, member));
    MakingDeskPage::of(Say::new(title), lead, form, links())
}

fn forum_page(site: &Site, who: &Who, member: &MemberId, sent: Option<&Sent>, flaws: &Flaws) -> MakingDeskPage {
    let form = form_of(&who.0, Address::SetUpForum(member.to_string()), "forum-send", position(site, member))
        .field(field("remit", "forum-remit", Takes::Text(LONGEST), sent, flaw_of(flaws, "remit")))
        .field(field("rules", "forum-rules", Takes::Text(LONGEST), sent, flaw_of(flaws, "rules")));
    let form = with_seats(form, sent, flaws);
    titled(site, member, ("forum-form-title", "forum-form-lead"), Form { flaws: whole(flaws), ..form })
}

/// The form that sets up a forum.
pub async fn form(State(site): State<Arc<Site>>, who: Who, Part(id): Part<String>, ask: Ask) -> Answer {
    let member = member_of(&site, &id)?;
    permit(&who.0, Action::KeepMinutes, &Subject::Member(member.clone()))?;
    show(&site, &ask, &forum_page(&site, &who, &member, None, &Vec::new()), false)
}

/// Sets up a forum.
pub async fn set_up(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part(id): Part<String>,
    ask: Ask,
) -> Answer {
    let member = member_of(&site, &id)?;
    let permit = permit(&who.0, Action::KeepMinutes, &Subject::Member(member.clone()))?;
    let (remit, rules) = (required(&sent, "remit", LONGEST), required(&sent, "rules", LONGEST));
    let flaws = match (remit, rules, seats(&sent)) {
        (Ok(remit), Ok(rules), Ok(seats)) => {
            let done = site.app.constitute_forum(permit, &member, opening(&sent), (&remit, &rules), &seats).await;
            match outcome(done)? {
                Ok(()) => return Ok(go(&site, &ask, Address::Making)),
                Err(refused) => refused.into_iter().map(|say| ("", say)).collect(),
            }
        }
        (remit, rules, seats) => {
            let texts =
                remit.err().map(|flaw| ("remit", flaw)).into_iter().chain(rules.err().map(|flaw| ("rules", flaw)));
            texts.chain(seats.err().into_iter().flatten()).collect()
        }
    };
    show(&site, &ask, &forum_page(&site, &who, &member, Some(&sent), &flaws), true)
}

fn minutes_page(site: &Site, who: &Who, member: &MemberId, sent: Option<&Sent>, flaws: &Flaws) -> MakingDeskPage {
    let tick = |name, label| field(name, label, Takes::Tick, sent, None);
    let form = form_of(&who.0, Address::KeepMinutes(member.to_string()), "minutes-send", position(site, member))
        .field(field("on", "minutes-on", Takes::Day, sent, flaw_of(flaws, "on")))
        .field(field("minutes", "minutes-text", Takes::Text(LONGEST), sent, flaw_of(flaws, "minutes")))
        .field(field("decisions", "minutes-decisions", Takes::Text(LONGEST), sent, None).hint("minutes-decisions-hint"))
        .field(tick("results", "minutes-results"))
        .field(tick("comments", "minutes-comments"));
    let form = with_seats(form, sent, flaws);
    titled(site, member, ("minutes-title", "minutes-lead"), Form { flaws: whole(flaws), ..form })
}

/// The form that publishes minutes.
pub async fn minutes(State(site): State<Arc<Site>>, who: Who, Part(id): Part<String>, ask: Ask) -> Answer {
    let member = member_of(&site, &id)?;
    permit(&who.0, Action::KeepMinutes, &Subject::Member(member.clone()))?;
    show(&site, &ask, &minutes_page(&site, &who, &member, None, &Vec::new()), false)
}

/// Publishes minutes.
pub async fn keep(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part(id): Part<String>,
    ask: Ask,
) -> Answer {
    let member = member_of(&site, &id)?;
    let permit = permit(&who.0, Action::KeepMinutes, &Subject::Member(member.clone()))?;
    let flaws = match (day(&sent, "on"), required(&sent, "minutes", LONGEST), seats(&sent)) {
        (Ok(on), Ok(minutes), Ok(present)) => {
            // One decision a line; a meeting that decides more than twenty things says so in its minutes.
            let decisions = sent.get("decisions").lines().map(str::trim).filter(|line| !line.is_empty());
            let meeting = Meeting {
                on,
                present,
                minutes,
                decisions: decisions.take(20).map(ToOwned::to_owned).collect(),
                results_presented: !sent.get("results").is_empty(),
                comments_collected: !sent.get("comments").is_empty(),
            };
            match outcome(site.app.keep_minutes(permit, &member, meeting).await)? {
                Ok(()) => return Ok(go(&site, &ask, Address::Making)),
                Err(refused) => refused.into_iter().map(|say| ("", say)).collect(),
            }
        }
        (on, minutes, seats) => {
            let own = on.err().map(|flaw| ("on", flaw)).into_iter().chain(minutes.err().map(|flaw| ("minutes", flaw)));
            own.chain(seats.err().into_iter().flatten()).collect()
        }
    };
    show(&site, &ask, &minutes_page(&site, &who, &member, Some(&sent), &flaws), true)
}
