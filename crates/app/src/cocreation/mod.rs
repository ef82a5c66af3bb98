//! Co-creation as people do it: forums decide in acts, citizens and organisations give input, the program seals it.
//!
//! What is given is taken on the desk, answered with a signed promise at once, and sealed into the record in batches within
//! fifteen minutes. Nothing here names a supporter, and no page is made.

mod appeals;
pub(crate) mod deciding;
mod drafts;
mod finding;
mod giving;
mod intake;
mod merging;
mod receipt;
mod rewording;
mod sealing;
mod unaccounted;

pub use deciding::{Calling, Decided, Meeting, NotDecided, Opening, Publishing, Responding, Revising, Scheduling};
pub use drafts::{OnDraft, TakingWording};
pub use finding::wanted;
pub(crate) use giving::{ByMail, Way};
pub use giving::{Given, Giving, NotGiven};
pub(crate) use intake::Intake;
pub use receipt::{InputProblem, InputReceipt, Proven, RECEIPT_TYPE};
pub use rewording::{Rewording, TakingOver};
pub use sealing::NotSealed;
pub use store::cocreation::{
    AmendmentDecided, Asked, Earlier, Erased, Input, Stands, StoredLeaf, Support, Wanted, Words,
};
pub use unaccounted::GivingFreely;

use domain::people::Stage;
use domain::{InputId, PersonId, PlanId};
use store::StoreError;

use crate::App;

impl App {
    /// How far a plan has come.
    #[must_use]
    pub fn stage_of(&self, plan: &PlanId) -> Stage {
        domain::review::process::stage_of(&self.history().now(), plan)
    }

    /// What somebody gave.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn input(&self, id: &InputId) -> Result<Option<Input>, StoreError> {
        self.store().input(id).await
    }

    /// Inputs of a call, from behind one that was seen last.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn inputs_of_call(
        &self,
        of: (&PlanId, u16),
        asked: Asked,
        last: Option<&Input>,
        limit: u32,
    ) -> Result<Vec<Input>, StoreError> {
        self.store().inputs_of_call(of, asked, last, limit).await
    }

    /// Comments on a proposal, from behind one that was seen last.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn comments_about(
        &self,
        about: &InputId,
        last: Option<&Input>,
        limit: u32,
    ) -> Result<Vec<Input>, StoreError> {
        self.store().comments_about(about, last, limit).await
    }

    /// What a person gave, for that person alone.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn inputs_by(&self, who: &PersonId, limit: u32) -> Result<Vec<Input>, StoreError> {
        self.store().inputs_by(who, limit).await
    }

    /// Earlier versions of a proposal, the latest first, at most `limit`.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn versions_of(&self, input: &InputId, limit: u32) -> Result<Vec<Earlier>, StoreError> {
        self.store().versions_of(input, limit).await
    }

    /// What the author of a hidden input says in an appeal that waits, for whoever decides.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn appeal_of(&self, input: &InputId) -> Result<Option<String>, StoreError> {
        self.store().appeal_of(input).await
    }

    /// A person's support of a proposal, for that person alone.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn support_by(&self, input: &InputId, who: &PersonId) -> Result<Option<Support>, StoreError> {
        self.store().support(input, who).await
    }
}
