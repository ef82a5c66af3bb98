//! Organisations on the desk: whoever speaks for one asks that it be recognised; the Support Unit sees what waits, looks at it, and
//! recognises it or refuses with a reason; and it recognises one of which nobody asked here.

use std::collections::BTreeSet;

use app::WriteError;
use app::people::{Founded, NewOrganisation, NotRecognised, Organisation};
use domain::ids::{Iso3, Slug};
use domain::people::{Action, NotRecognised as Refusal, OrganisationKind, Permit, Subject};
use domain::{PartialDate, Timestamp};
use views::components::form::{Form, Takes};
use views::networking::{Block, Cell, Section, SheetPage, Table};
use views::people::PeoplePlace;
use views::value::{Link, Value};
use views::{Address, Arg, Catalogue, Say, Target};

use crate::desk::{Answer, AtDesk};
use crate::fields::{Flaws, choices, field, flaw_of, required, whole};
use crate::form::Sent;
use crate::present::text_of;
use crate::problems::Problem;

/// The longest name of an organisation and the longest address of its site, and the longest text about it, in characters.
const LONGEST: (usize, usize) = (200, 4_000);

/// Reads what an organisation says of itself; what cannot be taken comes back with why.
fn read(sent: &Sent) -> Result<NewOrganisation, Flaws> {
    let mut flaws = Flaws::new();
    let mut keep = |name: &'static str, flaw: Option<Say>| flaws.extend(flaw.map(|flaw| (name, flaw)));
    let name = required(sent, "name", LONGEST.0);
    let short: String = sent.get("short").trim().chars().take(100).collect();
    let id = short.parse::<Slug>().map_err(|_| Say::new("organisations-short-flaw").with("value", short.as_str()));
    let kind = OrganisationKind::from_code(sent.get("kind")).ok_or_else(|| Say::new("organisations-kind-flaw"));
    let country = Some(sent.get("country")).filter(|code| !code.is_empty());
    let country = country.map(str::parse::<Iso3>).transpose().map_err(|_| Say::new("organisations-country-flaw"));
    let website = required(sent, "website", LONGEST.0).and_then(|website| {
        let flaw =
            || Say::new("organisations-website-flaw").with("value", website.chars().take(80).collect::<String>());
        let is_web = web_read::review::shown::is_web(&website);
        if is_web { Ok(website.clone()) } else { Err(flaw()) }
    });
    match (name, id, kind, country, website) {
        (Ok(name), Ok(id), Ok(kind), Ok(country), Ok(website)) => {
            Ok(NewOrganisation { id, name, kind, country, website })
        }
        (name, id, kind, country, website) => {
            keep("name", name.err());
            keep("short", id.err());
            keep("kind", kind.err());
            keep("country", country.err());
            keep("website", website.err());
            Err(flaws)
        }
    }
}

/// The countries that an organisation can be at home in, by name: all that the record knows.
fn countries(at: &AtDesk<impl Sized>) -> Vec<(String, Say)> {
    let (t, state) = (Catalogue::of(at.ask.asked.locale), at.site.app.history().now());
    let of_members = state.members.keys().filter_map(|id| state.country_of(id));
    let known: BTreeSet<Iso3> = state.countries.keys().cloned().chain(of_members).collect();
    let mut named: Vec<(String, String)> =
        known.iter().map(|code| (code.to_string(), t.country(code.as_str()).into_owned())).collect();
    named.sort_by(|(_, one), (_, other)| t.compare(one, other));
    let many = (String::new(), Say::new("organisation-many-countries"));
    std::iter::once(many).chain(named.into_iter().map(|(code, name)| (code, Say::plain(name)))).collect()
}

/// The fields in which an organisation says what it is, with what was typed, else with what stood there.
fn about_itself<P>(at: &AtDesk<P>, form: Form, stood: Option<&Organisation>, flaws: &Flaws) -> Form {
    let sent = at.sent();
    let kinds = choices("organisation-kind", OrganisationKind::CODES);
    let fill = |name: &'static str, label, takes, stood: String| {
        let field = field(name, label, takes, sent, flaw_of(flaws, name));
        if sent.is_none() { field.value(stood) } else { field }
    };
    let known = |of: fn(&Organisation) -> String| stood.map(of).unwrap_or_default();
    let line = || Takes::Line(LONGEST.0, "off");
    form.field(fill("name", "organisations-name", Takes::Line(LONGEST.0, "organization"), known(|of| of.name.clone())))
        .field(
            fill("short", "organisations-short", line(), known(|of| of.id.to_string()))
                .hint("organisations-short-hint"),
        )
        .field(fill(
            "kind",
            "organisation-kind",
            Takes::OneOf(kinds),
            known(|of| of.kind.map_or("", OrganisationKind::code).to_owned()),
        ))
        .field(fill(
            "country",
            "organisation-country",
            Takes::OneOf(countries(at)),
            known(|of| of.country.as_ref().map(ToString::to_string).unwrap_or_default()),
        ))
        .field(fill("website", "organisations-website", line(), known(|of| of.website.clone())))
}

