//! The acts of the record, newest first. The only page that shows the head of the record as it is now.

use domain::{PartialDate, Timestamp};

use crate::address::{Address, Format};
use crate::chrome::{About, Part};
use crate::components::pager::Pager;
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::value::{Code, Link};

/// The page of the record.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordPage {
    /// How many acts there are.
    pub size: u64,
    /// The newest signed checkpoint, once there is one.
    pub checkpoint: Option<Checkpoint>,
    /// Witnesses that have signed it, by name.
    pub witnesses: Vec<String>,
    /// Of what people gave, how many leaves are sealed, and how many of them later than promised.
    pub sealed: (u64, u64),
    /// The acts on this page.
    pub rows: Vec<ActRow>,
    /// The pages of the list.
    pub pager: Pager,
}

/// A signed statement of what the log held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// How many acts it covers.
    pub size: u64,
    /// When it was signed.
    pub signed_at: Timestamp,
    /// The digest of the whole log.
    pub root: [u8; 32],
    /// The name of the log, as checkpoints and receipts carry it.
    pub origin: String,
}

/// One act in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct ActRow {
    /// Its position, from 0.
    pub position: u64,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// When what it records was so, where that is known.
    pub effective_on: Option<PartialDate>,
    /// Its kind as it stands in the act, such as `commitment.stated`.
    pub kind: Code,
    /// What it does, in a sentence.
    pub says: Say,
    /// What it is about.
    pub about: Option<Link>,
    /// Who did it: the office, and for whom.
    pub by: Say,
}

fn about(_page: &RecordPage, t: &Catalogue) -> About {
    About {
        title: t.text("record-title").into_owned(),
        description: t.text("record-lead").into_owned(),
        part: Some(Part::Record),
        crumbs: vec![(t.text("record-title").into_owned(), None)],
        twins: &[Format::Json, Format::Csv],
    }
}

page!(RecordPage, "record/list.html");

pub(crate) fn sample_moment() -> Timestamp {
    // 21 November 2026, 18:41 UTC.
    Timestamp(1_795_286_460_000_000)
}

impl RecordPage {
    /// An example: the newest acts of an instance that has imported the edition of 2016.
    #[must_use]
    pub fn sample() -> Self {
        let row = |position: u64, kind: &'static str, says: Say, about: Option<Link>| ActRow {
            position,
            recorded_at: sample_moment(),
            effective_on: Some(PartialDate::Year(2016)),
            kind: kind.into(),
            says,
            about,
            by: Say::new("by-office")
                .with("office", Arg::Code("office".into(), "operator".into()))
                .with("body", "openpact.example"),
        };
        let portal = Link { to: Address::Commitment("gha-1-13".into()).into(), text: Say::plain("Policy Portal") };
        Self {
            size: 22_641,
            checkpoint: Some(Checkpoint {
                size: 22_640,
                signed_at: sample_moment(),
                root: [0x5c; 32],
                origin: "openpact.example/log".into(),
            }),
            witnesses: vec!["witness.example".into()],
            sealed: (1_042, 3),
            rows: vec![
                row(22_641, "import.closed", Say::new("act-import-closed"), None),
                row(
                    22_640,
                    "commitment.stated",
                    Say::new("act-stated").with("source", Say::new("edition-of").with("edition", "2016")),
                    Some(portal),
                ),
            ],
            pager: Pager::new(22_641, 50, 1, Address::Record),
        }
    }
}
