//! Hiding what breaks a rule of discussion, appealing against that, and deciding on appeals. The author is written to each time. Who
//! hid what and what an author says of it stay on the desk; the record learns the rule, that there was an appeal, and its outcome
//! with the reason.

use domain::cocreation::{AppealOutcome, ModerationRule, SetAside, appeal, decide_appeal, set_aside};
use domain::people::{Letter, Permit, Subject};
use domain::{InputId, Partnership, PlanId};
use store::StoreError;
use store::cocreation::Input;
use store::desk::DeskChange;

use super::deciding::{Decided, NotDecided, key};
use crate::App;
use crate::people::Secret;
use crate::write::WriteError;

type Of<'a> = (&'a PlanId, u16);

impl App {
    /// A letter to the author of an input, as something that goes out with a decision.
    pub(super) async fn tell_giver(&self, input: &Input, letter: Letter) -> Result<Option<DeskChange>, StoreError> {
        let mail = match &input.person {
            Some(person) => self.letter_to(person, letter).await?,
            None => None,
        };
        Ok(mail.map(|mail| DeskChange::Mail(Box::new(mail))))
    }

    /// The act by which the author of an input last appealed; 0 where they never did.
    fn last_appeal(&self, (plan, call): Of<'_>, input: &InputId) -> u64 {
        let state = self.history().now();
        let found = state.cocreations.get(plan).and_then(|process| process.calls.get(&call));
        found.and_then(|call| call.last_appeal(input)).map_or(0, |appeal| appeal.at)
    }

    /// An input of a call.
    async fn input_in(&self, id: &InputId, (plan, call): Of<'_>) -> Result<Input, WriteError<NotDecided>> {
        let found = self.store().input(id).await?.filter(|input| input.plan == *plan && input.call == call);
        found.ok_or(WriteError::Refused(NotDecided::NotTheirs))
    }

    /// Hides an input that breaks a rule of discussion, with what there is to say about it in public.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn moderate(
        &self,
        permit: Permit,
        (plan, call): Of<'_>,
        input: InputId,
        rule: ModerationRule,
        remark: &str,
    ) -> Decided {
        self.seal_all().await?;
        let found = self.input_in(&input, (plan, call)).await?;
        let letter = self.tell_giver(&found, Letter::InputHidden { input, rule }).await?;
        let remark = Some(remark.trim()).filter(|remark| !remark.is_empty()).map(|remark| self.words(remark));
        // What was restored may be hidden anew: the last appeal tells one time from the other.
        let times = self.last_appeal((plan, call), &input);
        let key = key("moderate", plan, times, &(call, input, rule))?;
        let because = SetAside::Moderated { rule, remark: remark.as_ref().map(|remark| remark.id().clone()) };
        let (plan, by, member) = (plan.clone(), permit.clone(), plan.member.clone());
        let who = permit.actor().person.clone();
        let decide = move |state: &Partnership, _| set_aside(state, &by, &plan, call, input, because);
        let desk = move |_: &Partnership, at| {
            std::iter::once(DeskChange::InputHidden { input, by: who, at }).chain(letter).collect()
        };
        let written = self.decide_with((permit, key), (member, remark.into_iter().collect()), decide, desk).await?;
        self.note_changed_inputs().await?;
        Ok(written)
    }

    /// Appeals against the hiding of one's own input, with what there is to say about it to whoever decides.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn appeal(&self, permit: Permit, id: &InputId, words: &str) -> Decided {
        let Subject::Of(person) = permit.subject().clone() else {
            return Err(WriteError::Refused(NotDecided::NotTheirs));
        };
        let input = self.store().input(id).await?.filter(|input| input.person.as_ref() == Some(&person));
        self.appeal_against(permit, input, words).await
    }

    /// The same for whoever holds the secret address of what they gave without an account.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn appeal_freely(&self, permit: Permit, secret: &Secret, words: &str) -> Decided {
        let input = self.given_freely(secret).await?;
        self.appeal_against(permit, input, words).await
    }

    async fn appeal_against(&self, permit: Permit, input: Option<Input>, words: &str) -> Decided {
        let input = input.ok_or(WriteError::Refused(NotDecided::NotTheirs))?;
        let (plan, call, id, words) = (input.plan, input.call, input.id, words.trim().to_owned());
        let hidden = self.history().now().cocreations.get(&plan).and_then(|of| Some(of.settled(&id)?.1.at));
        let key = key("appeal", &plan, hidden.unwrap_or(0), &(id, &words))?;
        let (by, member) = (permit.clone(), plan.member.clone());
        let decide = move |state: &Partnership, _| appeal(state, &by, (&plan, call), id);
        let desk = move |_: &Partnership, at| vec![DeskChange::Appealed { input: id, words, at }];
        self.decide_with((permit, key), (member, Vec::new()), decide, desk).await
    }

    /// Decides an appeal, with the reason.
    ///
    /// # Errors
    /// Everything against it; also when whoever decides hid the input themselves.
    pub async fn decide_appeal(
        &self,
        permit: Permit,
        (plan, call): Of<'_>,
        input: InputId,
        (outcome, reason): (AppealOutcome, &str),
    ) -> Decided {
        let found = self.input_in(&input, (plan, call)).await?;
        let restored = outcome == AppealOutcome::Restored;
        let letter = self.tell_giver(&found, Letter::AppealDecided { input, restored }).await?;
        let key = key("appeal-decided", plan, self.last_appeal((plan, call), &input), &(call, input, outcome, reason))?;
        let reason = self.words(reason);
        let (by, of, why) = (permit.clone(), plan.clone(), reason.id().clone());
        let hidden_by = found.hidden_by;
        let decide = move |state: &Partnership, _| {
            decide_appeal(state, &by, (&of, call), (input, hidden_by.as_ref()), (outcome, why))
        };
        let of = plan.clone();
        let desk = move |state: &Partnership, _| {
            let settled = state.cocreations.get(&of).and_then(|process| process.settled(&input));
            let answered = settled.is_some_and(|(_, settled)| settled.over.is_some());
            let decided = DeskChange::AppealDecided { input, restored, answered };
            std::iter::once(decided).chain(letter).collect()
        };
        let written = self.decide_with((permit, key), (plan.member.clone(), vec![reason]), decide, desk).await?;
        self.note_changed_inputs().await?;
        Ok(written)
    }
}
