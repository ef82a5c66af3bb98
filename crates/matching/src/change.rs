//! What would change an order: which reasons it hangs on, and what each offer would gain by removing what speaks against it.
//!
//! Since a score is the sum of its reasons, both are found by adding up again without some of them. Offers that were not
//! ranked do not come in.

use std::collections::BTreeSet;

use domain::LanguageCode;
use domain::networking::{Line, Method, Offer, Stage, SupportRequest};

use crate::rank::{Asked, Ranked, fitting};
use crate::reason::{Sort, Why};
use crate::supply::Supply;

/// What would change the order of two neighbours, or move one offer.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// Without this sort of reasons the second of two neighbours would be before the first.
    Without {
        /// The sort.
        sort: Sort,
        /// The place of the first of them now, from 0.
        first: usize,
    },
    /// If a reason against an offer did not hold, it would rise.
    Lifted {
        /// Its place now, from 0.
        from: usize,
        /// Which of its reasons, by place.
        reason: usize,
        /// Its place then.
        to: usize,
    },
}

/// Everything that would change an order, from its top down.
#[must_use]
pub fn changes(order: &[Ranked]) -> Vec<Change> {
    let mut all = Vec::new();
    for (first, pair) in order.windows(2).enumerate() {
        let [one, other] = pair else { continue };
        let sorts =
            Sort::ALL.into_iter().filter(|sort| one.score - one.points(*sort) < other.score - other.points(*sort));
        all.extend(sorts.map(|sort| Change::Without { sort, first }));
    }
    for (from, ranked) in order.iter().enumerate() {
        for (at, reason) in ranked.reasons.iter().enumerate().filter(|(_, reason)| reason.points < 0.0) {
            let score = ranked.score - reason.points;
            let to = order.iter().take(from).filter(|before| before.score >= score).count();
            if to < from {
                all.push(Change::Lifted { from, reason: at, to });
            }
        }
    }
    all
}

/// What would be otherwise for an offer to move.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// One of its reasons would not hold, by its place among them.
    Without(usize),
    /// It would help at these stages too.
    Stages(Vec<Stage>),
    /// It would help in these ways too.
    Methods(Vec<Method>),
    /// It would work in one of these languages.
    Languages(Vec<LanguageCode>),
    /// It would name the country.
    Serves,
    /// The request would not say this.
    Unsaid(Unsaid),
}

/// What a request could leave unsaid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsaid {
    /// At which stages it is.
    Stages,
    /// In which languages it can work.
    Languages,
    /// What it can pay.
    Cost,
    /// Which areas it is about; they are read from its words then.
    Areas,
}

impl Unsaid {
    /// All of it.
    pub const ALL: [Self; 4] = [Self::Stages, Self::Languages, Self::Cost, Self::Areas];

    /// A request and a need of it that do not say it; nothing where they say nothing of it anyway.
    fn from(self, request: &SupportRequest, line: &Line) -> Option<(SupportRequest, Line)> {
        let (mut request, mut line) = (request.clone(), line.clone());
        let said = match self {
            Self::Stages => !std::mem::take(&mut line.stages).is_empty(),
            Self::Languages => !std::mem::take(&mut request.languages).is_empty(),
            Self::Cost => line.cost_limit.take().is_some(),
            Self::Areas => !std::mem::take(&mut line.areas).is_empty(),
        };
        said.then_some((request, line))
    }
}

/// A change that would move an offer.
#[derive(Debug, Clone, PartialEq)]
pub struct Move {
    /// What would be otherwise.
    pub what: What,
    /// How many points more or less it would have.
    pub points: f32,
    /// Its place then, from 0.
    pub to: usize,
}

/// The smallest changes that would move an offer, where a single one does.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Moves {
    /// Up by a place or more.
    pub up: Option<Move>,
    /// Down by a place or more.
    pub down: Option<Move>,
}

