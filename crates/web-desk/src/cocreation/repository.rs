//! The repository of a forum on the desk: entering what shows how plans are made, and keeping copies of it. What a response cites without
//! a copy being kept stands first: an address can die, and then nobody could read what the response rests on.

use std::sync::Arc;

use app::cocreation::Publishing;
use axum::extract::State;
use domain::cocreation::{Evidence, Published};
use domain::ids::MemberId;
use domain::people::{Action, Subject};
use views::cocreation::MakingDeskPage;
use views::components::form::{Choice, Form, Takes};
use views::value::Link;
use views::{Address, Arg, Say};

use super::forms::outcome;
use super::forum::{Answer, position, titled};
use crate::access::{Posted, Who};
use crate::ask::{Ask, Part};
use crate::fields::{
    Flaws, choices, copy_of, day, field, flaw_of, form as form_of, go, member as member_of, permit, required, show,
    told_copy, whole,
};
use crate::form::Sent;
use crate::present::word;
use crate::problems::Problem;
use crate::site::Site;

/// How many entries stand in a list or a form: what a copy is owed of, then the latest. A judgement.
const MOST_LISTED: usize = 50;

/// What stands in the repository of a member's forum: what a copy is owed of, then the latest.
fn entries(site: &Site, member: &MemberId) -> Vec<Arc<Published>> {
    let state = site.app.history().now();
    let Some(forum) = state.forums.get(member) else { return Vec::new() };
    let others = forum.published.iter().rev().filter(|entry| !entry.owes_copy(&state));
    forum.owed_copies(&state).chain(others).take(MOST_LISTED).cloned().collect()
}

fn title(site: &Site, entry: &Published) -> Say {
    word(&site.app, &entry.deed.title).map_or_else(|| Say::new("item-withheld"), Say::plain)
}

/// What names an entry, with whether a copy of it is kept.
fn called(site: &Site, entry: &Published) -> Say {
    let state = site.app.history().now();
    let key = match (entry.owes_copy(&state), entry.copies.is_empty()) {
        (true, _) => "item-owed",
        (false, true) => "item-no-copy",
        (false, false) => "item-with-copy",
    };
    Say::new(key).with("title", Arg::Say(Box::new(title(site, entry))))
}

/// The ways to the entries of a repository.
fn to_entries(site: &Site, member: &MemberId) -> Vec<Link> {
    let link = |entry: Arc<Published>| Link {
        to: Address::KeepCopy(member.to_string(), entry.at).into(),
        text: called(site, &entry),
    };
    entries(site, member).into_iter().map(link).collect()
}

/// The ways to the entries of which a copy is owed, for whoever may keep one.
pub(super) fn to_owed(site: &Site, member: &MemberId) -> Vec<Link> {
    let state = site.app.history().now();
    let owed = state.forums.get(member).into_iter().flat_map(|forum| forum.owed_copies(&state)).take(MOST_LISTED);
    let link = |entry: &Arc<Published>| Link {
        to: Address::KeepCopy(member.to_string(), entry.at).into(),
        text: called(site, entry),
    };
    owed.map(link).collect()
}

/// That copies are owed, where some are.
pub(super) fn owed_note(site: &Site, member: &MemberId) -> Option<Say> {
    let state = site.app.history().now();
    let owed = state.forums.get(member)?.owed_copies(&state).count();
    (owed > 0).then(|| Say::new("repository-owed").with("count", owed))
}

/// What the boxes of what can be cited begin with.
const CITE: &str = "cite-";

fn cite(entry: u64) -> String {
    format!("{CITE}{entry}")
}

/// The entries that a response can cite, each by itself.
pub(super) fn to_cite(site: &Site, member: &MemberId, sent: Option<&Sent>) -> Vec<Choice> {
    let choice = |entry: Arc<Published>| Choice {
        name: cite(entry.at),
        label: called(site, &entry),
        chosen: sent.is_some_and(|sent| !sent.get(&cite(entry.at)).is_empty()),
    };
    let mut entries = entries(site, member);
    // What was ticked stays to be seen although the list has moved on since.
    let state = site.app.history().now();
    let ticked = sent.into_iter().flat_map(cited).filter(|act| !entries.iter().any(|entry| entry.at == *act));
    let ticked: Vec<_> = ticked.filter_map(|act| state.forums.get(member)?.entry(act).cloned()).collect();
    entries.extend(ticked);
    entries.into_iter().map(choice).collect()
}

/// Those that were chosen. Whether they stand in this repository is decided where the response is.
pub(super) fn cited(sent: &Sent) -> Vec<u64> {
    sent.ticked(CITE).filter_map(|entry| entry.parse().ok()).collect()
}

fn item_page(site: &Site, who: &Who, member: &MemberId, sent: Option<&Sent>, flaws: &Flaws) -> MakingDeskPage {
    let shows = Takes::OneOf(choices("evidence-shows", Evidence::CODES));
    let form = form_of(&who.0, Address::KeepRepository(member.to_string()), "item-send", position(site, member))
        .field(field("shows", "item-shows", shows, sent, flaw_of(flaws, "shows")))
        .field(field("title", "item-title", Takes::Line(300, "off"), sent, flaw_of(flaws, "title")))
        .field(
            field("address", "item-address", Takes::Line(500, "url"), sent, flaw_of(flaws, "address"))
                .hint("item-address-hint"),
        )
        .field(field("on", "item-on", Takes::Day, sent, flaw_of(flaws, "on")))
        .field(field("copy", "item-copy", Takes::File, None, flaw_of(flaws, "copy")).hint("item-copy-hint"));
    let mut page = titled(site, member, ("item-form-title", "item-form-lead"), Form { flaws: whole(flaws), ..form });
    page.notes.extend(owed_note(site, member));
    page.links.splice(..0, to_entries(site, member));
    page
}

