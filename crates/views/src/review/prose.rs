//! What a review writes, with the figures that it refers to.

use domain::figures::Kind;

use crate::address::Target;
use crate::components::chart::{percent, share_of};
use crate::locale::Catalogue;
use crate::value::Share;

/// A text with figures in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Prose {
    /// Its pieces in their order.
    pub pieces: Vec<Told>,
}

/// A piece of such a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    /// Words.
    Words(String),
    /// A figure, leading to its working.
    Figure(Referred),
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
    pub(crate) fn says(&self, t: &Catalogue) -> String {
        match self.kind {
            Kind::Share => format!("{} ({})", percent(t, self.share), share_of(t, self.share)),
            Kind::Count => t.number(self.share.numerator),
        }
    }
}

impl Prose {
    /// Words alone.
    #[must_use]
    pub fn plain(words: impl Into<String>) -> Self {
        Self { pieces: vec![Told::Words(words.into())] }
    }
}
