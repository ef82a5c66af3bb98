//! Calls for input to plans in the making: when, how, and how much came. Only counts as they were sealed: who gave what is
//! nowhere, and classes of givers are never added up.

use domain::PlanId;
use domain::cocreation::{CallState, Entry, GiverClass, Mechanism, PhaseKind, ResponseOutcome};
use tabular::{Cell, Failed, Kind, Table};

use super::column::{Col, always, described, fill, own};
use super::{Out, Seen};

struct Row<'a> {
    seen: Seen<'a>,
    plan: &'a PlanId,
    call: &'a CallState,
}

impl Row<'_> {
    fn proposals(&self, class: GiverClass) -> Cell<'_> {
        Cell::count(self.call.proposals(class))
    }

    /// How many inputs were settled in a way, by the day that is asked for.
    fn settled(&self, how: impl Fn(&Entry) -> bool) -> Cell<'_> {
        let by = |on| self.seen.lens.as_of.is_none_or(|day| on <= day);
        Cell::count(self.call.settled.values().filter(|settled| by(settled.on) && how(&settled.how)).count() as u64)
    }

    fn answered(&self, with: ResponseOutcome) -> Cell<'_> {
        self.settled(|how| matches!(how, Entry::Answered(answer) if answer.outcome == with))
    }
}

fn columns<'a>() -> Vec<Col<Row<'a>>> {
    vec![
        always("member", Kind::Text, |r| Cell::text(r.plan.member.as_str())),
        always("plan", Kind::Whole, |r| Cell::Whole(r.plan.number.into())),
        always("number", Kind::Whole, |r| Cell::Whole(r.call.deed.call.into())),
        always("phase", Kind::Code(PhaseKind::CODES), |r| Cell::text(r.call.deed.phase.code())),
        always("mechanism", Kind::Code(Mechanism::CODES), |r| Cell::text(r.call.deed.mechanism.code())),
        always("opens", Kind::Day, |r| Cell::Day(r.call.deed.opens)),
        always("closes", Kind::Day, |r| Cell::Day(r.call.deed.closes)),
        own("question", Kind::Text, |r| Cell::maybe(r.seen.word(&r.call.deed.question), Cell::Words)),
        always("inputs", Kind::Whole, |r| Cell::count(r.call.given())),
        always("proposals_citizen", Kind::Whole, |r| r.proposals(GiverClass::Citizen)),
        always("proposals_organisation", Kind::Whole, |r| r.proposals(GiverClass::Organisation)),
        always("proposals_typed_in", Kind::Whole, |r| r.proposals(GiverClass::TypedIn)),
        always("proposals_without_account", Kind::Whole, |r| r.proposals(GiverClass::WithoutAccount)),
        always("taken_up", Kind::Whole, |r| r.answered(ResponseOutcome::TakenUp)),
        always("in_part", Kind::Whole, |r| r.answered(ResponseOutcome::InPart)),
        always("not_taken_up", Kind::Whole, |r| r.answered(ResponseOutcome::NotTakenUp)),
        always("answered", Kind::Whole, |r| r.settled(|how| matches!(how, Entry::Answered(_)))),
        always("set_aside", Kind::Whole, |r| r.settled(|how| matches!(how, Entry::Aside(_)))),
        always("act", Kind::Whole, |r| Cell::count(r.call.at)),
    ]
}

pub(super) fn table() -> Table {
    // A plan that is still being made stands in no table of plans: nothing is pointed to.
    Table { name: "calls", columns: described(&columns()), key: &["member", "plan", "number"], references: &[] }
}

pub(super) fn rows(seen: &Seen<'_>, out: &mut Out<'_>) -> Result<(), Failed> {
    let columns = columns();
    for (plan, process) in &seen.state.cocreations {
        for call in process.calls.values().filter(|call| seen.lens.as_of.is_none_or(|day| call.on <= day)) {
            fill(&columns, &Row { seen: *seen, plan, call }, out)?;
        }
    }
    Ok(())
}
