//! What an answer was made from, as a value that can be compared between two states.
//!
//! The record grows all the time; a page about one commitment changes only when something is said about that commitment.
//! Things in the state are shared pointers, so comparing those that did not change costs almost nothing.

use std::sync::Arc;

use domain::partnership::Member;
use domain::people::{Appointed, Body};
use domain::plans::Commitment;
use domain::{CommitmentId, Field, Iso3, Lens, MemberId, Partnership, PlanId, Thing, Value};

use crate::last;

/// One thing that an answer was made from.
#[derive(Debug, Clone, PartialEq)]
enum Mark {
    /// The record up to a position or length.
    Length(u64),
    /// Which texts may be shown, by how many may not: a withholding is never taken back.
    Withheld(usize),
    /// What is said of a thing.
    Thing(Option<Thing>),
    /// One answer.
    Answer(Option<Value>),
    /// A commitment with its reports and recognitions.
    Commitment(Option<Arc<Commitment>>),
    /// What is alike, by the number of the model that says so.
    Likeness(u64),
    /// A member with its events, processes and plans.
    Member(Option<Arc<Member>>),
    /// Who was appointed, and what became of it.
    Appointed(Vec<Appointed>),
}

/// All things that an answer was made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Basis(Vec<Mark>);

impl Basis {
    /// Everything: the answer changes with each act.
    #[must_use]
    pub fn everything(state: &Partnership) -> Self {
        Self(vec![Mark::Length(state.length)])
    }

    /// All that is said: acts that wait for the end of their import, or that say nothing of things, change nothing in it.
    #[must_use]
    pub fn facts(state: &Partnership) -> Self {
        Self(vec![Mark::Length(state.facts_at), Mark::Withheld(state.withheld.len())])
    }

    /// All that is said and all that was done: acts that wait for the end of their import change nothing in it.
    #[must_use]
    pub fn facts_and_deeds(state: &Partnership) -> Self {
        let mut basis = Self::facts(state);
        basis.0.push(Mark::Length(state.noted.len() as u64));
        basis.0.push(Mark::Length(state.imports.len() as u64));
        basis
    }

    /// All that is said, and the figures that were published.
    #[must_use]
    pub fn facts_and_figures(state: &Partnership) -> Self {
        let mut basis = Self::facts(state);
        basis.0.push(Mark::Length(state.figures.get_max().map_or(0, |(at, _)| *at)));
        basis
    }

    /// All that is said, and when plans are made, which no fact says.
    #[must_use]
    pub fn facts_and_timelines(state: &Partnership) -> Self {
        let mut basis = Self::facts(state);
        basis.0.push(Mark::Length(state.cocreations.values().map(|made| made.position).max().unwrap_or(0)));
        basis.0.push(Mark::Length(state.reviews.len() as u64));
        basis
    }

    /// All that is said, and what the review recommended, which no fact says.
    #[must_use]
    pub fn facts_and_advice(state: &Partnership) -> Self {
        let mut basis = Self::facts(state);
        basis.0.push(Mark::Length(last::last_advice(state).unwrap_or(0)));
        basis
    }

    /// Calls for local jurisdictions, who applied, and which texts may be shown.
    #[must_use]
    pub fn local(state: &Partnership) -> Self {
        let mut basis = Self::texts(state);
        basis.0.push(Mark::Length(state.local.position.unwrap_or(0)));
        basis.0.push(Mark::Length(state.members.len() as u64));
        basis
    }

    /// The same and all that is said.
    #[must_use]
    pub fn facts_and_local(state: &Partnership) -> Self {
        let mut basis = Self::facts(state);
        basis.0.push(Mark::Length(state.local.position.unwrap_or(0)));
        basis
    }

    /// Nothing but which texts may be shown.
    #[must_use]
    pub fn texts(state: &Partnership) -> Self {
        Self(vec![Mark::Withheld(state.withheld.len())])
    }

    /// The same, and the length of the record as long as that is below a limit.
    #[must_use]
    pub fn and_length_up_to(mut self, state: &Partnership, limit: u64) -> Self {
        self.0.push(Mark::Length(state.length.min(limit)));
        self
    }

    /// The same, and which commitments are alike, by the number of the model that says so.
    #[must_use]
    pub fn and_likeness(mut self, version: u64) -> Self {
        self.0.push(Mark::Likeness(version));
        self
    }

