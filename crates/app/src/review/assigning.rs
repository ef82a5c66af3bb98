//! Who could review what: profiles and conflicts on the desk, and a proposal for every seat that is empty.

use std::collections::BTreeMap;

use domain::people::Office;
use domain::review::ReviewId;
use domain::review::assignment::{Candidate, Profile, Wanted, candidates};
use domain::review::process::{Review, Seat};
use domain::statement::Thing;
use domain::{Date, Field, Lens, Partnership, PersonId};
use matching::{Demand, Provider, assign};

use crate::App;
use crate::write::WriteError;
use store::StoreError;

use super::NotReviewed;

/// Somebody proposed for a seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// The review.
    pub review: ReviewId,
    /// The seat.
    pub seat: Seat,
    /// Who, and what speaks for them.
    pub candidate: Candidate,
}

/// What can be said of the seats that are empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proposals {
    /// One for each seat that somebody could take.
    pub proposed: Vec<Proposed>,
    /// Seats that nobody could take.
    pub without: Vec<(ReviewId, Seat)>,
    /// Whoever is barred from a seat that is empty.
    pub barred: Vec<Proposed>,
}

/// Seats of the same office in one review, which go to different people.
struct Group<'s> {
    review: &'s Review,
    seats: Vec<Seat>,
    candidates: Vec<Candidate>,
}

impl App {
    /// Everybody who holds an office of the review today, with what they say of themself; who has said nothing takes on nothing.
    async fn all_reviewers(&self, state: &Partnership, today: Date) -> Result<Vec<(PersonId, Profile)>, StoreError> {
        let mut said: BTreeMap<PersonId, Profile> = self.store().reviewers().await?.into_iter().collect();
        let offices = [Office::Researcher, Office::MonitoringBody, Office::ExpertsPanel];
        let held = state.appointments.values().filter(|held| held.holds_on(today) && offices.contains(&held.office));
        let held: std::collections::BTreeSet<PersonId> = held.map(|held| held.person.clone()).collect();
        let reviewer = |person: PersonId| {
            let profile = said.remove(&person).unwrap_or_default();
            (person, profile)
        };
        Ok(held.into_iter().map(reviewer).collect())
    }

    /// The language in which most texts of a plan are written, by its ISO 639-1 code.
    fn language_of_plan(&self, state: &Partnership, review: &Review) -> Option<&'static str> {
        let texts = self.texts();
        let text = |thing: &Thing| thing.text(Field::FullText, Lens::ALL).and_then(|text| texts.language(text));
        let commitments = review.units.iter().flat_map(|unit| &unit.commitments).filter_map(|id| state.commitment(id));
        let mut counted: BTreeMap<&'static str, usize> = BTreeMap::new();
        for language in commitments.filter_map(|commitment| text(&commitment.thing)) {
            *counted.entry(language.code()).or_default() += 1;
        }
        counted.into_iter().max_by_key(|(_, count)| *count).map(|(language, _)| language)
    }

    /// A proposal for every seat that is empty: as many seats as can be filled, nobody who is barred, nobody beyond what they take
    /// on, nobody twice in one review, and among these what fits best. It is told with its reasons, and assigns nobody.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn propose_reviewers(&self) -> Result<Proposals, StoreError> {
        let state = self.history().now();
        let today = self.now().date();
        let reviewers = self.all_reviewers(&state, today).await?;
        let groups = self.groups(&state, &reviewers, today);
        let people: Vec<&PersonId> = reviewers.iter().map(|(person, _)| person).collect();
        let place = |person: &PersonId| people.iter().position(|of| *of == person);
        let free = |one: &&Candidate| one.bars.is_empty();
        let demand = |group: &Group<'_>| Demand {
            wanted: u8::try_from(group.seats.len()).unwrap_or(u8::MAX),
            options: (group.candidates.iter().filter(free))
                .filter_map(|one| Some((place(&one.person)?, f32::from(one.points()))))
                .collect(),
        };
        let provider = |(person, profile): &(PersonId, Profile)| Provider {
            room: u16::from(profile.capacity.saturating_sub(domain::review::assignment::load(&state, person))),
            goes_first: false,
        };
        let demands: Vec<Demand> = groups.iter().map(demand).collect();
        let providers: Vec<Provider> = reviewers.iter().map(provider).collect();
        let introductions = assign(&demands, &providers).introductions;
        let mut proposals = Proposals::default();
        for (number, group) in groups.iter().enumerate() {
            let chosen = introductions.iter().filter(|one| one.demand == number);
            let chosen = chosen.filter_map(|one| people.get(one.provider));
            let mut chosen = chosen.filter_map(|person| group.candidates.iter().find(|one| one.person == **person));
            for seat in &group.seats {
                let (review, seat) = (group.review.id.clone(), *seat);
                match chosen.next() {
                    Some(one) => proposals.proposed.push(Proposed { review, seat, candidate: one.clone() }),
                    None => proposals.without.push((review, seat)),
                }
            }
            let seat = group.seats.first().copied().unwrap_or(Seat::FirstCoder);
            let barred = group.candidates.iter().filter(|one| !one.bars.is_empty());
            let barred = barred.filter(|one| !one.bars.contains(&domain::review::assignment::Bar::Office));
            let barred = barred.map(|one| Proposed { review: group.review.id.clone(), seat, candidate: one.clone() });
            proposals.barred.extend(barred);
        }
        Ok(proposals)
    }

    fn groups<'s>(&self, state: &'s Partnership, reviewers: &[(PersonId, Profile)], today: Date) -> Vec<Group<'s>> {
        let open = state.reviews.values().map(AsRef::as_ref).filter(|review| review.published.is_none());
        let mut groups = Vec::new();
        for review in open {
            let language = self.language_of_plan(state, review);
            for seats in [Seat::CODERS.as_slice(), &[Seat::QualityReviewer]] {
                let seats: Vec<Seat> = seats.iter().copied().filter(|seat| !review.seats.contains_key(seat)).collect();
                let Some(seat) = seats.first().copied() else { continue };
                let candidates = candidates(state, Wanted { review, seat, language }, reviewers, today);
                groups.push(Group { review, seats, candidates });
            }
        }
        groups
    }

    /// Saves what somebody who reviews says of themself.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn save_reviewer(&self, person: &PersonId, said: &Profile) -> Result<(), StoreError> {
        self.store().save_reviewer(person, said, self.now()).await
    }

    /// Whether somebody declared a conflict of interest with the member of a review.
    pub(super) async fn is_torn(&self, review: &ReviewId, person: &PersonId) -> Result<bool, WriteError<NotReviewed>> {
        let said = self.store().reviewer(person).await?.unwrap_or_default();
        Ok(said.conflicts.iter().any(|conflict| conflict.member == review.plan.member))
    }
}
