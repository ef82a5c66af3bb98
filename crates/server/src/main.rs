//! The `openpact` program: settings, wiring, commands.
//!
//! A command reads its settings, opens the record, asks `app` one thing and prints the answer. Exit codes: 0 done, 1 the
//! answer is no (a check found problems, an import refused its file), 2 wrong use, 3 the surroundings failed (disk,
//! database, network). `receive` answers in the codes that servers of mail go by.

mod commands;
mod elsewhere;
mod mail;
mod outgoing;
mod printed;
mod progress;
mod published;
mod settings;
mod surroundings;

use std::process::ExitCode;

use clap::Parser as _;

use crate::commands::{Failed, Openpact};

fn main() -> ExitCode {
    if rustls::crypto::ring::default_provider().install_default().is_err() {
        eprintln!("openpact: the TLS provider was installed twice");
        return ExitCode::from(3);
    }
    let command = Openpact::parse();
    progress::start_logging(&command.common);
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(problem) => {
            eprintln!("openpact: no runtime could be started: {problem}");
            return ExitCode::from(3);
        }
    };
    match runtime.block_on(commands::run(command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) => {
            eprintln!("openpact: {failed}");
            ExitCode::from(match failed {
                Failed::Answer(_) => 1,
                Failed::Use(_) => 2,
                Failed::Surroundings(_) => 3,
                Failed::Told { code, .. } => code,
            })
        }
    }
}
