//! OpenID Connect (Core 1.0): a provider that the operator trusts says who somebody is.
//!
//! The authorisation code flow, with PKCE (RFC 7636), `state`, `nonce`, and `iss` in the answer (RFC 9207). An identity token
//! counts only when it is signed by a key that the provider publishes, for us, in answer to this very attempt, and is in force.
//! The person is the pair of issuer and subject and nothing else: a provider that names an e-mail address names one that the
//! person may say is theirs, and only a *verified* one may be taken at its word.
//!
//! This module sends nothing itself: the [`Carrier`] does, and it is the one that keeps us from being led to addresses inside
//! our own network. It never follows a provider's word to another provider.

mod known;
mod problem;
mod text;

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, RwLock};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::DateTime;
use openidconnect::core::{
    CoreAuthenticationFlow, CoreIdToken, CoreIdTokenClaims, CoreJwsSigningAlgorithm, CoreUserInfoClaims,
};
use openidconnect::{
    AccessToken, AccessTokenHash, AuthorizationCode, ClaimsVerificationError, CsrfToken, Nonce,
    OAuth2TokenResponse as _, PkceCodeChallenge, PkceCodeVerifier, Scope, SubjectIdentifier, TokenResponse as _,
};
pub use openidconnect::{http, url};
use serde::{Deserialize, Serialize};

use crate::{Micros, is_timely};
use known::{Client, Known, is_safe};
pub use problem::{BadSettings, NotSignedIn};
use text::{plain, short};
use url::Url;

/// What carries a request to a provider and brings back the answer; an error says in words why it could not.
///
/// It must refuse private addresses unless the operator has said that this provider is inside, follow no redirect, and have caps
/// on time and size.
pub type Carrier = Arc<dyn Fn(http::Request<Vec<u8>>) -> Carried + Send + Sync>;

/// An answer on its way.
pub type Carried = Pin<Box<dyn Future<Output = Result<http::Response<Vec<u8>>, String>> + Send>>;

/// What we have agreed with a provider.
#[derive(Clone)]
pub struct Settings {
    /// Its issuer identifier, an address.
    pub issuer: String,
    /// The name it knows us by.
    pub client_id: String,
    /// The secret that we show it; `None` where PKCE alone proves that code and question are ours.
    pub client_secret: Option<String>,
    /// Where it sends people back to: an address of ours that it knows.
    pub redirect: String,
    /// Whether it stands in our own network, where its addresses may go without encryption.
    pub is_inside: bool,
}

impl std::fmt::Debug for Settings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Settings")
            .field("issuer", &self.issuer)
            .field("client_id", &self.client_id)
            .finish_non_exhaustive()
    }
}

/// A provider.
pub struct Provider {
    settings: Settings,
    issuer: openidconnect::IssuerUrl,
    redirect: openidconnect::RedirectUrl,
    carrier: Carrier,
    /// What it published of itself when it was last asked.
    known: RwLock<Option<Arc<Known>>>,
}

impl std::fmt::Debug for Provider {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Provider").field("settings", &self.settings).finish_non_exhaustive()
    }
}

/// Chance for one attempt: 32 bytes each for state, nonce and PKCE.
#[derive(Clone, Copy)]
pub struct Chance(pub [[u8; 32]; 3]);

/// An attempt to sign in that has begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// Where the person's browser has to go.
    pub address: String,
    /// What the provider will send back; names the attempt. Bind it to the browser, so that nobody is signed in by an address
    /// that somebody else has sent them.
    pub state: String,
    /// What has to be kept on our side until the answer comes, and then be forgotten.
    pub kept: String,
}

/// What a browser brings back: the parameters of the question in the address.
#[derive(Debug, Clone, Copy, Default)]
pub struct Answer<'a> {
    /// `state`.
    pub state: &'a str,
    /// `code`.
    pub code: Option<&'a str>,
    /// `iss`.
    pub issuer: Option<&'a str>,
    /// `error`.
    pub error: Option<&'a str>,
}

/// Who signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who says so.
    pub issuer: String,
    /// The person, as the issuer calls them: at most 255 characters, never given to anybody else. The identity is the pair of
    /// both.
    pub subject: String,
    /// An e-mail address, if the provider says one.
    pub email: Option<Email>,
    /// A name to show, if the provider says one; at most 200 characters, without control characters.
    pub name: Option<String>,
}

/// An address that a provider gives for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Email {
    /// The provider has made sure that the person reads it.
    Verified(String),
    /// It has not: anybody could have typed it. It must not lead to an account until the person has confirmed it by a code.
    Unverified(String),
}

#[derive(Serialize, Deserialize)]
struct Kept {
    begun: Micros,
    issuer: String,
    state: String,
    nonce: String,
    verifier: String,
}

