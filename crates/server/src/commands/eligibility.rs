//! `openpact eligibility`: verdicts that wait to be recorded, recording them, entering evidence, validating it.
//!
//! The operator of the site has none of these powers. Whoever is named with `--for` holds the office, by an act of appointment,
//! and the act bears the office. They have forms of their own on the desk; the operator types for whoever cannot reach it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use app::App;
use app::eligibility::{Evidence, NotDone, proposals};
use app::{WriteError, Written};
use clap::{Args, Subcommand};
use domain::codebook::{Provision, PublicAccess};
use domain::deed::EvidenceFinding;
use domain::ids::{Iso3, Slug, Year};
use domain::people::{Action, Actor, Permit, Subject, may};
use domain::{PartialDate, PersonId};
use serde_json::json;

use crate::commands::open::{Need, open};
use crate::commands::{Failed, print_json};
use crate::printed::tell;
use crate::settings::{Common, Format, LogSettings};

/// List verdicts on eligibility that no office has recorded so, record them, enter evidence on a law, validate it.
///
/// Example: openpact eligibility list 2019
#[derive(Debug, Args)]
pub struct Eligibility {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// List the verdicts of a score year that are not recorded, or recorded otherwise than they come out.
    List {
        /// The score year.
        year: i16,
        #[command(flatten)]
        log: LogSettings,
    },
    /// Record the verdicts on countries for a score year, for a holder of the Support Unit's office.
    Record {
        /// The score year.
        year: i16,
        /// The countries, by ISO 3166-1 alpha-3 code.
        #[arg(required = true)]
        countries: Vec<Iso3>,
        /// Who decides: a person who holds the office.
        #[arg(long = "for", value_name = "PERSON")]
        holder: PersonId,
        #[command(flatten)]
        log: LogSettings,
    },
    /// Enter evidence on a country's law with its document, for a holder of the Support Unit's office.
    Enter {
        /// The country, by ISO 3166-1 alpha-3 code.
        country: Iso3,
        /// What the document shows: access-law, access-constitution, access-draft, access-none, asset-law, asset-none and so on.
        #[arg(long, value_parser = provision)]
        shows: Provision,
        /// The year from which on it is so.
        #[arg(long, value_name = "YEAR")]
        since: Year,
        /// For a law on declarations of assets, whether any of them is open to the public: yes, partly or no.
        #[arg(long, value_parser = public_access)]
        public_access: Option<PublicAccess>,
        /// The document. Its digest is recorded, not its bytes.
        #[arg(long, value_name = "FILE")]
        document: PathBuf,
        /// What the document is called.
        #[arg(long)]
        title: String,
        /// When it was published: 2016, 2016-07 or 2016-07-01.
        #[arg(long, value_name = "DATE")]
        published_on: PartialDate,
        /// Who enters it: a person who holds the office.
        #[arg(long = "for", value_name = "PERSON")]
        holder: PersonId,
        #[command(flatten)]
        log: LogSettings,
    },
    /// Confirm or reject a piece of evidence, for a member of the experts panel.
    Validate {
        /// The country, by ISO 3166-1 alpha-3 code.
        country: Iso3,
        /// The evidence, by its short name on the country's page.
        evidence: Slug,
        /// Reject it; without this it is confirmed.
        #[arg(long)]
        reject: bool,
        /// The document that was examined. Its digest is recorded.
        #[arg(long, value_name = "FILE")]
        document: PathBuf,
        /// What there is to say about it. It is published.
        #[arg(long, value_name = "SENTENCE")]
        remark: Option<String>,
        /// Who validates: a person who holds the office.
        #[arg(long = "for", value_name = "PERSON")]
        holder: PersonId,
        #[command(flatten)]
        log: LogSettings,
    },
}

fn provision(text: &str) -> Result<Provision, String> {
    Provision::from_code(text).ok_or_else(|| format!("there are: {}", Provision::CODES.join(", ")))
}
fn public_access(text: &str) -> Result<PublicAccess, String> {
    PublicAccess::from_code(text).ok_or_else(|| format!("there are: {}", PublicAccess::CODES.join(", ")))
}

