//! `openpact match`: who could help with a request, and why, from sheets that people fill in.
//!
//! The matcher without the site: rosters and requests are read from files, governments' own experience from the record if it is
//! asked for. It introduces nobody and writes nothing but, where asked, the report on what could not be read.

mod told;

use std::path::{Path, PathBuf};

use app::App;
use clap::Args;
use domain::Lens;
use domain::networking::{Offer, SupportRequest};
use matching::{
    Assignment, Change, Clarity, Demand, Places, Provider, Ranking, Supply, Team, Wish, assign, changes, clarity,
    learnt,
};
use opendata::Report;
use opendata::networking::{offers, requests};
use opendata::table::{Limits, Refusal};

use crate::commands::demo::{Folder, with_bundled_facts};
use crate::commands::open::{Need, open};
use crate::commands::{Failed, bytes_of, print_json};
use crate::printed::{bytes, tell};
use crate::settings::{Common, Format, LogSettings};

/// Find who could help with a request, with reasons. Sheets are CSV or XLSX with one heading row; `--columns` lists what may
/// stand in them.
///
/// Example: openpact match --request needs.csv --offers roster.csv --peers
#[derive(Debug, Args)]
pub struct Match {
    /// The requests, a need a row: at least the columns `country` and `need`.
    #[arg(long, value_name = "FILE", required_unless_present = "columns")]
    request: Vec<PathBuf>,
    /// The offers, one a row: at least the column `provider`, better with `offer`.
    #[arg(long, value_name = "FILE", required_unless_present_any = ["peers", "columns"])]
    offers: Vec<PathBuf>,
    /// Count governments' own experience as offers: what the independent review found substantially complete or better. From
    /// the record, or from the bundled facts where there is none.
    #[arg(long)]
    peers: bool,
    /// How many offers for each need.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..=1000))]
    limit: u16,
    /// Rank all offers also for a need that is so vague that it should be asked about first: a person knows better.
    #[arg(long)]
    anyway: bool,
    /// Share the offers out among all requests as well, within the room that each has.
    #[arg(long)]
    turns: bool,
    /// Write what could not be read of the sheets to this file as CSV; the terminal shows its beginning only.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Print the columns that the sheets may have, and end.
    #[arg(long)]
    columns: bool,
    /// The largest file accepted, unpacked, in bytes.
    #[arg(long, default_value_t = Limits::default().max_bytes)]
    max_bytes: u64,
    #[command(flatten)]
    log: LogSettings,
}

/// The largest team that is thought of: the mechanism's first worked example has four.
const LARGEST_TEAM: u8 = 4;

/// A need with all that there is to say of it.
struct Answer<'a> {
    request: &'a SupportRequest,
    /// The place of its line.
    line: usize,
    clarity: Clarity,
    ranking: Ranking,
    /// Whether only those who advise were ranked.
    advisers_only: bool,
    changes: Vec<Change>,
}

/// Everything that was asked.
struct Answers<'a> {
    supply: &'a Supply,
    needs: Vec<Answer<'a>>,
    /// For each request with several parts to it, who together covers most.
    teams: Vec<(&'a SupportRequest, Team)>,
    turns: Option<Assignment>,
}

impl Match {
    /// Reads, ranks and prints.
    ///
    /// # Errors
    /// When a sheet is refused or the record cannot be opened.
    pub async fn run(&self, common: &Common) -> Result<(), Failed> {
        if self.columns {
            return told::columns();
        }
        let mut report = Report::default();
        let mut wanted: Vec<SupportRequest> = Vec::new();
        for file in &self.request {
            let read = requests(&name(file), &bytes_of(file, self.max_bytes)?, &self.limits())
                .map_err(|why| refused(file, &why))?;
            wanted.extend(read.requests);
            add(&mut report, read.report);
        }
        let mut roster: Vec<Offer> = Vec::new();
        for file in &self.offers {
            let read = offers(&name(file), &bytes_of(file, self.max_bytes)?, &self.limits())
                .map_err(|why| refused(file, &why))?;
            roster.extend(read.offers);
            add(&mut report, read.report);
        }
        let (places, peers) = self.known(common).await?;
        roster.extend(peers);
        let supply = Supply::new(roster, places);
        let answers = self.answers(&supply, &wanted);
        if let Some(path) = &self.report {
            let table = report.to_csv().map_err(Failed::because)?;
            std::fs::write(path, table).map_err(|e| Failed::Surroundings(format!("{}: {e}", path.display())))?;
        }
        match common.format {
            Format::Json => print_json(&told::json(&answers, &report)),
            Format::Csv => bytes(told::csv(&answers).as_bytes()),
            Format::Text => {
                told::unread(&report)?;
                answers.needs.iter().try_for_each(|answer| told::need(&supply, answer))?;
                answers.teams.iter().try_for_each(|(request, team)| told::team(&supply, request, team))?;
                answers.turns.iter().try_for_each(|turns| told::turns(&supply, &answers.needs, turns))?;
                if answers.needs.is_empty() {
                    tell!("There is no need in the sheet.")?;
                }
                Ok(())
            }
        }
    }