/// What a token may be signed with: by a key that only the provider has. A secret that both know proves nothing to us that it
/// would not prove to whoever has read it in a settings file.
const SIGNED_WITH: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// The longest name of a person that a provider may use, in bytes (Core 1.0, section 2: at most 255 ASCII characters).
const LONGEST_SUBJECT: usize = 255;

/// By how much the clock of a provider may differ from ours: a judgement, five minutes as Kerberos and most libraries have it.
const SKEW: Micros = 5 * 60 * 1_000_000;

impl Provider {
    /// A provider as agreed. Nothing is asked of it yet, so that the site starts without it.
    ///
    /// # Errors
    /// When an address is none, or would go unencrypted through the internet.
    pub fn new(settings: Settings, carrier: Carrier) -> Result<Self, BadSettings> {
        let address = |text: &str| text.parse::<Url>().map_err(|_| BadSettings::Address(text.to_owned()));
        let issuer = address(&settings.issuer)?;
        if !is_safe(&issuer, settings.is_inside) || issuer.query().is_some() || issuer.fragment().is_some() {
            return Err(BadSettings::Issuer(settings.issuer));
        }
        if settings.client_id.is_empty() {
            return Err(BadSettings::NoClient);
        }
        address(&settings.redirect)?;
        let bad = |_| BadSettings::Address(settings.redirect.clone());
        let redirect = openidconnect::RedirectUrl::new(settings.redirect.clone()).map_err(bad)?;
        let issuer = openidconnect::IssuerUrl::new(settings.issuer.clone())
            .map_err(|_| BadSettings::Issuer(settings.issuer.clone()))?;
        Ok(Self { settings, issuer, redirect, carrier, known: RwLock::new(None) })
    }