/// What was asked for and how it stands.
fn asked(of: &Organisation) -> Section {
    let stands = match (&of.refused, of.verified_at) {
        (Some((reason, on)), _) => {
            let say = Say::new("recognition-refused").with("date", PartialDate::Day(on.date()));
            vec![Block::Says(say), Block::Told(Say::new("recognition-reason"), text_of(reason))]
        }
        (None, Some(on)) => {
            let say = Say::new("recognition-done").with("date", PartialDate::Day(on.date()));
            let to = PeoplePlace::Organisation(of.id.to_string());
            vec![
                Block::Says(say),
                Block::List(vec![
                    (Say::new("recognition-see"), Some(to.into())),
                    (Say::new("recognition-appoint"), Some(Address::Offices.into())),
                ]),
            ]
        }
        (None, None) => {
            vec![Block::Says(Say::new("recognition-waits").with("date", PartialDate::Day(of.asked_at.date())))]
        }
    };
    Section::new(format!("asked-{}", of.id), Say::plain(of.name.as_str())).and(stands)
}

fn desk(title: &'static str, lead: &'static str) -> SheetPage {
    let above = vec![Link { to: Address::Desk.into(), text: Say::new("desk-title") }];
    SheetPage { above, lead: Some(Say::new(lead)), ..SheetPage::new(Say::new(title)) }
}

/// Where one asks that an organisation be recognised, and reads what became of it.
pub async fn recognition(at: AtDesk<()>) -> Answer {
    let person = &at.who.0.account.person;
    let mut flaws = Flaws::new();
    if let Some(sent) = at.sent() {
        let shown_by = required(sent, "shown-by", LONGEST.1);
        match (read(sent), shown_by) {
            (Ok(new), Ok(shown_by)) => {
                let came = at.site.app.found_organisation(person, new, &shown_by).await.map_err(Problem::of_store)?;
                match came {
                    Founded::Waits => return at.go(Target::from(PeoplePlace::Recognition).and("done", "asked")),
                    Founded::Taken => flaws.push(("short", Say::new("organisations-taken"))),
                    Founded::Another => flaws.push(("", Say::new("recognition-another"))),
                }
            }
            (new, shown_by) => {
                flaws.extend(new.err().unwrap_or_default());
                flaws.extend(shown_by.err().map(|flaw| ("shown-by", flaw)));
            }
        }
    }
    let own = at.site.app.organisations_asked_by(person).await.map_err(Problem::of_store)?;
    // What waits, else what was refused, is there to be asked again in other words.
    let stood = own.iter().find(|of| of.waits()).or_else(|| own.iter().find(|of| of.refused.is_some()));
    let submit = if stood.is_some() { "recognition-ask-again" } else { "recognition-ask" };
    let form = about_itself(&at, at.form(PeoplePlace::Recognition, submit), stood, &flaws);
    let shown =
        field("shown-by", "recognition-shown-by", Takes::Text(LONGEST.1), at.sent(), flaw_of(&flaws, "shown-by"));
    let shown = match stood.filter(|_| at.sent().is_none()) {
        Some(of) => shown.value(of.shown_by.as_str()),
        None => shown,
    };
    let form = Form { flaws: whole(&flaws), ..form.field(shown.hint("recognition-shown-by-hint")) };
    let ask = Section::new("ask", Say::new(if stood.is_some() { "recognition-change" } else { "recognition-new" }));
    let ask = ask.help(Say::new("recognition-help")).with(Block::form(None, form));
    let mut page = desk("recognition-title", "recognition-lead");
    page.done = at.done().map(|_| Say::new("recognition-asked-now"));
    page.ways = vec![Link { to: PeoplePlace::Organisations.into(), text: Say::new("organisations-title") }];
    page.sections = own.iter().map(asked).chain([ask]).collect();
    at.show(&page, !flaws.is_empty())
}

