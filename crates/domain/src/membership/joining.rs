//! The way of a country into the Partnership, step by step, as far as the record shows it (dossier 2.1 and 2.2).
//!
//! It judges nothing itself: eligibility is worked out in [`super::eligibility`], the day of the first plan in
//! [`super::obligations`]; letters, appointments and forums are acts. Early members took steps of which nothing was recorded here, so a
//! step before one that was taken is never called open.

use serde::Serialize;

use super::eligibility::{Seen, Verdict, assess, in_force, recorded, score_years};
use super::{Asked, Duty, State, obligations, status, submitted};
use crate::codebook::{Field, MembershipEvent, MembershipStatus, codes};
use crate::ids::{Iso3, MemberId, PlanId};
use crate::lens::Lens;
use crate::partnership::{Member, Partnership};
use crate::people::{Body, Office};
use crate::plans::peers::Terms;
use crate::rules::{RuleId, as_code};
use crate::time::{Date, PartialDate};

codes! {
    /// A step on the way, in the order of the way.
    Step {
        /// Eligible by its score in the last score year.
        Eligibility = "eligibility",
        /// A letter of intent, published.
        Letter = "letter-of-intent",
        /// Joined: the Declaration endorsed.
        Declaration = "declaration",
        /// Somebody named who answers for it from day to day.
        PointOfContact = "point-of-contact",
        /// A forum of government and civil society.
        Forum = "forum",
        /// Other participants and the Steering Committee consulted on the draft of the first plan, where that was a step of every plan.
        Peers = "peer-consultation",
        /// The first action plan.
        FirstPlan = "first-plan",
    }
}

codes! {
    /// How a step stands.
    Stands {
        /// It was taken.
        Taken = "taken",
        /// Nothing is on record of it, and a later one was taken.
        NotOnRecord = "not-on-record",
        /// It is the next to be taken.
        Next = "next",
        /// It comes later.
        Open = "open",
    }
}

as_code!(Step, Stands);

/// A step, with what the record shows of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Passed {
    /// Which.
    pub step: Step,
    /// How it stands.
    pub stands: Stands,
    /// When it was taken, as exactly as that is known.
    pub on: Option<PartialDate>,
    /// The act that shows it.
    pub act: Option<u64>,
    /// By when it is due, where a rule says so.
    pub due: Option<Date>,
}

/// What shows that a step was taken: when, and by which act.
type Shown = (Option<PartialDate>, Option<u64>);

/// The steps of a country, in their order.
#[must_use]
pub fn path(state: &Partnership, seen: &Seen<'_>, country: &Iso3, lens: Lens, asked: Asked) -> Vec<Passed> {
    let id = seen.member_of(country);
    let member = id.and_then(|id| state.members.get(id)).map(AsRef::as_ref);
    let owed = id.map(|id| obligations(state, id, lens, asked)).unwrap_or_default();
    let first = owed.iter().find(|owed| owed.duty == Duty::FirstPlan);
    let appointed = || {
        let body = Body::Member(id?.clone());
        let is_contact = |office| matches!(office, Office::PointOfContact | Office::LocalJurisdiction);
        let held = state.appointments_for(&body).find(|held| is_contact(held.office))?;
        Some((Some(PartialDate::Day(held.from)), Some(held.at)))
    };
    let constituted = || {
        let (act, on, _) = state.forums.get(id?)?.constituted.front()?;
        Some((Some(PartialDate::Day(*on)), Some(*act)))
    };
    let plan = || match &first?.state {
        State::Done { when, act, .. } => Some((*when, *act)),
        _ => None,
    };
    let shown = |step: &Step| match step {
        Step::Eligibility => eligible(seen, country),
        Step::Letter => {
            let events = [MembershipEvent::LetterOfIntent, MembershipEvent::LaunchParticipant];
            events.into_iter().find_map(|event| happened(member?, event, lens))
        }
        Step::Declaration => joined(member?, lens),
        Step::PointOfContact => appointed(),
        Step::Forum => constituted(),
        Step::Peers => peers(state, id?),
        Step::FirstPlan => plan().or_else(|| has_plan(member?, lens).then_some((None, None))),
    };
    let steps: Vec<Step> =
        Step::ALL.iter().copied().filter(|step| *step != Step::Peers || by_peers(member, lens)).collect();
    let taken: Vec<Option<Shown>> = steps.iter().map(shown).collect();
    let last = taken.iter().rposition(Option::is_some);
    let mut is_next = true;
    let mut stands = |at: usize, shown: Option<Shown>| match shown {
        Some(_) => Stands::Taken,
        None if last.is_some_and(|last| at < last) => Stands::NotOnRecord,
        None if std::mem::take(&mut is_next) => Stands::Next,
        None => Stands::Open,
    };
    let passed = |(at, (step, shown)): (usize, (Step, Option<Shown>))| {
        let (on, act) = shown.unwrap_or_default();
        let due = first.map(|owed| owed.due).filter(|_| step == Step::FirstPlan && shown.is_none());
        Passed { step, stands: stands(at, shown), on, act, due }
    };
    steps.into_iter().zip(taken).enumerate().map(passed).collect()
}

/// Whether consulting peers was a step of every plan when a member made its first (dossier 2.1, D27).
fn by_peers(member: Option<&Member>, lens: Lens) -> bool {
    let first = member.and_then(|member| submitted(member, 1, lens));
    first.is_some_and(|when| Terms::on(when.first()).required)
}

