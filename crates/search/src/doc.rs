//! What the index is told: documents, and how they change.

use std::fmt;
use std::str::FromStr;

use domain::{Date, MemberId, PlanId, Subject};

/// One thing that can be found: a commitment, a member, a plan, an act of the record, a term of the field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doc {
    /// What it is about. A document replaces the one with the same id.
    pub id: Id,
    /// Whose it is, if it is anybody's. Also a facet, `member`.
    pub member: Option<MemberId>,
    /// The plan it stands in. Also a facet, `plan`.
    pub plan: Option<PlanId>,
    /// Its titles, the leading one first: every edition's, so that each is found. Counted twice.
    pub titles: Vec<Text>,
    /// What it says.
    pub texts: Vec<Text>,
    /// What the review wrote of it.
    pub findings: Vec<Text>,
    /// Names under which a reader may look for it although it does not say them: the lead institution's, the member's.
    pub names: Vec<Text>,
    /// What it can be narrowed down by besides member and plan.
    pub facets: Vec<Facet>,
    /// Since when it is so, and since when it can be known; nothing of what is asked for as it is today.
    pub since: Option<Since>,
}

/// The days of something that can be asked for as of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Since {
    /// The day from which it is so.
    pub so: Date,
    /// The day on which it was published.
    pub published: Date,
}

/// How far a question goes in time: it finds only what has days of its own, unless it goes to now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Until {
    /// Only acts before this position of the record.
    pub position: Option<u64>,
    /// Only what was so by this day.
    pub so: Option<Date>,
    /// Only what was published by this day.
    pub published: Option<Date>,
}

impl Until {
    /// Whether it bounds anything.
    #[must_use]
    pub fn is_now(&self) -> bool {
        *self == Self::default()
    }
}

/// What a document is about, written as a path: `commitment/GH0033`, `act/1204`, `term/irm`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Id {
    /// A thing of which the record tells.
    Thing(Subject),
    /// An act, by its position in the record.
    Act(u64),
    /// A term of the field, by its name.
    Term(String),
}

/// The first part of the paths of acts and terms.
const ACT: &str = "act/";
const TERM: &str = "term/";

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Thing(subject) => write!(f, "{subject}"),
            Self::Act(position) => write!(f, "{ACT}{position}"),
            Self::Term(name) => write!(f, "{TERM}{name}"),
        }
    }
}

impl FromStr for Id {
    type Err = NoSuchId;

    fn from_str(path: &str) -> Result<Self, NoSuchId> {
        if let Some(position) = path.strip_prefix(ACT) {
            return position.parse().map(Self::Act).map_err(|_| NoSuchId);
        }
        match path.strip_prefix(TERM) {
            Some(name) => Ok(Self::Term(name.to_owned())),
            None => path.parse().map(Self::Thing).map_err(|_| NoSuchId),
        }
    }
}

impl From<Subject> for Id {
    fn from(subject: Subject) -> Self {
        Self::Thing(subject)
    }
}

/// A path that names nothing which can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the path names no thing, act or term")]
pub struct NoSuchId;

/// What sort of thing a document is about. A question looks for one sort, and is told how many there are of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Kind {
    /// A commitment.
    #[default]
    Commitment,
    /// A participating country or locality.
    Member,
    /// An action plan.
    Plan,
    /// An act of the record.
    Act,
    /// A term of the field.
    Term,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Commitment, Self::Member, Self::Plan, Self::Act, Self::Term];
    /// Their codes, in the same order.
    pub const CODES: [&'static str; 5] = ["commitment", "member", "plan", "act", "term"];

    /// Its code in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Commitment => "commitment",
            Self::Member => "member",
            Self::Plan => "plan",
            Self::Act => "act",
            Self::Term => "term",
        }
    }

    /// The sort of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The sort of what a document is about. A thing that is neither a member nor a plan is looked for among commitments.
    #[must_use]
    pub const fn of(id: &Id) -> Self {
        match id {
            Id::Thing(Subject::Member(_)) => Self::Member,
            Id::Thing(Subject::Plan(_)) => Self::Plan,
            Id::Thing(_) => Self::Commitment,
            Id::Act(_) => Self::Act,
            Id::Term(_) => Self::Term,
        }
    }
}

/// A text that may be shown, in its language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// The language tag (BCP 47) that whoever wrote it gave. `None` has it recognised.
    pub tag: Option<String>,
    /// The words.
    pub text: String,
}

impl Text {
    /// A text whose language is to be recognised.
    #[must_use]
    pub fn untagged(text: impl Into<String>) -> Self {
        Self { tag: None, text: text.into() }
    }
    /// A text in the language of a tag.
    #[must_use]
    pub fn tagged(tag: impl Into<String>, text: impl Into<String>) -> Self {
        Self { tag: Some(tag.into()), text: text.into() }
    }
}

/// Something a list can be narrowed down by: `starred=yes`, `year=2015`, `tag=open-data`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Facet {
    /// What is asked: a short name without `=`.
    pub name: String,
    /// The answer: a code.
    pub value: String,
}

impl Facet {
    /// A facet of this name and value.
    #[must_use]
    pub fn new(name: impl Into<String>, value: impl fmt::Display) -> Self {
        Self { name: name.into(), value: value.to_string() }
    }
    /// The facet of all that is a member's.
    #[must_use]
    pub fn member(member: &MemberId) -> Self {
        Self::new("member", member)
    }
    /// The facet of all that stands in a plan.
    #[must_use]
    pub fn plan(plan: &PlanId) -> Self {
        Self::new("plan", plan)
    }
    /// The term that stands in the index.
    pub(crate) fn term(&self) -> String {
        format!("{}={}", self.name, self.value)
    }
    /// The facet that a term stands for.
    pub(crate) fn from_term(term: &str) -> Option<Self> {
        term.split_once('=').map(|(name, value)| Self::new(name, value))
    }
}

/// How the documents change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A document is new, or another than before.
    Put(Box<Doc>),
    /// A document is no more: it was merged into another.
    Remove(Id),
}

impl From<Doc> for Change {
    fn from(doc: Doc) -> Self {
        Self::Put(Box::new(doc))
    }
}
