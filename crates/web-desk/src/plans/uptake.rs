//! Which inputs of the public a commitment or a milestone takes up: chosen from those that the forum answered so, or named by their
//! number, each with a word why. It is public with the deposit, or with the next amendment.

use std::collections::BTreeSet;

use app::WriteError;
use app::cocreation::Input;
use app::plans::{LinkedInput, NotLinked};
use domain::cocreation::{CoCreation, Entry, OfCall, ResponseOutcome};
use domain::people::Action;
use domain::plans::deposit::subject_of;
use domain::plans::draft::Item;
use domain::{InputId, Subject};
use views::components::form::{Choice, Field, Takes};
use views::plans::{PlanPlace, TakesUp};
use views::review::{Cell, ReviewDeskPage as DeskPage, Sheet};
use views::value::Link;
use views::{Address, Say};

use super::shared::{Drafting, not_written, part_name};
use crate::desk::{Answer, AtDesk};
use crate::fields::{Flaws, flaw_of, required, whole};
use crate::form::Sent;
use crate::problems::Problem;

/// How many inputs are offered at once.
const OFFERED: usize = 50;

/// How many characters of a comment name it.
const BEGINNING: usize = 100;

/// The longest reason, in characters.
const LONGEST: usize = 2_000;

/// How many characters the numbers of other inputs may take together.
const NUMBERS: usize = 7_000;

/// What stands before the number of an input in the name of its box.
const BOX: &str = "input-";
/// The same where a link is taken away.
const OFF: &str = "off-";

type Path = (String, u16, String);

/// The way to the page from the part.
pub fn way(drafting: &Drafting, item: Item) -> Link {
    Link { to: drafting.part(PlanPlace::Uptake, item), text: Say::new("uptake-way") }
}

/// A part of an address, with what it is linked to.
struct Linking {
    drafting: Drafting,
    item: Item,
    links: Vec<LinkedInput>,
    process: Option<std::sync::Arc<CoCreation>>,
}

impl Linking {
    async fn find(at: &AtDesk<Path>) -> Result<Self, Problem> {
        let drafting = Drafting::find(at, &at.part.0, at.part.1).await?;
        let item: Item = at.part.2.parse().map_err(|_| Problem::NotFound)?;
        let known = drafting.written()?.parts.contains_key(&item);
        if !known || item == Item::Plan {
            return Err(Problem::NotFound);
        }
        let mut links = at.site.app.linked_inputs(&drafting.plan).await.map_err(Problem::of_store)?;
        links.retain(|link| link.item == item);
        let process = at.site.app.history().now().cocreations.get(&drafting.plan).cloned();
        Ok(Self { drafting, item, links, process })
    }

    /// Whether the record says already that the part takes an input up.
    fn is_public(&self, input: &InputId) -> bool {
        let names = |commitment, milestone| {
            self.process.as_ref().is_some_and(|process| process.names(&commitment, milestone, input))
        };
        match subject_of(&self.drafting.plan, self.item) {
            Some(Subject::Commitment(commitment)) => names(commitment, None),
            Some(Subject::Milestone(commitment, milestone)) => names(commitment, Some(milestone)),
            _ => false,
        }
    }

    /// Inputs that the forum answered as taken up, whole or in part, and that the part is not linked to, the last answered first.
    fn offered(&self) -> Vec<InputId> {
        let taken = [ResponseOutcome::TakenUp, ResponseOutcome::InPart];
        let settled = self.process.iter().flat_map(|process| process.calls.values()).flat_map(|call| &call.settled);
        let fits = |how: &Entry| matches!(how, Entry::Answered(answer) if taken.contains(&answer.outcome));
        let linked = |id: &InputId| self.links.iter().any(|link| link.of.input == *id);
        let mut found: Vec<(u64, InputId)> = settled
            .filter(|(id, settled)| fits(&settled.how) && !linked(id))
            .map(|(id, settled)| (settled.at, *id))
            .collect();
        found.sort_by(|one, other| other.cmp(one));
        found.into_iter().take(OFFERED).map(|(_, id)| id).collect()
    }

