//! What a node counts of its own work, for whoever runs it: answers, their time, how far record, checkpoint and index are.
//!
//! In the OpenMetrics text format (<https://prometheus.io/docs/specs/om/open_metrics_spec/>). Nothing about readers is counted:
//! no address, no path, no agent. It is never served to the public; `server` gives it a listener of its own.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use prometheus_client::collector::Collector;
use prometheus_client::encoding::{DescriptorEncoder, EncodeLabelSet, EncodeMetric as _};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::ConstGauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

use crate::site::Site;

/// Upper bounds of the times in which answers are made, in seconds.
const SECONDS: [f64; 9] = [0.000_3, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 10.0];

/// Which answers are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Kind {
    /// The HTTP status.
    status: u16,
}

/// The counters of one node, since it started.
#[derive(Debug)]
pub struct Counts {
    /// Answers handed out as they were kept: one addition each, for they are many.
    kept: AtomicU64,
    made: Family<Kind, Counter>,
    seconds: Histogram,
}

impl Default for Counts {
    fn default() -> Self {
        Self { kept: AtomicU64::new(0), made: Family::default(), seconds: Histogram::new(SECONDS) }
    }
}

impl Counts {
    /// An answer was handed out that was kept.
    pub fn kept(&self) {
        self.kept.fetch_add(1, Ordering::Relaxed);
    }

    /// An answer was made.
    pub fn made(&self, status: u16, took: Duration) {
        self.made.get_or_create(&Kind { status }).inc();
        self.seconds.observe(took.as_secs_f64());
    }
}

/// What is known only at the moment of asking.
#[derive(Debug)]
struct Now {
    kept: u64,
    acts: u64,
    signed: u64,
    search_behind: u64,
    ready: bool,
}

impl Collector for Now {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        let mut gauge = |name: &str, help: &str, value: u64| {
            let gauge = ConstGauge::new(i64::try_from(value).unwrap_or(i64::MAX));
            gauge.encode(encoder.encode_descriptor(name, help, None, gauge.metric_type())?)
        };
        gauge("openpact_record_acts", "Acts that this node has folded", self.acts)?;
        gauge("openpact_log_signed_acts", "Acts that the newest checkpoint covers", self.signed)?;
        gauge("openpact_search_behind_acts", "Acts that the search index has still to take in", self.search_behind)?;
        gauge("openpact_ready", "1 if the node follows the record, else 0", u64::from(self.ready))?;
        let kept = prometheus_client::metrics::counter::ConstCounter::new(self.kept);
        let help = "Answers that were handed out as they were kept";
        kept.encode(encoder.encode_descriptor("openpact_answers_kept", help, None, kept.metric_type())?)
    }
}

impl Site {
    /// What this node counts, in the OpenMetrics text format; its content type is [`CONTENT_TYPE`].
    ///
    /// # Errors
    /// Never in practice: writing into memory does not fail.
    pub fn metrics(&self) -> Result<String, fmt::Error> {
        let mut registry = Registry::default();
        let counts = &self.counts;
        registry.register("openpact_answers_made", "Answers that were made, by HTTP status", counts.made.clone());
        registry.register("openpact_answer_seconds", "How long answers took to be made", counts.seconds.clone());
        registry.register_collector(Box::new(Now {
            kept: counts.kept.load(Ordering::Relaxed),
            acts: self.app.history().now().length,
            signed: self.signed(),
            search_behind: self.app.search_behind(),
            ready: self.app.readiness().is_ok(),
        }));
        let mut text = String::new();
        prometheus_client::encoding::text::encode(&mut text, &registry)?;
        Ok(text)
    }
}

/// What [`Site::metrics`] is, as its HTTP header says.
pub const CONTENT_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
