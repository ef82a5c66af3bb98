//! Changes of a standing, and a member's answer to a letter about it. What may follow on what is decided in
//! `domain::membership::changes`.

use domain::membership::changes::{Change, Decision, NotChanged, change, reply};
use domain::membership::letters::{LetterKind, Worded};
use domain::people::{Letter, Permit};
use domain::{Date, Lens, MemberId, Partnership, Timestamp};
use record::{Cause, Key};
use store::NewText;

use super::letters::as_source;
use crate::App;
use crate::write::{Command, Draft, WriteError, Written};

/// Why nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
pub struct NotDecided(pub Vec<NotChanged>);

impl App {
    /// Words in the language that they seem to be in; English where that is not recognised.
    pub(super) fn worded(&self, words: &str) -> (Worded, NewText) {
        let text = NewText::new((self.surroundings.chance)(), words.trim());
        let language = crate::language_of(words).unwrap_or("en");
        let language = language.parse().unwrap_or_else(|_| domain::ids::Slug::first());
        (Worded { language, text: text.id().clone() }, text)
    }

    /// Changes the standing of a member, with the resolution or letter that says so, and mails its government. Deciding the same
    /// twice from the same standing changes it once.
    ///
    /// # Errors
    /// Everything that stands against it.
    pub async fn change_standing(
        &self,
        permit: Permit,
        (member, of, on): (MemberId, Change, Date),
        words: &str,
    ) -> Result<Written, WriteError<NotDecided>> {
        let state = self.history().now();
        let standing = state.members.get(&member).and_then(|known| domain::membership::status(known, Lens::ALL));
        let rests_on = standing.map(|standing| standing.cause.at);
        let position = rests_on.unwrap_or_default();
        let key: Key = format!("standing/{member}/{of}/{position}").parse().map_err(|_| WriteError::Fault)?;
        let name = format!("{of}-{member}-{on}").parse().map_err(|_| WriteError::Fault)?;
        let (worded, text) = self.worded(words);
        let title = NewText::new((self.surroundings.chance)(), format!("Resolution on {member}, {on}"));
        let command = Command { permit: permit.clone(), key, cause: rests_on.map(Cause::Act), import: None };
        let letter = Letter::CanBeAnswered { member: member.clone(), kind: LetterKind::Resolution };
        // Whoever leaves by its own letter knows of it.
        let told = if of == Change::Withdrawn { Vec::new() } else { self.told_to_government(&member, letter).await? };
        let decide = move |state: &Partnership, now: Timestamp| {
            let today = now.date();
            let source = as_source(name, text.body(), &title, today);
            let wanted = Decision { member, change: of, on, words: vec![worded], source };
            let deeds = change(state, &permit, wanted, today).map_err(NotDecided)?;
            let mut drafts: Vec<Draft> = deeds.into_iter().map(|(on, deed)| Draft::plain(on, deed)).collect();
            if let Some(first) = drafts.first_mut() {
                first.texts = vec![text, title];
            }
            Ok((drafts, told))
        };
        self.write_and_change_desk(command, decide).await
    }

    /// Publishes the answer of a member to a letter about it.
    ///
    /// # Errors
    /// Why it cannot be given.
    pub async fn reply_to_letter(
        &self,
        permit: Permit,
        letter: u64,
        words: &str,
    ) -> Result<Written, WriteError<NotDecided>> {
        let key: Key = format!("reply/{letter}").parse().map_err(|_| WriteError::Fault)?;
        let command = Command { permit: permit.clone(), key, cause: Some(Cause::Act(letter)), import: None };
        let (worded, text) = self.worded(words);
        let decide = move |state: &Partnership, now: Timestamp| {
            let today = now.date();
            let deed = reply(state, &permit, letter, vec![worded], today).map_err(|why| NotDecided(vec![why]))?;
            Ok(vec![Draft { effective_on: today, deed, texts: vec![text] }])
        };
        self.write(command, decide).await
    }
}
