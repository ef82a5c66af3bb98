//! Real plans and their published findings through the whole review, with seeded coders who err, and a reconciler who sees only
//! what they saw. What becomes public follows from the codes alone, and one code flipped anywhere on the way is named.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod coders;
mod common;

use app::WriteError;
use app::review::NotReviewed;
use app::verification::{Problem, check_folder};
use coders::{Panel, Where, flip};
use domain::codebook::{Completion, Field, Product};
use domain::deed::{Deed, Stated};
use domain::figures::{FigureId, Filter, compute};
use domain::review::process::{Coding, QuestionAgreement, Refusal, RoundKind, Unfounded, Why, agreement};
use domain::review::{Coefficient, Estimate, Formula, Spread};
use domain::statement::{Fields, Subject, Value};
use domain::{Lens, SourceId};
use store::check::Problem as Damage;

use common::{EDITIONS, ORIGIN, key};

/// How often each coder errs.
const ERRS: [f64; 2] = [0.1, 0.2];

/// Montenegro's first plan: 56 commitments of 2012, specificity, values, potential impact and completion.
async fn montenegro(seed: u64) -> Option<Panel> {
    Panel::of(seed, EDITIONS[2], "Montenegro", "montenegro/1", Product::ProgressReport).await
}

/// How often two coders answer alike who err at these rates and then choose any of the other answers.
fn alike(others: f64) -> f64 {
    let [first, second] = ERRS;
    (1.0 - first) * (1.0 - second) + first * second / others
}

fn number(decimal: domain::codebook::Decimal) -> f64 {
    decimal.to_string().parse().unwrap()
}

/// Whether a number lies within three standard errors of what is expected: the interval is one of 1.96 of them.
fn near(measured: Estimate, expected: f64) -> bool {
    let Spread::Between { low, high } = measured.interval else { return false };
    (number(measured.value) - expected).abs() <= (number(high) - number(low)) / 2.0 * 3.0 / 1.96
}

/// Holds the published agreement against what the stated rates imply: the share, and kappa given how often each coder used each
/// answer.
fn holds_against_the_rates(agreed: &QuestionAgreement, codings: &[Coding; 2], others: f64) {
    let field = agreed.field;
    let expected = alike(others);
    let share = agreed.reliability.share.unwrap();
    assert!(near(share, expected), "{field:?}: {share:?} is far from {expected}");
    let both = codings[0].units.iter().zip(&codings[1].units);
    let off = [Completion::Withdrawn.code(), Completion::Unclear.code()];
    let on_scale =
        |value: &Value| !matches!(value, Value::Code(code) if field == Field::Completion && off.contains(code));
    let pairs: Vec<_> = both
        .filter_map(|((_, one), (_, other))| Some((one.answers.get(field)?, other.answers.get(field)?)))
        .filter(|(one, other)| on_scale(one) && on_scale(other))
        .collect();
    let (mut chance, n) = (0.0, f64::from(u32::try_from(pairs.len()).unwrap()));
    for (one, _) in &pairs {
        let same = pairs.iter().filter(|(_, other)| other == one).count();
        chance += f64::from(u32::try_from(same).unwrap());
    }
    let chance = chance / (n * n);
    let kappa = agreed.reliability.coefficients.iter().find(|(name, _)| *name == Coefficient::Kappa);
    let kappa = kappa.unwrap().1.unwrap();
    let expected = (expected - chance) / (1.0 - chance);
    assert!(near(kappa, expected), "{field:?}: {kappa:?} is far from {expected}");
}

