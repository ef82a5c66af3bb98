//! The networking mechanism on the desk: the two surveys as they were typed, and cases as the steps that were taken in them.
//!
//! Whoever changes something says from which version on; of two at once one does it and the other is told. Nothing here decides
//! who may see or do what.

mod cases;
mod sql;
mod surveys;

#[cfg(test)]
pub(crate) use sql::STATEMENTS as SQL_STATEMENTS;

pub use cases::{CaseHead, NewStep, StoredStep};
pub use surveys::{Kept, StoredSurvey, SurveyChange};

pub(crate) use surveys::change_survey;

use crate::people::Changing;
use crate::{Result, Store};

impl Store {
    /// Takes away who somebody was in what they filled in and did: surveys and steps stand, for their organisation or
    /// government, and lead to nobody.
    pub(crate) async fn forget_filler(changing: &mut Changing, person: &str) -> Result<()> {
        for statement in [sql::FORGET_FILLER, sql::FORGET_STEPPER, sql::FORGET_MANAGER] {
            changing.run(statement, person).await?;
        }
        Ok(())
    }
}
