//! What is looked at in a plan that was deposited: what the record shows of it, and what the Support Unit noted.
//!
//! A plan is delivered when it is uploaded (dossier 3.2): nothing here moves that day, takes a plan back or stands against it. What is
//! missing is told to the government, which can amend the plan; each version is looked at by itself.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::draft::{Asked, Item, Need, years_between};
use crate::codebook::{Declaration, Field, codes};
use crate::deed::Deed;
use crate::ids::{PlanId, TextId};
use crate::lens::Lens;
use crate::partnership::{Partnership, Plan};
use crate::people::{Action, Permit, Subject};
use crate::rules::{self, Parameters, RuleId, as_code, from_code};
use crate::statement::{Thing, Value};
use crate::time::Date;

codes! {
    /// Something that is looked at.
    PlanCheck {
        /// It is there in the administrative language and in English.
        Languages = "languages",
        /// Its days are there, in order, and within the plan's time.
        Dates = "dates",
        /// It has commitments, and no more than advised.
        Commitments = "commitments",
        /// Every part that the template asks for is answered.
        Complete = "complete",
        /// A minister endorsed it as it stands.
        Endorsed = "endorsed",
        /// It says which Declaration it reaffirms.
        Declaration = "declaration",
    }
}
codes! {
    /// What the Support Unit noted.
    PlanNoted {
        /// It is in order.
        InOrder = "in-order",
        /// Something is missing.
        Missing = "missing",
    }
}
as_code!(PlanCheck, PlanNoted);
from_code!(PlanCheck, PlanNoted);

/// The Support Unit looked at a version of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanChecked {
    /// Which plan.
    pub plan: PlanId,
    /// Which version, from 1.
    pub version: i64,
    /// What it noted.
    pub noted: PlanNoted,
    /// What the record showed to be missing then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub failing: Vec<PlanCheck>,
    /// What is missing, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<TextId>,
}

/// A note as the record has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// The act.
    pub at: u64,
    /// On which day.
    pub on: Date,
    /// What was noted.
    pub deed: PlanChecked,
}

/// What the record shows of one thing that is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// What.
    pub check: PlanCheck,
    /// In how many places it is not so; 0 where it holds.
    pub wrong: usize,
}

/// Why nothing is noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotChecked {
    /// The permit is for something else.
    #[error("the permit is not one to look at this plan")]
    NotPermitted,
    /// It was not deposited here.
    #[error("it was not deposited here")]
    NotDepositedHere,
    /// There is another version by now.
    #[error("version {0} is the last one")]
    AnotherVersion(i64),
    /// This version was looked at before.
    #[error("act {0} notes of this version already")]
    CheckedAlready(u64),
    /// Whoever finds something missing says what.
    #[error("whoever finds something missing says what")]
    NoWords,
}

/// Whether something answers a field with anything but silence.
fn answers(thing: &Thing, field: Field) -> bool {
    thing.value(field, Lens::ALL).is_some_and(|value| !matches!(value, Value::Missing(_)))
}

/// Whether something that is asked is the same as a field in the administrative language.
fn is_the_same(field: Field, other: &Asked) -> bool {
    other.need == Need::IfNotEnglish && other.field.code().strip_prefix("original-") == Some(field.code())
}

/// What the record shows of the last version of a plan, thing by thing; nothing of a plan that was not deposited here.
#[must_use]
pub fn checks(state: &Partnership, id: &PlanId) -> Vec<Shown> {
    let Some(plan) = state.plan(id).filter(|_| state.plan_version(id).is_some()) else { return Vec::new() };
    let parts = parts(state, plan);
    let shown = |check| Shown { check, wrong: wrong(check, plan, &parts) };
    PlanCheck::ALL.iter().copied().map(shown).collect()
}

/// The parts of a plan: itself, its commitments, their milestones; each as what it would be in a draft.
fn parts<'a>(state: &'a Partnership, plan: &'a Plan) -> Vec<(Item, &'a Thing)> {
    let mut parts = vec![(Item::Plan, &plan.thing)];
    for (number, id) in (1..).zip(&plan.commitments) {
        let Some(commitment) = state.commitments.get(id) else { continue };
        parts.push((Item::Commitment(number), &commitment.thing));
        let milestones = commitment.milestones.iter().map(|(at, thing)| (Item::Milestone(number, *at), thing));
        parts.extend(milestones);
    }
    parts
}

