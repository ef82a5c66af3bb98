//! Who reviews what: what a reviewer says of themself with the conflicts of interest they declare, and for the Experts Panel a
//! proposal for every seat that is empty, told with its reasons. Nobody is assigned before the panel confirms.

use std::collections::BTreeMap;

use app::review::{Proposals, Proposed};
use domain::codebook::PolicyArea2024;
use domain::people::{Action, Office, Subject};
use domain::review::ReviewId;
use domain::review::assignment::{Conflict, Profile};
use domain::review::process::Seat;
use domain::{MemberId, PersonId};
use views::components::form::{Choice, Form, Takes};
use views::review::{Cell, ReviewDeskPage, Sheet};
use views::value::Link;
use views::{Address, Arg, Say};

use super::shared::{done, name_of, names, person};
use crate::access::Who;
use crate::desk::{Answer, AtDesk};
use crate::fields::{Flaws, field, flaw_of, optional, whole};
use crate::form::Sent;
use crate::problems::Problem;
use crate::site::Site;

/// The longest list or declaration, in characters.
const LONGEST: usize = 2_000;

/// Before the name of the box of a policy area.
const THEME: &str = "theme-";
/// Before the name of the box of a proposal.
const TAKE: &str = "take-";

/// Whoever holds an office of the review.
pub fn reviews(who: &Who) -> Result<(), Problem> {
    let offices = [Office::Researcher, Office::MonitoringBody, Office::ExpertsPanel];
    let holds = who.0.actors.iter().any(|actor| offices.contains(&actor.office));
    holds.then_some(()).ok_or(Problem::NotAllowed(Action::CodeFinding))
}

/// What is typed and what is saved, in one.
struct Typed {
    languages: String,
    countries: String,
    capacity: String,
    conflicts: String,
    themes: Vec<String>,
}

impl Typed {
    fn saved(profile: &Profile) -> Self {
        let conflict = |of: &Conflict| format!("{} {}", of.member, of.because);
        Self {
            languages: profile.languages.iter().cloned().collect::<Vec<_>>().join(" "),
            countries: profile.countries.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
            capacity: profile.capacity.to_string(),
            conflicts: profile.conflicts.iter().map(conflict).collect::<Vec<_>>().join("\n"),
            themes: profile.themes.iter().cloned().collect(),
        }
    }

    fn sent(sent: &Sent) -> Self {
        let text = |name: &str| sent.get(name).to_owned();
        Self {
            languages: text("languages"),
            countries: text("countries"),
            capacity: text("capacity"),
            conflicts: text("conflicts"),
            themes: sent.ticked(THEME).map(ToOwned::to_owned).collect(),
        }
    }
}

fn page(who: &Who, typed: &Typed, flaws: &Flaws, saved: bool) -> ReviewDeskPage {
    let mut page = ReviewDeskPage::new(Say::new("reviewer-title"), Say::new("reviewer-lead"));
    if saved {
        page.warnings.push(Say::new("reviewer-saved"));
    }
    page.links.push(Link { to: Address::ReviewsDesk.into(), text: Say::new("reviews-desk-title") });
    let theme = |code: &&'static str| Choice {
        name: format!("{THEME}{code}"),
        label: Say::of(Arg::Code("policy-areas".into(), (*code).into())),
        chosen: typed.themes.iter().any(|chosen| chosen == code),
    };
    let themes = Takes::AnyOf(PolicyArea2024::CODES.iter().map(theme).collect());
    let line = |name, label, hint, value: &str| {
        field(name, label, Takes::Line(LONGEST, "off"), None, flaw_of(flaws, name)).hint(hint).value(value)
    };
    let capacities = (0..=9_u8).map(|n| (n.to_string(), Say::plain(n.to_string()))).collect();
    let form = Form::new(Address::ReviewerProfile, "review-save")
        .carry("token", who.0.form_token.as_str())
        .field(line("languages", "reviewer-languages", "reviewer-languages-hint", &typed.languages))
        .field(line("countries", "reviewer-countries", "reviewer-countries-hint", &typed.countries))
        .field(
            field("capacity", "reviewer-capacity", Takes::OneOf(capacities), None, flaw_of(flaws, "capacity"))
                .value(typed.capacity.as_str()),
        )
        .field(
            field("conflicts", "reviewer-conflicts", Takes::Text(LONGEST), None, flaw_of(flaws, "conflicts"))
                .hint("reviewer-conflicts-hint")
                .value(typed.conflicts.as_str()),
        )
        .field(field("themes", "reviewer-themes", themes, None, None));
    page.form(None, Form { flaws: whole(flaws), ..form })
}

