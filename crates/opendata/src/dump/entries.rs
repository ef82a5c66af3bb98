//! What governments entered into the Open Gov Challenge outside any plan. What stands in a plan is a commitment, and in that table.

use domain::codebook::{ChallengeArea, OgpValue};
use domain::plans::challenge::ChallengeEntry;
use tabular::{Cell, Failed, Kind, Table};

use super::column::{Col, always, described, fill, own};
use super::{Out, Seen};

struct Row<'a> {
    seen: Seen<'a>,
    entry: &'a ChallengeEntry,
}

impl<'a> Row<'a> {
    /// When and why it was withdrawn, if it was by the day that is asked for.
    fn withdrawn(&self) -> Option<&'a (u64, domain::Date, domain::TextId)> {
        self.entry.withdrawn.as_ref().filter(|(_, on, _)| self.seen.lens.as_of.is_none_or(|day| *on <= day))
    }
}

fn columns<'a>() -> Vec<Col<Row<'a>>> {
    vec![
        always("act", Kind::Whole, |r| Cell::count(r.entry.at)),
        always("member", Kind::Text, |r| Cell::text(r.entry.deed.member.as_str())),
        always("area", Kind::Code(ChallengeArea::CODES), |r| Cell::text(r.entry.deed.area.code())),
        own("name", Kind::Text, |r| Cell::maybe(r.seen.word(&r.entry.deed.title), Cell::Words)),
        own("text", Kind::Text, |r| Cell::maybe(r.seen.word(&r.entry.deed.text), Cell::Words)),
        own("institution", Kind::Text, |r| Cell::maybe(r.seen.word(&r.entry.deed.institution), Cell::Words)),
        always("served", Kind::List(Some(OgpValue::CODES)), |r| {
            Cell::List(r.entry.deed.values.iter().map(|value| value.code()).collect::<Vec<_>>().into())
        }),
        always("next_milestone", Kind::Day, |r| Cell::Day(r.entry.deed.next)),
        always("entered_on", Kind::Day, |r| Cell::Day(r.entry.on)),
        own("withdrawn_on", Kind::Day, |r| Cell::maybe(r.withdrawn(), |(_, on, _)| Cell::Day(*on))),
        own("withdrawn_because", Kind::Text, |r| {
            Cell::maybe(r.withdrawn().and_then(|(.., why)| r.seen.word(why)), Cell::Words)
        }),
    ]
}

pub(super) fn table() -> Table {
    Table { name: "entries", columns: described(&columns()), key: &["act"], references: &[] }
}

pub(super) fn rows(seen: &Seen<'_>, out: &mut Out<'_>) -> Result<(), Failed> {
    let columns = columns();
    let entered = |entry: &&ChallengeEntry| seen.lens.as_of.is_none_or(|day| entry.on <= day);
    let entries = seen.state.challenge.values().map(AsRef::as_ref).filter(entered);
    entries.map(|entry| Row { seen: *seen, entry }).try_for_each(|row| fill(&columns, &row, out))
}