/// In how many places something is not so.
fn wrong(check: PlanCheck, plan: &Plan, parts: &[(Item, &Thing)]) -> usize {
    let unanswered = |asks: &dyn Fn(&[Asked], &Asked) -> bool| {
        let of = |(item, thing): &(Item, &Thing)| {
            let asked = item.asked().iter().filter(|asked| asks(item.asked(), asked));
            asked.filter(|asked| !answers(thing, asked.field)).count()
        };
        parts.iter().map(of).sum::<usize>()
    };
    match check {
        PlanCheck::Languages => {
            let language = plan.thing.label(Field::AdministrativeLanguage, Lens::ALL);
            let own = |_: &[Asked], asked: &Asked| asked.need == Need::IfNotEnglish;
            let own = if language == Some("en") { 0 } else { unanswered(&own) };
            let english = unanswered(&|all, asked| all.iter().any(|other| is_the_same(asked.field, other)));
            usize::from(language.is_none()) + own + english
        }
        PlanCheck::Complete => {
            let has_none =
                |number: u16| !parts.iter().any(|(item, _)| matches!(item, Item::Milestone(of, _) if *of == number));
            let idle = parts.iter().filter(|(item, _)| matches!(item, Item::Commitment(number) if has_none(*number)));
            unanswered(&|_, asked| asked.need == Need::Always) + idle.count()
        }
        PlanCheck::Dates => dates(plan, parts),
        PlanCheck::Commitments => {
            let has = plan.commitments.len();
            let advised = rule_of(plan).and_then(|rule| rule.commitments_advised);
            let many = advised.and_then(|most| usize::try_from(most).ok()).map_or(0, |most| has.saturating_sub(most));
            many + usize::from(has == 0)
        }
        PlanCheck::Endorsed => {
            [Field::EndorsedOn, Field::EndorsedDigest].iter().filter(|field| !answers(&plan.thing, **field)).count()
        }
        PlanCheck::Declaration => {
            let said = plan.thing.code(Field::Declaration, Lens::ALL).and_then(Declaration::from_code);
            usize::from(said.is_none())
        }
    }
}

/// The rule on drafts that was in force when a plan was deposited.
fn rule_of(plan: &Plan) -> Option<super::draft::DraftRule> {
    let on = plan.thing.date(Field::SubmittedOn, Lens::ALL)?.last();
    match rules::in_force(RuleId::PlanDraft, on)?.parameters {
        Parameters::PlanDraft(rule) => Some(rule),
        _ => None,
    }
}

/// In how many places days are missing, out of order, outside the plan's time, or the plan lasts longer or shorter than plans do.
fn dates(plan: &Plan, parts: &[(Item, &Thing)]) -> usize {
    let day = |thing: &Thing, field| thing.date(field, Lens::ALL);
    let (start, end) = (day(&plan.thing, Field::Start), day(&plan.thing, Field::End));
    let Some((start, end)) = start.zip(end) else { return 1 };
    let usual = rule_of(plan).map(|rule| [rule.years, rule.or_years]);
    let years = years_between(start.first(), end.last());
    let unusual = usual.is_some_and(|usual| usual.iter().any(Option::is_some) && !usual.contains(&Some(years)));
    let is_wrong = |(item, thing): &&(Item, &Thing)| {
        let (first, last) = (day(thing, Field::Start), day(thing, Field::End));
        let backwards = first.zip(last).is_some_and(|(first, last)| last.last() < first.first());
        let outside =
            first.is_some_and(|day| day.last() < start.first()) || last.is_some_and(|day| day.first() > end.last());
        backwards || (*item != Item::Plan && outside)
    };
    usize::from(unusual) + parts.iter().filter(is_wrong).count()
}

