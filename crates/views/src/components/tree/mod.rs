//! Derivation tree: how a figure or a verdict comes about, step by step; each count opens the list that it counts.

mod derivation;

pub use derivation::{claim, reason};

use askama::Template;

use crate::address::{Address, Target};
use crate::chrome::Frame;
use crate::locale::{Catalogue, Say};
use crate::value::Share;

/// One step and what it rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What is counted or judged here.
    pub says: Say,
    /// What a reader should know beside it.
    pub note: Option<Say>,
    /// What it comes to.
    pub result: Outcome,
    /// Where the list behind the count, or the act behind the verdict, can be read.
    pub to: Option<Target>,
    /// What follows.
    pub children: Vec<Node>,
}

/// What a step comes to.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// So many.
    Count(u64),
    /// A test that was passed, failed, or could not be decided.
    Verdict(Verdict),
}

/// The end of a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The test holds.
    Holds,
    /// It does not.
    Fails,
    /// What was found does not decide it.
    Undetermined,
    /// The question does not arise.
    DoesNotApply,
}

impl Verdict {
    /// The message that names it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Holds => "verdict-holds",
            Self::Fails => "verdict-fails",
            Self::Undetermined => "verdict-undetermined",
            Self::DoesNotApply => "verdict-does-not-apply",
        }
    }
}

impl Node {
    /// A count with what follows from it.
    #[must_use]
    pub const fn count(says: Say, count: u64) -> Self {
        Self { says, note: None, result: Outcome::Count(count), to: None, children: Vec::new() }
    }

    /// A test with how it ended.
    #[must_use]
    pub const fn verdict(says: Say, verdict: Verdict) -> Self {
        Self { says, note: None, result: Outcome::Verdict(verdict), to: None, children: Vec::new() }
    }

    /// What a reader should know beside it.
    #[must_use]
    pub fn noting(mut self, note: Say) -> Self {
        self.note = Some(note);
        self
    }

    /// Where what it counts can be read.
    #[must_use]
    pub fn to(mut self, to: impl Into<Target>) -> Self {
        self.to = Some(to.into());
        self
    }

    /// One more step below.
    #[must_use]
    pub fn child(mut self, node: Self) -> Self {
        self.children.push(node);
        self
    }

    /// The act that decides it, where it leads to one.
    fn act(&self) -> Option<u64> {
        match self.to.as_ref().map(Target::address) {
            Some(Address::Act(position)) => Some(*position),
            _ => None,
        }
    }

    fn largest(&self) -> u64 {
        let own = match self.result {
            Outcome::Count(count) => count,
            Outcome::Verdict(_) => 0,
        };
        self.children.iter().map(Self::largest).fold(own, u64::max)
    }
}

/// A tree ready to be drawn.
#[derive(Template)]
#[template(path = "components/tree/tree.html")]
pub(crate) struct Branch<'a> {
    t: &'a Catalogue,
    f: &'a Frame<'a>,
    nodes: &'a [Node],
    whole: u64,
    root: bool,
}

impl<'a> Branch<'a> {
    pub(crate) fn root(t: &'a Catalogue, f: &'a Frame<'a>, node: &'a Node) -> Self {
        Self { t, f, nodes: std::slice::from_ref(node), whole: node.largest(), root: true }
    }

    fn below(&self, node: &'a Node) -> Self {
        Self { t: self.t, f: self.f, nodes: &node.children, whole: self.whole, root: false }
    }

    fn width(&self, count: &u64) -> u64 {
        crate::components::bar::width(Share::new(*count, self.whole))
    }
}