impl Supply {
    /// Of each offer of an order the smallest change of the request, or of what the offer says, that would move it in that order.
    #[must_use]
    pub fn moves(&self, request: &SupportRequest, line: &Line, order: &[Ranked]) -> Vec<Moves> {
        let asked = Asked::new(self, request, line);
        let unsaid = Unsaid::ALL.into_iter().filter_map(|of| {
            let (request, line) = of.from(request, line)?;
            let asked = Asked::new(self, &request, &line);
            let score = |ranked: &Ranked| {
                self.entry(ranked.at).map_or(ranked.score, |entry| self.weigh(&asked, ranked.at, entry).score)
            };
            Some((of, order.iter().map(score).collect::<Vec<f32>>()))
        });
        let unsaid: Vec<(Unsaid, Vec<f32>)> = unsaid.collect();
        let scores: Vec<f32> = order.iter().map(|ranked| ranked.score).collect();
        let moves = |(place, ranked): (usize, &Ranked)| {
            let alone = |points: f32| {
                let mut scores = scores.clone();
                if let Some(score) = scores.get_mut(place) {
                    *score += points;
                }
                place_of(&scores, place)
            };
            let mut all: Vec<Move> = Vec::new();
            for (at, reason) in
                ranked.reasons.iter().enumerate().filter(|(_, reason)| !matches!(reason.why, Why::Together(_)))
            {
                all.push(Move { what: What::Without(at), points: -reason.points, to: alone(-reason.points) });
            }
            for (what, points) in self.facts(&asked, ranked) {
                all.push(Move { what, points, to: alone(points) });
            }
            for (of, then) in &unsaid {
                let points = then.get(place).copied().unwrap_or(ranked.score) - ranked.score;
                all.push(Move { what: What::Unsaid(*of), points, to: place_of(then, place) });
            }
            // Of two that are as small the first: what is there is told before what is not.
            all.sort_by(|a, b| a.points.abs().total_cmp(&b.points.abs()));
            let up = all.iter().find(|one| one.to < place).cloned();
            let down = all.into_iter().find(|one| one.to > place && one.points <= 0.0);
            Moves { up, down }
        };
        order.iter().enumerate().map(moves).collect()
    }

    /// What an offer does not say that would speak for it, with the points that it would have more.
    fn facts(&self, asked: &Asked<'_>, ranked: &Ranked) -> Vec<(What, f32)> {
        let Some(entry) = self.entry(ranked.at) else { return Vec::new() };
        let (offer, line, request) = (&entry.offer, asked.line, asked.request);
        let mut all = Vec::new();
        let mut fact = |what: What, change: &dyn Fn(&mut Offer)| {
            let mut otherwise = entry.clone();
            change(&mut otherwise.offer);
            let points = self.weigh(asked, ranked.at, &otherwise).score - self.weigh(asked, ranked.at, entry).score;
            if points > 0.0 {
                all.push((what, points));
            }
        };
        let stages: Vec<Stage> = line.stages.difference(&offer.stages).copied().collect();
        if !stages.is_empty() {
            fact(What::Stages(stages.clone()), &|offer| offer.stages.extend(stages.iter().copied()));
        }
        let fitting = line.stages.iter().flat_map(|stage| fitting(*stage)).copied();
        let methods: BTreeSet<Method> = fitting.filter(|method| !offer.methods.contains(method)).collect();
        if !methods.is_empty() {
            let told = methods.iter().copied().collect();
            fact(What::Methods(told), &|offer| offer.methods.extend(methods.iter().copied()));
        }
        if request.languages.intersection(&offer.languages).next().is_none() && !request.languages.is_empty() {
            let told = request.languages.iter().cloned().collect();
            fact(What::Languages(told), &|offer| offer.languages.extend(request.languages.iter().cloned()));
        }
        if !offer.countries.contains(&request.country) {
            fact(What::Serves, &|offer| offer.countries.extend([request.country.clone()]));
        }
        all
    }
}

