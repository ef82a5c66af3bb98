//! The names of things: each kind of identifier is a type of its own, checked when it is made.
//!
//! Identifiers are what the record is keyed by and what addresses are made of, so none ever changes meaning: a thing
//! that gets a better name keeps the old one as an alias.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use smol_str::SmolStr;

/// The text cannot be an identifier of this kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is not {expected}")]
pub struct BadId {
    /// The text that was refused, cut to 80 characters.
    pub text: String,
    /// What would have been accepted.
    pub expected: &'static str,
}

fn refuse<T>(text: &str, expected: &'static str) -> Result<T, BadId> {
    Err(BadId { text: text.chars().take(80).collect(), expected })
}

fn is_slug(text: &str) -> bool {
    (1..=96).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident, $expected:literal, $valid:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(SmolStr);
        crate::schema::of_text!($name, concat!("Text: ", $expected, "."));
        impl $name {
            /// The identifier as text.
            #[must_use]
            pub fn as_str(&self) -> &str { self.0.as_str() }
        }
        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> {
                let valid: fn(&str) -> bool = $valid;
                if valid(text) { Ok(Self(SmolStr::new(text))) } else { refuse(text, $expected) }
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                std::borrow::Cow::<'de, str>::deserialize(d)?.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

text_id!(
    /// A participating country or locality, as it stands in addresses: `ghana`, `austin-united-states`.
    MemberId, "a member's short name: lower-case letters, digits and hyphens, at most 96", is_slug);
text_id!(
    /// A source that speaks about the partnership: `ogp-commitments-2016`.
    SourceId, "a source's short name: lower-case letters, digits and hyphens, at most 96", is_slug);
text_id!(
    /// One import of one source: a short name that begins with the source's.
    ImportId, "an import's short name: lower-case letters, digits and hyphens, at most 96", is_slug);
text_id!(
    /// A short name for things that have no identifier of their own, such as an event in a membership or a seat in a body.
    Slug, "a short name: lower-case letters, digits and hyphens, at most 96", is_slug);
text_id!(
    /// An office, the standing of whoever acts: `import`, `support-unit`, `operator`.
    OfficeId, "an office's short name: lower-case letters, digits and hyphens, at most 96", is_slug);
text_id!(
    /// ISO 3166-1 alpha-3: `GHA`; `XKX` as commonly used for Kosovo.
    Iso3, "three capital letters (ISO 3166-1 alpha-3)", |t| t.len() == 3 && t.bytes().all(|b| b.is_ascii_uppercase()));
text_id!(
    /// A commitment: OGP's own identifier where there is one (`GH0033`), else one of ours (`gha-1-05-k7qx`).
    ///
    /// Ours is made of the country, the plan, the number and a short digest of the title as one source row gives them, so
    /// that whoever imports the same row gives it the same identifier, in whatever order.
    CommitmentId, "a commitment's identifier: letters, digits and hyphens, at most 64",
    |t| (2..=64).contains(&t.len()) && t.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'));

text_id!(
    /// A government's request for support: what asks for introductions.
    RequestId, "a request's short name: letters, digits and hyphens, at most 96", is_name);
text_id!(
    /// What an organisation or a government offers to others.
    OfferId, "an offer's short name: letters, digits and hyphens, at most 96", is_name);
text_id!(
    /// An agreement between a government and whoever helps it, by a name that tells nothing of either.
    AgreementId, "an agreement's short name: letters, digits and hyphens, at most 96", is_name);
text_id!(
    /// A language that people work in, by its primary subtag (BCP 47): `en`, `fr`, `kat`.
    LanguageCode, "a language's code: two or three lower-case letters",
    |t| (2..=3).contains(&t.len()) && t.bytes().all(|b| b.is_ascii_lowercase()));

text_id!(
    /// The address of a page of the site, without language, format and question: `/commitments/GH0033`.
    PagePath, "an address of a page: a slash, then letters, digits and -._~/, at most 200 characters", is_page_path);

text_id!(
    /// A person, by a random number that tells nothing of them (UUID of version 4, RFC 9562). Whose it is, only the desk knows.
    PersonId, "a person's identifier: a random UUID in lower case", is_random_uuid);

fn is_random_uuid(text: &str) -> bool {
    let fits = |(at, byte): (usize, u8)| match at {
        8 | 13 | 18 | 23 => byte == b'-',
        14 => byte == b'4',
        19 => matches!(byte, b'8' | b'9' | b'a' | b'b'),
        _ => byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte),
    };
    text.len() == 36 && text.bytes().enumerate().all(fits)
}

impl PersonId {
    /// The identifier as the sixteen bytes that it stands for.
    #[must_use]
    pub fn bytes(&self) -> [u8; 16] {
        let mut bytes = [0; 16];
        let digits: String = self.0.chars().filter(|c| *c != '-').collect();
        // It is of 32 digits by its form.
        hex::decode_to_slice(digits, &mut bytes).unwrap_or_default();
        bytes
    }

    /// The person of whom these are the bytes; `None` if they are not of a random identifier.
    #[must_use]
    pub fn of_bytes(bytes: &[u8; 16]) -> Option<Self> {
        let mut text = hex::encode(bytes);
        for at in [20, 16, 12, 8] {
            text.insert(at, '-');
        }
        text.parse().ok()
    }

    /// From random bytes, of which it takes the first sixteen.
    #[must_use]
    pub fn from_chance(chance: &[u8; 32]) -> Self {
        let mut hex = hex::encode(chance).into_bytes();
        hex.truncate(32);
        let mut text = String::with_capacity(36);
        for (at, digit) in hex.into_iter().enumerate() {
            if matches!(at, 8 | 12 | 16 | 20) {
                text.push('-');
            }
            text.push(match at {
                12 => '4',
                16 => char::from(b"89ab".get(usize::from(digit % 4)).copied().unwrap_or(b'8')),
                _ => char::from(digit),
            });
        }
        Self(SmolStr::new(text))
    }
}

fn is_name(text: &str) -> bool {
    (1..=96).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

fn is_page_path(text: &str) -> bool {
    (1..=200).contains(&text.len())
        && text.starts_with('/')
        && !text.contains("//")
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~/".contains(&b))
}

impl PagePath {
    /// The front page.
    #[must_use]
    pub const fn home() -> Self {
        Self(SmolStr::new_static("/"))
    }
}

impl Slug {
    /// The code of a value of a code book, which has the form of a short name.
    #[must_use]
    pub(crate) const fn of_code(code: &'static str) -> Self {
        Self(SmolStr::new_static(code))
    }
    /// The first of all in the order of bytes: where a walk over things by short name begins.
    #[must_use]
    pub const fn first() -> Self {
        Self(SmolStr::new_static("0"))
    }
}

impl OfficeId {
    /// The identifier of an office that this program knows: its code.
    #[must_use]
    pub fn of(office: crate::people::Office) -> Self {
        Self(SmolStr::new_static(office.code()))
    }
}

impl CommitmentId {
    /// Whether OGP itself gave it: capital letters, then digits.
    #[must_use]
    pub fn is_official(&self) -> bool {
        let digits = self.0.trim_start_matches(|c: char| c.is_ascii_uppercase());
        (2..=6).contains(&(self.0.len() - digits.len()))
            && (1..=6).contains(&digits.len())
            && digits.bytes().all(|b| b.is_ascii_digit())
    }
}

/// Something that somebody gave to a co-creation, by a random number that tells nothing of them. Written as 32 digits of
/// hexadecimal.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InputId([u8; 16]);

crate::schema::of_text!(InputId, "Text: an input's identifier, 32 digits of hexadecimal in lower case.");

impl InputId {
    /// From its sixteen bytes.
    #[must_use]
    pub const fn new(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// From random bytes, of which it takes the first sixteen.
    #[must_use]
    pub fn from_chance(chance: &[u8; 32]) -> Self {
        Self(chance.first_chunk().copied().unwrap_or_default())
    }

    /// Its sixteen bytes.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 16] {
        &self.0
    }
}
impl fmt::Display for InputId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}
impl fmt::Debug for InputId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "InputId({self})")
    }
}
impl FromStr for InputId {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        let mut bytes = [0; 16];
        let is_lower = !text.bytes().any(|b| b.is_ascii_uppercase());
        match hex::decode_to_slice(text, &mut bytes) {
            Ok(()) if is_lower => Ok(Self(bytes)),
            _ => refuse(text, "an input's identifier: 32 digits of hexadecimal in lower case"),
        }
    }
}
impl Serialize for InputId {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for InputId {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<'de, str>::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

/// A year of our era in four digits, 1000 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Year(i16);

impl Year {
    /// A year, if it has four digits.
    #[must_use]
    pub const fn new(year: i16) -> Option<Self> {
        if year >= 1000 && year <= 9999 { Some(Self(year)) } else { None }
    }
    /// The number.
    #[must_use]
    pub const fn get(self) -> i16 {
        self.0
    }
}
impl<'de> Deserialize<'de> for Year {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let year = i16::deserialize(d)?;
        Self::new(year).ok_or_else(|| serde::de::Error::custom("a year has four digits"))
    }
}
impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}
impl FromStr for Year {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        let year = text.parse().ok().filter(|_| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()));
        year.and_then(Self::new).map_or_else(|| refuse(text, "a year in four digits"), Ok)
    }
}

