//! Offices that are somebody's to fill: offered, withdrawn, ended; and one's own, given up.

use std::collections::BTreeSet;
use std::sync::Arc;

use app::people::{Fingerprint, Invitation, Invite, NotDone, SignedIn};
use app::{App, WriteError};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::people::{
    Action, Actor, Appointed, Because, Body as For, Email, Ended, HeldFor, NotAllowed, NotAppointed, NotEnded, Office,
    Permit, Subject, may,
};
use domain::{Date, PartialDate};
use views::components::form::{Form, Takes};
use views::networking::{Block, Section, SheetPage};
use views::people::flaws::not_an_address;
use views::people::{InOffice, OfficesPage, PeoplePlace, Typed};
use views::value::Link;
use views::{Address, Arg, Locale, Say, Target};

use crate::access::{Posted, Who};
use crate::ask::Ask;
use crate::desk::{Answer, AtDesk};
use crate::fields::{Flaws, field, flaw_of, optional, required, whole};
use crate::form::Sent;
use crate::present::member_name;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;

/// The longest text on what was seen, in characters.
const LONGEST: usize = 4_000;

/// What a body is called.
pub fn body_name(app: &App, body: &For) -> Say {
    match body {
        For::Member(id) => member_name(app, id),
        For::Country(country) => Say::of(Arg::Country(country.to_string())),
        For::Organisation(id) => app.names().organisation(id).map_or_else(|| Say::plain(id.as_str()), Say::plain),
        For::Own(name) => Say::of(Arg::Code("body".into(), name.to_string())),
    }
}

fn office(office: Office) -> Arg {
    Arg::Code("office".into(), office.code().into())
}

/// The offices that a person may fill, each for its bodies.
fn to_fill(site: &Site, actors: &[Actor]) -> (BTreeSet<Office>, BTreeSet<For>) {
    let state = site.app.history().now();
    let (mut offices, mut bodies) = (BTreeSet::new(), BTreeSet::new());
    for actor in actors {
        for office in Office::ALL.iter().filter(|office| office.appointed_by().contains(&actor.office)) {
            let candidates: Vec<For> = match (office.held_for(), &actor.body) {
                (HeldFor::Member, For::Own(_)) => state.members.keys().cloned().map(For::Member).collect(),
                (HeldFor::MemberOrCountry, For::Own(_)) => {
                    let members = state.members.keys().cloned().map(For::Member);
                    let has_joined: BTreeSet<_> = state.members.keys().filter_map(|id| state.country_of(id)).collect();
                    let others = state.countries.keys().filter(|country| !has_joined.contains(*country));
                    members.chain(others.cloned().map(For::Country)).collect()
                }
                (HeldFor::Organisation, For::Own(_)) => {
                    state.organisations.keys().cloned().map(For::Organisation).collect()
                }
                (HeldFor::Own(bodies), _) => bodies.iter().map(|body| For::own(*body)).collect(),
                (_, own) => vec![own.clone()],
            };
            let fills = |body: &For| may(actor, Action::Appoint, Subject::Office(*office, body.clone())).is_ok();
            let fitting: Vec<For> = candidates.into_iter().filter(fills).collect();
            if !fitting.is_empty() {
                offices.insert(*office);
                bodies.extend(fitting);
            }
        }
    }
    (offices, bodies)
}

/// The right of one of somebody's offices to fill an office.
fn right(who: &SignedIn, office: Office, body: &For) -> Result<(Actor, Permit), NotAllowed> {
    let mut refused = NotAllowed { office: Office::Citizen, action: Action::Appoint, because: Because::Power };
    for actor in &who.actors {
        match may(actor, Action::Appoint, Subject::Office(office, body.clone())) {
            Ok(permit) => return Ok((actor.clone(), permit)),
            Err(why) => refused = why,
        }
    }
    Err(refused)
}

