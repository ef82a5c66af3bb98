//! `openpact figures`: headline figures with their working.

use clap::Args;
use domain::Lens;
use domain::figures::{FigureId, Filter, compute};
use serde_json::json;

use crate::commands::open::{Need, open};
use crate::commands::{Failed, print_json};
use crate::printed::{self, tell};
use crate::settings::{Common, Format, LogSettings};

/// Print headline figures with numerator, denominator, what was left out, rule and position.
///
/// Example: openpact figures star-share --where formula=printed-2014 --where source=ogp-commitments-2016
#[derive(Debug, Args)]
pub struct Figures {
    /// Which figures; all of them if none is named.
    #[arg(value_parser = name)]
    names: Vec<FigureId>,
    /// Only what fits: name=value, as in the address of a figure's page. May be repeated.
    #[arg(long = "where", value_name = "NAME=VALUE")]
    filter: Vec<String>,
    /// What was so on a day.
    #[arg(long, value_name = "DATE")]
    as_of: Option<domain::PartialDate>,
    /// What sources published by a day said.
    #[arg(long, value_name = "DATE")]
    edition: Option<domain::PartialDate>,
    #[command(flatten)]
    log: LogSettings,
}

fn name(text: &str) -> Result<FigureId, String> {
    FigureId::from_code(text).ok_or_else(|| format!("no such figure; there are: {}", FigureId::CODES.join(", ")))
}

impl Figures {
    /// Computes and prints the figures.
    ///
    /// # Errors
    /// When the record cannot be opened or the filter is wrong.
    pub async fn run(&self, common: &Common) -> Result<(), Failed> {
        let pairs = self.filter.iter().map(|pair| {
            pair.split_once('=').ok_or_else(|| Failed::Use(format!("--where {pair}: expected NAME=VALUE")))
        });
        let pairs = pairs.collect::<Result<Vec<_>, _>>()?;
        let filter = Filter::from_pairs(pairs).map_err(|e| Failed::Use(format!("--where: {e}")))?;
        let app = open(common, &self.log, Need::Reading).await?;
        let state = app.history().now();
        let day = |date: Option<domain::PartialDate>| date.map(domain::PartialDate::last);
        let lens = Lens { as_of: day(self.as_of), edition: day(self.edition) };
        let names = if self.names.is_empty() { FigureId::ALL } else { &self.names };
        let figures: Vec<_> = names.iter().map(|id| compute(&state, lens, *id, &filter)).collect();
        match common.format {
            Format::Json => print_json(&json!({ "position": state.length, "figures": figures }))?,
            Format::Csv => {
                let rows = figures.iter().map(|f| {
                    [
                        f.id.code().to_owned(),
                        f.numerator.to_string(),
                        f.denominator.to_string(),
                        share(f.per_mille()),
                        left_out(f),
                        f.members.to_string(),
                        f.rules.join(" "),
                        f.position.to_string(),
                    ]
                });
                let header =
                    ["figure", "numerator", "denominator", "per_cent", "left_out", "members", "rules", "position"];
                printed::bytes(&app::csv(&header, rows))?;
            }
            Format::Text => {
                tell!("At act {} of the record.", state.length.saturating_sub(1))?;
                for figure in &figures {
                    let share =
                        figure.per_mille().map(|_| format!("  {:>6} %", share(figure.per_mille()))).unwrap_or_default();
                    tell!(
                        "{:<22} {:>6} of {:>6}{share:<10}  {} members",
                        figure.id.code(),
                        figure.numerator,
                        figure.denominator,
                        figure.members
                    )?;
                    for excluded in &figure.excluded {
                        tell!("{:<22} left out {:>6}: {}", "", excluded.count, excluded.reason)?;
                    }
                    if !figure.rules.is_empty() {
                        tell!("{:<22} rule {}", "", figure.rules.join(", "))?;
                    }
                    for gap in &figure.breaks {
                        tell!("{:<22} spans a break of code books in {}: not comparable across it", "", gap.year)?;
                    }
                }
            }
        }
        Ok(())
    }
}

fn share(per_mille: Option<u64>) -> String {
    per_mille.map(|p| format!("{}.{}", p / 10, p % 10)).unwrap_or_default()
}

fn left_out(figure: &domain::figures::Figure) -> String {
    figure.excluded.iter().map(|e| format!("{}:{}", e.reason, e.count)).collect::<Vec<_>>().join(" ")
}
