//! How peers were consulted on plans while they were written: numbers only. What peers said stands in the acts, under who consented.

use domain::plans::peers::{ConsultedPeers, PeersConsulted};
use tabular::{Cell, Failed, Kind, Table};

use super::column::{Col, always, described, fill};
use super::{Out, Seen};

struct Row<'a> {
    of: &'a ConsultedPeers,
}

impl Row<'_> {
    fn deed(&self) -> &PeersConsulted {
        &self.of.deed
    }
}

fn columns<'a>() -> Vec<Col<Row<'a>>> {
    vec![
        always("member", Kind::Text, |r| Cell::text(r.deed().plan.member.as_str())),
        always("plan", Kind::Whole, |r| Cell::Whole(r.deed().plan.number.into())),
        always("number", Kind::Whole, |r| Cell::Whole(r.deed().number.into())),
        always("opens", Kind::Day, |r| Cell::Day(r.deed().opens)),
        always("closes", Kind::Day, |r| Cell::Day(r.deed().closes)),
        always("members_invited", Kind::Whole, |r| Cell::count(r.deed().invited.len() as u64)),
        always("committee_invited", Kind::Flag, |r| Cell::Flag(r.deed().committee)),
        always("peers_answered", Kind::Whole, |r| Cell::count(r.deed().answered)),
        always("peer_comments", Kind::Whole, |r| Cell::count(r.deed().comments)),
        always("comments_taken_up", Kind::Whole, |r| Cell::count(r.deed().taken_up)),
        always("comments_unanswered", Kind::Whole, |r| Cell::count(r.deed().unanswered)),
        always("act", Kind::Whole, |r| Cell::count(r.of.at)),
    ]
}

pub(super) fn table() -> Table {
    // A plan that was consulted on may be told of by no other source yet: nothing is pointed to.
    Table { name: "peers", columns: described(&columns()), key: &["member", "plan", "number"], references: &[] }
}

pub(super) fn rows(seen: &Seen<'_>, out: &mut Out<'_>) -> Result<(), Failed> {
    let columns = columns();
    for all in seen.state.peers_consulted.values() {
        let mut last = None;
        for of in all.iter().filter(|of| seen.lens.as_of.is_none_or(|day| of.on <= day)) {
            // What one act cannot hold stands in the next, with the same numbers.
            if last.replace(of.deed.number) != Some(of.deed.number) {
                fill(&columns, &Row { of }, out)?;
            }
        }
    }
    Ok(())
}
