//! Keys: the public half that readers hold, the secret half that signs ([signed-note](https://c2sp.org/signed-note)).
//!
//! They are written as in Go's `sumdb/note`, so that other people's tools read ours: `name+id+base64` is public,
//! `PRIVATE+KEY+name+id+base64` is secret. The random bytes of a new key are brought by the caller; where the
//! secret is kept, and who may use it, is not decided here.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use ed25519_dalek::{Signature, Signer as _, VerifyingKey};
use sha2::{Digest as _, Sha256};

use crate::cosignature;
use crate::note::{NoteSignature, Signed, is_control};

const PRIVATE_PREFIX: &str = "PRIVATE+KEY+";

/// How a key signs. The number is the standard's identifier of the signature type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Algorithm {
    /// Ed25519 over the text of the note: how a log signs.
    Ed25519 = 0x01,
    /// Ed25519 over a time and the text of a checkpoint: how a witness signs (`cosignature/v1`).
    Cosignature = 0x04,
}

impl Algorithm {
    const fn of(byte: u8) -> Option<Self> {
        match byte {
            0x01 => Some(Self::Ed25519),
            0x04 => Some(Self::Cosignature),
            _ => None,
        }
    }
}

/// Why a text is not a key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyProblem {
    /// Not the parts that a key has.
    #[error("a verifier key is written name+id+base64, a signing key PRIVATE+KEY+name+id+base64")]
    Shape,
    /// The name is empty or has a character that a note could not carry.
    #[error("the name of a key must not be empty nor hold a space, a plus or a control character")]
    Name,
    /// The key's bytes are not those of an Ed25519 key.
    #[error("the key material is not that of an Ed25519 key")]
    Material,
    /// A signature type that is not spoken here, or not allowed in this place.
    #[error("signature type {0:#04x} cannot be used here")]
    Algorithm(u8),
    /// The id does not belong to name and key: one of the three was altered or mistyped.
    #[error("the key says its id is {stated:08x}, but name and key give {computed:08x}")]
    Id {
        /// The id in the text.
        stated: u32,
        /// The one that follows from the rest of the text.
        computed: u32,
    },
}

/// The public half of a key: a name, a signature type and 32 bytes. Written `name+id+base64` (a "vkey").
#[derive(Clone, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    algorithm: Algorithm,
    key: VerifyingKey,
    id: u32,
}

impl VerifierKey {
    /// A key from its parts.
    ///
    /// # Errors
    /// [`KeyProblem::Name`] or [`KeyProblem::Material`].
    pub fn new(name: &str, algorithm: Algorithm, public: &[u8; 32]) -> Result<Self, KeyProblem> {
        if !is_name(name) {
            return Err(KeyProblem::Name);
        }
        let key = VerifyingKey::from_bytes(public).map_err(|_| KeyProblem::Material)?;
        if key.is_weak() {
            return Err(KeyProblem::Material);
        }
        let name = name.to_owned();
        let id = key_id(&name, algorithm, public);
        Ok(Self { name, algorithm, key, id })
    }

    /// The name, by convention an address without scheme; for a log its origin.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The number that marks this key's signatures: the first four bytes of a hash of name, type and key.
    #[must_use]
    pub const fn id(&self) -> u32 {
        self.id
    }

    /// How it signs.
    #[must_use]
    pub const fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// Whether this signature says that it was made by this key.
    #[must_use]
    pub fn claims(&self, signature: &NoteSignature) -> bool {
        self.name == signature.name() && self.id == signature.key_id()
    }

    /// Checks a signature over a text. Gives the time in the signature, if its type has one.
    pub(crate) fn check(&self, text: &str, bytes: &[u8]) -> Option<Signed> {
        let (timestamp, signature, message) = match self.algorithm {
            Algorithm::Ed25519 => (None, bytes, text.to_owned()),
            Algorithm::Cosignature => {
                let (timestamp, signature) = cosignature::split(bytes)?;
                (Some(timestamp), signature, cosignature::message(timestamp, text))
            }
        };
        let signature = Signature::from_slice(signature).ok()?;
        self.key.verify_strict(message.as_bytes(), &signature).ok().map(|()| Signed { timestamp })
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let material = encode_material(self.algorithm, self.key.as_bytes());
        write!(f, "{}+{:08x}+{material}", self.name, self.id)
    }
}

