//! One act: what it says, its bytes as they stand in the log, the texts beside it, and its receipt.

use domain::{Date, PartialDate, Timestamp};

use crate::address::{Address, Format};
use crate::chrome::{About, Part};
use crate::components::receipt::Receipt;
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::record::list::sample_moment;
use crate::value::{Code, Link, Text};

/// The page of one act.
#[derive(Debug, Clone, PartialEq)]
pub struct ActPage {
    /// Its position, from 0.
    pub position: u64,
    /// Its kind as it stands in the act, such as `commitment.stated`.
    pub kind: Code,
    /// What it does, in a sentence.
    pub says: Say,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// When what it records was so, where that is known.
    pub effective_on: Option<PartialDate>,
    /// Who did it.
    pub by: Say,
    /// What it is about.
    pub about: Option<Link>,
    /// The act or source that it rests on.
    pub cause: Option<Link>,
    /// Its canonical bytes: what is hashed into the log, to the letter.
    pub canonical: String,
    /// The texts, names and files that it points to.
    pub beside: Vec<Beside>,
    /// Proof.
    pub receipt: Receipt,
    /// Whether there is an act after it.
    pub has_next: bool,
}

/// A text beside an act.
#[derive(Debug, Clone, PartialEq)]
pub struct Beside {
    /// The salted digest that stands in the act.
    pub digest: String,
    /// The field that it answers, where the act says so.
    pub field: Option<Code>,
    /// The text, or why it cannot be shown.
    pub state: BesideState,
}

/// What became of a text beside an act.
#[derive(Debug, Clone, PartialEq)]
pub enum BesideState {
    /// It is public, with the salt that its digest was made with (hexadecimal).
    Public {
        /// The text.
        text: Text,
        /// The salt.
        salt: String,
    },
    /// It is a public file, with the salt that its digest was made with (hexadecimal).
    File {
        /// How many bytes it has.
        bytes: u64,
        /// The salt.
        salt: String,
    },
    /// It was withheld: on which day and, as a code, why.
    Withheld {
        /// The day.
        on: Date,
        /// Why.
        because: Code,
    },
    /// This copy of the record does not hold it.
    Absent,
}

fn about(page: &ActPage, t: &Catalogue) -> About {
    let title = crate::say!(t, "act-title", position = page.position).into_owned();
    About {
        description: t.text("act-description").into_owned(),
        part: Some(Part::Record),
        crumbs: vec![(t.text("record-title").into_owned(), Some(Address::Record)), (title.clone(), None)],
        title,
        twins: &[Format::Json],
    }
}

page!(ActPage, "record/act.html");

impl ActPage {
    /// An example: a statement of the edition of 2016, with one public and one withheld text.
    #[must_use]
    pub fn sample() -> Self {
        Self {
            position: 21_904,
            kind: "commitment.stated".into(),
            says: Say::new("act-stated").with("source", Say::new("edition-of").with("edition", "2016")),
            recorded_at: sample_moment(),
            effective_on: Some(PartialDate::Year(2016)),
            by: Say::new("by-office").with("office", Arg::Code("office".into(), "operator".into())).with("body", "openpact.example"),
            about: Some(Link { to: Address::Commitment("gha-1-13".into()).into(), text: Say::plain("Policy Portal") }),
            cause: Some(Link { to: Address::Act(15_002).into(), text: Say::new("act-reference").with("position", 15_002u64) }),
            canonical: r#"{"about":{"commitment":"gha-1-13"},"by":{"body":"openpact","office":"operator"},"completion":"substantial","kind":"commitment.stated","v":1}"#.into(),
            beside: vec![
                Beside {
                    digest: "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA".into(),
                    field: Some("title".into()),
                    state: BesideState::Public { text: Text::new("13. Policy Portal"), salt: "00ff".repeat(16) },
                },
                Beside {
                    digest: "EjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8".into(),
                    field: Some("note".into()),
                    state: BesideState::Withheld { on: jiff::civil::date(2026, 11, 1), because: "personal-data".into() },
                },
            ],
            receipt: Receipt { position: 21_904, leaf: [0x9f; 32], checkpoint_size: Some(22_640) },
            has_next: true,
        }
    }
}
