//! Deadlines that the Steering Committee moves by resolution: the form, and what was resolved before. Nobody on staff reaches it.

use app::WriteError;
use app::membership::NewExtension;
use domain::ids::Slug;
use domain::membership::Duty;
use domain::membership::extensions::{Extension, MOST_MONTHS, NotExtended, Parts, Until, against_parts};
use domain::people::{Action, Permit, Subject};
use domain::rules::Scope;
use domain::{Date, MemberId, PartialDate};
use views::cocreation::MakingDeskPage;
use views::components::form::{Form, Takes};
use views::membership::JoinPlace;
use views::value::Link;
use views::{Address, Arg, Say};

use crate::desk::{Answer, AtDesk};
use crate::fields::{Flaws, LONGEST, day, field, flaw_of, optional, required, to_choose, whole};
use crate::form::Sent;
use crate::present::{member_name, word};
use crate::problems::Problem;

/// The longest title and address, in characters.
const LINE: usize = 300;

/// How many members can be typed, in characters: all of them by their short names.
const MEMBERS: usize = 4_000;

fn when(day: Date) -> Arg {
    Arg::When(PartialDate::Day(day))
}

fn duty(of: Duty) -> Arg {
    Arg::Code("duty".into(), of.code().into())
}

/// A resolution that was recorded, with where it stands.
fn line(at: &AtDesk<()>, known: &Extension) -> Link {
    let title = word(&at.site.app, &known.deed.title).unwrap_or_else(|| known.deed.resolution.to_string());
    let text = Say::new("extend-known").with("title", title).with("duty", duty(known.deed.duty));
    Link { to: Address::Act(known.at).into(), text: text.with("date", when(known.on)) }
}

fn page(at: &AtDesk<()>, flaws: &Flaws) -> MakingDeskPage {
    let sent = at.sent();
    let fill = |name: &'static str, label, takes| field(name, label, takes, sent, flaw_of(flaws, name));
    let codes: Vec<&'static str> =
        Duty::ALL.iter().filter(|duty| duty.can_be_extended()).map(|duty| duty.code()).collect();
    let form = at
        .form(JoinPlace::Deadlines, "extend-send")
        .field(fill("title", "extend-name", Takes::Line(LINE, "off")))
        .field(fill("resolution", "extend-resolution", Takes::Line(60, "off")).hint("extend-resolution-hint"))
        .field(fill("on", "extend-on", Takes::Day))
        .field(fill("words", "extend-words", Takes::Text(LONGEST)).hint("standing-words-hint"))
        .field(fill("address", "extend-address", Takes::Line(LINE, "url")).hint("extend-address-hint"))
        .field(fill("duty", "extend-duty", Takes::OneOf(to_choose("duty", &codes))).hint("extend-duty-hint"))
        .field(fill("scope", "extend-scope", Takes::OneOf(scopes())))
        .field(fill("members", "extend-members", Takes::Line(MEMBERS, "off")).hint("extend-members-hint"))
        .field(fill("from", "extend-from", Takes::Day).hint("extend-from-hint"))
        .field(fill("to", "extend-to", Takes::Day))
        .field(fill("day", "extend-day", Takes::Day).hint("extend-day-hint"))
        .field(fill("months", "extend-months", Takes::Line(2, "off")).hint("extend-months-hint"));
    let state = at.site.app.history().now();
    let known = state.extensions.values().rev().map(|known| line(at, known)).collect();
    let title = Say::new("extend-title");
    MakingDeskPage::of(title, Say::new("extend-lead"), Form { flaws: whole(flaws), ..form }, known)
}

fn scopes() -> Vec<(String, Say)> {
    [("members", "extend-scope-members"), ("everyone", "extend-scope-everyone")]
        .map(|(code, says)| (code.to_owned(), Say::new(says)))
        .to_vec()
}

