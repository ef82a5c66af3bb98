//! `openpact key`: make the signing key, or print its public half.

use std::path::PathBuf;

use clap::Args;

use crate::commands::Failed;
use crate::settings::Common;

/// Make the key that signs checkpoints, in a new file that only its owner may read, and print its public half.
///
/// Example: openpact key --origin openpact.example/record /etc/openpact/key
#[derive(Debug, Args)]
pub struct Key {
    /// The file. It must not lie in the data folder: whoever copies the data must not get the key.
    file: PathBuf,
    /// The log's name in the world. Needed to make a key; a key that exists has one.
    #[arg(long, value_name = "NAME")]
    origin: Option<String>,
}

impl Key {
    /// Makes or reads the key.
    ///
    /// # Errors
    /// When the file cannot be written or read, or holds no key.
    pub fn run(&self, common: &Common) -> Result<(), Failed> {
        let data = Some(common.data.as_path());
        let key = match &self.origin {
            Some(origin) => {
                let key = app::keys::make(origin, &crate::surroundings::real().chance).map_err(|e| Failed::Use(e.to_string()))?;
                app::keys::write(&key, &self.file, data).map_err(|e| Failed::Use(e.to_string()))?;
                key
            }
            None => app::keys::read(&self.file, data).map_err(|e| Failed::Use(e.to_string()))?,
        };
        println!("{}", key.verifier());
        Ok(())
    }
}
