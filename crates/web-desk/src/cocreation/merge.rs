//! Saying that an input says the same as another, and objecting to that: the forms on the page of an input. Those that may say the
//! same are looked for by the words of its title; anything else in the call can be named by its address.

use app::WriteError;
use app::cocreation::{Input, NotDecided, wanted};
use domain::InputId;
use domain::cocreation::{Entry, SetAside};
use domain::people::{Action, Actor, Permit, Subject, may};
use views::Say;
use views::components::form::{Field, Form, Takes};

use super::forms::outcome;
use crate::access::Who;
use crate::fields::permit;
use crate::form::Sent;
use crate::problems::Problem;
use crate::site::Site;

/// How many others are offered to choose from.
const OFFERED: u32 = 12;

/// The longest address of another input, in characters.
const LONGEST: usize = 300;

/// How many characters of another name it.
const BEGINNING: usize = 90;

/// The right of somebody to say of an input that it says the same as another: of the forum of its plan, or of a moderator.
pub fn may_merge(site: &Site, who: &Who, input: &Input) -> Option<Permit> {
    let subject = || Subject::Plan(input.plan.clone(), site.app.stage_of(&input.plan));
    let permits = |actor: &Actor| {
        [Action::RespondToInput, Action::Moderate].into_iter().find_map(|action| may(actor, action, subject()).ok())
    };
    who.0.actors.iter().find_map(permits)
}

/// Whether nothing was said of an input yet, in a phase that has not ended.
fn is_open(site: &Site, input: &Input) -> bool {
    let state = site.app.history().now();
    let Some(process) = state.cocreations.get(&input.plan) else { return false };
    process.calls.get(&input.call).is_some_and(|call| !process.closed.contains_key(&call.deed.phase))
}

/// The form by which an input is merged with another; none where it cannot be.
pub async fn form(
    site: &Site,
    who: &Who,
    input: &Input,
    begun: Form,
    sent: Option<&Sent>,
) -> Result<Option<Form>, Problem> {
    let is_settled = site.app.settled(&input.plan, &input.id).is_some();
    if is_settled || input.held || !is_open(site, input) || may_merge(site, who, input).is_none() {
        return Ok(None);
    }
    let Ok((words, _)) = &input.words else { return Ok(None) };
    let asked = wanted(words.title.as_deref().unwrap_or(&words.body), None);
    let mut found = Vec::new();
    // Whatever says one of its telling words may say the same.
    for word in &asked.words {
        let one = app::cocreation::Wanted { words: vec![word.clone()], stands: None };
        let of = (&input.plan, Some(input.call));
        found.extend(site.app.find_inputs(of, &one, None, OFFERED).await.map_err(Problem::of_store)?);
    }
    let alike = |other: &Input| found.iter().filter(|one| one.id == other.id).count();
    let mut others: Vec<(usize, &Input)> = found.iter().map(|other| (alike(other), other)).collect();
    others.sort_by_key(|(alike, other)| (std::cmp::Reverse(*alike), other.given_at, *other.id.bytes()));
    others.dedup_by_key(|(_, other)| other.id);
    let waits = |other: &Input| other.id != input.id && other.settled_at.is_none() && other.merged_into.is_none();
    let choices = others.into_iter().map(|(_, other)| other).filter(|other| waits(other)).take(OFFERED as usize);
    let none = (String::new(), Say::new("merge-another"));
    let choices: Vec<_> =
        std::iter::once(none).chain(choices.map(|other| (other.id.to_string(), called(other)))).collect();
    let typed = |name: &str| sent.map_or("", |sent| sent.get(name)).to_owned();
    let form = begun
        .field(Field::new("same", "merge-same", Takes::OneOf(choices)).hint("merge-same-hint").value(typed("same")))
        .field(
            Field::new("other", "merge-other", Takes::Line(LONGEST, "off"))
                .hint("merge-other-hint")
                .value(typed("other")),
        );
    Ok(Some(form))
}

fn called(input: &Input) -> Say {
    match &input.words {
        Ok((words, _)) => {
            let words = words.title.as_deref().unwrap_or(&words.body);
            Say::plain(words.chars().take(BEGINNING).collect::<String>())
        }
        Err(_) => Say::new("input-not-shown"),
    }
}

/// The input that was named: chosen, or by its address.
fn named(sent: &Sent) -> Option<InputId> {
    let typed = match sent.get("other").trim() {
        "" => sent.get("same"),
        other => other,
    };
    let last = typed.split(['?', '#']).next().unwrap_or("").trim_end_matches('/').rsplit('/').next();
    last.and_then(|id| id.parse().ok())
}

/// Merges an input with the one that was named.
pub async fn merge(site: &Site, who: &Who, input: &Input, sent: &Sent) -> Result<Vec<Say>, Problem> {
    let permit = may_merge(site, who, input).ok_or(Problem::NotAllowed(Action::RespondToInput))?;
    let Some(other) = named(sent) else { return Ok(vec![Say::new("merge-unknown")]) };
    if site.app.settled(&input.plan, &input.id) == Some(Entry::Aside(SetAside::Merged { into: other })) {
        return Ok(Vec::new());
    }
    match site.app.merge_inputs(permit, &input.id, &other).await {
        Err(WriteError::Refused(NotDecided::NotTheirs)) => Ok(vec![Say::new("merge-unknown")]),
        decided => Ok(outcome(decided)?.err().unwrap_or_default()),
    }
}

/// The two inputs that were merged, as somebody may object to it: what was merged, for whoever gave either or may merge.
pub async fn objectionable(site: &Site, who: &Who, input: &Input) -> Result<bool, Problem> {
    let Some(into) = input.merged_into.filter(|_| is_open(site, input)) else { return Ok(false) };
    let person = Some(&who.0.account.person);
    if input.person.as_ref() == person || may_merge(site, who, input).is_some() {
        return Ok(true);
    }
    let other = site.app.input(&into).await.map_err(Problem::of_store)?;
    Ok(other.is_some_and(|other| other.person.as_ref() == person))
}

/// Undoes a merge.
pub async fn part(site: &Site, who: &Who, input: &Input) -> Result<Vec<Say>, Problem> {
    let may = may_merge(site, who, input);
    let own = permit(&who.0, Action::ChangeContribution, &Subject::Of(who.0.account.person.clone()));
    let permit = match may {
        Some(permit) => permit,
        None => own?,
    };
    Ok(outcome(site.app.part_inputs(permit, &input.id).await)?.err().unwrap_or_default())
}
