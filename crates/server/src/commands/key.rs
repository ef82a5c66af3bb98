//! `openpact key`: make the signing key, or print its public half.

use std::path::PathBuf;

use clap::Args;
use domain::people::Action;
use transparency::SigningKey;

use crate::commands::open::{Need, open};
use crate::commands::{Failed, permit};
use crate::printed::tell;
use crate::settings::{Common, LogSettings};

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
    /// Make the key of a witness of this name instead, which cosigns the checkpoints of other logs.
    #[arg(long, value_name = "NAME", conflicts_with_all = ["origin", "rotate_from"])]
    witness: Option<String>,
    /// The key file used until now: makes a new key of the same name and records the change, signed by both. Stop the site
    /// first and start it with the new key.
    #[arg(long, value_name = "FILE", conflicts_with = "origin")]
    rotate_from: Option<PathBuf>,
}

impl Key {
    /// Makes, changes or reads the key.
    ///
    /// # Errors
    /// When the file cannot be written or read, or holds no key.
    pub async fn run(&self, common: &Common) -> Result<(), Failed> {
        let data = Some(common.data.as_path());
        if let Some(name) = &self.witness {
            let key = app::keys::make_cosigning(name, &crate::surroundings::real().chance)
                .map_err(|e| Failed::Use(e.to_string()))?;
            app::keys::write(&key.reveal(), &self.file, data).map_err(|e| Failed::Use(e.to_string()))?;
            tell!("{}", key.verifier())?;
            return Ok(());
        }
        let wrong = |e: app::keys::NoKey| Failed::Use(e.to_string());
        let key = match (&self.origin, &self.rotate_from) {
            (Some(origin), _) => self.make(origin, common)?,
            (None, Some(old)) => {
                let old = app::keys::read(old, data).map_err(wrong)?;
                let new = self.make(old.verifier().name(), common)?;
                self.rotate(common, &old, &new).await?;
                new
            }
            (None, None) => app::keys::read(&self.file, data).map_err(wrong)?,
        };
        tell!("{}", key.verifier())?;
        Ok(())
    }

    fn make(&self, origin: &str, common: &Common) -> Result<SigningKey, Failed> {
        let key =
            app::keys::make(origin, &crate::surroundings::real().chance).map_err(|e| Failed::Use(e.to_string()))?;
        app::keys::write(&key.reveal(), &self.file, Some(&common.data)).map_err(|e| Failed::Use(e.to_string()))?;
        Ok(key)
    }

    async fn rotate(&self, common: &Common, old: &SigningKey, new: &SigningKey) -> Result<(), Failed> {
        let log = LogSettings { origin: None, key_file: Some(self.file.clone()), key: None };
        let app = open(common, &log, Need::Writing).await?;
        let permit = permit(Action::RotateKey)?;
        app.rotate_key(permit, old, new).await.map_err(Failed::because)?;
        app.settle().await.map_err(Failed::because)?;
        app.leave().await.map_err(Failed::because)
    }
}
