//! A published log, in a folder or at an address.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use app::export::{LOG, VKEY};
use app::verification::copy_in;
use domain::review::process::Snapshot;
use tokio::runtime::Handle;
use transparency::VerifierKey;
use transparency::verify::{Folder, MAX_FILE_BYTES, Source};

use crate::commands::Failed;

/// Where a log is published.
#[derive(Debug, Clone)]
pub enum Published {
    /// In a folder that `openpact export` has written, or a copy of `/log/`.
    Folder(PathBuf),
    /// At the address of a site.
    Site(Site),
}

/// A site, asked over HTTP.
#[derive(Debug, Clone)]
pub struct Site {
    base: String,
    client: reqwest::Client,
    runtime: Handle,
}

/// The longest any one file may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// The largest file of texts or state that is read from a site.
const MAX_DUMP_BYTES: usize = 8 << 30;

impl Published {
    /// From what a person typed: a folder, or an address that begins with http.
    ///
    /// # Errors
    /// When it is neither.
    pub fn at(text: &str) -> Result<Self, Failed> {
        if text.starts_with("http://") || text.starts_with("https://") {
            let client = reqwest::Client::builder().timeout(PATIENCE).redirect(reqwest::redirect::Policy::limited(3));
            let client = client.build().map_err(Failed::because)?;
            let base = text.trim_end_matches('/').trim_end_matches("/log").to_owned();
            return Ok(Self::Site(Site { base, client, runtime: Handle::current() }));
        }
        let path = Path::new(text);
        if path.join(LOG).is_dir() {
            return Ok(Self::Folder(path.to_owned()));
        }
        Err(Failed::Use(format!("{text}: expected a receipt, a folder with a {LOG} folder in it, or an address")))
    }

    /// The verifier keys that are published with the log. Whoever publishes a false log can publish false keys, so they are
    /// only as good as the way they came.
    ///
    /// # Errors
    /// When there are none.
    pub fn keys(&self) -> Result<Vec<VerifierKey>, Failed> {
        let bytes = self.fetch(VKEY).map_err(Failed::because)?.unwrap_or_default();
        let keys: Vec<VerifierKey> =
            String::from_utf8_lossy(&bytes).lines().filter_map(|line| line.parse().ok()).collect();
        if keys.is_empty() {
            Err(Failed::Answer("no verifier key is published with the log; give one with --vkey".into()))
        } else {
            Ok(keys)
        }
    }

    /// A file that an act archives, and never more of it than the act says and a byte.
    ///
    /// # Errors
    /// When it cannot be read, or is longer.
    pub fn copy(&self, copy: &Snapshot) -> io::Result<Option<Vec<u8>>> {
        match self {
            Self::Folder(folder) => copy_in(folder, copy),
            Self::Site(site) => {
                let most = usize::try_from(copy.bytes).unwrap_or(usize::MAX);
                site.get(&format!("/record/files/{}", copy.file), most)
            }
        }
    }

    /// A file beside the log: the texts, the list of files or the state.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn beside(&self, name: &str) -> io::Result<Option<Vec<u8>>> {
        match self {
            Self::Folder(folder) => match std::fs::read(folder.join(name)) {
                Ok(bytes) => Ok(Some(bytes)),
                Err(why) if why.kind() == io::ErrorKind::NotFound => Ok(None),
                Err(why) => Err(why),
            },
            Self::Site(site) => site.get(&format!("/data/{name}"), MAX_DUMP_BYTES),
        }
    }
}

impl Source for Published {
    fn fetch(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        match self {
            Self::Folder(folder) => Folder(folder.join(LOG)).fetch(path),
            Self::Site(site) => site.get(&format!("/log/{path}"), MAX_FILE_BYTES),
        }
    }
}

impl Site {
    /// A file, if there is one and it is not larger than it may be. Called from a thread that may wait.
    fn get(&self, path: &str, most: usize) -> io::Result<Option<Vec<u8>>> {
        self.runtime.block_on(async {
            let mut answer = self.client.get(format!("{}{path}", self.base)).send().await.map_err(io::Error::other)?;
            if answer.status() == reqwest::StatusCode::NOT_FOUND {
                return Ok(None);
            }
            if !answer.status().is_success() {
                return Err(io::Error::other(format!("the site answers {}", answer.status())));
            }
            let mut bytes = Vec::new();
            while let Some(chunk) = answer.chunk().await.map_err(io::Error::other)? {
                if bytes.len() + chunk.len() > most {
                    return Err(io::Error::other(format!("more than {most} bytes")));
                }
                bytes.extend_from_slice(&chunk);
            }
            Ok(Some(bytes))
        })
    }
}
