//! Withholding a text: the act stays, the words go, and everybody can see since when and why.

use domain::deed::{Deed, TextWithheld, WithholdingReason};
use domain::people::Permit;
use domain::{Partnership, TextId};
use record::Key;

use crate::App;
use crate::write::{Command, Draft, WriteError, Written};

/// Why a text is not withheld.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotWithheld {
    /// It is withheld already.
    #[error("the text {0} is withheld already")]
    Already(TextId),
    /// No such text is held.
    #[error("there is no text {0}")]
    Unknown(TextId),
}

impl App {
    /// Withholds a text for ever.
    ///
    /// # Errors
    /// When it is not held, or is withheld already.
    pub async fn withhold(
        &self,
        permit: Permit,
        text: TextId,
        reason: WithholdingReason,
    ) -> Result<Written, WriteError<NotWithheld>> {
        let (state, is_text) = (self.history().now(), self.texts().length(&text).is_some());
        if !is_text && state.public_file(&text).is_none() && !state.withheld.contains_key(&text) {
            return Err(WriteError::Refused(NotWithheld::Unknown(text)));
        }
        let on = self.now().date();
        let key: Key = format!("withhold/{text}").parse().map_err(|_| WriteError::Fault)?;
        let command = Command { permit, key, cause: None, import: None };
        let decide = move |state: &Partnership, _| {
            if state.withheld.contains_key(&text) {
                return Err(NotWithheld::Already(text));
            }
            Ok(vec![Draft::plain(on, Deed::TextWithheld(TextWithheld { text, reason }))])
        };
        self.write(command, decide).await
    }
}
