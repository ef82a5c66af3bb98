//! `openpact reports`: what readers report as wrong, and the answers.

use std::sync::Arc;

use app::reports::{Answer, NotDone, ReportState};
use app::{App, WriteError};
use clap::{Args, Subcommand};
use domain::people::Action;
use serde_json::json;

use crate::commands::open::{Need, open};
use crate::commands::{Failed, permit, print_json};
use crate::printed::{self, tell};
use crate::settings::{Common, Format, LogSettings};

/// Read what readers report as wrong, and answer it.
///
/// Example: openpact reports answer 123 --correction 48211
#[derive(Debug, Args)]
pub struct Reports {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Print the reports that wait for an answer, with what their readers wrote.
    List {
        #[command(flatten)]
        log: LogSettings,
    },
    /// Answer a report for good: an act in the record. What the reader wrote is deleted with it.
    Answer {
        /// The report's number.
        number: u64,
        /// The act that corrects what was reported, by its position.
        #[arg(long, value_name = "ACT", required_unless_present = "decline")]
        correction: Option<u64>,
        /// What there is to say about the correction. It is published.
        #[arg(long, value_name = "SENTENCE", requires = "correction")]
        remark: Option<String>,
        /// Why nothing is changed. It is published.
        #[arg(long, value_name = "REASON", conflicts_with = "correction")]
        decline: Option<String>,
        #[command(flatten)]
        log: LogSettings,
    },
    /// Discard what is no report: all it said is deleted, its number stays.
    Discard {
        /// The report's number.
        number: u64,
        #[command(flatten)]
        log: LogSettings,
    },
}

impl Reports {
    /// Lists, answers or discards.
    ///
    /// # Errors
    /// When the record cannot be opened, or the report does not wait for an answer.
    pub async fn run(&self, common: &Common) -> Result<(), Failed> {
        match &self.what {
            What::List { log } => list(common, &*open(common, log, Need::Reading).await?).await,
            What::Answer { number, correction, remark, decline, log } => {
                let answer = match (correction, decline) {
                    (Some(by), None) => Answer::Corrected { by: *by, remark: remark.clone() },
                    (None, Some(because)) => Answer::Declined { because: because.clone() },
                    _ => return Err(Failed::Use("name either --correction ACT or --decline REASON".into())),
                };
                let app = open(common, log, Need::Writing).await?;
                answer_one(common, &app, *number, answer).await
            }
            What::Discard { number, log } => {
                let app = open(common, log, Need::Writing).await?;
                app.discard_report(&permit(Action::AnswerReport)?, *number).await.map_err(failed)?;
                tell!("Report {number} is discarded; nothing of what it said is left.")?;
                Ok(())
            }
        }
    }
}

fn failed(error: WriteError<NotDone>) -> Failed {
    match error {
        WriteError::Refused(refusal) => Failed::Answer(refusal.to_string()),
        other => Failed::because(other),
    }
}

async fn list(common: &Common, app: &App) -> Result<(), Failed> {
    let reports = app.open_reports(&permit(Action::AnswerReport)?).await.map_err(failed)?;
    let open = reports.iter().filter_map(|report| match &report.state {
        ReportState::Open { page, written, language } => Some((report, page, written, language)),
        _ => None,
    });
    match common.format {
        Format::Json => {
            let open = open.map(|(report, page, written, language)| {
                json!({
                    "number": report.number,
                    "received_at": report.received_at.to_string(),
                    "page": page.as_str(),
                    "language": language,
                    "wrong": written.wrong,
                    "should_be": written.should_be,
                    "evidence": written.evidence,
                    "email": written.email,
                })
            });
            print_json(&json!({ "open": open.collect::<Vec<_>>() }))
        }
        Format::Csv => {
            let header = ["number", "received_at", "page", "language", "wrong", "should_be", "evidence", "email"];
            let rows = open.map(|(report, page, written, language)| {
                [
                    report.number.to_string(),
                    report.received_at.to_string(),
                    page.to_string(),
                    language.clone(),
                    written.wrong.clone(),
                    written.should_be.clone(),
                    written.evidence.clone(),
                    written.email.clone(),
                ]
            });
            printed::bytes(&app::csv(&header, rows))?;
            Ok(())
        }
        Format::Text => {
            for (report, page, written, language) in open {
                tell!("Report {}, {}, on {page} ({language})", report.number, report.received_at.date())?;
                let parts = [
                    ("wrong", &written.wrong),
                    ("should be", &written.should_be),
                    ("see", &written.evidence),
                    ("answer to", &written.email),
                ];
                for (name, words) in parts.into_iter().filter(|(_, words)| !words.is_empty()) {
                    tell!("  {name}: {}", printable(words))?;
                }
            }
            tell!("{} wait for an answer.", reports.len())?;
            Ok(())
        }
    }
}

/// What a stranger wrote, with line breaks drawn in and nothing that a terminal would take for a command.
fn printable(words: &str) -> String {
    let lines = words.lines().map(|line| line.chars().filter(|c| !c.is_control()).collect::<String>());
    lines.collect::<Vec<_>>().join("\n    ")
}

async fn answer_one(common: &Common, app: &Arc<App>, number: u64, answer: Answer) -> Result<(), Failed> {
    // The address is deleted with the answer, so it is told now to whoever has to write to the reader.
    let email = match app.report(number).await.map_err(Failed::because)?.map(|report| report.state) {
        Some(ReportState::Open { written, .. }) => Some(written.email).filter(|email| !email.is_empty()),
        _ => None,
    };
    let written = app.answer_report(permit(Action::AnswerReport)?, number, answer).await.map_err(failed)?;
    app.settle().await.map_err(Failed::because)?;
    app.leave().await.map_err(Failed::because)?;
    if common.format == Format::Json {
        return print_json(&json!({ "number": number, "act": written.first, "write_to": email }));
    }
    tell!("Report {number} is answered by act {}; its page says so.", written.first)?;
    match email {
        Some(email) => {
            tell!("The reader asked for word at {}: this address is kept nowhere any more.", printable(&email))?
        }
        None => tell!("The reader left no address.")?,
    }
    Ok(())
}