/// The members that were typed, by their short names.
fn members(sent: &Sent) -> Result<Vec<MemberId>, Say> {
    let typed = optional(sent, "members", MEMBERS)?;
    let names = typed.split([',', ' ', '\n', '\u{60c}']).map(str::trim).filter(|name| !name.is_empty());
    let mut members = Vec::new();
    for name in names {
        let id: MemberId = name
            .to_lowercase()
            .parse()
            .map_err(|_| Say::new("extend-refused-member").with("member", name.chars().take(60).collect::<String>()))?;
        if !members.contains(&id) {
            members.push(id);
        }
    }
    Ok(members)
}

fn scope(sent: &Sent) -> Result<Scope, (&'static str, Say)> {
    match sent.get("scope") {
        "everyone" if sent.get("members").trim().is_empty() => Ok(Scope::Everyone),
        "everyone" => Err(("members", Say::new("extend-flaw-both-scopes"))),
        "members" => match members(sent) {
            Ok(members) if members.is_empty() => Err(("members", Say::new("extend-refused-nobody"))),
            Ok(members) => Ok(Scope::Members(members)),
            Err(flaw) => Err(("members", flaw)),
        },
        _ => Err(("scope", Say::new("flaw-choose"))),
    }
}

/// To when: a day or a number of months, and not both.
fn until(sent: &Sent) -> Result<Until, (&'static str, Say)> {
    let months = sent.get("months").trim();
    match (sent.get("day").trim().is_empty(), months.is_empty()) {
        (true, true) => Err(("day", Say::new("extend-flaw-neither"))),
        (false, false) => Err(("months", Say::new("extend-flaw-both"))),
        (false, true) => day(sent, "day").map(Until::Day).map_err(|flaw| ("day", flaw)),
        (true, false) => {
            let flaw = || {
                let say = Say::new("extend-refused-months").with("value", months.chars().take(20).collect::<String>());
                ("months", say.with("most", MOST_MONTHS.to_string()))
            };
            months.parse().ok().filter(|months| (1..=MOST_MONTHS).contains(months)).map(Until::Months).ok_or_else(flaw)
        }
    }
}

/// The short name of a resolution.
fn named(sent: &Sent) -> Result<Slug, Say> {
    let typed = required(sent, "resolution", 60)?;
    typed.parse().map_err(|_| Say::new("extend-flaw-resolution").with("value", typed))
}

/// Where it was published.
fn address(sent: &Sent) -> Result<Option<String>, Say> {
    let typed = optional(sent, "address", LINE)?;
    match typed.as_str() {
        "" => Ok(None),
        typed if web_read::review::shown::is_web(typed) => Ok(Some(typed.to_owned())),
        typed => Err(Say::new("organisations-website-flaw").with("value", typed.chars().take(80).collect::<String>())),
    }
}

/// Reads what was typed; what cannot be taken comes back with why, all of it at once: also what the record says against the parts that
/// can be read.
fn read(at: &AtDesk<()>, permit: &Permit, sent: &Sent) -> Result<NewExtension, Flaws> {
    let mut flaws = Flaws::new();
    let duty = Duty::from_code(sent.get("duty")).ok_or_else(|| ("duty", Say::new("flaw-choose")));
    let title = kept(&mut flaws, required(sent, "title", LINE).map_err(|flaw| ("title", flaw)));
    let resolution = kept(&mut flaws, named(sent).map_err(|flaw| ("resolution", flaw)));
    let on = kept(&mut flaws, day(sent, "on").map_err(|flaw| ("on", flaw)));
    let words = kept(&mut flaws, required(sent, "words", LONGEST).map_err(|flaw| ("words", flaw)));
    let address = kept(&mut flaws, address(sent).map_err(|flaw| ("address", flaw)));
    let duty = kept(&mut flaws, duty);
    let scope = kept(&mut flaws, scope(sent));
    let from = kept(&mut flaws, day(sent, "from").map_err(|flaw| ("from", flaw)));
    let to = kept(&mut flaws, day(sent, "to").map_err(|flaw| ("to", flaw)));
    let until = kept(&mut flaws, until(sent));
    if !flaws.is_empty() {
        let parts = Parts { duty, scope: scope.as_ref(), on, days: from.zip(to) };
        let against = against_parts(&at.site.app.history().now(), permit, &parts, at.site.app.now());
        flaws.extend(against.iter().map(|why| refusal(at, why)));
    }
    match (title, resolution, on, words, address, duty, scope, from, to, until) {
        (
            Some(title),
            Some(resolution),
            Some(on),
            Some(words),
            Some(address),
            Some(duty),
            Some(scope),
            Some(from),
            Some(to),
            Some(until),
        ) => Ok(NewExtension { resolution, title, words, address, duty, scope, from, to, until, on }),
        _ => Err(flaws),
    }
}

