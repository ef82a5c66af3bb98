//! What the record was made from, the newest first, with whom to credit.

use std::sync::Arc;

use domain::imports::Brought;
use domain::partnership::{Authority, Source};
use tabular::{Cell, Failed, Kind, Table};

use super::column::{Col, always, described, fill, own};
use super::{Out, Seen};

struct Row<'a> {
    seen: Seen<'a>,
    source: &'a Source,
    brought: Brought,
}

fn columns<'a>() -> Vec<Col<Row<'a>>> {
    vec![
        always("id", Kind::Text, |r| Cell::text(r.source.id.as_str())),
        own("title", Kind::Text, |r| Cell::maybe(r.seen.word(&r.source.title), Cell::Words)),
        own("licence", Kind::Text, |r| {
            Cell::maybe(r.source.licence.as_ref().and_then(|id| r.seen.word(id)), Cell::Words)
        }),
        always("authority", Kind::Code(Authority::CODES), |r| Cell::text(r.source.authority.code())),
        always("published_on", Kind::When, |r| Cell::made(r.source.published_on)),
        always("sha256", Kind::Text, |r| Cell::text(&r.source.digest)),
        always("bytes", Kind::Whole, |r| Cell::count(r.source.bytes)),
        always("rows_taken", Kind::Whole, |r| Cell::count(r.brought.taken)),
        always("rows_reported", Kind::Whole, |r| Cell::count(r.brought.reported)),
        always("registered_by", Kind::Whole, |r| Cell::count(r.source.at)),
        own("visible_since", Kind::Whole, |r| Cell::maybe(r.brought.at, Cell::count)),
    ]
}

pub(super) fn table() -> Table {
    Table { name: "sources", columns: described(&columns()), key: &["id"], references: &[] }
}

pub(super) fn rows(seen: &Seen<'_>, out: &mut Out<'_>) -> Result<(), Failed> {
    let columns = columns();
    let mut sources: Vec<&Arc<Source>> = seen.state.sources.values().collect();
    sources.sort_by_key(|source| std::cmp::Reverse((source.published_on, source.at)));
    sources.into_iter().try_for_each(|source| {
        fill(&columns, &Row { seen: *seen, source, brought: Brought::by(seen.state, source) }, out)
    })
}
