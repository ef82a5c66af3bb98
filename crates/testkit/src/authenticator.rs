//! A device with one passkey, made of software: it answers the questions of Web Authentication as a browser with a security key
//! would, for the origin it is told, which the real ones cannot be made to lie about.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// A device. What it does can be set, to see what a site makes of it.
#[derive(Debug)]
pub struct Authenticator {
    key: SigningKey,
    /// The identifier of its passkey.
    pub credential: Vec<u8>,
    /// For whom it was made; the device says so at each sign-in.
    pub person: Vec<u8>,
    /// How often it was used, as it counts.
    pub uses: u32,
    /// Whether it makes sure that its owner uses it.
    pub recognises_owner: bool,
}

/// What devices say of a use: somebody was there, they were recognised, a new key follows.
const PRESENT: u8 = 0x01;
const RECOGNISED: u8 = 0x04;
const NEW_KEY: u8 = 0x40;

impl Authenticator {
    /// A device; each `seed` is another.
    ///
    /// # Panics
    ///
    /// When `seed` is zero, which is no key.
    #[must_use]
    pub fn new(seed: u8) -> Self {
        let key = SigningKey::from_slice(&[seed; 32]).expect("a key for a seed from 1 on");
        Self { key, credential: vec![seed; 16], person: Vec::new(), uses: 0, recognises_owner: true }
    }

    /// Makes the passkey: the answer to `navigator.credentials.create` with these options, on a page of an origin.
    ///
    /// # Panics
    ///
    /// When the options are none.
    pub fn create(&mut self, options: &str, origin: &str) -> String {
        let options = read(options);
        self.person = BASE64.decode(text(&options, "/user/id")).expect("a person's id");
        let said = client_data("webauthn.create", &options, origin);
        let mut data = self.data(text(&options, "/rp/id"), NEW_KEY);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.credential.len()).unwrap_or_default().to_be_bytes());
        data.extend(&self.credential);
        data.extend(self.public_key());
        let mut attestation = vec![0xa3];
        for (name, value) in [("fmt", [&[0x64][..], b"none"].concat()), ("attStmt", vec![0xa0])] {
            attestation.extend(named(name));
            attestation.extend(value);
        }
        attestation.extend(named("authData"));
        attestation.push(0x59);
        attestation.extend(u16::try_from(data.len()).unwrap_or_default().to_be_bytes());
        attestation.extend(data);
        self.answer(json!({"clientDataJSON": BASE64.encode(said), "attestationObject": BASE64.encode(attestation)}))
    }

    /// Signs in: the answer to `navigator.credentials.get` with these options, on a page of an origin.
    ///
    /// # Panics
    ///
    /// When the options are none.
    pub fn sign_in(&mut self, options: &str, origin: &str) -> String {
        let options = read(options);
        self.uses += 1;
        let said = client_data("webauthn.get", &options, origin);
        let data = self.data(text(&options, "/rpId"), 0);
        let signed: Signature = self.key.sign(&[data.as_slice(), &Sha256::digest(&said)].concat());
        self.answer(json!({
            "clientDataJSON": BASE64.encode(said),
            "authenticatorData": BASE64.encode(data),
            "signature": BASE64.encode(signed.to_der().as_bytes()),
            "userHandle": BASE64.encode(&self.person),
        }))
    }

    fn answer(&self, response: Value) -> String {
        let id = BASE64.encode(&self.credential);
        json!({"id": id, "rawId": id, "type": "public-key", "response": response, "clientExtensionResults": {}})
            .to_string()
    }

    fn data(&self, site: &str, also: u8) -> Vec<u8> {
        let recognised = if self.recognises_owner { RECOGNISED } else { 0 };
        let mut data = Sha256::digest(site.as_bytes()).to_vec();
        data.push(PRESENT | recognised | also);
        data.extend(self.uses.to_be_bytes());
        data
    }

    /// The public key in COSE: an elliptic curve (1: 2) for ES256 (3: -7) on P-256 (-1: 1), x (-2) and y (-3).
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let (x, y) = point.as_bytes().split_at(1).1.split_at(32);
        [&[0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20][..], x, &[0x22, 0x58, 0x20], y].concat()
    }
}

/// A short text in CBOR.
fn named(name: &str) -> Vec<u8> {
    let mut bytes = vec![0x60 | u8::try_from(name.len()).unwrap_or_default()];
    bytes.extend(name.bytes());
    bytes
}

fn client_data(kind: &str, options: &Value, origin: &str) -> Vec<u8> {
    let challenge = text(options, "/challenge");
    json!({"type": kind, "challenge": challenge, "origin": origin, "crossOrigin": false}).to_string().into_bytes()
}

fn read(options: &str) -> Value {
    serde_json::from_str(options).expect("options of navigator.credentials in JSON")
}

fn text<'a>(options: &'a Value, pointer: &str) -> &'a str {
    options.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("no {pointer} in {options}"))
}
