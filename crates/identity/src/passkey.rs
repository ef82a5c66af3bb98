//! Passkeys (W3C Web Authentication, level 3): a key that a person's device keeps, for this site alone, and uses after the
//! person has shown the device who they are (a finger, a face, a number).
//!
//! We ask for keys that name their person, so that signing in needs no address to be typed; the device must have recognised
//! the person each time; and the site never asks which make of device it is (no attestation). A signature made for another
//! site, for an older question, or by a key that was copied is refused.
//!
//! ```text
//! begin_registration ──for_browser──▶ navigator.credentials.create ──answer──▶ finish_registration ──▶ NewPasskey
//! begin_sign_in      ──for_browser──▶ navigator.credentials.get    ──answer──▶ claimed, finish_sign_in ──▶ Recognised
//! ```

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential, Url,
    Uuid, WebauthnError,
};
use webauthn_rs::{Webauthn, WebauthnBuilder};

use crate::{Micros, is_timely};

/// The longest answer that is read, in bytes. Keys and signatures of every known device stay below a tenth of it.
pub const LARGEST_ANSWER: usize = 32 * 1024;

/// This site, as devices know it.
#[derive(Debug)]
pub struct RelyingParty {
    webauthn: Webauthn,
}

/// Why a site cannot have passkeys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoPasskeys {
    /// Its address is none.
    #[error("the address of the site cannot be read")]
    Address,
    /// It is reached by a number; keys are bound to a name.
    #[error("passkeys need a site with a name, such as https://openpact.example or http://localhost:8080")]
    NeedsName,
    /// It is reached without encryption, where browsers offer no passkeys, except on this machine.
    #[error("passkeys need https, except on localhost")]
    NeedsHttps,
}

/// Why a passkey was not taken, or did not let anybody in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotProven {
    /// What came is not what a browser sends, or too long.
    #[error("the answer is not one of a passkey")]
    Unreadable,
    /// It came too late, or answers another question than the one kept.
    #[error("the question was another one, or too long ago")]
    Stale,
    /// It was made for another site.
    #[error("the answer was made for another site")]
    ForAnotherSite,
    /// The device did not make sure that it was its owner who used it.
    #[error("the device did not recognise its owner")]
    OwnerNotRecognised,
    /// This device has a key of this person already.
    #[error("the device has a passkey of this account already")]
    AlreadyThere,
    /// The key is not the one that is on record for this person.
    #[error("no such passkey of this person")]
    Unknown,
    /// The key has counted fewer uses than we know of, or has changed its nature: there is a copy of it.
    #[error("the passkey seems to have been copied")]
    Copied,
    /// The signature is not by this key, or the key is of a kind that is not safe.
    #[error("the signature does not hold")]
    Forged,
    /// What was kept is not readable: a fault of ours.
    #[error("what was kept cannot be read")]
    Kept,
}

/// For whom a passkey is made. Their device keeps all of it.
#[derive(Debug, Clone, Copy)]
pub struct Person<'a> {
    /// The identifier of the account; comes back at each sign-in. It says nothing about the person by itself.
    pub id: [u8; 16],
    /// What the device shows to tell accounts of this site apart: an e-mail address. Not empty.
    pub account: &'a str,
    /// The person's name; where none is known, the account again.
    pub name: &'a str,
}

/// A question to a browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// The options of `navigator.credentials`, in JSON, bytes as unpadded base64url.
    pub for_browser: String,
    /// What has to be kept on our side until the answer comes, and then be forgotten.
    pub kept: String,
}

/// A passkey that was just made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPasskey {
    /// Its identifier, unique in the world; refuse it when any account has it already.
    pub id: Vec<u8>,
    /// What has to be stored with the account.
    pub stored: String,
    /// Whether the key is carried to the person's other devices, so that losing one does not lose the key.
    pub is_synchronised: bool,
}

/// Who an answer says it is from, unproven: to look up the passkey that proves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimed {
    /// The account that was given when the passkey was made.
    pub person: [u8; 16],
    /// The identifier of the passkey.
    pub passkey: Vec<u8>,
}

/// Somebody has proven to be the owner of a passkey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognised {
    /// What has to be stored from now on, where it differs from what was: the count of uses, mostly.
    pub stored: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct Kept<T> {
    begun: Micros,
    question: T,
}

impl RelyingParty {
    /// The site at an address, by the name that devices show for it.
    ///
    /// # Errors
    /// When browsers would offer no passkeys there.
    pub fn new(base_url: &str, name: &str) -> Result<Self, NoPasskeys> {
        let origin: Url = base_url.parse().map_err(|_| NoPasskeys::Address)?;
        let host = origin.domain().ok_or(NoPasskeys::NeedsName)?.to_owned();
        if origin.scheme() != "https" && host != "localhost" && !host.ends_with(".localhost") {
            return Err(NoPasskeys::NeedsHttps);
        }
        let builder = WebauthnBuilder::new(&host, &origin).map_err(|_| NoPasskeys::NeedsName)?;
        let webauthn = builder.rp_name(name).build().map_err(|_| NoPasskeys::NeedsName)?;
        Ok(Self { webauthn })
    }

    /// Asks for a new passkey of a person. `already` are the identifiers of those that the person has, so that the same
    /// device is not given a second one.
    ///
    /// # Errors
    /// [`NotProven::Kept`] when the person's account or name is empty.
    pub fn begin_registration(&self, person: Person<'_>, already: &[Vec<u8>], now: Micros) -> Result<Begun, NotProven> {
        let id = Uuid::from_bytes(person.id);
        let begun = self.webauthn.start_passkey_registration(id, person.account, person.name, Some(already.to_vec()));
        let (options, question) = begun.map_err(|_| NotProven::Kept)?;
        let mut options = serde_json::to_value(&options.public_key).map_err(|_| NotProven::Kept)?;
        // The library leaves it to the device whether the key names its person; without that nobody could sign in by it here.
        if let Some(selection) = options.pointer_mut("/authenticatorSelection").and_then(Value::as_object_mut) {
            selection.insert("residentKey".to_owned(), "required".into());
            selection.insert("requireResidentKey".to_owned(), true.into());
        }
        begun_with(&options, question, now)
    }

