use proptest::prelude::*;

use super::*;

fn close(found: f64, expected: f64, within: f64) {
    assert!((found - expected).abs() <= within, "{found} is not {expected}");
}

/// The reliability data of four observers and twelve units in Krippendorff, Computing Krippendorff's Alpha-Reliability (2011),
/// section C, where some observers left units out.
const FOUR_OBSERVERS: [[u32; 4]; 12] = [
    [1, 1, 0, 1],
    [2, 2, 3, 2],
    [3, 3, 3, 3],
    [3, 3, 3, 3],
    [2, 2, 2, 2],
    [1, 2, 3, 4],
    [4, 4, 4, 4],
    [1, 1, 2, 1],
    [2, 2, 2, 2],
    [0, 5, 5, 5],
    [0, 0, 1, 1],
    [0, 0, 3, 0],
];

fn four_observers() -> Ratings {
    let given = |unit: &[u32; 4]| unit.iter().map(|value| (*value > 0).then_some(*value)).collect();
    Ratings::new(FOUR_OBSERVERS.iter().map(given).collect())
}

fn alpha(ratings: &Ratings, metric: Metric) -> Result<f64, Silence> {
    Coincidences::of(&ratings.paired()).alpha(metric)
}

fn two(one: &[u32], other: &[u32]) -> Ratings {
    Ratings::new(one.iter().zip(other).map(|(one, other)| vec![Some(*one), Some(*other)]).collect())
}

/// As many pairs as a table of two coders has, row by row.
fn table<const N: usize>(cells: [[usize; N]; N]) -> Vec<(u32, u32)> {
    let cell = |(row, cells): (u32, [usize; N])| {
        (0..).zip(cells).flat_map(move |(column, times)| std::iter::repeat_n((row, column), times))
    };
    (0..).zip(cells).flat_map(cell).collect()
}

#[test]
fn alpha_is_that_of_krippendorffs_worked_examples() {
    for (metric, expected) in [(Metric::Nominal, 0.743), (Metric::Ordinal, 0.815), (Metric::Interval, 0.849)] {
        close(alpha(&four_observers(), metric).unwrap(), expected, 0.000_5);
    }
    // Section A: two observers and two categories. Section B: two observers and five.
    let binary = two(&[0, 1, 0, 0, 0, 0, 0, 0, 1, 0], &[1, 1, 1, 0, 0, 1, 0, 0, 0, 0]);
    close(alpha(&binary, Metric::Nominal).unwrap(), 0.095, 0.000_5);
    let letters = two(&[0, 0, 1, 1, 3, 2, 2, 2, 4, 3, 3, 0], &[1, 0, 1, 1, 1, 2, 2, 2, 4, 3, 3, 3]);
    close(alpha(&letters, Metric::Nominal).unwrap(), 0.692, 0.000_5);
}

/// Cohen, Weighted kappa (1968): two hundred cases in three categories, and weights of his own choice.
#[test]
fn kappa_is_that_of_cohens_worked_example_unweighted_and_weighted() {
    let cases = table([[88, 10, 2], [14, 40, 6], [18, 10, 12]]);
    assert_eq!(cases.len(), 200);
    close(kappa(&cases, unweighted, None).unwrap(), 0.492, 0.000_5);
    let cohens = |one: u32, other: u32| match (one.min(other), one.max(other)) {
        (0, 1) => 1.0,
        (0, 2) => 3.0,
        (1, 2) => 6.0,
        _ => 0.0,
    };
    close(kappa(&cases, cohens, None).unwrap(), 0.348, 0.000_5);
}

/// Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, chapter 18: a hundred diagnoses, kappa 0.68 with a
/// standard error of 0.087 after Fleiss, Cohen and Everitt (1969).
#[test]
fn the_interval_is_as_wide_as_the_standard_error_of_a_worked_example() {
    let cases = table([[75, 1, 4], [5, 4, 1], [0, 0, 10]]);
    let statistic = |left_out| kappa(&cases, unweighted, left_out);
    close(statistic(None).unwrap(), 0.676, 0.001);
    let Spread::Between { low, high } = spread(0.676, cases.len(), statistic) else { panic!("no interval") };
    let width: f64 = high.to_string().parse::<f64>().unwrap() - low.to_string().parse::<f64>().unwrap();
    close(width / (2.0 * Z), 0.087, 0.006);
}

#[test]
fn linear_and_quadratic_weights_forgive_what_is_near() {
    let near = table([[10, 5, 0], [5, 10, 5], [0, 5, 10]]);
    let far = table([[10, 0, 5], [0, 20, 0], [5, 0, 10]]);
    let all = |cases: &[(u32, u32)]| {
        [unweighted, linear, quadratic].map(|weight: Weight| kappa(cases, weight, None).unwrap())
    };
    let [plain, lin, quad] = all(&near);
    assert!(plain < lin && lin < quad, "{plain} {lin} {quad}");
    let [plain, lin, quad] = all(&far);
    assert!(plain > lin && lin > quad, "{plain} {lin} {quad}");
}

