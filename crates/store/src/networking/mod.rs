//! The networking mechanism on the desk: the two surveys as they were typed, cases as the steps that were taken in them, and what
//! governments that learn together answer and write.
//!
//! Whoever changes something says from which version on; of two at once one does it and the other is told. Nothing here decides
//! who may see or do what.

mod cases;
mod groups;
mod rosters;
mod sql;
mod surveys;

#[cfg(test)]
pub(crate) use sql::STATEMENTS as SQL_STATEMENTS;

pub use cases::{CaseHead, Listed, NewStep, Standing, StoredStep, Waits};
pub use groups::{GroupMessage, GroupSaid};
pub use rosters::{BRING_ROSTER, NewRoster, Roster, RosterPiece};
pub use surveys::{Kept, OffersStamp, StoredSurvey, SurveyChange};

pub(crate) use groups::say_of_group;
pub(crate) use surveys::change_survey;

use crate::people::Changing;
use crate::{Result, Store};

impl Store {
    /// Takes away who somebody was in what they filled in and did: surveys and steps stand, for their organisation or
    /// government, and lead to nobody.
    pub(crate) async fn forget_filler(changing: &mut Changing, person: &str) -> Result<()> {
        let statements = [
            sql::FORGET_FILLER,
            sql::FORGET_STEPPER,
            sql::FORGET_MANAGER,
            sql::FORGET_GROUP_ANSWER,
            sql::FORGET_GROUP_WRITER,
            sql::FORGET_GROUP_READER,
            sql::CASE_MAIL_ON,
            sql::FORGET_ROSTER_FILES,
            sql::FORGET_ROSTER_PARTS,
            sql::FORGET_ROSTERS,
        ];
        for statement in statements {
            changing.run(statement, person).await?;
        }
        Ok(())
    }
}