    /// A commitment, and what its page says of the plan and the member it belongs to: the plan's year, the member's name.
    #[must_use]
    pub fn commitment(state: &Partnership, lens: Lens, id: &CommitmentId) -> Self {
        let commitment = state.commitment(id).cloned();
        let mut basis = Self::texts(state);
        if let Some(plan) = commitment.as_ref().map(|c| &c.plan) {
            let of_plan = state.plan(plan).map(|p| &p.thing);
            basis.0.push(Mark::Answer(of_plan.and_then(|thing| thing.value(Field::SubmittedIn, lens)).cloned()));
            let of_member = state.members.get(&plan.member).map(|m| &m.thing);
            for field in [Field::Country, Field::Level, Field::Title] {
                basis.0.push(Mark::Answer(of_member.and_then(|thing| thing.value(field, lens)).cloned()));
            }
        }
        let heard = commitment.as_ref().and_then(|commitment| last::last_heard(state, commitment));
        basis.0.push(Mark::Length(heard.unwrap_or(0)));
        let own = commitment.as_ref().and_then(|commitment| last::last_said(state, &commitment.plan));
        basis.0.push(Mark::Length(own.unwrap_or(0)));
        let taken = commitment.iter().flat_map(|commitment| state.inputs_of(commitment)).map(|taken| taken.at).max();
        basis.0.push(Mark::Length(taken.unwrap_or(0)));
        let helped = commitment.as_ref().and_then(|commitment| last::last_helped(state, commitment));
        basis.0.push(Mark::Length(helped.unwrap_or(0)));
        let adapted = commitment.iter().flat_map(|c| state.adaptations(c)).cloned().map(Some);
        basis.0.extend(adapted.map(Mark::Commitment));
        basis.0.push(Mark::Commitment(commitment));
        basis
    }

    /// A plan, its commitments, how it was made, and what is said of its member.
    #[must_use]
    pub fn plan(state: &Partnership, id: &PlanId) -> Self {
        let mut basis = Self::texts(state);
        let member = state.members.get(&id.member);
        basis.0.push(Mark::Thing(member.map(|m| m.thing.clone())));
        basis.0.extend(member.into_iter().flat_map(|m| m.processes.values()).map(|t| Mark::Thing(Some(t.clone()))));
        let plan = state.plan(id);
        basis.0.push(Mark::Length(last::last_said(state, id).unwrap_or(0)));
        basis.0.push(Mark::Thing(plan.map(|p| p.thing.clone())));
        basis.commitments(state, plan.into_iter().flat_map(|p| &p.commitments));
        basis
    }

    /// A member, its country, its plans and their commitments, and who was appointed for it.
    #[must_use]
    pub fn member(state: &Partnership, id: &MemberId) -> Self {
        let mut basis = Self::texts(state);
        let member = state.members.get(id).cloned();
        let country = member.as_ref().and_then(|m| m.thing.label(Field::Country, Lens::ALL)?.parse::<Iso3>().ok());
        basis.0.push(Mark::Thing(country.and_then(|country| state.countries.get(&country).cloned())));
        let plans = member.iter().flat_map(|m| m.plans.values()).flat_map(|p| &p.commitments);
        basis.commitments(state, plans);
        let made = state.cocreations.keys().filter(|plan| plan.member == *id);
        basis.0.extend(made.map(|plan| Mark::Length(plan.number.into())));
        let body = Body::Member(id.clone());
        basis.0.push(Mark::Length(state.letters_about(&body).last().map_or(0, |letter| letter.at)));
        basis.0.push(Mark::Length(last::last_of_member(state, id).unwrap_or(0)));
        basis.0.push(Mark::Member(member));
        basis.0.push(Mark::Appointed(state.appointments_for(&body).cloned().collect()));
        basis
    }

    /// The same, and who was appointed for a member and how its forum was set up, which no fact says.
    #[must_use]
    pub fn and_offices(mut self, state: &Partnership, id: &MemberId) -> Self {
        self.0.push(Mark::Appointed(state.appointments_for(&Body::Member(id.clone())).cloned().collect()));
        self.0.push(Mark::Length(state.forums.get(id).map_or(0, |forum| forum.position)));
        self
    }

    /// The same, and when a plan is made, what the review recommended on it and which reviews were opened, which no fact says.
    #[must_use]
    pub fn and_timelines(mut self, state: &Partnership, id: &PlanId) -> Self {
        self.0.push(Mark::Length(state.cocreations.get(id).map_or(0, |made| made.position)));
        let advised = state.recommendations.get(id).into_iter().flat_map(|of| of.values());
        self.0.push(Mark::Length(advised.map(|one| one.position).max().unwrap_or(0)));
        self.0.push(Mark::Length(state.reviews.keys().filter(|review| review.plan == *id).count() as u64));
        self
    }

    fn commitments<'a>(&mut self, state: &Partnership, ids: impl Iterator<Item = &'a CommitmentId>) {
        self.0.extend(ids.map(|id| Mark::Commitment(state.commitments.get(id).cloned())));
    }
}