/// The place that one of several has by its score: those that are as good and stood before it stay before it.
fn place_of(scores: &[f32], of: usize) -> usize {
    let Some(own) = scores.get(of) else { return of };
    let is_before = |(at, score): (usize, &f32)| *score > *own || (*score == *own && at < of);
    scores.iter().enumerate().filter(|one| is_before(*one)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reason::{Reason, Why};

    fn ranked(at: usize, reasons: Vec<Reason>) -> Ranked {
        Ranked { at, score: reasons.iter().map(|reason| reason.points).sum(), reasons }
    }

    #[test]
    fn each_offer_tells_the_least_that_would_move_it_and_moves_when_it_is_so() {
        let areas = [domain::codebook::PolicyArea2024::PublicProcurement].into();
        let text = "We publish procurement contracts and beneficial owners of companies as open data";
        let offer = |id: &str| Offer { areas: BTreeSet::clone(&areas), ..Offer::of(id.parse().unwrap(), id, text) };
        let stages: BTreeSet<Stage> = [Stage::Design].into();
        let spoken = |code: &str| BTreeSet::from([code.parse::<LanguageCode>().unwrap()]);
        let first = Offer { stages: stages.clone(), languages: spoken("es"), ..offer("first") };
        let methods = fitting(Stage::Design).iter().copied().collect();
        let second = Offer { languages: spoken("es"), methods, ..offer("second") };
        let mut third = Offer { languages: spoken("en"), stages: stages.clone(), ..offer("third") };
        third.countries.insert("GHA".parse().unwrap());
        let supply = Supply::new([first, second.clone(), third.clone()], crate::Places::default());
        let line = Line { stages: stages.clone(), ..Line::of(1, "Publish procurement contracts as open data") };
        let (id, country) = ("r".parse().unwrap(), "GHA".parse().unwrap());
        let request = SupportRequest { id, country, languages: spoken("es"), lines: vec![line] };
        let line = &request.lines[0];
        let order = supply.rank(&request, line, crate::Wish::default()).offers;
        assert_eq!(order.iter().map(|ranked| ranked.at).collect::<Vec<_>>(), [0, 1, 2]);
        let moves = supply.moves(&request, line, &order);
        assert_eq!(moves[0].up, None, "nothing is before the first");
        let up = moves[1].up.as_ref().unwrap();
        assert!(up.to == 0 && up.what == What::Serves, "naming the country is less than helping at the stage: {up:?}");
        let told = moves[2].up.as_ref().unwrap();
        let lifted = Offer { languages: spoken("es"), ..third };
        assert!(
            told.to == 1 && matches!(told.what, What::Without(_)),
            "another language alone holds it back: {told:?}"
        );
        let then = Supply::new([offer("first"), second, lifted], crate::Places::default());
        let score = |supply: &Supply, at| supply.explain(&request, line, at).unwrap().score;
        assert!(score(&then, 2) > score(&supply, 2));
        assert!(moves[0].down.as_ref().is_some_and(|down| down.to > 0 && down.points < 0.0), "{:?}", moves[0]);
        assert_eq!(moves[2].down, None, "nothing is behind the last");
    }

    #[test]
    fn an_order_tells_what_it_hangs_on() {
        let words =
            |points| Reason { why: Why::Words { meaning: "x".into(), asked: "x".into(), offered: "x".into() }, points };
        let order = [
            ranked(0, vec![words(3.0), Reason { why: Why::Local, points: 2.0 }]),
            ranked(1, vec![words(6.0), Reason { why: Why::Full, points: -2.0 }]),
            ranked(2, vec![words(1.0)]),
        ];
        let found = changes(&order);
        assert!(found.contains(&Change::Without { sort: Sort::Place, first: 0 }), "{found:?}");
        assert!(found.contains(&Change::Without { sort: Sort::Terms, first: 0 }), "{found:?}");
        assert!(found.contains(&Change::Lifted { from: 1, reason: 1, to: 0 }), "{found:?}");
        assert!(!found.iter().any(|change| matches!(change, Change::Without { first: 1, sort: Sort::Place })));
    }
}
