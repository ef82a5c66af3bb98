//! A sheet: the page that everything of the mechanism is shown on.

use crate::address::{Address, Format, Target};
use crate::chrome::About;
use crate::cocreation::Titled;
use crate::components::facts::Fact;
use crate::components::form::Form;
use crate::components::ledger;
use crate::locale::{Catalogue, Say};
use crate::page::page;
use crate::value::{Link, Text, Value};

use super::HelpPlace;

/// A page of the mechanism.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetPage {
    /// What it is part of.
    pub above: Vec<Link>,
    /// What it is called.
    pub title: Say,
    /// The same as somebody wrote it, where the name is theirs.
    pub titled: Option<Text>,
    /// What it is for, or what it says.
    pub lead: Option<Say>,
    /// How it stands: a class of tags, and words.
    pub tag: Option<(&'static str, Say)>,
    /// What was just done.
    pub done: Option<Say>,
    /// What one wants to know first.
    pub facts: Vec<Fact>,
    /// Where one goes on.
    pub ways: Vec<Link>,
    /// What stands on it.
    pub sections: Vec<Section>,
    /// In which other formats it is there.
    pub twins: &'static [Format],
}

/// A part of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its place on the page.
    pub id: String,
    /// What it is called.
    pub heading: Say,
    /// What helps to read it.
    pub help: Option<Say>,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// Something in a section.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A sentence of ours.
    Says(Say),
    /// What somebody wrote.
    Words(Text),
    /// The same under what it is.
    Told(Say, Text),
    /// Questions with their answers.
    Answers(Vec<(Say, Value)>),
    /// Things side by side.
    Table(Table),
    /// What happened when.
    Ledger(Vec<ledger::Line>),
    /// Sentences one below the other, each with where it leads.
    List(Vec<(Say, Option<Target>)>),
    /// Steps, one after the other.
    Steps(Vec<Say>),
    /// A list that is opened: its summary, its sentences.
    Folded(Say, Vec<Say>),
    /// A form.
    Form(Box<Titled>),
    /// Nothing: that, and what to do about it.
    Empty(Say, Say),
}

/// Things side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What it is called, for those who do not see it.
    pub caption: Say,
    /// Its columns.
    pub columns: Vec<Say>,
    /// Its rows; the first cell names the row.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// What stands in it.
    pub value: Value,
    /// Where it leads.
    pub to: Option<Target>,
    /// The class of the tag that it is, if it is one.
    pub tag: Option<&'static str>,
    /// What stands below in small.
    pub note: Option<Say>,
}

impl Cell {
    /// A cell that leads nowhere.
    #[must_use]
    pub const fn of(value: Value) -> Self {
        Self { value, to: None, tag: None, note: None }
    }

    /// A sentence.
    #[must_use]
    pub fn say(say: impl Into<Say>) -> Self {
        Self::of(Value::Say(say.into()))
    }

    /// The same leading somewhere.
    #[must_use]
    pub fn to(mut self, to: impl Into<Target>) -> Self {
        self.to = Some(to.into());
        self
    }

    /// The same as a tag.
    #[must_use]
    pub const fn tag(mut self, class: &'static str) -> Self {
        self.tag = Some(class);
        self
    }

    /// The same with something below it.
    #[must_use]
    pub fn noting(mut self, note: Say) -> Self {
        self.note = Some(note);
        self
    }
}

impl Section {
    /// A section with nothing in it yet.
    #[must_use]
    pub fn new(id: impl Into<String>, heading: Say) -> Self {
        Self { id: id.into(), heading, help: None, blocks: Vec::new() }
    }

    /// The same with help.
    #[must_use]
    pub fn help(mut self, help: Say) -> Self {
        self.help = Some(help);
        self
    }

    /// The same with a block more.
    #[must_use]
    pub fn with(mut self, block: Block) -> Self {
        self.blocks.push(block);
        self
    }

    /// The same with blocks more.
    #[must_use]
    pub fn and(mut self, blocks: impl IntoIterator<Item = Block>) -> Self {
        self.blocks.extend(blocks);
        self
    }
}

impl Block {
    /// A form with a heading of its own.
    #[must_use]
    pub fn form(heading: Option<Say>, form: Form) -> Self {
        Self::Form(Box::new(Titled { heading, form }))
    }
}

impl SheetPage {
    /// A sheet with a title and nothing on it.
    #[must_use]
    pub fn new(title: Say) -> Self {
        Self {
            above: Vec::new(),
            title,
            titled: None,
            lead: None,
            tag: None,
            done: None,
            facts: Vec::new(),
            ways: Vec::new(),
            sections: Vec::new(),
            twins: &[],
        }
    }

    /// A sheet of the desk.
    #[must_use]
    pub fn of_desk(title: Say, lead: Say) -> Self {
        let above = vec![
            Link { to: Address::Desk.into(), text: Say::new("desk-title") },
            Link { to: HelpPlace::Desk.into(), text: Say::new("help-desk-title") },
        ];
        Self { above, lead: Some(lead), ..Self::new(title) }
    }

    /// The forms on it, for what has to be changed in them.
    pub fn forms(&self) -> impl Iterator<Item = &Form> {
        let blocks = self.sections.iter().flat_map(|section| &section.blocks);
        blocks.filter_map(|block| match block {
            Block::Form(titled) => Some(&titled.form),
            _ => None,
        })
    }

    /// Whether sending a form is what the page is for: then no way away from it is the one solid button.
    fn is_form(&self) -> bool {
        self.forms().any(|form| form.is_main)
    }

    /// The form in which something has to be changed: at most one was sent.
    fn flawed(&self) -> Option<&Form> {
        self.forms().find(|form| form.is_flawed())
    }

    /// An example: a request with two needs, one answered.
    #[must_use]
    pub fn sample() -> Self {
        let words = |words: &str| Value::Text(Text::new(words));
        let table = Table {
            caption: Say::new("request-lines"),
            columns: ["help-need", "help-stages", "help-areas"].map(Say::new).into(),
            rows: vec![vec![
                Cell::of(words("Publish contracts as open data")),
                Cell::of(Value::Codes { field: "help-stage".into(), codes: vec!["design".into()] }),
                Cell::of(Value::Codes { field: "policy-areas".into(), codes: vec!["public-procurement".into()] }),
            ]],
        };
        let lines = Section::new("needs", Say::new("request-lines")).help(Say::new("request-lines-help"));
        Self {
            above: vec![Link { to: HelpPlace::Requests.into(), text: Say::new("requests-title") }],
            lead: Some(Say::new("request-lead")),
            tag: Some(("due", Say::new("line-status-unanswered"))),
            facts: vec![Fact::new(Say::new("help-languages"), words("English"))],
            sections: vec![lines.with(Block::Table(table))],
            twins: &[Format::Json],
            ..Self::new(Say::new("request-title"))
        }
    }
}

impl From<HelpPlace> for Target {
    fn from(place: HelpPlace) -> Self {
        Self::new(Address::Help(place))
    }
}

fn about(page: &SheetPage, t: &Catalogue) -> About {
    let title = page.titled.as_ref().map_or_else(|| t.say(&page.title).into_owned(), |text| text.words.clone());
    let crumb = |link: &Link| (t.say(&link.text).into_owned(), Some(link.to.address().clone()));
    let mut crumbs: Vec<_> = page.above.iter().map(crumb).collect();
    crumbs.push((title.clone(), None));
    let description = page.lead.as_ref().map_or_else(|| title.clone(), |lead| t.say(lead).into_owned());
    About { description, part: None, crumbs, title, twins: page.twins }
}

page!(SheetPage, "networking/sheet.html");
