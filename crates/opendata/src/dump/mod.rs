//! The whole record as tables: what they are called, their columns, and the rows of each, one after another.
//!
//! This is the one description of what is given away: every format, the schemas, the code book and the lists of pages are made
//! from it. Names of columns that are questions of the code book are their codes; names of ours are those of the answers for
//! programs (`.json`). Rows are walked, never gathered, and words are looked up one by one, so that a long dump holds up nobody.
//! Nothing here chooses words for people or opens a file.

mod acts;
mod calls;
pub mod codebook;
mod column;
mod commitments;
mod eligibility;
mod entries;
mod extensions;
mod figures;
mod findings;
mod letters;
mod members;
mod milestones;
mod peers;
mod plans;
mod recommendations;
mod requirements;
mod reviews;
mod sources;
mod statements;
mod verdicts;
mod withholdings;

use std::fmt;
use std::sync::Arc;

use domain::partnership::Member;
use domain::statement::{Thing, Value};
use domain::{Field, Lens, MemberId, Partnership, TextId};
use record::Act;
use tabular::{Cell, Failed, Table};

pub use acts::Leaf;
pub use codebook::Words;

/// Where rows go: each is given once, in order, a cell for each column.
pub type Out<'o> = dyn FnMut(&[Cell<'_>]) -> Result<(), Failed> + 'o;

/// What is dumped: a state through a lens, and where its words come from.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    /// The state.
    pub state: &'a Partnership,
    /// The newest state: what is withheld by now stands in no dump, of whatever time.
    pub now: &'a Partnership,
    /// What is looked through.
    pub lens: Lens,
    /// The words under a digest, if they may be shown.
    pub words: &'a dyn Fn(&TextId) -> Option<Arc<str>>,
    /// The name of a country by its ISO 3166-1 alpha-3 code.
    pub country: &'a dyn Fn(&str) -> String,
}

impl fmt::Debug for Seen<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Seen").field("length", &self.state.length).field("lens", &self.lens).finish_non_exhaustive()
    }
}

impl<'a> Seen<'a> {
    /// A text's words, if they may be shown.
    #[must_use]
    pub fn word(&self, id: &TextId) -> Option<Arc<str>> {
        if self.now.withheld.contains_key(id) { None } else { (self.words)(id) }
    }

    /// An answer as it stands in a cell: nothing for what is missing.
    fn answer<'v>(&self, value: Option<&'v Value>) -> Cell<'v> {
        match value {
            None | Some(Value::Missing(_)) => Cell::Empty,
            Some(Value::Text(id)) => Cell::maybe(self.word(id), Cell::Words),
            Some(Value::Label(label)) => Cell::text(label),
            Some(Value::Date(date)) => Cell::made(date),
            Some(Value::Number(number)) => Cell::Whole(*number),
            Some(Value::Measure(number)) => Cell::made(number),
            Some(Value::Flag(yes)) => Cell::Flag(*yes),
            Some(Value::Code(code)) => Cell::text(code),
            Some(Value::Codes(codes)) => Cell::List((&**codes).into()),
        }
    }

    /// The answer of a thing that counts, as a cell.
    fn said<'t>(&self, thing: &'t Thing, field: Field) -> Cell<'t> {
        self.answer(thing.value(field, self.lens))
    }

    /// What a member is called: as its country, or a locality by its own name.
    fn name(&self, id: &'a MemberId, member: &'a Member) -> Cell<'a> {
        let local = member.thing.code(Field::Level, self.lens) == Some("local");
        match member.thing.label(Field::Country, self.lens) {
            Some(country) if !local => Cell::made((self.country)(country)),
            _ => match member.thing.text(Field::Title, self.lens).and_then(|id| self.word(id)) {
                Some(words) => Cell::Words(words),
                None => Cell::text(id.as_str()),
            },
        }
    }
}

macro_rules! dumps {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $module:ident;)+) => {
        /// A table of the dump.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Dump { $($(#[$doc])* $variant,)+ }
        impl Dump {
            /// Every table, in the order in which they are listed.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// Its name, in files, addresses and statements.
            #[must_use]
            pub const fn name(self) -> &'static str { match self { $(Self::$variant => $name),+ } }
            /// Its columns, what names a row, and what its rows point to.
            #[must_use]
            pub fn table(self) -> Table { match self { $(Self::$variant => $module::table()),+ } }
        }
    };
}

