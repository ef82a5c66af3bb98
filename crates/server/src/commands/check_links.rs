//! `openpact check-links`: ask the addresses that reviews cite whether they still answer, as the running site does by itself.

use std::sync::Arc;
use std::time::Duration;

use app::App;
use app::review::Broken;
use clap::Args;
use serde_json::json;

use crate::commands::open::{Need, open};
use crate::commands::{Failed, print_json};
use crate::outgoing::{self, Reach};
use crate::printed::tell;
use crate::settings::{Common, Format, LogSettings};

/// How many days lie between two questions to one address if nothing else is said.
const EVERY_DAYS: u16 = 7;

/// A day, in seconds.
const DAY: u64 = 24 * 3_600;

/// How the addresses that reviews cite are looked after.
#[derive(Debug, Clone, Default, Args)]
pub struct LinkSettings {
    /// After how many days an address that a review cites is asked again whether it answers; 0 asks none, default 7.
    #[arg(long, env = "OPENPACT_CHECK_LINKS_DAYS", value_name = "DAYS")]
    check_links_days: Option<u16>,
    /// Ask addresses in private networks too: for trials, never for a site that others write to.
    #[arg(long, hide = true)]
    private_links: bool,
}

impl LinkSettings {
    fn every(&self, common: &Common) -> Result<Duration, Failed> {
        let days = self.check_links_days.or(common.file()?.check_links_days).unwrap_or(EVERY_DAYS);
        Ok(Duration::from_secs(u64::from(days) * DAY))
    }

    fn asker(&self, site: &str) -> Result<app::review::Asker, Failed> {
        let reach = if self.private_links { Reach::Everywhere } else { Reach::Public };
        outgoing::asker(reach, site).map_err(Failed::because)
    }

    /// What asks addresses for as long as the site runs; nothing where none is to be asked.
    ///
    /// # Errors
    /// When the settings file cannot be read.
    pub fn looking(
        &self,
        common: &Common,
        site: &web::Site,
    ) -> Result<Option<impl Future<Output = ()> + Send + use<>>, Failed> {
        let every = self.every(common)?;
        let asker = self.asker(&site.options.base_url)?;
        Ok((!every.is_zero()).then(|| Arc::clone(&site.app).keep_links(every, asker)))
    }
}

/// Ask the addresses that published reviews cite, and running ones once both codings are in, whether they still answer, and list those that are broken: those that failed twice, a day
/// or more apart. What was asked within --check-links-days is not asked again.
///
/// Example: openpact check-links --data /var/lib/openpact
#[derive(Debug, Args)]
pub struct CheckLinks {
    #[command(flatten)]
    log: LogSettings,
    #[command(flatten)]
    links: LinkSettings,
    /// The site’s address, which those who are asked are told.
    #[arg(long, env = "OPENPACT_BASE_URL", value_name = "URL")]
    base_url: Option<String>,
}

impl CheckLinks {
    /// Asks once.
    ///
    /// # Errors
    /// When the record cannot be opened; with broken links the answer is no.
    pub async fn run(&self, common: &Common) -> Result<(), Failed> {
        let app = open(common, &self.log, Need::Writing).await?;
        let site = self.base_url.clone().or(common.file()?.base_url).unwrap_or_default();
        let looked = self.check(common, &app, &site).await?;
        app.leave().await.map_err(Failed::because)?;
        looked
    }

    async fn check(&self, common: &Common, app: &App, site: &str) -> Result<Result<(), Failed>, Failed> {
        let every = self.links.every(common)?;
        let looked = app.check_links(every, &self.links.asker(site)?).await.map_err(Failed::because)?;
        if looked.cut_off {
            let asked = looked.asked;
            let told = format!("none of {asked} addresses answers; is this machine cut off? Nothing was noted");
            return Ok(Err(Failed::Surroundings(told)));
        }
        let broken = app.broken_links().await.map_err(Failed::because)?;
        if common.format == Format::Json {
            let links: Vec<_> = broken.iter().map(told).collect();
            print_json(
                &json!({ "cited": looked.cited, "asked": looked.asked, "answered": looked.there, "broken": links }),
            )?;
        } else {
            tell!(
                "{} addresses are cited; {} were due and asked, {} answered.",
                looked.cited,
                looked.asked,
                looked.there
            )?;
            for one in &broken {
                let copy = if one.cited.archived { "an archived copy stands" } else { "there is no archived copy" };
                let (address, review) = (&one.cited.address, &one.cited.review);
                let place = format!("unit {}, {}", one.cited.unit, one.cited.field.code());
                tell!("  {address}: {} since {} ({review}, {place}; {copy})", one.standing.answer, one.since.date())?;
            }
        }
        Ok(match broken.len() {
            0 => Ok(()),
            count => Err(Failed::Answer(format!("{count} links are broken"))),
        })
    }
}

fn told(one: &Broken) -> serde_json::Value {
    json!({
        "address": one.cited.address,
        "review": one.cited.review,
        "unit": one.cited.unit,
        "question": one.cited.field.code(),
        "answer": one.standing.answer.code(),
        "since": one.since.to_string(),
        "running": one.cited.running,
        "archived": one.cited.archived,
    })
}
