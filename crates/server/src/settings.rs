//! Settings: flags before environment before file.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use serde::Deserialize;
use store::Place;

use crate::commands::Failed;
use crate::commands::serve::ProxyHeader;
use crate::elsewhere::ElsewhereFile;
use crate::mail::MailFile;

/// Settings that every command takes.
#[derive(Debug, Clone, Args)]
pub struct Common {
    /// The folder that holds the record (SQLite) or its files (PostgreSQL).
    #[arg(long, env = "OPENPACT_DATA", default_value = "openpact-data", value_name = "DIR", global = true)]
    pub data: PathBuf,
    /// A PostgreSQL database instead of SQLite: postgres://user:password@host/database
    #[arg(long, env = "OPENPACT_DATABASE", value_name = "URL", hide_env_values = true, global = true)]
    pub database: Option<String>,
    /// A TOML file with settings; flags and environment go before it.
    #[arg(long, env = "OPENPACT_SETTINGS", value_name = "FILE", global = true)]
    pub settings: Option<PathBuf>,
    /// How answers are printed.
    #[arg(long, value_enum, default_value_t = Format::Text, global = true)]
    pub format: Format,
    /// How the log of the program is written to the standard error output.
    #[arg(long, env = "OPENPACT_LOG_FORMAT", value_enum, default_value_t = LogFormat::Text, global = true)]
    pub log_format: LogFormat,
}

/// How answers are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// For spreadsheets, where the answer is a table.
    Csv,
}

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// A line for people.
    Text,
    /// A JSON object a line.
    Json,
}

/// Settings of the log.
#[derive(Debug, Clone, Args)]
pub struct LogSettings {
    /// The log's name in the world, the first line of its checkpoints.
    #[arg(long, env = "OPENPACT_ORIGIN", value_name = "NAME")]
    pub origin: Option<String>,
    /// The file with the signing key; made by `openpact key`. Never in the data folder.
    #[arg(long, env = "OPENPACT_KEY_FILE", value_name = "FILE")]
    pub key_file: Option<PathBuf>,
    /// The signing key itself.
    #[arg(long, env = "OPENPACT_KEY", value_name = "KEY", hide_env_values = true, hide = true)]
    pub key: Option<String>,
}

/// What may stand in the settings file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// As `--database`.
    pub database: Option<String>,
    /// As `--origin`.
    pub origin: Option<String>,
    /// As `--key-file`.
    pub key_file: Option<PathBuf>,
    /// As `--base-url`.
    pub base_url: Option<String>,
    /// As `--listen`.
    pub listen: Option<String>,
    /// As `--pdf`.
    pub pdf: Option<PathBuf>,
    /// A provider of identities.
    pub oidc: Option<ElsewhereFile>,
    /// A server of mail.
    pub mail: Option<MailFile>,
    /// As `--trusted-proxy`.
    #[serde(default)]
    pub trusted_proxy: Vec<String>,
    /// As `--proxy-header`.
    pub proxy_header: Option<ProxyHeader>,
    /// As `--made-per-minute`.
    pub made_per_minute: Option<u32>,
    /// As `--past-per-minute`.
    pub past_per_minute: Option<u32>,
    /// As `--check-links-days`.
    pub check_links_days: Option<u16>,
}

impl Common {
    /// The settings file, if one is named.
    pub fn file(&self) -> Result<File, Failed> {
        let Some(path) = &self.settings else { return Ok(File::default()) };
        let text = std::fs::read_to_string(path).map_err(|e| Failed::Use(format!("{}: {e}", path.display())))?;
        toml::from_str(&text).map_err(|e| Failed::Use(format!("{}: {}", path.display(), e.message())))
    }

    /// Where the record lies.
    pub fn place(&self) -> Result<Place, Failed> {
        let url = self.database.clone().or(self.file()?.database);
        Ok(match url {
            None => Place::Sqlite(self.data.clone()),
            Some(url) if url.starts_with("postgres://") || url.starts_with("postgresql://") => {
                Place::Postgres { url, folder: self.data.clone() }
            }
            Some(_) => {
                return Err(Failed::Use(
                    "--database takes a PostgreSQL address (postgres://...); for SQLite name a folder with --data"
                        .into(),
                ));
            }
        })
    }

    /// Whether there is a place for a record but none in it yet.
    pub async fn has_no_record(&self) -> Result<bool, Failed> {
        self.place()?.is_untouched().await.map_err(Failed::because)
    }

    /// The same settings with a record in a folder of its own, whatever database they name.
    #[must_use]
    pub fn in_folder(&self, folder: &Path) -> Self {
        Self { data: folder.to_owned(), database: None, settings: None, ..self.clone() }
    }

    /// Where this node keeps its search index.
    #[must_use]
    pub fn index_folder(&self) -> PathBuf {
        self.data.join("index")
    }
}

impl LogSettings {
    /// Whether a signing key is given.
    pub fn is_given(&self, common: &Common) -> Result<bool, Failed> {
        Ok(self.key.is_some() || self.key_file.is_some() || common.file()?.key_file.is_some())
    }

    /// The signing key, if one is given.
    pub fn signing_key(&self, common: &Common) -> Result<Option<transparency::SigningKey>, Failed> {
        let data: Option<&Path> = Some(&common.data);
        if let Some(text) = &self.key {
            let key = text.trim().parse().map_err(|e| Failed::Use(format!("OPENPACT_KEY: {e}")))?;
            return Ok(Some(key));
        }
        let file = self.key_file.clone().or(common.file()?.key_file);
        file.map(|file| app::keys::read(&file, data).map_err(|e| Failed::Use(e.to_string()))).transpose()
    }

    /// The origin: as given, else the key's name.
    pub fn origin(&self, common: &Common, key: Option<&transparency::SigningKey>) -> Result<String, Failed> {
        let given = self.origin.clone().or(common.file()?.origin);
        Ok(given.or_else(|| key.map(|k| k.verifier().name().to_owned())).unwrap_or_else(|| "openpact.invalid".into()))
    }
}
