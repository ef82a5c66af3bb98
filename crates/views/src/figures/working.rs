//! From a figure, as `domain` computes it, to what its page shows: names, sentences, the working, who was left out.

use domain::figures::{Figure, FigureId, Kind, Which};

use super::Excluded;
use crate::address::Target;
use crate::components::tree::{Node, claim, reason};
use crate::locale::Say;

/// What a figure is called.
#[must_use]
pub fn name(id: FigureId) -> Say {
    Say::new(format!("figure-{}", id.code()))
}

/// The end of a sentence that begins with the figure: *of commitments were starred*.
#[must_use]
pub fn reads(id: FigureId) -> Say {
    Say::new(format!("figure-{}-reads", id.code()))
}

/// The figure with its counts in one sentence.
#[must_use]
pub fn lead(figure: &Figure) -> Say {
    let key = match figure.kind {
        Kind::Share => "figure-lead-share",
        Kind::Count => "figure-lead-count",
    };
    Say::new(key)
        .with("numerator", figure.numerator)
        .with("denominator", figure.denominator)
        .with("members", figure.members)
        .with("reads", reads(figure.id))
}

/// The working: everything asked for, then what is divided by, then each test with how many pass it and all before it. `to`
/// gives the list behind a count, where there is one.
#[must_use]
pub fn working(figure: &Figure, to: impl Fn(Which) -> Option<Target>) -> Node {
    let counted = |says, count, which| Node { to: to(which), ..Node::count(says, count) };
    let steps = figure.steps.iter().enumerate().rev().fold(None, |below: Option<Node>, (index, step)| {
        let node = counted(claim(&step.claim), step.passed, Which::Step(index + 1));
        Some(below.into_iter().fold(node, Node::child))
    });
    let denominator = counted(Say::new("figure-step-counted"), figure.denominator, Which::Denominator);
    let denominator = steps.into_iter().fold(denominator, Node::child);
    counted(Say::new("figure-step-asked"), figure.universe, Which::Universe).child(denominator)
}

/// Who was left out, and why. `to` gives the list behind a count, where there is one.
#[must_use]
pub fn excluded(figure: &Figure, to: impl Fn(Which) -> Option<Target>) -> Vec<Excluded> {
    let row = |excluded: &domain::figures::Excluded| Excluded {
        because: reason(excluded.reason),
        count: excluded.count,
        to: to(Which::Excluded(excluded.reason)),
    };
    figure.excluded.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Catalogue, Locale};

    #[test]
    fn every_figure_has_a_name_and_a_reading_in_every_language() {
        for locale in Locale::ALL {
            let t = Catalogue::of(*locale);
            for id in FigureId::ALL {
                assert!(t.has(&name(*id).key), "figure-{id}");
                assert!(t.has(&reads(*id).key), "figure-{id}-reads");
            }
        }
    }
}
