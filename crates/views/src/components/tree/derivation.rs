//! From the working of a verdict, as `domain` gives it, to a tree that can be drawn.

use domain::Value;
use domain::rules::{Claim, ClaimCode, Derivation, Input, Operand, Outcome as Came, Reason};

use super::{Node, Outcome, Verdict};
use crate::address::Address;
use crate::locale::{Arg, Say};

/// What a claim says: `claim-<code>`, given the values it names.
#[must_use]
pub fn claim(claim: &Claim) -> Say {
    let mut say = Say::new(format!("claim-{}", claim.code.code()));
    let mut values = Vec::new();
    for name in &claim.names {
        match name {
            Operand::Code(code) => values.push(named(claim.code, code)),
            Operand::AnyOf(codes) => values.extend(codes.iter().map(|code| named(claim.code, code))),
            Operand::Year(year) => say = say.with("year", Arg::Text(year.to_string())),
            Operand::Number(number) => say = say.with("number", Arg::Text(number.to_string())),
            Operand::Decimal(number) => say = say.with("number", Arg::Decimal(*number)),
            Operand::Points { points, of } => {
                say = say.with("points", Arg::Text(points.to_string())).with("of", Arg::Text(of.to_string()));
            }
            Operand::Rule(rule) => say = say.with("rule", Arg::Code("rule".into(), (*rule).to_owned())),
        }
    }
    say.with("value", Arg::AnyOf(values))
}

/// Why nothing can be said: `reason-<code>`.
#[must_use]
pub fn reason(reason: Reason) -> Say {
    Say::new(format!("reason-{}", reason.code()))
}

/// The name of a code that a claim names depends on what is claimed.
fn named(claim: ClaimCode, code: &str) -> Arg {
    if claim == ClaimCode::Counted {
        return Say::new(format!("figure-{code}")).into();
    }
    if matches!(claim, ClaimCode::DocumentPublished | ClaimCode::AnswerAtLeast) {
        return Arg::Field(code.to_owned());
    }
    let field = match claim.code().split('-').next().unwrap_or_default() {
        "specificity" | "specific" => "specificity",
        "relevant" => "values",
        "impact" => "potential-impact",
        "completion" => "completion",
        "potential" => "potential-for-results",
        "opened" => "opened-government",
        "results" => "early-results",
        "published" => "star-column",
        "standing" => "status",
        "metric" => "metric",
        "provision" => "provision",
        _ => "product",
    };
    Arg::Code(field.into(), code.to_owned())
}

/// An answer as it stands in a sentence.
fn answer(input: &Input) -> Say {
    let field = input.field.code();
    let value: Arg = match &input.value {
        None => return Say::new("basis-unsaid").with("field", Arg::Field(field.into())),
        Some(Value::Missing(why)) => Say::new(format!("missing-{}", why.code())).into(),
        Some(Value::Code(code)) => Arg::Code(field.into(), (*code).to_owned()),
        Some(Value::Codes(codes)) if codes.is_empty() => Say::new("value-none").into(),
        Some(Value::Codes(codes)) => {
            Arg::AllOf(codes.iter().map(|code| Arg::Code(field.into(), (*code).to_owned())).collect())
        }
        Some(Value::Flag(yes)) => Say::new(if *yes { "value-yes" } else { "value-no" }).into(),
        Some(Value::Number(number)) => Arg::Text(number.to_string()),
        Some(Value::Measure(number)) => Arg::Decimal(*number),
        Some(Value::Date(date)) => Arg::When(*date),
        Some(Value::Label(label)) => Arg::Text(label.to_string()),
        Some(Value::Text(id)) => Arg::Text(id.to_string()),
    };
    match input.report {
        Some(report) => Say::new("basis-report")
            .with("value", value)
            .with("report", Arg::Code("product".into(), report.code().into())),
        None => Say::of(value),
    }
}

impl From<Came> for Verdict {
    fn from(outcome: Came) -> Self {
        match outcome {
            Came::Holds => Self::Holds,
            Came::Fails => Self::Fails,
            Came::Undetermined(_) => Self::Undetermined,
            Came::DoesNotApply(_) => Self::DoesNotApply,
        }
    }
}

impl From<&Derivation> for Node {
    /// Each step says what is claimed, how it came out, what was looked at, and leads to the act that decides it.
    fn from(tree: &Derivation) -> Self {
        let note = match (tree.basis.first(), tree.outcome) {
            (Some(input), _) => Some(answer(input)),
            (None, Came::Undetermined(why) | Came::DoesNotApply(why)) => Some(reason(why)),
            (None, _) => tree.rule.as_ref().map(|rule| Say::new("basis-rule").with("rule", rule)),
        };
        Self {
            says: claim(&tree.what),
            note,
            result: Outcome::Verdict(tree.outcome.into()),
            to: tree.basis.iter().find_map(|input| input.at).map(|at| Address::Act(at).into()),
            children: tree.children.iter().map(Self::from).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Catalogue, Locale};

    #[test]
    fn every_claim_and_every_reason_can_be_said_in_every_language() {
        for locale in Locale::ALL {
            let t = Catalogue::of(*locale);
            for code in ClaimCode::ALL {
                let names = vec![
                    Operand::AnyOf(vec!["star-share", "completion-rate"]),
                    Operand::Year(2014),
                    Operand::Rule("printed"),
                    Operand::Number(75),
                    Operand::Points { points: 12, of: 16 },
                ];
                let said = t.say(&claim(&Claim { code: *code, names })).into_owned();
                assert!(!said.contains('⟦'), "{said}");
            }
            for why in Reason::ALL {
                assert!(t.has(&reason(*why).key), "reason-{why}");
            }
        }
    }

    #[test]
    fn a_test_leads_to_the_act_that_decides_it() {
        let input = Input {
            field: domain::Field::Specificity,
            report: Some(domain::codebook::Product::ProgressReport),
            value: Some(Value::Code("high")),
            source: None,
            row: 7,
            at: Some(21_904),
            year: None,
            column: None,
        };
        let tree = Derivation::leaf(Claim::of(ClaimCode::SpecificityAtLeast, "medium"), Came::Holds, vec![input]);
        let node = Node::from(&tree);
        let t = Catalogue::of(Locale::En);
        assert_eq!(t.say(&node.says), "Specificity is at least: Medium");
        assert_eq!(node.note.map(|note| t.say(&note).into_owned()).as_deref(), Some("High (Progress report)"));
        assert_eq!(node.to, Some(Address::Act(21_904).into()));
    }
}