/// The organisations that are recognised, as the record has them.
fn recognised(at: &AtDesk<()>) -> Section {
    let state = at.site.app.history().now();
    let row = |of: &domain::people::Organisation| {
        let id = &of.deed.organisation;
        let name = at.site.app.names().organisation(id).unwrap_or_else(|| id.to_string());
        vec![
            Cell::of(Value::Text(text_of(&name))).to(PeoplePlace::Organisation(id.to_string())),
            Cell::say(Say::plain(id.as_str())),
            Cell::say(Say::of(Arg::Code("organisation-kind".into(), of.deed.kind.code().into()))),
            Cell::of(Value::When(PartialDate::Day(of.on))),
        ]
    };
    let rows: Vec<_> = state.organisations.values().map(|of| row(of)).collect();
    let section = Section::new("organisations", Say::new("organisations-title"));
    section.help(Say::new("organisations-help")).with(if rows.is_empty() {
        Block::Empty(Say::new("organisations-none"), Say::new("organisations-none-how"))
    } else {
        let columns = ["organisations-name", "organisations-short", "organisation-kind", "organisations-since"];
        Block::Table(Table { caption: Say::new("organisations-title"), columns: columns.map(Say::new).into(), rows })
    })
}

/// What waits to be recognised, in lines that lead to it.
pub fn waiting_lines(waiting: &[Organisation]) -> Vec<(Say, Option<Target>)> {
    let line = |of: &Organisation| {
        let key = if of.verified_at.is_some() { "recognition-line-before" } else { "recognition-line" };
        let say = Say::new(key).with("name", of.name.as_str()).with("date", PartialDate::Day(of.asked_at.date()));
        (say, Some(PeoplePlace::Examine(of.id.to_string()).into()))
    };
    waiting.iter().map(line).collect()
}

/// The queue, and the form by which one is recognised of which nobody asked here.
pub async fn queue(at: AtDesk<()>) -> Answer {
    let permit = at.permit(Action::VerifyOrganisation, &Subject::Whole)?;
    let mut flaws = Flaws::new();
    if let Some(sent) = at.sent() {
        match (read(sent), required(sent, "grounds", LONGEST.1)) {
            (Ok(new), Ok(grounds)) => match at.site.app.recognise_organisation(permit, new, &grounds).await {
                Ok(_) => return at.go(Target::from(PeoplePlace::Queue).and("done", "recognised")),
                Err(WriteError::Refused(why)) => flaws.push(("short", taken(&why))),
                Err(other) => return Err(Problem::of_write(other)),
            },
            (new, grounds) => {
                flaws.extend(new.err().unwrap_or_default());
                flaws.extend(grounds.err().map(|flaw| ("grounds", flaw)));
            }
        }
    }
    let waiting = at.site.app.waiting_organisations().await.map_err(Problem::of_store)?;
    let queue = Section::new("waiting", Say::new("organisations-waiting"));
    let queue = queue.with(if waiting.is_empty() {
        Block::Says(Say::new("unit-nothing"))
    } else {
        Block::List(waiting_lines(&waiting))
    });
    let form = about_itself(&at, at.form(PeoplePlace::Queue, "organisations-recognise"), None, &flaws);
    let grounds =
        field("grounds", "organisation-grounds", Takes::Text(LONGEST.1), at.sent(), flaw_of(&flaws, "grounds"));
    let form = Form { flaws: whole(&flaws), ..form.field(grounds.hint("organisation-grounds-hint")) };
    let one_more =
        Section::new("recognise", Say::new("organisations-one-more")).help(Say::new("organisations-one-more-help"));
    let mut page = desk("organisations-title", "organisations-lead");
    page.done = at.done().map(|done| {
        Say::new(if done == "refused" { "organisations-refused-now" } else { "organisations-recognised-now" })
    });
    page.ways = vec![Link { to: Address::Offices.into(), text: Say::new("offices-title") }];
    page.sections = vec![queue, recognised(&at), one_more.with(Block::form(None, form))];
    at.show(&page, !flaws.is_empty())
}

/// Why an organisation of which nobody asked is not recognised.
fn taken(why: &NotRecognised) -> Say {
    Say::new(match why {
        NotRecognised::AskedFor => "organisations-asked-for",
        _ => "organisations-taken",
    })
}

/// Why an answer to what somebody asked is not taken.
fn refused(why: &NotRecognised) -> Say {
    let NotRecognised::Refused(against) = why else { return Say::new("recognition-gone") };
    Say::new(match against.first() {
        Some(Refusal::OwnCase) => "recognition-own-case",
        Some(Refusal::Already(_)) => "recognition-already",
        _ => "recognition-gone",
    })
}

/// What somebody asked for, by the address.
async fn find(at: &AtDesk<String>) -> Result<(Permit, Organisation), Problem> {
    let permit = at.permit(Action::VerifyOrganisation, &Subject::Whole)?;
    let id: Slug = at.part.parse().map_err(|_| Problem::NotFound)?;
    let waiting = at.site.app.waiting_organisations().await.map_err(Problem::of_store)?;
    let found = waiting.into_iter().find(|of| of.id == id).ok_or(Problem::NotFound)?;
    Ok((permit, found))
}

