//! Settings of a provider of identities (OpenID Connect), at which people may sign in instead of with a code by mail.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use identity::oidc::{Provider, Settings};

use crate::commands::Failed;
use crate::outgoing;
use crate::settings::Common;

/// The provider that people may sign in at, if there is one.
#[derive(Debug, Clone, Default, Args)]
pub struct Elsewhere {
    /// A provider of identities (OpenID Connect) that people may sign in at: its issuer. It has to send people back to
    /// /sign-in/oidc/back at the base URL.
    #[arg(long, env = "OPENPACT_OIDC_ISSUER", value_name = "URL")]
    pub oidc_issuer: Option<String>,
    /// The name by which that provider knows this site (client id).
    #[arg(long, env = "OPENPACT_OIDC_CLIENT", value_name = "ID")]
    pub oidc_client: Option<String>,
    /// The file with the secret agreed with that provider; without one, PKCE alone protects what is sent.
    #[arg(long, env = "OPENPACT_OIDC_SECRET_FILE", value_name = "FILE")]
    pub oidc_secret_file: Option<PathBuf>,
    /// The secret itself.
    #[arg(long, env = "OPENPACT_OIDC_SECRET", value_name = "SECRET", hide_env_values = true, hide = true)]
    pub oidc_secret: Option<String>,
    /// What people call that provider (default: its host).
    #[arg(long, env = "OPENPACT_OIDC_NAME", value_name = "NAME")]
    pub oidc_name: Option<String>,
    /// That provider is in this site's own network: it may have a private address, and do without encryption.
    #[arg(long, env = "OPENPACT_OIDC_INSIDE")]
    pub oidc_inside: bool,
}

/// The same in the settings file.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ElsewhereFile {
    /// As `--oidc-issuer`.
    pub issuer: String,
    /// As `--oidc-client`.
    pub client: String,
    /// As `--oidc-secret-file`.
    pub secret_file: Option<PathBuf>,
    /// As `--oidc-name`.
    pub name: Option<String>,
    /// As `--oidc-inside`.
    #[serde(default)]
    pub inside: bool,
}

impl Elsewhere {
    /// The provider, agreed with for a site at an address. It is asked nothing yet.
    ///
    /// # Errors
    /// When a setting is missing, or cannot be used.
    pub fn provider(&self, common: &Common, base_url: &str) -> Result<Option<Arc<web::SignInAt>>, Failed> {
        let file = common.file()?.oidc.unwrap_or_default();
        let or = |flag: &Option<String>, file: String| flag.clone().or(Some(file).filter(|text| !text.is_empty()));
        let Some(issuer) = or(&self.oidc_issuer, file.issuer) else { return Ok(None) };
        let client_id = or(&self.oidc_client, file.client)
            .ok_or_else(|| Failed::Use("--oidc-issuer needs --oidc-client: the name it knows this site by".into()))?;
        let is_inside = self.oidc_inside || file.inside;
        let settings = Settings {
            client_secret: self.secret(file.secret_file)?,
            redirect: format!("{base_url}/sign-in/oidc/back"),
            issuer: issuer.clone(),
            client_id,
            is_inside,
        };
        let wrong = |problem: &dyn std::fmt::Display| Failed::Use(format!("--oidc-issuer {issuer}: {problem}"));
        let address: reqwest::Url = issuer.parse().map_err(|problem| wrong(&problem))?;
        let carrier = outgoing::carrier(is_inside.then_some(&address)).map_err(Failed::because)?;
        let provider = Provider::new(settings, carrier).map_err(|problem| wrong(&problem))?;
        let name = self.oidc_name.clone().or(file.name);
        let name = name.or_else(|| address.host_str().map(ToOwned::to_owned)).unwrap_or(issuer);
        Ok(Some(Arc::new(web::SignInAt { name, provider })))
    }

    fn secret(&self, in_file: Option<PathBuf>) -> Result<Option<String>, Failed> {
        if let Some(secret) = &self.oidc_secret {
            return Ok(Some(secret.trim().to_owned()));
        }
        let Some(path) = self.oidc_secret_file.clone().or(in_file) else { return Ok(None) };
        let secret = std::fs::read_to_string(&path).map_err(|e| Failed::Use(format!("{}: {e}", path.display())))?;
        match secret.trim() {
            "" => Err(Failed::Use(format!("{} is empty; it is to hold the secret of --oidc-client", path.display()))),
            secret => Ok(Some(secret.to_owned())),
        }
    }
}
