//! What people give to the making of plans, on the desk: inputs, supports, and the leaves that are sealed into the record.
//!
//! Whatever somebody can do once is done by one statement that finds and takes, so that of many tries at once one counts, on
//! both engines, and a repetition counts nothing. A leaf goes in with what it stands for, in one transaction. Words can be
//! erased; leaves stay, and name nobody.

mod appeals;
mod finding;
mod inputs;
mod leaves;
mod merges;
mod sql;
mod supports;
mod versions;

pub(crate) use sql::SEAL_LEAVES;
#[cfg(test)]
pub(crate) use sql::STATEMENTS as SQL_STATEMENTS;
#[cfg(test)]
pub(crate) use sql::{PUT_LEAVES, PUT_WORDS, TAKE_SUPPORTS};

pub use finding::{MOST_STEMS, MOST_WORDS, Stands, Wanted};
pub use inputs::{AmendmentDecided, Asked, Erased, Input, NewInput, Words};
pub use leaves::{NewLeaf, StoredLeaf};
pub use supports::{NewSupport, Support};
pub use versions::{Earlier, NewVersion, ToAsk};

pub(crate) use appeals::{appeal, hide, restore};
pub(crate) use leaves::{seal_leaves, settle_inputs};
pub(crate) use merges::{merge, part, release};
pub(crate) use versions::hold_wording;

use std::collections::BTreeSet;

use leaves::put_leaves;

use crate::people::Changing;
use crate::{Result, Store};

/// Something that is to be taken, with its leaf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taking {
    /// An input.
    Input(Box<NewInput>),
    /// A support.
    Support(NewSupport),
}

impl Taking {
    /// What is sealed of it.
    const fn leaf(&self) -> &NewLeaf {
        match self {
            Self::Input(input) => &input.leaf,
            Self::Support(support) => &support.leaf,
        }
    }
}

/// What came of taking something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// It is durable.
    Now,
    /// It had been given before: this is its leaf.
    Before(transparency::Hash),
}

impl Store {
    /// Takes what several people gave, all with one sync of the disk: each once, however often it is given.
    ///
    /// # Errors
    /// When the database cannot be written; then nothing is taken.
    pub async fn take_inputs(&self, takings: &[Taking]) -> Result<Vec<Taken>> {
        let mut changing = self.changing().await?;
        let (mut now, mut supports) = (BTreeSet::new(), Vec::new());
        for (place, taking) in takings.iter().enumerate() {
            match taking {
                Taking::Input(input) if inputs::take(&mut changing, input).await? => now.extend([place]),
                Taking::Input(_) => {}
                Taking::Support(support) => supports.push((place, support)),
            }
        }
        now.extend(supports::take(&mut changing, supports).await?);
        let leaves: Vec<_> = takings.iter().enumerate().filter(|(place, _)| now.contains(place)).collect();
        put_leaves(&mut changing, &leaves.into_iter().map(|(_, taking)| taking.leaf()).collect::<Vec<_>>()).await?;
        let mut taken = Vec::with_capacity(takings.len());
        for (place, taking) in takings.iter().enumerate() {
            taken.push(match taking {
                _ if now.contains(&place) => Taken::Now,
                Taking::Input(input) => Taken::Before(inputs::before(&mut changing, input).await?),
                Taking::Support(support) => Taken::Before(supports::before(&mut changing, support).await?),
            });
        }
        changing.commit().await?;
        Ok(taken)
    }

    /// Takes away who somebody was in what they gave: their inputs stand without a name from then on, their supports are counted
    /// and lead to nobody.
    pub(crate) async fn forget_giver(changing: &mut Changing, person: &str) -> Result<()> {
        for statement in [
            sql::FORGET_AUTHOR_OF_VERSIONS,
            sql::FORGET_APPEALS,
            sql::FORGET_MODERATOR,
            sql::FORGET_AUTHOR,
            sql::FORGET_SUPPORTER,
        ] {
            changing.run(statement, person).await?;
        }
        Ok(())
    }
}
