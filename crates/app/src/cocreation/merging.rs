//! Saying that two inputs say the same, and undoing that. Both authors are written to each time; who says so is known on the desk
//! alone, and nobody's words are changed.

use domain::cocreation::{SetAside, part, set_aside};
use domain::people::{Letter, Permit, Subject};
use domain::{InputId, Partnership};
use store::StoreError;
use store::cocreation::Input;
use store::desk::DeskChange;

use super::deciding::{Decided, NotDecided, key};
use crate::App;
use crate::people::Secret;
use crate::write::WriteError;

impl App {
    /// Letters to those who gave two inputs.
    async fn tell_both(&self, both: [&Input; 2], undone: bool) -> Result<Vec<DeskChange>, StoreError> {
        let mut letters = Vec::new();
        for input in both {
            letters.extend(self.tell_giver(input, Letter::SaidTheSame { input: input.id, undone }).await?);
        }
        Ok(letters)
    }

    /// How far a call has come, by the position of the last act about it.
    fn position_of(&self, input: &Input) -> u64 {
        let state = self.history().now();
        let found = state.cocreations.get(&input.plan).and_then(|process| process.calls.get(&input.call));
        found.map_or(0, |call| call.position)
    }

    /// Says that an input says the same as another of its call. Both stay, with their own addresses; a response to one names both.
    ///
    /// # Errors
    /// Everything against it; also when there is no such other in the call.
    pub async fn merge_inputs(&self, permit: Permit, id: &InputId, into: &InputId) -> Decided {
        self.seal_all().await?;
        let gone = || WriteError::Refused(NotDecided::NotTheirs);
        let input = self.store().input(id).await?.ok_or_else(gone)?;
        let is_other = |other: &Input| (&other.plan, other.call) == (&input.plan, input.call) && !other.held;
        let other = self.store().input(into).await?.filter(is_other).ok_or_else(gone)?;
        let letters = self.tell_both([&input, &other], false).await?;
        let key = key("merge", &input.plan, self.position_of(&input), &(id, into))?;
        let (plan, call, by) = (input.plan.clone(), input.call, permit.clone());
        let (id, into, member) = (*id, *into, plan.member.clone());
        let decide = move |state: &Partnership, _| set_aside(state, &by, &plan, call, id, SetAside::Merged { into });
        let desk = move |_: &Partnership, _| {
            let merged = DeskChange::InputMerged { input: id, into: Some(into) };
            std::iter::once(merged).chain(letters).collect()
        };
        self.decide_with((permit, key), (member, Vec::new()), decide, desk).await
    }

    /// Undoes a merge, for whoever gave one of the two, or for the forum or a moderator who sees a mistake.
    ///
    /// # Errors
    /// Everything against it; also when the permit is of somebody who gave neither.
    pub async fn part_inputs(&self, permit: Permit, id: &InputId) -> Decided {
        let gone = || WriteError::Refused(NotDecided::NotTheirs);
        let input = self.store().input(id).await?.ok_or_else(gone)?;
        let into = input.merged_into.ok_or_else(gone)?;
        let other = self.store().input(&into).await?.ok_or_else(gone)?;
        if let Subject::Of(person) = permit.subject()
            && ![&input, &other].iter().any(|one| one.person.as_ref() == Some(person))
        {
            return Err(gone());
        }
        self.undo_merge(permit, [&input, &other]).await
    }

    /// The same for whoever holds the secret address of what they gave without an account.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn part_freely(&self, permit: Permit, secret: &Secret) -> Decided {
        let gone = || WriteError::Refused(NotDecided::NotTheirs);
        let input = self.given_freely(secret).await?.ok_or_else(gone)?;
        let other = self.store().input(&input.merged_into.ok_or_else(gone)?).await?.ok_or_else(gone)?;
        self.undo_merge(permit, [&input, &other]).await
    }

    async fn undo_merge(&self, permit: Permit, both: [&Input; 2]) -> Decided {
        let [input, _] = both;
        let letters = self.tell_both(both, true).await?;
        let key = key("part", &input.plan, self.position_of(input), &input.id)?;
        let (plan, call, id, by) = (input.plan.clone(), input.call, input.id, permit.clone());
        let member = plan.member.clone();
        let decide = move |state: &Partnership, _| part(state, &by, (&plan, call), id);
        let desk = move |_: &Partnership, _| {
            let parted = DeskChange::InputMerged { input: id, into: None };
            std::iter::once(parted).chain(letters).collect()
        };
        let written = self.decide_with((permit, key), (member, Vec::new()), decide, desk).await?;
        self.note_changed_inputs().await?;
        Ok(written)
    }
}
