//! Several providers that together cover a request.
//!
//! The mechanism's first worked example: an expert organisation, two local groups in neighbouring countries, a technology firm with
//! a local partner. The parts of a request are its lines at each of their stages, somebody who is at home in the country or its
//! region, and its languages. Found exactly: the most parts, by the fewest members, with the most points.

use std::collections::{BTreeMap, BTreeSet};

use domain::networking::{Stage, SupportRequest};

use crate::rank::{Ranked, Ranking, Wish};
use crate::reason::{Sort, Why};
use crate::supply::Supply;

/// Something that somebody of a team has to bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// A line's subject, at a stage where it states one.
    Line(u16, Option<Stage>),
    /// Being at home in the country or its region.
    Near,
    /// Working in one of the request's languages.
    Language,
}

/// A member of a team.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// Its place in the roster.
    pub at: usize,
    /// What it brings.
    pub brings: BTreeSet<Part>,
    /// Why it fits the line that it fits best.
    pub fits: Ranked,
}

/// Providers that together cover a request as far as any can.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Team {
    /// The members, the one that brings most first.
    pub members: Vec<Member>,
    /// What nobody in the roster brings, or no team of the allowed size.
    pub missing: Vec<Part>,
}

/// How many offers for each line are thought of.
pub const THOUGHT_OF: usize = 25;
/// An offer covers a line if it has at least this part of the best one's points for its subject.
const COVERS: f32 = 0.5;
/// So many parts are looked at; a request with more is answered by its first ones, and the others are told as missing.
const PARTS: usize = 14;

impl Supply {
    /// The team of at most so many members that covers most of a request.
    #[must_use]
    pub fn team(&self, request: &SupportRequest, largest: u8) -> Team {
        self.team_knowing(request, largest, &[])
    }

    /// The same where some of its lines were ranked already, each provider once and for no fewer than a team thinks of.
    #[must_use]
    pub fn team_knowing(&self, request: &SupportRequest, largest: u8, known: &[(u16, &Ranking)]) -> Team {
        let parts = parts(request);
        let candidates = self.candidates(request, known);
        let bit = |part: &Part| parts.iter().take(PARTS).position(|of| of == part).map_or(0, |at| 1_usize << at);
        let covers: Vec<usize> =
            candidates.iter().map(|member| member.brings.iter().map(bit).fold(0, |all, bit| all | bit)).collect();
        let chosen = smallest(&covers, &candidates, 1 << parts.len().min(PARTS), largest);
        let mut members: Vec<Member> = chosen.into_iter().filter_map(|at| candidates.get(at).cloned()).collect();
        members.sort_by(|a, b| b.brings.len().cmp(&a.brings.len()).then(b.fits.score.total_cmp(&a.fits.score)));
        let brought: BTreeSet<Part> = members.iter().flat_map(|member| member.brings.iter().copied()).collect();
        Team { members, missing: parts.into_iter().filter(|part| !brought.contains(part)).collect() }
    }

    /// Everybody who fits a line, with all that they bring.
    fn candidates(&self, request: &SupportRequest, known: &[(u16, &Ranking)]) -> Vec<Member> {
        let mut all: BTreeMap<usize, Member> = BTreeMap::new();
        for line in &request.lines {
            let wish = Wish { limit: THOUGHT_OF, ..Wish::default() };
            let ranked = known.iter().find(|(number, _)| *number == line.number).map(|(_, ranking)| &ranking.offers);
            let ranked = ranked.map(|offers| offers.iter().take(THOUGHT_OF).cloned().collect::<Vec<Ranked>>());
            let offers = ranked.unwrap_or_else(|| self.rank(request, line, wish).offers);
            let subject = |ranked: &Ranked| ranked.points(Sort::Words) + ranked.points(Sort::Areas);
            let best = offers.iter().map(subject).fold(0.0, f32::max);
            for ranked in offers.into_iter().filter(|ranked| subject(ranked) >= best * COVERS) {
                let Some(entry) = self.entry(ranked.at) else { continue };
                if entry.offer.room() == Some(0) {
                    continue;
                }
                let brings = brings(line.number, &line.stages, &entry.offer.stages, &ranked);
                let member = all.entry(ranked.at).or_insert_with(|| Member {
                    at: ranked.at,
                    brings: BTreeSet::new(),
                    fits: ranked.clone(),
                });
                member.brings.extend(brings);
                if ranked.score > member.fits.score {
                    member.fits = ranked;
                }
            }
        }
        all.into_values().collect()
    }
}

/// What a request has to be brought.
fn parts(request: &SupportRequest) -> Vec<Part> {
    let mut parts = Vec::new();
    for line in &request.lines {
        match line.stages.is_empty() {
            true => parts.push(Part::Line(line.number, None)),
            false => parts.extend(line.stages.iter().map(|stage| Part::Line(line.number, Some(*stage)))),
        }
    }
    parts.push(Part::Near);
    if !request.languages.is_empty() {
        parts.push(Part::Language);
    }
    parts
}

/// What an offer brings to a line that it fits.
fn brings(line: u16, wanted: &BTreeSet<Stage>, offered: &BTreeSet<Stage>, ranked: &Ranked) -> BTreeSet<Part> {
    let mut brings: BTreeSet<Part> = BTreeSet::new();
    match wanted.is_empty() {
        true => drop(brings.insert(Part::Line(line, None))),
        false => brings.extend(wanted.intersection(offered).map(|stage| Part::Line(line, Some(*stage)))),
    }
    for reason in &ranked.reasons {
        match reason.why {
            Why::Local | Why::InRegion(_) => drop(brings.insert(Part::Near)),
            Why::Languages(_) => drop(brings.insert(Part::Language)),
            _ => {}
        }
    }
    brings
}

/// The candidates that cover most with the fewest, and of those the ones with most points: over all sets of parts, the
/// cheapest way to each.
fn smallest(covers: &[usize], candidates: &[Member], sets: usize, largest: u8) -> Vec<usize> {
    let mut ways: Vec<Option<(Vec<usize>, f32)>> = vec![None; sets];
    if let Some(none) = ways.first_mut() {
        *none = Some((Vec::new(), 0.0));
    }
    for _ in 0..largest {
        let before = ways.clone();
        for (set, way) in before.iter().enumerate() {
            let Some((members, points)) = way else { continue };
            for (at, cover) in covers.iter().enumerate().filter(|(_, cover)| *cover | set != set) {
                let points = points + candidates.get(at).map_or(0.0, |member| member.fits.score);
                let Some(other) = ways.get_mut(set | cover) else { continue };
                let better = other.as_ref().is_none_or(|(theirs, worth)| {
                    members.len() + 1 < theirs.len() || (members.len() + 1 == theirs.len() && points > *worth)
                });
                if better && members.len() < usize::from(largest) {
                    *other = Some((members.iter().copied().chain([at]).collect(), points));
                }
            }
        }
    }
    let rank = |(set, way): &(usize, (Vec<usize>, f32))| (set.count_ones(), std::cmp::Reverse(way.0.len()));
    let found = ways.into_iter().enumerate().filter_map(|(set, way)| Some((set, way?)));
    let best = found.max_by(|a, b| rank(a).cmp(&rank(b)).then(a.1.1.total_cmp(&b.1.1)));
    best.map_or_else(Vec::new, |(_, (members, _))| members)
}