async fn page(site: &Site, who: &SignedIn, typed: Typed, locale: Locale) -> Result<OfficesPage, Problem> {
    let (offices, bodies) = to_fill(site, &who.actors);
    let t = views::Catalogue::of(locale);
    let mut named: Vec<(String, Say)> =
        bodies.iter().map(|body| (body.to_string(), body_name(&site.app, body))).collect();
    named.sort_by(|one, other| t.compare(&t.say(&one.1), &t.say(&other.1)));
    let choices = offices.iter().map(|of| (of.code().to_owned(), Say::of(office(*of)))).collect();
    let offer = (!offices.is_empty()).then(|| OfficesPage::offer(&who.form_token, choices, named, typed));
    let now = site.app.now();
    let offered = site.app.store().invitations(now).await.map_err(Problem::of_store)?;
    let offered = offered.iter().filter(|offered| right(who, offered.office, &offered.body).is_ok());
    let state = site.app.history().now();
    let mut held = Vec::new();
    for appointed in state.appointments.values().filter(|appointed| appointed.may_hold_after(now.date())) {
        let own = appointed.person == who.account.person;
        if own || right(who, appointed.office, &appointed.body).is_ok() {
            held.push(in_office(site, who, appointed, own).await?);
        }
    }
    Ok(OfficesPage {
        done: None,
        offer,
        offered: offered.map(|offered| is_offered(site, who, offered)).collect(),
        held,
    })
}

fn is_offered(site: &Site, who: &SignedIn, offered: &Invitation) -> InOffice {
    let withdraw = Form::button(Address::EndOffice, "offices-withdraw").carry("token", who.form_token.as_str());
    InOffice {
        recover: None,
        who: Say::plain(offered.email.as_str()),
        office: office(offered.office),
        body: body_name(&site.app, &offered.body),
        since: PartialDate::Day(offered.created_at.date()),
        act: None,
        end: Some(withdraw.carry("offer", hex::encode(offered.token.0))),
    }
}

/// Whoever may fill an office sees who holds it: name and address.
async fn in_office(site: &Site, who: &SignedIn, appointed: &Appointed, own: bool) -> Result<InOffice, Problem> {
    let account = site.app.store().account(&appointed.person).await.map_err(Problem::of_store)?;
    let holder = account.map_or_else(
        || Say::new("offices-gone"),
        |account| Say::plain(format!("{} ({})", account.name, account.email)),
    );
    let submit = if own { "offices-resign" } else { "offices-end" };
    let end = Form::button(Address::EndOffice, submit).carry("token", who.form_token.as_str());
    // Whoever fills an office offers it anew to a holder who lost the way in.
    let recover = (!own).then(|| PeoplePlace::Recover(appointed.at).into());
    Ok(InOffice {
        recover,
        who: holder,
        office: office(appointed.office),
        body: body_name(&site.app, &appointed.body),
        since: PartialDate::Day(appointed.from),
        act: Some(appointed.at),
        end: Some(end.carry("appointment", appointed.at.to_string())),
    })
}

/// The page.
pub async fn offices(State(site): State<Arc<Site>>, Who(who): Who, ask: Ask) -> Result<Response<Body>, Problem> {
    let mut page = page(&site, &who, Typed::default(), ask.asked.locale).await?;
    page.done = match (ask.get("offered"), ask.get("ended"), ask.get("withdrawn")) {
        (Some(email), _, _) => Some(Say::new("offices-offered-now").with("email", email)),
        (_, Some(act), _) => act
            .parse()
            .ok()
            .map(|act: u64| Say::new("offices-ended-now").with("act", Say::new("act-reference").with("position", act))),
        (_, _, Some(_)) => Some(Say::new("offices-withdrawn-now")),
        _ => None,
    };
    Shows { site: &site, asked: &ask.asked, headers: &ask.headers }.page(&page)
}

/// What stands in a form that cannot be taken as it is, with why.
fn typed(sent: &Sent, flaws: [Option<Say>; 4]) -> Typed {
    let field = |name: &str| sent.get(name).trim().to_owned();
    let [email, office, body, until] = flaws;
    Typed {
        email: (field("email"), email),
        office: (field("office"), office),
        body: (field("body"), body),
        until: (field("until"), until),
    }
}

