//! Pages on paper: a program beside the site sets the HTML of a page as PDF (`openpact-pdf`, in the folder `pdf`).
//!
//! It is a process of its own, which gets a page and gives a PDF: typesetting can neither hold up nor bring down the site, and
//! who does not need it neither compiles nor runs it. Where there is none, the site says so.

use std::path::PathBuf;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::AsyncWriteExt as _;
use tokio::process::Command;
use tokio::sync::{Semaphore, SemaphorePermit};

/// How many pages are set at once: a page takes a core for a second, so whoever asks for many waits, and nobody else does.
const AT_ONCE: usize = 1;

/// How long a page may be set.
const LONGEST: Duration = Duration::from_secs(25);

/// There is no PDF of a page.
#[derive(Debug, thiserror::Error)]
pub enum NotSet {
    /// The program cannot be run, or what it says cannot be read.
    #[error("{0} cannot be run: {1}")]
    Program(String, std::io::Error),
    /// It refused the page.
    #[error("the page was not set: {0}")]
    Refused(String),
    /// It took too long and was stopped.
    #[error("the page was not set within {} seconds", LONGEST.as_secs())]
    TooLong,
}

impl NotSet {
    /// Whether it may well go better another time: on a machine that is busy now.
    #[must_use]
    pub const fn is_passing(&self) -> bool {
        matches!(self, Self::TooLong)
    }
}

/// The program that sets pages.
#[derive(Debug, Clone)]
pub struct Press {
    program: PathBuf,
    turns: Arc<Semaphore>,
}

impl Press {
    /// The program in this file.
    #[must_use]
    pub fn new(program: PathBuf) -> Self {
        Self { program, turns: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    /// A turn to have a page set; it is over when what is given is dropped.
    pub async fn turn(&self) -> Option<SemaphorePermit<'_>> {
        // It is never closed; and if it were, a page more at once would harm nobody.
        self.turns.acquire().await.ok()
    }

    /// A page, set. The program is stopped when nobody waits for it any more.
    ///
    /// # Errors
    /// When it cannot be run, takes too long, or refuses the page.
    pub async fn pdf(&self, html: String) -> Result<Vec<u8>, NotSet> {
        let failed = |why| NotSet::Program(self.program.display().to_string(), why);
        let mut command = Command::new(&self.program);
        // It inherits no secret that stands in our surroundings.
        command.env_clear().stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
        let mut child = command.spawn().map_err(failed)?;
        let page = child.stdin.take();
        let hand_over = async move {
            if let Some(mut page) = page {
                // A program that ends before it has read everything says why itself.
                let _ = page.write_all(html.as_bytes()).await;
            }
        };
        let both = async { tokio::join!(hand_over, child.wait_with_output()).1 };
        let output = tokio::time::timeout(LONGEST, both).await.map_err(|_| NotSet::TooLong)?.map_err(failed)?;
        let said = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() {
            return Err(NotSet::Refused(said.trim().to_owned()));
        }
        if !said.trim().is_empty() {
            tracing::info!(said = said.trim(), "a page was set");
        }
        Ok(output.stdout)
    }
}
