//! What an offer and a request say as pages and programs show it, whether it comes from the record or from the desk: by the kind of each
//! answer, as the tables of `domain::networking` have it.

use std::collections::BTreeSet;

use domain::codebook::PolicyArea2024;
use domain::ids::{LanguageCode, TextId};
use domain::networking::{Asked, Given, Kind, Row, Stage, SurveyField};
use serde_json::{Map, Value as Json, json};
use views::value::{Code, Value};
use views::{Arg, Say};

use crate::present::{Present, text_of};

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

/// An answer by its kind; what is not said is not there.
fn answer<W>(asked: &Asked, given: Given<W>, mut text: impl FnMut(W) -> Value) -> Told {
    let one = match (given, asked.kind) {
        (Given::Listed(all), _) => {
            let label = asked.each.unwrap_or(asked.label);
            return all.into_iter().map(|words| (Say::new(label), text(words))).collect();
        }
        (Given::Words(words), _) => words.map(text),
        (Given::One(of), Kind::One(book)) => code(book.name, of),
        (Given::Any(codes), Kind::Any(book)) if !codes.is_empty() => {
            Some(Value::Codes { field: book.name.into(), codes: codes.into_iter().map(Code::from).collect() })
        }
        (Given::One(_) | Given::Any(_), _) => None,
        (Given::Country(home), _) => home.map(|home| Value::Say(Say::of(Arg::Country(home.to_string())))),
        (Given::Countries(all), _) => listed(all.iter().map(|id| Arg::Country(id.to_string())).collect()),
        (Given::Languages(all), _) => listed(all.iter().map(language).collect()),
        (Given::Number(number), _) => number.map(|number| Value::Number(number.into())),
    };
    one.map(|value| (Say::new(asked.label), value)).into_iter().collect()
}

/// What lies on the desk of the answers of a table, as far as it is shown: the words that have to be there, then the rest.
pub fn on_desk<T, K>(rows: &'static [Row<T, K>], said: &T, shows: impl Fn(SurveyField) -> bool) -> Told {
    let (first, rest): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.asked.needed.is_some());
    let shown = first.into_iter().chain(rest).filter(|row| row.asked.field.is_released() && shows(row.asked.field));
    shown.flat_map(|row| answer(&row.asked, (row.read)(said), |words| Value::Text(text_of(&words)))).collect()
}

/// What an act says of the answers of a table, of those that are asked for.
pub fn in_act<T, K>(present: Present<'_>, rows: &[Row<T, K>], act: &K, wanted: impl Fn(&Asked) -> bool) -> Told {
    let kept = rows.iter().filter(|row| wanted(&row.asked)).filter_map(|row| Some((&row.asked, row.kept.as_ref()?)));
    kept.flat_map(|(asked, kept)| answer(asked, (kept.read)(act), |id| words(present, &id))).collect()
}

/// A text that may be shown, or why it is not.
pub fn words(present: Present<'_>, id: &TextId) -> Value {
    present.text(id).map_or_else(|withheld| withheld, Value::Text)
}

/// What an act says of the answers of a table, for programs: texts that may be shown in words, what is not said as nothing.
pub fn told<T, K>(present: Present<'_>, rows: &[Row<T, K>], act: &K, into: &mut Map<String, Json>) {
    for kept in rows.iter().filter_map(|row| row.kept.as_ref()) {
        let said = match (kept.read)(act).texts(|id| present.word(&id)) {
            Given::Words(words) => json!(words),
            Given::Listed(words) => json!(words),
            Given::One(code) => json!(code),
            Given::Any(codes) => json!(codes),
            Given::Country(country) => json!(country),
            Given::Countries(countries) => json!(countries),
            Given::Languages(languages) => json!(languages),
            Given::Number(number) => json!(number),
        };
        into.insert(kept.name.to_owned(), said);
    }
}

/// What an act says of the answers of a table, said again as a sheet holds it: its texts in words where they may be shown.
pub fn said_again<T, K>(present: Present<'_>, rows: &[Row<T, K>], act: &K, said: &mut T) {
    for row in rows {
        if let Some(kept) = &row.kept {
            (row.write)(said, (kept.read)(act).texts(|id| present.word(&id).map(str::to_owned)));
        }
    }
}