    fn stands(&self, of: &OfCall) -> bool {
        self.process.as_ref().is_some_and(|process| process.stands(of))
    }
}

/// What an input is called: by its title or its first words, and where these are gone by its number.
fn called(id: &InputId, input: Option<&Input>) -> Say {
    match input.map(|input| &input.words) {
        Some(Ok((words, _))) => {
            let words = words.title.as_deref().unwrap_or(&words.body);
            Say::plain(words.chars().take(BEGINNING).collect::<String>())
        }
        _ => TakesUp::input(&id.to_string()).text,
    }
}

/// Inputs with what they are called.
async fn named(at: &AtDesk<Path>, ids: Vec<InputId>) -> Result<Vec<(InputId, Say)>, Problem> {
    let mut named = Vec::new();
    for id in ids {
        let input = at.site.app.input(&id).await.map_err(Problem::of_store)?;
        let says = called(&id, input.as_ref());
        named.push((id, says));
    }
    Ok(named)
}

/// What the part is linked to, as a table.
fn sheet(of: &Linking, names: &[(InputId, Say)]) -> Option<Sheet> {
    let row = |(link, (id, name)): (&LinkedInput, &(InputId, Say))| {
        let stands = match (of.is_public(id), of.stands(&link.of)) {
            (true, _) => "uptake-is-public",
            (false, true) => "uptake-with-deposit",
            (false, false) => "uptake-gone",
        };
        vec![
            Cell::link(name.clone(), Address::Input(id.to_string())),
            Cell::plain(Say::plain(link.why.as_str())),
            Cell::plain(Say::new(stands)),
        ]
    };
    let rows: Vec<_> = of.links.iter().zip(names).map(row).collect();
    let heads = ["uptake-input", "became-why", "draft-state"].map(Say::new).into();
    (!rows.is_empty()).then(|| Sheet { caption: Say::new("uptake-linked"), heads, rows })
}

async fn page(at: &AtDesk<Path>, of: &Linking, sent: Option<&Sent>, flaws: &Flaws) -> Result<DeskPage, Problem> {
    let (app, drafted) = (&at.site.app, of.drafting.written()?);
    let title = Say::new("uptake-title").with("part", part_name(drafted, of.item));
    let mut page = DeskPage::new(title, Say::new("uptake-lead").with("plan", of.drafting.name(app)));
    let linked = named(at, of.links.iter().map(|link| link.of.input).collect()).await?;
    page.sheet = sheet(of, &linked);
    let choice = |beginning: &str, (id, label): &(InputId, Say)| {
        let name = format!("{beginning}{id}");
        Choice { chosen: sent.is_some_and(|sent| !sent.get(&name).is_empty()), label: label.clone(), name }
    };
    let to = || of.drafting.part(PlanPlace::Uptake, of.item);
    let mut form = at.form(to(), "uptake-send").carry("do", "link");
    let offered: Vec<Choice> = named(at, of.offered()).await?.iter().map(|one| choice(BOX, one)).collect();
    if offered.is_empty() {
        page.notes.push(Say::new("uptake-none-offered"));
    } else {
        let field = Field::new("inputs", "uptake-inputs", Takes::AnyOf(offered)).hint("uptake-inputs-hint");
        form = form.field(field.flaw(flaw_of(flaws, "inputs")));
    }
    let typed = |name: &str| sent.map_or("", |sent| sent.get(name)).to_owned();
    let field = |name: &'static str, label: &'static str, most, hint: &'static str| {
        let field = Field::new(name, label, Takes::Text(most)).hint(hint);
        field.value(typed(name)).flaw(flaw_of(flaws, name))
    };
    form = form.field(field("others", "uptake-others", NUMBERS, "uptake-others-hint")).field(field(
        "why",
        "became-why",
        LONGEST,
        "uptake-why-hint",
    ));
    form.flaws = whole(flaws);
    page = page.form(Some("uptake-new"), form);
    let off: Vec<Choice> = linked.iter().filter(|(id, _)| !of.is_public(id)).map(|one| choice(OFF, one)).collect();
    if !off.is_empty() {
        let form = at.button(to(), "uptake-unlink").carry("do", "unlink");
        let field = Field::new("off", "uptake-linked", Takes::AnyOf(off));
        page = page.form(Some("uptake-take-away"), form.field(field));
    }
    page.notes.push(Say::new("uptake-note"));
    let back = Link { to: of.drafting.part(PlanPlace::Part, of.item), text: part_name(drafted, of.item) };
    page.links = vec![back, of.drafting.back(app)];
    Ok(page)
}

