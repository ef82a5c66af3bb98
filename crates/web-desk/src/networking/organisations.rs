//! The organisations that are recognised, and one more: from then on offices can be held for it, and its representatives offer help.

use app::people::NotRecognised;
use domain::PartialDate;
use domain::ids::Slug;
use domain::people::{Action, Subject};
use views::components::form::{Field, Takes};
use views::networking::{Block, Cell, HelpPlace, Section, SheetPage, Table};
use views::value::{Link, Value};
use views::{Address, Say, Target};

use crate::desk::{Answer, AtDesk};
use crate::present::text_of;
use crate::problems::Problem;

/// The longest name of an organisation and the longest address of its site, in characters.
const LONGEST: usize = 200;

type Flaws = Vec<(&'static str, Say)>;

/// What was typed, read.
struct Typed<'a> {
    id: Slug,
    name: &'a str,
    website: &'a str,
}

fn read<'a>(get: impl Fn(&str) -> &'a str) -> Result<Typed<'a>, Flaws> {
    let (name, short, website) = (get("name").trim(), get("short").trim(), get("website").trim());
    let mut flaws: Flaws = Vec::new();
    if name.is_empty() {
        flaws.push(("name", Say::new("organisations-name-flaw")));
    }
    for (field, value) in [("name", name), ("website", website)] {
        let has = value.chars().count();
        if has > LONGEST {
            flaws.push((field, Say::new("flaw-long").with("has", has).with("most", LONGEST)));
        }
    }
    let is_address = website.starts_with("https://") || website.starts_with("http://");
    if !is_address || website.contains(char::is_whitespace) {
        flaws.push((
            "website",
            Say::new("organisations-website-flaw").with("value", website.chars().take(80).collect::<String>()),
        ));
    }
    match short.parse::<Slug>() {
        Ok(id) if flaws.is_empty() => return Ok(Typed { id, name, website }),
        Ok(_) => {}
        Err(_) => {
            let value: String = short.chars().take(80).collect();
            flaws.push(("short", Say::new("organisations-short-flaw").with("value", value)));
        }
    }
    Err(flaws)
}

async fn listed(at: &AtDesk<()>) -> Result<Section, Problem> {
    let known = at.site.app.store().organisations().await.map_err(Problem::of_store)?;
    let row = |of: app::people::Organisation| {
        vec![
            Cell::of(Value::Text(text_of(&of.name))),
            Cell::say(Say::plain(of.id.as_str())),
            Cell::say(Say::plain(of.website)),
            of.verified_at.map_or_else(
                || Cell::say(Say::new("organisations-not-yet")).tag("due"),
                |since| Cell::of(Value::When(PartialDate::Day(since.date()))),
            ),
        ]
    };
    let rows: Vec<_> = known.into_iter().map(row).collect();
    let section = Section::new("organisations", Say::new("organisations-title"));
    Ok(section.help(Say::new("organisations-help")).with(if rows.is_empty() {
        Block::Empty(Say::new("organisations-none"), Say::new("organisations-none-how"))
    } else {
        let columns = ["organisations-name", "organisations-short", "organisations-website", "organisations-since"];
        Block::Table(Table { caption: Say::new("organisations-title"), columns: columns.map(Say::new).into(), rows })
    }))
}

async fn page(at: &AtDesk<()>, flaws: &Flaws) -> Result<SheetPage, Problem> {
    let get = |name: &str| at.sent().map_or("", |sent| sent.get(name));
    let field = |name: &'static str, label, most| {
        let flaw = flaws.iter().find(|(of, _)| *of == name).map(|(_, say)| say.clone());
        Field::new(name, label, Takes::Line(most, "off")).value(get(name)).flaw(flaw)
    };
    let form = at
        .form(HelpPlace::Organisations, "organisations-recognise")
        .field(field("name", "organisations-name", LONGEST))
        .field(field("short", "organisations-short", 96).hint("organisations-short-hint"))
        .field(field("website", "organisations-website", LONGEST));
    let mut page = SheetPage::of_desk(Say::new("organisations-title"), Say::new("organisations-lead"));
    page.done = at.done().map(|_| Say::new("organisations-recognised-now"));
    page.ways = vec![Link { to: Address::Offices.into(), text: Say::new("offices-title") }];
    page.sections = vec![
        Section::new("recognise", Say::new("organisations-one-more")).with(Block::form(None, form)),
        listed(at).await?,
    ];
    Ok(page)
}

/// The page, and the form on it.
pub async fn organisations(at: AtDesk<()>) -> Answer {
    let permit = at.permit(Action::VerifyOrganisation, &Subject::Whole)?;
    let Some(sent) = at.sent() else { return at.show(&page(&at, &Vec::new()).await?, false) };
    let flaws = match read(|name| sent.get(name)) {
        Err(flaws) => flaws,
        Ok(Typed { id, name, website }) => {
            let person = &at.who.0.account.person;
            match at.site.app.recognise_organisation(&permit, person, (id, name, website)).await {
                Ok(()) => return at.go(Target::from(HelpPlace::Organisations).and("done", "yes")),
                Err(NotRecognised::Taken) => vec![("short", Say::new("organisations-taken"))],
                Err(NotRecognised::NotPermitted) => return Err(Problem::NotAllowed(Action::VerifyOrganisation)),
                Err(NotRecognised::Store(cause)) => return Err(Problem::of_store(cause)),
            }
        }
    };
    at.show(&page(&at, &flaws).await?, true)
}
