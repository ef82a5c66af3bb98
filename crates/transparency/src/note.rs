//! Signed notes: a text, and under it lines with signatures ([signed-note](https://c2sp.org/signed-note), as in
//! Go's `sumdb/note`).
//!
//! Signatures by keys that one does not know are kept and ignored; one by a known key that does not verify spoils
//! the whole note. Nothing here knows what the text says; [`crate::checkpoint`] does.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use crate::key::{SigningKey, VerifierKey, is_name};

/// The largest note that is read, in bytes. The standard lets a reader set a limit; this is that of Go's reader.
pub const MAX_NOTE_BYTES: usize = 1_000_000;
/// The most signatures that are read; the standard asks for at least 16.
pub const MAX_SIGNATURES: usize = 100;

const SIGNATURE_PREFIX: &str = "\u{2014} ";

/// The characters that a note never holds (a line feed apart).
pub(crate) const fn is_control(c: char) -> bool {
    (c as u32) < 0x20
}

/// One signature line: who says to have signed, and the bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteSignature {
    name: String,
    key_id: u32,
    bytes: Vec<u8>,
}

impl NoteSignature {
    pub(crate) const fn new(name: String, key_id: u32, bytes: Vec<u8>) -> Self {
        Self { name, key_id, bytes }
    }

    /// The name of the key that claims to have signed.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The id of that key.
    #[must_use]
    pub const fn key_id(&self) -> u32 {
        self.key_id
    }

    /// Reads one line, without the line feed at its end.
    pub(crate) fn read(line: &str) -> Option<Self> {
        let (name, encoded) = line.strip_prefix(SIGNATURE_PREFIX)?.split_once(' ')?;
        let bytes = BASE64.decode(encoded).ok()?;
        let (key_id, signature) = bytes.split_first_chunk::<4>()?;
        (is_name(name) && !signature.is_empty()).then(|| Self {
            name: name.to_owned(),
            key_id: u32::from_be_bytes(*key_id),
            bytes: signature.to_vec(),
        })
    }
}

impl fmt::Display for NoteSignature {
    /// The line, without the line feed at its end.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = self.key_id.to_be_bytes().to_vec();
        bytes.extend_from_slice(&self.bytes);
        write!(f, "{SIGNATURE_PREFIX}{} {}", self.name, BASE64.encode(bytes))
    }
}

/// What a checked signature says beside that it is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signed {
    /// When it was made, in seconds since 1970 by the signer's clock; only witnesses say so.
    pub timestamp: Option<u64>,
}

/// Why a note cannot be read or trusted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoteProblem {
    /// Longer than [`MAX_NOTE_BYTES`].
    #[error("the note has {0} bytes; at most {MAX_NOTE_BYTES} are read")]
    TooLong(usize),
    /// Not UTF-8, or a control character other than a line feed.
    #[error("byte {0} of the note cannot stand in a note")]
    Byte(usize),
    /// No blank line between a text that ends in a line feed and the signatures, or none of these.
    #[error("a note is a text, a blank line, and signature lines that each end in a line feed")]
    Shape,
    /// A line below the text is not a signature.
    #[error("signature line {0} is not: em dash, space, name, space, base64")]
    SignatureLine(usize),
    /// More than [`MAX_SIGNATURES`].
    #[error("the note has {0} signatures; at most {MAX_SIGNATURES} are read")]
    TooManySignatures(usize),
    /// Nobody whom one trusts has signed.
    #[error("the note is not signed by {0}")]
    NotSigned(String),
    /// A key that one trusts did not make the signature that bears its name: text or signature were altered.
    #[error("the signature of {name} (key {key_id:08x}) does not fit the text: one of the two was altered")]
    BadSignature {
        /// Name of the key.
        name: String,
        /// Its id.
        key_id: u32,
    },
}

/// A text with its signatures, which may or may not be good: see [`SignedNote::verify`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedNote {
    text: String,
    signatures: Vec<NoteSignature>,
}

impl SignedNote {
    /// Signs a text, which must end in a line feed.
    ///
    /// # Errors
    /// [`NoteProblem::Shape`] or [`NoteProblem::Byte`] for a text that a note cannot carry.
    pub fn sign(text: &str, key: &SigningKey) -> Result<Self, NoteProblem> {
        let mut note = Self { text: checked_text(text)?.to_owned(), signatures: Vec::new() };
        note.add_signature(key);
        Ok(note)
    }

    /// Adds the signature of one more key.
    pub fn add_signature(&mut self, key: &SigningKey) {
        let signature = key.sign_bytes(self.text.as_bytes()).to_vec();
        self.add(key.signature(signature));
    }

    /// Adds a signature line that was made elsewhere, unless the note has it already.
    pub fn add(&mut self, signature: NoteSignature) {
        if !self.signatures.contains(&signature) {
            self.signatures.push(signature);
        }
    }

