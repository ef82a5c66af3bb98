//! Writing an application: kept half-way, each part saved by itself, what is missing told field by field, handed in while its call is
//! open. Of two who save the same application one is told, and what both typed stays in sight.

use app::WriteError;
use app::membership::{Gap, JurisdictionWords, LocalDraft, LocalId, LocalWords, NotHandedIn, typed};
use domain::membership::local::MOST_JURISDICTIONS;
use domain::people::{Action, Subject};
use domain::{Date, PartialDate};
use views::components::form::{Field, Form, Takes};
use views::membership::JoinPlace;
use views::networking::{Block, Section, SheetPage};
use views::value::Link;
use views::{Say, Target};

use super::sheet;
use crate::desk::{Answer, AtDesk};
use crate::fields::{Flaws, flaw_of, optional, whole};
use crate::form::Sent;
use crate::local::refusal;
use crate::present::member_name;
use crate::problems::Problem;

/// The fields that are asked once: name, label, how many characters.
const OF_ALL: [(&str, &str, usize); 4] = [
    ("partner", "local-field-partner", 200),
    ("support", "local-field-support", 5_000),
    ("capacity", "local-field-capacity", 2_000),
    ("ambition", "local-field-ambition", 5_000),
];
/// The fields of each jurisdiction: name, label, how many characters; none for a day.
const OF_EACH: [(&str, &str, Option<usize>); 6] = [
    ("name", "local-field-name", Some(120)),
    ("term_ends", "local-field-term-ends", None),
    ("letter", "local-field-letter", Some(5_000)),
    ("reform_on", "local-field-reform-on", None),
    ("reform", "local-field-reform", Some(3_000)),
    ("staff", "local-field-staff", Some(2_000)),
];

fn id(name: &str) -> Result<LocalId, Problem> {
    let mut id = [0; 16];
    hex::decode_to_slice(name, &mut id).map_err(|_| Problem::NotFound)?;
    Ok(id)
}

/// Somebody's own application that is not handed in.
async fn own<P>(at: &AtDesk<P>, name: &str) -> Result<LocalDraft, Problem> {
    at.permit(Action::ApplyLocally, &Subject::Whole)?;
    let person = &at.who.0.account.person;
    let own = at.site.app.own_local(&id(name)?, person).await.map_err(Problem::of_store)?;
    own.filter(|own| own.handed_in.is_none()).ok_or(Problem::NotFound)
}

/// The version that a form was made from.
fn version(sent: &Sent) -> i64 {
    sent.get("version").parse().unwrap_or(0)
}

fn gap(gap: &Gap) -> Say {
    let field = Say::new(format!("local-field-{}", gap.field.replace('_', "-")));
    match gap.of {
        None => Say::new("local-gap").with("field", field),
        Some(nth) => Say::new("local-gap-of").with("number", (nth + 1).to_string()).with("field", field),
    }
}

/// A field with what was typed now, else what was saved.
fn with_saved(field: Field, sent: Option<&Sent>, saved: &str, flaws: &Flaws) -> Field {
    let name = field.name;
    field.value(sent.map_or(saved, |sent| sent.get(name))).flaw(flaw_of(flaws, name))
}

fn of_all<'a>(words: &'a LocalWords, name: &str) -> &'a str {
    match name {
        "partner" => &words.partner,
        "support" => &words.support,
        "capacity" => &words.capacity,
        _ => &words.ambition,
    }
}

fn of_each<'a>(words: &'a JurisdictionWords, name: &str) -> &'a str {
    match name {
        "name" => &words.name,
        "term_ends" => &words.term_ends,
        "letter" => &words.letter,
        "reform_on" => &words.reform_on,
        "reform" => &words.reform,
        _ => &words.staff,
    }
}

/// The countries whose jurisdictions can apply: national members, by their names.
fn countries<P>(at: &AtDesk<P>) -> Vec<(String, Say)> {
    let state = at.site.app.history().now();
    let national = state.members.keys().filter(|id| state.country_of(id).is_some());
    let none = (String::new(), Say::new("local-choose-country"));
    std::iter::once(none).chain(national.map(|id| (id.to_string(), member_name(&at.site.app, id)))).collect()
}

