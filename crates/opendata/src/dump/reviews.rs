//! Reviews that were opened here, and how far each has come. Who sits where is told by the acts, which name people by id.

use domain::codebook::Product;
use domain::review::process::Review;
use tabular::{Cell, Failed, Kind, Reference, Table};

use super::column::{Col, always, described, fill, own};
use super::{Out, Seen};

struct Row<'a> {
    seen: Seen<'a>,
    review: &'a Review,
}

impl Row<'_> {
    /// Whether something of a day has happened by the day that is asked for.
    fn is_by(&self, on: domain::Date) -> bool {
        self.seen.lens.as_of.is_none_or(|day| on <= day)
    }
}

fn columns<'a>() -> Vec<Col<Row<'a>>> {
    vec![
        always("member", Kind::Text, |r| Cell::text(r.review.id.plan.member.as_str())),
        always("plan", Kind::Whole, |r| Cell::Whole(r.review.id.plan.number.into())),
        always("report", Kind::Code(Product::CODES), |r| Cell::text(r.review.id.product.code())),
        always("opened_on", Kind::Day, |r| Cell::Day(r.review.on)),
        always("units", Kind::Whole, |r| Cell::count(r.review.units.len() as u64)),
        always("codings", Kind::Whole, |r| {
            Cell::count(r.review.codings.values().filter(|handed| r.is_by(handed.on)).count() as u64)
        }),
        own("reconciled_on", Kind::Day, |r| {
            Cell::maybe(r.review.reconciled.as_ref().filter(|handed| r.is_by(handed.on)), |handed| Cell::Day(handed.on))
        }),
        always("rounds", Kind::Whole, |r| {
            Cell::count(r.review.rounds.iter().filter(|round| r.is_by(round.deed.opens)).count() as u64)
        }),
        own("published_on", Kind::Day, |r| {
            Cell::maybe(r.review.published.as_ref().filter(|made| r.is_by(made.on)), |made| Cell::Day(made.on))
        }),
        own("source", Kind::Text, |r| {
            let published = r.review.published.as_ref().filter(|made| r.is_by(made.on));
            Cell::maybe(published, |made| Cell::text(made.deed.source.as_str()))
        }),
        always("errata", Kind::Whole, |r| {
            Cell::count(r.review.errata.iter().filter(|erratum| r.is_by(erratum.on)).count() as u64)
        }),
        always("act", Kind::Whole, |r| Cell::count(r.review.at)),
    ]
}

pub(super) fn table() -> Table {
    const OF_PLAN: Reference = Reference { columns: &["member", "plan"], table: "plans", to: &["member", "number"] };
    const BY_SOURCE: Reference = Reference { columns: &["source"], table: "sources", to: &["id"] };
    let columns = described(&columns());
    Table { name: "reviews", columns, key: &["member", "plan", "report"], references: &[OF_PLAN, BY_SOURCE] }
}

pub(super) fn rows(seen: &Seen<'_>, out: &mut Out<'_>) -> Result<(), Failed> {
    let columns = columns();
    let opened = |review: &&std::sync::Arc<Review>| seen.lens.as_of.is_none_or(|day| review.on <= day);
    seen.state.reviews.values().filter(opened).try_for_each(|review| fill(&columns, &Row { seen: *seen, review }, out))
}
