//! What a member, its forum and the review of its plans owe.

use std::sync::Arc;

use app::membership::Notices;
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::membership::letters::Missed;
use domain::membership::{self, Duty, Obligation, Zone, zone_of};
use domain::rules::Input;
use domain::{Date, Lens, MemberId, Partnership, Timestamp};
use schemars::JsonSchema;
use serde::Serialize;
use views::components::owed::Owed;
use views::membership::ObligationsPage;
use views::{Address, Page, Target};

use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site};
use crate::until::{day_ends, midnight_after};

/// What one member owes, as HTML, JSON or CSV.
pub async fn obligations(
    State(site): State<Arc<Site>>,
    Part(id): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    let notices = site.app.notices().clone();
    site.answer(ask, Owing { id, notices }).await
}

struct Owing {
    id: MemberId,
    notices: Notices,
}

/// How many obligations that are neither done nor late stand on the page of the member itself.
const IN_SHORT: usize = 8;

/// Everything that a member owes, by day.
#[must_use]
pub fn of(present: Present<'_>, id: &MemberId) -> Vec<Obligation> {
    membership::obligations(present.state, id, present.lens, present.asked)
}

/// What is late, and the rest of what is not done, the last to fall due first.
#[must_use]
pub fn in_short(present: Present<'_>, id: &MemberId, notices: &Notices) -> Owed {
    let (owed, zone) = (of(present, id), zone_of(present.state, id, present.lens));
    let open = |o: &&Obligation| !matches!(o.state, membership::State::Done { .. }) && !o.state.is_late();
    let late = owed.iter().filter(|o| o.state.is_late());
    let shown: Vec<&Obligation> = late.chain(owed.iter().rev().filter(open).take(IN_SHORT)).collect();
    let all = (owed.len() > shown.len()).then(|| Target::new(Address::Obligations(id.to_string())));
    told(present, (id, zone, notices), &shown, all, owed.len())
}

fn told(
    present: Present<'_>,
    (id, zone, notices): (&MemberId, &Zone, &Notices),
    shown: &[&Obligation],
    all: Option<Target>,
    count: usize,
) -> Owed {
    let count = u64::try_from(count).unwrap_or(u64::MAX);
    let today = present.asked.day_in(zone);
    let mut owed = Owed::of(shown.iter().copied(), today, zone.name, all, count);
    for (row, obligation) in owed.rows.iter_mut().zip(shown) {
        row.reminded = reminded(notices, id, obligation, today).map(views::components::owed::reminded).collect();
    }
    owed
}

/// The days up to one on which the government was reminded of something.
fn reminded(notices: &Notices, id: &MemberId, of: &Obligation, today: Date) -> impl Iterator<Item = Date> {
    let missed = Missed { duty: of.duty, plan: of.plan, due: of.due };
    notices.reminded(id, missed).into_iter().filter(move |day| *day <= today)
}

/// What one member owes, for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Obligations")]
pub struct ObligationsTold {
    /// The member.
    member: MemberId,
    /// The time zone in which its days end.
    zone: &'static str,
    /// What day it is there.
    today: String,
    /// What it, its forum and its reviewer owe or owed, by day.
    obligations: Vec<Obligation>,
    /// When its government was reminded of which of them.
    reminders: Vec<ReminderTold>,
}

/// A reminder that was sent to whoever was Point of Contact or minister.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Reminder")]
struct ReminderTold {
    /// Of what.
    duty: Duty,
    /// The number of the plan that it is about.
    plan: Option<u16>,
    /// By when it is or was owed.
    due: String,
    /// When the reminder was sent.
    reminded_on: String,
}

const COLUMNS: [&str; 12] = [
    "member",
    "duty",
    "plan",
    "owed-by",
    "due",
    "at-the-latest",
    "rule",
    "resolution",
    "state",
    "when",
    "lateness",
    "act",
];

fn cells(id: &MemberId, o: &Obligation) -> [String; 12] {
    use membership::State as S;
    let (when, lateness, act) = match o.state {
        S::Done { when, lateness, act } => (when, lateness, act),
        S::NeverCame { seen_on, act } => (Some(seen_on), None, Some(act)),
        S::Due { .. } | S::Overdue { .. } | S::NotOnRecord => (None, None, None),
    };
    [
        id.to_string(),
        o.duty.code().to_owned(),
        o.plan.map(|number| number.to_string()).unwrap_or_default(),
        o.owed_by.code().to_owned(),
        o.due.to_string(),
        o.at_the_latest.to_string(),
        o.rule.clone(),
        o.resolution
            .iter()
            .chain(o.moved.iter().map(|step| &step.resolution))
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(" "),
        o.state.code().to_owned(),
        when.map(|when| when.to_string()).unwrap_or_default(),
        lateness.map(|lateness| lateness.code().to_owned()).unwrap_or_default(),
        act.or_else(|| o.from.iter().filter_map(|input: &Input| input.at).max())
            .map(|act| act.to_string())
            .unwrap_or_default(),
    ]
}

impl Owing {
    /// The member, if this view shows anything of it.
    fn find(&self, present: Present<'_>) -> Result<Vec<Obligation>, Problem> {
        let member = present.state.members.get(&self.id).ok_or(Problem::NotFound)?;
        let exists = member.thing.exists(present.lens)
            || membership::status(member, present.lens).is_some()
            || member.events.values().any(|event| event.exists(present.lens));
        exists.then(|| of(present, &self.id)).ok_or(Problem::NotFound)
    }
}

impl Question for Owing {
    fn position(&self, state: &Partnership) -> Option<u64> {
        super::member::position(state, &self.id)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        let id = self.id.clone();
        Arc::new(move |state| Basis::member(state, &id).and_offices(state, &id))
    }

    fn shows_names(&self) -> bool {
        true
    }

    fn holds_until(&self, state: &Partnership, now: Timestamp) -> Timestamp {
        day_ends(state, &self.id, now).min(midnight_after(now))
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let owed = self.find(present)?;
        let zone = zone_of(present.state, &self.id, present.lens);
        Ok(Box::new(ObligationsPage {
            id: self.id.to_string(),
            name: present.name_of(&self.id),
            owed: told(
                present,
                (&self.id, zone, &self.notices),
                &owed.iter().rev().collect::<Vec<_>>(),
                None,
                owed.len(),
            ),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let owed = self.find(present)?;
        let zone = zone_of(present.state, &self.id, present.lens);
        let today = present.asked.day_in(zone);
        let of = |owed: &Obligation| {
            let told = |day: Date| ReminderTold {
                duty: owed.duty,
                plan: owed.plan,
                due: owed.due.to_string(),
                reminded_on: day.to_string(),
            };
            reminded(&self.notices, &self.id, owed, today).map(told).collect::<Vec<_>>()
        };
        Ok(Object::of(&ObligationsTold {
            member: self.id.clone(),
            zone: zone.name,
            today: today.to_string(),
            reminders: owed.iter().flat_map(of).collect(),
            obligations: owed,
        })?)
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        let owed = self.find(present)?;
        Ok(Some(app::csv(&COLUMNS, owed.iter().map(|o| cells(&self.id, o)))))
    }
}