/// The inputs that were ticked or named, each once; what is no number of an input is told.
fn chosen(sent: &Sent) -> Result<Vec<InputId>, Say> {
    let ticked = sent.ticked(BOX).filter_map(|id| id.parse().ok());
    let others = sent.get("others").split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty());
    // Whoever pastes an address has pasted its number.
    let number = |word: &str| word.rsplit('/').next().unwrap_or(word).parse().map_err(|_| no_input(word));
    let mut all: BTreeSet<InputId> = ticked.collect();
    for word in others {
        all.insert(number(word)?);
    }
    Ok(all.into_iter().collect())
}

fn no_input(value: &str) -> Say {
    Say::new("uptake-refused-input").with("value", value.chars().take(80).collect::<String>())
}

/// Why inputs are not linked: at which field, in a sentence.
fn refused(at: &AtDesk<Path>, why: WriteError<NotLinked>) -> Result<(&'static str, Say), Problem> {
    Ok(match why {
        WriteError::Refused(NotLinked::Nothing) => ("others", Say::new("refused-nothing")),
        WriteError::Refused(NotLinked::TooMany { has, most }) => {
            ("others", Say::new("refused-many").with("has", has).with("most", most))
        }
        WriteError::Refused(NotLinked::NoSuchInput(id)) => ("others", no_input(&id.to_string())),
        WriteError::Refused(NotLinked::NotSealed(_)) => ("", Say::new("refused-unsealed")),
        WriteError::Refused(NotLinked::NotWritten(why)) => ("", not_written(&at.site.app, WriteError::Refused(why))?),
        other => return Err(Problem::of_write(other)),
    })
}

/// The page; sent, it links inputs or takes links away.
pub async fn uptake(at: AtDesk<Path>) -> Answer {
    let of = Linking::find(&at).await?;
    let permit = of.drafting.may_write(&at, of.item).ok_or(Problem::NotAllowed(Action::DraftCommitment))?;
    let Some(sent) = at.sent() else {
        return at.show(&page(&at, &of, None, &Flaws::new()).await?, false);
    };
    let (app, plan) = (&at.site.app, &of.drafting.plan);
    let mut flaws = Flaws::new();
    if sent.get("do") == "unlink" {
        let off: Vec<InputId> = sent.ticked(OFF).filter_map(|id| id.parse().ok()).collect();
        for id in off {
            if let Err(why) = app.unlink_input(&permit, plan, of.item, &id).await {
                flaws.push(refused(&at, why)?);
                break;
            }
        }
    } else {
        match (chosen(sent), required(sent, "why", LONGEST)) {
            (Ok(inputs), Ok(why)) => {
                if let Err(why) = app.link_inputs(&permit, plan, of.item, (&inputs, &why)).await {
                    flaws.push(refused(&at, why)?);
                }
            }
            (inputs, why) => {
                flaws.extend(inputs.err().map(|flaw| ("others", flaw)));
                flaws.extend(why.err().map(|flaw| ("why", flaw)));
            }
        }
    }
    match flaws.is_empty() {
        true => at.go(of.drafting.part(PlanPlace::Uptake, of.item)),
        false => at.show(&page(&at, &of, Some(sent), &flaws).await?, true),
    }
}
