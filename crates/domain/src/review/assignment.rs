//! Who could review a plan: what speaks for somebody, and what bars them.
//!
//! What people say of themselves is on the desk, never in an act, and so are their conflicts of interest; an act names only who was
//! assigned. Nothing here assigns anybody: the Experts Panel does.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::process::{Review, Seat, speaks_for};
use crate::codebook::{Field, codes};
use crate::ids::{MemberId, PersonId};
use crate::lens::Lens;
use crate::partnership::Partnership;
use crate::people::Actor;
use crate::time::Date;

/// What somebody who reviews says of themself.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Languages they read, by ISO 639-1 code.
    pub languages: BTreeSet<String>,
    /// Members whose country they know.
    pub countries: BTreeSet<MemberId>,
    /// Policy areas they know, by the codes of the edition of 2024.
    pub themes: BTreeSet<String>,
    /// How many reviews they take on at the same time.
    pub capacity: u8,
    /// Where their interests conflict.
    pub conflicts: Vec<Conflict>,
}

/// A conflict of interest, as it was declared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conflict {
    /// The member whose plans they do not review.
    pub member: MemberId,
    /// Why, in their words.
    pub because: String,
}

codes! {
    /// Why somebody cannot take a seat of a review.
    Bar {
        /// They do not hold the office that it asks for.
        Office = "office",
        /// They speak for the member.
        OwnCase = "own-case",
        /// They declared a conflict of interest.
        Conflict = "conflict",
        /// They sit in this review already.
        Sits = "sits",
        /// They have as many reviews as they take on.
        Full = "full",
    }
}

/// Somebody who could take a seat, or why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// Everything that bars them; nothing where they could.
    pub bars: Vec<Bar>,
    /// Whether they read the language of the plan.
    pub reads: bool,
    /// Whether they know the country.
    pub knows_country: bool,
    /// How many policy areas of the plan they know.
    pub themes: usize,
    /// In how many reviews that are under way they sit.
    pub load: u8,
    /// How many they take on.
    pub capacity: u8,
}

impl Candidate {
    /// How well they fit, to compare candidates by: language before country before themes, and whoever has more room before whoever
    /// has less. A judgement; everything that it rests on is told beside it.
    #[must_use]
    pub fn points(&self) -> u16 {
        let themes = u16::try_from(self.themes.min(4)).unwrap_or(4);
        let room = u16::from(self.room()) * 100 / u16::from(self.capacity.max(1));
        100 + 400 * u16::from(self.reads) + 300 * u16::from(self.knows_country) + 50 * themes + room
    }

    /// How many more reviews they take on.
    #[must_use]
    pub const fn room(&self) -> u8 {
        self.capacity.saturating_sub(self.load)
    }
}

/// In how many reviews that are under way somebody sits.
#[must_use]
pub fn load(state: &Partnership, person: &PersonId) -> u8 {
    let open = state.reviews.values().filter(|review| review.published.is_none());
    u8::try_from(open.filter(|review| review.seat_of(person).is_some()).count()).unwrap_or(u8::MAX)
}

/// The policy areas of a plan under review.
fn themes(state: &Partnership, review: &Review) -> BTreeSet<&'static str> {
    let commitments = review.units.iter().flat_map(|unit| &unit.commitments);
    let found = commitments.filter_map(|id| state.commitment(id));
    found.flat_map(|commitment| commitment.thing.codes(Field::PolicyAreas, Lens::ALL).iter().copied()).collect()
}

/// A seat of a review that somebody is looked for.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The review.
    pub review: &'a Review,
    /// The seat.
    pub seat: Seat,
    /// The language of the plan, by ISO 639-1 code, where it is known.
    pub language: Option<&'a str>,
}

/// How everybody who reviews stands to a seat, those who fit best first; whoever is barred comes last.
#[must_use]
pub fn candidates(
    state: &Partnership,
    wanted: Wanted<'_>,
    reviewers: &[(PersonId, Profile)],
    today: Date,
) -> Vec<Candidate> {
    let themes = themes(state, wanted.review);
    let mut found: Vec<Candidate> = reviewers.iter().map(|of| candidate(state, wanted, of, &themes, today)).collect();
    found.sort_by_key(|one| (!one.bars.is_empty(), std::cmp::Reverse(one.points()), one.person.clone()));
    found
}

fn candidate(
    state: &Partnership,
    Wanted { review, seat, language }: Wanted<'_>,
    (person, profile): &(PersonId, Profile),
    themes: &BTreeSet<&'static str>,
    today: Date,
) -> Candidate {
    let member = &review.id.plan.member;
    let actors = Actor::all_of(person, state, today);
    let load = load(state, person);
    let bars = [
        (Bar::Office, !seat.is_for(&actors, state, member)),
        (Bar::OwnCase, speaks_for(&actors, member)),
        (Bar::Conflict, profile.conflicts.iter().any(|conflict| conflict.member == *member)),
        (Bar::Sits, review.seat_of(person).is_some()),
        (Bar::Full, load >= profile.capacity),
    ];
    Candidate {
        person: person.clone(),
        bars: bars.into_iter().filter(|(_, is)| *is).map(|(bar, _)| bar).collect(),
        reads: language.is_some_and(|language| profile.languages.contains(language)),
        knows_country: profile.countries.contains(member),
        themes: themes.iter().filter(|theme| profile.themes.contains(**theme)).count(),
        load,
        capacity: profile.capacity,
    }
}

#[cfg(test)]
#[path = "assignment_tests.rs"]
mod tests;