/// A member that is known, by its short name.
fn member(site: &Site, name: &str) -> Result<MemberId, Say> {
    let known = name.parse::<MemberId>().ok().filter(|id| site.app.history().now().members.contains_key(id));
    known.ok_or_else(|| Say::new("reviewer-flaw-member").with("value", name))
}

/// What was typed, or what is wrong with it.
fn read(site: &Site, sent: &Sent) -> Result<Profile, Flaws> {
    let words =
        |text: &str| text.split([' ', ',', '\t']).filter(|w| !w.is_empty()).map(str::to_lowercase).collect::<Vec<_>>();
    let line = |name: &'static str| optional(sent, name, LONGEST);
    let languages = line("languages").and_then(|text| {
        let is_code = |code: &String| code.len() == 2 && code.bytes().all(|b| b.is_ascii_lowercase());
        match words(&text).into_iter().find(|code| !is_code(code)) {
            Some(wrong) => Err(Say::new("reviewer-flaw-language").with("value", wrong)),
            None => Ok(words(&text).into_iter().collect()),
        }
    });
    let countries =
        line("countries").and_then(|text| words(&text).iter().map(|name| member(site, name)).collect::<Result<_, _>>());
    let conflict = |line: &str| {
        let (name, because) = line.split_once([' ', ':', '\t']).unwrap_or((line, ""));
        let because = because.trim_start_matches([' ', ':']).trim().to_owned();
        match because.is_empty() {
            true => Err(Say::new("reviewer-flaw-because").with("value", name)),
            false => Ok(Conflict { member: member(site, &name.to_lowercase())?, because }),
        }
    };
    let conflicts = line("conflicts").and_then(|text| {
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(conflict).collect::<Result<Vec<_>, _>>()
    });
    let capacity = sent.get("capacity").parse::<u8>().ok().filter(|n| *n <= 9).ok_or_else(|| Say::new("flaw-choose"));
    let known = |code: &&str| PolicyArea2024::CODES.contains(code);
    let themes = sent.ticked(THEME).filter(known).map(ToOwned::to_owned).collect();
    match (languages, countries, conflicts, capacity) {
        (Ok(languages), Ok(countries), Ok(conflicts), Ok(capacity)) => {
            Ok(Profile { languages, countries, themes, capacity, conflicts })
        }
        (languages, countries, conflicts, capacity) => {
            let flaws = [
                ("languages", languages.err()),
                ("countries", countries.err()),
                ("conflicts", conflicts.err()),
                ("capacity", capacity.err()),
            ];
            Err(flaws.into_iter().filter_map(|(name, flaw)| Some((name, flaw?))).collect())
        }
    }
}

/// The form, and what is sent is saved.
pub async fn profile(desk: AtDesk<()>) -> Answer {
    let (site, who) = (&*desk.site, &desk.who);
    reviews(who)?;
    let Some(sent) = desk.sent() else {
        let saved = site.app.store().reviewer(person(who)).await.map_err(Problem::of_store)?.unwrap_or_default();
        return desk.show(&page(who, &Typed::saved(&saved), &Vec::new(), false), false);
    };
    match read(site, sent) {
        Ok(said) => {
            site.app.save_reviewer(person(who), &said).await.map_err(Problem::of_store)?;
            desk.show(&page(who, &Typed::saved(&said), &Vec::new(), true), false)
        }
        Err(flaws) => desk.show(&page(who, &Typed::sent(sent), &flaws, false), true),
    }
}

fn seat(seat: Seat) -> Arg {
    Arg::Code("review-seat".into(), seat.code().into())
}

/// What speaks for somebody, in a sentence.
fn reasons(one: &Proposed) -> Say {
    let of = &one.candidate;
    let mut reasons: Vec<Arg> = Vec::new();
    reasons.extend(of.reads.then(|| Say::new("reviewer-reads").into()));
    reasons.extend(of.knows_country.then(|| Say::new("reviewer-knows").into()));
    reasons.extend((of.themes > 0).then(|| Say::new("reviewer-knows-themes").with("count", of.themes).into()));
    reasons.push(Say::new("reviewer-load").with("has", of.load.to_string()).with("of", of.capacity.to_string()).into());
    Say::of(Arg::AllOf(reasons))
}

