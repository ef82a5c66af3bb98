//! What was measured, as rows that a person reads and `docs/benchmarks.md` takes over.

use std::fmt;

/// One thing measured.
#[derive(Debug, Clone)]
pub struct Row {
    /// What.
    pub what: String,
    /// What it came to.
    pub ours: String,
    /// What the reference came to in the same run.
    pub reference: String,
    /// One over the other, if both have the same unit.
    pub ratio: Option<f64>,
    /// What is to be reached, and whether it was; nothing for a row that only explains another.
    pub target: Option<(String, bool)>,
}

impl Row {
    /// A value that stands for itself.
    pub fn new(what: impl Into<String>, ours: impl Into<String>) -> Self {
        Self { what: what.into(), ours: ours.into(), reference: "-".into(), ratio: None, target: None }
    }

    /// With its reference.
    #[must_use]
    pub fn against(mut self, reference: impl Into<String>, ratio: f64) -> Self {
        (self.reference, self.ratio) = (reference.into(), Some(ratio));
        self
    }

    /// With what is to be reached.
    #[must_use]
    pub fn target(mut self, target: impl Into<String>, met: bool) -> Self {
        self.target = Some((target.into(), met));
        self
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ratio = self.ratio.map_or_else(|| "-".to_owned(), |ratio| format!("{ratio:.2}"));
        let (target, met) = match &self.target {
            Some((target, met)) => (target.as_str(), if *met { "yes" } else { "**no**" }),
            None => ("-", "-"),
        };
        write!(f, "| {} | {} | {} | {ratio} | {target} | {met} |", self.what, self.ours, self.reference)
    }
}

/// The heading over rows.
pub const HEADING: &str = "| what | ours | reference | ratio | to reach | reached |\n|---|---|---|---|---|---|";

/// Seconds, as a person reads them.
pub fn seconds(value: f64) -> String {
    if value < 1.0 { format!("{:.0} ms", value * 1e3) } else { format!("{value:.2} s") }
}

/// Bytes, in millions.
pub fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}