/// The page of an application that is being written.
fn page<P>(at: &AtDesk<P>, own: &LocalDraft, (sent, flaws): (Option<&Sent>, &Flaws), against: Vec<Say>) -> SheetPage {
    let (words, name) = (typed(own), hex::encode(own.id));
    let state = at.site.app.history().now();
    let gaps = words.gaps(&state);
    let country = Field::new("country", "local-field-country", Takes::OneOf(countries(at)));
    let mut form = at.form(JoinPlace::Draft(name.clone()), "local-save").carry("version", own.version.to_string());
    form = form.field(with_saved(country, sent, &words.country, flaws));
    for (field, label, most) in OF_ALL {
        let takes = if most <= 200 { Takes::Line(most, "off") } else { Takes::Text(most) };
        let shown = with_saved(Field::new(field, label, takes), sent, of_all(&words, field), flaws);
        form = form.field(match field {
            "support" => shown.hint("local-hint-support"),
            "capacity" => shown.hint("local-hint-capacity"),
            "ambition" => shown.hint("local-hint-ambition"),
            _ => shown.hint("local-hint-partner"),
        });
    }
    let form = Form { flaws: whole(flaws), ..form };
    let to = |nth: usize| Some(Target::from(JoinPlace::Jurisdiction(name.clone(), nth)));
    let jurisdiction = |(nth, one): (usize, &JurisdictionWords)| {
        let say = if one.name.trim().is_empty() {
            Say::new("local-jurisdiction-numbered").with("number", (nth + 1).to_string())
        } else {
            Say::plain(one.name.trim())
        };
        (say, to(nth))
    };
    let mut lines: Vec<_> = words.jurisdictions.iter().enumerate().map(jurisdiction).collect();
    if lines.len() < MOST_JURISDICTIONS {
        lines.push((Say::new("local-add-jurisdiction"), to(words.jurisdictions.len())));
    }
    let missing = Section::new("missing", Say::new("local-hand-in-title")).help(Say::new("local-hand-in-help"));
    let hand_in = Form { flaws: against, ..at.form(JoinPlace::HandIn(name.clone()), "local-hand-in") };
    let missing = if gaps.is_empty() {
        missing.with(Block::form(None, hand_in))
    } else {
        let lines = gaps.iter().map(|lacks| (gap(lacks), lacks.of.and_then(to))).collect();
        missing.with(Block::Says(Say::new("local-missing").with("count", gaps.len()))).with(Block::List(lines))
    };
    let discard = Section::new("discard", Say::new("local-discard")).help(Say::new("local-discard-help"));
    let discard = {
        let form = at.button(JoinPlace::Discard(name.clone()), "local-discard");
        discard.with(Block::form(None, form))
    };
    let call = state.local.calls.get(&own.call);
    let closes = call.map(|call| Say::new("local-until").with("date", PartialDate::Day(call.deed.closes)));
    let see = Link { to: JoinPlace::Call(own.call).into(), text: Say::new("local-call") };
    SheetPage {
        done: match at.done() {
            Some("saved") => Some(Say::new("local-saved")),
            _ => None,
        },
        ways: vec![see],
        sections: vec![
            Section::new("jurisdictions", Say::new("local-jurisdictions"))
                .help(Say::new("local-jurisdictions-help"))
                .with(Block::List(lines)),
            Section::new("shared", Say::new("local-partner-part"))
                .help(Say::new("local-public-help"))
                .with(Block::form(None, form)),
            missing,
            discard,
        ],
        ..sheet(Say::new("local-draft-title"), closes.unwrap_or_else(|| Say::new("local-apply-lead")))
    }
}

/// The parts that are asked once, shown and saved.
pub(super) async fn draft(at: AtDesk<String>) -> Answer {
    let own = own(&at, &at.part).await?;
    let Some(sent) = at.sent() else { return at.show(&page(&at, &own, (None, &Flaws::new()), Vec::new()), false) };
    let mut words = typed(&own);
    let mut flaws = Flaws::new();
    for (name, _, most) in OF_ALL {
        match optional(sent, name, most) {
            Ok(text) => match name {
                "partner" => words.partner = text,
                "support" => words.support = text,
                "capacity" => words.capacity = text,
                _ => words.ambition = text,
            },
            Err(flaw) => flaws.push((name, flaw)),
        }
    }
    let country = sent.get("country");
    if country.is_empty() || countries(&at).iter().any(|(id, _)| id == country) {
        words.country = country.to_owned();
    } else {
        flaws.push(("country", Say::new("flaw-choose")));
    }
    save(&at, own, &words, flaws).await
}

/// Saves what was typed, or shows it again with what has to be changed.
async fn save(at: &AtDesk<String>, own: LocalDraft, words: &LocalWords, mut flaws: Flaws) -> Answer {
    let sent = at.sent();
    if flaws.is_empty() {
        let saved = at.site.app.save_local(&own.id, sent.map_or(0, version), words).await;
        if saved.map_err(Problem::of_write)? {
            let to = Target::from(JoinPlace::Draft(at.part.clone())).and("done", "saved");
            return at.go(to);
        }
        flaws.push(("", Say::new("local-conflict")));
    }
    at.show(&page(at, &own, (sent, &flaws), Vec::new()), true)
}