/// An action plan: a member and the number of its plan, from 1. Written `ghana/3`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlanId {
    /// Whose plan it is.
    pub member: MemberId,
    /// Its number among the member's plans, from 1.
    pub number: u16,
}

impl fmt::Display for PlanId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.member, self.number)
    }
}
impl FromStr for PlanId {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        const EXPECTED: &str = "a member and a plan number, such as ghana/3";
        let Some((member, number)) = text.split_once('/') else {
            return refuse(text, EXPECTED);
        };
        match number.parse() {
            Ok(number) if number > 0 && !number_is_padded(text) => Ok(Self { member: member.parse()?, number }),
            _ => refuse(text, EXPECTED),
        }
    }
}
fn number_is_padded(text: &str) -> bool {
    text.rsplit('/').next().is_some_and(|n| n.starts_with('0') || n.starts_with('+'))
}
impl Serialize for PlanId {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for PlanId {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<'de, str>::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

/// The salted digest that stands in an act for a text, a name or a file: SHA-256 of a 32-byte salt followed by the bytes.
///
/// Boxed, because most of a statement is not text and each value should stay small. Written in base64url, 43 characters.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextId(Box<[u8; 32]>);

impl TextId {
    /// From the digest's 32 bytes.
    #[must_use]
    pub fn new(digest: [u8; 32]) -> Self {
        Self(Box::new(digest))
    }
    /// The digest's 32 bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}
impl fmt::Display for TextId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&URL_SAFE_NO_PAD.encode(self.0.as_slice()))
    }
}
impl fmt::Debug for TextId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TextId({self})")
    }
}
impl FromStr for TextId {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        let mut digest = [0u8; 32];
        match URL_SAFE_NO_PAD.decode_slice(text, &mut digest) {
            Ok(32) => Ok(Self::new(digest)),
            _ => refuse(text, "a text's digest: 43 characters of base64url"),
        }
    }
}
impl Serialize for TextId {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for TextId {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<'de, str>::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_official_identifier_is_told_from_ours() {
        assert!("GH0033".parse::<CommitmentId>().unwrap().is_official());
        assert!("BUE0009".parse::<CommitmentId>().unwrap().is_official());
        assert!(!"gha-1-05-k7qx".parse::<CommitmentId>().unwrap().is_official());
        assert!(!"GHANA".parse::<CommitmentId>().unwrap().is_official());
    }