/// Offers an office.
pub async fn offer(
    State(site): State<Arc<Site>>,
    Who(who): Who,
    Posted(sent): Posted,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    let today = site.app.now().date();
    let email = sent.get("email").parse::<Email>().map_err(|_| not_an_address(sent.get("email")));
    let until = last_day(sent.get("until"), today);
    let fits = || Say::new("offices-office-flaw");
    let what = Office::from_code(sent.get("office")).zip(sent.get("body").parse::<For>().ok());
    let what =
        what.and_then(|(office, body)| Some((right(&who, office, &body).ok()?.0, office, body))).ok_or_else(fits);
    let (email, until, (by, office, body)) = match (email, until, what) {
        (Ok(email), Ok(until), Ok(what)) => (email, until, what),
        (email, until, what) => {
            let typed = typed(&sent, [email.err(), what.err(), None, until.err()]);
            return shows.flawed(&page(&site, &who, typed, ask.asked.locale).await?);
        }
    };
    let invite = Invite { email: email.clone(), office, body, until, language: ask.asked.locale.lang().to_owned() };
    match site.app.offer_office(&by, invite).await {
        Ok(_) => Ok(shows.go(Target::new(Address::Offices).and("offered", email.as_str()))),
        Err(WriteError::Refused(refused)) => {
            let mut page = page(&site, &who, typed(&sent, [const { None }; 4]), ask.asked.locale).await?;
            page.offer =
                page.offer.map(|form| reasons(&refused).into_iter().fold(form, |form, why| form.flawed(Some(why))));
            shows.flawed(&page)
        }
        Err(other) => Err(Problem::of_write(other)),
    }
}

/// The last day of an office, if one is set: today or later.
fn last_day(typed: &str, today: Date) -> Result<Option<Date>, Say> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let flaw = || Say::new("offices-until-flaw").with("value", typed.chars().take(40).collect::<String>());
    typed.parse::<Date>().ok().filter(|day| *day >= today).map(Some).ok_or_else(flaw)
}

/// Why an office is not offered or accepted, in sentences.
pub fn reasons(refused: &NotDone) -> Vec<Say> {
    let against = match refused {
        NotDone::NotAppointed(against) => against,
        NotDone::NotEnded(why) => return vec![not_ended(why)],
        NotDone::NotAllowed(_) | NotDone::Over => return vec![Say::new("offices-office-flaw")],
    };
    let reason = |against: &NotAppointed| match against {
        NotAppointed::HeldAlready(_) => Say::new("offices-held-already"),
        NotAppointed::NoSuchOrganisation(_) => Say::new("offices-not-recognised"),
        NotAppointed::Conflict(_, held) => Say::new("offices-conflict").with("office", office(*held)),
        _ => Say::new("offices-office-flaw"),
    };
    against.iter().map(reason).collect()
}

/// Why an office is not recovered.
fn not_ended(why: &NotEnded) -> Say {
    Say::new(match why {
        NotEnded::OthersRemain => "recover-others-remain",
        NotEnded::NoGrounds => "recover-no-grounds",
        NotEnded::Already(_) | NotEnded::NoSuchAppointment(_) => "recover-ended",
        NotEnded::NotPermitted => "recover-not-yours",
    })
}

