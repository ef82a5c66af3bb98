//! Verdicts on eligibility as offices recorded them, the last of each country and year: what was recorded, not what today's
//! program would compute. `openpact recompute` says where the two differ.

use domain::membership::eligibility::{MetricId, RecordedVerdict, Verdict};
use tabular::{Cell, Failed, Kind, Table};

use super::column::{Col, always, described, fill, own};
use super::{Out, Seen};

/// The points of a metric; nothing where it has none.
fn points<'a>(verdict: &'a RecordedVerdict, metric: MetricId) -> Cell<'a> {
    let found = verdict.deed.metrics.iter().find(|found| found.metric == metric);
    Cell::maybe(found.and_then(|found| found.points), Cell::Whole)
}

fn columns<'a>() -> Vec<Col<&'a RecordedVerdict>> {
    vec![
        always("country", Kind::Text, |r| Cell::text(r.deed.country.as_str())),
        always("year", Kind::Whole, |r| Cell::Whole(r.deed.year.get().into())),
        always("version", Kind::Text, |r| Cell::text(&r.deed.rule)),
        always("verdict", Kind::Code(Verdict::CODES), |r| Cell::text(r.deed.verdict.code())),
        always("score", Kind::Whole, |r| Cell::Whole(r.deed.score)),
        always("maximum", Kind::Whole, |r| Cell::Whole(r.deed.maximum)),
        own("fiscal_transparency", Kind::Whole, |r| points(r, MetricId::FiscalTransparency)),
        own("access_to_information", Kind::Whole, |r| points(r, MetricId::AccessToInformation)),
        own("asset_disclosure", Kind::Whole, |r| points(r, MetricId::AssetDisclosure)),
        own("citizen_engagement", Kind::Whole, |r| points(r, MetricId::CitizenEngagement)),
        always("effective_on", Kind::Day, |r| Cell::Day(r.on)),
        always("act", Kind::Whole, |r| Cell::count(r.at)),
    ]
}

pub(super) fn table() -> Table {
    Table { name: "eligibility", columns: described(&columns()), key: &["country", "year"], references: &[] }
}

pub(super) fn rows(seen: &Seen<'_>, out: &mut Out<'_>) -> Result<(), Failed> {
    let columns = columns();
    let counts = |verdict: &RecordedVerdict| seen.lens.as_of.is_none_or(|day| verdict.on <= day);
    for verdicts in seen.state.verdicts.values() {
        if let Some(verdict) = verdicts.iter().rev().map(AsRef::as_ref).find(|verdict| counts(verdict)) {
            fill(&columns, &verdict, out)?;
        }
    }
    Ok(())
}