dumps! {
    /// Members with their standing and what their plans come to.
    Members = "members", members;
    /// Action plans.
    Plans = "plans", plans;
    /// Commitments with the findings that count.
    Commitments = "commitments", commitments;
    /// Milestones with what was reported last.
    Milestones = "milestones", milestones;
    /// What each report found on each commitment.
    Findings = "findings", findings;
    /// Every answer of every source.
    Statements = "statements", statements;
    /// What each rule says of each commitment.
    Verdicts = "verdicts", verdicts;
    /// Calls for input to plans in the making.
    Calls = "calls", calls;
    /// How peers were consulted on plans while they were written.
    Peers = "peers", peers;
    /// Reviews that were opened here.
    Reviews = "reviews", reviews;
    /// What reports found of the minimum requirements of making plans.
    Requirements = "requirements", requirements;
    /// What the review recommended.
    Recommendations = "recommendations", recommendations;
    /// Letters that were published.
    Letters = "letters", letters;
    /// Resolutions that moved deadlines.
    Extensions = "extensions", extensions;
    /// What governments entered into the Open Gov Challenge outside any plan.
    Entries = "entries", entries;
    /// Verdicts on eligibility as recorded.
    Eligibility = "eligibility", eligibility;
    /// Figures as they were published.
    Figures = "figures", figures;
    /// What the record was made from.
    Sources = "sources", sources;
    /// Texts that are not shown.
    Withholdings = "withholdings", withholdings;
    /// Every act.
    Acts = "acts", acts;
}

impl Dump {
    /// The table of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|dump| dump.name() == name)
    }

    /// Gives every row. Acts are not part of a state: their rows are made by [`act`].
    ///
    /// # Errors
    /// When `out` fails.
    pub fn rows(self, seen: &Seen<'_>, out: &mut Out<'_>) -> Result<(), Failed> {
        match self {
            Self::Members => members::rows(seen, out),
            Self::Plans => plans::rows(seen, out),
            Self::Commitments => commitments::rows(seen, out),
            Self::Milestones => milestones::rows(seen, out),
            Self::Findings => findings::rows(seen, out),
            Self::Statements => statements::rows(seen, out),
            Self::Verdicts => verdicts::rows(seen, out),
            Self::Calls => calls::rows(seen, out),
            Self::Peers => peers::rows(seen, out),
            Self::Reviews => reviews::rows(seen, out),
            Self::Requirements => requirements::rows(seen, out),
            Self::Recommendations => recommendations::rows(seen, out),
            Self::Letters => letters::rows(seen, out),
            Self::Extensions => extensions::rows(seen, out),
            Self::Entries => entries::rows(seen, out),
            Self::Eligibility => eligibility::rows(seen, out),
            Self::Figures => figures::rows(seen, out),
            Self::Sources => sources::rows(seen, out),
            Self::Withholdings => withholdings::rows(seen, out),
            Self::Acts => Ok(()),
        }
    }
}

/// Gives the row of an act.
///
/// # Errors
/// When `out` fails.
pub fn act(act: &Act, leaf: &Leaf<'_>, out: &mut Out<'_>) -> Result<(), Failed> {
    acts::row(act, leaf, out)
}

/// The row of one member, as it stands in [`Dump::Members`]; none if nothing is known of it.
///
/// # Errors
/// When `out` fails.
pub fn member(seen: &Seen<'_>, id: &MemberId, member: &Member, out: &mut Out<'_>) -> Result<(), Failed> {
    members::row(&members::columns(), seen, id, member, out)
}

/// The row of one commitment, as it stands in [`Dump::Commitments`].
///
/// # Errors
/// When `out` fails.
pub fn commitment(seen: &Seen<'_>, commitment: &domain::plans::Commitment, out: &mut Out<'_>) -> Result<(), Failed> {
    commitments::row(&commitments::columns(), seen, commitment, out)
}
