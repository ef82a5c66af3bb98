//! Action plans.

use domain::membership::account;
use domain::partnership::Plan;
use domain::{Field, PlanId};
use tabular::{Cell, Failed, Kind, Reference, Table};

use super::column::{Col, always, asked, described, fill, own};
use super::{Out, Seen};

struct Row<'a> {
    seen: Seen<'a>,
    id: PlanId,
    plan: &'a Plan,
    commitments: u64,
}

impl Row<'_> {
    fn said(&self, field: Field) -> Cell<'_> {
        self.seen.said(&self.plan.thing, field)
    }
}

fn columns<'a>() -> Vec<Col<Row<'a>>> {
    vec![
        always("member", Kind::Text, |r| Cell::text(r.id.member.as_str())),
        always("number", Kind::Whole, |r| Cell::Whole(r.id.number.into())),
        asked(Field::SubmittedIn, Row::said),
        asked(Field::EndsIn, Row::said),
        asked(Field::OfficialPlanId, Row::said),
        asked(Field::ParliamentPlan, Row::said),
        always("commitments", Kind::Whole, |r| Cell::count(r.commitments)),
        own("act", Kind::Whole, |r| {
            Cell::maybe(r.plan.thing.statements(r.seen.lens).next_back(), |by| Cell::count(by.at))
        }),
    ]
}

pub(super) fn table() -> Table {
    const OF_MEMBER: Reference = Reference { columns: &["member"], table: "members", to: &["id"] };
    Table { name: "plans", columns: described(&columns()), key: &["member", "number"], references: &[OF_MEMBER] }
}

/// The plans of which anything is known.
pub(super) fn rows(seen: &Seen<'_>, out: &mut Out<'_>) -> Result<(), Failed> {
    let columns = columns();
    for (id, plan) in seen.state.plans() {
        let commitments = account::shown(seen.state, &plan.commitments, seen.lens).count();
        if commitments > 0 || plan.thing.exists(seen.lens) {
            fill(&columns, &Row { seen: *seen, id, plan, commitments: commitments as u64 }, out)?;
        }
    }
    Ok(())
}
