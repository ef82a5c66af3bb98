//! Statements: their written form, and what each shape of answer takes.

use proptest::prelude::*;

use crate::codebook::{Decimal, Field, Missing, Product, Shape};
use crate::ids::TextId;
use crate::statement::{Fields, MAX_LABEL, Subject, Value};

/// An answer that fits a field, made from a few numbers.
fn answer(field: Field, seed: u8, number: i64) -> Value {
    let pick = |book: &[&'static str]| book[usize::from(seed) % book.len()];
    if seed.is_multiple_of(7) {
        return Value::Missing(Missing::ALL[usize::from(seed) % Missing::ALL.len()]);
    }
    match field.shape() {
        Shape::Text => Value::Text(TextId::new([seed; 32])),
        Shape::Label => Value::label(&format!("{number}.B")).unwrap(),
        Shape::Date => Value::Date(format!("20{:02}-Q{}", seed % 100, seed % 4 + 1).parse().unwrap()),
        Shape::Number => Value::Number(number),
        Shape::Flag => Value::Flag(seed.is_multiple_of(2)),
        Shape::Measure(_) => Value::Measure(Decimal::whole(i32::from(seed % 5))),
        Shape::Code(book) => Value::code(field, pick(book)).unwrap(),
        Shape::Codes(book) => Value::codes(field, book.iter().copied().take(usize::from(seed) % 5)).unwrap(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn answers_read_back_from_json(chosen in proptest::collection::vec((proptest::sample::select(Field::ALL), any::<u8>(), any::<i64>()), 0..20)) {
        let fields = Fields::new(chosen.iter().map(|(field, seed, number)| (*field, answer(*field, *seed, *number))));
        let json = serde_json::to_string(&fields).unwrap();
        prop_assert_eq!(serde_json::from_str::<Fields>(&json).unwrap(), fields);
    }

    #[test]
    fn reading_statements_never_panics(text in ".*", json in "[{}\\[\\]\":,a-z0-9-]{0,60}") {
        let _ = text.parse::<Subject>();
        let _ = serde_json::from_str::<Fields>(&json);
    }
}

#[test]
fn every_field_takes_the_answers_of_its_shape_and_no_others() {
    for field in Field::ALL {
        for seed in 0..60 {
            assert!(answer(*field, seed, 3).fits(*field), "{field:?}");
        }
    }
    assert!(!Value::Flag(true).fits(Field::Completion));
    assert!(!Value::Code("open").fits(Field::Completion));
    assert!(Value::code(Field::Completion, "transformative").is_none());
    assert!(Value::codes(Field::Values, ["access-to-information", "transparency"]).is_none());
    assert!(Fields::new([(Field::Completion, Value::Flag(true))]).is_empty(), "what does not fit is not kept");
}

#[test]
fn a_label_is_short_and_on_one_line() {
    assert!(Value::label("16.B").is_some());
    assert!(Value::label(&"x".repeat(MAX_LABEL)).is_some());
    for bad in ["", "a\nb", &"x".repeat(MAX_LABEL + 1)] {
        assert!(Value::label(bad).is_none(), "{bad:?}");
    }
}

#[test]
fn a_statement_with_an_unknown_field_a_foreign_code_or_a_field_twice_is_refused() {
    let refused = |json: &str| serde_json::from_str::<Fields>(json).unwrap_err().to_string();
    assert!(refused(r#"{"colour":"red"}"#).contains("unknown field"));
    assert!(refused(r#"{"completion":"transformative"}"#).contains("not in its book"));
    assert!(refused(r#"{"compound":1,"compound":2}"#).contains("twice"));
    assert!(refused(r#"{"completion":{"no":"idea"}}"#).contains("not in its book"));
    assert!(refused(r#"{"values":["access-to-information","red"]}"#).contains("not in its book"));
}

#[test]
fn codes_of_a_set_are_written_sorted_and_once() {
    let codes = ["public-accountability", "access-to-information", "public-accountability"];
    let fields = Fields::new([(Field::Values, Value::codes(Field::Values, codes).unwrap())]);
    let json = serde_json::to_string(&fields).unwrap();
    assert_eq!(json, r#"{"values":["access-to-information","public-accountability"]}"#);
}

#[test]
fn every_subject_reads_back_from_its_path() {
    let product = Product::EndOfTermReport;
    for path in [
        "country/GHA".to_owned(),
        "member/ghana".into(),
        "membership-event/ghana/joined-2011".into(),
        "seat/steering-committee/2014-10-ghana".into(),
        "plan/ghana/1".into(),
        "process/ghana".into(),
        "process/ghana/2".into(),
        "commitment/GH0033".into(),
        format!("assessment/GH0033/{product}"),
        "challenge-entry/open-budget".into(),
    ] {
        assert_eq!(path.parse::<Subject>().unwrap().to_string(), path);
    }
    for bad in ["", "ghana", "planet/earth", "assessment/GH0033", "assessment/GH0033/diary", "plan/ghana", "member/"] {
        assert!(bad.parse::<Subject>().is_err(), "{bad}");
    }
}
