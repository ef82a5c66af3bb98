//! Who holds an office for a member: office, since when, until when. The record knows the person by a number only; a name stands
//! there if the person chose to show it.

use app::people::Names;
use domain::people::{Appointed, Body};
use domain::{MemberId, PartialDate, PersonId};
use schemars::JsonSchema;
use serde::Serialize;
use views::components::ledger::{At, Line};
use views::{Arg, Say};

use crate::present::Present;

/// The appointments for a member that hold on the day of the view, the oldest first.
fn held<'a>(present: Present<'a>, body: &'a Body) -> impl Iterator<Item = &'a Appointed> {
    present.state.appointments_for(body).filter(move |appointed| appointed.holds_on(present.today))
}

/// The same as dated lines, each with its act.
#[must_use]
pub fn in_office(present: Present<'_>, member: &MemberId, names: &Names) -> Vec<Line> {
    let line = |appointed: &Appointed| {
        let office = Say::of(Arg::Code("office".into(), appointed.office.code().into()));
        let says = match appointed.until {
            Some(until) => Say::new("office-until").with("office", office).with("until", PartialDate::Day(until)),
            None => office,
        };
        let says = match names.of(&appointed.person) {
            Some(name) => Say::new("office-named").with("name", name).with("office", says),
            None => says,
        };
        Line::new(At::When(PartialDate::Day(appointed.from)), says).act(appointed.at)
    };
    held(present, &Body::Member(member.clone())).map(line).collect()
}

/// Who holds an office, for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Held")]
pub struct HeldTold {
    /// The office, a code.
    office: &'static str,
    /// The identifier by which the record knows the person.
    person: PersonId,
    /// Since which day.
    from: String,
    /// Until which day, where that is said.
    until: Option<String>,
    /// The act of appointing.
    act: u64,
}

/// The same for programs.
#[must_use]
pub fn json(present: Present<'_>, member: &MemberId) -> Vec<HeldTold> {
    let told = |appointed: &Appointed| HeldTold {
        office: appointed.office.code(),
        person: appointed.person.clone(),
        from: appointed.from.to_string(),
        until: appointed.until.map(|until| until.to_string()),
        act: appointed.at,
    };
    held(present, &Body::Member(member.clone())).map(told).collect()
}
