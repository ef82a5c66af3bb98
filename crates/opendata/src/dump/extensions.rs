//! Resolutions that moved deadlines: of whom, which days, and to when. The words stand with the act.

use domain::membership::Duty;
use domain::membership::extensions::{Extension, Until};
use domain::rules::Scope;
use tabular::{Cell, Failed, Kind, Table};

use super::column::{Col, always, described, fill, own};
use super::{Out, Seen};

fn columns<'a>() -> Vec<Col<&'a Extension>> {
    vec![
        always("act", Kind::Whole, |r| Cell::count(r.at)),
        always("resolution", Kind::Text, |r| Cell::text(r.deed.resolution.as_str())),
        always("resolved_on", Kind::Day, |r| Cell::Day(r.on)),
        always("duty", Kind::Code(Duty::CODES), |r| Cell::text(r.deed.duty.code())),
        own("members", Kind::List(None), |r| match &r.deed.scope {
            Scope::Everyone => Cell::Empty,
            Scope::Members(members) => Cell::List(members.iter().map(|id| id.as_str()).collect::<Vec<_>>().into()),
        }),
        always("from", Kind::Day, |r| Cell::Day(r.deed.from)),
        always("to", Kind::Day, |r| Cell::Day(r.deed.to)),
        own("day", Kind::Day, |r| match r.deed.until {
            Until::Day(day) => Cell::Day(day),
            Until::Months(_) => Cell::Empty,
        }),
        own("months", Kind::Whole, |r| match r.deed.until {
            Until::Months(months) => Cell::count(months.unsigned_abs()),
            Until::Day(_) => Cell::Empty,
        }),
    ]
}

pub(super) fn table() -> Table {
    Table { name: "extensions", columns: described(&columns()), key: &["act"], references: &[] }
}

pub(super) fn rows(seen: &Seen<'_>, out: &mut Out<'_>) -> Result<(), Failed> {
    let columns = columns();
    let resolved = |known: &&Extension| seen.lens.as_of.is_none_or(|day| known.on <= day);
    seen.state.extensions.values().map(AsRef::as_ref).filter(resolved).try_for_each(|known| fill(&columns, &known, out))
}