#[test]
fn where_nothing_can_be_told_there_is_a_reason_and_never_a_number() {
    let why = |ratings: &Ratings, metric| {
        let told = reliability(ratings, metric);
        (told.units, told.coefficients.iter().map(|(_, told)| told.err()).collect::<Vec<_>>())
    };
    let nothing = Ratings::new(vec![vec![Some(1), None], vec![None, Some(2)], vec![None, None]]);
    assert_eq!(why(&nothing, Metric::Nominal), (0, vec![Some(Silence::NothingTwice); 2]));
    assert_eq!(reliability(&nothing, Metric::Nominal).share, None);
    let alike = two(&[2, 2, 2], &[2, 2, 2]);
    assert_eq!(why(&alike, Metric::Ordinal), (3, vec![Some(Silence::AllAlike); 4]));
    let one_unit = two(&[1], &[2]);
    for (_, told) in reliability(&one_unit, Metric::Nominal).coefficients {
        assert_eq!(told.unwrap().interval, Spread::Unknown(Silence::TooFewUnits));
    }
    // Without its only other answer everything is alike, so the spread is unknown, though the value is not.
    let hangs_on_one = reliability(&two(&[1, 1, 2], &[1, 1, 2]), Metric::Nominal);
    let (_, told) = &hangs_on_one.coefficients[0];
    assert_eq!(told.unwrap().value, Decimal::whole(1));
    assert_eq!(told.unwrap().interval, Spread::Unknown(Silence::TooFewUnits));
}

#[test]
fn a_question_with_an_order_is_measured_by_it_and_a_set_is_one_answer() {
    use crate::codebook::Shape;
    let ordered = Field::ALL.iter().filter(|field| Metric::of(**field) == Metric::Ordinal);
    assert!(ordered.into_iter().all(|field| matches!(field.shape(), Shape::Code(_))));
    assert_eq!(Metric::of(Field::Values), Metric::Nominal);
    let values = |codes: &[&str]| category(Field::Values, &Value::codes(Field::Values, codes.iter().copied()).unwrap());
    assert_eq!(
        values(&["civic-participation", "access-to-information"]),
        values(&["access-to-information", "civic-participation"])
    );
    assert_ne!(values(&["civic-participation"]), values(&["access-to-information"]));
    assert_eq!(values(&[]), Some(0), "no value is an answer too");
    assert_eq!(category(Field::Completion, &Value::code(Field::Completion, "complete").unwrap()), Some(6));
    assert_eq!(category(Field::Completion, &Value::Missing(crate::Missing::NotApplicable)), None);
}

#[test]
fn a_share_has_wilsons_interval() {
    // Wilson (1927) as worked in Newcombe (1998), table I: 81 of 263 lies between 0.2553 and 0.3662.
    let share = wilson(81, 263).unwrap();
    assert_eq!(
        share.interval,
        Spread::Between { low: Decimal::ten_thousandths(2_553), high: Decimal::ten_thousandths(3_662) }
    );
    assert_eq!(wilson(0, 0), None);
}

fn ratings() -> impl Strategy<Value = Ratings> {
    let unit = proptest::collection::vec(proptest::option::weighted(0.9, 0_u32..5), 2..=2);
    proptest::collection::vec(unit, 1..30).prop_map(Ratings::new)
}

fn told(ratings: &Ratings, metric: Metric) -> Vec<Result<Decimal, Silence>> {
    reliability(ratings, metric).coefficients.into_iter().map(|(_, told)| told.map(|told| told.value)).collect()
}

proptest! {
    #[test]
    fn agreement_does_not_depend_on_who_is_called_the_first_coder(ratings in ratings()) {
        let turned = Ratings::new(ratings.0.iter().map(|unit| unit.iter().rev().copied().collect()).collect());
        for metric in [Metric::Nominal, Metric::Ordinal, Metric::Interval] {
            prop_assert_eq!(told(&ratings, metric), told(&turned, metric));
        }
    }

    #[test]
    fn what_categories_are_called_is_nothing_to_a_nominal_coefficient(ratings in ratings(), turn in 1_u32..5) {
        let called = |value: &Option<u32>| value.map(|value| (value + turn) % 5);
        let other = Ratings::new(ratings.0.iter().map(|unit| unit.iter().map(called).collect()).collect());
        prop_assert_eq!(told(&ratings, Metric::Nominal), told(&other, Metric::Nominal));
    }

    #[test]
    fn coders_who_answer_alike_agree_wholly(values in proptest::collection::vec(0_u32..5, 2..30)) {
        for told in told(&two(&values, &values), Metric::Ordinal) {
            prop_assert!(matches!(told, Err(Silence::AllAlike)) || told == Ok(Decimal::whole(1)), "{:?}", told);
        }
    }

    #[test]
    fn no_number_is_above_one_and_no_interval_leaves_its_number_out(ratings in ratings()) {
        for (_, told) in reliability(&ratings, Metric::Ordinal).coefficients {
            let Ok(Estimate { value, interval }) = told else { continue };
            prop_assert!(value <= Decimal::whole(1));
            if let Spread::Between { low, high } = interval {
                prop_assert!(low <= value || value < Decimal::whole(-1), "{:?} {:?}", low, value);
                prop_assert!(value <= high);
            }
        }
    }
}
