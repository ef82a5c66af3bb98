//! How a figure, its filter and a part of it stand in an address.

use domain::codebook::{Cohort, Era, Level, PolicyArea2024, Product, Region, Tag2016};
use domain::figures::{BadFilter, Figure, FigureId, Filter, Units, Which};
use domain::review::{Formula, Report, StarColumn};
use domain::rules::Reason;
use domain::{Field, Partnership, SourceId};
use views::{Address, Arg, Say, Target};

use crate::ask::Ask;
use crate::present::Present;
use crate::problems::Problem;

/// The parts that can be asked for; a step is `step-` and its number, from 1, and who was left out is `excluded-` and why.
pub const KNOWN: [&str; 5] = ["universe", "denominator", "numerator", "step-1", "excluded-not-reviewed"];

/// What a part is called in an address.
#[must_use]
pub fn write(which: Which) -> String {
    match which {
        Which::Universe => "universe".to_owned(),
        Which::Numerator => "numerator".to_owned(),
        Which::Denominator => "denominator".to_owned(),
        Which::Step(step) => format!("step-{step}"),
        Which::Excluded(why) => format!("excluded-{why}"),
    }
}

/// The part that an address names.
#[must_use]
pub fn read(part: &str) -> Option<Which> {
    match part {
        "universe" => Some(Which::Universe),
        "numerator" => Some(Which::Numerator),
        "denominator" => Some(Which::Denominator),
        _ => match part.split_once('-')? {
            ("step", step) => step.parse().ok().map(Which::Step),
            ("excluded", why) => Reason::from_code(why).map(Which::Excluded),
            _ => None,
        },
    }
}

/// The list behind a part of a figure; none for figures that do not count commitments.
#[must_use]
pub fn list(figure: &Figure, which: Which) -> Option<Target> {
    if matches!(figure.id, FigureId::Members | FigureId::Plans) {
        return None;
    }
    let to = Target::new(Address::Search).and("figure", figure.id.code()).and("part", &write(which));
    Some(figure.filter.pairs().iter().fold(to, |to, (key, value)| to.and(key, value)))
}

/// Where a figure is.
#[must_use]
pub fn to(id: FigureId, filter: &Filter) -> Target {
    let to = Target::new(Address::Figure(id.code().to_owned()));
    filter.pairs().iter().fold(to, |to, (key, value)| to.and(key, value))
}

/// The filter that an address asks for; a misspelt one would silently give another figure, so it is refused.
///
/// # Errors
/// When a name or value is not known.
pub fn filter(ask: &Ask, state: &Partnership) -> Result<Filter, Problem> {
    Filter::from_pairs(ask.others()).map_err(|bad| bad_filter(state, &bad))
}

/// What to tell about a filter that cannot be read.
#[must_use]
pub fn bad_filter(state: &Partnership, bad: &BadFilter) -> Problem {
    let bad_code = |name: &str, value: &str, known: Vec<String>| {
        let say = Say::new("bad-code").with("value", value).with("name", name);
        Problem::asked(say.with("known", known.join(", ")))
    };
    match bad {
        BadFilter::UnknownKey { key } => bad_code("filter", key, Filter::KEYS.map(str::to_owned).into()),
        BadFilter::BadValue { key: key @ ("year" | "report-year" | "plan"), value } => {
            Problem::asked(Say::new("bad-number").with("value", value).with("name", *key))
        }
        BadFilter::BadValue { key, value } => bad_code(key, value, known(state, key)),
    }
}

/// The values that a filter can have.
fn known(state: &Partnership, key: &str) -> Vec<String> {
    let codes: &[&str] = match key {
        "assessed" => &["yes", "no"],
        "cohort" => Cohort::CODES,
        "column" => StarColumn::CODES,
        "era" => Era::CODES,
        "formula" => Formula::CODES,
        "level" => Level::CODES,
        "policy-area" => PolicyArea2024::CODES,
        "product" => Product::CODES,
        "region" => Region::CODES,
        "report" => Report::CODES,
        "tag" => Tag2016::CODES,
        "units" => Units::CODES,
        "asked" => return Field::ALL.iter().map(|field| field.code().to_owned()).collect(),
        "country" => return state.countries.keys().map(ToString::to_string).collect(),
        "source" => return state.sources.keys().map(ToString::to_string).collect(),
        _ => return state.members.keys().map(ToString::to_string).collect(),
    };
    codes.iter().map(|code| (*code).to_owned()).collect()
}

/// A filter in words: what each of its restrictions is called.
#[must_use]
pub fn told(present: Present<'_>, filter: &Filter) -> Say {
    let code = |field: &str, value: &str| Arg::Code(field.to_owned(), value.to_owned());
    let word = |(key, value): &(&'static str, String)| -> Vec<Arg> {
        let each = value.split(',');
        match *key {
            "assessed" => vec![Arg::Field(Field::Assessed.code().into())],
            "asked" => each.map(|field| Arg::Field(field.to_owned())).collect(),
            "source" => vec![source(present, value)],
            "column" => vec![code("star-column", value)],
            "formula" => vec![code("rule", value)],
            "country" => each.map(|country| Arg::Country(country.to_owned())).collect(),
            "tag" => each.map(|tag| code("tags", tag)).collect(),
            "policy-area" => each.map(|area| code("policy-areas", area)).collect(),
            "plan" => each.map(|number| Say::new("plan-short-inline").with("number", number).into()).collect(),
            "cohort" | "era" | "level" | "product" | "region" => each.map(|value| code(key, value)).collect(),
            _ => each.map(Arg::from).collect(),
        }
    };
    Say::of(Arg::AllOf(filter.pairs().iter().flat_map(word).collect()))
}

/// The title of a source.
#[must_use]
pub fn source(present: Present<'_>, id: &str) -> Arg {
    let known = id.parse::<SourceId>().ok().and_then(|id| present.state.sources.get(&id));
    known.map_or_else(|| id.into(), |source| present.source_title(source).into())
}

/// The rules that a figure applies, in words.
#[must_use]
pub fn rule(figure: &Figure) -> Say {
    let rule = |name: &str| Arg::Code("rule".into(), name.to_owned());
    match (figure.filter.column, figure.filter.formula, figure.id.rule()) {
        (Some(column), ..) if figure.id == FigureId::PublishedStarShare => {
            Say::of(Arg::Code("star-column".into(), column.code().into()))
        }
        (_, Some(formula), _) if figure.id == FigureId::StarShare => Say::of(rule(formula.code())),
        (_, None, _) if figure.id == FigureId::StarShare => Say::of(rule(Formula::Printed.code())),
        (.., Some(id)) => Say::of(rule(id.code())),
        (.., None) => Say::new("value-none"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_reads_back_from_its_address() {
        let parts = [Which::Universe, Which::Numerator, Which::Denominator, Which::Step(3)];
        let parts = parts.into_iter().chain(Reason::ALL.iter().map(|why| Which::Excluded(*why)));
        for part in parts {
            assert_eq!(read(&write(part)), Some(part));
        }
        assert!(KNOWN.iter().all(|part| read(part).is_some()));
        for nonsense in ["", "step", "step-x", "excluded-because", "all"] {
            assert_eq!(read(nonsense), None, "{nonsense}");
        }
    }
}
