//! The Values Check for countries that have not joined, and membership of the United Nations, which is asked of them first.

use super::core::in_force;
use super::metrics::{input, on_scale};
use super::{Seen, ValuesTest};
use crate::codebook::{Field, MembershipStatus, Scale};
use crate::ids::Iso3;
use crate::rules::{Claim, ClaimCode, Derivation, Input, Operand, Outcome, Parameters, Reason, RuleId, RuleVersion};
use crate::statement::Value;

/// The Values Check of a country for a score year by one version of the rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValuesCheck {
    /// By which version.
    pub version: &'static RuleVersion,
    /// How it ends: it does not apply to members, whose status it never touches (D7).
    pub outcome: Outcome,
    /// How it comes about.
    pub derivation: Derivation,
}

/// The fields in which each indicator can stand: on the scale that is asked for, and on others.
const INDICATORS: [[Field; 2]; 2] =
    [[Field::CsoEntry, Field::CsoEntryInterval], [Field::CsoRepression, Field::CsoRepressionInterval]];

/// Judges a country for a score year by a version of the rule. `None` if the version is of another rule.
#[must_use]
pub fn values_check(seen: &Seen<'_>, country: &Iso3, year: i16, version: &'static RuleVersion) -> Option<ValuesCheck> {
    let Parameters::ValuesCheck(test) = version.parameters else { return None };
    let answers = INDICATORS.map(|fields| answer(seen, country, year, test, fields));
    let outcome = if has_joined(seen, country, year) {
        Outcome::DoesNotApply(Reason::AlreadyMember)
    } else {
        combined(&answers, test.least_indicators)
    };
    let derivation = Derivation {
        what: Claim { code: ClaimCode::ValuesChecked, names: vec![Operand::Year(year.into())] },
        about: None,
        outcome,
        rule: Some(version.name()),
        basis: Vec::new(),
        children: answers.to_vec(),
    };
    Some(ValuesCheck { version, outcome, derivation })
}

/// Enough of them hold, or so many fail that enough cannot hold; else what cannot be known.
fn combined(answers: &[Derivation; 2], least: i64) -> Outcome {
    let count = |is: fn(&Outcome) -> bool| answers.iter().map(|a| i64::from(is(&a.outcome))).sum::<i64>();
    let open = answers.iter().find_map(|answer| match answer.outcome {
        Outcome::Undetermined(why) => Some(why),
        _ => None,
    });
    let holds = count(|outcome| *outcome == Outcome::Holds);
    let could = holds + count(|outcome| matches!(outcome, Outcome::Undetermined(_)));
    match open {
        _ if holds >= least => Outcome::Holds,
        Some(why) if could >= least => Outcome::Undetermined(why),
        _ => Outcome::Fails,
    }
}

/// One indicator against the lowest answer that passes. A number on another scale is shown and refused.
fn answer(seen: &Seen<'_>, country: &Iso3, year: i16, test: ValuesTest, fields: [Field; 2]) -> Derivation {
    let of = year - test.answers_lag;
    let [asked, _] = fields;
    let said = fields.into_iter().find_map(|field| Some((field, seen.said(country, of, field)?)));
    let outcome = match said {
        None => Outcome::Undetermined(Reason::NeverSaid),
        Some((field, said)) => match on_scale(field, said.value, Scale::Ordinal) {
            Ok(number) if number >= test.least_answer => Outcome::Holds,
            Ok(_) => Outcome::Fails,
            Err(why) => Outcome::Undetermined(why),
        },
    };
    let names = vec![Operand::Code(asked.code()), Operand::Decimal(test.least_answer)];
    let basis = said.map(|(field, said)| input(field, of, said));
    Derivation::leaf(Claim { code: ClaimCode::AnswerAtLeast, names }, outcome, basis.into_iter().collect())
}

/// Whether the country was a member before the year ended, whatever became of it since.
fn has_joined(seen: &Seen<'_>, country: &Iso3, year: i16) -> bool {
    let standing = seen.standing(country, year).map(|standing| standing.status);
    matches!(standing, Some(MembershipStatus::Active | MembershipStatus::Inactive))
}

/// Whether the country is a member of the United Nations, without which it cannot join (NURS).
#[must_use]
pub fn un_member(seen: &Seen<'_>, country: &Iso3, year: i16) -> Derivation {
    let lens = seen.lens;
    let said = seen.state.countries.get(country).and_then(|thing| thing.said(Field::UnMember, lens));
    let outcome = match said.map(|said| said.value) {
        Some(Value::Flag(true)) => Outcome::Holds,
        Some(Value::Flag(false)) => Outcome::Fails,
        Some(Value::Missing(why)) => Outcome::Undetermined((*why).into()),
        _ => Outcome::Undetermined(Reason::NeverSaid),
    };
    let basis: Vec<Input> = said.map(|said| Input::said(Field::UnMember, None, said)).into_iter().collect();
    let rule = in_force(RuleId::UnMembership, year).map(RuleVersion::name);
    Derivation { rule, ..Derivation::leaf(Claim::plain(ClaimCode::UnMember), outcome, basis) }
}
