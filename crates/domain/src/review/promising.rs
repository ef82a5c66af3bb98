//! Promising: what the review calls a commitment of the newest books, and whether the codes allow it. The gates are ours to check
//! (dossier 5.2): what cannot be verified is not assessed further, and nothing without a lens of open government is promising. The
//! name itself is the review's to give, and is never derived.

use super::checks::{Ask, Test, all_hold};
use super::evidence::{View, missing};
use super::stars::RelevanceTest;
use crate::codebook::{Field, Product};
use crate::plans::Commitment;
use crate::rules::{Claim, ClaimCode, Derivation, Operand, Outcome};
use crate::statement::Value;

/// Whether a report calls a commitment promising and the gates before that are open, with the working; nothing where the report was
/// not asked that.
#[must_use]
pub fn promising(commitment: &Commitment, view: View<'_>, report: Product) -> Option<Derivation> {
    let named = view.finding(commitment, report, Field::Promising);
    named.said?;
    let outcome = match named.value() {
        Some(Value::Flag(true)) => Outcome::Holds,
        Some(Value::Flag(false)) => Outcome::Fails,
        other => Outcome::Undetermined(missing(other)),
    };
    let named = Derivation::leaf(Claim::plain(ClaimCode::CalledPromising), outcome, vec![named.input()]);
    let gates = [Ask::Verifiable, Ask::Relevant(RelevanceTest::AnyOfThree)].map(Test::from);
    let gates = gates.map(|gate| gate.check(commitment, view, report).derivation());
    let children: Vec<Derivation> = gates.into_iter().chain([named]).collect();
    Some(Derivation {
        what: Claim { code: ClaimCode::Promising, names: vec![Operand::Code(report.code())] },
        about: Some(commitment.id.clone()),
        outcome: all_hold(children.iter().map(|child| child.outcome)),
        rule: None,
        basis: Vec::new(),
        children,
    })
}