/// What was typed; a flaw is put to the others.
fn kept<T>(flaws: &mut Flaws, read: Result<T, (&'static str, Say)>) -> Option<T> {
    read.map_err(|flaw| flaws.push(flaw)).ok()
}

/// Why a deadline is not moved, in a sentence at its field.
fn refusal(at: &AtDesk<()>, why: &NotExtended) -> (&'static str, Say) {
    let named = |id: &MemberId| member_name(&at.site.app, id);
    match why {
        NotExtended::NotPermitted => ("", Say::new("refused-permit")),
        NotExtended::DoesNotMove(of) => ("duty", Say::new("extend-refused-duty").with("duty", duty(*of))),
        NotExtended::Nobody => ("members", Say::new("extend-refused-nobody")),
        NotExtended::NotAMember(id) => ("members", Say::new("extend-refused-member").with("member", id.as_str())),
        NotExtended::OwnCase(id) => ("members", Say::new("extend-refused-own").with("member", named(id))),
        NotExtended::InTheFuture(day) => ("on", Say::new("refused-future").with("on", when(*day))),
        NotExtended::BackToFront { from, to } => {
            ("to", Say::new("extend-refused-order").with("from", when(*from)).with("to", when(*to)))
        }
        NotExtended::NotLater { new, old } => {
            ("day", Say::new("extend-refused-earlier").with("new", when(*new)).with("old", when(*old)))
        }
        NotExtended::Months(months) => {
            let say = Say::new("extend-refused-months").with("value", months.to_string());
            ("months", say.with("most", MOST_MONTHS.to_string()))
        }
        NotExtended::Overlaps(act) => {
            let act = Say::new("act-reference").with("position", *act);
            ("from", Say::new("extend-refused-overlap").with("act", act))
        }
        NotExtended::NothingDue(id) => ("members", Say::new("extend-refused-nothing").with("member", named(id))),
    }
}

/// One sentence stands at each field: what else is wrong with it is said of the form as a whole, so that nothing is left for the next
/// try.
fn each_once(flaws: Flaws) -> Flaws {
    let mut said: Flaws = Vec::with_capacity(flaws.len());
    for (field, flaw) in flaws {
        let again = said.iter().any(|(of, _)| *of == field);
        said.push((if again { "" } else { field }, flaw));
    }
    said
}

/// The form; sent, it moves deadlines.
pub(super) async fn extending(at: AtDesk<()>) -> Answer {
    let permit = at.permit(Action::ExtendDeadline, &Subject::Whole)?;
    let Some(sent) = at.sent() else { return at.show(&page(&at, &Flaws::new()), false) };
    let flaws = match read(&at, &permit, sent) {
        Ok(wanted) => match at.site.app.extend_deadlines(permit, wanted).await {
            Ok(written) => return at.go(Address::Act(written.first)),
            Err(WriteError::Refused(why)) => why.0.iter().map(|why| refusal(&at, why)).collect(),
            Err(other) => return Err(Problem::of_write(other)),
        },
        Err(flaws) => flaws,
    };
    at.show(&page(&at, &each_once(flaws)), true)
}