/// Recovers an office whose holder lost the way in: it ends, and is offered to another address.
pub async fn recover(at: AtDesk<u64>) -> Answer {
    let state = at.site.app.history().now();
    let held = state.appointments.get(&at.part).ok_or(Problem::NotFound)?;
    let not_allowed = |refused: NotAllowed| Problem::NotAllowed(refused.action);
    let (by, _) = right(&at.who.0, held.office, &held.body).map_err(not_allowed)?;
    let needs = matches!(held.body, For::Organisation(_)) && by.body != held.body;
    let mut flaws = Flaws::new();
    if let Some(sent) = at.sent() {
        let email = sent.get("email").parse::<Email>().map_err(|_| not_an_address(sent.get("email")));
        let grounds = if needs { required(sent, "grounds", LONGEST) } else { optional(sent, "grounds", LONGEST) };
        match (email, grounds) {
            (Ok(email), Ok(grounds)) => {
                let to = (email.clone(), at.ask.asked.locale.lang());
                match at.site.app.recover_office(&by, held.at, to, &grounds).await {
                    Ok(_) => return at.go(Target::new(Address::Offices).and("offered", email.as_str())),
                    Err(WriteError::Refused(why)) => flaws.extend(reasons(&why).into_iter().map(|why| ("", why))),
                    Err(other) => return Err(Problem::of_write(other)),
                }
            }
            (email, grounds) => {
                flaws.extend(email.err().map(|flaw| ("email", flaw)));
                flaws.extend(grounds.err().map(|flaw| ("grounds", flaw)));
            }
        }
    }
    let fill = |name: &'static str, label, takes| field(name, label, takes, at.sent(), flaw_of(&flaws, name));
    let hint = if needs { "recover-grounds-hint" } else { "recover-grounds-optional" };
    let form = at
        .form(PeoplePlace::Recover(held.at), "recover-send")
        .field(fill("email", "offices-email", Takes::Email).hint("recover-email-hint"))
        .field(fill("grounds", "recover-grounds", Takes::Text(LONGEST)).hint(hint));
    let form = Form { flaws: whole(&flaws), ..form };
    let what = Section::new("recover", Say::of(office(held.office))).help(body_name(&at.site.app, &held.body));
    let above = vec![
        Link { to: Address::Desk.into(), text: Say::new("desk-title") },
        Link { to: Address::Offices.into(), text: Say::new("offices-title") },
    ];
    let page = SheetPage {
        above,
        lead: Some(Say::new("recover-lead")),
        sections: vec![what.with(Block::form(None, form))],
        ..SheetPage::new(Say::new("recover-title"))
    };
    at.show(&page, !flaws.is_empty())
}

/// Ends an appointment, or withdraws an offer.
pub async fn end(
    State(site): State<Arc<Site>>,
    Who(who): Who,
    Posted(sent): Posted,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    let mut token = [0; 32];
    if hex::decode_to_slice(sent.get("offer"), &mut token).is_ok() {
        site.app.withdraw_offer(&who.actors, Fingerprint(token)).await.map_err(Problem::of_store)?;
        return Ok(shows.go(Target::new(Address::Offices).and("withdrawn", "yes")));
    }
    let at: u64 = sent.get("appointment").parse().map_err(|_| Problem::NotFound)?;
    let appointed = site.app.history().now().appointments.get(&at).cloned().ok_or(Problem::NotFound)?;
    let not_allowed = |refused: NotAllowed| Problem::NotAllowed(refused.action);
    let (permit, because) = if appointed.person == who.account.person {
        let citizen = who.actors.first().ok_or(Problem::NotAllowed(Action::KeepAccount))?;
        let own = Subject::Of(who.account.person.clone());
        (may(citizen, Action::KeepAccount, own).map_err(not_allowed)?, Ended::Resigned)
    } else {
        (right(&who, appointed.office, &appointed.body).map_err(not_allowed)?.1, Ended::Recalled)
    };
    match site.app.end_office(permit, at, because).await {
        Ok(written) => Ok(shows.go(Target::new(Address::Offices).and("ended", &written.first.to_string()))),
        // It has ended already, which is what was wanted.
        Err(WriteError::Refused(_)) => Ok(shows.go(Address::Offices)),
        Err(other) => Err(Problem::of_write(other)),
    }
}

#[cfg(test)]
mod tests {
    use domain::people::OwnBody;

    use super::*;

    #[test]
    fn the_last_day_of_an_office_is_today_or_later() {
        let today = jiff::civil::date(2026, 11, 21);
        assert_eq!(last_day(" ", today), Ok(None));
        assert_eq!(last_day("2026-11-21", today), Ok(Some(today)));
        for bad in ["2026-11-20", "soon", "2026-13-01"] {
            assert!(last_day(bad, today).is_err(), "{bad}");
        }
    }

    #[test]
    fn every_own_body_has_an_office() {
        for body in OwnBody::ALL {
            assert!(Office::ALL.iter().any(|office| For::own(*body).has(*office)), "{body}");
        }
    }
}