fn jurisdiction_page(
    at: &AtDesk<(String, usize)>,
    own: &LocalDraft,
    (sent, flaws): (Option<&Sent>, &Flaws),
) -> SheetPage {
    let (name, nth) = &at.part;
    let words = typed(own).jurisdictions.into_iter().nth(*nth).unwrap_or_default();
    let to = JoinPlace::Jurisdiction(name.clone(), *nth);
    let mut form = at.form(to, "local-save").carry("version", own.version.to_string());
    for (field, label, most) in OF_EACH {
        let takes = match most {
            None => Takes::Day,
            Some(most) if most <= 200 => Takes::Line(most, "off"),
            Some(most) => Takes::Text(most),
        };
        let shown = with_saved(Field::new(field, label, takes), sent, of_each(&words, field), flaws);
        form = form.field(match field {
            "name" => shown.hint("local-hint-name"),
            "letter" => shown.hint("local-hint-letter"),
            "staff" => shown.hint("local-hint-capacity"),
            "reform" => shown.hint("local-hint-reform"),
            "term_ends" => shown.hint("local-hint-term-ends"),
            _ => shown,
        });
    }
    let form = Form { flaws: whole(flaws), ..form };
    let back = Link { to: JoinPlace::Draft(name.clone()).into(), text: Say::new("local-draft-title") };
    let number = (nth + 1).to_string();
    let title = Say::new("local-jurisdiction-numbered").with("number", number);
    let section = Section::new("jurisdiction", Say::new("local-jurisdiction")).help(Say::new("local-public-help"));
    SheetPage {
        ways: vec![back],
        sections: vec![section.with(Block::form(None, form))],
        ..sheet(title, Say::new("local-jurisdiction-lead"))
    }
}

/// A jurisdiction, shown and saved; one whose fields are all empty is taken out.
pub(super) async fn jurisdiction(at: AtDesk<(String, usize)>) -> Answer {
    let (name, nth) = at.part.clone();
    let own = own(&at, &name).await?;
    let mut words = typed(&own);
    if nth > words.jurisdictions.len() || nth >= MOST_JURISDICTIONS {
        return Err(Problem::NotFound);
    }
    let Some(sent) = at.sent() else { return at.show(&jurisdiction_page(&at, &own, (None, &Flaws::new())), false) };
    let mut flaws = Flaws::new();
    let mut one = JurisdictionWords::default();
    for (name, _, most) in OF_EACH {
        let text = optional(sent, name, most.unwrap_or(10)).and_then(|text| {
            let is_day = most.is_some() || text.is_empty() || text.parse::<Date>().is_ok();
            if is_day { Ok(text) } else { Err(Say::new("flaw-day").with("value", text)) }
        });
        match (text, name) {
            (Err(flaw), _) => flaws.push((name, flaw)),
            (Ok(text), "name") => one.name = text,
            (Ok(text), "term_ends") => one.term_ends = text,
            (Ok(text), "letter") => one.letter = text,
            (Ok(text), "reform_on") => one.reform_on = text,
            (Ok(text), "reform") => one.reform = text,
            (Ok(text), _) => one.staff = text,
        }
    }
    if flaws.is_empty() {
        let is_empty = one == JurisdictionWords::default();
        match words.jurisdictions.get_mut(nth) {
            Some(_) if is_empty => drop(words.jurisdictions.remove(nth)),
            Some(known) => *known = one,
            None if is_empty => {}
            None => words.jurisdictions.push(one),
        }
        if at.site.app.save_local(&own.id, version(sent), &words).await.map_err(Problem::of_write)? {
            return at.go(Target::from(JoinPlace::Draft(name)).and("done", "saved"));
        }
        flaws.push(("", Say::new("local-conflict")));
    }
    at.show(&jurisdiction_page(&at, &own, (at.sent(), &flaws)), true)
}

/// Hands it in.
pub(super) async fn hand_in(at: AtDesk<String>) -> Answer {
    let permit = at.permit(Action::ApplyLocally, &Subject::Whole)?;
    let (id, person) = (id(&at.part)?, &at.who.0.account.person);
    let known = at.site.app.own_local(&id, person).await.map_err(Problem::of_store)?;
    if let Some(before) = known.as_ref().and_then(|known| known.handed_in) {
        // Sent twice: it is there once, and this is where.
        return at.go(JoinPlace::Application(before));
    }
    let own = known.ok_or(Problem::NotFound)?;
    let against = match at.site.app.hand_in_local(permit, &id, person).await {
        Ok(written) => return at.go(JoinPlace::Application(written.first)),
        Err(WriteError::Refused(NotHandedIn::Gone)) => {
            // Sent twice at once: the other was quicker.
            let known = at.site.app.own_local(&id, person).await.map_err(Problem::of_store)?;
            let before = known.and_then(|known| known.handed_in).ok_or(Problem::NotFound)?;
            return at.go(JoinPlace::Application(before));
        }
        Err(WriteError::Refused(NotHandedIn::Gaps(gaps))) => gaps.iter().map(gap).collect(),
        Err(WriteError::Refused(NotHandedIn::Refused(against))) => {
            let names: Vec<String> = typed(&own).jurisdictions.into_iter().map(|one| one.name).collect();
            against.iter().map(|why| refusal(why, &names)).collect()
        }
        Err(other) => return Err(Problem::of_write(other)),
    };
    at.show(&page(&at, &own, (None, &Flaws::new()), against), true)
}

/// Throws it away.
pub(super) async fn discard(at: AtDesk<String>) -> Answer {
    let own = own(&at, &at.part).await?;
    let person = &at.who.0.account.person;
    at.site.app.store().discard_local(&own.id, person).await.map_err(Problem::of_store)?;
    at.go(JoinPlace::Desk)
}
