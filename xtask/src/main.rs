//! What a developer types: `cargo xtask test`, `audit`, `bench`, `bundle`, `eval-matching`, `pictures`, `postgres`.
//!
//! Each command does all of its own set-up, or stops with the one line to type. None of them skips a part in silence.
//! Nothing that ships depends on this crate, and of ours it depends on the steering of the browser alone, so that it
//! compiles in seconds.

mod audit;
mod bench;
mod bundle;
mod eval_matching;
mod judges;
mod layers;
mod needs;
mod npm;
mod pictures;
mod postgres;
mod press;
mod run;
mod test;
mod workspace;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The chores of this workspace.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Xtask {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run all tests, after installing or starting what they need (PostgreSQL, Chromium, Go, npm and what it fetches).
    ///
    /// Arguments are handed to the test runner: `cargo xtask test -p openpact-store a_name`.
    #[command(disable_help_flag = true)]
    Test {
        /// What to hand on to `cargo test`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "ARGUMENTS")]
        arguments: Vec<String>,
    },
    /// Check licences, bans, sources and known vulnerabilities of everything we build on (deny.toml).
    Audit {
        /// A folder of RustSec advisories (`crates/NAME/RUSTSEC-….md`) to use instead of the network.
        #[arg(long, value_name = "FOLDER")]
        advisories: Option<PathBuf>,
        /// Install cargo-deny if it is missing; it is built from source, which takes minutes.
        #[arg(long)]
        install: bool,
    },
    /// Measure against references in the same run and print the table of docs/benchmarks.md; all of it takes about an hour.
    ///
    /// Example: `cargo xtask bench import start --rounds 3`.
    Bench {
        /// What: `import`, `start`, `pages`, `export`, `writers`, `verify`; everything if nothing is named.
        names: Vec<String>,
        /// A folder that is kept and whose files a later run uses again (default: `target/bench`, removed at the end).
        #[arg(long, value_name = "FOLDER")]
        folder: Option<PathBuf>,
        /// How often to repeat each measurement.
        #[arg(long, default_value_t = 5)]
        rounds: u32,
        /// How many commitments the large record has.
        #[arg(long, default_value_t = 600_000)]
        large: u32,
    },
    /// Make the facts anew that the program carries with it, from a folder of the published files.
    ///
    /// Example: `cargo xtask bundle ../shared/data`.
    Bundle {
        /// The folder; everything in it that is of a known layout is taken (default: what OPENPACT_SOURCES names).
        #[arg(value_name = "FOLDER")]
        sources: Option<PathBuf>,
    },
    /// Measure how good matching is against plain BM25 and print the tables of docs/matching-quality.md.
    ///
    /// Example: `cargo xtask eval-matching --sources ../shared/data`.
    EvalMatching {
        /// The folder of the published files (default: what OPENPACT_SOURCES names).
        #[arg(long, value_name = "FOLDER")]
        sources: Option<PathBuf>,
        /// Report on the half of the countries that is opened once a version, instead of the open one.
        #[arg(long, conflicts_with = "learn")]
        test: bool,
        /// Make `crates/matching/learnt/meanings.tsv` anew instead.
        #[arg(long)]
        learn: bool,
        /// Print the rows that a system finds for the judged requests and nobody has graded, for whoever grades, instead.
        #[arg(long, conflicts_with_all = ["test", "learn"])]
        pool: bool,
    },
    /// Take pictures of the pages of a demo: on a phone and on a desk, in light, in dark and in Arabic, and printed; and of
    /// each component of the style guide.
    ///
    /// Example: `cargo xtask pictures /members /members/ghana`.
    Pictures {
        /// The pages; without any, one of each kind that links lead to.
        paths: Vec<String>,
        /// An instance that already runs, instead of a demo that is started for it.
        #[arg(long, value_name = "URL")]
        address: Option<String>,
        /// Where to put the pictures (default: `target/pictures`, which is emptied first).
        #[arg(long, value_name = "FOLDER")]
        folder: Option<PathBuf>,
        /// Build the demo for release.
        #[arg(long)]
        release: bool,
    },
    /// Run a command with a throw-away PostgreSQL at hand, or print its address and wait for the end of input.
    ///
    /// Example: `cargo xtask postgres -- cargo test -p openpact-store`.
    Postgres {
        /// Keep what a real server keeps (fsync on): for measuring, not for tests.
        #[arg(long)]
        durable: bool,
        /// The command and its arguments; `OPENPACT_TEST_POSTGRES` is set for it.
        #[arg(last = true, value_name = "COMMAND")]
        command: Vec<String>,
    },
}

fn main() -> ExitCode {
    let outcome = match Xtask::parse().command {
        Command::Test { arguments } => test::run(&arguments),
        Command::Audit { advisories, install } => audit::run(advisories.as_deref(), install),
        Command::Bench { names, folder, rounds, large } => {
            bench::run(&bench::Wanted { names: &names, folder: folder.as_deref(), rounds, large })
        }
        Command::Bundle { sources } => bundle::run(sources.as_deref()),
        Command::EvalMatching { sources, test, learn, pool } => {
            let what = if learn {
                "learn"
            } else if pool {
                "pool"
            } else if test {
                "test"
            } else {
                "open"
            };
            eval_matching::run(sources.as_deref(), what)
        }
        Command::Pictures { paths, address, folder, release } => pictures::run(&pictures::Wanted {
            address: address.as_deref(),
            paths: &paths,
            folder: folder.as_deref(),
            release,
        }),
        Command::Postgres { durable, command } => postgres::serve(durable, &command),
    };
    match outcome {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("\nxtask: {problem}");
            ExitCode::FAILURE
        }
    }
}
