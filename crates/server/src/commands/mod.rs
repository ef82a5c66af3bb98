//! The commands, one file each.

mod backup;
mod check;
pub mod check_links;
mod demo;
mod eligibility;
mod export;
mod figures;
mod import;
mod key;
mod matching;
mod open;
mod people;
mod receive;
mod recompute;
mod reports;
mod restore;
mod roster;
mod samples;
pub mod serve;
mod verify;
mod withhold;

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use clap::{Parser, Subcommand};
use domain::people::{Action, Actor, Permit, Subject, may};

use crate::printed::tell;
use crate::settings::Common;

/// Openpact: the public record of the Open Government Partnership's promises, their reviews and what became of them.
#[derive(Debug, Parser)]
#[command(version, propagate_version = true, arg_required_else_help = true, max_term_width = 100)]
pub struct Openpact {
    #[command(flatten)]
    pub common: Common,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run a throw-away instance with the bundled facts and print its address.
    Demo(demo::Demo),
    /// Run the site.
    Serve(Box<serve::Serve>),
    /// Read a published file into the record.
    Import(import::Import),
    /// Print headline figures with numerator, denominator, rule and position.
    Figures(figures::Figures),
    /// Work out every figure and verdict again, and list what differs.
    Recompute(recompute::Recompute),
    /// Find who could help with a request, with reasons.
    Match(matching::Match),
    /// Bring in a sheet of offers or requests for somebody who holds an office.
    Roster(roster::RosterCommand),
    /// List and record verdicts on eligibility, enter and validate evidence.
    Eligibility(eligibility::Eligibility),
    /// Check a receipt, a folder or an address of a log, without trusting it.
    Verify(verify::Verify),
    /// Write the public record to a folder that anybody can check.
    Export(export::Export),
    /// Save the record to a file while the site runs.
    Backup(backup::Backup),
    /// Bring a saved record back into an empty place.
    Restore(restore::Restore),
    /// Read what readers report as wrong, and answer it.
    Reports(reports::Reports),
    /// Examine database, files and log.
    Check(check::Check),
    /// Ask the addresses that reviews cite whether they still answer, and list the broken ones.
    CheckLinks(check_links::CheckLinks),
    /// Take a text out of sight for ever; its act stays.
    Withhold(withhold::Withhold),
    /// Offer an office to an address, for the first administrator.
    Invite(people::InviteCommand),
    /// Print a link that signs somebody in once.
    SignInLink(people::SignInLink),
    /// Take one mail from the standard input, as a server of mail hands it over.
    ///
    /// The exit code tells the server what to do: 0 it is taken, 67 there is no such address, 65 it cannot be taken as it is (the
    /// owner of the address is told by mail, unless a program wrote it), 75 try again later.
    ///
    /// Example: openpact receive --to call+SECRET@in.openpact.example --data /var/lib/openpact < mail
    Receive(receive::Receive),
    /// Make the key that signs checkpoints, or print its public half.
    Key(key::Key),
}

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// The answer is no.
    #[error("{0}")]
    Answer(String),
    /// The command was used wrongly.
    #[error("{0}")]
    Use(String),
    /// Disk, database or network failed.
    #[error("{0}")]
    Surroundings(String),
    /// Whoever started the command goes by a code of their own.
    #[error("{why}")]
    Told {
        /// The exit code.
        code: u8,
        /// Why it failed.
        why: String,
    },
}

impl Failed {
    /// The surroundings failed.
    pub fn because(problem: impl std::fmt::Display) -> Self {
        Self::Surroundings(problem.to_string())
    }
}

/// The right of whoever runs the site to do something to it.
///
/// # Errors
/// When it is none of the operator's powers.
pub fn permit(action: Action) -> Result<Permit, Failed> {
    may(&Actor::operator(), action, Subject::Whole).map_err(|refused| Failed::Answer(refused.to_string()))
}

/// Runs a command.
///
/// # Errors
/// Why it failed.
pub async fn run(openpact: Openpact) -> Result<(), Failed> {
    let common = &openpact.common;
    match &openpact.command {
        Command::Demo(command) => command.run(common).await,
        Command::Serve(command) => command.run(common).await,
        Command::Import(command) => command.run(common).await,
        Command::Figures(command) => command.run(common).await,
        Command::Recompute(command) => command.run(common).await,
        Command::Match(command) => command.run(common).await,
        Command::Roster(command) => command.run(common).await,
        Command::Eligibility(command) => command.run(common).await,
        Command::Verify(command) => command.run(common).await,
        Command::Backup(command) => command.run(common).await,
        Command::Restore(command) => command.run(common).await,
        Command::Reports(command) => command.run(common).await,
        Command::Check(command) => command.run(common).await,
        Command::CheckLinks(command) => command.run(common).await,
        Command::Withhold(command) => command.run(common).await,
        Command::Invite(command) => command.run(common).await,
        Command::SignInLink(command) => command.run(common).await,
        Command::Receive(command) => command.run(common).await,
        Command::Key(command) => command.run(common).await,
        Command::Export(command) => command.run(common).await,
    }
}

/// The bytes of a file, unless there are more than `--max-bytes` allows.
fn bytes_of(file: &Path, most: u64) -> Result<Vec<u8>, Failed> {
    let (mut bytes, mut from) = (Vec::new(), opened(file, most)?);
    let read = from.read_to_end(&mut bytes);
    read.map(|_| bytes).map_err(|e| Failed::Surroundings(format!("{}: {e}", file.display())))
}

/// Opens a file, unless it has more bytes than `--max-bytes` allows.
fn opened(file: &Path, most: u64) -> Result<File, Failed> {
    let told = |problem: &dyn std::fmt::Display| format!("{}: {problem}", file.display());
    let (opened, size) = File::open(file)
        .and_then(|opened| opened.metadata().map(|found| (opened, found.len())))
        .map_err(|e| Failed::Surroundings(told(&e)))?;
    if size > most {
        let larger = format!("the file has {size} bytes, more than the {most} that --max-bytes allows");
        return Err(Failed::Answer(told(&larger)));
    }
    Ok(opened)
}

/// Prints a value as JSON, on several lines.
fn print_json(value: &impl serde::Serialize) -> Result<(), Failed> {
    let text = serde_json::to_string_pretty(value).map_err(Failed::because)?;
    tell!("{text}")?;
    Ok(())
}
