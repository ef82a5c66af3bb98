//! Secrets: what a browser or a link holds, and what we keep of it. We keep a digest; whoever reads the desk cannot sign in.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};
use store::people::Fingerprint;
use subtle::ConstantTimeEq as _;

/// 256 bits of chance that only their holder has.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; 32]);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

impl Secret {
    /// From random bytes.
    #[must_use]
    pub const fn new(chance: [u8; 32]) -> Self {
        Self(chance)
    }

    /// As it stands in a cookie or a link: 43 characters of base64url.
    #[must_use]
    pub fn text(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// From what stood in a cookie or a link; `None` if it is none of ours.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        (URL_SAFE_NO_PAD.decode_slice(text, &mut bytes) == Ok(32)).then_some(Self(bytes))
    }

    /// The random bytes.
    pub(super) const fn bytes(&self) -> [u8; 32] {
        self.0
    }

    /// What is kept of it.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint(Sha256::digest(self.0).into())
    }

    /// What is kept of a word that belongs to it, such as a code of a few digits: without the secret nobody can try words out.
    #[must_use]
    pub fn fingerprint_with(&self, word: &str) -> Fingerprint {
        Fingerprint(Sha256::new().chain_update(self.0).chain_update(word).finalize().into())
    }

    /// Another secret that follows from this one and a word: whoever has this one finds it again.
    #[must_use]
    pub fn with(&self, word: &str) -> Self {
        Self(self.fingerprint_with(word).0)
    }

    /// A word that proves its holder without showing it: what the forms of a session carry.
    #[must_use]
    pub fn form_token(&self) -> String {
        let digest = Sha256::new().chain_update(b"openpact form\0").chain_update(self.0).finalize();
        URL_SAFE_NO_PAD.encode(digest)
    }
}

/// Whether two words are the same, in a time that does not tell where they differ.
#[must_use]
pub fn same(one: &[u8], other: &[u8]) -> bool {
    one.ct_eq(other).into()
}

/// What is kept of a word of high entropy that stands for itself.
pub(super) fn fingerprint_of(word: &str) -> Fingerprint {
    Fingerprint(Sha256::digest(word.as_bytes()).into())
}

/// How many digits a code has: with five tries for each code and a handful of codes an hour, a guess has one chance in millions.
const DIGITS: u32 = 8;

/// A code of eight digits. The bias of the division is below one in 10^11.
pub(super) fn digits(chance: &[u8; 32]) -> String {
    let mut number = [0; 8];
    number.copy_from_slice(chance.first_chunk::<8>().unwrap_or(&[0; 8]));
    let number = u64::from_be_bytes(number) % 10_u64.pow(DIGITS);
    format!("{number:08}")
}

/// The letters of recovery codes: those of Crockford's base 32, none of which is taken for another.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A recovery code: 20 letters, 100 bits, in groups of five.
pub(super) fn recovery_code(chance: &[u8; 32]) -> String {
    let letter = |byte: &u8| LETTERS.get(usize::from(byte % 32)).copied().map_or('0', char::from);
    let letters: Vec<char> = chance.iter().take(20).map(letter).collect();
    letters.chunks(5).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// A word as people type it: letters and digits only, in lower case, what Crockford says is mistaken set right.
pub(super) fn typed(word: &str) -> String {
    let plain = word.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase());
    plain
        .map(|c| match c {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        })
        .collect()
}

/// The digits of a code as people type it: with blanks or hyphens, and also in the digits of Arabic or Persian.
pub(super) fn typed_digits(word: &str) -> String {
    let digit = |c: char| match c {
        '0'..='9' => Some(c),
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(c) - 0x660, 10),
        '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(c) - 0x6f0, 10),
        _ => None,
    };
    word.chars().filter_map(digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_reads_back_and_shows_itself_nowhere() {
        let secret = Secret::new([7; 32]);
        assert_eq!(Secret::read(&secret.text()), Some(secret.clone()));
        assert_eq!(format!("{secret:?}"), "Secret");
        assert_ne!(secret.form_token(), secret.text());
        for bad in ["", "AAAA", &"=".repeat(43), &secret.text()[1..]] {
            assert_eq!(Secret::read(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_code_is_eight_digits_and_is_read_as_people_type_it() {
        for seed in 0..50 {
            let mut bytes = [0; 32];
            testkit::seeded(seed).fill(&mut bytes);
            assert_eq!(digits(&bytes).len(), 8);
        }
        assert_eq!(digits(&[0; 32]), "00000000");
        assert_eq!(typed_digits(" 1234-56 78 "), "12345678");
        assert_eq!(typed_digits("١٢٣٤۵۶۷۸"), "12345678");
    }

    #[test]
    fn a_recovery_code_is_read_as_people_write_it_down() {
        let code = recovery_code(&[200; 32]);
        assert_eq!(code.len(), 23);
        assert_eq!(typed(&code.to_uppercase().replace('-', " ")), typed(&code));
        assert_eq!(typed("O-I-L"), "011");
    }
}
