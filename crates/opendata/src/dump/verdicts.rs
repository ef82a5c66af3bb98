//! What each rule says of each commitment. A formula that was found to be applied in a published column is asked by itself.

use std::sync::LazyLock;

use domain::CommitmentId;
use domain::figures::verdicts::{Bench, Ruling, benches};
use domain::rules::{Reason, RuleId};
use tabular::{Cell, Failed, Kind, Reference, Table};

use super::column::{Col, always, described, fill, own};
use super::{Out, Seen};

struct Row<'a> {
    rule: RuleId,
    bench: &'a Bench,
    commitment: CommitmentId,
    ruling: Ruling,
}

/// The codes of verdicts.
const CODES: &[&str] = &["holds", "fails", "open"];

/// Those who judge, rule by rule.
static BENCHES: LazyLock<Vec<(RuleId, Bench)>> = LazyLock::new(|| {
    let of = |rule: &RuleId| benches(*rule).into_iter().map(|bench| (*rule, bench)).collect::<Vec<_>>();
    RuleId::ALL.iter().flat_map(of).collect()
});

fn columns<'a>() -> Vec<Col<Row<'a>>> {
    vec![
        always("commitment", Kind::Text, |r| Cell::text(r.commitment.as_str())),
        always("rule", Kind::Code(RuleId::CODES), |r| Cell::text(r.rule.code())),
        always("asked", Kind::List(None), |r| {
            Cell::List(r.bench.versions.iter().map(|version| version.version).collect::<Vec<_>>().into())
        }),
        own("version", Kind::Text, |r| Cell::maybe(r.ruling.version(), |version| Cell::text(version.version))),
        always("verdict", Kind::Code(CODES), |r| Cell::text(r.ruling.code())),
        own("reason", Kind::Code(Reason::CODES), |r| match r.ruling {
            Ruling::Open(why) => Cell::text(why.code()),
            _ => Cell::Empty,
        }),
    ]
}

pub(super) fn table() -> Table {
    const OF_COMMITMENT: Reference = Reference { columns: &["commitment"], table: "commitments", to: &["id"] };
    let columns = described(&columns());
    Table { name: "verdicts", columns, key: &["commitment", "rule", "asked"], references: &[OF_COMMITMENT] }
}

pub(super) fn rows(seen: &Seen<'_>, out: &mut Out<'_>) -> Result<(), Failed> {
    let columns = columns();
    for (rule, bench) in BENCHES.iter() {
        let mut written = Ok(());
        bench.each(seen.state, seen.lens, |commitment, ruling| {
            if written.is_ok() {
                let row = Row { rule: *rule, bench, commitment: commitment.clone(), ruling };
                written = fill(&columns, &row, out);
            }
        });
        written?;
    }
    Ok(())
}