    /// Reads a note. No signature is checked.
    ///
    /// # Errors
    /// Says what is not as a note must be.
    pub fn parse(bytes: &[u8]) -> Result<Self, NoteProblem> {
        if bytes.len() > MAX_NOTE_BYTES {
            return Err(NoteProblem::TooLong(bytes.len()));
        }
        let note = std::str::from_utf8(bytes).map_err(|e| NoteProblem::Byte(e.valid_up_to()))?;
        let blank = note.rfind("\n\n").ok_or(NoteProblem::Shape)?;
        let (text, rest) = note.split_at(blank + 1);
        let lines = rest.strip_prefix('\n').and_then(|r| r.strip_suffix('\n'));
        let lines: Vec<&str> = lines.ok_or(NoteProblem::Shape)?.split('\n').collect();
        if lines.len() > MAX_SIGNATURES {
            return Err(NoteProblem::TooManySignatures(lines.len()));
        }
        let text = checked_text(text)?.to_owned();
        let signatures = lines
            .iter()
            .zip(1..)
            .map(|(line, number)| NoteSignature::read(line).ok_or(NoteProblem::SignatureLine(number)));
        Ok(Self { text, signatures: signatures.collect::<Result<_, _>>()? })
    }

    /// The text, with the line feed at its end. Not to be trusted before a signature was checked.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// All signatures, whether known and good or not.
    #[must_use]
    pub fn signatures(&self) -> &[NoteSignature] {
        &self.signatures
    }

    /// Checks every signature that claims to be by this key, and that there is one. If there are several (a
    /// witness may have signed twice), tells of the latest.
    ///
    /// # Errors
    /// [`NoteProblem::NotSigned`] or [`NoteProblem::BadSignature`].
    pub fn verify(&self, key: &VerifierKey) -> Result<Signed, NoteProblem> {
        let mut latest: Option<Signed> = None;
        for signature in self.signatures.iter().filter(|s| key.claims(s)) {
            let signed = key
                .check(&self.text, &signature.bytes)
                .ok_or_else(|| NoteProblem::BadSignature { name: key.name().to_owned(), key_id: key.id() })?;
            if latest.is_none_or(|before| before.timestamp < signed.timestamp) {
                latest = Some(signed);
            }
        }
        latest.ok_or_else(|| NoteProblem::NotSigned(key.to_string()))
    }

    /// Checks that at least one of these keys signed, and that none of them is made to say what it did not.
    ///
    /// # Errors
    /// [`NoteProblem::NotSigned`] (naming all keys) or [`NoteProblem::BadSignature`].
    pub fn verify_any(&self, keys: &[VerifierKey]) -> Result<(), NoteProblem> {
        let mut signed = false;
        for key in keys {
            match self.verify(key) {
                Ok(_) => signed = true,
                Err(NoteProblem::NotSigned(_)) => {}
                Err(problem) => return Err(problem),
            }
        }
        if signed {
            return Ok(());
        }
        let keys: Vec<String> = keys.iter().map(ToString::to_string).collect();
        Err(NoteProblem::NotSigned(keys.join(" or ")))
    }
}

impl fmt::Display for SignedNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures.iter().try_for_each(|signature| writeln!(f, "{signature}"))
    }
}

