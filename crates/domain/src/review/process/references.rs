//! References in what a review writes. `{figure:completion-rate}` stands for that figure of the plan under review,
//! `{figure:completion-rate?member=ghana}` for whatever its filter says; `{finding:completion}` stands for what was found of the unit
//! that a text is about, `{finding:2/completion}` for what was found of another. A reader sees what it comes to and the way to what it
//! rests on. A number or an answer that was typed could not be checked.

use super::coding::Coding;
use crate::codebook::Field;
use crate::figures::{FigureId, Filter};
use crate::ids::PlanId;

/// What a text is about: a plan, and one of the units of its review; 0 is the report as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About<'p> {
    /// The plan.
    pub plan: &'p PlanId,
    /// The unit.
    pub unit: u16,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'w> {
    /// Words.
    Words(&'w str),
    /// A figure, and what it is asked of.
    Figure(FigureId, Box<Filter>),
    /// What was found of a unit in answer to a question.
    Finding(u16, Field),
    /// A reference to something that there is not, or that cannot be read: what stands between the braces.
    Unknown(&'w str),
}

/// What a reference can stand for.
#[derive(Clone, Copy)]
enum Kind {
    Figure,
    Finding,
}

impl Kind {
    /// How such a reference begins, without its brace.
    const fn begins(self) -> &'static str {
        match self {
            Self::Figure => "figure:",
            Self::Finding => "finding:",
        }
    }

    fn piece(self, about: About<'_>, reference: &str) -> Option<Piece<'static>> {
        match self {
            Self::Figure => figure(about.plan, reference),
            Self::Finding => finding(about.unit, reference),
        }
    }
}

/// A text in its pieces.
#[must_use]
pub fn pieces<'w>(about: About<'_>, words: &'w str) -> Vec<Piece<'w>> {
    let (mut found, mut rest) = (Vec::new(), words);
    while let Some((before, (kind, reference), after)) = next(rest) {
        found.extend((!before.is_empty()).then_some(Piece::Words(before)));
        let named = reference.strip_prefix(kind.begins()).and_then(|named| kind.piece(about, named));
        found.push(named.unwrap_or(Piece::Unknown(reference)));
        rest = after;
    }
    found.extend((!rest.is_empty()).then_some(Piece::Words(rest)));
    found
}

/// What stands before the next reference, what stands between its braces, and what follows. A brace that is not closed is words.
fn next(words: &str) -> Option<(&str, (Kind, &str), &str)> {
    let first = |kind: Kind| Some((words.find(&format!("{{{}", kind.begins()))?, kind));
    let (at, kind) = [Kind::Figure, Kind::Finding].into_iter().filter_map(first).min_by_key(|(at, _)| *at)?;
    let (before, begun) = words.split_at_checked(at)?;
    let (reference, after) = begun.strip_prefix('{')?.split_once('}')?;
    Some((before, (kind, reference), after))
}

fn figure(plan: &PlanId, reference: &str) -> Option<Piece<'static>> {
    let (id, query) = reference.split_once('?').map_or((reference, None), |(id, query)| (id, Some(query)));
    let of_plan = || {
        let number = i16::try_from(plan.number).ok()?;
        Some(Filter { members: [plan.member.clone()].into(), plan_numbers: [number].into(), ..Filter::default() })
    };
    let filter = match query {
        Some(query) => query.parse().ok()?,
        None => of_plan()?,
    };
    Some(Piece::Figure(FigureId::from_code(id)?, Box::new(filter)))
}

fn finding(unit: u16, reference: &str) -> Option<Piece<'static>> {
    let (unit, field) = match reference.split_once('/') {
        Some((unit, field)) => (unit.parse().ok()?, field),
        None => (unit, reference),
    };
    // The report as a whole has no findings of its own.
    Some(Piece::Finding(Some(unit).filter(|unit| *unit > 0)?, Field::from_code(field)?))
}

/// The references of a text that lead nowhere.
#[must_use]
pub fn unknown(about: About<'_>, words: &str) -> Vec<String> {
    let pieces = pieces(about, words).into_iter();
    pieces
        .filter_map(|piece| match piece {
            Piece::Unknown(reference) => Some(reference.to_owned()),
            _ => None,
        })
        .collect()
}

/// The same of a whole coding: of its summary and of what it says of each unit. A finding has to be answered in this very coding.
#[must_use]
pub fn leading_nowhere(coding: &Coding) -> Vec<String> {
    let accounts = coding.units.iter().map(|(number, unit)| (*number, unit.account.as_str()));
    let mut nowhere = Vec::new();
    for (unit, words) in accounts.chain([(0, coding.summary.as_str())]) {
        let about = About { plan: &coding.review.plan, unit };
        let answered = |unit, field| coding.units.get(&unit).is_some_and(|of| of.answers.get(field).is_some());
        nowhere.extend(pieces(about, words).into_iter().filter_map(|piece| match piece {
            Piece::Unknown(reference) => Some(reference.to_owned()),
            Piece::Finding(unit, field) if !answered(unit, field) => {
                Some(format!("{}{unit}/{}", Kind::Finding.begins(), field.code()))
            }
            _ => None,
        }));
    }
    nowhere
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plan() -> PlanId {
        "ghana/1".parse().unwrap()
    }

    fn about(plan: &PlanId, unit: u16) -> About<'_> {
        About { plan, unit }
    }

    #[test]
    fn a_figure_is_that_of_the_plan_unless_it_says_of_what() {
        let words = "Of all, {figure:completion-rate}; everywhere {figure:star-share?era=e2}.";
        let plan = plan();
        let found = pieces(about(&plan, 0), words);
        let of_plan: Filter = "member=ghana&plan=1".parse().unwrap();
        assert_eq!(found[0], Piece::Words("Of all, "));
        assert_eq!(found[1], Piece::Figure(FigureId::CompletionRate, Box::new(of_plan)));
        assert_eq!(found[4], Piece::Words("."));
        assert_eq!(found[3], Piece::Figure(FigureId::StarShare, Box::new("era=e2".parse().unwrap())));
    }

    #[test]
    fn a_finding_is_that_of_the_unit_unless_it_says_of_which() {
        let words = "It came {finding:completion}, unlike {finding:2/completion}.";
        let plan = plan();
        let found = pieces(about(&plan, 7), words);
        assert_eq!(found[1], Piece::Finding(7, Field::Completion));
        assert_eq!(found[3], Piece::Finding(2, Field::Completion));
        assert_eq!(unknown(about(&plan, 0), words), ["finding:completion"], "the report as a whole has none");
    }

    #[test]
    fn what_leads_nowhere_is_named_and_an_open_brace_is_words() {
        let plan = plan();
        assert_eq!(
            unknown(
                about(&plan, 1),
                "{figure:luck} and {figure:star-share?moon=full}, {finding:0/completion} and {figure:star"
            ),
            ["figure:luck", "figure:star-share?moon=full", "finding:0/completion"]
        );
        assert_eq!(pieces(about(&plan, 1), "{figure:star"), [Piece::Words("{figure:star")]);
    }

    proptest! {
        #[test]
        fn any_text_is_survived_and_words_are_kept(words in ".{0,200}", unit in 0_u16..3) {
            let plan = plan();
            let kept: String = pieces(about(&plan, unit), &words).into_iter().map(|piece| match piece {
                Piece::Words(words) => words.to_owned(),
                Piece::Unknown(reference) => format!("{{{reference}}}"),
                Piece::Figure(..) | Piece::Finding(..) => String::new(),
            }).collect();
            let refers = words.contains("{fi");
            prop_assert!(refers || kept == words);
        }
    }
}