impl fmt::Debug for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "VerifierKey({self})")
    }
}

impl FromStr for VerifierKey {
    type Err = KeyProblem;

    fn from_str(text: &str) -> Result<Self, KeyProblem> {
        let parts = KeyParts::read(text)?;
        Self::new(parts.name, parts.algorithm, &parts.material)?.with_id(parts.id)
    }
}

impl VerifierKey {
    fn with_id(self, stated: u32) -> Result<Self, KeyProblem> {
        let computed = self.id;
        if stated != computed {
            return Err(KeyProblem::Id { stated, computed });
        }
        Ok(self)
    }
}

/// The secret half of a log's key. It is never shown by `Debug`; only [`SigningKey::reveal`] gives its text.
#[derive(Clone)]
pub struct SigningKey {
    secret: ed25519_dalek::SigningKey,
    public: VerifierKey,
}

impl SigningKey {
    /// Makes a key of the type that signs notes from 32 random bytes, which the caller brings and forgets.
    ///
    /// # Errors
    /// [`KeyProblem::Name`] when the name cannot stand in a note.
    pub fn generate(name: &str, random: &[u8; 32]) -> Result<Self, KeyProblem> {
        Self::from_seed(name, Algorithm::Ed25519, random)
    }

    pub(crate) fn from_seed(name: &str, algorithm: Algorithm, seed: &[u8; 32]) -> Result<Self, KeyProblem> {
        let secret = ed25519_dalek::SigningKey::from_bytes(seed);
        let public = VerifierKey::new(name, algorithm, secret.verifying_key().as_bytes())?;
        Ok(Self { secret, public })
    }

    /// Reads the secret text of a key of that type.
    pub(crate) fn read(text: &str, algorithm: Algorithm) -> Result<Self, KeyProblem> {
        let rest = text.strip_prefix(PRIVATE_PREFIX).ok_or(KeyProblem::Shape)?;
        let parts = KeyParts::read(rest)?;
        if parts.algorithm != algorithm {
            return Err(KeyProblem::Algorithm(parts.algorithm as u8));
        }
        let key = Self::from_seed(parts.name, algorithm, &parts.material)?;
        let public = key.public.with_id(parts.id)?;
        Ok(Self { secret: key.secret, public })
    }

    /// The public half, to be published.
    #[must_use]
    pub const fn verifier(&self) -> &VerifierKey {
        &self.public
    }

    /// The secret text, `PRIVATE+KEY+...`, for the key file and for nothing else.
    #[must_use]
    pub fn reveal(&self) -> String {
        let material = encode_material(self.public.algorithm, self.secret.as_bytes());
        format!("{PRIVATE_PREFIX}{}+{:08x}+{material}", self.public.name, self.public.id)
    }

    pub(crate) fn sign_bytes(&self, message: &[u8]) -> [u8; Signature::BYTE_SIZE] {
        self.secret.sign(message).to_bytes()
    }

    pub(crate) fn signature(&self, bytes: Vec<u8>) -> NoteSignature {
        NoteSignature::new(self.public.name.clone(), self.public.id, bytes)
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey(secret of {})", self.public)
    }
}

impl FromStr for SigningKey {
    type Err = KeyProblem;

    fn from_str(text: &str) -> Result<Self, KeyProblem> {
        Self::read(text, Algorithm::Ed25519)
    }
}

/// What a written key consists of; the same for both halves.
struct KeyParts<'a> {
    name: &'a str,
    id: u32,
    algorithm: Algorithm,
    material: [u8; 32],
}

