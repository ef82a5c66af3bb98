//! The files that acts point to, each under its digest, so that they can be checked: copies of what findings rest on, documents that
//! were deposited for governments.
//!
//! Where a file lies follows from the acts alone. One file is held at a time, and none is larger than the act says.

use std::collections::BTreeMap;
use std::io::{BufWriter, Write};
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::review::process::Snapshot;
use domain::{Partnership, TextId};
use serde::{Deserialize, Serialize};
use store::{Found, Store};
use tabular::Failed;

use super::dumping::DumpError;

/// A file in the list of files, one a line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedFile {
    /// Its digest, as acts have it.
    pub id: String,
    /// The 32 bytes before it, base64url.
    pub salt: String,
    /// Its media type.
    pub media: String,
    /// How many bytes it has.
    pub bytes: u64,
    /// Where it lies in an export.
    pub path: String,
}

/// Where the file of a copy lies in an export: by its digest in hexadecimal, since not every disk tells capitals from small letters.
#[must_use]
pub fn path_of_copy(copy: &Snapshot) -> String {
    let name = hex::encode(copy.file.bytes());
    let first: String = name.chars().take(2).collect();
    format!("files/{first}/{name}.{}", copy.kind.ending())
}

/// The files that the acts of a state point to and that are not withheld now, each once, in the order of their digests.
pub(super) fn public<'s>(state: &'s Partnership, now: &Partnership) -> BTreeMap<&'s TextId, &'s Snapshot> {
    let shown = state.public_files().filter(|copy| !now.withheld.contains_key(&copy.file));
    shown.map(|copy| (&copy.file, copy)).collect()
}

/// Writes the list of files, and says how many there are.
pub(super) async fn list(
    store: &Store,
    (state, now): (&Partnership, &Partnership),
    out: impl Write,
) -> Result<u64, DumpError> {
    let (mut out, mut count) = (BufWriter::new(out), 0);
    for (id, copy) in public(state, now) {
        // What was withheld a moment ago is neither listed nor missing.
        let Some(salt) = store.salt_of_file(id).await? else { continue };
        let line = PublishedFile {
            id: id.to_string(),
            salt: URL_SAFE_NO_PAD.encode(salt),
            media: copy.kind.media().to_owned(),
            bytes: copy.bytes,
            path: path_of_copy(copy),
        };
        serde_json::to_writer(&mut out, &line).map_err(Failed::from)?;
        out.write_all(b"\n")?;
        count += 1;
    }
    out.flush()?;
    Ok(count)
}

/// Writes the files themselves into a folder, one after another.
pub(super) async fn write(store: &Store, state: &Partnership, folder: &Path) -> Result<(), DumpError> {
    for (id, copy) in public(state, state) {
        let Found::File(file) = store.text(id).await? else { continue };
        let path = folder.join(path_of_copy(copy));
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(path, file.bytes)?;
    }
    Ok(())
}