    /// The issuer, as it was set.
    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.settings.issuer
    }

    /// Begins an attempt.
    ///
    /// # Errors
    /// When the provider cannot be reached, or what it publishes of itself cannot be used.
    pub async fn begin(&self, chance: Chance, now: Micros) -> Result<Begun, NotSignedIn> {
        let known = self.known(now).await?;
        let [state, nonce, verifier] = chance.0.map(|bytes| URL_SAFE_NO_PAD.encode(bytes));
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(verifier.clone()));
        let client = self.client(&known);
        let (csrf, once) = (CsrfToken::new(state.clone()), Nonce::new(nonce.clone()));
        let (address, ..) = client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, || csrf, || once)
            .add_scopes([Scope::new("email".to_owned()), Scope::new("profile".to_owned())])
            .set_pkce_challenge(challenge)
            .url();
        let kept = Kept { begun: now, issuer: self.settings.issuer.clone(), state: state.clone(), nonce, verifier };
        let kept = serde_json::to_string(&kept).map_err(|_| NotSignedIn::Kept)?;
        Ok(Begun { address: address.into(), state, kept })
    }

    /// Ends an attempt: who it was.
    ///
    /// # Errors
    /// Why nobody is signed in. The attempt is spent in any case.
    pub async fn finish(&self, kept: &str, answer: Answer<'_>, now: Micros) -> Result<Person, NotSignedIn> {
        let kept: Kept = serde_json::from_str(kept).map_err(|_| NotSignedIn::Kept)?;
        let code = self.code(&kept, answer, now)?;
        let known = self.known(now).await?;
        self.is_asked(&known, answer)?;
        let client = self.client(&known);
        let request = client.exchange_code(AuthorizationCode::new(code.to_owned()));
        let request = request.map_err(|_| NotSignedIn::Unusable("it names no token endpoint".to_owned()))?;
        let request = request.set_pkce_verifier(PkceCodeVerifier::new(kept.verifier.clone()));
        let carry = self.carry();
        let tokens = request.request_async(&carry).await.map_err(NotSignedIn::exchange)?;
        let token = tokens.id_token().ok_or_else(|| NotSignedIn::Unusable("it sends no identity token".to_owned()))?;
        let said = match self.check(&client, token, tokens.access_token(), &kept, now) {
            // The provider may have changed its keys since we asked.
            Err(ClaimsVerificationError::SignatureVerification(_)) => {
                let client = self.client(&*self.ask(now).await?);
                self.check(&client, token, tokens.access_token(), &kept, now)
            }
            checked => checked,
        };
        let said = said.map_err(|why| NotSignedIn::claims(&why))?;
        if said.subject.is_empty() || said.subject.len() > LONGEST_SUBJECT {
            return Err(NotSignedIn::Unusable(format!("it calls somebody by {} bytes", said.subject.len())));
        }
        let said = self.ask_further(&client, said, tokens.access_token()).await?;
        Ok(said.person(self.issuer()))
    }

    /// The code of an answer to the attempt that was kept.
    fn code<'a>(&self, kept: &Kept, answer: Answer<'a>, now: Micros) -> Result<&'a str, NotSignedIn> {
        // The state is no secret to whoever sends it; comparing it here again makes a caller's mix-up harmless.
        if kept.state != answer.state || kept.issuer != self.settings.issuer || !is_timely(kept.begun, now) {
            return Err(NotSignedIn::Stale);
        }
        if let Some(word) = answer.error {
            return Err(NotSignedIn::Refused(short(word)));
        }
        answer.code.filter(|code| !code.is_empty()).ok_or_else(|| NotSignedIn::Refused("nothing".to_owned()))
    }

    /// Whether the answer is by the provider that was asked, as far as it says (RFC 9207, section 2.4).
    fn is_asked(&self, known: &Known, answer: Answer<'_>) -> Result<(), NotSignedIn> {
        match answer.issuer {
            Some(named) if named == self.settings.issuer => Ok(()),
            None if !known.metadata.additional_metadata().names_itself => Ok(()),
            _ => Err(NotSignedIn::AnotherProvider),
        }
    }

    /// What an identity token says, if it holds.
    fn check(
        &self,
        client: &Client,
        token: &CoreIdToken,
        access: &AccessToken,
        kept: &Kept,
        now: Micros,
    ) -> Result<Said, ClaimsVerificationError> {
        let moment = |at: Micros| DateTime::from_timestamp_micros(at).unwrap_or_default();
        let verifier = client
            .id_token_verifier()
            .set_allowed_algs(SIGNED_WITH)
            .set_time_fn(move || moment(now))
            .set_issue_time_verifier_fn(move |issued| {
                let (earliest, latest) = (moment(kept.begun - SKEW), moment(now + SKEW));
                if (earliest..=latest).contains(&issued) { Ok(()) } else { Err(format!("it was issued at {issued}")) }
            });
        let claims = token.claims(&verifier, &Nonce::new(kept.nonce.clone()))?;
        if let Some(expected) = claims.access_token_hash() {
            let key = token.signing_key(&verifier).map_err(ClaimsVerificationError::SignatureVerification)?;
            let algorithm = token.signing_alg().map_err(ClaimsVerificationError::SignatureVerification)?;
            let actual = AccessTokenHash::from_token(access, algorithm, key);
            if actual.is_ok_and(|actual| actual != *expected) {
                return Err(ClaimsVerificationError::Other("it goes with another access token".to_owned()));
            }
        }
        Ok(Said::in_token(claims))
    }

    /// Asks the provider for what the token leaves out: most name the e-mail address only when they are asked.
    async fn ask_further(&self, client: &Client, said: Said, access: &AccessToken) -> Result<Said, NotSignedIn> {
        // A token that cannot stand in a header could not be sent.
        let can_be_sent = access.secret().bytes().all(|byte| byte.is_ascii_graphic());
        let subject = SubjectIdentifier::new(said.subject.clone());
        match client.user_info(access.clone(), Some(subject)) {
            Ok(question) if said.email.is_none() && can_be_sent => {
                let carry = self.carry();
                let claims: CoreUserInfoClaims =
                    question.request_async(&carry).await.map_err(NotSignedIn::user_info)?;
                Ok(said.and(&claims))
            }
            _ => Ok(said),
        }
    }
}

/// What a token and, where it says too little, the provider's user information say.
struct Said {
    subject: String,
    email: Option<String>,
    is_verified: bool,
    name: Option<String>,
}

impl Said {
    fn in_token(claims: &CoreIdTokenClaims) -> Self {
        let name = claims.name().and_then(|name| name.get(None));
        Self {
            subject: claims.subject().to_string(),
            email: claims.email().map(|address| address.to_string()),
            is_verified: claims.email_verified() == Some(true),
            name: name.map(|name| name.to_string()),
        }
    }

    fn and(self, claims: &CoreUserInfoClaims) -> Self {
        let name = claims.name().and_then(|name| name.get(None)).map(|name| name.to_string());
        Self {
            subject: self.subject,
            email: claims.email().map(|address| address.to_string()),
            is_verified: claims.email_verified() == Some(true),
            name: self.name.or(name),
        }
    }

    fn person(self, issuer: &str) -> Person {
        let verified = self.is_verified;
        let email = self.email.filter(|address| !address.trim().is_empty());
        let email = email.map(|address| if verified { Email::Verified(address) } else { Email::Unverified(address) });
        let name = self.name.map(|name| plain(&name, 200)).filter(|name| !name.is_empty());
        Person { issuer: issuer.to_owned(), subject: self.subject, email, name }
    }
}
