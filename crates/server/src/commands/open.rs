//! Opening the record for a command.

use std::sync::Arc;

use app::{App, IndexAt, Settings};
use store::Options;

use crate::commands::Failed;
use crate::progress::Progress;
use crate::settings::{Common, LogSettings};

/// Snapshots kept along the record, so that an earlier state is a short fold away.
const SNAPSHOTS: usize = 240;

/// How a command needs the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// To change it.
    Writing,
    /// To look at it.
    Reading,
    /// To serve it: with a search index on disk.
    Serving,
}

/// Opens the record and folds it.
///
/// # Errors
/// When it cannot be opened.
pub async fn open(common: &Common, log: &LogSettings, need: Need) -> Result<Arc<App>, Failed> {
    let key = log.signing_key(common)?;
    let settings = Settings {
        place: common.place()?,
        options: Options { read_only: need == Need::Reading, ..Options::default() },
        origin: log.origin(common, key.as_ref())?,
        key,
        index: if need == Need::Serving { IndexAt::Folder(common.index_folder()) } else { IndexAt::Nowhere },
        snapshots: SNAPSHOTS,
    };
    let progress = Progress::new("Opening the record");
    let app = App::open(settings, crate::surroundings::real(), &|loading| progress.loading(loading)).await;
    progress.done();
    app.map_err(Failed::because)
}