/// The form that adds to the repository.
pub async fn item(State(site): State<Arc<Site>>, who: Who, Part(id): Part<String>, ask: Ask) -> Answer {
    let member = member_of(&site, &id)?;
    permit(&who.0, Action::KeepRepository, &Subject::Member(member.clone()))?;
    show(&site, &ask, &item_page(&site, &who, &member, None, &Vec::new()), false)
}

/// An address that one can be led to.
fn address(sent: &Sent) -> Result<String, Say> {
    let typed = required(sent, "address", 500)?;
    let is_web = typed.starts_with("https://") || typed.starts_with("http://");
    let plain = !typed.contains(|c: char| c.is_whitespace() || c.is_control());
    if is_web && plain { Ok(typed) } else { Err(Say::new("flaw-address").with("value", typed)) }
}

/// Adds to the repository.
pub async fn add(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part(id): Part<String>,
    ask: Ask,
) -> Answer {
    let member = member_of(&site, &id)?;
    let permit = permit(&who.0, Action::KeepRepository, &Subject::Member(member.clone()))?;
    let shows = Evidence::from_code(sent.get("shows")).ok_or_else(|| Say::new("flaw-choose"));
    let of = (shows, required(&sent, "title", 300), address(&sent), day(&sent, "on"), copy_of(&sent, "copy"));
    let flaws = match of {
        (Ok(shows), Ok(title), Ok(address), Ok(on), Ok(copy)) => {
            let wanted = Publishing { shows, title, address, on };
            match outcome(site.app.keep_repository(permit, &member, wanted, copy).await)? {
                Ok(()) => return Ok(go(&site, &ask, Address::KeepRepository(member.to_string()))),
                Err(refused) => refused.into_iter().map(|say| ("", say)).collect(),
            }
        }
        (shows, title, address, on, copy) => {
            let typed = [("title", title.err()), ("address", address.err()), ("on", on.err())];
            let flaws = [("shows", shows.err())].into_iter().chain(typed).chain([("copy", copy.err())]);
            flaws.filter_map(|(name, flaw)| Some((name, flaw?))).collect()
        }
    };
    show(&site, &ask, &item_page(&site, &who, &member, Some(&sent), &flaws), true)
}

fn entry_of(site: &Site, member: &MemberId, entry: u64) -> Result<Arc<Published>, Problem> {
    let state = site.app.history().now();
    state.forums.get(member).and_then(|forum| forum.entry(entry)).cloned().ok_or(Problem::NotFound)
}

fn copy_page(
    site: &Site,
    who: &Who,
    (member, entry): (&MemberId, &Published),
    sent: bool,
    flaws: &Flaws,
) -> MakingDeskPage {
    let to = Address::KeepCopy(member.to_string(), entry.at);
    let form = form_of(&who.0, to, "item-copy-send", entry.at)
        .field(field("copy", "item-copy", Takes::File, None, flaw_of(flaws, "copy")).hint("item-copy-later-hint"));
    let mut page = titled(site, member, ("item-copy-title", "item-copy-lead"), Form { flaws: whole(flaws), ..form });
    page.lead = page.lead.with("title", Arg::Say(Box::new(title(site, entry))));
    page.above = Some((Say::new("item-form-title"), Address::KeepRepository(member.to_string())));
    let state = site.app.history().now();
    let readable = || entry.copies.iter().filter(|kept| !state.withheld.contains_key(&kept.copy.file));
    let count = readable().count();
    page.done = (!sent && count > 0).then(|| Say::new("item-copies").with("count", count));
    if entry.owes_copy(&state) {
        page.notes.push(Say::new("item-owed-note"));
    }
    if let Some(address) = word(&site.app, &entry.deed.address) {
        page.notes.push(Say::new("item-stands-at").with("address", address));
    }
    page.links.extend(readable().rev().map(|kept| Link {
        to: Address::Archived(kept.copy.file.to_string()).into(),
        text: told_copy("item-copy-kept", &kept.copy).with("digest", kept.copy.file.to_string()),
    }));
    page
}

/// The form that keeps a copy of what stands in the repository.
pub async fn copy_form(
    State(site): State<Arc<Site>>,
    who: Who,
    Part((id, entry)): Part<(String, u64)>,
    ask: Ask,
) -> Answer {
    let member = member_of(&site, &id)?;
    permit(&who.0, Action::KeepRepository, &Subject::Member(member.clone()))?;
    let entry = entry_of(&site, &member, entry)?;
    show(&site, &ask, &copy_page(&site, &who, (&member, &entry), false, &Vec::new()), false)
}

/// Keeps a copy of what stands in the repository. Those that were kept before stay beside it.
pub async fn keep_copy(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part((id, entry)): Part<(String, u64)>,
    ask: Ask,
) -> Answer {
    let member = member_of(&site, &id)?;
    let permit = permit(&who.0, Action::KeepRepository, &Subject::Member(member.clone()))?;
    let entry = entry_of(&site, &member, entry)?;
    let file = copy_of(&sent, "copy").and_then(|file| file.ok_or_else(|| Say::new("review-copy-missing")));
    let flaws: Flaws = match file {
        Ok(file) => match outcome(site.app.keep_copy(permit, (&member, entry.at), file).await)? {
            Ok(()) => return Ok(go(&site, &ask, Address::KeepCopy(member.to_string(), entry.at))),
            Err(refused) => refused.into_iter().map(|say| ("", say)).collect(),
        },
        Err(flaw) => vec![("copy", flaw)],
    };
    show(&site, &ask, &copy_page(&site, &who, (&member, &entry), true, &flaws), true)
}
