//! Whose turn it is, across the cases that somebody runs: what the matcher would propose for all of them together, and which pairs
//! would both rather have each other. Nothing is done from here; each proposal is made in its case.

use app::networking::{NeedTurn, Standing, Turns};
use domain::people::Body;
use views::components::facts::Fact;
use views::networking::{Block, Cell, HelpPlace, Section, SheetPage, Table};
use views::value::Value;
use views::{Arg, Say};

use crate::desk::{Answer, AtDesk};
use crate::people::body_name;
use crate::present::text_of;
use crate::problems::Problem;

fn place(of: &NeedTurn) -> HelpPlace {
    let id = of.request.to_string();
    if of.is_own { HelpPlace::CaseNeed(id, of.line) } else { HelpPlace::Case(id) }
}

fn standing(of: &Standing) -> Cell {
    match of {
        Standing::Given(all) => {
            let one = |given: &app::networking::Given| {
                let name = given.name.as_str();
                Arg::Say(Box::new(Say::new("turns-given").with("who", name).with("part", given.of_best.to_string())))
            };
            Cell::say(Say::of(Arg::AllOf(all.iter().map(one).collect())))
        }
        Standing::Without => Cell::say(Say::new("turns-without")).tag("late"),
        Standing::Nobody => Cell::say(Say::new("turns-nobody")).tag("due"),
        Standing::Asks => Cell::say(Say::new("turns-asks")).tag("due"),
    }
}

fn needs(at: &AtDesk<()>, turns: &Turns) -> Section {
    let row = |of: &NeedTurn| {
        let who = body_name(&at.site.app, &Body::Member(of.member.clone()));
        vec![Cell::of(Value::Text(text_of(&of.need))).to(place(of)), Cell::say(who), standing(&of.standing)]
    };
    let section = Section::new("needs", Say::new("turns-needs")).help(Say::new("turns-help"));
    if turns.needs.is_empty() {
        return section.with(Block::Empty(Say::new("turns-none"), Say::new("turns-none-how")));
    }
    let columns = ["help-need", "help-who", "turns-would-get"].map(Say::new).into();
    let rows = turns.needs.iter().map(row).collect();
    let left =
        (turns.left_out > 0).then(|| Block::Says(Say::new("turns-left-out").with("count", turns.left_out as u64)));
    section.with(Block::Table(Table { caption: Say::new("turns-needs"), columns, rows })).and(left)
}

/// The pairs that would both rather have each other.
fn prefer(at: &AtDesk<()>, turns: &Turns) -> Section {
    let pair = |(need, provider): &(usize, String)| {
        let of = turns.needs.get(*need)?;
        let who = body_name(&at.site.app, &Body::Member(of.member.clone()));
        let says = Say::new("turns-pair").with("who", who).with("number", of.line.to_string());
        Some((says.with("provider", provider.as_str()), Some(place(of).into())))
    };
    let pairs: Vec<_> = turns.would_prefer.iter().filter_map(pair).collect();
    let section = Section::new("prefer", Say::new("turns-prefer")).help(Say::new("turns-prefer-help"));
    if pairs.is_empty() {
        section.with(Block::Says(Say::new("turns-prefer-none")))
    } else {
        section.with(Block::List(pairs))
    }
}

/// The page.
pub async fn turns(at: AtDesk<()>) -> Answer {
    let who = &at.who.0;
    let turns = at.site.app.turns(&who.account.person, &who.actors).await.map_err(Problem::of_store)?;
    let mut page = SheetPage::of_desk(Say::new("turns-title"), Say::new("turns-lead"));
    let given = turns.needs.iter().filter(|need| matches!(need.standing, Standing::Given(_))).count();
    page.facts = vec![
        Fact::new(Say::new("turns-open"), Value::Number(turns.needs.len() as u64)),
        Fact::new(Say::new("turns-served"), Value::Number(given as u64)),
    ];
    if let Some(worst) = turns.worst {
        page.facts.push(Fact::new(
            Say::new("turns-worst"),
            Value::Say(Say::new("turns-part").with("part", worst.to_string())),
        ));
    }
    page.sections = vec![needs(&at, &turns), prefer(&at, &turns)];
    at.show(&page, false)
}