    fn answers<'a>(&self, supply: &'a Supply, wanted: &'a [SupportRequest]) -> Answers<'a> {
        let lines = wanted.iter().flat_map(|request| (0..request.lines.len()).map(move |line| (request, line)));
        let needs: Vec<_> = lines.filter_map(|(request, line)| self.answer(supply, request, line)).collect();
        let parts = |request: &&SupportRequest| {
            request.lines.len() + request.lines.iter().map(|line| line.stages.len()).sum::<usize>() > 2
        };
        let clear = |request: &&SupportRequest| {
            self.anyway || !needs.iter().any(|need| need.request.id == request.id && need.clarity.asks_first())
        };
        let teams =
            wanted.iter().filter(parts).filter(clear).map(|request| (request, supply.team(request, LARGEST_TEAM)));
        let teams = teams.collect();
        let turns = self.turns.then(|| turns(supply, &needs, self.anyway));
        Answers { supply, needs, teams, turns }
    }

    fn answer<'a>(&self, supply: &Supply, request: &'a SupportRequest, at: usize) -> Option<Answer<'a>> {
        let line = request.lines.get(at)?;
        let clarity = clarity(learnt(), line);
        let limit = usize::from(self.limit);
        let advisers_only = clarity.asks_first() && !self.anyway;
        let ranking = supply.rank(request, line, Wish { limit, each_provider_once: true, advisers_only });
        let changes = changes(&ranking.offers);
        Some(Answer { request, line: at, clarity, ranking, advisers_only, changes })
    }

    /// What is known of countries, and their experience if it is asked for.
    async fn known(&self, common: &Common) -> Result<(Places, Vec<Offer>), Failed> {
        let scratch = if common.has_no_record().await? { Some(Folder::new(None)?) } else { None };
        let app = match &scratch {
            Some(folder) => {
                with_bundled_facts(store::Place::Sqlite(folder.path.clone()), crate::surroundings::real()).await?.0
            }
            None => open(common, &self.log, Need::Reading).await?,
        };
        let known = self.known_to(&app);
        app.leave().await.map_err(Failed::because)?;
        Ok(known)
    }

    fn known_to(&self, app: &App) -> (Places, Vec<Offer>) {
        let state = app.history().now();
        let peers = if self.peers { app::networking::peers(&state, &app.texts(), Lens::ALL) } else { Vec::new() };
        (app::networking::places(&state, Lens::ALL), peers)
    }

    fn limits(&self) -> Limits {
        Limits { max_bytes: self.max_bytes, ..Limits::default() }
    }
}

/// The offers shared out among all needs that are clear, or among all.
fn turns(supply: &Supply, needs: &[Answer<'_>], anyway: bool) -> Assignment {
    let demand = |answer: &Answer<'_>| Demand {
        wanted: answer.request.lines.get(answer.line).map_or(1, |line| line.wanted),
        options: if answer.clarity.asks_first() && !anyway {
            Vec::new()
        } else {
            answer.ranking.offers.iter().map(|ranked| (ranked.at, ranked.score)).collect()
        },
    };
    let demands: Vec<Demand> = needs.iter().map(demand).collect();
    let providers: Vec<Provider> =
        (0..supply.len()).filter_map(|at| Some(Provider::of(&supply.entry(at)?.offer))).collect();
    assign(&demands, &providers)
}

fn name(file: &Path) -> String {
    file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

fn refused(file: &Path, why: &Refusal) -> Failed {
    Failed::Answer(format!("{}: {why}", file.display()))
}

fn add(whole: &mut Report, part: Report) {
    whole.rows_read += part.rows_read;
    whole.rows_taken += part.rows_taken;
    whole.rows_reported += part.rows_reported;
    whole.items.extend(part.items);
    whole.columns_left_out.extend(part.columns_left_out);
}
