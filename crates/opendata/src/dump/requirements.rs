//! What reports found of the minimum requirements of making a plan. What the record computes of them is no finding and stands on the
//! pages of how plans are made.

use domain::cocreation::Requirement;
use domain::codebook::Product;
use domain::review::process::{RequirementFinding, RequirementFound, RequirementsOf, Review};
use tabular::{Cell, Failed, Kind, Reference, Table};

use super::column::{Col, always, described, fill};
use super::{Out, Seen};

struct Row<'a> {
    review: &'a Review,
    of: &'a RequirementsOf,
    finding: &'a RequirementFinding,
}

fn columns<'a>() -> Vec<Col<Row<'a>>> {
    vec![
        always("member", Kind::Text, |r| Cell::text(r.review.id.plan.member.as_str())),
        always("plan", Kind::Whole, |r| Cell::Whole(r.review.id.plan.number.into())),
        always("report", Kind::Code(Product::CODES), |r| Cell::text(r.review.id.product.code())),
        always("requirement", Kind::Code(Requirement::CODES), |r| Cell::text(r.finding.requirement.code())),
        always("found", Kind::Code(RequirementFound::CODES), |r| Cell::text(r.finding.found.code())),
        always("standard", Kind::Text, |r| Cell::text(r.of.deed.rule.as_str())),
        always("published_on", Kind::Day, |r| Cell::Day(r.of.on)),
        always("act", Kind::Whole, |r| Cell::count(r.of.at)),
    ]
}

pub(super) fn table() -> Table {
    const OF_PLAN: Reference = Reference { columns: &["member", "plan"], table: "plans", to: &["member", "number"] };
    const KEY: &[&str] = &["member", "plan", "report", "requirement"];
    Table { name: "requirements", columns: described(&columns()), key: KEY, references: &[OF_PLAN] }
}

pub(super) fn rows(seen: &Seen<'_>, out: &mut Out<'_>) -> Result<(), Failed> {
    let columns = columns();
    let is_by = |of: &&RequirementsOf| seen.lens.as_of.is_none_or(|day| of.on <= day);
    let reviews = seen.state.reviews.values();
    let found = reviews.filter_map(|review| Some((review, review.requirements.as_ref().filter(is_by)?)));
    for (review, of) in found {
        of.deed.findings.iter().try_for_each(|finding| fill(&columns, &Row { review, of, finding }, out))?;
    }
    Ok(())
}
