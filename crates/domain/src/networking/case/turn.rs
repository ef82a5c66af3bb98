//! Whose turn it is in a case: who has something to answer, so that nobody has to look through all of theirs.

use super::case::{By, Case, Introduction};
use super::state::CaseState;
use super::step::Role;
use crate::people::{Body, Channel, Office};

impl Case {
    /// Whether others wait for somebody in this standing: a question to answer, a consent, a signature, a case to take up.
    #[must_use]
    pub fn waits_for(&self, by: &By) -> bool {
        if self.state.is_over() {
            return self.introductions.iter().any(|one| self.may_be_told(one) && story_waits(one, by));
        }
        let any = |waits: &dyn Fn(&Introduction) -> bool| {
            self.introductions.iter().filter(|one| !one.is_refused()).any(waits)
        };
        match by.role {
            Role::Unit => self.manager.is_none(),
            Role::Group => any(&|one| one.group.is_none()),
            Role::Manager => self.state == CaseState::CaseAssigned || self.last_words_are_of(Role::Government),
            Role::Government => {
                self.last_words_are_of(Role::Manager)
                    || any(&|one| consent_waits(one, one.government) || unsigned(one, by))
            }
            Role::Provider => any(&|one| {
                let theirs = one.proposal.body.as_ref() == Some(&by.body);
                theirs && (consent_waits(one, one.provider) || response_waits(one) || unsigned(one, by))
            }),
        }
    }

    /// For whom others wait: in which standing, and of whom where it is of somebody in particular. A request in which nobody took a
    /// step waits for the secretariat.
    #[must_use]
    pub fn turns(&self) -> Vec<(Role, Option<Body>)> {
        let government = Body::Member(self.member.clone());
        let mut bodies: Vec<Body> = self.introductions.iter().filter_map(|one| one.proposal.body.clone()).collect();
        bodies.sort();
        bodies.dedup();
        let alone = [Role::Unit, Role::Group, Role::Manager].map(|role| (role, None));
        let asks = [(Role::Government, Some(government.clone()))];
        let provides = bodies.into_iter().map(|body| (Role::Provider, Some(body)));
        let waits = |(role, body): &(Role, Option<Body>)| {
            let body = body.clone().unwrap_or_else(|| government.clone());
            let (office, channel) = (Office::Citizen, Channel::Web);
            self.waits_for(&By { role: *role, office, body, person: None, channel })
        };
        alone.into_iter().chain(asks).chain(provides).filter(waits).collect()
    }

    /// Whether what came of an introduction could be told in public, if both sides allow it: the case went its way to an end, and
    /// both agreed in their terms to be named.
    #[must_use]
    pub fn may_be_told(&self, one: &Introduction) -> bool {
        let ended = self.end.as_ref().is_some_and(|end| end.outcome.is_some());
        ended && one.is_agreed() && one.agreement.as_ref().is_some_and(|agreement| agreement.terms.named)
    }

    /// Whether the last word between the government and the case manager is of one of them.
    fn last_words_are_of(&self, role: Role) -> bool {
        self.messages.iter().rev().find(|message| message.thread == 0).is_some_and(|last| last.by.role == role)
    }
}

fn consent_waits(one: &Introduction, own: Option<bool>) -> bool {
    one.group == Some(true) && own.is_none()
}

fn response_waits(one: &Introduction) -> bool {
    one.is_made() && !one.proposal.adviser && one.response.is_none()
}

fn unsigned(one: &Introduction, by: &By) -> bool {
    one.agreement.as_ref().is_some_and(|agreement| match by.role {
        Role::Government => agreement.government.is_none(),
        _ => agreement.provider.is_none(),
    })
}

fn story_waits(one: &Introduction, by: &By) -> bool {
    one.agreement.as_ref().is_some_and(|agreement| match by.role {
        Role::Government => agreement.story.0.is_none(),
        Role::Provider => one.proposal.body.as_ref() == Some(&by.body) && agreement.story.1.is_none(),
        _ => false,
    })
}
