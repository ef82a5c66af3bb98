//! References to figures in what a review writes. `{figure:completion-rate}` stands for that figure of the plan under review,
//! `{figure:completion-rate?member=ghana}` for whatever its filter says: a reader sees what it comes to, with its counts, and the way
//! to its working. A number that was typed could not be checked.

use super::coding::Coding;
use crate::figures::{FigureId, Filter};
use crate::ids::PlanId;

/// How a reference begins.
const BEGINS: &str = "{figure:";

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'w> {
    /// Words.
    Words(&'w str),
    /// A figure, and what it is asked of.
    Figure(FigureId, Box<Filter>),
    /// A reference to a figure that there is not, or with a filter that cannot be read.
    Unknown(&'w str),
}

/// A text in its pieces.
#[must_use]
pub fn pieces<'w>(plan: &PlanId, words: &'w str) -> Vec<Piece<'w>> {
    let (mut found, mut rest) = (Vec::new(), words);
    while let Some((before, reference, after)) = next(rest) {
        found.extend((!before.is_empty()).then_some(Piece::Words(before)));
        found.push(figure(plan, reference).unwrap_or(Piece::Unknown(reference)));
        rest = after;
    }
    found.extend((!rest.is_empty()).then_some(Piece::Words(rest)));
    found
}

/// What stands before the next reference, what it names, and what follows. A brace that is not closed is words.
fn next(words: &str) -> Option<(&str, &str, &str)> {
    let (before, begun) = words.split_once(BEGINS)?;
    let (reference, after) = begun.split_once('}')?;
    Some((before, reference, after))
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

/// The references of a text that lead nowhere.
#[must_use]
pub fn unknown(plan: &PlanId, words: &str) -> Vec<String> {
    let pieces = pieces(plan, words).into_iter();
    pieces
        .filter_map(|piece| match piece {
            Piece::Unknown(reference) => Some(reference.to_owned()),
            _ => None,
        })
        .collect()
}

/// The same of a whole coding: of its summary and of what it says of each unit.
#[must_use]
pub fn leading_nowhere(coding: &Coding) -> Vec<String> {
    let texts = coding.units.values().map(|unit| &unit.account).chain([&coding.summary]);
    texts.flat_map(|words| unknown(&coding.review.plan, words)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plan() -> PlanId {
        "ghana/1".parse().unwrap()
    }

    #[test]
    fn a_figure_is_that_of_the_plan_unless_it_says_of_what() {
        let words = "Of all, {figure:completion-rate}; everywhere {figure:star-share?era=e2}.";
        let found = pieces(&plan(), words);
        let of_plan: Filter = "member=ghana&plan=1".parse().unwrap();
        assert_eq!(found[0], Piece::Words("Of all, "));
        assert_eq!(found[1], Piece::Figure(FigureId::CompletionRate, Box::new(of_plan)));
        assert_eq!(found[4], Piece::Words("."));
        assert_eq!(found[3], Piece::Figure(FigureId::StarShare, Box::new("era=e2".parse().unwrap())));
    }

    #[test]
    fn what_leads_nowhere_is_named_and_an_open_brace_is_words() {
        assert_eq!(
            unknown(&plan(), "{figure:luck} and {figure:star-share?moon=full} and {figure:star"),
            ["luck", "star-share?moon=full"]
        );
        assert_eq!(pieces(&plan(), "{figure:star"), [Piece::Words("{figure:star")]);
    }

    proptest! {
        #[test]
        fn any_text_is_survived_and_words_are_kept(words in ".{0,200}") {
            let kept: String = pieces(&plan(), &words).into_iter().map(|piece| match piece {
                Piece::Words(words) => words.to_owned(),
                Piece::Unknown(reference) => format!("{BEGINS}{reference}}}"),
                Piece::Figure(..) => String::new(),
            }).collect();
            prop_assert!(words.contains(BEGINS) || kept == words);
        }
    }
}
