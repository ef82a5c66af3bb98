//! Mail about what is written in cases and learning groups. A letter says that there is something and where; the words are put in
//! when it is sent, from where they lie, so that they lie nowhere else. Everybody is told who may write in the thread, and has not
//! said that they want no such mail.

use std::collections::BTreeSet;

use domain::codebook::PolicyArea2024;
use domain::networking::{Case, Step};
use domain::people::{Action, Actor, AddressFor, Body, Letter, Subject, may};
use domain::{Date, MemberId, Partnership, PersonId, RequestId, Timestamp};
use store::StoreError;
use store::people::{Fingerprint, Mailing};

use super::groups::members_of;
use super::roles;
use crate::App;

/// What a step says in a thread, with the thread; nothing of a step that says nothing there.
#[must_use]
pub fn said_in(step: &Step) -> Option<(u16, &str)> {
    match step {
        Step::Asked { words, .. } | Step::Answered { words } | Step::Returned { words } => Some((0, words)),
        Step::Said { thread, words } => Some((*thread, words)),
        _ => None,
    }
}

/// Those who may write in a group, for which of the governments that are in it.
fn learners(state: &Partnership, members: &BTreeSet<MemberId>, today: Date) -> BTreeSet<(MemberId, PersonId)> {
    let mut all = BTreeSet::new();
    for held in state.appointments.values().filter(|held| held.holds_on(today)) {
        let Some(member) = state.body_today(&held.body).member().filter(|member| members.contains(member)).cloned()
        else {
            continue;
        };
        let actors = Actor::all_of(&held.person, state, today);
        if actors.iter().any(|actor| may(actor, Action::LearnTogether, Subject::Member(member.clone())).is_ok()) {
            all.insert((member, held.person.clone()));
        }
    }
    all
}

impl App {
    /// Those who may write in a thread of a case, as it stands now.
    fn talk_in(&self, case: &Case, thread: u16) -> BTreeSet<PersonId> {
        let (state, now) = (self.history().now(), self.now());
        let provider = case.introduction(thread).and_then(|one| one.proposal.body.clone());
        let bodies = [Some(Body::Member(case.member.clone())), provider];
        let is_theirs = |body: &Body| bodies.iter().flatten().any(|one| one == body);
        let held = state.appointments.values().filter(|held| held.holds_on(now.date()));
        let people = held.filter(|held| is_theirs(&state.body_today(&held.body))).map(|held| held.person.clone());
        let may_write = |person: &PersonId| {
            let step = || Step::Said { thread, words: "…".to_owned() };
            let standings = roles(case, person, &Actor::all_of(person, &state, now.date()));
            standings.into_iter().any(|by| case.clone().take(now, by, step()).is_ok())
        };
        people.chain(case.manager.clone()).collect::<BTreeSet<_>>().into_iter().filter(may_write).collect()
    }

    async fn write_letter(
        &self,
        person: &PersonId,
        what: AddressFor,
        letter: impl FnOnce(Option<String>) -> Letter,
        mailing: &mut Mailing,
    ) -> Result<(), StoreError> {
        let Some(account) = self.store().account(person).await? else { return Ok(()) };
        let reply = self.address_of_answer(person, what).map(|(told, new)| {
            mailing.addresses.push(new);
            told
        });
        mailing.letters.push(self.letter(account.email, &account.language, letter(reply)));
        Ok(())
    }

    /// What goes out about the last step of a case: letters to the others if it says something in a thread.
    pub(super) async fn mailing_of_step(&self, case: &Case, taken: Option<Fingerprint>) -> Result<Mailing, StoreError> {
        let mut mailing = Mailing { taken, ..Mailing::default() };
        let Some((last, (thread, _))) = case.steps.last().and_then(|last| Some((last, said_in(&last.step)?))) else {
            return Ok(mailing);
        };
        let step = (case.steps.len() as u64).saturating_sub(1);
        for person in self.talk_in(case, thread) {
            if last.by.person.as_ref() == Some(&person) || !self.store().wants_mail_of_cases(&person).await? {
                continue;
            }
            let request = case.request.clone();
            let what = AddressFor::Case { request: request.clone(), thread };
            let letter = |reply| Letter::CaseMessage { request, thread, step, reply };
            self.write_letter(&person, what, letter, &mut mailing).await?;
        }
        Ok(mailing)
    }

