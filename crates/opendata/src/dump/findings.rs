//! What each report of the review found on each commitment: by the statement that counts most.

use domain::codebook::Product;
use domain::plans::Commitment;
use domain::review::findings;
use domain::{Field, Statement, Thing};
use tabular::{Cell, Failed, Kind, Reference, Table};

use super::column::{Col, always, asked, described, fill};
use super::{Out, Seen};

struct Row<'a> {
    seen: Seen<'a>,
    commitment: &'a Commitment,
    report: Product,
    thing: &'a Thing,
    by: &'a Statement,
}

impl Row<'_> {
    fn said(&self, field: Field) -> Cell<'_> {
        self.seen.said(self.thing, field)
    }
}

fn columns<'a>() -> Vec<Col<Row<'a>>> {
    let mut columns = vec![
        always("commitment", Kind::Text, |r: &Row<'a>| Cell::text(r.commitment.id.as_str())),
        always("member", Kind::Text, |r| Cell::text(r.commitment.plan.member.as_str())),
        always("plan", Kind::Whole, |r| Cell::Whole(r.commitment.plan.number.into())),
        always("report", Kind::Code(Product::CODES), |r| Cell::text(r.report.code())),
        asked(Field::ReportYear, Row::said),
        always("source", Kind::Text, |r| Cell::text(r.by.source.id.as_str())),
        always("row", Kind::Whole, |r| Cell::Whole(r.by.row.into())),
        always("act", Kind::Whole, |r| Cell::count(r.by.at)),
    ];
    columns.extend(findings().map(|field| asked(field, Row::said)));
    columns
}

pub(super) fn table() -> Table {
    const OF_COMMITMENT: Reference = Reference { columns: &["commitment"], table: "commitments", to: &["id"] };
    const BY_SOURCE: Reference = Reference { columns: &["source"], table: "sources", to: &["id"] };
    let columns = described(&columns());
    Table { name: "findings", columns, key: &["commitment", "report"], references: &[OF_COMMITMENT, BY_SOURCE] }
}

pub(super) fn rows(seen: &Seen<'_>, out: &mut Out<'_>) -> Result<(), Failed> {
    let columns = columns();
    for commitment in seen.state.commitments.values().filter(|commitment| commitment.thing.exists(seen.lens)) {
        for (report, thing) in &commitment.assessments {
            if let Some(by) = thing.statements(seen.lens).next_back() {
                fill(&columns, &Row { seen: *seen, commitment, report: *report, thing, by }, out)?;
            }
        }
    }
    Ok(())
}
