//! Linking the parts of a plan to the inputs that they take up: on the desk while the plan is written, in the record with the
//! deposit or the next amendment.

use std::collections::BTreeMap;

use domain::cocreation::{MOST_TAKEN_UP, OfCall, Uptake};
use domain::people::Permit;
use domain::plans::deposit::subject_of;
use domain::plans::draft::Item;
use domain::{InputId, PlanId, Subject};
use store::plans::LinkedInput;
use store::{NewText, StoreError};

use super::drafting::NotWritten;
use crate::App;
use crate::cocreation::NotSealed;
use crate::write::WriteError;

/// Why a part is not linked to inputs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotLinked {
    /// The part is not for the person to write, or not there.
    #[error("{0}")]
    NotWritten(#[from] NotWritten),
    /// No input was named.
    #[error("no input was named")]
    Nothing,
    /// More were named than go at once.
    #[error("{has} inputs were named; at most {most} go at once")]
    TooMany {
        /// How many were.
        has: usize,
        /// How many may be.
        most: usize,
    },
    /// What was taken could not be sealed.
    #[error("{0}")]
    NotSealed(String),
    /// It is no input that was given to the making of this plan, or it was taken back or hidden.
    #[error("{0} was not given to the making of this plan, or stands there no longer")]
    NoSuchInput(InputId),
}

impl App {
    /// Every link of a plan's parts to inputs, in the order in which they were made.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn linked_inputs(&self, plan: &PlanId) -> Result<Vec<LinkedInput>, StoreError> {
        self.store().linked_inputs(plan).await
    }

    /// Links a part of a plan to inputs, for one reason. What was taken is sealed before, so that nothing is taken up which the
    /// record does not hold.
    ///
    /// # Errors
    /// Why they are not linked; then none is.
    pub async fn link_inputs(
        &self,
        permit: &Permit,
        plan: &PlanId,
        item: Item,
        (inputs, why): (&[InputId], &str),
    ) -> Result<(), WriteError<NotLinked>> {
        self.writable_part(permit, plan, item).await.map_err(not_linked)?;
        let refused = |why| Err(WriteError::Refused(why));
        match inputs.len() {
            0 => return refused(NotLinked::Nothing),
            has if has > MOST_TAKEN_UP => return refused(NotLinked::TooMany { has, most: MOST_TAKEN_UP }),
            _ => {}
        }
        let mut known = Vec::with_capacity(inputs.len());
        for id in inputs {
            let found = self.store().input(id).await?.filter(|input| input.plan == *plan && input.words.is_ok());
            let of = found.map(|input| OfCall { call: input.call, input: *id });
            let state = self.history().now();
            let stands = |of: &OfCall| state.cocreations.get(plan).is_some_and(|process| process.stands(of));
            match of.filter(stands) {
                Some(of) => known.push(of),
                None => return refused(NotLinked::NoSuchInput(*id)),
            }
        }
        self.seal_all().await.map_err(|problem| match problem {
            NotSealed::Store(error) => WriteError::Store(error),
            NotSealed::Refused(why) => WriteError::Refused(NotLinked::NotSealed(why)),
        })?;
        self.store().link_inputs(plan, item, (&known, why.trim()), self.now()).await.map_err(WriteError::Store)
    }

    /// Takes a link away. What the record says already stays there.
    ///
    /// # Errors
    /// When the part is not for the person to write.
    pub async fn unlink_input(
        &self,
        permit: &Permit,
        plan: &PlanId,
        item: Item,
        input: &InputId,
    ) -> Result<(), WriteError<NotLinked>> {
        self.writable_part(permit, plan, item).await.map_err(not_linked)?;
        self.store().unlink_input(plan, item, input).await?;
        Ok(())
    }

    /// What the parts of a plan take up, as it goes into the record; the words of each reason are added to the texts.
    pub(super) async fn uptakes(&self, plan: &PlanId, texts: &mut Vec<NewText>) -> Result<Vec<Uptake>, StoreError> {
        let mut together = BTreeMap::<(Item, String), Vec<OfCall>>::new();
        for link in self.store().linked_inputs(plan).await? {
            together.entry((link.item, link.why)).or_default().push(link.of);
        }
        let mut uptakes = Vec::with_capacity(together.len());
        for ((item, why), inputs) in together {
            let (commitment, milestone) = match subject_of(plan, item) {
                Some(Subject::Commitment(commitment)) => (commitment, None),
                Some(Subject::Milestone(commitment, milestone)) => (commitment, Some(milestone)),
                _ => continue,
            };
            let why = self.words(&why);
            let inputs = inputs.into_iter().collect();
            uptakes.push(Uptake { commitment, milestone, inputs, why: why.id().clone() });
            texts.push(why);
        }
        Ok(uptakes)
    }
}

fn not_linked(why: WriteError<NotWritten>) -> WriteError<NotLinked> {
    match why {
        WriteError::Refused(why) => WriteError::Refused(NotLinked::NotWritten(why)),
        WriteError::Store(error) => WriteError::Store(error),
        WriteError::Behind(behind) => WriteError::Behind(behind),
        WriteError::Moved => WriteError::Moved,
        WriteError::Fault => WriteError::Fault,
    }
}
