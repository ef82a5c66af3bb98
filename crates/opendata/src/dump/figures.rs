//! Figures as they were published.

use std::sync::Arc;

use domain::partnership::PublishedFigure;
use tabular::{Cell, Failed, Kind, Table};

use super::column::{Col, always, described, fill};
use super::{Out, Seen};

fn columns() -> Vec<Col<Arc<PublishedFigure>>> {
    vec![
        always("act", Kind::Whole, |f| Cell::count(f.at)),
        always("recorded_at", Kind::Moment, |f| Cell::Moment(f.recorded_at.0)),
        always("figure", Kind::Text, |f| Cell::text(&f.figure.figure)),
        always("numerator", Kind::Whole, |f| Cell::count(f.figure.numerator)),
        always("denominator", Kind::Whole, |f| Cell::count(f.figure.denominator)),
        always("excluded", Kind::Whole, |f| Cell::count(f.figure.excluded)),
        always("definition", Kind::Text, |f| Cell::text(&f.figure.definition)),
        always("program", Kind::Text, |f| Cell::text(&f.figure.program)),
        always("position", Kind::Whole, |f| Cell::count(f.figure.position)),
    ]
}

pub(super) fn table() -> Table {
    Table { name: "figures", columns: described(&columns()), key: &["act"], references: &[] }
}

pub(super) fn rows(seen: &Seen<'_>, out: &mut Out<'_>) -> Result<(), Failed> {
    let columns = columns();
    seen.state.figures.values().try_for_each(|figure| fill(&columns, figure, out))
}