/// Notes what was found of a version of a plan.
///
/// # Errors
/// Why nothing is noted.
pub fn check(
    state: &Partnership,
    permit: &Permit,
    (plan, version): (PlanId, i64),
    (noted, words): (PlanNoted, Option<TextId>),
) -> Result<Deed, NotChecked> {
    if !permit.is_for(Action::CheckPlan) || *permit.subject() != Subject::Member(plan.member.clone()) {
        return Err(NotChecked::NotPermitted);
    }
    let last = state.plan_version(&plan).ok_or(NotChecked::NotDepositedHere)?;
    if last != version {
        return Err(NotChecked::AnotherVersion(last));
    }
    if let Some(known) = state.plan_looked_at(&plan, version) {
        return Err(NotChecked::CheckedAlready(known.at));
    }
    if noted == PlanNoted::Missing && words.is_none() {
        return Err(NotChecked::NoWords);
    }
    let failing = checks(state, &plan).into_iter().filter(|shown| shown.wrong > 0).map(|shown| shown.check).collect();
    Ok(Deed::PlanChecked(PlanChecked { plan, version, noted, failing, words }))
}

impl Partnership {
    /// Folds what was noted. The first note on a version counts.
    pub(crate) fn looked_at(&mut self, at: u64, on: Date, deed: PlanChecked) {
        let of = self.plan_checks.entry(deed.plan.clone()).or_default();
        if !of.iter().any(|known| known.deed.version == deed.version) {
            of.push_back(Arc::new(Looked { at, on, deed }));
        }
    }

    /// What was noted of a version of a plan.
    #[must_use]
    pub fn plan_looked_at(&self, plan: &PlanId, version: i64) -> Option<&Looked> {
        self.plan_checks.get(plan)?.iter().find(|known| known.deed.version == version).map(AsRef::as_ref)
    }

