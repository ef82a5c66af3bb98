//! An offer and a need as pages show them, whether they come from the record or from the desk.

use std::collections::BTreeSet;

use domain::codebook::{PolicyArea2024, Region};
use domain::ids::{Iso3, LanguageCode};
use domain::networking::{CostTerms, Line, Method, Offer, ProviderKind, Size, Stage, SurveyPart, Urgency};
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

fn told(all: impl IntoIterator<Item = (&'static str, Option<Value>)>) -> Told {
    all.into_iter().filter_map(|(label, value)| Some((Say::new(label), value?))).collect()
}

/// What an offer says, apart from its words, as far as it is shown.
pub fn offer(of: &Offer, shows: impl Fn(SurveyPart) -> bool) -> Told {
    let subject = |value: Option<Value>| value.filter(|_| shows(SurveyPart::Subject));
    let places = |value: Option<Value>| value.filter(|_| shows(SurveyPart::Places));
    let terms = |value: Option<Value>| value.filter(|_| shows(SurveyPart::Terms));
    told([
        ("help-kind", code("provider-kind", of.kind.map(ProviderKind::code))),
        ("help-areas", subject(areas(&of.areas))),
        ("help-stages", subject(stages(&of.stages))),
        ("help-methods", subject(codes("help-method", &of.methods, Method::code))),
        ("help-home", places(of.home.as_ref().map(|home| Value::Say(Say::of(Arg::Country(home.to_string())))))),
        ("help-countries", places(countries(&of.coverage.countries))),
        ("help-regions", places(codes("region", &of.coverage.regions, Region::code))),
        ("help-languages", places(languages(&of.languages))),
        ("help-cost", terms(code("cost-terms", of.cost.map(CostTerms::code)))),
        ("help-capacity", terms(of.capacity.map(|n| Value::Number(n.into())))),
        ("help-size", terms(code("provider-size", of.size.map(Size::code)))),
    ])
}

/// What a need says, apart from its words, as far as it is shown.
pub fn line(of: &Line, shows: impl Fn(SurveyPart) -> bool) -> Told {
    let subject = |value: Option<Value>| value.filter(|_| shows(SurveyPart::Subject));
    let terms = |value: Option<Value>| value.filter(|_| shows(SurveyPart::Terms));
    told([
        ("help-areas", subject(areas(&of.areas))),
        ("help-stages", subject(stages(&of.stages))),
        ("help-urgency", terms(code("help-urgency", of.urgency.map(Urgency::code)))),
        ("help-cost-limit", terms(code("cost-terms", of.cost_limit.map(CostTerms::code)))),
        ("help-refuses", terms(codes("provider-kind", &of.refuses, ProviderKind::code))),
    ])
}
