//! The signing key: made by `openpact key`, kept in a file of mode 0600 or in the environment, never in the data folder.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Write as _};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use transparency::key::KeyProblem;
use transparency::{CosigningKey, SigningKey};

use crate::surroundings::Chance;

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum NoKey {
    /// The file cannot be read or written.
    #[error("the key file {file}: {cause}")]
    File {
        /// Which file.
        file: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// Others may read it.
    #[error("the key file {file} may be read by others (mode {mode:o}); run: chmod 600 {file}", file = file.display())]
    Readable {
        /// Which file.
        file: PathBuf,
        /// Its mode.
        mode: u32,
    },
    /// It holds no key.
    #[error("not a signing key: {0}")]
    Key(#[from] KeyProblem),
    /// The key would lie in the data folder, and so in every copy of it.
    #[error("the key file {file} would lie in the data folder {data}: whoever copies the data must not get the key", file = file.display(), data = data.display())]
    InDataFolder {
        /// Which file.
        file: PathBuf,
        /// Which folder.
        data: PathBuf,
    },
}

/// Makes a key for an origin.
///
/// # Errors
/// When the origin cannot be the name of a key.
pub fn make(origin: &str, chance: &Chance) -> Result<SigningKey, NoKey> {
    Ok(SigningKey::generate(origin, &chance())?)
}

/// Makes a key for a witness of this name.
///
/// # Errors
/// When the name cannot be the name of a key.
pub fn make_cosigning(name: &str, chance: &Chance) -> Result<CosigningKey, NoKey> {
    Ok(CosigningKey::generate(name, &chance())?)
}

/// Reads a witness's key from its file.
///
/// # Errors
/// As [`read`].
pub fn read_cosigning(file: &Path, data: Option<&Path>) -> Result<CosigningKey, NoKey> {
    Ok(secret(file, data)?.trim().parse()?)
}

/// Writes a key to a new file that only its owner may read.
///
/// # Errors
/// When the file exists already, cannot be written, or lies in the data folder.
pub fn write(secret: &str, file: &Path, data: Option<&Path>) -> Result<(), NoKey> {
    outside(file, data)?;
    let failed = |cause| NoKey::File { file: file.to_owned(), cause };
    let mut out = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file).map_err(failed)?;
    writeln!(out, "{secret}").and_then(|()| out.sync_all()).map_err(failed)
}

/// Reads a key from its file.
///
/// # Errors
/// When the file cannot be read, others may read it too, it lies in the data folder, or it holds no key.
pub fn read(file: &Path, data: Option<&Path>) -> Result<SigningKey, NoKey> {
    Ok(secret(file, data)?.trim().parse()?)
}

/// The text of a key file that only its owner may read.
fn secret(file: &Path, data: Option<&Path>) -> Result<String, NoKey> {
    outside(file, data)?;
    let failed = |cause| NoKey::File { file: file.to_owned(), cause };
    let mut open = File::open(file).map_err(failed)?;
    let mode = open.metadata().map_err(failed)?.mode() & 0o777;
    if mode & 0o077 != 0 {
        return Err(NoKey::Readable { file: file.to_owned(), mode });
    }
    let mut text = String::new();
    open.read_to_string(&mut text).map_err(failed)?;
    Ok(text)
}

fn outside(file: &Path, data: Option<&Path>) -> Result<(), NoKey> {
    let absolute = |path: &Path| path.canonicalize().or_else(|_| std::path::absolute(path));
    let Some(data) = data else { return Ok(()) };
    match (file.parent().map(absolute), absolute(data)) {
        (Some(Ok(folder)), Ok(data)) if folder.starts_with(&data) => {
            Err(NoKey::InDataFolder { file: file.to_owned(), data })
        }
        _ => Ok(()),
    }
}
