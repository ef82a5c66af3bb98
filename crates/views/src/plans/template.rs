//! The blank form of a plan, to be printed and written on: every question in the reader's language and, beside it, in another.

use domain::codebook::Shape;
use domain::plans::draft::{Asked, Item, Need};

use crate::address::{Address, Target};
use crate::chrome::About;
use crate::locale::{Catalogue, Locale, Say};
use crate::page::page;
use crate::value::{Code, Link};

/// The blank form of a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct TemplatePage {
    /// What the plan is called.
    pub name: Say,
    /// The other language; none where the reader's is the only one.
    pub second: Option<Locale>,
    /// The page on paper, where the site can set one; else it says that it cannot.
    pub paper: Option<Target>,
    /// Where else to go.
    pub links: Vec<Link>,
}

/// A part of it.
#[derive(Debug, Clone, PartialEq)]
pub struct BlankPart {
    /// What it is, by the key of its text.
    pub heading: &'static str,
    /// What is asked.
    pub questions: Vec<BlankQuestion>,
}

/// A question with room for its answer.
#[derive(Debug, Clone, PartialEq)]
pub struct BlankQuestion {
    /// The question.
    pub field: Code,
    /// Whether it has to be answered in every plan.
    pub is_needed: bool,
    /// What can be ticked; empty where one writes.
    pub choices: Vec<Code>,
    /// How many lines there are to write on.
    pub lines: usize,
}

/// From how many characters on an answer gets two lines, and from how many a paragraph: by what fits on a line of paper.
const LINE: usize = 80;
const LINES: usize = 300;

fn question(asked: &Asked) -> BlankQuestion {
    let choices = match asked.field.shape() {
        Shape::Code(book) | Shape::Codes(book) => book.iter().map(|code| Code::from(*code)).collect(),
        _ => Vec::new(),
    };
    let lines = match asked.most {
        _ if !choices.is_empty() => 0,
        most if most <= LINE => 1,
        most if most <= LINES => 2,
        _ => 8,
    };
    BlankQuestion { field: asked.field.code().into(), is_needed: asked.need == Need::Always, choices, lines }
}

impl TemplatePage {
    /// The parts: of the plan, of each commitment, of each milestone.
    #[must_use]
    pub fn parts(&self) -> [BlankPart; 3] {
        let part = |heading, item: Item| BlankPart { heading, questions: item.asked().iter().map(question).collect() };
        [
            part("draft-part-plan", Item::Plan),
            part("template-commitment", Item::Commitment(1)),
            part("template-milestone", Item::Milestone(1, 1)),
        ]
    }

    /// The texts of the other language.
    #[must_use]
    pub fn other(&self) -> Option<(&'static Catalogue, Locale)> {
        self.second.map(|locale| (Catalogue::of(locale), locale))
    }

    /// An example: the next plan of Ghana, in two languages.
    #[must_use]
    pub fn sample() -> Self {
        Self {
            name: Say::plain("Ghana, plan 6"),
            second: Some(Locale::Fr),
            paper: Some(Address::Desk.into()),
            links: vec![Link { to: Address::Desk.into(), text: Say::new("desk-title") }],
        }
    }
}

fn about(page: &TemplatePage, t: &Catalogue) -> About {
    let title = t.say(&Say::new("template-title").with("plan", page.name.clone())).into_owned();
    About {
        description: t.text("template-lead").into_owned(),
        part: None,
        crumbs: vec![(t.text("desk-title").into_owned(), Some(Address::Desk)), (title.clone(), None)],
        title,
        twins: &[],
    }
}

page!(TemplatePage, "plans/template.html");
