//! Stars on the page of a commitment: by which formulas it was judged, how each ends, what would change that; the history of the mark
//! from report to report under every formula; and whether it is promising where stars are awarded no more.

use std::borrow::Cow;

use domain::Value;
use domain::codebook::Era;
use domain::codebook::Product;
use domain::plans::Commitment;
use domain::review::{self, Formula, StarColumn, Verdict, View};
use domain::rules::{Derivation, Outcome};
use views::Say;
use views::components::tree::Node;
use views::components::tree::{claim, reason};
use views::plans::{Mark, MarkRow, Marks};
use views::value::Value as Shown;

use crate::present::{Present, report};

/// Whether a formula ends with a star for any report.
#[must_use]
pub fn is_starred(present: Present<'_>, commitment: &Commitment, formula: Formula) -> bool {
    commitment.assessments.keys().any(|product| present.verdict(commitment, formula, *product) == Verdict::Starred)
}

/// The formulas by which a commitment was judged: as printed, and as applied in each column that says something of it.
#[must_use]
pub fn formulas(present: Present<'_>, commitment: &Commitment) -> Vec<Formula> {
    let spoken_of = |column: &&StarColumn| {
        let said = commitment.assessments.values().filter_map(|thing| thing.said(column.field(), present.lens));
        said.into_iter().any(|said| matches!(said.value, Value::Flag(_)))
    };
    let mut formulas = vec![Formula::Printed];
    for formula in StarColumn::ALL.iter().filter(spoken_of).map(|column| column.applied()) {
        if !formulas.contains(&formula) {
            formulas.push(formula);
        }
    }
    formulas
}

/// How each of those ends, by the last report that it decides; where none does, why the printed one does not.
#[must_use]
pub fn stars(present: Present<'_>, commitment: &Commitment) -> Vec<Node> {
    let stars_were_awarded = matches!(present.era(commitment), Era::E1 | Era::E2);
    if !stars_were_awarded || commitment.assessments.is_empty() {
        return Vec::new();
    }
    let judge =
        |formula: Formula, product: Product| review::judge(commitment, View::new(present.lens), formula, product);
    let decided = |formula: Formula| {
        let products = commitment.assessments.keys().rev();
        let mut verdicts = products.map(|product| judge(formula, *product));
        verdicts.find(|(verdict, _)| matches!(verdict, Verdict::Starred | Verdict::NotStarred)).map(|(_, tree)| tree)
    };
    let mut trees: Vec<_> = formulas(present, commitment).into_iter().filter_map(decided).collect();
    if trees.is_empty() {
        trees.extend(commitment.assessments.keys().next_back().map(|product| judge(Formula::Printed, *product).1));
    }
    trees.iter().map(Node::from).collect()
}

/// A verdict as it is shown.
#[must_use]
pub const fn shown(verdict: Verdict) -> Shown {
    match verdict {
        Verdict::Starred => Shown::Star(true),
        Verdict::NotStarred => Shown::Star(false),
        Verdict::DoesNotApply(_) => Shown::Missing(Cow::Borrowed("not-applicable")),
        Verdict::Undetermined(_) => Shown::Missing(Cow::Borrowed("unclear")),
    }
}

/// What the review published of a report in a column where a formula was applied.
fn published(present: Present<'_>, commitment: &Commitment, formula: Formula, product: Product) -> Option<bool> {
    let thing = commitment.assessments.get(&product)?;
    let columns = StarColumn::ALL.iter().filter(|column| column.applied() == formula);
    columns.filter_map(|column| thing.flag(column.field(), present.lens)).next()
}

/// The history of the mark: how every formula that was ever in force ends for every report, from the codes alone. Nothing where no
/// star was to be had.
#[must_use]
pub fn marks(present: Present<'_>, commitment: &Commitment) -> Option<Marks> {
    let judged: Vec<Product> = commitment.assessments.keys().copied().collect();
    if !matches!(present.era(commitment), Era::E1 | Era::E2) || judged.is_empty() {
        return None;
    }
    let view = View::new(present.lens);
    let row = |formula: &Formula| {
        let judged = judged.iter().map(|product| (*product, review::judge(commitment, view, *formula, *product)));
        let judged: Vec<(Product, (Verdict, Derivation))> = judged.collect();
        let decided = |(_, (verdict, _)): &&(Product, (Verdict, Derivation))| {
            matches!(verdict, Verdict::Starred | Verdict::NotStarred)
        };
        let tally = judged.iter().rev().find(decided).or(judged.last()).map(|(_, (verdict, _))| shown(*verdict));
        let mark = |(product, (verdict, tree)): &(Product, (Verdict, Derivation))| Mark {
            verdict: shown(*verdict),
            because: tree.children.iter().filter_map(missing).collect(),
            published: published(present, commitment, *formula, *product),
        };
        MarkRow {
            formula: formula.code().into(),
            reports: judged.iter().map(mark).collect(),
            tally: tally.unwrap_or(Shown::NotAsked),
        }
    };
    Some(Marks {
        reports: judged.iter().map(|product| Say::of(report(*product))).collect(),
        rows: Formula::ALL.iter().map(row).collect(),
    })
}

/// Whether the review finds it promising and the gates before that are open, report by report.
#[must_use]
pub fn promising(present: Present<'_>, commitment: &Commitment) -> Vec<Node> {
    let reports = commitment.assessments.keys();
    let trees = reports.filter_map(|product| review::promising(commitment, View::new(present.lens), *product));
    trees.map(|tree| Node::from(&tree)).collect()
}

/// What would have to be otherwise for a commitment to be starred by the printed rule: each test that its last report
/// fails or leaves open. Nothing where it is starred, or where no star was to be had.
#[must_use]
pub fn would_change(present: Present<'_>, commitment: &Commitment) -> Vec<Say> {
    if !matches!(present.era(commitment), Era::E1 | Era::E2) {
        return Vec::new();
    }
    let judge = |product: &Product| review::judge(commitment, View::new(present.lens), Formula::Printed, *product);
    let decided = commitment.assessments.keys().rev().map(judge);
    let last = decided.into_iter().find(|(verdict, _)| !matches!(verdict, Verdict::DoesNotApply(_)));
    let Some((Verdict::NotStarred | Verdict::Undetermined(_), tree)) = last else { return Vec::new() };
    tree.children.iter().filter_map(missing).collect()
}

fn missing(test: &Derivation) -> Option<Say> {
    let says = claim(&test.what);
    match test.outcome {
        Outcome::Holds | Outcome::DoesNotApply(_) => None,
        Outcome::Fails => Some(Say::new("would-change-fails").with("claim", says)),
        Outcome::Undetermined(why) => {
            Some(Say::new("would-change-unknown").with("claim", says).with("reason", reason(why)))
        }
    }
}
