//! How far the two coders of reviews agree, question by question, over the units that both answered.
//!
//! It rests on the codings as they were handed in, before anybody reconciled anything. Codes that have no place on the scale of
//! their question are left out, and counted: a commitment that the government withdrew is neither more nor less complete than
//! one that was not started.

use super::coding::{Coding, Unit};
use super::state::Review;
use crate::codebook::{Completion, Field};
use crate::review::reliability::{Metric, Ratings, Reliability, category, reliability};
use crate::statement::Value;

/// How far coders agree on one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionAgreement {
    /// The question.
    pub field: Field,
    /// Units that one or both answered with a code that has no place on the scale, and that are left out therefore.
    pub off_scale: u64,
    /// Units of which one coder answered the question, and to which it was closed for the other.
    pub one_alone: u64,
    /// The coefficients over all other units.
    pub reliability: Reliability,
}

/// A review with both codings as they were handed in, the first coder's first.
pub type Coded<'c> = (&'c Review, &'c [Coding; 2]);

/// How far the coders of reviews agree, in the order in which the questions are asked; units of all reviews count alike.
#[must_use]
pub fn agreement<'c>(reviews: impl IntoIterator<Item = Coded<'c>>) -> Vec<QuestionAgreement> {
    let mut asked: Vec<(Field, Counted)> = Vec::new();
    for (review, [first, second]) in reviews {
        for field in review.indicators() {
            let place = asked.iter().position(|(of, _)| *of == field).unwrap_or_else(|| {
                asked.push((field, Counted::default()));
                asked.len() - 1
            });
            let Some((_, counted)) = asked.get_mut(place) else { continue };
            for (number, _) in review.numbered() {
                let answer = |of: &'c Coding| of.units.get(&number).and_then(|unit: &Unit| unit.answers.get(field));
                counted.add(field, [answer(first), answer(second)]);
            }
        }
    }
    asked.into_iter().map(|(field, counted)| counted.told(field)).collect()
}

#[derive(Default)]
struct Counted {
    ratings: Ratings,
    off_scale: u64,
    one_alone: u64,
}

impl Counted {
    fn add(&mut self, field: Field, answers: [Option<&Value>; 2]) {
        match answers {
            [None, None] => {}
            [Some(one), Some(other)] if on_scale(field, one) && on_scale(field, other) => {
                self.ratings.push(vec![category(field, one), category(field, other)]);
            }
            [Some(_), Some(_)] => self.off_scale += 1,
            [Some(_), None] | [None, Some(_)] => self.one_alone += 1,
        }
    }

    fn told(self, field: Field) -> QuestionAgreement {
        let reliability = reliability(&self.ratings, Metric::of(field));
        QuestionAgreement { field, off_scale: self.off_scale, one_alone: self.one_alone, reliability }
    }
}

/// Whether an answer has a place on the scale of its question. The oldest books could call completion withdrawn or unclear, which
/// says how far nothing came.
fn on_scale(field: Field, answer: &Value) -> bool {
    let off = [Completion::Withdrawn.code(), Completion::Unclear.code()];
    !matches!((field, answer), (Field::Completion, Value::Code(code)) if off.contains(code))
}
