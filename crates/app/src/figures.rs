//! Publishing figures: what a headline figure was at a position, for ever.
//!
//! A published figure holds the value, the digest of its definition and the program's version. When recomputing gives
//! another value, pages show both.

use domain::deed::{Deed, FigurePublished};
use domain::figures::{FigureId, Filter, compute};
use domain::people::Permit;
use domain::{Date, Lens, Partnership};
use record::Key;
use sha2::{Digest as _, Sha256};

use crate::App;
use crate::write::{Command, Draft, WriteError, Written};

/// The headline figures that are published after each import, each over everything on record.
pub const HEADLINES: [FigureId; 9] = [
    FigureId::Commitments,
    FigureId::Assessed,
    FigureId::StarShare,
    FigureId::PublishedStarShare,
    FigureId::CompletionRate,
    FigureId::AmbitiousShare,
    FigureId::RelevanceShare,
    FigureId::OpenedGovernment,
    FigureId::AnyResults,
];

/// The digest of a figure's definition, in hexadecimal: it changes when what is counted changes.
#[must_use]
pub fn definition_digest(id: FigureId, filter: &Filter) -> String {
    let rules = domain::rules::all().iter().filter(|version| Some(version.rule) == id.rule());
    let rules: Vec<String> =
        rules.map(|version| format!("{} {:?}", version.name(), version.parameters.named())).collect();
    hex::encode(Sha256::digest(format!("{id}?{filter}\n{}", rules.join("\n"))))
}

/// A figure of a state, as it is published.
#[must_use]
pub fn published(state: &Partnership, id: FigureId, filter: &Filter) -> FigurePublished {
    let figure = compute(state, Lens::ALL, id, filter);
    let query = filter.to_string();
    FigurePublished {
        figure: if query.is_empty() { id.code().to_owned() } else { format!("{}?{query}", id.code()) },
        numerator: figure.numerator,
        denominator: figure.denominator,
        excluded: figure.excluded.iter().map(|e| e.count).sum(),
        definition: definition_digest(id, filter),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        position: state.length.saturating_sub(1),
    }
}

impl App {
    /// Publishes the headline figures as they are now, unless they were published at this length already.
    ///
    /// # Errors
    /// Why they were not.
    pub async fn publish_headlines(&self, permit: Permit) -> Result<Written, WriteError<std::convert::Infallible>> {
        let on: Date = self.now().date();
        let length = self.history().now().length;
        let key: Key = format!("figures/{length}").parse().map_err(|_| WriteError::Fault)?;
        let command = Command { permit, key, cause: None, import: None };
        let decide = move |state: &Partnership, _| {
            let figures = HEADLINES.iter().map(|id| published(state, *id, &Filter::default()));
            Ok(figures.map(|figure| Draft::plain(on, Deed::FigurePublished(figure))).collect())
        };
        self.write(command, decide).await
    }
}
