//! Every act, with its place in the log. The list of acts on pages has the same names.

use std::borrow::Cow;

use record::Act;
use serde::Deserialize;
use tabular::{Cell, Failed, Kind, Table};

use super::Out;
use super::column::{Col, always, described, fill, own};

/// An act as it lies in the log.
#[derive(Debug, Clone, Copy)]
pub struct Leaf<'a> {
    /// Its canonical bytes.
    pub bytes: &'a [u8],
    /// The hash of the leaf.
    pub hash: &'a [u8; 32],
}

struct Row<'a> {
    act: &'a Act,
    canonical: &'a str,
    about: String,
    hash: String,
}

/// What of the canonical form is not in an [`Act`].
#[derive(Deserialize)]
struct Envelope<'a> {
    #[serde(borrow)]
    about: Cow<'a, str>,
}

fn columns<'a>() -> Vec<Col<Row<'a>>> {
    vec![
        always("seq", Kind::Whole, |r| Cell::count(r.act.seq)),
        always("recorded_at", Kind::Moment, |r| Cell::Moment(r.act.recorded_at.0)),
        always("effective_on", Kind::Day, |r| Cell::Day(r.act.effective_on)),
        always("kind", Kind::Text, |r| Cell::made(r.act.deed.kind())),
        own("about", Kind::Text, |r| Cell::text(&r.about)),
        always("office", Kind::Text, |r| Cell::text(r.act.by.office.as_str())),
        always("body", Kind::Text, |r| Cell::made(&r.act.by.body)),
        own("cause", Kind::Text, |r| Cell::maybe(r.act.cause.as_ref(), Cell::made)),
        own("import", Kind::Text, |r| Cell::maybe(r.act.import.as_ref(), |id| Cell::text(id.as_str()))),
        always("key", Kind::Text, |r| Cell::text(r.act.key.as_str())),
        always("leaf", Kind::Text, |r| Cell::text(&r.hash)),
        always("canonical", Kind::Text, |r| Cell::text(r.canonical)),
    ]
}

pub(super) fn table() -> Table {
    Table { name: "acts", columns: described(&columns()), key: &["seq"], references: &[] }
}

pub(super) fn row(act: &Act, leaf: &Leaf<'_>, out: &mut Out<'_>) -> Result<(), Failed> {
    let envelope: Envelope<'_> = serde_json::from_slice(leaf.bytes)?;
    let canonical = std::str::from_utf8(leaf.bytes).unwrap_or_default();
    let row = Row { act, canonical, about: envelope.about.into_owned(), hash: hex::encode(leaf.hash) };
    fill(&columns(), &row, out)
}
