//! `openpact withhold`: take a text out of sight, for ever, and let everybody see since when and why.

use clap::{Args, ValueEnum};
use domain::TextId;
use domain::deed::WithholdingReason;
use domain::people::Action;

use crate::commands::open::{Need, open};
use crate::commands::{Failed, permit};
use crate::printed::tell;
use crate::settings::{Common, LogSettings};

/// Withhold a text: its words and salt are deleted here and on every node, the act that points to it stays, and the log
/// still verifies. It cannot be undone. Backups made before still hold the words; a restore deletes them again.
///
/// Example: openpact withhold eCFTzM_vzhDu6CxMeSysepCqxLXAa56Z4LcKg9K-FY0 --reason personal-data
#[derive(Debug, Args)]
pub struct Withhold {
    /// The text's digest, as the page of its act shows it.
    text: TextId,
    /// Why; readers see it.
    #[arg(long, value_enum)]
    reason: Reason,
    #[command(flatten)]
    log: LogSettings,
}

/// Why a text is withheld.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Reason {
    /// It names a person who may not be named.
    PersonalData,
    /// A court or an authority ordered it.
    LegalOrder,
    /// Its author asked for it.
    AuthorsRequest,
    /// It was published by mistake.
    Mistake,
    /// Somebody else holds the rights.
    Rights,
}

impl From<Reason> for WithholdingReason {
    fn from(reason: Reason) -> Self {
        match reason {
            Reason::PersonalData => Self::PersonalData,
            Reason::LegalOrder => Self::LegalOrder,
            Reason::AuthorsRequest => Self::AuthorsRequest,
            Reason::Mistake => Self::Mistake,
            Reason::Rights => Self::Rights,
        }
    }
}

impl Withhold {
    /// Withholds the text.
    ///
    /// # Errors
    /// When there is no such text, it is withheld already, or the record cannot be written.
    pub async fn run(&self, common: &Common) -> Result<(), Failed> {
        let app = open(common, &self.log, Need::Writing).await?;
        let permit = permit(Action::WithholdText)?;
        let written = app.withhold(permit, self.text.clone(), self.reason.into()).await;
        let written = written.map_err(|error| match error {
            app::WriteError::Refused(why) => Failed::Answer(why.to_string()),
            other => Failed::because(other),
        })?;
        app.settle().await.map_err(Failed::because)?;
        app.leave().await.map_err(Failed::because)?;
        tell!("Withheld by act {}. Its words are gone from the record; see withheld.jsonl beside it.", written.first)?;
        Ok(())
    }
}
