//! Commitments with the findings that count. The lists of pages have the same columns.

use domain::codebook::Product;
use domain::partnership::{Member, Plan};
use domain::plans::Commitment;
use domain::review::{Verdict, findings, found, star};
use domain::{CommitmentId, Field};
use tabular::{Cell, Failed, Kind, Reference, Table};

use super::column::{Col, always, asked, described, fill, own};
use super::{Out, Seen};

pub(super) struct Row<'a> {
    seen: Seen<'a>,
    commitment: &'a Commitment,
    member: Option<&'a Member>,
    plan: Option<&'a Plan>,
}

impl Row<'_> {
    fn said(&self, field: Field) -> Cell<'_> {
        self.seen.said(&self.commitment.thing, field)
    }

    fn found(&self, field: Field) -> Cell<'_> {
        self.seen.answer(found(self.commitment, field, self.seen.lens).map(|said| said.value))
    }

    /// Whether it is starred by the printed rule in force, if that can be said.
    fn star(&self) -> Cell<'_> {
        match star(self.commitment, self.seen.lens) {
            Some(Verdict::Starred) => Cell::Flag(true),
            Some(Verdict::NotStarred) => Cell::Flag(false),
            _ => Cell::Empty,
        }
    }

    fn country(&self) -> Cell<'_> {
        Cell::maybe(self.member.and_then(|m| m.thing.label(Field::Country, self.seen.lens)), Cell::text)
    }
}

pub(super) fn columns<'a>() -> Vec<Col<Row<'a>>> {
    let mut columns = vec![
        always("id", Kind::Text, |r: &Row<'a>| Cell::text(r.commitment.id.as_str())),
        own("also", Kind::List(None), |r| {
            Cell::List(r.commitment.also.iter().map(CommitmentId::as_str).collect::<Vec<_>>().into())
        }),
        always("member", Kind::Text, |r| Cell::text(r.commitment.plan.member.as_str())),
        own("country", Kind::Text, |r| r.country()),
        always("plan", Kind::Whole, |r| Cell::Whole(r.commitment.plan.number.into())),
        asked(Field::SubmittedIn, |r, field| Cell::maybe(r.plan, |plan| r.seen.said(&plan.thing, field))),
    ];
    let own_fields = [
        Field::PlanNumber,
        Field::Title,
        Field::ShortTitle,
        Field::LeadInstitution,
        Field::Start,
        Field::End,
        Field::Tags,
        Field::PolicyAreas,
        Field::GrandChallenges,
    ];
    columns.extend(own_fields.map(|field| asked(field, Row::said)));
    columns.push(own("report", Kind::Code(Product::CODES), |r| {
        Cell::maybe(r.commitment.assessments.keys().next_back(), |product| Cell::text(product.code()))
    }));
    columns.push(always("act", Kind::Whole, |r| Cell::count(r.commitment.position())));
    columns.extend(findings().map(|field| asked(field, Row::found)));
    columns.push(own("star", Kind::Flag, |r| r.star()));
    columns
}

pub(super) fn table() -> Table {
    const OF_MEMBER: Reference = Reference { columns: &["member"], table: "members", to: &["id"] };
    const OF_PLAN: Reference = Reference { columns: &["member", "plan"], table: "plans", to: &["member", "number"] };
    let columns = described(&columns());
    Table { name: "commitments", columns, key: &["id"], references: &[OF_MEMBER, OF_PLAN] }
}

pub(super) fn rows(seen: &Seen<'_>, out: &mut Out<'_>) -> Result<(), Failed> {
    let columns = columns();
    let mut shown = seen.state.commitments.values().filter(|commitment| commitment.thing.exists(seen.lens));
    shown.try_for_each(|commitment| row(&columns, seen, commitment, out))
}

pub(super) fn row<'a>(
    columns: &[Col<Row<'a>>],
    seen: &Seen<'a>,
    commitment: &'a Commitment,
    out: &mut Out<'_>,
) -> Result<(), Failed> {
    let member = seen.state.members.get(&commitment.plan.member).map(AsRef::as_ref);
    let plan = member.and_then(|member| member.plans.get(&commitment.plan.number)).map(AsRef::as_ref);
    fill(columns, &Row { seen: *seen, commitment, member, plan }, out)
}