impl Eligibility {
    /// Lists, records, enters or validates.
    ///
    /// # Errors
    /// When the record cannot be opened, the person does not hold the office, or the rules refuse it.
    pub async fn run(&self, common: &Common) -> Result<(), Failed> {
        match &self.what {
            What::List { year, log } => list(common, &*open(common, log, Need::Reading).await?, *year),
            What::Record { year, countries, holder, log } => {
                let app = open(common, log, Need::Writing).await?;
                let permit = permit(&app, holder, Action::CheckEligibility)?;
                let written = app.record_eligibility(permit, *year, countries.clone()).await.map_err(failed)?;
                told(common, &app, written).await
            }
            What::Enter { country, shows, since, public_access, document, title, published_on, holder, log } => {
                let app = open(common, log, Need::Writing).await?;
                let permit = permit(&app, holder, Action::CheckEligibility)?;
                let evidence = Evidence {
                    country: country.clone(),
                    provision: *shows,
                    since: *since,
                    public_access: *public_access,
                    document: read(document)?,
                    title: title.clone(),
                    published_on: *published_on,
                };
                let written = app.enter_evidence(permit, evidence).await.map_err(failed)?;
                told(common, &app, written).await
            }
            What::Validate { country, evidence, reject, document, remark, holder, log } => {
                let app = open(common, log, Need::Writing).await?;
                let permit = permit(&app, holder, Action::ValidateEvidence)?;
                let finding = if *reject { EvidenceFinding::Rejected } else { EvidenceFinding::Confirmed };
                let (of, document) = ((country.clone(), evidence.clone()), read(document)?);
                let written = app.validate_evidence(permit, of, finding, &document, remark.clone()).await;
                told(common, &app, written.map_err(failed)?).await
            }
        }
    }
}

/// The right of a person, in whichever office they hold that has it.
fn permit(app: &App, holder: &PersonId, action: Action) -> Result<Permit, Failed> {
    let state = app.history().now();
    let actors = Actor::all_of(holder, &state, app.now().date());
    let permits = actors.iter().map(|actor| may(actor, action, Subject::Whole));
    let mut refused = format!("{holder} holds no office that may {action}; appoint somebody with openpact invite");
    for permit in permits {
        match permit {
            Ok(permit) => return Ok(permit),
            Err(why) => refused = format!("{why}; appoint somebody with openpact invite"),
        }
    }
    Err(Failed::Answer(refused))
}

fn read(path: &Path) -> Result<Vec<u8>, Failed> {
    std::fs::read(path).map_err(|e| Failed::Surroundings(format!("{}: {e}", path.display())))
}

fn failed(error: WriteError<NotDone>) -> Failed {
    match error {
        WriteError::Refused(refusal) => Failed::Answer(refusal.to_string()),
        other => Failed::because(other),
    }
}

fn list(common: &Common, app: &App, year: i16) -> Result<(), Failed> {
    let proposals = proposals(&app.history().now(), year);
    if common.format == Format::Json {
        let told = proposals.iter().map(|proposal| {
            let c = &proposal.computed;
            json!({ "country": c.country, "year": c.year, "rule": c.version.name(), "verdict": c.verdict,
                "score": c.score, "maximum": c.maximum, "differs": proposal.difference })
        });
        return print_json(&json!({ "proposals": told.collect::<Vec<_>>() }));
    }
    for proposal in &proposals {
        let c = &proposal.computed;
        let recorded = proposal.difference.as_ref().map_or_else(
            || "not recorded".to_owned(),
            |d| format!("recorded as {} with {} of {} by act {}", d.verdict.0, d.score.0.0, d.score.0.1, d.act),
        );
        tell!("{}  {:<13} {:>2} of {:>2}  {recorded}", c.country, c.verdict, c.score, c.maximum)?;
    }
    tell!("{} verdicts of {year} can be recorded.", proposals.len())?;
    Ok(())
}

async fn told(common: &Common, app: &Arc<App>, written: Written) -> Result<(), Failed> {
    app.settle().await.map_err(Failed::because)?;
    app.leave().await.map_err(Failed::because)?;
    if common.format == Format::Json {
        return print_json(&json!({ "first": written.first, "last": written.last, "repeated": written.repeated }));
    }
    if written.first == written.last {
        tell!("Act {} says so.", written.first)?;
    } else {
        tell!("Acts {} to {} say so.", written.first, written.last)?;
    }
    Ok(())
}
