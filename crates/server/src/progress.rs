//! What is happening, on the terminal: a progress bar for long work where a person watches, log lines otherwise.

use std::io::IsTerminal as _;
use std::time::Duration;

use app::Loading;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use tracing_subscriber::EnvFilter;

use crate::settings::{Common, LogFormat};

/// Starts the program's own log on the standard error output. `OPENPACT_LOG` chooses what is written.
pub fn start_logging(common: &Common) {
    let filter =
        EnvFilter::try_from_env("OPENPACT_LOG").unwrap_or_else(|_| EnvFilter::new("info,tantivy=warn,sqlx=warn"));
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match common.log_format {
        LogFormat::Text => builder.with_target(false).with_ansi(std::io::stderr().is_terminal()).init(),
        LogFormat::Json => builder.json().init(),
    }
}

/// A bar that shows how far long work is; silent where nobody watches.
pub struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// A bar with a first word.
    #[must_use]
    pub fn new(what: &str) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(8));
        bar.set_style(
            ProgressStyle::with_template("{msg:24} {wide_bar} {pos}/{len}")
                .unwrap_or_else(|_| ProgressStyle::default_bar()),
        );
        bar.set_message(what.to_owned());
        bar.enable_steady_tick(Duration::from_millis(250));
        Self { bar }
    }

    /// How far it is.
    pub fn at(&self, what: &str, done: u64, of: u64) {
        if self.bar.message() != what {
            self.bar.set_message(what.to_owned());
        }
        self.bar.set_length(of);
        self.bar.set_position(done);
    }

    /// How far loading is.
    pub fn loading(&self, loading: Loading) {
        match loading {
            Loading::Acts(done, of) => self.at("Folding the record", done, of),
            Loading::Texts(done) => self.at("Reading texts", done, done),
            Loading::Ready(_) => self.bar.finish_and_clear(),
        }
    }

    /// Takes the bar away.
    pub fn done(&self) {
        self.bar.finish_and_clear();
    }
}
