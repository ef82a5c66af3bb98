//! Letters that tell a member that it acted contrary to process. What the record shows, and what follows from it, is worked out in
//! `domain::membership::process`; here a letter is published.

use domain::membership::Asked;
use domain::membership::letters::{Contrary, LetterKind};
use domain::membership::process::{NotWritten, Proposal, Writing, proposals, write};
use domain::people::{Letter, Permit};
use domain::{MemberId, Partnership, Timestamp};
use record::Key;

use crate::App;
use crate::write::{Command, Draft, WriteError, Written};

impl App {
    /// What follows now for each member from what the record shows of its cycles; members of which nothing follows are left out.
    #[must_use]
    pub fn proposals(&self) -> Vec<(MemberId, Vec<Proposal>)> {
        let (state, now) = (self.history().now(), Asked::At(self.now()));
        let of = |id: &MemberId| (id.clone(), proposals(&state, id, now));
        state.members.keys().map(of).filter(|(_, proposed)| !proposed.is_empty()).collect()
    }

    /// Publishes a letter that tells a member that it acted contrary to process in a cycle, and mails its government. The same
    /// letter sent twice is there once.
    ///
    /// # Errors
    /// Why it is not written.
    pub async fn write_contrary_letter(
        &self,
        permit: Permit,
        (member, what): (MemberId, Contrary),
        words: &str,
    ) -> Result<Written, WriteError<NotWritten>> {
        let key: Key =
            format!("contrary/{member}/{}/{}", what.plan, what.trigger).parse().map_err(|_| WriteError::Fault)?;
        let command = Command { permit: permit.clone(), key, cause: None, import: None };
        let (worded, text) = self.worded(words);
        let letter = Letter::CanBeAnswered { member: member.clone(), kind: LetterKind::ContraryToProcess };
        let told = self.told_to_government(&member, letter).await?;
        let decide = move |state: &Partnership, now: Timestamp| {
            let wanted = Writing { member, what, words: vec![worded] };
            let (effective_on, deed) = write(state, &permit, wanted, now)?;
            Ok((vec![Draft { effective_on, deed, texts: vec![text] }], told))
        };
        self.write_and_change_desk(command, decide).await
    }
}
