//! `openpact invite` and `openpact sign-in-link`: the way in for the first administrator, and back in for whoever lost it.

use std::time::Duration;

use app::people::{Invite, Place};
use clap::Args;
use domain::Date;
use domain::people::{Actor, Body, Email, Office};

use crate::commands::Failed;
use crate::commands::open::{Need, open};
use crate::settings::{Common, LogSettings};

/// For how long a link that signs in is worth something.
const LINK_LASTS: Duration = Duration::from_secs(15 * 60);

/// Where people reach the site, for links that are printed.
#[derive(Debug, Args)]
struct At {
    /// The address under which people reach the site.
    #[arg(long, env = "OPENPACT_BASE_URL", value_name = "URL")]
    base_url: Option<String>,
}

impl At {
    fn address(&self, common: &Common) -> Result<String, Failed> {
        let given = self.base_url.clone().or(common.file()?.base_url);
        Ok(given.unwrap_or_else(|| "http://localhost:8080".into()).trim_end_matches('/').to_owned())
    }
}

fn email(text: &str) -> Result<Email, String> {
    text.parse().map_err(|problem| format!("{problem}"))
}

fn office(text: &str) -> Result<Office, String> {
    Office::from_code(text).ok_or_else(|| format!("there are: {}", Office::CODES.join(", ")))
}

/// Offer an office to an address: the first administrator, a Support Unit. The offer is mailed and its link printed; who
/// opens it confirms the address and accepts. The operator fills the offices of administrator, support-unit and moderator; the
/// holders of those fill the others on the site.
///
/// Example: openpact invite ana@example.org --office administrator --body site
#[derive(Debug, Args)]
pub struct InviteCommand {
    /// To whom.
    #[arg(value_parser = email)]
    email: Email,
    /// Which office.
    #[arg(long, value_parser = office)]
    office: Office,
    /// For which body: site, support-unit, member/ghana, organisation/a-name.
    #[arg(long)]
    body: Body,
    /// The last day of the office, if one is set.
    #[arg(long, value_name = "DATE")]
    until: Option<Date>,
    #[command(flatten)]
    at: At,
    #[command(flatten)]
    log: LogSettings,
}

impl InviteCommand {
    /// Offers the office.
    ///
    /// # Errors
    /// When the operator does not fill it, or the record cannot be opened.
    pub async fn run(&self, common: &Common) -> Result<(), Failed> {
        let app = open(common, &self.log, Need::Writing).await?;
        let invite = Invite {
            email: self.email.clone(),
            office: self.office,
            body: self.body.clone(),
            until: self.until,
            language: "en".into(),
        };
        let secret = app.offer_office(&Actor::operator(), invite).await.map_err(|error| match error {
            app::WriteError::Refused(refused) => Failed::Answer(refused.to_string()),
            other => Failed::because(other),
        })?;
        println!("Offered to {}; to be accepted within two weeks at", self.email);
        println!("{}/invitations/{}", self.at.address(common)?, secret.text());
        Ok(())
    }
}

/// Print a link that signs somebody in once, within a quarter of an hour. Give it to nobody else.
///
/// Example: openpact sign-in-link ana@example.org
#[derive(Debug, Args)]
pub struct SignInLink {
    /// Whom it signs in.
    #[arg(value_parser = email)]
    email: Email,
    #[command(flatten)]
    at: At,
    #[command(flatten)]
    log: LogSettings,
}

impl SignInLink {
    /// Makes the link.
    ///
    /// # Errors
    /// When nobody has an account with the address, or the record cannot be opened.
    pub async fn run(&self, common: &Common) -> Result<(), Failed> {
        let app = open(common, &self.log, Need::Writing).await?;
        let account = app.store().account_of(&self.email).await.map_err(Failed::because)?;
        let nobody = || Failed::Answer(format!("nobody has an account with {}; see openpact invite", self.email));
        let person = account.ok_or_else(nobody)?.person;
        let secret = app.make_link(&person, Place::Anywhere, LINK_LASTS).await.map_err(Failed::because)?;
        println!("{}/sign-in/link/{}", self.at.address(common)?, secret.text());
        Ok(())
    }
}
