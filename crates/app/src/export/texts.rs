//! Every text that may be shown, one a line, so that the digests in acts can be checked.

use std::io::{BufWriter, Write};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::Partnership;
use serde::{Deserialize, Serialize};
use store::Store;
use tabular::Failed;

use super::dumping::DumpError;

/// A text in the file of texts, one a line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedText {
    /// Its digest, as acts have it.
    pub id: String,
    /// The 32 bytes before it, base64url.
    pub salt: String,
    /// The words.
    pub text: String,
}

/// Writes every text that the newest state does not withhold, and says how many.
pub(super) async fn write(store: &Store, now: &Partnership, out: impl Write) -> Result<u64, DumpError> {
    let mut out = BufWriter::new(out);
    let (mut count, mut chunks) = (0, store.read_texts(0));
    while let Some(chunk) = chunks.next().await? {
        for text in chunk.into_iter().filter(|text| !now.withheld.contains_key(&text.id)) {
            let line = PublishedText {
                id: text.id.to_string(),
                salt: URL_SAFE_NO_PAD.encode(text.salt),
                text: text.body.as_ref().to_owned(),
            };
            serde_json::to_writer(&mut out, &line).map_err(Failed::from)?;
            out.write_all(b"\n")?;
            count += 1;
        }
    }
    out.flush()?;
    Ok(count)
}
