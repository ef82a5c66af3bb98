//! The rules, one by one, with every verdict.

mod list;
mod rule;

pub use list::{RulesTold, rules};
pub use rule::{OUTCOMES, RuleTold, rule};

use domain::membership::eligibility::Survey;
use domain::rules::{ParameterValue, RuleId, RuleVersion};
use views::{Arg, Say};

/// The versions of a rule, oldest first.
pub fn versions(rule: RuleId) -> impl Iterator<Item = &'static RuleVersion> {
    domain::rules::all().iter().filter(move |version| version.rule == rule)
}

/// The value of a parameter, as it is shown.
pub fn value(name: &str, value: &ParameterValue) -> Arg {
    let code = |code: &str| Arg::Code(book(name).to_owned(), code.to_owned());
    match value {
        ParameterValue::Code(one) => code(one),
        // A plan has all reports that its rule names; the other codes are alternatives.
        ParameterValue::Codes(many) if name == "reports" => Arg::AllOf(many.iter().map(|one| code(one)).collect()),
        ParameterValue::Codes(many) => Arg::AnyOf(many.iter().map(|one| code(one)).collect()),
        ParameterValue::Number(number) => {
            u64::try_from(*number).map_or_else(|_| number.to_string().into(), Arg::Number)
        }
        ParameterValue::DayOfYear(day) => {
            let month = Say::new(format!("month-{}", day.month));
            Say::new("parameter-day").with("day", day.day.to_string()).with("month", month).into()
        }
        ParameterValue::Decimal(number) => Arg::Decimal(*number),
        ParameterValue::Cut { above, points } => {
            let points = u64::try_from(*points).unwrap_or_default();
            Say::new("parameter-cut").with("above", Arg::Decimal(*above)).with("count", points).into()
        }
        ParameterValue::Surveys(surveys) => {
            let round = |survey: &Survey| {
                let say = Say::new("parameter-survey").with("survey", survey.year.to_string());
                say.with("from", survey.counts_from.to_string()).into()
            };
            Arg::AllOf(surveys.iter().map(round).collect())
        }
        ParameterValue::Flag(yes) => Say::new(if *yes { "value-yes" } else { "value-no" }).into(),
        ParameterValue::NotAsked => Say::new("parameter-not-asked").into(),
    }
}

/// The code book whose labels the values of a parameter bear.
fn book(parameter: &str) -> &str {
    match parameter {
        "least-specificity" => "specificity",
        "least-impact" => "potential-impact",
        "least-completion" => "completion",
        "least-potential" => "potential-for-results",
        "least-opened" => "opened-government",
        "least-early-results" => "early-results",
        "impact-unanswered" => "unanswered",
        "any-of" => "values",
        "requirements" => "requirement",
        "column" => "star-column",
        "reports" => "product",
        other => other,
    }
}