    /// What goes out about a message in a group.
    pub(super) async fn mailing_of_message(
        &self,
        area: PolicyArea2024,
        (member, person, at): (&MemberId, &PersonId, Timestamp),
        taken: Option<Fingerprint>,
    ) -> Result<Mailing, StoreError> {
        let mut mailing = Mailing { taken, ..Mailing::default() };
        let state = self.history().now();
        let members = members_of(&state, area);
        let off = self.store().not_told_of_group(area).await?;
        let mut told: BTreeSet<PersonId> = BTreeSet::from([person.clone()]);
        for (of, reader) in learners(&state, &members, at.date()) {
            // Somebody who learns for two governments is written to once.
            if off.contains(&(of.clone(), reader.clone())) || !told.insert(reader.clone()) {
                continue;
            }
            let what = AddressFor::Group { area, member: of };
            let letter = |reply| Letter::GroupMessage { area, member: member.clone(), at, reply };
            self.write_letter(&reader, what, letter, &mut mailing).await?;
        }
        Ok(mailing)
    }

    /// The words that a letter about a case tells of, if its reader may still see them.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn words_in_case(
        &self,
        request: &RequestId,
        step: u64,
        reader: &PersonId,
    ) -> Result<Option<(domain::networking::Role, String)>, StoreError> {
        let Some(open) = self.open_case(request).await? else { return Ok(None) };
        let taken = usize::try_from(step).ok().and_then(|step| open.case.steps.get(step));
        let Some((taken, (thread, words))) = taken.and_then(|taken| Some((taken, said_in(&taken.step)?))) else {
            return Ok(None);
        };
        let theirs = open.case.state.is_over() || self.talk_in(&open.case, thread).contains(reader);
        let actors = Actor::all_of(reader, &self.history().now(), self.now().date());
        let sees = !roles(&open.case, reader, &actors).is_empty();
        Ok((theirs && sees).then(|| (taken.by.role, words.to_owned())))
    }

    /// The words that a letter about a group tells of, if its reader may still see them.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn words_in_group(
        &self,
        area: PolicyArea2024,
        (member, at): (&MemberId, Timestamp),
        reader: &PersonId,
    ) -> Result<Option<String>, StoreError> {
        let state = self.history().now();
        let actors = Actor::all_of(reader, &state, self.now().date());
        let members = members_of(&state, area);
        let learns = |of: &MemberId| {
            actors.iter().any(|actor| may(actor, Action::LearnTogether, Subject::Member(of.clone())).is_ok())
        };
        if !members.iter().any(learns) {
            return Ok(None);
        }
        let messages = self.store().group_messages(area).await?;
        let found = messages.into_iter().find(|message| message.at == at && message.member == *member);
        Ok(found.map(|message| message.words))
    }

    /// Notes whether somebody wants by mail what is written in a group of theirs. Answers no where it is none of theirs.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn mail_of_group(
        &self,
        (member, person): (&MemberId, &PersonId),
        area: PolicyArea2024,
        wanted: bool,
    ) -> Result<(), StoreError> {
        self.store().mail_of_group(area, (member, person), wanted).await
    }

    /// Whether somebody wants by mail what is written in a group.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn wants_mail_of_group(
        &self,
        (member, person): (&MemberId, &PersonId),
        area: PolicyArea2024,
    ) -> Result<bool, StoreError> {
        let off = self.store().not_told_of_group(area).await?;
        Ok(!off.iter().any(|(of, reader)| of == member && reader == person))
    }
}