/// When it was asked for, as the form says: whoever decides decides on what they saw.
fn seen(sent: &Sent) -> Timestamp {
    Timestamp(sent.get("asked").parse().unwrap_or_default())
}

/// What somebody asked for, shown, and recognised.
pub async fn examine(at: AtDesk<String>) -> Answer {
    let (permit, of) = find(&at).await?;
    let mut flaws = Flaws::new();
    if let Some(sent) = at.sent() {
        match required(sent, "grounds", LONGEST.1) {
            Ok(grounds) => match at.site.app.answer_organisation(permit, (&of.id, seen(sent)), &grounds).await {
                Ok(_) => return at.go(Target::from(PeoplePlace::Queue).and("done", "recognised")),
                Err(WriteError::Refused(why)) => flaws.push(("", refused(&why))),
                Err(other) => return Err(Problem::of_write(other)),
            },
            Err(flaw) => flaws.push(("grounds", flaw)),
        }
    }
    show(&at, &of, &flaws)
}

/// What somebody asked for, refused with a reason.
pub async fn refuse(at: AtDesk<String>) -> Answer {
    let (permit, of) = find(&at).await?;
    let mut flaws = Flaws::new();
    if let Some(sent) = at.sent() {
        match required(sent, "reason", LONGEST.1) {
            Ok(reason) => match at.site.app.refuse_organisation(permit, (&of.id, seen(sent)), &reason).await {
                Ok(_) => return at.go(Target::from(PeoplePlace::Queue).and("done", "refused")),
                Err(WriteError::Refused(why)) => flaws.push(("", refused(&why))),
                Err(other) => return Err(Problem::of_write(other)),
            },
            Err(flaw) => flaws.push(("reason", flaw)),
        }
    }
    show(&at, &of, &flaws)
}

fn show(at: &AtDesk<String>, of: &Organisation, flaws: &Flaws) -> Answer {
    let id = || of.id.to_string();
    let asked = of.asked_at.0.to_string();
    let is_refusal = at.sent().is_some_and(|sent| !sent.get("reason").is_empty()) || flaw_of(flaws, "reason").is_some();
    let form = |to: PeoplePlace, submit, name: &'static str, label, hint, of_this: bool| {
        let field = field(name, label, Takes::Text(LONGEST.1), at.sent(), flaw_of(flaws, name)).hint(hint);
        let form = at.form(to, submit).carry("asked", asked.as_str()).field(field);
        Form { flaws: if of_this { whole(flaws) } else { Vec::new() }, ..form }
    };
    let recognises = form(
        PeoplePlace::Examine(id()),
        "organisations-recognise",
        "grounds",
        "organisation-grounds",
        "organisation-grounds-hint",
        !is_refusal,
    );
    let refuses = form(
        PeoplePlace::Refuse(id()),
        "recognition-refuse",
        "reason",
        "recognition-reason",
        "recognition-reason-hint",
        is_refusal,
    );
    let kind = of.kind.map_or_else(
        || Value::missing("not-specified"),
        |kind| Value::Say(Say::of(Arg::Code("organisation-kind".into(), kind.code().into()))),
    );
    let country = match &of.country {
        Some(country) => Say::of(Arg::Country(country.to_string())),
        None => Say::new("organisation-many-countries"),
    };
    let says = Section::new("says", Say::new("recognition-says")).help(Say::new("recognition-says-help"));
    let says = says.with(Block::Answers(vec![
        (Say::new("organisations-short"), Value::Say(Say::plain(id()))),
        (Say::new("organisation-kind"), kind),
        (Say::new("organisation-country"), Value::Say(country)),
        (Say::new("organisations-website"), Value::Text(text_of(&of.website))),
        (Say::new("recognition-asked"), Value::When(PartialDate::Day(of.asked_at.date()))),
    ]));
    let shown = (!of.shown_by.is_empty()).then(|| Block::Told(Say::new("recognition-shown-by"), text_of(&of.shown_by)));
    let mut page = desk("organisations-title", "recognition-examine-lead");
    page.above.push(Link { to: PeoplePlace::Queue.into(), text: Say::new("organisations-title") });
    page.titled = Some(text_of(&of.name));
    let recognise = Section::new("recognise", Say::new("organisations-recognise")).help(Say::new("recognition-first"));
    page.sections = vec![
        says.and(shown),
        recognise.with(Block::form(None, recognises)),
        Section::new("refuse", Say::new("recognition-refuse")).with(Block::form(None, refuses)),
    ];
    at.show(&page, !flaws.is_empty())
}
