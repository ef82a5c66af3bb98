//! What is public of how peers were consulted on a plan while it was written: numbers, and the words of those who consented.

use domain::people::Body;
use domain::plans::peers::{ConsultedPeers, PeerSaid};
use domain::{MemberId, PartialDate, Partnership, PlanId, TextId};
use views::Say;
use views::plans::{PeerRow, PeerTold};
use views::value::Value as Shown;

use crate::present::Present;
use crate::record::wording::for_body;

/// How peers were consulted on a plan, the first time first.
pub fn rows(present: Present<'_>, plan: &PlanId) -> Vec<PeerRow> {
    let known = present.state.peers_consulted.get(plan);
    let mut rows: Vec<(u16, PeerRow)> = Vec::new();
    for of in known.into_iter().flatten().filter(|of| present.lens.as_of.is_none_or(|day| of.on <= day)) {
        let told = of.deed.told.iter().map(|said| told(present, said));
        match rows.last_mut().filter(|(number, _)| *number == of.deed.number) {
            // What one act cannot hold stands in the next.
            Some((_, row)) => row.told.extend(told),
            None => rows.push((of.deed.number, PeerRow { told: told.collect(), ..row(present, of) })),
        }
    }
    rows.into_iter().map(|(_, row)| row).collect()
}

fn row(present: Present<'_>, of: &ConsultedPeers) -> PeerRow {
    let deed = &of.deed;
    let when = Say::new("plan-peers-when")
        .with("from", PartialDate::Day(deed.opens))
        .with("to", PartialDate::Day(deed.closes))
        .with("count", deed.invited.len());
    let numbers = Say::new("plan-peers-numbers")
        .with("answered", deed.answered)
        .with("comments", deed.comments)
        .with("taken", deed.taken_up);
    let committee = deed.committee.then(|| Say::new("plan-peers-committee"));
    let unanswered = (deed.unanswered > 0).then(|| Say::new("plan-peers-unanswered").with("count", deed.unanswered));
    let link = |member: &MemberId| for_body(present, &Body::Member(member.clone()));
    PeerRow {
        says: [Some(when), committee, Some(numbers), unanswered].into_iter().flatten().collect(),
        invited: deed.invited.iter().map(link).collect(),
        told: Vec::new(),
        act: of.at,
    }
}

fn told(present: Present<'_>, said: &PeerSaid) -> PeerTold {
    let words = |id: &TextId| present.text(id).map_or_else(|withheld| withheld, Shown::Text);
    PeerTold {
        from: for_body(present, &said.from).text,
        comment: words(&said.comment),
        outcome: said.outcome.map(|outcome| outcome.code().into()),
        answer: said.answer.as_ref().map(words),
    }
}

/// The last act that tells of it.
pub fn last_told(state: &Partnership, plan: &PlanId) -> Option<u64> {
    state.peers_consulted.get(plan)?.iter().map(|of| of.at).max()
}