fn others(field: Field) -> f64 {
    match field {
        Field::Values => 4.0,
        Field::Verifiability => 1.0,
        _ => 3.0,
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn stars_and_figures_come_from_the_codes_alone_and_agreement_from_the_rates() {
    let Some(mut panel) = montenegro(3).await else { return };
    panel.review(ERRS).await;
    let state = panel.app.history().now();
    let review = state.reviews.get(&panel.id).unwrap();
    let published = &review.published.as_ref().unwrap().deed;
    let read = |text| panel.app.published_coding(text).unwrap();
    let (report, codings) = (read(&published.report), [0, 1].map(|place| read(&published.codings[place])));

    let agreed = agreement([(review.as_ref(), &codings)]);
    assert_eq!(agreed.iter().map(|one| one.field).collect::<Vec<_>>(), review.indicators());
    for question in &agreed {
        holds_against_the_rates(question, &codings, others(question.field));
    }
    let left_out = codings[0].units.keys().filter(|unit| {
        let off = |of: &Coding| {
            let found = of.units[*unit].code(Field::Completion).unwrap();
            found == Completion::Withdrawn.code() || found == Completion::Unclear.code()
        };
        off(&codings[0]) || off(&codings[1])
    });
    let completion = agreed.iter().find(|one| one.field == Field::Completion).unwrap();
    assert_eq!(completion.off_scale, left_out.count() as u64);

    // By hand, from nothing but the codes of the report. What the edition said of the same report counts less than an office.
    let code = |unit: &domain::review::process::UnitCoding, field| unit.code(field).unwrap();
    let high = |unit: &&domain::review::process::UnitCoding| {
        matches!(code(unit, Field::Completion), "substantial" | "complete")
    };
    let relevant = |unit: &domain::review::process::UnitCoding| match unit.answers.get(Field::Values) {
        Some(Value::Codes(values)) => values.iter().any(|value| *value != "technology-and-innovation"),
        _ => false,
    };
    let starred = report.units.values().filter(high).filter(|unit| {
        matches!(code(unit, Field::Specificity), "medium" | "high")
            && matches!(code(unit, Field::PotentialImpact), "moderate" | "transformative")
            && relevant(unit)
    });
    let ours = |formula| Filter {
        members: [panel.id.plan.member.clone()].into(),
        product: Some(Product::ProgressReport),
        formula,
        ..Filter::default()
    };
    let stars = compute(&state, Lens::ALL, FigureId::StarShare, &ours(Some(Formula::Printed2014)));
    assert_eq!(stars.numerator, starred.count() as u64);
    assert!(stars.numerator > 0, "a figure that counts nothing proves little");
    let complete = compute(&state, Lens::ALL, FigureId::CompletionRate, &ours(None));
    assert_eq!(complete.numerator, report.units.values().filter(high).count() as u64);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_plan_of_today_goes_the_same_way_with_its_gates() {
    let found = Panel::of(5, EDITIONS[3], "North Macedonia", "north-macedonia/5", Product::ActionPlanReview).await;
    let Some(mut panel) = found else { return };
    panel.review(ERRS).await;
    let state = panel.app.history().now();
    let review = state.reviews.get(&panel.id).unwrap();
    assert_eq!((review.book, review.units.len()), (2021, 13));
    let codings = panel.app.both_codings(&panel.id).await.unwrap().unwrap();
    let agreed = agreement([(review.as_ref(), &codings)]);
    let verifiable = agreed.iter().find(|one| one.field == Field::Verifiability).unwrap();
    holds_against_the_rates(verifiable, &codings, others(Field::Verifiability));
    let closed = |of: &Coding| of.units.values().filter(|unit| unit.answers.get(Field::Values).is_none()).count();
    let alone = agreed.iter().find(|one| one.field == Field::Values).unwrap().one_alone;
    assert!(closed(&codings[0]) + closed(&codings[1]) > 0 && alone > 0, "an error at the gate closes questions");
}

fn changed(error: WriteError<NotReviewed>) -> String {
    match error {
        WriteError::Refused(NotReviewed::Changed(what)) => what,
        other => panic!("{other:?}"),
    }
}

async fn damage(panel: &Panel) -> Vec<Damage> {
    panel.app.store().check(|_| {}).await.unwrap().problems
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_code_flipped_on_the_desk_is_named_and_stops_the_review() {
    let Some(mut panel) = montenegro(4).await else { return };
    panel.open_and_code(ERRS).await;
    let document = |rows| Where { table: "review_document", column: "body", rows };
    let (second, agreed) = (document("kind = 'second-coder'"), document("kind = 'agreed'"));
    let named =
        |found: &[Damage], kind: &str| matches!(found, [Damage::HandedInChanged { kind: of, .. }] if of == kind);

    panel.agree().await;
    flip(&panel, second);
    assert!(named(&damage(&panel).await, "second-coder"));
    assert_eq!(changed(panel.reconcile().await.unwrap_err()), "second-coder");
    flip(&panel, second);
    assert_eq!(damage(&panel).await, []);
    panel.reconcile().await.unwrap();

    panel.through(RoundKind::PrePublication).await;
    panel.through(RoundKind::Public).await;
    flip(&panel, agreed);
    assert!(named(&damage(&panel).await, "agreed"));
    assert_eq!(changed(panel.publish().await.unwrap_err()), "agreed");
    flip(&panel, agreed);

    // What is still being written has no digest yet; but what was reconciled is not changed in silence.
    let unit = Where { table: "review_unit", column: "body", rows: "kind = 'agreed' AND unit = 1" };
    flip(&panel, unit);
    let Err(WriteError::Refused(NotReviewed::Refused(against))) = panel.publish().await else {
        panic!("it is refused")
    };
    let silent = |refusal: &Refusal| match refusal {
        Refusal::Coding(problems) => {
            problems.iter().any(|one| (one.unit, one.field, one.why) == (1, Field::Completion, Why::Changed))
        }
        _ => false,
    };
    assert!(against.iter().any(silent), "{against:?}");
    flip(&panel, unit);
    panel.publish().await.unwrap();
}

fn verified(folder: &std::path::Path) -> Vec<Problem> {
    check_folder(folder, ORIGIN, &[key(1).verifier().clone()], &[]).problems
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_code_flipped_in_the_record_is_named() {
    let Some(mut panel) = montenegro(6).await else { return };
    panel.review(ERRS).await;
    panel.app.settle().await.unwrap();
    let out = testkit::sqlite_folder();
    panel.app.export(out.path()).await.unwrap();
    assert!(verified(out.path()).is_empty(), "{:?}", verified(out.path()));

    // In the database: the bytes of the statement are not those of its leaf any more, and of a text not those of its digest.
    let source: SourceId = "irm-montenegro-1-progress-report".parse().unwrap();
    let rows = "seq = (SELECT min(seq) FROM acts WHERE kind LIKE 'assessment.%' AND CAST(bytes AS TEXT) LIKE \
                '%\"completion\":\"%irm-montenegro-1-progress%')";
    let statement = Where { table: "acts", column: "bytes", rows };
    flip(&panel, statement);
    assert!(matches!(&damage(&panel).await[..], [Damage::Leaf(_), ..]));
    flip(&panel, statement);
    let text = Where { table: "texts", column: "body", rows: "CAST(body AS TEXT) LIKE '%\"completion\":\"%'" };
    flip(&panel, text);
    let changed = damage(&panel).await;
    assert!(!changed.is_empty() && changed.iter().all(|one| matches!(one, Damage::TextChanged(_))), "{changed:?}");
    flip(&panel, text);
    assert_eq!(damage(&panel).await, []);

    // Whoever runs the program can have it say what no report found, and sign that: `verify` still names it.
    let state = panel.app.history().now();
    let commitment = state.plan(&panel.id.plan).unwrap().commitments[0].clone();
    let fields = Fields::new([(Field::Completion, Value::Code(Completion::Complete.code()))]);
    let subject = Subject::Assessment(commitment.clone(), Product::ProgressReport);
    let said = Stated { subject, source, row: 1, plan: Some(panel.id.plan.clone()), fields };
    panel.append("forged", vec![Deed::Corrected(said)]).await;
    panel.app.settle().await.unwrap();
    let forged = testkit::sqlite_folder();
    panel.app.export(forged.path()).await.unwrap();
    let found = verified(forged.path());
    let of_it = |one: &Problem| matches!(one, Problem::Unfounded(Unfounded::Statement { commitment: of, .. }) if *of == commitment);
    assert!(!found.is_empty() && found.iter().all(of_it), "{found:?}");
}

/// Real plans with progress reports, the larger ones first.
const PLANS: [&str; 20] = [
    "Montenegro 1",
    "Brazil 2",
    "Macedonia 2",
    "Guatemala 2",
    "Peru 1",
    "Uruguay 2",
    "Azerbaijan 1",
    "Mexico 1",
    "El Salvador 2",
    "Macedonia 1",
    "Croatia 1",
    "Denmark 1",
    "Jordan 1",
    "Brazil 1",
    "Georgia 1",
    "Ghana 1",
    "Albania 1",
    "Italy 1",
    "Spain 1",
    "Norway 1",
];

/// Has every plan coded twice at the stated rates, and holds how far the coders agree over all of them against what the rates imply.
/// With `OPENPACT_PRINT` set it prints the table of `docs/review-agreement.md`.
async fn sweep(plans: &[&str]) {
    let mut reviews = Vec::new();
    for (seed, plan) in (100..).zip(plans) {
        let (country, number) = plan.rsplit_once(' ').unwrap();
        let member = match country {
            "Macedonia" => "north-macedonia".to_owned(),
            country => country.to_lowercase().replace(' ', "-"),
        };
        let id = format!("{member}/{number}");
        let Some(mut panel) = Panel::of(seed, EDITIONS[2], country, &id, Product::ProgressReport).await else { return };
        panel.open_and_code(ERRS).await;
        let codings = panel.app.both_codings(&panel.id).await.unwrap().unwrap();
        reviews.push((panel.app.history().now().reviews.get(&panel.id).unwrap().clone(), codings));
    }
    assert_eq!(reviews.len(), plans.len());
    let agreed = agreement(reviews.iter().map(|(review, codings)| (review.as_ref(), codings)));
    for question in &agreed {
        let expected = alike(others(question.field));
        let share = question.reliability.share.unwrap();
        if std::env::var_os("OPENPACT_PRINT").is_some() {
            let told = |of: Coefficient| {
                let found = question.reliability.coefficients.iter().find(|(name, _)| *name == of);
                found.and_then(|(_, value)| value.as_ref().ok()).map_or_else(|| "–".to_owned(), written)
            };
            let (kappa, alpha) = (told(Coefficient::Kappa), told(Coefficient::Alpha));
            println!(
                "| {} | {} | {expected:.3} | {} | {kappa} | {alpha} |",
                question.field.code(),
                question.reliability.units,
                written(&share)
            );
        }
        assert!(near(share, expected), "{:?}: {share:?} is far from {expected}", question.field);
    }
}

/// A number with the interval in which it lies.
fn written(estimate: &Estimate) -> String {
    match estimate.interval {
        Spread::Between { low, high } => format!("{} ({low} to {high})", estimate.value),
        _ => estimate.value.to_string(),
    }
}

/// Twenty plans with 672 commitments: four seconds of CPU.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn twenty_real_plans_agree_as_the_rates_imply() {
    sweep(&PLANS).await;
}