impl<'a> KeyParts<'a> {
    fn read(text: &'a str) -> Result<Self, KeyProblem> {
        let mut parts = text.splitn(3, '+');
        let (Some(name), Some(id), Some(material)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(KeyProblem::Shape);
        };
        if id.len() != 8 {
            return Err(KeyProblem::Shape);
        }
        let id = u32::from_str_radix(id, 16).map_err(|_| KeyProblem::Shape)?;
        let bytes = BASE64.decode(material).map_err(|_| KeyProblem::Shape)?;
        let (&byte, material) = bytes.split_first().ok_or(KeyProblem::Material)?;
        Ok(Self {
            name,
            id,
            algorithm: Algorithm::of(byte).ok_or(KeyProblem::Algorithm(byte))?,
            material: material.try_into().map_err(|_| KeyProblem::Material)?,
        })
    }
}

fn encode_material(algorithm: Algorithm, bytes: &[u8; 32]) -> String {
    let mut material = vec![algorithm as u8];
    material.extend_from_slice(bytes);
    BASE64.encode(material)
}

fn key_id(name: &str, algorithm: Algorithm, public: &[u8; 32]) -> u32 {
    let hash = Sha256::new().chain_update(name).chain_update([b'\n', algorithm as u8]).chain_update(public).finalize();
    let [a, b, c, d, ..] = <[u8; 32]>::from(hash);
    u32::from_be_bytes([a, b, c, d])
}

/// Whether a note can carry this as the name of a key.
pub(crate) fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.contains(|c: char| c.is_whitespace() || c == '+' || is_control(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The keys of the documentation of Go's `sumdb/note`.
    const SECRET: &str = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    const PUBLIC: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    #[test]
    fn the_keys_of_gos_documentation_read_back_and_belong_together() {
        let secret: SigningKey = SECRET.parse().unwrap();
        assert_eq!(secret.reveal(), SECRET);
        assert_eq!(secret.verifier().to_string(), PUBLIC);
        assert_eq!(PUBLIC.parse().as_ref(), Ok(secret.verifier()));
    }

    #[test]
    fn a_signing_key_never_shows_its_secret_by_accident() {
        let shown = format!("{:?}", SECRET.parse::<SigningKey>().unwrap());
        assert!(shown.contains("PeterNeumann") && !shown.contains("AYEKFALV"));
    }

    #[test]
    fn a_mistyped_key_says_what_is_wrong() {
        let read = |text: &str| text.parse::<VerifierKey>().map(|_| ());
        assert_eq!(read("PeterNeumann+c74f20a3"), Err(KeyProblem::Shape));
        assert_eq!(read(&PUBLIC.replace("c74f", "74f")), Err(KeyProblem::Shape));
        assert_eq!(read(&PUBLIC.replace("Peter", "Peter ")), Err(KeyProblem::Name));
        let (stated, computed) = (0xc74f_20a4, 0xc74f_20a3);
        assert_eq!(read(&PUBLIC.replace("20a3", "20a4")), Err(KeyProblem::Id { stated, computed }));
        assert_eq!(read("PeterNeumann+c74f20a3+AQID"), Err(KeyProblem::Material));
        // The identity of the curve: a key for which anyone can sign.
        let weak = format!("a+00000000+{}", BASE64.encode([&[1, 1][..], &[0; 31]].concat()));
        assert_eq!(read(&weak), Err(KeyProblem::Material));
        // From Go's tests: an unknown type with a fitting id.
        assert_eq!(
            read("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"),
            Err(KeyProblem::Algorithm(0x65))
        );
        assert_eq!(PUBLIC.parse::<SigningKey>().map(|_| ()), Err(KeyProblem::Shape));
        for name in ["", "a b", "a+b", "a\u{2003}b", "a\nb"] {
            assert_eq!(SigningKey::generate(name, &[1; 32]).map(|_| ()), Err(KeyProblem::Name));
        }
    }
}
