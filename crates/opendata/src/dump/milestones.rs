//! Milestones, with what governments reported on them last. Whether one is overdue depends on the day of the reader and is no
//! column: `end` and what was reported say it.

use domain::plans::Commitment;
use domain::plans::progress::{reported, reports};
use domain::{Field, Thing};
use tabular::{Cell, Failed, Kind, Reference, Table};

use super::column::{Col, always, asked, described, fill, own};
use super::{Out, Seen};

struct Row<'a> {
    seen: Seen<'a>,
    commitment: &'a Commitment,
    number: u16,
    thing: &'a Thing,
}

impl Row<'_> {
    fn said(&self, field: Field) -> Cell<'_> {
        self.seen.said(self.thing, field)
    }
}

fn columns<'a>() -> Vec<Col<Row<'a>>> {
    vec![
        always("commitment", Kind::Text, |r| Cell::text(r.commitment.id.as_str())),
        always("member", Kind::Text, |r| Cell::text(r.commitment.plan.member.as_str())),
        always("plan", Kind::Whole, |r| Cell::Whole(r.commitment.plan.number.into())),
        always("number", Kind::Whole, |r| Cell::Whole(r.number.into())),
        asked(Field::Title, Row::said),
        asked(Field::Start, Row::said),
        asked(Field::End, Row::said),
        asked(Field::LeadInstitution, Row::said),
        asked(Field::MilestoneStatus, Row::said),
        asked(Field::LateBecause, Row::said),
        asked(Field::ProgressEvidence, Row::said),
        own("reported_on", Kind::Day, |r| Cell::maybe(reported(r.thing, r.seen.lens), |(_, on)| Cell::Day(on))),
        always("reports", Kind::Whole, |r| Cell::count(reports(r.thing, r.seen.lens) as u64)),
        own("act", Kind::Whole, |r| Cell::maybe(r.thing.statements(r.seen.lens).next_back(), |by| Cell::count(by.at))),
    ]
}

pub(super) fn table() -> Table {
    const OF_COMMITMENT: Reference = Reference { columns: &["commitment"], table: "commitments", to: &["id"] };
    let key = &["commitment", "number"];
    Table { name: "milestones", columns: described(&columns()), key, references: &[OF_COMMITMENT] }
}

pub(super) fn rows(seen: &Seen<'_>, out: &mut Out<'_>) -> Result<(), Failed> {
    let columns = columns();
    for commitment in seen.state.commitments.values().filter(|commitment| commitment.thing.exists(seen.lens)) {
        for (&number, thing) in commitment.milestones.iter().filter(|(_, thing)| thing.exists(seen.lens)) {
            fill(&columns, &Row { seen: *seen, commitment, number, thing }, out)?;
        }
    }
    Ok(())
}
