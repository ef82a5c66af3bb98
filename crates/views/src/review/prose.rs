//! What a review writes, paragraph by paragraph, with the figures and findings that it refers to and what each paragraph rests on.

use domain::figures::Kind;

use crate::address::Target;
use crate::components::chart::{percent, share_of};
use crate::locale::Catalogue;
use crate::value::{Code, Link, Share};

use super::report::Answer;

/// A text in its paragraphs.
#[derive(Debug, Clone, PartialEq)]
pub struct Prose {
    /// The unit that it is about; 0 for the report as a whole.
    pub unit: u16,
    /// Its paragraphs, from the first on.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph of such a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    /// Its pieces in their order.
    pub pieces: Vec<Told>,
    /// What it rests on.
    pub rests: Rests,
    /// How many comments on it were answered.
    pub comments: u64,
}

/// What a paragraph rests on.
#[derive(Debug, Clone, PartialEq)]
pub enum Rests {
    /// Findings, by unit and question, and figures that it names.
    Named(Vec<(u16, Code)>, Vec<Link>),
    /// It names nothing, and the findings of its unit follow below it.
    Unit,
    /// It names nothing.
    Nothing,
}

/// A piece of a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    /// Words.
    Words(String),
    /// A figure, leading to its working.
    Figure(Referred),
    /// What was found of a unit in answer to a question, leading to it.
    Finding(u16, Code, Answer),
}

/// A figure that a text refers to.
#[derive(Debug, Clone, PartialEq)]
pub struct Referred {
    /// A share, or a plain number.
    pub kind: Kind,
    /// How many of how many; of a plain number, the number twice.
    pub share: Share,
    /// Where its working is.
    pub to: Target,
}

impl Referred {
    /// What it comes to, with its counts.
    #[must_use]
    pub fn says(&self, t: &Catalogue) -> String {
        match self.kind {
            Kind::Share => format!("{} ({})", percent(t, self.share), share_of(t, self.share)),
            Kind::Count => t.number(self.share.numerator),
        }
    }
}

impl Prose {
    /// Where a paragraph stands on its page.
    #[must_use]
    pub fn anchor(unit: u16, paragraph: u16) -> String {
        format!("unit-{unit}-paragraph-{paragraph}")
    }

    pub(crate) fn numbered(&self) -> impl Iterator<Item = (String, &Paragraph)> {
        (1..).zip(&self.paragraphs).map(|(number, paragraph)| (Self::anchor(self.unit, number), paragraph))
    }
}
