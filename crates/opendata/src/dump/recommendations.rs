//! What the review recommended, what governments answered, and whether a later plan took it up.

use domain::PlanId;
use domain::codebook::Product;
use domain::review::recommendations::{Advice, Recommendation, Response};
use tabular::{Cell, Failed, Kind, Reference, Table};

use super::column::{Col, always, described, fill, own};
use super::{Out, Seen};

struct Row<'a> {
    seen: Seen<'a>,
    plan: &'a PlanId,
    advice: &'a Recommendation,
}

fn columns<'a>() -> Vec<Col<Row<'a>>> {
    vec![
        always("member", Kind::Text, |r| Cell::text(r.plan.member.as_str())),
        always("plan", Kind::Whole, |r| Cell::Whole(r.plan.number.into())),
        always("number", Kind::Whole, |r| Cell::Whole(r.advice.deed.number.into())),
        always("report", Kind::Code(Product::CODES), |r| Cell::text(r.advice.deed.report.code())),
        always("advice", Kind::Code(Advice::CODES), |r| Cell::text(r.advice.deed.about.code())),
        own("commitment", Kind::Text, |r| {
            Cell::maybe(r.advice.deed.commitment.as_ref(), |commitment| Cell::text(commitment.as_str()))
        }),
        own("text", Kind::Text, |r| Cell::maybe(r.seen.word(&r.advice.deed.text), Cell::Words)),
        always("issued_on", Kind::Day, |r| Cell::Day(r.advice.on)),
        own("answer_due", Kind::Day, |r| Cell::maybe(r.advice.answer_due(), Cell::Day)),
        own("response", Kind::Code(Response::CODES), |r| {
            Cell::maybe(r.advice.answer(r.seen.lens.as_of), |(_, _, answer)| Cell::text(answer.response.code()))
        }),
        own("answered_on", Kind::Day, |r| Cell::maybe(r.advice.answer(r.seen.lens.as_of), |(_, on, _)| Cell::Day(*on))),
        own("next_plan", Kind::Whole, |r| {
            Cell::maybe(r.advice.follow_up(r.seen.lens.as_of), |(_, _, found)| Cell::Whole(found.next.into()))
        }),
        own("carried_by", Kind::Text, |r| {
            let found = r.advice.follow_up(r.seen.lens.as_of).and_then(|(_, _, found)| found.carried_by.as_ref());
            Cell::maybe(found, |commitment| Cell::text(commitment.as_str()))
        }),
        always("act", Kind::Whole, |r| Cell::count(r.advice.at)),
    ]
}

pub(super) fn table() -> Table {
    const OF_PLAN: Reference = Reference { columns: &["member", "plan"], table: "plans", to: &["member", "number"] };
    let columns = described(&columns());
    Table { name: "recommendations", columns, key: &["member", "plan", "number"], references: &[OF_PLAN] }
}

pub(super) fn rows(seen: &Seen<'_>, out: &mut Out<'_>) -> Result<(), Failed> {
    let columns = columns();
    for (plan, issued) in &seen.state.recommendations {
        for advice in issued.values().filter(|advice| seen.lens.as_of.is_none_or(|day| advice.on <= day)) {
            fill(&columns, &Row { seen: *seen, plan, advice }, out)?;
        }
    }
    Ok(())
}