    /// Takes the new passkey.
    ///
    /// # Errors
    /// Why it is not taken.
    pub fn finish_registration(&self, kept: &str, answer: &[u8], now: Micros) -> Result<NewPasskey, NotProven> {
        let question: PasskeyRegistration = question(kept, now)?;
        let answer: RegisterPublicKeyCredential = read(answer)?;
        let passkey = self.webauthn.finish_passkey_registration(&answer, &question).map_err(|why| problem(&why))?;
        let stored = serde_json::to_value(&passkey).map_err(|_| NotProven::Kept)?;
        let is_synchronised = stored.pointer("/cred/backup_state").and_then(Value::as_bool);
        Ok(NewPasskey {
            id: passkey.cred_id().to_vec(),
            stored: stored.to_string(),
            is_synchronised: is_synchronised.unwrap_or(false),
        })
    }

    /// Asks whoever is there to sign in by any passkey they have for this site.
    ///
    /// # Errors
    /// [`NotProven::Kept`] when the question cannot be written down.
    pub fn begin_sign_in(&self, now: Micros) -> Result<Begun, NotProven> {
        let (options, question) = self.webauthn.start_discoverable_authentication().map_err(|_| NotProven::Kept)?;
        begun_with(&options.public_key, question, now)
    }

    /// Who an answer says it is from. Nothing is proven by that.
    ///
    /// # Errors
    /// When it is no answer, or names nobody.
    pub fn claimed(&self, answer: &[u8]) -> Result<Claimed, NotProven> {
        let answer: PublicKeyCredential = read(answer)?;
        let (person, passkey) =
            self.webauthn.identify_discoverable_authentication(&answer).map_err(|_| NotProven::Unreadable)?;
        Ok(Claimed { person: person.into_bytes(), passkey: passkey.to_vec() })
    }

    /// Whether the answer is by the passkey that is stored for `owner`.
    ///
    /// # Errors
    /// Why it is not.
    pub fn finish_sign_in(
        &self,
        kept: &str,
        answer: &[u8],
        owner: [u8; 16],
        stored: &str,
        now: Micros,
    ) -> Result<Recognised, NotProven> {
        let question: DiscoverableAuthentication = question(kept, now)?;
        // Section 7.2, step 6 of the standard: the person that the device names is the one whose key it is.
        if self.claimed(answer)?.person != owner {
            return Err(NotProven::Unknown);
        }
        let answer: PublicKeyCredential = read(answer)?;
        let mut passkey: Passkey = serde_json::from_str(stored).map_err(|_| NotProven::Kept)?;
        let done = self.webauthn.finish_discoverable_authentication_v2(&answer, question, &passkey);
        let result = done.map_err(|why| problem(&why))?;
        if passkey.update_credential(&result) != Some(true) {
            return Ok(Recognised { stored: None });
        }
        Ok(Recognised { stored: Some(serde_json::to_string(&passkey).map_err(|_| NotProven::Kept)?) })
    }
}

fn begun_with(options: &impl Serialize, question: impl Serialize, begun: Micros) -> Result<Begun, NotProven> {
    let for_browser = serde_json::to_string(options).map_err(|_| NotProven::Kept)?;
    let kept = serde_json::to_string(&Kept { begun, question }).map_err(|_| NotProven::Kept)?;
    Ok(Begun { for_browser, kept })
}

fn question<T: DeserializeOwned>(kept: &str, now: Micros) -> Result<T, NotProven> {
    let kept: Kept<T> = serde_json::from_str(kept).map_err(|_| NotProven::Kept)?;
    if is_timely(kept.begun, now) { Ok(kept.question) } else { Err(NotProven::Stale) }
}

fn read<T: DeserializeOwned>(answer: &[u8]) -> Result<T, NotProven> {
    if answer.len() > LARGEST_ANSWER {
        return Err(NotProven::Unreadable);
    }
    serde_json::from_slice(answer).map_err(|_| NotProven::Unreadable)
}

/// What the library says, as far as a reader can be told.
fn problem(why: &WebauthnError) -> NotProven {
    use WebauthnError as E;
    match why {
        E::MismatchedChallenge | E::InvalidClientDataType | E::ChallengeNotFound => NotProven::Stale,
        E::InvalidRPOrigin | E::InvalidRPIDHash | E::CredentialCrossOrigin => NotProven::ForAnotherSite,
        E::UserNotPresent | E::UserNotVerified => NotProven::OwnerNotRecognised,
        // The last is said of a key that was excluded, and of a key of a kind that we did not offer, which no device makes.
        E::CredentialExcludedFromRequest | E::CredentialAlreadyExists | E::CredentialAlteredAlgFromRequest => {
            NotProven::AlreadyThere
        }
        E::CredentialNotFound | E::InvalidUserUniqueId => NotProven::Unknown,
        E::CredentialPossibleCompromise
        | E::CredentialBackupEligibilityInconsistent
        | E::CredentialMayNotBeHardwareBound => NotProven::Copied,
        E::ParseBase64Failure(_)
        | E::ParseCBORFailure(_)
        | E::ParseJSONFailure(_)
        | E::ParseNOMFailure
        | E::ParseInsufficientBytesAvailable => NotProven::Unreadable,
        _ => NotProven::Forged,
    }
}
