//! What is asked of each unit: the indicators of the code book in force, what closes a question, and what needs evidence.

use super::coding::Unit;
use crate::codebook::{Completion, EarlyResults, Field, OgpValue, Product, Verifiability, years};
use crate::review::indicators::INDICATORS;
use crate::rules::{self, Parameters, RuleId};
use crate::statement::Value;

/// The questions that a product of the review asks of plans submitted in a year, in their order (dossier 5.2, D13). Empty where
/// the product codes nothing, as a co-creation brief, or was not made for plans of that year.
#[must_use]
pub fn indicators(year: i16, product: Product) -> Vec<Field> {
    use Product as P;
    let (first, last) = Product::pair_for_plan_year(year);
    let fits = match product {
        // The bridge between the books of the design reports and those of today.
        P::TransitionalResultsReport => (years::THIRD_ERA..years::EARLY_RESULTS).contains(&year),
        P::MidtermReview => year >= years::REFRESHED,
        P::CoCreationBrief => false,
        other => other == first || other == last,
    };
    if !fits {
        return Vec::new();
    }
    INDICATORS.iter().filter(|of| of.is_asked(year, product)).map(|of| of.field).collect()
}

/// The questions that are still asked after what was answered: what cannot be verified is not assessed further (dossier 5.2).
#[must_use]
pub fn asked(indicators: &[Field], unit: &Unit) -> Vec<Field> {
    let closed = unit.code(Field::Verifiability) == Some(Verifiability::NotVerifiable.code());
    indicators.iter().copied().filter(|field| !closed || *field == Field::Verifiability).collect()
}

/// Whether the values marked come to a lens of open government: one of the three, for technology alone never does (D8).
#[must_use]
pub fn lens(unit: &Unit) -> bool {
    let technology = OgpValue::TechnologyAndInnovation.code();
    matches!(unit.answers.get(Field::Values), Some(Value::Codes(codes)) if codes.iter().any(|code| *code != technology))
}

/// Which findings rest on evidence: the parameters of `irm-evidence`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EvidenceRule {
    /// Completion above this needs some.
    pub completion_above: Completion,
    /// Early results above this need some.
    pub early_results_above: EarlyResults,
    /// Whether a value of open government found under the lens (plans from 2020 on) needs a quotation of the text.
    pub lens: bool,
}

impl EvidenceRule {
    /// As the rule in force for plans of a year has it; none where no rule was.
    #[must_use]
    pub fn for_plans_of(year: i16) -> Option<Self> {
        let day = crate::time::Date::new(year, 1, 1).ok()?;
        match rules::in_force(RuleId::ReviewEvidence, day)?.parameters {
            Parameters::ReviewEvidence(evidence) => Some(evidence),
            _ => None,
        }
    }

    /// Whether an answer needs evidence, in the book of a year.
    #[must_use]
    pub fn needed(self, year: i16, field: Field, value: &Value) -> bool {
        match (field, value) {
            (Field::Completion, Value::Code(code)) => {
                Completion::from_code(code).is_some_and(|found| found > self.completion_above)
            }
            (Field::EarlyResults, Value::Code(code)) => {
                EarlyResults::from_code(code).is_some_and(|found| found > self.early_results_above)
            }
            (Field::Values, Value::Codes(codes)) => self.lens && year >= years::REFRESHED && !codes.is_empty(),
            _ => false,
        }
    }
}
