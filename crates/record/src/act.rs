//! An act: a deed with its envelope, and the bytes that stand for it in the log.

use std::fmt;
use std::str::FromStr;

use domain::Deed;
use domain::ids::{BadId, ImportId, OfficeId, SourceId};
use domain::partnership::Happened;
use domain::people::Body;
use domain::time::{Date, Timestamp};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use crate::body;

/// The most bytes an act may have. A tlog entry may have 65,535; a quarter leaves room, and texts stand beside acts.
pub const MAX_BYTES: usize = 16 * 1024;

/// One public act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Its position in the record, from 0: also its leaf index in the log.
    pub seq: u64,
    /// Our own clock, strictly growing along the record.
    pub recorded_at: Timestamp,
    /// When it was so.
    pub effective_on: Date,
    /// Who acted.
    pub by: By,
    /// What it rests on.
    pub cause: Option<Cause>,
    /// The import it belongs to.
    pub import: Option<ImportId>,
    /// The command's idempotency key.
    pub key: Key,
    /// What was done.
    pub deed: Deed,
}

/// Who acted: an office, and the body it acted for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct By {
    /// The body: a member, an organisation, one of the Partnership's own.
    pub body: Body,
    /// The office.
    pub office: OfficeId,
}

/// What an act rests on: another act or a source. Written `act/12` or `source/ogp-commitments-2016`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// An act, by position.
    Act(u64),
    /// A source.
    Source(SourceId),
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Act(seq) => write!(f, "act/{seq}"),
            Self::Source(id) => write!(f, "source/{id}"),
        }
    }
}
impl FromStr for Cause {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        let bad = || BadId {
            text: text.chars().take(80).collect(),
            expected: "act/ and a position, or source/ and a source",
        };
        match text.split_once('/') {
            Some(("act", seq)) => seq.parse().map(Self::Act).map_err(|_| bad()),
            Some(("source", id)) => id.parse().map(Self::Source),
            _ => Err(bad()),
        }
    }
}
impl Serialize for Cause {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Cause {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<'de, str>::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

/// The idempotency key of a command: repeating the command with the same key changes nothing. 1 to 120 printable ASCII
/// characters without blanks; several acts of one command share it with a suffix of their own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Key(String);

impl Key {
    /// The key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
impl FromStr for Key {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        if (1..=120).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(BadId {
                text: text.chars().take(80).collect(),
                expected: "a key of 1 to 120 printable ASCII characters",
            })
        }
    }
}
impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<'de, str>::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

/// The bytes are not an act that this program knows.
#[derive(Debug, thiserror::Error)]
pub enum Undecodable {
    /// Not JSON of the envelope's form, or the body is not of its kind's form.
    #[error("not an act: {0}")]
    Form(#[from] serde_json::Error),
    /// A kind or version that this program does not know: it was written by a newer one.
    #[error("an act of kind {kind} version {version}, which this program does not know")]
    UnknownKind {
        /// The kind.
        kind: String,
        /// The version.
        version: u16,
    },
    /// What the act is about is not of the form that its kind asks for.
    #[error("an act of kind {kind} about {about:?}: {problem}")]
    About {
        /// The kind.
        kind: String,
        /// What it says it is about.
        about: String,
        /// What is wrong.
        problem: BadId,
    },
    /// Longer than an act may be.
    #[error("an act of {0} bytes; at most 16,384 are allowed")]
    TooLong(usize),
}

/// An envelope as it is read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope<'a> {
    #[serde(borrow)]
    about: std::borrow::Cow<'a, str>,
    #[serde(borrow)]
    body: std::borrow::Cow<'a, RawValue>,
    by: By,
    #[serde(default)]
    cause: Option<Cause>,
    effective_on: Date,
    #[serde(default)]
    import: Option<ImportId>,
    key: Key,
    #[serde(borrow)]
    kind: std::borrow::Cow<'a, str>,
    recorded_at: Timestamp,
    seq: u64,
    v: u16,
}

/// The same as it is written. Its fields stand in the order of RFC 8785 and the body is canonical, so that writing it out
/// needs no sorting; a test holds this against a canonicaliser.
#[derive(Serialize)]
struct Written<'a> {
    about: String,
    body: body::Canonical<'a>,
    by: &'a By,
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<&'a Cause>,
    effective_on: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    import: Option<&'a ImportId>,
    key: &'a Key,
    kind: String,
    recorded_at: Timestamp,
    seq: u64,
    v: u16,
}

/// What most acts fit into, in bytes.
const USUAL_BYTES: usize = 1024;

impl Act {
    /// What it is about, as a path: `commitment/GH0033`.
    #[must_use]
    pub fn about(&self) -> String {
        body::about(&self.deed)
    }

    /// The canonical bytes: RFC 8785 JSON.
    ///
    /// # Errors
    /// When they would be longer than [`MAX_BYTES`].
    pub fn encode(&self) -> Result<Vec<u8>, Undecodable> {
        let envelope = Written {
            about: self.about(),
            body: body::encode(&self.deed)?,
            by: &self.by,
            cause: self.cause.as_ref(),
            effective_on: self.effective_on,
            import: self.import.as_ref(),
            key: &self.key,
            kind: self.deed.kind(),
            recorded_at: self.recorded_at,
            seq: self.seq,
            v: body::VERSION,
        };
        let mut bytes = Vec::with_capacity(USUAL_BYTES);
        serde_json::to_writer(&mut bytes, &envelope)?;
        if bytes.len() > MAX_BYTES { Err(Undecodable::TooLong(bytes.len())) } else { Ok(bytes) }
    }

    /// Reads an act of any kind and version that was ever written.
    ///
    /// # Errors
    /// When the bytes are not an act, or one of a kind that a newer program wrote.
    pub fn decode(bytes: &[u8]) -> Result<Self, Undecodable> {
        if bytes.len() > MAX_BYTES {
            return Err(Undecodable::TooLong(bytes.len()));
        }
        let envelope: Envelope<'_> = serde_json::from_slice(bytes)?;
        let deed = body::decode(&envelope.kind, envelope.v, &envelope.about, envelope.body.get())?;
        Ok(Self {
            seq: envelope.seq,
            recorded_at: envelope.recorded_at,
            effective_on: envelope.effective_on,
            by: envelope.by,
            cause: envelope.cause,
            import: envelope.import,
            key: envelope.key,
            deed,
        })
    }

    /// What folding needs of it.
    #[must_use]
    pub fn happened(self) -> Happened {
        Happened {
            position: self.seq,
            recorded_at: self.recorded_at,
            effective_on: self.effective_on,
            by: self.by.office,
            import: self.import,
            deed: self.deed,
        }
    }
}
