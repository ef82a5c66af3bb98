//! What changed, for readers of feeds, and days to keep, for calendars: of everything and of one member.
//!
//! An entry is an act, under its permanent address, told in the reader's language. Of everything, an import is one entry,
//! not its ten thousand acts; of a member, each of the newest acts about it is. Asked as of another time, a feed tells what was so or
//! known then, names itself by that time and leads there.

use std::collections::BTreeSet;
use std::sync::Arc;

use app::calendar::{Calendar, Day};
use app::feeds::{Entry, Feed};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::membership::{self, Debtor, Obligation, zone_of};
use domain::noted::Noted;
use domain::partnership::Member;
use domain::{Field, Lens, MemberId, PartialDate, Partnership, Thing};
use record::Act;
use views::value::Name;
use views::{Address, Arg, Say, Target};

use crate::answer::{Keep, Ready};
use crate::ask::{Ask, Part};
use crate::present::Present;
use crate::problems::Problem;
use crate::record::wording;
use crate::site::Site;

/// How many entries a feed holds.
const ENTRIES: usize = 50;

/// How a feed is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Atom,
    Json,
}

/// What changed in the record, as Atom.
pub async fn atom(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    feed(site, ask, None, Form::Atom).await
}

/// The same as JSON Feed.
pub async fn json(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    feed(site, ask, None, Form::Json).await
}

/// What changed about a member, as Atom.
pub async fn atom_of(
    State(site): State<Arc<Site>>,
    Part(member): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    feed(site, ask, Some(read(&member)?), Form::Atom).await
}

/// The same as JSON Feed.
pub async fn json_of(
    State(site): State<Arc<Site>>,
    Part(member): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    feed(site, ask, Some(read(&member)?), Form::Json).await
}

/// The days of a member, as iCalendar.
pub async fn calendar(
    State(site): State<Arc<Site>>,
    Part(member): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let (telling, id) = (site.telling(&ask).await?, read(&member)?);
    let calendar = telling.tell(|present| {
        let member = present.state.members.get(&id).ok_or(Problem::NotFound)?;
        let t = present.words_of();
        let name = named(present, &id);
        let (base, mut days) = (site.options.base_url.as_str(), Vec::new());
        days.extend(happened(present, base, &ask, (&id, member)));
        days.extend(owed(present, base, &ask, &id));
        let title = t.say(&Say::new("calendar-title").with("member", name)).into_owned();
        Ok::<_, Problem>(Calendar { title, made_at: present.state.recorded_at, days })
    })?;
    let name = format!("attachment; filename=\"{id}.ics\"");
    let ready = Ready::new("text/calendar; charset=utf-8", calendar.to_ics(), Keep::Revalidate);
    Ok(ready.with_header(axum::http::header::CONTENT_DISPOSITION, &name).serve(&ask.headers))
}

fn read(member: &str) -> Result<MemberId, Problem> {
    member.parse().map_err(|_| Problem::NotFound)
}

fn named(present: Present<'_>, id: &MemberId) -> Arg {
    match present.name_of(id) {
        Name::Country(code) => Arg::Country(code),
        Name::Given(name) => Arg::Text(name),
    }
}

/// What happened in a membership on a day that is known.
fn happened(present: Present<'_>, base: &str, ask: &Ask, (id, member): (&MemberId, &Member)) -> Vec<Day> {
    let t = present.words_of();
    let host = base.split("://").nth(1).unwrap_or(base);
    let day = |(slug, thing): (&domain::ids::Slug, &Thing)| {
        let Some(PartialDate::Day(on)) = thing.date(Field::HappenedOn, present.lens) else { return None };
        let event =
            Arg::Code(Field::MembershipEvent.code().into(), thing.code(Field::MembershipEvent, present.lens)?.into());
        let title = Say::new("calendar-day").with("member", named(present, id)).with("event", event);
        let at = thing.said(Field::MembershipEvent, present.lens)?.by.at;
        let about = Say::new("calendar-recorded").with("position", at);
        let page = format!("{base}{}", ask.at_its_time(Address::Member(id.to_string())).href(present.locale));
        Some(Day {
            id: format!("{id}-{slug}@{host}"),
            on,
            title: t.say(&title).into_owned(),
            about: t.say(&about).into_owned(),
            page,
        })
    };
    member.events.iter().filter_map(day).collect()
}

