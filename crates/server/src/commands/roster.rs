//! `openpact roster`: bring in a sheet of offers or requests as the desk does, for somebody who holds an office there.

use std::path::PathBuf;
use std::time::Duration;

use app::App;
use app::networking::{Brought, NotBrought, Stopped, survey_permit};
use clap::{Args, ValueEnum};
use domain::networking::Survey;
use domain::people::{Action, Actor, Body, Email, Permit, Subject, may};
use serde_json::json;

use crate::commands::open::{Need, open};
use crate::commands::{Failed, bytes_of, print_json};
use crate::printed::tell;
use crate::progress::Progress;
use crate::settings::{Common, Format, LogSettings};

/// The largest file that is taken, before it is unpacked: what the desk takes, and some.
const LARGEST: u64 = 64 << 20;
/// How many sorts of cells a terminal shows.
const SHOWN: usize = 20;
/// How often it is looked how far the sheet is.
const GLANCE: Duration = Duration::from_millis(200);

/// Bring in a sheet of offers or requests, CSV or XLSX. What is good is taken, and every other cell is told; nothing becomes public
/// by it. Whose office lets them may do the same on the desk. A sheet that was broken off goes on when the site runs, or when any
/// sheet is brought in.
///
/// Example: openpact roster offers roster.xlsx --as manager@example.org --report cells.csv
#[derive(Debug, Args)]
pub struct RosterCommand {
    /// What the sheet holds.
    kind: Sheet,
    /// The sheet.
    file: PathBuf,
    /// Who brings it in: the address of an account. Its offices decide what may be brought in.
    #[arg(long = "as", value_name = "EMAIL", value_parser = email)]
    who: Email,
    /// For which side of theirs (member/ghana, organisation/a-name). Without it for everybody, as a case manager.
    #[arg(long = "for", value_name = "BODY")]
    side: Option<Body>,
    /// Write every cell that is not as expected to this file as CSV.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    #[command(flatten)]
    log: LogSettings,
}

/// What a sheet holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Sheet {
    /// Offers of help, one a row.
    Offers,
    /// Requests for support, a need a row.
    Requests,
}

impl Sheet {
    const fn survey(self) -> Survey {
        match self {
            Self::Offers => Survey::Offer,
            Self::Requests => Survey::Request,
        }
    }
}

fn email(text: &str) -> Result<Email, String> {
    text.parse().map_err(|problem| format!("{problem}"))
}

impl RosterCommand {
    /// Brings the sheet in and prints what came of it.
    ///
    /// # Errors
    /// When they hold no office for it, the sheet is refused, or the store cannot be written.
    pub async fn run(&self, common: &Common) -> Result<(), Failed> {
        let bytes = bytes_of(&self.file, LARGEST)?;
        let app = open(common, &self.log, Need::Writing).await?;
        let done = self.bring(&app, bytes, common).await;
        app.leave().await.map_err(Failed::because)?;
        done
    }

    async fn bring(&self, app: &App, bytes: Vec<u8>, common: &Common) -> Result<(), Failed> {
        let account = app.store().account_of(&self.who).await.map_err(Failed::because)?;
        let nobody = || Failed::Answer(format!("nobody has an account with {}; see openpact invite", self.who));
        let person = account.ok_or_else(nobody)?.person;
        let actors = Actor::all_of(&person, &app.history().now(), app.now().date());
        let no_office = || Failed::Answer(format!("{} holds no office to bring this in", self.who));
        let permit = self.permit(&actors).ok_or_else(no_office)?;
        let begun = app.begin_roster((&permit, &person), self.kind.survey(), (bytes, "en")).await;
        let id = begun.map_err(|why| match why {
            NotBrought::Store(cause) => Failed::because(cause),
            other => Failed::Answer(format!("{}: {other}", self.file.display())),
        })?;
        let progress = Progress::new("Bringing in");
        let seen = async || -> Result<Brought, Failed> {
            let gone = || Failed::Answer("the sheet is gone: its owner's account was deleted".to_owned());
            app.brought(&person, &id).await.map_err(Failed::because)?.ok_or_else(gone)
        };
        let watched = async {
            loop {
                let brought = seen().await?;
                progress.at("Bringing in", brought.told.read, brought.told.rows);
                if brought.ended_at.is_some() {
                    return Ok::<Brought, Failed>(brought);
                }
                tokio::time::sleep(GLANCE).await;
            }
        };
        // Where the site runs, it may be quicker to take the sheet; then it is watched here until it is in.
        let (taken, brought) = tokio::join!(app.take_rosters(), watched);
        progress.done();
        taken.map_err(Failed::because)?;
        let brought = brought?;
        if let Some(path) = &self.report {
            let table = app.brought_report(&brought).await.map_err(Failed::because)?;
            std::fs::write(path, table).map_err(|e| Failed::Surroundings(format!("{}: {e}", path.display())))?;
        }
        self.tell(&brought, common)
    }

    fn permit(&self, actors: &[Actor]) -> Option<Permit> {
        match &self.side {
            None => actors.iter().find_map(|actor| may(actor, Action::ManageCase, Subject::Whole).ok()),
            Some(body) => survey_permit(actors, self.kind.survey(), body),
        }
    }

    fn tell(&self, of: &Brought, common: &Common) -> Result<(), Failed> {
        let told = &of.told;
        if common.format == Format::Json {
            return print_json(&json!({ "new": of.new, "known": of.known, "told": told }));
        }
        tell!("{}: {} rows read, {} taken.", self.file.display(), told.read, told.taken)?;
        tell!("  {} new, {} here already; {} cells are not as expected.", of.new, of.known, told.cells)?;
        for kind in told.kinds.iter().take(SHOWN) {
            let (column, first) = (&kind.column, kind.first);
            tell!("  {column:?}: {} times, first on line {first}: expected {}", kind.count, kind.expected)?;
        }
        if !told.others.is_empty() {
            let others: Vec<&str> = told.others.iter().map(String::as_str).collect();
            tell!("  not theirs to bring in, or no member: {}", others.join(", "))?;
        }
        for column in &told.columns_left_out {
            tell!("  the column {column:?} is of no use here; openpact match --columns lists those that are.")?;
        }
        if told.cells > 0 && self.report.is_none() {
            tell!("  --report FILE writes every cell.")?;
        }
        match told.stopped {
            None => Ok(()),
            Some(Stopped::NotPermitted) => Err(Failed::Answer("stopped: the office for it has ended".to_owned())),
            Some(Stopped::Unreadable) => {
                Err(Failed::Answer("stopped: the sheet could not be read to its end".to_owned()))
            }
        }
    }
}
