//! How the deeds of co-creation change the state.

use std::sync::Arc;

use super::{CoCreation, Forum, InputsSealed, Seal, Tally};
use crate::deed::Deed;
use crate::ids::{MemberId, PlanId};
use crate::partnership::{Partnership, Unsound};
use crate::time::{Date, Timestamp};

impl Partnership {
    /// Folds what is said of a co-creation, a forum or a repository.
    pub(crate) fn co_create(
        &mut self,
        at: u64,
        (on, recorded_at): (Date, Timestamp),
        deed: Deed,
    ) -> Result<(), Unsound> {
        let no_call = |plan: &PlanId, call| Unsound::NoSuchCall { at, plan: plan.clone(), call };
        match deed {
            Deed::CoCreationScheduled(d) => self.cocreation_mut(&d.plan.clone()).schedule(at, on, d),
            Deed::CallOpened(d) => self.cocreation_mut(&d.plan.clone()).open(at, on, d),
            Deed::PhaseClosed(d) => self.cocreation_mut(&d.plan).close(at, on, &d),
            Deed::CallRevised(d) => {
                let unknown = no_call(&d.plan, d.call);
                self.called(&d.plan.clone(), |process| process.revise(at, on, d)).then_some(()).ok_or(unknown)?;
            }
            Deed::InputsAnswered(d) => {
                let unknown = no_call(&d.plan, d.call);
                for entry in &d.cites {
                    self.in_forum(&d.plan.member, |forum| forum.cite(at, on, *entry))
                        .then_some(())
                        .ok_or(Unsound::NoSuchEntry { at, entry: *entry })?;
                }
                self.called(&d.plan.clone(), |process| process.answer(at, on, d)).then_some(()).ok_or(unknown)?;
            }
            Deed::InputSetAside(d) => {
                let unknown = no_call(&d.plan, d.call);
                self.called(&d.plan.clone(), |process| process.set_aside(at, on, d)).then_some(()).ok_or(unknown)?;
            }
            Deed::SetAsideAppealed(d) => {
                let unknown = no_call(&d.plan, d.call);
                self.called(&d.plan, |process| process.appeal(at, on, &d)).then_some(()).ok_or(unknown)?;
            }
            Deed::AppealDecided(d) => {
                let unknown = no_call(&d.plan, d.call);
                self.called(&d.plan, |process| process.decide_appeal(at, on, &d)).then_some(()).ok_or(unknown)?;
            }
            Deed::MergeUndone(d) => {
                let unknown = no_call(&d.plan, d.call);
                self.called(&d.plan, |process| process.part(at, &d)).then_some(()).ok_or(unknown)?;
            }
            Deed::InputsTakenUp(d) => {
                let plan = d.plan.clone();
                let first = d.inputs.first().map_or(0, |of| of.call);
                self.called(&plan, |process| process.take_up(at, on, d)).then_some(()).ok_or(no_call(&plan, first))?;
            }
            Deed::InputsSealed(d) => self.seal(at, recorded_at, &d)?,
            Deed::ForumConstituted(d) => self.forum_mut(&d.member.clone()).constitute(at, on, d),
            Deed::ForumMet(d) => self.forum_mut(&d.member.clone()).meet(at, on, d),
            Deed::RepositoryUpdated(d) => self.forum_mut(&d.member.clone()).publish(at, on, d),
            Deed::RepositoryCopied(d) => {
                let (member, entry) = (d.member.clone(), d.entry);
                self.in_forum(&member, |forum| forum.keep_copy(at, on, d))
                    .then_some(())
                    .ok_or(Unsound::NoSuchEntry { at, entry })?;
            }
            _ => {}
        }
        Ok(())
    }

    fn seal(&mut self, at: u64, recorded_at: Timestamp, deed: &InputsSealed) -> Result<(), Unsound> {
        let expected = self.seals.len() as u64;
        if deed.batch != expected {
            return Err(Unsound::NotTheNextBatch { at, expected, found: deed.batch });
        }
        let has =
            |of: &Tally| self.cocreations.get(&of.plan).is_some_and(|process| process.calls.contains_key(&of.call));
        if let Some(count) = deed.counts.iter().find(|count| !has(&count.of)) {
            return Err(Unsound::NoSuchCall { at, plan: count.of.plan.clone(), call: count.of.call });
        }
        for count in &deed.counts {
            self.called(&count.of.plan, |process| process.count(at, count));
        }
        self.seals.push_back(Arc::new(Seal::from((at, recorded_at, deed))));
        Ok(())
    }

    fn cocreation_mut(&mut self, plan: &PlanId) -> &mut CoCreation {
        Arc::make_mut(self.cocreations.entry(plan.clone()).or_default())
    }

    /// Changes a co-creation that is there. Answers whether it is, and whether the change could be made.
    fn called(&mut self, plan: &PlanId, change: impl FnOnce(&mut CoCreation) -> bool) -> bool {
        self.cocreations.get_mut(plan).is_some_and(|process| change(Arc::make_mut(process)))
    }

    /// Changes a forum that is there. Answers whether it is, and whether the change could be made.
    fn in_forum(&mut self, member: &MemberId, change: impl FnOnce(&mut Forum) -> bool) -> bool {
        self.forums.get_mut(member).is_some_and(|forum| change(Arc::make_mut(forum)))
    }

    fn forum_mut(&mut self, member: &MemberId) -> &mut Forum {
        Arc::make_mut(self.forums.entry(member.clone()).or_default())
    }
}