/// What a member, its forum or the review of its plans owes, by day. A day that moves keeps its name, so that it moves in the
/// reader's calendar too; what is owed again and again is named with its day.
fn owed(present: Present<'_>, base: &str, ask: &Ask, id: &MemberId) -> Vec<Day> {
    let (t, zone) = (present.words_of(), zone_of(present.state, id, present.lens));
    let host = base.split("://").nth(1).unwrap_or(base);
    let page = format!("{base}{}", ask.at_its_time(Address::Obligations(id.to_string())).href(present.locale));
    let day = |owed: Obligation| {
        let plan = owed.plan.map(|number| format!("-{number}")).unwrap_or_default();
        let again = if owed.owed_by == Debtor::Forum { format!("-{}", owed.due) } else { String::new() };
        let duty = Arg::Code("duty".into(), owed.duty.code().into());
        let title = Say::new("calendar-due").with("member", named(present, id)).with("duty", duty);
        let by = Arg::Code("debtor".into(), owed.owed_by.code().into());
        let about = Say::new("calendar-owed").with("by", by).with("zone", zone.name).with("rule", owed.rule.as_str());
        let mut about = t.say(&about).into_owned();
        for step in &owed.moved {
            let moved = Say::new("owed-moved").with("from", PartialDate::Day(step.from));
            about.push(' ');
            about.push_str(&t.say(&moved.with("resolution", step.resolution.as_str())));
        }
        Day {
            id: format!("{id}-{}{plan}{again}@{host}", owed.duty),
            on: owed.due,
            title: t.say(&title).into_owned(),
            about,
            page: page.clone(),
        }
    };
    membership::obligations(present.state, id, present.lens, present.asked).into_iter().map(day).collect()
}

/// The positions of the acts that a feed of everything tells: what was done that is told by itself. An import is told when it is closed.
fn of_everything(state: &Partnership, lens: Lens) -> BTreeSet<u64> {
    news(state, lens).map(|noted| noted.at).collect()
}

/// What was done that is worth an entry, as far as it is seen through a lens.
fn news(state: &Partnership, lens: Lens) -> impl Iterator<Item = &Noted> {
    state.noted.iter().filter(move |noted| noted.is_news() && noted.is_seen(lens))
}

/// The positions of the acts about a member: itself, its events, how it made its plans, its plans and their commitments, and what was
/// done of any of them.
fn of_member(state: &Partnership, lens: Lens, id: &MemberId) -> Option<BTreeSet<u64>> {
    let member = state.members.get(id)?;
    let plans = member.plans.values().map(|plan| &plan.thing);
    let commitments = member.plans.values().flat_map(|plan| &plan.commitments);
    let commitments = commitments.filter_map(|id| state.commitments.get(id));
    let said =
        commitments.flat_map(|commitment| std::iter::once(&commitment.thing).chain(commitment.assessments.values()));
    let done = news(state, lens).filter(|noted| noted.place.is_of_member(id, state)).map(|noted| noted.at);
    let things = std::iter::once(&member.thing).chain(member.events.values()).chain(member.processes.values());
    Some(
        things
            .chain(plans)
            .chain(said)
            .flat_map(|thing| thing.statements(lens))
            .map(|statement| statement.at)
            .chain(done)
            .collect(),
    )
}

async fn feed(site: Arc<Site>, ask: Ask, member: Option<MemberId>, form: Form) -> Result<Response<Body>, Problem> {
    let telling = site.telling(&ask).await?;
    let (state, lens) = (&telling.view.state, telling.view.lens);
    let positions = match &member {
        None => of_everything(state, lens),
        Some(id) => of_member(state, lens, id).ok_or(Problem::NotFound)?,
    };
    let acts = site.acts_at(positions.into_iter().rev().take(ENTRIES).collect()).await?;
    let base = site.options.base_url.as_str();
    let about = member.as_ref().map_or(Address::Record, |id| Address::Member(id.to_string()));
    let about = ask.at_its_time(about);
    let feed = telling.tell(|present| Feed {
        id: format!("{base}{}", about.path()),
        title: title(present, member.as_ref()),
        author: base.to_owned(),
        language: present.locale.lang().to_owned(),
        page: format!("{base}{}", about.href(present.locale)),
        address: format!("{base}{}", ask.asked.address),
        entries: acts.iter().map(|act| entry(present, base, &ask, act)).collect(),
    });
    let ready = match form {
        Form::Atom => {
            let written = feed.to_atom().map_err(Problem::fault)?;
            Ready::new("application/atom+xml; charset=utf-8", written, Keep::Revalidate)
        }
        Form::Json => Ready::new("application/feed+json", feed.to_json(), Keep::Revalidate),
    };
    let ready = if ask.moment.is_past() { ready.not_indexed() } else { ready };
    Ok(ready.serve(&ask.headers))
}

fn title(present: Present<'_>, member: Option<&MemberId>) -> String {
    let say = match member {
        None => Say::new("feed-title"),
        Some(id) => Say::new("feed-title-member").with("member", named(present, id)),
    };
    present.words_of().say(&say).into_owned()
}

fn entry(present: Present<'_>, base: &str, ask: &Ask, act: &Act) -> Entry {
    let t = present.words_of();
    let says = t.say(&wording::says(present, &act.deed)).into_owned();
    let about = wording::about(present, &act.deed);
    let record = Address::Act(act.seq);
    let title = match &about {
        Some(link) => {
            t.say(&Say::new("feed-entry").with("about", link.text.clone()).with("says", says.as_str())).into_owned()
        }
        None => says.clone(),
    };
    let page = ask.at_its_time(about.map_or_else(|| Target::from(record.clone()), |link| link.to)).href(present.locale);
    Entry {
        id: format!("{base}{}", record.path()),
        title,
        page: format!("{base}{page}"),
        updated: act.recorded_at,
        summary: t
            .say(&Say::new("feed-summary").with("position", act.seq).with("by", wording::by(present, &act.by)))
            .into_owned(),
    }
}
