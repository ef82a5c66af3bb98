//! Who may do what: offices, their powers, and the one function that grants a permission.
//!
//! A [`Permit`] can only come from [`may`], and whoever changes the record has to hold one. Offices held by persons for a
//! time are not here yet: the offices below act for the operator of the site.

use crate::codebook::codes;
use crate::ids::{OfficeId, Slug};

codes! {
    /// An office that acts on the record.
    Office {
        /// Runs the site: keys, imports, backups, withholding.
        Operator = "operator",
        /// The program itself, on a schedule.
        Steward = "steward",
        /// Anybody, without an account.
        Reader = "reader",
    }
}

codes! {
    /// What can be done to the record.
    Action {
        /// Enter what a source says.
        ImportSource = "import-source",
        /// Give up an import that was not ended.
        AbandonImport = "abandon-import",
        /// Publish a figure as of a position.
        PublishFigure = "publish-figure",
        /// Withhold a text.
        WithholdText = "withhold-text",
        /// Change the signing key.
        RotateKey = "rotate-key",
        /// Begin a new origin after a restore.
        ForkOrigin = "fork-origin",
        /// Read readers' reports that something is wrong, and answer or discard them.
        AnswerReport = "answer-report",
        /// Read the public record.
        Read = "read",
    }
}

/// Who acts: an office, for a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The office.
    pub office: Office,
    /// The body it acts for.
    pub body: Slug,
}

impl Actor {
    /// The office's identifier in acts.
    #[must_use]
    pub fn office_id(&self) -> OfficeId {
        OfficeId::of(self.office)
    }
}

/// The right of one actor to do one thing. Only [`may`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Permit {
    actor: Actor,
    action: Action,
}

impl Permit {
    /// Who may.
    #[must_use]
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }
    /// What.
    #[must_use]
    pub const fn action(&self) -> Action {
        self.action
    }
}

/// The office does not have this power.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the office {office} may not {action}")]
pub struct NotAllowed {
    /// The office.
    pub office: Office,
    /// What it asked for.
    pub action: Action,
}

/// Whether an actor may do something.
///
/// # Errors
/// When the office does not have the power.
pub fn may(actor: &Actor, action: Action) -> Result<Permit, NotAllowed> {
    let granted = match actor.office {
        Office::Operator => true,
        Office::Steward => matches!(action, Action::PublishFigure | Action::Read),
        Office::Reader => matches!(action, Action::Read),
    };
    granted.then(|| Permit { actor: actor.clone(), action }).ok_or(NotAllowed { office: actor.office, action })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_may_only_read() {
        let table: Vec<String> = Office::ALL
            .iter()
            .flat_map(|office| {
                let body = "openpact".parse();
                body.into_iter().flat_map(move |body| {
                    let actor = Actor { office: *office, body };
                    Action::ALL.iter().filter(move |a| may(&actor, **a).is_ok()).map(move |a| format!("{office} {a}"))
                })
            })
            .collect();
        let expected = [
            "operator import-source",
            "operator abandon-import",
            "operator publish-figure",
            "operator withhold-text",
            "operator rotate-key",
            "operator fork-origin",
            "operator answer-report",
            "operator read",
            "steward publish-figure",
            "steward read",
            "reader read",
        ];
        assert_eq!(table, expected);
    }
}
