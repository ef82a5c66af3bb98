//! Texts that are not shown: since when, and why. What they said is nowhere.

use domain::TextId;
use domain::deed::WithholdingReason;
use domain::partnership::Withholding;
use tabular::{Cell, Failed, Kind, Table};

use super::column::{Col, always, described, fill};
use super::{Out, Seen};

struct Row<'a> {
    id: &'a TextId,
    withheld: &'a Withholding,
}

fn columns<'a>() -> Vec<Col<Row<'a>>> {
    vec![
        always("digest", Kind::Text, |r| Cell::made(r.id)),
        always("because", Kind::Code(WithholdingReason::CODES), |r| Cell::text(r.withheld.reason.code())),
        always("recorded_at", Kind::Moment, |r| Cell::Moment(r.withheld.recorded_at.0)),
        always("act", Kind::Whole, |r| Cell::count(r.withheld.at)),
    ]
}

pub(super) fn table() -> Table {
    Table { name: "withholdings", columns: described(&columns()), key: &["digest"], references: &[] }
}

pub(super) fn rows(seen: &Seen<'_>, out: &mut Out<'_>) -> Result<(), Failed> {
    let columns = columns();
    seen.now.withheld.iter().try_for_each(|(id, withheld)| fill(&columns, &Row { id, withheld }, out))
}