fn checked_text(text: &str) -> Result<&str, NoteProblem> {
    if let Some(at) = text.find(|c| is_control(c) && c != '\n') {
        return Err(NoteProblem::Byte(at));
    }
    if text.ends_with('\n') { Ok(text) } else { Err(NoteProblem::Shape) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The keys and the note of the documentation of Go's `sumdb/note`.
    const SECRET: &str = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    const PUBLIC: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    const TEXT: &str = "If you think cryptography is the answer to your problem,\n\
                        then you don't know what your problem is.\n";
    const SIGNED: &str = "If you think cryptography is the answer to your problem,\n\
         then you don't know what your problem is.\n\n\
         — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    fn secret() -> SigningKey {
        SECRET.parse().unwrap()
    }

    fn public() -> VerifierKey {
        PUBLIC.parse().unwrap()
    }

    #[test]
    fn the_keys_and_the_note_of_gos_documentation_come_out_byte_for_byte() {
        assert_eq!(secret().reveal(), SECRET);
        assert_eq!(secret().verifier(), &public());
        assert_eq!(public().to_string(), PUBLIC);
        let note = SignedNote::sign(TEXT, &secret()).unwrap();
        assert_eq!(note.to_string(), SIGNED);
        assert_eq!(SignedNote::parse(SIGNED.as_bytes()), Ok(note.clone()));
        assert_eq!(note.verify(&public()), Ok(Signed { timestamp: None }));
    }

    /// Go's second example: a key made from zero bytes signs below the first.
    #[test]
    fn a_second_signature_is_added_below_the_first() {
        let enoch = SigningKey::generate("EnochRoot", &[0; 32]).unwrap();
        let mut note = SignedNote::parse(SIGNED.as_bytes()).unwrap();
        note.add_signature(&enoch);
        note.add_signature(&enoch);
        let line = "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";
        assert_eq!(note.to_string(), format!("{SIGNED}{line}"));
        assert!(note.verify_any(&[enoch.verifier().clone()]).is_ok());
    }

    #[test]
    fn an_unknown_signature_is_kept_and_an_altered_known_one_spoils_the_note() {
        let other = "— somebody AAAAAAECAw==\n";
        let with_other = format!("{SIGNED}{other}");
        let note = SignedNote::parse(with_other.as_bytes()).unwrap();
        assert_eq!(note.to_string(), with_other);
        assert!(note.verify(&public()).is_ok());

        let altered = SIGNED.replace("your problem is", "your program is");
        let (name, key_id) = ("PeterNeumann".to_owned(), 0xc74f_20a3);
        assert_eq!(
            SignedNote::parse(altered.as_bytes()).unwrap().verify_any(&[public()]),
            Err(NoteProblem::BadSignature { name, key_id })
        );
        let stranger = SigningKey::generate("PeterNeumann", &[7; 32]).unwrap();
        assert!(matches!(note.verify(stranger.verifier()), Err(NoteProblem::NotSigned(_))));
    }

    #[test]
    fn what_is_not_a_note_is_refused_with_the_reason() {
        let read = |bytes: &[u8]| SignedNote::parse(bytes).map(|_| ());
        assert_eq!(read(b""), Err(NoteProblem::Shape));
        assert_eq!(read(TEXT.as_bytes()), Err(NoteProblem::Shape));
        assert_eq!(read(format!("{TEXT}\n").as_bytes()), Err(NoteProblem::Shape));
        assert_eq!(read(SIGNED.trim_end().as_bytes()), Err(NoteProblem::Shape));
        assert_eq!(read(format!("{TEXT}\nPeter AAAAAAE=\n").as_bytes()), Err(NoteProblem::SignatureLine(1)));
        assert_eq!(read(format!("{SIGNED}— Peter AAAAAA==\n").as_bytes()), Err(NoteProblem::SignatureLine(2)));
        assert_eq!(read(&SIGNED.as_bytes()[..SIGNED.len() - 1]), Err(NoteProblem::Shape));
        assert_eq!(read(SIGNED.replace("If", "I\t").as_bytes()), Err(NoteProblem::Byte(1)));
        assert_eq!(read(b"a\xff\n\n"), Err(NoteProblem::Byte(1)));
        let many = format!("{TEXT}\n{}", "— a AAAAAAE=\n".repeat(MAX_SIGNATURES + 1));
        assert_eq!(read(many.as_bytes()), Err(NoteProblem::TooManySignatures(MAX_SIGNATURES + 1)));
        let long = vec![b'a'; MAX_NOTE_BYTES + 1];
        assert_eq!(read(&long), Err(NoteProblem::TooLong(MAX_NOTE_BYTES + 1)));
        assert_eq!(SignedNote::sign("no line feed", &secret()), Err(NoteProblem::Shape));
    }

    proptest! {
        #[test]
        fn one_flipped_bit_in_a_note_never_goes_unnoticed(bit in 0..SIGNED.len() * 8) {
            let mut bytes = SIGNED.as_bytes().to_vec();
            bytes[bit / 8] ^= 1 << (bit % 8);
            let verified = SignedNote::parse(&bytes).and_then(|note| note.verify(&public()));
            prop_assert!(verified.is_err());
        }

        #[test]
        fn no_bytes_make_the_readers_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300), text in "(a|\n|— | |\\+|AAAA|=|0){0,40}") {
            let _ = SignedNote::parse(&bytes);
            let _ = text.parse::<VerifierKey>();
            let _ = text.parse::<SigningKey>();
            if let Ok(note) = SignedNote::parse(text.as_bytes()) {
                prop_assert_eq!(note.to_string(), text);
            }
        }

        #[test]
        fn any_key_and_any_text_sign_and_verify(seed in any::<[u8; 32]>(), name in "[a-z./é]{1,20}", text in "[^\\p{Cc}]{0,50}(\n[^\\p{Cc}]{0,50}){0,5}") {
            let key = SigningKey::generate(&name, &seed).unwrap();
            let reread: SigningKey = key.reveal().parse().unwrap();
            prop_assert_eq!(reread.verifier(), key.verifier());
            let note = SignedNote::sign(&format!("{text}\n"), &key).unwrap();
            let read = SignedNote::parse(note.to_string().as_bytes()).unwrap();
            prop_assert!(read.verify(key.verifier()).is_ok());
            prop_assert_eq!(read, note);
        }
    }
}