/// How peers were consulted on the first plan, as far as that became public.
fn peers(state: &Partnership, id: &MemberId) -> Option<Shown> {
    let first = PlanId { member: id.clone(), number: 1 };
    let of = state.peers_consulted.get(&first)?.front()?;
    Some((Some(PartialDate::Day(of.on)), Some(of.at)))
}

/// Eligible in the last score year, by the rule in force for it; with the act where an office has recorded it so.
fn eligible(seen: &Seen<'_>, country: &Iso3) -> Option<Shown> {
    let year = score_years(seen).into_iter().next_back()?;
    let computed = assess(seen, country, year, in_force(RuleId::CoreEligibility, year)?)?;
    let act =
        recorded(seen, country, year).filter(|known| known.deed.verdict == Verdict::Eligible).map(|known| known.at);
    (computed.verdict == Verdict::Eligible).then_some((PartialDate::year(year), act))
}

fn happened(member: &Member, event: MembershipEvent, lens: Lens) -> Option<Shown> {
    let of_kind = member.events.values().filter(|thing| thing.code(Field::MembershipEvent, lens) == Some(event.code()));
    let told = of_kind.filter_map(|thing| {
        let said = thing.said(Field::MembershipEvent, lens)?;
        Some((thing.date(Field::HappenedOn, lens), Some(said.by.at)))
    });
    told.min()
}

/// When it joined; being listed or having a plan is evidence of having joined, where no event says when.
fn joined(member: &Member, lens: Lens) -> Option<Shown> {
    let standing = status(member, lens)?;
    let by_event = || happened(member, MembershipEvent::Joined, lens);
    let is_in = standing.status != MembershipStatus::IntentSubmitted;
    is_in.then(|| by_event().unwrap_or((super::joined(member, lens), Some(standing.cause.at))))
}

fn has_plan(member: &Member, lens: Lens) -> bool {
    let things = member.plans.values().map(|plan| &plan.thing).chain(member.processes.values());
    things.into_iter().any(|thing| thing.exists(lens))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::Value;
    use crate::telling::{Telling, code, day, label};

    const BY: &str = "membership";

    fn stands(telling: &Telling) -> Vec<(&'static str, &'static str)> {
        let seen = Seen::new(&telling.state, Lens::ALL);
        let today = Asked::On(jiff::civil::date(2026, 11, 22));
        let path = path(&telling.state, &seen, &"GHA".parse().unwrap(), Lens::ALL, today);
        path.iter().map(|passed| (passed.step.code(), passed.stands.code())).collect()
    }

    fn member() -> Telling {
        let mut telling = Telling::new();
        telling.source(BY, "2026-11-21");
        telling.say("member/ghana", (BY, 1), None, "2026-11-21", &[(Field::Country, label("GHA"))]);
        telling
    }

    fn event(telling: &mut Telling, name: &str, on: &str) {
        let answers = [
            (Field::MembershipEvent, code(Field::MembershipEvent, name)),
            (Field::HappenedOn, Value::Date(day(on).into())),
        ];
        telling.say(&format!("membership-event/ghana/{name}"), (BY, 2), None, on, &answers);
    }

    #[test]
    fn a_country_that_did_nothing_yet_has_eligibility_before_it() {
        let all = stands(&member());
        assert_eq!(all[0], ("eligibility", "next"));
        assert!(all[1..].iter().all(|(_, stands)| *stands == "open"), "{all:?}");
    }

    #[test]
    fn after_the_letter_the_declaration_is_next_and_what_nobody_recorded_is_not_called_open() {
        let mut telling = member();
        event(&mut telling, "letter-of-intent", "2025-06-01");
        let all = stands(&telling);
        assert_eq!(
            all[..3],
            [("eligibility", "not-on-record"), ("letter-of-intent", "taken"), ("declaration", "next")]
        );
        event(&mut telling, "joined", "2025-09-01");
        let all = stands(&telling);
        assert_eq!(
            all[2..],
            [("declaration", "taken"), ("point-of-contact", "next"), ("forum", "open"), ("first-plan", "open")]
        );
    }

    #[test]
    fn whoever_made_a_first_plan_in_2011_or_2012_had_peers_to_consult_before_it() {
        for (year, steps) in [(2012, 7), (2013, 6)] {
            let mut telling = member();
            let answers = [(Field::SubmittedIn, Value::Number(year))];
            telling.say("plan/ghana/1", (BY, 4), None, "2016-01-01", &answers);
            let all = stands(&telling);
            assert_eq!(all.len(), steps, "{year}: {all:?}");
            let at = all.iter().position(|(step, _)| *step == "peer-consultation");
            assert_eq!(at.map(|at| all[at].1), (steps == 7).then_some("not-on-record"), "nothing is called done");
        }
    }

    #[test]
    fn the_first_plan_is_due_in_the_year_after_the_letter() {
        let mut telling = member();
        event(&mut telling, "letter-of-intent", "2025-06-01");
        let seen = Seen::new(&telling.state, Lens::ALL);
        let today = Asked::On(jiff::civil::date(2026, 11, 22));
        let path = path(&telling.state, &seen, &"GHA".parse().unwrap(), Lens::ALL, today);
        assert_eq!(path[5].due, Some(jiff::civil::date(2026, 12, 31)));
    }
}