fn bars(one: &Proposed) -> Say {
    let bar = |bar: &domain::review::assignment::Bar| Arg::Code("reviewer-bar".into(), bar.code().into());
    Say::of(Arg::AllOf(one.candidate.bars.iter().map(bar).collect()))
}

/// The name of a proposal's box: everything that it says.
fn box_of(one: &Proposed) -> String {
    format!("{TAKE}{}/{}/{}", one.review, one.seat, one.candidate.person.as_str())
}

/// What a box says.
fn taken(name: &str) -> Option<(ReviewId, Seat, PersonId)> {
    let (rest, person) = name.rsplit_once('/')?;
    let (review, seat) = rest.rsplit_once('/')?;
    Some((review.parse().ok()?, Seat::from_code(seat)?, person.parse().ok()?))
}

async fn proposals(site: &Site, who: &Who, flaws: &Flaws) -> Result<ReviewDeskPage, Problem> {
    let Proposals { proposed, without, barred } = site.app.propose_reviewers().await.map_err(Problem::of_store)?;
    let people = proposed.iter().chain(&barred).map(|one| one.candidate.person.clone());
    let names: BTreeMap<PersonId, String> = names(site, people).await?;
    let called = |one: &Proposed| names.get(&one.candidate.person).cloned().unwrap_or_default();
    let lead = Say::new(if proposed.is_empty() && without.is_empty() { "assigning-none" } else { "assigning-lead" });
    let mut page = ReviewDeskPage::new(Say::new("assigning-title"), lead);
    page.links.push(Link { to: Address::ReviewsDesk.into(), text: Say::new("reviews-desk-title") });
    let empty = |(review, of): &(ReviewId, Seat)| {
        Say::new("assigning-without").with("review", Arg::Say(Box::new(name_of(site, review)))).with("seat", seat(*of))
    };
    page.warnings = without.iter().map(empty).collect();
    let row = |one: &Proposed, why: Say| {
        vec![Cell::plain(name_of(site, &one.review)), Cell::plain(Say::plain(called(one))), Cell::plain(why)]
    };
    let rows: Vec<_> = barred.iter().map(|one| row(one, bars(one))).collect();
    page.sheet = (!rows.is_empty()).then(|| Sheet {
        caption: Say::new("assigning-barred"),
        heads: ["review-review", "review-who", "assigning-why-not"].map(Say::new).into(),
        rows,
    });
    if proposed.is_empty() {
        return Ok(page);
    }
    let choice = |one: &Proposed| Choice {
        name: box_of(one),
        label: Say::new("assigning-proposal")
            .with("review", Arg::Say(Box::new(name_of(site, &one.review))))
            .with("seat", seat(one.seat))
            .with("name", called(one))
            .with("why", Arg::Say(Box::new(reasons(one)))),
        chosen: true,
    };
    let choices = Takes::AnyOf(proposed.iter().map(choice).collect());
    let form = Form::new(Address::Assigning, "assigning-send").carry("token", who.0.form_token.as_str()).field(field(
        "proposals",
        "assigning-proposals",
        choices,
        None,
        None,
    ));
    Ok(page.form(None, Form { flaws: whole(flaws), ..form }))
}

/// The proposal. Whom the panel confirms is assigned, one after the other; what stands against one is said, and the others stand.
pub async fn propose(desk: AtDesk<()>) -> Answer {
    let (site, who) = (&*desk.site, &desk.who);
    let Some(sent) = desk.sent() else { return desk.show(&proposals(site, who, &Vec::new()).await?, false) };
    let mut flaws: Flaws = Vec::new();
    for (review, of, person) in sent.ticked(TAKE).filter_map(taken) {
        let subject = Subject::Plan(review.plan.clone(), site.app.stage_of(&review.plan));
        let permit = desk.permit(Action::AssureQuality, &subject)?;
        if let Err(whole) = done(site.app.assign_review(&permit, &review, of, person).await)? {
            flaws.extend(whole.into_iter().map(|flaw| ("", flaw)));
        }
    }
    if flaws.is_empty() {
        return desk.go(Address::Assigning);
    }
    desk.show(&proposals(site, who, &flaws).await?, true)
}