    #[test]
    fn what_could_break_an_address_is_no_identifier() {
        for bad in ["", "Ghana", "gh/ana", "gha na", "-ghana", "ghana-", "gh%61na", "غانا"] {
            assert!(bad.parse::<MemberId>().is_err(), "{bad}");
        }
        for bad in ["ghana", "ghana/0", "ghana/01", "ghana/+1", "ghana/1/2", "/1", "ghana/70000"] {
            assert!(bad.parse::<PlanId>().is_err(), "{bad}");
        }
        assert!("AAAA".parse::<TextId>().is_err());
    }

    #[test]
    fn the_address_of_a_page_holds_no_question_and_no_words() {
        for good in ["/", "/members/ghana", "/commitments/GH0033", "/record/12"] {
            assert!(good.parse::<PagePath>().is_ok(), "{good}");
        }
        for bad in ["", "members", "//evil.example", "/search?q=a name", "/a b", "/ñ", "/%41"] {
            assert!(bad.parse::<PagePath>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_person_is_a_random_number_of_the_standard_form() {
        for seed in [0_u8, 7, 0xa5, 0xff] {
            let id = PersonId::from_chance(&[seed; 32]);
            assert_eq!(id.as_str().parse::<PersonId>().unwrap(), id);
            assert_eq!(PersonId::of_bytes(&id.bytes()), Some(id));
        }
        assert_eq!(PersonId::of_bytes(&[0; 16]), None);
        for bad in ["", "ghana", "0C9F5C3A-1111-4111-8111-111111111111", "0c9f5c3a-1111-1111-8111-111111111111"] {
            assert!(bad.parse::<PersonId>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_digest_reads_back() {
        let id = TextId::new([7; 32]);
        assert_eq!(id.to_string().len(), 43);
        assert_eq!(id.to_string().parse::<TextId>().unwrap(), id);
    }
}
