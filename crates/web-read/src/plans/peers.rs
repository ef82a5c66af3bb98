//! What is public of how peers were consulted on a plan while it was written: numbers, and the words of those who consented.

use domain::membership::submitted;
use domain::partnership::Member;
use domain::people::Body;
use domain::plans::peers::{ConsultedPeers, PeerSaid, Terms};
use domain::{MemberId, PartialDate, Partnership, PlanId, TextId};
use schemars::JsonSchema;
use serde::Serialize;
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

/// That consulting peers was a step of every plan of its time, where nothing is on record of it.
pub fn required(present: Present<'_>, plan: &PlanId, member: &Member) -> Option<Say> {
    let made = submitted(member, plan.number, present.lens)?;
    let is_told = present.state.peers_consulted.contains_key(plan);
    (Terms::on(made.first()).required && !is_told).then(|| Say::new("plan-peers-required"))
}

/// How peers were consulted on a plan, for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "PeerConsultation")]
pub struct PeersTold {
    /// Which of the plan's, from 1.
    number: u16,
    /// Its first day.
    opens: String,
    /// Its last.
    closes: String,
    /// The members that were invited.
    invited: Vec<MemberId>,
    /// Whether the Steering Committee was.
    committee: bool,
    /// How many members and bodies commented.
    answered: u64,
    /// How many comments there were.
    comments: u64,
    /// How many of them were taken up, in whole or in part.
    taken_up: u64,
    /// How many got no answer.
    unanswered: u64,
    /// The act that says so.
    act: u64,
}

/// The same for programs: the numbers, once for each consultation.
pub fn json(present: Present<'_>, plan: &PlanId) -> Vec<PeersTold> {
    let known = present.state.peers_consulted.get(plan).into_iter().flatten();
    let mut all: Vec<PeersTold> = Vec::new();
    for of in known.filter(|of| present.lens.as_of.is_none_or(|day| of.on <= day)) {
        let deed = &of.deed;
        // What one act cannot hold stands in the next, with the same numbers.
        if all.iter().any(|told| told.number == deed.number) {
            continue;
        }
        all.push(PeersTold {
            number: deed.number,
            opens: deed.opens.to_string(),
            closes: deed.closes.to_string(),
            invited: deed.invited.clone(),
            committee: deed.committee,
            answered: deed.answered,
            comments: deed.comments,
            taken_up: deed.taken_up,
            unanswered: deed.unanswered,
            act: of.at,
        });
    }
    all
}

/// The last act that tells of it.
pub fn last_told(state: &Partnership, plan: &PlanId) -> Option<u64> {
    state.peers_consulted.get(plan)?.iter().map(|of| of.at).max()
}