    /// The plans that were deposited here of whose last version nothing was noted, with that version.
    #[must_use]
    pub fn plans_not_looked_at(&self) -> Vec<(PlanId, i64)> {
        let all = self.members.iter().flat_map(|(member, of)| {
            of.plans.keys().map(move |number| PlanId { member: member.clone(), number: *number })
        });
        let waits = |id: PlanId| {
            let version = self.plan_version(&id)?;
            self.plan_looked_at(&id, version).is_none().then_some((id, version))
        };
        all.filter_map(waits).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codebook::Shape;
    use crate::partnership::Authority;
    use crate::people::{Actor, Body, Office, OwnBody, may};
    use crate::telling::{Telling, code, day, label};

    const BY: &str = "plan-ghana-5-v001";

    fn plan() -> PlanId {
        "ghana/5".parse().unwrap()
    }

    fn unit(ties: Vec<Body>) -> Option<Permit> {
        let actor =
            Actor { office: Office::SupportUnit, body: Body::own(OwnBody::SupportUnit), ties, ..Actor::steward() };
        may(&actor, Action::CheckPlan, Subject::Member("ghana".parse().unwrap())).ok()
    }

    fn date(on: &str) -> Value {
        Value::Date(day(on).into())
    }

    /// A plan in two languages, deposited here; without what is named.
    fn deposited(without: &[Field]) -> Telling {
        let mut telling = Telling::new();
        telling.source_of(BY, "2026-11", Authority::Office);
        telling.say("member/ghana", (BY, 1), None, "2026-11-20", &[(Field::Country, label("GHA"))]);
        let text = || Value::Text(TextId::new([7; 32]));
        let typed = |item: Item| {
            let answer = |field: Field| match (field, field.shape()) {
                (Field::End, _) => date("2028-12-31"),
                (_, Shape::Date) => date("2027-01-01"),
                (Field::Level, _) => code(Field::Level, "national"),
                (Field::AdministrativeLanguage, _) => label("fr"),
                (_, Shape::Text) => text(),
                _ => label("1"),
            };
            let asked =
                item.asked().iter().filter(|asked| asked.need != Need::Never && !without.contains(&asked.field));
            asked.map(|asked| (asked.field, answer(asked.field))).collect::<Vec<_>>()
        };
        let mut of_plan = typed(Item::Plan);
        of_plan.extend([
            (Field::PlanVersion, Value::Number(1)),
            (Field::SubmittedOn, date("2026-11-20")),
            (Field::EndorsedOn, date("2026-11-19")),
            (Field::EndorsedDigest, label("00")),
            (Field::Declaration, code(Field::Declaration, Declaration::OpenGovernment2011.code())),
        ]);
        of_plan.retain(|(field, _)| !without.contains(field));
        telling.say("plan/ghana/5", (BY, 0), None, "2026-11-20", &of_plan);
        let id = "commitment/ghana-5-1";
        telling.say(id, (BY, 1), Some("ghana/5"), "2026-11-20", &typed(Item::Commitment(1)));
        if !without.contains(&Field::MilestoneStatus) {
            telling.say("milestone/ghana-5-1/1", (BY, 1), Some("ghana/5"), "2026-11-20", &typed(Item::Milestone(1, 1)));
        }
        telling
    }

    fn failing(telling: &Telling) -> Vec<(PlanCheck, usize)> {
        let shown = checks(&telling.state, &plan()).into_iter().filter(|shown| shown.wrong > 0);
        shown.map(|shown| (shown.check, shown.wrong)).collect()
    }

    #[test]
    fn what_is_missing_in_a_plan_is_counted_where_it_belongs() {
        use PlanCheck as C;
        for (without, expected) in [
            (vec![], vec![]),
            (vec![Field::OriginalProblem], vec![(C::Languages, 1)]),
            (vec![Field::Problem], vec![(C::Languages, 1), (C::Complete, 1)]),
            (vec![Field::Results], vec![(C::Languages, 1), (C::Complete, 1)]),
            (vec![Field::EndorsedDigest], vec![(C::Endorsed, 1)]),
            (vec![Field::Declaration], vec![(C::Declaration, 1)]),
            (vec![Field::MilestoneStatus], vec![(C::Complete, 1)]),
        ] {
            assert_eq!(failing(&deposited(&without)), expected, "without {without:?}");
        }
    }

    #[test]
    fn days_outside_the_plan_and_a_plan_of_another_length_are_counted() {
        let mut telling = deposited(&[]);
        telling.source_of("plan-ghana-5-v002", "2026-12", Authority::Office);
        let by = ("plan-ghana-5-v002", 0);
        telling.say("plan/ghana/5", by, None, "2026-12-01", &[(Field::End, date("2027-12-31"))]);
        assert_eq!(failing(&telling), [(PlanCheck::Dates, 3)], "its length, a commitment, a milestone");
    }

    #[test]
    fn each_version_is_noted_once_by_the_support_unit_and_never_by_who_speaks_for_the_member() {
        assert!(unit(vec!["member/ghana".parse().unwrap()]).is_none(), "nobody looks at their own plan");
        let mut telling = deposited(&[Field::OriginalProblem]);
        let permit = unit(Vec::new()).unwrap();
        assert_eq!(telling.state.plans_not_looked_at(), [(plan(), 1)]);
        let notes = |telling: &Telling, version, noted, words| {
            check(&telling.state, &permit, (plan(), version), (noted, words))
        };
        assert_eq!(notes(&telling, 1, PlanNoted::Missing, None), Err(NotChecked::NoWords));
        assert_eq!(notes(&telling, 2, PlanNoted::InOrder, None), Err(NotChecked::AnotherVersion(1)));
        let deed = notes(&telling, 1, PlanNoted::Missing, Some(TextId::new([9; 32]))).unwrap();
        assert!(matches!(&deed, Deed::PlanChecked(of) if of.failing == [PlanCheck::Languages]));
        let before = telling.state.plan(&plan()).cloned();
        telling.deed("2026-11-22", deed).unwrap();
        assert_eq!(telling.state.plan(&plan()).cloned(), before, "the deposit stays as it is");
        let at = telling.state.length - 1;
        assert_eq!(notes(&telling, 1, PlanNoted::InOrder, None), Err(NotChecked::CheckedAlready(at)));
        assert!(telling.state.plans_not_looked_at().is_empty());
        telling.source_of("plan-ghana-5-v002", "2026-12", Authority::Office);
        let by = ("plan-ghana-5-v002", 0);
        telling.say("plan/ghana/5", by, None, "2026-12-01", &[(Field::PlanVersion, Value::Number(2))]);
        assert_eq!(telling.state.plans_not_looked_at(), [(plan(), 2)], "another version is looked at anew");
        assert!(notes(&telling, 2, PlanNoted::InOrder, None).is_ok());
    }
}
