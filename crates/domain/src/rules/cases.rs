//! The verdicts of rules that are not judged commitment by commitment and whose cases are all on record: each plan that peers were, or
//! should have been, asked about, and each appeal against hiding an input.

use super::{Parameters, RuleId, RuleVersion, in_force};
use crate::cocreation::{Appeal, CoCreation};
use crate::ids::{InputId, PlanId};
use crate::lens::Lens;
use crate::membership::{days_between, submitted};
use crate::partnership::Partnership;
use crate::time::{Date, PartialDate};

/// How a case came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// As the rule asks.
    Holds,
    /// Not as the rule asks.
    Fails,
    /// It is not decided yet.
    Waits,
    /// The record does not say what the rule asks for.
    NotOnRecord,
}

impl Found {
    /// Its name in output for programs: a case that waits and one of which nothing is on record are both open.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Fails => "fails",
            Self::Waits => "waits",
            Self::NotOnRecord => "not-on-record",
        }
    }
}

/// A case that a rule was applied to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The plan that it is about, or in whose making it was.
    pub plan: PlanId,
    /// The input, of an appeal.
    pub input: Option<InputId>,
    /// When it began, as precisely as it is known: a plan was submitted, an input's author appealed.
    pub on: PartialDate,
    /// The version by which it was judged.
    pub version: &'static RuleVersion,
    /// How it came out.
    pub found: Found,
    /// The last act that it rests on, where there is one.
    pub act: Option<u64>,
}

/// Every verdict that a rule gave, the latest case first; none for a rule whose verdicts stand elsewhere.
#[must_use]
pub fn judged(rule: RuleId, state: &Partnership, lens: Lens) -> Option<Vec<Judged>> {
    let mut all: Vec<Judged> = match rule {
        RuleId::PeerConsultation => {
            let plans = state.members.iter().flat_map(|(id, member)| {
                let numbers = member.plans.keys().copied();
                numbers.filter_map(move |number| {
                    let plan = PlanId { member: id.clone(), number };
                    let made = submitted(member, number, lens)?;
                    consulted(state, plan, made, lens)
                })
            });
            plans.collect()
        }
        RuleId::ModerationAppeals => {
            let of = |(plan, process): (&PlanId, &std::sync::Arc<CoCreation>)| appealed(plan, process, lens);
            state.cocreations.iter().flat_map(of).collect()
        }
        _ => return None,
    };
    all.sort_by(|a, b| (b.on.first(), &a.plan, &a.input).cmp(&(a.on.first(), &b.plan, &b.input)));
    Some(all)
}

fn consulted(state: &Partnership, plan: PlanId, made: PartialDate, lens: Lens) -> Option<Judged> {
    let version = in_force(RuleId::PeerConsultation, made.first())?;
    let Parameters::PeerConsultation(terms) = version.parameters else { return None };
    let known = state.peers_consulted.get(&plan).into_iter().flatten();
    let told = known.filter(|of| lens.as_of.is_none_or(|day| of.on <= day)).last();
    let found = match told {
        Some(of) => {
            let days = i64::from(days_between(of.deed.opens, of.deed.closes));
            if (terms.least_days..=terms.most_days).contains(&days) { Found::Holds } else { Found::Fails }
        }
        // Where it is no step that every plan takes, a plan without it is no case.
        None if terms.required => Found::NotOnRecord,
        None => return None,
    };
    Some(Judged { plan, input: None, on: made, version, found, act: told.map(|of| of.at) })
}

fn appealed(plan: &PlanId, process: &CoCreation, lens: Lens) -> Vec<Judged> {
    let is_known = |on: Date| lens.as_of.is_none_or(|day| on <= day);
    let one = |((input, _), appeal): (&(InputId, u64), &Appeal)| {
        let version = in_force(RuleId::ModerationAppeals, appeal.on).filter(|_| is_known(appeal.on))?;
        let decided = appeal.decided.as_ref().filter(|decided| is_known(decided.on));
        let found = match (decided, appeal.holds_until()) {
            (None, _) => Found::Waits,
            (Some(decided), Some(last)) if decided.on > last => Found::Fails,
            (Some(_), _) => Found::Holds,
        };
        let act = Some(decided.map_or(appeal.at, |decided| decided.at));
        Some(Judged { plan: plan.clone(), input: Some(*input), on: PartialDate::Day(appeal.on), version, found, act })
    };
    process.calls.values().flat_map(|call| call.appeals.iter().filter_map(one).collect::<Vec<_>>()).collect()
}
