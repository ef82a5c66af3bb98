//! An offer and a need as pages show them, whether they come from the record or from the desk.

use std::collections::BTreeSet;

use domain::codebook::{PolicyArea2024, Region};
use domain::ids::{Iso3, LanguageCode};
use domain::networking::{CostTerms, Line, Method, Offer, ProviderKind, Size, Stage, SurveyField, Urgency};
use views::value::{Code, Value};
use views::{Arg, Say};

/// The languages that a form offers to tick; any other is typed as its code.
pub const LANGUAGES: [&str; 8] = ["ar", "en", "es", "fr", "id", "pt", "ru", "sw"];

/// What is said of something, question by question; what is not said is not there.
pub type Told = Vec<(Say, Value)>;

/// Codes of a book.
pub fn codes<T: Copy>(book: &'static str, all: &BTreeSet<T>, code: impl Fn(T) -> &'static str) -> Option<Value> {
    let codes: Vec<Code> = all.iter().map(|one| Code::from(code(*one))).collect();
    (!codes.is_empty()).then(|| Value::Codes { field: book.into(), codes })
}

/// One code of a book.
pub fn code(book: &'static str, code: Option<&'static str>) -> Option<Value> {
    code.map(|code| Value::code(book, code))
}

/// Countries by their names.
pub fn countries(all: &BTreeSet<Iso3>) -> Option<Value> {
    listed(all.iter().map(|id| Arg::Country(id.to_string())).collect())
}

fn listed(all: Vec<Arg>) -> Option<Value> {
    (!all.is_empty()).then(|| Value::Say(Say::of(Arg::AllOf(all))))
}

/// A language by its name where it is known, else its code.
pub fn language(of: &LanguageCode) -> Arg {
    let known = LANGUAGES.contains(&of.as_str());
    if known { Arg::Code("work-language".into(), of.to_string()) } else { Arg::Text(of.to_string()) }
}

/// Languages.
pub fn languages(all: &BTreeSet<LanguageCode>) -> Option<Value> {
    listed(all.iter().map(language).collect())
}

/// Policy areas.
pub fn areas(all: &BTreeSet<PolicyArea2024>) -> Option<Value> {
    codes("policy-areas", all, PolicyArea2024::code)
}

/// Stages.
pub fn stages(all: &BTreeSet<Stage>) -> Option<Value> {
    codes("help-stage", all, Stage::code)
}

fn told(
    all: impl IntoIterator<Item = (&'static str, SurveyField, Option<Value>)>,
    shows: impl Fn(SurveyField) -> bool,
) -> Told {
    let shown = all.into_iter().filter(|(_, field, _)| shows(*field));
    shown.filter_map(|(label, _, value)| Some((Say::new(label), value?))).collect()
}

/// What an offer says, apart from its words, as far as it is shown.
pub fn offer(of: &Offer, shows: impl Fn(SurveyField) -> bool) -> Told {
    use SurveyField as F;
    let home = of.home.as_ref().map(|home| Value::Say(Say::of(Arg::Country(home.to_string()))));
    let all = [
        ("help-kind", F::Kind, code("provider-kind", of.kind.map(ProviderKind::code))),
        ("help-areas", F::Areas, areas(&of.areas)),
        ("help-stages", F::Stages, stages(&of.stages)),
        ("help-methods", F::Methods, codes("help-method", &of.methods, Method::code)),
        ("help-home", F::Home, home),
        ("help-countries", F::Countries, countries(&of.coverage.countries)),
        ("help-regions", F::Regions, codes("region", &of.coverage.regions, Region::code)),
        ("help-languages", F::Languages, languages(&of.languages)),
        ("help-cost", F::Cost, code("cost-terms", of.cost.map(CostTerms::code))),
        ("help-capacity", F::Capacity, of.capacity.map(|n| Value::Number(n.into()))),
        ("help-size", F::Size, code("provider-size", of.size.map(Size::code))),
    ];
    told(all, shows)
}

/// What a need says, apart from its words, as far as it is shown.
pub fn line(of: &Line, shows: impl Fn(SurveyField) -> bool) -> Told {
    use SurveyField as F;
    let all = [
        ("help-areas", F::Areas, areas(&of.areas)),
        ("help-stages", F::Stages, stages(&of.stages)),
        ("help-urgency", F::Urgency, code("help-urgency", of.urgency.map(Urgency::code))),
        ("help-cost-limit", F::Cost, code("cost-terms", of.cost_limit.map(CostTerms::code))),
        ("help-refuses", F::Refuses, codes("provider-kind", &of.refuses, ProviderKind::code)),
        ("help-wanted", F::Wanted, Some(Value::Number(of.wanted.into()))),
    ];
    told(all, shows)
}
